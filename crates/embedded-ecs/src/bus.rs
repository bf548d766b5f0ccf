//! ECS's events on the event bus: "ECS Task State Change" and "ECS Service Action" (spec 8.3).
//!
//! Promises: an event is told only after the change it tells of is durable; events are told in the order of the
//! changes, again and again until they are taken, with the same id. Leaves out: durability of its own. What was not
//! taken yet when the control plane dies is not told; the next one tells what changes from then on, and whoever
//! needs the state asks for it. Beyond [`QUEUED`] waiting events the oldest are dropped.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use ports::{BusEvent, NoticeError, Notices};
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use tokio::sync::{Notify, watch};
use types::{TaskId, Timestamp};

use crate::Ecs;
use crate::records::{ContainerPhase, Service, ServiceEvent, Task, TaskStatus};
use crate::state::{Changes, Record, State};
use crate::wire::{self, Show};

/// Events that wait at most.
const QUEUED: usize = 10_000;
/// Wait before another try.
const RETRY: Duration = Duration::from_secs(1);
/// Members of a task that are times; on the bus they are texts.
const TIMES: [&str; 5] = ["createdAt", "startedAt", "stoppingAt", "stoppedAt", "executionStoppedAt"];

/// What waits to be told, and to whom.
#[derive(Default)]
pub(crate) struct Bus {
    notices: OnceLock<Arc<dyn Notices>>,
    waiting: Mutex<VecDeque<BusEvent>>,
    queued: Notify,
    /// Held while events are handed out: one after the other.
    telling: tokio::sync::Mutex<()>,
}

impl Bus {
    pub fn set_notices(&self, notices: Arc<dyn Notices>) {
        let _ = self.notices.set(notices);
    }

    /// Whether anybody is told.
    pub fn is_heard(&self) -> bool {
        self.notices.get().is_some()
    }

    pub fn queue(&self, events: Vec<BusEvent>) {
        if events.is_empty() {
            return;
        }
        let mut waiting = self.lock();
        waiting.extend(events);
        let surplus = waiting.len().saturating_sub(QUEUED);
        if surplus > 0 {
            tracing::warn!(surplus, "events are dropped: too many wait for the event bus");
            waiting.drain(..surplus);
        }
        drop(waiting);
        self.queued.notify_one();
    }

    /// Hands out what waits; false when the bus cannot take it now.
    pub async fn tell_all(&self) -> bool {
        let Some(notices) = self.notices.get() else { return true };
        let _one_at_a_time = self.telling.lock().await;
        loop {
            let Some(event) = self.lock().front().cloned() else { return true };
            match notices.put_event(event.clone()).await {
                Ok(()) => {}
                Err(NoticeError::Unavailable(cause)) => {
                    tracing::warn!(cause, "an event waits for the event bus");
                    return false;
                }
                Err(NoticeError::Refused(cause)) => tracing::warn!(cause, "the event bus refuses an event"),
            }
            // Another may stand in front by now, when this one was dropped.
            let mut waiting = self.lock();
            if waiting.front().is_some_and(|front| front.id == event.id) {
                waiting.pop_front();
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<BusEvent>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Tells events as they come, until the end of the service.
pub(crate) async fn run(ecs: Arc<Ecs>, mut stopped: watch::Receiver<bool>) {
    loop {
        let told = ecs.bus.tell_all().await;
        tokio::select! {
            () = ecs.bus.queued.notified(), if told => {}
            () = tokio::time::sleep(RETRY), if !told => {}
            _ = stopped.changed() => return,
        }
    }
}

/// What a commit changes that is told.
pub(crate) struct Happened {
    tasks: Vec<TaskId>,
    services: Vec<BusEvent>,
}

impl Happened {
    /// Compares the records with what they become.
    pub fn between(ecs: &Ecs, state: &State, changes: &Changes) -> Self {
        let tasks = Task::edits(changes).iter().filter_map(|(id, after)| {
            let before = state.tasks.get(id).map(face);
            after.as_ref().is_some_and(|after| before != Some(face(after))).then(|| id.clone())
        });
        let services = Service::edits(changes)
            .iter()
            .filter_map(|(key, after)| Some(service_events(ecs, state.services.get(key)?, after.as_ref()?)));
        Self { tasks: tasks.collect(), services: services.flatten().collect() }
    }

    /// The events, made from the records as they are now.
    pub fn events(self, ecs: &Ecs, state: &State) -> Vec<BusEvent> {
        let tasks = self.tasks.iter().filter_map(|id| state.tasks.get(id));
        let mut events: Vec<BusEvent> = tasks.map(|task| task_event(ecs, state, task)).collect();
        events.extend(self.services);
        events
    }
}

/// What of a task is told when it changes.
fn face(task: &Task) -> (TaskStatus, bool, Vec<ContainerPhase>) {
    (task.last_status, task.wanted, task.containers.iter().map(|container| container.phase).collect())
}

fn task_event(ecs: &Ecs, state: &State, task: &Task) -> BusEvent {
    let mut detail = wire::task(&Show { ecs, state, with_tags: false }, task);
    let now = ecs.clock.now();
    let times = [Some(task.created_at), task.started_at, task.stopping_at, task.stopped_at, task.stopped_at];
    for (member, at) in TIMES.into_iter().zip(times) {
        if let Some(at) = at {
            detail[member] = json!(text(at));
        }
    }
    detail["updatedAt"] = json!(text(now));
    if let Some(members) = detail.as_object_mut() {
        members.remove("tags");
    }
    event(ecs.ids.uuid(), "ECS Task State Change", now, ecs.names.task(&task.cluster, &task.id), &detail)
}

/// The service actions between two forms of a service, oldest first.
fn service_events(ecs: &Ecs, before: &Service, after: &Service) -> Vec<BusEvent> {
    let mut told = Vec::new();
    let service_arn = ecs.names.service(&after.key);
    let action = |id: String, at: Timestamp, kind: &str, name: &str, more: (&str, Value)| {
        let mut detail = json!({
            "eventType": kind,
            "eventName": name,
            "clusterArn": ecs.names.cluster(&after.key.cluster),
            "createdAt": text(at),
        });
        detail[more.0] = more.1;
        event(id, "ECS Service Action", at, service_arn.clone(), &detail)
    };
    if before.desired_count != after.desired_count {
        let count = ("desiredCount", json!(after.desired_count));
        told.push(action(ecs.ids.uuid(), ecs.clock.now(), "INFO", "SERVICE_DESIRED_COUNT_UPDATED", count));
    }
    let newest = before.events.front().map(|event| &event.id);
    let new: Vec<&ServiceEvent> = after.events.iter().take_while(|event| Some(&event.id) != newest).collect();
    for one in new.into_iter().rev() {
        let Some((name, task_set)) = &one.action else { continue };
        let set = || ("taskSetArns", json!([ecs.names.task_set(&after.key, task_set)]));
        let (kind, more) = match name.as_str() {
            "TASKSET_STEADY_STATE" => ("INFO", set()),
            "SERVICE_STEADY_STATE" => ("INFO", ("desiredCount", json!(after.desired_count))),
            "SERVICE_TASK_START_IMPAIRED" => ("WARN", set()),
            _ => ("ERROR", ("reason", json!(one.message))),
        };
        told.push(action(one.id.clone(), one.at, kind, name, more));
    }
    told
}

fn event(id: String, detail_type: &str, at: Timestamp, resource: String, detail: &Value) -> BusEvent {
    BusEvent {
        id,
        source: "aws.ecs".to_owned(),
        detail_type: detail_type.to_owned(),
        at,
        resources: vec![resource],
        detail: detail.to_string(),
    }
}

/// ISO 8601 in UTC, as times are written on the bus.
fn text(at: Timestamp) -> String {
    let nanos = i128::from(at.millis()) * 1_000_000;
    let at = OffsetDateTime::from_unix_timestamp_nanos(nanos).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    at.format(&Rfc3339).unwrap_or_default()
}
