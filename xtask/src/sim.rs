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
    /// Seeds tried for each fault.
    #[arg(long, default_value_t = 200_000)]
    budget: u64,
}

/// Plants deliberate faults in the engine, one after the other, and prints the seeds the simulator needed for each.
pub fn planted(arguments: &PlantedArguments) -> Result<()> {
    simulate(&["--features", "planted"], &["--planted".to_owned(), arguments.budget.to_string()])
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
