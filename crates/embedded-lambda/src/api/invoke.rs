//! Invoke: RequestResponse, Event and DryRun.

use std::sync::Arc;

use aws_api::lambda::{InvocationRequest, InvocationResponse};
use aws_protocol::{ApiError, Blob, CallContext, decode, encode};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use serde_json::Value;

use super::{parse_qualified, refuse, store_failed};
use crate::events::{self, EnqueueError};
use crate::function::Function;
use crate::invocation::Invocation;
use crate::service::{Inner, Lambda};

/// Bytes of a synchronous and of an asynchronous payload.
const REQUEST_RESPONSE_BYTES: usize = 6_291_556;
const EVENT_BYTES: usize = 1_048_576;

pub(super) async fn invoke(lambda: &Lambda, context: &CallContext, input: Value) -> Result<Value, ApiError> {
    let request: InvocationRequest = decode(input)?;
    let inner = &lambda.inner;
    let (name, qualifier) = (request.function_name.as_deref(), request.qualifier.as_deref());
    let function = inner.existing(context, name, qualifier).await?;
    let kind = request.invocation_type.as_deref().unwrap_or("RequestResponse");
    let invocation = Invocation {
        request_id: request_id(inner, context),
        payload: payload(request.payload, kind)?,
        client_context: request.client_context.as_deref().map(client_context).transpose()?,
        qualifier: parse_qualified(name, qualifier)?.qualifier,
    };
    match kind {
        "DryRun" => encode(&InvocationResponse { status_code: Some(204), ..Default::default() }),
        "Event" => {
            events::enqueue(inner, function.name(), invocation).await.map_err(|error| match error {
                EnqueueError::Full(_) => refuse("TooManyRequestsException", &error.to_string()),
                EnqueueError::Store(error) => store_failed(error),
            })?;
            encode(&InvocationResponse { status_code: Some(202), ..Default::default() })
        }
        _ => {
            let tail = request.log_type.as_deref() == Some("Tail");
            request_response(inner, function, invocation, tail).await
        }
    }
}

async fn request_response(
    inner: &Arc<Inner>,
    function: Function,
    invocation: Invocation,
    tail: bool,
) -> Result<Value, ApiError> {
    let Some(slot) = inner.pools.try_slot(function.name()) else {
        if inner.pools.is_closed() {
            return Err(refuse("ServiceException", "The service is shutting down."));
        }
        let text = format!(
            "Rate Exceeded: function {} already runs {} invocations at once.",
            function.name(),
            inner.options.environments_per_function
        );
        return Err(refuse("TooManyRequestsException", &text));
    };
    let executed_version = function.version_name().to_string();
    let outcome = inner.run(function, invocation, slot).await;
    encode(&InvocationResponse {
        status_code: Some(200),
        executed_version: Some(executed_version),
        function_error: outcome.failed.then(|| "Unhandled".to_string()),
        log_result: tail.then(|| STANDARD.encode(&outcome.log_tail)),
        payload: Some(Blob(outcome.payload.to_vec())),
        ..Default::default()
    })
}

/// The event's JSON; `{}` when there is none.
fn payload(payload: Option<Blob>, kind: &str) -> Result<Bytes, ApiError> {
    let bytes = payload.map(|payload| payload.0).filter(|bytes| !bytes.is_empty()).unwrap_or_else(|| b"{}".to_vec());
    let limit = if kind == "Event" { EVENT_BYTES } else { REQUEST_RESPONSE_BYTES };
    if bytes.len() > limit {
        let length = bytes.len();
        let text = format!("{length} byte payload is too large for the {kind} invocation type (limit {limit} bytes)");
        return Err(refuse("RequestTooLargeException", &text));
    }
    serde_json::from_slice::<&serde_json::value::RawValue>(&bytes).map_err(|error| {
        refuse("InvalidRequestContentException", &format!("Could not parse request body into json: {error}"))
    })?;
    Ok(Bytes::from(bytes))
}

/// JSON behind the base64 text callers send; one line, because it travels to the function in a header.
fn client_context(text: &str) -> Result<String, ApiError> {
    let bytes = STANDARD.decode(text).ok();
    let document = bytes.and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
    document.map(|document| document.to_string()).ok_or_else(|| {
        refuse("InvalidRequestContentException", "Client context must be a valid Base64-encoded JSON object.")
    })
}

/// The caller's request id, so that the log bears the id the caller was given. It also names the log's file.
fn request_id(inner: &Inner, context: &CallContext) -> String {
    let id = &context.request_id;
    let fits = (1..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if fits { id.clone() } else { inner.ids.uuid() }
}
