//! The records of embedded ECS as they lie in the store: read from outside, so that rules rest on what is durable.

use ports::Documents;
use serde_json::Value;
use types::TargetGroupArn;

use crate::world::World;

/// A task set.
#[derive(Clone, Debug)]
pub(crate) struct SetRecord {
    pub id: String,
    pub status: String,
    pub group: TargetGroupArn,
    pub made_by: Option<String>,
    pub scale_percent: f64,
    pub definition: String,
}

/// A task.
#[derive(Clone, Debug)]
pub(crate) struct TaskRecord {
    pub id: String,
    pub set: Option<String>,
    pub status: String,
    pub wanted: bool,
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

impl SetRecord {
    pub fn read(document: &Value) -> Self {
        let record = &document["record"];
        Self {
            id: text(&record["id"]),
            status: text(&record["status"]),
            group: TargetGroupArn::new(text(&record["load_balancers"][0]["target_group"])),
            made_by: record["external_id"].as_str().map(str::to_owned),
            scale_percent: record["scale_percent"].as_f64().unwrap_or(0.0),
            definition: text(&record["task_definition"]),
        }
    }

    /// Tasks it should have.
    pub fn desired(&self, service_desired: u32) -> usize {
        if self.status == "DRAINING" {
            return 0;
        }
        let share = f64::from(service_desired) * self.scale_percent / 100.0;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small count")]
        let count = share.ceil() as usize;
        count
    }
}

impl TaskRecord {
    pub fn read(document: &Value) -> Self {
        let record = &document["record"];
        Self {
            id: text(&record["id"]),
            set: record["owner"]["task_set"].as_str().map(str::to_owned),
            status: text(&record["last_status"]),
            wanted: record["wanted"].as_bool().unwrap_or(false),
        }
    }
}

impl World {
    /// All task sets.
    pub fn sets(&self) -> Vec<SetRecord> {
        let documents = self.store.list("ecs-task-set").unwrap_or_default();
        documents.iter().map(|(_, document)| SetRecord::read(document)).collect()
    }

    /// All tasks, ended ones included.
    pub fn tasks(&self) -> Vec<TaskRecord> {
        let documents = self.store.list("ecs-task").unwrap_or_default();
        documents.iter().map(|(_, document)| TaskRecord::read(document)).collect()
    }

    /// `desiredCount` of the service.
    pub fn desired(&self) -> u32 {
        let documents = self.store.list("ecs-service").unwrap_or_default();
        let count = documents.first().and_then(|(_, document)| document["record"]["desired_count"].as_u64());
        count.and_then(|count| u32::try_from(count).ok()).unwrap_or(0)
    }
}
