//! Real requests over real shifts: deployments forth and back under every kind of client.
//!
//! Clients that keep their connection, open new ones, pipeline, pause, upload, read and write slowly, download for
//! long and talk over WebSockets knock without pause. Meanwhile deployments shift traffic to a canary and on to 100 %
//! or back, the control plane is killed and the balancer is replaced by a new process. Judged: no request fails, each
//! upload arrives once, the canary gets its share, and no request that begins after a shift reaches the set that left.
//! What outlasts the deregistration delay may be ended when it is over, and counts apart.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a tool that people run")]

#[allow(dead_code, unused_imports, reason = "shared with the end-to-end tests, which use all of it")]
#[path = "../../e2e/support/mod.rs"]
mod support;

#[allow(dead_code, reason = "shared with the tools of the lab, which use all of it")]
#[path = "../draw.rs"]
mod draw;

mod app;
mod clients;
mod long;
mod story;
mod tally;
mod watcher;
mod wire;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use serde_json::{Value, json};

use self::clients::{Clients, Crowd};
use self::story::{CANARY_PERCENT, Departure, Share, Story};
use self::tally::Tally;
use self::watcher::Watcher;
use crate::support::{Lab, Options, ServerOptions};

/// The target groups' deregistration delay: longer than any client that must not be cut.
const DELAY: Duration = Duration::from_secs(5);

/// Between two lines that tell how far it is.
const PROGRESS_INTERVAL: Duration = Duration::from_secs(5);

/// Fewer requests say too little about a weight.
const LEAST_REQUESTS_OF_A_SHARE: u64 = 10_000;

/// A share may be off by this many percentage points, or by five standard deviations of so many draws if that is more.
const SHARE_TOLERANCE_PERCENT: f64 = 1.0;

#[derive(Parser)]
#[command(name = "shiftload", about = "Real requests over real shifts")]
struct CommandLine {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Every kind of client over deployments forth and back.
    Shiftload(Arguments),
    /// The program that is deployed (started by the server, not by people).
    App,
}

#[tokio::main]
async fn main() -> ExitCode {
    // Cargo starts tests in their package's directory; paths that people give are from the root.
    if let Some(root) = std::env::var_os("LAB_ROOT")
        && let Err(error) = std::env::set_current_dir(&root)
    {
        eprintln!("{}: {error}", root.display());
        return ExitCode::FAILURE;
    }
    let outcome = match CommandLine::parse().task {
        Task::Shiftload(arguments) => run(arguments).await,
        Task::App => app::run().await.map(|()| true),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// What to do, and for how long.
#[derive(clap::Args)]
struct Arguments {
    /// Changes of production weights, two for each deployment
    #[arg(long, default_value_t = 20)]
    shifts: u64,
    /// Requests at the least; deployments go on until both numbers are reached
    #[arg(long, default_value_t = 1_000_000)]
    requests: u64,
    /// Clients that keep their connection and never pause
    #[arg(long, default_value_t = 16)]
    kept_clients: usize,
    /// Clients that open a connection for each request
    #[arg(long, default_value_t = 2)]
    fresh_clients: usize,
    /// Clients of each other kind
    #[arg(long, default_value_t = 2)]
    other_clients: usize,
    /// Engine time per wall time; the canary is watched for five minutes of the engine
    #[arg(long, default_value_t = 60)]
    clock_rate: u32,
    /// Leave the control plane and the balancer alone
    #[arg(long)]
    undisturbed: bool,
    /// Write the figures to this file, as JSON
    #[arg(long)]
    json: Option<PathBuf>,
}

/// Runs it; answers whether everything held.
async fn run(arguments: Arguments) -> Result<bool> {
    let server = ServerOptions { clock_rate: arguments.clock_rate, ..ServerOptions::default() };
    let config = "CodeDeployDefault.ECSCanary10Percent5Minutes";
    let lab = Lab::new(Options { server, config, ..Options::default() }).await?;
    for group in &lab.target_groups {
        let delay = json!({"Key": "deregistration_delay.timeout_seconds", "Value": DELAY.as_secs().to_string()});
        let input = json!({"TargetGroupArn": group, "Attributes": [delay]});
        lab.api.elb("ModifyTargetGroupAttributes", input).await?;
    }
    let (tally, production) = (Tally::new(), lab.production);
    let watcher = Watcher::start(&lab.home.data_dir().join("balancer"), production, DELAY);
    let mut story = Story::begin(lab, Arc::clone(&tally), Arc::clone(&watcher), arguments.clock_rate).await?;
    story.undisturbed = arguments.undisturbed;
    let crowd =
        Crowd { kept: arguments.kept_clients, fresh: arguments.fresh_clients, others: arguments.other_clients };
    let (clients, began) = (Clients::start(production, crowd, &tally, &watcher), Instant::now());
    let progress = tokio::spawn(tell(Arc::clone(&tally), Arc::clone(&watcher), began));
    let mut outcome = Ok(());
    while outcome.is_ok()
        && tally.failures() == 0
        && (story.shifts < arguments.shifts || tally.total() < arguments.requests)
    {
        outcome = story.next().await;
    }
    let took = began.elapsed();
    tally.set_phase("end");
    clients.stop().await;
    progress.abort();
    let judged = judge(&story, &tally, &watcher, took)?;
    println!("{:#}", judged.figures);
    if let Some(path) = &arguments.json {
        let text = format!("{:#}\n", judged.figures);
        std::fs::write(path, text).with_context(|| format!("write {}", path.display()))?;
    }
    story.end();
    outcome?;
    Ok(judged.holds)
}

async fn tell(tally: Arc<Tally>, watcher: Arc<Watcher>, began: Instant) {
    let mut last = 0;
    loop {
        tokio::time::sleep(PROGRESS_INTERVAL).await;
        let total = tally.total();
        println!(
            "{:>6.0} s · {total} requests ({}/s) · {} shifts · {} failed · {}",
            began.elapsed().as_secs_f64(),
            (total - last) / PROGRESS_INTERVAL.as_secs(),
            watcher.changes().len().saturating_sub(1),
            tally.failures(),
            tally.phase(),
        );
        last = total;
    }
}

/// The figures, and whether everything held.
struct Judged {
    figures: Value,
    holds: bool,
}

fn judge(story: &Story, tally: &Tally, watcher: &Watcher, took: Duration) -> Result<Judged> {
    let mut violations = Vec::new();
    let shares: Vec<Value> = story.shares.iter().map(|share| judge_share(share, &mut violations)).collect();
    let lateness: Vec<f64> =
        story.departures.iter().map(|one| judge_departure(one, tally, &mut violations)).collect();
    let uploads = app::uploads(story.posts())?;
    let distinct: BTreeSet<&String> = uploads.iter().collect();
    if distinct.len() != uploads.len() {
        violations.push(format!("{} uploads arrived more than once", uploads.len() - distinct.len()));
    }
    let (requests, failed) = (tally.total(), tally.failures());
    let holds = violations.is_empty() && failed == 0;
    let figures = json!({
        "command": "shiftload", "shifts": story.shifts, "requests": requests, "failed": failed,
        "violations": violations, "seconds": took.as_secs_f64(),
        "requests_per_second": (requests as f64 / took.as_secs_f64()).round(),
        "deployments": story.shifts / 2, "rollbacks": story.rollbacks,
        "control_plane_kills": story.kills, "balancer_hand_overs": story.hand_overs,
        "uploads_arrived": uploads.len(), "uploads_arrived_twice": uploads.len() - distinct.len(),
        "by_kind": tally.figures(),
        "canary_shares": shares,
        "share_rule": format!(
            "{CANARY_PERCENT} % within {SHARE_TOLERANCE_PERCENT} percentage point or five standard deviations, over at \
             least {LEAST_REQUESTS_OF_A_SHARE} requests"
        ),
        "last_new_request_of_leaving_set_after_shift_millis": summary(lateness),
        "drain_millis": summary(watcher.drains().iter().map(|drain| millis(*drain)).collect()),
        "deregistration_delay_millis": millis(DELAY),
        "left_out": "TLS, HTTP/2; kill -9 of the balancer itself",
    });
    Ok(Judged { figures, holds })
}

fn judge_share(share: &Share, violations: &mut Vec<String>) -> Value {
    let requests = share.requests.max(1) as f64;
    let percent = share.replacement as f64 / requests * 100.0;
    let wanted = f64::from(CANARY_PERCENT);
    let deviation = (wanted * (100.0 - wanted) / requests).sqrt();
    let tolerance = SHARE_TOLERANCE_PERCENT.max(5.0 * deviation);
    let is_judged = share.requests >= LEAST_REQUESTS_OF_A_SHARE;
    if is_judged && (percent - wanted).abs() > tolerance {
        violations.push(format!("{percent:.3} % of {} requests instead of {wanted} %", share.requests));
    }
    json!({"requests": share.requests, "percent": (percent * 1_000.0).round() / 1_000.0, "judged": is_judged})
}

/// Milliseconds from the shift until the set that left got its last new request; 0 when that was before.
fn judge_departure(departure: &Departure, tally: &Tally, violations: &mut Vec<String>) -> f64 {
    let last = tally.last_began(&departure.version);
    let (not_before, not_after) =
        (tally.micros(departure.change.not_before), tally.micros(departure.change.not_after));
    if last > not_after {
        violations.push(format!(
            "a request that began {} µs after the shift was seen reached {}",
            last - not_after,
            departure.version
        ));
    }
    last.saturating_sub(not_before) as f64 / 1_000.0
}

fn millis(duration: Duration) -> f64 {
    (duration.as_secs_f64() * 1e6).round() / 1e3
}

fn summary(mut values: Vec<f64>) -> Value {
    values.sort_by(f64::total_cmp);
    let at = |part: usize| values.get((values.len() * part / 100).min(values.len().saturating_sub(1))).copied();
    json!({"n": values.len(), "median": at(50), "p99": at(99), "max": values.last()})
}
