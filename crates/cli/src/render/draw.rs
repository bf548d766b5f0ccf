//! The whole picture of a deployment as lines.

use deployment_view::{Alarm, Picture, RevisionChange, Wait};
use types::Timestamp;

use super::events::{clock_text, events, mark};
use super::sides::{side, traffic};
use super::text::wrap;
use super::tree::{Item, Node, Row};
use super::{Line, Style, countdown_text, duration_text};

/// From this width on there are two columns.
const TWO_COLUMNS: usize = 150;
/// Between two columns.
const SEPARATOR: &str = " │ ";
/// Most lines of a text.
const MAX_TEXT_LINES: usize = 4;
/// Most lines of a piece of evidence.
const MAX_EVIDENCE_LINES: usize = 12;

/// How much is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// Every task, every target, every hook.
    #[default]
    Full,
    /// Tasks and targets only where something is wrong.
    Brief,
}

/// How to show a picture.
#[derive(Clone, Copy, Debug, Default)]
pub struct Canvas<'a> {
    /// Columns to use; no line takes more.
    pub width: usize,
    /// Time on the clock of the engine, for running durations and countdowns.
    pub now: Option<Timestamp>,
    /// How much is shown.
    pub detail: Detail,
    /// Lines to show below the traffic, e.g. requests per second and version.
    pub extra: &'a [Line],
}

/// A picture in three parts: the middle one may be longer than a screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// Which deployment it is, and how it stands.
    pub head: Vec<Line>,
    /// Events on the left, traffic and task sets on the right; in one column traffic, events, task sets.
    pub body: Body,
    /// What it waits for.
    pub foot: Vec<Line>,
}

/// The middle part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// The first column.
    pub left: Vec<Row>,
    /// The second one; empty when there is one only.
    pub right: Vec<Row>,
    /// Width of the first column when there are two.
    pub left_width: usize,
}

impl Body {
    /// What can be selected, in order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.left.iter().chain(&self.right).filter_map(|row| row.item.as_ref())
    }

    /// How many lines it has.
    pub fn height(&self) -> usize {
        self.left.len().max(self.right.len())
    }

    /// On which line an item is.
    pub fn line_of(&self, item: &Item) -> Option<usize> {
        let find = |rows: &[Row]| rows.iter().position(|row| row.item.as_ref() == Some(item));
        find(&self.left).or_else(|| find(&self.right))
    }

    /// All lines, the selected one marked.
    pub fn lines(&self, selected: Option<&Item>) -> Vec<Line> {
        let nothing = Row::default();
        let mark = |row: &Row| {
            let is_selected = selected.is_some() && row.item.as_ref() == selected;
            let marker = if is_selected { Line::new().with(Style::Strong, "›") } else { Line::new().plain(" ") };
            let mut line = marker.then(row.line.clone());
            if is_selected {
                line.0.iter_mut().for_each(|span| span.style = Style::Strong);
            }
            line
        };
        (0..self.height())
            .map(|index| {
                let left = mark(self.left.get(index).unwrap_or(&nothing));
                if self.right.is_empty() {
                    return left;
                }
                let right = mark(self.right.get(index).unwrap_or(&nothing));
                left.padded(self.left_width).with(Style::Dim, SEPARATOR).then(right)
            })
            .collect()
    }
}

impl Drawing {
    /// All lines, one below the other.
    pub fn lines(&self) -> Vec<Line> {
        let mut lines = self.head.clone();
        lines.push(Line::new());
        lines.extend(self.body.lines(None));
        if !self.foot.is_empty() {
            lines.push(Line::new());
            lines.extend(self.foot.iter().cloned());
        }
        lines
    }
}

/// Draws a picture.
pub fn draw(picture: &Picture, frame: &Canvas<'_>) -> Drawing {
    let width = frame.width;
    let wide = width >= TWO_COLUMNS && !picture.events.is_empty();
    let left_width = if wide { (width - SEPARATOR.chars().count()) / 2 } else { width };
    let right_width = if wide { width - SEPARATOR.chars().count() - left_width } else { width };
    // One column is for the mark of what is selected.
    let left_frame = Canvas { width: left_width.saturating_sub(1), ..*frame };
    let right_frame = Canvas { width: right_width.saturating_sub(1), ..*frame };
    let mut left = Vec::new();
    let mut right = Vec::new();
    section(&mut left, cause(picture, &left_frame));
    if !wide {
        section(&mut left, traffic(picture, &left_frame));
        section(&mut left, frame.extra.iter().cloned().map(Row::from).collect());
    }
    section(&mut left, events(picture, &left_frame).into_iter().flat_map(Node::rows).collect());
    if wide {
        section(&mut right, traffic(picture, &right_frame));
        section(&mut right, frame.extra.iter().cloned().map(Row::from).collect());
    }
    section(&mut right, picture.sides.iter().flat_map(|of| side(of, &right_frame).rows()).collect());
    let others = if wide { &mut left } else { &mut right };
    section(others, picture.alarms.iter().flat_map(|alarm| alarm_node(alarm).rows()).collect());
    if frame.detail == Detail::Full {
        section(others, revision(&picture.revision_changes));
    }
    section(others, missing(picture));
    fit(&mut left, left_frame.width);
    fit(&mut right, right_frame.width);
    if !wide {
        section(&mut left, std::mem::take(&mut right));
    }
    let cut = |line: Line| line.cut(width);
    Drawing {
        head: head(picture, frame).into_iter().map(cut).collect(),
        foot: foot(picture, frame).into_iter().map(cut).collect(),
        body: Body { left, right, left_width },
    }
}

fn fit(rows: &mut [Row], width: usize) {
    for row in rows {
        row.line = std::mem::take(&mut row.line).cut(width);
    }
}

/// Adds rows with an empty line before them.
fn section(rows: &mut Vec<Row>, mut more: Vec<Row>) {
    if !rows.is_empty() && !more.is_empty() {
        rows.push(Row::default());
    }
    rows.append(&mut more);
}

fn head(picture: &Picture, frame: &Canvas<'_>) -> Vec<Line> {
    let deployment = &picture.deployment;
    let (sign, style) = mark(&deployment.status);
    let end = deployment.completed.or(frame.now);
    let took = deployment.created.zip(end).filter(|(start, end)| end >= start);
    let took = took.map(|(start, end)| format!("  {}", duration_text(end.since(start)))).unwrap_or_default();
    let mut line = Line::new()
        .with(Style::Strong, &deployment.id)
        .plain("  ")
        .with(style, format!("{sign} {}", deployment.status))
        .plain(took);
    if let Some(until) = picture.timeline.expected_end.filter(|_| deployment.completed.is_none()) {
        line = line.with(Style::Dim, format!("  expected end {}", clock_text(until)));
        if let Some(now) = frame.now.filter(|now| *now < until) {
            line = line.with(Style::Dim, format!(", in {}", countdown_text(until, now)));
        }
    }
    let schedule = if deployment.schedule.is_empty() { "" } else { ": " };
    let mut lines = vec![
        line,
        Line::new().with(Style::Dim, format!("{} / {}", deployment.application, deployment.group)).with(
            Style::Dim,
            picture.service.as_ref().map(|of| format!("  service {}/{}", of.cluster, of.service)).unwrap_or_default(),
        ),
        Line::new().with(Style::Dim, format!("{}{schedule}{}", deployment.config, deployment.schedule)),
    ];
    if let Some(description) = &deployment.description {
        lines.push(Line::new().with(Style::Dim, description));
    }
    if let Some(id) = &deployment.rollback_of {
        lines.push(Line::new().with(Style::Busy, format!("rolls back {id}")));
    }
    if let Some(id) = &deployment.rollback_id {
        lines.push(Line::new().with(Style::Busy, format!("is rolled back by {id}")));
    }
    lines
}

/// Why it failed, and what shows it.
fn cause(picture: &Picture, frame: &Canvas<'_>) -> Vec<Row> {
    let text = |text: &str| -> Vec<String> {
        wrap(text, frame.width.saturating_sub(10)).into_iter().take(MAX_TEXT_LINES).collect()
    };
    let mut nodes = Vec::new();
    let say = |name: &str, lines: Vec<String>| {
        let mut lines = lines.into_iter().map(|text| Line::new().with(Style::Bad, text));
        let first = Line::new().with(Style::Bad, format!("✗ {name}  ")).then(lines.next().unwrap_or_default());
        Node { line: first, more: lines.collect(), ..Node::default() }
    };
    if let Some(cause) = &picture.cause {
        let mut node = say("cause", text(&cause.sentence));
        node.below =
            cause.evidence.iter().enumerate().map(|(index, evidence)| evidence_node(index, evidence)).collect();
        nodes.push(node);
    }
    if let Some(error) = &picture.deployment.error {
        nodes.push(say("error", text(&format!("{}: {}", error.code, error.message))));
    }
    nodes.into_iter().flat_map(Node::rows).collect()
}

fn evidence_node(index: usize, evidence: &deployment_view::Evidence) -> Node {
    let mut node = Node::of(Item::Evidence(index), Line::new().plain(&evidence.title));
    let first = evidence.lines.len().saturating_sub(MAX_EVIDENCE_LINES);
    node.more = evidence.lines[first..].iter().map(|line| Line::new().with(Style::Dim, &line.text)).collect();
    node
}

fn alarm_node(alarm: &Alarm) -> Node {
    let (sign, style) = match alarm.state.as_str() {
        "OK" => ("✓", Style::Good),
        "ALARM" => ("✗", Style::Bad),
        _ => ("·", Style::Dim),
    };
    let state = if alarm.state.is_empty() { "not known" } else { &alarm.state };
    let mut line =
        Line::new().with(style, format!("{sign} ")).plain(format!("alarm {}  ", alarm.name)).with(style, state);
    if let Some(threshold) = alarm.threshold {
        let value = alarm.samples.last().map_or("no value".to_owned(), |sample| number(sample.value));
        line = line.plain(format!("  {value}, alarm when {} {}", alarm.comparison, number(threshold)));
    }
    line = line.with(Style::Dim, format!("  {}", alarm.metric));
    if !alarm.is_heeded {
        line = line.with(Style::Dim, "  not heeded by this deployment");
    }
    Node::of(Item::Alarm(alarm.name.clone()), line)
}

/// A measured value, as long as it must be.
fn number(value: f64) -> String {
    let text = format!("{value:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn revision(changes: &[RevisionChange]) -> Vec<Row> {
    let value = |text: &Option<String>| text.clone().unwrap_or_else(|| "nothing".into());
    let mut head = Node::new(Line::new().with(Style::Strong, "new in the replacement"));
    head.below = changes
        .iter()
        .map(|change| {
            let place = if change.container.is_empty() { String::new() } else { format!("{} ", change.container) };
            let line = Line::new()
                .plain(format!("{place}{}  ", change.field))
                .with(Style::Blue, value(&change.before))
                .plain(" → ")
                .with(Style::Green, value(&change.after));
            Node::new(line)
        })
        .collect();
    if changes.is_empty() { Vec::new() } else { head.rows() }
}

fn missing(picture: &Picture) -> Vec<Row> {
    let line = |(index, missing): (usize, &deployment_view::Missing)| Row {
        line: Line::new().with(Style::Dim, format!("? {} cannot be read: {}", missing.what, missing.why)),
        item: Some(Item::Missing(index)),
    };
    picture.missing.iter().enumerate().map(line).collect()
}

/// What it waits for, who may end that, and what happens at the deadline.
fn foot(picture: &Picture, frame: &Canvas<'_>) -> Vec<Line> {
    picture.wait.as_ref().map(|wait| wait_lines(wait, frame)).unwrap_or_default()
}

fn wait_lines(wait: &Wait, frame: &Canvas<'_>) -> Vec<Line> {
    let mut left = String::new();
    if let Some(deadline) = wait.deadline {
        left = match frame.now.filter(|now| *now < deadline) {
            Some(now) => format!("{} left", countdown_text(deadline, now)),
            None => format!("until {}", clock_text(deadline)),
        };
    }
    let first = wrap(&format!("waits for {}", wait.for_what), frame.width.saturating_sub(left.len() + 4));
    let mut lines: Vec<Line> = first.into_iter().take(2).map(|text| Line::new().with(Style::Busy, text)).collect();
    if let Some(line) = lines.first_mut().filter(|_| !left.is_empty()) {
        *line = std::mem::take(line).with(Style::Strong, format!("  {left}"));
    }
    let rest = [wait.who_may_end_it.as_str(), wait.at_deadline.as_str()];
    let rest = rest.iter().filter(|text| !text.is_empty());
    lines.extend(
        rest.flat_map(|text| wrap(text, frame.width)).take(MAX_TEXT_LINES).map(|text| Line::new().plain(text)),
    );
    lines
}

#[cfg(test)]
#[path = "draw_tests.rs"]
mod tests;
