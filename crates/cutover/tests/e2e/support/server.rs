//! `cutover serve` as a child process: started, interrupted, killed, started again.

use std::fs::{File, OpenOptions};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{ExitStatus, Stdio};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use cli::client::{Client, Connection};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use super::api::Api;
use super::points::{FILTER, LogWatch, Point};
use super::processes::{Home, MARK};

/// The binary under test; empty in tools of other packages, which are told one by `LAB_BINARY`.
pub const BINARY: &str = match option_env!("CARGO_BIN_EXE_cutover") {
    Some(path) => path,
    None => "",
};

/// The binary under test when the harness was built for another one: its path.
const OTHER_BINARY: &str = "LAB_BINARY";

/// The binary that is started: [`BINARY`], unless the environment names another.
pub fn binary() -> &'static str {
    static CHOSEN: LazyLock<String> =
        LazyLock::new(|| std::env::var(OTHER_BINARY).unwrap_or_else(|_| BINARY.to_string()));
    &CHOSEN
}

/// What servers are started under: a program and its arguments, such as a tracer; nothing for most.
pub static UNDER: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// File of a home with further variables for its servers.
pub const ENVIRONMENT: &str = "serve.environment";

const READY_LINE: &str = "cutover listens on ";
const LOG_LINES_SHOWN: usize = 60;
/// Long enough also where dozens of programs share a processor.
const START_LIMIT: Duration = Duration::from_secs(120);

/// How to start it.
#[derive(Clone, Copy, Debug)]
pub struct ServerOptions {
    /// Engine time per wall time.
    pub clock_rate: u32,
    /// Leave tasks and balancer behind on a signal.
    pub keep_running: bool,
    /// Its log tells of the points at which it can be killed.
    pub tells_points: bool,
}

impl Default for ServerOptions {
    fn default() -> Self {
        Self { clock_rate: 60, keep_running: false, tells_points: false }
    }
}

/// A running server. Dropping it kills it; its tasks are the home's to end.
pub struct Server {
    child: Child,
    address: SocketAddr,
    options: ServerOptions,
    log: PathBuf,
    watch: Option<LogWatch>,
}

impl Server {
    /// Starts it on a port the system chooses and waits until it listens.
    pub async fn start(home: &Home, options: ServerOptions) -> Result<Self> {
        Self::start_at(home, options, SocketAddr::from(([127, 0, 0, 1], 0))).await
    }

    async fn start_at(home: &Home, options: ServerOptions, listen: SocketAddr) -> Result<Self> {
        let log = home.path().join("serve.log");
        let (mut child, watch) = spawn(home, options, listen, &log, None)?;
        let address = match tokio::time::timeout(START_LIMIT, ready(&mut child)).await {
            Ok(Ok(address)) => address,
            Ok(Err(error)) => bail!("{error:#}; its log ends with:\n{}", tail(&log)),
            Err(_) => bail!("serve said nothing within {START_LIMIT:?}; its log ends with:\n{}", tail(&log)),
        };
        Ok(Self { child, address, options, log, watch })
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
        let connection = Connection { timeout: Duration::from_secs(30), ..Connection::development(self.url()) };
        Ok(Api::new(Client::new(connection)?))
    }

    /// The last lines of its log.
    pub fn log_tail(&self) -> String {
        tail(&self.log)
    }

    /// The watch over its log, when it tells of points.
    #[allow(dead_code, reason = "for the tools of the lab, which share this")]
    pub fn watch(&self) -> Option<&LogWatch> {
        self.watch.as_ref()
    }

    /// kill -9, and waits until it is gone.
    pub async fn kill_9(&mut self) -> Result<()> {
        if let Some(watch) = &self.watch {
            watch.disarm();
        }
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
        let (mut child, _) = spawn(home, self.options, self.address, &self.log, None)?;
        tokio::time::sleep(after).await;
        child.kill().await.context("kill -9")
    }

    /// Starts it again and lets it be killed at a point of its start; answers whether it came that far within `limit`.
    #[allow(dead_code, reason = "for the tools of the lab, which share this")]
    pub async fn start_again_and_kill_at(&mut self, home: &Home, point: Point, limit: Duration) -> Result<bool> {
        let (mut child, watch) = spawn(home, self.options, self.address, &self.log, Some(point))?;
        let watch = watch.context("the server tells of no points")?;
        let was_struck = tokio::time::timeout(limit, watch.struck()).await.is_ok();
        watch.disarm();
        child.kill().await.context("kill -9")?;
        Ok(was_struck)
    }

    /// SIGTERM; answers how it exited.
    #[allow(dead_code, reason = "for the tools of the lab, which share this")]
    pub async fn terminate(&mut self) -> Result<ExitStatus> {
        self.signal(Signal::SIGTERM)?;
        let ended = tokio::time::timeout(Duration::from_secs(60), self.child.wait()).await;
        Ok(ended.context("serve did not end within 60 s of SIGTERM")??)
    }

    /// Stops it as it is, and lets it go on after `pause`.
    #[allow(dead_code, reason = "for the tools of the lab, which share this")]
    pub async fn suspend(&self, pause: Duration) -> Result<()> {
        self.signal(Signal::SIGSTOP)?;
        tokio::time::sleep(pause).await;
        self.signal(Signal::SIGCONT)
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

fn spawn(
    home: &Home,
    options: ServerOptions,
    listen: SocketAddr,
    log_path: &PathBuf,
    armed: Option<Point>,
) -> Result<(Child, Option<LogWatch>)> {
    let log: File = OpenOptions::new().create(true).append(true).open(log_path)?;
    let under = UNDER.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let mut command = Command::new(under.first().map_or(binary(), String::as_str));
    if !under.is_empty() {
        command.args(&under[1..]).arg(binary());
    }
    command
        .arg("serve")
        .args(["--listen", &listen.to_string(), "--clock-rate", &options.clock_rate.to_string()])
        .arg("--data-dir")
        .arg(home.data_dir())
        .env(MARK, home.path())
        .env("CUTOVER_LOG", if options.tells_points { FILTER } else { "info,api_server=warn" })
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .kill_on_drop(true);
    // What a test wants in the environment of the next process: lines NAME=VALUE.
    let environment = std::fs::read_to_string(home.path().join(ENVIRONMENT)).unwrap_or_default();
    command.envs(environment.lines().filter_map(|line| line.split_once('=')));
    if options.tells_points {
        command.stderr(Stdio::piped());
    } else {
        command.stderr(log);
    }
    if options.keep_running {
        command.arg("--keep-running");
    }
    let mut child = command.spawn().with_context(|| format!("start {}", binary()))?;
    let Some(output) = child.stderr.take() else { return Ok((child, None)) };
    let pid = i32::try_from(child.id().context("serve has ended already")?)?;
    let output = std::process::ChildStderr::from(output.into_owned_fd()?);
    let watch = LogWatch::start(pid, output, log_path, armed)?;
    Ok((child, Some(watch)))
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
