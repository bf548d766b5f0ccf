//! What must hold when all is quiet.

use std::collections::{BTreeMap, BTreeSet};

use deployment::{DeploymentStatus, PlanKind};
use ports::{DeploymentStore, TargetState};

use super::Verdict;
use crate::scenario::Version;
use crate::world::World;

/// The reconcilers have nothing left to do: every set has the tasks it should have, every task that serves is a
/// target and no other, and nothing is on its way out.
pub(crate) fn settled(world: &World) -> Verdict {
    let (sets, tasks, desired) = (world.sets(), world.tasks(), world.desired());
    let now = world.time.now();
    let mut outside = world.outside();
    outside.plane_until(now);
    let version = |definition: &str| outside.stage.definitions.iter().position(|known| known == definition);
    let mut wanted_targets: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut restless = BTreeSet::new();
    for set in &sets {
        if set.status == "DRAINING" {
            return Err(format!("{} is still DRAINING", set.id));
        }
        let of_set = tasks.iter().filter(|task| task.set.as_deref() == Some(set.id.as_str()));
        let running: Vec<&str> =
            of_set.filter(|task| task.wanted && task.status == "RUNNING").map(|task| task.id.as_str()).collect();
        let behaviour = version(&set.definition).and_then(|at| at.checked_sub(1)).map(|at| world.setup.versions[at]);
        if behaviour.is_some_and(|behaviour| behaviour != Version::Good) {
            // Its tasks come and go for ever.
            restless.insert(set.id.as_str());
            continue;
        }
        if running.len() != set.desired(desired) {
            return Err(format!("{} has {} of {} tasks", set.id, running.len(), set.desired(desired)));
        }
        wanted_targets.entry(set.group.as_str()).or_default().extend(running);
    }
    let is_restless = |set: Option<&String>| set.is_some_and(|set| restless.contains(set.as_str()));
    for task in tasks.iter().filter(|task| !is_restless(task.set.as_ref())) {
        if !task.wanted && task.status != "STOPPED" {
            return Err(format!("task {} is still {}", task.id, task.status));
        }
        if task.wanted && task.set.as_ref().is_none_or(|set| sets.iter().all(|known| known.id != *set)) {
            return Err(format!("task {} has no set", task.id));
        }
    }
    let owner = |task: &str| tasks.iter().find(|known| known.id == task);
    for (key, _) in outside.containers.iter().filter(|(_, container)| !container.has_ended(now)) {
        match owner(key.task.as_str()) {
            None => return Err(format!("the container of {} has no task", key.task)),
            Some(task) if task.status == "STOPPED" => return Err(format!("the container of {} runs on", task.id)),
            Some(_) => {}
        }
    }
    for group in &outside.plane.table.target_groups {
        let is_counted = |task: &&str| owner(task).is_none_or(|task| !is_restless(task.set.as_ref()));
        let found: BTreeSet<&str> =
            group.targets.iter().map(|target| target.registration.as_str()).filter(is_counted).collect();
        let wanted = wanted_targets.remove(group.arn.as_str()).unwrap_or_default();
        if found != wanted {
            return Err(format!("{} has the targets {found:?} instead of {wanted:?}", group.arn));
        }
    }
    let sick = outside.plane.targets.iter().find(|((_, target), checked)| {
        owner(&target.registration).is_some_and(|task| !is_restless(task.set.as_ref()))
            && !matches!(checked.state, TargetState::Healthy | TargetState::Unused)
    });
    sick.map_or(Ok(()), |((_, target), checked)| Err(format!("{} is {:?}", target.registration, checked.state)))
}

/// Whatever is still there has a reason to be.
pub(crate) fn at_end(world: &World) {
    let now = world.time.now();
    let sets = world.sets();
    let mut states = BTreeMap::new();
    for row in world.store.summaries().unwrap_or_default() {
        if let Ok(Some((state, _))) = world.store.load(&row.deployment_id) {
            let verified = world.store.verify(&row.deployment_id).map_err(|error| error.to_string());
            world.outside().judge.hold(now, "B8 the log replays to the state", verified);
            states.insert(row.deployment_id.to_string(), state);
        }
    }
    let mut outside = world.outside();
    if outside.people.touched_sets || outside.people.touched_routes {
        return;
    }
    let primaries = sets.iter().filter(|set| set.status == "PRIMARY").count();
    if primaries != 1 {
        outside.judge.broken(now, "B7 one set is PRIMARY", || format!("{primaries} are"));
    }
    for set in sets.iter().filter(|set| set.status != "PRIMARY") {
        let rolled_back = states.values().find(|state| {
            state.status() == DeploymentStatus::Succeeded
                && matches!(&state.plan().kind, PlanKind::Rollback(plan)
                    if Some(plan.triggered_by.as_str()) == set.made_by.as_deref())
        });
        if let Some(state) = rolled_back {
            outside.judge.broken(now, "B7 a rolled-back set is gone", || format!("{} after {}", set.id, state.id()));
        }
        let weight = outside.weight(&outside.plane.table, false, &set.group);
        let last = states.values().filter(|state| matches!(state.plan().kind, PlanKind::Standard(_)));
        let has_failed = last.clone().any(|state| state.status() != DeploymentStatus::Succeeded);
        if weight > 0 && !has_failed {
            outside.judge.broken(now, "B7 only PRIMARY serves", || format!("{} has weight {weight}", set.id));
        }
    }
}
