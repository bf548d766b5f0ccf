//! Peers that mean no good: what they cost ends with them, and the good ones are served.
//!
//! How much time and memory they cost is measured by `cargo xtask churn -- --hostile`; here only what must hold on any
//! machine: answers, bounds, and files that are closed again.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use ports::{ListenerProtocol, RoutingTable};

use crate::support::backend::{Backend, Reply};
use crate::support::client::{Client, get};
use crate::support::process::Process;
use crate::support::tables::{forward, group, listener, simple, slow_check, table};
use crate::support::tls::{certificate, client_config, connect_tls, settings};
use crate::support::{Running, free_address, wait_for};

/// More than the sockets between a target and a client hold.
const LARGE: usize = 16 * 1024 * 1024;

fn open_files(process: &Process) -> usize {
    std::fs::read_dir(format!("/proc/{}/fd", process.0.id())).unwrap().count()
}

fn start(dir: &Path, table: &RoutingTable) -> (Process, Running) {
    let process = Process::start(dir);
    let control = Running::of_another_process(dir);
    wait_for("the balancer answers", || control.is_alive().then_some(()));
    control.apply(table).unwrap();
    control.wait_checked();
    (process, control)
}

fn with_large_answers() -> Backend {
    Backend::with(|request, _| match request.path.as_str() {
        "/large" => Reply::Ok(vec![b'.'; LARGE]),
        _ => Reply::Ok(request.body.len().to_string().into_bytes()),
    })
}

/// One connection of every kind that asks for trouble; each stays open until it is dropped.
fn hostile_clients(plain: SocketAddr, secure: SocketAddr) -> Vec<TcpStream> {
    let says = |address: SocketAddr, bytes: &[u8]| {
        let mut stream = TcpStream::connect(address).unwrap();
        // A balancer that has heard enough may close while we talk.
        let _ = stream.write_all(bytes);
        stream
    };
    let post = "POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    let clients = vec![
        says(plain, b""),
        says(plain, b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: "),
        says(plain, b"POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nfew"),
        says(plain, b"GET /large HTTP/1.1\r\nHost: a\r\n\r\n"),
        says(plain, b"\x00\xff\xfe neither \x01 HTTP\r\n\r\n\r\n"),
        says(plain, format!("GET / HTTP/1.1\r\nHost: a\r\nX: {}\r\n\r\n", "x".repeat(200_000)).as_bytes()),
        says(plain, format!("{post}1;{}\r\nx\r\n", "e".repeat(200_000)).as_bytes()),
        says(plain, format!("{post}0\r\n{}", "X-Filler: 0123456789\r\n".repeat(10_000)).as_bytes()),
        says(plain, format!("{post}{}", "f".repeat(100)).as_bytes()),
        says(plain, "GET / HTTP/1.1\r\nHost: a\r\n\r\n".repeat(500).as_bytes()),
        says(secure, b""),
        says(secure, b"\x16\x03\x01\x02\x00\x01\x00\x01"),
        says(secure, b"GET / HTTP/1.1\r\nHost: a\r\n\r\n"),
    ];
    let half_closed = says(plain, b"GET / HTTP/1.1\r\nHost: a\r\n");
    half_closed.shutdown(Shutdown::Write).unwrap();
    drop(TcpStream::connect(plain).unwrap());
    drop(TcpStream::connect(secure).unwrap());
    clients.into_iter().chain([half_closed]).collect()
}

#[test]
fn hostile_clients_leave_no_file_open_and_a_good_one_gets_every_answer() {
    let mut backend = with_large_answers();
    let (dir, plain, secure) = (tempfile::tempdir().unwrap(), free_address(), free_address());
    let mut routes = simple(plain, &[backend.address]);
    let mut https = listener(secure, forward(&[("blue", 1)]));
    https.protocol = ListenerProtocol::Https;
    https.tls = Some(settings(vec![certificate("own", &["a.example"])]));
    routes.listeners.push(https);
    // A check that has a connection open at the moment would be counted.
    routes.target_groups[0].health_check = slow_check();
    let (process, control) = start(dir.path(), &routes);
    let files = wait_for("checks are over", || Some(open_files(&process)).filter(|files| *files > 0));
    let mut good = Client::connect(plain);
    let mut peers = Vec::new();
    for _ in 0..20 {
        peers.extend(hostile_clients(plain, secure));
        assert_eq!(good.get("/").unwrap().text(), "0");
    }
    assert!(open_files(&process) > files + 100, "they are there");
    assert_eq!(get(plain, "/").status, 200);
    drop(peers);
    let connections = || control.counters().listeners.iter().map(|listener| listener.connections).sum::<u64>();
    wait_for("only the good client is left", || (connections() == 1).then_some(()));
    assert_eq!(good.get("/").unwrap().text(), "0");
    drop(good);
    // What is kept for the next request to the target ends with the target.
    backend.kill();
    wait_for("all files are closed", || (open_files(&process) <= files).then_some(()));
}

#[test]
fn a_body_whose_framing_never_ends_is_refused_and_its_connection_closed() {
    let backend = with_large_answers();
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let _running = Running::with_table(dir.path(), &simple(address, &[backend.address]));
    let post = b"POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (first, endless) in [
        ("0\r\n", "X-Filler: 0123456789\r\n"),
        ("1;", "extension"),
        ("", "0000000000"),
        ("", "1;some=extension\r\nx\r\n"),
    ] {
        let mut client = Client::connect(address);
        client.send(post);
        client.send(first.as_bytes());
        // It is refused after a few kilobytes; what is still sent then is heard for a moment, and dropped.
        let endless = endless.repeat(100);
        wait_for("the connection is closed", || client.try_send(endless.as_bytes()).err());
        assert_eq!(get(address, "/").status, 200);
    }
    assert_eq!(backend.received().iter().filter(|request| request.method == "POST").count(), 0);
}

#[test]
fn a_hundred_thousand_chunks_of_one_byte_arrive_whole() {
    let backend = with_large_answers();
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let _running = Running::with_table(dir.path(), &simple(address, &[backend.address]));
    let mut client = Client::connect(address);
    client.send(b"POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    client.send("1\r\nx\r\n".repeat(100_000).as_bytes());
    client.send(b"0\r\n\r\n");
    assert_eq!(client.read_answer(false).unwrap().text(), "100000");
}

/// A target that says `first` and then `endless` for as long as it is heard; true when nobody heard any more.
fn endless_target(first: &'static str, endless: &'static str) -> (SocketAddr, Arc<AtomicBool>, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let was_ended = Arc::<AtomicBool>::default();
    let for_thread = Arc::clone(&was_ended);
    let thread = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        stream.set_write_timeout(Some(Duration::from_secs(20))).unwrap();
        let _ = stream.read(&mut [0; 4_096]).unwrap();
        stream.write_all(first.as_bytes()).unwrap();
        let endless = endless.repeat(100);
        let began = Instant::now();
        while began.elapsed() < Duration::from_secs(15) {
            if let Err(error) = stream.write_all(endless.as_bytes()) {
                let gave_up = matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut);
                return for_thread.store(!gave_up, SeqCst);
            }
        }
    });
    (address, was_ended, thread)
}

#[test]
fn a_target_whose_head_never_ends_is_502_or_504_and_hears_no_more() {
    for (first, endless) in [
        ("HTTP/1.1 200 OK\r\n", "X-Filler: 0123456789\r\n"),
        ("HTTP/1.1 200 OK\r\nX-Filler: ", "0123456789"),
        ("", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"),
        ("", "garbage"),
    ] {
        let (target, was_ended, thread) = endless_target(first, endless);
        let good = Backend::named("good");
        let (dir, bad_address, good_address) = (tempfile::tempdir().unwrap(), free_address(), free_address());
        let mut bad_group = group("bad", &[target]);
        bad_group.health_check.enabled = false;
        let listeners =
            vec![listener(bad_address, forward(&[("bad", 1)])), listener(good_address, forward(&[("good", 1)]))];
        let mut routes = table(1, listeners, vec![bad_group, group("good", &[good.address])]);
        routes.listeners[0].attributes.idle_timeout_seconds = 1;
        let _running = Running::with_table(dir.path(), &routes);
        let asked = std::thread::spawn(move || get(bad_address, "/").status);
        assert_eq!(get(good_address, "/").text(), "good");
        let status = asked.join().unwrap();
        assert!([502, 504].contains(&status), "{status} for {first:?} and {endless:?} without end");
        thread.join().unwrap();
        assert!(was_ended.load(SeqCst), "{endless:?} without end was heard to the end");
    }
}

#[test]
fn a_target_that_hangs_is_504_after_the_idle_timeout_and_costs_other_requests_nothing() {
    let backend = Backend::with(|request, stream| {
        if request.path == "/hang" {
            let _ = stream.read(&mut [0]);
            return Reply::Close;
        }
        Reply::Ok(b"well".to_vec())
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[backend.address]);
    routes.listeners[0].attributes.idle_timeout_seconds = 1;
    let _running = Running::with_table(dir.path(), &routes);
    let hanging: Vec<_> = (0..20).map(|_| std::thread::spawn(move || get(address, "/hang").status)).collect();
    for _ in 0..20 {
        assert_eq!(get(address, "/").text(), "well");
    }
    for asked in hanging {
        assert_eq!(asked.join().unwrap(), 504);
    }
}

#[test]
fn streams_that_are_reset_as_fast_as_they_are_opened_end_their_connection_and_no_other() {
    let backend = Backend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[backend.address]);
    routes.listeners[0].protocol = ListenerProtocol::Https;
    routes.listeners[0].tls = Some(settings(vec![certificate("own", &["a.example"])]));
    let running = Running::with_table(dir.path(), &routes);
    let config = client_config(rustls::ALL_VERSIONS, &[b"h2"]);
    let mut flood = connect_tls(address, &config, "a.example").unwrap();
    flood.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").unwrap();
    flood.write_all(&frame(4, 0, 0, &[])).unwrap();
    // :method GET, :scheme https, :path /, and :authority as a literal.
    let fields = [&[0x82, 0x87, 0x84, 0x01, 9][..], b"a.example"].concat();
    let mut was_ended = false;
    for number in 0..200_000_u32 {
        let stream = number * 2 + 1;
        // END_STREAM and END_HEADERS; then CANCEL.
        let open_and_reset = [frame(1, 0x5, stream, &fields), frame(3, 0, stream, &8_u32.to_be_bytes())].concat();
        if flood.write_all(&open_and_reset).is_err() {
            was_ended = true;
            break;
        }
    }
    assert!(was_ended, "two hundred thousand resets are too many");
    let plain = client_config(rustls::ALL_VERSIONS, &[b"http/1.1"]);
    let mut good = connect_tls(address, &plain, "a.example").unwrap();
    good.write_all(b"GET / HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    let _ = good.read_to_string(&mut answer);
    assert!(answer.starts_with("HTTP/1.1 200 ") && answer.ends_with('a'), "{answer}");
    drop((flood, good));
    wait_for("nothing is in flight", || (running.counters().target_groups[0].in_flight == 0).then_some(()));
    wait_for("no connection is left", || (running.counters().listeners[0].connections == 0).then_some(()));
}

/// A field section in pieces without end.
#[test]
fn a_head_of_http2_without_end_ends_its_connection() {
    let backend = Backend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[backend.address]);
    routes.listeners[0].protocol = ListenerProtocol::Https;
    routes.listeners[0].tls = Some(settings(vec![certificate("own", &["a.example"])]));
    let running = Running::with_table(dir.path(), &routes);
    let config = client_config(rustls::ALL_VERSIONS, &[b"h2"]);
    let mut flood = connect_tls(address, &config, "a.example").unwrap();
    flood.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").unwrap();
    flood.write_all(&frame(4, 0, 0, &[])).unwrap();
    flood.write_all(&frame(1, 0x1, 1, &[0x82, 0x87, 0x84])).unwrap();
    // A literal field without indexing: name `x`, a value of a hundred bytes.
    let field = [&[0x00, 1, b'x', 100][..], &[b'v'; 100]].concat().repeat(100);
    let pieces = (0..1_000).take_while(|_| flood.write_all(&frame(9, 0, 1, &field)).is_ok()).count();
    assert!(pieces < 1_000, "ten megabytes of fields are too many");
    drop(flood);
    wait_for("no connection is left", || (running.counters().listeners[0].connections == 0).then_some(()));
    assert_eq!(backend.hits(), 0);
}

/// RFC 9113 4.1.
fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    [&length[1..], &[kind, flags], &stream.to_be_bytes(), payload].concat()
}
