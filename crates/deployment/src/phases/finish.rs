//! Phase `Finish`: the original set is deleted; then the deployment has succeeded (spec 4.2 step 9).
//!
//! The wait before it may have lasted days, so the set goes only if no route sends traffic to it now.
//!
//! This is the point of no return: the set a rollback would need is going, so stops and alarms no longer count,
//! and a failure here is not rolled back.

use serde::{Deserialize, Serialize};

use super::{Cause, Phase, ending, terminal};
use crate::context::{Context, Input};
use crate::effect::Effect;

/// See the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Finish;

pub(crate) fn enter(context: &mut Context) -> Phase {
    let undo = context.facts.undo();
    let effect = Effect::DeleteTaskSet {
        service: context.plan.service.clone(),
        task_set: undo.original_task_set.clone(),
        unrouted: (!planted!(RoutesNotRead)).then(|| undo.unrouted(&undo.target_groups.original)),
    };
    context.ask(effect);
    Finish.into()
}

impl Finish {
    pub(crate) fn step(self, context: &mut Context, input: Input) -> Phase {
        match input {
            Input::Started => context.ignore(self, "already started"),
            Input::StopRequested { .. } => context.ignore(self, "the original task set is already being deleted"),
            Input::ContinueRequested { .. } => context.ignore(self, "no wait is running"),
            Input::HookAnswered { .. } => context.ignore(self, "no hook is running"),
            Input::EffectDone { .. } => terminal::succeed(context),
            Input::EffectFailed { failure, .. } => ending::begin(context, Cause::PastReturn(failure)),
            Input::ReplacementObserved(_) | Input::AlarmsObserved(_) => {
                context.ignore(self, "there is no way back any more")
            }
            Input::DeadlineReached => context.ignore(self, "no deadline is set"),
        }
    }
}
