//! What is new since the last look, one line a fact: for logs and pipes.

use super::{DeploymentView, EventView, TaskSetView, duration_text};

/// Facts of `view` that `before` did not have, in the order they happen.
pub fn changes(before: Option<&DeploymentView>, view: &DeploymentView) -> Vec<String> {
    let mut lines = Vec::new();
    let is_new = before.is_none_or(|before| before.id != view.id);
    let before = before.filter(|_| !is_new);
    if is_new {
        lines.push(format!("{}: {} / {}, {}", view.id, view.application, view.group, view.config));
    }
    let has_new_status = before.is_none_or(|before| before.status != view.status);
    if has_new_status && !view.is_terminal() {
        lines.push(status_line(view));
    }
    for event in &view.events {
        let known = before.and_then(|before| before.event(&event.name));
        if known.is_none_or(|known| known.status != event.status) && event.status != "Pending" {
            lines.extend(event_lines(event));
        }
    }
    for set in &view.task_sets {
        let known = before.and_then(|before| before.task_sets.iter().find(|known| known.id == set.id));
        if !known.is_some_and(|known| same_tasks(known, set)) && !is_first_blue(known, set) {
            lines.push(task_set_line(set));
        }
    }
    if before.map(weights) != Some(weights(view)) && !view.task_sets.is_empty() {
        lines.push(format!("traffic: {}", weights(view)));
    }
    if view.termination_wait_started && !before.is_some_and(|before| before.termination_wait_started) {
        lines.push(format!("termination wait of {} min begun", view.termination_wait_minutes));
    }
    if has_new_status && view.is_terminal() {
        lines.push(status_line(view));
    }
    if let Some((code, message)) = view.error.as_ref().filter(|_| before.is_none_or(|before| before.error.is_none()))
    {
        lines.push(format!("error: {code}: {}", one_line(message)));
    }
    if let Some(id) = view.rollback_id.as_ref().filter(|_| before.is_none_or(|before| before.rollback_id.is_none())) {
        lines.push(format!("rollback: {id}"));
    }
    lines
}

fn event_lines(event: &EventView) -> Vec<String> {
    let took = event.start.zip(event.end).map(|(start, end)| format!(" after {}", duration_text(end.since(start))));
    let mut lines = vec![format!("{}: {}{}", event.name, event.status, took.unwrap_or_default())];
    lines.extend(event.diagnostics.iter().map(|text| format!("{}: {}", event.name, one_line(text))));
    lines
}

/// Weights are told apart from tasks.
fn same_tasks(a: &TaskSetView, b: &TaskSetView) -> bool {
    (&a.status, a.desired, a.running, a.pending) == (&b.status, b.desired, b.running, b.pending)
}

/// The original task set is no news while it only exists.
fn is_first_blue(known: Option<&TaskSetView>, set: &TaskSetView) -> bool {
    known.is_none() && set.label == "Blue" && set.status == "PRIMARY"
}

fn task_set_line(set: &TaskSetView) -> String {
    let TaskSetView { label, status, desired, running, pending, .. } = set;
    let label = if label.is_empty() { "task set".into() } else { label.to_lowercase() };
    format!("{label}: {status}, {running} of {desired} running, {pending} pending")
}

fn weights(view: &DeploymentView) -> String {
    let weight = |set: &TaskSetView| format!("{} {}%", set.label.to_lowercase(), set.weight);
    view.task_sets.iter().map(weight).collect::<Vec<_>>().join(", ")
}

fn status_line(view: &DeploymentView) -> String {
    let took = view.created.zip(view.completed).filter(|_| view.is_terminal());
    let took = took.map(|(start, end)| format!(" after {}", duration_text(end.since(start))));
    format!("{}: {}{}", view.id, view.status, took.unwrap_or_default())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().filter(|c| !c.is_control()).collect()
}
