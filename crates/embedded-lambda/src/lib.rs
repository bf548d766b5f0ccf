//! AWS Lambda, embedded: functions as processes of this host behind a real Lambda Runtime API.
//!
//! ```text
//! Invoke ───────────────────────────┐                 ┌── environment: process ──┐
//! invoke_event ─▶ queue (durable) ──┴▶ pool: a free ──▶ GET …/invocation/next    │
//!                   ▲   retries        environment    │ POST …/response or error │
//!                   └── HookAnswers                   └── output ▶ log file ─────┘
//! ```
//!
//! Holds: [`Lambda`], which serves the Lambda API ([`aws_protocol::AwsService`]) and delivers deployments' hooks
//! ([`ports::FunctionInvoker`]). Promises: an event that was accepted is delivered at least once, also after kill -9,
//! and started anew by no repeat of its key; a hook whose answer came is never started again; no process outlives
//! its invocation's timeout, the shutdown or the next start; code packages, logs and queues are bounded. Leaves out:
//! weighted aliases, layers, images, and isolation of functions from this host.

mod api;
mod code;
mod environment;
mod events;
mod function;
mod invocation;
mod keys;
mod log_file;
mod logs;
mod names;
mod options;
mod orphans;
mod pool;
mod service;
mod versions;

#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;

pub use options::{ObjectReader, Options};
pub use service::{Lambda, OpenError};
