//! How far a long run is, for whoever waits for it.

use std::sync::atomic::{AtomicU64, Ordering};

/// Counters that the threads of a run turn and somebody else reads.
#[derive(Debug, Default)]
pub struct Progress {
    runs: AtomicU64,
    failed: AtomicU64,
    done: AtomicU64,
    all: AtomicU64,
}

impl Progress {
    /// There will be so many pieces of work.
    pub(crate) fn expect(&self, pieces: u64) {
        self.all.store(pieces, Ordering::Relaxed);
    }

    /// A piece of work is done.
    pub(crate) fn advance(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    /// A run is over.
    pub(crate) fn ran(&self, failed: bool) {
        self.add(1, u64::from(failed));
    }

    /// Runs are over.
    pub(crate) fn add(&self, runs: u64, failed: u64) {
        self.runs.fetch_add(runs, Ordering::Relaxed);
        self.failed.fetch_add(failed, Ordering::Relaxed);
    }

    /// Runs so far, and how many of them broke a rule.
    pub fn runs(&self) -> (u64, u64) {
        (self.runs.load(Ordering::Relaxed), self.failed.load(Ordering::Relaxed))
    }

    /// How much of the work is done, from 0 to 100; 0 while it is not known how much there is.
    pub fn percent(&self) -> u64 {
        let all = self.all.load(Ordering::Relaxed);
        (self.done.load(Ordering::Relaxed) * 100).checked_div(all).unwrap_or(0)
    }
}
