//! Attributes of target groups.

use aws_protocol::ApiError;
use ports::{Algorithm, Stickiness, TargetGroupAttributes};

use super::keys::{Attributes, Key, is_on, number, value};
use crate::errors::{invalid, refuse};
use crate::records::{LoadBalancerKind, Protocol, TargetGroup};

const DEREGISTRATION_DELAY: &str = "deregistration_delay.timeout_seconds";
const CONNECTION_TERMINATION: &str = "deregistration_delay.connection_termination.enabled";
const STICKINESS: &str = "stickiness.enabled";
const STICKINESS_TYPE: &str = "stickiness.type";
const LB_COOKIE_SECONDS: &str = "stickiness.lb_cookie.duration_seconds";
const APP_COOKIE_NAME: &str = "stickiness.app_cookie.cookie_name";
const APP_COOKIE_SECONDS: &str = "stickiness.app_cookie.duration_seconds";
const SLOW_START: &str = "slow_start.duration_seconds";
const ALGORITHM: &str = "load_balancing.algorithm.type";
const PROXY_PROTOCOL: &str = "proxy_protocol_v2.enabled";
const LEAST_OUTSTANDING: &str = "least_outstanding_requests";
const CROSS_ZONE: &[&str] = &["true", "false", "use_load_balancer_configuration"];
/// Cookies of names beginning so are the balancer's own.
const OWN_COOKIES: &str = "AWSALB";
const MINIMUM_HEALTHY: &str = "Routing by a minimum of healthy targets other than one";

/// Of HTTP and HTTPS groups. There is one zone and no DNS, so that what is said of them changes nothing.
const APPLICATION: &[Key] = &[
    Key::number(DEREGISTRATION_DELAY, "300", 0, 3600),
    Key::flag(STICKINESS, "false"),
    Key::words(STICKINESS_TYPE, "lb_cookie", &["lb_cookie", "app_cookie"]),
    Key::number(LB_COOKIE_SECONDS, "86400", 1, 604_800),
    Key::text(APP_COOKIE_NAME, "", 4096),
    Key::number(APP_COOKIE_SECONDS, "86400", 1, 604_800),
    Key::zero_or(SLOW_START, "0", 30, 900),
    Key::words_but(ALGORITHM, "round_robin", &["round_robin", LEAST_OUTSTANDING], &["weighted_random"]),
    Key::words_but("load_balancing.algorithm.anomaly_mitigation", "off", &["off"], &["on"]),
    Key::words("load_balancing.cross_zone.enabled", "use_load_balancer_configuration", CROSS_ZONE),
    Key::text("target_group_health.dns_failover.minimum_healthy_targets.count", "1", 8),
    Key::text("target_group_health.dns_failover.minimum_healthy_targets.percentage", "off", 8),
    Key::fixed("target_group_health.unhealthy_state_routing.minimum_healthy_targets.count", "1", MINIMUM_HEALTHY),
    Key::fixed(
        "target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage",
        "off",
        MINIMUM_HEALTHY,
    ),
];

/// Of TCP and TLS groups. Targets see the balancer's address: proxy protocol tells them the client's.
const NETWORK: &[Key] = &[
    Key::number(DEREGISTRATION_DELAY, "300", 0, 3600),
    Key::flag(CONNECTION_TERMINATION, "false"),
    Key::fixed("preserve_client_ip.enabled", "false", "A connection to a target from the client's address"),
    Key::flag(PROXY_PROTOCOL, "false"),
    Key::flag(STICKINESS, "false"),
    Key::words(STICKINESS_TYPE, "source_ip", &["source_ip"]),
    Key::words("load_balancing.cross_zone.enabled", "use_load_balancer_configuration", CROSS_ZONE),
    Key::text("target_group_health.dns_failover.minimum_healthy_targets.count", "1", 8),
    Key::text("target_group_health.dns_failover.minimum_healthy_targets.percentage", "off", 8),
    Key::fixed("target_group_health.unhealthy_state_routing.minimum_healthy_targets.count", "1", MINIMUM_HEALTHY),
    Key::fixed(
        "target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage",
        "off",
        MINIMUM_HEALTHY,
    ),
    Key::fixed(
        "target_health_state.unhealthy.connection_termination.enabled",
        "false",
        "Closing the connections of a target that becomes unhealthy",
    ),
    Key::fixed("target_health_state.unhealthy.draining_interval_seconds", "0", "Draining of unhealthy targets"),
];

/// The attributes of groups of one protocol.
pub(crate) fn known(protocol: Protocol) -> &'static [Key] {
    match protocol.kind() {
        LoadBalancerKind::Application => APPLICATION,
        LoadBalancerKind::Network => NETWORK,
    }
}

/// What attributes ask of each other.
pub(crate) fn check(protocol: Protocol, attributes: &Attributes) -> Result<(), ApiError> {
    let known = known(protocol);
    let is_sticky = is_on(known, attributes, STICKINESS);
    if protocol == Protocol::Tls && is_sticky {
        let text = "Stickiness is not supported for target groups with the TLS protocol.";
        return Err(refuse("InvalidConfigurationRequest", text));
    }
    if number(known, attributes, SLOW_START) > 0 && value(known, attributes, ALGORITHM) == LEAST_OUTSTANDING {
        let text = format!("{SLOW_START} cannot be set on a target group with the algorithm {LEAST_OUTSTANDING}.");
        return Err(refuse("InvalidConfigurationRequest", text));
    }
    let cookie = value(known, attributes, APP_COOKIE_NAME);
    if cookie.starts_with(OWN_COOKIES) {
        let text = format!("Cookie names that begin with {OWN_COOKIES} are reserved for the load balancer.");
        return Err(refuse("InvalidConfigurationRequest", text));
    }
    let is_token = |found: u8| found.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&found);
    if !cookie.bytes().all(is_token) {
        return Err(invalid(format!("{APP_COOKIE_NAME} '{cookie}' is not the name of a cookie.")));
    }
    if is_sticky && value(known, attributes, STICKINESS_TYPE) == "app_cookie" && cookie.is_empty() {
        let text = format!("{APP_COOKIE_NAME} must be given for stickiness of type app_cookie.");
        return Err(refuse("InvalidConfigurationRequest", text));
    }
    Ok(())
}

/// Seconds that a target which left may take for its requests.
pub(crate) fn deregistration_delay_seconds(group: &TargetGroup) -> u32 {
    number(known(group.protocol), &group.attributes, DEREGISTRATION_DELAY)
}

/// What the data plane needs of them.
pub(crate) fn for_group(group: &TargetGroup) -> TargetGroupAttributes {
    let (known, of) = (known(group.protocol), &group.attributes);
    let stickiness = || match value(known, of, STICKINESS_TYPE) {
        "source_ip" => Stickiness::SourceIp,
        "app_cookie" => Stickiness::ApplicationCookie {
            name: value(known, of, APP_COOKIE_NAME).to_string(),
            seconds: number(known, of, APP_COOKIE_SECONDS),
        },
        _ => Stickiness::LoadBalancerCookie { seconds: number(known, of, LB_COOKIE_SECONDS) },
    };
    TargetGroupAttributes {
        algorithm: match value(known, of, ALGORITHM) {
            LEAST_OUTSTANDING => Algorithm::LeastOutstandingRequests,
            _ => Algorithm::RoundRobin,
        },
        slow_start_seconds: number(known, of, SLOW_START),
        stickiness: is_on(known, of, STICKINESS).then(stickiness),
        sends_proxy_protocol: is_on(known, of, PROXY_PROTOCOL),
        ends_connections_at_deregistration: is_on(known, of, CONNECTION_TERMINATION),
    }
}
