//! What became of every request: by kind of client, by version, and by what was going on at that moment.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering::SeqCst};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Instant;

use serde_json::{Value, json};

use super::wire::{Answerer, Broken};

/// Failures printed as they happen; all are counted.
const FAILURES_SHOWN: usize = 200;

/// What a client does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// One request after the other on one connection.
    Kept,
    /// A connection for each request.
    Fresh,
    /// Several requests on their way at once on one connection.
    Pipelined,
    /// Pauses between requests on one connection.
    Idle,
    /// Uploads that must arrive once.
    Post,
    /// Reads a body at 1 KiB a second.
    SlowReader,
    /// Sends a body at 1 KiB a second.
    SlowWriter,
    /// A download that ends within the deregistration delay.
    Download,
    /// One that takes longer: it may be cut when the delay is over.
    LongDownload,
    /// Megabytes read at 1 KiB a second: it is cut when the delay is over.
    StalledReader,
    /// A WebSocket that says good-bye itself, within the delay.
    WebSocket,
    /// One that stays: it may be cut when the delay is over.
    LongWebSocket,
}

/// All kinds, in order.
pub const KINDS: [(Kind, &str); 12] = [
    (Kind::Kept, "kept"),
    (Kind::Fresh, "fresh"),
    (Kind::Pipelined, "pipelined"),
    (Kind::Idle, "idle"),
    (Kind::Post, "post"),
    (Kind::SlowReader, "slow_reader"),
    (Kind::SlowWriter, "slow_writer"),
    (Kind::Download, "download"),
    (Kind::LongDownload, "long_download"),
    (Kind::StalledReader, "stalled_reader"),
    (Kind::WebSocket, "websocket"),
    (Kind::LongWebSocket, "long_websocket"),
];

/// Counts of one kind.
#[derive(Default)]
struct KindTally {
    answered: AtomicU64,
    failed: AtomicU64,
    cut: AtomicU64,
}

/// Counts of one version.
#[derive(Default)]
struct VersionTally {
    /// Answers to requests that began and ended while the window was open.
    in_window: AtomicU64,
    /// Microseconds since the start of the tally.
    last_began: AtomicU64,
}

/// A request that has begun.
#[derive(Clone, Copy)]
pub struct Began {
    micros: u64,
    window: u64,
}

/// The counts, shared by all clients.
pub struct Tally {
    start: Instant,
    kinds: [KindTally; KINDS.len()],
    versions: RwLock<BTreeMap<String, Arc<VersionTally>>>,
    /// Number of the open window; 0 when none is.
    window: AtomicU64,
    reopened: AtomicU64,
    phase: Mutex<String>,
    failures: Mutex<Vec<String>>,
}

impl Tally {
    /// Nothing counted yet.
    pub fn new() -> Arc<Self> {
        Arc::new(Self {
            start: Instant::now(),
            kinds: Default::default(),
            versions: RwLock::default(),
            window: AtomicU64::new(0),
            reopened: AtomicU64::new(0),
            phase: Mutex::new("start".to_owned()),
            failures: Mutex::default(),
        })
    }

    /// Microseconds since the start at that moment.
    pub fn micros(&self, at: Instant) -> u64 {
        u64::try_from(at.saturating_duration_since(self.start).as_micros()).unwrap_or(u64::MAX)
    }

    /// To be called before the first byte is sent.
    pub fn begin(&self) -> Began {
        Began { micros: self.micros(Instant::now()), window: self.window.load(SeqCst) }
    }

    /// A complete answer.
    pub fn answered(&self, kind: Kind, began: Began, by: &Answerer) {
        self.kinds[kind as usize].answered.fetch_add(1, SeqCst);
        let version = self.version(&by.version);
        version.last_began.fetch_max(began.micros, SeqCst);
        if began.window != 0 && began.window == self.window.load(SeqCst) {
            version.in_window.fetch_add(1, SeqCst);
        }
    }

    /// No complete answer.
    pub fn failed(&self, kind: Kind, began: Began, by: &Answerer, error: &Broken) {
        self.kinds[kind as usize].failed.fetch_add(1, SeqCst);
        let line = format!(
            "FAILED {:.3} s (began {:.3} s) · {} · {} · task {} of {:?} · {error}",
            self.start.elapsed().as_secs_f64(),
            began.micros as f64 / 1e6,
            KINDS[kind as usize].1,
            self.phase(),
            by.port,
            by.version,
        );
        let mut failures = lock(&self.failures);
        if failures.len() < FAILURES_SHOWN {
            println!("{line}");
            failures.push(line);
        }
    }

    /// Ended by the balancer because the deregistration delay of its target was over.
    pub fn cut(&self, kind: Kind) {
        self.kinds[kind as usize].cut.fetch_add(1, SeqCst);
    }

    /// A kept connection was closed while nothing was asked on it.
    pub fn reopened(&self) {
        self.reopened.fetch_add(1, SeqCst);
    }

    /// What failures from now on are put down to.
    pub fn set_phase(&self, phase: impl Into<String>) {
        *lock(&self.phase) = phase.into();
    }

    /// What is going on.
    pub fn phase(&self) -> String {
        lock(&self.phase).clone()
    }

    /// Counts by version begin anew.
    pub fn open_window(&self, number: u64) {
        for version in self.versions.read().unwrap_or_else(PoisonError::into_inner).values() {
            version.in_window.store(0, SeqCst);
        }
        self.window.store(number, SeqCst);
    }

    /// Ends the window; answers all requests in it and those that `version` answered.
    pub fn close_window(&self, version: &str) -> (u64, u64) {
        self.window.store(0, SeqCst);
        let versions = self.versions.read().unwrap_or_else(PoisonError::into_inner);
        let all = versions.values().map(|version| version.in_window.load(SeqCst)).sum();
        (all, versions.get(version).map_or(0, |version| version.in_window.load(SeqCst)))
    }

    /// When the last request that this version answered had begun, in microseconds since the start.
    pub fn last_began(&self, version: &str) -> u64 {
        self.version(version).last_began.load(SeqCst)
    }

    /// Requests with a complete answer.
    pub fn total(&self) -> u64 {
        self.kinds.iter().map(|kind| kind.answered.load(SeqCst)).sum()
    }

    /// Requests without one, apart from those cut after the delay.
    pub fn failures(&self) -> u64 {
        self.kinds.iter().map(|kind| kind.failed.load(SeqCst)).sum()
    }

    /// All counts.
    pub fn figures(&self) -> Value {
        let by_kind = |field: fn(&KindTally) -> &AtomicU64| -> Value {
            KINDS
                .iter()
                .map(|(kind, name)| ((*name).to_owned(), json!(field(&self.kinds[*kind as usize]).load(SeqCst))))
                .collect::<serde_json::Map<_, _>>()
                .into()
        };
        json!({
            "answered": by_kind(|kind| &kind.answered),
            "failed": by_kind(|kind| &kind.failed),
            "cut_after_the_delay": by_kind(|kind| &kind.cut),
            "kept_connections_closed_while_idle": self.reopened.load(SeqCst),
            "failures": *lock(&self.failures),
        })
    }

    fn version(&self, name: &str) -> Arc<VersionTally> {
        let known = self.versions.read().unwrap_or_else(PoisonError::into_inner).get(name).cloned();
        known.unwrap_or_else(|| {
            let mut versions = self.versions.write().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(versions.entry(name.to_owned()).or_default())
        })
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
