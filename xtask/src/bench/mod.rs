//! `cargo xtask bench`: measures next to what a user would pick instead.
//!
//! Promises: loopback only, ports chosen by the system, every process it starts is ended by it. Needs the tools of
//! `scripts/install-bench-tools.sh`.

mod balancer;
mod process;
mod programs;
mod report;

#[derive(clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(clap::Subcommand)]
enum Task {
    /// Requests per second, CPU per request, latency and memory of the balancer next to nginx on the same job.
    Balancer(balancer::Arguments),
}

pub fn run(arguments: &Arguments) -> anyhow::Result<()> {
    match &arguments.task {
        Task::Balancer(arguments) => balancer::run(arguments),
    }
}
