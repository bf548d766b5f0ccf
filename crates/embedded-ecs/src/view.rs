//! What a deployment provider needs of ECS, without wire shapes. Clusters and services are named by short name or ARN.

use ports::{NewTaskSet, TargetState};
use serde_json::{Value, json};
use types::{ContainerName, TargetGroupArn, TaskDefinitionArn, TaskSetId};

use crate::Ecs;
use crate::error::EcsError;
use crate::reconciler::look_at_group;
use crate::records::{
    Controller, LoadBalancer, Placement, Service, ServiceKey, Status, TaskDefinition, TaskSet, TaskSetStatus,
};
use crate::state::State;
use crate::task_sets::NewSet;

/// A service as found.
#[derive(Clone, Debug, PartialEq)]
pub struct ServiceView {
    /// Full ARN.
    pub arn: String,
    /// ACTIVE, DRAINING or INACTIVE.
    pub status: Status,
    /// Who deploys it.
    pub controller: Controller,
    /// `desiredCount`.
    pub desired_count: u32,
    /// All task sets, DRAINING ones included, PRIMARY first, then oldest first.
    pub task_sets: Vec<TaskSetView>,
}

/// A task set as found.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskSetView {
    /// `ecs-svc/` and 19 digits.
    pub id: TaskSetId,
    /// PRIMARY, ACTIVE or DRAINING.
    pub status: TaskSetStatus,
    /// What its tasks run.
    pub task_definition: TaskDefinitionArn,
    /// Where its tasks register; the first of several.
    pub target_group: Option<TargetGroupArn>,
    /// `externalId`.
    pub external_id: Option<String>,
    /// Counts and stability.
    pub health: TaskSetHealthView,
}

/// A task set's counts and stability now (spec 9.4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TaskSetHealthView {
    /// `stabilityStatus` is STEADY_STATE. Computed for this answer, not remembered.
    pub steady: bool,
    /// `computedDesiredCount`.
    pub desired_count: u32,
    /// `pendingCount`.
    pub pending_count: u32,
    /// `runningCount`.
    pub running_count: u32,
    /// Tasks the balancer calls healthy; nothing while no listener leads to the set's target group.
    pub healthy_count: Option<u32>,
    /// The set is absent or DRAINING.
    pub gone: bool,
}

/// A task definition that new tasks may be made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskDefinitionView {
    /// Full ARN with revision.
    pub arn: TaskDefinitionArn,
    /// Its containers.
    pub containers: Vec<ContainerView>,
}

/// A container of a task definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContainerView {
    /// Its name.
    pub name: ContainerName,
    /// Its container ports.
    pub ports: Vec<u16>,
}

impl Ecs {
    /// A service in any status, or nothing when there is none of this name.
    pub fn describe_service(&self, cluster: &str, service: &str) -> Option<ServiceView> {
        self.read(|state| {
            let service = self.find_service(state, Some(cluster), Some(service)).ok()?;
            Some(ServiceView {
                arn: self.names.service(&service.key),
                status: service.status,
                controller: service.controller,
                desired_count: service.desired_count,
                task_sets: sorted_sets(state, &service.key)
                    .into_iter()
                    .map(|set| self.view(state, service, set))
                    .collect(),
            })
        })
    }

    /// A task definition by full ARN, family:revision or family (its newest ACTIVE revision).
    ///
    /// # Errors
    /// `ClientException`: it does not exist or is INACTIVE.
    pub fn resolve_task_definition(&self, text: &str) -> Result<TaskDefinitionView, EcsError> {
        self.read(|state| {
            let definition = self.find_usable_definition(state, text)?;
            let view = |container: &crate::records::ContainerDefinition| ContainerView {
                name: container.name.clone(),
                ports: container.ports.clone(),
            };
            Ok(TaskDefinitionView {
                arn: self.names.task_definition(&definition.key),
                containers: definition.containers.iter().map(view).collect(),
            })
        })
    }

    /// CreateTaskSet as CodeDeploy calls it: scale 100 PERCENT, started by `CODE_DEPLOY`; what the AppSpec leaves out
    /// is inherited from the PRIMARY set. The same client token answers the set made before.
    ///
    /// # Errors
    /// The service is missing or not ACTIVE, has five sets already, or the task definition, container, port or target
    /// group does not fit. Nothing is changed then.
    pub fn create_task_set(&self, new: &NewTaskSet) -> Result<TaskSetId, EcsError> {
        self.transact(|draft| {
            let state = draft.before();
            let found = self.find_service(state, Some(&new.service.cluster), Some(&new.service.service))?;
            let primary = state.sets_of(&found.key).find(|set| set.status == TaskSetStatus::Primary);
            let inherited = primary.map_or(&found.placement, |set| &set.placement);
            let definition = self.definition(state, new.task_definition.as_str());
            let set = NewSet {
                service: found.key.clone(),
                task_definition: new.task_definition.to_string(),
                load_balancers: vec![LoadBalancer {
                    target_group: new.target_group.clone(),
                    container: new.target.container_name.clone(),
                    container_port: new.target.container_port,
                }],
                placement: placement_of(new, inherited, definition),
                scale_percent: 100.0,
                external_id: Some(new.external_id.to_string()),
                started_by: Some("CODE_DEPLOY".to_owned()),
                client_token: Some(new.client_token.clone()),
                tags: Vec::new(),
            };
            self.insert_task_set(draft, set)
        })
    }

    /// Whether the health of targets that [`Ecs::task_set_health`] tells is of the last seconds.
    pub fn sees_targets(&self) -> bool {
        self.targets.is_current()
    }

    /// Counts and stability of a set now; all zero and `gone` when there is no such set.
    pub fn task_set_health(&self, cluster: &str, service: &str, task_set: &TaskSetId) -> TaskSetHealthView {
        self.read(|state| {
            let found = self.find_service(state, Some(cluster), Some(service)).ok();
            let set = found.and_then(|service| self.find_task_set(state, &service.key, task_set.as_str()).ok());
            match (found, set) {
                (Some(service), Some(set)) => self.health(state, service, set),
                _ => TaskSetHealthView { gone: true, ..TaskSetHealthView::default() },
            }
        })
    }

    /// UpdateServicePrimaryTaskSet; already PRIMARY is success.
    ///
    /// # Errors
    /// The service is missing or not ACTIVE; the set is missing or DRAINING.
    pub fn set_primary(&self, cluster: &str, service: &str, task_set: &TaskSetId) -> Result<(), EcsError> {
        self.transact(|draft| {
            let found = self.find_active_service(draft.before(), Some(cluster), Some(service))?;
            let id = self.find_task_set(draft.before(), &found.key, task_set.as_str())?.id.clone();
            self.make_primary(draft, &id)
        })
    }

    /// DeleteTaskSet with force; already gone or DRAINING is success.
    ///
    /// # Errors
    /// The service is missing, or the set is PRIMARY: production needs it.
    pub fn delete_task_set(&self, cluster: &str, service: &str, task_set: &TaskSetId) -> Result<(), EcsError> {
        self.transact(|draft| {
            let found = self.find_service(draft.before(), Some(cluster), Some(service))?;
            let Ok(set) = self.find_task_set(draft.before(), &found.key, task_set.as_str()) else { return Ok(()) };
            refuse_primary(found, set)?;
            let id = set.id.clone();
            self.drain_task_set(draft, &id);
            Ok(())
        })
    }

    fn view(&self, state: &State, service: &Service, set: &TaskSet) -> TaskSetView {
        TaskSetView {
            id: set.id.clone(),
            status: set.status,
            task_definition: set.task_definition.clone(),
            target_group: set.load_balancers.first().map(|balancer| balancer.target_group.clone()),
            external_id: set.external_id.clone(),
            health: self.health(state, service, set),
        }
    }

    /// Counts of a set with the balancer's latest word; the remembered stability may be a pass old.
    pub(crate) fn health(&self, state: &State, service: &Service, set: &TaskSet) -> TaskSetHealthView {
        let (running_count, pending_count) = state.counts_of(&set.id);
        let desired_count = set.computed_desired_count(service.desired_count);
        let running = || state.tasks_of(&set.id).filter(|task| task.is_running());
        let checks_are_run = self.runtime.runs_health_checks();
        let mut all_healthy = running().all(|task| task.passes_checks(checks_are_run));
        let mut healthy_count = None;
        for balancer in set.load_balancers.iter().filter(|balancer| self.targets.exists(&balancer.target_group)) {
            let group = look_at_group(self, &balancer.target_group);
            all_healthy &= running().all(|task| group.accepts(&task.id));
            if group.in_use {
                let healthy = |state| matches!(state, Some(TargetState::Healthy | TargetState::Unavailable));
                let count = running().filter(|task| healthy(group.state_of(&task.id))).count();
                let count = u32::try_from(count).unwrap_or(u32::MAX);
                healthy_count = Some(healthy_count.map_or(count, |least: u32| least.min(count)));
            }
        }
        TaskSetHealthView {
            steady: running_count == desired_count && pending_count == 0 && all_healthy,
            desired_count,
            pending_count,
            running_count,
            healthy_count,
            gone: set.status == TaskSetStatus::Draining,
        }
    }
}

/// Sets of a service: PRIMARY first, then by age.
pub(crate) fn sorted_sets<'a>(state: &'a State, service: &'a ServiceKey) -> Vec<&'a TaskSet> {
    let mut sets: Vec<&TaskSet> = state.sets_of(service).collect();
    sets.sort_by_key(|set| (set.status != TaskSetStatus::Primary, set.created_at, set.id.clone()));
    sets
}

/// The PRIMARY set of an ACTIVE service serves production and is never deleted (invariant A3).
pub(crate) fn refuse_primary(service: &Service, set: &TaskSet) -> Result<(), EcsError> {
    if set.status == TaskSetStatus::Primary && service.status == Status::Active {
        let text = format!(
            "The task set {} is PRIMARY and cannot be deleted; make another one PRIMARY first, or delete the service.",
            set.id
        );
        return Err(EcsError::invalid(text));
    }
    Ok(())
}

/// What the AppSpec says, and the rest from the set it replaces.
fn placement_of(new: &NewTaskSet, inherited: &Placement, definition: Option<&TaskDefinition>) -> Placement {
    let mut placement = inherited.clone();
    if let Some(version) = &new.target.platform_version {
        placement.platform_version = Some(version.clone());
    }
    if let Some(network) = &new.target.network {
        let public = if network.assign_public_ip { "ENABLED" } else { "DISABLED" };
        placement.network_configuration = Some(json!({"awsvpcConfiguration": {
            "subnets": network.subnets, "securityGroups": network.security_groups, "assignPublicIp": public,
        }}));
    }
    // A revision may leave awsvpc; the network configuration of the old one then means nothing.
    if definition.is_some_and(|definition| !definition.is_awsvpc()) && new.target.network.is_none() {
        placement.network_configuration = None;
    }
    if !new.target.capacity_providers.is_empty() {
        let items = new.target.capacity_providers.iter().map(
            |provider| json!({"capacityProvider": provider.name, "base": provider.base, "weight": provider.weight}),
        );
        placement.capacity_provider_strategy = Some(Value::Array(items.collect()));
        placement.launch_type = None;
    }
    placement
}
