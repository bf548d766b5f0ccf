//! From a task's records to what the runtime is asked to run.

use std::collections::BTreeMap;

use ports::ContainerSpec;
use serde_json::Value;
use types::ContainerName;

use crate::names::{DefinitionRef, Names};
use crate::records::{ContainerDefinition, Task, TaskContainer, TaskDefinition};
use crate::state::State;

/// The task definition a task was made from.
pub(crate) fn definition_of<'a>(state: &'a State, names: &Names, task: &Task) -> Option<&'a TaskDefinition> {
    match names.read_task_definition(task.task_definition.as_str())? {
        DefinitionRef::Revision(key) => state.definitions.get(&key),
        DefinitionRef::Latest(_) => None,
    }
}

/// What to run for one container of a task.
pub(crate) fn container_spec(
    state: &State,
    names: &Names,
    task: &Task,
    container: &ContainerName,
) -> Option<ContainerSpec> {
    let task_definition = definition_of(state, names, task)?;
    let definition = task_definition.container(container.as_str())?;
    let running = task.container(container)?;
    let mut spec = ContainerSpec {
        key: task.container_key(container),
        image: definition.image.clone(),
        entry_point: definition.entry_point.clone(),
        command: definition.command.clone(),
        environment: definition.environment.iter().cloned().collect(),
        working_directory: definition.working_directory.clone(),
        ports: running.ports.clone(),
        shared_network: task_definition
            .shares_network()
            .then(|| task.containers.iter().flat_map(|one| one.ports.iter().copied()).collect()),
        stop_timeout_seconds: definition.stop_timeout_seconds,
        memory_limit_mib: definition.memory_limit_mib,
        health_check: definition.health_check.clone(),
    };
    apply_overrides(task.overrides.as_ref(), container, &mut spec.command, &mut spec.environment);
    Some(spec)
}

/// `containerOverrides` of RunTask: command and environment.
fn apply_overrides(
    overrides: Option<&Value>,
    container: &ContainerName,
    command: &mut Vec<String>,
    environment: &mut BTreeMap<String, String>,
) {
    let list = overrides.and_then(|value| value.get("containerOverrides")).and_then(Value::as_array);
    for item in list.into_iter().flatten().filter(|item| item["name"] == container.as_str()) {
        if let Some(words) = item.get("command").and_then(Value::as_array) {
            *command = words.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        }
        for pair in item.get("environment").and_then(Value::as_array).into_iter().flatten() {
            if let (Some(name), Some(value)) = (pair["name"].as_str(), pair["value"].as_str()) {
                environment.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

/// A new task's container, not yet provisioned.
pub(crate) fn new_container(definition: &ContainerDefinition, arn_id: String) -> TaskContainer {
    TaskContainer {
        name: definition.name.clone(),
        arn_id,
        image: definition.image.clone(),
        essential: definition.essential,
        depends_on: definition.depends_on.clone(),
        ports: Vec::new(),
        launched: false,
        phase: crate::records::ContainerPhase::Pending,
        exit_code: None,
        reason: None,
        runtime_id: None,
        has_check: definition.health_check.is_some(),
        health: ports::ContainerHealth::Unknown,
    }
}
