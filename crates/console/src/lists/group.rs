//! One deployment group: its settings in words, and its deployments.

use std::sync::Arc;
use std::time::Duration;

use askama::Template;
use aws_api::codedeploy::{
    self, DeploymentGroupInfo, GetDeploymentGroupInput, GetDeploymentGroupOutput, TargetGroupPairInfo, TrafficRoute,
};
use deployment_view::Refusal;

use super::application::service;
use super::deployments::Table;
use super::read::{Ids, Known, Row};
use crate::page::{Fragment, Page, Section};
use crate::session::Session;

/// Deployments that are shown; the others are a link away.
const ROWS: usize = 25;
/// Between two looks while a deployment runs, and while none does.
const BUSY: Duration = Duration::from_secs(3);
const CALM: Duration = Duration::from_secs(6);

/// The page.
pub(crate) struct Group {
    application: String,
    name: String,
    known: Known,
    is_busy: bool,
}

#[derive(Template)]
#[template(path = "lists/group.html")]
struct Settings {
    application: String,
    name: String,
    facts: Vec<Fact>,
}

/// A setting: what it is and what it says, a line each.
struct Fact {
    what: &'static str,
    lines: Vec<String>,
}

impl Group {
    /// Of this application and name.
    pub(crate) fn new(application: &str, name: &str) -> Self {
        let known = Known::default();
        Self { application: application.to_owned(), name: name.to_owned(), known, is_busy: false }
    }
}

/// All settings in words.
fn facts(group: &DeploymentGroupInfo) -> Vec<Fact> {
    let pairs = group.load_balancer_info.iter().flat_map(|info| info.target_group_pair_info_list.iter().flatten());
    let pairs: Vec<&TargetGroupPairInfo> = pairs.collect();
    let route = |pick: fn(&TargetGroupPairInfo) -> &Option<TrafficRoute>| -> Vec<String> {
        let routes = pairs.iter().filter_map(|pair| pick(pair).as_ref());
        routes.flat_map(|route| route.listener_arns.clone().unwrap_or_default()).collect()
    };
    let names = pairs.iter().flat_map(|pair| pair.target_groups.iter().flatten());
    let target_groups = names.filter_map(|group| group.name.clone()).collect();
    let triggers = group.trigger_configurations.iter().flatten().map(|trigger| {
        let events = trigger.trigger_events.clone().unwrap_or_default().join(", ");
        format!("{}: {events}", trigger.trigger_name.as_deref().unwrap_or_default())
    });
    let all = [
        ("Service", vec![service(group)]),
        ("Configuration", group.deployment_config_name.iter().cloned().collect()),
        ("Before traffic moves", vec![ready(group)]),
        ("After traffic has moved", vec![termination(group)]),
        ("Rolls back by itself", vec![rollback(group)]),
        ("Alarms", alarms(group)),
        ("Target groups", target_groups),
        ("Production listener", route(|pair| &pair.prod_traffic_route)),
        ("Test listener", route(|pair| &pair.test_traffic_route)),
        ("Role", group.service_role_arn.iter().cloned().collect()),
        ("Notifications", triggers.collect()),
    ];
    let facts = all.into_iter().map(|(what, lines)| Fact { what, lines });
    facts.filter(|fact| fact.lines.iter().any(|line| !line.is_empty())).collect()
}

fn ready(group: &DeploymentGroupInfo) -> String {
    let options = group.blue_green_deployment_configuration.as_ref();
    let option = options.and_then(|options| options.deployment_ready_option.clone()).unwrap_or_default();
    match option.action_on_timeout.as_deref() {
        Some("STOP_DEPLOYMENT") => format!(
            "It waits to be continued, and stops after {}.",
            minutes(option.wait_time_in_minutes.unwrap_or_default())
        ),
        _ => "It goes on as soon as the replacement is ready.".into(),
    }
}

fn termination(group: &DeploymentGroupInfo) -> String {
    let options = group.blue_green_deployment_configuration.as_ref();
    let option = options.and_then(|options| options.terminate_blue_instances_on_deployment_success.clone());
    let option = option.unwrap_or_default();
    match (option.action.as_deref(), option.termination_wait_time_in_minutes.unwrap_or_default()) {
        (Some("KEEP_ALIVE"), _) => "The original is kept.".into(),
        (_, 0) => "The original is terminated at once.".into(),
        (_, wait) => format!("The original is terminated after {}.", minutes(wait)),
    }
}

fn minutes(count: i64) -> String {
    match count {
        1 => "1 minute".into(),
        _ if count >= 120 && count % 60 == 0 => format!("{} hours", count / 60),
        _ => format!("{count} minutes"),
    }
}

fn rollback(group: &DeploymentGroupInfo) -> String {
    let settings = group.auto_rollback_configuration.clone().unwrap_or_default();
    if settings.enabled != Some(true) {
        return "Never.".into();
    }
    let words = settings.events.unwrap_or_default();
    let words: Vec<&str> = words
        .iter()
        .map(|event| match event.as_str() {
            "DEPLOYMENT_FAILURE" => "when it fails",
            "DEPLOYMENT_STOP_ON_ALARM" => "when an alarm stops it",
            "DEPLOYMENT_STOP_ON_REQUEST" => "when somebody stops it",
            other => other,
        })
        .collect();
    words.join("; ")
}

fn alarms(group: &DeploymentGroupInfo) -> Vec<String> {
    let settings = group.alarm_configuration.clone().unwrap_or_default();
    let names: Vec<String> = settings.alarms.unwrap_or_default().into_iter().filter_map(|alarm| alarm.name).collect();
    match (names.is_empty(), settings.enabled == Some(true)) {
        (true, _) => Vec::new(),
        (false, true) => names,
        (false, false) => vec![format!("Not heeded at present: {}", names.join(", "))],
    }
}

#[async_trait::async_trait]
impl Page for Group {
    fn title(&self) -> String {
        format!("{} / {}", self.application, self.name)
    }

    fn section(&self) -> Section {
        Section::Applications
    }

    async fn fragments(&mut self, session: &Session) -> Result<Vec<Fragment>, Refusal> {
        let api = session.api();
        let input = GetDeploymentGroupInput {
            application_name: Some(self.application.clone()),
            deployment_group_name: Some(self.name.clone()),
        };
        let output: GetDeploymentGroupOutput = api.call(&codedeploy::MODEL, "GetDeploymentGroup", &input).await?;
        let group = output.deployment_group_info.unwrap_or_default();
        let settings =
            Settings { application: self.application.clone(), name: self.name.clone(), facts: facts(&group) };
        let ids = Ids::new(Some((&self.application, &self.name)), "").next(api).await?.unwrap_or_default();
        let newest = ids.get(..ROWS).unwrap_or(&ids);
        let rows: Vec<Arc<Row>> = self.known.rows(api, newest).await?;
        self.is_busy = rows.iter().any(|row| !row.has_ended());
        let query = crate::address::query(&[("application", &self.application), ("group", &self.name)]);
        let table = Table {
            rows: &rows,
            shows_group: false,
            empty: "Nothing was deployed to it yet.",
            newer: None,
            older: (ids.len() > ROWS).then(|| format!("/console/deployments?{query}&page=2")),
            note: "",
        };
        Ok(vec![Fragment::of("group", &settings), Fragment::of("deployments", &table)])
    }

    fn interval(&self) -> Option<Duration> {
        Some(if self.is_busy { BUSY } else { CALM })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aws_api::codedeploy::{
        BlueGreenDeploymentConfiguration, BlueInstanceTerminationOption, DeploymentReadyOption,
    };

    fn group(wait: i64, action: &str) -> DeploymentGroupInfo {
        DeploymentGroupInfo {
            blue_green_deployment_configuration: Some(BlueGreenDeploymentConfiguration {
                deployment_ready_option: Some(DeploymentReadyOption {
                    action_on_timeout: Some("STOP_DEPLOYMENT".into()),
                    wait_time_in_minutes: Some(wait),
                }),
                terminate_blue_instances_on_deployment_success: Some(BlueInstanceTerminationOption {
                    action: Some(action.into()),
                    termination_wait_time_in_minutes: Some(wait),
                }),
                ..Default::default()
            }),
            ..Default::default()
        }
    }

    #[test]
    fn settings_are_told_in_words() {
        assert_eq!(ready(&group(1, "TERMINATE")), "It waits to be continued, and stops after 1 minute.");
        assert_eq!(ready(&DeploymentGroupInfo::default()), "It goes on as soon as the replacement is ready.");
        assert_eq!(termination(&group(2_880, "TERMINATE")), "The original is terminated after 48 hours.");
        assert_eq!(termination(&group(90, "TERMINATE")), "The original is terminated after 90 minutes.");
        assert_eq!(termination(&group(0, "TERMINATE")), "The original is terminated at once.");
        assert_eq!(termination(&group(5, "KEEP_ALIVE")), "The original is kept.");
        assert_eq!(rollback(&DeploymentGroupInfo::default()), "Never.");
    }
}
