//! Embedded Elastic Load Balancing v2: records on disk, one routing table in the data plane.
//!
//! Holds: load balancers of type application and network, target groups with targets and health checks, HTTP, HTTPS,
//! TCP and TLS listeners with certificates and policies, rules with conditions, weighted and sticky forward actions,
//! fixed responses, redirects, tags and attributes; the registry ECS registers tasks in; the weights deployments move;
//! the metrics alarms watch. Promises: when a call was answered, the records are durable and the balancer routes by
//! them; a refused call changed nothing; private keys are in the routing table alone, and never in the records of this
//! crate. Leaves out: accepting connections, health checks and proxying (the balancer's), keeping certificates, ECS's
//! and CodeDeploy's decisions. UDP and QUIC, gateway load balancers, targets that are functions or load balancers,
//! mutual TLS, authentication, regular expressions, transforms and weighted random routing are refused by name.

mod api;
mod core;
mod elb;
mod errors;
mod health;
mod logs;
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
