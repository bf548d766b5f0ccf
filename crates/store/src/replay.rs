//! Replay: a deployment's state is only ever the fold of its log.

use deployment::{Deployment, Plan};
use ports::LoggedEvent;

/// The state after `events`, from the plan on.
pub(crate) fn replay<'a>(plan: &Plan, events: impl IntoIterator<Item = &'a LoggedEvent>) -> Deployment {
    replay_from(Deployment::create(plan.clone()), events)
}

/// The state after `events`, from `state` on.
pub(crate) fn replay_from<'a>(state: Deployment, events: impl IntoIterator<Item = &'a LoggedEvent>) -> Deployment {
    events.into_iter().fold(state, |state, logged| deployment::step(state, logged.event.clone(), logged.at).state)
}
