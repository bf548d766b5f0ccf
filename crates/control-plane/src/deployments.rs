//! Deployments: create, show, list (spec 2.3, 6, 7).

use aws_api::codedeploy as api;
use aws_protocol::{ApiError, CallContext};
use deployment::{Deployment, DeploymentStatus, Revision};
use ports::{CreateError, DeploymentSummary};
use types::DeploymentId;

use crate::plan::Overrides;
use crate::records::{self, group_key};
use crate::refuse::{refuse, unavailable};
use crate::revisions::{check_description, shape, typed};
use crate::{CodeDeploy, deployment_view, group_rules, lifecycle, names};

/// The API text says 25, the quota page 100 (spec 2.3); the larger one refuses nobody.
const MAX_BATCH: usize = 100;

impl CodeDeploy {
    pub(crate) async fn create_deployment(
        &self,
        input: api::CreateDeploymentInput,
        _: &CallContext,
    ) -> Result<api::CreateDeploymentOutput, ApiError> {
        let application = names::APPLICATION.check(input.application_name.clone())?;
        self.application(&application)?;
        let group_name = names::GROUP.check(input.deployment_group_name.clone())?;
        let _writer = self.writes.lock().await;
        let mut group = self.group(&application, &group_name)?;
        let revision = typed(input.revision.clone())?;
        check_inline(&revision)?;
        check_server_members(&input)?;
        check_description(input.description.as_deref())?;
        group_rules::check_auto_rollback(input.auto_rollback_configuration.as_ref())?;
        group_rules::check_alarms(input.override_alarm_configuration.as_ref())?;
        let routes = group_rules::routes(&group.settings.load_balancer)?;
        let config_name = input.deployment_config_name.unwrap_or_else(|| group.settings.config_name.clone());
        // The routes are inspected by the engine when it starts; here only the rule that binds routing to the kind
        // of load balancer matters, and a missing listener must not hide the engine's more precise error.
        let application_balancer = self
            .deps
            .traffic
            .load_balancer_of_listener(&routes.production_listener)
            .await
            .map_or(true, |balancer| balancer.application);
        let overrides = Overrides {
            routing: self.check_config(&config_name, application_balancer)?,
            config_name,
            description: input.description,
            auto_rollback: input.auto_rollback_configuration,
            alarms: input.override_alarm_configuration,
        };
        let previous = self.last_successful_revision(&application, &group_name)?;
        let registration = self.registration(&application, &revision, None, true)?;
        group.target_revision = Some(shape(&revision, false));
        let plan = self.new_plan(&group, routes, revision, previous, overrides)?;
        let id = plan.deployment_id.clone();
        self.deps.engine.create(plan).await.map_err(|error| create_error(&group_name, error))?;
        let group_write = records::put(records::GROUP, group_key(&application, &group_name), &group)?;
        self.write(vec![registration, group_write])?;
        Ok(api::CreateDeploymentOutput { deployment_id: Some(id.to_string()) })
    }

    fn last_successful_revision(&self, application: &str, group: &str) -> Result<Option<Revision>, ApiError> {
        let newest = self.summaries()?.into_iter().find(|deployment| {
            deployment.status == DeploymentStatus::Succeeded.as_str()
                && deployment.application.as_str() == application
                && deployment.group.as_str() == group
        });
        let Some(newest) = newest else { return Ok(None) };
        let loaded = self.deps.store.load(&newest.deployment_id).map_err(|e| unavailable(&e))?;
        Ok(loaded.and_then(|(state, _)| state.plan().revision.clone()))
    }

    pub(crate) async fn state(&self, id: &DeploymentId) -> Result<Deployment, ApiError> {
        let state = self.deps.engine.deployment(id).await.map_err(|e| unavailable(&e))?;
        state.ok_or_else(|| lifecycle::unknown(id))
    }

    pub(crate) async fn get_deployment(
        &self,
        input: api::GetDeploymentInput,
        _: &CallContext,
    ) -> Result<api::GetDeploymentOutput, ApiError> {
        let id = names::deployment_id(input.deployment_id)?;
        Ok(api::GetDeploymentOutput { deployment_info: Some(deployment_view::info(&self.state(&id).await?)) })
    }

    pub(crate) async fn batch_get_deployments(
        &self,
        input: api::BatchGetDeploymentsInput,
        _: &CallContext,
    ) -> Result<api::BatchGetDeploymentsOutput, ApiError> {
        let ids = input.deployment_ids.unwrap_or_default();
        if ids.is_empty() {
            return Err(refuse("DeploymentIdRequiredException", "At least one deployment ID is needed."));
        }
        if ids.len() > MAX_BATCH {
            return Err(refuse(
                "BatchLimitExceededException",
                format!("At most {MAX_BATCH} deployment IDs in one call."),
            ));
        }
        let mut infos = Vec::with_capacity(ids.len());
        for id in ids {
            let id = names::deployment_id(Some(id))?;
            // Unknown ids are skipped: no does-not-exist error is modelled (spec 2.3).
            if let Some(state) = self.deps.engine.deployment(&id).await.map_err(|e| unavailable(&e))? {
                infos.push(deployment_view::info(&state));
            }
        }
        Ok(api::BatchGetDeploymentsOutput { deployments_info: Some(infos) })
    }

    pub(crate) async fn list_deployments(
        &self,
        input: api::ListDeploymentsInput,
        _: &CallContext,
    ) -> Result<api::ListDeploymentsOutput, ApiError> {
        let scope = self.list_scope(input.application_name, input.deployment_group_name)?;
        let statuses = input.include_only_statuses.unwrap_or_default();
        let known = |status: &String| DeploymentStatus::ALL.iter().any(|known| known.as_str() == status);
        if let Some(unknown) = statuses.iter().find(|status| !known(status)) {
            return Err(refuse(
                "InvalidDeploymentStatusException",
                format!(
                    "\"{unknown}\" is no deployment status; use Created, Queued, InProgress, Baking, Succeeded, Failed, Stopped or Ready."
                ),
            ));
        }
        let range = input.create_time_range.unwrap_or_default();
        let (start, end) = (range.start.map(|t| t.to_millis()), range.end.map(|t| t.to_millis()));
        if matches!((start, end), (Some(start), Some(end)) if start > end) {
            return Err(refuse("InvalidTimeRangeException", "The time range starts after its end."));
        }
        let wanted = |deployment: &DeploymentSummary| {
            let created = deployment.created_at.millis();
            scope.as_ref().is_none_or(|(application, group)| {
                deployment.application.as_str() == application && deployment.group.as_str() == group
            }) && (statuses.is_empty() || statuses.iter().any(|status| status == deployment.status))
                && start.is_none_or(|start| created >= start)
                && end.is_none_or(|end| created <= end)
                && input.external_id.is_none()
        };
        let ids = self.summaries()?.into_iter().filter(wanted).map(|d| d.deployment_id.to_string()).collect();
        let query = format!("{scope:?} {statuses:?} {start:?} {end:?}");
        let page = self.page("ListDeployments", &query, ids, input.next_token.as_deref())?;
        Ok(api::ListDeploymentsOutput { deployments: Some(page.items), next_token: page.next_token })
    }

    /// Application and group: both or neither (spec 2.3).
    fn list_scope(
        &self,
        application: Option<String>,
        group: Option<String>,
    ) -> Result<Option<(String, String)>, ApiError> {
        match (application, group) {
            (None, None) => Ok(None),
            (application, group) => {
                let application = names::APPLICATION.check(application)?;
                let group = names::GROUP.check(group)?;
                self.group(&application, &group)?;
                Ok(Some((application, group)))
            }
        }
    }
}

/// Faults of inline content are told at once; what lies in S3 is read by the engine (spec 3.5).
fn check_inline(revision: &Revision) -> Result<(), ApiError> {
    match revision {
        Revision::S3 { .. } => Ok(()),
        Revision::Inline { content, .. } => appspec::parse(content)
            .map(drop)
            .map_err(|problems| refuse("InvalidRevisionException", format!("The AppSpec is not valid. {problems}"))),
    }
}

/// Members of the other platforms (spec 2.3 CreateDeployment, step 5).
fn check_server_members(input: &api::CreateDeploymentInput) -> Result<(), ApiError> {
    if input.ignore_application_stop_failures == Some(true) {
        return Err(refuse(
            "InvalidIgnoreApplicationStopFailuresValueException",
            "ignoreApplicationStopFailures must be false for an ECS deployment.",
        ));
    }
    if input.update_outdated_instances_only == Some(true) {
        return Err(refuse(
            "InvalidUpdateOutdatedInstancesOnlyValueException",
            "updateOutdatedInstancesOnly must be false for an ECS deployment.",
        ));
    }
    if input.target_instances.is_some() {
        return Err(refuse(
            "InvalidTargetInstancesException",
            "targetInstances does not belong to an ECS deployment.",
        ));
    }
    match input.file_exists_behavior.as_deref() {
        None | Some("DISALLOW" | "OVERWRITE" | "RETAIN") => Ok(()),
        Some(other) => Err(refuse(
            "InvalidFileExistsBehaviorException",
            format!("\"{other}\" is no file-exists behaviour; leave it out for an ECS deployment."),
        )),
    }
}

fn create_error(group: &str, error: CreateError) -> ApiError {
    match error {
        // Scripts parse the quoted id out of this text (spec 2.3).
        CreateError::GroupBusy(id) => refuse(
            "DeploymentLimitExceededException",
            format!("The Deployment Group '{group}' already has an active Deployment '{id}'"),
        ),
        CreateError::IdTaken => {
            ApiError::internal("A deployment id was drawn twice. Nothing was changed; try again.")
        }
        CreateError::Store(error) => unavailable(&error),
    }
}
