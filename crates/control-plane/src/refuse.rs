//! Refusals: the caller's request is wrong. One modelled exception each, with a text that says what to do.

use aws_protocol::ApiError;
use ports::{PlatformError, StoreError};

/// A modelled exception (all of CodeDeploy's are status 400, spec 2.1).
pub(crate) fn refuse(code: &str, message: impl Into<String>) -> ApiError {
    ApiError::new(code, message)
}

/// An operation of the model that this server does not carry out.
pub(crate) fn not_available(operation: &str) -> ApiError {
    ApiError::new(
        "OperationNotSupportedException",
        format!(
            "{operation} is not available here: it is not part of what this server does for Amazon ECS deployments."
        ),
    )
}

/// The store failed: the caller may try again, nothing was changed. A damaged record stays damaged.
pub(crate) fn unavailable(error: &StoreError) -> ApiError {
    tracing::error!(%error, "the store failed");
    match error {
        StoreError::Damaged(_) => ApiError::internal("A stored record is damaged; the server's log says which."),
        StoreError::Unavailable(_) | StoreError::Conflict(_) => {
            ApiError::new("ServiceUnavailable", "The store did not do it. Nothing was changed; try again.")
                .with_status(503)
        }
    }
}

/// A platform look-up failed while validating; `code` is the exception of the member being validated.
pub(crate) fn platform(code: &str, error: &PlatformError) -> ApiError {
    match error {
        PlatformError::Permanent(failure) => refuse(code, failure.message.clone()),
        PlatformError::Transient(cause) => {
            tracing::warn!(%cause, "the platform did not answer");
            ApiError::new(
                "ServiceUnavailable",
                "The platform did not answer in time. Nothing was changed; try again.",
            )
            .with_status(503)
        }
    }
}
