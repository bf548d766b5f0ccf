//! From the wall clock, which lines carry, to the engine's clock, which users see, and back.

use std::sync::Arc;

use ports::Clock;
use types::Timestamp;

/// The wall clock.
pub type WallClock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// A measure long enough to read the engine clock's rate from.
const MEASURE: std::time::Duration = std::time::Duration::from_secs(1_000_000);
/// Two clocks this close together are one.
const SAME_MILLIS: i64 = 50;

/// One moment on both clocks, and how much faster the engine's runs. Fixed while the process lives, so that a line has
/// the same time in every answer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Course {
    wall_millis: i64,
    engine_millis: i64,
    rate: i64,
}

impl Course {
    pub(crate) fn begin(clock: &dyn Clock, wall_clock: &WallClock) -> Self {
        let (engine, wall) = (clock.now(), wall_clock());
        let in_wall_time = clock.wall_time_until(engine.plus(MEASURE)).as_secs_f64();
        let rate = (MEASURE.as_secs_f64() / in_wall_time).round();
        // Rates are whole numbers up to some thousands.
        #[allow(clippy::cast_possible_truncation, reason = "clamped to a small range")]
        let rate = if rate.is_finite() { rate.clamp(1.0, 1e6) as i64 } else { 1 };
        let is_same = rate == 1 && engine.millis().abs_diff(wall.millis()) <= SAME_MILLIS.unsigned_abs();
        let engine_millis = if is_same { wall.millis() } else { engine.millis() };
        Self { wall_millis: wall.millis(), engine_millis, rate }
    }

    /// The time users see.
    pub(crate) fn shown(self, wall_millis: i64) -> i64 {
        let since = wall_millis.saturating_sub(self.wall_millis);
        self.engine_millis.saturating_add(since.saturating_mul(self.rate))
    }

    /// The first millisecond of the wall clock that is shown as this time or a later one.
    pub(crate) fn first_shown_from(self, engine_millis: i64) -> i64 {
        let since = engine_millis.saturating_sub(self.engine_millis);
        let floor = since.div_euclid(self.rate);
        let up = i64::from(since.rem_euclid(self.rate) != 0);
        self.wall_millis.saturating_add(floor).saturating_add(up)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::FastClock;

    #[test]
    fn a_fast_engine_s_lines_have_its_times_and_windows_are_read_in_them() {
        let wall: WallClock = Arc::new(|| Timestamp::from_millis(1_000_000));
        let course = Course::begin(&FastClock { now: 5_000_000, rate: 60 }, &wall);
        assert_eq!((course.shown(1_000_000), course.shown(999_999)), (5_000_000, 4_999_940));
        assert_eq!(course.first_shown_from(5_000_000), 1_000_000);
        assert_eq!(course.first_shown_from(5_000_001), 1_000_001);
        assert_eq!(course.first_shown_from(4_999_940), 999_999);
        assert_eq!(course.first_shown_from(4_999_941), 1_000_000);
        let _ = (course.first_shown_from(i64::MIN), course.shown(i64::MAX), course.shown(i64::MIN));
    }

    #[test]
    fn an_engine_that_keeps_time_shows_the_wall_clock() {
        let wall: WallClock = Arc::new(|| Timestamp::from_millis(1_000_003));
        let course = Course::begin(&FastClock { now: 1_000_000, rate: 1 }, &wall);
        assert_eq!((course.shown(77), course.first_shown_from(77)), (77, 77));
    }
}
