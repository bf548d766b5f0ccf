//! What is to be shown, and by which figures of which tool.

use super::record::Record;

/// How figures of several runs become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// Runs add up.
    Sum,
    /// Only the newest run counts.
    Last,
}

/// A figure on the page.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// Its name in what the tool writes.
    pub name: &'static str,
    /// What it is, after the number.
    pub unit: &'static str,
    /// How runs are put together.
    pub fold: Fold,
}

/// One thing to be shown.
#[derive(Clone, Copy, Debug)]
pub struct Goal {
    /// The tool's name, as in `cargo xtask TOOL`.
    pub command: &'static str,
    /// What must hold.
    pub what: &'static str,
    /// How much of it is wanted.
    pub wanted: &'static str,
    /// What was tried; the first is n.
    pub figures: &'static [Figure],
    /// The figures that count what did not hold; their sum must be 0.
    pub failures: &'static [&'static str],
}

const fn sum(name: &'static str, unit: &'static str) -> Figure {
    Figure { name, unit, fold: Fold::Sum }
}

const fn last(name: &'static str, unit: &'static str) -> Figure {
    Figure { name, unit, fold: Fold::Last }
}

/// All of them, in the order of the page.
pub const GOALS: &[Goal] = &[Goal {
    command: "sim",
    what: "The engine under drawn faults breaks no rule, and agrees with the reference model",
    wanted: "100,000,000 schedules",
    figures: &[sum("schedules", "schedules"), last("rate_per_minute_per_core", "a minute and core")],
    failures: &["failed"],
}];

/// The goal of a tool.
pub fn find(command: &str) -> Option<&'static Goal> {
    GOALS.iter().find(|goal| goal.command == command)
}

/// Number of tools that have a record.
pub fn seen(records: &[Record]) -> usize {
    GOALS.iter().filter(|goal| records.iter().any(|record| record.command == goal.command)).count()
}
