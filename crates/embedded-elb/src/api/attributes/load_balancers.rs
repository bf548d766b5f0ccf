//! Attributes of load balancers.

use aws_protocol::ApiError;
use ports::{DesyncMitigation, ForwardedFor, ListenerAttributes};

use super::keys::{Attributes, Key, is_on, number, value};
use super::listeners;
use crate::errors::refuse;
use crate::records::{Listener, LoadBalancer, LoadBalancerKind};

/// Attribute that protects a load balancer from DeleteLoadBalancer.
pub(crate) const DELETION_PROTECTION: &str = "deletion_protection.enabled";
const ACCESS_LOGS: &str = "access_logs.s3.enabled";
const ACCESS_LOGS_BUCKET: &str = "access_logs.s3.bucket";
const IDLE_TIMEOUT: &str = "idle_timeout.timeout_seconds";
const KEEP_ALIVE: &str = "client_keep_alive.seconds";
const HTTP2: &str = "routing.http2.enabled";
const DROP_INVALID: &str = "routing.http.drop_invalid_header_fields.enabled";
const FORWARDED_FOR: &str = "routing.http.xff_header_processing.mode";
const CLIENT_PORT: &str = "routing.http.xff_client_port.enabled";
const TLS_VERSION: &str = "routing.http.x_amzn_tls_version_and_cipher_suite.enabled";
const DESYNC: &str = "routing.http.desync_mitigation_mode";

/// Of application load balancers. Zones, IPv6 and WAF are not there, so that what is said of them changes nothing;
/// `Host` is always forwarded as it came.
const APPLICATION: &[Key] = &[
    Key::flag(ACCESS_LOGS, "false"),
    Key::text(ACCESS_LOGS_BUCKET, "", 63),
    Key::text("access_logs.s3.prefix", "", 1024),
    Key::fixed("connection_logs.s3.enabled", "false", "A log of connections"),
    Key::text("connection_logs.s3.bucket", "", 63),
    Key::text("connection_logs.s3.prefix", "", 1024),
    Key::fixed("health_check_logs.s3.enabled", "false", "A log of health checks"),
    Key::text("health_check_logs.s3.bucket", "", 63),
    Key::text("health_check_logs.s3.prefix", "", 1024),
    Key::number(KEEP_ALIVE, "3600", 60, 604_800),
    Key::flag(DELETION_PROTECTION, "false"),
    Key::number(IDLE_TIMEOUT, "60", 1, 4000),
    Key::flag("ipv6.deny_all_igw_traffic", "false"),
    Key::words("load_balancing.cross_zone.enabled", "true", &["true"]),
    Key::words(DESYNC, "defensive", &["monitor", "defensive", "strictest"]),
    Key::flag(DROP_INVALID, "false"),
    Key::flag("routing.http.preserve_host_header.enabled", "false"),
    Key::flag(TLS_VERSION, "false"),
    Key::flag(CLIENT_PORT, "false"),
    Key::words(FORWARDED_FOR, "append", &["append", "preserve", "remove"]),
    Key::flag(HTTP2, "true"),
    Key::flag("waf.fail_open.enabled", "false"),
    Key::flag("zonal_shift.config.enabled", "false"),
];

/// Of network load balancers.
const NETWORK: &[Key] = &[
    Key::flag(ACCESS_LOGS, "false"),
    Key::text(ACCESS_LOGS_BUCKET, "", 63),
    Key::text("access_logs.s3.prefix", "", 1024),
    Key::flag(DELETION_PROTECTION, "false"),
    Key::words(
        "dns_record.client_routing_policy",
        "any_availability_zone",
        &["any_availability_zone", "availability_zone_affinity", "partial_availability_zone_affinity"],
    ),
    Key::flag("ipv6.deny_all_igw_traffic", "false"),
    Key::flag("load_balancing.cross_zone.enabled", "false"),
    Key::fixed("secondary_ips.auto_assigned.per_subnet", "0", "More than one address a subnet"),
    Key::flag("zonal_shift.config.enabled", "false"),
];

/// The attributes of one kind.
pub(crate) fn known(kind: LoadBalancerKind) -> &'static [Key] {
    match kind {
        LoadBalancerKind::Application => APPLICATION,
        LoadBalancerKind::Network => NETWORK,
    }
}

/// What attributes ask of each other.
pub(crate) fn check(kind: LoadBalancerKind, attributes: &Attributes) -> Result<(), ApiError> {
    let known = known(kind);
    if is_on(known, attributes, ACCESS_LOGS) && value(known, attributes, ACCESS_LOGS_BUCKET).is_empty() {
        let text = format!("{ACCESS_LOGS_BUCKET} must be given when {ACCESS_LOGS} is true.");
        return Err(refuse("InvalidConfigurationRequest", text));
    }
    Ok(())
}

/// Whether DeleteLoadBalancer is refused.
pub(crate) fn is_protected(balancer: &LoadBalancer) -> bool {
    is_on(known(balancer.kind), &balancer.attributes, DELETION_PROTECTION)
}

/// What the data plane needs of them.
pub(crate) fn for_listener(balancer: &LoadBalancer, listener: &Listener) -> ListenerAttributes {
    let (known, of) = (known(balancer.kind), &balancer.attributes);
    let resource = types::arn_resource(balancer.arn.as_str(), "elasticloadbalancing").unwrap_or_default();
    let name = resource.strip_prefix("loadbalancer/").unwrap_or(resource);
    let access_log = is_on(known, of, ACCESS_LOGS).then(|| name.to_string());
    if balancer.kind == LoadBalancerKind::Network {
        let idle_timeout_seconds = listeners::idle_timeout_seconds(listener);
        return ListenerAttributes { idle_timeout_seconds, access_log, ..ListenerAttributes::default() };
    }
    ListenerAttributes {
        idle_timeout_seconds: number(known, of, IDLE_TIMEOUT),
        client_keep_alive_seconds: number(known, of, KEEP_ALIVE),
        is_http2_enabled: is_on(known, of, HTTP2),
        drops_invalid_header_fields: is_on(known, of, DROP_INVALID),
        forwarded_for: match value(known, of, FORWARDED_FOR) {
            "preserve" => ForwardedFor::Preserve,
            "remove" => ForwardedFor::Remove,
            _ => ForwardedFor::Append,
        },
        forwards_client_port: is_on(known, of, CLIENT_PORT),
        forwards_tls_version: is_on(known, of, TLS_VERSION),
        desync_mitigation: match value(known, of, DESYNC) {
            "monitor" => DesyncMitigation::Monitor,
            "strictest" => DesyncMitigation::Strictest,
            _ => DesyncMitigation::Defensive,
        },
        access_log,
    }
}
