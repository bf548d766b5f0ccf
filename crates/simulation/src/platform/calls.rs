//! The calls of a deployment on the platform, applied in one moment each.

use appspec::AppSpec;
use deployment::{
    Effect, EffectOutput, ErrorCode, Failure, ListenerSnapshot, PlatformSnapshot, Route, RouteKind, RuleSnapshot,
    TaskSetSnapshot, TaskSetStatus, Unrouted,
};
use types::{ListenerArn, RuleArn, TargetGroupArn, TaskDefinitionArn, TaskSetId, Timestamp};

use super::{PRODUCTION, Platform, Rule, TEST, TaskSet};

/// Task sets a service can have, DRAINING ones included.
const TASK_SETS_MAX: usize = 5;

/// What a call did, for the run to follow up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applied {
    /// Nothing that needs following up.
    Nothing,
    /// A set was made; its tasks start.
    Created(usize),
    /// A set began to drain.
    Draining(usize),
    /// A hook was invoked for the first time with this id.
    Invoked,
    /// A route was changed.
    Routed(usize),
}

/// Why a call was not carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Denied {
    /// Worth another try.
    Later(&'static str),
    /// For good.
    Never(ErrorCode, &'static str),
}

impl Denied {
    /// As the engine's port says it.
    pub fn into_error(self) -> ports::PlatformError {
        match self {
            Self::Later(text) => ports::PlatformError::Transient(text.to_owned()),
            Self::Never(code, text) => ports::PlatformError::Permanent(Failure { code, message: text.to_owned() }),
        }
    }
}

type Answer = Result<(EffectOutput, Applied), Denied>;

/// The listener and its rule, production or test.
pub fn listener(route: usize) -> ListenerArn {
    ListenerArn::new(if route == PRODUCTION { "l/p" } else { "l/t" })
}

fn rule_arn(route: usize) -> RuleArn {
    RuleArn::new(if route == PRODUCTION { "r/p" } else { "r/t" })
}

impl Platform {
    /// Carries out one effect. `route_delay_ms`: how long a new weight takes to be routed by. `lost`: the change of a
    /// weight is accepted and never applied.
    pub fn apply(
        &mut self,
        effect: &Effect,
        spec: &AppSpec,
        now: Timestamp,
        route_delay_ms: u32,
        lost: bool,
    ) -> Answer {
        self.settle(now);
        match effect {
            Effect::LoadRevision { .. } => Ok((EffectOutput::Revision(spec.clone()), Applied::Nothing)),
            Effect::InspectPlatform { .. } => self.inspect().map(|found| (found, Applied::Nothing)),
            Effect::CreateTaskSet { external_id, target_group, client_token, .. } => {
                self.create_task_set(external_id, client_token, target_group, now)
            }
            Effect::ShiftTraffic { kind, route, original, replacement, replacement_weight } => {
                let index = usize::from(*kind == RouteKind::Test);
                let delay = (route_delay_ms, lost);
                self.shift(index, route, [original, replacement], replacement_weight.get(), now, delay)
            }
            Effect::InvokeHook { execution_id, .. } => {
                if self.invoked.contains(execution_id) {
                    return Ok((EffectOutput::Done, Applied::Nothing));
                }
                self.invoked.push(execution_id.clone());
                Ok((EffectOutput::Done, Applied::Invoked))
            }
            Effect::SetPrimaryTaskSet { task_set, .. } => self.set_primary(task_set),
            Effect::DeleteTaskSet { task_set, unrouted, .. } => {
                self.check_unrouted(unrouted.as_ref())?;
                self.delete(task_set, now)
            }
            Effect::DeleteTaskSetOf { external_id, unrouted, .. } => {
                self.check_unrouted(unrouted.as_ref())?;
                let made_by_it = |set: &&TaskSet| set.made_by.as_ref() == Some(external_id) && !set.vanished;
                match self.sets.iter().find(made_by_it).map(|set| set.id.clone()) {
                    Some(id) => self.delete(&id, now),
                    None => Ok((EffectOutput::Done, Applied::Nothing)),
                }
            }
        }
    }

    fn check_unrouted(&self, unrouted: Option<&Unrouted>) -> Result<(), Denied> {
        let Some(unrouted) = unrouted else { return Ok(()) };
        for route in [PRODUCTION, TEST].into_iter().filter(|route| unrouted.listeners.contains(&listener(*route))) {
            let Some(rule) = &self.rules[route] else { continue };
            let verdict = unrouted.check(&self.describe(route, rule));
            verdict.map_err(|failure| Denied::Never(failure.code, "the set is routed to"))?;
        }
        Ok(())
    }

    fn describe(&self, route: usize, rule: &Rule) -> ListenerSnapshot {
        let forward = |group: usize| Some((self.groups[group].clone(), u16::from(rule.record[group]?)));
        let rules = vec![RuleSnapshot { rule: rule_arn(route), forward: (0..2).filter_map(forward).collect() }];
        ListenerSnapshot { listener: listener(route), rules }
    }

    fn inspect(&self) -> Result<EffectOutput, Denied> {
        if self.service_gone {
            return Err(Denied::Never(ErrorCode::InvalidEcsService, "the service does not exist"));
        }
        let snapshot = |set: &TaskSet| TaskSetSnapshot {
            id: set.id.clone(),
            status: set.status,
            target_group: Some(self.groups[set.group].clone()),
            external_id: set.made_by.as_ref().map(ToString::to_string),
        };
        let production = self.rules[PRODUCTION].as_ref().map(|rule| self.describe(PRODUCTION, rule));
        let Some(production) = production else {
            return Err(Denied::Never(ErrorCode::ElasticLoadBalancingInvalid, "the listener does not exist"));
        };
        Ok(EffectOutput::Platform(PlatformSnapshot {
            task_sets: self.sets.iter().filter(|set| !set.vanished).map(snapshot).collect(),
            target_groups: self.groups.clone(),
            production,
            test: self.rules[TEST].as_ref().map(|rule| self.describe(TEST, rule)),
            task_definition: TaskDefinitionArn::new("td:2"),
            desired_count: self.desired,
            service_arn: "arn:svc".to_owned(),
        }))
    }

    fn create_task_set(
        &mut self,
        made_by: &types::DeploymentId,
        token: &str,
        group: &TargetGroupArn,
        now: Timestamp,
    ) -> Answer {
        if self.service_gone {
            return Err(Denied::Never(ErrorCode::InvalidEcsService, "the service does not exist"));
        }
        // The same token answers the set made before, also when that has vanished since.
        let before = self.sets.iter().find(|set| set.made_by.as_ref().is_some_and(|id| id.as_str() == token));
        if let Some(set) = before {
            return Ok((EffectOutput::TaskSet(set.id.clone()), Applied::Nothing));
        }
        if self.sets.iter().filter(|set| !set.vanished).count() >= TASK_SETS_MAX {
            return Err(Denied::Never(ErrorCode::EcsUpdateError, "five task sets exist"));
        }
        let group = usize::from(*group == self.groups[1]);
        let id = TaskSetId::new(format!("ts/{}", self.sets.len()));
        self.add_set(id.clone(), group, TaskSetStatus::Active, Some(made_by.clone()));
        self.keep_times(now);
        Ok((EffectOutput::TaskSet(id), Applied::Created(self.sets.len() - 1)))
    }

    /// Adds a set without tasks.
    pub fn add_set(
        &mut self,
        id: TaskSetId,
        group: usize,
        status: TaskSetStatus,
        made_by: Option<types::DeploymentId>,
    ) {
        self.version += 1;
        self.sets.push(TaskSet {
            id,
            status,
            group,
            made_by,
            running: 0,
            healthy: 0,
            vanished: false,
            troubled: false,
            last_fit_at: None,
            last_alive_at: None,
        });
    }

    fn shift(
        &mut self,
        index: usize,
        route: &Route,
        [original, replacement]: [&TargetGroupArn; 2],
        weight: u8,
        now: Timestamp,
        (delay_ms, lost): (u32, bool),
    ) -> Answer {
        let Some(rule) = self.rules[index].as_mut().filter(|_| route.listener == listener(index)) else {
            return Err(Denied::Never(ErrorCode::ElasticLoadBalancingInvalid, "the listener does not exist"));
        };
        let place = |group: &TargetGroupArn| usize::from(*group == self.groups[1]);
        let replacement = place(replacement);
        let mut table = [0; 2];
        table[place(original)] = 100 - weight;
        table[replacement] = weight;
        if lost {
            let read = rule.table[replacement];
            if rule.record.contains(&None) {
                return Err(Denied::Later("the rule does not name both groups yet"));
            }
            return Ok((EffectOutput::TrafficSet(types::WeightPercent::new(read)), Applied::Nothing));
        }
        rule.record = [Some(table[0]), Some(table[1])];
        self.version += 1;
        if delay_ms > 0 && rule.table != table {
            let at = rule.coming.filter(|(coming, _)| *coming == table).map(|(_, at)| at);
            let at = at.unwrap_or(Timestamp::from_millis(now.millis() + i64::from(delay_ms)));
            rule.coming = Some((table, at));
            return Err(Denied::Later("the rule does not route by the new weights yet"));
        }
        rule.table = table;
        rule.coming = None;
        rule.person_at = None;
        Ok((EffectOutput::TrafficSet(types::WeightPercent::new(weight)), Applied::Routed(index)))
    }

    fn set_primary(&mut self, task_set: &TaskSetId) -> Answer {
        if self.service_gone {
            return Err(Denied::Never(ErrorCode::InvalidEcsService, "the service does not exist"));
        }
        let Some(index) = self.find(task_set) else {
            return Err(Denied::Never(ErrorCode::EcsUpdateError, "the task set does not exist"));
        };
        match self.sets[index].status {
            TaskSetStatus::Primary => return Ok((EffectOutput::Done, Applied::Nothing)),
            TaskSetStatus::Active => {}
            TaskSetStatus::Draining => {
                return Err(Denied::Never(ErrorCode::EcsUpdateError, "the task set is DRAINING"));
            }
        }
        for set in &mut self.sets {
            if set.status == TaskSetStatus::Primary {
                set.status = TaskSetStatus::Active;
            }
        }
        self.sets[index].status = TaskSetStatus::Primary;
        self.version += 1;
        Ok((EffectOutput::Done, Applied::Nothing))
    }

    fn delete(&mut self, task_set: &TaskSetId, now: Timestamp) -> Answer {
        let Some(index) = self.find(task_set).filter(|_| !self.service_gone) else {
            return Ok((EffectOutput::Done, Applied::Nothing));
        };
        match self.sets[index].status {
            TaskSetStatus::Primary => Err(Denied::Never(ErrorCode::EcsUpdateError, "the task set is PRIMARY")),
            TaskSetStatus::Draining => Ok((EffectOutput::Done, Applied::Nothing)),
            TaskSetStatus::Active => {
                self.keep_times(now);
                self.sets[index].status = TaskSetStatus::Draining;
                self.version += 1;
                Ok((EffectOutput::Done, Applied::Draining(index)))
            }
        }
    }
}
