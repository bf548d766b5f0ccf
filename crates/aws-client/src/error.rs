//! Why a call failed.

use aws_protocol::ServiceModel;

/// A call that brought no output.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClientError {
    /// The endpoint or the key cannot be used; nothing was sent.
    #[error("{0}")]
    Endpoint(String),
    /// The input cannot be written in the service's protocol; nothing was sent.
    #[error("{operation}: {detail}")]
    Input {
        /// Service and operation.
        operation: String,
        /// What does not fit.
        detail: String,
    },
    /// No answer, after all attempts.
    #[error("no answer from {endpoint}: {detail}")]
    Unreachable {
        /// The endpoint's URL.
        endpoint: String,
        /// The last cause.
        detail: String,
    },
    /// The service refused or failed.
    #[error("{operation}: {code}: {message}")]
    Api {
        /// The operation.
        operation: String,
        /// Wire code of the error, e.g. `DeploymentLimitExceededException`.
        code: String,
        /// The service's text.
        message: String,
        /// HTTP status.
        status: u16,
    },
    /// The answer is not what the protocol says.
    #[error("{operation}: the answer cannot be read: {detail}")]
    BadAnswer {
        /// The operation.
        operation: String,
        /// What is wrong with it.
        detail: String,
    },
}

impl ClientError {
    pub(crate) fn input(service: &ServiceModel, operation: &str, detail: &str) -> Self {
        Self::Input { operation: format!("{} {operation}", service.service_id), detail: detail.to_string() }
    }

    /// The service's error code, when the service answered with one.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Api { code, .. } => Some(code),
            _ => None,
        }
    }

    /// Whether the endpoint gave no answer at all.
    pub fn is_unreachable(&self) -> bool {
        matches!(self, Self::Unreachable { .. })
    }

    /// Whether the service said to come back later: its own failure, or throttling (spec 2.1).
    pub fn is_passing(&self) -> bool {
        match self {
            Self::Api { status, code, .. } => {
                *status >= 500
                    || *status == 429
                    || code.starts_with("Throttling")
                    || code == "TooManyRequestsException"
            }
            _ => false,
        }
    }
}
