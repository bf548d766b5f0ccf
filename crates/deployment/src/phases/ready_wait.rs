//! Phase `ReadyWait`: status `Ready`, until ContinueDeployment or the end of the wait (spec 4.5).
//!
//! CONTINUE_DEPLOYMENT with 0 minutes is no wait at all. STOP_DEPLOYMENT with 0 minutes is taken at its word: the
//! wait begins and has run out. No wait lasts longer than 120 hours from the end of Install (spec 6); what began
//! before it, such as a hook, is part of them. No lifecycle event belongs to the wait.

use serde::{Deserialize, Serialize};
use types::Timestamp;

use super::{Cause, Milestone, Phase, at_most_until, ending, proceed};
use crate::context::{Context, Input};
use crate::event::WaitType;
use crate::plan::{ReadyAction, ReadyOption};
use crate::watch;

/// See the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ReadyWait {
    pub(crate) until: Timestamp,
}

pub(crate) fn enter(context: &mut Context) -> Phase {
    match context.standard().ready {
        ReadyOption { action_on_timeout: ReadyAction::Continue, wait_minutes: 0 } => {
            proceed(context, Milestone::ReadyWaitOver)
        }
        ReadyOption { wait_minutes, .. } => {
            ReadyWait { until: at_most_until(context, context.now.plus_minutes(wait_minutes), None) }.into()
        }
    }
}

impl ReadyWait {
    pub(crate) fn step(self, context: &mut Context, input: Input) -> Phase {
        match input {
            Input::Started if planted!(WaitBeginsAnewAtRestart) => enter(context),
            Input::Started => context.ignore(self, "already started"),
            Input::StopRequested { .. } if planted!(StopIgnoredInReadyWait) => self.into(),
            Input::StopRequested { rollback } => ending::begin(context, Cause::Request { rollback }),
            Input::ContinueRequested { wait: WaitType::Ready } => proceed(context, Milestone::ReadyWaitOver),
            Input::ContinueRequested { wait: WaitType::Termination } => {
                context.ignore(self, "the termination wait is not running")
            }
            Input::HookAnswered { .. } => context.ignore(self, "no hook is running"),
            Input::EffectDone { .. } | Input::EffectFailed { .. } => context.ignore(self, "nothing is outstanding"),
            Input::ReplacementObserved(health) => match watch::replacement(context, health) {
                Some(cause) => ending::begin(context, cause),
                None => self.into(),
            },
            Input::AlarmsObserved(reading) => match watch::alarms(context, reading) {
                Some(cause) => ending::begin(context, cause),
                None => self.into(),
            },
            Input::DeadlineReached if context.now >= self.until => expire(context),
            Input::DeadlineReached => context.ignore(self, "no deadline has been reached"),
        }
    }
}

fn expire(context: &mut Context) -> Phase {
    let ready = context.standard().ready;
    match ready.action_on_timeout {
        ReadyAction::Stop if planted!(ReadyTimeoutContinues) => proceed(context, Milestone::ReadyWaitOver),
        ReadyAction::Continue => proceed(context, Milestone::ReadyWaitOver),
        ReadyAction::Stop => ending::begin(context, Cause::ReadyWaitExpired { minutes: ready.wait_minutes }),
    }
}
