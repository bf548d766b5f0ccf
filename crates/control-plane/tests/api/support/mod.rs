//! A control plane on a store in memory, a scripted platform and an engine that runs when it is told to.

mod engine;
mod inputs;
mod platform;
mod storage;
mod time;

use std::sync::Arc;

use aws_api::codedeploy::MODEL;
use aws_protocol::{ApiError, AwsService, CallContext, OperationModel};
use control_plane::{CodeDeploy, Dependencies};
use deployment::Deployment;
use serde_json::{Value, json};
use types::{DeploymentId, Scope};

pub use engine::{BLUE_SET, Engine, GREEN_SET, execution_id};
pub use inputs::*;
pub use platform::{Platform, listener};
pub use storage::Storage;
pub use time::{Clock, START_SECONDS, SeriesOfIds};

/// Refusals that the model does not list for their operation, each with where it is decided.
const UNLISTED: [(&str, &str); 3] = [
    // docs/decisions/0007
    ("DeleteApplication", "InvalidOperationException"),
    ("DeleteDeploymentGroup", "InvalidOperationException"),
    // spec 2.4
    ("RegisterOnPremisesInstance", "OperationNotSupportedException"),
];

/// See the module.
pub struct Bench {
    pub service: CodeDeploy,
    pub storage: Arc<Storage>,
    pub platform: Arc<Platform>,
    pub engine: Arc<Engine>,
    pub clock: Arc<Clock>,
    ids: Arc<SeriesOfIds>,
}

impl Bench {
    /// Nothing but the platform.
    pub fn empty() -> Self {
        let storage = Arc::new(Storage::default());
        let clock = Arc::new(Clock::default());
        let engine = Arc::new(Engine::new(storage.clone(), clock.clone()));
        let (platform, ids) = (Arc::new(Platform::default()), Arc::new(SeriesOfIds::default()));
        let service = start(&storage, &platform, &engine, &clock, &ids);
        Self { service, storage, platform, engine, clock, ids }
    }

    /// With the application `shop` and its deployment group `web`.
    pub async fn new() -> Self {
        let bench = Self::empty();
        bench.ok("CreateApplication", application("shop")).await;
        bench.ok("CreateDeploymentGroup", group("web")).await;
        bench
    }

    /// Another control plane on the same data, as after a restart.
    pub fn restart(&mut self) {
        self.service = start(&self.storage, &self.platform, &self.engine, &self.clock, &self.ids);
    }

    /// Calls an operation.
    pub async fn call(&self, operation: &str, input: Value) -> Result<Value, ApiError> {
        let context = CallContext {
            scope: Scope::development("us-east-1"),
            principal: "arn:aws:iam::000000000000:user/development".into(),
            access_key_id: "test".into(),
            request_id: "r".into(),
            source_ip: "127.0.0.1".into(),
            endpoint_url: "http://127.0.0.1:4566".into(),
        };
        self.service.call(&context, model(operation), input).await
    }

    /// The answer of a call that must succeed.
    pub async fn ok(&self, operation: &str, input: Value) -> Value {
        let answer = self.call(operation, input.clone()).await;
        answer.unwrap_or_else(|error| panic!("{operation} {input:#}: {error}"))
    }

    /// The text of a refusal with this exception, which must be one of the operation's and change nothing.
    pub async fn refused(&self, operation: &str, input: Value, code: &str) -> String {
        let before = self.storage.everything();
        let answer = self.call(operation, input.clone()).await;
        let error = answer.expect_err(&format!("{operation} {input:#} must be refused with {code}"));
        assert_eq!((error.code.as_str(), error.status), (code, 400), "{operation} {input:#}: {error}");
        let mut listed = model(operation).errors.iter().map(|id| MODEL.shape(*id).name);
        assert!(
            listed.any(|known| known == code) || UNLISTED.contains(&(operation, code)),
            "{operation} does not list {code}"
        );
        assert!(error.message.len() > 10, "{code} says what is wrong: {}", error.message);
        assert_eq!(self.storage.everything(), before, "{operation} was refused and changed something");
        error.message
    }

    /// Creates a deployment of `web` and answers its id.
    pub async fn deploy(&self) -> DeploymentId {
        self.deploy_with(json!({})).await
    }

    /// Creates a deployment of `web` with more or other members.
    pub async fn deploy_with(&self, changes: Value) -> DeploymentId {
        let answer = self.ok("CreateDeployment", patched(deployment("web"), changes)).await;
        DeploymentId::from(answer["deploymentId"].as_str().unwrap())
    }

    /// Creates a deployment of `web` and runs it to its good end.
    pub async fn deploy_to_the_end(&self) -> DeploymentId {
        let id = self.deploy().await;
        self.engine.run_to_end(&id);
        self.clock.advance_seconds(60);
        id
    }

    pub fn state(&self, id: &DeploymentId) -> Deployment {
        self.engine.state(id)
    }

    /// `deploymentInfo`.
    pub async fn deployment(&self, id: &DeploymentId) -> Value {
        self.ok("GetDeployment", json!({ "deploymentId": id })).await["deploymentInfo"].take()
    }

    /// `deploymentGroupInfo` of a group of `shop`.
    pub async fn group(&self, name: &str) -> Value {
        let input = json!({ "applicationName": "shop", "deploymentGroupName": name });
        self.ok("GetDeploymentGroup", input).await["deploymentGroupInfo"].take()
    }

    /// All pages of a list.
    pub async fn all_pages(&self, operation: &str, input: Value, member: &str) -> Vec<String> {
        let mut all = Vec::new();
        let mut token = Value::Null;
        for _ in 0..20 {
            let page = self.ok(operation, patched(input.clone(), json!({ "nextToken": token }))).await;
            all.extend(strings(&page[member]));
            token = page["nextToken"].clone();
            if token.is_null() {
                return all;
            }
        }
        panic!("{operation} has no last page");
    }
}

fn start(
    storage: &Arc<Storage>,
    platform: &Arc<Platform>,
    engine: &Arc<Engine>,
    clock: &Arc<Clock>,
    ids: &Arc<SeriesOfIds>,
) -> CodeDeploy {
    CodeDeploy::new(Dependencies {
        documents: storage.clone(),
        store: storage.clone(),
        engine: engine.clone(),
        task_sets: platform.clone(),
        traffic: platform.clone(),
        clock: clock.clone(),
        ids: ids.clone(),
    })
}

fn model(operation: &str) -> &'static OperationModel {
    MODEL.operation(operation).unwrap_or_else(|| panic!("no operation {operation}"))
}
