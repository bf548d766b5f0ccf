//! Decides what to do next; does nothing itself.
//!
//! [`plan`] looks at the records, at what runs, at what the balancer says and at the scheduler's own [`Memory`], and
//! answers actions. It is level-triggered: the same world gives the same actions, an action that failed is planned
//! again, and nothing depends on having seen a change happen. `crate::reconciler` executes.
//!
//! The order that never fails a request: a task is registered only while its containers run; a task to be stopped is
//! deregistered first, then drained as the balancer reports, and only then are its containers stopped.

mod action;
mod backoff;
mod housekeeping;
mod lifecycle;
mod memory;
mod scale;
mod targets;
#[cfg(test)]
mod tests;
mod world;

pub(crate) use action::{Action, StopCause};
pub(crate) use memory::Memory;
pub(crate) use world::{Group, Observation, World};

/// Everything to do now, in order.
pub(crate) fn plan(world: &World<'_>) -> Vec<Action> {
    let mut actions = Vec::new();
    for task in world.state.tasks.values() {
        lifecycle::plan_task(world, task, &mut actions);
    }
    for task_set in world.state.task_sets.values() {
        scale::plan_task_set(world, task_set, &mut actions);
        targets::plan_task_set(world, task_set, &mut actions);
        housekeeping::plan_task_set(world, task_set, &mut actions);
    }
    housekeeping::plan_rest(world, &mut actions);
    actions
}
