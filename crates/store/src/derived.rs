//! What the store keeps beside the log, all of it computed from a deployment's state in the same commit.

use deployment::Deployment;
use ports::StoreError;
use types::Timestamp;

/// Every this many events a snapshot is kept, and one when a deployment ends.
pub(crate) const SNAPSHOT_INTERVAL: u64 = 20;

/// Derived rows of one deployment.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Derived {
    pub(crate) status: &'static str,
    pub(crate) active: bool,
    pub(crate) completed_at: Option<Timestamp>,
    pub(crate) deadline: Option<Timestamp>,
    /// Outstanding effects: number and JSON, by number.
    pub(crate) outbox: Vec<(u32, String)>,
}

impl Derived {
    pub(crate) fn of(state: &Deployment) -> Result<Self, StoreError> {
        let mut outbox = Vec::new();
        for (number, effect) in state.outstanding() {
            let text = serde_json::to_string(&effect)
                .map_err(|error| StoreError::Unavailable(format!("cannot write an effect: {error}")))?;
            outbox.push((number.0, text));
        }
        outbox.sort();
        let status = state.status();
        Ok(Self {
            status: status.as_str(),
            active: !status.is_terminal(),
            completed_at: state.completed_at(),
            deadline: state.next_deadline(),
            outbox,
        })
    }

    pub(crate) fn wants_snapshot(&self, sequence: u64) -> bool {
        sequence.is_multiple_of(SNAPSHOT_INTERVAL) || !self.active
    }
}

/// The static text of a stored status (spec 4.3).
pub(crate) fn status_text(stored: &str) -> Result<&'static str, StoreError> {
    const ALL: [&str; 8] = ["Created", "Queued", "InProgress", "Baking", "Succeeded", "Failed", "Stopped", "Ready"];
    ALL.into_iter()
        .find(|text| *text == stored)
        .ok_or_else(|| StoreError::Damaged(format!("{stored:?} is no deployment status")))
}
