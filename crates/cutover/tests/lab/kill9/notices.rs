//! What subscribers of the topic and of the event bus were told about each deployment (reliability C7).

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail, ensure};
use serde_json::{Value, json};

use super::calls::drain;
use crate::support::{Lab, eventually, soon, text};

const ARN: &str = "us-east-1:000000000000";
const EVENTS: [&str; 6] = [
    "DeploymentStart",
    "DeploymentSuccess",
    "DeploymentFailure",
    "DeploymentStop",
    "DeploymentRollback",
    "DeploymentReady",
];

/// Two queues that are told everything.
pub struct Inboxes {
    topic_queue: String,
    bus_queue: String,
    seen: BTreeSet<String>,
    /// What the topic told, by deployment, in order.
    topic: BTreeMap<String, Vec<String>>,
    /// What the bus told, by deployment, in order.
    bus: BTreeMap<String, Vec<String>>,
    /// Notices that came again with the same id, which is allowed.
    pub repeats: u64,
    /// Notices with ids of their own.
    pub told: u64,
}

impl Inboxes {
    /// Subscribes to everything the group tells.
    pub async fn create(lab: &Lab) -> Result<Self> {
        let queue = async |name: &str| -> Result<String> {
            text(&lab.api.sqs("CreateQueue", json!({"QueueName": name})).await?, "/QueueUrl")
        };
        let (topic_queue, bus_queue) = (queue("topic").await?, queue("bus").await?);
        let topic = text(&lab.api.sns("CreateTopic", json!({"Name": "told"})).await?, "/TopicArn")?;
        let endpoint = format!("arn:aws:sqs:{ARN}:topic");
        lab.api.sns("Subscribe", json!({"TopicArn": topic, "Protocol": "sqs", "Endpoint": endpoint})).await?;
        let rule = json!({"Name": "told", "EventPattern": r#"{"source": ["aws.codedeploy"], "detail-type": ["CodeDeploy Deployment State-change Notification"]}"#});
        lab.api.events("PutRule", rule).await?;
        let targets = json!([{"Id": "1", "Arn": format!("arn:aws:sqs:{ARN}:bus")}]);
        lab.api.events("PutTargets", json!({"Rule": "told", "Targets": targets})).await?;
        let trigger = json!({"triggerName": "tell", "triggerTargetArn": topic, "triggerEvents": EVENTS});
        let change = json!({"applicationName": crate::support::APPLICATION,
            "currentDeploymentGroupName": crate::support::GROUP, "triggerConfigurations": [trigger]});
        lab.api.codedeploy("UpdateDeploymentGroup", change).await?;
        Ok(Self {
            topic_queue,
            bus_queue,
            seen: BTreeSet::new(),
            topic: BTreeMap::new(),
            bus: BTreeMap::new(),
            repeats: 0,
            told: 0,
        })
    }

    /// Waits until a deployment's last notices have come, and fails when others came than these.
    pub async fn expect(&mut self, lab: &Lab, id: &str, status: &str, is_rollback: bool) -> Result<()> {
        let (last_told, last_state) = match status {
            "Succeeded" => ("SUCCEEDED", "SUCCESS"),
            "Failed" => ("FAILED", "FAILURE"),
            "Stopped" => ("ABORTED", "STOP"),
            other => bail!("{id} is {other}"),
        };
        let topic: Vec<&str> =
            if is_rollback { vec!["CREATED", "IN_PROGRESS", last_told] } else { vec!["CREATED", last_told] };
        let bus = vec!["START", last_state];
        let look = async || {
            self.read(lab).await?;
            let (told, stated) = (without_ready(self.topic.get(id)), without_ready(self.bus.get(id)));
            ensure!(
                told.len() >= topic.len() && stated.len() >= bus.len(),
                "{id} ({status}): the topic told {told:?}, the bus {stated:?}"
            );
            Ok(Some(()))
        };
        eventually("the notices come", soon(), look).await?;
        let (told, stated) = (without_ready(self.topic.get(id)), without_ready(self.bus.get(id)));
        ensure!(told == topic && stated == bus, "{id} ({status}): the topic told {told:?}, the bus {stated:?}");
        Ok(())
    }

    async fn read(&mut self, lab: &Lab) -> Result<()> {
        for body in drain(&lab.api, &self.topic_queue).await? {
            let body: Value = serde_json::from_str(&body)?;
            if self.is_new(&text(&body, "/MessageId")?) {
                // "CREATED: AWS CodeDeploy d-XXXXXXXXX in us-east-1 to lab-app"
                let subject = text(&body, "/Subject")?;
                let Some((status, rest)) = subject.split_once(": AWS CodeDeploy ") else { continue };
                let id = rest.split(' ').next().unwrap_or_default().to_string();
                // Only a deployment with a ready wait tells READY, once.
                let told = self.topic.entry(id).or_default();
                ensure!(status != "READY" || !told.iter().any(|s| s == status), "READY was told twice: {told:?}");
                told.push(status.to_string());
            }
        }
        for body in drain(&lab.api, &self.bus_queue).await? {
            let body: Value = serde_json::from_str(&body)?;
            if self.is_new(&text(&body, "/id")?) {
                let (id, state) = (text(&body, "/detail/deploymentId")?, text(&body, "/detail/state")?);
                let told = self.bus.entry(id).or_default();
                ensure!(state != "READY" || !told.contains(&state), "READY was told twice: {told:?}");
                told.push(state);
            }
        }
        Ok(())
    }

    fn is_new(&mut self, id: &str) -> bool {
        let is_new = self.seen.insert(id.to_string());
        *(if is_new { &mut self.told } else { &mut self.repeats }) += 1;
        is_new
    }
}

/// What was told, without the news of a ready wait.
fn without_ready(told: Option<&Vec<String>>) -> Vec<&str> {
    told.into_iter().flatten().map(String::as_str).filter(|status| *status != "READY").collect()
}
