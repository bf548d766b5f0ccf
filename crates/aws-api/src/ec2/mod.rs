//! Amazon EC2 2016-11-15 (EC2 Query): networks and security groups as records.

#[allow(unused_imports, clippy::all)]
#[rustfmt::skip]
mod generated;

pub use generated::*;
