//! Amazon CloudWatch Logs 2014-03-28 (JSON 1.1): reading what functions, tasks and load balancers wrote.

#[allow(unused_imports, clippy::all)]
#[rustfmt::skip]
mod generated;

pub use generated::*;
