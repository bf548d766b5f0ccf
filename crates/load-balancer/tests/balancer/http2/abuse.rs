//! Clients of HTTP/2 that mean harm: they are ended or bounded, the balancer's memory stays flat, and the requests of
//! others go on.

use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use bytes::Bytes;
use tempfile::TempDir;

use super::peers::{connect, get, https, post, read, request, runtime, send};
use crate::http2_conformance::frames::{
    ACK, Connection, DATA, END_HEADERS, END_STREAM, HEADERS, PING, Preface, RST_STREAM, SETTINGS, Seen, block, frame,
    get as get_frame, plain, post as post_frame,
};
use crate::support::backend::{Backend, Reply};
use crate::support::process::Process;
use crate::support::{Running, free_address, wait_for};

const ENHANCE_YOUR_CALM: u32 = 11;

/// By how much a balancer process may grow: its own tables, buffers and the allocator's habits.
const GROWTH_BYTES: u64 = 48 << 20;

/// A balancer process, so that its memory is its own.
struct World {
    _dir: TempDir,
    process: Process,
    control: Running,
    address: SocketAddr,
    memory_before: u64,
}

impl World {
    fn new(backend: &Backend) -> Self {
        let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
        let process = Process::start(dir.path());
        let control = Running::of_another_process(dir.path());
        wait_for("it answers", || control.is_alive().then_some(()));
        control.apply(&https(address, &[backend.address])).unwrap();
        control.wait_checked();
        let mut world = Self { _dir: dir, process, control, address, memory_before: 0 };
        world.others_are_served();
        world.memory_before = world.memory();
        world
    }

    /// Resident bytes.
    fn memory(&self) -> u64 {
        let path = format!("/proc/{}/status", self.process.0.id());
        let text = std::fs::read_to_string(Path::new(&path)).unwrap();
        let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        line.trim().strip_suffix(" kB").unwrap().parse::<u64>().unwrap() * 1024
    }

    fn check(&self) {
        self.others_are_served();
        let grown = self.memory().saturating_sub(self.memory_before);
        assert!(grown < GROWTH_BYTES, "grown by {grown} bytes");
    }

    fn others_are_served(&self) {
        for _ in 0..4 {
            let mut other = Connection::open(self.address, Preface::Whole);
            other.send(&get_frame(1));
            assert_eq!(other.outcome(1), Seen::Status(200));
        }
    }

    fn open(&self) -> Connection {
        Connection::open(self.address, Preface::Whole)
    }
}

fn reset(stream: u32) -> Vec<u8> {
    frame(RST_STREAM, 0, stream, &8_u32.to_be_bytes())
}

/// Large answers for `/large`.
fn backend() -> Backend {
    let large = vec![b'.'; 4 << 20];
    Backend::with(move |request, _| match request.path.as_str() {
        "/large" => Reply::Ok(large.clone()),
        "/echo" => Reply::Ok(request.body.clone()),
        _ => Reply::Ok(b"a".to_vec()),
    })
}

#[test]
fn bodies_of_64_mib_pass_both_ways_without_being_kept() {
    let backend = Backend::with(|request, _| Reply::Ok(request.body.clone()));
    let world = World::new(&backend);
    let runtime = runtime();
    let body = Bytes::from((0..64_u32 << 20).map(|index| u8::try_from(index % 251).unwrap()).collect::<Vec<_>>());
    let sent = body.clone();
    let answer = runtime.block_on(async { post(&connect(world.address).await, "/", sent).await.unwrap() });
    assert!(answer.status == 200 && answer.body == body, "{} bytes", answer.body.len());
    world.check();
}

#[test]
fn streams_opened_and_reset_ten_thousand_times_end_the_connection() {
    let backend = backend();
    let world = World::new(&backend);
    let hits = backend.hits();
    let mut connection = world.open();
    for batch in 0..100 {
        let streams = (0..100).map(|index| 1 + 2 * (batch * 100 + index));
        let bytes: Vec<u8> = streams.flat_map(|stream| [get_frame(stream), reset(stream)].concat()).collect();
        if connection.try_send(&bytes).is_err() {
            break;
        }
    }
    assert!(matches!(connection.outcome(u32::MAX), Seen::GoAway(ENHANCE_YOUR_CALM) | Seen::Closed));
    assert!(backend.hits() - hits < 2_000, "{} requests came to the target", backend.hits() - hits);
    world.check();
    let in_flight = || world.control.counters().target_groups[0].in_flight;
    wait_for("nothing is in flight", || (in_flight() == 0).then_some(()));
}

#[test]
fn a_target_never_hears_of_requests_that_were_taken_back_at_once() {
    let backend = backend();
    let world = World::new(&backend);
    let hits = backend.hits();
    let mut connection = world.open();
    let taken_back = (0..50).map(|index| 1 + 2 * index);
    let mut bytes: Vec<u8> = taken_back.flat_map(|stream| [get_frame(stream), reset(stream)].concat()).collect();
    bytes.extend(get_frame(101));
    connection.send(&bytes);
    assert_eq!(connection.outcome(101), Seen::Status(200));
    assert_eq!(backend.hits() - hits, 1);
    world.check();
}

#[test]
fn requests_taken_back_one_by_one_end_the_connection_too() {
    let backend = backend();
    let world = World::new(&backend);
    let mut connection = world.open();
    let ended = (0..10_000).find(|index| {
        // The answer to PING says that the stream before it has been looked at.
        let stream = 1 + 2 * index;
        let bytes = [post_frame(stream), frame(PING, 0, 0, &[0; 8]), reset(stream)].concat();
        connection.try_send(&bytes[..bytes.len() - 13]).is_err() || {
            let has_pong = loop {
                match connection.read() {
                    Ok((PING, ACK, _, _)) => break true,
                    Ok((7, _, _, payload)) => {
                        assert_eq!(payload[4..8], ENHANCE_YOUR_CALM.to_be_bytes());
                        break false;
                    }
                    Ok(_) => {}
                    Err(_) => break false,
                }
            };
            !has_pong || connection.try_send(&bytes[bytes.len() - 13..]).is_err()
        }
    });
    assert!(ended.is_some_and(|count| count < 1_000), "ended after {ended:?}");
    world.check();
}

#[test]
fn settings_and_pings_without_end_fill_no_memory() {
    let backend = backend();
    let world = World::new(&backend);
    for flood in [frame(SETTINGS, 0, 0, &[0, 4, 0, 0, 1, 0]), frame(PING, 0, 0, &[0; 8])] {
        let mut connection = world.open();
        let batch = flood.repeat(1_000);
        // Nothing is read of the answers: the balancer stops reading too, sooner or later.
        connection.set_write_timeout(Duration::from_secs(1));
        let sent = (0..300).take_while(|_| connection.try_send(&batch).is_ok()).count();
        assert!(sent > 0);
        world.check();
    }
}

#[test]
fn answers_that_nobody_reads_fill_no_more_than_their_buffers() {
    let backend = backend();
    let world = World::new(&backend);
    let mut stalled = Vec::new();
    for _ in 0..4 {
        let mut connection = world.open();
        // No window for any stream, and then a window for the streams but none for the connection.
        if stalled.len() % 2 == 0 {
            connection.send(&frame(SETTINGS, 0, 0, &[0, 4, 0, 0, 0, 0]));
        } else {
            connection.send(&frame(SETTINGS, 0, 0, &[0, 4, 0x7f, 0xff, 0xff, 0xff]));
        }
        let fields: Vec<_> = plain("GET").into_iter().filter(|(name, _)| *name != ":path").collect();
        let fields = block(&[fields.as_slice(), &[(":path", "/large")]].concat());
        for index in 0..100 {
            connection.send(&frame(HEADERS, END_STREAM | END_HEADERS, 1 + 2 * index, &fields));
        }
        assert_eq!(connection.outcome(199), Seen::Status(200));
        stalled.push(connection);
    }
    world.check();
    drop(stalled);
    let in_flight = || world.control.counters().target_groups[0].in_flight;
    wait_for("nothing is in flight", || (in_flight() == 0).then_some(()));
}

#[test]
fn empty_and_tiny_data_without_end_is_not_kept() {
    // A target that takes the request and reads no more of its body.
    let target = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address_of_target = target.local_addr().unwrap();
    let others = backend();
    let world = World::new(&others);
    let mut table = https(world.address, &[address_of_target, others.address]);
    table.generation = 2;
    table.target_groups[0].health_check.enabled = false;
    world.control.apply(&table).unwrap();
    for size in [0, 1] {
        for _ in 0..2 {
            let mut connection = world.open();
            connection.set_write_timeout(Duration::from_secs(1));
            connection.send(&post_frame(1));
            let batch = frame(DATA, 0, 1, &[b'x'; 1][..size]).repeat(10_000);
            let _ = (0..50).take_while(|_| connection.try_send(&batch).is_ok()).count();
        }
    }
    table.generation = 3;
    table.target_groups[0].targets.remove(0);
    world.control.apply(&table).unwrap();
    world.check();
}

#[test]
fn others_go_on_while_a_client_does_its_worst() {
    let backend = backend();
    let world = World::new(&backend);
    let runtime = runtime();
    let address = world.address;
    let is_over = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !is_over.load(std::sync::atomic::Ordering::SeqCst) {
                    let mut connection = Connection::open(address, Preface::Whole);
                    for index in 0..1_000 {
                        let stream = 1 + 2 * index;
                        if connection.try_send(&[get_frame(stream), reset(stream)].concat()).is_err() {
                            break;
                        }
                    }
                }
            });
        }
        runtime.block_on(async {
            let sender = connect(address).await;
            for _ in 0..300 {
                assert_eq!(get(&sender, "/").await.unwrap().text(), "a");
            }
            let (answering, _) = sender.clone().send_request(request("GET", "/large"), true).unwrap();
            assert_eq!(read(answering.await.unwrap()).await.unwrap().body.len(), 4 << 20);
        });
        is_over.store(true, std::sync::atomic::Ordering::SeqCst);
    });
    world.check();
}

#[test]
fn a_body_that_its_target_does_not_read_stays_with_the_client() {
    let others = backend();
    let world = World::new(&others);
    // Its system accepts connections, and nobody reads them.
    let target = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let mut table = https(world.address, &[target.local_addr().unwrap()]);
    table.generation = 2;
    table.target_groups[0].health_check.enabled = false;
    world.control.apply(&table).unwrap();
    let runtime = runtime();
    let address = world.address;
    let uploads: Vec<_> = (0..4)
        .map(|_| {
            runtime.spawn(async move {
                let sender = connect(address).await;
                let (answering, mut upload) = sender.clone().send_request(request("POST", "/"), false).unwrap();
                let sent = send(&mut upload, Bytes::from(vec![b'.'; 256 << 20])).await;
                (sent.is_ok(), answering.await.is_ok())
            })
        })
        .collect();
    wait_for("all are in flight", || (world.control.counters().target_groups[0].in_flight == 4).then_some(()));
    // What the sockets on the way hold is not the balancer's.
    let mut last = 0;
    wait_for("nothing moves any more", || {
        std::thread::sleep(Duration::from_millis(200));
        let now = world.memory();
        (std::mem::replace(&mut last, now) == now).then_some(())
    });
    assert!(uploads.iter().all(|upload| !upload.is_finished()), "256 MiB went somewhere");
    table.generation = 3;
    table.target_groups[0].targets = vec![crate::support::tables::target(others.address)];
    world.control.apply(&table).unwrap();
    world.check();
}
