//! AWS SQS 2012-11-05 (JSON 1.0): queues that are read by polling.

#[allow(unused_imports, clippy::all)]
#[rustfmt::skip]
mod generated;

pub use generated::*;
