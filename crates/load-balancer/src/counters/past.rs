//! Sums over balancers: what the one before counted goes on in the one that took over.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use ports::{BalancerCounters, ListenerCounters, Target, TargetCounters, TargetGroupCounters};

/// Adds what was counted before the hand-over, and puts all in order.
pub(crate) fn add_past(counters: &mut BalancerCounters, past: &BalancerCounters) {
    for before in &past.listeners {
        match counters.listeners.iter_mut().find(|now| now.listener == before.listener) {
            Some(now) => add_listener(now, before),
            None => counters.listeners.push(before.clone()),
        }
    }
    for before in &past.target_groups {
        match counters.target_groups.iter_mut().find(|now| now.target_group == before.target_group) {
            Some(now) => add_group(now, before),
            None => counters.target_groups.push(before.clone()),
        }
    }
    counters.listeners.sort_by(|left, right| left.listener.cmp(&right.listener));
    counters.target_groups.sort_by(|left, right| left.target_group.cmp(&right.target_group));
    counters.listeners.iter_mut().for_each(|listener| listener.rules.sort());
    counters.target_groups.iter_mut().for_each(|group| group.targets.sort_by(|a, b| a.target.cmp(&b.target)));
}

/// Forgets of the past what is not known any more.
pub(crate) fn keep_known(past: &mut BalancerCounters, known: &BalancerCounters) {
    past.listeners.retain_mut(|before| {
        let Some(now) = known.listeners.iter().find(|now| now.listener == before.listener) else { return false };
        before.rules.retain(|(rule, _)| now.rules.iter().any(|(other, _)| other == rule));
        true
    });
    past.target_groups.retain_mut(|before| {
        let mut groups = known.target_groups.iter();
        let Some(now) = groups.find(|now| now.target_group == before.target_group) else { return false };
        let known: HashSet<&Target> = now.targets.iter().map(|target| &target.target).collect();
        before.targets.retain(|target| known.contains(&target.target));
        true
    });
}

fn add_listener(now: &mut ListenerCounters, before: &ListenerCounters) {
    now.requests += before.requests;
    now.balancer_errors += before.balancer_errors;
    now.connections += before.connections;
    now.tls_errors += before.tls_errors;
    now.received_bytes += before.received_bytes;
    now.sent_bytes += before.sent_bytes;
    for (rule, count) in &before.rules {
        match now.rules.iter_mut().find(|(other, _)| other == rule) {
            Some((_, now)) => *now += count,
            None => now.rules.push((rule.clone(), *count)),
        }
    }
}

fn add_group(now: &mut TargetGroupCounters, before: &TargetGroupCounters) {
    now.requests += before.requests;
    for (now, before) in now.status_classes.iter_mut().zip(before.status_classes) {
        *now += before;
    }
    now.connection_errors += before.connection_errors;
    now.retries += before.retries;
    now.response_time_micros_sum += before.response_time_micros_sum;
    for (now, before) in now.response_time_buckets.iter_mut().zip(&before.response_time_buckets) {
        now.1 += before.1;
    }
    now.in_flight += before.in_flight;
    now.last_request_millis = now.last_request_millis.max(before.last_request_millis);
    add_targets(&mut now.targets, &before.targets);
}

/// Adds to the counters of the same registration, or as one more. Reads are many during a hand-over, so that thousands
/// of targets must not be compared with thousands.
pub(crate) fn add_targets<'a>(targets: &mut Vec<TargetCounters>, more: impl IntoIterator<Item = &'a TargetCounters>) {
    let mut more = more.into_iter().peekable();
    if more.peek().is_none() {
        return;
    }
    let mut places: HashMap<Target, usize> =
        targets.iter().enumerate().map(|(place, known)| (known.target.clone(), place)).collect();
    for before in more {
        match places.entry(before.target.clone()) {
            Entry::Occupied(place) => add_target(&mut targets[*place.get()], before),
            Entry::Vacant(place) => {
                place.insert(targets.len());
                targets.push(before.clone());
            }
        }
    }
}

fn add_target(now: &mut TargetCounters, before: &TargetCounters) {
    now.requests += before.requests;
    for (now, before) in now.status_classes.iter_mut().zip(before.status_classes) {
        *now += before;
    }
    now.connection_errors += before.connection_errors;
    now.in_flight += before.in_flight;
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    fn counters(rule: &str, last_request_millis: u64, task: &str) -> BalancerCounters {
        let target = Target { address: "127.0.0.1:80".parse().unwrap(), registration: task.into() };
        let targets = vec![TargetCounters {
            target,
            requests: 7,
            status_classes: [0, 4, 0, 0, 3],
            connection_errors: 1,
            in_flight: 0,
        }];
        BalancerCounters {
            listeners: vec![ListenerCounters {
                listener: "l".into(),
                requests: 10,
                balancer_errors: 2,
                connections: 0,
                tls_errors: 3,
                received_bytes: 100,
                sent_bytes: 200,
                rules: vec![(String::new(), 4), (rule.into(), 6)],
            }],
            target_groups: vec![TargetGroupCounters {
                target_group: "g".into(),
                requests: 7,
                status_classes: [0, 4, 0, 0, 3],
                connection_errors: 1,
                retries: 1,
                response_time_micros_sum: 70,
                response_time_buckets: vec![(500, 6), (u64::MAX, 1)],
                in_flight: 0,
                last_request_millis,
                targets,
            }],
        }
    }

    #[test]
    fn every_counter_of_the_balancer_before_goes_on() {
        let mut sum = counters("r1", 50, "a");
        add_past(&mut sum, &counters("r1", 40, "a"));
        let listener = &sum.listeners[0];
        assert_eq!((listener.requests, listener.balancer_errors, listener.tls_errors), (20, 4, 6));
        assert_eq!((listener.received_bytes, listener.sent_bytes), (200, 400));
        assert_eq!(listener.rules, [(String::new(), 8), ("r1".into(), 12)]);
        let group = &sum.target_groups[0];
        assert_eq!((group.requests, group.retries, group.connection_errors), (14, 2, 2));
        assert_eq!(group.response_time_buckets, [(500, 12), (u64::MAX, 2)]);
        assert_eq!(group.last_request_millis, 50, "the later of the two, not their sum");
        assert_eq!((group.targets.len(), group.targets[0].requests), (1, 14));
    }

    #[test]
    fn what_only_the_balancer_before_knew_is_told_too() {
        let mut sum = counters("r1", 50, "a");
        add_past(&mut sum, &counters("r2", 60, "b"));
        assert_eq!(sum.listeners[0].rules.len(), 3);
        assert_eq!(sum.target_groups[0].targets.len(), 2);
        assert_eq!(sum.target_groups[0].last_request_millis, 60);
        keep_known(&mut sum, &counters("r1", 0, "a"));
        assert_eq!(sum.listeners[0].rules.len(), 2);
        assert_eq!(sum.target_groups[0].targets.len(), 1);
        keep_known(&mut sum, &BalancerCounters::default());
        assert_eq!(sum, BalancerCounters::default());
        let mut nothing = BalancerCounters::default();
        add_past(&mut nothing, &counters("r2", 60, "b"));
        assert_eq!(nothing, counters("r2", 60, "b"));
    }
    #[test]
    fn tens_of_thousands_of_targets_are_summed_up_in_a_moment() {
        const TARGETS: u32 = 30_000;
        let mut many = counters("r", 1, "a");
        let one = many.target_groups[0].targets[0].clone();
        let target = |index: u32| Target { registration: index.to_string(), ..one.target.clone() };
        many.target_groups[0].targets =
            (0..TARGETS).map(|index| TargetCounters { target: target(index), ..one.clone() }).collect();
        let started = Instant::now();
        let mut sum = many.clone();
        add_past(&mut sum, &many);
        keep_known(&mut many, &sum);
        assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
        assert_eq!(sum.target_groups[0].targets.len(), 30_000);
        assert!(sum.target_groups[0].targets.iter().all(|target| target.requests == 14));
        assert_eq!(many.target_groups[0].targets.len(), 30_000);
    }
}
