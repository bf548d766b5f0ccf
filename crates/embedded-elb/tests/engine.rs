//! What ECS, deployments and alarms ask of ELB.

mod common;

use std::net::SocketAddr;
use std::sync::atomic::Ordering;

use common::{World, text, until};
use deployment::Route;
use ports::{
    Balancer, BalancerCounters, MetricValue, PlatformError, RegisteredTarget, TargetGroupCounters, TargetGroupHealth,
    TargetHealth, TargetRegistry, TargetState, Traffic,
};
use serde_json::json;
use types::{ListenerArn, RuleArn, TargetGroupArn, TargetGroupName, WeightPercent};

fn target(number: u16) -> RegisteredTarget {
    RegisteredTarget {
        registration: format!("task{number}"),
        address: SocketAddr::from(([127, 0, 0, 1], 9000 + number)),
    }
}

fn look(target: &RegisteredTarget, state: TargetState) -> TargetHealth {
    TargetHealth {
        target: ports::Target { address: target.address, registration: target.registration.clone() },
        state,
        reason: None,
        description: None,
        in_flight: 0,
    }
}

/// A load balancer with a listener on blue, and green beside it.
struct Pair {
    world: World,
    balancer: String,
    blue: TargetGroupArn,
    green: TargetGroupArn,
    listener: ListenerArn,
}

impl Pair {
    async fn new() -> Self {
        let world = World::new().await;
        let balancer = world.load_balancer("web").await;
        let (blue, green) = (world.target_group("blue").await, world.target_group("green").await);
        let listener = world.listener(&balancer, 80, &blue).await.into();
        Self { world, balancer, blue: blue.into(), green: green.into(), listener }
    }

    async fn route(&self) -> Route {
        let snapshot = self.world.elb.describe_listener(&self.listener).await.expect("the listener");
        Route { listener: self.listener.clone(), rules: snapshot.rules.into_iter().map(|rule| rule.rule).collect() }
    }

    async fn shift(&self, route: &Route, percent: u8) -> Result<WeightPercent, PlatformError> {
        self.world.elb.set_weights(route, &self.blue, &self.green, WeightPercent::new(percent)).await
    }
}

#[tokio::test]
async fn targets_of_one_owner_are_replaced_and_those_of_others_stay() {
    let pair = Pair::new().await;
    let elb = &pair.world.elb;
    elb.set_targets(&pair.blue, "set-1", &[target(1), target(2)]).await.unwrap();
    elb.set_targets(&pair.blue, "set-2", &[target(3)]).await.unwrap();
    elb.set_targets(&pair.blue, "set-1", &[target(2)]).await.unwrap();
    let applied = pair.world.balancer.applied.load(Ordering::SeqCst);
    elb.set_targets(&pair.blue, "set-1", &[target(2)]).await.unwrap();
    assert_eq!(pair.world.balancer.applied.load(Ordering::SeqCst), applied, "a repeat changes nothing");
    let table = pair.world.balancer.table_now();
    let group = table.target_groups.iter().find(|group| group.arn == pair.blue).unwrap();
    let names: Vec<_> = group.targets.iter().map(|target| target.registration.as_str()).collect();
    assert_eq!(names, ["task2", "task3"]);

    let gone = TargetGroupArn::new("arn:nope");
    assert!(!elb.exists(&gone) && elb.exists(&pair.green));
    assert!(elb.in_use(&pair.blue) && !elb.in_use(&pair.green));
    assert!(matches!(elb.set_targets(&gone, "s", &[target(1)]).await, Err(PlatformError::Permanent(_))));
    assert_eq!(elb.set_targets(&gone, "s", &[]).await, Ok(()));
    pair.world.balancer.unreachable.store(true, Ordering::SeqCst);
    let refused = elb.set_targets(&pair.blue, "set-1", &[]).await;
    assert!(matches!(refused, Err(PlatformError::Transient(_))));
}

#[tokio::test]
async fn health_is_the_last_look_over_what_is_registered_now() {
    let pair = Pair::new().await;
    let elb = &pair.world.elb;
    elb.set_targets(&pair.blue, "set", &[target(1), target(2)]).await.unwrap();
    elb.set_targets(&pair.green, "set", &[target(3)]).await.unwrap();
    let states = |group: &TargetGroupArn| {
        elb.health(group).into_iter().map(|look| (look.target.registration, look.state)).collect::<Vec<_>>()
    };
    assert_eq!(elb.health(&pair.blue)[0].reason.as_deref(), Some("Elb.RegistrationInProgress"));
    assert_eq!(states(&pair.green), [("task3".to_string(), TargetState::Unused)]);

    elb.start();
    *pair.world.balancer.health.lock().unwrap() = vec![TargetGroupHealth {
        target_group: pair.blue.clone(),
        targets: vec![look(&target(1), TargetState::Healthy), look(&target(9), TargetState::Healthy)],
    }];
    until("the look arrives", || states(&pair.blue)[0].1 == TargetState::Healthy).await;
    assert_eq!(
        states(&pair.blue),
        [
            ("task1".to_string(), TargetState::Healthy),
            ("task2".to_string(), TargetState::Initial),
            ("task9".to_string(), TargetState::Draining),
        ]
    );
    let described = pair.world.call("DescribeTargetHealth", json!({"TargetGroupArn": pair.blue.as_str()})).await;
    let descriptions = &described["TargetHealthDescriptions"];
    assert_eq!(descriptions[0]["TargetHealth"], json!({"State": "healthy"}));
    assert_eq!(descriptions[0]["Target"], json!({"Id": "127.0.0.1", "Port": 9001}));
    assert_eq!(descriptions[0]["HealthCheckPort"], "9001");
    assert_eq!(descriptions[2]["TargetHealth"]["Reason"], "Target.DeregistrationInProgress");
    let asked = json!({"TargetGroupArn": pair.blue.as_str(), "Targets": [{"Id": "10.0.0.1", "Port": 1}]});
    let described = pair.world.call("DescribeTargetHealth", asked).await;
    assert_eq!(described["TargetHealthDescriptions"][0]["TargetHealth"]["Reason"], "Target.NotRegistered");
    elb.shutdown().await;
}

#[tokio::test]
async fn after_a_restart_a_healthy_target_is_healthy_from_the_first_question_on() {
    let pair = Pair::new().await;
    pair.world.elb.set_targets(&pair.blue, "set", &[target(1)]).await.unwrap();
    *pair.world.balancer.health.lock().unwrap() = vec![TargetGroupHealth {
        target_group: pair.blue.clone(),
        targets: vec![look(&target(1), TargetState::Healthy)],
    }];
    let next = pair.world.reopened(&pair.world.balancer).await;
    assert_eq!(next.health(&pair.blue)[0].state, TargetState::Healthy);
}

#[tokio::test]
async fn a_change_of_health_wakes_the_waiter() {
    let pair = Pair::new().await;
    pair.world.elb.start();
    let elb = pair.world.elb.clone();
    let waiter = tokio::spawn(async move { elb.changed().await });
    pair.world.balancer.health.lock().unwrap().push(TargetGroupHealth {
        target_group: pair.blue.clone(),
        targets: vec![look(&target(1), TargetState::Healthy)],
    });
    until("the waiter wakes", || waiter.is_finished()).await;
    pair.world.elb.shutdown().await;
}

#[tokio::test]
async fn targets_registered_by_hand_keep_their_identity_until_deregistered() {
    let pair = Pair::new().await;
    let input = json!({"TargetGroupArn": pair.blue.as_str(), "Targets": [{"Id": "127.0.0.9", "Port": 8000}]});
    let registration = || {
        let table = pair.world.balancer.table_now();
        let group = table.target_groups.iter().find(|group| group.arn == pair.blue).unwrap().clone();
        group.targets.first().map(|target| target.registration.clone())
    };
    pair.world.call("RegisterTargets", input.clone()).await;
    let first = registration();
    pair.world.call("RegisterTargets", input.clone()).await;
    assert_eq!(registration(), first);
    pair.world.call("DeregisterTargets", input.clone()).await;
    assert_eq!(registration(), None);
    pair.world.call("RegisterTargets", input).await;
    assert_ne!(registration(), first, "a new registration on the same address is a new target");
    let instance = json!({"TargetGroupArn": pair.blue.as_str(), "Targets": [{"Id": "i-0123"}]});
    assert_eq!(pair.world.refused("RegisterTargets", instance).await.code, "InvalidTarget");
}

#[tokio::test]
async fn all_rules_of_a_route_move_in_one_table_and_other_rules_stay() {
    let pair = Pair::new().await;
    let rule = |priority: u32, path: &str, action: serde_json::Value| {
        json!({"ListenerArn": pair.listener.as_str(), "Priority": priority,
               "Conditions": [{"Field": "path-pattern", "Values": [path]}], "Actions": [action]})
    };
    pair.world
        .call("CreateRule", rule(5, "/api/*", json!({"Type": "forward", "TargetGroupArn": pair.blue.as_str()})))
        .await;
    let fixed = json!({"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "200"}});
    pair.world.call("CreateRule", rule(6, "/ping", fixed)).await;
    let route = pair.route().await;
    assert_eq!(route.rules.len(), 2, "the default rule and the forwarding one");

    let before = pair.world.balancer.table_now();
    assert_eq!(pair.shift(&route, 10).await, Ok(WeightPercent::new(10)));
    let after = pair.world.balancer.table_now();
    assert_eq!(after.generation, before.generation + 1);
    let weights = |action: &ports::Action| match action {
        ports::Action::Forward(ports::Forward { groups, .. }) => {
            groups.iter().map(|group| group.weight).collect::<Vec<_>>()
        }
        _ => Vec::new(),
    };
    let listener = &after.listeners[0];
    assert_eq!(weights(&listener.default_action), [90, 10]);
    assert_eq!(weights(&listener.rules[0].action), [90, 10]);
    assert_eq!(listener.rules[1], before.listeners[0].rules[1]);

    assert_eq!(pair.shift(&route, 10).await, Ok(WeightPercent::new(10)));
    assert_eq!(pair.world.balancer.table_now().generation, after.generation, "a repeat changes nothing");
    assert!(pair.world.elb.in_use(&pair.green), "a group at any weight is in use");
    assert_eq!(pair.shift(&route, 100).await, Ok(WeightPercent::FULL));
    let snapshot = pair.world.elb.describe_listener(&pair.listener).await.unwrap();
    assert_eq!(snapshot.rules[0].forward, [(pair.blue.clone(), 0), (pair.green.clone(), 100)]);
}

#[tokio::test]
async fn weights_are_not_set_when_a_rule_vanished_or_the_balancer_is_away() {
    let pair = Pair::new().await;
    let mut route = pair.route().await;
    pair.world.balancer.unreachable.store(true, Ordering::SeqCst);
    assert!(matches!(pair.shift(&route, 50).await, Err(PlatformError::Transient(_))));
    pair.world.balancer.unreachable.store(false, Ordering::SeqCst);
    let before = pair.world.elb.describe_listener(&pair.listener).await.unwrap();
    route.rules.push(RuleArn::new("arn:vanished"));
    let Err(PlatformError::Permanent(failure)) = pair.shift(&route, 50).await else { panic!("not refused") };
    assert!(failure.message.contains("arn:vanished"));
    assert_eq!(pair.world.elb.describe_listener(&pair.listener).await.unwrap(), before);
}

#[tokio::test]
async fn names_and_listeners_are_resolved_for_deployments() {
    let pair = Pair::new().await;
    let elb = &pair.world.elb;
    let names = [TargetGroupName::new("green"), TargetGroupName::new("blue")];
    assert_eq!(elb.target_groups(&names).await, Ok([pair.green.clone(), pair.blue.clone()]));
    let unknown = [TargetGroupName::new("green"), TargetGroupName::new("red")];
    assert!(matches!(elb.target_groups(&unknown).await, Err(PlatformError::Permanent(_))));
    let info = elb.load_balancer_of_listener(&pair.listener).await.unwrap();
    assert_eq!((info.arn.as_str(), info.application), (pair.balancer.as_str(), true));
    assert_eq!(elb.load_balancers_of_target_group(&pair.blue).await.unwrap(), [info.arn]);
    assert_eq!(elb.load_balancers_of_target_group(&pair.green).await.unwrap(), []);
    assert!(elb.load_balancer_of_listener(&ListenerArn::new("arn:nope")).await.is_err());
}

#[tokio::test]
async fn counters_become_metrics_with_cloudwatchs_dimensions() {
    let pair = Pair::new().await;
    let counters = |requests: u64, failures: u64| BalancerCounters {
        listeners: Vec::new(),
        target_groups: vec![TargetGroupCounters {
            target_group: pair.blue.to_string(),
            requests,
            status_classes: [0, requests - failures, 0, 0, failures],
            response_time_micros_sum: requests * 1000,
            response_time_buckets: vec![(1000, requests), (10_000, 0)],
            ..TargetGroupCounters::default()
        }],
    };
    let set = |requests, failures| *pair.world.balancer.counters.lock().unwrap() = counters(requests, failures);
    let find = |name: &str, group: bool| {
        let samples = pair.world.elb.metrics();
        samples.into_iter().find(|sample| sample.metric_name == name && (sample.dimensions.len() == 2) == group)
    };
    set(100, 0);
    pair.world.elb.start();
    // The first look is the base line; what came before does not count.
    until("the base line is taken", || pair.world.elb.metrics().iter().any(|s| s.metric_name == "HealthyHostCount"))
        .await;
    assert!(pair.world.balancer.counters().await.is_ok());
    until("growth is counted", || {
        let seen = find("RequestCount", true).map(|sample| sample.value);
        let now = pair.world.balancer.counters.lock().unwrap().target_groups[0].requests;
        if !matches!(seen, Some(MetricValue::Counter(1..))) {
            set(now + 10, 5);
        }
        matches!(seen, Some(MetricValue::Counter(1..)))
    })
    .await;
    let errors = find("HTTPCode_Target_5XX_Count", true).unwrap();
    let names: Vec<_> = errors.dimensions.iter().map(|(name, _)| *name).collect();
    assert_eq!((errors.namespace, names), ("AWS/ApplicationELB", vec!["LoadBalancer", "TargetGroup"]));
    assert!(errors.dimensions[0].1.starts_with("app/web/"));
    assert!(errors.dimensions[1].1.starts_with("targetgroup/blue/"));
    assert!(find("RequestCount", false).is_some(), "the load balancer's own sum");
    let Some(MetricValue::Distribution { count, buckets, .. }) = find("TargetResponseTime", true).map(|s| s.value)
    else {
        panic!("no response times")
    };
    assert!(count > 0 && (buckets[0].0 - 0.001).abs() < 1e-9);
    let _ = text(&json!(pair.balancer));
    pair.world.elb.shutdown().await;
}

/// The replacement's weight by the balancer's own table.
fn weight_of_green(pair: &Pair) -> u16 {
    let table = pair.world.balancer.table_now();
    match &table.listeners[0].default_action {
        ports::Action::Forward(ports::Forward { groups, .. }) => {
            groups.iter().find(|group| group.target_group == pair.green).map_or(0, |group| group.weight)
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn traffic_that_goes_back_does_not_come_forth_again_because_an_answer_was_lost() {
    let pair = Pair::new().await;
    let route = pair.route().await;
    pair.shift(&route, 60).await.unwrap();
    pair.world.balancer.loses_answers.store(true, Ordering::SeqCst);
    assert!(matches!(pair.shift(&route, 0).await, Err(PlatformError::Transient(_))));
    assert_eq!(weight_of_green(&pair), 0);
    let table = pair.world.balancer.table_now();
    assert!(matches!(pair.shift(&route, 0).await, Err(PlatformError::Transient(_))), "it is still not heard of");
    assert_eq!(pair.world.balancer.table_now(), table);
    pair.world.balancer.loses_answers.store(false, Ordering::SeqCst);
    assert_eq!(pair.shift(&route, 0).await, Ok(WeightPercent::ZERO));
}

#[tokio::test]
async fn a_raise_of_traffic_whose_answer_was_lost_is_taken_back() {
    let pair = Pair::new().await;
    let route = pair.route().await;
    pair.shift(&route, 10).await.unwrap();
    pair.world.balancer.loses_answers.store(true, Ordering::SeqCst);
    assert!(matches!(pair.shift(&route, 100).await, Err(PlatformError::Transient(_))));
    assert_eq!(weight_of_green(&pair), 10);
}

#[tokio::test]
async fn targets_are_set_only_once_the_balancer_has_them_also_when_the_disk_had_them_before() {
    let pair = Pair::new().await;
    let in_table = |pair: &Pair| {
        let table = pair.world.balancer.table_now();
        table.target_groups.iter().any(|group| group.targets.iter().any(|found| found.registration == "task1"))
    };
    pair.world.elb.set_targets(&pair.blue, "set", &[target(1)]).await.unwrap();
    pair.world.balancer.unreachable.store(true, Ordering::SeqCst);
    assert!(matches!(pair.world.elb.set_targets(&pair.blue, "set", &[]).await, Err(PlatformError::Transient(_))));
    // The control plane dies and comes back; the balancer is still away, and still has the target.
    let elb = pair.world.reopened(&pair.world.balancer).await;
    assert!(matches!(elb.set_targets(&pair.blue, "set", &[]).await, Err(PlatformError::Transient(_))));
    assert!(in_table(&pair));
    pair.world.balancer.unreachable.store(false, Ordering::SeqCst);
    elb.set_targets(&pair.blue, "set", &[]).await.unwrap();
    assert!(!in_table(&pair));
}

#[tokio::test]
async fn routes_are_not_told_while_the_balancer_has_not_confirmed_them() {
    let pair = Pair::new().await;
    let route = pair.route().await;
    pair.shift(&route, 60).await.unwrap();
    pair.world.balancer.unreachable.store(true, Ordering::SeqCst);
    pair.shift(&route, 0).await.expect_err("nobody answers");
    let told = pair.world.elb.describe_listener(&pair.listener).await;
    assert!(matches!(told, Err(PlatformError::Transient(_))), "{told:?}: the balancer still sends 60 % to green");
}

#[tokio::test(start_paused = true)]
async fn a_look_at_health_is_one_of_now_for_three_seconds() {
    let pair = Pair::new().await;
    let elb = &pair.world.elb;
    elb.start();
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert!(elb.is_current());
    pair.world.balancer.unreachable.store(true, Ordering::SeqCst);
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    assert!(elb.is_current());
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    assert!(!elb.is_current());
    pair.world.balancer.unreachable.store(false, Ordering::SeqCst);
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert!(elb.is_current());
    elb.shutdown().await;
}
