//! TLS on real sockets: where it ends, where it passes, what a reload leaves alone. Choice of certificates, versions and
//! protocols in detail: the unit tests of `tls`.

use std::io::{Read, Write};
use std::net::Shutdown;

use ports::{BalancerError, PrivateKeyPem, TargetProtocol, TlsVersion};
use rustls::HandshakeKind;

use crate::support::tcp::{TcpBackend, ask, connect, simple_tcp};
use crate::support::tls::{
    any_client, certificate, client_config, connect_tls, settings, simple_tls, tls_backend, was_shown,
};
use crate::support::{Running, free_address, wait_for};

#[test]
fn tls_ends_at_the_listener_and_the_end_of_the_request_leaves_the_answer_open() {
    let backend = TcpBackend::with(|mut stream| {
        let mut all = Vec::new();
        stream.read_to_end(&mut all).unwrap();
        all.reverse();
        stream.write_all(&all).unwrap();
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let (first, second) = (certificate("first", &["a.example"]), certificate("second", &["*.shop.example"]));
    let settings = settings(vec![first.clone(), second.clone()]);
    let running = Running::with_table(dir.path(), &simple_tls(address, settings, &[backend.address]));
    for (name, shown) in [("www.shop.example", &second), ("unknown.example", &first)] {
        let mut client = connect_tls(address, &any_client(), name).unwrap();
        assert!(was_shown(&client, shown), "{name}");
        client.write_all(b"drawer").unwrap();
        client.conn.send_close_notify();
        client.flush().unwrap();
        let mut answer = String::new();
        // Ends with a notice: an end without one would be an error here.
        client.read_to_string(&mut answer).unwrap();
        assert_eq!(answer, "reward");
    }
    wait_for("the connections are gone", || (running.counters().listeners[0].connections == 0).then_some(()));
    let listener = running.counters().listeners.remove(0);
    assert_eq!((listener.received_bytes, listener.sent_bytes, listener.tls_errors), (12, 12, 0));
}

#[test]
fn four_mebibytes_come_back_through_tls_on_both_sides() {
    let inner = certificate("inner", &["target.example"]);
    let backend = tls_backend(&inner, "x");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let settings = settings(vec![certificate("outer", &["a.example"])]);
    let mut routes = simple_tls(address, settings, &[backend.address]);
    routes.target_groups[0].protocol = TargetProtocol::Tls;
    let _running = Running::with_table(dir.path(), &routes);
    let mut client = connect_tls(address, &any_client(), "a.example").unwrap();
    let sent = vec![b'.'; 64 * 1024];
    let mut received = vec![0; sent.len()];
    for _ in 0..4 {
        client.write_all(&sent).unwrap();
        client.read_exact(&mut received).unwrap();
        assert!(received.iter().all(|byte| *byte == b'x'));
    }
}

#[test]
fn a_tcp_listener_passes_tls_through_to_the_target() {
    let own = certificate("own", &["target.example"]);
    let backend = tls_backend(&own, "t");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let _running = Running::with_table(dir.path(), &simple_tcp(address, &[backend.address]));
    let mut client = connect_tls(address, &any_client(), "target.example").unwrap();
    assert!(was_shown(&client, &own));
    assert_eq!(ask(&mut client).unwrap(), 't');
}

#[test]
fn bytes_reach_a_tls_target_whose_certificate_nobody_checks() {
    let backend = tls_backend(&certificate("own", &["some.other.name"]), "t");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple_tls(address, settings(vec![certificate("a", &["a.example"])]), &[backend.address]);
    routes.target_groups[0].protocol = TargetProtocol::Tls;
    let running = Running::with_table(dir.path(), &routes);
    for _ in 0..3 {
        assert_eq!(ask(&mut connect_tls(address, &any_client(), "a.example").unwrap()).unwrap(), 't');
    }
    assert_eq!(running.counters().target_groups[0].connection_errors, 0);
}

#[test]
fn a_target_that_does_not_speak_tls_is_passed_over_for_one_that_does() {
    let plain = TcpBackend::named("p");
    let good = tls_backend(&certificate("own", &["target.example"]), "t");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let settings = settings(vec![certificate("a", &["a.example"])]);
    let mut routes = simple_tls(address, settings, &[plain.address, good.address]);
    routes.target_groups[0].protocol = TargetProtocol::Tls;
    let running = Running::with_table(dir.path(), &routes);
    for _ in 0..10 {
        assert_eq!(ask(&mut connect_tls(address, &any_client(), "a.example").unwrap()).unwrap(), 't');
    }
    let group = running.counters().target_groups.remove(0);
    assert!(group.connection_errors >= 1 && group.requests == 10, "{group:?}");
}

#[test]
fn a_new_certificate_is_shown_at_once_and_breaks_neither_connections_nor_sessions() {
    let backend = TcpBackend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let (old, new) = (certificate("old", &["a.example"]), certificate("new", &["a.example"]));
    let routes = simple_tls(address, settings(vec![old.clone()]), &[backend.address]);
    let running = Running::with_table(dir.path(), &routes);
    let returning = any_client();
    let mut kept = connect_tls(address, &returning, "a.example").unwrap();
    assert!(was_shown(&kept, &old));
    // Its ticket comes with the first bytes.
    assert_eq!(ask(&mut kept).unwrap(), 'a');
    let mut reloaded = simple_tls(address, settings(vec![new.clone()]), &[backend.address]);
    reloaded.generation = 2;
    running.apply(&reloaded).unwrap();
    let stranger = connect_tls(address, &any_client(), "a.example").unwrap();
    assert!(was_shown(&stranger, &new));
    let mut back = connect_tls(address, &returning, "a.example").unwrap();
    assert_eq!(back.conn.handshake_kind(), Some(HandshakeKind::Resumed));
    assert_eq!(ask(&mut back).unwrap(), 'a');
    assert_eq!(ask(&mut kept).unwrap(), 'a');
}

#[test]
fn handshakes_that_fail_are_counted_and_cost_nobody_else_anything() {
    let backend = TcpBackend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple_tls(address, settings(vec![certificate("a", &["a.example"])]), &[backend.address]);
    routes.listeners[0].tls.as_mut().unwrap().minimum_version = TlsVersion::Tls13;
    let running = Running::with_table(dir.path(), &routes);
    let tls_errors = || running.counters().listeners[0].tls_errors;
    let mut kept = connect_tls(address, &any_client(), "a.example").unwrap();
    assert!(connect_tls(address, &client_config(&[&rustls::version::TLS12], &[]), "a.example").is_err());
    wait_for("the old version is counted", || (tls_errors() == 1).then_some(()));
    let mut garbage = connect(address);
    garbage.write_all(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    let _ = garbage.read_to_end(&mut answer);
    wait_for("the garbage is counted", || (tls_errors() == 2).then_some(()));
    connect(address).shutdown(Shutdown::Both).unwrap();
    wait_for("the one who left is counted", || (tls_errors() == 3).then_some(()));
    assert_eq!(ask(&mut kept).unwrap(), 'a');
    assert_eq!(backend.served(), 1);
}

#[test]
fn a_client_that_vanishes_without_a_notice_does_not_end_the_stream_in_good_order() {
    let (told, tells) = std::sync::mpsc::channel();
    let backend = TcpBackend::with(move |mut stream| {
        let mut all = Vec::new();
        let outcome = stream.read_to_end(&mut all).map_err(|error| error.kind());
        told.send((all, outcome)).unwrap();
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let routes = simple_tls(address, settings(vec![certificate("a", &["a.example"])]), &[backend.address]);
    let _running = Running::with_table(dir.path(), &routes);
    let mut client = connect_tls(address, &any_client(), "a.example").unwrap();
    client.write_all(b"half").unwrap();
    client.sock.shutdown(Shutdown::Write).unwrap();
    let (all, outcome) = tells.recv().unwrap();
    assert_eq!(outcome, Err(std::io::ErrorKind::ConnectionReset), "{all:?}");
}

#[test]
fn a_key_of_another_certificate_refuses_the_table_by_its_arn_and_changes_nothing() {
    let backend = TcpBackend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let good = certificate("arn:aws:acm:::certificate/good", &["a.example"]);
    let routes = simple_tls(address, settings(vec![good.clone()]), &[backend.address]);
    let running = Running::with_table(dir.path(), &routes);
    let mut bad = certificate("arn:aws:acm:::certificate/bad", &["b.example"]);
    bad.key_pem = PrivateKeyPem(good.key_pem.0.clone());
    let mut refused = simple_tls(address, settings(vec![good, bad]), &[]);
    refused.generation = 2;
    let Err(BalancerError::Invalid(text)) = running.apply(&refused) else { panic!("it was not refused") };
    assert!(text.contains("certificate arn:aws:acm:::certificate/bad: the private key does not belong"), "{text}");
    assert_eq!(running.generation(), 1);
    assert_eq!(ask(&mut connect_tls(address, &any_client(), "a.example").unwrap()).unwrap(), 'a');
}

#[test]
fn a_tls_listener_agrees_on_the_protocols_it_was_told() {
    let backend = TcpBackend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple_tls(address, settings(vec![certificate("a", &["a.example"])]), &[backend.address]);
    routes.listeners[0].tls.as_mut().unwrap().alpn_protocols = vec!["h2".into(), "http/1.1".into()];
    let _running = Running::with_table(dir.path(), &routes);
    let mut client =
        connect_tls(address, &client_config(rustls::ALL_VERSIONS, &[b"http/1.1", b"h2"]), "a.example").unwrap();
    assert_eq!(client.conn.alpn_protocol(), Some(b"h2".as_slice()));
    assert_eq!(ask(&mut client).unwrap(), 'a');
}

#[test]
fn a_tls_target_is_offered_what_was_agreed_on_with_the_client_and_the_log_tells_both() {
    let backend = tls_backend(&certificate("own", &["target.example"]), "t");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple_tls(address, settings(vec![certificate("a", &["a.example"])]), &[backend.address]);
    let listener = &mut routes.listeners[0];
    listener.tls.as_mut().unwrap().alpn_protocols = vec!["http/1.1".into()];
    listener.attributes.access_log = Some("net/shop/0123456789abcdef".into());
    let listener_id = listener.arn.to_string();
    routes.target_groups[0].protocol = TargetProtocol::Tls;
    let running = Running::with_table(dir.path(), &routes);
    let offer: [&[u8]; 2] = [b"h2", b"http/1.1"];
    let mut client = connect_tls(address, &client_config(&[&rustls::version::TLS13], &offer), "a.example").unwrap();
    assert_eq!(ask(&mut client).unwrap(), 't');
    let source = client.sock.local_addr().unwrap();
    drop(client);
    running.stop(5);
    let text = log_of(dir.path());
    let fields: Vec<&str> = text.lines().next().unwrap().split(' ').collect();
    assert_eq!(fields[..2], ["tls", "2.0"]);
    assert_eq!(fields[3..7], ["net/shop/0123456789abcdef", &listener_id, &source.to_string(), &address.to_string()]);
    assert_eq!(fields[9..11], ["1", "1"], "{text}");
    assert_eq!(fields[14..16], ["TLS_AES_256_GCM_SHA384", "tlsv13"], "{text}");
    assert_eq!(fields[17..20], ["a.example", "http/1.1", "http/1.1"], "{text}");
}

/// Everything below the directory's logs.
fn log_of(dir: &std::path::Path) -> String {
    let mut text = String::new();
    let mut open = vec![dir.to_owned()];
    while let Some(path) = open.pop() {
        for entry in std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                open.push(entry);
            } else if entry.extension().is_some_and(|extension| extension == "log") {
                text += &std::fs::read_to_string(&entry).unwrap();
            }
        }
    }
    text
}
