//! What ELB keeps on disk, in its own words and with its own version.
//!
//! Holds: load balancers, target groups with their targets, listeners with their rules. Promises: a record read back
//! equals the record written. Leaves out: AWS's wire shapes (`crate::api`) and the routing table (`crate::table`).

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use types::{ListenerArn, LoadBalancerArn, RuleArn, TargetGroupArn, Timestamp};

/// Version of every record written by this crate.
const VERSION: u64 = 1;

/// Owner text of targets registered by RegisterTargets.
pub(crate) const USER: &str = "user";

/// Wraps a record with its version.
pub(crate) fn to_document<T: Serialize>(record: &T) -> Result<Value, String> {
    let record = serde_json::to_value(record).map_err(|error| error.to_string())?;
    Ok(json!({ "version": VERSION, "record": record }))
}

/// Unwraps a record; an unknown version is an error, never a guess.
pub(crate) fn from_document<T: DeserializeOwned>(mut document: Value) -> Result<T, String> {
    let version = document.get("version").and_then(Value::as_u64);
    if version != Some(VERSION) {
        return Err(format!("version {version:?} is not {VERSION}"));
    }
    serde_json::from_value(document["record"].take()).map_err(|error| error.to_string())
}

/// The part of the state that belongs to no resource.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Head {
    /// Generation of the last routing table handed to the balancer; each generation has one content for ever.
    pub generation: u64,
    /// Third byte of the first loopback address given out.
    pub address_block: u8,
}

/// A load balancer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct LoadBalancer {
    pub arn: LoadBalancerArn,
    pub name: String,
    pub scheme: String,
    pub address: IpAddr,
    pub ip_address_type: String,
    pub vpc_id: String,
    pub subnets: Vec<String>,
    pub security_groups: Vec<String>,
    pub created_at: Timestamp,
    /// Attributes that differ from their defaults.
    pub attributes: BTreeMap<String, String>,
    pub tags: BTreeMap<String, String>,
}

/// A target group and its registered targets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct TargetGroup {
    pub arn: TargetGroupArn,
    pub name: String,
    pub port: u16,
    pub vpc_id: String,
    pub target_type: String,
    pub health_check: HealthCheck,
    /// Attributes that differ from their defaults.
    pub attributes: BTreeMap<String, String>,
    pub tags: BTreeMap<String, String>,
    pub targets: Vec<Target>,
}

/// A registered target.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Target {
    /// Who registered it: a task set's id or [`USER`].
    pub owner: String,
    /// Identity of the registration.
    pub registration: String,
    pub address: SocketAddr,
    pub availability_zone: Option<String>,
}

/// Health check settings (spec 10.3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct HealthCheck {
    pub enabled: bool,
    /// None is `traffic-port`.
    pub port: Option<u16>,
    pub path: String,
    pub interval_seconds: u32,
    pub timeout_seconds: u32,
    pub healthy_threshold: u32,
    pub unhealthy_threshold: u32,
    /// As given, e.g. `200-299`.
    pub matcher: String,
}

/// A listener with its rules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Listener {
    pub arn: ListenerArn,
    pub load_balancer: LoadBalancerArn,
    pub port: u16,
    pub default_rule: RuleArn,
    pub default_actions: Vec<Action>,
    /// By ascending priority.
    pub rules: Vec<Rule>,
    pub tags: BTreeMap<String, String>,
    pub default_rule_tags: BTreeMap<String, String>,
}

/// A rule that is not the default one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Rule {
    pub arn: RuleArn,
    pub priority: u32,
    pub conditions: Vec<Condition>,
    pub actions: Vec<Action>,
    pub tags: BTreeMap<String, String>,
}

/// An action of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Action {
    /// As given; read back unchanged.
    pub order: Option<u32>,
    pub kind: ActionKind,
}

/// What an action does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum ActionKind {
    Forward {
        target_groups: Vec<WeightedGroup>,
        /// `DurationSeconds` of the disabled stickiness, as given.
        stickiness_seconds: Option<u32>,
    },
    FixedResponse {
        status_code: u16,
        content_type: Option<String>,
        message_body: Option<String>,
    },
    Redirect {
        status_code: u16,
        protocol: String,
        host: String,
        port: String,
        path: String,
        query: String,
    },
}

/// A group of a forward action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct WeightedGroup {
    pub target_group: TargetGroupArn,
    pub weight: u16,
}

/// A condition of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Condition {
    Path(Vec<String>),
    Host(Vec<String>),
    Header { name: String, values: Vec<String> },
    Method(Vec<String>),
    Query(Vec<(Option<String>, String)>),
}

impl Action {
    /// Groups this action forwards to.
    pub fn target_groups(&self) -> &[WeightedGroup] {
        match &self.kind {
            ActionKind::Forward { target_groups, .. } => target_groups,
            ActionKind::FixedResponse { .. } | ActionKind::Redirect { .. } => &[],
        }
    }
}

impl Listener {
    /// The actions of every rule, the default rule's first.
    pub fn all_actions(&self) -> impl Iterator<Item = &Action> {
        self.default_actions.iter().chain(self.rules.iter().flat_map(|rule| &rule.actions))
    }

    /// Whether any rule names the group, weight 0 included.
    pub fn uses(&self, group: &TargetGroupArn) -> bool {
        self.all_actions().flat_map(Action::target_groups).any(|entry| entry.target_group == *group)
    }
}
