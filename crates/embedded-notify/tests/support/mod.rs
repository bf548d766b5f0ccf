//! A clock that stands, identifiers that count, and a subscriber on the loopback interface.
#![allow(dead_code, clippy::unwrap_used, reason = "each test file uses its own part; a panic is a failing test")]

use std::collections::{BTreeMap, VecDeque};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use aws_protocol::{ApiError, AwsService, CallContext};
use embedded_notify::{Notify, NotifyDeps, Options, RetryPolicy};
use ports::{Clock, Ids};
use serde_json::{Value, json};
use store::MemoryStore;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use types::{DeploymentId, HookExecutionId, Scope, Timestamp};

pub const ARN: &str = "us-east-1:000000000000";

/// Thu Oct 13 15:50:45.123 UTC 2022, always.
struct StandingClock;

impl Clock for StandingClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(1_665_676_245_123)
    }

    fn wall_time_until(&self, _deadline: Timestamp) -> Duration {
        Duration::ZERO
    }
}

/// Shared by all runs over one store, as randomness would be.
static NEXT: AtomicU64 = AtomicU64::new(1);

struct CountingIds;

fn next() -> u64 {
    NEXT.fetch_add(1, Ordering::SeqCst)
}

impl Ids for CountingIds {
    fn deployment_id(&self) -> DeploymentId {
        DeploymentId::new(format!("d-{:09}", next()))
    }

    fn hook_execution_id(&self) -> HookExecutionId {
        HookExecutionId::new(format!("hook-{}", next()))
    }

    fn uuid(&self) -> String {
        format!("00000000-0000-4000-8000-{:012}", next())
    }

    fn hex(&self, length: usize) -> String {
        format!("{:0length$x}", next())
    }

    fn digits(&self, length: usize) -> String {
        format!("{:0length$}", next())
    }
}

/// The three services over one store.
pub struct Lab {
    pub notify: Arc<Notify>,
    pub store: Arc<MemoryStore>,
    services: [Arc<dyn AwsService>; 3],
}

impl Lab {
    pub fn new() -> Self {
        Self::over(Arc::default())
    }

    pub fn over(store: Arc<MemoryStore>) -> Self {
        let retry = RetryPolicy {
            attempts: 4,
            first_wait: Duration::from_millis(5),
            longest_wait: Duration::from_millis(20),
        };
        let notify = Notify::open(NotifyDeps {
            documents: store.clone(),
            clock: Arc::new(StandingClock),
            ids: Arc::new(CountingIds),
            scope: Scope::development("us-east-1"),
            options: Options { retry, queued_messages: 20, ..Options::default() },
        })
        .unwrap();
        Self { services: notify.services(), notify, store }
    }

    pub fn service(&self, name: &str) -> &dyn AwsService {
        let found = self.services.iter().find(|service| service.model().signing_name == name);
        found.unwrap_or_else(|| panic!("no service {name}")).as_ref()
    }

    /// `call("sns", "CreateTopic", …)`.
    pub async fn call(&self, service: &str, operation: &str, input: Value) -> Value {
        self.try_call(service, operation, input).await.unwrap_or_else(|error| panic!("{operation}: {error}"))
    }

    pub async fn refused(&self, service: &str, operation: &str, input: Value) -> ApiError {
        self.try_call(service, operation, input).await.expect_err(operation)
    }

    async fn try_call(&self, service: &str, operation: &str, input: Value) -> Result<Value, ApiError> {
        let service = self.service(service);
        let model = service.model().operation(operation).unwrap_or_else(|| panic!("no operation {operation}"));
        service.call(&context(), model, input).await
    }

    pub async fn topic(&self, name: &str) -> String {
        let made = self.call("sns", "CreateTopic", json!({"Name": name})).await;
        made["TopicArn"].as_str().unwrap().to_string()
    }

    pub async fn queue(&self, name: &str) -> String {
        let made = self.call("sqs", "CreateQueue", json!({"QueueName": name})).await;
        made["QueueUrl"].as_str().unwrap().to_string()
    }

    /// Bodies of up to ten messages; they stay hidden.
    pub async fn receive(&self, url: &str) -> Vec<String> {
        let got = self.call("sqs", "ReceiveMessage", json!({"QueueUrl": url, "MaxNumberOfMessages": 10})).await;
        let messages = got["Messages"].as_array().cloned().unwrap_or_default();
        messages.iter().map(|message| message["Body"].as_str().unwrap().to_string()).collect()
    }

    /// Makes an http subscription and confirms it with the token the subscriber got.
    pub async fn subscribe(&self, topic: &str, subscriber: &Subscriber, attributes: Value) -> String {
        let input =
            json!({"TopicArn": topic, "Protocol": "http", "Endpoint": subscriber.url(), "Attributes": attributes});
        self.call("sns", "Subscribe", input).await;
        let token = subscriber.received(1).await[0].json()["Token"].clone();
        let done = self.call("sns", "ConfirmSubscription", json!({"TopicArn": topic, "Token": token})).await;
        done["SubscriptionArn"].as_str().unwrap().to_string()
    }
}

pub fn context() -> CallContext {
    CallContext {
        scope: Scope::development("us-east-1"),
        principal: "arn:aws:iam::000000000000:user/test".to_string(),
        access_key_id: "test".to_string(),
        request_id: "request".to_string(),
        source_ip: "127.0.0.1".to_string(),
        endpoint_url: "http://127.0.0.1:4566".to_string(),
    }
}

/// A request as it came in.
#[derive(Clone, Debug)]
pub struct Request {
    pub line: String,
    pub headers: BTreeMap<String, String>,
    pub body: String,
}

impl Request {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(String::as_str).unwrap_or_default()
    }
}

/// An HTTP server that notes requests and answers as it was told, 200 when it was told nothing.
pub struct Subscriber {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<Request>>>,
    answers: Arc<Mutex<VecDeque<String>>>,
}

impl Subscriber {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let new = Self { address: listener.local_addr().unwrap(), requests: Arc::default(), answers: Arc::default() };
        let (requests, answers) = (new.requests.clone(), new.answers.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                serve(stream, &requests, &answers).await;
            }
        });
        new
    }

    pub fn url(&self) -> String {
        format!("http://localhost:{}/hook", self.address.port())
    }

    /// The answers to the next requests: status line without version, then headers.
    pub fn answer(&self, answers: &[&str]) {
        self.answers.lock().unwrap().extend(answers.iter().map(|answer| answer.to_string()));
    }

    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap().clone()
    }

    /// Waits for that many requests in all.
    pub async fn received(&self, count: usize) -> Vec<Request> {
        let deadline = Instant::now() + Duration::from_secs(20);
        loop {
            let requests = self.requests();
            if requests.len() >= count {
                return requests;
            }
            assert!(Instant::now() < deadline, "only {} of {count}", requests.len());
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }
}

async fn serve(mut stream: TcpStream, requests: &Mutex<Vec<Request>>, answers: &Mutex<VecDeque<String>>) {
    let mut bytes = Vec::new();
    let (head, length) = loop {
        let mut chunk = [0; 4096];
        let count = stream.read(&mut chunk).await.unwrap_or(0);
        if count == 0 {
            return;
        }
        bytes.extend_from_slice(&chunk[..count]);
        if let Some(at) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&bytes[..at]).to_string();
            break (head, at + 4);
        }
    };
    let mut lines = head.split("\r\n").map(str::to_string);
    let line = lines.next().unwrap();
    let headers: BTreeMap<String, String> = lines
        .filter_map(|line| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_string())))
        .collect();
    let expected: usize = headers.get("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
    while bytes.len() < length + expected {
        let mut chunk = [0; 4096];
        let count = stream.read(&mut chunk).await.unwrap_or(0);
        if count == 0 {
            return;
        }
        bytes.extend_from_slice(&chunk[..count]);
    }
    let body = String::from_utf8_lossy(&bytes[length..]).to_string();
    let answer = answers.lock().unwrap().pop_front().unwrap_or_else(|| "200 OK".to_string());
    requests.lock().unwrap().push(Request { line, headers, body });
    let _ = stream.write_all(format!("HTTP/1.1 {answer}\r\nContent-Length: 0\r\n\r\n").as_bytes()).await;
}
