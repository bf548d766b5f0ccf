//! What the demo deploys to: made through the public API, as a user would make it.

use std::io::{Cursor, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use aws_api::{cloudwatch, codedeploy, ecs, elbv2, lambda};
use aws_protocol::{Blob, ServiceModel};
use cli::client::Client;
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;

use super::Fault;

const TASKS: u64 = 3;
const STEADY_LIMIT: Duration = Duration::from_secs(60);
const ALARM: &str = "web-slow";
/// The hook function.
pub const FUNCTION: &str = "CodeDeployHook_validate";

/// What differs between the demo and other uses of its scene.
#[derive(Clone, Debug)]
pub struct Plot {
    /// The product's program: application and hook are subcommands of it.
    pub program: PathBuf,
    /// Deployment configuration of the group.
    pub config: String,
    /// Lifecycle events that run the validating hook.
    pub hooks: Vec<String>,
    /// Termination wait in minutes.
    pub termination_minutes: u32,
}

impl Plot {
    /// The demo's: a linear shift, one hook on the test listener, a wait of three minutes.
    pub fn new(program: PathBuf) -> Self {
        Self {
            program,
            config: "CodeDeployDefault.ECSLinear10PercentEvery1Minutes".into(),
            hooks: vec!["AfterAllowTestTraffic".into()],
            termination_minutes: 3,
        }
    }
}

/// The resources of the demo that later steps need.
pub struct Scene {
    plot: Plot,
    /// Where users' requests go.
    pub production: SocketAddr,
    /// Target groups by name.
    pub target_groups: [(String, String); 2],
}

impl Scene {
    /// Creates everything up to the deployment group.
    pub async fn set(client: &Client, plot: Plot) -> Result<Self> {
        let balancer = call(
            client,
            &elbv2::MODEL,
            "CreateLoadBalancer",
            json!({"Name": "web", "Subnets": ["subnet-1", "subnet-2"], "Type": "application"}),
        )
        .await?;
        let balancer = &balancer["LoadBalancers"][0];
        let host: Ipv4Addr = text(&balancer["DNSName"])?.parse().context("the load balancer's address")?;
        let blue = target_group(client, "web-blue").await?;
        let green = target_group(client, "web-green").await?;
        let [production, test] = free_ports(host)?;
        let production_listener = listener(client, &balancer["LoadBalancerArn"], production, &blue).await?;
        let test_listener = listener(client, &balancer["LoadBalancerArn"], test, &blue).await?;
        call(client, &ecs::MODEL, "CreateCluster", json!({"clusterName": "demo"})).await?;
        let task_definition = register(client, &plot, "v1", None).await?;
        create_service(client, &task_definition, &blue).await?;
        create_function(client, &plot, SocketAddr::from((host, test))).await?;
        create_alarm(client, &text(&balancer["LoadBalancerArn"])?, &green).await?;
        create_group(client, &plot, &production_listener, &test_listener).await?;
        Ok(Self {
            plot,
            production: SocketAddr::from((host, production)),
            target_groups: [("blue".into(), blue), ("green".into(), green)],
        })
    }

    /// Waits until all tasks run and pass their health checks.
    pub async fn wait_until_steady(
        &self,
        client: &Client,
        progress: &mut dyn FnMut(&str) -> Result<()>,
    ) -> Result<()> {
        let deadline = Instant::now() + STEADY_LIMIT;
        loop {
            let described =
                call(client, &ecs::MODEL, "DescribeServices", json!({"cluster": "demo", "services": ["web"]}))
                    .await?;
            let service = &described["services"][0];
            let set = &service["taskSets"][0];
            progress(&format!("{} of {TASKS} tasks are running", set["runningCount"]))?;
            if set["stabilityStatus"] == "STEADY_STATE" && self.health(client).await?[0].1.healthy == TASKS {
                return Ok(());
            }
            if Instant::now() > deadline {
                bail!("the service did not become steady; its newest event: {}", service["events"][0]["message"]);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Registers version v2 and deploys it.
    pub async fn deploy(&self, client: &Client, fault: Option<Fault>) -> Result<String> {
        let task_definition = register(client, &self.plot, "v2", fault).await?;
        let hooks: Vec<Value> = self.plot.hooks.iter().map(|event| json!({event: FUNCTION})).collect();
        let app_spec = json!({
            "version": 0.0,
            "Resources": [{"TargetService": {
                "Type": "AWS::ECS::Service",
                "Properties": {
                    "TaskDefinition": task_definition,
                    "LoadBalancerInfo": {"ContainerName": "web", "ContainerPort": 80},
                },
            }}],
            "Hooks": hooks,
        });
        let created = call(
            client,
            &codedeploy::MODEL,
            "CreateDeployment",
            json!({
                "applicationName": "demo",
                "deploymentGroupName": "web",
                "description": "version v2",
                "revision": {
                    "revisionType": "AppSpecContent",
                    "appSpecContent": {"content": app_spec.to_string()},
                },
            }),
        )
        .await?;
        text(&created["deploymentId"])
    }

    /// Target counts by side, blue first.
    pub async fn health(&self, client: &Client) -> Result<Vec<(String, Targets)>> {
        let mut sides = Vec::new();
        for (side, arn) in &self.target_groups {
            let input = json!({"TargetGroupArn": arn});
            let described = call(client, &elbv2::MODEL, "DescribeTargetHealth", input).await?;
            let mut targets = Targets::default();
            for target in described["TargetHealthDescriptions"].as_array().into_iter().flatten() {
                match target["TargetHealth"]["State"].as_str() {
                    Some("healthy") => targets.healthy += 1,
                    Some("draining") => targets.draining += 1,
                    _ => targets.other += 1,
                }
            }
            sides.push((side.clone(), targets));
        }
        Ok(sides)
    }
}

/// Targets of one group by state.
#[derive(Clone, Copy, Debug, Default)]
pub struct Targets {
    /// Passing their checks.
    pub healthy: u64,
    /// Finishing their requests.
    pub draining: u64,
    /// In any other state.
    pub other: u64,
}

async fn call(client: &Client, service: &'static ServiceModel, operation: &str, input: Value) -> Result<Value> {
    client.call_document(service, operation, input).await.with_context(|| operation.to_string())
}

fn text(value: &Value) -> Result<String> {
    Ok(value.as_str().with_context(|| format!("expected a text, got {value}"))?.to_string())
}

async fn target_group(client: &Client, name: &str) -> Result<String> {
    let created = call(
        client,
        &elbv2::MODEL,
        "CreateTargetGroup",
        json!({
            "Name": name, "Protocol": "HTTP", "Port": 80, "TargetType": "ip", "VpcId": "vpc-1",
            "HealthCheckPath": "/health", "HealthCheckIntervalSeconds": 5, "HealthCheckTimeoutSeconds": 2,
            "UnhealthyThresholdCount": 2,
        }),
    )
    .await?;
    text(&created["TargetGroups"][0]["TargetGroupArn"])
}

async fn listener(client: &Client, balancer: &Value, port: u16, group: &str) -> Result<String> {
    let created = call(
        client,
        &elbv2::MODEL,
        "CreateListener",
        json!({
            "LoadBalancerArn": balancer, "Protocol": "HTTP", "Port": port,
            "DefaultActions": [{"Type": "forward", "TargetGroupArn": group}],
        }),
    )
    .await?;
    text(&created["Listeners"][0]["ListenerArn"])
}

/// Two ports nobody listens on at this address now.
fn free_ports(host: Ipv4Addr) -> Result<[u16; 2]> {
    let (first, second) = (TcpListener::bind((host, 0))?, TcpListener::bind((host, 0))?);
    Ok([first.local_addr()?.port(), second.local_addr()?.port()])
}

async fn register(client: &Client, plot: &Plot, version: &str, fault: Option<Fault>) -> Result<String> {
    let mut environment = vec![json!({"name": "APP_VERSION", "value": version})];
    let mut misbehave = |name: &str, value: &str| environment.push(json!({"name": name, "value": value}));
    match fault {
        None => {}
        Some(Fault::Hook) => misbehave("APP_SELF_TEST", "fail"),
        Some(Fault::Alarm) => misbehave("APP_DELAY_MILLIS", "400"),
        Some(Fault::Crash) => misbehave("APP_CRASH_AFTER_REQUESTS", "40"),
    }
    let registered = call(
        client,
        &ecs::MODEL,
        "RegisterTaskDefinition",
        json!({
            "family": "web",
            "networkMode": "awsvpc",
            "requiresCompatibilities": ["FARGATE"],
            "cpu": "256",
            "memory": "512",
            "containerDefinitions": [{
                "name": "web",
                "image": "cutover/demo-app",
                "essential": true,
                "entryPoint": [plot.program.to_string_lossy(), "demo-app"],
                "environment": environment,
                "portMappings": [{"containerPort": 80, "protocol": "tcp"}],
                "stopTimeout": 5,
            }],
        }),
    )
    .await?;
    text(&registered["taskDefinition"]["taskDefinitionArn"])
}

async fn create_service(client: &Client, task_definition: &str, group: &str) -> Result<()> {
    let input = json!({
        "cluster": "demo",
        "serviceName": "web",
        "taskDefinition": task_definition,
        "desiredCount": TASKS,
        "launchType": "FARGATE",
        "schedulingStrategy": "REPLICA",
        "deploymentController": {"type": "CODE_DEPLOY"},
        "loadBalancers": [{"targetGroupArn": group, "containerName": "web", "containerPort": 80}],
        "networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-1"], "securityGroups": ["sg-1"]}},
    });
    call(client, &ecs::MODEL, "CreateService", input).await.map(drop)
}

async fn create_function(client: &Client, plot: &Plot, test: SocketAddr) -> Result<()> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("bootstrap", SimpleFileOptions::default().unix_permissions(0o755))?;
    zip.write_all(b"#!/bin/sh\nexec \"$CUTOVER_EXE\" demo-hook\n")?;
    let code = Blob(zip.finish()?.into_inner()).to_base64();
    let input = json!({
        "FunctionName": FUNCTION,
        "Runtime": "provided.al2023",
        "Handler": "bootstrap",
        "Role": "arn:aws:iam::000000000000:role/demo-hook",
        "Code": {"ZipFile": code},
        "Timeout": 30,
        "Environment": {"Variables": {
            "CUTOVER_EXE": plot.program.to_string_lossy(),
            "HOOK_URL": format!("http://{test}/self-test"),
            "HOOK_EXPECTS": "v2",
        }},
    });
    call(client, &lambda::MODEL, "CreateFunction", input).await.map(drop)
}

/// An alarm on the new version's response time, as a user would set it.
async fn create_alarm(client: &Client, balancer: &str, green: &str) -> Result<()> {
    let balancer = balancer.split_once(":loadbalancer/").map(|(_, rest)| rest).context("the load balancer's ARN")?;
    let group = green.rsplit(':').next().context("the target group's ARN")?;
    let input = json!({
        "AlarmName": ALARM,
        "AlarmDescription": "the replacement answers slowly",
        "Namespace": "AWS/ApplicationELB",
        "MetricName": "TargetResponseTime",
        "Dimensions": [{"Name": "LoadBalancer", "Value": balancer}, {"Name": "TargetGroup", "Value": group}],
        "Statistic": "Average",
        "Period": 60,
        "EvaluationPeriods": 1,
        "Threshold": 0.25,
        "ComparisonOperator": "GreaterThanThreshold",
        "TreatMissingData": "notBreaching",
    });
    call(client, &cloudwatch::MODEL, "PutMetricAlarm", input).await.map(drop)
}

async fn create_group(client: &Client, plot: &Plot, production: &str, test: &str) -> Result<()> {
    let application = json!({"applicationName": "demo", "computePlatform": "ECS"});
    call(client, &codedeploy::MODEL, "CreateApplication", application).await?;
    let input = json!({
        "applicationName": "demo",
        "deploymentGroupName": "web",
        "deploymentConfigName": plot.config,
        "serviceRoleArn": "arn:aws:iam::000000000000:role/demo-codedeploy",
        "ecsServices": [{"serviceName": "web", "clusterName": "demo"}],
        "deploymentStyle": {"deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL"},
        "loadBalancerInfo": {"targetGroupPairInfoList": [{
            "targetGroups": [{"name": "web-blue"}, {"name": "web-green"}],
            "prodTrafficRoute": {"listenerArns": [production]},
            "testTrafficRoute": {"listenerArns": [test]},
        }]},
        "blueGreenDeploymentConfiguration": {
            "deploymentReadyOption": {"actionOnTimeout": "CONTINUE_DEPLOYMENT", "waitTimeInMinutes": 0},
            "terminateBlueInstancesOnDeploymentSuccess": {"action": "TERMINATE", "terminationWaitTimeInMinutes": plot.termination_minutes},
        },
        "autoRollbackConfiguration": {
            "enabled": true,
            "events": ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_STOP_ON_REQUEST"],
        },
        "alarmConfiguration": {"enabled": true, "alarms": [{"name": ALARM}]},
    });
    call(client, &codedeploy::MODEL, "CreateDeploymentGroup", input).await.map(drop)
}
