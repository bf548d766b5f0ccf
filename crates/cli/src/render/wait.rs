//! What a deployment waits for, and until when.

use std::time::Duration;

use types::{Timestamp, TrafficStep};

use super::{DeploymentView, EventView, countdown_text};

/// The next traffic step and when it is due; nothing outside AllowTraffic, after the last step, or when the schedule
/// is not known (spec 4.6).
pub fn next_step(view: &DeploymentView) -> Option<(TrafficStep, Timestamp)> {
    let event = view.event("AllowTraffic").filter(|event| event.status == "InProgress")?;
    let reached = view.green_weight();
    let step = view.routing?.steps().find(|step| step.weight.get() > reached)?;
    Some((step, event.start?.plus_minutes(step.offset_minutes)))
}

/// What it waits for, as the rest of a sentence; nothing once it has ended. `now` is the time on the clock of the
/// engine: without it no countdown is shown.
pub fn waiting_for(view: &DeploymentView, now: Option<Timestamp>) -> Option<String> {
    match view.status.as_str() {
        "Created" | "Queued" => Some("the engine to start it".into()),
        "Ready" => Some(format!(
            "`aws deploy continue-deployment --deployment-wait-type READY_WAIT --deployment-id {}`",
            view.id
        )),
        _ if view.is_terminal() => None,
        _ => Some(match view.events.iter().find(|event| event.status == "InProgress") {
            Some(event) => during(view, event, now),
            None => between(view, now),
        }),
    }
}

fn during(view: &DeploymentView, event: &EventView, now: Option<Timestamp>) -> String {
    match event.name.as_str() {
        "Install" => match view.task_sets.iter().find(|set| set.label == "Green") {
            Some(green) if green.running >= green.desired => "the replacement's targets to be healthy".into(),
            Some(green) => format!("{} of {} replacement tasks", green.desired - green.running, green.desired),
            None => "the replacement task set".into(),
        },
        "AllowTestTraffic" => "the test listener to point at the replacement".into(),
        "AllowTraffic" => match (next_step(view), now) {
            (Some((step, due)), Some(now)) if due > now => {
                format!("the next step, {}% on green, in {}", step.weight, countdown_text(due, now))
            }
            (Some((step, _)), _) => format!("the next step, {}% on green", step.weight),
            (None, _) => "the production listener".into(),
        },
        hook => format!("the function of {hook} to report its result"),
    }
}

fn between(view: &DeploymentView, now: Option<Timestamp>) -> String {
    if !view.termination_wait_started {
        return "the next lifecycle event".into();
    }
    let wait = Duration::from_secs(u64::from(view.termination_wait_minutes) * 60);
    let due = view.events.iter().filter_map(|event| event.end).max().map(|end| end.plus(wait));
    match due.zip(now) {
        Some((due, now)) if due > now => {
            format!("the end of the original task set, in {}; it can still be rolled back", countdown_text(due, now))
        }
        _ => "the end of the original task set; it can still be rolled back".into(),
    }
}
