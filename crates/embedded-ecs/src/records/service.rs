//! A service: so many tasks, kept running, behind a load balancer; its newest events.

use std::collections::VecDeque;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use types::{ClusterName, ServiceName, TaskDefinitionArn, TaskSetId, Timestamp};

use super::{Controller, LoadBalancer, Status, Tags};

/// Newest events kept a service (spec 9.6).
pub(crate) const EVENTS_KEPT: usize = 100;

/// Identity of a service.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(crate) struct ServiceKey {
    /// Its cluster.
    pub cluster: ClusterName,
    /// Its name within the cluster.
    pub service: ServiceName,
}

impl fmt::Display for ServiceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.cluster, self.service)
    }
}

/// A service.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Service {
    /// Cluster and name.
    pub key: ServiceKey,
    /// ACTIVE, DRAINING, INACTIVE.
    pub status: Status,
    /// Who deploys it.
    pub controller: Controller,
    /// Tasks wanted; every task set gets its share by scale (spec 9.5).
    pub desired_count: u32,
    /// Task definition of the PRIMARY set; none while an EXTERNAL service has none.
    pub task_definition: Option<TaskDefinitionArn>,
    /// Load balancers of the PRIMARY set.
    pub load_balancers: Vec<LoadBalancer>,
    /// How its tasks are placed, of the PRIMARY set.
    pub placement: Placement,
    /// Seconds after a task's start during which the balancer's verdict does not count.
    pub health_check_grace_period_seconds: u32,
    /// Members that are stored and read back, e.g. `deploymentConfiguration`, `placementStrategy`.
    pub stored: serde_json::Map<String, Value>,
    /// The creating request: a repeat with the same content is answered with the service.
    pub created_from: Value,
    /// On the engine's clock.
    pub created_at: Timestamp,
    /// ARN of who created it.
    pub created_by: String,
    /// On the wall clock, milliseconds; set with INACTIVE.
    pub inactive_since_millis: Option<i64>,
    /// Newest first, at most [`EVENTS_KEPT`].
    pub events: VecDeque<ServiceEvent>,
    /// Client tokens of task sets that vanished, newest last, so that a late repeat makes no second set.
    pub spent_tokens: VecDeque<SpentToken>,
    /// Its tags.
    pub tags: Tags,
}

/// Where and as what tasks run: stored, read back and inherited; the embedded platform has one host.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Placement {
    /// `launchType`.
    pub launch_type: Option<String>,
    /// `capacityProviderStrategy`.
    pub capacity_provider_strategy: Option<Value>,
    /// `platformVersion`.
    pub platform_version: Option<String>,
    /// `networkConfiguration`.
    pub network_configuration: Option<Value>,
    /// `serviceRegistries`.
    pub service_registries: Option<Value>,
}

/// One event of a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ServiceEvent {
    /// UUID.
    pub id: String,
    /// On the engine's clock.
    pub at: Timestamp,
    /// What happened.
    pub message: String,
    /// `eventName` and task set of its "ECS Service Action", when it is one (spec 8.3).
    #[serde(default)]
    pub action: Option<(String, TaskSetId)>,
}

/// The client token of a task set that is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SpentToken {
    /// The token.
    pub token: String,
    /// The set it made.
    pub task_set: TaskSetId,
}
