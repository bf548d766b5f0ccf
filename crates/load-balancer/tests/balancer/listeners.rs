//! Listeners at run time.

use std::io::ErrorKind;
use std::net::TcpListener;
use std::sync::mpsc;

use ports::BalancerError;

use crate::support::backend::{Backend, Reply};
use crate::support::client::{Client, get};
use crate::support::load::{Load, failures};
use crate::support::tables::{fixed, group, listener, simple, table};
use crate::support::{Running, free_address, wait_for};

#[test]
fn a_listener_is_added_and_removed_at_run_time_and_others_do_not_notice() {
    let (dir, first, second) = (tempfile::tempdir().unwrap(), free_address(), free_address());
    let one = || listener(first, fixed(200, "first"));
    let running = Running::with_table(dir.path(), &table(1, vec![one()], vec![]));
    let load = Load::start(first, 2);
    for generation in 1..10 {
        let both = vec![one(), listener(second, fixed(200, "second"))];
        running.apply(&table(generation * 2, both, vec![])).unwrap();
        assert_eq!(get(second, "/").text(), "second");
        running.apply(&table(generation * 2 + 1, vec![one()], vec![])).unwrap();
        // The socket is closed when the answer comes: nobody listens, and anybody may.
        assert_eq!(Client::try_connect(second).err().map(|error| error.kind()), Some(ErrorKind::ConnectionRefused));
        load.wait_for_more(10);
    }
    let samples = load.stop();
    assert_eq!(failures(&samples), Vec::<&String>::new());
}

#[test]
fn a_removed_listener_answers_what_is_in_flight_and_closes_idle_connections() {
    let (release, wait) = mpsc::channel::<()>();
    let wait = std::sync::Mutex::new(wait);
    let slow = Backend::with(move |_, _| {
        wait.lock().unwrap().recv().unwrap();
        Reply::Ok(b"late".to_vec())
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &simple(address, &[slow.address]));
    let (mut busy, mut idle) = (Client::connect(address), Client::connect(address));
    release.send(()).unwrap();
    assert_eq!(idle.get("/").unwrap().text(), "late");
    busy.send(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    wait_for("the request is at the target", || (slow.hits() == 2).then_some(()));
    running.apply(&table(2, vec![], vec![group("blue", &[slow.address])])).unwrap();
    assert!(idle.is_closed());
    release.send(()).unwrap();
    let answer = busy.read_answer(false).unwrap();
    assert_eq!((answer.text().as_str(), answer.header("connection")), ("late", Some("close")));
    assert!(busy.is_closed());
}

#[test]
fn a_listener_that_cannot_be_bound_changes_nothing() {
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &table(1, vec![listener(address, fixed(200, "one"))], vec![]));
    let foreign = TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = foreign.local_addr().unwrap();
    let free = free_address();
    let wish = vec![listener(free, fixed(200, "two")), listener(taken, fixed(200, "three"))];
    let Err(BalancerError::Bind { address: refused, .. }) = running.apply(&table(2, wish, vec![])) else {
        panic!("must not bind a foreign port");
    };
    assert_eq!(refused, taken.to_string());
    assert_eq!((get(address, "/").text().as_str(), running.generation()), ("one", 1));
    assert!(Client::try_connect(free).is_err());
}

#[test]
fn a_new_listener_takes_over_the_socket_of_one_removed_in_the_same_table() {
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &table(1, vec![listener(address, fixed(200, "old"))], vec![]));
    let load = Load::start(address, 2);
    load.wait_for_more(20);
    let mut successor = listener(address, fixed(200, "new"));
    successor.arn = "successor".into();
    running.apply(&table(2, vec![successor], vec![])).unwrap();
    assert_eq!(get(address, "/").text(), "new");
    load.wait_for_more(20);
    assert_eq!(failures(&load.stop()), Vec::<&String>::new());
}
