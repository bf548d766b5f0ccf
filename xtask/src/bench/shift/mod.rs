//! `cargo xtask bench shift`: weights changed under load, as each proxy's users change them.
//!
//! Clients send requests without pause on connections that are kept, over two upstreams that answer with their own
//! letter; every request is kept with its moment and its answer, so failures and shares are counted, not sampled.
//! Cutover takes a whole routing table on its control socket (and has it on disk when it acknowledges), HAProxy two
//! commands on its run-time socket (kept in memory alone), nginx a rewritten configuration and a reload.

mod figures;
mod load;
mod switch;
mod upstream;

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context, ensure};
use serde_json::json;

use self::figures::{Change, Figures, WINDOW};
use self::load::Load;
use self::upstream::Backend;
use super::page::{Circumstances, write_json, write_section};
use super::process::{Scratch, Server, raise_open_files_limit};
use super::proxies::{self, Job, Proxy, Service, Upstream};
use super::tls::Tls;

/// Per cent for the second upstream, again and again: it takes over in steps, and back.
const STEPS: [u16; 6] = [10, 50, 100, 75, 25, 0];

/// More than a window, so that there are windows to look at.
const REQUESTS_OF_A_STEP: u64 = 12_000;

/// A step takes at least as long, so that what comes late is seen, and at most as long.
const STEP_AT_LEAST: Duration = Duration::from_millis(500);
const STEP_LIMIT: Duration = Duration::from_secs(60);

const LETTERS: [u8; 2] = *b"ab";

#[derive(clap::Args)]
pub struct Arguments {
    /// Changes of the weights for each proxy.
    #[arg(long, default_value_t = 20)]
    changes: u32,
    /// Client connections.
    #[arg(long, default_value_t = 32)]
    connections: u32,
    /// Worker threads or processes of the proxies.
    #[arg(long, default_value_t = 1)]
    workers: usize,
    /// A `cutover` binary or another build of the balancer's own example.
    #[arg(long)]
    program: Option<PathBuf>,
    /// Write all figures here.
    #[arg(long)]
    json: Option<PathBuf>,
    /// Write the table into this page.
    #[arg(long)]
    markdown: Option<PathBuf>,
}

pub fn run(arguments: &Arguments) -> anyhow::Result<()> {
    ensure!(arguments.changes > 0 && arguments.connections > 0, "at least one change and one connection");
    proxies::check_tools()?;
    raise_open_files_limit()?;
    let scratch = Scratch::new()?;
    let program = proxies::balancer_program(arguments.program.as_deref())?;
    let program = proxies::own_copy(&program, scratch.path())?;
    let tls = Tls::make(scratch.path())?;
    let circumstances = Circumstances::now(arguments.program.as_deref())?;
    let started = Instant::now();
    let mut all = Vec::new();
    for proxy in Proxy::ALL {
        let figures = measure(proxy, arguments, &program, &tls, scratch.path());
        let figures = figures.with_context(|| proxy.name().to_owned())?;
        println!("{}", line(proxy, &figures));
        all.push((proxy, figures));
    }
    if let Some(file) = &arguments.json {
        let own = all.iter().find(|(proxy, _)| *proxy == Proxy::Cutover).map(|(_, figures)| figures);
        let value = json!({
            "command": "bench-shift", "date": circumstances.date, "commit": circumstances.commit,
            "machine": circumstances.machine, "versions": proxies::versions(), "changes": arguments.changes,
            "connections": arguments.connections, "workers": arguments.workers,
            "requests": own.map(|figures| figures.requests), "failed": own.map(Figures::failed),
            "seconds": started.elapsed().as_secs(), "left_out": [],
            "proxies": all.iter().map(|(proxy, figures)| figures.json(*proxy)).collect::<Vec<_>>(),
        });
        write_json(file, &value)?;
    }
    if let Some(file) = &arguments.markdown {
        write_section(file, "bench shift", &section(arguments, &circumstances, &all))?;
    }
    Ok(())
}

/// All changes of one proxy.
fn measure(
    proxy: Proxy,
    arguments: &Arguments,
    program: &Path,
    tls: &Tls,
    scratch: &Path,
) -> anyhow::Result<Figures> {
    let start = Instant::now();
    let backends = [Backend::start(LETTERS[0], start)?, Backend::start(LETTERS[1], start)?];
    let upstreams = |second: u16| {
        [(&backends[0], 100 - second), (&backends[1], second)]
            .map(|(backend, weight)| Upstream { address: backend.address, weight })
            .to_vec()
    };
    let job = |second| Job {
        service: Service::Http,
        workers: arguments.workers,
        upstreams: upstreams(second),
        tls,
        program,
        request_ids: false,
        home: scratch.join(format!("shift-{}", proxy.name())),
    };
    let server = proxies::start(proxy, &job(0))?;
    if proxy == Proxy::Cutover {
        switch::wait_until_healthy(&job(0).home)?;
    }
    let load = Load::start(server.address, arguments.connections, start);
    wait_for_requests(&load, STEP_AT_LEAST)?;
    let mut changes = Vec::new();
    for (number, second) in (0..arguments.changes).zip(STEPS.iter().copied().cycle()) {
        let change = change(proxy, &job(second), &server, u64::from(number) + 2, &load, &backends, start)?;
        changes.push(Change { second, ..change });
    }
    let requests = load.finish()?;
    Ok(Figures::of(&requests, &changes, LETTERS))
}

/// One change, and the load after it.
fn change(
    proxy: Proxy,
    job: &Job<'_>,
    server: &Server,
    generation: u64,
    load: &Load,
    backends: &[Backend; 2],
    start: Instant,
) -> anyhow::Result<Change> {
    let now = || u64::try_from(start.elapsed().as_nanos());
    let commanded_wall = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs_f64() * 1e3;
    let commanded = now()?;
    switch::set_weights(proxy, job, server, generation)?;
    let acknowledged = now()?;
    wait_for_requests(load, STEP_AT_LEAST)?;
    let next = now()?;
    let without = job.upstreams.iter().position(|upstream| upstream.weight == 0);
    let mut last_told_millis = None;
    if let (Some(group), Proxy::Cutover) = (without, proxy) {
        let told = switch::told_last_request(&job.home, group)?;
        #[allow(clippy::cast_precision_loss, reason = "milliseconds since 1970 are far below 2^53")]
        let after = told.map(|millis| (millis as f64 - commanded_wall).max(0.0));
        last_told_millis = after;
    }
    Ok(Change {
        second: 0,
        commanded,
        acknowledged,
        next,
        last_seen: without.map(|group| backends[group].last_request()),
        last_told_millis,
    })
}

/// Lets the load go on for a step.
fn wait_for_requests(load: &Load, at_least: Duration) -> anyhow::Result<()> {
    let (started, before) = (Instant::now(), load.done());
    while started.elapsed() < at_least || load.done() - before < REQUESTS_OF_A_STEP {
        ensure!(started.elapsed() < STEP_LIMIT, "only {} requests in {STEP_LIMIT:?}", load.done() - before);
        std::thread::sleep(Duration::from_millis(1));
    }
    Ok(())
}

fn line(proxy: Proxy, figures: &Figures) -> String {
    format!(
        "{:<8} {} requests, {} failed ({} refused, {} without an answer, {} cut, {} not 200)\n  \
         acknowledged after ms                        {}\n  \
         largest deviation from the weight, points    {}\n  \
         old group's last request after ms, as seen   {}\n  \
         old group's last request after ms, as told   {}\n  \
         sent after the acknowledgement to the old    {}",
        proxy.name(),
        figures.requests,
        figures.failed(),
        figures.refused,
        figures.no_answer,
        figures.cut,
        figures.status,
        figures.acknowledged_millis.text(2),
        figures.deviation.text(2),
        figures.last_seen_millis.text(2),
        figures.last_told_millis.text(0),
        figures.strays,
    )
}

fn section(arguments: &Arguments, circumstances: &Circumstances, all: &[(Proxy, Figures)]) -> String {
    let mut text = format!(
        "Measured {}, commit {}, {}; {} changes, {} connections, {} worker(s); {}. Load average of the machine at the \
         start: {:.2}. Median of the changes (lowest–highest).\n\n",
        circumstances.date,
        circumstances.commit,
        circumstances.machine,
        arguments.changes,
        arguments.connections,
        arguments.workers,
        proxies::versions().join("; "),
        circumstances.load_average,
    );
    text += "| | ";
    text += &all.iter().map(|(proxy, _)| proxy.name()).collect::<Vec<_>>().join(" | ");
    text += " |\n| --- |";
    text += &" --- |".repeat(all.len());
    let mut row = |title: &str, cell: &dyn Fn(&Figures) -> String| {
        let cells: Vec<String> = all.iter().map(|(_, figures)| cell(figures)).collect();
        let _ = write!(text, "\n| {title} | {} |", cells.join(" | "));
    };
    row("requests", &|figures| figures.requests.to_string());
    row("failed requests", &|figures| figures.failed().to_string());
    row("of these without an answer, cut, not 200, refused", &|figures| {
        format!("{}, {}, {}, {}", figures.no_answer, figures.cut, figures.status, figures.refused)
    });
    row("command to acknowledged, ms", &|figures| figures.acknowledged_millis.text(2));
    row(
        &format!("largest deviation of the share from the weight over any {WINDOW} requests, percentage points"),
        &|figures| figures.deviation.text(2),
    );
    row("weight 0: command to the old group's last request as that group saw it, ms", &|figures| {
        figures.last_seen_millis.text(2)
    });
    row("the same as the balancer tells it, ms", &|figures| figures.last_told_millis.text(0));
    row("requests sent after the acknowledgement that reached a group of weight 0", &|figures| {
        figures.strays.to_string()
    });
    text
}
