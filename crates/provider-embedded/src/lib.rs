//! The embedded platform as a deployment's platform: ports on one side, embedded services on the other.
//!
//! Holds: [`EmbeddedTaskSets`] over embedded ECS, [`FunctionHooks`] over embedded Lambda, [`ObjectRevisions`] over
//! embedded S3, all five ports together as [`EmbeddedPlatform`] (ELB and CloudWatch fulfil theirs themselves), and
//! the two sources of nondeterminism, [`RateClock`] and [`OsIds`]. Promises: what cannot be repeated with success is
//! a permanent failure with a code of spec 7.3 and a text that names the thing; everything else is transient.
//! Leaves out: the services themselves, and Amazon's (another provider).

mod clock;
mod hooks;
mod ids;
mod revisions;
mod task_sets;

use std::sync::Arc;

use deployment::{ErrorCode, Failure};
use embedded_ecs::Ecs;
use embedded_support::Objects;
use ports::{Alarms, FunctionInvoker, Hooks, PlatformError, Revisions, TaskSets, Traffic};

pub use clock::{ClockRateError, RateClock, latest_time};
pub use hooks::FunctionHooks;
pub use ids::OsIds;
pub use revisions::ObjectRevisions;
pub use task_sets::EmbeddedTaskSets;

/// The five ports of a platform, fulfilled by the embedded services.
#[derive(Clone)]
pub struct EmbeddedPlatform {
    /// ECS's part.
    pub task_sets: Arc<dyn TaskSets>,
    /// ELB's part.
    pub traffic: Arc<dyn Traffic>,
    /// Lambda's part.
    pub hooks: Arc<dyn Hooks>,
    /// CloudWatch's part.
    pub alarms: Arc<dyn Alarms>,
    /// S3's part.
    pub revisions: Arc<dyn Revisions>,
}

impl EmbeddedPlatform {
    /// Joins the services; ELB, Lambda and CloudWatch come as the contracts they fulfil.
    pub fn new(
        ecs: Arc<Ecs>,
        traffic: Arc<dyn Traffic>,
        functions: Arc<dyn FunctionInvoker>,
        alarms: Arc<dyn Alarms>,
        objects: Arc<Objects>,
    ) -> Self {
        Self {
            task_sets: Arc::new(EmbeddedTaskSets::new(ecs)),
            traffic,
            hooks: Arc::new(FunctionHooks::new(functions)),
            alarms,
            revisions: Arc::new(ObjectRevisions::new(objects)),
        }
    }
}

fn permanent(code: ErrorCode, message: impl Into<String>) -> PlatformError {
    PlatformError::Permanent(Failure { code, message: message.into() })
}
