//! What is kept of networks: one kind of record, by resource id.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

use aws_api::ec2 as api;
use aws_protocol::ApiError;
use serde::{Deserialize, Serialize};

use super::{DEFAULT_SECURITY_GROUP_ID, DEFAULT_SUBNET_IDS, DEFAULT_VPC_ID};
use crate::shelf::Records;

pub(crate) type Tags = BTreeMap<String, String>;

/// A network resource; the record's key is its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Record {
    Vpc(Vpc),
    Subnet(Subnet),
    SecurityGroup(SecurityGroup),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Vpc {
    pub cidr: Cidr,
    pub is_default: bool,
    pub tenancy: String,
    pub tags: Tags,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Subnet {
    pub vpc_id: String,
    pub cidr: Cidr,
    pub zone: String,
    pub is_default: bool,
    pub tags: Tags,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct SecurityGroup {
    pub vpc_id: String,
    pub name: String,
    pub description: String,
    /// Inbound permissions as given, in EC2's own shape.
    pub ingress: Vec<api::IpPermission>,
    pub tags: Tags,
}

/// An IPv4 range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Cidr {
    pub address: Ipv4Addr,
    pub bits: u8,
}

impl Cidr {
    /// Reads `a.b.c.d/n`; host bits are cut off.
    pub fn parse(text: &str) -> Option<Self> {
        let (address, bits) = text.split_once('/')?;
        let (address, bits) = (address.parse::<Ipv4Addr>().ok()?, bits.parse::<u8>().ok()?);
        let cidr = Self { address, bits };
        (bits <= 32).then(|| Self { address: Ipv4Addr::from(u32::from(address) & cidr.mask()), bits })
    }

    /// Whether every address of `other` lies in this range.
    pub fn contains(self, other: Self) -> bool {
        self.bits <= other.bits && u32::from(other.address) & self.mask() == u32::from(self.address)
    }

    /// Number of addresses.
    pub fn size(self) -> i64 {
        1_i64 << (32 - self.bits.min(32))
    }

    fn mask(self) -> u32 {
        u32::MAX.checked_shl(u32::from(32 - self.bits.min(32))).unwrap_or(0)
    }
}

impl std::fmt::Display for Cidr {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.address, self.bits)
    }
}

/// The default VPC, its two subnets and its security group.
pub(crate) fn seed(region: &str) -> Records<Record> {
    let cidr = |third: u8, bits| Cidr { address: Ipv4Addr::new(172, 31, third, 0), bits };
    let vpc = Vpc { cidr: cidr(0, 16), is_default: true, tenancy: "default".to_string(), tags: Tags::new() };
    let subnet = |third, zone: char| Subnet {
        vpc_id: DEFAULT_VPC_ID.to_string(),
        cidr: cidr(third, 20),
        zone: format!("{region}{zone}"),
        is_default: true,
        tags: Tags::new(),
    };
    Records::from([
        (DEFAULT_VPC_ID.to_string(), Record::Vpc(vpc)),
        (DEFAULT_SUBNET_IDS[0].to_string(), Record::Subnet(subnet(0, 'a'))),
        (DEFAULT_SUBNET_IDS[1].to_string(), Record::Subnet(subnet(16, 'b'))),
        (DEFAULT_SECURITY_GROUP_ID.to_string(), Record::SecurityGroup(default_group(DEFAULT_VPC_ID))),
    ])
}

/// A VPC's own security group, which exists as long as the VPC.
pub(crate) fn default_group(vpc_id: &str) -> SecurityGroup {
    SecurityGroup {
        vpc_id: vpc_id.to_string(),
        name: "default".to_string(),
        description: "default VPC security group".to_string(),
        ingress: Vec::new(),
        tags: Tags::new(),
    }
}

/// The VPC of this id, or EC2's refusal.
pub(crate) fn vpc<'a>(records: &'a Records<Record>, id: &str) -> Result<&'a Vpc, ApiError> {
    match records.get(id) {
        Some(Record::Vpc(vpc)) => Ok(vpc),
        _ => Err(ApiError::new("InvalidVpcID.NotFound", format!("The vpc ID '{id}' does not exist"))),
    }
}

/// The tags of a creation.
pub(crate) fn parse_tags(specifications: Option<Vec<api::TagSpecification>>) -> Tags {
    let tags = specifications.unwrap_or_default().into_iter().flat_map(|found| found.tags.unwrap_or_default());
    tags.map(|tag| (tag.key.unwrap_or_default(), tag.value.unwrap_or_default())).collect()
}

/// Tags as EC2 writes them.
pub(crate) fn print_tags(tags: &Tags) -> Option<Vec<api::Tag>> {
    let print = |(key, value): (&String, &String)| api::Tag { key: Some(key.clone()), value: Some(value.clone()) };
    (!tags.is_empty()).then(|| tags.iter().map(print).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_contain_their_parts_and_nothing_else() {
        let cidr = |text: &str| Cidr::parse(text).unwrap();
        assert!(cidr("10.0.0.0/16").contains(cidr("10.0.5.0/24")));
        assert!(!cidr("10.0.0.0/16").contains(cidr("10.1.0.0/24")));
        assert!(!cidr("10.0.0.0/24").contains(cidr("10.0.0.0/16")));
        assert!(cidr("0.0.0.0/0").contains(cidr("1.2.3.4/32")));
        assert_eq!(cidr("10.0.5.7/16").to_string(), "10.0.0.0/16");
        assert_eq!(Cidr::parse("10.0.0.0/33"), None);
        assert_eq!(cidr("10.0.0.0/24").size(), 256);
    }
}
