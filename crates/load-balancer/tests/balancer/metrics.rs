//! What Prometheus reads.

use std::collections::{BTreeMap, HashSet};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use load_balancer::Options;
use ports::{Condition, ListenerProtocol, Rule, TargetProtocol, TargetState};

use crate::http2::peers;
use crate::support::backend::{Backend, Reply, answer};
use crate::support::client::{Client, get};
use crate::support::tables::{fixed, forward, group, listener, simple, table};
use crate::support::{Running, free_address, wait_for};

/// A series: its name and labels.
type Series = (String, BTreeMap<String, String>);

/// Reads a page and fails where it breaks a rule of the format.
fn parse(page: &str) -> BTreeMap<Series, f64> {
    let mut samples = BTreeMap::new();
    let mut families = HashSet::new();
    let (mut helped, mut family, mut kind) = (String::new(), String::new(), String::new());
    assert!(page.ends_with('\n'));
    for line in page.lines() {
        if let Some(rest) = line.strip_prefix("# HELP ") {
            let (name, help) = rest.split_once(' ').unwrap();
            assert!(!help.is_empty() && families.insert(name.to_owned()), "{line}");
            helped = name.to_owned();
        } else if let Some(rest) = line.strip_prefix("# TYPE ") {
            let (name, of) = rest.split_once(' ').unwrap();
            assert_eq!(name, helped);
            assert!(["counter", "gauge", "histogram"].contains(&of), "{line}");
            (family, kind) = (name.to_owned(), of.to_owned());
        } else {
            let (series, value) = series(line);
            let name = match (series.0.strip_prefix(&family), kind.as_str()) {
                (Some(""), "counter" | "gauge") => family.as_str(),
                (Some("_bucket" | "_sum" | "_count"), "histogram") => family.as_str(),
                _ => panic!("{line} does not belong to {kind} {family}"),
            };
            assert!(name.starts_with("cutover_balancer_"), "{line}");
            assert_eq!(kind == "counter", name.ends_with("_total"), "{line}");
            assert!(samples.insert(series, value).is_none(), "told twice: {line}");
        }
    }
    samples
}

fn series(line: &str) -> (Series, f64) {
    let (series, value) = line.rsplit_once(' ').unwrap();
    let mut labels = BTreeMap::new();
    let name = match series.split_once('{') {
        None => series,
        Some((name, rest)) => {
            for label in rest.strip_suffix('}').unwrap().split("\",") {
                let (label, value) = label.split_once("=\"").unwrap();
                assert!(label.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{line}");
                assert!(labels.insert(label.to_owned(), value.trim_end_matches('"').to_owned()).is_none(), "{line}");
            }
            name
        }
    };
    ((name.to_owned(), labels), value.parse().unwrap())
}

/// The one value of a name with these labels, whatever the others are.
fn value(samples: &BTreeMap<Series, f64>, name: &str, labels: &[(&str, &str)]) -> f64 {
    let name = format!("cutover_balancer_{name}");
    let has = |found: &BTreeMap<String, String>| {
        labels.iter().all(|(label, value)| found.get(*label).is_some_and(|found| found == value))
    };
    let found: Vec<_> = samples.iter().filter(|((other, found), _)| *other == name && has(found)).collect();
    assert_eq!(found.len(), 1, "{name} with {labels:?}: {found:?}");
    *found[0].1
}

const LISTENER: &str =
    "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/web/50dc6c495c0c9188/f2f7dc8e";
const GROUP: &str = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/blue/73e2d6bc24d8a067";

#[test]
fn the_page_follows_the_format_and_tells_what_the_counters_tell() {
    let backend = Backend::with(|request, _| match request.path.as_str() {
        "/missing" => Reply::Raw(answer(404, b"")),
        _ => Reply::Ok(b"a".to_vec()),
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut listener = listener(address, forward(&[(GROUP, 3), ("idle", 0)]));
    listener.arn = LISTENER.into();
    let routes = table(7, vec![listener], vec![group(GROUP, &[backend.address]), group("idle", &[])]);
    let running = Running::with_table(dir.path(), &routes);
    let before = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs_f64();
    for _ in 0..5 {
        assert_eq!(get(address, "/").status, 200);
    }
    assert_eq!(get(address, "/missing").status, 404);
    let held = Client::connect(address);
    wait_for("the connection is counted", || (running.counters().listeners[0].connections == 1).then_some(()));
    let samples = parse(&running.metrics());
    let (of_listener, of_group) = (
        ("listener", "listener/app/web/50dc6c495c0c9188/f2f7dc8e"),
        ("target_group", "targetgroup/blue/73e2d6bc24d8a067"),
    );
    let load_balancer = ("load_balancer", "app/web/50dc6c495c0c9188");
    assert_eq!(value(&samples, "table_generation", &[]), 7.0);
    assert_eq!(value(&samples, "listener_requests_total", &[load_balancer, of_listener]), 6.0);
    assert_eq!(value(&samples, "listener_connections", &[of_listener]), 1.0);
    assert_eq!(value(&samples, "target_group_requests_total", &[load_balancer, of_group]), 6.0);
    assert_eq!(value(&samples, "target_group_responses_total", &[of_group, ("class", "2xx")]), 5.0);
    assert_eq!(value(&samples, "target_group_responses_total", &[of_group, ("class", "4xx")]), 1.0);
    assert_eq!(value(&samples, "target_group_weight", &[of_listener, of_group, ("rule", "")]), 3.0);
    assert_eq!(value(&samples, "target_group_weight", &[("target_group", "idle")]), 0.0);
    let target = ("target", backend.address.to_string());
    let target = (target.0, target.1.as_str());
    assert_eq!(value(&samples, "target_requests_total", &[load_balancer, of_group, target]), 6.0);
    assert_eq!(value(&samples, "target_responses_total", &[target, ("class", "4xx")]), 1.0);
    assert_eq!(value(&samples, "target_state", &[target, ("state", "healthy")]), 1.0);
    assert_eq!(value(&samples, "target_state", &[target, ("state", "draining")]), 0.0);
    let last = value(&samples, "target_group_last_request_timestamp_seconds", &[of_group]);
    assert!((before..before + 20.0).contains(&(last + 0.002)), "{last} is not about {before}");
    assert_eq!(value(&samples, "target_group_last_request_timestamp_seconds", &[("target_group", "idle")]), 0.0);
    let histogram = "target_group_response_time_seconds";
    assert_eq!(value(&samples, &format!("{histogram}_count"), &[of_group]), 6.0);
    assert_eq!(value(&samples, &format!("{histogram}_bucket"), &[of_group, ("le", "+Inf")]), 6.0);
    let mut buckets: Vec<(f64, f64)> = samples
        .iter()
        .filter(|((name, labels), _)| name.ends_with("_bucket") && labels["target_group"] == of_group.1)
        .map(|((_, labels), count)| (labels["le"].parse().unwrap(), *count))
        .collect();
    buckets.sort_by(|left, right| left.partial_cmp(right).unwrap());
    assert_eq!((buckets.len(), buckets[0].0), (15, 0.0005));
    assert!(buckets.windows(2).all(|pair| pair[0].1 <= pair[1].1), "{buckets:?}");
    drop(held);
}

#[test]
fn a_group_tells_when_its_last_request_began_also_after_it_has_weight_0() {
    let (blue, green) = (Backend::named("blue"), Backend::named("green"));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let groups = || vec![group("blue", &[blue.address]), group("green", &[green.address])];
    let weights = |generation, blue, green| {
        table(generation, vec![listener(address, forward(&[("blue", blue), ("green", green)]))], groups())
    };
    let running = Running::with_table(dir.path(), &weights(1, 1, 0));
    let last = |name: &str| {
        let counters = running.counters();
        counters.target_groups.iter().find(|group| group.target_group == name).unwrap().last_request_millis
    };
    let now = || u64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis()).unwrap();
    assert_eq!(last("blue"), 0);
    let before = now();
    assert_eq!(get(address, "/").text(), "blue");
    let after = now();
    let told = last("blue");
    assert!((before - 1..=after + 1).contains(&told), "{told} is not in {before}..{after}");
    running.apply(&weights(2, 0, 1)).unwrap();
    for _ in 0..5 {
        assert_eq!(get(address, "/").text(), "green");
    }
    assert_eq!(last("blue"), told, "the group with weight 0 saw no request after that");
    assert!(last("green") >= told);
}

#[test]
fn requests_are_told_by_rule_and_those_that_fail_by_target() {
    let backend = Backend::named("a");
    let nobody = free_address();
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let rule = |name: &str, priority, path: &str| Rule {
        arn: name.into(),
        priority,
        conditions: vec![Condition::Path(vec![path.into()])],
        action: forward(&[("dead", 1)]),
    };
    let mut listener = listener(address, forward(&[("blue", 1)]));
    listener.rules = vec![rule("late", 9, "/*"), rule("early", 3, "/dead")];
    listener.rules[0].action = fixed(200, "late");
    let groups = vec![group("blue", &[backend.address]), group("dead", &[nobody])];
    let mut routes = table(1, vec![listener], groups);
    let running = Running::with_table(dir.path(), &routes);
    for _ in 0..3 {
        assert_eq!(get(address, "/dead").status, 502);
    }
    assert_eq!(get(address, "/x").text(), "late");
    routes.generation = 2;
    routes.listeners[0].rules.remove(0);
    running.apply(&routes).unwrap();
    assert_eq!(get(address, "/x").text(), "a");
    assert_eq!(get(address, "/dead").status, 502);
    let samples = parse(&running.metrics());
    assert_eq!(value(&samples, "rule_requests_total", &[("rule", "early")]), 4.0);
    assert_eq!(value(&samples, "rule_requests_total", &[("rule", "late")]), 1.0);
    assert_eq!(value(&samples, "rule_requests_total", &[("rule", "")]), 1.0);
    assert_eq!(value(&samples, "listener_requests_total", &[]), 6.0);
    assert_eq!(value(&samples, "listener_balancer_errors_total", &[]), 4.0);
    let dead = nobody.to_string();
    let errors = value(&samples, "target_connection_errors_total", &[("target", &dead)]);
    assert!(errors >= 4.0, "{errors}");
    assert_eq!(value(&samples, "target_group_connection_errors_total", &[("target_group", "dead")]), errors);
    assert_eq!(value(&samples, "target_requests_total", &[("target", &dead)]), 0.0);
}

#[test]
fn a_target_that_has_left_is_still_counted_and_a_new_task_on_its_address_is_another() {
    let backend = Backend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[backend.address]);
    let running = Running::with_table(dir.path(), &routes);
    for _ in 0..3 {
        assert_eq!(get(address, "/").status, 200);
    }
    routes.generation = 2;
    routes.target_groups[0].targets[0].registration = "another-task".into();
    running.apply(&routes).unwrap();
    running.wait_checked();
    assert_eq!(get(address, "/").status, 200);
    wait_for("the first has drained", || (running.health()[0].targets.len() == 1).then_some(()));
    let samples = parse(&running.metrics());
    let old = format!("task-{}", backend.address.port());
    assert_eq!(value(&samples, "target_requests_total", &[("registration", &old)]), 3.0);
    assert_eq!(value(&samples, "target_requests_total", &[("registration", "another-task")]), 1.0);
    assert_eq!(value(&samples, "target_group_requests_total", &[]), 4.0);
}

#[test]
fn handshakes_that_fail_and_bytes_of_a_network_listener_are_told() {
    let backend = Backend::named("a");
    let (dir, https, tcp) = (tempfile::tempdir().unwrap(), free_address(), free_address());
    let mut routes = peers::https(https, &[backend.address]);
    let mut passing = listener(tcp, forward(&[("passed", 1)]));
    passing.protocol = ListenerProtocol::Tcp;
    passing.attributes.idle_timeout_seconds = 350;
    let mut passed = group("passed", &[backend.address]);
    passed.protocol = TargetProtocol::Tcp;
    let (first, second) = (routes.listeners[0].arn.to_string(), passing.arn.to_string());
    routes.listeners.push(passing);
    routes.target_groups.push(passed);
    let running = Running::with_table(dir.path(), &routes);
    TcpStream::connect(https).unwrap().write_all(b"GET / HTTP/1.1\r\nHost: no-tls\r\n\r\n").unwrap();
    assert_eq!(get(tcp, "/").text(), "a");
    let request = f64::from(u8::try_from("GET / HTTP/1.1\r\nHost: shop.example\r\n\r\n".len()).unwrap());
    wait_for("both are counted", || {
        let samples = parse(&running.metrics());
        let of = |name: &str, listener: &str| {
            value(&samples, &format!("listener_{name}_total"), &[("listener", listener)])
        };
        let is_told = of("tls_errors", &first) == 1.0 && of("received_bytes", &second) == request;
        is_told.then(|| {
            assert!(of("sent_bytes", &second) > 1.0);
            assert_eq!(of("requests", &second), 1.0);
            assert_eq!(value(&samples, "target_group_requests_total", &[("target_group", "passed")]), 1.0);
        })
    });
}

/// An answer of the metrics address.
fn read(address: SocketAddr, request: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.write_all(request.as_bytes()).ok()?;
    let mut text = String::new();
    stream.read_to_string(&mut text).ok()?;
    Some(text).filter(|text| !text.is_empty())
}

const GET: &str = "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n";

#[test]
fn metrics_have_an_address_of_their_own_when_asked_for_and_it_goes_to_the_balancer_that_takes_over() {
    let backend = Backend::named("a");
    let (dir, address, metrics) = (tempfile::tempdir().unwrap(), free_address(), free_address());
    let options = Options { workers: 2, metrics_listen: Some(metrics), ..Options::new(dir.path()) };
    let first = Running::with_options(options.clone());
    first.apply(&simple(address, &[backend.address])).unwrap();
    first.wait_checked();
    assert_eq!(get(address, "/").status, 200);
    let answer = wait_for("metrics can be read", || read(metrics, GET));
    let (head, page) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200 OK"), "{head}");
    assert!(head.to_ascii_lowercase().contains("content-type: text/plain; version=0.0.4"), "{head}");
    assert_eq!(value(&parse(page), "target_group_requests_total", &[]), 1.0);
    assert!(read(metrics, "GET /table HTTP/1.1\r\nHost: x\r\n\r\n").unwrap().starts_with("HTTP/1.1 404"));
    assert!(
        read(metrics, "PUT /metrics HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n").unwrap().contains(" 405 ")
    );
    // Readers that say nothing take no place from others for long, and none from requests.
    let silent: Vec<_> = (0..4).map(|_| TcpStream::connect(metrics).unwrap()).collect();
    assert!(read(metrics, GET).is_some());
    let second = Running::with_options(Options { takes_over: true, ..options });
    first.wait_ended(Duration::from_secs(20));
    assert_eq!(get(address, "/").status, 200);
    let answer = wait_for("the second one answers", || read(metrics, GET));
    let samples = parse(answer.split_once("\r\n\r\n").unwrap().1);
    // What the first one counted goes on.
    for name in ["target_group_requests_total", "target_requests_total", "rule_requests_total"] {
        assert_eq!(value(&samples, name, &[]), 2.0, "{name}");
    }
    assert!(value(&samples, "target_group_last_request_timestamp_seconds", &[]) > 1e9);
    drop(silent);
    assert_eq!(second.health_of(backend.address).unwrap().state, TargetState::Healthy);
}
