//! `cargo xtask kill9` and `shiftload`: builds the real binary and the tool that holds it under fire, and runs it.

use std::process::Command;

use anyhow::{Context, Result, bail};

/// See the module.
#[derive(clap::Args)]
pub struct Arguments {
    /// Build with optimizations
    #[arg(long)]
    release: bool,
    /// Handed on to the tool; `cargo xtask kill9 -- --help` lists them
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

/// Runs one task of the tool; fails when something did not hold.
pub fn run(task: &str, arguments: &Arguments) -> Result<()> {
    let mut command = Command::new(env!("CARGO"));
    command.args([
        "test",
        "--quiet",
        "--package",
        "cutover",
        "--test",
        if task == "shiftload" { task } else { "lab" },
    ]);
    if arguments.release {
        command.arg("--release");
    }
    command.args(["--", task]).args(&arguments.arguments);
    // Cargo runs a test in its package's directory; paths that people give are from the root.
    let root = crate::repository_root();
    let status = command.current_dir(&root).env("LAB_ROOT", &root).status().context("cargo test")?;
    if status.success() { Ok(()) } else { bail!("{task}: something did not hold; see above") }
}
