//! The engine's clock, told with every answer: it may run faster than anybody's (`--clock-rate`), and who shows
//! countdowns should not have to guess it from the times it writes.

use std::time::Duration;

/// A reading of the engine's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EngineReading {
    /// Its time, in milliseconds since 1970.
    pub now_millis: i64,
    /// How much faster than the wall clock it runs, times 1,000.
    pub rate_milli: u32,
}

impl EngineReading {
    /// The header of answers that carries it, beside AWS's own.
    pub const HEADER: &str = "x-cutover-clock";

    /// The header's value, e.g. `now=1795000000000 rate=60000`.
    pub fn to_header(self) -> String {
        format!("now={} rate={}", self.now_millis, self.rate_milli)
    }

    /// Reads a header's value; nothing when it is no reading, or one of a clock that stands or lies before 1970.
    pub fn from_header(value: &str) -> Option<Self> {
        let (now, rate) = value.strip_prefix("now=")?.split_once(" rate=")?;
        let reading = Self { now_millis: now.parse().ok()?, rate_milli: rate.parse().ok()? };
        (reading.now_millis >= 0 && reading.rate_milli > 0).then_some(reading)
    }

    /// The clock's time so long after the reading.
    pub fn after(self, passed: Duration) -> i64 {
        self.now_millis.saturating_add(self.run(passed))
    }

    /// The clock's time so long before the reading.
    pub fn before(self, passed: Duration) -> i64 {
        self.now_millis.saturating_sub(self.run(passed))
    }

    fn run(self, passed: Duration) -> i64 {
        let run = passed.as_millis().saturating_mul(u128::from(self.rate_milli)) / 1_000;
        i64::try_from(run).unwrap_or(i64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_survives_its_header_and_nothing_else_is_one() {
        let reading = EngineReading { now_millis: 1_795_000_000_000, rate_milli: 60_000 };
        assert_eq!(reading.to_header(), "now=1795000000000 rate=60000");
        assert_eq!(EngineReading::from_header(&reading.to_header()), Some(reading));
        for wrong in
            ["", "now=", "now=1", "now=1 rate=", "now=1 rate=0", "now=-1 rate=1", "rate=1 now=1", "now=1 rate=-1"]
        {
            assert_eq!(EngineReading::from_header(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn the_clock_goes_on_at_its_rate() {
        let reading = EngineReading { now_millis: 1_000, rate_milli: 20_000 };
        assert_eq!(reading.after(Duration::from_millis(1_500)), 31_000);
        assert_eq!(reading.before(Duration::from_millis(20)), 600);
        assert_eq!((reading.after(Duration::MAX), reading.before(Duration::MAX)), (i64::MAX, 1_000 - i64::MAX));
    }
}
