//! Balancer processes: the one that serves, and those that finish what they have.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use load_balancer::BalancerClient;
use tokio::time::sleep;

/// Seconds that a balancer has for what is in progress when another one has taken over.
const DRAIN_SECONDS: u64 = 60;

/// How long a process may take to serve.
const START_LIMIT: Duration = Duration::from_secs(20);

/// Requests here take less than two seconds: nothing holds up the end of a process longer than this.
const END_LIMIT: Duration = Duration::from_secs(30);

const POLL_INTERVAL: Duration = Duration::from_millis(5);

/// See the module.
pub struct Fleet {
    program: PathBuf,
    dir: PathBuf,
    workers: usize,
    pub client: BalancerClient,
    current: Child,
    /// With the moment at which the next one served.
    leaving: Vec<(Child, Instant)>,
    /// How often another process took over.
    pub hand_overs: u64,
    /// Longest time from the start of a process to its serving.
    pub longest_hand_over: Duration,
    /// Longest time that a process finished what it had.
    pub longest_finish: Duration,
    /// Largest resident memory that was seen of a balancer that served, in KiB.
    pub most_memory_kib: u64,
}

impl Fleet {
    /// Starts the first one.
    pub async fn start(program: &Path, dir: &Path, workers: usize) -> Result<Self> {
        let current = spawn(program, dir, workers, &[])?;
        let fleet = Self {
            program: program.to_owned(),
            dir: dir.to_owned(),
            workers,
            client: BalancerClient::new(dir),
            current,
            leaving: Vec::new(),
            hand_overs: 0,
            longest_hand_over: Duration::ZERO,
            longest_finish: Duration::ZERO,
            most_memory_kib: 0,
        };
        wait_for_pid(&fleet.client, fleet.current.id()).await?;
        Ok(fleet)
    }

    /// Process id of the one that serves.
    pub fn pid(&self) -> u32 {
        self.current.id()
    }

    /// Lets a new process take over; returns when it serves.
    pub async fn hand_over(&mut self) -> Result<()> {
        self.note_memory();
        let began = Instant::now();
        let drain = DRAIN_SECONDS.to_string();
        let mut new = spawn(&self.program, &self.dir, self.workers, &["--take-over", &drain])?;
        if let Err(error) = wait_for_pid(&self.client, new.id()).await {
            let ended = new.try_wait().ok().flatten();
            let _ = new.kill();
            let _ = new.wait();
            return Err(error.context(format!("the new process does not serve ({ended:?})")));
        }
        self.longest_hand_over = self.longest_hand_over.max(began.elapsed());
        self.hand_overs += 1;
        let old = std::mem::replace(&mut self.current, new);
        self.leaving.push((old, Instant::now()));
        Ok(())
    }

    /// Kills the process that serves and starts another one: what nobody should do.
    pub async fn restart(&mut self) -> Result<()> {
        self.current.kill()?;
        self.current.wait()?;
        self.current = spawn(&self.program, &self.dir, self.workers, &[])?;
        wait_for_pid(&self.client, self.pid()).await
    }

    /// Looks at those that finish; tells what is wrong with them.
    pub fn look(&mut self) -> Vec<String> {
        self.note_memory();
        let mut wrong = Vec::new();
        let mut still = Vec::new();
        for (mut child, since) in std::mem::take(&mut self.leaving) {
            match child.try_wait() {
                Ok(Some(status)) => {
                    self.longest_finish = self.longest_finish.max(since.elapsed());
                    if !status.success() {
                        wrong.push(format!("a balancer that had handed over ended with {status}"));
                    }
                }
                Ok(None) if since.elapsed() > END_LIMIT => {
                    wrong.push(format!("a balancer that had handed over still runs after {END_LIMIT:?}"));
                    let _ = child.kill();
                    let _ = child.wait();
                }
                Ok(None) => still.push((child, since)),
                Err(error) => wrong.push(format!("a balancer cannot be waited for: {error}")),
            }
        }
        self.leaving = still;
        wrong
    }

    /// Waits for all that finish.
    pub async fn settle(&mut self) -> Vec<String> {
        let mut wrong = Vec::new();
        while !self.leaving.is_empty() {
            wrong.extend(self.look());
            sleep(POLL_INTERVAL).await;
        }
        wrong
    }

    fn note_memory(&mut self) {
        self.most_memory_kib = self.most_memory_kib.max(memory_kib(self.pid()));
    }
}

impl Drop for Fleet {
    fn drop(&mut self) {
        let leaving = self.leaving.iter_mut().map(|(child, _)| child);
        for child in leaving.chain([&mut self.current]) {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn spawn(program: &Path, dir: &Path, workers: usize, arguments: &[&str]) -> Result<Child> {
    let mut command = Command::new(program);
    command.arg(dir).arg(workers.to_string()).args(arguments).stdin(Stdio::null());
    command.spawn().with_context(|| format!("start {}", program.display()))
}

async fn wait_for_pid(client: &BalancerClient, pid: u32) -> Result<()> {
    let began = Instant::now();
    while client.pid().await != Ok(pid) {
        ensure!(began.elapsed() < START_LIMIT, "process {pid} does not serve after {START_LIMIT:?}");
        sleep(POLL_INTERVAL).await;
    }
    Ok(())
}

/// Resident memory of a process in KiB; 0 when there is no such process.
pub fn memory_kib(pid: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|rest| rest.trim().strip_suffix("kB")?.trim().parse().ok()).unwrap_or(0)
}

/// Open files of a process.
pub fn open_files(pid: u32) -> usize {
    std::fs::read_dir(format!("/proc/{pid}/fd")).map_or(0, Iterator::count)
}
