//! A clock moved by hand, and identifiers in a row.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

use types::{DeploymentId, HookExecutionId, Timestamp};

pub const START_SECONDS: i64 = 1_700_000_000;

/// See the module.
pub struct Clock(AtomicI64);

impl Default for Clock {
    fn default() -> Self {
        Self(AtomicI64::new(START_SECONDS * 1000))
    }
}

impl Clock {
    pub fn advance_seconds(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1000, Ordering::SeqCst);
    }

    pub fn advance_to(&self, time: Timestamp) {
        self.0.fetch_max(time.millis(), Ordering::SeqCst);
    }
}

impl ports::Clock for Clock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.0.load(Ordering::SeqCst))
    }

    fn wall_time_until(&self, deadline: Timestamp) -> Duration {
        deadline.since(self.now())
    }
}

/// See the module.
#[derive(Default)]
pub struct SeriesOfIds(AtomicU64);

impl SeriesOfIds {
    fn next(&self) -> u64 {
        self.0.fetch_add(1, Ordering::SeqCst) + 1
    }
}

impl ports::Ids for SeriesOfIds {
    fn deployment_id(&self) -> DeploymentId {
        DeploymentId::new(format!("d-{:09}", self.next()))
    }

    fn hook_execution_id(&self) -> HookExecutionId {
        HookExecutionId::new(format!("hook-{}", self.next()))
    }

    fn uuid(&self) -> String {
        format!("00000000-0000-4000-8000-{:012x}", self.next())
    }

    fn hex(&self, length: usize) -> String {
        format!("{:0length$x}", self.next())
    }

    fn digits(&self, length: usize) -> String {
        format!("{:0length$}", self.next())
    }
}
