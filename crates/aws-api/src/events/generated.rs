// Made by `cargo xtask codegen` from models/events.json; edits here are lost.

use std::collections::BTreeMap;

use aws_protocol::{
    Blob, EpochSeconds, ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId,
    ShapeModel, TimestampFormat,
};
use serde::{Deserialize, Serialize};

/// Structure `AppSyncParameters` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AppSyncParameters {
    /// `GraphQLOperation`
    #[serde(rename = "GraphQLOperation", skip_serializing_if = "Option::is_none")]
    pub graph_ql_operation: Option<String>,
}

/// Values of enum `AssignPublicIp`.
pub const ASSIGN_PUBLIC_IP: &[&str] = &["ENABLED", "DISABLED"];

/// Structure `AwsVpcConfiguration` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AwsVpcConfiguration {
    /// `AssignPublicIp`
    #[serde(rename = "AssignPublicIp", skip_serializing_if = "Option::is_none")]
    pub assign_public_ip: Option<String>,
    /// `SecurityGroups`
    #[serde(rename = "SecurityGroups", skip_serializing_if = "Option::is_none")]
    pub security_groups: Option<Vec<String>>,
    /// `Subnets`
    #[serde(rename = "Subnets", skip_serializing_if = "Option::is_none")]
    pub subnets: Option<Vec<String>>,
}

/// Structure `BatchArrayProperties` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BatchArrayProperties {
    /// `Size`
    #[serde(rename = "Size", skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
}

/// Structure `BatchParameters` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BatchParameters {
    /// `ArrayProperties`
    #[serde(rename = "ArrayProperties", skip_serializing_if = "Option::is_none")]
    pub array_properties: Option<BatchArrayProperties>,
    /// `JobDefinition`
    #[serde(rename = "JobDefinition", skip_serializing_if = "Option::is_none")]
    pub job_definition: Option<String>,
    /// `JobName`
    #[serde(rename = "JobName", skip_serializing_if = "Option::is_none")]
    pub job_name: Option<String>,
    /// `RetryStrategy`
    #[serde(rename = "RetryStrategy", skip_serializing_if = "Option::is_none")]
    pub retry_strategy: Option<BatchRetryStrategy>,
}

/// Structure `BatchRetryStrategy` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BatchRetryStrategy {
    /// `Attempts`
    #[serde(rename = "Attempts", skip_serializing_if = "Option::is_none")]
    pub attempts: Option<i64>,
}

/// Structure `CapacityProviderStrategyItem` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CapacityProviderStrategyItem {
    /// `base`
    #[serde(rename = "base", skip_serializing_if = "Option::is_none")]
    pub base: Option<i64>,
    /// `capacityProvider`
    #[serde(rename = "capacityProvider", skip_serializing_if = "Option::is_none")]
    pub capacity_provider: Option<String>,
    /// `weight`
    #[serde(rename = "weight", skip_serializing_if = "Option::is_none")]
    pub weight: Option<i64>,
}

/// Structure `DeadLetterConfig` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeadLetterConfig {
    /// `Arn`
    #[serde(rename = "Arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
}

/// Structure `DeleteRuleRequest` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteRuleRequest {
    /// `EventBusName`
    #[serde(rename = "EventBusName", skip_serializing_if = "Option::is_none")]
    pub event_bus_name: Option<String>,
    /// `Force`
    #[serde(rename = "Force", skip_serializing_if = "Option::is_none")]
    pub force: Option<bool>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Structure `DescribeRuleRequest` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeRuleRequest {
    /// `EventBusName`
    #[serde(rename = "EventBusName", skip_serializing_if = "Option::is_none")]
    pub event_bus_name: Option<String>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Structure `DescribeRuleResponse` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeRuleResponse {
    /// `Arn`
    #[serde(rename = "Arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `CreatedBy`
    #[serde(rename = "CreatedBy", skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `EventBusName`
    #[serde(rename = "EventBusName", skip_serializing_if = "Option::is_none")]
    pub event_bus_name: Option<String>,
    /// `EventPattern`
    #[serde(rename = "EventPattern", skip_serializing_if = "Option::is_none")]
    pub event_pattern: Option<String>,
    /// `ManagedBy`
    #[serde(rename = "ManagedBy", skip_serializing_if = "Option::is_none")]
    pub managed_by: Option<String>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `RoleArn`
    #[serde(rename = "RoleArn", skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// `ScheduleExpression`
    #[serde(rename = "ScheduleExpression", skip_serializing_if = "Option::is_none")]
    pub schedule_expression: Option<String>,
    /// `State`
    #[serde(rename = "State", skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
}

/// Structure `DisableRuleRequest` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DisableRuleRequest {
    /// `EventBusName`
    #[serde(rename = "EventBusName", skip_serializing_if = "Option::is_none")]
    pub event_bus_name: Option<String>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Structure `EcsParameters` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EcsParameters {
    /// `CapacityProviderStrategy`
    #[serde(rename = "CapacityProviderStrategy", skip_serializing_if = "Option::is_none")]
    pub capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>>,
    /// `EnableECSManagedTags`
    #[serde(rename = "EnableECSManagedTags", skip_serializing_if = "Option::is_none")]
    pub enable_ecs_managed_tags: Option<bool>,
    /// `EnableExecuteCommand`
    #[serde(rename = "EnableExecuteCommand", skip_serializing_if = "Option::is_none")]
    pub enable_execute_command: Option<bool>,
    /// `Group`
    #[serde(rename = "Group", skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// `LaunchType`
    #[serde(rename = "LaunchType", skip_serializing_if = "Option::is_none")]
    pub launch_type: Option<String>,
    /// `NetworkConfiguration`
    #[serde(rename = "NetworkConfiguration", skip_serializing_if = "Option::is_none")]
    pub network_configuration: Option<NetworkConfiguration>,
    /// `PlacementConstraints`
    #[serde(rename = "PlacementConstraints", skip_serializing_if = "Option::is_none")]
    pub placement_constraints: Option<Vec<PlacementConstraint>>,
    /// `PlacementStrategy`
    #[serde(rename = "PlacementStrategy", skip_serializing_if = "Option::is_none")]
    pub placement_strategy: Option<Vec<PlacementStrategy>>,
    /// `PlatformVersion`
    #[serde(rename = "PlatformVersion", skip_serializing_if = "Option::is_none")]
    pub platform_version: Option<String>,
    /// `PropagateTags`
    #[serde(rename = "PropagateTags", skip_serializing_if = "Option::is_none")]
    pub propagate_tags: Option<String>,
    /// `ReferenceId`
    #[serde(rename = "ReferenceId", skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `TaskCount`
    #[serde(rename = "TaskCount", skip_serializing_if = "Option::is_none")]
    pub task_count: Option<i64>,
    /// `TaskDefinitionArn`
    #[serde(rename = "TaskDefinitionArn", skip_serializing_if = "Option::is_none")]
    pub task_definition_arn: Option<String>,
}

/// Structure `EnableRuleRequest` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EnableRuleRequest {
    /// `EventBusName`
    #[serde(rename = "EventBusName", skip_serializing_if = "Option::is_none")]
    pub event_bus_name: Option<String>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Structure `HttpParameters` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct HttpParameters {
    /// `HeaderParameters`
    #[serde(rename = "HeaderParameters", skip_serializing_if = "Option::is_none")]
    pub header_parameters: Option<BTreeMap<String, String>>,
    /// `PathParameterValues`
    #[serde(rename = "PathParameterValues", skip_serializing_if = "Option::is_none")]
    pub path_parameter_values: Option<Vec<String>>,
    /// `QueryStringParameters`
    #[serde(rename = "QueryStringParameters", skip_serializing_if = "Option::is_none")]
    pub query_string_parameters: Option<BTreeMap<String, String>>,
}

/// Structure `InputTransformer` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct InputTransformer {
    /// `InputPathsMap`
    #[serde(rename = "InputPathsMap", skip_serializing_if = "Option::is_none")]
    pub input_paths_map: Option<BTreeMap<String, String>>,
    /// `InputTemplate`
    #[serde(rename = "InputTemplate", skip_serializing_if = "Option::is_none")]
    pub input_template: Option<String>,
}

/// Structure `KinesisParameters` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct KinesisParameters {
    /// `PartitionKeyPath`
    #[serde(rename = "PartitionKeyPath", skip_serializing_if = "Option::is_none")]
    pub partition_key_path: Option<String>,
}

/// Values of enum `LaunchType`.
pub const LAUNCH_TYPE: &[&str] = &["EC2", "FARGATE", "EXTERNAL"];

/// Structure `ListRulesRequest` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListRulesRequest {
    /// `EventBusName`
    #[serde(rename = "EventBusName", skip_serializing_if = "Option::is_none")]
    pub event_bus_name: Option<String>,
    /// `Limit`
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// `NamePrefix`
    #[serde(rename = "NamePrefix", skip_serializing_if = "Option::is_none")]
    pub name_prefix: Option<String>,
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `ListRulesResponse` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListRulesResponse {
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `Rules`
    #[serde(rename = "Rules", skip_serializing_if = "Option::is_none")]
    pub rules: Option<Vec<Rule>>,
}

/// Structure `ListTagsForResourceRequest` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTagsForResourceRequest {
    /// `ResourceARN`
    #[serde(rename = "ResourceARN", skip_serializing_if = "Option::is_none")]
    pub resource_arn: Option<String>,
}

/// Structure `ListTagsForResourceResponse` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTagsForResourceResponse {
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `ListTargetsByRuleRequest` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTargetsByRuleRequest {
    /// `EventBusName`
    #[serde(rename = "EventBusName", skip_serializing_if = "Option::is_none")]
    pub event_bus_name: Option<String>,
    /// `Limit`
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `Rule`
    #[serde(rename = "Rule", skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
}

/// Structure `ListTargetsByRuleResponse` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTargetsByRuleResponse {
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `Targets`
    #[serde(rename = "Targets", skip_serializing_if = "Option::is_none")]
    pub targets: Option<Vec<Target>>,
}

/// Structure `NetworkConfiguration` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct NetworkConfiguration {
    /// `awsvpcConfiguration`
    #[serde(rename = "awsvpcConfiguration", skip_serializing_if = "Option::is_none")]
    pub awsvpc_configuration: Option<AwsVpcConfiguration>,
}

/// Structure `PlacementConstraint` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlacementConstraint {
    /// `expression`
    #[serde(rename = "expression", skip_serializing_if = "Option::is_none")]
    pub expression: Option<String>,
    /// `type`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
}

/// Values of enum `PlacementConstraintType`.
pub const PLACEMENT_CONSTRAINT_TYPE: &[&str] = &["distinctInstance", "memberOf"];

/// Structure `PlacementStrategy` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlacementStrategy {
    /// `field`
    #[serde(rename = "field", skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// `type`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
}

/// Values of enum `PlacementStrategyType`.
pub const PLACEMENT_STRATEGY_TYPE: &[&str] = &["random", "spread", "binpack"];

/// Values of enum `PropagateTags`.
pub const PROPAGATE_TAGS: &[&str] = &["TASK_DEFINITION"];

/// Structure `PutEventsRequest` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutEventsRequest {
    /// `EndpointId`
    #[serde(rename = "EndpointId", skip_serializing_if = "Option::is_none")]
    pub endpoint_id: Option<String>,
    /// `Entries`
    #[serde(rename = "Entries", skip_serializing_if = "Option::is_none")]
    pub entries: Option<Vec<PutEventsRequestEntry>>,
}

/// Structure `PutEventsRequestEntry` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutEventsRequestEntry {
    /// `Detail`
    #[serde(rename = "Detail", skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// `DetailType`
    #[serde(rename = "DetailType", skip_serializing_if = "Option::is_none")]
    pub detail_type: Option<String>,
    /// `EventBusName`
    #[serde(rename = "EventBusName", skip_serializing_if = "Option::is_none")]
    pub event_bus_name: Option<String>,
    /// `Resources`
    #[serde(rename = "Resources", skip_serializing_if = "Option::is_none")]
    pub resources: Option<Vec<String>>,
    /// `Source`
    #[serde(rename = "Source", skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// `Time`
    #[serde(rename = "Time", skip_serializing_if = "Option::is_none")]
    pub time: Option<EpochSeconds>,
    /// `TraceHeader`
    #[serde(rename = "TraceHeader", skip_serializing_if = "Option::is_none")]
    pub trace_header: Option<String>,
}

/// Structure `PutEventsResponse` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutEventsResponse {
    /// `Entries`
    #[serde(rename = "Entries", skip_serializing_if = "Option::is_none")]
    pub entries: Option<Vec<PutEventsResultEntry>>,
    /// `FailedEntryCount`
    #[serde(rename = "FailedEntryCount", skip_serializing_if = "Option::is_none")]
    pub failed_entry_count: Option<i64>,
}

/// Structure `PutEventsResultEntry` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutEventsResultEntry {
    /// `ErrorCode`
    #[serde(rename = "ErrorCode", skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// `ErrorMessage`
    #[serde(rename = "ErrorMessage", skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
    /// `EventId`
    #[serde(rename = "EventId", skip_serializing_if = "Option::is_none")]
    pub event_id: Option<String>,
}

/// Structure `PutRuleRequest` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutRuleRequest {
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `EventBusName`
    #[serde(rename = "EventBusName", skip_serializing_if = "Option::is_none")]
    pub event_bus_name: Option<String>,
    /// `EventPattern`
    #[serde(rename = "EventPattern", skip_serializing_if = "Option::is_none")]
    pub event_pattern: Option<String>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `RoleArn`
    #[serde(rename = "RoleArn", skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// `ScheduleExpression`
    #[serde(rename = "ScheduleExpression", skip_serializing_if = "Option::is_none")]
    pub schedule_expression: Option<String>,
    /// `State`
    #[serde(rename = "State", skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `PutRuleResponse` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutRuleResponse {
    /// `RuleArn`
    #[serde(rename = "RuleArn", skip_serializing_if = "Option::is_none")]
    pub rule_arn: Option<String>,
}

/// Structure `PutTargetsRequest` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutTargetsRequest {
    /// `EventBusName`
    #[serde(rename = "EventBusName", skip_serializing_if = "Option::is_none")]
    pub event_bus_name: Option<String>,
    /// `Rule`
    #[serde(rename = "Rule", skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// `Targets`
    #[serde(rename = "Targets", skip_serializing_if = "Option::is_none")]
    pub targets: Option<Vec<Target>>,
}

/// Structure `PutTargetsResponse` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutTargetsResponse {
    /// `FailedEntries`
    #[serde(rename = "FailedEntries", skip_serializing_if = "Option::is_none")]
    pub failed_entries: Option<Vec<PutTargetsResultEntry>>,
    /// `FailedEntryCount`
    #[serde(rename = "FailedEntryCount", skip_serializing_if = "Option::is_none")]
    pub failed_entry_count: Option<i64>,
}

/// Structure `PutTargetsResultEntry` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutTargetsResultEntry {
    /// `ErrorCode`
    #[serde(rename = "ErrorCode", skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// `ErrorMessage`
    #[serde(rename = "ErrorMessage", skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
    /// `TargetId`
    #[serde(rename = "TargetId", skip_serializing_if = "Option::is_none")]
    pub target_id: Option<String>,
}

/// Structure `RedshiftDataParameters` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RedshiftDataParameters {
    /// `Database`
    #[serde(rename = "Database", skip_serializing_if = "Option::is_none")]
    pub database: Option<String>,
    /// `DbUser`
    #[serde(rename = "DbUser", skip_serializing_if = "Option::is_none")]
    pub db_user: Option<String>,
    /// `SecretManagerArn`
    #[serde(rename = "SecretManagerArn", skip_serializing_if = "Option::is_none")]
    pub secret_manager_arn: Option<String>,
    /// `Sql`
    #[serde(rename = "Sql", skip_serializing_if = "Option::is_none")]
    pub sql: Option<String>,
    /// `Sqls`
    #[serde(rename = "Sqls", skip_serializing_if = "Option::is_none")]
    pub sqls: Option<Vec<String>>,
    /// `StatementName`
    #[serde(rename = "StatementName", skip_serializing_if = "Option::is_none")]
    pub statement_name: Option<String>,
    /// `WithEvent`
    #[serde(rename = "WithEvent", skip_serializing_if = "Option::is_none")]
    pub with_event: Option<bool>,
}

/// Structure `RemoveTargetsRequest` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RemoveTargetsRequest {
    /// `EventBusName`
    #[serde(rename = "EventBusName", skip_serializing_if = "Option::is_none")]
    pub event_bus_name: Option<String>,
    /// `Force`
    #[serde(rename = "Force", skip_serializing_if = "Option::is_none")]
    pub force: Option<bool>,
    /// `Ids`
    #[serde(rename = "Ids", skip_serializing_if = "Option::is_none")]
    pub ids: Option<Vec<String>>,
    /// `Rule`
    #[serde(rename = "Rule", skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
}

/// Structure `RemoveTargetsResponse` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RemoveTargetsResponse {
    /// `FailedEntries`
    #[serde(rename = "FailedEntries", skip_serializing_if = "Option::is_none")]
    pub failed_entries: Option<Vec<RemoveTargetsResultEntry>>,
    /// `FailedEntryCount`
    #[serde(rename = "FailedEntryCount", skip_serializing_if = "Option::is_none")]
    pub failed_entry_count: Option<i64>,
}

/// Structure `RemoveTargetsResultEntry` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RemoveTargetsResultEntry {
    /// `ErrorCode`
    #[serde(rename = "ErrorCode", skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// `ErrorMessage`
    #[serde(rename = "ErrorMessage", skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
    /// `TargetId`
    #[serde(rename = "TargetId", skip_serializing_if = "Option::is_none")]
    pub target_id: Option<String>,
}

/// Structure `RetryPolicy` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RetryPolicy {
    /// `MaximumEventAgeInSeconds`
    #[serde(rename = "MaximumEventAgeInSeconds", skip_serializing_if = "Option::is_none")]
    pub maximum_event_age_in_seconds: Option<i64>,
    /// `MaximumRetryAttempts`
    #[serde(rename = "MaximumRetryAttempts", skip_serializing_if = "Option::is_none")]
    pub maximum_retry_attempts: Option<i64>,
}

/// Structure `Rule` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rule {
    /// `Arn`
    #[serde(rename = "Arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `EventBusName`
    #[serde(rename = "EventBusName", skip_serializing_if = "Option::is_none")]
    pub event_bus_name: Option<String>,
    /// `EventPattern`
    #[serde(rename = "EventPattern", skip_serializing_if = "Option::is_none")]
    pub event_pattern: Option<String>,
    /// `ManagedBy`
    #[serde(rename = "ManagedBy", skip_serializing_if = "Option::is_none")]
    pub managed_by: Option<String>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `RoleArn`
    #[serde(rename = "RoleArn", skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// `ScheduleExpression`
    #[serde(rename = "ScheduleExpression", skip_serializing_if = "Option::is_none")]
    pub schedule_expression: Option<String>,
    /// `State`
    #[serde(rename = "State", skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
}

/// Values of enum `RuleState`.
pub const RULE_STATE: &[&str] = &["ENABLED", "DISABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"];

/// Structure `RunCommandParameters` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RunCommandParameters {
    /// `RunCommandTargets`
    #[serde(rename = "RunCommandTargets", skip_serializing_if = "Option::is_none")]
    pub run_command_targets: Option<Vec<RunCommandTarget>>,
}

/// Structure `RunCommandTarget` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RunCommandTarget {
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `Values`
    #[serde(rename = "Values", skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<String>>,
}

/// Structure `SageMakerPipelineParameter` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SageMakerPipelineParameter {
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `Value`
    #[serde(rename = "Value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Structure `SageMakerPipelineParameters` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SageMakerPipelineParameters {
    /// `PipelineParameterList`
    #[serde(rename = "PipelineParameterList", skip_serializing_if = "Option::is_none")]
    pub pipeline_parameter_list: Option<Vec<SageMakerPipelineParameter>>,
}

/// Structure `SqsParameters` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SqsParameters {
    /// `MessageGroupId`
    #[serde(rename = "MessageGroupId", skip_serializing_if = "Option::is_none")]
    pub message_group_id: Option<String>,
}

/// Structure `Tag` of EventBridge.
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

/// Structure `TagResourceRequest` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TagResourceRequest {
    /// `ResourceARN`
    #[serde(rename = "ResourceARN", skip_serializing_if = "Option::is_none")]
    pub resource_arn: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `TagResourceResponse` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TagResourceResponse {}

/// Structure `Target` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Target {
    /// `AppSyncParameters`
    #[serde(rename = "AppSyncParameters", skip_serializing_if = "Option::is_none")]
    pub app_sync_parameters: Option<AppSyncParameters>,
    /// `Arn`
    #[serde(rename = "Arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `BatchParameters`
    #[serde(rename = "BatchParameters", skip_serializing_if = "Option::is_none")]
    pub batch_parameters: Option<BatchParameters>,
    /// `DeadLetterConfig`
    #[serde(rename = "DeadLetterConfig", skip_serializing_if = "Option::is_none")]
    pub dead_letter_config: Option<DeadLetterConfig>,
    /// `EcsParameters`
    #[serde(rename = "EcsParameters", skip_serializing_if = "Option::is_none")]
    pub ecs_parameters: Option<EcsParameters>,
    /// `HttpParameters`
    #[serde(rename = "HttpParameters", skip_serializing_if = "Option::is_none")]
    pub http_parameters: Option<HttpParameters>,
    /// `Id`
    #[serde(rename = "Id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `Input`
    #[serde(rename = "Input", skip_serializing_if = "Option::is_none")]
    pub input: Option<String>,
    /// `InputPath`
    #[serde(rename = "InputPath", skip_serializing_if = "Option::is_none")]
    pub input_path: Option<String>,
    /// `InputTransformer`
    #[serde(rename = "InputTransformer", skip_serializing_if = "Option::is_none")]
    pub input_transformer: Option<InputTransformer>,
    /// `KinesisParameters`
    #[serde(rename = "KinesisParameters", skip_serializing_if = "Option::is_none")]
    pub kinesis_parameters: Option<KinesisParameters>,
    /// `RedshiftDataParameters`
    #[serde(rename = "RedshiftDataParameters", skip_serializing_if = "Option::is_none")]
    pub redshift_data_parameters: Option<RedshiftDataParameters>,
    /// `RetryPolicy`
    #[serde(rename = "RetryPolicy", skip_serializing_if = "Option::is_none")]
    pub retry_policy: Option<RetryPolicy>,
    /// `RoleArn`
    #[serde(rename = "RoleArn", skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// `RunCommandParameters`
    #[serde(rename = "RunCommandParameters", skip_serializing_if = "Option::is_none")]
    pub run_command_parameters: Option<RunCommandParameters>,
    /// `SageMakerPipelineParameters`
    #[serde(rename = "SageMakerPipelineParameters", skip_serializing_if = "Option::is_none")]
    pub sage_maker_pipeline_parameters: Option<SageMakerPipelineParameters>,
    /// `SqsParameters`
    #[serde(rename = "SqsParameters", skip_serializing_if = "Option::is_none")]
    pub sqs_parameters: Option<SqsParameters>,
}

/// Structure `TestEventPatternRequest` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TestEventPatternRequest {
    /// `Event`
    #[serde(rename = "Event", skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// `EventPattern`
    #[serde(rename = "EventPattern", skip_serializing_if = "Option::is_none")]
    pub event_pattern: Option<String>,
}

/// Structure `TestEventPatternResponse` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TestEventPatternResponse {
    /// `Result`
    #[serde(rename = "Result", skip_serializing_if = "Option::is_none")]
    pub result: Option<bool>,
}

/// Structure `UntagResourceRequest` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UntagResourceRequest {
    /// `ResourceARN`
    #[serde(rename = "ResourceARN", skip_serializing_if = "Option::is_none")]
    pub resource_arn: Option<String>,
    /// `TagKeys`
    #[serde(rename = "TagKeys", skip_serializing_if = "Option::is_none")]
    pub tag_keys: Option<Vec<String>>,
}

/// Structure `UntagResourceResponse` of EventBridge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UntagResourceResponse {}

/// Tables of EventBridge 2015-10-07.
pub static MODEL: ServiceModel = ServiceModel {
    name: "events",
    service_id: "EventBridge",
    api_version: "2015-10-07",
    signing_name: "events",
    target_prefix: Some("AWSEvents"),
    json_version: Some("1.1"),
    xml_namespace: None,
    protocols: &[Protocol::Json],
    query_compatible: false,
    operations: OPERATIONS,
    shapes: SHAPES,
};

static OPERATIONS: &[OperationModel] = &[
    OperationModel { name: "DeleteRule", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(18)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(13), ShapeId(56), ShapeId(42), ShapeId(97)] },
    OperationModel { name: "DescribeRule", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(19)), input_root: None, output: Some(ShapeId(20)), result_wrapper: None, errors: &[ShapeId(97), ShapeId(42)] },
    OperationModel { name: "DisableRule", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(21)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(97), ShapeId(13), ShapeId(56), ShapeId(42)] },
    OperationModel { name: "EnableRule", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(23)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(97), ShapeId(13), ShapeId(56), ShapeId(42)] },
    OperationModel { name: "ListRules", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(49)), input_root: None, output: Some(ShapeId(50)), result_wrapper: None, errors: &[ShapeId(42), ShapeId(97)] },
    OperationModel { name: "ListTagsForResource", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(51)), input_root: None, output: Some(ShapeId(52)), result_wrapper: None, errors: &[ShapeId(97), ShapeId(42)] },
    OperationModel { name: "ListTargetsByRule", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(53)), input_root: None, output: Some(ShapeId(54)), result_wrapper: None, errors: &[ShapeId(97), ShapeId(42)] },
    OperationModel { name: "PutEvents", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(74)), input_root: None, output: Some(ShapeId(77)), result_wrapper: None, errors: &[ShapeId(42)] },
    OperationModel { name: "PutRule", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(80)), input_root: None, output: Some(ShapeId(81)), result_wrapper: None, errors: &[ShapeId(43), ShapeId(46), ShapeId(13), ShapeId(56), ShapeId(42), ShapeId(97)] },
    OperationModel { name: "PutTargets", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(82)), input_root: None, output: Some(ShapeId(83)), result_wrapper: None, errors: &[ShapeId(97), ShapeId(13), ShapeId(46), ShapeId(56), ShapeId(42)] },
    OperationModel { name: "RemoveTargets", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(92)), input_root: None, output: Some(ShapeId(93)), result_wrapper: None, errors: &[ShapeId(97), ShapeId(13), ShapeId(56), ShapeId(42)] },
    OperationModel { name: "TagResource", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(128)), input_root: None, output: Some(ShapeId(129)), result_wrapper: None, errors: &[ShapeId(97), ShapeId(13), ShapeId(42), ShapeId(56)] },
    OperationModel { name: "TestEventPattern", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(139)), input_root: None, output: Some(ShapeId(140)), result_wrapper: None, errors: &[ShapeId(43), ShapeId(42)] },
    OperationModel { name: "UntagResource", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(144)), input_root: None, output: Some(ShapeId(145)), result_wrapper: None, errors: &[ShapeId(97), ShapeId(42), ShapeId(13), ShapeId(56)] },
];

static SHAPES: &[ShapeModel] = &[
    ShapeModel { name: "AppSyncParameters", kind: Kind::Structure, members: &[
        MemberModel::new("GraphQLOperation", 34),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Arn", kind: Kind::String, min: Some(1), max: Some(1600), ..ShapeModel::PLAIN },
    ShapeModel { name: "AssignPublicIp", kind: Kind::String, enum_values: ASSIGN_PUBLIC_IP, ..ShapeModel::PLAIN },
    ShapeModel { name: "AwsVpcConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("AssignPublicIp", 2),
        MemberModel::new("SecurityGroups", 123),
        MemberModel::new("Subnets", 123).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchArrayProperties", kind: Kind::Structure, members: &[
        MemberModel::new("Size", 41),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchParameters", kind: Kind::Structure, members: &[
        MemberModel::new("ArrayProperties", 4),
        MemberModel::new("JobDefinition", 122).required(),
        MemberModel::new("JobName", 122).required(),
        MemberModel::new("RetryStrategy", 6),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchRetryStrategy", kind: Kind::Structure, members: &[
        MemberModel::new("Attempts", 41),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Boolean", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProvider", kind: Kind::String, min: Some(1), max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProviderStrategy", kind: Kind::List, max: Some(6), members: &[
        MemberModel::new("member", 10),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProviderStrategyItem", kind: Kind::Structure, members: &[
        MemberModel::new("base", 11),
        MemberModel::new("capacityProvider", 8).required(),
        MemberModel::new("weight", 12),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProviderStrategyItemBase", kind: Kind::Integer, min: Some(0), max: Some(100000), ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProviderStrategyItemWeight", kind: Kind::Integer, min: Some(0), max: Some(1000), ..ShapeModel::PLAIN },
    ShapeModel { name: "ConcurrentModificationException", kind: Kind::Structure, error: Some(ErrorModel { code: "ConcurrentModificationException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "CreatedBy", kind: Kind::String, min: Some(1), max: Some(128), ..ShapeModel::PLAIN },
    ShapeModel { name: "Database", kind: Kind::String, min: Some(1), max: Some(64), ..ShapeModel::PLAIN },
    ShapeModel { name: "DbUser", kind: Kind::String, min: Some(1), max: Some(128), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeadLetterConfig", kind: Kind::Structure, members: &[
        MemberModel::new("Arn", 96),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteRuleRequest", kind: Kind::Structure, members: &[
        MemberModel::new("EventBusName", 28),
        MemberModel::new("Force", 7),
        MemberModel::new("Name", 103).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeRuleRequest", kind: Kind::Structure, members: &[
        MemberModel::new("EventBusName", 28),
        MemberModel::new("Name", 103).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeRuleResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Arn", 101),
        MemberModel::new("CreatedBy", 14),
        MemberModel::new("Description", 102),
        MemberModel::new("EventBusName", 27),
        MemberModel::new("EventPattern", 30),
        MemberModel::new("ManagedBy", 55),
        MemberModel::new("Name", 103),
        MemberModel::new("RoleArn", 99),
        MemberModel::new("ScheduleExpression", 117),
        MemberModel::new("State", 105),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DisableRuleRequest", kind: Kind::Structure, members: &[
        MemberModel::new("EventBusName", 28),
        MemberModel::new("Name", 103).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EcsParameters", kind: Kind::Structure, members: &[
        MemberModel::new("CapacityProviderStrategy", 9),
        MemberModel::new("EnableECSManagedTags", 7),
        MemberModel::new("EnableExecuteCommand", 7),
        MemberModel::new("Group", 122),
        MemberModel::new("LaunchType", 45),
        MemberModel::new("NetworkConfiguration", 60),
        MemberModel::new("PlacementConstraints", 68),
        MemberModel::new("PlacementStrategy", 69),
        MemberModel::new("PlatformVersion", 122),
        MemberModel::new("PropagateTags", 73),
        MemberModel::new("ReferenceId", 91),
        MemberModel::new("Tags", 127),
        MemberModel::new("TaskCount", 48),
        MemberModel::new("TaskDefinitionArn", 1).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EnableRuleRequest", kind: Kind::Structure, members: &[
        MemberModel::new("EventBusName", 28),
        MemberModel::new("Name", 103).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EndpointId", kind: Kind::String, min: Some(1), max: Some(50), pattern: Some("^[A-Za-z0-9\\-]+[\\.][A-Za-z0-9\\-]+$"), ..ShapeModel::PLAIN },
    ShapeModel { name: "ErrorCode", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ErrorMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "EventBusName", kind: Kind::String, min: Some(1), max: Some(256), pattern: Some("[/\\.\\-_A-Za-z0-9]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "EventBusNameOrArn", kind: Kind::String, min: Some(1), max: Some(1600), pattern: Some("(arn:aws[\\w-]*:events:[a-z]+-[a-z]+-[\\w-]+:[0-9]{12}:event-bus\\/)?[/\\.\\-_A-Za-z0-9]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "EventId", kind: Kind::String, max: Some(64), ..ShapeModel::PLAIN },
    ShapeModel { name: "EventPattern", kind: Kind::String, max: Some(4096), ..ShapeModel::PLAIN },
    ShapeModel { name: "EventResource", kind: Kind::String, max: Some(2048), ..ShapeModel::PLAIN },
    ShapeModel { name: "EventResourceList", kind: Kind::List, members: &[
        MemberModel::new("member", 31),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EventTime", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "GraphQLOperation", kind: Kind::String, min: Some(1), max: Some(1048576), sensitive: true, ..ShapeModel::PLAIN },
    ShapeModel { name: "HeaderKey", kind: Kind::String, max: Some(512), pattern: Some("^[!#$%&'*+-.^_`|~0-9a-zA-Z]+$"), ..ShapeModel::PLAIN },
    ShapeModel { name: "HeaderParametersMap", kind: Kind::Map, members: &[
        MemberModel::new("key", 35),
        MemberModel::new("value", 37),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HeaderValue", kind: Kind::String, max: Some(512), pattern: Some("^[ \\t]*[\\x20-\\x7E]+([ \\t]+[\\x20-\\x7E]+)*[ \\t]*$"), ..ShapeModel::PLAIN },
    ShapeModel { name: "HttpParameters", kind: Kind::Structure, members: &[
        MemberModel::new("HeaderParameters", 36),
        MemberModel::new("PathParameterValues", 64),
        MemberModel::new("QueryStringParameters", 87),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InputTransformer", kind: Kind::Structure, members: &[
        MemberModel::new("InputPathsMap", 143),
        MemberModel::new("InputTemplate", 142).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InputTransformerPathKey", kind: Kind::String, min: Some(1), max: Some(256), pattern: Some("[A-Za-z0-9\\_\\-]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "Integer", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "InternalException", kind: Kind::Structure, error: Some(ErrorModel { code: "InternalException", status: 500, sender: false }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidEventPatternException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidEventPatternException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "KinesisParameters", kind: Kind::Structure, members: &[
        MemberModel::new("PartitionKeyPath", 138).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LaunchType", kind: Kind::String, enum_values: LAUNCH_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "LimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "LimitExceededException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "LimitMax100", kind: Kind::Integer, min: Some(1), max: Some(100), ..ShapeModel::PLAIN },
    ShapeModel { name: "LimitMin1", kind: Kind::Integer, min: Some(1), ..ShapeModel::PLAIN },
    ShapeModel { name: "ListRulesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("EventBusName", 28),
        MemberModel::new("Limit", 47),
        MemberModel::new("NamePrefix", 103),
        MemberModel::new("NextToken", 61),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListRulesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("NextToken", 61),
        MemberModel::new("Rules", 104),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTagsForResourceRequest", kind: Kind::Structure, members: &[
        MemberModel::new("ResourceARN", 1).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTagsForResourceResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Tags", 127),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTargetsByRuleRequest", kind: Kind::Structure, members: &[
        MemberModel::new("EventBusName", 28),
        MemberModel::new("Limit", 47),
        MemberModel::new("NextToken", 61),
        MemberModel::new("Rule", 103).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTargetsByRuleResponse", kind: Kind::Structure, members: &[
        MemberModel::new("NextToken", 61),
        MemberModel::new("Targets", 137),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedBy", kind: Kind::String, min: Some(1), max: Some(128), ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedRuleException", kind: Kind::Structure, error: Some(ErrorModel { code: "ManagedRuleException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "MaximumEventAgeInSeconds", kind: Kind::Integer, min: Some(60), max: Some(86400), ..ShapeModel::PLAIN },
    ShapeModel { name: "MaximumRetryAttempts", kind: Kind::Integer, min: Some(0), max: Some(185), ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageGroupId", kind: Kind::String, max: Some(100), ..ShapeModel::PLAIN },
    ShapeModel { name: "NetworkConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("awsvpcConfiguration", 3),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NextToken", kind: Kind::String, min: Some(1), max: Some(2048), ..ShapeModel::PLAIN },
    ShapeModel { name: "NonPartnerEventBusNameOrArn", kind: Kind::String, min: Some(1), max: Some(1600), pattern: Some("(arn:aws[\\w-]*:events:[a-z]+-[a-z]+-[\\w-]+:[0-9]{12}:event-bus\\/)?[\\.\\-_A-Za-z0-9]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "PathParameter", kind: Kind::String, pattern: Some("^(?!\\s*$).+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "PathParameterList", kind: Kind::List, members: &[
        MemberModel::new("member", 63),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PlacementConstraint", kind: Kind::Structure, members: &[
        MemberModel::new("expression", 66),
        MemberModel::new("type", 67),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PlacementConstraintExpression", kind: Kind::String, max: Some(2000), ..ShapeModel::PLAIN },
    ShapeModel { name: "PlacementConstraintType", kind: Kind::String, enum_values: PLACEMENT_CONSTRAINT_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "PlacementConstraints", kind: Kind::List, max: Some(10), members: &[
        MemberModel::new("member", 65),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PlacementStrategies", kind: Kind::List, max: Some(5), members: &[
        MemberModel::new("member", 70),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PlacementStrategy", kind: Kind::Structure, members: &[
        MemberModel::new("field", 71),
        MemberModel::new("type", 72),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PlacementStrategyField", kind: Kind::String, max: Some(255), ..ShapeModel::PLAIN },
    ShapeModel { name: "PlacementStrategyType", kind: Kind::String, enum_values: PLACEMENT_STRATEGY_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "PropagateTags", kind: Kind::String, enum_values: PROPAGATE_TAGS, ..ShapeModel::PLAIN },
    ShapeModel { name: "PutEventsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("EndpointId", 24),
        MemberModel::new("Entries", 76).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutEventsRequestEntry", kind: Kind::Structure, members: &[
        MemberModel::new("Detail", 122),
        MemberModel::new("DetailType", 122),
        MemberModel::new("EventBusName", 62),
        MemberModel::new("Resources", 32),
        MemberModel::new("Source", 122),
        MemberModel::new("Time", 33),
        MemberModel::new("TraceHeader", 141),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutEventsRequestEntryList", kind: Kind::List, min: Some(1), max: Some(10), members: &[
        MemberModel::new("member", 75),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutEventsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Entries", 79),
        MemberModel::new("FailedEntryCount", 41),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutEventsResultEntry", kind: Kind::Structure, members: &[
        MemberModel::new("ErrorCode", 25),
        MemberModel::new("ErrorMessage", 26),
        MemberModel::new("EventId", 29),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutEventsResultEntryList", kind: Kind::List, members: &[
        MemberModel::new("member", 78),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutRuleRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Description", 102),
        MemberModel::new("EventBusName", 28),
        MemberModel::new("EventPattern", 30),
        MemberModel::new("Name", 103).required(),
        MemberModel::new("RoleArn", 99),
        MemberModel::new("ScheduleExpression", 117),
        MemberModel::new("State", 105),
        MemberModel::new("Tags", 127),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutRuleResponse", kind: Kind::Structure, members: &[
        MemberModel::new("RuleArn", 101),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutTargetsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("EventBusName", 28),
        MemberModel::new("Rule", 103).required(),
        MemberModel::new("Targets", 137).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutTargetsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("FailedEntries", 85),
        MemberModel::new("FailedEntryCount", 41),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutTargetsResultEntry", kind: Kind::Structure, members: &[
        MemberModel::new("ErrorCode", 25),
        MemberModel::new("ErrorMessage", 26),
        MemberModel::new("TargetId", 133),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutTargetsResultEntryList", kind: Kind::List, members: &[
        MemberModel::new("member", 84),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "QueryStringKey", kind: Kind::String, max: Some(512), pattern: Some("[^\\x00-\\x1F\\x7F]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "QueryStringParametersMap", kind: Kind::Map, members: &[
        MemberModel::new("key", 86),
        MemberModel::new("value", 88),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "QueryStringValue", kind: Kind::String, max: Some(512), pattern: Some("[^\\x00-\\x09\\x0B\\x0C\\x0E-\\x1F\\x7F]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "RedshiftDataParameters", kind: Kind::Structure, members: &[
        MemberModel::new("Database", 15).required(),
        MemberModel::new("DbUser", 16),
        MemberModel::new("SecretManagerArn", 90),
        MemberModel::new("Sql", 118),
        MemberModel::new("Sqls", 119),
        MemberModel::new("StatementName", 121),
        MemberModel::new("WithEvent", 7),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RedshiftSecretManagerArn", kind: Kind::String, min: Some(1), max: Some(1600), pattern: Some("(^arn:aws([a-z]|\\-)*:secretsmanager:[a-z0-9-.]+:.*)|(\\$(\\.[\\w_-]+(\\[(\\d+|\\*)\\])*)*)"), ..ShapeModel::PLAIN },
    ShapeModel { name: "ReferenceId", kind: Kind::String, max: Some(1024), ..ShapeModel::PLAIN },
    ShapeModel { name: "RemoveTargetsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("EventBusName", 28),
        MemberModel::new("Force", 7),
        MemberModel::new("Ids", 134).required(),
        MemberModel::new("Rule", 103).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RemoveTargetsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("FailedEntries", 95),
        MemberModel::new("FailedEntryCount", 41),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RemoveTargetsResultEntry", kind: Kind::Structure, members: &[
        MemberModel::new("ErrorCode", 25),
        MemberModel::new("ErrorMessage", 26),
        MemberModel::new("TargetId", 133),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RemoveTargetsResultEntryList", kind: Kind::List, members: &[
        MemberModel::new("member", 94),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceArn", kind: Kind::String, min: Some(1), max: Some(1600), ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "ResourceNotFoundException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "RetryPolicy", kind: Kind::Structure, members: &[
        MemberModel::new("MaximumEventAgeInSeconds", 57),
        MemberModel::new("MaximumRetryAttempts", 58),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RoleArn", kind: Kind::String, min: Some(1), max: Some(1600), ..ShapeModel::PLAIN },
    ShapeModel { name: "Rule", kind: Kind::Structure, members: &[
        MemberModel::new("Arn", 101),
        MemberModel::new("Description", 102),
        MemberModel::new("EventBusName", 27),
        MemberModel::new("EventPattern", 30),
        MemberModel::new("ManagedBy", 55),
        MemberModel::new("Name", 103),
        MemberModel::new("RoleArn", 99),
        MemberModel::new("ScheduleExpression", 117),
        MemberModel::new("State", 105),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RuleArn", kind: Kind::String, min: Some(1), max: Some(1600), ..ShapeModel::PLAIN },
    ShapeModel { name: "RuleDescription", kind: Kind::String, max: Some(512), ..ShapeModel::PLAIN },
    ShapeModel { name: "RuleName", kind: Kind::String, min: Some(1), max: Some(64), pattern: Some("[\\.\\-_A-Za-z0-9]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "RuleResponseList", kind: Kind::List, members: &[
        MemberModel::new("member", 100),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RuleState", kind: Kind::String, enum_values: RULE_STATE, ..ShapeModel::PLAIN },
    ShapeModel { name: "RunCommandParameters", kind: Kind::Structure, members: &[
        MemberModel::new("RunCommandTargets", 111).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RunCommandTarget", kind: Kind::Structure, members: &[
        MemberModel::new("Key", 108).required(),
        MemberModel::new("Values", 110).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RunCommandTargetKey", kind: Kind::String, min: Some(1), max: Some(128), pattern: Some("^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$"), ..ShapeModel::PLAIN },
    ShapeModel { name: "RunCommandTargetValue", kind: Kind::String, min: Some(1), max: Some(256), ..ShapeModel::PLAIN },
    ShapeModel { name: "RunCommandTargetValues", kind: Kind::List, min: Some(1), max: Some(50), members: &[
        MemberModel::new("member", 109),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RunCommandTargets", kind: Kind::List, min: Some(1), max: Some(5), members: &[
        MemberModel::new("member", 107),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SageMakerPipelineParameter", kind: Kind::Structure, members: &[
        MemberModel::new("Name", 114).required(),
        MemberModel::new("Value", 115).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SageMakerPipelineParameterList", kind: Kind::List, min: Some(0), max: Some(200), members: &[
        MemberModel::new("member", 112),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SageMakerPipelineParameterName", kind: Kind::String, min: Some(1), max: Some(256), pattern: Some("^[a-zA-Z0-9](-*[a-zA-Z0-9])*$"), ..ShapeModel::PLAIN },
    ShapeModel { name: "SageMakerPipelineParameterValue", kind: Kind::String, max: Some(1024), ..ShapeModel::PLAIN },
    ShapeModel { name: "SageMakerPipelineParameters", kind: Kind::Structure, members: &[
        MemberModel::new("PipelineParameterList", 113),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ScheduleExpression", kind: Kind::String, max: Some(256), ..ShapeModel::PLAIN },
    ShapeModel { name: "Sql", kind: Kind::String, min: Some(1), max: Some(100000), sensitive: true, ..ShapeModel::PLAIN },
    ShapeModel { name: "Sqls", kind: Kind::List, min: Some(0), max: Some(40), sensitive: true, members: &[
        MemberModel::new("member", 118),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SqsParameters", kind: Kind::Structure, members: &[
        MemberModel::new("MessageGroupId", 59),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "StatementName", kind: Kind::String, min: Some(1), max: Some(500), ..ShapeModel::PLAIN },
    ShapeModel { name: "String", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "StringList", kind: Kind::List, members: &[
        MemberModel::new("member", 122),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Tag", kind: Kind::Structure, members: &[
        MemberModel::new("Key", 125).required(),
        MemberModel::new("Value", 130).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKey", kind: Kind::String, min: Some(1), max: Some(128), ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKeyList", kind: Kind::List, members: &[
        MemberModel::new("member", 125),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagList", kind: Kind::List, members: &[
        MemberModel::new("member", 124),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagResourceRequest", kind: Kind::Structure, members: &[
        MemberModel::new("ResourceARN", 1).required(),
        MemberModel::new("Tags", 127).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagResourceResponse", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "TagValue", kind: Kind::String, min: Some(0), max: Some(256), ..ShapeModel::PLAIN },
    ShapeModel { name: "Target", kind: Kind::Structure, members: &[
        MemberModel::new("AppSyncParameters", 0),
        MemberModel::new("Arn", 132).required(),
        MemberModel::new("BatchParameters", 5),
        MemberModel::new("DeadLetterConfig", 17),
        MemberModel::new("EcsParameters", 22),
        MemberModel::new("HttpParameters", 38),
        MemberModel::new("Id", 133).required(),
        MemberModel::new("Input", 135),
        MemberModel::new("InputPath", 136),
        MemberModel::new("InputTransformer", 39),
        MemberModel::new("KinesisParameters", 44),
        MemberModel::new("RedshiftDataParameters", 89),
        MemberModel::new("RetryPolicy", 98),
        MemberModel::new("RoleArn", 99),
        MemberModel::new("RunCommandParameters", 106),
        MemberModel::new("SageMakerPipelineParameters", 116),
        MemberModel::new("SqsParameters", 120),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetArn", kind: Kind::String, min: Some(1), max: Some(1600), ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetId", kind: Kind::String, min: Some(1), max: Some(64), pattern: Some("[\\.\\-_A-Za-z0-9]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetIdList", kind: Kind::List, min: Some(1), max: Some(100), members: &[
        MemberModel::new("member", 133),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetInput", kind: Kind::String, max: Some(8192), ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetInputPath", kind: Kind::String, max: Some(256), ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetList", kind: Kind::List, min: Some(1), max: Some(100), members: &[
        MemberModel::new("member", 131),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetPartitionKeyPath", kind: Kind::String, max: Some(256), ..ShapeModel::PLAIN },
    ShapeModel { name: "TestEventPatternRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Event", 122).required(),
        MemberModel::new("EventPattern", 30).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TestEventPatternResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Result", 7),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TraceHeader", kind: Kind::String, min: Some(1), max: Some(500), ..ShapeModel::PLAIN },
    ShapeModel { name: "TransformerInput", kind: Kind::String, min: Some(1), max: Some(8192), ..ShapeModel::PLAIN },
    ShapeModel { name: "TransformerPaths", kind: Kind::Map, max: Some(100), members: &[
        MemberModel::new("key", 40),
        MemberModel::new("value", 136),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UntagResourceRequest", kind: Kind::Structure, members: &[
        MemberModel::new("ResourceARN", 1).required(),
        MemberModel::new("TagKeys", 126).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UntagResourceResponse", kind: Kind::Structure, ..ShapeModel::PLAIN },
];
