//! Heads of responses.

use std::mem::MaybeUninit;

use crate::block::FieldBlock;
use crate::error::ResponseError;
use crate::field::{Field, FieldKind};
use crate::limits::{HeadLimits, MOST_FIELDS};
use crate::{BodyLength, Version, framing, syntax};

/// The head of a response. Kept and filled again, it allocates nothing.
#[derive(Clone, Debug, Default)]
pub struct ResponseHead {
    status: u16,
    reason: Vec<u8>,
    version: Version,
    body: BodyLength,
    /// A response that may have no body announced one: what follows it cannot be trusted.
    is_suspect: bool,
    fields: FieldBlock,
}

impl ResponseHead {
    /// Parses the head at the beginning of `input`: the number of bytes that it took, or `None` when its end is not there
    /// yet. `request_method` is the request's: an answer to HEAD has no body. After anything but a number, this head is
    /// empty. As strict as for requests, but a line may end with LF alone.
    ///
    /// # Errors
    ///
    /// What is malformed or passes a limit.
    pub fn parse(
        &mut self,
        input: &[u8],
        limits: &HeadLimits,
        request_method: &str,
    ) -> Result<Option<usize>, ResponseError> {
        self.clear();
        let result = self.parse_into(input, limits, request_method);
        if !matches!(result, Ok(Some(_))) {
            self.clear();
        }
        result
    }

    fn parse_into(
        &mut self,
        input: &[u8],
        limits: &HeadLimits,
        request_method: &str,
    ) -> Result<Option<usize>, ResponseError> {
        // Nothing may stand between two answers.
        if matches!(input.first(), Some(b'\r' | b'\n')) {
            return Err(ResponseError::StatusLine);
        }
        let mut headers = [const { MaybeUninit::<httparse::Header<'_>>::uninit() }; MOST_FIELDS];
        let mut parsed = httparse::Response::new(&mut []);
        let room = limits.max_fields.min(MOST_FIELDS);
        let outcome = httparse::ParserConfig::default().parse_response_with_uninit_headers(
            &mut parsed,
            input,
            &mut headers[..room],
        );
        let consumed = match outcome {
            Ok(httparse::Status::Complete(consumed)) => consumed,
            Ok(httparse::Status::Partial) => {
                return if is_too_large(input, limits) { Err(ResponseError::TooLarge) } else { Ok(None) };
            }
            Err(error) => return Err(translate(error)),
        };
        if consumed > limits.max_head_bytes || has_long_line(&input[..consumed], parsed.headers, limits) {
            return Err(ResponseError::TooLarge);
        }
        let minor = parsed.version.unwrap_or_default();
        self.version = if minor == 0 { Version::Http10 } else { Version::Http11 };
        self.status = parsed.code.filter(|code| *code >= 100).ok_or(ResponseError::Status)?;
        self.reason.extend_from_slice(reason_of(&input[..consumed]));
        self.fields.take_parsed(&input[..consumed], parsed.headers);
        let announced = framing::of_response(&self.fields, minor == 0)?;
        self.fields.keep_one_content_length();
        self.body = announced;
        // RFC 9112 section 6.3, rules 1 and 2.
        if self.status < 200 || self.status == 204 {
            self.body = BodyLength::Empty;
            self.is_suspect = !matches!(announced, BodyLength::UntilClose | BodyLength::Length(0));
            // RFC 9110 section 8.6, RFC 9112 section 6.1: they have no place here, and a client might wait for a body.
            self.fields.remove(FieldKind::ContentLength);
            self.fields.remove(FieldKind::TransferEncoding);
        } else if self.status == 304 || request_method == "HEAD" {
            self.body = BodyLength::Empty;
        }
        Ok(Some(consumed))
    }

    /// From the parts of an HTTP/2 response, its fields in order.
    ///
    /// # Errors
    ///
    /// Control characters, malformed names, fields of HTTP/1.1 connections (RFC 9113 section 8.2), `Content-Length` that
    /// is not `body`'s. Afterwards this head is empty.
    pub fn rebuild<'a>(
        &mut self,
        status: u16,
        fields: impl Iterator<Item = (&'a [u8], &'a [u8])>,
        body: BodyLength,
    ) -> Result<(), ResponseError> {
        self.clear();
        let result = self.rebuild_into(status, fields, body);
        if result.is_err() {
            self.clear();
        }
        result
    }

    fn rebuild_into<'a>(
        &mut self,
        status: u16,
        fields: impl Iterator<Item = (&'a [u8], &'a [u8])>,
        body: BodyLength,
    ) -> Result<(), ResponseError> {
        if !(100..=999).contains(&status) {
            return Err(ResponseError::Status);
        }
        self.version = Version::Http2;
        self.status = status;
        self.body = body;
        self.reason.extend_from_slice(canonical_reason(status).as_bytes());
        for (name, value) in fields {
            let value = syntax::trimmed(value);
            if !syntax::is_token(name) || !value.iter().all(|byte| syntax::is_value_byte(*byte)) {
                return Err(ResponseError::Field);
            }
            let kind = FieldKind::of(name);
            if kind.is_hop_by_hop() && kind != FieldKind::Trailer {
                return Err(ResponseError::ConnectionField);
            }
            self.fields.add(name, value);
        }
        let declared = framing::content_length_of_response(&self.fields)?;
        self.fields.keep_one_content_length();
        match (body, declared) {
            (BodyLength::Length(length), Some(declared)) if length != declared => Err(ResponseError::ContentLength),
            (BodyLength::Chunked | BodyLength::UntilClose, Some(_)) => Err(ResponseError::ContentLength),
            _ => Ok(()),
        }
    }

    /// Empties the head; keeps its buffers.
    pub fn clear(&mut self) {
        self.status = 0;
        self.reason.clear();
        self.version = Version::default();
        self.body = BodyLength::Empty;
        self.is_suspect = false;
        self.fields.clear();
    }

    /// The status code, 100 to 999.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The reason phrase as the target wrote it, or nothing if that was not ASCII; of a rebuilt head the usual one, or nothing.
    #[must_use]
    pub fn reason(&self) -> &[u8] {
        &self.reason
    }

    /// The version; [`Version::Http2`] if the head was rebuilt.
    #[must_use]
    pub fn version(&self) -> Version {
        self.version
    }

    /// The body's length; [`BodyLength::Empty`] for 1xx, 204, 304 and answers to HEAD.
    #[must_use]
    pub fn body_length(&self) -> BodyLength {
        self.body
    }

    /// Every field in order, those of framing and connection included; of several Content-Length that say the same the
    /// first, and with 1xx and 204 none.
    pub fn fields(&self) -> impl Iterator<Item = Field<'_>> + '_ {
        self.fields.fields()
    }

    /// The values of the fields of a kind, in order.
    pub fn values(&self, kind: FieldKind) -> impl Iterator<Item = &[u8]> {
        self.fields.values(kind)
    }

    /// The values of the fields of a name, in order; the name's case does not matter.
    pub fn values_named(&self, name: &str) -> impl Iterator<Item = &[u8]> {
        self.fields.values_named(name)
    }

    /// Whether there is a field of this kind; one look at a set of bits.
    #[must_use]
    pub fn has(&self, kind: FieldKind) -> bool {
        self.fields.has(kind)
    }

    /// Whether the connection serves no other request: `Connection: close`, HTTP/1.0 without `keep-alive`, a body that
    /// ends with the connection, or a body announced where none may be (RFC 9112 sections 6.3 and 9.3).
    #[must_use]
    pub fn wants_close(&self) -> bool {
        let options = &self.fields.options;
        self.is_suspect
            || match self.version {
                Version::Http10 => options.close || !options.keep_alive,
                Version::Http11 => options.close,
                Version::Http2 => return false,
            }
            || self.body == BodyLength::UntilClose
    }

    /// Whether `Connection` names this field, so that it must not be forwarded (RFC 9110 section 7.6.1). Host and
    /// Content-Length never are.
    #[must_use]
    pub fn is_named_by_connection(&self, name: &[u8]) -> bool {
        self.fields.is_named_by_connection(name)
    }

    /// Whether a field's name has characters other than `-A-Za-z0-9` ([`Field::is_irregular`]).
    #[must_use]
    pub fn is_irregular(&self) -> bool {
        self.fields.is_irregular()
    }
}

/// What follows the status code in the first line, unless it is not ASCII: nobody says in which encoding it would be, and
/// who passes it on would pass on what no reader agrees about. httparse has checked the line.
fn reason_of(head: &[u8]) -> &[u8] {
    let line = &head[..memchr::memchr(b'\n', head).unwrap_or(head.len())];
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    line.get("HTTP/1.1 200 ".len()..).filter(|reason| reason.is_ascii()).unwrap_or_default()
}

fn is_too_large(input: &[u8], limits: &HeadLimits) -> bool {
    let last_line = memchr::memrchr(b'\n', input).map_or(0, |end| end + 1);
    input.len() >= limits.max_head_bytes || input.len() - last_line > limits.max_line_bytes + 1
}

fn has_long_line(head: &[u8], headers: &[httparse::Header<'_>], limits: &HeadLimits) -> bool {
    let first = memchr::memchr(b'\n', head).unwrap_or(head.len());
    let is_long = |header: &httparse::Header<'_>| {
        let start = header.name.as_ptr() as usize;
        header.value.as_ptr() as usize + header.value.len() - start > limits.max_line_bytes
    };
    first > limits.max_line_bytes + 1 || headers.iter().any(is_long)
}

fn translate(error: httparse::Error) -> ResponseError {
    match error {
        httparse::Error::HeaderName | httparse::Error::HeaderValue => ResponseError::Field,
        httparse::Error::TooManyHeaders => ResponseError::TooLarge,
        _ => ResponseError::StatusLine,
    }
}

/// The usual reason phrase of a status (RFC 9110 section 15), or nothing.
#[must_use]
pub fn canonical_reason(status: u16) -> &'static str {
    match status {
        100 => "Continue",
        101 => "Switching Protocols",
        103 => "Early Hints",
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        203 => "Non-Authoritative Information",
        204 => "No Content",
        205 => "Reset Content",
        206 => "Partial Content",
        300 => "Multiple Choices",
        301 => "Moved Permanently",
        302 => "Found",
        303 => "See Other",
        304 => "Not Modified",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        401 => "Unauthorized",
        402 => "Payment Required",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        407 => "Proxy Authentication Required",
        408 => "Request Timeout",
        409 => "Conflict",
        410 => "Gone",
        411 => "Length Required",
        412 => "Precondition Failed",
        413 => "Content Too Large",
        414 => "URI Too Long",
        415 => "Unsupported Media Type",
        416 => "Range Not Satisfiable",
        417 => "Expectation Failed",
        421 => "Misdirected Request",
        422 => "Unprocessable Content",
        426 => "Upgrade Required",
        428 => "Precondition Required",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        451 => "Unavailable For Legal Reasons",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        505 => "HTTP Version Not Supported",
        507 => "Insufficient Storage",
        _ => "",
    }
}
