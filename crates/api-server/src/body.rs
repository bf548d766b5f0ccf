//! How much of a request's body is read, for how long, and how much all of them may take together.
//!
//! A signature covers the whole body, so the body is read before it can be verified. Large bodies are therefore
//! read only for the two services that carry code and objects, and only from a caller who names a known key; and
//! whoever they are, all bodies share one budget.

use std::sync::Arc;

use authorization::Directory;
use aws_protocol::ApiError;
use bytes::{Bytes, BytesMut};
use http::header::{AUTHORIZATION, CONTENT_LENGTH, EXPECT};
use http::request::Parts;
use http_body_util::BodyExt;
use hyper::body::Incoming;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::Limits;

/// What the budget is counted in.
const UNIT_BYTES: usize = 4096;

/// A body that was read; its share of the budget is given back when it is dropped.
pub(crate) struct Body {
    pub bytes: Bytes,
    _share: Option<OwnedSemaphorePermit>,
}

/// A refusal that needs no more of the body.
pub(crate) struct Refused {
    pub error: ApiError,
    /// The rest, when its sender may still be sending it in good faith.
    pub rest: Option<Incoming>,
}

/// Reads bodies within the limits.
pub(crate) struct Reader {
    limits: Limits,
    budget: Arc<Semaphore>,
}

impl Reader {
    pub(crate) fn new(limits: Limits) -> Self {
        let units = limits.all_bodies_bytes.div_ceil(UNIT_BYTES).min(Semaphore::MAX_PERMITS);
        Self { limits, budget: Arc::new(Semaphore::new(units)) }
    }

    /// The body, or why it is not read.
    pub(crate) async fn read(&self, head: &Parts, mut body: Incoming, known: &Directory) -> Result<Body, Refused> {
        let limit = self.limit(head, known);
        let declared = head.headers.get(CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse::<usize>().ok());
        if declared.is_some_and(|declared| declared > limit) {
            // Who waits for `100 Continue` has sent nothing yet, and reading on would ask for it.
            let rest = (!head.headers.contains_key(EXPECT)).then_some(body);
            return Err(Refused { error: too_large(limit), rest });
        }
        let timeout = self.limits.body_timeout;
        match tokio::time::timeout(timeout, self.collect(&mut body, limit)).await {
            Ok(Ok(body)) => Ok(body),
            Ok(Err(error)) => {
                let rest = (error.status == 413).then_some(body);
                Err(Refused { error, rest })
            }
            Err(_) => {
                let text = format!("The request body did not arrive within {} seconds.", timeout.as_secs_f32());
                Err(Refused { error: ApiError::new("RequestTimeout", text).with_status(408), rest: None })
            }
        }
    }

    async fn collect(&self, body: &mut Incoming, limit: usize) -> Result<Body, ApiError> {
        let mut read = BytesMut::new();
        let mut share: Option<OwnedSemaphorePermit> = None;
        while let Some(frame) = body.frame().await {
            let frame = frame.map_err(|_| ApiError::new("IncompleteBody", "The request body ended early."))?;
            let Some(data) = frame.data_ref() else { continue };
            let length = read.len() + data.len();
            if length > limit {
                return Err(too_large(limit));
            }
            self.grow(&mut share, length).await?;
            read.extend_from_slice(data);
        }
        Ok(Body { bytes: read.freeze(), _share: share })
    }

    /// Makes the share large enough for `length` bytes; waits while others hold the budget.
    async fn grow(&self, share: &mut Option<OwnedSemaphorePermit>, length: usize) -> Result<(), ApiError> {
        let held = share.as_ref().map_or(0, OwnedSemaphorePermit::num_permits);
        let missing = length.div_ceil(UNIT_BYTES).saturating_sub(held);
        if missing == 0 {
            return Ok(());
        }
        let missing = u32::try_from(missing).unwrap_or(u32::MAX);
        let more = Arc::clone(&self.budget).acquire_many_owned(missing).await;
        let more = more.map_err(|_| ApiError::internal("The server is stopping."))?;
        match share {
            Some(share) => share.merge(more),
            None => *share = Some(more),
        }
        Ok(())
    }

    /// Reads the rest of a refused body and forgets it, within limits: a sender whose connection is cut while it
    /// sends would see a broken pipe instead of the refusal.
    pub(crate) async fn discard(&self, mut rest: Incoming) {
        let mut left = self.limits.discarded_bytes;
        let discard = async {
            while let Some(Ok(frame)) = rest.frame().await {
                left = left.saturating_sub(frame.data_ref().map_or(0, Bytes::len));
                if left == 0 {
                    break;
                }
            }
        };
        let _ = tokio::time::timeout(self.limits.body_timeout, discard).await;
    }

    fn limit(&self, head: &Parts, known: &Directory) -> usize {
        match named_scope(head) {
            Some((key, "lambda")) if known.secret(key).is_some() => self.limits.function_body_bytes,
            Some((key, "s3")) if known.secret(key).is_some() => self.limits.object_body_bytes,
            _ => self.limits.api_body_bytes,
        }
    }
}

/// Key and service as the caller names them; nothing is verified yet.
fn named_scope(head: &Parts) -> Option<(&str, &str)> {
    let text = head.headers.get(AUTHORIZATION)?.to_str().ok()?;
    let credential = text.split_once("Credential=")?.1.split([',', ' ']).next()?;
    let parts: Vec<&str> = credential.split('/').collect();
    match parts.as_slice() {
        [key, _date, _region, service, "aws4_request"] => Some((key, service)),
        _ => None,
    }
}

fn too_large(limit: usize) -> ApiError {
    ApiError::new("RequestEntityTooLargeException", format!("The request body is larger than {limit} bytes."))
        .with_status(413)
}
