//! Signatures in the header, in the query and of chunks. What the harness signs itself verifies; what is changed after
//! that does not; what comes in from outside never verifies by chance.

use aws_protocol::sigv4::{
    Credentials, Expectation, Secret, Signer, is_presigned, is_streamed, sign, verify, verify_presigned,
    verify_streamed,
};
use hmac::{Hmac, KeyInit, Mac};
use http::request::Parts;
use http::{HeaderName, HeaderValue, Method, Request, Uri};
use sha2::{Digest, Sha256};

use crate::tell;

pub(super) const KEY: &str = "AKIDEXAMPLE";
pub(super) const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
/// 2015-08-30T12:36:00Z.
pub(super) const NOW: i64 = 1_440_938_160;

pub(super) struct OneKey;

impl Credentials for OneKey {
    fn secret(&self, access_key_id: &str) -> Option<Secret> {
        (access_key_id == KEY).then(|| Secret { secret_access_key: SECRET.to_owned(), session_token: None })
    }
}

pub(super) fn expected() -> Expectation<'static> {
    Expectation {
        region: "us-east-1",
        service: "s3",
        now_epoch_seconds: NOW,
        window_seconds: 300,
        allow_unsigned_payload: false,
    }
}

/// A request written as HTTP/1.1 writes it, with `\n` for the ends of lines.
pub(super) fn parts_of(input: &[u8]) -> Option<(Parts, &[u8])> {
    let end = input.windows(2).position(|two| two == b"\n\n").unwrap_or(input.len());
    let body = input.get(end + 2..).unwrap_or_default();
    let mut lines = input[..end].split(|byte| *byte == b'\n');
    let first = lines.next()?;
    let space = first.iter().position(|byte| *byte == b' ')?;
    let mut request = Request::new(());
    *request.method_mut() = Method::from_bytes(&first[..space]).ok()?;
    *request.uri_mut() = Uri::try_from(&first[space + 1..]).ok()?;
    for line in lines.take(64) {
        let colon = line.iter().position(|byte| *byte == b':')?;
        let name = HeaderName::from_bytes(&line[..colon]).ok()?;
        let value = HeaderValue::from_bytes(line[colon + 1..].trim_ascii()).ok()?;
        request.headers_mut().append(name, value);
    }
    Some((request.into_parts().0, body))
}

/// `Authorization` headers.
pub(super) fn header(input: &[u8]) {
    let Some((mut head, body)) = parts_of(input) else { return };
    match verify(&head, body, &expected(), &OneKey) {
        Ok(verified) => assert_eq!(verified.access_key_id, KEY),
        Err(fault) => tell(&fault.into_error(aws_protocol::Wire::RestXml).message),
    }
    for name in ["authorization", "x-amz-date", "x-amz-content-sha256", "x-amz-security-token"] {
        head.headers.remove(name);
    }
    // One host, no second way to sign, nothing that a signer would have refused to send.
    let plain = head.headers.values().all(|value| value.to_str().is_ok());
    let single = head.headers.keys().all(|name| head.headers.get_all(name).iter().count() == 1);
    let query = head.uri.query().unwrap_or_default().to_ascii_lowercase();
    if !plain || !single || query.contains('%') || query.contains("algorithm") {
        return;
    }
    let signer = Signer {
        access_key_id: KEY,
        secret_access_key: SECRET,
        session_token: None,
        region: "us-east-1",
        service: "s3",
        now_epoch_seconds: NOW,
    };
    if sign(&mut head, body, &signer).is_err() {
        return;
    }
    let long = head.headers.get("authorization").is_some_and(|value| value.len() > 4096);
    if long {
        return;
    }
    tell("signed");
    let verified = verify(&head, body, &expected(), &OneKey);
    assert!(verified.is_ok(), "what was signed verifies: {verified:?} {head:?}");
    let other = [body, b"x"].concat();
    assert!(verify(&head, &other, &expected(), &OneKey).is_err(), "another body does not");
    head.headers.insert("host", HeaderValue::from_static("changed.example"));
    assert!(verify(&head, body, &expected(), &OneKey).is_err(), "another host does not");
}

/// Presigned URLs; one that verifies must be one of the corpus, untouched in what it signs.
pub(super) fn presigned(input: &[u8]) {
    let Some((head, _)) = parts_of(input) else { return };
    tell(if is_presigned(&head) { "presigned" } else { "not presigned" });
    match verify_presigned(&head, &expected(), &OneKey) {
        Ok(verified) => {
            tell("verified");
            assert_eq!(verified.access_key_id, KEY);
            assert!(head.uri.query().is_some_and(|query| query.contains(&verified.signature)), "its own signature");
        }
        Err(fault) => tell(&fault.into_error(aws_protocol::Wire::RestXml).message),
    }
}

/// Bodies in chunks with unsigned trailers: the input is the body behind a head that the harness signs.
pub(super) fn chunked(input: &[u8]) {
    // The length that the head declares is what the reader finds, told by its first answer.
    let mut declared = 0;
    for _ in 0..2 {
        let head = streamed_head(declared);
        assert!(is_streamed(&head), "it says so");
        match verify_streamed(&head, input, &expected(), &OneKey) {
            Ok((_, streamed)) => {
                tell("read");
                assert_eq!(streamed.body.len(), declared);
                assert!(streamed.body.len() <= input.len() && streamed.trailers.len() <= 16, "bounded");
                return;
            }
            Err(fault) => {
                let text = fault.into_error(aws_protocol::Wire::RestXml).message;
                assert!(!text.contains("does not match"), "the head is signed well: {text}");
                tell(&text);
            }
        }
        declared = joined_length(input);
    }
}

/// What well-formed chunks hold together, counted in the plainest way.
fn joined_length(mut rest: &[u8]) -> usize {
    let mut length = 0;
    while let Some(end) = rest.windows(2).position(|two| two == b"\r\n") {
        let size = std::str::from_utf8(&rest[..end]).ok();
        let size = size.and_then(|line| usize::from_str_radix(line.split(';').next().unwrap_or_default(), 16).ok());
        let Some(size) = size.filter(|size| *size > 0 && *size <= rest.len()) else { break };
        length += size;
        rest = rest.get(end + 2 + size + 2..).unwrap_or_default();
    }
    length
}

const DATE: &str = "20150830T123600Z";
const SCOPE: &str = "20150830/us-east-1/s3/aws4_request";

fn streamed_head(declared: usize) -> Parts {
    head_of("STREAMING-UNSIGNED-PAYLOAD-TRAILER", declared).0
}

/// The head of a body in chunks, and its signature.
pub(super) fn head_of(kind: &str, declared: usize) -> (Parts, String) {
    const NAMES: &str = "host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length";
    let canonical = format!(
        "PUT\n/b/k\n\nhost:localhost\nx-amz-content-sha256:{kind}\nx-amz-date:{DATE}\n\
         x-amz-decoded-content-length:{declared}\n\n{NAMES}\n{kind}"
    );
    let signature = signature("", &hash_of(canonical.as_bytes()));
    let value = format!("AWS4-HMAC-SHA256 Credential={KEY}/{SCOPE}, SignedHeaders={NAMES}, Signature={signature}");
    let request = Request::put("/b/k")
        .header("host", "localhost")
        .header("x-amz-date", DATE)
        .header("x-amz-content-sha256", kind)
        .header("x-amz-decoded-content-length", declared)
        .header("authorization", value);
    (request.body(()).expect("a request of plain text").into_parts().0, signature)
}

pub(super) fn hash_of(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// The signature of a text that ends in `covered`; `kind` is what follows the algorithm's name.
pub(super) fn signature(kind: &str, covered: &str) -> String {
    let text = format!("AWS4-HMAC-SHA256{kind}\n{DATE}\n{SCOPE}\n{covered}");
    let key = SCOPE.split('/').fold(format!("AWS4{SECRET}").into_bytes(), |key, part| mac(&key, part.as_bytes()));
    hex::encode(mac(&key, text.as_bytes()))
}

fn mac(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}
