//! Settings of the endpoint: where it listens, who may call, and how much of anything a caller may use.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use authorization::DeploymentGroups;

use crate::access::NoGroups;
use crate::{AuditLog, Keys};

/// Settings of the endpoint.
#[derive(Clone)]
pub struct Options {
    /// Address to listen on; port 0 lets the system choose.
    pub listen: SocketAddr,
    /// Who may call, and what they may do.
    pub keys: Keys,
    /// What requests refer to without naming it.
    pub groups: Arc<dyn DeploymentGroups + Send + Sync>,
    /// Where calls are recorded; without it they are not.
    pub audit: Option<Arc<AuditLog>>,
    /// Partition, region and account of everything behind it.
    pub scope: types::Scope,
    /// How far a signature's time may be off, either way, in seconds.
    pub clock_window_seconds: i64,
    /// Reads the engine's clock, which every answer of a call tells; without it none does.
    pub engine_clock: Option<ReadClock>,
    /// Bounds of time and memory.
    pub limits: Limits,
}

/// Reads the engine's clock.
pub type ReadClock = Arc<dyn Fn() -> aws_protocol::EngineReading + Send + Sync>;

impl Options {
    /// AWS's clock window and the default limits; no deployments are known and calls are not recorded.
    pub fn new(listen: SocketAddr, keys: Keys, scope: types::Scope) -> Self {
        let (groups, limits) = (Arc::new(NoGroups), Limits::default());
        Self { listen, keys, groups, audit: None, scope, clock_window_seconds: 300, engine_clock: None, limits }
    }
}

/// Bounds of time and memory (reliability 2.1, "Limits").
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Connections at a time; more wait to be accepted.
    pub connections: usize,
    /// Headers of one request.
    pub headers: usize,
    /// Request line and headers together, in bytes.
    pub header_bytes: usize,
    /// From the first moment of a connection, or the end of the call before, to the last header.
    pub header_timeout: Duration,
    /// From the last header to the last byte of the body.
    pub body_timeout: Duration,
    /// Body of an ordinary call, in bytes.
    pub api_body_bytes: usize,
    /// Body of a call to Lambda from a known key, in bytes: it may carry code.
    pub function_body_bytes: usize,
    /// Body of a call to S3 from a known key, in bytes: it may carry an object.
    pub object_body_bytes: usize,
    /// All bodies held at a time, in bytes; callers beyond it wait. At least the largest body.
    pub all_bodies_bytes: usize,
    /// How much of a refused body is still read, so that its sender gets to read the refusal, in bytes.
    pub discarded_bytes: usize,
    /// How long running calls may go on when the server is asked to stop.
    pub shutdown_grace: Duration,
    /// Answers of mutating calls kept for repeated requests, in number …
    pub kept_answers: usize,
    /// … and in bytes of their bodies.
    pub kept_answer_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 4096,
            headers: 64,
            header_bytes: 16 << 10,
            header_timeout: Duration::from_secs(10),
            body_timeout: Duration::from_secs(30),
            api_body_bytes: 1 << 20,
            function_body_bytes: 80 << 20,
            object_body_bytes: 64 << 20,
            all_bodies_bytes: 256 << 20,
            discarded_bytes: 64 << 20,
            shutdown_grace: Duration::from_secs(2),
            kept_answers: 16_384,
            kept_answer_bytes: 32 << 20,
        }
    }
}
