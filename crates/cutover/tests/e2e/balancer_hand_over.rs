//! The balancer's process is replaced under traffic: when a person asks, and when `serve` finds one of another build.

use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use load_balancer::BalancerClient;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use tokio::process::{Child, Command};

use crate::support::{BINARY, Lab, MARK, Options, ServerOptions, eventually, soon};

fn balancer(lab: &Lab) -> BalancerClient {
    BalancerClient::new(lab.home.data_dir().join("balancer"))
}

/// Waits until a process other than `old` answers; answers its id.
async fn another(client: &BalancerClient, old: u32) -> Result<u32> {
    let look = async || Ok(Some(client.pid().await?).filter(|pid| *pid != old));
    eventually("another balancer answers", soon(), look).await
}

async fn expect_gone(lab: &Lab, pid: u32) -> Result<()> {
    let pid = i32::try_from(pid)?;
    let look = async || Ok(lab.home.processes().iter().all(|(other, _)| *other != pid).then_some(()));
    eventually("the old balancer ends", soon(), look).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_replaces_the_balancer_and_the_new_one_is_kept_alive_like_the_old_one() -> Result<()> {
    let lab = Lab::new(Options::default()).await?;
    let (traffic, client) = (lab.traffic(), balancer(&lab));
    let mut pid = client.pid().await?;
    for _ in 0..3 {
        let reload = Command::new(BINARY)
            .args(["reload-balancer", "--data-dir"])
            .arg(lab.home.data_dir())
            .env(MARK, lab.home.path())
            .output()
            .await?;
        ensure!(reload.status.success(), "{}", String::from_utf8_lossy(&reload.stderr));
        let next = another(&client, pid).await?;
        let said = String::from_utf8_lossy(&reload.stdout).into_owned();
        ensure!(said == format!("process {next} has taken over\n"), "{said}");
        expect_gone(&lab, pid).await?;
        pid = next;
    }
    let counts = traffic.stop().await;
    ensure!(counts.failed == 0 && counts.total() > 0, "{counts:?}");
    kill(Pid::from_raw(i32::try_from(pid)?), Signal::SIGKILL)?;
    another(&client, pid).await.context("a killed balancer is started again")?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn reload_without_a_balancer_says_so() -> Result<()> {
    let home = crate::support::Home::new()?;
    let reload = Command::new(BINARY).args(["reload-balancer", "--data-dir"]).arg(home.path()).output().await?;
    let said = String::from_utf8_lossy(&reload.stderr);
    ensure!(!reload.status.success() && said.contains("no balancer runs in"), "{said}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn serve_replaces_a_balancer_of_another_build_and_leaves_one_of_its_own_alone() -> Result<()> {
    let server = ServerOptions { keep_running: true, ..ServerOptions::default() };
    let mut lab = Lab::new(Options { server, ..Options::default() }).await?;
    let (traffic, client) = (lab.traffic(), balancer(&lab));
    let first = client.pid().await?;
    lab.server.interrupt().await?;
    lab.server.start_again(&lab.home).await?;
    ensure!(client.pid().await? == first, "the same build stays");
    lab.server.interrupt().await?;
    // The same program, written later: another build as far as anybody can tell.
    let copy = lab.home.path().join("cutover-next");
    std::fs::copy(BINARY, &copy)?;
    let _next = serve(&lab, &copy)?;
    let second = another(&client, first).await?;
    expect_gone(&lab, first).await?;
    let counts = traffic.stop().await;
    ensure!(counts.failed == 0 && counts.total() > 0, "{counts:?}");
    ensure!(client.pid().await? == second, "it is replaced once");
    Ok(())
}

fn serve(lab: &Lab, program: &Path) -> Result<Child> {
    let child = Command::new(program)
        .args(["serve", "--listen", "127.0.0.1:0", "--keep-running", "--data-dir"])
        .arg(lab.home.data_dir())
        .env(MARK, lab.home.path())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn();
    child.with_context(|| format!("start {}", program.display()))
}
