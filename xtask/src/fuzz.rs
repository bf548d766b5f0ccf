//! `cargo xtask fuzz`: run the harnesses of `fuzz-targets`, built with optimizations; with `--coverage` under libFuzzer.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

/// Counters at every edge, and what values are compared with: options of the stable compiler.
const COVERAGE_FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=3 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Cdebug-assertions=yes -Coverflow-checks=yes";

/// See the module.
#[derive(clap::Args)]
pub struct Arguments {
    /// Run the harnesses under libFuzzer, built with coverage counters. Takes --target, --seconds and --json.
    #[arg(long)]
    coverage: bool,
    /// Handed on: `--all`, `--target T`, `--seconds N` for each target, `--jobs N`, `--seed S`, `--input FILE`,
    /// `--json FILE`.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

/// Builds and runs the harnesses; fails when an input broke a rule.
pub fn run(arguments: &Arguments) -> Result<()> {
    if arguments.coverage {
        return under_coverage(arguments);
    }
    let mut command = Command::new(env!("CARGO"));
    command.args(["run", "--quiet", "--release", "--package", "fuzz-targets", "--"]).args(&arguments.arguments);
    let status = command.current_dir(crate::repository_root()).status().context("cargo run")?;
    if status.success() { Ok(()) } else { bail!("an input broke a rule") }
}

impl Arguments {
    fn value(&self, name: &str) -> Option<&str> {
        let at = self.arguments.iter().position(|argument| argument == name)?;
        self.arguments.get(at + 1).map(String::as_str)
    }
}

fn under_coverage(arguments: &Arguments) -> Result<()> {
    let root = crate::repository_root();
    let binary = build(&root)?;
    let seconds: u64 = arguments.value("--seconds").unwrap_or("10").parse().context("--seconds")?;
    let (start, mut results) = (Instant::now(), Vec::new());
    for target in targets(&root)? {
        if arguments.value("--target").is_none_or(|wanted| wanted == target) {
            results.push(one(&root, &binary, &target, seconds)?);
        }
    }
    if results.is_empty() {
        bail!("no such target");
    }
    let executions: u64 = results.iter().filter_map(|figures| figures["executions"].as_u64()).sum();
    let failed = results.iter().filter(|figures| figures.get("failure").is_some()).count();
    println!("{} targets, {executions} executions under coverage, {failed} failed", results.len());
    if let Some(file) = arguments.value("--json") {
        let figures = json!({
            "command": format!("cargo xtask fuzz --coverage --seconds {seconds}"),
            "targets": results,
            "executions": executions,
            "failed": failed,
            "seconds": start.elapsed().as_secs_f64(),
            "left_out": ["memory per input, which only the other engine bounds"],
        });
        fs::write(file, serde_json::to_string_pretty(&figures)?).with_context(|| file.to_string())?;
    }
    if failed > 0 { bail!("{failed} targets found an input that breaks a rule") } else { Ok(()) }
}

/// Names of the targets: each has a corpus.
fn targets(root: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(root.join("crates/fuzz-targets/corpus"))? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// Builds the harnesses with counters, in a directory of their own. Naming the platform keeps build scripts without.
fn build(root: &Path) -> Result<PathBuf> {
    let version = Command::new("rustc").arg("-vV").output().context("rustc -vV")?;
    let version = String::from_utf8_lossy(&version.stdout).into_owned();
    let platform = version.lines().find_map(|line| line.strip_prefix("host: ")).context("rustc names no host")?;
    let place = root.join("target/coverage");
    let mut command = Command::new(env!("CARGO"));
    command.args(["build", "--quiet", "--release", "--package", "fuzz-targets", "--features", "coverage"]);
    command.args(["--bin", "coverage", "--target", platform]).current_dir(root);
    command.env("CARGO_TARGET_DIR", &place).env("RUSTFLAGS", COVERAGE_FLAGS);
    if !command.status().context("cargo build")?.success() {
        bail!("the harnesses were not built with counters");
    }
    Ok(place.join(platform).join("release/coverage"))
}

fn one(root: &Path, binary: &Path, target: &str, seconds: u64) -> Result<Value> {
    let (kept, broken) = (root.join("target/fuzz").join(target), root.join("target/fuzz-broken").join(target));
    fs::create_dir_all(&kept)?;
    fs::create_dir_all(&broken)?;
    let mut command = Command::new(binary);
    command.env("FUZZ_TARGET", target).current_dir(root);
    command.args([format!("-max_total_time={seconds}"), format!("-artifact_prefix={}/", broken.display())]);
    command.args(["-max_len=16384", "-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1", "-verbosity=0"]);
    command.arg(&kept).arg(root.join("crates/fuzz-targets/corpus").join(target));
    let output = command.output().context("the harness under libFuzzer")?;
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let stat = |name: &str| -> u64 {
        let found = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        found.and_then(|number| number.trim().parse().ok()).unwrap_or_default()
    };
    let executions = stat("stat::number_of_executed_units");
    println!("{target:<20} {executions:>12} executions, {} new inputs", stat("stat::new_units_added"));
    let mut figures = json!({ "target": target, "executions": executions, "seconds": seconds });
    if !output.status.success() {
        let file = saved(root, target, &output)?;
        println!("  BROKEN {target}: {file}\n{}", tail(&text));
        figures["failure"] = json!({ "why": tail(&text), "input": file });
    }
    Ok(figures)
}

/// Puts the input that broke a rule where the test replays it.
fn saved(root: &Path, target: &str, output: &Output) -> Result<String> {
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let written =
        text.lines().find_map(|line| line.rsplit_once("Test unit written to ")).map(|(_, file)| file.trim());
    let Some(written) = written else { return Ok("no input was saved".to_string()) };
    let name = Path::new(written).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let place = root.join("crates/fuzz-targets/regressions").join(target);
    fs::create_dir_all(&place)?;
    fs::copy(written, place.join(&name))?;
    Ok(format!("crates/fuzz-targets/regressions/{target}/{name}"))
}

fn tail(text: &str) -> String {
    let said: Vec<&str> = text.lines().filter(|line| line.contains("panicked") || line.contains("ERROR")).collect();
    said.join("\n")
}
