//! Real requests over real shifts: deployments back and forth under load, and how true each step's weight is.
//!
//! Kept and fresh connections knock without pause. A deployment is two shifts, to the canary's 10 % and to 100 %, and
//! a drain of the set that leaves. Leaves out: clients that read slowly and long downloads.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use cutover::demo::traffic::{Counts, Load, Traffic};
use serde_json::{Value, json};

use crate::support::{Lab, Options, ServerOptions};

const CANARY_PERCENT: f64 = 10.0;

/// See the module.
#[derive(clap::Args)]
pub struct Arguments {
    /// Shifts of production traffic, two for each deployment
    #[arg(long, default_value_t = 20)]
    shifts: u64,
    /// Requests at the least; deployments go on until both numbers are reached
    #[arg(long, default_value_t = 1_000_000)]
    requests: u64,
    /// Clients that keep their connection
    #[arg(long, default_value_t = 24)]
    keep_alive_clients: usize,
    /// Clients that open a connection for each request
    #[arg(long, default_value_t = 4)]
    fresh_clients: usize,
    /// Engine time per wall time; the canary is watched for five minutes of the engine
    #[arg(long, default_value_t = 60)]
    clock_rate: u32,
    /// Write the figures to this file, as JSON
    #[arg(long)]
    json: Option<PathBuf>,
}

/// Runs it; answers whether no request failed and every weight was kept.
pub async fn run(arguments: Arguments) -> Result<bool> {
    let server = ServerOptions { clock_rate: arguments.clock_rate, ..ServerOptions::default() };
    let config = "CodeDeployDefault.ECSCanary10Percent5Minutes";
    let lab = Lab::new(Options { server, config, ..Options::default() }).await?;
    let load = Load {
        keep_alive_clients: arguments.keep_alive_clients,
        fresh_clients: arguments.fresh_clients,
        pause: Duration::ZERO,
    };
    let (traffic, began) = (Traffic::start(lab.production, load), Instant::now());
    let (mut shares, mut number) = (Vec::new(), 1_u64);
    let outcome = loop {
        let counts = traffic.counts();
        let shifts = (number - 1) * 2;
        if counts.failed > 0 || (shifts >= arguments.shifts && counts.total() >= arguments.requests) {
            break Ok(());
        }
        number += 1;
        match deployment(&lab, &traffic, &format!("v{number}")).await {
            Ok(share) => shares.push(share),
            Err(error) => break Err(error.context(format!("deployment of v{number}"))),
        }
    };
    let counts = traffic.stop().await;
    let figures = figures((number - 1) * 2, &shares, &counts, began.elapsed());
    println!("{figures:#}");
    if let Some(path) = &arguments.json {
        std::fs::write(path, format!("{figures:#}\n")).with_context(|| format!("write {}", path.display()))?;
    }
    outcome?;
    Ok(counts.failed == 0)
}

/// Requests at the canary's weight: all, and those that the replacement answered.
struct Share {
    requests: u64,
    replacement: u64,
}

/// One deployment of `version` under load.
async fn deployment(lab: &Lab, traffic: &Traffic, version: &str) -> Result<Share> {
    let id = lab.deploy(version, &[]).await?;
    lab.wait_for(&id, "the canary", |facts| facts.green_weight() == CANARY_PERCENT).await?;
    let first = traffic.counts();
    // Counts of one look are good once the next look still finds this weight.
    let (mut last, mut latest) = (first.clone(), first.clone());
    lab.wait_for(&id, "the end of the canary", |facts| {
        if facts.green_weight() == CANARY_PERCENT {
            last = std::mem::replace(&mut latest, traffic.counts());
        }
        facts.green_weight() == 100.0
    })
    .await?;
    let ended = lab.wait_until_ended(&id).await?;
    ensure!(ended.status == "Succeeded", "{ended:#?}");
    lab.expect_one_primary(Some(&id)).await?;
    let of = |counts: &Counts| counts.requests.get(version).copied().unwrap_or(0);
    Ok(Share { requests: last.total() - first.total(), replacement: of(&last) - of(&first) })
}

fn figures(shifts: u64, shares: &[Share], counts: &Counts, took: Duration) -> Value {
    let percents: Vec<f64> = shares
        .iter()
        .filter(|share| share.requests > 0)
        .map(|share| (share.replacement as f64 / share.requests as f64 * 1_000_000.0).round() / 10_000.0)
        .collect();
    let micros: u64 = counts.latency_micros.values().sum();
    json!({
        "command": "shiftload", "shifts": shifts, "requests": counts.total(), "failed": counts.failed,
        "failures": counts.failures, "seconds": took.as_secs_f64(),
        "requests_per_second": (counts.total() as f64 / took.as_secs_f64()).round(),
        "mean_latency_micros": micros / counts.total().max(1),
        "canary_percent_wanted": CANARY_PERCENT, "canary_percent_seen": percents,
    })
}
