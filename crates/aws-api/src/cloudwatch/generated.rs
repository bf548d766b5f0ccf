// Made by `cargo xtask codegen` from models/cloudwatch.json; edits here are lost.

use std::collections::BTreeMap;

use aws_protocol::{
    Blob, EpochSeconds, ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId,
    ShapeModel, TimestampFormat,
};
use serde::{Deserialize, Serialize};

/// Values of enum `ActionsSuppressedBy`.
pub const ACTIONS_SUPPRESSED_BY: &[&str] = &["WaitPeriod", "ExtensionPeriod", "Alarm"];

/// Structure `AlarmHistoryItem` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AlarmHistoryItem {
    /// `AlarmContributorAttributes`
    #[serde(rename = "AlarmContributorAttributes", skip_serializing_if = "Option::is_none")]
    pub alarm_contributor_attributes: Option<BTreeMap<String, String>>,
    /// `AlarmContributorId`
    #[serde(rename = "AlarmContributorId", skip_serializing_if = "Option::is_none")]
    pub alarm_contributor_id: Option<String>,
    /// `AlarmName`
    #[serde(rename = "AlarmName", skip_serializing_if = "Option::is_none")]
    pub alarm_name: Option<String>,
    /// `AlarmType`
    #[serde(rename = "AlarmType", skip_serializing_if = "Option::is_none")]
    pub alarm_type: Option<String>,
    /// `HistoryData`
    #[serde(rename = "HistoryData", skip_serializing_if = "Option::is_none")]
    pub history_data: Option<String>,
    /// `HistoryItemType`
    #[serde(rename = "HistoryItemType", skip_serializing_if = "Option::is_none")]
    pub history_item_type: Option<String>,
    /// `HistorySummary`
    #[serde(rename = "HistorySummary", skip_serializing_if = "Option::is_none")]
    pub history_summary: Option<String>,
    /// `Timestamp`
    #[serde(rename = "Timestamp", skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<EpochSeconds>,
}

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

/// Structure `Datapoint` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Datapoint {
    /// `Average`
    #[serde(rename = "Average", skip_serializing_if = "Option::is_none")]
    pub average: Option<f64>,
    /// `ExtendedStatistics`
    #[serde(rename = "ExtendedStatistics", skip_serializing_if = "Option::is_none")]
    pub extended_statistics: Option<BTreeMap<String, f64>>,
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
    /// `Timestamp`
    #[serde(rename = "Timestamp", skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<EpochSeconds>,
    /// `Unit`
    #[serde(rename = "Unit", skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// Structure `DeleteAlarmsInput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteAlarmsInput {
    /// `AlarmNames`
    #[serde(rename = "AlarmNames", skip_serializing_if = "Option::is_none")]
    pub alarm_names: Option<Vec<String>>,
}

/// Structure `DescribeAlarmHistoryInput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeAlarmHistoryInput {
    /// `AlarmContributorId`
    #[serde(rename = "AlarmContributorId", skip_serializing_if = "Option::is_none")]
    pub alarm_contributor_id: Option<String>,
    /// `AlarmName`
    #[serde(rename = "AlarmName", skip_serializing_if = "Option::is_none")]
    pub alarm_name: Option<String>,
    /// `AlarmTypes`
    #[serde(rename = "AlarmTypes", skip_serializing_if = "Option::is_none")]
    pub alarm_types: Option<Vec<String>>,
    /// `EndDate`
    #[serde(rename = "EndDate", skip_serializing_if = "Option::is_none")]
    pub end_date: Option<EpochSeconds>,
    /// `HistoryItemType`
    #[serde(rename = "HistoryItemType", skip_serializing_if = "Option::is_none")]
    pub history_item_type: Option<String>,
    /// `MaxRecords`
    #[serde(rename = "MaxRecords", skip_serializing_if = "Option::is_none")]
    pub max_records: Option<i64>,
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `ScanBy`
    #[serde(rename = "ScanBy", skip_serializing_if = "Option::is_none")]
    pub scan_by: Option<String>,
    /// `StartDate`
    #[serde(rename = "StartDate", skip_serializing_if = "Option::is_none")]
    pub start_date: Option<EpochSeconds>,
}

/// Structure `DescribeAlarmHistoryOutput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeAlarmHistoryOutput {
    /// `AlarmHistoryItems`
    #[serde(rename = "AlarmHistoryItems", skip_serializing_if = "Option::is_none")]
    pub alarm_history_items: Option<Vec<AlarmHistoryItem>>,
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
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

/// Structure `DimensionFilter` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DimensionFilter {
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `Value`
    #[serde(rename = "Value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Structure `DisableAlarmActionsInput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DisableAlarmActionsInput {
    /// `AlarmNames`
    #[serde(rename = "AlarmNames", skip_serializing_if = "Option::is_none")]
    pub alarm_names: Option<Vec<String>>,
}

/// Structure `EnableAlarmActionsInput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EnableAlarmActionsInput {
    /// `AlarmNames`
    #[serde(rename = "AlarmNames", skip_serializing_if = "Option::is_none")]
    pub alarm_names: Option<Vec<String>>,
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

/// Structure `GetMetricDataInput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetMetricDataInput {
    /// `EndTime`
    #[serde(rename = "EndTime", skip_serializing_if = "Option::is_none")]
    pub end_time: Option<EpochSeconds>,
    /// `LabelOptions`
    #[serde(rename = "LabelOptions", skip_serializing_if = "Option::is_none")]
    pub label_options: Option<LabelOptions>,
    /// `MaxDatapoints`
    #[serde(rename = "MaxDatapoints", skip_serializing_if = "Option::is_none")]
    pub max_datapoints: Option<i64>,
    /// `MetricDataQueries`
    #[serde(rename = "MetricDataQueries", skip_serializing_if = "Option::is_none")]
    pub metric_data_queries: Option<Vec<MetricDataQuery>>,
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `ScanBy`
    #[serde(rename = "ScanBy", skip_serializing_if = "Option::is_none")]
    pub scan_by: Option<String>,
    /// `StartTime`
    #[serde(rename = "StartTime", skip_serializing_if = "Option::is_none")]
    pub start_time: Option<EpochSeconds>,
}

/// Structure `GetMetricDataOutput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetMetricDataOutput {
    /// `Messages`
    #[serde(rename = "Messages", skip_serializing_if = "Option::is_none")]
    pub messages: Option<Vec<MessageData>>,
    /// `MetricDataResults`
    #[serde(rename = "MetricDataResults", skip_serializing_if = "Option::is_none")]
    pub metric_data_results: Option<Vec<MetricDataResult>>,
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `GetMetricStatisticsInput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetMetricStatisticsInput {
    /// `Dimensions`
    #[serde(rename = "Dimensions", skip_serializing_if = "Option::is_none")]
    pub dimensions: Option<Vec<Dimension>>,
    /// `EndTime`
    #[serde(rename = "EndTime", skip_serializing_if = "Option::is_none")]
    pub end_time: Option<EpochSeconds>,
    /// `ExtendedStatistics`
    #[serde(rename = "ExtendedStatistics", skip_serializing_if = "Option::is_none")]
    pub extended_statistics: Option<Vec<String>>,
    /// `MetricName`
    #[serde(rename = "MetricName", skip_serializing_if = "Option::is_none")]
    pub metric_name: Option<String>,
    /// `Namespace`
    #[serde(rename = "Namespace", skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
    /// `Period`
    #[serde(rename = "Period", skip_serializing_if = "Option::is_none")]
    pub period: Option<i64>,
    /// `StartTime`
    #[serde(rename = "StartTime", skip_serializing_if = "Option::is_none")]
    pub start_time: Option<EpochSeconds>,
    /// `Statistics`
    #[serde(rename = "Statistics", skip_serializing_if = "Option::is_none")]
    pub statistics: Option<Vec<String>>,
    /// `Unit`
    #[serde(rename = "Unit", skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// Structure `GetMetricStatisticsOutput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetMetricStatisticsOutput {
    /// `Datapoints`
    #[serde(rename = "Datapoints", skip_serializing_if = "Option::is_none")]
    pub datapoints: Option<Vec<Datapoint>>,
    /// `Label`
    #[serde(rename = "Label", skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// Values of enum `HistoryItemType`.
pub const HISTORY_ITEM_TYPE: &[&str] = &["ConfigurationUpdate", "StateUpdate", "Action", "AlarmContributorStateUpdate", "AlarmContributorAction"];

/// Structure `LabelOptions` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LabelOptions {
    /// `Timezone`
    #[serde(rename = "Timezone", skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
}

/// Structure `ListMetricsInput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListMetricsInput {
    /// `Dimensions`
    #[serde(rename = "Dimensions", skip_serializing_if = "Option::is_none")]
    pub dimensions: Option<Vec<DimensionFilter>>,
    /// `IncludeLinkedAccounts`
    #[serde(rename = "IncludeLinkedAccounts", skip_serializing_if = "Option::is_none")]
    pub include_linked_accounts: Option<bool>,
    /// `MetricName`
    #[serde(rename = "MetricName", skip_serializing_if = "Option::is_none")]
    pub metric_name: Option<String>,
    /// `Namespace`
    #[serde(rename = "Namespace", skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `OwningAccount`
    #[serde(rename = "OwningAccount", skip_serializing_if = "Option::is_none")]
    pub owning_account: Option<String>,
    /// `RecentlyActive`
    #[serde(rename = "RecentlyActive", skip_serializing_if = "Option::is_none")]
    pub recently_active: Option<String>,
}

/// Structure `ListMetricsOutput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListMetricsOutput {
    /// `Metrics`
    #[serde(rename = "Metrics", skip_serializing_if = "Option::is_none")]
    pub metrics: Option<Vec<Metric>>,
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `OwningAccounts`
    #[serde(rename = "OwningAccounts", skip_serializing_if = "Option::is_none")]
    pub owning_accounts: Option<Vec<String>>,
}

/// Structure `ListTagsForResourceInput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTagsForResourceInput {
    /// `ResourceARN`
    #[serde(rename = "ResourceARN", skip_serializing_if = "Option::is_none")]
    pub resource_arn: Option<String>,
}

/// Structure `ListTagsForResourceOutput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTagsForResourceOutput {
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `MessageData` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MessageData {
    /// `Code`
    #[serde(rename = "Code", skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// `Value`
    #[serde(rename = "Value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

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

/// Structure `MetricDataResult` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MetricDataResult {
    /// `Id`
    #[serde(rename = "Id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `Label`
    #[serde(rename = "Label", skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// `Messages`
    #[serde(rename = "Messages", skip_serializing_if = "Option::is_none")]
    pub messages: Option<Vec<MessageData>>,
    /// `StatusCode`
    #[serde(rename = "StatusCode", skip_serializing_if = "Option::is_none")]
    pub status_code: Option<String>,
    /// `Timestamps`
    #[serde(rename = "Timestamps", skip_serializing_if = "Option::is_none")]
    pub timestamps: Option<Vec<EpochSeconds>>,
    /// `Values`
    #[serde(rename = "Values", skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<f64>>,
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

/// Values of enum `RecentlyActive`.
pub const RECENTLY_ACTIVE: &[&str] = &["PT3H"];

/// Values of enum `ScanBy`.
pub const SCAN_BY: &[&str] = &["TimestampDescending", "TimestampAscending"];

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

/// Values of enum `StatusCode`.
pub const STATUS_CODE: &[&str] = &["Complete", "InternalError", "PartialData", "Forbidden"];

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

/// Structure `TagResourceInput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TagResourceInput {
    /// `ResourceARN`
    #[serde(rename = "ResourceARN", skip_serializing_if = "Option::is_none")]
    pub resource_arn: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `TagResourceOutput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TagResourceOutput {}

/// Structure `UntagResourceInput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UntagResourceInput {
    /// `ResourceARN`
    #[serde(rename = "ResourceARN", skip_serializing_if = "Option::is_none")]
    pub resource_arn: Option<String>,
    /// `TagKeys`
    #[serde(rename = "TagKeys", skip_serializing_if = "Option::is_none")]
    pub tag_keys: Option<Vec<String>>,
}

/// Structure `UntagResourceOutput` of CloudWatch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UntagResourceOutput {}

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
    OperationModel { name: "DeleteAlarms", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(34)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(120)] },
    OperationModel { name: "DescribeAlarmHistory", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(35)), input_root: None, output: Some(ShapeId(36)), result_wrapper: Some("DescribeAlarmHistoryResult"), errors: &[ShapeId(77)] },
    OperationModel { name: "DescribeAlarms", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(37)), input_root: None, output: Some(ShapeId(38)), result_wrapper: Some("DescribeAlarmsResult"), errors: &[ShapeId(77)] },
    OperationModel { name: "DisableAlarmActions", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(45)), input_root: None, output: None, result_wrapper: None, errors: &[] },
    OperationModel { name: "EnableAlarmActions", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(46)), input_root: None, output: None, result_wrapper: None, errors: &[] },
    OperationModel { name: "GetMetricData", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(65)), input_root: None, output: Some(ShapeId(68)), result_wrapper: Some("GetMetricDataResult"), errors: &[ShapeId(77)] },
    OperationModel { name: "GetMetricStatistics", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(69)), input_root: None, output: Some(ShapeId(70)), result_wrapper: Some("GetMetricStatisticsResult"), errors: &[ShapeId(79), ShapeId(106), ShapeId(78), ShapeId(75)] },
    OperationModel { name: "ListMetrics", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(82)), input_root: None, output: Some(ShapeId(83)), result_wrapper: Some("ListMetricsResult"), errors: &[ShapeId(75), ShapeId(79)] },
    OperationModel { name: "ListTagsForResource", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(84)), input_root: None, output: Some(ShapeId(85)), result_wrapper: Some("ListTagsForResourceResult"), errors: &[ShapeId(79), ShapeId(121), ShapeId(75)] },
    OperationModel { name: "PutMetricAlarm", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(112)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(81)] },
    OperationModel { name: "PutMetricData", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(113)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(79), ShapeId(106), ShapeId(78), ShapeId(75)] },
    OperationModel { name: "SetAlarmState", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(125)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(120), ShapeId(76)] },
    OperationModel { name: "TagResource", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(142)), input_root: None, output: Some(ShapeId(143)), result_wrapper: Some("TagResourceResult"), errors: &[ShapeId(79), ShapeId(121), ShapeId(23), ShapeId(75), ShapeId(24)] },
    OperationModel { name: "UntagResource", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(149)), input_root: None, output: Some(ShapeId(150)), result_wrapper: Some("UntagResourceResult"), errors: &[ShapeId(79), ShapeId(121), ShapeId(23), ShapeId(75), ShapeId(24)] },
];

static SHAPES: &[ShapeModel] = &[
    ShapeModel { name: "AccountId", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "ActionPrefix", kind: Kind::String, min: Some(1), max: Some(1024), ..ShapeModel::PLAIN },
    ShapeModel { name: "ActionsEnabled", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "ActionsSuppressedBy", kind: Kind::String, enum_values: ACTIONS_SUPPRESSED_BY, ..ShapeModel::PLAIN },
    ShapeModel { name: "ActionsSuppressedReason", kind: Kind::String, min: Some(0), max: Some(1024), ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmArn", kind: Kind::String, min: Some(1), max: Some(1600), ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmDescription", kind: Kind::String, min: Some(0), max: Some(1024), ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmHistoryItem", kind: Kind::Structure, members: &[
        MemberModel::new("AlarmContributorAttributes", 25),
        MemberModel::new("AlarmContributorId", 26),
        MemberModel::new("AlarmName", 9),
        MemberModel::new("AlarmType", 14),
        MemberModel::new("HistoryData", 71),
        MemberModel::new("HistoryItemType", 72),
        MemberModel::new("HistorySummary", 73),
        MemberModel::new("Timestamp", 146),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmHistoryItems", kind: Kind::List, members: &[
        MemberModel::new("member", 7),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmName", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmNamePrefix", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmNames", kind: Kind::List, max: Some(100), members: &[
        MemberModel::new("member", 9),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmPromQLCriteria", kind: Kind::Structure, members: &[
        MemberModel::new("PendingPeriod", 110),
        MemberModel::new("Query", 114).required(),
        MemberModel::new("RecoveryPeriod", 116),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmRule", kind: Kind::String, min: Some(1), max: Some(10240), ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmType", kind: Kind::String, enum_values: ALARM_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmTypes", kind: Kind::List, members: &[
        MemberModel::new("member", 14),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AmazonResourceName", kind: Kind::String, min: Some(1), max: Some(1024), ..ShapeModel::PLAIN },
    ShapeModel { name: "AttributeName", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "AttributeValue", kind: Kind::String, min: Some(1), max: Some(1024), ..ShapeModel::PLAIN },
    ShapeModel { name: "AwsQueryErrorMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ComparisonOperator", kind: Kind::String, enum_values: COMPARISON_OPERATOR, ..ShapeModel::PLAIN },
    ShapeModel { name: "CompositeAlarm", kind: Kind::Structure, members: &[
        MemberModel::new("ActionsEnabled", 2),
        MemberModel::new("ActionsSuppressedBy", 3),
        MemberModel::new("ActionsSuppressedReason", 4),
        MemberModel::new("ActionsSuppressor", 5),
        MemberModel::new("ActionsSuppressorExtensionPeriod", 137),
        MemberModel::new("ActionsSuppressorWaitPeriod", 137),
        MemberModel::new("AlarmActions", 118),
        MemberModel::new("AlarmArn", 5),
        MemberModel::new("AlarmConfigurationUpdatedTimestamp", 146),
        MemberModel::new("AlarmDescription", 6),
        MemberModel::new("AlarmName", 9),
        MemberModel::new("AlarmRule", 13),
        MemberModel::new("InsufficientDataActions", 118),
        MemberModel::new("OKActions", 118),
        MemberModel::new("StateReason", 128),
        MemberModel::new("StateReasonData", 129),
        MemberModel::new("StateTransitionedTimestamp", 146),
        MemberModel::new("StateUpdatedTimestamp", 146),
        MemberModel::new("StateValue", 130),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CompositeAlarms", kind: Kind::List, members: &[
        MemberModel::new("member", 21),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ConcurrentModificationException", kind: Kind::Structure, error: Some(ErrorModel { code: "ConcurrentModificationException", status: 429, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "ConflictException", kind: Kind::Structure, error: Some(ErrorModel { code: "ConflictException", status: 409, sender: true }), members: &[
        MemberModel::new("Message", 56),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContributorAttributes", kind: Kind::Map, min: Some(0), max: Some(150), members: &[
        MemberModel::new("key", 17),
        MemberModel::new("value", 18),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContributorId", kind: Kind::String, min: Some(1), max: Some(16), ..ShapeModel::PLAIN },
    ShapeModel { name: "Counts", kind: Kind::List, members: &[
        MemberModel::new("member", 29),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Datapoint", kind: Kind::Structure, members: &[
        MemberModel::new("Average", 29),
        MemberModel::new("ExtendedStatistics", 30),
        MemberModel::new("Maximum", 29),
        MemberModel::new("Minimum", 29),
        MemberModel::new("SampleCount", 29),
        MemberModel::new("Sum", 29),
        MemberModel::new("Timestamp", 146),
        MemberModel::new("Unit", 126),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DatapointValue", kind: Kind::Double, ..ShapeModel::PLAIN },
    ShapeModel { name: "DatapointValueMap", kind: Kind::Map, members: &[
        MemberModel::new("key", 62),
        MemberModel::new("value", 29),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DatapointValues", kind: Kind::List, members: &[
        MemberModel::new("member", 29),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Datapoints", kind: Kind::List, members: &[
        MemberModel::new("member", 28),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DatapointsToAlarm", kind: Kind::Integer, min: Some(1), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteAlarmsInput", kind: Kind::Structure, members: &[
        MemberModel::new("AlarmNames", 11).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeAlarmHistoryInput", kind: Kind::Structure, members: &[
        MemberModel::new("AlarmContributorId", 26),
        MemberModel::new("AlarmName", 9),
        MemberModel::new("AlarmTypes", 15),
        MemberModel::new("EndDate", 146),
        MemberModel::new("HistoryItemType", 72),
        MemberModel::new("MaxRecords", 86),
        MemberModel::new("NextToken", 108),
        MemberModel::new("ScanBy", 124),
        MemberModel::new("StartDate", 146),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeAlarmHistoryOutput", kind: Kind::Structure, members: &[
        MemberModel::new("AlarmHistoryItems", 8),
        MemberModel::new("NextToken", 108),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeAlarmsInput", kind: Kind::Structure, members: &[
        MemberModel::new("ActionPrefix", 1),
        MemberModel::new("AlarmNamePrefix", 10),
        MemberModel::new("AlarmNames", 11),
        MemberModel::new("AlarmTypes", 15),
        MemberModel::new("ChildrenOfAlarmName", 9),
        MemberModel::new("MaxRecords", 86),
        MemberModel::new("NextToken", 108),
        MemberModel::new("ParentsOfAlarmName", 9),
        MemberModel::new("StateValue", 130),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeAlarmsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("CompositeAlarms", 22),
        MemberModel::new("MetricAlarms", 92),
        MemberModel::new("NextToken", 108),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Dimension", kind: Kind::Structure, members: &[
        MemberModel::new("Name", 42).required(),
        MemberModel::new("Value", 43).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DimensionFilter", kind: Kind::Structure, members: &[
        MemberModel::new("Name", 42).required(),
        MemberModel::new("Value", 43),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DimensionFilters", kind: Kind::List, max: Some(10), members: &[
        MemberModel::new("member", 40),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DimensionName", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "DimensionValue", kind: Kind::String, min: Some(1), max: Some(1024), ..ShapeModel::PLAIN },
    ShapeModel { name: "Dimensions", kind: Kind::List, max: Some(30), members: &[
        MemberModel::new("member", 39),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DisableAlarmActionsInput", kind: Kind::Structure, members: &[
        MemberModel::new("AlarmNames", 11).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EnableAlarmActionsInput", kind: Kind::Structure, members: &[
        MemberModel::new("AlarmNames", 11).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Entity", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 48),
        MemberModel::new("KeyAttributes", 51),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EntityAttributesMap", kind: Kind::Map, min: Some(0), max: Some(10), members: &[
        MemberModel::new("key", 49),
        MemberModel::new("value", 50),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EntityAttributesMapKeyString", kind: Kind::String, min: Some(1), max: Some(256), ..ShapeModel::PLAIN },
    ShapeModel { name: "EntityAttributesMapValueString", kind: Kind::String, min: Some(1), max: Some(2048), ..ShapeModel::PLAIN },
    ShapeModel { name: "EntityKeyAttributesMap", kind: Kind::Map, min: Some(2), max: Some(4), members: &[
        MemberModel::new("key", 52),
        MemberModel::new("value", 53),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EntityKeyAttributesMapKeyString", kind: Kind::String, min: Some(1), max: Some(32), ..ShapeModel::PLAIN },
    ShapeModel { name: "EntityKeyAttributesMapValueString", kind: Kind::String, min: Some(1), max: Some(2048), ..ShapeModel::PLAIN },
    ShapeModel { name: "EntityMetricData", kind: Kind::Structure, members: &[
        MemberModel::new("Entity", 47),
        MemberModel::new("MetricData", 93),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EntityMetricDataList", kind: Kind::List, members: &[
        MemberModel::new("member", 54),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ErrorMessage", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "EvaluateLowSampleCountPercentile", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "EvaluationCriteria", kind: Kind::Structure, members: &[
        MemberModel::new("PromQLCriteria", 12),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EvaluationInterval", kind: Kind::Integer, min: Some(10), max: Some(3600), ..ShapeModel::PLAIN },
    ShapeModel { name: "EvaluationPeriods", kind: Kind::Integer, min: Some(1), ..ShapeModel::PLAIN },
    ShapeModel { name: "EvaluationState", kind: Kind::String, enum_values: EVALUATION_STATE, ..ShapeModel::PLAIN },
    ShapeModel { name: "ExtendedStatistic", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ExtendedStatistics", kind: Kind::List, min: Some(1), max: Some(10), members: &[
        MemberModel::new("member", 62),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FaultDescription", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "GetMetricDataInput", kind: Kind::Structure, members: &[
        MemberModel::new("EndTime", 146).required(),
        MemberModel::new("LabelOptions", 80),
        MemberModel::new("MaxDatapoints", 67),
        MemberModel::new("MetricDataQueries", 94).required(),
        MemberModel::new("NextToken", 108),
        MemberModel::new("ScanBy", 124),
        MemberModel::new("StartTime", 146).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetMetricDataLabelTimezone", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "GetMetricDataMaxDatapoints", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "GetMetricDataOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Messages", 97),
        MemberModel::new("MetricDataResults", 98),
        MemberModel::new("NextToken", 108),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetMetricStatisticsInput", kind: Kind::Structure, members: &[
        MemberModel::new("Dimensions", 44),
        MemberModel::new("EndTime", 146).required(),
        MemberModel::new("ExtendedStatistics", 63),
        MemberModel::new("MetricName", 103).required(),
        MemberModel::new("Namespace", 107).required(),
        MemberModel::new("Period", 111).required(),
        MemberModel::new("StartTime", 146).required(),
        MemberModel::new("Statistics", 133),
        MemberModel::new("Unit", 126),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetMetricStatisticsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Datapoints", 32),
        MemberModel::new("Label", 102),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HistoryData", kind: Kind::String, min: Some(1), max: Some(4095), ..ShapeModel::PLAIN },
    ShapeModel { name: "HistoryItemType", kind: Kind::String, enum_values: HISTORY_ITEM_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "HistorySummary", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "IncludeLinkedAccounts", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "InternalServiceFault", kind: Kind::Structure, error: Some(ErrorModel { code: "InternalServiceError", status: 500, sender: false }), members: &[
        MemberModel::new("Message", 64),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidFormatFault", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidFormat", status: 400, sender: true }), members: &[
        MemberModel::new("message", 56),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidNextToken", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidNextToken", status: 400, sender: true }), members: &[
        MemberModel::new("message", 56),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidParameterCombinationException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidParameterCombination", status: 400, sender: true }), members: &[
        MemberModel::new("message", 19),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidParameterValueException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidParameterValue", status: 400, sender: true }), members: &[
        MemberModel::new("message", 19),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LabelOptions", kind: Kind::Structure, members: &[
        MemberModel::new("Timezone", 66),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LimitExceededFault", kind: Kind::Structure, error: Some(ErrorModel { code: "LimitExceeded", status: 400, sender: true }), members: &[
        MemberModel::new("message", 56),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListMetricsInput", kind: Kind::Structure, members: &[
        MemberModel::new("Dimensions", 41),
        MemberModel::new("IncludeLinkedAccounts", 74),
        MemberModel::new("MetricName", 103),
        MemberModel::new("Namespace", 107),
        MemberModel::new("NextToken", 108),
        MemberModel::new("OwningAccount", 0),
        MemberModel::new("RecentlyActive", 115),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListMetricsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Metrics", 105),
        MemberModel::new("NextToken", 108),
        MemberModel::new("OwningAccounts", 109),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTagsForResourceInput", kind: Kind::Structure, members: &[
        MemberModel::new("ResourceARN", 16).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTagsForResourceOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Tags", 141),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MaxRecords", kind: Kind::Integer, min: Some(1), max: Some(100), ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageData", kind: Kind::Structure, members: &[
        MemberModel::new("Code", 88),
        MemberModel::new("Value", 89),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageDataCode", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageDataValue", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "Metric", kind: Kind::Structure, members: &[
        MemberModel::new("Dimensions", 44),
        MemberModel::new("MetricName", 103),
        MemberModel::new("Namespace", 107),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricAlarm", kind: Kind::Structure, members: &[
        MemberModel::new("ActionsEnabled", 2),
        MemberModel::new("AlarmActions", 118),
        MemberModel::new("AlarmArn", 5),
        MemberModel::new("AlarmConfigurationUpdatedTimestamp", 146),
        MemberModel::new("AlarmDescription", 6),
        MemberModel::new("AlarmName", 9),
        MemberModel::new("ComparisonOperator", 20),
        MemberModel::new("DatapointsToAlarm", 33),
        MemberModel::new("Dimensions", 44),
        MemberModel::new("EvaluateLowSampleCountPercentile", 57),
        MemberModel::new("EvaluationCriteria", 58),
        MemberModel::new("EvaluationInterval", 59),
        MemberModel::new("EvaluationPeriods", 60),
        MemberModel::new("EvaluationState", 61),
        MemberModel::new("ExtendedStatistic", 62),
        MemberModel::new("InsufficientDataActions", 118),
        MemberModel::new("MetricName", 103),
        MemberModel::new("Metrics", 94),
        MemberModel::new("Namespace", 107),
        MemberModel::new("OKActions", 118),
        MemberModel::new("Period", 111),
        MemberModel::new("StateReason", 128),
        MemberModel::new("StateReasonData", 129),
        MemberModel::new("StateTransitionedTimestamp", 146),
        MemberModel::new("StateUpdatedTimestamp", 146),
        MemberModel::new("StateValue", 130),
        MemberModel::new("Statistic", 131),
        MemberModel::new("Threshold", 145),
        MemberModel::new("ThresholdMetricId", 101),
        MemberModel::new("TreatMissingData", 148),
        MemberModel::new("Unit", 126),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricAlarms", kind: Kind::List, members: &[
        MemberModel::new("member", 91),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricData", kind: Kind::List, members: &[
        MemberModel::new("member", 99),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricDataQueries", kind: Kind::List, members: &[
        MemberModel::new("member", 95),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricDataQuery", kind: Kind::Structure, members: &[
        MemberModel::new("AccountId", 0),
        MemberModel::new("Expression", 100),
        MemberModel::new("Id", 101).required(),
        MemberModel::new("Label", 102),
        MemberModel::new("MetricStat", 104),
        MemberModel::new("Period", 111),
        MemberModel::new("ReturnData", 123),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricDataResult", kind: Kind::Structure, members: &[
        MemberModel::new("Id", 101),
        MemberModel::new("Label", 102),
        MemberModel::new("Messages", 97),
        MemberModel::new("StatusCode", 134),
        MemberModel::new("Timestamps", 147),
        MemberModel::new("Values", 31),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricDataResultMessages", kind: Kind::List, members: &[
        MemberModel::new("member", 87),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricDataResults", kind: Kind::List, members: &[
        MemberModel::new("member", 96),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricDatum", kind: Kind::Structure, members: &[
        MemberModel::new("Counts", 27),
        MemberModel::new("Dimensions", 44),
        MemberModel::new("MetricName", 103).required(),
        MemberModel::new("StatisticValues", 132),
        MemberModel::new("StorageResolution", 135),
        MemberModel::new("Timestamp", 146),
        MemberModel::new("Unit", 126),
        MemberModel::new("Value", 29),
        MemberModel::new("Values", 151),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricExpression", kind: Kind::String, min: Some(1), max: Some(2048), ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricId", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricLabel", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricName", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "MetricStat", kind: Kind::Structure, members: &[
        MemberModel::new("Metric", 90).required(),
        MemberModel::new("Period", 111).required(),
        MemberModel::new("Stat", 127).required(),
        MemberModel::new("Unit", 126),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Metrics", kind: Kind::List, members: &[
        MemberModel::new("member", 90),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MissingRequiredParameterException", kind: Kind::Structure, error: Some(ErrorModel { code: "MissingParameter", status: 400, sender: true }), members: &[
        MemberModel::new("message", 19),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Namespace", kind: Kind::String, min: Some(1), max: Some(255), pattern: Some("[^:].*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "NextToken", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "OwningAccounts", kind: Kind::List, members: &[
        MemberModel::new("member", 0),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PendingPeriod", kind: Kind::Integer, min: Some(0), max: Some(86400), ..ShapeModel::PLAIN },
    ShapeModel { name: "Period", kind: Kind::Integer, min: Some(1), ..ShapeModel::PLAIN },
    ShapeModel { name: "PutMetricAlarmInput", kind: Kind::Structure, members: &[
        MemberModel::new("ActionsEnabled", 2),
        MemberModel::new("AlarmActions", 118),
        MemberModel::new("AlarmDescription", 6),
        MemberModel::new("AlarmName", 9).required(),
        MemberModel::new("ComparisonOperator", 20),
        MemberModel::new("DatapointsToAlarm", 33),
        MemberModel::new("Dimensions", 44),
        MemberModel::new("EvaluateLowSampleCountPercentile", 57),
        MemberModel::new("EvaluationCriteria", 58),
        MemberModel::new("EvaluationInterval", 59),
        MemberModel::new("EvaluationPeriods", 60),
        MemberModel::new("ExtendedStatistic", 62),
        MemberModel::new("InsufficientDataActions", 118),
        MemberModel::new("MetricName", 103),
        MemberModel::new("Metrics", 94),
        MemberModel::new("Namespace", 107),
        MemberModel::new("OKActions", 118),
        MemberModel::new("Period", 111),
        MemberModel::new("Statistic", 131),
        MemberModel::new("Tags", 141),
        MemberModel::new("Threshold", 145),
        MemberModel::new("ThresholdMetricId", 101),
        MemberModel::new("TreatMissingData", 148),
        MemberModel::new("Unit", 126),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutMetricDataInput", kind: Kind::Structure, members: &[
        MemberModel::new("EntityMetricData", 55),
        MemberModel::new("MetricData", 93),
        MemberModel::new("Namespace", 107).required(),
        MemberModel::new("StrictEntityValidation", 136),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Query", kind: Kind::String, min: Some(1), max: Some(10000), ..ShapeModel::PLAIN },
    ShapeModel { name: "RecentlyActive", kind: Kind::String, enum_values: RECENTLY_ACTIVE, ..ShapeModel::PLAIN },
    ShapeModel { name: "RecoveryPeriod", kind: Kind::Integer, min: Some(0), max: Some(86400), ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceList", kind: Kind::List, max: Some(5), members: &[
        MemberModel::new("member", 119),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceName", kind: Kind::String, min: Some(1), max: Some(1024), ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceNotFound", kind: Kind::Structure, error: Some(ErrorModel { code: "ResourceNotFound", status: 404, sender: true }), members: &[
        MemberModel::new("message", 56),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "ResourceNotFoundException", status: 404, sender: true }), members: &[
        MemberModel::new("ResourceId", 117),
        MemberModel::new("ResourceType", 122),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceType", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ReturnData", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "ScanBy", kind: Kind::String, enum_values: SCAN_BY, ..ShapeModel::PLAIN },
    ShapeModel { name: "SetAlarmStateInput", kind: Kind::Structure, members: &[
        MemberModel::new("AlarmName", 9).required(),
        MemberModel::new("StateReason", 128).required(),
        MemberModel::new("StateReasonData", 129),
        MemberModel::new("StateValue", 130).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "StandardUnit", kind: Kind::String, enum_values: STANDARD_UNIT, ..ShapeModel::PLAIN },
    ShapeModel { name: "Stat", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "StateReason", kind: Kind::String, min: Some(0), max: Some(1023), ..ShapeModel::PLAIN },
    ShapeModel { name: "StateReasonData", kind: Kind::String, min: Some(0), max: Some(4000), ..ShapeModel::PLAIN },
    ShapeModel { name: "StateValue", kind: Kind::String, enum_values: STATE_VALUE, ..ShapeModel::PLAIN },
    ShapeModel { name: "Statistic", kind: Kind::String, enum_values: STATISTIC, ..ShapeModel::PLAIN },
    ShapeModel { name: "StatisticSet", kind: Kind::Structure, members: &[
        MemberModel::new("Maximum", 29).required(),
        MemberModel::new("Minimum", 29).required(),
        MemberModel::new("SampleCount", 29).required(),
        MemberModel::new("Sum", 29).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Statistics", kind: Kind::List, min: Some(1), max: Some(5), members: &[
        MemberModel::new("member", 131),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "StatusCode", kind: Kind::String, enum_values: STATUS_CODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "StorageResolution", kind: Kind::Integer, min: Some(1), ..ShapeModel::PLAIN },
    ShapeModel { name: "StrictEntityValidation", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "SuppressorPeriod", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "Tag", kind: Kind::Structure, members: &[
        MemberModel::new("Key", 139).required(),
        MemberModel::new("Value", 144).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKey", kind: Kind::String, min: Some(1), max: Some(128), ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKeyList", kind: Kind::List, members: &[
        MemberModel::new("member", 139),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagList", kind: Kind::List, members: &[
        MemberModel::new("member", 138),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagResourceInput", kind: Kind::Structure, members: &[
        MemberModel::new("ResourceARN", 16).required(),
        MemberModel::new("Tags", 141).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagResourceOutput", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "TagValue", kind: Kind::String, min: Some(0), max: Some(256), ..ShapeModel::PLAIN },
    ShapeModel { name: "Threshold", kind: Kind::Double, ..ShapeModel::PLAIN },
    ShapeModel { name: "Timestamp", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "Timestamps", kind: Kind::List, members: &[
        MemberModel::new("member", 146),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TreatMissingData", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "UntagResourceInput", kind: Kind::Structure, members: &[
        MemberModel::new("ResourceARN", 16).required(),
        MemberModel::new("TagKeys", 140).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UntagResourceOutput", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "Values", kind: Kind::List, members: &[
        MemberModel::new("member", 29),
    ], ..ShapeModel::PLAIN },
];
