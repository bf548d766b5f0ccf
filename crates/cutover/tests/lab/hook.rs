//! The hook of deployments under fire: it notes each delivery and each answer in a file that outlives every server.
//!
//! What it answers is told by the name of its function, `hook[-MANNER]-ANSWER` or `hook-silent`. `LAB_NOTES` is the
//! file; each line is one JSON document, written with one append, so that lines of several processes do not mix.

use std::io::Write;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use cli::client::{Client, Connection};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::support::Api;

/// Most calls for one answer.
const CALLS: u32 = 40;
/// How long a late answer takes.
const LATE: Duration = Duration::from_millis(400);

/// What happened to one delivery.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Note {
    /// Milliseconds since 1970.
    pub at_millis: u64,
    /// The deployment.
    pub deployment: String,
    /// The id of the hook's execution.
    pub execution: String,
    /// Name of the function, which is that of the lifecycle event and the answer.
    pub function: String,
    /// `delivered`, `accepted`, or the code with which the answer was refused.
    pub what: String,
}

/// Milliseconds since 1970.
pub fn now_millis() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

/// All notes so far, in the order they were written.
pub fn read(notes: &Path) -> Result<Vec<Note>> {
    let text = match std::fs::read_to_string(notes) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error).context("read the hooks' notes"),
    };
    text.lines().map(|line| serde_json::from_str(line).with_context(|| format!("a note {line:?}"))).collect()
}

/// Runs until the runtime ends it.
pub async fn run() -> Result<()> {
    let variable = |name: &str| std::env::var(name).with_context(|| format!("{name} is not set"));
    let (runtime, notes) = (variable("AWS_LAMBDA_RUNTIME_API")?, variable("LAB_NOTES")?);
    let function = variable("AWS_LAMBDA_FUNCTION_NAME")?;
    loop {
        let (head, event) = exchange(&runtime, "GET", "next", "").await?;
        let request = head
            .lines()
            .find_map(|line| {
                line.split_once(": ").filter(|(name, _)| name.eq_ignore_ascii_case("lambda-runtime-aws-request-id"))
            })
            .map(|(_, value)| value.to_string())
            .context("an event without a request id")?;
        let event: Value = serde_json::from_str(&event).context("the event is not JSON")?;
        let text = |name: &str| event[name].as_str().unwrap_or_default().to_string();
        let (deployment, execution) = (text("DeploymentId"), text("LifecycleEventHookExecutionId"));
        let note = |what: String| -> Result<()> {
            let (deployment, execution, function) = (deployment.clone(), execution.clone(), function.clone());
            let note = Note { at_millis: now_millis(), deployment, execution, function, what };
            let line = format!("{}\n", serde_json::to_string(&note)?);
            let mut file = std::fs::OpenOptions::new().create(true).append(true).open(&notes)?;
            Ok(file.write_all(line.as_bytes())?)
        };
        note("delivered".to_string())?;
        if function.contains("late") {
            tokio::time::sleep(LATE).await;
        }
        let answers: &[&str] = match function.rsplit('-').next().unwrap_or_default() {
            "Failed" => &["Failed"],
            "Succeeded" if function.contains("twice") => &["Succeeded", "Failed"],
            "Succeeded" => &["Succeeded"],
            _ => &[],
        };
        for answer in answers {
            let client = Client::new(Connection::resolve(None, None, |name| std::env::var(name).ok())?)?;
            let put = json!({
                "deploymentId": deployment, "lifecycleEventHookExecutionId": execution, "status": answer,
            });
            note(answered(&Api::new(client), &put).await)?;
        }
        exchange(&runtime, "POST", &format!("{request}/response"), "null").await?;
    }
}

/// Calls until there is an answer, as a careful hook does; the control plane may be away for a moment.
async fn answered(api: &Api, put: &Value) -> String {
    for _ in 0..CALLS {
        match api.codedeploy("PutLifecycleEventHookExecutionStatus", put.clone()).await {
            Ok(_) => return "accepted".to_string(),
            Err(error) => match error.code() {
                Some(code) if !error.is_passing() => return code.to_string(),
                _ => tokio::time::sleep(Duration::from_millis(50)).await,
            },
        }
    }
    "unknown".to_string()
}

/// One exchange with the runtime's API; answers head and body.
async fn exchange(runtime: &str, method: &str, path: &str, body: &str) -> Result<(String, String)> {
    let mut stream = TcpStream::connect(runtime).await.context("connect to the runtime")?;
    let request = format!(
        "{method} /2018-06-01/runtime/invocation/{path} HTTP/1.1\r\nhost: {runtime}\r\ncontent-length: {}\r\n\
         connection: close\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    let (head, body) = answer.split_once("\r\n\r\n").context("no HTTP answer")?;
    Ok((head.to_string(), body.to_string()))
}
