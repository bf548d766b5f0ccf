//! What holds of any message: split anywhere it means the same, written and read again it is the same, and no bytes at
//! all make the parser panic or take what is not by the letter.

use http1::{
    BodyDecoder, BodyLength, Decoded, FieldKind, HeadLimits, LAST_CHUNK, RequestHead, ResponseHead, write_chunk_size,
    write_field, write_request_line, write_status_line,
};
use proptest::prelude::*;

#[derive(Clone, Debug)]
struct Message {
    method: String,
    target: String,
    status: u16,
    reason: String,
    fields: Vec<(String, Vec<u8>)>,
    body: BodyLength,
}

fn field() -> impl Strategy<Value = (String, Vec<u8>)> {
    let known = prop::sample::select(vec!["Cookie", "connection", "X-Forwarded-For", "upgrade", "Date", "x_y", "TE"]);
    let name = prop_oneof![known.prop_map(str::to_owned), "[A-Za-z0-9!#$%&'*+.^_`|~-]{1,20}"];
    let byte = prop_oneof![8 => 0x20..=0x7e_u8, 1 => 0x80..=0xff_u8, 1 => Just(b'\t')];
    let value = prop::collection::vec(byte, 0..40).prop_map(|value| value.trim_ascii().to_vec());
    (name, value).prop_filter("framing is added apart", |(name, _)| {
        let kind = FieldKind::of(name.as_bytes());
        !matches!(kind, FieldKind::Host | FieldKind::ContentLength | FieldKind::TransferEncoding)
    })
}

fn body_length() -> impl Strategy<Value = BodyLength> {
    prop_oneof![Just(BodyLength::Empty), any::<u64>().prop_map(BodyLength::Length), Just(BodyLength::Chunked)]
}

fn message() -> impl Strategy<Value = Message> {
    (
        prop_oneof![Just("GET".to_owned()), Just("POST".to_owned()), "[A-Z!#$%a-z0-9]{1,9}"],
        "/[!-\"$-~\u{e9}]{0,40}",
        100..=999_u16,
        "[ -~]{0,20}",
        prop::collection::vec(field(), 0..12),
        body_length(),
    )
        .prop_map(|(method, target, status, reason, fields, body)| Message {
            method,
            target,
            status,
            reason,
            fields,
            body,
        })
        .prop_filter("CONNECT is refused", |message| message.method != "CONNECT")
}

/// The fields of a message as they stand on the wire.
fn all_fields(message: &Message) -> Vec<(String, Vec<u8>)> {
    let mut fields = message.fields.clone();
    fields.insert(fields.len() / 2, ("Host".to_owned(), b"example.com:80".to_vec()));
    match message.body {
        BodyLength::Length(length) => fields.push(("Content-Length".to_owned(), length.to_string().into_bytes())),
        BodyLength::Chunked => fields.insert(0, ("Transfer-Encoding".to_owned(), b"chunked".to_vec())),
        _ => {}
    }
    fields
}

fn written(first: impl FnOnce(&mut Vec<u8>), fields: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut out = Vec::new();
    first(&mut out);
    for (name, value) in fields {
        write_field(&mut out, name.as_bytes(), value);
    }
    out.extend_from_slice(b"\r\n");
    out
}

fn fields_of(head: &RequestHead) -> Vec<(String, Vec<u8>)> {
    head.fields().map(|field| (String::from_utf8_lossy(field.name).into_owned(), field.value.to_vec())).collect()
}

/// What a request by the letter looks like, written without a parser: an oracle for what is taken.
fn is_by_the_letter(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\r\n").unwrap_or(head);
    let Some(lines) = head.strip_suffix(b"\r\n\r\n") else { return false };
    let text: String = lines.iter().map(|byte| char::from(*byte)).collect();
    let mut lines = text.split("\r\n");
    let first: Vec<&str> = lines.next().unwrap_or_default().split(' ').collect();
    let is_token = |text: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c))
    };
    let is_text = |text: &str| text.chars().all(|c| c == '\t' || c >= ' ' && c != '\x7f');
    first.len() == 3
        && is_token(first[0])
        && !first[1].is_empty()
        && first[1].chars().all(|c| c > ' ' && c != '\x7f' && c != '#')
        && matches!(first[2], "HTTP/1.0" | "HTTP/1.1")
        && lines.all(|line| line.split_once(':').is_some_and(|(name, value)| is_token(name) && is_text(value)))
}

/// Pieces that put together are nearly requests.
fn nearly_a_request() -> impl Strategy<Value = Vec<u8>> {
    let pieces: Vec<&'static [u8]> = vec![
        b"GET / HTTP/1.1",
        b"GET",
        b" ",
        b"/",
        b"HTTP/1.1",
        b"HTTP/1.0",
        b"\r\n",
        b"\r\n",
        b"\r\n",
        b"\r",
        b"\n",
        b"\0",
        b"Host: a",
        b"Host",
        b":",
        b"\t",
        b"Content-Length: 5",
        b"Transfer-Encoding: chunked",
        b"x",
        b"\xff",
        b"\x7f",
        b"http://a",
        b"#",
        b"\r\nHost: a\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\n",
    ];
    prop_oneof![
        prop::collection::vec(prop::sample::select(pieces), 0..14).prop_map(|pieces| pieces.concat()),
        prop::collection::vec(any::<u8>(), 0..200),
        (message(), any::<prop::sample::Index>(), any::<u8>()).prop_map(|(message, at, byte)| {
            let mut bytes =
                written(|out| write_request_line(out, &message.method, &message.target), &all_fields(&message));
            let at = at.index(bytes.len());
            bytes[at] = byte;
            bytes
        }),
    ]
}

/// A body in chunks: its wire form and its payload.
fn chunked_body() -> impl Strategy<Value = (Vec<u8>, Vec<u8>)> {
    let chunk = (prop::collection::vec(any::<u8>(), 1..50), "(;[a-z\"= ]{0,9})?", 0..3_usize);
    let trailers = prop::collection::vec("[A-Za-z-]{1,9}:[ -~]{0,20}\r\n", 0..3);
    (prop::collection::vec(chunk, 0..6), trailers).prop_map(|(chunks, trailers)| {
        let (mut wire, mut payload) = (Vec::new(), Vec::new());
        for (data, extension, zeros) in chunks {
            wire.extend_from_slice(&b"00"[..zeros.min(2)]);
            write_chunk_size(&mut wire, data.len());
            let line_end = wire.len() - 2;
            wire.splice(line_end..line_end, extension.bytes());
            wire.extend_from_slice(&data);
            wire.extend_from_slice(b"\r\n");
            payload.extend_from_slice(&data);
        }
        wire.extend_from_slice(&LAST_CHUNK[..3]);
        wire.extend(trailers.concat().bytes());
        wire.extend_from_slice(b"\r\n");
        (wire, payload)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn a_request_that_is_written_and_read_is_the_same(message in message()) {
        let fields = all_fields(&message);
        let bytes = written(|out| write_request_line(out, &message.method, &message.target), &fields);
        let mut head = RequestHead::default();
        prop_assert_eq!(head.parse(&bytes, &HeadLimits::default()), Ok(Some(bytes.len())));
        prop_assert_eq!((head.method(), head.target()), (message.method.as_str(), message.target.as_str()));
        let rejoined = head.query().map_or(head.path().to_owned(), |query| format!("{}?{query}", head.path()));
        prop_assert_eq!(rejoined, message.target);
        prop_assert_eq!(head.body_length(), message.body);
        prop_assert_eq!(head.host(), Some("example.com:80"));
        for (name, _) in &fields {
            prop_assert!(head.has(FieldKind::of(name.as_bytes())));
            let values = head.values_named(name).count();
            prop_assert_eq!(values, fields.iter().filter(|(other, _)| other.eq_ignore_ascii_case(name)).count());
        }
        prop_assert_eq!(fields_of(&head), fields);
    }

    #[test]
    fn a_response_that_is_written_and_read_is_the_same(message in message()) {
        let fields = all_fields(&message);
        let bytes = written(|out| write_status_line(out, message.status, message.reason.as_bytes()), &fields);
        let mut head = ResponseHead::default();
        prop_assert_eq!(head.parse(&bytes, &HeadLimits::default(), "GET"), Ok(Some(bytes.len())));
        prop_assert_eq!((head.status(), head.reason()), (message.status, message.reason.as_bytes()));
        let read: Vec<(String, Vec<u8>)> =
            head.fields().map(|f| (String::from_utf8(f.name.to_vec()).unwrap(), f.value.to_vec())).collect();
        let has_no_body = message.status < 200 || message.status == 204;
        let is_framing = |name: &str| matches!(name, "Content-Length" | "Transfer-Encoding");
        let expected: Vec<_> = fields.into_iter().filter(|(name, _)| !(has_no_body && is_framing(name))).collect();
        prop_assert_eq!(read, expected);
    }

    #[test]
    fn whatever_is_taken_is_by_the_letter(bytes in nearly_a_request(), is_strictest: bool) {
        let limits = HeadLimits { is_strictest, ..HeadLimits::default() };
        let mut head = RequestHead::default();
        if let Ok(Some(consumed)) = head.parse(&bytes, &limits) {
            prop_assert!(is_by_the_letter(&bytes[..consumed]));
            prop_assert_eq!(head.parse(&bytes[..consumed], &limits), Ok(Some(consumed)));
            // What is written from it is the same request for the next reader.
            let mut fields = fields_of(&head);
            if let (Some(host), Some(field)) = (head.host(), fields.iter_mut().find(|(name, _)| name.eq_ignore_ascii_case("host"))) {
                host.as_bytes().clone_into(&mut field.1);
            }
            let again = written(|out| write_request_line(out, head.method(), head.target()), &fields);
            let mut next = RequestHead::default();
            if head.host().is_some() && fields.iter().any(|(name, _)| name.eq_ignore_ascii_case("host")) {
                prop_assert_eq!(next.parse(&again, &limits), Ok(Some(again.len())));
                prop_assert_eq!((next.method(), next.target(), next.host()), (head.method(), head.target(), head.host()));
                prop_assert_eq!(next.body_length(), head.body_length());
            }
        }
    }

    #[test]
    fn no_bytes_make_a_response_or_a_body_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), length in any::<u64>()) {
        let _ = ResponseHead::default().parse(&bytes, &HeadLimits::default(), "GET");
        let _ = ResponseHead::default().parse(&[b"HTTP/1.1 200 OK\r\n", bytes.as_slice()].concat(), &HeadLimits::default(), "GET");
        for length in [BodyLength::Chunked, BodyLength::Length(length), BodyLength::UntilClose] {
            let mut decoder = BodyDecoder::new(length);
            let mut at = 0;
            while at < bytes.len() {
                match decoder.decode(&bytes[at..]) {
                    Ok(Decoded::Data { skip, length }) => at += skip + length,
                    Ok(Decoded::NeedMore { skip }) => { prop_assert_eq!(at + skip, bytes.len()); break; }
                    Ok(Decoded::End { .. }) | Err(_) => break,
                }
            }
        }
    }

    #[test]
    fn a_body_in_pieces_is_the_same_body((wire, payload) in chunked_body(), cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..12)) {
        let mut stream = wire.clone();
        stream.extend_from_slice(b"NEXT");
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(stream.len())).chain([stream.len()]).collect();
        cuts.sort_unstable();
        let mut decoder = BodyDecoder::new(BodyLength::Chunked);
        let (mut read, mut at) = (Vec::new(), 0);
        for cut in cuts {
            while at < cut && !decoder.is_end() {
                match decoder.decode(&stream[at..cut]).unwrap() {
                    Decoded::Data { skip, length } => {
                        read.extend_from_slice(&stream[at + skip..at + skip + length]);
                        at += skip + length;
                    }
                    Decoded::NeedMore { skip } | Decoded::End { skip } => at += skip,
                }
            }
        }
        prop_assert!(decoder.is_end());
        prop_assert_eq!((read, at), (payload, wire.len()));
    }
}

// Each case reads every beginning of a message.
proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn every_beginning_of_a_request_waits_for_the_rest(message in message(), rest in prop::collection::vec(any::<u8>(), 0..9)) {
        let line = |out: &mut Vec<u8>| write_request_line(out, &message.method, &message.target);
        let mut bytes = written(line, &all_fields(&message));
        let (mut head, limits) = (RequestHead::default(), HeadLimits::default());
        for cut in 0..bytes.len() {
            prop_assert_eq!(head.parse(&bytes[..cut], &limits), Ok(None), "cut at {}", cut);
        }
        let length = bytes.len();
        head.parse(&bytes, &limits).unwrap();
        let alone = format!("{head:?}");
        bytes.extend_from_slice(&rest);
        prop_assert_eq!(head.parse(&bytes, &limits), Ok(Some(length)));
        prop_assert_eq!(format!("{head:?}"), alone);
    }

    #[test]
    fn every_beginning_of_a_response_waits_for_the_rest(message in message()) {
        let line = |out: &mut Vec<u8>| write_status_line(out, message.status, message.reason.as_bytes());
        let bytes = written(line, &all_fields(&message));
        let mut head = ResponseHead::default();
        for cut in 0..bytes.len() {
            prop_assert_eq!(head.parse(&bytes[..cut], &HeadLimits::default(), "GET"), Ok(None), "cut at {}", cut);
        }
    }
}
