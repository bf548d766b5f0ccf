//! Everything the scheduler can ask for: one closed list.

use std::collections::BTreeSet;

use ports::{ContainerHealth, ContainerKey, RegisteredTarget};
use types::{ContainerName, TargetGroupArn, TaskId, TaskSetId};

use crate::records::{DefinitionKey, ServiceKey, StopCode};

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Action {
    /// Add tasks to a set; they begin as PROVISIONING.
    StartTasks { task_set: TaskSetId, count: u32 },
    /// Give a task its host ports; it becomes PENDING.
    Provision { task: TaskId },
    /// Ask the runtime to start a container.
    StartContainer { task: TaskId, container: ContainerName },
    /// Note that a container runs.
    NoteRunning { task: TaskId, container: ContainerName, pid: u32 },
    /// Note that a container ended; an essential one takes its task with it.
    NoteExit { task: TaskId, container: ContainerName, exit_code: Option<i32>, reason: Option<String> },
    /// Note what a container's health check says now.
    NoteHealth { task: TaskId, container: ContainerName, health: ContainerHealth },
    /// Its containers run: ACTIVATING, so that its targets get registered.
    Activate { task: TaskId },
    /// Its targets are registered, or it has none: RUNNING.
    MarkRunning { task: TaskId },
    /// It is no longer wanted: desired status STOPPED.
    StopTask { task: TaskId, cause: StopCause },
    /// Deregister and drain it.
    Deactivate { task: TaskId },
    /// Drained: its containers may be stopped.
    MarkStopping { task: TaskId },
    /// Ask the runtime to stop a container.
    StopContainer { key: ContainerKey },
    /// All its containers have ended.
    MarkStopped { task: TaskId },
    /// Make these the registered targets of a set in a group.
    SetTargets { task_set: TaskSetId, target_group: TargetGroupArn, targets: BTreeSet<RegisteredTarget> },
    /// Tasks the balancer called healthy for the first time.
    NoteHealthy { tasks: Vec<TaskId> },
    /// Tell the service's readers that targets fail their checks.
    ReportUnhealthy { task_set: TaskSetId, message: String },
    /// A task of the set stayed up: forget earlier failures.
    ForgiveFailures { task_set: TaskSetId },
    /// `stabilityStatus` changed.
    MarkStability { task_set: TaskSetId, steady: bool },
    /// A DRAINING set without tasks and targets vanishes.
    RemoveTaskSet { task_set: TaskSetId },
    /// A DRAINING service without task sets is INACTIVE.
    MarkServiceInactive { service: ServiceKey },
    /// An INACTIVE service nobody needs to see any more.
    RemoveService { service: ServiceKey },
    /// An ended task nobody needs to see any more.
    RemoveTask { task: TaskId },
    /// A deleted task definition that nothing uses any more.
    RemoveDefinition { definition: DefinitionKey },
    /// Let the runtime forget an ended container.
    ForgetContainer { key: ContainerKey },
}

/// Why a task is stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StopCause {
    /// `stopCode`
    pub code: StopCode,
    /// `stoppedReason`
    pub reason: String,
    /// Whether it counts as a failed start.
    pub failed: bool,
}

impl StopCause {
    /// Fewer tasks are wanted.
    pub fn scale_in(task_set: &TaskSetId) -> Self {
        let reason = format!("Scaling activity initiated by (deployment {task_set})");
        Self { code: StopCode::ServiceSchedulerInitiated, reason, failed: false }
    }

    /// The balancer calls it unhealthy.
    pub fn unhealthy(target_group: &TargetGroupArn, failed: bool) -> Self {
        let reason = format!("Task failed ELB health checks in (target-group {target_group})");
        Self { code: StopCode::ServiceSchedulerInitiated, reason, failed }
    }

    /// An essential container's own check calls it unhealthy.
    pub fn failed_checks(failed: bool) -> Self {
        let reason = "Task failed container health checks".to_owned();
        Self { code: StopCode::ServiceSchedulerInitiated, reason, failed }
    }

    /// Whether health, of whatever kind, was the reason.
    pub fn is_about_health(&self) -> bool {
        self.reason.starts_with("Task failed ELB health checks") || self.reason.ends_with("container health checks")
    }

    /// The control plane ended while the task was being prepared.
    pub fn interrupted() -> Self {
        let reason = "Task was interrupted by a restart of the control plane before its containers ran".to_owned();
        Self { code: StopCode::TaskFailedToStart, reason, failed: false }
    }
}
