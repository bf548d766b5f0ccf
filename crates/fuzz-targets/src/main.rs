//! `cargo xtask fuzz`: runs harnesses for as long as told and prints what they did.
#![allow(clippy::print_stdout, reason = "a tool that talks to the person who runs it")]

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::Parser;
use fuzz_targets::{Failure, LEFT_OUT, TARGETS, Target, directory, document, execute, found, fuzz, keep, name_of};
use serde_json::{Value, json};

#[derive(Parser)]
#[command(name = "cargo xtask fuzz", about = "Feed hostile bytes to the readers of outside bytes")]
struct Arguments {
    /// Only this target; all when it is left out.
    #[arg(long)]
    target: Option<String>,
    /// All targets, as when none is named.
    #[arg(long, conflicts_with = "target")]
    all: bool,
    /// Seconds for each target.
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// Targets at a time, each in a process of its own.
    #[arg(long, default_value_t = 1)]
    jobs: usize,
    /// Seed of the changes.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Run this one input instead.
    #[arg(long, requires = "target")]
    input: Option<PathBuf>,
    /// Write the figures to this file.
    #[arg(long)]
    json: Option<PathBuf>,
    /// Write the page about the targets to this file instead.
    #[arg(long)]
    document: Option<PathBuf>,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    if let Some(file) = &arguments.document {
        return fs::write(file, document()).with_context(|| file.display().to_string());
    }
    let Some(name) = &arguments.target else { return all(&arguments) };
    let Some(target) = TARGETS.iter().find(|target| target.name == *name) else {
        let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
        bail!("no such target; there are {}", names.join(", "));
    };
    if let Some(file) = &arguments.input {
        let input = fs::read(file).with_context(|| file.display().to_string())?;
        let taken = execute(target, &input).map_err(anyhow::Error::msg)?;
        println!("holds; took {taken:?}");
        return Ok(());
    }
    one(target, &arguments)
}

/// Runs one target in this process.
fn one(target: &Target, arguments: &Arguments) -> Result<()> {
    let start = Instant::now();
    let end = start + Duration::from_secs(arguments.seconds);
    let outcome = fuzz(target, arguments.seed, found(target.name), |_| Instant::now() >= end);
    keep(target.name, &outcome.kept);
    let seconds = start.elapsed().as_secs_f64();
    let mut figures = json!({
        "target": target.name,
        "executions": outcome.executions,
        "seconds": seconds,
        "kept": outcome.kept.len(),
        "slowest_micros": u64::try_from(outcome.slowest.as_micros()).unwrap_or(u64::MAX),
    });
    println!("{}", line(&figures));
    if let Some(failure) = &outcome.failure {
        let file = report(target, failure)?;
        figures["failure"] = json!({ "why": failure.why, "input": file });
    }
    if let Some(file) = &arguments.json {
        fs::write(file, figures.to_string()).with_context(|| file.display().to_string())?;
    }
    if outcome.failure.is_some() { bail!("an input breaks a rule") } else { Ok(()) }
}

fn line(figures: &Value) -> String {
    let number = |name: &str| figures[name].as_f64().unwrap_or_default();
    let rate = number("executions") / number("seconds").max(0.001);
    format!(
        "{:<20} {:>12} {:>10.0}/s {:>8} kept {:>10.1} ms slowest",
        figures["target"].as_str().unwrap_or_default(),
        number("executions"),
        rate,
        number("kept"),
        number("slowest_micros") / 1000.0
    )
}

/// A target that runs in a process of its own.
struct Running {
    target: &'static str,
    process: Child,
    figures: PathBuf,
}

/// Runs all targets, a process each: what ends a process ends one target.
fn all(arguments: &Arguments) -> Result<()> {
    let start = Instant::now();
    let scratch = tempfile::tempdir()?;
    let mut waiting = TARGETS.iter().map(|target| target.name).collect::<Vec<_>>().into_iter();
    let (mut running, mut results): (Vec<Running>, Vec<Value>) = (Vec::new(), Vec::new());
    loop {
        while running.len() < arguments.jobs.max(1)
            && let Some(target) = waiting.next()
        {
            let figures = scratch.path().join(format!("{target}.json"));
            let mut command = Command::new(std::env::current_exe()?);
            command.args(["--target", target, "--seconds", &arguments.seconds.to_string()]);
            command.args(["--seed", &arguments.seed.to_string()]).arg("--json").arg(&figures);
            // The child has said why already.
            let process = command.stderr(Stdio::null()).spawn().context("a process for a target")?;
            running.push(Running { target, process, figures });
        }
        if running.is_empty() {
            break;
        }
        std::thread::sleep(Duration::from_millis(20));
        let mut still = Vec::new();
        for mut one in running {
            match one.process.try_wait()? {
                None => still.push(one),
                Some(status) => {
                    let text = fs::read_to_string(&one.figures).unwrap_or_default();
                    let mut figures: Value =
                        serde_json::from_str(&text).unwrap_or_else(|_| json!({ "target": one.target }));
                    if !status.success() && figures.get("failure").is_none() {
                        println!("  BROKEN {}: its process ended: {status}", one.target);
                        figures["failure"] = json!({ "why": format!("its process ended: {status}") });
                    }
                    results.push(figures);
                }
            }
        }
        running = still;
    }
    summary(arguments, start.elapsed(), &results)
}

fn summary(arguments: &Arguments, taken: Duration, results: &[Value]) -> Result<()> {
    let executions: u64 = results.iter().filter_map(|figures| figures["executions"].as_u64()).sum();
    let failed = results.iter().filter(|figures| figures.get("failure").is_some()).count();
    println!("{} targets, {executions} executions in {:.0} s, {failed} failed", results.len(), taken.as_secs_f64());
    if let Some(file) = &arguments.json {
        let left_out: Vec<String> = LEFT_OUT.iter().map(|(what, why)| format!("{what}: {why}")).collect();
        let figures = json!({
            "command": format!("cargo xtask fuzz --all --seconds {} --jobs {}", arguments.seconds, arguments.jobs),
            "targets": results,
            "executions": executions,
            "failed": failed,
            "seconds": taken.as_secs_f64(),
            "left_out": left_out,
        });
        fs::write(file, serde_json::to_string_pretty(&figures)?).with_context(|| file.display().to_string())?;
    }
    if failed > 0 { bail!("{failed} targets found an input that breaks a rule") } else { Ok(()) }
}

/// Saves a failing input where the test replays it, and prints how to run it.
fn report(target: &Target, failure: &Failure) -> Result<String> {
    let place = directory(target.name, "regressions");
    fs::create_dir_all(&place)?;
    let name = name_of(&failure.input);
    fs::write(place.join(&name), &failure.input)?;
    let file = format!("crates/fuzz-targets/regressions/{}/{name}", target.name);
    println!("  BROKEN {}: {}", target.name, failure.why);
    println!("  input: {}", failure.input.escape_ascii());
    println!("  cargo xtask fuzz --target {} --input {file}", target.name);
    Ok(file)
}
