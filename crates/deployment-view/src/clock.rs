//! The engine's clock as seen from outside: it may run faster than ours.

use aws_protocol::EngineReading;
use types::Timestamp;

/// Closer than this the two clocks count as the same.
const SAME_MILLIS: i64 = 2_000;
/// Shortest time between two observations that says something about the rate.
const MIN_SPAN_MILLIS: i64 = 1_000;

/// An observation: a time the engine wrote, and our time when we first saw it.
#[derive(Clone, Copy, Debug)]
struct Seen {
    engine: i64,
    here: i64,
}

/// The engine's time, for countdowns and running durations on a screen: as it was told, or else guessed from the times
/// it writes. Nothing else may rest on it.
#[derive(Clone, Copy, Debug, Default)]
pub struct EngineClock {
    first: Option<Seen>,
    last: Option<Seen>,
    /// The last reading, and our time when it was taken.
    told: Option<(EngineReading, Timestamp)>,
}

impl EngineClock {
    /// Takes a reading of the clock itself, good at `here` on ours; what it wrote is not looked at from then on.
    pub fn tell(&mut self, reading: EngineReading, here: Timestamp) {
        self.told = Some((reading, here));
    }

    /// Takes the latest time the engine wrote, seen at `here` on our clock.
    pub fn observe(&mut self, engine: Timestamp, here: Timestamp) {
        let seen = Seen { engine: engine.millis(), here: here.millis() };
        if self.last.is_some_and(|last| seen.engine <= last.engine) {
            return;
        }
        self.first.get_or_insert(seen);
        self.last = Some(seen);
    }

    /// How much faster than ours it runs, times 1,000; 1,000 while that is not known.
    pub fn rate_milli(&self) -> u32 {
        if let Some((reading, _)) = self.told {
            return reading.rate_milli;
        }
        let Some((first, last)) = self.first.zip(self.last) else { return 1_000 };
        let span = last.here - first.here;
        if last.engine <= last.here + SAME_MILLIS || span < MIN_SPAN_MILLIS {
            return 1_000;
        }
        let rate = i128::from(last.engine - first.engine) * 1_000 / i128::from(span);
        u32::try_from(rate.max(1_000)).unwrap_or(u32::MAX)
    }

    /// The engine's time when ours is `here`; nothing before the first observation, or while its clock is ahead of
    /// ours and the rate is not known yet.
    pub fn now(&self, here: Timestamp) -> Option<Timestamp> {
        if let Some((reading, then)) = self.told {
            return Some(Timestamp::from_millis(reading.after(here.since(then))));
        }
        let (first, last) = self.first.zip(self.last)?;
        let passed = (here.millis() - last.here).max(0);
        if last.engine <= last.here + SAME_MILLIS {
            return Some(Timestamp::from_millis(here.millis().max(last.engine)));
        }
        let span = last.here - first.here;
        if span < MIN_SPAN_MILLIS {
            return None;
        }
        // A rate below one is the noise of our looking only now and then.
        let ahead = i128::from(passed) * i128::from((last.engine - first.engine).max(span)) / i128::from(span);
        Some(Timestamp::from_millis(last.engine.saturating_add(i64::try_from(ahead).unwrap_or(i64::MAX))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_millis(seconds * 1000)
    }

    #[test]
    fn an_engine_on_our_clock_gives_our_time() {
        let mut clock = EngineClock::default();
        assert_eq!(clock.now(at(100)), None);
        clock.observe(at(90), at(100));
        assert_eq!(clock.now(at(107)), Some(at(107)));
        assert_eq!(clock.rate_milli(), 1_000);
    }

    #[test]
    fn a_clock_that_is_told_is_known_at_the_first_look() {
        let mut clock = EngineClock::default();
        clock.observe(at(1_000), at(100));
        clock.tell(EngineReading { now_millis: 1_600_000, rate_milli: 20_000 }, at(100));
        assert_eq!((clock.now(at(100)), clock.rate_milli()), (Some(at(1_600)), 20_000));
        clock.observe(at(9_000), at(103));
        assert_eq!((clock.now(at(103)), clock.now(at(99))), (Some(at(1_660)), Some(at(1_600))));
    }

    #[test]
    fn a_fast_engine_is_followed_at_its_rate() {
        let mut clock = EngineClock::default();
        clock.observe(at(1_000), at(100));
        assert_eq!(clock.now(at(101)), None);
        clock.observe(at(1_600), at(110));
        assert_eq!(clock.now(at(110)), Some(at(1_600)));
        assert_eq!(clock.now(at(115)), Some(at(1_900)));
        assert_eq!(clock.rate_milli(), 60_000);
        clock.observe(at(1_500), at(116));
        assert_eq!(clock.now(at(115)), Some(at(1_900)));
    }
}
