//! Targets that die, close and misbehave: what the client never notices, and what it gets told.

use std::io::Write;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

use crate::support::backend::{Backend, Reply, answer};
use crate::support::client::{Client, get};
use crate::support::load::{Load, by_body, failures};
use crate::support::tables::{forward, group, listener, simple, slow_check, table};
use crate::support::{Running, free_address};

#[test]
fn a_target_that_dies_under_load_fails_no_get() {
    let (mut dying, living) = (Backend::named("dying"), Backend::named("living"));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[dying.address, living.address]);
    routes.target_groups[0].health_check = slow_check();
    let running = Running::with_table(dir.path(), &routes);
    let load = Load::start(address, 4);
    load.wait_for_more(300);
    dying.kill();
    load.wait_for_more(1_000);
    let samples = load.stop();
    assert_eq!(failures(&samples), Vec::<&String>::new());
    assert_eq!(by_body(&samples).len(), 2);
    let counters = &running.counters().target_groups[0];
    assert!(counters.retries > 0 && counters.connection_errors > 0, "{counters:?}");
    // Passed over for a second after each refusal, not tried for every request.
    assert!(counters.connection_errors < 100, "{counters:?}");
}

#[test]
fn a_group_whose_targets_all_die_is_passed_over_for_the_other() {
    let (mut blue, green) = (Backend::named("blue"), Backend::named("green"));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut groups = vec![group("blue", &[blue.address]), group("green", &[green.address])];
    groups[0].health_check = slow_check();
    let routes = table(1, vec![listener(address, forward(&[("blue", 100), ("green", 0)]))], groups);
    let _running = Running::with_table(dir.path(), &routes);
    let load = Load::start(address, 3);
    load.wait_for_more(200);
    blue.kill();
    load.wait_for_more(500);
    let samples = load.stop();
    assert_eq!(failures(&samples), Vec::<&String>::new());
    assert!(by_body(&samples)["green"] >= 100);
}

#[test]
fn a_target_that_closes_after_each_answer_without_saying_so_fails_no_get() {
    let backend = Backend::with(|_, _| Reply::RawAndClose(answer(200, b"once")));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let _running = Running::with_table(dir.path(), &simple(address, &[backend.address]));
    let load = Load::start(address, 4);
    load.wait_for_more(2_000);
    assert_eq!(failures(&load.stop()), Vec::<&String>::new());
}

#[test]
fn a_target_that_closes_reused_connections_at_random_fails_no_get() {
    let count = AtomicUsize::new(0);
    let backend = Backend::with(move |request, _| {
        // Only ever on a reused connection: as a server whose idle time is over while a request is on its way.
        if request.index_on_connection > 0 && count.fetch_add(1, SeqCst).is_multiple_of(3) {
            return Reply::Close;
        }
        Reply::Ok(b"fine".to_vec())
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let _running = Running::with_table(dir.path(), &simple(address, &[backend.address]));
    let load = Load::start(address, 4);
    load.wait_for_more(2_000);
    assert_eq!(failures(&load.stop()), Vec::<&String>::new());
}

#[test]
fn a_fresh_connection_that_dies_before_an_answer_sends_a_get_to_another_target() {
    let (dying, living) = (Backend::with(|_, _| Reply::Close), Backend::named("living"));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let _running = Running::with_table(dir.path(), &simple(address, &[dying.address, living.address]));
    let mut client = Client::connect(address);
    for _ in 0..10 {
        assert_eq!(client.get("/").unwrap().text(), "living");
    }
    assert!(dying.hits() >= 4);
}

#[test]
fn a_post_that_was_sent_is_never_sent_again() {
    let (dying, living) = (Backend::with(|_, _| Reply::Close), Backend::named("living"));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let _running = Running::with_table(dir.path(), &simple(address, &[dying.address, living.address]));
    let mut statuses = Vec::new();
    for body in ["hello", ""] {
        for _ in 0..2 {
            let mut client = Client::connect(address);
            let head = format!("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: {}\r\n\r\n{body}", body.len());
            client.send(head.as_bytes());
            statuses.push(client.read_answer(false).unwrap().status);
        }
    }
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 200, 502, 502]);
    assert_eq!((dying.hits(), living.hits()), (2, 2));
}

#[test]
fn a_post_goes_to_another_target_when_the_first_refuses_the_connection() {
    let (mut dead, living) = (Backend::named("dead"), Backend::named("living"));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[dead.address, living.address]);
    routes.target_groups[0].health_check = slow_check();
    let _running = Running::with_table(dir.path(), &routes);
    dead.kill();
    for _ in 0..4 {
        let mut client = Client::connect(address);
        client.send(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello");
        assert_eq!(client.read_answer(false).unwrap().text(), "living");
    }
    assert!(living.received().iter().all(|request| request.body == b"hello"));
}

#[test]
fn garbage_and_broken_answers_are_502_and_only_for_that_request() {
    let backend = Backend::with(|request, _| match request.path.as_str() {
        "/garbage" => Reply::RawAndClose(b"this is not HTTP\r\n\r\n".to_vec()),
        "/half-head" => Reply::RawAndClose(b"HTTP/1.1 200 OK\r\nContent-Le".to_vec()),
        "/two-answers" => Reply::Raw([answer(200, b"one"), answer(200, b"poison")].concat()),
        _ => Reply::Ok(b"fine".to_vec()),
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &simple(address, &[backend.address]));
    let mut client = Client::connect(address);
    for path in ["/garbage", "/half-head"] {
        let hits = backend.hits();
        let answer = client.get(path).unwrap();
        assert_eq!((answer.status, answer.header("server")), (502, Some("cutover-balancer")), "{path}");
        assert_eq!(backend.hits(), hits + 1, "an answered request is not repeated");
        assert_eq!(client.get("/").unwrap().text(), "fine");
    }
    // What a target sends without being asked must not become the next client's answer.
    assert_eq!(client.get("/two-answers").unwrap().text(), "one");
    for _ in 0..5 {
        assert_eq!(client.get("/").unwrap().text(), "fine");
    }
    assert_eq!(running.counters().listeners[0].balancer_errors, 2);
}

#[test]
fn a_target_that_nobody_listens_for_is_502() {
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let _running = Running::with_table(dir.path(), &simple(address, &[free_address()]));
    assert_eq!(get(address, "/").status, 502);
}

#[test]
fn a_target_that_accepts_no_connection_in_time_is_504() {
    let socket = socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None).unwrap();
    socket.bind(&std::net::SocketAddr::from(([127, 0, 0, 1], 0)).into()).unwrap();
    socket.listen(0).unwrap();
    let full = socket.local_addr().unwrap().as_socket().unwrap();
    // Its queue is full with this one; the system then leaves further connects unanswered.
    let _queued = std::net::TcpStream::connect(full).unwrap();
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[full]);
    routes.target_groups[0].health_check.enabled = false;
    let _running = Running::with_table(dir.path(), &routes);
    assert_eq!(get(address, "/").status, 504);
}

#[test]
fn an_answer_that_breaks_off_does_not_look_complete() {
    let backend = Backend::with(|request, _| match request.path.as_str() {
        "/length" => Reply::RawAndClose(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf".to_vec()),
        _ => Reply::RawAndClose(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n".to_vec()),
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let _running = Running::with_table(dir.path(), &simple(address, &[backend.address]));
    for path in ["/length", "/chunked"] {
        let mut client = Client::connect(address);
        assert!(client.get(path).is_err(), "{path}");
    }
}

#[test]
fn a_target_that_says_1xx_without_end_is_502_and_one_that_says_a_few_is_heard() {
    let backend = Backend::with(|request, stream| {
        let times = if request.path == "/few" { 20 } else { 1_000 };
        let _ = stream.write_all("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".repeat(times).as_bytes());
        Reply::Ok(b"after all".to_vec())
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let _running = Running::with_table(dir.path(), &simple(address, &[backend.address]));
    assert_eq!(get(address, "/few").text(), "after all");
    assert_eq!(get(address, "/many").status, 502);
}
