//! What a proxy adds to and takes from heads (RFC 9110 7.6, RFC 9112; ELB's `X-Forwarded-*`), for every protocol.
//!
//! One walk over a head decides what goes on; where it goes (the bytes of HTTP/1.1, the fields of HTTP/2) is the
//! [`Fields`] that takes it. Leaves out: what is refused at all (`http1`).

use std::cell::Cell;
use std::io::Write;
use std::net::SocketAddr;

use http1::{BodyLength, Field, FieldKind, RequestHead, ResponseHead, Version};
use ports::{ForwardedFor, ListenerAttributes};

use crate::connection::Client;

/// Takes the fields of a head in their order.
pub(crate) trait Fields {
    /// One more field.
    fn push(&mut self, name: &[u8], value: &[u8]);
}

impl Fields for Vec<u8> {
    fn push(&mut self, name: &[u8], value: &[u8]) {
        http1::write_field(self, name, value);
    }
}

/// What this balancer adds to a request.
pub(crate) struct Additions<'a> {
    pub(crate) client: &'a Client,
    pub(crate) attributes: &'a ListenerAttributes,
    /// Root of a trace id for a request that has none.
    pub(crate) trace_root: (u32, u64, u32),
    /// The client asks for a WebSocket and may have one.
    pub(crate) is_websocket: bool,
}

/// Writes the head that an HTTP/1.1 target gets.
pub(crate) fn write_request(head: &RequestHead, additions: &Additions<'_>, out: &mut Vec<u8>) {
    http1::write_request_line(out, head.method(), head.target());
    match head.host() {
        Some(host) => http1::write_field(out, b"host", host.as_bytes()),
        None => http1::write_field(out, b"host", own_host(additions.client.listener).as_bytes()),
    }
    request_fields(head, additions, out);
    match head.body_length() {
        BodyLength::Empty => {}
        BodyLength::Length(length) => write_length(out, length),
        BodyLength::Chunked | BodyLength::UntilClose => out.extend_from_slice(b"transfer-encoding: chunked\r\n"),
    }
    if additions.is_websocket {
        out.extend_from_slice(b"connection: Upgrade\r\nupgrade: websocket\r\n");
    }
    out.extend_from_slice(b"\r\n");
}

/// The fields of a request on their way to a target, host, length and connection apart.
pub(crate) fn request_fields(head: &RequestHead, additions: &Additions<'_>, to: &mut impl Fields) {
    let attributes = additions.attributes;
    let has_hops = head.has(FieldKind::Connection);
    for field in head.fields() {
        let goes_on = match field.kind {
            FieldKind::Host
            | FieldKind::Connection
            | FieldKind::KeepAlive
            | FieldKind::ProxyConnection
            | FieldKind::TransferEncoding
            | FieldKind::ContentLength
            | FieldKind::Te
            | FieldKind::Trailer
            | FieldKind::Upgrade
            // The balancer itself answers 100 when the target's connection asks for the body.
            | FieldKind::Expect
            | FieldKind::ForwardedProto
            | FieldKind::ForwardedPort => false,
            FieldKind::ForwardedFor => attributes.forwarded_for == ForwardedFor::Preserve,
            _ => !is_dropped(&field, attributes),
        };
        if goes_on && !(has_hops && head.is_named_by_connection(field.name)) {
            to.push(field.name, field.value);
        }
    }
    if attributes.forwarded_for == ForwardedFor::Append {
        append_forwarded_for(head, additions, to);
    }
    let client = additions.client;
    to.push(b"x-forwarded-proto", if client.tls.is_some() { b"https" } else { b"http" });
    to.push(b"x-forwarded-port", client.port.as_bytes());
    if !head.has(FieldKind::TraceId) {
        to.push(b"x-amzn-trace-id", &trace_id(additions.trace_root));
    }
    if attributes.forwards_tls_version
        && let Some(tls) = &client.tls
    {
        to.push(b"x-amzn-tls-version", tls.version.as_bytes());
        to.push(b"x-amzn-tls-cipher-suite", tls.cipher_suite.as_bytes());
    }
}

fn is_dropped(field: &Field<'_>, attributes: &ListenerAttributes) -> bool {
    attributes.drops_invalid_header_fields && field.is_irregular()
}

/// Several lines mean the same as one list: the earlier ones come first, ours is put at the end.
fn append_forwarded_for(head: &RequestHead, additions: &Additions<'_>, to: &mut impl Fields) {
    let client = additions.client;
    let own = if additions.attributes.forwards_client_port { &client.address_and_port } else { &client.address };
    if !head.has(FieldKind::ForwardedFor) {
        to.push(b"x-forwarded-for", own.as_bytes());
        return;
    }
    let mut list = Vec::with_capacity(128);
    for earlier in head.values(FieldKind::ForwardedFor) {
        list.extend_from_slice(earlier);
        list.extend_from_slice(b", ");
    }
    list.extend_from_slice(own.as_bytes());
    to.push(b"x-forwarded-for", &list);
}

/// `Root=1-SECONDS-96 BITS`, all in hex, as ELB writes it.
pub(crate) fn trace_id((seconds, high, low): (u32, u64, u32)) -> [u8; 40] {
    let mut text = *b"Root=1-00000000-000000000000000000000000";
    write_hex(&mut text[7..15], u64::from(seconds));
    write_hex(&mut text[16..32], high);
    write_hex(&mut text[32..40], u64::from(low));
    text
}

fn write_hex(out: &mut [u8], mut value: u64) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    for digit in out.iter_mut().rev() {
        *digit = DIGITS[usize::try_from(value & 15).unwrap_or(0)];
        value >>= 4;
    }
}

/// A request of HTTP/1.0 may name no host and goes on as HTTP/1.1, which must name one (RFC 9112 3.2): as ELB does, the
/// load balancer itself is named.
fn own_host(listener: SocketAddr) -> String {
    match (listener, listener.port()) {
        (SocketAddr::V4(address), 80) => address.ip().to_string(),
        (SocketAddr::V6(address), 80) => format!("[{}]", address.ip()),
        _ => listener.to_string(),
    }
}

/// How an answer is framed for a client of HTTP/1.x.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Framing {
    /// As the head says, or no body.
    Plain,
    /// In chunks.
    Chunked,
    /// Until the connection closes.
    UntilClose,
}

/// How the answer's body is to be framed.
pub(crate) fn framing(body: BodyLength, client: Version) -> Framing {
    match body {
        BodyLength::Empty | BodyLength::Length(_) => Framing::Plain,
        BodyLength::Chunked | BodyLength::UntilClose if client == Version::Http11 => Framing::Chunked,
        BodyLength::Chunked | BodyLength::UntilClose => Framing::UntilClose,
    }
}

/// Writes the head that a client of HTTP/1.x gets, without the empty line at its end.
pub(crate) fn write_response(head: &ResponseHead, is_answer_to_head: bool, framing: Framing, out: &mut Vec<u8>) {
    http1::write_status_line(out, head.status(), head.reason());
    response_fields(head, out);
    match (framing, head.body_length()) {
        (Framing::Chunked, _) => out.extend_from_slice(b"transfer-encoding: chunked\r\n"),
        (Framing::Plain, BodyLength::Length(length)) if !head.has(FieldKind::ContentLength) => {
            write_length(out, length);
        }
        // An answer without a body and without a length would be read until the connection closes.
        (Framing::Plain, BodyLength::Empty)
            if !head.has(FieldKind::ContentLength) && !is_answer_to_head && may_have_length(head.status()) =>
        {
            out.extend_from_slice(b"content-length: 0\r\n");
        }
        _ => {}
    }
}

fn may_have_length(status: u16) -> bool {
    status >= 200 && status != 204 && status != 304
}

/// The fields of an answer on their way to a client.
pub(crate) fn response_fields(head: &ResponseHead, to: &mut impl Fields) {
    let has_hops = head.has(FieldKind::Connection);
    for field in head.fields() {
        let goes_on = !matches!(
            field.kind,
            FieldKind::Connection
                | FieldKind::KeepAlive
                | FieldKind::ProxyConnection
                | FieldKind::TransferEncoding
                | FieldKind::Trailer
                | FieldKind::Upgrade
        );
        if goes_on && !(has_hops && head.is_named_by_connection(field.name)) {
            to.push(field.name, field.value);
        }
    }
}

fn write_length(out: &mut Vec<u8>, length: u64) {
    out.extend_from_slice(b"content-length: ");
    http1::write_decimal(out, length);
    out.extend_from_slice(b"\r\n");
}

/// The present moment as `Date` has it.
pub(crate) fn write_date(out: &mut Vec<u8>) {
    out.extend_from_slice(b"date: ");
    out.extend_from_slice(&date());
    out.extend_from_slice(b"\r\n");
}

/// The same as a value; written once a second on each thread.
pub(crate) fn date() -> [u8; 29] {
    thread_local! {
        static LAST: Cell<(u64, [u8; 29])> = const { Cell::new((u64::MAX, [b' '; 29])) };
    }
    let now = std::time::SystemTime::now();
    let seconds = now.duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_secs();
    let (last, mut text) = LAST.get();
    if last != seconds {
        // The form has a fixed length.
        let _ = write!(&mut text[..], "{}", httpdate::HttpDate::from(now));
        LAST.set((seconds, text));
    }
    text
}

/// Whether this is a call of gRPC, whatever its encoding; gRPC-Web is none.
pub(crate) fn is_grpc(head: &RequestHead) -> bool {
    head.values(FieldKind::ContentType).any(|value| {
        let rest = value.strip_prefix(b"application/grpc");
        rest.is_some_and(|rest| matches!(rest.first(), None | Some(b'+' | b';' | b' ')))
    })
}
