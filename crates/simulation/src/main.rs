//! The simulator's command line, used by `cargo xtask sim`.
#![allow(clippy::print_stdout, reason = "it talks to the person who runs it")]

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;
use simulation::{draw, exhaustive, regressions, run, shrink, sweep};

/// Small allocations are most of a run's work.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Failing seeds after which a sweep stops.
const MAX_FAILURES: usize = 20;

#[derive(Parser)]
#[command(name = "simulation", about = "Simulate deployments under faults")]
struct Arguments {
    /// How many seeds to run.
    #[arg(long, default_value_t = 10_000)]
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
    /// With --seed: take away what is not needed for the failure.
    #[arg(long)]
    shrink: bool,
    /// With --seed and --shrink: keep it under this name in regressions/.
    #[arg(long)]
    keep: Option<String>,
    /// Instead of seeds: the canonical scenarios, each with every single fault at every step.
    #[arg(long)]
    exhaustive: bool,
    /// Instead of seeds: plant deliberate faults, one after the other, and count the seeds to each, up to this many.
    #[cfg(feature = "planted")]
    #[arg(long)]
    planted: Option<u64>,
    /// Threads.
    #[arg(long, default_value_t = 1)]
    threads: usize,
}

fn main() -> Result<ExitCode> {
    let arguments = Arguments::parse();
    #[cfg(feature = "planted")]
    if let Some(budget) = arguments.planted {
        return Ok(planted(budget));
    }
    match arguments.seed {
        None if arguments.exhaustive => every_single(),
        Some(seed) => one(&arguments, seed),
        None => Ok(many(&arguments)),
    }
}

fn one(arguments: &Arguments, seed: u64) -> Result<ExitCode> {
    let drawn = draw::scenario(seed);
    let scenario = if arguments.shrink { shrink::shrink(&drawn) } else { drawn };
    if arguments.trace || arguments.shrink {
        println!("{}", serde_json::to_string(&scenario)?);
    }
    let report = run(&scenario, arguments.trace, true);
    for line in &report.trace {
        println!("{line}");
    }
    println!(
        "seed {seed}: {} events, {} steps, {} calls, {} deployments, trace {:016x}",
        report.events, report.commits, report.calls, report.deployments, report.hash
    );
    let Some(violation) = report.violation else { return Ok(ExitCode::SUCCESS) };
    if let Some(name) = &arguments.keep {
        let (invariant, what) = (violation.invariant.to_owned(), violation.what.clone());
        let path = regressions::write(name, &regressions::Regression { invariant, what, scenario })?;
        println!("kept as {}", path.display());
    }
    println!("{} is broken: {}", violation.invariant, violation.what);
    Ok(ExitCode::FAILURE)
}

#[cfg(feature = "planted")]
fn planted(budget: u64) -> ExitCode {
    let table = simulation::planted::all(budget);
    for row in &table {
        let found = row.found.as_ref();
        let seeds = found.map_or_else(|| format!("not in {budget}"), |(seeds, _)| seeds.to_string());
        let rule = found.map_or("", |(_, violation)| violation.invariant);
        println!("{seeds:>14}  {:<24} {:<75} {rule}", format!("{:?}", row.bug), row.what);
    }
    let missed = table.iter().filter(|row| row.found.is_none()).count();
    println!("{} planted, {} found within {budget} seeds", table.len(), table.len() - missed);
    if missed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn every_single() -> Result<ExitCode> {
    let outcome = exhaustive::singles("");
    for (name, scenario, violation) in outcome.failed.iter().take(MAX_FAILURES) {
        println!("{name} broke {}: {}", violation.invariant, violation.what);
        println!("  {}", serde_json::to_string(scenario)?);
    }
    let (scenarios, runs, failed) = (outcome.scenarios, outcome.runs, outcome.failed.len());
    println!("{scenarios} scenarios, {runs} runs with a single fault each, {failed} failed");
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn many(arguments: &Arguments) -> ExitCode {
    let outcome = sweep::sweep(arguments.from, arguments.seeds, arguments.threads, MAX_FAILURES);
    for failed in &outcome.failed {
        let violation = &failed.violation;
        println!(
            "seed {} broke {} at {:?}: {} | cargo xtask sim --seed {} --trace",
            failed.seed, violation.invariant, violation.at, violation.what, failed.seed
        );
    }
    println!(
        "{} schedules, {} deployments, {} durable steps, {} events, {} seeds twice with equal traces, {} failed; {:.1} s, \
         {:.0} a minute and core",
        outcome.seeds,
        outcome.deployments,
        outcome.commits,
        outcome.events,
        outcome.twice,
        outcome.failed.len(),
        outcome.took.as_secs_f64(),
        outcome.rate(arguments.threads)
    );
    if outcome.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
