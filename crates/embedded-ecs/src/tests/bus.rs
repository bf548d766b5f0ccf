//! What the event bus hears of tasks and services.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use ports::{BusEvent, NoticeError, Notices, TopicMessage};
use serde_json::{Value, json};

use crate::testing::{Stage, id_of};

/// A bus that takes everything, unless it is away.
#[derive(Default)]
struct Listener {
    heard: Mutex<Vec<BusEvent>>,
    away: AtomicBool,
}

#[async_trait]
impl Notices for Listener {
    async fn publish(&self, _: TopicMessage) -> Result<(), NoticeError> {
        unreachable!("ECS sends to no topic")
    }

    async fn put_event(&self, event: BusEvent) -> Result<(), NoticeError> {
        if self.away.load(Ordering::SeqCst) {
            return Err(NoticeError::Unavailable("away".to_owned()));
        }
        self.heard.lock().unwrap().push(event);
        Ok(())
    }
}

impl Listener {
    fn on(stage: &Stage) -> Arc<Self> {
        let listener = Arc::new(Self::default());
        stage.ecs.set_notices(listener.clone());
        listener
    }

    /// Details of the events of a type about a resource, in the order heard.
    fn details(&self, detail_type: &str, resource: &str) -> Vec<Value> {
        let heard = self.heard.lock().unwrap();
        let of_type = heard.iter().filter(|event| event.detail_type == detail_type && event.source == "aws.ecs");
        let about = of_type.filter(|event| event.resources.iter().any(|arn| arn.ends_with(resource)));
        about.map(|event| serde_json::from_str(&event.detail).unwrap()).collect()
    }
}

#[tokio::test]
async fn a_task_is_told_from_its_start_to_its_end_in_order_and_once() {
    let mut stage = Stage::new();
    let listener = Listener::on(&stage);
    stage.create_service("serve", 1).await;
    stage.settle().await;
    let task = id_of(&stage.tasks("RUNNING").await[0]);
    stage.ok("StopTask", json!({"task": task, "reason": "enough"})).await;
    stage.settle().await;
    assert!(listener.heard.lock().unwrap().is_empty(), "nothing is told while changes are made");
    assert!(stage.ecs.bus.tell_all().await);
    let told = listener.details("ECS Task State Change", &task);
    let mut statuses: Vec<_> = told.iter().map(|detail| detail["lastStatus"].as_str().unwrap()).collect();
    assert_eq!(told.last().unwrap()["desiredStatus"], "STOPPED");
    statuses.dedup();
    assert_eq!((statuses.first(), statuses.contains(&"RUNNING")), (Some(&"PROVISIONING"), true), "{statuses:?}");
    let positions = ["PENDING", "RUNNING"].map(|status| statuses.iter().position(|found| *found == status));
    assert!(positions[0] < positions[1], "{statuses:?}");
    for detail in &told {
        assert_eq!(detail["createdAt"], "2023-11-14T22:13:20Z", "times are texts on the bus");
        assert!(detail["group"].as_str().unwrap().starts_with("service:"), "{detail}");
    }
    let count = listener.heard.lock().unwrap().len();
    stage.settle().await;
    assert!(stage.ecs.bus.tell_all().await);
    let again = listener.details("ECS Task State Change", &task).len();
    assert_eq!((again, listener.heard.lock().unwrap().len() >= count), (told.len(), true));
}

#[tokio::test]
async fn a_steady_task_set_and_a_new_desired_count_are_service_actions() {
    let mut stage = Stage::new();
    let listener = Listener::on(&stage);
    let created = stage.create_service("serve", 1).await;
    stage.settle().await;
    stage.ok("UpdateService", json!({"service": "web", "desiredCount": 2})).await;
    assert!(stage.ecs.bus.tell_all().await);
    let actions = listener.details("ECS Service Action", "service/default/web");
    let names: Vec<_> = actions.iter().map(|action| action["eventName"].as_str().unwrap()).collect();
    assert_eq!(names, ["TASKSET_STEADY_STATE", "SERVICE_DESIRED_COUNT_UPDATED"]);
    assert_eq!(actions[0]["taskSetArns"], json!([created["taskSets"][0]["taskSetArn"]]));
    assert_eq!((&actions[0]["eventType"], &actions[1]["desiredCount"]), (&json!("INFO"), &json!(2)));
}

#[tokio::test]
async fn what_the_bus_cannot_take_waits_in_its_place() {
    let mut stage = Stage::new();
    let listener = Listener::on(&stage);
    listener.away.store(true, Ordering::SeqCst);
    stage.create_service("serve", 1).await;
    stage.settle().await;
    assert!(!stage.ecs.bus.tell_all().await);
    listener.away.store(false, Ordering::SeqCst);
    assert!(stage.ecs.bus.tell_all().await);
    let task = id_of(&stage.tasks("RUNNING").await[0]);
    let told = listener.details("ECS Task State Change", &task);
    assert_eq!(told[0]["lastStatus"], "PROVISIONING");
    assert_eq!(told.last().unwrap()["lastStatus"], "RUNNING");
    // What could not be stored did not happen.
    stage.documents.broken.store(true, Ordering::SeqCst);
    stage.refused("StopTask", json!({"task": task})).await;
    assert!(stage.ecs.bus.tell_all().await);
    assert_eq!(listener.details("ECS Task State Change", &task).len(), told.len());
}
