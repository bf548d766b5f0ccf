//! Verification of a request's `Authorization` header.
//!
//! The rules are those of reliability.md 2.1, in their order; each refusal says what to do. The signature is
//! computed for unknown keys too and compared in constant time, so that neither time nor text tells them apart
//! before the signature would.

use http::header::{AUTHORIZATION, HOST};
use http::request::Parts;
use subtle::ConstantTimeEq;
use time::PrimitiveDateTime;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;

use super::canonical::{Scope, canonical_request, sha256_hex, signature, string_to_sign};
use super::{ALGORITHM, AuthFault, TERMINATOR, UNSIGNED_PAYLOAD};

/// Longer headers are refused unread.
const MAX_AUTHORIZATION_BYTES: usize = 4096;

/// A key's secrets.
#[derive(Clone)]
pub struct Secret {
    /// The secret access key.
    pub secret_access_key: String,
    /// The session token that must come with a temporary key.
    pub session_token: Option<String>,
}

/// The keys a server knows.
pub trait Credentials {
    /// The secrets of an access key id.
    fn secret(&self, access_key_id: &str) -> Option<Secret>;
}

/// What the server demands of a signature.
#[derive(Clone, Copy, Debug)]
pub struct Expectation<'a> {
    /// The server's region.
    pub region: &'a str,
    /// Signing name of the service the request was routed to.
    pub service: &'a str,
    /// The server's time, in seconds since 1970.
    pub now_epoch_seconds: i64,
    /// How far the request's time may be from it, either way; AWS allows 300.
    pub window_seconds: i64,
    /// Whether `UNSIGNED-PAYLOAD` is accepted (S3 over TLS).
    pub allow_unsigned_payload: bool,
}

/// A request that was signed with a key we know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// The key.
    pub access_key_id: String,
    /// The signature, and the digest of a body that it does not cover: for recognising a repeated request.
    pub signature: String,
}

/// Verifies the signature of a request whose whole body was read.
pub fn verify(
    head: &Parts,
    body: &[u8],
    expected: &Expectation<'_>,
    credentials: &dyn Credentials,
) -> Result<Verified, AuthFault> {
    let header = authorization_header(head)?;
    let given = Authorization::parse(header)?;
    let timestamp = one_header(head, "x-amz-date")?.ok_or_else(|| no_time("the X-Amz-Date header is missing"))?;
    check_scope(&given, timestamp, expected)?;
    check_signed_headers(head, &given.signed_headers)?;
    check_time(timestamp, expected)?;
    let payload_hash = payload_hash(head, body, expected)?;

    let request = canonical_request(head, &given.signed_headers, &payload_hash, expected.service);
    let (_, verified) = prove(&given, timestamp, &request, one_header(head, "x-amz-security-token")?, credentials)?;
    Ok(verified)
}

/// Compares the signature of a canonical request; answers the key's secrets too.
pub(super) fn prove(
    given: &Authorization<'_>,
    timestamp: &str,
    canonical_request: &str,
    session_token: Option<&str>,
    credentials: &dyn Credentials,
) -> Result<(Secret, Verified), AuthFault> {
    let known = credentials.secret(given.access_key_id);
    // An unknown key takes the same path as a known one (rule 8).
    let secret = known.as_ref().map_or("unknown-key", |secret| secret.secret_access_key.as_str());
    let scope = given.scope();
    let computed = signature(secret, scope, &string_to_sign(timestamp, scope, canonical_request));
    let same = bool::from(computed.as_bytes().ct_eq(given.signature.as_bytes()));

    let known = known.ok_or(AuthFault::UnknownKey)?;
    check_session_token(session_token, &known)?;
    if !same {
        return Err(AuthFault::Mismatch);
    }
    let verified = Verified { access_key_id: given.access_key_id.to_string(), signature: computed };
    Ok((known, verified))
}

pub(super) fn incomplete(text: &str) -> AuthFault {
    AuthFault::Incomplete(incomplete_text(text))
}

pub(super) fn no_time(text: &str) -> AuthFault {
    AuthFault::NoTime(incomplete_text(text))
}

fn not_signed(text: &str) -> AuthFault {
    AuthFault::NotSigned(incomplete_text(text))
}

fn incomplete_text(text: &str) -> String {
    format!("The request signature is incomplete: {text}.")
}

/// Rule 1: exactly one `Authorization` header, no presigned query.
pub(super) fn authorization_header(head: &Parts) -> Result<&str, AuthFault> {
    let presigned = form_urlencoded::parse(head.uri.query().unwrap_or_default().as_bytes())
        .any(|(name, _)| name.to_ascii_lowercase().starts_with("x-amz-algorithm"));
    match (one_header(head, AUTHORIZATION.as_str())?, presigned) {
        (None, false) => Err(AuthFault::Missing),
        (None, true) => Err(incomplete("presigned URLs are not accepted, sign with the Authorization header")),
        (Some(_), true) => Err(AuthFault::TwoWays),
        (Some(header), false) if header.len() > MAX_AUTHORIZATION_BYTES => {
            Err(incomplete("the Authorization header is too long"))
        }
        (Some(header), false) => Ok(header),
    }
}

/// The only value of a header; two are refused.
pub(super) fn one_header<'a>(head: &'a Parts, name: &str) -> Result<Option<&'a str>, AuthFault> {
    let mut values = head.headers.get_all(name).iter();
    let Some(first) = values.next() else { return Ok(None) };
    if values.next().is_some() {
        return Err(incomplete(&format!("the {name} header is given twice")));
    }
    let text = first.to_str().map_err(|_| incomplete(&format!("the {name} header is not plain text")))?;
    Ok(Some(text))
}

pub(super) struct Authorization<'a> {
    access_key_id: &'a str,
    date: &'a str,
    region: &'a str,
    service: &'a str,
    pub(super) signed_headers: Vec<&'a str>,
    signature: &'a str,
}

impl<'a> Authorization<'a> {
    /// What the signature is for.
    pub(super) fn scope(&self) -> Scope<'a> {
        Scope { date: self.date, region: self.region, service: self.service }
    }

    /// `AWS4-HMAC-SHA256 Credential=KEY/DATE/REGION/SERVICE/aws4_request, SignedHeaders=a;b, Signature=HEX`
    pub(super) fn parse(header: &'a str) -> Result<Self, AuthFault> {
        let fields = header.strip_prefix(ALGORITHM).and_then(|rest| rest.strip_prefix(' '));
        let fields = fields.ok_or_else(|| incomplete("the Authorization header must begin with AWS4-HMAC-SHA256"))?;
        let (mut credential, mut signed_headers, mut signature) = (None, None, None);
        for field in fields.split(',').map(str::trim) {
            let (name, value) = field.split_once('=').unwrap_or((field, ""));
            let place = match name {
                "Credential" => &mut credential,
                "SignedHeaders" => &mut signed_headers,
                "Signature" => &mut signature,
                _ => return Err(incomplete("the Authorization header has an unknown part")),
            };
            if place.replace(value).is_some() {
                return Err(incomplete(&format!("the Authorization header has two parts {name}")));
            }
        }
        let need = |value: Option<&'a str>, name: &str| {
            value
                .filter(|value| !value.is_empty())
                .ok_or_else(|| incomplete(&format!("the Authorization header requires '{name}'")))
        };
        let scope: Vec<&str> = need(credential, "Credential")?.split('/').collect();
        let [access_key_id, date, region, service, terminator] = scope[..] else {
            return Err(incomplete("Credential must be KEY/DATE/REGION/SERVICE/aws4_request"));
        };
        if terminator != TERMINATOR {
            return Err(incomplete("Credential must end in aws4_request"));
        }
        let signed_headers: Vec<&str> = need(signed_headers, "SignedHeaders")?.split(';').collect();
        if !signed_headers.is_sorted_by(|a, b| a < b) {
            return Err(incomplete("SignedHeaders must be sorted, each once"));
        }
        let signature = need(signature, "Signature")?;
        Ok(Self { access_key_id, date, region, service, signed_headers, signature })
    }
}

/// Rule 2: day, region and service are the request's and the server's, not whatever the client wrote.
pub(super) fn check_scope(
    given: &Authorization<'_>,
    timestamp: &str,
    expected: &Expectation<'_>,
) -> Result<(), AuthFault> {
    if timestamp.get(..8) != Some(given.date) {
        let day = timestamp.get(..8).unwrap_or_default();
        let text = format!(
            "Date in Credential scope does not match YYYYMMDD from the request: {} is not {day}.",
            given.date
        );
        return Err(AuthFault::WrongScope(text));
    }
    if given.region != expected.region {
        let text = format!(
            "Credential should be scoped to a valid region: this endpoint serves '{}', not '{}'.",
            expected.region, given.region
        );
        return Err(AuthFault::WrongScope(text));
    }
    if given.service != expected.service {
        let text = format!(
            "Credential should be scoped to correct service: '{}', not '{}'.",
            expected.service, given.service
        );
        return Err(AuthFault::WrongScope(text));
    }
    Ok(())
}

/// Rule 3: `host` and every `x-amz-*` are signed; every signed header is there. Amazon takes a `content-type` that is
/// not signed, and version 2 of its SDK for JavaScript, which the documented hooks are written with, never signs it.
/// It says only how the body is written; the body and the operation's name are signed.
pub(super) fn check_signed_headers(head: &Parts, signed: &[&str]) -> Result<(), AuthFault> {
    for name in signed {
        let lower = !name.bytes().any(|byte| byte.is_ascii_uppercase());
        if !lower || !head.headers.contains_key(*name) {
            return Err(incomplete(&format!("signed header '{name}' is not in the request")));
        }
    }
    if !signed.contains(&HOST.as_str()) {
        return Err(not_signed("'host' must be a signed header"));
    }
    for name in head.headers.keys().map(http::HeaderName::as_str) {
        if name.starts_with("x-amz-") && !signed.contains(&name) {
            return Err(not_signed(&format!("'{name}' was sent and must be a signed header")));
        }
    }
    Ok(())
}

const TIMESTAMP: &[BorrowedFormatItem<'_>] = format_description!("[year][month][day]T[hour][minute][second]Z");

/// Rule 4: a strict time within the window.
pub(super) fn check_time(timestamp: &str, expected: &Expectation<'_>) -> Result<(), AuthFault> {
    let distance = expected.now_epoch_seconds.saturating_sub(epoch_seconds(timestamp)?);
    if distance.saturating_abs() <= expected.window_seconds {
        return Ok(());
    }
    let (now, bound) = (expected.now_epoch_seconds, expected.window_seconds);
    let minutes = format!("{} min.", bound / 60);
    let text = if distance > 0 {
        format!(
            "Signature expired: {timestamp} is now earlier than {} ({} - {minutes})",
            written(now - bound),
            written(now)
        )
    } else {
        format!(
            "Signature not yet current: {timestamp} is still later than {} ({} + {minutes})",
            written(now + bound),
            written(now)
        )
    };
    Err(AuthFault::Expired(text))
}

/// A time written strictly as `YYYYMMDDThhmmssZ`.
pub(super) fn epoch_seconds(timestamp: &str) -> Result<i64, AuthFault> {
    let strict =
        timestamp.len() == 16 && timestamp.bytes().all(|byte| byte.is_ascii_digit() || byte == b'T' || byte == b'Z');
    let parsed = if strict { PrimitiveDateTime::parse(timestamp, TIMESTAMP).ok() } else { None };
    let parsed = parsed.ok_or_else(|| no_time("X-Amz-Date must be YYYYMMDDThhmmssZ"))?;
    Ok(parsed.assume_utc().unix_timestamp())
}

pub(super) fn written(epoch_seconds: i64) -> String {
    let time = time::OffsetDateTime::from_unix_timestamp(epoch_seconds).ok();
    time.and_then(|time| time.format(TIMESTAMP).ok()).unwrap_or_else(|| epoch_seconds.to_string())
}

/// Rule 5: the body is hashed here; a hash the client sent must be that one.
fn payload_hash(head: &Parts, body: &[u8], expected: &Expectation<'_>) -> Result<String, AuthFault> {
    let computed = sha256_hex(body);
    match one_header(head, "x-amz-content-sha256")? {
        None => Ok(computed),
        Some(UNSIGNED_PAYLOAD) if expected.allow_unsigned_payload => Ok(UNSIGNED_PAYLOAD.to_string()),
        Some(sent) if sent == UNSIGNED_PAYLOAD || sent.starts_with("STREAMING-") => {
            Err(incomplete("the body must be signed: its SHA-256 must be in x-amz-content-sha256"))
        }
        Some(sent) if bool::from(sent.as_bytes().ct_eq(computed.as_bytes())) => Ok(computed),
        Some(_) => Err(AuthFault::PayloadHash),
    }
}

/// Rule 7: a session token belongs to its key, and a temporary key comes with its token. That it is signed follows
/// from rule 3.
fn check_session_token(sent: Option<&str>, secret: &Secret) -> Result<(), AuthFault> {
    match (sent, &secret.session_token) {
        (None, None) => Ok(()),
        (Some(sent), Some(own)) if bool::from(sent.as_bytes().ct_eq(own.as_bytes())) => Ok(()),
        (Some(_), _) => Err(AuthFault::ForeignToken),
        (None, Some(_)) => Err(AuthFault::UnknownKey),
    }
}
