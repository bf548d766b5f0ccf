//! Records as ECS shows them: JSON documents with the published member names.
//!
//! Promises: points in time are numbers of seconds, lists are there even when empty (clients index them). A test walks
//! every answer against the published model.

mod cluster;
mod service;
mod task;
mod task_definition;
mod task_set;

pub(crate) use cluster::cluster;
pub(crate) use service::service;
pub(crate) use task::task;
pub(crate) use task_definition::task_definition;
pub(crate) use task_set::task_set;

use aws_protocol::EpochSeconds;
use serde_json::{Map, Value, json};
use types::Timestamp;

use crate::Ecs;
use crate::records::{LoadBalancer, Placement, Tags};
use crate::state::State;

/// What wire forms are made from.
pub(crate) struct Show<'a> {
    pub ecs: &'a Ecs,
    pub state: &'a State,
    /// `include` names TAGS.
    pub with_tags: bool,
}

/// Epoch seconds.
pub(crate) fn time(at: Timestamp) -> Value {
    json!(EpochSeconds::from_millis(at.millis()))
}

/// Tags as ECS writes them.
pub(crate) fn tags(tags: &Tags) -> Value {
    tags.iter().map(|tag| json!({"key": tag.key, "value": tag.value})).collect()
}

/// `failures` of the describe operations.
pub(crate) fn missing(arn: &str) -> Value {
    json!({"arn": arn, "reason": "MISSING"})
}

fn load_balancers(list: &[LoadBalancer]) -> Value {
    let one = |balancer: &LoadBalancer| {
        json!({
            "targetGroupArn": balancer.target_group,
            "containerName": balancer.container,
            "containerPort": balancer.container_port,
        })
    };
    list.iter().map(one).collect()
}

/// Adds the members a service, a task set and a deployment share.
fn insert_placement(object: &mut Map<String, Value>, placement: &Placement) {
    let fargate = placement.launch_type.as_deref() == Some("FARGATE");
    insert(object, "launchType", placement.launch_type.clone());
    insert(object, "capacityProviderStrategy", placement.capacity_provider_strategy.clone());
    insert(object, "platformVersion", placement.platform_version.clone());
    insert(object, "platformFamily", fargate.then_some("Linux"));
    insert(object, "networkConfiguration", placement.network_configuration.clone());
}

/// Adds a member when there is a value.
fn insert(object: &mut Map<String, Value>, name: &str, value: Option<impl Into<Value>>) {
    if let Some(value) = value {
        object.insert(name.to_owned(), value.into());
    }
}

/// The object behind a `json!({...})`.
fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(object) => object,
        _ => Map::new(),
    }
}
