//! Phase `Created`: stored, not taken up yet. Nothing has been asked for and nothing is watched.

use serde::{Deserialize, Serialize};

use super::{Cause, Phase, ending, rollback, starting};
use crate::context::{Context, Input};
use crate::plan::PlanKind;

/// See the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Created;

impl Created {
    pub(crate) fn step(self, context: &mut Context, input: Input) -> Phase {
        match input {
            Input::Started => {
                context.facts.started_at = Some(context.now);
                match &context.plan.kind {
                    PlanKind::Standard(_) => starting::enter(context),
                    PlanKind::Rollback(_) => rollback::enter(context),
                }
            }
            Input::StopRequested { .. } if context.rollback().is_some() => {
                context.ignore(self, "a rollback cannot be stopped")
            }
            Input::StopRequested { rollback } => ending::begin(context, Cause::Request { rollback }),
            Input::ContinueRequested { .. } => context.ignore(self, "no wait is running"),
            Input::HookAnswered { .. } => context.ignore(self, "no hook has been invoked"),
            Input::EffectDone { .. } | Input::EffectFailed { .. } => context.ignore(self, "nothing was asked for"),
            Input::ReplacementObserved(_) | Input::AlarmsObserved(_) => {
                context.ignore(self, "nothing is watched yet")
            }
            Input::DeadlineReached => context.ignore(self, "no deadline is set"),
        }
    }
}
