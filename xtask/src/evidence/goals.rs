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
pub const GOALS: &[Goal] = &[
    Goal {
        command: "sim",
        what: "The engine under drawn faults breaks no rule, and agrees with the reference model",
        wanted: "100,000,000 schedules",
        figures: &[sum("schedules", "schedules")],
        failures: &["failed"],
    },
    Goal {
        command: "sim-bench",
        what: "The simulator is fast enough to try that much",
        wanted: "100,000 schedules a minute and core",
        figures: &[last("schedules", "schedules"), last("rate_per_minute_per_core", "a minute and core")],
        failures: &["failed"],
    },
    Goal {
        command: "sim-singles",
        what: "Every single fault at every step of the canonical scenarios breaks no rule",
        wanted: "all",
        figures: &[last("singles", "runs"), last("scenarios", "scenarios")],
        failures: &["failed"],
    },
    Goal {
        command: "sim-pairs",
        what: "Pairs of faults at the steps of the canonical scenarios break no rule",
        wanted: "all",
        figures: &[last("pairs", "runs"), last("scenarios", "scenarios")],
        failures: &["failed"],
    },
    Goal {
        command: "sim-platform",
        what: "Shell, embedded services and their reconcilers under drawn faults break no rule",
        wanted: "as many as there is time for",
        figures: &[sum("schedules", "schedules"), last("runs_per_minute_and_thread", "a minute and core")],
        failures: &["failed"],
    },
    Goal {
        command: "planted",
        what: "Each deliberate fault in the engine is found",
        wanted: "30 faults, all found",
        figures: &[last("planted", "planted"), last("found", "found")],
        failures: &["failed"],
    },
    Goal {
        command: "kill9",
        what: "kill -9 of the real processes loses nothing acknowledged, repeats no effect, fails no request",
        wanted: "20,000 kills",
        figures: &[
            sum("kills", "kills"),
            sum("deployments", "deployments"),
            sum("requests", "requests"),
            last("kills_per_minute", "kills a minute"),
        ],
        failures: &["failed", "failed_requests"],
    },
    Goal {
        command: "powerloss",
        what: "Whatever a loss of power leaves of the unsynced writes, all that was acknowledged is there and deployments end",
        wanted: "every sync point of one full deployment",
        figures: &[
            sum("images", "crash images"),
            sum("boots", "boots of the real binary"),
            last("sync_points", "sync points"),
        ],
        failures: &["violations"],
    },
    Goal {
        command: "shiftload",
        what: "No request fails over shifts, rollbacks, restarts and hand-overs; every weight is kept",
        wanted: "20,000,000 requests over 200 shifts",
        figures: &[sum("requests", "requests"), sum("shifts", "shifts")],
        failures: &["failed"],
    },
    Goal {
        command: "outage",
        what: "Without the control plane traffic goes on, and its deployment afterwards",
        wanted: "1 hour",
        figures: &[
            sum("requests", "requests"),
            sum("seconds_without_control_plane", "s without control plane"),
            sum("shifts", "shifts"),
        ],
        failures: &["failed"],
    },
    Goal {
        command: "fuzz",
        what: "No bytes from outside make a reader panic, hang, or take memory without bound",
        wanted: "every reader of outside bytes",
        figures: &[sum("executions", "executions"), last("targets", "targets")],
        failures: &["failed"],
    },
];

/// The goal of a tool.
pub fn find(command: &str) -> Option<&'static Goal> {
    GOALS.iter().find(|goal| goal.command == command)
}

/// Number of tools that have a record.
pub fn seen(records: &[Record]) -> usize {
    GOALS.iter().filter(|goal| records.iter().any(|record| record.command == goal.command)).count()
}
