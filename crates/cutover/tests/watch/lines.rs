//! Without a terminal: lines for logs, objects for scripts, and the plan.

use std::process::{Output, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::Command;

use crate::canary_that_waits;
use crate::support::{BINARY, Lab, Options};

fn command(lab: &Lab, arguments: &[&str]) -> Command {
    let mut command = Command::new(BINARY);
    command.args(arguments).env("AWS_ENDPOINT_URL", lab.server.url());
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
    command
}

async fn run(lab: &Lab, arguments: &[&str]) -> Result<Output> {
    let output = tokio::time::timeout(Duration::from_secs(120), command(lab, arguments).output()).await;
    Ok(output.with_context(|| format!("{arguments:?} did not end"))??)
}

async fn continue_it(lab: &Lab, id: &str) -> Result<()> {
    let input = json!({"deploymentId": id, "deploymentWaitType": "READY_WAIT"});
    lab.api.codedeploy("ContinueDeployment", input).await?;
    Ok(())
}

#[tokio::test]
async fn without_a_terminal_each_change_is_one_plain_line_with_its_time() -> Result<()> {
    let (lab, id) = canary_that_waits().await?;
    let mut child = command(&lab, &["watch", &id]).spawn()?;
    let mut lines = BufReader::new(child.stdout.take().context("no output")?).lines();
    let mut told = Vec::new();
    let mut is_continued = false;
    let limit = Duration::from_secs(60);
    while let Some(line) = tokio::time::timeout(limit, lines.next_line()).await.context("it fell silent")?? {
        if line.ends_with(": Ready") && !is_continued {
            is_continued = true;
            continue_it(&lab, &id).await?;
        }
        told.push(line);
    }
    let status = tokio::time::timeout(limit, child.wait()).await??;
    let text = told.join("\n");
    ensure!(status.code() == Some(0), "{status}:\n{text}");
    for part in [
        "Install: Succeeded after",
        "waits for",
        "production traffic: original 90%, replacement 10%",
        ": Succeeded after",
    ] {
        ensure!(text.contains(part), "{part:?} was not told:\n{text}");
    }
    for line in &told {
        let is_timed = line.as_bytes().get(..4).is_some_and(|year| year.iter().all(u8::is_ascii_digit));
        ensure!(is_timed && !line.contains('\u{1b}'), "{line:?}");
    }
    let mut unlike = told.clone();
    unlike.dedup();
    ensure!(unlike.len() == told.len(), "a line is told twice:\n{text}");
    Ok(())
}

#[tokio::test]
async fn with_json_each_change_is_a_picture_and_the_last_object_the_outcome() -> Result<()> {
    let (lab, id) = canary_that_waits().await?;
    lab.wait_for(&id, "it is ready", |facts| facts.status == "Ready").await?;
    continue_it(&lab, &id).await?;
    let output = run(&lab, &["watch", &id, "--json"]).await?;
    let objects: Vec<Value> = String::from_utf8(output.stdout)?
        .lines()
        .map(|line| serde_json::from_str(line).with_context(|| line.to_owned()))
        .collect::<Result<_>>()?;
    ensure!(output.status.code() == Some(0), "{:?}", output.status);
    let (last, pictures) = objects.split_last().context("nothing was told")?;
    ensure!(last["outcome"] == "succeeded" && last["exit_code"] == 0 && last["deployment_id"] == *id, "{last}");
    ensure!(pictures.len() > 1 && pictures.iter().all(|picture| picture["deployment"]["id"] == *id), "{pictures:#?}");
    ensure!(pictures.last().is_some_and(|picture| picture["deployment"]["status"] == "Succeeded"));
    Ok(())
}

#[tokio::test]
async fn the_plan_tells_the_true_waits_and_changes_nothing() -> Result<()> {
    let lab =
        Lab::new(Options { config: "CodeDeployDefault.ECSCanary10Percent5Minutes", ..Options::default() }).await?;
    let service = ["--service", "web", "--cluster", "lab"];
    let output = run(&lab, &[&["plan"], &service[..]].concat()).await?;
    let text = String::from_utf8(output.stdout)?;
    ensure!(output.status.code() == Some(0), "{text}{}", String::from_utf8_lossy(&output.stderr));
    for part in ["lab-app / lab-group", "10 %", "5m 00s", "rolled back by itself"] {
        ensure!(text.contains(part), "{part:?} is not in the plan:\n{text}");
    }
    ensure!(!text.contains('\u{1b}'), "{text:?}");

    let output = run(
        &lab,
        &[&["plan", "--json", "--config", "CodeDeployDefault.ECSLinear10PercentEvery3Minutes"], &service[..]]
            .concat(),
    )
    .await?;
    let plan: Value = serde_json::from_slice(&output.stdout)?;
    ensure!(plan["at_least_seconds"].as_u64() >= Some(9 * 180), "{plan:#}");

    let bad = lab.home.path().join("bad.yaml");
    std::fs::write(&bad, "version: 1\n")?;
    let path = bad.to_string_lossy();
    let output = run(&lab, &[&["plan", "--appspec", &path], &service[..]].concat()).await?;
    ensure!(output.status.code() == Some(2), "{output:?}");
    let none = lab.api.codedeploy("ListDeployments", json!({})).await?;
    ensure!(none["deployments"].as_array().is_none_or(Vec::is_empty), "{none}");
    Ok(())
}

#[tokio::test]
async fn a_deployment_that_is_not_there_is_refused() -> Result<()> {
    let lab = Lab::new(Options::default()).await?;
    let output = run(&lab, &["watch", "d-AAAAAAAAA"]).await?;
    ensure!(output.status.code() == Some(7), "{output:?}");
    let output = run(&lab, &["watch"]).await?;
    ensure!(output.status.code() == Some(7), "{output:?}");
    Ok(())
}
