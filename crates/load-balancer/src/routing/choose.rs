//! Which group, and which of its targets: weights, health, the guard, fail open. Source: spec 10.2, 10.3.
//!
//! A group is drawn at random by weight for each request. Inside a group healthy targets take turns. The guard: a
//! drawn group without a healthy target is passed over while another group of the same action has one. Only when no
//! group of the action has a healthy target, the drawn group's targets are all tried, as ELB does (fail open).

use std::sync::Arc;

use crate::counters::GroupShared;
use crate::target::TargetRuntime;

/// A target group as one table knows it.
pub(crate) struct GroupTargets {
    pub(crate) shared: Arc<GroupShared>,
    pub(crate) targets: Vec<Arc<TargetRuntime>>,
}

/// A forward action.
pub(crate) struct ForwardAction {
    groups: Vec<ForwardGroup>,
    total_weight: u64,
}

/// One group of a forward action.
pub(crate) struct ForwardGroup {
    pub(crate) weight: u16,
    pub(crate) targets: Arc<GroupTargets>,
}

impl ForwardAction {
    pub(crate) fn new(groups: Vec<ForwardGroup>) -> Self {
        let total_weight = groups.iter().map(|group| u64::from(group.weight)).sum();
        Self { groups, total_weight }
    }

    /// Registered targets of all groups: the bound of how many tries make sense.
    pub(crate) fn target_count(&self) -> usize {
        self.groups.iter().map(|group| group.targets.targets.len()).sum()
    }

    /// Draws a group by weight; none when all weights are 0.
    pub(crate) fn draw(&self, random: u64) -> Option<usize> {
        // Multiply and shift instead of a remainder: no bias worth speaking of, no division.
        let drawn = u64::try_from((u128::from(random) * u128::from(self.total_weight)) >> 64).ok()?;
        let mut upper = 0;
        self.groups.iter().position(|group| {
            upper += u64::from(group.weight);
            drawn < upper
        })
    }

    /// The target for a try of a request that drew group `drawn` and was already with `tried`.
    pub(crate) fn choose(
        &self,
        drawn: usize,
        worker: usize,
        tried: &[Arc<TargetRuntime>],
    ) -> Option<Arc<TargetRuntime>> {
        let untried = |target: &TargetRuntime| !tried.iter().any(|other| std::ptr::eq(&raw const **other, target));
        let available = |target: &TargetRuntime| target.is_available() && untried(target);
        let routable = |target: &TargetRuntime| target.is_routable() && untried(target);
        let drawn_group = &self.groups[drawn];
        drawn_group
            .pick(worker, available)
            .or_else(|| self.others(drawn).find_map(|group| group.pick(worker, available)))
            .or_else(|| drawn_group.pick(worker, routable))
            .or_else(|| self.others(drawn).find_map(|group| group.pick(worker, routable)))
            .or_else(|| drawn_group.pick(worker, untried))
    }

    /// The other groups, those with weight first.
    fn others(&self, drawn: usize) -> impl Iterator<Item = &ForwardGroup> {
        let others = move |with_weight: bool| {
            self.groups
                .iter()
                .enumerate()
                .filter(move |(index, group)| *index != drawn && (group.weight > 0) == with_weight)
                .map(|(_, group)| group)
        };
        others(true).chain(others(false))
    }
}

impl ForwardGroup {
    /// Round robin over the targets that qualify.
    fn pick(&self, worker: usize, qualifies: impl Fn(&TargetRuntime) -> bool) -> Option<Arc<TargetRuntime>> {
        let targets = &self.targets.targets;
        if targets.is_empty() {
            return None;
        }
        let position = self.targets.shared.cell(worker).next_target();
        let next = &targets[position % targets.len()];
        if qualifies(next) {
            return Some(Arc::clone(next));
        }
        // Its turns are dealt out evenly to those that qualify, not all to its neighbour.
        let count = targets.iter().filter(|target| qualifies(target)).count();
        let turn = (position / targets.len()).checked_rem(count)?;
        targets.iter().filter(|target| qualifies(target)).nth(turn).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::health::{HealthRecord, Verdict};
    use ports::{HealthCheck, HealthCheckKind, Target};

    fn group(name: &str, weight: u16, health: &[bool]) -> ForwardGroup {
        let shared = Arc::new(GroupShared::new(name.into(), 1));
        let check = HealthCheck {
            enabled: true,
            kind: HealthCheckKind::Tcp,
            port: None,
            interval_millis: 1,
            timeout_millis: 1,
            healthy_threshold: 1,
            unhealthy_threshold: 1,
        };
        let target = |(index, is_healthy): (usize, &bool)| {
            let target = Target { address: ([127, 0, 0, 1], 1).into(), registration: format!("{name}{index}") };
            let runtime = TargetRuntime::new(target, Arc::clone(&shared), HealthRecord::initial(false), 1);
            let verdict = if *is_healthy { Verdict::Passed } else { Verdict::TimedOut };
            runtime.update_health(|record| record.note(&verdict, &check));
            Arc::new(runtime)
        };
        let targets = health.iter().enumerate().map(target).collect();
        ForwardGroup { weight, targets: Arc::new(GroupTargets { shared: Arc::clone(&shared), targets }) }
    }

    fn chosen(action: &ForwardAction, drawn: usize, times: usize) -> Vec<String> {
        let pick =
            |_| action.choose(drawn, 0, &[]).map_or("none".into(), |target| target.target.registration.clone());
        let mut names: Vec<String> = (0..times).map(pick).collect();
        names.sort();
        names
    }

    #[test]
    fn healthy_targets_take_turns_and_unhealthy_ones_are_left_out() {
        let action = ForwardAction::new(vec![group("a", 1, &[true, false, true])]);
        let names = chosen(&action, 0, 300);
        assert_eq!(names.iter().filter(|name| *name == "a0").count(), 150);
        assert_eq!(names.iter().filter(|name| *name == "a2").count(), 150);
    }

    #[test]
    fn a_group_without_a_healthy_target_is_passed_over_for_one_with_weight_before_one_without() {
        let action =
            ForwardAction::new(vec![group("a", 50, &[false]), group("b", 0, &[true]), group("c", 50, &[true])]);
        assert_eq!(chosen(&action, 0, 2), ["c0", "c0"]);
        let action = ForwardAction::new(vec![group("a", 100, &[]), group("b", 0, &[true])]);
        assert_eq!(chosen(&action, 0, 2), ["b0", "b0"]);
    }

    #[test]
    fn with_no_healthy_target_anywhere_the_drawn_group_fails_open_and_no_other() {
        let action = ForwardAction::new(vec![group("a", 100, &[false, false]), group("b", 0, &[false])]);
        assert_eq!(chosen(&action, 0, 2), ["a0", "a1"]);
        let action = ForwardAction::new(vec![group("a", 100, &[]), group("b", 0, &[false])]);
        assert_eq!(chosen(&action, 0, 1), ["none"]);
    }

    #[test]
    fn an_unreachable_target_is_picked_last_among_the_healthy() {
        let action = ForwardAction::new(vec![group("a", 100, &[true]), group("b", 0, &[true])]);
        action.groups[0].targets.targets[0].avoid_for_a_moment();
        assert_eq!(chosen(&action, 0, 1), ["b0"]);
        action.groups[1].targets.targets[0].avoid_for_a_moment();
        assert_eq!(chosen(&action, 0, 1), ["a0"]);
    }

    #[test]
    fn the_draw_follows_the_weights_exactly_over_the_whole_range() {
        let action = ForwardAction::new(vec![group("a", 90, &[]), group("b", 0, &[]), group("c", 10, &[])]);
        let step = u64::MAX / 100;
        let draws: Vec<usize> = (0..100).filter_map(|index| action.draw(index * step + step / 2)).collect();
        assert_eq!(draws.iter().filter(|group| **group == 0).count(), 90);
        assert_eq!(draws.iter().filter(|group| **group == 2).count(), 10);
        assert_eq!(action.draw(u64::MAX), Some(2));
        assert_eq!(ForwardAction::new(vec![group("a", 0, &[true])]).draw(7), None);
    }
}
