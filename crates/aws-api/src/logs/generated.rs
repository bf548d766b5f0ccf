// Made by `cargo xtask codegen` from models/logs.json; edits here are lost.

use std::collections::BTreeMap;

use aws_protocol::{
    Blob, EpochSeconds, ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId,
    ShapeModel, TimestampFormat,
};
use serde::{Deserialize, Serialize};

/// Values of enum `DataProtectionStatus`.
pub const DATA_PROTECTION_STATUS: &[&str] = &["ACTIVATED", "DELETED", "ARCHIVED", "DISABLED"];

/// Structure `DescribeLogGroupsRequest` of CloudWatch Logs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeLogGroupsRequest {
    /// `accountIdentifiers`
    #[serde(rename = "accountIdentifiers", skip_serializing_if = "Option::is_none")]
    pub account_identifiers: Option<Vec<String>>,
    /// `includeLinkedAccounts`
    #[serde(rename = "includeLinkedAccounts", skip_serializing_if = "Option::is_none")]
    pub include_linked_accounts: Option<bool>,
    /// `limit`
    #[serde(rename = "limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// `logGroupClass`
    #[serde(rename = "logGroupClass", skip_serializing_if = "Option::is_none")]
    pub log_group_class: Option<String>,
    /// `logGroupIdentifiers`
    #[serde(rename = "logGroupIdentifiers", skip_serializing_if = "Option::is_none")]
    pub log_group_identifiers: Option<Vec<String>>,
    /// `logGroupNamePattern`
    #[serde(rename = "logGroupNamePattern", skip_serializing_if = "Option::is_none")]
    pub log_group_name_pattern: Option<String>,
    /// `logGroupNamePrefix`
    #[serde(rename = "logGroupNamePrefix", skip_serializing_if = "Option::is_none")]
    pub log_group_name_prefix: Option<String>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `DescribeLogGroupsResponse` of CloudWatch Logs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeLogGroupsResponse {
    /// `logGroups`
    #[serde(rename = "logGroups", skip_serializing_if = "Option::is_none")]
    pub log_groups: Option<Vec<LogGroup>>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `DescribeLogStreamsRequest` of CloudWatch Logs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeLogStreamsRequest {
    /// `descending`
    #[serde(rename = "descending", skip_serializing_if = "Option::is_none")]
    pub descending: Option<bool>,
    /// `limit`
    #[serde(rename = "limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// `logGroupIdentifier`
    #[serde(rename = "logGroupIdentifier", skip_serializing_if = "Option::is_none")]
    pub log_group_identifier: Option<String>,
    /// `logGroupName`
    #[serde(rename = "logGroupName", skip_serializing_if = "Option::is_none")]
    pub log_group_name: Option<String>,
    /// `logStreamNamePrefix`
    #[serde(rename = "logStreamNamePrefix", skip_serializing_if = "Option::is_none")]
    pub log_stream_name_prefix: Option<String>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `orderBy`
    #[serde(rename = "orderBy", skip_serializing_if = "Option::is_none")]
    pub order_by: Option<String>,
}

/// Structure `DescribeLogStreamsResponse` of CloudWatch Logs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeLogStreamsResponse {
    /// `logStreams`
    #[serde(rename = "logStreams", skip_serializing_if = "Option::is_none")]
    pub log_streams: Option<Vec<LogStream>>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `FilterLogEventsRequest` of CloudWatch Logs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FilterLogEventsRequest {
    /// `endTime`
    #[serde(rename = "endTime", skip_serializing_if = "Option::is_none")]
    pub end_time: Option<i64>,
    /// `filterPattern`
    #[serde(rename = "filterPattern", skip_serializing_if = "Option::is_none")]
    pub filter_pattern: Option<String>,
    /// `interleaved`
    #[serde(rename = "interleaved", skip_serializing_if = "Option::is_none")]
    pub interleaved: Option<bool>,
    /// `limit`
    #[serde(rename = "limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// `logGroupIdentifier`
    #[serde(rename = "logGroupIdentifier", skip_serializing_if = "Option::is_none")]
    pub log_group_identifier: Option<String>,
    /// `logGroupName`
    #[serde(rename = "logGroupName", skip_serializing_if = "Option::is_none")]
    pub log_group_name: Option<String>,
    /// `logStreamNamePrefix`
    #[serde(rename = "logStreamNamePrefix", skip_serializing_if = "Option::is_none")]
    pub log_stream_name_prefix: Option<String>,
    /// `logStreamNames`
    #[serde(rename = "logStreamNames", skip_serializing_if = "Option::is_none")]
    pub log_stream_names: Option<Vec<String>>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `startFromHead`
    #[serde(rename = "startFromHead", skip_serializing_if = "Option::is_none")]
    pub start_from_head: Option<bool>,
    /// `startTime`
    #[serde(rename = "startTime", skip_serializing_if = "Option::is_none")]
    pub start_time: Option<i64>,
    /// `unmask`
    #[serde(rename = "unmask", skip_serializing_if = "Option::is_none")]
    pub unmask: Option<bool>,
}

/// Structure `FilterLogEventsResponse` of CloudWatch Logs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FilterLogEventsResponse {
    /// `events`
    #[serde(rename = "events", skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<FilteredLogEvent>>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `searchedLogStreams`
    #[serde(rename = "searchedLogStreams", skip_serializing_if = "Option::is_none")]
    pub searched_log_streams: Option<Vec<SearchedLogStream>>,
}

/// Structure `FilteredLogEvent` of CloudWatch Logs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FilteredLogEvent {
    /// `eventId`
    #[serde(rename = "eventId", skip_serializing_if = "Option::is_none")]
    pub event_id: Option<String>,
    /// `ingestionTime`
    #[serde(rename = "ingestionTime", skip_serializing_if = "Option::is_none")]
    pub ingestion_time: Option<i64>,
    /// `logStreamName`
    #[serde(rename = "logStreamName", skip_serializing_if = "Option::is_none")]
    pub log_stream_name: Option<String>,
    /// `message`
    #[serde(rename = "message", skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// `timestamp`
    #[serde(rename = "timestamp", skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<i64>,
}

/// Structure `GetLogEventsRequest` of CloudWatch Logs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetLogEventsRequest {
    /// `endTime`
    #[serde(rename = "endTime", skip_serializing_if = "Option::is_none")]
    pub end_time: Option<i64>,
    /// `limit`
    #[serde(rename = "limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// `logGroupIdentifier`
    #[serde(rename = "logGroupIdentifier", skip_serializing_if = "Option::is_none")]
    pub log_group_identifier: Option<String>,
    /// `logGroupName`
    #[serde(rename = "logGroupName", skip_serializing_if = "Option::is_none")]
    pub log_group_name: Option<String>,
    /// `logStreamName`
    #[serde(rename = "logStreamName", skip_serializing_if = "Option::is_none")]
    pub log_stream_name: Option<String>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `startFromHead`
    #[serde(rename = "startFromHead", skip_serializing_if = "Option::is_none")]
    pub start_from_head: Option<bool>,
    /// `startTime`
    #[serde(rename = "startTime", skip_serializing_if = "Option::is_none")]
    pub start_time: Option<i64>,
    /// `unmask`
    #[serde(rename = "unmask", skip_serializing_if = "Option::is_none")]
    pub unmask: Option<bool>,
}

/// Structure `GetLogEventsResponse` of CloudWatch Logs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetLogEventsResponse {
    /// `events`
    #[serde(rename = "events", skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<OutputLogEvent>>,
    /// `nextBackwardToken`
    #[serde(rename = "nextBackwardToken", skip_serializing_if = "Option::is_none")]
    pub next_backward_token: Option<String>,
    /// `nextForwardToken`
    #[serde(rename = "nextForwardToken", skip_serializing_if = "Option::is_none")]
    pub next_forward_token: Option<String>,
}

/// Values of enum `InheritedProperty`.
pub const INHERITED_PROPERTY: &[&str] = &["ACCOUNT_DATA_PROTECTION"];

/// Structure `LogGroup` of CloudWatch Logs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LogGroup {
    /// `arn`
    #[serde(rename = "arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `bearerTokenAuthenticationEnabled`
    #[serde(rename = "bearerTokenAuthenticationEnabled", skip_serializing_if = "Option::is_none")]
    pub bearer_token_authentication_enabled: Option<bool>,
    /// `creationTime`
    #[serde(rename = "creationTime", skip_serializing_if = "Option::is_none")]
    pub creation_time: Option<i64>,
    /// `dataProtectionStatus`
    #[serde(rename = "dataProtectionStatus", skip_serializing_if = "Option::is_none")]
    pub data_protection_status: Option<String>,
    /// `deletionProtectionEnabled`
    #[serde(rename = "deletionProtectionEnabled", skip_serializing_if = "Option::is_none")]
    pub deletion_protection_enabled: Option<bool>,
    /// `inheritedProperties`
    #[serde(rename = "inheritedProperties", skip_serializing_if = "Option::is_none")]
    pub inherited_properties: Option<Vec<String>>,
    /// `kmsKeyId`
    #[serde(rename = "kmsKeyId", skip_serializing_if = "Option::is_none")]
    pub kms_key_id: Option<String>,
    /// `logGroupArn`
    #[serde(rename = "logGroupArn", skip_serializing_if = "Option::is_none")]
    pub log_group_arn: Option<String>,
    /// `logGroupClass`
    #[serde(rename = "logGroupClass", skip_serializing_if = "Option::is_none")]
    pub log_group_class: Option<String>,
    /// `logGroupName`
    #[serde(rename = "logGroupName", skip_serializing_if = "Option::is_none")]
    pub log_group_name: Option<String>,
    /// `metricFilterCount`
    #[serde(rename = "metricFilterCount", skip_serializing_if = "Option::is_none")]
    pub metric_filter_count: Option<i64>,
    /// `retentionInDays`
    #[serde(rename = "retentionInDays", skip_serializing_if = "Option::is_none")]
    pub retention_in_days: Option<i64>,
    /// `retentionPolicyName`
    #[serde(rename = "retentionPolicyName", skip_serializing_if = "Option::is_none")]
    pub retention_policy_name: Option<String>,
    /// `storedBytes`
    #[serde(rename = "storedBytes", skip_serializing_if = "Option::is_none")]
    pub stored_bytes: Option<i64>,
}

/// Values of enum `LogGroupClass`.
pub const LOG_GROUP_CLASS: &[&str] = &["STANDARD", "INFREQUENT_ACCESS", "DELIVERY", "ESSENTIALS"];

/// Structure `LogStream` of CloudWatch Logs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LogStream {
    /// `arn`
    #[serde(rename = "arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `creationTime`
    #[serde(rename = "creationTime", skip_serializing_if = "Option::is_none")]
    pub creation_time: Option<i64>,
    /// `firstEventTimestamp`
    #[serde(rename = "firstEventTimestamp", skip_serializing_if = "Option::is_none")]
    pub first_event_timestamp: Option<i64>,
    /// `lastEventTimestamp`
    #[serde(rename = "lastEventTimestamp", skip_serializing_if = "Option::is_none")]
    pub last_event_timestamp: Option<i64>,
    /// `lastIngestionTime`
    #[serde(rename = "lastIngestionTime", skip_serializing_if = "Option::is_none")]
    pub last_ingestion_time: Option<i64>,
    /// `logStreamName`
    #[serde(rename = "logStreamName", skip_serializing_if = "Option::is_none")]
    pub log_stream_name: Option<String>,
    /// `storedBytes`
    #[serde(rename = "storedBytes", skip_serializing_if = "Option::is_none")]
    pub stored_bytes: Option<i64>,
    /// `uploadSequenceToken`
    #[serde(rename = "uploadSequenceToken", skip_serializing_if = "Option::is_none")]
    pub upload_sequence_token: Option<String>,
}

/// Values of enum `OrderBy`.
pub const ORDER_BY: &[&str] = &["LogStreamName", "LastEventTime"];

/// Structure `OutputLogEvent` of CloudWatch Logs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OutputLogEvent {
    /// `ingestionTime`
    #[serde(rename = "ingestionTime", skip_serializing_if = "Option::is_none")]
    pub ingestion_time: Option<i64>,
    /// `message`
    #[serde(rename = "message", skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// `timestamp`
    #[serde(rename = "timestamp", skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<i64>,
}

/// Structure `SearchedLogStream` of CloudWatch Logs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SearchedLogStream {
    /// `logStreamName`
    #[serde(rename = "logStreamName", skip_serializing_if = "Option::is_none")]
    pub log_stream_name: Option<String>,
    /// `searchedCompletely`
    #[serde(rename = "searchedCompletely", skip_serializing_if = "Option::is_none")]
    pub searched_completely: Option<bool>,
}

/// Tables of CloudWatch Logs 2014-03-28.
pub static MODEL: ServiceModel = ServiceModel {
    name: "logs",
    service_id: "CloudWatch Logs",
    api_version: "2014-03-28",
    signing_name: "logs",
    target_prefix: Some("Logs_20140328"),
    json_version: Some("1.1"),
    xml_namespace: None,
    protocols: &[Protocol::Json],
    query_compatible: false,
    operations: OPERATIONS,
    shapes: SHAPES,
};

static OPERATIONS: &[OperationModel] = &[
    OperationModel { name: "DescribeLogGroups", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(10)), input_root: None, output: Some(ShapeId(11)), result_wrapper: None, errors: &[ShapeId(30), ShapeId(51)] },
    OperationModel { name: "DescribeLogStreams", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(12)), input_root: None, output: Some(ShapeId(13)), result_wrapper: None, errors: &[ShapeId(30), ShapeId(47), ShapeId(51)] },
    OperationModel { name: "FilterLogEvents", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(18)), input_root: None, output: Some(ShapeId(19)), result_wrapper: None, errors: &[ShapeId(30), ShapeId(47), ShapeId(51)] },
    OperationModel { name: "GetLogEvents", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(23)), input_root: None, output: Some(ShapeId(24)), result_wrapper: None, errors: &[ShapeId(30), ShapeId(47), ShapeId(51)] },
];

static SHAPES: &[ShapeModel] = &[
    ShapeModel { name: "AccountId", kind: Kind::String, min: Some(12), max: Some(12), pattern: Some("^\\d{12}$"), ..ShapeModel::PLAIN },
    ShapeModel { name: "AccountIds", kind: Kind::List, min: Some(0), max: Some(20), members: &[
        MemberModel::new("member", 0),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Arn", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "BearerTokenAuthenticationEnabled", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "DataProtectionStatus", kind: Kind::String, enum_values: DATA_PROTECTION_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "Days", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeletionProtectionEnabled", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "Descending", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeLimit", kind: Kind::Integer, min: Some(1), max: Some(50), ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeLogGroupsLogGroupIdentifiers", kind: Kind::List, min: Some(1), max: Some(50), members: &[
        MemberModel::new("member", 34),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeLogGroupsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("accountIdentifiers", 1),
        MemberModel::new("includeLinkedAccounts", 25),
        MemberModel::new("limit", 8),
        MemberModel::new("logGroupClass", 33),
        MemberModel::new("logGroupIdentifiers", 9),
        MemberModel::new("logGroupNamePattern", 36),
        MemberModel::new("logGroupNamePrefix", 35),
        MemberModel::new("nextToken", 42),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeLogGroupsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("logGroups", 37),
        MemberModel::new("nextToken", 42),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeLogStreamsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("descending", 7),
        MemberModel::new("limit", 8),
        MemberModel::new("logGroupIdentifier", 34),
        MemberModel::new("logGroupName", 35),
        MemberModel::new("logStreamNamePrefix", 39),
        MemberModel::new("nextToken", 42),
        MemberModel::new("orderBy", 43),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeLogStreamsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("logStreams", 41),
        MemberModel::new("nextToken", 42),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EventId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "EventMessage", kind: Kind::String, min: Some(1), ..ShapeModel::PLAIN },
    ShapeModel { name: "EventsLimit", kind: Kind::Integer, min: Some(1), max: Some(10000), ..ShapeModel::PLAIN },
    ShapeModel { name: "FilterCount", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "FilterLogEventsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("endTime", 54),
        MemberModel::new("filterPattern", 20),
        MemberModel::new("interleaved", 29),
        MemberModel::new("limit", 16),
        MemberModel::new("logGroupIdentifier", 34),
        MemberModel::new("logGroupName", 35),
        MemberModel::new("logStreamNamePrefix", 39),
        MemberModel::new("logStreamNames", 28),
        MemberModel::new("nextToken", 42),
        MemberModel::new("startFromHead", 52),
        MemberModel::new("startTime", 54),
        MemberModel::new("unmask", 55),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FilterLogEventsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("events", 22),
        MemberModel::new("nextToken", 42),
        MemberModel::new("searchedLogStreams", 49),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FilterPattern", kind: Kind::String, min: Some(0), max: Some(1024), ..ShapeModel::PLAIN },
    ShapeModel { name: "FilteredLogEvent", kind: Kind::Structure, members: &[
        MemberModel::new("eventId", 14),
        MemberModel::new("ingestionTime", 54),
        MemberModel::new("logStreamName", 39),
        MemberModel::new("message", 15),
        MemberModel::new("timestamp", 54),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FilteredLogEvents", kind: Kind::List, members: &[
        MemberModel::new("member", 21),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetLogEventsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("endTime", 54),
        MemberModel::new("limit", 16),
        MemberModel::new("logGroupIdentifier", 34),
        MemberModel::new("logGroupName", 35),
        MemberModel::new("logStreamName", 39).required(),
        MemberModel::new("nextToken", 42),
        MemberModel::new("startFromHead", 52),
        MemberModel::new("startTime", 54),
        MemberModel::new("unmask", 55),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetLogEventsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("events", 45),
        MemberModel::new("nextBackwardToken", 42),
        MemberModel::new("nextForwardToken", 42),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "IncludeLinkedAccounts", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "InheritedProperties", kind: Kind::List, members: &[
        MemberModel::new("member", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InheritedProperty", kind: Kind::String, enum_values: INHERITED_PROPERTY, ..ShapeModel::PLAIN },
    ShapeModel { name: "InputLogStreamNames", kind: Kind::List, min: Some(1), max: Some(100), members: &[
        MemberModel::new("member", 39),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Interleaved", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidParameterException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidParameterException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "KmsKeyId", kind: Kind::String, max: Some(256), ..ShapeModel::PLAIN },
    ShapeModel { name: "LogGroup", kind: Kind::Structure, members: &[
        MemberModel::new("arn", 2),
        MemberModel::new("bearerTokenAuthenticationEnabled", 3),
        MemberModel::new("creationTime", 54),
        MemberModel::new("dataProtectionStatus", 4),
        MemberModel::new("deletionProtectionEnabled", 6),
        MemberModel::new("inheritedProperties", 26),
        MemberModel::new("kmsKeyId", 31),
        MemberModel::new("logGroupArn", 2),
        MemberModel::new("logGroupClass", 33),
        MemberModel::new("logGroupName", 35),
        MemberModel::new("metricFilterCount", 17),
        MemberModel::new("retentionInDays", 5),
        MemberModel::new("retentionPolicyName", 46),
        MemberModel::new("storedBytes", 53),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LogGroupClass", kind: Kind::String, enum_values: LOG_GROUP_CLASS, ..ShapeModel::PLAIN },
    ShapeModel { name: "LogGroupIdentifier", kind: Kind::String, min: Some(1), max: Some(2048), pattern: Some("[\\w#+=/:,.@-]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "LogGroupName", kind: Kind::String, min: Some(1), max: Some(512), pattern: Some("[\\.\\-_/#A-Za-z0-9]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "LogGroupNamePattern", kind: Kind::String, min: Some(0), max: Some(512), pattern: Some("[\\.\\-_/#A-Za-z0-9]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "LogGroups", kind: Kind::List, members: &[
        MemberModel::new("member", 32),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LogStream", kind: Kind::Structure, members: &[
        MemberModel::new("arn", 2),
        MemberModel::new("creationTime", 54),
        MemberModel::new("firstEventTimestamp", 54),
        MemberModel::new("lastEventTimestamp", 54),
        MemberModel::new("lastIngestionTime", 54),
        MemberModel::new("logStreamName", 39),
        MemberModel::new("storedBytes", 53),
        MemberModel::new("uploadSequenceToken", 50),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LogStreamName", kind: Kind::String, min: Some(1), max: Some(512), pattern: Some("[^:*]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "LogStreamSearchedCompletely", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "LogStreams", kind: Kind::List, members: &[
        MemberModel::new("member", 38),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NextToken", kind: Kind::String, min: Some(1), ..ShapeModel::PLAIN },
    ShapeModel { name: "OrderBy", kind: Kind::String, enum_values: ORDER_BY, ..ShapeModel::PLAIN },
    ShapeModel { name: "OutputLogEvent", kind: Kind::Structure, members: &[
        MemberModel::new("ingestionTime", 54),
        MemberModel::new("message", 15),
        MemberModel::new("timestamp", 54),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "OutputLogEvents", kind: Kind::List, members: &[
        MemberModel::new("member", 44),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PolicyName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "ResourceNotFoundException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "SearchedLogStream", kind: Kind::Structure, members: &[
        MemberModel::new("logStreamName", 39),
        MemberModel::new("searchedCompletely", 40),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SearchedLogStreams", kind: Kind::List, members: &[
        MemberModel::new("member", 48),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SequenceToken", kind: Kind::String, min: Some(1), ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceUnavailableException", kind: Kind::Structure, error: Some(ErrorModel { code: "ServiceUnavailableException", status: 500, sender: false }), ..ShapeModel::PLAIN },
    ShapeModel { name: "StartFromHead", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "StoredBytes", kind: Kind::Long, min: Some(0), ..ShapeModel::PLAIN },
    ShapeModel { name: "Timestamp", kind: Kind::Long, min: Some(0), ..ShapeModel::PLAIN },
    ShapeModel { name: "Unmask", kind: Kind::Boolean, ..ShapeModel::PLAIN },
];
