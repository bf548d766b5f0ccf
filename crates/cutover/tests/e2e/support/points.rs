//! Named points of a run: lines of the server's own log at which it is killed.
//!
//! The log goes through a thread of its own, which appends it to the file; when an armed line comes by, that thread
//! sends SIGKILL before it does anything else. How soon after the line the process dies is a matter of microseconds,
//! not of steps: what is hit is "at the line or right behind it" (docs/decisions/0016).

use std::fs::OpenOptions;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::ChildStderr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::Result;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use tokio::sync::watch;

/// What the server must say so that the points can be seen.
pub const FILTER: &str = "info,cutover=debug,orchestrator=debug,embedded_elb=debug,embedded_ecs=debug,\
                          embedded_lambda=debug,embedded_notify=debug,api_server=debug";

/// A line of the log, and how long after it.
#[derive(Clone, Debug)]
pub struct Point {
    /// Text that stands in the line.
    pub says: &'static str,
    /// Lines with this text that are let pass first.
    pub skip: u64,
    /// Pause between the line and the kill.
    pub delay: Duration,
}

/// The log of one running server.
#[derive(Clone)]
pub struct LogWatch {
    armed: Arc<Mutex<Option<Point>>>,
    struck: watch::Sender<bool>,
}

impl LogWatch {
    /// Reads what process `pid` says until it ends; every line also goes to the file.
    pub fn start(pid: i32, output: ChildStderr, log: &Path, armed: Option<Point>) -> Result<Self> {
        let mut file = OpenOptions::new().create(true).append(true).open(log)?;
        let armed = Arc::new(Mutex::new(armed));
        let struck = watch::Sender::new(false);
        let watch = Self { armed: Arc::clone(&armed), struck: struck.clone() };
        std::thread::spawn(move || {
            let mut line = String::new();
            let mut output = BufReader::new(output);
            while matches!(output.read_line(&mut line), Ok(1..)) {
                strike(&mut lock(&armed), &line, pid, &struck);
                let _ = file.write_all(line.as_bytes());
                line.clear();
            }
        });
        Ok(watch)
    }

    /// Kills at this point from now on.
    #[allow(dead_code, reason = "for the tools of the lab, which share this")]
    pub fn arm(&self, point: Point) {
        *lock(&self.armed) = Some(point);
    }

    /// Kills no more. To be called before the process is waited for, so that its number cannot be somebody else's.
    pub fn disarm(&self) {
        *lock(&self.armed) = None;
    }

    /// Returns when the kill was sent.
    pub async fn struck(&self) {
        let mut struck = self.struck.subscribe();
        if struck.wait_for(|struck| *struck).await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}

/// Under the lock, so that a disarmed watch signals nobody.
fn strike(armed: &mut Option<Point>, line: &str, pid: i32, struck: &watch::Sender<bool>) {
    let Some(point) = armed.as_mut().filter(|point| line.contains(point.says)) else { return };
    if point.skip > 0 {
        point.skip -= 1;
        return;
    }
    if !point.delay.is_zero() {
        std::thread::sleep(point.delay);
    }
    let _ = kill(Pid::from_raw(pid), Signal::SIGKILL);
    *armed = None;
    struck.send_replace(true);
}

fn lock(armed: &Mutex<Option<Point>>) -> MutexGuard<'_, Option<Point>> {
    armed.lock().unwrap_or_else(PoisonError::into_inner)
}
