//! Amazon ECS 2014-11-13 (AWS JSON 1.1): clusters, task definitions, services, task sets, tasks.

#[allow(unused_imports, clippy::all)]
#[rustfmt::skip]
mod generated;

pub use generated::*;
