//! Waits, automatic rollback, alarms and triggers: rules that need no look at the platform (spec 1.4, 2.3).

use std::collections::BTreeSet;

use aws_api::codedeploy as api;
use aws_protocol::ApiError;
use types::arn_resource;

use crate::records::GroupSettings;
use crate::refuse::refuse;

const MAX_TERMINATION_WAIT_MINUTES: i64 = 2880;
const MAX_READY_WAIT_MINUTES: i64 = 7200;
const MAX_ALARMS: usize = 10;
const MAX_TRIGGERS: usize = 10;
const TRIGGER_EVENTS: [&str; 10] = [
    "DeploymentStart",
    "DeploymentSuccess",
    "DeploymentFailure",
    "DeploymentStop",
    "DeploymentRollback",
    "DeploymentReady",
    "InstanceStart",
    "InstanceSuccess",
    "InstanceFailure",
    "InstanceReady",
];

/// Checks all of them, in the order of CreateDeploymentGroup.
pub(crate) fn check(settings: &GroupSettings) -> Result<(), ApiError> {
    check_waits(&settings.blue_green)?;
    check_auto_rollback(settings.auto_rollback.as_ref())?;
    check_alarms(settings.alarms.as_ref())?;
    check_triggers(&settings.triggers)?;
    check_outdated_strategy(settings.outdated_instances_strategy.as_deref())
}

fn check_waits(config: &api::BlueGreenDeploymentConfiguration) -> Result<(), ApiError> {
    let bad = |text: String| Err(refuse("InvalidBlueGreenDeploymentConfigurationException", text));
    if let Some(ready) = &config.deployment_ready_option {
        let action = ready.action_on_timeout.as_deref().unwrap_or_default();
        if !["CONTINUE_DEPLOYMENT", "STOP_DEPLOYMENT"].contains(&action) {
            return bad(format!("actionOnTimeout is \"{action}\"; use CONTINUE_DEPLOYMENT or STOP_DEPLOYMENT."));
        }
        if !(0..=MAX_READY_WAIT_MINUTES).contains(&ready.wait_time_in_minutes.unwrap_or(0)) {
            return bad(format!("waitTimeInMinutes must lie in 0..={MAX_READY_WAIT_MINUTES}."));
        }
    }
    if let Some(termination) = &config.terminate_blue_instances_on_deployment_success {
        let action = termination.action.as_deref().unwrap_or_default();
        if !["TERMINATE", "KEEP_ALIVE"].contains(&action) {
            return bad(format!("The termination action is \"{action}\"; use TERMINATE or KEEP_ALIVE."));
        }
        if !(0..=MAX_TERMINATION_WAIT_MINUTES).contains(&termination.termination_wait_time_in_minutes.unwrap_or(0)) {
            return bad(format!("terminationWaitTimeInMinutes must lie in 0..={MAX_TERMINATION_WAIT_MINUTES}."));
        }
    }
    if config.green_fleet_provisioning_option.is_some() {
        return bad("greenFleetProvisioningOption does not belong to the ECS compute platform; leave it out.".into());
    }
    Ok(())
}

/// Rules for `autoRollbackConfiguration` of a group or of one deployment.
pub(crate) fn check_auto_rollback(config: Option<&api::AutoRollbackConfiguration>) -> Result<(), ApiError> {
    let Some(config) = config else { return Ok(()) };
    let events = config.events.as_deref().unwrap_or_default();
    let known = ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_STOP_ON_REQUEST"];
    if let Some(unknown) = events.iter().find(|event| !known.contains(&event.as_str())) {
        return Err(refuse(
            "InvalidAutoRollbackConfigException",
            format!("\"{unknown}\" is no rollback event; use {}.", known.join(", ")),
        ));
    }
    if config.enabled == Some(true) && events.is_empty() {
        return Err(refuse(
            "InvalidAutoRollbackConfigException",
            "Automatic rollback is enabled but names no event; name at least one or disable it.",
        ));
    }
    Ok(())
}

/// Rules for `alarmConfiguration` of a group or of one deployment.
pub(crate) fn check_alarms(config: Option<&api::AlarmConfiguration>) -> Result<(), ApiError> {
    let Some(config) = config else { return Ok(()) };
    let bad = |text: String| Err(refuse("InvalidAlarmConfigException", text));
    let alarms = config.alarms.as_deref().unwrap_or_default();
    if config.enabled == Some(true) && alarms.is_empty() {
        return bad("The alarm configuration is enabled but names no alarm.".into());
    }
    if alarms.len() > MAX_ALARMS {
        return Err(refuse("AlarmsLimitExceededException", format!("At most {MAX_ALARMS} alarms.")));
    }
    let mut seen = BTreeSet::new();
    for alarm in alarms {
        let name = alarm.name.as_deref().unwrap_or_default();
        if name.is_empty() || name.chars().count() > 255 {
            return bad("An alarm name has 1 to 255 characters.".into());
        }
        if !seen.insert(name) {
            return bad(format!("The alarm \"{name}\" is named twice."));
        }
    }
    Ok(())
}

fn check_triggers(triggers: &[api::TriggerConfig]) -> Result<(), ApiError> {
    if triggers.len() > MAX_TRIGGERS {
        return Err(refuse("TriggerTargetsLimitExceededException", format!("At most {MAX_TRIGGERS} triggers.")));
    }
    for trigger in triggers {
        let topic = trigger.trigger_target_arn.as_deref().unwrap_or_default();
        let events = trigger.trigger_events.as_deref().unwrap_or_default();
        let named = trigger.trigger_name.as_deref().is_some_and(|name| !name.is_empty());
        if !named || arn_resource(topic, "sns").is_none() || events.is_empty() {
            return Err(refuse(
                "InvalidTriggerConfigException",
                "A trigger needs a name, the ARN of an SNS topic and at least one event.",
            ));
        }
        if let Some(unknown) = events.iter().find(|event| !TRIGGER_EVENTS.contains(&event.as_str())) {
            return Err(refuse("InvalidTriggerConfigException", format!("\"{unknown}\" is no trigger event.")));
        }
    }
    Ok(())
}

fn check_outdated_strategy(strategy: Option<&str>) -> Result<(), ApiError> {
    match strategy {
        None | Some("UPDATE" | "IGNORE") => Ok(()),
        Some(other) => Err(refuse(
            "InvalidInputException",
            format!("outdatedInstancesStrategy is \"{other}\"; leave it out for an ECS deployment group."),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_enabled_rollback_or_alarm_configuration_must_name_something() {
        let rollback = api::AutoRollbackConfiguration { enabled: Some(true), events: None };
        assert_eq!(check_auto_rollback(Some(&rollback)).unwrap_err().code, "InvalidAutoRollbackConfigException");
        let alarms = api::AlarmConfiguration { enabled: Some(true), ..Default::default() };
        assert_eq!(check_alarms(Some(&alarms)).unwrap_err().code, "InvalidAlarmConfigException");
    }

    #[test]
    fn waits_beyond_their_limits_are_refused() {
        let config = |ready, termination| api::BlueGreenDeploymentConfiguration {
            deployment_ready_option: Some(api::DeploymentReadyOption {
                action_on_timeout: Some("STOP_DEPLOYMENT".into()),
                wait_time_in_minutes: Some(ready),
            }),
            terminate_blue_instances_on_deployment_success: Some(api::BlueInstanceTerminationOption {
                action: Some("TERMINATE".into()),
                termination_wait_time_in_minutes: Some(termination),
            }),
            ..Default::default()
        };
        assert!(check_waits(&config(7200, 2880)).is_ok());
        assert!(check_waits(&config(7201, 0)).is_err());
        assert!(check_waits(&config(0, 2881)).is_err());
        assert!(check_waits(&config(-1, 0)).is_err());
    }
}
