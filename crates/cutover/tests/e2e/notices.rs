//! Whoever subscribed is told of everything, in order, also by a server that was killed in between.

use std::collections::BTreeSet;

use anyhow::Result;
use serde_json::{Value, json};

use crate::support::{Lab, Options, eventually, soon, text};

const ARN: &str = "us-east-1:000000000000";
const EVENTS: [&str; 6] = [
    "DeploymentStart",
    "DeploymentSuccess",
    "DeploymentFailure",
    "DeploymentStop",
    "DeploymentRollback",
    "DeploymentReady",
];

/// A queue that was read until now.
struct Inbox {
    url: String,
    seen: BTreeSet<String>,
    bodies: Vec<Value>,
}

impl Inbox {
    async fn create(lab: &Lab, name: &str) -> Result<Self> {
        let made = lab.api.sqs("CreateQueue", json!({ "QueueName": name })).await?;
        Ok(Self { url: text(&made, "/QueueUrl")?, seen: BTreeSet::new(), bodies: Vec::new() })
    }

    /// Reads until `count` different messages have come; a repeat carries the same id and is passed over.
    async fn read(&mut self, lab: &Lab, count: usize) -> Result<&[Value]> {
        let look = async || {
            let got =
                lab.api.sqs("ReceiveMessage", json!({ "QueueUrl": self.url, "MaxNumberOfMessages": 10 })).await?;
            for message in got["Messages"].as_array().into_iter().flatten() {
                let body: Value = serde_json::from_str(&text(message, "/Body")?)?;
                let id = body.get("MessageId").or(body.get("id")).cloned().unwrap_or_default();
                if self.seen.insert(id.to_string()) {
                    self.bodies.push(body);
                }
            }
            Ok((self.bodies.len() >= count).then_some(()))
        };
        eventually("messages come", soon(), look).await?;
        Ok(&self.bodies)
    }
}

#[tokio::test]
async fn a_topic_and_the_event_bus_tell_a_stop_and_its_rollback_through_a_kill() -> Result<()> {
    let options = Options { config: "CodeDeployDefault.ECSCanary10Percent5Minutes", ..Options::default() };
    let mut lab = Lab::new(options).await?;
    let (mut topic_inbox, mut bus_inbox) = (Inbox::create(&lab, "topic").await?, Inbox::create(&lab, "bus").await?);
    let topic = text(&lab.api.sns("CreateTopic", json!({ "Name": "told" })).await?, "/TopicArn")?;
    let subscription =
        json!({ "TopicArn": topic, "Protocol": "sqs", "Endpoint": format!("arn:aws:sqs:{ARN}:topic") });
    lab.api.sns("Subscribe", subscription).await?;
    let rule = json!({ "Name": "told", "EventPattern": r#"{"source": ["aws.codedeploy"]}"# });
    lab.api.events("PutRule", rule).await?;
    let targets = json!([{ "Id": "1", "Arn": format!("arn:aws:sqs:{ARN}:bus") }]);
    lab.api.events("PutTargets", json!({ "Rule": "told", "Targets": targets })).await?;
    let trigger = json!({ "triggerName": "tell", "triggerTargetArn": topic, "triggerEvents": EVENTS });
    let change = json!({
        "applicationName": "lab-app", "currentDeploymentGroupName": "lab-group", "triggerConfigurations": [trigger],
    });
    lab.api.codedeploy("UpdateDeploymentGroup", change).await?;

    let id = lab.deploy("v2", &[]).await?;
    lab.wait_for(&id, "10 % canary", |facts| facts.green_weight() == 10.0).await?;
    lab.server.kill_9().await?;
    lab.server.start_again(&lab.home).await?;
    lab.api.codedeploy("StopDeployment", json!({ "deploymentId": id, "autoRollbackEnabled": true })).await?;
    let ended = lab.wait_until_ended(&id).await?;
    let rollback = ended.rollback_id.clone().unwrap_or_default();
    lab.wait_until_ended(&rollback).await?;

    let told = topic_inbox.read(&lab, 6).await?;
    let subjects: Vec<String> = told.iter().map(|body| text(body, "/Subject")).collect::<Result<_>>()?;
    let subject = |status: &str, id: &str| format!("{status}: AWS CodeDeploy {id} in us-east-1 to lab-app");
    let expected = ["AWS CodeDeploy: test message".to_string(), subject("CREATED", &id), subject("ABORTED", &id)];
    let mine =
        |subjects: &[String], id: &str| subjects.iter().filter(|s| s.contains(id)).cloned().collect::<Vec<_>>();
    assert_eq!(subjects[0], expected[0]);
    assert_eq!(mine(&subjects, &id), expected[1..]);
    let expected = ["CREATED", "IN_PROGRESS", "SUCCEEDED"].map(|status| subject(status, &rollback));
    assert_eq!(mine(&subjects, &rollback), expected);
    let message: Value = serde_json::from_str(&text(&told[1], "/Message")?)?;
    assert_eq!((&message["deploymentId"], &message["eventTriggerName"]), (&json!(id), &json!("tell")));

    let events = bus_inbox.read(&lab, 4).await?;
    let states = |id: &str| {
        let of = |event: &&Value| event["detail"]["deploymentId"] == id;
        events.iter().filter(of).map(|event| event["detail"]["state"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        (states(&id), states(&rollback)),
        (vec![json!("START"), json!("STOP")], vec![json!("START"), json!("SUCCESS")])
    );
    Ok(())
}
