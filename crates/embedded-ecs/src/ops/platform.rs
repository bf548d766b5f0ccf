//! What the embedded platform has beneath its tasks, as clients ask for it: Fargate's two capacity providers, no
//! container instances, no sessions inside containers.
//!
//! Operations: DescribeCapacityProviders, ListContainerInstances, DescribeContainerInstances, ListAttributes,
//! StartTask, ExecuteCommand.

use aws_api::ecs::{
    DescribeCapacityProvidersRequest, DescribeContainerInstancesRequest, ExecuteCommandRequest,
    ListAttributesRequest, ListContainerInstancesRequest, StartTaskRequest,
};
use serde_json::{Value, json};
use types::arn_resource;

use super::Answer;
use super::page::Page;
use crate::Ecs;
use crate::error::EcsError;
use crate::records::Task;
use crate::wire;

/// Capacity providers that every account has; others would need container instances.
pub(super) const CAPACITY_PROVIDERS: [&str; 2] = ["FARGATE", "FARGATE_SPOT"];

/// Container instances one DescribeContainerInstances can ask for, and one StartTask can start on.
const DESCRIBED_MAX: usize = 100;
const STARTED_MAX: usize = 10;

/// DescribeCapacityProviders; unknown ones are `failures`.
pub(super) fn describe_capacity_providers(ecs: &Ecs, request: DescribeCapacityProvidersRequest) -> Answer {
    if let Some(cluster) = request.cluster.as_deref() {
        ecs.read(|state| ecs.find_cluster(state, Some(cluster)))?;
    }
    let named = request.capacity_providers.unwrap_or_default();
    let short = |reference: &String| match arn_resource(reference, "ecs") {
        Some(resource) => resource.strip_prefix("capacity-provider/").unwrap_or_default().to_owned(),
        None => reference.clone(),
    };
    let wanted: Vec<String> = named.iter().map(short).collect();
    let failures: Vec<Value> = (named.iter().zip(&wanted))
        .filter(|(_, name)| !CAPACITY_PROVIDERS.contains(&name.as_str()))
        .map(|(reference, _)| wire::missing(reference))
        .collect();
    let known = CAPACITY_PROVIDERS.iter().map(|name| (*name).to_owned());
    let names: Vec<String> = known.filter(|name| wanted.is_empty() || wanted.contains(name)).collect();
    let page = Page {
        operation: "DescribeCapacityProviders",
        query: format!("{named:?}"),
        max_results: request.max_results,
        next_token: request.next_token.as_deref(),
        member: "capacityProviders",
    };
    let mut answer = page.answer(ecs, &names)?;
    let shown = answer["capacityProviders"].as_array().cloned().unwrap_or_default();
    let shown = shown.iter().filter_map(Value::as_str).map(|name| {
        json!({
            "capacityProviderArn": ecs.names.capacity_provider(name),
            "name": name,
            "status": "ACTIVE",
            "type": name,
            "tags": [],
        })
    });
    answer["capacityProviders"] = shown.collect();
    answer["failures"] = failures.into();
    Ok(answer)
}

/// The capacity providers of a cluster or a strategy must be ones there are.
pub(super) fn check_capacity_providers<'a>(names: impl IntoIterator<Item = &'a str>) -> Result<(), EcsError> {
    match names.into_iter().find(|name| !CAPACITY_PROVIDERS.contains(name)) {
        Some(name) => Err(EcsError::invalid(format!(
            "The specified capacity provider {name} was not found; the embedded platform has {}.",
            CAPACITY_PROVIDERS.join(" and ")
        ))),
        None => Ok(()),
    }
}

/// ListContainerInstances: there are none.
pub(super) fn list_container_instances(ecs: &Ecs, request: ListContainerInstancesRequest) -> Answer {
    ecs.read(|state| ecs.find_cluster(state, request.cluster.as_deref()))?;
    Ok(json!({"containerInstanceArns": []}))
}

/// DescribeContainerInstances: whatever is named is missing.
pub(super) fn describe_container_instances(ecs: &Ecs, request: DescribeContainerInstancesRequest) -> Answer {
    let named = request.container_instances.unwrap_or_default();
    if named.is_empty() {
        return Err(EcsError::invalid("Container instances cannot be empty."));
    }
    if named.len() > DESCRIBED_MAX {
        return Err(EcsError::invalid(format!("containerInstances: name at most {DESCRIBED_MAX}.")));
    }
    let failures = no_instances(ecs, request.cluster.as_deref(), &named)?;
    Ok(json!({"containerInstances": [], "failures": failures}))
}

/// ListAttributes: attributes belong to container instances, of which there are none.
pub(super) fn list_attributes(ecs: &Ecs, request: ListAttributesRequest) -> Answer {
    ecs.read(|state| ecs.find_cluster(state, request.cluster.as_deref()))?;
    Ok(json!({"attributes": []}))
}

/// StartTask: the task definition is checked, the container instances named are missing.
pub(super) fn start_task(ecs: &Ecs, request: StartTaskRequest) -> Answer {
    let named = request.container_instances.unwrap_or_default();
    if named.is_empty() || named.len() > STARTED_MAX {
        return Err(EcsError::invalid(format!("containerInstances: name 1 to {STARTED_MAX}.")));
    }
    let failures = no_instances(ecs, request.cluster.as_deref(), &named)?;
    ecs.read(|state| {
        let reference = request.task_definition.as_deref().unwrap_or_default();
        ecs.find_usable_definition(state, reference).map(|_| ())
    })?;
    Ok(json!({"tasks": [], "failures": failures}))
}

fn no_instances(ecs: &Ecs, cluster: Option<&str>, named: &[String]) -> Result<Vec<Value>, EcsError> {
    let cluster = ecs.read(|state| ecs.find_cluster(state, cluster))?;
    let missing = |reference: &String| {
        let arn = match reference.starts_with("arn:") {
            true => reference.clone(),
            false => ecs.names.container_instance(&cluster, reference),
        };
        wire::missing(&arn)
    };
    Ok(named.iter().map(missing).collect())
}

/// ExecuteCommand: no task is run with execute command enabled, which is ECS's refusal for such tasks.
pub(super) fn execute_command(ecs: &Ecs, request: ExecuteCommandRequest) -> Answer {
    let not_found = || EcsError::invalid("The referenced task was not found.");
    let running = ecs.read(|state| {
        let cluster = ecs.find_cluster(state, request.cluster.as_deref())?;
        let id = ecs.names.read_task(&cluster, request.task.as_deref().unwrap_or_default()).ok_or_else(not_found)?;
        let task = state.tasks.get(&id).filter(|task| task.cluster == cluster).ok_or_else(not_found)?;
        if let Some(name) = request.container.as_deref()
            && task.container(&name.into()).is_none()
        {
            return Err(EcsError::client("The container name is not part of the task."));
        }
        Ok(Task::is_live(task))
    })?;
    Err(EcsError::invalid(if running {
        "The execute command failed because execute command was not enabled when the task was run or the execute \
         command agent isn't running. Wait and try again or run a new task with execute command enabled and try again."
    } else {
        "The execute command failed because the task is not running."
    }))
}
