//! `cargo xtask sim` and `cargo xtask planted`: run the simulator, built with optimizations.

use std::process::Command;

use anyhow::{Context, Result, bail};

/// See the module.
#[derive(clap::Args)]
pub struct Arguments {
    /// Handed on to the simulator; `cargo xtask sim -- --help` lists them.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

/// What `cargo xtask planted` takes.
#[derive(clap::Args)]
pub struct PlantedArguments {
    /// Seeds tried for each fault from each start.
    #[arg(long, default_value_t = 200_000)]
    budget: u64,
    /// Starts for each fault, far apart, so that the median says something.
    #[arg(long, default_value_t = 3)]
    starts: u64,
    /// Only this fault; may be given several times.
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,
    /// Only so many faults (20 when no number is given), spread over the list; the others are named as left out.
    #[arg(long, value_name = "COUNT", num_args = 0..=1, default_missing_value = "20")]
    quick: Option<usize>,
    /// Threads.
    #[arg(long, default_value_t = 1)]
    threads: usize,
    /// Write the figures to this file.
    #[arg(long, value_name = "FILE")]
    json: Option<String>,
}

/// Plants deliberate faults in the engine, one after the other, and prints the seeds the simulator needed for each.
pub fn planted(arguments: &PlantedArguments) -> Result<()> {
    let mut handed_on = Vec::new();
    let mut option = |name: &str, value: String| handed_on.extend([name.to_owned(), value]);
    option("--planted", arguments.budget.to_string());
    option("--starts", arguments.starts.to_string());
    option("--threads", arguments.threads.to_string());
    arguments.only.iter().for_each(|name| option("--only", name.clone()));
    arguments.quick.iter().for_each(|count| option("--quick", count.to_string()));
    arguments.json.iter().for_each(|file| option("--json", file.clone()));
    simulate(&["--features", "planted"], &handed_on)
}

/// Builds and runs the simulator; fails when it found a broken rule.
pub fn run(arguments: &Arguments) -> Result<()> {
    simulate(&[], &arguments.arguments)
}

fn simulate(build: &[&str], arguments: &[String]) -> Result<()> {
    let mut command = Command::new(env!("CARGO"));
    command.args(["run", "--quiet", "--release", "--package", "simulation"]).args(build).arg("--").args(arguments);
    let status = command.current_dir(crate::repository_root()).status().context("cargo run")?;
    if status.success() { Ok(()) } else { bail!("a rule was broken, or a planted fault was not found") }
}
