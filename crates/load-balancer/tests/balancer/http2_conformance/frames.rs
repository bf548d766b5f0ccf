//! A client of HTTP/2 that sends whatever bytes it is told.

use std::io::{self, Read, Write};
use std::net::SocketAddr;
use std::time::Duration;

use crate::support::tls::{TlsClient, client_config, connect_tls};

pub const DATA: u8 = 0;
pub const HEADERS: u8 = 1;
pub const PRIORITY: u8 = 2;
pub const RST_STREAM: u8 = 3;
pub const SETTINGS: u8 = 4;
pub const PUSH_PROMISE: u8 = 5;
pub const PING: u8 = 6;
pub const GOAWAY: u8 = 7;
pub const WINDOW_UPDATE: u8 = 8;
pub const CONTINUATION: u8 = 9;

pub const END_STREAM: u8 = 1;
pub const ACK: u8 = 1;
pub const END_HEADERS: u8 = 4;
pub const PADDED: u8 = 8;
pub const WITH_PRIORITY: u8 = 32;

const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// How long an outcome may take. Most come at once.
const DEADLINE: Duration = Duration::from_secs(10);

/// What a connection begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Preface {
    /// As it should, and an empty SETTINGS.
    Whole,
    /// The magic alone.
    NoSettings,
    /// Nothing.
    Nothing,
}

/// What became of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    Status(u16),
    Reset(u32),
    GoAway(u32),
    Closed,
    /// Nothing within the deadline.
    Nothing,
}

/// A frame.
pub fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    let mut bytes = vec![length[1], length[2], length[3], kind, flags];
    bytes.extend_from_slice(&stream.to_be_bytes());
    bytes.extend_from_slice(payload);
    bytes
}

/// Fields without compression (RFC 7541 6.2.2).
pub fn block(fields: &[(&str, &str)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (name, value) in fields {
        bytes.push(0);
        push_string(&mut bytes, name.as_bytes());
        push_string(&mut bytes, value.as_bytes());
    }
    bytes
}

/// RFC 7541 5.1 and 5.2.
fn push_string(bytes: &mut Vec<u8>, text: &[u8]) {
    if text.len() < 127 {
        bytes.push(u8::try_from(text.len()).unwrap());
    } else {
        bytes.push(127);
        let mut rest = text.len() - 127;
        while rest >= 128 {
            bytes.push(u8::try_from(rest % 128).unwrap() | 128);
            rest /= 128;
        }
        bytes.push(u8::try_from(rest).unwrap());
    }
    bytes.extend_from_slice(text);
}

/// The pseudo-fields of a request that nobody could object to.
pub fn plain(method: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![(":method", method), (":scheme", "https"), (":authority", "shop.example"), (":path", "/")]
}

/// A whole GET.
pub fn get(stream: u32) -> Vec<u8> {
    frame(HEADERS, END_STREAM | END_HEADERS, stream, &block(&plain("GET")))
}

/// A POST whose body is still to come.
pub fn post(stream: u32) -> Vec<u8> {
    frame(HEADERS, END_HEADERS, stream, &block(&plain("POST")))
}

pub struct Connection {
    stream: TlsClient,
    /// The next stream that nothing has used.
    next_stream: u32,
    /// Whether [`Self::is_usable`] sent a request of its own.
    pub used: bool,
    is_closed: bool,
}

impl Connection {
    pub fn open(address: SocketAddr, preface: Preface) -> Self {
        let config = client_config(rustls::ALL_VERSIONS, &[b"h2"]);
        let mut stream = connect_tls(address, &config, "shop.example").unwrap();
        stream.sock.set_read_timeout(Some(DEADLINE)).unwrap();
        stream.sock.set_write_timeout(Some(DEADLINE)).unwrap();
        assert_eq!(stream.conn.alpn_protocol(), Some(&b"h2"[..]));
        let beginning = match preface {
            Preface::Whole => [PREFACE, &frame(SETTINGS, 0, 0, &[])].concat(),
            Preface::NoSettings => PREFACE.to_vec(),
            Preface::Nothing => Vec::new(),
        };
        stream.write_all(&beginning).unwrap();
        Self { stream, next_stream: 1001, used: false, is_closed: false }
    }

    /// For a client that does not read.
    pub fn set_write_timeout(&self, limit: Duration) {
        self.stream.sock.set_write_timeout(Some(limit)).unwrap();
    }

    /// Sends; a balancer that has had enough may have closed before.
    pub fn send(&mut self, bytes: &[u8]) {
        let _ = self.try_send(bytes);
    }

    pub fn try_send(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.stream.write_all(bytes)?;
        self.stream.flush()
    }

    /// The next frame: kind, flags, stream, payload.
    pub fn read(&mut self) -> io::Result<(u8, u8, u32, Vec<u8>)> {
        let mut head = [0; 9];
        self.stream.read_exact(&mut head)?;
        let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
        let mut payload = vec![0; usize::try_from(length).unwrap()];
        self.stream.read_exact(&mut payload)?;
        let stream = u32::from_be_bytes([head[5], head[6], head[7], head[8]]);
        Ok((head[3], head[4], stream, payload))
    }

    /// Reads until it is clear what became of the stream, or the connection.
    pub fn outcome(&mut self, stream: u32) -> Seen {
        loop {
            match self.read() {
                Ok((HEADERS, _, of, payload)) if of == stream => return Seen::Status(status(&payload)),
                Ok((RST_STREAM, _, of, payload)) if of == stream => return Seen::Reset(number(&payload)),
                Ok((GOAWAY, _, _, payload)) => {
                    self.is_closed = true;
                    return Seen::GoAway(number(&payload[4..]));
                }
                Ok(_) => {}
                Err(error) if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) => {
                    return Seen::Nothing;
                }
                Err(_) => {
                    self.is_closed = true;
                    return Seen::Closed;
                }
            }
        }
    }

    /// Whether another request on it is served.
    pub fn is_usable(&mut self) -> bool {
        if self.is_closed {
            return false;
        }
        self.used = true;
        let stream = self.next_stream;
        self.next_stream += 2;
        self.send(&get(stream));
        self.outcome(stream) == Seen::Status(200)
    }
}

fn number(payload: &[u8]) -> u32 {
    u32::from_be_bytes(payload[..4].try_into().unwrap())
}

/// `:status`, which comes first (RFC 9113 8.3).
fn status(block: &[u8]) -> u16 {
    match block {
        [0x88, ..] => 200,
        [0x89, ..] => 204,
        [0x8c, ..] => 400,
        [0x8d, ..] => 404,
        [0x8e, ..] => 500,
        // A literal with the name of an indexed field.
        [0x08 | 0x18 | 0x48, length, rest @ ..] => {
            let length = usize::from(length & 127);
            digits(&rest[..length], block[1] & 128 != 0)
        }
        // A status that an earlier answer of the connection had: only 200 comes twice in these cases.
        _ => panic!("no status in {block:?}"),
    }
}

/// Digits, as they are or in Huffman's code (RFC 7541 appendix B).
fn digits(text: &[u8], is_huffman: bool) -> u16 {
    if !is_huffman {
        return std::str::from_utf8(text).unwrap().parse().unwrap();
    }
    let mut bits = text.iter().flat_map(|byte| (0..8).rev().map(move |bit| u16::from(byte >> bit & 1)));
    let mut number = 0;
    for _ in 0..3 {
        let five = (0..5).fold(0, |code, _| code << 1 | bits.next().unwrap());
        // '0' to '2' have five bits, '3' to '9' six.
        let digit = if five < 3 { five } else { (five << 1 | bits.next().unwrap()) - 0b01_1001 + 3 };
        number = number * 10 + digit;
    }
    number
}
