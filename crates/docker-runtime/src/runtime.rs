//! [`DockerRuntime`]: the contract, on top of the engine.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use bollard::models::{ContainerSummary, ContainerSummaryStateEnum};
use host_ports::PortAllocator;
use ports::{
    ContainerHealth, ContainerKey, ContainerSpec, ContainerState, LogExtent, LogPage, LogRange, RuntimeError,
    TaskRuntime,
};
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;
use types::TaskId;

use crate::engine::{Engine, failure, is_away, words};
use crate::look::{self, Detail, now_millis};
use crate::{flight, mapping, network, output};

/// Between two tries to stop a container while the engine is away.
const AGAIN: Duration = Duration::from_secs(1);

/// Forgotten containers whose last lines are kept in memory.
const KEPT_LOGS: usize = 20;

/// Lines kept of each.
const KEPT_LINES: usize = 200;

/// Which engine, whose containers, which ports.
#[derive(Clone, Debug)]
pub struct Options {
    /// The engine's unix socket; by default that of `DOCKER_HOST`, or else `/var/run/docker.sock`.
    pub socket: Option<PathBuf>,
    /// Owner of the containers, unique to a data directory: containers of other owners are not seen.
    pub identity: String,
    /// Host ports to hand out.
    pub ports: RangeInclusive<u16>,
}

impl Options {
    /// The usual socket, ports 20000..=31999.
    pub fn new(identity: impl Into<String>) -> Self {
        Self { socket: None, identity: identity.into(), ports: 20_000..=31_999 }
    }
}

/// No engine answered.
#[derive(Debug, thiserror::Error)]
#[error("no container engine answers: {0}. Start it, or run tasks as processes")]
pub struct ConnectError(String);

/// Containers in a Docker-compatible engine (see the crate's text). Dropping it stops watching and nothing else:
/// containers go on.
pub struct DockerRuntime {
    inner: Arc<Inner>,
    /// Flights and the watcher; they end with the runtime.
    jobs: Mutex<JoinSet<()>>,
}

/// What flights and the watcher share with the runtime.
pub(crate) struct Inner {
    pub(crate) engine: Engine,
    range: RangeInclusive<u16>,
    ports: Mutex<PortAllocator>,
    changed: Notify,
    tables: Mutex<Tables>,
    network_locks: Mutex<network::Locks>,
}

#[derive(Default)]
struct Tables {
    /// Containers on their way.
    flights: BTreeMap<ContainerKey, Flight>,
    /// Containers that never came to run, until forgotten.
    failed: BTreeMap<ContainerKey, ContainerState>,
    /// Inspections by container id, valid while the list shows the same state.
    details: HashMap<String, (ContainerSummaryStateEnum, Detail)>,
    /// As of the last list.
    health: BTreeMap<ContainerKey, ContainerHealth>,
    /// Host ports of each task's network, as of the last list.
    networks: BTreeMap<TaskId, Vec<u16>>,
    /// Tasks whose network is about to be removed.
    retiring: BTreeSet<TaskId>,
    /// Last lines of forgotten containers, oldest first.
    kept_logs: VecDeque<(ContainerKey, Vec<String>)>,
}

struct Flight {
    unwanted: watch::Sender<bool>,
    host_ports: Vec<u16>,
}

impl DockerRuntime {
    /// Connects and takes over this owner's containers: running ones are found again, ones that were made and not
    /// started are started.
    ///
    /// # Errors
    /// No engine answers on the socket.
    pub async fn connect(options: Options) -> Result<Self, ConnectError> {
        let engine =
            Engine::connect(options.socket, options.identity).await.map_err(|error| ConnectError(words(&error)))?;
        let inner = Arc::new(Inner {
            engine,
            ports: Mutex::new(PortAllocator::new(options.ports.clone())),
            range: options.ports,
            changed: Notify::new(),
            tables: Mutex::default(),
            network_locks: Mutex::default(),
        });
        let runtime = Self { inner, jobs: Mutex::default() };
        let found = runtime.list().await.map_err(|error| ConnectError(error.to_string()))?;
        for (key, _) in found.into_iter().filter(|(_, state)| *state == ContainerState::Pending) {
            runtime.take_off(key, None);
        }
        runtime.spawn(crate::watch::watch(Arc::downgrade(&runtime.inner)));
        Ok(runtime)
    }

    fn spawn(&self, job: impl Future<Output = ()> + Send + 'static) {
        let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        while jobs.try_join_next().is_some() {}
        jobs.spawn(job);
    }

    fn take_off(&self, key: ContainerKey, spec: Option<ContainerSpec>) {
        let own = spec.iter().flat_map(|spec| &spec.ports);
        let shared = spec.iter().flat_map(|spec| &spec.shared_network).flatten();
        let host_ports: Vec<u16> = own.chain(shared).map(|port| port.host_port).collect();
        let (sender, unwanted) = watch::channel(false);
        {
            let mut tables = self.inner.tables();
            if tables.flights.contains_key(&key) || tables.failed.contains_key(&key) {
                return;
            }
            tables.flights.insert(key.clone(), Flight { unwanted: sender, host_ports: host_ports.clone() });
        }
        for port in host_ports {
            self.inner.port_allocator().settle(port);
        }
        self.spawn(flight::fly(Arc::clone(&self.inner), key, spec, unwanted));
    }
}

#[async_trait]
impl TaskRuntime for DockerRuntime {
    async fn start(&self, spec: &ContainerSpec) -> Result<(), RuntimeError> {
        self.take_off(spec.key.clone(), Some(spec.clone()));
        Ok(())
    }

    async fn stop(&self, key: &ContainerKey) -> Result<(), RuntimeError> {
        if let Some(flight) = self.inner.tables().flights.get(key) {
            flight.unwanted.send_replace(true);
            return Ok(());
        }
        // Asked here, so that an engine that is away is an answer to the caller.
        let found = self.inner.engine.find(key).await.map_err(|error| failure(&error))?;
        if found.is_some_and(|found| found.is_alive()) {
            let (inner, key) = (Arc::clone(&self.inner), key.clone());
            self.spawn(async move { inner.stop_until_done(&key).await });
        }
        Ok(())
    }

    async fn list(&self) -> Result<Vec<(ContainerKey, ContainerState)>, RuntimeError> {
        let states = self.inner.list().await?;
        for task in self.inner.newly_idle_networks(&states) {
            let inner = Arc::clone(&self.inner);
            self.spawn(async move {
                inner.retire_network(&task).await;
                inner.tables().retiring.remove(&task);
            });
        }
        Ok(states)
    }

    fn runs_health_checks(&self) -> bool {
        true
    }

    async fn health(&self) -> Result<Vec<(ContainerKey, ContainerHealth)>, RuntimeError> {
        Ok(self.inner.tables().health.iter().map(|(key, health)| (key.clone(), *health)).collect())
    }

    async fn forget(&self, key: &ContainerKey) -> Result<(), RuntimeError> {
        let still_runs = || RuntimeError::Io(format!("container {} of task {} still runs", key.container, key.task));
        if self.inner.tables().flights.contains_key(key) {
            return Err(still_runs());
        }
        while let Some(found) = self.inner.engine.find(key).await.map_err(|error| failure(&error))? {
            if found.is_alive() {
                return Err(still_runs());
            }
            let lines = self.inner.engine.log_tail(&found.id, KEPT_LINES).await.unwrap_or_default();
            self.inner.engine.remove(&found.id).await.map_err(|error| failure(&error))?;
            self.inner.keep_log(key, lines);
        }
        self.inner.tables().failed.remove(key);
        Ok(())
    }

    async fn log_tail(&self, key: &ContainerKey, lines: usize) -> Result<Vec<String>, RuntimeError> {
        if let Some(found) = self.inner.engine.find(key).await.map_err(|error| failure(&error))? {
            return self.inner.engine.log_tail(&found.id, lines).await.map_err(|error| failure(&error));
        }
        let tables = self.inner.tables();
        let kept = tables.kept_logs.iter().find(|(known, _)| known == key).map(|(_, lines)| lines.as_slice());
        let kept = kept.unwrap_or_default();
        Ok(kept[kept.len().saturating_sub(lines)..].to_vec())
    }

    async fn read_log(&self, key: &ContainerKey, range: &LogRange) -> Result<LogPage, RuntimeError> {
        match self.inner.engine.find(key).await.map_err(|error| failure(&error))? {
            Some(found) => output::read(&self.inner.engine, &found.id, range).await.map_err(|error| failure(&error)),
            None => Ok(LogPage::default()),
        }
    }

    async fn log_extent(&self, key: &ContainerKey) -> Result<LogExtent, RuntimeError> {
        match self.inner.engine.find(key).await.map_err(|error| failure(&error))? {
            Some(found) => output::extent(&self.inner.engine, &found.id).await.map_err(|error| failure(&error)),
            None => Ok(LogExtent::default()),
        }
    }

    async fn allocate_port(&self) -> Result<u16, RuntimeError> {
        let inner = Arc::clone(&self.inner);
        // Trying a port out blocks, if shortly.
        let port = tokio::task::spawn_blocking(move || inner.allocate_port()).await;
        port.ok().flatten().ok_or_else(|| {
            let range = &self.inner.range;
            RuntimeError::Io(format!("every port from {} to {} is in use", range.start(), range.end()))
        })
    }

    async fn tidy(&self) {
        let Ok(states) = self.inner.list().await else { return };
        for task in self.inner.idle_networks(&states) {
            self.inner.remove_network(&task).await;
        }
    }

    async fn changed(&self) {
        self.inner.changed.notified().await;
    }
}

impl Inner {
    fn tables(&self) -> MutexGuard<'_, Tables> {
        self.tables.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn port_allocator(&self) -> MutexGuard<'_, PortAllocator> {
        self.ports.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether a container of the task is on its way.
    pub(crate) fn is_flying(&self, task: &TaskId) -> bool {
        self.tables().flights.keys().any(|key| key.task == *task)
    }

    pub(crate) fn network_lock(&self, task: &TaskId) -> Arc<tokio::sync::Mutex<()>> {
        let mut locks = self.network_locks.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(locks.entry(task.clone()).or_default())
    }

    /// Nobody else may hold it: a flight that waits for it keeps it.
    pub(crate) fn forget_network_lock(&self, task: &TaskId) {
        let mut locks = self.network_locks.lock().unwrap_or_else(PoisonError::into_inner);
        locks.retain(|known, lock| known != task || Arc::strong_count(lock) > 2);
    }

    /// Those of [`Inner::idle_networks`] that were not answered before.
    fn newly_idle_networks(&self, states: &[(ContainerKey, ContainerState)]) -> Vec<TaskId> {
        let idle = self.idle_networks(states);
        let mut tables = self.tables();
        idle.into_iter().filter(|task| tables.retiring.insert(task.clone())).collect()
    }

    /// Tasks with a network and without a container that runs or is on its way.
    fn idle_networks(&self, states: &[(ContainerKey, ContainerState)]) -> Vec<TaskId> {
        let ended = |state: &ContainerState| matches!(state, ContainerState::Stopped { .. });
        let busy: BTreeSet<&TaskId> =
            states.iter().filter(|(_, state)| !ended(state)).map(|(key, _)| &key.task).collect();
        self.tables().networks.keys().filter(|task| !busy.contains(task)).cloned().collect()
    }

    /// Something happened to a container, or possibly to all.
    pub(crate) fn changed(&self, id: Option<&str>) {
        {
            let mut tables = self.tables();
            match id {
                Some(id) => drop(tables.details.remove(id)),
                None => tables.details.clear(),
            }
        }
        self.wake();
    }

    /// Wakes those who wait now, and leaves a permit for one who is about to.
    fn wake(&self) {
        self.changed.notify_waiters();
        self.changed.notify_one();
    }

    /// Ends a flight; answers whether the container was started and is meanwhile unwanted.
    pub(crate) fn land(&self, key: &ContainerKey, failed: Option<String>) -> bool {
        let mut tables = self.tables();
        let started = failed.is_none();
        if let Some(reason) = failed {
            let state =
                ContainerState::Stopped { exit_code: None, reason: Some(reason), stopped_at_millis: now_millis() };
            tables.failed.insert(key.clone(), state);
        }
        let flight = tables.flights.remove(key);
        drop(tables);
        self.wake();
        started && flight.is_some_and(|flight| *flight.unwanted.borrow())
    }

    /// Stops a container and does not give up while the engine is away.
    pub(crate) async fn stop_until_done(&self, key: &ContainerKey) {
        loop {
            let stopped = match self.engine.find(key).await {
                Ok(Some(found)) if found.is_alive() => self.engine.stop(&found.id).await,
                Ok(_) => Ok(()),
                Err(error) => Err(error),
            };
            match stopped {
                Ok(()) => return,
                Err(error) if is_away(&error) => {
                    tracing::warn!(task = %key.task, error = %words(&error), "a container is still to be stopped");
                    tokio::time::sleep(AGAIN).await;
                }
                Err(error) => {
                    tracing::warn!(task = %key.task, error = %words(&error), "a container cannot be stopped");
                    return;
                }
            }
        }
    }

    async fn list(&self) -> Result<Vec<(ContainerKey, ContainerState)>, RuntimeError> {
        // Taken before the engine is asked: one that lands meanwhile may not be in the engine's answer yet.
        let flying: BTreeSet<ContainerKey> = self.tables().flights.keys().cloned().collect();
        let summaries = self.engine.list(None).await.map_err(|error| failure(&error))?;
        let mut found: BTreeMap<ContainerKey, (ContainerState, ContainerHealth)> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        let mut networks = BTreeMap::new();
        for summary in summaries {
            if let Some(task) = summary.labels.as_ref().and_then(mapping::network_task_of) {
                let ports = summary.ports.iter().flatten().filter_map(|port| port.public_port);
                networks.insert(task, ports.collect());
            }
            let Some(key) = summary.labels.as_ref().and_then(mapping::key_of) else { continue };
            let Some(id) = summary.id.clone() else { continue };
            let Some(detail) = self.detail(&id, &summary).await? else { continue };
            seen.insert(id);
            let alive = matches!(detail.state, ContainerState::Running { .. });
            if alive || !found.contains_key(&key) {
                found.insert(key, (detail.state, look::health(&summary)));
            }
        }
        let mut tables = self.tables();
        tables.networks = networks;
        tables.details.retain(|id, _| seen.contains(id));
        let running = |state: &ContainerState| matches!(state, ContainerState::Running { .. });
        tables.health =
            found.iter().filter(|(_, (state, _))| running(state)).map(|(key, (_, h))| (key.clone(), *h)).collect();
        let mut states: BTreeMap<_, _> = found.into_iter().map(|(key, (state, _))| (key, state)).collect();
        // A flight that has not landed may hold what the engine already calls a failed start: nothing has ended before
        // it can be forgotten.
        for key in flying {
            if !states.get(&key).is_some_and(running) {
                states.insert(key, ContainerState::Pending);
            }
        }
        for (key, state) in &tables.failed {
            states.insert(key.clone(), state.clone());
        }
        Ok(states.into_iter().collect())
    }

    /// What the engine knows of a container; asked again only when its state changed.
    async fn detail(&self, id: &str, summary: &ContainerSummary) -> Result<Option<Detail>, RuntimeError> {
        let state = summary.state.unwrap_or(ContainerSummaryStateEnum::EMPTY);
        if let Some((known, detail)) = self.tables().details.get(id)
            && *known == state
            // One that was only made can be started without its list entry being seen in between.
            && detail.state != ContainerState::Pending
        {
            return Ok(Some(detail.clone()));
        }
        let inspected = self.engine.inspect(id).await.map_err(|error| failure(&error))?;
        let Some(detail) = inspected.as_ref().map(look::detail) else { return Ok(None) };
        self.tables().details.insert(id.to_owned(), (state, detail.clone()));
        Ok(Some(detail))
    }

    fn keep_log(&self, key: &ContainerKey, lines: Vec<String>) {
        let mut tables = self.tables();
        tables.kept_logs.push_back((key.clone(), lines));
        while tables.kept_logs.len() > KEPT_LOGS {
            tables.kept_logs.pop_front();
        }
    }

    fn allocate_port(&self) -> Option<u16> {
        let in_use: BTreeSet<u16> = {
            let tables = self.tables();
            let details = tables.details.values().filter(|(_, detail)| {
                matches!(detail.state, ContainerState::Running { .. } | ContainerState::Pending)
            });
            let running = details.flat_map(|(_, detail)| detail.host_ports.iter().copied());
            let running = running.chain(tables.networks.values().flatten().copied());
            running.chain(tables.flights.values().flat_map(|flight| flight.host_ports.iter().copied())).collect()
        };
        self.port_allocator().allocate(&in_use)
    }
}
