//! Simulates deployments on the embedded platform itself: the real shell of the orchestrator, the real embedded ECS
//! with its reconciler, the real embedded ELB and the real adapters between them, in one thread of tokio with its time
//! paused, so that an hour takes moments.
//!
//! ```text
//!  seed ─ draw ─▶ Scenario ─ run ─▶ Report (violation, trace hash)
//!                              │
//!      lives of the control plane, one tokio runtime each; a crash drops it
//!                              │
//!      what outlives them: store, containers, balancer, functions, alarm
//! ```
//!
//! Promises: only the outermost edge is played (containers, the balancer's process, functions, an alarm); everything a
//! crash would take away is taken away, everything else goes on while nobody is there. Leaves out: SQL, sockets and
//! processes; metrics behind alarms; S3; the API's HTTP. A test tool: no part of the product depends on it.

mod containers;
pub mod draw;
mod durable;
mod hooks;
mod judge;
mod people;
mod plane;
mod process;
mod records;
pub mod regressions;
mod rng;
mod rules;
mod run;
pub mod scenario;
pub mod sweep;
mod world;

pub use judge::Violation;
pub use run::{Report, run};
