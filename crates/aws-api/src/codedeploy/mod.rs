//! AWS CodeDeploy 2014-10-06 (AWS JSON 1.1): all operations.

#[allow(unused_imports, clippy::all)]
#[rustfmt::skip]
mod generated;

pub use generated::*;
