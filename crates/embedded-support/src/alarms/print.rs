//! Alarms as CloudWatch writes them.

use aws_api::cloudwatch as api;
use aws_protocol::EpochSeconds;
use types::{Scope, Timestamp};

use super::records::{AlarmRecord, TreatMissing};

/// One alarm of DescribeAlarms.
pub(super) fn alarm(scope: &Scope, name: &str, alarm: &AlarmRecord) -> api::MetricAlarm {
    let (statistic, extended_statistic) = alarm.statistic.texts();
    let dimension =
        |(name, value): &(String, String)| api::Dimension { name: Some(name.clone()), value: Some(value.clone()) };
    api::MetricAlarm {
        alarm_name: Some(name.to_string()),
        alarm_arn: Some(scope.arn("cloudwatch", &format!("alarm:{name}"))),
        alarm_description: alarm.description.clone(),
        alarm_configuration_updated_timestamp: Some(time(alarm.configured_at)),
        actions_enabled: Some(alarm.actions.enabled),
        ok_actions: Some(alarm.actions.on_ok.clone()),
        alarm_actions: Some(alarm.actions.on_alarm.clone()),
        insufficient_data_actions: Some(alarm.actions.on_insufficient_data.clone()),
        state_value: Some(alarm.state.value.as_str().to_string()),
        state_reason: Some(alarm.state.reason.clone()),
        state_reason_data: alarm.state.reason_data.clone(),
        state_updated_timestamp: Some(time(alarm.state.updated_at)),
        state_transitioned_timestamp: Some(time(alarm.state.transitioned_at)),
        namespace: Some(alarm.metric.namespace.clone()),
        metric_name: Some(alarm.metric.name.clone()),
        dimensions: Some(alarm.metric.dimensions.iter().map(dimension).collect()),
        unit: alarm.metric.unit.clone(),
        statistic,
        extended_statistic,
        period: Some(i64::from(alarm.period_seconds)),
        evaluation_periods: Some(i64::from(alarm.rule.evaluation_periods)),
        datapoints_to_alarm: alarm.rule.datapoints_to_alarm.map(i64::from),
        threshold: Some(alarm.rule.threshold),
        comparison_operator: Some(alarm.rule.comparison.texts().0.to_string()),
        treat_missing_data: alarm.rule.treat_missing_data.map(TreatMissing::as_str).map(str::to_string),
        evaluate_low_sample_count_percentile: alarm.low_sample.clone(),
        ..api::MetricAlarm::default()
    }
}

fn time(at: Timestamp) -> EpochSeconds {
    EpochSeconds::from_millis(at.millis())
}
