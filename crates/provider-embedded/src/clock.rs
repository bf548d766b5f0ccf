//! The engine's clock: the wall clock's course, faster by a whole factor, never backwards (invariants G1, G2).
//!
//! An anchor (a wall time and the engine time that belonged to it) is kept as a document, so that the course goes on
//! through downtime at the rate it had. While the process lives the clock follows the monotonic clock alone: a jump
//! of the wall clock moves no deadline. After a restart it is never earlier than anything already stored.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use ports::{Clock, DeploymentStore, DocumentWrite, Documents, StoreError};
use serde::{Deserialize, Serialize};
use types::Timestamp;

const KIND: &str = "clock-anchor";
const KEY: &str = "engine";

/// A clock that runs `rate` times as fast as the wall clock.
#[derive(Clone, Copy, Debug)]
pub struct RateClock {
    rate: u32,
    opened_at: Instant,
    /// Engine time at `opened_at`.
    base: Timestamp,
}

/// Why the clock could not be opened.
#[derive(Debug)]
pub enum ClockRateError {
    /// The rate is 0.
    Zero,
    /// The anchor cannot be read or written.
    Store(StoreError),
}

impl std::fmt::Display for ClockRateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Zero => f.write_str("the clock's rate must be 1 or more"),
            Self::Store(error) => write!(f, "the clock's anchor: {error}"),
        }
    }
}

impl std::error::Error for ClockRateError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Zero => None,
            Self::Store(error) => Some(error),
        }
    }
}

impl From<StoreError> for ClockRateError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// The stored anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Anchor {
    v: u32,
    wall_millis: i64,
    engine_millis: i64,
    rate: u32,
}

impl RateClock {
    /// Opens the clock of this data directory. The first one begins with the wall clock's time; later ones go on
    /// from the stored anchor at the rate stored with it, and from now on at `rate`. `not_before` is the newest
    /// engine time known to be stored elsewhere, see [`latest_time`].
    ///
    /// # Errors
    /// [`ClockRateError`]: a rate of 0, or the anchor cannot be read or written.
    pub fn open(documents: &dyn Documents, rate: u32, not_before: Timestamp) -> Result<Self, ClockRateError> {
        Self::open_at(documents, rate, not_before, wall_millis())
    }

    fn open_at(
        documents: &dyn Documents,
        rate: u32,
        not_before: Timestamp,
        wall_millis: i64,
    ) -> Result<Self, ClockRateError> {
        if rate == 0 {
            return Err(ClockRateError::Zero);
        }
        let stored = documents.get(KIND, KEY)?.map(serde_json::from_value::<Anchor>).transpose();
        let stored = stored.map_err(|error| StoreError::Damaged(error.to_string()))?;
        let continued = stored.map_or(wall_millis, |anchor| anchor.engine_millis_at(wall_millis));
        let base = Timestamp::from_millis(continued).max(not_before);
        let anchor = Anchor { v: 1, wall_millis, engine_millis: base.millis(), rate };
        let value = serde_json::to_value(anchor).map_err(|error| StoreError::Unavailable(error.to_string()))?;
        documents.write(vec![DocumentWrite::Put { kind: KIND, key: KEY.to_owned(), value }])?;
        Ok(Self { rate, opened_at: Instant::now(), base })
    }

    /// How many times as fast as the wall clock it runs.
    pub fn rate(&self) -> u32 {
        self.rate
    }
}

impl Anchor {
    /// Engine time at this wall time; a wall clock that went back counts as one that stood still.
    fn engine_millis_at(&self, wall_millis: i64) -> i64 {
        let elapsed = wall_millis.saturating_sub(self.wall_millis).max(0);
        self.engine_millis.saturating_add(elapsed.saturating_mul(i64::from(self.rate)))
    }
}

impl Clock for RateClock {
    fn now(&self) -> Timestamp {
        self.base.plus(self.opened_at.elapsed().saturating_mul(self.rate))
    }

    fn wall_time_until(&self, deadline: Timestamp) -> Duration {
        deadline.since(self.now()) / self.rate
    }
}

/// The newest time in the stored deployments: their creation, completion and latest event. A clock opened not before
/// it never runs backwards, whatever the wall clock did meanwhile.
///
/// # Errors
/// Those of the store. A damaged deployment is passed over; it will not be driven either.
pub fn latest_time(deployments: &dyn DeploymentStore) -> Result<Timestamp, StoreError> {
    let mut latest = Timestamp::default();
    for summary in deployments.summaries()? {
        latest = latest.max(summary.created_at).max(summary.completed_at.unwrap_or_default());
    }
    for id in deployments.active()? {
        match deployments.load(&id) {
            Ok(Some((state, _))) => latest = latest.max(state.last_updated_at()),
            Ok(None) | Err(StoreError::Damaged(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(latest)
}

fn wall_millis() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::MemoryStore;

    const NONE: Timestamp = Timestamp::from_millis(0);

    fn base(store: &MemoryStore, rate: u32, not_before: i64, wall_millis: i64) -> i64 {
        RateClock::open_at(store, rate, Timestamp::from_millis(not_before), wall_millis).unwrap().base.millis()
    }

    #[test]
    fn the_first_clock_begins_with_the_wall_clock() {
        let store = MemoryStore::new();
        let clock = RateClock::open(&store, 1, NONE).unwrap();
        assert!((clock.now().millis() - wall_millis()).abs() < 5_000);
        assert_eq!(clock.rate(), 1);
    }

    #[test]
    fn downtime_passes_at_the_rate_the_clock_had() {
        let store = MemoryStore::new();
        assert_eq!(base(&store, 60, 0, 1_000), 1_000);
        assert_eq!(base(&store, 1, 0, 3_000), 121_000);
        assert_eq!(base(&store, 10, 0, 4_000), 122_000);
    }

    #[test]
    fn a_wall_clock_that_went_back_takes_no_time_back() {
        let store = MemoryStore::new();
        assert_eq!(base(&store, 1, 0, 10_000), 10_000);
        assert_eq!(base(&store, 1, 0, 5_000), 10_000);
        assert_eq!(base(&store, 1, 50_000, 6_000), 50_000);
        assert_eq!(base(&store, 1, 0, 7_000), 51_000);
    }

    #[test]
    fn waits_are_shorter_by_the_rate() {
        let clock = RateClock::open(&MemoryStore::new(), 60, NONE).unwrap();
        let wait = clock.wall_time_until(clock.now().plus_minutes(10));
        assert!(wait <= Duration::from_secs(10) && wait > Duration::from_secs(8), "{wait:?}");
        assert_eq!(clock.wall_time_until(NONE), Duration::ZERO);
    }

    #[test]
    fn the_clock_runs_at_its_rate() {
        let clock = RateClock::open(&MemoryStore::new(), 1_000_000, NONE).unwrap();
        let (engine, wall) = (clock.now(), Instant::now());
        while wall.elapsed() < Duration::from_millis(20) {
            std::hint::spin_loop();
        }
        assert!(clock.now().since(engine) >= Duration::from_secs(20_000));
    }

    #[test]
    fn a_rate_of_zero_is_refused() {
        assert!(matches!(RateClock::open(&MemoryStore::new(), 0, NONE), Err(ClockRateError::Zero)));
    }
}
