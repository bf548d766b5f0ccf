//! The whole picture of a deployment.

use types::Timestamp;

use super::text::wrap;
use super::{DeploymentView, EventView, Line, Style, TaskSetView, duration_text, waiting_for};

/// Width of the left column.
const MARGIN: usize = 10;
/// Longest traffic bar.
const MAX_BAR: usize = 40;
/// Most lines of an error text or of a diagnostics text.
const MAX_TEXT_LINES: usize = 6;

/// How to show a view.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// Columns to use; lines are cut there.
    pub width: usize,
    /// Time on the clock of the engine, for running durations and countdowns.
    pub now: Option<Timestamp>,
    /// Lines to show below the task sets, e.g. requests per second and version.
    pub extra: &'a [Line],
}

/// Draws a view.
pub fn frame(view: &DeploymentView, frame: &Frame<'_>) -> Vec<Line> {
    let mut lines = vec![heading(view, frame.now)];
    lines.extend(origin(view));
    if !view.events.is_empty() {
        lines.push(Line::new());
    }
    lines.extend(view.events.iter().flat_map(|event| event_lines(event, frame)));
    if !view.task_sets.is_empty() {
        lines.push(Line::new());
        lines.push(traffic(&view.task_sets, frame.width));
        lines.push(Line::new());
        lines.extend(view.task_sets.iter().enumerate().map(|(index, set)| task_set(index, set)));
    }
    lines.extend(frame.extra.iter().cloned());
    lines.extend(ending(view, frame));
    lines.into_iter().map(|line| line.cut(frame.width)).collect()
}

fn heading(view: &DeploymentView, now: Option<Timestamp>) -> Line {
    let style = match view.status.as_str() {
        "Succeeded" => Style::Good,
        "Failed" | "Stopped" => Style::Bad,
        _ => Style::Busy,
    };
    let end = view.completed.or(now);
    let took = view.created.zip(end).filter(|(start, end)| end >= start);
    let took = took.map(|(start, end)| format!("  {}", duration_text(end.since(start)))).unwrap_or_default();
    Line::new().with(Style::Strong, &view.id).plain("  ").with(style, &view.status).plain(took)
}

fn origin(view: &DeploymentView) -> Vec<Line> {
    let text = format!("{} / {}  {}", view.application, view.group, view.config);
    let mut lines = vec![Line::new().with(Style::Dim, text)];
    if let Some(description) = &view.description {
        lines.push(Line::new().with(Style::Dim, description));
    }
    if let Some(id) = &view.rollback_of {
        lines.push(Line::new().with(Style::Dim, format!("rolls back {id}")));
    }
    lines
}

fn event_lines(event: &EventView, frame: &Frame<'_>) -> Vec<Line> {
    let (mark, style) = match event.status.as_str() {
        "Succeeded" => ("✓", Style::Good),
        "Failed" => ("✗", Style::Bad),
        "InProgress" => ("▸", Style::Busy),
        "Skipped" => ("-", Style::Dim),
        _ => ("·", Style::Dim),
    };
    let end = event.end.or(frame.now.filter(|_| event.status == "InProgress"));
    let took = event.start.zip(end).filter(|(start, end)| end >= start);
    let took = took.map(|(start, end)| duration_text(end.since(start))).unwrap_or_default();
    let line = Line::new()
        .with(style, format!("  {mark} "))
        .with(if style == Style::Dim { Style::Dim } else { Style::Plain }, format!("{:<23}", event.name))
        .with(style, format!("{:<11}", event.status))
        .plain(format!("{took:>9}"));
    let mut lines = vec![line];
    if let Some(text) = &event.diagnostics {
        let indent = " ".repeat(6);
        let wrapped = wrap(text, frame.width.saturating_sub(indent.len())).into_iter().take(MAX_TEXT_LINES);
        lines.extend(wrapped.map(|text| Line::new().plain(&indent).with(Style::Bad, text)));
    }
    lines
}

fn label(text: &str) -> String {
    format!("{text:<MARGIN$}")
}

fn name_of(index: usize, set: &TaskSetView) -> (String, Style) {
    match set.label.as_str() {
        "Blue" => ("blue".into(), Style::Blue),
        "Green" => ("green".into(), Style::Green),
        _ => (format!("set {}", index + 1), Style::Plain),
    }
}

/// The production weights as a bar whose parts fill it exactly.
fn traffic(sets: &[TaskSetView], width: usize) -> Line {
    let bar = width.saturating_sub(MARGIN + 25).clamp(10, MAX_BAR);
    let total: usize = sets.iter().map(|set| usize::from(set.weight)).sum::<usize>().max(1);
    let mut line = Line::new().with(Style::Strong, label("traffic"));
    let (mut weight, mut drawn) = (0, 0);
    for (index, set) in sets.iter().enumerate() {
        weight += usize::from(set.weight);
        let end = (weight * bar + total / 2) / total;
        let (_, style) = name_of(index, set);
        let cell = if style == Style::Green { "░" } else { "█" };
        line = line.with(style, cell.repeat(end - drawn));
        drawn = end;
    }
    for (index, set) in sets.iter().enumerate() {
        let (name, style) = name_of(index, set);
        line = line.plain("  ").with(style, format!("{name} {}%", set.weight));
    }
    line
}

fn task_set(index: usize, set: &TaskSetView) -> Line {
    let (name, style) = name_of(index, set);
    let counts = format!("{} desired  {} running  {} pending", set.desired, set.running, set.pending);
    Line::new()
        .with(Style::Strong, label(if index == 0 { "tasks" } else { "" }))
        .with(style, format!("{name:<6}"))
        .plain(format!("{:<9}", set.status))
        .plain(format!("{counts}  "))
        .with(Style::Dim, &set.target_group)
}

fn ending(view: &DeploymentView, frame: &Frame<'_>) -> Vec<Line> {
    let mut lines = vec![];
    let width = frame.width.saturating_sub(MARGIN);
    let mut say = |name: &str, style: Style, text: &str| {
        for (index, text) in wrap(text, width).into_iter().take(MAX_TEXT_LINES).enumerate() {
            let name = label(if index == 0 { name } else { "" });
            lines.push(Line::new().with(Style::Strong, name).with(style, text));
        }
    };
    if let Some((code, message)) = &view.error {
        say("error", Style::Bad, &format!("{code}: {message}"));
    }
    if let Some(id) = &view.rollback_id {
        say("rollback", Style::Busy, id);
    }
    if let Some(text) = waiting_for(view, frame.now) {
        say("waiting", Style::Dim, &format!("for {text}"));
    }
    if !lines.is_empty() {
        lines.insert(0, Line::new());
    }
    lines
}
