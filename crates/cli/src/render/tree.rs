//! A tree of lines: what belongs to what is shown by branches.

use deployment_view::Label;

use super::{Line, Style};

/// What a line stands for, so that it can be selected and found again in the next picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A lifecycle event.
    Event(String),
    /// A step of the timeline between two lifecycle events.
    Step(String),
    /// A task set.
    Side(Label),
    /// A task.
    Task(String),
    /// A target group.
    TargetGroup(String),
    /// A target: its group and its id.
    Target(String, String),
    /// An alarm.
    Alarm(String),
    /// A piece of evidence, by its place.
    Evidence(usize),
    /// What could not be read, by its place.
    Missing(usize),
}

/// A line of a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// What is shown.
    pub line: Line,
    /// What it stands for; none for headings and continued lines.
    pub item: Option<Item>,
}

impl From<Line> for Row {
    fn from(line: Line) -> Self {
        Self { line, item: None }
    }
}

/// A line with what belongs to it.
#[derive(Clone, Debug, Default)]
pub(super) struct Node {
    pub item: Option<Item>,
    pub line: Line,
    /// Lines that go on with the first.
    pub more: Vec<Line>,
    pub below: Vec<Node>,
}

impl Node {
    pub(super) fn new(line: Line) -> Self {
        Self { line, ..Self::default() }
    }

    pub(super) fn of(item: Item, line: Line) -> Self {
        Self { item: Some(item), line, ..Self::default() }
    }

    /// The node's lines, and below them its branches.
    pub(super) fn rows(self) -> Vec<Row> {
        let mut rows = Vec::new();
        self.add(&mut rows, "", "");
        rows
    }

    fn add(self, rows: &mut Vec<Row>, first: &str, rest: &str) {
        let has_branches = !self.below.is_empty();
        rows.push(Row { line: Line::new().with(Style::Dim, first).then(self.line), item: self.item });
        let trunk = if has_branches { "│ " } else { "  " };
        for line in self.more {
            rows.push(Line::new().with(Style::Dim, format!("{rest}{trunk}")).then(line).into());
        }
        let last = self.below.len().saturating_sub(1);
        for (index, node) in self.below.into_iter().enumerate() {
            let (branch, under) = if index == last { ("└ ", "  ") } else { ("├ ", "│ ") };
            node.add(rows, &format!("{rest}{branch}"), &format!("{rest}{under}"));
        }
    }
}
