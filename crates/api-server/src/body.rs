//! How much of a request's body is read, for how long, and how much all of them may take together.
//!
//! A signature covers the whole body, so the body is read before it can be verified. Large bodies are therefore
//! read only for the two services that carry code and objects, and only from a caller who names a known key; and
//! whoever they are, all bodies share one budget.

use std::io::Read;
use std::sync::Arc;

use authorization::Directory;
use aws_protocol::ApiError;
use bytes::{Bytes, BytesMut};
use flate2::read::GzDecoder;
use http::Method;
use http::header::{AUTHORIZATION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, EXPECT};
use http::request::Parts;
use http_body_util::BodyExt;
use hyper::body::Incoming;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::Limits;

/// What the budget is counted in.
const UNIT_BYTES: usize = 4096;
/// Bytes that one byte of gzip can stand for, at most.
const MOST_EXPANSION: usize = 1032;

/// A body that was read; its share of the budget is given back when it is dropped.
pub(crate) struct Body {
    /// As it was sent, which is what its sender signed.
    pub sent: Bytes,
    /// What it says: the same bytes, or what they were compressed from.
    pub bytes: Bytes,
    share: Option<OwnedSemaphorePermit>,
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
        let whole = async { self.expanded(head, self.collect(&mut body, limit).await?).await };
        match tokio::time::timeout(timeout, whole).await {
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
        let sent = read.freeze();
        Ok(Body { bytes: sent.clone(), sent, share })
    }

    /// The body with what it was compressed from; that takes its share of the budget too, before there is anything to
    /// hold. Clients compress large calls of CloudWatch, never code or objects.
    async fn expanded(&self, head: &Parts, mut body: Body) -> Result<Body, ApiError> {
        if is_compressed_call(head) {
            let limit = self.limits.api_body_bytes;
            let most = body.sent.len().saturating_mul(MOST_EXPANSION).min(limit);
            self.grow(&mut body.share, body.sent.len() + most).await?;
            body.bytes = expand(&body.sent, limit)?;
            let used = (body.sent.len() + body.bytes.len()).div_ceil(UNIT_BYTES);
            if let Some(share) = &mut body.share {
                drop(share.split(share.num_permits().saturating_sub(used)));
            }
        }
        Ok(body)
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
        match named_scope(head).or_else(|| presigned_scope(head)) {
            Some((key, "lambda")) if known.secret(key).is_some() => self.limits.function_body_bytes,
            Some((key, "s3")) if known.secret(key).is_some() => self.limits.object_body_bytes,
            _ => self.limits.api_body_bytes,
        }
    }
}

/// Key and service as the caller names them; nothing is verified yet.
fn named_scope(head: &Parts) -> Option<(&str, &str)> {
    let text = head.headers.get(AUTHORIZATION)?.to_str().ok()?;
    scope_of(text.split_once("Credential=")?.1.split([',', ' ']).next()?.split('/').collect())
}

/// The same of a presigned URL, in which the slashes come encoded.
fn presigned_scope(head: &Parts) -> Option<(&str, &str)> {
    let credential = head.uri.query()?.split('&').find_map(|pair| pair.strip_prefix("X-Amz-Credential="))?;
    scope_of(credential.split("%2F").collect())
}

fn scope_of(parts: Vec<&str>) -> Option<(&str, &str)> {
    match parts.as_slice() {
        [key, _date, _region, service, "aws4_request"] => Some((key, service)),
        _ => None,
    }
}

/// Whether a body is a compressed call. Contents of objects are stored as they are, however they are encoded.
fn is_compressed_call(head: &Parts) -> bool {
    let text = |name: &str| head.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_form = text(CONTENT_TYPE.as_str()).starts_with("application/x-www-form-urlencoded");
    let is_call =
        is_form || ["x-amz-target", "smithy-protocol"].into_iter().any(|name| head.headers.contains_key(name));
    is_call && head.method == Method::POST && text(CONTENT_ENCODING.as_str()).eq_ignore_ascii_case("gzip")
}

/// Expands gzip, up to `limit` bytes: a bomb costs no more than a large body.
pub(crate) fn expand(sent: &[u8], limit: usize) -> Result<Bytes, ApiError> {
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let mut plain = Vec::new();
    let read = GzDecoder::new(sent).take(most).read_to_end(&mut plain);
    read.map_err(|_| {
        ApiError::new("SerializationException", "The request body is not the gzip its Content-Encoding says.")
    })?;
    if plain.len() > limit { Err(too_large(limit)) } else { Ok(plain.into()) }
}

fn too_large(limit: usize) -> ApiError {
    ApiError::new("RequestEntityTooLargeException", format!("The request body is larger than {limit} bytes."))
        .with_status(413)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn gzip(plain: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(plain).expect("memory takes everything");
        encoder.finish().expect("memory takes everything")
    }

    #[test]
    fn a_compressed_body_expands_up_to_the_limit_and_no_further() {
        let plain = vec![b'a'; 1000];
        assert_eq!(expand(&gzip(&plain), 1000).expect("it fits"), plain);
        assert_eq!(expand(&gzip(&plain), 999).expect_err("it is too large").status, 413);
        let bomb = gzip(&vec![0; 50 << 20]);
        assert!(bomb.len() < 100 << 10);
        assert_eq!(expand(&bomb, 1 << 20).expect_err("it is a bomb").status, 413);
    }

    #[test]
    fn what_is_not_gzip_or_breaks_off_is_refused() {
        let whole = gzip(b"Action=PutMetricData");
        for sent in [&b"plain"[..], &whole[..whole.len() - 3]] {
            assert_eq!(expand(sent, 1000).expect_err("not gzip").status, 400);
        }
    }

    #[test]
    fn only_calls_are_expanded_and_objects_stay_as_they_are() {
        let head = |method: &str, headers: &[(&str, &str)]| {
            let mut request = http::Request::builder().method(method).uri("/").header("content-encoding", "gzip");
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            request.body(()).expect("a request").into_parts().0
        };
        let form = ("content-type", "application/x-www-form-urlencoded; charset=utf-8");
        assert!(is_compressed_call(&head("POST", &[form])));
        assert!(is_compressed_call(&head("POST", &[("smithy-protocol", "rpc-v2-cbor")])));
        assert!(is_compressed_call(&head(
            "POST",
            &[("x-amz-target", "GraniteServiceVersion20100801.PutMetricData")]
        )));
        assert!(!is_compressed_call(&head("PUT", &[form])));
        assert!(!is_compressed_call(&head("PUT", &[("content-type", "text/plain")])));
    }
}
