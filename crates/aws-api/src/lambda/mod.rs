//! AWS Lambda 2015-03-31 (REST-JSON): functions and their invocation.

#[allow(unused_imports, clippy::all)]
#[rustfmt::skip]
mod generated;

pub use generated::*;
