//! What scripts read: deployments and faults as JSON, faults also as lines.

use serde_json::{Value, json};
use types::Timestamp;

use crate::render::{DeploymentView, EventView};

/// A deployment as JSON; times in seconds since 1970, durations in seconds, both on the engine's clock.
pub fn deployment(view: &DeploymentView) -> Value {
    let seconds = |time: Option<Timestamp>| time.map(Timestamp::epoch_seconds);
    let task_sets: Vec<_> = view
        .task_sets
        .iter()
        .map(|set| {
            json!({
                "id": set.id, "label": set.label, "status": set.status, "target_group": set.target_group,
                "desired": set.desired, "running": set.running, "pending": set.pending,
                "traffic_weight": set.weight,
            })
        })
        .collect();
    let error = view.error.as_ref().map(|(code, message)| json!({"code": code, "message": message}));
    json!({
        "deployment_id": view.id,
        "status": view.status,
        "application": view.application,
        "deployment_group": view.group,
        "deployment_config": view.config,
        "description": view.description,
        "create_time": seconds(view.created),
        "complete_time": seconds(view.completed),
        "duration_seconds": duration(view.created, view.completed),
        "error_information": error,
        "rollback_deployment_id": view.rollback_id,
        "rollback_of_deployment_id": view.rollback_of,
        "lifecycle_events": view.events.iter().map(event).collect::<Vec<_>>(),
        "task_sets": task_sets,
    })
}

fn event(event: &EventView) -> Value {
    json!({
        "name": event.name,
        "status": event.status,
        "start_time": event.start.map(Timestamp::epoch_seconds),
        "end_time": event.end.map(Timestamp::epoch_seconds),
        "duration_seconds": duration(event.start, event.end),
        "diagnostics": event.diagnostics,
    })
}

fn duration(start: Option<Timestamp>, end: Option<Timestamp>) -> Option<f64> {
    start.zip(end).map(|(start, end)| end.since(start).as_secs_f64())
}

/// Faults of an AppSpec as JSON.
pub(crate) fn problems(file: &str, errors: &appspec::Errors) -> Value {
    errors
        .0
        .iter()
        .map(|problem| {
            json!({
                "file": file, "line": problem.line, "column": problem.column, "field": problem.field,
                "message": problem.message, "remedy": problem.remedy,
            })
        })
        .collect()
}

/// Faults of an AppSpec as `file:line:column: field: message` and a line with the remedy.
pub(crate) fn problem_lines(file: &str, errors: &appspec::Errors) -> String {
    let line = |p: &appspec::Problem| {
        format!("{file}:{}:{}: {}: {}\n  → {}", p.line, p.column, p.field, p.message, p.remedy)
    };
    errors.0.iter().map(line).collect::<Vec<_>>().join("\n")
}
