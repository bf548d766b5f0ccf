//! Bodies that are sent in chunks (`aws-chunked`), each signed by itself or followed by a checksum: what SDKs send when
//! they do not know a body before they send it.

use http::request::Parts;
use subtle::ConstantTimeEq;

use super::canonical::{Scope, canonical_request, scope_text, sha256_hex, signature};
use super::verify::{
    Authorization, Credentials, Expectation, Verified, authorization_header, check_scope, check_signed_headers,
    check_time, incomplete, no_time, one_header, prove,
};
use super::{ALGORITHM, AuthFault};

const UNSIGNED_TRAILER: &str = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
const SIGNED: &str = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
const SIGNED_TRAILER: &str = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER";
/// Longest line between chunks.
const MAX_LINE_BYTES: usize = 4096;
const MAX_TRAILERS: usize = 16;

/// What a chunked body says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Streamed {
    /// The chunks joined.
    pub body: Vec<u8>,
    /// Trailers in order, names in lower case.
    pub trailers: Vec<(String, String)>,
}

/// Whether the body is sent in chunks.
pub fn is_streamed(head: &Parts) -> bool {
    one_header(head, "x-amz-content-sha256").ok().flatten().is_some_and(|hash| hash.starts_with("STREAMING-"))
}

/// Verifies a request whose body came in chunks, and each chunk that is signed; answers the body without its framing.
pub fn verify_streamed(
    head: &Parts,
    sent: &[u8],
    expected: &Expectation<'_>,
    credentials: &dyn Credentials,
) -> Result<(Verified, Streamed), AuthFault> {
    let given = Authorization::parse(authorization_header(head)?)?;
    let timestamp = one_header(head, "x-amz-date")?.ok_or_else(|| no_time("the X-Amz-Date header is missing"))?;
    check_scope(&given, timestamp, expected)?;
    check_signed_headers(head, &given.signed_headers)?;
    check_time(timestamp, expected)?;
    let kind = one_header(head, "x-amz-content-sha256")?.unwrap_or_default();
    if ![UNSIGNED_TRAILER, SIGNED, SIGNED_TRAILER].contains(&kind) {
        return Err(incomplete(&format!("bodies sent as {kind} are not available here")));
    }
    let request = canonical_request(head, &given.signed_headers, kind, expected.service);
    let token = one_header(head, "x-amz-security-token")?;
    let (secret, mut verified) = prove(&given, timestamp, &request, token, credentials)?;
    let signer = (kind != UNSIGNED_TRAILER).then(|| Chain {
        secret: &secret.secret_access_key,
        timestamp,
        scope: given.scope(),
        last: verified.signature.clone(),
    });
    let streamed = Reader { rest: sent }.read(signer, kind == SIGNED_TRAILER)?;
    let declared = one_header(head, "x-amz-decoded-content-length")?.and_then(|text| text.parse::<usize>().ok());
    if declared != Some(streamed.body.len()) {
        return Err(incomplete("x-amz-decoded-content-length is not the length of the chunks together"));
    }
    // The signature covers the headers alone: another body of the same length, sent within the same second, has the
    // same one and is yet another request.
    verified.signature = format!("{}/{}", verified.signature, sha256_hex(sent));
    Ok((verified, streamed))
}

/// Each signature covers the one before.
struct Chain<'a> {
    secret: &'a str,
    timestamp: &'a str,
    scope: Scope<'a>,
    last: String,
}

impl Chain<'_> {
    fn check(&mut self, kind: &str, covered: &str, given: Option<&str>) -> Result<(), AuthFault> {
        let text =
            format!("{ALGORITHM}-{kind}\n{}\n{}\n{}\n{covered}", self.timestamp, scope_text(self.scope), self.last);
        self.last = signature(self.secret, self.scope, &text);
        let same = given.is_some_and(|given| bool::from(given.as_bytes().ct_eq(self.last.as_bytes())));
        if same { Ok(()) } else { Err(AuthFault::Mismatch) }
    }
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn read(&mut self, mut chain: Option<Chain<'_>>, signs_trailers: bool) -> Result<Streamed, AuthFault> {
        let mut body = Vec::new();
        loop {
            let line = self.line()?;
            let (size, extension) = line.split_once(';').map_or((line, None), |(size, more)| (size, Some(more)));
            let size = usize::from_str_radix(size, 16).map_err(|_| incomplete("a chunk has no size"))?;
            let data = self.rest.get(..size).ok_or_else(|| incomplete("the last chunk breaks off"))?;
            self.rest = &self.rest[size..];
            if let Some(chain) = &mut chain {
                let given = extension.and_then(|text| text.strip_prefix("chunk-signature="));
                chain.check("PAYLOAD", &format!("{}\n{}", sha256_hex(b""), sha256_hex(data)), given)?;
            }
            if size == 0 {
                break;
            }
            body.extend_from_slice(data);
            if !self.line()?.is_empty() {
                return Err(incomplete("a chunk is longer than its size"));
            }
        }
        let all_is_signed = chain.is_some();
        let trailers = self.trailers(chain.filter(|_| signs_trailers))?;
        if all_is_signed && !signs_trailers && !trailers.is_empty() {
            return Err(incomplete("trailers were sent that are not signed"));
        }
        if !self.rest.is_empty() {
            return Err(incomplete("the body goes on after its last chunk"));
        }
        Ok(Streamed { body, trailers })
    }

    fn trailers(&mut self, chain: Option<Chain<'_>>) -> Result<Vec<(String, String)>, AuthFault> {
        let (mut trailers, mut given) = (Vec::new(), None);
        // The empty line at the end is left out by some.
        while !self.rest.is_empty() {
            let line = self.line()?;
            if line.is_empty() {
                break;
            }
            let (name, value) = line.split_once(':').ok_or_else(|| incomplete("a trailer has no name"))?;
            if name.eq_ignore_ascii_case("x-amz-trailer-signature") {
                given = Some(value.trim().to_string());
            } else if trailers.len() < MAX_TRAILERS {
                trailers.push((name.trim().to_ascii_lowercase(), value.trim().to_string()));
            } else {
                return Err(incomplete("there are too many trailers"));
            }
        }
        if let Some(mut chain) = chain {
            let lines: String = trailers.iter().map(|(name, value)| format!("{name}:{value}\n")).collect();
            chain.check("TRAILER", &sha256_hex(lines.as_bytes()), given.as_deref())?;
        }
        Ok(trailers)
    }

    /// The text up to the next line end.
    fn line(&mut self) -> Result<&'a str, AuthFault> {
        let searched = &self.rest[..self.rest.len().min(MAX_LINE_BYTES)];
        let end = searched.windows(2).position(|pair| pair == b"\r\n");
        let end = end.ok_or_else(|| incomplete("a chunk's line does not end"))?;
        let line = std::str::from_utf8(&self.rest[..end]).map_err(|_| incomplete("a chunk's line is not text"))?;
        self.rest = &self.rest[end + 2..];
        Ok(line)
    }
}

#[cfg(test)]
mod tests {
    use super::super::canonical::string_to_sign;
    use super::super::verify::Secret;
    use super::*;

    const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    fn chain(last: &str) -> Chain<'static> {
        let scope = Scope { date: "20130524", region: "us-east-1", service: "s3" };
        Chain { secret: SECRET, timestamp: "20130524T000000Z", scope, last: last.to_string() }
    }

    /// S3's documented example: 65 KiB of the letter a, in chunks of 64 KiB.
    fn documented() -> Vec<u8> {
        let chunk = |size: usize, signature: &str| {
            format!("{size:x};chunk-signature={signature}\r\n{}\r\n", "a".repeat(size))
        };
        let first = chunk(65_536, "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648");
        let second = chunk(1024, "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497");
        let last = chunk(0, "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9");
        (first + &second + &last).into_bytes()
    }

    const SEED: &str = "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9";

    #[test]
    fn the_documented_chunks_verify() {
        let sent = documented();
        let read = Reader { rest: &sent }.read(Some(chain(SEED)), false).unwrap();
        assert_eq!((read.body.len(), read.trailers.len()), (66_560, 0));
    }

    #[test]
    fn a_changed_chunk_is_noticed() {
        let mut sent = documented();
        sent[66_000] = b'b';
        let mut other = documented();
        other[100] = b'b';
        for sent in [sent, other] {
            let read = Reader { rest: &sent }.read(Some(chain(SEED)), false);
            assert_eq!(read, Err(AuthFault::Mismatch));
        }
    }

    #[test]
    fn nothing_that_is_not_signed_can_be_added_to_signed_chunks() {
        let body = String::from_utf8(documented()).unwrap();
        let bare = body.strip_suffix("\r\n").unwrap();
        for added in [
            format!("{bare}x-amz-checksum-sha1:AAAA\r\n\r\n"),
            format!("{bare}x-amz-checksum-sha1:AAAA\r\nx-amz-trailer-signature:00\r\n\r\n"),
            format!("{body}more"),
            format!("{body}3\r\nabc\r\n0\r\n\r\n"),
        ] {
            let read = Reader { rest: added.as_bytes() }.read(Some(chain(SEED)), false);
            assert!(matches!(read, Err(AuthFault::Incomplete(_))), "{:?}", &added[added.len() - 60..]);
        }
    }

    #[test]
    fn unsigned_chunks_carry_trailers_and_broken_ones_are_refused() {
        let read = |sent: &str| Reader { rest: sent.as_bytes() }.read(None, false);
        let whole = read("3\r\nabc\r\n2\r\nde\r\n0\r\nx-amz-checksum-crc32:AAAA\r\n\r\n").unwrap();
        assert_eq!(whole.body, b"abcde");
        assert_eq!(whole.trailers, [("x-amz-checksum-crc32".to_string(), "AAAA".to_string())]);
        for broken in ["", "3\r\nab", "zz\r\n", "3\r\nabcd\r\n0\r\n\r\n", "3\r\nabc\r\n", "ffffffffffffffff\r\n"] {
            assert!(matches!(read(broken), Err(AuthFault::Incomplete(_))), "{broken:?}");
        }
    }

    struct Keys;

    impl Credentials for Keys {
        fn secret(&self, _: &str) -> Option<Secret> {
            Some(Secret { secret_access_key: SECRET.to_string(), session_token: None })
        }
    }

    /// Verifies an upload whose headers are the same whatever its body of five bytes.
    fn upload(sent: &str) -> Verified {
        let expected = Expectation {
            region: "us-east-1",
            service: "s3",
            now_epoch_seconds: 1_369_353_600,
            window_seconds: 300,
            allow_unsigned_payload: false,
        };
        let names = ["host", "x-amz-content-sha256", "x-amz-date", "x-amz-decoded-content-length"];
        let values = ["127.0.0.1", UNSIGNED_TRAILER, "20130524T000000Z", "5"];
        let mut builder = http::Request::builder().method("PUT").uri("/bucket/key");
        for (name, value) in names.into_iter().zip(values) {
            builder = builder.header(name, value);
        }
        let (mut head, ()) = builder.body(()).unwrap().into_parts();
        let scope = Scope { date: "20130524", region: "us-east-1", service: "s3" };
        let request = canonical_request(&head, &names, UNSIGNED_TRAILER, "s3");
        let seed = signature(SECRET, scope, &string_to_sign("20130524T000000Z", scope, &request));
        let header = format!(
            "{ALGORITHM} Credential=key/{}, SignedHeaders={}, Signature={seed}",
            scope_text(scope),
            names.join(";")
        );
        head.headers.insert("authorization", header.parse().unwrap());
        verify_streamed(&head, sent.as_bytes(), &expected, &Keys).unwrap().0
    }

    #[test]
    fn uploads_of_one_second_are_told_apart_by_what_they_carry() {
        let (one, other) = (upload("5\r\naaaaa\r\n0\r\n\r\n"), upload("5\r\nbbbbb\r\n0\r\n\r\n"));
        assert_ne!(one.signature, other.signature);
        assert_eq!(one, upload("5\r\naaaaa\r\n0\r\n\r\n"), "the same one sent again");
    }
}
