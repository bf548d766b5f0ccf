//! `cargo xtask sim-platform`: runs the simulation on the embedded platform, built with optimizations.

use std::process::Command;

use anyhow::{Context, Result, bail};

/// See the module.
#[derive(clap::Args)]
pub struct Arguments {
    /// Handed on to the simulation; `cargo xtask sim-platform -- --help` lists them.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

/// Builds and runs it; fails when it found a broken rule.
pub fn run(arguments: &Arguments) -> Result<()> {
    let mut command = Command::new(env!("CARGO"));
    command
        .args(["run", "--quiet", "--release", "--package", "platform-simulation", "--"])
        .args(&arguments.arguments);
    let status = command.current_dir(crate::repository_root()).status().context("cargo run")?;
    if status.success() { Ok(()) } else { bail!("a rule was broken") }
}
