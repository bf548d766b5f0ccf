//! A picture as text: what a person would read.

use std::fmt::Write;

use deployment_view::{Picture, Timeline};
use types::Timestamp;

use super::world::START;

fn seconds(at: Option<Timestamp>) -> String {
    at.map_or("-".to_owned(), |at| format!("{}s", (at.millis() - START) / 1_000))
}

pub fn timeline(timeline: &Timeline) -> String {
    let mut text = String::new();
    for step in &timeline.steps {
        let length = step.lasts_seconds.map(|seconds| format!(", lasts {seconds}s")).unwrap_or_default();
        let at_most = step.at_most_seconds.map(|seconds| format!(", at most {seconds}s")).unwrap_or_default();
        let state = format!("{:?}", step.state);
        let (at, until) = (seconds(step.at), seconds(step.until));
        writeln!(text, "  {state:<8} {at:>6} .. {until:<6} {}{length}{at_most}", step.what).unwrap();
    }
    writeln!(text, "  expected end {}", seconds(timeline.expected_end)).unwrap();
    text
}

pub fn transcript(picture: &Picture) -> String {
    let deployment = &picture.deployment;
    let mut text = format!("{} {} ({})\n", deployment.id, deployment.status, deployment.schedule);
    for listener in &picture.listeners {
        let weights: Vec<_> =
            listener.weights.iter().map(|weight| format!("{} {}", weight.target_group, weight.percent)).collect();
        writeln!(text, "{:?} {} -> {}", listener.route, listener.url, weights.join(", ")).unwrap();
    }
    for side in &picture.sides {
        writeln!(
            text,
            "{:?} {} {} {} {}% {}/{} running, {} tasks, {} targets",
            side.label,
            side.task_set,
            side.status,
            side.task_definition,
            side.weight_percent,
            side.running,
            side.desired,
            side.tasks.len(),
            side.targets.len()
        )
        .unwrap();
    }
    text.push_str(&timeline(&picture.timeline));
    if let Some(wait) = &picture.wait {
        writeln!(text, "waits for {}\n  {}", wait.for_what, wait.who_may_end_it).unwrap();
        writeln!(text, "  until {}: {}", seconds(wait.deadline), wait.at_deadline).unwrap();
    }
    if let Some(cause) = &picture.cause {
        writeln!(text, "because {}", cause.sentence).unwrap();
        for evidence in &cause.evidence {
            writeln!(text, "  {}", evidence.title).unwrap();
            for line in &evidence.lines {
                writeln!(text, "    {} {}", seconds(line.at), line.text).unwrap();
            }
        }
    }
    for action in &picture.actions {
        let may = action.refusal.as_deref().unwrap_or("allowed");
        writeln!(text, "{:?}: {may}\n  {}", action.kind, action.consequence).unwrap();
    }
    for change in &picture.revision_changes {
        writeln!(text, "changed {} {}: {:?} {:?}", change.container, change.field, change.before, change.after)
            .unwrap();
    }
    for missing in &picture.missing {
        writeln!(text, "missing {}: {}", missing.what, missing.why).unwrap();
    }
    text
}
