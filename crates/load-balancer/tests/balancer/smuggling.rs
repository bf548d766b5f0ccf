//! The corpus of smuggling attempts (`crates/http1/tests/corpus`) through the whole balancer, over sockets: what the target
//! gets is exactly the requests that the bytes mean, read by another reader, and nothing of what is refused.

mod downgrade;

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ports::{DesyncMitigation, HealthCheckKind, RoutingTable};

use crate::support::tables::{forward, group, listener, slow_check, table};
use crate::support::tcp::TcpBackend;
use crate::support::{Running, free_address};

#[allow(dead_code, reason = "shared with another test")]
#[path = "../../../http1/tests/support/corpus.rs"]
mod corpus_file;

/// The other reader: HTTP/1.1 by the letter, and nothing more.
#[allow(dead_code, reason = "shared with another test")]
#[path = "../../../fuzz-targets/src/http1.rs"]
mod by_the_letter;

use by_the_letter::Message;
use corpus_file::{Case, Expected, Request};

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../http1/tests/corpus");

/// How long a balancer may take to answer or to close.
const DEADLINE: Duration = Duration::from_secs(10);

/// What came to the target, in the order in which it became whole.
#[derive(Default)]
struct Heard {
    whole: Vec<Message>,
    /// Why what came is not the beginning of a request either.
    faults: Vec<String>,
}

/// A target that keeps what it gets and answers each whole request with 200.
fn target() -> (TcpBackend, Arc<Mutex<Heard>>) {
    let heard = Arc::<Mutex<Heard>>::default();
    let for_target = Arc::clone(&heard);
    let target = TcpBackend::with(move |stream| listen(stream, &for_target));
    (target, heard)
}

fn listen(mut stream: TcpStream, heard: &Mutex<Heard>) {
    let mut bytes = Vec::new();
    let mut buffer = vec![0; 64 * 1024];
    let mut number = 0;
    while let Ok(count) = stream.read(&mut buffer) {
        bytes.extend_from_slice(&buffer[..count]);
        let read = by_the_letter::requests(&bytes);
        // What is known before it is answered, so that whoever has the answer finds it.
        let whole = read.messages[number..].to_vec();
        let answers = whole.len();
        heard.lock().unwrap().whole.extend(whole);
        number = read.messages.len();
        if count == 0 {
            // The balancer ended the connection. A body may be missing, but nothing else may be there.
            heard.lock().unwrap().faults.extend(read.fault);
            return;
        }
        if stream.write_all(&b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".repeat(answers)).is_err() {
            return;
        }
    }
}

/// What follows the bytes of a case that leaves its connection usable: both sides must still agree where it begins, and
/// nothing may have come in between.
const LAST: &[u8] = b"GET /last HTTP/1.1\r\nHost: last.example\r\nConnection: close\r\n\r\n";

/// What is sent for a case, and what the target must get of it.
fn sent_and_due(case: &Case) -> (Vec<u8>, Vec<Request>) {
    let mut sent = case.bytes.clone();
    let mut due: Vec<Request> = case
        .expected
        .iter()
        .filter_map(|expected| if let Expected::Accepted(request) = expected { Some(request.clone()) } else { None })
        .collect();
    if due.len() == case.expected.len() {
        sent.extend_from_slice(LAST);
        let (method, target, host) = ("GET".to_owned(), "/last".to_owned(), "last.example".to_owned());
        due.push(Request { method, target, host, body: Vec::new() });
    }
    (sent, due)
}

/// Sends bytes and reads what is answered until the balancer ends the connection. A client that `breaks_off` ends its
/// side once it has so many answers.
fn exchange(
    address: SocketAddr,
    sent: Vec<u8>,
    methods: &[String],
    breaks_off: Option<usize>,
) -> Result<Vec<u16>, String> {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(DEADLINE)).unwrap();
    let mut writer = stream.try_clone().unwrap();
    // A refusal may come, and end the connection, before everything is sent.
    let mut sending = Some(std::thread::spawn(move || drop(writer.write_all(&sent))));
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let read = by_the_letter::answers(&bytes, methods);
        if breaks_off.is_some_and(|answers| read.messages.len() >= answers)
            && let Some(sending) = sending.take()
        {
            sending.join().unwrap();
            let _ = stream.shutdown(Shutdown::Write);
        }
        match stream.read(&mut buffer) {
            Ok(count) if count > 0 => bytes.extend_from_slice(&buffer[..count]),
            Err(error) if error.kind() != ErrorKind::ConnectionReset => {
                return Err(format!("no end: {error}; so far {}", bytes.escape_ascii()));
            }
            _ if read.fault.is_none() && read.unfinished.is_none() => {
                return Ok(read.messages.iter().map(Message::status).collect());
            }
            _ => return Err(format!("not answers: {:?} in {}", read.fault, bytes.escape_ascii())),
        }
    }
}

/// What is wrong with what became of a case.
fn fault_of(case: &Case, address: SocketAddr, heard: &Mutex<Heard>) -> Option<String> {
    let (sent, due) = sent_and_due(case);
    let mut methods: Vec<String> = due.iter().map(|request| request.method.clone()).collect();
    let last = case.expected.last();
    if let Some(Expected::Broken(request)) = last {
        methods.push(request.method.clone());
    } else {
        methods.push("GET".to_owned());
    }
    let breaks_off = matches!(last, Some(Expected::Broken(_) | Expected::Incomplete)).then_some(due.len());
    let outcome = exchange(address, sent, &methods, breaks_off);
    let heard = std::mem::take(&mut *heard.lock().unwrap());
    let got: Vec<(&str, String)> =
        heard.whole.iter().map(|got| (got.line.as_str(), got.body.escape_ascii().to_string())).collect();
    if heard.whole.len() != due.len() || heard.whole.iter().zip(&due).any(|(got, due)| !is_same(got, due)) {
        return Some(format!("the target got {got:?}; {outcome:?}"));
    }
    if !heard.faults.is_empty() {
        return Some(format!("the target got what is no request: {:?}", heard.faults));
    }
    let statuses = match outcome {
        Ok(statuses) => statuses,
        Err(why) => return Some(why),
    };
    let (first, others) = statuses.split_at(statuses.len().min(due.len()));
    let is_answered = first == vec![200; due.len()]
        && match last {
            Some(Expected::Refused(status)) => others == [*status],
            // The client has ended the connection, or is told what is wrong; never that all is well.
            Some(Expected::Broken(_) | Expected::Incomplete) => others.iter().all(|status| *status >= 400),
            _ => others.is_empty(),
        };
    (!is_answered).then(|| format!("answered with {statuses:?}"))
}

fn is_same(got: &Message, due: &Request) -> bool {
    (got.method(), got.target()) == (due.method.as_str(), due.target.as_str())
        && got.all("host").collect::<Vec<_>>() == [due.host.as_bytes()]
        && got.body == due.body
}

/// Two listeners for one group: the second in the strictest mode.
fn two_listeners(target: SocketAddr) -> (RoutingTable, SocketAddr, SocketAddr) {
    let (usual, strict) = (free_address(), free_address());
    let mut strictest = listener(strict, forward(&[("blue", 1)]));
    strictest.attributes.desync_mitigation = DesyncMitigation::Strictest;
    let mut blue = group("blue", &[target]);
    blue.health_check = slow_check();
    // Connects and says nothing, so that the target hears of requests alone.
    blue.health_check.kind = HealthCheckKind::Tcp;
    (table(1, vec![listener(usual, forward(&[("blue", 1)])), strictest], vec![blue]), usual, strict)
}

#[test]
fn every_attempt_reaches_the_target_as_what_it_means_or_not_at_all() {
    let (target, heard) = target();
    let dir = tempfile::tempdir().unwrap();
    let (table, usual, strict) = two_listeners(target.address);
    let _running = Running::with_table(dir.path(), &table);
    let cases = corpus_file::cases(Path::new(CORPUS));
    assert!(cases.len() >= 200, "the corpus has shrunk to {}", cases.len());
    let mut faults = Vec::new();
    for case in &cases {
        let address = if case.is_strictest { strict } else { usual };
        if let Some(fault) = fault_of(case, address, &heard) {
            faults.push(format!("{}: {fault}", case.name));
        }
    }
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), cases.len(), faults.join("\n"));
}
