//! A task definition revision: what a task runs. Never changed after registration but for its status and tags.

use ports::ContainerCheck;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use types::{ContainerName, Timestamp};

use super::{Dependency, Status, Tags};

/// Identity of a revision.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(crate) struct DefinitionKey {
    /// Family.
    pub family: String,
    /// Revision, from 1.
    pub revision: u32,
}

/// A registered revision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct TaskDefinition {
    /// Family and revision.
    pub key: DefinitionKey,
    /// ACTIVE, or INACTIVE once deregistered.
    pub status: Status,
    /// The request as it came, tags left out: read back as it is, with the computed members added.
    pub given: serde_json::Map<String, Value>,
    /// What the containers need to be run.
    pub containers: Vec<ContainerDefinition>,
    /// `networkMode`, if given.
    pub network_mode: Option<String>,
    /// `compatibilities`: launch types it was found fit for.
    pub compatibilities: Vec<String>,
    /// On the engine's clock.
    pub registered_at: Timestamp,
    /// ARN of who registered it.
    pub registered_by: String,
    /// On the engine's clock.
    pub deregistered_at: Option<Timestamp>,
    /// Its tags.
    pub tags: Tags,
}

impl TaskDefinition {
    /// The container of this name.
    pub fn container(&self, name: &str) -> Option<&ContainerDefinition> {
        self.containers.iter().find(|container| container.name.as_str() == name)
    }

    /// Whether its tasks have a network interface of their own (and need a network configuration).
    pub fn is_awsvpc(&self) -> bool {
        self.network_mode.as_deref() == Some("awsvpc")
    }

    /// Whether the containers of a task reach each other on `localhost`.
    pub fn shares_network(&self) -> bool {
        matches!(self.network_mode.as_deref(), Some("awsvpc" | "host"))
    }
}

/// One container of a task definition, as far as it is acted on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ContainerDefinition {
    /// Unique within the task definition.
    pub name: ContainerName,
    /// Image; informational for the process runtime.
    pub image: String,
    /// `entryPoint`.
    pub entry_point: Vec<String>,
    /// `command`.
    pub command: Vec<String>,
    /// `environment`, in the order given.
    pub environment: Vec<(String, String)>,
    /// `workingDirectory`.
    pub working_directory: Option<String>,
    /// Container ports in the order given.
    pub ports: Vec<u16>,
    /// Whether the task ends with it.
    pub essential: bool,
    /// Seconds between SIGTERM and SIGKILL.
    pub stop_timeout_seconds: u32,
    /// `dependsOn`.
    pub depends_on: Vec<Dependency>,
    /// `memory`, the hard limit.
    #[serde(default)]
    pub memory_limit_mib: Option<u32>,
    /// `healthCheck`.
    #[serde(default)]
    pub health_check: Option<ContainerCheck>,
}
