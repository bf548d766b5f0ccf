//! kill -9 in the middle of deployments, again and again on one data directory: of the control plane at drawn moments
//! and at named points, of its recovery, the balancer, tasks, their keepers and functions.
//!
//! Each round is one drawn deployment with a few strikes. After each restart and each round everything that was
//! acknowledged must be there, no side effect may have happened twice, no request of a user may have failed but those
//! in flight in what was killed, and nothing may be left over. Several sieges run side by side, each with its own
//! data directory, server and threads. Leaves out: loss of power (`powerloss`), two servers on one directory.

mod begin;
mod calls;
mod checks;
mod notices;
mod plan;
mod report;
mod siege;
mod strike;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::draw::Draw;
use crate::support::{Lab, Options, ServerOptions};
use report::{Counts, Progress};
use siege::Siege;

/// Between two lines of progress.
const PROGRESS_INTERVAL: Duration = Duration::from_secs(5);
/// Rounds on one data directory; then another one is begun, so that checks of everything stay quick.
const ROUNDS_A_DIRECTORY: u64 = 60;
/// Tries to get a lab ready before anything is killed.
const PREPARATIONS: u32 = 3;

/// See the module.
#[derive(clap::Args, Clone)]
pub struct Arguments {
    /// Kills with -9, of whatever process
    #[arg(long, default_value_t = 200)]
    cycles: u64,
    /// End after this many minutes, whatever the number of kills
    #[arg(long)]
    minutes: Option<f64>,
    /// Sieges side by side
    #[arg(long, default_value_t = 4)]
    jobs: u64,
    /// What everything is drawn from; the same seed draws the same deployments, hooks and moments
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Engine time per wall time
    #[arg(long, default_value_t = 240)]
    clock_rate: u32,
    /// Go on after a violation, on another data directory
    #[arg(long)]
    keep_going: bool,
    /// Write the figures to this file, as JSON
    #[arg(long)]
    json: Option<PathBuf>,
    /// Where the data directory of a broken round is copied to
    #[arg(long, default_value = "target/lab")]
    evidence: PathBuf,
    /// Print each deployment's plan
    #[arg(long)]
    verbose: bool,
}

/// Runs the cycles; answers whether everything held.
pub async fn run(arguments: Arguments) -> Result<bool> {
    let began = Instant::now();
    let progress = Arc::new(Progress::default());
    let jobs: Vec<_> = (0..arguments.jobs.max(1))
        .map(|number| {
            let job = Job { arguments: arguments.clone(), number, progress: Arc::clone(&progress), began };
            std::thread::spawn(move || -> Result<(Counts, Vec<String>)> {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
                runtime.block_on(job.run())
            })
        })
        .collect();
    let mut shown = Instant::now();
    while jobs.iter().any(|job| !job.is_finished()) {
        tokio::time::sleep(Duration::from_millis(50)).await;
        if shown.elapsed() >= PROGRESS_INTERVAL {
            shown = Instant::now();
            println!(
                "{:6.0} s: {} kills, {} deployments",
                began.elapsed().as_secs_f64(),
                progress.kills(),
                progress.deployments()
            );
        }
    }
    let (mut counts, mut violations) = (Counts::default(), Vec::new());
    for job in jobs {
        let (more, broken) = job.join().map_err(|_| anyhow::anyhow!("a siege panicked"))??;
        counts.add(more);
        violations.extend(broken);
    }
    let figures = figures(&arguments, &counts, &violations, began.elapsed());
    println!("{}", summary(&figures, violations.len()));
    if let Some(path) = &arguments.json {
        std::fs::write(path, format!("{figures:#}\n")).with_context(|| format!("write {}", path.display()))?;
    }
    Ok(violations.is_empty())
}

/// Sieges of one thread, one after another.
struct Job {
    arguments: Arguments,
    number: u64,
    progress: Arc<Progress>,
    began: Instant,
}

impl Job {
    async fn run(self) -> Result<(Counts, Vec<String>)> {
        let (mut counts, mut violations) = (Counts::default(), Vec::new());
        let mut draw = Draw::new(self.arguments.seed.wrapping_mul(1_000_003).wrapping_add(self.number));
        while !self.is_over() && (violations.is_empty() || self.arguments.keep_going) {
            let (more, violation) = self.besiege(&mut draw).await?;
            counts.add(more);
            violations.extend(violation);
        }
        Ok((counts, violations))
    }

    fn is_over(&self) -> bool {
        let minutes = self.began.elapsed().as_secs_f64() / 60.0;
        match self.arguments.minutes {
            Some(limit) => minutes >= limit,
            None => self.progress.kills() >= self.arguments.cycles,
        }
    }

    /// Rounds on one data directory, up to the first violation.
    async fn besiege(&self, draw: &mut Draw) -> Result<(Counts, Option<String>)> {
        let clock_rate = self.arguments.clock_rate;
        let server = ServerOptions { clock_rate, keep_running: true, tells_points: true };
        let lab = prepare(server).await?;
        // Every fourth group has no test listener.
        let has_test_listener = self.number % 4 != 3;
        let mut siege = Siege::new(lab, has_test_listener, Arc::clone(&self.progress)).await.context("prepare")?;
        let mut violation = None;
        for round in 1..=ROUNDS_A_DIRECTORY {
            if self.is_over() {
                break;
            }
            let plan = plan::Plan::draw(draw);
            if self.arguments.verbose {
                println!("{:7.1} s job {} round {round}: {plan:?}", self.began.elapsed().as_secs_f64(), self.number);
            }
            let outcome = siege.round(&plan, draw).await;
            siege.counts.deployments += 1;
            self.progress.deployment();
            if let Err(error) = outcome {
                violation = Some(self.tell(&siege, round, &plan, &error));
                break;
            }
        }
        let (counts, at_the_end) = siege.end().await;
        if let (None, Some(found)) = (&violation, &at_the_end) {
            println!("VIOLATION: seed {}, job {}: {found}", self.arguments.seed, self.number);
            violation = at_the_end;
        }
        Ok((counts, violation))
    }

    fn tell(&self, siege: &Siege, round: u64, plan: &plan::Plan, error: &anyhow::Error) -> String {
        let (seed, job) = (self.arguments.seed, self.number);
        let evidence = self.arguments.evidence.join(format!("kill9-{seed}-{job}-{round}"));
        siege.keep_evidence(&evidence);
        println!(
            "VIOLATION: seed {seed}, job {job}, round {round}: {error:#}\nplan: {plan:#?}\nthe server's log ends \
             with:\n{}\nthe data directory, its log and the hooks' notes are kept in {}",
            siege.lab.server.log_tail(),
            evidence.display()
        );
        format!("seed {seed}, job {job}, round {round}: {error:#}")
    }
}

/// A lab; on a machine with too much to do another try is made.
async fn prepare(server: ServerOptions) -> Result<Lab> {
    for _ in 1..PREPARATIONS {
        match Lab::new(Options { server, ..Options::default() }).await {
            Ok(lab) => return Ok(lab),
            Err(error) => println!("not prepared, and tried again: {error:#}"),
        }
    }
    Lab::new(Options { server, ..Options::default() }).await.context("prepare")
}

fn figures(arguments: &Arguments, counts: &Counts, violations: &[String], took: Duration) -> Value {
    let mut figures = counts.figures();
    let run = json!({
        "command": "kill9", "seed": arguments.seed, "jobs": arguments.jobs, "clock_rate": arguments.clock_rate,
        "seconds": took.as_secs_f64(), "kills_per_minute": (counts.killed() as f64 / took.as_secs_f64() * 60.0).round(),
        "failed": violations.len(), "violations": violations,
        "left_out": "loss of power (powerloss), two control planes on one directory",
    });
    if let (Some(figures), Value::Object(run)) = (figures.as_object_mut(), run) {
        figures.extend(run);
    }
    figures
}

fn summary(figures: &Value, violations: usize) -> String {
    format!(
        "kill9: {} kills {} over {} deployments and {} rollbacks in {:.0} s ({} a minute), seed {}: {}; {} acknowledged \
         mutations, {} hook executions, {} notices, {} user requests, {} failed, in flight in what was killed {}; \
         restart {}",
        figures["kills"],
        figures["kills_by_victim"],
        figures["deployments"],
        figures["rollbacks"],
        figures["seconds"].as_f64().unwrap_or_default(),
        figures["kills_per_minute"],
        figures["seed"],
        if violations == 0 { "everything held".to_string() } else { format!("{violations} VIOLATIONS") },
        figures["acknowledged_mutations"],
        figures["hook_executions"],
        figures["notices"],
        figures["requests"],
        figures["failed_requests"],
        figures["requests_in_flight_in_what_was_killed"],
        figures["restart_millis"],
    )
}
