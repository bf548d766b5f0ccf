//! The one endpoint: HTTP in, operations out.
//!
//! Holds: the HTTP server with its limits, the order in which a request is looked at (size, route, signature, then
//! decode, permission and call), answers to repeated requests, request ids, error answers and the audit log.
//! Promises: no service sees a request before its signature and freshness passed (invariant H1) and its caller's
//! policies allowed it; each authenticated call is recorded before it is answered; every input is answered in bounded time and
//! memory; a call that has begun goes on to its end, whatever becomes of its caller, and a panic in a service costs
//! that call alone; nothing of a request but its operation and outcome is logged. Leaves out: protocols and
//! signatures (`aws-protocol`), policies (`authorization`), what operations do.

mod access;
mod audit_log;
mod body;
mod credentials;
mod handle;
mod once;
mod options;
mod pages;
mod server;

#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;

pub use audit_log::{AuditFault, AuditLog, verify_audit_log};
pub use credentials::Keys;
pub use options::{Limits, Options, ReadClock};
pub use pages::{PageBody, Pages};
pub use server::Server;
