//! Hooks: a lifecycle event's function is invoked with CodeDeploy's payload (spec 4.4).

use std::sync::Arc;

use async_trait::async_trait;
use ports::{FunctionInvoker, HookInvocation, Hooks, PlatformError};
use serde::Serialize;

/// Invokes hook functions asynchronously; the execution id is the idempotency key, so a repeat starts nothing.
pub struct FunctionHooks {
    functions: Arc<dyn FunctionInvoker>,
}

/// Exactly these two keys in this casing; functions get nothing else.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Payload<'a> {
    deployment_id: &'a str,
    lifecycle_event_hook_execution_id: &'a str,
}

impl FunctionHooks {
    /// Hooks delivered by `functions`.
    pub fn new(functions: Arc<dyn FunctionInvoker>) -> Self {
        Self { functions }
    }
}

#[async_trait]
impl Hooks for FunctionHooks {
    async fn invoke(&self, invocation: &HookInvocation) -> Result<(), PlatformError> {
        let payload = Payload {
            deployment_id: invocation.deployment_id.as_str(),
            lifecycle_event_hook_execution_id: invocation.execution_id.as_str(),
        };
        let payload = serde_json::to_string(&payload).map_err(|error| PlatformError::Transient(error.to_string()))?;
        self.functions.invoke_event(&invocation.function, invocation.execution_id.as_str(), payload).await
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use types::FunctionName;

    #[derive(Default)]
    struct Recorder(Mutex<Vec<(String, String, String)>>);

    #[async_trait]
    impl FunctionInvoker for Recorder {
        async fn invoke_event(
            &self,
            function: &FunctionName,
            key: &str,
            payload: String,
        ) -> Result<(), PlatformError> {
            self.0.lock().unwrap().push((function.to_string(), key.to_owned(), payload));
            Ok(())
        }
    }

    #[tokio::test]
    async fn the_payload_is_exactly_the_documented_one_and_the_execution_id_its_key() {
        let recorder = Arc::new(Recorder::default());
        let invocation = HookInvocation {
            deployment_id: "d-ABCDEFGHI".into(),
            execution_id: "e\"1".into(),
            function: "check".into(),
        };
        FunctionHooks::new(recorder.clone()).invoke(&invocation).await.unwrap();
        let payload = r#"{"DeploymentId":"d-ABCDEFGHI","LifecycleEventHookExecutionId":"e\"1"}"#;
        let expected = ("check".to_owned(), "e\"1".to_owned(), payload.to_owned());
        assert_eq!(*recorder.0.lock().unwrap(), [expected]);
    }
}
