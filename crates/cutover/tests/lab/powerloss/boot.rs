//! The real binary on an image: it must start, lose nothing, and bring what was running to its end.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use crash_images::{Entry, Image};
use serde_json::{Value, json};

use super::check::Moment;
use super::record::{Recording, end_processes};
use crate::support::{APPLICATION, DeploymentFacts, GROUP, TASKS, binary, eventually, soon};

/// Starts the real binary on images, in the place of the recorded data directory.
pub struct Booter<'a> {
    recording: &'a mut Recording,
    /// Images it was started on.
    pub boots: u64,
    /// Those on which the deployment had not ended.
    pub with_deployment: u64,
    /// How deployments ended.
    pub ended: BTreeMap<String, u64>,
}

impl<'a> Booter<'a> {
    /// On the same paths and ports as the recording.
    pub fn new(recording: &'a mut Recording) -> Self {
        Self { recording, boots: 0, with_deployment: 0, ended: BTreeMap::new() }
    }

    /// Power comes back: the image is the data directory, no process is left of before.
    pub async fn boot(&mut self, image: &Image, _moment: Moment) -> Result<()> {
        let home = self.recording.lab.home.path().to_path_buf();
        // The log of before belongs to before.
        let _ = std::fs::remove_file(home.join("serve.log"));
        let _ = std::fs::remove_dir_all(home.join("data"));
        write_image(image, &home)?;
        start_the_machine_anew(&home.join("data"))?;
        self.boots += 1;
        let outcome = self.go_on().await;
        let log = self.recording.lab.server.log_tail();
        end_processes(&mut self.recording.lab).await?;
        outcome.with_context(|| format!("the server's log:\n{log}"))
    }

    async fn go_on(&mut self) -> Result<()> {
        let lab = &mut self.recording.lab;
        lab.server.start_again(&lab.home).await.context("start on the image")?;
        self.end_deployments().await?;
        self.expect_order().await?;
        let data_dir = self.recording.lab.home.data_dir();
        let output = Command::new(binary()).args(["audit", "verify", "--data-dir"]).arg(data_dir).output()?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "the audit log does not hold: {said}");
        Ok(())
    }

    /// Every deployment that is there ends, and so does its rollback.
    async fn end_deployments(&mut self) -> Result<()> {
        let lab = &self.recording.lab;
        let group = json!({"applicationName": APPLICATION, "deploymentGroupName": GROUP});
        let look = async || {
            let listed = match lab.api.codedeploy("ListDeployments", group.clone()).await {
                Ok(listed) => listed,
                // Power was lost before there was a group.
                Err(error) if error.code().is_some_and(|code| code.contains("DoesNotExist")) => {
                    return Ok(Some(vec![]));
                }
                Err(error) => return Err(error.into()),
            };
            let ids = listed["deployments"].as_array().into_iter().flatten().filter_map(Value::as_str);
            let mut all = Vec::new();
            for id in ids {
                all.push((id.to_string(), lab.facts(id).await?));
            }
            Ok(Some(all))
        };
        let first = eventually("deployments are listed", soon(), look).await?;
        if first.iter().any(|(_, facts)| !facts.is_terminal()) {
            self.with_deployment += 1;
        }
        let ended = async || {
            let all = look().await?.unwrap_or_default();
            Ok(all.iter().all(|(_, facts)| has_ended(facts, &all)).then_some(all))
        };
        let all = eventually("every deployment ends", Duration::from_secs(90), ended).await?;
        for (id, facts) in &all {
            let before = first.iter().find(|(other, _)| other == id).map(|(_, facts)| facts);
            if let Some(before) = before.filter(|before| before.is_terminal()) {
                ensure!(before.status == facts.status, "{id} had ended as {} and is {}", before.status, facts.status);
            }
            *self.ended.entry(facts.status.clone()).or_default() += 1;
        }
        Ok(())
    }

    /// The service, when there is one, has one set, PRIMARY and steady, and all traffic goes to it.
    async fn expect_order(&self) -> Result<()> {
        let lab = &self.recording.lab;
        let look = async || {
            let found = lab.service().await;
            let Ok(service) = found else { return Ok(Some(())) };
            let sets = service["taskSets"].as_array().cloned().unwrap_or_default();
            let [set] = sets.as_slice() else { bail!("{} task sets: {sets:#?}", sets.len()) };
            ensure!(set["status"] == "PRIMARY" && set["stabilityStatus"] == "STEADY_STATE", "the set is {set:#}");
            ensure!(set["runningCount"] == TASKS, "the set is {set:#}");
            let group = set["loadBalancers"][0]["targetGroupArn"].as_str().context("the set has no target group")?;
            for listener in [&lab.production_listener, &lab.test_listener] {
                let weights = lab.weights(listener).await?;
                let expected = lab.target_groups.clone().map(|other| if other == group { 100 } else { 0 });
                let reaches = weights.map(|weight| if weight > 0 { 100 } else { 0 });
                ensure!(reaches == expected, "{listener} has {weights:?}, PRIMARY is in {group}");
            }
            let (status, _) = crate::support::visit(&format!("http://{}/", lab.production)).await?;
            ensure!(status == 200, "a user's request is answered {status}");
            Ok(Some(()))
        };
        eventually("the service is in order", soon(), look).await
    }
}

/// It is terminal, and so is the rollback that follows it.
fn has_ended(facts: &DeploymentFacts, all: &[(String, DeploymentFacts)]) -> bool {
    let rollback = facts.rollback_id.as_ref().map(|id| all.iter().find(|(other, _)| other == id));
    facts.is_terminal() && rollback.is_none_or(|found| found.is_some_and(|(_, facts)| facts.is_terminal()))
}

/// After a power loss the machine has another boot id than the one that records of processes name.
fn start_the_machine_anew(data: &Path) -> Result<()> {
    let now = std::fs::read("/proc/sys/kernel/random/boot_id").unwrap_or_default();
    let now = now.trim_ascii();
    let mut directories = vec![data.join("tasks/containers"), data.join("functions/processes")];
    while let Some(directory) = directories.pop() {
        let Ok(entries) = std::fs::read_dir(&directory) else { continue };
        for entry in entries {
            let (entry, path) = {
                let entry = entry?;
                (entry.file_type()?, entry.path())
            };
            if entry.is_dir() {
                directories.push(path);
            } else if path.extension().is_some_and(|end| end == "json") {
                let text = String::from_utf8_lossy(&std::fs::read(&path)?).into_owned();
                let before = "00000000-0000-0000-0000-000000000000";
                std::fs::write(&path, text.replace(&*String::from_utf8_lossy(now), before))?;
            }
        }
    }
    Ok(())
}

/// Writes an image below a directory.
pub fn write_image(image: &Image, to: &Path) -> Result<()> {
    for (path, entry) in &image.entries {
        let path = to.join(path);
        match entry {
            Entry::Directory => std::fs::create_dir_all(&path)?,
            Entry::File { bytes, .. } => {
                if let Some(directory) = path.parent() {
                    std::fs::create_dir_all(directory)?;
                }
                std::fs::write(&path, bytes.as_slice())?;
            }
        }
    }
    Ok(())
}
