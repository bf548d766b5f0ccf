//! Task sets are made, become PRIMARY and go (spec 9.4): the rules behind both the wire and the provider's calls.

use types::{TaskSetId, Timestamp};

use crate::Ecs;
use crate::error::EcsError;
use crate::records::{
    Controller, LoadBalancer, Placement, Service, ServiceKey, Status, Tags, TaskDefinition, TaskSet, TaskSetStatus,
};
use crate::state::Draft;

/// Task sets a service can have, DRAINING ones included.
const TASK_SETS_MAX: usize = 5;

/// A task set to be made.
pub(crate) struct NewSet {
    pub service: ServiceKey,
    pub task_definition: String,
    pub load_balancers: Vec<LoadBalancer>,
    pub placement: Placement,
    pub scale_percent: f64,
    pub external_id: Option<String>,
    pub started_by: Option<String>,
    pub client_token: Option<String>,
    pub tags: Tags,
}

impl Ecs {
    /// Adds an ACTIVE set. The same client token answers the set made before, even when that has vanished since.
    pub(crate) fn insert_task_set(&self, draft: &mut Draft<'_>, new: NewSet) -> Result<TaskSetId, EcsError> {
        let state = draft.before();
        let service = state.services.get(&new.service).ok_or_else(EcsError::service_not_found)?;
        if let Some(id) = new.client_token.as_deref().and_then(|token| made_before(draft, service, token)) {
            return Ok(id);
        }
        if service.status != Status::Active {
            return Err(EcsError::service_not_active());
        }
        if service.controller == Controller::Ecs {
            let text = "Task sets exist only on services with a CODE_DEPLOY or EXTERNAL deployment controller.";
            return Err(EcsError::invalid(text));
        }
        let sets: Vec<&TaskSet> = state.sets_of(&new.service).collect();
        if sets.len() >= TASK_SETS_MAX {
            let text = format!(
                "{TASK_SETS_MAX} deployments exist on the service. Unable to create new TaskSet since this exceeds \
                 the maximum limit."
            );
            return Err(EcsError::invalid(text));
        }
        if let Some(other) = sets.first()
            && other.load_balancers.is_empty() != new.load_balancers.is_empty()
        {
            let text = "loadBalancers: either all task sets of a service use a load balancer or none does.";
            return Err(EcsError::invalid(text));
        }
        let definition = self.find_usable_definition(state, &new.task_definition)?;
        self.check_load_balancers(definition, &new.load_balancers)?;
        check_placement(definition, &new.placement)?;
        let set = self.new_task_set(new, definition, TaskSetStatus::Active);
        let id = set.id.clone();
        draft.put(set);
        Ok(id)
    }

    /// A set of a service, not yet stored.
    pub(crate) fn new_task_set(&self, new: NewSet, definition: &TaskDefinition, status: TaskSetStatus) -> TaskSet {
        let now = self.clock.now();
        TaskSet {
            id: TaskSetId::new(format!("ecs-svc/{}", self.ids.digits(19))),
            service: new.service,
            status,
            task_definition: self.names.task_definition(&definition.key),
            scale_percent: new.scale_percent,
            load_balancers: new.load_balancers,
            placement: new.placement,
            external_id: new.external_id,
            started_by: new.started_by,
            client_token: new.client_token,
            created_at: now,
            updated_at: now,
            steady: false,
            steady_at: now,
            tags: new.tags,
        }
    }

    /// The container and port of each load balancer must be in the task definition, and its target group must exist.
    pub(crate) fn check_load_balancers(
        &self,
        definition: &TaskDefinition,
        load_balancers: &[LoadBalancer],
    ) -> Result<(), EcsError> {
        for balancer in load_balancers {
            let name = &balancer.container;
            let container = definition.container(name.as_str());
            let container = container.ok_or_else(|| {
                EcsError::invalid(format!("The container {name} does not exist in the task definition."))
            })?;
            let port = balancer.container_port;
            if !container.ports.contains(&port) {
                let text = format!("The container {name} did not have a container port {port} defined.");
                return Err(EcsError::invalid(text));
            }
            if !self.targets.exists(&balancer.target_group) {
                let text = format!(
                    "loadBalancers.targetGroupArn: the target group {} does not exist; elbv2 create-target-group makes \
                     one.",
                    balancer.target_group
                );
                return Err(EcsError::invalid(text));
            }
        }
        Ok(())
    }

    /// Makes a set PRIMARY, the one that was becomes ACTIVE, and the service shows the set's parameters.
    pub(crate) fn make_primary(&self, draft: &mut Draft<'_>, id: &TaskSetId) -> Result<(), EcsError> {
        let state = draft.before();
        let set = state.task_sets.get(id).ok_or_else(|| EcsError::task_set_not_found(id.as_str()))?;
        match set.status {
            TaskSetStatus::Primary => return Ok(()),
            TaskSetStatus::Active => {}
            TaskSetStatus::Draining => {
                let text = format!("The task set {id} is DRAINING and cannot become PRIMARY.");
                return Err(EcsError::invalid(text));
            }
        }
        let now = self.clock.now();
        let primaries: Vec<TaskSetId> = state
            .sets_of(&set.service)
            .filter(|other| other.status == TaskSetStatus::Primary)
            .map(|other| other.id.clone())
            .collect();
        for other in primaries {
            set_status(draft, &other, TaskSetStatus::Active, now);
        }
        set_status(draft, id, TaskSetStatus::Primary, now);
        if let Some(service) = draft.edit::<Service>(&set.service) {
            service.task_definition = Some(set.task_definition.clone());
            service.load_balancers.clone_from(&set.load_balancers);
            service.placement.clone_from(&set.placement);
        }
        Ok(())
    }

    /// A set goes: DRAINING at scale 0; its tasks are deregistered, drained and stopped, then it vanishes.
    pub(crate) fn drain_task_set(&self, draft: &mut Draft<'_>, id: &TaskSetId) {
        let now = self.clock.now();
        if let Some(set) = draft.edit::<TaskSet>(id).filter(|set| set.status != TaskSetStatus::Draining) {
            set.status = TaskSetStatus::Draining;
            set.scale_percent = 0.0;
            set.updated_at = now;
        }
    }
}

fn set_status(draft: &mut Draft<'_>, id: &TaskSetId, status: TaskSetStatus, now: Timestamp) {
    if let Some(set) = draft.edit::<TaskSet>(id) {
        set.status = status;
        set.updated_at = now;
    }
}

fn made_before(draft: &Draft<'_>, service: &Service, token: &str) -> Option<TaskSetId> {
    let alive = draft.before().sets_of(&service.key).find(|set| set.client_token.as_deref() == Some(token));
    alive.map(|set| set.id.clone()).or_else(|| {
        let spent = service.spent_tokens.iter().find(|spent| spent.token == token);
        spent.map(|spent| spent.task_set.clone())
    })
}

/// Launch type, platform version and network configuration must fit the task definition.
pub(crate) fn check_placement(definition: &TaskDefinition, placement: &Placement) -> Result<(), EcsError> {
    let given =
        placement.network_configuration.as_ref().is_some_and(|network| !network["awsvpcConfiguration"].is_null());
    if definition.is_awsvpc() && !given {
        let text = "Network Configuration must be provided when networkMode 'awsvpc' is specified.";
        return Err(EcsError::invalid(text));
    }
    if !definition.is_awsvpc() && given {
        let text = "Network Configuration is not valid for the given networkMode of this task definition.";
        return Err(EcsError::invalid(text));
    }
    if placement.launch_type.is_some() && placement.capacity_provider_strategy.is_some() {
        let text = "Specifying both a launch type and capacity provider strategy is not supported. Remove one and try \
                    again.";
        return Err(EcsError::invalid(text));
    }
    let fargate = placement.launch_type.as_deref() == Some("FARGATE");
    if fargate && !definition.compatibilities.iter().any(|fit| fit == "FARGATE") {
        return Err(EcsError::invalid("Task definition does not support launch_type FARGATE."));
    }
    if let Some(version) = placement.platform_version.as_deref()
        && !["LATEST", "1.4.0", "1.3.0", "1.0.0"].contains(&version)
    {
        let text = format!("platformVersion: {version} does not exist; use LATEST, 1.4.0, 1.3.0 or (Windows) 1.0.0.");
        return Err(EcsError::new(crate::error::EcsErrorCode::PlatformUnknown, text));
    }
    Ok(())
}
