//! Tasks on the wire. Every task has the private address 127.0.0.1; its containers' ports on it are in
//! `networkBindings`, whatever the network mode.

use serde_json::{Value, json};

use super::{Show, insert, object, tags, time};
use crate::records::{Task, TaskContainer, TaskStatus};
use crate::spec::definition_of;

/// A task.
pub(crate) fn task(show: &Show<'_>, task: &Task) -> Value {
    let names = &show.ecs.names;
    let definition = definition_of(show.state, names, task);
    // All capacity providers there are run on Fargate; the first of a strategy takes every task.
    let strategy = task.placement.capacity_provider_strategy.as_ref();
    let provider = strategy.and_then(|items| items[0]["capacityProvider"].as_str());
    let mut shown = object(json!({
        "taskArn": names.task(&task.cluster, &task.id),
        "clusterArn": names.cluster(&task.cluster),
        "taskDefinitionArn": task.task_definition,
        "lastStatus": task.last_status.as_str(),
        "desiredStatus": if task.wanted { "RUNNING" } else { "STOPPED" },
        "containers": task.containers.iter().map(|one| container(show, task, one)).collect::<Vec<_>>(),
        "attachments": [attachment(task)],
        "attributes": [],
        "availabilityZone": "local",
        "connectivity": "CONNECTED",
        "group": task.group,
        "launchType": task.placement.launch_type.as_deref().unwrap_or(if provider.is_some() { "FARGATE" } else { "EC2" }),
        "healthStatus": task.health().as_str(),
        "overrides": task.overrides.clone().unwrap_or_else(|| json!({"containerOverrides": []})),
        "createdAt": time(task.created_at),
        "version": 1 + u32::from(task.started_at.is_some()) + u32::from(task.stopped_at.is_some()),
        "enableExecuteCommand": false,
        "tags": if show.with_tags { tags(&task.tags) } else { json!([]) },
    }));
    insert(&mut shown, "capacityProviderName", provider);
    insert(&mut shown, "startedBy", task.started_by.clone());
    insert(&mut shown, "platformVersion", task.placement.platform_version.clone());
    insert(&mut shown, "startedAt", task.started_at.map(time));
    insert(&mut shown, "stoppingAt", task.stopping_at.map(time));
    insert(&mut shown, "stoppedAt", task.stopped_at.map(time));
    insert(&mut shown, "executionStoppedAt", task.stopped_at.map(time));
    insert(&mut shown, "stopCode", task.stop_code.map(|code| code.as_str()));
    insert(&mut shown, "stoppedReason", task.stopped_reason.clone());
    for name in ["cpu", "memory"] {
        insert(&mut shown, name, definition.and_then(|definition| definition.given.get(name).cloned()));
    }
    Value::Object(shown)
}

fn attachment(task: &Task) -> Value {
    let status = if task.last_status == TaskStatus::Stopped { "DELETED" } else { "ATTACHED" };
    json!({
        "id": task.attachment_id,
        "type": "ElasticNetworkInterface",
        "status": status,
        "details": [{"name": "privateIPv4Address", "value": "127.0.0.1"}],
    })
}

fn container(show: &Show<'_>, task: &Task, container: &TaskContainer) -> Value {
    let bindings = container.ports.iter().map(|port| {
        json!({
            "bindIP": "127.0.0.1",
            "containerPort": port.container_port,
            "hostPort": port.host_port,
            "protocol": "tcp",
        })
    });
    let names = &show.ecs.names;
    let mut shown = object(json!({
        "containerArn": names.container(&task.cluster, &task.id, &container.arn_id),
        "taskArn": names.task(&task.cluster, &task.id),
        "name": container.name,
        "image": container.image,
        "lastStatus": container.phase.as_str(),
        "healthStatus": container.health.as_str(),
        "networkBindings": bindings.collect::<Vec<_>>(),
        "networkInterfaces": [{"attachmentId": task.attachment_id, "privateIpv4Address": "127.0.0.1"}],
        "cpu": "0",
    }));
    insert(&mut shown, "exitCode", container.exit_code);
    insert(&mut shown, "reason", container.reason.clone());
    insert(&mut shown, "runtimeId", container.runtime_id.clone());
    Value::Object(shown)
}
