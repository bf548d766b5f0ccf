//! From a group's settings and a CreateDeployment call to the engine's plan, the snapshot a deployment runs by.

use std::collections::BTreeMap;

use aws_api::codedeploy as api;
use aws_protocol::ApiError;
use deployment::{
    AlarmOption, AutoRollback, Plan, PlanKind, ReadyAction, ReadyOption, Revision, StandardPlan, TerminationOption,
};
use types::{AlarmName, ApplicationName, DeploymentConfigName, DeploymentGroupName, HookEvent, TrafficRouting};

use crate::CodeDeploy;
use crate::group_rules::{Routes, service_ref};
use crate::records::GroupRecord;

/// What a deployment adds to its group's settings.
pub(crate) struct Overrides {
    pub config_name: String,
    pub routing: TrafficRouting,
    pub description: Option<String>,
    pub auto_rollback: Option<api::AutoRollbackConfiguration>,
    pub alarms: Option<api::AlarmConfiguration>,
}

impl CodeDeploy {
    /// The plan of a new deployment. All identifiers it will ever need are drawn here, before it is stored.
    pub(crate) fn new_plan(
        &self,
        group: &GroupRecord,
        routes: Routes,
        revision: Revision,
        previous_revision: Option<Revision>,
        overrides: Overrides,
    ) -> Result<Plan, ApiError> {
        let ids = &self.deps.ids;
        let settings = &group.settings;
        // Given for this deployment, they replace the group's (spec 2.3 CreateDeployment).
        let auto_rollback = overrides.auto_rollback.as_ref().or(settings.auto_rollback.as_ref());
        let alarms = overrides.alarms.as_ref().or(settings.alarms.as_ref());
        let standard = StandardPlan {
            routing: overrides.routing,
            target_groups: routes.target_groups,
            production_listener: routes.production_listener,
            test_listener: routes.test_listener,
            ready: ready(&settings.blue_green),
            termination: termination(&settings.blue_green),
            auto_rollback: auto_rollback.map(rollback_events).unwrap_or_default(),
            alarms: alarms.map(watched_alarms).unwrap_or_default(),
            hook_execution_ids: HookEvent::ALL
                .into_iter()
                .map(|event| (event, ids.hook_execution_id()))
                .collect::<BTreeMap<_, _>>(),
            rollback_deployment_id: ids.deployment_id(),
            service_role_arn: settings.service_role_arn.clone(),
        };
        Ok(Plan {
            deployment_id: ids.deployment_id(),
            application: ApplicationName::new(group.application.clone()),
            group: DeploymentGroupName::new(group.name.clone()),
            config: DeploymentConfigName::new(overrides.config_name),
            created_at: self.deps.clock.now(),
            service: service_ref(&settings.services)?,
            description: overrides.description,
            revision: Some(revision),
            previous_revision,
            kind: PlanKind::Standard(standard),
        })
    }
}

fn ready(config: &api::BlueGreenDeploymentConfiguration) -> ReadyOption {
    let option = config.deployment_ready_option.as_ref();
    let stop = option.and_then(|o| o.action_on_timeout.as_deref()) == Some("STOP_DEPLOYMENT");
    ReadyOption {
        action_on_timeout: if stop { ReadyAction::Stop } else { ReadyAction::Continue },
        wait_minutes: minutes(option.and_then(|o| o.wait_time_in_minutes)),
    }
}

fn termination(config: &api::BlueGreenDeploymentConfiguration) -> TerminationOption {
    let option = config.terminate_blue_instances_on_deployment_success.as_ref();
    match option.and_then(|o| o.action.as_deref()) {
        Some("KEEP_ALIVE") => TerminationOption::KeepAlive,
        _ => TerminationOption::Terminate {
            wait_minutes: minutes(option.and_then(|o| o.termination_wait_time_in_minutes)),
        },
    }
}

/// Waits were checked to lie in their range when the group was written.
fn minutes(value: Option<i64>) -> u32 {
    value.and_then(|v| u32::try_from(v).ok()).unwrap_or(0)
}

fn rollback_events(config: &api::AutoRollbackConfiguration) -> AutoRollback {
    let events = config.events.as_deref().unwrap_or_default();
    let on = |event: &str| config.enabled == Some(true) && events.iter().any(|e| e == event);
    AutoRollback {
        on_failure: on("DEPLOYMENT_FAILURE"),
        on_stop_on_alarm: on("DEPLOYMENT_STOP_ON_ALARM"),
        on_stop_on_request: on("DEPLOYMENT_STOP_ON_REQUEST"),
    }
}

fn watched_alarms(config: &api::AlarmConfiguration) -> AlarmOption {
    if config.enabled != Some(true) {
        return AlarmOption::default();
    }
    let names = config.alarms.iter().flatten().filter_map(|alarm| alarm.name.clone()).map(AlarmName::new);
    AlarmOption { names: names.collect(), ignore_poll_failure: config.ignore_poll_alarm_failure.unwrap_or(false) }
}
