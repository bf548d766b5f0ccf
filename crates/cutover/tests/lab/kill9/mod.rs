//! kill -9 of the control plane in the middle of deployments, again and again on one data directory.
//!
//! Each round is one drawn deployment with a few kills. After each round everything that was acknowledged must be
//! there, no side effect may have happened twice, no request of a user may have failed, and nothing may be left over.

mod calls;
mod checks;
mod notices;
mod plan;
mod round;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::draw::Draw;
use crate::support::{Lab, Options, ServerOptions};
use round::{Counts, Siege};

/// See the module.
#[derive(clap::Args)]
pub struct Arguments {
    /// Kills of the control plane
    #[arg(long, default_value_t = 200)]
    cycles: u64,
    /// What everything is drawn from; the same seed draws the same deployments, hooks and moments
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Engine time per wall time
    #[arg(long, default_value_t = 600)]
    clock_rate: u32,
    /// Write the figures to this file, as JSON
    #[arg(long)]
    json: Option<PathBuf>,
    /// Where the data directory of a broken round is copied to
    #[arg(long, default_value = "target/lab")]
    evidence: PathBuf,
    /// Print each deployment's plan
    #[arg(long)]
    verbose: bool,
}

/// Runs the cycles; answers whether everything held.
pub async fn run(arguments: Arguments) -> Result<bool> {
    let began = Instant::now();
    let server = ServerOptions { clock_rate: arguments.clock_rate, ..ServerOptions::default() };
    let lab = Lab::new(Options { server, ..Options::default() }).await?;
    let traffic = lab.traffic();
    let mut siege = Siege::new(lab, traffic).await.context("prepare")?;
    let mut draw = Draw::new(arguments.seed);
    let (mut round, mut violation) = (0_u64, None);
    while siege.counts.kills < arguments.cycles {
        round += 1;
        let plan = plan::Plan::draw(&mut draw);
        if arguments.verbose {
            println!("{:7.1} s round {round}: {plan:?}", began.elapsed().as_secs_f64());
        }
        if let Err(error) = siege.round(&plan, &mut draw).await {
            let evidence = arguments.evidence.join(format!("kill9-{}-{round}", arguments.seed));
            println!("VIOLATION: seed {}, round {round}: {error:#}\nplan: {plan:#?}", arguments.seed);
            println!("the server's log ends with:\n{}", siege.lab.server.log_tail());
            siege.keep_evidence(&evidence);
            println!("the data directory, its log and the hooks' notes are kept in {}", evidence.display());
            violation = Some(format!("round {round}: {error:#}"));
            break;
        }
    }
    let counts = siege.end(&mut violation).await;
    let figures = figures(&arguments, round, &counts, violation.as_deref(), began.elapsed());
    println!("{}", summary(&figures));
    if let Some(path) = &arguments.json {
        std::fs::write(path, format!("{figures:#}\n")).with_context(|| format!("write {}", path.display()))?;
    }
    Ok(violation.is_none())
}

fn figures(arguments: &Arguments, rounds: u64, counts: &Counts, violation: Option<&str>, took: Duration) -> Value {
    json!({
        "command": "kill9", "seed": arguments.seed, "clock_rate": arguments.clock_rate,
        "kills": counts.kills, "kills_of_a_recovery": counts.kills_of_recovery, "deployments": rounds,
        "rollbacks": counts.rollbacks, "ended": counts.ended,
        "acknowledged_mutations": counts.acknowledged, "calls_without_answer": counts.unknown,
        "hook_executions": counts.hook_executions, "hook_deliveries_repeated": counts.hook_repeats,
        "notices": counts.notices, "notices_repeated_with_the_same_id": counts.notice_repeats,
        "requests": counts.requests, "failed_requests": counts.failed_requests,
        "restart_millis": {"mean": counts.restart_millis / counts.kills.max(1), "max": counts.restart_millis_max},
        "audit_records": counts.audit_records, "seconds": took.as_secs_f64(), "violation": violation,
    })
}

fn summary(figures: &Value) -> String {
    format!(
        "kill9: {} kills ({} of them of a recovery) over {} deployments and {} rollbacks in {:.0} s, seed {}: {}; {} \
         acknowledged mutations, {} hook executions, {} notices, {} user requests, {} failed; restart mean {} ms, \
         longest {} ms",
        figures["kills"],
        figures["kills_of_a_recovery"],
        figures["deployments"],
        figures["rollbacks"],
        figures["seconds"].as_f64().unwrap_or_default(),
        figures["seed"],
        if figures["violation"].is_null() { "everything held" } else { "VIOLATED" },
        figures["acknowledged_mutations"],
        figures["hook_executions"],
        figures["notices"],
        figures["requests"],
        figures["failed_requests"],
        figures["restart_millis"]["mean"],
        figures["restart_millis"]["max"],
    )
}
