//! Security groups.

use aws_api::ec2 as api;
use aws_protocol::ApiError;
use types::Scope;

use super::filters::{page, passes};
use super::records::{Record, SecurityGroup, parse_tags, print_tags, vpc};
use super::{DEFAULT_VPC_ID, Inner, required};
use crate::shelf::Records;

impl Inner {
    pub(super) fn describe_security_groups(
        &self,
        scope: &Scope,
        input: api::DescribeSecurityGroupsRequest,
    ) -> Result<api::DescribeSecurityGroupsResult, ApiError> {
        let records = self.records.all();
        let (ids, names) = (input.group_ids.unwrap_or_default(), input.group_names.unwrap_or_default());
        for id in &ids {
            find(&records, id)?;
        }
        if let Some(missing) = names.iter().find(|name| find_named(&records, DEFAULT_VPC_ID, name).is_none()) {
            return Err(not_found(missing));
        }
        let filters = input.filters.unwrap_or_default();
        let mut found = Vec::new();
        for (id, record) in records.iter() {
            let Record::SecurityGroup(group) = record else { continue };
            let facts = vec![
                ("group-id", id.clone()),
                ("group-name", group.name.clone()),
                ("vpc-id", group.vpc_id.clone()),
                ("description", group.description.clone()),
                ("owner-id", scope.account_id.clone()),
            ];
            let wanted = (ids.is_empty() || ids.contains(id)) && (names.is_empty() || names.contains(&group.name));
            if wanted && passes(&filters, &facts, &group.tags)? {
                found.push((id.clone(), print(scope, id, group)));
            }
        }
        let (security_groups, next_token) = page(found, input.next_token.as_deref(), input.max_results);
        Ok(api::DescribeSecurityGroupsResult { security_groups: Some(security_groups), next_token })
    }

    pub(super) fn create_security_group(
        &self,
        scope: &Scope,
        input: api::CreateSecurityGroupRequest,
    ) -> Result<api::CreateSecurityGroupResult, ApiError> {
        let group = SecurityGroup {
            vpc_id: input.vpc_id.unwrap_or_else(|| DEFAULT_VPC_ID.to_string()),
            name: required(input.group_name, "groupName")?,
            description: required(input.description, "groupDescription")?,
            ingress: Vec::new(),
            tags: parse_tags(input.tag_specifications),
        };
        let id = format!("sg-{}", self.ids.hex(17));
        let created = api::CreateSecurityGroupResult {
            group_id: Some(id.clone()),
            security_group_arn: Some(arn(scope, &id)),
            tags: print_tags(&group.tags),
        };
        self.records.change(|records| {
            vpc(records, &group.vpc_id)?;
            if find_named(records, &group.vpc_id, &group.name).is_some() {
                let (name, vpc_id) = (&group.name, &group.vpc_id);
                let text = format!("The security group '{name}' already exists for VPC '{vpc_id}'");
                return Err(ApiError::new("InvalidGroup.Duplicate", text));
            }
            records.insert(id, Record::SecurityGroup(group));
            Ok(())
        })?;
        Ok(created)
    }

    pub(super) fn delete_security_group(
        &self,
        input: api::DeleteSecurityGroupRequest,
    ) -> Result<api::DeleteSecurityGroupResult, ApiError> {
        self.records.change(|records| {
            let id = resolve(records, input.group_id, input.group_name)?;
            if find(records, &id)?.name == "default" {
                let text = format!("the specified group: \"{id}\" name: \"default\" cannot be deleted by a user");
                return Err(ApiError::new("CannotDelete", text));
            }
            records.remove(&id);
            Ok(api::DeleteSecurityGroupResult { group_id: Some(id), return_: Some(true) })
        })
    }

    pub(super) fn authorize_ingress(
        &self,
        scope: &Scope,
        input: api::AuthorizeSecurityGroupIngressRequest,
    ) -> Result<api::AuthorizeSecurityGroupIngressResult, ApiError> {
        let flat = input.ip_protocol.map(|ip_protocol| api::IpPermission {
            ip_protocol: Some(ip_protocol),
            from_port: input.from_port,
            to_port: input.to_port,
            ip_ranges: input.cidr_ip.map(|cidr| vec![api::IpRange { cidr_ip: Some(cidr), description: None }]),
            ..api::IpPermission::default()
        });
        let permissions: Vec<_> = input.ip_permissions.unwrap_or_default().into_iter().chain(flat).collect();
        if permissions.is_empty() {
            return Err(ApiError::new("MissingParameter", "The request must contain the parameter ipPermissions"));
        }
        let id = self.records.change(|records| {
            let id = resolve(records, input.group_id, input.group_name)?;
            let Some(Record::SecurityGroup(group)) = records.get_mut(&id) else { return Err(not_found(&id)) };
            if permissions.iter().any(|permission| group.ingress.contains(permission)) {
                let text = "the specified rule already exists";
                return Err(ApiError::new("InvalidPermission.Duplicate", text));
            }
            group.ingress.extend(permissions.clone());
            Ok(id)
        })?;
        let rules = permissions.iter().flat_map(|permission| self.print_rules(scope, &id, permission)).collect();
        Ok(api::AuthorizeSecurityGroupIngressResult { return_: Some(true), security_group_rules: Some(rules) })
    }

    /// One rule for each range of a permission, as EC2 counts them.
    fn print_rules(&self, scope: &Scope, group: &str, permission: &api::IpPermission) -> Vec<api::SecurityGroupRule> {
        let ranges = permission.ip_ranges.iter().flatten().map(|range| range.cidr_ip.clone());
        let ranges = ranges.map(|cidr_ipv4| api::SecurityGroupRule {
            security_group_rule_id: Some(format!("sgr-{}", self.ids.hex(17))),
            group_id: Some(group.to_string()),
            group_owner_id: Some(scope.account_id.clone()),
            is_egress: Some(false),
            ip_protocol: permission.ip_protocol.clone(),
            from_port: permission.from_port,
            to_port: permission.to_port,
            cidr_ipv4,
            ..api::SecurityGroupRule::default()
        });
        ranges.collect()
    }
}

/// The id of a group named by id, or by name in the default VPC.
fn resolve(records: &Records<Record>, id: Option<String>, name: Option<String>) -> Result<String, ApiError> {
    match (id, name) {
        (Some(id), _) => find(records, &id).map(|_| id),
        (None, Some(name)) => find_named(records, DEFAULT_VPC_ID, &name).cloned().ok_or_else(|| not_found(&name)),
        (None, None) => Err(ApiError::new("MissingParameter", "The request must contain the parameter groupId")),
    }
}

fn find<'a>(records: &'a Records<Record>, id: &str) -> Result<&'a SecurityGroup, ApiError> {
    match records.get(id) {
        Some(Record::SecurityGroup(group)) => Ok(group),
        _ => Err(not_found(id)),
    }
}

fn find_named<'a>(records: &'a Records<Record>, vpc_id: &str, name: &str) -> Option<&'a String> {
    records.iter().find_map(|(id, record)| match record {
        Record::SecurityGroup(group) if group.vpc_id == vpc_id && group.name == name => Some(id),
        _ => None,
    })
}

fn not_found(group: &str) -> ApiError {
    ApiError::new("InvalidGroup.NotFound", format!("The security group '{group}' does not exist"))
}

fn arn(scope: &Scope, id: &str) -> String {
    scope.arn("ec2", &format!("security-group/{id}"))
}

fn print(scope: &Scope, id: &str, group: &SecurityGroup) -> api::SecurityGroup {
    let anywhere = api::IpPermission {
        ip_protocol: Some("-1".to_string()),
        ip_ranges: Some(vec![api::IpRange { cidr_ip: Some("0.0.0.0/0".to_string()), description: None }]),
        ..api::IpPermission::default()
    };
    api::SecurityGroup {
        group_id: Some(id.to_string()),
        group_name: Some(group.name.clone()),
        description: Some(group.description.clone()),
        vpc_id: Some(group.vpc_id.clone()),
        owner_id: Some(scope.account_id.clone()),
        security_group_arn: Some(arn(scope, id)),
        ip_permissions: Some(group.ingress.clone()),
        ip_permissions_egress: Some(vec![anywhere]),
        tags: print_tags(&group.tags),
    }
}
