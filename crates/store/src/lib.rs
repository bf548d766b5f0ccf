//! The durable store: the event log of deployments and the documents of everything else.
//!
//! Holds: [`SqliteStore`] on one file, and its twin [`MemoryStore`] for tests and the simulator; both implement
//! [`ports::DeploymentStore`] and [`ports::Documents`] and pass one suite of tests. Promises: what was answered with
//! `Ok` survives kill -9 and power loss (invariant D1); a deployment's log is gapless, append-only and hash-linked,
//! and damage to one log stops that deployment alone (D2); after an error of input or output nothing is written any
//! more (D3). Everything beside the log (snapshots, outbox, timers, index) is derived from it in the same commit and
//! can be checked against it with `verify`. Leaves out: what events mean (`deployment`) and who runs effects
//! (`orchestrator`).
//!
//! What is asked for most, the index of deployments and the states and documents used lately, is also in memory, changed
//! after each commit and before its call returns. So a read neither waits for another's commit nor sees less than what
//! was answered; only a state that was not used lately is replayed from the file.
//!
//! An application's or group's name is a label that may be changed later, so the log keeps the names a deployment
//! was created with and the index keeps the present ones; a loaded plan carries the present ones.

mod derived;
mod index;
mod memory;
mod recent;
mod record;
mod replay;
mod sqlite;

#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;

pub use memory::MemoryStore;
pub use sqlite::{OutstandingEffect, SqliteStore};
