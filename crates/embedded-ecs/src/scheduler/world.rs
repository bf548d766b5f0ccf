//! What a decision is made from.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{Ipv4Addr, SocketAddr};

use ports::{ContainerHealth, ContainerKey, ContainerState, RegisteredTarget, TargetHealth, TargetState};
use types::{TargetGroupArn, TaskId};

use super::Memory;
use crate::options::{EcsOptions, millis};
use crate::records::{LoadBalancer, Service, Task, TaskSet};
use crate::state::State;

/// The world at one moment.
pub(crate) struct World<'a> {
    pub state: &'a State,
    pub seen: &'a Observation,
    pub memory: &'a Memory,
    pub options: &'a EcsOptions,
    /// This run of the control plane.
    pub run_id: &'a str,
    /// Wall clock.
    pub now_millis: i64,
}

/// What was looked at outside.
#[derive(Debug, Default)]
pub(crate) struct Observation {
    /// Containers the runtime knows.
    pub containers: BTreeMap<ContainerKey, ContainerState>,
    /// Health of running containers; nothing when the runtime runs no health checks.
    pub health: Option<BTreeMap<ContainerKey, ContainerHealth>>,
    /// Target groups that task sets refer to; a group that does not exist is missing here.
    pub groups: BTreeMap<TargetGroupArn, Group>,
}

/// A target group as the balancer reports it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Group {
    /// Reachable from a listener: its targets are checked.
    pub in_use: bool,
    /// Its targets by registration (task id), draining ones included.
    pub targets: BTreeMap<String, TargetHealth>,
}

impl Group {
    /// The balancer's verdict on a task.
    pub fn state_of(&self, task: &TaskId) -> Option<TargetState> {
        self.targets.get(task.as_str()).map(|health| health.state)
    }

    /// Whether a task is as good as the group can tell: an unused group or one without checks says nothing.
    pub fn accepts(&self, task: &TaskId) -> bool {
        !self.in_use || matches!(self.state_of(task), Some(TargetState::Healthy | TargetState::Unavailable))
    }
}

impl World<'_> {
    /// The set a task belongs to.
    pub fn set_of(&self, task: &Task) -> Option<&TaskSet> {
        self.state.task_sets.get(&task.owner.as_ref()?.task_set)
    }

    /// The service of a set.
    pub fn service_of(&self, task_set: &TaskSet) -> Option<&Service> {
        self.state.services.get(&task_set.service)
    }

    /// `computedDesiredCount` of a set.
    pub fn desired(&self, task_set: &TaskSet) -> u32 {
        self.service_of(task_set).map_or(0, |service| task_set.computed_desired_count(service.desired_count))
    }

    /// Load balancers of a task's set whose groups exist; a deleted group holds nobody up.
    pub fn groups_of<'b>(&'b self, task_set: &'b TaskSet) -> impl Iterator<Item = (&'b LoadBalancer, &'b Group)> {
        task_set
            .load_balancers
            .iter()
            .filter_map(|balancer| self.seen.groups.get(&balancer.target_group).map(|group| (balancer, group)))
    }

    /// Whether a task's targets were set in all groups of its set.
    pub fn is_registered(&self, task_set: &TaskSet, task: &TaskId) -> bool {
        self.groups_of(task_set).all(|(balancer, _)| {
            let key = (task_set.id.clone(), balancer.target_group.clone());
            let applied = self.memory.applied.get(&key);
            applied.is_some_and(|targets| targets.iter().any(|target| target.registration == task.as_str()))
        })
    }

    /// Whether every group of the set and the containers' own checks say the task is good.
    pub fn is_healthy(&self, task_set: &TaskSet, task: &Task) -> bool {
        task.passes_checks(self.runs_checks())
            && self.is_registered(task_set, &task.id)
            && self.groups_of(task_set).all(|(_, group)| group.accepts(&task.id))
    }

    /// Whether containers' own health checks are run.
    pub fn runs_checks(&self) -> bool {
        self.seen.health.is_some()
    }

    /// Whether the containers' own checks call the task unhealthy.
    pub fn fails_checks(&self, task: &Task) -> bool {
        self.runs_checks() && task.health() == ContainerHealth::Unhealthy
    }

    /// What a container is doing; nothing when the runtime does not know it.
    pub fn container(&self, task: &Task, name: &types::ContainerName) -> Option<&ContainerState> {
        self.seen.containers.get(&task.container_key(name))
    }

    /// Whether no request can reach the task any more: out of all groups and no longer draining in any.
    pub fn is_drained(&self, task: &Task) -> bool {
        let Some(task_set) = self.set_of(task) else { return true };
        self.groups_of(task_set).all(|(balancer, group)| {
            self.balanced_container_ended(task, balancer) || self.is_drained_from(task, task_set, balancer, group)
        })
    }

    /// What a set has registered in one of its groups, if that is known for certain.
    pub fn certain_targets(
        &self,
        task_set: &TaskSet,
        balancer: &LoadBalancer,
    ) -> Option<&BTreeSet<RegisteredTarget>> {
        let key = (task_set.id.clone(), balancer.target_group.clone());
        self.memory.applied.get(&key).filter(|_| !self.memory.unsure.contains(&key))
    }

    fn is_drained_from(&self, task: &Task, task_set: &TaskSet, balancer: &LoadBalancer, group: &Group) -> bool {
        let Some(applied) = self.certain_targets(task_set, balancer) else { return false };
        if applied.iter().any(|target| target.registration == task.id.as_str()) || group.state_of(&task.id).is_some()
        {
            return false;
        }
        let waited = self.memory.deregistered_at.get(&task.id).map(|at| self.now_millis - at);
        !group.in_use || waited.is_none_or(|waited| waited >= millis(self.options.minimum_drain))
    }

    /// A target that has died has no requests left to finish.
    fn balanced_container_ended(&self, task: &Task, balancer: &LoadBalancer) -> bool {
        match task.container(&balancer.container) {
            Some(container) if container.launched => !matches!(
                self.container(task, &container.name),
                Some(ContainerState::Running { .. } | ContainerState::Pending)
            ),
            _ => true,
        }
    }

    /// The targets a set should have in one of its groups.
    pub fn wanted_targets(&self, task_set: &TaskSet, balancer: &LoadBalancer) -> BTreeSet<RegisteredTarget> {
        self.state
            .tasks_of(&task_set.id)
            .filter(|task| task.is_live() && task.last_status >= crate::records::TaskStatus::Activating)
            .filter_map(|task| {
                let address = SocketAddr::from((Ipv4Addr::LOCALHOST, task.host_port(balancer)?));
                Some(RegisteredTarget { registration: task.id.to_string(), address })
            })
            .collect()
    }
}
