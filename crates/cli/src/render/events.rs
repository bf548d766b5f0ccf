//! Lifecycle events with their hooks, their steps, and the waits between them.

use deployment_view::{Event, Label, Picture, Step, StepState};
use types::Timestamp;

use super::draw::{Canvas, Detail};
use super::text::{cut, pad, wrap};
use super::tree::{Item, Node};
use super::{Line, Style, countdown_text, duration_text};

/// Width of the column of names.
const NAMES: usize = 22;
/// Most lines of a diagnostics text.
const MAX_TEXT_LINES: usize = 6;
/// Steps of one event that are shown; the rest is counted.
const MAX_STEPS: usize = 4;

/// Sign and meaning of a status.
pub(super) fn mark(status: &str) -> (&'static str, Style) {
    match status {
        "Succeeded" => ("✓", Style::Good),
        "Failed" => ("✗", Style::Bad),
        "Stopped" => ("■", Style::Bad),
        "InProgress" => ("▸", Style::Busy),
        "Ready" => ("‖", Style::Busy),
        "Skipped" => ("─", Style::Dim),
        _ => ("·", Style::Dim),
    }
}

/// All events in order, the waits where they are on the timeline.
pub(super) fn events(picture: &Picture, frame: &Canvas<'_>) -> Vec<Node> {
    let mut nodes = waits_after(picture, None, frame);
    for event in &picture.events {
        nodes.push(event_node(picture, event, frame));
        nodes.extend(waits_after(picture, Some(&event.name), frame));
    }
    nodes
}

fn event_node(picture: &Picture, event: &Event, frame: &Canvas<'_>) -> Node {
    let (sign, style) = mark(&event.status);
    let end = event.end.or(frame.now.filter(|_| event.status == "InProgress"));
    let took = event.start.zip(end).filter(|(start, end)| end >= start);
    let took = took.map(|(start, end)| duration_text(end.since(start))).unwrap_or_default();
    let named = if style == Style::Dim { Style::Dim } else { Style::Plain };
    let line = Line::new()
        .with(style, format!("{sign} "))
        .with(named, pad(&event.name, NAMES))
        .with(style, pad(&event.status, 11))
        .plain(format!("{took:>8}"))
        .with(Style::Dim, progress(picture, event, frame.now).map(|text| format!("  {text}")).unwrap_or_default());
    let mut node = Node::of(Item::Event(event.name.clone()), line);
    if !event.diagnostics.is_empty() {
        let lines = wrap(&event.diagnostics, frame.width.saturating_sub(8));
        node.more = lines.into_iter().take(MAX_TEXT_LINES).map(|text| Line::new().with(Style::Bad, text)).collect();
    }
    let is_new = !matches!(event.status.as_str(), "Pending" | "Skipped" | "Succeeded");
    if frame.detail == Detail::Full || is_new {
        node.below.extend(hook(event));
    }
    if event.status == "InProgress" || event.status == "Failed" || frame.detail == Detail::Full {
        node.below.extend(steps(picture, event, frame));
    }
    node
}

/// The function and the last line that it wrote.
fn hook(event: &Event) -> Option<Node> {
    let function = event.hook.as_ref()?;
    let last = event.log.iter().rev().map(|line| line.text.trim()).find(|text| !text.is_empty());
    let mut line = Line::new().with(Style::Dim, "λ ").plain(cut(function, 60));
    if let Some(last) = last {
        line = line.with(Style::Dim, format!("  {last}"));
    }
    Some(Node::new(line))
}

/// How far it is, or when it begins.
fn progress(picture: &Picture, event: &Event, now: Option<Timestamp>) -> Option<String> {
    if event.status == "Pending" {
        let at = picture.timeline.steps.iter().find(|step| step.event == event.name)?.at?;
        return Some(format!("in {}", countdown_text(at, now.filter(|now| *now < at)?)));
    }
    let replacement = picture.sides.iter().find(|side| side.label == Label::Replacement)?;
    match (event.name.as_str(), event.status.as_str()) {
        ("Install", "InProgress") => {
            let healthy = replacement.targets.iter().filter(|target| target.state == "healthy").count();
            Some(format!("{} of {} running, {healthy} healthy", replacement.running, replacement.desired))
        }
        ("AllowTraffic", "InProgress") => Some(format!("{} % at the replacement", replacement.weight_percent)),
        _ => None,
    }
}

/// The steps within an event: the last one done, the present one, the next ones, and how many more.
fn steps(picture: &Picture, event: &Event, frame: &Canvas<'_>) -> Vec<Node> {
    let steps: Vec<&Step> =
        picture.timeline.steps.iter().filter(|step| step.event == event.name && step.what != event.name).collect();
    // The one step of an event is the event itself.
    if steps.len() <= 1 {
        return Vec::new();
    }
    let first = steps.iter().position(|step| matches!(step.state, StepState::Present | StepState::Planned));
    let first = first.unwrap_or(steps.len()).saturating_sub(1).min(steps.len().saturating_sub(MAX_STEPS));
    let mut nodes: Vec<Node> = Vec::new();
    if first > 0 {
        nodes.push(Node::new(Line::new().with(Style::Dim, format!("… {first} before"))));
    }
    let shown = steps.iter().skip(first).take(MAX_STEPS);
    nodes.extend(shown.map(|step| Node::new(step_line(step, frame.now))));
    let left = steps.len().saturating_sub(first + MAX_STEPS);
    if left > 0 {
        let until = steps.last().and_then(|step| step.at).map(clock_text);
        let until = until.map(|at| format!(", the last at {at}")).unwrap_or_default();
        nodes.push(Node::new(Line::new().with(Style::Dim, format!("… {left} more{until}"))));
    }
    nodes
}

/// Waits of the timeline that come right after an event, or before all of them.
fn waits_after(picture: &Picture, event: Option<&str>, frame: &Canvas<'_>) -> Vec<Node> {
    let mut last: Option<&str> = None;
    let mut nodes = Vec::new();
    for step in &picture.timeline.steps {
        if !step.event.is_empty() {
            last = Some(&step.event);
        } else if last == event {
            nodes.push(Node::of(Item::Step(step.what.clone()), step_line(step, frame.now)));
        }
    }
    nodes
}

/// A step with when it was, or how long until it is.
fn step_line(step: &Step, now: Option<Timestamp>) -> Line {
    let (sign, style, word) = match step.state {
        StepState::Past => ("✓", Style::Good, "done"),
        StepState::Failed => ("✗", Style::Bad, "failed"),
        StepState::Present => ("▸", Style::Busy, "now"),
        StepState::Planned => ("·", Style::Dim, "planned"),
        StepState::Dropped => ("─", Style::Dim, "dropped"),
    };
    let when = match (step.state, step.at, step.until) {
        (StepState::Past | StepState::Failed, Some(at), Some(until)) => {
            format!("{word} in {}", duration_text(until.since(at)))
        }
        (StepState::Present, _, Some(until)) => match now.filter(|now| *now < until) {
            Some(now) => format!("now, until {}, {} left", clock_text(until), countdown_text(until, now)),
            None => format!("now, until {}", clock_text(until)),
        },
        (StepState::Planned, Some(at), _) => match now.filter(|now| *now < at) {
            Some(now) => format!("in {}, at {}", countdown_text(at, now), clock_text(at)),
            None => format!("at {}", clock_text(at)),
        },
        _ => word.to_owned(),
    };
    let named = if style == Style::Dim { Style::Dim } else { Style::Plain };
    Line::new().with(style, format!("{sign} ")).with(named, &step.what).with(style, format!("  {when}"))
}

/// The time of day on the engine's clock, UTC.
pub(crate) fn clock_text(time: Timestamp) -> String {
    let seconds = time.millis().div_euclid(1000).rem_euclid(86_400);
    format!("{:02}:{:02}:{:02}Z", seconds / 3600, seconds / 60 % 60, seconds % 60)
}
