//! One drawn deployment, driven to its end through its kills.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::calls::Callers;
use super::notices::Inboxes;
use super::plan::{Hook, Plan, ReadyWait, Trouble};
use super::report::{Counts, Progress};
use super::strike::{Moment, Victim};
use crate::draw::Draw;
use crate::prober::{Excuse, Prober};
use crate::support::{APPLICATION, DeploymentFacts, GROUP, Lab, MARK, Witness, eventually, package_of, soon, text};

/// The alarm of the group, on a metric of its own.
pub(super) const ALARM: &str = "trouble";
/// Requests that may be lost with one task: one a client.
pub(super) const CLIENTS: usize = 2;

/// One deployment while and after it runs.
pub(super) struct Course {
    pub id: String,
    pub ended: DeploymentFacts,
    pub meanwhile: Meanwhile,
    /// When somebody was struck, in milliseconds since 1970.
    pub killed_at: Vec<u64>,
}

/// What people and the world did to a deployment.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Meanwhile {
    /// StopDeployment was answered with success.
    pub stop_acknowledged: bool,
    /// StopDeployment was sent.
    pub stop_sent: bool,
    /// The alarm was told of trouble.
    pub alarm_sent: bool,
    /// It went off before all traffic had moved.
    pub alarm_in_time: bool,
}

/// A lab under fire.
pub struct Siege {
    pub lab: Lab,
    pub counts: Counts,
    pub(super) progress: Arc<Progress>,
    pub(super) prober: Prober,
    pub(super) excuses: Vec<Excuse>,
    pub(super) inboxes: Inboxes,
    pub(super) ledger_queue: String,
    pub(super) notes: PathBuf,
    /// Deployment whose task set is PRIMARY; none before the first success.
    pub(super) primary: Option<String>,
    /// Every deployment there is.
    pub(super) known: BTreeSet<String>,
    /// How those ended that were looked at to their end.
    pub(super) ended: BTreeMap<String, DeploymentFacts>,
    /// Ids of task sets ever seen, by the deployment that made them.
    pub(super) task_sets: BTreeMap<String, BTreeSet<String>>,
    /// The group has a test listener.
    pub(super) has_test_listener: bool,
    pub(super) hooks: BTreeMap<Hook, String>,
    pub(super) rounds: u64,
    /// The last revision, and whether its program ends at once.
    pub(super) revision: Option<(String, bool)>,
    killed_at: Vec<u64>,
}

impl Siege {
    /// Prepares hooks, subscribers, queues and users; `has_test_listener`: of the group.
    pub async fn new(lab: Lab, has_test_listener: bool, progress: Arc<Progress>) -> Result<Self> {
        let notes = lab.home.path().join("hook-notes");
        let mut hooks = BTreeMap::new();
        for hook in Hook::ALL {
            hooks.insert(hook, function(&lab, hook, &notes).await?);
        }
        let inboxes = Inboxes::create(&lab).await?;
        let queue = lab.api.sqs("CreateQueue", json!({"QueueName": "ledger"})).await?;
        let alarm = json!({
            "AlarmName": ALARM, "Namespace": "Lab", "MetricName": ALARM, "Statistic": "Maximum", "Period": 60,
            "EvaluationPeriods": 1, "Threshold": 1.0, "ComparisonOperator": "GreaterThanOrEqualToThreshold",
            "TreatMissingData": "ignore",
        });
        lab.api.cloudwatch("PutMetricAlarm", alarm).await?;
        let mut listeners = vec![("production", lab.production)];
        if has_test_listener {
            listeners.push(("test", lab.test));
        }
        let prober = Prober::start(&listeners, CLIENTS, Duration::from_millis(10))?;
        Ok(Self {
            ledger_queue: text(&queue, "/QueueUrl")?,
            lab,
            counts: Counts::default(),
            progress,
            prober,
            excuses: Vec::new(),
            inboxes,
            notes,
            primary: None,
            known: BTreeSet::new(),
            ended: BTreeMap::new(),
            task_sets: BTreeMap::new(),
            has_test_listener,
            hooks,
            rounds: 0,
            revision: None,
            killed_at: Vec::new(),
        })
    }

    /// One deployment from its creation to the checks after its end.
    pub async fn round(&mut self, plan: &Plan, draw: &mut Draw) -> Result<()> {
        self.rounds += 1;
        self.killed_at.clear();
        self.set_group(plan).await.context("set the group")?;
        let callers = Callers::start(&self.lab.api, &self.ledger_queue, &format!("c{}", self.rounds), draw);
        let id = self.create(plan).await.context("create the deployment")?;
        let course = self.drive(plan, id).await;
        let calls = callers.verify(&self.lab.api, &self.ledger_queue).await;
        let course = course?;
        let calls = calls?;
        self.counts.acknowledged += calls.acknowledged;
        self.counts.unknown += calls.unknown;
        self.check(plan, &course).await.with_context(|| format!("after {} ({})", course.id, course.ended.status))?;
        self.check_requests()
    }

    pub(super) fn rounds_so_far(&self) -> usize {
        usize::try_from(self.rounds).unwrap_or(usize::MAX)
    }

    /// Every deployment of the group.
    pub(super) async fn deployments(&self) -> Result<BTreeSet<String>> {
        let (mut all, mut token) = (BTreeSet::new(), Value::Null);
        loop {
            let mut input = json!({"applicationName": APPLICATION, "deploymentGroupName": GROUP});
            if !token.is_null() {
                input["nextToken"] = token;
            }
            let page = self.lab.api.codedeploy("ListDeployments", input).await?;
            all.extend(
                page["deployments"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_string),
            );
            token = page["nextToken"].clone();
            if token.is_null() {
                return Ok(all);
            }
        }
    }

    /// Looks at the deployment until it ends, and strikes when the plan says so; strikes that are left when it has
    /// ended fall on its rollback and on what comes after.
    async fn drive(&mut self, plan: &Plan, id: String) -> Result<Course> {
        let mut witness = Witness::default();
        witness.may_go_back = !plan.leads_to("Succeeded") || plan.trouble.is_some() || plan.hurts_the_platform();
        let mut meanwhile = Meanwhile::default();
        self.drive_through(plan, &id, &mut meanwhile, &mut witness).await?;
        let ended = self.look_until(&id, &mut witness, None, plan.ready).await?;
        *self.counts.ended.entry(ended.status.clone()).or_default() += 1;
        self.ended.insert(id.clone(), ended.clone());
        Ok(Course { id, ended, meanwhile, killed_at: self.killed_at.clone() })
    }

    async fn drive_through(
        &mut self,
        plan: &Plan,
        id: &str,
        meanwhile: &mut Meanwhile,
        witness: &mut Witness,
    ) -> Result<()> {
        for (index, strike) in plan.strikes.iter().enumerate() {
            let trouble = plan.trouble.filter(|(at, _)| *at == index).map(|(_, trouble)| trouble);
            if trouble == Some(Trouble::Alarm) {
                self.raise_alarm(id, meanwhile).await?;
            }
            let stop = (trouble == Some(Trouble::Stop)).then(|| self.send_stop(id));
            let is_struck = match &strike.victim {
                Victim::ServerAt(point) => {
                    let watch = self.lab.server.watch().cloned().context("the server tells of no points")?;
                    watch.arm(point.clone());
                    let limit = Duration::from_secs(2);
                    let looked = tokio::select! {
                        biased;
                        () = watch.struck() => Ok(()),
                        looked = self.look_until(id, witness, Some((&Moment::Millis(2000), limit)), plan.ready) => {
                            looked.map(drop)
                        }
                    };
                    watch.disarm();
                    // A look may have met the dead server before the news of its death came.
                    let was_struck = tokio::time::timeout(Duration::from_millis(1), watch.struck()).await.is_ok();
                    if !was_struck {
                        looked?;
                    }
                    was_struck
                }
                _ if stop.is_some() => {
                    tokio::time::sleep(Duration::from_millis(index as u64 * 2)).await;
                    true
                }
                _ => {
                    // Not every moment comes in every deployment.
                    let limit = Duration::from_secs(2);
                    self.look_until(id, witness, Some((&strike.moment, limit)), plan.ready).await?;
                    true
                }
            };
            if is_struck {
                self.strike(strike).await?;
            }
            if let Some(stop) = stop {
                meanwhile.stop_sent = true;
                meanwhile.stop_acknowledged = stop.await?.is_ok();
            }
        }
        Ok(())
    }

    fn send_stop(&self, id: &str) -> tokio::task::JoinHandle<Result<Value, cli::client::ClientError>> {
        let (api, stop) = (self.lab.api.clone(), json!({"deploymentId": id, "autoRollbackEnabled": true}));
        tokio::spawn(async move { api.codedeploy("StopDeployment", stop).await })
    }

    /// Lets the alarm go off; it stays on until the next round.
    async fn raise_alarm(&self, id: &str, meanwhile: &mut Meanwhile) -> Result<()> {
        meanwhile.alarm_sent = true;
        self.set_alarm(2.0, "ALARM", Some(id)).await?;
        let facts = self.lab.facts(id).await?;
        meanwhile.alarm_in_time = !facts.is_terminal() && facts.event("AllowTraffic") != "Succeeded";
        Ok(())
    }

    /// Tells the alarm's metric this value until the alarm has this state, or the deployment has ended.
    pub(super) async fn set_alarm(&self, value: f64, state: &str, id: Option<&str>) -> Result<()> {
        let datum = json!({"Namespace": "Lab", "MetricData": [{"MetricName": ALARM, "Value": value}]});
        let look = async || {
            self.lab.api.cloudwatch("PutMetricData", datum.clone()).await?;
            let found = self.lab.api.cloudwatch("DescribeAlarms", json!({"AlarmNames": [ALARM]})).await?;
            let has_ended = match id {
                Some(id) => self.lab.facts(id).await?.is_terminal(),
                None => false,
            };
            Ok((has_ended || text(&found, "/MetricAlarms/0/StateValue")? == state).then_some(()))
        };
        eventually("the alarm changes", soon(), look).await
    }

    /// Looks until the moment has come, its limit has passed, or the deployment has ended.
    async fn look_until(
        &mut self,
        id: &str,
        witness: &mut Witness,
        moment: Option<(&Moment, Duration)>,
        ready: ReadyWait,
    ) -> Result<DeploymentFacts> {
        let began = Instant::now();
        let what = format!("{moment:?} of {id}");
        let look = async || {
            let facts = self.lab.facts(id).await?;
            // A breach is a finding, not an answer to wait for.
            if let Err(breach) = witness.note(&facts) {
                return Ok(Some(Err(breach)));
            }
            if facts.status == "Ready" && ready == ReadyWait::Continued {
                let go_on = json!({"deploymentId": id, "deploymentWaitType": "READY_WAIT"});
                // Refused when an earlier one, whose answer was lost, was heeded.
                let _ = self.lab.api.codedeploy("ContinueDeployment", go_on).await;
            }
            let service = self.lab.service().await?;
            note_task_sets(&mut self.task_sets, &service);
            let has_come = match moment {
                None => facts.is_terminal(),
                // After the end only the time counts.
                Some((Moment::Millis(millis), _)) => began.elapsed() >= Duration::from_millis(*millis),
                Some((moment, limit)) => {
                    facts.is_terminal() || moment.has_come(&facts, began.elapsed()) || began.elapsed() >= limit
                }
            };
            Ok(has_come.then_some(Ok(facts)))
        };
        let seen = eventually(&what, soon(), look).await?;
        let doubled = self.task_sets.iter().find(|(_, ids)| ids.len() > 1);
        ensure!(doubled.is_none(), "one deployment made two task sets: {doubled:?}");
        seen
    }

    pub(super) fn note_time(&mut self) {
        self.killed_at.push(crate::hook::now_millis());
    }

    /// Copies what is needed to find out; best effort, since the finding itself is printed already.
    pub fn keep_evidence(&self, to: &Path) {
        let _ = std::fs::create_dir_all(to);
        let _ = std::process::Command::new("cp").arg("-r").arg(self.lab.home.path()).arg(to).status();
    }

    /// Ends the users and everything else; answers the counts, and what was wrong at the very end.
    pub async fn end(mut self) -> (Counts, Option<String>) {
        self.prober.stop();
        let outcome = match self.check_ended().await {
            Ok(()) => self.check_requests(),
            Err(error) => Err(error),
        };
        self.counts.requests = self.prober.answered();
        self.counts.notices = self.inboxes.told;
        self.counts.notice_repeats = self.inboxes.repeats;
        (self.counts, outcome.err().map(|error| format!("at the end: {error:#}")))
    }
}

/// Remembers which task sets a service has, by the deployment that made each.
fn note_task_sets(seen: &mut BTreeMap<String, BTreeSet<String>>, service: &Value) {
    for set in service["taskSets"].as_array().into_iter().flatten() {
        if let (Some(deployment), Some(id)) = (set["externalId"].as_str(), set["id"].as_str()) {
            seen.entry(deployment.to_string()).or_default().insert(id.to_string());
        }
    }
}

/// The function of a hook.
async fn function(lab: &Lab, hook: Hook, notes: &Path) -> Result<String> {
    let program = std::env::current_exe()?;
    let input = json!({
        "FunctionName": hook.function(), "Role": "arn:aws:iam::000000000000:role/hook",
        "Runtime": "provided.al2023", "Handler": "bootstrap", "Timeout": 30,
        "Code": {"ZipFile": package_of("#!/bin/sh\nexec \"$LAB_PROGRAM\" hook\n")?},
        "Environment": {"Variables": {"LAB_PROGRAM": program, "LAB_NOTES": notes, MARK: lab.home.path()}},
    });
    text(&lab.api.lambda("CreateFunction", input).await?, "/FunctionArn")
}
