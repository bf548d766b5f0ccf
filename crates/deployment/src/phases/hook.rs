//! Phase `Hook`: one of the five hook events runs (spec 4.4).
//!
//! Promises: the execution id is in the plan before the first invocation; only the first answer to it counts; an
//! event without a function is over at once. Not here: who may answer (`command`), how functions are invoked
//! (`ports::Hooks`).

use core::time::Duration;
use serde::{Deserialize, Serialize};
use types::{FunctionName, HookEvent, HookExecutionId, LifecycleEventName, Timestamp};

use super::{Cause, Milestone, Phase, at_most_until, ending, proceed};
use crate::context::{Context, Input};
use crate::effect::{Effect, Failure};
use crate::facts::Facts;
use crate::{texts, watch};

/// Call-back deadline, from the step that asked for the invocation (spec 4.4).
const ANSWER_WITHIN: Duration = Duration::from_secs(3600);

/// See the module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Hook {
    pub(crate) event: HookEvent,
    execution_id: HookExecutionId,
    pub(crate) function: FunctionName,
    pub(crate) until: Timestamp,
}

pub(crate) fn enter(context: &mut Context, event: HookEvent) -> Phase {
    context.facts.lifecycle.begin(event.lifecycle_event(), context.now);
    let hooks = context.facts.app_spec.as_ref().map(|app_spec| &app_spec.hooks);
    let Some(function) = hooks.and_then(|hooks| hooks.get(&event)).cloned() else {
        return succeed(context, event);
    };
    let Some(execution_id) = context.standard().hook_execution_ids.get(&event).cloned() else {
        return ending::begin(context, Cause::Failure(texts::internal("the plan holds no execution id for a hook")));
    };
    let first = context.standard().hook_execution_ids.values().next().filter(|_| planted!(HookIdOfAnother)).cloned();
    let id = first.unwrap_or_else(|| execution_id.clone());
    context.ask(Effect::InvokeHook { event, function: function.clone(), execution_id: id });
    let until = at_most_until(context, context.now.plus(ANSWER_WITHIN), Some(event));
    Hook { event, execution_id, function, until }.into()
}

fn succeed(context: &mut Context, event: HookEvent) -> Phase {
    context.facts.lifecycle.succeed(event.lifecycle_event(), context.now);
    proceed(context, Milestone::HookDone(event))
}

impl Hook {
    pub(crate) fn step(self, context: &mut Context, input: Input) -> Phase {
        match input {
            Input::Started => context.ignore(self, "already started"),
            Input::StopRequested { .. } if planted!(StopWaitsForHook) => Self { until: context.now, ..self }.into(),
            Input::StopRequested { rollback } => ending::begin(context, Cause::Request { rollback }),
            Input::ContinueRequested { .. } => context.ignore(self, "no wait is running"),
            Input::HookAnswered { execution_id, .. }
                if execution_id != self.execution_id && !planted!(HookAnswerOfAnother) =>
            {
                context.ignore(self, "the answer is for a hook that is not running")
            }
            Input::HookAnswered { succeeded: true, .. } => self.succeed(context),
            Input::HookAnswered { succeeded: false, .. } => self.fail(context, texts::hook_failed()),
            Input::EffectDone { .. } if planted!(HookHourBeginsAnew) => {
                Self { until: context.now.plus(ANSWER_WITHIN), ..self }.into()
            }
            Input::EffectDone { .. } if planted!(AcceptedIsAnswered) => self.succeed(context),
            Input::EffectDone { .. } if planted!(HookInvokedUntilAnswered) => {
                let (function, execution_id) = (self.function.clone(), self.execution_id.clone());
                context.ask(Effect::InvokeHook { event: self.event, function, execution_id });
                self.into()
            }
            // The platform has accepted the invocation; what counts is the answer.
            Input::EffectDone { .. } => self.into(),
            Input::EffectFailed { failure, .. } => self.fail(context, failure),
            Input::ReplacementObserved(_) if context.facts.replacement().is_none() => {
                context.ignore(self, "there is no replacement yet")
            }
            Input::ReplacementObserved(health) => match watch::replacement(context, health) {
                Some(cause) => ending::begin(context, cause),
                None => self.into(),
            },
            Input::AlarmsObserved(reading) => match watch::alarms(context, reading) {
                Some(cause) => ending::begin(context, cause),
                None => self.into(),
            },
            Input::DeadlineReached => self.check_deadlines(context),
        }
    }

    pub(crate) fn deadline(&self, facts: &Facts) -> Option<Timestamp> {
        [Some(self.until), self.lost_deadline(facts)].into_iter().flatten().min()
    }

    /// Once production is on the replacement, its total loss ends the deployment while the hook runs, too.
    fn lost_deadline(&self, facts: &Facts) -> Option<Timestamp> {
        let serves_production = self.event.lifecycle_event() > LifecycleEventName::AllowTraffic;
        watch::lost_deadline(facts).filter(|_| serves_production)
    }

    fn check_deadlines(self, context: &mut Context) -> Phase {
        let is_over = |deadline: Option<Timestamp>| deadline.is_some_and(|deadline| context.now >= deadline);
        if is_over(self.lost_deadline(&context.facts)) {
            // Not the function's fault, so it is not named.
            ending::begin(context, Cause::Failure(texts::replacement_unhealthy()))
        } else if is_over(Some(self.until)) {
            let is_shift_overdue = context.facts.shift_by == Some(self.until);
            let failure = if is_shift_overdue { texts::shift_overdue() } else { texts::hook_timed_out() };
            self.fail(context, failure)
        } else {
            context.ignore(self, "no deadline has been reached")
        }
    }

    /// The invocation may still be under way when the answer is here; nobody waits for it any more.
    fn succeed(self, context: &mut Context) -> Phase {
        context.withdraw_harmless_effects();
        succeed(context, self.event)
    }

    fn fail(self, context: &mut Context, failure: Failure) -> Phase {
        ending::begin(context, Cause::Hook { function: self.function, failure })
    }
}
