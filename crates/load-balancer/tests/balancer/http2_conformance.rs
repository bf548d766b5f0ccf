//! HTTP/2 by the letter (RFC 9113, RFC 7541), frame by frame: what breaks a rule ends the stream or the connection with
//! the code that the RFC names, what breaks none is served, and no target sees what was refused.
//!
//! The cases follow the sections of the RFC, as h2spec's do. Where the outcome is milder or harsher than the letter and
//! harmless, the case says so.

mod cases;
pub mod frames;

use ports::ListenerProtocol;

use crate::support::backend::Backend;
use crate::support::tables::simple;
use crate::support::tls::{certificate, settings};
use crate::support::{Running, free_address};
use cases::{Expected, cases};
use frames::{Connection, Preface, Seen};

/// One HTTPS listener in front of one HTTP/1.1 target.
fn start(backend: &Backend) -> (tempfile::TempDir, std::net::SocketAddr, Running) {
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut table = simple(address, &[backend.address]);
    table.listeners[0].protocol = ListenerProtocol::Https;
    table.listeners[0].tls = Some(settings(vec![certificate("a", &["shop.example"])]));
    let running = Running::with_table(dir.path(), &table);
    (dir, address, running)
}

#[test]
fn each_rule_of_http2_is_kept() {
    let backend = Backend::named("a");
    let (_dir, address, _running) = start(&backend);
    let cases = cases();
    assert!(cases.len() >= 60, "{}", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let before = backend.hits();
        let mut connection = Connection::open(address, case.preface);
        connection.send(&case.bytes);
        let seen = connection.outcome(case.stream);
        let is_right = match case.expected {
            Expected::Served => seen == Seen::Status(200),
            Expected::Refused(status) => seen == Seen::Status(status),
            Expected::Stream(code) => seen == Seen::Reset(code),
            Expected::Connection(code) => seen == Seen::GoAway(code),
            Expected::Closed => matches!(seen, Seen::Closed | Seen::GoAway(1)),
        };
        // Nothing but a connection error hurts the other streams.
        let goes_on = matches!(case.expected, Expected::Connection(_) | Expected::Closed)
            || case.expected == Expected::Stream(7)
            || connection.is_usable();
        let hits = backend.hits() - before;
        let own = usize::from(case.expected == Expected::Served) + usize::from(goes_on && connection.used);
        if !is_right || !goes_on || hits > own + case.served_before {
            wrong.push(format!(
                "{} {}: expected {:?}, seen {seen:?}, goes on: {goes_on}, requests at the target: {hits} of {own}",
                case.section, case.name, case.expected
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn a_client_that_is_still_sending_when_it_is_told_to_leave_is_not_reset_for_that() {
    let backend = Backend::named("a");
    let (_dir, address, _running) = start(&backend);
    let mut connection = Connection::open(address, Preface::Whole);
    connection.send(&frames::frame(frames::DATA, 0, 0, b"of no stream"));
    assert_eq!(connection.outcome(1), Seen::GoAway(1));
    while connection.read().is_ok() {}
    // Our stream has ended. A socket that were closed, too, would answer the next bytes with a reset, and that can take
    // GOAWAY away from a client that has not read it yet.
    let piece = frames::frame(frames::DATA, 0, 1, &[0; 1_024]);
    for number in 0..20 {
        connection.try_send(&piece).unwrap_or_else(|error| panic!("piece {number}: {error}"));
        // A client's pace: each piece meets what became of the socket after the one before.
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
}
