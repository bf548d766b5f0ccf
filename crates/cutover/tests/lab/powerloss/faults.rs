//! Disks that fail while the real binary runs: a sync or a write that is answered with an error, reads that fail, and a
//! disk that is full for a while. `strace` attaches to the running server and gives the errors, for files of our choice.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail, ensure};
use crash_images::Image;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde_json::json;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use super::boot::write_image;
use super::record::{Recording, end_processes};
use crate::support::{Api, DeploymentFacts, eventually, soon, text};

/// Calls tried while a disk fails: after so many without an error the fault was never met.
const CALLS: u64 = 200;

/// One fault that does not go away.
#[derive(Clone, Copy, Debug)]
pub struct Fault {
    /// What it is called in the figures.
    pub name: &'static str,
    /// Calls of the system that fail.
    calls: &'static str,
    /// The only file they fail for.
    file: &'static str,
}

/// Faults after which the server must end by itself, and lose nothing.
pub const FATAL: [Fault; 4] = [
    Fault { name: "a sync of the store's log fails", calls: "fsync,fdatasync", file: "data/cutover.db-wal" },
    Fault { name: "a write of the store's log fails", calls: "pwrite64", file: "data/cutover.db-wal" },
    Fault { name: "a sync of the audit log fails", calls: "fsync,fdatasync", file: "data/audit.log" },
    Fault { name: "a write of the audit log fails", calls: "write", file: "data/audit.log" },
];

/// Puts the server on an environment under each of the faults; answers what did not hold, by fault.
pub async fn run(recording: &mut Recording, image: &Image) -> Result<(Vec<&'static str>, BTreeMap<String, String>)> {
    let (mut done, mut broken) = (Vec::new(), BTreeMap::new());
    for fault in FATAL {
        done.push(fault.name);
        let outcome = fatal(recording, image, fault).await;
        finish(recording, fault.name, outcome, &mut broken).await?;
    }
    for (name, file) in [("the disk is full", ""), ("only the audit log's disk is full", "data/audit.log")] {
        done.push(name);
        let outcome = full(recording, image, file).await;
        finish(recording, name, outcome, &mut broken).await?;
    }
    let name = "reads of the store fail";
    done.push(name);
    let outcome = unreadable(recording, image).await;
    finish(recording, name, outcome, &mut broken).await?;
    Ok((done, broken))
}

async fn finish(
    recording: &mut Recording,
    name: &str,
    outcome: Result<()>,
    broken: &mut BTreeMap<String, String>,
) -> Result<()> {
    let log = recording.lab.server.log_tail();
    end_processes(&mut recording.lab).await?;
    if let Err(error) = outcome {
        broken.insert(name.to_string(), format!("{error:#}; the server's log:\n{log}"));
    }
    Ok(())
}

/// One error of input or output: nothing is acknowledged after it, the process ends, everything acknowledged is there.
async fn fatal(recording: &mut Recording, image: &Image, fault: Fault) -> Result<()> {
    start(recording, image).await?;
    let lab = &mut recording.lab;
    let strace = attach(lab.home.path(), server(&lab.home.processes())?, fault.calls, "EIO", &[fault.file]).await?;
    let (mut acknowledged, mut refused) = (Vec::new(), 0);
    for number in 0..CALLS {
        let name = format!("fatal-{number}");
        match create(&lab.api, &name).await {
            Ok(()) if refused > 0 => bail!("{name} was acknowledged after an error"),
            Ok(()) => acknowledged.push(name),
            Err(_) => refused += 1,
        }
        if server(&lab.home.processes()).is_err() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    ensure!(refused > 0, "the fault was never met");
    let look = async || Ok(server(&lab.home.processes()).is_err().then_some(()));
    eventually("the server ends by itself", soon(), look).await?;
    drop(strace);
    lab.server.start_again(&lab.home).await.context("start again")?;
    for name in &acknowledged {
        ensure!(exists(&lab.api, name).await?, "{name} was acknowledged and is lost");
    }
    ensure!(create(&lab.api, "afterwards").await.is_ok(), "the next process does not go on");
    Ok(())
}

/// No space, in the middle of a deployment: changes are refused before they have an effect, looks are answered, users
/// notice nothing, and everything goes on when there is space.
async fn full(recording: &mut Recording, image: &Image, file: &str) -> Result<()> {
    start(recording, image).await?;
    let lab = &mut recording.lab;
    create(&lab.api, "before").await?;
    let traffic = lab.traffic();
    let deployment = lab.deploy("v3", &[]).await?;
    let all = ["data/cutover.db-wal", "data/cutover.db", "data/audit.log"];
    let files: &[&str] = if file.is_empty() { &all } else { &[file] };
    let pid = server(&lab.home.processes())?;
    let strace = attach(lab.home.path(), pid, "pwrite64,write,ftruncate", "ENOSPC", files).await?;
    let mut refused = Vec::new();
    for number in 0..20 {
        let name = format!("full-{number}");
        if create(&lab.api, &name).await.is_err() {
            refused.push(name);
        }
        ensure!(exists(&lab.api, "before").await.context("a look while the disk is full")?, "a look found nothing");
        lab.facts(&deployment).await.context("a look at the deployment while the disk is full")?;
    }
    ensure!(refused.len() >= 19, "changes were acknowledged on a full disk: only {refused:?} were refused");
    detach(strace).await?;
    let look = async || Ok(create(&lab.api, "afterwards").await.is_ok().then_some(()));
    eventually("changes are taken when there is space", soon(), look).await?;
    // The record of a call under way may find no space after the call has found some.
    let mut with_effect = 0;
    for name in &refused {
        with_effect += u64::from(exists(&lab.api, name).await?);
    }
    ensure!(with_effect <= 1, "{with_effect} of {} refused calls had an effect", refused.len());
    let look = async || Ok(Some(lab.facts(&deployment).await?).filter(DeploymentFacts::is_terminal));
    let ended = eventually("the deployment ends", soon(), look).await?;
    ensure!(ended.status == "Succeeded", "{ended:#?}");
    let counts = traffic.stop().await;
    ensure!(counts.failed == 0, "{} requests of users failed: {:?}", counts.failed, counts.failures);
    ensure!(counts.total() > 0, "nobody asked");
    Ok(())
}

/// Reads that fail are answered with an error or from memory, never with something else; afterwards all is there.
async fn unreadable(recording: &mut Recording, image: &Image) -> Result<()> {
    start(recording, image).await?;
    let lab = &mut recording.lab;
    create(&lab.api, "before").await?;
    let pid = server(&lab.home.processes())?;
    let files = ["data/cutover.db-wal", "data/cutover.db"];
    let strace = attach(lab.home.path(), pid, "pread64,read", "EIO", &files).await?;
    let mut answered = 0;
    for number in 0..20 {
        let other = exists(&lab.api, "before").await;
        ensure!(!matches!(other, Ok(false)), "what is there was said not to be there");
        answered += u64::from(other.is_ok());
        // Some of these are not in memory and have to be read.
        let _ = lab.api.ecs("ListTaskDefinitions", json!({})).await;
        let _ = create(&lab.api, &format!("unreadable-{number}")).await;
        if server(&lab.home.processes()).is_err() {
            break;
        }
    }
    let ended = server(&lab.home.processes()).is_err();
    if ended {
        drop(strace);
        lab.server.start_again(&lab.home).await.context("start again")?;
    } else {
        detach(strace).await?;
    }
    ensure!(exists(&lab.api, "before").await?, "what was acknowledged is lost (answered meanwhile: {answered})");
    let look = async || Ok(create(&lab.api, "afterwards").await.is_ok().then_some(()));
    eventually("changes are taken afterwards", soon(), look).await
}

/// The server on the recorded environment, as it was at its end.
async fn start(recording: &mut Recording, image: &Image) -> Result<()> {
    let home = recording.lab.home.path().to_path_buf();
    let _ = std::fs::remove_dir_all(home.join("data"));
    write_image(image, &home)?;
    recording.lab.server.start_again(&recording.lab.home).await?;
    recording.lab.expect_one_primary(recording.primary()).await
}

async fn create(api: &Api, name: &str) -> Result<()> {
    let created =
        api.codedeploy("CreateApplication", json!({"applicationName": name, "computePlatform": "ECS"})).await?;
    text(&created, "/applicationId").map(|_| ())
}

async fn exists(api: &Api, name: &str) -> Result<bool> {
    match api.codedeploy("GetApplication", json!({"applicationName": name})).await {
        Ok(_) => Ok(true),
        Err(error) if error.code() == Some("ApplicationDoesNotExistException") => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// The process of the server.
fn server(processes: &[(i32, String)]) -> Result<i32> {
    let found = processes.iter().find(|(_, command)| command.contains(" serve ") && !command.starts_with("strace "));
    found.map(|(pid, _)| *pid).context("no server is running")
}

/// From now on these calls of a process fail for these files.
async fn attach(home: &Path, pid: i32, calls: &str, error: &str, files: &[&str]) -> Result<Child> {
    let mut command = Command::new("strace");
    command.args(["-f", "-p", &pid.to_string(), "-o", "/dev/null", "-e", &format!("trace={calls}")]);
    command.args(["-e", &format!("inject={calls}:error={error}")]);
    for file in files {
        command.arg("-P").arg(home.join(file));
    }
    let mut strace = command.stderr(Stdio::piped()).kill_on_drop(true).spawn().context("start strace")?;
    let said = strace.stderr.take().context("strace has no output")?;
    let mut lines = BufReader::new(said).lines();
    while let Some(line) = lines.next_line().await? {
        if line.contains("attached") {
            // What else it says is of no interest, but it must be able to say it.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return Ok(strace);
        }
    }
    bail!("strace cannot attach to the server")
}

/// Calls succeed again.
async fn detach(mut strace: Child) -> Result<()> {
    let pid = strace.id().context("strace has ended already")?;
    kill(Pid::from_raw(i32::try_from(pid)?), Signal::SIGTERM)?;
    strace.wait().await?;
    Ok(())
}
