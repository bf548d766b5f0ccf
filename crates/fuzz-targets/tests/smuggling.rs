//! Known ways to smuggle a request past a proxy, each through the balancer's real proxy loop. What a target sees is exactly
//! one request, or the client is refused; the request hidden in the bytes is never one of its own.

use fuzz_targets::targets::proxy::pass;

const HOST: &str = "Host: web.example\r\n";
const HIDDEN: &str = "GET /hidden HTTP/1.1\r\nHost: web.example\r\n\r\n";

/// A POST with these framing fields, the hidden request behind `before` in what may be its body.
fn post(fields: &str, before: &str, after: &str) -> String {
    format!("POST /open HTTP/1.1\r\n{HOST}{fields}\r\n{before}{HIDDEN}{after}")
}

/// The framings that two readers may understand in two ways.
fn variants() -> Vec<(&'static str, String)> {
    let size = HIDDEN.len();
    let all = format!("Content-Length: {size}\r\n");
    let chunk = format!("{size:x}\r\n");
    let with = |fields: String| post(&fields, "", "");
    let coded = |coding: &str| post(&format!("{coding}\r\n"), &chunk, "\r\n0\r\n\r\n");
    vec![
        ("a length, and then a coding", with(format!("{all}Transfer-Encoding: chunked\r\n"))),
        ("a coding, and then a length", with(format!("Transfer-Encoding: chunked\r\n{all}"))),
        (
            "a short length, and a coding",
            post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", &chunk, "\r\n0\r\n\r\n"),
        ),
        (
            "a coding, and a short length",
            post("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", &chunk, "\r\n0\r\n\r\n"),
        ),
        ("two lengths that differ", with(format!("{all}Content-Length: 0\r\n"))),
        ("two lengths that differ, the other way", with(format!("Content-Length: 0\r\n{all}"))),
        ("a list of lengths", with(format!("Content-Length: {size}, 0\r\n"))),
        ("a length with a sign", with(format!("Content-Length: +{size}\r\n"))),
        ("a length in hexadecimal", with(format!("Content-Length: 0x{size:x}\r\n"))),
        ("a length below nothing", with("Content-Length: -1\r\n".to_string())),
        ("a length beyond numbers", with(format!("Content-Length: 1844674407370955161{size}\r\n"))),
        ("a length with a blank before its colon", with(format!("Content-Length : {size}\r\n"))),
        ("a length folded onto the next line", with(format!("Content-Length:\r\n {size}\r\n"))),
        ("a length hidden by folding", with(format!("X-A: b\r\n Content-Length: {size}\r\n"))),
        ("a length behind a bare line feed", with(format!("X-A: b\nContent-Length: {size}\r\n"))),
        ("a length behind a bare carriage return", with(format!("X-A: b\rContent-Length: {size}\r\n"))),
        ("a length behind a zero", with(format!("X-A: b\0Content-Length: {size}\r\n"))),
        ("a coding in capitals", coded("Transfer-Encoding: CHUNKED")),
        ("a coding with a blank before its colon", coded("Transfer-Encoding : chunked")),
        ("a coding behind a tab", coded("Transfer-Encoding:\tchunked")),
        ("a coding behind a vertical tab", coded("Transfer-Encoding: \u{b}chunked")),
        ("a coding in quotes", coded("Transfer-Encoding: \"chunked\"")),
        ("a coding twice", coded("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked")),
        ("a coding that is the other's name", coded("Transfer-Encoding: xchunked")),
        ("two codings, the wrong one last", coded("Transfer-Encoding: chunked, identity")),
        ("two codings on two lines", coded("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity")),
        ("a coding named in Connection", coded("Connection: Transfer-Encoding\r\nTransfer-Encoding: chunked")),
        ("a length named in Connection", with(format!("Connection: close, Content-Length\r\n{all}"))),
        (
            "a chunk with an extension",
            post("Transfer-Encoding: chunked\r\n", &format!("{size:x};a=b\r\n"), "\r\n0\r\n\r\n"),
        ),
        (
            "a chunk with a bare line feed",
            post("Transfer-Encoding: chunked\r\n", &format!("{size:x}\n"), "\r\n0\r\n\r\n"),
        ),
        ("a chunk longer than its size", post("Transfer-Encoding: chunked\r\n", "1\r\na", "\r\n0\r\n\r\n")),
        (
            "a chunk of a size beyond numbers",
            post("Transfer-Encoding: chunked\r\n", "10000000000000000\r\n", "\r\n0\r\n\r\n"),
        ),
        ("a trailer that is a request", post("Transfer-Encoding: chunked\r\n", "0\r\nX-A: b\r\n", "")),
        ("a second Host", format!("GET /open HTTP/1.1\r\n{HOST}Host: other.example\r\nX: {HIDDEN}")),
        ("a target with a line end", format!("GET /open\r\nHTTP/1.1\r\n{HOST}\r\n{HIDDEN}")),
        (
            "a coding in HTTP/1.0",
            coded("Transfer-Encoding: chunked")
                .replace("HTTP/1.1\r\nHost: web.example\r\nTransfer", "HTTP/1.0\r\nHost: web.example\r\nTransfer"),
        ),
    ]
}

#[test]
fn what_is_hidden_in_a_request_never_becomes_one_of_its_own() {
    let mut broken = Vec::new();
    for (name, sent) in variants() {
        let seen = pass(sent.as_bytes(), Vec::new(), false);
        let faults: Vec<_> = seen.target.iter().filter_map(|read| read.fault.clone()).collect();
        let requests = seen.requests();
        let targets: Vec<&str> = requests.iter().map(|request| request.target()).collect();
        let first = String::from_utf8_lossy(&seen.client.bytes).lines().next().unwrap_or_default().to_string();
        // With the body behind it undisputed, a request of its own is one that the client sent: only where the client
        // wrote a whole request and then another is there any.
        let is_refused =
            targets.is_empty() && (first.contains(" 4") || first.contains(" 501") || seen.client.was_closed);
        let is_one = targets == ["/open"];
        if !faults.is_empty() || !(is_one || is_refused) {
            broken.push(format!("{name}: the target saw {targets:?} {faults:?}, the client {first:?}"));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn two_requests_by_the_letter_are_two() {
    let sent = format!("POST /open HTTP/1.1\r\n{HOST}Content-Length: 2\r\n\r\nok{HIDDEN}");
    let seen = pass(sent.as_bytes(), Vec::new(), false);
    let targets: Vec<String> = seen.requests().iter().map(|request| request.target().to_string()).collect();
    assert_eq!(targets, ["/open", "/hidden"], "the test above can see a second request");
}
