//! Identity and network records.
#![allow(clippy::unwrap_used, reason = "a panic is a failing test")]

mod common;

use std::sync::Arc;

use common::{CountingIds, SetClock, assert_all_operations_known, call, refused};
use embedded_support::{
    DEFAULT_SECURITY_GROUP_ID, DEFAULT_SUBNET_IDS, DEFAULT_VPC_ID, Networks, NetworksDeps, Roles, RolesDeps, Tokens,
};
use serde_json::{Value, json};
use store::MemoryStore;
use types::{Scope, Timestamp};

fn roles() -> Arc<Roles> {
    roles_in(&Arc::new(MemoryStore::new()))
}

fn roles_in(documents: &Arc<MemoryStore>) -> Arc<Roles> {
    let (clock, ids) = (Arc::new(SetClock::default()), Arc::new(CountingIds::default()));
    let scope = Scope::development("us-east-1");
    let wall_clock = Arc::new(|| Timestamp::from_millis(NOW));
    let documents = documents.clone();
    Roles::open(RolesDeps { documents, clock, ids, scope, wall_clock, development: true, key_file: None }).unwrap()
}

/// Wall-clock time of these tests, in milliseconds.
const NOW: i64 = 1_000_000;

fn networks(documents: &Arc<MemoryStore>) -> Arc<Networks> {
    let ids = Arc::new(CountingIds::default());
    Networks::open(NetworksDeps { documents: documents.clone(), ids, scope: Scope::development("us-east-1") })
        .unwrap()
}

const ALL: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#;
const TRUST: &str = r#"{"Version": "2012-10-17", "Statement": []}"#;

#[tokio::test]
async fn a_role_reads_back_with_its_policies_percent_encoded() {
    let roles = roles();
    let input = json!({"RoleName": "hook", "AssumeRolePolicyDocument": TRUST, "Tags": [{"Key": "a", "Value": "b"}]});
    let made = call(&*roles, "CreateRole", input.clone()).await;
    assert_eq!(made["Role"]["Arn"], "arn:aws:iam::000000000000:role/hook");
    assert!(made["Role"]["RoleId"].as_str().unwrap().starts_with("AROA"));
    let again = refused(&*roles, "CreateRole", input).await;
    assert_eq!((again.code.as_str(), again.status), ("EntityAlreadyExists", 409));
    let found = call(&*roles, "GetRole", json!({"RoleName": "hook"})).await;
    let document = found["Role"]["AssumeRolePolicyDocument"].as_str().unwrap();
    assert!(document.starts_with("%7B%22Version%22%3A%20%222012-10-17%22"), "{document}");
    assert!(roles.exists("hook"));

    let managed = "arn:aws:iam::aws:policy/AWSCodeDeployRoleForECS";
    call(&*roles, "AttachRolePolicy", json!({"RoleName": "hook", "PolicyArn": managed})).await;
    call(&*roles, "PutRolePolicy", json!({"RoleName": "hook", "PolicyName": "p", "PolicyDocument": ALL})).await;
    let attached = call(&*roles, "ListAttachedRolePolicies", json!({"RoleName": "hook"})).await;
    assert_eq!(
        attached["AttachedPolicies"],
        json!([{"PolicyName": "AWSCodeDeployRoleForECS", "PolicyArn": managed}])
    );
    let inline = call(&*roles, "ListRolePolicies", json!({"RoleName": "hook"})).await;
    assert_eq!((&inline["PolicyNames"], &inline["IsTruncated"]), (&json!(["p"]), &json!(false)));
    let policy = call(&*roles, "GetRolePolicy", json!({"RoleName": "hook", "PolicyName": "p"})).await;
    assert!(policy["PolicyDocument"].as_str().unwrap().starts_with("%7B%22Version%22"), "{policy}");
    assert_eq!(refused(&*roles, "DeleteRole", json!({"RoleName": "hook"})).await.code, "DeleteConflict");
    call(&*roles, "DetachRolePolicy", json!({"RoleName": "hook", "PolicyArn": managed})).await;
    call(&*roles, "DeleteRolePolicy", json!({"RoleName": "hook", "PolicyName": "p"})).await;
    call(&*roles, "DeleteRole", json!({"RoleName": "hook"})).await;
    let gone = refused(&*roles, "GetRole", json!({"RoleName": "hook"})).await;
    assert_eq!((gone.code.as_str(), gone.status), ("NoSuchEntity", 404));
}

#[tokio::test]
async fn documents_that_are_not_json_and_wrong_names_are_refused() {
    let roles = roles();
    let create = |name: &str, document: &str| json!({"RoleName": name, "AssumeRolePolicyDocument": document});
    assert_eq!(refused(&*roles, "CreateRole", create("r", "not json")).await.code, "MalformedPolicyDocument");
    assert_eq!(refused(&*roles, "CreateRole", create("a b", TRUST)).await.code, "ValidationError");
    assert_eq!(refused(&*roles, "CreateRole", json!({})).await.code, "ValidationError");
    for name in ["r1", "r2", "r3"] {
        call(&*roles, "CreateRole", create(name, TRUST)).await;
    }
    let page = call(&*roles, "ListRoles", json!({"MaxItems": 2})).await;
    assert_eq!((page["Roles"].as_array().unwrap().len(), &page["IsTruncated"]), (2, &json!(true)));
    let rest = call(&*roles, "ListRoles", json!({"Marker": page["Marker"]})).await;
    assert_eq!(rest["Roles"][0]["RoleName"], "r3");
    assert_all_operations_known(&*roles).await;
}

#[tokio::test]
async fn the_caller_is_told_who_it_is() {
    let roles = roles();
    let identity = call(&Tokens::new(&roles), "GetCallerIdentity", json!({})).await;
    assert_eq!(identity["Account"], "000000000000");
    assert_eq!(identity["Arn"], "arn:aws:iam::000000000000:user/test");
    let user = call(&*roles, "GetUser", json!({})).await;
    assert_eq!((&user["User"]["Arn"], &user["User"]["UserName"]), (&identity["Arn"], &json!("test")));
    assert_eq!(user["User"]["UserId"], identity["UserId"]);
}

#[tokio::test]
async fn a_default_network_exists_from_the_start_and_only_once() {
    let documents = Arc::new(MemoryStore::new());
    networks(&documents);
    let ec2 = networks(&documents);
    let vpcs = call(&*ec2, "DescribeVpcs", json!({"Filters": [{"Name": "isDefault", "Values": ["true"]}]})).await;
    assert_eq!(vpcs["Vpcs"].as_array().unwrap().len(), 1);
    assert_eq!(vpcs["Vpcs"][0]["VpcId"], DEFAULT_VPC_ID);
    let filter = json!({"Filters": [{"Name": "vpc-id", "Values": [DEFAULT_VPC_ID]}]});
    let subnets = call(&*ec2, "DescribeSubnets", filter.clone()).await;
    let ids: Vec<&Value> = subnets["Subnets"].as_array().unwrap().iter().map(|subnet| &subnet["SubnetId"]).collect();
    assert_eq!(ids, DEFAULT_SUBNET_IDS);
    assert_eq!(subnets["Subnets"][1]["AvailabilityZone"], "us-east-1b");
    let groups = call(&*ec2, "DescribeSecurityGroups", filter).await;
    assert_eq!(groups["SecurityGroups"][0]["GroupId"], DEFAULT_SECURITY_GROUP_ID);
    assert_eq!(groups["SecurityGroups"][0]["GroupName"], "default");
}

#[tokio::test]
async fn networks_are_made_described_and_deleted_in_order() {
    let ec2 = networks(&Arc::new(MemoryStore::new()));
    let tags = json!([{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "mine"}]}]);
    let made = call(&*ec2, "CreateVpc", json!({"CidrBlock": "10.0.0.0/16", "TagSpecifications": tags})).await;
    let vpc = made["Vpc"]["VpcId"].clone();
    let found = call(&*ec2, "DescribeVpcs", json!({"Filters": [{"Name": "tag:Name", "Values": ["m*"]}]})).await;
    assert_eq!(found["Vpcs"][0], made["Vpc"]);
    let subnet = |cidr: &str| json!({"VpcId": vpc, "CidrBlock": cidr, "AvailabilityZone": "us-east-1c"});
    let made = call(&*ec2, "CreateSubnet", subnet("10.0.1.0/24")).await;
    assert_eq!(made["Subnet"]["AvailableIpAddressCount"], 251);
    assert_eq!(refused(&*ec2, "CreateSubnet", subnet("10.0.1.128/25")).await.code, "InvalidSubnet.Conflict");
    assert_eq!(refused(&*ec2, "CreateSubnet", subnet("10.9.0.0/24")).await.code, "InvalidSubnet.Range");
    let group = json!({"VpcId": vpc, "GroupName": "web", "Description": "web"});
    let group_id = call(&*ec2, "CreateSecurityGroup", group.clone()).await["GroupId"].clone();
    assert_eq!(refused(&*ec2, "CreateSecurityGroup", group).await.code, "InvalidGroup.Duplicate");
    let open = json!({"GroupId": group_id, "IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "CidrIp": "0.0.0.0/0"});
    let opened = call(&*ec2, "AuthorizeSecurityGroupIngress", open.clone()).await;
    assert_eq!(
        (&opened["Return"], &opened["SecurityGroupRules"][0]["CidrIpv4"]),
        (&json!(true), &json!("0.0.0.0/0"))
    );
    assert_eq!(refused(&*ec2, "AuthorizeSecurityGroupIngress", open).await.code, "InvalidPermission.Duplicate");
    let found = call(&*ec2, "DescribeSecurityGroups", json!({"GroupIds": [group_id]})).await;
    assert_eq!(found["SecurityGroups"][0]["IpPermissions"][0]["FromPort"], 80);

    assert_eq!(refused(&*ec2, "DeleteVpc", json!({"VpcId": vpc})).await.code, "DependencyViolation");
    call(&*ec2, "DeleteSubnet", json!({"SubnetId": made["Subnet"]["SubnetId"]})).await;
    call(&*ec2, "DeleteSecurityGroup", json!({"GroupId": group_id})).await;
    call(&*ec2, "DeleteVpc", json!({"VpcId": vpc})).await;
    assert_eq!(refused(&*ec2, "DescribeVpcs", json!({"VpcIds": [vpc]})).await.code, "InvalidVpcID.NotFound");
    let default = json!({"GroupId": DEFAULT_SECURITY_GROUP_ID});
    assert_eq!(refused(&*ec2, "DeleteSecurityGroup", default).await.code, "CannotDelete");
    assert_eq!(
        refused(&*ec2, "DescribeSubnets", json!({"SubnetIds": ["subnet-0"]})).await.code,
        "InvalidSubnetID.NotFound"
    );
    assert_eq!(refused(&*ec2, "CreateVpc", json!({"CidrBlock": "10.0.0.0/16", "DryRun": true})).await.status, 412);
    assert_all_operations_known(&*ec2).await;
}
