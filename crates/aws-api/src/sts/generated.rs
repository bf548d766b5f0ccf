// Made by `cargo xtask codegen` from models/sts.json; edits here are lost.

use std::collections::BTreeMap;

use aws_protocol::{
    Blob, EpochSeconds, ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId,
    ShapeModel, TimestampFormat,
};
use serde::{Deserialize, Serialize};

/// Structure `AssumeRoleRequest` of STS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AssumeRoleRequest {
    /// `DurationSeconds`
    #[serde(rename = "DurationSeconds", skip_serializing_if = "Option::is_none")]
    pub duration_seconds: Option<i64>,
    /// `ExternalId`
    #[serde(rename = "ExternalId", skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    /// `Policy`
    #[serde(rename = "Policy", skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    /// `PolicyArns`
    #[serde(rename = "PolicyArns", skip_serializing_if = "Option::is_none")]
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    /// `ProvidedContexts`
    #[serde(rename = "ProvidedContexts", skip_serializing_if = "Option::is_none")]
    pub provided_contexts: Option<Vec<ProvidedContext>>,
    /// `RoleArn`
    #[serde(rename = "RoleArn", skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// `RoleSessionName`
    #[serde(rename = "RoleSessionName", skip_serializing_if = "Option::is_none")]
    pub role_session_name: Option<String>,
    /// `SerialNumber`
    #[serde(rename = "SerialNumber", skip_serializing_if = "Option::is_none")]
    pub serial_number: Option<String>,
    /// `SourceIdentity`
    #[serde(rename = "SourceIdentity", skip_serializing_if = "Option::is_none")]
    pub source_identity: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `TokenCode`
    #[serde(rename = "TokenCode", skip_serializing_if = "Option::is_none")]
    pub token_code: Option<String>,
    /// `TransitiveTagKeys`
    #[serde(rename = "TransitiveTagKeys", skip_serializing_if = "Option::is_none")]
    pub transitive_tag_keys: Option<Vec<String>>,
}

/// Structure `AssumeRoleResponse` of STS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AssumeRoleResponse {
    /// `AssumedRoleUser`
    #[serde(rename = "AssumedRoleUser", skip_serializing_if = "Option::is_none")]
    pub assumed_role_user: Option<AssumedRoleUser>,
    /// `Credentials`
    #[serde(rename = "Credentials", skip_serializing_if = "Option::is_none")]
    pub credentials: Option<Credentials>,
    /// `PackedPolicySize`
    #[serde(rename = "PackedPolicySize", skip_serializing_if = "Option::is_none")]
    pub packed_policy_size: Option<i64>,
    /// `SourceIdentity`
    #[serde(rename = "SourceIdentity", skip_serializing_if = "Option::is_none")]
    pub source_identity: Option<String>,
}

/// Structure `AssumedRoleUser` of STS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AssumedRoleUser {
    /// `Arn`
    #[serde(rename = "Arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `AssumedRoleId`
    #[serde(rename = "AssumedRoleId", skip_serializing_if = "Option::is_none")]
    pub assumed_role_id: Option<String>,
}

/// Structure `Credentials` of STS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Credentials {
    /// `AccessKeyId`
    #[serde(rename = "AccessKeyId", skip_serializing_if = "Option::is_none")]
    pub access_key_id: Option<String>,
    /// `Expiration`
    #[serde(rename = "Expiration", skip_serializing_if = "Option::is_none")]
    pub expiration: Option<EpochSeconds>,
    /// `SecretAccessKey`
    #[serde(rename = "SecretAccessKey", skip_serializing_if = "Option::is_none")]
    pub secret_access_key: Option<String>,
    /// `SessionToken`
    #[serde(rename = "SessionToken", skip_serializing_if = "Option::is_none")]
    pub session_token: Option<String>,
}

/// Structure `GetCallerIdentityRequest` of STS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetCallerIdentityRequest {}

/// Structure `GetCallerIdentityResponse` of STS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetCallerIdentityResponse {
    /// `Account`
    #[serde(rename = "Account", skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// `Arn`
    #[serde(rename = "Arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `UserId`
    #[serde(rename = "UserId", skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
}

/// Structure `PolicyDescriptorType` of STS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PolicyDescriptorType {
    /// `arn`
    #[serde(rename = "arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
}

/// Structure `ProvidedContext` of STS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProvidedContext {
    /// `ContextAssertion`
    #[serde(rename = "ContextAssertion", skip_serializing_if = "Option::is_none")]
    pub context_assertion: Option<String>,
    /// `ProviderArn`
    #[serde(rename = "ProviderArn", skip_serializing_if = "Option::is_none")]
    pub provider_arn: Option<String>,
}

/// Structure `Tag` of STS.
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

/// Tables of STS 2011-06-15.
pub static MODEL: ServiceModel = ServiceModel {
    name: "sts",
    service_id: "STS",
    api_version: "2011-06-15",
    signing_name: "sts",
    target_prefix: None,
    json_version: None,
    xml_namespace: Some("https://sts.amazonaws.com/doc/2011-06-15/"),
    protocols: &[Protocol::Query],
    query_compatible: false,
    operations: OPERATIONS,
    shapes: SHAPES,
};

static OPERATIONS: &[OperationModel] = &[
    OperationModel { name: "AssumeRole", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(0)), input_root: None, output: Some(ShapeId(1)), result_wrapper: Some("AssumeRoleResult"), errors: &[ShapeId(7), ShapeId(8), ShapeId(12), ShapeId(4)] },
    OperationModel { name: "GetCallerIdentity", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(5)), input_root: None, output: Some(ShapeId(6)), result_wrapper: Some("GetCallerIdentityResult"), errors: &[] },
];

static SHAPES: &[ShapeModel] = &[
    ShapeModel { name: "AssumeRoleRequest", kind: Kind::Structure, members: &[
        MemberModel::new("DurationSeconds", 28),
        MemberModel::new("ExternalId", 22),
        MemberModel::new("Policy", 38),
        MemberModel::new("PolicyArns", 26),
        MemberModel::new("ProvidedContexts", 11),
        MemberModel::new("RoleArn", 17).required(),
        MemberModel::new("RoleSessionName", 29).required(),
        MemberModel::new("SerialNumber", 30),
        MemberModel::new("SourceIdentity", 31),
        MemberModel::new("Tags", 34),
        MemberModel::new("TokenCode", 36),
        MemberModel::new("TransitiveTagKeys", 32),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AssumeRoleResponse", kind: Kind::Structure, members: &[
        MemberModel::new("AssumedRoleUser", 2),
        MemberModel::new("Credentials", 3),
        MemberModel::new("PackedPolicySize", 24),
        MemberModel::new("SourceIdentity", 31),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AssumedRoleUser", kind: Kind::Structure, members: &[
        MemberModel::new("Arn", 17).required(),
        MemberModel::new("AssumedRoleId", 18).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Credentials", kind: Kind::Structure, members: &[
        MemberModel::new("AccessKeyId", 14).required(),
        MemberModel::new("Expiration", 20).required(),
        MemberModel::new("SecretAccessKey", 15).required(),
        MemberModel::new("SessionToken", 37).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ExpiredTokenException", kind: Kind::Structure, error: Some(ErrorModel { code: "ExpiredTokenException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 21),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetCallerIdentityRequest", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "GetCallerIdentityResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Account", 16),
        MemberModel::new("Arn", 17),
        MemberModel::new("UserId", 39),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MalformedPolicyDocumentException", kind: Kind::Structure, error: Some(ErrorModel { code: "MalformedPolicyDocument", status: 400, sender: true }), members: &[
        MemberModel::new("message", 23),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PackedPolicyTooLargeException", kind: Kind::Structure, error: Some(ErrorModel { code: "PackedPolicyTooLarge", status: 400, sender: true }), members: &[
        MemberModel::new("message", 25),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PolicyDescriptorType", kind: Kind::Structure, members: &[
        MemberModel::new("arn", 17),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ProvidedContext", kind: Kind::Structure, members: &[
        MemberModel::new("ContextAssertion", 19),
        MemberModel::new("ProviderArn", 17),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ProvidedContextsListType", kind: Kind::List, min: Some(1), max: Some(5), members: &[
        MemberModel::new("member", 10),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RegionDisabledException", kind: Kind::Structure, error: Some(ErrorModel { code: "RegionDisabledException", status: 403, sender: true }), members: &[
        MemberModel::new("message", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Tag", kind: Kind::Structure, members: &[
        MemberModel::new("Key", 33).required(),
        MemberModel::new("Value", 35).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "accessKeyIdType", kind: Kind::String, min: Some(16), max: Some(128), pattern: Some("[\\w]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "accessKeySecretType", kind: Kind::String, sensitive: true, ..ShapeModel::PLAIN },
    ShapeModel { name: "accountType", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "arnType", kind: Kind::String, min: Some(20), max: Some(2048), pattern: Some("[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "assumedRoleIdType", kind: Kind::String, min: Some(2), max: Some(193), pattern: Some("[\\w+=,.@:-]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "contextAssertionType", kind: Kind::String, min: Some(4), max: Some(2048), ..ShapeModel::PLAIN },
    ShapeModel { name: "dateType", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "expiredIdentityTokenMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "externalIdType", kind: Kind::String, min: Some(2), max: Some(1224), pattern: Some("[\\w+=,.@:\\/-]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "malformedPolicyDocumentMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "nonNegativeIntegerType", kind: Kind::Integer, min: Some(0), ..ShapeModel::PLAIN },
    ShapeModel { name: "packedPolicyTooLargeMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "policyDescriptorListType", kind: Kind::List, members: &[
        MemberModel::new("member", 9),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "regionDisabledMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "roleDurationSecondsType", kind: Kind::Integer, min: Some(900), max: Some(43200), ..ShapeModel::PLAIN },
    ShapeModel { name: "roleSessionNameType", kind: Kind::String, min: Some(2), max: Some(64), pattern: Some("[\\w+=,.@-]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "serialNumberType", kind: Kind::String, min: Some(9), max: Some(256), pattern: Some("[\\w+=/:,.@-]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "sourceIdentityType", kind: Kind::String, min: Some(2), max: Some(64), pattern: Some("[\\w+=,.@-]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "tagKeyListType", kind: Kind::List, max: Some(50), members: &[
        MemberModel::new("member", 33),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "tagKeyType", kind: Kind::String, min: Some(1), max: Some(128), pattern: Some("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "tagListType", kind: Kind::List, max: Some(50), members: &[
        MemberModel::new("member", 13),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "tagValueType", kind: Kind::String, min: Some(0), max: Some(256), pattern: Some("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "tokenCodeType", kind: Kind::String, min: Some(6), max: Some(6), pattern: Some("[\\d]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "tokenType", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "unrestrictedSessionPolicyDocumentType", kind: Kind::String, min: Some(1), pattern: Some("[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "userIdType", kind: Kind::String, ..ShapeModel::PLAIN },
];
