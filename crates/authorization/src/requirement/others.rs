//! CloudWatch, CloudWatch Logs, STS, IAM, EC2 and ACM, as far as they are spoken.

use super::{Asked, Permission, Requirement, arns};

pub(super) fn cloudwatch(asked: &Asked<'_>) -> Option<Requirement> {
    let alarm = |name: &str| asked.scope.arn("cloudwatch", &format!("alarm:{name}"));
    Some(match asked.operation {
        "PutMetricAlarm" | "SetAlarmState" => asked.on(alarm(asked.text("AlarmName"))),
        "DeleteAlarms" | "EnableAlarmActions" | "DisableAlarmActions" => {
            let names = asked.texts("AlarmNames");
            asked.on_each(names.map(|names| names.iter().map(|name| alarm(name)).collect()))
        }
        "DescribeAlarms" => match asked.texts("AlarmNames") {
            Some(names) => Requirement::each(asked.action, names.iter().map(|name| alarm(name))),
            None => asked.on(alarm("*")),
        },
        "DescribeAlarmHistory" => asked.on(alarm(asked.maybe("AlarmName").unwrap_or("*"))),
        "GetMetricStatistics" | "GetMetricData" | "ListMetrics" => asked.on_all(),
        "ListTagsForResource" | "TagResource" | "UntagResource" => {
            asked.on(arns::own(asked.scope, "cloudwatch", asked.text("ResourceARN")))
        }
        "PutMetricData" => {
            let permission = Permission::new(asked.action, "*");
            Requirement::One(permission.with("cloudwatch:namespace", asked.text("Namespace")))
        }
        _ => return None,
    })
}

/// Reads of logs are about the streams of a group: `log-group:NAME:log-stream:STREAM`, without a stream when all of
/// them are meant, so that `log-group:NAME:*` covers them, as on AWS.
pub(super) fn logs(asked: &Asked<'_>) -> Option<Requirement> {
    let on = |group: &str, stream: &str| {
        asked.on(asked.scope.arn("logs", &format!("log-group:{group}:log-stream:{stream}")))
    };
    Some(match asked.operation {
        "DescribeLogGroups" => on(asked.text("logGroupNamePrefix"), ""),
        "DescribeLogStreams" | "FilterLogEvents" => on(log_group(asked), ""),
        "GetLogEvents" => on(log_group(asked), asked.text("logStreamName")),
        _ => return None,
    })
}

/// The group of a request, by its name or its ARN.
fn log_group<'a>(asked: &Asked<'a>) -> &'a str {
    let given = asked.maybe("logGroupName").unwrap_or_else(|| asked.text("logGroupIdentifier"));
    let resource = types::arn_resource(given, "logs").and_then(|resource| resource.strip_prefix("log-group:"));
    resource.map_or(given, |name| name.strip_suffix(":*").unwrap_or(name))
}

pub(super) fn acm(asked: &Asked<'_>) -> Option<Requirement> {
    Some(match asked.operation {
        "ListCertificates" => asked.on_all(),
        // Its ARN is not known before it is there.
        "ImportCertificate" | "RequestCertificate" if !asked.has("CertificateArn") => {
            asked.on(asked.scope.arn("acm", "certificate/*"))
        }
        "ImportCertificate"
        | "DescribeCertificate"
        | "GetCertificate"
        | "DeleteCertificate"
        | "AddTagsToCertificate"
        | "RemoveTagsFromCertificate"
        | "ListTagsForCertificate" => asked.on(arns::own(asked.scope, "acm", asked.text("CertificateArn"))),
        _ => return None,
    })
}

pub(super) fn sts(asked: &Asked<'_>) -> Option<Requirement> {
    Some(match asked.operation {
        // Who has a key may know whose it is; AWS does not even let a Deny forbid it.
        "GetCallerIdentity" => Requirement::All(Vec::new()),
        // The trust policy has a say too: the endpoint asks `authorize_assume_role` instead.
        "AssumeRole" => asked.on(asked.text("RoleArn")),
        _ => return None,
    })
}

pub(super) fn iam(asked: &Asked<'_>) -> Option<Requirement> {
    Some(match asked.operation {
        "CreateRole" => {
            let path = asked.maybe("Path").unwrap_or("/");
            let role = asked.scope.global_arn("iam", &format!("role{path}{}", asked.text("RoleName")));
            let mut permission = Permission::new(asked.action, role);
            if let Some(boundary) = asked.maybe("PermissionsBoundary") {
                permission = permission.with("iam:PermissionsBoundary", boundary);
            }
            Requirement::One(permission)
        }
        "GetRole"
        | "DeleteRole"
        | "ListAttachedRolePolicies"
        | "ListRolePolicies"
        | "GetRolePolicy"
        | "PutRolePolicy"
        | "DeleteRolePolicy" => asked.on(role(asked)),
        "AttachRolePolicy" | "DetachRolePolicy" => {
            let permission = Permission::new(asked.action, role(asked));
            Requirement::One(permission.with("iam:PolicyARN", asked.text("PolicyArn")))
        }
        "ListRoles" => asked.on(asked.scope.global_arn("iam", "role/")),
        "CreateUser" => {
            let path = asked.maybe("Path").unwrap_or("/");
            let user = asked.scope.global_arn("iam", &format!("user{path}{}", asked.text("UserName")));
            let mut permission = Permission::new(asked.action, user);
            if let Some(boundary) = asked.maybe("PermissionsBoundary") {
                permission = permission.with("iam:PermissionsBoundary", boundary);
            }
            Requirement::One(permission)
        }
        "GetUser"
        | "DeleteUser"
        | "CreateAccessKey"
        | "ListAccessKeys"
        | "DeleteAccessKey"
        | "UpdateAccessKey"
        | "PutUserPolicy"
        | "GetUserPolicy"
        | "DeleteUserPolicy"
        | "ListUserPolicies"
        | "ListAttachedUserPolicies" => asked.on(user(asked)),
        "AttachUserPolicy" | "DetachUserPolicy" => {
            let permission = Permission::new(asked.action, user(asked));
            Requirement::One(permission.with("iam:PolicyARN", asked.text("PolicyArn")))
        }
        "ListUsers" => asked.on(asked.scope.global_arn("iam", "user/")),
        "CreatePolicy" => {
            let path = asked.maybe("Path").unwrap_or("/");
            asked.on(asked.scope.global_arn("iam", &format!("policy{path}{}", asked.text("PolicyName"))))
        }
        // The ARN as given: those of AWS's own policies carry no account.
        "GetPolicy" | "GetPolicyVersion" | "DeletePolicy" => asked.on(asked.text("PolicyArn")),
        // Of the caller itself it needs none: see `authorize_simulation`, which the endpoint asks.
        "SimulatePrincipalPolicy" => asked.on(asked.text("PolicySourceArn")),
        _ => return None,
    })
}

/// The role's ARN with its path where it is known.
fn role(asked: &Asked<'_>) -> String {
    let name = asked.text("RoleName");
    asked.known.role_arn(name).unwrap_or_else(|| asked.scope.global_arn("iam", &format!("role/{name}")))
}

/// The user's ARN with its path where it is known; without a name every user, until the endpoint names the caller.
fn user(asked: &Asked<'_>) -> String {
    let Some(name) = asked.maybe("UserName") else { return asked.scope.global_arn("iam", "user/*") };
    asked.known.user_arn(name).unwrap_or_else(|| asked.scope.global_arn("iam", &format!("user/{name}")))
}

pub(super) fn ec2(asked: &Asked<'_>) -> Option<Requirement> {
    let arn = |resource: String| asked.scope.arn("ec2", &resource);
    let by_id = |kind: &str, member: &str| arn(format!("{kind}/{}", asked.maybe(member).unwrap_or("*")));
    Some(match asked.operation {
        "DescribeVpcs" | "DescribeSubnets" | "DescribeSecurityGroups" => asked.on_all(),
        "CreateVpc" => asked.on(arn("vpc/*".into())),
        "CreateSubnet" => Requirement::each(asked.action, [arn("subnet/*".into()), by_id("vpc", "VpcId")]),
        "CreateSecurityGroup" => {
            let made = arn("security-group/*".into());
            let vpc = asked.maybe("VpcId").map(|_| by_id("vpc", "VpcId"));
            Requirement::each(asked.action, std::iter::once(made).chain(vpc))
        }
        "DeleteVpc" => asked.on(by_id("vpc", "VpcId")),
        "DeleteSubnet" => asked.on(by_id("subnet", "SubnetId")),
        "DeleteSecurityGroup" | "AuthorizeSecurityGroupIngress" => asked.on(by_id("security-group", "GroupId")),
        _ => return None,
    })
}
