//! How long the engine itself takes: an all-at-once deployment with three hooks on a real clock, less the time that
//! tasks need to start and pass their health checks and that hooks run.
//!
//! `cargo build --release -p cutover && cargo run --release -p cutover --example engine_overhead [-- RUNS]`
#![allow(clippy::print_stdout, reason = "the result of the measurement")]

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use aws_api::{codedeploy, ecs};
use cli::client::{Client, Connection};
use cutover::demo::scene::{FUNCTION, Plot, Scene};
use cutover::platform::{Config, Platform};
use serde_json::{Value, json};

const HOOKS: [&str; 3] = ["AfterAllowTestTraffic", "BeforeAllowTraffic", "AfterAllowTraffic"];

/// Seconds of one deployment.
struct Run {
    total: f64,
    tasks: f64,
    hooks: f64,
}

impl Run {
    fn overhead(&self) -> f64 {
        self.total - self.tasks - self.hooks
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let runs: usize = std::env::args().nth(1).map(|text| text.parse()).transpose()?.unwrap_or(5);
    let directory = tempfile::tempdir()?;
    let mut config = Config::new(directory.path())?;
    config.listen = ([127, 0, 0, 1], 0).into();
    config.program = product()?;
    let logs = config.data_dir.join("functions").join("logs").join(FUNCTION);
    let platform = Platform::start(config).await?;
    let measured = measure(&platform, &logs, runs).await;
    platform.shutdown(false).await;
    let mut measured = measured?;
    for (number, run) in measured.iter().enumerate() {
        let (total, tasks, hooks, own) = (run.total, run.tasks, run.hooks, run.overhead());
        println!("run {}: total {total:.3} s, tasks {tasks:.3} s, hooks {hooks:.3} s, engine {own:.3} s", number + 1);
    }
    measured.sort_by(|a, b| a.overhead().total_cmp(&b.overhead()));
    let middle = &measured[measured.len() / 2];
    println!("median engine overhead of {runs} all-at-once deployments with three hooks: {:.3} s", middle.overhead());
    Ok(())
}

/// The product's binary beside this example.
fn product() -> Result<PathBuf> {
    let here = std::env::current_exe()?;
    let program = here.parent().and_then(Path::parent).map(|target| target.join("cutover"));
    match program {
        Some(program) if program.exists() => Ok(program),
        _ => bail!("build the product first: cargo build --release -p cutover"),
    }
}

async fn measure(platform: &Platform, logs: &Path, runs: usize) -> Result<Vec<Run>> {
    let client = Client::new(Connection::development(platform.endpoint_url()))?;
    let plot = Plot {
        program: product()?,
        config: "CodeDeployDefault.ECSAllAtOnce".into(),
        hooks: HOOKS.map(String::from).to_vec(),
        termination_minutes: 0,
    };
    let scene = Scene::set(&client, plot).await?;
    scene.wait_until_steady(&client, &mut |_| Ok(())).await?;
    let mut measured = Vec::new();
    for _ in 0..runs {
        // Two equal requests signed in the same second are one request to the endpoint.
        tokio::time::sleep(Duration::from_secs(1)).await;
        let before = hook_seconds(logs)?;
        let id = scene.deploy(&client, None).await?;
        let info = ended(&client, &id).await?;
        let total = number(&info["completeTime"])? - number(&info["createTime"])?;
        let tasks = task_seconds(&client, &id).await?;
        measured.push(Run { total, tasks, hooks: hook_seconds(logs)? - before });
    }
    Ok(measured)
}

async fn ended(client: &Client, id: &str) -> Result<Value> {
    loop {
        let output = client.call_document(&codedeploy::MODEL, "GetDeployment", json!({"deploymentId": id})).await?;
        let info = &output["deploymentInfo"];
        match info["status"].as_str() {
            Some("Succeeded") => return Ok(info.clone()),
            Some("Failed" | "Stopped") => bail!("{id} did not succeed: {}", info["errorInformation"]),
            _ => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
}

/// From the creation of the replacement task set until ECS called it steady.
async fn task_seconds(client: &Client, id: &str) -> Result<f64> {
    let input = json!({"cluster": "demo", "services": ["web"]});
    let described = client.call_document(&ecs::MODEL, "DescribeServices", input).await?;
    let sets = described["services"][0]["taskSets"].as_array().cloned().unwrap_or_default();
    let set = sets.iter().find(|set| set["externalId"] == id).context("the replacement task set")?;
    Ok(number(&set["stabilityStatusAt"])? - number(&set["createdAt"])?)
}

/// What the hook's log says it has run so far, cold starts included.
fn hook_seconds(logs: &Path) -> Result<f64> {
    let mut millis = 0.0;
    let Ok(files) = std::fs::read_dir(logs) else { return Ok(0.0) };
    for file in files {
        let text = std::fs::read_to_string(file?.path())?;
        for line in text.lines().filter(|line| line.starts_with("REPORT")) {
            for name in ["\tDuration: ", "\tInit Duration: "] {
                let value = line.split_once(name).and_then(|(_, rest)| rest.split(' ').next());
                millis += value.and_then(|text| text.parse::<f64>().ok()).unwrap_or(0.0);
            }
        }
    }
    Ok(millis / 1000.0)
}

fn number(value: &Value) -> Result<f64> {
    value.as_f64().with_context(|| format!("expected a number, got {value}"))
}
