//! Starting, restarting, stopping.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixListener;
use std::sync::{Mutex, mpsc};

use load_balancer::{Options, ServeError, serve_without_signals};
use ports::{BalancerError, TargetState};

use crate::support::backend::{Backend, Reply};
use crate::support::client::{Client, get};
use crate::support::tables::{fixed, forward, group, listener, simple, slow_check, table};
use crate::support::{Running, free_address, wait_for};

#[test]
fn a_restarted_balancer_serves_its_last_table_at_once_and_refuses_older_ones() {
    let backend = Backend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[backend.address]);
    routes.generation = 5;
    Running::with_table(dir.path(), &routes).stop(5);
    assert!(Client::try_connect(address).is_err());
    let running = Running::start(dir.path());
    // Not even the first health check is waited for.
    assert_eq!(get(address, "/").text(), "a");
    assert_eq!(running.table(), routes);
    routes.generation = 4;
    assert_eq!(running.apply(&routes), Err(BalancerError::Stale(5)));
}

#[test]
fn after_a_restart_weight_0_gets_nothing_although_its_targets_are_checked_first() {
    // Blue's health check never answers during the test, green's does at once.
    let (blue, green) = (Backend::named("blue"), Backend::named("green"));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let mut groups = vec![group("blue", &[blue.address]), group("green", &[green.address])];
    groups[0].health_check = slow_check();
    let mut routes = table(1, vec![listener(address, forward(&[("blue", 100), ("green", 0)]))], groups);
    let running = Running::with_table(dir.path(), &routes);
    routes.generation = 2;
    routes.target_groups[0].health_check.port = Some(silent.local_addr().unwrap().port());
    routes.target_groups[0].health_check.timeout_millis = 100_000;
    running.apply(&routes).unwrap();
    running.stop(5);
    let running = Running::start(dir.path());
    wait_for("green is healthy", || (running.health_of(green.address)?.state == TargetState::Healthy).then_some(()));
    for _ in 0..20 {
        assert_eq!(get(address, "/").text(), "blue");
    }
}

#[test]
fn a_second_balancer_on_the_same_directory_is_refused_and_the_first_goes_on() {
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let _running = Running::with_table(dir.path(), &table(1, vec![listener(address, fixed(200, "first"))], vec![]));
    let refused = serve_without_signals(Options { workers: 1, ..Options::new(dir.path()) });
    let Err(ServeError::AlreadyRunning { pid, .. }) = refused else { panic!("{refused:?}") };
    assert_eq!(pid, std::process::id().to_string());
    assert_eq!(get(address, "/").text(), "first");
}

#[test]
fn the_socket_file_of_a_dead_process_is_replaced_and_only_the_owner_may_use_the_new_one() {
    let dir = tempfile::tempdir().unwrap();
    let socket = dir.path().join("control.sock");
    drop(UnixListener::bind(&socket).unwrap());
    let running = Running::start(dir.path());
    assert_eq!(running.generation(), 0);
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(dir.path()), mode(&socket)), (0o700, 0o600));
}

#[test]
fn a_damaged_table_stops_the_start_with_a_remedy() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("table.json"), "{\"generation\": 1").unwrap();
    let refused = serve_without_signals(Options { workers: 1, ..Options::new(dir.path()) });
    let Err(error @ ServeError::Table { .. }) = refused else { panic!("{refused:?}") };
    assert!(error.to_string().contains("move it away"));
}

#[test]
fn a_listener_that_was_taken_at_the_restart_is_bound_when_it_becomes_free() {
    let (dir, first, second) = (tempfile::tempdir().unwrap(), free_address(), free_address());
    let listeners = vec![listener(first, fixed(200, "first")), listener(second, fixed(200, "second"))];
    Running::with_table(dir.path(), &table(1, listeners, vec![])).stop(0);
    let foreign = std::net::TcpListener::bind(second).unwrap();
    let _running = Running::start(dir.path());
    assert_eq!(get(first, "/").text(), "first");
    drop(foreign);
    wait_for("the second listener serves", || {
        Client::try_connect(second).ok()?.get("/").ok().filter(|answer| answer.text() == "second")
    });
}

#[test]
fn a_stopping_balancer_answers_what_is_in_flight() {
    let (release, wait) = mpsc::channel::<()>();
    let wait = Mutex::new(wait);
    let slow = Backend::with(move |_, _| {
        wait.lock().unwrap().recv().unwrap();
        Reply::Ok(b"late".to_vec())
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &simple(address, &[slow.address]));
    let mut busy = Client::connect(address);
    busy.send(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    wait_for("the request is at the target", || (slow.hits() == 1).then_some(()));
    running.request_stop(20);
    wait_for("nothing new is accepted", || Client::try_connect(address).is_err().then_some(()));
    release.send(()).unwrap();
    assert_eq!(busy.read_answer(false).unwrap().text(), "late");
    wait_for("the socket file is gone", || (!dir.path().join("control.sock").exists()).then_some(()));
}
