//! What a table must keep, rule by rule.

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
    let settings =
        TlsSettings { certificates: vec![certificate], minimum_version: TlsVersion::Tls12, alpn_protocols: vec![] };
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
            assert_eq!(outcome.is_ok(), allowed(protocol).contains(&target), "{protocol:?} {target:?}: {outcome:?}");
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
