//! HTTP/2 that must not become other requests in HTTP/1.1: frames written by hand, since a client library would refuse
//! to write most of them.

use std::io::{ErrorKind, Read, Write};
use std::path::Path;

use ports::ListenerProtocol;

use super::by_the_letter::Message;
use super::corpus_file::{self, Expected, Http2Case, Request};
use super::{CORPUS, is_same, target, two_listeners};
use crate::support::tls::{TlsClient, certificate, client_config, connect_tls, settings};
use crate::support::{Running, wait_for};

const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

const DATA: u8 = 0;
const HEADERS: u8 = 1;
const RST_STREAM: u8 = 3;
const SETTINGS: u8 = 4;
const GOAWAY: u8 = 7;

const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;

/// `:status: 200` in HPACK's static table.
const STATUS_200: u8 = 0x88;

/// A frame (RFC 9113 section 4.1).
fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let mut bytes = u32::try_from(payload.len()).unwrap().to_be_bytes()[1..].to_vec();
    bytes.extend_from_slice(&[kind, flags]);
    bytes.extend_from_slice(&stream.to_be_bytes());
    bytes.extend_from_slice(payload);
    bytes
}

/// A field without indexing or Huffman code (RFC 7541 section 6.2.2); name and value are shorter than 127 bytes.
fn push_field(block: &mut Vec<u8>, name: &[u8], value: &[u8]) {
    block.push(0);
    for text in [name, value] {
        assert!(text.len() < 127);
        block.push(u8::try_from(text.len()).unwrap());
        block.extend_from_slice(text);
    }
}

fn body(case: &Http2Case) -> Option<Vec<u8>> {
    case.length.map(|length| vec![b'x'; usize::try_from(length.unwrap_or(6)).unwrap()])
}

/// Tells the requests of one case from those of another, whenever they come.
const NUMBER: &str = "x-case";

/// The request of a case as the one stream of a connection.
fn request(case: &Http2Case, number: usize) -> Vec<u8> {
    let mut block = Vec::new();
    push_field(&mut block, b":method", case.method.as_bytes());
    push_field(&mut block, b":scheme", b"https");
    if let Some(authority) = &case.authority {
        push_field(&mut block, b":authority", authority.as_bytes());
    }
    push_field(&mut block, b":path", case.path.as_bytes());
    for (name, value) in &case.fields {
        push_field(&mut block, name, value);
    }
    push_field(&mut block, NUMBER.as_bytes(), number.to_string().as_bytes());
    let body = body(case);
    let end = if body.is_none() { END_STREAM } else { 0 };
    let mut bytes = [PREFACE, &frame(SETTINGS, 0, 0, &[]), &frame(HEADERS, END_HEADERS | end, 1, &block)].concat();
    if let Some(body) = body {
        bytes.extend(frame(DATA, END_STREAM, 1, &body));
    }
    bytes
}

/// How the balancer answered: with 200, or not.
fn is_served(client: &mut TlsClient) -> Result<bool, String> {
    loop {
        let mut head = [0; 9];
        match client.read_exact(&mut head) {
            Ok(()) => {}
            Err(error) if matches!(error.kind(), ErrorKind::UnexpectedEof | ErrorKind::ConnectionReset) => {
                return Ok(false);
            }
            Err(error) => return Err(error.to_string()),
        }
        let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
        let mut payload = vec![0; usize::try_from(length).unwrap()];
        client.read_exact(&mut payload).map_err(|error| error.to_string())?;
        match head[3] {
            HEADERS => return Ok(payload[0] == STATUS_200),
            RST_STREAM | GOAWAY => return Ok(false),
            _ => {}
        }
    }
}

#[test]
fn a_request_of_http2_reaches_an_http1_target_as_itself_or_not_at_all() {
    let (target, heard) = target();
    let dir = tempfile::tempdir().unwrap();
    let (mut table, address, _) = two_listeners(target.address);
    table.listeners[0].protocol = ListenerProtocol::Https;
    table.listeners[0].tls = Some(settings(vec![certificate("own", &["example.com"])]));
    let running = Running::with_table(dir.path(), &table);
    let config = client_config(rustls::ALL_VERSIONS, &[b"h2"]);
    let cases = corpus_file::http2_cases(Path::new(CORPUS));
    let mut outcomes = Vec::new();
    for (number, case) in cases.iter().enumerate() {
        let mut client = connect_tls(address, &config, "example.com").unwrap();
        client.write_all(&request(case, number)).unwrap();
        client.flush().unwrap();
        outcomes.push(is_served(&mut client));
    }
    wait_for("nothing is in flight", || {
        (running.counters().target_groups[0].in_flight == 0 && running.counters().listeners[0].connections == 0)
            .then_some(())
    });
    let heard = std::mem::take(&mut *heard.lock().unwrap());
    assert!(heard.faults.is_empty(), "{:?}", heard.faults);
    let mut faults = Vec::new();
    for (number, (case, outcome)) in cases.iter().zip(outcomes).enumerate() {
        let number = number.to_string();
        let got: Vec<&Message> = heard.whole.iter().filter(|got| got.all(NUMBER).eq([number.as_bytes()])).collect();
        if !is_due(case, &outcome, &got) {
            faults.push(format!("{}: {outcome:?}, the target got {got:?}", case.name));
        }
    }
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), cases.len(), faults.join("\n"));
    let numbered = heard.whole.iter().filter(|got| got.all(NUMBER).count() == 1).count();
    assert_eq!(numbered, heard.whole.len(), "nobody sent a request without a number");
}

fn is_due(case: &Http2Case, outcome: &Result<bool, String>, got: &[&Message]) -> bool {
    match (case.on_the_wire.as_ref().unwrap_or(&case.expected[0]), got) {
        (Expected::Accepted(due), [got]) => {
            let due = Request { body: body(case).unwrap_or_default(), ..due.clone() };
            *outcome == Ok(true) && is_same(got, &due)
        }
        (Expected::Refused(_), []) => *outcome == Ok(false),
        (Expected::Broken(_), []) => true,
        // No more than was declared.
        (Expected::Broken(due), [got]) => {
            let declared = got.all("content-length").next().map(String::from_utf8_lossy).unwrap_or_default();
            let due = Request { body: vec![b'x'; declared.parse().unwrap()], ..due.clone() };
            is_same(got, &due)
        }
        _ => false,
    }
}
