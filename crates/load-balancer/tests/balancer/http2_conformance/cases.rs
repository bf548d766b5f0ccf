//! The cases, by section of RFC 9113 and RFC 7541.

use super::frames::*;

/// Error codes (RFC 9113 7).
const PROTOCOL_ERROR: u32 = 1;
const FLOW_CONTROL_ERROR: u32 = 3;
const FRAME_SIZE_ERROR: u32 = 6;
const REFUSED_STREAM: u32 = 7;
const ENHANCE_YOUR_CALM: u32 = 11;

/// What must become of a case's stream, or of its connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// 200, from the target.
    Served,
    /// This status, from the balancer.
    Refused(u16),
    /// RST_STREAM with this code.
    Stream(u32),
    /// GOAWAY with this code.
    Connection(u32),
    /// The connection ends, with or without GOAWAY.
    Closed,
}

pub struct Case {
    pub section: &'static str,
    pub name: &'static str,
    pub preface: Preface,
    pub bytes: Vec<u8>,
    /// Whose outcome counts.
    pub stream: u32,
    pub expected: Expected,
    /// Requests of the case that may reach the target before that.
    pub served_before: usize,
}

fn case(section: &'static str, name: &'static str, frames: &[Vec<u8>], expected: Expected) -> Case {
    Case { section, name, preface: Preface::Whole, bytes: frames.concat(), stream: 1, expected, served_before: 0 }
}

/// A case in which a request is served before the rule is broken.
fn after(count: usize, case: Case) -> Case {
    Case { served_before: count, ..case }
}

/// One whole request with these fields instead of the usual ones.
fn request(fields: &[(&str, &str)]) -> Vec<u8> {
    frame(HEADERS, END_STREAM | END_HEADERS, 1, &block(fields))
}

/// One whole GET with more fields behind the usual ones.
fn with(fields: &[(&'static str, &'static str)]) -> Vec<u8> {
    request(&[plain("GET").as_slice(), fields].concat())
}

/// One POST with a field and these bodies.
fn upload(fields: &[(&'static str, &'static str)], bodies: &[&[u8]]) -> Vec<u8> {
    let mut bytes = frame(HEADERS, END_HEADERS, 1, &block(&[plain("POST").as_slice(), fields].concat()));
    for (index, body) in bodies.iter().enumerate() {
        let flags = if index + 1 == bodies.len() { END_STREAM } else { 0 };
        bytes.extend(frame(DATA, flags, 1, body));
    }
    bytes
}

fn setting(id: u16, value: u32) -> Vec<u8> {
    [&id.to_be_bytes()[..], &value.to_be_bytes()].concat()
}

fn settings(id: u16, value: u32) -> Vec<u8> {
    frame(SETTINGS, 0, 0, &setting(id, value))
}

pub fn cases() -> Vec<Case> {
    [prefaces(), sizes(), states(), frames(), controls(), fields(), pseudo_fields(), lengths(), compression()]
        .into_iter()
        .flatten()
        .collect()
}

/// RFC 9113 3.4.
fn prefaces() -> Vec<Case> {
    let magic = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n".to_vec();
    let wrong = case("3.4", "another magic", &[magic], Expected::Closed);
    // A connection error by the letter; the settings are the usual ones then.
    let none = case("3.4", "HEADERS before SETTINGS", &[get(1)], Expected::Served);
    vec![
        Case { preface: Preface::Nothing, ..wrong },
        Case { preface: Preface::NoSettings, ..none },
        case("3.4", "an empty SETTINGS, and a request at once", &[get(1)], Expected::Served),
    ]
}

/// RFC 9113 4.
fn sizes() -> Vec<Case> {
    let full = [0; 16_384];
    let over = [0; 16_385];
    vec![
        case("4.1", "an unknown type of frame", &[frame(0x16, 0, 0, &[0; 8]), get(1)], Expected::Served),
        case("4.1", "unknown flags on PING", &[frame(PING, 0xfe, 0, &[0; 8]), get(1)], Expected::Served),
        case("4.1", "the reserved bit", &[frame(PING, 0, 1 << 31, &[0; 8]), get(1)], Expected::Served),
        case("4.2", "DATA of 2^14 bytes", &[upload(&[], &[&full])], Expected::Served),
        // A stream error would do; the connection is told.
        case("4.2", "DATA of one more", &[upload(&[], &[&over])], Expected::Connection(FRAME_SIZE_ERROR)),
        case("4.2", "HEADERS of one more", &[frame(HEADERS, 5, 1, &over)], Expected::Connection(FRAME_SIZE_ERROR)),
        case("4.3", "an index of 0", &[frame(HEADERS, 5, 1, &[0x80])], Expected::Connection(PROTOCOL_ERROR)),
        case(
            "4.3",
            "PRIORITY inside a block",
            &[frame(HEADERS, END_STREAM, 1, &block(&plain("GET"))), frame(PRIORITY, 0, 1, &[0, 0, 0, 0, 16])],
            Expected::Connection(PROTOCOL_ERROR),
        ),
        case(
            "4.3",
            "HEADERS of another stream inside a block",
            &[frame(HEADERS, END_STREAM, 1, &block(&plain("GET"))), get(3)],
            Expected::Connection(PROTOCOL_ERROR),
        ),
    ]
}

/// RFC 9113 5.1.
fn states() -> Vec<Case> {
    let block = block(&plain("GET"));
    let reset = frame(RST_STREAM, 0, 1, &8_u32.to_be_bytes());
    let data = frame(DATA, END_STREAM, 1, b"x");
    let continuation = frame(CONTINUATION, END_HEADERS, 1, &block);
    let protocol = Expected::Connection(PROTOCOL_ERROR);
    let mut cases = vec![
        case("5.1", "idle: DATA", &[frame(DATA, END_STREAM, 1, b"x")], protocol),
        case("5.1", "idle: RST_STREAM", std::slice::from_ref(&reset), protocol),
        case("5.1", "idle: WINDOW_UPDATE", &[frame(WINDOW_UPDATE, 0, 1, &[0, 0, 0, 1])], protocol),
        case("5.1", "idle: CONTINUATION", std::slice::from_ref(&continuation), protocol),
        after(1, case("5.1", "half-closed: CONTINUATION", &[get(1), continuation.clone()], protocol)),
        after(1, case("5.1", "reset: CONTINUATION", &[get(1), reset.clone(), continuation], protocol)),
        // STREAM_CLOSED would do, on the stream alone.
        after(1, case("5.1", "half-closed: DATA", &[get(1), data.clone()], protocol)),
        after(1, case("5.1", "half-closed: HEADERS", &[get(1), get(1)], protocol)),
        after(
            1,
            case("5.1", "half-closed: WINDOW_UPDATE", &[get(1), frame(8, 0, 1, &[0, 0, 0, 1])], Expected::Served),
        ),
        after(1, case("5.1", "half-closed: PRIORITY", &[get(1), frame(2, 0, 1, &[0, 0, 0, 0, 9])], Expected::Served)),
        case("5.1.1", "an even stream", &[get(2)], protocol),
        after(1, case("5.1.1", "a smaller stream than before", &[get(5), get(3)], protocol)),
    ];
    // What a client reset: late frames are let pass for a moment, as the RFC allows for those sent before; a new request
    // on the same stream is not one.
    let reset_data = case("5.1", "reset: DATA", &[post(1), reset.clone(), data, get(3)], Expected::Served);
    cases.push(Case { stream: 3, served_before: 1, ..reset_data });
    let many: Vec<Vec<u8>> = (0..129).map(|index| post(1 + 2 * index)).collect();
    let many = case("5.1.2", "one stream more than 128", &many, Expected::Stream(REFUSED_STREAM));
    cases.push(Case { stream: 257, served_before: 128, ..many });
    cases
}

/// RFC 9113 6.1 to 6.4 and 6.10.
fn frames() -> Vec<Case> {
    let plain_block = block(&plain("GET"));
    let protocol = Expected::Connection(PROTOCOL_ERROR);
    // FRAME_SIZE_ERROR is the code of the letter; the connection ends all the same.
    let size = Expected::Connection(PROTOCOL_ERROR);
    let padded = [&[3][..], &plain_block, &[0; 3]].concat();
    let with_priority = [&[0, 0, 0, 0, 15][..], &plain_block].concat();
    let on_itself = [&[0, 0, 0, 1, 15][..], &plain_block].concat();
    let (first, second) = plain_block.split_at(20);
    let (second, third) = second.split_at(9);
    vec![
        case("6.1", "DATA on stream 0", &[frame(DATA, 0, 0, b"x")], protocol),
        case("6.1", "more padding than DATA", &[post(1), frame(DATA, PADDED | 1, 1, &[9, 0, 0])], protocol),
        case("6.1", "padded DATA", &[post(1), frame(DATA, PADDED | 1, 1, &[2, b'x', 0, 0])], Expected::Served),
        case("6.2", "HEADERS on stream 0", &[frame(HEADERS, 5, 0, &plain_block)], protocol),
        case("6.2", "more padding than HEADERS", &[frame(HEADERS, PADDED | 5, 1, &[200, 0x82])], protocol),
        case("6.2", "padded HEADERS", &[frame(HEADERS, PADDED | 5, 1, &padded)], Expected::Served),
        case(
            "6.2",
            "HEADERS with priority",
            &[frame(HEADERS, WITH_PRIORITY | 5, 1, &with_priority)],
            Expected::Served,
        ),
        case(
            "5.3.1",
            "a stream that depends on itself",
            &[frame(HEADERS, 37, 1, &on_itself)],
            Expected::Stream(PROTOCOL_ERROR),
        ),
        case("6.3", "PRIORITY on stream 0", &[frame(PRIORITY, 0, 0, &[0, 0, 0, 3, 9])], protocol),
        case("6.3", "PRIORITY of 4 bytes", &[frame(PRIORITY, 0, 1, &[0, 0, 0, 3])], size),
        case("6.4", "RST_STREAM on stream 0", &[frame(RST_STREAM, 0, 0, &[0; 4])], protocol),
        case("6.4", "RST_STREAM of 3 bytes", &[post(1), frame(RST_STREAM, 0, 1, &[0; 3])], size),
        case("6.6", "PUSH_PROMISE from a client", &[frame(PUSH_PROMISE, 4, 1, &[0, 0, 0, 2, 0x82])], protocol),
        case(
            "6.10",
            "a block in three frames",
            &[
                frame(HEADERS, END_STREAM, 1, first),
                frame(CONTINUATION, 0, 1, second),
                frame(CONTINUATION, END_HEADERS, 1, third),
            ],
            Expected::Served,
        ),
        case(
            "6.10",
            "CONTINUATION on stream 0",
            &[frame(HEADERS, END_STREAM, 1, first), frame(CONTINUATION, END_HEADERS, 0, second)],
            protocol,
        ),
        after(
            1,
            case("6.10", "CONTINUATION after the end", &[get(1), frame(CONTINUATION, 4, 1, &plain_block)], protocol),
        ),
        case(
            "6.10",
            "DATA inside a block",
            &[frame(HEADERS, END_STREAM, 1, first), frame(DATA, END_STREAM, 1, second)],
            protocol,
        ),
    ]
}

/// RFC 9113 6.5 to 6.9.
fn controls() -> Vec<Case> {
    let protocol = Expected::Connection(PROTOCOL_ERROR);
    // FRAME_SIZE_ERROR is the code of the letter; the connection ends all the same.
    let size = Expected::Connection(PROTOCOL_ERROR);
    let flow = Expected::Connection(FLOW_CONTROL_ERROR);
    let update = |stream, by: u32| frame(WINDOW_UPDATE, 0, stream, &by.to_be_bytes());
    let twice = [setting(4, 100), setting(4, 1000)].concat();
    vec![
        case("6.5", "ACK with a payload", &[frame(SETTINGS, ACK, 0, &setting(4, 1))], size),
        case("6.5", "SETTINGS on a stream", &[frame(SETTINGS, 0, 1, &setting(4, 1))], protocol),
        case("6.5", "SETTINGS of 3 bytes", &[frame(SETTINGS, 0, 0, &[0; 3])], size),
        case("6.5.2", "ENABLE_PUSH of 2", &[settings(2, 2)], protocol),
        // FLOW_CONTROL_ERROR by the letter.
        case("6.5.2", "INITIAL_WINDOW_SIZE of 2^31", &[settings(4, 1 << 31)], protocol),
        case("6.5.2", "MAX_FRAME_SIZE below 2^14", &[settings(5, 16_383)], protocol),
        case("6.5.2", "MAX_FRAME_SIZE of 2^24", &[settings(5, 1 << 24)], protocol),
        case("6.5.2", "an unknown setting", &[settings(0xff, 1), get(1)], Expected::Served),
        case("6.5.3", "a setting twice", &[frame(SETTINGS, 0, 0, &twice), get(1)], Expected::Served),
        case("6.7", "an ACK of no PING", &[frame(PING, ACK, 0, &[0; 8]), get(1)], Expected::Served),
        case("6.7", "PING on a stream", &[frame(PING, 0, 1, &[0; 8])], protocol),
        case("6.7", "PING of 6 bytes", &[frame(PING, 0, 0, &[0; 6])], size),
        case("6.8", "GOAWAY on a stream", &[frame(GOAWAY, 0, 1, &[0; 8])], protocol),
        case("6.9", "a connection's window grows by 0", &[update(0, 0)], protocol),
        // A stream error would do.
        case("6.9", "a stream's window grows by 0", &[post(1), update(1, 0)], protocol),
        case("6.9", "WINDOW_UPDATE of 3 bytes", &[frame(WINDOW_UPDATE, 0, 0, &[0; 3])], size),
        case("6.9.1", "a connection's window beyond 2^31", &[update(0, u32::MAX >> 1), update(0, 1)], flow),
        case(
            "6.9.1",
            "a stream's window beyond 2^31",
            &[post(1), update(1, u32::MAX >> 1), update(1, 1)],
            Expected::Stream(FLOW_CONTROL_ERROR),
        ),
        after(
            1,
            case(
                "6.9.2",
                "a setting takes an open stream's window beyond 2^31",
                &[post(1), update(1, u32::MAX >> 1), settings(4, u32::MAX >> 1)],
                // A connection error by the letter.
                Expected::Stream(FLOW_CONTROL_ERROR),
            ),
        ),
    ]
}

/// RFC 9113 8.2.
fn fields() -> Vec<Case> {
    let malformed = Expected::Stream(PROTOCOL_ERROR);
    // A stream error would do: what is no name or no value at all ends the client's connection.
    let unreadable = Expected::Connection(PROTOCOL_ERROR);
    let mut cases = vec![
        case("8.2", "an ordinary field", &[with(&[("x-a", "b")])], Expected::Served),
        case("8.2.1", "a name in capitals", &[with(&[("X-A", "b")])], unreadable),
        case("8.2.1", "a name with a space", &[with(&[("x a", "b")])], unreadable),
        case("8.2.1", "a name with a colon", &[with(&[("x:a", "b")])], unreadable),
        case("8.2.1", "a name with CR LF", &[with(&[("x\r\na", "b")])], unreadable),
        case("8.2.1", "a name beyond ASCII", &[with(&[("x-\u{e9}", "b")])], unreadable),
        case("8.2.1", "no name", &[with(&[("", "b")])], unreadable),
        case("8.2.1", "a value with LF", &[with(&[("x-a", "b\nc: d")])], unreadable),
        case("8.2.1", "a value with CR LF", &[with(&[("x-a", "b\r\nc: d")])], unreadable),
        case("8.2.1", "a value with CR", &[with(&[("x-a", "b\rc")])], unreadable),
        case("8.2.1", "a value with NUL", &[with(&[("x-a", "b\0")])], unreadable),
        case("8.2.1", "a space before a value", &[with(&[("x-a", " b")])], Expected::Refused(400)),
        case("8.2.1", "a space behind a value", &[with(&[("x-a", "b ")])], Expected::Refused(400)),
        case("8.2.2", "te: trailers", &[with(&[("te", "trailers")])], Expected::Served),
        case("8.2.2", "another te", &[with(&[("te", "trailers, deflate")])], malformed),
        case("8.2.2", "connection", &[with(&[("connection", "close")])], malformed),
        case("8.2.2", "keep-alive", &[with(&[("keep-alive", "timeout=5")])], malformed),
        case("8.2.2", "proxy-connection", &[with(&[("proxy-connection", "keep-alive")])], malformed),
        case("8.2.2", "transfer-encoding", &[with(&[("transfer-encoding", "chunked")])], malformed),
        case("8.2.2", "upgrade", &[with(&[("upgrade", "h2c")])], malformed),
        case("8.2.3", "cookies in parts", &[with(&[("cookie", "a=1"), ("cookie", "b=2")])], Expected::Served),
        case("8.1", "trailers", &[post(1), frame(HEADERS, 5, 1, &block(&[("x-a", "b")]))], Expected::Served),
        case("8.1", "fields twice", &[post(1), frame(HEADERS, 4, 1, &block(&[("x-a", "b")]))], malformed),
        // Milder than the letter: it is left out of the trailers.
        case(
            "8.1",
            "trailers with :path",
            &[post(1), frame(HEADERS, 5, 1, &block(&[(":path", "/b")]))],
            Expected::Served,
        ),
    ];
    let many = [plain("GET"), vec![("x-a", "b"); 101]].concat();
    cases.push(case("10.5.1", "101 fields beside the pseudo-fields", &[request(&many)], Expected::Refused(431)));
    cases
}

/// RFC 9113 8.3.
fn pseudo_fields() -> Vec<Case> {
    let malformed = Expected::Stream(PROTOCOL_ERROR);
    let without =
        |name: &str| request(&plain("GET").into_iter().filter(|(other, _)| *other != name).collect::<Vec<_>>());
    let path = |value: &'static str| {
        let usual = plain("GET").into_iter().filter(|(name, _)| *name != ":path");
        request(&usual.chain([(":path", value)]).collect::<Vec<_>>())
    };
    let authority = |value: &'static str| {
        let usual = plain("GET").into_iter().filter(|(name, _)| *name != ":authority");
        request(&usual.chain([(":authority", value)]).collect::<Vec<_>>())
    };
    let late = [("x-a", "b"), (":method", "GET"), (":scheme", "https"), (":authority", "a"), (":path", "/")];
    let hosted = [(":method", "GET"), (":scheme", "https"), (":path", "/"), ("host", "shop.example")];
    vec![
        case("8.3", "an unknown one", &[with(&[(":color", "blue")])], Expected::Connection(PROTOCOL_ERROR)),
        case("8.3", "an answer's", &[with(&[(":status", "200")])], malformed),
        case("8.3", "one behind a field", &[request(&late)], malformed),
        case("8.3.1", "no :method", &[without(":method")], malformed),
        case("8.3.1", "no :scheme", &[without(":scheme")], malformed),
        case("8.3.1", "no :path", &[without(":path")], malformed),
        case("8.3.1", "an empty :path", &[path("")], malformed),
        case("8.3.1", ":method twice", &[with(&[(":method", "GET")])], malformed),
        case("8.3.1", ":scheme twice", &[with(&[(":scheme", "https")])], malformed),
        case("8.3.1", ":path twice", &[with(&[(":path", "/")])], malformed),
        case("8.3.1", ":authority twice", &[with(&[(":authority", "shop.example")])], malformed),
        case("8.3.1", "a space in :path", &[path("/a HTTP/1.1")], malformed),
        case("8.3.1", "CR LF in :path", &[path("/ HTTP/1.1\r\nx-a: b")], malformed),
        case("8.3.1", "a :path without slash", &[path("a")], malformed),
        case("8.3.1", "a whole URL as :path", &[path("https://other.example/")], malformed),
        // What the target sees ends before it.
        case("8.3.1", "a fragment in :path", &[path("/a#b")], Expected::Served),
        case("8.3.1", "* is for OPTIONS", &[path("*")], Expected::Refused(400)),
        case(
            "8.3.1",
            "a space in :method",
            &[request(&[&plain("GET /b")[..]].concat())],
            Expected::Connection(PROTOCOL_ERROR),
        ),
        case("8.3.1", "no host at all", &[without(":authority")], Expected::Refused(400)),
        case("8.3.1", "Host alone", &[request(&hosted)], Expected::Served),
        case("8.3.1", "Host says the same", &[with(&[("host", "shop.example")])], Expected::Served),
        case("8.3.1", "Host says something else", &[with(&[("host", "other.example")])], Expected::Refused(400)),
        case(
            "8.3.1",
            "two Hosts",
            &[with(&[("host", "shop.example"), ("host", "shop.example")])],
            Expected::Refused(400),
        ),
        case("8.3.1", "a user in :authority", &[authority("me@shop.example")], Expected::Refused(400)),
        case("8.3.1", "CR LF in :authority", &[authority("a\r\nx-a: b")], malformed),
        case("8.3.1", "a path in :authority", &[authority("shop.example/x")], malformed),
        case(
            "8.5",
            "CONNECT",
            &[request(&[(":method", "CONNECT"), (":authority", "a:443")])],
            Expected::Refused(405),
        ),
    ]
}

/// RFC 9113 8.1.1.
fn lengths() -> Vec<Case> {
    let malformed = Expected::Stream(PROTOCOL_ERROR);
    vec![
        case(
            "8.1.1",
            "a length that is right",
            &[upload(&[("content-length", "3")], &[b"a", b"bc"])],
            Expected::Served,
        ),
        case("8.1.1", "more than the length", &[upload(&[("content-length", "1")], &[b"abc"])], malformed),
        case("8.1.1", "more, in two frames", &[upload(&[("content-length", "2")], &[b"a", b"bc"])], malformed),
        case("8.1.1", "less than the length", &[upload(&[("content-length", "9")], &[b"a", b"bc"])], malformed),
        case("8.1.1", "a length and no body", &[with(&[("content-length", "3")])], malformed),
        case("8.1.1", "a length of 0 and no body", &[with(&[("content-length", "0")])], Expected::Served),
        case("8.1.1", "+3", &[upload(&[("content-length", "+3")], &[b"abc"])], malformed),
        case("8.1.1", "3, 3", &[upload(&[("content-length", "3, 3")], &[b"abc"])], malformed),
        case(
            "8.1.1",
            "two lengths",
            &[upload(&[("content-length", "3"), ("content-length", "4")], &[b"abc"])],
            malformed,
        ),
        case(
            "8.1.1",
            "the same length twice",
            &[upload(&[("content-length", "3"), ("content-length", "3")], &[b"abc"])],
            Expected::Refused(400),
        ),
    ]
}

/// RFC 7541.
fn compression() -> Vec<Case> {
    // COMPRESSION_ERROR by the letter.
    let bad = Expected::Connection(PROTOCOL_ERROR);
    let block = block(&plain("GET"));
    let whole = |bytes: Vec<u8>| frame(HEADERS, END_STREAM | END_HEADERS, 1, &bytes);
    // "/" as a value in Huffman's code is 0x18 and padding; padding of more than 7 bits, or of zeros, is an error.
    let huffman = |value: &[u8]| {
        let usual = [0x82, 0x87, 0x41, 12].iter().copied().chain(*b"shop.example");
        whole(usual.chain([0x44, 0x80 | u8::try_from(value.len()).unwrap()]).chain(value.iter().copied()).collect())
    };
    let large: String = "x".repeat(70_000);
    let mut cases = vec![
        case("7541 2.3.3", "an index beyond the tables", &[whole(vec![0xff, 0x7f])], bad),
        case("7541 2.3.3", "a name beyond the tables", &[whole(vec![0x7f, 0x7f, 1, b'a'])], bad),
        case("7541 4.2", "a size update behind a field", &[whole([&block[..], &[0x20]].concat())], bad),
        case("7541 6.3", "a table larger than allowed", &[whole([&[0x3f, 0xff, 0xff, 3], &block[..]].concat())], bad),
        case("7541 5.2", "Huffman's code", &[huffman(&[0b0110_0011])], Expected::Served),
        case("7541 5.2", "padding of a whole byte", &[huffman(&[0b0110_0011, 0xff])], bad),
        case("7541 5.2", "padding of zeros", &[huffman(&[0b0110_0000])], bad),
        case("7541 5.2", "the end of the string inside it", &[huffman(&[0xff, 0xff, 0xff, 0xff])], bad),
        case("7541 5.1", "a length beyond the block", &[whole(vec![0x00, 0x7f, 0xff, 0xff, 0xff, 3])], bad),
    ];
    // 64 KiB of fields are allowed, uncompressed.
    let fields = block_of(&large);
    let mut flood = vec![frame(HEADERS, END_STREAM, 1, &fields[..16_000])];
    let chunks: Vec<&[u8]> = fields[16_000..].chunks(16_000).collect();
    for (index, chunk) in chunks.iter().enumerate() {
        flood.push(frame(CONTINUATION, if index + 1 == chunks.len() { END_HEADERS } else { 0 }, 1, chunk));
    }
    cases.push(case("6.5.2", "a field of 70,000 bytes", &flood, Expected::Refused(431)));
    let endless: Vec<Vec<u8>> = std::iter::once(frame(HEADERS, END_STREAM, 1, &block))
        .chain((0..10_000).map(|_| frame(CONTINUATION, 0, 1, &[])))
        .collect();
    cases.push(case("10.5.1", "CONTINUATION without end", &endless, Expected::Connection(ENHANCE_YOUR_CALM)));
    cases
}

fn block_of(large: &str) -> Vec<u8> {
    block(&[plain("GET").as_slice(), &[("x-a", large)]].concat())
}
