//! AWS STS 2011-06-15 (Query): who the caller is.

#[allow(unused_imports, clippy::all)]
#[rustfmt::skip]
mod generated;

pub use generated::*;
