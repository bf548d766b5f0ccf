//! What must hold: no failed request, each share within a hundredth, nothing at what has left.
//!
//! Time is cut into epochs by the changes: odd while a table is on its way, even once it was acknowledged. A request
//! carries the epoch in which its client began it, so that what a target sees is judged by the table that was in force
//! when the request began, however long it took.

use std::collections::HashSet;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed, Ordering::SeqCst};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use super::message::{SHAPES, Shape};

/// Requests over which a share is looked at.
pub const WINDOW: usize = 10_000;

/// How far a share of a window may be off.
pub const TOLERANCE: f64 = 0.01;

/// Only so many failures are described.
const MAX_DESCRIBED: usize = 40;

/// Kinds of clients.
pub const KINDS: [&str; 10] = [
    "http",
    "http_fresh",
    "http_pipelined",
    "http_lazy",
    "https",
    "https_fresh",
    "https_lazy",
    "http2",
    "tcp",
    "listener_beside",
];

/// Index into [`KINDS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Http,
    HttpFresh,
    HttpPipelined,
    HttpLazy,
    Https,
    HttpsFresh,
    HttpsLazy,
    Http2,
    Tcp,
    Beside,
}

/// Shares of the two groups of one stream of requests.
struct Share {
    /// Since which epoch these weights hold; none counts while they change.
    since: u64,
    weights: [u16; 2],
    ring: Vec<u8>,
    next: usize,
    /// Of the ring, by group.
    counts: [u32; 2],
    windows: u64,
    worst: f64,
}

/// Everything that is counted.
pub struct Judge {
    began: Instant,
    epoch: AtomicU64,
    next_id: AtomicU64,
    done: [AtomicU64; KINDS.len()],
    shapes: [AtomicU64; SHAPES.len()],
    failed: AtomicU64,
    /// Requests that a client gave to another connection before a byte was written, for the old one had said goodbye.
    pub told_before: AtomicU64,
    /// Connections whose last answer said so, or that got a GOAWAY.
    pub told_to_leave: AtomicU64,
    /// Requests that were beyond the first at a target of their stream, by stream.
    shares: Vec<Mutex<Share>>,
    posts: Mutex<HashSet<u64>>,
    described: Mutex<Vec<String>>,
    phase: Mutex<String>,
}

impl Judge {
    /// Nothing has happened yet.
    pub fn new(streams: usize) -> Self {
        let share = || Share {
            since: u64::MAX,
            weights: [1, 1],
            ring: vec![0; WINDOW],
            next: 0,
            counts: [0; 2],
            windows: 0,
            worst: 0.0,
        };
        Self {
            began: Instant::now(),
            epoch: AtomicU64::new(1),
            next_id: AtomicU64::new(1),
            done: Default::default(),
            shapes: Default::default(),
            failed: AtomicU64::new(0),
            told_before: AtomicU64::new(0),
            told_to_leave: AtomicU64::new(0),
            shares: (0..streams).map(|_| Mutex::new(share())).collect(),
            posts: Mutex::default(),
            described: Mutex::default(),
            phase: Mutex::new("start".into()),
        }
    }

    /// For a request that begins now.
    pub fn begin(&self) -> (u64, u64) {
        (self.next_id.fetch_add(1, Relaxed), self.epoch.load(SeqCst))
    }

    /// A request was answered as it should.
    pub fn answered(&self, kind: Kind, shape: Shape) {
        self.done[kind as usize].fetch_add(1, Relaxed);
        self.shapes[shape.index()].fetch_add(1, Relaxed);
    }

    /// A request failed.
    pub fn failed(&self, kind: Kind, what: &str) {
        self.failed.fetch_add(1, SeqCst);
        self.describe(&format!("{}: {what}", KINDS[kind as usize]));
    }

    /// Something else did not hold.
    pub fn violated(&self, what: &str) {
        self.describe(what);
    }

    fn describe(&self, what: &str) {
        let mut described = lock(&self.described);
        if described.len() < MAX_DESCRIBED {
            let phase = lock(&self.phase).clone();
            described.push(format!("{:.3} s, after {phase}: {what}", self.began.elapsed().as_secs_f64()));
        }
    }

    /// A request arrived at a target: `left` is the epoch from which on nothing may come there.
    pub fn arrived(
        &self,
        stream: usize,
        group: usize,
        (id, epoch): (u64, u64),
        left: u64,
        is_post: bool,
        target: &str,
    ) {
        // Without shares nobody keeps to names of its own.
        if is_post && !self.shares.is_empty() && !lock(&self.posts).insert(id) {
            self.violated(&format!("a POST arrived twice, the second time at {target}"));
        }
        if epoch >= left {
            self.violated(&format!("a request that began after {target} had left reached it"));
        }
        let Some(share) = self.shares.get(stream) else { return };
        let mut share = lock(share);
        if epoch < share.since {
            return;
        }
        if let Some(violation) = share.add(group) {
            drop(share);
            self.violated(&format!("stream {stream}: {violation}"));
        }
    }

    /// A table is on its way; with other weights, if it says so.
    pub fn changing(&self, what: &str, weights: bool) {
        *lock(&self.phase) = what.to_owned();
        if weights {
            self.shares.iter().for_each(|share| lock(share).since = u64::MAX);
        }
        self.epoch.fetch_add(1, SeqCst);
    }

    /// It is acknowledged; answers the epoch of everything that begins from here on.
    pub fn changed(&self, weights: Option<[u16; 2]>) -> u64 {
        // First the epoch from which on it counts, then requests of that epoch.
        let epoch = self.epoch.load(SeqCst) + 1;
        if let Some(weights) = weights {
            self.shares.iter().for_each(|share| lock(share).begin(weights, epoch));
        }
        self.epoch.store(epoch, SeqCst);
        epoch
    }

    /// Requests that got an answer or failed.
    pub fn total(&self) -> u64 {
        self.done.iter().map(|count| count.load(Relaxed)).sum::<u64>() + self.failures()
    }

    /// Requests that failed.
    pub fn failures(&self) -> u64 {
        self.failed.load(SeqCst)
    }

    /// Everything that did not hold, failed requests too.
    pub fn violations(&self) -> Vec<String> {
        lock(&self.described).clone()
    }

    /// Windows that were looked at, and the largest distance of a share in them, in hundredths; by stream.
    pub fn shares(&self) -> Vec<(u64, f64)> {
        self.shares.iter().map(|share| lock(share)).map(|share| (share.windows, share.worst * 100.0)).collect()
    }

    /// Requests by kind of client.
    pub fn by_kind(&self) -> Vec<(&'static str, u64)> {
        KINDS.iter().copied().zip(self.done.iter().map(|count| count.load(Relaxed))).collect()
    }

    /// Requests by shape.
    pub fn by_shape(&self) -> Vec<(&'static str, u64)> {
        SHAPES.iter().copied().zip(self.shapes.iter().map(|count| count.load(Relaxed))).collect()
    }
}

impl Share {
    fn begin(&mut self, weights: [u16; 2], epoch: u64) {
        self.since = epoch;
        self.weights = weights;
        self.next = 0;
        self.counts = [0; 2];
    }

    /// Notes an arrival and looks at the window that ends with it; tells the first one that is off, and any request at
    /// a group without weight.
    fn add(&mut self, group: usize) -> Option<String> {
        let index = self.next % WINDOW;
        if self.next >= WINDOW {
            self.counts[usize::from(self.ring[index])] -= 1;
        }
        self.ring[index] = u8::try_from(group).unwrap_or_default();
        self.counts[group] += 1;
        self.next += 1;
        if self.weights[group] == 0 {
            return Some(format!("a request reached group {group}, which had no weight when it began"));
        }
        if self.next < WINDOW {
            return None;
        }
        let [first, second] = self.weights.map(f64::from);
        let off = (f64::from(self.counts[0]) / WINDOW as f64 - first / (first + second)).abs();
        self.windows += 1;
        let was_fine = self.worst <= TOLERANCE;
        self.worst = self.worst.max(off);
        (was_fine && off > TOLERANCE).then(|| {
            let counts = self.counts;
            format!("of {WINDOW} requests in a row the groups got {counts:?} with weights {:?}", self.weights)
        })
    }
}

/// Locks, also after a panic elsewhere: what is behind it is valid between any two statements.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
