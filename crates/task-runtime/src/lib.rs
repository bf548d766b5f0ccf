//! Runs tasks' containers as plain processes that outlive the control plane.
//!
//! ```text
//! control plane ── spec.json, stop ──▶ container directory ◀── status.json, output.log ── shim ── program
//!       ▲                                                                                 │  (own process group)
//!       └───────────────────────── datagram: "look at container X" ───────────────────────┘
//! ```
//!
//! Holds: [`ProcessRuntime`], the [`ports::TaskRuntime`] for processes, and [`shim`], the small program that
//! stands beside each container. Everything the two say to each other lies in files, so a control plane that was
//! killed finds its containers again, and an exit code is never lost to it. Promises: a program runs at most once
//! per container key; stopping reaches the whole process tree (on Linux also processes that left the group); a
//! process is signalled by pid *and* start time, never by pid alone; output on disk is bounded. Leaves out: images
//! (a program comes from the host), isolation, and the decision what to run.

mod files;
mod identity;
mod kept_output;
mod logs;
mod recovery;
mod runtime;
pub mod shim;
mod watch;

#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;

pub use runtime::{OpenError, Options, ProcessRuntime};
