//! Rules that a table must keep before anything is done with it. Source: spec 10.2, 10.3, 10.4, and ELB's limits of
//! attributes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::ops::RangeInclusive;

use ports::{
    Action, Algorithm, Forward, HealthCheck, HealthCheckKind, Listener, ListenerProtocol, RoutingTable, Stickiness,
    TargetGroup, TargetProtocol,
};
use types::TargetGroupArn;

use crate::tls;

const MAX_WEIGHT: u16 = 999;
const MAX_GROUPS_PER_ACTION: usize = 5;
const MAX_DEREGISTRATION_DELAY_SECONDS: u32 = 3_600;
const PRIORITIES: RangeInclusive<u32> = 1..=50_000;
const STICKINESS_SECONDS: RangeInclusive<u32> = 1..=604_800;
const SLOW_START_SECONDS: RangeInclusive<u32> = 30..=900;
const IDLE_TIMEOUT_SECONDS: RangeInclusive<u32> = 1..=4_000;
const NETWORK_IDLE_TIMEOUT_SECONDS: RangeInclusive<u32> = 60..=6_000;
const CLIENT_KEEP_ALIVE_SECONDS: RangeInclusive<u32> = 60..=604_800;
const GRPC_STATUSES: RangeInclusive<u16> = 0..=99;

/// Names of cookies that are the balancer's own.
const RESERVED_COOKIE_PREFIX: &str = "AWSALB";

/// The groups of a table and what their targets speak.
type Groups<'a> = BTreeMap<&'a TargetGroupArn, TargetProtocol>;

/// Checks a table; the error names the place and the rule.
pub(crate) fn validate(table: &RoutingTable) -> Result<(), String> {
    unique("listener", table.listeners.iter().map(|listener| &listener.arn))?;
    unique("listener address", table.listeners.iter().map(|listener| listener.bind))?;
    unique("target group", table.target_groups.iter().map(|group| &group.arn))?;
    for group in &table.target_groups {
        check_group(group).map_err(|error| format!("target group {}: {error}", group.arn))?;
    }
    let groups: Groups<'_> = table.target_groups.iter().map(|group| (&group.arn, group.protocol)).collect();
    for listener in &table.listeners {
        check_listener(listener, &groups).map_err(|error| format!("listener {}: {error}", listener.arn))?;
    }
    Ok(())
}

fn unique<T: Ord + Display>(what: &str, values: impl Iterator<Item = T>) -> Result<(), String> {
    let mut seen = BTreeSet::new();
    for value in values {
        if seen.contains(&value) {
            return Err(format!("{what} {value} is there twice"));
        }
        seen.insert(value);
    }
    Ok(())
}

fn within(what: &str, value: u32, range: &RangeInclusive<u32>) -> Result<(), String> {
    if range.contains(&value) {
        return Ok(());
    }
    Err(format!("{what} is {} to {}, not {value}", range.start(), range.end()))
}

fn check_listener(listener: &Listener, groups: &Groups<'_>) -> Result<(), String> {
    if listener.bind.port() == 0 {
        return Err("port 0 is not an address that clients could know".into());
    }
    tls::check_presence(listener)?;
    check_attributes(listener)?;
    if listener.protocol.is_network() {
        if !listener.rules.is_empty() {
            return Err(format!("a listener of protocol {:?} has no rules", listener.protocol));
        }
        if !matches!(listener.default_action, Action::Forward(_)) {
            return Err(format!("a listener of protocol {:?} can only forward", listener.protocol));
        }
    }
    unique("priority", listener.rules.iter().map(|rule| rule.priority))?;
    for rule in &listener.rules {
        within("the priority", rule.priority, &PRIORITIES)
            .and_then(|()| check_action(&rule.action, listener.protocol, groups))
            .map_err(|error| format!("rule {}: {error}", rule.arn))?;
    }
    check_action(&listener.default_action, listener.protocol, groups)
        .map_err(|error| format!("default action: {error}"))
}

fn check_attributes(listener: &Listener) -> Result<(), String> {
    let attributes = &listener.attributes;
    let idle = if listener.protocol.is_network() { NETWORK_IDLE_TIMEOUT_SECONDS } else { IDLE_TIMEOUT_SECONDS };
    within("the idle timeout in seconds", attributes.idle_timeout_seconds, &idle)?;
    within("the client keep-alive in seconds", attributes.client_keep_alive_seconds, &CLIENT_KEEP_ALIVE_SECONDS)?;
    let is_name =
        |name: &String| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'"');
    match &attributes.access_log {
        Some(name) if !is_name(name) => Err(format!("{name:?} cannot name a load balancer in an access log")),
        _ => Ok(()),
    }
}

fn check_action(action: &Action, protocol: ListenerProtocol, groups: &Groups<'_>) -> Result<(), String> {
    match action {
        Action::Forward(forward) => check_forward(forward, protocol, groups),
        Action::FixedResponse { status, .. } if !(200..=599).contains(status) => {
            Err(format!("a fixed response cannot have status {status}"))
        }
        Action::Redirect { status, .. } if !matches!(status, 301 | 302) => {
            Err(format!("a redirect has status 301 or 302, not {status}"))
        }
        Action::Redirect { path, .. } if !path.starts_with('/') => {
            Err(format!("redirect path {path:?} does not begin with /"))
        }
        Action::FixedResponse { .. } | Action::Redirect { .. } => Ok(()),
    }
}

fn check_forward(forward: &Forward, protocol: ListenerProtocol, groups: &Groups<'_>) -> Result<(), String> {
    if forward.groups.is_empty() || forward.groups.len() > MAX_GROUPS_PER_ACTION {
        return Err(format!("a forward action has 1 to {MAX_GROUPS_PER_ACTION} target groups"));
    }
    unique("target group", forward.groups.iter().map(|group| &group.target_group))?;
    for group in &forward.groups {
        if group.weight > MAX_WEIGHT {
            return Err(format!("weight {} is above {MAX_WEIGHT}", group.weight));
        }
        let Some(speaks) = groups.get(&group.target_group) else {
            return Err(format!("target group {} is not in the table", group.target_group));
        };
        check_pair(protocol, *speaks).map_err(|error| format!("target group {}: {error}", group.target_group))?;
    }
    match forward.stickiness_seconds {
        Some(_) if protocol.is_network() => {
            Err(format!("a listener of protocol {protocol:?} has no target group stickiness"))
        }
        Some(seconds) => within("the target group stickiness in seconds", seconds, &STICKINESS_SECONDS),
        None => Ok(()),
    }
}

/// Whether a listener can forward to targets that speak that.
fn check_pair(listener: ListenerProtocol, target: TargetProtocol) -> Result<(), String> {
    use ListenerProtocol::{Http, Https, Tcp, Tls};
    let fits = match listener {
        Http => !target.is_network() && !is_grpc(target),
        Https => !target.is_network(),
        Tcp => target == TargetProtocol::Tcp,
        Tls => target.is_network(),
    };
    if fits {
        return Ok(());
    }
    Err(format!("a listener of protocol {listener:?} cannot forward to targets of protocol {target:?}"))
}

fn is_grpc(protocol: TargetProtocol) -> bool {
    matches!(protocol, TargetProtocol::Grpc | TargetProtocol::GrpcTls)
}

fn check_group(group: &TargetGroup) -> Result<(), String> {
    let mut addresses = BTreeSet::new();
    for target in &group.targets {
        if !addresses.insert(target.address) {
            return Err(format!("target {} is registered twice", target.address));
        }
    }
    if group.deregistration_delay_seconds > MAX_DEREGISTRATION_DELAY_SECONDS {
        return Err(format!("the deregistration delay is at most {MAX_DEREGISTRATION_DELAY_SECONDS} seconds"));
    }
    check_group_attributes(group)?;
    check_health_check(&group.health_check)
}

fn check_group_attributes(group: &TargetGroup) -> Result<(), String> {
    let attributes = &group.attributes;
    let is_network = group.protocol.is_network();
    let only = |what: &str, kind: &str| Err(format!("{what} is for {kind} targets, not for {:?}", group.protocol));
    if is_network && attributes.algorithm != Algorithm::RoundRobin {
        return only("the algorithm least_outstanding_requests", "application");
    }
    if attributes.slow_start_seconds != 0 {
        if is_network {
            return only("slow start", "application");
        }
        within("slow start in seconds, if not 0,", attributes.slow_start_seconds, &SLOW_START_SECONDS)?;
        if attributes.algorithm == Algorithm::LeastOutstandingRequests {
            return Err("slow start does not go together with least_outstanding_requests".into());
        }
    }
    if !is_network && attributes.sends_proxy_protocol {
        return only("proxy protocol", "network");
    }
    if !is_network && attributes.ends_connections_at_deregistration {
        return only("connection termination at deregistration", "network");
    }
    match &attributes.stickiness {
        None => Ok(()),
        Some(Stickiness::SourceIp) if !is_network => only("stickiness by source_ip", "network"),
        Some(Stickiness::SourceIp) => Ok(()),
        Some(_) if is_network => only("stickiness by cookies", "application"),
        Some(Stickiness::LoadBalancerCookie { seconds }) => {
            within("the stickiness in seconds", *seconds, &STICKINESS_SECONDS)
        }
        Some(Stickiness::ApplicationCookie { name, seconds }) => {
            check_cookie_name(name)?;
            within("the stickiness in seconds", *seconds, &STICKINESS_SECONDS)
        }
    }
}

/// A token (RFC 9110, 5.6.2), as RFC 6265 wants it.
fn check_cookie_name(name: &str) -> Result<(), String> {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if name.is_empty() || !name.bytes().all(is_token) {
        return Err(format!("{name:?} cannot be the name of a cookie"));
    }
    if name.starts_with(RESERVED_COOKIE_PREFIX) {
        return Err(format!(
            "names that begin with {RESERVED_COOKIE_PREFIX} are the balancer's own cookies, not {name:?}"
        ));
    }
    Ok(())
}

fn check_health_check(check: &HealthCheck) -> Result<(), String> {
    if check.interval_millis == 0 || check.timeout_millis == 0 {
        return Err("the health check's interval and timeout are at least 1 ms".into());
    }
    if check.healthy_threshold == 0 || check.unhealthy_threshold == 0 {
        return Err("the health check's thresholds are at least 1".into());
    }
    let (path, matcher) = match &check.kind {
        HealthCheckKind::Tcp => return Ok(()),
        HealthCheckKind::Http { path, matcher, .. } | HealthCheckKind::Grpc { path, matcher, .. } => (path, matcher),
    };
    if !path.starts_with('/') || path.parse::<http::uri::PathAndQuery>().is_err() {
        return Err(format!("health check path {path:?} is not a path"));
    }
    if matcher.is_empty() || matcher.iter().any(|(low, high)| low > high) {
        return Err("the health check's matcher has no status in it".into());
    }
    let is_grpc = matches!(check.kind, HealthCheckKind::Grpc { .. });
    if is_grpc && matcher.iter().any(|(_, high)| !GRPC_STATUSES.contains(high)) {
        return Err(format!("statuses of gRPC are at most {}", GRPC_STATUSES.end()));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
