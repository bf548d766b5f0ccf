//! Phase `Ending`: the deployment has failed or is stopped, and waits for what is still under way.
//!
//! Promises: the outcome is decided once, by the first cause; no further lifecycle event starts (invariant F8);
//! every change of the platform that may be under way is heard of before the rollback is planned, so that a late
//! shift or a task set just created is never overlooked.

use serde::{Deserialize, Serialize};
use types::{FunctionName, LifecycleEventName};

use super::Phase;
use super::terminal::{self, TerminalStatus};
use crate::context::{Context, Input};
use crate::effect::Failure;
use crate::lifecycle::{Diagnostics, DiagnosticsCode};
use crate::texts;

/// Why a deployment ends before success.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cause {
    /// Something outside failed.
    Failure(Failure),
    /// A hook failed, or could not be invoked, or did not answer.
    Hook { function: FunctionName, failure: Failure },
    /// Something failed when there was nothing to go back to any more.
    PastReturn(Failure),
    /// An alarm is active, or unreadable where that counts.
    Alarm(Failure),
    /// StopDeployment.
    Request { rollback: Option<bool> },
    /// The ready wait ran out; counts as a stop on request (spec 4.5).
    ReadyWaitExpired { minutes: u32 },
}

/// How it will end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Outcome {
    pub(crate) status: TerminalStatus,
    pub(crate) error: Failure,
    pub(crate) roll_back: bool,
}

/// See the module.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Ending {
    outcome: Outcome,
}

pub(crate) fn begin(context: &mut Context, cause: Cause) -> Phase {
    let outcome = decide(context, &cause);
    let script_name = match cause {
        Cause::Hook { function, .. } => Some(function.as_str().into()),
        Cause::Failure(_)
        | Cause::PastReturn(_)
        | Cause::Alarm(_)
        | Cause::Request { .. }
        | Cause::ReadyWaitExpired { .. } => None,
    };
    let diagnostics = Diagnostics {
        error_code: DiagnosticsCode::UnknownError,
        script_name,
        message: outcome.error.message.clone(),
        log_tail: Default::default(),
    };
    context.facts.lifecycle.fail_and_skip_rest(context.now, diagnostics);
    if planted!(DeletesBeforeRollback)
        && outcome.roll_back
        && let Some(task_set) = context.facts.replacement().cloned()
    {
        let service = context.plan.service.clone();
        context.ask(crate::effect::Effect::DeleteTaskSet { service, task_set, unrouted: None });
    }
    context.withdraw_harmless_effects();
    if planted!(RollbackSpawnedEarly) && outcome.roll_back {
        terminal::spawn_rollback(context);
    }
    Ending { outcome }.end_if_quiet(context)
}

/// Status, error and whether a rollback follows (spec 5.4). Before Install nothing has been changed, so there is
/// nothing to roll back, whatever was asked for.
fn decide(context: &Context, cause: &Cause) -> Outcome {
    let auto = context.standard().auto_rollback;
    let (status, error, wanted) = match cause {
        Cause::Failure(failure) | Cause::Hook { failure, .. } => {
            (TerminalStatus::Failed, failure.clone(), auto.on_failure)
        }
        Cause::PastReturn(failure) => (TerminalStatus::Failed, failure.clone(), false),
        Cause::Alarm(failure) => (TerminalStatus::Stopped, failure.clone(), auto.on_stop_on_alarm),
        Cause::Request { rollback } => {
            let wanted = rollback.unwrap_or(auto.on_stop_on_request);
            (TerminalStatus::Stopped, texts::stopped_by_request(), wanted)
        }
        Cause::ReadyWaitExpired { minutes } => {
            (TerminalStatus::Stopped, texts::ready_wait_expired(*minutes), auto.on_stop_on_request)
        }
    };
    let lifecycle = &context.facts.lifecycle;
    let has_changed_something = if planted!(StopInInstallForgotten) {
        lifecycle.has_begun(LifecycleEventName::AfterInstall)
    } else {
        lifecycle.has_begun(LifecycleEventName::Install)
    };
    Outcome { status, error, roll_back: wanted && has_changed_something }
}

impl Ending {
    pub(crate) fn step(self, context: &mut Context, input: Input) -> Phase {
        match input {
            Input::Started => context.ignore(self, "already started"),
            Input::StopRequested { .. } => context.ignore(self, "already ending; the first cause counts"),
            Input::ContinueRequested { .. } => context.ignore(self, "no wait is running"),
            Input::HookAnswered { .. } => context.ignore(self, "the hook's event has ended"),
            // What it changed has been absorbed; a failure changes neither outcome nor cause.
            Input::EffectDone { .. } | Input::EffectFailed { .. } => self.end_if_quiet(context),
            Input::ReplacementObserved(_) | Input::AlarmsObserved(_) => {
                context.ignore(self, "already ending; the first cause counts")
            }
            Input::DeadlineReached => context.ignore(self, "no deadline is set"),
        }
    }

    fn end_if_quiet(self, context: &mut Context) -> Phase {
        if context.outbox.is_empty() || planted!(EndsWithCallsUnderWay) {
            terminal::end(context, self.outcome)
        } else {
            self.into()
        }
    }
}
