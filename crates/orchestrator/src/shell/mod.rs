//! The tokio shell: carries effects out and inputs in. It decides nothing; see [`crate::core`].

mod actor;
mod effects;
mod orchestrator;
mod shared;
mod watch;

use std::sync::Arc;
use std::time::Duration;

pub use effects::execute;
pub use orchestrator::Orchestrator;
pub use shared::Step;

use crate::core::RetryPolicy;

/// The platform a deployment works on.
#[derive(Clone)]
pub struct Ports {
    /// ECS's part.
    pub task_sets: Arc<dyn ports::TaskSets>,
    /// ELB's part.
    pub traffic: Arc<dyn ports::Traffic>,
    /// Lambda's part.
    pub hooks: Arc<dyn ports::Hooks>,
    /// CloudWatch's part.
    pub alarms: Arc<dyn ports::Alarms>,
    /// S3's part.
    pub revisions: Arc<dyn ports::Revisions>,
}

/// Settings of the shell. All durations are wall time, since they concern this process and its neighbours.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Between two looks at a replacement task set.
    pub replacement_interval: Duration,
    /// Between two looks at alarms; 10 s at most keeps to spec 5.3.
    pub alarm_interval: Duration,
    /// Longest single call to the platform; after it the call counts as a transient error.
    pub call_timeout: Duration,
    /// Pause before the store is asked again after it failed.
    pub store_pause: Duration,
    /// Trying effects again.
    pub retry: RetryPolicy,
    /// The store is called where the call is made, and not on threads that may block: for stores that never do, and
    /// runs that must repeat step by step.
    pub store_in_place: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            replacement_interval: Duration::from_millis(200),
            alarm_interval: Duration::from_millis(250),
            call_timeout: Duration::from_secs(30),
            store_pause: Duration::from_millis(500),
            retry: RetryPolicy::default(),
            store_in_place: false,
        }
    }
}
