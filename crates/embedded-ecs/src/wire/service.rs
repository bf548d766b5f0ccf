//! Services on the wire (spec 9.4, clients.md findings 6): with CODE_DEPLOY and EXTERNAL `taskSets` is filled and
//! `deployments` is empty; with ECS it is the other way round.

use serde_json::{Value, json};

use super::task_set::{deployment, task_set};
use super::{Show, insert, insert_placement, load_balancers, object, tags, time};
use crate::records::{Controller, Service, ServiceEvent};
use crate::view::sorted_sets;

/// A service.
pub(crate) fn service(show: &Show<'_>, service: &Service) -> Value {
    let sets = sorted_sets(show.state, &service.key);
    let (running, pending) = sets
        .iter()
        .map(|set| show.state.counts_of(&set.id))
        .fold((0, 0), |sum, counts| (sum.0 + counts.0, sum.1 + counts.1));
    let rolling = service.controller == Controller::Ecs;
    let deployments: Value =
        if rolling { sets.iter().map(|set| deployment(show, service, set)).collect() } else { json!([]) };
    let mut shown = object(json!({
        "serviceArn": show.ecs.names.service(&service.key),
        "serviceName": service.key.service,
        "clusterArn": show.ecs.names.cluster(&service.key.cluster),
        "status": service.status.as_str(),
        "desiredCount": service.desired_count,
        "runningCount": running,
        "pendingCount": pending,
        "deploymentController": {"type": service.controller.as_str()},
        "deployments": deployments,
        "events": service.events.iter().map(event).collect::<Vec<_>>(),
        "loadBalancers": load_balancers(&service.load_balancers),
        "serviceRegistries": service.placement.service_registries.clone().unwrap_or_else(|| json!([])),
        "schedulingStrategy": "REPLICA",
        "healthCheckGracePeriodSeconds": service.health_check_grace_period_seconds,
        "createdAt": time(service.created_at),
        "createdBy": service.created_by,
        "roleArn": show.ecs.names.service_linked_role(),
    }));
    if !rolling {
        shown.insert("taskSets".to_owned(), sets.iter().map(|set| task_set(show, service, set)).collect());
    }
    if show.with_tags {
        shown.insert("tags".to_owned(), tags(&service.tags));
    }
    insert(&mut shown, "taskDefinition", service.task_definition.as_ref().map(ToString::to_string));
    insert_placement(&mut shown, &service.placement);
    for (name, value) in &service.stored {
        shown.insert(name.clone(), value.clone());
    }
    Value::Object(shown)
}

fn event(event: &ServiceEvent) -> Value {
    json!({"id": event.id, "createdAt": time(event.at), "message": event.message})
}
