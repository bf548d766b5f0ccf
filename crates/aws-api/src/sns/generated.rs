// Made by `cargo xtask codegen` from models/sns.json; edits here are lost.

use std::collections::BTreeMap;

use aws_protocol::{
    Blob, EpochSeconds, ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId,
    ShapeModel, TimestampFormat,
};
use serde::{Deserialize, Serialize};

/// Structure `ConfirmSubscriptionInput` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ConfirmSubscriptionInput {
    /// `AuthenticateOnUnsubscribe`
    #[serde(rename = "AuthenticateOnUnsubscribe", skip_serializing_if = "Option::is_none")]
    pub authenticate_on_unsubscribe: Option<String>,
    /// `Token`
    #[serde(rename = "Token", skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// `TopicArn`
    #[serde(rename = "TopicArn", skip_serializing_if = "Option::is_none")]
    pub topic_arn: Option<String>,
}

/// Structure `ConfirmSubscriptionResponse` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ConfirmSubscriptionResponse {
    /// `SubscriptionArn`
    #[serde(rename = "SubscriptionArn", skip_serializing_if = "Option::is_none")]
    pub subscription_arn: Option<String>,
}

/// Structure `CreateTopicInput` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateTopicInput {
    /// `Attributes`
    #[serde(rename = "Attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<BTreeMap<String, String>>,
    /// `DataProtectionPolicy`
    #[serde(rename = "DataProtectionPolicy", skip_serializing_if = "Option::is_none")]
    pub data_protection_policy: Option<String>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `CreateTopicResponse` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateTopicResponse {
    /// `TopicArn`
    #[serde(rename = "TopicArn", skip_serializing_if = "Option::is_none")]
    pub topic_arn: Option<String>,
}

/// Structure `DeleteTopicInput` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteTopicInput {
    /// `TopicArn`
    #[serde(rename = "TopicArn", skip_serializing_if = "Option::is_none")]
    pub topic_arn: Option<String>,
}

/// Structure `GetSubscriptionAttributesInput` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetSubscriptionAttributesInput {
    /// `SubscriptionArn`
    #[serde(rename = "SubscriptionArn", skip_serializing_if = "Option::is_none")]
    pub subscription_arn: Option<String>,
}

/// Structure `GetSubscriptionAttributesResponse` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetSubscriptionAttributesResponse {
    /// `Attributes`
    #[serde(rename = "Attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<BTreeMap<String, String>>,
}

/// Structure `GetTopicAttributesInput` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetTopicAttributesInput {
    /// `TopicArn`
    #[serde(rename = "TopicArn", skip_serializing_if = "Option::is_none")]
    pub topic_arn: Option<String>,
}

/// Structure `GetTopicAttributesResponse` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetTopicAttributesResponse {
    /// `Attributes`
    #[serde(rename = "Attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<BTreeMap<String, String>>,
}

/// Structure `ListSubscriptionsByTopicInput` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListSubscriptionsByTopicInput {
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `TopicArn`
    #[serde(rename = "TopicArn", skip_serializing_if = "Option::is_none")]
    pub topic_arn: Option<String>,
}

/// Structure `ListSubscriptionsByTopicResponse` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListSubscriptionsByTopicResponse {
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `Subscriptions`
    #[serde(rename = "Subscriptions", skip_serializing_if = "Option::is_none")]
    pub subscriptions: Option<Vec<Subscription>>,
}

/// Structure `ListSubscriptionsInput` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListSubscriptionsInput {
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `ListSubscriptionsResponse` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListSubscriptionsResponse {
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `Subscriptions`
    #[serde(rename = "Subscriptions", skip_serializing_if = "Option::is_none")]
    pub subscriptions: Option<Vec<Subscription>>,
}

/// Structure `ListTagsForResourceRequest` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTagsForResourceRequest {
    /// `ResourceArn`
    #[serde(rename = "ResourceArn", skip_serializing_if = "Option::is_none")]
    pub resource_arn: Option<String>,
}

/// Structure `ListTagsForResourceResponse` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTagsForResourceResponse {
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `ListTopicsInput` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTopicsInput {
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `ListTopicsResponse` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTopicsResponse {
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `Topics`
    #[serde(rename = "Topics", skip_serializing_if = "Option::is_none")]
    pub topics: Option<Vec<Topic>>,
}

/// Structure `MessageAttributeValue` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MessageAttributeValue {
    /// `BinaryValue`
    #[serde(rename = "BinaryValue", skip_serializing_if = "Option::is_none")]
    pub binary_value: Option<Blob>,
    /// `DataType`
    #[serde(rename = "DataType", skip_serializing_if = "Option::is_none")]
    pub data_type: Option<String>,
    /// `StringValue`
    #[serde(rename = "StringValue", skip_serializing_if = "Option::is_none")]
    pub string_value: Option<String>,
}

/// Structure `PublishInput` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PublishInput {
    /// `Message`
    #[serde(rename = "Message", skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// `MessageAttributes`
    #[serde(rename = "MessageAttributes", skip_serializing_if = "Option::is_none")]
    pub message_attributes: Option<BTreeMap<String, MessageAttributeValue>>,
    /// `MessageDeduplicationId`
    #[serde(rename = "MessageDeduplicationId", skip_serializing_if = "Option::is_none")]
    pub message_deduplication_id: Option<String>,
    /// `MessageGroupId`
    #[serde(rename = "MessageGroupId", skip_serializing_if = "Option::is_none")]
    pub message_group_id: Option<String>,
    /// `MessageStructure`
    #[serde(rename = "MessageStructure", skip_serializing_if = "Option::is_none")]
    pub message_structure: Option<String>,
    /// `PhoneNumber`
    #[serde(rename = "PhoneNumber", skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
    /// `Subject`
    #[serde(rename = "Subject", skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// `TargetArn`
    #[serde(rename = "TargetArn", skip_serializing_if = "Option::is_none")]
    pub target_arn: Option<String>,
    /// `TopicArn`
    #[serde(rename = "TopicArn", skip_serializing_if = "Option::is_none")]
    pub topic_arn: Option<String>,
}

/// Structure `PublishResponse` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PublishResponse {
    /// `MessageId`
    #[serde(rename = "MessageId", skip_serializing_if = "Option::is_none")]
    pub message_id: Option<String>,
    /// `SequenceNumber`
    #[serde(rename = "SequenceNumber", skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<String>,
}

/// Structure `SetSubscriptionAttributesInput` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SetSubscriptionAttributesInput {
    /// `AttributeName`
    #[serde(rename = "AttributeName", skip_serializing_if = "Option::is_none")]
    pub attribute_name: Option<String>,
    /// `AttributeValue`
    #[serde(rename = "AttributeValue", skip_serializing_if = "Option::is_none")]
    pub attribute_value: Option<String>,
    /// `SubscriptionArn`
    #[serde(rename = "SubscriptionArn", skip_serializing_if = "Option::is_none")]
    pub subscription_arn: Option<String>,
}

/// Structure `SetTopicAttributesInput` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SetTopicAttributesInput {
    /// `AttributeName`
    #[serde(rename = "AttributeName", skip_serializing_if = "Option::is_none")]
    pub attribute_name: Option<String>,
    /// `AttributeValue`
    #[serde(rename = "AttributeValue", skip_serializing_if = "Option::is_none")]
    pub attribute_value: Option<String>,
    /// `TopicArn`
    #[serde(rename = "TopicArn", skip_serializing_if = "Option::is_none")]
    pub topic_arn: Option<String>,
}

/// Structure `SubscribeInput` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SubscribeInput {
    /// `Attributes`
    #[serde(rename = "Attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<BTreeMap<String, String>>,
    /// `Endpoint`
    #[serde(rename = "Endpoint", skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<String>,
    /// `Protocol`
    #[serde(rename = "Protocol", skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// `ReturnSubscriptionArn`
    #[serde(rename = "ReturnSubscriptionArn", skip_serializing_if = "Option::is_none")]
    pub return_subscription_arn: Option<bool>,
    /// `TopicArn`
    #[serde(rename = "TopicArn", skip_serializing_if = "Option::is_none")]
    pub topic_arn: Option<String>,
}

/// Structure `SubscribeResponse` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SubscribeResponse {
    /// `SubscriptionArn`
    #[serde(rename = "SubscriptionArn", skip_serializing_if = "Option::is_none")]
    pub subscription_arn: Option<String>,
}

/// Structure `Subscription` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Subscription {
    /// `Endpoint`
    #[serde(rename = "Endpoint", skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<String>,
    /// `Owner`
    #[serde(rename = "Owner", skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// `Protocol`
    #[serde(rename = "Protocol", skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// `SubscriptionArn`
    #[serde(rename = "SubscriptionArn", skip_serializing_if = "Option::is_none")]
    pub subscription_arn: Option<String>,
    /// `TopicArn`
    #[serde(rename = "TopicArn", skip_serializing_if = "Option::is_none")]
    pub topic_arn: Option<String>,
}

/// Structure `Tag` of SNS.
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

/// Structure `TagResourceRequest` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TagResourceRequest {
    /// `ResourceArn`
    #[serde(rename = "ResourceArn", skip_serializing_if = "Option::is_none")]
    pub resource_arn: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `TagResourceResponse` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TagResourceResponse {}

/// Structure `Topic` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Topic {
    /// `TopicArn`
    #[serde(rename = "TopicArn", skip_serializing_if = "Option::is_none")]
    pub topic_arn: Option<String>,
}

/// Structure `UnsubscribeInput` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnsubscribeInput {
    /// `SubscriptionArn`
    #[serde(rename = "SubscriptionArn", skip_serializing_if = "Option::is_none")]
    pub subscription_arn: Option<String>,
}

/// Structure `UntagResourceRequest` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UntagResourceRequest {
    /// `ResourceArn`
    #[serde(rename = "ResourceArn", skip_serializing_if = "Option::is_none")]
    pub resource_arn: Option<String>,
    /// `TagKeys`
    #[serde(rename = "TagKeys", skip_serializing_if = "Option::is_none")]
    pub tag_keys: Option<Vec<String>>,
}

/// Structure `UntagResourceResponse` of SNS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UntagResourceResponse {}

/// Tables of SNS 2010-03-31.
pub static MODEL: ServiceModel = ServiceModel {
    name: "sns",
    service_id: "SNS",
    api_version: "2010-03-31",
    signing_name: "sns",
    target_prefix: None,
    json_version: None,
    xml_namespace: Some("http://sns.amazonaws.com/doc/2010-03-31/"),
    protocols: &[Protocol::Query],
    query_compatible: false,
    operations: OPERATIONS,
    shapes: SHAPES,
};

static OPERATIONS: &[OperationModel] = &[
    OperationModel { name: "ConfirmSubscription", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(4)), input_root: None, output: Some(ShapeId(5)), result_wrapper: Some("ConfirmSubscriptionResult"), errors: &[ShapeId(51), ShapeId(16), ShapeId(36), ShapeId(15), ShapeId(1), ShapeId(10), ShapeId(41)] },
    OperationModel { name: "CreateTopic", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(6)), input_root: None, output: Some(ShapeId(7)), result_wrapper: Some("CreateTopicResult"), errors: &[ShapeId(16), ShapeId(64), ShapeId(15), ShapeId(1), ShapeId(18), ShapeId(56), ShapeId(45), ShapeId(58), ShapeId(3)] },
    OperationModel { name: "DeleteTopic", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(8)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(16), ShapeId(19), ShapeId(15), ShapeId(1), ShapeId(36), ShapeId(45), ShapeId(58), ShapeId(3)] },
    OperationModel { name: "GetSubscriptionAttributes", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(11)), input_root: None, output: Some(ShapeId(12)), result_wrapper: Some("GetSubscriptionAttributesResult"), errors: &[ShapeId(16), ShapeId(15), ShapeId(36), ShapeId(1)] },
    OperationModel { name: "GetTopicAttributes", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(13)), input_root: None, output: Some(ShapeId(14)), result_wrapper: Some("GetTopicAttributesResult"), errors: &[ShapeId(16), ShapeId(15), ShapeId(36), ShapeId(1), ShapeId(18)] },
    OperationModel { name: "ListSubscriptions", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(28)), input_root: None, output: Some(ShapeId(29)), result_wrapper: Some("ListSubscriptionsResult"), errors: &[ShapeId(16), ShapeId(15), ShapeId(1)] },
    OperationModel { name: "ListSubscriptionsByTopic", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(26)), input_root: None, output: Some(ShapeId(27)), result_wrapper: Some("ListSubscriptionsByTopicResult"), errors: &[ShapeId(16), ShapeId(15), ShapeId(36), ShapeId(1)] },
    OperationModel { name: "ListTagsForResource", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(30)), input_root: None, output: Some(ShapeId(31)), result_wrapper: Some("ListTagsForResourceResult"), errors: &[ShapeId(42), ShapeId(58), ShapeId(16), ShapeId(1), ShapeId(3)] },
    OperationModel { name: "ListTopics", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(32)), input_root: None, output: Some(ShapeId(33)), result_wrapper: Some("ListTopicsResult"), errors: &[ShapeId(16), ShapeId(15), ShapeId(1)] },
    OperationModel { name: "Publish", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(39)), input_root: None, output: Some(ShapeId(40)), result_wrapper: Some("PublishResult"), errors: &[ShapeId(16), ShapeId(17), ShapeId(15), ShapeId(36), ShapeId(9), ShapeId(38), ShapeId(1), ShapeId(21), ShapeId(22), ShapeId(23), ShapeId(24), ShapeId(25), ShapeId(20), ShapeId(18), ShapeId(69)] },
    OperationModel { name: "SetSubscriptionAttributes", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(43)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(16), ShapeId(10), ShapeId(41), ShapeId(15), ShapeId(36), ShapeId(1)] },
    OperationModel { name: "SetTopicAttributes", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(44)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(16), ShapeId(15), ShapeId(36), ShapeId(1), ShapeId(18)] },
    OperationModel { name: "Subscribe", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(47)), input_root: None, output: Some(ShapeId(48)), result_wrapper: Some("SubscribeResult"), errors: &[ShapeId(51), ShapeId(10), ShapeId(41), ShapeId(16), ShapeId(15), ShapeId(36), ShapeId(1), ShapeId(18)] },
    OperationModel { name: "TagResource", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(59)), input_root: None, output: Some(ShapeId(60)), result_wrapper: Some("TagResourceResult"), errors: &[ShapeId(42), ShapeId(56), ShapeId(45), ShapeId(58), ShapeId(16), ShapeId(1), ShapeId(3)] },
    OperationModel { name: "Unsubscribe", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(66)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(16), ShapeId(15), ShapeId(1), ShapeId(36), ShapeId(18)] },
    OperationModel { name: "UntagResource", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(67)), input_root: None, output: Some(ShapeId(68)), result_wrapper: Some("UntagResourceResult"), errors: &[ShapeId(42), ShapeId(56), ShapeId(45), ShapeId(58), ShapeId(16), ShapeId(1), ShapeId(3)] },
];

static SHAPES: &[ShapeModel] = &[
    ShapeModel { name: "AmazonResourceName", kind: Kind::String, min: Some(1), max: Some(1011), ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthorizationErrorException", kind: Kind::Structure, error: Some(ErrorModel { code: "AuthorizationError", status: 403, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Binary", kind: Kind::Blob, ..ShapeModel::PLAIN },
    ShapeModel { name: "ConcurrentAccessException", kind: Kind::Structure, error: Some(ErrorModel { code: "ConcurrentAccess", status: 400, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ConfirmSubscriptionInput", kind: Kind::Structure, members: &[
        MemberModel::new("AuthenticateOnUnsubscribe", 73),
        MemberModel::new("Token", 84).required(),
        MemberModel::new("TopicArn", 85).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ConfirmSubscriptionResponse", kind: Kind::Structure, members: &[
        MemberModel::new("SubscriptionArn", 83),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateTopicInput", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 63),
        MemberModel::new("DataProtectionPolicy", 72),
        MemberModel::new("Name", 86).required(),
        MemberModel::new("Tags", 57),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateTopicResponse", kind: Kind::Structure, members: &[
        MemberModel::new("TopicArn", 85),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteTopicInput", kind: Kind::Structure, members: &[
        MemberModel::new("TopicArn", 85).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EndpointDisabledException", kind: Kind::Structure, error: Some(ErrorModel { code: "EndpointDisabled", status: 400, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FilterPolicyLimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "FilterPolicyLimitExceeded", status: 403, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetSubscriptionAttributesInput", kind: Kind::Structure, members: &[
        MemberModel::new("SubscriptionArn", 83).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetSubscriptionAttributesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 50),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetTopicAttributesInput", kind: Kind::Structure, members: &[
        MemberModel::new("TopicArn", 85).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetTopicAttributesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 63),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InternalErrorException", kind: Kind::Structure, error: Some(ErrorModel { code: "InternalError", status: 500, sender: false }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidParameterException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidParameter", status: 400, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidParameterValueException", kind: Kind::Structure, error: Some(ErrorModel { code: "ParameterValueInvalid", status: 400, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidSecurityException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidSecurity", status: 403, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidStateException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidState", status: 400, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KMSAccessDeniedException", kind: Kind::Structure, error: Some(ErrorModel { code: "KMSAccessDenied", status: 400, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KMSDisabledException", kind: Kind::Structure, error: Some(ErrorModel { code: "KMSDisabled", status: 400, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KMSInvalidStateException", kind: Kind::Structure, error: Some(ErrorModel { code: "KMSInvalidState", status: 400, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KMSNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "KMSNotFound", status: 400, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KMSOptInRequired", kind: Kind::Structure, error: Some(ErrorModel { code: "KMSOptInRequired", status: 403, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KMSThrottlingException", kind: Kind::Structure, error: Some(ErrorModel { code: "KMSThrottling", status: 400, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListSubscriptionsByTopicInput", kind: Kind::Structure, members: &[
        MemberModel::new("NextToken", 79),
        MemberModel::new("TopicArn", 85).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListSubscriptionsByTopicResponse", kind: Kind::Structure, members: &[
        MemberModel::new("NextToken", 79),
        MemberModel::new("Subscriptions", 52),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListSubscriptionsInput", kind: Kind::Structure, members: &[
        MemberModel::new("NextToken", 79),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListSubscriptionsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("NextToken", 79),
        MemberModel::new("Subscriptions", 52),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTagsForResourceRequest", kind: Kind::Structure, members: &[
        MemberModel::new("ResourceArn", 0).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTagsForResourceResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Tags", 57),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTopicsInput", kind: Kind::Structure, members: &[
        MemberModel::new("NextToken", 79),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTopicsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("NextToken", 79),
        MemberModel::new("Topics", 65),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageAttributeMap", kind: Kind::Map, members: &[
        MemberModel::new("key", 46).named("Name"),
        MemberModel::new("value", 35).named("Value"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MessageAttributeValue", kind: Kind::Structure, members: &[
        MemberModel::new("BinaryValue", 2),
        MemberModel::new("DataType", 46).required(),
        MemberModel::new("StringValue", 46),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "NotFound", status: 404, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PhoneNumber", kind: Kind::String, sensitive: true, ..ShapeModel::PLAIN },
    ShapeModel { name: "PlatformApplicationDisabledException", kind: Kind::Structure, error: Some(ErrorModel { code: "PlatformApplicationDisabled", status: 400, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PublishInput", kind: Kind::Structure, members: &[
        MemberModel::new("Message", 76).required(),
        MemberModel::new("MessageAttributes", 34),
        MemberModel::new("MessageDeduplicationId", 46),
        MemberModel::new("MessageGroupId", 46),
        MemberModel::new("MessageStructure", 78),
        MemberModel::new("PhoneNumber", 37),
        MemberModel::new("Subject", 82),
        MemberModel::new("TargetArn", 46),
        MemberModel::new("TopicArn", 85),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PublishResponse", kind: Kind::Structure, members: &[
        MemberModel::new("MessageId", 77),
        MemberModel::new("SequenceNumber", 46),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ReplayLimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "ReplayLimitExceeded", status: 403, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "ResourceNotFound", status: 404, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SetSubscriptionAttributesInput", kind: Kind::Structure, members: &[
        MemberModel::new("AttributeName", 71).required(),
        MemberModel::new("AttributeValue", 72),
        MemberModel::new("SubscriptionArn", 83).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SetTopicAttributesInput", kind: Kind::Structure, members: &[
        MemberModel::new("AttributeName", 71).required(),
        MemberModel::new("AttributeValue", 72),
        MemberModel::new("TopicArn", 85).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "StaleTagException", kind: Kind::Structure, error: Some(ErrorModel { code: "StaleTag", status: 400, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "String", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "SubscribeInput", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 50),
        MemberModel::new("Endpoint", 75),
        MemberModel::new("Protocol", 80).required(),
        MemberModel::new("ReturnSubscriptionArn", 74),
        MemberModel::new("TopicArn", 85).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SubscribeResponse", kind: Kind::Structure, members: &[
        MemberModel::new("SubscriptionArn", 83),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Subscription", kind: Kind::Structure, members: &[
        MemberModel::new("Endpoint", 75),
        MemberModel::new("Owner", 70),
        MemberModel::new("Protocol", 80),
        MemberModel::new("SubscriptionArn", 83),
        MemberModel::new("TopicArn", 85),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SubscriptionAttributesMap", kind: Kind::Map, members: &[
        MemberModel::new("key", 71),
        MemberModel::new("value", 72),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SubscriptionLimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "SubscriptionLimitExceeded", status: 403, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SubscriptionsList", kind: Kind::List, members: &[
        MemberModel::new("member", 49),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Tag", kind: Kind::Structure, members: &[
        MemberModel::new("Key", 54).required(),
        MemberModel::new("Value", 61).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKey", kind: Kind::String, min: Some(1), max: Some(128), ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKeyList", kind: Kind::List, members: &[
        MemberModel::new("member", 54),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagLimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "TagLimitExceeded", status: 400, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagList", kind: Kind::List, members: &[
        MemberModel::new("member", 53),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagPolicyException", kind: Kind::Structure, error: Some(ErrorModel { code: "TagPolicy", status: 400, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagResourceRequest", kind: Kind::Structure, members: &[
        MemberModel::new("ResourceArn", 0).required(),
        MemberModel::new("Tags", 57).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagResourceResponse", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "TagValue", kind: Kind::String, min: Some(0), max: Some(256), ..ShapeModel::PLAIN },
    ShapeModel { name: "Topic", kind: Kind::Structure, members: &[
        MemberModel::new("TopicArn", 85),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TopicAttributesMap", kind: Kind::Map, members: &[
        MemberModel::new("key", 71),
        MemberModel::new("value", 72),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TopicLimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "TopicLimitExceeded", status: 403, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TopicsList", kind: Kind::List, members: &[
        MemberModel::new("member", 62),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UnsubscribeInput", kind: Kind::Structure, members: &[
        MemberModel::new("SubscriptionArn", 83).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UntagResourceRequest", kind: Kind::Structure, members: &[
        MemberModel::new("ResourceArn", 0).required(),
        MemberModel::new("TagKeys", 55).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UntagResourceResponse", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "ValidationException", kind: Kind::Structure, error: Some(ErrorModel { code: "ValidationException", status: 400, sender: true }), members: &[
        MemberModel::new("Message", 81).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "account", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "attributeName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "attributeValue", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "authenticateOnUnsubscribe", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "boolean", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "endpoint", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "message", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "messageId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "messageStructure", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "nextToken", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "protocol", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "string", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "subject", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "subscriptionARN", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "token", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "topicARN", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "topicName", kind: Kind::String, ..ShapeModel::PLAIN },
];
