//! Where a request goes: weights, rules, actions.

use ports::{Action, Condition, Rule};

use crate::support::Running;
use crate::support::backend::Backend;
use crate::support::client::{Client, get};
use crate::support::free_address;
use crate::support::tables::{fixed, forward, group, listener, simple, table};

#[test]
fn requests_are_spread_by_weight_within_tolerance() {
    let (blue, green) = (Backend::named("blue"), Backend::named("green"));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let groups = vec![group("blue", &[blue.address]), group("green", &[green.address])];
    let routes = table(1, vec![listener(address, forward(&[("blue", 90), ("green", 10)]))], groups);
    let _running = Running::with_table(dir.path(), &routes);
    let mut client = Client::connect(address);
    for _ in 0..2_000 {
        assert_eq!(client.get("/").unwrap().status, 200);
    }
    // Standard deviation 13.4 around 200; six of them either way.
    assert!((120..=280).contains(&green.hits()), "{} of 2000 went to green", green.hits());
    assert_eq!(blue.hits() + green.hits(), 2_000);
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
