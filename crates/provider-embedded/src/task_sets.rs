//! Task sets: what a deployment asks of ECS, answered by embedded ECS (spec 9.1).

use std::sync::Arc;

use appspec::TargetService;
use async_trait::async_trait;
use deployment::{ErrorCode, ServiceRef, TaskSetHealth, TaskSetSnapshot, TaskSetStatus};
use embedded_ecs::{Controller, Ecs, EcsError, EcsErrorCode, ServiceView, Status, TaskDefinitionView, TaskSetView};
use ports::{NewTaskSet, PlatformError, ServiceSnapshot, TaskSets};
use types::{TaskDefinitionArn, TaskSetId};

use crate::permanent;

/// Embedded ECS as a deployment sees it.
pub struct EmbeddedTaskSets {
    ecs: Arc<Ecs>,
    in_place: bool,
}

impl EmbeddedTaskSets {
    /// Task sets of this ECS.
    pub fn new(ecs: Arc<Ecs>) -> Self {
        Self { ecs, in_place: false }
    }

    /// The same, called where the call is made and not on threads that may block: for documents that never do, and
    /// runs that must repeat step by step.
    pub fn in_place(ecs: Arc<Ecs>) -> Self {
        Self { ecs, in_place: true }
    }

    /// Runs a call that may commit to disk where it may block.
    async fn call<T: Send + 'static>(
        &self,
        call: impl FnOnce(&Ecs) -> T + Send + 'static,
    ) -> Result<T, PlatformError> {
        if self.in_place {
            return Ok(call(&self.ecs));
        }
        let ecs = Arc::clone(&self.ecs);
        let called = tokio::task::spawn_blocking(move || call(&ecs)).await;
        called.map_err(|error| PlatformError::Transient(format!("ECS did not answer: {error}")))
    }
}

#[async_trait]
impl TaskSets for EmbeddedTaskSets {
    async fn describe_service(&self, service: &ServiceRef) -> Result<ServiceSnapshot, PlatformError> {
        let named = service.clone();
        let found = self.call(move |ecs| ecs.describe_service(&named.cluster, &named.service)).await?;
        service_snapshot(service, found)
    }

    async fn resolve_task_definition(&self, target: &TargetService) -> Result<TaskDefinitionArn, PlatformError> {
        let text = target.task_definition.clone();
        match self.call(move |ecs| ecs.resolve_task_definition(&text)).await? {
            Ok(definition) => check_container(target, &definition).map(|()| definition.arn),
            Err(error) if error.code == EcsErrorCode::Server => Err(PlatformError::Transient(error.to_string())),
            Err(error) => Err(permanent(
                ErrorCode::InvalidRevision,
                format!(
                    "The task definition {} of the AppSpec file cannot be used: {} Register it, or name one that is \
                     ACTIVE.",
                    target.task_definition,
                    sentence(&error.message)
                ),
            )),
        }
    }

    async fn create_task_set(&self, new: &NewTaskSet) -> Result<TaskSetId, PlatformError> {
        let asked = new.clone();
        let made = self.call(move |ecs| ecs.create_task_set(&asked)).await?;
        made.map_err(|error| refused(&new.service, "The replacement task set could not be created", &error))
    }

    async fn task_set_health(
        &self,
        service: &ServiceRef,
        task_set: &TaskSetId,
    ) -> Result<TaskSetHealth, PlatformError> {
        let (service, task_set) = (service.clone(), task_set.clone());
        let look = move |ecs: &Ecs| {
            let view = ecs.task_set_health(&service.cluster, &service.service, &task_set);
            (view, ecs.sees_targets())
        };
        let (view, is_current) = self.call(look).await?;
        if view.healthy_count.is_some() && !is_current {
            let text = "The load balancer has not told its targets' health for seconds.";
            return Err(PlatformError::Transient(text.to_owned()));
        }
        Ok(TaskSetHealth {
            steady: view.steady,
            desired_count: view.desired_count,
            pending_count: view.pending_count,
            running_count: view.running_count,
            healthy_count: view.healthy_count,
            gone: view.gone,
        })
    }

    async fn set_primary(&self, service: &ServiceRef, task_set: &TaskSetId) -> Result<(), PlatformError> {
        let (named, id) = (service.clone(), task_set.clone());
        let set = self.call(move |ecs| ecs.set_primary(&named.cluster, &named.service, &id)).await?;
        set.map_err(|error| refused(service, &format!("The task set {task_set} could not be made PRIMARY"), &error))
    }

    async fn delete_task_set(&self, service: &ServiceRef, task_set: &TaskSetId) -> Result<(), PlatformError> {
        let (named, id) = (service.clone(), task_set.clone());
        match self.call(move |ecs| ecs.delete_task_set(&named.cluster, &named.service, &id)).await? {
            Ok(()) => Ok(()),
            // The service went with all its task sets.
            Err(error) if is_gone(&error) => Ok(()),
            Err(error) => Err(refused(service, &format!("The task set {task_set} could not be deleted"), &error)),
        }
    }
}

/// A service that a deployment can work on, or INVALID_ECS_SERVICE with the reason (spec 4.2 step 0).
fn service_snapshot(service: &ServiceRef, found: Option<ServiceView>) -> Result<ServiceSnapshot, PlatformError> {
    let named = format!("The ECS service {} in the cluster {}", service.service, service.cluster);
    let invalid = |what: &str| Err(permanent(ErrorCode::InvalidEcsService, format!("{named} {what}")));
    match found {
        None => invalid("does not exist. Create it, or correct the deployment group."),
        Some(view) if view.status != Status::Active => invalid("is not ACTIVE. Create it again."),
        // AWS's own text, which scripts look for (spec 2.3 CreateDeploymentGroup).
        Some(view) if view.controller != Controller::CodeDeploy => Err(permanent(
            ErrorCode::InvalidEcsService,
            "Deployment group's ECS service must be configured for a CODE_DEPLOY deployment controller.",
        )),
        Some(view) => Ok(ServiceSnapshot {
            arn: view.arn,
            desired_count: view.desired_count,
            task_sets: view.task_sets.into_iter().map(task_set_snapshot).collect(),
        }),
    }
}

fn task_set_snapshot(view: TaskSetView) -> TaskSetSnapshot {
    TaskSetSnapshot {
        id: view.id,
        status: match view.status {
            embedded_ecs::TaskSetStatus::Primary => TaskSetStatus::Primary,
            embedded_ecs::TaskSetStatus::Active => TaskSetStatus::Active,
            embedded_ecs::TaskSetStatus::Draining => TaskSetStatus::Draining,
        },
        target_group: view.target_group,
        external_id: view.external_id,
    }
}

/// The container and port that the AppSpec sends traffic to must be in the task definition.
fn check_container(target: &TargetService, definition: &TaskDefinitionView) -> Result<(), PlatformError> {
    let (name, port, arn) = (&target.container_name, target.container_port, &definition.arn);
    let Some(container) = definition.containers.iter().find(|container| container.name == *name) else {
        let known: Vec<&str> = definition.containers.iter().map(|container| container.name.as_str()).collect();
        let text = format!(
            "The AppSpec file names the container {name}, which is not in the task definition {arn}. Its containers: {}.",
            known.join(", ")
        );
        return Err(permanent(ErrorCode::InvalidRevision, text));
    };
    if !container.ports.contains(&port) {
        let known: Vec<String> = container.ports.iter().map(u16::to_string).collect();
        let text = format!(
            "The AppSpec file names port {port} of the container {name}, which the task definition {arn} does not \
             map. Its container ports: {}.",
            if known.is_empty() { "none".to_owned() } else { known.join(", ") }
        );
        return Err(permanent(ErrorCode::InvalidRevision, text));
    }
    Ok(())
}

fn is_gone(error: &EcsError) -> bool {
    matches!(
        error.code,
        EcsErrorCode::ClusterNotFound
            | EcsErrorCode::ServiceNotFound
            | EcsErrorCode::ServiceNotActive
            | EcsErrorCode::TaskSetNotFound
    )
}

/// What ECS refused, as a deployment's failure; its own trouble is worth another try.
fn refused(service: &ServiceRef, what: &str, error: &EcsError) -> PlatformError {
    let code = match error.code {
        EcsErrorCode::Server => return PlatformError::Transient(error.to_string()),
        EcsErrorCode::ClusterNotFound | EcsErrorCode::ServiceNotFound | EcsErrorCode::ServiceNotActive => {
            ErrorCode::InvalidEcsService
        }
        EcsErrorCode::LimitExceeded => ErrorCode::ResourceLimitExceeded,
        EcsErrorCode::Client
        | EcsErrorCode::InvalidParameter
        | EcsErrorCode::ClusterContainsServices
        | EcsErrorCode::ClusterContainsTasks
        | EcsErrorCode::TaskSetNotFound
        | EcsErrorCode::ServiceDeploymentNotFound
        | EcsErrorCode::ResourceNotFound
        | EcsErrorCode::PlatformUnknown
        | EcsErrorCode::UnsupportedFeature => ErrorCode::EcsUpdateError,
    };
    permanent(code, format!("{what} in the ECS service {}: {}", service.service, sentence(&error.message)))
}

/// The text with a full stop at its end.
fn sentence(text: &str) -> String {
    if text.ends_with('.') { text.to_owned() } else { format!("{text}.") }
}
