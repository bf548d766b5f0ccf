//! How much of a request's body is read, and for how long.
//!
//! A signature covers the whole body, so the body is read before it can be verified. Large bodies are therefore
//! read only for the two services that carry code and objects, and only from a caller who names a known key.

use std::time::Duration;

use aws_protocol::ApiError;
use aws_protocol::sigv4::Credentials;
use bytes::{Bytes, BytesMut};
use http::header::{AUTHORIZATION, CONTENT_LENGTH};
use http::request::Parts;
use http_body_util::BodyExt;
use hyper::body::Incoming;

use crate::Keys;

const API_BYTES: usize = 1 << 20;
const FUNCTION_BYTES: usize = 80 << 20;
const OBJECT_BYTES: usize = 64 << 20;
const READ_TIMEOUT: Duration = Duration::from_secs(30);

/// The body, or a refusal that needs no more of it.
pub(crate) async fn read(head: &Parts, body: Incoming, keys: &Keys) -> Result<Bytes, ApiError> {
    let limit = limit(head, keys);
    let declared = head.headers.get(CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse::<usize>().ok());
    if declared.is_some_and(|declared| declared > limit) {
        return Err(too_large(limit));
    }
    match tokio::time::timeout(READ_TIMEOUT, collect(body, limit)).await {
        Ok(read) => read,
        Err(_) => {
            Err(ApiError::new("RequestTimeout", "The request body did not arrive within 30 seconds.")
                .with_status(408))
        }
    }
}

async fn collect(mut body: Incoming, limit: usize) -> Result<Bytes, ApiError> {
    let mut read = BytesMut::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| ApiError::new("IncompleteBody", "The request body ended early."))?;
        let Some(data) = frame.data_ref() else { continue };
        if read.len() + data.len() > limit {
            return Err(too_large(limit));
        }
        read.extend_from_slice(data);
    }
    Ok(read.freeze())
}

fn too_large(limit: usize) -> ApiError {
    ApiError::new("RequestEntityTooLargeException", format!("The request body is larger than {limit} bytes."))
        .with_status(413)
}

fn limit(head: &Parts, keys: &Keys) -> usize {
    let credential = head
        .headers
        .get(AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|text| text.split_once("Credential="))
        .and_then(|(_, rest)| rest.split([',', ' ']).next());
    let Some(credential) = credential else { return API_BYTES };
    let parts: Vec<&str> = credential.split('/').collect();
    let [key, _date, _region, service, "aws4_request"] = parts.as_slice() else { return API_BYTES };
    if keys.secret(key).is_none() {
        return API_BYTES;
    }
    match *service {
        "lambda" => FUNCTION_BYTES,
        "s3" => OBJECT_BYTES,
        _ => API_BYTES,
    }
}
