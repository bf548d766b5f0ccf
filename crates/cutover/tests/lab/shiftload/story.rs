//! The deployments that pass under the clients' feet, and what is measured of each change of weights.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use tokio::process::Command;
use tokio::time::sleep;

use super::tally::Tally;
use super::watcher::{Change, Watcher};
use crate::support::{APPLICATION, BINARY, CONTAINER, GROUP, Lab, MARK, eventually, soon, text};

/// Weight of the replacement while it is watched, in per cent.
pub const CANARY_PERCENT: u16 = 10;

/// How long it is watched, by the engine's clock.
const CANARY: Duration = Duration::from_secs(300);

const ALARM: &str = "stop-it";

/// How a deployment goes on from its canary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// To 100 %.
    Forward,
    /// A person stops it, with rollback.
    Stopped,
    /// An alarm stops it.
    Alarmed,
}

/// What else happens while the canary is watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Disturbance {
    None,
    /// The control plane is killed with -9 and started again.
    Kill,
    /// The balancer is replaced by a new process.
    HandOver,
}

/// One change of weights that took a version's traffic away.
pub struct Departure {
    /// The version that got no new requests from then on.
    pub version: String,
    pub change: Change,
}

/// How true the canary's weight was.
pub struct Share {
    pub requests: u64,
    pub replacement: u64,
}

/// The environment and what was seen so far.
pub struct Story {
    lab: Lab,
    tally: Arc<Tally>,
    watcher: Arc<Watcher>,
    posts: PathBuf,
    clock_rate: u32,
    current: String,
    number: u64,
    /// Nothing but deployments happens.
    pub undisturbed: bool,
    /// Changes of weights.
    pub shifts: u64,
    pub departures: Vec<Departure>,
    pub shares: Vec<Share>,
    pub rollbacks: u64,
    pub kills: u64,
    pub hand_overs: u64,
}

impl Story {
    /// Brings the program of `app` up in place of the lab's own; clients may start afterwards.
    pub async fn begin(lab: Lab, tally: Arc<Tally>, watcher: Arc<Watcher>, clock_rate: u32) -> Result<Self> {
        let posts = lab.home.path().join("posts");
        let mut story = Self {
            lab,
            tally,
            watcher,
            posts,
            clock_rate,
            current: "v1".to_owned(),
            number: 1,
            undisturbed: false,
            shifts: 0,
            departures: Vec::new(),
            shares: Vec::new(),
            rollbacks: 0,
            kills: 0,
            hand_overs: 0,
        };
        story.watch_an_alarm().await?;
        let id = story.deploy("v2", Some("CodeDeployDefault.ECSAllAtOnce")).await?;
        let ended = story.lab.wait_until_ended(&id).await?;
        ensure!(ended.status == "Succeeded", "{ended:#?}");
        story.lab.expect_one_primary(Some(&id)).await?;
        (story.current, story.number) = ("v2".to_owned(), 2);
        Ok(story)
    }

    /// Every upload that arrived.
    pub fn posts(&self) -> &Path {
        &self.posts
    }

    /// Ends the environment.
    pub fn end(self) {}

    /// The next deployment: two changes of weights. Half of them go back; every third one has the control plane
    /// killed, every third one the balancer replaced.
    pub async fn next(&mut self) -> Result<()> {
        self.number += 1;
        let turn = match self.number % 4 {
            0 => Turn::Stopped,
            2 => Turn::Alarmed,
            _ => Turn::Forward,
        };
        let disturbance = match self.number % 3 {
            _ if self.undisturbed => Disturbance::None,
            0 => Disturbance::HandOver,
            1 => Disturbance::Kill,
            _ => Disturbance::None,
        };
        let version = format!("v{}", self.number);
        let told = self.deployment(&version, turn, disturbance).await;
        told.with_context(|| format!("deployment of {version}, {turn:?}, {disturbance:?}"))
    }

    async fn deployment(&mut self, version: &str, turn: Turn, disturbance: Disturbance) -> Result<()> {
        let tally = Arc::clone(&self.tally);
        let phase = |what: &str| tally.set_phase(format!("{version}: {what}"));
        phase("install");
        let seen = self.watcher.changes().len();
        let id = self.deploy(version, None).await?;
        self.change(&id, seen, &[CANARY_PERCENT, 100 - CANARY_PERCENT]).await?;
        self.tally.open_window(self.number);
        let opened = Instant::now();
        phase(&format!("canary, {disturbance:?}"));
        let part = if turn == Turn::Forward { 0.75 } else { 0.4 };
        let watched = CANARY.mul_f64(part / f64::from(self.clock_rate));
        self.disturb(disturbance).await?;
        sleep(watched.saturating_sub(opened.elapsed())).await;
        let (requests, replacement) = self.tally.close_window(version);
        if self.watcher.changes().len() == seen + 1 {
            self.shares.push(Share { requests, replacement });
        }
        phase(&format!("{turn:?} after {disturbance:?}"));
        let leaving = match turn {
            Turn::Forward => std::mem::replace(&mut self.current, version.to_owned()),
            Turn::Stopped | Turn::Alarmed => version.to_owned(),
        };
        self.turn(&id, turn).await?;
        let change = self.change(&id, seen + 1, &[0, 100]).await?;
        self.departures.push(Departure { version: leaving, change });
        self.finish(&id, turn).await
    }

    async fn disturb(&mut self, disturbance: Disturbance) -> Result<()> {
        match disturbance {
            Disturbance::None => {}
            Disturbance::Kill => {
                self.lab.server.kill_9().await?;
                self.lab.server.start_again(&self.lab.home).await?;
                self.kills += 1;
            }
            Disturbance::HandOver => {
                let balancers = self.watcher.pids().len();
                let replaced = Command::new(BINARY)
                    .arg("reload-balancer")
                    .arg("--data-dir")
                    .arg(self.lab.home.data_dir())
                    .env(MARK, self.lab.home.path())
                    .stdin(Stdio::null())
                    .output()
                    .await?;
                ensure!(replaced.status.success(), "reload-balancer: {}", String::from_utf8_lossy(&replaced.stderr));
                let look = async || Ok((self.watcher.pids().len() > balancers).then_some(()));
                eventually("another balancer answers", soon(), look).await?;
                self.hand_overs += 1;
            }
        }
        Ok(())
    }

    async fn turn(&mut self, id: &str, turn: Turn) -> Result<()> {
        match turn {
            Turn::Forward => {}
            Turn::Stopped => {
                let stop = json!({"deploymentId": id, "autoRollbackEnabled": true});
                self.lab.api.codedeploy("StopDeployment", stop).await?;
                self.rollbacks += 1;
            }
            Turn::Alarmed => {
                self.set_alarm("ALARM").await?;
                self.rollbacks += 1;
            }
        }
        Ok(())
    }

    /// Waits until the deployment, and the rollback if there is one, have ended as they should.
    async fn finish(&self, id: &str, turn: Turn) -> Result<()> {
        let ended = self.lab.wait_until_ended(id).await?;
        if turn == Turn::Forward {
            ensure!(ended.status == "Succeeded", "{ended:#?}");
            return Ok(());
        }
        ensure!(["Stopped", "Failed"].contains(&ended.status.as_str()), "{ended:#?}");
        let look = async || Ok(self.lab.facts(id).await?.rollback_id);
        let rollback = eventually("the rollback is named", soon(), look).await?;
        let back = self.lab.wait_until_ended(&rollback).await?;
        ensure!(back.status == "Succeeded", "{back:#?}");
        if turn == Turn::Alarmed {
            self.set_alarm("OK").await?;
        }
        Ok(())
    }

    /// Waits for the change after the `seen` first ones; it must bring these weights, in any order.
    async fn change(&mut self, id: &str, seen: usize, weights: &[u16; 2]) -> Result<Change> {
        let look = async || Ok(self.watcher.changes().get(seen).cloned());
        let found = eventually("the weights change", soon(), look).await;
        let Ok(change) = found else {
            let facts = self.lab.facts(id).await?;
            bail!("the weights did not change: {facts:#?}\nthe server's log:\n{}", self.lab.server.log_tail());
        };
        let mut found: Vec<u16> = change.weights.values().copied().collect();
        found.sort_unstable();
        // A group of weight 0 may be left out.
        let mut wanted = weights.to_vec();
        wanted.sort_unstable();
        ensure!(found == wanted || (found == [100] && wanted == [0, 100]), "weights {found:?}, not {wanted:?}");
        self.shifts += 1;
        Ok(change)
    }

    async fn deploy(&self, version: &str, config: Option<&str>) -> Result<String> {
        let program = std::env::current_exe()?;
        let environment =
            [("APP_VERSION", json!(version)), ("LAB_POSTS", json!(self.posts)), (MARK, json!(self.lab.home.path()))];
        let environment = environment.map(|(name, value)| json!({"name": name, "value": value}));
        let definition = json!({
            "family": "web", "networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"],
            "cpu": "256", "memory": "512",
            "containerDefinitions": [{
                "name": CONTAINER, "image": "lab-app", "essential": true, "stopTimeout": 5,
                "entryPoint": [program], "command": ["app"],
                "portMappings": [{"containerPort": 80, "protocol": "tcp"}], "environment": environment,
            }],
        });
        let registered = self.lab.api.ecs("RegisterTaskDefinition", definition).await?;
        let mut input: Value = self.lab.revision(&text(&registered, "/taskDefinition/taskDefinitionArn")?);
        if let Some(config) = config {
            input["deploymentConfigName"] = json!(config);
        }
        text(&self.lab.api.codedeploy("CreateDeployment", input).await?, "/deploymentId")
    }

    /// An alarm that only a person's word moves.
    async fn watch_an_alarm(&self) -> Result<()> {
        let alarm = json!({
            "AlarmName": ALARM, "Namespace": "Lab", "MetricName": "Nothing", "Statistic": "Sum", "Period": 60,
            "EvaluationPeriods": 1, "Threshold": 1.0, "ComparisonOperator": "GreaterThanOrEqualToThreshold",
            "TreatMissingData": "ignore",
        });
        self.lab.api.cloudwatch("PutMetricAlarm", alarm).await?;
        self.set_alarm("OK").await?;
        let change = json!({
            "applicationName": APPLICATION, "currentDeploymentGroupName": GROUP,
            "alarmConfiguration": {"enabled": true, "alarms": [{"name": ALARM}]},
        });
        self.lab.api.codedeploy("UpdateDeploymentGroup", change).await?;
        Ok(())
    }

    async fn set_alarm(&self, state: &str) -> Result<()> {
        let input = json!({"AlarmName": ALARM, "StateValue": state, "StateReason": "a person says so"});
        self.lab.api.cloudwatch("SetAlarmState", input).await?;
        Ok(())
    }
}
