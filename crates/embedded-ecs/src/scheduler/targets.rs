//! Targets of a task set: exactly its tasks that run and are wanted.

use super::{Action, World};
use crate::records::TaskSet;

/// Sets the targets of every group where they differ from what was set last.
pub(super) fn plan_task_set(world: &World<'_>, task_set: &TaskSet, actions: &mut Vec<Action>) {
    for (balancer, _) in world.groups_of(task_set) {
        let targets = world.wanted_targets(task_set, balancer);
        let key = (task_set.id.clone(), balancer.target_group.clone());
        if world.memory.applied.get(&key) != Some(&targets) || world.memory.unsure.contains(&key) {
            let (task_set, target_group) = key;
            actions.push(Action::SetTargets { task_set, target_group, targets });
        }
    }
    note_healthy(world, task_set, actions);
}

/// Remembers which tasks have been healthy: one that never was failed to start.
fn note_healthy(world: &World<'_>, task_set: &TaskSet, actions: &mut Vec<Action>) {
    let tasks: Vec<_> = world
        .state
        .tasks_of(&task_set.id)
        .filter(|task| task.is_running() && !world.memory.ever_healthy.contains(&task.id))
        .filter(|task| {
            world.groups_of(task_set).any(|(_, group)| group.state_of(&task.id) == Some(ports::TargetState::Healthy))
        })
        .map(|task| task.id.clone())
        .collect();
    if !tasks.is_empty() {
        actions.push(Action::NoteHealthy { tasks });
    }
}
