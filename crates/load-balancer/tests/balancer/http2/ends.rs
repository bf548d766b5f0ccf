//! How HTTP/2 connections and their streams end: drained targets, time limits, shutdown, listeners that go, another
//! process that takes over.

use std::time::Duration;

use h2::Reason;
use ports::TargetState;

use super::gated;
use super::peers::{connect, connect_with, get, https, read, read_body, request, runtime};
use crate::support::backend::{Backend, Reply};
use crate::support::process::Process;
use crate::support::{Running, free_address, wait_for};

/// Answers `/endless` with more than the sockets on the way can hold, and everything else at once.
fn endless() -> Backend {
    Backend::with(|request, stream| {
        use std::io::Write;
        if request.path != "/endless" {
            return Reply::Ok(b"a".to_vec());
        }
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
        while stream.write_all(&[b'.'; 65_536]).is_ok() {}
        Reply::Close
    })
}

#[test]
fn a_target_that_leaves_finishes_its_streams_and_the_connection_goes_on_with_others() {
    let ((old, release), new) = (gated(), Backend::named("new"));
    let (dir, address, runtime) = (tempfile::tempdir().unwrap(), free_address(), runtime());
    let mut table = https(address, &[old.address]);
    let running = Running::with_table(dir.path(), &table);
    let sender = runtime.block_on(connect(address));
    let (answering, _) = sender.clone().send_request(request("GET", "/held"), true).unwrap();
    wait_for("the request is at the target", || (old.hits() == 1).then_some(()));
    table.generation = 2;
    table.target_groups[0].targets = vec![crate::support::tables::target(new.address)];
    running.apply(&table).unwrap();
    assert_eq!(running.health_of(old.address).unwrap().state, TargetState::Draining);
    assert_eq!(runtime.block_on(get(&sender, "/")).unwrap().text(), "new");
    release.send(()).unwrap();
    let answer = runtime.block_on(async { read(answering.await.unwrap()).await.unwrap() });
    assert_eq!(answer.text(), "a");
    wait_for("the target is gone", || running.health_of(old.address).is_none().then_some(()));
    assert_eq!(runtime.block_on(get(&sender, "/")).unwrap().text(), "new");
}

#[test]
fn after_the_delay_streams_are_cut_also_those_that_their_client_does_not_read() {
    let (old, new) = (endless(), Backend::named("new"));
    let (dir, address, runtime) = (tempfile::tempdir().unwrap(), free_address(), runtime());
    let mut table = https(address, &[old.address]);
    table.target_groups[0].deregistration_delay_seconds = 1;
    let running = Running::with_table(dir.path(), &table);
    let sender = runtime.block_on(connect(address));
    let (answering, _) = sender.clone().send_request(request("GET", "/endless"), true).unwrap();
    let mut body = runtime.block_on(answering).unwrap().into_body();
    table.generation = 2;
    table.target_groups[0].targets = vec![crate::support::tables::target(new.address)];
    running.apply(&table).unwrap();
    wait_for("the target is gone", || running.health_of(old.address).is_none().then_some(()));
    let error = runtime.block_on(async {
        loop {
            // What came before the cut may be read.
            match body.data().await.expect("a cut answer must not look complete") {
                Ok(data) => body.flow_control().release_capacity(data.len()).unwrap(),
                Err(error) => return error,
            }
        }
    });
    assert_eq!(error.reason(), Some(Reason::INTERNAL_ERROR));
    assert_eq!(runtime.block_on(get(&sender, "/")).unwrap().text(), "new", "the connection is as it was");
}

#[test]
fn a_stream_without_progress_ends_at_the_idle_timeout_and_an_idle_connection_is_told_to_leave() {
    let backend = endless();
    let (held, _release) = gated();
    let (dir, address, runtime) = (tempfile::tempdir().unwrap(), free_address(), runtime());
    let mut table = https(address, &[backend.address]);
    table.listeners[0].attributes.idle_timeout_seconds = 1;
    let running = Running::with_table(dir.path(), &table);
    let (sender, ended) = runtime.block_on(connect_with(address, &h2::client::Builder::new()));
    let (answering, _) = sender.clone().send_request(request("GET", "/endless"), true).unwrap();
    let mut body = runtime.block_on(answering).unwrap().into_body();
    // Nothing is read: the answer waits for room until its time is over.
    wait_for("it is given up", || (running.counters().target_groups[0].in_flight == 0).then_some(()));
    assert!(runtime.block_on(read_body(&mut body)).is_err(), "it must not look complete");
    drop(body);
    // A target that is silent: 504, and the connection lives.
    table.generation = 2;
    table.target_groups[0].targets = vec![crate::support::tables::target(held.address)];
    running.apply(&table).unwrap();
    running.wait_checked();
    assert_eq!(runtime.block_on(get(&sender, "/held")).unwrap().status, 504);
    // Nothing at all: GOAWAY, which ends it without an error.
    runtime.block_on(async { tokio::time::timeout(Duration::from_secs(20), ended).await.unwrap().unwrap().unwrap() });
    wait_for("it is gone", || (running.counters().listeners[0].connections == 0).then_some(()));
}

#[test]
fn a_client_that_says_nothing_after_its_handshake_is_not_waited_for() {
    let backend = Backend::named("a");
    let (dir, address, runtime) = (tempfile::tempdir().unwrap(), free_address(), runtime());
    let running = Running::with_table(dir.path(), &https(address, &[backend.address]));
    let _silent = runtime.block_on(super::peers::open(address));
    wait_for("it is there", || (running.counters().listeners[0].connections == 1).then_some(()));
    // Would wait for its preface otherwise.
    running.stop(5);
}

#[test]
fn at_shutdown_clients_are_told_and_their_streams_finish() {
    let (backend, release) = gated();
    let (dir, address, runtime) = (tempfile::tempdir().unwrap(), free_address(), runtime());
    let running = Running::with_table(dir.path(), &https(address, &[backend.address]));
    let (sender, ended) = runtime.block_on(connect_with(address, &h2::client::Builder::new()));
    let (answering, _) = sender.clone().send_request(request("GET", "/held"), true).unwrap();
    wait_for("the request is at the target", || (backend.hits() == 1).then_some(()));
    let (idle, idle_ended) = runtime.block_on(connect_with(address, &h2::client::Builder::new()));
    assert_eq!(runtime.block_on(get(&idle, "/")).unwrap().text(), "a");
    std::thread::scope(|scope| {
        scope.spawn(|| running.request_stop(20));
        runtime.block_on(async { idle_ended.await.unwrap().unwrap() });
        // Told: no other request is taken, and the one in progress goes on.
        wait_for("GOAWAY has come", || runtime.block_on(sender.clone().ready()).is_err().then_some(()));
        release.send(()).unwrap();
        let answer = runtime.block_on(async { read(answering.await.unwrap()).await.unwrap() });
        assert_eq!(answer.text(), "a");
        runtime.block_on(async { ended.await.unwrap().unwrap() });
    });
}

#[test]
fn a_listener_that_goes_tells_its_clients_and_finishes_their_streams() {
    let (backend, release) = gated();
    let (dir, address, runtime) = (tempfile::tempdir().unwrap(), free_address(), runtime());
    let mut table = https(address, &[backend.address]);
    let running = Running::with_table(dir.path(), &table);
    let (sender, ended) = runtime.block_on(connect_with(address, &h2::client::Builder::new()));
    let (answering, _) = sender.clone().send_request(request("GET", "/held"), true).unwrap();
    wait_for("the request is at the target", || (backend.hits() == 1).then_some(()));
    table.generation = 2;
    table.listeners.clear();
    running.apply(&table).unwrap();
    release.send(()).unwrap();
    assert_eq!(runtime.block_on(async { read(answering.await.unwrap()).await.unwrap() }).text(), "a");
    runtime.block_on(async { ended.await.unwrap().unwrap() });
}

#[test]
fn when_another_process_takes_over_streams_finish_where_they_began_and_clients_are_told_at_once() {
    let (backend, release) = gated();
    let (dir, address, runtime) = (tempfile::tempdir().unwrap(), free_address(), runtime());
    let mut old = Process::start(dir.path());
    let control = Running::of_another_process(dir.path());
    wait_for("it answers", || control.is_alive().then_some(()));
    control.apply(&https(address, &[backend.address])).unwrap();
    control.wait_checked();
    let (busy, busy_ended) = runtime.block_on(connect_with(address, &h2::client::Builder::new()));
    let (idle, idle_ended) = runtime.block_on(connect_with(address, &h2::client::Builder::new()));
    assert_eq!(runtime.block_on(get(&idle, "/")).unwrap().text(), "a");
    let (answering, _) = busy.clone().send_request(request("GET", "/held"), true).unwrap();
    wait_for("the request is at the target", || (backend.hits() == 2).then_some(()));
    let _new = Process::take_over(dir.path(), 60);
    runtime.block_on(async {
        tokio::time::timeout(Duration::from_secs(20), idle_ended).await.unwrap().unwrap().unwrap()
    });
    release.send(()).unwrap();
    assert_eq!(runtime.block_on(async { read(answering.await.unwrap()).await.unwrap() }).text(), "a");
    runtime.block_on(async { busy_ended.await.unwrap().unwrap() });
    assert!(wait_for("the old process ends", || old.0.try_wait().unwrap()).success());
    let next = runtime.block_on(connect(address));
    assert_eq!(runtime.block_on(get(&next, "/")).unwrap().text(), "a");
}
