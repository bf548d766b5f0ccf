//! Telling changes of state. A change stays with its alarm until everybody has taken it, so none is lost in a crash; a
//! repeat carries the same identity.

use std::sync::Arc;

use ports::NoticeError;
use serde_json::json;

use super::Inner;
use super::records::{AlarmRecord, HistoryKind, Transition};
use super::told;
use crate::shelf::blocking;

/// What became of one action.
struct Done {
    action: String,
    refusal: Option<String>,
}

/// Tells what was not told yet, alarm by alarm, each in order. What cannot be taken now is tried at the next look.
pub(super) async fn tell_all(inner: &Arc<Inner>) {
    let waiting: Vec<(String, AlarmRecord)> = inner
        .alarms
        .all()
        .iter()
        .filter(|(_, alarm)| !alarm.untold.is_empty())
        .map(|(name, alarm)| (name.clone(), alarm.clone()))
        .collect();
    for (name, alarm) in waiting {
        for transition in &alarm.untold {
            match tell(inner, &name, &alarm, transition).await {
                Ok(done) => note(inner, &name, transition.clone(), done).await,
                Err(cause) => {
                    tracing::warn!(alarm = name, cause, "a change of state waits to be told");
                    break;
                }
            }
        }
    }
}

/// Hands out one change. The error says what could not take it now.
async fn tell(inner: &Inner, name: &str, alarm: &AlarmRecord, transition: &Transition) -> Result<Vec<Done>, String> {
    let event = told::event(&inner.scope, name, alarm, transition);
    if let Err(NoticeError::Unavailable(cause)) = inner.notices.put_event(event).await {
        return Err(cause);
    }
    let mut done = Vec::new();
    for action in told::actions(alarm, transition.new.value) {
        let refusal = if action.split(':').nth(2) == Some("sns") {
            let message = told::message(&inner.scope, name, alarm, transition, action);
            match inner.notices.publish(message).await {
                Ok(()) => None,
                Err(NoticeError::Refused(cause)) => Some(cause),
                Err(NoticeError::Unavailable(cause)) => return Err(cause),
            }
        } else {
            Some("Only topics are available as actions here.".to_string())
        };
        done.push(Done { action: action.clone(), refusal });
    }
    Ok(done)
}

/// Removes a change that was told and notes its actions.
async fn note(inner: &Arc<Inner>, name: &str, transition: Transition, done: Vec<Done>) {
    let (worker, name) = (Arc::clone(inner), name.to_string());
    let write = blocking(move || {
        let now = worker.clock.now();
        worker.alarms.change(|alarms| {
            let Some(alarm) = alarms.get_mut(&name) else { return Ok(()) };
            alarm.untold.retain(|waiting| *waiting != transition);
            for Done { action, refusal } in done {
                let (verb, state) = match refusal {
                    None => ("Successfully executed", "Succeeded"),
                    Some(_) => ("Failed to execute", "Failed"),
                };
                let data = json!({
                    "actionState": state,
                    "stateUpdateTimestamp": transition.new.updated_at.millis(),
                    "notificationResource": action,
                    "error": refusal,
                });
                alarm.note(now, HistoryKind::Action, format!("{verb} action {action}"), &data);
            }
            Ok(())
        })
    });
    if let Err(error) = write.await {
        tracing::warn!(%error, "a change of state was told and will be told again");
    }
}
