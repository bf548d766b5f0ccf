//! What was looked at, when, and what may therefore be relied on.
//!
//! Promises: after a start of the process, and after every wait for the store, nothing rests on what was seen before;
//! what cannot be seen for seconds is not known to be steady (invariant A2). Leaves out: who looks, and how often.

use std::time::Duration;

use deployment::{AlarmReading, Deployment, Effect, TaskSetHealth};
use types::Timestamp;

/// How long looks may fail before what was seen last counts no more. Two looks and their calls fit in, and it stays
/// below the ten seconds of invariant A2.
const SEEN_FOR: Duration = Duration::from_secs(5);

/// See the module.
pub(super) struct Looks {
    /// Since this process took over or had to wait for the store, the watched things have not been looked at yet.
    /// Until they have been, no deadline is acted upon: what happened meanwhile must be known before traffic moves.
    replacement_unseen: bool,
    alarms_unseen: bool,
    /// The last look that showed the replacement.
    seen_at: Option<Timestamp>,
    /// How long it counts, in engine time.
    seen_for: Duration,
    /// The last readings that are part of the state.
    stored_health: Option<TaskSetHealth>,
    stored_alarms: Option<AlarmReading>,
}

impl Looks {
    /// Nothing has been looked at.
    pub(super) fn none() -> Self {
        Self {
            replacement_unseen: true,
            alarms_unseen: true,
            seen_at: None,
            seen_for: SEEN_FOR,
            stored_health: None,
            stored_alarms: None,
        }
    }

    /// On a clock that runs ahead of the wall clock, looks are as far apart as ever: they count as long on the wall.
    pub(super) fn set_clock_rate(&mut self, rate: f64) {
        self.seen_for = SEEN_FOR.mul_f64(rate.clamp(1.0, 1e6));
    }

    /// A look begun at `at` has shown the replacement.
    pub(super) fn note_seen(&mut self, at: Timestamp) {
        self.seen_at = self.seen_at.max(Some(at));
    }

    /// As after a restart, what is watched must be looked at before a deadline is acted upon.
    pub(super) fn forget(&mut self) {
        (self.replacement_unseen, self.alarms_unseen) = (true, true);
    }

    /// A look at the replacement, good or bad, has been dealt with.
    pub(super) fn replacement_done(&mut self) {
        self.replacement_unseen = false;
    }

    /// A look at the alarms has been dealt with.
    pub(super) fn alarms_done(&mut self) {
        self.alarms_unseen = false;
    }

    /// These readings are part of the state now.
    pub(super) fn remember(&mut self, state: &Deployment) {
        self.stored_health = state.observed_health();
        self.stored_alarms = state.observed_alarms().cloned();
    }

    /// Whether a look at the replacement can change anything; `awaited`: something is held until a good one.
    pub(super) fn is_news(&self, health: Option<TaskSetHealth>, awaited: bool, now: Timestamp) -> bool {
        self.replacement_unseen
            || match health {
                Some(_) => awaited || health != self.stored_health,
                None => self.stored_health.is_some_and(|health| health.steady) && !self.was_seen_lately(now),
            }
    }

    /// Whether a reading of the alarms can change anything.
    pub(super) fn is_news_of_alarms(&self, reading: &AlarmReading) -> bool {
        self.alarms_unseen || !planted!(AlarmsReadOnce) && self.stored_alarms.as_ref() != Some(reading)
    }

    /// What a look says of the replacement. What cannot be seen is not known to be steady: traffic waits for a look that
    /// succeeds.
    pub(super) fn reading(
        &self,
        health: Option<TaskSetHealth>,
        state: &Deployment,
        now: Timestamp,
    ) -> Option<TaskSetHealth> {
        match health {
            Some(health) => Some(health),
            None if self.was_seen_lately(now) => None,
            None => state.observed_health().map(|last| TaskSetHealth { steady: false, ..last }),
        }
    }

    /// Whether an effect must not go out at present. What raises traffic goes out only while the replacement is fit, and
    /// the original's deletion only while it serves, to a look of this process that is no older than seconds, however
    /// long the store or the platform kept the engine waiting (invariants A2, B6).
    pub(super) fn hold_back(&self, state: &Deployment, effect: &Effect, now: Timestamp) -> bool {
        !planted!(NotHeld)
            && state.relies_on_replacement(effect)
            && (!self.are_fresh(now) || !state.may_rely_on_replacement(effect))
    }

    /// Whether everything the deployment watches has been looked at, so that a deadline may be acted upon.
    pub(super) fn permit_deadlines(&self, state: &Deployment) -> bool {
        let watches = state.watches();
        let is_blind = (self.replacement_unseen && watches.replacement.is_some())
            || (self.alarms_unseen && !watches.alarms.is_empty());
        planted!(NoLookAfterRestart) || !is_blind
    }

    /// Whether the replacement has been seen by this process, and not too long ago to rely on it.
    pub(super) fn are_fresh(&self, now: Timestamp) -> bool {
        planted!(NoLookAfterRestart) || (!self.replacement_unseen && self.was_seen_lately(now))
    }

    fn was_seen_lately(&self, now: Timestamp) -> bool {
        planted!(BlindLooksCount) || self.seen_at.is_some_and(|at| now.since(at) < self.seen_for)
    }
}
