//! Deployments: create, show, list (spec 2.3, 6, 7).

use std::sync::Arc;

use aws_api::codedeploy as api;
use aws_protocol::{ApiError, CallContext};
use deployment::{Deployment, DeploymentStatus, Revision};
use ports::{CreateError, DeploymentFilter, DocumentWrite};
use types::{ApplicationName, DeploymentGroupName, DeploymentId, Timestamp};

use crate::group_rules::Routes;
use crate::plan::Overrides;
use crate::records::{self, DeploymentRecord, GroupRecord, group_key};
use crate::refuse::{refuse, unavailable};
use crate::revisions::{check_description, shape};
use crate::{CodeDeploy, group_rules, lifecycle, names, option_rules};

/// The API text says 25, the quota page 100 (spec 2.3); the larger one refuses nobody.
const MAX_BATCH: usize = 100;
/// Deployments that run at the same time in an account (spec 6, the newer of the two figures).
const MAX_ACTIVE: usize = 1300;

impl CodeDeploy {
    pub(crate) async fn create_deployment(
        &self,
        input: api::CreateDeploymentInput,
        _: &CallContext,
    ) -> Result<api::CreateDeploymentOutput, ApiError> {
        let application = names::APPLICATION.check(input.application_name.clone())?;
        self.application(&application)?;
        let group_name = names::GROUP.check(input.deployment_group_name.clone())?;
        let _writer = self.writer().await?;
        let group = self.group(&application, &group_name)?;
        let revision = self.deployable(&application, input.revision.clone())?;
        check_inline(&revision)?;
        let routes = group_rules::routes(&group.settings.load_balancer)?;
        let config_name = input.deployment_config_name.clone().unwrap_or_else(|| group.settings.config_name.clone());
        let routing = self.check_config(&config_name, self.is_application_balancer(&routes).await)?;
        check_description(input.description.as_deref())?;
        check_server_members(&input)?;
        option_rules::check_auto_rollback(input.auto_rollback_configuration.as_ref())?;
        option_rules::check_alarms(input.override_alarm_configuration.as_ref())?;
        self.refuse_second(&application, &group_name)?;
        self.refuse_one_too_many()?;
        let overrides = Overrides {
            routing,
            config_name,
            description: input.description,
            auto_rollback: input.auto_rollback_configuration,
            alarms: input.override_alarm_configuration.clone(),
        };
        let previous = self.last_successful_revision(&application, &group_name)?;
        let settings = &group.settings;
        let given = DeploymentRecord {
            version: 2,
            override_alarms: input.override_alarm_configuration,
            auto_rollback: overrides.auto_rollback.clone().or_else(|| settings.auto_rollback.clone()),
            blue_green: Some(settings.blue_green.clone()),
        };
        let plan = self.new_plan(&group, routes, revision.clone(), previous, overrides)?;
        let id = plan.deployment_id.clone();
        let (batch, undo) = self.documents_of_new(&group, &revision, &id, given.beside(&plan))?;
        // Before the engine has it: a deployment without its registered revision would last, a registered revision
        // without its deployment, after a crash right here, is corrected by the next deployment.
        self.write(batch)?;
        if let Err(error) = self.deps.engine.create(plan).await {
            if self.write(undo).is_err() {
                tracing::warn!(%id, "the revision of a deployment that was refused stays registered");
            }
            return Err(create_error(&group_name, error));
        }
        Ok(api::CreateDeploymentOutput { deployment_id: Some(id.to_string()) })
    }

    /// The routes are inspected by the engine when it starts; here only the rule that binds routing to the kind of
    /// load balancer matters, and a missing listener must not hide the engine's more precise error.
    async fn is_application_balancer(&self, routes: &Routes) -> bool {
        let balancer = self.deps.traffic.load_balancer_of_listener(&routes.production_listener).await;
        balancer.map_or(true, |balancer| balancer.application)
    }

    /// The engine refuses a second deployment too, in its commit; asked here, nothing has to be undone.
    fn refuse_second(&self, application: &str, group: &str) -> Result<(), ApiError> {
        match self.running(application, Some(group))? {
            Some(active) => Err(create_error(group, CreateError::GroupBusy(active.deployment_id.clone()))),
            None => Ok(()),
        }
    }

    fn refuse_one_too_many(&self) -> Result<(), ApiError> {
        let active = self.deps.store.active().map_err(|e| unavailable(&e))?.len();
        if active < MAX_ACTIVE {
            return Ok(());
        }
        Err(refuse(
            "DeploymentLimitExceededException",
            format!("{active} deployments are running in this account, and no more than {MAX_ACTIVE} can."),
        ))
    }

    /// The documents a new deployment changes, and the writes that bring the present ones back.
    fn documents_of_new(
        &self,
        group: &GroupRecord,
        revision: &Revision,
        id: &DeploymentId,
        record: Option<DeploymentRecord>,
    ) -> Result<(Vec<DocumentWrite>, Vec<DocumentWrite>), ApiError> {
        let application = &group.application;
        let key = group_key(application, &group.name);
        let new_target = GroupRecord { target_revision: Some(shape(revision, false)), ..group.clone() };
        let mut batch = vec![
            self.registration(application, revision, None, true)?,
            records::put(records::GROUP, key.clone(), &new_target)?,
        ];
        let mut undo =
            vec![self.present_registration(application, revision)?, records::put(records::GROUP, key, group)?];
        if let Some(record) = record {
            batch.push(records::put(records::DEPLOYMENT, id.to_string(), &record)?);
            undo.push(DocumentWrite::Delete { kind: records::DEPLOYMENT, key: id.to_string() });
        }
        Ok((batch, undo))
    }

    /// Writes that remove what is kept beside the deployments of an application or of one of its groups.
    pub(crate) fn deleted_deployment_records(
        &self,
        application: &str,
        group: Option<&str>,
    ) -> Result<Vec<DocumentWrite>, ApiError> {
        let deployments = self.deployments_of(application, group)?;
        let ids = deployments.iter().map(|deployment| deployment.deployment_id.to_string());
        Ok(ids.map(|key| DocumentWrite::Delete { kind: records::DEPLOYMENT, key }).collect())
    }

    fn last_successful_revision(&self, application: &str, group: &str) -> Result<Option<Revision>, ApiError> {
        let newest = self.newest(application, group, Some(DeploymentStatus::Succeeded))?;
        let Some(newest) = newest else { return Ok(None) };
        if let Some(state) = self.deps.store.at_hand(&newest.deployment_id) {
            return Ok(state.plan().revision.clone());
        }
        let loaded = self.deps.store.load(&newest.deployment_id).map_err(|e| unavailable(&e))?;
        Ok(loaded.and_then(|(state, _)| state.plan().revision.clone()))
    }

    pub(crate) async fn state(&self, id: &DeploymentId) -> Result<Arc<Deployment>, ApiError> {
        self.known(id).await?.ok_or_else(|| lifecycle::unknown(id))
    }

    /// From memory, or else by the engine, which reads the store beside the event loop.
    pub(crate) async fn known(&self, id: &DeploymentId) -> Result<Option<Arc<Deployment>>, ApiError> {
        if let Some(state) = self.deps.store.at_hand(id) {
            return Ok(Some(state));
        }
        let state = self.deps.engine.deployment(id).await.map_err(|e| unavailable(&e))?;
        Ok(state.map(Arc::new))
    }

    pub(crate) async fn get_deployment(
        &self,
        input: api::GetDeploymentInput,
        _: &CallContext,
    ) -> Result<api::GetDeploymentOutput, ApiError> {
        let id = names::deployment_id(input.deployment_id)?;
        let state = self.state(&id).await?;
        let info = self.deployment_info(&state).await?;
        Ok(api::GetDeploymentOutput { deployment_info: Some(info) })
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
            if let Some(state) = self.known(&id).await? {
                infos.push(self.deployment_info(&state).await?);
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
        if input.external_id.as_deref() == Some("") {
            return Err(refuse("InvalidExternalIdException", "The external ID is empty; leave it out."));
        }
        let range = input.create_time_range.unwrap_or_default();
        let (start, end) = (range.start.map(|t| t.to_millis()), range.end.map(|t| t.to_millis()));
        if matches!((start, end), (Some(start), Some(end)) if start > end) {
            return Err(refuse("InvalidTimeRangeException", "The time range starts after its end."));
        }
        let statuses: Vec<&str> = statuses.iter().map(String::as_str).collect();
        let filter = DeploymentFilter {
            application: scope.as_ref().map(|(application, _)| application),
            group: scope.as_ref().map(|(_, group)| group),
            statuses: &statuses,
            created_from: start.map(Timestamp::from_millis),
            created_until: end.map(Timestamp::from_millis),
            ..DeploymentFilter::default()
        };
        let query = format!("{scope:?} {statuses:?} {start:?} {end:?} {:?}", input.external_id);
        let page = self.page_of_deployments(&query, &filter, input.next_token.as_deref())?;
        // No deployment here was started by another service's id.
        let (items, next_token) =
            if input.external_id.is_some() { (Vec::new(), None) } else { (page.items, page.next_token) };
        let ids = items.iter().map(|deployment| deployment.deployment_id.to_string()).collect();
        Ok(api::ListDeploymentsOutput { deployments: Some(ids), next_token })
    }

    /// Application and group: both or neither (spec 2.3).
    fn list_scope(
        &self,
        application: Option<String>,
        group: Option<String>,
    ) -> Result<Option<(ApplicationName, DeploymentGroupName)>, ApiError> {
        match (application, group) {
            (None, None) => Ok(None),
            (application, group) => {
                let application = names::APPLICATION.check(application)?;
                let group = names::GROUP.check(group)?;
                self.require_group(&application, &group)?;
                Ok(Some((application.into(), group.into())))
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
