//! Embedded Elastic Load Balancing v2: records on disk, one routing table in the data plane.
//!
//! Holds: load balancers of type application, target groups with targets and health checks, HTTP listeners, rules
//! with conditions, weighted forward actions, fixed responses, redirects, tags and attributes; the registry ECS
//! registers tasks in; the weights deployments move; the metrics alarms watch. Promises: when a call was answered,
//! the records are durable and the balancer routes by them; a refused call changed nothing. Leaves out: accepting
//! connections, health checks and proxying (the balancer's), ECS's and CodeDeploy's decisions. Network load
//! balancers, HTTPS, stickiness, slow start, authentication, source-ip and regex conditions are refused by name.

mod api;
mod core;
mod elb;
mod errors;
mod health;
mod metrics;
mod options;
mod records;
mod registry;
mod state;
mod table;
mod traffic;

#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;

pub use elb::{Elb, ElbDeps};
pub use options::{AddressPolicy, ElbOptions};
