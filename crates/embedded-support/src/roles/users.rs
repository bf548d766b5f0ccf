//! The operations on users and their policies.

use aws_api::iam::{self as api, MODEL};
use aws_protocol::{ApiError, CallContext, EpochSeconds};

use super::Inner;
use super::calls::{check_name, check_path, encode_document, invalid, no_such, page, read_policy, tag_list, tag_map};
use super::principals::DEVELOPMENT_USER;
use super::records::UserEntry;
use crate::shelf::Records;
use crate::tokens::user_id;

impl Inner {
    pub(super) fn create_user(
        &self,
        context: &CallContext,
        input: api::CreateUserRequest,
    ) -> Result<api::CreateUserResponse, ApiError> {
        let name = input.user_name.unwrap_or_default();
        check_name("user", &name)?;
        let path = input.path.unwrap_or_else(|| "/".to_string());
        check_path(&path)?;
        if let Some(boundary) = &input.permissions_boundary {
            self.check_policy_arn(boundary)?;
        }
        let user = UserEntry {
            record: authorization::UserRecord {
                name: name.clone(),
                path,
                id: format!("AIDA{}", self.ids.hex(17).to_ascii_uppercase()),
                permissions_boundary: input.permissions_boundary,
                tags: tag_map(input.tags),
                ..Default::default()
            },
            created_at: self.clock.now(),
        };
        let printed = print(context, &user);
        self.users.change(|users| {
            // Names differ in more than their case, as at Amazon.
            let taken = users.keys().any(|known| known.eq_ignore_ascii_case(&name));
            if taken || (self.development && name.eq_ignore_ascii_case(DEVELOPMENT_USER)) {
                let text = format!("User with name {name} already exists.");
                return Err(ApiError::modelled(&MODEL, "EntityAlreadyExists", text));
            }
            users.insert(name, user);
            Ok(())
        })?;
        Ok(api::CreateUserResponse { user: Some(printed) })
    }

    /// Without a name the caller's own user; the development user is known to itself alone.
    pub(super) fn get_user(
        &self,
        context: &CallContext,
        input: api::GetUserRequest,
    ) -> Result<api::GetUserResponse, ApiError> {
        let name = user_name(context, input.user_name)?;
        let users = self.users.all();
        let user = match users.get(&name) {
            Some(user) => print(context, user),
            None if caller_name(context) == Some(&name) => api::User {
                user_name: Some(name),
                user_id: Some(user_id(&context.access_key_id)),
                arn: Some(context.principal.clone()),
                path: Some("/".to_string()),
                create_date: Some(EpochSeconds(0.0)),
                ..api::User::default()
            },
            None => return Err(no_such_user(&name)),
        };
        Ok(api::GetUserResponse { user: Some(user) })
    }

    pub(super) fn delete_user(&self, input: api::DeleteUserRequest) -> Result<(), ApiError> {
        let name = input.user_name.unwrap_or_default();
        let has_keys = self.keys.all().values().any(|key| key.user.as_ref() == Some(&name));
        self.users.change(|users| {
            let user = find(users, &name)?;
            if has_keys || !user.record.inline.is_empty() || !user.record.attached.is_empty() {
                let text = "Cannot delete entity, must delete access keys and detach and delete all policies first.";
                return Err(ApiError::modelled(&MODEL, "DeleteConflict", text));
            }
            users.remove(&name);
            Ok(())
        })
    }

    pub(super) fn list_users(
        &self,
        context: &CallContext,
        input: api::ListUsersRequest,
    ) -> Result<api::ListUsersResponse, ApiError> {
        let all = self.users.all();
        let prefix = input.path_prefix.unwrap_or_else(|| "/".to_string());
        let names =
            all.iter().filter(|(_, user)| user.record.path.starts_with(&prefix)).map(|(name, _)| name.clone());
        let (names, marker) = page(names.collect(), input.marker, input.max_items);
        let users = names.iter().filter_map(|name| Some(print(context, all.get(name)?)));
        Ok(api::ListUsersResponse { users: Some(users.collect()), is_truncated: Some(marker.is_some()), marker })
    }

    pub(super) fn put_user_policy(&self, input: api::PutUserPolicyRequest) -> Result<(), ApiError> {
        let (name, policy) = (input.user_name.unwrap_or_default(), input.policy_name.unwrap_or_default());
        let document = input.policy_document.unwrap_or_default();
        read_policy(&document, authorization::PolicyKind::Inline)?;
        self.change_user(&name, |user| {
            user.record.inline.insert(policy, document);
            Ok(())
        })
    }

    pub(super) fn get_user_policy(
        &self,
        input: api::GetUserPolicyRequest,
    ) -> Result<api::GetUserPolicyResponse, ApiError> {
        let users = self.users.all();
        let (name, policy) = (input.user_name.unwrap_or_default(), input.policy_name.unwrap_or_default());
        let document = find(&users, &name)?.record.inline.get(&policy);
        let document = document.ok_or_else(|| no_such_policy(&policy))?;
        Ok(api::GetUserPolicyResponse {
            policy_document: Some(encode_document(document)),
            user_name: Some(name),
            policy_name: Some(policy),
        })
    }

    pub(super) fn delete_user_policy(&self, input: api::DeleteUserPolicyRequest) -> Result<(), ApiError> {
        let (name, policy) = (input.user_name.unwrap_or_default(), input.policy_name.unwrap_or_default());
        self.change_user(&name, |user| match user.record.inline.remove(&policy) {
            Some(_) => Ok(()),
            None => Err(no_such_policy(&policy)),
        })
    }

    pub(super) fn list_user_policies(
        &self,
        input: api::ListUserPoliciesRequest,
    ) -> Result<api::ListUserPoliciesResponse, ApiError> {
        let users = self.users.all();
        let user = find(&users, &input.user_name.unwrap_or_default())?;
        let (names, marker) = page(user.record.inline.keys().cloned().collect(), input.marker, input.max_items);
        Ok(api::ListUserPoliciesResponse { policy_names: Some(names), is_truncated: Some(marker.is_some()), marker })
    }

    pub(super) fn attach_user_policy(&self, input: api::AttachUserPolicyRequest) -> Result<(), ApiError> {
        let (name, arn) = (input.user_name.unwrap_or_default(), input.policy_arn.unwrap_or_default());
        self.check_policy_arn(&arn)?;
        self.change_user(&name, |user| {
            user.record.attached.insert(arn);
            Ok(())
        })
    }

    pub(super) fn detach_user_policy(&self, input: api::DetachUserPolicyRequest) -> Result<(), ApiError> {
        let (name, arn) = (input.user_name.unwrap_or_default(), input.policy_arn.unwrap_or_default());
        self.change_user(&name, |user| {
            let detached = user.record.attached.remove(&arn);
            if detached { Ok(()) } else { Err(no_such(&format!("Policy {arn} was not found."))) }
        })
    }

    pub(super) fn list_attached_user_policies(
        &self,
        input: api::ListAttachedUserPoliciesRequest,
    ) -> Result<api::ListAttachedUserPoliciesResponse, ApiError> {
        let users = self.users.all();
        let user = find(&users, &input.user_name.unwrap_or_default())?;
        let attached = user.record.attached.iter().cloned().collect();
        let (arns, marker) = page(attached, input.marker, input.max_items);
        let policies = arns.into_iter().map(|arn| api::AttachedPolicy {
            policy_name: arn.rsplit('/').next().map(str::to_string),
            policy_arn: Some(arn),
        });
        Ok(api::ListAttachedUserPoliciesResponse {
            attached_policies: Some(policies.collect()),
            is_truncated: Some(marker.is_some()),
            marker,
        })
    }

    fn change_user(
        &self,
        name: &str,
        change: impl FnOnce(&mut UserEntry) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        self.users.change(|users| change(users.get_mut(name).ok_or_else(|| no_such_user(name))?))
    }
}

/// The named user, or else the caller's.
pub(super) fn user_name(context: &CallContext, named: Option<String>) -> Result<String, ApiError> {
    let name = named.or_else(|| caller_name(context).map(str::to_string));
    name.ok_or_else(|| invalid("Must specify userName when calling with non-User credentials."))
}

/// The last part of the caller's ARN, when it is a user's.
fn caller_name(context: &CallContext) -> Option<&str> {
    let resource = types::arn_resource(&context.principal, "iam")?;
    resource.strip_prefix("user/")?.rsplit('/').next()
}

pub(super) fn find<'a>(users: &'a Records<UserEntry>, name: &str) -> Result<&'a UserEntry, ApiError> {
    users.get(name).ok_or_else(|| no_such_user(name))
}

fn print(context: &CallContext, user: &UserEntry) -> api::User {
    let record = &user.record;
    let boundary = record.permissions_boundary.clone().map(|arn| api::AttachedPermissionsBoundary {
        permissions_boundary_arn: Some(arn),
        permissions_boundary_type: Some("Policy".to_string()),
    });
    api::User {
        user_name: Some(record.name.clone()),
        user_id: Some(record.id.clone()),
        arn: Some(context.scope.global_arn("iam", &format!("user{}{}", record.path, record.name))),
        path: Some(record.path.clone()),
        create_date: Some(EpochSeconds::from_millis(user.created_at.millis())),
        permissions_boundary: boundary,
        tags: tag_list(&record.tags),
        ..api::User::default()
    }
}

pub(super) fn no_such_user(name: &str) -> ApiError {
    no_such(&format!("The user with name {name} cannot be found."))
}

fn no_such_policy(name: &str) -> ApiError {
    no_such(&format!("The user policy with name {name} cannot be found."))
}
