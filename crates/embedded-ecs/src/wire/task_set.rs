//! Task sets on the wire (spec 9.4), and the one deployment of an ECS-controlled service.

use serde_json::{Value, json};

use super::{Show, insert, insert_placement, load_balancers, object, tags, time};
use crate::records::{Service, TaskSet};

/// A task set.
pub(crate) fn task_set(show: &Show<'_>, service: &Service, set: &TaskSet) -> Value {
    let health = show.ecs.health(show.state, service, set);
    let names = &show.ecs.names;
    let mut shown = object(json!({
        "id": set.id,
        "taskSetArn": names.task_set(&set.service, &set.id),
        "serviceArn": names.service(&set.service),
        "clusterArn": names.cluster(&set.service.cluster),
        "status": set.status.as_str(),
        "taskDefinition": set.task_definition,
        "computedDesiredCount": health.desired_count,
        "pendingCount": health.pending_count,
        "runningCount": health.running_count,
        "createdAt": time(set.created_at),
        "updatedAt": time(set.updated_at),
        "loadBalancers": load_balancers(&set.load_balancers),
        "serviceRegistries": set.placement.service_registries.clone().unwrap_or_else(|| json!([])),
        "scale": {"value": set.scale_percent, "unit": "PERCENT"},
        "stabilityStatus": if health.steady { "STEADY_STATE" } else { "STABILIZING" },
        "stabilityStatusAt": time(set.steady_at),
        "tags": if show.with_tags { tags(&set.tags) } else { json!([]) },
    }));
    insert(&mut shown, "startedBy", set.started_by.clone());
    insert(&mut shown, "externalId", set.external_id.clone());
    insert_placement(&mut shown, &set.placement);
    Value::Object(shown)
}

/// The set of an ECS-controlled service, as `deployments[0]`.
pub(super) fn deployment(show: &Show<'_>, service: &Service, set: &TaskSet) -> Value {
    let health = show.ecs.health(show.state, service, set);
    let (state, reason) = if health.steady { ("COMPLETED", "completed") } else { ("IN_PROGRESS", "in progress") };
    let mut shown = object(json!({
        "id": set.id,
        "status": set.status.as_str(),
        "taskDefinition": set.task_definition,
        "desiredCount": health.desired_count,
        "pendingCount": health.pending_count,
        "runningCount": health.running_count,
        "failedTasks": 0,
        "createdAt": time(set.created_at),
        "updatedAt": time(set.updated_at),
        "rolloutState": state,
        "rolloutStateReason": format!("ECS deployment {} {reason}.", set.id),
    }));
    insert_placement(&mut shown, &set.placement);
    Value::Object(shown)
}
