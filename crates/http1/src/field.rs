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
    /// The kind of the field of this name, in any case. The length leaves few candidates.
    #[must_use]
    pub fn of(name: &[u8]) -> Self {
        let candidates: &[(&[u8], Self)] = match name.len() {
            2 => &[(b"te", Self::Te)],
            4 => &[(b"host", Self::Host), (b"date", Self::Date)],
            6 => &[(b"cookie", Self::Cookie), (b"server", Self::Server), (b"expect", Self::Expect)],
            7 => &[(b"upgrade", Self::Upgrade), (b"trailer", Self::Trailer)],
            10 => &[
                (b"connection", Self::Connection),
                (b"user-agent", Self::UserAgent),
                (b"keep-alive", Self::KeepAlive),
                (b"set-cookie", Self::SetCookie),
            ],
            12 => &[(b"content-type", Self::ContentType)],
            14 => &[(b"content-length", Self::ContentLength)],
            15 => &[(b"x-forwarded-for", Self::ForwardedFor), (b"x-amzn-trace-id", Self::TraceId)],
            16 => &[(b"x-forwarded-port", Self::ForwardedPort), (b"proxy-connection", Self::ProxyConnection)],
            17 => &[(b"transfer-encoding", Self::TransferEncoding), (b"x-forwarded-proto", Self::ForwardedProto)],
            _ => &[],
        };
        candidates.iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).map_or(Self::Other, |(_, kind)| *kind)
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
