//! A stage to play embedded ECS on, and what stands on it.

mod fakes;

pub(crate) use fakes::{BLUE, CountingIds, FakeClock, FakeDocuments, FakeRuntime, FakeTargets, GREEN, Journal};

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use aws_protocol::{ApiError, AwsService, CallContext, Kind, ShapeId};
use serde_json::{Map, Value, json};
use types::{Scope, Timestamp};

use crate::reconciler::settle;
use crate::records::{Controller, Placement, Service, ServiceKey, Status};
use crate::scheduler::Memory;
use crate::{Ecs, EcsDeps, EcsOptions};

/// Embedded ECS on fakes, its reconciler driven by hand.
pub(crate) struct Stage {
    pub ecs: Arc<Ecs>,
    pub memory: Memory,
    pub runtime: Arc<FakeRuntime>,
    pub targets: Arc<FakeTargets>,
    pub documents: Arc<FakeDocuments>,
    pub clock: Arc<FakeClock>,
    pub ids: Arc<CountingIds>,
    pub journal: Journal,
}

impl Stage {
    pub fn new() -> Self {
        let journal = Journal::default();
        let clock = Arc::new(FakeClock::default());
        clock.advance(Duration::from_secs(1_700_000_000));
        let (runtime, targets) = (FakeRuntime::new(journal.clone()), FakeTargets::new(journal.clone()));
        Self::open(Arc::default(), Arc::new(runtime), Arc::new(targets), clock, Arc::default(), journal)
    }

    fn open(
        documents: Arc<FakeDocuments>,
        runtime: Arc<FakeRuntime>,
        targets: Arc<FakeTargets>,
        clock: Arc<FakeClock>,
        ids: Arc<CountingIds>,
        journal: Journal,
    ) -> Self {
        let wall = clock.clone();
        let options = EcsOptions { wall_clock: Arc::new(move || wall.millis()), ..EcsOptions::default() };
        let ecs = Ecs::open(EcsDeps {
            documents: documents.clone(),
            runtime: runtime.clone(),
            targets: targets.clone(),
            ids: ids.clone(),
            clock: clock.clone(),
            scope: Scope::development("us-east-1"),
            options,
        })
        .unwrap();
        Self { ecs, memory: Memory::default(), runtime, targets, documents, clock, ids, journal }
    }

    /// The control plane dies and a new one opens the same records; everything else lives on.
    pub fn reopen(self) -> Self {
        Self::open(self.documents, self.runtime, self.targets, self.clock, self.ids, self.journal)
    }

    /// Calls an operation; the answer is checked against the published model.
    pub async fn call(&self, operation: &str, input: Value) -> Result<Value, ApiError> {
        let operation = aws_api::ecs::MODEL.operation(operation).unwrap();
        let context = CallContext {
            scope: Scope::development("us-east-1"),
            principal: "arn:aws:iam::000000000000:root".to_owned(),
            access_key_id: "test".to_owned(),
            request_id: "r".to_owned(),
            source_ip: "127.0.0.1".to_owned(),
            endpoint_url: "http://127.0.0.1:1".to_owned(),
        };
        let answer = self.ecs.call(&context, operation, input).await?;
        check_shape(operation.output.unwrap(), &answer, operation.name);
        Ok(answer)
    }

    /// Calls an operation that must work.
    pub async fn ok(&self, operation: &str, input: Value) -> Value {
        self.call(operation, input).await.unwrap_or_else(|error| panic!("{operation}: {error}"))
    }

    /// Calls an operation that must be refused; answers code and text.
    pub async fn refused(&self, operation: &str, input: Value) -> (String, String) {
        let error = self.call(operation, input).await.expect_err("must be refused");
        (error.code, error.message)
    }

    /// Lets the reconciler work until nothing is left to do at this moment.
    pub async fn settle(&mut self) {
        settle(&self.ecs, &mut self.memory).await;
    }

    /// Moves time on in steps of at most half a second, reconciling at each.
    pub async fn pass_time(&mut self, total: Duration) {
        let mut left = total;
        while !left.is_zero() {
            let step = left.min(Duration::from_millis(500));
            self.clock.advance(step);
            left -= step;
            self.settle().await;
        }
    }

    /// Registers the definition `family` with one container `web` on port 80.
    pub async fn register(&self, family: &str, command: &str) -> String {
        let container = json!({
            "name": "web", "image": "app", "command": [command],
            "portMappings": [{"containerPort": 80}],
            "environment": [{"name": "COLOR", "value": "blue"}],
        });
        let input = json!({"family": family, "containerDefinitions": [container]});
        let answer = self.ok("RegisterTaskDefinition", input).await;
        answer["taskDefinition"]["taskDefinitionArn"].as_str().unwrap().to_owned()
    }

    /// Creates the CODE_DEPLOY service `web` behind the blue group.
    pub async fn create_service(&self, command: &str, desired_count: u32) -> Value {
        let definition = self.register("app", command).await;
        self.ok("CreateService", code_deploy_service(&definition, desired_count)).await["service"].clone()
    }

    /// The service `web` as described.
    pub async fn service(&self) -> Value {
        self.ok("DescribeServices", json!({"services": ["web"]})).await["services"][0].clone()
    }

    /// Tasks with this desired status, oldest first.
    pub async fn tasks(&self, desired: &str) -> Vec<Value> {
        let listed = self.ok("ListTasks", json!({"desiredStatus": desired})).await["taskArns"].clone();
        if listed == json!([]) {
            return Vec::new();
        }
        self.ok("DescribeTasks", json!({"tasks": listed})).await["tasks"].as_array().unwrap().clone()
    }

    /// Messages of the service's events, newest first.
    pub async fn events(&self) -> Vec<String> {
        let service = self.service().await;
        let events = service["events"].as_array().unwrap().iter();
        events.map(|event| event["message"].as_str().unwrap().to_owned()).collect()
    }

    /// What happened outside since the last call.
    pub fn journal(&self) -> Vec<String> {
        std::mem::take(&mut self.journal.lock().unwrap())
    }
}

/// Request for the CODE_DEPLOY service `web` behind the blue group.
pub(crate) fn code_deploy_service(definition: &str, desired_count: u32) -> Value {
    json!({
        "serviceName": "web", "taskDefinition": definition, "desiredCount": desired_count,
        "deploymentController": {"type": "CODE_DEPLOY"},
        "loadBalancers": [{"targetGroupArn": BLUE, "containerName": "web", "containerPort": 80}],
    })
}

/// Id of a task as described.
pub(crate) fn id_of(task: &Value) -> String {
    task["taskArn"].as_str().unwrap().rsplit('/').next().unwrap().to_owned()
}

/// Every member of an answer must be in the published model, with its type.
pub(crate) fn check_shape(id: ShapeId, value: &Value, path: &str) {
    let model = &aws_api::ecs::MODEL;
    let shape = model.shape(id);
    let fits = match (shape.kind, value) {
        (Kind::Structure, Value::Object(members)) => {
            for (name, member) in members {
                let known =
                    shape.member(name).unwrap_or_else(|| panic!("{path}: {} has no member {name}", shape.name));
                check_shape(known.shape, member, &format!("{path}.{name}"));
            }
            true
        }
        (Kind::List, Value::Array(items)) => {
            items.iter().for_each(|item| check_shape(shape.members[0].shape, item, path));
            true
        }
        (Kind::Map, Value::Object(_)) | (Kind::Boolean, Value::Bool(_)) => true,
        (Kind::String, Value::String(word)) => {
            let allowed = shape.enum_values.is_empty() || shape.enum_values.contains(&word.as_str());
            assert!(allowed, "{path}: {word} is not one of {:?}", shape.enum_values);
            true
        }
        (Kind::Integer | Kind::Long, Value::Number(number)) => number.is_i64() || number.is_u64(),
        (Kind::Timestamp | Kind::Double | Kind::Float, Value::Number(_)) => true,
        _ => false,
    };
    assert!(fits, "{path}: {value} is no {}", shape.name);
}

/// A bare service record.
pub(crate) fn service(name: &str, controller: Controller, desired_count: u32) -> Service {
    Service {
        key: ServiceKey { cluster: "default".into(), service: name.into() },
        status: Status::Active,
        controller,
        desired_count,
        task_definition: None,
        load_balancers: Vec::new(),
        placement: Placement::default(),
        health_check_grace_period_seconds: 0,
        stored: Map::new(),
        created_from: Value::Null,
        created_at: Timestamp::default(),
        created_by: String::new(),
        inactive_since_millis: None,
        events: VecDeque::new(),
        spent_tokens: VecDeque::new(),
        tags: Vec::new(),
    }
}

/// A loopback address.
pub(crate) fn loopback(port: u16) -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], port))
}
