//! Stories: documents of the API in, the transcript of the picture out. No server, no clock.
//!
//! A transcript is a file in `snapshots`; read it as a person at the screen would.

#![allow(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    reason = "a panic is a failing test; numbers are small"
)]

mod acting;
mod ends;
mod gaps;
mod runs;
mod transcript;
mod world;
