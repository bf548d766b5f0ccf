//! One step: load, step, commit. An event that changes nothing is not stored.

use deployment::{Deployment, Event, Transition};
use ports::{DeploymentStore, LoggedEvent, StepCommit, StoreError};
use types::{DeploymentId, Timestamp};

/// A step that is durable.
#[derive(Clone, Debug)]
pub struct Applied {
    /// The last position in the log: the event's, or the one before when the machine ignored it.
    pub sequence: u64,
    /// What the machine answered; its effects may leave now.
    pub transition: Transition,
}

/// Applies one event to the deployment as the store has it, and commits. Nothing when there is no such deployment.
///
/// # Errors
/// Those of the store; nothing was changed then.
pub fn apply(
    store: &dyn DeploymentStore,
    id: &DeploymentId,
    event: Event,
    now: Timestamp,
) -> Result<Option<Applied>, StoreError> {
    let Some((state, last_sequence)) = store.load(id)? else { return Ok(None) };
    commit_step(store, id, state, last_sequence, event, now).map(Some)
}

/// The second half of [`apply`], for a state already loaded.
pub(crate) fn commit_step(
    store: &dyn DeploymentStore,
    id: &DeploymentId,
    state: Deployment,
    last_sequence: u64,
    event: Event,
    now: Timestamp,
) -> Result<Applied, StoreError> {
    let transition = deployment::step(state, event.clone(), now);
    if transition.ignored.is_some() {
        return Ok(Applied { sequence: last_sequence, transition });
    }
    let sequence = last_sequence + 1;
    let at = if planted!(LogRoundsTime) { Timestamp::from_millis(now.millis() / 1000 * 1000) } else { now };
    let stored = store.commit(&StepCommit {
        deployment_id: id.clone(),
        event: LoggedEvent { sequence, at, event },
        state: transition.state.clone(),
        spawned: transition.spawned.clone(),
    });
    if !planted!(ActsOnLostStep) {
        stored?;
    }
    Ok(Applied { sequence, transition })
}
