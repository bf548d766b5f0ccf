//! New tasks.

use serde_json::Value;
use types::{ClusterName, TaskId, Timestamp};

use crate::Ecs;
use crate::records::{Placement, Service, Tags, Task, TaskDefinition, TaskOwner, TaskSet, TaskStatus};
use crate::spec::new_container;

/// What a standalone task is made of (RunTask).
pub(crate) struct NewTask<'a> {
    pub cluster: &'a ClusterName,
    pub definition: &'a TaskDefinition,
    pub group: String,
    pub started_by: Option<String>,
    pub placement: Placement,
    pub overrides: Option<Value>,
    pub tags: Tags,
}

impl Ecs {
    /// A task in PROVISIONING that belongs to nobody yet.
    pub(crate) fn new_task(&self, new: NewTask<'_>, now: Timestamp) -> Task {
        let containers = new.definition.containers.iter();
        Task {
            id: TaskId::new(self.ids.hex(32)),
            cluster: new.cluster.clone(),
            owner: None,
            task_definition: self.names.task_definition(&new.definition.key),
            last_status: TaskStatus::Provisioning,
            wanted: true,
            containers: containers.map(|container| new_container(container, self.ids.uuid())).collect(),
            group: new.group,
            started_by: new.started_by,
            planned_by: self.run_id.clone(),
            placement: new.placement,
            overrides: new.overrides,
            stop_code: None,
            stopped_reason: None,
            created_at: now,
            started_at: None,
            stopping_at: None,
            stopped_at: None,
            started_wall_millis: None,
            stopped_wall_millis: None,
            attachment_id: self.ids.uuid(),
            tags: new.tags,
        }
    }

    /// A task of a task set.
    pub(crate) fn new_service_task(
        &self,
        service: &Service,
        task_set: &TaskSet,
        definition: &TaskDefinition,
        now: Timestamp,
    ) -> Task {
        let propagated = match service.stored.get("propagateTags").and_then(Value::as_str) {
            Some("SERVICE") => service.tags.clone(),
            Some("TASK_DEFINITION") => definition.tags.clone(),
            _ => Tags::new(),
        };
        let new = NewTask {
            cluster: &service.key.cluster,
            definition,
            group: format!("service:{}", service.key.service),
            started_by: Some(task_set.id.to_string()),
            placement: task_set.placement.clone(),
            overrides: None,
            tags: propagated,
        };
        let owner = TaskOwner { service: service.key.clone(), task_set: task_set.id.clone() };
        Task { owner: Some(owner), ..self.new_task(new, now) }
    }
}
