//! Who is chosen, with cookies, weights, health and addresses.

use super::super::group::tests::{set_health, settings, targets};
use super::super::key::StickinessKey;
use super::*;
use http1::HeadLimits;
use ports::{Stickiness, TargetGroupAttributes};

const NOW: u64 = 1_700_000_000;

fn key() -> Arc<StickinessKey> {
    Arc::new(StickinessKey::new(&[3; 32]))
}

fn sticky_group(name: &str, weight: u16, health: &[bool], stickiness: Option<Stickiness>) -> ForwardGroup {
    let (shared, targets) = targets(name, health);
    let mut settings = settings(name, TargetGroupAttributes { stickiness, ..Default::default() });
    settings.targets = targets.iter().map(|target| target.target.clone()).collect();
    let stickiness = TargetStickiness::new(&settings, &key());
    ForwardGroup { weight, targets: Arc::new(GroupTargets::new(&settings, shared, targets, stickiness)) }
}

fn group(name: &str, weight: u16, health: &[bool]) -> ForwardGroup {
    sticky_group(name, weight, health, None)
}

fn action(groups: Vec<ForwardGroup>) -> ForwardAction {
    ForwardAction::new(groups, Arc::new(Draws::new(2, 1)), None)
}

fn name(target: &Option<Arc<TargetRuntime>>) -> String {
    target.as_ref().map_or("none".into(), |target| target.target.registration.clone())
}

fn chosen(action: &ForwardAction, drawn: usize, times: usize) -> Vec<String> {
    let mut names: Vec<String> =
        (0..times).map(|_| name(&action.choose(&Selection::of_group(drawn), 0, &[]))).collect();
    names.sort();
    names
}

#[test]
fn healthy_targets_take_turns_and_unhealthy_ones_are_left_out() {
    let action = action(vec![group("a", 1, &[true, false, true])]);
    let names = chosen(&action, 0, 300);
    assert_eq!(names.iter().filter(|name| *name == "a0").count(), 150);
    assert_eq!(names.iter().filter(|name| *name == "a2").count(), 150);
}

#[test]
fn a_group_without_a_healthy_target_is_passed_over_for_one_with_weight_before_one_without() {
    let with_weight = action(vec![group("a", 50, &[false]), group("b", 0, &[true]), group("c", 50, &[true])]);
    assert_eq!(chosen(&with_weight, 0, 2), ["c0", "c0"]);
    let without = action(vec![group("a", 100, &[]), group("b", 0, &[true])]);
    assert_eq!(chosen(&without, 0, 2), ["b0", "b0"]);
}

#[test]
fn with_no_healthy_target_anywhere_the_drawn_group_fails_open_and_no_other() {
    let unhealthy = action(vec![group("a", 100, &[false, false]), group("b", 0, &[false])]);
    assert_eq!(chosen(&unhealthy, 0, 2), ["a0", "a1"]);
    let empty = action(vec![group("a", 100, &[]), group("b", 0, &[false])]);
    assert_eq!(chosen(&empty, 0, 1), ["none"]);
}

#[test]
fn an_unreachable_target_is_picked_last_among_the_healthy() {
    let action = action(vec![group("a", 100, &[true]), group("b", 0, &[true])]);
    action.groups[0].targets.targets[0].avoid_for_a_moment();
    assert_eq!(chosen(&action, 0, 1), ["b0"]);
    action.groups[1].targets.targets[0].avoid_for_a_moment();
    assert_eq!(chosen(&action, 0, 1), ["a0"]);
}

#[test]
fn groups_are_drawn_by_weight_and_none_when_all_weights_are_0() {
    let head = head("");
    let both = action(vec![group("a", 90, &[true]), group("b", 10, &[true])]);
    let drawn: Vec<usize> = (0..1_000).map(|_| both.select(0, &head).unwrap().group).collect();
    let count = drawn.iter().filter(|group| **group == 1).count();
    assert!((97..=103).contains(&count), "{count}");
    let one = action(vec![group("a", 0, &[true]), group("b", 10, &[true])]);
    assert!((0..10).all(|_| one.select(0, &head).unwrap().group == 1));
    let none = action(vec![group("a", 0, &[true]), group("b", 0, &[true])]);
    assert!(none.select(0, &head).is_none());
}

/// A request with that `Cookie` field, if not empty.
fn head(cookie: &str) -> RequestHead {
    let field = if cookie.is_empty() { String::new() } else { format!("Cookie: {cookie}\r\n") };
    let mut head = RequestHead::default();
    let text = format!("GET / HTTP/1.1\r\nHost: a.example\r\n{field}\r\n");
    head.parse(text.as_bytes(), &HeadLimits::default()).unwrap().unwrap();
    head
}

fn response(set_cookie: &str) -> ResponseHead {
    let mut head = ResponseHead::default();
    let text = format!("HTTP/1.1 200 OK\r\nSet-Cookie: {set_cookie}\r\nContent-Length: 0\r\n\r\n");
    head.parse(text.as_bytes(), &HeadLimits::default(), "GET").unwrap().unwrap();
    head
}

/// A browser: sends the cookies that it was given.
struct Browser(Vec<(String, String)>);

impl Browser {
    fn request(&mut self, action: &ForwardAction, now: u64) -> String {
        self.request_answered(action, now, &response("unrelated=1"))
    }

    fn request_answered(&mut self, action: &ForwardAction, now: u64, answer: &ResponseHead) -> String {
        let pairs: Vec<String> = self.0.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let selection = action.select_by_cookies(0, &head(&pairs.join("; ")), now).unwrap();
        let target = action.choose(&selection, 0, &[]);
        let mut lines = Vec::new();
        let writing = Writing { now_seconds: now, is_tls: false };
        action.write_cookies_at(&selection, target.as_ref().unwrap(), answer, writing, &mut lines);
        for line in String::from_utf8(lines).unwrap().lines() {
            let pair = line.strip_prefix("Set-Cookie: ").unwrap().split(';').next().unwrap();
            self.set(pair);
        }
        name(&target)
    }

    fn set(&mut self, pair: &str) {
        let (name, value) = pair.split_once('=').unwrap();
        self.0.retain(|(known, _)| known != name);
        self.0.push((name.to_owned(), value.to_owned()));
    }
}

fn by_duration() -> Option<Stickiness> {
    Some(Stickiness::LoadBalancerCookie { seconds: 60 })
}

#[test]
fn a_client_stays_with_its_target_while_it_comes_back_in_time() {
    let action = action(vec![sticky_group("a", 1, &[true, true, true], by_duration())]);
    assert!(action.has_cookies());
    let mut browser = Browser(vec![]);
    let first = browser.request(&action, NOW);
    // Each answer renews the duration.
    assert!((1..9).all(|round| browser.request(&action, NOW + round * 59) == first));
    let late: Vec<String> = (0..3).map(|_| Browser(browser.0.clone()).request(&action, NOW + 1_000)).collect();
    assert!(late.iter().any(|name| *name != first), "{late:?}");
    // Only its own cookies bind it.
    let others: Vec<String> = (0..3).map(|_| Browser(vec![]).request(&action, NOW)).collect();
    assert!(others.iter().any(|name| *name != first), "{others:?}");
}

#[test]
fn a_client_of_a_target_that_fails_is_bound_to_a_new_one_for_good() {
    let action = action(vec![sticky_group("a", 1, &[true, true], by_duration())]);
    let mut browser = Browser(vec![]);
    let first = browser.request(&action, NOW);
    let index = usize::from(first == "a1");
    set_health(&action.groups[0].targets.targets[index], false);
    let second = browser.request(&action, NOW + 1);
    assert_ne!(first, second);
    set_health(&action.groups[0].targets.targets[index], true);
    assert!((0..4).all(|_| browser.request(&action, NOW + 2) == second));
    // A target that refuses connections is left as well.
    action.groups[0].targets.targets[1 - index].avoid_for_a_moment();
    assert_eq!(browser.request(&action, NOW + 3), first);
}

#[test]
fn when_no_target_is_healthy_clients_stay_where_they_are() {
    let action = action(vec![sticky_group("a", 1, &[true, true, true], by_duration())]);
    let mut browser = Browser(vec![]);
    let first = browser.request(&action, NOW);
    action.groups[0].targets.targets.iter().for_each(|target| set_health(target, false));
    assert!((0..6).all(|_| browser.request(&action, NOW) == first));
}

#[test]
fn a_target_registered_anew_or_elsewhere_is_another_one() {
    let before = action(vec![sticky_group("a", 1, &[true, true], by_duration())]);
    let mut browser = Browser(vec![]);
    browser.request(&before, NOW);
    let after = action(vec![sticky_group("b", 1, &[true, true], by_duration())]);
    let names: Vec<String> = (0..2).map(|_| Browser(browser.0.clone()).request(&after, NOW)).collect();
    assert_ne!(names[0], names[1]);
}

fn by_application() -> Option<Stickiness> {
    Some(Stickiness::ApplicationCookie { name: "session".into(), seconds: 60 })
}

#[test]
fn an_application_cookie_binds_from_when_the_target_sets_it_and_only_together_with_it() {
    let action = action(vec![sticky_group("a", 1, &[true, true], by_application())]);
    let mut browser = Browser(vec![]);
    browser.request(&action, NOW);
    assert_eq!(browser.0, []);
    let first = browser.request_answered(&action, NOW, &response("session=77; HttpOnly"));
    assert_eq!(browser.0[0].0, "AWSALBAPP-0");
    let without = (0..2).map(|_| Browser(browser.0.clone()).request(&action, NOW));
    assert_eq!(without.collect::<std::collections::BTreeSet<_>>().len(), 2);
    browser.set("session=77");
    assert!((1..5).all(|round| browser.request(&action, NOW + round * 59) == first));
    // A session goes on at another target, and stays there.
    set_health(&action.groups[0].targets.targets[usize::from(first == "a1")], false);
    let second = browser.request(&action, NOW + 4 * 59);
    set_health(&action.groups[0].targets.targets[usize::from(first == "a1")], true);
    assert!((0..4).all(|_| browser.request(&action, NOW + 4 * 59) == second));
    let expired: Vec<String> =
        (0..2).map(|_| Browser(browser.0.clone()).request(&action, NOW + 5 * 60 + 1)).collect();
    assert_ne!(expired[0], expired[1]);
}

fn weighted(weights: [u16; 2], stickiness: Option<Stickiness>) -> ForwardAction {
    let groups = vec![
        sticky_group("a", weights[0], &[true, true], stickiness.clone()),
        sticky_group("b", weights[1], &[true, true], stickiness),
    ];
    let arns = ["a", "b"].map(types::TargetGroupArn::from);
    let cookies = GroupCookies::new("rule", arns.iter(), 60, &key());
    ForwardAction::new(groups, Arc::new(Draws::new(2, 1)), Some(cookies))
}

fn groups_of(names: &[String]) -> std::collections::BTreeSet<&str> {
    names.iter().map(|name| &name[..1]).collect()
}

#[test]
fn a_client_stays_with_its_group_while_that_has_any_weight() {
    let even = weighted([50, 50], None);
    let mut browsers: Vec<Browser> = (0..10).map(|_| Browser(vec![])).collect();
    let first: Vec<String> = browsers.iter_mut().map(|browser| browser.request(&even, NOW)).collect();
    assert_eq!(groups_of(&first).len(), 2);
    let shifted = weighted([1, 999], None);
    for (browser, first) in browsers.iter_mut().zip(&first) {
        let names: Vec<String> = (0..4).map(|_| browser.request(&shifted, NOW + 59)).collect();
        assert_eq!(groups_of(&names), groups_of(std::slice::from_ref(first)));
    }
    // The shift is complete: nobody stays, and nobody comes back by an old cookie.
    let complete = weighted([0, 100], None);
    for browser in &mut browsers {
        let names: Vec<String> = (0..4).map(|_| browser.request(&complete, NOW + 60)).collect();
        assert_eq!(groups_of(&names), ["b"].into());
        let names: Vec<String> = (0..4).map(|_| browser.request(&even, NOW + 61)).collect();
        assert_eq!(groups_of(&names), ["b"].into());
    }
}

#[test]
fn a_client_of_a_group_without_healthy_targets_is_bound_to_the_one_that_served_it() {
    let action = weighted([50, 50], by_duration());
    let mut browser = Browser(vec![]);
    let first = browser.request(&action, NOW);
    let index = usize::from(first.starts_with('b'));
    action.groups[index].targets.targets.iter().for_each(|target| set_health(target, false));
    let second = browser.request(&action, NOW);
    assert_ne!(first[..1], second[..1]);
    action.groups[index].targets.targets.iter().for_each(|target| set_health(target, true));
    assert!((0..6).all(|_| browser.request(&action, NOW) == second));
}

#[test]
fn nobody_is_bound_to_a_group_that_only_stands_in() {
    let action = weighted([0, 100], by_duration());
    action.groups[1].targets.targets.iter().for_each(|target| set_health(target, false));
    let mut browser = Browser(vec![]);
    assert_eq!(&browser.request(&action, NOW)[..1], "a");
    assert!(browser.0.iter().all(|(name, _)| !name.starts_with("AWSALBTG")), "{:?}", browser.0);
}

#[test]
fn a_client_of_two_rules_stays_in_both() {
    let first = action(vec![sticky_group("a", 1, &[true, true], by_duration())]);
    let second = action(vec![sticky_group("c", 1, &[true, true], by_duration())]);
    let mut browser = Browser(vec![]);
    let (a, c) = (browser.request(&first, NOW), browser.request(&second, NOW));
    for _ in 0..4 {
        assert_eq!((browser.request(&first, NOW), browser.request(&second, NOW)), (a.clone(), c.clone()));
    }
}

#[test]
fn without_stickiness_cookies_are_neither_read_nor_written() {
    let sticky = action(vec![sticky_group("a", 1, &[true, true], by_duration())]);
    let mut browser = Browser(vec![]);
    browser.request(&sticky, NOW);
    let plain = action(vec![group("a", 1, &[true, true])]);
    assert!(!plain.has_cookies());
    let pairs: Vec<String> = browser.0.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let head = head(&pairs.join("; "));
    let names: Vec<String> = (0..2).map(|_| name(&plain.choose(&plain.select(0, &head).unwrap(), 0, &[]))).collect();
    assert_ne!(names[0], names[1]);
    let selection = plain.select(0, &head).unwrap();
    let mut lines = Vec::new();
    let target = plain.choose(&selection, 0, &[]).unwrap();
    plain.write_cookies(&selection, &target, &response("session=1"), true, &mut lines);
    assert_eq!(lines, b"");
}

#[test]
fn connections_of_a_client_go_to_the_same_target_where_the_group_says_so() {
    let by_source = action(vec![sticky_group("a", 1, &[true; 4], Some(Stickiness::SourceIp))]);
    let to = |address: &str| {
        let client = SocketAddr::new(address.parse().unwrap(), 1);
        name(&by_source.choose(&by_source.select_connection(0, client).unwrap(), 0, &[]))
    };
    let clients: Vec<String> = (0..40).map(|index| to(&format!("192.0.2.{index}"))).collect();
    assert!((0..40).all(|index| to(&format!("::ffff:192.0.2.{index}")) == clients[index]));
    assert_eq!(clients.iter().collect::<std::collections::BTreeSet<_>>().len(), 4);
    let v6: std::collections::BTreeSet<String> = (0..40).map(|index| to(&format!("2001:db8::{index}"))).collect();
    assert_eq!(v6.len(), 4);
    let turns = action(vec![group("a", 1, &[true; 4])]);
    let client = ([192, 0, 2, 1], 1).into();
    let names: std::collections::BTreeSet<String> =
        (0..4).map(|_| name(&turns.choose(&turns.select_connection(0, client).unwrap(), 0, &[]))).collect();
    assert_eq!(names.len(), 4);
}
