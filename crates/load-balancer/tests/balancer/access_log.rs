//! Lines of access logs, as requests leave them.

use std::collections::HashSet;
use std::fs;
use std::net::SocketAddr;
use std::path::Path;

use bytes::Bytes;
use load_balancer::Options;
use ports::{Action, Condition, Listener, ListenerProtocol, Rule, TargetProtocol};

use crate::http2::peers;
use crate::support::backend::{Backend, Reply, answer};
use crate::support::client::{Client, get};
use crate::support::tables::{fixed, forward, group, listener, simple, table};
use crate::support::{Running, free_address, wait_for};

const NAME: &str = "app/web/50dc6c495c0c9188";

fn lines(dir: &Path) -> Vec<String> {
    let text = fs::read_to_string(dir.join("access-logs/app.web.50dc6c495c0c9188.log")).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

fn wait_for_lines(dir: &Path, count: usize) -> Vec<String> {
    wait_for(&format!("{count} lines"), || Some(lines(dir)).filter(|lines| lines.len() >= count))
}

/// The fields of a line, those in quotes whole.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut is_quoted = false;
    for char in line.chars() {
        is_quoted ^= char == '"';
        match char {
            ' ' if !is_quoted => fields.push(String::new()),
            char => fields.last_mut().unwrap().push(char),
        }
    }
    fields
}

fn logged(mut listener: Listener) -> Listener {
    listener.attributes.access_log = Some(NAME.into());
    listener
}

fn rule(name: &str, priority: u32, path: &str, action: Action) -> Rule {
    Rule { arn: name.into(), priority, conditions: vec![Condition::Path(vec![path.into()])], action }
}

#[test]
fn each_request_is_a_line_with_its_client_its_target_and_its_rule() {
    let backend = Backend::with(|request, _| match request.path.as_str() {
        "/missing" => Reply::Raw(answer(404, b"none")),
        _ => Reply::Ok(b"hello".to_vec()),
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routed = logged(listener(address, forward(&[("blue", 1)])));
    routed.rules = vec![rule("r7", 7, "/m*", forward(&[("blue", 1)]))];
    let running = Running::with_table(dir.path(), &table(1, vec![routed], vec![group("blue", &[backend.address])]));
    let mut client = Client::connect(address);
    let own = client.reader().get_ref().local_addr().unwrap();
    assert_eq!(client.request("GET", "/a?b=c", "User-Agent: test/1\r\n").status, 200);
    assert_eq!(client.request("GET", "/missing", "").status, 404);
    assert_eq!(get(address, "/other").status, 200);
    let mut written: Vec<_> = wait_for_lines(dir.path(), 3).iter().map(|line| fields(line)).collect();
    assert!(written.iter().all(|fields| fields.len() == 30), "{written:?}");
    let port = address.port();
    written.sort_by_key(|fields| fields[12].clone());
    let [first, second, third] = <[Vec<String>; 3]>::try_from(written).unwrap();
    assert_eq!(first[12], format!("\"GET http://shop.example:{port}/a?b=c HTTP/1.1\""));
    assert_eq!((first[0].as_str(), first[2].as_str()), ("http", NAME));
    assert_eq!((&first[3], &first[4]), (&own.to_string(), &backend.address.to_string()));
    assert!(first[5..8].iter().all(|time| time.parse::<f64>().is_ok_and(|seconds| (0.0..5.0).contains(&seconds))));
    assert_eq!(first[8..10], ["200", "200"]);
    let request = "GET /a?b=c HTTP/1.1\r\nHost: shop.example\r\nUser-Agent: test/1\r\n\r\n";
    assert_eq!(first[10], request.len().to_string());
    assert!(first[11].parse::<usize>().unwrap() > "hello".len());
    assert_eq!((first[13].as_str(), first[16].as_str()), ("\"test/1\"", "blue"));
    assert!(first[17].starts_with("\"Root=1-"), "{}", first[17]);
    assert_eq!((first[20].as_str(), second[20].as_str(), third[20].as_str()), ("0", "7", "0"));
    assert_eq!((first[22].as_str(), second[13].as_str()), ("\"forward\"", "\"-\""));
    assert_eq!((second[8].as_str(), second[26].as_str()), ("404", "\"404\""));
    assert_eq!(first[29], second[29], "both came by the same connection");
    assert_ne!(first[29], third[29]);
    assert!(first[21] <= first[1], "it began before it ended");
    let metrics = running.metrics();
    assert!(metrics.contains("cutover_balancer_access_log_lines_total 3\n"), "{metrics}");
}

#[test]
fn what_the_balancer_answers_itself_is_a_line_without_a_target() {
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routed = logged(listener(address, forward(&[("blue", 1)])));
    let redirect = Action::Redirect {
        status: 301,
        protocol: "https".into(),
        host: "#{host}".into(),
        port: "443".into(),
        path: "/new".into(),
        query: String::new(),
    };
    routed.rules = vec![rule("r1", 1, "/fixed", fixed(418, "x")), rule("r2", 2, "/old", redirect)];
    let _running = Running::with_table(dir.path(), &table(1, vec![routed], vec![group("blue", &[])]));
    assert_eq!(get(address, "/fixed").status, 418);
    assert_eq!(get(address, "/old").status, 301);
    assert_eq!(get(address, "/nobody").status, 503);
    let mut garbage = Client::connect(address);
    garbage.send(b"this is no request\r\n\r\n");
    assert_eq!(garbage.read_answer(false).unwrap().status, 400);
    let written = wait_for_lines(dir.path(), 4);
    let of = |status: &str| {
        let mut found = written.iter().map(|line| fields(line)).filter(|fields| fields[8] == status);
        found.next().unwrap_or_else(|| panic!("no line with {status}: {written:?}"))
    };
    for status in ["418", "301", "503", "400"] {
        let line = of(status);
        assert_eq!(line.len(), 30);
        assert_eq!((line[4..8].join(" ").as_str(), line[9].as_str()), ("- -1 -1 -1", "-"), "{line:?}");
        assert_eq!(line[25..27].join(" "), "\"-\" \"-\"");
    }
    assert_eq!((of("418")[20].as_str(), of("418")[22].as_str()), ("1", "\"fixed-response\""));
    assert_eq!((of("301")[20].as_str(), of("301")[22].as_str()), ("2", "\"redirect\""));
    assert_eq!(of("301")[23], "\"https://shop.example:443/new\"");
    assert_eq!((of("503")[20].as_str(), of("503")[22].as_str()), ("0", "\"forward\""));
    assert_eq!((of("400")[12].as_str(), of("400")[20].as_str()), ("\"- - - \"", "-"));
}

#[test]
fn a_request_by_http2_is_a_line_with_version_cipher_and_server_name_of_its_connection() {
    let backend = Backend::named("a");
    let (dir, address, runtime) = (tempfile::tempdir().unwrap(), free_address(), peers::runtime());
    let mut routes = peers::https(address, &[backend.address]);
    routes.listeners[0].attributes.access_log = Some(NAME.into());
    let _running = Running::with_table(dir.path(), &routes);
    runtime.block_on(async {
        let sender = peers::connect(address).await;
        assert_eq!(peers::post(&sender, "/a?b=c", Bytes::from_static(b"hello")).await.unwrap().status, 200);
        assert_eq!(peers::get(&sender, "/next").await.unwrap().status, 200);
    });
    let written: Vec<_> = wait_for_lines(dir.path(), 2).iter().map(|line| fields(line)).collect();
    let (first, second) = (&written[0], &written[1]);
    assert_eq!((first.len(), first[0].as_str()), (30, "h2"));
    assert_eq!(first[12], format!("\"POST https://shop.example:{}/a?b=c HTTP/2.0\"", address.port()));
    assert_eq!((first[8].as_str(), first[9].as_str()), ("200", "200"));
    assert!(first[14].contains("AES") || first[14].contains("CHACHA20"), "{first:?}");
    assert_eq!((first[15].as_str(), first[18].as_str()), ("TLSv1.3", "\"shop.example\""));
    assert!(first[10].parse::<u64>().unwrap() >= 5, "the body is counted: {first:?}");
    assert_eq!(first[29], second[29], "both came by the same connection");
}

#[test]
fn no_client_can_write_a_line_of_its_own() {
    let backend = Backend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[backend.address]);
    routes.listeners[0].attributes.access_log = Some(NAME.into());
    let _running = Running::with_table(dir.path(), &routes);
    let mut client = Client::connect(address);
    client
        .send(b"GET /?x=\"%0a HTTP/1.1\r\nHost: a\r\nUser-Agent: x\" \"y\\\xff\r\nX-Amzn-Trace-Id: Root=\"1\r\n\r\n");
    // Refused or forwarded: it is one line with its quotes told apart.
    let status = client.read_answer(false).unwrap().status;
    let written = wait_for_lines(dir.path(), 1);
    assert_eq!((written.len(), fields(&written[0]).len()), (1, 30), "{status}: {written:?}");
    assert!(written[0].is_ascii());
}

#[test]
fn a_listener_without_a_log_writes_none_and_one_whose_log_is_turned_off_writes_no_more() {
    let backend = Backend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[backend.address]);
    let running = Running::with_table(dir.path(), &routes);
    assert_eq!(get(address, "/silent").status, 200);
    routes.generation = 2;
    routes.listeners[0].attributes.access_log = Some(NAME.into());
    running.apply(&routes).unwrap();
    assert_eq!(get(address, "/heard").status, 200);
    routes.generation = 3;
    routes.listeners[0].attributes.access_log = None;
    running.apply(&routes).unwrap();
    assert_eq!(get(address, "/silent").status, 200);
    running.stop(5);
    let written = lines(dir.path());
    assert_eq!(written.len(), 1, "{written:?}");
    assert!(written[0].contains("/heard"));
}

#[test]
fn no_line_is_lost_when_another_balancer_takes_over() {
    let backend = Backend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[backend.address]);
    routes.listeners[0].attributes.access_log = Some(NAME.into());
    let options = Options { workers: 2, ..Options::new(dir.path()) };
    let first = Running::with_options(options.clone());
    first.apply(&routes).unwrap();
    first.wait_checked();
    let mut client = Client::connect(address);
    for index in 0..200 {
        assert_eq!(client.get(&format!("/kept-{index}")).unwrap().status, 200);
        assert_eq!(get(address, &format!("/new-{index}")).status, 200);
    }
    let second = Running::with_options(Options { takes_over: true, ..options });
    for index in 200..400 {
        assert_eq!(client.get(&format!("/kept-{index}")).unwrap().status, 200);
        assert_eq!(get(address, &format!("/new-{index}")).status, 200);
    }
    drop(client);
    first.wait_ended(std::time::Duration::from_secs(20));
    second.stop(5);
    let written = lines(dir.path());
    assert!(written.iter().all(|line| fields(line).len() == 30));
    let uris: HashSet<_> = written.iter().map(|line| fields(line)[12].clone()).collect();
    assert_eq!((written.len(), uris.len()), (800, 800));
}

#[test]
fn a_connection_of_a_network_listener_is_a_line_with_its_bytes() {
    let backend = Backend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[backend.address]);
    routes.listeners[0].protocol = ListenerProtocol::Tcp;
    routes.listeners[0].attributes.access_log = Some(NAME.into());
    routes.listeners[0].attributes.idle_timeout_seconds = 350;
    routes.target_groups[0].protocol = TargetProtocol::Tcp;
    let _running = Running::with_table(dir.path(), &routes);
    let mut client = Client::connect(address);
    let own: SocketAddr = client.reader().get_ref().local_addr().unwrap();
    let answer = client.get("/").unwrap();
    assert_eq!(answer.text(), "a");
    drop(client);
    let written = fields(&wait_for_lines(dir.path(), 1)[0]);
    assert_eq!(written.len(), 22, "{written:?}");
    assert_eq!(written[..2].join(" "), "tcp 2.0");
    assert_eq!((written[3].as_str(), &written[5]), (NAME, &own.to_string()));
    assert_eq!(written[6], address.to_string());
    let request = "GET / HTTP/1.1\r\nHost: shop.example\r\n\r\n";
    assert_eq!(written[9], request.len().to_string());
    assert_eq!(written[10], "HTTP/1.1 200 Whatever\r\nContent-Length: 1\r\n\r\na".len().to_string());
}
