// Made by `cargo xtask codegen` from models/cloudwatch.json; edits here are lost.

use std::collections::BTreeMap;

use aws_protocol::{
    Blob, EpochSeconds, ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId,
    ShapeModel, TimestampFormat,
};
use serde::{Deserialize, Serialize};

/// Values of enum `ActionsSuppressedBy`.
pub const ACTIONS_SUPPRESSED_BY: &[&str] = &["WaitPeriod", "ExtensionPeriod", "Alarm"];

/// Structure `AlarmPromQLCriteria` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AlarmPromQLCriteria {
    /// `PendingPeriod`
    #[serde(rename = "PendingPeriod", skip_serializing_if = "Option::is_none")]
    pub pending_period: Option<i64>,
    /// `Query`
    #[serde(rename = "Query", skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    /// `RecoveryPeriod`
    #[serde(rename = "RecoveryPeriod", skip_serializing_if = "Option::is_none")]
    pub recovery_period: Option<i64>,
}

/// Values of enum `AlarmType`.
pub const ALARM_TYPE: &[&str] = &["CompositeAlarm", "MetricAlarm"];

/// Values of enum `ComparisonOperator`.
pub const COMPARISON_OPERATOR: &[&str] = &["GreaterThanOrEqualToThreshold", "GreaterThanThreshold", "LessThanThreshold", "LessThanOrEqualToThreshold", "LessThanLowerOrGreaterThanUpperThreshold", "LessThanLowerThreshold", "GreaterThanUpperThreshold"];

/// Structure `CompositeAlarm` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CompositeAlarm {
    /// `ActionsEnabled`
    #[serde(rename = "ActionsEnabled", skip_serializing_if = "Option::is_none")]
    pub actions_enabled: Option<bool>,
    /// `ActionsSuppressedBy`
    #[serde(rename = "ActionsSuppressedBy", skip_serializing_if = "Option::is_none")]
    pub actions_suppressed_by: Option<String>,
    /// `ActionsSuppressedReason`
    #[serde(rename = "ActionsSuppressedReason", skip_serializing_if = "Option::is_none")]
    pub actions_suppressed_reason: Option<String>,
    /// `ActionsSuppressor`
    #[serde(rename = "ActionsSuppressor", skip_serializing_if = "Option::is_none")]
    pub actions_suppressor: Option<String>,
    /// `ActionsSuppressorExtensionPeriod`
    #[serde(rename = "ActionsSuppressorExtensionPeriod", skip_serializing_if = "Option::is_none")]
    pub actions_suppressor_extension_period: Option<i64>,
    /// `ActionsSuppressorWaitPeriod`
    #[serde(rename = "ActionsSuppressorWaitPeriod", skip_serializing_if = "Option::is_none")]
    pub actions_suppressor_wait_period: Option<i64>,
    /// `AlarmActions`
    #[serde(rename = "AlarmActions", skip_serializing_if = "Option::is_none")]
    pub alarm_actions: Option<Vec<String>>,
    /// `AlarmArn`
    #[serde(rename = "AlarmArn", skip_serializing_if = "Option::is_none")]
    pub alarm_arn: Option<String>,
    /// `AlarmConfigurationUpdatedTimestamp`
    #[serde(rename = "AlarmConfigurationUpdatedTimestamp", skip_serializing_if = "Option::is_none")]
    pub alarm_configuration_updated_timestamp: Option<EpochSeconds>,
    /// `AlarmDescription`
    #[serde(rename = "AlarmDescription", skip_serializing_if = "Option::is_none")]
    pub alarm_description: Option<String>,
    /// `AlarmName`
    #[serde(rename = "AlarmName", skip_serializing_if = "Option::is_none")]
    pub alarm_name: Option<String>,
    /// `AlarmRule`
    #[serde(rename = "AlarmRule", skip_serializing_if = "Option::is_none")]
    pub alarm_rule: Option<String>,
    /// `InsufficientDataActions`
    #[serde(rename = "InsufficientDataActions", skip_serializing_if = "Option::is_none")]
    pub insufficient_data_actions: Option<Vec<String>>,
    /// `OKActions`
    #[serde(rename = "OKActions", skip_serializing_if = "Option::is_none")]
    pub ok_actions: Option<Vec<String>>,
    /// `StateReason`
    #[serde(rename = "StateReason", skip_serializing_if = "Option::is_none")]
    pub state_reason: Option<String>,
    /// `StateReasonData`
    #[serde(rename = "StateReasonData", skip_serializing_if = "Option::is_none")]
    pub state_reason_data: Option<String>,
    /// `StateTransitionedTimestamp`
    #[serde(rename = "StateTransitionedTimestamp", skip_serializing_if = "Option::is_none")]
    pub state_transitioned_timestamp: Option<EpochSeconds>,
    /// `StateUpdatedTimestamp`
    #[serde(rename = "StateUpdatedTimestamp", skip_serializing_if = "Option::is_none")]
    pub state_updated_timestamp: Option<EpochSeconds>,
    /// `StateValue`
    #[serde(rename = "StateValue", skip_serializing_if = "Option::is_none")]
    pub state_value: Option<String>,
}

/// Structure `DeleteAlarmsInput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteAlarmsInput {
    /// `AlarmNames`
    #[serde(rename = "AlarmNames", skip_serializing_if = "Option::is_none")]
    pub alarm_names: Option<Vec<String>>,
}

/// Structure `DescribeAlarmsInput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeAlarmsInput {
    /// `ActionPrefix`
    #[serde(rename = "ActionPrefix", skip_serializing_if = "Option::is_none")]
    pub action_prefix: Option<String>,
    /// `AlarmNamePrefix`
    #[serde(rename = "AlarmNamePrefix", skip_serializing_if = "Option::is_none")]
    pub alarm_name_prefix: Option<String>,
    /// `AlarmNames`
    #[serde(rename = "AlarmNames", skip_serializing_if = "Option::is_none")]
    pub alarm_names: Option<Vec<String>>,
    /// `AlarmTypes`
    #[serde(rename = "AlarmTypes", skip_serializing_if = "Option::is_none")]
    pub alarm_types: Option<Vec<String>>,
    /// `ChildrenOfAlarmName`
    #[serde(rename = "ChildrenOfAlarmName", skip_serializing_if = "Option::is_none")]
    pub children_of_alarm_name: Option<String>,
    /// `MaxRecords`
    #[serde(rename = "MaxRecords", skip_serializing_if = "Option::is_none")]
    pub max_records: Option<i64>,
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `ParentsOfAlarmName`
    #[serde(rename = "ParentsOfAlarmName", skip_serializing_if = "Option::is_none")]
    pub parents_of_alarm_name: Option<String>,
    /// `StateValue`
    #[serde(rename = "StateValue", skip_serializing_if = "Option::is_none")]
    pub state_value: Option<String>,
}

/// Structure `DescribeAlarmsOutput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeAlarmsOutput {
    /// `CompositeAlarms`
    #[serde(rename = "CompositeAlarms", skip_serializing_if = "Option::is_none")]
    pub composite_alarms: Option<Vec<CompositeAlarm>>,
    /// `MetricAlarms`
    #[serde(rename = "MetricAlarms", skip_serializing_if = "Option::is_none")]
    pub metric_alarms: Option<Vec<MetricAlarm>>,
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `Dimension` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Dimension {
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `Value`
    #[serde(rename = "Value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Structure `Entity` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Entity {
    /// `Attributes`
    #[serde(rename = "Attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<BTreeMap<String, String>>,
    /// `KeyAttributes`
    #[serde(rename = "KeyAttributes", skip_serializing_if = "Option::is_none")]
    pub key_attributes: Option<BTreeMap<String, String>>,
}

/// Structure `EntityMetricData` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EntityMetricData {
    /// `Entity`
    #[serde(rename = "Entity", skip_serializing_if = "Option::is_none")]
    pub entity: Option<Entity>,
    /// `MetricData`
    #[serde(rename = "MetricData", skip_serializing_if = "Option::is_none")]
    pub metric_data: Option<Vec<MetricDatum>>,
}

/// Structure `EvaluationCriteria` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EvaluationCriteria {
    /// `PromQLCriteria`
    #[serde(rename = "PromQLCriteria", skip_serializing_if = "Option::is_none")]
    pub prom_ql_criteria: Option<AlarmPromQLCriteria>,
}

/// Values of enum `EvaluationState`.
pub const EVALUATION_STATE: &[&str] = &["PARTIAL_DATA", "EVALUATION_FAILURE", "EVALUATION_ERROR"];

/// Structure `Metric` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Metric {
    /// `Dimensions`
    #[serde(rename = "Dimensions", skip_serializing_if = "Option::is_none")]
    pub dimensions: Option<Vec<Dimension>>,
    /// `MetricName`
    #[serde(rename = "MetricName", skip_serializing_if = "Option::is_none")]
    pub metric_name: Option<String>,
    /// `Namespace`
    #[serde(rename = "Namespace", skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
}

/// Structure `MetricAlarm` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MetricAlarm {
    /// `ActionsEnabled`
    #[serde(rename = "ActionsEnabled", skip_serializing_if = "Option::is_none")]
    pub actions_enabled: Option<bool>,
    /// `AlarmActions`
    #[serde(rename = "AlarmActions", skip_serializing_if = "Option::is_none")]
    pub alarm_actions: Option<Vec<String>>,
    /// `AlarmArn`
    #[serde(rename = "AlarmArn", skip_serializing_if = "Option::is_none")]
    pub alarm_arn: Option<String>,
    /// `AlarmConfigurationUpdatedTimestamp`
    #[serde(rename = "AlarmConfigurationUpdatedTimestamp", skip_serializing_if = "Option::is_none")]
    pub alarm_configuration_updated_timestamp: Option<EpochSeconds>,
    /// `AlarmDescription`
    #[serde(rename = "AlarmDescription", skip_serializing_if = "Option::is_none")]
    pub alarm_description: Option<String>,
    /// `AlarmName`
    #[serde(rename = "AlarmName", skip_serializing_if = "Option::is_none")]
    pub alarm_name: Option<String>,
    /// `ComparisonOperator`
    #[serde(rename = "ComparisonOperator", skip_serializing_if = "Option::is_none")]
    pub comparison_operator: Option<String>,
    /// `DatapointsToAlarm`
    #[serde(rename = "DatapointsToAlarm", skip_serializing_if = "Option::is_none")]
    pub datapoints_to_alarm: Option<i64>,
    /// `Dimensions`
    #[serde(rename = "Dimensions", skip_serializing_if = "Option::is_none")]
    pub dimensions: Option<Vec<Dimension>>,
    /// `EvaluateLowSampleCountPercentile`
    #[serde(rename = "EvaluateLowSampleCountPercentile", skip_serializing_if = "Option::is_none")]
    pub evaluate_low_sample_count_percentile: Option<String>,
    /// `EvaluationCriteria`
    #[serde(rename = "EvaluationCriteria", skip_serializing_if = "Option::is_none")]
    pub evaluation_criteria: Option<EvaluationCriteria>,
    /// `EvaluationInterval`
    #[serde(rename = "EvaluationInterval", skip_serializing_if = "Option::is_none")]
    pub evaluation_interval: Option<i64>,
    /// `EvaluationPeriods`
    #[serde(rename = "EvaluationPeriods", skip_serializing_if = "Option::is_none")]
    pub evaluation_periods: Option<i64>,
    /// `EvaluationState`
    #[serde(rename = "EvaluationState", skip_serializing_if = "Option::is_none")]
    pub evaluation_state: Option<String>,
    /// `ExtendedStatistic`
    #[serde(rename = "ExtendedStatistic", skip_serializing_if = "Option::is_none")]
    pub extended_statistic: Option<String>,
    /// `InsufficientDataActions`
    #[serde(rename = "InsufficientDataActions", skip_serializing_if = "Option::is_none")]
    pub insufficient_data_actions: Option<Vec<String>>,
    /// `MetricName`
    #[serde(rename = "MetricName", skip_serializing_if = "Option::is_none")]
    pub metric_name: Option<String>,
    /// `Metrics`
    #[serde(rename = "Metrics", skip_serializing_if = "Option::is_none")]
    pub metrics: Option<Vec<MetricDataQuery>>,
    /// `Namespace`
    #[serde(rename = "Namespace", skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
    /// `OKActions`
    #[serde(rename = "OKActions", skip_serializing_if = "Option::is_none")]
    pub ok_actions: Option<Vec<String>>,
    /// `Period`
    #[serde(rename = "Period", skip_serializing_if = "Option::is_none")]
    pub period: Option<i64>,
    /// `StateReason`
    #[serde(rename = "StateReason", skip_serializing_if = "Option::is_none")]
    pub state_reason: Option<String>,
    /// `StateReasonData`
    #[serde(rename = "StateReasonData", skip_serializing_if = "Option::is_none")]
    pub state_reason_data: Option<String>,
    /// `StateTransitionedTimestamp`
    #[serde(rename = "StateTransitionedTimestamp", skip_serializing_if = "Option::is_none")]
    pub state_transitioned_timestamp: Option<EpochSeconds>,
    /// `StateUpdatedTimestamp`
    #[serde(rename = "StateUpdatedTimestamp", skip_serializing_if = "Option::is_none")]
    pub state_updated_timestamp: Option<EpochSeconds>,
    /// `StateValue`
    #[serde(rename = "StateValue", skip_serializing_if = "Option::is_none")]
    pub state_value: Option<String>,
    /// `Statistic`
    #[serde(rename = "Statistic", skip_serializing_if = "Option::is_none")]
    pub statistic: Option<String>,
    /// `Threshold`
    #[serde(rename = "Threshold", skip_serializing_if = "Option::is_none")]
    pub threshold: Option<f64>,
    /// `ThresholdMetricId`
    #[serde(rename = "ThresholdMetricId", skip_serializing_if = "Option::is_none")]
    pub threshold_metric_id: Option<String>,
    /// `TreatMissingData`
    #[serde(rename = "TreatMissingData", skip_serializing_if = "Option::is_none")]
    pub treat_missing_data: Option<String>,
    /// `Unit`
    #[serde(rename = "Unit", skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// Structure `MetricDataQuery` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MetricDataQuery {
    /// `AccountId`
    #[serde(rename = "AccountId", skip_serializing_if = "Option::is_none")]
    pub account_id: Option<String>,
    /// `Expression`
    #[serde(rename = "Expression", skip_serializing_if = "Option::is_none")]
    pub expression: Option<String>,
    /// `Id`
    #[serde(rename = "Id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `Label`
    #[serde(rename = "Label", skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// `MetricStat`
    #[serde(rename = "MetricStat", skip_serializing_if = "Option::is_none")]
    pub metric_stat: Option<MetricStat>,
    /// `Period`
    #[serde(rename = "Period", skip_serializing_if = "Option::is_none")]
    pub period: Option<i64>,
    /// `ReturnData`
    #[serde(rename = "ReturnData", skip_serializing_if = "Option::is_none")]
    pub return_data: Option<bool>,
}

/// Structure `MetricDatum` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MetricDatum {
    /// `Counts`
    #[serde(rename = "Counts", skip_serializing_if = "Option::is_none")]
    pub counts: Option<Vec<f64>>,
    /// `Dimensions`
    #[serde(rename = "Dimensions", skip_serializing_if = "Option::is_none")]
    pub dimensions: Option<Vec<Dimension>>,
    /// `MetricName`
    #[serde(rename = "MetricName", skip_serializing_if = "Option::is_none")]
    pub metric_name: Option<String>,
    /// `StatisticValues`
    #[serde(rename = "StatisticValues", skip_serializing_if = "Option::is_none")]
    pub statistic_values: Option<StatisticSet>,
    /// `StorageResolution`
    #[serde(rename = "StorageResolution", skip_serializing_if = "Option::is_none")]
    pub storage_resolution: Option<i64>,
    /// `Timestamp`
    #[serde(rename = "Timestamp", skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<EpochSeconds>,
    /// `Unit`
    #[serde(rename = "Unit", skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// `Value`
    #[serde(rename = "Value", skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// `Values`
    #[serde(rename = "Values", skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<f64>>,
}

/// Structure `MetricStat` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MetricStat {
    /// `Metric`
    #[serde(rename = "Metric", skip_serializing_if = "Option::is_none")]
    pub metric: Option<Metric>,
    /// `Period`
    #[serde(rename = "Period", skip_serializing_if = "Option::is_none")]
    pub period: Option<i64>,
    /// `Stat`
    #[serde(rename = "Stat", skip_serializing_if = "Option::is_none")]
    pub stat: Option<String>,
    /// `Unit`
    #[serde(rename = "Unit", skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// Structure `PutMetricAlarmInput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutMetricAlarmInput {
    /// `ActionsEnabled`
    #[serde(rename = "ActionsEnabled", skip_serializing_if = "Option::is_none")]
    pub actions_enabled: Option<bool>,
    /// `AlarmActions`
    #[serde(rename = "AlarmActions", skip_serializing_if = "Option::is_none")]
    pub alarm_actions: Option<Vec<String>>,
    /// `AlarmDescription`
    #[serde(rename = "AlarmDescription", skip_serializing_if = "Option::is_none")]
    pub alarm_description: Option<String>,
    /// `AlarmName`
    #[serde(rename = "AlarmName", skip_serializing_if = "Option::is_none")]
    pub alarm_name: Option<String>,
    /// `ComparisonOperator`
    #[serde(rename = "ComparisonOperator", skip_serializing_if = "Option::is_none")]
    pub comparison_operator: Option<String>,
    /// `DatapointsToAlarm`
    #[serde(rename = "DatapointsToAlarm", skip_serializing_if = "Option::is_none")]
    pub datapoints_to_alarm: Option<i64>,
    /// `Dimensions`
    #[serde(rename = "Dimensions", skip_serializing_if = "Option::is_none")]
    pub dimensions: Option<Vec<Dimension>>,
    /// `EvaluateLowSampleCountPercentile`
    #[serde(rename = "EvaluateLowSampleCountPercentile", skip_serializing_if = "Option::is_none")]
    pub evaluate_low_sample_count_percentile: Option<String>,
    /// `EvaluationCriteria`
    #[serde(rename = "EvaluationCriteria", skip_serializing_if = "Option::is_none")]
    pub evaluation_criteria: Option<EvaluationCriteria>,
    /// `EvaluationInterval`
    #[serde(rename = "EvaluationInterval", skip_serializing_if = "Option::is_none")]
    pub evaluation_interval: Option<i64>,
    /// `EvaluationPeriods`
    #[serde(rename = "EvaluationPeriods", skip_serializing_if = "Option::is_none")]
    pub evaluation_periods: Option<i64>,
    /// `ExtendedStatistic`
    #[serde(rename = "ExtendedStatistic", skip_serializing_if = "Option::is_none")]
    pub extended_statistic: Option<String>,
    /// `InsufficientDataActions`
    #[serde(rename = "InsufficientDataActions", skip_serializing_if = "Option::is_none")]
    pub insufficient_data_actions: Option<Vec<String>>,
    /// `MetricName`
    #[serde(rename = "MetricName", skip_serializing_if = "Option::is_none")]
    pub metric_name: Option<String>,
    /// `Metrics`
    #[serde(rename = "Metrics", skip_serializing_if = "Option::is_none")]
    pub metrics: Option<Vec<MetricDataQuery>>,
    /// `Namespace`
    #[serde(rename = "Namespace", skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
    /// `OKActions`
    #[serde(rename = "OKActions", skip_serializing_if = "Option::is_none")]
    pub ok_actions: Option<Vec<String>>,
    /// `Period`
    #[serde(rename = "Period", skip_serializing_if = "Option::is_none")]
    pub period: Option<i64>,
    /// `Statistic`
    #[serde(rename = "Statistic", skip_serializing_if = "Option::is_none")]
    pub statistic: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `Threshold`
    #[serde(rename = "Threshold", skip_serializing_if = "Option::is_none")]
    pub threshold: Option<f64>,
    /// `ThresholdMetricId`
    #[serde(rename = "ThresholdMetricId", skip_serializing_if = "Option::is_none")]
    pub threshold_metric_id: Option<String>,
    /// `TreatMissingData`
    #[serde(rename = "TreatMissingData", skip_serializing_if = "Option::is_none")]
    pub treat_missing_data: Option<String>,
    /// `Unit`
    #[serde(rename = "Unit", skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// Structure `PutMetricDataInput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutMetricDataInput {
    /// `EntityMetricData`
    #[serde(rename = "EntityMetricData", skip_serializing_if = "Option::is_none")]
    pub entity_metric_data: Option<Vec<EntityMetricData>>,
    /// `MetricData`
    #[serde(rename = "MetricData", skip_serializing_if = "Option::is_none")]
    pub metric_data: Option<Vec<MetricDatum>>,
    /// `Namespace`
    #[serde(rename = "Namespace", skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
    /// `StrictEntityValidation`
    #[serde(rename = "StrictEntityValidation", skip_serializing_if = "Option::is_none")]
    pub strict_entity_validation: Option<bool>,
}

/// Structure `SetAlarmStateInput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SetAlarmStateInput {
    /// `AlarmName`
    #[serde(rename = "AlarmName", skip_serializing_if = "Option::is_none")]
    pub alarm_name: Option<String>,
    /// `StateReason`
    #[serde(rename = "StateReason", skip_serializing_if = "Option::is_none")]
    pub state_reason: Option<String>,
    /// `StateReasonData`
    #[serde(rename = "StateReasonData", skip_serializing_if = "Option::is_none")]
    pub state_reason_data: Option<String>,
    /// `StateValue`
    #[serde(rename = "StateValue", skip_serializing_if = "Option::is_none")]
    pub state_value: Option<String>,
}

/// Values of enum `StandardUnit`.
pub const STANDARD_UNIT: &[&str] = &["Seconds", "Microseconds", "Milliseconds", "Bytes", "Kilobytes", "Megabytes", "Gigabytes", "Terabytes", "Bits", "Kilobits", "Megabits", "Gigabits", "Terabits", "Percent", "Count", "Bytes/Second", "Kilobytes/Second", "Megabytes/Second", "Gigabytes/Second", "Terabytes/Second", "Bits/Second", "Kilobits/Second", "Megabits/Second", "Gigabits/Second", "Terabits/Second", "Count/Second", "None"];

/// Values of enum `StateValue`.
pub const STATE_VALUE: &[&str] = &["OK", "ALARM", "INSUFFICIENT_DATA"];

/// Values of enum `Statistic`.
pub const STATISTIC: &[&str] = &["SampleCount", "Average", "Sum", "Minimum", "Maximum"];

/// Structure `StatisticSet` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StatisticSet {
    /// `Maximum`
    #[serde(rename = "Maximum", skip_serializing_if = "Option::is_none")]
    pub maximum: Option<f64>,
    /// `Minimum`
    #[serde(rename = "Minimum", skip_serializing_if = "Option::is_none")]
    pub minimum: Option<f64>,
    /// `SampleCount`
    #[serde(rename = "SampleCount", skip_serializing_if = "Option::is_none")]
    pub sample_count: Option<f64>,
    /// `Sum`
    #[serde(rename = "Sum", skip_serializing_if = "Option::is_none")]
    pub sum: Option<f64>,
}

/// Structure `Tag` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tag {
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `Value`
    #[serde(rename = "Value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Tables of CloudWatch 2010-08-01.
pub static MODEL: ServiceModel = ServiceModel {
    name: "cloudwatch",
    service_id: "CloudWatch",
    api_version: "2010-08-01",
    signing_name: "monitoring",
    target_prefix: Some("GraniteServiceVersion20100801"),
    json_version: Some("1.0"),
    xml_namespace: Some("http://monitoring.amazonaws.com/doc/2010-08-01/"),
    protocols: &[Protocol::RpcV2Cbor, Protocol::Json, Protocol::Query],
    query_compatible: true,
    operations: OPERATIONS,
    shapes: SHAPES,
};

static OPERATIONS: &[OperationModel] = &[
    OperationModel { name: "DeleteAlarms", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(21)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(75)] },
    OperationModel { name: "DescribeAlarms", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(22)), input_root: None, output: Some(ShapeId(23)), result_wrapper: Some("DescribeAlarmsResult"), errors: &[ShapeId(47)] },
    OperationModel { name: "PutMetricAlarm", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(69)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(50)] },
    OperationModel { name: "PutMetricData", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(70)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(49), ShapeId(64), ShapeId(48), ShapeId(45)] },
    OperationModel { name: "SetAlarmState", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(77)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(75), ShapeId(46)] },
];

static SHAPES: &[ShapeModel] = &[
    ShapeModel { name: "AccountId", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "ActionPrefix", kind: Kind::String, min: Some(1), max: Some(1024), ..ShapeModel::PLAIN },
    ShapeModel { name: "ActionsEnabled", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "ActionsSuppressedBy", kind: Kind::String, enum_values: ACTIONS_SUPPRESSED_BY, ..ShapeModel::PLAIN },
    ShapeModel { name: "ActionsSuppressedReason", kind: Kind::String, min: Some(0), max: Some(1024), ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmArn", kind: Kind::String, min: Some(1), max: Some(1600), ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmDescription", kind: Kind::String, min: Some(0), max: Some(1024), ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmName", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmNamePrefix", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmNames", kind: Kind::List, max: Some(100), members: &[
        MemberModel::new("member", 7),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmPromQLCriteria", kind: Kind::Structure, members: &[
        MemberModel::new("PendingPeriod", 67),
        MemberModel::new("Query", 71).required(),
        MemberModel::new("RecoveryPeriod", 72),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmRule", kind: Kind::String, min: Some(1), max: Some(10240), ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmType", kind: Kind::String, enum_values: ALARM_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmTypes", kind: Kind::List, members: &[
        MemberModel::new("member", 12),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AwsQueryErrorMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ComparisonOperator", kind: Kind::String, enum_values: COMPARISON_OPERATOR, ..ShapeModel::PLAIN },
    ShapeModel { name: "CompositeAlarm", kind: Kind::Structure, members: &[
        MemberModel::new("ActionsEnabled", 2),
        MemberModel::new("ActionsSuppressedBy", 3),
        MemberModel::new("ActionsSuppressedReason", 4),
        MemberModel::new("ActionsSuppressor", 5),
        MemberModel::new("ActionsSuppressorExtensionPeriod", 87),
        MemberModel::new("ActionsSuppressorWaitPeriod", 87),
        MemberModel::new("AlarmActions", 73),
        MemberModel::new("AlarmArn", 5),
        MemberModel::new("AlarmConfigurationUpdatedTimestamp", 93),
        MemberModel::new("AlarmDescription", 6),
        MemberModel::new("AlarmName", 7),
        MemberModel::new("AlarmRule", 11),
        MemberModel::new("InsufficientDataActions", 73),
        MemberModel::new("OKActions", 73),
        MemberModel::new("StateReason", 80),
        MemberModel::new("StateReasonData", 81),
        MemberModel::new("StateTransitionedTimestamp", 93),
        MemberModel::new("StateUpdatedTimestamp", 93),
        MemberModel::new("StateValue", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CompositeAlarms", kind: Kind::List, members: &[
        MemberModel::new("member", 16),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Counts", kind: Kind::List, members: &[
        MemberModel::new("member", 19),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DatapointValue", kind: Kind::Double, ..ShapeModel::PLAIN },
    ShapeModel { name: "DatapointsToAlarm", kind: Kind::Integer, min: Some(1), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteAlarmsInput", kind: Kind::Structure, members: &[
        MemberModel::new("AlarmNames", 9).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeAlarmsInput", kind: Kind::Structure, members: &[
        MemberModel::new("ActionPrefix", 1),
        MemberModel::new("AlarmNamePrefix", 8),
        MemberModel::new("AlarmNames", 9),
        MemberModel::new("AlarmTypes", 13),
        MemberModel::new("ChildrenOfAlarmName", 7),
        MemberModel::new("MaxRecords", 51),
        MemberModel::new("NextToken", 66),
        MemberModel::new("ParentsOfAlarmName", 7),
        MemberModel::new("StateValue", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeAlarmsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("CompositeAlarms", 17),
        MemberModel::new("MetricAlarms", 54),
        MemberModel::new("NextToken", 66),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Dimension", kind: Kind::Structure, members: &[
        MemberModel::new("Name", 25).required(),
        MemberModel::new("Value", 26).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DimensionName", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "DimensionValue", kind: Kind::String, min: Some(1), max: Some(1024), ..ShapeModel::PLAIN },
    ShapeModel { name: "Dimensions", kind: Kind::List, max: Some(30), members: &[
        MemberModel::new("member", 24),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Entity", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 29),
        MemberModel::new("KeyAttributes", 32),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EntityAttributesMap", kind: Kind::Map, min: Some(0), max: Some(10), members: &[
        MemberModel::new("key", 30),
        MemberModel::new("value", 31),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EntityAttributesMapKeyString", kind: Kind::String, min: Some(1), max: Some(256), ..ShapeModel::PLAIN },
    ShapeModel { name: "EntityAttributesMapValueString", kind: Kind::String, min: Some(1), max: Some(2048), ..ShapeModel::PLAIN },
    ShapeModel { name: "EntityKeyAttributesMap", kind: Kind::Map, min: Some(2), max: Some(4), members: &[
        MemberModel::new("key", 33),
        MemberModel::new("value", 34),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EntityKeyAttributesMapKeyString", kind: Kind::String, min: Some(1), max: Some(32), ..ShapeModel::PLAIN },
    ShapeModel { name: "EntityKeyAttributesMapValueString", kind: Kind::String, min: Some(1), max: Some(2048), ..ShapeModel::PLAIN },
    ShapeModel { name: "EntityMetricData", kind: Kind::Structure, members: &[
        MemberModel::new("Entity", 28),
        MemberModel::new("MetricData", 55),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EntityMetricDataList", kind: Kind::List, members: &[
        MemberModel::new("member", 35),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ErrorMessage", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "EvaluateLowSampleCountPercentile", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "EvaluationCriteria", kind: Kind::Structure, members: &[
        MemberModel::new("PromQLCriteria", 10),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EvaluationInterval", kind: Kind::Integer, min: Some(10), max: Some(3600), ..ShapeModel::PLAIN },
    ShapeModel { name: "EvaluationPeriods", kind: Kind::Integer, min: Some(1), ..ShapeModel::PLAIN },
    ShapeModel { name: "EvaluationState", kind: Kind::String, enum_values: EVALUATION_STATE, ..ShapeModel::PLAIN },
    ShapeModel { name: "ExtendedStatistic", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "FaultDescription", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "InternalServiceFault", kind: Kind::Structure, error: Some(ErrorModel { code: "InternalServiceError", status: 500, sender: false }), members: &[
        MemberModel::new("Message", 44),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidFormatFault", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidFormat", status: 400, sender: true }), members: &[
        MemberModel::new("message", 37),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidNextToken", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidNextToken", status: 400, sender: true }), members: &[
        MemberModel::new("message", 37),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidParameterCombinationException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidParameterCombination", status: 400, sender: true }), members: &[
        MemberModel::new("message", 14),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidParameterValueException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidParameterValue", status: 400, sender: true }), members: &[
        MemberModel::new("message", 14),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LimitExceededFault", kind: Kind::Structure, error: Some(ErrorModel { code: "LimitExceeded", status: 400, sender: true }), members: &[
        MemberModel::new("message", 37),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MaxRecords", kind: Kind::Integer, min: Some(1), max: Some(100), ..ShapeModel::PLAIN },
    ShapeModel { name: "Metric", kind: Kind::Structure, members: &[
        MemberModel::new("Dimensions", 27),
        MemberModel::new("MetricName", 62),
        MemberModel::new("Namespace", 65),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricAlarm", kind: Kind::Structure, members: &[
        MemberModel::new("ActionsEnabled", 2),
        MemberModel::new("AlarmActions", 73),
        MemberModel::new("AlarmArn", 5),
        MemberModel::new("AlarmConfigurationUpdatedTimestamp", 93),
        MemberModel::new("AlarmDescription", 6),
        MemberModel::new("AlarmName", 7),
        MemberModel::new("ComparisonOperator", 15),
        MemberModel::new("DatapointsToAlarm", 20),
        MemberModel::new("Dimensions", 27),
        MemberModel::new("EvaluateLowSampleCountPercentile", 38),
        MemberModel::new("EvaluationCriteria", 39),
        MemberModel::new("EvaluationInterval", 40),
        MemberModel::new("EvaluationPeriods", 41),
        MemberModel::new("EvaluationState", 42),
        MemberModel::new("ExtendedStatistic", 43),
        MemberModel::new("InsufficientDataActions", 73),
        MemberModel::new("MetricName", 62),
        MemberModel::new("Metrics", 56),
        MemberModel::new("Namespace", 65),
        MemberModel::new("OKActions", 73),
        MemberModel::new("Period", 68),
        MemberModel::new("StateReason", 80),
        MemberModel::new("StateReasonData", 81),
        MemberModel::new("StateTransitionedTimestamp", 93),
        MemberModel::new("StateUpdatedTimestamp", 93),
        MemberModel::new("StateValue", 82),
        MemberModel::new("Statistic", 83),
        MemberModel::new("Threshold", 92),
        MemberModel::new("ThresholdMetricId", 60),
        MemberModel::new("TreatMissingData", 94),
        MemberModel::new("Unit", 78),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricAlarms", kind: Kind::List, members: &[
        MemberModel::new("member", 53),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricData", kind: Kind::List, members: &[
        MemberModel::new("member", 58),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricDataQueries", kind: Kind::List, members: &[
        MemberModel::new("member", 57),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricDataQuery", kind: Kind::Structure, members: &[
        MemberModel::new("AccountId", 0),
        MemberModel::new("Expression", 59),
        MemberModel::new("Id", 60).required(),
        MemberModel::new("Label", 61),
        MemberModel::new("MetricStat", 63),
        MemberModel::new("Period", 68),
        MemberModel::new("ReturnData", 76),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricDatum", kind: Kind::Structure, members: &[
        MemberModel::new("Counts", 18),
        MemberModel::new("Dimensions", 27),
        MemberModel::new("MetricName", 62).required(),
        MemberModel::new("StatisticValues", 84),
        MemberModel::new("StorageResolution", 85),
        MemberModel::new("Timestamp", 93),
        MemberModel::new("Unit", 78),
        MemberModel::new("Value", 19),
        MemberModel::new("Values", 95),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricExpression", kind: Kind::String, min: Some(1), max: Some(2048), ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricId", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricLabel", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricName", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricStat", kind: Kind::Structure, members: &[
        MemberModel::new("Metric", 52).required(),
        MemberModel::new("Period", 68).required(),
        MemberModel::new("Stat", 79).required(),
        MemberModel::new("Unit", 78),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MissingRequiredParameterException", kind: Kind::Structure, error: Some(ErrorModel { code: "MissingParameter", status: 400, sender: true }), members: &[
        MemberModel::new("message", 14),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Namespace", kind: Kind::String, min: Some(1), max: Some(255), pattern: Some("[^:].*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "NextToken", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "PendingPeriod", kind: Kind::Integer, min: Some(0), max: Some(86400), ..ShapeModel::PLAIN },
    ShapeModel { name: "Period", kind: Kind::Integer, min: Some(1), ..ShapeModel::PLAIN },
    ShapeModel { name: "PutMetricAlarmInput", kind: Kind::Structure, members: &[
        MemberModel::new("ActionsEnabled", 2),
        MemberModel::new("AlarmActions", 73),
        MemberModel::new("AlarmDescription", 6),
        MemberModel::new("AlarmName", 7).required(),
        MemberModel::new("ComparisonOperator", 15),
        MemberModel::new("DatapointsToAlarm", 20),
        MemberModel::new("Dimensions", 27),
        MemberModel::new("EvaluateLowSampleCountPercentile", 38),
        MemberModel::new("EvaluationCriteria", 39),
        MemberModel::new("EvaluationInterval", 40),
        MemberModel::new("EvaluationPeriods", 41),
        MemberModel::new("ExtendedStatistic", 43),
        MemberModel::new("InsufficientDataActions", 73),
        MemberModel::new("MetricName", 62),
        MemberModel::new("Metrics", 56),
        MemberModel::new("Namespace", 65),
        MemberModel::new("OKActions", 73),
        MemberModel::new("Period", 68),
        MemberModel::new("Statistic", 83),
        MemberModel::new("Tags", 90),
        MemberModel::new("Threshold", 92),
        MemberModel::new("ThresholdMetricId", 60),
        MemberModel::new("TreatMissingData", 94),
        MemberModel::new("Unit", 78),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutMetricDataInput", kind: Kind::Structure, members: &[
        MemberModel::new("EntityMetricData", 36),
        MemberModel::new("MetricData", 55),
        MemberModel::new("Namespace", 65).required(),
        MemberModel::new("StrictEntityValidation", 86),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Query", kind: Kind::String, min: Some(1), max: Some(10000), ..ShapeModel::PLAIN },
    ShapeModel { name: "RecoveryPeriod", kind: Kind::Integer, min: Some(0), max: Some(86400), ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceList", kind: Kind::List, max: Some(5), members: &[
        MemberModel::new("member", 74),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceName", kind: Kind::String, min: Some(1), max: Some(1024), ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceNotFound", kind: Kind::Structure, error: Some(ErrorModel { code: "ResourceNotFound", status: 404, sender: true }), members: &[
        MemberModel::new("message", 37),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ReturnData", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "SetAlarmStateInput", kind: Kind::Structure, members: &[
        MemberModel::new("AlarmName", 7).required(),
        MemberModel::new("StateReason", 80).required(),
        MemberModel::new("StateReasonData", 81),
        MemberModel::new("StateValue", 82).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "StandardUnit", kind: Kind::String, enum_values: STANDARD_UNIT, ..ShapeModel::PLAIN },
    ShapeModel { name: "Stat", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "StateReason", kind: Kind::String, min: Some(0), max: Some(1023), ..ShapeModel::PLAIN },
    ShapeModel { name: "StateReasonData", kind: Kind::String, min: Some(0), max: Some(4000), ..ShapeModel::PLAIN },
    ShapeModel { name: "StateValue", kind: Kind::String, enum_values: STATE_VALUE, ..ShapeModel::PLAIN },
    ShapeModel { name: "Statistic", kind: Kind::String, enum_values: STATISTIC, ..ShapeModel::PLAIN },
    ShapeModel { name: "StatisticSet", kind: Kind::Structure, members: &[
        MemberModel::new("Maximum", 19).required(),
        MemberModel::new("Minimum", 19).required(),
        MemberModel::new("SampleCount", 19).required(),
        MemberModel::new("Sum", 19).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "StorageResolution", kind: Kind::Integer, min: Some(1), ..ShapeModel::PLAIN },
    ShapeModel { name: "StrictEntityValidation", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "SuppressorPeriod", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "Tag", kind: Kind::Structure, members: &[
        MemberModel::new("Key", 89).required(),
        MemberModel::new("Value", 91).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKey", kind: Kind::String, min: Some(1), max: Some(128), ..ShapeModel::PLAIN },
    ShapeModel { name: "TagList", kind: Kind::List, members: &[
        MemberModel::new("member", 88),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagValue", kind: Kind::String, min: Some(0), max: Some(256), ..ShapeModel::PLAIN },
    ShapeModel { name: "Threshold", kind: Kind::Double, ..ShapeModel::PLAIN },
    ShapeModel { name: "Timestamp", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "TreatMissingData", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "Values", kind: Kind::List, members: &[
        MemberModel::new("member", 19),
    ], ..ShapeModel::PLAIN },
];
