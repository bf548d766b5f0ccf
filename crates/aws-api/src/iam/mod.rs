//! AWS IAM 2010-05-08 (Query): roles and their policies as records.

#[allow(unused_imports, clippy::all)]
#[rustfmt::skip]
mod generated;

pub use generated::*;
