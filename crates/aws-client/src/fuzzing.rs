//! What fuzzing reaches of this crate beyond its public items; built with the feature `fuzzing` only.

use aws_protocol::{OperationModel, ServiceModel};
use bytes::Bytes;
use http::HeaderMap;
use serde_json::Value;

use crate::ClientError;
use crate::answer::{self, Answer};

/// Reads an answer of a service as the client does.
///
/// # Errors
///
/// The service's refusal, or that it is no answer.
pub fn answer(
    service: &'static ServiceModel,
    operation: &'static OperationModel,
    status: u16,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Value, ClientError> {
    answer::read(service, operation, &Answer { status, headers, body })
}
