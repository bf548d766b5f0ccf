//! What a deployment does to a platform. Two implementations: the embedded platform and real AWS.
//!
//! Every mutating call names the state it wants and may be repeated. A [`PlatformError`] that is transient is
//! tried again by the orchestrator; a permanent one becomes the deployment's `errorInformation`.

use appspec::{AppSpec, TargetService};
use async_trait::async_trait;
use deployment::{
    AlarmReading, Failure, ListenerSnapshot, Revision, Route, ServiceRef, TaskSetHealth, TaskSetSnapshot,
};
use types::{
    AlarmName, DeploymentId, FunctionName, HookExecutionId, ListenerArn, LoadBalancerArn, TargetGroupArn,
    TargetGroupName, TaskDefinitionArn, TaskSetId, WeightPercent,
};

/// Why a platform call did not work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlatformError {
    /// Worth another try (throttled, unavailable, timed out).
    Transient(String),
    /// No repeat will help.
    Permanent(Failure),
}

/// A service as found.
#[derive(Clone, Debug, PartialEq)]
pub struct ServiceSnapshot {
    /// Full ARN.
    pub arn: String,
    /// `desiredCount`.
    pub desired_count: u32,
    /// All task sets, DRAINING ones included.
    pub task_sets: Vec<TaskSetSnapshot>,
}

/// What the replacement set is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct NewTaskSet {
    /// The service.
    pub service: ServiceRef,
    /// `externalId`.
    pub external_id: DeploymentId,
    /// Idempotency token, at most 36 ASCII characters.
    pub client_token: String,
    /// From the AppSpec.
    pub target: TargetService,
    /// Resolved task definition.
    pub task_definition: TaskDefinitionArn,
    /// Where its tasks register.
    pub target_group: TargetGroupArn,
}

/// ECS's part (spec 9.1).
#[async_trait]
pub trait TaskSets: Send + Sync {
    /// DescribeServices; a service that is missing, inactive or not under CODE_DEPLOY is permanent
    /// INVALID_ECS_SERVICE.
    async fn describe_service(&self, service: &ServiceRef) -> Result<ServiceSnapshot, PlatformError>;

    /// Checks the AppSpec's task definition, container and port; answers the full ARN. Changes nothing.
    async fn resolve_task_definition(&self, target: &TargetService) -> Result<TaskDefinitionArn, PlatformError>;

    /// CreateTaskSet at scale 100 PERCENT; the same client token answers the set made before.
    async fn create_task_set(&self, new: &NewTaskSet) -> Result<TaskSetId, PlatformError>;

    /// Counts and stability of a set now; `gone` when it is absent or DRAINING.
    async fn task_set_health(
        &self,
        service: &ServiceRef,
        task_set: &TaskSetId,
    ) -> Result<TaskSetHealth, PlatformError>;

    /// UpdateServicePrimaryTaskSet; already primary is success.
    async fn set_primary(&self, service: &ServiceRef, task_set: &TaskSetId) -> Result<(), PlatformError>;

    /// DeleteTaskSet with force; already gone or DRAINING is success.
    async fn delete_task_set(&self, service: &ServiceRef, task_set: &TaskSetId) -> Result<(), PlatformError>;
}

/// The load balancer behind a listener.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadBalancerInfo {
    /// Its ARN.
    pub arn: LoadBalancerArn,
    /// Application (true) or network (false).
    pub application: bool,
}

/// ELB's part (spec 10.1).
#[async_trait]
pub trait Traffic: Send + Sync {
    /// Resolves names to ARNs; an unknown name is permanent.
    async fn target_groups(&self, names: &[TargetGroupName; 2]) -> Result<[TargetGroupArn; 2], PlatformError>;

    /// The load balancer a listener belongs to; an unknown listener is permanent.
    async fn load_balancer_of_listener(&self, listener: &ListenerArn) -> Result<LoadBalancerInfo, PlatformError>;

    /// Load balancers whose rules name the group (none when it is attached nowhere).
    async fn load_balancers_of_target_group(
        &self,
        target_group: &TargetGroupArn,
    ) -> Result<Vec<LoadBalancerArn>, PlatformError>;

    /// DescribeListeners and DescribeRules: all rules with a forward action, the default rule included.
    async fn describe_listener(&self, listener: &ListenerArn) -> Result<ListenerSnapshot, PlatformError>;

    /// Rewrites the forward action of every rule of `route` to both groups with weights that sum to 100, other
    /// actions untouched, in one change; then reads back. Answers the replacement's weight as read back.
    async fn set_weights(
        &self,
        route: &Route,
        original: &TargetGroupArn,
        replacement: &TargetGroupArn,
        replacement_weight: WeightPercent,
    ) -> Result<WeightPercent, PlatformError>;
}

/// One invocation of a hook function (spec 4.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HookInvocation {
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// Execution id; also the idempotency key: a repeat with the same id starts nothing new.
    pub execution_id: HookExecutionId,
    /// Function name or ARN.
    pub function: FunctionName,
}

/// Lambda's part: asynchronous invocation with the documented payload.
#[async_trait]
pub trait Hooks: Send + Sync {
    /// Accepts the invocation durably and returns; the function's result is ignored, its call-back counts.
    async fn invoke(&self, invocation: &HookInvocation) -> Result<(), PlatformError>;
}

/// CloudWatch's part.
#[async_trait]
pub trait Alarms: Send + Sync {
    /// States of these alarms now. Unreadable or missing alarms set `unreadable`; this call itself never fails.
    async fn read(&self, names: &[AlarmName]) -> AlarmReading;
}

/// S3's part.
#[async_trait]
pub trait Revisions: Send + Sync {
    /// Fetches and parses the AppSpec (spec 3.4, 3.5): REVISION_MISSING, INVALID_REVISION as permanent failures.
    async fn load(&self, revision: &Revision) -> Result<AppSpec, PlatformError>;
}
