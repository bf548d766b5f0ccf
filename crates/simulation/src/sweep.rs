//! Many seeds at once: a number of threads, each with its own share, and what came of them.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::draw;
use crate::invariants::Violation;
use crate::progress::Progress;
use crate::world::run;

/// Seeds a thread takes at once.
const SHARE: u64 = 256;
/// Every so many seeds, one runs twice and its log is replayed.
const TWICE_EVERY: u64 = 100;

/// A seed that broke a rule.
#[derive(Clone, Debug)]
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
    /// Seeds run twice with the same trace hash.
    pub twice: u64,
    /// Events processed.
    pub events: u64,
    /// Durable steps.
    pub commits: u64,
    /// Deployments, rollbacks included.
    pub deployments: u64,
    /// Seeds that broke a rule, in order.
    pub failed: Vec<Failed>,
    /// Wall time.
    pub took: Duration,
}

impl Outcome {
    /// Schedules a minute and thread.
    pub fn rate(&self, threads: usize) -> f64 {
        let minutes = self.took.as_secs_f64() / 60.0;
        if minutes > 0.0 { self.seeds as f64 / minutes / threads.max(1) as f64 } else { 0.0 }
    }
}

/// Runs `count` seeds from `first` on `threads` threads; stops early after `max_failures`.
pub fn sweep(first: u64, count: u64, threads: usize, max_failures: usize, progress: &Progress) -> Outcome {
    let begun = Instant::now();
    progress.expect(count.div_ceil(SHARE));
    let next = AtomicU64::new(first);
    let end = first.saturating_add(count);
    let total = Mutex::new(Outcome::default());
    std::thread::scope(|scope| {
        for _ in 0..threads.max(1) {
            scope.spawn(|| {
                loop {
                    let from = next.fetch_add(SHARE, Ordering::Relaxed);
                    let too_many = lock(&total).failed.len() >= max_failures;
                    if from >= end || too_many {
                        break;
                    }
                    let share = one_share(from, end.min(from + SHARE));
                    progress.add(share.seeds, share.failed.len() as u64);
                    progress.advance();
                    add(&mut lock(&total), share);
                }
            });
        }
    });
    let mut total = total.into_inner().unwrap_or_else(PoisonError::into_inner);
    total.failed.sort_by_key(|failed| failed.seed);
    total.took = begun.elapsed();
    total
}

fn lock(total: &Mutex<Outcome>) -> std::sync::MutexGuard<'_, Outcome> {
    total.lock().unwrap_or_else(PoisonError::into_inner)
}

fn one_share(from: u64, to: u64) -> Outcome {
    let mut outcome = Outcome::default();
    for seed in from..to {
        let scenario = draw::scenario(seed);
        let is_double = seed.is_multiple_of(TWICE_EVERY);
        let report = run(&scenario, false, is_double);
        let mut violation = report.violation;
        if is_double {
            let second = run(&scenario, false, true);
            outcome.twice += 1;
            if second.hash != report.hash && violation.is_none() {
                violation = Some(Violation {
                    invariant: "the same seed gives the same trace",
                    at: crate::world::START,
                    what: format!("hashes {:016x} and {:016x}", report.hash, second.hash),
                });
            }
        }
        outcome.seeds += 1;
        outcome.events += u64::from(report.events);
        outcome.commits += u64::from(report.commits);
        outcome.deployments += report.deployments as u64;
        outcome.failed.extend(violation.map(|violation| Failed { seed, violation }));
    }
    outcome
}

fn add(total: &mut Outcome, share: Outcome) {
    total.seeds += share.seeds;
    total.twice += share.twice;
    total.events += share.events;
    total.commits += share.commits;
    total.deployments += share.deployments;
    total.failed.extend(share.failed);
}
