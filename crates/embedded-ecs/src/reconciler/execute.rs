//! Executes the effects of a plan: the only place that touches the task runtime and the target registry.
//!
//! Every effect may be repeated: starting a known container changes nothing, stopping an ended one neither, targets
//! are set as a whole.

use std::collections::BTreeMap;

use ports::{ContainerSpec, PlatformError, PortBinding, RegisteredTarget};
use types::{ContainerName, TaskId};

use super::note::Note;
use crate::Ecs;
use crate::scheduler::Action;
use crate::spec::container_spec;

/// Does what the action says outside; what it says about the records is left to [`super::note`].
pub(super) async fn execute(ecs: &Ecs, action: &Action) -> Note {
    match action {
        Action::Provision { task } => provision(ecs, task).await,
        Action::StartContainer { task, container } => start(ecs, task, container).await,
        Action::StopContainer { key } => match ecs.runtime.stop(key).await {
            Ok(()) => Note::Done,
            Err(error) => failed("stop a container", &error),
        },
        Action::ForgetContainer { key } => match ecs.runtime.forget(key).await {
            Ok(()) => Note::Done,
            Err(error) => failed("forget a container", &error),
        },
        Action::SetTargets { task_set, target_group, targets } => {
            let targets: Vec<RegisteredTarget> = targets.iter().cloned().collect();
            match ecs.targets.set_targets(target_group, task_set.as_str(), &targets).await {
                Ok(()) => Note::Done,
                Err(error) => Note::Failed(platform_text(&error)),
            }
        }
        _ => Note::Done,
    }
}

fn failed(what: &str, error: &dyn std::fmt::Display) -> Note {
    tracing::warn!(%error, "the task runtime did not {what}; it is asked again");
    Note::Failed(error.to_string())
}

fn platform_text(error: &PlatformError) -> String {
    match error {
        PlatformError::Transient(text) => text.clone(),
        PlatformError::Permanent(failure) => failure.message.clone(),
    }
}

/// A host port for every container port, whatever the network mode: all tasks share one host.
async fn provision(ecs: &Ecs, task: &TaskId) -> Note {
    let Some(ports) = ecs.read(|state| {
        let task = state.tasks.get(task)?;
        let definition = crate::spec::definition_of(state, &ecs.names, task)?;
        let ports = definition.containers.iter().map(|container| (container.name.clone(), container.ports.clone()));
        Some(ports.collect::<Vec<_>>())
    }) else {
        return Note::Failed("the task definition is gone".to_owned());
    };
    let mut bound: BTreeMap<ContainerName, Vec<PortBinding>> = BTreeMap::new();
    for (container, container_ports) in ports {
        let mut bindings = Vec::with_capacity(container_ports.len());
        for container_port in container_ports {
            match ecs.runtime.allocate_port().await {
                Ok(host_port) => bindings.push(PortBinding { container_port, host_port }),
                Err(error) => return failed("hand out a port", &error),
            }
        }
        bound.insert(container, bindings);
    }
    Note::Ports(bound)
}

async fn start(ecs: &Ecs, task: &TaskId, container: &ContainerName) -> Note {
    // Asked again with the latest records: the task may have been stopped since the plan.
    let spec: Option<ContainerSpec> = ecs.read(|state| {
        let task = state.tasks.get(task).filter(|task| task.is_live())?;
        container_spec(state, &ecs.names, task, container)
    });
    let Some(spec) = spec else { return Note::Skipped };
    match ecs.runtime.start(&spec).await {
        Ok(()) => Note::Done,
        Err(error) => failed("start a container", &error),
    }
}
