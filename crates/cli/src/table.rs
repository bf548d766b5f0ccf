//! Aligned columns that fit the terminal.
//!
//! Promises: on a terminal no line is longer than its width, and only columns that may be cut are cut, the widest
//! first; elsewhere nothing is cut, so that scripts get whole names. Leaves out: colours (`Line` has meanings).

use crate::render::{Line, Style};

/// Blanks between two columns.
const GAP: usize = 2;
/// A column that may be cut keeps so many characters.
const MIN_WIDTH: usize = 10;

/// How a column is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// Whole, left.
    Whole,
    /// Whole, right: numbers and durations.
    Right,
    /// Cut when there is no room.
    Cut,
}

/// A table under construction.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    columns: Vec<(&'static str, Fit)>,
    rows: Vec<Vec<(Style, String)>>,
}

impl Table {
    /// With these columns.
    pub(crate) fn new(columns: &[(&'static str, Fit)]) -> Self {
        Self { columns: columns.to_vec(), rows: Vec::new() }
    }

    /// Adds a row; it has as many cells as there are columns.
    pub(crate) fn row(&mut self, cells: Vec<(Style, String)>) {
        debug_assert_eq!(cells.len(), self.columns.len(), "a row of another table");
        self.rows.push(cells);
    }

    /// Heading and rows; within `width` when it is given.
    pub(crate) fn lines(&self, width: Option<usize>) -> Vec<Line> {
        let widths = self.widths(width);
        let heading = self.columns.iter().map(|(title, _)| (Style::Dim, title.to_string())).collect();
        let lines = std::iter::once(&heading).chain(&self.rows).map(|row| self.line(row, &widths));
        lines.map(|line| width.map_or_else(|| line.clone(), |width| line.clone().cut(width))).collect()
    }

    fn line(&self, row: &[(Style, String)], widths: &[usize]) -> Line {
        let mut line = Line::new();
        for (index, ((style, text), width)) in row.iter().zip(widths).enumerate() {
            let text = shortened(text, *width);
            let pad = " ".repeat(width - length(&text));
            let gap = " ".repeat(if index + 1 < row.len() { GAP } else { 0 });
            line = match self.columns[index].1 {
                Fit::Right => line.plain(pad).with(*style, text).plain(gap),
                _ => line.with(*style, text).plain(pad).plain(gap),
            };
        }
        line
    }

    fn widths(&self, width: Option<usize>) -> Vec<usize> {
        let widest = |index: usize| self.rows.iter().map(|row| length(&row[index].1)).max().unwrap_or(0);
        let natural = self.columns.iter().enumerate().map(|(index, (title, _))| widest(index).max(length(title)));
        let mut widths: Vec<usize> = natural.collect();
        let Some(width) = width else { return widths };
        let gaps = GAP * widths.len().saturating_sub(1);
        let mut over = (widths.iter().sum::<usize>() + gaps).saturating_sub(width);
        while over > 0 {
            let candidates = widths.iter_mut().zip(&self.columns);
            let cuttable = candidates.filter(|(width, (_, fit))| *fit == Fit::Cut && **width > MIN_WIDTH);
            let Some((widest, _)) = cuttable.max_by_key(|(width, _)| **width) else { break };
            *widest -= 1;
            over -= 1;
        }
        widths
    }
}

/// Names and values below one another, as `show` writes them.
pub(crate) fn pairs(rows: &[(&str, String)], width: Option<usize>) -> Vec<Line> {
    let widest = rows.iter().map(|(name, _)| length(name)).max().unwrap_or(0);
    let line = |(name, value): &(&str, String)| {
        let line = Line::new().with(Style::Dim, format!("{name:<widest$}  ")).plain(value);
        width.map_or_else(|| line.clone(), |width| line.clone().cut(width))
    };
    rows.iter().map(line).collect()
}

fn length(text: &str) -> usize {
    text.chars().count()
}

fn shortened(text: &str, width: usize) -> String {
    if length(text) <= width {
        return text.to_string();
    }
    text.chars().take(width.saturating_sub(1)).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let mut table =
            Table::new(&[("ID", Fit::Whole), ("TOOK", Fit::Right), ("GROUP", Fit::Cut), ("WHY", Fit::Cut)]);
        let row = |cells: [&str; 4]| cells.map(|cell| (Style::Plain, cell.to_string())).to_vec();
        table.row(row([
            "d-1",
            "1m 05s",
            "AppECS-default-web / DgpECS-default-web",
            "a function reported that it failed",
        ]));
        table.row(row(["d-ABCDEFGHI", "3.0 s", "a / b", "evil\u{1b}[2J"]));
        table
    }

    fn texts(width: Option<usize>) -> Vec<String> {
        table().lines(width).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn columns_are_aligned_and_numbers_stand_right() {
        let lines = texts(None);
        assert_eq!(lines[0].find("GROUP"), lines[1].find("AppECS"));
        assert_eq!(lines[1].find("1m 05s").map(|at| at + 6), lines[2].find("3.0 s").map(|at| at + 5));
        assert!(lines[1].ends_with("a function reported that it failed"), "whole when nobody looks at a screen");
    }

    #[test]
    fn on_a_terminal_the_widest_columns_are_cut_and_ids_never() {
        for width in [60, 80, 90] {
            let lines = texts(Some(width));
            assert!(lines.iter().all(|line| line.chars().count() <= width), "{lines:#?}");
            assert!(lines[1].contains('…') && lines[2].starts_with("d-ABCDEFGHI  "), "{lines:#?}");
        }
        assert!(texts(Some(20)).iter().all(|line| line.chars().count() <= 20));
    }

    #[test]
    fn text_from_outside_cannot_move_the_cursor() {
        assert!(texts(None).iter().all(|line| !line.contains('\u{1b}')));
    }
}
