//! The one target of an ECS deployment: lifecycle events and task sets (spec 2.3, 7.2).

use aws_api::codedeploy as api;
use aws_protocol::{ApiError, CallContext};
use deployment::{Deployment, TaskSetHealth, TaskSetStatus, TaskSetView};
use types::arn_resource;

use crate::deployment_view::seconds;
use crate::refuse::refuse;
use crate::{CodeDeploy, names};

const TARGET_STATUSES: [&str; 7] = ["Pending", "InProgress", "Succeeded", "Failed", "Skipped", "Unknown", "Ready"];

impl CodeDeploy {
    pub(crate) async fn get_deployment_target(
        &self,
        input: api::GetDeploymentTargetInput,
        _: &CallContext,
    ) -> Result<api::GetDeploymentTargetOutput, ApiError> {
        let id = names::deployment_id(input.deployment_id)?;
        let state = self.state(&id).await?;
        check_target_id(&state, input.target_id)?;
        Ok(api::GetDeploymentTargetOutput { deployment_target: Some(self.target(&state).await) })
    }

    pub(crate) async fn batch_get_deployment_targets(
        &self,
        input: api::BatchGetDeploymentTargetsInput,
        _: &CallContext,
    ) -> Result<api::BatchGetDeploymentTargetsOutput, ApiError> {
        let id = names::deployment_id(input.deployment_id)?;
        let state = self.state(&id).await?;
        let mut target_ids = input.target_ids.unwrap_or_default();
        if target_ids.len() > 1 {
            return Err(refuse(
                "DeploymentTargetListSizeExceededException",
                "An ECS deployment has exactly one target; name one target ID.",
            ));
        }
        check_target_id(&state, target_ids.pop())?;
        Ok(api::BatchGetDeploymentTargetsOutput { deployment_targets: Some(vec![self.target(&state).await]) })
    }

    pub(crate) async fn list_deployment_targets(
        &self,
        input: api::ListDeploymentTargetsInput,
        _: &CallContext,
    ) -> Result<api::ListDeploymentTargetsOutput, ApiError> {
        let id = names::deployment_id(input.deployment_id)?;
        let state = self.state(&id).await?;
        let mut wanted = true;
        for (key, values) in input.target_filters.unwrap_or_default() {
            match key.as_str() {
                "TargetStatus" => {
                    if let Some(unknown) = values.iter().find(|value| !TARGET_STATUSES.contains(&value.as_str())) {
                        return Err(refuse(
                            "InvalidInstanceStatusException",
                            format!("\"{unknown}\" is no target status; use {}.", TARGET_STATUSES.join(", ")),
                        ));
                    }
                    wanted &= values.iter().any(|value| value == state.target_status().as_str());
                }
                "ServerInstanceLabel" => {
                    if let Some(unknown) = values.iter().find(|value| !["Blue", "Green"].contains(&value.as_str())) {
                        return Err(refuse(
                            "InvalidInstanceTypeException",
                            format!("\"{unknown}\" is no instance type; those are Blue and Green."),
                        ));
                    }
                    return Err(refuse(
                        "InvalidDeploymentInstanceTypeException",
                        "ServerInstanceLabel does not belong to an ECS deployment; leave it out.",
                    ));
                }
                other => {
                    return Err(refuse(
                        "InvalidTargetFilterNameException",
                        format!("\"{other}\" is no target filter; use TargetStatus."),
                    ));
                }
            }
        }
        let items = if wanted { vec![target_id(&state)] } else { Vec::new() };
        let page = self.page_of_names("ListDeploymentTargets", id.as_str(), items, input.next_token.as_deref())?;
        Ok(api::ListDeploymentTargetsOutput { target_ids: Some(page.items), next_token: page.next_token })
    }

    async fn target(&self, state: &Deployment) -> api::DeploymentTarget {
        let mut task_sets = Vec::new();
        for view in self.task_sets_now(state).await {
            let health = self.counts(state, &view).await;
            task_sets.push(task_set(view, health));
        }
        api::DeploymentTarget {
            deployment_target_type: Some("ECSTarget".into()),
            ecs_target: Some(api::ECSTarget {
                deployment_id: Some(state.id().to_string()),
                target_id: Some(target_id(state)),
                target_arn: state.service_arn().map(Into::into),
                last_updated_at: Some(seconds(state.last_updated_at())),
                lifecycle_events: Some(state.lifecycle_events().into_iter().map(lifecycle_event).collect()),
                status: Some(state.target_status().as_str().into()),
                task_sets_info: Some(task_sets),
            }),
            ..Default::default()
        }
    }

    /// The task sets as the deployment left them or, once it is rolled back, as its rollback has them now (spec 7.2).
    async fn task_sets_now(&self, state: &Deployment) -> Vec<TaskSetView> {
        let mut views = state.task_sets();
        let rollback = state.rollback_info().and_then(|info| info.rollback_deployment_id.as_ref());
        let Some(rollback) = rollback else { return views };
        // A rollback that cannot be read hides nothing that the deployment itself knows.
        let Ok(Some(rollback)) = self.deps.engine.deployment(rollback).await else { return views };
        for (view, now) in views.iter_mut().zip(rollback.task_sets()) {
            (view.status, view.traffic_weight) = (now.status, now.traffic_weight);
        }
        views
    }

    /// Counts now; those of the last look when the set is gone or cannot be looked at.
    async fn counts(&self, state: &Deployment, view: &TaskSetView) -> Option<TaskSetHealth> {
        match self.deps.task_sets.task_set_health(&state.plan().service, &view.id).await {
            Ok(health) if !health.gone || view.health.is_none() => Some(health),
            Ok(_) | Err(_) => view.health,
        }
    }
}

fn task_set(view: TaskSetView, health: Option<TaskSetHealth>) -> api::ECSTaskSet {
    let status = match view.status {
        TaskSetStatus::Primary => "PRIMARY",
        TaskSetStatus::Active => "ACTIVE",
        TaskSetStatus::Draining => "DRAINING",
    };
    let count = |pick: fn(&TaskSetHealth) -> u32| Some(health.as_ref().map_or(0, |h| i64::from(pick(h))));
    api::ECSTaskSet {
        identifer: Some(view.id.to_string()),
        desired_count: count(|h| h.desired_count),
        pending_count: count(|h| h.pending_count),
        running_count: count(|h| h.running_count),
        status: Some(status.into()),
        traffic_weight: Some(f64::from(view.traffic_weight.get())),
        target_group: Some(api::TargetGroupInfo { name: Some(view.target_group.to_string()) }),
        task_set_label: Some(view.label.as_str().into()),
    }
}

fn lifecycle_event(event: deployment::LifecycleEventView) -> api::LifecycleEvent {
    api::LifecycleEvent {
        lifecycle_event_name: Some(event.name.as_str().into()),
        status: Some(event.status.as_str().into()),
        start_time: event.start.map(seconds),
        end_time: event.end.map(seconds),
        diagnostics: event.diagnostics.map(|diagnostics| api::Diagnostics {
            error_code: Some(diagnostics.error_code.as_str().into()),
            script_name: diagnostics.script_name,
            message: Some(diagnostics.message),
            log_tail: Some(diagnostics.log_tail),
        }),
    }
}

/// `cluster:service` by short names (spec 1.1).
fn target_id(state: &Deployment) -> String {
    let service = &state.plan().service;
    format!("{}:{}", short_name(&service.cluster), short_name(&service.service))
}

fn short_name(text: &str) -> &str {
    arn_resource(text, "ecs").and_then(|resource| resource.rsplit('/').next()).unwrap_or(text)
}

fn check_target_id(state: &Deployment, target: Option<String>) -> Result<(), ApiError> {
    let Some(target) = target.filter(|target| !target.is_empty()) else {
        return Err(refuse("DeploymentTargetIdRequiredException", "The target ID is missing."));
    };
    let expected = target_id(state);
    if target == expected {
        Ok(())
    } else if !matches!(target.split(':').collect::<Vec<_>>()[..], [cluster, service] if !cluster.is_empty() && !service.is_empty())
    {
        Err(refuse(
            "InvalidDeploymentTargetIdException",
            format!("\"{target}\" is no target ID: it is CLUSTER:SERVICE, here {expected}."),
        ))
    } else {
        Err(refuse(
            "DeploymentTargetDoesNotExistException",
            format!("The deployment {} has no target \"{target}\"; its target is {expected}.", state.id()),
        ))
    }
}
