//! Why a message was refused.

use thiserror::Error;

/// Why a request was refused. Its text is one sentence for the client; it repeats nothing that the client sent.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Error)]
pub enum RequestError {
    /// The method is no token (RFC 9110 section 9.1).
    #[error("The method is malformed.")]
    Method,
    /// The request line is no `method SP target SP version CRLF` (RFC 9112 section 3).
    #[error("The request line is malformed.")]
    RequestLine,
    /// The target has none of the forms that are taken, or a byte that may not be there (RFC 9112 section 3.2).
    #[error("The request target is malformed.")]
    Target,
    /// CONNECT is for forward proxies (RFC 9110 section 9.3.6).
    #[error("CONNECT is not supported.")]
    Connect,
    /// Neither HTTP/1.0 nor HTTP/1.1.
    #[error("This version of HTTP is not supported.")]
    Version,
    /// A line does not end with CRLF, or there is more than one empty line before the request (RFC 9112 section 2.2).
    #[error("A line of the request does not end with CRLF.")]
    LineEnd,
    /// A field's name is empty, is no token, or is followed by white space (RFC 9112 section 5.1).
    #[error("The name of a header field is malformed.")]
    FieldName,
    /// A field's value has a control character, or goes on in the next line (RFC 9112 section 5.2).
    #[error("The value of a header field is malformed.")]
    FieldValue,
    /// No Host, several, one that is no `host[:port]`, or one that contradicts the authority (RFC 9112 section 3.2).
    #[error("The request must name exactly one valid host.")]
    Host,
    /// Content-Length is there twice or is no plain number (RFC 9112 section 6.3).
    #[error("Content-Length is malformed.")]
    ContentLength,
    /// Transfer-Encoding is there twice, with HTTP/1.0, or beside Content-Length (RFC 9112 section 6.1).
    #[error("The length of the request body is ambiguous.")]
    AmbiguousLength,
    /// A transfer coding other than `chunked` alone (RFC 9112 section 6.1: 501).
    #[error("This transfer coding is not supported.")]
    TransferCoding,
    /// A field that has no place in HTTP/2 (RFC 9113 section 8.2.2).
    #[error("A header field belongs to HTTP/1.1 connections only.")]
    ConnectionField,
    /// Well formed, but refused by [`crate::HeadLimits::is_strictest`].
    #[error("The request is ambiguous and was refused by the strictest mode.")]
    Strictest,
    /// The request line is longer than the limit.
    #[error("The request line is too long.")]
    TargetTooLong,
    /// A field is longer than the limit.
    #[error("A header field is too long.")]
    FieldTooLong,
    /// There are more fields than the limit.
    #[error("The request has too many header fields.")]
    TooManyFields,
    /// The whole head is longer than the limit.
    #[error("The request header is too large.")]
    HeadTooLarge,
}

impl RequestError {
    /// The status code to answer with.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::Connect => 405,
            Self::TargetTooLong => 414,
            Self::FieldTooLong | Self::TooManyFields | Self::HeadTooLarge => 431,
            Self::TransferCoding => 501,
            Self::Version => 505,
            _ => 400,
        }
    }
}

/// Why a target's answer was refused.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Error)]
pub enum ResponseError {
    /// The first line is no status line of HTTP/1.0 or HTTP/1.1 (RFC 9112 section 4).
    #[error("the status line is malformed")]
    StatusLine,
    /// The status is not between 100 and 999.
    #[error("the status code is not valid")]
    Status,
    /// A field is malformed.
    #[error("a header field is malformed")]
    Field,
    /// Content-Length is no plain number, or contradicts itself or the body.
    #[error("Content-Length is malformed or contradicts itself")]
    ContentLength,
    /// Transfer-Encoding is there twice, with HTTP/1.0, or beside Content-Length.
    #[error("the length of the body is ambiguous")]
    AmbiguousLength,
    /// A transfer coding other than `chunked` alone.
    #[error("the transfer coding is not supported")]
    TransferCoding,
    /// A field that has no place in HTTP/2 (RFC 9113 section 8.2.2).
    #[error("a header field belongs to HTTP/1.1 connections only")]
    ConnectionField,
    /// A limit on lines, fields or the whole head was passed.
    #[error("the header is too large")]
    TooLarge,
}

/// Why a body cannot be read on. The connection is lost for other messages.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Error)]
pub enum BodyError {
    /// A chunk's size is no number in hexadecimal digits, or too large (RFC 9112 section 7.1).
    #[error("The size of a chunk is malformed.")]
    ChunkSize,
    /// A chunk's extension has a control character or is longer than the limit.
    #[error("A chunk extension is malformed or too long.")]
    ChunkExtension,
    /// A chunk's data is not followed by CRLF, or a line does not end with it.
    #[error("A chunk does not end with CRLF.")]
    ChunkEnd,
    /// A trailer field is malformed.
    #[error("A trailer field is malformed.")]
    Trailer,
    /// The trailer section is longer than the limit.
    #[error("The trailer section is too long.")]
    TrailerTooLong,
    /// The connection ended before the body.
    #[error("The connection ended before the body was complete.")]
    Truncated,
}
