//! Amazon CloudWatch 2010-08-01 (AWS JSON 1.0, Query, Smithy RPC v2 CBOR): alarms and metric data.

#[allow(unused_imports, clippy::all)]
#[rustfmt::skip]
mod generated;

pub use generated::*;
