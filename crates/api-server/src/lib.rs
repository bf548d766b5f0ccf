//! The one endpoint: HTTP in, operations out.
//!
//! Holds: the HTTP server with its limits, the order in which a request is looked at (size, route, signature, then
//! decode and call), answers to repeated requests, request ids and error answers. Promises: no service sees a
//! request before its signature and freshness passed (invariant H1); every input is answered in bounded time and
//! memory; a call that has begun goes on to its end, whatever becomes of its caller, and a panic in a service costs
//! that call alone; nothing of a request but its operation and outcome is logged. Leaves out: protocols and
//! signatures (`aws-protocol`), what operations do.

mod body;
mod credentials;
mod handle;
mod once;
mod options;
mod pages;
mod server;

pub use credentials::{KeyPair, Keys};
pub use options::{Limits, Options};
pub use server::Server;
