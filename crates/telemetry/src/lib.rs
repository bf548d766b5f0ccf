//! Deployments as others watch them: a message to a chat for each thing that happens, a trace of each deployment,
//! numbers for Prometheus.
//!
//! ```text
//!  logs of deployments ─▶ notices::Projector ─┬▶ Webhook: a POST for each happening
//!                         (a cursor for each) ├▶ Traces: spans of a deployment when it has ended, as OTLP
//!                                             └▶ Metrics: counters and times
//!  index of deployments ───────────────────────▶ Metrics: how many are running, when asked
//! ```
//!
//! Promises: all of it is read from the logs, at least once and in order; a receiver that is away is tried again and
//! holds up nothing else; addresses and headers, which hold secrets, are never logged. Leaves out: SNS and EventBridge
//! (`notices`), the balancer's own metrics (`load-balancer`).

mod metrics;
mod post;
mod traces;
mod webhook;

pub use metrics::{Metrics, serve_metrics};
pub use post::{Address, AddressError};
pub use traces::Traces;
pub use webhook::{Webhook, WebhookForm};
