//! Network load balancers: names, listeners, groups, attributes, metrics.
#![allow(clippy::unwrap_used, reason = "a panic is a failing test")]

mod common;

use common::{World, text, until};
use deployment::Route;
use ports::{
    BalancerCounters, HealthCheckKind, ListenerCounters, ListenerProtocol, MetricValue, PlatformError, Stickiness,
    TargetGroupHealth, TargetHealth, TargetProtocol, TargetState, Traffic,
};
use serde_json::{Value, json};
use types::{ListenerArn, WeightPercent};

fn listen(balancer: &str, protocol: &str, port: u16, group: &str) -> Value {
    json!({"LoadBalancerArn": balancer, "Protocol": protocol, "Port": port,
           "DefaultActions": [{"Type": "forward", "TargetGroupArn": group}]})
}

struct Flow {
    world: World,
    balancer: String,
    group: String,
    listener: String,
}

impl Flow {
    async fn new() -> Self {
        let world = World::new().await;
        let balancer = world.network_load_balancer("flow").await;
        let group = world.target_group_with("blue", json!({"Protocol": "TCP"})).await;
        let made = world.call("CreateListener", listen(&balancer, "TCP", 5432, &group)).await;
        let listener = text(&made["Listeners"][0]["ListenerArn"]);
        Self { world, balancer, group, listener }
    }
}

#[tokio::test]
async fn a_network_load_balancer_has_its_own_names_and_a_tcp_listener_reaches_the_balancer() {
    let flow = Flow::new().await;
    let found = flow.world.call("DescribeLoadBalancers", json!({"Names": ["flow"]})).await;
    let found = &found["LoadBalancers"][0];
    assert_eq!(found["Type"], "network");
    assert!(flow.balancer.contains(":loadbalancer/net/flow/"), "{}", flow.balancer);
    assert!(flow.listener.contains(":listener/net/flow/"), "{}", flow.listener);
    let rules = flow.world.call("DescribeRules", json!({"ListenerArn": flow.listener})).await;
    assert!(text(&rules["Rules"][0]["RuleArn"]).contains(":listener-rule/net/flow/"));
    let refusal = flow.world.refused("CreateLoadBalancer", json!({"Name": "flow"})).await;
    assert_eq!(refusal.code, "DuplicateLoadBalancerName", "one name is one load balancer, whatever its type");

    let listener = flow.world.listener_in_table(&flow.listener);
    assert_eq!((listener.protocol, listener.attributes.idle_timeout_seconds), (ListenerProtocol::Tcp, 350));
    assert_eq!((listener.tls, listener.rules.len()), (None, 0));
    let group = flow.world.group_in_table(&flow.group);
    assert_eq!((group.protocol, &group.health_check.kind), (TargetProtocol::Tcp, &HealthCheckKind::Tcp));
    let described = flow.world.call("DescribeTargetGroups", json!({"TargetGroupArns": [flow.group]})).await;
    let described = &described["TargetGroups"][0];
    assert_eq!((&described["Protocol"], &described["HealthCheckProtocol"]), (&json!("TCP"), &json!("TCP")));
    assert_eq!(described["HealthCheckTimeoutSeconds"], 10);
    for absent in ["ProtocolVersion", "HealthCheckPath", "Matcher"] {
        assert_eq!(described.get(absent), None, "{absent}");
    }
    let arn = ListenerArn::new(&*flow.listener);
    assert!(!flow.world.elb.load_balancer_of_listener(&arn).await.unwrap().application);
}

#[tokio::test]
async fn protocols_that_do_not_go_together_are_refused_in_elbs_codes() {
    let flow = Flow::new().await;
    let world = &flow.world;
    let (app, web) = (world.load_balancer("web").await, world.target_group("web").await);
    let grpc = world.target_group_with("grpc", json!({"Protocol": "HTTP", "ProtocolVersion": "GRPC"})).await;
    let tls_group = world.target_group_with("tls", json!({"Protocol": "TLS"})).await;
    let certificate = world.certificates.put("one", "key");
    let mut to_tls = listen(&flow.balancer, "TLS", 5433, &flow.group);
    to_tls["Certificates"] = json!([{"CertificateArn": certificate}]);
    let mut fixed = listen(&flow.balancer, "TCP", 5434, &flow.group);
    fixed["DefaultActions"] = json!([{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "200"}}]);
    let mut tls_to_http = to_tls.clone();
    tls_to_http["DefaultActions"] = json!([{"Type": "forward", "TargetGroupArn": web}]);
    let cases = [
        (listen(&flow.balancer, "HTTP", 5433, &web), "UnsupportedProtocol"),
        (listen(&app, "TCP", 80, &flow.group), "UnsupportedProtocol"),
        (listen(&flow.balancer, "UDP", 5433, &flow.group), "InvalidConfigurationRequest"),
        (listen(&flow.balancer, "TCP_UDP", 5433, &flow.group), "InvalidConfigurationRequest"),
        (listen(&flow.balancer, "TCP", 5433, &web), "IncompatibleProtocols"),
        (listen(&flow.balancer, "TCP", 5433, &tls_group), "IncompatibleProtocols"),
        (listen(&app, "HTTP", 80, &tls_group), "IncompatibleProtocols"),
        (listen(&app, "HTTP", 80, &grpc), "InvalidConfigurationRequest"),
        (tls_to_http, "IncompatibleProtocols"),
        (fixed, "InvalidLoadBalancerAction"),
    ];
    for (input, code) in cases {
        let refusal = world.refused("CreateListener", input.clone()).await;
        assert_eq!(refusal.code, code, "{input}: {}", refusal.message);
    }
    let sticky = json!({"ListenerArn": flow.listener, "DefaultActions": [{"Type": "forward", "ForwardConfig": {
        "TargetGroups": [{"TargetGroupArn": flow.group}],
        "TargetGroupStickinessConfig": {"Enabled": true, "DurationSeconds": 60}}}]});
    assert_eq!(world.refused("ModifyListener", sticky).await.code, "InvalidConfigurationRequest");
    let rule = json!({"ListenerArn": flow.listener, "Priority": 1,
        "Conditions": [{"Field": "path-pattern", "Values": ["/"]}],
        "Actions": [{"Type": "forward", "TargetGroupArn": flow.group}]});
    assert_eq!(world.refused("CreateRule", rule).await.code, "InvalidConfigurationRequest");
    let version = json!({"Name": "v", "Protocol": "TCP", "ProtocolVersion": "HTTP1", "Port": 80});
    assert_eq!(world.refused("CreateTargetGroup", version).await.code, "ValidationError");

    let made = world.call("CreateListener", to_tls).await;
    let listener = text(&made["Listeners"][0]["ListenerArn"]);
    let alpn = json!({"ListenerArn": listener, "AlpnPolicy": ["HTTP2Preferred"]});
    world.call("ModifyListener", alpn).await;
    let found = world.listener_in_table(&listener);
    assert_eq!(found.protocol, ListenerProtocol::Tls);
    assert_eq!(found.tls.unwrap().alpn_protocols, ["h2", "http/1.1", "http/1.0"]);
    let unknown = json!({"ListenerArn": listener, "AlpnPolicy": ["HTTP3Only"]});
    assert_eq!(world.refused("ModifyListener", unknown).await.code, "ALPNPolicyNotFound");
}

#[tokio::test]
async fn attributes_of_the_network_kind_have_their_own_keys_and_ranges() {
    let flow = Flow::new().await;
    let world = &flow.world;
    let of_group =
        |key: &str, value: &str| json!({"TargetGroupArn": flow.group, "Attributes": [{"Key": key, "Value": value}]});
    let modify = "ModifyTargetGroupAttributes";
    let found = world.call("DescribeTargetGroupAttributes", json!({"TargetGroupArn": flow.group})).await;
    let kind = json!({"Key": "stickiness.type", "Value": "source_ip"});
    assert!(found["Attributes"].as_array().unwrap().contains(&kind));
    for key in
        ["proxy_protocol_v2.enabled", "deregistration_delay.connection_termination.enabled", "stickiness.enabled"]
    {
        world.call(modify, of_group(key, "true")).await;
    }
    let attributes = world.group_in_table(&flow.group).attributes;
    assert!(attributes.sends_proxy_protocol && attributes.ends_connections_at_deregistration);
    assert_eq!(attributes.stickiness, Some(Stickiness::SourceIp));
    for (key, value) in [
        ("preserve_client_ip.enabled", "true"),
        ("target_health_state.unhealthy.connection_termination.enabled", "true"),
        ("slow_start.duration_seconds", "30"),
        ("stickiness.type", "lb_cookie"),
    ] {
        assert_eq!(world.refused(modify, of_group(key, value)).await.status, 400, "{key}={value}");
    }
    let tls = world.target_group_with("tls", json!({"Protocol": "TLS"})).await;
    let sticky = json!({"TargetGroupArn": tls, "Attributes": [{"Key": "stickiness.enabled", "Value": "true"}]});
    assert_eq!(world.refused(modify, sticky).await.code, "InvalidConfigurationRequest");

    let of_listener = |value: &str| json!({"ListenerArn": flow.listener, "Attributes": [{"Key": "tcp.idle_timeout.seconds", "Value": value}]});
    world.call("ModifyListenerAttributes", of_listener("60")).await;
    assert_eq!(world.listener_in_table(&flow.listener).attributes.idle_timeout_seconds, 60);
    let read = world.call("DescribeListenerAttributes", json!({"ListenerArn": flow.listener})).await;
    assert_eq!(read["Attributes"], json!([{"Key": "tcp.idle_timeout.seconds", "Value": "60"}]));
    for wrong in ["59", "6001", "x"] {
        assert_eq!(world.refused("ModifyListenerAttributes", of_listener(wrong)).await.code, "ValidationError");
    }
    let of_balancer = json!({"LoadBalancerArn": flow.balancer, "Attributes": [
        {"Key": "idle_timeout.timeout_seconds", "Value": "60"}]});
    let refusal = world.refused("ModifyLoadBalancerAttributes", of_balancer).await;
    assert!(refusal.message.contains("not recognized"), "{}", refusal.message);
}

#[tokio::test]
async fn an_unhealthy_target_of_a_network_load_balancer_has_elbs_one_reason() {
    let flow = Flow::new().await;
    let input = json!({"TargetGroupArn": flow.group, "Targets": [{"Id": "127.0.0.9", "Port": 8000}]});
    flow.world.call("RegisterTargets", input).await;
    let target = flow.world.group_in_table(&flow.group).targets.remove(0);
    let look = TargetHealth {
        target,
        state: TargetState::Unhealthy,
        reason: Some("Target.Timeout".to_string()),
        description: Some("Request timed out".to_string()),
        in_flight: 0,
    };
    let look = TargetGroupHealth { target_group: flow.group.clone().into(), targets: vec![look] };
    *flow.world.balancer.health.lock().unwrap() = vec![look];
    let elb = flow.world.reopened(&flow.world.balancer).await;
    let told = common::try_call(&elb, "DescribeTargetHealth", json!({"TargetGroupArn": flow.group})).await.unwrap();
    let told = &told["TargetHealthDescriptions"][0]["TargetHealth"];
    assert_eq!((&told["State"], &told["Reason"]), (&json!("unhealthy"), &json!("Target.FailedHealthChecks")));
}

#[tokio::test]
async fn weights_are_not_moved_to_a_group_whose_protocol_the_listener_does_not_have() {
    let flow = Flow::new().await;
    let web = flow.world.target_group("web").await;
    let listener = ListenerArn::new(&*flow.listener);
    let rules = flow.world.elb.describe_listener(&listener).await.unwrap().rules;
    let route = Route { listener, rules: rules.into_iter().map(|rule| rule.rule).collect() };
    let before = flow.world.balancer.table_now();
    let (from, to) = (flow.group.clone().into(), web.into());
    let refused = flow.world.elb.set_weights(&route, &from, &to, WeightPercent::FULL).await;
    // For good: trying again would not help.
    assert!(matches!(&refused, Err(PlatformError::Permanent(_))), "{refused:?}");
    assert_eq!(flow.world.balancer.table_now(), before);
    let green = flow.world.target_group_with("green", json!({"Protocol": "TCP"})).await.into();
    assert_eq!(flow.world.elb.set_weights(&route, &from, &green, WeightPercent::FULL).await, Ok(WeightPercent::FULL));
}

#[tokio::test]
async fn flows_and_bytes_become_metrics_of_network_elb() {
    let flow = Flow::new().await;
    let counters = |flows: u64| BalancerCounters {
        listeners: vec![ListenerCounters {
            listener: flow.listener.clone(),
            requests: flows,
            connections: 3,
            received_bytes: flows * 10,
            sent_bytes: flows * 100,
            ..ListenerCounters::default()
        }],
        target_groups: Vec::new(),
    };
    let set = |flows| *flow.world.balancer.counters.lock().unwrap() = counters(flows);
    let find = |name: &str| flow.world.elb.metrics().into_iter().find(|sample| sample.metric_name == name);
    set(5);
    flow.world.elb.start();
    let mut flows = 5;
    until("growth is counted", || {
        let seen = matches!(find("NewFlowCount").map(|sample| sample.value), Some(MetricValue::Counter(1..)));
        if !seen {
            flows += 1;
            set(flows);
        }
        seen
    })
    .await;
    let new = find("NewFlowCount").unwrap();
    assert_eq!((new.namespace, new.dimensions.len()), ("AWS/NetworkELB", 1));
    assert!(new.dimensions[0].1.starts_with("net/flow/"));
    assert_eq!(find("ActiveFlowCount").unwrap().value, MetricValue::Gauge(3.0));
    let bytes = find("ProcessedBytes").unwrap();
    assert!(matches!(bytes.value, MetricValue::Counter(110..)), "{bytes:?}");
    let healthy = find("HealthyHostCount").unwrap();
    assert_eq!((healthy.namespace, healthy.dimensions.len()), ("AWS/NetworkELB", 2));
    assert!(find("RequestCount").is_none(), "requests are not what a network load balancer counts");
    flow.world.elb.shutdown().await;
}
