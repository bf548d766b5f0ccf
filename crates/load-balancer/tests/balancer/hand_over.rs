//! A balancer process takes over from another one while both run.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::SeqCst};
use std::sync::{Mutex, mpsc};
use std::time::Duration;

use ports::{BalancerError, RoutingTable, TargetState};
use tempfile::TempDir;

use crate::support::backend::{Backend, Reply};
use crate::support::client::{Client, get};
use crate::support::load::{Load, failures};
use crate::support::process::Process;
use crate::support::tables::{fixed, group, listener, simple, slow_check, table};
use crate::support::{Running, free_address, wait_for};

const REQUEST: &[u8] = b"GET /held HTTP/1.1\r\nHost: a\r\n\r\n";

/// A balancer process that serves this table, every target checked once.
fn start(routes: &RoutingTable) -> (TempDir, Process, Running) {
    let dir = tempfile::tempdir().unwrap();
    let process = Process::start(dir.path());
    let control = Running::of_another_process(dir.path());
    wait_for("it answers", || control.is_alive().then_some(()));
    control.apply(routes).unwrap();
    control.wait_checked();
    (dir, process, control)
}

/// Answers at once, but `/held` only after a word.
fn gated() -> (Backend, mpsc::Sender<()>) {
    let (release, wait) = mpsc::channel::<()>();
    let wait = Mutex::new(wait);
    let backend = Backend::with(move |request, _| {
        if request.path == "/held" {
            // A word, or the end of the test.
            let _ = wait.lock().unwrap().recv();
        }
        Reply::Ok(b"a".to_vec())
    });
    (backend, release)
}

fn ended(mut process: Process) -> bool {
    wait_for("the process ends", || process.0.try_wait().unwrap()).success()
}

#[test]
fn five_processes_take_over_under_load_and_no_request_and_no_kept_connection_is_lost() {
    let backend = Backend::named("a");
    let address = free_address();
    let (dir, mut process, control) = start(&simple(address, &[backend.address]));
    let mut kept = Client::connect(address);
    assert_eq!(kept.get("/").unwrap().text(), "a");
    let load = Load::start(address, 4);
    for generation in 2..7 {
        load.wait_for_more(200);
        let next = Process::take_over(dir.path(), 60);
        let old = std::mem::replace(&mut process, next);
        assert!(ended(old), "the old process ends by itself");
        assert_eq!(control.generation(), generation - 1);
        let mut routes = simple(address, &[backend.address]);
        routes.generation = generation;
        control.apply(&routes).unwrap();
        routes.generation = generation - 1;
        assert_eq!(control.apply(&routes), Err(BalancerError::Stale(generation)));
        // Idle all the time, and always the same connection.
        assert_eq!(kept.get("/").unwrap().text(), "a");
    }
    load.wait_for_more(200);
    let samples = load.stop();
    assert_eq!(failures(&samples), Vec::<&String>::new());
    let counted = control.counters().target_groups[0].requests;
    assert_eq!(counted, backend.hits() as u64, "what the old processes counted is not lost");
}

#[test]
fn tables_that_come_during_a_hand_over_are_applied_by_one_or_the_other() {
    let backend = Backend::named("a");
    let mut routes = simple(free_address(), &[backend.address]);
    let (dir, mut process, control) = start(&routes);
    let (is_over, applied) = (AtomicBool::new(false), AtomicU64::new(1));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let control = Running::of_another_process(dir.path());
            while !is_over.load(SeqCst) {
                routes.generation += 1;
                control.apply(&routes).unwrap();
                applied.store(routes.generation, SeqCst);
            }
        });
        for _ in 0..10 {
            let before = applied.load(SeqCst);
            let next = Process::take_over(dir.path(), 60);
            assert!(ended(std::mem::replace(&mut process, next)));
            wait_for("more tables are applied", || (applied.load(SeqCst) > before + 3).then_some(()));
        }
        is_over.store(true, SeqCst);
    });
    assert_eq!(control.generation(), applied.load(SeqCst));
    drop(process);
}

#[test]
fn what_is_in_progress_ends_where_it_began_and_the_new_process_waits_for_it_when_the_target_leaves() {
    let (backend, release) = gated();
    let address = free_address();
    let mut routes = simple(address, &[backend.address]);
    let (dir, old, control) = start(&routes);
    let mut busy = Client::connect(address);
    busy.send(REQUEST);
    wait_for("the request is at the target", || (backend.hits() == 1).then_some(()));
    let _new = Process::take_over(dir.path(), 60);
    assert_eq!(control.counters().target_groups[0].in_flight, 1);
    (routes.generation, routes.target_groups[0].targets) = (2, Vec::new());
    control.apply(&routes).unwrap();
    let draining = control.health_of(backend.address).unwrap();
    assert_eq!((draining.state, draining.in_flight), (TargetState::Draining, 1));
    release.send(()).unwrap();
    assert_eq!(busy.read_answer(false).unwrap().text(), "a");
    wait_for("the target is gone", || control.health_of(backend.address).is_none().then_some(()));
    // The connection went over after its answer.
    assert!(ended(old));
    assert_eq!(busy.get("/").unwrap().status, 503, "no target is left");
}

#[test]
fn a_target_that_left_before_the_hand_over_keeps_its_deadline() {
    let (backend, _release) = gated();
    let address = free_address();
    let mut routes = simple(address, &[backend.address]);
    routes.target_groups[0].deregistration_delay_seconds = 2;
    let (dir, old, control) = start(&routes);
    let mut busy = Client::connect(address);
    busy.send(REQUEST);
    wait_for("the request is at the target", || (backend.hits() == 1).then_some(()));
    (routes.generation, routes.target_groups[0].targets) = (2, Vec::new());
    control.apply(&routes).unwrap();
    let _new = Process::take_over(dir.path(), 60);
    assert_eq!(control.health_of(backend.address).unwrap().state, TargetState::Draining);
    assert_eq!(busy.read_answer(false).unwrap().status, 502, "cut when the delay is over");
    wait_for("the target is gone", || control.health_of(backend.address).is_none().then_some(()));
    assert!(ended(old));
}

#[test]
fn the_old_process_cuts_what_outlasts_the_delay_of_a_later_table() {
    let (backend, _release) = gated();
    let address = free_address();
    let mut routes = simple(address, &[backend.address]);
    routes.target_groups[0].deregistration_delay_seconds = 1;
    let (dir, old, control) = start(&routes);
    let mut busy = Client::connect(address);
    busy.send(REQUEST);
    wait_for("the request is at the target", || (backend.hits() == 1).then_some(()));
    let _new = Process::take_over(dir.path(), 60);
    (routes.generation, routes.target_groups[0].targets) = (2, Vec::new());
    control.apply(&routes).unwrap();
    assert_eq!(busy.read_answer(false).unwrap().status, 502);
    assert!(ended(old));
}

#[test]
fn the_beginning_of_a_request_goes_over_with_its_connection() {
    let backend = Backend::named("a");
    let address = free_address();
    let (dir, old, _control) = start(&simple(address, &[backend.address]));
    let mut client = Client::connect(address);
    client.send(b"GET / HTTP/1.1\r\nHo");
    // Read by the old process, for it answers another request that came later.
    for _ in 0..10 {
        assert_eq!(get(address, "/").text(), "a");
    }
    let _new = Process::take_over(dir.path(), 60);
    assert!(ended(old));
    client.send(b"st: a\r\n\r\n");
    assert_eq!(client.read_answer(false).unwrap().text(), "a");
}

#[test]
fn the_rest_of_a_body_that_the_target_did_not_want_is_never_taken_for_a_request() {
    let (release, wait) = mpsc::channel::<()>();
    let wait = Mutex::new(wait);
    let target = TcpListener::bind("127.0.0.1:0").unwrap();
    let address_of_target = target.local_addr().unwrap();
    let (heard, hears) = mpsc::channel::<String>();
    std::thread::spawn(move || {
        while let Ok((mut stream, _)) = target.accept() {
            let mut bytes = [0; 1_000];
            let count = stream.read(&mut bytes).unwrap_or(0);
            let text = String::from_utf8_lossy(&bytes[..count]).into_owned();
            if text.starts_with("POST") {
                heard.send(text).unwrap();
                wait.lock().unwrap().recv().unwrap();
            } else if !text.contains("/health") {
                heard.send(text).unwrap();
            }
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        }
    });
    let address = free_address();
    let (dir, old, _control) = start(&simple(address, &[address_of_target]));
    let mut client = Client::connect(address);
    client.send(b"POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nbegin");
    assert!(hears.recv().unwrap().starts_with("POST /upload"));
    let _new = Process::take_over(dir.path(), 60);
    // Answered early, in the moment in which the connection could go over.
    release.send(()).unwrap();
    assert_eq!(client.read_answer(false).unwrap().text(), "ok");
    let _ = client.try_send(b"GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n");
    assert!(client.is_closed(), "whatever comes next on it cannot be told apart");
    assert!(ended(old));
    assert_eq!(get(address, "/next").text(), "ok");
    assert!(hears.recv().unwrap().starts_with("GET /next"));
}

#[test]
fn what_outlasts_the_time_to_finish_is_ended() {
    let (backend, _release) = gated();
    let address = free_address();
    let (dir, first, _control) = start(&simple(address, &[backend.address]));
    let second = Process::take_over(dir.path(), 1);
    assert!(ended(first));
    let mut busy = Client::connect(address);
    busy.send(REQUEST);
    wait_for("the request is at the target", || (backend.hits() == 1).then_some(()));
    let _third = Process::take_over(dir.path(), 60);
    assert!(busy.read_answer(false).is_err(), "no answer that looks complete");
    assert!(ended(second));
}

#[test]
fn when_the_new_process_is_killed_the_old_one_finishes_and_the_directory_is_free() {
    let (backend, release) = gated();
    let address = free_address();
    let (dir, old, _control) = start(&simple(address, &[backend.address]));
    let mut busy = Client::connect(address);
    busy.send(REQUEST);
    wait_for("the request is at the target", || (backend.hits() == 1).then_some(()));
    drop(Process::take_over(dir.path(), 60));
    let _third = Process::start(dir.path());
    wait_for("the third serves", || Client::try_connect(address).ok()?.get("/").ok());
    release.send(()).unwrap();
    assert_eq!(busy.read_answer(false).unwrap().text(), "a");
    assert!(ended(old));
}

#[test]
fn a_stop_of_the_new_process_ends_the_old_one_too() {
    let (backend, _release) = gated();
    let address = free_address();
    let (dir, old, control) = start(&simple(address, &[backend.address]));
    let mut busy = Client::connect(address);
    busy.send(REQUEST);
    wait_for("the request is at the target", || (backend.hits() == 1).then_some(()));
    let new = Process::take_over(dir.path(), 60);
    control.request_stop(1);
    // Long before the time to finish is over, and before that of a process whose successor has died.
    assert!(ended(new) && ended(old));
    assert!(busy.read_answer(false).is_err());
}

#[test]
fn one_that_asks_and_goes_away_changes_nothing() {
    let backend = Backend::named("a");
    let address = free_address();
    let mut routes = simple(address, &[backend.address]);
    let (dir, _process, control) = start(&routes);
    for said in 0..3 {
        let mut asker = ask(dir.path());
        if said > 0 {
            // Either goes away after the offer, or says something that is no answer to it.
            asker.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
            asker.read_exact(&mut [0]).unwrap();
        }
        if said > 1 {
            asker.write_all(b"\0\0\0\x02{}").unwrap();
        }
        drop(asker);
        routes.generation += 1;
        control.apply(&routes).unwrap();
        assert_eq!(get(address, "/").text(), "a");
    }
}

/// The beginning of a hand-over, up to the offer.
fn ask(dir: &Path) -> UnixStream {
    let mut stream = UnixStream::connect(dir.join("control.sock")).unwrap();
    let ask = "POST /hand-over HTTP/1.1\r\nHost: b\r\nConnection: Upgrade\r\nUpgrade: cutover-hand-over-1\r\n\r\n";
    stream.write_all(ask.as_bytes()).unwrap();
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        head.push(byte[0]);
    }
    assert!(head.starts_with(b"HTTP/1.1 101 "));
    stream
}

#[test]
fn what_the_checks_found_is_known_to_the_new_process() {
    let (sick, well) = (Backend::named("sick"), Backend::named("well"));
    let address = free_address();
    let mut routes = simple(address, &[sick.address, well.address]);
    sick.set_health_status(500);
    let (dir, old, control) = start(&routes);
    wait_for("it is unhealthy", || (control.health_of(sick.address)?.state == TargetState::Unhealthy).then_some(()));
    routes.generation = 2;
    routes.target_groups[0].health_check = slow_check();
    control.apply(&routes).unwrap();
    let _new = Process::take_over(dir.path(), 60);
    let state = |backend: &Backend| control.health_of(backend.address).unwrap().state;
    assert_eq!((state(&sick), state(&well)), (TargetState::Unhealthy, TargetState::Healthy));
    for _ in 0..10 {
        assert_eq!(get(address, "/").text(), "well");
    }
    assert!(ended(old));
}

#[test]
fn a_balancer_without_a_table_hands_over_too_and_without_a_balancer_there_is_nothing_to_take() {
    let dir = tempfile::tempdir().unwrap();
    let first = Process::take_over(dir.path(), 60);
    let _second = Process::take_over(dir.path(), 60);
    assert!(ended(first));
    let control = Running::of_another_process(dir.path());
    assert_eq!(control.generation(), 0);
    let address = free_address();
    control.apply(&table(1, vec![listener(address, fixed(200, "a"))], vec![group("unused", &[])])).unwrap();
    assert_eq!(get(address, "/").text(), "a");
}

#[test]
fn a_changed_protocol_stays_with_the_old_process_and_ends_in_order() {
    let echo = Backend::with(|_, stream| {
        stream
            .write_all(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n")
            .unwrap();
        let mut buffer = [0; 100];
        while let Ok(count) = stream.read(&mut buffer) {
            if count == 0 || stream.write_all(&buffer[..count]).is_err() {
                break;
            }
        }
        Reply::Close
    });
    let address = free_address();
    let (dir, first, _control) = start(&simple(address, &[echo.address]));
    let second = Process::take_over(dir.path(), 1);
    assert!(ended(first));
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n").unwrap();
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        head.push(byte[0]);
    }
    let _third = Process::take_over(dir.path(), 60);
    stream.write_all(b"still there").unwrap();
    stream.read_exact(&mut [0; 11]).unwrap();
    assert_eq!(stream.read(&mut [0]).unwrap(), 0, "the time to finish is over: an end, not a reset");
    drop(stream);
    assert!(ended(second));
}
