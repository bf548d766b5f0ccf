//! `cutover serve` as a child process: started, interrupted, killed, started again.

use std::fs::{File, OpenOptions};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use cli::client::{Client, Connection};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use super::api::Api;
use super::processes::{Home, MARK};

/// The binary under test.
pub const BINARY: &str = env!("CARGO_BIN_EXE_cutover");

const READY_LINE: &str = "cutover listens on ";
const LOG_LINES_SHOWN: usize = 60;

/// How to start it.
#[derive(Clone, Copy, Debug)]
pub struct ServerOptions {
    /// Engine time per wall time.
    pub clock_rate: u32,
    /// Leave tasks and balancer behind on a signal.
    pub keep_running: bool,
}

impl Default for ServerOptions {
    fn default() -> Self {
        Self { clock_rate: 60, keep_running: false }
    }
}

/// A running server. Dropping it kills it; its tasks are the home's to end.
pub struct Server {
    child: Child,
    address: SocketAddr,
    options: ServerOptions,
    log: PathBuf,
}

impl Server {
    /// Starts it on a port the system chooses and waits until it listens.
    pub async fn start(home: &Home, options: ServerOptions) -> Result<Self> {
        Self::start_at(home, options, SocketAddr::from(([127, 0, 0, 1], 0))).await
    }

    async fn start_at(home: &Home, options: ServerOptions, listen: SocketAddr) -> Result<Self> {
        let log = home.path().join("serve.log");
        let mut child = spawn(home, options, listen, &log)?;
        let address = match tokio::time::timeout(Duration::from_secs(30), ready(&mut child)).await {
            Ok(Ok(address)) => address,
            Ok(Err(error)) => bail!("{error:#}; its log ends with:\n{}", tail(&log)),
            Err(_) => bail!("serve said nothing within 30 s; its log ends with:\n{}", tail(&log)),
        };
        Ok(Self { child, address, options, log })
    }

    /// `http://ADDRESS`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// A client with the development key.
    pub fn api(&self) -> Result<Api> {
        let connection = Connection { timeout: Duration::from_secs(10), ..Connection::development(self.url()) };
        Ok(Api::new(Client::new(connection)?))
    }

    /// The last lines of its log.
    pub fn log_tail(&self) -> String {
        tail(&self.log)
    }

    /// kill -9, and waits until it is gone.
    pub async fn kill_9(&mut self) -> Result<()> {
        self.child.kill().await.context("kill -9")
    }

    /// Starts it again on the same directory and port.
    pub async fn start_again(&mut self, home: &Home) -> Result<()> {
        *self = Self::start_at(home, self.options, self.address).await?;
        Ok(())
    }

    /// Starts it again and kills it with -9 `after` that, whatever it does at that moment.
    #[allow(dead_code, reason = "for the tools of the lab, which share this")]
    pub async fn start_again_and_kill_9(&mut self, home: &Home, after: Duration) -> Result<()> {
        let mut child = spawn(home, self.options, self.address, &self.log)?;
        tokio::time::sleep(after).await;
        child.kill().await.context("kill -9")
    }

    /// Ctrl-C; answers how it exited.
    pub async fn interrupt(&mut self) -> Result<ExitStatus> {
        self.signal(Signal::SIGINT)?;
        let ended = tokio::time::timeout(Duration::from_secs(60), self.child.wait()).await;
        Ok(ended.context("serve did not end within 60 s of SIGINT")??)
    }

    /// Sends a signal to the server alone.
    fn signal(&self, signal: Signal) -> Result<()> {
        let pid = self.child.id().context("serve has ended already")?;
        Ok(kill(Pid::from_raw(i32::try_from(pid)?), signal)?)
    }
}

fn spawn(home: &Home, options: ServerOptions, listen: SocketAddr, log: &PathBuf) -> Result<Child> {
    let log: File = OpenOptions::new().create(true).append(true).open(log)?;
    let mut command = Command::new(BINARY);
    command
        .arg("serve")
        .args(["--listen", &listen.to_string(), "--clock-rate", &options.clock_rate.to_string()])
        .arg("--data-dir")
        .arg(home.data_dir())
        .env(MARK, home.path())
        .env("CUTOVER_LOG", "info,api_server=warn")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(log)
        .kill_on_drop(true);
    if options.keep_running {
        command.arg("--keep-running");
    }
    command.spawn().with_context(|| format!("start {BINARY}"))
}

/// Reads the line that says where it listens.
async fn ready(child: &mut Child) -> Result<SocketAddr> {
    let output = child.stdout.take().context("serve has no output")?;
    let mut lines = BufReader::new(output).lines();
    let line = lines.next_line().await?.context("serve ended before it listened")?;
    let url = line.strip_prefix(READY_LINE).with_context(|| format!("its first line is {line:?}"))?;
    ensure!(url.starts_with("http://127.0.0.1:"), "it listens on {url}");
    Ok(url.trim_start_matches("http://").parse()?)
}

fn tail(log: &PathBuf) -> String {
    let text = std::fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(LOG_LINES_SHOWN)..].join("\n")
}
