// Made by `cargo xtask codegen` from models/iam.json; edits here are lost.

use std::collections::BTreeMap;

use aws_protocol::{
    Blob, EpochSeconds, ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId,
    ShapeModel, TimestampFormat,
};
use serde::{Deserialize, Serialize};

/// Structure `AccessKey` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AccessKey {
    /// `AccessKeyId`
    #[serde(rename = "AccessKeyId", skip_serializing_if = "Option::is_none")]
    pub access_key_id: Option<String>,
    /// `CreateDate`
    #[serde(rename = "CreateDate", skip_serializing_if = "Option::is_none")]
    pub create_date: Option<EpochSeconds>,
    /// `SecretAccessKey`
    #[serde(rename = "SecretAccessKey", skip_serializing_if = "Option::is_none")]
    pub secret_access_key: Option<String>,
    /// `Status`
    #[serde(rename = "Status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `UserName`
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}

/// Structure `AccessKeyMetadata` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AccessKeyMetadata {
    /// `AccessKeyId`
    #[serde(rename = "AccessKeyId", skip_serializing_if = "Option::is_none")]
    pub access_key_id: Option<String>,
    /// `CreateDate`
    #[serde(rename = "CreateDate", skip_serializing_if = "Option::is_none")]
    pub create_date: Option<EpochSeconds>,
    /// `Status`
    #[serde(rename = "Status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `UserName`
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}

/// Structure `AttachRolePolicyRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AttachRolePolicyRequest {
    /// `PolicyArn`
    #[serde(rename = "PolicyArn", skip_serializing_if = "Option::is_none")]
    pub policy_arn: Option<String>,
    /// `RoleName`
    #[serde(rename = "RoleName", skip_serializing_if = "Option::is_none")]
    pub role_name: Option<String>,
}

/// Structure `AttachUserPolicyRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AttachUserPolicyRequest {
    /// `PolicyArn`
    #[serde(rename = "PolicyArn", skip_serializing_if = "Option::is_none")]
    pub policy_arn: Option<String>,
    /// `UserName`
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}

/// Structure `AttachedPermissionsBoundary` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AttachedPermissionsBoundary {
    /// `PermissionsBoundaryArn`
    #[serde(rename = "PermissionsBoundaryArn", skip_serializing_if = "Option::is_none")]
    pub permissions_boundary_arn: Option<String>,
    /// `PermissionsBoundaryType`
    #[serde(rename = "PermissionsBoundaryType", skip_serializing_if = "Option::is_none")]
    pub permissions_boundary_type: Option<String>,
}

/// Structure `AttachedPolicy` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AttachedPolicy {
    /// `PolicyArn`
    #[serde(rename = "PolicyArn", skip_serializing_if = "Option::is_none")]
    pub policy_arn: Option<String>,
    /// `PolicyName`
    #[serde(rename = "PolicyName", skip_serializing_if = "Option::is_none")]
    pub policy_name: Option<String>,
}

/// Structure `ContextEntry` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContextEntry {
    /// `ContextKeyName`
    #[serde(rename = "ContextKeyName", skip_serializing_if = "Option::is_none")]
    pub context_key_name: Option<String>,
    /// `ContextKeyType`
    #[serde(rename = "ContextKeyType", skip_serializing_if = "Option::is_none")]
    pub context_key_type: Option<String>,
    /// `ContextKeyValues`
    #[serde(rename = "ContextKeyValues", skip_serializing_if = "Option::is_none")]
    pub context_key_values: Option<Vec<String>>,
}

/// Values of enum `ContextKeyTypeEnum`.
pub const CONTEXT_KEY_TYPE_ENUM: &[&str] = &["string", "stringList", "numeric", "numericList", "boolean", "booleanList", "ip", "ipList", "binary", "binaryList", "date", "dateList"];

/// Structure `CreateAccessKeyRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateAccessKeyRequest {
    /// `UserName`
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}

/// Structure `CreateAccessKeyResponse` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateAccessKeyResponse {
    /// `AccessKey`
    #[serde(rename = "AccessKey", skip_serializing_if = "Option::is_none")]
    pub access_key: Option<AccessKey>,
}

/// Structure `CreatePolicyRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreatePolicyRequest {
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `Path`
    #[serde(rename = "Path", skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// `PolicyDocument`
    #[serde(rename = "PolicyDocument", skip_serializing_if = "Option::is_none")]
    pub policy_document: Option<String>,
    /// `PolicyName`
    #[serde(rename = "PolicyName", skip_serializing_if = "Option::is_none")]
    pub policy_name: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `CreatePolicyResponse` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreatePolicyResponse {
    /// `Policy`
    #[serde(rename = "Policy", skip_serializing_if = "Option::is_none")]
    pub policy: Option<Policy>,
}

/// Structure `CreateRoleRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateRoleRequest {
    /// `AssumeRolePolicyDocument`
    #[serde(rename = "AssumeRolePolicyDocument", skip_serializing_if = "Option::is_none")]
    pub assume_role_policy_document: Option<String>,
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `MaxSessionDuration`
    #[serde(rename = "MaxSessionDuration", skip_serializing_if = "Option::is_none")]
    pub max_session_duration: Option<i64>,
    /// `Path`
    #[serde(rename = "Path", skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// `PermissionsBoundary`
    #[serde(rename = "PermissionsBoundary", skip_serializing_if = "Option::is_none")]
    pub permissions_boundary: Option<String>,
    /// `RoleName`
    #[serde(rename = "RoleName", skip_serializing_if = "Option::is_none")]
    pub role_name: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `CreateRoleResponse` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateRoleResponse {
    /// `Role`
    #[serde(rename = "Role", skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
}

/// Structure `CreateUserRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateUserRequest {
    /// `Path`
    #[serde(rename = "Path", skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// `PermissionsBoundary`
    #[serde(rename = "PermissionsBoundary", skip_serializing_if = "Option::is_none")]
    pub permissions_boundary: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `UserName`
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}

/// Structure `CreateUserResponse` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateUserResponse {
    /// `User`
    #[serde(rename = "User", skip_serializing_if = "Option::is_none")]
    pub user: Option<User>,
}

/// Structure `DeleteAccessKeyRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteAccessKeyRequest {
    /// `AccessKeyId`
    #[serde(rename = "AccessKeyId", skip_serializing_if = "Option::is_none")]
    pub access_key_id: Option<String>,
    /// `UserName`
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}

/// Structure `DeletePolicyRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeletePolicyRequest {
    /// `PolicyArn`
    #[serde(rename = "PolicyArn", skip_serializing_if = "Option::is_none")]
    pub policy_arn: Option<String>,
}

/// Structure `DeleteRolePolicyRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteRolePolicyRequest {
    /// `PolicyName`
    #[serde(rename = "PolicyName", skip_serializing_if = "Option::is_none")]
    pub policy_name: Option<String>,
    /// `RoleName`
    #[serde(rename = "RoleName", skip_serializing_if = "Option::is_none")]
    pub role_name: Option<String>,
}

/// Structure `DeleteRoleRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteRoleRequest {
    /// `RoleName`
    #[serde(rename = "RoleName", skip_serializing_if = "Option::is_none")]
    pub role_name: Option<String>,
}

/// Structure `DeleteUserPolicyRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteUserPolicyRequest {
    /// `PolicyName`
    #[serde(rename = "PolicyName", skip_serializing_if = "Option::is_none")]
    pub policy_name: Option<String>,
    /// `UserName`
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}

/// Structure `DeleteUserRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteUserRequest {
    /// `UserName`
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}

/// Structure `DetachRolePolicyRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DetachRolePolicyRequest {
    /// `PolicyArn`
    #[serde(rename = "PolicyArn", skip_serializing_if = "Option::is_none")]
    pub policy_arn: Option<String>,
    /// `RoleName`
    #[serde(rename = "RoleName", skip_serializing_if = "Option::is_none")]
    pub role_name: Option<String>,
}

/// Structure `DetachUserPolicyRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DetachUserPolicyRequest {
    /// `PolicyArn`
    #[serde(rename = "PolicyArn", skip_serializing_if = "Option::is_none")]
    pub policy_arn: Option<String>,
    /// `UserName`
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}

/// Structure `EvaluationResult` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EvaluationResult {
    /// `EvalActionName`
    #[serde(rename = "EvalActionName", skip_serializing_if = "Option::is_none")]
    pub eval_action_name: Option<String>,
    /// `EvalDecision`
    #[serde(rename = "EvalDecision", skip_serializing_if = "Option::is_none")]
    pub eval_decision: Option<String>,
    /// `EvalDecisionDetails`
    #[serde(rename = "EvalDecisionDetails", skip_serializing_if = "Option::is_none")]
    pub eval_decision_details: Option<BTreeMap<String, String>>,
    /// `EvalResourceName`
    #[serde(rename = "EvalResourceName", skip_serializing_if = "Option::is_none")]
    pub eval_resource_name: Option<String>,
    /// `MatchedStatements`
    #[serde(rename = "MatchedStatements", skip_serializing_if = "Option::is_none")]
    pub matched_statements: Option<Vec<Statement>>,
    /// `MissingContextValues`
    #[serde(rename = "MissingContextValues", skip_serializing_if = "Option::is_none")]
    pub missing_context_values: Option<Vec<String>>,
    /// `OrganizationsDecisionDetail`
    #[serde(rename = "OrganizationsDecisionDetail", skip_serializing_if = "Option::is_none")]
    pub organizations_decision_detail: Option<OrganizationsDecisionDetail>,
    /// `PermissionsBoundaryDecisionDetail`
    #[serde(rename = "PermissionsBoundaryDecisionDetail", skip_serializing_if = "Option::is_none")]
    pub permissions_boundary_decision_detail: Option<PermissionsBoundaryDecisionDetail>,
    /// `ResourceSpecificResults`
    #[serde(rename = "ResourceSpecificResults", skip_serializing_if = "Option::is_none")]
    pub resource_specific_results: Option<Vec<ResourceSpecificResult>>,
}

/// Structure `GetPolicyRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetPolicyRequest {
    /// `PolicyArn`
    #[serde(rename = "PolicyArn", skip_serializing_if = "Option::is_none")]
    pub policy_arn: Option<String>,
}

/// Structure `GetPolicyResponse` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetPolicyResponse {
    /// `Policy`
    #[serde(rename = "Policy", skip_serializing_if = "Option::is_none")]
    pub policy: Option<Policy>,
}

/// Structure `GetPolicyVersionRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetPolicyVersionRequest {
    /// `PolicyArn`
    #[serde(rename = "PolicyArn", skip_serializing_if = "Option::is_none")]
    pub policy_arn: Option<String>,
    /// `VersionId`
    #[serde(rename = "VersionId", skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
}

/// Structure `GetPolicyVersionResponse` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetPolicyVersionResponse {
    /// `PolicyVersion`
    #[serde(rename = "PolicyVersion", skip_serializing_if = "Option::is_none")]
    pub policy_version: Option<PolicyVersion>,
}

/// Structure `GetRolePolicyRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetRolePolicyRequest {
    /// `PolicyName`
    #[serde(rename = "PolicyName", skip_serializing_if = "Option::is_none")]
    pub policy_name: Option<String>,
    /// `RoleName`
    #[serde(rename = "RoleName", skip_serializing_if = "Option::is_none")]
    pub role_name: Option<String>,
}

/// Structure `GetRolePolicyResponse` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetRolePolicyResponse {
    /// `PolicyDocument`
    #[serde(rename = "PolicyDocument", skip_serializing_if = "Option::is_none")]
    pub policy_document: Option<String>,
    /// `PolicyName`
    #[serde(rename = "PolicyName", skip_serializing_if = "Option::is_none")]
    pub policy_name: Option<String>,
    /// `RoleName`
    #[serde(rename = "RoleName", skip_serializing_if = "Option::is_none")]
    pub role_name: Option<String>,
}

/// Structure `GetRoleRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetRoleRequest {
    /// `RoleName`
    #[serde(rename = "RoleName", skip_serializing_if = "Option::is_none")]
    pub role_name: Option<String>,
}

/// Structure `GetRoleResponse` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetRoleResponse {
    /// `Role`
    #[serde(rename = "Role", skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
}

/// Structure `GetUserPolicyRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetUserPolicyRequest {
    /// `PolicyName`
    #[serde(rename = "PolicyName", skip_serializing_if = "Option::is_none")]
    pub policy_name: Option<String>,
    /// `UserName`
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}

/// Structure `GetUserPolicyResponse` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetUserPolicyResponse {
    /// `PolicyDocument`
    #[serde(rename = "PolicyDocument", skip_serializing_if = "Option::is_none")]
    pub policy_document: Option<String>,
    /// `PolicyName`
    #[serde(rename = "PolicyName", skip_serializing_if = "Option::is_none")]
    pub policy_name: Option<String>,
    /// `UserName`
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}

/// Structure `GetUserRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetUserRequest {
    /// `UserName`
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}

/// Structure `GetUserResponse` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetUserResponse {
    /// `User`
    #[serde(rename = "User", skip_serializing_if = "Option::is_none")]
    pub user: Option<User>,
}

/// Structure `ListAccessKeysRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListAccessKeysRequest {
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `MaxItems`
    #[serde(rename = "MaxItems", skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i64>,
    /// `UserName`
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}

/// Structure `ListAccessKeysResponse` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListAccessKeysResponse {
    /// `AccessKeyMetadata`
    #[serde(rename = "AccessKeyMetadata", skip_serializing_if = "Option::is_none")]
    pub access_key_metadata: Option<Vec<AccessKeyMetadata>>,
    /// `IsTruncated`
    #[serde(rename = "IsTruncated", skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
}

/// Structure `ListAttachedRolePoliciesRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListAttachedRolePoliciesRequest {
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `MaxItems`
    #[serde(rename = "MaxItems", skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i64>,
    /// `PathPrefix`
    #[serde(rename = "PathPrefix", skip_serializing_if = "Option::is_none")]
    pub path_prefix: Option<String>,
    /// `RoleName`
    #[serde(rename = "RoleName", skip_serializing_if = "Option::is_none")]
    pub role_name: Option<String>,
}

/// Structure `ListAttachedRolePoliciesResponse` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListAttachedRolePoliciesResponse {
    /// `AttachedPolicies`
    #[serde(rename = "AttachedPolicies", skip_serializing_if = "Option::is_none")]
    pub attached_policies: Option<Vec<AttachedPolicy>>,
    /// `IsTruncated`
    #[serde(rename = "IsTruncated", skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
}

/// Structure `ListAttachedUserPoliciesRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListAttachedUserPoliciesRequest {
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `MaxItems`
    #[serde(rename = "MaxItems", skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i64>,
    /// `PathPrefix`
    #[serde(rename = "PathPrefix", skip_serializing_if = "Option::is_none")]
    pub path_prefix: Option<String>,
    /// `UserName`
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}

/// Structure `ListAttachedUserPoliciesResponse` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListAttachedUserPoliciesResponse {
    /// `AttachedPolicies`
    #[serde(rename = "AttachedPolicies", skip_serializing_if = "Option::is_none")]
    pub attached_policies: Option<Vec<AttachedPolicy>>,
    /// `IsTruncated`
    #[serde(rename = "IsTruncated", skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
}

/// Structure `ListRolePoliciesRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListRolePoliciesRequest {
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `MaxItems`
    #[serde(rename = "MaxItems", skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i64>,
    /// `RoleName`
    #[serde(rename = "RoleName", skip_serializing_if = "Option::is_none")]
    pub role_name: Option<String>,
}

/// Structure `ListRolePoliciesResponse` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListRolePoliciesResponse {
    /// `IsTruncated`
    #[serde(rename = "IsTruncated", skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `PolicyNames`
    #[serde(rename = "PolicyNames", skip_serializing_if = "Option::is_none")]
    pub policy_names: Option<Vec<String>>,
}

/// Structure `ListRolesRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListRolesRequest {
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `MaxItems`
    #[serde(rename = "MaxItems", skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i64>,
    /// `PathPrefix`
    #[serde(rename = "PathPrefix", skip_serializing_if = "Option::is_none")]
    pub path_prefix: Option<String>,
}

/// Structure `ListRolesResponse` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListRolesResponse {
    /// `IsTruncated`
    #[serde(rename = "IsTruncated", skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `Roles`
    #[serde(rename = "Roles", skip_serializing_if = "Option::is_none")]
    pub roles: Option<Vec<Role>>,
}

/// Structure `ListUserPoliciesRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListUserPoliciesRequest {
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `MaxItems`
    #[serde(rename = "MaxItems", skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i64>,
    /// `UserName`
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}

/// Structure `ListUserPoliciesResponse` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListUserPoliciesResponse {
    /// `IsTruncated`
    #[serde(rename = "IsTruncated", skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `PolicyNames`
    #[serde(rename = "PolicyNames", skip_serializing_if = "Option::is_none")]
    pub policy_names: Option<Vec<String>>,
}

/// Structure `ListUsersRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListUsersRequest {
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `MaxItems`
    #[serde(rename = "MaxItems", skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i64>,
    /// `PathPrefix`
    #[serde(rename = "PathPrefix", skip_serializing_if = "Option::is_none")]
    pub path_prefix: Option<String>,
}

/// Structure `ListUsersResponse` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListUsersResponse {
    /// `IsTruncated`
    #[serde(rename = "IsTruncated", skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `Users`
    #[serde(rename = "Users", skip_serializing_if = "Option::is_none")]
    pub users: Option<Vec<User>>,
}

/// Structure `OrganizationsDecisionDetail` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OrganizationsDecisionDetail {
    /// `AllowedByOrganizations`
    #[serde(rename = "AllowedByOrganizations", skip_serializing_if = "Option::is_none")]
    pub allowed_by_organizations: Option<bool>,
}

/// Values of enum `PermissionsBoundaryAttachmentType`.
pub const PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE: &[&str] = &["PermissionsBoundaryPolicy"];

/// Structure `PermissionsBoundaryDecisionDetail` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PermissionsBoundaryDecisionDetail {
    /// `AllowedByPermissionsBoundary`
    #[serde(rename = "AllowedByPermissionsBoundary", skip_serializing_if = "Option::is_none")]
    pub allowed_by_permissions_boundary: Option<bool>,
}

/// Structure `Policy` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Policy {
    /// `Arn`
    #[serde(rename = "Arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `AttachmentCount`
    #[serde(rename = "AttachmentCount", skip_serializing_if = "Option::is_none")]
    pub attachment_count: Option<i64>,
    /// `CreateDate`
    #[serde(rename = "CreateDate", skip_serializing_if = "Option::is_none")]
    pub create_date: Option<EpochSeconds>,
    /// `DefaultVersionId`
    #[serde(rename = "DefaultVersionId", skip_serializing_if = "Option::is_none")]
    pub default_version_id: Option<String>,
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `IsAttachable`
    #[serde(rename = "IsAttachable", skip_serializing_if = "Option::is_none")]
    pub is_attachable: Option<bool>,
    /// `Path`
    #[serde(rename = "Path", skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// `PermissionsBoundaryUsageCount`
    #[serde(rename = "PermissionsBoundaryUsageCount", skip_serializing_if = "Option::is_none")]
    pub permissions_boundary_usage_count: Option<i64>,
    /// `PolicyId`
    #[serde(rename = "PolicyId", skip_serializing_if = "Option::is_none")]
    pub policy_id: Option<String>,
    /// `PolicyName`
    #[serde(rename = "PolicyName", skip_serializing_if = "Option::is_none")]
    pub policy_name: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `UpdateDate`
    #[serde(rename = "UpdateDate", skip_serializing_if = "Option::is_none")]
    pub update_date: Option<EpochSeconds>,
}

/// Values of enum `PolicyEvaluationDecisionType`.
pub const POLICY_EVALUATION_DECISION_TYPE: &[&str] = &["allowed", "explicitDeny", "implicitDeny"];

/// Values of enum `PolicySourceType`.
pub const POLICY_SOURCE_TYPE: &[&str] = &["user", "group", "role", "aws-managed", "user-managed", "resource", "none"];

/// Structure `PolicyVersion` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PolicyVersion {
    /// `CreateDate`
    #[serde(rename = "CreateDate", skip_serializing_if = "Option::is_none")]
    pub create_date: Option<EpochSeconds>,
    /// `Document`
    #[serde(rename = "Document", skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// `IsDefaultVersion`
    #[serde(rename = "IsDefaultVersion", skip_serializing_if = "Option::is_none")]
    pub is_default_version: Option<bool>,
    /// `VersionId`
    #[serde(rename = "VersionId", skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
}

/// Structure `Position` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Position {
    /// `Column`
    #[serde(rename = "Column", skip_serializing_if = "Option::is_none")]
    pub column: Option<i64>,
    /// `Line`
    #[serde(rename = "Line", skip_serializing_if = "Option::is_none")]
    pub line: Option<i64>,
}

/// Structure `PutRolePolicyRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutRolePolicyRequest {
    /// `PolicyDocument`
    #[serde(rename = "PolicyDocument", skip_serializing_if = "Option::is_none")]
    pub policy_document: Option<String>,
    /// `PolicyName`
    #[serde(rename = "PolicyName", skip_serializing_if = "Option::is_none")]
    pub policy_name: Option<String>,
    /// `RoleName`
    #[serde(rename = "RoleName", skip_serializing_if = "Option::is_none")]
    pub role_name: Option<String>,
}

/// Structure `PutUserPolicyRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutUserPolicyRequest {
    /// `PolicyDocument`
    #[serde(rename = "PolicyDocument", skip_serializing_if = "Option::is_none")]
    pub policy_document: Option<String>,
    /// `PolicyName`
    #[serde(rename = "PolicyName", skip_serializing_if = "Option::is_none")]
    pub policy_name: Option<String>,
    /// `UserName`
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}

/// Structure `ResourceSpecificResult` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ResourceSpecificResult {
    /// `EvalDecisionDetails`
    #[serde(rename = "EvalDecisionDetails", skip_serializing_if = "Option::is_none")]
    pub eval_decision_details: Option<BTreeMap<String, String>>,
    /// `EvalResourceDecision`
    #[serde(rename = "EvalResourceDecision", skip_serializing_if = "Option::is_none")]
    pub eval_resource_decision: Option<String>,
    /// `EvalResourceName`
    #[serde(rename = "EvalResourceName", skip_serializing_if = "Option::is_none")]
    pub eval_resource_name: Option<String>,
    /// `MatchedStatements`
    #[serde(rename = "MatchedStatements", skip_serializing_if = "Option::is_none")]
    pub matched_statements: Option<Vec<Statement>>,
    /// `MissingContextValues`
    #[serde(rename = "MissingContextValues", skip_serializing_if = "Option::is_none")]
    pub missing_context_values: Option<Vec<String>>,
    /// `PermissionsBoundaryDecisionDetail`
    #[serde(rename = "PermissionsBoundaryDecisionDetail", skip_serializing_if = "Option::is_none")]
    pub permissions_boundary_decision_detail: Option<PermissionsBoundaryDecisionDetail>,
}

/// Structure `Role` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Role {
    /// `Arn`
    #[serde(rename = "Arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `AssumeRolePolicyDocument`
    #[serde(rename = "AssumeRolePolicyDocument", skip_serializing_if = "Option::is_none")]
    pub assume_role_policy_document: Option<String>,
    /// `CreateDate`
    #[serde(rename = "CreateDate", skip_serializing_if = "Option::is_none")]
    pub create_date: Option<EpochSeconds>,
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `MaxSessionDuration`
    #[serde(rename = "MaxSessionDuration", skip_serializing_if = "Option::is_none")]
    pub max_session_duration: Option<i64>,
    /// `Path`
    #[serde(rename = "Path", skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// `PermissionsBoundary`
    #[serde(rename = "PermissionsBoundary", skip_serializing_if = "Option::is_none")]
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    /// `RoleId`
    #[serde(rename = "RoleId", skip_serializing_if = "Option::is_none")]
    pub role_id: Option<String>,
    /// `RoleLastUsed`
    #[serde(rename = "RoleLastUsed", skip_serializing_if = "Option::is_none")]
    pub role_last_used: Option<RoleLastUsed>,
    /// `RoleName`
    #[serde(rename = "RoleName", skip_serializing_if = "Option::is_none")]
    pub role_name: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `RoleLastUsed` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RoleLastUsed {
    /// `LastUsedDate`
    #[serde(rename = "LastUsedDate", skip_serializing_if = "Option::is_none")]
    pub last_used_date: Option<EpochSeconds>,
    /// `Region`
    #[serde(rename = "Region", skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

/// Structure `SimulatePolicyResponse` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SimulatePolicyResponse {
    /// `EvaluationResults`
    #[serde(rename = "EvaluationResults", skip_serializing_if = "Option::is_none")]
    pub evaluation_results: Option<Vec<EvaluationResult>>,
    /// `IsTruncated`
    #[serde(rename = "IsTruncated", skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
}

/// Structure `SimulatePrincipalPolicyRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SimulatePrincipalPolicyRequest {
    /// `ActionNames`
    #[serde(rename = "ActionNames", skip_serializing_if = "Option::is_none")]
    pub action_names: Option<Vec<String>>,
    /// `CallerArn`
    #[serde(rename = "CallerArn", skip_serializing_if = "Option::is_none")]
    pub caller_arn: Option<String>,
    /// `ContextEntries`
    #[serde(rename = "ContextEntries", skip_serializing_if = "Option::is_none")]
    pub context_entries: Option<Vec<ContextEntry>>,
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `MaxItems`
    #[serde(rename = "MaxItems", skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i64>,
    /// `PermissionsBoundaryPolicyInputList`
    #[serde(rename = "PermissionsBoundaryPolicyInputList", skip_serializing_if = "Option::is_none")]
    pub permissions_boundary_policy_input_list: Option<Vec<String>>,
    /// `PolicyInputList`
    #[serde(rename = "PolicyInputList", skip_serializing_if = "Option::is_none")]
    pub policy_input_list: Option<Vec<String>>,
    /// `PolicySourceArn`
    #[serde(rename = "PolicySourceArn", skip_serializing_if = "Option::is_none")]
    pub policy_source_arn: Option<String>,
    /// `ResourceArns`
    #[serde(rename = "ResourceArns", skip_serializing_if = "Option::is_none")]
    pub resource_arns: Option<Vec<String>>,
    /// `ResourceHandlingOption`
    #[serde(rename = "ResourceHandlingOption", skip_serializing_if = "Option::is_none")]
    pub resource_handling_option: Option<String>,
    /// `ResourceOwner`
    #[serde(rename = "ResourceOwner", skip_serializing_if = "Option::is_none")]
    pub resource_owner: Option<String>,
    /// `ResourcePolicy`
    #[serde(rename = "ResourcePolicy", skip_serializing_if = "Option::is_none")]
    pub resource_policy: Option<String>,
}

/// Structure `Statement` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Statement {
    /// `EndPosition`
    #[serde(rename = "EndPosition", skip_serializing_if = "Option::is_none")]
    pub end_position: Option<Position>,
    /// `SourcePolicyId`
    #[serde(rename = "SourcePolicyId", skip_serializing_if = "Option::is_none")]
    pub source_policy_id: Option<String>,
    /// `SourcePolicyType`
    #[serde(rename = "SourcePolicyType", skip_serializing_if = "Option::is_none")]
    pub source_policy_type: Option<String>,
    /// `StartPosition`
    #[serde(rename = "StartPosition", skip_serializing_if = "Option::is_none")]
    pub start_position: Option<Position>,
}

/// Structure `Tag` of IAM.
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

/// Structure `UpdateAccessKeyRequest` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpdateAccessKeyRequest {
    /// `AccessKeyId`
    #[serde(rename = "AccessKeyId", skip_serializing_if = "Option::is_none")]
    pub access_key_id: Option<String>,
    /// `Status`
    #[serde(rename = "Status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `UserName`
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}

/// Structure `User` of IAM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct User {
    /// `Arn`
    #[serde(rename = "Arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `CreateDate`
    #[serde(rename = "CreateDate", skip_serializing_if = "Option::is_none")]
    pub create_date: Option<EpochSeconds>,
    /// `PasswordLastUsed`
    #[serde(rename = "PasswordLastUsed", skip_serializing_if = "Option::is_none")]
    pub password_last_used: Option<EpochSeconds>,
    /// `Path`
    #[serde(rename = "Path", skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// `PermissionsBoundary`
    #[serde(rename = "PermissionsBoundary", skip_serializing_if = "Option::is_none")]
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `UserId`
    #[serde(rename = "UserId", skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// `UserName`
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}

/// Values of enum `statusType`.
pub const STATUS_TYPE: &[&str] = &["Active", "Inactive", "Expired"];

/// Tables of IAM 2010-05-08.
pub static MODEL: ServiceModel = ServiceModel {
    name: "iam",
    service_id: "IAM",
    api_version: "2010-05-08",
    signing_name: "iam",
    target_prefix: None,
    json_version: None,
    xml_namespace: Some("https://iam.amazonaws.com/doc/2010-05-08/"),
    protocols: &[Protocol::Query],
    query_compatible: false,
    operations: OPERATIONS,
    shapes: SHAPES,
};

static OPERATIONS: &[OperationModel] = &[
    OperationModel { name: "AttachRolePolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(4)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(70), ShapeId(53), ShapeId(52), ShapeId(98), ShapeId(78), ShapeId(91)] },
    OperationModel { name: "AttachUserPolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(5)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(70), ShapeId(53), ShapeId(52), ShapeId(78), ShapeId(91)] },
    OperationModel { name: "CreateAccessKey", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(18)), input_root: None, output: Some(ShapeId(19)), result_wrapper: Some("CreateAccessKeyResult"), errors: &[ShapeId(70), ShapeId(53), ShapeId(91)] },
    OperationModel { name: "CreatePolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(20)), input_root: None, output: Some(ShapeId(21)), result_wrapper: Some("CreatePolicyResult"), errors: &[ShapeId(52), ShapeId(53), ShapeId(35), ShapeId(69), ShapeId(9), ShapeId(91)] },
    OperationModel { name: "CreateRole", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(22)), input_root: None, output: Some(ShapeId(23)), result_wrapper: Some("CreateRoleResult"), errors: &[ShapeId(53), ShapeId(52), ShapeId(35), ShapeId(69), ShapeId(9), ShapeId(91)] },
    OperationModel { name: "CreateUser", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(24)), input_root: None, output: Some(ShapeId(25)), result_wrapper: Some("CreateUserResult"), errors: &[ShapeId(53), ShapeId(35), ShapeId(70), ShapeId(52), ShapeId(9), ShapeId(91)] },
    OperationModel { name: "DeleteAccessKey", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(26)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(70), ShapeId(53), ShapeId(91)] },
    OperationModel { name: "DeletePolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(28)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(70), ShapeId(53), ShapeId(52), ShapeId(27), ShapeId(91)] },
    OperationModel { name: "DeleteRole", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(30)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(70), ShapeId(27), ShapeId(53), ShapeId(98), ShapeId(9), ShapeId(91)] },
    OperationModel { name: "DeleteRolePolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(29)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(70), ShapeId(53), ShapeId(98), ShapeId(91)] },
    OperationModel { name: "DeleteUser", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(32)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(53), ShapeId(70), ShapeId(27), ShapeId(9), ShapeId(91)] },
    OperationModel { name: "DeleteUserPolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(31)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(70), ShapeId(53), ShapeId(91)] },
    OperationModel { name: "DetachRolePolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(33)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(70), ShapeId(53), ShapeId(52), ShapeId(98), ShapeId(91)] },
    OperationModel { name: "DetachUserPolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(34)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(70), ShapeId(53), ShapeId(52), ShapeId(91)] },
    OperationModel { name: "GetPolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(40)), input_root: None, output: Some(ShapeId(41)), result_wrapper: Some("GetPolicyResult"), errors: &[ShapeId(70), ShapeId(52), ShapeId(91)] },
    OperationModel { name: "GetPolicyVersion", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(42)), input_root: None, output: Some(ShapeId(43)), result_wrapper: Some("GetPolicyVersionResult"), errors: &[ShapeId(70), ShapeId(52), ShapeId(91)] },
    OperationModel { name: "GetRole", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(46)), input_root: None, output: Some(ShapeId(47)), result_wrapper: Some("GetRoleResult"), errors: &[ShapeId(70), ShapeId(91)] },
    OperationModel { name: "GetRolePolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(44)), input_root: None, output: Some(ShapeId(45)), result_wrapper: Some("GetRolePolicyResult"), errors: &[ShapeId(70), ShapeId(91)] },
    OperationModel { name: "GetUser", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(50)), input_root: None, output: Some(ShapeId(51)), result_wrapper: Some("GetUserResult"), errors: &[ShapeId(70), ShapeId(91)] },
    OperationModel { name: "GetUserPolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(48)), input_root: None, output: Some(ShapeId(49)), result_wrapper: Some("GetUserPolicyResult"), errors: &[ShapeId(70), ShapeId(91)] },
    OperationModel { name: "ListAccessKeys", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(55)), input_root: None, output: Some(ShapeId(56)), result_wrapper: Some("ListAccessKeysResult"), errors: &[ShapeId(70), ShapeId(91)] },
    OperationModel { name: "ListAttachedRolePolicies", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(57)), input_root: None, output: Some(ShapeId(58)), result_wrapper: Some("ListAttachedRolePoliciesResult"), errors: &[ShapeId(70), ShapeId(52), ShapeId(91)] },
    OperationModel { name: "ListAttachedUserPolicies", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(59)), input_root: None, output: Some(ShapeId(60)), result_wrapper: Some("ListAttachedUserPoliciesResult"), errors: &[ShapeId(70), ShapeId(52), ShapeId(91)] },
    OperationModel { name: "ListRolePolicies", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(61)), input_root: None, output: Some(ShapeId(62)), result_wrapper: Some("ListRolePoliciesResult"), errors: &[ShapeId(70), ShapeId(91)] },
    OperationModel { name: "ListRoles", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(63)), input_root: None, output: Some(ShapeId(64)), result_wrapper: Some("ListRolesResult"), errors: &[ShapeId(91)] },
    OperationModel { name: "ListUserPolicies", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(65)), input_root: None, output: Some(ShapeId(66)), result_wrapper: Some("ListUserPoliciesResult"), errors: &[ShapeId(70), ShapeId(91)] },
    OperationModel { name: "ListUsers", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(67)), input_root: None, output: Some(ShapeId(68)), result_wrapper: Some("ListUsersResult"), errors: &[ShapeId(91)] },
    OperationModel { name: "PutRolePolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(82)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(53), ShapeId(69), ShapeId(70), ShapeId(98), ShapeId(91)] },
    OperationModel { name: "PutUserPolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(83)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(53), ShapeId(69), ShapeId(70), ShapeId(91)] },
    OperationModel { name: "SimulatePrincipalPolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(93)), input_root: None, output: Some(ShapeId(92)), result_wrapper: Some("SimulatePrincipalPolicyResult"), errors: &[ShapeId(70), ShapeId(52), ShapeId(76)] },
    OperationModel { name: "UpdateAccessKey", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(99)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(70), ShapeId(53), ShapeId(91), ShapeId(52)] },
];

static SHAPES: &[ShapeModel] = &[
    ShapeModel { name: "AccessKey", kind: Kind::Structure, members: &[
        MemberModel::new("AccessKeyId", 101).required(),
        MemberModel::new("CreateDate", 108),
        MemberModel::new("SecretAccessKey", 103).required(),
        MemberModel::new("Status", 135).required(),
        MemberModel::new("UserName", 142).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AccessKeyMetadata", kind: Kind::Structure, members: &[
        MemberModel::new("AccessKeyId", 101),
        MemberModel::new("CreateDate", 108),
        MemberModel::new("Status", 135),
        MemberModel::new("UserName", 142),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ActionNameListType", kind: Kind::List, members: &[
        MemberModel::new("member", 3),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ActionNameType", kind: Kind::String, min: Some(3), max: Some(128), ..ShapeModel::PLAIN },
    ShapeModel { name: "AttachRolePolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyArn", 104).required(),
        MemberModel::new("RoleName", 133).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AttachUserPolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyArn", 104).required(),
        MemberModel::new("UserName", 142).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AttachedPermissionsBoundary", kind: Kind::Structure, members: &[
        MemberModel::new("PermissionsBoundaryArn", 104),
        MemberModel::new("PermissionsBoundaryType", 72),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AttachedPolicy", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyArn", 104),
        MemberModel::new("PolicyName", 125),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ColumnNumber", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "ConcurrentModificationException", kind: Kind::Structure, error: Some(ErrorModel { code: "ConcurrentModification", status: 409, sender: true }), members: &[
        MemberModel::new("message", 10),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ConcurrentModificationMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ContextEntry", kind: Kind::Structure, members: &[
        MemberModel::new("ContextKeyName", 13),
        MemberModel::new("ContextKeyType", 15),
        MemberModel::new("ContextKeyValues", 16),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContextEntryListType", kind: Kind::List, members: &[
        MemberModel::new("member", 11),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContextKeyNameType", kind: Kind::String, min: Some(5), max: Some(256), ..ShapeModel::PLAIN },
    ShapeModel { name: "ContextKeyNamesResultListType", kind: Kind::List, members: &[
        MemberModel::new("member", 13),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContextKeyTypeEnum", kind: Kind::String, enum_values: CONTEXT_KEY_TYPE_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "ContextKeyValueListType", kind: Kind::List, members: &[
        MemberModel::new("member", 17),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContextKeyValueType", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateAccessKeyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("UserName", 111),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateAccessKeyResponse", kind: Kind::Structure, members: &[
        MemberModel::new("AccessKey", 0).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreatePolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Description", 121),
        MemberModel::new("Path", 127),
        MemberModel::new("PolicyDocument", 122).required(),
        MemberModel::new("PolicyName", 125).required(),
        MemberModel::new("Tags", 138),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreatePolicyResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Policy", 74),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateRoleRequest", kind: Kind::Structure, members: &[
        MemberModel::new("AssumeRolePolicyDocument", 122).required(),
        MemberModel::new("Description", 130),
        MemberModel::new("MaxSessionDuration", 132),
        MemberModel::new("Path", 120),
        MemberModel::new("PermissionsBoundary", 104),
        MemberModel::new("RoleName", 133).required(),
        MemberModel::new("Tags", 138),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateRoleResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Role", 89).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateUserRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Path", 120),
        MemberModel::new("PermissionsBoundary", 104),
        MemberModel::new("Tags", 138),
        MemberModel::new("UserName", 142).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateUserResponse", kind: Kind::Structure, members: &[
        MemberModel::new("User", 100),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteAccessKeyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("AccessKeyId", 101).required(),
        MemberModel::new("UserName", 111),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteConflictException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeleteConflict", status: 409, sender: true }), members: &[
        MemberModel::new("message", 109),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeletePolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyArn", 104).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteRolePolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyName", 125).required(),
        MemberModel::new("RoleName", 133).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteRoleRequest", kind: Kind::Structure, members: &[
        MemberModel::new("RoleName", 133).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteUserPolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyName", 125).required(),
        MemberModel::new("UserName", 111).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteUserRequest", kind: Kind::Structure, members: &[
        MemberModel::new("UserName", 111).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DetachRolePolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyArn", 104).required(),
        MemberModel::new("RoleName", 133).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DetachUserPolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyArn", 104).required(),
        MemberModel::new("UserName", 142).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EntityAlreadyExistsException", kind: Kind::Structure, error: Some(ErrorModel { code: "EntityAlreadyExists", status: 409, sender: true }), members: &[
        MemberModel::new("message", 110),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EvalDecisionDetailsType", kind: Kind::Map, members: &[
        MemberModel::new("key", 37),
        MemberModel::new("value", 75),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EvalDecisionSourceType", kind: Kind::String, min: Some(3), max: Some(256), ..ShapeModel::PLAIN },
    ShapeModel { name: "EvaluationResult", kind: Kind::Structure, members: &[
        MemberModel::new("EvalActionName", 3).required(),
        MemberModel::new("EvalDecision", 75).required(),
        MemberModel::new("EvalDecisionDetails", 36),
        MemberModel::new("EvalResourceName", 86),
        MemberModel::new("MatchedStatements", 96),
        MemberModel::new("MissingContextValues", 14),
        MemberModel::new("OrganizationsDecisionDetail", 71),
        MemberModel::new("PermissionsBoundaryDecisionDetail", 73),
        MemberModel::new("ResourceSpecificResults", 88),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EvaluationResultsListType", kind: Kind::List, members: &[
        MemberModel::new("member", 38),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetPolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyArn", 104).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetPolicyResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Policy", 74),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetPolicyVersionRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyArn", 104).required(),
        MemberModel::new("VersionId", 128).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetPolicyVersionResponse", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyVersion", 80),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetRolePolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyName", 125).required(),
        MemberModel::new("RoleName", 133).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetRolePolicyResponse", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyDocument", 122).required(),
        MemberModel::new("PolicyName", 125).required(),
        MemberModel::new("RoleName", 133).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetRoleRequest", kind: Kind::Structure, members: &[
        MemberModel::new("RoleName", 133).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetRoleResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Role", 89).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetUserPolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyName", 125).required(),
        MemberModel::new("UserName", 111).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetUserPolicyResponse", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyDocument", 122).required(),
        MemberModel::new("PolicyName", 125).required(),
        MemberModel::new("UserName", 111).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetUserRequest", kind: Kind::Structure, members: &[
        MemberModel::new("UserName", 111),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetUserResponse", kind: Kind::Structure, members: &[
        MemberModel::new("User", 100).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidInputException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidInput", status: 400, sender: true }), members: &[
        MemberModel::new("message", 113),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "LimitExceeded", status: 409, sender: true }), members: &[
        MemberModel::new("message", 114),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LineNumber", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "ListAccessKeysRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Marker", 116),
        MemberModel::new("MaxItems", 117),
        MemberModel::new("UserName", 111),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListAccessKeysResponse", kind: Kind::Structure, members: &[
        MemberModel::new("AccessKeyMetadata", 102).required(),
        MemberModel::new("IsTruncated", 107),
        MemberModel::new("Marker", 129),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListAttachedRolePoliciesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Marker", 116),
        MemberModel::new("MaxItems", 117),
        MemberModel::new("PathPrefix", 127),
        MemberModel::new("RoleName", 133).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListAttachedRolePoliciesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("AttachedPolicies", 105),
        MemberModel::new("IsTruncated", 107),
        MemberModel::new("Marker", 129),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListAttachedUserPoliciesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Marker", 116),
        MemberModel::new("MaxItems", 117),
        MemberModel::new("PathPrefix", 127),
        MemberModel::new("UserName", 142).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListAttachedUserPoliciesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("AttachedPolicies", 105),
        MemberModel::new("IsTruncated", 107),
        MemberModel::new("Marker", 129),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListRolePoliciesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Marker", 116),
        MemberModel::new("MaxItems", 117),
        MemberModel::new("RoleName", 133).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListRolePoliciesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("IsTruncated", 107),
        MemberModel::new("Marker", 129),
        MemberModel::new("PolicyNames", 124).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListRolesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Marker", 116),
        MemberModel::new("MaxItems", 117),
        MemberModel::new("PathPrefix", 119),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListRolesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("IsTruncated", 107),
        MemberModel::new("Marker", 129),
        MemberModel::new("Roles", 131).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListUserPoliciesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Marker", 116),
        MemberModel::new("MaxItems", 117),
        MemberModel::new("UserName", 111).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListUserPoliciesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("IsTruncated", 107),
        MemberModel::new("Marker", 129),
        MemberModel::new("PolicyNames", 124).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListUsersRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Marker", 116),
        MemberModel::new("MaxItems", 117),
        MemberModel::new("PathPrefix", 119),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListUsersResponse", kind: Kind::Structure, members: &[
        MemberModel::new("IsTruncated", 107),
        MemberModel::new("Marker", 129),
        MemberModel::new("Users", 141).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MalformedPolicyDocumentException", kind: Kind::Structure, error: Some(ErrorModel { code: "MalformedPolicyDocument", status: 400, sender: true }), members: &[
        MemberModel::new("message", 115),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NoSuchEntityException", kind: Kind::Structure, error: Some(ErrorModel { code: "NoSuchEntity", status: 404, sender: true }), members: &[
        MemberModel::new("message", 118),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "OrganizationsDecisionDetail", kind: Kind::Structure, members: &[
        MemberModel::new("AllowedByOrganizations", 107),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PermissionsBoundaryAttachmentType", kind: Kind::String, enum_values: PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "PermissionsBoundaryDecisionDetail", kind: Kind::Structure, members: &[
        MemberModel::new("AllowedByPermissionsBoundary", 107),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Policy", kind: Kind::Structure, members: &[
        MemberModel::new("Arn", 104),
        MemberModel::new("AttachmentCount", 106),
        MemberModel::new("CreateDate", 108),
        MemberModel::new("DefaultVersionId", 128),
        MemberModel::new("Description", 121),
        MemberModel::new("IsAttachable", 107),
        MemberModel::new("Path", 127),
        MemberModel::new("PermissionsBoundaryUsageCount", 106),
        MemberModel::new("PolicyId", 112),
        MemberModel::new("PolicyName", 125),
        MemberModel::new("Tags", 138),
        MemberModel::new("UpdateDate", 108),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PolicyEvaluationDecisionType", kind: Kind::String, enum_values: POLICY_EVALUATION_DECISION_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "PolicyEvaluationException", kind: Kind::Structure, error: Some(ErrorModel { code: "PolicyEvaluation", status: 500, sender: false }), members: &[
        MemberModel::new("message", 123),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PolicyIdentifierType", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "PolicyNotAttachableException", kind: Kind::Structure, error: Some(ErrorModel { code: "PolicyNotAttachable", status: 400, sender: true }), members: &[
        MemberModel::new("message", 126),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PolicySourceType", kind: Kind::String, enum_values: POLICY_SOURCE_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "PolicyVersion", kind: Kind::Structure, members: &[
        MemberModel::new("CreateDate", 108),
        MemberModel::new("Document", 122),
        MemberModel::new("IsDefaultVersion", 107),
        MemberModel::new("VersionId", 128),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Position", kind: Kind::Structure, members: &[
        MemberModel::new("Column", 8),
        MemberModel::new("Line", 54),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutRolePolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyDocument", 122).required(),
        MemberModel::new("PolicyName", 125).required(),
        MemberModel::new("RoleName", 133).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutUserPolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyDocument", 122).required(),
        MemberModel::new("PolicyName", 125).required(),
        MemberModel::new("UserName", 111).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceHandlingOptionType", kind: Kind::String, min: Some(1), max: Some(64), ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceNameListType", kind: Kind::List, members: &[
        MemberModel::new("member", 86),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceNameType", kind: Kind::String, min: Some(1), max: Some(2048), ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceSpecificResult", kind: Kind::Structure, members: &[
        MemberModel::new("EvalDecisionDetails", 36),
        MemberModel::new("EvalResourceDecision", 75).required(),
        MemberModel::new("EvalResourceName", 86).required(),
        MemberModel::new("MatchedStatements", 96),
        MemberModel::new("MissingContextValues", 14),
        MemberModel::new("PermissionsBoundaryDecisionDetail", 73),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceSpecificResultListType", kind: Kind::List, members: &[
        MemberModel::new("member", 87),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Role", kind: Kind::Structure, members: &[
        MemberModel::new("Arn", 104).required(),
        MemberModel::new("AssumeRolePolicyDocument", 122),
        MemberModel::new("CreateDate", 108).required(),
        MemberModel::new("Description", 130),
        MemberModel::new("MaxSessionDuration", 132),
        MemberModel::new("Path", 120).required(),
        MemberModel::new("PermissionsBoundary", 6),
        MemberModel::new("RoleId", 112).required(),
        MemberModel::new("RoleLastUsed", 90),
        MemberModel::new("RoleName", 133).required(),
        MemberModel::new("Tags", 138),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RoleLastUsed", kind: Kind::Structure, members: &[
        MemberModel::new("LastUsedDate", 108),
        MemberModel::new("Region", 136),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceFailureException", kind: Kind::Structure, error: Some(ErrorModel { code: "ServiceFailure", status: 500, sender: false }), members: &[
        MemberModel::new("message", 134),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SimulatePolicyResponse", kind: Kind::Structure, members: &[
        MemberModel::new("EvaluationResults", 39),
        MemberModel::new("IsTruncated", 107),
        MemberModel::new("Marker", 129),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SimulatePrincipalPolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("ActionNames", 2).required(),
        MemberModel::new("CallerArn", 86),
        MemberModel::new("ContextEntries", 12),
        MemberModel::new("Marker", 116),
        MemberModel::new("MaxItems", 117),
        MemberModel::new("PermissionsBoundaryPolicyInputList", 94),
        MemberModel::new("PolicyInputList", 94),
        MemberModel::new("PolicySourceArn", 104).required(),
        MemberModel::new("ResourceArns", 85),
        MemberModel::new("ResourceHandlingOption", 84),
        MemberModel::new("ResourceOwner", 86),
        MemberModel::new("ResourcePolicy", 122),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SimulationPolicyListType", kind: Kind::List, members: &[
        MemberModel::new("member", 122),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Statement", kind: Kind::Structure, members: &[
        MemberModel::new("EndPosition", 81),
        MemberModel::new("SourcePolicyId", 77),
        MemberModel::new("SourcePolicyType", 79),
        MemberModel::new("StartPosition", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "StatementListType", kind: Kind::List, members: &[
        MemberModel::new("member", 95),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Tag", kind: Kind::Structure, members: &[
        MemberModel::new("Key", 137).required(),
        MemberModel::new("Value", 139).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UnmodifiableEntityException", kind: Kind::Structure, error: Some(ErrorModel { code: "UnmodifiableEntity", status: 400, sender: true }), members: &[
        MemberModel::new("message", 140),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateAccessKeyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("AccessKeyId", 101).required(),
        MemberModel::new("Status", 135).required(),
        MemberModel::new("UserName", 111),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "User", kind: Kind::Structure, members: &[
        MemberModel::new("Arn", 104).required(),
        MemberModel::new("CreateDate", 108).required(),
        MemberModel::new("PasswordLastUsed", 108),
        MemberModel::new("Path", 120).required(),
        MemberModel::new("PermissionsBoundary", 6),
        MemberModel::new("Tags", 138),
        MemberModel::new("UserId", 112).required(),
        MemberModel::new("UserName", 142).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "accessKeyIdType", kind: Kind::String, min: Some(16), max: Some(128), pattern: Some("[\\w]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "accessKeyMetadataListType", kind: Kind::List, members: &[
        MemberModel::new("member", 1),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "accessKeySecretType", kind: Kind::String, sensitive: true, ..ShapeModel::PLAIN },
    ShapeModel { name: "arnType", kind: Kind::String, min: Some(20), max: Some(2048), ..ShapeModel::PLAIN },
    ShapeModel { name: "attachedPoliciesListType", kind: Kind::List, members: &[
        MemberModel::new("member", 7),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "attachmentCountType", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "booleanType", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "dateType", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "deleteConflictMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "entityAlreadyExistsMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "existingUserNameType", kind: Kind::String, min: Some(1), max: Some(128), pattern: Some("[\\w+=,.@-]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "idType", kind: Kind::String, min: Some(16), max: Some(128), pattern: Some("[\\w]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "invalidInputMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "limitExceededMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "malformedPolicyDocumentMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "markerType", kind: Kind::String, min: Some(1), max: Some(320), pattern: Some("[\\u0020-\\u00FF]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "maxItemsType", kind: Kind::Integer, min: Some(1), max: Some(1000), ..ShapeModel::PLAIN },
    ShapeModel { name: "noSuchEntityMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "pathPrefixType", kind: Kind::String, min: Some(1), max: Some(512), pattern: Some("\\u002F[\\u0021-\\u007F]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "pathType", kind: Kind::String, min: Some(1), max: Some(512), pattern: Some("(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)"), ..ShapeModel::PLAIN },
    ShapeModel { name: "policyDescriptionType", kind: Kind::String, max: Some(1000), ..ShapeModel::PLAIN },
    ShapeModel { name: "policyDocumentType", kind: Kind::String, min: Some(1), max: Some(131072), pattern: Some("[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "policyEvaluationErrorMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "policyNameListType", kind: Kind::List, members: &[
        MemberModel::new("member", 125),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "policyNameType", kind: Kind::String, min: Some(1), max: Some(128), pattern: Some("[\\w+=,.@-]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "policyNotAttachableMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "policyPathType", kind: Kind::String, min: Some(1), max: Some(512), pattern: Some("((/[A-Za-z0-9\\.,\\+@=_-]+)*)/"), ..ShapeModel::PLAIN },
    ShapeModel { name: "policyVersionIdType", kind: Kind::String, pattern: Some("v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?"), ..ShapeModel::PLAIN },
    ShapeModel { name: "responseMarkerType", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "roleDescriptionType", kind: Kind::String, max: Some(1000), pattern: Some("[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "roleListType", kind: Kind::List, members: &[
        MemberModel::new("member", 89),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "roleMaxSessionDurationType", kind: Kind::Integer, min: Some(3600), max: Some(43200), ..ShapeModel::PLAIN },
    ShapeModel { name: "roleNameType", kind: Kind::String, min: Some(1), max: Some(64), pattern: Some("[\\w+=,.@-]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "serviceFailureExceptionMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "statusType", kind: Kind::String, enum_values: STATUS_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "stringType", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "tagKeyType", kind: Kind::String, min: Some(1), max: Some(128), pattern: Some("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "tagListType", kind: Kind::List, max: Some(50), members: &[
        MemberModel::new("member", 97),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "tagValueType", kind: Kind::String, min: Some(0), max: Some(256), pattern: Some("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "unmodifiableEntityMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "userListType", kind: Kind::List, members: &[
        MemberModel::new("member", 100),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "userNameType", kind: Kind::String, min: Some(1), max: Some(64), pattern: Some("[\\w+=,.@-]+"), ..ShapeModel::PLAIN },
];
