//! What the tests share: a Lambda in a temporary directory, packages made here, a clock that is moved by hand.
#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, reason = "a panic in a test is a failing test")]

use std::io::{Cursor, Write};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use aws_protocol::{ApiError, AwsService, CallContext};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use embedded_lambda::{Lambda, Options};
use ports::{Clock, Documents, HookAnswers, Ids};
use serde_json::{Value, json};
use store::MemoryStore;
use types::{DeploymentId, HookExecutionId, Scope, Timestamp};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub struct Fixture {
    pub dir: tempfile::TempDir,
    pub documents: Arc<MemoryStore>,
    pub clock: Arc<HandClock>,
}

impl Fixture {
    pub fn new() -> Self {
        let clock = Arc::new(HandClock(AtomicI64::new(1_767_225_600_000)));
        Self { dir: tempfile::tempdir().unwrap(), documents: Arc::new(MemoryStore::new()), clock }
    }

    pub fn options(&self) -> Options {
        Options::new(self.dir.path(), "us-east-1")
    }

    /// Opened, not started.
    pub async fn open(&self) -> Lambda {
        self.open_with(self.options()).await
    }

    pub async fn open_with(&self, options: Options) -> Lambda {
        let documents: Arc<dyn Documents> = self.documents.clone();
        Lambda::open(options, documents, Arc::new(CountedIds), self.clock.clone()).await.unwrap()
    }

    pub fn file(&self, name: &str) -> String {
        self.dir.path().join(name).display().to_string()
    }

    pub fn lines(&self, name: &str) -> Vec<String> {
        std::fs::read_to_string(self.file(name)).unwrap_or_default().lines().map(str::to_string).collect()
    }
}

/// Stands still until moved.
pub struct HandClock(AtomicI64);

impl HandClock {
    pub fn advance(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1000, Ordering::SeqCst);
    }
}

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.0.load(Ordering::SeqCst))
    }

    fn wall_time_until(&self, deadline: Timestamp) -> Duration {
        deadline.since(self.now())
    }
}

/// Different in every run of the same process, which is all that is asked here.
pub struct CountedIds;

static NEXT: AtomicU64 = AtomicU64::new(1);

impl Ids for CountedIds {
    fn deployment_id(&self) -> DeploymentId {
        DeploymentId::new(format!("d-{:09}", NEXT.fetch_add(1, Ordering::SeqCst)))
    }

    fn hook_execution_id(&self) -> HookExecutionId {
        HookExecutionId::new(self.uuid())
    }

    fn uuid(&self) -> String {
        format!("00000000-0000-4000-8000-{:012}", NEXT.fetch_add(1, Ordering::SeqCst))
    }

    fn hex(&self, length: usize) -> String {
        format!("{:0length$x}", NEXT.fetch_add(1, Ordering::SeqCst))
    }

    fn digits(&self, length: usize) -> String {
        format!("{:0length$}", NEXT.fetch_add(1, Ordering::SeqCst))
    }
}

/// Answers what it was told to.
pub struct Answers {
    pub awaited: Mutex<bool>,
    pub asked: Mutex<Vec<(String, String)>>,
}

impl Answers {
    pub fn new(awaited: bool) -> Arc<Self> {
        Arc::new(Self { awaited: Mutex::new(awaited), asked: Mutex::new(Vec::new()) })
    }
}

impl HookAnswers for Answers {
    fn awaited(&self, deployment_id: &DeploymentId, execution_id: &HookExecutionId) -> bool {
        self.asked.lock().unwrap().push((deployment_id.to_string(), execution_id.to_string()));
        *self.awaited.lock().unwrap()
    }
}

pub fn context() -> CallContext {
    CallContext {
        scope: Scope::development("us-east-1"),
        principal: "arn:aws:iam::000000000000:user/test".to_string(),
        access_key_id: "test".to_string(),
        request_id: CountedIds.uuid(),
        source_ip: "127.0.0.1".to_string(),
        endpoint_url: "http://127.0.0.1:4566".to_string(),
    }
}

pub async fn call(lambda: &Lambda, operation: &str, input: Value) -> Result<Value, ApiError> {
    let operation = lambda.model().operation(operation).expect("a known operation");
    lambda.call(&context(), operation, input).await
}

/// Code and status of a refusal.
pub async fn refusal(lambda: &Lambda, operation: &str, input: Value) -> (String, u16, String) {
    let error = call(lambda, operation, input).await.expect_err("a refusal");
    (error.code, error.status, error.message)
}

pub fn package(files: &[(&str, &str)]) -> String {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        let mode = if *name == "bootstrap" { 0o755 } else { 0o644 };
        writer.start_file(*name, SimpleFileOptions::default().unix_permissions(mode)).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    STANDARD.encode(writer.finish().unwrap().into_inner())
}

pub fn create_request(name: &str, runtime: &str, handler: &str, files: &[(&str, &str)]) -> Value {
    json!({
        "FunctionName": name,
        "Runtime": runtime,
        "Handler": handler,
        "Role": "arn:aws:iam::000000000000:role/lambda",
        "Code": { "ZipFile": package(files) },
        "Timeout": 30,
    })
}

/// A Python function whose module is `code`, with `handler(event, context)` in it.
pub async fn create_python(lambda: &Lambda, name: &str, code: &str) -> Value {
    let request = create_request(name, "python3.12", "app.handler", &[("app.py", code)]);
    call(lambda, "CreateFunction", request).await.unwrap()
}

/// What an invocation answered.
pub struct Answer {
    pub payload: Value,
    pub error: Option<String>,
    pub log: String,
}

pub async fn invoke(lambda: &Lambda, name: &str, payload: Value) -> Answer {
    let payload = STANDARD.encode(payload.to_string());
    let input = json!({ "FunctionName": name, "Payload": payload, "LogType": "Tail" });
    let output = call(lambda, "Invoke", input).await.unwrap();
    assert_eq!(output["StatusCode"], 200);
    assert_eq!(output["ExecutedVersion"], "$LATEST");
    let decoded = |name: &str| STANDARD.decode(output[name].as_str().unwrap()).unwrap();
    Answer {
        payload: serde_json::from_slice(&decoded("Payload")).unwrap(),
        error: output["FunctionError"].as_str().map(str::to_string),
        log: String::from_utf8(decoded("LogResult")).unwrap(),
    }
}

pub async fn until(what: &str, fact: impl Fn() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(30);
    while !fact() {
        assert!(Instant::now() < deadline, "never: {what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// Whether a process exists and is not a zombie.
pub fn alive(pid: i64) -> bool {
    match std::fs::read_to_string(format!("/proc/{pid}/stat")) {
        Ok(stat) => !stat[stat.rfind(')').unwrap()..].starts_with(") Z"),
        Err(_) => false,
    }
}
