// Made by `cargo xtask codegen` from models/iam.json; edits here are lost.

use std::collections::BTreeMap;

use aws_protocol::{
    Blob, EpochSeconds, ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId,
    ShapeModel, TimestampFormat,
};
use serde::{Deserialize, Serialize};

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

/// Values of enum `PermissionsBoundaryAttachmentType`.
pub const PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE: &[&str] = &["PermissionsBoundaryPolicy"];

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
    OperationModel { name: "AttachRolePolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(0)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(27), ShapeId(19), ShapeId(18), ShapeId(35), ShapeId(29), ShapeId(33)] },
    OperationModel { name: "CreateRole", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(5)), input_root: None, output: Some(ShapeId(6)), result_wrapper: Some("CreateRoleResult"), errors: &[ShapeId(19), ShapeId(18), ShapeId(11), ShapeId(26), ShapeId(3), ShapeId(33)] },
    OperationModel { name: "DeleteRole", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(9)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(27), ShapeId(7), ShapeId(19), ShapeId(35), ShapeId(3), ShapeId(33)] },
    OperationModel { name: "DeleteRolePolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(8)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(27), ShapeId(19), ShapeId(35), ShapeId(33)] },
    OperationModel { name: "DetachRolePolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(10)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(27), ShapeId(19), ShapeId(18), ShapeId(35), ShapeId(33)] },
    OperationModel { name: "GetRole", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(14)), input_root: None, output: Some(ShapeId(15)), result_wrapper: Some("GetRoleResult"), errors: &[ShapeId(27), ShapeId(33)] },
    OperationModel { name: "GetRolePolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(12)), input_root: None, output: Some(ShapeId(13)), result_wrapper: Some("GetRolePolicyResult"), errors: &[ShapeId(27), ShapeId(33)] },
    OperationModel { name: "GetUser", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(16)), input_root: None, output: Some(ShapeId(17)), result_wrapper: Some("GetUserResult"), errors: &[ShapeId(27), ShapeId(33)] },
    OperationModel { name: "ListAttachedRolePolicies", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(20)), input_root: None, output: Some(ShapeId(21)), result_wrapper: Some("ListAttachedRolePoliciesResult"), errors: &[ShapeId(27), ShapeId(18), ShapeId(33)] },
    OperationModel { name: "ListRolePolicies", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(22)), input_root: None, output: Some(ShapeId(23)), result_wrapper: Some("ListRolePoliciesResult"), errors: &[ShapeId(27), ShapeId(33)] },
    OperationModel { name: "ListRoles", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(24)), input_root: None, output: Some(ShapeId(25)), result_wrapper: Some("ListRolesResult"), errors: &[ShapeId(33)] },
    OperationModel { name: "PutRolePolicy", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(30)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(19), ShapeId(26), ShapeId(27), ShapeId(35), ShapeId(33)] },
];

static SHAPES: &[ShapeModel] = &[
    ShapeModel { name: "AttachRolePolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyArn", 37).required(),
        MemberModel::new("RoleName", 62).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AttachedPermissionsBoundary", kind: Kind::Structure, members: &[
        MemberModel::new("PermissionsBoundaryArn", 37),
        MemberModel::new("PermissionsBoundaryType", 28),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AttachedPolicy", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyArn", 37),
        MemberModel::new("PolicyName", 55),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ConcurrentModificationException", kind: Kind::Structure, error: Some(ErrorModel { code: "ConcurrentModification", status: 409, sender: true }), members: &[
        MemberModel::new("message", 4),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ConcurrentModificationMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateRoleRequest", kind: Kind::Structure, members: &[
        MemberModel::new("AssumeRolePolicyDocument", 53).required(),
        MemberModel::new("Description", 59),
        MemberModel::new("MaxSessionDuration", 61),
        MemberModel::new("Path", 52),
        MemberModel::new("PermissionsBoundary", 37),
        MemberModel::new("RoleName", 62).required(),
        MemberModel::new("Tags", 66),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateRoleResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Role", 31).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteConflictException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeleteConflict", status: 409, sender: true }), members: &[
        MemberModel::new("message", 41),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteRolePolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyName", 55).required(),
        MemberModel::new("RoleName", 62).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteRoleRequest", kind: Kind::Structure, members: &[
        MemberModel::new("RoleName", 62).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DetachRolePolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyArn", 37).required(),
        MemberModel::new("RoleName", 62).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EntityAlreadyExistsException", kind: Kind::Structure, error: Some(ErrorModel { code: "EntityAlreadyExists", status: 409, sender: true }), members: &[
        MemberModel::new("message", 42),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetRolePolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyName", 55).required(),
        MemberModel::new("RoleName", 62).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetRolePolicyResponse", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyDocument", 53).required(),
        MemberModel::new("PolicyName", 55).required(),
        MemberModel::new("RoleName", 62).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetRoleRequest", kind: Kind::Structure, members: &[
        MemberModel::new("RoleName", 62).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetRoleResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Role", 31).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetUserRequest", kind: Kind::Structure, members: &[
        MemberModel::new("UserName", 43),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetUserResponse", kind: Kind::Structure, members: &[
        MemberModel::new("User", 36).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidInputException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidInput", status: 400, sender: true }), members: &[
        MemberModel::new("message", 45),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "LimitExceeded", status: 409, sender: true }), members: &[
        MemberModel::new("message", 46),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListAttachedRolePoliciesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Marker", 48),
        MemberModel::new("MaxItems", 49),
        MemberModel::new("PathPrefix", 57),
        MemberModel::new("RoleName", 62).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListAttachedRolePoliciesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("AttachedPolicies", 38),
        MemberModel::new("IsTruncated", 39),
        MemberModel::new("Marker", 58),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListRolePoliciesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Marker", 48),
        MemberModel::new("MaxItems", 49),
        MemberModel::new("RoleName", 62).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListRolePoliciesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("IsTruncated", 39),
        MemberModel::new("Marker", 58),
        MemberModel::new("PolicyNames", 54).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListRolesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Marker", 48),
        MemberModel::new("MaxItems", 49),
        MemberModel::new("PathPrefix", 51),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListRolesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("IsTruncated", 39),
        MemberModel::new("Marker", 58),
        MemberModel::new("Roles", 60).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MalformedPolicyDocumentException", kind: Kind::Structure, error: Some(ErrorModel { code: "MalformedPolicyDocument", status: 400, sender: true }), members: &[
        MemberModel::new("message", 47),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NoSuchEntityException", kind: Kind::Structure, error: Some(ErrorModel { code: "NoSuchEntity", status: 404, sender: true }), members: &[
        MemberModel::new("message", 50),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PermissionsBoundaryAttachmentType", kind: Kind::String, enum_values: PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "PolicyNotAttachableException", kind: Kind::Structure, error: Some(ErrorModel { code: "PolicyNotAttachable", status: 400, sender: true }), members: &[
        MemberModel::new("message", 56),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutRolePolicyRequest", kind: Kind::Structure, members: &[
        MemberModel::new("PolicyDocument", 53).required(),
        MemberModel::new("PolicyName", 55).required(),
        MemberModel::new("RoleName", 62).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Role", kind: Kind::Structure, members: &[
        MemberModel::new("Arn", 37).required(),
        MemberModel::new("AssumeRolePolicyDocument", 53),
        MemberModel::new("CreateDate", 40).required(),
        MemberModel::new("Description", 59),
        MemberModel::new("MaxSessionDuration", 61),
        MemberModel::new("Path", 52).required(),
        MemberModel::new("PermissionsBoundary", 1),
        MemberModel::new("RoleId", 44).required(),
        MemberModel::new("RoleLastUsed", 32),
        MemberModel::new("RoleName", 62).required(),
        MemberModel::new("Tags", 66),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RoleLastUsed", kind: Kind::Structure, members: &[
        MemberModel::new("LastUsedDate", 40),
        MemberModel::new("Region", 64),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceFailureException", kind: Kind::Structure, error: Some(ErrorModel { code: "ServiceFailure", status: 500, sender: false }), members: &[
        MemberModel::new("message", 63),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Tag", kind: Kind::Structure, members: &[
        MemberModel::new("Key", 65).required(),
        MemberModel::new("Value", 67).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UnmodifiableEntityException", kind: Kind::Structure, error: Some(ErrorModel { code: "UnmodifiableEntity", status: 400, sender: true }), members: &[
        MemberModel::new("message", 68),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "User", kind: Kind::Structure, members: &[
        MemberModel::new("Arn", 37).required(),
        MemberModel::new("CreateDate", 40).required(),
        MemberModel::new("PasswordLastUsed", 40),
        MemberModel::new("Path", 52).required(),
        MemberModel::new("PermissionsBoundary", 1),
        MemberModel::new("Tags", 66),
        MemberModel::new("UserId", 44).required(),
        MemberModel::new("UserName", 69).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "arnType", kind: Kind::String, min: Some(20), max: Some(2048), ..ShapeModel::PLAIN },
    ShapeModel { name: "attachedPoliciesListType", kind: Kind::List, members: &[
        MemberModel::new("member", 2),
    ], ..ShapeModel::PLAIN },
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
    ShapeModel { name: "policyDocumentType", kind: Kind::String, min: Some(1), max: Some(131072), pattern: Some("[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "policyNameListType", kind: Kind::List, members: &[
        MemberModel::new("member", 55),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "policyNameType", kind: Kind::String, min: Some(1), max: Some(128), pattern: Some("[\\w+=,.@-]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "policyNotAttachableMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "policyPathType", kind: Kind::String, min: Some(1), max: Some(512), pattern: Some("((/[A-Za-z0-9\\.,\\+@=_-]+)*)/"), ..ShapeModel::PLAIN },
    ShapeModel { name: "responseMarkerType", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "roleDescriptionType", kind: Kind::String, max: Some(1000), pattern: Some("[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "roleListType", kind: Kind::List, members: &[
        MemberModel::new("member", 31),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "roleMaxSessionDurationType", kind: Kind::Integer, min: Some(3600), max: Some(43200), ..ShapeModel::PLAIN },
    ShapeModel { name: "roleNameType", kind: Kind::String, min: Some(1), max: Some(64), pattern: Some("[\\w+=,.@-]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "serviceFailureExceptionMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "stringType", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "tagKeyType", kind: Kind::String, min: Some(1), max: Some(128), pattern: Some("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "tagListType", kind: Kind::List, max: Some(50), members: &[
        MemberModel::new("member", 34),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "tagValueType", kind: Kind::String, min: Some(0), max: Some(256), pattern: Some("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "unmodifiableEntityMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "userNameType", kind: Kind::String, min: Some(1), max: Some(64), pattern: Some("[\\w+=,.@-]+"), ..ShapeModel::PLAIN },
];
