//! Inputs of CreateDeploymentGroup and UpdateDeploymentGroup from what was said on the command line.

use serde_json::{Value, json};

use super::discover::{Found, Routes};
use crate::args::{RollbackOn, SettingsArgs};
use crate::select::GroupName;
use crate::session::text;

/// Minutes the original is kept when nothing is said.
const TERMINATION_MINUTES: u32 = 5;
const DEFAULT_CONFIG: &str = "CodeDeployDefault.ECSAllAtOnce";
/// The role's name in AWS's own guides.
const DEFAULT_ROLE: &str = "ecsCodeDeployRole";

/// Everything a new group needs.
pub(super) fn create_input(name: &GroupName, found: &Found, settings: &SettingsArgs) -> Value {
    let ready = settings.ready_wait.unwrap_or(0);
    let termination = settings.termination_wait.unwrap_or(TERMINATION_MINUTES);
    let account = &found.account;
    let role = settings.role.clone().unwrap_or_else(|| format!("arn:aws:iam::{account}:role/{DEFAULT_ROLE}"));
    let rollback_on = match settings.rollback_on.is_empty() {
        true => vec![RollbackOn::Failure, RollbackOn::Alarm],
        false => settings.rollback_on.clone(),
    };
    let mut input = json!({
        "applicationName": name.application,
        "deploymentGroupName": name.group,
        "deploymentConfigName": settings.config.as_deref().unwrap_or(DEFAULT_CONFIG),
        "serviceRoleArn": role,
        "deploymentStyle": {"deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL"},
        "ecsServices": [{"clusterName": found.cluster, "serviceName": found.service}],
        "loadBalancerInfo": pair(&found.target_groups, &found.routes),
        "blueGreenDeploymentConfiguration": blue_green(ready, termination),
        "autoRollbackConfiguration": rollback(&rollback_on),
    });
    if !settings.alarm.is_empty() {
        input["alarmConfiguration"] = alarms(&settings.alarm);
    }
    input
}

/// Only what changes; `group` is the group as it is, `routes` its listeners when they change.
pub(super) fn update_input(
    name: &GroupName,
    group: &Value,
    settings: &SettingsArgs,
    routes: Option<Routes>,
) -> Value {
    let mut input = json!({"applicationName": name.application, "currentDeploymentGroupName": name.group});
    if let Some(config) = &settings.config {
        input["deploymentConfigName"] = json!(config);
    }
    if let Some(role) = &settings.role {
        input["serviceRoleArn"] = json!(role);
    }
    if settings.ready_wait.is_some() || settings.termination_wait.is_some() {
        let minutes =
            |pointer: &str| group.pointer(pointer).and_then(Value::as_u64).and_then(|m| u32::try_from(m).ok());
        let ready = minutes(&format!("{}/waitTimeInMinutes", super::READY));
        let termination = minutes(&format!("{}/terminationWaitTimeInMinutes", super::TERMINATION));
        let ready = settings.ready_wait.or(ready).unwrap_or(0);
        let termination = settings.termination_wait.or(termination).unwrap_or(TERMINATION_MINUTES);
        input["blueGreenDeploymentConfiguration"] = blue_green(ready, termination);
    }
    if !settings.rollback_on.is_empty() {
        input["autoRollbackConfiguration"] = rollback(&settings.rollback_on);
    }
    if !settings.alarm.is_empty() {
        input["alarmConfiguration"] = alarms(&settings.alarm);
    }
    if let Some(routes) = routes {
        let names = group.pointer(&format!("{}/targetGroups", super::PAIR));
        let names: Vec<_> = names
            .map(|groups| crate::session::items(groups).map(|g| text(g, "/name").into()).collect())
            .unwrap_or_default();
        input["loadBalancerInfo"] = pair(&names, &routes);
    }
    input
}

fn pair(target_groups: &[String], routes: &Routes) -> Value {
    let groups: Vec<_> = target_groups.iter().map(|name| json!({"name": name})).collect();
    let mut pair = json!({"targetGroups": groups, "prodTrafficRoute": {"listenerArns": [routes.production]}});
    if let Some(test) = &routes.test {
        pair["testTrafficRoute"] = json!({"listenerArns": [test]});
    }
    json!({"targetGroupPairInfoList": [pair]})
}

/// A wait of no minutes is none: the deployment goes on by itself (spec 4.5).
fn blue_green(ready_minutes: u32, termination_minutes: u32) -> Value {
    let ready = match ready_minutes {
        0 => json!({"actionOnTimeout": "CONTINUE_DEPLOYMENT", "waitTimeInMinutes": 0}),
        minutes => json!({"actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": minutes}),
    };
    json!({
        "deploymentReadyOption": ready,
        "terminateBlueInstancesOnDeploymentSuccess": {
            "action": "TERMINATE", "terminationWaitTimeInMinutes": termination_minutes,
        },
    })
}

fn rollback(on: &[RollbackOn]) -> Value {
    let event = |when: &RollbackOn| match when {
        RollbackOn::Failure => Some("DEPLOYMENT_FAILURE"),
        RollbackOn::Alarm => Some("DEPLOYMENT_STOP_ON_ALARM"),
        RollbackOn::Stop => Some("DEPLOYMENT_STOP_ON_REQUEST"),
        RollbackOn::None => None,
    };
    let events: Vec<_> = on.iter().filter_map(event).collect();
    match events.is_empty() || on.contains(&RollbackOn::None) {
        true => json!({"enabled": false}),
        false => json!({"enabled": true, "events": events}),
    }
}

fn alarms(names: &[String]) -> Value {
    match names {
        [none] if none == "none" => json!({"enabled": false, "alarms": []}),
        names => {
            let alarms: Vec<_> = names.iter().map(|name| json!({"name": name})).collect();
            json!({"enabled": true, "alarms": alarms})
        }
    }
}
