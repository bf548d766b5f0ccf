//! Where traffic comes in and what is behind: listeners, targets, tasks, what was measured (spec 9, 10).

use aws_api::ecs::Task as EcsTask;
use aws_api::elbv2::{Action, Listener as ElbListener, TargetHealthDescription};

use super::{Material, Settings, time};
use crate::gather::logs::short;
use crate::{Alarm, Container, GroupWeight, Label, Listener, Route, ServiceName, Side, Target, Task};

/// Tasks shown of each side.
const TASKS: usize = 20;

/// Production first, then test.
pub(super) fn listeners(settings: &Settings, sides: &[Side], material: &Material) -> Vec<Listener> {
    let routes = [(Route::Production, &settings.production_listener), (Route::Test, &settings.test_listener)];
    let find = |arn: &str| material.listeners.iter().find(|found| found.listener_arn.as_deref() == Some(arn));
    routes
        .into_iter()
        .filter_map(|(route, arn)| find(arn).map(|found| listener(route, arn, found, sides, material)))
        .collect()
}

fn listener(route: Route, arn: &str, found: &ElbListener, sides: &[Side], material: &Material) -> Listener {
    let balancer = material.load_balancers.iter().find(|one| one.load_balancer_arn == found.load_balancer_arn);
    let name = balancer.and_then(|balancer| balancer.load_balancer_name.clone());
    let dns = balancer.and_then(|balancer| balancer.dns_name.clone()).unwrap_or_default();
    let scheme = found.protocol.as_deref().unwrap_or("HTTP").to_ascii_lowercase();
    let port = found.port.unwrap_or_default();
    Listener {
        route,
        arn: arn.to_owned(),
        load_balancer: name.unwrap_or_default(),
        url: if dns.is_empty() { String::new() } else { format!("{scheme}://{dns}:{port}") },
        weights: weights(arn, found, sides, material),
    }
}

/// Of the default action, or of the first rule that leads to one of the two groups.
fn weights(arn: &str, found: &ElbListener, sides: &[Side], material: &Material) -> Vec<GroupWeight> {
    let rules = material.rules.get(arn).into_iter().flatten().map(|rule| rule.actions.as_deref().unwrap_or_default());
    let default = found.default_actions.as_deref().unwrap_or_default();
    let mut all = std::iter::once(default).chain(rules);
    let Some(shares) = all.find_map(|actions| shares(actions, material)) else { return Vec::new() };
    let total: i64 = shares.iter().map(|(_, weight)| weight).sum();
    let percent = |weight: i64| if total > 0 { weight.saturating_mul(100) / total } else { 0 };
    let mut weights: Vec<_> = shares
        .into_iter()
        .map(|(target_group, weight)| GroupWeight {
            target_group,
            percent: u8::try_from(percent(weight)).unwrap_or_default(),
        })
        .collect();
    let place = |weight: &GroupWeight| sides.iter().position(|side| side.target_group == weight.target_group);
    weights.sort_by_key(|weight| place(weight).unwrap_or(usize::MAX));
    weights
}

/// Names and weights of the groups that these actions lead to; none when neither is of this deployment.
pub(crate) fn shares(actions: &[Action], material: &Material) -> Option<Vec<(String, i64)>> {
    let forward = actions.iter().find(|action| action.type_.as_deref() == Some("forward"))?;
    let groups = forward.forward_config.as_ref().and_then(|config| config.target_groups.as_ref());
    let arns: Vec<(String, i64)> = match groups {
        Some(groups) => groups
            .iter()
            .filter_map(|group| Some((group.target_group_arn.clone()?, group.weight.unwrap_or(1))))
            .collect(),
        None => vec![(forward.target_group_arn.clone()?, 1)],
    };
    let name = |arn: &str| {
        let mut known = material.target_groups.iter();
        known.find(|group| group.target_group_arn.as_deref() == Some(arn))?.target_group_name.clone()
    };
    let named: Vec<_> = arns.iter().filter_map(|(arn, weight)| Some((name(arn)?, *weight))).collect();
    (!named.is_empty()).then_some(named)
}

/// Fills in what is behind a side. What a target group holds is of its present set: of a set that is gone, nothing.
pub(super) fn fill(side: &mut Side, service: Option<&ServiceName>, material: &Material) {
    let sets = material.service.as_ref().map(|service| service.task_sets.iter().flatten());
    let is_there = sets.is_none_or(|mut sets| sets.any(|set| set.id.as_deref() == Some(&*side.task_set)));
    let definition = material.definition_of(&side.task_set, side.label == Label::Replacement);
    side.task_definition = definition.map(|arn| short(&arn).to_owned()).unwrap_or_default();
    let cluster = service.map(|service| service.cluster.as_str()).unwrap_or_default();
    let mut of_set: Vec<&EcsTask> =
        material.tasks.iter().filter(|task| task.started_by.as_deref() == Some(&*side.task_set)).collect();
    // Running ones first, then the last to stop.
    of_set.sort_by_key(|task| {
        let stopped = time(task.stopped_at).or(time(task.stopping_at));
        (
            stopped.is_some(),
            stopped.map(|at| std::cmp::Reverse(at.millis())),
            time(task.created_at),
            task.task_arn.clone(),
        )
    });
    side.tasks = of_set.into_iter().take(TASKS).map(|found| task(found, cluster, material)).collect();
    let group = material.target_group(&side.target_group).and_then(|group| group.target_group_arn.as_deref());
    if let Some(group) = group.filter(|_| is_there) {
        side.targets = material.health.get(group).into_iter().flatten().map(target).collect();
        side.traffic = material.traffic.get(group).copied();
    }
}

fn task(task: &EcsTask, cluster: &str, material: &Material) -> Task {
    let id = short(task.task_arn.as_deref().unwrap_or_default()).to_owned();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let containers = task.containers.iter().flatten().map(|container| Container {
        name: text(&container.name),
        status: text(&container.last_status),
        exit_code: container.exit_code,
        reason: text(&container.reason),
        restarts: None,
    });
    Task {
        cluster: cluster.to_owned(),
        status: text(&task.last_status),
        health: task.health_status.clone().unwrap_or_else(|| "UNKNOWN".to_owned()),
        started: time(task.started_at),
        stopped_reason: text(&task.stopped_reason),
        containers: containers.collect(),
        last_lines: material.task_logs.get(&id).cloned().unwrap_or_default(),
        id,
    }
}

fn target(found: &TargetHealthDescription) -> Target {
    let place = found.target.as_ref();
    let id = place.and_then(|target| target.id.clone()).unwrap_or_default();
    let health = found.target_health.clone().unwrap_or_default();
    Target {
        id: match place.and_then(|target| target.port) {
            Some(port) => format!("{id}:{port}"),
            None => id,
        },
        state: health.state.unwrap_or_default(),
        reason: health.reason.unwrap_or_default(),
        description: health.description.unwrap_or_default(),
    }
}

/// Alarms by name; those that may not be read or are not there have an empty state.
pub(super) fn alarms(settings: &Settings, is_rollback: bool, material: &Material) -> Vec<Alarm> {
    settings
        .alarms
        .iter()
        .map(|name| {
            let found = material.alarms.iter().find(|alarm| alarm.alarm_name.as_deref() == Some(name));
            let found = found.cloned().unwrap_or_default();
            Alarm {
                name: name.clone(),
                state: found.state_value.unwrap_or_default(),
                reason: found.state_reason.unwrap_or_default(),
                metric: found.metric_name.unwrap_or_default(),
                comparison: comparison(found.comparison_operator.as_deref().unwrap_or_default()),
                threshold: found.threshold,
                samples: material.alarm_samples.get(name).cloned().unwrap_or_default(),
                // A rollback ignores alarms (spec 5.3).
                is_heeded: settings.alarms_are_heeded && !is_rollback,
            }
        })
        .collect()
}

fn comparison(operator: &str) -> String {
    match operator {
        "GreaterThanOrEqualToThreshold" => ">=",
        "GreaterThanThreshold" | "GreaterThanUpperThreshold" => ">",
        "LessThanThreshold" | "LessThanLowerThreshold" => "<",
        "LessThanOrEqualToThreshold" => "<=",
        "LessThanLowerOrGreaterThanUpperThreshold" => "outside",
        other => other,
    }
    .to_owned()
}
