//! Rules of states, effects and answers.

use deployment::{Command, Deployment, DeploymentStatus, Event, LifecycleEventStatus, LifecycleEventView, PlanKind};
use ports::{CommandError, CreateError};

use super::memory::Memory;
use super::{Leaving, Step, Verdict};
use crate::store::Inner;

/// Status moves only along the published graph: Created, InProgress with Ready in between, then one of three ends.
pub(crate) fn status_follows_the_graph(step: &Step<'_>) -> Verdict {
    use DeploymentStatus::{Created, Failed, InProgress, Ready, Stopped, Succeeded};
    let (from, to) = (step.before.status(), step.after.status());
    let allowed = match (from, to) {
        (from, to) if from == to => true,
        (Created, InProgress | Failed | Stopped) => true,
        (InProgress, Ready | Succeeded | Failed | Stopped) => true,
        (Ready, InProgress | Failed | Stopped) => true,
        _ => false,
    };
    if allowed { Ok(()) } else { Err(format!("{} became {}", from.as_str(), to.as_str())) }
}

/// Succeeded, Failed and Stopped are final: no event is stored after them.
pub(crate) fn terminal_never_changes(step: &Step<'_>) -> Verdict {
    if step.before.is_terminal() {
        return Err(format!("{} changed after its end", step.before.id()));
    }
    Ok(())
}

/// A stop that is taken is the end: nothing begins after it, whatever was running.
pub(crate) fn stop_ends(step: &Step<'_>) -> Verdict {
    let is_stop = matches!(step.commit.event, Event::StopRequested { .. });
    let goes_on = step.after.current_event().is_some() || step.after.status() == DeploymentStatus::Ready;
    if is_stop && goes_on {
        return Err(format!("it is in {} after a stop", step.after.phase_name()));
    }
    Ok(())
}

/// A group has at most one deployment that is not terminal.
pub(crate) fn one_active_deployment(store: &Inner) -> Verdict {
    let active = store.entries.iter().filter(|entry| entry.is_active()).count();
    if active > 1 { Err(format!("{active} deployments are active")) } else { Ok(()) }
}

/// Of creations at one time exactly one is taken, and one is refused only while another deployment has not ended.
pub(crate) fn one_creation_wins(was_busy: bool, result: &Result<(), CreateError>) -> Verdict {
    match result {
        Ok(()) if was_busy => Err("a deployment was taken while another one was active".to_owned()),
        Err(CreateError::GroupBusy(other)) if !was_busy => Err(format!("refused for {other}, which has ended")),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Each event begins after those before it have succeeded, ends once and not before it began; after a failure all
/// later ones are skipped; what has ended never changes.
pub(crate) fn events_run_in_order(step: &Step<'_>) -> Verdict {
    let (before, after) = (step.before.lifecycle_events(), step.after.lifecycle_events());
    let mut open = true;
    for event in &after {
        let in_order = match event.status {
            LifecycleEventStatus::Succeeded => open,
            LifecycleEventStatus::InProgress | LifecycleEventStatus::Failed => std::mem::replace(&mut open, false),
            LifecycleEventStatus::Pending | LifecycleEventStatus::Skipped => {
                open = false;
                event.start.is_none()
            }
            LifecycleEventStatus::Unknown => false,
        };
        if !in_order || event.end.is_some_and(|end| event.start.is_none_or(|start| start > end)) {
            return Err(format!("{} is {:?} out of order", event.name, event.status));
        }
    }
    for (was, is) in before.iter().zip(&after) {
        if has_ended(was) && was != is {
            return Err(format!("{} was {:?} and became {:?}", was.name, was.status, is.status));
        }
    }
    let has_failed = |event: &LifecycleEventView| event.status == LifecycleEventStatus::Skipped;
    let ended = before.iter().any(has_failed);
    if ended && after.iter().any(|event| event.status == LifecycleEventStatus::InProgress) {
        return Err("an event runs in a deployment that is ending".to_owned());
    }
    Ok(())
}

fn has_ended(event: &LifecycleEventView) -> bool {
    !matches!(event.status, LifecycleEventStatus::Pending | LifecycleEventStatus::InProgress)
}

/// An effect is executed only while the durable state holds it as outstanding; so a hook's id is durable before its
/// invocation, and a hook is not invoked after its answer.
pub(crate) fn call_is_durable(call: &Leaving<'_>) -> Verdict {
    let found = call.state.outstanding().find(|(number, _)| *number == call.number);
    match found {
        Some((_, effect)) if effect == call.effect => Ok(()),
        Some(_) => Err(format!("effect {} is called as another one", call.number.0)),
        None => Err(format!("effect {} ({}) is called and not outstanding", call.number.0, call.effect.name())),
    }
}

/// Of the answers for one execution id only the first is taken, and only for the deployment it was drawn for.
pub(crate) fn first_answer_counts(
    memory: &Memory,
    command: &Command,
    result: &Result<Deployment, CommandError>,
) -> Verdict {
    let (Command::AnswerHook { execution_id, .. }, Ok(state)) = (command, result) else { return Ok(()) };
    if memory.is_answered(execution_id) {
        return Err(format!("a second answer for {execution_id} was taken"));
    }
    let PlanKind::Standard(standard) = &state.plan().kind else {
        return Err("a rollback took an answer".to_owned());
    };
    if standard.hook_execution_ids.values().any(|known| known == execution_id) {
        Ok(())
    } else {
        Err(format!("an answer for {execution_id} was taken by another deployment"))
    }
}

/// A command that is refused leaves the log as it was, and one that is taken is in it. A stop that is repeated is
/// answered like the first and changes nothing.
pub(crate) fn refused_changes_nothing(
    command: &Command,
    result: &Result<Deployment, CommandError>,
    (before, after): (u64, u64),
) -> Verdict {
    match result {
        Err(CommandError::Refused(refusal)) if before != after => Err(format!("{refusal}, and the log has grown")),
        Ok(_) if before == after && !matches!(command, Command::Stop { .. }) => {
            Err("it was taken and is not in the log".to_owned())
        }
        _ => Ok(()),
    }
}

/// The state equals a replay of the log from scratch, and so does what is read back from its stored form.
pub(crate) fn log_replays(store: &Inner) -> Verdict {
    for entry in store.entries.iter().filter(|_| store.keep_log) {
        let mut state = Deployment::create(entry.plan.clone());
        for logged in &entry.log {
            state = deployment::step(state, logged.event.clone(), logged.at).state;
        }
        if state != entry.state {
            return Err(format!("{}: the state differs from its log", entry.plan.deployment_id));
        }
        let text = serde_json::to_string(&entry.state).map_err(|error| error.to_string())?;
        let read: Deployment = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        if read != entry.state {
            return Err(format!("{}: the state differs from its stored form", entry.plan.deployment_id));
        }
    }
    Ok(())
}
