//! A child process that ends with the benchmark, and what the system says about it.

use std::fs;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use nix::sys::resource::{Resource, getrlimit, setrlimit};

/// How long a server may take to listen.
const START_LIMIT: Duration = Duration::from_secs(10);

/// How long a server with children may take to end before it is killed.
const END_LIMIT: Duration = Duration::from_secs(3);

/// A server under measurement; killed when dropped.
pub struct Server {
    child: Child,
    counts_children: bool,
    pub address: SocketAddr,
}

impl Server {
    /// Starts a command and waits until it listens on the address.
    pub fn start(mut command: Command, address: SocketAddr, log: &Path) -> anyhow::Result<Self> {
        let log_file = fs::File::create(log).with_context(|| format!("create {}", log.display()))?;
        command.stdin(Stdio::null()).stdout(log_file.try_clone()?).stderr(log_file);
        let child = command.spawn().with_context(|| format!("start {:?}", command.get_program()))?;
        let mut server = Self { child, counts_children: false, address };
        let started = Instant::now();
        while TcpStream::connect(address).is_err() {
            let is_over = server.child.try_wait()?.is_some();
            if is_over || started.elapsed() > START_LIMIT {
                let said = fs::read_to_string(log).unwrap_or_default();
                bail!("{:?} does not listen on {address}: {said}", command.get_program());
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        Ok(server)
    }

    /// For a server whose requests are answered by its children: their time counts as its own.
    pub fn counting_children(mut self) -> Self {
        self.counts_children = true;
        self
    }

    /// User and system time so far, in microseconds.
    pub fn cpu_micros(&self) -> anyhow::Result<f64> {
        if !self.counts_children {
            return cpu_micros_of(&self.child.id().to_string());
        }
        self.family()?.iter().map(|process| cpu_micros_of(process)).sum()
    }

    /// Asks the server to stop (SIGTERM) and waits for its end, so that it can stop what it started; after `limit` it
    /// is killed.
    pub fn stop(mut self, limit: Duration) -> anyhow::Result<()> {
        Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().context("run kill")?;
        let started = Instant::now();
        while self.child.try_wait()?.is_none() {
            if started.elapsed() > limit {
                bail!("the server at {} did not stop", self.address);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// Whether it still runs.
    pub fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Resident memory of it and of its children in KiB: what each has for itself, and once the files that they map,
    /// because those they share.
    pub fn memory_kib(&self) -> anyhow::Result<f64> {
        let (mut own, mut shared) = (0.0, 0.0_f64);
        for process in self.family()? {
            let path = format!("/proc/{process}/status");
            let status = fs::read_to_string(&path).with_context(|| format!("read {path}"))?;
            let kib = |name: &str| -> anyhow::Result<f64> {
                let line = status.lines().find_map(|line| line.strip_prefix(name)).context("no such line")?;
                Ok(line.trim().trim_end_matches("kB").trim().parse()?)
            };
            own += kib("RssAnon:")?;
            shared = shared.max(kib("RssFile:")? + kib("RssShmem:")?);
        }
        Ok(own + shared)
    }

    /// The process and its children.
    pub fn family(&self) -> anyhow::Result<Vec<String>> {
        let own = self.child.id();
        let children = fs::read_to_string(format!("/proc/{own}/task/{own}/children"))?;
        Ok(std::iter::once(own.to_string()).chain(children.split_whitespace().map(str::to_owned)).collect())
    }

    /// Resident memory in KiB.
    pub fn resident_kib(&self) -> anyhow::Result<f64> {
        let path = format!("/proc/{}/status", self.child.id());
        let status = fs::read_to_string(&path).with_context(|| format!("read {path}"))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
        Ok(line.trim().trim_end_matches("kB").trim().parse()?)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A process with children is asked first, so that it ends them.
        if self.counts_children && self.is_running() {
            let _ = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
            let asked = Instant::now();
            while self.is_running() && asked.elapsed() < END_LIMIT {
                std::thread::sleep(Duration::from_millis(5));
            }
        }
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// User and system time of a process (`self`: this one) so far, in microseconds.
pub fn cpu_micros_of(process: &str) -> anyhow::Result<f64> {
    let path = format!("/proc/{process}/stat");
    let stat = fs::read_to_string(&path).with_context(|| format!("read {path}"))?;
    // The name may hold blanks; the fields after it do not. utime and stime are fields 14 and 15.
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |field: usize| -> anyhow::Result<f64> {
        Ok(fields.get(field - 3).context("short stat file")?.parse::<f64>()?)
    };
    Ok((ticks(14)? + ticks(15)?) * 1_000_000.0 / ticks_per_second()?)
}

fn ticks_per_second() -> anyhow::Result<f64> {
    let output = Command::new("getconf").arg("CLK_TCK").output().context("run getconf")?;
    Ok(String::from_utf8(output.stdout)?.trim().parse()?)
}

/// An address that was free a moment ago.
pub fn free_address() -> anyhow::Result<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

/// Lets this process, and whatever it starts, open as many files as the system allows.
pub fn raise_open_files_limit() -> anyhow::Result<()> {
    let (soft, hard) = getrlimit(Resource::RLIMIT_NOFILE)?;
    if soft < hard {
        setrlimit(Resource::RLIMIT_NOFILE, hard, hard)?;
    }
    Ok(())
}

/// A directory that is removed at the end.
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new() -> anyhow::Result<Self> {
        let path = std::env::temp_dir().join(format!("cutover-bench-{}", std::process::id()));
        fs::create_dir(&path).with_context(|| format!("create {}", path.display()))?;
        Ok(Self(path))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
