//! Settings of application load balancers and their groups, as the balancer gets them.
#![allow(clippy::unwrap_used, reason = "a panic is a failing test")]

mod common;

use common::{World, text};
use ports::{
    Algorithm, Condition, DesyncMitigation, ForwardedFor, HealthCheckKind, ListenerAttributes, Stickiness,
    TargetProtocol,
};
use serde_json::{Value, json};

fn attributes(pairs: &[(&str, &str)]) -> Value {
    pairs.iter().map(|(key, value)| json!({"Key": key, "Value": value})).collect()
}

#[tokio::test]
async fn attributes_of_a_load_balancer_reach_all_its_listeners() {
    let world = World::new().await;
    let (balancer, group) = (world.load_balancer("web").await, world.target_group("blue").await);
    let listener = world.listener(&balancer, 80, &group).await;
    assert_eq!(world.listener_in_table(&listener).attributes, ListenerAttributes::default());
    let set = |pairs: &[(&str, &str)]| json!({"LoadBalancerArn": balancer, "Attributes": attributes(pairs)});
    let modify = "ModifyLoadBalancerAttributes";
    world
        .call(
            modify,
            set(&[
                ("idle_timeout.timeout_seconds", "4000"),
                ("client_keep_alive.seconds", "60"),
                ("routing.http2.enabled", "false"),
                ("routing.http.drop_invalid_header_fields.enabled", "true"),
                ("routing.http.xff_header_processing.mode", "preserve"),
                ("routing.http.xff_client_port.enabled", "true"),
                ("routing.http.x_amzn_tls_version_and_cipher_suite.enabled", "true"),
                ("routing.http.desync_mitigation_mode", "strictest"),
                ("access_logs.s3.enabled", "true"),
                ("access_logs.s3.bucket", "logs"),
            ]),
        )
        .await;
    let id = balancer.rsplit('/').next().unwrap();
    let expected = ListenerAttributes {
        idle_timeout_seconds: 4000,
        client_keep_alive_seconds: 60,
        is_http2_enabled: false,
        drops_invalid_header_fields: true,
        forwarded_for: ForwardedFor::Preserve,
        forwards_client_port: true,
        forwards_tls_version: true,
        desync_mitigation: DesyncMitigation::Strictest,
        access_log: Some(format!("app/web/{id}")),
    };
    assert_eq!(world.listener_in_table(&listener).attributes, expected);
    let read = world.call("DescribeLoadBalancerAttributes", json!({"LoadBalancerArn": balancer})).await;
    let seconds = json!({"Key": "idle_timeout.timeout_seconds", "Value": "4000"});
    assert!(read["Attributes"].as_array().unwrap().contains(&seconds));
    for pair in [
        ("idle_timeout.timeout_seconds", "0"),
        ("idle_timeout.timeout_seconds", "4001"),
        ("client_keep_alive.seconds", "59"),
        ("client_keep_alive.seconds", "604801"),
        ("routing.http.desync_mitigation_mode", "lax"),
        ("routing.http.xff_header_processing.mode", "drop"),
        ("routing.http2.enabled", "yes"),
        ("access_logs.s3.bucket", ""),
        ("connection_logs.s3.enabled", "true"),
        ("load_balancing.cross_zone.enabled", "false"),
    ] {
        assert_eq!(world.refused(modify, set(&[pair])).await.status, 400, "{pair:?}");
    }
    assert_eq!(world.listener_in_table(&listener).attributes, expected, "a refusal changes nothing");
}

#[tokio::test]
async fn attributes_of_a_group_reach_the_balancer_and_contradictions_are_refused() {
    let world = World::new().await;
    let group = world.target_group("blue").await;
    let set = |pairs: &[(&str, &str)]| json!({"TargetGroupArn": group, "Attributes": attributes(pairs)});
    let modify = "ModifyTargetGroupAttributes";
    world.call(modify, set(&[("stickiness.enabled", "true"), ("slow_start.duration_seconds", "30")])).await;
    let found = world.group_in_table(&group).attributes;
    assert_eq!(found.stickiness, Some(Stickiness::LoadBalancerCookie { seconds: 86_400 }));
    assert_eq!((found.slow_start_seconds, found.algorithm), (30, Algorithm::RoundRobin));
    let least = ("load_balancing.algorithm.type", "least_outstanding_requests");
    assert_eq!(world.refused(modify, set(&[least])).await.code, "InvalidConfigurationRequest");
    world.call(modify, set(&[least, ("slow_start.duration_seconds", "0")])).await;
    assert_eq!(world.group_in_table(&group).attributes.algorithm, Algorithm::LeastOutstandingRequests);

    let by_app = ("stickiness.type", "app_cookie");
    let name = "stickiness.app_cookie.cookie_name";
    assert!(world.refused(modify, set(&[by_app])).await.message.contains(name));
    for reserved in ["AWSALB", "AWSALBAPP", "AWSALBTG", "AWSALBAPP-0"] {
        assert!(world.refused(modify, set(&[by_app, (name, reserved)])).await.message.contains("reserved"));
    }
    assert_eq!(world.refused(modify, set(&[by_app, (name, "a b")])).await.code, "ValidationError");
    let seconds = "stickiness.app_cookie.duration_seconds";
    world.call(modify, set(&[by_app, (name, "session"), (seconds, "60")])).await;
    let expected = Stickiness::ApplicationCookie { name: "session".to_string(), seconds: 60 };
    assert_eq!(world.group_in_table(&group).attributes.stickiness, Some(expected));
    assert_eq!(world.refused(modify, set(&[(seconds, "604801")])).await.code, "ValidationError");
}

#[tokio::test]
async fn protocols_and_versions_of_groups_and_their_checks_reach_the_balancer() {
    let world = World::new().await;
    for (name, protocol, version, expected) in [
        ("a", "HTTP", "HTTP1", TargetProtocol::Http1),
        ("b", "HTTPS", "HTTP1", TargetProtocol::Http1Tls),
        ("c", "HTTP", "HTTP2", TargetProtocol::Http2),
        ("d", "HTTPS", "HTTP2", TargetProtocol::Http2Tls),
        ("e", "HTTP", "GRPC", TargetProtocol::Grpc),
        ("f", "HTTPS", "GRPC", TargetProtocol::GrpcTls),
    ] {
        let more = json!({"Protocol": protocol, "ProtocolVersion": version, "HealthCheckProtocol": protocol});
        let arn = world.target_group_with(name, more).await;
        let group = world.group_in_table(&arn);
        assert_eq!(group.protocol, expected);
        let (is_tls, is_http2) = (protocol == "HTTPS", version == "HTTP2");
        let check = match version {
            "GRPC" => {
                HealthCheckKind::Grpc { path: "/AWS.ALB/healthcheck".to_string(), matcher: vec![(12, 12)], is_tls }
            }
            _ => HealthCheckKind::Http { path: "/".to_string(), matcher: vec![(200, 200)], is_tls, is_http2 },
        };
        assert_eq!(group.health_check.kind, check, "{protocol} {version}");
        let read = world.call("DescribeTargetGroups", json!({"TargetGroupArns": [arn]})).await;
        let read = &read["TargetGroups"][0];
        assert_eq!((&read["Protocol"], &read["ProtocolVersion"]), (&json!(protocol), &json!(version)));
        let member = if version == "GRPC" { "GrpcCode" } else { "HttpCode" };
        assert!(read["Matcher"].get(member).is_some());
    }
    let again = json!({"Name": "a", "Protocol": "HTTPS", "Port": 80, "TargetType": "ip", "VpcId": "vpc-1"});
    assert_eq!(world.refused("CreateTargetGroup", again).await.code, "DuplicateTargetGroupName");
    let codes = json!({"Name": "g", "Protocol": "HTTP", "ProtocolVersion": "GRPC", "Port": 80,
        "Matcher": {"GrpcCode": "0-99"}});
    world.call("CreateTargetGroup", codes).await;
    for more in [
        json!({"ProtocolVersion": "GRPC", "Matcher": {"GrpcCode": "100"}}),
        json!({"ProtocolVersion": "HTTP3"}),
        json!({"TargetType": "lambda"}),
        json!({"TargetType": "alb"}),
    ] {
        let mut input = json!({"Name": "x", "Protocol": "HTTP", "Port": 80});
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        assert_eq!(world.refused("CreateTargetGroup", input).await.status, 400, "{more}");
    }
}

#[tokio::test]
async fn source_conditions_and_sticky_forwards_reach_the_balancer_and_read_back() {
    let world = World::new().await;
    let (balancer, blue, green) =
        (world.load_balancer("web").await, world.target_group("blue").await, world.target_group("green").await);
    let listener = world.listener(&balancer, 80, &blue).await;
    let networks = json!(["10.0.0.0/8", "2001:db8::/32"]);
    let forward = |stickiness: Value| {
        json!([{"Type": "forward", "ForwardConfig": {
            "TargetGroups": [{"TargetGroupArn": blue, "Weight": 1}, {"TargetGroupArn": green, "Weight": 1}],
            "TargetGroupStickinessConfig": stickiness}}])
    };
    let sticky = json!({"Enabled": true, "DurationSeconds": 60});
    let rule = json!({"ListenerArn": listener, "Priority": 1, "Actions": forward(sticky.clone()),
        "Conditions": [{"Field": "source-ip", "SourceIpConfig": {"Values": networks}}]});
    let made = world.call("CreateRule", rule).await;
    let rule = &made["Rules"][0];
    assert_eq!(rule["Conditions"][0]["SourceIpConfig"]["Values"], networks);
    assert_eq!(rule["Actions"][0]["ForwardConfig"]["TargetGroupStickinessConfig"], sticky);
    let found = world.listener_in_table(&listener).rules.remove(0);
    let expected = ["10.0.0.0/8", "2001:db8::/32"].map(str::to_string).to_vec();
    assert_eq!(found.conditions, [Condition::SourceIp(expected)]);
    let ports::Action::Forward(forwarded) = found.action else { panic!("not forwarded") };
    assert_eq!(forwarded.stickiness_seconds, Some(60));

    let arn = text(&rule["RuleArn"]);
    for stickiness in [json!({"Enabled": true}), json!({"Enabled": true, "DurationSeconds": 604_801})] {
        let change = json!({"RuleArn": arn, "Actions": forward(stickiness)});
        assert_eq!(world.refused("ModifyRule", change).await.code, "ValidationError");
    }
    let change = json!({"RuleArn": arn, "Actions": forward(json!({"Enabled": false, "DurationSeconds": 60}))});
    world.call("ModifyRule", change).await;
    let ports::Action::Forward(forwarded) = world.listener_in_table(&listener).rules.remove(0).action else {
        panic!("not forwarded")
    };
    assert_eq!(forwarded.stickiness_seconds, None, "a duration alone is no stickiness");
    for action in ["authenticate-oidc", "authenticate-cognito", "jwt-validation"] {
        let change = json!({"RuleArn": arn, "Actions": [{"Type": action}]});
        let refusal = world.refused("ModifyRule", change).await;
        assert!(refusal.message.contains("authentication"), "{action}: {}", refusal.message);
    }
}
