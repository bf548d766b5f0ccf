//! The operations on roles.

use std::collections::BTreeMap;

use authorization::{Policy, PolicyKind};
use aws_api::iam::{self as api, MODEL};
use aws_protocol::{ApiError, CallContext, EpochSeconds};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::Inner;
use super::records::RoleRecord;
use crate::shelf::Records;

/// IAM writes policy documents percent-encoded (RFC 3986).
const DOCUMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
const DEFAULT_SESSION_SECONDS: i64 = 3600;
const MAX_ITEMS: usize = 100;

impl Inner {
    pub(super) fn create_role(
        &self,
        context: &CallContext,
        input: api::CreateRoleRequest,
    ) -> Result<api::CreateRoleResponse, ApiError> {
        let name = input.role_name.unwrap_or_default();
        check_name("role", &name)?;
        let path = input.path.unwrap_or_else(|| "/".to_string());
        check_path(&path)?;
        let trust_policy = input.assume_role_policy_document.unwrap_or_default();
        check_document(&trust_policy)?;
        let role = RoleRecord {
            arn: context.scope.global_arn("iam", &format!("role{path}{name}")),
            path,
            id: format!("AROA{}", self.ids.hex(17).to_ascii_uppercase()),
            trust_policy,
            description: input.description,
            max_session_seconds: input.max_session_duration.unwrap_or(DEFAULT_SESSION_SECONDS),
            permissions_boundary: input.permissions_boundary,
            created_at: self.clock.now(),
            tags: tag_map(input.tags),
            inline: Default::default(),
            attached: Default::default(),
        };
        let printed = print(&name, &role);
        self.roles.change(|roles| {
            if roles.contains_key(&name) {
                let text = format!("Role with name {name} already exists.");
                return Err(ApiError::modelled(&MODEL, "EntityAlreadyExists", text));
            }
            roles.insert(name, role);
            Ok(())
        })?;
        Ok(api::CreateRoleResponse { role: Some(printed) })
    }

    pub(super) fn get_role(&self, input: api::GetRoleRequest) -> Result<api::GetRoleResponse, ApiError> {
        let roles = self.roles.all();
        let name = input.role_name.unwrap_or_default();
        let mut role = print(&name, find(&roles, &name)?);
        role.role_last_used = Some(api::RoleLastUsed::default());
        Ok(api::GetRoleResponse { role: Some(role) })
    }

    pub(super) fn delete_role(&self, input: api::DeleteRoleRequest) -> Result<(), ApiError> {
        let name = input.role_name.unwrap_or_default();
        self.roles.change(|roles| {
            let role = find(roles, &name)?;
            if !role.inline.is_empty() || !role.attached.is_empty() {
                let text = "Cannot delete entity, must detach and delete all policies first.";
                return Err(ApiError::modelled(&MODEL, "DeleteConflict", text));
            }
            roles.remove(&name);
            Ok(())
        })
    }

    pub(super) fn list_roles(&self, input: api::ListRolesRequest) -> Result<api::ListRolesResponse, ApiError> {
        let all = self.roles.all();
        let prefix = input.path_prefix.unwrap_or_else(|| "/".to_string());
        let names = all.iter().filter(|(_, role)| role.path.starts_with(&prefix)).map(|(name, _)| name.clone());
        let (names, marker) = page(names.collect(), input.marker, input.max_items);
        let roles = names.iter().filter_map(|name| Some(print(name, all.get(name)?)));
        Ok(api::ListRolesResponse { roles: Some(roles.collect()), is_truncated: Some(marker.is_some()), marker })
    }

    pub(super) fn attach_role_policy(&self, input: api::AttachRolePolicyRequest) -> Result<(), ApiError> {
        let (name, arn) = (input.role_name.unwrap_or_default(), input.policy_arn.unwrap_or_default());
        self.check_policy_arn(&arn)?;
        self.change_role(&name, |role| {
            role.attached.insert(arn);
            Ok(())
        })
    }

    pub(super) fn detach_role_policy(&self, input: api::DetachRolePolicyRequest) -> Result<(), ApiError> {
        let (name, arn) = (input.role_name.unwrap_or_default(), input.policy_arn.unwrap_or_default());
        self.change_role(&name, |role| {
            if role.attached.remove(&arn) { Ok(()) } else { Err(no_such(&format!("Policy {arn} was not found."))) }
        })
    }

    pub(super) fn list_attached_role_policies(
        &self,
        input: api::ListAttachedRolePoliciesRequest,
    ) -> Result<api::ListAttachedRolePoliciesResponse, ApiError> {
        let roles = self.roles.all();
        let role = find(&roles, &input.role_name.unwrap_or_default())?;
        let (arns, marker) = page(role.attached.iter().cloned().collect(), input.marker, input.max_items);
        let policies = arns.into_iter().map(|arn| api::AttachedPolicy {
            policy_name: arn.rsplit('/').next().map(str::to_string),
            policy_arn: Some(arn),
        });
        Ok(api::ListAttachedRolePoliciesResponse {
            attached_policies: Some(policies.collect()),
            is_truncated: Some(marker.is_some()),
            marker,
        })
    }

    pub(super) fn put_role_policy(&self, input: api::PutRolePolicyRequest) -> Result<(), ApiError> {
        let (name, policy) = (input.role_name.unwrap_or_default(), input.policy_name.unwrap_or_default());
        let document = input.policy_document.unwrap_or_default();
        read_policy(&document, PolicyKind::Inline)?;
        self.change_role(&name, |role| {
            role.inline.insert(policy, document);
            Ok(())
        })
    }

    pub(super) fn get_role_policy(
        &self,
        input: api::GetRolePolicyRequest,
    ) -> Result<api::GetRolePolicyResponse, ApiError> {
        let roles = self.roles.all();
        let (name, policy) = (input.role_name.unwrap_or_default(), input.policy_name.unwrap_or_default());
        let document = find(&roles, &name)?.inline.get(&policy);
        let document = document.ok_or_else(|| no_such_policy(&policy))?;
        Ok(api::GetRolePolicyResponse {
            policy_document: Some(encode_document(document)),
            role_name: Some(name),
            policy_name: Some(policy),
        })
    }

    pub(super) fn delete_role_policy(&self, input: api::DeleteRolePolicyRequest) -> Result<(), ApiError> {
        let (name, policy) = (input.role_name.unwrap_or_default(), input.policy_name.unwrap_or_default());
        self.change_role(&name, |role| match role.inline.remove(&policy) {
            Some(_) => Ok(()),
            None => Err(no_such_policy(&policy)),
        })
    }

    pub(super) fn list_role_policies(
        &self,
        input: api::ListRolePoliciesRequest,
    ) -> Result<api::ListRolePoliciesResponse, ApiError> {
        let roles = self.roles.all();
        let role = find(&roles, &input.role_name.unwrap_or_default())?;
        let (names, marker) = page(role.inline.keys().cloned().collect(), input.marker, input.max_items);
        Ok(api::ListRolePoliciesResponse { policy_names: Some(names), is_truncated: Some(marker.is_some()), marker })
    }

    fn change_role(
        &self,
        name: &str,
        change: impl FnOnce(&mut RoleRecord) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        self.roles.change(|roles| change(roles.get_mut(name).ok_or_else(|| no_such_role(name))?))
    }
}

fn find<'a>(roles: &'a Records<RoleRecord>, name: &str) -> Result<&'a RoleRecord, ApiError> {
    roles.get(name).ok_or_else(|| no_such_role(name))
}

fn print(name: &str, role: &RoleRecord) -> api::Role {
    let boundary = role.permissions_boundary.clone().map(|arn| api::AttachedPermissionsBoundary {
        permissions_boundary_arn: Some(arn),
        permissions_boundary_type: Some("Policy".to_string()),
    });
    api::Role {
        role_name: Some(name.to_string()),
        arn: Some(role.arn.clone()),
        path: Some(role.path.clone()),
        role_id: Some(role.id.clone()),
        assume_role_policy_document: Some(encode_document(&role.trust_policy)),
        description: role.description.clone(),
        max_session_duration: Some(role.max_session_seconds),
        create_date: Some(EpochSeconds::from_millis(role.created_at.millis())),
        permissions_boundary: boundary,
        tags: tag_list(&role.tags),
        role_last_used: None,
    }
}

/// One page of names after `marker`, the last name of the page before.
pub(super) fn page(
    names: Vec<String>,
    marker: Option<String>,
    max_items: Option<i64>,
) -> (Vec<String>, Option<String>) {
    let limit = max_items.and_then(|items| usize::try_from(items).ok()).unwrap_or(MAX_ITEMS).clamp(1, 1000);
    let after = marker.unwrap_or_default();
    let mut rest = names.into_iter().filter(|name| *name > after);
    let shown: Vec<_> = rest.by_ref().take(limit).collect();
    let marker = rest.next().and(shown.last().cloned());
    (shown, marker)
}

pub(super) fn encode_document(document: &str) -> String {
    utf8_percent_encode(document, DOCUMENT).to_string()
}

fn check_document(document: &str) -> Result<(), ApiError> {
    match serde_json::from_str::<serde_json::Value>(document) {
        Ok(serde_json::Value::Object(_)) => Ok(()),
        Ok(_) => Err(malformed("it is not a JSON object")),
        Err(error) => Err(malformed(&error.to_string())),
    }
}

fn malformed(cause: &str) -> ApiError {
    ApiError::modelled(&MODEL, "MalformedPolicyDocument", format!("The policy document cannot be read: {cause}."))
}

/// Whether a document is a policy that can be applied.
pub(super) fn read_policy(document: &str, kind: PolicyKind) -> Result<(), ApiError> {
    match Policy::parse(document, kind) {
        Ok(_) => Ok(()),
        Err(fault) => Err(ApiError::modelled(&MODEL, fault.code(), fault.to_string())),
    }
}

/// Names of users and roles have at most 64 characters, those of policies 128.
pub(super) fn check_name(kind: &str, name: &str) -> Result<(), ApiError> {
    let most = if kind == "policy" { 128 } else { 64 };
    let allowed = |found: char| found.is_ascii_alphanumeric() || "+=,.@-_".contains(found);
    if (1..=most).contains(&name.len()) && name.chars().all(allowed) {
        Ok(())
    } else {
        let text = format!("The {kind} name '{name}' must have 1 to {most} letters, digits and +=,.@-_ characters.");
        Err(invalid(&text))
    }
}

pub(super) fn check_path(path: &str) -> Result<(), ApiError> {
    if path.starts_with('/') && path.ends_with('/') {
        Ok(())
    } else {
        Err(invalid("The path must begin and end with a slash."))
    }
}

pub(super) fn tag_map(tags: Option<Vec<api::Tag>>) -> BTreeMap<String, String> {
    let tags = tags.unwrap_or_default().into_iter();
    tags.map(|tag| (tag.key.unwrap_or_default(), tag.value.unwrap_or_default())).collect()
}

pub(super) fn tag_list(tags: &BTreeMap<String, String>) -> Option<Vec<api::Tag>> {
    let tags = tags.iter().map(|(key, value)| api::Tag { key: Some(key.clone()), value: Some(value.clone()) });
    Some(tags.collect::<Vec<_>>()).filter(|tags| !tags.is_empty())
}

pub(super) fn invalid(text: &str) -> ApiError {
    ApiError::new("ValidationError", text)
}

pub(super) fn no_such(text: &str) -> ApiError {
    ApiError::modelled(&MODEL, "NoSuchEntity", text)
}

fn no_such_role(name: &str) -> ApiError {
    no_such(&format!("The role with name {name} cannot be found."))
}

fn no_such_policy(name: &str) -> ApiError {
    no_such(&format!("The role policy with name {name} cannot be found."))
}
