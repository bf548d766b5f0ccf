//! Alarms over metrics, on a clock that is set.
#![allow(clippy::unwrap_used, reason = "a panic is a failing test")]

mod common;

use std::sync::{Arc, Mutex};

use common::{SetClock, Told, assert_all_operations_known, call, refused};
use embedded_support::{Alarms, AlarmsDeps};
use ports::{Alarms as _, MetricSample, MetricSource, MetricValue};
use serde_json::{Value, json};
use store::MemoryStore;
use types::{AlarmName, Scope};

/// A load balancer whose error count is set.
#[derive(Default)]
struct Errors(Mutex<u64>);

impl MetricSource for Errors {
    fn samples(&self) -> Vec<MetricSample> {
        vec![MetricSample {
            namespace: "AWS/ApplicationELB",
            metric_name: "HTTPCode_Target_5XX_Count",
            dimensions: vec![
                ("LoadBalancer", "app/web/1".to_string()),
                ("TargetGroup", "targetgroup/green/2".to_string()),
            ],
            unit: "Count",
            value: MetricValue::Counter(*self.0.lock().unwrap()),
        }]
    }
}

struct World {
    clock: Arc<SetClock>,
    errors: Arc<Errors>,
    documents: Arc<MemoryStore>,
    alarms: Arc<Alarms>,
}

impl World {
    fn new() -> Self {
        let (clock, errors) = (Arc::new(SetClock::default()), Arc::new(Errors::default()));
        let documents = Arc::new(MemoryStore::new());
        clock.set_seconds(600);
        let alarms = open(&documents, &clock, &errors);
        Self { clock, errors, documents, alarms }
    }

    async fn state(&self, name: &str) -> Value {
        call(&*self.alarms, "DescribeAlarms", json!({"AlarmNames": [name]})).await["MetricAlarms"][0].clone()
    }

    async fn look_at(&self, second: i64) {
        self.clock.set_seconds(second);
        self.alarms.look().await;
    }

    async fn active(&self, names: &[&str]) -> (Vec<String>, bool) {
        let names: Vec<_> = names.iter().map(|name| AlarmName::new(*name)).collect();
        let reading = self.alarms.read(&names).await;
        (reading.active.iter().map(ToString::to_string).collect(), reading.unreadable)
    }
}

fn open(documents: &Arc<MemoryStore>, clock: &Arc<SetClock>, errors: &Arc<Errors>) -> Arc<Alarms> {
    let deps = AlarmsDeps {
        documents: documents.clone(),
        clock: clock.clone(),
        sources: vec![errors.clone()],
        notices: Arc::new(Told::default()),
        scope: Scope::development("us-east-1"),
    };
    Alarms::open(deps).unwrap()
}

fn error_alarm(name: &str) -> Value {
    json!({
        "AlarmName": name, "Namespace": "AWS/ApplicationELB", "MetricName": "HTTPCode_Target_5XX_Count",
        "Dimensions": [{"Name": "TargetGroup", "Value": "targetgroup/green/2"}, {"Name": "LoadBalancer", "Value": "app/web/1"}],
        "Statistic": "Sum", "Period": 60, "EvaluationPeriods": 1, "Threshold": 5.0,
        "ComparisonOperator": "GreaterThanThreshold", "TreatMissingData": "notBreaching",
    })
}

#[tokio::test]
async fn errors_of_the_balancer_raise_an_alarm_after_their_period_and_it_goes_again() {
    let world = World::new();
    call(&*world.alarms, "PutMetricAlarm", error_alarm("errors")).await;
    let found = world.state("errors").await;
    assert_eq!(
        (&found["StateValue"], &found["StateReason"]),
        (&json!("INSUFFICIENT_DATA"), &json!("Unchecked: Initial alarm creation"))
    );
    world.look_at(605).await;
    assert_eq!(world.state("errors").await["StateValue"], "OK");

    *world.errors.0.lock().unwrap() = 6;
    world.look_at(620).await;
    assert_eq!(world.active(&["errors"]).await, (vec![], false), "the period is not over");
    world.look_at(661).await;
    assert_eq!(world.active(&["other", "errors"]).await, (vec!["errors".to_string()], true));
    let found = world.state("errors").await;
    assert_eq!(found["StateUpdatedTimestamp"], 661);
    assert_eq!(
        found["StateReason"],
        "Threshold Crossed: 1 out of the last 1 datapoints [6.0 (01/01/70 00:10:00)] was greater than the threshold \
         (5.0) (minimum 1 datapoint for OK -> ALARM transition)."
    );
    let data: Value = serde_json::from_str(found["StateReasonData"].as_str().unwrap()).unwrap();
    assert_eq!((&data["recentDatapoints"], &data["period"]), (&json!([6.0]), &json!(60)));

    for second in [721, 781, 841, 901] {
        world.look_at(second).await;
    }
    assert_eq!(world.state("errors").await["StateValue"], "OK");
    let again = open(&world.documents, &world.clock, &world.errors);
    let found = call(&*again, "DescribeAlarms", json!({})).await;
    assert_eq!(found["MetricAlarms"][0]["StateValue"], "OK", "states are durable");
}

#[tokio::test]
async fn a_short_alarm_is_seen_even_when_the_clock_jumps_over_it() {
    let world = World::new();
    call(&*world.alarms, "PutMetricAlarm", error_alarm("errors")).await;
    world.look_at(605).await;
    *world.errors.0.lock().unwrap() = 60;
    world.look_at(610).await;
    world.look_at(1200).await;
    assert_eq!(world.active(&["errors"]).await.0, ["errors"]);
    world.look_at(1201).await;
    assert_eq!(world.state("errors").await["StateValue"], "OK");
}

#[tokio::test]
async fn a_state_set_by_hand_is_read_at_once_and_stays_for_a_while() {
    let world = World::new();
    call(&*world.alarms, "PutMetricAlarm", error_alarm("errors")).await;
    world.look_at(605).await;
    let set = json!({"AlarmName": "errors", "StateValue": "ALARM", "StateReason": "testing"});
    call(&*world.alarms, "SetAlarmState", set).await;
    assert_eq!(world.active(&["errors"]).await.0, ["errors"]);
    world.look_at(2000).await;
    assert_eq!(world.active(&["errors"]).await.0, ["errors"], "whoever polls in wall time gets to see it");
    assert_eq!(world.state("errors").await["StateReason"], "testing");
    let unknown = json!({"AlarmName": "nope", "StateValue": "ALARM", "StateReason": "x"});
    assert_eq!(refused(&*world.alarms, "SetAlarmState", unknown).await.code, "ResourceNotFound");
}

#[tokio::test]
async fn own_metric_data_are_evaluated_with_statistics_and_percentiles() {
    let world = World::new();
    for (name, statistic, threshold) in
        [("average", json!({"Statistic": "Average"}), 30.0), ("p99", json!({"ExtendedStatistic": "p99"}), 30.0)]
    {
        let mut alarm = json!({"AlarmName": name, "Namespace": "App", "MetricName": "Latency", "Period": 10,
            "EvaluationPeriods": 1, "Threshold": threshold, "ComparisonOperator": "GreaterThanThreshold"});
        alarm.as_object_mut().unwrap().extend(statistic.as_object().unwrap().clone());
        call(&*world.alarms, "PutMetricAlarm", alarm).await;
    }
    let data = json!({"Namespace": "App", "MetricData": [
        {"MetricName": "Latency", "Values": [10.0, 100.0], "Counts": [90.0, 10.0], "Timestamp": 603}]});
    call(&*world.alarms, "PutMetricData", data).await;
    world.look_at(611).await;
    assert_eq!(world.state("average").await["StateValue"], "OK");
    assert_eq!(world.state("p99").await["StateValue"], "ALARM");
    let reserved = json!({"Namespace": "AWS/Mine", "MetricData": []});
    assert_eq!(refused(&*world.alarms, "PutMetricData", reserved).await.code, "InvalidParameterValue");
}

#[tokio::test]
async fn an_alarm_reads_back_as_it_was_put_and_an_update_keeps_its_state() {
    let world = World::new();
    let mut input = error_alarm("errors");
    input["AlarmDescription"] = json!("green fails");
    input["DatapointsToAlarm"] = json!(1);
    input["AlarmActions"] = json!(["arn:aws:sns:us-east-1:000000000000:topic"]);
    call(&*world.alarms, "PutMetricAlarm", input.clone()).await;
    world.look_at(605).await;
    let found = world.state("errors").await;
    for (member, value) in input.as_object().unwrap() {
        assert_eq!(&found[member], value, "{member}");
    }
    assert_eq!(found["AlarmArn"], "arn:aws:cloudwatch:us-east-1:000000000000:alarm:errors");
    assert_eq!(found["ActionsEnabled"], true);
    input["Threshold"] = json!(9.0);
    call(&*world.alarms, "PutMetricAlarm", input).await;
    let found = world.state("errors").await;
    assert_eq!((&found["Threshold"], &found["StateValue"]), (&json!(9.0), &json!("OK")));
}

#[tokio::test]
async fn lists_page_filter_and_delete_all_or_nothing() {
    let world = World::new();
    for name in ["a1", "a2", "b1"] {
        call(&*world.alarms, "PutMetricAlarm", error_alarm(name)).await;
    }
    let names = |answer: &Value| {
        let alarms = answer["MetricAlarms"].as_array().unwrap().iter();
        alarms.map(|alarm| alarm["AlarmName"].as_str().unwrap().to_string()).collect::<Vec<_>>()
    };
    let page = call(&*world.alarms, "DescribeAlarms", json!({"MaxRecords": 2})).await;
    assert_eq!(names(&page), ["a1", "a2"]);
    let rest = call(&*world.alarms, "DescribeAlarms", json!({"NextToken": page["NextToken"]})).await;
    assert_eq!((names(&rest), rest.get("NextToken")), (vec!["b1".to_string()], None));
    let found = call(&*world.alarms, "DescribeAlarms", json!({"AlarmNamePrefix": "a"})).await;
    assert_eq!(names(&found), ["a1", "a2"]);
    let found = call(&*world.alarms, "DescribeAlarms", json!({"StateValue": "ALARM"})).await;
    assert!(names(&found).is_empty());
    let delete = json!({"AlarmNames": ["a1", "nope"]});
    assert_eq!(refused(&*world.alarms, "DeleteAlarms", delete).await.code, "ResourceNotFound");
    assert_eq!(world.active(&["a1"]).await, (vec![], false));
    call(&*world.alarms, "DeleteAlarms", json!({"AlarmNames": ["a1"]})).await;
    assert_eq!(world.active(&["a1"]).await, (vec![], true));
}

#[tokio::test]
async fn what_cannot_be_evaluated_is_refused_by_name() {
    let world = World::new();
    let changed = |member: &str, value: Value| {
        let mut input = error_alarm("errors");
        input[member] = value;
        input
    };
    for input in [
        changed("Metrics", json!([{"Id": "m1", "Expression": "1"}])),
        changed("ExtendedStatistic", json!("p99")),
        changed("DatapointsToAlarm", json!(2)),
        changed("TreatMissingData", json!("maybe")),
        changed("EvaluationPeriods", json!(100_000)),
        changed("ComparisonOperator", json!("GreaterThanUpperThreshold")),
        changed("Threshold", Value::Null),
        changed("Period", json!(0)),
        changed("Period", json!(-60)),
        changed("Period", json!(7)),
        changed("Period", json!(90)),
    ] {
        assert_eq!(refused(&*world.alarms, "PutMetricAlarm", input).await.status, 400);
    }
    assert_eq!(world.active(&["errors"]).await, (vec![], true), "nothing was made");
    assert_all_operations_known(&*world.alarms).await;
}

#[tokio::test]
async fn the_watcher_collects_and_evaluates_by_itself() {
    let world = World::new();
    call(&*world.alarms, "PutMetricAlarm", error_alarm("errors")).await;
    world.alarms.start();
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(10);
    while world.state("errors").await["StateValue"] != "OK" {
        assert!(std::time::Instant::now() < deadline, "no evaluation");
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    world.alarms.shutdown().await;
}

#[tokio::test]
async fn missing_points_count_as_each_treatment_says() {
    let world = World::new();
    for treatment in ["missing", "ignore", "breaching", "notBreaching"] {
        let mut input = error_alarm(treatment);
        input["TreatMissingData"] = json!(treatment);
        call(&*world.alarms, "PutMetricAlarm", input).await;
    }
    // No request, no data point.
    world.look_at(605).await;
    let mut states = Vec::new();
    for treatment in ["missing", "ignore", "breaching", "notBreaching"] {
        states.push(world.state(treatment).await["StateValue"].clone());
    }
    assert_eq!(states, ["INSUFFICIENT_DATA", "INSUFFICIENT_DATA", "ALARM", "OK"]);
}

#[tokio::test]
async fn two_of_three_periods_raise_an_alarm_and_one_does_not() {
    let world = World::new();
    let mut input = error_alarm("errors");
    input["EvaluationPeriods"] = json!(3);
    input["DatapointsToAlarm"] = json!(2);
    call(&*world.alarms, "PutMetricAlarm", input).await;
    for (second, errors, state) in
        [(610, 10, "OK"), (661, 10, "OK"), (721, 10, "OK"), (730, 20, "OK"), (781, 20, "ALARM")]
    {
        *world.errors.0.lock().unwrap() = errors;
        world.look_at(second).await;
        assert_eq!(world.state("errors").await["StateValue"], state, "second {second}");
    }
}

#[tokio::test]
async fn metric_data_are_listed_and_read_back_as_statistics() {
    let world = World::new();
    let data = json!({"Namespace": "App", "MetricData": [
        {"MetricName": "Latency", "Values": [10.0, 100.0], "Counts": [98.0, 2.0], "Timestamp": 603, "Unit": "Milliseconds",
         "Dimensions": [{"Name": "Route", "Value": "/"}]},
        {"MetricName": "Latency", "Value": 5.0, "Timestamp": 665, "Unit": "Milliseconds",
         "Dimensions": [{"Name": "Route", "Value": "/"}]},
        {"MetricName": "Other", "Value": 1.0, "Timestamp": 603}]});
    call(&*world.alarms, "PutMetricData", data).await;
    let listed =
        call(&*world.alarms, "ListMetrics", json!({"Namespace": "App", "Dimensions": [{"Name": "Route"}]})).await;
    let metric =
        json!({"Namespace": "App", "MetricName": "Latency", "Dimensions": [{"Name": "Route", "Value": "/"}]});
    assert_eq!(listed["Metrics"], json!([metric]));

    let mut asked = metric.clone();
    asked.as_object_mut().unwrap().extend(
        json!({"StartTime": 600, "EndTime": 720, "Period": 60, "Unit": "Milliseconds",
        "Statistics": ["SampleCount", "Maximum"], "ExtendedStatistics": ["p99", "p50"]})
        .as_object()
        .unwrap()
        .clone(),
    );
    let found = call(&*world.alarms, "GetMetricStatistics", asked.clone()).await;
    assert_eq!(found["Label"], "Latency");
    assert_eq!(
        found["Datapoints"],
        json!([
        {"Timestamp": 600, "SampleCount": 100.0, "Maximum": 100.0, "Unit": "Milliseconds", "ExtendedStatistics": {"p50": 10.0, "p99": 100.0}},
        {"Timestamp": 660, "SampleCount": 1.0, "Maximum": 5.0, "Unit": "Milliseconds", "ExtendedStatistics": {"p50": 5.0, "p99": 5.0}}])
    );
    asked["Period"] = json!(1);
    asked["EndTime"] = json!(6000);
    assert_eq!(refused(&*world.alarms, "GetMetricStatistics", asked).await.code, "InvalidParameterCombination");

    let query = json!({"Id": "m1", "MetricStat": {"Metric": metric, "Period": 60, "Stat": "p99"}});
    let request = |query: Value| json!({"StartTime": 600, "EndTime": 720, "MetricDataQueries": [query]});
    let found = call(&*world.alarms, "GetMetricData", request(query)).await;
    assert_eq!(
        found["MetricDataResults"],
        json!([{
        "Id": "m1", "Label": "Latency", "StatusCode": "Complete", "Timestamps": [660, 600], "Values": [5.0, 100.0]}])
    );
    let math = request(json!({"Id": "e1", "Expression": "m1 * 2"}));
    let refusal = refused(&*world.alarms, "GetMetricData", math).await;
    assert!(refusal.message.contains("metric math"), "{refusal}");
}

#[tokio::test]
async fn tags_and_actions_of_alarms_change_without_a_new_alarm() {
    let world = World::new();
    call(&*world.alarms, "PutMetricAlarm", error_alarm("errors")).await;
    call(&*world.alarms, "DisableAlarmActions", json!({"AlarmNames": ["errors", "absent"]})).await;
    assert_eq!(world.state("errors").await["ActionsEnabled"], false);
    call(&*world.alarms, "EnableAlarmActions", json!({"AlarmNames": ["errors"]})).await;
    assert_eq!(world.state("errors").await["ActionsEnabled"], true);
    let arn = world.state("errors").await["AlarmArn"].clone();
    let tags = json!([{"Key": "team", "Value": "shop"}, {"Key": "x", "Value": "y"}]);
    call(&*world.alarms, "TagResource", json!({"ResourceARN": arn, "Tags": tags})).await;
    call(&*world.alarms, "UntagResource", json!({"ResourceARN": arn, "TagKeys": ["x"]})).await;
    let found = call(&*world.alarms, "ListTagsForResource", json!({"ResourceARN": arn})).await;
    assert_eq!(found["Tags"], json!([{"Key": "team", "Value": "shop"}]));
    let absent = json!({"ResourceARN": "arn:aws:cloudwatch:us-east-1:000000000000:alarm:absent"});
    assert_eq!(refused(&*world.alarms, "ListTagsForResource", absent).await.code, "ResourceNotFoundException");
}
