//! What both servers are asked about: one application, its groups, and as many deployments in each.
//!
//! In Cutover everything behind a group is real: an ECS service, a pair of target groups, a listener. moto keeps what
//! it is told, so it gets the same group settings.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use anyhow::Context;
use serde_json::{Value, json};

use super::wire::{CODEDEPLOY, Connection, ECS};

pub const APPLICATION: &str = "bench";
const CLUSTER: &str = "bench";

/// A deployment group that is ready to be deployed to.
#[derive(Clone)]
pub struct Group {
    pub name: String,
    settings: Value,
    task_definition: String,
}

impl Group {
    /// How many task sets its service has now.
    pub fn task_sets(&self, cutover: &mut Connection) -> anyhow::Result<usize> {
        let input = json!({"cluster": CLUSTER, "services": [self.name]});
        let described = cutover.call(ECS, "DescribeServices", &input)?;
        let sets = described["services"][0]["taskSets"].as_array();
        Ok(sets.with_context(|| format!("no task sets in {described}"))?.len())
    }

    /// The input of CreateDeployment; `description` keeps two requests of one second apart.
    pub fn deployment(&self, description: &str) -> Value {
        let app_spec = json!({
            "version": 0.0,
            "Resources": [{"TargetService": {
                "Type": "AWS::ECS::Service",
                "Properties": {
                    "TaskDefinition": self.task_definition,
                    "LoadBalancerInfo": {"ContainerName": "web", "ContainerPort": 80},
                },
            }}],
        });
        json!({
            "applicationName": APPLICATION,
            "deploymentGroupName": self.name,
            "description": description,
            "revision": {
                "revisionType": "AppSpecContent",
                "appSpecContent": {"content": app_spec.to_string()},
            },
        })
    }
}

/// Makes everything in Cutover through its public API. Services whose name is in `with_task` run one task of
/// `program`'s demo application, the others none.
pub fn in_cutover(
    cutover: &mut Connection,
    program: &Path,
    counts: &[(&str, u32, u64)],
) -> anyhow::Result<Vec<Group>> {
    let subnets = [("Name", "bench"), ("Subnets.member.1", "subnet-1"), ("Subnets.member.2", "subnet-2")];
    let balancer = cutover.query("CreateLoadBalancer", &subnets, "LoadBalancerArn")?;
    let by_arn = [("LoadBalancerArns.member.1", balancer.as_str())];
    let host: Ipv4Addr =
        cutover.query("DescribeLoadBalancers", &by_arn, "DNSName")?.parse().context("its address")?;
    cutover.call(ECS, "CreateCluster", &json!({"clusterName": CLUSTER}))?;
    let task_definition = register(cutover, program)?;
    let application = json!({"applicationName": APPLICATION, "computePlatform": "ECS"});
    cutover.call(CODEDEPLOY, "CreateApplication", &application)?;
    let mut groups = Vec::new();
    for (kind, number, tasks) in counts {
        for index in 0..*number {
            let name = format!("{kind}-{index}");
            let [blue, green] = ["blue", "green"].map(|side| target_group(cutover, &format!("{name}-{side}")));
            let (blue, _) = (blue?, green?);
            let listener = listener(cutover, &balancer, host, &blue)?;
            create_service(cutover, &name, &task_definition, *tasks, &blue)?;
            let settings = settings(&name, &listener);
            cutover.call(CODEDEPLOY, "CreateDeploymentGroup", &settings)?;
            groups.push(Group { name, settings, task_definition: task_definition.clone() });
        }
    }
    Ok(groups)
}

/// Makes the same application and groups in moto.
pub fn in_moto(moto: &mut Connection, groups: &[Group]) -> anyhow::Result<()> {
    let application = json!({"applicationName": APPLICATION, "computePlatform": "ECS"});
    moto.call(CODEDEPLOY, "CreateApplication", &application)?;
    for group in groups {
        moto.call(CODEDEPLOY, "CreateDeploymentGroup", &group.settings)?;
    }
    Ok(())
}

fn target_group(cutover: &mut Connection, name: &str) -> anyhow::Result<String> {
    let members = [
        ("Name", name),
        ("Protocol", "HTTP"),
        ("Port", "80"),
        ("TargetType", "ip"),
        ("VpcId", "vpc-1"),
        ("HealthCheckPath", "/health"),
        ("HealthCheckIntervalSeconds", "5"),
        ("HealthCheckTimeoutSeconds", "2"),
        ("HealthyThresholdCount", "2"),
    ];
    cutover.query("CreateTargetGroup", &members, "TargetGroupArn")
}

fn listener(cutover: &mut Connection, balancer: &str, host: Ipv4Addr, group: &str) -> anyhow::Result<String> {
    let port = TcpListener::bind((host, 0))?.local_addr()?.port().to_string();
    let members = [
        ("LoadBalancerArn", balancer),
        ("Protocol", "HTTP"),
        ("Port", port.as_str()),
        ("DefaultActions.member.1.Type", "forward"),
        ("DefaultActions.member.1.TargetGroupArn", group),
    ];
    cutover.query("CreateListener", &members, "ListenerArn")
}

fn register(cutover: &mut Connection, program: &Path) -> anyhow::Result<String> {
    let registered = cutover.call(
        ECS,
        "RegisterTaskDefinition",
        &json!({
            "family": "bench",
            "networkMode": "awsvpc",
            "requiresCompatibilities": ["FARGATE"],
            "cpu": "256",
            "memory": "512",
            "containerDefinitions": [{
                "name": "web",
                "image": "cutover/demo-app",
                "essential": true,
                "entryPoint": [program, "demo-app"],
                "portMappings": [{"containerPort": 80, "protocol": "tcp"}],
                "stopTimeout": 2,
            }],
        }),
    )?;
    let arn = registered["taskDefinition"]["taskDefinitionArn"].as_str();
    Ok(arn.with_context(|| format!("no ARN in {registered}"))?.to_string())
}

fn create_service(
    cutover: &mut Connection,
    name: &str,
    task_definition: &str,
    tasks: u64,
    target_group: &str,
) -> anyhow::Result<()> {
    let input = json!({
        "cluster": CLUSTER,
        "serviceName": name,
        "taskDefinition": task_definition,
        "desiredCount": tasks,
        "launchType": "FARGATE",
        "schedulingStrategy": "REPLICA",
        "deploymentController": {"type": "CODE_DEPLOY"},
        "loadBalancers": [{"targetGroupArn": target_group, "containerName": "web", "containerPort": 80}],
        "networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-1"], "securityGroups": ["sg-1"]}},
    });
    cutover.call(ECS, "CreateService", &input).map(drop)
}

fn settings(name: &str, listener: &str) -> Value {
    json!({
        "applicationName": APPLICATION,
        "deploymentGroupName": name,
        "deploymentConfigName": "CodeDeployDefault.ECSAllAtOnce",
        "serviceRoleArn": "arn:aws:iam::000000000000:role/codedeploy",
        "ecsServices": [{"serviceName": name, "clusterName": CLUSTER}],
        "deploymentStyle": {"deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL"},
        "loadBalancerInfo": {"targetGroupPairInfoList": [{
            "targetGroups": [{"name": format!("{name}-blue")}, {"name": format!("{name}-green")}],
            "prodTrafficRoute": {"listenerArns": [listener]},
        }]},
        "blueGreenDeploymentConfiguration": {
            "deploymentReadyOption": {"actionOnTimeout": "CONTINUE_DEPLOYMENT", "waitTimeInMinutes": 0},
            "terminateBlueInstancesOnDeploymentSuccess": {"action": "TERMINATE", "terminationWaitTimeInMinutes": 0},
        },
    })
}
