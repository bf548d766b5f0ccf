//! The balancer as a process of its own: found again when it lives, started when it does not.
//!
//! Promises: at most one balancer a directory (it holds a lock itself); it does not end with this process; when it
//! dies it is started again at once and serves its last table before anybody here has noticed; one of another build is
//! replaced without a connection lost (decision 0018).

use std::fs::OpenOptions;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use load_balancer::{BalancerClient, build_of};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::Instant;

const START_LIMIT: Duration = Duration::from_secs(10);
const LOOK_INTERVAL: Duration = Duration::from_millis(250);

/// A balancer that is kept alive.
pub(crate) struct BalancerProcess {
    client: Arc<BalancerClient>,
    stop: watch::Sender<bool>,
    keeper: JoinHandle<()>,
}

impl BalancerProcess {
    /// Takes over the balancer of `dir`, or starts one.
    pub(crate) async fn ensure(program: PathBuf, dir: PathBuf) -> Result<Self> {
        std::fs::create_dir_all(&dir).with_context(|| format!("create {}", dir.display()))?;
        let client = Arc::new(BalancerClient::new(&dir));
        let child = match client.status().await {
            Ok(status) if status.build == build_of(&program) => {
                tracing::info!("the balancer is running already");
                None
            }
            Ok(_) => match replace(&program, &dir).await {
                Ok(started) => {
                    tracing::info!("the balancer was of another build; this one's has taken over");
                    Some(started)
                }
                Err(error) => {
                    // Traffic goes on as it is, and that counts for more than the build.
                    tracing::warn!(error = format!("{error:#}"), "the balancer stays the one of another build");
                    None
                }
            },
            Err(_) => {
                let mut started = start(&program, &dir, &[])?;
                wait_until_alive(&client, Some(&mut started), &dir).await?;
                Some(started)
            }
        };
        let (stop, stopped) = watch::channel(false);
        let keeper = tokio::spawn(keep_alive(Arc::clone(&client), program, dir, child, stopped));
        Ok(Self { client, stop, keeper })
    }

    /// Its control side.
    pub(crate) fn client(&self) -> Arc<BalancerClient> {
        Arc::clone(&self.client)
    }

    /// Stops watching it; with `shut_down` also lets it finish its requests and end.
    pub(crate) async fn release(self, shut_down: bool) {
        let _ = self.stop.send(true);
        let _ = self.keeper.await;
        if shut_down && let Err(error) = self.client.shutdown(1).await {
            tracing::warn!(%error, "the balancer did not take the order to stop");
        }
        if shut_down {
            let deadline = Instant::now() + START_LIMIT;
            while self.client.is_alive().await && Instant::now() < deadline {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        }
    }
}

/// `cutover reload-balancer`: replaces the balancer of a data directory by one of `program`; answers its process id.
/// The `serve` that watches the old one, if one runs, watches the new one from then on.
pub async fn reload(program: &Path, data_dir: &Path) -> Result<u32> {
    let dir = data_dir.join("balancer");
    let client = BalancerClient::new(&dir);
    if let Err(error) = client.status().await {
        bail!("no balancer runs in {}: {error}", dir.display());
    }
    Ok(replace(program, &dir).await?.id())
}

/// Starts a balancer that takes over from the running one, and returns when it has.
async fn replace(program: &Path, dir: &Path) -> Result<Child> {
    let mut child = start(program, dir, &["--take-over"])?;
    let client = BalancerClient::new(dir);
    let deadline = Instant::now() + START_LIMIT;
    while client.pid().await.ok() != Some(child.id()) {
        expect_running(&mut child, dir)?;
        if Instant::now() > deadline {
            // It has not taken over; the running one serves on when it is gone.
            let _ = child.kill();
            let _ = child.wait();
            bail!("the new balancer did not take over in time");
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Ok(child)
}

fn start(program: &Path, dir: &Path, arguments: &[&str]) -> Result<Child> {
    let log_path = dir.join("balancer.log");
    let log = OpenOptions::new().create(true).append(true).open(&log_path);
    let log = log.with_context(|| format!("open {}", log_path.display()))?;
    Command::new(program)
        .arg("balancer")
        .arg("--dir")
        .arg(dir)
        .args(arguments)
        // Without huge pages its idle memory is halved; the allocator's default serves larger programs.
        .env("MIMALLOC_ALLOW_THP", "0")
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        // A group of its own, so that Ctrl-C at the terminal does not reach it.
        .process_group(0)
        .spawn()
        .with_context(|| format!("start {} balancer", program.display()))
}

async fn wait_until_alive(client: &BalancerClient, mut child: Option<&mut Child>, dir: &Path) -> Result<()> {
    let deadline = Instant::now() + START_LIMIT;
    while !client.is_alive().await {
        if let Some(child) = child.as_deref_mut() {
            expect_running(child, dir)?;
        }
        if Instant::now() > deadline {
            bail!("the balancer does not answer on {}", dir.join("control.sock").display());
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Ok(())
}

fn expect_running(child: &mut Child, dir: &Path) -> Result<()> {
    if let Some(status) = child.try_wait()? {
        let log = std::fs::read_to_string(dir.join("balancer.log")).unwrap_or_default();
        let last = log.lines().last().unwrap_or("it said nothing");
        bail!("the balancer ended at once ({status}): {last}");
    }
    Ok(())
}

async fn keep_alive(
    client: Arc<BalancerClient>,
    program: PathBuf,
    dir: PathBuf,
    mut child: Option<Child>,
    mut stop: watch::Receiver<bool>,
) {
    loop {
        tokio::select! {
            () = tokio::time::sleep(LOOK_INTERVAL) => {}
            _ = stop.changed() => return,
        }
        let ended = match &mut child {
            Some(child) => matches!(child.try_wait(), Ok(Some(_))),
            None => !client.is_alive().await,
        };
        if !ended {
            continue;
        }
        if client.is_alive().await {
            // Ours has ended because another process took over from it.
            child = None;
            continue;
        }
        tracing::error!("the balancer died and is started again");
        match start(&program, &dir, &[]) {
            Ok(started) => child = Some(started),
            Err(error) => tracing::error!(error = format!("{error:#}"), "the balancer cannot be started"),
        }
        if let Err(error) = wait_until_alive(&client, child.as_mut(), &dir).await {
            tracing::error!(error = format!("{error:#}"), "the balancer does not come up");
        }
    }
}
