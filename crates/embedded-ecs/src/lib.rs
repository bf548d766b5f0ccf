//! Embedded Amazon ECS: clusters, task definitions, services, task sets and tasks that really run (spec section 9).
//!
//! Holds: [`Ecs`], which answers ECS's operations ([`aws_protocol::AwsService`]) and a deployment provider's calls, and
//! keeps the tasks that are wanted running. Promises: what was answered is durable; a task is deregistered and drained
//! before it is stopped; tasks outlive the control plane and are adopted by the next one; the scheduler decides in a
//! pure function. Leaves out: how containers run (`ports::TaskRuntime`), how traffic moves (`ports::TargetRegistry`),
//! rolling updates of ECS-controlled services, containers' own health checks.

mod bus;
mod ecs;
mod error;
mod events;
mod logs;
mod lookup;
mod names;
mod ops;
mod options;
mod reconciler;
mod records;
mod scheduler;
mod spec;
mod state;
mod task_sets;
mod tasks;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod view;
mod wire;

#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;

pub use ecs::{Ecs, EcsDeps};
pub use error::{EcsError, EcsErrorCode};
pub use options::{EcsOptions, WallClock};
pub use records::{Controller, Status, TaskSetStatus};
pub use view::{ContainerView, ServiceView, TaskDefinitionView, TaskSetHealthView, TaskSetView};
