//! `cargo xtask bench balancer`: Cutover, HAProxy and nginx as reverse proxies, the same jobs for each.
//!
//! The rounds are interleaved and the order rotates, so that whatever else the machine does meets all of them. Read the
//! ratios; absolute figures belong to the machine. On few cores requests per second mostly tell how much is left for
//! the client and the upstream: CPU per request is the figure to trust.

mod figures;
pub mod jobs;
mod text;

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::ensure;
use serde_json::json;

use self::figures::{Figures, Measure, Outcome};
use self::jobs::{JOBS, Job};
use super::load::{Client, Idle, Run, Seen};
use super::page::{Circumstances, load_average, write_json, write_section};
use super::process::{Scratch, Server, raise_open_files_limit};
use super::proxies::{self, Proxy, Service, Upstream};
use super::tls::Tls;

#[derive(clap::Args)]
pub struct Arguments {
    /// Rounds per job.
    #[arg(long, default_value_t = 5)]
    rounds: u32,
    /// Seconds per proxy and round.
    #[arg(long, default_value_t = 5)]
    seconds: u32,
    /// Client connections; a quarter of them with four requests at a time for HTTP/2.
    #[arg(long, default_value_t = 64)]
    connections: u32,
    /// Only these jobs, e.g. `http-tiny,tcp-10k`.
    #[arg(long, value_delimiter = ',', value_parser = jobs::find)]
    jobs: Vec<&'static Job>,
    /// Worker threads (Cutover, HAProxy) or processes (nginx), one run of all jobs for each.
    #[arg(long, value_delimiter = ',', default_value = "1,2")]
    workers: Vec<usize>,
    /// A `cutover` binary (its `balancer` command is run) or another build of the balancer's own example.
    #[arg(long)]
    program: Option<PathBuf>,
    /// Let HAProxy and nginx add a request id to each request too, as Cutover always does.
    #[arg(long)]
    request_ids: bool,
    /// Write all figures of all rounds here.
    #[arg(long)]
    json: Option<PathBuf>,
    /// Write the tables into this page.
    #[arg(long)]
    markdown: Option<PathBuf>,
}

/// What all measurements share.
struct Bench<'a> {
    arguments: &'a Arguments,
    program: PathBuf,
    scratch: &'a Path,
    upstream: &'a Server,
    tls: &'a Tls,
}

pub fn run(arguments: &Arguments) -> anyhow::Result<()> {
    ensure!(arguments.rounds > 0 && arguments.seconds > 0, "at least one round of one second");
    proxies::check_tools()?;
    raise_open_files_limit()?;
    let program = proxies::balancer_program(arguments.program.as_deref())?;
    let scratch = Scratch::new()?;
    let program = proxies::own_copy(&program, scratch.path())?;
    let circumstances = Circumstances::now(arguments.program.as_deref())?;
    let started = Instant::now();
    let (tls, upstream) = (Tls::make(scratch.path())?, proxies::start_upstream(scratch.path())?);
    let bench = Bench { arguments, program, scratch: scratch.path(), upstream: &upstream, tls: &tls };
    let chosen: Vec<&'static Job> =
        if arguments.jobs.is_empty() { JOBS.iter().collect() } else { arguments.jobs.clone() };
    let mut outcomes = Vec::new();
    for &workers in &arguments.workers {
        for job in &chosen {
            let outcome = bench.measure(job, workers)?;
            println!("{}", text::outcome(&outcome));
            outcomes.push(outcome);
        }
    }
    println!("{}", text::ratios(&outcomes));
    let all: Vec<&Figures> = outcomes.iter().flat_map(|outcome| &outcome.figures).collect();
    let left_out = text::left_out(&outcomes);
    if let Some(file) = &arguments.json {
        let own = all.iter().filter(|figures| figures.proxy == Proxy::Cutover);
        let value = json!({
            "command": "bench-balancer", "date": circumstances.date, "commit": circumstances.commit,
            "machine": circumstances.machine, "versions": proxies::versions(),
            "rounds": arguments.rounds, "round_seconds": arguments.seconds, "connections": arguments.connections,
            "peers_add_request_ids": arguments.request_ids,
            "load_average": [circumstances.load_average, load_average()?],
            "requests": own.clone().map(|figures| figures.requests).sum::<f64>(),
            "failed": own.map(|figures| figures.failed).sum::<u64>(),
            "seconds": started.elapsed().as_secs(), "left_out": left_out,
            "jobs": outcomes.iter().map(Outcome::json).collect::<Vec<_>>(),
        });
        write_json(file, &value)?;
    }
    if let Some(file) = &arguments.markdown {
        let heading = format!(
            "Measured {}, commit {}, {}; {} rounds of {} s, {} connections{}; {}. Load average of the machine at the \
             start: {:.2}.",
            circumstances.date,
            circumstances.commit,
            circumstances.machine,
            arguments.rounds,
            arguments.seconds,
            arguments.connections,
            if arguments.request_ids { ", request ids from all three" } else { "" },
            proxies::versions().join("; "),
            circumstances.load_average
        );
        write_section(file, "bench balancer", &text::page(&heading, &outcomes, &left_out))?;
    }
    Ok(())
}

/// An error with its causes, for a list.
fn one_line(error: &anyhow::Error) -> String {
    format!("{error:#}").split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Bench<'_> {
    /// All rounds of a job. A proxy that cannot do it is left out from there on; the others go on.
    fn measure(&self, job: &'static Job, workers: usize) -> anyhow::Result<Outcome> {
        let mut runners: Vec<(Option<Server>, Figures)> = Vec::new();
        for proxy in Proxy::ALL {
            let mut figures = Figures::new(proxy);
            let server = self.start(proxy, job, workers);
            let server = server.map_err(|error| figures.problem = Some(one_line(&error))).ok();
            runners.push((server, figures));
        }
        for round in 0..self.arguments.rounds {
            for turn in 0..runners.len() {
                let place = (turn + usize::try_from(round)?) % runners.len();
                let (server, figures) = &mut runners[place];
                let Some(running) = server else { continue };
                if let Err(error) = self.round(job, running, figures) {
                    figures.problem = Some(one_line(&error));
                    *server = None;
                }
            }
        }
        Ok(Outcome { job, workers, figures: runners.into_iter().map(|(_, figures)| figures).collect() })
    }

    /// Starts a proxy and warms it up; connections and caches fill outside the figures.
    fn start(&self, proxy: Proxy, job: &Job, workers: usize) -> anyhow::Result<Server> {
        let upstreams = vec![Upstream { address: self.upstream.address, weight: 1 }];
        let home = self.scratch.join(format!("{}-{}-{workers}", proxy.name(), job.name));
        let server = proxies::start(
            proxy,
            &proxies::Job {
                service: job.service,
                workers,
                upstreams,
                tls: self.tls,
                program: &self.program,
                request_ids: self.arguments.request_ids,
                home,
            },
        )?;
        if job.service == Service::Https {
            self.tls.check(server.address, if job.client == Client::H2load { "h2" } else { "http/1.1" })?;
        }
        self.load(job, &server, 1, || Ok(()))?;
        Ok(server)
    }

    fn round(&self, job: &Job, server: &mut Server, figures: &mut Figures) -> anyhow::Result<()> {
        let idle = Idle::open(server.address, job.idle)?;
        let mut memory_kib = 0.0;
        let before = server.cpu_micros()?;
        let seen = self.load(job, server, self.arguments.seconds, || {
            memory_kib = server.memory_kib()?;
            Ok(())
        })?;
        let cpu_micros = (server.cpu_micros()? - before) / seen.requests;
        ensure!(server.is_running(), "it ended under load");
        figures.requests += seen.requests;
        figures.failed += seen.failed + idle.lost();
        figures.push(Measure::CpuMicros, cpu_micros);
        figures.push(Measure::RequestsPerSecond, seen.requests_per_second);
        figures.push(Measure::P50Micros, seen.p50_micros);
        figures.push(Measure::P99Micros, seen.p99_micros);
        figures.push(Measure::MemoryMib, memory_kib / 1024.0);
        Ok(())
    }

    fn load(
        &self,
        job: &Job,
        server: &Server,
        seconds: u32,
        look: impl FnOnce() -> anyhow::Result<()>,
    ) -> anyhow::Result<Seen> {
        let scheme = if job.service == Service::Https { "https" } else { "http" };
        let run = Run {
            client: job.client,
            url: format!("{scheme}://{}{}", server.address, job.path),
            connections: self.arguments.connections,
            seconds,
            tls: self.tls,
            scratch: self.scratch,
        };
        let seen = run.run(look)?;
        ensure!(seen.requests > 0.0, "no request was answered");
        Ok(seen)
    }
}
