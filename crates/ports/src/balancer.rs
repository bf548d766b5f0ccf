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
    /// Rules by ascending priority; the first whose conditions all hold is taken. None on a network listener.
    pub rules: Vec<Rule>,
    /// When no rule matches.
    pub default_action: Action,
    /// Certificates and versions; there for `Https` and `Tls` and for no other protocol.
    #[serde(default)]
    pub tls: Option<TlsSettings>,
    /// What ELB calls attributes of the load balancer and the listener.
    #[serde(default)]
    pub attributes: ListenerAttributes,
}

/// What a listener speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ListenerProtocol {
    /// HTTP/1.1 on a plain socket.
    Http,
    /// HTTP/1.1 and HTTP/2, as agreed by ALPN, inside TLS.
    Https,
    /// Bytes, connection by connection.
    Tcp,
    /// Bytes inside TLS that ends here.
    Tls,
}

impl ListenerProtocol {
    /// Whether it passes bytes, not requests.
    #[must_use]
    pub fn is_network(self) -> bool {
        matches!(self, Self::Tcp | Self::Tls)
    }
}

/// TLS at a listener.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TlsSettings {
    /// Chosen by server name; the first when none fits. At least one.
    pub certificates: Vec<Certificate>,
    /// Lowest version accepted.
    pub minimum_version: TlsVersion,
    /// Application protocols offered by a `Tls` listener; an `Https` listener offers what it speaks.
    #[serde(default)]
    pub alpn_protocols: Vec<String>,
}

/// A version of TLS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TlsVersion {
    /// 1.2
    Tls12,
    /// 1.3
    Tls13,
}

/// A certificate with its key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Its ARN, for people and logs.
    pub arn: String,
    /// The certificate and those that signed it, PEM, the server's own first.
    pub chain_pem: String,
    /// Its private key, PEM.
    pub key_pem: PrivateKeyPem,
}

/// A private key; never shown by `Debug`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PrivateKeyPem(pub String);

impl core::fmt::Debug for PrivateKeyPem {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("PrivateKeyPem(…)")
    }
}

/// Attributes of a load balancer as its listeners need them (ELB's names and defaults).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListenerAttributes {
    /// `idle_timeout.timeout_seconds`, 1..=4000; for a network listener `tcp.idle_timeout.seconds`, 60..=6000.
    pub idle_timeout_seconds: u32,
    /// `client_keep_alive.seconds`, 60..=604800: a client connection this old is closed after its next answer.
    pub client_keep_alive_seconds: u32,
    /// `routing.http2.enabled`.
    pub is_http2_enabled: bool,
    /// `routing.http.drop_invalid_header_fields.enabled`.
    pub drops_invalid_header_fields: bool,
    /// `routing.http.xff_header_processing.mode`.
    pub forwarded_for: ForwardedFor,
    /// `routing.http.xff_client_port.enabled`.
    pub forwards_client_port: bool,
    /// `routing.http.x_amzn_tls_version_and_cipher_suite.enabled`.
    pub forwards_tls_version: bool,
    /// `routing.http.desync_mitigation_mode`.
    pub desync_mitigation: DesyncMitigation,
    /// `access_logs.s3.enabled`: how the log names the load balancer, e.g. `app/web/50dc6c495c0c9188`.
    pub access_log: Option<String>,
}

impl Default for ListenerAttributes {
    fn default() -> Self {
        Self {
            idle_timeout_seconds: 60,
            client_keep_alive_seconds: 3_600,
            is_http2_enabled: true,
            drops_invalid_header_fields: false,
            forwarded_for: ForwardedFor::Append,
            forwards_client_port: false,
            forwards_tls_version: false,
            desync_mitigation: DesyncMitigation::Defensive,
            access_log: None,
        }
    }
}

/// What happens to `X-Forwarded-For`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ForwardedFor {
    /// The client's address is put behind what came.
    Append,
    /// What came goes on as it is.
    Preserve,
    /// Nothing of it goes on.
    Remove,
}

/// What happens to a request that two parsers could read in two ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DesyncMitigation {
    /// The same as [`Self::Defensive`]: what two parsers could read in two ways is never let through.
    Monitor,
    /// What is ambiguous is refused.
    Defensive,
    /// Whatever does not follow RFC 9112 to the letter is refused; of HTTP/1.1 clients, for HTTP/2 has no such letter here.
    Strictest,
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
    /// `source-ip`: the client's own address lies in one of these networks (CIDR); not `X-Forwarded-For`.
    SourceIp(Vec<String>),
}

/// What a rule does with a request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Action {
    /// Forward by relative weights (0..=999); a group without a healthy target is passed over while another
    /// group of the same action has one.
    Forward(Forward),
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

/// A forward action.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "StoredForward")]
pub struct Forward {
    /// The groups and their weights.
    pub groups: Vec<WeightedTargetGroup>,
    /// Target group stickiness: how long a client stays with the group it was given, 1..=604800.
    pub stickiness_seconds: Option<u32>,
}

/// Also reads tables of before stickiness, which held the groups alone.
#[derive(Deserialize)]
#[serde(untagged)]
enum StoredForward {
    Groups(Vec<WeightedTargetGroup>),
    Full { groups: Vec<WeightedTargetGroup>, stickiness_seconds: Option<u32> },
}

impl From<StoredForward> for Forward {
    fn from(stored: StoredForward) -> Self {
        match stored {
            StoredForward::Groups(groups) => groups.into(),
            StoredForward::Full { groups, stickiness_seconds } => Self { groups, stickiness_seconds },
        }
    }
}

impl From<Vec<WeightedTargetGroup>> for Forward {
    fn from(groups: Vec<WeightedTargetGroup>) -> Self {
        Self { groups, stickiness_seconds: None }
    }
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
    /// What its targets speak.
    #[serde(default)]
    pub protocol: TargetProtocol,
    /// Attributes of the group.
    #[serde(default)]
    pub attributes: TargetGroupAttributes,
}

/// What targets speak: ELB's protocol and protocol version in one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TargetProtocol {
    /// HTTP/1.1.
    #[default]
    Http1,
    /// HTTP/1.1 inside TLS; the target's certificate is not checked, as ELB does not.
    Http1Tls,
    /// HTTP/2 without TLS, by prior knowledge.
    Http2,
    /// HTTP/2 inside TLS.
    Http2Tls,
    /// gRPC: HTTP/2 without TLS, and only requests of HTTP/2 clients.
    Grpc,
    /// gRPC inside TLS.
    GrpcTls,
    /// Bytes.
    Tcp,
    /// Bytes inside TLS.
    Tls,
}

impl TargetProtocol {
    /// Whether connections to the targets are encrypted.
    #[must_use]
    pub fn is_tls(self) -> bool {
        matches!(self, Self::Http1Tls | Self::Http2Tls | Self::GrpcTls | Self::Tls)
    }

    /// Whether the targets speak HTTP/2.
    #[must_use]
    pub fn is_http2(self) -> bool {
        matches!(self, Self::Http2 | Self::Http2Tls | Self::Grpc | Self::GrpcTls)
    }

    /// Whether the targets get bytes, not requests.
    #[must_use]
    pub fn is_network(self) -> bool {
        matches!(self, Self::Tcp | Self::Tls)
    }
}

/// Attributes of a target group (ELB's names and defaults).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TargetGroupAttributes {
    /// `load_balancing.algorithm.type`.
    pub algorithm: Algorithm,
    /// `slow_start.duration_seconds`, 30..=900, or 0 for none.
    pub slow_start_seconds: u32,
    /// `stickiness.enabled` and the rest of it.
    pub stickiness: Option<Stickiness>,
    /// `proxy_protocol_v2.enabled`, network groups only.
    pub sends_proxy_protocol: bool,
    /// `deregistration_delay.connection_termination.enabled`, network groups only: connections are closed when the
    /// deregistration delay is over. Application connections always are.
    pub ends_connections_at_deregistration: bool,
}

/// How one target of a group is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Algorithm {
    /// `round_robin`
    #[default]
    RoundRobin,
    /// `least_outstanding_requests`
    LeastOutstandingRequests,
}

/// How a client stays with a target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stickiness {
    /// `lb_cookie`: the balancer's own cookie, for so long.
    LoadBalancerCookie {
        /// `stickiness.lb_cookie.duration_seconds`, 1..=604800.
        seconds: u32,
    },
    /// `app_cookie`: as long as the application's cookie of that name lives.
    ApplicationCookie {
        /// `stickiness.app_cookie.cookie_name`.
        name: String,
        /// `stickiness.app_cookie.duration_seconds`, 1..=604800.
        seconds: u32,
    },
    /// `source_ip`, network groups only.
    SourceIp,
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
        /// Whether inside TLS; the certificate is not checked.
        #[serde(default)]
        is_tls: bool,
        /// Whether by HTTP/2.
        #[serde(default)]
        is_http2: bool,
    },
    /// A gRPC call of `path`; healthy when its status lies in one of the inclusive ranges.
    Grpc {
        /// Package, service and method, e.g. `/AWS.ALB/healthcheck`.
        path: String,
        /// Matcher, e.g. `[(12, 12)]`.
        matcher: Vec<(u16, u16)>,
        /// Whether inside TLS; the certificate is not checked.
        is_tls: bool,
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
    /// When a request last began here: milliseconds since 1970-01-01 UTC; 0 for never. After a weight went to 0 it
    /// tells when the group saw its last request.
    #[serde(default)]
    pub last_request_millis: u64,
    /// By target, those that left while they had requests included.
    #[serde(default)]
    pub targets: Vec<TargetCounters>,
}

impl TargetGroupCounters {
    /// The response time, in microseconds, that this share of all answers did not exceed: 500 per mille is the
    /// median, 999 the 99.9th percentile. Read from the buckets, so between their bounds it is a straight line's guess;
    /// beyond the last bound it is that bound. None before the first answer.
    #[must_use]
    pub fn response_time_micros(&self, per_mille: u64) -> Option<u64> {
        let total: u64 = self.response_time_buckets.iter().map(|(_, count)| count).sum();
        let rank = u128::from(total) * u128::from(per_mille.min(1_000));
        let (mut below, mut low) = (0_u64, 0_u64);
        for (high, count) in &self.response_time_buckets {
            let up_to_here = u128::from(below + count) * 1_000;
            if *count > 0 && up_to_here >= rank {
                if *high == u64::MAX {
                    return Some(low);
                }
                let part = (rank.saturating_sub(u128::from(below) * 1_000)) * u128::from(high - low);
                let inside = u64::try_from(part / (u128::from(*count) * 1_000)).unwrap_or(high - low);
                return Some(low + inside);
            }
            below += count;
            low = *high;
        }
        None
    }
}

/// Counters of one target since it was registered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetCounters {
    /// The target.
    pub target: Target,
    /// Requests that got an answer from it, or connections for a network group.
    pub requests: u64,
    /// Answers by status class: index 0 = 1xx … 4 = 5xx.
    pub status_classes: [u64; 5],
    /// Connections to it that failed.
    pub connection_errors: u64,
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
    /// TLS handshakes that failed.
    #[serde(default)]
    pub tls_errors: u64,
    /// Bytes from clients; counted on network listeners.
    #[serde(default)]
    pub received_bytes: u64,
    /// Bytes to clients; counted on network listeners.
    #[serde(default)]
    pub sent_bytes: u64,
    /// Requests by rule; those of the default action under the empty name.
    #[serde(default)]
    pub rules: Vec<(String, u64)>,
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

    /// The last requests that failed, of each target group that has any.
    async fn failed_requests(&self) -> Result<Vec<FailedRequests>, BalancerError> {
        Ok(Vec::new())
    }
}

/// Requests for one target group that ended in a 5xx or without a whole answer: the newest ones, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FailedRequests {
    /// ARN of the group.
    pub target_group: String,
    /// The requests.
    pub requests: Vec<FailedRequest>,
}

/// One such request. Neither fields nor query strings are kept: they may hold secrets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FailedRequest {
    /// When it ended: microseconds since 1970-01-01 UTC, made unique within the group.
    pub ended_micros: u64,
    /// Its method, cut to 16 characters.
    pub method: String,
    /// Its path without the query string, cut to 256 characters.
    pub path: String,
    /// What the client got.
    pub status: u16,
    /// The target that was tried last; none when none could be.
    pub target: Option<Target>,
    /// What went wrong, in a few words of ours.
    pub reason: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_read_from_the_buckets() {
        let counters = |buckets: &[(u64, u64)]| TargetGroupCounters {
            response_time_buckets: buckets.to_vec(),
            ..TargetGroupCounters::default()
        };
        assert_eq!(counters(&[(500, 0), (u64::MAX, 0)]).response_time_micros(500), None);
        let some = counters(&[(500, 90), (1_000, 0), (2_000, 9), (u64::MAX, 1)]);
        assert_eq!(some.response_time_micros(0), Some(0));
        assert_eq!(some.response_time_micros(450), Some(250));
        assert_eq!(some.response_time_micros(900), Some(500));
        assert_eq!(some.response_time_micros(990), Some(2_000));
        assert_eq!(some.response_time_micros(945), Some(1_500));
        assert_eq!(
            some.response_time_micros(999),
            Some(2_000),
            "what is beyond the last bound is told as that bound"
        );
    }
}
