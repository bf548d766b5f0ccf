//! The texts of notices, member by member as real ones were observed (spec 8.1, 8.2). Pure.
//!
//! Where the published sample and real messages differ, this follows the real ones: times as text, and objects as
//! strings that hold JSON.

use deployment::{Deployment, PlanKind};
use ports::{BusEvent, NoticeGroup, TopicMessage, Trigger};
use serde::Serialize;
use sha2::{Digest, Sha256};
use time::OffsetDateTime;
use time::macros::format_description;
use types::{Scope, Timestamp};

use crate::happening::{Happening, Occurrence};

/// SNS takes no longer subject.
const MAX_SUBJECT_CHARACTERS: usize = 100;
const SOURCE: &str = "aws.codedeploy";
const DETAIL_TYPE: &str = "CodeDeploy Deployment State-change Notification";

/// The message of a trigger; members in the observed order.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Message<'a> {
    region: &'a str,
    account_id: &'a str,
    event_trigger_name: &'a str,
    application_name: &'a str,
    deployment_id: &'a str,
    deployment_group_name: &'a str,
    create_time: String,
    complete_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deployment_overview: Option<String>,
    status: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    error_information: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rollback_information: Option<String>,
}

/// `deploymentOverview`: counts of targets; an ECS deployment has one.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Overview {
    succeeded: u32,
    failed: u32,
    skipped: u32,
    in_progress: u32,
    pending: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct ErrorInformation<'a> {
    error_code: &'a str,
    error_message: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct RollbackInformation<'a> {
    rollback_message: &'a str,
    rollback_triggering_deployment_id: &'a str,
}

/// `detail` of the event; members in the documented order.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Detail<'a> {
    region: &'a str,
    deployment_id: &'a str,
    instance_group_id: &'a str,
    deployment_group: &'a str,
    state: &'a str,
    application: &'a str,
}

/// One message for each trigger that asks for this kind of happening, in the group's order.
pub fn topic_messages(scope: &Scope, group: &NoticeGroup, occurrence: &Occurrence<'_>) -> Vec<TopicMessage> {
    let wanted = occurrence.happening.trigger_event();
    let asks = |trigger: &&Trigger| trigger.events.iter().any(|event| event == wanted);
    group.triggers.iter().filter(asks).map(|trigger| topic_message(scope, trigger, occurrence)).collect()
}

fn topic_message(scope: &Scope, trigger: &Trigger, occurrence: &Occurrence<'_>) -> TopicMessage {
    let (state, happening) = (occurrence.state, occurrence.happening);
    let plan = state.plan();
    let status = happening.message_status();
    let message = Message {
        region: &scope.region,
        account_id: &scope.account_id,
        event_trigger_name: &trigger.name,
        application_name: plan.application.as_str(),
        deployment_id: plan.deployment_id.as_str(),
        deployment_group_name: plan.group.as_str(),
        create_time: date_text(plan.created_at),
        complete_time: state.completed_at().map(date_text),
        deployment_overview: overview(happening),
        status,
        error_information: error_information(state),
        rollback_information: rollback_information(state, happening),
    };
    let subject =
        format!("{status}: AWS CodeDeploy {} in {} to {}", plan.deployment_id, scope.region, plan.application);
    TopicMessage {
        message_id: identity(&[plan.deployment_id.as_str(), &occurrence.sequence.to_string(), &trigger.name]),
        topic_arn: trigger.topic_arn.clone(),
        subject: subject.chars().take(MAX_SUBJECT_CHARACTERS).collect(),
        message: json(&message),
    }
}

/// The event for the default bus; none for a happening that EventBridge is not told of.
pub fn bus_event(scope: &Scope, group: &NoticeGroup, occurrence: &Occurrence<'_>) -> Option<BusEvent> {
    let plan = occurrence.state.plan();
    let detail = Detail {
        region: &scope.region,
        deployment_id: plan.deployment_id.as_str(),
        instance_group_id: &group.id,
        deployment_group: plan.group.as_str(),
        state: occurrence.happening.event_state()?,
        application: plan.application.as_str(),
    };
    Some(BusEvent {
        id: identity(&[plan.deployment_id.as_str(), &occurrence.sequence.to_string()]),
        source: SOURCE.to_string(),
        detail_type: DETAIL_TYPE.to_string(),
        at: occurrence.state.last_updated_at(),
        resources: vec![
            scope.arn("codedeploy", &format!("deploymentgroup:{}/{}", plan.application, plan.group)),
            scope.arn("codedeploy", &format!("application:{}", plan.application)),
        ],
        detail: json(&detail),
    })
}

/// Counts of targets; shown when the deployment has ended, as GetDeployment does (spec 7.1).
fn overview(happening: Happening) -> Option<String> {
    let succeeded = u32::from(happening == Happening::Succeeded);
    let counts = Overview { succeeded, failed: 1 - succeeded, skipped: 0, in_progress: 0, pending: 0 };
    happening.is_end().then(|| json(&counts))
}

fn error_information(state: &Deployment) -> Option<String> {
    let failure = state.error()?;
    Some(json(&ErrorInformation { error_code: failure.code.as_str(), error_message: &failure.message }))
}

/// A rollback deployment says in every message what it rolls back; an original that did not succeed says `{}`.
fn rollback_information(state: &Deployment, happening: Happening) -> Option<String> {
    match (&state.plan().kind, state.rollback_info()) {
        (PlanKind::Rollback(plan), info) => Some(json(&RollbackInformation {
            rollback_message: info.map_or("", |info| info.rollback_message.as_str()),
            rollback_triggering_deployment_id: plan.triggered_by.as_str(),
        })),
        (PlanKind::Standard(_), _) if happening.is_end() && happening != Happening::Succeeded => {
            Some("{}".to_string())
        }
        (PlanKind::Standard(_), _) => None,
    }
}

/// `Thu Oct 13 15:50:45 UTC 2022`.
fn date_text(at: Timestamp) -> String {
    let format =
        format_description!("[weekday repr:short] [month repr:short] [day] [hour]:[minute]:[second] UTC [year]");
    let date = OffsetDateTime::from_unix_timestamp(at.millis().div_euclid(1000));
    let date = date.unwrap_or(OffsetDateTime::UNIX_EPOCH);
    date.format(&format).expect("every component is part of a date")
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("texts and numbers can be written")
}

/// A UUID made from what a notice is about, so that a repeat carries the same one.
fn identity(parts: &[&str]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part.len().to_be_bytes());
        digest.update(part.as_bytes());
    }
    let mut bytes: Vec<u8> = digest.finalize().iter().copied().take(16).collect();
    // Version 8 (own content) and the usual variant.
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let text = hex::encode(bytes);
    format!("{}-{}-{}-{}-{}", &text[..8], &text[8..12], &text[12..16], &text[16..20], &text[20..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_real_messages_write_them() {
        assert_eq!(date_text(Timestamp::from_millis(1_665_676_245_999)), "Thu Oct 13 15:50:45 UTC 2022");
        assert_eq!(date_text(Timestamp::from_millis(1_609_459_200_000)), "Fri Jan 01 00:00:00 UTC 2021");
    }

    #[test]
    fn an_identity_is_the_same_for_the_same_parts_and_no_others() {
        let id = identity(&["d-1", "23", "t"]);
        assert_eq!(id, identity(&["d-1", "23", "t"]));
        assert_ne!(id, identity(&["d-12", "3", "t"]));
        assert_eq!((id.len(), id.as_bytes()[14]), (36, b'8'));
    }
}
