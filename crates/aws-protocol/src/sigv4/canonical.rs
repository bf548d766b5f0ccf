//! The canonical form of a request, the string to sign and the signature.

use std::fmt::Write;

use hmac::{Hmac, KeyInit, Mac};
use http::HeaderMap;
use http::request::Parts;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use sha2::{Digest, Sha256};

use super::{ALGORITHM, TERMINATOR};

/// What SigV4 leaves unencoded: letters, digits, `-`, `.`, `_`, `~`.
const STRICT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// The same, and slashes: for paths.
const PATH: &AsciiSet = &STRICT.remove(b'/');

/// Day, region and service a signature is valid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scope<'a> {
    pub(super) date: &'a str,
    pub(super) region: &'a str,
    pub(super) service: &'a str,
}

/// Lower-case hexadecimal SHA-256.
pub(super) fn sha256_hex(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// The canonical request. `signed_headers` are lower case and sorted.
pub(super) fn canonical_request(head: &Parts, signed_headers: &[&str], payload_hash: &str, service: &str) -> String {
    let mut out = String::new();
    let path = head.uri.path();
    out.push_str(head.method.as_str());
    out.push('\n');
    // S3 signs the path as sent; every other service signs it encoded once more.
    if service == "s3" {
        out.push_str(path);
    } else {
        let _ = write!(out, "{}", utf8_percent_encode(path, PATH));
    }
    out.push('\n');
    out.push_str(&canonical_query(head.uri.query().unwrap_or_default()));
    out.push('\n');
    for name in signed_headers {
        let _ = writeln!(out, "{name}:{}", canonical_value(&head.headers, name));
    }
    let _ = write!(out, "\n{}\n{payload_hash}", signed_headers.join(";"));
    out
}

fn canonical_query(query: &str) -> String {
    let encode = |text: &str| utf8_percent_encode(text, STRICT).to_string();
    let mut pairs: Vec<(String, String)> =
        form_urlencoded::parse(query.as_bytes()).map(|(name, value)| (encode(&name), encode(&value))).collect();
    pairs.sort();
    let pairs: Vec<String> = pairs.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    pairs.join("&")
}

/// All values of a header in order, joined with commas; runs of blanks are one blank.
fn canonical_value(headers: &HeaderMap, name: &str) -> String {
    let values = headers.get_all(name).iter().map(|value| {
        // Bytes that are not UTF-8 become U+FFFD: such a request verifies only if its signer did the same.
        let text = String::from_utf8_lossy(value.as_bytes());
        text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
    });
    values.collect::<Vec<_>>().join(",")
}

/// The string to sign.
pub(super) fn string_to_sign(timestamp: &str, scope: Scope<'_>, canonical_request: &str) -> String {
    let hash = sha256_hex(canonical_request.as_bytes());
    format!("{ALGORITHM}\n{timestamp}\n{}\n{hash}", scope_text(scope))
}

/// The scope as it is signed.
pub(super) fn scope_text(scope: Scope<'_>) -> String {
    let Scope { date, region, service } = scope;
    format!("{date}/{region}/{service}/{TERMINATOR}")
}

/// The signature of a string to sign, in hexadecimal.
pub(super) fn signature(secret: &str, scope: Scope<'_>, string_to_sign: &str) -> String {
    let mut key = format!("AWS4{secret}").into_bytes();
    for part in [scope.date, scope.region, scope.service, TERMINATOR] {
        key = hmac(&key, part.as_bytes());
    }
    hex::encode(hmac(&key, string_to_sign.as_bytes()))
}

fn hmac(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}
