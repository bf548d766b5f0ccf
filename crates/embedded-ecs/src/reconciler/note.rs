//! Notes what a pass did and saw: one commit, then memory.
//!
//! Records may have changed between plan and note (a request came in), so every note looks at the record as it is now
//! and does nothing when the step no longer fits.

use std::collections::BTreeMap;

use ports::{ContainerHealth, PortBinding};
use types::{ContainerName, TaskId, TaskSetId, Timestamp};

use super::Progress;
use crate::Ecs;
use crate::events::{Notice, tell};
use crate::records::{
    ContainerPhase, Service, ServiceKey, SpentToken, Status, StopCode, Task, TaskDefinition, TaskSet, TaskStatus,
};
use crate::scheduler::{Action, Memory, StopCause};
use crate::state::Draft;

/// Tokens of vanished sets kept a service.
const SPENT_TOKENS_KEPT: usize = 20;

/// What an effect brought back.
#[derive(Debug)]
pub(super) enum Note {
    /// It is done, or there was nothing to do outside.
    Done,
    /// Host ports by container.
    Ports(BTreeMap<ContainerName, Vec<PortBinding>>),
    /// It was not tried: the records had changed.
    Skipped,
    /// It did not work; it is planned again.
    Failed(String),
}

/// Commits the results of a pass.
pub(super) fn note(ecs: &Ecs, memory: &mut Memory, results: Vec<(Action, Note)>) -> Progress {
    let mut learned = Learned::default();
    let noted = ecs.commit(|draft| {
        let mut pen = Pen {
            ecs,
            draft,
            memory,
            learned: &mut learned,
            now: ecs.clock.now(),
            wall_millis: (ecs.options.wall_clock)(),
        };
        for (action, result) in &results {
            pen.write(action, result);
        }
        pen.tell_summaries();
    });
    if let Err(error) = noted {
        tracing::error!(%error, "the scheduler's step cannot be stored; it is repeated");
        return Progress::Idle;
    }
    learned.keep(memory);
    let moved = |(action, result): &(Action, Note)| {
        !matches!(action, Action::ReportUnhealthy { .. }) && matches!(result, Note::Done | Note::Ports(_))
    };
    if results.iter().any(moved) { Progress::More } else { Progress::Idle }
}

/// A change of memory, made once the commit is durable.
type Remember = Box<dyn FnOnce(&mut Memory) + Send>;

/// What is remembered once the commit is durable.
#[derive(Default)]
struct Learned {
    changes: Vec<Remember>,
    started: BTreeMap<TaskSetId, Vec<TaskId>>,
    stopped: BTreeMap<TaskSetId, Vec<TaskId>>,
    draining: BTreeMap<TaskSetId, usize>,
    notices: Vec<(TaskSetId, Notice)>,
}

impl Learned {
    fn later(&mut self, change: impl FnOnce(&mut Memory) + Send + 'static) {
        self.changes.push(Box::new(change));
    }

    fn keep(self, memory: &mut Memory) {
        for change in self.changes {
            change(memory);
        }
    }
}

/// Writes notes into a draft.
struct Pen<'a, 'b> {
    ecs: &'a Ecs,
    draft: &'a mut Draft<'b>,
    memory: &'a Memory,
    learned: &'a mut Learned,
    now: Timestamp,
    wall_millis: i64,
}

impl Pen<'_, '_> {
    fn write(&mut self, action: &Action, result: &Note) {
        match (action, result) {
            (Action::SetTargets { task_set, target_group, .. }, Note::Failed(why)) => {
                let notice = Notice::RegistrationFailed(target_group.clone(), why.clone());
                self.learned.notices.push((task_set.clone(), notice));
                let key = (task_set.clone(), target_group.clone());
                self.learned.later(move |memory| {
                    memory.unsure.insert(key);
                });
            }
            (Action::StartContainer { task, container }, Note::Failed(why)) => {
                self.launched(task, container);
                self.exited(task, container, None, Some(why.clone()));
            }
            (Action::Provision { task }, Note::Failed(why)) => self.unplaced(task, why),
            (_, Note::Failed(_) | Note::Skipped) => {}
            (action, result) => self.write_done(action, result),
        }
    }

    fn write_done(&mut self, action: &Action, result: &Note) {
        match action {
            Action::StartTasks { task_set, count } => self.start_tasks(task_set, *count),
            Action::Provision { task } => self.provisioned(task, result),
            Action::StartContainer { task, container } => self.launched(task, container),
            Action::NoteRunning { task, container, pid } => self.running(task, container, *pid),
            Action::NoteExit { task, container, exit_code, reason } => {
                self.exited(task, container, *exit_code, reason.clone());
            }
            Action::NoteHealth { task, container, health } => self.health(task, container, *health),
            Action::Activate { task } => self.move_on(task, TaskStatus::Pending, TaskStatus::Activating),
            Action::MarkRunning { task } => self.mark_running(task),
            Action::StopTask { task, cause } => self.stop(task, cause),
            Action::Deactivate { task } => self.deactivate(task),
            Action::MarkStopping { task } => self.move_on(task, TaskStatus::Deactivating, TaskStatus::Stopping),
            Action::MarkStopped { task } => self.mark_stopped(task),
            Action::StopContainer { key } => {
                let key = key.clone();
                self.learned.later(move |memory| {
                    memory.stop_asked.insert(key);
                });
            }
            Action::SetTargets { .. } => self.targets_set(action),
            Action::NoteHealthy { tasks } => {
                let tasks = tasks.clone();
                self.learned.later(move |memory| memory.ever_healthy.extend(tasks));
            }
            Action::ReportUnhealthy { task_set, message } => {
                self.learned.notices.push((task_set.clone(), Notice::Unhealthy(message.clone())));
            }
            Action::ForgiveFailures { task_set } => {
                let task_set = task_set.clone();
                self.learned.later(move |memory| {
                    memory.backoff.remove(&task_set);
                });
            }
            Action::MarkStability { task_set, steady } => self.mark_stability(task_set, *steady),
            Action::RemoveTaskSet { task_set } => self.remove_task_set(task_set),
            Action::MarkServiceInactive { service } => self.mark_inactive(service),
            Action::RemoveService { service } => self.draft.remove::<Service>(service),
            Action::RemoveTask { task } => self.draft.remove::<Task>(task),
            Action::RemoveDefinition { definition } => self.draft.remove::<TaskDefinition>(definition),
            Action::ForgetContainer { .. } => {}
        }
    }

    fn start_tasks(&mut self, task_set: &TaskSetId, count: u32) {
        let Some(set) = self.draft.get::<TaskSet>(task_set).cloned() else { return };
        let Some(service) = self.draft.get::<Service>(&set.service).cloned() else { return };
        if set.computed_desired_count(service.desired_count) == 0 {
            return;
        }
        let Some(definition) = self.ecs.definition(self.draft.before(), set.task_definition.as_str()) else { return };
        for _ in 0..count {
            let task = self.ecs.new_service_task(&service, &set, definition, self.now);
            self.learned.started.entry(task_set.clone()).or_default().push(task.id.clone());
            self.draft.put(task);
        }
    }

    fn unplaced(&mut self, task: &TaskId, why: &str) {
        let owner = self.draft.get::<Task>(task).and_then(|task| task.owner.clone());
        if let Some(owner) = owner {
            self.learned.notices.push((owner.task_set, Notice::Unplaced(why.to_owned())));
        }
    }

    fn provisioned(&mut self, task: &TaskId, result: &Note) {
        let Note::Ports(ports) = result else { return };
        let Some(task) = self.draft.edit::<Task>(task) else { return };
        if !task.is_live() {
            return;
        }
        for container in &mut task.containers {
            container.ports = ports.get(&container.name).cloned().unwrap_or_default();
        }
        task.last_status = TaskStatus::Pending;
    }

    fn launched(&mut self, task: &TaskId, container: &ContainerName) {
        if let Some(container) = self.draft.edit::<Task>(task).and_then(|task| task.container_mut(container)) {
            container.launched = true;
        }
    }

    fn running(&mut self, task: &TaskId, container: &ContainerName, pid: u32) {
        if let Some(container) = self.draft.edit::<Task>(task).and_then(|task| task.container_mut(container)) {
            container.launched = true;
            container.phase = ContainerPhase::Running;
            container.runtime_id = Some(pid.to_string());
        }
    }

    fn health(&mut self, task: &TaskId, container: &ContainerName, health: ContainerHealth) {
        if let Some(container) = self.draft.edit::<Task>(task).and_then(|task| task.container_mut(container)) {
            container.health = health;
        }
    }

    /// A container ended. An essential one, or the last, takes its task with it.
    fn exited(&mut self, task: &TaskId, container: &ContainerName, exit_code: Option<i32>, reason: Option<String>) {
        let Some(record) = self.draft.edit::<Task>(task) else { return };
        let Some(ended) = record.container_mut(container) else { return };
        let never_ran = ended.phase == ContainerPhase::Pending && exit_code.is_none();
        ended.launched = true;
        ended.phase = ContainerPhase::Stopped;
        ended.exit_code = exit_code;
        ended.reason.clone_from(&reason);
        let essential = ended.essential;
        let last = record.containers.iter().all(|container| container.phase == ContainerPhase::Stopped);
        if !record.wanted || !(essential || last) {
            return;
        }
        let up_millis = record.started_wall_millis.map(|at| self.wall_millis - at);
        let failed = up_millis.is_none_or(|up| up < crate::options::millis(self.ecs.options.stable_after));
        let (code, reason) = if never_ran {
            let why = reason.unwrap_or_else(|| "it ended before it was seen running".to_owned());
            // A runtime that knows more says so in ECS's words: CannotPullContainerError and the like.
            let why = if why.starts_with("Cannot") { why } else { format!("CannotStartContainerError: {why}") };
            (StopCode::TaskFailedToStart, why)
        } else {
            (StopCode::EssentialContainerExited, "Essential container in task exited".to_owned())
        };
        self.stop(task, &StopCause { code, reason, failed });
    }

    fn stop(&mut self, task: &TaskId, cause: &StopCause) {
        let now = self.now;
        let Some(task) = self.draft.edit::<Task>(task) else { return };
        if !task.wanted {
            return;
        }
        task.wanted = false;
        task.stop_code = Some(cause.code);
        task.stopped_reason = Some(cause.reason.clone());
        task.stopping_at = Some(now);
        let (id, Some(owner)) = (task.id.clone(), task.owner.clone()) else { return };
        if cause.code == StopCode::ServiceSchedulerInitiated {
            self.learned.stopped.entry(owner.task_set.clone()).or_default().push(id);
            if cause.is_about_health() {
                let (task_set, at) = (owner.task_set.clone(), self.wall_millis);
                self.learned.later(move |memory| {
                    memory.unhealthy_stop_at.insert(task_set, at);
                });
            }
        }
        if cause.failed {
            self.note_failure(&owner.task_set);
        }
    }

    fn note_failure(&mut self, task_set: &TaskSetId) {
        let mut backoff = self.memory.backoff.get(task_set).cloned().unwrap_or_default();
        if backoff.note_failure(self.wall_millis, &self.ecs.options) {
            self.learned.notices.push((task_set.clone(), Notice::CannotStart));
        }
        let task_set = task_set.clone();
        self.learned.later(move |memory| {
            memory.backoff.insert(task_set, backoff);
        });
    }

    fn move_on(&mut self, task: &TaskId, from: TaskStatus, to: TaskStatus) {
        if let Some(task) = self.draft.edit::<Task>(task).filter(|task| task.last_status == from) {
            task.last_status = to;
        }
    }

    fn mark_running(&mut self, task: &TaskId) {
        let (now, wall_millis) = (self.now, self.wall_millis);
        let Some(task) = self.draft.edit::<Task>(task).filter(|task| task.is_pending()) else { return };
        task.last_status = TaskStatus::Running;
        task.started_at = Some(now);
        task.started_wall_millis = Some(wall_millis);
    }

    fn deactivate(&mut self, task: &TaskId) {
        let Some(task) = self.draft.edit::<Task>(task).filter(|task| task.last_status < TaskStatus::Deactivating)
        else {
            return;
        };
        let served = task.last_status >= TaskStatus::Activating;
        task.last_status = TaskStatus::Deactivating;
        if let Some(owner) = task.owner.clone().filter(|_| served) {
            *self.learned.draining.entry(owner.task_set).or_default() += 1;
        }
    }

    fn mark_stopped(&mut self, task: &TaskId) {
        let (now, wall_millis) = (self.now, self.wall_millis);
        let Some(task) = self.draft.edit::<Task>(task).filter(|task| task.last_status == TaskStatus::Stopping) else {
            return;
        };
        task.last_status = TaskStatus::Stopped;
        task.stopped_at = Some(now);
        task.stopped_wall_millis = Some(wall_millis);
        for container in &mut task.containers {
            container.phase = ContainerPhase::Stopped;
        }
    }

    fn targets_set(&mut self, action: &Action) {
        let Action::SetTargets { task_set, target_group, targets } = action else { return };
        let key = (task_set.clone(), target_group.clone());
        let before = self.memory.applied.get(&key);
        let added = targets.iter().filter(|target| before.is_none_or(|before| !before.contains(target))).count();
        let removed: Vec<TaskId> = before
            .into_iter()
            .flatten()
            .filter(|target| !targets.contains(target))
            .map(|target| TaskId::from(target.registration.as_str()))
            .collect();
        // The first time after a start repeats what was set before: nothing to tell.
        let is_new = |task: &Task| task.planned_by == self.ecs.run_id;
        let known = before.is_some() || self.draft.before().tasks_of(task_set).any(is_new);
        if known && added > 0 {
            self.learned.notices.push((task_set.clone(), Notice::Registered(added, target_group.clone())));
        }
        if !removed.is_empty() {
            let notice = Notice::Deregistered(removed.len(), target_group.clone());
            self.learned.notices.push((task_set.clone(), notice));
        }
        // After a start it is unknown what was registered: whatever is leaving counts as taken out just now.
        let mut leaving = removed;
        if before.is_none() {
            let unwanted =
                self.draft.before().tasks_of(task_set).filter(|task| !task.wanted && task.stopped_at.is_none());
            leaving.extend(unwanted.map(|task| task.id.clone()));
        }
        let (targets, at) = (targets.clone(), self.wall_millis);
        self.learned.later(move |memory| {
            memory.unsure.remove(&key);
            memory.applied.insert(key, targets);
            for task in leaving {
                memory.deregistered_at.insert(task, at);
            }
        });
    }

    fn mark_stability(&mut self, task_set: &TaskSetId, steady: bool) {
        let now = self.now;
        let Some(set) = self.draft.edit::<TaskSet>(task_set) else { return };
        set.steady = steady;
        set.steady_at = now;
        set.updated_at = now;
        if steady && set.status != crate::records::TaskSetStatus::Draining {
            self.learned.notices.push((task_set.clone(), Notice::SteadyState));
        }
    }

    fn remove_task_set(&mut self, task_set: &TaskSetId) {
        let Some(set) = self.draft.get::<TaskSet>(task_set).cloned() else { return };
        if let (Some(token), Some(service)) = (set.client_token, self.draft.edit::<Service>(&set.service)) {
            service.spent_tokens.push_back(SpentToken { token, task_set: set.id });
            while service.spent_tokens.len() > SPENT_TOKENS_KEPT {
                service.spent_tokens.pop_front();
            }
        }
        self.draft.remove::<TaskSet>(task_set);
    }

    fn mark_inactive(&mut self, service: &ServiceKey) {
        let wall_millis = self.wall_millis;
        if let Some(service) =
            self.draft.edit::<Service>(service).filter(|service| service.status == Status::Draining)
        {
            service.status = Status::Inactive;
            service.inactive_since_millis = Some(wall_millis);
        }
    }

    /// Tells the services' readers, tasks of one pass together.
    fn tell_summaries(&mut self) {
        let mut notices = Vec::new();
        for (task_set, tasks) in std::mem::take(&mut self.learned.started) {
            notices.push((task_set, Notice::Started(tasks)));
        }
        for (task_set, tasks) in std::mem::take(&mut self.learned.stopped) {
            notices.push((task_set, Notice::Stopped(tasks)));
        }
        for (task_set, count) in std::mem::take(&mut self.learned.draining) {
            notices.push((task_set, Notice::Draining(count)));
        }
        notices.append(&mut self.learned.notices);
        for (task_set, notice) in notices {
            let Some(key) = self.draft.before().task_sets.get(&task_set).map(|set| set.service.clone()) else {
                continue;
            };
            if let Some(service) = self.draft.edit::<Service>(&key) {
                tell(service, &task_set, &notice, self.now, &*self.ecs.ids);
            }
        }
    }
}
