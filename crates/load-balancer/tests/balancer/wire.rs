//! HTTP/1.1 on the wire: streaming, framing, limits, headers.

use std::io::{BufRead, Read, Write};
use std::net::TcpStream;
use std::sync::{Mutex, mpsc};

use crate::support::Running;
use crate::support::backend::{Backend, Reply, answer};
use crate::support::client::Client;
use crate::support::free_address;
use crate::support::tables::simple;

/// A backend that tells what it got.
fn echo() -> Backend {
    Backend::with(|request, _| {
        let heads: String = request.headers.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
        let line = format!("{} {}\n", request.method, request.path);
        Reply::Ok([line.as_bytes(), heads.as_bytes(), b"\n", &request.body].concat())
    })
}

fn start(backend: &Backend) -> (tempfile::TempDir, std::net::SocketAddr, Running) {
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &simple(address, &[backend.address]));
    (dir, address, running)
}

fn pattern(length: usize) -> Vec<u8> {
    (0..length).map(|index| u8::try_from(index % 251).unwrap()).collect()
}

#[test]
fn ten_megabytes_stream_both_ways_with_length_and_with_chunks() {
    let big = pattern(10 << 20);
    let for_backend = big.clone();
    let backend = Backend::with(move |request, stream| {
        assert!(request.body == for_backend);
        if request.path == "/length" {
            return Reply::Ok(request.body.clone());
        }
        stream.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n").unwrap();
        for chunk in request.body.chunks(100_000) {
            write!(stream, "{:x}\r\n", chunk.len()).unwrap();
            stream.write_all(chunk).unwrap();
            stream.write_all(b"\r\n").unwrap();
        }
        Reply::Raw(b"0\r\n\r\n".to_vec())
    });
    let (_dir, address, _running) = start(&backend);
    let mut client = Client::connect(address);
    client.send(format!("POST /length HTTP/1.1\r\nHost: a\r\nContent-Length: {}\r\n\r\n", big.len()).as_bytes());
    client.send(&big);
    assert!(client.read_answer(false).unwrap().body == big);
    client.send(b"POST /chunks HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    for chunk in big.chunks(70_000) {
        client.send(format!("{:x}\r\n", chunk.len()).as_bytes());
        client.send(chunk);
        client.send(b"\r\n");
    }
    client.send(b"0\r\n\r\n");
    assert!(client.read_answer(false).unwrap().body == big);
}

#[test]
fn a_body_is_passed_on_while_it_comes_in_not_when_it_is_complete() {
    let (tell, seen) = mpsc::channel::<()>();
    let seen = Mutex::new(seen);
    let backend = Backend::with(move |_, stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfirst").unwrap();
        seen.lock().unwrap().recv().unwrap();
        Reply::Raw(b"again".to_vec())
    });
    let (_dir, address, _running) = start(&backend);
    let mut client = Client::connect(address);
    client.send(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    let mut line = String::new();
    while line != "\r\n" {
        line.clear();
        client.reader().read_line(&mut line).unwrap();
    }
    // The second half is sent only after the client has the first: with any buffering this would hang.
    let mut half = [0; 5];
    client.reader().read_exact(&mut half).unwrap();
    assert_eq!(&half, b"first");
    tell.send(()).unwrap();
    client.reader().read_exact(&mut half).unwrap();
    assert_eq!(&half, b"again");
}

#[test]
fn a_slow_client_gets_all_of_a_large_answer() {
    let big = pattern(4 << 20);
    let for_backend = big.clone();
    let backend = Backend::with(move |_, _| Reply::Ok(for_backend.clone()));
    let (_dir, address, running) = start(&backend);
    let mut client = Client::connect(address);
    client.send(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    crate::support::wait_for("the answer is stuck on its way", || {
        (running.counters().target_groups[0].in_flight == 1).then_some(())
    });
    assert!(client.read_answer(false).unwrap().body == big);
    crate::support::wait_for("nothing is in flight", || {
        (running.counters().target_groups[0].in_flight == 0).then_some(())
    });
}

#[test]
fn a_request_written_byte_by_byte_is_understood() {
    let backend = echo();
    let (_dir, address, _running) = start(&backend);
    let mut client = Client::connect(address);
    for byte in b"POST /slow HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi" {
        client.send(&[*byte]);
    }
    let text = client.read_answer(false).unwrap().text();
    assert!(text.starts_with("POST /slow\n") && text.ends_with("\n\nhi"), "{text}");
}

#[test]
fn answers_without_a_body_keep_their_headers_and_the_connection() {
    let backend = Backend::with(|request, _| {
        Reply::Raw(match (request.method.as_str(), request.path.as_str()) {
            ("HEAD", _) => b"HTTP/1.1 200 OK\r\nContent-Length: 1234\r\n\r\n".to_vec(),
            (_, "/204") => b"HTTP/1.1 204 No Content\r\nX-A: 1\r\n\r\n".to_vec(),
            (_, "/304") => b"HTTP/1.1 304 Not Modified\r\nETag: \"x\"\r\nContent-Length: 99\r\n\r\n".to_vec(),
            _ => answer(200, b"body"),
        })
    });
    let (_dir, address, _running) = start(&backend);
    let mut client = Client::connect(address);
    let head = client.request("HEAD", "/", "");
    assert_eq!((head.status, head.header("content-length")), (200, Some("1234")));
    let no_content = client.request("GET", "/204", "");
    assert_eq!((no_content.status, no_content.header("x-a")), (204, Some("1")));
    let not_modified = client.request("GET", "/304", "");
    assert_eq!((not_modified.status, not_modified.header("etag")), (304, Some("\"x\"")));
    assert_eq!(client.request("GET", "/", "").text(), "body");
}

#[test]
fn a_target_s_answer_that_ends_with_its_connection_is_complete() {
    let backend =
        Backend::with(|_, _| Reply::RawAndClose(b"HTTP/1.0 200 OK\r\nConnection: close\r\n\r\nall".to_vec()));
    let (_dir, address, _running) = start(&backend);
    let mut client = Client::connect(address);
    for _ in 0..3 {
        let answer = client.get("/").unwrap();
        assert_eq!((answer.text().as_str(), answer.header("connection")), ("all", None));
    }
}

#[test]
fn the_target_learns_who_asked_and_hop_by_hop_headers_stay_here() {
    let backend = echo();
    let (_dir, address, _running) = start(&backend);
    let headers =
        "X-Forwarded-For: 9.9.9.9\r\nConnection: keep-alive, X-Hop\r\nX-Hop: 1\r\nKeep-Alive: 5\r\nX-End: 2\r\n";
    let text = Client::connect(address).request("GET", "/a?b=c", headers).text().to_ascii_lowercase();
    assert!(text.starts_with("get /a?b=c\n"), "{text}");
    assert!(text.contains("host: shop.example\n"), "{text}");
    assert!(text.contains("x-forwarded-for: 9.9.9.9, 127.0.0.1\n"), "{text}");
    assert!(text.contains("x-forwarded-proto: http\n"), "{text}");
    assert!(text.contains(&format!("x-forwarded-port: {}\n", address.port())), "{text}");
    assert!(text.contains("x-end: 2\n") && !text.contains("x-hop") && !text.contains("keep-alive"), "{text}");
}

#[test]
fn an_absolute_request_target_decides_the_host() {
    let backend = echo();
    let (_dir, address, _running) = start(&backend);
    let mut client = Client::connect(address);
    client.send(b"GET http://real.example/x?y HTTP/1.1\r\nHost: fake.example\r\n\r\n");
    let text = client.read_answer(false).unwrap().text();
    assert!(text.starts_with("GET /x?y\n") && text.contains("host: real.example\n"), "{text}");
}

#[test]
fn expect_100_continue_is_answered_and_the_body_arrives() {
    let backend = echo();
    let (_dir, address, _running) = start(&backend);
    let mut client = Client::connect(address);
    client.send(b"POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
    assert_eq!(client.read_answer(false).unwrap().status, 100);
    client.send(b"data");
    let text = client.read_answer(false).unwrap().text();
    assert!(text.ends_with("\n\ndata") && !text.to_ascii_lowercase().contains("expect"), "{text}");
}

#[test]
fn pipelined_requests_are_answered_in_order() {
    let backend = echo();
    let (_dir, address, _running) = start(&backend);
    let mut client = Client::connect(address);
    let requests: String = (0..20).map(|index| format!("GET /{index} HTTP/1.1\r\nHost: a\r\n\r\n")).collect();
    client.send(requests.as_bytes());
    for index in 0..20 {
        let text = client.read_answer(false).unwrap().text();
        assert!(text.starts_with(&format!("GET /{index}\n")), "{text}");
    }
}

fn status_of(address: std::net::SocketAddr, bytes: &[u8]) -> u16 {
    let mut client = Client::connect(address);
    // The balancer may refuse and close before it has read everything.
    let _ = client.try_send(bytes);
    client.read_answer(false).unwrap().status
}

#[test]
fn what_is_not_http_is_400_and_never_reaches_a_target() {
    let backend = echo();
    let (_dir, address, _running) = start(&backend);
    let cases: [&[u8]; 9] = [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nBad Name: 1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost : a\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\n folded: 1\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\na",
        b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
    ];
    for case in cases {
        assert_eq!(status_of(address, case), 400, "{}", String::from_utf8_lossy(case));
    }
    assert_eq!(backend.hits(), 0);
}

#[test]
fn too_many_and_too_large_headers_are_431() {
    let backend = echo();
    let (_dir, address, _running) = start(&backend);
    let large = format!("GET / HTTP/1.1\r\nHost: a\r\nX: {}\r\n\r\n", "x".repeat(80_000));
    let many: String = (0..101).map(|index| format!("X-{index}: 1\r\n")).collect();
    assert_eq!(status_of(address, large.as_bytes()), 431);
    assert_eq!(status_of(address, format!("GET / HTTP/1.1\r\n{many}\r\n").as_bytes()), 431);
    let fits = format!("GET / HTTP/1.1\r\nHost: a\r\nX: {}\r\n\r\n", "x".repeat(15_000));
    assert_eq!(status_of(address, fits.as_bytes()), 200);
    assert_eq!(backend.hits(), 1);
}

#[test]
fn what_is_not_supported_says_so() {
    let backend = echo();
    let (_dir, address, _running) = start(&backend);
    assert_eq!(status_of(address, b"CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n"), 405);
    let gzip = b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n";
    assert_eq!(status_of(address, gzip), 501);
    let twice = b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n";
    assert_eq!(status_of(address, twice), 501);
    // An offer of another protocol may be declined by going on.
    let h2c = b"GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: x\r\n\r\n";
    assert_eq!(status_of(address, h2c), 200);
    assert_eq!(backend.hits(), 1);
}

#[test]
fn a_client_that_goes_away_frees_the_target() {
    let backend = Backend::with(|_, stream| {
        // Waits for the balancer to hang up.
        let mut byte = [0];
        let _ = stream.read(&mut byte);
        Reply::Close
    });
    let (_dir, address, running) = start(&backend);
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n").unwrap();
    let in_flight = || running.counters().target_groups[0].in_flight;
    crate::support::wait_for("the request is in flight", || (in_flight() == 1).then_some(()));
    drop(stream);
    crate::support::wait_for("the request is given up", || (in_flight() == 0).then_some(()));
}
