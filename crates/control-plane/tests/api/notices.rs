//! Triggers: the test message of a new one, and what senders of notices read of a group.

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use control_plane::StoredGroups;
use ports::{BusEvent, NoticeError, NoticeGroups, Notices, TopicMessage, Trigger};
use serde_json::{Value, json};
use types::{ApplicationName, DeploymentGroupName};

use crate::support::{Bench, group, patched};

/// Notes the messages; can be told to refuse them.
#[derive(Default)]
struct Topics {
    messages: Mutex<Vec<TopicMessage>>,
    refusing: bool,
}

#[async_trait]
impl Notices for Topics {
    async fn publish(&self, message: TopicMessage) -> Result<(), NoticeError> {
        self.messages.lock().unwrap().push(message);
        if self.refusing { Err(NoticeError::Refused("no such topic".into())) } else { Ok(()) }
    }

    async fn put_event(&self, _: BusEvent) -> Result<(), NoticeError> {
        panic!("nobody asks for events here");
    }
}

impl Topics {
    fn take(&self) -> Vec<String> {
        self.messages.lock().unwrap().drain(..).map(|message| message.topic_arn).collect()
    }
}

fn topic(name: &str) -> String {
    format!("arn:aws:sns:us-east-1:000000000000:{name}")
}

fn trigger(name: &str) -> Value {
    json!({ "triggerName": name, "triggerTargetArn": topic(name), "triggerEvents": ["DeploymentStart"] })
}

async fn bench(topics: &Arc<Topics>) -> Bench {
    let mut bench = Bench::new().await;
    bench.service = bench.service.with_notices(topics.clone());
    bench
}

#[tokio::test]
async fn each_trigger_that_is_added_sends_one_test_message() {
    let topics = Arc::new(Topics::default());
    let bench = bench(&topics).await;
    bench
        .ok("CreateDeploymentGroup", patched(group("api"), json!({ "triggerConfigurations": [trigger("a")] })))
        .await;
    assert_eq!(topics.take(), [topic("a")]);
    let change = |triggers: Value| json!({ "applicationName": "shop", "currentDeploymentGroupName": "api", "triggerConfigurations": triggers });
    bench.ok("UpdateDeploymentGroup", change(json!([trigger("a"), trigger("b")]))).await;
    assert_eq!(topics.take(), [topic("b")], "the one that was there is not tested again");
    let other = json!({ "applicationName": "shop", "currentDeploymentGroupName": "api" });
    bench.ok("UpdateDeploymentGroup", other).await;
    bench.ok("UpdateDeploymentGroup", change(json!([]))).await;
    assert_eq!(topics.take(), Vec::<String>::new());
}

#[tokio::test]
async fn a_test_message_that_cannot_be_sent_changes_nothing() {
    let topics = Arc::new(Topics { refusing: true, ..Topics::default() });
    let bench = bench(&topics).await;
    bench
        .ok("CreateDeploymentGroup", patched(group("api"), json!({ "triggerConfigurations": [trigger("a")] })))
        .await;
    assert_eq!(bench.group("api").await["triggerConfigurations"], json!([trigger("a")]));
}

#[tokio::test]
async fn senders_of_notices_find_a_group_under_its_present_name() {
    let bench = Bench::new().await;
    bench
        .ok("CreateDeploymentGroup", patched(group("api"), json!({ "triggerConfigurations": [trigger("a")] })))
        .await;
    let rename = json!({
        "applicationName": "shop", "currentDeploymentGroupName": "api", "newDeploymentGroupName": "api-2",
    });
    let id = bench.group("api").await["deploymentGroupId"].clone();
    bench.ok("UpdateDeploymentGroup", rename).await;
    let groups = StoredGroups::new(bench.storage.clone());
    let find =
        |name: &str| groups.notice_group(&ApplicationName::new("shop"), &DeploymentGroupName::new(name)).unwrap();
    assert_eq!(find("api"), None);
    let found = find("api-2").expect("the renamed group");
    assert_eq!(json!(found.id), id);
    let expected = Trigger { name: "a".into(), topic_arn: topic("a"), events: vec!["DeploymentStart".into()] };
    assert_eq!(found.triggers, [expected]);
}
