//! What a change of state tells: the message to the alarm's topics and the event for the bus. Pure.
//!
//! The message follows what CloudWatch sends to a topic, the event its guide ("Alarm events and EventBridge"), members
//! in their order. A repeat carries the same identity.

use ports::{BusEvent, TopicMessage};
use serde::Serialize;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use types::Scope;

use super::reason::iso_text;
use super::records::{AlarmRecord, State, StateValue, Statistic, Transition};

/// SNS takes no longer subject.
const MAX_SUBJECT_CHARACTERS: usize = 100;

/// The message of an alarm action.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Message<'a> {
    alarm_name: &'a str,
    alarm_description: Option<&'a str>,
    #[serde(rename = "AWSAccountId")]
    account_id: &'a str,
    alarm_configuration_updated_timestamp: String,
    new_state_value: &'a str,
    new_state_reason: &'a str,
    state_change_time: String,
    region: &'a str,
    alarm_arn: String,
    old_state_value: &'a str,
    #[serde(rename = "OKActions")]
    ok_actions: &'a [String],
    alarm_actions: &'a [String],
    insufficient_data_actions: &'a [String],
    trigger: Trigger<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Trigger<'a> {
    metric_name: &'a str,
    namespace: &'a str,
    statistic_type: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    statistic: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    extended_statistic: Option<String>,
    unit: Option<&'a str>,
    dimensions: Vec<Dimension<'a>>,
    period: u32,
    evaluation_periods: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    datapoints_to_alarm: Option<u32>,
    comparison_operator: &'a str,
    threshold: f64,
    treat_missing_data: &'a str,
    evaluate_low_sample_count_percentile: &'a str,
}

#[derive(Serialize)]
struct Dimension<'a> {
    value: &'a str,
    name: &'a str,
}

/// Ids of the actions a state asks for; none while actions are off.
pub(super) fn actions(alarm: &AlarmRecord, value: StateValue) -> &[String] {
    match value {
        _ if !alarm.actions.enabled => &[],
        StateValue::Ok => &alarm.actions.on_ok,
        StateValue::Alarm => &alarm.actions.on_alarm,
        StateValue::InsufficientData => &alarm.actions.on_insufficient_data,
    }
}

/// The message for one topic.
pub(super) fn message(
    scope: &Scope,
    name: &str,
    alarm: &AlarmRecord,
    told: &Transition,
    topic_arn: &str,
) -> TopicMessage {
    let region = region_name(&scope.region);
    let value = told.new.value.as_str();
    let (statistic_type, statistic, extended_statistic) = match alarm.statistic {
        Statistic::Percentile(_) => ("ExtendedStatistic", None, alarm.statistic.texts().1),
        plain => ("Statistic", Some(loud(plain)), None),
    };
    let text = Message {
        alarm_name: name,
        alarm_description: alarm.description.as_deref(),
        account_id: &scope.account_id,
        alarm_configuration_updated_timestamp: iso_text(alarm.configured_at),
        new_state_value: value,
        new_state_reason: &told.new.reason,
        state_change_time: iso_text(told.new.updated_at),
        region,
        alarm_arn: scope.arn("cloudwatch", &format!("alarm:{name}")),
        old_state_value: told.old.value.as_str(),
        ok_actions: &alarm.actions.on_ok,
        alarm_actions: &alarm.actions.on_alarm,
        insufficient_data_actions: &alarm.actions.on_insufficient_data,
        trigger: Trigger {
            metric_name: &alarm.metric.name,
            namespace: &alarm.metric.namespace,
            statistic_type,
            statistic,
            extended_statistic,
            unit: alarm.metric.unit.as_deref(),
            dimensions: alarm.metric.dimensions.iter().map(|(name, value)| Dimension { value, name }).collect(),
            period: alarm.period_seconds,
            evaluation_periods: alarm.rule.evaluation_periods,
            datapoints_to_alarm: alarm.rule.datapoints_to_alarm,
            comparison_operator: alarm.rule.comparison.texts().0,
            threshold: alarm.rule.threshold,
            treat_missing_data: alarm.rule.treat_missing().as_str(),
            evaluate_low_sample_count_percentile: alarm.low_sample.as_deref().unwrap_or_default(),
        },
    };
    let subject = format!("{value}: \"{name}\" in {region}");
    TopicMessage {
        message_id: identity(name, told, topic_arn),
        topic_arn: topic_arn.to_string(),
        subject: subject.chars().take(MAX_SUBJECT_CHARACTERS).collect(),
        message: serde_json::to_string(&text).expect("texts and finite numbers can be written"),
    }
}

/// The event for the default bus.
pub(super) fn event(scope: &Scope, name: &str, alarm: &AlarmRecord, told: &Transition) -> BusEvent {
    let (statistic, extended) = alarm.statistic.texts();
    let pairs = alarm.metric.dimensions.iter().map(|(name, value)| (name.clone(), Value::from(value.as_str())));
    let dimensions: Map<String, Value> = pairs.collect();
    let metric = json!({
        "id": identity(name, told, "metric"),
        "metricStat": {
            "metric": {"dimensions": dimensions, "name": alarm.metric.name, "namespace": alarm.metric.namespace},
            "period": alarm.period_seconds,
            "stat": statistic.or(extended),
        },
        "returnData": true,
    });
    let mut configuration = Map::new();
    configuration.extend(alarm.description.clone().map(|text| ("description".to_string(), Value::from(text))));
    configuration.insert("metrics".to_string(), json!([metric]));
    let detail = json!({
        "alarmName": name,
        "configuration": configuration,
        "previousState": state(&told.old),
        "state": state(&told.new),
    });
    BusEvent {
        id: identity(name, told, "event"),
        source: "aws.cloudwatch".to_string(),
        detail_type: "CloudWatch Alarm State Change".to_string(),
        at: told.new.updated_at,
        resources: vec![scope.arn("cloudwatch", &format!("alarm:{name}"))],
        detail: detail.to_string(),
    }
}

fn state(state: &State) -> Value {
    let mut members = Map::new();
    members.insert("reason".to_string(), Value::from(state.reason.as_str()));
    members.extend(state.reason_data.clone().map(|data| ("reasonData".to_string(), Value::from(data))));
    members.insert("timestamp".to_string(), Value::from(iso_text(state.updated_at)));
    members.insert("value".to_string(), Value::from(state.value.as_str()));
    Value::Object(members)
}

/// How messages write a statistic.
fn loud(statistic: Statistic) -> &'static str {
    match statistic {
        Statistic::SampleCount => "SAMPLE_COUNT",
        Statistic::Sum => "SUM",
        Statistic::Minimum => "MINIMUM",
        Statistic::Maximum => "MAXIMUM",
        Statistic::Average | Statistic::Percentile(_) => "AVERAGE",
    }
}

/// A UUID made from what is told, so that a repeat carries the same one.
fn identity(name: &str, told: &Transition, receiver: &str) -> String {
    let at = told.new.updated_at.millis().to_string();
    let mut digest = Sha256::new();
    for part in [name, &at, told.old.value.as_str(), told.new.value.as_str(), receiver] {
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

/// The name of a region as messages write it; the region itself when it has none here.
fn region_name(region: &str) -> &str {
    const NAMES: [(&str, &str); 17] = [
        ("us-east-1", "US East (N. Virginia)"),
        ("us-east-2", "US East (Ohio)"),
        ("us-west-1", "US West (N. California)"),
        ("us-west-2", "US West (Oregon)"),
        ("ca-central-1", "Canada (Central)"),
        ("eu-west-1", "EU (Ireland)"),
        ("eu-west-2", "EU (London)"),
        ("eu-west-3", "EU (Paris)"),
        ("eu-central-1", "EU (Frankfurt)"),
        ("eu-north-1", "EU (Stockholm)"),
        ("eu-south-1", "EU (Milan)"),
        ("ap-northeast-1", "Asia Pacific (Tokyo)"),
        ("ap-northeast-2", "Asia Pacific (Seoul)"),
        ("ap-southeast-1", "Asia Pacific (Singapore)"),
        ("ap-southeast-2", "Asia Pacific (Sydney)"),
        ("ap-south-1", "Asia Pacific (Mumbai)"),
        ("sa-east-1", "South America (Sao Paulo)"),
    ];
    NAMES.into_iter().find(|(found, _)| *found == region).map_or(region, |(_, name)| name)
}
