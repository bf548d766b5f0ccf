//! What must be true after a deployment has ended, whoever was killed in between.

use std::collections::BTreeMap;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use super::plan::{Plan, ReadyWait};
use super::siege::{CLIENTS, Course, Siege};
use crate::hook::Note;
use crate::support::{DeploymentFacts, TASKS, binary, eventually, soon};

/// Events of a group without a test listener (spec 4.1).
const WITHOUT_TEST: [&str; 6] =
    ["BeforeInstall", "Install", "AfterInstall", "BeforeAllowTraffic", "AllowTraffic", "AfterAllowTraffic"];
/// Most function processes at a time: one of each kind, and one more where the last was killed.
const FUNCTIONS: u64 = 10;

impl Siege {
    /// Everything.
    pub(super) async fn check(&mut self, plan: &Plan, course: &Course) -> Result<()> {
        self.check_status(plan, course)?;
        let rollback = self.check_rollback(course).await?;
        if course.ended.status == "Succeeded" {
            self.primary = Some(course.id.clone());
        }
        self.check_deployments(course, rollback.as_deref()).await?;
        self.check_hooks(plan, course)?;
        self.check_platform().await?;
        self.inboxes.expect(&self.lab, &course.id, &course.ended.status, false).await?;
        if let Some(rollback) = &rollback {
            self.inboxes.expect(&self.lab, rollback, "Succeeded", true).await?;
        }
        self.check_audit()
    }

    /// The status is one that the plan or what came in between leads to.
    fn check_status(&self, plan: &Plan, course: &Course) -> Result<()> {
        let (ended, meanwhile) = (&course.ended, &course.meanwhile);
        let by_others = (meanwhile.stop_sent || meanwhile.alarm_sent) && ended.status == "Stopped"
            || plan.hurts_the_platform() && ended.status == "Failed";
        // An abandoned wait may be overtaken by a hook that fails, and the other way round.
        let by_plan = plan.leads_to(&ended.status);
        ensure!(by_plan || by_others, "the plan does not lead to this end: {ended:#?}");
        let was_too_late = ended.event("AfterAllowTraffic") == "Succeeded" || ended.status == "Failed";
        ensure!(
            !meanwhile.stop_acknowledged || ended.status == "Stopped" || was_too_late,
            "its stop was acknowledged and is lost: {ended:#?}"
        );
        ensure!(
            !meanwhile.alarm_in_time || ended.status != "Succeeded",
            "the alarm went off before all traffic had moved, and nothing came of it: {ended:#?}"
        );
        if ended.status == "Succeeded" {
            let names: Vec<&str> = ended.events.iter().map(|event| event.name.as_str()).collect();
            let is_whole =
                if self.has_test_listener { ended.statuses_in_order().is_ok() } else { names == WITHOUT_TEST };
            ensure!(is_whole && ended.events.iter().all(|event| event.status == "Succeeded"), "{ended:#?}");
            ensure!(ended.rollback_id.is_none(), "it succeeded and was rolled back: {ended:#?}");
        }
        let is_abandoned = plan.ready == ReadyWait::Abandoned;
        ensure!(!is_abandoned || ended.event("AllowTraffic") != "Succeeded", "nobody let it go on: {ended:#?}");
        Ok(())
    }

    /// What did not succeed has one rollback, which succeeds; before Install there is nothing to roll back (spec 5.4).
    async fn check_rollback(&mut self, course: &Course) -> Result<Option<String>> {
        let install_began = course.ended.events.iter().any(|event| event.name == "Install" && event.start.is_some());
        if course.ended.status == "Succeeded" || !install_began {
            ensure!(course.ended.rollback_id.is_none(), "there is nothing to roll back: {:#?}", course.ended);
            return Ok(None);
        }
        let look = async || Ok(self.lab.facts(&course.id).await?.rollback_id);
        let id = eventually("a rollback was created", soon(), look).await?;
        let look = async || Ok(Some(self.lab.facts(&id).await?).filter(DeploymentFacts::is_terminal));
        let ended = eventually("the rollback ends", soon(), look).await?;
        self.ended.insert(id.clone(), ended.clone());
        ensure!(ended.status == "Succeeded", "the rollback {id}: {ended:#?}");
        ensure!(ended.rollback_of.as_deref() == Some(&course.id), "the rollback {id} is of {:?}", ended.rollback_of);
        self.counts.rollbacks += 1;
        Ok(Some(id))
    }

    /// No deployment was lost, and none was made that nobody asked for.
    async fn check_deployments(&mut self, course: &Course, rollback: Option<&str>) -> Result<()> {
        self.known.extend(rollback.map(str::to_string));
        let listed = self.deployments().await?;
        ensure!(
            listed == self.known,
            "after {}: not asked for {:?}, lost {:?}",
            course.id,
            listed.difference(&self.known).collect::<Vec<_>>(),
            self.known.difference(&listed).collect::<Vec<_>>()
        );
        Ok(())
    }

    /// One execution id for each hook, one accepted answer for each id, no delivery after it unless a kill was near.
    fn check_hooks(&mut self, plan: &Plan, course: &Course) -> Result<()> {
        let notes = crate::hook::read(&self.notes)?;
        let mut executions: BTreeMap<&str, Vec<&Note>> = BTreeMap::new();
        for note in notes.iter().filter(|note| note.deployment == course.id) {
            executions.entry(&note.execution).or_default().push(note);
        }
        let events = |status: &str| {
            let has = |name: &str| course.ended.event(name) == status;
            plan.hooks.iter().filter(|(name, _)| has(name)).count()
        };
        let is_disturbed = course.meanwhile.stop_sent || course.meanwhile.alarm_sent || plan.hurts_the_platform();
        let (succeeded, failed) = (events("Succeeded"), events("Failed"));
        for (execution, notes) in &executions {
            let accepted: Vec<&&Note> = notes.iter().filter(|note| note.what == "accepted").collect();
            ensure!(accepted.len() <= 1, "two answers of the hook {execution} were accepted: {notes:#?}");
            let delivered: Vec<&&Note> = notes.iter().filter(|note| note.what == "delivered").collect();
            self.counts.hook_repeats += delivered.len().saturating_sub(1) as u64;
            for pair in delivered.windows(2) {
                let killed = course.killed_at.iter().any(|at| (pair[0].at_millis..=pair[1].at_millis).contains(at));
                ensure!(killed, "the hook {execution} was delivered again though nothing was killed: {notes:#?}");
            }
        }
        self.counts.hook_executions += executions.len() as u64;
        // What ends the deployment meanwhile ends the hook that runs as Failed, delivered or not (spec 4.1); one that is
        // skipped was never delivered.
        let is_cut_short = course.ended.status == "Stopped" || is_disturbed;
        let least = succeeded + if is_cut_short { 0 } else { failed };
        ensure!(
            (least..=succeeded + failed).contains(&executions.len()),
            "{succeeded} hooks succeeded and {failed} failed, delivered were {executions:#?}: {:#?}",
            course.ended
        );
        let accepted = |answer: &str| {
            let of = |note: &&&Note| note.what == "accepted" && note.function.ends_with(answer);
            executions.values().flatten().filter(of).count()
        };
        // An answer that was accepted is the event's end, whatever comes after.
        ensure!(
            accepted("Succeeded") <= succeeded && accepted("Failed") <= failed,
            "accepted answers were lost: {executions:#?}, {:#?}",
            course.ended
        );
        Ok(())
    }

    /// One set, PRIMARY, with all production and test traffic, and nothing else running.
    async fn check_platform(&self) -> Result<()> {
        self.lab.expect_one_primary(self.primary.as_deref()).await?;
        let service = self.lab.service().await?;
        let set = &service["taskSets"][0];
        let group = set["loadBalancers"][0]["targetGroupArn"].as_str().context("the set has no target group")?;
        let expected = self.lab.target_groups.clone().map(|other| if other == group { 100 } else { 0 });
        let listeners = [Some(&self.lab.production_listener), Some(&self.lab.test_listener)];
        for listener in listeners.into_iter().take(1 + usize::from(self.has_test_listener)).flatten() {
            let weights = self.lab.weights(listener).await?;
            let reaches = weights.map(|weight| if weight > 0 { 100 } else { 0 });
            ensure!(reaches == expected, "{listener} has {weights:?}, the set in {group} is PRIMARY");
        }
        eventually("nothing is left but one set's tasks and targets", soon(), async || {
            self.check_targets(group).await?;
            self.check_processes()?;
            Ok(Some(()))
        })
        .await
    }

    /// Registered are the running tasks' targets in the PRIMARY set's group, all healthy, and nothing else.
    async fn check_targets(&self, primary: &str) -> Result<()> {
        for group in &self.lab.target_groups {
            let found = self.lab.api.elb("DescribeTargetHealth", json!({"TargetGroupArn": group})).await?;
            let targets: Vec<&Value> = found["TargetHealthDescriptions"].as_array().into_iter().flatten().collect();
            let healthy = targets.iter().filter(|target| target["TargetHealth"]["State"] == "healthy").count() as u64;
            let wanted = if group == primary { TASKS } else { 0 };
            ensure!(targets.len() as u64 == wanted && healthy == wanted, "targets of {group}: {targets:#?}");
        }
        let running = self.lab.api.ecs("ListTasks", json!({"cluster": "lab", "desiredStatus": "RUNNING"})).await?;
        let running = running["taskArns"].as_array().map_or(0, Vec::len) as u64;
        ensure!(running == TASKS, "{running} tasks are to run");
        Ok(())
    }

    /// One set's tasks with their keepers, one balancer, one server, a few functions: nobody else.
    fn check_processes(&self) -> Result<()> {
        let processes = self.lab.home.processes();
        let count = |of: &dyn Fn(&str) -> bool| processes.iter().filter(|(_, command)| of(command)).count() as u64;
        let apps = count(&|command| command.ends_with(" demo-app") && !command.contains(" task-shim"));
        let shims = count(&|command| command.contains(" task-shim"));
        let (balancers, servers) =
            (count(&|command| command.contains(" balancer ")), count(&|command| command.contains(" serve ")));
        let hooks = count(&|command| command.ends_with(" hook"));
        let others = processes.len() as u64 - apps - shims - balancers - servers - hooks;
        ensure!(
            (apps, shims, balancers, servers, others) == (TASKS, TASKS, 1, 1, 0) && hooks <= FUNCTIONS,
            "{apps} tasks, {shims} keepers, {balancers} balancers, {servers} servers, {hooks} functions, {others} \
             others: {processes:#?}"
        );
        Ok(())
    }

    /// Every request that failed is one that was in flight in something that was killed.
    pub(super) fn check_requests(&mut self) -> Result<()> {
        let (mut bad, mut lost_with_tasks) = (Vec::new(), 0);
        for failure in self.prober.take_failures() {
            // Where a task and the balancer were killed together, what failed is the balancer's.
            let covering = || self.excuses.iter().filter(|excuse| excuse.covers(&failure));
            match covering().find(|excuse| excuse.of == "balancer").or_else(|| covering().next()) {
                Some(excuse) => {
                    *self.counts.excused.entry(excuse.of).or_default() += 1;
                    lost_with_tasks += usize::from(excuse.of == "task");
                }
                None => bad.push(failure.what),
            }
        }
        self.counts.requests = self.prober.answered();
        self.counts.failed_requests += bad.len() as u64;
        ensure!(bad.is_empty(), "{} requests of users failed: {bad:?}", bad.len());
        let tasks = self.excuses.iter().filter(|excuse| excuse.of == "task").count();
        let most = tasks * CLIENTS * 2 * 2;
        ensure!(lost_with_tasks <= most, "{lost_with_tasks} requests failed over {tasks} killed tasks");
        self.excuses.clear();
        Ok(())
    }

    /// What had ended has not changed since, also not over restarts (reliability B2).
    pub(super) async fn check_ended(&self) -> Result<()> {
        for (id, then) in &self.ended {
            let now = self.lab.facts(id).await?;
            let essence = |facts: &DeploymentFacts| {
                (facts.status.clone(), facts.error.clone(), facts.events.clone(), facts.rollback_of.clone())
            };
            ensure!(essence(&now) == essence(then), "{id} ended as {then:#?} and is now {now:#?}");
        }
        Ok(())
    }

    /// The audit log's chain holds.
    fn check_audit(&mut self) -> Result<()> {
        let output =
            Command::new(binary()).args(["audit", "verify", "--data-dir"]).arg(self.lab.home.data_dir()).output()?;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        if !output.status.success() {
            bail!("the audit log does not hold: {said}{}", String::from_utf8_lossy(&output.stderr));
        }
        let records = said.split(' ').next().and_then(|number| number.parse().ok());
        let records: u64 = records.with_context(|| format!("audit verify said {said:?}"))?;
        ensure!(
            records > self.counts.audit_records,
            "audit records were lost: {} before, now {records}",
            self.counts.audit_records
        );
        self.counts.audit_records = records;
        Ok(())
    }
}
