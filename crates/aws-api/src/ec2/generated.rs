// Made by `cargo xtask codegen` from models/ec2.json; edits here are lost.

use std::collections::BTreeMap;

use aws_protocol::{
    Blob, EpochSeconds, ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId,
    ShapeModel, TimestampFormat,
};
use serde::{Deserialize, Serialize};

/// Structure `AuthorizeSecurityGroupIngressRequest` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AuthorizeSecurityGroupIngressRequest {
    /// `CidrIp`
    #[serde(rename = "CidrIp", skip_serializing_if = "Option::is_none")]
    pub cidr_ip: Option<String>,
    /// `DryRun`
    #[serde(rename = "DryRun", skip_serializing_if = "Option::is_none")]
    pub dry_run: Option<bool>,
    /// `FromPort`
    #[serde(rename = "FromPort", skip_serializing_if = "Option::is_none")]
    pub from_port: Option<i64>,
    /// `GroupId`
    #[serde(rename = "GroupId", skip_serializing_if = "Option::is_none")]
    pub group_id: Option<String>,
    /// `GroupName`
    #[serde(rename = "GroupName", skip_serializing_if = "Option::is_none")]
    pub group_name: Option<String>,
    /// `IpPermissions`
    #[serde(rename = "IpPermissions", skip_serializing_if = "Option::is_none")]
    pub ip_permissions: Option<Vec<IpPermission>>,
    /// `IpProtocol`
    #[serde(rename = "IpProtocol", skip_serializing_if = "Option::is_none")]
    pub ip_protocol: Option<String>,
    /// `SourceSecurityGroupName`
    #[serde(rename = "SourceSecurityGroupName", skip_serializing_if = "Option::is_none")]
    pub source_security_group_name: Option<String>,
    /// `SourceSecurityGroupOwnerId`
    #[serde(rename = "SourceSecurityGroupOwnerId", skip_serializing_if = "Option::is_none")]
    pub source_security_group_owner_id: Option<String>,
    /// `TagSpecifications`
    #[serde(rename = "TagSpecifications", skip_serializing_if = "Option::is_none")]
    pub tag_specifications: Option<Vec<TagSpecification>>,
    /// `ToPort`
    #[serde(rename = "ToPort", skip_serializing_if = "Option::is_none")]
    pub to_port: Option<i64>,
}

/// Structure `AuthorizeSecurityGroupIngressResult` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AuthorizeSecurityGroupIngressResult {
    /// `Return`
    #[serde(rename = "Return", skip_serializing_if = "Option::is_none")]
    pub return_: Option<bool>,
    /// `SecurityGroupRules`
    #[serde(rename = "SecurityGroupRules", skip_serializing_if = "Option::is_none")]
    pub security_group_rules: Option<Vec<SecurityGroupRule>>,
}

/// Values of enum `BlockPublicAccessMode`.
pub const BLOCK_PUBLIC_ACCESS_MODE: &[&str] = &["off", "block-bidirectional", "block-ingress"];

/// Structure `BlockPublicAccessStates` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BlockPublicAccessStates {
    /// `InternetGatewayBlockMode`
    #[serde(rename = "InternetGatewayBlockMode", skip_serializing_if = "Option::is_none")]
    pub internet_gateway_block_mode: Option<String>,
}

/// Structure `CreateSecurityGroupRequest` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateSecurityGroupRequest {
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `DryRun`
    #[serde(rename = "DryRun", skip_serializing_if = "Option::is_none")]
    pub dry_run: Option<bool>,
    /// `GroupName`
    #[serde(rename = "GroupName", skip_serializing_if = "Option::is_none")]
    pub group_name: Option<String>,
    /// `TagSpecifications`
    #[serde(rename = "TagSpecifications", skip_serializing_if = "Option::is_none")]
    pub tag_specifications: Option<Vec<TagSpecification>>,
    /// `VpcId`
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
}

/// Structure `CreateSecurityGroupResult` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateSecurityGroupResult {
    /// `GroupId`
    #[serde(rename = "GroupId", skip_serializing_if = "Option::is_none")]
    pub group_id: Option<String>,
    /// `SecurityGroupArn`
    #[serde(rename = "SecurityGroupArn", skip_serializing_if = "Option::is_none")]
    pub security_group_arn: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `CreateSubnetRequest` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateSubnetRequest {
    /// `AvailabilityZone`
    #[serde(rename = "AvailabilityZone", skip_serializing_if = "Option::is_none")]
    pub availability_zone: Option<String>,
    /// `AvailabilityZoneId`
    #[serde(rename = "AvailabilityZoneId", skip_serializing_if = "Option::is_none")]
    pub availability_zone_id: Option<String>,
    /// `CidrBlock`
    #[serde(rename = "CidrBlock", skip_serializing_if = "Option::is_none")]
    pub cidr_block: Option<String>,
    /// `DryRun`
    #[serde(rename = "DryRun", skip_serializing_if = "Option::is_none")]
    pub dry_run: Option<bool>,
    /// `Ipv4IpamPoolId`
    #[serde(rename = "Ipv4IpamPoolId", skip_serializing_if = "Option::is_none")]
    pub ipv4_ipam_pool_id: Option<String>,
    /// `Ipv4NetmaskLength`
    #[serde(rename = "Ipv4NetmaskLength", skip_serializing_if = "Option::is_none")]
    pub ipv4_netmask_length: Option<i64>,
    /// `Ipv6CidrBlock`
    #[serde(rename = "Ipv6CidrBlock", skip_serializing_if = "Option::is_none")]
    pub ipv6_cidr_block: Option<String>,
    /// `Ipv6IpamPoolId`
    #[serde(rename = "Ipv6IpamPoolId", skip_serializing_if = "Option::is_none")]
    pub ipv6_ipam_pool_id: Option<String>,
    /// `Ipv6Native`
    #[serde(rename = "Ipv6Native", skip_serializing_if = "Option::is_none")]
    pub ipv6_native: Option<bool>,
    /// `Ipv6NetmaskLength`
    #[serde(rename = "Ipv6NetmaskLength", skip_serializing_if = "Option::is_none")]
    pub ipv6_netmask_length: Option<i64>,
    /// `OutpostArn`
    #[serde(rename = "OutpostArn", skip_serializing_if = "Option::is_none")]
    pub outpost_arn: Option<String>,
    /// `TagSpecifications`
    #[serde(rename = "TagSpecifications", skip_serializing_if = "Option::is_none")]
    pub tag_specifications: Option<Vec<TagSpecification>>,
    /// `VpcId`
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
}

/// Structure `CreateSubnetResult` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateSubnetResult {
    /// `Subnet`
    #[serde(rename = "Subnet", skip_serializing_if = "Option::is_none")]
    pub subnet: Option<Subnet>,
}

/// Structure `CreateVpcRequest` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateVpcRequest {
    /// `AmazonProvidedIpv6CidrBlock`
    #[serde(rename = "AmazonProvidedIpv6CidrBlock", skip_serializing_if = "Option::is_none")]
    pub amazon_provided_ipv6_cidr_block: Option<bool>,
    /// `CidrBlock`
    #[serde(rename = "CidrBlock", skip_serializing_if = "Option::is_none")]
    pub cidr_block: Option<String>,
    /// `DryRun`
    #[serde(rename = "DryRun", skip_serializing_if = "Option::is_none")]
    pub dry_run: Option<bool>,
    /// `InstanceTenancy`
    #[serde(rename = "InstanceTenancy", skip_serializing_if = "Option::is_none")]
    pub instance_tenancy: Option<String>,
    /// `Ipv4IpamPoolId`
    #[serde(rename = "Ipv4IpamPoolId", skip_serializing_if = "Option::is_none")]
    pub ipv4_ipam_pool_id: Option<String>,
    /// `Ipv4NetmaskLength`
    #[serde(rename = "Ipv4NetmaskLength", skip_serializing_if = "Option::is_none")]
    pub ipv4_netmask_length: Option<i64>,
    /// `Ipv6CidrBlock`
    #[serde(rename = "Ipv6CidrBlock", skip_serializing_if = "Option::is_none")]
    pub ipv6_cidr_block: Option<String>,
    /// `Ipv6CidrBlockNetworkBorderGroup`
    #[serde(rename = "Ipv6CidrBlockNetworkBorderGroup", skip_serializing_if = "Option::is_none")]
    pub ipv6_cidr_block_network_border_group: Option<String>,
    /// `Ipv6IpamPoolId`
    #[serde(rename = "Ipv6IpamPoolId", skip_serializing_if = "Option::is_none")]
    pub ipv6_ipam_pool_id: Option<String>,
    /// `Ipv6NetmaskLength`
    #[serde(rename = "Ipv6NetmaskLength", skip_serializing_if = "Option::is_none")]
    pub ipv6_netmask_length: Option<i64>,
    /// `Ipv6Pool`
    #[serde(rename = "Ipv6Pool", skip_serializing_if = "Option::is_none")]
    pub ipv6_pool: Option<String>,
    /// `TagSpecifications`
    #[serde(rename = "TagSpecifications", skip_serializing_if = "Option::is_none")]
    pub tag_specifications: Option<Vec<TagSpecification>>,
    /// `VpcEncryptionControl`
    #[serde(rename = "VpcEncryptionControl", skip_serializing_if = "Option::is_none")]
    pub vpc_encryption_control: Option<VpcEncryptionControlConfiguration>,
}

/// Structure `CreateVpcResult` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateVpcResult {
    /// `Vpc`
    #[serde(rename = "Vpc", skip_serializing_if = "Option::is_none")]
    pub vpc: Option<Vpc>,
}

/// Structure `DeleteSecurityGroupRequest` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteSecurityGroupRequest {
    /// `DryRun`
    #[serde(rename = "DryRun", skip_serializing_if = "Option::is_none")]
    pub dry_run: Option<bool>,
    /// `GroupId`
    #[serde(rename = "GroupId", skip_serializing_if = "Option::is_none")]
    pub group_id: Option<String>,
    /// `GroupName`
    #[serde(rename = "GroupName", skip_serializing_if = "Option::is_none")]
    pub group_name: Option<String>,
}

/// Structure `DeleteSecurityGroupResult` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteSecurityGroupResult {
    /// `GroupId`
    #[serde(rename = "GroupId", skip_serializing_if = "Option::is_none")]
    pub group_id: Option<String>,
    /// `Return`
    #[serde(rename = "Return", skip_serializing_if = "Option::is_none")]
    pub return_: Option<bool>,
}

/// Structure `DeleteSubnetRequest` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteSubnetRequest {
    /// `DryRun`
    #[serde(rename = "DryRun", skip_serializing_if = "Option::is_none")]
    pub dry_run: Option<bool>,
    /// `SubnetId`
    #[serde(rename = "SubnetId", skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
}

/// Structure `DeleteVpcRequest` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteVpcRequest {
    /// `DryRun`
    #[serde(rename = "DryRun", skip_serializing_if = "Option::is_none")]
    pub dry_run: Option<bool>,
    /// `VpcId`
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
}

/// Structure `DescribeSecurityGroupsRequest` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeSecurityGroupsRequest {
    /// `DryRun`
    #[serde(rename = "DryRun", skip_serializing_if = "Option::is_none")]
    pub dry_run: Option<bool>,
    /// `Filters`
    #[serde(rename = "Filters", skip_serializing_if = "Option::is_none")]
    pub filters: Option<Vec<Filter>>,
    /// `GroupIds`
    #[serde(rename = "GroupIds", skip_serializing_if = "Option::is_none")]
    pub group_ids: Option<Vec<String>>,
    /// `GroupNames`
    #[serde(rename = "GroupNames", skip_serializing_if = "Option::is_none")]
    pub group_names: Option<Vec<String>>,
    /// `MaxResults`
    #[serde(rename = "MaxResults", skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i64>,
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `DescribeSecurityGroupsResult` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeSecurityGroupsResult {
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `SecurityGroups`
    #[serde(rename = "SecurityGroups", skip_serializing_if = "Option::is_none")]
    pub security_groups: Option<Vec<SecurityGroup>>,
}

/// Structure `DescribeSubnetsRequest` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeSubnetsRequest {
    /// `DryRun`
    #[serde(rename = "DryRun", skip_serializing_if = "Option::is_none")]
    pub dry_run: Option<bool>,
    /// `Filters`
    #[serde(rename = "Filters", skip_serializing_if = "Option::is_none")]
    pub filters: Option<Vec<Filter>>,
    /// `MaxResults`
    #[serde(rename = "MaxResults", skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i64>,
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `SubnetIds`
    #[serde(rename = "SubnetIds", skip_serializing_if = "Option::is_none")]
    pub subnet_ids: Option<Vec<String>>,
}

/// Structure `DescribeSubnetsResult` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeSubnetsResult {
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `Subnets`
    #[serde(rename = "Subnets", skip_serializing_if = "Option::is_none")]
    pub subnets: Option<Vec<Subnet>>,
}

/// Structure `DescribeVpcsRequest` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeVpcsRequest {
    /// `DryRun`
    #[serde(rename = "DryRun", skip_serializing_if = "Option::is_none")]
    pub dry_run: Option<bool>,
    /// `Filters`
    #[serde(rename = "Filters", skip_serializing_if = "Option::is_none")]
    pub filters: Option<Vec<Filter>>,
    /// `MaxResults`
    #[serde(rename = "MaxResults", skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i64>,
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `VpcIds`
    #[serde(rename = "VpcIds", skip_serializing_if = "Option::is_none")]
    pub vpc_ids: Option<Vec<String>>,
}

/// Structure `DescribeVpcsResult` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeVpcsResult {
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `Vpcs`
    #[serde(rename = "Vpcs", skip_serializing_if = "Option::is_none")]
    pub vpcs: Option<Vec<Vpc>>,
}

/// Structure `Filter` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `Values`
    #[serde(rename = "Values", skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<String>>,
}

/// Values of enum `HostnameType`.
pub const HOSTNAME_TYPE: &[&str] = &["ip-name", "resource-name"];

/// Structure `IpPermission` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct IpPermission {
    /// `FromPort`
    #[serde(rename = "FromPort", skip_serializing_if = "Option::is_none")]
    pub from_port: Option<i64>,
    /// `IpProtocol`
    #[serde(rename = "IpProtocol", skip_serializing_if = "Option::is_none")]
    pub ip_protocol: Option<String>,
    /// `IpRanges`
    #[serde(rename = "IpRanges", skip_serializing_if = "Option::is_none")]
    pub ip_ranges: Option<Vec<IpRange>>,
    /// `Ipv6Ranges`
    #[serde(rename = "Ipv6Ranges", skip_serializing_if = "Option::is_none")]
    pub ipv6_ranges: Option<Vec<Ipv6Range>>,
    /// `PrefixListIds`
    #[serde(rename = "PrefixListIds", skip_serializing_if = "Option::is_none")]
    pub prefix_list_ids: Option<Vec<PrefixListId>>,
    /// `ToPort`
    #[serde(rename = "ToPort", skip_serializing_if = "Option::is_none")]
    pub to_port: Option<i64>,
    /// `UserIdGroupPairs`
    #[serde(rename = "UserIdGroupPairs", skip_serializing_if = "Option::is_none")]
    pub user_id_group_pairs: Option<Vec<UserIdGroupPair>>,
}

/// Structure `IpRange` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct IpRange {
    /// `CidrIp`
    #[serde(rename = "CidrIp", skip_serializing_if = "Option::is_none")]
    pub cidr_ip: Option<String>,
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// Values of enum `IpSource`.
pub const IP_SOURCE: &[&str] = &["amazon", "byoip", "none"];

/// Values of enum `Ipv6AddressAttribute`.
pub const IPV6_ADDRESS_ATTRIBUTE: &[&str] = &["public", "private"];

/// Structure `Ipv6Range` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Ipv6Range {
    /// `CidrIpv6`
    #[serde(rename = "CidrIpv6", skip_serializing_if = "Option::is_none")]
    pub cidr_ipv6: Option<String>,
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// Structure `PrefixListId` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PrefixListId {
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `PrefixListId`
    #[serde(rename = "PrefixListId", skip_serializing_if = "Option::is_none")]
    pub prefix_list_id: Option<String>,
}

/// Structure `PrivateDnsNameOptionsOnLaunch` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PrivateDnsNameOptionsOnLaunch {
    /// `EnableResourceNameDnsAAAARecord`
    #[serde(rename = "EnableResourceNameDnsAAAARecord", skip_serializing_if = "Option::is_none")]
    pub enable_resource_name_dns_aaaa_record: Option<bool>,
    /// `EnableResourceNameDnsARecord`
    #[serde(rename = "EnableResourceNameDnsARecord", skip_serializing_if = "Option::is_none")]
    pub enable_resource_name_dns_a_record: Option<bool>,
    /// `HostnameType`
    #[serde(rename = "HostnameType", skip_serializing_if = "Option::is_none")]
    pub hostname_type: Option<String>,
}

/// Structure `ReferencedSecurityGroup` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReferencedSecurityGroup {
    /// `GroupId`
    #[serde(rename = "GroupId", skip_serializing_if = "Option::is_none")]
    pub group_id: Option<String>,
    /// `PeeringStatus`
    #[serde(rename = "PeeringStatus", skip_serializing_if = "Option::is_none")]
    pub peering_status: Option<String>,
    /// `UserId`
    #[serde(rename = "UserId", skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// `VpcId`
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
    /// `VpcPeeringConnectionId`
    #[serde(rename = "VpcPeeringConnectionId", skip_serializing_if = "Option::is_none")]
    pub vpc_peering_connection_id: Option<String>,
}

/// Values of enum `ResourceType`.
pub const RESOURCE_TYPE: &[&str] = &["capacity-reservation", "client-vpn-endpoint", "customer-gateway", "carrier-gateway", "coip-pool", "declarative-policies-report", "dedicated-host", "dhcp-options", "egress-only-internet-gateway", "elastic-ip", "elastic-gpu", "export-image-task", "export-instance-task", "fleet", "fpga-image", "host-reservation", "image", "image-usage-report", "import-image-task", "import-snapshot-task", "instance", "instance-event-window", "internet-gateway", "ipam", "ipam-pool", "ipam-scope", "ipv4pool-ec2", "ipv6pool-ec2", "key-pair", "launch-template", "local-gateway", "local-gateway-route-table", "local-gateway-virtual-interface", "local-gateway-virtual-interface-group", "local-gateway-route-table-vpc-association", "local-gateway-route-table-virtual-interface-group-association", "natgateway", "network-acl", "network-interface", "network-insights-analysis", "network-insights-path", "network-insights-access-scope", "network-insights-access-scope-analysis", "outpost-lag", "placement-group", "prefix-list", "replace-root-volume-task", "reserved-instances", "route-table", "security-group", "security-group-rule", "service-link-virtual-interface", "snapshot", "spot-fleet-request", "spot-instances-request", "subnet", "subnet-cidr-reservation", "traffic-mirror-filter", "traffic-mirror-session", "traffic-mirror-target", "transit-gateway", "transit-gateway-attachment", "transit-gateway-connect-peer", "transit-gateway-multicast-domain", "transit-gateway-policy-table", "transit-gateway-metering-policy", "transit-gateway-route-table", "transit-gateway-route-table-announcement", "volume", "vpc", "vpc-endpoint", "vpc-endpoint-connection", "vpc-endpoint-service", "vpc-endpoint-service-permission", "vpc-peering-connection", "vpn-connection", "vpn-gateway", "vpc-flow-log", "capacity-reservation-fleet", "traffic-mirror-filter-rule", "vpc-endpoint-connection-device-type", "verified-access-instance", "verified-access-group", "verified-access-endpoint", "verified-access-policy", "verified-access-trust-provider", "vpn-connection-device-type", "vpc-block-public-access-exclusion", "vpc-encryption-control", "route-server", "route-server-endpoint", "route-server-peer", "ipam-resource-discovery", "ipam-resource-discovery-association", "instance-connect-endpoint", "verified-access-endpoint-target", "ipam-external-resource-verification-token", "capacity-block", "mac-modification-task", "ipam-prefix-list-resolver", "ipam-policy", "ipam-prefix-list-resolver-target", "secondary-interface", "secondary-network", "secondary-subnet", "capacity-manager-data-export", "vpn-concentrator", "ipam-pool-allocation"];

/// Structure `SecurityGroup` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SecurityGroup {
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `GroupId`
    #[serde(rename = "GroupId", skip_serializing_if = "Option::is_none")]
    pub group_id: Option<String>,
    /// `GroupName`
    #[serde(rename = "GroupName", skip_serializing_if = "Option::is_none")]
    pub group_name: Option<String>,
    /// `IpPermissions`
    #[serde(rename = "IpPermissions", skip_serializing_if = "Option::is_none")]
    pub ip_permissions: Option<Vec<IpPermission>>,
    /// `IpPermissionsEgress`
    #[serde(rename = "IpPermissionsEgress", skip_serializing_if = "Option::is_none")]
    pub ip_permissions_egress: Option<Vec<IpPermission>>,
    /// `OwnerId`
    #[serde(rename = "OwnerId", skip_serializing_if = "Option::is_none")]
    pub owner_id: Option<String>,
    /// `SecurityGroupArn`
    #[serde(rename = "SecurityGroupArn", skip_serializing_if = "Option::is_none")]
    pub security_group_arn: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `VpcId`
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
}

/// Structure `SecurityGroupRule` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SecurityGroupRule {
    /// `CidrIpv4`
    #[serde(rename = "CidrIpv4", skip_serializing_if = "Option::is_none")]
    pub cidr_ipv4: Option<String>,
    /// `CidrIpv6`
    #[serde(rename = "CidrIpv6", skip_serializing_if = "Option::is_none")]
    pub cidr_ipv6: Option<String>,
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `FromPort`
    #[serde(rename = "FromPort", skip_serializing_if = "Option::is_none")]
    pub from_port: Option<i64>,
    /// `GroupId`
    #[serde(rename = "GroupId", skip_serializing_if = "Option::is_none")]
    pub group_id: Option<String>,
    /// `GroupOwnerId`
    #[serde(rename = "GroupOwnerId", skip_serializing_if = "Option::is_none")]
    pub group_owner_id: Option<String>,
    /// `IpProtocol`
    #[serde(rename = "IpProtocol", skip_serializing_if = "Option::is_none")]
    pub ip_protocol: Option<String>,
    /// `IsEgress`
    #[serde(rename = "IsEgress", skip_serializing_if = "Option::is_none")]
    pub is_egress: Option<bool>,
    /// `PrefixListId`
    #[serde(rename = "PrefixListId", skip_serializing_if = "Option::is_none")]
    pub prefix_list_id: Option<String>,
    /// `ReferencedGroupInfo`
    #[serde(rename = "ReferencedGroupInfo", skip_serializing_if = "Option::is_none")]
    pub referenced_group_info: Option<ReferencedSecurityGroup>,
    /// `SecurityGroupRuleArn`
    #[serde(rename = "SecurityGroupRuleArn", skip_serializing_if = "Option::is_none")]
    pub security_group_rule_arn: Option<String>,
    /// `SecurityGroupRuleId`
    #[serde(rename = "SecurityGroupRuleId", skip_serializing_if = "Option::is_none")]
    pub security_group_rule_id: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `ToPort`
    #[serde(rename = "ToPort", skip_serializing_if = "Option::is_none")]
    pub to_port: Option<i64>,
}

/// Structure `Subnet` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Subnet {
    /// `AssignIpv6AddressOnCreation`
    #[serde(rename = "AssignIpv6AddressOnCreation", skip_serializing_if = "Option::is_none")]
    pub assign_ipv6_address_on_creation: Option<bool>,
    /// `AvailabilityZone`
    #[serde(rename = "AvailabilityZone", skip_serializing_if = "Option::is_none")]
    pub availability_zone: Option<String>,
    /// `AvailabilityZoneId`
    #[serde(rename = "AvailabilityZoneId", skip_serializing_if = "Option::is_none")]
    pub availability_zone_id: Option<String>,
    /// `AvailableIpAddressCount`
    #[serde(rename = "AvailableIpAddressCount", skip_serializing_if = "Option::is_none")]
    pub available_ip_address_count: Option<i64>,
    /// `BlockPublicAccessStates`
    #[serde(rename = "BlockPublicAccessStates", skip_serializing_if = "Option::is_none")]
    pub block_public_access_states: Option<BlockPublicAccessStates>,
    /// `CidrBlock`
    #[serde(rename = "CidrBlock", skip_serializing_if = "Option::is_none")]
    pub cidr_block: Option<String>,
    /// `CustomerOwnedIpv4Pool`
    #[serde(rename = "CustomerOwnedIpv4Pool", skip_serializing_if = "Option::is_none")]
    pub customer_owned_ipv4_pool: Option<String>,
    /// `DefaultForAz`
    #[serde(rename = "DefaultForAz", skip_serializing_if = "Option::is_none")]
    pub default_for_az: Option<bool>,
    /// `EnableDns64`
    #[serde(rename = "EnableDns64", skip_serializing_if = "Option::is_none")]
    pub enable_dns64: Option<bool>,
    /// `EnableLniAtDeviceIndex`
    #[serde(rename = "EnableLniAtDeviceIndex", skip_serializing_if = "Option::is_none")]
    pub enable_lni_at_device_index: Option<i64>,
    /// `Ipv6CidrBlockAssociationSet`
    #[serde(rename = "Ipv6CidrBlockAssociationSet", skip_serializing_if = "Option::is_none")]
    pub ipv6_cidr_block_association_set: Option<Vec<SubnetIpv6CidrBlockAssociation>>,
    /// `Ipv6Native`
    #[serde(rename = "Ipv6Native", skip_serializing_if = "Option::is_none")]
    pub ipv6_native: Option<bool>,
    /// `MapCustomerOwnedIpOnLaunch`
    #[serde(rename = "MapCustomerOwnedIpOnLaunch", skip_serializing_if = "Option::is_none")]
    pub map_customer_owned_ip_on_launch: Option<bool>,
    /// `MapPublicIpOnLaunch`
    #[serde(rename = "MapPublicIpOnLaunch", skip_serializing_if = "Option::is_none")]
    pub map_public_ip_on_launch: Option<bool>,
    /// `OutpostArn`
    #[serde(rename = "OutpostArn", skip_serializing_if = "Option::is_none")]
    pub outpost_arn: Option<String>,
    /// `OwnerId`
    #[serde(rename = "OwnerId", skip_serializing_if = "Option::is_none")]
    pub owner_id: Option<String>,
    /// `PrivateDnsNameOptionsOnLaunch`
    #[serde(rename = "PrivateDnsNameOptionsOnLaunch", skip_serializing_if = "Option::is_none")]
    pub private_dns_name_options_on_launch: Option<PrivateDnsNameOptionsOnLaunch>,
    /// `State`
    #[serde(rename = "State", skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// `SubnetArn`
    #[serde(rename = "SubnetArn", skip_serializing_if = "Option::is_none")]
    pub subnet_arn: Option<String>,
    /// `SubnetId`
    #[serde(rename = "SubnetId", skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `Type`
    #[serde(rename = "Type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// `VpcId`
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
}

/// Structure `SubnetCidrBlockState` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SubnetCidrBlockState {
    /// `State`
    #[serde(rename = "State", skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// `StatusMessage`
    #[serde(rename = "StatusMessage", skip_serializing_if = "Option::is_none")]
    pub status_message: Option<String>,
}

/// Values of enum `SubnetCidrBlockStateCode`.
pub const SUBNET_CIDR_BLOCK_STATE_CODE: &[&str] = &["associating", "associated", "disassociating", "disassociated", "failing", "failed"];

/// Structure `SubnetIpv6CidrBlockAssociation` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SubnetIpv6CidrBlockAssociation {
    /// `AssociationId`
    #[serde(rename = "AssociationId", skip_serializing_if = "Option::is_none")]
    pub association_id: Option<String>,
    /// `IpSource`
    #[serde(rename = "IpSource", skip_serializing_if = "Option::is_none")]
    pub ip_source: Option<String>,
    /// `Ipv6AddressAttribute`
    #[serde(rename = "Ipv6AddressAttribute", skip_serializing_if = "Option::is_none")]
    pub ipv6_address_attribute: Option<String>,
    /// `Ipv6CidrBlock`
    #[serde(rename = "Ipv6CidrBlock", skip_serializing_if = "Option::is_none")]
    pub ipv6_cidr_block: Option<String>,
    /// `Ipv6CidrBlockState`
    #[serde(rename = "Ipv6CidrBlockState", skip_serializing_if = "Option::is_none")]
    pub ipv6_cidr_block_state: Option<SubnetCidrBlockState>,
}

/// Values of enum `SubnetState`.
pub const SUBNET_STATE: &[&str] = &["pending", "available", "unavailable", "failed", "failed-insufficient-capacity"];

/// Structure `Tag` of EC2.
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

/// Structure `TagSpecification` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TagSpecification {
    /// `ResourceType`
    #[serde(rename = "ResourceType", skip_serializing_if = "Option::is_none")]
    pub resource_type: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Values of enum `Tenancy`.
pub const TENANCY: &[&str] = &["default", "dedicated", "host"];

/// Structure `UserIdGroupPair` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UserIdGroupPair {
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `GroupId`
    #[serde(rename = "GroupId", skip_serializing_if = "Option::is_none")]
    pub group_id: Option<String>,
    /// `GroupName`
    #[serde(rename = "GroupName", skip_serializing_if = "Option::is_none")]
    pub group_name: Option<String>,
    /// `PeeringStatus`
    #[serde(rename = "PeeringStatus", skip_serializing_if = "Option::is_none")]
    pub peering_status: Option<String>,
    /// `UserId`
    #[serde(rename = "UserId", skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// `VpcId`
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
    /// `VpcPeeringConnectionId`
    #[serde(rename = "VpcPeeringConnectionId", skip_serializing_if = "Option::is_none")]
    pub vpc_peering_connection_id: Option<String>,
}

/// Structure `Vpc` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Vpc {
    /// `BlockPublicAccessStates`
    #[serde(rename = "BlockPublicAccessStates", skip_serializing_if = "Option::is_none")]
    pub block_public_access_states: Option<BlockPublicAccessStates>,
    /// `CidrBlock`
    #[serde(rename = "CidrBlock", skip_serializing_if = "Option::is_none")]
    pub cidr_block: Option<String>,
    /// `CidrBlockAssociationSet`
    #[serde(rename = "CidrBlockAssociationSet", skip_serializing_if = "Option::is_none")]
    pub cidr_block_association_set: Option<Vec<VpcCidrBlockAssociation>>,
    /// `DhcpOptionsId`
    #[serde(rename = "DhcpOptionsId", skip_serializing_if = "Option::is_none")]
    pub dhcp_options_id: Option<String>,
    /// `EncryptionControl`
    #[serde(rename = "EncryptionControl", skip_serializing_if = "Option::is_none")]
    pub encryption_control: Option<VpcEncryptionControl>,
    /// `InstanceTenancy`
    #[serde(rename = "InstanceTenancy", skip_serializing_if = "Option::is_none")]
    pub instance_tenancy: Option<String>,
    /// `Ipv6CidrBlockAssociationSet`
    #[serde(rename = "Ipv6CidrBlockAssociationSet", skip_serializing_if = "Option::is_none")]
    pub ipv6_cidr_block_association_set: Option<Vec<VpcIpv6CidrBlockAssociation>>,
    /// `IsDefault`
    #[serde(rename = "IsDefault", skip_serializing_if = "Option::is_none")]
    pub is_default: Option<bool>,
    /// `OwnerId`
    #[serde(rename = "OwnerId", skip_serializing_if = "Option::is_none")]
    pub owner_id: Option<String>,
    /// `State`
    #[serde(rename = "State", skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `VpcId`
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
}

/// Structure `VpcCidrBlockAssociation` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct VpcCidrBlockAssociation {
    /// `AssociationId`
    #[serde(rename = "AssociationId", skip_serializing_if = "Option::is_none")]
    pub association_id: Option<String>,
    /// `CidrBlock`
    #[serde(rename = "CidrBlock", skip_serializing_if = "Option::is_none")]
    pub cidr_block: Option<String>,
    /// `CidrBlockState`
    #[serde(rename = "CidrBlockState", skip_serializing_if = "Option::is_none")]
    pub cidr_block_state: Option<VpcCidrBlockState>,
}

/// Structure `VpcCidrBlockState` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct VpcCidrBlockState {
    /// `State`
    #[serde(rename = "State", skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// `StatusMessage`
    #[serde(rename = "StatusMessage", skip_serializing_if = "Option::is_none")]
    pub status_message: Option<String>,
}

/// Values of enum `VpcCidrBlockStateCode`.
pub const VPC_CIDR_BLOCK_STATE_CODE: &[&str] = &["associating", "associated", "disassociating", "disassociated", "failing", "failed"];

/// Structure `VpcEncryptionControl` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct VpcEncryptionControl {
    /// `Mode`
    #[serde(rename = "Mode", skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// `ResourceExclusions`
    #[serde(rename = "ResourceExclusions", skip_serializing_if = "Option::is_none")]
    pub resource_exclusions: Option<VpcEncryptionControlExclusions>,
    /// `State`
    #[serde(rename = "State", skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// `StateMessage`
    #[serde(rename = "StateMessage", skip_serializing_if = "Option::is_none")]
    pub state_message: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `VpcEncryptionControlId`
    #[serde(rename = "VpcEncryptionControlId", skip_serializing_if = "Option::is_none")]
    pub vpc_encryption_control_id: Option<String>,
    /// `VpcId`
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
}

/// Structure `VpcEncryptionControlConfiguration` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct VpcEncryptionControlConfiguration {
    /// `EgressOnlyInternetGatewayExclusion`
    #[serde(rename = "EgressOnlyInternetGatewayExclusion", skip_serializing_if = "Option::is_none")]
    pub egress_only_internet_gateway_exclusion: Option<String>,
    /// `ElasticFileSystemExclusion`
    #[serde(rename = "ElasticFileSystemExclusion", skip_serializing_if = "Option::is_none")]
    pub elastic_file_system_exclusion: Option<String>,
    /// `InternetGatewayExclusion`
    #[serde(rename = "InternetGatewayExclusion", skip_serializing_if = "Option::is_none")]
    pub internet_gateway_exclusion: Option<String>,
    /// `LambdaExclusion`
    #[serde(rename = "LambdaExclusion", skip_serializing_if = "Option::is_none")]
    pub lambda_exclusion: Option<String>,
    /// `Mode`
    #[serde(rename = "Mode", skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// `NatGatewayExclusion`
    #[serde(rename = "NatGatewayExclusion", skip_serializing_if = "Option::is_none")]
    pub nat_gateway_exclusion: Option<String>,
    /// `VirtualPrivateGatewayExclusion`
    #[serde(rename = "VirtualPrivateGatewayExclusion", skip_serializing_if = "Option::is_none")]
    pub virtual_private_gateway_exclusion: Option<String>,
    /// `VpcLatticeExclusion`
    #[serde(rename = "VpcLatticeExclusion", skip_serializing_if = "Option::is_none")]
    pub vpc_lattice_exclusion: Option<String>,
    /// `VpcPeeringExclusion`
    #[serde(rename = "VpcPeeringExclusion", skip_serializing_if = "Option::is_none")]
    pub vpc_peering_exclusion: Option<String>,
}

/// Structure `VpcEncryptionControlExclusion` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct VpcEncryptionControlExclusion {
    /// `State`
    #[serde(rename = "State", skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// `StateMessage`
    #[serde(rename = "StateMessage", skip_serializing_if = "Option::is_none")]
    pub state_message: Option<String>,
}

/// Values of enum `VpcEncryptionControlExclusionState`.
pub const VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE: &[&str] = &["enabling", "enabled", "disabling", "disabled"];

/// Values of enum `VpcEncryptionControlExclusionStateInput`.
pub const VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT: &[&str] = &["enable", "disable"];

/// Structure `VpcEncryptionControlExclusions` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct VpcEncryptionControlExclusions {
    /// `EgressOnlyInternetGateway`
    #[serde(rename = "EgressOnlyInternetGateway", skip_serializing_if = "Option::is_none")]
    pub egress_only_internet_gateway: Option<VpcEncryptionControlExclusion>,
    /// `ElasticFileSystem`
    #[serde(rename = "ElasticFileSystem", skip_serializing_if = "Option::is_none")]
    pub elastic_file_system: Option<VpcEncryptionControlExclusion>,
    /// `InternetGateway`
    #[serde(rename = "InternetGateway", skip_serializing_if = "Option::is_none")]
    pub internet_gateway: Option<VpcEncryptionControlExclusion>,
    /// `Lambda`
    #[serde(rename = "Lambda", skip_serializing_if = "Option::is_none")]
    pub lambda: Option<VpcEncryptionControlExclusion>,
    /// `NatGateway`
    #[serde(rename = "NatGateway", skip_serializing_if = "Option::is_none")]
    pub nat_gateway: Option<VpcEncryptionControlExclusion>,
    /// `VirtualPrivateGateway`
    #[serde(rename = "VirtualPrivateGateway", skip_serializing_if = "Option::is_none")]
    pub virtual_private_gateway: Option<VpcEncryptionControlExclusion>,
    /// `VpcLattice`
    #[serde(rename = "VpcLattice", skip_serializing_if = "Option::is_none")]
    pub vpc_lattice: Option<VpcEncryptionControlExclusion>,
    /// `VpcPeering`
    #[serde(rename = "VpcPeering", skip_serializing_if = "Option::is_none")]
    pub vpc_peering: Option<VpcEncryptionControlExclusion>,
}

/// Values of enum `VpcEncryptionControlMode`.
pub const VPC_ENCRYPTION_CONTROL_MODE: &[&str] = &["monitor", "enforce"];

/// Values of enum `VpcEncryptionControlState`.
pub const VPC_ENCRYPTION_CONTROL_STATE: &[&str] = &["enforce-in-progress", "monitor-in-progress", "enforce-failed", "monitor-failed", "deleting", "deleted", "available", "creating", "delete-failed"];

/// Structure `VpcIpv6CidrBlockAssociation` of EC2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct VpcIpv6CidrBlockAssociation {
    /// `AssociationId`
    #[serde(rename = "AssociationId", skip_serializing_if = "Option::is_none")]
    pub association_id: Option<String>,
    /// `IpSource`
    #[serde(rename = "IpSource", skip_serializing_if = "Option::is_none")]
    pub ip_source: Option<String>,
    /// `Ipv6AddressAttribute`
    #[serde(rename = "Ipv6AddressAttribute", skip_serializing_if = "Option::is_none")]
    pub ipv6_address_attribute: Option<String>,
    /// `Ipv6CidrBlock`
    #[serde(rename = "Ipv6CidrBlock", skip_serializing_if = "Option::is_none")]
    pub ipv6_cidr_block: Option<String>,
    /// `Ipv6CidrBlockState`
    #[serde(rename = "Ipv6CidrBlockState", skip_serializing_if = "Option::is_none")]
    pub ipv6_cidr_block_state: Option<VpcCidrBlockState>,
    /// `Ipv6Pool`
    #[serde(rename = "Ipv6Pool", skip_serializing_if = "Option::is_none")]
    pub ipv6_pool: Option<String>,
    /// `NetworkBorderGroup`
    #[serde(rename = "NetworkBorderGroup", skip_serializing_if = "Option::is_none")]
    pub network_border_group: Option<String>,
}

/// Values of enum `VpcState`.
pub const VPC_STATE: &[&str] = &["pending", "available"];

/// Tables of EC2 2016-11-15.
pub static MODEL: ServiceModel = ServiceModel {
    name: "ec2",
    service_id: "EC2",
    api_version: "2016-11-15",
    signing_name: "ec2",
    target_prefix: None,
    json_version: None,
    xml_namespace: Some("http://ec2.amazonaws.com/doc/2016-11-15"),
    protocols: &[Protocol::Ec2],
    query_compatible: false,
    operations: OPERATIONS,
    shapes: SHAPES,
};

static OPERATIONS: &[OperationModel] = &[
    OperationModel { name: "AuthorizeSecurityGroupIngress", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(0)), input_root: None, output: Some(ShapeId(1)), result_wrapper: None, errors: &[] },
    OperationModel { name: "CreateSecurityGroup", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(6)), input_root: None, output: Some(ShapeId(7)), result_wrapper: None, errors: &[] },
    OperationModel { name: "CreateSubnet", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(8)), input_root: None, output: Some(ShapeId(9)), result_wrapper: None, errors: &[] },
    OperationModel { name: "CreateVpc", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(10)), input_root: None, output: Some(ShapeId(11)), result_wrapper: None, errors: &[] },
    OperationModel { name: "DeleteSecurityGroup", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(12)), input_root: None, output: Some(ShapeId(13)), result_wrapper: None, errors: &[] },
    OperationModel { name: "DeleteSubnet", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(14)), input_root: None, output: None, result_wrapper: None, errors: &[] },
    OperationModel { name: "DeleteVpc", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(15)), input_root: None, output: None, result_wrapper: None, errors: &[] },
    OperationModel { name: "DescribeSecurityGroups", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(17)), input_root: None, output: Some(ShapeId(18)), result_wrapper: None, errors: &[] },
    OperationModel { name: "DescribeSubnets", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(20)), input_root: None, output: Some(ShapeId(21)), result_wrapper: None, errors: &[] },
    OperationModel { name: "DescribeVpcs", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(23)), input_root: None, output: Some(ShapeId(24)), result_wrapper: None, errors: &[] },
];

static SHAPES: &[ShapeModel] = &[
    ShapeModel { name: "AuthorizeSecurityGroupIngressRequest", kind: Kind::Structure, members: &[
        MemberModel::new("CidrIp", 55),
        MemberModel::new("DryRun", 4).named("dryRun"),
        MemberModel::new("FromPort", 30),
        MemberModel::new("GroupId", 49),
        MemberModel::new("GroupName", 51),
        MemberModel::new("IpPermissions", 32),
        MemberModel::new("IpProtocol", 55),
        MemberModel::new("SourceSecurityGroupName", 55),
        MemberModel::new("SourceSecurityGroupOwnerId", 55),
        MemberModel::new("TagSpecifications", 69).named("TagSpecification"),
        MemberModel::new("ToPort", 30),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthorizeSecurityGroupIngressResult", kind: Kind::Structure, members: &[
        MemberModel::new("Return", 4).named("return"),
        MemberModel::new("SecurityGroupRules", 54).named("securityGroupRuleSet"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BlockPublicAccessMode", kind: Kind::String, enum_values: BLOCK_PUBLIC_ACCESS_MODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "BlockPublicAccessStates", kind: Kind::Structure, members: &[
        MemberModel::new("InternetGatewayBlockMode", 2).named("internetGatewayBlockMode"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Boolean", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "CoipPoolId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateSecurityGroupRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Description", 55).required().named("GroupDescription"),
        MemberModel::new("DryRun", 4).named("dryRun"),
        MemberModel::new("GroupName", 55).required(),
        MemberModel::new("TagSpecifications", 69).named("TagSpecification"),
        MemberModel::new("VpcId", 88),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateSecurityGroupResult", kind: Kind::Structure, members: &[
        MemberModel::new("GroupId", 55).named("groupId"),
        MemberModel::new("SecurityGroupArn", 55).named("securityGroupArn"),
        MemberModel::new("Tags", 67).named("tagSet"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateSubnetRequest", kind: Kind::Structure, members: &[
        MemberModel::new("AvailabilityZone", 55),
        MemberModel::new("AvailabilityZoneId", 55),
        MemberModel::new("CidrBlock", 55),
        MemberModel::new("DryRun", 4).named("dryRun"),
        MemberModel::new("Ipv4IpamPoolId", 36),
        MemberModel::new("Ipv4NetmaskLength", 41),
        MemberModel::new("Ipv6CidrBlock", 55),
        MemberModel::new("Ipv6IpamPoolId", 36),
        MemberModel::new("Ipv6Native", 4),
        MemberModel::new("Ipv6NetmaskLength", 41),
        MemberModel::new("OutpostArn", 55),
        MemberModel::new("TagSpecifications", 69).named("TagSpecification"),
        MemberModel::new("VpcId", 88).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateSubnetResult", kind: Kind::Structure, members: &[
        MemberModel::new("Subnet", 56).named("subnet"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateVpcRequest", kind: Kind::Structure, members: &[
        MemberModel::new("AmazonProvidedIpv6CidrBlock", 4).named("amazonProvidedIpv6CidrBlock"),
        MemberModel::new("CidrBlock", 55),
        MemberModel::new("DryRun", 4).named("dryRun"),
        MemberModel::new("InstanceTenancy", 70).named("instanceTenancy"),
        MemberModel::new("Ipv4IpamPoolId", 36),
        MemberModel::new("Ipv4NetmaskLength", 41),
        MemberModel::new("Ipv6CidrBlock", 55),
        MemberModel::new("Ipv6CidrBlockNetworkBorderGroup", 55),
        MemberModel::new("Ipv6IpamPoolId", 36),
        MemberModel::new("Ipv6NetmaskLength", 41),
        MemberModel::new("Ipv6Pool", 38),
        MemberModel::new("TagSpecifications", 69).named("TagSpecification"),
        MemberModel::new("VpcEncryptionControl", 80),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateVpcResult", kind: Kind::Structure, members: &[
        MemberModel::new("Vpc", 74).named("vpc"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteSecurityGroupRequest", kind: Kind::Structure, members: &[
        MemberModel::new("DryRun", 4).named("dryRun"),
        MemberModel::new("GroupId", 49),
        MemberModel::new("GroupName", 51),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteSecurityGroupResult", kind: Kind::Structure, members: &[
        MemberModel::new("GroupId", 49).named("groupId"),
        MemberModel::new("Return", 4).named("return"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteSubnetRequest", kind: Kind::Structure, members: &[
        MemberModel::new("DryRun", 4).named("dryRun"),
        MemberModel::new("SubnetId", 60).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteVpcRequest", kind: Kind::Structure, members: &[
        MemberModel::new("DryRun", 4).named("dryRun"),
        MemberModel::new("VpcId", 88).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeSecurityGroupsMaxResults", kind: Kind::Integer, min: Some(5), max: Some(1000), ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeSecurityGroupsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("DryRun", 4).named("dryRun"),
        MemberModel::new("Filters", 26).named("Filter"),
        MemberModel::new("GroupIds", 27).named("GroupId"),
        MemberModel::new("GroupNames", 28).named("GroupName"),
        MemberModel::new("MaxResults", 16),
        MemberModel::new("NextToken", 55),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeSecurityGroupsResult", kind: Kind::Structure, members: &[
        MemberModel::new("NextToken", 55).named("nextToken"),
        MemberModel::new("SecurityGroups", 50).named("securityGroupInfo"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeSubnetsMaxResults", kind: Kind::Integer, min: Some(5), max: Some(1000), ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeSubnetsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("DryRun", 4).named("dryRun"),
        MemberModel::new("Filters", 26).named("Filter"),
        MemberModel::new("MaxResults", 19),
        MemberModel::new("NextToken", 55),
        MemberModel::new("SubnetIds", 61).named("SubnetId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeSubnetsResult", kind: Kind::Structure, members: &[
        MemberModel::new("NextToken", 55).named("nextToken"),
        MemberModel::new("Subnets", 64).named("subnetSet"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeVpcsMaxResults", kind: Kind::Integer, min: Some(5), max: Some(1000), ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeVpcsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("DryRun", 4).named("dryRun"),
        MemberModel::new("Filters", 26).named("Filter"),
        MemberModel::new("MaxResults", 22),
        MemberModel::new("NextToken", 55),
        MemberModel::new("VpcIds", 89).named("VpcId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeVpcsResult", kind: Kind::Structure, members: &[
        MemberModel::new("NextToken", 55).named("nextToken"),
        MemberModel::new("Vpcs", 92).named("vpcSet"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Filter", kind: Kind::Structure, members: &[
        MemberModel::new("Name", 55),
        MemberModel::new("Values", 73).named("Value"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FilterList", kind: Kind::List, members: &[
        MemberModel::new("member", 25).named("Filter"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GroupIdStringList", kind: Kind::List, members: &[
        MemberModel::new("member", 49).named("groupId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GroupNameStringList", kind: Kind::List, members: &[
        MemberModel::new("member", 51).named("GroupName"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HostnameType", kind: Kind::String, enum_values: HOSTNAME_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "Integer", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "IpPermission", kind: Kind::Structure, members: &[
        MemberModel::new("FromPort", 30).named("fromPort"),
        MemberModel::new("IpProtocol", 55).named("ipProtocol"),
        MemberModel::new("IpRanges", 34).named("ipRanges"),
        MemberModel::new("Ipv6Ranges", 40).named("ipv6Ranges"),
        MemberModel::new("PrefixListIds", 43).named("prefixListIds"),
        MemberModel::new("ToPort", 30).named("toPort"),
        MemberModel::new("UserIdGroupPairs", 72).named("groups"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "IpPermissionList", kind: Kind::List, members: &[
        MemberModel::new("member", 31).named("item"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "IpRange", kind: Kind::Structure, members: &[
        MemberModel::new("CidrIp", 55).named("cidrIp"),
        MemberModel::new("Description", 55).named("description"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "IpRangeList", kind: Kind::List, members: &[
        MemberModel::new("member", 33).named("item"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "IpSource", kind: Kind::String, enum_values: IP_SOURCE, ..ShapeModel::PLAIN },
    ShapeModel { name: "IpamPoolId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "Ipv6AddressAttribute", kind: Kind::String, enum_values: IPV6_ADDRESS_ATTRIBUTE, ..ShapeModel::PLAIN },
    ShapeModel { name: "Ipv6PoolEc2Id", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "Ipv6Range", kind: Kind::Structure, members: &[
        MemberModel::new("CidrIpv6", 55).named("cidrIpv6"),
        MemberModel::new("Description", 55).named("description"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Ipv6RangeList", kind: Kind::List, members: &[
        MemberModel::new("member", 39).named("item"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NetmaskLength", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "PrefixListId", kind: Kind::Structure, members: &[
        MemberModel::new("Description", 55).named("description"),
        MemberModel::new("PrefixListId", 55).named("prefixListId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PrefixListIdList", kind: Kind::List, members: &[
        MemberModel::new("member", 42).named("item"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PrefixListResourceId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "PrivateDnsNameOptionsOnLaunch", kind: Kind::Structure, members: &[
        MemberModel::new("EnableResourceNameDnsAAAARecord", 4).named("enableResourceNameDnsAAAARecord"),
        MemberModel::new("EnableResourceNameDnsARecord", 4).named("enableResourceNameDnsARecord"),
        MemberModel::new("HostnameType", 29).named("hostnameType"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ReferencedSecurityGroup", kind: Kind::Structure, members: &[
        MemberModel::new("GroupId", 55).named("groupId"),
        MemberModel::new("PeeringStatus", 55).named("peeringStatus"),
        MemberModel::new("UserId", 55).named("userId"),
        MemberModel::new("VpcId", 55).named("vpcId"),
        MemberModel::new("VpcPeeringConnectionId", 55).named("vpcPeeringConnectionId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceType", kind: Kind::String, enum_values: RESOURCE_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "SecurityGroup", kind: Kind::Structure, members: &[
        MemberModel::new("Description", 55).named("groupDescription"),
        MemberModel::new("GroupId", 55).named("groupId"),
        MemberModel::new("GroupName", 55).named("groupName"),
        MemberModel::new("IpPermissions", 32).named("ipPermissions"),
        MemberModel::new("IpPermissionsEgress", 32).named("ipPermissionsEgress"),
        MemberModel::new("OwnerId", 55).named("ownerId"),
        MemberModel::new("SecurityGroupArn", 55).named("securityGroupArn"),
        MemberModel::new("Tags", 67).named("tagSet"),
        MemberModel::new("VpcId", 55).named("vpcId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SecurityGroupId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "SecurityGroupList", kind: Kind::List, members: &[
        MemberModel::new("member", 48).named("item"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SecurityGroupName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "SecurityGroupRule", kind: Kind::Structure, members: &[
        MemberModel::new("CidrIpv4", 55).named("cidrIpv4"),
        MemberModel::new("CidrIpv6", 55).named("cidrIpv6"),
        MemberModel::new("Description", 55).named("description"),
        MemberModel::new("FromPort", 30).named("fromPort"),
        MemberModel::new("GroupId", 49).named("groupId"),
        MemberModel::new("GroupOwnerId", 55).named("groupOwnerId"),
        MemberModel::new("IpProtocol", 55).named("ipProtocol"),
        MemberModel::new("IsEgress", 4).named("isEgress"),
        MemberModel::new("PrefixListId", 44).named("prefixListId"),
        MemberModel::new("ReferencedGroupInfo", 46).named("referencedGroupInfo"),
        MemberModel::new("SecurityGroupRuleArn", 55).named("securityGroupRuleArn"),
        MemberModel::new("SecurityGroupRuleId", 53).named("securityGroupRuleId"),
        MemberModel::new("Tags", 67).named("tagSet"),
        MemberModel::new("ToPort", 30).named("toPort"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SecurityGroupRuleId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "SecurityGroupRuleList", kind: Kind::List, members: &[
        MemberModel::new("member", 52).named("item"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "String", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "Subnet", kind: Kind::Structure, members: &[
        MemberModel::new("AssignIpv6AddressOnCreation", 4).named("assignIpv6AddressOnCreation"),
        MemberModel::new("AvailabilityZone", 55).named("availabilityZone"),
        MemberModel::new("AvailabilityZoneId", 55).named("availabilityZoneId"),
        MemberModel::new("AvailableIpAddressCount", 30).named("availableIpAddressCount"),
        MemberModel::new("BlockPublicAccessStates", 3).named("blockPublicAccessStates"),
        MemberModel::new("CidrBlock", 55).named("cidrBlock"),
        MemberModel::new("CustomerOwnedIpv4Pool", 5).named("customerOwnedIpv4Pool"),
        MemberModel::new("DefaultForAz", 4).named("defaultForAz"),
        MemberModel::new("EnableDns64", 4).named("enableDns64"),
        MemberModel::new("EnableLniAtDeviceIndex", 30).named("enableLniAtDeviceIndex"),
        MemberModel::new("Ipv6CidrBlockAssociationSet", 63).named("ipv6CidrBlockAssociationSet"),
        MemberModel::new("Ipv6Native", 4).named("ipv6Native"),
        MemberModel::new("MapCustomerOwnedIpOnLaunch", 4).named("mapCustomerOwnedIpOnLaunch"),
        MemberModel::new("MapPublicIpOnLaunch", 4).named("mapPublicIpOnLaunch"),
        MemberModel::new("OutpostArn", 55).named("outpostArn"),
        MemberModel::new("OwnerId", 55).named("ownerId"),
        MemberModel::new("PrivateDnsNameOptionsOnLaunch", 45).named("privateDnsNameOptionsOnLaunch"),
        MemberModel::new("State", 65).named("state"),
        MemberModel::new("SubnetArn", 55).named("subnetArn"),
        MemberModel::new("SubnetId", 55).named("subnetId"),
        MemberModel::new("Tags", 67).named("tagSet"),
        MemberModel::new("Type", 55).named("type"),
        MemberModel::new("VpcId", 55).named("vpcId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SubnetCidrAssociationId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "SubnetCidrBlockState", kind: Kind::Structure, members: &[
        MemberModel::new("State", 59).named("state"),
        MemberModel::new("StatusMessage", 55).named("statusMessage"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SubnetCidrBlockStateCode", kind: Kind::String, enum_values: SUBNET_CIDR_BLOCK_STATE_CODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "SubnetId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "SubnetIdStringList", kind: Kind::List, members: &[
        MemberModel::new("member", 60).named("SubnetId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SubnetIpv6CidrBlockAssociation", kind: Kind::Structure, members: &[
        MemberModel::new("AssociationId", 57).named("associationId"),
        MemberModel::new("IpSource", 35).named("ipSource"),
        MemberModel::new("Ipv6AddressAttribute", 37).named("ipv6AddressAttribute"),
        MemberModel::new("Ipv6CidrBlock", 55).named("ipv6CidrBlock"),
        MemberModel::new("Ipv6CidrBlockState", 58).named("ipv6CidrBlockState"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SubnetIpv6CidrBlockAssociationSet", kind: Kind::List, members: &[
        MemberModel::new("member", 62).named("item"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SubnetList", kind: Kind::List, members: &[
        MemberModel::new("member", 56).named("item"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SubnetState", kind: Kind::String, enum_values: SUBNET_STATE, ..ShapeModel::PLAIN },
    ShapeModel { name: "Tag", kind: Kind::Structure, members: &[
        MemberModel::new("Key", 55).named("key"),
        MemberModel::new("Value", 55).named("value"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagList", kind: Kind::List, members: &[
        MemberModel::new("member", 66).named("item"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagSpecification", kind: Kind::Structure, members: &[
        MemberModel::new("ResourceType", 47).named("resourceType"),
        MemberModel::new("Tags", 67).named("Tag"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagSpecificationList", kind: Kind::List, members: &[
        MemberModel::new("member", 68).named("item"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Tenancy", kind: Kind::String, enum_values: TENANCY, ..ShapeModel::PLAIN },
    ShapeModel { name: "UserIdGroupPair", kind: Kind::Structure, members: &[
        MemberModel::new("Description", 55).named("description"),
        MemberModel::new("GroupId", 55).named("groupId"),
        MemberModel::new("GroupName", 55).named("groupName"),
        MemberModel::new("PeeringStatus", 55).named("peeringStatus"),
        MemberModel::new("UserId", 55).named("userId"),
        MemberModel::new("VpcId", 55).named("vpcId"),
        MemberModel::new("VpcPeeringConnectionId", 55).named("vpcPeeringConnectionId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UserIdGroupPairList", kind: Kind::List, members: &[
        MemberModel::new("member", 71).named("item"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ValueStringList", kind: Kind::List, members: &[
        MemberModel::new("member", 55).named("item"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Vpc", kind: Kind::Structure, members: &[
        MemberModel::new("BlockPublicAccessStates", 3).named("blockPublicAccessStates"),
        MemberModel::new("CidrBlock", 55).named("cidrBlock"),
        MemberModel::new("CidrBlockAssociationSet", 76).named("cidrBlockAssociationSet"),
        MemberModel::new("DhcpOptionsId", 55).named("dhcpOptionsId"),
        MemberModel::new("EncryptionControl", 79).named("encryptionControl"),
        MemberModel::new("InstanceTenancy", 70).named("instanceTenancy"),
        MemberModel::new("Ipv6CidrBlockAssociationSet", 91).named("ipv6CidrBlockAssociationSet"),
        MemberModel::new("IsDefault", 4).named("isDefault"),
        MemberModel::new("OwnerId", 55).named("ownerId"),
        MemberModel::new("State", 93).named("state"),
        MemberModel::new("Tags", 67).named("tagSet"),
        MemberModel::new("VpcId", 55).named("vpcId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcCidrBlockAssociation", kind: Kind::Structure, members: &[
        MemberModel::new("AssociationId", 55).named("associationId"),
        MemberModel::new("CidrBlock", 55).named("cidrBlock"),
        MemberModel::new("CidrBlockState", 77).named("cidrBlockState"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcCidrBlockAssociationSet", kind: Kind::List, members: &[
        MemberModel::new("member", 75).named("item"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcCidrBlockState", kind: Kind::Structure, members: &[
        MemberModel::new("State", 78).named("state"),
        MemberModel::new("StatusMessage", 55).named("statusMessage"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcCidrBlockStateCode", kind: Kind::String, enum_values: VPC_CIDR_BLOCK_STATE_CODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcEncryptionControl", kind: Kind::Structure, members: &[
        MemberModel::new("Mode", 86).named("mode"),
        MemberModel::new("ResourceExclusions", 84).named("resourceExclusions"),
        MemberModel::new("State", 87).named("state"),
        MemberModel::new("StateMessage", 55).named("stateMessage"),
        MemberModel::new("Tags", 67).named("tagSet"),
        MemberModel::new("VpcEncryptionControlId", 85).named("vpcEncryptionControlId"),
        MemberModel::new("VpcId", 88).named("vpcId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcEncryptionControlConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("EgressOnlyInternetGatewayExclusion", 83),
        MemberModel::new("ElasticFileSystemExclusion", 83),
        MemberModel::new("InternetGatewayExclusion", 83),
        MemberModel::new("LambdaExclusion", 83),
        MemberModel::new("Mode", 86).required(),
        MemberModel::new("NatGatewayExclusion", 83),
        MemberModel::new("VirtualPrivateGatewayExclusion", 83),
        MemberModel::new("VpcLatticeExclusion", 83),
        MemberModel::new("VpcPeeringExclusion", 83),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcEncryptionControlExclusion", kind: Kind::Structure, members: &[
        MemberModel::new("State", 82).named("state"),
        MemberModel::new("StateMessage", 55).named("stateMessage"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcEncryptionControlExclusionState", kind: Kind::String, enum_values: VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE, ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcEncryptionControlExclusionStateInput", kind: Kind::String, enum_values: VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT, ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcEncryptionControlExclusions", kind: Kind::Structure, members: &[
        MemberModel::new("EgressOnlyInternetGateway", 81).named("egressOnlyInternetGateway"),
        MemberModel::new("ElasticFileSystem", 81).named("elasticFileSystem"),
        MemberModel::new("InternetGateway", 81).named("internetGateway"),
        MemberModel::new("Lambda", 81).named("lambda"),
        MemberModel::new("NatGateway", 81).named("natGateway"),
        MemberModel::new("VirtualPrivateGateway", 81).named("virtualPrivateGateway"),
        MemberModel::new("VpcLattice", 81).named("vpcLattice"),
        MemberModel::new("VpcPeering", 81).named("vpcPeering"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcEncryptionControlId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcEncryptionControlMode", kind: Kind::String, enum_values: VPC_ENCRYPTION_CONTROL_MODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcEncryptionControlState", kind: Kind::String, enum_values: VPC_ENCRYPTION_CONTROL_STATE, ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcIdStringList", kind: Kind::List, members: &[
        MemberModel::new("member", 88).named("VpcId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcIpv6CidrBlockAssociation", kind: Kind::Structure, members: &[
        MemberModel::new("AssociationId", 55).named("associationId"),
        MemberModel::new("IpSource", 35).named("ipSource"),
        MemberModel::new("Ipv6AddressAttribute", 37).named("ipv6AddressAttribute"),
        MemberModel::new("Ipv6CidrBlock", 55).named("ipv6CidrBlock"),
        MemberModel::new("Ipv6CidrBlockState", 77).named("ipv6CidrBlockState"),
        MemberModel::new("Ipv6Pool", 55).named("ipv6Pool"),
        MemberModel::new("NetworkBorderGroup", 55).named("networkBorderGroup"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcIpv6CidrBlockAssociationSet", kind: Kind::List, members: &[
        MemberModel::new("member", 90).named("item"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcList", kind: Kind::List, members: &[
        MemberModel::new("member", 74).named("item"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcState", kind: Kind::String, enum_values: VPC_STATE, ..ShapeModel::PLAIN },
];
