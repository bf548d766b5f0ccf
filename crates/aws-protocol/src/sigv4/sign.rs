//! Signing of requests by our own client.

use http::HeaderValue;
use http::header::{AUTHORIZATION, CONTENT_TYPE, HOST};
use http::request::Parts;
use time::OffsetDateTime;
use time::macros::format_description;

use super::canonical::{Scope, canonical_request, sha256_hex, signature, string_to_sign};
use super::{ALGORITHM, TERMINATOR};
use crate::error::ApiError;

/// Who signs, for which region and service, and when.
#[derive(Clone, Copy)]
pub struct Signer<'a> {
    /// Access key id.
    pub access_key_id: &'a str,
    /// Secret access key.
    pub secret_access_key: &'a str,
    /// Session token of a temporary key.
    pub session_token: Option<&'a str>,
    /// Region of the endpoint.
    pub region: &'a str,
    /// Signing name of the service, e.g. `elasticloadbalancing`.
    pub service: &'a str,
    /// The time, in seconds since 1970.
    pub now_epoch_seconds: i64,
}

/// Adds `x-amz-date`, `x-amz-content-sha256` (S3), `x-amz-security-token` and `authorization` to a request whose
/// `host` is set. `host`, `content-type` and every `x-amz-*` header are signed. Fails when `host` is missing or a
/// value cannot be a header.
pub fn sign(head: &mut Parts, body: &[u8], signer: &Signer<'_>) -> Result<(), ApiError> {
    if !head.headers.contains_key(HOST) {
        return Err(ApiError::internal("a request without a host header cannot be signed"));
    }
    let time = OffsetDateTime::from_unix_timestamp(signer.now_epoch_seconds)
        .ok()
        .and_then(|time| time.format(format_description!("[year][month][day]T[hour][minute][second]Z")).ok())
        .ok_or_else(|| ApiError::internal("the time is out of range"))?;
    let payload_hash = sha256_hex(body);
    set(head, "x-amz-date", &time)?;
    if signer.service == "s3" {
        set(head, "x-amz-content-sha256", &payload_hash)?;
    }
    if let Some(token) = signer.session_token {
        set(head, "x-amz-security-token", token)?;
    }
    let must = |name: &str| name == HOST.as_str() || name == CONTENT_TYPE.as_str() || name.starts_with("x-amz-");
    let mut names: Vec<&str> = head.headers.keys().map(http::HeaderName::as_str).filter(|name| must(name)).collect();
    names.sort_unstable();

    let scope = Scope { date: &time[..8], region: signer.region, service: signer.service };
    let request = canonical_request(head, &names, &payload_hash, signer.service);
    let signature = signature(signer.secret_access_key, scope, &string_to_sign(&time, scope, &request));
    let value = format!(
        "{ALGORITHM} Credential={}/{}/{}/{}/{TERMINATOR}, SignedHeaders={}, Signature={signature}",
        signer.access_key_id,
        scope.date,
        scope.region,
        scope.service,
        names.join(";")
    );
    set(head, AUTHORIZATION.as_str(), &value)
}

fn set(head: &mut Parts, name: &'static str, value: &str) -> Result<(), ApiError> {
    let value = HeaderValue::from_str(value).map_err(|_| ApiError::internal(format!("{name} cannot be a header")))?;
    head.headers.insert(name, value);
    Ok(())
}
