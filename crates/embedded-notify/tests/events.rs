//! The event bus: rules, their patterns and targets.
#![allow(clippy::unwrap_used, reason = "a panic is a failing test")]

mod support;

use ports::{BusEvent, Notices};
use serde_json::{Value, json};
use support::{ARN, Lab};
use types::Timestamp;

async fn rule(lab: &Lab, pattern: Value, targets: Value) {
    let input = json!({"Name": "r", "EventPattern": pattern.to_string()});
    let made = lab.call("events", "PutRule", input).await;
    assert_eq!(made["RuleArn"], format!("arn:aws:events:{ARN}:rule/r"));
    let done = lab.call("events", "PutTargets", json!({"Rule": "r", "Targets": targets})).await;
    assert_eq!(done["FailedEntryCount"], 0);
}

fn deployment_event(state: &str) -> BusEvent {
    BusEvent {
        id: "11111111-1111-8111-8111-111111111111".into(),
        source: "aws.codedeploy".into(),
        detail_type: "CodeDeploy Deployment State-change Notification".into(),
        at: Timestamp::from_millis(1_665_676_245_999),
        resources: vec!["arn:group".into(), "arn:application".into()],
        detail: format!(r#"{{"region":"us-east-1","state":"{state}","application":"shop"}}"#),
    }
}

#[tokio::test]
async fn a_rule_sends_matching_events_letter_by_letter_to_a_queue() {
    let lab = Lab::new();
    let url = lab.queue("inbox").await;
    let pattern = json!({"source": ["aws.codedeploy"], "detail": {"state": [{"anything-but": "START"}]}});
    rule(&lab, pattern, json!([{"Id": "1", "Arn": format!("arn:aws:sqs:{ARN}:inbox")}])).await;
    lab.notify.put_event(deployment_event("START")).await.unwrap();
    lab.notify.put_event(deployment_event("SUCCESS")).await.unwrap();
    lab.notify.put_event(deployment_event("SUCCESS")).await.unwrap();
    let expected = concat!(
        r#"{"version":"0","id":"11111111-1111-8111-8111-111111111111","#,
        r#""detail-type":"CodeDeploy Deployment State-change Notification","source":"aws.codedeploy","#,
        r#""account":"000000000000","time":"2022-10-13T15:50:45Z","region":"us-east-1","#,
        r#""resources":["arn:group","arn:application"],"#,
        r#""detail":{"region":"us-east-1","state":"SUCCESS","application":"shop"}}"#,
    );
    assert_eq!(lab.receive(&url).await, [expected], "once, although it was put twice");
}

#[tokio::test]
async fn own_events_reach_a_topic_and_a_constant_input_replaces_them() {
    let lab = Lab::new();
    let (topic, url) = (lab.topic("t").await, lab.queue("inbox").await);
    let queue = format!("arn:aws:sqs:{ARN}:inbox");
    lab.call("sns", "Subscribe", json!({"TopicArn": topic, "Protocol": "sqs", "Endpoint": queue})).await;
    let targets = json!([{"Id": "t", "Arn": topic}, {"Id": "q", "Arn": queue, "Input": "\"constant\""}]);
    rule(&lab, json!({"detail-type": ["ping"]}), targets).await;
    let entries = json!([
        {"Source": "me", "DetailType": "ping", "Detail": "{\"n\": 1}"},
        {"Source": "me", "DetailType": "pong", "Detail": "{}"},
        {"Source": "aws.codedeploy", "DetailType": "ping", "Detail": "{}"},
        {"Source": "me", "DetailType": "ping", "Detail": "[]"},
        {"Source": "me", "DetailType": "ping"},
    ]);
    let done = lab.call("events", "PutEvents", json!({"Entries": entries})).await;
    assert_eq!(done["FailedEntryCount"], 3);
    let codes: Vec<_> = done["Entries"].as_array().unwrap().iter().map(|entry| entry["ErrorCode"].clone()).collect();
    let expected = [
        Value::Null,
        Value::Null,
        json!("NotAuthorizedForSourceException"),
        json!("MalformedDetail"),
        json!("InvalidArgument"),
    ];
    assert_eq!(codes, expected);
    let got = lab.receive(&url).await;
    assert_eq!(got.len(), 2);
    let envelope: Value = serde_json::from_str(&got[0]).unwrap();
    let event: Value = serde_json::from_str(envelope["Message"].as_str().unwrap()).unwrap();
    assert_eq!((&event["detail"]["n"], &event["id"]), (&json!(1), &done["Entries"][0]["EventId"]));
    assert_eq!(got[1], "\"constant\"");
}

#[tokio::test]
async fn a_disabled_rule_sends_nothing_and_rules_survive_a_restart() {
    let lab = Lab::new();
    let url = lab.queue("inbox").await;
    rule(
        &lab,
        json!({"source": ["aws.codedeploy"]}),
        json!([{"Id": "1", "Arn": format!("arn:aws:sqs:{ARN}:inbox")}]),
    )
    .await;
    lab.call("events", "DisableRule", json!({"Name": "r"})).await;
    let again = Lab::over(lab.store.clone());
    again.notify.put_event(deployment_event("START")).await.unwrap();
    assert_eq!(again.receive(&url).await, Vec::<String>::new());
    let found = again.call("events", "DescribeRule", json!({"Name": "r"})).await;
    assert_eq!(
        (&found["State"], &found["EventPattern"]),
        (&json!("DISABLED"), &json!(r#"{"source":["aws.codedeploy"]}"#))
    );
    again.call("events", "EnableRule", json!({"Name": "r"})).await;
    again.notify.put_event(deployment_event("START")).await.unwrap();
    assert_eq!(again.receive(&url).await.len(), 1);
}

#[tokio::test]
async fn rules_are_listed_and_deleted_only_without_targets() {
    let lab = Lab::new();
    lab.queue("inbox").await;
    rule(&lab, json!({"source": ["x"]}), json!([{"Id": "1", "Arn": format!("arn:aws:sqs:{ARN}:inbox")}])).await;
    let listed = lab.call("events", "ListRules", json!({"NamePrefix": "r"})).await;
    assert_eq!(listed["Rules"][0]["State"], "ENABLED");
    let targets = lab.call("events", "ListTargetsByRule", json!({"Rule": "r"})).await;
    assert_eq!(targets["Targets"][0]["Id"], "1");
    assert_eq!(lab.refused("events", "DeleteRule", json!({"Name": "r"})).await.code, "ValidationException");
    lab.call("events", "RemoveTargets", json!({"Rule": "r", "Ids": ["1"]})).await;
    lab.call("events", "DeleteRule", json!({"Name": "r"})).await;
    lab.call("events", "DeleteRule", json!({"Name": "r"})).await;
    assert_eq!(lab.refused("events", "DescribeRule", json!({"Name": "r"})).await.code, "ResourceNotFoundException");
}

#[tokio::test]
async fn what_is_not_offered_is_refused_by_name() {
    let lab = Lab::new();
    let pattern = r#"{"source": ["x"]}"#;
    let cases = [
        (json!({"Name": "r", "ScheduleExpression": "rate(1 day)"}), "ValidationException"),
        (json!({"Name": "r", "EventPattern": "{}"}), "InvalidEventPatternException"),
        (
            json!({"Name": "r", "EventPattern": r#"{"source": [{"cidr": "10.0.0.0/8"}]}"#}),
            "InvalidEventPatternException",
        ),
        (json!({"Name": "r", "EventPattern": pattern, "EventBusName": "mine"}), "ResourceNotFoundException"),
    ];
    for (input, code) in cases {
        assert_eq!(lab.refused("events", "PutRule", input.clone()).await.code, code, "{input}");
    }
    lab.call("events", "PutRule", json!({"Name": "r", "EventPattern": pattern})).await;
    for target in [
        json!({"Id": "1", "Arn": "arn:aws:lambda:us-east-1:000000000000:function:f"}),
        json!({"Id": "1", "Arn": format!("arn:aws:sns:{ARN}:t"), "InputPath": "$.detail"}),
    ] {
        let input = json!({"Rule": "r", "Targets": [target]});
        assert_eq!(lab.refused("events", "PutTargets", input).await.code, "ValidationException");
    }
    let input = json!({"EventPattern": pattern, "Event": "{\"source\": \"x\"}"});
    assert_eq!(lab.call("events", "TestEventPattern", input).await["Result"], true);
}
