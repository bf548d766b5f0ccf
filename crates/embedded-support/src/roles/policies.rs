//! The operations on customer-managed policies. Each has one version, `v1`.

use authorization::{ManagedPolicyRecord, PolicyKind};
use aws_api::iam::{self as api, MODEL};
use aws_protocol::{ApiError, CallContext, EpochSeconds};

use super::Inner;
use super::calls::{check_name, check_path, encode_document, invalid, no_such, read_policy, tag_list, tag_map};
use super::records::PolicyEntry;
use crate::shelf::Records;

const VERSION: &str = "v1";

impl Inner {
    pub(super) fn create_policy(
        &self,
        context: &CallContext,
        input: api::CreatePolicyRequest,
    ) -> Result<api::CreatePolicyResponse, ApiError> {
        let name = input.policy_name.unwrap_or_default();
        check_name("policy", &name)?;
        let path = input.path.unwrap_or_else(|| "/".to_string());
        check_path(&path)?;
        let document = input.policy_document.unwrap_or_default();
        read_policy(&document, PolicyKind::Managed)?;
        let arn = context.scope.global_arn("iam", &format!("policy{path}{name}"));
        let policy = PolicyEntry {
            record: ManagedPolicyRecord { arn: arn.clone(), document },
            name: name.clone(),
            path,
            id: format!("ANPA{}", self.ids.hex(17).to_ascii_uppercase()),
            description: input.description,
            created_at: self.clock.now(),
            tags: tag_map(input.tags),
        };
        let printed = self.print_policy(&policy);
        self.policies.change(|policies| {
            if policies.values().any(|known| known.name.eq_ignore_ascii_case(&name)) {
                let text = format!("A policy called {name} already exists. Duplicate names are not allowed.");
                return Err(ApiError::modelled(&MODEL, "EntityAlreadyExists", text));
            }
            policies.insert(arn, policy);
            Ok(())
        })?;
        Ok(api::CreatePolicyResponse { policy: Some(printed) })
    }

    pub(super) fn get_policy(&self, input: api::GetPolicyRequest) -> Result<api::GetPolicyResponse, ApiError> {
        let policies = self.policies.all();
        let policy = find(&policies, &input.policy_arn.unwrap_or_default())?;
        Ok(api::GetPolicyResponse { policy: Some(self.print_policy(policy)) })
    }

    pub(super) fn get_policy_version(
        &self,
        input: api::GetPolicyVersionRequest,
    ) -> Result<api::GetPolicyVersionResponse, ApiError> {
        let policies = self.policies.all();
        let policy = find(&policies, &input.policy_arn.unwrap_or_default())?;
        let version = input.version_id.unwrap_or_default();
        if version != VERSION {
            return Err(no_such(&format!("Policy version {version} was not found; there is {VERSION} alone.")));
        }
        let version = api::PolicyVersion {
            document: Some(encode_document(&policy.record.document)),
            version_id: Some(VERSION.to_string()),
            is_default_version: Some(true),
            create_date: Some(EpochSeconds::from_millis(policy.created_at.millis())),
        };
        Ok(api::GetPolicyVersionResponse { policy_version: Some(version) })
    }

    pub(super) fn delete_policy(&self, input: api::DeletePolicyRequest) -> Result<(), ApiError> {
        let arn = input.policy_arn.unwrap_or_default();
        let used = self.attachments(&arn) + self.boundaries(&arn) > 0;
        self.policies.change(|policies| {
            find(policies, &arn)?;
            if used {
                let text = "Cannot delete a policy attached to entities.";
                return Err(ApiError::modelled(&MODEL, "DeleteConflict", text));
            }
            policies.remove(&arn);
            Ok(())
        })
    }

    /// An ARN that may be attached: AWS's own policies, of which all are accepted by name, or one that is here.
    pub(super) fn check_policy_arn(&self, arn: &str) -> Result<(), ApiError> {
        if types::arn_resource(arn, "iam").is_none_or(|resource| !resource.starts_with("policy/")) {
            return Err(invalid(&format!("ARN {arn} is not valid: it is not the ARN of an IAM policy.")));
        }
        if arn.contains(":iam::aws:policy/") {
            return Ok(());
        }
        find(&self.policies.all(), arn).map(|_| ())
    }

    fn attachments(&self, arn: &str) -> usize {
        let users = self.users.all().values().filter(|user| user.record.attached.contains(arn)).count();
        users + self.roles.all().values().filter(|role| role.attached.contains(arn)).count()
    }

    fn boundaries(&self, arn: &str) -> usize {
        let bounds = |boundary: &Option<String>| boundary.as_deref() == Some(arn);
        let users = self.users.all().values().filter(|user| bounds(&user.record.permissions_boundary)).count();
        users + self.roles.all().values().filter(|role| bounds(&role.permissions_boundary)).count()
    }

    fn print_policy(&self, policy: &PolicyEntry) -> api::Policy {
        let created = Some(EpochSeconds::from_millis(policy.created_at.millis()));
        let count = |count: usize| Some(i64::try_from(count).unwrap_or(i64::MAX));
        api::Policy {
            policy_name: Some(policy.name.clone()),
            policy_id: Some(policy.id.clone()),
            arn: Some(policy.record.arn.clone()),
            path: Some(policy.path.clone()),
            default_version_id: Some(VERSION.to_string()),
            attachment_count: count(self.attachments(&policy.record.arn)),
            permissions_boundary_usage_count: count(self.boundaries(&policy.record.arn)),
            is_attachable: Some(true),
            description: policy.description.clone(),
            create_date: created,
            update_date: created,
            tags: tag_list(&policy.tags),
        }
    }
}

fn find<'a>(policies: &'a Records<PolicyEntry>, arn: &str) -> Result<&'a PolicyEntry, ApiError> {
    policies.get(arn).ok_or_else(|| no_such(&format!("Policy {arn} was not found.")))
}
