//! How many tasks a set has: starts what is missing, stops what is too much, replaces what the balancer or a
//! container's own check calls unhealthy.
//!
//! Unhealthy tasks are replaced start first: one more task (a quarter of the set for large ones) is started, and only
//! when the balancer has spoken about every other task is an unhealthy one stopped, and that not too often. So a
//! flapping balancer or a version that never becomes healthy never empties a set at one stroke.

use ports::TargetState;
use types::TargetGroupArn;

use super::{Action, StopCause, World};
use crate::options::millis;
use crate::records::{Task, TaskSet, TaskSetStatus, TaskStatus};

/// Who calls a task unhealthy.
enum Verdict {
    /// The balancer, in this group.
    Balancer(TargetGroupArn),
    /// The check of an essential container.
    Container,
}

/// What to do about the number of tasks in a set.
pub(super) fn plan_task_set(world: &World<'_>, task_set: &TaskSet, actions: &mut Vec<Action>) {
    let tasks: Vec<&Task> = world.state.tasks_of(&task_set.id).filter(|task| task.is_live()).collect();
    let desired = usize::try_from(world.desired(task_set)).unwrap_or(usize::MAX);
    let unhealthy: Vec<(&Task, Verdict)> =
        tasks.iter().filter_map(|task| verdict(world, task_set, task).map(|verdict| (*task, verdict))).collect();
    let budget = (desired / 4).max(1).min(unhealthy.len());
    let wanted = if desired == 0 { 0 } else { desired + budget };

    if tasks.len() < wanted && task_set.status != TaskSetStatus::Draining {
        start(world, task_set, wanted - tasks.len(), actions);
    } else if tasks.len() > wanted {
        stop_surplus(world, task_set, &tasks, tasks.len() - wanted, actions);
    } else if tasks.len() > desired {
        replace(world, task_set, &tasks, &unhealthy, tasks.len() - desired, actions);
    }
    report_unhealthy(world, task_set, &unhealthy, actions);
    forgive(world, task_set, &tasks, actions);
}

fn start(world: &World<'_>, task_set: &TaskSet, missing: usize, actions: &mut Vec<Action>) {
    let backoff = world.memory.backoff.get(&task_set.id);
    if backoff.is_none_or(|backoff| backoff.may_start(world.now_millis)) {
        let count = u32::try_from(missing).unwrap_or(u32::MAX);
        actions.push(Action::StartTasks { task_set: task_set.id.clone(), count });
    }
}

/// Fewer tasks are wanted: those that serve least go first, then the youngest.
fn stop_surplus(world: &World<'_>, task_set: &TaskSet, tasks: &[&Task], surplus: usize, actions: &mut Vec<Action>) {
    let mut candidates: Vec<&Task> = tasks.to_vec();
    candidates.sort_by_key(|task| {
        let usefulness = (task.is_running(), world.is_healthy(task_set, task));
        (usefulness, std::cmp::Reverse((task.created_at, task.id.clone())))
    });
    for task in candidates.into_iter().take(surplus) {
        actions.push(Action::StopTask { task: task.id.clone(), cause: StopCause::scale_in(&task_set.id) });
    }
}

/// The set has its replacements: stops unhealthy tasks, oldest first, once the balancer has spoken about all others.
fn replace(
    world: &World<'_>,
    task_set: &TaskSet,
    tasks: &[&Task],
    unhealthy: &[(&Task, Verdict)],
    surplus: usize,
    actions: &mut Vec<Action>,
) {
    let is_unhealthy = |task: &Task| unhealthy.iter().any(|(other, _)| other.id == task.id);
    let settled = tasks
        .iter()
        .filter(|task| !is_unhealthy(task))
        .all(|task| task.is_running() && world.is_healthy(task_set, task));
    let last = world.memory.unhealthy_stop_at.get(&task_set.id);
    let rested = last.is_none_or(|at| world.now_millis - at >= millis(world.options.unhealthy_pause));
    if !settled || !rested {
        return;
    }
    let mut victims: Vec<_> = unhealthy.iter().collect();
    victims.sort_by_key(|(task, _)| (task.created_at, task.id.clone()));
    for (task, verdict) in victims.into_iter().take(surplus) {
        let failed = !world.memory.ever_healthy.contains(&task.id);
        let cause = match verdict {
            Verdict::Balancer(group) => StopCause::unhealthy(group, failed),
            Verdict::Container => StopCause::failed_checks(failed),
        };
        actions.push(Action::StopTask { task: task.id.clone(), cause });
    }
}

/// Who calls a running task unhealthy, after the grace period. Initial, unused and draining targets are not unhealthy.
fn verdict(world: &World<'_>, task_set: &TaskSet, task: &Task) -> Option<Verdict> {
    let grace = i64::from(world.service_of(task_set)?.health_check_grace_period_seconds).saturating_mul(1000);
    if task.last_status != TaskStatus::Running {
        return None;
    }
    if world.now_millis.saturating_sub(task.started_wall_millis?) < grace {
        return None;
    }
    if world.fails_checks(task) {
        return Some(Verdict::Container);
    }
    world
        .groups_of(task_set)
        .filter(|_| world.is_registered(task_set, &task.id))
        .find(|(_, group)| group.in_use && group.state_of(&task.id) == Some(TargetState::Unhealthy))
        .map(|(balancer, _)| Verdict::Balancer(balancer.target_group.clone()))
}

fn report_unhealthy(
    world: &World<'_>,
    task_set: &TaskSet,
    unhealthy: &[(&Task, Verdict)],
    actions: &mut Vec<Action>,
) {
    for (task, verdict) in unhealthy {
        let Verdict::Balancer(group) = verdict else {
            let message = format!("(task {}) failed container health checks.", task.id);
            actions.push(Action::ReportUnhealthy { task_set: task_set.id.clone(), message });
            continue;
        };
        let Some(health) = world.seen.groups.get(group).and_then(|seen| seen.targets.get(task.id.as_str())) else {
            continue;
        };
        let why = health.description.clone().or_else(|| health.reason.clone());
        let message = format!(
            "(port {}) is unhealthy in (target-group {group}) due to (reason {})",
            health.target.address.port(),
            why.unwrap_or_else(|| "Health checks failed".to_owned()),
        );
        actions.push(Action::ReportUnhealthy { task_set: task_set.id.clone(), message });
    }
}

fn forgive(world: &World<'_>, task_set: &TaskSet, tasks: &[&Task], actions: &mut Vec<Action>) {
    let failed = world.memory.backoff.get(&task_set.id).is_some_and(|backoff| backoff.has_failures());
    let stayed_up = |task: &&Task| {
        task.is_running()
            && world.is_healthy(task_set, task)
            && task.started_wall_millis.is_some_and(|at| world.now_millis - at >= millis(world.options.stable_after))
    };
    if failed && tasks.iter().any(stayed_up) {
        actions.push(Action::ForgiveFailures { task_set: task_set.id.clone() });
    }
}
