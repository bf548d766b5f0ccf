//! Rules of traffic.

use std::time::Duration;

use deployment::{Effect, PlanKind, RouteKind, TaskSetStatus};
use types::{LifecycleEventName, Timestamp};

use super::memory::{Memory, set_of};
use super::{Leaving, Verdict};
use crate::platform::{Applied, PRODUCTION, Platform, TEST};
use crate::scenario::Setup;
use crate::world::NoiseView;

/// How old a look may be on which traffic is raised.
const FRESH: Duration = Duration::from_secs(10);

/// On every route the weights are in 0..=100 and sum to exactly 100, at every moment.
pub(crate) fn weights_sum_to_100(platform: &Platform) -> Verdict {
    for rule in platform.rules.iter().flatten() {
        if u16::from(rule.table[0]) + u16::from(rule.table[1]) != 100 {
            return Err(format!("a rule routes by {:?}", rule.table));
        }
    }
    Ok(())
}

/// A group that production sends traffic to has a task set that nobody deletes, unless a person interfered.
pub(crate) fn traffic_goes_to_a_set(platform: &Platform) -> Verdict {
    if platform.person_interfered {
        return Ok(());
    }
    for group in 0..2 {
        let is_there = |set: &crate::platform::TaskSet| {
            set.group == group && set.status != TaskSetStatus::Draining && !set.vanished
        };
        if platform.weight(PRODUCTION, group) > 0 && !platform.sets.iter().any(is_there) {
            return Err(format!("weight {} goes to a group without a task set", platform.weight(PRODUCTION, group)));
        }
    }
    Ok(())
}

/// The engine raises the replacement's weight only if all desired tasks were healthy within the last ten seconds,
/// and never for a set without a healthy task.
pub(crate) fn raised_on_a_healthy_set(call: &Leaving<'_>, noise: &dyn NoiseView) -> Verdict {
    let Effect::ShiftTraffic { kind: RouteKind::Production, replacement, replacement_weight, .. } = call.effect
    else {
        return Ok(());
    };
    let platform = call.platform;
    let group = usize::from(*replacement == platform.groups[1]);
    let weight = platform.weight(PRODUCTION, group);
    if replacement_weight.get() <= weight {
        return Ok(());
    }
    let Some(set) = set_of(platform, call.state.id()) else {
        return Err(format!("weight {replacement_weight} goes to a group without a replacement"));
    };
    if platform.is_fit(set) {
        return Ok(());
    }
    let fresh = FRESH + noise.age_of_looks();
    match platform.sets[set].last_fit_at {
        Some(at) if call.now.since(at) <= fresh => Ok(()),
        Some(at) => Err(format!(
            "weight is raised from {weight} to {replacement_weight}; the set was last healthy {} s ago",
            call.now.since(at).as_secs()
        )),
        None => Err(format!("weight is raised to {replacement_weight}; the set was never healthy")),
    }
}

/// The sequence of weights is the configuration's, and each wait is at least the configured one.
pub(crate) fn weights_follow_the_schedule(setup: &Setup, memory: &Memory, call: &Leaving<'_>) -> Verdict {
    let Effect::ShiftTraffic { kind: RouteKind::Production, replacement_weight, .. } = call.effect else {
        return Ok(());
    };
    let weight = replacement_weight.get();
    if weight == 0 || matches!(call.state.plan().kind, PlanKind::Rollback(_)) {
        return Ok(());
    }
    let mut steps = setup.routing.steps().enumerate();
    let Some((index, step)) = steps.find(|(_, step)| step.weight.get() == weight) else {
        return Err(format!("weight {weight} is not in the schedule"));
    };
    let Some(previous) = index.checked_sub(1).and_then(|index| setup.routing.steps().nth(index)) else {
        return Ok(());
    };
    let routed = memory
        .of(call.index)
        .and_then(|known| known.routed.iter().find(|(known, _)| *known == previous.weight.get()).map(|(_, at)| *at));
    let Some(routed) = routed else {
        return Err(format!("weight {weight} comes before weight {}", previous.weight));
    };
    let wait = Duration::from_secs(u64::from(step.offset_minutes - previous.offset_minutes) * 60);
    if call.now.since(routed) < wait {
        return Err(format!("weight {weight} comes {} s after the one before", call.now.since(routed).as_secs()));
    }
    Ok(())
}

/// The test route is pointed at the replacement in AllowTestTraffic only, and goes back only while the way is freed
/// for Install, or by a rollback.
pub(crate) fn test_route_moves_in_its_event(call: &Leaving<'_>) -> Verdict {
    let Effect::ShiftTraffic { kind: RouteKind::Test, replacement_weight, .. } = call.effect else { return Ok(()) };
    if matches!(call.state.plan().kind, PlanKind::Rollback(_)) {
        return Ok(());
    }
    let wanted =
        if replacement_weight.get() > 0 { LifecycleEventName::AllowTestTraffic } else { LifecycleEventName::Install };
    // A call of an event that has failed meanwhile is still made, to be heard of.
    let begun = call.state.lifecycle_events().into_iter().any(|event| event.name == wanted && event.start.is_some());
    if begun { Ok(()) } else { Err(format!("weight {replacement_weight} is asked for before {wanted}")) }
}

/// A set is deleted only when no traffic is routed to its group. A person's change within the last seconds is
/// nobody's fault.
pub(crate) fn deleted_set_has_no_traffic(platform: &Platform, applied: Applied, now: Timestamp) -> Verdict {
    let Applied::Draining(index) = applied else { return Ok(()) };
    let set = &platform.sets[index];
    for (route, rule) in platform.rules.iter().enumerate().filter_map(|(route, rule)| Some((route, rule.as_ref()?))) {
        let by_person_just_now = rule.person_at.is_some_and(|at| now.since(at) <= FRESH);
        // The record of a test route that another deployment left behind says 0, and no call tells more.
        let unknowable = route == TEST && rule.coming.is_some() && rule.record[set.group].unwrap_or(0) == 0;
        if rule.table[set.group] > 0 && !by_person_just_now && !unknowable {
            return Err(format!("{} is deleted with weight {}", set.id, rule.table[set.group]));
        }
    }
    Ok(())
}

/// The original is asked to go only if the replacement had a healthy task within the last ten seconds.
pub(crate) fn original_goes_while_replacement_serves(
    call: &Leaving<'_>,
    is_first: bool,
    noise: &dyn NoiseView,
) -> Verdict {
    let Effect::DeleteTaskSet { task_set, .. } = call.effect else { return Ok(()) };
    let is_original = call.state.task_sets().first().is_some_and(|set| set.id == *task_set);
    if !is_first || !is_original || matches!(call.state.plan().kind, PlanKind::Rollback(_)) {
        return Ok(());
    }
    let Some(set) = set_of(call.platform, call.state.id()) else { return Err("there is no replacement".to_owned()) };
    let fresh = FRESH + noise.age_of_looks();
    let set = &call.platform.sets[set];
    let serves = set.healthy > 0 || call.platform.desired == 0;
    if serves || set.last_alive_at.is_some_and(|at| call.now.since(at) <= fresh) {
        return Ok(());
    }
    Err(format!("{task_set} is asked to go while nothing serves"))
}
