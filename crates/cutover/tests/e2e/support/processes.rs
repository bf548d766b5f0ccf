//! A directory of a test's own, and every process that belongs to it.
//!
//! A process belongs to a home when the home's unique path stands in its command line or environment: that is so for
//! the server, its balancer, the shims, the tasks and the functions. Nothing else is ever signalled.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use tempfile::TempDir;

/// Variable that marks everything a test starts.
pub const MARK: &str = "CUTOVER_TEST_HOME";

/// The directory; dropping it ends what still belongs to it.
pub struct Home(TempDir);

impl Home {
    /// A new, empty one.
    pub fn new() -> Result<Self> {
        Ok(Self(tempfile::Builder::new().prefix("cutover-e2e-").tempdir().context("make a directory")?))
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Where the server keeps its data.
    pub fn data_dir(&self) -> PathBuf {
        self.path().join("data")
    }

    /// Processes that belong to it, as (pid, command line).
    pub fn processes(&self) -> Vec<(i32, String)> {
        let mark = self.path().to_string_lossy().into_owned();
        let Ok(entries) = std::fs::read_dir("/proc") else { return Vec::new() };
        let pids = entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok());
        let own = i32::try_from(std::process::id()).unwrap_or_default();
        pids.filter(|pid| *pid != own)
            .filter_map(|pid| {
                // Neither can be read of a process that has ended but was not yet waited for.
                let command_line = read(pid, "cmdline")?;
                let environment = read(pid, "environ").unwrap_or_default();
                (command_line.contains(&mark) || environment.contains(&mark)).then_some((pid, command_line))
            })
            .collect()
    }

    /// Fails when a process is left after a few seconds.
    pub async fn expect_no_process(&self) -> Result<()> {
        let deadline = Instant::now() + Duration::from_secs(10);
        loop {
            let left = self.processes();
            if left.is_empty() {
                return Ok(());
            }
            if Instant::now() > deadline {
                bail!("left running: {left:?}");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        // A few rounds: a shim may start something in the moment it is found.
        for _ in 0..50 {
            let left = self.processes();
            if left.is_empty() {
                return;
            }
            for (pid, _) in left {
                let _ = kill(Pid::from_raw(pid), Signal::SIGKILL);
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

fn read(pid: i32, what: &str) -> Option<String> {
    let bytes = std::fs::read(format!("/proc/{pid}/{what}")).ok()?;
    let text = String::from_utf8_lossy(&bytes).replace('\0', " ").trim().to_string();
    (!text.is_empty()).then_some(text)
}
