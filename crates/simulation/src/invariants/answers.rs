//! Rules of hooks: who is invoked, how often, and whose answer counts for what.

use deployment::{
    Deployment, DeploymentStatus, Effect, EffectOutput, Event, LifecycleEventStatus, LifecycleEventView, PlanKind,
};
use types::{HookEvent, HookExecutionId, LifecycleEventName};

use super::{Leaving, Step, Verdict};
use crate::scenario::Setup;

/// Hooks whose invocation was accepted, durably.
#[derive(Default)]
pub(crate) struct Accepted(Vec<HookExecutionId>);

impl Accepted {
    /// Keeps in mind what the step says of an invocation.
    pub(crate) fn remember(&mut self, step: &Step<'_>) {
        let Event::EffectEnded { number, result: Ok(EffectOutput::Done) } = &step.commit.event else { return };
        let effect = step.before.outstanding().find(|(known, _)| known == number).map(|(_, effect)| effect);
        if let Some(Effect::InvokeHook { execution_id, .. }) = effect {
            self.0.push(execution_id.clone());
        }
    }

    /// A hook is invoked with the execution id that was stored for its event, and not again once that was accepted.
    pub(crate) fn invoked_as_stored(&self, call: &Leaving<'_>) -> Verdict {
        let Effect::InvokeHook { event, execution_id, .. } = call.effect else { return Ok(()) };
        if stored_id(call.state, *event) != Some(execution_id) {
            return Err(format!("{event} is invoked with {execution_id}"));
        }
        if self.0.contains(execution_id) {
            return Err(format!("{event} is invoked again after it was accepted"));
        }
        Ok(())
    }
}

fn stored_id(state: &Deployment, event: HookEvent) -> Option<&HookExecutionId> {
    match &state.plan().kind {
        PlanKind::Standard(standard) => standard.hook_execution_ids.get(&event),
        PlanKind::Rollback(_) => None,
    }
}

/// An answer counts only for the hook that is running, by its execution id.
pub(crate) fn answer_is_of_the_running_hook(step: &Step<'_>) -> Verdict {
    let Event::HookAnswered { execution_id, .. } = &step.commit.event else { return Ok(()) };
    let running = step.before.current_event();
    let asked = HookEvent::ALL.into_iter().find(|event| Some(event.lifecycle_event()) == running);
    match asked.and_then(|event| stored_id(step.before, event)) {
        Some(id) if id == execution_id => Ok(()),
        _ => Err(format!("an answer for {execution_id} was taken during {running:?}")),
    }
}

/// The event of a hook that has a function succeeds by that function's answer and by nothing else; and a deployment
/// succeeds only when all its events have.
pub(crate) fn events_are_earned(setup: &Setup, step: &Step<'_>) -> Verdict {
    if !matches!(step.after.plan().kind, PlanKind::Standard(_)) {
        return Ok(());
    }
    let (before, after) = (step.before.lifecycle_events(), step.after.lifecycle_events());
    let has_succeeded = |event: &LifecycleEventView| event.status == LifecycleEventStatus::Succeeded;
    let fresh = before.iter().zip(&after).filter(|(was, is)| !has_succeeded(was) && has_succeeded(is));
    let answered = match &step.commit.event {
        Event::HookAnswered { succeeded: true, .. } => step.before.current_event(),
        _ => None,
    };
    let has_function =
        |name: LifecycleEventName| setup.hooks.iter().any(|(event, _)| event.lifecycle_event() == name);
    for (_, event) in fresh {
        if has_function(event.name) && answered != Some(event.name) {
            return Err(format!("{} has succeeded without its function's answer", event.name));
        }
    }
    if step.after.status() == DeploymentStatus::Succeeded && !after.iter().all(has_succeeded) {
        return Err("the deployment has succeeded and not all its events have".to_owned());
    }
    Ok(())
}
