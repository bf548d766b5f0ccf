//! The demo's validating hook: a function behind the Lambda Runtime API that calls CodeDeploy back.
//!
//! Written as any user's hook would be: it knows nothing of Cutover but what the environment and the event say. It
//! asks the test listener some questions and reports Succeeded or Failed with
//! PutLifecycleEventHookExecutionStatus.
#![allow(clippy::print_stdout, reason = "a function logs to its standard output")]

use anyhow::{Context, Result, bail};
use aws_api::codedeploy as api;
use bytes::Bytes;
use cli::client::{Client, Connection};
use http_body_util::{BodyExt, Full};
use hyper::{Method, Request, Response, Uri};
use hyper_util::client::legacy::Client as HttpClient;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::Value;

const CHECKS: usize = 12;

/// Environment: `HOOK_URL` (what to test), `HOOK_EXPECTS` (version that must answer), `HOOK_MODE` = `silent` to
/// never call back. Runs until the runtime ends it.
pub async fn run() -> Result<()> {
    let runtime_api = std::env::var("AWS_LAMBDA_RUNTIME_API").context("AWS_LAMBDA_RUNTIME_API is not set")?;
    let http = Http::new();
    loop {
        let next =
            http.send(Method::GET, &format!("http://{runtime_api}/2018-06-01/runtime/invocation/next"), "").await?;
        let request_id = header(&next, "lambda-runtime-aws-request-id")?;
        let event = body(next).await?;
        let (path, answer) = match handle(&http, &event).await {
            Ok(()) => ("response", "null".to_string()),
            Err(error) => {
                println!("hook failed: {error:#}");
                (
                    "error",
                    serde_json::json!({"errorType": "HookError", "errorMessage": format!("{error:#}")}).to_string(),
                )
            }
        };
        let url = format!("http://{runtime_api}/2018-06-01/runtime/invocation/{request_id}/{path}");
        http.send(Method::POST, &url, &answer).await?;
    }
}

async fn handle(http: &Http, event: &str) -> Result<()> {
    let event: Value = serde_json::from_str(event).context("the event is not JSON")?;
    let text = |name: &str| event.get(name).and_then(Value::as_str).map(str::to_string);
    let deployment_id = text("DeploymentId").context("the event has no DeploymentId")?;
    let execution_id =
        text("LifecycleEventHookExecutionId").context("the event has no LifecycleEventHookExecutionId")?;
    println!("validating deployment {deployment_id}");
    if std::env::var("HOOK_MODE").as_deref() == Ok("silent") {
        println!("this hook never answers");
        return Ok(());
    }
    let status = match validate(http).await {
        Ok(()) => "Succeeded",
        Err(error) => {
            println!("validation failed: {error:#}");
            "Failed"
        }
    };
    let client = Client::new(Connection::resolve(None, None, |name| std::env::var(name).ok())?)?;
    let input = api::PutLifecycleEventHookExecutionStatusInput {
        deployment_id: Some(deployment_id),
        lifecycle_event_hook_execution_id: Some(execution_id),
        status: Some(status.into()),
    };
    let _: api::PutLifecycleEventHookExecutionStatusOutput =
        client.call(&api::MODEL, "PutLifecycleEventHookExecutionStatus", &input).await?;
    println!("reported {status}");
    Ok(())
}

/// Asks what `HOOK_URL` serves; nothing to check without it.
async fn validate(http: &Http) -> Result<()> {
    let Ok(url) = std::env::var("HOOK_URL") else { return Ok(()) };
    let expected = std::env::var("HOOK_EXPECTS").ok();
    for number in 1..=CHECKS {
        let answer = http.send(Method::GET, &url, "").await?;
        let status = answer.status();
        let version = header(&answer, "x-version").unwrap_or_default();
        let text = body(answer).await?;
        println!("check {number}: {status} from {version}: {}", text.trim());
        if !status.is_success() {
            bail!("{url} answered {status}: {}", text.trim());
        }
        if let Some(expected) = &expected
            && *expected != version
        {
            bail!("{url} is served by {version:?}, not by {expected:?}");
        }
    }
    Ok(())
}

struct Http(HttpClient<HttpConnector, Full<Bytes>>);

impl Http {
    fn new() -> Self {
        Self(HttpClient::builder(TokioExecutor::new()).build_http())
    }

    async fn send(&self, method: Method, url: &str, text: &str) -> Result<Response<hyper::body::Incoming>> {
        let uri: Uri = url.parse().with_context(|| format!("{url} is no URL"))?;
        let request = Request::builder().method(method).uri(uri).body(Full::new(Bytes::from(text.to_string())))?;
        self.0.request(request).await.with_context(|| format!("{url} does not answer"))
    }
}

fn header(response: &Response<hyper::body::Incoming>, name: &str) -> Result<String> {
    let value = response.headers().get(name).with_context(|| format!("the answer has no {name} header"))?;
    Ok(value.to_str()?.to_string())
}

async fn body(response: Response<hyper::body::Incoming>) -> Result<String> {
    let bytes = response.into_body().collect().await?.to_bytes();
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
