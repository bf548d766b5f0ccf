//! AWS SNS 2010-03-31 (Query): topics, subscriptions, messages.

#[allow(unused_imports, clippy::all)]
#[rustfmt::skip]
mod generated;

pub use generated::*;
