//! `cargo xtask fuzz`: runs harnesses for as long as told and prints what they did.
#![allow(clippy::print_stdout, reason = "a tool that talks to the person who runs it")]

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::Parser;
use fuzz_targets::{Failure, TARGETS, Target, directory, execute, fuzz};

#[derive(Parser)]
#[command(name = "cargo xtask fuzz", about = "Feed hostile bytes to the readers of outside bytes")]
struct Arguments {
    /// Only this target; all when it is left out.
    #[arg(long)]
    target: Option<String>,
    /// Seconds for each target.
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// Seed of the changes.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Run this one input instead.
    #[arg(long, requires = "target")]
    input: Option<PathBuf>,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let wanted = |target: &&Target| arguments.target.as_deref().is_none_or(|name| name == target.name);
    let targets: Vec<&Target> = TARGETS.iter().filter(wanted).collect();
    if targets.is_empty() {
        let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
        bail!("no such target; there are {}", names.join(", "));
    }
    if let Some(file) = &arguments.input {
        let input = fs::read(file).with_context(|| file.display().to_string())?;
        let taken = execute(targets[0], &input).map_err(anyhow::Error::msg)?;
        println!("holds; took {taken:?}");
        return Ok(());
    }
    println!("{:<20} {:>12} {:>8} {:>12}", "target", "executions", "kept", "slowest");
    let mut failed = 0;
    for target in targets {
        let end = Instant::now() + Duration::from_secs(arguments.seconds);
        let outcome = fuzz(target, arguments.seed, |_| Instant::now() >= end);
        println!("{:<20} {:>12} {:>8} {:>12?}", target.name, outcome.executions, outcome.kept, outcome.slowest);
        if let Some(failure) = outcome.failure {
            failed += 1;
            report(target, &failure)?;
        }
    }
    if failed > 0 { bail!("{failed} targets found an input that breaks a rule") } else { Ok(()) }
}

/// Saves a failing input where the test replays it, and prints how to run it.
fn report(target: &Target, failure: &Failure) -> Result<()> {
    let place = directory(target.name, "regressions");
    fs::create_dir_all(&place)?;
    let sum = failure
        .input
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    let file = place.join(format!("{sum:016x}"));
    fs::write(&file, &failure.input)?;
    println!("  BROKEN {}: {}", target.name, failure.why);
    println!("  input: {}", failure.input.escape_ascii());
    println!("  cargo xtask fuzz --target {} --input {}", target.name, file.display());
    Ok(())
}
