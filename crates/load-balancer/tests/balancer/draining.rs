//! Deregistration: no new requests, those in flight finish, at most for the delay.

use std::sync::{Mutex, mpsc};

use ports::TargetState;

use crate::support::backend::{Backend, Reply};
use crate::support::client::{Client, get};
use crate::support::tables::{simple, target};
use crate::support::{Running, free_address, wait_for};

/// A backend whose answers wait for a word each.
fn gated() -> (Backend, mpsc::Sender<()>) {
    let (release, wait) = mpsc::channel::<()>();
    let wait = Mutex::new(wait);
    let backend = Backend::with(move |_, _| match wait.lock().unwrap().recv() {
        Ok(()) => Reply::Ok(b"old".to_vec()),
        Err(_) => Reply::Close,
    });
    (backend, release)
}

const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n";

#[test]
fn a_deregistered_target_finishes_what_is_in_flight_and_gets_nothing_new() {
    let ((old, release), new) = (gated(), Backend::named("new"));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &simple(address, &[old.address]));
    let mut busy = Client::connect(address);
    busy.send(REQUEST);
    wait_for("the request is at the target", || (old.hits() == 1).then_some(()));
    let mut routes = simple(address, &[new.address]);
    routes.generation = 2;
    running.apply(&routes).unwrap();
    let draining = running.health_of(old.address).unwrap();
    assert_eq!((draining.state, draining.in_flight), (TargetState::Draining, 1));
    assert_eq!(draining.reason.as_deref(), Some("Target.DeregistrationInProgress"));
    for _ in 0..10 {
        assert_eq!(get(address, "/").text(), "new");
    }
    assert_eq!(running.counters().target_groups[0].in_flight, 1);
    release.send(()).unwrap();
    assert_eq!(busy.read_answer(false).unwrap().text(), "old");
    // Done early: nothing is in flight any more, although the delay is 300 s.
    wait_for("the target is gone", || running.health_of(old.address).is_none().then_some(()));
    assert_eq!(old.hits(), 1);
}

#[test]
fn after_the_delay_what_is_still_in_flight_is_cut() {
    let backend = Backend::with(|_, stream| {
        use std::io::Write;
        // Half an answer, and then nothing for ever.
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf").unwrap();
        let mut byte = [0];
        let _ = std::io::Read::read(stream, &mut byte);
        Reply::Close
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[backend.address]);
    routes.target_groups[0].deregistration_delay_seconds = 1;
    let running = Running::with_table(dir.path(), &routes);
    let mut busy = Client::connect(address);
    busy.send(REQUEST);
    wait_for("the request is at the target", || (backend.hits() == 1).then_some(()));
    routes.generation = 2;
    routes.target_groups[0].targets.clear();
    running.apply(&routes).unwrap();
    assert_eq!(running.health_of(backend.address).unwrap().state, TargetState::Draining);
    assert!(busy.read_answer(false).is_err(), "a cut answer must not look complete");
    wait_for("the target is gone", || running.health_of(backend.address).is_none().then_some(()));
}

#[test]
fn after_the_delay_a_client_that_does_not_read_is_cut_too() {
    // More than the sockets on the way can hold.
    let backend = Backend::with(|_, stream| {
        use std::io::Write;
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
        while stream.write_all(&[b'.'; 65_536]).is_ok() {}
        Reply::Close
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[backend.address]);
    routes.target_groups[0].deregistration_delay_seconds = 1;
    let running = Running::with_table(dir.path(), &routes);
    let mut stalled = Client::connect(address);
    stalled.send(REQUEST);
    wait_for("the request is at the target", || (backend.hits() == 1).then_some(()));
    let connections = || running.counters().listeners[0].connections;
    // Read a little, so that the answer has begun, and then nothing.
    std::io::Read::read_exact(stalled.reader(), &mut [0; 10]).unwrap();
    routes.generation = 2;
    routes.target_groups[0].targets.clear();
    running.apply(&routes).unwrap();
    wait_for("the target is gone", || running.health_of(backend.address).is_none().then_some(()));
    wait_for("the connection is gone", || (connections() == 0).then_some(()));
}

#[test]
fn a_weight_of_0_leaves_requests_in_flight_alone() {
    use crate::support::tables::{forward, group, listener, table};
    let ((old, release), new) = (gated(), Backend::named("new"));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let routes = |generation: u64, weights: [u16; 2]| {
        let action = forward(&[("old", weights[0]), ("new", weights[1])]);
        let groups = vec![group("old", &[old.address]), group("new", &[new.address])];
        table(generation, vec![listener(address, action)], groups)
    };
    let running = Running::with_table(dir.path(), &routes(1, [100, 0]));
    let mut busy = Client::connect(address);
    busy.send(REQUEST);
    wait_for("the request is at the target", || (old.hits() == 1).then_some(()));
    running.apply(&routes(2, [0, 100])).unwrap();
    assert_eq!(get(address, "/").text(), "new");
    assert_eq!(running.health_of(old.address).unwrap().state, TargetState::Healthy);
    release.send(()).unwrap();
    assert_eq!(busy.read_answer(false).unwrap().text(), "old");
    assert_eq!(busy.get("/").unwrap().text(), "new");
}

#[test]
fn a_new_registration_on_a_known_address_is_a_new_target() {
    let backend = Backend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &simple(address, &[backend.address]));
    backend.set_health_status(500);
    let mut routes = simple(address, &[backend.address]);
    routes.generation = 2;
    routes.target_groups[0].targets = vec![ports::Target { registration: "other".into(), ..target(backend.address) }];
    running.apply(&routes).unwrap();
    // It does not inherit the health of the one before.
    wait_for("it is found unhealthy", || {
        let health = running.health_of(backend.address)?;
        assert_ne!(health.state, TargetState::Healthy);
        assert_eq!(health.target.registration, "other");
        (health.state == TargetState::Unhealthy).then_some(())
    });
}
