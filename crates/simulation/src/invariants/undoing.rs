//! Rules of ends and of rollbacks.

use deployment::{DeploymentStatus, Effect, PlanKind, RouteKind, TaskSetStatus, TerminationOption};

use super::memory::{Memory, set_of};
use super::{Leaving, Step, Verdict};
use crate::platform::{PRODUCTION, Platform, TEST};
use crate::store::Inner;

/// A deployment is rolled back at most once, and a rollback never.
pub(crate) fn one_rollback(step: &Step<'_>) -> Verdict {
    if step.commit.spawned.is_none() {
        return Ok(());
    }
    if matches!(step.after.plan().kind, PlanKind::Rollback(_)) {
        return Err("a rollback was rolled back".to_owned());
    }
    let of_this = |plan: &deployment::Plan| match &plan.kind {
        PlanKind::Rollback(rollback) => rollback.triggered_by == *step.after.id(),
        PlanKind::Standard(_) => false,
    };
    let rollbacks = step.store.entries.iter().filter(|entry| of_this(&entry.plan)).count();
    if rollbacks == 1 { Ok(()) } else { Err(format!("{} has {rollbacks} rollbacks", step.after.id())) }
}

/// A rollback that has succeeded: the original is PRIMARY, has all traffic, and the replacement goes.
pub(crate) fn rollback_is_complete(step: &Step<'_>) -> Verdict {
    let PlanKind::Rollback(rollback) = &step.after.plan().kind else { return Ok(()) };
    let platform = step.platform;
    if step.after.status() != DeploymentStatus::Succeeded || platform.person_interfered {
        return Ok(());
    }
    let original = platform.find(&rollback.undo.original_task_set);
    let Some(original) = original.filter(|set| platform.sets[*set].status == TaskSetStatus::Primary) else {
        return Err("the original set is not PRIMARY".to_owned());
    };
    let group = platform.sets[original].group;
    for route in [PRODUCTION, TEST] {
        if platform.rules[route].is_some() && platform.weight(route, group) != 100 {
            return Err(format!("the original has weight {} on route {route}", platform.weight(route, group)));
        }
    }
    still_there(platform, &rollback.triggered_by)
}

/// Success is true: the replacement is PRIMARY, has all traffic, and the original is gone or kept as configured.
pub(crate) fn success_is_true(step: &Step<'_>) -> Verdict {
    let PlanKind::Standard(standard) = &step.after.plan().kind else { return Ok(()) };
    let platform = step.platform;
    if step.after.status() != DeploymentStatus::Succeeded || platform.person_interfered {
        return Ok(());
    }
    let Some(set) = set_of(platform, step.after.id()) else { return Err("there is no replacement".to_owned()) };
    if platform.sets[set].status != TaskSetStatus::Primary {
        return Err("the replacement is not PRIMARY".to_owned());
    }
    if platform.weight(PRODUCTION, platform.sets[set].group) != 100 {
        return Err(format!("the replacement has weight {}", platform.weight(PRODUCTION, platform.sets[set].group)));
    }
    let others = platform
        .sets
        .iter()
        .enumerate()
        .any(|(other, found)| other != set && !found.vanished && found.status == TaskSetStatus::Active);
    match standard.termination {
        TerminationOption::Terminate { .. } if others => Err("the original is still there".to_owned()),
        TerminationOption::KeepAlive if !others => Err("the original is gone".to_owned()),
        TerminationOption::Terminate { .. } | TerminationOption::KeepAlive => Ok(()),
    }
}

/// The original's capacity stays untouched until the replacement is final, and a rollback makes nothing.
pub(crate) fn rollback_needs_no_capacity(call: &Leaving<'_>) -> Verdict {
    let PlanKind::Rollback(rollback) = &call.state.plan().kind else { return Ok(()) };
    match call.effect {
        Effect::CreateTaskSet { .. } => Err("a rollback makes a task set".to_owned()),
        Effect::DeleteTaskSet { task_set, .. } if *task_set == rollback.undo.original_task_set => {
            Err("a rollback deletes the original".to_owned())
        }
        _ => Ok(()),
    }
}

/// The first thing a rollback does is to take production traffic back, in one change.
pub(crate) fn production_goes_back_first(memory: &Memory, call: &Leaving<'_>) -> Verdict {
    if !matches!(call.state.plan().kind, PlanKind::Rollback(_))
        || memory.of(call.index).is_some_and(|known| known.called)
    {
        return Ok(());
    }
    match call.effect {
        Effect::ShiftTraffic { kind: RouteKind::Production, replacement_weight, .. }
            if replacement_weight.get() == 0 =>
        {
            Ok(())
        }
        other => Err(format!("it begins with {}", other.name())),
    }
}

/// A deployment that is not a rollback deletes leftovers and, at its very end, the original; never its replacement.
pub(crate) fn only_a_rollback_deletes(call: &Leaving<'_>) -> Verdict {
    let Effect::DeleteTaskSet { task_set, .. } = call.effect else { return Ok(()) };
    if matches!(call.state.plan().kind, PlanKind::Rollback(_)) {
        return Ok(());
    }
    let sets = call.state.task_sets();
    let original = sets.first().is_some_and(|set| set.id == *task_set);
    let replacement = sets.get(1).is_some_and(|set| set.id == *task_set);
    if replacement {
        return Err(format!("the replacement {task_set} is deleted"));
    }
    if original && call.state.weights().replacement.get() != 100 {
        return Err(format!("the original {task_set} is deleted with weight {}", call.state.weights().original));
    }
    Ok(())
}

/// Whatever is repeated, a deployment has one replacement.
pub(crate) fn one_set_a_deployment(platform: &Platform, effect: &Effect) -> Verdict {
    let Effect::CreateTaskSet { external_id, .. } = effect else { return Ok(()) };
    let sets = platform.sets.iter().filter(|set| set.made_by.as_ref() == Some(external_id)).count();
    if sets > 1 { Err(format!("{external_id} has {sets} sets")) } else { Ok(()) }
}

/// When all is quiet, nothing that a rolled-back deployment made is there any more.
pub(crate) fn nothing_is_left(store: &Inner, platform: &Platform) -> Verdict {
    if platform.person_interfered {
        return Ok(());
    }
    for entry in &store.entries {
        if let PlanKind::Rollback(rollback) = &entry.plan.kind
            && entry.state.status() == DeploymentStatus::Succeeded
        {
            still_there(platform, &rollback.triggered_by)?;
        }
    }
    Ok(())
}

fn still_there(platform: &Platform, made_by: &types::DeploymentId) -> Verdict {
    match set_of(platform, made_by) {
        Some(set) if platform.sets[set].status != TaskSetStatus::Draining && !platform.sets[set].vanished => {
            Err(format!("{} of {made_by} is still there", platform.sets[set].id))
        }
        _ => Ok(()),
    }
}
