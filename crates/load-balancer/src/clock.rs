//! Wall-clock time of readings of the monotonic clock.
//!
//! The request path reads the monotonic clock anyway; what becomes of a reading is worked out by who reads the
//! counters or writes the log. Promises: two readings keep their order and distance; what is told is right to about a
//! millisecond; a wall clock that was set is followed at the next [`follow_wall_clock`] (one that is only slewed moves
//! both clocks alike).

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// The wall clock is taken as set, not as read a little late, when it is off by more.
const TOLERANCE_MICROS: u64 = 2_000;

/// Two readings this close together are of one moment.
const CLOSE: Duration = Duration::from_micros(50);

/// How often a thread that is interrupted between two readings tries again.
const TRIES: usize = 8;

/// The first reading, and the wall clock then.
static START: LazyLock<Start> = LazyLock::new(Start::now);

struct Start {
    monotonic: Instant,
    wall_micros: AtomicU64,
}

impl Start {
    fn now() -> Self {
        let (monotonic, wall_micros) = both_clocks();
        Self { monotonic, wall_micros: AtomicU64::new(wall_micros) }
    }

    fn micros_until(&self, now: Instant) -> u64 {
        micros(now.saturating_duration_since(self.monotonic)).max(1)
    }

    fn wall_micros_of(&self, since_start: u64) -> u64 {
        self.wall_micros.load(Relaxed).saturating_add(since_start)
    }

    fn wall_micros(&self, now: Instant) -> u64 {
        self.wall_micros_of(self.micros_until(now))
    }

    fn follow_wall_clock(&self) {
        let (now, found) = both_clocks();
        let expected = self.wall_micros(now);
        if found.abs_diff(expected) > TOLERANCE_MICROS {
            let start = self.wall_micros.load(Relaxed);
            self.wall_micros.store(start.wrapping_add(found).wrapping_sub(expected), Relaxed);
        }
    }
}

/// One moment by both clocks: of some tries the one in which nothing came between the readings.
fn both_clocks() -> (Instant, u64) {
    let mut best: Option<(Duration, Instant, u64)> = None;
    for _ in 0..TRIES {
        let before = Instant::now();
        let wall = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let gap = before.elapsed();
        if best.is_none_or(|(smallest, _, _)| gap < smallest) {
            best = Some((gap, before + gap / 2, micros(wall)));
        }
        if gap < CLOSE {
            break;
        }
    }
    best.map_or_else(|| (Instant::now(), 0), |(_, monotonic, wall)| (monotonic, wall))
}

/// Whole microseconds.
pub(crate) fn micros(duration: Duration) -> u64 {
    u64::try_from(duration.as_micros()).unwrap_or(u64::MAX)
}

/// Microseconds since the first reading; 1 at least, so that 0 can stand for never.
pub(crate) fn micros_since_start(now: Instant) -> u64 {
    START.micros_until(now)
}

/// Microseconds since 1970-01-01 UTC of so many since the first reading.
pub(crate) fn wall_micros_of(since_start: u64) -> u64 {
    START.wall_micros_of(since_start)
}

/// Microseconds since 1970-01-01 UTC.
pub(crate) fn wall_micros(now: Instant) -> u64 {
    START.wall_micros(now)
}

/// Notices that the wall clock was set. For a thread that has time, about once a second.
pub(crate) fn follow_wall_clock() {
    START.follow_wall_clock();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_is_told_in_wall_clock_time_and_keeps_its_distance_from_others() {
        // From here on there is a first reading; those before it are told as it.
        follow_wall_clock();
        let (now, wall) = both_clocks();
        let told = wall_micros(now);
        assert!(told.abs_diff(wall) < 500_000, "{told} is not about {wall}");
        assert_eq!(wall_micros(now + Duration::from_millis(1_500)) - told, 1_500_000);
        follow_wall_clock();
        assert!(wall_micros(now).abs_diff(wall) < 500_000);
    }

    #[test]
    fn a_wall_clock_that_was_set_is_followed() {
        let start = Start::now();
        let (now, wall) = both_clocks();
        // As if it had been set back an hour since the start.
        start.wall_micros.fetch_add(3_600_000_000, Relaxed);
        assert!(start.wall_micros(now).abs_diff(wall) > 3_000_000_000);
        start.follow_wall_clock();
        assert!(start.wall_micros(now).abs_diff(wall) < 500_000);
    }
}
