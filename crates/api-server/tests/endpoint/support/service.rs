//! A service that does what the name in its input says, and remembers.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use async_trait::async_trait;
use aws_protocol::{ApiError, AwsService, CallContext, OperationModel, ServiceModel};
use serde_json::{Value, json};
use tokio::sync::Semaphore;

/// See the module. Names that begin with `hold` wait at a gate, `panic` panics, `refuse` is refused, `fail` fails,
/// `throttle` is throttled; all others are answered with the number of the call.
pub struct Recorder {
    model: &'static ServiceModel,
    calls: Mutex<Vec<(CallContext, &'static str, Value)>>,
    ended: AtomicUsize,
    gate: Semaphore,
}

impl Recorder {
    pub fn new(model: &'static ServiceModel) -> Self {
        Self { model, calls: Mutex::default(), ended: AtomicUsize::new(0), gate: Semaphore::new(0) }
    }

    /// Calls begun so far.
    pub fn calls(&self) -> usize {
        self.calls.lock().unwrap().len()
    }

    /// Calls that came to their end.
    pub fn ended(&self) -> usize {
        self.ended.load(Ordering::SeqCst)
    }

    pub fn last(&self) -> (CallContext, &'static str, Value) {
        self.calls.lock().unwrap().last().cloned().expect("no call yet")
    }

    /// Lets this many waiting calls go on.
    pub fn open_gate(&self, calls: usize) {
        self.gate.add_permits(calls);
    }
}

#[async_trait]
impl AwsService for Recorder {
    fn model(&self) -> &'static ServiceModel {
        self.model
    }

    async fn call(
        &self,
        context: &CallContext,
        operation: &'static OperationModel,
        input: Value,
    ) -> Result<Value, ApiError> {
        let name = input["applicationName"].as_str().unwrap_or_default().to_string();
        let number = {
            let mut calls = self.calls.lock().unwrap();
            calls.push((context.clone(), operation.name, input));
            calls.len()
        };
        if name.starts_with("hold") {
            self.gate.acquire().await.unwrap().forget();
        }
        self.ended.fetch_add(1, Ordering::SeqCst);
        match name.as_str() {
            "panic" => panic!("a bug in a service"),
            "refuse" => Err(ApiError::new("ApplicationAlreadyExistsException", "It exists.")),
            "fail" => Err(ApiError::new("ServiceUnavailable", "Try again.").with_status(503)),
            "throttle" => Err(ApiError::new("ThrottlingException", "Rate exceeded")),
            _ => Ok(json!({ "applicationId": number.to_string() })),
        }
    }
}
