// Made by `cargo xtask codegen` from models/sqs.json; edits here are lost.

use std::collections::BTreeMap;

use aws_protocol::{
    Blob, EpochSeconds, ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId,
    ShapeModel, TimestampFormat,
};
use serde::{Deserialize, Serialize};

/// Structure `BatchResultErrorEntry` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BatchResultErrorEntry {
    /// `Code`
    #[serde(rename = "Code", skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// `Id`
    #[serde(rename = "Id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `Message`
    #[serde(rename = "Message", skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// `SenderFault`
    #[serde(rename = "SenderFault", skip_serializing_if = "Option::is_none")]
    pub sender_fault: Option<bool>,
}

/// Structure `ChangeMessageVisibilityRequest` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ChangeMessageVisibilityRequest {
    /// `QueueUrl`
    #[serde(rename = "QueueUrl", skip_serializing_if = "Option::is_none")]
    pub queue_url: Option<String>,
    /// `ReceiptHandle`
    #[serde(rename = "ReceiptHandle", skip_serializing_if = "Option::is_none")]
    pub receipt_handle: Option<String>,
    /// `VisibilityTimeout`
    #[serde(rename = "VisibilityTimeout", skip_serializing_if = "Option::is_none")]
    pub visibility_timeout: Option<i64>,
}

/// Structure `CreateQueueRequest` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateQueueRequest {
    /// `Attributes`
    #[serde(rename = "Attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<BTreeMap<String, String>>,
    /// `QueueName`
    #[serde(rename = "QueueName", skip_serializing_if = "Option::is_none")]
    pub queue_name: Option<String>,
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<BTreeMap<String, String>>,
}

/// Structure `CreateQueueResult` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateQueueResult {
    /// `QueueUrl`
    #[serde(rename = "QueueUrl", skip_serializing_if = "Option::is_none")]
    pub queue_url: Option<String>,
}

/// Structure `DeleteMessageBatchRequest` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteMessageBatchRequest {
    /// `Entries`
    #[serde(rename = "Entries", skip_serializing_if = "Option::is_none")]
    pub entries: Option<Vec<DeleteMessageBatchRequestEntry>>,
    /// `QueueUrl`
    #[serde(rename = "QueueUrl", skip_serializing_if = "Option::is_none")]
    pub queue_url: Option<String>,
}

/// Structure `DeleteMessageBatchRequestEntry` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteMessageBatchRequestEntry {
    /// `Id`
    #[serde(rename = "Id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `ReceiptHandle`
    #[serde(rename = "ReceiptHandle", skip_serializing_if = "Option::is_none")]
    pub receipt_handle: Option<String>,
}

/// Structure `DeleteMessageBatchResult` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteMessageBatchResult {
    /// `Failed`
    #[serde(rename = "Failed", skip_serializing_if = "Option::is_none")]
    pub failed: Option<Vec<BatchResultErrorEntry>>,
    /// `Successful`
    #[serde(rename = "Successful", skip_serializing_if = "Option::is_none")]
    pub successful: Option<Vec<DeleteMessageBatchResultEntry>>,
}

/// Structure `DeleteMessageBatchResultEntry` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteMessageBatchResultEntry {
    /// `Id`
    #[serde(rename = "Id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// Structure `DeleteMessageRequest` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteMessageRequest {
    /// `QueueUrl`
    #[serde(rename = "QueueUrl", skip_serializing_if = "Option::is_none")]
    pub queue_url: Option<String>,
    /// `ReceiptHandle`
    #[serde(rename = "ReceiptHandle", skip_serializing_if = "Option::is_none")]
    pub receipt_handle: Option<String>,
}

/// Structure `DeleteQueueRequest` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteQueueRequest {
    /// `QueueUrl`
    #[serde(rename = "QueueUrl", skip_serializing_if = "Option::is_none")]
    pub queue_url: Option<String>,
}

/// Structure `GetQueueAttributesRequest` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetQueueAttributesRequest {
    /// `AttributeNames`
    #[serde(rename = "AttributeNames", skip_serializing_if = "Option::is_none")]
    pub attribute_names: Option<Vec<String>>,
    /// `QueueUrl`
    #[serde(rename = "QueueUrl", skip_serializing_if = "Option::is_none")]
    pub queue_url: Option<String>,
}

/// Structure `GetQueueAttributesResult` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetQueueAttributesResult {
    /// `Attributes`
    #[serde(rename = "Attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<BTreeMap<String, String>>,
}

/// Structure `GetQueueUrlRequest` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetQueueUrlRequest {
    /// `QueueName`
    #[serde(rename = "QueueName", skip_serializing_if = "Option::is_none")]
    pub queue_name: Option<String>,
    /// `QueueOwnerAWSAccountId`
    #[serde(rename = "QueueOwnerAWSAccountId", skip_serializing_if = "Option::is_none")]
    pub queue_owner_aws_account_id: Option<String>,
}

/// Structure `GetQueueUrlResult` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetQueueUrlResult {
    /// `QueueUrl`
    #[serde(rename = "QueueUrl", skip_serializing_if = "Option::is_none")]
    pub queue_url: Option<String>,
}

/// Structure `ListQueueTagsRequest` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListQueueTagsRequest {
    /// `QueueUrl`
    #[serde(rename = "QueueUrl", skip_serializing_if = "Option::is_none")]
    pub queue_url: Option<String>,
}

/// Structure `ListQueueTagsResult` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListQueueTagsResult {
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<BTreeMap<String, String>>,
}

/// Structure `ListQueuesRequest` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListQueuesRequest {
    /// `MaxResults`
    #[serde(rename = "MaxResults", skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i64>,
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `QueueNamePrefix`
    #[serde(rename = "QueueNamePrefix", skip_serializing_if = "Option::is_none")]
    pub queue_name_prefix: Option<String>,
}

/// Structure `ListQueuesResult` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListQueuesResult {
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `QueueUrls`
    #[serde(rename = "QueueUrls", skip_serializing_if = "Option::is_none")]
    pub queue_urls: Option<Vec<String>>,
}

/// Structure `Message` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Message {
    /// `Attributes`
    #[serde(rename = "Attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<BTreeMap<String, String>>,
    /// `Body`
    #[serde(rename = "Body", skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// `MD5OfBody`
    #[serde(rename = "MD5OfBody", skip_serializing_if = "Option::is_none")]
    pub md5_of_body: Option<String>,
    /// `MD5OfMessageAttributes`
    #[serde(rename = "MD5OfMessageAttributes", skip_serializing_if = "Option::is_none")]
    pub md5_of_message_attributes: Option<String>,
    /// `MessageAttributes`
    #[serde(rename = "MessageAttributes", skip_serializing_if = "Option::is_none")]
    pub message_attributes: Option<BTreeMap<String, MessageAttributeValue>>,
    /// `MessageId`
    #[serde(rename = "MessageId", skip_serializing_if = "Option::is_none")]
    pub message_id: Option<String>,
    /// `ReceiptHandle`
    #[serde(rename = "ReceiptHandle", skip_serializing_if = "Option::is_none")]
    pub receipt_handle: Option<String>,
}

/// Structure `MessageAttributeValue` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MessageAttributeValue {
    /// `BinaryListValues`
    #[serde(rename = "BinaryListValues", skip_serializing_if = "Option::is_none")]
    pub binary_list_values: Option<Vec<Blob>>,
    /// `BinaryValue`
    #[serde(rename = "BinaryValue", skip_serializing_if = "Option::is_none")]
    pub binary_value: Option<Blob>,
    /// `DataType`
    #[serde(rename = "DataType", skip_serializing_if = "Option::is_none")]
    pub data_type: Option<String>,
    /// `StringListValues`
    #[serde(rename = "StringListValues", skip_serializing_if = "Option::is_none")]
    pub string_list_values: Option<Vec<String>>,
    /// `StringValue`
    #[serde(rename = "StringValue", skip_serializing_if = "Option::is_none")]
    pub string_value: Option<String>,
}

/// Values of enum `MessageSystemAttributeName`.
pub const MESSAGE_SYSTEM_ATTRIBUTE_NAME: &[&str] = &["All", "SenderId", "SentTimestamp", "ApproximateReceiveCount", "ApproximateFirstReceiveTimestamp", "SequenceNumber", "MessageDeduplicationId", "MessageGroupId", "AWSTraceHeader", "DeadLetterQueueSourceArn"];

/// Values of enum `MessageSystemAttributeNameForSends`.
pub const MESSAGE_SYSTEM_ATTRIBUTE_NAME_FOR_SENDS: &[&str] = &["AWSTraceHeader"];

/// Structure `MessageSystemAttributeValue` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MessageSystemAttributeValue {
    /// `BinaryListValues`
    #[serde(rename = "BinaryListValues", skip_serializing_if = "Option::is_none")]
    pub binary_list_values: Option<Vec<Blob>>,
    /// `BinaryValue`
    #[serde(rename = "BinaryValue", skip_serializing_if = "Option::is_none")]
    pub binary_value: Option<Blob>,
    /// `DataType`
    #[serde(rename = "DataType", skip_serializing_if = "Option::is_none")]
    pub data_type: Option<String>,
    /// `StringListValues`
    #[serde(rename = "StringListValues", skip_serializing_if = "Option::is_none")]
    pub string_list_values: Option<Vec<String>>,
    /// `StringValue`
    #[serde(rename = "StringValue", skip_serializing_if = "Option::is_none")]
    pub string_value: Option<String>,
}

/// Structure `PurgeQueueRequest` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PurgeQueueRequest {
    /// `QueueUrl`
    #[serde(rename = "QueueUrl", skip_serializing_if = "Option::is_none")]
    pub queue_url: Option<String>,
}

/// Values of enum `QueueAttributeName`.
pub const QUEUE_ATTRIBUTE_NAME: &[&str] = &["All", "Policy", "VisibilityTimeout", "MaximumMessageSize", "MessageRetentionPeriod", "ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible", "CreatedTimestamp", "LastModifiedTimestamp", "QueueArn", "ApproximateNumberOfMessagesDelayed", "DelaySeconds", "ReceiveMessageWaitTimeSeconds", "RedrivePolicy", "FifoQueue", "ContentBasedDeduplication", "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "DeduplicationScope", "FifoThroughputLimit", "RedriveAllowPolicy", "SqsManagedSseEnabled"];

/// Structure `ReceiveMessageRequest` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReceiveMessageRequest {
    /// `AttributeNames`
    #[serde(rename = "AttributeNames", skip_serializing_if = "Option::is_none")]
    pub attribute_names: Option<Vec<String>>,
    /// `MaxNumberOfMessages`
    #[serde(rename = "MaxNumberOfMessages", skip_serializing_if = "Option::is_none")]
    pub max_number_of_messages: Option<i64>,
    /// `MessageAttributeNames`
    #[serde(rename = "MessageAttributeNames", skip_serializing_if = "Option::is_none")]
    pub message_attribute_names: Option<Vec<String>>,
    /// `MessageSystemAttributeNames`
    #[serde(rename = "MessageSystemAttributeNames", skip_serializing_if = "Option::is_none")]
    pub message_system_attribute_names: Option<Vec<String>>,
    /// `QueueUrl`
    #[serde(rename = "QueueUrl", skip_serializing_if = "Option::is_none")]
    pub queue_url: Option<String>,
    /// `ReceiveRequestAttemptId`
    #[serde(rename = "ReceiveRequestAttemptId", skip_serializing_if = "Option::is_none")]
    pub receive_request_attempt_id: Option<String>,
    /// `VisibilityTimeout`
    #[serde(rename = "VisibilityTimeout", skip_serializing_if = "Option::is_none")]
    pub visibility_timeout: Option<i64>,
    /// `WaitTimeSeconds`
    #[serde(rename = "WaitTimeSeconds", skip_serializing_if = "Option::is_none")]
    pub wait_time_seconds: Option<i64>,
}

/// Structure `ReceiveMessageResult` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReceiveMessageResult {
    /// `Messages`
    #[serde(rename = "Messages", skip_serializing_if = "Option::is_none")]
    pub messages: Option<Vec<Message>>,
}

/// Structure `SendMessageRequest` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SendMessageRequest {
    /// `DelaySeconds`
    #[serde(rename = "DelaySeconds", skip_serializing_if = "Option::is_none")]
    pub delay_seconds: Option<i64>,
    /// `MessageAttributes`
    #[serde(rename = "MessageAttributes", skip_serializing_if = "Option::is_none")]
    pub message_attributes: Option<BTreeMap<String, MessageAttributeValue>>,
    /// `MessageBody`
    #[serde(rename = "MessageBody", skip_serializing_if = "Option::is_none")]
    pub message_body: Option<String>,
    /// `MessageDeduplicationId`
    #[serde(rename = "MessageDeduplicationId", skip_serializing_if = "Option::is_none")]
    pub message_deduplication_id: Option<String>,
    /// `MessageGroupId`
    #[serde(rename = "MessageGroupId", skip_serializing_if = "Option::is_none")]
    pub message_group_id: Option<String>,
    /// `MessageSystemAttributes`
    #[serde(rename = "MessageSystemAttributes", skip_serializing_if = "Option::is_none")]
    pub message_system_attributes: Option<BTreeMap<String, MessageSystemAttributeValue>>,
    /// `QueueUrl`
    #[serde(rename = "QueueUrl", skip_serializing_if = "Option::is_none")]
    pub queue_url: Option<String>,
}

/// Structure `SendMessageResult` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SendMessageResult {
    /// `MD5OfMessageAttributes`
    #[serde(rename = "MD5OfMessageAttributes", skip_serializing_if = "Option::is_none")]
    pub md5_of_message_attributes: Option<String>,
    /// `MD5OfMessageBody`
    #[serde(rename = "MD5OfMessageBody", skip_serializing_if = "Option::is_none")]
    pub md5_of_message_body: Option<String>,
    /// `MD5OfMessageSystemAttributes`
    #[serde(rename = "MD5OfMessageSystemAttributes", skip_serializing_if = "Option::is_none")]
    pub md5_of_message_system_attributes: Option<String>,
    /// `MessageId`
    #[serde(rename = "MessageId", skip_serializing_if = "Option::is_none")]
    pub message_id: Option<String>,
    /// `SequenceNumber`
    #[serde(rename = "SequenceNumber", skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<String>,
}

/// Structure `SetQueueAttributesRequest` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SetQueueAttributesRequest {
    /// `Attributes`
    #[serde(rename = "Attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<BTreeMap<String, String>>,
    /// `QueueUrl`
    #[serde(rename = "QueueUrl", skip_serializing_if = "Option::is_none")]
    pub queue_url: Option<String>,
}

/// Structure `TagQueueRequest` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TagQueueRequest {
    /// `QueueUrl`
    #[serde(rename = "QueueUrl", skip_serializing_if = "Option::is_none")]
    pub queue_url: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<BTreeMap<String, String>>,
}

/// Structure `UntagQueueRequest` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UntagQueueRequest {
    /// `QueueUrl`
    #[serde(rename = "QueueUrl", skip_serializing_if = "Option::is_none")]
    pub queue_url: Option<String>,
    /// `TagKeys`
    #[serde(rename = "TagKeys", skip_serializing_if = "Option::is_none")]
    pub tag_keys: Option<Vec<String>>,
}

/// Tables of SQS 2012-11-05.
pub static MODEL: ServiceModel = ServiceModel {
    name: "sqs",
    service_id: "SQS",
    api_version: "2012-11-05",
    signing_name: "sqs",
    target_prefix: Some("AmazonSQS"),
    json_version: Some("1.0"),
    xml_namespace: None,
    protocols: &[Protocol::Json],
    query_compatible: true,
    operations: OPERATIONS,
    shapes: SHAPES,
};

static OPERATIONS: &[OperationModel] = &[
    OperationModel { name: "ChangeMessageVisibility", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(8)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(50), ShapeId(66), ShapeId(69), ShapeId(63), ShapeId(82), ShapeId(25), ShapeId(31)] },
    OperationModel { name: "CreateQueue", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(9)), input_root: None, output: Some(ShapeId(10)), result_wrapper: None, errors: &[ShapeId(62), ShapeId(64), ShapeId(69), ShapeId(25), ShapeId(26), ShapeId(27), ShapeId(82), ShapeId(31)] },
    OperationModel { name: "DeleteMessage", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(17)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(29), ShapeId(66), ShapeId(69), ShapeId(63), ShapeId(82), ShapeId(31), ShapeId(25)] },
    OperationModel { name: "DeleteMessageBatch", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(11)), input_root: None, output: Some(ShapeId(14)), result_wrapper: None, errors: &[ShapeId(81), ShapeId(19), ShapeId(1), ShapeId(28), ShapeId(69), ShapeId(63), ShapeId(82), ShapeId(25), ShapeId(31)] },
    OperationModel { name: "DeleteQueue", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(18)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(69), ShapeId(63), ShapeId(25), ShapeId(82), ShapeId(31)] },
    OperationModel { name: "GetQueueAttributes", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(21)), input_root: None, output: Some(ShapeId(22)), result_wrapper: None, errors: &[ShapeId(26), ShapeId(69), ShapeId(63), ShapeId(82), ShapeId(31), ShapeId(25)] },
    OperationModel { name: "GetQueueUrl", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(23)), input_root: None, output: Some(ShapeId(24)), result_wrapper: None, errors: &[ShapeId(69), ShapeId(63), ShapeId(25), ShapeId(31), ShapeId(82)] },
    OperationModel { name: "ListQueueTags", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(39)), input_root: None, output: Some(ShapeId(40)), result_wrapper: None, errors: &[ShapeId(69), ShapeId(63), ShapeId(82), ShapeId(25), ShapeId(31)] },
    OperationModel { name: "ListQueues", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(41)), input_root: None, output: Some(ShapeId(42)), result_wrapper: None, errors: &[ShapeId(69), ShapeId(31), ShapeId(25), ShapeId(82)] },
    OperationModel { name: "PurgeQueue", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(59)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(63), ShapeId(58), ShapeId(69), ShapeId(25), ShapeId(31), ShapeId(82)] },
    OperationModel { name: "ReceiveMessage", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(67)), input_root: None, output: Some(ShapeId(68)), result_wrapper: None, errors: &[ShapeId(82), ShapeId(57), ShapeId(69), ShapeId(63), ShapeId(31), ShapeId(33), ShapeId(35), ShapeId(36), ShapeId(37), ShapeId(38), ShapeId(32), ShapeId(34), ShapeId(25)] },
    OperationModel { name: "SendMessage", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(70)), input_root: None, output: Some(ShapeId(71)), result_wrapper: None, errors: &[ShapeId(30), ShapeId(82), ShapeId(69), ShapeId(63), ShapeId(31), ShapeId(33), ShapeId(35), ShapeId(36), ShapeId(37), ShapeId(38), ShapeId(32), ShapeId(34), ShapeId(25)] },
    OperationModel { name: "SetQueueAttributes", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(72)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(26), ShapeId(27), ShapeId(69), ShapeId(63), ShapeId(82), ShapeId(57), ShapeId(25), ShapeId(31)] },
    OperationModel { name: "TagQueue", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(78)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(25), ShapeId(69), ShapeId(63), ShapeId(31), ShapeId(82)] },
    OperationModel { name: "UntagQueue", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(83)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(25), ShapeId(69), ShapeId(63), ShapeId(31), ShapeId(82)] },
];

static SHAPES: &[ShapeModel] = &[
    ShapeModel { name: "AttributeNameList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 61),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchEntryIdsNotDistinct", kind: Kind::Structure, error: Some(ErrorModel { code: "BatchEntryIdsNotDistinct", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchResultErrorEntry", kind: Kind::Structure, members: &[
        MemberModel::new("Code", 73).required(),
        MemberModel::new("Id", 73).required(),
        MemberModel::new("Message", 73),
        MemberModel::new("SenderFault", 6).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchResultErrorEntryList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 2),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Binary", kind: Kind::Blob, ..ShapeModel::PLAIN },
    ShapeModel { name: "BinaryList", kind: Kind::List, members: &[
        MemberModel::new("member", 4),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Boolean", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "BoxedInteger", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "ChangeMessageVisibilityRequest", kind: Kind::Structure, members: &[
        MemberModel::new("QueueUrl", 73).required(),
        MemberModel::new("ReceiptHandle", 73).required(),
        MemberModel::new("VisibilityTimeout", 56).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateQueueRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 60),
        MemberModel::new("QueueName", 73).required(),
        MemberModel::new("tags", 77),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateQueueResult", kind: Kind::Structure, members: &[
        MemberModel::new("QueueUrl", 73),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteMessageBatchRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Entries", 13).required(),
        MemberModel::new("QueueUrl", 73).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteMessageBatchRequestEntry", kind: Kind::Structure, members: &[
        MemberModel::new("Id", 73).required(),
        MemberModel::new("ReceiptHandle", 73).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteMessageBatchRequestEntryList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 12),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteMessageBatchResult", kind: Kind::Structure, members: &[
        MemberModel::new("Failed", 3).required(),
        MemberModel::new("Successful", 16).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteMessageBatchResultEntry", kind: Kind::Structure, members: &[
        MemberModel::new("Id", 73).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteMessageBatchResultEntryList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 15),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteMessageRequest", kind: Kind::Structure, members: &[
        MemberModel::new("QueueUrl", 73).required(),
        MemberModel::new("ReceiptHandle", 73).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteQueueRequest", kind: Kind::Structure, members: &[
        MemberModel::new("QueueUrl", 73).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EmptyBatchRequest", kind: Kind::Structure, error: Some(ErrorModel { code: "EmptyBatchRequest", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ExceptionMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "GetQueueAttributesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("AttributeNames", 0),
        MemberModel::new("QueueUrl", 73).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetQueueAttributesResult", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 60),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetQueueUrlRequest", kind: Kind::Structure, members: &[
        MemberModel::new("QueueName", 73).required(),
        MemberModel::new("QueueOwnerAWSAccountId", 73),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetQueueUrlResult", kind: Kind::Structure, members: &[
        MemberModel::new("QueueUrl", 73),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidAddress", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidAddress", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidAttributeName", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidAttributeName", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidAttributeValue", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidAttributeValue", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidBatchEntryId", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidBatchEntryId", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidIdFormat", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidIdFormat", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidMessageContents", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidMessageContents", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidSecurity", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidSecurity", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KmsAccessDenied", kind: Kind::Structure, error: Some(ErrorModel { code: "KmsAccessDenied", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KmsDisabled", kind: Kind::Structure, error: Some(ErrorModel { code: "KmsDisabled", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KmsInvalidKeyUsage", kind: Kind::Structure, error: Some(ErrorModel { code: "KmsInvalidKeyUsage", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KmsInvalidState", kind: Kind::Structure, error: Some(ErrorModel { code: "KmsInvalidState", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KmsNotFound", kind: Kind::Structure, error: Some(ErrorModel { code: "KmsNotFound", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KmsOptInRequired", kind: Kind::Structure, error: Some(ErrorModel { code: "KmsOptInRequired", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KmsThrottled", kind: Kind::Structure, error: Some(ErrorModel { code: "KmsThrottled", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListQueueTagsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("QueueUrl", 73).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListQueueTagsResult", kind: Kind::Structure, members: &[
        MemberModel::new("Tags", 77),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListQueuesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("MaxResults", 7),
        MemberModel::new("NextToken", 80),
        MemberModel::new("QueueNamePrefix", 73),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListQueuesResult", kind: Kind::Structure, members: &[
        MemberModel::new("NextToken", 80),
        MemberModel::new("QueueUrls", 65),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Message", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 52),
        MemberModel::new("Body", 73),
        MemberModel::new("MD5OfBody", 73),
        MemberModel::new("MD5OfMessageAttributes", 73),
        MemberModel::new("MessageAttributes", 47),
        MemberModel::new("MessageId", 73),
        MemberModel::new("ReceiptHandle", 73),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageAttributeName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageAttributeNameList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 44),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageAttributeValue", kind: Kind::Structure, members: &[
        MemberModel::new("BinaryListValues", 5).flat(),
        MemberModel::new("BinaryValue", 4),
        MemberModel::new("DataType", 73).required(),
        MemberModel::new("StringListValues", 74).flat(),
        MemberModel::new("StringValue", 73),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageBodyAttributeMap", kind: Kind::Map, flattened: true, members: &[
        MemberModel::new("key", 73),
        MemberModel::new("value", 46),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageBodySystemAttributeMap", kind: Kind::Map, flattened: true, members: &[
        MemberModel::new("key", 54),
        MemberModel::new("value", 55),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 43),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageNotInflight", kind: Kind::Structure, error: Some(ErrorModel { code: "MessageNotInflight", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageSystemAttributeList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 53),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageSystemAttributeMap", kind: Kind::Map, flattened: true, members: &[
        MemberModel::new("key", 53),
        MemberModel::new("value", 73),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageSystemAttributeName", kind: Kind::String, enum_values: MESSAGE_SYSTEM_ATTRIBUTE_NAME, ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageSystemAttributeNameForSends", kind: Kind::String, enum_values: MESSAGE_SYSTEM_ATTRIBUTE_NAME_FOR_SENDS, ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageSystemAttributeValue", kind: Kind::Structure, members: &[
        MemberModel::new("BinaryListValues", 5).flat(),
        MemberModel::new("BinaryValue", 4),
        MemberModel::new("DataType", 73).required(),
        MemberModel::new("StringListValues", 74).flat(),
        MemberModel::new("StringValue", 73),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NullableInteger", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "OverLimit", kind: Kind::Structure, error: Some(ErrorModel { code: "OverLimit", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PurgeQueueInProgress", kind: Kind::Structure, error: Some(ErrorModel { code: "PurgeQueueInProgress", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PurgeQueueRequest", kind: Kind::Structure, members: &[
        MemberModel::new("QueueUrl", 73).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "QueueAttributeMap", kind: Kind::Map, flattened: true, members: &[
        MemberModel::new("key", 61),
        MemberModel::new("value", 73),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "QueueAttributeName", kind: Kind::String, enum_values: QUEUE_ATTRIBUTE_NAME, ..ShapeModel::PLAIN },
    ShapeModel { name: "QueueDeletedRecently", kind: Kind::Structure, error: Some(ErrorModel { code: "QueueDeletedRecently", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "QueueDoesNotExist", kind: Kind::Structure, error: Some(ErrorModel { code: "QueueDoesNotExist", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "QueueNameExists", kind: Kind::Structure, error: Some(ErrorModel { code: "QueueNameExists", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "QueueUrlList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 73),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ReceiptHandleIsInvalid", kind: Kind::Structure, error: Some(ErrorModel { code: "ReceiptHandleIsInvalid", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ReceiveMessageRequest", kind: Kind::Structure, members: &[
        MemberModel::new("AttributeNames", 0),
        MemberModel::new("MaxNumberOfMessages", 56),
        MemberModel::new("MessageAttributeNames", 45),
        MemberModel::new("MessageSystemAttributeNames", 51),
        MemberModel::new("QueueUrl", 73).required(),
        MemberModel::new("ReceiveRequestAttemptId", 73),
        MemberModel::new("VisibilityTimeout", 56),
        MemberModel::new("WaitTimeSeconds", 56),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ReceiveMessageResult", kind: Kind::Structure, members: &[
        MemberModel::new("Messages", 49),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RequestThrottled", kind: Kind::Structure, error: Some(ErrorModel { code: "RequestThrottled", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SendMessageRequest", kind: Kind::Structure, members: &[
        MemberModel::new("DelaySeconds", 56),
        MemberModel::new("MessageAttributes", 47),
        MemberModel::new("MessageBody", 73).required(),
        MemberModel::new("MessageDeduplicationId", 73),
        MemberModel::new("MessageGroupId", 73),
        MemberModel::new("MessageSystemAttributes", 48),
        MemberModel::new("QueueUrl", 73).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SendMessageResult", kind: Kind::Structure, members: &[
        MemberModel::new("MD5OfMessageAttributes", 73),
        MemberModel::new("MD5OfMessageBody", 73),
        MemberModel::new("MD5OfMessageSystemAttributes", 73),
        MemberModel::new("MessageId", 73),
        MemberModel::new("SequenceNumber", 73),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SetQueueAttributesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 60).required(),
        MemberModel::new("QueueUrl", 73).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "String", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "StringList", kind: Kind::List, members: &[
        MemberModel::new("member", 73),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKey", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKeyList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 75),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagMap", kind: Kind::Map, flattened: true, members: &[
        MemberModel::new("key", 75),
        MemberModel::new("value", 79),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagQueueRequest", kind: Kind::Structure, members: &[
        MemberModel::new("QueueUrl", 73).required(),
        MemberModel::new("Tags", 77).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagValue", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "Token", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "TooManyEntriesInBatchRequest", kind: Kind::Structure, error: Some(ErrorModel { code: "TooManyEntriesInBatchRequest", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UnsupportedOperation", kind: Kind::Structure, error: Some(ErrorModel { code: "UnsupportedOperation", status: 400, sender: true }), members: &[
        MemberModel::new("message", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UntagQueueRequest", kind: Kind::Structure, members: &[
        MemberModel::new("QueueUrl", 73).required(),
        MemberModel::new("TagKeys", 76).required(),
    ], ..ShapeModel::PLAIN },
];
