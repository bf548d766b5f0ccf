//! Points in time. The engine is told the time; it never asks for it.

use core::fmt;
use core::time::Duration;
use serde::{Deserialize, Serialize};

/// Milliseconds since the Unix epoch on the engine's clock (which may run faster than the wall clock).
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(i64);

impl Timestamp {
    /// From whole milliseconds since the epoch.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Whole milliseconds since the epoch.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Seconds since the epoch with millisecond fraction, the form AWS JSON uses (spec 2.1).
    pub fn epoch_seconds(self) -> f64 {
        // Exact: every millisecond until the year 287396 fits the 53 bits of a double.
        self.0 as f64 / 1000.0
    }

    /// The time `wait` later; saturates instead of overflowing.
    #[must_use]
    pub fn plus(self, wait: Duration) -> Self {
        Self(self.0.saturating_add(i64::try_from(wait.as_millis()).unwrap_or(i64::MAX)))
    }

    /// The time `minutes` later; saturates.
    #[must_use]
    pub fn plus_minutes(self, minutes: u32) -> Self {
        self.plus(Duration::from_secs(u64::from(minutes) * 60))
    }

    /// How long after `earlier` this is; zero when it is not after it.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}ms", self.0)
    }
}
