//! ECS, Elastic Load Balancing, Lambda and EC2.

use anyhow::{Context, Result};
use aws_api::{ec2, ecs, elbv2, lambda, s3};
use serde_json::{Value, json};

use super::{arn, iam_arn};
use crate::subject::{Dependent, Family, Subject, allow, deny, pass_role};
use crate::support::{package_of, text};
use crate::wire::{Plain, escaped};
use crate::world::World;

/// A function that is never called.
const SCRIPT: &str = "#!/bin/sh\nexit 1\n";

pub async fn ecs(world: &World) -> Result<Subject> {
    let call = |operation: &str, input: &Value| {
        Plain::json("ecs", "1.1", &format!("AmazonEC2ContainerServiceV20141113.{operation}"), input)
    };
    let tasks = "ecs-tasks.amazonaws.com";
    let (own, execution) = (iam_arn("role/own"), iam_arn("role/execution"));
    let definition = |family: &str, member: &str, role: &str| {
        let container = json!({ "name": "app", "image": "x", "memory": 64 });
        let mut input = json!({ "family": family, "containerDefinitions": [container] });
        input[member] = json!(role);
        call("RegisterTaskDefinition", &input)
    };
    let register =
        |family: &str| allow("ecs:RegisterTaskDefinition", &arn("ecs", &format!("task-definition/{family}:*")));
    let task_definition = world.lab.register("once", &[]).await?;
    let run = call(
        "RunTask",
        &json!({
            "cluster": "lab", "taskDefinition": task_definition, "launchType": "FARGATE",
            "networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-1"], "securityGroups": ["sg-1"]}},
            "overrides": { "taskRoleArn": own },
        }),
    );
    Ok(Subject {
        model: &ecs::MODEL,
        family: Family::Json,
        action: "ecs:CreateCluster",
        request: Box::new(move |number| call("CreateCluster", &json!({ "clusterName": format!("case-{number}") }))),
        resource: Box::new(|number| arn("ecs", &format!("cluster/case-{number}"))),
        reads: vec![
            ("ListClusters", json!({})),
            ("DescribeClusters", json!({ "clusters": ["lab"] })),
            ("ListTaskDefinitions", json!({})),
            ("ListServices", json!({ "cluster": "lab" })),
            ("ListTasks", json!({ "cluster": "lab" })),
        ],
        dependents: vec![
            Dependent::new(
                "RegisterTaskDefinition with a task role without iam:PassRole",
                definition("with-role", "taskRoleArn", &own),
                vec![register("with-role")],
                vec![allow("iam:PassRole", &own)],
            ),
            Dependent::new(
                "RegisterTaskDefinition with an execution role without iam:PassRole",
                definition("with-execution", "executionRoleArn", &execution),
                vec![register("with-execution"), pass_role(&own, tasks)],
                vec![pass_role(&execution, tasks)],
            ),
            Dependent::new(
                "RunTask with another role without iam:PassRole",
                run,
                vec![allow("ecs:RunTask", "*")],
                vec![pass_role(&own, tasks)],
            ),
        ],
    })
}

pub async fn elbv2(world: &World) -> Result<Subject> {
    let call = |action: &str, parameters: &[(&str, &str)]| {
        Plain::form("elasticloadbalancing", "2015-12-01", action, parameters)
    };
    let [one, two] = &world.lab.target_groups;
    let tag = |key: &str| {
        let all =
            [("ResourceArns.member.1", one.as_str()), ("ResourceArns.member.2", two), ("Tags.member.1.Key", key)];
        call("AddTags", &all)
    };
    let add = |group: &str| allow("elasticloadbalancing:AddTags", group);
    let denied = vec![add("*"), deny("elasticloadbalancing:AddTags", one)];
    Ok(Subject {
        model: &elbv2::MODEL,
        family: Family::Query,
        action: "elasticloadbalancing:CreateTargetGroup",
        request: Box::new(move |number| {
            let name = format!("case-{number}");
            let fixed = [("Protocol", "HTTP"), ("Port", "80"), ("TargetType", "ip"), ("VpcId", "vpc-1")];
            call("CreateTargetGroup", &[&[("Name", name.as_str())], fixed.as_slice()].concat())
        }),
        resource: Box::new(|number| arn("elasticloadbalancing", &format!("targetgroup/case-{number}/*"))),
        reads: vec![
            ("DescribeTargetGroups", json!({})),
            ("DescribeLoadBalancers", json!({})),
            ("DescribeListeners", json!({ "ListenerArns": [world.lab.production_listener] })),
            ("DescribeTags", json!({ "ResourceArns": [one, two] })),
        ],
        dependents: vec![
            Dependent::new("AddTags without the second group", tag("a"), vec![add(one)], vec![add(two)]),
            Dependent::new("AddTags without the first group", tag("b"), vec![add(two)], vec![add(one)]),
            Dependent { explicit: true, ..Dependent::new("AddTags with one group denied", tag("c"), denied, vec![]) },
        ],
    })
}

pub async fn lambda(world: &World) -> Result<Subject> {
    let call = |method: &'static str, path: &str, input: &Value| {
        Plain::rest("lambda", method, path, input.to_string()).with_header("content-type", "application/json")
    };
    let role = iam_arn("role/hook");
    let function = |name: &str, code: Value| {
        json!({
            "FunctionName": name, "Role": role, "Runtime": "provided.al2023", "Handler": "bootstrap", "Code": code,
        })
    };
    let zip = json!({ "ZipFile": package_of(SCRIPT)? });
    world.admin(&lambda::MODEL, "CreateFunction", function("tagged", zip.clone())).await?;
    world.admin(&s3::MODEL, "CreateBucket", json!({ "Bucket": "packages" })).await?;
    let object = json!({ "Bucket": "packages", "Key": "hook.zip", "Body": package_of(SCRIPT)? });
    world.admin(&s3::MODEL, "PutObject", object).await?;
    let of = |name: &str| arn("lambda", &format!("function:{name}"));
    let create = |name: &str| allow("lambda:CreateFunction", &of(name));
    let service = "lambda.amazonaws.com";
    let path = "/2015-03-31/functions";
    let in_bucket = json!({ "S3Bucket": "packages", "S3Key": "hook.zip" });
    let pass = || pass_role(&role, service);
    let other = iam_arn("role/other");
    let tagged = of("tagged");
    let tags = format!("/2017-03-31/tags/{}", escaped(&tagged));
    Ok(Subject {
        model: &lambda::MODEL,
        family: Family::RestJson,
        action: "lambda:TagResource",
        request: Box::new(move |number| call("POST", &tags, &json!({ "Tags": { "case": number.to_string() } }))),
        resource: Box::new(move |_| tagged.clone()),
        reads: vec![
            ("ListFunctions", json!({})),
            ("GetFunctionConfiguration", json!({ "FunctionName": "tagged" })),
            ("ListTags", json!({ "Resource": of("tagged") })),
        ],
        dependents: vec![
            Dependent::new(
                "CreateFunction without iam:PassRole",
                call("POST", path, &function("one", zip.clone())),
                vec![create("one")],
                vec![pass()],
            ),
            Dependent::new(
                "CreateFunction with iam:PassRole to another service",
                call("POST", path, &function("two", zip)),
                vec![create("two"), pass_role(&role, "codedeploy.amazonaws.com")],
                vec![pass()],
            ),
            Dependent::new(
                "CreateFunction of a package in a bucket without s3:GetObject",
                call("POST", path, &function("three", in_bucket)),
                vec![create("three"), pass()],
                vec![allow("s3:GetObject", "arn:aws:s3:::packages/hook.zip")],
            ),
            Dependent::new(
                "UpdateFunctionConfiguration with another role without iam:PassRole",
                call("PUT", "/2015-03-31/functions/tagged/configuration", &json!({ "Role": other })),
                vec![allow("lambda:UpdateFunctionConfiguration", &of("tagged"))],
                vec![pass_role(&other, service)],
            ),
        ],
    })
}

pub async fn ec2(world: &World) -> Result<Subject> {
    let call = |action: &str, parameters: &[(&str, &str)]| Plain::form("ec2", "2016-11-15", action, parameters);
    let vpc = world.admin(&ec2::MODEL, "CreateVpc", json!({ "CidrBlock": "10.77.0.0/16" })).await?;
    let vpc = text(&vpc, "/Vpc/VpcId").context("the VPC")?;
    let in_vpc = |action: &str, more: &[(&str, &str)]| call(action, &[&[("VpcId", vpc.as_str())], more].concat());
    let of_vpc = arn("ec2", &format!("vpc/{vpc}"));
    let (subnets, groups) = (arn("ec2", "subnet/*"), arn("ec2", "security-group/*"));
    Ok(Subject {
        model: &ec2::MODEL,
        family: Family::Ec2,
        action: "ec2:CreateVpc",
        request: Box::new(move |number| {
            let block = format!("10.{}.0.0/16", number % 250);
            call("CreateVpc", &[("CidrBlock", &block)])
        }),
        resource: Box::new(|_| arn("ec2", "vpc/*")),
        reads: vec![
            ("DescribeVpcs", json!({})),
            ("DescribeSubnets", json!({})),
            ("DescribeSecurityGroups", json!({})),
        ],
        dependents: vec![
            Dependent::new(
                "CreateSubnet without its VPC",
                in_vpc("CreateSubnet", &[("CidrBlock", "10.77.1.0/24")]),
                vec![allow("ec2:CreateSubnet", &subnets)],
                vec![allow("ec2:CreateSubnet", &of_vpc)],
            ),
            Dependent::new(
                "CreateSecurityGroup without its VPC",
                in_vpc("CreateSecurityGroup", &[("GroupName", "web"), ("GroupDescription", "web")]),
                vec![allow("ec2:CreateSecurityGroup", &groups)],
                vec![allow("ec2:CreateSecurityGroup", &of_vpc)],
            ),
        ],
    })
}
