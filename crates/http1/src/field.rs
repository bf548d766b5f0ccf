//! One header field and which well known one it is.

use crate::syntax;

/// Which well known field it is.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum FieldKind {
    /// `Host`.
    Host,
    /// `Connection`.
    Connection,
    /// `Keep-Alive`.
    KeepAlive,
    /// `Proxy-Connection`.
    ProxyConnection,
    /// `Transfer-Encoding`.
    TransferEncoding,
    /// `Content-Length`.
    ContentLength,
    /// `TE`.
    Te,
    /// `Trailer`.
    Trailer,
    /// `Upgrade`.
    Upgrade,
    /// `Expect`.
    Expect,
    /// `X-Forwarded-For`.
    ForwardedFor,
    /// `X-Forwarded-Proto`.
    ForwardedProto,
    /// `X-Forwarded-Port`.
    ForwardedPort,
    /// `X-Amzn-Trace-Id`.
    TraceId,
    /// `Cookie`.
    Cookie,
    /// `Set-Cookie`.
    SetCookie,
    /// `Date`.
    Date,
    /// `Server`.
    Server,
    /// `Content-Type`.
    ContentType,
    /// `User-Agent`.
    UserAgent,
    /// Any other.
    Other,
}

impl FieldKind {
    /// The kind of the field of this name, in any case. Length and first letter leave one candidate, or two.
    #[must_use]
    pub fn of(name: &[u8]) -> Self {
        let Some(first) = name.first() else { return Self::Other };
        let (is_known, kind) = match (name.len(), first.to_ascii_lowercase()) {
            (2, b't') => (is(name, b"te"), Self::Te),
            (4, b'h') => (is(name, b"host"), Self::Host),
            (4, b'd') => (is(name, b"date"), Self::Date),
            (6, b'c') => (is(name, b"cookie"), Self::Cookie),
            (6, b's') => (is(name, b"server"), Self::Server),
            (6, b'e') => (is(name, b"expect"), Self::Expect),
            (7, b'u') => (is(name, b"upgrade"), Self::Upgrade),
            (7, b't') => (is(name, b"trailer"), Self::Trailer),
            (10, b'c') => (is(name, b"connection"), Self::Connection),
            (10, b'u') => (is(name, b"user-agent"), Self::UserAgent),
            (10, b'k') => (is(name, b"keep-alive"), Self::KeepAlive),
            (10, b's') => (is(name, b"set-cookie"), Self::SetCookie),
            (12, b'c') => (is(name, b"content-type"), Self::ContentType),
            (14, b'c') => (is(name, b"content-length"), Self::ContentLength),
            (15, b'x') if name[2].eq_ignore_ascii_case(&b'a') => (is(name, b"x-amzn-trace-id"), Self::TraceId),
            (15, b'x') => (is(name, b"x-forwarded-for"), Self::ForwardedFor),
            (16, b'x') => (is(name, b"x-forwarded-port"), Self::ForwardedPort),
            (16, b'p') => (is(name, b"proxy-connection"), Self::ProxyConnection),
            (17, b't') => (is(name, b"transfer-encoding"), Self::TransferEncoding),
            (17, b'x') => (is(name, b"x-forwarded-proto"), Self::ForwardedProto),
            _ => return Self::Other,
        };
        if is_known { kind } else { Self::Other }
    }

    /// Whether the field is about one connection and is never forwarded (RFC 9110 section 7.6.1). Transfer-Encoding is
    /// among them: who forwards frames anew.
    #[must_use]
    pub fn is_hop_by_hop(self) -> bool {
        use FieldKind::{Connection, KeepAlive, ProxyConnection, Te, Trailer, TransferEncoding, Upgrade};
        matches!(self, Connection | KeepAlive | ProxyConnection | TransferEncoding | Te | Trailer | Upgrade)
    }

    /// Its bit in a set of kinds.
    pub(crate) fn bit(self) -> u32 {
        1 << (self as u32)
    }
}

/// Whether a name is this one, in any case. Of a known length, so that the compiler compares it in a few words at once.
fn is<const LENGTH: usize>(name: &[u8], known: &[u8; LENGTH]) -> bool {
    let Ok(name) = <&[u8; LENGTH]>::try_from(name) else { return false };
    let mut difference = 0;
    for (byte, known) in name.iter().zip(known) {
        difference |= byte.to_ascii_lowercase() ^ known;
    }
    difference == 0
}

/// A header field.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Field<'a> {
    /// The name as the peer wrote it.
    pub name: &'a [u8],
    /// The value without white space around it.
    pub value: &'a [u8],
    /// Which well known one it is.
    pub kind: FieldKind,
}

impl Field<'_> {
    /// Whether the name has characters other than `-A-Za-z0-9`: what ALB drops when
    /// `routing.http.drop_invalid_header_fields.enabled` is set.
    #[must_use]
    pub fn is_irregular(&self) -> bool {
        self.kind == FieldKind::Other && syntax::is_irregular_name(self.name)
    }
}
