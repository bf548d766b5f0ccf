//! Answers as XML, the way stock clients read them.

mod common;

use aws_api::elbv2::MODEL;
use aws_protocol::{Route, Wire, encode_response};
use common::World;
use serde_json::{Value, json};

fn xml(operation: &str, answer: &Value) -> String {
    let operation = MODEL.operation(operation).expect("a known operation");
    let route = Route { service: &MODEL, operation, wire: Wire::Query };
    let response = encode_response(&route, "request", answer).expect("a writable answer");
    String::from_utf8(response.into_body().to_vec()).expect("text")
}

#[tokio::test]
async fn load_balancers_listeners_rules_and_health_are_written_as_elbv2_xml() {
    let world = World::new().await;
    let (balancer, group) = (world.load_balancer("web").await, world.target_group("blue").await);
    let listener = world.listener(&balancer, 80, &group).await;
    let found = world.call("DescribeLoadBalancers", json!({})).await;
    let text = xml("DescribeLoadBalancers", &found);
    let dns_name = found["LoadBalancers"][0]["DNSName"].as_str().expect("a name");
    for part in [
        "<DescribeLoadBalancersResponse xmlns=\"http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/\">"
            .to_string(),
        "<member><AvailabilityZones><member>".to_string(),
        format!("<DNSName>{dns_name}</DNSName>"),
        "<State><Code>active</Code></State>".to_string(),
        "<CreatedTime>2023-11-14T22:13:20Z</CreatedTime>".to_string(),
        "<RequestId>request</RequestId>".to_string(),
    ] {
        assert!(text.contains(&part), "{part} in {text}");
    }
    let rules = world.call("DescribeRules", json!({"ListenerArn": listener})).await;
    let text = xml("DescribeRules", &rules);
    assert!(text.contains("<IsDefault>true</IsDefault><Priority>default</Priority>"), "{text}");
    assert!(text.contains(&format!("<TargetGroupArn>{group}</TargetGroupArn><Weight>1</Weight>")), "{text}");
    let input = json!({"TargetGroupArn": group, "Targets": [{"Id": "127.0.0.9", "Port": 8000}]});
    world.call("RegisterTargets", input).await;
    let health = world.call("DescribeTargetHealth", json!({"TargetGroupArn": group})).await;
    let text = xml("DescribeTargetHealth", &health);
    assert!(text.contains("<TargetHealth><Description>"), "{text}");
    assert!(text.contains("<Reason>Elb.RegistrationInProgress</Reason><State>initial</State>"), "{text}");
}
