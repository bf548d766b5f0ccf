//! Contracts between the engine and the world, in ECS's and ELB's words.
//!
//! Holds: one small trait a need. Engine side (what a deployment does to a platform): [`TaskSets`], [`Traffic`],
//! [`Hooks`], [`Alarms`], [`Revisions`]. Storage: [`DeploymentStore`], [`Documents`]. Embedded platform side:
//! [`TaskRuntime`], [`Balancer`], [`TargetRegistry`], [`FunctionInvoker`], [`Notices`], [`ServiceRoles`], [`CertificateSource`],
//! [`LogSource`]. And [`Clock`], [`Ids`]. Promises: no implementation, no sockets. Leaves out: AWS's wire shapes (`aws-api`) and any adapter's own types.

mod balancer;
mod certificates;
mod clock;
mod commands;
mod documents;
mod embedded;
mod engine;
mod logs;
mod metrics;
mod notices;
mod roles;
mod store;
mod task_runtime;

pub use balancer::*;
pub use certificates::*;
pub use clock::*;
pub use commands::*;
pub use documents::*;
pub use embedded::*;
pub use engine::*;
pub use logs::*;
pub use metrics::*;
pub use notices::*;
pub use roles::*;
pub use store::*;
pub use task_runtime::*;
