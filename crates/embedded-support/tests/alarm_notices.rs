//! What an alarm tells when its state changes: the topics of its actions, the event bus, its own history.
#![allow(clippy::unwrap_used, reason = "a panic is a failing test")]

mod common;

use std::sync::Arc;
use std::sync::atomic::Ordering;

use common::{SetClock, Told, call, refused};
use embedded_support::{Alarms, AlarmsDeps};
use serde_json::{Value, json};
use store::MemoryStore;
use types::Scope;

const TOPIC: &str = "arn:aws:sns:us-east-1:000000000000:alarms";

struct World {
    clock: Arc<SetClock>,
    documents: Arc<MemoryStore>,
    told: Arc<Told>,
    alarms: Arc<Alarms>,
}

impl World {
    fn new() -> Self {
        let (clock, documents, told) = (Arc::new(SetClock::default()), Arc::default(), Arc::new(Told::default()));
        clock.set_seconds(600);
        let alarms = open(&documents, &clock, &told);
        Self { clock, documents, told, alarms }
    }

    async fn put(&self, change: Value) {
        let mut input = json!({
            "AlarmName": "slow", "AlarmDescription": "green is slow", "Namespace": "App", "MetricName": "Latency",
            "Dimensions": [{"Name": "Version", "Value": "v2"}], "Statistic": "Sum", "Period": 60,
            "EvaluationPeriods": 1, "Threshold": 5.0, "ComparisonOperator": "GreaterThanThreshold",
            "AlarmActions": [TOPIC], "OKActions": [format!("{TOPIC}-ok")],
            "InsufficientDataActions": [format!("{TOPIC}-unknown")],
        });
        input.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        call(&*self.alarms, "PutMetricAlarm", input).await;
    }

    /// One data point, and the look after its period.
    async fn measure(&self, value: f64, at: i64) {
        let data = json!({"Namespace": "App", "MetricData": [{"MetricName": "Latency", "Value": value, "Timestamp": at,
            "Dimensions": [{"Name": "Version", "Value": "v2"}]}]});
        call(&*self.alarms, "PutMetricData", data).await;
        self.clock.set_seconds(at - at % 60 + 60);
        self.alarms.look().await;
    }

    async fn set(&self, state: &str) {
        let set = json!({"AlarmName": "slow", "StateValue": state, "StateReason": "by hand"});
        call(&*self.alarms, "SetAlarmState", set).await;
        self.alarms.look().await;
    }

    fn topics(&self) -> Vec<String> {
        self.told.messages.lock().unwrap().iter().map(|message| message.topic_arn.clone()).collect()
    }

    async fn history(&self, filter: Value) -> Vec<(String, String)> {
        let found = call(&*self.alarms, "DescribeAlarmHistory", filter).await;
        let text = |value: &Value| value.as_str().unwrap().to_string();
        let items = found["AlarmHistoryItems"].as_array().unwrap().iter();
        items.map(|item| (text(&item["HistoryItemType"]), text(&item["HistorySummary"]))).collect()
    }
}

fn open(documents: &Arc<MemoryStore>, clock: &Arc<SetClock>, told: &Arc<Told>) -> Arc<Alarms> {
    let deps = AlarmsDeps {
        documents: documents.clone(),
        clock: clock.clone(),
        sources: Vec::new(),
        notices: told.clone(),
        scope: Scope::development("us-east-1"),
    };
    Alarms::open(deps).unwrap()
}

#[tokio::test]
async fn an_alarm_publishes_to_its_topic_what_cloudwatch_publishes() {
    let world = World::new();
    world.put(json!({})).await;
    world.measure(6.0, 610).await;
    let messages = world.told.messages.lock().unwrap().clone();
    let [message] = messages.as_slice() else { panic!("{messages:?}") };
    assert_eq!(
        (message.topic_arn.as_str(), message.subject.as_str()),
        (TOPIC, "ALARM: \"slow\" in US East (N. Virginia)")
    );
    assert_eq!(
        message.message,
        concat!(
            r#"{"AlarmName":"slow","AlarmDescription":"green is slow","AWSAccountId":"000000000000","#,
            r#""AlarmConfigurationUpdatedTimestamp":"1970-01-01T00:10:00.000+0000","NewStateValue":"ALARM","#,
            r#""NewStateReason":"Threshold Crossed: 1 out of the last 1 datapoints [6.0 (01/01/70 00:10:00)] was "#,
            r#"greater than the threshold (5.0) (minimum 1 datapoint for OK -> ALARM transition).","#,
            r#""StateChangeTime":"1970-01-01T00:11:00.000+0000","Region":"US East (N. Virginia)","#,
            r#""AlarmArn":"arn:aws:cloudwatch:us-east-1:000000000000:alarm:slow","OldStateValue":"INSUFFICIENT_DATA","#,
            r#""OKActions":["arn:aws:sns:us-east-1:000000000000:alarms-ok"],"#,
            r#""AlarmActions":["arn:aws:sns:us-east-1:000000000000:alarms"],"#,
            r#""InsufficientDataActions":["arn:aws:sns:us-east-1:000000000000:alarms-unknown"],"#,
            r#""Trigger":{"MetricName":"Latency","Namespace":"App","StatisticType":"Statistic","Statistic":"SUM","#,
            r#""Unit":null,"Dimensions":[{"value":"v2","name":"Version"}],"Period":60,"EvaluationPeriods":1,"#,
            r#""ComparisonOperator":"GreaterThanThreshold","Threshold":5.0,"TreatMissingData":"missing","#,
            r#""EvaluateLowSampleCountPercentile":""}}"#
        )
    );
}

#[tokio::test]
async fn each_state_has_its_own_actions_and_the_same_state_again_tells_nothing() {
    let world = World::new();
    world.put(json!({})).await;
    for state in ["ALARM", "ALARM", "OK", "INSUFFICIENT_DATA"] {
        world.set(state).await;
    }
    assert_eq!(world.topics(), [TOPIC.to_string(), format!("{TOPIC}-ok"), format!("{TOPIC}-unknown")]);
}

#[tokio::test]
async fn the_event_bus_is_told_also_while_actions_are_off() {
    let world = World::new();
    world.put(json!({"ActionsEnabled": false, "ExtendedStatistic": "p99", "Statistic": null})).await;
    world.measure(6.0, 610).await;
    assert!(world.topics().is_empty());
    let events = world.told.events.lock().unwrap().clone();
    let [event] = events.as_slice() else { panic!("{events:?}") };
    assert_eq!(
        (event.source.as_str(), event.detail_type.as_str()),
        ("aws.cloudwatch", "CloudWatch Alarm State Change")
    );
    assert_eq!(event.resources, ["arn:aws:cloudwatch:us-east-1:000000000000:alarm:slow"]);
    let mut detail: Value = serde_json::from_str(&event.detail).unwrap();
    let reason_data = detail["state"].as_object_mut().unwrap().remove("reasonData").unwrap();
    assert_eq!(
        serde_json::from_str::<Value>(reason_data.as_str().unwrap()).unwrap()["recentDatapoints"],
        json!([6.0])
    );
    detail["configuration"]["metrics"][0]["id"] = json!("<id>");
    assert_eq!(
        detail,
        json!({
            "alarmName": "slow",
            "configuration": {"description": "green is slow", "metrics": [{
                "id": "<id>",
                "metricStat": {
                    "metric": {"dimensions": {"Version": "v2"}, "name": "Latency", "namespace": "App"},
                    "period": 60, "stat": "p99",
                },
                "returnData": true,
            }]},
            "previousState": {
                "reason": "Unchecked: Initial alarm creation", "timestamp": "1970-01-01T00:10:00.000+0000",
                "value": "INSUFFICIENT_DATA",
            },
            "state": {
                "reason": "Threshold Crossed: 1 out of the last 1 datapoints [6.0 (01/01/70 00:10:00)] was greater than the \
                           threshold (5.0) (minimum 1 datapoint for OK -> ALARM transition).",
                "timestamp": "1970-01-01T00:11:00.000+0000", "value": "ALARM",
            },
        })
    );
}

#[tokio::test]
async fn what_could_not_be_told_is_told_after_a_restart_once() {
    let world = World::new();
    world.put(json!({})).await;
    world.told.is_away.store(true, Ordering::SeqCst);
    world.set("ALARM").await;
    assert!(world.topics().is_empty());
    let again = open(&world.documents, &world.clock, &world.told);
    world.told.is_away.store(false, Ordering::SeqCst);
    again.look().await;
    again.look().await;
    assert_eq!(world.topics(), [TOPIC]);
    assert_eq!(world.told.events.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn the_history_tells_configuration_states_and_actions() {
    let world = World::new();
    world.put(json!({"AlarmActions": [TOPIC, "arn:aws:sns:us-east-1:000000000000:absent", "arn:aws:lambda:us-east-1:000000000000:function:f"]}))
        .await;
    world.clock.set_seconds(610);
    world.set("ALARM").await;
    let item = |kind: &str, summary: &str| (kind.to_string(), summary.to_string());
    let mut expected = vec![
        item("ConfigurationUpdate", "Alarm \"slow\" created"),
        item("StateUpdate", "Alarm updated from INSUFFICIENT_DATA to ALARM"),
        item("Action", &format!("Successfully executed action {TOPIC}")),
        item("Action", "Failed to execute action arn:aws:sns:us-east-1:000000000000:absent"),
        item("Action", "Failed to execute action arn:aws:lambda:us-east-1:000000000000:function:f"),
    ];
    assert_eq!(world.history(json!({"AlarmName": "slow", "ScanBy": "TimestampAscending"})).await, expected);
    expected.reverse();
    assert_eq!(world.history(json!({"AlarmName": "slow"})).await, expected);
    assert_eq!(world.history(json!({"HistoryItemType": "StateUpdate"})).await, expected[3..4]);
    assert_eq!(world.history(json!({"AlarmName": "other"})).await, []);
    assert_eq!(world.history(json!({"StartDate": 605, "HistoryItemType": "ConfigurationUpdate"})).await, []);
    let page = call(&*world.alarms, "DescribeAlarmHistory", json!({"MaxRecords": 4})).await;
    let rest = world.history(json!({"NextToken": page["NextToken"]})).await;
    assert_eq!(rest, expected[4..]);
    let wrong = refused(&*world.alarms, "DescribeAlarmHistory", json!({"NextToken": "x"})).await;
    assert_eq!(wrong.code, "InvalidNextToken");
}
