//! The calls of one deployment: which effects are under way, how often each was tried, and which one waits.
//!
//! Promises: what is outstanding is under way or held, and nothing else is, whichever way the state came about: by a
//! step, by a restart, or by a commit that was durable although it was reported as failed. Leaves out: why an effect is
//! held (the caller says), and how long tries go on (`retry`).

use std::collections::{BTreeMap, btree_map::Entry};
use std::time::Duration;

use deployment::{Deployment, Effect, EffectNumber};
use types::{DeploymentId, Timestamp};

use super::retry::{Attempts, RetryPolicy, Verdict};
use super::runner::Action;

/// See the module.
pub(super) struct Calls {
    policy: RetryPolicy,
    /// Effects being executed or waiting for another attempt.
    under_way: BTreeMap<EffectNumber, Attempts>,
    /// The effect that must not go out at present.
    held: Option<EffectNumber>,
    /// Effects under way that leave more users to the replacement.
    relying: Vec<EffectNumber>,
}

impl Calls {
    /// None is under way.
    pub(super) fn none(policy: RetryPolicy) -> Self {
        Self { policy, under_way: BTreeMap::new(), held: None, relying: Vec::new() }
    }

    /// The effect that must not go out at present.
    pub(super) fn held(&self) -> Option<EffectNumber> {
        self.held
    }

    /// Whether it is being executed, or waits for another attempt.
    pub(super) fn is_under_way(&self, number: EffectNumber) -> bool {
        self.under_way.contains_key(&number)
    }

    /// Whether it leaves more users to the replacement, and so rests on a look.
    pub(super) fn is_relying(&self, number: EffectNumber) -> bool {
        self.relying.contains(&number)
    }

    /// Nothing more is done for it, unless it is outstanding and taken up anew.
    pub(super) fn put_down(&mut self, number: EffectNumber) {
        self.under_way.remove(&number);
    }

    /// Counts a transient error and judges it.
    pub(super) fn judge(
        &mut self,
        (id, number): (&DeploymentId, EffectNumber),
        effect: &Effect,
        state: &Deployment,
        now: Timestamp,
        cause: &str,
    ) -> Verdict {
        let attempts = self.under_way.entry(number).or_insert(Attempts { first_at: now, failed: 0 });
        attempts.failed = attempts.failed.saturating_add(1);
        let policy = if planted!(GivesUpAtOnce) {
            RetryPolicy { standard: Duration::ZERO, rollback: Duration::ZERO, least_attempts: 0, ..self.policy }
        } else if planted!(RetriesWithoutLimit) {
            RetryPolicy { standard: Duration::MAX, rollback: Duration::MAX, ..self.policy }
        } else if planted!(RetriesWithoutPause) {
            RetryPolicy { first_delay: Duration::ZERO, longest_delay: Duration::ZERO, ..self.policy }
        } else {
            self.policy
        };
        policy.judge((id, number), effect, &state.plan().kind, *attempts, now, cause)
    }

    /// Brings what is under way in line with what is outstanding; answers what is to be begun and stopped for it.
    pub(super) fn reconcile(
        &mut self,
        state: &Deployment,
        is_held: impl Fn(&Effect) -> bool,
        now: Timestamp,
    ) -> Vec<Action> {
        let mut actions = Vec::new();
        self.held = None;
        self.relying.clear();
        for (number, effect) in state.outstanding() {
            if state.relies_on_replacement(effect) {
                self.relying.push(number);
            }
            if is_held(effect) {
                self.held = Some(number);
            } else if let Entry::Vacant(place) = self.under_way.entry(number) {
                place.insert(Attempts { first_at: now, failed: 0 });
                let mut effect = Box::new(effect.clone());
                if let Effect::CreateTaskSet { client_token, .. } = &mut *effect
                    && planted!(NewTokenAfterRestart)
                    && now > state.last_updated_at()
                {
                    client_token.push_str("-again");
                }
                actions.push(Action::Execute { number, effect, after: Duration::ZERO });
            }
        }
        let withdrawn: Vec<EffectNumber> =
            self.under_way.keys().copied().filter(|number| outstanding(state, *number).is_none()).collect();
        for number in withdrawn {
            self.under_way.remove(&number);
            if !planted!(NotCancelled) {
                actions.push(Action::Cancel(number));
            }
        }
        actions
    }
}

/// The effect of this number, if the state waits for it.
pub(super) fn outstanding(state: &Deployment, number: EffectNumber) -> Option<Effect> {
    state.outstanding().find(|(known, _)| *known == number).map(|(_, effect)| effect.clone())
}
