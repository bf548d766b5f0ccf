//! The real binary under fire, for as long as asked: `cargo xtask kill9` runs this.
//!
//! Holds: one module for each kind of fire, on the same harness as the end-to-end tests. Promises: everything drawn
//! comes from one seed, which is printed; each violation comes with its evidence and makes the exit code 1; loopback
//! only; every process it starts is ended by it. Leaves out: single rules, which `e2e` shows one by one.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a tool that people run")]

#[allow(dead_code, unused_imports, reason = "shared with the end-to-end tests, which use all of it")]
#[path = "../e2e/support/mod.rs"]
mod support;

mod draw;
mod hook;
mod kill9;
mod outage;
mod powerloss;
mod prober;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "lab", about = "The real binary under fire")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Kill the control plane with -9 at drawn moments of drawn deployments.
    Kill9(kill9::Arguments),
    /// Lose power at every sync point of one deployment.
    Powerloss(powerloss::Arguments),
    /// Leave deployments without a control plane for minutes in the middle of a shift.
    Outage(outage::Arguments),
    /// The function that deployments invoke here (started by the server, not by people).
    Hook,
}

#[tokio::main]
async fn main() -> ExitCode {
    // Cargo starts tests in their package's directory; paths that people give are from the root.
    if let Some(root) = std::env::var_os("LAB_ROOT")
        && let Err(error) = std::env::set_current_dir(&root)
    {
        eprintln!("{}: {error}", root.display());
        return ExitCode::FAILURE;
    }
    let outcome = match Arguments::parse().task {
        Task::Kill9(arguments) => kill9::run(arguments).await,
        Task::Powerloss(arguments) => powerloss::run(arguments).await,
        Task::Outage(arguments) => outage::run(arguments).await,
        Task::Hook => hook::run().await.map(|()| true),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
