//! Millions of requests over changes of every kind: `cargo xtask churn` runs this.
//!
//! The balancer is a process of its own; clients that never repeat a request and targets that note every arrival are
//! threads of this one. Judged: no request fails, each group gets its share, nothing reaches what has left.
//! `--hostile` is another question to the same balancer: what do hostile peers cost the good ones?
//! Exit codes: 0 all held, 1 something did not, 2 the tool could not go on, 3 only the goal of a ratio was missed.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a tool that people run")]

mod backend;
mod crew;
mod draw;
mod fleet;
mod hostile;
mod http1;
mod http2;
mod judge;
mod lines;
mod message;
mod story;
mod tls;
mod world;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use clap::Parser;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Handle, Runtime};

use self::crew::{Crew, Sizes};
use self::draw::Draw;
use self::fleet::Fleet;
use self::hostile::{Rounds, Threads};
use self::judge::{Judge, TOLERANCE, WINDOW};
use self::story::{Plant, Story};
use self::world::{STREAMS, World};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Between two lines that tell how far it is.
const PROGRESS_INTERVAL: Duration = Duration::from_secs(2);

/// More failures tell nothing new.
const MOST_FAILURES: u64 = 100;

#[derive(Parser)]
#[command(name = "churn", about = "Requests without pause over changes of every kind")]
struct Arguments {
    /// Requests at the least
    #[arg(long, default_value_t = 1_000_000)]
    requests: u64,
    /// Changes of weights; the other kinds come along
    #[arg(long, default_value_t = 20)]
    changes: u64,
    /// Everything drawn comes from it
    #[arg(long)]
    seed: Option<u64>,
    /// Worker threads of the balancer
    #[arg(long, default_value_t = 2)]
    workers: usize,
    #[command(flatten)]
    sizes: Sizes,
    /// Put hostile peers beside good ones instead, and tell what they cost
    #[arg(long)]
    hostile: bool,
    #[command(flatten)]
    rounds: Rounds,
    /// Do this wrong, to see that it is noticed
    #[arg(long, hide = true)]
    plant: Option<Plant>,
    /// Write the figures to this file, as JSON
    #[arg(long)]
    json: Option<PathBuf>,
}

fn main() -> ExitCode {
    match go() {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(2)
        }
    }
}

fn go() -> Result<u8> {
    // Cargo starts tests in their package's directory; paths that people give are from the root.
    if let Some(root) = std::env::var_os("LAB_ROOT") {
        std::env::set_current_dir(&root).with_context(|| root.to_string_lossy().into_owned())?;
    }
    let arguments = Arguments::parse();
    let program = PathBuf::from(std::env::var_os("CHURN_BALANCER").context("run it by cargo xtask churn")?);
    let (targets, clients) = (thread("targets", 0)?, thread("clients", 0)?);
    let runtime = Builder::new_current_thread().enable_all().build()?;
    if arguments.hostile {
        // They have machines of their own: what they spend on being hostile is not to be taken from the others here.
        let hostile = thread("hostile peers", 19)?;
        return runtime.block_on(async {
            let dir = tempfile::tempdir()?;
            let fleet = Fleet::start(&program, &dir.path().join("balancer"), arguments.workers).await?;
            let beside = Fleet::start(&program, &dir.path().join("beside"), arguments.workers).await?;
            let threads = Threads { targets: &targets, good: &clients, hostile: &hostile };
            let (code, figures) = hostile::run(&arguments.rounds, &fleet, &beside, &threads).await?;
            hostile::tell(&figures, arguments.json.as_deref())?;
            Ok(code)
        });
    }
    let holds = runtime.block_on(churn(&arguments, &program, &targets, &clients))?;
    Ok(u8::from(!holds))
}

/// A runtime on a thread of its own, as long as the process runs, that gives way to others as `nice` has it.
fn thread(name: &str, nice: i32) -> Result<Handle> {
    let runtime: Runtime = Builder::new_current_thread().enable_all().build()?;
    let handle = runtime.handle().clone();
    std::thread::Builder::new().name(name.to_owned()).spawn(move || {
        if let Err(error) = rustix::process::setpriority_process(Some(rustix::thread::gettid()), nice) {
            eprintln!("the system gives all threads the same share: {error}");
        }
        runtime.block_on(std::future::pending::<()>())
    })?;
    Ok(handle)
}

async fn churn(arguments: &Arguments, program: &std::path::Path, targets: &Handle, clients: &Handle) -> Result<bool> {
    let seed = match arguments.seed {
        Some(seed) => seed,
        None => getrandom::u64().map_err(|error| anyhow::anyhow!("{error}"))?,
    };
    println!("seed {seed}");
    let mut draw = Draw::new(seed);
    let plan = story::plan(arguments.changes, &mut draw);
    let dir = tempfile::tempdir()?;
    let judge = Arc::new(Judge::new(STREAMS));
    let fleet = Fleet::start(program, &dir.path().join("balancer"), arguments.workers).await?;
    let world = World::new(targets, &judge, &fleet.client).await?;
    let crew = Crew::start(clients, &judge, &world.at, arguments.sizes, &world.known, &mut draw)?;
    let mut story = Story::new(world, fleet, clients, draw.fork());
    story.plant = arguments.plant;
    let began = Instant::now();
    let telling = tokio::spawn(tell(Arc::clone(&judge), began));
    let every = arguments.requests / (plan.len() as u64 + 1);
    let mut outcome = Ok(());
    for (number, change) in plan.iter().enumerate() {
        reach(&judge, every * (number as u64 + 1)).await;
        outcome = story.make(*change).await.with_context(|| format!("{change:?}"));
        if outcome.is_err() || judge.failures() >= MOST_FAILURES {
            break;
        }
    }
    if outcome.is_ok() {
        reach(&judge, arguments.requests).await;
    }
    let took = began.elapsed();
    crew.stop().await?;
    if let Err(error) = outcome {
        judge.violated(&format!("{error:#}"));
    }
    if let Err(error) = story.end().await {
        judge.violated(&format!("{error:#}"));
    }
    telling.abort();
    let figures = figures(arguments, seed, &judge, &story, took);
    hostile::tell(&figures, arguments.json.as_deref())?;
    Ok(judge.failures() == 0 && judge.violations().is_empty())
}

/// Waits for so many requests.
async fn reach(judge: &Judge, requests: u64) {
    while judge.total() < requests && judge.failures() < MOST_FAILURES {
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}

async fn tell(judge: Arc<Judge>, began: Instant) {
    let mut last = 0;
    let mut told = 0;
    loop {
        tokio::time::sleep(PROGRESS_INTERVAL).await;
        let total = judge.total();
        let rate = (total - last) as f64 / PROGRESS_INTERVAL.as_secs_f64();
        let worst = judge.shares().into_iter().map(|(_, worst)| worst).fold(0.0, f64::max);
        println!(
            "{:>5.0} s  {total:>10} requests  {rate:>8.0}/s  {} failed  shares within {worst:.2} %",
            began.elapsed().as_secs_f64(),
            judge.failures(),
        );
        let violations = judge.violations();
        violations[told..].iter().for_each(|violation| println!("       {violation}"));
        (last, told) = (total, violations.len());
    }
}

fn figures(arguments: &Arguments, seed: u64, judge: &Judge, story: &Story, took: Duration) -> Value {
    let shares = judge.shares();
    let worst = shares.iter().map(|(_, worst)| *worst).fold(0.0, f64::max);
    let total = judge.total();
    json!({
        "command": format!("cargo xtask churn -- --requests {} --changes {}", arguments.requests, arguments.changes),
        "seed": seed,
        "requests": total,
        "failed": judge.failures(),
        "requests_by_client": judge.by_kind().into_iter().collect::<std::collections::BTreeMap<_, _>>(),
        "requests_by_shape": judge.by_shape().into_iter().collect::<std::collections::BTreeMap<_, _>>(),
        "changes": story.made,
        "hand_overs": story.fleet.hand_overs,
        "longest_hand_over_millis": u64::try_from(story.fleet.longest_hand_over.as_millis()).unwrap_or(u64::MAX),
        "longest_end_of_an_old_process_millis": u64::try_from(story.fleet.longest_finish.as_millis()).unwrap_or(u64::MAX),
        "most_memory_of_a_balancer_kib": story.fleet.most_memory_kib,
        "connections_told_to_leave": judge.told_to_leave.load(std::sync::atomic::Ordering::Relaxed),
        "window_requests": WINDOW,
        "windows": shares.iter().map(|(windows, _)| windows).sum::<u64>(),
        "windows_by_stream": shares.iter().map(|(windows, _)| windows).collect::<Vec<_>>(),
        "worst_share_deviation_percent": worst,
        "share_tolerance_percent": TOLERANCE * 100.0,
        "seconds": took.as_secs_f64(),
        "requests_per_second": total as f64 / took.as_secs_f64(),
        "violations": judge.violations(),
        "left_out": "requests that began while a table with other weights was on its way count as requests, \
                     but not for shares; TCP connections and the listener beside have no shares",
    })
}
