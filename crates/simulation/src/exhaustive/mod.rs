//! Canonical scenarios, each with every single fault at every step, or with every pair of them: every call throttled,
//! lost before and after it was applied, refused, repeated; a crash before, during and after every call and every
//! durable step; a command at every step.
//!
//! A pair is a single fault and then every fault at every step of the run which that fault has made, which may be
//! longer than the plain one. Of two faults that the plain run has both, the pair is made once.

mod canonical;
mod strike;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::invariants::Violation;
use crate::progress::Progress;
use crate::scenario::Scenario;
use crate::world::{Report, run};

use strike::Strike;

pub use canonical::all as canonical;

/// What is to be run.
#[derive(Clone, Debug)]
pub struct Request {
    /// Pairs of faults instead of single ones.
    pub pairs: bool,
    /// Instead of all faults: every call carried out long after the engine has given it up, against which no rule of
    /// traffic holds.
    pub late: bool,
    /// Only canonical scenarios whose name begins so.
    pub prefix: String,
    /// The nth of so many parts, both from 1; parts are of like size and make the whole together.
    pub part: (usize, usize),
    /// Threads.
    pub threads: usize,
    /// Stop after so many failures.
    pub max_failures: usize,
}

impl Default for Request {
    fn default() -> Self {
        Self { pairs: false, late: false, prefix: String::new(), part: (1, 1), threads: 1, max_failures: 20 }
    }
}

/// A scenario that broke a rule.
#[derive(Clone, Debug)]
pub struct Failed {
    /// Canonical scenario and faults, in words.
    pub name: String,
    /// All of it.
    pub scenario: Scenario,
    /// The rule.
    pub violation: Violation,
}

/// What came of it.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Canonical scenarios.
    pub scenarios: usize,
    /// Runs without or with a single fault.
    pub singles: u64,
    /// Runs with two faults.
    pub pairs: u64,
    /// Scenarios that broke a rule.
    pub failed: Vec<Failed>,
    /// How long it took.
    pub took: Duration,
}

/// A single fault in a canonical scenario, and what the plain run was like.
struct Item<'a> {
    name: &'a str,
    plain: &'a Scenario,
    length: (u32, u32),
    strike: Strike,
}

/// Runs what is asked for.
pub fn exhaust(request: &Request, progress: &Progress) -> Outcome {
    let begun = Instant::now();
    let chosen: Vec<(String, Scenario)> =
        canonical().into_iter().filter(|(name, _)| name.starts_with(&request.prefix)).collect();
    let mut outcome = Outcome { scenarios: chosen.len(), ..Outcome::default() };
    let mut items = Vec::new();
    for (name, plain) in &chosen {
        let report = run(plain, false, true);
        let length = length(&report);
        outcome.singles += 1;
        note(&mut outcome, progress, report.violation, || (name.clone(), plain.clone()));
        let strikes = if request.late { strike::late(length) } else { strike::all(length) };
        items.extend(strikes.into_iter().map(|strike| Item { name, plain, length, strike }));
    }
    let (part, parts) = request.part;
    let items: Vec<Item<'_>> = items
        .into_iter()
        .enumerate()
        .filter(|(index, _)| index % parts.max(1) == part - 1)
        .map(|(_, item)| item)
        .collect();
    progress.expect(items.len() as u64);
    let (next, outcome) = (AtomicUsize::new(0), Mutex::new(outcome));
    let is_enough = || lock(&outcome).failed.len() >= request.max_failures;
    std::thread::scope(|scope| {
        for _ in 0..request.threads.max(1) {
            scope.spawn(|| {
                while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)).filter(|_| !is_enough()) {
                    let found = strike_twice(item, request.pairs, progress);
                    add(&mut lock(&outcome), found);
                    progress.advance();
                }
            });
        }
    });
    let mut outcome = outcome.into_inner().unwrap_or_else(PoisonError::into_inner);
    outcome.took = begun.elapsed();
    outcome
}

/// One single fault, and all pairs with it when wanted.
fn strike_twice(item: &Item<'_>, pairs: bool, progress: &Progress) -> Outcome {
    let mut outcome = Outcome { singles: 1, ..Outcome::default() };
    let struck = item.strike.on(item.plain);
    let report = run(&struck, false, false);
    let name = || format!("{}, {}", item.name, item.strike.name());
    let length = length(&report);
    let is_broken = report.violation.is_some();
    note(&mut outcome, progress, report.violation, || (name(), struck.clone()));
    if !pairs || is_broken {
        return outcome;
    }
    for second in strike::all(length) {
        if second.is_within(item.length) && !second.comes_after(&item.strike) {
            continue;
        }
        let scenario = second.on(&struck);
        outcome.pairs += 1;
        let violation = run(&scenario, false, false).violation;
        note(&mut outcome, progress, violation, || (format!("{}, {}", name(), second.name()), scenario.clone()));
    }
    outcome
}

fn length(report: &Report) -> (u32, u32) {
    (report.calls, report.commits)
}

fn note(
    outcome: &mut Outcome,
    progress: &Progress,
    violation: Option<Violation>,
    what: impl FnOnce() -> (String, Scenario),
) {
    progress.ran(violation.is_some());
    outcome.failed.extend(violation.map(|violation| {
        let (name, scenario) = what();
        Failed { name, scenario, violation }
    }));
}

fn add(total: &mut Outcome, found: Outcome) {
    total.singles += found.singles;
    total.pairs += found.pairs;
    total.failed.extend(found.failed);
}

fn lock(outcome: &Mutex<Outcome>) -> std::sync::MutexGuard<'_, Outcome> {
    outcome.lock().unwrap_or_else(PoisonError::into_inner)
}
