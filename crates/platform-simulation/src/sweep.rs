//! Many seeds at once: a number of threads, one world each at a time, and what came of them.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::draw;
use crate::judge::Violation;
use crate::run::run;

/// Every so many seeds, one runs twice.
const TWICE_EVERY: u64 = 20;

/// A seed that broke a rule.
#[derive(Clone, Debug, Serialize)]
pub struct Failed {
    /// The seed.
    pub seed: u64,
    /// The rule.
    pub violation: Violation,
}

/// What came of a sweep.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Seeds run.
    pub seeds: u64,
    /// Seeds run twice.
    pub twice: u64,
    /// Those of them whose traces were equal.
    pub equal: u64,
    /// Durable steps.
    pub steps: u64,
    /// Deployments, rollbacks included.
    pub deployments: u64,
    /// Lives of control planes.
    pub lives: u64,
    /// Calls to what is outside.
    pub calls: u64,
    /// Simulated seconds.
    pub simulated_seconds: u64,
    /// Seeds that broke a rule, in order.
    pub failed: Vec<Failed>,
    /// Wall time.
    pub took: Duration,
    /// Processor time of this process, where the system tells it.
    pub processor: Option<Duration>,
}

impl Outcome {
    /// Runs a minute and thread; seeds run twice count twice.
    pub fn rate(&self, threads: usize) -> f64 {
        self.runs_a_minute(self.took * u32::try_from(threads.max(1)).unwrap_or(1))
    }

    /// Runs a minute of processor time.
    pub fn processor_rate(&self) -> Option<f64> {
        self.processor.map(|took| self.runs_a_minute(took))
    }

    fn runs_a_minute(&self, took: Duration) -> f64 {
        let minutes = took.as_secs_f64() / 60.0;
        if minutes > 0.0 { (self.seeds + self.twice) as f64 / minutes } else { 0.0 }
    }
}

/// Runs `count` seeds from `first` on `threads` threads; stops early after `max_failures`.
pub fn sweep(first: u64, count: u64, threads: usize, max_failures: usize) -> Outcome {
    let begun = Instant::now();
    let next = AtomicU64::new(first);
    let end = first.saturating_add(count);
    let total = Mutex::new(Outcome::default());
    std::thread::scope(|scope| {
        for _ in 0..threads.max(1) {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= end || lock(&total).failed.len() >= max_failures {
                        break;
                    }
                    one(seed, &total);
                }
            });
        }
    });
    let mut total = total.into_inner().unwrap_or_else(PoisonError::into_inner);
    total.failed.sort_by_key(|failed| failed.seed);
    total.took = begun.elapsed();
    total.processor = processor_time();
    total
}

/// User and system time of this process, in hundredths of a second: fields 14 and 15 of Linux's `stat`.
fn processor_time() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The second field, the program's name in brackets, may hold spaces.
    let rest = text.rsplit(')').next()?;
    let ticks: u64 = rest.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    Some(Duration::from_millis(ticks * 10))
}

fn lock(total: &Mutex<Outcome>) -> MutexGuard<'_, Outcome> {
    total.lock().unwrap_or_else(PoisonError::into_inner)
}

fn one(seed: u64, total: &Mutex<Outcome>) {
    let scenario = draw::scenario(seed);
    let Ok(report) = catch_unwind(AssertUnwindSafe(|| run(&scenario, false))) else {
        let violation =
            Violation { invariant: "nothing panics", at_millis: 0, what: "a panic, see above".to_owned() };
        let mut total = lock(total);
        total.seeds += 1;
        total.failed.push(Failed { seed, violation });
        return;
    };
    let again = seed.is_multiple_of(TWICE_EVERY).then(|| run(&scenario, false).hash);
    let mut total = lock(total);
    total.seeds += 1;
    total.twice += u64::from(again.is_some());
    total.equal += u64::from(again == Some(report.hash));
    total.steps += u64::from(report.steps);
    total.deployments += report.deployments as u64;
    total.lives += report.lives;
    total.calls += report.calls;
    total.simulated_seconds += u64::try_from(report.millis / 1000).unwrap_or(0);
    total.failed.extend(report.violation.map(|violation| Failed { seed, violation }));
}
