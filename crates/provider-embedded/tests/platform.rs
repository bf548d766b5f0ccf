//! The adapters over the real embedded ECS and S3, with a runtime and a balancer that do nothing.
#![allow(clippy::unwrap_used, reason = "a panic in a test is a failing test")]

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use appspec::TargetService;
use async_trait::async_trait;
use aws_protocol::{AwsService, CallContext};
use deployment::{ErrorCode, Revision, ServiceRef, TaskSetStatus};
use embedded_ecs::{Ecs, EcsDeps, EcsOptions};
use embedded_support::{Objects, ObjectsDeps};
use ports::*;
use provider_embedded::{EmbeddedTaskSets, ObjectRevisions, OsIds, RateClock};
use serde_json::{Value, json};
use store::MemoryStore;
use types::*;

const BLUE: &str = "arn:aws:elasticloadbalancing:us-east-1:000000000000:targetgroup/blue/1";
const GREEN: &str = "arn:aws:elasticloadbalancing:us-east-1:000000000000:targetgroup/green/2";

/// Runs nothing, and registers nothing.
#[derive(Default)]
struct Idle {
    /// Its last look at targets is old.
    is_blind: AtomicBool,
}

#[async_trait]
impl TaskRuntime for Idle {
    async fn start(&self, _: &ContainerSpec) -> Result<(), RuntimeError> {
        Ok(())
    }
    async fn stop(&self, _: &ContainerKey) -> Result<(), RuntimeError> {
        Ok(())
    }
    async fn list(&self) -> Result<Vec<(ContainerKey, ContainerState)>, RuntimeError> {
        Ok(Vec::new())
    }
    async fn forget(&self, _: &ContainerKey) -> Result<(), RuntimeError> {
        Ok(())
    }
    async fn log_tail(&self, _: &ContainerKey, _: usize) -> Result<Vec<String>, RuntimeError> {
        Ok(Vec::new())
    }
    async fn allocate_port(&self) -> Result<u16, RuntimeError> {
        Err(RuntimeError::Io("idle".into()))
    }
    async fn changed(&self) {
        std::future::pending().await
    }
}

#[async_trait]
impl TargetRegistry for Idle {
    fn exists(&self, group: &TargetGroupArn) -> bool {
        [BLUE, GREEN].contains(&group.as_str())
    }
    fn in_use(&self, _: &TargetGroupArn) -> bool {
        true
    }
    async fn set_targets(&self, _: &TargetGroupArn, _: &str, _: &[RegisteredTarget]) -> Result<(), PlatformError> {
        Ok(())
    }
    fn health(&self, _: &TargetGroupArn) -> Vec<TargetHealth> {
        Vec::new()
    }
    fn is_current(&self) -> bool {
        !self.is_blind.load(Ordering::SeqCst)
    }
    async fn changed(&self) {
        std::future::pending().await
    }
}

/// Documents that can be made to fail.
#[derive(Default)]
struct Fragile {
    store: MemoryStore,
    broken: AtomicBool,
}

impl Documents for Fragile {
    fn get(&self, kind: &'static str, key: &str) -> Result<Option<Value>, StoreError> {
        self.store.get(kind, key)
    }
    fn list(&self, kind: &'static str) -> Result<Vec<(String, Value)>, StoreError> {
        self.store.list(kind)
    }
    fn write(&self, batch: Vec<DocumentWrite>) -> Result<(), StoreError> {
        if self.broken.load(Ordering::SeqCst) {
            return Err(StoreError::Unavailable("disk full".into()));
        }
        Documents::write(&self.store, batch)
    }
}

struct Stage {
    ecs: Arc<Ecs>,
    task_sets: EmbeddedTaskSets,
    documents: Arc<Fragile>,
    targets: Arc<Idle>,
}

impl Stage {
    /// ECS with the task definition `app:1` and the service `web`, deployed by `controller`.
    async fn new(controller: &str) -> Self {
        let documents = Arc::new(Fragile::default());
        let targets = Arc::new(Idle::default());
        let clock = RateClock::open(&*documents, 1, Timestamp::default()).unwrap();
        let ecs = Ecs::open(EcsDeps {
            documents: documents.clone(),
            runtime: Arc::new(Idle::default()),
            targets: targets.clone(),
            ids: Arc::new(OsIds),
            clock: Arc::new(clock),
            scope: Scope::development("us-east-1"),
            options: EcsOptions::default(),
        })
        .unwrap();
        let stage = Self { task_sets: EmbeddedTaskSets::new(ecs.clone()), ecs, documents, targets };
        let container = json!({"name": "app", "image": "app", "portMappings": [{"containerPort": 80}]});
        let definition = json!({"family": "app", "containerDefinitions": [container]});
        call(&*stage.ecs, "RegisterTaskDefinition", definition).await;
        let balancer = json!({"targetGroupArn": BLUE, "containerName": "app", "containerPort": 80});
        let service = json!({
            "serviceName": "web", "taskDefinition": "app:1", "desiredCount": 2,
            "deploymentController": {"type": controller}, "loadBalancers": [balancer],
        });
        call(&*stage.ecs, "CreateService", service).await;
        stage
    }

    async fn create(&self, token: &str) -> Result<TaskSetId, PlatformError> {
        let new = NewTaskSet {
            service: web(),
            external_id: "d-ABCDEFGHI".into(),
            client_token: token.into(),
            target: target("app:1", "app", 80),
            task_definition: "arn:aws:ecs:us-east-1:000000000000:task-definition/app:1".into(),
            target_group: GREEN.into(),
        };
        self.task_sets.create_task_set(&new).await
    }
}

async fn call(service: &dyn AwsService, operation: &str, input: Value) -> Value {
    let context = CallContext {
        scope: Scope::development("us-east-1"),
        principal: "arn:aws:iam::000000000000:root".into(),
        access_key_id: "test".into(),
        request_id: "r".into(),
        source_ip: "127.0.0.1".into(),
        endpoint_url: "http://127.0.0.1:1".into(),
    };
    let operation = service.model().operation(operation).unwrap();
    service.call(&context, operation, input).await.unwrap()
}

fn service(name: &str) -> ServiceRef {
    ServiceRef { cluster: "default".into(), service: name.into() }
}

fn web() -> ServiceRef {
    service("web")
}

fn target(task_definition: &str, container: &str, port: u16) -> TargetService {
    TargetService {
        task_definition: task_definition.into(),
        container_name: container.into(),
        container_port: port,
        platform_version: None,
        network: None,
        capacity_providers: Vec::new(),
    }
}

/// Code and text of a permanent failure.
fn refusal<T: std::fmt::Debug>(result: Result<T, PlatformError>) -> (ErrorCode, String) {
    match result {
        Err(PlatformError::Permanent(failure)) => (failure.code, failure.message),
        other => panic!("not refused for good: {other:?}"),
    }
}

#[tokio::test]
async fn a_service_is_described_with_its_task_sets() {
    let stage = Stage::new("CODE_DEPLOY").await;
    let found = stage.task_sets.describe_service(&web()).await.unwrap();
    assert!(found.arn.ends_with(":service/default/web"), "{}", found.arn);
    assert_eq!(found.desired_count, 2);
    assert_eq!(found.task_sets.len(), 1);
    assert_eq!(found.task_sets[0].status, TaskSetStatus::Primary);
    assert_eq!(found.task_sets[0].target_group, Some(BLUE.into()));
    let by_arn = ServiceRef {
        cluster: "arn:aws:ecs:us-east-1:000000000000:cluster/default".into(),
        service: found.arn.clone(),
    };
    assert_eq!(stage.task_sets.describe_service(&by_arn).await.unwrap(), found);
}

#[tokio::test]
async fn a_service_nobody_can_deploy_to_is_named_with_the_reason() {
    let stage = Stage::new("ECS").await;
    let (code, text) = refusal(stage.task_sets.describe_service(&web()).await);
    assert!(code == ErrorCode::InvalidEcsService && text.contains("must be configured for a CODE_DEPLOY"), "{text}");
    let (code, text) = refusal(stage.task_sets.describe_service(&service("api")).await);
    assert!(code == ErrorCode::InvalidEcsService && text.contains("api") && text.contains("exist"), "{text}");
}

#[tokio::test]
async fn task_definition_container_and_port_are_checked() {
    let stage = Stage::new("CODE_DEPLOY").await;
    let resolve = async |definition: &str, container: &str, port| {
        stage.task_sets.resolve_task_definition(&target(definition, container, port)).await
    };
    let arn = resolve("app:1", "app", 80).await.unwrap();
    assert_eq!(arn.as_str(), "arn:aws:ecs:us-east-1:000000000000:task-definition/app:1");
    for (definition, container, port, hint) in
        [("app:2", "app", 80, "app:2"), ("app:1", "web", 80, "web"), ("app:1", "app", 81, "81")]
    {
        let (code, text) = refusal(resolve(definition, container, port).await);
        assert!(code == ErrorCode::InvalidRevision && text.contains(hint), "{text}");
    }
}

#[tokio::test]
async fn a_task_set_is_made_once_becomes_primary_and_the_other_goes() {
    let stage = Stage::new("CODE_DEPLOY").await;
    let id = stage.create("token").await.unwrap();
    assert_eq!(stage.create("token").await.unwrap(), id);
    let sets = stage.task_sets.describe_service(&web()).await.unwrap().task_sets;
    assert_eq!(sets.len(), 2);
    let made = sets.iter().find(|set| set.id == id).unwrap();
    assert_eq!(made.external_id.as_deref(), Some("d-ABCDEFGHI"));
    let health = stage.task_sets.task_set_health(&web(), &id).await.unwrap();
    assert_eq!((health.desired_count, health.running_count, health.steady, health.gone), (2, 0, false, false));

    stage.task_sets.set_primary(&web(), &id).await.unwrap();
    stage.task_sets.set_primary(&web(), &id).await.unwrap();
    let original = sets.iter().find(|set| set.id != id).unwrap().id.clone();
    stage.task_sets.delete_task_set(&web(), &original).await.unwrap();
    stage.task_sets.delete_task_set(&web(), &original).await.unwrap();
    assert!(stage.task_sets.task_set_health(&web(), &original).await.unwrap().gone);
    let (code, text) = refusal(stage.task_sets.delete_task_set(&web(), &id).await);
    assert!(code == ErrorCode::EcsUpdateError && text.contains("PRIMARY"), "{text}");
    stage.task_sets.delete_task_set(&service("vanished"), &id).await.unwrap();
    assert!(stage.task_sets.task_set_health(&service("vanished"), &id).await.unwrap().gone);
}

#[tokio::test]
async fn the_sixth_task_set_is_refused_and_trouble_of_the_store_is_worth_another_try() {
    let stage = Stage::new("CODE_DEPLOY").await;
    stage.documents.broken.store(true, Ordering::SeqCst);
    assert!(matches!(stage.create("1").await, Err(PlatformError::Transient(_))));
    stage.documents.broken.store(false, Ordering::SeqCst);
    for token in ["1", "2", "3", "4"] {
        stage.create(token).await.unwrap();
    }
    let (code, text) = refusal(stage.create("5").await);
    assert!(code == ErrorCode::EcsUpdateError && text.contains("web"), "{text}");
}

const APP_SPEC: &str = "version: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n      Properties:\n        TaskDefinition: app:1\n        LoadBalancerInfo: {ContainerName: app, ContainerPort: 80}\n";

/// An S3 location without version and ETag.
fn s3(bucket: &str, key: &str, bundle_type: &str) -> Revision {
    s3_exactly(bucket, key, bundle_type, None, None)
}

fn s3_exactly(bucket: &str, key: &str, bundle_type: &str, version: Option<&str>, e_tag: Option<&str>) -> Revision {
    Revision::S3 {
        bucket: bucket.into(),
        key: key.into(),
        bundle_type: bundle_type.into(),
        version: version.map(str::to_owned),
        e_tag: e_tag.map(str::to_owned),
    }
}

/// Revisions in a bucket with a good AppSpec, a bad one and bytes that are no text; and the good one's ETag.
async fn revisions(dir: &tempfile::TempDir) -> (ObjectRevisions, String) {
    let documents: Arc<dyn Documents> = Arc::new(MemoryStore::new());
    let clock = Arc::new(RateClock::open(&*documents, 1, Timestamp::default()).unwrap());
    let directory = dir.path().join("objects");
    let objects = Objects::open(ObjectsDeps { documents, directory, clock, ids: Arc::new(OsIds) }).unwrap();
    call(&*objects, "CreateBucket", json!({"Bucket": "bucket"})).await;
    let mut e_tag = String::new();
    for (key, base64) in [("bytes", "//4A"), ("bad", "dmVyc2lvbjogMQ=="), ("good", &base64(APP_SPEC))] {
        let put = json!({"Bucket": "bucket", "Key": key, "Body": base64});
        e_tag = call(&*objects, "PutObject", put).await["ETag"].as_str().unwrap().to_owned();
    }
    (ObjectRevisions::new(objects), e_tag)
}

/// Plain base64 with padding.
fn base64(text: &str) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut encoded = String::new();
    for chunk in text.as_bytes().chunks(3) {
        let bits = chunk.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let digit = char::from(DIGITS[bits >> (18 - 6 * place) & 63]);
            encoded.push(if place > chunk.len() { '=' } else { digit });
        }
    }
    encoded
}

#[tokio::test]
async fn an_app_spec_is_read_from_s3_and_from_the_call() {
    let dir = tempfile::tempdir().unwrap();
    let (revisions, e_tag) = revisions(&dir).await;
    let read = revisions.load(&s3("bucket", "good", "YAML")).await.unwrap();
    assert_eq!(read.target, target("app:1", "app", 80));
    let exact = s3_exactly("bucket", "good", "YAML", Some("null"), Some(e_tag.trim_matches('"')));
    assert_eq!(revisions.load(&exact).await.unwrap(), read);
    let inline = Revision::Inline { content: APP_SPEC.into(), sha256: String::new(), deprecated_string: false };
    assert_eq!(revisions.load(&inline).await.unwrap(), read);
}

#[tokio::test]
async fn a_revision_that_is_gone_replaced_or_no_app_spec_says_so() {
    let dir = tempfile::tempdir().unwrap();
    let (revisions, _) = revisions(&dir).await;
    let inline = Revision::Inline { content: "version: 1".into(), sha256: String::new(), deprecated_string: false };
    for (revision, code, hint) in [
        (s3("bucket", "none", "YAML"), ErrorCode::RevisionMissing, "s3://bucket/none"),
        (s3("other", "good", "YAML"), ErrorCode::RevisionMissing, "s3://other/good"),
        (s3_exactly("bucket", "good", "YAML", Some("v7"), None), ErrorCode::RevisionMissing, "v7"),
        (s3_exactly("bucket", "good", "YAML", None, Some("\"00\"")), ErrorCode::RevisionMissing, "ETag"),
        (s3("bucket", "good", "zip"), ErrorCode::InvalidRevision, "BundleType must be either YAML or JSON"),
        (s3("bucket", "bad", "YAML"), ErrorCode::InvalidRevision, "line"),
        (s3("bucket", "bytes", "YAML"), ErrorCode::InvalidRevision, "UTF-8"),
        (inline, ErrorCode::InvalidRevision, "line"),
    ] {
        let (found, text) = refusal(revisions.load(&revision).await);
        assert!(found == code && text.contains(hint), "{revision:?}: {found:?} {text}");
    }
}

#[tokio::test]
async fn health_that_the_load_balancer_has_not_told_for_seconds_is_not_passed_on_as_of_now() {
    let stage = Stage::new("CODE_DEPLOY").await;
    let id = stage.create("token").await.unwrap();
    stage.task_sets.task_set_health(&web(), &id).await.unwrap();
    stage.targets.is_blind.store(true, Ordering::SeqCst);
    let told = stage.task_sets.task_set_health(&web(), &id).await;
    assert!(matches!(told, Err(PlatformError::Transient(_))), "{told:?}");
    // That a set is gone, ECS knows by itself.
    assert!(stage.task_sets.task_set_health(&service("vanished"), &id).await.unwrap().gone);
}
