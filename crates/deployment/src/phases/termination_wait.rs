//! Phase `TerminationWait`: all lifecycle events have succeeded, the original set still stands by (spec 4.5).
//!
//! Promises: the original goes only while the last look found the replacement serving; a wait that ends, by time
//! or by hand, during a total loss of health is held until the set is back or the tolerance is over. KEEP_ALIVE
//! passes through here for that last look alone, and then no wait is shown.

use serde::{Deserialize, Serialize};
use types::Timestamp;

use super::{Cause, Milestone, Phase, ending, proceed, terminal};
use crate::context::{Context, Input};
use crate::event::WaitType;
use crate::facts::Facts;
use crate::plan::TerminationOption;
use crate::{texts, watch};

/// See the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TerminationWait {
    pub(crate) until: Timestamp,
    keep_alive: bool,
}

pub(crate) fn enter(context: &mut Context) -> Phase {
    let now = context.now;
    let (wait_minutes, keep_alive) = match context.standard().termination {
        TerminationOption::Terminate { wait_minutes } => (wait_minutes, false),
        TerminationOption::KeepAlive => (0, true),
    };
    if !keep_alive {
        context.facts.termination_wait_started_at = Some(now);
    }
    // The last event is the last hook; the one before it has moved the traffic.
    let shifted_at = context.facts.lifecycle.events().iter().rev().nth(1).and_then(|event| event.end);
    let from = shifted_at.filter(|_| planted!(TerminationWaitFromShift)).unwrap_or(now);
    TerminationWait { until: from.plus_minutes(wait_minutes), keep_alive }.end_if_over(context)
}

impl TerminationWait {
    pub(crate) fn step(self, context: &mut Context, input: Input) -> Phase {
        match input {
            Input::Started if planted!(WaitBeginsAnewAtRestart) => enter(context),
            Input::Started => context.ignore(self, "already started"),
            Input::StopRequested { rollback } => ending::begin(context, Cause::Request { rollback }),
            Input::ContinueRequested { wait: WaitType::Termination } if self.can_be_ended_by_hand() => {
                Self { until: self.until.min(context.now), ..self }.end_if_over(context)
            }
            Input::ContinueRequested { .. } if planted!(ContinueEndsAnyWait) => {
                Self { until: self.until.min(context.now), ..self }.end_if_over(context)
            }
            Input::ContinueRequested { wait: WaitType::Termination | WaitType::Ready } => {
                context.ignore(self, "this wait is not running")
            }
            Input::HookAnswered { .. } => context.ignore(self, "no hook is running"),
            Input::EffectDone { .. } | Input::EffectFailed { .. } => context.ignore(self, "nothing is outstanding"),
            Input::ReplacementObserved(health) => match watch::replacement(context, health) {
                Some(cause) => ending::begin(context, cause),
                None => self.end_if_over(context),
            },
            Input::AlarmsObserved(reading) => match watch::alarms(context, reading) {
                Some(cause) => ending::begin(context, cause),
                None => self.into(),
            },
            Input::DeadlineReached => self.check_deadlines(context),
        }
    }

    pub(crate) fn deadline(&self, facts: &Facts) -> Option<Timestamp> {
        // While nothing serves, the tolerance is what runs; the wait's own end would only be held.
        watch::lost_deadline(facts).or(Some(self.until))
    }

    pub(crate) fn can_be_ended_by_hand(&self) -> bool {
        !self.keep_alive
    }

    fn check_deadlines(self, context: &mut Context) -> Phase {
        match self.deadline(&context.facts) {
            Some(deadline) if context.now < deadline => context.ignore(self, "no deadline has been reached"),
            Some(_) | None if watch::is_lost(&context.facts) => {
                ending::begin(context, Cause::Failure(texts::replacement_unhealthy()))
            }
            Some(_) | None => self.end_if_over(context),
        }
    }

    fn end_if_over(self, context: &mut Context) -> Phase {
        if (context.now < self.until && !planted!(NoTerminationWait)) || watch::is_lost(&context.facts) {
            self.into()
        } else if self.keep_alive {
            terminal::succeed(context)
        } else {
            proceed(context, Milestone::OriginalMayGo)
        }
    }
}
