//! The balancer's whole proxy loop between a hostile client and a hostile target.
//!
//! Whatever a client sends, the bytes on each connection to the target are requests that no two readers can understand
//! differently, and none is there that a reader by the letter does not find in a client's well-formed bytes. Whatever a
//! target answers, a client gets one answer a request, and never one that was written before its request arrived.

use std::sync::{Arc, Mutex, PoisonError};

use load_balancer::fuzzing::{Got, Proxy};

use crate::http1::{self, Read};
use crate::tell;

/// What the next user of the same balancer asks.
const NEXT: &[u8] = b"GET /next-user HTTP/1.1\r\nhost: next.example\r\n\r\n";
const NEXT_BODY: &str = "answered after it was asked";
/// Between the answers of a played target.
const BETWEEN: &[u8] = b"\n----\n";

thread_local! {
    static PROXY: Proxy = Proxy::new().expect("loopback sockets");
}

/// What one client did and saw.
#[derive(Clone, Debug)]
pub struct Seen {
    /// What the client got.
    pub client: Got,
    /// What came on each connection to the target.
    pub target: Vec<Read>,
    /// What the next user got.
    pub next: Got,
}

impl Seen {
    /// Requests that reached the target whole, the next user's left out.
    pub fn requests(&self) -> Vec<http1::Message> {
        let all = self.target.iter().flat_map(|read| read.messages.iter().cloned());
        all.filter(|request| request.target() != "/next-user").collect()
    }
}

/// Sends these bytes through a balancer whose target gives these answers, one for each request and good ones after them;
/// then another user sends a request.
pub fn pass(sent: &[u8], answers: Vec<Vec<u8>>, hangs_up: bool) -> Seen {
    let said = Arc::new(Mutex::new((Vec::<usize>::new(), answers.into_iter())));
    let script = Box::new(move |index: usize, bytes: &[u8]| {
        let mut said = said.lock().unwrap_or_else(PoisonError::into_inner);
        let (answered, answers) = &mut *said;
        answered.resize(answered.len().max(index + 1), 0);
        let read = http1::requests(bytes);
        let (mut out, mut ends) = (Vec::new(), false);
        for request in read.messages.iter().skip(answered[index]) {
            answered[index] += 1;
            let scripted = if request.target() == "/next-user" { None } else { answers.next() };
            ends |= scripted.is_some() && hangs_up;
            out.extend(scripted.unwrap_or_else(|| good_answer(request)));
        }
        (out, ends || read.fault.as_deref().is_some_and(|why| !why.contains("does not end")))
    });
    PROXY.with(|proxy| {
        let session = proxy.session(script).expect("a session on loopback sockets");
        let client = session.client(sent).expect("the client's session comes to rest");
        let next = session.client(NEXT).expect("the next user's session comes to rest");
        let target = session.heard().iter().map(|bytes| http1::requests(bytes)).collect();
        Seen { client, target, next }
    })
}

fn good_answer(request: &http1::Message) -> Vec<u8> {
    let body = if request.target() == "/next-user" { NEXT_BODY } else { "ok" };
    let length = body.len();
    let body = if request.method() == "HEAD" { "" } else { body };
    format!("HTTP/1.1 200 OK\r\nx-by: target\r\ncontent-length: {length}\r\n\r\n{body}").into_bytes()
}

/// Bytes of a client, with a target that answers well.
pub(super) fn client(input: &[u8]) {
    let seen = pass(input, Vec::new(), false);
    target_side_holds(&seen);
    let well_formed = http1::requests(input);
    let reached = seen.requests();
    tell(&"r".repeat(reached.len().min(6)));
    answers_are_told(&seen.client);
    if well_formed.fault.is_none() && well_formed.unfinished.is_none() {
        tell("by the letter");
        // In order, and none that the client did not send.
        let mut sent = well_formed.messages.iter();
        for request in &reached {
            let found = sent.find(|sent| sent.method() == request.method() && sent.body == request.body);
            assert!(found.is_some(), "{} was not sent: {:?}", request.line, String::from_utf8_lossy(input));
        }
        let methods: Vec<String> = well_formed.messages.iter().map(|sent| sent.method().to_string()).collect();
        client_side_holds(&seen.client, &methods, true);
    }
    next_user_is_served(&seen.next, true);
}

/// Answers of a target, to two ordinary requests on one connection.
pub(super) fn target(input: &[u8]) {
    const ASKED: &[u8] = b"GET /one HTTP/1.1\r\nhost: web.example\r\n\r\n\
        POST /two HTTP/1.1\r\nhost: web.example\r\ncontent-length: 4\r\n\r\nbody";
    let hangs_up = input.first() == Some(&b'!');
    let input = input.strip_prefix(b"!").unwrap_or(input);
    let seen = pass(ASKED, split(input), hangs_up);
    target_side_holds(&seen);
    answers_are_told(&seen.client);
    client_side_holds(&seen.client, &["GET".to_string(), "POST".to_string()], hangs_up);
    // A GET may be asked again of a target that hung up, the POST never.
    let posts = seen.requests().iter().filter(|request| request.method() == "POST").count();
    assert!(posts <= 1, "the POST arrived {posts} times");
    next_user_is_served(&seen.next, false);
}

fn split(input: &[u8]) -> Vec<Vec<u8>> {
    let (mut parts, mut rest) = (Vec::new(), input);
    while let Some(at) = rest.windows(BETWEEN.len()).position(|bytes| bytes == BETWEEN) {
        parts.push(rest[..at].to_vec());
        rest = &rest[at + BETWEEN.len()..];
    }
    parts.push(rest.to_vec());
    parts.truncate(4);
    parts
}

/// Tells statuses in letters, since digits do not count as new.
fn answers_are_told(got: &Got) {
    for line in got.bytes.split(|byte| *byte == b'\n').filter(|line| line.starts_with(b"HTTP/1.1 ")) {
        let status = line.get(9..12).unwrap_or_default();
        tell(&status.iter().map(|digit| char::from(digit.wrapping_add(b'a' - b'0'))).collect::<String>());
    }
    tell(if got.was_closed { "closed" } else { "open" });
}

fn target_side_holds(seen: &Seen) {
    for read in &seen.target {
        if let Some(why) = &read.fault {
            panic!("the target got something ambiguous: {why}, after {:?}", read.messages);
        }
        for request in read.messages.iter().chain(&read.unfinished) {
            assert_eq!(request.all("x-forwarded-for").count(), 1, "one list of addresses: {request:?}");
            let is_kept = |name: &str| request.all(name).next().is_some();
            let hop = ["connection", "te", "upgrade", "keep-alive", "proxy-connection", "expect"];
            // A target that speaks HTTP/1.0 is asked in it, and to keep the connection.
            let is_old = request.line.ends_with("HTTP/1.0");
            let kept: Vec<_> =
                hop.into_iter().filter(|name| is_kept(name) && !(is_old && *name == "connection")).collect();
            assert!(kept.is_empty(), "{kept:?} are for this hop only: {request:?}");
        }
    }
}

/// One answer a request at most, each by the letter; the last one may break off when the connection is closed.
fn client_side_holds(got: &Got, methods: &[String], is_over: bool) {
    let read = http1::answers(&got.bytes, methods);
    if let Some(why) = &read.fault {
        let breaks_off = got.was_closed && (why.contains("does not end"));
        assert!(breaks_off, "the client got something ambiguous: {why}: {:?}", String::from_utf8_lossy(&got.bytes));
    }
    // A target that is still connected may not be done; one that hung up is.
    assert!(!is_over || read.unfinished.is_none() || got.was_closed, "an answer breaks off in silence: {read:?}");
}

fn next_user_is_served(got: &Got, is_sure: bool) {
    let read = http1::answers(&got.bytes, &["GET".to_string()]);
    let text = String::from_utf8_lossy(&got.bytes);
    assert!(read.fault.is_none() && read.messages.len() == 1, "the next user got {text:?}");
    let answer = &read.messages[0];
    let is_its_own = answer.body == NEXT_BODY.as_bytes();
    let is_refusal = !is_sure && answer.all("server").any(|server| server == b"cutover-balancer");
    assert!(is_its_own || is_refusal, "the next user got somebody else's answer: {text:?}");
}
