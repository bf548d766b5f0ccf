//! Looks at the world: containers from the runtime, target health from the balancer.

use std::collections::{BTreeMap, BTreeSet};

use ports::RuntimeError;
use types::TargetGroupArn;

use crate::Ecs;
use crate::scheduler::{Group, Observation};

/// What the scheduler needs to see.
pub(super) async fn look(ecs: &Ecs) -> Result<Observation, RuntimeError> {
    let containers = ecs.runtime.list().await?.into_iter().collect();
    let health = match ecs.runtime.runs_health_checks() {
        true => Some(ecs.runtime.health().await?.into_iter().collect()),
        false => None,
    };
    let referred: BTreeSet<TargetGroupArn> = ecs.read(|state| {
        let balancers = state.task_sets.values().flat_map(|set| &set.load_balancers);
        balancers.map(|balancer| balancer.target_group.clone()).collect()
    });
    let groups = referred
        .into_iter()
        .filter(|arn| ecs.targets.exists(arn))
        .map(|arn| {
            let group = look_at_group(ecs, &arn);
            (arn, group)
        })
        .collect();
    Ok(Observation { containers, health, groups })
}

/// One target group as the balancer reports it now.
pub(crate) fn look_at_group(ecs: &Ecs, arn: &TargetGroupArn) -> Group {
    let mut targets: BTreeMap<String, ports::TargetHealth> = BTreeMap::new();
    for health in ecs.targets.health(arn) {
        targets.insert(health.target.registration.clone(), health);
    }
    Group { in_use: ecs.targets.in_use(arn), targets }
}
