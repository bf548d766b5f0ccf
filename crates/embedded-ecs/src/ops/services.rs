//! DeleteService, DescribeServices, ListServices.

use aws_api::ecs::{DeleteServiceRequest, DescribeServicesRequest, ListServicesRequest};
use serde_json::json;

use super::page::Page;
use super::{Answer, wants_tags};
use crate::Ecs;
use crate::error::EcsError;
use crate::records::{Service, ServiceKey, Status};
use crate::state::{Draft, State};
use crate::view::sorted_sets;
use crate::wire::{self, Show};

/// Services one DescribeServices can ask for.
const DESCRIBED_MAX: usize = 10;

/// DeleteService: the service is DRAINING, all its sets go, then it is INACTIVE.
pub(super) fn delete(ecs: &Ecs, request: DeleteServiceRequest) -> Answer {
    let force = request.force.unwrap_or(false);
    let change = |draft: &mut Draft<'_>| {
        let state = draft.before();
        let service = ecs.find_service(state, request.cluster.as_deref(), request.service.as_deref())?;
        match service.status {
            Status::Active => {}
            Status::Draining => return Ok(service.key.clone()),
            Status::Inactive | Status::DeleteInProgress => return Err(EcsError::service_not_found()),
        }
        if !force && service.desired_count > 0 {
            let text = "The service cannot be stopped while it is scaled above 0.";
            return Err(EcsError::invalid(text));
        }
        let key = service.key.clone();
        for id in sorted_sets(state, &key).iter().map(|set| set.id.clone()).collect::<Vec<_>>() {
            ecs.drain_task_set(draft, &id);
        }
        if let Some(service) = draft.edit::<Service>(&key) {
            service.status = Status::Draining;
            service.desired_count = 0;
        }
        Ok(key)
    };
    ecs.transact_and_show(change, |state, key| show_one(ecs, state, &key))
}

/// DescribeServices; unknown ones are `failures`.
pub(super) fn describe(ecs: &Ecs, request: DescribeServicesRequest) -> Answer {
    let references = request.services.unwrap_or_default();
    if references.is_empty() || references.len() > DESCRIBED_MAX {
        return Err(EcsError::invalid(format!("services: name 1 to {DESCRIBED_MAX} services.")));
    }
    ecs.read(|state| {
        let cluster = ecs.find_cluster(state, request.cluster.as_deref())?;
        let show = Show { ecs, state, with_tags: wants_tags(request.include.as_ref()) };
        let (mut services, mut failures) = (Vec::new(), Vec::new());
        for reference in &references {
            let key = ecs.names.read_service(&cluster, reference);
            match key.as_ref().and_then(|key| state.services.get(key)) {
                Some(service) => services.push(wire::service(&show, service)),
                None => failures.push(wire::missing(&key.map_or(reference.clone(), |key| ecs.names.service(&key)))),
            }
        }
        Ok(json!({"services": services, "failures": failures}))
    })
}

/// ListServices: ACTIVE and DRAINING ones of a cluster.
pub(super) fn list(ecs: &Ecs, request: ListServicesRequest) -> Answer {
    let (cluster, arns): (_, Vec<String>) = ecs.read(|state| {
        let cluster = ecs.find_cluster(state, request.cluster.as_deref())?;
        let wanted = |service: &&Service| {
            let launch_type = request.launch_type.as_ref();
            let strategy = request.scheduling_strategy.as_deref();
            service.key.cluster == cluster
                && service.status != Status::Inactive
                && launch_type.is_none_or(|wanted| service.placement.launch_type.as_ref() == Some(wanted))
                && strategy.is_none_or(|strategy| strategy == "REPLICA")
        };
        let arns = state.services.values().filter(wanted).map(|service| ecs.names.service(&service.key)).collect();
        Ok::<_, EcsError>((cluster, arns))
    })?;
    let page = Page {
        operation: "ListServices",
        query: format!("{cluster} {:?} {:?}", request.launch_type, request.scheduling_strategy),
        // ListServices pages by ten unless told otherwise.
        max_results: Some(request.max_results.unwrap_or(10)),
        next_token: request.next_token.as_deref(),
        member: "serviceArns",
    };
    page.answer(ecs, &arns)
}

/// `{"service": …}`
pub(super) fn show_one(ecs: &Ecs, state: &State, key: &ServiceKey) -> Answer {
    let service = state.services.get(key).ok_or_else(EcsError::service_not_found)?;
    let show = Show { ecs, state, with_tags: true };
    Ok(json!({"service": wire::service(&show, service)}))
}
