//! The contract with the data plane: whole routing tables in, health and counters out.
//!
//! The balancer is a process of its own that outlives the control plane. It applies a table atomically, keeps the
//! last one on disk, and refuses one that is older than what it has (invariants A1, A10).

use std::net::SocketAddr;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use types::{ListenerArn, RuleArn, TargetGroupArn};

/// Everything the balancer routes by. Swapped as a whole.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RoutingTable {
    /// Grows with every change; a lower one than the balancer's own is refused.
    pub generation: u64,
    /// Listeners, unique by ARN and by address.
    pub listeners: Vec<Listener>,
    /// Target groups referred to by the listeners or waiting to be.
    pub target_groups: Vec<TargetGroup>,
}

/// One listening address and its rules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Listener {
    /// Identity; a listener that keeps its ARN and address keeps its socket across tables.
    pub arn: ListenerArn,
    /// Where it listens.
    pub bind: SocketAddr,
    /// What it speaks.
    pub protocol: ListenerProtocol,
    /// Rules by ascending priority; the first whose conditions all hold is taken.
    pub rules: Vec<Rule>,
    /// When no rule matches.
    pub default_action: Action,
}

/// What a listener speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ListenerProtocol {
    /// HTTP/1.1 on a plain socket.
    Http,
}

/// A rule of a listener.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// Identity.
    pub arn: RuleArn,
    /// 1..=50000, unique within the listener.
    pub priority: u32,
    /// All must hold.
    pub conditions: Vec<Condition>,
    /// What to do.
    pub action: Action,
}

/// A condition of a rule; patterns use ELB's `*` and `?`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// `path-pattern`, case-sensitive.
    Path(Vec<String>),
    /// `host-header`, case-insensitive.
    Host(Vec<String>),
    /// `http-header`: name and value patterns.
    Header {
        /// Header name.
        name: String,
        /// Patterns; one must match.
        values: Vec<String>,
    },
    /// `http-request-method`, exact.
    Method(Vec<String>),
    /// `query-string`: optional key and value patterns.
    Query(Vec<(Option<String>, String)>),
}

/// What a rule does with a request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Action {
    /// Forward by relative weights (0..=999); a group without a healthy target is passed over while another
    /// group of the same action has one.
    Forward(Vec<WeightedTargetGroup>),
    /// Answer at once.
    FixedResponse {
        /// HTTP status.
        status: u16,
        /// `Content-Type`.
        content_type: String,
        /// Body text.
        body: String,
    },
    /// Redirect; the parts may hold ELB's `#{host}`, `#{path}`, `#{port}`, `#{protocol}`, `#{query}`.
    Redirect {
        /// 301 or 302.
        status: u16,
        /// Scheme part.
        protocol: String,
        /// Host part.
        host: String,
        /// Port part.
        port: String,
        /// Path part, with leading `/`.
        path: String,
        /// Query part without `?`.
        query: String,
    },
}

/// One group of a forward action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeightedTargetGroup {
    /// The group.
    pub target_group: TargetGroupArn,
    /// Relative weight, 0..=999.
    pub weight: u16,
}

/// A target group with its targets. A target that disappears from the table is deregistering: it gets no new
/// request, its requests in flight finish, at most for the deregistration delay.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TargetGroup {
    /// Identity.
    pub arn: TargetGroupArn,
    /// Registered targets.
    pub targets: Vec<Target>,
    /// How they are checked.
    pub health_check: HealthCheck,
    /// `deregistration_delay.timeout_seconds`, 0..=3600.
    pub deregistration_delay_seconds: u32,
}

/// A registered target.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Target {
    /// Where it listens.
    pub address: SocketAddr,
    /// Identity of the registration (the task's id): a new task on a dead task's address is a new target.
    pub registration: String,
}

/// Health check settings (spec 10.3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HealthCheck {
    /// Whether checks run at all.
    pub enabled: bool,
    /// HTTP check with a path, or a bare TCP connect.
    pub kind: HealthCheckKind,
    /// Port to check; the target's own when absent.
    pub port: Option<u16>,
    /// Milliseconds between checks of one target.
    pub interval_millis: u64,
    /// Milliseconds until a check counts as timed out.
    pub timeout_millis: u64,
    /// Successes in a row that make an unhealthy target healthy. A new target needs one.
    pub healthy_threshold: u32,
    /// Failures in a row that make a healthy target unhealthy.
    pub unhealthy_threshold: u32,
}

/// How a target is probed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HealthCheckKind {
    /// GET `path`; healthy when the status lies in one of the inclusive ranges.
    Http {
        /// Path and query.
        path: String,
        /// Matcher, e.g. `[(200, 299)]`.
        matcher: Vec<(u16, u16)>,
    },
    /// A connection is enough.
    Tcp,
}

/// ELB's target states (spec 10.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TargetState {
    /// Being registered or checked for the first time.
    Initial,
    /// Passing.
    Healthy,
    /// Failing.
    Unhealthy,
    /// Not registered, or its group is used by no listener.
    Unused,
    /// Deregistering.
    Draining,
    /// Health checks are off.
    Unavailable,
}

/// State of one target as the balancer sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetHealth {
    /// The target.
    pub target: Target,
    /// Its state.
    pub state: TargetState,
    /// ELB reason code, e.g. `Target.Timeout`; none when healthy.
    pub reason: Option<String>,
    /// Sentence for people.
    pub description: Option<String>,
    /// Requests in flight to it.
    pub in_flight: u64,
}

/// Health of one group's targets, draining ones included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetGroupHealth {
    /// The group.
    pub target_group: TargetGroupArn,
    /// Its targets.
    pub targets: Vec<TargetHealth>,
}

/// Counters of one target group since the balancer started; they only grow.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TargetGroupCounters {
    /// The group's ARN.
    pub target_group: String,
    /// Requests that got an answer from a target.
    pub requests: u64,
    /// Answers by status class: index 0 = 1xx … 4 = 5xx.
    pub status_classes: [u64; 5],
    /// Connections that failed.
    pub connection_errors: u64,
    /// Requests answered by another target after a safe retry.
    pub retries: u64,
    /// Sum of response times in microseconds (request sent to response head received).
    pub response_time_micros_sum: u64,
    /// Response times in buckets: (upper bound in microseconds, count at or below and above the previous bound).
    pub response_time_buckets: Vec<(u64, u64)>,
    /// Requests in flight now.
    pub in_flight: u64,
}

/// Counters of one listener since the balancer started.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListenerCounters {
    /// The listener's ARN.
    pub listener: String,
    /// Requests received.
    pub requests: u64,
    /// 502/503/504 the balancer itself answered because no target could.
    pub balancer_errors: u64,
    /// Open client connections.
    pub connections: u64,
}

/// All counters at one moment.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BalancerCounters {
    /// By listener.
    pub listeners: Vec<ListenerCounters>,
    /// By target group.
    pub target_groups: Vec<TargetGroupCounters>,
}

/// Why the balancer did not do it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BalancerError {
    /// It has a newer table.
    #[error("the balancer already has generation {0}")]
    Stale(u64),
    /// A listener's address cannot be bound; the old table stays in force.
    #[error("listener {listener} cannot listen on {address}: {cause}")]
    Bind {
        /// Listener ARN.
        listener: String,
        /// The address.
        address: String,
        /// What the system said.
        cause: String,
    },
    /// The process does not answer.
    #[error("the balancer does not answer: {0}")]
    Unreachable(String),
    /// The table breaks a rule.
    #[error("the routing table is not valid: {0}")]
    Invalid(String),
}

/// The control side of the balancer process.
#[async_trait]
pub trait Balancer: Send + Sync {
    /// Applies a table; when it returns, no request that starts later is routed by an older one, and the table is
    /// on disk. The same generation with the same content is success.
    async fn apply(&self, table: &RoutingTable) -> Result<(), BalancerError>;

    /// The table in force.
    async fn table(&self) -> Result<RoutingTable, BalancerError>;

    /// Health of all targets.
    async fn health(&self) -> Result<Vec<TargetGroupHealth>, BalancerError>;

    /// Counters.
    async fn counters(&self) -> Result<BalancerCounters, BalancerError>;
}
