//! Repository tasks: `cargo xtask <task>`.
//!
//! Holds only the list of tasks; each task is a module of its own. Nothing here is part of the product.
#![allow(clippy::print_stdout, reason = "tasks talk to the person who runs them")]

mod bench;
mod churn;
mod ci;
mod codegen;
mod console;
mod evidence;
mod fuzz;
mod invariants;
mod lab;
mod models;
mod sim;
mod sim_platform;
mod tidy;

use clap::{CommandFactory, Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Repository tasks")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Run everything a change must pass, step by step.
    Ci(ci::Arguments),
    /// Work on the published service models under `models/` (maintainers only).
    Models(models::Arguments),
    /// Check repository rules: layers, purity, file openings and sizes, banned text.
    Tidy,
    /// Generate `crates/aws-api/src/*/generated.rs` from `models/`.
    Codegen(codegen::Arguments),
    /// Drive the console in a real browser, judge its pages and keep pictures of them.
    Console(console::Arguments),
    /// Simulate deployments under faults, seed by seed.
    Sim(sim::Arguments),
    /// Simulate deployments on the embedded platform itself under faults.
    SimPlatform(sim_platform::Arguments),
    /// Plant faults in the engine and count the seeds the simulator needs to find each.
    Planted(sim::PlantedArguments),
    /// Kill the control plane and all that stands around it with -9 in the middle of real deployments.
    Kill9(lab::Arguments),
    /// Leave real deployments without a control plane for minutes in the middle of a shift.
    Outage(lab::Arguments),
    /// Lose power at every sync point of a real deployment.
    Powerloss(lab::Arguments),
    /// Feed hostile bytes to the readers of outside bytes.
    Fuzz(fuzz::Arguments),
    /// Send requests without pause over shifts of real deployments.
    Shiftload(lab::Arguments),
    /// Send millions of requests to the balancer over changes of every kind, or put hostile peers beside good ones.
    Churn(churn::Arguments),
    /// Make the page of what has been measured, docs/evidence.md.
    Evidence(evidence::Arguments),
    /// Measure next to what a user would pick instead.
    Bench(bench::Arguments),
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().task {
        Task::Churn(arguments) => churn::run(&arguments),
        Task::Ci(arguments) => ci::run(&arguments),
        Task::Models(arguments) => models::run(&arguments),
        Task::Codegen(arguments) => codegen::run(&arguments),
        Task::Console(arguments) => console::run(&arguments),
        Task::Bench(arguments) => bench::run(&arguments),
        Task::Evidence(arguments) => evidence::run(&arguments),
        Task::Fuzz(arguments) => fuzz::run(&arguments),
        Task::Sim(arguments) => sim::run(&arguments),
        Task::SimPlatform(arguments) => sim_platform::run(&arguments),
        Task::Planted(arguments) => sim::planted(&arguments),
        Task::Kill9(arguments) => lab::run("kill9", &arguments),
        Task::Powerloss(arguments) => lab::run("powerloss", &arguments),
        Task::Outage(arguments) => lab::run("outage", &arguments),
        Task::Shiftload(arguments) => lab::run("shiftload", &arguments),
        Task::Tidy => tidy::run(),
    }
}

/// The root of the checkout, wherever the command was started.
fn repository_root() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask lives one level below the root")
        .to_path_buf()
}

/// Names of all tasks, as given after `cargo xtask`.
fn task_names() -> Vec<String> {
    Arguments::command().get_subcommands().map(|task| task.get_name().to_owned()).collect()
}
