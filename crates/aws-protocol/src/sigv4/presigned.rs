//! Presigned URLs: the signature travels in the query, for a stretch of time its signer chose, and leaves the body out.

use http::Uri;
use http::request::Parts;

use super::canonical::canonical_request;
use super::verify::{
    Authorization, Credentials, Expectation, Verified, authorization_header, check_scope, check_signed_headers,
    epoch_seconds, incomplete, prove, written,
};
use super::{ALGORITHM, AuthFault, UNSIGNED_PAYLOAD};

/// Longest validity (S3's guide, "Presigned URLs"): a week.
const MAX_EXPIRES_SECONDS: i64 = 604_800;
const SIGNATURE: &str = "X-Amz-Signature";

/// Whether a request is signed in its query and nowhere else.
pub fn is_presigned(head: &Parts) -> bool {
    !head.headers.contains_key(http::header::AUTHORIZATION)
        && parameters(head.uri.query().unwrap_or_default()).any(|(name, _)| name == "X-Amz-Algorithm")
}

/// Verifies a presigned request by the rules of [`super::verify`]; in place of the window it is good from its date,
/// less the window, for as long as it says, a week at most.
pub fn verify_presigned(
    head: &Parts,
    expected: &Expectation<'_>,
    credentials: &dyn Credentials,
) -> Result<Verified, AuthFault> {
    let query = head.uri.query().unwrap_or_default();
    if !is_presigned(head) {
        // Says which of the two ways is wrong.
        authorization_header(head)?;
        return Err(AuthFault::Missing);
    }
    if one(query, "X-Amz-Algorithm")? != ALGORITHM {
        return Err(incomplete("X-Amz-Algorithm must be AWS4-HMAC-SHA256"));
    }
    // The same parts as in a header, under the same rules.
    let (credential, signed) = (one(query, "X-Amz-Credential")?, one(query, "X-Amz-SignedHeaders")?);
    let text =
        format!("{ALGORITHM} Credential={credential}, SignedHeaders={signed}, Signature={}", one(query, SIGNATURE)?);
    let given = Authorization::parse(&text)?;
    let timestamp = one(query, "X-Amz-Date")?;
    check_scope(&given, &timestamp, expected)?;
    check_signed_headers(head, &given.signed_headers)?;
    check_validity(&timestamp, &one(query, "X-Amz-Expires")?, expected)?;
    let token = parameters(query).find(|(name, _)| name == "X-Amz-Security-Token").map(|(_, value)| value);
    let unsigned = without_signature(head, query)?;
    let request = canonical_request(&unsigned, &given.signed_headers, UNSIGNED_PAYLOAD, expected.service);
    let (_, verified) = prove(&given, &timestamp, &request, token.as_deref(), credentials)?;
    Ok(verified)
}

fn parameters(query: &str) -> impl Iterator<Item = (String, String)> {
    form_urlencoded::parse(query.as_bytes()).into_owned()
}

/// The only value of a parameter.
fn one(query: &str, name: &str) -> Result<String, AuthFault> {
    let mut values = parameters(query).filter(|(found, _)| found == name).map(|(_, value)| value);
    match (values.next(), values.next()) {
        (Some(value), None) => Ok(value),
        (None, _) => Err(incomplete(&format!("the query parameter {name} is missing"))),
        (Some(_), Some(_)) => Err(incomplete(&format!("the query parameter {name} is given twice"))),
    }
}

fn check_validity(timestamp: &str, expires: &str, expected: &Expectation<'_>) -> Result<(), AuthFault> {
    let seconds = expires.parse::<i64>().ok().filter(|seconds| (1..=MAX_EXPIRES_SECONDS).contains(seconds));
    let seconds = seconds.ok_or_else(|| incomplete("X-Amz-Expires must be 1 to 604800 seconds"))?;
    let (from, now) = (epoch_seconds(timestamp)?, expected.now_epoch_seconds);
    if now > from.saturating_add(seconds) {
        return Err(AuthFault::Expired(format!(
            "Request has expired: it was good until {}",
            written(from + seconds)
        )));
    }
    if now < from.saturating_sub(expected.window_seconds) {
        return Err(AuthFault::Expired(format!("Request is not valid yet: {timestamp} is still later than now")));
    }
    Ok(())
}

/// The request as it was when it was signed.
fn without_signature(head: &Parts, query: &str) -> Result<Parts, AuthFault> {
    let rest: Vec<&str> = query.split('&').filter(|pair| pair.split('=').next() != Some(SIGNATURE)).collect();
    let uri: Result<Uri, _> = format!("{}?{}", head.uri.path(), rest.join("&")).parse();
    let uri = uri.map_err(|_| incomplete("the URL cannot be read"))?;
    let (mut parts, ()) = http::Request::new(()).into_parts();
    parts.method = head.method.clone();
    parts.headers = head.headers.clone();
    parts.uri = uri;
    Ok(parts)
}
