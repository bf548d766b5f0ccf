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

/// Version of every record written by this crate. 2 added network load balancers, TLS, protocols and stickiness: a
/// program that knows version 1 alone would serve an HTTPS listener as an HTTP one.
const VERSION: u64 = 2;
/// Oldest version read.
const OLDEST: u64 = 1;

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
    if !version.is_some_and(|version| (OLDEST..=VERSION).contains(&version)) {
        return Err(format!("version {version:?} is not one of {OLDEST} to {VERSION}"));
    }
    serde_json::from_value(document["record"].take()).map_err(|error| error.to_string())
}

/// The part of the state that belongs to no resource.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Head {
    /// Generation of the last routing table handed to the balancer; each generation has one content for ever.
    pub generation: u64,
    /// Second and third byte of the first loopback address given out.
    pub address_block: u16,
}

/// What kind of load balancer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum LoadBalancerKind {
    #[default]
    Application,
    Network,
}

impl LoadBalancerKind {
    /// The word in `Type`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Application => "application",
            Self::Network => "network",
        }
    }

    /// The part of ARNs and metric dimensions.
    pub fn path(self) -> &'static str {
        match self {
            Self::Application => "app",
            Self::Network => "net",
        }
    }
}

/// What listeners, targets and health checks speak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Protocol {
    #[default]
    Http,
    Https,
    Tcp,
    Tls,
}

impl Protocol {
    /// ELB's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Http => "HTTP",
            Self::Https => "HTTPS",
            Self::Tcp => "TCP",
            Self::Tls => "TLS",
        }
    }

    /// By ELB's name, if it is one of those served here.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Http, Self::Https, Self::Tcp, Self::Tls].into_iter().find(|found| found.name() == name)
    }

    /// The kind of load balancer whose listeners and target groups speak it.
    pub fn kind(self) -> LoadBalancerKind {
        match self {
            Self::Http | Self::Https => LoadBalancerKind::Application,
            Self::Tcp | Self::Tls => LoadBalancerKind::Network,
        }
    }

    /// Whether it passes bytes, not requests.
    pub fn is_network(self) -> bool {
        self.kind() == LoadBalancerKind::Network
    }

    /// Whether inside TLS.
    pub fn is_tls(self) -> bool {
        matches!(self, Self::Https | Self::Tls)
    }
}

/// ELB's `ProtocolVersion` of HTTP and HTTPS target groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum ProtocolVersion {
    #[default]
    Http1,
    Http2,
    Grpc,
}

impl ProtocolVersion {
    /// ELB's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Http1 => "HTTP1",
            Self::Http2 => "HTTP2",
            Self::Grpc => "GRPC",
        }
    }

    /// By ELB's name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Http1, Self::Http2, Self::Grpc].into_iter().find(|found| found.name() == name)
    }
}

/// A load balancer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct LoadBalancer {
    pub arn: LoadBalancerArn,
    #[serde(default)]
    pub kind: LoadBalancerKind,
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
    #[serde(default)]
    pub protocol: Protocol,
    /// Means nothing for TCP and TLS.
    #[serde(default)]
    pub protocol_version: ProtocolVersion,
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
    /// HTTP, HTTPS or TCP.
    #[serde(default)]
    pub protocol: Protocol,
    /// None is `traffic-port`.
    pub port: Option<u16>,
    /// Empty for TCP.
    pub path: String,
    pub interval_seconds: u32,
    pub timeout_seconds: u32,
    pub healthy_threshold: u32,
    pub unhealthy_threshold: u32,
    /// As given, e.g. `200-299`; codes of gRPC for a gRPC group; empty for TCP.
    pub matcher: String,
}

/// A listener with its rules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Listener {
    pub arn: ListenerArn,
    pub load_balancer: LoadBalancerArn,
    #[serde(default)]
    pub protocol: Protocol,
    pub port: u16,
    /// There for HTTPS and TLS.
    #[serde(default)]
    pub tls: Option<ListenerTls>,
    /// Attributes that differ from their defaults.
    #[serde(default)]
    pub attributes: BTreeMap<String, String>,
    pub default_rule: RuleArn,
    pub default_actions: Vec<Action>,
    /// By ascending priority.
    pub rules: Vec<Rule>,
    pub tags: BTreeMap<String, String>,
    pub default_rule_tags: BTreeMap<String, String>,
}

/// TLS at a listener; certificates by ARN.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ListenerTls {
    pub default_certificate: String,
    /// Chosen by server name beside the default one.
    pub certificates: Vec<String>,
    pub ssl_policy: String,
    /// TLS listeners only.
    pub alpn_policy: Option<String>,
}

impl ListenerTls {
    /// ARNs of all certificates, each once, the default one first.
    pub fn all_certificates(&self) -> Vec<&String> {
        let others = self.certificates.iter().filter(|arn| **arn != self.default_certificate);
        std::iter::once(&self.default_certificate).chain(others).collect()
    }
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
        /// Whether a client stays with the group it was given.
        #[serde(default)]
        is_sticky: bool,
        /// `DurationSeconds` of the stickiness, as given, also when it is disabled.
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
    Header {
        name: String,
        values: Vec<String>,
    },
    Method(Vec<String>),
    Query(Vec<(Option<String>, String)>),
    /// Networks in CIDR notation.
    SourceIp(Vec<String>),
}

impl Action {
    /// Whether clients stay with the group they were given.
    pub fn is_sticky(&self) -> bool {
        matches!(self.kind, ActionKind::Forward { is_sticky: true, .. })
    }

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_of_before_network_load_balancers_and_tls_are_read_as_what_they_were() {
        let listener = json!({"version": 1, "record": {
            "arn": "l", "load_balancer": "b", "port": 80, "default_rule": "r", "rules": [], "tags": {},
            "default_rule_tags": {}, "default_actions": [{"order": null, "kind": {"Forward": {
                "target_groups": [{"target_group": "g", "weight": 1}], "stickiness_seconds": null}}}],
        }});
        let read: Listener = from_document(listener).unwrap();
        assert_eq!((read.protocol, read.tls.clone()), (Protocol::Http, None));
        assert!(matches!(read.default_actions[0].kind, ActionKind::Forward { is_sticky: false, .. }));
        let group = json!({"version": 1, "record": {
            "arn": "g", "name": "g", "port": 80, "vpc_id": "v", "target_type": "ip", "attributes": {}, "tags": {},
            "targets": [], "health_check": {"enabled": true, "port": null, "path": "/", "interval_seconds": 30,
                "timeout_seconds": 5, "healthy_threshold": 5, "unhealthy_threshold": 2, "matcher": "200"},
        }});
        let read: TargetGroup = from_document(group).unwrap();
        assert_eq!((read.protocol, read.health_check.protocol), (Protocol::Http, Protocol::Http));
        let written = to_document(&read).unwrap();
        assert_eq!(written["version"], 2, "an older program must not take it for what it knows");
        assert!(from_document::<TargetGroup>(json!({"version": 3, "record": {}})).is_err());
    }
}
