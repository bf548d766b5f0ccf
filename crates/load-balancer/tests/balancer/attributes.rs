//! Attributes of a load balancer: what targets are told of clients, and what is refused.

use std::io::{Read, Write};
use std::net::SocketAddr;

use ports::{DesyncMitigation, ForwardedFor, ListenerAttributes, ListenerProtocol, RoutingTable};

use crate::support::backend::{Backend, Reply};
use crate::support::client::Client;
use crate::support::tables::simple;
use crate::support::tls::{certificate, client_config, connect_tls, settings};
use crate::support::{Running, free_address};

/// A backend that answers with the fields it got, a line each, names in lower case.
fn fields() -> Backend {
    Backend::with(|request, _| {
        let line = |(name, value): &(String, String)| format!("{}: {value}\n", name.to_ascii_lowercase());
        Reply::Ok(request.headers.iter().map(line).collect::<String>().into())
    })
}

fn table(backend: &Backend, attributes: ListenerAttributes) -> (SocketAddr, RoutingTable) {
    let address = free_address();
    let mut table = simple(address, &[backend.address]);
    table.listeners[0].attributes = attributes;
    (address, table)
}

/// What a target gets of one request with these fields.
fn told(attributes: ListenerAttributes, sent: &str) -> String {
    let (backend, dir) = (fields(), tempfile::tempdir().unwrap());
    let (address, table) = table(&backend, attributes);
    let _running = Running::with_table(dir.path(), &table);
    Client::connect(address).request("GET", "/", sent).text()
}

fn forwarded_for(mode: ForwardedFor) -> ListenerAttributes {
    ListenerAttributes { forwarded_for: mode, ..ListenerAttributes::default() }
}

#[test]
fn the_client_is_appended_to_those_before_or_they_are_preserved_or_removed() {
    let sent = "X-Forwarded-For: 1.1.1.1\r\nX-Forwarded-For: 2.2.2.2\r\n";
    let text = told(forwarded_for(ForwardedFor::Append), sent);
    assert!(text.contains("x-forwarded-for: 1.1.1.1, 2.2.2.2, 127.0.0.1\n"), "{text}");
    let text = told(forwarded_for(ForwardedFor::Preserve), sent);
    assert!(text.contains("x-forwarded-for: 1.1.1.1\nx-forwarded-for: 2.2.2.2\n"), "{text}");
    assert!(!text.contains("127.0.0.1\nx-forwarded"), "{text}");
    let text = told(forwarded_for(ForwardedFor::Remove), sent);
    assert!(!text.contains("x-forwarded-for"), "{text}");
}

#[test]
fn the_client_s_port_is_told_when_asked_for() {
    let attributes = ListenerAttributes { forwards_client_port: true, ..ListenerAttributes::default() };
    let text = told(attributes, "");
    let line = text.lines().find(|line| line.starts_with("x-forwarded-for: ")).expect("the client is told");
    let address: SocketAddr = line["x-forwarded-for: ".len()..].parse().expect("an address with a port");
    assert!(address.ip().is_loopback() && address.port() > 0, "{line}");
}

#[test]
fn a_client_cannot_say_by_which_protocol_and_port_it_came() {
    let text = told(ListenerAttributes::default(), "X-Forwarded-Proto: https\r\nX-Forwarded-Port: 443\r\n");
    assert!(text.contains("x-forwarded-proto: http\n") && !text.contains("443"), "{text}");
    assert_eq!(text.matches("x-forwarded-port").count(), 1, "{text}");
}

#[test]
fn a_request_gets_a_trace_id_unless_it_has_one() {
    let text = told(ListenerAttributes::default(), "");
    let line = text.lines().find(|line| line.starts_with("x-amzn-trace-id: Root=1-")).expect("a trace id");
    let parts: Vec<usize> = line["x-amzn-trace-id: Root=".len()..].split('-').map(str::len).collect();
    assert_eq!(parts, [1, 8, 24], "{line}");
    let seconds = line.split('-').nth(4).and_then(|hex| u64::from_str_radix(hex, 16).ok()).expect("seconds");
    let now = std::time::UNIX_EPOCH.elapsed().unwrap().as_secs();
    assert!(now.abs_diff(seconds) <= 30, "{seconds} in {line}, and it is {now}");
    let text = told(ListenerAttributes::default(), "X-Amzn-Trace-Id: Root=1-67891233-abcdef012345678912345678\r\n");
    assert!(text.contains("x-amzn-trace-id: Root=1-67891233-abcdef012345678912345678\n"), "{text}");
    assert_eq!(text.matches("trace-id").count(), 1, "{text}");
}

#[test]
fn fields_with_irregular_names_are_dropped_when_asked_for_and_go_on_otherwise() {
    let sent = "X_Under: 1\r\nX-Fine: 2\r\n";
    let text = told(ListenerAttributes::default(), sent);
    assert!(text.contains("x_under: 1\n") && text.contains("x-fine: 2\n"), "{text}");
    let attributes = ListenerAttributes { drops_invalid_header_fields: true, ..ListenerAttributes::default() };
    let text = told(attributes, sent);
    assert!(!text.contains("x_under") && text.contains("x-fine: 2\n"), "{text}");
}

#[test]
fn what_deviates_from_the_letter_is_refused_by_the_strictest_mitigation_only() {
    let (backend, dir) = (fields(), tempfile::tempdir().unwrap());
    let request = "GET /caf\u{e9} HTTP/1.1\r\nHost: a\r\n\r\n".as_bytes();
    for (mitigation, status) in [(DesyncMitigation::Defensive, 200), (DesyncMitigation::Strictest, 400)] {
        let attributes = ListenerAttributes { desync_mitigation: mitigation, ..ListenerAttributes::default() };
        let (address, table) = table(&backend, attributes);
        let running = Running::with_table(dir.path(), &RoutingTable { generation: 1 + u64::from(status), ..table });
        let mut client = Client::connect(address);
        client.send(request);
        assert_eq!(client.read_answer(false).unwrap().status, status, "{mitigation:?}");
        running.stop(1);
    }
}

#[test]
fn inside_tls_targets_are_told_so_and_by_which_version_and_suite() {
    let (backend, dir) = (fields(), tempfile::tempdir().unwrap());
    let attributes = ListenerAttributes { forwards_tls_version: true, ..ListenerAttributes::default() };
    let (address, mut table) = table(&backend, attributes);
    table.listeners[0].protocol = ListenerProtocol::Https;
    table.listeners[0].tls = Some(settings(vec![certificate("c", &["web.example"])]));
    let _running = Running::with_table(dir.path(), &table);
    for (version, name, suite) in [
        (&rustls::version::TLS13, "TLSv1.3", "TLS_AES_256_GCM_SHA384"),
        (&rustls::version::TLS12, "TLSv1.2", "ECDHE-ECDSA-AES256-GCM-SHA384"),
    ] {
        let config = client_config(&[version], &[b"http/1.1"]);
        let mut client = connect_tls(address, &config, "web.example").unwrap();
        client.write_all(b"GET / HTTP/1.1\r\nHost: web.example\r\nConnection: close\r\n\r\n").unwrap();
        let mut text = String::new();
        client.read_to_string(&mut text).expect("an end in good order");
        assert!(text.starts_with("HTTP/1.1 200 ") && text.contains("connection: close\r\n"), "{text}");
        assert!(text.contains("x-forwarded-proto: https\n"), "{text}");
        assert!(text.contains(&format!("x-amzn-tls-version: {name}\n")), "{text}");
        assert!(text.contains(&format!("x-amzn-tls-cipher-suite: {suite}\n")), "{text}");
    }
}
