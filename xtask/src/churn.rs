//! `cargo xtask churn`: builds the balancer as a program of its own and the tool that sends it requests, and runs it.
//!
//! With `--release` both are built with optimizations: only so are ten million requests a matter of minutes.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

/// See the module.
#[derive(clap::Args)]
pub struct Arguments {
    /// Build with optimizations
    #[arg(long)]
    release: bool,
    /// Handed on to the tool; `cargo xtask churn -- --help` lists them
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

/// Runs it; fails when something did not hold.
pub fn run(arguments: &Arguments) -> Result<()> {
    let root = crate::repository_root();
    let profile: &[&str] = if arguments.release { &["--release"] } else { &[] };
    // With the features of the whole workspace, as its tests: what they have built is not built once more. What is
    // measured has its own alone.
    let scope = if arguments.release { "--package=load-balancer" } else { "--workspace" };
    let balancer = balancer(&root, scope, profile)?;
    let mut command = Command::new(env!("CARGO"));
    command.args(["test", "--quiet", scope, "--test", "churn"]).args(profile).arg("--");
    // Cargo runs a test in its package's directory; paths that people give are from the root.
    command.args(&arguments.arguments).current_dir(&root).env("LAB_ROOT", &root).env("CHURN_BALANCER", &balancer);
    let status = command.status().context("cargo test");
    let _ = std::fs::remove_file(&balancer);
    let status = status?;
    if status.success() { Ok(()) } else { bail!("churn: something did not hold; see above") }
}

/// Builds the balancer; answers a copy for this run, which a build in between does not change.
fn balancer(root: &Path, scope: &str, profile: &[&str]) -> Result<PathBuf> {
    let mut command = Command::new(env!("CARGO"));
    command.args(["build", "--quiet", scope, "--example", "balancer"]).args(profile);
    let status = command.current_dir(root).status().context("cargo build")?;
    ensure!(status.success(), "the balancer cannot be built");
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let built = target.join(if profile.is_empty() { "debug" } else { "release" }).join("examples/balancer");
    let copies = target.join("lab");
    std::fs::create_dir_all(&copies).with_context(|| format!("create {}", copies.display()))?;
    let copy = copies.join(format!("churn-balancer-{}", std::process::id()));
    // What an earlier run still executes keeps its file.
    let _ = std::fs::remove_file(&copy);
    std::fs::copy(&built, &copy).with_context(|| format!("copy to {}", copy.display()))?;
    Ok(copy)
}
