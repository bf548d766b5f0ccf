//! Calls with JSON documents, as short as a test wants them.

use anyhow::{Result, bail};
use aws_api::{cloudwatch, codedeploy, ecs, elbv2, events, lambda, logs, sns, sqs};
use aws_protocol::ServiceModel;
use cli::client::{Client, ClientError};
use serde_json::Value;

/// One client for every service.
#[derive(Clone)]
pub struct Api(Client);

impl Api {
    /// Calls through this client.
    pub fn new(client: Client) -> Self {
        Self(client)
    }

    /// CodeDeploy.
    pub async fn codedeploy(&self, operation: &str, input: Value) -> Result<Value, ClientError> {
        self.call(&codedeploy::MODEL, operation, input).await
    }

    /// Amazon ECS.
    pub async fn ecs(&self, operation: &str, input: Value) -> Result<Value, ClientError> {
        self.call(&ecs::MODEL, operation, input).await
    }

    /// Elastic Load Balancing v2.
    pub async fn elb(&self, operation: &str, input: Value) -> Result<Value, ClientError> {
        self.call(&elbv2::MODEL, operation, input).await
    }

    /// AWS Lambda.
    pub async fn lambda(&self, operation: &str, input: Value) -> Result<Value, ClientError> {
        self.call(&lambda::MODEL, operation, input).await
    }

    /// Amazon SNS.
    pub async fn sns(&self, operation: &str, input: Value) -> Result<Value, ClientError> {
        self.call(&sns::MODEL, operation, input).await
    }

    /// Amazon SQS.
    pub async fn sqs(&self, operation: &str, input: Value) -> Result<Value, ClientError> {
        self.call(&sqs::MODEL, operation, input).await
    }

    /// Amazon EventBridge.
    pub async fn events(&self, operation: &str, input: Value) -> Result<Value, ClientError> {
        self.call(&events::MODEL, operation, input).await
    }

    /// Amazon CloudWatch.
    pub async fn cloudwatch(&self, operation: &str, input: Value) -> Result<Value, ClientError> {
        self.call(&cloudwatch::MODEL, operation, input).await
    }

    /// Amazon CloudWatch Logs.
    pub async fn logs(&self, operation: &str, input: Value) -> Result<Value, ClientError> {
        self.call(&logs::MODEL, operation, input).await
    }

    async fn call(
        &self,
        service: &'static ServiceModel,
        operation: &str,
        input: Value,
    ) -> Result<Value, ClientError> {
        self.0.call_document(service, operation, input).await
    }
}

/// The text at a path of an answer.
pub fn text(value: &Value, pointer: &str) -> Result<String> {
    match value.pointer(pointer).and_then(Value::as_str) {
        Some(text) => Ok(text.to_string()),
        None => bail!("no text at {pointer} in {value}"),
    }
}
