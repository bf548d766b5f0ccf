//! The API as clients see it: read-back, refusals, repeats, paging.

mod common;

use common::{World, listener_input, text};
use serde_json::{Value, json};

#[tokio::test]
async fn a_load_balancer_reads_back_active_with_an_address_of_its_own() {
    let world = World::new().await;
    let first = world.load_balancer("web").await;
    let second = world.load_balancer("web2").await;
    assert!(
        first.starts_with("arn:aws:elasticloadbalancing:us-east-1:000000000000:loadbalancer/app/web/"),
        "{first}"
    );
    assert_eq!(first.rsplit('/').next().unwrap().len(), 16);
    let found = world.call("DescribeLoadBalancers", json!({"Names": ["web"]})).await;
    let found = &found["LoadBalancers"][0];
    assert_eq!(found["State"]["Code"], "active");
    assert_eq!(found["Type"], "application");
    assert_eq!(found["Scheme"], "internet-facing");
    assert_eq!(found["AvailabilityZones"][1]["SubnetId"], "subnet-2");
    assert_eq!(found["AvailabilityZones"][1]["ZoneName"], "us-east-1b");
    let other = world.call("DescribeLoadBalancers", json!({"LoadBalancerArns": [second]})).await;
    assert_ne!(found["DNSName"], other["LoadBalancers"][0]["DNSName"]);
    assert!(text(&found["DNSName"]).starts_with("127."));

    let group = world.target_group("blue").await;
    let other_group = world.target_group("green").await;
    world.listener(&first, 80, &group).await;
    world.listener(&second, 80, &other_group).await;
    assert_eq!(world.balancer.table_now().listeners.len(), 2, "two load balancers listen on one port");
}

#[tokio::test]
async fn the_same_creation_again_answers_the_same_and_another_is_refused() {
    let world = World::new().await;
    let balancer = world.load_balancer("web").await;
    assert_eq!(world.load_balancer("web").await, balancer);
    let refusal = world.refused("CreateLoadBalancer", json!({"Name": "web", "Scheme": "internal"})).await;
    assert_eq!(refusal.code, "DuplicateLoadBalancerName");

    let group = world.target_group("blue").await;
    assert_eq!(world.target_group("blue").await, group);
    let refusal = world.refused("CreateTargetGroup", json!({"Name": "blue", "Protocol": "HTTP", "Port": 81})).await;
    assert_eq!(refusal.code, "DuplicateTargetGroupName");

    let listener = world.listener(&balancer, 80, &group).await;
    assert_eq!(world.listener(&balancer, 80, &group).await, listener);
    let other = world.target_group("green").await;
    let refusal = world.refused("CreateListener", listener_input(&balancer, 80, &other)).await;
    assert_eq!(refusal.code, "DuplicateListener");
}

#[tokio::test]
async fn one_group_reads_back_in_both_forms_and_two_in_one() {
    let world = World::new().await;
    let (balancer, blue, green) =
        (world.load_balancer("web").await, world.target_group("blue").await, world.target_group("green").await);
    let listener = world.listener(&balancer, 80, &blue).await;
    let found = world.call("DescribeListeners", json!({"ListenerArns": [listener]})).await;
    let action = &found["Listeners"][0]["DefaultActions"][0];
    assert_eq!(action["TargetGroupArn"], json!(blue));
    assert_eq!(action["ForwardConfig"]["TargetGroups"], json!([{"TargetGroupArn": blue, "Weight": 1}]));
    assert_eq!(action["ForwardConfig"]["TargetGroupStickinessConfig"], json!({"Enabled": false}));

    let both = json!([{"TargetGroupArn": blue, "Weight": 90}, {"TargetGroupArn": green, "Weight": 10}]);
    let input = json!({"ListenerArn": listener, "DefaultActions": [
        {"Type": "forward", "ForwardConfig": {"TargetGroups": both}}]});
    let modified = world.call("ModifyListener", input).await;
    let action = &modified["Listeners"][0]["DefaultActions"][0];
    assert_eq!(action.get("TargetGroupArn"), None);
    assert_eq!(action["ForwardConfig"]["TargetGroups"], both);

    let rules = world.call("DescribeRules", json!({"ListenerArn": listener})).await;
    let default = &rules["Rules"][0];
    assert_eq!((&default["Priority"], &default["IsDefault"]), (&json!("default"), &json!(true)));
    assert!(text(&default["RuleArn"]).contains(":listener-rule/app/web/"));
    assert_eq!(text(&default["RuleArn"]).rsplit('/').count(), 6);
    let refusal = world
        .refused(
            "ModifyRule",
            json!({"RuleArn": default["RuleArn"], "Actions": [{"Type": "forward", "TargetGroupArn": blue}]}),
        )
        .await;
    assert_eq!(refusal.code, "OperationNotPermitted");
}

#[tokio::test]
async fn what_does_not_exist_is_refused_with_the_code_clients_wait_for() {
    let world = World::new().await;
    let (balancer, group) = (world.load_balancer("web").await, world.target_group("blue").await);
    let gone = |arn: &str| arn.replacen("0000000000", "ffffffffff", 2);
    let listener = world.listener(&balancer, 80, &group).await;
    let cases = [
        ("DescribeLoadBalancers", json!({"Names": ["nope"]}), "LoadBalancerNotFound"),
        ("DescribeLoadBalancers", json!({"LoadBalancerArns": [gone(&balancer)]}), "LoadBalancerNotFound"),
        ("DescribeTargetGroups", json!({"Names": ["nope"]}), "TargetGroupNotFound"),
        ("DescribeTargetHealth", json!({"TargetGroupArn": "arn:nope"}), "TargetGroupNotFound"),
        ("DescribeListeners", json!({"ListenerArns": ["arn:nope"]}), "ListenerNotFound"),
        ("DescribeRules", json!({"RuleArns": ["arn:nope"]}), "RuleNotFound"),
        ("DeleteListener", json!({"ListenerArn": "arn:nope"}), "ListenerNotFound"),
        ("CreateListener", listener_input(&balancer, 81, "arn:nope"), "TargetGroupNotFound"),
        ("CreateListener", listener_input("arn:nope", 81, &group), "LoadBalancerNotFound"),
        ("DescribeListeners", json!({}), "ValidationError"),
        ("CreateTargetGroup", json!({"Name": "x"}), "ValidationError"),
        ("CreateTargetGroup", json!({"Name": "a_b", "Protocol": "HTTP", "Port": 80}), "ValidationError"),
        ("CreateTargetGroup", json!({"Name": "udp", "Protocol": "UDP", "Port": 80}), "InvalidConfigurationRequest"),
        ("CreateLoadBalancer", json!({"Name": "gwy", "Type": "gateway"}), "InvalidConfigurationRequest"),
        ("ModifyListener", json!({"ListenerArn": listener, "Protocol": "HTTPS"}), "ValidationError"),
    ];
    let before = world.balancer.table_now();
    for (operation, input, code) in cases {
        assert_eq!(world.refused(operation, input.clone()).await.code, code, "{operation} {input}");
    }
    assert_eq!(world.balancer.table_now(), before);
    world.call("DeleteLoadBalancer", json!({"LoadBalancerArn": gone(&balancer)})).await;
}

#[tokio::test]
async fn a_group_belongs_to_one_load_balancer_and_is_kept_while_it_is_used() {
    let world = World::new().await;
    let (first, second) = (world.load_balancer("one").await, world.load_balancer("two").await);
    let group = world.target_group("blue").await;
    world.listener(&first, 80, &group).await;
    let refusal = world.refused("CreateListener", listener_input(&second, 80, &group)).await;
    assert_eq!(refusal.code, "TargetGroupAssociationLimit");
    let refusal = world.refused("DeleteTargetGroup", json!({"TargetGroupArn": group})).await;
    assert_eq!(refusal.code, "ResourceInUse");
    let found = world.call("DescribeTargetGroups", json!({"LoadBalancerArn": first})).await;
    assert_eq!(found["TargetGroups"][0]["LoadBalancerArns"], json!([first]));

    world.call("DeleteLoadBalancer", json!({"LoadBalancerArn": first})).await;
    assert!(world.balancer.table_now().listeners.is_empty());
    assert_eq!(world.refused("DescribeLoadBalancers", json!({"Names": ["one"]})).await.code, "LoadBalancerNotFound");
    world.call("DeleteTargetGroup", json!({"TargetGroupArn": group})).await;
    assert!(world.balancer.table_now().target_groups.is_empty());
}

fn path_rule(listener: &str, priority: u32, path: &str, group: &str) -> Value {
    json!({
        "ListenerArn": listener, "Priority": priority,
        "Conditions": [{"Field": "path-pattern", "Values": [path]}],
        "Actions": [{"Type": "forward", "TargetGroupArn": group}],
    })
}

#[tokio::test]
async fn rules_are_kept_by_priority_and_may_change_places() {
    let world = World::new().await;
    let (balancer, group) = (world.load_balancer("web").await, world.target_group("blue").await);
    let listener = world.listener(&balancer, 80, &group).await;
    let made = world.call("CreateRule", path_rule(&listener, 20, "/b/*", &group)).await;
    let late = text(&made["Rules"][0]["RuleArn"]);
    let made = world.call("CreateRule", path_rule(&listener, 10, "/a/*", &group)).await;
    let early = text(&made["Rules"][0]["RuleArn"]);
    for path in ["/c", "/a/*"] {
        let refusal = world.refused("CreateRule", path_rule(&listener, 10, path, &group)).await;
        assert_eq!(refusal.code, "PriorityInUse", "a rule again is no repeat");
    }

    let order = |table: ports::RoutingTable| {
        table.listeners[0].rules.iter().map(|rule| rule.arn.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(order(world.balancer.table_now()), [early.clone(), late.clone()]);
    let swap = json!({"RulePriorities": [{"RuleArn": early, "Priority": 20}, {"RuleArn": late, "Priority": 10}]});
    world.call("SetRulePriorities", swap).await;
    assert_eq!(order(world.balancer.table_now()), [late.clone(), early.clone()]);
    let clash = json!({"RulePriorities": [{"RuleArn": early, "Priority": 10}]});
    assert_eq!(world.refused("SetRulePriorities", clash).await.code, "PriorityInUse");

    let page = world.call("DescribeRules", json!({"ListenerArn": listener, "PageSize": 2})).await;
    assert_eq!(page["Rules"].as_array().unwrap().len(), 2);
    let rest = world.call("DescribeRules", json!({"ListenerArn": listener, "Marker": page["NextMarker"]})).await;
    assert_eq!(rest["Rules"][0]["IsDefault"], true);
    assert_eq!(rest.get("NextMarker"), None);

    world.call("DeleteRule", json!({"RuleArn": late})).await;
    assert_eq!(order(world.balancer.table_now()), [early]);
}

#[tokio::test]
async fn fixed_responses_and_redirects_reach_the_balancer_as_asked() {
    let world = World::new().await;
    let balancer = world.load_balancer("web").await;
    let input = |action: Value| json!({"LoadBalancerArn": balancer, "Protocol": "HTTP", "Port": 80, "DefaultActions": [action]});
    let fixed = json!({"Type": "fixed-response", "FixedResponseConfig": {
        "StatusCode": "404", "ContentType": "text/plain", "MessageBody": "nothing here"}});
    let made = world.call("CreateListener", input(fixed.clone())).await;
    assert_eq!(made["Listeners"][0]["DefaultActions"][0], fixed);
    let action = world.balancer.table_now().listeners[0].default_action.clone();
    let expected = ports::Action::FixedResponse {
        status: 404,
        content_type: "text/plain".to_string(),
        body: "nothing here".to_string(),
    };
    assert_eq!(action, expected);

    let redirect = json!([{"Type": "redirect", "RedirectConfig": {"Protocol": "HTTPS", "StatusCode": "HTTP_301"}}]);
    let listener = made["Listeners"][0]["ListenerArn"].clone();
    world.call("ModifyListener", json!({"ListenerArn": listener, "DefaultActions": redirect})).await;
    let expected = ports::Action::Redirect {
        status: 301,
        protocol: "https".to_string(),
        host: "#{host}".to_string(),
        port: "#{port}".to_string(),
        path: "/#{path}".to_string(),
        query: "#{query}".to_string(),
    };
    assert_eq!(world.balancer.table_now().listeners[0].default_action, expected);
    let looping = json!([{"Type": "redirect", "RedirectConfig": {"StatusCode": "HTTP_301"}}]);
    let refusal = world.refused("ModifyListener", json!({"ListenerArn": listener, "DefaultActions": looping})).await;
    assert_eq!(refusal.code, "InvalidLoadBalancerAction");
}

#[tokio::test]
async fn attributes_have_their_defaults_and_unsupported_behaviour_is_refused_by_name() {
    let world = World::new().await;
    let group = world.target_group("blue").await;
    let set = |key: &str, value: &str| json!({"TargetGroupArn": group, "Attributes": [{"Key": key, "Value": value}]});
    let found = world.call("DescribeTargetGroupAttributes", json!({"TargetGroupArn": group})).await;
    let delay = json!({"Key": "deregistration_delay.timeout_seconds", "Value": "300"});
    assert!(found["Attributes"].as_array().unwrap().contains(&delay));
    world.call("ModifyTargetGroupAttributes", set("deregistration_delay.timeout_seconds", "5")).await;
    assert_eq!(world.balancer.table_now().target_groups[0].deregistration_delay_seconds, 5);
    for (key, value) in [
        ("load_balancing.algorithm.type", "weighted_random"),
        ("load_balancing.algorithm.anomaly_mitigation", "on"),
        ("slow_start.duration_seconds", "29"),
        ("target_group_health.unhealthy_state_routing.minimum_healthy_targets.count", "2"),
        ("proxy_protocol_v2.enabled", "true"),
        ("nope", "1"),
        ("deregistration_delay.timeout_seconds", "3601"),
    ] {
        let refusal = world.refused("ModifyTargetGroupAttributes", set(key, value)).await;
        assert_eq!(refusal.status, 400, "{key}={value}");
    }
    world.call("ModifyTargetGroupAttributes", set("stickiness.enabled", "false")).await;

    let balancer = world.load_balancer("web").await;
    let protect = |on: &str| json!({"LoadBalancerArn": balancer, "Attributes": [{"Key": "deletion_protection.enabled", "Value": on}]});
    world.call("ModifyLoadBalancerAttributes", protect("true")).await;
    let refusal = world.refused("DeleteLoadBalancer", json!({"LoadBalancerArn": balancer})).await;
    assert_eq!(refusal.code, "OperationNotPermitted");
    world.call("ModifyLoadBalancerAttributes", protect("false")).await;
    world.call("DeleteLoadBalancer", json!({"LoadBalancerArn": balancer})).await;
}

#[tokio::test]
async fn tags_of_every_kind_of_resource_read_back() {
    let world = World::new().await;
    let (balancer, group) = (world.load_balancer("web").await, world.target_group("blue").await);
    let listener = world.listener(&balancer, 80, &group).await;
    let rules = world.call("DescribeRules", json!({"ListenerArn": listener})).await;
    let rule = text(&rules["Rules"][0]["RuleArn"]);
    let arns = json!([balancer, group, listener, rule]);
    let before = world.balancer.applied.load(std::sync::atomic::Ordering::SeqCst);
    world.call("AddTags", json!({"ResourceArns": arns, "Tags": [{"Key": "team", "Value": "a"}]})).await;
    let found = world.call("DescribeTags", json!({"ResourceArns": arns})).await;
    for description in found["TagDescriptions"].as_array().unwrap() {
        assert_eq!(description["Tags"], json!([{"Key": "team", "Value": "a"}]));
    }
    world.call("RemoveTags", json!({"ResourceArns": arns, "TagKeys": ["team"]})).await;
    let found = world.call("DescribeTags", json!({"ResourceArns": [rule]})).await;
    assert_eq!(found["TagDescriptions"][0]["Tags"], json!([]));
    let after = world.balancer.applied.load(std::sync::atomic::Ordering::SeqCst);
    assert_eq!(before, after, "tags do not touch the data plane");
    let refusal = world
        .refused("AddTags", json!({"ResourceArns": [group], "Tags": [{"Key": "a", "Value": ""}, {"Key": "a"}]}))
        .await;
    assert_eq!(refusal.code, "DuplicateTagKeys");
}

#[tokio::test]
async fn every_operation_of_the_model_is_answered() {
    let world = World::new().await;
    for operation in aws_protocol::AwsService::model(&*world.elb).operations {
        if let Err(error) = world.try_call(operation.name, json!({})).await {
            assert_ne!(error.code, "InvalidAction", "{}", operation.name);
        }
    }
}

#[tokio::test]
async fn limits_and_tls_are_answered_truthfully() {
    let world = World::new().await;
    let (balancer, group) = (world.load_balancer("web").await, world.target_group("blue").await);
    let listener = world.listener(&balancer, 80, &group).await;
    let limits = world.call("DescribeAccountLimits", json!({"PageSize": 3})).await;
    assert_eq!(limits["Limits"][0], json!({"Name": "application-load-balancers", "Max": "50"}));
    let rest = world.call("DescribeAccountLimits", json!({"Marker": limits["NextMarker"]})).await;
    assert_eq!(rest["Limits"].as_array().unwrap().len(), 9);

    assert_eq!(world.call("DescribeTrustStores", json!({})).await["TrustStores"], json!([]));
    let certificates = world.call("DescribeListenerCertificates", json!({"ListenerArn": listener})).await;
    assert_eq!(certificates["Certificates"], json!([]));
    let capacity = world.call("DescribeCapacityReservation", json!({"LoadBalancerArn": balancer})).await;
    assert_eq!(capacity["CapacityReservationState"], json!([]));
    let set = json!({"LoadBalancerArn": balancer, "IpAddressType": "dualstack"});
    assert_eq!(world.call("SetIpAddressType", set).await["IpAddressType"], "dualstack");
    let read = world.call("DescribeLoadBalancers", json!({"LoadBalancerArns": [balancer]})).await;
    assert_eq!(read["LoadBalancers"][0]["IpAddressType"], "dualstack");

    let certificate = json!([{"CertificateArn": "arn:aws:acm:us-east-1:000000000000:certificate/1"}]);
    for (operation, input, code) in [
        ("DescribeSSLPolicies", json!({"Names": ["ELBSecurityPolicy-2010-01"]}), "SSLPolicyNotFound"),
        ("DescribeTrustStores", json!({"Names": ["mine"]}), "TrustStoreNotFound"),
        ("DescribeListenerCertificates", json!({"ListenerArn": "arn:nope"}), "ListenerNotFound"),
        ("DescribeCapacityReservation", json!({"LoadBalancerArn": "arn:nope"}), "LoadBalancerNotFound"),
        ("SetIpAddressType", json!({"LoadBalancerArn": balancer, "IpAddressType": "ipv9"}), "ValidationError"),
        (
            "ModifyListener",
            json!({"ListenerArn": listener, "Certificates": certificate}),
            "InvalidConfigurationRequest",
        ),
        ("ModifyListener", json!({"ListenerArn": listener, "SslPolicy": "x"}), "InvalidConfigurationRequest"),
    ] {
        assert_eq!(world.refused(operation, input.clone()).await.code, code, "{operation} {input}");
    }
}
