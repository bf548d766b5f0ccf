//! One task from PROVISIONING to STOPPED (spec 9.6).
//!
//! ```text
//! PROVISIONING ─ports─▶ PENDING ─containers run─▶ ACTIVATING ─registered─▶ RUNNING
//!                                                                            │ not wanted, or essential container ended
//! STOPPED ◀─all ended─ STOPPING ◀────────────drained───────────── DEACTIVATING
//! ```

use ports::{ContainerHealth, ContainerState};

use super::{Action, StopCause, World};
use crate::records::{ContainerPhase, DependencyCondition, StopCode, Task, TaskContainer, TaskStatus};

/// What to do with one task now.
pub(super) fn plan_task(world: &World<'_>, task: &Task, actions: &mut Vec<Action>) {
    if task.last_status == TaskStatus::Stopped {
        return;
    }
    let before = actions.len();
    note_containers(world, task, actions);
    if actions.len() > before {
        // What was just seen may change what is wanted: decide with it noted.
        return;
    }
    if task.wanted { plan_wanted(world, task, actions) } else { plan_unwanted(world, task, actions) }
}

/// Notes what became of the containers since the last look.
fn note_containers(world: &World<'_>, task: &Task, actions: &mut Vec<Action>) {
    for container in &task.containers {
        let (task_id, name) = (task.id.clone(), container.name.clone());
        match world.container(task, &container.name) {
            Some(ContainerState::Running { pid, .. }) if container.phase == ContainerPhase::Pending => {
                actions.push(Action::NoteRunning { task: task_id, container: name, pid: *pid });
            }
            Some(ContainerState::Stopped { exit_code, reason, .. }) if container.phase != ContainerPhase::Stopped => {
                let (exit_code, reason) = (*exit_code, reason.clone());
                actions.push(Action::NoteExit { task: task_id, container: name, exit_code, reason });
            }
            None if container.launched && container.phase != ContainerPhase::Stopped => {
                let reason = Some("The task runtime no longer knows this container".to_owned());
                actions.push(Action::NoteExit { task: task_id, container: name, exit_code: None, reason });
            }
            _ => note_health(world, task, container, actions),
        }
    }
}

/// A container that ended keeps the health it had.
fn note_health(world: &World<'_>, task: &Task, container: &TaskContainer, actions: &mut Vec<Action>) {
    let key = task.container_key(&container.name);
    let Some(health) = world.seen.health.as_ref().and_then(|all| all.get(&key)).copied() else { return };
    if container.has_check && container.phase == ContainerPhase::Running && health != container.health {
        let (task, container) = (task.id.clone(), container.name.clone());
        actions.push(Action::NoteHealth { task, container, health });
    }
}

fn plan_wanted(world: &World<'_>, task: &Task, actions: &mut Vec<Action>) {
    let id = task.id.clone();
    match task.last_status {
        TaskStatus::Provisioning | TaskStatus::Pending if is_interrupted(world, task) => {
            actions.push(Action::StopTask { task: id, cause: StopCause::interrupted() });
        }
        TaskStatus::Provisioning => actions.push(Action::Provision { task: id }),
        TaskStatus::Pending => plan_pending(world, task, actions),
        TaskStatus::Activating => {
            let registered = world.set_of(task).is_none_or(|set| world.is_registered(set, &task.id));
            if registered {
                actions.push(Action::MarkRunning { task: id });
            }
        }
        TaskStatus::Running | TaskStatus::Deactivating | TaskStatus::Stopping | TaskStatus::Stopped => {}
    }
}

/// A task that an earlier process planned and none of whose containers ever came to be.
fn is_interrupted(world: &World<'_>, task: &Task) -> bool {
    let unknown = |container: &TaskContainer| !container.launched && world.container(task, &container.name).is_none();
    task.planned_by != world.run_id && task.containers.iter().all(unknown)
}

fn plan_pending(world: &World<'_>, task: &Task, actions: &mut Vec<Action>) {
    if task.owner.is_some() && world.fails_checks(task) {
        actions.push(Action::StopTask { task: task.id.clone(), cause: StopCause::failed_checks(true) });
        return;
    }
    for container in task.containers.iter().filter(|container| !container.launched) {
        match readiness(world, task, container) {
            Readiness::Ready => {
                actions.push(Action::StartContainer { task: task.id.clone(), container: container.name.clone() });
            }
            Readiness::Waiting => {}
            Readiness::Never(dependency) => {
                let reason = format!("Container {} depends on {dependency}, which failed", container.name);
                let cause = StopCause { code: StopCode::TaskFailedToStart, reason, failed: true };
                actions.push(Action::StopTask { task: task.id.clone(), cause });
                return;
            }
        }
    }
    let up = |container: &TaskContainer| {
        container.launched && (container.phase == ContainerPhase::Running || !container.essential)
    };
    if task.containers.iter().all(up) {
        let has_targets = world.set_of(task).is_some_and(|set| !set.load_balancers.is_empty());
        let task = task.id.clone();
        actions.push(if has_targets { Action::Activate { task } } else { Action::MarkRunning { task } });
    }
}

enum Readiness<'a> {
    Ready,
    Waiting,
    Never(&'a types::ContainerName),
}

/// Whether a container's dependencies let it start.
fn readiness<'a>(world: &World<'_>, task: &Task, container: &'a TaskContainer) -> Readiness<'a> {
    let mut all_met = true;
    for dependency in &container.depends_on {
        let Some(other) = task.container(&dependency.container) else { continue };
        let ended = other.phase == ContainerPhase::Stopped;
        let met = match dependency.condition {
            DependencyCondition::Start => other.phase != ContainerPhase::Pending,
            DependencyCondition::Complete => ended,
            DependencyCondition::Success if ended && other.exit_code != Some(0) => {
                return Readiness::Never(&dependency.container);
            }
            DependencyCondition::Success => ended,
            DependencyCondition::Healthy if !world.runs_checks() => other.phase != ContainerPhase::Pending,
            DependencyCondition::Healthy if ended => return Readiness::Never(&dependency.container),
            DependencyCondition::Healthy => other.health == ContainerHealth::Healthy,
        };
        all_met &= met;
    }
    if all_met { Readiness::Ready } else { Readiness::Waiting }
}

fn plan_unwanted(world: &World<'_>, task: &Task, actions: &mut Vec<Action>) {
    let id = task.id.clone();
    match task.last_status {
        TaskStatus::Deactivating if world.is_drained(task) => actions.push(Action::MarkStopping { task: id }),
        TaskStatus::Deactivating | TaskStatus::Stopped => {}
        TaskStatus::Stopping => plan_stopping(world, task, actions),
        TaskStatus::Provisioning | TaskStatus::Pending | TaskStatus::Activating | TaskStatus::Running => {
            actions.push(Action::Deactivate { task: id });
        }
    }
}

/// Containers are stopped in the reverse order of `dependsOn`: first those nobody needs.
fn plan_stopping(world: &World<'_>, task: &Task, actions: &mut Vec<Action>) {
    let alive = |container: &&TaskContainer| {
        let state = world.container(task, &container.name);
        matches!(state, Some(ContainerState::Pending | ContainerState::Running { .. }))
    };
    let mut all_ended = true;
    for container in task.containers.iter().filter(alive) {
        all_ended = false;
        let mut others = task.containers.iter().filter(alive);
        let needed = others.any(|other| other.depends_on.iter().any(|needed| needed.container == container.name));
        let key = task.container_key(&container.name);
        if !needed && !world.memory.stop_asked.contains(&key) {
            actions.push(Action::StopContainer { key });
        }
    }
    if all_ended {
        actions.push(Action::MarkStopped { task: task.id.clone() });
    }
}
