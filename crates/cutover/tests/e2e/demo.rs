//! The README's first command: a whole deployment in one process tree, with a verdict a script can read.

use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::Value;
use tokio::process::Command;

use crate::support::{BINARY, Home};

/// Runs the demo to its end; answers its last line.
async fn demo(arguments: &[&str]) -> Result<Value> {
    let home = Home::new()?;
    let mut command = Command::new(BINARY);
    command.arg("demo").arg("--json").args(arguments);
    // Everything it starts inherits TMPDIR, and so can be told from other processes.
    command.env("TMPDIR", home.path()).stdin(Stdio::null()).kill_on_drop(true);
    let output =
        tokio::time::timeout(Duration::from_secs(180), command.output()).await.context("it did not end")??;
    let text = String::from_utf8_lossy(&output.stdout);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{text}\n{errors}");
    home.expect_no_process().await?;
    let line = text.lines().last().context("it printed nothing")?;
    serde_json::from_str(line).with_context(|| format!("the last line is no JSON: {line}"))
}

fn requests_of(summary: &Value, version: &str) -> u64 {
    summary["requests"][version].as_u64().unwrap_or(0)
}

/// Names of the versions that answered.
fn versions(summary: &Value) -> Vec<String> {
    summary["requests"].as_object().map(|requests| requests.keys().cloned().collect()).unwrap_or_default()
}

#[tokio::test]
async fn the_demo_ends_well_and_leaves_nothing_running() -> Result<()> {
    let summary = demo(&[]).await?;
    assert_eq!(summary["status"], "Succeeded", "{summary}");
    assert_eq!(summary["failed_requests"], 0, "{summary}");
    assert_eq!(versions(&summary).len(), 2, "both versions served: {summary}");
    assert!(versions(&summary).iter().all(|version| requests_of(&summary, version) > 0), "{summary}");
    let events = summary["lifecycle_events"].as_array().context("no lifecycle_events")?;
    assert_eq!(events.len(), 8, "{summary}");
    assert!(events.iter().all(|event| event["status"] == "Succeeded"), "{summary}");
    assert!(summary["duration_seconds"].as_f64().is_some_and(|seconds| seconds > 0.0), "{summary}");
    Ok(())
}

/// The rollback of a failure is part of the promise: the same zero.
async fn fails_without_a_failed_request(how: &str, status: &str) -> Result<()> {
    let summary = demo(&["--fail", how]).await?;
    assert_eq!(summary["status"], status, "{summary}");
    assert_eq!(summary["failed_requests"], 0, "{summary}");
    let events = summary["lifecycle_events"].as_array().context("no lifecycle_events")?;
    assert!(events.iter().any(|event| event["status"] == "Failed"), "{summary}");
    Ok(())
}

#[tokio::test]
async fn a_failing_hook_is_rolled_back_without_a_failed_request() -> Result<()> {
    fails_without_a_failed_request("hook", "Failed").await
}

#[tokio::test]
async fn an_alarm_is_rolled_back_without_a_failed_request() -> Result<()> {
    fails_without_a_failed_request("alarm", "Stopped").await
}

#[tokio::test]
async fn a_crashing_version_is_rolled_back_without_a_failed_request() -> Result<()> {
    fails_without_a_failed_request("crash", "Failed").await
}
