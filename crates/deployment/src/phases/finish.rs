//! Phase `Finish`: the original set is deleted; then the deployment has succeeded (spec 4.2 step 9).
//!
//! The wait before it may have lasted days, so the set goes only if no route sends traffic to it now. A crash or an
//! outage may lie between this step and the call, so the deletion is held until a look shows the replacement serving
//! (`Deployment::may_rely_on_replacement`).
//!
//! This is the point of no return: the set a rollback would need may be going, since nobody can tell whether a call
//! of before a crash arrived. So stops and alarms no longer count, and a failure here is not rolled back: when the
//! replacement is lost, the deletion is given up, the deployment fails, and traffic stays where it is.

use serde::{Deserialize, Serialize};
use types::Timestamp;

use super::{Cause, Phase, ending, terminal};
use crate::context::{Context, Input};
use crate::effect::Effect;
use crate::facts::Facts;
use crate::{texts, watch};

/// See the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Finish;

pub(crate) fn enter(context: &mut Context) -> Phase {
    context.facts.finish_began_at = Some(context.now);
    let undo = context.facts.undo();
    let effect = Effect::DeleteTaskSet {
        service: context.plan.service.clone(),
        task_set: undo.original_task_set.clone(),
        unrouted: (!planted!(RoutesNotRead)).then(|| undo.unrouted(&undo.target_groups.original)),
    };
    context.ask(effect);
    if planted!(SucceedsBeforeDeletion) {
        return terminal::succeed(context);
    }
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
            Input::ReplacementObserved(health) => match watch::replacement(context, health) {
                Some(_) => ending::begin(context, Cause::PastReturn(texts::replacement_gone())),
                // The deletion may have been held for just this.
                None => self.into(),
            },
            Input::AlarmsObserved(_) => context.ignore(self, "there is no way back any more"),
            Input::DeadlineReached
                if self.deadline(&context.facts).is_some_and(|deadline| context.now >= deadline) =>
            {
                ending::begin(context, Cause::PastReturn(texts::replacement_unhealthy()))
            }
            Input::DeadlineReached => context.ignore(self, "no deadline has been reached"),
        }
    }

    /// The end of a tolerance: ten seconds without any healthy target, five minutes unseen or out of steady state.
    pub(crate) fn deadline(self, facts: &Facts) -> Option<Timestamp> {
        let unfit = facts.finish_began_at.and_then(|from| watch::unfit_deadline(facts, from));
        [watch::lost_deadline(facts), unfit].into_iter().flatten().min()
    }
}
