//! Simulates deployments: the real state machine and the real driving logic on an event queue, with a platform that
//! obeys ECS's and ELB's rules, a store that crashes, and one seeded source of time, order and faults.
//!
//! ```text
//!  seed ─ draw ─▶ Scenario (set-up, faults, commands) ─ run ─▶ Report (violation, trace hash)
//!                     ▲ shrink, regressions/, exhaustive
//! ```
//!
//! Promises: no threads, no clock and no I/O inside a run; the same scenario gives the same trace on every machine.
//! Leaves out: SQL, sockets, processes and the balancer, which tests of their own crates strike. A test tool: no
//! part of the product depends on it.

pub mod draw;
pub mod exhaustive;
pub mod invariants;
mod plan;
#[cfg(feature = "planted")]
pub mod planted;
mod platform;
pub mod progress;
mod reference;
pub mod regressions;
mod rng;
pub mod scenario;
pub mod shrink;
mod store;
pub mod sweep;
mod trace;
mod world;

pub use invariants::Violation;
pub use world::{Report, run};
