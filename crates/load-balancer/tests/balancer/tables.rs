//! Applying tables: atomic, monotone, validated.

use std::time::Instant;

use ports::BalancerError;

use crate::support::Running;
use crate::support::backend::Backend;
use crate::support::client::get;
use crate::support::free_address;
use crate::support::load::{Load, by_body, failures};
use crate::support::tables::{fixed, forward, group, listener, simple, table};

#[test]
fn a_shift_under_load_fails_no_request_and_none_that_starts_later_is_routed_by_the_old_table() {
    let (blue, green) = (Backend::named("blue"), Backend::named("green"));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let routes = |generation: u64, weights: [u16; 2]| {
        let groups = vec![group("blue", &[blue.address]), group("green", &[green.address])];
        let action = forward(&[("blue", weights[0]), ("green", weights[1])]);
        table(generation, vec![listener(address, action)], groups)
    };
    let running = Running::with_table(dir.path(), &routes(1, [100, 0]));
    let load = Load::start(address, 4);
    let mut shifts: Vec<(Instant, &str)> = Vec::new();
    for generation in 2..22 {
        load.wait_for_more(50);
        let (weights, now_serving) = if generation % 2 == 0 { ([0, 100], "green") } else { ([100, 0], "blue") };
        running.apply(&routes(generation, weights)).unwrap();
        shifts.push((Instant::now(), now_serving));
        load.wait_for_more(50);
        // From here to the next apply every request belongs to this table.
        shifts.push((Instant::now(), ""));
    }
    let samples = load.stop();
    assert_eq!(failures(&samples), Vec::<&String>::new());
    assert!(by_body(&samples).len() == 2 && samples.len() > 2_000, "{:?}", by_body(&samples));
    for window in shifts.chunks(2) {
        let ((from, name), (until, _)) = (window[0], window[1]);
        for sample in samples.iter().filter(|sample| sample.started > from && sample.started < until) {
            assert_eq!(sample.outcome.as_deref(), Ok(name));
        }
    }
}

#[test]
fn replacing_every_target_under_load_fails_no_request() {
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let first = Backend::named("0");
    let running = Running::with_table(dir.path(), &simple(address, &[first.address]));
    let load = Load::start(address, 4);
    let mut current = first;
    for generation in 1..10 {
        let next = Backend::named(&generation.to_string());
        // As a rolling replacement does it: both, healthy, then only the new one, then the old process ends.
        let mut both = simple(address, &[current.address, next.address]);
        both.generation = generation * 2;
        running.apply(&both).unwrap();
        running.wait_checked();
        let mut only_next = simple(address, &[next.address]);
        only_next.generation = generation * 2 + 1;
        running.apply(&only_next).unwrap();
        crate::support::wait_for("the old target is drained", || {
            running.health_of(current.address).is_none().then_some(())
        });
        current = next;
        load.wait_for_more(20);
    }
    let samples = load.stop();
    assert_eq!(failures(&samples), Vec::<&String>::new());
    assert!(by_body(&samples).len() >= 9, "{:?}", by_body(&samples));
}

#[test]
fn an_older_generation_is_refused_and_the_same_one_only_with_other_content() {
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut newer = table(7, vec![listener(address, fixed(200, "seven"))], vec![]);
    let running = Running::with_table(dir.path(), &newer);
    let older = table(6, vec![listener(address, fixed(200, "six"))], vec![]);
    assert_eq!(running.apply(&older), Err(BalancerError::Stale(7)));
    assert_eq!(running.apply(&newer), Ok(()));
    newer.listeners[0].default_action = fixed(200, "other");
    assert!(matches!(running.apply(&newer), Err(BalancerError::Invalid(_))));
    assert_eq!(get(address, "/").text(), "seven");
    assert_eq!(running.table().generation, 7);
}

#[test]
fn a_table_that_breaks_a_rule_changes_nothing() {
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &table(1, vec![listener(address, fixed(200, "kept"))], vec![]));
    let unknown_group = table(2, vec![listener(address, forward(&[("nowhere", 1)]))], vec![]);
    let too_heavy = table(2, vec![listener(address, forward(&[("a", 1_000)]))], vec![group("a", &[])]);
    let twice = table(2, vec![listener(address, fixed(200, "a")), listener(address, fixed(200, "b"))], vec![]);
    let no_status = table(2, vec![listener(address, fixed(99, ""))], vec![]);
    for wrong in [unknown_group, too_heavy, twice, no_status] {
        assert!(matches!(running.apply(&wrong), Err(BalancerError::Invalid(_))), "{wrong:?}");
    }
    assert_eq!((get(address, "/").text().as_str(), running.generation()), ("kept", 1));
}
