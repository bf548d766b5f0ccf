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
mod tests {
    use super::*;
    use ports::{
        Certificate, ListenerAttributes, Rule, TargetGroupAttributes, TlsSettings, TlsVersion, WeightedTargetGroup,
    };

    fn group(protocol: TargetProtocol) -> TargetGroup {
        TargetGroup {
            protocol,
            targets: vec![ports::Target { address: ([127, 0, 0, 1], 81).into(), registration: "t".into() }],
            ..super::super::group::tests::settings("blue", TargetGroupAttributes::default())
        }
    }

    fn with(attributes: TargetGroupAttributes, protocol: TargetProtocol) -> RoutingTable {
        let group = TargetGroup { attributes, ..group(protocol) };
        RoutingTable { target_groups: vec![group], ..RoutingTable::default() }
    }

    fn forward(groups: &[&str]) -> Action {
        let group = |name: &&str| WeightedTargetGroup { target_group: (*name).into(), weight: 1 };
        Action::Forward(groups.iter().map(group).collect::<Vec<_>>().into())
    }

    fn listener(protocol: ListenerProtocol) -> Listener {
        let certificate =
            Certificate { arn: "c".into(), chain_pem: String::new(), key_pem: ports::PrivateKeyPem(String::new()) };
        let settings = TlsSettings {
            certificates: vec![certificate],
            minimum_version: TlsVersion::Tls12,
            alpn_protocols: vec![],
        };
        Listener {
            arn: "l".into(),
            bind: ([127, 0, 0, 1], 80).into(),
            protocol,
            rules: vec![],
            default_action: forward(&["blue"]),
            tls: matches!(protocol, ListenerProtocol::Https | ListenerProtocol::Tls).then_some(settings),
            attributes: ListenerAttributes::default(),
        }
    }

    fn table(listener: Listener, target: TargetProtocol) -> RoutingTable {
        RoutingTable { generation: 1, listeners: vec![listener], target_groups: vec![group(target)] }
    }

    fn rule(priority: u32) -> Rule {
        Rule { arn: "r".into(), priority, conditions: vec![], action: forward(&["blue"]) }
    }

    fn assert_refused(table: &RoutingTable, words: &str) {
        let error = validate(table).expect_err(words);
        assert!(error.contains(words), "{error:?} does not say {words:?}");
    }

    #[test]
    fn listeners_forward_to_what_they_can_speak_to() {
        use ListenerProtocol as L;
        use TargetProtocol as T;
        let all = [T::Http1, T::Http1Tls, T::Http2, T::Http2Tls, T::Grpc, T::GrpcTls, T::Tcp, T::Tls];
        let allowed = |protocol| match protocol {
            L::Http => &all[..4],
            L::Https => &all[..6],
            L::Tcp => &all[6..7],
            L::Tls => &all[6..],
        };
        for protocol in [L::Http, L::Https, L::Tcp, L::Tls] {
            for target in all {
                let outcome = validate(&table(listener(protocol), target));
                assert_eq!(
                    outcome.is_ok(),
                    allowed(protocol).contains(&target),
                    "{protocol:?} {target:?}: {outcome:?}"
                );
            }
        }
    }

    #[test]
    fn a_network_listener_has_no_rules_and_forwards_to_one_group_or_several_by_weight() {
        let with = |change: &dyn Fn(&mut Listener)| {
            let mut listener = listener(ListenerProtocol::Tcp);
            change(&mut listener);
            let mut table = table(listener, TargetProtocol::Tcp);
            table.target_groups.push(TargetGroup { arn: "green".into(), ..group(TargetProtocol::Tcp) });
            table
        };
        assert_eq!(validate(&with(&|listener| listener.default_action = forward(&["blue", "green"]))), Ok(()));
        assert_refused(&with(&|listener| listener.rules = vec![rule(1)]), "has no rules");
        let fixed = Action::FixedResponse { status: 200, content_type: String::new(), body: String::new() };
        assert_refused(&with(&|listener| listener.default_action = fixed.clone()), "can only forward");
        let sticky = |listener: &mut Listener| {
            let Action::Forward(forward) = &mut listener.default_action else { panic!() };
            forward.stickiness_seconds = Some(1);
        };
        assert_refused(&with(&sticky), "has no target group stickiness");
    }

    #[test]
    fn certificates_are_there_where_tls_is_and_nowhere_else() {
        use ListenerProtocol as L;
        for (protocol, target) in [(L::Https, TargetProtocol::Http1), (L::Tls, TargetProtocol::Tcp)] {
            let without = Listener { tls: None, ..listener(protocol) };
            assert_refused(&table(without, target), "no certificate");
            let mut empty = listener(protocol);
            empty.tls.as_mut().unwrap().certificates.clear();
            assert_refused(&table(empty, target), "needs a certificate");
        }
        for (protocol, target) in [(L::Http, TargetProtocol::Http1), (L::Tcp, TargetProtocol::Tcp)] {
            let with = Listener { tls: listener(L::Https).tls, ..listener(protocol) };
            assert_refused(&table(with, target), "certificates on a listener");
        }
    }

    #[test]
    fn attributes_of_listeners_have_elbs_limits() {
        let with = |protocol, attributes| {
            let target = if protocol == ListenerProtocol::Tcp { TargetProtocol::Tcp } else { TargetProtocol::Http1 };
            table(Listener { attributes, ..listener(protocol) }, target)
        };
        let idle = |seconds| ListenerAttributes { idle_timeout_seconds: seconds, ..Default::default() };
        for (protocol, low, high) in [(ListenerProtocol::Http, 1, 4_000), (ListenerProtocol::Tcp, 60, 6_000)] {
            assert_eq!(validate(&with(protocol, idle(low))), Ok(()));
            assert_eq!(validate(&with(protocol, idle(high))), Ok(()));
            assert_refused(&with(protocol, idle(low - 1)), "idle timeout");
            assert_refused(&with(protocol, idle(high + 1)), "idle timeout");
        }
        let keep_alive = |seconds| ListenerAttributes { client_keep_alive_seconds: seconds, ..Default::default() };
        assert_refused(&with(ListenerProtocol::Http, keep_alive(59)), "keep-alive");
        let log = |name: &str| ListenerAttributes { access_log: Some(name.into()), ..Default::default() };
        assert_eq!(validate(&with(ListenerProtocol::Http, log("app/web/50dc6c495c0c9188"))), Ok(()));
        assert_refused(&with(ListenerProtocol::Http, log("a b")), "access log");
    }

    #[test]
    fn attributes_of_groups_have_elbs_limits_and_fit_what_the_targets_speak() {
        use TargetProtocol::{Http1, Tcp};
        let slow = |seconds| TargetGroupAttributes { slow_start_seconds: seconds, ..Default::default() };
        for seconds in [0, 30, 900] {
            assert_eq!(validate(&with(slow(seconds), Http1)), Ok(()));
        }
        assert_refused(&with(slow(29), Http1), "slow start");
        assert_refused(&with(slow(901), Http1), "slow start");
        assert_refused(&with(slow(30), Tcp), "slow start");
        let algorithm = Algorithm::LeastOutstandingRequests;
        assert_refused(&with(TargetGroupAttributes { algorithm, ..slow(30) }, Http1), "does not go together");
        assert_refused(&with(TargetGroupAttributes { algorithm, ..slow(0) }, Tcp), "least_outstanding_requests");
        let proxy = TargetGroupAttributes { sends_proxy_protocol: true, ..Default::default() };
        assert_eq!(validate(&with(proxy.clone(), Tcp)), Ok(()));
        assert_refused(&with(proxy, Http1), "proxy protocol");
        let ends = TargetGroupAttributes { ends_connections_at_deregistration: true, ..Default::default() };
        assert_refused(&with(ends, Http1), "connection termination");
    }

    #[test]
    fn stickiness_fits_what_the_targets_speak_and_has_elbs_limits() {
        use TargetProtocol::{Http1, Tcp};
        let sticky =
            |stickiness| TargetGroupAttributes { stickiness: Some(stickiness), ..TargetGroupAttributes::default() };
        let duration = |seconds| sticky(Stickiness::LoadBalancerCookie { seconds });
        let application = |name: &str, seconds| sticky(Stickiness::ApplicationCookie { name: name.into(), seconds });
        for good in [duration(1), duration(604_800), application("JSESSIONID", 60)] {
            assert_eq!(validate(&with(good.clone(), Http1)), Ok(()));
            assert_refused(&with(good, Tcp), "stickiness by cookies");
        }
        assert_eq!(validate(&with(sticky(Stickiness::SourceIp), Tcp)), Ok(()));
        assert_refused(&with(sticky(Stickiness::SourceIp), Http1), "source_ip");
        assert_refused(&with(duration(0), Http1), "1 to 604800");
        assert_refused(&with(duration(604_801), Http1), "1 to 604800");
        assert_refused(&with(application("x", 0), Http1), "1 to 604800");
        for name in ["", "a b", "a=b", "a;b", "ä"] {
            assert_refused(&with(application(name, 1), Http1), "name of a cookie");
        }
        for name in ["AWSALB", "AWSALBAPP-0", "AWSALBTGCORS"] {
            assert_refused(&with(application(name, 1), Http1), "the balancer's own cookies");
        }
        let mut listener = listener(ListenerProtocol::Http);
        let Action::Forward(forward) = &mut listener.default_action else { panic!() };
        forward.stickiness_seconds = Some(604_801);
        assert_refused(&table(listener, Http1), "target group stickiness in seconds is 1 to 604800");
    }

    #[test]
    fn priorities_are_elbs_and_unique() {
        let with = |priorities: &[u32]| {
            let rules = priorities.iter().copied().map(rule).collect();
            table(Listener { rules, ..listener(ListenerProtocol::Http) }, TargetProtocol::Http1)
        };
        assert_eq!(validate(&with(&[1, 50_000])), Ok(()));
        assert_refused(&with(&[0]), "the priority is 1 to 50000, not 0");
        assert_refused(&with(&[50_001]), "1 to 50000");
        assert_refused(&with(&[7, 7]), "priority 7 is there twice");
    }

    #[test]
    fn a_grpc_check_has_a_path_and_statuses_of_grpc() {
        let with = |path: &str, matcher: Vec<(u16, u16)>| {
            let kind = HealthCheckKind::Grpc { path: path.into(), matcher, is_tls: false };
            let mut group = group(TargetProtocol::Grpc);
            group.health_check.kind = kind;
            RoutingTable { target_groups: vec![group], ..RoutingTable::default() }
        };
        assert_eq!(validate(&with("/AWS.ALB/healthcheck", vec![(0, 99)])), Ok(()));
        assert_refused(&with("x", vec![(12, 12)]), "is not a path");
        assert_refused(&with("/x", vec![(12, 100)]), "at most 99");
        assert_refused(&with("/x", vec![]), "no status");
    }
}
