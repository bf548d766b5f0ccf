//! Network listeners: bytes both ways, targets chosen by connection, draining, what outlives a table.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc;

use ports::{ListenerCounters, TargetGroupCounters, TargetState};

use crate::support::process::Process;
use crate::support::tables::{forward, table};
use crate::support::tcp::{TcpBackend, ask, connect, simple_tcp, tcp_group, tcp_listener};
use crate::support::{Running, free_address, wait_for};

fn listener_counters(running: &Running) -> ListenerCounters {
    running.counters().listeners.into_iter().next().unwrap()
}

fn group_counters(running: &Running) -> TargetGroupCounters {
    running.counters().target_groups.into_iter().next().unwrap()
}

/// Whether the connection ended with an error, not as a stream that is complete.
fn is_reset(stream: &mut TcpStream) -> bool {
    matches!(stream.read(&mut [0]), Err(error) if error.kind() == ErrorKind::ConnectionReset)
}

#[test]
fn bytes_pass_both_ways_and_the_end_of_the_request_leaves_the_answer_open() {
    let backend = TcpBackend::with(|mut stream| {
        let mut all = Vec::new();
        stream.read_to_end(&mut all).unwrap();
        all.reverse();
        stream.write_all(&all).unwrap();
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &simple_tcp(address, &[backend.address]));
    let mut client = connect(address);
    client.write_all(b"drawer").unwrap();
    client.shutdown(Shutdown::Write).unwrap();
    let mut answer = String::new();
    client.read_to_string(&mut answer).unwrap();
    assert_eq!(answer, "reward");
    wait_for("the connection is gone", || (listener_counters(&running).connections == 0).then_some(()));
    let listener = listener_counters(&running);
    assert_eq!((listener.requests, listener.received_bytes, listener.sent_bytes), (1, 6, 6));
    let group = group_counters(&running);
    assert_eq!((group.requests, group.connection_errors, group.in_flight), (1, 0, 0));
}

#[test]
fn the_end_of_the_answer_leaves_the_request_open() {
    let (all_read, read) = mpsc::channel();
    let backend = TcpBackend::with(move |mut stream| {
        stream.shutdown(Shutdown::Write).unwrap();
        let mut all = String::new();
        stream.read_to_string(&mut all).unwrap();
        all_read.send(all).unwrap();
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &simple_tcp(address, &[backend.address]));
    let mut client = connect(address);
    client.write_all(b"one ").unwrap();
    assert_eq!(client.read(&mut [0]).unwrap(), 0);
    client.write_all(b"two").unwrap();
    assert_eq!(group_counters(&running).in_flight, 1);
    drop(client);
    assert_eq!(read.recv().unwrap(), "one two");
}

#[test]
fn sixty_four_mebibytes_come_back_as_they_were_sent() {
    const BYTES: usize = 64 * 1024 * 1024;
    let backend = TcpBackend::echo();
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &simple_tcp(address, &[backend.address]));
    let mut client = connect(address);
    let mut writer = client.try_clone().unwrap();
    let block =
        |index: usize| -> Vec<u8> { (0..8_192_u64).flat_map(|word| mix(index, word).to_le_bytes()).collect() };
    let blocks = BYTES / block(0).len();
    let writing = std::thread::spawn(move || {
        for index in 0..blocks {
            writer.write_all(&block(index)).unwrap();
        }
        writer.shutdown(Shutdown::Write).unwrap();
    });
    let mut received = vec![0; block(0).len()];
    for index in 0..blocks {
        client.read_exact(&mut received).unwrap();
        assert!(received == block(index), "block {index} was changed on its way");
    }
    assert_eq!(client.read(&mut received).unwrap(), 0);
    writing.join().unwrap();
    let counters = listener_counters(&running);
    assert_eq!((counters.received_bytes, counters.sent_bytes), (BYTES as u64, BYTES as u64));
}

fn mix(index: usize, word: u64) -> u64 {
    (index as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(31) ^ word.wrapping_mul(0xbf58_476d_1ce4_e5b9)
}

#[test]
fn a_target_that_refuses_is_passed_over_and_the_client_notices_nothing() {
    let refusing = TcpListener::bind("127.0.0.1:0").unwrap();
    let dead = refusing.local_addr().unwrap();
    drop(refusing);
    let backend = TcpBackend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple_tcp(address, &[dead, backend.address]);
    // Without checks both are taken.
    routes.target_groups[0].health_check.enabled = false;
    let running = Running::with_table(dir.path(), &routes);
    for _ in 0..20 {
        assert_eq!(ask(&mut connect(address)).unwrap(), 'a');
    }
    let group = group_counters(&running);
    assert_eq!(group.requests, 20);
    assert!(group.connection_errors >= 1 && group.retries == group.connection_errors, "{group:?}");
}

#[test]
fn without_a_target_that_can_be_reached_the_connection_is_reset() {
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &simple_tcp(address, &[]));
    assert!(is_reset(&mut connect(address)));
    wait_for("it is counted", || (listener_counters(&running).balancer_errors == 1).then_some(()));
}

#[test]
fn a_connection_that_breaks_at_the_target_breaks_at_the_client_too() {
    let target = TcpListener::bind("127.0.0.1:0").unwrap();
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple_tcp(address, &[target.local_addr().unwrap()]);
    routes.target_groups[0].health_check.enabled = false;
    let running = Running::with_table(dir.path(), &routes);
    std::thread::spawn(move || {
        let (mut stream, _) = target.accept().unwrap();
        stream.write_all(b"half").unwrap();
        // To close with something unread is to reset.
        stream.peek(&mut [0]).unwrap();
    });
    let mut client = connect(address);
    client.write_all(b"a request").unwrap();
    let mut all = Vec::new();
    let error = client.read_to_end(&mut all).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::ConnectionReset);
    wait_for("the connection is gone", || (listener_counters(&running).connections == 0).then_some(()));
    assert_eq!(group_counters(&running).in_flight, 0);
}

#[test]
fn with_proxy_protocol_the_target_hears_first_who_the_client_is() {
    let (heard, hears) = mpsc::channel();
    let backend = TcpBackend::with(move |mut stream| {
        let mut bytes = [0; 35 + 5];
        stream.read_exact(&mut bytes).unwrap();
        heard.send(bytes).unwrap();
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple_tcp(address, &[backend.address]);
    routes.target_groups[0].attributes.sends_proxy_protocol = true;
    let _running = Running::with_table(dir.path(), &routes);
    let mut client = connect(address);
    client.write_all(b"hello").unwrap();
    let SocketAddr::V4(source) = client.local_addr().unwrap() else { panic!("loopback is IPv4 here") };
    let SocketAddr::V4(destination) = address else { panic!("loopback is IPv4 here") };
    let mut expected = b"\r\n\r\n\0\r\nQUIT\n\x21\x11\x00\x13".to_vec();
    expected.extend(source.ip().octets());
    expected.extend(destination.ip().octets());
    expected.extend(source.port().to_be_bytes());
    expected.extend(destination.port().to_be_bytes());
    expected.extend([3, 0, 4]);
    let bytes = hears.recv().unwrap();
    assert_eq!(bytes[..31], expected);
    assert_eq!(&bytes[35..], b"hello");
}

#[test]
fn weights_are_those_of_connections_and_a_shift_moves_new_ones_only() {
    let (blue, green) = (TcpBackend::named("b"), TcpBackend::named("g"));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let routes = |generation: u64, weights: [u16; 2]| {
        let listener = tcp_listener(address, forward(&[("blue", weights[0]), ("green", weights[1])]));
        let groups = vec![tcp_group("blue", &[blue.address]), tcp_group("green", &[green.address])];
        table(generation, vec![listener], groups)
    };
    let running = Running::with_table(dir.path(), &routes(1, [100, 0]));
    let mut old = connect(address);
    assert_eq!(ask(&mut old).unwrap(), 'b');
    running.apply(&routes(2, [75, 25])).unwrap();
    let to_green = (0..400).filter(|_| ask(&mut connect(address)).unwrap() == 'g').count();
    // Five times what chance makes of 100.
    assert!((57..=143).contains(&to_green), "{to_green} of 400 connections");
    running.apply(&routes(3, [0, 100])).unwrap();
    for _ in 0..50 {
        assert_eq!(ask(&mut connect(address)).unwrap(), 'g');
    }
    assert_eq!(ask(&mut old).unwrap(), 'b');
}

#[test]
fn a_target_that_leaves_keeps_its_connections_and_gets_no_new_one() {
    let (old, new) = (TcpBackend::named("o"), TcpBackend::named("n"));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &simple_tcp(address, &[old.address]));
    let mut kept = connect(address);
    assert_eq!(ask(&mut kept).unwrap(), 'o');
    let mut routes = simple_tcp(address, &[new.address]);
    routes.generation = 2;
    running.apply(&routes).unwrap();
    let draining = running.health_of(old.address).unwrap();
    assert_eq!((draining.state, draining.in_flight), (TargetState::Draining, 1));
    for _ in 0..20 {
        assert_eq!(ask(&mut connect(address)).unwrap(), 'n');
    }
    assert_eq!(ask(&mut kept).unwrap(), 'o');
    assert_eq!(old.served(), 1);
    drop(kept);
    wait_for("the target is gone", || running.health_of(old.address).is_none().then_some(()));
}

#[test]
fn after_the_delay_connections_go_on_unless_the_group_ends_them() {
    for ends in [false, true] {
        let backend = TcpBackend::named("a");
        let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
        let mut routes = simple_tcp(address, &[backend.address]);
        routes.target_groups[0].deregistration_delay_seconds = 1;
        routes.target_groups[0].attributes.ends_connections_at_deregistration = ends;
        let running = Running::with_table(dir.path(), &routes);
        let mut kept = connect(address);
        assert_eq!(ask(&mut kept).unwrap(), 'a');
        routes.generation = 2;
        routes.target_groups[0].targets.clear();
        running.apply(&routes).unwrap();
        assert_eq!(ask(&mut kept).unwrap(), 'a');
        wait_for("the target is gone", || running.health_of(backend.address).is_none().then_some(()));
        if ends {
            assert!(is_reset(&mut kept), "cut off must not look like an end");
        } else {
            assert_eq!(ask(&mut kept).unwrap(), 'a');
        }
    }
}

#[test]
fn a_removed_listener_takes_no_connection_and_serves_those_it_took() {
    let backend = TcpBackend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let routes = simple_tcp(address, &[backend.address]);
    let running = Running::with_table(dir.path(), &routes);
    let mut kept = connect(address);
    assert_eq!(ask(&mut kept).unwrap(), 'a');
    running.apply(&table(2, vec![], routes.target_groups.clone())).unwrap();
    assert!(TcpStream::connect(address).is_err());
    assert_eq!(ask(&mut kept).unwrap(), 'a');
    // And a listener that comes back on the address is a new one.
    running.apply(&ports::RoutingTable { generation: 3, ..routes }).unwrap();
    assert_eq!(ask(&mut connect(address)).unwrap(), 'a');
    assert_eq!(ask(&mut kept).unwrap(), 'a');
}

#[test]
fn a_listener_that_changes_its_protocol_does_so_for_new_connections() {
    let backend = TcpBackend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple_tcp(address, &[backend.address]);
    let running = Running::with_table(dir.path(), &routes);
    let mut kept = connect(address);
    assert_eq!(ask(&mut kept).unwrap(), 'a');
    routes.generation = 2;
    routes.listeners[0].protocol = ports::ListenerProtocol::Http;
    routes.listeners[0].default_action = crate::support::tables::fixed(200, "by HTTP");
    running.apply(&routes).unwrap();
    assert_eq!(crate::support::client::get(address, "/").text(), "by HTTP");
    assert_eq!(ask(&mut kept).unwrap(), 'a');
}

#[test]
fn when_another_process_takes_over_connections_stay_until_they_end() {
    let backend = TcpBackend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut old = Process::start(dir.path());
    let running = Running::of_another_process(dir.path());
    wait_for("the balancer answers", || running.is_alive().then_some(()));
    running.apply(&simple_tcp(address, &[backend.address])).unwrap();
    running.wait_checked();
    let mut kept = connect(address);
    assert_eq!(ask(&mut kept).unwrap(), 'a');
    let _new = Process::take_over(dir.path(), 300);
    assert_eq!(ask(&mut connect(address)).unwrap(), 'a');
    assert_eq!(ask(&mut kept).unwrap(), 'a');
    assert!(old.0.try_wait().unwrap().is_none(), "the old process has a connection");
    drop(kept);
    wait_for("the old process has ended", || old.0.try_wait().unwrap());
}

#[test]
fn the_limit_of_a_hand_over_ends_connections_that_stayed() {
    let backend = TcpBackend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    // There is none to take over from; what it says is how long it waits when it is replaced itself.
    let mut old = Process::take_over(dir.path(), 0);
    let running = Running::of_another_process(dir.path());
    running.apply(&simple_tcp(address, &[backend.address])).unwrap();
    running.wait_checked();
    let mut kept = connect(address);
    assert_eq!(ask(&mut kept).unwrap(), 'a');
    let _new = Process::take_over(dir.path(), 300);
    assert!(is_reset(&mut kept));
    wait_for("the old process has ended", || old.0.try_wait().unwrap());
}
