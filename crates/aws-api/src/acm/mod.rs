//! AWS Certificate Manager 2015-12-08 (JSON 1.1): imported certificates of HTTPS and TLS listeners.

#[allow(unused_imports, clippy::all)]
#[rustfmt::skip]
mod generated;

pub use generated::*;
