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

/// Values of enum `PermissionsBoundaryAttachmentType`.
pub const PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE: &[&str] = &["PermissionsBoundaryPolicy"];

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
    OperationModel { name: "AttachRolePolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(2)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(55), ShapeId(39), ShapeId(38), ShapeId(66), ShapeId(58), ShapeId(64)] },
    OperationModel { name: "AttachUserPolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(3)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(55), ShapeId(39), ShapeId(38), ShapeId(58), ShapeId(64)] },
    OperationModel { name: "CreateAccessKey", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(8)), input_root: None, output: Some(ShapeId(9)), result_wrapper: Some("CreateAccessKeyResult"), errors: &[ShapeId(55), ShapeId(39), ShapeId(64)] },
    OperationModel { name: "CreatePolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(10)), input_root: None, output: Some(ShapeId(11)), result_wrapper: Some("CreatePolicyResult"), errors: &[ShapeId(38), ShapeId(39), ShapeId(25), ShapeId(54), ShapeId(6), ShapeId(64)] },
    OperationModel { name: "CreateRole", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(12)), input_root: None, output: Some(ShapeId(13)), result_wrapper: Some("CreateRoleResult"), errors: &[ShapeId(39), ShapeId(38), ShapeId(25), ShapeId(54), ShapeId(6), ShapeId(64)] },
    OperationModel { name: "CreateUser", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(14)), input_root: None, output: Some(ShapeId(15)), result_wrapper: Some("CreateUserResult"), errors: &[ShapeId(39), ShapeId(25), ShapeId(55), ShapeId(38), ShapeId(6), ShapeId(64)] },
    OperationModel { name: "DeleteAccessKey", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(16)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(55), ShapeId(39), ShapeId(64)] },
    OperationModel { name: "DeletePolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(18)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(55), ShapeId(39), ShapeId(38), ShapeId(17), ShapeId(64)] },
    OperationModel { name: "DeleteRole", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(20)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(55), ShapeId(17), ShapeId(39), ShapeId(66), ShapeId(6), ShapeId(64)] },
    OperationModel { name: "DeleteRolePolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(19)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(55), ShapeId(39), ShapeId(66), ShapeId(64)] },
    OperationModel { name: "DeleteUser", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(22)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(39), ShapeId(55), ShapeId(17), ShapeId(6), ShapeId(64)] },
    OperationModel { name: "DeleteUserPolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(21)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(55), ShapeId(39), ShapeId(64)] },
    OperationModel { name: "DetachRolePolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(23)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(55), ShapeId(39), ShapeId(38), ShapeId(66), ShapeId(64)] },
    OperationModel { name: "DetachUserPolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(24)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(55), ShapeId(39), ShapeId(38), ShapeId(64)] },
    OperationModel { name: "GetPolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(26)), input_root: None, output: Some(ShapeId(27)), result_wrapper: Some("GetPolicyResult"), errors: &[ShapeId(55), ShapeId(38), ShapeId(64)] },
    OperationModel { name: "GetPolicyVersion", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(28)), input_root: None, output: Some(ShapeId(29)), result_wrapper: Some("GetPolicyVersionResult"), errors: &[ShapeId(55), ShapeId(38), ShapeId(64)] },
    OperationModel { name: "GetRole", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(32)), input_root: None, output: Some(ShapeId(33)), result_wrapper: Some("GetRoleResult"), errors: &[ShapeId(55), ShapeId(64)] },
    OperationModel { name: "GetRolePolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(30)), input_root: None, output: Some(ShapeId(31)), result_wrapper: Some("GetRolePolicyResult"), errors: &[ShapeId(55), ShapeId(64)] },
    OperationModel { name: "GetUser", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(36)), input_root: None, output: Some(ShapeId(37)), result_wrapper: Some("GetUserResult"), errors: &[ShapeId(55), ShapeId(64)] },
    OperationModel { name: "GetUserPolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(34)), input_root: None, output: Some(ShapeId(35)), result_wrapper: Some("GetUserPolicyResult"), errors: &[ShapeId(55), ShapeId(64)] },
    OperationModel { name: "ListAccessKeys", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(40)), input_root: None, output: Some(ShapeId(41)), result_wrapper: Some("ListAccessKeysResult"), errors: &[ShapeId(55), ShapeId(64)] },
    OperationModel { name: "ListAttachedRolePolicies", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(42)), input_root: None, output: Some(ShapeId(43)), result_wrapper: Some("ListAttachedRolePoliciesResult"), errors: &[ShapeId(55), ShapeId(38), ShapeId(64)] },
    OperationModel { name: "ListAttachedUserPolicies", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(44)), input_root: None, output: Some(ShapeId(45)), result_wrapper: Some("ListAttachedUserPoliciesResult"), errors: &[ShapeId(55), ShapeId(38), ShapeId(64)] },
    OperationModel { name: "ListRolePolicies", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(46)), input_root: None, output: Some(ShapeId(47)), result_wrapper: Some("ListRolePoliciesResult"), errors: &[ShapeId(55), ShapeId(64)] },
    OperationModel { name: "ListRoles", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(48)), input_root: None, output: Some(ShapeId(49)), result_wrapper: Some("ListRolesResult"), errors: &[ShapeId(64)] },
    OperationModel { name: "ListUserPolicies", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(50)), input_root: None, output: Some(ShapeId(51)), result_wrapper: Some("ListUserPoliciesResult"), errors: &[ShapeId(55), ShapeId(64)] },
    OperationModel { name: "ListUsers", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(52)), input_root: None, output: Some(ShapeId(53)), result_wrapper: Some("ListUsersResult"), errors: &[ShapeId(64)] },
    OperationModel { name: "PutRolePolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(60)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(39), ShapeId(54), ShapeId(55), ShapeId(66), ShapeId(64)] },
    OperationModel { name: "PutUserPolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(61)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(39), ShapeId(54), ShapeId(55), ShapeId(64)] },
    OperationModel { name: "UpdateAccessKey", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(67)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(55), ShapeId(39), ShapeId(64), ShapeId(38)] },
];

static SHAPES: &[ShapeModel] = &[
    ShapeModel { name: "AccessKey", kind: Kind::Structure, members: &[
        MemberModel::new("AccessKeyId", 69).required(),
        MemberModel::new("CreateDate", 76),
        MemberModel::new("SecretAccessKey", 71).required(),
        MemberModel::new("Status", 102).required(),
        MemberModel::new("UserName", 109).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AccessKeyMetadata", kind: Kind::Structure, members: &[
        MemberModel::new("AccessKeyId", 69),
        MemberModel::new("CreateDate", 76),
        MemberModel::new("Status", 102),
        MemberModel::new("UserName", 109),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AttachRolePolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyArn", 72).required(),
        MemberModel::new("RoleName", 100).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AttachUserPolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyArn", 72).required(),
        MemberModel::new("UserName", 109).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AttachedPermissionsBoundary", kind: Kind::Structure, members: &[
        MemberModel::new("PermissionsBoundaryArn", 72),
        MemberModel::new("PermissionsBoundaryType", 56),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AttachedPolicy", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyArn", 72),
        MemberModel::new("PolicyName", 92),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ConcurrentModificationException", kind: Kind::Structure, error: Some(ErrorModel { code: "ConcurrentModification", status: 409, sender: true }), members: &[
        MemberModel::new("message", 7),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ConcurrentModificationMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateAccessKeyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("UserName", 79),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateAccessKeyResponse", kind: Kind::Structure, members: &[
        MemberModel::new("AccessKey", 0).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreatePolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Description", 89),
        MemberModel::new("Path", 94),
        MemberModel::new("PolicyDocument", 90).required(),
        MemberModel::new("PolicyName", 92).required(),
        MemberModel::new("Tags", 105),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreatePolicyResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Policy", 57),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateRoleRequest", kind: Kind::Structure, members: &[
        MemberModel::new("AssumeRolePolicyDocument", 90).required(),
        MemberModel::new("Description", 97),
        MemberModel::new("MaxSessionDuration", 99),
        MemberModel::new("Path", 88),
        MemberModel::new("PermissionsBoundary", 72),
        MemberModel::new("RoleName", 100).required(),
        MemberModel::new("Tags", 105),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateRoleResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Role", 62).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateUserRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Path", 88),
        MemberModel::new("PermissionsBoundary", 72),
        MemberModel::new("Tags", 105),
        MemberModel::new("UserName", 109).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateUserResponse", kind: Kind::Structure, members: &[
        MemberModel::new("User", 68),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteAccessKeyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("AccessKeyId", 69).required(),
        MemberModel::new("UserName", 79),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteConflictException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeleteConflict", status: 409, sender: true }), members: &[
        MemberModel::new("message", 77),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeletePolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyArn", 72).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteRolePolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyName", 92).required(),
        MemberModel::new("RoleName", 100).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteRoleRequest", kind: Kind::Structure, members: &[
        MemberModel::new("RoleName", 100).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteUserPolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyName", 92).required(),
        MemberModel::new("UserName", 79).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteUserRequest", kind: Kind::Structure, members: &[
        MemberModel::new("UserName", 79).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DetachRolePolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyArn", 72).required(),
        MemberModel::new("RoleName", 100).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DetachUserPolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyArn", 72).required(),
        MemberModel::new("UserName", 109).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EntityAlreadyExistsException", kind: Kind::Structure, error: Some(ErrorModel { code: "EntityAlreadyExists", status: 409, sender: true }), members: &[
        MemberModel::new("message", 78),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetPolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyArn", 72).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetPolicyResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Policy", 57),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetPolicyVersionRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyArn", 72).required(),
        MemberModel::new("VersionId", 95).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetPolicyVersionResponse", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyVersion", 59),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetRolePolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyName", 92).required(),
        MemberModel::new("RoleName", 100).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetRolePolicyResponse", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyDocument", 90).required(),
        MemberModel::new("PolicyName", 92).required(),
        MemberModel::new("RoleName", 100).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetRoleRequest", kind: Kind::Structure, members: &[
        MemberModel::new("RoleName", 100).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetRoleResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Role", 62).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetUserPolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyName", 92).required(),
        MemberModel::new("UserName", 79).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetUserPolicyResponse", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyDocument", 90).required(),
        MemberModel::new("PolicyName", 92).required(),
        MemberModel::new("UserName", 79).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetUserRequest", kind: Kind::Structure, members: &[
        MemberModel::new("UserName", 79),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetUserResponse", kind: Kind::Structure, members: &[
        MemberModel::new("User", 68).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidInputException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidInput", status: 400, sender: true }), members: &[
        MemberModel::new("message", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "LimitExceeded", status: 409, sender: true }), members: &[
        MemberModel::new("message", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListAccessKeysRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Marker", 84),
        MemberModel::new("MaxItems", 85),
        MemberModel::new("UserName", 79),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListAccessKeysResponse", kind: Kind::Structure, members: &[
        MemberModel::new("AccessKeyMetadata", 70).required(),
        MemberModel::new("IsTruncated", 75),
        MemberModel::new("Marker", 96),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListAttachedRolePoliciesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Marker", 84),
        MemberModel::new("MaxItems", 85),
        MemberModel::new("PathPrefix", 94),
        MemberModel::new("RoleName", 100).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListAttachedRolePoliciesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("AttachedPolicies", 73),
        MemberModel::new("IsTruncated", 75),
        MemberModel::new("Marker", 96),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListAttachedUserPoliciesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Marker", 84),
        MemberModel::new("MaxItems", 85),
        MemberModel::new("PathPrefix", 94),
        MemberModel::new("UserName", 109).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListAttachedUserPoliciesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("AttachedPolicies", 73),
        MemberModel::new("IsTruncated", 75),
        MemberModel::new("Marker", 96),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListRolePoliciesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Marker", 84),
        MemberModel::new("MaxItems", 85),
        MemberModel::new("RoleName", 100).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListRolePoliciesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("IsTruncated", 75),
        MemberModel::new("Marker", 96),
        MemberModel::new("PolicyNames", 91).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListRolesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Marker", 84),
        MemberModel::new("MaxItems", 85),
        MemberModel::new("PathPrefix", 87),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListRolesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("IsTruncated", 75),
        MemberModel::new("Marker", 96),
        MemberModel::new("Roles", 98).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListUserPoliciesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Marker", 84),
        MemberModel::new("MaxItems", 85),
        MemberModel::new("UserName", 79).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListUserPoliciesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("IsTruncated", 75),
        MemberModel::new("Marker", 96),
        MemberModel::new("PolicyNames", 91).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListUsersRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Marker", 84),
        MemberModel::new("MaxItems", 85),
        MemberModel::new("PathPrefix", 87),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListUsersResponse", kind: Kind::Structure, members: &[
        MemberModel::new("IsTruncated", 75),
        MemberModel::new("Marker", 96),
        MemberModel::new("Users", 108).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MalformedPolicyDocumentException", kind: Kind::Structure, error: Some(ErrorModel { code: "MalformedPolicyDocument", status: 400, sender: true }), members: &[
        MemberModel::new("message", 83),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NoSuchEntityException", kind: Kind::Structure, error: Some(ErrorModel { code: "NoSuchEntity", status: 404, sender: true }), members: &[
        MemberModel::new("message", 86),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PermissionsBoundaryAttachmentType", kind: Kind::String, enum_values: PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "Policy", kind: Kind::Structure, members: &[
        MemberModel::new("Arn", 72),
        MemberModel::new("AttachmentCount", 74),
        MemberModel::new("CreateDate", 76),
        MemberModel::new("DefaultVersionId", 95),
        MemberModel::new("Description", 89),
        MemberModel::new("IsAttachable", 75),
        MemberModel::new("Path", 94),
        MemberModel::new("PermissionsBoundaryUsageCount", 74),
        MemberModel::new("PolicyId", 80),
        MemberModel::new("PolicyName", 92),
        MemberModel::new("Tags", 105),
        MemberModel::new("UpdateDate", 76),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PolicyNotAttachableException", kind: Kind::Structure, error: Some(ErrorModel { code: "PolicyNotAttachable", status: 400, sender: true }), members: &[
        MemberModel::new("message", 93),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PolicyVersion", kind: Kind::Structure, members: &[
        MemberModel::new("CreateDate", 76),
        MemberModel::new("Document", 90),
        MemberModel::new("IsDefaultVersion", 75),
        MemberModel::new("VersionId", 95),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutRolePolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyDocument", 90).required(),
        MemberModel::new("PolicyName", 92).required(),
        MemberModel::new("RoleName", 100).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutUserPolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyDocument", 90).required(),
        MemberModel::new("PolicyName", 92).required(),
        MemberModel::new("UserName", 79).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Role", kind: Kind::Structure, members: &[
        MemberModel::new("Arn", 72).required(),
        MemberModel::new("AssumeRolePolicyDocument", 90),
        MemberModel::new("CreateDate", 76).required(),
        MemberModel::new("Description", 97),
        MemberModel::new("MaxSessionDuration", 99),
        MemberModel::new("Path", 88).required(),
        MemberModel::new("PermissionsBoundary", 4),
        MemberModel::new("RoleId", 80).required(),
        MemberModel::new("RoleLastUsed", 63),
        MemberModel::new("RoleName", 100).required(),
        MemberModel::new("Tags", 105),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RoleLastUsed", kind: Kind::Structure, members: &[
        MemberModel::new("LastUsedDate", 76),
        MemberModel::new("Region", 103),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceFailureException", kind: Kind::Structure, error: Some(ErrorModel { code: "ServiceFailure", status: 500, sender: false }), members: &[
        MemberModel::new("message", 101),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Tag", kind: Kind::Structure, members: &[
        MemberModel::new("Key", 104).required(),
        MemberModel::new("Value", 106).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UnmodifiableEntityException", kind: Kind::Structure, error: Some(ErrorModel { code: "UnmodifiableEntity", status: 400, sender: true }), members: &[
        MemberModel::new("message", 107),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateAccessKeyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("AccessKeyId", 69).required(),
        MemberModel::new("Status", 102).required(),
        MemberModel::new("UserName", 79),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "User", kind: Kind::Structure, members: &[
        MemberModel::new("Arn", 72).required(),
        MemberModel::new("CreateDate", 76).required(),
        MemberModel::new("PasswordLastUsed", 76),
        MemberModel::new("Path", 88).required(),
        MemberModel::new("PermissionsBoundary", 4),
        MemberModel::new("Tags", 105),
        MemberModel::new("UserId", 80).required(),
        MemberModel::new("UserName", 109).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "accessKeyIdType", kind: Kind::String, min: Some(16), max: Some(128), pattern: Some("[\\w]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "accessKeyMetadataListType", kind: Kind::List, members: &[
        MemberModel::new("member", 1),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "accessKeySecretType", kind: Kind::String, sensitive: true, ..ShapeModel::PLAIN },
    ShapeModel { name: "arnType", kind: Kind::String, min: Some(20), max: Some(2048), ..ShapeModel::PLAIN },
    ShapeModel { name: "attachedPoliciesListType", kind: Kind::List, members: &[
        MemberModel::new("member", 5),
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
    ShapeModel { name: "policyNameListType", kind: Kind::List, members: &[
        MemberModel::new("member", 92),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "policyNameType", kind: Kind::String, min: Some(1), max: Some(128), pattern: Some("[\\w+=,.@-]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "policyNotAttachableMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "policyPathType", kind: Kind::String, min: Some(1), max: Some(512), pattern: Some("((/[A-Za-z0-9\\.,\\+@=_-]+)*)/"), ..ShapeModel::PLAIN },
    ShapeModel { name: "policyVersionIdType", kind: Kind::String, pattern: Some("v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?"), ..ShapeModel::PLAIN },
    ShapeModel { name: "responseMarkerType", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "roleDescriptionType", kind: Kind::String, max: Some(1000), pattern: Some("[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "roleListType", kind: Kind::List, members: &[
        MemberModel::new("member", 62),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "roleMaxSessionDurationType", kind: Kind::Integer, min: Some(3600), max: Some(43200), ..ShapeModel::PLAIN },
    ShapeModel { name: "roleNameType", kind: Kind::String, min: Some(1), max: Some(64), pattern: Some("[\\w+=,.@-]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "serviceFailureExceptionMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "statusType", kind: Kind::String, enum_values: STATUS_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "stringType", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "tagKeyType", kind: Kind::String, min: Some(1), max: Some(128), pattern: Some("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "tagListType", kind: Kind::List, max: Some(50), members: &[
        MemberModel::new("member", 65),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "tagValueType", kind: Kind::String, min: Some(0), max: Some(256), pattern: Some("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "unmodifiableEntityMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "userListType", kind: Kind::List, members: &[
        MemberModel::new("member", 68),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "userNameType", kind: Kind::String, min: Some(1), max: Some(64), pattern: Some("[\\w+=,.@-]+"), ..ShapeModel::PLAIN },
];
