//! The decisions of driving a deployment, without async, clock or sockets.
//!
//! [`Runner`] takes an [`Input`] and the time, makes the steps that follow durable, and answers an [`Outcome`]: what
//! to execute, what to stop, when to come back, what to watch. [`Driver`] stands before it: it keeps inputs while the
//! store fails and looks before a deadline. Their calls block for the store's commits. The tokio shell and the
//! deterministic simulator use the same driver.

mod calls;
mod driver;
mod looks;
mod retry;
mod runner;
mod step;

pub use driver::{Driver, Look, Watched};
pub use retry::{Attempts, RetryPolicy, Verdict};
pub use runner::{Action, Input, Outcome, Runner};
pub use step::{Applied, apply};
