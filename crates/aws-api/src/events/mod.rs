//! Amazon EventBridge 2015-10-07 (JSON 1.1): rules on events and where these go.

#[allow(unused_imports, clippy::all)]
#[rustfmt::skip]
mod generated;

pub use generated::*;
