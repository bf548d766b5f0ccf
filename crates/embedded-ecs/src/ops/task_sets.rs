//! CreateTaskSet, UpdateTaskSet, DeleteTaskSet, DescribeTaskSets, UpdateServicePrimaryTaskSet.

use aws_api::ecs::{
    CreateTaskSetRequest, DeleteTaskSetRequest, DescribeTaskSetsRequest, Scale, UpdateServicePrimaryTaskSetRequest,
    UpdateTaskSetRequest,
};
use serde::Serialize;
use serde_json::{Value, json};
use types::TaskSetId;

use super::create_service::{check_strategy, read_load_balancers};
use super::tags::check_tags;
use super::{Answer, wants_tags};
use crate::Ecs;
use crate::error::EcsError;
use crate::records::{Placement, Service, ServiceKey, TaskSet, TaskSetStatus};
use crate::state::{Draft, State};
use crate::task_sets::NewSet;
use crate::view::{refuse_primary, sorted_sets};
use crate::wire::{self, Show};

/// Longest client token.
const TOKEN_MAX: usize = 36;

/// CreateTaskSet; what is left out is taken from the service.
pub(super) fn create(ecs: &Ecs, request: CreateTaskSetRequest) -> Answer {
    let tags = check_tags(request.tags.as_deref())?;
    let load_balancers = read_load_balancers(request.load_balancers.as_deref())?;
    if load_balancers.len() > 1 {
        return Err(EcsError::invalid("loadBalancers: a task set registers in at most one target group."));
    }
    let scale_percent = request.scale.as_ref().map_or(Ok(100.0), read_scale)?;
    check_token(request.client_token.as_deref())?;
    check_strategy(value(request.capacity_provider_strategy.as_ref()).as_ref())?;
    let change = |draft: &mut Draft<'_>| {
        let state = draft.before();
        let (cluster, service) = (request.cluster.as_deref(), request.service.as_deref());
        let service = ecs.find_active_service(state, cluster, service)?;
        let key = service.key.clone();
        let new = NewSet {
            service: key.clone(),
            task_definition: request.task_definition.clone().unwrap_or_default(),
            load_balancers,
            placement: placement(&request, service),
            scale_percent,
            external_id: request.external_id.clone(),
            started_by: None,
            client_token: request.client_token.clone(),
            tags,
        };
        Ok((key, ecs.insert_task_set(draft, new)?))
    };
    ecs.transact_and_show(change, |state, (key, id)| show_one(ecs, state, &key, &id))
}

fn placement(request: &CreateTaskSetRequest, service: &Service) -> Placement {
    let inherited = &service.placement;
    let capacity_provider_strategy = value(request.capacity_provider_strategy.as_ref());
    let launch_type = request.launch_type.clone().or_else(|| {
        let inherited = inherited.launch_type.clone().or_else(|| Some("EC2".to_owned()));
        inherited.filter(|_| capacity_provider_strategy.is_none())
    });
    Placement {
        launch_type,
        capacity_provider_strategy,
        platform_version: request.platform_version.clone().or_else(|| inherited.platform_version.clone()),
        network_configuration: value(request.network_configuration.as_ref())
            .or_else(|| inherited.network_configuration.clone()),
        service_registries: value(request.service_registries.as_ref()),
    }
}

fn value(given: Option<&impl Serialize>) -> Option<Value> {
    given.and_then(|given| serde_json::to_value(given).ok())
}

fn check_token(token: Option<&str>) -> Result<(), EcsError> {
    if token.is_some_and(|token| token.len() > TOKEN_MAX || !token.is_ascii()) {
        return Err(EcsError::invalid(format!("clientToken: use at most {TOKEN_MAX} ASCII characters.")));
    }
    Ok(())
}

fn read_scale(scale: &Scale) -> Result<f64, EcsError> {
    let value = scale.value.unwrap_or(100.0);
    if scale.unit.as_deref().unwrap_or("PERCENT") != "PERCENT" || !(0.0..=100.0).contains(&value) {
        return Err(EcsError::invalid("scale: use a value of 0 to 100 and the unit PERCENT."));
    }
    Ok(value)
}

/// UpdateTaskSet: the scale, nothing else.
pub(super) fn update(ecs: &Ecs, request: UpdateTaskSetRequest) -> Answer {
    let needed = || EcsError::invalid("scale: is needed, e.g. value=50,unit=PERCENT.");
    let scale_percent = read_scale(request.scale.as_ref().ok_or_else(needed)?)?;
    let change = |draft: &mut Draft<'_>| {
        let (cluster, service) = (request.cluster.as_deref(), request.service.as_deref());
        let service = ecs.find_active_service(draft.before(), cluster, service)?;
        let set = ecs.find_task_set(draft.before(), &service.key, request.task_set.as_deref().unwrap_or_default())?;
        if set.status == TaskSetStatus::Draining {
            return Err(EcsError::invalid(format!("The task set {} is DRAINING and cannot be scaled.", set.id)));
        }
        let (key, id, now) = (service.key.clone(), set.id.clone(), ecs.clock.now());
        if let Some(set) = draft.edit::<TaskSet>(&id) {
            set.scale_percent = scale_percent;
            set.updated_at = now;
        }
        Ok((key, id))
    };
    ecs.transact_and_show(change, |state, (key, id)| show_one(ecs, state, &key, &id))
}

/// DeleteTaskSet: without force only at scale 0.
pub(super) fn delete(ecs: &Ecs, request: DeleteTaskSetRequest) -> Answer {
    let force = request.force.unwrap_or(false);
    let change = |draft: &mut Draft<'_>| {
        let (cluster, service) = (request.cluster.as_deref(), request.service.as_deref());
        let service = ecs.find_active_service(draft.before(), cluster, service)?;
        let set = ecs.find_task_set(draft.before(), &service.key, request.task_set.as_deref().unwrap_or_default())?;
        refuse_primary(service, set)?;
        if !force && set.scale_percent > 0.0 {
            let text = format!("The task set {} is scaled above 0; scale it to 0 first or use force.", set.id);
            return Err(EcsError::invalid(text));
        }
        let (key, id) = (service.key.clone(), set.id.clone());
        ecs.drain_task_set(draft, &id);
        Ok((key, id))
    };
    ecs.transact_and_show(change, |state, (key, id)| show_one(ecs, state, &key, &id))
}

/// DescribeTaskSets: those named, or all; unknown ones are `failures`.
pub(super) fn describe(ecs: &Ecs, request: DescribeTaskSetsRequest) -> Answer {
    ecs.read(|state| {
        let service = ecs.find_active_service(state, request.cluster.as_deref(), request.service.as_deref())?;
        let show = Show { ecs, state, with_tags: wants_tags(request.include.as_ref()) };
        let (mut sets, mut failures) = (Vec::new(), Vec::new());
        let named = request.task_sets.as_deref().unwrap_or_default();
        if named.is_empty() {
            sets.extend(sorted_sets(state, &service.key).into_iter().map(|set| wire::task_set(&show, service, set)));
        }
        for reference in named {
            match ecs.find_task_set(state, &service.key, reference) {
                Ok(set) => sets.push(wire::task_set(&show, service, set)),
                Err(_) => {
                    let id = ecs.names.read_task_set(&service.key, reference);
                    let arn = id.map_or(reference.clone(), |id| ecs.names.task_set(&service.key, &id));
                    failures.push(wire::missing(&arn));
                }
            }
        }
        Ok(json!({"taskSets": sets, "failures": failures}))
    })
}

/// UpdateServicePrimaryTaskSet.
pub(super) fn update_primary(ecs: &Ecs, request: UpdateServicePrimaryTaskSetRequest) -> Answer {
    let change = |draft: &mut Draft<'_>| {
        let (cluster, service) = (request.cluster.as_deref(), request.service.as_deref());
        let service = ecs.find_active_service(draft.before(), cluster, service)?;
        let reference = request.primary_task_set.as_deref().unwrap_or_default();
        let id = ecs.find_task_set(draft.before(), &service.key, reference)?.id.clone();
        let key = service.key.clone();
        ecs.make_primary(draft, &id)?;
        Ok((key, id))
    };
    ecs.transact_and_show(change, |state, (key, id)| show_one(ecs, state, &key, &id))
}

fn show_one(ecs: &Ecs, state: &State, key: &ServiceKey, id: &TaskSetId) -> Answer {
    let service = state.services.get(key).ok_or_else(EcsError::service_not_found)?;
    let set = ecs.find_task_set(state, key, id.as_str())?;
    let show = Show { ecs, state, with_tags: true };
    Ok(json!({"taskSet": wire::task_set(&show, service, set)}))
}
