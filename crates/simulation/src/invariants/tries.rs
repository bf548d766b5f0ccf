//! Rules of calls that are made again, and of those that are given up.
//!
//! Calls that rely on the replacement are left out: they may wait for a good look as long as they must.

use std::time::Duration;

use deployment::{DeploymentStatus, EffectNumber, Event, PlanKind};
use types::Timestamp;

use super::{Leaving, Step, Verdict};

/// The shortest pause between a failure and the next try.
const SHORTEST_PAUSE: Duration = Duration::from_millis(50);
/// Tries made in any case; some of eight may have been kept back while the store was away.
const LEAST_TRIES: u32 = 4;
/// From the first try of a process on, a deployment's call is tried for so long.
const STANDARD: Duration = Duration::from_secs(120);
/// The same of a rollback, which asks again by itself.
const ROLLBACK: Duration = Duration::from_secs(20);
/// The longest pause between two tries, and the time of a call that is not answered.
const SLACK: Duration = Duration::from_secs(40);
/// How long a rollback is refused until it gives up.
const REFUSED_FOR: Duration = Duration::from_secs(600);

/// What is remembered of the calls of one effect.
struct Tried {
    deployment: usize,
    number: EffectNumber,
    /// Tries in all, and the first.
    count: u32,
    first_at: Timestamp,
    /// Tries of the present process, the first of them, and the last answer.
    row: u32,
    row_since: Timestamp,
    answered_at: Option<Timestamp>,
}

/// See the module.
#[derive(Default)]
pub(crate) struct Tries {
    tried: Vec<Tried>,
    /// Since when each answer to a rollback was a refusal.
    refused_since: Option<(usize, Timestamp)>,
    /// The rollback that was refused until it gave something up.
    was_refused: Option<usize>,
    /// When time jumped last.
    jumped_at: Option<Timestamp>,
}

impl Tries {
    fn find(&mut self, deployment: usize, number: EffectNumber) -> Option<&mut Tried> {
        self.tried.iter_mut().rev().find(|tried| tried.deployment == deployment && tried.number == number)
    }

    /// Time has jumped.
    pub(crate) fn clock_jumped(&mut self, now: Timestamp) {
        self.jumped_at = Some(now);
        self.begin_anew(now);
    }

    /// Another process makes the calls now: tries are counted anew.
    pub(crate) fn begin_anew(&mut self, now: Timestamp) {
        for tried in &mut self.tried {
            (tried.row, tried.row_since, tried.answered_at) = (0, now, None);
        }
    }

    /// An answer has arrived.
    pub(crate) fn answered(&mut self, deployment: usize, number: EffectNumber, now: Timestamp) {
        if let Some(tried) = self.find(deployment, number) {
            tried.answered_at = Some(now);
        }
    }

    /// Between a failure and the next try there is a pause, and tries come to an end.
    pub(crate) fn pauses_and_ends(&mut self, call: &Leaving<'_>) -> Verdict {
        let now = call.now;
        let limit = match call.state.plan().kind {
            PlanKind::Standard(_) => STANDARD,
            PlanKind::Rollback(_) => ROLLBACK,
        };
        let Some(tried) = self.find(call.index, call.number) else {
            let (deployment, number) = (call.index, call.number);
            let first =
                Tried { deployment, number, count: 1, first_at: now, row: 1, row_since: now, answered_at: None };
            self.tried.push(first);
            return Ok(());
        };
        tried.count += 1;
        tried.row += 1;
        let pause = tried.answered_at.map(|at| now.since(at));
        if call.state.relies_on_replacement(call.effect) {
            return Ok(());
        }
        let name = call.effect.name();
        if let Some(pause) = pause.filter(|pause| *pause < SHORTEST_PAUSE) {
            return Err(format!("{name} is tried again after {} ms", pause.as_millis()));
        }
        if tried.row > 2 * LEAST_TRIES + 1 && now.since(tried.row_since) > limit + SLACK {
            let lasts = now.since(tried.row_since).as_secs();
            return Err(format!("{name} is tried for the {}th time, after {lasts} s", tried.row));
        }
        Ok(())
    }

    /// A call that nobody refused is given up only after several tries and two minutes, twenty seconds for a rollback.
    pub(crate) fn patient(&mut self, step: &Step<'_>, now: Timestamp) -> Verdict {
        let Event::EffectEnded { number, result: Err(failure) } = &step.commit.event else { return Ok(()) };
        let Some((_, effect)) = step.before.outstanding().find(|(known, _)| known == number) else { return Ok(()) };
        if step.before.relies_on_replacement(effect) || failure.message.contains("was held") {
            return Ok(());
        }
        let limit = match step.before.plan().kind {
            PlanKind::Standard(_) => STANDARD,
            PlanKind::Rollback(_) => ROLLBACK,
        };
        let name = effect.name();
        let jumped_at = self.jumped_at;
        // A call taken up just before a jump has been tried for as long.
        let has_jumped = |since: Timestamp| jumped_at.is_some_and(|at| since.since(at) < SHORTEST_PAUSE);
        match self.find(step.index, *number) {
            Some(tried)
                if tried.count >= LEAST_TRIES
                    && (now.since(tried.first_at) >= limit || has_jumped(tried.first_at)) =>
            {
                Ok(())
            }
            Some(tried) => Err(format!("{name} is given up after {} tries", tried.count)),
            None => Err(format!("{name} is given up and was never tried")),
        }
    }

    /// A rollback fails only when it was refused for ten minutes on end by a fault or for what people have done, never
    /// because the platform was away, nor because of what it has left undone itself.
    pub(crate) fn rollback_gives_up_only_when_refused(
        &mut self,
        step: &Step<'_>,
        is_refused_from_outside: bool,
        now: Timestamp,
    ) -> Verdict {
        if !matches!(step.before.plan().kind, PlanKind::Rollback(_)) {
            return Ok(());
        }
        let since = self.refused_since.filter(|(index, _)| *index == step.index).map_or(now, |(_, since)| since);
        match step.commit.event {
            Event::EffectRefused { .. } => {
                self.refused_since = Some((step.index, since));
                if now.since(since) >= REFUSED_FOR {
                    self.was_refused = Some(step.index);
                }
            }
            Event::EffectEnded { .. } => self.refused_since = None,
            _ => {}
        }
        if step.after.status() != DeploymentStatus::Failed {
            return Ok(());
        }
        if self.was_refused != Some(step.index) {
            return Err("it gives up before it was refused for ten minutes".to_owned());
        }
        if is_refused_from_outside { Ok(()) } else { Err("it gives up, and only itself is in the way".to_owned()) }
    }
}
