//! Environments of all functions: a warm one is reused, a cold one started, too many are refused.
//!
//! An invocation holds one of its function's slots; an environment is busy with at most one. Idle ones hold no slot
//! and are taken first, so that a function never has more processes than slots.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use ports::RoleCredentials;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::Instant;

use crate::code;
use crate::environment::{Environment, Host, Times};
use crate::function::Function;
use crate::invocation::{Fault, Invocation, Outcome};
use crate::keys::FunctionKeys;
use crate::log_file::LogFile;

pub(crate) struct Pools {
    host: Host,
    /// Sessions of functions' roles.
    pub(crate) keys: FunctionKeys,
    /// Set by the shutdown; also pools made after that hand out no slot.
    closed: AtomicBool,
    pools: Mutex<HashMap<String, Arc<Pool>>>,
}

struct Pool {
    slots: Arc<Semaphore>,
    idle: Mutex<Vec<Idle>>,
}

struct Idle {
    environment: Environment,
    /// `$LATEST` or a number; those of other versions are left alone.
    version: String,
    revision: String,
    since: Instant,
}

/// What an environment needs to know beside its function.
pub(crate) struct Surroundings {
    pub(crate) endpoint_url: Option<String>,
    /// Name for the log stream if a new environment is started.
    pub(crate) log_stream: String,
    /// What its process signs with; set when one is started.
    pub(crate) keys: Option<RoleCredentials>,
}

impl Pools {
    pub(crate) fn new(host: Host) -> Self {
        Self {
            host,
            keys: FunctionKeys::default(),
            closed: AtomicBool::new(false),
            pools: Mutex::new(HashMap::new()),
        }
    }

    /// A slot if one is free now.
    pub(crate) fn try_slot(&self, function: &str) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.pool(function).slots).try_acquire_owned().ok()
    }

    /// A slot as soon as one is free; nothing when the pools were closed.
    pub(crate) async fn slot(&self, function: &str) -> Option<OwnedSemaphorePermit> {
        let slots = Arc::clone(&self.pool(function).slots);
        slots.acquire_owned().await.ok()
    }

    /// Runs one invocation to its end; the slot is free again afterwards.
    pub(crate) async fn run(
        &self,
        function: &Function,
        invocation: &Invocation,
        surroundings: Surroundings,
        slot: OwnedSemaphorePermit,
    ) -> Outcome {
        let logs = self.logs_dir(function.name());
        let kept = self.host.options.logs_per_function;
        let mut log = LogFile::open(&logs, &invocation.request_id, function.version_name(), kept);
        let (result, times, peak) = match self.environment(function, surroundings, &mut log).await {
            Ok(mut environment) => {
                let (result, times) = environment.invoke(function, invocation, &mut log).await;
                let peak = environment.peak_megabytes();
                if matches!(result, Ok(_) | Err(Fault::Reported(_))) && environment.is_usable() {
                    self.put_back(function, environment);
                }
                (result, times, peak)
            }
            Err(fault) => (Err(fault), Times::default(), None),
        };
        drop(slot);
        finish(function, invocation, result, times, peak, &mut log)
    }

    /// Ends the idle environments of a function's version that was changed or deleted.
    pub(crate) fn retire(&self, function: &str, version: &str) {
        self.pool(function).idle().retain(|idle| idle.version != version);
    }

    /// Ends the idle environments of a function that was deleted.
    pub(crate) fn retire_all(&self, function: &str) {
        self.pool(function).idle().clear();
    }

    /// Ends environments that have been idle for too long.
    pub(crate) fn end_idle(&self) {
        let limit = Duration::from_secs(self.host.options.idle_seconds);
        for pool in self.lock().values() {
            pool.idle().retain_mut(|idle| idle.since.elapsed() < limit && idle.environment.is_usable());
        }
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.closed.load(Ordering::SeqCst)
    }

    /// Ends everything: nothing can be started any more, what runs is killed.
    pub(crate) async fn close(&self) {
        self.closed.store(true, Ordering::SeqCst);
        for pool in self.lock().values() {
            pool.slots.close();
        }
        let all = self.host.options.environments_per_function;
        // Those that run notice the end of their process and give their slot back; bounded, should one be stuck.
        for _ in 0..1000 {
            self.lock().values().for_each(|pool| pool.idle().clear());
            self.host.live.kill_all();
            let quiet = self.lock().values().all(|pool| pool.slots.available_permits() == all);
            if quiet && self.host.live.is_empty() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    pub(crate) fn logs_dir(&self, function: &str) -> PathBuf {
        self.all_logs_dir().join(function)
    }

    /// Holds a directory for each function that was ever invoked.
    pub(crate) fn all_logs_dir(&self) -> PathBuf {
        self.host.options.dir.join("logs")
    }

    pub(crate) fn functions_dir(&self) -> PathBuf {
        functions_dir(&self.host.options.dir)
    }

    /// A warm environment of this revision, or a new one.
    async fn environment(
        &self,
        function: &Function,
        mut surroundings: Surroundings,
        log: &mut LogFile,
    ) -> Result<Environment, Fault> {
        while let Some(mut warm) = self.warm(function) {
            if warm.asks_again(function, log).await {
                return Ok(warm);
            }
        }
        let function_dir = self.functions_dir().join(function.name());
        let sha256 = function.code_sha256_hex.clone();
        let unpacked = tokio::task::spawn_blocking(move || code::unpacked(&function_dir, &sha256)).await;
        let task_root = match unpacked {
            Ok(Ok(task_root)) => task_root,
            Ok(Err(error)) => return Err(Fault::Service(error.to_string())),
            Err(error) => return Err(Fault::Service(error.to_string())),
        };
        surroundings.keys = self.keys.of(function).await?;
        self.make_room(function.name());
        self.host.start(function, &task_root, &surroundings).await
    }

    fn warm(&self, function: &Function) -> Option<Environment> {
        let pool = self.pool(function.name());
        let mut idle = pool.idle();
        idle.retain_mut(|idle| {
            idle.version != function.version_name()
                || (idle.revision == function.revision()
                    && idle.environment.is_usable()
                    && self.keys.last_for(idle.environment.keys_end(), function))
        });
        let newest = idle.iter().rposition(|idle| idle.version == function.version_name())?;
        Some(idle.remove(newest).environment)
    }

    /// Ends the oldest idle environments of other versions, so that a new one leaves no more processes than slots.
    fn make_room(&self, function: &str) {
        let pool = self.pool(function);
        let mut idle = pool.idle();
        let surplus = idle.len().saturating_sub(pool.slots.available_permits());
        idle.drain(..surplus);
    }

    fn put_back(&self, function: &Function, environment: Environment) {
        let (version, revision) = (function.version_name().to_string(), function.revision().to_string());
        let pool = self.pool(function.name());
        let mut idle = pool.idle();
        if !self.is_closed() {
            idle.push(Idle { environment, version, revision, since: Instant::now() });
        }
    }

    fn pool(&self, function: &str) -> Arc<Pool> {
        let mut pools = self.lock();
        let slots = self.host.options.environments_per_function;
        Arc::clone(pools.entry(function.to_string()).or_insert_with(|| {
            let slots = Semaphore::new(slots);
            if self.is_closed() {
                slots.close();
            }
            Arc::new(Pool { slots: Arc::new(slots), idle: Mutex::new(Vec::new()) })
        }))
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Arc<Pool>>> {
        self.pools.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Pool {
    fn idle(&self) -> MutexGuard<'_, Vec<Idle>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Directory of all functions' packages.
pub(crate) fn functions_dir(dir: &Path) -> PathBuf {
    dir.join("functions")
}

/// Writes the closing lines of the log and makes the caller's answer.
fn finish(
    function: &Function,
    invocation: &Invocation,
    result: Result<Bytes, Fault>,
    times: Times,
    peak: Option<u64>,
    log: &mut LogFile,
) -> Outcome {
    let request_id = &invocation.request_id;
    if let Some(line) = result.as_ref().err().and_then(|fault| fault.log_line(request_id)) {
        log.line(&line);
    }
    log.line(&format!("END RequestId: {request_id}"));
    let millis = times.run.as_secs_f64() * 1000.0;
    let mut report = format!(
        "REPORT RequestId: {request_id}\tDuration: {millis:.2} ms\tBilled Duration: {} ms\tMemory Size: {} MB",
        times.run.as_millis().saturating_add(1),
        function.memory_megabytes(),
    );
    if let Some(peak) = peak {
        report.push_str(&format!("\tMax Memory Used: {peak} MB"));
    }
    if let Some(init) = times.init {
        report.push_str(&format!("\tInit Duration: {:.2} ms", init.as_secs_f64() * 1000.0));
    }
    log.line(&report);
    let log_tail = log.tail().to_vec();
    match result {
        Ok(payload) => Outcome { payload, failed: false, log_tail },
        Err(fault) => Outcome { payload: fault.document(request_id), failed: true, log_tail },
    }
}
