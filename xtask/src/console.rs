//! `cargo xtask console`: drives the console in a real browser, judges its pages and keeps pictures of them.
//!
//! Installs what is missing (scripts/install-chromium.sh), builds the binary and the tool, and runs the tool. With
//! `--pictures` it makes the README's pictures instead.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

/// See the module.
#[derive(clap::Args)]
pub struct Arguments {
    /// Look at the binary that users run, built with optimizations
    #[arg(long)]
    release: bool,
    /// Handed on to the tool: --only NAME, --keep-pictures DIRECTORY, --pictures, --jobs N, --list, --json FILE
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

/// Fails when a story did.
pub fn run(arguments: &Arguments) -> Result<()> {
    let root = crate::repository_root();
    let tools = Command::new("bash").arg("scripts/install-chromium.sh").current_dir(&root).status();
    ensure!(
        tools.context("scripts/install-chromium.sh")?.success(),
        "the browser or its tools are not there; see above"
    );
    // With the features of the whole workspace, as its tests: what they have built is not built once more.
    let mut build = Command::new(env!("CARGO"));
    build.args(["build", "--quiet", "--workspace", "--bin", "console-stories", "--bin", "cutover"]);
    let status = build.current_dir(&root).status().context("cargo build")?;
    ensure!(status.success(), "the tool cannot be built");
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let binary = match arguments.release {
        true => crate::lab::release_binary("console", &root)?,
        false => target.join("debug/cutover"),
    };
    let mut command = Command::new(target.join("debug/console-stories"));
    command.args(&arguments.arguments).current_dir(&root).env("LAB_BINARY", binary);
    let status = command.status().context("console-stories")?;
    if status.success() { Ok(()) } else { bail!("the console: something did not hold; see above") }
}

/// Why it cannot run on this machine, if it cannot: the browser is installed as root, axe is fetched with npm.
pub fn obstacle() -> Option<&'static str> {
    let is_there = |name: &str| Command::new(name).arg("--version").output().is_ok_and(|it| it.status.success());
    if !is_there("npm") {
        return Some("npm is not installed, which fetches axe-core");
    }
    let user = Command::new("id").arg("-u").output().ok();
    let is_root = user.is_some_and(|output| output.stdout.trim_ascii() == b"0");
    (!is_root && !is_there("chromedriver")).then_some(
        "chromium and chromedriver are not installed, which takes root (apt-get install chromium chromium-driver)",
    )
}
