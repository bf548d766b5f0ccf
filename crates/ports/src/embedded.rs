//! Contracts among the embedded services, so that none of them knows another.

use std::net::SocketAddr;

use async_trait::async_trait;
use types::{DeploymentId, FunctionName, HookExecutionId, TargetGroupArn};

use crate::{PlatformError, TargetHealth};

/// What ECS needs from ELB.
#[async_trait]
pub trait TargetRegistry: Send + Sync {
    /// Whether the group exists.
    fn exists(&self, target_group: &TargetGroupArn) -> bool;

    /// Whether the group is reachable from a listener (its targets are health-checked).
    fn in_use(&self, target_group: &TargetGroupArn) -> bool;

    /// Makes exactly these the registered targets of one owner (a task set) in one group. Durable and applied to the
    /// balancer when it returns. Targets registered by others stay.
    async fn set_targets(
        &self,
        target_group: &TargetGroupArn,
        owner: &str,
        targets: &[RegisteredTarget],
    ) -> Result<(), PlatformError>;

    /// Latest health of the group's targets, draining ones included. Cheap: answered from the last look.
    fn health(&self, target_group: &TargetGroupArn) -> Vec<TargetHealth>;

    /// Whether that look was made within the last seconds; an older one tells nothing of now.
    fn is_current(&self) -> bool {
        true
    }

    /// Wakes when a target's health changed (may wake without reason).
    async fn changed(&self);
}

/// A target an owner wants registered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RegisteredTarget {
    /// The task's id.
    pub registration: String,
    /// Where it listens.
    pub address: SocketAddr,
}

/// Asks the engine whether a hook's answer is still awaited; a hook whose answer came is never started again.
pub trait HookAnswers: Send + Sync {
    /// True while the execution has no answer and its deployment still waits for one.
    fn awaited(&self, deployment_id: &DeploymentId, execution_id: &HookExecutionId) -> bool;
}

/// What hook delivery needs from Lambda.
#[async_trait]
pub trait FunctionInvoker: Send + Sync {
    /// Queues an asynchronous invocation durably. A repeat with the same `idempotency_key` is success and starts
    /// nothing. Unknown function: `Permanent(INVALID_LAMBDA_FUNCTION)`. `payload` is the event's JSON text.
    async fn invoke_event(
        &self,
        function: &FunctionName,
        idempotency_key: &str,
        payload: String,
    ) -> Result<(), PlatformError>;
}
