//! What was signed by somebody else's signer verifies, and one bit of difference does not: requests signed by Amazon's
//! own crate, and bodies whose every chunk is signed.

use std::time::{Duration, UNIX_EPOCH};

use aws_credential_types::Credentials as AmazonCredentials;
use aws_protocol::sigv4::{Expectation, Streamed, verify, verify_streamed};
use aws_sigv4::http_request::{
    PayloadChecksumKind, PercentEncodingMode, SignableBody, SignableRequest, SigningSettings,
    UriPathNormalizationMode, sign,
};
use aws_sigv4::sign::v4;
use http::request::Parts;
use http::{HeaderName, HeaderValue, Uri};

use super::signature::{KEY, NOW, OneKey, SECRET, expected, hash_of, head_of, parts_of, signature};
use crate::{Random, tell};

/// Bits turned for each input.
const BITS: usize = 8;

/// Numbers that follow from the input alone.
fn random(input: &[u8]) -> Random {
    Random::new(input.iter().fold(0, |sum: u64, byte| sum.wrapping_mul(1_099_511_628_211) ^ u64::from(*byte)))
}

/// A request signed by Amazon's crate.
pub(super) fn request(input: &[u8]) {
    let Some((mut head, body)) = parts_of(input) else { return };
    for name in ["authorization", "x-amz-date", "x-amz-content-sha256", "x-amz-security-token"] {
        head.headers.remove(name);
    }
    let query = head.uri.query().unwrap_or_default();
    // Signers differ in what they make of a tab within a value; the verifier takes it for a blank, as botocore does.
    let is_plain = |text: &str| text.is_ascii() && !text.contains('\t');
    let plain = head.headers.values().all(|value| value.to_str().is_ok_and(is_plain));
    let single = head.headers.keys().all(|name| head.headers.get_all(name).iter().count() == 1);
    let has_host = head.headers.contains_key("host") && head.uri.authority().is_none();
    // `+` in a query is a blank to one and a plus to the other; broken escapes are nobody's to sign.
    if !plain
        || !single
        || !has_host
        || query.contains(['+', '%'])
        || query.to_ascii_lowercase().contains("algorithm")
    {
        return;
    }
    for service in ["s3", "codedeploy"] {
        let mut head = head.clone();
        if sign_as_amazon(&mut head, body, service).is_none() {
            return tell("not signed");
        }
        if head.headers.get("authorization").is_some_and(|value| value.len() > 4096) {
            return;
        }
        let expected = Expectation { service, ..expected() };
        let verified = verify(&head, body, &expected, &OneKey);
        assert!(verified.is_ok(), "{service}: what Amazon's crate signed verifies: {verified:?} {head:?}");
        tell(service);
        let mut random = random(input);
        for _ in 0..BITS {
            let mut other = (head.clone(), body.to_vec());
            if let Some(what) = turn_a_bit(&mut other.0, &mut other.1, &mut random) {
                let verified = verify(&other.0, &other.1, &expected, &OneKey);
                assert!(verified.is_err(), "{service}: {what} is another and verifies: {:?} was {head:?}", other.0);
                tell(what);
            }
        }
    }
}

fn sign_as_amazon(head: &mut Parts, body: &[u8], service: &str) -> Option<()> {
    let mut settings = SigningSettings::default();
    settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
    // Every header is signed, so that every one can be turned.
    settings.excluded_headers = None;
    if service == "s3" {
        settings.percent_encoding_mode = PercentEncodingMode::Single;
        settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
    }
    let identity = AmazonCredentials::new(KEY, SECRET, None, None, "fuzzing").into();
    let time = UNIX_EPOCH + Duration::from_secs(NOW.unsigned_abs());
    let params = v4::SigningParams::builder().identity(&identity).region("us-east-1").name(service).time(time);
    let params = params.settings(settings).build().ok()?.into();
    let uri = format!("http://localhost{}", head.uri);
    let headers: Option<Vec<(&str, &str)>> =
        head.headers.iter().map(|(name, value)| Some((name.as_str(), value.to_str().ok()?))).collect();
    let request =
        SignableRequest::new(head.method.as_str(), uri, headers?.into_iter(), SignableBody::Bytes(body)).ok()?;
    let (instructions, _) = sign(request, &params).ok()?.into_parts();
    let made: Vec<(String, String)> =
        instructions.headers().map(|(name, value)| (name.to_string(), value.to_string())).collect();
    for (name, value) in made {
        head.headers.insert(HeaderName::try_from(name).ok()?, HeaderValue::try_from(value).ok()?);
    }
    Some(())
}

/// Turns one bit of something that is signed, so that it means something else; tells of what.
fn turn_a_bit(head: &mut Parts, body: &mut [u8], random: &mut Random) -> Option<&'static str> {
    match random.below(4) {
        0 if !body.is_empty() => {
            let at = random.below(body.len());
            body[at] ^= 1 << random.below(8);
            Some("body")
        }
        1 => {
            let mut text = head.uri.to_string().into_bytes();
            let at = random.below(text.len());
            text[at] ^= 1 << random.below(8);
            let other: Uri = Uri::try_from(text).ok()?;
            // Digits of escapes in the other case, and an empty query, mean the same.
            let same = |one: &Uri, other: &Uri| {
                one.path() == other.path()
                    && pairs(one.query().unwrap_or_default()) == pairs(other.query().unwrap_or_default())
            };
            if other.authority().is_some() || same(&head.uri, &other) {
                return None;
            }
            head.uri = other;
            Some("uri")
        }
        2 => {
            let names: Vec<HeaderName> = head.headers.keys().cloned().collect();
            let name = names.get(random.below(names.len()))?.clone();
            let value = head.headers.get(&name)?.as_bytes().to_vec();
            if value.is_empty() {
                return None;
            }
            let mut other = value.clone();
            let at = random.below(other.len());
            other[at] ^= 1 << random.below(8);
            let blanks = |text: &[u8]| {
                text.split(u8::is_ascii_whitespace)
                    .filter(|word| !word.is_empty())
                    .map(<[u8]>::to_vec)
                    .collect::<Vec<_>>()
            };
            if blanks(&value) == blanks(&other) {
                return None;
            }
            head.headers.insert(name, HeaderValue::from_bytes(&other).ok()?);
            Some("header")
        }
        _ => {
            let mut text = head.method.as_str().as_bytes().to_vec();
            let at = random.below(text.len());
            text[at] ^= 1 << random.below(8);
            head.method = http::Method::from_bytes(&text).ok()?;
            Some("method")
        }
    }
}

/// A query as the pairs it means.
fn pairs(query: &str) -> Vec<(String, String)> {
    let split = |pair: &str| {
        pair.split_once('=').map_or((pair.to_string(), String::new()), |(n, v)| (n.to_string(), v.to_string()))
    };
    let mut pairs: Vec<_> = query.split('&').filter(|pair| !pair.is_empty()).map(split).collect();
    pairs.sort();
    // A plus is a blank there.
    pairs.iter_mut().for_each(|(name, value)| {
        *name = name.replace('+', " ");
        *value = value.replace('+', " ");
    });
    pairs
}

/// A body in chunks that are all signed: the first byte chooses trailers, the second the size of chunks.
pub(super) fn chunks(input: &[u8]) {
    let [choice, size, data @ ..] = input else { return };
    let has_trailer = choice & 1 == 1;
    let kind =
        if has_trailer { "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER" } else { "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" };
    let (head, mut last) = head_of(kind, data.len());
    let mut sent = Vec::new();
    let parts = data.chunks(usize::from(*size).max(1)).chain(std::iter::once(&[][..]));
    for part in parts {
        last = signature("-PAYLOAD", &format!("{last}\n{}\n{}", hash_of(b""), hash_of(part)));
        sent.extend_from_slice(format!("{:x};chunk-signature={last}\r\n", part.len()).as_bytes());
        sent.extend_from_slice(part);
        if !part.is_empty() {
            sent.extend_from_slice(b"\r\n");
        }
    }
    if has_trailer {
        last = signature("-TRAILER", &format!("{last}\n{}", hash_of(b"x-amz-checksum-crc32:AAAAAA==\n")));
        sent.extend_from_slice(
            format!("x-amz-checksum-crc32:AAAAAA==\r\nx-amz-trailer-signature:{last}\r\n").as_bytes(),
        );
    }
    sent.extend_from_slice(b"\r\n");
    let read = |sent: &[u8]| verify_streamed(&head, sent, &expected(), &OneKey).map(|(_, streamed)| streamed);
    let whole: Streamed = read(&sent).unwrap_or_else(|fault| panic!("signed chunks verify: {fault:?}"));
    assert_eq!(whole.body, data, "the chunks joined");
    assert_eq!(whole.trailers.len(), usize::from(has_trailer), "its trailers");
    tell(if has_trailer { "trailer" } else { "none" });
    let mut random = random(input);
    for _ in 0..BITS {
        let mut other = sent.clone();
        let at = random.below(other.len());
        match random.below(4) {
            0 => other.truncate(at),
            1 => drop(other.remove(at)),
            2 => other.insert(at, random.draw().to_le_bytes()[0]),
            _ => other[at] ^= 1 << random.below(8),
        }
        // Another way to write the same, such as a size in capitals, is the same.
        if let Ok(streamed) = read(&other) {
            assert_eq!(streamed, whole, "byte {at} is another and something else verifies");
            tell("written otherwise");
        }
    }
    // As it is, the input is no body of signed chunks.
    if let Ok(streamed) = read(input) {
        assert_eq!(streamed, whole, "nobody signed this");
    }
}
