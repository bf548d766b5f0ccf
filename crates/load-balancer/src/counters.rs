//! Counters: one cell a worker, written by that worker alone, summed when somebody reads.
//!
//! No lock, no allocation and no contended cache line on the request path.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed};
use std::time::Duration;

use ports::{ListenerCounters, TargetGroupCounters};
use types::{ListenerArn, TargetGroupArn};

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
    cells: Box<[GroupCell]>,
}

/// One worker's counters of a group, on a cache line of its own.
#[derive(Default)]
#[repr(align(64))]
pub(crate) struct GroupCell {
    next_target: AtomicUsize,
    requests: AtomicU64,
    status_classes: [AtomicU64; 5],
    connection_errors: AtomicU64,
    retries: AtomicU64,
    response_time_micros_sum: AtomicU64,
    response_times: [AtomicU64; RESPONSE_TIME_BOUNDS_MICROS.len()],
}

/// Counters of one listener.
pub(crate) struct ListenerShared {
    pub(crate) arn: ListenerArn,
    cells: Box<[ListenerCell]>,
}

/// One worker's counters of a listener.
#[derive(Default)]
#[repr(align(64))]
pub(crate) struct ListenerCell {
    requests: AtomicU64,
    balancer_errors: AtomicU64,
}

/// Adds without a locked instruction: each cell has one writing thread.
fn add(counter: &AtomicU64, value: u64) {
    counter.store(counter.load(Relaxed).wrapping_add(value), Relaxed);
}

impl GroupShared {
    pub(crate) fn new(arn: TargetGroupArn, workers: usize) -> Self {
        let cell = |worker| GroupCell { next_target: AtomicUsize::new(worker), ..GroupCell::default() };
        Self { arn, cells: (0..workers).map(cell).collect() }
    }

    pub(crate) fn cell(&self, worker: usize) -> &GroupCell {
        &self.cells[worker]
    }

    /// The sums; `in_flight` is known to the targets.
    pub(crate) fn read(&self, in_flight: u64) -> TargetGroupCounters {
        let sum = |field: &dyn Fn(&GroupCell) -> &AtomicU64| -> u64 {
            self.cells.iter().map(|cell| field(cell).load(Relaxed)).sum()
        };
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
            in_flight,
            last_request_millis: 0,
            targets: Vec::new(),
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

    pub(crate) fn count_answer(&self, status: http::StatusCode, response_time: Duration, was_retried: bool) {
        add(&self.requests, 1);
        let class = usize::from(status.as_u16() / 100).clamp(1, 5) - 1;
        add(&self.status_classes[class], 1);
        let micros = u64::try_from(response_time.as_micros()).unwrap_or(u64::MAX);
        add(&self.response_time_micros_sum, micros);
        let bucket = RESPONSE_TIME_BOUNDS_MICROS.partition_point(|bound| *bound < micros);
        add(&self.response_times[bucket], 1);
        if was_retried {
            add(&self.retries, 1);
        }
    }

    pub(crate) fn count_connection_error(&self) {
        add(&self.connection_errors, 1);
    }
}

impl ListenerShared {
    pub(crate) fn new(arn: ListenerArn, workers: usize) -> Self {
        Self { arn, cells: (0..workers).map(|_| ListenerCell::default()).collect() }
    }

    pub(crate) fn count_request(&self, worker: usize) {
        add(&self.cells[worker].requests, 1);
    }

    pub(crate) fn count_balancer_error(&self, worker: usize) {
        add(&self.cells[worker].balancer_errors, 1);
    }

    /// The sums; open connections are known to the workers.
    pub(crate) fn read(&self, connections: u64) -> ListenerCounters {
        ListenerCounters {
            listener: self.arn.to_string(),
            requests: self.cells.iter().map(|cell| cell.requests.load(Relaxed)).sum(),
            balancer_errors: self.cells.iter().map(|cell| cell.balancer_errors.load(Relaxed)).sum(),
            connections,
            ..ListenerCounters::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_response_time_on_a_bound_falls_into_that_bucket() {
        let group = GroupShared::new("g".into(), 2);
        group.cell(0).count_answer(http::StatusCode::OK, Duration::from_micros(500), false);
        group.cell(1).count_answer(http::StatusCode::BAD_GATEWAY, Duration::from_micros(501), true);
        let read = group.read(0);
        assert_eq!(read.requests, 2);
        assert_eq!(read.status_classes, [0, 1, 0, 0, 1]);
        assert_eq!(&read.response_time_buckets[..2], &[(500, 1), (1_000, 1)]);
        assert_eq!((read.response_time_micros_sum, read.retries), (1_001, 1));
    }
}
