//! VPCs and subnets.

use aws_api::ec2 as api;
use aws_protocol::ApiError;
use types::Scope;

use super::filters::{Facts, page, passes};
use super::records::{Cidr, Record, Subnet, Vpc, default_group, parse_tags, print_tags, vpc};
use super::{Inner, required};
use crate::shelf::Records;

/// Addresses of a subnet EC2 keeps for itself.
const RESERVED_ADDRESSES: i64 = 5;

impl Inner {
    pub(super) fn describe_vpcs(
        &self,
        scope: &Scope,
        input: api::DescribeVpcsRequest,
    ) -> Result<api::DescribeVpcsResult, ApiError> {
        let records = self.records.all();
        let ids = input.vpc_ids.unwrap_or_default();
        for id in &ids {
            vpc(&records, id)?;
        }
        let filters = input.filters.unwrap_or_default();
        let mut found = Vec::new();
        for (id, record) in records.iter() {
            let Record::Vpc(record) = record else { continue };
            let wanted = ids.is_empty() || ids.contains(id);
            if wanted && passes(&filters, &vpc_facts(scope, id, record), &record.tags)? {
                found.push((id.clone(), print_vpc(scope, id, record)));
            }
        }
        let (vpcs, next_token) = page(found, input.next_token.as_deref(), input.max_results);
        Ok(api::DescribeVpcsResult { vpcs: Some(vpcs), next_token })
    }

    pub(super) fn create_vpc(
        &self,
        scope: &Scope,
        input: api::CreateVpcRequest,
    ) -> Result<api::CreateVpcResult, ApiError> {
        let cidr = parse_cidr(&required(input.cidr_block, "cidrBlock")?, "InvalidVpc.Range")?;
        let created = Vpc {
            cidr,
            is_default: false,
            tenancy: input.instance_tenancy.unwrap_or_else(|| "default".to_string()),
            tags: parse_tags(input.tag_specifications),
        };
        let id = format!("vpc-{}", self.ids.hex(17));
        let group_id = format!("sg-{}", self.ids.hex(17));
        let printed = print_vpc(scope, &id, &created);
        self.records.change(|records| {
            records.insert(group_id, Record::SecurityGroup(default_group(&id)));
            records.insert(id, Record::Vpc(created));
            Ok(())
        })?;
        Ok(api::CreateVpcResult { vpc: Some(printed) })
    }

    /// Takes the VPC's own security group with it; everything else must be gone.
    pub(super) fn delete_vpc(&self, input: api::DeleteVpcRequest) -> Result<(), ApiError> {
        let id = required(input.vpc_id, "vpcId")?;
        self.records.change(|records| {
            vpc(records, &id)?;
            let depends = records.values().any(|record| match record {
                Record::Vpc(_) => false,
                Record::Subnet(subnet) => subnet.vpc_id == id,
                Record::SecurityGroup(group) => group.vpc_id == id && group.name != "default",
            });
            if depends {
                let text = format!("The vpc '{id}' has dependencies and cannot be deleted.");
                return Err(ApiError::new("DependencyViolation", text));
            }
            records.retain(|key, record| match record {
                Record::SecurityGroup(group) => group.vpc_id != id,
                _ => *key != id,
            });
            Ok(())
        })
    }

    pub(super) fn describe_subnets(
        &self,
        scope: &Scope,
        input: api::DescribeSubnetsRequest,
    ) -> Result<api::DescribeSubnetsResult, ApiError> {
        let records = self.records.all();
        let ids = input.subnet_ids.unwrap_or_default();
        for id in &ids {
            check_subnet(&records, id)?;
        }
        let filters = input.filters.unwrap_or_default();
        let mut found = Vec::new();
        for (id, record) in records.iter() {
            let Record::Subnet(record) = record else { continue };
            let wanted = ids.is_empty() || ids.contains(id);
            if wanted && passes(&filters, &subnet_facts(scope, id, record), &record.tags)? {
                found.push((id.clone(), print_subnet(scope, id, record)));
            }
        }
        let (subnets, next_token) = page(found, input.next_token.as_deref(), input.max_results);
        Ok(api::DescribeSubnetsResult { subnets: Some(subnets), next_token })
    }

    pub(super) fn create_subnet(
        &self,
        scope: &Scope,
        input: api::CreateSubnetRequest,
    ) -> Result<api::CreateSubnetResult, ApiError> {
        let vpc_id = required(input.vpc_id, "vpcId")?;
        let cidr = parse_cidr(&required(input.cidr_block, "cidrBlock")?, "InvalidSubnet.Range")?;
        let created = Subnet {
            vpc_id,
            cidr,
            zone: input.availability_zone.unwrap_or_else(|| format!("{}a", scope.region)),
            is_default: false,
            tags: parse_tags(input.tag_specifications),
        };
        let id = format!("subnet-{}", self.ids.hex(17));
        let printed = print_subnet(scope, &id, &created);
        self.records.change(|records| {
            if !vpc(records, &created.vpc_id)?.cidr.contains(cidr) {
                let text = format!("The CIDR '{cidr}' is invalid: it is not within the VPC's.");
                return Err(ApiError::new("InvalidSubnet.Range", text));
            }
            let overlaps = records.values().any(|record| match record {
                Record::Subnet(other) => {
                    other.vpc_id == created.vpc_id && (other.cidr.contains(cidr) || cidr.contains(other.cidr))
                }
                _ => false,
            });
            if overlaps {
                let text = format!("The CIDR '{cidr}' conflicts with another subnet");
                return Err(ApiError::new("InvalidSubnet.Conflict", text));
            }
            records.insert(id, Record::Subnet(created));
            Ok(())
        })?;
        Ok(api::CreateSubnetResult { subnet: Some(printed) })
    }

    pub(super) fn delete_subnet(&self, input: api::DeleteSubnetRequest) -> Result<(), ApiError> {
        let id = required(input.subnet_id, "subnetId")?;
        self.records.change(|records| {
            check_subnet(records, &id)?;
            records.remove(&id);
            Ok(())
        })
    }
}

fn check_subnet(records: &Records<Record>, id: &str) -> Result<(), ApiError> {
    match records.get(id) {
        Some(Record::Subnet(_)) => Ok(()),
        _ => Err(ApiError::new("InvalidSubnetID.NotFound", format!("The subnet ID '{id}' does not exist"))),
    }
}

fn parse_cidr(text: &str, code: &str) -> Result<Cidr, ApiError> {
    let cidr = Cidr::parse(text).filter(|cidr| (16..=28).contains(&cidr.bits));
    cidr.ok_or_else(|| {
        ApiError::new(code, format!("The CIDR '{text}' is invalid: a range from /16 to /28 is needed."))
    })
}

fn vpc_facts<'a>(scope: &Scope, id: &str, vpc: &Vpc) -> Facts<'a> {
    vec![
        ("vpc-id", id.to_string()),
        ("cidr", vpc.cidr.to_string()),
        ("cidr-block-association.cidr-block", vpc.cidr.to_string()),
        ("is-default", vpc.is_default.to_string()),
        ("isDefault", vpc.is_default.to_string()),
        ("owner-id", scope.account_id.clone()),
        ("state", "available".to_string()),
    ]
}

fn subnet_facts<'a>(scope: &Scope, id: &str, subnet: &Subnet) -> Facts<'a> {
    vec![
        ("subnet-id", id.to_string()),
        ("vpc-id", subnet.vpc_id.clone()),
        ("availability-zone", subnet.zone.clone()),
        ("availabilityZone", subnet.zone.clone()),
        ("cidr-block", subnet.cidr.to_string()),
        ("default-for-az", subnet.is_default.to_string()),
        ("defaultForAz", subnet.is_default.to_string()),
        ("owner-id", scope.account_id.clone()),
        ("state", "available".to_string()),
    ]
}

fn print_vpc(scope: &Scope, id: &str, vpc: &Vpc) -> api::Vpc {
    let association = api::VpcCidrBlockAssociation {
        association_id: Some(id.replacen("vpc-", "vpc-cidr-assoc-", 1)),
        cidr_block: Some(vpc.cidr.to_string()),
        cidr_block_state: Some(api::VpcCidrBlockState {
            state: Some("associated".to_string()),
            status_message: None,
        }),
    };
    api::Vpc {
        vpc_id: Some(id.to_string()),
        cidr_block: Some(vpc.cidr.to_string()),
        cidr_block_association_set: Some(vec![association]),
        dhcp_options_id: Some("default".to_string()),
        instance_tenancy: Some(vpc.tenancy.clone()),
        is_default: Some(vpc.is_default),
        owner_id: Some(scope.account_id.clone()),
        state: Some("available".to_string()),
        tags: print_tags(&vpc.tags),
        ..api::Vpc::default()
    }
}

fn print_subnet(scope: &Scope, id: &str, subnet: &Subnet) -> api::Subnet {
    api::Subnet {
        subnet_id: Some(id.to_string()),
        subnet_arn: Some(scope.arn("ec2", &format!("subnet/{id}"))),
        vpc_id: Some(subnet.vpc_id.clone()),
        cidr_block: Some(subnet.cidr.to_string()),
        availability_zone: Some(subnet.zone.clone()),
        available_ip_address_count: Some(subnet.cidr.size() - RESERVED_ADDRESSES),
        default_for_az: Some(subnet.is_default),
        map_public_ip_on_launch: Some(subnet.is_default),
        assign_ipv6_address_on_creation: Some(false),
        owner_id: Some(scope.account_id.clone()),
        state: Some("available".to_string()),
        tags: print_tags(&subnet.tags),
        ..api::Subnet::default()
    }
}
