//! `cutover serve`: the endpoint and the embedded platform, until a signal.

use std::io::IsTerminal;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::Args;
use tokio::signal::unix::{SignalKind, signal};
use tracing_subscriber::EnvFilter;

use crate::platform::{Config, Platform};
use crate::tasks::{TaskRuntimeChoice, TaskRuntimeKind};

const AFTER_HELP: &str = "\
The AWS CLI, SDKs and CI actions reach it through their own settings:
  export AWS_ENDPOINT_URL=http://127.0.0.1:4566 AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test \\
         AWS_DEFAULT_REGION=us-east-1
  aws ecs create-cluster --cluster-name demo

Waits can be rehearsed on a faster clock: with --clock-rate 60 a minute takes a second.
A second `serve` on the same data directory takes over the tasks and the balancer that an earlier one left running.
IAM users, their access keys and policies, and roles are heeded; the key test/test may do everything.
Every call is recorded in audit.log of the data directory; `cutover audit verify` checks it.
Log lines go to standard error; CUTOVER_LOG sets what is logged (e.g. CUTOVER_LOG=debug), CUTOVER_LOG_FORMAT=json makes
each line a JSON object.
OTEL_EXPORTER_OTLP_ENDPOINT (or …_TRACES_ENDPOINT, with …_HEADERS) names a collector that gets a trace of each deployment
over OTLP/HTTP.";

/// Arguments of `cutover serve`.
#[derive(Args, Clone, Debug)]
#[command(after_help = AFTER_HELP)]
pub struct Arguments {
    /// Address of the endpoint; port 0 lets the system choose
    #[arg(long, default_value = "127.0.0.1:4566", env = "CUTOVER_LISTEN")]
    listen: SocketAddr,
    /// Where everything is kept
    #[arg(long, default_value = "./cutover-data", env = "CUTOVER_DATA_DIR")]
    data_dir: PathBuf,
    /// How much faster than the wall clock deployments' waits run
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    clock_rate: u32,
    /// Region of all resources
    #[arg(long, default_value = "us-east-1", env = "AWS_DEFAULT_REGION")]
    region: String,
    /// Leave tasks and the balancer running on Ctrl-C; the next `serve` takes them over
    #[arg(long)]
    keep_running: bool,
    /// Address all load balancers listen on [default on Linux: each its own in 127.0.0.0/8]
    #[arg(long)]
    load_balancer_address: Option<std::net::IpAddr>,
    /// What tasks are run as
    #[arg(long, value_enum, default_value_t = TaskRuntimeKind::Process, env = "CUTOVER_TASK_RUNTIME")]
    task_runtime: TaskRuntimeKind,
    /// File with the key that access keys' secrets are sealed under; made when absent. Keep it apart from backups of
    /// the data directory [default: secrets.key in the data directory]
    #[arg(long, env = "CUTOVER_SECRETS_KEY")]
    secrets_key: Option<PathBuf>,
    /// Socket of the container engine [default: that of DOCKER_HOST, or else /var/run/docker.sock]
    #[arg(long, env = "CUTOVER_DOCKER_SOCKET")]
    docker_socket: Option<PathBuf>,
    #[command(flatten)]
    watching: crate::watching::WatchingArguments,
}

/// Serves until SIGINT or SIGTERM.
#[allow(clippy::print_stdout, reason = "the line a person or a script waits for")]
pub async fn run(arguments: Arguments) -> Result<ExitCode> {
    log_to_stderr("info");
    if !arguments.listen.ip().is_loopback() {
        bail!(
            "--listen {}: the development profile with its well-known key test/test is for loopback addresses only; \
             listen on 127.0.0.1 or [::1]",
            arguments.listen
        );
    }
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let mut config = Config::new(&arguments.data_dir)?;
    config.listen = arguments.listen;
    config.clock_rate = arguments.clock_rate;
    config.region = arguments.region;
    config.secrets_key = arguments.secrets_key;
    config.load_balancer_address = arguments.load_balancer_address;
    config.watching = arguments.watching;
    config.task_runtime = TaskRuntimeChoice { kind: arguments.task_runtime, docker_socket: arguments.docker_socket };
    let platform = Platform::start(config).await?;
    let endpoint_file = arguments.data_dir.join("endpoint");
    std::fs::write(&endpoint_file, platform.endpoint_url())
        .with_context(|| format!("write {}", endpoint_file.display()))?;
    println!("cutover listens on {}", platform.endpoint_url());
    let mut second = tokio::select! {
        _ = interrupt.recv() => interrupt,
        _ = terminate.recv() => terminate,
        cause = platform.store_failure() => bail!(
            "the store failed and takes no more changes: {cause}. Tasks and traffic go on. Mend the disk, then serve again"
        ),
    };
    if arguments.keep_running {
        tracing::info!("stopping; tasks and the balancer keep running");
    } else {
        tracing::info!("stopping everything; once more to leave at once");
    }
    let _ = std::fs::remove_file(&endpoint_file);
    tokio::select! {
        () = platform.shutdown(arguments.keep_running) => Ok(ExitCode::SUCCESS),
        _ = second.recv() => bail!("left at once: tasks may still be running; the next serve takes them over"),
    }
}

/// Log lines on standard error, by `CUTOVER_LOG` or else `level`; as JSON when `CUTOVER_LOG_FORMAT` says so.
pub fn log_to_stderr(level: &str) {
    let filter = EnvFilter::try_from_env("CUTOVER_LOG").unwrap_or_else(|_| EnvFilter::new(level));
    // A second call (tests) keeps the first setting.
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let _ = match std::env::var("CUTOVER_LOG_FORMAT").as_deref() {
        Ok("json") => lines.json().flatten_event(true).with_ansi(false).try_init(),
        _ => lines.with_ansi(std::io::stderr().is_terminal()).try_init(),
    };
}
