//! An execution environment: one process of a function with its own Runtime API, used for one invocation after the
//! other.
//!
//! Promises: the process and its group are killed when the environment is dropped, whatever the reason; its output
//! goes to the log of the invocation that runs, and what it wrote before it answered is in that log. Leaves out:
//! when an environment is made or reused (`pool`).

mod api;
mod spawn;
mod variables;

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use tokio::net::unix::pipe;
use tokio::process::Child;
use tokio::sync::mpsc;
use tokio::task::AbortHandle;
use tokio::time::Instant;
use types::Timestamp;

use crate::function::Function;
use crate::invocation::{Fault, Invocation};
use crate::log_file::LogFile;
use crate::orphans::ProcessRecord;

pub(crate) use spawn::{Host, install_bootstraps};

#[cfg(feature = "fuzzing")]
pub(crate) use api::converse;

/// How long a process may take until it asks for its first invocation, as Lambda allows; a function's timeout is
/// added, because Lambda starts over once within it.
const INIT: Duration = Duration::from_secs(10);
/// How long an answer may still arrive after its process has ended.
const LAST_WORD: Duration = Duration::from_millis(20);
/// Bytes of an answer.
const RESPONSE_BYTES: usize = 6 * 1024 * 1024;

/// Process groups that live now, for the shutdown.
#[derive(Clone, Default)]
pub(crate) struct LiveGroups(Arc<Mutex<HashSet<i32>>>);

impl LiveGroups {
    fn with<T>(&self, work: impl FnOnce(&mut HashSet<i32>) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.with(|groups| groups.is_empty())
    }

    /// Kills all of them; their environments notice.
    pub(crate) fn kill_all(&self) {
        self.with(|groups| {
            for group in groups.iter() {
                let _ = killpg(Pid::from_raw(*group), Signal::SIGKILL);
            }
        });
    }
}

/// What the process told its Runtime API.
enum RuntimeEvent {
    /// It asks for an invocation.
    Ready,
    /// Its answer to the current one; nothing when it was too large.
    Response(Option<Bytes>),
    /// The error it reports for the current one.
    Error(Bytes),
    /// It cannot start.
    InitError(Bytes),
}

/// An invocation as handed to the process.
struct Work {
    request_id: String,
    deadline_millis: i64,
    function_arn: String,
    payload: Bytes,
    client_context: Option<String>,
}

/// Times of an invocation, for its REPORT line.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Times {
    /// Present when the process was started for it.
    pub(crate) init: Option<Duration>,
    pub(crate) run: Duration,
}

/// Where the process stands between invocations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// It has not asked for an invocation yet.
    Starting,
    /// It has asked and waits.
    Ready,
    /// It has answered; that it asks again has not been seen.
    Answered,
}

pub(crate) struct Environment {
    child: Child,
    group: i32,
    output: pipe::Receiver,
    events: mpsc::Receiver<RuntimeEvent>,
    work: mpsc::Sender<Work>,
    current: api::Current,
    server: AbortHandle,
    live: LiveGroups,
    started: Instant,
    phase: Phase,
    /// When the session ends that its process was given; nothing for a fixed key.
    keys_end: Option<Timestamp>,
    buffer: Vec<u8>,
    _record: ProcessRecord,
}

impl Environment {
    /// Whether it came up and its process still runs.
    pub(crate) fn is_usable(&mut self) -> bool {
        self.phase != Phase::Starting && matches!(self.child.try_wait(), Ok(None))
    }

    /// When its session ends.
    pub(crate) fn keys_end(&self) -> Option<Timestamp> {
        self.keys_end
    }

    /// For one that was used before: whether it asks for another invocation. One that ended instead, or takes too
    /// long, has been handed nothing and can be replaced by a new one.
    pub(crate) async fn asks_again(&mut self, function: &Function, log: &mut LogFile) -> bool {
        let deadline = Instant::now() + INIT;
        while self.phase != Phase::Ready {
            match self.next_event(deadline, function, log).await {
                Ok(RuntimeEvent::Ready) => self.phase = Phase::Ready,
                Ok(_) => {}
                Err(_) => return false,
            }
        }
        true
    }

    /// Runs one invocation, which waits for a new process to come up. After [`Fault::Reported`] or an answer the
    /// environment may be used again if it is still usable; after any other fault it must be dropped.
    pub(crate) async fn invoke(
        &mut self,
        function: &Function,
        invocation: &Invocation,
        log: &mut LogFile,
    ) -> (Result<Bytes, Fault>, Times) {
        let mut times = Times::default();
        let timeout = Duration::from_secs(u64::from(function.timeout_seconds()));
        if self.phase == Phase::Starting {
            let result = self.initialise(function, timeout, log).await;
            times.init = Some(self.started.elapsed());
            if let Err(fault) = result {
                return (Err(fault), times);
            }
        }
        log.line(&format!("START RequestId: {} Version: {}", invocation.request_id, function.version_name()));
        let started = Instant::now();
        let result = self.run(function, invocation, started + timeout, log).await;
        times.run = started.elapsed();
        self.phase = Phase::Answered;
        self.drain(log);
        (result, times)
    }

    async fn initialise(&mut self, function: &Function, timeout: Duration, log: &mut LogFile) -> Result<(), Fault> {
        let deadline = self.started + INIT + timeout;
        loop {
            match self.next_event(deadline, function, log).await? {
                RuntimeEvent::Ready => {
                    self.phase = Phase::Ready;
                    return Ok(());
                }
                RuntimeEvent::InitError(document) | RuntimeEvent::Error(document) => {
                    self.drain(log);
                    return Err(Fault::Reported(document));
                }
                RuntimeEvent::Response(_) => {}
            }
        }
    }

    async fn run(
        &mut self,
        function: &Function,
        invocation: &Invocation,
        deadline: Instant,
        log: &mut LogFile,
    ) -> Result<Bytes, Fault> {
        let left = deadline.saturating_duration_since(Instant::now());
        self.current.set(&invocation.request_id);
        let work = Work {
            request_id: invocation.request_id.clone(),
            deadline_millis: now_millis().saturating_add(i64::try_from(left.as_millis()).unwrap_or(i64::MAX)),
            function_arn: invocation.function_arn(function.arn()),
            payload: invocation.payload.clone(),
            client_context: invocation.client_context.clone(),
        };
        if self.work.try_send(work).is_err() {
            return Err(Fault::Service("the function's process did not take its last invocation".to_string()));
        }
        loop {
            match self.next_event(deadline, function, log).await? {
                RuntimeEvent::Ready => {}
                RuntimeEvent::Response(Some(answer)) => return Ok(answer),
                RuntimeEvent::Response(None) => return Err(Fault::ResponseTooLarge { limit_bytes: RESPONSE_BYTES }),
                RuntimeEvent::Error(document) | RuntimeEvent::InitError(document) => {
                    return Err(Fault::Reported(document));
                }
            }
        }
    }

    /// The next event, with output taken in meanwhile.
    async fn next_event(
        &mut self,
        deadline: Instant,
        function: &Function,
        log: &mut LogFile,
    ) -> Result<RuntimeEvent, Fault> {
        let mut output_open = true;
        loop {
            tokio::select! {
                biased;
                Some(event) = self.events.recv() => return Ok(event),
                status = self.child.wait() => {
                    // The answer may have been sent just before the end.
                    if let Ok(Some(event)) = tokio::time::timeout(LAST_WORD, self.events.recv()).await {
                        return Ok(event);
                    }
                    self.drain(log);
                    return Err(match status {
                        Ok(status) => Fault::Exited(status),
                        Err(error) => Fault::Service(error.to_string()),
                    });
                }
                () = tokio::time::sleep_until(deadline) => {
                    self.drain(log);
                    return Err(Fault::TimedOut { timeout_seconds: function.timeout_seconds() });
                }
                ready = self.output.readable(), if output_open => {
                    output_open = ready.is_ok() && self.take_output(log);
                }
            }
        }
    }

    /// Takes in everything written so far.
    fn drain(&mut self, log: &mut LogFile) {
        // Bounded: a process that goes on writing is not waited for.
        for _ in 0..256 {
            if !matches!(self.read_output(log), Ok(1..)) {
                return;
            }
        }
    }

    /// False at the end of output.
    fn take_output(&mut self, log: &mut LogFile) -> bool {
        match self.read_output(log) {
            Ok(length) => length > 0,
            Err(error) => error.kind() == std::io::ErrorKind::WouldBlock,
        }
    }

    fn read_output(&mut self, log: &mut LogFile) -> std::io::Result<usize> {
        let length = self.output.try_read(&mut self.buffer)?;
        log.output(&self.buffer[..length]);
        Ok(length)
    }

    /// Highest resident memory so far in MB, where the system tells.
    pub(crate) fn peak_megabytes(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.group)).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        let kilobytes: u64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
        Some(kilobytes.div_ceil(1024))
    }
}

impl Drop for Environment {
    fn drop(&mut self) {
        // Also after the first process ended: others of its group may be left.
        let _ = killpg(Pid::from_raw(self.group), Signal::SIGKILL);
        self.live.with(|groups| groups.remove(&self.group));
        self.server.abort();
    }
}

fn now_millis() -> i64 {
    let since_epoch = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since_epoch.as_millis()).unwrap_or(i64::MAX)
}
