//! What must hold whatever happens. Names begin with the rule's number in the project's list of invariants.

mod ending;

use deployment::{Deployment, DeploymentStatus, PlanKind, TerminationOption};
use ports::{ContainerKey, DocumentWrite, Documents, RoutingTable, StepCommit, StoreError, TargetState};
use types::TargetGroupArn;

use crate::plane::weights;
use crate::records::{SetRecord, TaskRecord};
use crate::world::{Outside, World};

pub(crate) use ending::{at_end, settled};

/// How old the balancer's word on a replacement may be when traffic is raised.
const FRESH_MILLIS: i64 = 10_000;
/// So long after a person's call a change may still rest on what was there before it.
const RACE_MILLIS: i64 = 2_000;

type Verdict = Result<(), String>;

impl Outside {
    /// Whether a person is at work, or was a moment ago.
    fn is_person_about(&self, now: i64) -> bool {
        self.people.busy > 0 || now - self.people.last < RACE_MILLIS && self.people.last > 0
    }

    fn weight(&self, table: &RoutingTable, test: bool, group: &TargetGroupArn) -> u16 {
        let listener = if test { self.stage.test.as_ref() } else { self.stage.production.as_ref() };
        weights(table, listener).into_iter().find(|(found, _)| found == group).map_or(0, |(_, weight)| weight)
    }

    /// Healthy targets of a group, those that were so lately included.
    fn healthy_lately(&self, group: &TargetGroupArn, now: i64) -> usize {
        let of_group = self.plane.targets.iter().filter(|((found, _), _)| found == group);
        of_group
            .filter(|(_, checked)| {
                checked.state == TargetState::Healthy
                    || checked.last_healthy.is_some_and(|at| now - at < FRESH_MILLIS)
            })
            .count()
    }

    /// Targets of a group that were healthy lately and have left since.
    fn departed_lately(&self, group: &TargetGroupArn, now: i64) -> usize {
        let lately = self.plane.departed.iter().filter(|(found, at)| found == group && now - at < FRESH_MILLIS);
        lately.count()
    }
}

/// A table is offered to the balancer: a generation has one content for ever.
pub(crate) fn table_offered(outside: &mut Outside, table: &RoutingTable, now: i64) {
    let known = outside.plane.offered.entry(table.generation).or_insert_with(|| table.clone());
    if known != table {
        outside
            .judge
            .broken(now, "A10 a generation has one content", || format!("two contents of {}", table.generation));
    }
}

/// The balancer is about to take a newer table.
pub(crate) fn table_changes(outside: &mut Outside, new: &RoutingTable, active: Option<&Deployment>, now: i64) {
    if outside.stage.production.is_none() {
        return;
    }
    let verdict = weights_sum_to_100(outside, new);
    outside.judge.hold(now, "A1 weights sum to 100", verdict);
    if !outside.is_person_about(now) {
        let verdict = raised_on_a_healthy_set(outside, new, active, now);
        outside.judge.hold(now, "A2 traffic is raised only on a healthy set", verdict);
    }
    // Where weights move, A2 speaks.
    let moves = outside
        .stage
        .groups
        .iter()
        .any(|group| share(outside, &outside.plane.table, group) != share(outside, new, group));
    let verdict = if moves { Ok(()) } else { somebody_serves(outside, new, now) };
    outside.judge.hold(now, "A4 a change takes away no last serving target", verdict);
}

fn weights_sum_to_100(outside: &Outside, table: &RoutingTable) -> Verdict {
    for listener in [&outside.stage.production, &outside.stage.test].into_iter().flatten() {
        let found = weights(table, Some(listener));
        let sum: u16 = found.iter().map(|(_, weight)| weight).sum();
        if found.is_empty() || found.len() > 1 && sum != 100 || found.len() == 1 && sum == 0 {
            return Err(format!("{listener}: {found:?}"));
        }
    }
    Ok(())
}

/// A deployment raises its replacement's share only while all its targets are, or were seconds ago, healthy to the
/// balancer; a rollback never raises it.
fn raised_on_a_healthy_set(outside: &Outside, new: &RoutingTable, active: Option<&Deployment>, now: i64) -> Verdict {
    let Some(state) = active else {
        let changed = outside
            .stage
            .groups
            .iter()
            .find(|group| share(outside, &outside.plane.table, group) != share(outside, new, group));
        return changed.map_or(Ok(()), |group| Err(format!("the weight of {group} changed without a deployment")));
    };
    let replacement = match &state.plan().kind {
        PlanKind::Standard(_) => state.target_group_roles().map(|roles| &roles.replacement),
        PlanKind::Rollback(plan) => Some(&plan.undo.target_groups.replacement),
    };
    let Some(group) = replacement else { return Ok(()) };
    let (before, after) = (share(outside, &outside.plane.table, group), share(outside, new, group));
    if after <= before {
        return Ok(());
    }
    if matches!(state.plan().kind, PlanKind::Rollback(_)) {
        return Err(format!("a rollback raised the replacement from {before} to {after}"));
    }
    let healthy = outside.healthy_lately(group, now);
    let registered =
        new.target_groups.iter().find(|found| found.arn == *group).map_or(0, |found| found.targets.len());
    // A service scaled to nothing has nothing to be healthy.
    let departed = outside.departed_lately(group, now);
    if healthy < registered || healthy + departed == 0 && !outside.people.touched_sets {
        return Err(format!("from {before} to {after} with {healthy} of {registered} targets healthy"));
    }
    Ok(())
}

/// Percent of production traffic.
fn share(outside: &Outside, table: &RoutingTable, group: &TargetGroupArn) -> u32 {
    let all = weights(table, outside.stage.production.as_ref());
    let sum: u32 = all.iter().map(|(_, weight)| u32::from(*weight)).sum();
    u32::from(outside.weight(table, false, group)) * 100 / sum.max(1)
}

/// Production had a target that was healthy for seconds and still serves: after the change it has a target, too.
fn somebody_serves(outside: &Outside, new: &RoutingTable, now: i64) -> Verdict {
    if outside.people.touched_sets || outside.people.touched_routes {
        return Ok(());
    }
    let routable = |table: &RoutingTable| {
        let weighted = weights(table, outside.stage.production.as_ref());
        let weighted: Vec<_> = weighted.into_iter().filter(|(_, weight)| *weight > 0).collect();
        let groups =
            table.target_groups.iter().filter(move |group| weighted.iter().any(|(arn, _)| *arn == group.arn));
        groups
            .flat_map(|group| group.targets.iter().map(|target| (group.arn.clone(), target.clone())))
            .collect::<Vec<_>>()
    };
    let serving = |(group, target): &(TargetGroupArn, ports::Target)| {
        let checked = outside.plane.targets.get(&(group.clone(), target.clone()));
        checked.and_then(|checked| checked.healthy_since).is_some_and(|since| now - since >= 3000)
            && outside.port_serves(target.address.port(), now)
    };
    let before: Vec<_> = routable(&outside.plane.table).into_iter().filter(serving).collect();
    let after = routable(new);
    if !before.is_empty() && !after.iter().any(|target| outside.port_serves(target.1.address.port(), now)) {
        return Err(format!("{} serving targets before, none after", before.len()));
    }
    Ok(())
}

/// A container is told to stop: no request may be on its way to it, and none may come.
pub(crate) fn container_stops(outside: &mut Outside, key: &ContainerKey, now: i64) {
    let Some(container) = outside.containers.get(key).filter(|container| container.is_running(now)) else { return };
    let version = container.version;
    let task = key.task.as_str();
    let of_task = |target: &ports::Target| target.registration == task;
    let listed = outside.plane.table.target_groups.iter().find(|group| group.targets.iter().any(of_task));
    if let Some(group) = listed {
        let weight = outside.weight(&outside.plane.table, false, &group.arn);
        outside.judge.broken(now, "A3 a task is stopped only out of the table", || {
            format!("task {task} of version {version} is still in {} with weight {weight}", group.arn)
        });
    }
    let draining = outside.plane.draining.iter().find(|draining| of_task(&draining.target));
    if let Some(draining) = draining {
        let rest = draining.until - now;
        outside.judge.broken(now, "A3 a task is stopped only when drained", || {
            format!("task {task} of version {version} has requests in flight for {rest} ms more")
        });
    }
}

/// Records are about to change.
pub(crate) fn documents_change(world: &World, batch: &[DocumentWrite]) {
    for write in batch {
        match write {
            DocumentWrite::Put { kind: "ecs-task-set", key, value } => {
                let old = world.store.get("ecs-task-set", key).ok().flatten();
                set_changes(world, old.as_ref().map(SetRecord::read), &SetRecord::read(value));
            }
            DocumentWrite::Delete { kind: "ecs-task-set", key } => set_goes(world, key),
            DocumentWrite::Put { kind: "ecs-task", value, .. } => task_changes(world, &TaskRecord::read(value)),
            DocumentWrite::Put { .. } | DocumentWrite::Delete { .. } => {}
        }
    }
}

fn set_changes(world: &World, old: Option<SetRecord>, new: &SetRecord) {
    use ports::DeploymentStore;
    let now = world.time.now();
    let active = world.store.active().ok().and_then(|ids| ids.into_iter().next());
    let active = active.and_then(|id| world.store.load(&id).ok().flatten()).map(|(state, _)| state);
    let mut outside = world.outside();
    if old.as_ref().is_none_or(|old| old.status != new.status) {
        outside.judge.note(now, || format!("set {} is {}", &new.id[8..12], new.status));
    }
    if let Some(made_by) = new.made_by.as_ref().filter(|_| old.is_none()) {
        let made = outside.sets_made.entry(made_by.clone()).or_default();
        made.insert(new.id.clone());
        if made.len() > 1 {
            outside.judge.broken(now, "C6 one replacement a deployment", || format!("{made_by} made two sets"));
        }
    }
    let is_deleted = new.status == "DRAINING" && old.is_some_and(|old| old.status != "DRAINING");
    if !is_deleted || outside.is_person_about(now) {
        return;
    }
    for test in [false, true] {
        let weight = outside.weight(&outside.plane.table, test, &new.group);
        if weight > 0 {
            let route = if test { "test" } else { "production" };
            outside.judge.broken(now, "A3 a set with traffic is never deleted", || {
                format!("{} with weight {weight} on the {route} route", new.id)
            });
        }
    }
    let is_own = active.as_ref().is_some_and(|state| {
        matches!(state.plan().kind, PlanKind::Standard(_)) && new.made_by.as_deref() == Some(state.id().as_str())
    });
    if is_own {
        outside.judge.broken(now, "F6 without a rollback nothing is deleted", || {
            format!("{} was deleted by the deployment that made it", new.id)
        });
    }
}

fn set_goes(world: &World, key: &str) {
    let now = world.time.now();
    let left = world.tasks().into_iter().find(|task| task.set.as_deref() == Some(key) && task.status != "STOPPED");
    let mut outside = world.outside();
    let registered = |task: &str| {
        let groups = &outside.plane.table.target_groups;
        groups.iter().any(|group| group.targets.iter().any(|target| target.registration == task))
    };
    let what =
        left.map(|task| format!("{key} vanished before its task {} ({})", task.id, task.status)).or_else(|| {
            let tasks = world.tasks().into_iter().filter(|task| task.set.as_deref() == Some(key));
            let listed = tasks.map(|task| task.id).find(|task| registered(task))?;
            Some(format!("{key} vanished with its target {listed} in the table"))
        });
    if let Some(what) = what {
        outside.judge.broken(now, "B7 a set goes after its tasks and targets", || what);
    }
}

fn task_changes(world: &World, task: &TaskRecord) {
    let now = world.time.now();
    let mut outside = world.outside();
    outside.judge.note(now, || {
        format!("task {} {}{}", &task.id[..4], task.status, if task.wanted { "" } else { " unwanted" })
    });
    if task.status == "STOPPED" && outside.running_task(&task.id, now).is_some() {
        outside.judge.broken(now, "B7 what is called stopped has stopped", || format!("task {} runs on", task.id));
    }
}

/// A deployment has taken a durable step, or the store refused it.
pub(crate) fn step_taken(
    world: &World,
    before: Option<&Deployment>,
    step: &StepCommit,
    committed: &Result<(), StoreError>,
) {
    use ports::DeploymentStore;
    let now = world.time.now();
    let Some(before) = before else { return };
    let after = &step.state;
    let rollbacks = world.store.summaries().unwrap_or_default().into_iter().filter_map(|row| {
        let (state, _) = world.store.load(&row.deployment_id).ok().flatten()?;
        match &state.plan().kind {
            PlanKind::Rollback(plan) => Some(plan.triggered_by.clone()),
            PlanKind::Standard(_) => None,
        }
    });
    let rollbacks = step.spawned.is_some().then(|| rollbacks.filter(|id| id == after.id()).count());
    let sets = world.sets();
    let mut outside = world.outside();
    outside.steps += 1;
    outside.judge.note(now, || {
        let (from, to) = (before.phase_name(), after.phase_name());
        format!("{} {from} -> {to} {}: {:?}", after.id(), after.status().as_str(), step.event.event)
    });
    if let Err(StoreError::Conflict(why)) = committed {
        outside.judge.broken(now, "B2 a terminal deployment never changes", || why.clone());
    }
    let verdict = status_follows_the_graph(before.status(), after.status());
    outside.judge.hold(now, "B1 status follows the graph", verdict);
    if rollbacks.is_some_and(|count| count > 1) || step.spawned.is_some() && is_rollback(after) {
        outside.judge.broken(now, "F7 one rollback, and none of a rollback", || format!("{}", after.id()));
    }
    let is_touched = outside.people.touched_sets || outside.people.touched_routes;
    if after.status() == DeploymentStatus::Succeeded && before.status() != after.status() && !is_touched {
        let verdict = ended_well(&outside, after, &sets);
        let rule = if is_rollback(after) { "F1 a rollback is complete" } else { "B6 success is true" };
        outside.judge.hold(now, rule, verdict);
    }
}

fn is_rollback(state: &Deployment) -> bool {
    matches!(state.plan().kind, PlanKind::Rollback(_))
}

fn status_follows_the_graph(from: DeploymentStatus, to: DeploymentStatus) -> Verdict {
    use DeploymentStatus::{Created, Failed, InProgress, Ready, Stopped, Succeeded};
    let allowed = match (from, to) {
        (from, to) if from == to => true,
        (Created, InProgress | Failed | Stopped) => true,
        (InProgress, Ready | Succeeded | Failed | Stopped) => true,
        (Ready, InProgress | Failed | Stopped) => true,
        _ => false,
    };
    if allowed { Ok(()) } else { Err(format!("{} became {}", from.as_str(), to.as_str())) }
}

/// Success is true, and a finished rollback is complete.
fn ended_well(outside: &Outside, state: &Deployment, sets: &[SetRecord]) -> Verdict {
    let status = |id: &str| sets.iter().find(|set| set.id == id).map_or("gone", |set| set.status.as_str());
    let is_gone = |id: &str| matches!(status(id), "gone" | "DRAINING");
    let all_traffic = |group: &TargetGroupArn, test: bool| {
        let weight = outside.weight(&outside.plane.table, test, group);
        if weight == 100 { Ok(()) } else { Err(format!("{group} has weight {weight}, test route: {test}")) }
    };
    match &state.plan().kind {
        PlanKind::Rollback(plan) => {
            let undo = &plan.undo;
            if status(undo.original_task_set.as_str()) != "PRIMARY" {
                return Err("the original set is not PRIMARY".to_owned());
            }
            if let Some(made) = undo.replacement_task_set.as_ref().filter(|made| !is_gone(made.as_str())) {
                return Err(format!("{made} is still there"));
            }
            all_traffic(&undo.target_groups.original, false)?;
            if outside.stage.test.is_some() { all_traffic(&undo.target_groups.original, true) } else { Ok(()) }
        }
        PlanKind::Standard(plan) => {
            let (views, roles) = (state.task_sets(), state.target_group_roles());
            let (Some(roles), [original, replacement]) = (roles, views.as_slice()) else {
                return Err("it has no replacement".to_owned());
            };
            if status(replacement.id.as_str()) != "PRIMARY" {
                return Err("the replacement is not PRIMARY".to_owned());
            }
            match plan.termination {
                TerminationOption::Terminate { .. } if !is_gone(original.id.as_str()) => {
                    return Err("the original is still there".to_owned());
                }
                TerminationOption::KeepAlive if is_gone(original.id.as_str()) => {
                    return Err("the original is gone".to_owned());
                }
                TerminationOption::Terminate { .. } | TerminationOption::KeepAlive => {}
            }
            all_traffic(&roles.replacement, false)
        }
    }
}
