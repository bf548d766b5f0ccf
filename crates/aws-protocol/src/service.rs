//! The one contract between the endpoint and each service behind it.

use async_trait::async_trait;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::error::ApiError;
use crate::model::{OperationModel, ServiceModel};

/// Who calls, from where, and under which request id.
#[derive(Clone, Debug)]
pub struct CallContext {
    /// Partition, region and account, from the credential and the server's configuration only (invariant H7).
    pub scope: types::Scope,
    /// ARN of the caller.
    pub principal: String,
    /// Access key id the request was signed with.
    pub access_key_id: String,
    /// Request id, also in the answer.
    pub request_id: String,
    /// Address of the caller, without port.
    pub source_ip: String,
    /// URL under which the caller reached this endpoint, e.g. `http://127.0.0.1:4566`.
    pub endpoint_url: String,
}

/// A service: called after signature and freshness have passed, with a decoded document.
///
/// A document is the model's structure as a JSON value: member names of the shape (also for members that travel in
/// headers, URI or query string), points in time as epoch seconds, bytes as base64 text. Members the model does not
/// know are gone; a missing or out-of-range one is the service's to refuse (see [`crate::validate`]).
#[async_trait]
pub trait AwsService: Send + Sync {
    /// The service's tables.
    fn model(&self) -> &'static ServiceModel;

    /// Carries out one operation of the model and returns its output document (`Value::Null` or `{}` when the
    /// operation has none). A repeated call with the same input must be safe: clients retry lost answers.
    async fn call(
        &self,
        context: &CallContext,
        operation: &'static OperationModel,
        input: Value,
    ) -> Result<Value, ApiError>;
}

/// Turns a document into a generated structure; a wrong type is a `SerializationException`.
pub fn decode<T: DeserializeOwned>(input: Value) -> Result<T, ApiError> {
    serde_json::from_value(input).map_err(|error| ApiError::serialization(error.to_string()))
}

/// Turns a generated structure into a document.
pub fn encode<T: Serialize>(output: &T) -> Result<Value, ApiError> {
    serde_json::to_value(output).map_err(|error| ApiError::internal(format!("output cannot be written: {error}")))
}
