//! How fast and how much: every period and bound of the scheduler in one place.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// Milliseconds since the epoch on the wall clock. Real programs start, fail and drain in real time, so back-off,
/// grace and retention are measured here and not on the engine's clock, which may run faster.
pub type WallClock = Arc<dyn Fn() -> i64 + Send + Sync>;

/// Settings of embedded ECS.
#[derive(Clone)]
pub struct EcsOptions {
    /// Longest pause between two looks at the world while something is under way; four times that when all is
    /// settled.
    pub tick: Duration,
    /// A task that stayed up this long was a success: the next failure starts the back-off anew.
    pub stable_after: Duration,
    /// First pause after a failed start; doubles with each failure in a row.
    pub first_backoff: Duration,
    /// Longest pause between failed starts (spec 9.6: 15 minutes).
    pub longest_backoff: Duration,
    /// Shortest time between deregistering a target of a group in use and stopping its task; covers the age of the
    /// balancer's last report.
    pub minimum_drain: Duration,
    /// Shortest time between two rounds of stopping tasks that the balancer calls unhealthy, in one task set.
    pub unhealthy_pause: Duration,
    /// How long ended tasks and deleted services can still be described (spec 9.6: about an hour).
    pub retention: Duration,
    /// Ended tasks kept a service (or a cluster's standalone tasks), whatever their age.
    pub stopped_tasks_kept: usize,
    /// The wall clock.
    pub wall_clock: WallClock,
}

impl Default for EcsOptions {
    fn default() -> Self {
        Self {
            tick: Duration::from_millis(250),
            stable_after: Duration::from_secs(60),
            first_backoff: Duration::from_secs(1),
            longest_backoff: Duration::from_secs(15 * 60),
            minimum_drain: Duration::from_secs(1),
            unhealthy_pause: Duration::from_secs(5),
            retention: Duration::from_secs(60 * 60),
            stopped_tasks_kept: 50,
            wall_clock: steady_wall_clock(),
        }
    }
}

impl fmt::Debug for EcsOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EcsOptions")
            .field("tick", &self.tick)
            .field("stable_after", &self.stable_after)
            .field("longest_backoff", &self.longest_backoff)
            .field("minimum_drain", &self.minimum_drain)
            .field("retention", &self.retention)
            .finish_non_exhaustive()
    }
}

/// The wall clock as it was when the process started, moved on by the monotonic clock: a jump of the wall clock
/// moves no back-off and no grace period (invariant G2).
fn steady_wall_clock() -> WallClock {
    let started = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let since = Instant::now();
    Arc::new(move || millis(started.saturating_add(since.elapsed())))
}

/// A duration in whole milliseconds.
pub(crate) fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}
