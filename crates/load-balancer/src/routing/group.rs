//! One of a group's targets: round robin, least outstanding requests, slow start, the client's address.
//! Source: spec 10.3 and ELB's target group attributes.
//!
//! Slow start, as ELB documents it: a target that becomes healthy gets a share that grows linearly over the duration,
//! unless no other target of the group is healthy and past its own slow start; targets that were registered together as
//! the first of their group are exempt; becoming unhealthy ends it. One thing is gentler: when a group gets its first
//! request, all targets that are healthy by then are exempt, not only the one that was first. Otherwise a replacement
//! whose tasks came up one by one would meet a shift of all traffic with a single target. A slow start under way is
//! over when another process takes over.

use std::sync::Arc;

use ports::{Algorithm, TargetGroup};

use super::draws::{GOLDEN_STEP, mix};
use super::stickiness::TargetStickiness;
use crate::counters::GroupShared;
use crate::target::{TargetRuntime, now_millis};

/// A target group as one table knows it.
pub(crate) struct GroupTargets {
    pub(crate) shared: Arc<GroupShared>,
    pub(crate) targets: Vec<Arc<TargetRuntime>>,
    algorithm: Algorithm,
    slow_start_millis: u64,
    pub(super) stickiness: Option<TargetStickiness>,
}

impl GroupTargets {
    pub(super) fn new(
        group: &TargetGroup,
        shared: Arc<GroupShared>,
        targets: Vec<Arc<TargetRuntime>>,
        stickiness: Option<TargetStickiness>,
    ) -> Self {
        Self {
            shared,
            targets,
            algorithm: group.attributes.algorithm,
            slow_start_millis: u64::from(group.attributes.slow_start_seconds) * 1_000,
            stickiness,
        }
    }

    /// One of the targets that qualify. `source` is the client's address, for groups that go by it.
    pub(super) fn pick(
        &self,
        worker: usize,
        source: Option<u64>,
        qualifies: impl Fn(&TargetRuntime) -> bool,
    ) -> Option<Arc<TargetRuntime>> {
        if self.targets.is_empty() {
            return None;
        }
        if let (Some(source), Some(TargetStickiness::Source)) = (source, &self.stickiness) {
            return self.highest(source, qualifies);
        }
        let position = self.shared.cell(worker).next_target();
        match self.algorithm {
            Algorithm::LeastOutstandingRequests => self.least_busy(position, qualifies),
            Algorithm::RoundRobin if self.slow_start_millis > 0 => {
                self.turn_of_slow(position, now_millis(), qualifies)
            }
            Algorithm::RoundRobin => self.turn(position, qualifies),
        }
    }

    /// Round robin.
    fn turn(&self, position: usize, qualifies: impl Fn(&TargetRuntime) -> bool) -> Option<Arc<TargetRuntime>> {
        let next = &self.targets[position % self.targets.len()];
        if qualifies(next) {
            return Some(Arc::clone(next));
        }
        self.deal_out(position / self.targets.len(), qualifies)
    }

    /// The turn of a target that does not take it: dealt out evenly to those that qualify, not all to its neighbour.
    fn deal_out(&self, turn: usize, qualifies: impl Fn(&TargetRuntime) -> bool) -> Option<Arc<TargetRuntime>> {
        let count = self.targets.iter().filter(|target| qualifies(target)).count();
        let chosen = turn.checked_rem(count)?;
        self.targets.iter().filter(|target| qualifies(target)).nth(chosen).cloned()
    }

    /// Round robin in which a target in slow start takes only a part of its turns.
    fn turn_of_slow(
        &self,
        position: usize,
        now_millis: u64,
        qualifies: impl Fn(&TargetRuntime) -> bool,
    ) -> Option<Arc<TargetRuntime>> {
        self.exempt_first(now_millis);
        let turn = position / self.targets.len();
        let next = &self.targets[position % self.targets.len()];
        if qualifies(next) && self.takes_turn(next, turn, now_millis) {
            return Some(Arc::clone(next));
        }
        let is_warm = |target: &TargetRuntime| qualifies(target) && self.is_warm(target, now_millis);
        self.deal_out(turn, is_warm).or_else(|| self.deal_out(turn, qualifies))
    }

    /// Whether a target has left slow start, or never was in it.
    fn is_warm(&self, target: &TargetRuntime, now_millis: u64) -> bool {
        let since = target.healthy_since_millis();
        since == 0 || now_millis.saturating_sub(since) >= self.slow_start_millis
    }

    /// When no healthy target is past its slow start, those that are healthy now are.
    fn exempt_first(&self, now_millis: u64) {
        let healthy = || self.targets.iter().filter(|target| target.is_routable());
        if !healthy().any(|target| self.is_warm(target, now_millis)) {
            healthy().for_each(|target| target.end_slow_start(target.healthy_since_millis()));
        }
    }

    /// Spread like the draws of the weights: no run of turns is taken or left as a block.
    fn takes_turn(&self, target: &TargetRuntime, turn: usize, now_millis: u64) -> bool {
        if self.is_warm(target, now_millis) {
            return true;
        }
        let elapsed = now_millis.saturating_sub(target.healthy_since_millis());
        let share = (u128::from(elapsed) << 64) / u128::from(self.slow_start_millis);
        u128::from((turn as u64).wrapping_mul(GOLDEN_STEP)) < share
    }

    /// The target with the fewest requests in flight, over all workers; of several the one whose turn it is.
    fn least_busy(&self, position: usize, qualifies: impl Fn(&TargetRuntime) -> bool) -> Option<Arc<TargetRuntime>> {
        let (before, from) = self.targets.split_at(position % self.targets.len());
        let in_turn = from.iter().chain(before).filter(|target| qualifies(target));
        // The first of equal ones, which `min_by_key` promises.
        in_turn.min_by_key(|target| target.in_flight()).cloned()
    }

    /// Rendezvous hashing: each client has its own order of the targets; when one leaves, only its clients move.
    fn highest(&self, source: u64, qualifies: impl Fn(&TargetRuntime) -> bool) -> Option<Arc<TargetRuntime>> {
        let qualifying = self.targets.iter().filter(|target| qualifies(target));
        qualifying.max_by_key(|target| mix(target.fingerprint ^ mix(source))).cloned()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::health::{HealthRecord, Verdict};
    use ports::{HealthCheck, HealthCheckKind, Target, TargetGroupAttributes};

    pub(crate) fn check() -> HealthCheck {
        HealthCheck {
            enabled: true,
            kind: HealthCheckKind::Tcp,
            port: None,
            interval_millis: 1,
            timeout_millis: 1,
            healthy_threshold: 1,
            unhealthy_threshold: 1,
        }
    }

    pub(crate) fn settings(name: &str, attributes: TargetGroupAttributes) -> TargetGroup {
        TargetGroup {
            arn: name.into(),
            targets: vec![],
            health_check: check(),
            deregistration_delay_seconds: 0,
            protocol: Default::default(),
            attributes,
        }
    }

    /// Targets named after their group and place, two workers.
    pub(crate) fn targets(name: &str, health: &[bool]) -> (Arc<GroupShared>, Vec<Arc<TargetRuntime>>) {
        let shared = Arc::new(GroupShared::new(name.into(), 2));
        let target = |(index, is_healthy): (usize, &bool)| {
            let target = Target { address: ([127, 0, 0, 1], 1).into(), registration: format!("{name}{index}") };
            let runtime = TargetRuntime::new(target, Arc::clone(&shared), HealthRecord::initial(false), 2);
            set_health(&runtime, *is_healthy);
            Arc::new(runtime)
        };
        let targets = health.iter().enumerate().map(target).collect();
        (shared, targets)
    }

    pub(crate) fn set_health(target: &TargetRuntime, is_healthy: bool) {
        let verdict = if is_healthy { Verdict::Passed } else { Verdict::TimedOut };
        target.update_health(|record| record.note(&verdict, &check()));
    }

    fn group(attributes: TargetGroupAttributes, stickiness: Option<TargetStickiness>, count: usize) -> GroupTargets {
        let (shared, targets) = targets("t", &vec![true; count]);
        GroupTargets::new(&settings("t", attributes), shared, targets, stickiness)
    }

    fn name(target: &Option<Arc<TargetRuntime>>) -> &str {
        target.as_ref().map_or("none", |target| &target.target.registration)
    }

    fn least_outstanding(count: usize) -> GroupTargets {
        let algorithm = Algorithm::LeastOutstandingRequests;
        group(TargetGroupAttributes { algorithm, ..Default::default() }, None, count)
    }

    #[test]
    fn the_target_with_the_fewest_requests_over_all_workers_is_chosen() {
        let group = least_outstanding(3);
        let _first = group.targets[0].begin(0);
        let _second = group.targets[0].begin(1);
        let _third = group.targets[1].begin(1);
        for _ in 0..9 {
            assert_eq!(name(&group.pick(0, None, TargetRuntime::is_routable)), "t2");
        }
        let _more: Vec<_> = (0..3).map(|_| group.targets[2].begin(0)).collect();
        assert_eq!(name(&group.pick(1, None, TargetRuntime::is_routable)), "t1");
        set_health(&group.targets[1], false);
        assert_eq!(name(&group.pick(1, None, TargetRuntime::is_routable)), "t0");
    }

    #[test]
    fn targets_that_are_equally_busy_take_turns() {
        let group = least_outstanding(3);
        let mut hits = [0; 3];
        for _ in 0..300 {
            let chosen = group.pick(0, None, TargetRuntime::is_routable).unwrap();
            hits[group.targets.iter().position(|target| Arc::ptr_eq(target, &chosen)).unwrap()] += 1;
        }
        assert_eq!(hits, [100, 100, 100]);
    }

    fn slow(count: usize) -> GroupTargets {
        group(TargetGroupAttributes { slow_start_seconds: 30, ..Default::default() }, None, count)
    }

    /// Hits of each target over 9,000 turns at a time.
    fn shares(group: &GroupTargets, now_millis: u64) -> Vec<usize> {
        let mut hits = vec![0; group.targets.len()];
        for position in 0..9_000 {
            let chosen = group.turn_of_slow(position, now_millis, TargetRuntime::is_routable).unwrap();
            hits[group.targets.iter().position(|target| Arc::ptr_eq(target, &chosen)).unwrap()] += 1;
        }
        hits
    }

    fn is_near(value: usize, expected: usize) -> bool {
        value.abs_diff(expected) <= 45
    }

    #[test]
    fn the_share_of_a_target_that_became_healthy_grows_linearly() {
        let group = slow(3);
        // The two that were first are warm.
        group.targets[..2].iter().for_each(|target| target.end_slow_start(target.healthy_since_millis()));
        let since = group.targets[2].healthy_since_millis();
        assert!(since > 0);
        for (elapsed, expected) in
            [(0, 0), (3_000, 300), (15_000, 1_500), (27_000, 2_700), (30_000, 3_000), (90_000, 3_000)]
        {
            let hits = shares(&group, since + elapsed);
            assert!(is_near(hits[2], expected), "{hits:?} after {elapsed} ms");
            assert!(is_near(hits[0], (9_000 - expected) / 2) && is_near(hits[1], (9_000 - expected) / 2), "{hits:?}");
        }
    }

    #[test]
    fn targets_that_are_healthy_before_the_first_request_share_it_and_one_that_comes_back_starts_slowly() {
        let group = slow(2);
        let since = |index: usize| group.targets[index].healthy_since_millis();
        assert!(since(0) > 0 && since(1) > 0);
        assert_eq!(shares(&group, since(1)), [4_500, 4_500]);
        // A failure ends it; alone a target gets everything; back again it starts slowly.
        set_health(&group.targets[0], false);
        assert_eq!(shares(&group, now_millis()), [0, 9_000]);
        set_health(&group.targets[0], true);
        assert!(since(0) > 0);
        let hits = shares(&group, since(0));
        assert!(hits[0] <= 45, "{hits:?}");
        // When the others are gone, it has to carry all.
        set_health(&group.targets[1], false);
        assert_eq!(shares(&group, since(0)), [9_000, 0]);
    }

    #[test]
    fn the_targets_a_group_begins_with_do_not_start_slowly() {
        let (_, targets) = targets("t", &[false]);
        targets[0].set_of_first();
        assert!(!targets[0].was_known() && targets[0].was_known());
        set_health(&targets[0], true);
        assert_eq!(targets[0].healthy_since_millis(), 0);
        set_health(&targets[0], false);
        set_health(&targets[0], true);
        assert!(targets[0].healthy_since_millis() > 0);
    }

    #[test]
    fn a_target_tried_before_is_not_tried_again_because_the_others_are_slow() {
        let group = slow(2);
        group.targets[0].end_slow_start(group.targets[0].healthy_since_millis());
        let since = group.targets[1].healthy_since_millis();
        for position in 0..10 {
            let untried =
                |target: &TargetRuntime| target.is_routable() && !std::ptr::eq(target, &raw const *group.targets[0]);
            assert_eq!(name(&group.turn_of_slow(position, since, untried)), "t1");
        }
    }

    #[test]
    fn a_client_stays_with_its_target_and_moves_only_when_that_leaves() {
        let group = group(TargetGroupAttributes::default(), Some(TargetStickiness::Source), 4);
        let pick = |source| group.pick(0, Some(mix(source)), TargetRuntime::is_routable);
        let before: Vec<_> = (0..4_000).map(|source| name(&pick(source)).to_owned()).collect();
        for target in ["t0", "t1", "t2", "t3"] {
            let count = before.iter().filter(|name| *name == target).count();
            assert!((850..=1_150).contains(&count), "{target} has {count} of 4000 clients");
        }
        set_health(&group.targets[1], false);
        for (source, before) in (0..).zip(&before) {
            let after = pick(source);
            assert_ne!(name(&after), "t1");
            if before != "t1" {
                assert_eq!(name(&after), before, "client {source}");
            }
        }
        set_health(&group.targets[1], true);
        assert!((0..).zip(&before).all(|(source, before)| name(&pick(source)) == before));
    }
}
