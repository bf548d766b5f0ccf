//! A task: one copy of a task definition, running or ended, and its containers.

use ports::{ContainerHealth, ContainerKey, PortBinding};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use types::{ClusterName, ContainerName, TaskDefinitionArn, TaskId, TaskSetId, Timestamp};

use super::{LoadBalancer, Placement, ServiceKey, StopCode, Tags, TaskStatus};

/// A task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Task {
    /// 32 hexadecimal characters.
    pub id: TaskId,
    /// Its cluster.
    pub cluster: ClusterName,
    /// The service and task set it belongs to; none for RunTask.
    pub owner: Option<TaskOwner>,
    /// What it runs.
    pub task_definition: TaskDefinitionArn,
    /// Where it is in its life.
    pub last_status: TaskStatus,
    /// RUNNING (true) or STOPPED.
    pub wanted: bool,
    /// Its containers in the order of the task definition.
    pub containers: Vec<TaskContainer>,
    /// `group`.
    pub group: String,
    /// `startedBy`.
    pub started_by: Option<String>,
    /// The run of the control plane that planned it: what another run planned and never launched was interrupted.
    pub planned_by: String,
    /// How it is placed.
    pub placement: Placement,
    /// `overrides` of RunTask.
    pub overrides: Option<Value>,
    /// Why it stops.
    pub stop_code: Option<StopCode>,
    /// `stoppedReason`.
    pub stopped_reason: Option<String>,
    /// On the engine's clock, as all the following.
    pub created_at: Timestamp,
    /// When it reached RUNNING.
    pub started_at: Option<Timestamp>,
    /// When it was told to stop.
    pub stopping_at: Option<Timestamp>,
    /// When it had stopped.
    pub stopped_at: Option<Timestamp>,
    /// When it reached RUNNING, milliseconds on the wall clock: real programs start in real time.
    pub started_wall_millis: Option<i64>,
    /// When it had stopped, milliseconds on the wall clock.
    pub stopped_wall_millis: Option<i64>,
    /// Id of its network attachment.
    pub attachment_id: String,
    /// Its tags.
    pub tags: Tags,
}

/// The service and set a task belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TaskOwner {
    /// The service.
    pub service: ServiceKey,
    /// The set.
    pub task_set: TaskSetId,
}

impl Task {
    /// Whether it counts towards its set: wanted and not ended.
    pub fn is_live(&self) -> bool {
        self.wanted && self.last_status < TaskStatus::Deactivating
    }

    /// Whether it counts as pending.
    pub fn is_pending(&self) -> bool {
        self.is_live() && self.last_status < TaskStatus::Running
    }

    /// Whether it counts as running. A task being deactivated does not: it no longer serves.
    pub fn is_running(&self) -> bool {
        self.is_live() && self.last_status == TaskStatus::Running
    }

    /// Whether it belongs to this set.
    pub fn is_of(&self, task_set: &TaskSetId) -> bool {
        self.owner.as_ref().is_some_and(|owner| owner.task_set == *task_set)
    }

    /// The container of this name.
    pub fn container(&self, name: &ContainerName) -> Option<&TaskContainer> {
        self.containers.iter().find(|container| container.name == *name)
    }

    /// The container of this name, to be changed.
    pub fn container_mut(&mut self, name: &ContainerName) -> Option<&mut TaskContainer> {
        self.containers.iter_mut().find(|container| container.name == *name)
    }

    /// The runtime's name of a container.
    pub fn container_key(&self, name: &ContainerName) -> ContainerKey {
        ContainerKey { task: self.id.clone(), container: name.clone() }
    }

    /// `healthStatus`: unhealthy with one essential container, healthy with all that have a check, unknown until they
    /// have spoken and where none has a check. Containers that are not essential do not count.
    pub fn health(&self) -> ContainerHealth {
        let checked = || self.containers.iter().filter(|one| one.essential && one.has_check).map(|one| one.health);
        if checked().any(|health| health == ContainerHealth::Unhealthy) {
            ContainerHealth::Unhealthy
        } else if checked().next().is_some() && checked().all(|health| health == ContainerHealth::Healthy) {
            ContainerHealth::Healthy
        } else {
            ContainerHealth::Unknown
        }
    }

    /// Whether its containers are as healthy as can be told: without checks, or where nobody runs them, they are.
    pub fn passes_checks(&self, are_run: bool) -> bool {
        let has_check = self.containers.iter().any(|container| container.essential && container.has_check);
        !are_run || !has_check || self.health() == ContainerHealth::Healthy
    }

    /// The host port a load balancer reaches it on.
    pub fn host_port(&self, load_balancer: &LoadBalancer) -> Option<u16> {
        let container = self.container(&load_balancer.container)?;
        let port = container.ports.iter().find(|port| port.container_port == load_balancer.container_port)?;
        Some(port.host_port)
    }
}

/// A container of a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TaskContainer {
    /// Its name.
    pub name: ContainerName,
    /// Last part of its ARN.
    pub arn_id: String,
    /// Image of the task definition.
    pub image: String,
    /// Whether the task ends with it.
    pub essential: bool,
    /// What it waits for.
    pub depends_on: Vec<Dependency>,
    /// Its ports on the host; empty until the task is PENDING.
    pub ports: Vec<PortBinding>,
    /// Whether the runtime was asked to start it.
    pub launched: bool,
    /// What was last seen of it.
    pub phase: ContainerPhase,
    /// Exit code, once stopped and if known.
    pub exit_code: Option<i32>,
    /// Why it stopped, if there is more to say.
    pub reason: Option<String>,
    /// Process id of its first process, as text.
    pub runtime_id: Option<String>,
    /// Whether its task definition gives it a health check.
    #[serde(default)]
    pub has_check: bool,
    /// What its health check said last.
    #[serde(default)]
    pub health: ContainerHealth,
}

/// What was last seen of a container.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum ContainerPhase {
    /// Not yet running.
    Pending,
    /// Running.
    Running,
    /// Ended.
    Stopped,
}

impl ContainerPhase {
    /// ECS's word for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "PENDING",
            Self::Running => "RUNNING",
            Self::Stopped => "STOPPED",
        }
    }
}

/// One entry of `dependsOn`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Dependency {
    /// The container waited for.
    pub container: ContainerName,
    /// What of it.
    pub condition: DependencyCondition,
}

/// What a container waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum DependencyCondition {
    /// It was started.
    Start,
    /// It ended, however.
    Complete,
    /// It ended with exit code 0.
    Success,
    /// Its health check passed. Where the runtime runs no health checks this is the same as Start.
    Healthy,
}
