//! The steps of a rollback: routes, PRIMARY, the replacement's end (spec 5.4). It has no waits and no planned times.

use crate::work::Stage;
use crate::{Deployment, Event, Label, Side, Step, StepState, Timeline};

pub(super) fn timeline(stage: &Stage, deployment: &Deployment, events: &[Event], sides: &[Side]) -> Timeline {
    let side = |label| sides.iter().find(|side| side.label == label);
    let (original, replacement) = (side(Label::Original), side(Label::Replacement));
    let has_test = events.iter().any(|event| event.name == "AllowTestTraffic");
    let has_begun = *stage != Stage::Ended || deployment.completed.is_some();
    let is_done = deployment.status == "Succeeded";
    let production = is_done || (!events.is_empty() && replacement.is_none_or(|side| side.weight_percent == 0));
    let primary = is_done || (production && original.is_some_and(|side| side.status == "PRIMARY"));
    let gone = is_done || (primary && replacement.is_some_and(|side| side.status == "DRAINING"));
    let mut done = vec![("production traffic back to the original", production)];
    if has_test {
        // Nothing tells it apart from the step after it.
        done.push(("test traffic back to the original", primary));
    }
    done.push(("the original task set is PRIMARY", primary));
    done.push(("the replacement task set is deleted", gone));
    let start = events.iter().find(|event| event.name == "AllowTraffic").and_then(|event| event.start);
    let mut before_was_done = true;
    let steps = done.into_iter().map(|(what, is_done)| {
        let state = match (is_done, before_was_done, stage) {
            (true, _, _) => StepState::Past,
            (false, true, Stage::Ended) => StepState::Failed,
            (false, true, _) if has_begun => StepState::Present,
            (false, _, Stage::Ended) => StepState::Dropped,
            (false, _, _) => StepState::Planned,
        };
        before_was_done = is_done;
        let has_time = matches!(state, StepState::Past | StepState::Failed | StepState::Present);
        Step {
            what: what.to_owned(),
            event: "AllowTraffic".to_owned(),
            state,
            at: start.or(deployment.created).filter(|_| has_time),
            until: deployment.completed.filter(|_| has_time),
            ..Step::default()
        }
    });
    Timeline { steps: steps.collect(), ..Timeline::default() }
}
