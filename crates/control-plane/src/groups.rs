//! Deployment groups (spec 1.4, 2.3): create, read back, change, delete. Rules are in `group_rules`.

use aws_api::codedeploy as api;
use aws_protocol::{ApiError, CallContext, EpochSeconds};
use deployment::DeploymentStatus;
use ports::{DeploymentSummary, DocumentWrite};

use crate::group_rules::foreign_members;
use crate::pending::Pending;
use crate::records::{self, GroupRecord, GroupSettings, group_key};
use crate::refuse::refuse;
use crate::{CodeDeploy, names, tags};

const MAX_GROUPS: usize = 1000;
const MAX_BATCH: usize = 100;
const DEFAULT_CONFIG: &str = "CodeDeployDefault.ECSAllAtOnce";

impl CodeDeploy {
    pub(crate) async fn create_deployment_group(
        &self,
        input: api::CreateDeploymentGroupInput,
        context: &CallContext,
    ) -> Result<api::CreateDeploymentGroupOutput, ApiError> {
        let application = names::APPLICATION.check(input.application_name.clone())?;
        let name = names::GROUP.check(input.deployment_group_name.clone())?;
        let _writer = self.writer().await?;
        let app = self.application(&application)?;
        let key = group_key(&application, &name);
        if self.find::<GroupRecord>(records::GROUP, &key)?.is_some() {
            return Err(already_exists(&application, &name));
        }
        if self.look_at_groups(|groups| groups.names_of(&application).count())? >= MAX_GROUPS {
            return Err(refuse(
                "DeploymentGroupLimitExceededException",
                format!("The application \"{application}\" already has {MAX_GROUPS} deployment groups."),
            ));
        }
        let foreign = foreign_members!(input);
        let settings = GroupSettings {
            service_role_arn: input.service_role_arn.unwrap_or_default(),
            config_name: input.deployment_config_name.unwrap_or_else(|| DEFAULT_CONFIG.into()),
            style: input.deployment_style.unwrap_or_else(only_style),
            services: input.ecs_services.unwrap_or_default(),
            load_balancer: input.load_balancer_info.unwrap_or_default(),
            blue_green: with_numbers(input.blue_green_deployment_configuration.unwrap_or_default()),
            auto_rollback: input.auto_rollback_configuration,
            alarms: input.alarm_configuration,
            triggers: input.trigger_configurations.unwrap_or_default(),
            outdated_instances_strategy: input.outdated_instances_strategy,
            termination_hook_enabled: input.termination_hook_enabled,
        };
        self.check_settings(&app, &settings, foreign, None).await?;
        self.check_trust(context, &settings.service_role_arn, &key)?;
        let tags = tags::checked(input.tags.unwrap_or_default(), std::collections::BTreeMap::new())?;
        let record = GroupRecord {
            version: 1,
            id: self.deps.ids.uuid(),
            application,
            name,
            settings,
            target_revision: None,
            tags,
        };
        self.write(vec![records::put(records::GROUP, key, &record)?])?;
        self.test_new_triggers(&[], &record).await;
        Ok(api::CreateDeploymentGroupOutput { deployment_group_id: Some(record.id) })
    }

    pub(crate) async fn get_deployment_group(
        &self,
        input: api::GetDeploymentGroupInput,
        _: &CallContext,
    ) -> Result<api::GetDeploymentGroupOutput, ApiError> {
        let application = names::APPLICATION.check(input.application_name)?;
        let name = names::GROUP.check(input.deployment_group_name)?;
        let record = self.group(&application, &name)?;
        Ok(api::GetDeploymentGroupOutput { deployment_group_info: Some(self.group_info(record)?) })
    }

    pub(crate) async fn batch_get_deployment_groups(
        &self,
        input: api::BatchGetDeploymentGroupsInput,
        _: &CallContext,
    ) -> Result<api::BatchGetDeploymentGroupsOutput, ApiError> {
        let application = names::APPLICATION.check(input.application_name)?;
        self.application(&application)?;
        let wanted = input.deployment_group_names.unwrap_or_default();
        if wanted.is_empty() {
            return Err(refuse(
                "DeploymentGroupNameRequiredException",
                "At least one deployment group name is needed.",
            ));
        }
        if wanted.len() > MAX_BATCH {
            return Err(refuse("BatchLimitExceededException", format!("At most {MAX_BATCH} names in one call.")));
        }
        let (mut found, mut missing) = (Vec::new(), Vec::new());
        for name in wanted {
            let name = names::GROUP.check(Some(name))?;
            match self.find::<GroupRecord>(records::GROUP, &group_key(&application, &name))? {
                Some(record) => found.push(self.group_info(record)?),
                None => missing.push(name),
            }
        }
        // Unknown groups are left out and named (spec 2.3).
        let error_message = (!missing.is_empty()).then(|| {
            format!("The application \"{application}\" has no deployment groups named: {}", missing.join(", "))
        });
        Ok(api::BatchGetDeploymentGroupsOutput { deployment_groups_info: Some(found), error_message })
    }

    pub(crate) async fn list_deployment_groups(
        &self,
        input: api::ListDeploymentGroupsInput,
        _: &CallContext,
    ) -> Result<api::ListDeploymentGroupsOutput, ApiError> {
        let application = names::APPLICATION.check(input.application_name)?;
        self.application(&application)?;
        let names = self.look_at_groups(|groups| groups.names_of(&application).map(str::to_owned).collect())?;
        let page = self.page_of_names("ListDeploymentGroups", &application, names, input.next_token.as_deref())?;
        Ok(api::ListDeploymentGroupsOutput {
            application_name: Some(application),
            deployment_groups: Some(page.items),
            next_token: page.next_token,
        })
    }

    pub(crate) async fn update_deployment_group(
        &self,
        input: api::UpdateDeploymentGroupInput,
        context: &CallContext,
    ) -> Result<api::UpdateDeploymentGroupOutput, ApiError> {
        let application = names::APPLICATION.check(input.application_name.clone())?;
        let current = names::GROUP.check(input.current_deployment_group_name.clone())?;
        let renamed = match input.new_deployment_group_name.clone() {
            Some(name) => Some(names::GROUP.check(Some(name))?).filter(|name| *name != current),
            None => None,
        };
        let foreign = foreign_members!(input);
        let _writer = self.writer().await?;
        let app = self.application(&application)?;
        let mut record = self.group(&application, &current)?;
        if let Some(name) = &renamed
            && self.find::<GroupRecord>(records::GROUP, &group_key(&application, name))?.is_some()
        {
            return Err(already_exists(&application, name));
        }
        let triggers = record.settings.triggers.clone();
        let new_role = input.service_role_arn.clone();
        merge(&mut record.settings, input);
        self.check_settings(&app, &record.settings, foreign, Some(&current)).await?;
        if let Some(role) = new_role {
            self.check_trust(context, &role, &group_key(&application, renamed.as_deref().unwrap_or(&current)))?;
        }
        match renamed {
            None => self.write(vec![records::put(records::GROUP, group_key(&application, &current), &record)?])?,
            Some(name) => {
                record.name.clone_from(&name);
                let batch = vec![
                    DocumentWrite::Delete { kind: records::GROUP, key: group_key(&application, &current) },
                    records::put(records::GROUP, group_key(&application, &name), &record)?,
                ];
                self.write_with_deployments(batch, Pending::RenameGroup { application, from: current, to: name })?;
            }
        }
        self.test_new_triggers(&triggers, &record).await;
        Ok(api::UpdateDeploymentGroupOutput { hooks_not_cleaned_up: Some(Vec::new()) })
    }

    pub(crate) async fn delete_deployment_group(
        &self,
        input: api::DeleteDeploymentGroupInput,
        _: &CallContext,
    ) -> Result<api::DeleteDeploymentGroupOutput, ApiError> {
        let application = names::APPLICATION.check(input.application_name)?;
        let name = names::GROUP.check(input.deployment_group_name)?;
        let _writer = self.writer().await?;
        // A missing group is success (spec 1.6).
        self.refuse_while_deploying(&application, Some(&name))?;
        let mut batch = vec![DocumentWrite::Delete { kind: records::GROUP, key: group_key(&application, &name) }];
        batch.extend(self.deleted_deployment_records(&application, Some(&name))?);
        self.write_with_deployments(batch, Pending::DeleteGroup { application, group: name })?;
        Ok(api::DeleteDeploymentGroupOutput { hooks_not_cleaned_up: Some(Vec::new()) })
    }

    /// Deleting the records of a running deployment would leave its task set and traffic without an owner.
    pub(crate) fn refuse_while_deploying(&self, application: &str, group: Option<&str>) -> Result<(), ApiError> {
        match self.running(application, group)? {
            None => Ok(()),
            Some(deployment) => Err(refuse(
                "InvalidOperationException",
                format!(
                    "The deployment {} of \"{application}\" is still running. Stop it or wait for its end, then delete.",
                    deployment.deployment_id
                ),
            )),
        }
    }

    fn group_info(&self, record: GroupRecord) -> Result<api::DeploymentGroupInfo, ApiError> {
        let attempted = self.newest(&record.application, &record.name, None)?;
        let succeeded = self.newest(&record.application, &record.name, Some(DeploymentStatus::Succeeded))?;
        let settings = record.settings;
        Ok(api::DeploymentGroupInfo {
            application_name: Some(record.application),
            deployment_group_id: Some(record.id),
            deployment_group_name: Some(record.name),
            deployment_config_name: Some(settings.config_name),
            service_role_arn: Some(settings.service_role_arn),
            target_revision: record.target_revision,
            trigger_configurations: Some(settings.triggers),
            alarm_configuration: Some(settings.alarms.unwrap_or_else(no_alarms)),
            auto_rollback_configuration: Some(settings.auto_rollback.unwrap_or_else(no_rollback)),
            deployment_style: Some(settings.style),
            outdated_instances_strategy: settings.outdated_instances_strategy.or_else(|| Some("UPDATE".into())),
            blue_green_deployment_configuration: Some(settings.blue_green),
            load_balancer_info: Some(settings.load_balancer),
            last_successful_deployment: succeeded.as_deref().map(last_deployment),
            last_attempted_deployment: attempted.as_deref().map(last_deployment),
            compute_platform: Some("ECS".into()),
            ecs_services: Some(settings.services),
            termination_hook_enabled: Some(settings.termination_hook_enabled.unwrap_or(false)),
            ec2_tag_filters: Some(Vec::new()),
            on_premises_instance_tag_filters: Some(Vec::new()),
            auto_scaling_groups: Some(Vec::new()),
            ..Default::default()
        })
    }
}

fn last_deployment(summary: &DeploymentSummary) -> api::LastDeploymentInfo {
    let seconds = |at: types::Timestamp| EpochSeconds::from_millis(at.millis());
    api::LastDeploymentInfo {
        deployment_id: Some(summary.deployment_id.to_string()),
        status: Some(summary.status.into()),
        create_time: Some(seconds(summary.created_at)),
        end_time: summary.completed_at.map(seconds),
    }
}

/// Absent members stay unchanged; a list given replaces the whole list (spec 2.3).
fn merge(settings: &mut GroupSettings, input: api::UpdateDeploymentGroupInput) {
    fn set<T>(target: &mut T, value: Option<T>) {
        if let Some(value) = value {
            *target = value;
        }
    }
    set(&mut settings.service_role_arn, input.service_role_arn);
    set(&mut settings.config_name, input.deployment_config_name);
    set(&mut settings.style, input.deployment_style);
    set(&mut settings.services, input.ecs_services);
    set(&mut settings.load_balancer, input.load_balancer_info);
    set(&mut settings.triggers, input.trigger_configurations);
    if let Some(change) = input.blue_green_deployment_configuration {
        let present = &mut settings.blue_green;
        if change.deployment_ready_option.is_some() {
            present.deployment_ready_option = change.deployment_ready_option;
        }
        // Not of this platform: kept only for the check that refuses it.
        present.green_fleet_provisioning_option = change.green_fleet_provisioning_option;
        if change.terminate_blue_instances_on_deployment_success.is_some() {
            present.terminate_blue_instances_on_deployment_success =
                change.terminate_blue_instances_on_deployment_success;
        }
        *present = with_numbers(std::mem::take(present));
    }
    settings.auto_rollback = input.auto_rollback_configuration.or(settings.auto_rollback.take());
    settings.alarms = input.alarm_configuration.or(settings.alarms.take());
    settings.outdated_instances_strategy =
        input.outdated_instances_strategy.or(settings.outdated_instances_strategy.take());
    settings.termination_hook_enabled = input.termination_hook_enabled.or(settings.termination_hook_enabled);
}

/// Clients read both waits without a check, so both are always there as numbers (spec 1.4, clients 1.5).
fn with_numbers(mut config: api::BlueGreenDeploymentConfiguration) -> api::BlueGreenDeploymentConfiguration {
    let ready = config.deployment_ready_option.get_or_insert_with(Default::default);
    ready.action_on_timeout.get_or_insert_with(|| "CONTINUE_DEPLOYMENT".into());
    ready.wait_time_in_minutes.get_or_insert(0);
    let termination = config.terminate_blue_instances_on_deployment_success.get_or_insert_with(Default::default);
    termination.action.get_or_insert_with(|| "TERMINATE".into());
    termination.termination_wait_time_in_minutes.get_or_insert(0);
    config
}

fn only_style() -> api::DeploymentStyle {
    api::DeploymentStyle {
        deployment_type: Some("BLUE_GREEN".into()),
        deployment_option: Some("WITH_TRAFFIC_CONTROL".into()),
    }
}

fn no_alarms() -> api::AlarmConfiguration {
    api::AlarmConfiguration { enabled: Some(false), ignore_poll_alarm_failure: Some(false), alarms: Some(Vec::new()) }
}

pub(crate) fn no_rollback() -> api::AutoRollbackConfiguration {
    api::AutoRollbackConfiguration { enabled: Some(false), events: Some(Vec::new()) }
}

fn already_exists(application: &str, name: &str) -> ApiError {
    refuse(
        "DeploymentGroupAlreadyExistsException",
        format!("The application \"{application}\" already has a deployment group named \"{name}\"."),
    )
}
