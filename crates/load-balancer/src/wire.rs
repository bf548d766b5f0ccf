//! What travels over the control socket, both ends.

use ports::BalancerError;
use serde::{Deserialize, Serialize};

/// Largest table accepted.
pub(crate) const MAX_TABLE_BYTES: usize = 16 * 1024 * 1024;

/// Why a balancer does not take a table when another process has taken over; the next call reaches that one.
pub(crate) const REPLACED: &str = "this balancer was replaced by another process";

/// Answer to `GET /status`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BalancerStatus {
    /// Process id of the balancer.
    pub pid: u32,
    /// Generation of the table in force; 0 before the first.
    pub generation: u64,
    /// When the process started: seconds since 1970-01-01 UTC.
    pub started_seconds: u64,
    /// Worker threads.
    pub workers: usize,
    /// Version of the program.
    pub version: String,
    /// What [`crate::build_of`] said of the program when the process started; empty when unknown.
    #[serde(default)]
    pub build: String,
}

/// Body of `POST /shutdown`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ShutdownRequest {
    /// How long requests in progress may take.
    pub(crate) drain_seconds: u64,
}

/// Body of any answer that is not success.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "error", rename_all = "snake_case")]
pub(crate) enum ErrorBody {
    Stale { generation: u64 },
    Bind { listener: String, address: String, cause: String },
    Unreachable { message: String },
    Invalid { message: String },
}

impl From<BalancerError> for ErrorBody {
    fn from(error: BalancerError) -> Self {
        match error {
            BalancerError::Stale(generation) => Self::Stale { generation },
            BalancerError::Bind { listener, address, cause } => Self::Bind { listener, address, cause },
            BalancerError::Unreachable(message) => Self::Unreachable { message },
            BalancerError::Invalid(message) => Self::Invalid { message },
        }
    }
}

impl From<ErrorBody> for BalancerError {
    fn from(body: ErrorBody) -> Self {
        match body {
            ErrorBody::Stale { generation } => Self::Stale(generation),
            ErrorBody::Bind { listener, address, cause } => Self::Bind { listener, address, cause },
            ErrorBody::Unreachable { message } => Self::Unreachable(message),
            ErrorBody::Invalid { message } => Self::Invalid(message),
        }
    }
}
