//! `cutover demo`: a complete blue/green deployment on this machine, with live traffic.
//!
//! Starts the embedded platform on free loopback ports, brings up a service, keeps requesting its production
//! listener, deploys a new version through the public API and shows what happens. Promises: nothing it shows is
//! staged (the server is the one of `serve`, the traffic real); nothing is left running or on disk afterwards,
//! unless kept. Leaves out: drawing a deployment (`cli::render`).

pub mod app;
pub mod hook;
mod report;
pub mod scene;
mod show;
pub mod traffic;

use std::io::Write;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use cli::client::{Client, Connection};
use tokio::signal::unix::{SignalKind, signal};

use crate::platform::{Config, Platform};
use report::Report;
use scene::{Plot, Scene};
use show::Stage;
use traffic::{Load, Traffic};

const AFTER_HELP: &str = "\
Examples:
  cutover demo                  a linear shift that succeeds
  cutover demo --fail hook      the validating hook finds a fault: rolled back before users see the new version
  cutover demo --fail alarm     the new version is slow: an alarm rolls it back in the middle of the shift
  cutover demo --fail crash     the new version dies under traffic: rolled back, and no request fails
  cutover demo --keep           leaves everything up to play with, until Ctrl-C

Exit code 0 when the deployment ended as it should and no request failed, 1 otherwise.";

const LOAD: Load = Load { keep_alive_clients: 4, fresh_clients: 4, pause: Duration::from_millis(20) };
const WARM_UP_REQUESTS: u64 = 200;

/// Arguments of `cutover demo`.
#[derive(Args, Clone, Debug)]
#[command(after_help = AFTER_HELP)]
pub struct Arguments {
    /// Let the new version fail, and watch the automatic rollback
    #[arg(long, value_enum)]
    fail: Option<Fault>,
    /// Leave everything up afterwards, until Ctrl-C
    #[arg(long)]
    keep: bool,
    /// No live view; one JSON object on the last line
    #[arg(long)]
    json: bool,
    /// How much faster than the wall clock the waits run: at 60 a minute takes a second
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..=3600))]
    clock_rate: u32,
}

/// What goes wrong with the new version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Fault {
    /// Its self-test fails, and the hook notices
    Hook,
    /// It answers slowly, and an alarm goes off
    Alarm,
    /// It dies after some requests
    Crash,
}

/// Runs the demo.
pub async fn run(arguments: Arguments) -> Result<ExitCode> {
    let directory = tempfile::Builder::new().prefix("cutover-demo-").tempdir().context("make a directory")?;
    log_to_file(&directory)?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let started = Instant::now();
    let mut config = Config::new(directory.path())?;
    config.listen = ([127, 0, 0, 1], 0).into();
    config.clock_rate = arguments.clock_rate;
    let mut stage = Stage::new(arguments.json);
    stage.say("starting the embedded platform")?;
    let platform = Platform::start(config).await?;
    let played = tokio::select! {
        played = play(&arguments, &platform, &mut stage, started) => played,
        _ = interrupt.recv() => Err(anyhow::anyhow!("interrupted")),
        _ = terminate.recv() => Err(anyhow::anyhow!("terminated")),
    };
    stage.finish()?;
    if arguments.keep && played.is_ok() {
        keep(&platform, arguments.json)?;
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    }
    platform.shutdown(false).await;
    let report = played?;
    report.print(arguments.json)?;
    Ok(if report.as_it_should() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

async fn play(arguments: &Arguments, platform: &Platform, stage: &mut Stage, started: Instant) -> Result<Report> {
    let client = Client::new(Connection::development(platform.endpoint_url()))?;
    let program = std::env::current_exe().context("find this program")?;
    let scene = Scene::set(&client, Plot::new(program)).await?;
    stage.say(&format!("service web with 3 tasks of version v1 behind http://{}", scene.production))?;
    scene.wait_until_steady(&client, &mut |text| stage.progress(text)).await?;
    let first_request = started.elapsed();
    let traffic = Traffic::start(scene.production, LOAD);
    stage.say("steady traffic on the production listener")?;
    while traffic.counts().total() < WARM_UP_REQUESTS {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let id = scene.deploy(&client, arguments.fail).await?;
    let rate = arguments.clock_rate;
    stage.say(&format!("deployment {id} of version v2: test listener, validating hook, linear shift"))?;
    stage.say(&format!("its waits run {rate} times as fast as the wall clock; all times below are on its clock"))?;
    let (deployment, rollback) = stage.watch(&client, &id, platform, &scene, &traffic).await?;
    // A moment more, so that the last requests meet the world after the deployment.
    let seen = traffic.counts().total();
    while traffic.counts().total() < seen + WARM_UP_REQUESTS && traffic.counts().failed == 0 {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let counts = traffic.stop().await;
    Ok(Report { fault: arguments.fail, deployment, rollback, counts, duration: started.elapsed(), first_request })
}

#[allow(clippy::print_stdout, reason = "tells the user what is there to play with")]
fn keep(platform: &Platform, json: bool) -> Result<()> {
    if !json {
        println!("\nEverything is still up. In another terminal:");
        println!("  export AWS_ENDPOINT_URL={} AWS_DEFAULT_REGION=us-east-1", platform.endpoint_url());
        println!("  export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test");
        println!("  aws ecs describe-services --cluster demo --services web");
        println!("  aws deploy list-deployments");
        println!("Ctrl-C ends it.");
    }
    Ok(std::io::stdout().flush()?)
}

/// The server's log lines go to a file: the terminal belongs to the show.
fn log_to_file(directory: &tempfile::TempDir) -> Result<()> {
    let file = std::fs::File::create(directory.path().join("demo.log"))?;
    let filter = tracing_subscriber::EnvFilter::try_from_env("CUTOVER_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info"));
    // A second call (tests) keeps the first setting.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_ansi(false).with_writer(file).try_init();
    Ok(())
}
