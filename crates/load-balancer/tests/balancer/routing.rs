//! Where a request goes: weights, rules, actions.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::time::Instant;

use ports::{Action, Algorithm, Condition, Rule};

use crate::support::backend::{Backend, Reply};
use crate::support::client::{Client, get};
use crate::support::tables::{fixed, forward, group, listener, simple, table};
use crate::support::{Running, free_address, wait_for};

#[test]
fn requests_are_spread_by_weight_within_tolerance() {
    let (blue, green) = (Backend::named("blue"), Backend::named("green"));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let groups = vec![group("blue", &[blue.address]), group("green", &[green.address])];
    let routes = table(1, vec![listener(address, forward(&[("blue", 85), ("green", 15)]))], groups);
    let _running = Running::with_table(dir.path(), &routes);
    // Connections at both workers, used in an order without a period.
    let mut clients: Vec<Client> = (0..8).map(|_| Client::connect(address)).collect();
    let mut state: u32 = 1;
    for _ in 0..2_000 {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let client = &mut clients[(state >> 16) as usize % 8];
        assert_eq!(client.get("/").unwrap().status, 200);
    }
    // Random draws would be this close about every seventh time.
    assert!((297..=303).contains(&green.hits()), "{} of 2000 went to green, not 300", green.hits());
    assert_eq!(blue.hits() + green.hits(), 2_000);
}

#[test]
fn shares_are_kept_over_changes_of_the_table() {
    let (blue, green) = (Backend::named("blue"), Backend::named("green"));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let routes = |generation: u64| {
        let groups = vec![group("blue", &[blue.address]), group("green", &[green.address])];
        table(generation, vec![listener(address, forward(&[("blue", 1), ("green", 1)]))], groups)
    };
    let running = Running::with_table(dir.path(), &routes(1));
    let mut client = Client::connect(address);
    for generation in 2..=200 {
        running.apply(&routes(generation)).unwrap();
        client.get("/").unwrap();
        client.get("/").unwrap();
    }
    // Begun anew with every table, the draws would be random.
    assert!((195..=203).contains(&green.hits()), "{} of 398 went to green", green.hits());
}

#[test]
fn the_target_with_the_fewest_requests_in_flight_is_chosen() {
    let released = Arc::new(AtomicBool::new(false));
    let holding = |name: &'static str| {
        let released = Arc::clone(&released);
        Backend::with(move |received, _| {
            while received.path == "/hold" && !released.load(SeqCst) {
                std::thread::sleep(std::time::Duration::from_millis(1));
            }
            Reply::Ok(name.into())
        })
    };
    let backends = [holding("a"), holding("b")];
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &backends.each_ref().map(|backend| backend.address));
    routes.target_groups[0].attributes.algorithm = Algorithm::LeastOutstandingRequests;
    let running = Running::with_table(dir.path(), &routes);
    let mut held = Client::connect(address);
    held.send(b"GET /hold HTTP/1.1\r\nHost: shop.example\r\n\r\n");
    let hits = || backends.each_ref().map(Backend::hits);
    wait_for("one target has a request", || (hits().iter().sum::<usize>() == 1).then_some(()));
    let busy = hits().iter().position(|hits| *hits == 1).unwrap();
    let idle = backends[1 - busy].address;
    let ask = |_| {
        // An answer may reach its client a moment before it counts as ended.
        wait_for("the other target is idle", || (running.health_of(idle)?.in_flight == 0).then_some(()));
        // A new connection each, so that both workers have some.
        get(address, "/").text()
    };
    let answers: BTreeSet<String> = (0..20).map(ask).collect();
    assert_eq!(answers, [["b", "a"][busy].to_owned()].into());
    released.store(true, SeqCst);
    assert_eq!(held.read_answer(false).unwrap().status, 200);
}

#[test]
fn a_target_that_joins_a_group_with_slow_start_gets_a_small_share_at_first() {
    let backends = [Backend::named("a"), Backend::named("b"), Backend::named("c")];
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let routes = |generation: u64, count: usize| {
        let mut routes = simple(address, &backends.each_ref().map(|backend| backend.address)[..count]);
        routes.generation = generation;
        routes.target_groups[0].attributes.slow_start_seconds = 900;
        routes
    };
    let running = Running::with_table(dir.path(), &routes(1, 2));
    let mut client = Client::connect(address);
    for _ in 0..100 {
        client.get("/").unwrap();
    }
    // The targets that the group began with have their full share.
    assert_eq!([backends[0].hits(), backends[1].hits()], [50, 50]);
    let joined = Instant::now();
    running.apply(&routes(2, 3)).unwrap();
    running.wait_checked();
    for _ in 0..300 {
        client.get("/").unwrap();
    }
    let most = 100.0 * joined.elapsed().as_secs_f64() / 900.0 + 5.0;
    assert!(backends[2].hits() as f64 <= most, "{} requests, at most {most}", backends[2].hits());
    assert_eq!(backends[0].hits() + backends[1].hits() + backends[2].hits(), 400);
}

#[test]
fn a_rule_by_source_looks_at_the_clients_own_address() {
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let rule = |priority: u32, network: &str| Rule {
        arn: format!("rule-{priority}").as_str().into(),
        priority,
        conditions: vec![Condition::SourceIp(vec!["2001:db8::/32".into(), network.into()])],
        action: fixed(200, network),
    };
    let mut front = listener(address, fixed(404, "default"));
    front.rules = vec![rule(1, "10.0.0.0/8"), rule(2, "127.0.0.0/8")];
    let running = Running::with_table(dir.path(), &table(1, vec![front.clone()], vec![]));
    let mut client = Client::connect(address);
    assert_eq!(client.request("GET", "/", "X-Forwarded-For: 10.1.2.3\r\n").text(), "127.0.0.0/8");
    front.rules.pop();
    running.apply(&table(2, vec![front.clone()], vec![])).unwrap();
    assert_eq!(client.get("/").unwrap().text(), "default");
    front.rules[0].conditions = vec![Condition::SourceIp(vec!["10.0.0.0".into()])];
    let error = running.apply(&table(3, vec![front], vec![])).unwrap_err().to_string();
    assert!(error.contains("\"10.0.0.0\" is not a network in CIDR notation"), "{error}");
}

#[test]
fn targets_of_a_group_take_turns() {
    let backends = [Backend::named("a"), Backend::named("b"), Backend::named("c")];
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &simple(address, &backends.each_ref().map(|b| b.address)));
    let mut client = Client::connect(address);
    for _ in 0..300 {
        client.get("/").unwrap();
    }
    assert_eq!(backends.each_ref().map(Backend::hits), [100, 100, 100]);
    let counters = running.counters();
    assert_eq!(counters.target_groups[0].requests, 300);
    assert_eq!(counters.target_groups[0].status_classes, [0, 300, 0, 0, 0]);
    assert_eq!(counters.target_groups[0].response_time_buckets.iter().map(|(_, count)| count).sum::<u64>(), 300);
    assert_eq!((counters.listeners[0].requests, counters.listeners[0].connections), (300, 1));
}

#[test]
fn without_any_target_the_answer_is_503() {
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &simple(address, &[]));
    assert_eq!(get(address, "/").status, 503);
    assert_eq!(running.counters().listeners[0].balancer_errors, 1);
}

#[test]
fn rules_are_tried_by_priority_and_the_default_comes_last() {
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let rule = |priority: u32, conditions: Vec<Condition>, body: &str| Rule {
        arn: format!("rule-{priority}").as_str().into(),
        priority,
        conditions,
        action: fixed(200, body),
    };
    let mut front = listener(address, fixed(404, "default"));
    let api = || Condition::Path(vec!["/api/*".into()]);
    front.rules = vec![
        rule(20, vec![api()], "api"),
        rule(10, vec![api(), Condition::Query(vec![(Some("beta".into()), "1".into())])], "beta"),
        rule(30, vec![Condition::Host(vec!["*.other.example".into()])], "host"),
        rule(40, vec![Condition::Header { name: "X-Tier".into(), values: vec!["gold*".into()] }], "gold"),
        rule(50, vec![Condition::Method(vec!["DELETE".into()])], "delete"),
    ];
    let _running = Running::with_table(dir.path(), &table(1, vec![front], vec![]));
    let mut client = Client::connect(address);
    assert_eq!(client.get("/api/x").unwrap().text(), "api");
    assert_eq!(client.get("/api/x?beta=1").unwrap().text(), "beta");
    assert_eq!(client.request("GET", "/", "x-tier: Golden\r\n").text(), "gold");
    assert_eq!(client.request("DELETE", "/", "").text(), "delete");
    client.send(b"GET / HTTP/1.1\r\nHost: a.other.example:99\r\n\r\n");
    assert_eq!(client.read_answer(false).unwrap().text(), "host");
    let default = client.get("/").unwrap();
    assert_eq!((default.status, default.text().as_str()), (404, "default"));
    assert_eq!(default.header("content-type"), Some("text/plain"));
}

#[test]
fn a_redirect_fills_in_what_the_request_was() {
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let redirect = Action::Redirect {
        status: 301,
        protocol: "HTTPS".into(),
        host: "#{host}".into(),
        port: "443".into(),
        path: "/new/#{path}".into(),
        query: "#{query}".into(),
    };
    let _running = Running::with_table(dir.path(), &table(1, vec![listener(address, redirect)], vec![]));
    let answer = get(address, "/a/b?c=d");
    assert_eq!(answer.status, 301);
    assert_eq!(answer.header("location"), Some("https://shop.example:443/new/a/b?c=d"));
}
