//! Tasks' output as log groups and streams, as CloudWatch Logs shows it.
//!
//! A container with the `awslogs` driver writes to `awslogs-group`, stream `PREFIX/CONTAINER/TASK` (`CONTAINER/TASK`
//! when its definition has no prefix). Every other one is shown too, since nobody else keeps its output: group
//! `/ecs/FAMILY`, stream `ecs/CONTAINER/TASK`. A stream is there as long as its task can be described; its text is what
//! the runtime keeps.

use std::collections::BTreeMap;

use async_trait::async_trait;
use ports::{ContainerKey, LogGroup, LogPage, LogRange, LogSource, LogStream, LogsUnavailable, RuntimeError};
use serde_json::Value;

use crate::Ecs;
use crate::records::{Task, TaskContainer, TaskDefinition};
use crate::spec::definition_of;

/// Where a container's output is shown.
struct Shown {
    group: String,
    stream: String,
    key: ContainerKey,
    /// When its task reached RUNNING, in milliseconds on the wall clock; 0 before.
    started_millis: i64,
}

impl Ecs {
    /// Containers that were started, of all tasks known.
    fn shown_logs(&self) -> Vec<Shown> {
        self.read(|state| {
            let shown = |task: &Task| -> Vec<Shown> {
                let Some(definition) = definition_of(state, &self.names, task) else { return Vec::new() };
                let launched = task.containers.iter().filter(|container| container.launched);
                launched.map(|container| place_of(task, container, definition)).collect()
            };
            state.tasks.values().flat_map(shown).collect()
        })
    }

    fn shown_log(&self, group: &str, stream: &str) -> Option<Shown> {
        self.shown_logs().into_iter().find(|shown| shown.group == group && shown.stream == stream)
    }
}

fn place_of(task: &Task, container: &TaskContainer, definition: &TaskDefinition) -> Shown {
    let name = container.name.as_str();
    let settings = log_configuration(definition, name).filter(|settings| settings["logDriver"] == "awslogs");
    let option = |option: &str| {
        let value = settings.and_then(|settings| settings["options"][option].as_str());
        value.filter(|value| !value.is_empty())
    };
    let (group, stream) = match option("awslogs-group") {
        Some(group) => {
            let prefix = option("awslogs-stream-prefix").map(|prefix| format!("{prefix}/")).unwrap_or_default();
            (group.to_owned(), format!("{prefix}{name}/{}", task.id))
        }
        None => (format!("/ecs/{}", definition.key.family), format!("ecs/{name}/{}", task.id)),
    };
    let key = task.container_key(&container.name);
    Shown { group, stream, key, started_millis: task.started_wall_millis.unwrap_or(0) }
}

/// `logConfiguration` of a container as it was registered.
fn log_configuration<'a>(definition: &'a TaskDefinition, container: &str) -> Option<&'a Value> {
    let containers = definition.given.get("containerDefinitions").and_then(Value::as_array)?;
    containers.iter().find(|given| given["name"] == container)?.get("logConfiguration")
}

#[async_trait]
impl LogSource for Ecs {
    async fn groups(&self, prefix: &str) -> Result<Vec<LogGroup>, LogsUnavailable> {
        let mut groups: BTreeMap<String, i64> = BTreeMap::new();
        for shown in self.shown_logs().into_iter().filter(|shown| shown.group.starts_with(prefix)) {
            let oldest = groups.entry(shown.group).or_insert(shown.started_millis);
            if *oldest == 0 || (shown.started_millis > 0 && shown.started_millis < *oldest) {
                *oldest = shown.started_millis;
            }
        }
        let group = |(name, created_at_millis)| LogGroup { name, created_at_millis };
        Ok(groups.into_iter().map(group).collect())
    }

    async fn streams(&self, group: &str) -> Result<Vec<LogStream>, LogsUnavailable> {
        let mut streams = Vec::new();
        for shown in self.shown_logs().into_iter().filter(|shown| shown.group == group) {
            let extent = self.runtime.log_extent(&shown.key).await.map_err(unavailable)?;
            let created_at_millis = extent.first_at_millis.unwrap_or(shown.started_millis);
            streams.push(LogStream { name: shown.stream, created_at_millis, extent });
        }
        Ok(streams)
    }

    async fn read(&self, group: &str, stream: &str, range: &LogRange) -> Result<Option<LogPage>, LogsUnavailable> {
        let Some(shown) = self.shown_log(group, stream) else { return Ok(None) };
        self.runtime.read_log(&shown.key, range).await.map(Some).map_err(unavailable)
    }
}

fn unavailable(error: RuntimeError) -> LogsUnavailable {
    LogsUnavailable(error.to_string())
}
