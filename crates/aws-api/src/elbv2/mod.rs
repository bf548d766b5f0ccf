//! Elastic Load Balancing v2 2015-12-01 (Query): load balancers, target groups, listeners, rules.

#[allow(unused_imports, clippy::all)]
#[rustfmt::skip]
mod generated;

pub use generated::*;
