//! Where users' requests go: listeners, task sets, tasks, target groups.

use deployment_view::{Label, Listener, Picture, Route, Side, Target, Task, Traffic};
use types::Timestamp;

use super::draw::{Canvas, Detail};
use super::text::{cut, pad};
use super::tree::{Item, Node, Row};
use super::{Line, Style, duration_text};

/// Width of the column of names.
const NAMES: usize = 12;
/// Longest traffic bar.
const MAX_BAR: usize = 40;
/// As much of a task's id as people need.
const ID: usize = 8;

/// The word for a side.
pub(super) fn name(label: Label) -> (&'static str, Style) {
    match label {
        Label::Original => ("original", Style::Blue),
        Label::Replacement => ("replacement", Style::Green),
    }
}

/// The listeners' weights, and what was measured of each side.
pub(super) fn traffic(picture: &Picture, frame: &Canvas<'_>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for listener in &picture.listeners {
        let mut line = bar(picture, listener, frame.width);
        if line.width() + listener.url.len() + 2 <= frame.width {
            line = line.with(Style::Dim, format!("  {}", listener.url));
        }
        rows.push(line.into());
    }
    if picture.listeners.is_empty() && !picture.sides.is_empty() {
        rows.push(weights(&picture.sides, frame.width).into());
    }
    for side in &picture.sides {
        let Some(traffic) = &side.traffic else { continue };
        let (name, style) = name(side.label);
        rows.push(Line::new().plain("  ").with(style, pad(name, NAMES)).then(measured(traffic)).into());
    }
    rows
}

fn measured(traffic: &Traffic) -> Line {
    let errors = if traffic.error_percent > 0.0 { Style::Bad } else { Style::Plain };
    let mut line = Line::new()
        .plain(format!("{:>7.1} requests/s", traffic.requests_per_second))
        .with(errors, format!("  {:.1} % errors", traffic.error_percent));
    for (name, millis) in [("p50", traffic.p50_millis), ("p99", traffic.p99_millis)] {
        line = line.plain(millis.map(|millis| format!("  {name} {millis:.1} ms")).unwrap_or_default());
    }
    line
}

/// A listener's weights as a bar whose parts fill it exactly.
fn bar(picture: &Picture, listener: &Listener, width: usize) -> Line {
    let route = match listener.route {
        Route::Production => "production",
        Route::Test => "test",
    };
    let parts: Vec<(String, Style, u8)> = listener
        .weights
        .iter()
        .map(|weight| {
            let side = picture.sides.iter().find(|side| side.target_group == weight.target_group);
            let (name, style) = side.map_or((weight.target_group.as_str(), Style::Plain), |side| name(side.label));
            (cut(name, 16), style, weight.percent)
        })
        .collect();
    parts_bar(route, &parts, width)
}

/// The same where no listener may be read.
fn weights(sides: &[Side], width: usize) -> Line {
    let parts: Vec<_> = sides
        .iter()
        .map(|side| {
            let (name, style) = name(side.label);
            (name.to_owned(), style, side.weight_percent)
        })
        .collect();
    parts_bar("production", &parts, width)
}

fn parts_bar(route: &str, parts: &[(String, Style, u8)], width: usize) -> Line {
    let named: usize = parts.iter().map(|(name, ..)| name.len() + 8).sum();
    let bar = width.saturating_sub(NAMES + named).clamp(10, MAX_BAR);
    let total: usize = parts.iter().map(|(.., percent)| usize::from(*percent)).sum::<usize>().max(1);
    let mut line = Line::new().with(Style::Strong, pad(route, NAMES));
    let (mut weight, mut drawn) = (0, 0);
    for (index, (_, style, percent)) in parts.iter().enumerate() {
        weight += usize::from(*percent);
        let end = (weight * bar + total / 2) / total;
        // Told apart by their cells too, not by colour alone.
        let cell = if *style == Style::Green || (*style == Style::Plain && index > 0) { "░" } else { "█" };
        line = line.with(*style, cell.repeat(end - drawn));
        drawn = end;
    }
    line = line.with(Style::Dim, "·".repeat(bar - drawn));
    for (name, style, percent) in parts {
        line = line.plain("  ").with(*style, format!("{name} {percent}%"));
    }
    line
}

/// A task set with its tasks and its target group.
pub(super) fn side(side: &Side, frame: &Canvas<'_>) -> Node {
    let (name, style) = name(side.label);
    let short = side.running < side.desired;
    let line = Line::new()
        .with(style, if side.label == Label::Original { "█ " } else { "░ " })
        .with(style, pad(name, NAMES))
        .with(Style::Strong, pad(&side.status, 9))
        .with(if short { Style::Busy } else { Style::Plain }, format!("{} of {} running", side.running, side.desired))
        .plain(if side.pending > 0 { format!(", {} pending", side.pending) } else { String::new() })
        .plain(format!("  {}", side.task_definition))
        .with(Style::Dim, format!("  {}", side.task_set));
    let mut node = Node::of(Item::Side(side.label), line);
    node.below.extend(tasks(&side.tasks, frame));
    node.below.extend(group(side, frame));
    node
}

fn tasks(tasks: &[Task], frame: &Canvas<'_>) -> Vec<Node> {
    let is_brief = frame.detail == Detail::Brief;
    tasks.iter().filter(|task| !is_brief || is_bad(task)).map(|task| task_node(task, frame.now)).collect()
}

fn is_bad(task: &Task) -> bool {
    task.health == "UNHEALTHY"
        || task.containers.iter().any(|container| container.exit_code.is_some_and(|code| code != 0))
}

fn task_node(task: &Task, now: Option<Timestamp>) -> Node {
    let is_running = task.status == "RUNNING";
    let (sign, style) = match (is_bad(task), is_running) {
        (true, _) => ("✗", Style::Bad),
        (false, true) => ("●", Style::Good),
        (false, false) => ("○", Style::Dim),
    };
    let mut line = Line::new()
        .with(style, format!("{sign} "))
        .plain(format!("task {}  ", task.id.chars().take(ID).collect::<String>()))
        .with(style, pad(&task.status, 13));
    if !task.health.is_empty() && task.health != "UNKNOWN" {
        line = line.with(style, format!("{}  ", task.health));
    }
    if let Some((started, now)) = task.started.zip(now).filter(|_| is_running) {
        line = line.plain(format!("for {}  ", duration_text(now.since(started))));
    }
    for container in &task.containers {
        if let Some(code) = container.exit_code {
            line = line.with(style, format!("{} exit code {code}  ", container.name));
        }
        if let Some(restarts) = container.restarts.filter(|restarts| *restarts > 0) {
            line = line.with(Style::Busy, format!("{} restarted {restarts} ×  ", container.name));
        }
        if !container.reason.is_empty() {
            line = line.with(style, format!("{}  ", container.reason));
        }
    }
    if !task.stopped_reason.is_empty() {
        line = line.with(Style::Dim, &task.stopped_reason);
    }
    Node::of(Item::Task(task.id.clone()), line)
}

fn group(side: &Side, frame: &Canvas<'_>) -> Option<Node> {
    if side.target_group.is_empty() {
        return None;
    }
    let healthy = side.targets.iter().filter(|target| target.state == "healthy").count();
    let all_are = healthy == side.targets.len() && healthy > 0;
    let line = Line::new().with(Style::Dim, "target group ").plain(format!("{}  ", side.target_group)).with(
        if all_are { Style::Good } else { Style::Busy },
        format!("{healthy} of {} healthy", side.targets.len()),
    );
    let mut node = Node::of(Item::TargetGroup(side.target_group.clone()), line);
    let is_brief = frame.detail == Detail::Brief;
    let shown = side.targets.iter().filter(|target| !is_brief || target.state == "unhealthy");
    node.below = shown.map(|target| target_node(side, target)).collect();
    Some(node)
}

fn target_node(side: &Side, target: &Target) -> Node {
    let (sign, style) = match target.state.as_str() {
        "healthy" => ("✓", Style::Good),
        "unhealthy" => ("✗", Style::Bad),
        "initial" | "draining" => ("▸", Style::Busy),
        _ => ("·", Style::Dim),
    };
    let mut line = Line::new().with(style, format!("{sign} ")).plain(pad(&target.id, 22)).with(style, &target.state);
    for text in [&target.reason, &target.description] {
        if !text.is_empty() {
            line = line.with(Style::Dim, format!("  {text}"));
        }
    }
    Node::of(Item::Target(side.target_group.clone(), target.id.clone()), line)
}
