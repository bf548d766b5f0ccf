//! `cargo xtask ci`: everything a change must pass, in one list for people and machines.
//!
//! Promises: each step is a command that can be run by itself and is shown before it runs; the first one that fails
//! ends the run and is named; the time of each is shown at the end. Steps that mostly wait run beside the others, one
//! after another, and their output is shown in one piece when they end. Leaves out: what the steps check.

use std::io::{Read, Seek};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail, ensure};
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

/// Steps that run one after another, and beside them others that do.
struct Phase {
    steps: &'static [Step],
    /// What mostly waits, or what can use the time in which the others wait.
    beside: &'static [Step],
}

/// Quick ones first; the debug build serves lints and tests, the release build what users run.
const PHASES: &[Phase] = &[
    Phase {
        steps: &[
            step("setup", &["bash", "scripts/setup.sh"]),
            step("format", &["cargo", "fmt", "--all", "--", "--check"]),
            step("tidy", &["cargo", "xtask", "tidy"]),
            step("generated code is current", &["cargo", "xtask", "codegen", "--check"]),
            step("lints", &["cargo", "clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]),
        ],
        beside: &[],
    },
    Phase {
        steps: &[step("tests", &["cargo", "test", "--workspace", "--locked"])],
        beside: &[step("release build", &["nice", "-n", "10", "cargo", "build", "--release", "--locked"])],
    },
    Phase {
        steps: &[
            Step {
                name: "demo",
                command: &["target/release/cutover", "demo", "--json"],
                check: Some(check_demo),
                obstacle: None,
            },
            step("example aws-cli-tutorial", &["bash", "examples/aws-cli-tutorial/run.sh"]),
            step("example aws-ecs-deploy", &["bash", "examples/aws-ecs-deploy/run.sh"]),
            step("conformance codedeploy", &["bash", "tests/conformance/run.sh", "target/release/cutover"]),
            step(
                "conformance ecs",
                &["bash", "tests/conformance/run.sh", "target/release/cutover", "--service", "ecs"],
            ),
            step(
                "conformance elbv2",
                &["bash", "tests/conformance/run.sh", "target/release/cutover", "--service", "elbv2"],
            ),
            step(
                "conformance acm",
                &["bash", "tests/conformance/run.sh", "target/release/cutover", "--service", "acm"],
            ),
            step(
                "conformance logs",
                &["bash", "tests/conformance/run.sh", "target/release/cutover", "--service", "logs"],
            ),
            step_unless("stock clients", &["bash", "tests/clients/run.sh", "target/release/cutover"], no_node),
            step_unless(
                "console in a browser",
                &["cargo", "xtask", "console", "--release"],
                crate::console::obstacle,
            ),
            // What docs/evidence.md reports from longer runs, in the length that a change must pass.
            step_unless("loss of power", &["bash", "scripts/powerloss.sh"], no_tracer),
            step("kill -9", &["cargo", "xtask", "kill9", "--release", "--", "--cycles", "200", "--jobs", "4"]),
            step("control plane away", &["cargo", "xtask", "outage", "--release"]),
            step("balancer in churn", &["cargo", "xtask", "churn", "--", "--requests", "400000", "--changes", "8"]),
            step(
                "requests over shifts",
                &["cargo", "xtask", "shiftload", "--release", "--", "--shifts", "20", "--requests", "1000000"],
            ),
        ],
        beside: &[
            step_unless("containers in a real engine", &["bash", "scripts/docker-test.sh"], no_engine),
            step_unless(
                "example docker-tasks",
                &["bash", "scripts/docker-test.sh", "bash", "examples/docker-tasks/run.sh"],
                no_engine,
            ),
            step("simulated schedules", &["cargo", "xtask", "sim", "--", "--seeds", "200000", "--threads", "2"]),
            step("every single fault", &["cargo", "xtask", "sim", "--", "--exhaustive", "--threads", "2"]),
            step("planted faults", &["cargo", "xtask", "planted", "--threads", "2"]),
            step(
                "simulated platform",
                &["cargo", "xtask", "sim-platform", "--", "--seeds", "5000", "--threads", "2"],
            ),
        ],
    },
];

/// Runs the steps.
pub fn run(arguments: &Arguments) -> Result<()> {
    let wanted = |step: &&Step| arguments.only.as_deref().is_none_or(|part| step.name.contains(part));
    let all = PHASES.iter().flat_map(|phase| phase.steps.iter().chain(phase.beside));
    let steps: Vec<&Step> = all.filter(wanted).collect();
    ensure!(!steps.is_empty(), "no step has {:?} in its name", arguments.only.as_deref().unwrap_or_default());
    if arguments.list {
        for step in steps {
            println!("{:<28} {}", step.name, step.command.join(" "));
        }
        return Ok(());
    }
    let (began, mut times) = (Instant::now(), Vec::new());
    let outcome = PHASES.iter().try_for_each(|phase| {
        let steps: Vec<&Step> = phase.steps.iter().filter(wanted).collect();
        let beside: Vec<&Step> = phase.beside.iter().filter(wanted).collect();
        run_phase(&steps, &beside, &mut times)
    });
    print_times(&times, began.elapsed());
    outcome
}

fn run_phase(steps: &[&Step], beside: &[&Step], times: &mut Vec<(&'static str, Duration)>) -> Result<()> {
    std::thread::scope(|scope| {
        let others = scope.spawn(|| {
            let mut times = Vec::new();
            (run_all(beside, Show::InOnePiece, &mut times), times)
        });
        let outcome = run_all(steps, Show::AsItComes, times);
        let (other_outcome, other_times) = others.join().map_err(|_| anyhow!("the steps beside panicked"))?;
        times.extend(other_times);
        outcome.and(other_outcome)
    })
}

/// When a step's output is shown.
#[derive(Clone, Copy)]
enum Show {
    AsItComes,
    InOnePiece,
}

/// Runs steps one after another, up to the first that fails.
fn run_all(steps: &[&Step], show: Show, times: &mut Vec<(&'static str, Duration)>) -> Result<()> {
    for step in steps {
        if let Some(obstacle) = step.obstacle.and_then(|obstacle| obstacle())
            && std::env::var_os("CI").is_none()
        {
            println!("\n=== {}: skipped, {obstacle}", step.name);
            continue;
        }
        let started = Instant::now();
        let outcome = step.run(show);
        times.push((step.name, started.elapsed()));
        outcome.with_context(|| format!("step \"{}\" failed: {}", step.name, step.command.join(" ")))?;
    }
    Ok(())
}

/// The JavaScript clients need Node 20.14 or newer.
fn no_node() -> Option<&'static str> {
    let version = Command::new("node").arg("--version").output().ok();
    let text = version.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    (major_and_minor(&text) < Some((20, 14))).then_some("node 20.14 or newer with npm is not installed")
}

/// Of a text such as `v20.14.1`.
fn major_and_minor(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.trim().trim_start_matches('v').split('.').map(|part| part.parse().ok());
    Some((numbers.next()??, numbers.next()??))
}

/// A container engine is installed and started for the test, which takes root.
fn no_engine() -> Option<&'static str> {
    let user = Command::new("id").arg("-u").output().ok();
    let is_root = user.is_some_and(|output| output.stdout.trim_ascii() == b"0");
    (!is_root).then_some("it installs and starts a container engine, which takes root")
}

/// Processes are traced with strace, which takes root to install.
fn no_tracer() -> Option<&'static str> {
    let is_there = Command::new("strace").arg("-V").output().is_ok_and(|output| output.status.success());
    if is_there { None } else { no_engine().map(|_| "strace is not installed, which takes root") }
}

impl Step {
    fn run(&self, show: Show) -> Result<()> {
        let beside = if matches!(show, Show::InOnePiece) { " (beside the others)" } else { "" };
        println!("\n=== {}: {}{beside}", self.name, self.command.join(" "));
        let root = crate::repository_root();
        let (program, arguments) = self.command.split_first().context("a step has a program")?;
        let mut command = Command::new(program);
        command.args(arguments).current_dir(&root).stdin(Stdio::null());
        // The Python environment that the first step makes.
        command.env("PATH", path_with(&root.join(".venv/bin"))?);
        if matches!(show, Show::InOnePiece) {
            return self.run_quietly(command);
        }
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

    /// Keeps both streams in one file, in the order written, and shows it at the end.
    fn run_quietly(&self, mut command: Command) -> Result<()> {
        let mut file = tempfile::tempfile().context("a file for the output")?;
        command.stdout(file.try_clone()?).stderr(file.try_clone()?);
        let status = command.status().with_context(|| format!("start {}", self.command.join(" ")))?;
        file.rewind()?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        let text = String::from_utf8_lossy(&bytes);
        println!("\n=== {}, which ran beside:\n{text}", self.name);
        ensure!(status.success(), "{status}");
        self.check.map_or(Ok(()), |check| check(&text))
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

fn print_times(times: &[(&str, Duration)], total: Duration) {
    println!("\n=== times");
    for (name, time) in times {
        println!("{:>7.1} s  {name}", time.as_secs_f64());
    }
    println!("{:>7.1} s  from the beginning to the end", total.as_secs_f64());
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
    fn versions_are_compared_as_numbers() {
        assert_eq!(major_and_minor("v20.14.1\n"), Some((20, 14)));
        assert!(major_and_minor("v9.30.0") < Some((20, 14)));
        assert!(major_and_minor("none") < Some((20, 14)));
    }

    #[test]
    fn what_uses_the_release_build_begins_after_its_phase() {
        let uses = |step: &Step| step.command.iter().any(|word| word.contains("target/release"));
        let builds = |phase: &Phase| phase.beside.iter().any(|step| step.name == "release build");
        let place = PHASES.iter().position(builds).unwrap();
        let earlier = PHASES[..=place].iter().flat_map(|phase| phase.steps.iter().chain(phase.beside));
        assert_eq!(earlier.filter(|step| uses(step)).map(|step| step.name).next(), None);
    }

    #[test]
    fn the_search_path_begins_with_the_python_environment() {
        let path = path_with(Path::new("first")).unwrap();
        assert_eq!(std::env::split_paths(&path).next().unwrap(), Path::new("first"));
    }
}
