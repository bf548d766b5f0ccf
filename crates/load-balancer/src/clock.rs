//! Wall-clock time of readings of the monotonic clock.
//!
//! The request path reads the monotonic clock anyway; what becomes of a reading is worked out by who reads the
//! counters or writes the log. Promises: two readings keep their order and distance, and a wall clock that was set
//! is followed within a second of [`follow_wall_clock`]; one that is only slewed moves both clocks alike.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// The wall clock is taken as set, not as read a little late, when it is off by more.
const TOLERANCE_MICROS: u64 = 20_000;

/// The first reading, and the wall clock then.
static START: LazyLock<Start> = LazyLock::new(|| {
    let monotonic = Instant::now();
    Start { monotonic, wall_micros: AtomicU64::new(micros(wall_now())) }
});

struct Start {
    monotonic: Instant,
    wall_micros: AtomicU64,
}

fn wall_now() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

/// Whole microseconds.
pub(crate) fn micros(duration: Duration) -> u64 {
    u64::try_from(duration.as_micros()).unwrap_or(u64::MAX)
}

/// Microseconds since the first reading; 1 at least, so that 0 can stand for never.
pub(crate) fn micros_since_start(now: Instant) -> u64 {
    micros(now.saturating_duration_since(START.monotonic)).max(1)
}

/// Microseconds since 1970-01-01 UTC of so many since the first reading.
pub(crate) fn wall_micros_of(since_start: u64) -> u64 {
    START.wall_micros.load(Relaxed).saturating_add(since_start)
}

/// Microseconds since 1970-01-01 UTC.
pub(crate) fn wall_micros(now: Instant) -> u64 {
    wall_micros_of(micros_since_start(now))
}

/// Notices that the wall clock was set. For a thread that has time, about once a second.
pub(crate) fn follow_wall_clock() {
    let expected = wall_micros(Instant::now());
    let found = micros(wall_now());
    if found.abs_diff(expected) > TOLERANCE_MICROS {
        let start = START.wall_micros.load(Relaxed);
        START.wall_micros.store(start.wrapping_add(found).wrapping_sub(expected), Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_is_told_in_wall_clock_time_and_keeps_its_distance_from_others() {
        let now = Instant::now();
        let wall = micros(wall_now());
        let told = wall_micros(now);
        assert!(told.abs_diff(wall) < 1_000_000, "{told} is not about {wall}");
        assert_eq!(wall_micros(now + Duration::from_millis(1_500)) - told, 1_500_000);
        follow_wall_clock();
        assert!(wall_micros(now).abs_diff(wall) < 1_000_000);
    }
}
