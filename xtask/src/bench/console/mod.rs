//! `cargo xtask bench console`: what open pages of the console cost those who call the API.
//!
//! A server with a thousand deployments answers signed calls at a steady pace, in turn without and with open pages: each
//! session has the list of deployments, a running deployment, an ended one and the infrastructure in view, each with its
//! event stream. Told is the ratio of the calls' 99th percentiles, with a goal of 1.5, and what a page weighs and takes.

mod browser;

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use self::browser::Browser;
use super::api::load::percentiles;
use super::api::scene::{self, Group};
use super::api::wire::{CODEDEPLOY, Connection, signed};
use super::api::{deploying, run_optimised, start_cutover};
use super::process::{Scratch, Server};
use super::report::Series;

/// How long Cutover may take to stop its tasks.
const STOP_LIMIT: Duration = Duration::from_secs(30);
const GROUPS: u32 = 10;
/// Between two calls.
const PACE: Duration = Duration::from_millis(5);
/// What pages may multiply the 99th percentile by.
const GOAL: f64 = 1.5;
/// A deployment that goes on for a quarter of an hour.
const LONG: &str = "CodeDeployDefault.ECSCanary10Percent15Minutes";

#[derive(clap::Args)]
pub struct Arguments {
    /// The `cutover` binary; build it with `cargo build --release -p cutover`.
    #[arg(long, default_value = "target/release/cutover")]
    program: PathBuf,
    /// Rounds without pages, and as many with.
    #[arg(long, default_value_t = 5)]
    rounds: u32,
    /// Seconds of each.
    #[arg(long, default_value_t = 6)]
    seconds: u64,
    /// Deployments per group, of ten groups.
    #[arg(long, default_value_t = 100)]
    deployments: u32,
    /// People with four pages each.
    #[arg(long, default_value_t = 5)]
    sessions: usize,
    /// Write the figures to this file.
    #[arg(long)]
    json: Option<PathBuf>,
}

/// Fails when the goal is missed.
pub fn run(arguments: &Arguments) -> anyhow::Result<()> {
    if cfg!(debug_assertions) {
        return run_optimised();
    }
    let program =
        arguments.program.canonicalize().with_context(|| format!("find {}", arguments.program.display()))?;
    let scratch = Scratch::new()?;
    let cutover = start_cutover(&program, scratch.path())?;
    let measured = measure(arguments, &program, &cutover);
    cutover.stop(STOP_LIMIT)?;
    let figures = measured?;
    println!("{figures:#}");
    if let Some(path) = &arguments.json {
        std::fs::write(path, format!("{figures:#}\n")).with_context(|| format!("write {}", path.display()))?;
    }
    let ratio = figures["p99_ratio"].as_f64().unwrap_or(f64::MAX);
    ensure!(ratio <= GOAL, "open pages multiply the 99th percentile of calls by {ratio:.2}; the goal is {GOAL}");
    Ok(())
}

fn measure(arguments: &Arguments, program: &std::path::Path, cutover: &Server) -> anyhow::Result<Value> {
    let mut connection = Connection::new(cutover.address);
    let groups = scene::in_cutover(&mut connection, program, &[("empty", GROUPS, 0)])?;
    println!("making {} deployments", GROUPS * arguments.deployments);
    let ended = deploying::deploy(cutover, &groups, arguments.deployments)?.ids;
    let running = start_long(&mut connection, &groups[0])?;
    let paths = [
        "/console/deployments".to_owned(),
        format!("/console/deployments/{running}"),
        format!("/console/deployments/{}", ended[ended.len() / 2]),
        "/console/infrastructure".to_owned(),
    ];
    let browsers: Vec<Browser> =
        (0..arguments.sessions).map(|_| Browser::sign_in(cutover.address)).collect::<Result<_, _>>()?;
    let (mut without, mut with) = (Series::default(), Series::default());
    let (mut p50_without, mut p50_with, mut ratio) = (Series::default(), Series::default(), Series::default());
    let mut events = 0;
    let time = Duration::from_secs(arguments.seconds);
    for round in 1..=arguments.rounds {
        let [p50, p99] = calls(cutover, &ended, time)?;
        p50_without.push(p50);
        without.push(p99);
        let [open_p50, open_p99] = with_pages(&browsers, &paths, &mut events, || calls(cutover, &ended, time))?;
        p50_with.push(open_p50);
        with.push(open_p99);
        ratio.push(open_p99 / p99);
        println!("  round {round}: p99 {p99:.0} µs without, {open_p99:.0} µs with pages");
    }
    ensure!(events > 0, "no event came: the pages were not live");
    let pages: Vec<Value> = paths.iter().map(|path| weigh(&browsers[0], path)).collect::<Result<_, _>>()?;
    Ok(json!({
        "command": "cargo xtask bench console",
        "deployments": ended.len() + 1,
        "pages": arguments.sessions * paths.len(),
        "calls_per_second": 1.0 / PACE.as_secs_f64(),
        "p50_micros_without": p50_without.values(), "p50_micros_with": p50_with.values(),
        "p99_micros_without": without.values(), "p99_micros_with": with.values(),
        "p99_ratio": with.median() / without.median(),
        "p99_ratios_of_rounds": ratio.values(),
        "p99_ratio_goal": GOAL,
        "events_to_pages": events,
        "weights": pages,
        "server_memory_kib": cutover.resident_kib()?,
    }))
}

fn start_long(connection: &mut Connection, group: &Group) -> anyhow::Result<String> {
    let mut input = group.deployment("the one that goes on");
    input["deploymentConfigName"] = LONG.into();
    let answer = connection.call(CODEDEPLOY, "CreateDeployment", &input)?;
    Ok(answer["deploymentId"].as_str().context("no id")?.to_owned())
}

/// Calls at a steady pace: p50 and p99 in microseconds, from the moment at which each was due.
fn calls(cutover: &Server, ids: &[String], time: Duration) -> anyhow::Result<[f64; 2]> {
    let get = |id: &String| {
        signed(cutover.address, CODEDEPLOY, "GetDeployment", &json!({ "deploymentId": id }).to_string())
    };
    let mut requests: Vec<Vec<u8>> = ids.iter().step_by(3).map(get).collect::<Result<_, _>>()?;
    for index in (0..requests.len()).step_by(4) {
        requests[index] = signed(cutover.address, CODEDEPLOY, "ListDeployments", "{}")?;
    }
    let mut connection = Connection::new(cutover.address);
    let mut latencies = Vec::new();
    let began = Instant::now();
    for (request, number) in requests.iter().cycle().zip(0_u32..) {
        let due = began + PACE * number;
        if due.duration_since(began) >= time {
            break;
        }
        std::thread::sleep(due.saturating_duration_since(Instant::now()));
        // A late wake-up is the machine's, a late answer before this one is the server's.
        let sent = if latencies.last().is_some_and(|last| *last > PACE) { due } else { Instant::now() };
        connection.exchange(request)?;
        latencies.push(sent.elapsed());
    }
    percentiles(latencies, [50, 99]).context("no call was answered")
}

/// Does this while each browser has all pages in view; counts what their streams say.
fn with_pages<T>(
    browsers: &[Browser],
    paths: &[String],
    events: &mut usize,
    during: impl FnOnce() -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let mut views = Vec::new();
        for (browser, path) in browsers.iter().flat_map(|browser| paths.iter().map(move |path| (browser, path))) {
            let stream = browser.open(path)?.stream.with_context(|| format!("{path} is not live"));
            let stream = match stream {
                Ok(stream) => stream,
                // An ended deployment may have nothing more to tell.
                Err(_) if path.contains("/deployments/") => continue,
                Err(error) => return Err(error),
            };
            let is_over = &is_over;
            views.push(scope.spawn(move || browser.watch(&stream, is_over)));
        }
        // What opening them costs is not part of keeping them open.
        std::thread::sleep(Duration::from_secs(1));
        let outcome = during();
        is_over.store(true, Relaxed);
        for view in views {
            *events += view.join().map_err(|_| anyhow::anyhow!("a view panicked"))??;
        }
        outcome
    })
}

/// Bytes of a page with everything it needs, and how long the server takes for it, in milliseconds.
fn weigh(browser: &Browser, path: &str) -> anyhow::Result<Value> {
    let began = Instant::now();
    let page = browser.open(path)?;
    let millis = began.elapsed().as_secs_f64() * 1e3;
    let mut assets = 0;
    for asset in &page.assets {
        assets += browser.open(asset)?.bytes;
    }
    let began = Instant::now();
    browser.open(path)?;
    let again = began.elapsed().as_secs_f64() * 1e3;
    Ok(json!({
        "path": path.split("d-").next(), "html_bytes": page.bytes, "assets_bytes": assets,
        "first_millis": (millis * 10.0).round() / 10.0, "again_millis": (again * 10.0).round() / 10.0,
    }))
}
