//! One registered target at run time: whether it may be picked, what is in flight to it, its idle connections.
//!
//! Promises: after [`TargetRuntime::start_draining`] returned, no new request reaches the target, and every request
//! that does is counted in `in_flight` until its answer was read. Leaves out: who checks its health (`health`) and
//! how requests travel (`upstream`).

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::SeqCst};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Instant;

use ports::{Target, TargetCounters, TargetProtocol};
use tokio::sync::Notify;

use crate::counters::{GroupShared, TargetCell};
use crate::exchange::{Http1Connection, Http2Pool};
use crate::health::HealthRecord;
use crate::lock;
use crate::openings::Openings;

/// How long a target that refused a connection is not picked while others can be.
const AVOID_AFTER_CONNECT_FAILURE_MILLIS: u64 = 1_000;

/// Idle upstream connections kept per target and worker.
const IDLE_CONNECTIONS_PER_LANE: usize = 128;

/// Idle upstream connections older than this many sweeps (seconds) are closed.
const IDLE_CONNECTION_SECONDS: u32 = 60;

/// A target that is or was in the routing table.
pub(crate) struct TargetRuntime {
    pub(crate) target: Target,
    pub(crate) group: Arc<GroupShared>,
    /// What it speaks.
    pub(crate) protocol: TargetProtocol,
    /// The same for the same registration in every process: spreads clients by their address.
    pub(crate) fingerprint: u64,
    /// What the checks say; `routable` follows it.
    pub(crate) health: Mutex<HealthRecord>,
    /// Healthy, or not to be checked, or presumed healthy right after a restart.
    routable: AtomicBool,
    /// Since when it is healthy, by [`now_millis`], while that may matter for slow start; 0 for long since.
    healthy_since_millis: AtomicU64,
    /// It came with the first targets of its group: its first success is no slow start.
    is_of_first: AtomicBool,
    /// Whether a table had it before.
    is_known: AtomicBool,
    /// Set by a failed connection: milliseconds of [`now_millis`]; 0 is never.
    avoid_until_millis: AtomicU64,
    draining: AtomicBool,
    cut: AtomicBool,
    /// Requests in flight at a balancer that this one took over from.
    elsewhere: AtomicU64,
    /// Told whenever something ends while draining.
    pub(crate) drained: Notify,
    lanes: Box<[Lane]>,
}

/// One worker's share of a target, on a cache line of its own.
#[derive(Default)]
#[repr(align(64))]
struct Lane {
    counts: TargetCell,
    in_flight: AtomicU64,
    idle: Mutex<Vec<Idle>>,
    openings: Openings,
    /// The connections that streams share, where the target speaks HTTP/2.
    http2: Http2Pool,
}

struct Idle {
    connection: Box<Http1Connection>,
    since_tick: u32,
}

/// FNV-1a: the standard library's hashes differ from process to process.
fn fingerprint(target: &Target) -> u64 {
    let address = target.address.to_string();
    let bytes = target.registration.bytes().chain([0]).chain(address.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Milliseconds of a clock that only this process knows; never 0.
pub(crate) fn now_millis() -> u64 {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    u64::try_from(START.elapsed().as_millis()).unwrap_or(u64::MAX - 1) + 1
}

impl TargetRuntime {
    pub(crate) fn new(target: Target, group: Arc<GroupShared>, health: HealthRecord, workers: usize) -> Self {
        Self {
            fingerprint: fingerprint(&target),
            target,
            group,
            protocol: TargetProtocol::default(),
            healthy_since_millis: AtomicU64::new(0),
            is_of_first: AtomicBool::new(false),
            is_known: AtomicBool::new(false),
            routable: AtomicBool::new(health.is_routable()),
            health: Mutex::new(health),
            avoid_until_millis: AtomicU64::new(0),
            draining: AtomicBool::new(false),
            cut: AtomicBool::new(false),
            elsewhere: AtomicU64::new(0),
            drained: Notify::new(),
            lanes: (0..workers).map(|_| Lane::default()).collect(),
        }
    }

    /// The same target, speaking that.
    pub(crate) fn speaking(self, protocol: TargetProtocol) -> Self {
        Self { protocol, ..self }
    }

    /// Changes the health record and lets routing follow.
    pub(crate) fn update_health(&self, change: impl FnOnce(&mut HealthRecord)) {
        let mut record = lock(&self.health);
        change(&mut record);
        let is_routable = record.is_routable();
        if is_routable != self.is_routable() {
            let is_of_first = self.is_of_first.swap(false, SeqCst);
            let since = if is_routable && !is_of_first { now_millis() } else { 0 };
            // Before `routable`, so that no worker takes a target that just became healthy for a warm one.
            self.healthy_since_millis.store(since, SeqCst);
        }
        self.routable.store(is_routable, SeqCst);
    }

    /// Since when it is healthy, by [`now_millis`], or 0 for long since.
    pub(crate) fn healthy_since_millis(&self) -> u64 {
        self.healthy_since_millis.load(std::sync::atomic::Ordering::Relaxed)
    }

    /// From here on it is like one that has long been healthy.
    pub(crate) fn end_slow_start(&self, since_millis: u64) {
        // Not if it became healthy anew meanwhile.
        let _ = self.healthy_since_millis.compare_exchange(since_millis, 0, SeqCst, SeqCst);
    }

    /// Notes that a table has it; tells whether one had it before.
    pub(crate) fn was_known(&self) -> bool {
        self.is_known.swap(true, SeqCst)
    }

    /// It came with the first targets of its group.
    pub(crate) fn set_of_first(&self) {
        self.is_of_first.store(true, SeqCst);
    }

    pub(crate) fn is_routable(&self) -> bool {
        self.routable.load(std::sync::atomic::Ordering::Relaxed)
    }

    /// Whether it may be picked first: routable and not just found unreachable.
    pub(crate) fn is_available(&self) -> bool {
        self.is_routable() && {
            let until = self.avoid_until_millis.load(std::sync::atomic::Ordering::Relaxed);
            until == 0 || until <= now_millis()
        }
    }

    /// Avoids the target for a moment; the health check has the last word.
    pub(crate) fn avoid_for_a_moment(&self) {
        let until = now_millis() + AVOID_AFTER_CONNECT_FAILURE_MILLIS;
        self.avoid_until_millis.store(until, SeqCst);
    }

    /// A passed health check lifts the avoidance.
    pub(crate) fn stop_avoiding(&self) {
        self.avoid_until_millis.store(0, SeqCst);
    }

    /// Counts a request in, or refuses because the target is draining.
    ///
    /// The order (count, then look) pairs with [`Self::start_draining`] (mark, then read the count): one of the two
    /// always sees the other.
    pub(crate) fn begin(self: &Arc<Self>, worker: usize) -> Option<InFlight> {
        self.lanes[worker].in_flight.fetch_add(1, SeqCst);
        let guard = InFlight { target: Arc::clone(self), worker };
        if self.draining.load(SeqCst) { None } else { Some(guard) }
    }

    pub(crate) fn in_flight(&self) -> u64 {
        self.elsewhere.load(SeqCst) + self.lanes.iter().map(|lane| lane.in_flight.load(SeqCst)).sum::<u64>()
    }

    /// The worker's own counters of it.
    pub(crate) fn cell(&self, worker: usize) -> &TargetCell {
        &self.lanes[worker].counts
    }

    /// What all workers counted.
    pub(crate) fn counters(&self) -> TargetCounters {
        TargetCell::read(self.lanes.iter().map(|lane| &lane.counts), self.target.clone(), self.in_flight())
    }

    /// What the balancer before this one still has in flight.
    pub(crate) fn set_elsewhere(&self, count: u64) {
        self.elsewhere.store(count, SeqCst);
        if self.is_draining() {
            self.drained.notify_one();
        }
    }

    /// No new requests from now on; idle connections are closed at once.
    pub(crate) fn start_draining(&self) {
        self.draining.store(true, SeqCst);
        for lane in &self.lanes {
            lock(&lane.idle).clear();
            lane.http2.close();
        }
    }

    pub(crate) fn is_draining(&self) -> bool {
        self.draining.load(SeqCst)
    }

    /// The deregistration delay is over: what is still in flight is to be cut. The caller wakes the connections.
    pub(crate) fn cut(&self) {
        self.cut.store(true, SeqCst);
    }

    pub(crate) fn is_cut(&self) -> bool {
        self.cut.load(std::sync::atomic::Ordering::Relaxed)
    }

    /// Takes the most recently used idle connection that is not idle for more than `max_idle_ticks`.
    pub(crate) fn take_idle(&self, worker: usize, tick: u32, max_idle_ticks: u32) -> Option<Box<Http1Connection>> {
        let idle = lock(&self.lanes[worker].idle).pop()?;
        (tick.wrapping_sub(idle.since_tick) <= max_idle_ticks).then_some(idle.connection)
    }

    /// The connections to it that the worker is opening.
    pub(crate) fn openings(&self, worker: usize) -> &Openings {
        &self.lanes[worker].openings
    }

    /// Keeps a connection for the next request.
    pub(crate) fn put_idle(&self, worker: usize, tick: u32, connection: Box<Http1Connection>) {
        let mut idle = lock(&self.lanes[worker].idle);
        // Looked at under the lock: `start_draining` marks first and then clears under the same lock.
        if !self.is_draining() && idle.len() < IDLE_CONNECTIONS_PER_LANE {
            idle.push(Idle { connection, since_tick: tick });
            self.lanes[worker].openings.tell();
        }
    }

    /// The connections that streams to a target of HTTP/2 share.
    pub(crate) fn http2(&self, worker: usize) -> &Http2Pool {
        &self.lanes[worker].http2
    }

    /// Closes idle connections that the target closed or that are too old.
    pub(crate) fn sweep_idle(&self, worker: usize, tick: u32) {
        self.lanes[worker].http2.sweep();
        lock(&self.lanes[worker].idle).retain_mut(|idle| {
            tick.wrapping_sub(idle.since_tick) <= IDLE_CONNECTION_SECONDS && idle.connection.is_open_now()
        });
    }
}

/// A request in flight to a target; ends when dropped.
pub(crate) struct InFlight {
    target: Arc<TargetRuntime>,
    worker: usize,
}

impl InFlight {
    pub(crate) fn target(&self) -> &Arc<TargetRuntime> {
        &self.target
    }

    pub(crate) fn worker(&self) -> usize {
        self.worker
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        self.target.lanes[self.worker].in_flight.fetch_sub(1, SeqCst);
        if self.target.draining.load(SeqCst) {
            self.target.drained.notify_one();
        }
    }
}
