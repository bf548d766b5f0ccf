//! Effects in terms of the ports: which calls each one is.

use deployment::{Effect, EffectOutput, PlatformSnapshot, ServiceRef, TaskSetSnapshot, TaskSetStatus, Unrouted};
use ports::{HookInvocation, NewTaskSet, PlatformError};
use types::{DeploymentId, ListenerArn, TargetGroupName};

use super::Ports;

/// Executes one effect of a deployment once. Safe to repeat, whatever became of an earlier execution.
///
/// # Errors
/// Those of the port that failed.
pub async fn execute(ports: &Ports, id: &DeploymentId, effect: &Effect) -> Result<EffectOutput, PlatformError> {
    match effect {
        Effect::LoadRevision { revision } => ports.revisions.load(revision).await.map(EffectOutput::Revision),
        Effect::InspectPlatform { service, target_groups, production_listener, test_listener, target } => {
            let found = inspect(ports, service, target_groups, production_listener, test_listener.as_ref()).await?;
            let task_definition = ports.task_sets.resolve_task_definition(target).await?;
            Ok(EffectOutput::Platform(found.with(task_definition)))
        }
        Effect::CreateTaskSet { service, external_id, client_token, target, task_definition, target_group } => {
            let new = NewTaskSet {
                service: service.clone(),
                external_id: external_id.clone(),
                client_token: client_token.clone(),
                target: target.clone(),
                task_definition: task_definition.clone(),
                target_group: target_group.clone(),
            };
            ports.task_sets.create_task_set(&new).await.map(EffectOutput::TaskSet)
        }
        Effect::ShiftTraffic { kind: _, route, original, replacement, replacement_weight } => ports
            .traffic
            .set_weights(route, original, replacement, *replacement_weight)
            .await
            .map(EffectOutput::TrafficSet),
        Effect::InvokeHook { event: _, function, execution_id } => {
            let invocation = HookInvocation {
                deployment_id: id.clone(),
                execution_id: execution_id.clone(),
                function: function.clone(),
            };
            ports.hooks.invoke(&invocation).await.map(|()| EffectOutput::Done)
        }
        Effect::SetPrimaryTaskSet { service, task_set } => {
            ports.task_sets.set_primary(service, task_set).await.map(|()| EffectOutput::Done)
        }
        Effect::DeleteTaskSet { service, task_set, unrouted } => {
            check_unrouted(ports, unrouted.as_ref()).await?;
            ports.task_sets.delete_task_set(service, task_set).await.map(|()| EffectOutput::Done)
        }
        Effect::DeleteTaskSetOf { service, external_id, unrouted } => {
            check_unrouted(ports, unrouted.as_ref()).await?;
            delete_task_sets_of(ports, service, external_id).await.map(|()| EffectOutput::Done)
        }
    }
}

/// What must hold right before a deletion.
async fn check_unrouted(ports: &Ports, unrouted: Option<&Unrouted>) -> Result<(), PlatformError> {
    let Some(unrouted) = unrouted else { return Ok(()) };
    for listener in &unrouted.listeners {
        let found = ports.traffic.describe_listener(listener).await?;
        unrouted.check(&found).map_err(PlatformError::Permanent)?;
    }
    Ok(())
}

/// Deletes what the deployment asked for without ever hearing of it. A PRIMARY set is nobody's replacement.
async fn delete_task_sets_of(
    ports: &Ports,
    service: &ServiceRef,
    external_id: &DeploymentId,
) -> Result<(), PlatformError> {
    let found = ports.task_sets.describe_service(service).await?;
    let is_meant = |set: &&TaskSetSnapshot| {
        set.external_id.as_deref() == Some(external_id.as_str()) && set.status == TaskSetStatus::Active
    };
    for set in found.task_sets.iter().filter(is_meant) {
        ports.task_sets.delete_task_set(service, &set.id).await?;
    }
    Ok(())
}

/// An inspection that lacks the task definition.
struct Found {
    service: ports::ServiceSnapshot,
    target_groups: [types::TargetGroupArn; 2],
    production: deployment::ListenerSnapshot,
    test: Option<deployment::ListenerSnapshot>,
}

impl Found {
    fn with(self, task_definition: types::TaskDefinitionArn) -> PlatformSnapshot {
        PlatformSnapshot {
            task_sets: self.service.task_sets,
            target_groups: self.target_groups,
            production: self.production,
            test: self.test,
            task_definition,
            desired_count: self.service.desired_count,
            service_arn: self.service.arn,
        }
    }
}

/// Describes service, target groups and listeners; the ports name what does not exist (spec 4.2 step 0).
async fn inspect(
    ports: &Ports,
    service: &ServiceRef,
    target_groups: &[TargetGroupName; 2],
    production_listener: &ListenerArn,
    test_listener: Option<&ListenerArn>,
) -> Result<Found, PlatformError> {
    let service = ports.task_sets.describe_service(service).await?;
    let target_groups = ports.traffic.target_groups(target_groups).await?;
    let production = ports.traffic.describe_listener(production_listener).await?;
    let test = match test_listener {
        Some(listener) => Some(ports.traffic.describe_listener(listener).await?),
        None => None,
    };
    Ok(Found { service, target_groups, production, test })
}
