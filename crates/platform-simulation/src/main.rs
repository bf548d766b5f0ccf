//! The command line of this lane, used by `cargo xtask sim-platform`.
#![allow(clippy::print_stdout, reason = "it talks to the person who runs it")]

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use platform_simulation::sweep::{Outcome, sweep};
use platform_simulation::{draw, regressions, run};
use serde_json::json;

/// Small allocations are most of a run's work.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Failing seeds after which a sweep stops.
const MAX_FAILURES: usize = 20;

#[derive(Parser)]
#[command(name = "platform-simulation", about = "Simulate deployments on the embedded platform under faults")]
struct Arguments {
    /// How many seeds to run.
    #[arg(long, default_value_t = 2_000)]
    seeds: u64,
    /// The first of them.
    #[arg(long, default_value_t = 0)]
    from: u64,
    /// Run this one seed alone.
    #[arg(long)]
    seed: Option<u64>,
    /// With --seed: print what happens.
    #[arg(long)]
    trace: bool,
    /// With --seed: keep its scenario under this name in regressions/.
    #[arg(long)]
    keep: Option<String>,
    /// Run this scenario file of regressions/ alone.
    #[arg(long)]
    regression: Option<String>,
    /// Threads.
    #[arg(long, default_value_t = 1)]
    threads: usize,
    /// Write the result here, too.
    #[arg(long)]
    json: Option<PathBuf>,
}

fn main() -> Result<ExitCode> {
    let arguments = Arguments::parse();
    match (arguments.seed, &arguments.regression) {
        (Some(seed), _) => one(&arguments, &format!("seed {seed}"), &draw::scenario(seed)),
        (None, Some(name)) => {
            let all = regressions::all()?;
            let (_, found) = all.into_iter().find(|(known, _)| known == name).context("no such regression")?;
            one(&arguments, name, &found.scenario)
        }
        (None, None) => many(&arguments),
    }
}

fn one(arguments: &Arguments, name: &str, scenario: &platform_simulation::scenario::Scenario) -> Result<ExitCode> {
    if arguments.trace {
        println!("{}", serde_json::to_string(scenario)?);
    }
    let report = run(scenario, arguments.trace);
    for line in &report.trace {
        println!("{line}");
    }
    println!(
        "{name}: {} deployments, {} steps, {} lives, {} calls, {} s, trace {:016x}",
        report.deployments,
        report.steps,
        report.lives,
        report.calls,
        report.millis / 1000,
        report.hash
    );
    let Some(violation) = report.violation else { return Ok(ExitCode::SUCCESS) };
    println!("{} is broken at {} ms: {}", violation.invariant, violation.at_millis, violation.what);
    if let Some(name) = &arguments.keep {
        let regression = regressions::Regression {
            invariant: violation.invariant.to_owned(),
            what: violation.what,
            scenario: scenario.clone(),
        };
        println!("kept as {}", regressions::write(name, &regression)?.display());
    }
    Ok(ExitCode::FAILURE)
}

fn many(arguments: &Arguments) -> Result<ExitCode> {
    let outcome = sweep(arguments.from, arguments.seeds, arguments.threads, MAX_FAILURES);
    for failed in &outcome.failed {
        let violation = &failed.violation;
        println!(
            "seed {} broke {} at {} ms: {} | cargo xtask sim-platform --seed {} --trace",
            failed.seed, violation.invariant, violation.at_millis, violation.what, failed.seed
        );
    }
    println!(
        "{} schedules, {} deployments, {} durable steps, {} lives, {} calls, {} simulated hours, {} of {} seeds run \
         twice had equal traces, {} failed; {:.1} s, {:.0} runs a minute and thread, {:.0} a minute of processor time",
        outcome.seeds,
        outcome.deployments,
        outcome.steps,
        outcome.lives,
        outcome.calls,
        outcome.simulated_seconds / 3600,
        outcome.equal,
        outcome.twice,
        outcome.failed.len(),
        outcome.took.as_secs_f64(),
        outcome.rate(arguments.threads),
        outcome.processor_rate().unwrap_or_default()
    );
    if let Some(path) = &arguments.json {
        let text = serde_json::to_string_pretty(&result(arguments, &outcome))? + "\n";
        std::fs::write(path, text).with_context(|| path.display().to_string())?;
    }
    Ok(if outcome.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn result(arguments: &Arguments, outcome: &Outcome) -> serde_json::Value {
    json!({
        "command": format!("cargo xtask sim-platform --seeds {} --from {}", arguments.seeds, arguments.from),
        "schedules": outcome.seeds,
        "deployments": outcome.deployments,
        "durable_steps": outcome.steps,
        "lives": outcome.lives,
        "calls": outcome.calls,
        "simulated_seconds": outcome.simulated_seconds,
        "twice": outcome.twice,
        "twice_equal": outcome.equal,
        "failed": outcome.failed.len(),
        "violations": outcome.failed,
        "threads": arguments.threads,
        "runs_per_minute_and_thread": outcome.rate(arguments.threads),
        "runs_per_minute_of_processor_time": outcome.processor_rate(),
        "seconds": outcome.took.as_secs_f64(),
        "left_out": [
            "SQL, sockets and processes: the store is its in-memory twin, containers and the balancer's process are played",
            "metrics behind alarms, S3, and the API's HTTP",
        ],
    })
}
