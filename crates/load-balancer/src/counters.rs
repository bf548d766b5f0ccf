//! Counters: one cell a worker, written by that worker alone, summed when somebody reads.
//!
//! Promises: no lock, no allocation, no system call and no contended cache line on the request path; counters only
//! grow as long as what they count is known, and go on from one table and one balancer to the next. What was removed
//! is forgotten after some minutes (`kept`). Leaves out: how they are shown (`metrics`).

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};

use ports::{ListenerCounters, Target, TargetCounters, TargetGroupCounters};
use types::{ListenerArn, TargetGroupArn};

use crate::access_log::AccessLog;
use crate::clock;
use crate::failures::Failures;
use crate::tls::KeptTls;

mod kept;
mod past;

pub(crate) use kept::{KeptGroups, KeptListeners, LeftTargets};
pub(crate) use past::{add_past, add_targets, keep_known};

/// Upper bounds of the response time buckets, in microseconds; the last one takes everything.
const RESPONSE_TIME_BOUNDS_MICROS: [u64; 15] = [
    500,
    1_000,
    2_500,
    5_000,
    10_000,
    25_000,
    50_000,
    100_000,
    250_000,
    500_000,
    1_000_000,
    2_500_000,
    5_000_000,
    10_000_000,
    u64::MAX,
];

/// What outlives a table about a target group: its counters and its round robin positions.
pub(crate) struct GroupShared {
    pub(crate) arn: TargetGroupArn,
    /// Its last failed requests.
    pub(crate) failures: Failures,
    cells: Box<[GroupCell]>,
}

/// One worker's counters of a group, on a cache line of its own.
#[derive(Default)]
#[repr(align(64))]
pub(crate) struct GroupCell {
    next_target: AtomicUsize,
    /// When a request last began, as `clock` counts; 0 for never.
    last_request_micros: AtomicU64,
    requests: AtomicU64,
    status_classes: [AtomicU64; 5],
    connection_errors: AtomicU64,
    retries: AtomicU64,
    response_time_micros_sum: AtomicU64,
    response_times: [AtomicU64; RESPONSE_TIME_BOUNDS_MICROS.len()],
}

/// One worker's counters of a target; lies in what the worker has of the target anyway.
#[derive(Default)]
pub(crate) struct TargetCell {
    requests: AtomicU64,
    status_classes: [AtomicU64; 5],
    connection_errors: AtomicU64,
}

/// Counters of one listener as one table knows it; the cells go on from table to table.
pub(crate) struct ListenerShared {
    pub(crate) tls: Arc<KeptTls>,
    cells: Arc<[ListenerCell]>,
    /// In the order of the table's rules by priority, the default action last.
    rules: Box<[Arc<RuleShared>]>,
    access_log: Option<Arc<AccessLog>>,
}

/// One worker's counters of a listener.
#[derive(Default)]
#[repr(align(64))]
struct ListenerCell {
    requests: AtomicU64,
    balancer_errors: AtomicU64,
    tls_errors: AtomicU64,
    received_bytes: AtomicU64,
    sent_bytes: AtomicU64,
}

/// Requests of one rule, whichever table they were routed by.
pub(crate) struct RuleShared {
    cells: Box<[RuleCell]>,
}

/// One worker's.
#[derive(Default)]
#[repr(align(64))]
struct RuleCell(AtomicU64);

/// Adds without a locked instruction: each cell has one writing thread.
fn add(counter: &AtomicU64, value: u64) {
    counter.store(counter.load(Relaxed).wrapping_add(value), Relaxed);
}

/// Index of a status in the classes; what is none counts as 1xx or 5xx.
fn class_of(status: u16) -> usize {
    usize::from(status / 100).clamp(1, 5) - 1
}

impl GroupShared {
    pub(crate) fn new(arn: TargetGroupArn, workers: usize) -> Self {
        let cell = |worker| GroupCell { next_target: AtomicUsize::new(worker), ..GroupCell::default() };
        Self { arn, failures: Failures::default(), cells: (0..workers).map(cell).collect() }
    }

    pub(crate) fn cell(&self, worker: usize) -> &GroupCell {
        &self.cells[worker]
    }

    /// The sums; the targets know their own, and what is in flight.
    pub(crate) fn read(&self, targets: Vec<TargetCounters>) -> TargetGroupCounters {
        let sum = |field: &dyn Fn(&GroupCell) -> &AtomicU64| -> u64 {
            self.cells.iter().map(|cell| field(cell).load(Relaxed)).sum()
        };
        let last_request = self.cells.iter().map(|cell| cell.last_request_micros.load(Relaxed)).max().unwrap_or(0);
        TargetGroupCounters {
            target_group: self.arn.to_string(),
            requests: sum(&|cell| &cell.requests),
            status_classes: std::array::from_fn(|class| sum(&|cell| &cell.status_classes[class])),
            connection_errors: sum(&|cell| &cell.connection_errors),
            retries: sum(&|cell| &cell.retries),
            response_time_micros_sum: sum(&|cell| &cell.response_time_micros_sum),
            response_time_buckets: RESPONSE_TIME_BOUNDS_MICROS
                .iter()
                .enumerate()
                .map(|(index, bound)| (*bound, sum(&|cell| &cell.response_times[index])))
                .collect(),
            in_flight: targets.iter().map(|target| target.in_flight).sum(),
            last_request_millis: if last_request == 0 { 0 } else { clock::wall_micros_of(last_request) / 1_000 },
            targets,
        }
    }
}

impl GroupCell {
    /// Position of the next round robin pick.
    pub(crate) fn next_target(&self) -> usize {
        let position = self.next_target.load(Relaxed);
        self.next_target.store(position.wrapping_add(1), Relaxed);
        position
    }

    /// A request, or a connection of a network listener, began at `now`.
    pub(crate) fn count_start(&self, now: Instant) {
        self.last_request_micros.store(clock::micros_since_start(now), Relaxed);
    }

    /// A target answered.
    pub(crate) fn count_answer(&self, status: impl Into<u16>, response_time: Duration, was_retried: bool) {
        add(&self.requests, 1);
        add(&self.status_classes[class_of(status.into())], 1);
        let micros = clock::micros(response_time);
        add(&self.response_time_micros_sum, micros);
        let bucket = RESPONSE_TIME_BOUNDS_MICROS.partition_point(|bound| *bound < micros);
        add(&self.response_times[bucket], 1);
        if was_retried {
            add(&self.retries, 1);
        }
    }

    /// A connection of a network listener reached a target.
    pub(crate) fn count_connection(&self, was_retried: bool) {
        add(&self.requests, 1);
        if was_retried {
            add(&self.retries, 1);
        }
    }

    pub(crate) fn count_connection_error(&self) {
        add(&self.connection_errors, 1);
    }
}

impl TargetCell {
    /// The target answered.
    pub(crate) fn count_answer(&self, status: impl Into<u16>) {
        add(&self.requests, 1);
        add(&self.status_classes[class_of(status.into())], 1);
    }

    /// A connection of a network listener reached it.
    pub(crate) fn count_connection(&self) {
        add(&self.requests, 1);
    }

    pub(crate) fn count_connection_error(&self) {
        add(&self.connection_errors, 1);
    }

    /// The sums of all workers.
    pub(crate) fn read<'a>(cells: impl Iterator<Item = &'a Self>, target: Target, in_flight: u64) -> TargetCounters {
        let none = TargetCounters { target, requests: 0, status_classes: [0; 5], connection_errors: 0, in_flight };
        cells.fold(none, |mut sum, cell| {
            sum.requests += cell.requests.load(Relaxed);
            sum.connection_errors += cell.connection_errors.load(Relaxed);
            for (sum, class) in sum.status_classes.iter_mut().zip(&cell.status_classes) {
                *sum += class.load(Relaxed);
            }
            sum
        })
    }
}

impl ListenerShared {
    pub(crate) fn count_request(&self, worker: usize) {
        add(&self.cells[worker].requests, 1);
    }

    pub(crate) fn count_balancer_error(&self, worker: usize) {
        add(&self.cells[worker].balancer_errors, 1);
    }

    /// A handshake with a client failed.
    pub(crate) fn count_tls_error(&self, worker: usize) {
        add(&self.cells[worker].tls_errors, 1);
    }

    /// Bytes from a client of a network listener.
    pub(crate) fn count_received(&self, worker: usize, bytes: usize) {
        add(&self.cells[worker].received_bytes, bytes as u64);
    }

    /// Bytes for a client of a network listener.
    pub(crate) fn count_sent(&self, worker: usize, bytes: usize) {
        add(&self.cells[worker].sent_bytes, bytes as u64);
    }

    /// A request took a rule: its index among the rules of the table by ascending priority, or none for the default
    /// action.
    pub(crate) fn count_rule(&self, worker: usize, rule: impl Into<Option<usize>>) {
        let index = rule.into().unwrap_or(self.rules.len() - 1);
        if let Some(rule) = self.rules.get(index) {
            add(&rule.cells[worker].0, 1);
        }
    }

    /// Where its requests are logged, if they are.
    pub(crate) fn access_log(&self) -> Option<&Arc<AccessLog>> {
        self.access_log.as_ref()
    }
}

impl RuleShared {
    fn new(workers: usize) -> Self {
        Self { cells: (0..workers).map(|_| RuleCell::default()).collect() }
    }

    fn read(&self) -> u64 {
        self.cells.iter().map(|cell| cell.0.load(Relaxed)).sum()
    }
}

/// The sums of a listener; open connections are known to the workers.
fn read_listener(arn: &ListenerArn, cells: &[ListenerCell], connections: u64) -> ListenerCounters {
    let sum = |field: &dyn Fn(&ListenerCell) -> &AtomicU64| -> u64 {
        cells.iter().map(|cell| field(cell).load(Relaxed)).sum()
    };
    ListenerCounters {
        listener: arn.to_string(),
        requests: sum(&|cell| &cell.requests),
        balancer_errors: sum(&|cell| &cell.balancer_errors),
        connections,
        tls_errors: sum(&|cell| &cell.tls_errors),
        received_bytes: sum(&|cell| &cell.received_bytes),
        sent_bytes: sum(&|cell| &cell.sent_bytes),
        rules: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_response_time_on_a_bound_falls_into_that_bucket() {
        let group = GroupShared::new("g".into(), 2);
        group.cell(0).count_answer(200_u16, Duration::from_micros(500), false);
        group.cell(1).count_answer(http::StatusCode::BAD_GATEWAY, Duration::from_micros(501), true);
        let read = group.read(Vec::new());
        assert_eq!(read.requests, 2);
        assert_eq!(read.status_classes, [0, 1, 0, 0, 1]);
        assert_eq!(&read.response_time_buckets[..2], &[(500, 1), (1_000, 1)]);
        assert_eq!((read.response_time_micros_sum, read.retries), (1_001, 1));
    }

    #[test]
    fn the_last_request_is_the_latest_start_of_any_worker_to_the_millisecond() {
        let group = GroupShared::new("g".into(), 2);
        assert_eq!(group.read(Vec::new()).last_request_millis, 0);
        let first = Instant::now() + Duration::from_secs(1);
        group.cell(1).count_start(first);
        let told = group.read(Vec::new()).last_request_millis;
        assert!(told.abs_diff(clock::wall_micros(first) / 1_000) <= 1);
        group.cell(0).count_start(first + Duration::from_millis(40));
        assert_eq!(group.read(Vec::new()).last_request_millis - told, 40);
        // An earlier one of another worker changes nothing.
        group.cell(1).count_start(first + Duration::from_millis(7));
        assert_eq!(group.read(Vec::new()).last_request_millis - told, 40);
    }

    #[test]
    fn a_target_s_counters_are_the_sums_of_its_workers() {
        let cells = [TargetCell::default(), TargetCell::default()];
        cells[0].count_answer(204_u16);
        cells[1].count_answer(404_u16);
        cells[1].count_connection_error();
        cells[1].count_connection();
        let target = Target { address: "127.0.0.1:80".parse().unwrap(), registration: "task".into() };
        let read = TargetCell::read(cells.iter(), target, 3);
        assert_eq!((read.requests, read.status_classes, read.connection_errors), (3, [0, 1, 0, 1, 0], 1));
        assert_eq!(read.in_flight, 3);
    }
}
