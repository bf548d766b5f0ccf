//! The contract with whatever runs tasks' containers: processes of the host, or a container engine.
//!
//! Containers outlive the control plane; a restarted one finds them again by identity (task id and container
//! name, with pid and start time), not by pid alone.

use std::collections::BTreeMap;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use types::{ContainerName, TaskId};

use crate::{LogExtent, LogPage, LogRange};

/// Identity of one container of one task.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ContainerKey {
    /// The task.
    pub task: TaskId,
    /// The container's name in the task definition.
    pub container: ContainerName,
}

/// What to run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContainerSpec {
    /// Identity.
    pub key: ContainerKey,
    /// Image as named by the task definition (informational for the process runtime).
    pub image: String,
    /// `entryPoint`.
    pub entry_point: Vec<String>,
    /// `command`.
    pub command: Vec<String>,
    /// Environment; nothing else is inherited but PATH, HOME, LANG and TMPDIR.
    pub environment: BTreeMap<String, String>,
    /// `workingDirectory`.
    pub working_directory: Option<String>,
    /// Container ports and the host ports they are served on; `PORT` is where the program must
    /// listen for the first one: its host port for a process, its container port inside a container.
    pub ports: Vec<PortBinding>,
    /// Ports of all the task's containers when they share one network (`awsvpc`, `host`): each then reaches the others
    /// on `localhost`. None where each has a network of its own. Processes share the host's anyway.
    #[serde(default)]
    pub shared_network: Option<Vec<PortBinding>>,
    /// Seconds between SIGTERM and SIGKILL.
    pub stop_timeout_seconds: u32,
    /// `memory`: hard limit in MiB; a runtime without isolation does not hold it.
    #[serde(default)]
    pub memory_limit_mib: Option<u32>,
    /// `healthCheck`; run where [`TaskRuntime::runs_health_checks`].
    #[serde(default)]
    pub health_check: Option<ContainerCheck>,
}

/// `healthCheck` of a container: a command run inside it now and then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContainerCheck {
    /// `CMD` and words, or `CMD-SHELL` and one line for the container's shell.
    pub command: Vec<String>,
    /// Between two runs.
    pub interval_seconds: u32,
    /// A run that takes longer has failed.
    pub timeout_seconds: u32,
    /// Failures in a row that make it unhealthy.
    pub retries: u32,
    /// Failures in this time after the start do not count.
    pub start_period_seconds: u32,
}

/// `healthStatus` of a container.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ContainerHealth {
    /// It has no check, or the check has not spoken yet.
    #[default]
    #[serde(rename = "UNKNOWN")]
    Unknown,
    /// The last check passed.
    #[serde(rename = "HEALTHY")]
    Healthy,
    /// As many checks in a row failed as its definition allows.
    #[serde(rename = "UNHEALTHY")]
    Unhealthy,
}

impl ContainerHealth {
    /// ECS's word for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "UNKNOWN",
            Self::Healthy => "HEALTHY",
            Self::Unhealthy => "UNHEALTHY",
        }
    }
}

/// A container port on the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortBinding {
    /// Port of the task definition.
    pub container_port: u16,
    /// Port on the loopback interface.
    pub host_port: u16,
}

/// What became of a container.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ContainerState {
    /// Being started.
    Pending,
    /// Running.
    Running {
        /// Process id of its first process.
        pid: u32,
        /// Milliseconds since the epoch on the wall clock.
        started_at_millis: i64,
    },
    /// Ended.
    Stopped {
        /// Exit code; 128 + signal when killed by one; none when it could not be started or its end was not seen.
        exit_code: Option<i32>,
        /// Sentence for people, e.g. why it could not be started.
        reason: Option<String>,
        /// Milliseconds since the epoch on the wall clock.
        stopped_at_millis: i64,
    },
}

/// Why the runtime did not do it.
#[derive(Debug, thiserror::Error)]
pub enum RuntimeError {
    /// Input or output failed.
    #[error("the task runtime failed: {0}")]
    Io(String),
}

/// Runs containers.
#[async_trait]
pub trait TaskRuntime: Send + Sync {
    /// Starts a container; starting a known key again changes nothing (idempotent). A program that cannot be
    /// executed is not an error here: the container is Stopped with a reason.
    async fn start(&self, spec: &ContainerSpec) -> Result<(), RuntimeError>;

    /// Asks a container to stop: SIGTERM to its process group, SIGKILL after its stop timeout. Returns at once;
    /// unknown or stopped is success.
    async fn stop(&self, key: &ContainerKey) -> Result<(), RuntimeError>;

    /// All containers known, running or ended, until forgotten; survivors of an earlier control plane included.
    async fn list(&self) -> Result<Vec<(ContainerKey, ContainerState)>, RuntimeError>;

    /// Whether it runs containers' health checks.
    fn runs_health_checks(&self) -> bool {
        false
    }

    /// Health of running containers as of the last [`TaskRuntime::list`]; empty where no health checks are run.
    async fn health(&self) -> Result<Vec<(ContainerKey, ContainerHealth)>, RuntimeError> {
        Ok(Vec::new())
    }

    /// Forgets an ended container and removes what it kept (logs stay for the newest ones).
    async fn forget(&self, key: &ContainerKey) -> Result<(), RuntimeError>;

    /// Last lines of its output, oldest first.
    async fn log_tail(&self, key: &ContainerKey, lines: usize) -> Result<Vec<String>, RuntimeError>;

    /// Its output as lines with times; empty when none is kept. Output of ended containers stays until they are
    /// forgotten at least.
    async fn read_log(&self, key: &ContainerKey, range: &LogRange) -> Result<LogPage, RuntimeError> {
        let _ = (key, range);
        Ok(LogPage::default())
    }

    /// What [`TaskRuntime::read_log`] can find.
    async fn log_extent(&self, key: &ContainerKey) -> Result<LogExtent, RuntimeError> {
        let _ = key;
        Ok(LogExtent::default())
    }

    /// A host port nobody uses, not handed out twice while its container lives.
    async fn allocate_port(&self) -> Result<u16, RuntimeError>;

    /// Removes what served containers that have all ended, e.g. networks of tasks. Called when everything has been
    /// stopped and nothing will be started any more.
    async fn tidy(&self) {}

    /// Wakes when some container changed state (may wake without reason).
    async fn changed(&self);
}
