//! Amazon S3 2006-03-01 (REST-XML): buckets and objects.

#[allow(unused_imports, clippy::all)]
#[rustfmt::skip]
mod generated;

pub use generated::*;
