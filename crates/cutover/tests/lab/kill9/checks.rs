//! What must be true after a deployment has ended, whoever was killed in between.

use std::collections::BTreeMap;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use super::plan::Plan;
use super::round::{Course, Siege};
use crate::hook::Note;
use crate::support::{BINARY, DeploymentFacts, TASKS, eventually, soon};

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

    /// The status is the one the plan leads to.
    fn check_status(&self, plan: &Plan, course: &Course) -> Result<()> {
        let ended = &course.ended;
        let by_hooks = if plan.hooks_succeed() { "Succeeded" } else { "Failed" };
        ensure!(
            ended.status == by_hooks || (course.stop_sent && ended.status == "Stopped"),
            "it should be {by_hooks}: {ended:#?}"
        );
        let was_too_late =
            ended.event("AfterAllowTraffic") == "Succeeded" || ended.status == by_hooks && by_hooks == "Failed";
        ensure!(
            !course.stop_acknowledged || ended.status == "Stopped" || was_too_late,
            "its stop was acknowledged and is lost: {ended:#?}"
        );
        if ended.status == "Succeeded" {
            ensure!(ended.statuses_in_order()?.iter().all(|status| *status == "Succeeded"), "{ended:#?}");
            ensure!(ended.rollback_id.is_none(), "it succeeded and was rolled back: {ended:#?}");
        }
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
        // A stop ends the hook that runs as Failed, delivered or not; the next may have been delivered already.
        let is_stopped = course.ended.status == "Stopped";
        let (least, most) =
            (succeeded + if is_stopped { 0 } else { failed }, succeeded + failed + usize::from(is_stopped));
        ensure!(
            (least..=most).contains(&executions.len()),
            "{succeeded} hooks succeeded and {failed} failed, delivered were {executions:#?}: {:#?}",
            course.ended
        );
        let accepted = |answer: &str| {
            let of = |note: &&&Note| note.what == "accepted" && note.function.ends_with(answer);
            executions.values().flatten().filter(of).count()
        };
        ensure!(
            accepted("Succeeded") <= succeeded + usize::from(course.stop_sent)
                && accepted("Failed") <= failed + usize::from(course.stop_sent),
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
        for listener in [&self.lab.production_listener, &self.lab.test_listener] {
            let weights = self.lab.weights(listener).await?;
            let reaches = weights.map(|weight| if weight > 0 { 100 } else { 0 });
            ensure!(reaches == expected, "{listener} has {weights:?}, the set in {group} is PRIMARY");
        }
        let look = async || {
            let processes = self.lab.home.processes();
            let count =
                |of: &dyn Fn(&str) -> bool| processes.iter().filter(|(_, command)| of(command)).count() as u64;
            let apps = count(&|command| command.ends_with(" demo-app") && !command.contains("task-shim"));
            let shims = count(&|command| command.contains("task-shim"));
            let (balancers, servers) =
                (count(&|command| command.contains(" balancer ")), count(&|command| command.contains(" serve ")));
            let hooks = count(&|command| command.ends_with(" hook"));
            ensure!(
                (apps, shims, balancers, servers) == (TASKS, TASKS, 1, 1) && hooks <= 4,
                "{apps} tasks, {shims} shims, {balancers} balancers, {servers} servers, {hooks} functions: {processes:#?}"
            );
            Ok(Some(()))
        };
        eventually("only one set's processes are left", soon(), look).await
    }

    /// The audit log's chain holds.
    fn check_audit(&mut self) -> Result<()> {
        let output =
            Command::new(BINARY).args(["audit", "verify", "--data-dir"]).arg(self.lab.home.data_dir()).output()?;
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
