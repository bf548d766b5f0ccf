//! The event bus hears what a deployment does to tasks and task sets.

use std::collections::BTreeSet;

use anyhow::Result;
use serde_json::{Value, json};

use crate::support::{Lab, Options, TASKS, eventually, soon, text};

#[tokio::test]
async fn the_event_bus_hears_of_new_tasks_their_steady_state_and_the_end_of_old_ones() -> Result<()> {
    let lab = Lab::new(Options::default()).await?;
    let made = lab.api.sqs("CreateQueue", json!({ "QueueName": "tasks" })).await?;
    let url = text(&made, "/QueueUrl")?;
    lab.api.events("PutRule", json!({ "Name": "tasks", "EventPattern": r#"{"source": ["aws.ecs"]}"# })).await?;
    let targets = json!([{ "Id": "1", "Arn": "arn:aws:sqs:us-east-1:000000000000:tasks" }]);
    lab.api.events("PutTargets", json!({ "Rule": "tasks", "Targets": targets })).await?;
    let id = lab.deploy("v2", &[]).await?;
    assert_eq!(lab.wait_until_ended(&id).await?.status, "Succeeded");

    let (mut running, mut stopped, mut steady) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let wanted = usize::try_from(TASKS)?;
    let look = async || {
        let got = lab.api.sqs("ReceiveMessage", json!({ "QueueUrl": url, "MaxNumberOfMessages": 10 })).await?;
        for message in got["Messages"].as_array().into_iter().flatten() {
            let event: Value = serde_json::from_str(&text(message, "/Body")?)?;
            let detail = &event["detail"];
            match (event["detail-type"].as_str(), detail["lastStatus"].as_str()) {
                (Some("ECS Task State Change"), Some("RUNNING")) => running.insert(detail["taskArn"].to_string()),
                (Some("ECS Task State Change"), Some("STOPPED")) => stopped.insert(detail["taskArn"].to_string()),
                (Some("ECS Service Action"), _) => steady.insert(detail["eventName"].to_string()),
                _ => false,
            };
        }
        Ok((stopped.len() >= wanted && running.len() >= wanted).then_some(()))
    };
    eventually("both sets of tasks are told of", soon(), look).await?;
    let new: Vec<_> = running.difference(&stopped).collect();
    assert_eq!((new.len(), stopped.len()), (wanted, wanted), "{running:?} {stopped:?}");
    assert!(steady.contains("\"TASKSET_STEADY_STATE\""), "{steady:?}");
    Ok(())
}
