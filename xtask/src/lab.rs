//! `cargo xtask kill9`, `outage`, `powerloss` and `shiftload`: builds the real binary and the tool that holds it under
//! fire, and runs it.
//!
//! With `--release` what users run is held under fire: the release binary, by a tool built as tests are. Only the
//! tool that sends requests as fast as it can is itself built with optimizations.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

/// See the module.
#[derive(clap::Args)]
pub struct Arguments {
    /// Test the binary that users run, built with optimizations
    #[arg(long)]
    release: bool,
    /// Handed on to the tool; `cargo xtask kill9 -- --help` lists them
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

/// Runs one task of the tool; fails when something did not hold.
pub fn run(task: &str, arguments: &Arguments) -> Result<()> {
    let mut command = Command::new(env!("CARGO"));
    command.args(["test", "--quiet"]);
    // Cargo runs a test in its package's directory; paths that people give are from the root.
    let root = crate::repository_root();
    match (task, arguments.release) {
        ("shiftload", true) => command.args(["--release", "--package", "cutover", "--test", task]),
        ("shiftload", false) => command.args(["--workspace", "--test", task]),
        // With the features of the whole workspace, as its tests: what they have built is not built once more.
        _ => command.args(["--workspace", "--test", "lab"]),
    };
    if arguments.release && task != "shiftload" {
        command.env("LAB_BINARY", release_binary(task, &root)?);
    }
    command.args(["--", task]).args(&arguments.arguments);
    let status = command.current_dir(&root).env("LAB_ROOT", &root).status().context("cargo test")?;
    if status.success() { Ok(()) } else { bail!("{task}: something did not hold; see above") }
}

/// Builds the release binary; answers a copy for this run, which a build in between does not change.
pub(crate) fn release_binary(task: &str, root: &Path) -> Result<PathBuf> {
    let mut command = Command::new(env!("CARGO"));
    command.args(["build", "--quiet", "--release", "--package", "cutover"]);
    let status = command.current_dir(root).status().context("cargo build")?;
    ensure!(status.success(), "the release binary cannot be built");
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let copies = target.join("lab");
    std::fs::create_dir_all(&copies).with_context(|| format!("create {}", copies.display()))?;
    let copy = copies.join(format!("cutover-{task}"));
    // What an earlier run still executes keeps its file.
    let _ = std::fs::remove_file(&copy);
    std::fs::copy(target.join("release/cutover"), &copy).with_context(|| format!("copy to {}", copy.display()))?;
    Ok(copy)
}
