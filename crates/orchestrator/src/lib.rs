//! Drives deployments: load, step, commit, run effects, keep deadlines, look at what is watched.
//!
//! ```text
//!  command ─┐                      ┌─▶ store (event, state, outbox, timer in one commit)
//!  look    ─┼─▶ core::Runner ──────┤
//!  result  ─┤   load-step-commit   └─▶ Outcome: effects to execute, deadline, watches
//!  tick    ─┘                               │
//!        ▲                                  ▼
//!        └──────────────── shell: one actor a deployment, carries effects out and inputs in
//! ```
//!
//! Holds: [`core`], all decisions of driving without async, clock or sockets (the simulator drives the same code),
//! and [`Orchestrator`], the tokio shell around it. Promises: steps of one deployment are serialised; an effect
//! leaves only after the step that asked for it is durable (invariants C1, C5); what is outstanding after a restart
//! is executed again, which every effect allows; a deadline is never acted upon before the watched things have been
//! looked at since the start; one broken deployment stops no other. Leaves out: the rules of a deployment
//! (`deployment`), what effects mean on a platform (the adapters behind [`Ports`]).

/// Whether a deliberate fault is planted here; `false` in every product build.
#[cfg(feature = "planted")]
macro_rules! planted {
    ($bug:ident) => {
        deployment::planted::is(deployment::planted::Planted::$bug)
    };
}
#[cfg(not(feature = "planted"))]
macro_rules! planted {
    ($bug:ident) => {
        // A constant of its own for each fault, so that two of them are not taken for the same condition.
        const { stringify!($bug).is_empty() }
    };
}

pub mod core;
mod shell;

pub use crate::core::RetryPolicy;
pub use crate::shell::{Options, Orchestrator, Ports, Step, execute};
