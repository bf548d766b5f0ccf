//! HTTP/1.1 messages as the balancer reads them (`::http1`), held against the reader by the letter (`crate::http1`): what
//! was taken and is written anew is the same for both, and it does not matter in which pieces it came.

use ::http1::{
    BodyDecoder, BodyLength, Decoded, FieldKind, HeadLimits, LAST_CHUNK, RequestHead, ResponseHead, Version,
    write_chunk_size, write_decimal, write_field, write_request_line, write_status_line,
};

use crate::http1::{Message, answers, requests};
use crate::tell;

/// A client's connection: requests one behind the other.
pub(super) fn request(input: &[u8]) {
    let limits = HeadLimits { is_strictest: input.len().is_multiple_of(5), ..HeadLimits::default() };
    let (mut head, mut in_pieces) = (RequestHead::default(), RequestHead::default());
    let mut at = 0;
    for _ in 0..8 {
        let rest = &input[at..];
        let consumed = match head.parse(rest, &limits) {
            Ok(Some(consumed)) => consumed,
            Ok(None) => return tell("incomplete"),
            Err(error) => return tell(&error.to_string()),
        };
        for cut in cuts(consumed) {
            let early = in_pieces.parse(&rest[..cut], &limits);
            assert_eq!(early, Ok(None), "what is taken whole waits at {cut} of {consumed}");
        }
        let alone = in_pieces.parse(&rest[..consumed], &limits);
        assert_eq!(alone, Ok(Some(consumed)), "what follows a head does not matter");
        at += consumed;
        tell(&format!("{} {}", kind_of(head.body_length()), head.wants_close()));
        let Some((body, length)) = body(&input[at..], head.body_length()) else { return };
        at += length;
        compare_request(&head, &body);
    }
}

/// The request written anew, as a proxy does, is the same for the other reader.
fn compare_request(head: &RequestHead, body: &[u8]) {
    let Some(host) = head.host() else { return assert_eq!(head.version(), Version::Http10) };
    let mut out = Vec::new();
    write_request_line(&mut out, head.method(), head.target());
    write_field(&mut out, b"host", host.as_bytes());
    for field in head.fields().filter(|field| field.kind != FieldKind::Host) {
        write_field(&mut out, field.name, field.value);
    }
    write_body(&mut out, head.body_length(), body);
    let read = requests(&out);
    assert_eq!((read.fault.as_deref(), read.messages.len()), (None, 1), "{}", out.escape_ascii());
    let message = &read.messages[0];
    assert_eq!((message.method(), message.target()), (head.method(), head.target()));
    assert_eq!(message.body, body);
    compare_fields(message, head.fields().filter(|field| field.kind != FieldKind::Host));
}

/// A target's answer; to HEAD when the input's first byte is odd.
pub(super) fn response(input: &[u8]) {
    let Some((first, input)) = input.split_first() else { return };
    let method = if first % 2 == 1 { "HEAD" } else { "GET" };
    let (mut head, mut in_pieces) = (ResponseHead::default(), ResponseHead::default());
    let limits = HeadLimits::default();
    let consumed = match head.parse(input, &limits, method) {
        Ok(Some(consumed)) => consumed,
        Ok(None) => return tell("incomplete"),
        Err(error) => return tell(&error.to_string()),
    };
    for cut in cuts(consumed) {
        let early = in_pieces.parse(&input[..cut], &limits, method);
        assert_eq!(early, Ok(None), "what is taken whole waits at {cut} of {consumed}");
    }
    tell(&format!("{} {}", kind_of(head.body_length()), head.wants_close()));
    let Some((body, _)) = body(&input[consumed..], head.body_length()) else { return };
    if head.status() < 200 {
        return assert!(body.is_empty());
    }
    let mut out = Vec::new();
    write_status_line(&mut out, head.status(), b"");
    let is_framing = |kind| matches!(kind, FieldKind::ContentLength | FieldKind::TransferEncoding);
    for field in head.fields().filter(|field| !is_framing(field.kind)) {
        write_field(&mut out, field.name, field.value);
    }
    match head.body_length() {
        BodyLength::Length(length) => {
            out.extend_from_slice(b"content-length: ");
            write_decimal(&mut out, length);
            out.extend_from_slice(b"\r\n");
        }
        BodyLength::Chunked => write_field(&mut out, b"transfer-encoding", b"chunked"),
        BodyLength::Empty | BodyLength::UntilClose => {}
    }
    write_body(&mut out, head.body_length(), &body);
    let read = answers(&out, &[method.to_string()]);
    assert_eq!((read.fault.as_deref(), read.messages.len()), (None, 1), "{}", out.escape_ascii());
    assert_eq!((read.messages[0].status(), read.messages[0].body.as_slice()), (head.status(), body.as_slice()));
}

/// A body; the first byte says of which framing, and where it is cut.
pub(super) fn body_framing(input: &[u8]) {
    let Some((first, input)) = input.split_first() else { return };
    let length = match first % 4 {
        0 => BodyLength::Length(u64::from(*first) * 3),
        1 => BodyLength::UntilClose,
        _ => BodyLength::Chunked,
    };
    let whole = pieces(input, length, usize::MAX);
    tell(&format!("{} {}", kind_of(length), whole.fault.as_deref().unwrap_or_default()));
    for step in [1, 2, usize::from(*first / 4) + 3] {
        assert_eq!(pieces(input, length, step), whole, "in pieces of {step}");
    }
    assert!(whole.payload.len() <= input.len() && whole.consumed <= input.len());
}

/// What became of a body.
#[derive(PartialEq, Debug, Default)]
struct Pieces {
    payload: Vec<u8>,
    consumed: usize,
    is_end: bool,
    fault: Option<String>,
}

fn pieces(input: &[u8], length: BodyLength, step: usize) -> Pieces {
    let mut decoder = BodyDecoder::new(length);
    let mut seen = Pieces::default();
    let mut at = 0;
    while at < input.len() && !decoder.is_end() {
        let there = input.len().min(at.saturating_add(step));
        match decoder.decode(&input[at..there]) {
            Ok(Decoded::Data { skip, length }) => {
                assert!(length > 0, "payload is something");
                seen.payload.extend_from_slice(&input[at + skip..at + skip + length]);
                at += skip + length;
            }
            Ok(Decoded::NeedMore { skip }) => {
                assert_eq!(at + skip, there, "everything is consumed before more is asked for");
                at = there;
            }
            Ok(Decoded::End { skip }) => at += skip,
            Err(error) => {
                seen.fault = Some(error.to_string());
                return seen;
            }
        }
    }
    seen.consumed = at;
    seen.is_end = decoder.is_end();
    let is_whole = decoder.end_of_stream().is_ok();
    assert_eq!(
        is_whole,
        seen.is_end || length == BodyLength::UntilClose,
        "only a whole body may end with its stream"
    );
    seen
}

/// A whole body and the bytes it took.
fn body(input: &[u8], length: BodyLength) -> Option<(Vec<u8>, usize)> {
    let seen = pieces(input, length, usize::MAX);
    let is_whole = seen.fault.is_none() && (seen.is_end || length == BodyLength::UntilClose);
    is_whole.then_some((seen.payload, seen.consumed))
}

/// Writes a body in its framing, in one chunk.
fn write_body(out: &mut Vec<u8>, length: BodyLength, body: &[u8]) {
    out.extend_from_slice(b"\r\n");
    let is_chunked = length == BodyLength::Chunked;
    if is_chunked && !body.is_empty() {
        write_chunk_size(out, body.len());
    }
    out.extend_from_slice(body);
    if is_chunked {
        out.extend_from_slice(if body.is_empty() { b"" } else { b"\r\n" });
        out.extend_from_slice(LAST_CHUNK);
    }
}

fn compare_fields<'a>(message: &Message, fields: impl Iterator<Item = ::http1::Field<'a>>) {
    let ours: Vec<(String, Vec<u8>)> = fields
        .map(|field| (String::from_utf8_lossy(field.name).to_ascii_lowercase(), field.value.to_vec()))
        .collect();
    let theirs = message.fields.get(1..).unwrap_or_default();
    assert_eq!(theirs, ours, "fields");
}

/// Where a head is cut: everywhere in a short one, at some places of a long one.
fn cuts(length: usize) -> impl Iterator<Item = usize> {
    (0..length).step_by(length / 64 + 1)
}

/// The framing without its number.
fn kind_of(length: BodyLength) -> &'static str {
    match length {
        BodyLength::Empty => "no body",
        BodyLength::Length(_) => "a length",
        BodyLength::Chunked => "chunks",
        BodyLength::UntilClose => "until close",
    }
}
