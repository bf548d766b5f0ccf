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

/// Structure `ChangeMessageVisibilityBatchRequest` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ChangeMessageVisibilityBatchRequest {
    /// `Entries`
    #[serde(rename = "Entries", skip_serializing_if = "Option::is_none")]
    pub entries: Option<Vec<ChangeMessageVisibilityBatchRequestEntry>>,
    /// `QueueUrl`
    #[serde(rename = "QueueUrl", skip_serializing_if = "Option::is_none")]
    pub queue_url: Option<String>,
}

/// Structure `ChangeMessageVisibilityBatchRequestEntry` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ChangeMessageVisibilityBatchRequestEntry {
    /// `Id`
    #[serde(rename = "Id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `ReceiptHandle`
    #[serde(rename = "ReceiptHandle", skip_serializing_if = "Option::is_none")]
    pub receipt_handle: Option<String>,
    /// `VisibilityTimeout`
    #[serde(rename = "VisibilityTimeout", skip_serializing_if = "Option::is_none")]
    pub visibility_timeout: Option<i64>,
}

/// Structure `ChangeMessageVisibilityBatchResult` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ChangeMessageVisibilityBatchResult {
    /// `Failed`
    #[serde(rename = "Failed", skip_serializing_if = "Option::is_none")]
    pub failed: Option<Vec<BatchResultErrorEntry>>,
    /// `Successful`
    #[serde(rename = "Successful", skip_serializing_if = "Option::is_none")]
    pub successful: Option<Vec<ChangeMessageVisibilityBatchResultEntry>>,
}

/// Structure `ChangeMessageVisibilityBatchResultEntry` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ChangeMessageVisibilityBatchResultEntry {
    /// `Id`
    #[serde(rename = "Id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
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

/// Structure `SendMessageBatchRequest` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SendMessageBatchRequest {
    /// `Entries`
    #[serde(rename = "Entries", skip_serializing_if = "Option::is_none")]
    pub entries: Option<Vec<SendMessageBatchRequestEntry>>,
    /// `QueueUrl`
    #[serde(rename = "QueueUrl", skip_serializing_if = "Option::is_none")]
    pub queue_url: Option<String>,
}

/// Structure `SendMessageBatchRequestEntry` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SendMessageBatchRequestEntry {
    /// `DelaySeconds`
    #[serde(rename = "DelaySeconds", skip_serializing_if = "Option::is_none")]
    pub delay_seconds: Option<i64>,
    /// `Id`
    #[serde(rename = "Id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
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
}

/// Structure `SendMessageBatchResult` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SendMessageBatchResult {
    /// `Failed`
    #[serde(rename = "Failed", skip_serializing_if = "Option::is_none")]
    pub failed: Option<Vec<BatchResultErrorEntry>>,
    /// `Successful`
    #[serde(rename = "Successful", skip_serializing_if = "Option::is_none")]
    pub successful: Option<Vec<SendMessageBatchResultEntry>>,
}

/// Structure `SendMessageBatchResultEntry` of SQS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SendMessageBatchResultEntry {
    /// `Id`
    #[serde(rename = "Id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
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
    OperationModel { name: "ChangeMessageVisibility", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(15)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(57), ShapeId(73), ShapeId(76), ShapeId(70), ShapeId(95), ShapeId(32), ShapeId(38)] },
    OperationModel { name: "ChangeMessageVisibilityBatch", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(9)), input_root: None, output: Some(ShapeId(12)), result_wrapper: None, errors: &[ShapeId(94), ShapeId(26), ShapeId(1), ShapeId(35), ShapeId(76), ShapeId(70), ShapeId(95), ShapeId(32), ShapeId(38)] },
    OperationModel { name: "CreateQueue", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(16)), input_root: None, output: Some(ShapeId(17)), result_wrapper: None, errors: &[ShapeId(69), ShapeId(71), ShapeId(76), ShapeId(32), ShapeId(33), ShapeId(34), ShapeId(95), ShapeId(38)] },
    OperationModel { name: "DeleteMessage", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(24)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(36), ShapeId(73), ShapeId(76), ShapeId(70), ShapeId(95), ShapeId(38), ShapeId(32)] },
    OperationModel { name: "DeleteMessageBatch", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(18)), input_root: None, output: Some(ShapeId(21)), result_wrapper: None, errors: &[ShapeId(94), ShapeId(26), ShapeId(1), ShapeId(35), ShapeId(76), ShapeId(70), ShapeId(95), ShapeId(32), ShapeId(38)] },
    OperationModel { name: "DeleteQueue", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(25)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(76), ShapeId(70), ShapeId(32), ShapeId(95), ShapeId(38)] },
    OperationModel { name: "GetQueueAttributes", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(28)), input_root: None, output: Some(ShapeId(29)), result_wrapper: None, errors: &[ShapeId(33), ShapeId(76), ShapeId(70), ShapeId(95), ShapeId(38), ShapeId(32)] },
    OperationModel { name: "GetQueueUrl", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(30)), input_root: None, output: Some(ShapeId(31)), result_wrapper: None, errors: &[ShapeId(76), ShapeId(70), ShapeId(32), ShapeId(38), ShapeId(95)] },
    OperationModel { name: "ListQueueTags", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(46)), input_root: None, output: Some(ShapeId(47)), result_wrapper: None, errors: &[ShapeId(76), ShapeId(70), ShapeId(95), ShapeId(32), ShapeId(38)] },
    OperationModel { name: "ListQueues", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(48)), input_root: None, output: Some(ShapeId(49)), result_wrapper: None, errors: &[ShapeId(76), ShapeId(38), ShapeId(32), ShapeId(95)] },
    OperationModel { name: "PurgeQueue", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(66)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(70), ShapeId(65), ShapeId(76), ShapeId(32), ShapeId(38), ShapeId(95)] },
    OperationModel { name: "ReceiveMessage", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(74)), input_root: None, output: Some(ShapeId(75)), result_wrapper: None, errors: &[ShapeId(95), ShapeId(64), ShapeId(76), ShapeId(70), ShapeId(38), ShapeId(40), ShapeId(42), ShapeId(43), ShapeId(44), ShapeId(45), ShapeId(39), ShapeId(41), ShapeId(32)] },
    OperationModel { name: "SendMessage", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(83)), input_root: None, output: Some(ShapeId(84)), result_wrapper: None, errors: &[ShapeId(37), ShapeId(95), ShapeId(76), ShapeId(70), ShapeId(38), ShapeId(40), ShapeId(42), ShapeId(43), ShapeId(44), ShapeId(45), ShapeId(39), ShapeId(41), ShapeId(32)] },
    OperationModel { name: "SendMessageBatch", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(77)), input_root: None, output: Some(ShapeId(80)), result_wrapper: None, errors: &[ShapeId(94), ShapeId(26), ShapeId(1), ShapeId(2), ShapeId(35), ShapeId(95), ShapeId(76), ShapeId(70), ShapeId(38), ShapeId(40), ShapeId(42), ShapeId(43), ShapeId(44), ShapeId(45), ShapeId(39), ShapeId(41), ShapeId(32)] },
    OperationModel { name: "SetQueueAttributes", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(85)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(33), ShapeId(34), ShapeId(76), ShapeId(70), ShapeId(95), ShapeId(64), ShapeId(32), ShapeId(38)] },
    OperationModel { name: "TagQueue", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(91)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(32), ShapeId(76), ShapeId(70), ShapeId(38), ShapeId(95)] },
    OperationModel { name: "UntagQueue", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(96)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(32), ShapeId(76), ShapeId(70), ShapeId(38), ShapeId(95)] },
];

static SHAPES: &[ShapeModel] = &[
    ShapeModel { name: "AttributeNameList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 68),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchEntryIdsNotDistinct", kind: Kind::Structure, error: Some(ErrorModel { code: "BatchEntryIdsNotDistinct", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchRequestTooLong", kind: Kind::Structure, error: Some(ErrorModel { code: "BatchRequestTooLong", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchResultErrorEntry", kind: Kind::Structure, members: &[
        MemberModel::new("Code", 86).required(),
        MemberModel::new("Id", 86).required(),
        MemberModel::new("Message", 86),
        MemberModel::new("SenderFault", 7).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchResultErrorEntryList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 3),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Binary", kind: Kind::Blob, ..ShapeModel::PLAIN },
    ShapeModel { name: "BinaryList", kind: Kind::List, members: &[
        MemberModel::new("member", 5),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Boolean", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "BoxedInteger", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "ChangeMessageVisibilityBatchRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Entries", 11).required(),
        MemberModel::new("QueueUrl", 86).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ChangeMessageVisibilityBatchRequestEntry", kind: Kind::Structure, members: &[
        MemberModel::new("Id", 86).required(),
        MemberModel::new("ReceiptHandle", 86).required(),
        MemberModel::new("VisibilityTimeout", 63),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ChangeMessageVisibilityBatchRequestEntryList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 10),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ChangeMessageVisibilityBatchResult", kind: Kind::Structure, members: &[
        MemberModel::new("Failed", 4).required(),
        MemberModel::new("Successful", 14).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ChangeMessageVisibilityBatchResultEntry", kind: Kind::Structure, members: &[
        MemberModel::new("Id", 86).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ChangeMessageVisibilityBatchResultEntryList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 13),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ChangeMessageVisibilityRequest", kind: Kind::Structure, members: &[
        MemberModel::new("QueueUrl", 86).required(),
        MemberModel::new("ReceiptHandle", 86).required(),
        MemberModel::new("VisibilityTimeout", 63).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateQueueRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 67),
        MemberModel::new("QueueName", 86).required(),
        MemberModel::new("tags", 90),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateQueueResult", kind: Kind::Structure, members: &[
        MemberModel::new("QueueUrl", 86),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteMessageBatchRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Entries", 20).required(),
        MemberModel::new("QueueUrl", 86).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteMessageBatchRequestEntry", kind: Kind::Structure, members: &[
        MemberModel::new("Id", 86).required(),
        MemberModel::new("ReceiptHandle", 86).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteMessageBatchRequestEntryList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 19),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteMessageBatchResult", kind: Kind::Structure, members: &[
        MemberModel::new("Failed", 4).required(),
        MemberModel::new("Successful", 23).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteMessageBatchResultEntry", kind: Kind::Structure, members: &[
        MemberModel::new("Id", 86).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteMessageBatchResultEntryList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 22),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteMessageRequest", kind: Kind::Structure, members: &[
        MemberModel::new("QueueUrl", 86).required(),
        MemberModel::new("ReceiptHandle", 86).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteQueueRequest", kind: Kind::Structure, members: &[
        MemberModel::new("QueueUrl", 86).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EmptyBatchRequest", kind: Kind::Structure, error: Some(ErrorModel { code: "EmptyBatchRequest", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ExceptionMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "GetQueueAttributesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("AttributeNames", 0),
        MemberModel::new("QueueUrl", 86).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetQueueAttributesResult", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 67),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetQueueUrlRequest", kind: Kind::Structure, members: &[
        MemberModel::new("QueueName", 86).required(),
        MemberModel::new("QueueOwnerAWSAccountId", 86),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetQueueUrlResult", kind: Kind::Structure, members: &[
        MemberModel::new("QueueUrl", 86),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidAddress", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidAddress", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidAttributeName", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidAttributeName", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidAttributeValue", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidAttributeValue", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidBatchEntryId", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidBatchEntryId", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidIdFormat", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidIdFormat", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidMessageContents", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidMessageContents", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidSecurity", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidSecurity", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KmsAccessDenied", kind: Kind::Structure, error: Some(ErrorModel { code: "KmsAccessDenied", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KmsDisabled", kind: Kind::Structure, error: Some(ErrorModel { code: "KmsDisabled", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KmsInvalidKeyUsage", kind: Kind::Structure, error: Some(ErrorModel { code: "KmsInvalidKeyUsage", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KmsInvalidState", kind: Kind::Structure, error: Some(ErrorModel { code: "KmsInvalidState", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KmsNotFound", kind: Kind::Structure, error: Some(ErrorModel { code: "KmsNotFound", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KmsOptInRequired", kind: Kind::Structure, error: Some(ErrorModel { code: "KmsOptInRequired", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KmsThrottled", kind: Kind::Structure, error: Some(ErrorModel { code: "KmsThrottled", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListQueueTagsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("QueueUrl", 86).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListQueueTagsResult", kind: Kind::Structure, members: &[
        MemberModel::new("Tags", 90),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListQueuesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("MaxResults", 8),
        MemberModel::new("NextToken", 93),
        MemberModel::new("QueueNamePrefix", 86),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListQueuesResult", kind: Kind::Structure, members: &[
        MemberModel::new("NextToken", 93),
        MemberModel::new("QueueUrls", 72),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Message", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 59),
        MemberModel::new("Body", 86),
        MemberModel::new("MD5OfBody", 86),
        MemberModel::new("MD5OfMessageAttributes", 86),
        MemberModel::new("MessageAttributes", 54),
        MemberModel::new("MessageId", 86),
        MemberModel::new("ReceiptHandle", 86),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageAttributeName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageAttributeNameList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 51),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageAttributeValue", kind: Kind::Structure, members: &[
        MemberModel::new("BinaryListValues", 6).flat(),
        MemberModel::new("BinaryValue", 5),
        MemberModel::new("DataType", 86).required(),
        MemberModel::new("StringListValues", 87).flat(),
        MemberModel::new("StringValue", 86),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageBodyAttributeMap", kind: Kind::Map, flattened: true, members: &[
        MemberModel::new("key", 86),
        MemberModel::new("value", 53),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageBodySystemAttributeMap", kind: Kind::Map, flattened: true, members: &[
        MemberModel::new("key", 61),
        MemberModel::new("value", 62),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 50),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageNotInflight", kind: Kind::Structure, error: Some(ErrorModel { code: "MessageNotInflight", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageSystemAttributeList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 60),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageSystemAttributeMap", kind: Kind::Map, flattened: true, members: &[
        MemberModel::new("key", 60),
        MemberModel::new("value", 86),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageSystemAttributeName", kind: Kind::String, enum_values: MESSAGE_SYSTEM_ATTRIBUTE_NAME, ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageSystemAttributeNameForSends", kind: Kind::String, enum_values: MESSAGE_SYSTEM_ATTRIBUTE_NAME_FOR_SENDS, ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageSystemAttributeValue", kind: Kind::Structure, members: &[
        MemberModel::new("BinaryListValues", 6).flat(),
        MemberModel::new("BinaryValue", 5),
        MemberModel::new("DataType", 86).required(),
        MemberModel::new("StringListValues", 87).flat(),
        MemberModel::new("StringValue", 86),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NullableInteger", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "OverLimit", kind: Kind::Structure, error: Some(ErrorModel { code: "OverLimit", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PurgeQueueInProgress", kind: Kind::Structure, error: Some(ErrorModel { code: "PurgeQueueInProgress", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PurgeQueueRequest", kind: Kind::Structure, members: &[
        MemberModel::new("QueueUrl", 86).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "QueueAttributeMap", kind: Kind::Map, flattened: true, members: &[
        MemberModel::new("key", 68),
        MemberModel::new("value", 86),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "QueueAttributeName", kind: Kind::String, enum_values: QUEUE_ATTRIBUTE_NAME, ..ShapeModel::PLAIN },
    ShapeModel { name: "QueueDeletedRecently", kind: Kind::Structure, error: Some(ErrorModel { code: "QueueDeletedRecently", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "QueueDoesNotExist", kind: Kind::Structure, error: Some(ErrorModel { code: "QueueDoesNotExist", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "QueueNameExists", kind: Kind::Structure, error: Some(ErrorModel { code: "QueueNameExists", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "QueueUrlList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 86),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ReceiptHandleIsInvalid", kind: Kind::Structure, error: Some(ErrorModel { code: "ReceiptHandleIsInvalid", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ReceiveMessageRequest", kind: Kind::Structure, members: &[
        MemberModel::new("AttributeNames", 0),
        MemberModel::new("MaxNumberOfMessages", 63),
        MemberModel::new("MessageAttributeNames", 52),
        MemberModel::new("MessageSystemAttributeNames", 58),
        MemberModel::new("QueueUrl", 86).required(),
        MemberModel::new("ReceiveRequestAttemptId", 86),
        MemberModel::new("VisibilityTimeout", 63),
        MemberModel::new("WaitTimeSeconds", 63),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ReceiveMessageResult", kind: Kind::Structure, members: &[
        MemberModel::new("Messages", 56),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RequestThrottled", kind: Kind::Structure, error: Some(ErrorModel { code: "RequestThrottled", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SendMessageBatchRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Entries", 79).required(),
        MemberModel::new("QueueUrl", 86).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SendMessageBatchRequestEntry", kind: Kind::Structure, members: &[
        MemberModel::new("DelaySeconds", 63),
        MemberModel::new("Id", 86).required(),
        MemberModel::new("MessageAttributes", 54),
        MemberModel::new("MessageBody", 86).required(),
        MemberModel::new("MessageDeduplicationId", 86),
        MemberModel::new("MessageGroupId", 86),
        MemberModel::new("MessageSystemAttributes", 55),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SendMessageBatchRequestEntryList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 78),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SendMessageBatchResult", kind: Kind::Structure, members: &[
        MemberModel::new("Failed", 4).required(),
        MemberModel::new("Successful", 82).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SendMessageBatchResultEntry", kind: Kind::Structure, members: &[
        MemberModel::new("Id", 86).required(),
        MemberModel::new("MD5OfMessageAttributes", 86),
        MemberModel::new("MD5OfMessageBody", 86).required(),
        MemberModel::new("MD5OfMessageSystemAttributes", 86),
        MemberModel::new("MessageId", 86).required(),
        MemberModel::new("SequenceNumber", 86),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SendMessageBatchResultEntryList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SendMessageRequest", kind: Kind::Structure, members: &[
        MemberModel::new("DelaySeconds", 63),
        MemberModel::new("MessageAttributes", 54),
        MemberModel::new("MessageBody", 86).required(),
        MemberModel::new("MessageDeduplicationId", 86),
        MemberModel::new("MessageGroupId", 86),
        MemberModel::new("MessageSystemAttributes", 55),
        MemberModel::new("QueueUrl", 86).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SendMessageResult", kind: Kind::Structure, members: &[
        MemberModel::new("MD5OfMessageAttributes", 86),
        MemberModel::new("MD5OfMessageBody", 86),
        MemberModel::new("MD5OfMessageSystemAttributes", 86),
        MemberModel::new("MessageId", 86),
        MemberModel::new("SequenceNumber", 86),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SetQueueAttributesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 67).required(),
        MemberModel::new("QueueUrl", 86).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "String", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "StringList", kind: Kind::List, members: &[
        MemberModel::new("member", 86),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKey", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKeyList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 88),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagMap", kind: Kind::Map, flattened: true, members: &[
        MemberModel::new("key", 88),
        MemberModel::new("value", 92),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagQueueRequest", kind: Kind::Structure, members: &[
        MemberModel::new("QueueUrl", 86).required(),
        MemberModel::new("Tags", 90).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagValue", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "Token", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "TooManyEntriesInBatchRequest", kind: Kind::Structure, error: Some(ErrorModel { code: "TooManyEntriesInBatchRequest", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UnsupportedOperation", kind: Kind::Structure, error: Some(ErrorModel { code: "UnsupportedOperation", status: 400, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UntagQueueRequest", kind: Kind::Structure, members: &[
        MemberModel::new("QueueUrl", 86).required(),
        MemberModel::new("TagKeys", 89).required(),
    ], ..ShapeModel::PLAIN },
];
