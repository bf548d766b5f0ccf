//! Checks a task definition to be registered and reads out of it what is acted on. Everything else is only stored.

use std::collections::{BTreeMap, BTreeSet};

use aws_api::ecs::{
    ContainerDefinition as WireContainer, ContainerDependency, HealthCheck, PortMapping,
    RegisterTaskDefinitionRequest,
};
use ports::ContainerCheck;
use types::ContainerName;

use super::clusters::check_name;
use super::fargate;
use crate::error::EcsError;
use crate::records::{ContainerDefinition, Dependency, DependencyCondition};

/// Seconds between SIGTERM and SIGKILL when nothing is given (spec 9.6).
const STOP_TIMEOUT_SECONDS: u32 = 30;

/// Longest stop timeout Fargate takes.
const STOP_TIMEOUT_MAX_SECONDS: i64 = 120;

/// The containers of a request, or why it is refused.
pub(super) fn containers(request: &RegisterTaskDefinitionRequest) -> Result<Vec<ContainerDefinition>, EcsError> {
    let family = request.family.as_deref().unwrap_or_default();
    check_name("family", family).map_err(|error| EcsError::client(error.message))?;
    let given = request.container_definitions.as_deref().unwrap_or_default();
    if given.is_empty() {
        return Err(EcsError::client("Container list cannot be empty."));
    }
    let network_mode = request.network_mode.as_deref();
    let containers: Vec<_> = given.iter().map(|one| container(one, network_mode)).collect::<Result<_, _>>()?;
    check_together(&containers)?;
    check_fargate(request)?;
    Ok(containers)
}

/// Launch types the definition is fit for.
pub(super) fn compatibilities(request: &RegisterTaskDefinitionRequest) -> Vec<String> {
    let (cpu, memory) = (request.cpu.as_deref(), request.memory.as_deref());
    let awsvpc = request.network_mode.as_deref() == Some("awsvpc");
    let sized = fargate::exists(cpu.unwrap_or_default(), memory.unwrap_or_default());
    let fit: &[&str] = if awsvpc && sized {
        &["EC2", "FARGATE"]
    } else if awsvpc {
        &["EC2"]
    } else {
        &["EXTERNAL", "EC2"]
    };
    fit.iter().map(|word| (*word).to_owned()).collect()
}

fn container(given: &WireContainer, network_mode: Option<&str>) -> Result<ContainerDefinition, EcsError> {
    let name = given.name.as_deref().unwrap_or_default();
    if name.is_empty() {
        return Err(EcsError::client("Container.name should not be null or empty."));
    }
    check_name("containerDefinitions.name", name).map_err(|error| EcsError::client(error.message))?;
    let image = given.image.clone().unwrap_or_default();
    if image.is_empty() {
        return Err(EcsError::client("Container.image should not be null or empty."));
    }
    let environment = given.environment.iter().flatten();
    let variable = |pair: &aws_api::ecs::KeyValuePair| {
        (pair.name.clone().unwrap_or_default(), pair.value.clone().unwrap_or_default())
    };
    Ok(ContainerDefinition {
        name: name.into(),
        image,
        entry_point: given.entry_point.clone().unwrap_or_default(),
        command: given.command.clone().unwrap_or_default(),
        environment: environment.map(variable).filter(|(name, _)| !name.is_empty()).collect(),
        working_directory: given.working_directory.clone(),
        ports: ports(given.port_mappings.as_deref().unwrap_or_default(), name, network_mode)?,
        essential: given.essential.unwrap_or(true),
        stop_timeout_seconds: stop_timeout(given)?,
        depends_on: given.depends_on.iter().flatten().map(dependency).collect::<Result<_, _>>()?,
        memory_limit_mib: given.memory.and_then(|mib| u32::try_from(mib).ok()).filter(|mib| *mib > 0),
        health_check: given.health_check.as_ref().map(health_check).transpose()?,
    })
}

fn ports(mappings: &[PortMapping], container: &str, network_mode: Option<&str>) -> Result<Vec<u16>, EcsError> {
    let mut ports: Vec<u16> = Vec::new();
    for mapping in mappings {
        if mapping.container_port_range.is_some() {
            continue;
        }
        let container_port = mapping.container_port.unwrap_or_default();
        let port = u16::try_from(container_port).ok().filter(|port| *port > 0).ok_or_else(|| {
            EcsError::client(format!(
                "portMappings.containerPort: {container_port} in container {container} is not between 1 and 65535."
            ))
        })?;
        let host_port = mapping.host_port.unwrap_or_default();
        if matches!(network_mode, Some("awsvpc" | "host")) && host_port != 0 && host_port != container_port {
            let mode = network_mode.unwrap_or_default();
            let text =
                format!("When networkMode={mode}, the host ports and container ports in port mappings must match.");
            return Err(EcsError::client(text));
        }
        if !(0..=65535).contains(&host_port) {
            let text =
                format!("portMappings.hostPort: {host_port} in container {container} is not between 0 and 65535.");
            return Err(EcsError::client(text));
        }
        if ports.contains(&port) {
            let text = format!(
                "portMappings: container {container} maps container port {port} twice; one port serves one protocol."
            );
            return Err(EcsError::client(text));
        }
        ports.push(port);
    }
    Ok(ports)
}

fn stop_timeout(given: &WireContainer) -> Result<u32, EcsError> {
    let seconds = given.stop_timeout.unwrap_or(i64::from(STOP_TIMEOUT_SECONDS));
    if !(0..=STOP_TIMEOUT_MAX_SECONDS).contains(&seconds) {
        let text = format!("stopTimeout: {seconds} is not between 0 and {STOP_TIMEOUT_MAX_SECONDS} seconds.");
        return Err(EcsError::client(text));
    }
    Ok(u32::try_from(seconds).unwrap_or(STOP_TIMEOUT_SECONDS))
}

/// A check with ECS's defaults filled in, within ECS's bounds.
fn health_check(given: &HealthCheck) -> Result<ContainerCheck, EcsError> {
    let command = given.command.clone().unwrap_or_default();
    if command.is_empty() {
        return Err(EcsError::client("healthCheck.command should not be null or empty."));
    }
    let within = |name: &str, value: Option<i64>, default: u32, least: u32, most: u32| {
        let value = value.unwrap_or(i64::from(default));
        u32::try_from(value).ok().filter(|value| (least..=most).contains(value)).ok_or_else(|| {
            EcsError::client(format!("healthCheck.{name}: {value} is not between {least} and {most}."))
        })
    };
    Ok(ContainerCheck {
        command,
        interval_seconds: within("interval", given.interval, 30, 5, 300)?,
        timeout_seconds: within("timeout", given.timeout, 5, 2, 120)?,
        retries: within("retries", given.retries, 3, 1, 10)?,
        start_period_seconds: within("startPeriod", given.start_period, 0, 0, 300)?,
    })
}

fn dependency(given: &ContainerDependency) -> Result<Dependency, EcsError> {
    let condition = match given.condition.as_deref() {
        Some("COMPLETE") => DependencyCondition::Complete,
        Some("SUCCESS") => DependencyCondition::Success,
        Some("START") => DependencyCondition::Start,
        Some("HEALTHY") => DependencyCondition::Healthy,
        other => {
            let text = format!(
                "dependsOn.condition: {} is not one of START, COMPLETE, SUCCESS, HEALTHY.",
                other.unwrap_or("nothing")
            );
            return Err(EcsError::client(text));
        }
    };
    Ok(Dependency { container: given.container_name.clone().unwrap_or_default().into(), condition })
}

fn check_together(containers: &[ContainerDefinition]) -> Result<(), EcsError> {
    let mut names = BTreeSet::new();
    if let Some(twice) = containers.iter().find(|container| !names.insert(&container.name)) {
        let text = format!("containerDefinitions.name: {} is given twice; names must be unique.", twice.name);
        return Err(EcsError::client(text));
    }
    if !containers.iter().any(|container| container.essential) {
        return Err(EcsError::client("containerDefinitions: at least one container must be essential."));
    }
    let needs: BTreeMap<&ContainerName, Vec<&ContainerName>> = containers
        .iter()
        .map(|container| (&container.name, container.depends_on.iter().map(|needed| &needed.container).collect()))
        .collect();
    for (name, needed) in &needs {
        if let Some(unknown) = needed.iter().find(|needed| !needs.contains_key(**needed)) {
            let text =
                format!("dependsOn: container {name} depends on {unknown}, which is not in the task definition.");
            return Err(EcsError::client(text));
        }
    }
    check_order(needs)?;
    check_healthy_conditions(containers)
}

/// A container without a check never becomes healthy: who waits for that would wait for ever.
fn check_healthy_conditions(containers: &[ContainerDefinition]) -> Result<(), EcsError> {
    for container in containers {
        let healthy = container.depends_on.iter().filter(|needed| needed.condition == DependencyCondition::Healthy);
        for needed in healthy {
            let other = containers.iter().find(|other| other.name == needed.container);
            if other.is_some_and(|other| other.health_check.is_none()) {
                return Err(EcsError::client(format!(
                    "dependsOn: container {} waits for {} to be HEALTHY, which has no healthCheck.",
                    container.name, needed.container
                )));
            }
        }
    }
    Ok(())
}

/// Takes away, again and again, containers that need nobody left; what stays depends on itself.
fn check_order(mut needs: BTreeMap<&ContainerName, Vec<&ContainerName>>) -> Result<(), EcsError> {
    while !needs.is_empty() {
        let free: Vec<&ContainerName> = needs
            .iter()
            .filter(|(_, needed)| needed.iter().all(|needed| !needs.contains_key(*needed)))
            .map(|(name, _)| *name)
            .collect();
        if free.is_empty() {
            let names: Vec<_> = needs.keys().map(|name| name.as_str()).collect();
            let text = format!("dependsOn: the containers {} wait for each other.", names.join(", "));
            return Err(EcsError::client(text));
        }
        needs.retain(|name, _| !free.contains(name));
    }
    Ok(())
}

fn check_fargate(request: &RegisterTaskDefinitionRequest) -> Result<(), EcsError> {
    let required = request.requires_compatibilities.iter().flatten();
    if !required.into_iter().any(|word| word == "FARGATE") {
        return Ok(());
    }
    if request.network_mode.as_deref() != Some("awsvpc") {
        return Err(EcsError::client("Fargate only supports network mode ‘awsvpc’."));
    }
    let Some(cpu) = request.cpu.as_deref() else {
        return Err(EcsError::client("Fargate requires that 'cpu' be defined at the task level."));
    };
    let Some(memory) = request.memory.as_deref() else {
        return Err(EcsError::client("Fargate requires that 'memory' be defined at the task level."));
    };
    if !fargate::exists(cpu, memory) {
        let text = format!(
            "No Fargate configuration exists for given values: {cpu} CPU, {memory} memory. See the Amazon ECS \
             documentation for the valid values."
        );
        return Err(EcsError::client(text));
    }
    Ok(())
}
