//! The product: configuration, wiring, signals, and the demo.
//!
//! Holds: the one place where concrete adapters are chosen ([`platform`]), `serve`, `demo`, and the small programs
//! the demo deploys. Promises: what was started is stopped on the way out, unless told to keep it. Leaves out: every
//! rule (they live below).

pub mod access;
mod balancer_process;
mod console;
pub mod demo;
mod directory;
mod notifications;
pub mod platform;
pub mod serve;
pub mod tasks;
pub mod watching;

pub use balancer_process::reload as reload_balancer;
