//! One life of the control plane: the real shell of the orchestrator on the real embedded services, wired as the
//! binary wires them.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_protocol::{ApiError, AwsService, CallContext};
use deployment::{AlarmOption, Plan, PlanKind, Revision, ServiceRef, StandardPlan};
use embedded_ecs::{Ecs, EcsDeps, EcsOptions};
use embedded_elb::{AddressPolicy, Elb, ElbDeps, ElbOptions};
use orchestrator::Orchestrator;
use ports::{Clock, Ids, StoreError};
use provider_embedded::{EmbeddedTaskSets, FunctionHooks};
use serde_json::{Value, json};
use types::{
    AlarmName, ApplicationName, DeploymentConfigName, DeploymentGroupName, HookEvent, ListenerArn, Scope,
    TargetGroupArn, TargetGroupName,
};

use crate::containers::Runtime;
use crate::durable::Durable;
use crate::hooks::{Functions, InlineRevisions, ScriptedAlarms};
use crate::plane::PlaneClient;
use crate::rng::Rng;
use crate::world::{World, WorldClock, WorldIds};

/// Everything that a crash takes away.
pub(crate) struct Process {
    pub world: Arc<World>,
    pub orchestrator: Arc<Orchestrator>,
    pub ecs: Arc<Ecs>,
    pub elb: Arc<Elb>,
    clock: Arc<WorldClock>,
    ids: Arc<WorldIds>,
}

/// `serve` on what is there.
pub(crate) async fn start(world: &Arc<World>, seed: u64) -> Result<Process, StoreError> {
    let life = world.outside().life;
    let durable = Arc::new(Durable { world: Arc::clone(world), life });
    let clock = Arc::new(WorldClock(Arc::clone(world)));
    let ids = Arc::new(WorldIds(Mutex::new(Rng::new(seed, 100 + life))));
    let scope = Scope::development("us-east-1");
    let elb = Elb::open(ElbDeps {
        documents: durable.clone(),
        balancer: Arc::new(PlaneClient { world: Arc::clone(world), life }),
        certificates: Arc::new(ports::NoCertificates),
        ids: ids.clone(),
        clock: clock.clone(),
        scope: scope.clone(),
        options: ElbOptions {
            address_policy: AddressPolicy::LoopbackPool,
            writes_in_place: true,
            ..ElbOptions::default()
        },
    })
    .await?;
    let wall = clock.clone();
    let ecs = Ecs::open(EcsDeps {
        documents: durable.clone(),
        runtime: Arc::new(Runtime { world: Arc::clone(world), life }),
        targets: elb.clone(),
        ids: ids.clone(),
        clock: clock.clone(),
        scope,
        options: EcsOptions { wall_clock: Arc::new(move || wall.wall_millis()), ..EcsOptions::default() },
    })?;
    let ports = orchestrator::Ports {
        task_sets: Arc::new(EmbeddedTaskSets::in_place(ecs.clone())),
        traffic: elb.clone(),
        hooks: Arc::new(FunctionHooks::new(Arc::new(Functions { world: Arc::clone(world), life }))),
        alarms: Arc::new(ScriptedAlarms { world: Arc::clone(world) }),
        revisions: Arc::new(InlineRevisions),
    };
    let options = orchestrator::Options { store_in_place: true, ..orchestrator::Options::default() };
    let orchestrator = Orchestrator::new(durable, ports, clock.clone(), options);
    elb.start();
    ecs.start();
    orchestrator.start().await?;
    Ok(Process { world: Arc::clone(world), orchestrator, ecs, elb, clock, ids })
}

fn context() -> CallContext {
    CallContext {
        scope: Scope::development("us-east-1"),
        principal: "arn:aws:iam::000000000000:user/somebody".to_owned(),
        access_key_id: "test".to_owned(),
        request_id: "request".to_owned(),
        source_ip: "127.0.0.1".to_owned(),
        endpoint_url: "http://127.0.0.1:4566".to_owned(),
    }
}

/// Calls an operation of the service's own API.
pub(crate) async fn call(service: &dyn AwsService, operation: &str, input: Value) -> Result<Value, ApiError> {
    let known = service.model().operation(operation);
    let known = known.ok_or_else(|| ApiError::internal(format!("there is no operation {operation}")))?;
    service.call(&context(), known, input).await
}

impl Process {
    /// Makes load balancer, target groups, listeners, task definitions and the service, and waits until it serves.
    pub async fn set_up(&self) -> Result<(), ApiError> {
        let setup = &self.world.setup;
        let made = call(&*self.elb, "CreateLoadBalancer", json!({"Name": "lb", "Subnets": ["subnet-1", "subnet-2"]}));
        let balancer = text(&made.await?["LoadBalancers"][0]["LoadBalancerArn"]);
        let groups = [self.target_group("one").await?, self.target_group("two").await?];
        let production = self.listener(&balancer, 80, &groups[0]).await?;
        let test = match setup.test_listener {
            Some(on_idle) => Some(self.listener(&balancer, 81, &groups[usize::from(on_idle)]).await?),
            None => None,
        };
        let mut definitions = Vec::new();
        for version in 0..=setup.versions.len() {
            definitions.push(self.task_definition(version).await?);
        }
        let service = json!({
            "serviceName": "web", "taskDefinition": definitions[0], "desiredCount": setup.desired_count,
            "deploymentController": {"type": "CODE_DEPLOY"},
            "healthCheckGracePeriodSeconds": setup.grace_seconds,
            "loadBalancers": [{"targetGroupArn": groups[0], "containerName": "web", "containerPort": 80}],
        });
        call(&*self.ecs, "CreateService", service).await?;
        let mut outside = self.world.outside();
        outside.stage.production = Some(ListenerArn::new(production));
        outside.stage.test = test.map(ListenerArn::new);
        outside.stage.groups = groups.into_iter().map(TargetGroupArn::new).collect();
        outside.stage.definitions = definitions;
        Ok(())
    }

    async fn target_group(&self, name: &str) -> Result<String, ApiError> {
        let input = json!({
            "Name": name, "Protocol": "HTTP", "Port": 80, "TargetType": "ip", "VpcId": "vpc-1",
            "HealthCheckPath": "/health", "HealthCheckIntervalSeconds": 5, "HealthCheckTimeoutSeconds": 2,
            "HealthyThresholdCount": 2, "UnhealthyThresholdCount": 2,
        });
        let made = call(&*self.elb, "CreateTargetGroup", input).await?;
        let arn = text(&made["TargetGroups"][0]["TargetGroupArn"]);
        let seconds = self.world.setup.drain_limit_seconds.to_string();
        let drain = json!({"Key": "deregistration_delay.timeout_seconds", "Value": seconds});
        let input = json!({"TargetGroupArn": arn, "Attributes": [drain]});
        call(&*self.elb, "ModifyTargetGroupAttributes", input).await?;
        Ok(arn)
    }

    async fn listener(&self, balancer: &str, port: u16, group: &str) -> Result<String, ApiError> {
        let input = json!({
            "LoadBalancerArn": balancer, "Protocol": "HTTP", "Port": port,
            "DefaultActions": [{"Type": "forward", "TargetGroupArn": group}],
        });
        let made = call(&*self.elb, "CreateListener", input).await?;
        Ok(text(&made["Listeners"][0]["ListenerArn"]))
    }

    async fn task_definition(&self, version: usize) -> Result<String, ApiError> {
        let container = json!({
            "name": "web", "image": "app", "portMappings": [{"containerPort": 80}],
            "environment": [{"name": "VERSION", "value": version.to_string()}],
        });
        let input = json!({"family": "web", "containerDefinitions": [container]});
        let made = call(&*self.ecs, "RegisterTaskDefinition", input).await?;
        Ok(text(&made["taskDefinition"]["taskDefinitionArn"]))
    }

    /// The nth deployment, 1 = the first.
    pub fn plan(&self, number: usize) -> Option<Plan> {
        let setup = &self.world.setup;
        let outside = self.world.outside();
        let stage = &outside.stage;
        let content = app_spec(stage.definitions.get(number)?, &setup.hooks);
        let hook_execution_ids = HookEvent::ALL.map(|event| (event, self.ids.hook_execution_id())).into();
        let names = |name: &str| TargetGroupName::new(name);
        Some(Plan {
            deployment_id: self.ids.deployment_id(),
            application: ApplicationName::new("app"),
            group: DeploymentGroupName::new("group"),
            config: DeploymentConfigName::new("config"),
            created_at: self.clock.now(),
            service: ServiceRef { cluster: "default".to_owned(), service: "web".to_owned() },
            description: None,
            revision: Some(Revision::Inline { content, sha256: "0".to_owned(), deprecated_string: false }),
            previous_revision: None,
            kind: PlanKind::Standard(StandardPlan {
                routing: setup.routing,
                target_groups: [names("one"), names("two")],
                production_listener: stage.production.clone()?,
                test_listener: stage.test.clone(),
                ready: setup.ready,
                termination: setup.termination,
                auto_rollback: setup.auto_rollback,
                alarms: AlarmOption {
                    names: setup.alarm.iter().map(|_| AlarmName::new("alarm")).collect(),
                    ignore_poll_failure: setup.alarm.unwrap_or(false),
                },
                hook_execution_ids,
                rollback_deployment_id: self.ids.deployment_id(),
                service_role_arn: "role".to_owned(),
            }),
        })
    }
}

/// Gives the tasks of the runtime time to take what is ready.
pub(crate) async fn breathe() {
    tokio::time::sleep(Duration::from_millis(100)).await;
}

fn app_spec(definition: &str, hooks: &[(HookEvent, crate::scenario::HookBehaviour)]) -> String {
    let mut content = format!(
        "version: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n      Properties:\n        \
         TaskDefinition: \"{definition}\"\n        LoadBalancerInfo:\n          ContainerName: \"web\"\n          \
         ContainerPort: 80\n"
    );
    if !hooks.is_empty() {
        content.push_str("Hooks:\n");
    }
    for (event, _) in hooks {
        content.push_str(&format!("  - {event}: \"hook\"\n"));
    }
    content
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
