//! The data plane: listeners, weighted target groups, health checks, draining.
//!
//! A process of its own (`cutover balancer --dir DIR`) that the control plane hands whole routing tables and asks
//! for health and counters over a unix socket. It outlives the control plane: the last table is on disk and is
//! served again at once after a restart. A new process takes over from a running one without losing a connection
//! (`hand_over`).
//!
//! ```text
//!            DIR/control.sock                          DIR/table.json
//!  client ──────────────────▶ control ─▶ core::apply ─▶ directory (write, fsync, rename)
//!                                            │ swap
//!                                            ▼
//!                    health checks ─▶ snapshot (arc-swap) ◀─ load ─ worker 0..n: accept ▶ front ▶ forward ▶ exchange
//! ```
//!
//! Promises: a table is applied as a whole or not at all; when `apply` returned, no request that starts later is
//! routed by an older table; a request is sent twice only if that cannot be noticed. Leaves out: who decides about
//! tables (`embedded-elb`), and how heads and bodies of HTTP/1.1 are read (`http1`). What it does beside ALB and NLB is
//! listed in docs/balancer.md.

mod access_log;
pub mod client;
mod clock;
mod connecting;
mod connection;
mod control;
mod core;
mod counters;
mod directory;
mod exchange;
mod failures;
mod forward;
mod front;
mod hand_over;
mod head_rules;
mod health;
mod listening;
mod metrics;
mod network;
mod openings;
mod own_answer;
mod proxy_protocol;
mod routing;
mod serve;
mod stream;
mod target;
mod tls;
mod tls_facts;
mod tunnel;
mod wire;
mod worker;

#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;

pub use client::BalancerClient;
pub use serve::{Options, ServeError, build_of, serve, serve_without_signals};

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Locks, also after a panic elsewhere: all data behind these locks is valid between any two statements.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
