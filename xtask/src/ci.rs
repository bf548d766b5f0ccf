//! `cargo xtask ci`: everything a change must pass, in one list for people and machines.
//!
//! Promises: each step is a command that can be run by itself and is shown before it runs; the first one that fails
//! ends the run and is named; the time of each is shown at the end. Leaves out: what the steps check.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use clap::Args;
use serde_json::Value;

/// What to run.
#[derive(Args)]
pub struct Arguments {
    /// Run only the steps whose name contains this
    #[arg(long)]
    only: Option<String>,
    /// Show the steps and end
    #[arg(long)]
    list: bool,
}

/// A named command; the first word is the program.
struct Step {
    name: &'static str,
    command: &'static [&'static str],
    /// What its output must say, beside its exit code.
    check: Option<fn(&str) -> Result<()>>,
    /// Why it cannot run on this machine, if it cannot. With `CI` set it runs all the same, and fails.
    obstacle: Option<fn() -> Option<&'static str>>,
}

const fn step(name: &'static str, command: &'static [&'static str]) -> Step {
    Step { name, command, check: None, obstacle: None }
}

const fn step_unless(
    name: &'static str,
    command: &'static [&'static str],
    obstacle: fn() -> Option<&'static str>,
) -> Step {
    Step { name, command, check: None, obstacle: Some(obstacle) }
}

/// Quick ones first; the debug build serves lints and tests, the release build what users run.
const STEPS: &[Step] = &[
    step("setup", &["bash", "scripts/setup.sh"]),
    step("format", &["cargo", "fmt", "--all", "--", "--check"]),
    step("tidy", &["cargo", "xtask", "tidy"]),
    step("generated code is current", &["cargo", "xtask", "codegen", "--check"]),
    step("lints", &["cargo", "clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]),
    step("tests", &["cargo", "test", "--workspace", "--locked"]),
    step("release build", &["cargo", "build", "--release", "--locked"]),
    Step {
        name: "demo",
        command: &["target/release/cutover", "demo", "--json"],
        check: Some(check_demo),
        obstacle: None,
    },
    step("example aws-cli-tutorial", &["bash", "examples/aws-cli-tutorial/run.sh"]),
    step("example aws-ecs-deploy", &["bash", "examples/aws-ecs-deploy/run.sh"]),
    step("conformance codedeploy", &["bash", "tests/conformance/run.sh", "target/release/cutover"]),
    step("conformance ecs", &["bash", "tests/conformance/run.sh", "target/release/cutover", "--service", "ecs"]),
    step("conformance elbv2", &["bash", "tests/conformance/run.sh", "target/release/cutover", "--service", "elbv2"]),
    step_unless("stock clients", &["bash", "tests/clients/run.sh", "target/release/cutover"], no_node),
    step_unless("containers in a real engine", &["bash", "scripts/docker-test.sh"], no_engine),
    step_unless(
        "example docker-tasks",
        &["bash", "scripts/docker-test.sh", "bash", "examples/docker-tasks/run.sh"],
        no_engine,
    ),
];

/// Runs the steps.
pub fn run(arguments: &Arguments) -> Result<()> {
    let wanted = |step: &&Step| arguments.only.as_deref().is_none_or(|part| step.name.contains(part));
    let steps: Vec<&Step> = STEPS.iter().filter(wanted).collect();
    ensure!(!steps.is_empty(), "no step has {:?} in its name", arguments.only.as_deref().unwrap_or_default());
    if arguments.list {
        for step in steps {
            println!("{:<28} {}", step.name, step.command.join(" "));
        }
        return Ok(());
    }
    let mut times = Vec::new();
    let outcome = steps.iter().try_for_each(|step| {
        if let Some(obstacle) = step.obstacle.and_then(|obstacle| obstacle())
            && std::env::var_os("CI").is_none()
        {
            println!("\n=== {}: skipped, {obstacle}", step.name);
            return Ok(());
        }
        let started = Instant::now();
        let outcome = step.run();
        times.push((step.name, started.elapsed()));
        outcome.with_context(|| format!("step \"{}\" failed: {}", step.name, step.command.join(" ")))
    });
    print_times(&times);
    outcome
}

/// The JavaScript clients need Node 20 or newer.
fn no_node() -> Option<&'static str> {
    let version = Command::new("node").arg("--version").output().ok();
    let text = version.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    let major = text.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    (major.unwrap_or(0) < 20).then_some("node 20 or newer with npm is not installed")
}

/// A container engine is installed and started for the test, which takes root.
fn no_engine() -> Option<&'static str> {
    let user = Command::new("id").arg("-u").output().ok();
    let is_root = user.is_some_and(|output| output.stdout.trim_ascii() == b"0");
    (!is_root).then_some("it installs and starts a container engine, which takes root")
}

impl Step {
    fn run(&self) -> Result<()> {
        println!("\n=== {}: {}", self.name, self.command.join(" "));
        let root = crate::repository_root();
        let (program, arguments) = self.command.split_first().context("a step has a program")?;
        let mut command = Command::new(program);
        command.args(arguments).current_dir(&root).stdin(Stdio::null());
        // The Python environment that the first step makes.
        command.env("PATH", path_with(&root.join(".venv/bin"))?);
        let Some(check) = self.check else {
            let status = command.status().with_context(|| format!("start {program}"))?;
            ensure!(status.success(), "{status}");
            return Ok(());
        };
        let output = command.stderr(Stdio::inherit()).output().with_context(|| format!("start {program}"))?;
        let text = String::from_utf8_lossy(&output.stdout);
        print!("{text}");
        ensure!(output.status.success(), "{}", output.status);
        check(&text)
    }
}

fn path_with(first: &Path) -> Result<std::ffi::OsString> {
    let rest = std::env::var_os("PATH").unwrap_or_default();
    Ok(std::env::join_paths(std::iter::once(first.to_path_buf()).chain(std::env::split_paths(&rest)))?)
}

/// The last line of `demo --json` is its verdict.
fn check_demo(output: &str) -> Result<()> {
    let line = output.lines().last().context("the demo printed nothing")?;
    let verdict: Value = serde_json::from_str(line).context("the last line is not JSON")?;
    let status = verdict["status"].as_str().unwrap_or_default();
    let failed = verdict["failed_requests"].as_u64();
    if status != "Succeeded" || failed != Some(0) {
        bail!("the demo ended {status:?} with failed requests: {failed:?}");
    }
    Ok(())
}

fn print_times(times: &[(&str, Duration)]) {
    println!("\n=== times");
    for (name, time) in times {
        println!("{:>7.1} s  {name}", time.as_secs_f64());
    }
    let total: Duration = times.iter().map(|(_, time)| *time).sum();
    println!("{:>7.1} s  in all", total.as_secs_f64());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demos_verdict_counts_and_not_its_exit_code_alone() {
        assert!(check_demo("talk\n{\"status\":\"Succeeded\",\"failed_requests\":0}\n").is_ok());
        for bad in [
            "",
            "{}",
            "{\"status\":\"Succeeded\",\"failed_requests\":1}",
            "{\"status\":\"Failed\",\"failed_requests\":0}",
        ] {
            assert!(check_demo(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn the_search_path_begins_with_the_python_environment() {
        let path = path_with(Path::new("first")).unwrap();
        assert_eq!(std::env::split_paths(&path).next().unwrap(), Path::new("first"));
    }
}
