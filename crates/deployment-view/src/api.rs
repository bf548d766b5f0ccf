//! The door to the public API.

use aws_protocol::{EngineReading, ServiceModel};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Calls operations of AWS's services with somebody's key.
#[async_trait::async_trait]
pub trait Api: Send + Sync {
    /// Calls `operation` of `service`. Input and output are documents of the form of the generated structures
    /// (`aws_api`), as JSON.
    ///
    /// # Errors
    /// [`Refusal`]: the service's own error, or that no answer came.
    async fn call_document(
        &self,
        service: &'static ServiceModel,
        operation: &str,
        input: Value,
    ) -> Result<Value, Refusal>;

    /// The engine's clock now, as answers have told it; none where they do not, as AWS's do not.
    fn engine_clock(&self) -> Option<EngineReading> {
        None
    }
}

impl dyn Api + '_ {
    /// The same with the generated structures.
    ///
    /// # Errors
    /// As [`Api::call_document`]; an answer of another form is [`RefusalKind::Unreachable`].
    pub async fn call<I: Serialize + Sync, O: DeserializeOwned>(
        &self,
        service: &'static ServiceModel,
        operation: &str,
        input: &I,
    ) -> Result<O, Refusal> {
        let broken = |error: serde_json::Error| Refusal {
            kind: RefusalKind::Unreachable,
            operation: operation.to_owned(),
            code: String::new(),
            message: error.to_string(),
        };
        let output = self.call_document(service, operation, serde_json::to_value(input).map_err(broken)?).await?;
        serde_json::from_value(output).map_err(broken)
    }
}

/// Why a call gave no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{operation}: {}{message}", if .code.is_empty() { String::new() } else { format!("{code}: ") })]
pub struct Refusal {
    /// Which kind.
    pub kind: RefusalKind,
    /// The operation, e.g. `DescribeTasks`.
    pub operation: String,
    /// The service's error code, e.g. `AccessDeniedException`; empty when none came.
    pub code: String,
    /// The service's or our words.
    pub message: String,
}

/// Kinds of refusals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusalKind {
    /// The key may not do it (`AccessDenied…`).
    Denied,
    /// The key is not known, its signature or session is not good any more.
    NotSignedIn,
    /// There is no such thing.
    NotFound,
    /// Any other error of the service.
    Refused,
    /// No answer, or one that cannot be understood.
    Unreachable,
}
