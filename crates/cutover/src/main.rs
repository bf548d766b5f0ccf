//! `cutover`: the command line.
//!
//! Holds only the list of commands; each is a library function.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{CommandFactory, Parser, Subcommand};
use cutover::serve::log_to_stderr;

/// Better than the system's under many small allocations on several threads (docs/decisions/0006).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const AFTER_HELP: &str = "\
Start here:
  cutover demo                                   watch a complete blue/green deployment on this machine
  cutover serve --data-dir ./cutover-data        an endpoint for the AWS CLI, SDKs and CI actions
  export AWS_ENDPOINT_URL=http://127.0.0.1:4566 AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test \\
         AWS_DEFAULT_REGION=us-east-1
  aws deploy list-deployments

Then, for a service:
  cutover groups create --service web            a deployment group; what can be read is not asked for
  cutover appspec init --service web             a commented AppSpec file
  cutover deploy --service web --appspec appspec.yaml --task-definition taskdef.json
  cutover watch                                  the deployment that runs, live, with keys to act
  cutover rollback                               back to what was there before

Exit codes of the commands that call an endpoint:
  0 succeeded   1 failed   2 input not sound   3 unreachable   4 stopped   5 timed out   6 rolled back
  7 refused     130 Ctrl-C";

const RELOAD_HELP: &str = "\
Examples:
  After the binary was replaced, with `serve` running:
    cutover reload-balancer --data-dir ./cutover-data

Exit codes: 0 the new process has taken over, 1 it has not and the old one goes on.";

#[derive(Parser)]
#[command(name = "cutover", version, about = "Blue/green deployments of Amazon ECS services, on your own machine", after_help = AFTER_HELP)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Watch a complete blue/green deployment with live traffic; nothing is left behind
    Demo(cutover::demo::Arguments),
    /// Serve the endpoint and run the embedded platform
    Serve(cutover::serve::Arguments),
    /// Look after the record of all calls
    #[command(subcommand)]
    Audit(cutover::access::AuditCommand),
    /// Replace the balancer's process by one of this program; no connection is lost
    #[command(after_help = RELOAD_HELP)]
    ReloadBalancer {
        /// The data directory of the `serve` that started it
        #[arg(long, default_value = "./cutover-data", env = "CUTOVER_DATA_DIR")]
        data_dir: PathBuf,
    },
    #[command(flatten)]
    Client(cli::Command),
    /// The data plane, started by `serve`
    #[command(hide = true)]
    Balancer {
        #[arg(long)]
        dir: PathBuf,
        #[arg(long)]
        workers: Option<usize>,
        /// Take everything over from the balancer that runs there
        #[arg(long)]
        take_over: bool,
        /// Address where anybody who can connect reads metrics in Prometheus' text format; none when not given
        #[arg(long, env = "CUTOVER_BALANCER_METRICS_LISTEN", value_name = "ADDRESS:PORT")]
        metrics_listen: Option<SocketAddr>,
    },
    /// Keeps one container, started by `serve`
    #[command(hide = true)]
    TaskShim { dir: PathBuf },
    /// The application the demo deploys
    #[command(hide = true)]
    DemoApp,
    /// The hook the demo runs
    #[command(hide = true)]
    DemoHook,
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        // First, before any other thread exists: the shim leaves its session and blocks signals.
        Command::TaskShim { dir } => code(task_runtime::shim::run(&dir)),
        Command::Balancer { dir, workers, take_over, metrics_listen } => {
            report(balancer(dir, workers, take_over, metrics_listen).map(|()| ExitCode::SUCCESS))
        }
        Command::ReloadBalancer { data_dir } => report(threaded(reload(data_dir))),
        Command::Demo(arguments) => report(threaded(cutover::demo::run(arguments))),
        Command::Serve(arguments) => report(threaded(cutover::serve::run(arguments))),
        Command::Audit(command) => report(cutover::access::audit(command)),
        Command::Client(command) => ExitCode::from(cli::run(command, Arguments::command())),
        Command::DemoApp => report(single(cutover::demo::app::run())),
        Command::DemoHook => report(single(cutover::demo::hook::run())),
    }
}

fn code(code: i32) -> ExitCode {
    ExitCode::from(u8::try_from(code).unwrap_or(1))
}

/// Prints what went wrong, with its causes.
#[allow(clippy::print_stderr, reason = "the one place where the binary tells its user why it ended")]
fn report(outcome: Result<ExitCode>) -> ExitCode {
    outcome.unwrap_or_else(|error| {
        eprintln!("cutover: {error:#}");
        ExitCode::from(1)
    })
}

#[allow(clippy::print_stdout, reason = "what a person or a script waits for")]
async fn reload(data_dir: PathBuf) -> Result<ExitCode> {
    let pid = cutover::reload_balancer(&std::env::current_exe()?, &data_dir).await?;
    println!("process {pid} has taken over");
    Ok(ExitCode::SUCCESS)
}

fn balancer(dir: PathBuf, workers: Option<usize>, take_over: bool, metrics_listen: Option<SocketAddr>) -> Result<()> {
    log_to_stderr("info");
    let mut options = load_balancer::Options::new(dir);
    options.takes_over = take_over;
    options.metrics_listen = metrics_listen;
    if let Some(workers) = workers {
        options.workers = workers;
    }
    Ok(load_balancer::serve(options)?)
}

fn threaded(future: impl Future<Output = Result<ExitCode>>) -> Result<ExitCode> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(future)
}

fn single(future: impl Future<Output = Result<()>>) -> Result<ExitCode> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(future)?;
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_command_line_is_sound_and_each_shown_command_has_a_manual_page() {
        Arguments::command().debug_assert();
        let names: Vec<String> = Arguments::command()
            .get_subcommands()
            .filter(|command| !command.is_hide_set())
            .map(|command| command.get_name().to_string())
            .collect();
        assert!(
            ["demo", "serve", "audit", "deploy", "watch", "groups"]
                .iter()
                .all(|name| names.contains(&(*name).into()))
        );
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().display().to_string();
        let Command::Client(man) = Arguments::parse_from(["cutover", "man", "--dir", &path]).command else {
            panic!()
        };
        assert_eq!(cli::run(man, Arguments::command()), 0);
        let is_there = |name: &String| directory.path().join(format!("cutover-{name}.1")).is_file();
        assert!(names.iter().all(is_there), "{names:?}");
        assert!(!is_there(&"task-shim".to_string()), "hidden commands have no page");
    }
}
