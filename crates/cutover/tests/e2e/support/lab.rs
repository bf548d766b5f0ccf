//! An environment to deploy into: cluster, balancer with production and test listener, two target groups, service,
//! application and group, all made through the public API.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use cutover::demo::traffic::{Load, Traffic};
use serde_json::{Value, json};

use super::api::{Api, text};
use super::facts::DeploymentFacts;
use super::hook::Hook;
use super::processes::{Home, MARK};
use super::server::{Server, ServerOptions, binary};
use super::wait::{eventually, soon};

const CLUSTER: &str = "lab";
const SERVICE: &str = "web";
/// The application.
pub const APPLICATION: &str = "lab-app";
/// The deployment group.
pub const GROUP: &str = "lab-group";
const FAMILY: &str = "web";
/// The one container of each task.
pub const CONTAINER: &str = "app";
/// Tasks of each set.
pub const TASKS: u64 = 2;

/// What a test wants to be different.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// How the server runs.
    pub server: ServerOptions,
    /// Deployment configuration of the group.
    pub config: &'static str,
    /// Termination wait in minutes of the engine.
    pub termination_minutes: u32,
    /// The function of AfterAllowTestTraffic.
    pub hook: Option<Hook>,
    /// What the hook asks; the test listener when none.
    pub hook_asks: Option<SocketAddr>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            server: ServerOptions::default(),
            config: "CodeDeployDefault.ECSAllAtOnce",
            termination_minutes: 0,
            hook: None,
            hook_asks: None,
        }
    }
}

/// The environment, with version `v1` running and healthy.
pub struct Lab {
    /// The server. Declared before `home`: it ends before the directory goes.
    pub server: Server,
    /// Calls to it.
    pub api: Api,
    /// The production listener.
    pub production: SocketAddr,
    /// The test listener.
    pub test: SocketAddr,
    /// ARN of the production listener.
    pub production_listener: String,
    /// ARN of the test listener.
    pub test_listener: String,
    /// ARNs of the target groups; the first is the one `v1` began in.
    pub target_groups: [String; 2],
    hook: Option<String>,
    /// Directory and processes.
    pub home: Home,
}

impl Lab {
    /// Builds it and waits until `v1` serves.
    pub async fn new(options: Options) -> Result<Self> {
        let home = Home::new()?;
        let server = Server::start(&home, options.server).await?;
        let api = server.api()?;
        let balancer = Balancer::create(&api).await.context("create the balancer")?;
        let mut lab = Self {
            server,
            api,
            production: balancer.production,
            test: balancer.test,
            production_listener: balancer.production_listener,
            test_listener: balancer.test_listener,
            target_groups: balancer.target_groups,
            hook: None,
            home,
        };
        if let Some(hook) = options.hook {
            let url = format!("http://{}/", options.hook_asks.unwrap_or(lab.test));
            lab.hook = Some(hook.create(&lab.api, "validate", &url, lab.home.path()).await?);
        }
        lab.create_service().await.context("create the service")?;
        lab.create_group(&options).await.context("create the group")?;
        lab.wait_until_serving().await?;
        Ok(lab)
    }

    async fn create_service(&self) -> Result<()> {
        self.api.ecs("CreateCluster", json!({"clusterName": CLUSTER})).await?;
        let task_definition = self.register("v1", &[]).await?;
        let service = json!({
            "cluster": CLUSTER, "serviceName": SERVICE, "taskDefinition": task_definition, "desiredCount": TASKS,
            "launchType": "FARGATE", "schedulingStrategy": "REPLICA", "deploymentController": {"type": "CODE_DEPLOY"},
            "loadBalancers": [
                {"targetGroupArn": self.target_groups[0], "containerName": CONTAINER, "containerPort": 80}
            ],
            "networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-1"], "securityGroups": ["sg-1"]}},
        });
        self.api.ecs("CreateService", service).await?;
        Ok(())
    }

    async fn create_group(&self, options: &Options) -> Result<()> {
        let application = json!({"applicationName": APPLICATION, "computePlatform": "ECS"});
        self.api.codedeploy("CreateApplication", application).await?;
        let mut group = self.group_settings();
        group["deploymentGroupName"] = json!(GROUP);
        group["deploymentConfigName"] = json!(options.config);
        let termination = "/blueGreenDeploymentConfiguration/terminateBlueInstancesOnDeploymentSuccess";
        if let Some(termination) = group.pointer_mut(termination) {
            termination["terminationWaitTimeInMinutes"] = json!(options.termination_minutes);
        }
        self.api.codedeploy("CreateDeploymentGroup", group).await?;
        Ok(())
    }

    /// Input of CreateDeploymentGroup without the group's name.
    pub fn group_settings(&self) -> Value {
        json!({
            "applicationName": APPLICATION,
            "serviceRoleArn": "arn:aws:iam::000000000000:role/codedeploy",
            "deploymentStyle": {"deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL"},
            "autoRollbackConfiguration": {
                "enabled": true,
                "events": ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_REQUEST", "DEPLOYMENT_STOP_ON_ALARM"],
            },
            "blueGreenDeploymentConfiguration": {
                "deploymentReadyOption": {"actionOnTimeout": "CONTINUE_DEPLOYMENT", "waitTimeInMinutes": 0},
                "terminateBlueInstancesOnDeploymentSuccess": {
                    "action": "TERMINATE", "terminationWaitTimeInMinutes": 0,
                },
            },
            "ecsServices": [{"clusterName": CLUSTER, "serviceName": SERVICE}],
            "loadBalancerInfo": {"targetGroupPairInfoList": [{
                "targetGroups": [{"name": "lab-one"}, {"name": "lab-two"}],
                "prodTrafficRoute": {"listenerArns": [self.production_listener]},
                "testTrafficRoute": {"listenerArns": [self.test_listener]},
            }]},
        })
    }

    /// Registers a revision that says `version`; answers its ARN.
    pub async fn register(&self, version: &str, environment: &[(&str, &str)]) -> Result<String> {
        let mark = self.home.path().to_string_lossy();
        let variables = [("APP_VERSION", version), (MARK, mark.as_ref())];
        let variables: Vec<Value> =
            variables.iter().chain(environment).map(|(name, value)| json!({"name": name, "value": value})).collect();
        let definition = json!({
            "family": FAMILY, "networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"],
            "cpu": "256", "memory": "512",
            "containerDefinitions": [{
                "name": CONTAINER, "image": "demo-app", "essential": true, "stopTimeout": 5,
                "entryPoint": [binary()], "command": ["demo-app"],
                "portMappings": [{"containerPort": 80, "protocol": "tcp"}],
                "environment": variables,
            }],
        });
        let registered = self.api.ecs("RegisterTaskDefinition", definition).await?;
        text(&registered, "/taskDefinition/taskDefinitionArn")
    }

    /// Registers a version and starts its deployment; answers the deployment's id.
    pub async fn deploy(&self, version: &str, environment: &[(&str, &str)]) -> Result<String> {
        let task_definition = self.register(version, environment).await?;
        let created = self.api.codedeploy("CreateDeployment", self.revision(&task_definition)).await?;
        text(&created, "/deploymentId")
    }

    /// Input of CreateDeployment for this task definition.
    pub fn revision(&self, task_definition: &str) -> Value {
        let hooks = self.hook.as_ref().map(|arn| format!("Hooks:\n  - AfterAllowTestTraffic: \"{arn}\"\n"));
        let content = format!(
            "version: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n      Properties:\n        \
             TaskDefinition: \"{task_definition}\"\n        LoadBalancerInfo:\n          ContainerName: \
             \"{CONTAINER}\"\n          ContainerPort: 80\n{}",
            hooks.unwrap_or_default()
        );
        self.deployment_of(&content)
    }

    /// Input of CreateDeployment for this AppSpec.
    pub fn deployment_of(&self, app_spec: &str) -> Value {
        json!({
            "applicationName": APPLICATION, "deploymentGroupName": GROUP,
            "revision": {"revisionType": "AppSpecContent", "appSpecContent": {"content": app_spec}},
        })
    }

    /// What the API says of a deployment now.
    pub async fn facts(&self, id: &str) -> Result<DeploymentFacts> {
        DeploymentFacts::read(&self.api, id, &format!("{CLUSTER}:{SERVICE}")).await
    }

    /// Waits until the facts satisfy `holds`; fails at once when the deployment ends without.
    pub async fn wait_for(
        &self,
        id: &str,
        what: &str,
        mut holds: impl FnMut(&DeploymentFacts) -> bool,
    ) -> Result<DeploymentFacts> {
        let look = async || {
            let facts = self.facts(id).await?;
            if holds(&facts) {
                return Ok(Some(Ok(facts)));
            }
            Ok(facts.is_terminal().then_some(Err(facts)))
        };
        let found = eventually(what, soon(), look).await?;
        let log = self.server.log_tail();
        found.map_err(|facts| {
            anyhow::anyhow!("{what}: the deployment ended without: {facts:#?}\nthe server's log:\n{log}")
        })
    }

    /// Waits until the deployment has ended.
    pub async fn wait_until_ended(&self, id: &str) -> Result<DeploymentFacts> {
        self.wait_for(id, "the deployment ends", DeploymentFacts::is_terminal).await
    }

    /// The service as DescribeServices shows it.
    pub async fn service(&self) -> Result<Value> {
        let found = self.api.ecs("DescribeServices", json!({"cluster": CLUSTER, "services": [SERVICE]})).await?;
        found.pointer("/services/0").cloned().with_context(|| format!("no service in {found}"))
    }

    /// Weights of the two target groups on the production listener's default action.
    pub async fn production_weights(&self) -> Result<[i64; 2]> {
        self.weights(&self.production_listener).await
    }

    /// Weights of the two target groups on a listener's default action.
    pub async fn weights(&self, listener: &str) -> Result<[i64; 2]> {
        let found = self.api.elb("DescribeListeners", json!({"ListenerArns": [listener]})).await?;
        let weights: BTreeMap<String, i64> = super::facts::group_weights(&found);
        Ok(self.target_groups.clone().map(|group| weights.get(&group).copied().unwrap_or(0)))
    }

    async fn wait_until_serving(&self) -> Result<()> {
        let look = async || {
            let health =
                self.api.elb("DescribeTargetHealth", json!({"TargetGroupArn": self.target_groups[0]})).await?;
            let targets = health["TargetHealthDescriptions"].as_array().cloned().unwrap_or_default();
            let healthy = targets.iter().filter(|target| target["TargetHealth"]["State"] == "healthy").count();
            let service = self.service().await?;
            let steady = service["taskSets"][0]["stabilityStatus"] == "STEADY_STATE";
            Ok((healthy as u64 == TASKS && steady).then_some(()))
        };
        eventually("v1 is healthy and steady", soon(), look).await
    }

    /// Waits until the service has one task set, PRIMARY and steady, made by `external_id` (none: the first one).
    pub async fn expect_one_primary(&self, external_id: Option<&str>) -> Result<()> {
        let look = async || {
            let service = self.service().await?;
            let sets = service["taskSets"].as_array().cloned().unwrap_or_default();
            let [set] = sets.as_slice() else { return Ok(None) };
            ensure!(set["status"] == "PRIMARY", "the one task set is {set}");
            ensure!(set["externalId"].as_str() == external_id, "the one task set is {set}, not of {external_id:?}");
            Ok((set["stabilityStatus"] == "STEADY_STATE").then_some(()))
        };
        eventually("one task set is left, PRIMARY", soon(), look).await
    }

    /// Starts steady requests through the production listener, kept and fresh connections alike.
    pub fn traffic(&self) -> Traffic {
        let load = Load { keep_alive_clients: 2, fresh_clients: 2, pause: Duration::from_millis(5) };
        Traffic::start(self.production, load)
    }
}

/// A balancer with two listeners and two groups.
struct Balancer {
    production: SocketAddr,
    test: SocketAddr,
    production_listener: String,
    test_listener: String,
    target_groups: [String; 2],
}

impl Balancer {
    async fn create(api: &Api) -> Result<Self> {
        let input = json!({"Name": "lab", "Subnets": ["subnet-1", "subnet-2"], "SecurityGroups": ["sg-1"]});
        let created = api.elb("CreateLoadBalancer", input).await?;
        let arn = text(&created, "/LoadBalancers/0/LoadBalancerArn")?;
        let address: IpAddr = text(&created, "/LoadBalancers/0/DNSName")?.parse()?;
        let target_groups = [target_group(api, "lab-one").await?, target_group(api, "lab-two").await?];
        let (production, production_listener) = listener(api, &arn, address, &target_groups[0]).await?;
        let (test, test_listener) = listener(api, &arn, address, &target_groups[0]).await?;
        Ok(Self { production, test, production_listener, test_listener, target_groups })
    }
}

/// A target group with the quickest checks ELB allows and a short drain.
async fn target_group(api: &Api, name: &str) -> Result<String> {
    let input = json!({
        "Name": name, "Protocol": "HTTP", "Port": 80, "TargetType": "ip", "VpcId": "vpc-1",
        "HealthCheckPath": "/health", "HealthCheckIntervalSeconds": 5, "HealthCheckTimeoutSeconds": 2,
        "HealthyThresholdCount": 2, "UnhealthyThresholdCount": 2,
    });
    let created = api.elb("CreateTargetGroup", input).await?;
    let arn = text(&created, "/TargetGroups/0/TargetGroupArn")?;
    let drain = json!({"Key": "deregistration_delay.timeout_seconds", "Value": "1"});
    api.elb("ModifyTargetGroupAttributes", json!({"TargetGroupArn": arn, "Attributes": [drain]})).await?;
    Ok(arn)
}

async fn listener(api: &Api, balancer: &str, address: IpAddr, group: &str) -> Result<(SocketAddr, String)> {
    let port = free_port()?;
    let input = json!({
        "LoadBalancerArn": balancer, "Protocol": "HTTP", "Port": port,
        "DefaultActions": [{"Type": "forward", "TargetGroupArn": group}],
    });
    let created = api.elb("CreateListener", input).await?;
    Ok((SocketAddr::from((address, port)), text(&created, "/Listeners/0/ListenerArn")?))
}

/// A port nobody listens on at this moment.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
