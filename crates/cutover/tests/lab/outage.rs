//! The control plane away for minutes in the middle of a shift: traffic, health checks and the last table go on, and
//! the deployment goes on when it is back (reliability A9, G1).
//!
//! Each shift: a canary or linear deployment; with part of production on the replacement the control plane is killed
//! and not started again. While it is away one task of the replacement is killed and one of the original hangs; the
//! balancer has to take both out by itself. Then the control plane comes back: the deployment succeeds, no wait was
//! shortened, and none that had run out meanwhile begins anew. Requests never cease; those that were in flight in the
//! killed task, or sent to the hanging one before its health checks could tell, are counted apart. Leaves out: loss of
//! the machine, a balancer that dies while nobody is there to start it again.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use load_balancer::BalancerClient;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use ports::{Balancer, TargetState};
use serde_json::{Value, json};

use crate::prober::{Excuse, Prober};
use crate::support::{DeploymentFacts, Lab, Options, ServerOptions, TASKS, eventually, soon};

const CANARY: &str = "CodeDeployDefault.ECSCanary10Percent5Minutes";
const LINEAR: &str = "CodeDeployDefault.ECSLinear10PercentEvery1Minutes";
/// Two failed checks, five seconds apart, each of two seconds at the most; and the same again for a busy machine.
const OUT_WITHIN: Duration = Duration::from_secs(28);
/// Of a request to the killed task: it began before the kill, or before the target was known to be dead.
const KILL_EXCUSE: Duration = Duration::from_millis(50);
/// How late a step may be on a busy machine, in seconds of the wall.
const LATE_SECONDS: f64 = 4.0;
/// Every kind of client of each listener.
const CLIENTS: usize = 8;

/// See the module.
#[derive(clap::Args)]
pub struct Arguments {
    /// Minutes without a control plane, over all shifts
    #[arg(long, default_value_t = 0.7)]
    minutes: f64,
    /// Deployments, each with one outage
    #[arg(long, default_value_t = 2)]
    shifts: u32,
    /// Engine time per wall time
    #[arg(long, default_value_t = 20)]
    clock_rate: u32,
    /// Write the figures to this file, as JSON
    #[arg(long)]
    json: Option<PathBuf>,
}

#[derive(Default)]
struct Counts {
    shifts: u32,
    away_seconds: f64,
    requests_while_away: u64,
    requests: u64,
    excused: BTreeMap<&'static str, u64>,
    /// Seconds until the balancer called the target unhealthy.
    killed_out_seconds: Vec<f64>,
    hanging_out_seconds: Vec<f64>,
    violations: Vec<String>,
}

/// Runs the shifts; answers whether everything held.
pub async fn run(arguments: Arguments) -> Result<bool> {
    let began = Instant::now();
    let server = ServerOptions { clock_rate: arguments.clock_rate, keep_running: true, ..ServerOptions::default() };
    let mut lab = Lab::new(Options { server, ..Options::default() }).await.context("prepare")?;
    let listeners = [("production", lab.production), ("test", lab.test)];
    let mut prober = Prober::start(&listeners, CLIENTS, Duration::from_millis(20))?;
    let away = Duration::from_secs_f64(arguments.minutes * 60.0 / f64::from(arguments.shifts.max(1)));
    let mut counts = Counts::default();
    for number in 0..arguments.shifts {
        let config = if number % 2 == 0 { CANARY } else { LINEAR };
        let mut shift =
            Shift { lab: &mut lab, prober: &prober, config, away, clock_rate: arguments.clock_rate, excuses: vec![] };
        let outcome = shift.run(number, &mut counts).await;
        let excuses = std::mem::take(&mut shift.excuses);
        if let Err(error) = outcome {
            let log = lab.server.log_tail();
            println!("VIOLATION: shift {}: {error:#}\nthe server's log ends with:\n{log}", number + 1);
            counts.violations.push(format!("shift {}: {error:#}", number + 1));
        }
        judge(&prober, &excuses, &mut counts);
        if !counts.violations.is_empty() {
            break;
        }
        counts.shifts += 1;
        println!(
            "{:6.0} s: {} shifts, away for {:.0} s each",
            began.elapsed().as_secs_f64(),
            number + 1,
            away.as_secs_f64()
        );
    }
    prober.stop();
    judge(&prober, &[], &mut counts);
    counts.requests = prober.answered();
    let figures = figures(&arguments, &counts, began.elapsed());
    println!("{figures:#}");
    if let Some(path) = &arguments.json {
        std::fs::write(path, format!("{figures:#}\n")).with_context(|| format!("write {}", path.display()))?;
    }
    Ok(counts.violations.is_empty())
}

fn judge(prober: &Prober, excuses: &[Excuse], counts: &mut Counts) {
    for failure in prober.take_failures() {
        match excuses.iter().find(|excuse| excuse.covers(&failure)) {
            Some(excuse) => *counts.excused.entry(excuse.of).or_default() += 1,
            None => counts.violations.push(format!("a request of a user failed: {}", failure.what)),
        }
    }
}

/// One deployment with its outage.
struct Shift<'a> {
    lab: &'a mut Lab,
    prober: &'a Prober,
    config: &'static str,
    away: Duration,
    clock_rate: u32,
    excuses: Vec<Excuse>,
}

impl Shift<'_> {
    async fn run(&mut self, number: u32, counts: &mut Counts) -> Result<()> {
        let change = json!({"applicationName": "lab-app", "currentDeploymentGroupName": "lab-group",
            "deploymentConfigName": self.config});
        self.lab.api.codedeploy("UpdateDeploymentGroup", change).await?;
        let originals = self.tasks();
        let id = self.lab.deploy(&format!("v{}", number + 2), &[]).await?;
        let weight = if self.config == LINEAR { 20.0 } else { 10.0 };
        let at = self.lab.wait_for(&id, "part of production", |facts| facts.green_weight() >= weight).await?;
        let weights = self.lab.production_weights().await?;
        let replacements: Vec<i32> = self.tasks().into_iter().filter(|pid| !originals.contains(pid)).collect();

        let before = self.prober.answered();
        let gone = Instant::now();
        self.lab.server.kill_9().await?;
        let hurt = self.hurt_tasks(&originals, &replacements, counts).await;
        tokio::time::sleep(self.away.saturating_sub(gone.elapsed())).await;
        counts.requests_while_away += self.prober.answered() - before;
        counts.away_seconds += gone.elapsed().as_secs_f64();
        self.lab.server.start_again(&self.lab.home).await.context("start again after the outage")?;
        hurt?;

        // The table is the one of before until the engine has looked around.
        let first = self.lab.facts(&id).await?;
        ensure!(first.green_weight() >= at.green_weight(), "{weights:?} before, after the outage {first:#?}");
        let ended = self.wait_for_end(&id, &at, gone.elapsed()).await?;
        ensure!(ended.status == "Succeeded", "{ended:#?}");
        self.lab.expect_one_primary(Some(&id)).await?;
        eventually("only one set's processes are left", soon(), async || {
            Ok((self.tasks().len() as u64 == TASKS).then_some(()))
        })
        .await
    }

    /// Kills a task of the replacement and lets one of the original hang; the balancer must take out both by itself.
    async fn hurt_tasks(&mut self, originals: &[i32], replacements: &[i32], counts: &mut Counts) -> Result<()> {
        let [Some(victim), Some(hanging)] = [replacements.first(), originals.first()] else {
            bail!("there are no tasks to hurt: {originals:?}, {replacements:?}");
        };
        let unhealthy = self.unhealthy().await?;
        ensure!(unhealthy == 0, "{unhealthy} targets were unhealthy before anything was done");
        let began = Instant::now();
        kill(Pid::from_raw(*victim), Signal::SIGKILL)?;
        self.excuses.push(Excuse { of: "killed task", from: began, until: began + KILL_EXCUSE });
        counts.killed_out_seconds.push(self.out_after(1, began).await.context("the killed task")?);
        let began = Instant::now();
        kill(Pid::from_raw(*hanging), Signal::SIGSTOP)?;
        let out = self.out_after(2, began).await;
        // Whoever asked it before it was out waits in vain; afterwards nobody may.
        self.excuses.push(Excuse { of: "hanging task", from: began, until: Instant::now() });
        counts.hanging_out_seconds.push(out.context("the hanging task")?);
        Ok(())
    }

    /// Seconds until this many targets are unhealthy to the balancer.
    async fn out_after(&self, count: usize, began: Instant) -> Result<f64> {
        let look = async || Ok((self.unhealthy().await? >= count).then_some(()));
        eventually("the balancer calls it unhealthy", OUT_WITHIN, look).await?;
        Ok(began.elapsed().as_secs_f64())
    }

    async fn unhealthy(&self) -> Result<usize> {
        let client = BalancerClient::new(self.lab.home.data_dir().join("balancer"));
        let health = client.health().await.context("ask the balancer")?;
        let targets = health.iter().flat_map(|group| &group.targets);
        Ok(targets.filter(|target| target.state == TargetState::Unhealthy).count())
    }

    /// The end, and that the waits were kept: none shorter than configured, none begun anew.
    async fn wait_for_end(&self, id: &str, at: &DeploymentFacts, away: Duration) -> Result<DeploymentFacts> {
        let (back, rate) = (Instant::now(), f64::from(self.clock_rate));
        let whole_minutes = if self.config == LINEAR { 9.0 } else { 5.0 };
        // What was left of the shift when the control plane went; a wait that ran out meanwhile is over.
        let steps_left =
            if self.config == LINEAR { ((100.0 - at.green_weight()) / 10.0 - 1.0).max(0.0) } else { 0.0 };
        let canary_left = if self.config == LINEAR { 0.0 } else { whole_minutes * 60.0 / rate - away.as_secs_f64() };
        let most = steps_left * 60.0 / rate + canary_left.max(0.0);
        let shifted = self.lab.wait_for(id, "all of production", |facts| facts.green_weight() == 100.0).await?;
        let took = back.elapsed().as_secs_f64();
        // The lost task is replaced first: traffic waits for a replacement that is whole again.
        let whole_again = 10.0;
        ensure!(
            took <= most + whole_again + LATE_SECONDS,
            "the shift was over {took:.1} s after the return, at most {most:.1} s were left of it: a wait began anew"
        );
        drop(shifted);
        let ended = self.lab.wait_until_ended(id).await?;
        let allow = ended.events.iter().find(|event| event.name == "AllowTraffic").context("no AllowTraffic")?;
        let lasted = allow.end.context("AllowTraffic has no end")? - allow.start.context("no start")?;
        ensure!(
            lasted >= whole_minutes * 60.0 - 1.0,
            "production was shifted in {lasted:.0} s of the engine, configured are {whole_minutes} minutes"
        );
        Ok(ended)
    }

    fn tasks(&self) -> Vec<i32> {
        let is_task = |command: &str| command.ends_with(" demo-app") && !command.contains(" task-shim");
        self.lab.home.processes().into_iter().filter(|(_, command)| is_task(command)).map(|(pid, _)| pid).collect()
    }
}

fn figures(arguments: &Arguments, counts: &Counts, took: Duration) -> Value {
    let longest = |seconds: &[f64]| seconds.iter().copied().fold(0.0, f64::max);
    json!({
        "command": "outage", "clock_rate": arguments.clock_rate, "shifts": counts.shifts,
        "seconds_without_control_plane": counts.away_seconds.round(), "requests": counts.requests,
        "requests_without_control_plane": counts.requests_while_away,
        "failed": counts.violations.len(), "violations": counts.violations,
        "requests_in_flight_in_tasks_that_were_hurt": counts.excused,
        "killed_task_out_after_seconds_max": longest(&counts.killed_out_seconds),
        "hanging_task_out_after_seconds_max": longest(&counts.hanging_out_seconds),
        "seconds": took.as_secs_f64(),
        "left_out": "a balancer that dies while no control plane is there to start it again",
    })
}
