//! The recording: the real binary under `strace`, one scenario through its API, until everything has ended.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde_json::json;

use crate::support::{
    CONTAINER, DeploymentFacts, Lab, MARK, Options, ServerOptions, UNDER, eventually, package_of, soon, text,
};

/// Calls that change files or tell what was answered; with them nothing else is stopped.
const CALLS: &str = "openat,open,creat,write,writev,pwrite64,pwritev,pwritev2,lseek,fsync,fdatasync,ftruncate,\
truncate,fallocate,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,link,linkat,symlink,symlinkat,\
sendto,sendmsg,recvfrom,recvmsg,copy_file_range,sendfile,mmap";

/// Longest write that is recorded whole, in bytes.
const LONGEST_WRITE: &str = "8388608";

/// What is deployed while the disk is watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Scenario {
    /// One deployment with a hook at each of the five events, which succeeds
    Deployment,
    /// The hook of the test traffic fails: the deployment fails and is rolled back
    Rollback,
    /// A canary that is stopped in its wait, and rolled back
    Stop,
}

/// What was recorded.
pub struct Recording {
    /// The environment; its processes have ended.
    pub lab: Lab,
    /// What strace wrote.
    pub trace: PathBuf,
    /// The deployment.
    pub deployment: String,
    /// Rounds of other calls beside it.
    pub changes: u64,
    /// Whether the deployment's task set stays.
    pub has_succeeded: bool,
}

/// Whether processes can be traced here: not in every container.
pub fn can_trace() -> bool {
    let tried = Command::new("strace").args(["-f", "--seccomp-bpf", "-o", "/dev/null", "true"]).output();
    tried.is_ok_and(|tried| tried.status.success())
}

/// Servers that are started from now on run under strace, with these arguments before the common ones.
pub fn trace_servers(arguments: &[&str]) {
    let mut under = vec!["strace".to_string(), "-D".to_string(), "-f".to_string()];
    under.extend(arguments.iter().map(|argument| (*argument).to_string()));
    *UNDER.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = under;
}

/// Servers that are started from now on run alone.
pub fn trace_no_servers() {
    UNDER.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clear();
}

/// Runs a scenario under strace.
pub async fn record(scenario: Scenario, clock_rate: u32, trace: &Path) -> Result<Recording> {
    let calls = format!("trace={CALLS}");
    let file = trace.to_string_lossy().into_owned();
    trace_servers(&[
        "--seccomp-bpf",
        "-y",
        "-xx",
        "-s",
        LONGEST_WRITE,
        "-e",
        &calls,
        "-e",
        "signal=none",
        "-o",
        &file,
    ]);
    let server = ServerOptions { clock_rate, ..ServerOptions::default() };
    let lab = Lab::new(Options { server, ..Options::default() }).await;
    trace_no_servers();
    let mut recording = Recording {
        lab: lab?,
        trace: trace.to_path_buf(),
        deployment: String::new(),
        changes: 0,
        has_succeeded: false,
    };
    let ran = recording.run(scenario).await;
    end_processes(&mut recording.lab).await?;
    ran.context("while the disk was watched")?;
    Ok(recording)
}

impl Recording {
    /// The deployment whose task set is PRIMARY at the end; none when it is the first set.
    pub fn primary(&self) -> Option<&str> {
        self.has_succeeded.then_some(self.deployment.as_str())
    }

    async fn run(&mut self, scenario: Scenario) -> Result<()> {
        let lab = &self.lab;
        let notes = lab.home.path().join("hook-notes");
        let succeeds = function(lab, "Succeeded", &notes).await?;
        let queue = text(&lab.api.sqs("CreateQueue", json!({"QueueName": "ledger"})).await?, "/QueueUrl")?;
        let hook = |event: &str, function: &str| format!("  - {event}: \"{function}\"\n");
        let (config, hooks) = match scenario {
            Scenario::Deployment => {
                let events = [
                    "BeforeInstall",
                    "AfterInstall",
                    "AfterAllowTestTraffic",
                    "BeforeAllowTraffic",
                    "AfterAllowTraffic",
                ];
                ("CodeDeployDefault.ECSAllAtOnce", events.map(|event| hook(event, &succeeds)).concat())
            }
            Scenario::Rollback => {
                let fails = function(lab, "Failed", &notes).await?;
                ("CodeDeployDefault.ECSAllAtOnce", hook("AfterAllowTestTraffic", &fails))
            }
            Scenario::Stop => ("CodeDeployDefault.ECSCanary10Percent15Minutes", String::new()),
        };
        let task_definition = lab.register("v2", &[]).await?;
        let mut input = lab.deployment_of(&app_spec(&task_definition, &hooks));
        input["deploymentConfigName"] = json!(config);
        let created = lab.api.codedeploy("CreateDeployment", input).await?;
        self.deployment = text(&created, "/deploymentId")?;
        let mut stopped = false;
        let ended = loop {
            let facts = lab.facts(&self.deployment).await?;
            if facts.is_terminal() {
                break facts;
            }
            if scenario == Scenario::Stop && !stopped && facts.green_weight() > 0.0 {
                let stop = json!({"deploymentId": self.deployment, "autoRollbackEnabled": true});
                lab.api.codedeploy("StopDeployment", stop).await?;
                stopped = true;
            }
            // Somebody else's calls, so that commits and records of several callers mix.
            self.changes += 1;
            let body = json!({"QueueUrl": queue, "MessageBody": format!("message {}", self.changes)});
            lab.api.sqs("SendMessage", body).await?;
            let name = format!("other-{}", self.changes);
            let other = json!({"applicationName": name, "computePlatform": "ECS"});
            lab.api.codedeploy("CreateApplication", other).await?;
            tokio::time::sleep(Duration::from_millis(20)).await;
        };
        let expected = match scenario {
            Scenario::Deployment => "Succeeded",
            Scenario::Rollback => "Failed",
            Scenario::Stop => "Stopped",
        };
        ensure!(ended.status == expected, "it should be {expected}: {ended:#?}");
        self.has_succeeded = expected == "Succeeded";
        if !self.has_succeeded {
            let lab = &self.lab;
            let look = async || Ok(lab.facts(&self.deployment).await?.rollback_id);
            let rollback = eventually("a rollback was created", soon(), look).await?;
            let look = async || Ok(Some(lab.facts(&rollback).await?).filter(DeploymentFacts::is_terminal));
            eventually("the rollback ends", soon(), look).await?;
        }
        Ok(())
    }
}

/// An AppSpec for this task definition; `hooks` are the lines of its hooks.
fn app_spec(task_definition: &str, hooks: &str) -> String {
    let hooks = if hooks.is_empty() { String::new() } else { format!("Hooks:\n{hooks}") };
    format!(
        "version: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n      Properties:\n        \
         TaskDefinition: \"{task_definition}\"\n        LoadBalancerInfo:\n          ContainerName: \
         \"{CONTAINER}\"\n          ContainerPort: 80\n{hooks}"
    )
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

/// Ends all processes of a lab at once, as a power loss does, and waits until strace has written everything.
pub async fn end_processes(lab: &mut Lab) -> Result<()> {
    for _ in 0..2000 {
        let left = lab.home.processes();
        if left.is_empty() {
            // Its parent is this process, which has not waited for it yet.
            let _ = lab.server.kill_9().await;
            return Ok(());
        }
        for (pid, command) in left {
            if !command.starts_with("strace ") {
                let _ = kill(Pid::from_raw(pid), Signal::SIGKILL);
            }
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    bail!("left running: {:?}", lab.home.processes())
}
