//! A clock that is set, identifiers that count, and a short way to call a service.
#![allow(dead_code, clippy::unwrap_used, reason = "each test file uses its own part; a panic is a failing test")]

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use aws_protocol::{ApiError, AwsService, CallContext};
use ports::{BusEvent, Clock, Ids, NoticeError, Notices, TopicMessage};
use serde_json::Value;
use types::{DeploymentId, HookExecutionId, Scope, Timestamp};

#[derive(Default)]
pub struct SetClock(AtomicI64);

impl SetClock {
    pub fn set_seconds(&self, seconds: i64) {
        self.0.store(seconds * 1000, Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.0.load(Ordering::SeqCst))
    }

    fn wall_time_until(&self, _deadline: Timestamp) -> Duration {
        Duration::ZERO
    }
}

#[derive(Default)]
pub struct CountingIds(AtomicU64);

impl CountingIds {
    fn next(&self) -> u64 {
        self.0.fetch_add(1, Ordering::SeqCst) + 1
    }
}

impl Ids for CountingIds {
    fn deployment_id(&self) -> DeploymentId {
        DeploymentId::new(format!("d-{:09}", self.next()))
    }

    fn hook_execution_id(&self) -> HookExecutionId {
        HookExecutionId::new(format!("hook-{}", self.next()))
    }

    fn uuid(&self) -> String {
        format!("00000000-0000-4000-8000-{:012}", self.next())
    }

    fn hex(&self, length: usize) -> String {
        format!("{:0length$x}", self.next())
    }

    fn digits(&self, length: usize) -> String {
        format!("{:0length$}", self.next())
    }
}

/// Notes what is told; refuses while it is told to.
#[derive(Default)]
pub struct Told {
    pub messages: Mutex<Vec<TopicMessage>>,
    pub events: Mutex<Vec<BusEvent>>,
    pub is_away: AtomicBool,
}

impl Told {
    fn take<T>(&self, list: &Mutex<Vec<T>>, item: T) -> Result<(), NoticeError> {
        if self.is_away.load(Ordering::SeqCst) {
            return Err(NoticeError::Unavailable("away".to_string()));
        }
        list.lock().unwrap().push(item);
        Ok(())
    }
}

#[async_trait]
impl Notices for Told {
    async fn publish(&self, message: TopicMessage) -> Result<(), NoticeError> {
        if message.topic_arn.ends_with(":absent") {
            return Err(NoticeError::Refused("there is no such topic".to_string()));
        }
        self.take(&self.messages, message)
    }

    async fn put_event(&self, event: BusEvent) -> Result<(), NoticeError> {
        self.take(&self.events, event)
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

pub async fn try_call(service: &dyn AwsService, operation: &str, input: Value) -> Result<Value, ApiError> {
    let model = service.model().operation(operation).unwrap_or_else(|| panic!("no operation {operation}"));
    service.call(&context(), model, input).await
}

pub async fn call(service: &dyn AwsService, operation: &str, input: Value) -> Value {
    try_call(service, operation, input).await.unwrap_or_else(|error| panic!("{operation}: {error}"))
}

pub async fn refused(service: &dyn AwsService, operation: &str, input: Value) -> ApiError {
    try_call(service, operation, input).await.expect_err(operation)
}

/// Every operation of the model is known, whatever it says to an empty request.
pub async fn assert_all_operations_known(service: &dyn AwsService) {
    for operation in service.model().operations {
        if let Err(error) = service.call(&context(), operation, serde_json::json!({})).await {
            assert!(!matches!(error.code.as_str(), "InvalidAction" | "NotImplemented"), "{}", operation.name);
        }
    }
}
