//! The deployment state machine: `(state, event, now) → (state, effects)`.
//!
//! Holds: the plan of a deployment, the events that can happen to it, the effects it can ask for, its phases (one
//! file each) and what users are shown of it, all computed from the state. Promises: no clock, no I/O, no
//! randomness (`no_std`); the same events give the same state. Leaves out: who executes effects
//! (`orchestrator`), what they mean on a platform (`ports`).
//!
//! ```text
//!  Plan ──create──▶ Deployment ──step(event, now)──▶ Transition { state, effects, spawned }
//!                      │                                 │ committed together, then executed
//!                      ├─ outstanding()    the outbox    ▼
//!                      ├─ next_deadline()  one timer   results come back as events
//!                      ├─ watches()        what to look at again and again
//!                      └─ status(), lifecycle_events(), …   what users see
//! ```
//!
//! What the caller owes the machine:
//! - an effect leaves only after the step that asked for it is durable; it is executed at least once, and before
//!   each try its number is looked up in [`Deployment::outstanding`] (hook invocations may be withdrawn);
//! - [`Event::DeadlineReached`] is sent when [`Deployment::next_deadline`] has come; early or repeated ones do no
//!   harm;
//! - what [`Deployment::watches`] names is looked at every few seconds; the first reading and every one that
//!   differs from [`Deployment::observed_health`] or [`Deployment::observed_alarms`] is sent as an event. After a
//!   restart the look comes before an overdue deadline, so that no decision rests on an old reading (invariant A2).
#![no_std]

extern crate alloc;
#[cfg(any(test, feature = "planted"))]
extern crate std;

/// Whether a deliberate fault is planted here; `false` in every product build.
#[cfg(feature = "planted")]
macro_rules! planted {
    ($bug:ident) => {
        $crate::planted::is($crate::planted::Planted::$bug)
    };
}
#[cfg(not(feature = "planted"))]
macro_rules! planted {
    ($bug:ident) => {
        // A constant of its own for each fault, so that two of them are not taken for the same condition.
        const { stringify!($bug).is_empty() }
    };
}

mod command;
mod context;
mod deployment;
mod effect;
mod event;
mod facts;
mod lifecycle;
mod phases;
mod plan;
#[cfg(feature = "planted")]
pub mod planted;
mod roles;
mod status;
mod step;
mod texts;
mod view;
mod watch;

pub use command::{Command, Refusal};
pub use deployment::{Deployment, Watches};
pub use effect::*;
pub use event::*;
pub use lifecycle::{Diagnostics, DiagnosticsCode, LifecycleEventView};
pub use plan::*;
pub use status::{DeploymentStatus, LifecycleEventStatus, TargetStatus};
pub use step::{Transition, step};
pub use view::{Countdown, CountdownTo, RollbackInfo, RollbackTrouble, TaskSetLabel, TaskSetView, TrafficWeights};
