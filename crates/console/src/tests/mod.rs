//! The console over a fake public API: whole requests in, whole answers out, on a clock that tests move.

mod fake;
mod guarding;
mod infrastructure;
mod lists;
mod live;
mod signing_in;
