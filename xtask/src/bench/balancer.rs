//! `cargo xtask bench balancer`: the balancer next to nginx as a reverse proxy, one worker each.
//!
//! The rounds are interleaved (nginx, ours, nginx, ours, …), so that whatever else the machine does meets both.
//! Read the ratios; absolute figures belong to the machine. On few cores requests per second mostly tell how much is
//! left for wrk and the upstream: CPU per request is the figure to trust.

use std::path::PathBuf;

use super::process::{Scratch, Server};
use super::programs::{balancer_program, check_tools, run_wrk, start_balancer, start_nginx_proxy, start_upstream};
use super::report::Series;

/// The two jobs: name and path.
const JOBS: [(&str, &str); 2] = [("tiny body", "/"), ("10 KiB body", "/large")];

#[derive(clap::Args)]
pub struct Arguments {
    /// Rounds per job.
    #[arg(long, default_value_t = 5)]
    rounds: u32,
    /// Seconds per proxy and round.
    #[arg(long, default_value_t = 5)]
    seconds: u32,
    /// Client connections.
    #[arg(long, default_value_t = 64)]
    connections: u32,
    /// A `cutover` binary (its `balancer` command is run) instead of the balancer's own example.
    #[arg(long)]
    program: Option<PathBuf>,
}

/// Measures of one proxy in one job.
#[derive(Default)]
struct Figures {
    requests_per_second: Series,
    cpu_micros: Series,
    p50_micros: Series,
    p99_micros: Series,
    resident_kib: Series,
}

/// One round's two main figures.
struct Round {
    requests_per_second: f64,
    cpu_micros: f64,
}

pub fn run(arguments: &Arguments) -> anyhow::Result<()> {
    check_tools()?;
    let program = balancer_program(arguments.program.as_deref())?;
    let scratch = Scratch::new()?;
    let upstream = start_upstream(scratch.path())?;
    let nginx = start_nginx_proxy(scratch.path(), upstream.address)?;
    let ours = start_balancer(&program, scratch.path(), upstream.address, 1)?;
    let with_two_workers = start_balancer(&program, scratch.path(), upstream.address, 2)?;
    println!(
        "idle memory: balancer {:.0} KiB (1 worker), {:.0} KiB (2 workers), nginx {:.0} KiB",
        ours.resident_kib()?,
        with_two_workers.resident_kib()?,
        nginx.resident_kib()?
    );
    drop(with_two_workers);
    for (name, path) in JOBS {
        println!(
            "\n{name}: wrk with {} connections, {} rounds of {} s",
            arguments.connections, arguments.rounds, arguments.seconds
        );
        measure_job(arguments, path, &nginx, &ours)?;
    }
    Ok(())
}

fn measure_job(arguments: &Arguments, path: &str, nginx: &Server, ours: &Server) -> anyhow::Result<()> {
    let (mut of_nginx, mut of_ours) = (Figures::default(), Figures::default());
    let (mut speed_ratio, mut cpu_ratio) = (Series::default(), Series::default());
    // Connections and caches warm up outside the figures.
    for server in [nginx, ours] {
        run_wrk(server.address, path, arguments.connections, 1)?;
    }
    for round in 1..=arguments.rounds {
        let theirs = of_nginx.measure(nginx, path, arguments)?;
        let own = of_ours.measure(ours, path, arguments)?;
        let speed = own.requests_per_second / theirs.requests_per_second;
        let cpu = own.cpu_micros / theirs.cpu_micros;
        println!("  round {round}: ours/nginx requests per second {speed:.3}, CPU per request {cpu:.3}");
        speed_ratio.push(speed);
        cpu_ratio.push(cpu);
    }
    of_nginx.print("nginx");
    of_ours.print("balancer");
    println!("  ratio ours/nginx: requests per second {speed_ratio}, CPU per request {cpu_ratio}");
    Ok(())
}

impl Figures {
    fn measure(&mut self, server: &Server, path: &str, arguments: &Arguments) -> anyhow::Result<Round> {
        let before = server.cpu_micros()?;
        let seen = run_wrk(server.address, path, arguments.connections, arguments.seconds)?;
        let cpu_micros = (server.cpu_micros()? - before) / seen.requests;
        self.requests_per_second.push(seen.requests_per_second);
        self.cpu_micros.push(cpu_micros);
        self.p50_micros.push(seen.p50_micros);
        self.p99_micros.push(seen.p99_micros);
        self.resident_kib.push(server.resident_kib()?);
        Ok(Round { requests_per_second: seen.requests_per_second, cpu_micros })
    }

    fn print(&self, name: &str) {
        println!("  {name:<8}  requests/s       {}", self.requests_per_second);
        println!("            CPU µs/request   {}", self.cpu_micros);
        println!("            p50 µs           {}", self.p50_micros);
        println!("            p99 µs           {}", self.p99_micros);
        println!("            memory KiB       {}", self.resident_kib);
    }
}
