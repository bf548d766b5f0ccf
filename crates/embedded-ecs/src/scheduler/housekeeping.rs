//! Stability, and what goes away: drained sets, deleted services, old tasks, containers nobody owns.

use std::collections::BTreeMap;

use ports::ContainerState;

use super::{Action, World};
use crate::options::millis;
use crate::records::{Status, Task, TaskSet, TaskSetStatus, TaskStatus};

/// Stability of a set, and whether it may vanish.
pub(super) fn plan_task_set(world: &World<'_>, task_set: &TaskSet, actions: &mut Vec<Action>) {
    let steady = is_steady(world, task_set);
    if steady != task_set.steady {
        actions.push(Action::MarkStability { task_set: task_set.id.clone(), steady });
    }
    if task_set.status == TaskSetStatus::Draining && is_empty(world, task_set) {
        actions.push(Action::RemoveTaskSet { task_set: task_set.id.clone() });
    }
}

/// `stabilityStatus` STEADY_STATE (spec 9.4): all desired tasks run, none is pending, and every one is healthy where
/// its target group is in use.
fn is_steady(world: &World<'_>, task_set: &TaskSet) -> bool {
    let (running, pending) = world.state.counts_of(&task_set.id);
    let mut running_tasks = world.state.tasks_of(&task_set.id).filter(|task| task.is_running());
    running == world.desired(task_set) && pending == 0 && running_tasks.all(|task| world.is_healthy(task_set, task))
}

fn is_empty(world: &World<'_>, task_set: &TaskSet) -> bool {
    let ended = world.state.tasks_of(&task_set.id).all(|task| task.last_status == TaskStatus::Stopped);
    let deregistered = world
        .groups_of(task_set)
        .all(|(balancer, _)| world.certain_targets(task_set, balancer).is_some_and(|targets| targets.is_empty()));
    ended && deregistered
}

/// Services, ended tasks and stray containers.
pub(super) fn plan_rest(world: &World<'_>, actions: &mut Vec<Action>) {
    plan_services(world, actions);
    plan_old_tasks(world, actions);
    plan_definitions(world, actions);
    plan_containers(world, actions);
}

fn plan_services(world: &World<'_>, actions: &mut Vec<Action>) {
    for service in world.state.services.values() {
        let has_sets = world.state.sets_of(&service.key).next().is_some();
        match service.status {
            Status::Draining if !has_sets => {
                actions.push(Action::MarkServiceInactive { service: service.key.clone() });
            }
            Status::Inactive if is_old(world, service.inactive_since_millis) => {
                actions.push(Action::RemoveService { service: service.key.clone() });
            }
            _ => {}
        }
    }
}

fn is_old(world: &World<'_>, since_millis: Option<i64>) -> bool {
    since_millis.is_some_and(|since| world.now_millis.saturating_sub(since) >= millis(world.options.retention))
}

/// Ended tasks go after the retention, or earlier when their service has many newer ones.
fn plan_old_tasks(world: &World<'_>, actions: &mut Vec<Action>) {
    let mut ended: BTreeMap<&str, Vec<&Task>> = BTreeMap::new();
    for task in world.state.tasks.values().filter(|task| task.last_status == TaskStatus::Stopped) {
        ended.entry(task.group.as_str()).or_default().push(task);
    }
    for mut tasks in ended.into_values() {
        tasks.sort_by_key(|task| std::cmp::Reverse(task.stopped_wall_millis));
        for (index, task) in tasks.into_iter().enumerate() {
            if index >= world.options.stopped_tasks_kept || is_old(world, task.stopped_wall_millis) {
                actions.push(Action::RemoveTask { task: task.id.clone() });
            }
        }
    }
}

/// Deleted task definitions go when neither a task nor a task set is made of them. A family's newest stays, so that no
/// revision is ever given twice.
fn plan_definitions(world: &World<'_>, actions: &mut Vec<Action>) {
    for definition in world.state.definitions.values().filter(|found| found.status == Status::DeleteInProgress) {
        let key = &definition.key;
        let suffix = format!(":task-definition/{}:{}", key.family, key.revision);
        let is_it = |arn: &types::TaskDefinitionArn| arn.as_str().ends_with(&suffix);
        let used = world.state.task_sets.values().any(|set| is_it(&set.task_definition))
            || world.state.tasks.values().any(|task| is_it(&task.task_definition));
        let newest = world.state.definitions.keys().all(|other| other.family != key.family || other <= key);
        if !used && !newest {
            actions.push(Action::RemoveDefinition { definition: key.clone() });
        }
    }
}

/// Containers without a task that wants them: orphans of a lost record are stopped, ended ones are forgotten.
fn plan_containers(world: &World<'_>, actions: &mut Vec<Action>) {
    for (key, state) in &world.seen.containers {
        let task = world.state.tasks.get(&key.task);
        let ended = task.is_none_or(|task| task.last_status == TaskStatus::Stopped);
        let owned = task.is_some_and(|task| task.container(&key.container).is_some());
        match state {
            ContainerState::Stopped { .. } if !owned => {
                actions.push(Action::ForgetContainer { key: key.clone() });
            }
            ContainerState::Running { .. } | ContainerState::Pending
                if (ended || !owned) && !world.memory.stop_asked.contains(key) =>
            {
                actions.push(Action::StopContainer { key: key.clone() });
            }
            _ => {}
        }
    }
}
