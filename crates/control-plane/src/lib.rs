//! The CodeDeploy operations: validate, read and write through ports, hand requests to the engine.
//!
//! Holds: one module per operation family, the records of applications, groups, configurations and revisions, and
//! the shapes users are shown. Promises: a refused or failed call changes nothing; a call answered with 200 is
//! durable; a crash in the middle of a call leaves it undone or is made good by the next start (`pending`); status
//! shown is computed from the engine's state at the moment of the call. Leaves out: HTTP and signatures
//! (`api-server`), driving deployments (`orchestrator`, met only through [`ports::DeploymentCommands`]).
//!
//! The generated shapes are used here as the vocabulary of requests and answers: they are the public contract, so a
//! second hand-written copy of them would only drift (docs/decisions/0003).

mod applications;
mod configs;
mod deployment_view;
mod deployments;
mod group_index;
mod group_rules;
mod groups;
mod history;
mod lifecycle;
mod names;
mod notices;
mod option_rules;
mod other_platforms;
mod paging;
mod pending;
mod permissions;
mod plan;
mod records;
mod refuse;
mod revision_lists;
mod revisions;
mod tags;
mod target_view;

use std::sync::Arc;

use async_trait::async_trait;
use aws_protocol::{ApiError, AwsService, CallContext, OperationModel, PageTokens, ServiceModel, decode, encode};
use ports::{Clock, DeploymentCommands, DeploymentStore, Documents, Ids, Notices, ServiceRoles, TaskSets, Traffic};
use serde_json::Value;
use tokio::runtime::{Handle, RuntimeFlavor};

pub use crate::notices::StoredGroups;
pub use crate::permissions::StoredDeployments;

/// What the control plane needs from outside.
pub struct Dependencies {
    /// Records.
    pub documents: Arc<dyn Documents>,
    /// Deployments' index and histories.
    pub store: Arc<dyn DeploymentStore>,
    /// The engine.
    pub engine: Arc<dyn DeploymentCommands>,
    /// ECS, read only.
    pub task_sets: Arc<dyn TaskSets>,
    /// ELB, read only.
    pub traffic: Arc<dyn Traffic>,
    /// The engine's clock.
    pub clock: Arc<dyn Clock>,
    /// Identifiers.
    pub ids: Arc<dyn Ids>,
}

/// The CodeDeploy service.
pub struct CodeDeploy {
    deps: Dependencies,
    /// One writer at a time: checks and the write they allow must not interleave with another writer's.
    writes: tokio::sync::Mutex<()>,
    /// All groups' names and services; nothing before the first look.
    groups: std::sync::Mutex<Option<group_index::GroupIndex>>,
    page_tokens: PageTokens,
    /// Where the test message of a new trigger goes.
    notices: Option<Arc<dyn Notices>>,
    /// The roles groups name.
    roles: Option<Arc<dyn ServiceRoles>>,
}

impl CodeDeploy {
    /// A control plane on these dependencies. Makes good what a crash left half done.
    pub fn new(deps: Dependencies) -> Self {
        let page_tokens = paging::tokens(deps.ids.as_ref());
        let (writes, groups) = (tokio::sync::Mutex::new(()), std::sync::Mutex::default());
        let new = Self { deps, writes, groups, page_tokens, notices: None, roles: None };
        // A store that fails here fails the first call that writes, too, and there somebody is told.
        let _ = new.settle();
        new
    }

    /// Sends a test message to the topic of each trigger that is added from now on.
    #[must_use]
    pub fn with_notices(mut self, notices: Arc<dyn Notices>) -> Self {
        self.notices = Some(notices);
        self
    }

    /// From now on a group's service role must be one that CodeDeploy can assume.
    #[must_use]
    pub fn with_roles(mut self, roles: Arc<dyn ServiceRoles>) -> Self {
        self.roles = Some(roles);
        self
    }

    /// Waits for the turn to write; what is half done is made good first.
    async fn writer(&self) -> Result<tokio::sync::MutexGuard<'_, ()>, ApiError> {
        let turn = self.writes.lock().await;
        self.settle()?;
        Ok(turn)
    }

    fn now_seconds(&self) -> aws_protocol::EpochSeconds {
        aws_protocol::EpochSeconds::from_millis(self.deps.clock.now().millis())
    }
}

/// A call that ends with a durable commit; lets the other tasks of this thread move elsewhere meanwhile.
fn waiting_for_the_disk<T>(call: impl FnOnce() -> T) -> T {
    match Handle::try_current() {
        Ok(handle) if handle.runtime_flavor() == RuntimeFlavor::MultiThread => tokio::task::block_in_place(call),
        _ => call(),
    }
}

/// Calls the method of each operation with its decoded input and encodes what it answers.
macro_rules! dispatch {
    ($self:ident, $context:ident, $operation:ident, $input:ident, { $($name:ident => $method:ident),+ $(,)? }) => {
        match $operation.name {
            $(stringify!($name) => encode(&$self.$method(decode($input)?, $context).await?),)+
            other => Err(refuse::not_available(other)),
        }
    };
}

#[async_trait]
impl AwsService for CodeDeploy {
    fn model(&self) -> &'static ServiceModel {
        &aws_api::codedeploy::MODEL
    }

    async fn call(
        &self,
        context: &CallContext,
        operation: &'static OperationModel,
        input: Value,
    ) -> Result<Value, ApiError> {
        dispatch!(self, context, operation, input, {
            CreateApplication => create_application,
            GetApplication => get_application,
            BatchGetApplications => batch_get_applications,
            ListApplications => list_applications,
            UpdateApplication => update_application,
            DeleteApplication => delete_application,
            CreateDeploymentConfig => create_deployment_config,
            GetDeploymentConfig => get_deployment_config,
            ListDeploymentConfigs => list_deployment_configs,
            DeleteDeploymentConfig => delete_deployment_config,
            CreateDeploymentGroup => create_deployment_group,
            GetDeploymentGroup => get_deployment_group,
            BatchGetDeploymentGroups => batch_get_deployment_groups,
            ListDeploymentGroups => list_deployment_groups,
            UpdateDeploymentGroup => update_deployment_group,
            DeleteDeploymentGroup => delete_deployment_group,
            RegisterApplicationRevision => register_application_revision,
            GetApplicationRevision => get_application_revision,
            BatchGetApplicationRevisions => batch_get_application_revisions,
            ListApplicationRevisions => list_application_revisions,
            CreateDeployment => create_deployment,
            GetDeployment => get_deployment,
            BatchGetDeployments => batch_get_deployments,
            ListDeployments => list_deployments,
            StopDeployment => stop_deployment,
            ContinueDeployment => continue_deployment,
            SkipWaitTimeForInstanceTermination => skip_wait_time,
            GetDeploymentTarget => get_deployment_target,
            BatchGetDeploymentTargets => batch_get_deployment_targets,
            ListDeploymentTargets => list_deployment_targets,
            PutLifecycleEventHookExecutionStatus => put_hook_status,
            TagResource => tag_resource,
            UntagResource => untag_resource,
            ListTagsForResource => list_tags_for_resource,
            DeleteResourcesByExternalId => delete_resources_by_external_id,
            ListDeploymentInstances => list_deployment_instances,
            GetDeploymentInstance => get_deployment_instance,
            BatchGetDeploymentInstances => batch_get_deployment_instances,
            ListOnPremisesInstances => list_on_premises_instances,
            GetOnPremisesInstance => get_on_premises_instance,
            BatchGetOnPremisesInstances => batch_get_on_premises_instances,
            RegisterOnPremisesInstance => register_on_premises_instance,
            DeregisterOnPremisesInstance => deregister_on_premises_instance,
            AddTagsToOnPremisesInstances => add_tags_to_on_premises_instances,
            RemoveTagsFromOnPremisesInstances => remove_tags_from_on_premises_instances,
            ListGitHubAccountTokenNames => list_git_hub_account_token_names,
            DeleteGitHubAccountToken => delete_git_hub_account_token,
        })
    }
}
