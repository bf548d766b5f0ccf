//! `cargo xtask fuzz`: run the harnesses of `fuzz-targets`, built with optimizations.

use std::process::Command;

use anyhow::{Context, Result, bail};

/// See the module.
#[derive(clap::Args)]
pub struct Arguments {
    /// Handed on: `--target T`, `--seconds N` for each target, `--seed S`, `--input FILE`.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

/// Builds and runs the harnesses; fails when an input broke a rule.
pub fn run(arguments: &Arguments) -> Result<()> {
    let mut command = Command::new(env!("CARGO"));
    command.args(["run", "--quiet", "--release", "--package", "fuzz-targets", "--"]).args(&arguments.arguments);
    let status = command.current_dir(crate::repository_root()).status().context("cargo run")?;
    if status.success() { Ok(()) } else { bail!("an input broke a rule") }
}
