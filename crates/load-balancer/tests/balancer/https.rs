//! HTTPS listeners and HTTPS targets: requests inside TLS, and what a reload or another process leaves alone.

use std::io::{Read, Write};

use ports::{ListenerProtocol, RoutingTable, TargetProtocol};
use rustls::HandshakeKind;

use crate::support::backend::{Backend, answer};
use crate::support::client::Client;
use crate::support::process::Process;
use crate::support::tables::simple;
use crate::support::tcp::tcp_group;
use crate::support::tls::{
    TlsClient, any_client, certificate, client_config, connect_tls, settings, tls_backend_with, was_shown,
};
use crate::support::{Running, free_address, wait_for};

/// One HTTPS listener that forwards to one group.
fn simple_https(
    bind: std::net::SocketAddr,
    own: &ports::Certificate,
    targets: &[std::net::SocketAddr],
) -> RoutingTable {
    let mut table = simple(bind, targets);
    table.listeners[0].protocol = ListenerProtocol::Https;
    table.listeners[0].tls = Some(settings(vec![own.clone()]));
    table
}

/// Sends a GET and reads the head and the body of its answer.
fn get_over(client: &mut TlsClient, path: &str) -> (String, String) {
    client.write_all(format!("GET {path} HTTP/1.1\r\nHost: a.example\r\n\r\n").as_bytes()).unwrap();
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        client.read_exact(&mut byte).unwrap();
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).unwrap().to_ascii_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
    let mut body = vec![0; length.parse().unwrap()];
    client.read_exact(&mut body).unwrap();
    (head, String::from_utf8(body).unwrap())
}

#[test]
fn requests_inside_tls_are_answered_and_the_target_hears_how_they_came() {
    let backend = Backend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let own = certificate("own", &["a.example"]);
    let mut routes = simple_https(address, &own, &[backend.address]);
    routes.listeners[0].attributes.forwards_tls_version = true;
    let running = Running::with_table(dir.path(), &routes);
    let client = client_config(&[&rustls::version::TLS13], &[b"http/1.1"]);
    let mut client = connect_tls(address, &client, "a.example").unwrap();
    assert!(was_shown(&client, &own));
    assert_eq!(client.conn.alpn_protocol(), Some(b"http/1.1".as_slice()));
    for _ in 0..3 {
        let (head, body) = get_over(&mut client, "/x");
        assert!(head.starts_with("http/1.1 200 ") && body == "a", "{head}");
    }
    let received = backend.received();
    assert_eq!(received.len(), 3);
    assert_eq!(received[2].header("x-forwarded-proto"), Some("https"));
    assert_eq!(received[2].header("x-forwarded-port"), Some(address.port().to_string().as_str()));
    assert_eq!(received[2].header("x-amzn-tls-version"), Some("TLSv1.3"));
    assert_eq!(received[2].header("x-amzn-tls-cipher-suite"), Some("TLS_AES_256_GCM_SHA384"));
    let listener = running.counters().listeners.remove(0);
    assert_eq!((listener.requests, listener.connections, listener.tls_errors), (3, 1, 0));
}

#[test]
fn a_new_certificate_leaves_kept_connections_and_sessions_alone() {
    let backend = Backend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let (old, new) = (certificate("old", &["a.example"]), certificate("new", &["a.example"]));
    let running = Running::with_table(dir.path(), &simple_https(address, &old, &[backend.address]));
    let returning = any_client();
    let mut kept = connect_tls(address, &returning, "a.example").unwrap();
    assert_eq!(get_over(&mut kept, "/").1, "a");
    let reloaded = RoutingTable { generation: 2, ..simple_https(address, &new, &[backend.address]) };
    running.apply(&reloaded).unwrap();
    assert!(was_shown(&connect_tls(address, &any_client(), "a.example").unwrap(), &new));
    let mut back = connect_tls(address, &returning, "a.example").unwrap();
    assert_eq!(back.conn.handshake_kind(), Some(HandshakeKind::Resumed));
    assert_eq!(get_over(&mut back, "/").1, "a");
    let (head, body) = get_over(&mut kept, "/");
    assert!(body == "a" && !head.contains("connection: close"), "{head}");
}

#[test]
fn when_the_listener_goes_an_idle_client_gets_an_orderly_end() {
    let backend = Backend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let routes = simple_https(address, &certificate("own", &["a.example"]), &[backend.address]);
    let running = Running::with_table(dir.path(), &routes);
    let mut kept = connect_tls(address, &any_client(), "a.example").unwrap();
    assert_eq!(get_over(&mut kept, "/").1, "a");
    running.apply(&RoutingTable { generation: 2, listeners: vec![], ..routes }).unwrap();
    // Without a notice this is an error.
    assert_eq!(kept.read(&mut [0]).unwrap(), 0);
}

#[test]
fn when_another_process_takes_over_a_tls_client_is_told_to_come_back_with_its_next_answer() {
    let backend = Backend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut old = Process::start(dir.path());
    let running = Running::of_another_process(dir.path());
    wait_for("the balancer answers", || running.is_alive().then_some(()));
    running.apply(&simple_https(address, &certificate("own", &["a.example"]), &[backend.address])).unwrap();
    running.wait_checked();
    let mut kept = connect_tls(address, &any_client(), "a.example").unwrap();
    assert_eq!(get_over(&mut kept, "/").1, "a");
    let _new = Process::take_over(dir.path(), 300);
    // It is replaced a moment after the new one answers for both.
    wait_for("the client is told", || {
        let (head, body) = get_over(&mut kept, "/");
        assert_eq!(body, "a");
        head.contains("connection: close").then_some(())
    });
    assert_eq!(kept.read(&mut [0]).unwrap(), 0);
    let mut again = connect_tls(address, &any_client(), "a.example").unwrap();
    let (head, body) = get_over(&mut again, "/");
    assert!(body == "a" && !head.contains("connection: close"), "{head}");
    wait_for("the old process has ended", || old.0.try_wait().unwrap());
}

#[test]
fn requests_reach_a_target_inside_tls_whose_certificate_nobody_checks() {
    let backend = tls_backend_with(&certificate("own", &["another.name"]), |stream| {
        let mut received = Vec::new();
        loop {
            let mut byte = [0];
            if !matches!(stream.read(&mut byte), Ok(1)) {
                return;
            }
            received.push(byte[0]);
            if received.ends_with(b"\r\n\r\n") {
                received.clear();
                stream.write_all(&answer(200, b"inside")).unwrap();
            }
        }
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[]);
    routes.target_groups = vec![tcp_group("blue", &[backend.address])];
    routes.target_groups[0].protocol = TargetProtocol::Http1Tls;
    let _running = Running::with_table(dir.path(), &routes);
    let mut client = Client::connect(address);
    for _ in 0..3 {
        assert_eq!(client.get("/").unwrap().text(), "inside");
    }
    assert_eq!(backend.served(), 1, "one connection serves them all");
}
