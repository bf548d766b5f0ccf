//! Everything a deployment can do to the world: one closed list, each item with an identity.
//!
//! An effect is outstanding from the step that asked for it until the event that carries its result. Effects are
//! executed at least once; every one of them is safe to repeat, because it names the state it wants
//! (weights, a primary, a deletion) or carries a token (task set, hook) that makes a repeat harmless.

use alloc::{string::String, vec::Vec};
use appspec::TargetService;
use serde::{Deserialize, Serialize};
use types::{
    DeploymentId, FunctionName, HookEvent, HookExecutionId, ListenerArn, TargetGroupArn, TargetGroupName,
    TaskDefinitionArn, TaskSetId, WeightPercent,
};

use crate::plan::{Revision, Route, ServiceRef};
use crate::texts;

/// Number of an effect within its deployment, growing from 1. (deployment id, number) is the effect's identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EffectNumber(pub u32);

/// One thing to be done outside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Effect {
    /// Fetch and parse the AppSpec. Result: [`EffectOutput::Revision`].
    LoadRevision {
        /// Where it is.
        revision: Revision,
    },
    /// Read the service, its listeners and the pair of target groups, and check the revision against the task
    /// definition it names; changes nothing. Result: [`EffectOutput::Platform`].
    InspectPlatform {
        /// The service.
        service: ServiceRef,
        /// The pair.
        target_groups: [TargetGroupName; 2],
        /// Production listener.
        production_listener: ListenerArn,
        /// Test listener.
        test_listener: Option<ListenerArn>,
        /// What the AppSpec wants deployed.
        target: TargetService,
    },
    /// Create the replacement task set. `client_token` makes a repeat return the same set (invariant C6).
    /// Result: [`EffectOutput::TaskSet`]. A failure does not say that no set exists, because the answer of an
    /// accepted call may have been lost; a rollback therefore looks for it ([`Effect::DeleteTaskSetOf`]).
    CreateTaskSet {
        /// The service.
        service: ServiceRef,
        /// `externalId` of the set: the deployment's id.
        external_id: DeploymentId,
        /// At most 36 ASCII characters, derived from the deployment id.
        client_token: String,
        /// What to run.
        target: TargetService,
        /// Task definition resolved by the inspection.
        task_definition: TaskDefinitionArn,
        /// Where its tasks register.
        target_group: TargetGroupArn,
    },
    /// Make every rule of the route forward to exactly these two groups with weights that sum to 100, in one
    /// change, and read them back. Result: [`EffectOutput::TrafficSet`].
    ShiftTraffic {
        /// Which route it is.
        kind: RouteKind,
        /// Listener and rules.
        route: Route,
        /// The original group; gets the complement.
        original: TargetGroupArn,
        /// The replacement group.
        replacement: TargetGroupArn,
        /// The replacement's weight.
        replacement_weight: WeightPercent,
    },
    /// Invoke the hook function once it is durable. Result: [`EffectOutput::Done`] when the platform accepted the
    /// invocation; the hook's own answer comes as an event of its own.
    InvokeHook {
        /// The lifecycle event.
        event: HookEvent,
        /// The function.
        function: FunctionName,
        /// Execution id, idempotency key of the invocation.
        execution_id: HookExecutionId,
    },
    /// UpdateServicePrimaryTaskSet. Result: [`EffectOutput::Done`].
    SetPrimaryTaskSet {
        /// The service.
        service: ServiceRef,
        /// The set that becomes PRIMARY.
        task_set: TaskSetId,
    },
    /// DeleteTaskSet with force; a set that is already gone is success. Result: [`EffectOutput::Done`].
    DeleteTaskSet {
        /// The service.
        service: ServiceRef,
        /// The set to delete.
        task_set: TaskSetId,
        /// What must not be so when it is deleted; read right before, since people may have changed a route after it
        /// was last read back (invariant A3).
        #[serde(default)]
        unrouted: Option<Unrouted>,
    },
    /// DeleteTaskSet of every set with this external id that does not serve as PRIMARY: the set of a deployment
    /// whose CreateTaskSet was never answered. None found is success. Result: [`EffectOutput::Done`].
    DeleteTaskSetOf {
        /// The service.
        service: ServiceRef,
        /// `externalId` of the sets: the id of the deployment that asked for them.
        external_id: DeploymentId,
        /// As of [`Effect::DeleteTaskSet`].
        #[serde(default)]
        unrouted: Option<Unrouted>,
    },
}

impl Effect {
    /// Its name, for logs and messages.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::LoadRevision { .. } => "LoadRevision",
            Self::InspectPlatform { .. } => "InspectPlatform",
            Self::CreateTaskSet { .. } => "CreateTaskSet",
            Self::ShiftTraffic { .. } => "ShiftTraffic",
            Self::InvokeHook { .. } => "InvokeHook",
            Self::SetPrimaryTaskSet { .. } => "SetPrimaryTaskSet",
            Self::DeleteTaskSet { .. } => "DeleteTaskSet",
            Self::DeleteTaskSetOf { .. } => "DeleteTaskSetOf",
        }
    }
}

/// No rule of these listeners sends traffic to this target group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unrouted {
    /// Group of the set that is to be deleted.
    pub target_group: TargetGroupArn,
    /// The listeners of the deployment group.
    pub listeners: Vec<ListenerArn>,
}

impl Unrouted {
    /// Judges one of the listeners as it is now.
    ///
    /// # Errors
    /// The rule that sends traffic to the group, in words for the user.
    pub fn check(&self, listener: &ListenerSnapshot) -> Result<(), Failure> {
        let sends = |rule: &&RuleSnapshot| {
            rule.forward.iter().any(|(group, weight)| *group == self.target_group && *weight > 0)
        };
        match listener.rules.iter().find(sends) {
            Some(rule) => Err(texts::still_routed(&listener.listener, &rule.rule, &self.target_group)),
            None => Ok(()),
        }
    }
}

/// The two routes of a deployment group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RouteKind {
    /// Users' traffic.
    Production,
    /// Test traffic.
    Test,
}

/// What an effect brought back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum EffectOutput {
    /// It is done.
    Done,
    /// The parsed AppSpec.
    Revision(appspec::AppSpec),
    /// What the platform looks like.
    Platform(PlatformSnapshot),
    /// The task set that exists now.
    TaskSet(TaskSetId),
    /// The replacement's weight as read back.
    TrafficSet(WeightPercent),
}

impl EffectOutput {
    /// Its name, for logs and messages.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Done => "Done",
            Self::Revision(_) => "Revision",
            Self::Platform(_) => "Platform",
            Self::TaskSet(_) => "TaskSet",
            Self::TrafficSet(_) => "TrafficSet",
        }
    }
}

/// The platform as found at the start of a deployment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlatformSnapshot {
    /// Task sets of the service.
    pub task_sets: Vec<TaskSetSnapshot>,
    /// The pair, resolved; in the order of the plan.
    pub target_groups: [TargetGroupArn; 2],
    /// Rules of the production listener.
    pub production: ListenerSnapshot,
    /// Rules of the test listener.
    pub test: Option<ListenerSnapshot>,
    /// Full ARN of the task definition the AppSpec names.
    pub task_definition: TaskDefinitionArn,
    /// `service.desiredCount`.
    pub desired_count: u32,
    /// Full ARN of the service.
    pub service_arn: String,
}

/// A task set as found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskSetSnapshot {
    /// Its id.
    pub id: TaskSetId,
    /// PRIMARY, ACTIVE or DRAINING.
    pub status: TaskSetStatus,
    /// Where its tasks register.
    pub target_group: Option<TargetGroupArn>,
    /// `externalId`.
    pub external_id: Option<String>,
}

/// ECS task set status (spec 9.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TaskSetStatus {
    /// Serves production.
    Primary,
    /// Does not serve production.
    Active,
    /// Being stopped and deregistered.
    Draining,
}

/// A listener's forward actions as found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListenerSnapshot {
    /// The listener.
    pub listener: ListenerArn,
    /// Rules with a forward action, the default rule included.
    pub rules: Vec<RuleSnapshot>,
}

/// One rule's forward action as found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleSnapshot {
    /// The rule (the default rule has an ARN too).
    pub rule: types::RuleArn,
    /// Groups and their relative weights (0..=999).
    pub forward: Vec<(TargetGroupArn, u16)>,
}

/// Why an effect failed for good; becomes the deployment's `errorInformation`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// Code of spec 7.3.
    pub code: ErrorCode,
    /// Text for the user: what, where, what to do.
    pub message: String,
}

/// `errorInformation.code` values the engine can set (spec 7.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names are the wire values and spec 7.3 explains them")]
pub enum ErrorCode {
    AlarmActive,
    HookExecutionFailure,
    EcsUpdateError,
    InvalidEcsService,
    ElasticLoadBalancingInvalid,
    InvalidRevision,
    RevisionMissing,
    InvalidLambdaFunction,
    InvalidLambdaConfiguration,
    IamRoleMissing,
    IamRolePermissions,
    ManualStop,
    Timeout,
    ApplicationMissing,
    DeploymentGroupMissing,
    ResourceLimitExceeded,
    Throttled,
    InternalError,
}

impl ErrorCode {
    /// The wire value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AlarmActive => "ALARM_ACTIVE",
            Self::HookExecutionFailure => "HOOK_EXECUTION_FAILURE",
            Self::EcsUpdateError => "ECS_UPDATE_ERROR",
            Self::InvalidEcsService => "INVALID_ECS_SERVICE",
            Self::ElasticLoadBalancingInvalid => "ELASTIC_LOAD_BALANCING_INVALID",
            Self::InvalidRevision => "INVALID_REVISION",
            Self::RevisionMissing => "REVISION_MISSING",
            Self::InvalidLambdaFunction => "INVALID_LAMBDA_FUNCTION",
            Self::InvalidLambdaConfiguration => "INVALID_LAMBDA_CONFIGURATION",
            Self::IamRoleMissing => "IAM_ROLE_MISSING",
            Self::IamRolePermissions => "IAM_ROLE_PERMISSIONS",
            Self::ManualStop => "MANUAL_STOP",
            Self::Timeout => "TIMEOUT",
            Self::ApplicationMissing => "APPLICATION_MISSING",
            Self::DeploymentGroupMissing => "DEPLOYMENT_GROUP_MISSING",
            Self::ResourceLimitExceeded => "RESOURCE_LIMIT_EXCEEDED",
            Self::Throttled => "THROTTLED",
            Self::InternalError => "INTERNAL_ERROR",
        }
    }
}
