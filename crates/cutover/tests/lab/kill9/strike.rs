//! Who is struck down, when, and how that is done.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use super::siege::Siege;
use crate::prober::Excuse;
use crate::support::{DeploymentFacts, Point, eventually, soon};

/// How long a held server is held: longer than any of its own limits at the lab's clock.
const HELD: Duration = Duration::from_secs(5);
/// A request to a task that was killed began before the kill, or so shortly after that its target was not yet known
/// to be dead.
const TASK_EXCUSE: Duration = Duration::from_millis(50);
/// A container whose keeper died is ended by the server when it notices.
const SHIM_EXCUSE: Duration = Duration::from_secs(10);

/// When something happens to a deployment.
#[derive(Clone, Debug)]
pub enum Moment {
    /// Milliseconds after the last thing that happened.
    Millis(u64),
    /// An event has this status, or one that comes after it.
    Event(&'static str, &'static str),
    /// The replacement has this share of production traffic.
    Weight(f64),
    /// The wait before the original is ended.
    TerminationWait,
}

impl Moment {
    /// Whether it has come; `waited` since the last thing that happened.
    pub fn has_come(&self, facts: &DeploymentFacts, waited: Duration) -> bool {
        match self {
            Self::Millis(millis) => waited >= Duration::from_millis(*millis),
            Self::Event(name, status) => {
                let now = facts.event(name);
                now == *status || (*status == "InProgress" && ["Succeeded", "Failed"].contains(&now))
            }
            Self::Weight(weight) => facts.green_weight() >= *weight,
            Self::TerminationWait => facts.termination_wait_started,
        }
    }
}

/// Who is struck.
#[derive(Clone, Debug)]
pub enum Victim {
    /// kill -9 of the control plane.
    Server,
    /// kill -9 of the control plane at a point that its log names.
    ServerAt(Point),
    /// SIGTERM to the control plane, which leaves tasks and traffic running.
    ServerAsked,
    /// SIGSTOP to the control plane, SIGCONT five seconds later.
    ServerHeld,
    /// kill -9 of the balancer; the control plane starts it again.
    Balancer,
    /// kill -9 of a task's program.
    Task,
    /// kill -9 of a task's keeper.
    Shim,
    /// kill -9 of the functions, in the middle of an invocation when there is one.
    Function,
}

impl Victim {
    /// For the report.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Server => "control plane",
            Self::ServerAt(_) => "control plane at a named point",
            Self::ServerAsked => "SIGTERM of the control plane",
            Self::ServerHeld => "SIGSTOP of the control plane for 5 s",
            Self::Balancer => "balancer",
            Self::Task => "task",
            Self::Shim => "keeper of a task",
            Self::Function => "function",
        }
    }

    /// See [`super::plan::Plan::hurts_the_platform`].
    pub const fn hurts_the_platform(&self) -> bool {
        matches!(self, Self::ServerHeld | Self::Balancer | Self::Task | Self::Shim)
    }
}

/// One strike.
#[derive(Clone, Debug)]
pub struct Strike {
    /// Who.
    pub victim: Victim,
    /// When; a named point is waited for from the strike before on.
    pub moment: Moment,
    /// Kill the recovery of the control plane too: at a point of its start, or after a time.
    pub recovery: Option<Result<Point, Duration>>,
}

impl Siege {
    /// Strikes now. [`Victim::ServerAt`] is armed before and struck by itself; here it is only started again.
    pub(super) async fn strike(&mut self, strike: &Strike) -> Result<()> {
        self.note_time();
        match &strike.victim {
            Victim::Server => {
                self.lab.server.kill_9().await?;
                self.note_kill(strike.victim.name());
                self.recover(strike.recovery.as_ref()).await
            }
            Victim::ServerAt(point) => {
                self.lab.server.kill_9().await?;
                self.note_kill(strike.victim.name());
                *self.counts.points.entry(point.says).or_default() += 1;
                self.recover(strike.recovery.as_ref()).await
            }
            Victim::ServerAsked => {
                let exit = self.lab.server.terminate().await?;
                ensure!(exit.success(), "SIGTERM: the control plane ended with {exit}");
                *self.counts.others.entry(strike.victim.name()).or_default() += 1;
                self.recover(strike.recovery.as_ref()).await
            }
            Victim::ServerHeld => {
                self.lab.server.suspend(HELD).await?;
                *self.counts.others.entry(strike.victim.name()).or_default() += 1;
                Ok(())
            }
            Victim::Balancer => self.strike_balancer().await,
            Victim::Task => self.strike_task(" demo-app", TASK_EXCUSE, strike.victim.name()),
            Victim::Shim => self.strike_task("task-shim", SHIM_EXCUSE, strike.victim.name()),
            Victim::Function => {
                for (pid, _) in self.of_home(|command| command.ends_with(" hook")) {
                    let _ = kill(Pid::from_raw(pid), Signal::SIGKILL);
                    self.note_kill(strike.victim.name());
                }
                Ok(())
            }
        }
    }

    /// Starts the control plane again, perhaps after more kills, and looks whether it lost anything.
    async fn recover(&mut self, recovery: Option<&Result<Point, Duration>>) -> Result<()> {
        let balancers = self.balancers();
        match recovery {
            None => {}
            Some(Err(after)) => {
                self.lab.server.start_again_and_kill_9(&self.lab.home, *after).await?;
                self.note_kill("control plane in its recovery");
            }
            Some(Ok(point)) => {
                let limit = Duration::from_millis(600);
                let was_struck =
                    self.lab.server.start_again_and_kill_at(&self.lab.home, point.clone(), limit).await?;
                self.note_kill("control plane in its recovery");
                if was_struck {
                    *self.counts.points.entry(point.says).or_default() += 1;
                }
            }
        }
        let began = Instant::now();
        self.lab.server.start_again(&self.lab.home).await.context("start again")?;
        self.counts.note_restart(began.elapsed());
        let now = self.balancers();
        ensure!(balancers == now, "the balancer did not live on: {balancers:?}, now {now:?}");
        let listed = self.deployments().await?;
        let lost: Vec<_> = self.known.difference(&listed).collect();
        ensure!(lost.is_empty(), "deployments are lost after a restart: {lost:?}");
        Ok(())
    }

    async fn strike_balancer(&mut self) -> Result<()> {
        let before = self.balancers();
        let from = Instant::now();
        for pid in &before {
            let _ = kill(Pid::from_raw(*pid), Signal::SIGKILL);
            self.note_kill("balancer");
        }
        let production = self.lab.production;
        let look = async || {
            let has_another = self.balancers().into_iter().any(|pid| !before.contains(&pid));
            Ok((has_another && tokio::net::TcpStream::connect(production).await.is_ok()).then_some(()))
        };
        eventually("the balancer is started again", soon(), look).await?;
        let until = Instant::now();
        self.counts.note_gap(until - from);
        // Who connected in the last moment of the old one notices in the first of the new one.
        self.excuses.push(Excuse { of: "balancer", from, until: until + Duration::from_millis(50) });
        Ok(())
    }

    fn strike_task(&mut self, command: &str, excuse: Duration, name: &'static str) -> Result<()> {
        let is_meant = |line: &str| match command {
            "task-shim" => line.contains(" task-shim"),
            _ => line.ends_with(command) && !line.contains(" task-shim"),
        };
        let found = self.of_home(is_meant);
        let Some((pid, _)) = found.get(self.rounds_so_far() % found.len().max(1)) else {
            bail!("there is no {name} to kill");
        };
        let from = Instant::now();
        let _ = kill(Pid::from_raw(*pid), Signal::SIGKILL);
        self.note_kill(name);
        self.excuses.push(Excuse { of: "task", from, until: from + excuse });
        Ok(())
    }

    fn balancers(&self) -> Vec<i32> {
        self.of_home(|command| command.contains(" balancer ")).into_iter().map(|(pid, _)| pid).collect()
    }

    fn of_home(&self, is_meant: impl Fn(&str) -> bool) -> Vec<(i32, String)> {
        self.lab.home.processes().into_iter().filter(|(_, command)| is_meant(command)).collect()
    }

    pub(super) fn note_kill(&mut self, name: &'static str) {
        self.note_time();
        *self.counts.kills.entry(name).or_default() += 1;
        self.progress.kill();
    }
}
