//! `DeploymentInfo`: what GetDeployment shows, computed from the engine's state (spec 7.1).

use aws_api::codedeploy as api;
use aws_protocol::{ApiError, EpochSeconds};
use deployment::{Deployment, DeploymentStatus, Plan, PlanKind, ReadyAction, StandardPlan, TerminationOption};
use types::{DeploymentId, Timestamp};

use crate::records::{self, DeploymentRecord};
use crate::refuse::unavailable;
use crate::revisions::shape;
use crate::{CodeDeploy, groups};

impl CodeDeploy {
    /// The deployment as users see it.
    pub(crate) async fn deployment_info(&self, state: &Deployment) -> Result<api::DeploymentInfo, ApiError> {
        let mut info = info(state);
        match &state.plan().kind {
            PlanKind::Standard(standard) => {
                self.show_settings(&mut info, state.id(), standard)?;
            }
            PlanKind::Rollback(rollback) => {
                // A rollback has no settings of its own: it goes back along the routes of what it undoes.
                let undone =
                    self.deps.engine.deployment(&rollback.triggered_by).await.map_err(|e| unavailable(&e))?;
                if let Some(PlanKind::Standard(standard)) = undone.as_ref().map(|state| &state.plan().kind) {
                    self.show_settings(&mut info, &rollback.triggered_by, standard)?;
                }
                // It ignores alarms and is never rolled back itself (spec 5.3, 5.4).
                info.override_alarm_configuration = None;
                info.auto_rollback_configuration = Some(groups::no_rollback());
            }
        }
        Ok(info)
    }

    /// The settings taken from the group when the deployment was created, with its overrides (spec 2.3).
    fn show_settings(
        &self,
        info: &mut api::DeploymentInfo,
        id: &DeploymentId,
        standard: &StandardPlan,
    ) -> Result<(), ApiError> {
        let record = self.find::<DeploymentRecord>(records::DEPLOYMENT, id.as_str())?.unwrap_or_default();
        info.override_alarm_configuration = record.override_alarms;
        info.auto_rollback_configuration = record.auto_rollback.or_else(|| Some(auto_rollback(standard)));
        info.blue_green_deployment_configuration = record.blue_green.or_else(|| Some(blue_green(standard)));
        info.load_balancer_info = Some(load_balancer(standard));
        Ok(())
    }
}

impl DeploymentRecord {
    /// What of it the plan does not say as well; nothing when it says all.
    pub(crate) fn beside(mut self, plan: &Plan) -> Option<Self> {
        if let PlanKind::Standard(standard) = &plan.kind {
            self.auto_rollback = self.auto_rollback.filter(|given| *given != auto_rollback(standard));
            self.blue_green = self.blue_green.filter(|given| *given != blue_green(standard));
        }
        let is_empty = self.override_alarms.is_none() && self.auto_rollback.is_none() && self.blue_green.is_none();
        (!is_empty).then_some(self)
    }
}

/// What every deployment shows.
fn info(state: &Deployment) -> api::DeploymentInfo {
    let plan = state.plan();
    let status = state.status();
    api::DeploymentInfo {
        application_name: Some(plan.application.to_string()),
        deployment_group_name: Some(plan.group.to_string()),
        deployment_config_name: Some(plan.config.to_string()),
        deployment_id: Some(plan.deployment_id.to_string()),
        previous_revision: plan.previous_revision.as_ref().map(|revision| shape(revision, false)),
        revision: plan.revision.as_ref().map(|revision| shape(revision, false)),
        status: Some(status.as_str().into()),
        error_information: state.error().map(|failure| api::ErrorInformation {
            code: Some(failure.code.as_str().into()),
            message: Some(failure.message.clone()),
        }),
        create_time: Some(seconds(plan.created_at)),
        start_time: state.started_at().map(seconds),
        complete_time: state.completed_at().map(seconds),
        deployment_overview: overview(status),
        description: plan.description.clone(),
        creator: Some(creator(&plan.kind).into()),
        ignore_application_stop_failures: Some(false),
        update_outdated_instances_only: Some(false),
        rollback_info: state.rollback_info().map(|rollback| api::RollbackInfo {
            rollback_deployment_id: rollback.rollback_deployment_id.as_ref().map(ToString::to_string),
            rollback_triggering_deployment_id: rollback
                .rollback_triggering_deployment_id
                .as_ref()
                .map(ToString::to_string),
            rollback_message: Some(rollback.rollback_message.clone()),
        }),
        deployment_style: Some(api::DeploymentStyle {
            deployment_type: Some("BLUE_GREEN".into()),
            deployment_option: Some("WITH_TRAFFIC_CONTROL".into()),
        }),
        instance_termination_wait_time_started: Some(state.termination_wait_started()),
        file_exists_behavior: Some("DISALLOW".into()),
        deployment_status_messages: Some(Vec::new()),
        compute_platform: Some("ECS".into()),
        ..Default::default()
    }
}

/// A time as AWS JSON writes it.
pub(crate) fn seconds(at: Timestamp) -> EpochSeconds {
    EpochSeconds::from_millis(at.millis())
}

fn creator(kind: &PlanKind) -> &'static str {
    match kind {
        PlanKind::Standard(_) => "user",
        PlanKind::Rollback(_) => "codeDeployRollback",
    }
}

/// Counts targets, always one; absent while the deployment runs (spec 7.1).
fn overview(status: DeploymentStatus) -> Option<api::DeploymentOverview> {
    if !status.is_terminal() {
        return None;
    }
    let succeeded = i64::from(status == DeploymentStatus::Succeeded);
    Some(api::DeploymentOverview {
        pending: Some(0),
        in_progress: Some(0),
        succeeded: Some(succeeded),
        failed: Some(1 - succeeded),
        skipped: Some(0),
        ready: Some(0),
    })
}

fn auto_rollback(plan: &StandardPlan) -> api::AutoRollbackConfiguration {
    let on = plan.auto_rollback;
    let events: Vec<String> = [
        (on.on_failure, "DEPLOYMENT_FAILURE"),
        (on.on_stop_on_alarm, "DEPLOYMENT_STOP_ON_ALARM"),
        (on.on_stop_on_request, "DEPLOYMENT_STOP_ON_REQUEST"),
    ]
    .into_iter()
    .filter(|(on, _)| *on)
    .map(|(_, event)| event.to_string())
    .collect();
    api::AutoRollbackConfiguration { enabled: Some(!events.is_empty()), events: Some(events) }
}

fn blue_green(plan: &StandardPlan) -> api::BlueGreenDeploymentConfiguration {
    let action = match plan.ready.action_on_timeout {
        ReadyAction::Continue => "CONTINUE_DEPLOYMENT",
        ReadyAction::Stop => "STOP_DEPLOYMENT",
    };
    let (termination, minutes) = match plan.termination {
        TerminationOption::Terminate { wait_minutes } => ("TERMINATE", wait_minutes),
        TerminationOption::KeepAlive => ("KEEP_ALIVE", 0),
    };
    api::BlueGreenDeploymentConfiguration {
        deployment_ready_option: Some(api::DeploymentReadyOption {
            action_on_timeout: Some(action.into()),
            wait_time_in_minutes: Some(plan.ready.wait_minutes.into()),
        }),
        terminate_blue_instances_on_deployment_success: Some(api::BlueInstanceTerminationOption {
            action: Some(termination.into()),
            termination_wait_time_in_minutes: Some(minutes.into()),
        }),
        ..Default::default()
    }
}

fn load_balancer(plan: &StandardPlan) -> api::LoadBalancerInfo {
    let route = |arn: &types::ListenerArn| api::TrafficRoute { listener_arns: Some(vec![arn.to_string()]) };
    let groups = plan.target_groups.iter().map(|name| api::TargetGroupInfo { name: Some(name.to_string()) });
    api::LoadBalancerInfo {
        target_group_pair_info_list: Some(vec![api::TargetGroupPairInfo {
            target_groups: Some(groups.collect()),
            prod_traffic_route: Some(route(&plan.production_listener)),
            test_traffic_route: plan.test_listener.as_ref().map(route),
        }]),
        ..Default::default()
    }
}
