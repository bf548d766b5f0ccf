//! The simulator's command line, used by `cargo xtask sim`.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it talks to the person who runs it")]

#[cfg(feature = "planted")]
mod planting;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use clap::Parser;
use simulation::progress::Progress;
use simulation::scenario::Scenario;
use simulation::{Violation, draw, exhaustive, regressions, run, shrink, sweep};

/// Small allocations are most of a run's work.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Failing seeds after which a sweep stops.
const MAX_FAILURES: usize = 20;
/// Between two lines that tell how far a run is.
const TELL_EVERY: Duration = Duration::from_secs(5);
/// Seeds run to tell the rate.
const BENCH_SEEDS: u64 = 200_000;
/// What no run of the simulator covers.
const LEFT_OUT: &str = "replicas; the embedded services' reconcilers, SQL, disks, sockets and processes";

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
    /// Instead of a seed: the scenario in this file, as printed or as kept in regressions/.
    #[arg(long)]
    file: Option<PathBuf>,
    /// With --seed or --file: print what happens.
    #[arg(long)]
    trace: bool,
    /// With --seed or --file: take away what is not needed for the failure.
    #[arg(long)]
    shrink: bool,
    /// With --shrink: keep it under this name in regressions/.
    #[arg(long)]
    keep: Option<String>,
    /// Instead of seeds: the canonical scenarios, each with every single fault at every step (1), or with every pair (2).
    #[arg(long, num_args = 0..=1, default_missing_value = "1", value_parser = clap::value_parser!(u8).range(1..=2))]
    exhaustive: Option<u8>,
    /// With --exhaustive: instead of all faults, every call carried out long after it was given up. Rules are broken by
    /// that; it shows which.
    #[arg(long)]
    late: bool,
    /// With --exhaustive: only scenarios whose name begins so.
    #[arg(long, default_value = "")]
    scenario: String,
    /// With --exhaustive: part I of N, as I/N.
    #[arg(long, default_value = "1/1", value_parser = part)]
    part: (usize, usize),
    /// Instead of other seeds: a fixed range of them on one thread, to tell the rate.
    #[arg(long)]
    bench: bool,
    /// Write the figures to this file, as JSON.
    #[arg(long)]
    json: Option<PathBuf>,
    /// Instead of seeds: plant deliberate faults, one after the other, and count the seeds to each, up to this many.
    #[cfg(feature = "planted")]
    #[arg(long)]
    planted: Option<u64>,
    /// With --planted: what else to know.
    #[cfg(feature = "planted")]
    #[command(flatten)]
    planting: planting::Arguments,
    /// Threads.
    #[arg(long, default_value_t = 1)]
    threads: usize,
}

fn main() -> Result<ExitCode> {
    let arguments = Arguments::parse();
    #[cfg(feature = "planted")]
    if let Some(budget) = arguments.planted {
        let file = arguments.json.as_deref();
        return planting::run(budget, &arguments.planting, arguments.threads, file);
    }
    if let Some(path) = &arguments.file {
        return one(&arguments, regressions::read(path)?);
    }
    match arguments.seed {
        Some(seed) => one(&arguments, draw::scenario(seed)),
        None => match arguments.exhaustive {
            Some(faults) => every(&arguments, faults),
            None => many(&arguments),
        },
    }
}

fn one(arguments: &Arguments, drawn: Scenario) -> Result<ExitCode> {
    let seed = drawn.seed;
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

fn part(text: &str) -> Result<(usize, usize), String> {
    let found = text.split_once('/').and_then(|(part, of)| Some((part.parse().ok()?, of.parse().ok()?)));
    found.filter(|(part, of)| (1..=*of).contains(part)).ok_or_else(|| "a part is I/N with I in 1..=N".to_owned())
}

/// Does the work while another thread tells every few seconds how far it is.
fn telling<T>(work: impl FnOnce(&Progress) -> T) -> T {
    let (progress, done) = (Progress::default(), AtomicBool::new(false));
    std::thread::scope(|scope| {
        let teller = scope.spawn(|| {
            let begun = Instant::now();
            while !done.load(Ordering::Relaxed) {
                std::thread::park_timeout(TELL_EVERY);
                let (runs, failed) = progress.runs();
                if !done.load(Ordering::Relaxed) {
                    eprintln!(
                        "{:>5} s: {runs} runs, {failed} failed, {} %",
                        begun.elapsed().as_secs(),
                        progress.percent()
                    );
                }
            }
        });
        let _told = EndOnDrop(&done, teller.thread());
        work(&progress)
    })
}

/// Ends the telling, also when the work panics.
struct EndOnDrop<'a>(&'a AtomicBool, &'a std::thread::Thread);

impl Drop for EndOnDrop<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
        self.1.unpark();
    }
}

fn write(arguments: &Arguments, figures: &serde_json::Value) -> Result<()> {
    let Some(path) = &arguments.json else { return Ok(()) };
    std::fs::write(path, serde_json::to_string_pretty(figures)? + "\n").with_context(|| path.display().to_string())
}

fn exit(failed: usize) -> ExitCode {
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn every(arguments: &Arguments, faults: u8) -> Result<ExitCode> {
    let request = exhaustive::Request {
        pairs: faults == 2 && !arguments.late,
        late: arguments.late,
        prefix: arguments.scenario.clone(),
        part: arguments.part,
        threads: arguments.threads,
        max_failures: if arguments.late { usize::MAX } else { MAX_FAILURES },
    };
    let outcome = telling(|progress| exhaustive::exhaust(&request, progress));
    for failed in outcome.failed.iter().take(MAX_FAILURES) {
        println!("{} broke {}: {}", failed.name, failed.violation.invariant, failed.violation.what);
        println!("  {}", serde_json::to_string(&failed.scenario)?);
    }
    let (scenarios, singles, pairs, failed) =
        (outcome.scenarios, outcome.singles, outcome.pairs, outcome.failed.len());
    let seconds = outcome.took.as_secs_f64();
    println!(
        "{scenarios} scenarios, {singles} runs with one fault or none, {pairs} with two, {failed} failed; part {}/{}, \
         {seconds:.1} s",
        request.part.0, request.part.1
    );
    let violations = outcome.failed.iter().map(|failed| (failed.name.clone(), &failed.violation));
    let figures = serde_json::json!({
        "command": match (request.late, request.pairs) {
            (true, _) => "sim-late",
            (false, true) => "sim-pairs",
            (false, false) => "sim-singles",
        },
        "scenarios": scenarios,
        "singles": singles,
        "pairs": pairs,
        "part": format!("{}/{}", request.part.0, request.part.1),
        "failed": failed,
        "violations": violations.map(violation).collect::<Vec<_>>(),
        "seconds": seconds,
        "left_out": LEFT_OUT,
    });
    write(arguments, &figures)?;
    Ok(exit(failed))
}

fn violation((name, violation): (String, &Violation)) -> serde_json::Value {
    serde_json::json!({ "what": name, "rule": violation.invariant, "found": violation.what })
}

fn many(arguments: &Arguments) -> Result<ExitCode> {
    let (from, seeds, threads) =
        if arguments.bench { (0, BENCH_SEEDS, 1) } else { (arguments.from, arguments.seeds, arguments.threads) };
    let outcome = telling(|progress| sweep::sweep(from, seeds, threads, MAX_FAILURES, progress));
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
        outcome.rate(threads)
    );
    let violations = outcome.failed.iter().map(|failed| (format!("seed {}", failed.seed), &failed.violation));
    let figures = serde_json::json!({
        "command": if arguments.bench { "sim-bench" } else { "sim" },
        "first_seed": from,
        "schedules": outcome.seeds,
        "deployments": outcome.deployments,
        "durable_steps": outcome.commits,
        "events": outcome.events,
        "twice": outcome.twice,
        "threads": threads,
        "rate_per_minute_per_core": outcome.rate(threads).round(),
        "failed": outcome.failed.len(),
        "violations": violations.map(violation).collect::<Vec<_>>(),
        "seconds": outcome.took.as_secs_f64(),
        "left_out": LEFT_OUT,
    });
    write(arguments, &figures)?;
    Ok(exit(outcome.failed.len()))
}
