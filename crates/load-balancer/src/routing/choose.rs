//! Which group, and which of its targets: weights, stickiness, health, the guard, fail open. Source: spec 10.2, 10.3.
//!
//! A request goes to the group that its cookie names, or else to one drawn by weight (`draws`). Inside a group its
//! cookie decides, or else the group's algorithm (`group`). The guard: a group without a healthy target is passed over
//! while another group of the same action has one. Only when no group of the action has a healthy target, the drawn
//! group's targets are all tried, as ELB does (fail open), the one that the client is bound to first.

use std::net::SocketAddr;
use std::sync::Arc;

use http1::{FieldKind, RequestHead, ResponseHead};

use super::draws::{Draws, interval, mix};
use super::group::GroupTargets;
use super::stickiness::{Bound, GroupCookies, TargetStickiness, Writing, wall_clock_seconds};
use crate::counters::GroupShared;
use crate::target::TargetRuntime;

/// A forward action.
pub(crate) struct ForwardAction {
    groups: Vec<ForwardGroup>,
    total_weight: u64,
    /// The only group with a weight: nothing to draw then.
    only: Option<usize>,
    draws: Arc<Draws>,
    group_cookies: Option<GroupCookies>,
    has_cookies: bool,
}

/// One group of a forward action.
pub(crate) struct ForwardGroup {
    pub(crate) weight: u16,
    pub(crate) targets: Arc<GroupTargets>,
}

/// Where a request, or a connection of a network listener, begins.
pub(crate) struct Selection {
    group: usize,
    /// The target that it is bound to.
    target: Option<Arc<TargetRuntime>>,
    /// The client's address, as a number that is spread over all its bits.
    source: Option<u64>,
    /// It goes on with a session of the application.
    has_session: bool,
    /// What its cookies say of other rules and groups. Empty ones allocate nothing.
    other_groups: Vec<u8>,
    other_targets: Vec<u8>,
}

impl Selection {
    fn of_group(group: usize) -> Self {
        Self {
            group,
            target: None,
            source: None,
            has_session: false,
            other_groups: Vec::new(),
            other_targets: Vec::new(),
        }
    }
}

impl ForwardAction {
    pub(super) fn new(groups: Vec<ForwardGroup>, draws: Arc<Draws>, group_cookies: Option<GroupCookies>) -> Self {
        let total_weight = groups.iter().map(|group| u64::from(group.weight)).sum();
        let mut weighted = groups.iter().enumerate().filter(|(_, group)| group.weight > 0).map(|(index, _)| index);
        let only = weighted.next().filter(|_| weighted.next().is_none());
        let binds = |group: &ForwardGroup| matches!(group.targets.stickiness, Some(TargetStickiness::Cookie(_)));
        let has_cookies = group_cookies.is_some() || groups.iter().any(binds);
        Self { groups, total_weight, only, draws, group_cookies, has_cookies }
    }

    /// Registered targets of all groups: the bound of how many tries make sense.
    pub(crate) fn target_count(&self) -> usize {
        self.groups.iter().map(|group| group.targets.targets.len()).sum()
    }

    /// The first group that may get requests.
    pub(crate) fn weighted_group(&self) -> Option<Arc<GroupShared>> {
        let group = self.groups.iter().find(|group| group.weight > 0).or(self.groups.first())?;
        Some(Arc::clone(&group.targets.shared))
    }

    /// Whether answers may get cookies.
    pub(crate) fn has_cookies(&self) -> bool {
        self.has_cookies
    }

    /// Where a request begins; none when all weights are 0.
    pub(crate) fn select(&self, worker: usize, head: &RequestHead) -> Option<Selection> {
        if self.has_cookies {
            self.select_by_cookies(worker, head, wall_clock_seconds())
        } else {
            self.draw(worker).map(Selection::of_group)
        }
    }

    /// Where a connection of a network listener begins; none when all weights are 0. The group is drawn for each
    /// connection; within a group that goes by the client's address, clients stay with their target.
    pub(crate) fn select_connection(&self, worker: usize, client: SocketAddr) -> Option<Selection> {
        let group = self.draw(worker)?;
        let bits = match client.ip().to_canonical() {
            std::net::IpAddr::V4(address) => mix(u64::from(address.to_bits())),
            std::net::IpAddr::V6(address) => {
                let [high, low] = [address.to_bits() >> 64, address.to_bits() & u128::from(u64::MAX)];
                mix(u64::try_from(high).unwrap_or(0)) ^ u64::try_from(low).unwrap_or(0)
            }
        };
        Some(Selection { source: Some(mix(bits)), ..Selection::of_group(group) })
    }

    fn draw(&self, worker: usize) -> Option<usize> {
        if self.only.is_some() || self.total_weight == 0 {
            return self.only;
        }
        interval(self.draws.next(worker), self.total_weight, self.groups.iter().map(|group| group.weight))
    }

    fn select_by_cookies(&self, worker: usize, head: &RequestHead, now_seconds: u64) -> Option<Selection> {
        let bound = match &self.group_cookies {
            Some(cookies) => cookies.bound(head, now_seconds),
            None => Bound::default(),
        };
        // A group that lost its weight keeps nobody.
        let group = bound.index.filter(|index| self.groups[*index].weight > 0).or_else(|| self.draw(worker))?;
        let mut selection = Selection { other_groups: bound.others, ..Selection::of_group(group) };
        let targets = &self.groups[group].targets;
        if let Some(TargetStickiness::Cookie(cookies)) = &targets.stickiness {
            let bound = cookies.bound(head, now_seconds);
            selection.target = bound.index.and_then(|index| targets.targets.get(index)).cloned();
            selection.other_targets = bound.others;
            selection.has_session = bound.has_session;
        }
        Some(selection)
    }

    /// The target for a try of a request that began at `selection` and was already with `tried`.
    pub(crate) fn choose(
        &self,
        selection: &Selection,
        worker: usize,
        tried: &[Arc<TargetRuntime>],
    ) -> Option<Arc<TargetRuntime>> {
        let untried = |target: &TargetRuntime| !tried.iter().any(|other| std::ptr::eq(&raw const **other, target));
        let available = |target: &TargetRuntime| target.is_available() && untried(target);
        let routable = |target: &TargetRuntime| target.is_routable() && untried(target);
        if let Some(target) = &selection.target
            && available(target)
        {
            return Some(Arc::clone(target));
        }
        let (drawn, source) = (selection.group, selection.source);
        let drawn_group = &self.groups[drawn].targets;
        drawn_group
            .pick(worker, source, available)
            .or_else(|| self.others(drawn).find_map(|group| group.pick(worker, source, available)))
            .or_else(|| drawn_group.pick(worker, source, routable))
            .or_else(|| self.others(drawn).find_map(|group| group.pick(worker, source, routable)))
            .or_else(|| selection.target.as_ref().filter(|target| untried(target)).cloned())
            .or_else(|| drawn_group.pick(worker, source, untried))
    }

    /// The other groups, those with weight first.
    fn others(&self, drawn: usize) -> impl Iterator<Item = &GroupTargets> {
        let others = move |with_weight: bool| {
            self.groups
                .iter()
                .enumerate()
                .filter(move |(index, group)| *index != drawn && (group.weight > 0) == with_weight)
                .map(|(_, group)| &*group.targets)
        };
        others(true).chain(others(false))
    }

    /// Appends the whole `Set-Cookie` lines that an answer of this target gets.
    pub(crate) fn write_cookies(
        &self,
        selection: &Selection,
        target: &Arc<TargetRuntime>,
        response: &ResponseHead,
        is_tls: bool,
        out: &mut Vec<u8>,
    ) {
        if self.has_cookies {
            let writing = Writing { now_seconds: wall_clock_seconds(), is_tls };
            self.write_cookies_at(selection, target, response, writing, out);
        }
    }

    fn write_cookies_at(
        &self,
        selection: &Selection,
        target: &Arc<TargetRuntime>,
        response: &ResponseHead,
        writing: Writing,
        out: &mut Vec<u8>,
    ) {
        let place = |group: &ForwardGroup| group.targets.targets.iter().position(|other| Arc::ptr_eq(other, target));
        let found = self.groups.iter().enumerate().find_map(|(index, group)| Some((index, place(group)?)));
        let Some((group, place)) = found else { return };
        // Nobody is bound to a group that only stands in.
        if let Some(cookies) = self.group_cookies.as_ref().filter(|_| self.groups[group].weight > 0) {
            cookies.write(group, &selection.other_groups, writing, out);
        }
        if let Some(TargetStickiness::Cookie(cookies)) = &self.groups[group].targets.stickiness {
            let is_group_selected = group == selection.group;
            let has_session = is_group_selected && selection.has_session;
            if cookies.is_due(has_session, response.values(FieldKind::SetCookie)) {
                let others = if is_group_selected { selection.other_targets.as_slice() } else { &[] };
                cookies.write(place, others, writing, out);
            }
        }
    }
}

#[cfg(test)]
mod tests;
