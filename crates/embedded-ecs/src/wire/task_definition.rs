//! Task definitions on the wire: the registered JSON as it came, ECS's defaults and the computed members added.

use serde_json::{Map, Value, json};

use super::{Show, time};
use crate::records::TaskDefinition;

/// A task definition.
pub(crate) fn task_definition(show: &Show<'_>, definition: &TaskDefinition) -> Value {
    let mut shown = definition.given.clone();
    for name in ["volumes", "placementConstraints"] {
        shown.entry(name).or_insert_with(|| json!([]));
    }
    let host_is_container = matches!(definition.network_mode.as_deref(), Some("awsvpc" | "host"));
    for container in shown.get_mut("containerDefinitions").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Value::Object(container) = container {
            fill_container(container, host_is_container);
        }
    }
    let computed = json!({
        "taskDefinitionArn": show.ecs.names.task_definition(&definition.key),
        "family": definition.key.family,
        "revision": definition.key.revision,
        "status": definition.status.as_str(),
        "compatibilities": definition.compatibilities,
        "requiresAttributes": [],
        "registeredAt": time(definition.registered_at),
        "registeredBy": definition.registered_by,
    });
    shown.extend(super::object(computed));
    super::insert(&mut shown, "deregisteredAt", definition.deregistered_at.map(time));
    Value::Object(shown)
}

/// ECS answers these members even when they were not given.
fn fill_container(container: &mut Map<String, Value>, host_is_container: bool) {
    container.entry("cpu").or_insert_with(|| json!(0));
    container.entry("essential").or_insert_with(|| json!(true));
    for name in ["portMappings", "environment", "mountPoints", "volumesFrom", "systemControls"] {
        container.entry(name).or_insert_with(|| json!([]));
    }
    for mapping in container.get_mut("portMappings").and_then(Value::as_array_mut).into_iter().flatten() {
        let Value::Object(mapping) = mapping else { continue };
        let container_port = mapping.get("containerPort").cloned();
        if !mapping.contains_key("containerPortRange") {
            let host_port = container_port.filter(|_| host_is_container).unwrap_or_else(|| json!(0));
            mapping.entry("hostPort").or_insert(host_port);
        }
        mapping.entry("protocol").or_insert_with(|| json!("tcp"));
    }
}
