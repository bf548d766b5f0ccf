//! Runs tasks' containers in a Docker-compatible engine.
//!
//! ```text
//! start ──▶ flight: find by label ─▶ pull when missing ─▶ create ─▶ start      list, events ──▶ states, health
//!                 └──────────────────── engine (unix socket) ─────────────────────┘
//! ```
//!
//! Holds: [`DockerRuntime`], the [`ports::TaskRuntime`] for containers. Everything durable lies in the engine: each
//! container carries its identity in labels, so a control plane that was killed finds its containers again by label
//! (never by name alone), and an exit code is never lost to it. Promises: at most one container per key; while the
//! engine is away nothing is decided and nothing is lost; containers of other owners are never touched; published
//! ports are reachable on loopback only; containers of a task in network mode awsvpc or host share `localhost`. Leaves
//! out: registry credentials, volumes, networks of the user's own, and the decision what to run.

mod engine;
mod flight;
mod look;
mod mapping;
mod network;
mod output;
mod pause;
mod runtime;
mod watch;

#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;

pub use runtime::{ConnectError, DockerRuntime, Options};
