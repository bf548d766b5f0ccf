//! `cargo xtask bench`: measures next to what a user would pick instead.
//!
//! Promises: loopback only, ports chosen by the system, every process it starts is ended by it. `balancer` and `shift`
//! need the tools of `scripts/install-bench-tools.sh`, `api` a Python with pip.

mod api;
mod balancer;
mod console;
mod load;
mod page;
mod process;
mod profile;
mod proxies;
mod report;
mod shift;
mod tls;

#[derive(clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(clap::Subcommand)]
enum Task {
    /// Calls per second, CPU per call and latency of the API next to moto's server with the same data.
    Api(api::Arguments),
    /// Requests per second, CPU per request, latency and memory of the balancer next to HAProxy and nginx.
    Balancer(balancer::Arguments),
    /// What open pages of the console cost those who call the API.
    Console(console::Arguments),
    /// Where the balancer's time goes in one job.
    Profile(profile::Arguments),
    /// Weights changed under load, next to HAProxy's run-time commands and nginx's reload.
    Shift(shift::Arguments),
}

pub fn run(arguments: &Arguments) -> anyhow::Result<()> {
    match &arguments.task {
        Task::Api(arguments) => api::run(arguments),
        Task::Balancer(arguments) => balancer::run(arguments),
        Task::Console(arguments) => console::run(arguments),
        Task::Profile(arguments) => profile::run(arguments),
        Task::Shift(arguments) => shift::run(arguments),
    }
}
