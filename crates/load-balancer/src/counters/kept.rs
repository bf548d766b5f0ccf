//! Counters beyond one table, and when they are forgotten.
//!
//! Promises: what comes back within [`KEPT_AFTER_REMOVAL`] counts on; what does not is forgotten then, so that a
//! balancer that has seen a million deployments holds the counters of the last ones alone. Whoever reads counters
//! sees a forgotten one vanish; one that comes back after that starts at 0, as after a restart.

use std::collections::{HashMap, VecDeque};
use std::hash::Hash;
use std::sync::Arc;
use std::time::{Duration, Instant};

use ports::{Listener, ListenerCounters, TargetCounters};
use types::{ListenerArn, RuleArn, TargetGroupArn};

use super::past::add_targets;
use super::{GroupShared, ListenerCell, ListenerShared, RuleShared, read_listener};
use crate::access_log::AccessLog;
use crate::tls::KeptTls;

/// How long after it was removed, its last target drained, something can still be read.
pub(crate) const KEPT_AFTER_REMOVAL: Duration = Duration::from_secs(600);

/// Targets that left and can still be read; more are forgotten at once, the oldest first.
const MAX_LEFT_TARGETS: usize = 1_024;

/// Things by name, and since when each is gone.
struct Kept<K, V> {
    by_name: HashMap<K, (V, Option<Instant>)>,
}

impl<K: Hash + Eq, V> Kept<K, V> {
    fn new() -> Self {
        Self { by_name: HashMap::new() }
    }

    fn get_or_insert_with(&mut self, name: K, new: impl FnOnce() -> V) -> &mut V {
        &mut self.by_name.entry(name).or_insert_with(|| (new(), None)).0
    }

    fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.by_name.iter().map(|(name, (value, _))| (name, value))
    }

    fn values_mut(&mut self) -> impl Iterator<Item = (&K, &mut V)> {
        self.by_name.iter_mut().map(|(name, (value, _))| (name, value))
    }

    fn forget(&mut self, now: Instant, is_known: impl Fn(&K) -> bool) {
        self.by_name.retain(|name, (_, gone_since)| {
            if is_known(name) {
                *gone_since = None;
                return true;
            }
            now.saturating_duration_since(*gone_since.get_or_insert(now)) < KEPT_AFTER_REMOVAL
        });
    }
}

/// Counters of target groups.
pub(crate) struct KeptGroups(Kept<TargetGroupArn, Arc<GroupShared>>);

impl KeptGroups {
    pub(crate) fn new() -> Self {
        Self(Kept::new())
    }

    /// Of a group, whichever table has it.
    pub(crate) fn group(&mut self, arn: &TargetGroupArn, workers: usize) -> Arc<GroupShared> {
        let new = || Arc::new(GroupShared::new(arn.clone(), workers));
        Arc::clone(self.0.get_or_insert_with(arn.clone(), new))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Arc<GroupShared>> {
        self.0.iter().map(|(_, shared)| shared)
    }

    /// Forgets those that `is_known` has not had for long enough.
    pub(crate) fn forget(&mut self, now: Instant, is_known: impl Fn(&TargetGroupArn) -> bool) {
        self.0.forget(now, is_known);
    }
}

/// Counters of listeners and their rules.
pub(crate) struct KeptListeners(Kept<ListenerArn, KeptListener>);

struct KeptListener {
    cells: Arc<[ListenerCell]>,
    tls: Arc<KeptTls>,
    rules: Kept<RuleArn, Arc<RuleShared>>,
    default_action: Arc<RuleShared>,
}

impl KeptListeners {
    pub(crate) fn new() -> Self {
        Self(Kept::new())
    }

    /// Of a listener, with the rules as this table has them.
    pub(crate) fn listener(
        &mut self,
        listener: &Listener,
        access_log: Option<Arc<AccessLog>>,
        workers: usize,
    ) -> Arc<ListenerShared> {
        let kept = self.0.get_or_insert_with(listener.arn.clone(), || KeptListener {
            cells: (0..workers).map(|_| ListenerCell::default()).collect(),
            tls: Arc::default(),
            rules: Kept::new(),
            default_action: Arc::new(RuleShared::new(workers)),
        });
        let mut by_priority: Vec<_> = listener.rules.iter().collect();
        by_priority.sort_by_key(|rule| rule.priority);
        let rule = |rule: &ports::Rule| {
            Arc::clone(kept.rules.get_or_insert_with(rule.arn.clone(), || Arc::new(RuleShared::new(workers))))
        };
        let mut rules: Vec<_> = by_priority.into_iter().map(rule).collect();
        rules.push(Arc::clone(&kept.default_action));
        Arc::new(ListenerShared {
            tls: Arc::clone(&kept.tls),
            cells: Arc::clone(&kept.cells),
            rules: rules.into(),
            access_log,
        })
    }

    /// The sums, with the open connections of each listener.
    pub(crate) fn read(&self, connections: impl Fn(&ListenerArn) -> u64) -> Vec<ListenerCounters> {
        let read = |(arn, kept): (&ListenerArn, &KeptListener)| {
            let mut counters = read_listener(arn, &kept.cells, connections(arn));
            counters.rules.push((String::new(), kept.default_action.read()));
            counters.rules.extend(kept.rules.iter().map(|(rule, shared)| (rule.to_string(), shared.read())));
            counters.rules.sort();
            counters
        };
        self.0.iter().map(read).collect()
    }

    /// Forgets listeners and rules that have not been among these for long enough.
    pub(crate) fn forget(&mut self, now: Instant, listeners: &[Listener]) {
        let find = |arn: &ListenerArn| listeners.iter().find(|listener| listener.arn == *arn);
        self.0.forget(now, |arn| find(arn).is_some());
        for (arn, kept) in self.0.values_mut() {
            let rules = find(arn).map_or(&[][..], |listener| &listener.rules);
            kept.rules.forget(now, |rule| rules.iter().any(|other| other.arn == *rule));
        }
    }
}

/// Counters of targets that have left and drained.
#[derive(Default)]
pub(crate) struct LeftTargets(VecDeque<(Instant, TargetGroupArn, TargetCounters)>);

impl LeftTargets {
    /// A target has drained at `now`.
    pub(crate) fn add(&mut self, now: Instant, group: TargetGroupArn, counters: TargetCounters) {
        if self.0.len() >= MAX_LEFT_TARGETS {
            self.0.pop_front();
        }
        self.0.push_back((now, group, TargetCounters { in_flight: 0, ..counters }));
    }

    /// Adds those of a group to its targets.
    pub(crate) fn add_to(&self, group: &TargetGroupArn, targets: &mut Vec<TargetCounters>) {
        add_targets(targets, self.0.iter().filter(|(_, other, _)| other == group).map(|(_, _, left)| left));
    }

    /// Forgets those that left long enough ago.
    pub(crate) fn forget(&mut self, now: Instant) {
        self.0.retain(|(left, _, _)| now.saturating_duration_since(*left) < KEPT_AFTER_REMOVAL);
    }
}

#[cfg(test)]
mod tests {
    use ports::{Action, Forward, ListenerProtocol, Rule, Target};

    use super::*;

    fn listener(rules: &[(&str, u32)]) -> Listener {
        let action = Action::Forward(Forward::default());
        let rule = |(arn, priority): &(&str, u32)| Rule {
            arn: (*arn).into(),
            priority: *priority,
            conditions: Vec::new(),
            action: action.clone(),
        };
        Listener {
            arn: "l".into(),
            bind: "127.0.0.1:80".parse().unwrap(),
            protocol: ListenerProtocol::Http,
            rules: rules.iter().map(rule).collect(),
            default_action: action.clone(),
            tls: None,
            attributes: Default::default(),
        }
    }

    fn rules(kept: &KeptListeners) -> Vec<(String, u64)> {
        kept.read(|_| 0).remove(0).rules
    }

    #[test]
    fn a_rule_counts_by_its_name_whatever_place_a_table_gives_it() {
        let mut kept = KeptListeners::new();
        let first = kept.listener(&listener(&[("b", 20), ("a", 10)]), None, 1);
        first.count_rule(0, 0);
        let second = kept.listener(&listener(&[("b", 1), ("a", 10)]), None, 1);
        second.count_rule(0, 0);
        second.count_rule(0, 0);
        second.count_rule(0, None);
        // A request that was routed by the table before still counts for that table's rule.
        first.count_rule(0, 0);
        assert_eq!(rules(&kept), [(String::new(), 1), ("a".into(), 2), ("b".into(), 2)]);
    }

    #[test]
    fn what_is_gone_for_long_is_forgotten_and_what_comes_back_before_counts_on() {
        let start = Instant::now();
        let mut kept = KeptListeners::new();
        kept.listener(&listener(&[("a", 1), ("b", 2)]), None, 1).count_rule(0, 0);
        let without_a = listener(&[("b", 2)]);
        kept.forget(start, std::slice::from_ref(&without_a));
        kept.forget(start + KEPT_AFTER_REMOVAL / 2, std::slice::from_ref(&without_a));
        assert_eq!(rules(&kept)[1], ("a".into(), 1));
        // Back for a moment: the time begins anew.
        kept.forget(start + KEPT_AFTER_REMOVAL / 2, &[listener(&[("a", 1), ("b", 2)])]);
        kept.forget(start + KEPT_AFTER_REMOVAL, std::slice::from_ref(&without_a));
        assert_eq!(rules(&kept).len(), 3);
        kept.forget(start + KEPT_AFTER_REMOVAL * 2, std::slice::from_ref(&without_a));
        assert_eq!(rules(&kept), [(String::new(), 0), ("b".into(), 0)]);
        kept.forget(start + KEPT_AFTER_REMOVAL * 2, &[]);
        kept.forget(start + KEPT_AFTER_REMOVAL * 3, &[]);
        assert!(kept.read(|_| 0).is_empty());
    }

    #[test]
    fn a_hundred_thousand_groups_that_came_and_went_leave_nothing_behind() {
        let start = Instant::now();
        let mut groups = KeptGroups::new();
        let mut left = LeftTargets::default();
        for index in 0..100_000_u32 {
            let arn: TargetGroupArn = format!("g{index}").as_str().into();
            groups.group(&arn, 1);
            let target = Target { address: "127.0.0.1:80".parse().unwrap(), registration: index.to_string() };
            left.add(start, arn, super::super::TargetCell::read([].into_iter(), target, 0));
        }
        assert_eq!(left.0.len(), MAX_LEFT_TARGETS);
        groups.forget(start, |arn| arn.as_str() == "g7");
        groups.forget(start + KEPT_AFTER_REMOVAL, |arn| arn.as_str() == "g7");
        left.forget(start + KEPT_AFTER_REMOVAL);
        assert_eq!((groups.iter().count(), left.0.len()), (1, 0));
    }

    #[test]
    fn a_target_that_left_and_came_back_is_told_once() {
        let target = Target { address: "127.0.0.1:80".parse().unwrap(), registration: "task".into() };
        let counters = |requests| TargetCounters {
            target: target.clone(),
            requests,
            status_classes: [0, requests, 0, 0, 0],
            connection_errors: 0,
            in_flight: 0,
        };
        let mut left = LeftTargets::default();
        left.add(Instant::now(), "g".into(), counters(3));
        left.add(Instant::now(), "other".into(), counters(100));
        let mut targets = vec![counters(4)];
        left.add_to(&"g".into(), &mut targets);
        assert_eq!(targets, [counters(7)]);
    }
}
