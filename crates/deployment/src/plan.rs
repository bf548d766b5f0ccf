//! What a deployment was asked to do: decided once, when it is created, and never changed afterwards.
//!
//! Running deployments keep the snapshot taken at CreateDeployment (spec 2.3 UpdateDeploymentGroup), so every
//! rule of the machine reads the plan and nothing else of the group. All randomness a deployment needs (hook
//! execution ids, the id of its possible rollback) is drawn before the plan is stored and travels in it.

use alloc::{collections::BTreeMap, string::String, vec::Vec};
use serde::{Deserialize, Serialize};
use types::{
    AlarmName, ApplicationName, DeploymentConfigName, DeploymentGroupName, DeploymentId, HookEvent, HookExecutionId,
    ListenerArn, RuleArn, TargetGroupArn, TargetGroupName, TaskSetId, Timestamp, TrafficRouting, WeightPercent,
};

use crate::effect::Unrouted;

/// The immutable input of one deployment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Its id.
    pub deployment_id: DeploymentId,
    /// Application it belongs to.
    pub application: ApplicationName,
    /// Deployment group it belongs to.
    pub group: DeploymentGroupName,
    /// Configuration name shown to users.
    pub config: DeploymentConfigName,
    /// Creation time on the engine's clock.
    pub created_at: Timestamp,
    /// The ECS service it deploys.
    pub service: ServiceRef,
    /// The user's description.
    pub description: Option<String>,
    /// The revision deployed. A rollback may have none (spec 5.4).
    pub revision: Option<Revision>,
    /// Revision of the group's most recent successful deployment before this one (spec 5.5).
    pub previous_revision: Option<Revision>,
    /// A full run, or the undoing of one.
    pub kind: PlanKind,
}

/// A full blue/green run, or the automatic rollback of one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PlanKind {
    /// A user's deployment with all lifecycle events.
    Standard(StandardPlan),
    /// Created by the engine after a deployment ended badly (spec 5.4).
    Rollback(RollbackPlan),
}

/// The settings of a full run, snapshot of the group with the deployment's overrides applied.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StandardPlan {
    /// How production traffic moves.
    pub routing: TrafficRouting,
    /// The pair of target groups; order carries no meaning (spec 1.4).
    pub target_groups: [TargetGroupName; 2],
    /// The production route.
    pub production_listener: ListenerArn,
    /// The test route, if the group has one.
    pub test_listener: Option<ListenerArn>,
    /// The wait before production traffic moves.
    pub ready: ReadyOption,
    /// What happens to the original task set after success.
    pub termination: TerminationOption,
    /// Effective automatic rollback configuration.
    pub auto_rollback: AutoRollback,
    /// Effective alarm configuration.
    pub alarms: AlarmOption,
    /// One execution id a hook event, drawn before the deployment is stored (invariant C1).
    pub hook_execution_ids: BTreeMap<HookEvent, HookExecutionId>,
    /// Id reserved for the rollback of this deployment; used at most once.
    pub rollback_deployment_id: DeploymentId,
    /// Role named by the group.
    pub service_role_arn: String,
}

/// What a rollback undoes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RollbackPlan {
    /// The deployment being rolled back.
    pub triggered_by: DeploymentId,
    /// Facts the original deployment found and changes it made.
    pub undo: Undo,
}

/// Everything needed to go back to the original task set (spec 5.4): no new capacity, one route change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Undo {
    /// The original (blue) and replacement (green) target groups.
    pub target_groups: TargetGroupRoles,
    /// The production route.
    pub production: Route,
    /// The test route.
    pub test: Option<Route>,
    /// The original task set: becomes or stays PRIMARY.
    pub original_task_set: TaskSetId,
    /// The replacement task set, if it had been created: deleted.
    pub replacement_task_set: Option<TaskSetId>,
    /// Whether its creation was asked for: without an id, such a set may exist all the same.
    #[serde(default)]
    pub replacement_was_asked_for: bool,
    /// The replacement's share of production traffic as last read back.
    pub replacement_weight: WeightPercent,
    /// Whether the replacement task set has been made PRIMARY.
    pub replacement_is_primary: bool,
    /// Full ARN of the service.
    pub service_arn: String,
}

impl Undo {
    /// That no route of the deployment sends traffic to this group.
    pub(crate) fn unrouted(&self, target_group: &TargetGroupArn) -> Unrouted {
        let routes = [Some(&self.production), self.test.as_ref()].into_iter().flatten();
        Unrouted {
            target_group: target_group.clone(),
            listeners: routes.map(|route| route.listener.clone()).collect(),
        }
    }
}

/// Which target group plays which part in one deployment (spec 5.6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetGroupRoles {
    /// Target group of the task set that was PRIMARY at the start.
    pub original: TargetGroupArn,
    /// The other one of the pair.
    pub replacement: TargetGroupArn,
    /// Name of the original group.
    pub original_name: TargetGroupName,
    /// Name of the replacement group.
    pub replacement_name: TargetGroupName,
}

/// A listener and those of its rules that move together (spec 10.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// The listener.
    pub listener: ListenerArn,
    /// Rules whose forward action is rewritten; the default rule is named by its own rule ARN.
    pub rules: Vec<RuleArn>,
}

/// An ECS service and its cluster, as the group stores them (short names or ARNs, spec 1.4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceRef {
    /// Cluster name or ARN.
    pub cluster: String,
    /// Service name or ARN.
    pub service: String,
}

/// Where the AppSpec comes from (spec 1.5, 3.4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Revision {
    /// An object in S3 that is the AppSpec itself.
    S3 {
        /// Bucket name.
        bucket: String,
        /// Object key.
        key: String,
        /// `YAML` or `JSON`.
        bundle_type: String,
        /// Object version; latest when absent.
        version: Option<String>,
        /// Expected ETag; unchecked when absent.
        e_tag: Option<String>,
    },
    /// Text handed over in the call (`AppSpecContent`, or the deprecated `String`).
    Inline {
        /// The AppSpec text.
        content: String,
        /// Lower-case hex SHA-256 of `content`.
        sha256: String,
        /// Whether it came as the deprecated `String` revision type.
        deprecated_string: bool,
    },
}

/// `deploymentReadyOption` (spec 4.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadyOption {
    /// What happens when the wait runs out.
    pub action_on_timeout: ReadyAction,
    /// Length of the wait in minutes; 0 = no wait with `Continue`.
    pub wait_minutes: u32,
}

/// `actionOnTimeout` of the ready wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReadyAction {
    /// CONTINUE_DEPLOYMENT
    Continue,
    /// STOP_DEPLOYMENT
    Stop,
}

/// `terminateBlueInstancesOnDeploymentSuccess` (spec 4.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TerminationOption {
    /// TERMINATE: delete the original task set after the wait.
    Terminate {
        /// Length of the termination wait in minutes.
        wait_minutes: u32,
    },
    /// KEEP_ALIVE: leave the original task set running.
    KeepAlive,
}

/// Effective `autoRollbackConfiguration`; a disabled configuration has all events false.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AutoRollback {
    /// DEPLOYMENT_FAILURE
    pub on_failure: bool,
    /// DEPLOYMENT_STOP_ON_ALARM
    pub on_stop_on_alarm: bool,
    /// DEPLOYMENT_STOP_ON_REQUEST
    pub on_stop_on_request: bool,
}

/// Effective alarm configuration; empty `names` = nothing is watched.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlarmOption {
    /// Alarms to watch; empty when the configuration is disabled.
    pub names: Vec<AlarmName>,
    /// `ignorePollAlarmFailure`: go on when alarm states cannot be read.
    pub ignore_poll_failure: bool,
}
