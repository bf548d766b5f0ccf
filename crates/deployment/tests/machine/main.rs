//! The deployment machine as its caller sees it: stories in, transcripts out.
//!
//! - `stories/`: one short script a rule of spec sections 4 and 5; its transcript is a snapshot;
//! - `table.rs`: all (phase, event) pairs as one printed table, and the proof that stories reach each edge of it;
//! - `properties.rs`: what must hold whatever happens, in thousands of random histories, judged by `observer.rs`.

#![allow(clippy::unwrap_used, reason = "a panic in here is a failing test; helpers are not marked as tests")]

mod harness;
mod observer;
mod properties;
mod stories;
mod table;
