//! HTTP/1.1 messages as a proxy needs them: strict heads kept as flat bytes, body framing; no I/O.
//!
//! Promises: a head that [`RequestHead`] took has one meaning, whoever reads it (RFC 9112; what is ambiguous is refused,
//! not repaired); buffers are kept from message to message, so that a warm connection allocates nothing; work and memory
//! are bounded by [`HeadLimits`] and by the length of what was sent.
//!
//! An HTTP/2 message is flattened into the same types (`rebuild`), under rules that let nothing through that an HTTP/1.1
//! peer would read as something else.
//!
//! Leaves out: sockets, time, what is forwarded to whom, and which fields a proxy adds or takes away.

mod block;
mod body;
mod error;
mod field;
mod framing;
mod limits;
mod request;
mod response;
mod syntax;
mod target;
mod write;

pub use body::{BodyDecoder, Decoded};
pub use error::{BodyError, RequestError, ResponseError};
pub use field::{Field, FieldKind};
pub use limits::{HeadLimits, MOST_FIELDS};
pub use request::RequestHead;
pub use response::{ResponseHead, canonical_reason};
pub use write::{LAST_CHUNK, write_chunk_size, write_decimal, write_field, write_request_line, write_status_line};

/// The protocol version of a message.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum Version {
    /// HTTP/1.0.
    Http10,
    /// HTTP/1.1.
    #[default]
    Http11,
    /// HTTP/2; the head was made by `rebuild`.
    Http2,
}

/// How long a message's body is (RFC 9112 section 6.3).
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum BodyLength {
    /// There is none.
    #[default]
    Empty,
    /// As many bytes as `Content-Length` says; may be 0.
    Length(u64),
    /// In the chunked coding.
    Chunked,
    /// Until the peer closes; responses only.
    UntilClose,
}
