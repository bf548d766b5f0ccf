//! Heads of requests.

mod lines;
mod rebuild;

use std::mem::MaybeUninit;

use lines::{check_line_ends, check_lines, translate, waits};

use crate::block::FieldBlock;
use crate::error::RequestError;
use crate::field::{Field, FieldKind};
use crate::limits::{HeadLimits, MOST_FIELDS};
use crate::{BodyLength, Version, framing, syntax, target};

/// Of what is longer, the end is looked for first: a client that sends a large head byte by byte makes us read it from its
/// beginning each time, and looking for four bytes is several times cheaper than reading.
const LARGE_BYTES: usize = 4 * 1024;

/// The head of a request. Kept and filled again, it allocates nothing.
#[derive(Clone, Debug, Default)]
pub struct RequestHead {
    /// Method, target in origin form, and host, one after the other.
    text: String,
    method_end: usize,
    target_end: usize,
    /// Where the path ends: the place of `?`, or `target_end`.
    path_end: usize,
    has_authority: bool,
    has_host: bool,
    version: Version,
    body: BodyLength,
    fields: FieldBlock,
    /// Cookie fields of HTTP/2, joined.
    cookies: Vec<u8>,
}

impl RequestHead {
    /// Parses the head at the beginning of `input`: the number of bytes that it took, or `None` when its end is not there
    /// yet. One empty line before it is passed over. After anything but a number, this head is empty.
    ///
    /// # Errors
    ///
    /// What is malformed or passes a limit. What passes a limit does so also before the head's end is there.
    pub fn parse(&mut self, input: &[u8], limits: &HeadLimits) -> Result<Option<usize>, RequestError> {
        self.clear();
        let result = self.parse_into(input, limits);
        if !matches!(result, Ok(Some(_))) {
            self.clear();
        }
        result
    }

    fn parse_into(&mut self, input: &[u8], limits: &HeadLimits) -> Result<Option<usize>, RequestError> {
        let skipped = if input.starts_with(b"\r\n") { 2 } else { 0 };
        let input = &input[skipped..];
        match input {
            [b'\n', ..] | [b'\r', _, ..] => return Err(RequestError::LineEnd),
            [b'\r'] if skipped > 0 => return Err(RequestError::LineEnd),
            _ => {}
        }
        if input.len() > LARGE_BYTES && memchr::memmem::find(input, b"\r\n\r\n").is_none() {
            return waits(input, limits);
        }
        let mut headers = [const { MaybeUninit::<httparse::Header<'_>>::uninit() }; MOST_FIELDS];
        let mut parsed = httparse::Request::new(&mut []);
        let room = limits.max_fields.min(MOST_FIELDS);
        let outcome = parsed.parse_with_uninit_headers(input, &mut headers[..room]);
        let consumed = match outcome {
            Ok(httparse::Status::Complete(consumed)) => consumed,
            Ok(httparse::Status::Partial) => return waits(input, limits),
            Err(error) => {
                // A line that is too long or ends wrongly is named as that, whatever else is wrong behind it.
                check_lines(input, limits)?;
                return Err(translate(error, input, parsed.method.is_some()));
            }
        };
        let (Some(method), Some(raw_target), Some(minor)) = (parsed.method, parsed.path, parsed.version) else {
            return Err(RequestError::RequestLine);
        };
        if consumed > limits.max_head_bytes {
            return Err(RequestError::HeadTooLarge);
        }
        check_line_ends(&input[..consumed], method.len() + raw_target.len() + 10, parsed.headers, limits)?;
        self.version = if minor == 0 { Version::Http10 } else { Version::Http11 };
        self.fields.take_parsed(&input[..consumed], parsed.headers);
        self.take_target(method, raw_target)?;
        self.take_host()?;
        self.body = framing::of_request(&self.fields, minor == 0)?;
        if limits.is_strictest {
            self.check_strictest(raw_target)?;
        }
        Ok(Some(skipped + consumed))
    }

    /// Empties the head; keeps its buffers.
    pub fn clear(&mut self) {
        self.text.clear();
        self.method_end = 0;
        self.target_end = 0;
        self.path_end = 0;
        self.has_authority = false;
        self.has_host = false;
        self.version = Version::default();
        self.body = BodyLength::Empty;
        self.fields.clear();
        self.cookies.clear();
    }

    /// Writes method, target in origin form and the authority of an absolute target into `text`.
    fn take_target(&mut self, method: &str, raw: &str) -> Result<(), RequestError> {
        if method == "CONNECT" {
            return Err(RequestError::Connect);
        }
        let target = target::read(method, raw)?;
        self.text.push_str(method);
        self.method_end = self.text.len();
        self.text.push_str(target.before);
        self.text.push_str(target.rest);
        self.target_end = self.text.len();
        let query = memchr::memchr(b'?', &self.text.as_bytes()[self.method_end..]);
        self.path_end = query.map_or(self.target_end, |at| self.method_end + at);
        if let Some(authority) = target.authority {
            self.text.push_str(authority);
            self.has_authority = true;
            self.has_host = true;
        }
        Ok(())
    }

    /// Checks Host (RFC 9112 section 3.2) and takes it for the host unless an absolute target named one.
    fn take_host(&mut self) -> Result<(), RequestError> {
        let mut hosts = self.fields.values(FieldKind::Host);
        match (hosts.next(), hosts.next()) {
            (None, _) if self.version == Version::Http10 => Ok(()),
            (Some(host), None) if syntax::is_host(host) => {
                if !self.has_host {
                    self.text.push_str(str::from_utf8(host).map_err(|_| RequestError::Host)?);
                    self.has_host = true;
                }
                Ok(())
            }
            _ => Err(RequestError::Host),
        }
    }

    /// What [`HeadLimits::is_strictest`] refuses besides.
    fn check_strictest(&self, raw_target: &str) -> Result<(), RequestError> {
        let is_safe = matches!(self.method(), "GET" | "HEAD");
        let is_suspicious = |field: Field<'_>| {
            field.value.is_empty()
                || !field.value.is_ascii()
                || field.kind == FieldKind::Other && syntax::looks_like_framing(field.name)
        };
        let hosts_differ = self.authority().is_some_and(|authority| {
            self.values(FieldKind::Host).any(|host| !host.eq_ignore_ascii_case(authority.as_bytes()))
        });
        if !raw_target.is_ascii()
            || is_safe && self.body != BodyLength::Empty
            || hosts_differ
            || self.fields().any(is_suspicious)
        {
            return Err(RequestError::Strictest);
        }
        Ok(())
    }

    /// The method; case matters.
    #[must_use]
    pub fn method(&self) -> &str {
        &self.text[..self.method_end]
    }

    /// The target in origin form, `path?query`, or `*`.
    #[must_use]
    pub fn target(&self) -> &str {
        &self.text[self.method_end..self.target_end]
    }

    /// The target up to the first `?`; never decoded or normalised.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.text[self.method_end..self.path_end]
    }

    /// What follows the first `?` of the target.
    #[must_use]
    pub fn query(&self) -> Option<&str> {
        (self.path_end < self.target_end).then(|| &self.text[self.path_end + 1..self.target_end])
    }

    /// `host[:port]` of a target in absolute form.
    #[must_use]
    pub fn authority(&self) -> Option<&str> {
        if self.has_authority { self.host() } else { None }
    }

    /// `host[:port]` that the request is for: of an absolute target or of `:authority`, otherwise the Host field's. `None`
    /// only with HTTP/1.0. Forward this as Host, not the field (RFC 9112 section 3.2.2).
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        self.has_host.then(|| &self.text[self.target_end..])
    }

    /// The version; [`Version::Http2`] if the head was rebuilt.
    #[must_use]
    pub fn version(&self) -> Version {
        self.version
    }

    /// The body's length.
    #[must_use]
    pub fn body_length(&self) -> BodyLength {
        self.body
    }

    /// Every field in order, those of framing and connection included.
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

    /// Whether the client does not mean to keep the connection: `Connection: close`, or HTTP/1.0 without `keep-alive`
    /// (RFC 9112 section 9.3).
    #[must_use]
    pub fn wants_close(&self) -> bool {
        let options = &self.fields.options;
        match self.version {
            Version::Http10 => options.close || !options.keep_alive,
            Version::Http11 => options.close,
            Version::Http2 => false,
        }
    }

    /// Whether `Connection` names this field, so that it must not be forwarded (RFC 9110 section 7.6.1). Host and
    /// Content-Length never are: without them the request would be another one.
    #[must_use]
    pub fn is_named_by_connection(&self, name: &[u8]) -> bool {
        self.fields.is_named_by_connection(name)
    }

    /// Whether the client waits for `100 Continue` before it sends the body (RFC 9110 section 10.1.1).
    #[must_use]
    pub fn expects_continue(&self) -> bool {
        self.version != Version::Http10
            && self.values(FieldKind::Expect).any(|value| value.eq_ignore_ascii_case(b"100-continue"))
    }

    /// Whether this asks for a WebSocket (RFC 6455 section 4.1).
    #[must_use]
    pub fn asks_for_websocket(&self) -> bool {
        self.has(FieldKind::Upgrade)
            && self.version == Version::Http11
            && self.fields.options.upgrade
            && self.method() == "GET"
            && matches!(self.body, BodyLength::Empty | BodyLength::Length(0))
            && self
                .values(FieldKind::Upgrade)
                .any(|value| syntax::elements(value).any(|protocol| protocol.eq_ignore_ascii_case(b"websocket")))
    }

    /// Whether a field's name has characters other than `-A-Za-z0-9` ([`Field::is_irregular`]).
    #[must_use]
    pub fn is_irregular(&self) -> bool {
        self.fields.is_irregular()
    }
}
