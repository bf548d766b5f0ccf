//! One drawn deployment, driven to its end through its kills.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use cutover::demo::traffic::Traffic;
use serde_json::{Value, json};

use super::calls::Callers;
use super::notices::Inboxes;
use super::plan::{Kill, Moment, Plan};
use crate::draw::Draw;
use crate::support::{
    APPLICATION, CONTAINER, DeploymentFacts, GROUP, Lab, MARK, Witness, eventually, package_of, soon, text,
};

/// What was done and seen so far.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    pub kills: u64,
    pub kills_of_recovery: u64,
    pub rollbacks: u64,
    pub ended: BTreeMap<String, u64>,
    pub acknowledged: u64,
    pub unknown: u64,
    pub hook_executions: u64,
    pub hook_repeats: u64,
    pub notices: u64,
    pub notice_repeats: u64,
    pub requests: u64,
    pub failed_requests: u64,
    pub restart_millis: u64,
    pub restart_millis_max: u64,
    pub audit_records: u64,
}

/// One deployment while and after it runs.
pub(super) struct Course {
    pub id: String,
    pub ended: DeploymentFacts,
    /// StopDeployment was answered with success.
    pub stop_acknowledged: bool,
    /// StopDeployment was sent.
    pub stop_sent: bool,
    /// When the control plane was killed, in milliseconds since 1970.
    pub killed_at: Vec<u64>,
}

/// A lab under fire.
pub struct Siege {
    pub lab: Lab,
    pub counts: Counts,
    pub(super) traffic: Option<Traffic>,
    pub(super) inboxes: Inboxes,
    pub(super) ledger_queue: String,
    pub(super) notes: PathBuf,
    /// Deployment whose task set is PRIMARY; none before the first success.
    pub(super) primary: Option<String>,
    /// Every deployment there is.
    pub(super) known: BTreeSet<String>,
    /// Ids of task sets ever seen, by the deployment that made them.
    pub(super) task_sets: BTreeMap<String, BTreeSet<String>>,
    hooks: [String; 2],
    rounds: u64,
    killed_at: Vec<u64>,
}

impl Siege {
    /// Prepares hooks, subscribers and queues.
    pub async fn new(lab: Lab, traffic: Traffic) -> Result<Self> {
        let notes = lab.home.path().join("hook-notes");
        let hooks = [function(&lab, "Failed", &notes).await?, function(&lab, "Succeeded", &notes).await?];
        let inboxes = Inboxes::create(&lab).await?;
        let queue = lab.api.sqs("CreateQueue", json!({"QueueName": "ledger"})).await?;
        Ok(Self {
            ledger_queue: text(&queue, "/QueueUrl")?,
            lab,
            counts: Counts::default(),
            traffic: Some(traffic),
            inboxes,
            notes,
            primary: None,
            known: BTreeSet::new(),
            task_sets: BTreeMap::new(),
            hooks,
            rounds: 0,
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
        self.count_traffic()
    }

    async fn set_group(&self, plan: &Plan) -> Result<()> {
        let change = json!({
            "applicationName": APPLICATION, "currentDeploymentGroupName": GROUP,
            "deploymentConfigName": plan.config,
            "blueGreenDeploymentConfiguration": {
                "deploymentReadyOption": {"actionOnTimeout": "CONTINUE_DEPLOYMENT", "waitTimeInMinutes": 0},
                "terminateBlueInstancesOnDeploymentSuccess":
                    {"action": "TERMINATE", "terminationWaitTimeInMinutes": plan.termination_minutes},
            },
        });
        self.lab.api.codedeploy("UpdateDeploymentGroup", change).await?;
        Ok(())
    }

    /// Creates the deployment, killed in the middle when the plan says so; answers its id.
    async fn create(&mut self, plan: &Plan) -> Result<String> {
        let task_definition = self.lab.register(&format!("v{}", self.rounds + 1), &[]).await?;
        let input = self.lab.deployment_of(&self.app_spec(plan, &task_definition));
        let answer = match plan.kill_in_create_millis {
            None => self.lab.api.codedeploy("CreateDeployment", input.clone()).await,
            Some(millis) => {
                let (api, input) = (self.lab.api.clone(), input.clone());
                let call = tokio::spawn(async move { api.codedeploy("CreateDeployment", input).await });
                tokio::time::sleep(Duration::from_millis(millis)).await;
                self.kill(None).await?;
                call.await?
            }
        };
        let added: Vec<String> = self.deployments().await?.difference(&self.known).cloned().collect();
        ensure!(added.len() <= 1, "one CreateDeployment made {added:?}");
        let id = match (answer, added.into_iter().next()) {
            (Ok(answer), added) => {
                let id = text(&answer, "/deploymentId")?;
                ensure!(added.as_ref() == Some(&id), "CreateDeployment answered {id}; listed is {added:?}");
                id
            }
            (Err(error), Some(id)) if error.code().is_none() => id,
            (Err(error), None) if error.code().is_none() || error.is_passing() => {
                text(&self.lab.api.codedeploy("CreateDeployment", input).await?, "/deploymentId")?
            }
            (Err(error), added) => anyhow::bail!("{error}; listed is {added:?}"),
        };
        self.known.insert(id.clone());
        Ok(id)
    }

    fn app_spec(&self, plan: &Plan, task_definition: &str) -> String {
        let mut content = format!(
            "version: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n      Properties:\n        \
             TaskDefinition: \"{task_definition}\"\n        LoadBalancerInfo:\n          ContainerName: \
             \"{CONTAINER}\"\n          ContainerPort: 80\n"
        );
        if !plan.hooks.is_empty() {
            content.push_str("Hooks:\n");
        }
        for (event, succeeds) in &plan.hooks {
            content.push_str(&format!("  - {event}: \"{}\"\n", self.hooks[usize::from(*succeeds)]));
        }
        content
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

    /// Looks at the deployment until it ends, and kills when the plan says so.
    async fn drive(&mut self, plan: &Plan, id: String) -> Result<Course> {
        let mut witness = Witness::default();
        witness.may_go_back = !plan.hooks_succeed() || plan.stop_before_kill.is_some();
        let (mut stop_sent, mut stop_acknowledged) = (false, false);
        for (index, kill) in plan.kills.iter().enumerate() {
            if self.look_until(&id, &mut witness, Some(&kill.moment)).await?.is_terminal() {
                break;
            }
            if plan.stop_before_kill == Some(index) {
                let (api, stop) = (self.lab.api.clone(), json!({"deploymentId": id, "autoRollbackEnabled": true}));
                let call = tokio::spawn(async move { api.codedeploy("StopDeployment", stop).await });
                tokio::time::sleep(Duration::from_millis(index as u64 * 2)).await;
                self.kill(Some(kill)).await?;
                stop_sent = true;
                stop_acknowledged = call.await?.is_ok();
            } else {
                self.kill(Some(kill)).await?;
            }
        }
        let ended = self.look_until(&id, &mut witness, None).await?;
        *self.counts.ended.entry(ended.status.clone()).or_default() += 1;
        Ok(Course { id, ended, stop_sent, stop_acknowledged, killed_at: self.killed_at.clone() })
    }

    /// Looks until the moment has come or the deployment has ended.
    async fn look_until(
        &mut self,
        id: &str,
        witness: &mut Witness,
        moment: Option<&Moment>,
    ) -> Result<DeploymentFacts> {
        let began = Instant::now();
        let what = format!("{moment:?} of {id}");
        let look = async || {
            let facts = self.lab.facts(id).await?;
            // A breach is a finding, not an answer to wait for.
            if let Err(breach) = witness.note(&facts) {
                return Ok(Some(Err(breach)));
            }
            let service = self.lab.service().await?;
            note_task_sets(&mut self.task_sets, &service);
            let waited = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
            let has_come = moment.is_some_and(|moment| moment.has_come(&facts, waited));
            Ok((has_come || facts.is_terminal()).then_some(Ok(facts)))
        };
        let seen = eventually(&what, soon(), look).await?;
        let doubled = self.task_sets.iter().find(|(_, ids)| ids.len() > 1);
        ensure!(doubled.is_none(), "one deployment made two task sets: {doubled:?}");
        seen
    }

    /// Kills the control plane, perhaps also its recovery, and starts it again.
    async fn kill(&mut self, kill: Option<&Kill>) -> Result<()> {
        let before = self.bystanders();
        self.lab.server.kill_9().await?;
        self.note_kill();
        if let Some(millis) = kill.and_then(|kill| kill.again_after_millis) {
            self.lab.server.start_again_and_kill_9(&self.lab.home, Duration::from_millis(millis)).await?;
            self.note_kill();
            self.counts.kills_of_recovery += 1;
        }
        let began = Instant::now();
        self.lab.server.start_again(&self.lab.home).await.context("start again after kill -9")?;
        let millis = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.counts.restart_millis += millis;
        self.counts.restart_millis_max = self.counts.restart_millis_max.max(millis);
        let after = self.bystanders();
        let balancers =
            |of: &BTreeSet<(i32, bool)>| of.iter().filter(|(_, is)| *is).copied().collect::<BTreeSet<_>>();
        ensure!(balancers(&before) == balancers(&after), "the balancer did not live on: {before:?}, now {after:?}");
        Ok(())
    }

    fn note_kill(&mut self) {
        self.counts.kills += 1;
        self.killed_at.push(crate::hook::now_millis());
    }

    /// The balancer (true) and the tasks (false), by process.
    fn bystanders(&self) -> BTreeSet<(i32, bool)> {
        let processes = self.lab.home.processes().into_iter();
        processes.filter(|(_, command)| command.contains(" balancer ")).map(|(pid, _)| (pid, true)).collect()
    }

    fn count_traffic(&mut self) -> Result<()> {
        let Some(traffic) = &self.traffic else { return Ok(()) };
        let counts = traffic.counts();
        self.counts.requests = counts.total();
        self.counts.failed_requests = counts.failed;
        ensure!(counts.failed == 0, "{} requests of users failed: {:?}", counts.failed, counts.failures);
        Ok(())
    }

    /// Copies what is needed to find out; best effort, since the finding itself is printed already.
    pub fn keep_evidence(&self, to: &Path) {
        let _ = std::fs::create_dir_all(to);
        let _ = std::process::Command::new("cp").arg("-r").arg(self.lab.home.path()).arg(to).status();
    }

    /// Ends the traffic and everything else; a request that failed at the very end is a violation too.
    pub async fn end(mut self, violation: &mut Option<String>) -> Counts {
        if let Some(traffic) = self.traffic.take() {
            let counts = traffic.stop().await;
            (self.counts.requests, self.counts.failed_requests) = (counts.total(), counts.failed);
            if counts.failed > 0 && violation.is_none() {
                *violation = Some(format!("{} requests of users failed: {:?}", counts.failed, counts.failures));
            }
        }
        self.counts.notices = self.inboxes.told;
        self.counts.notice_repeats = self.inboxes.repeats;
        self.counts
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

/// A function that answers `answer` to every hook.
async fn function(lab: &Lab, answer: &str, notes: &Path) -> Result<String> {
    let program = std::env::current_exe()?;
    let input = json!({
        "FunctionName": format!("hook-{answer}"), "Role": "arn:aws:iam::000000000000:role/hook",
        "Runtime": "provided.al2023", "Handler": "bootstrap", "Timeout": 30,
        "Code": {"ZipFile": package_of("#!/bin/sh\nexec \"$LAB_PROGRAM\" hook\n")?},
        "Environment": {"Variables": {
            "LAB_PROGRAM": program, "LAB_ANSWER": answer, "LAB_NOTES": notes, MARK: lab.home.path(),
        }},
    });
    text(&lab.api.lambda("CreateFunction", input).await?, "/FunctionArn")
}
