//! Nouns and identifiers shared by every layer.
//!
//! Holds: typed identifiers, the scope (partition, region, account) that ARNs are made of, points in time,
//! lifecycle event names and traffic routing. Promises: no I/O, no clock, no randomness: the crate is `no_std`,
//! so the compiler refuses them. Leaves out: anything with only one user (it lives beside that user).
#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod arn;
mod ids;
mod lifecycle;
mod time;
mod traffic;

pub use arn::{Scope, arn_resource};
pub use ids::*;
pub use lifecycle::{HookEvent, LifecycleEventName, UnknownLifecycleEvent};
pub use time::Timestamp;
pub use traffic::{BUILT_IN_ECS_CONFIGS, TrafficRouting, TrafficStep, WeightPercent};
