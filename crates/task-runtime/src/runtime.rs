//! [`ProcessRuntime`]: the control plane's side. Starts shims, reads what they write, hands out ports.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use host_ports::PortAllocator;
use nix::sys::signal::Signal;
use ports::{ContainerKey, ContainerSpec, ContainerState, LogExtent, LogPage, LogRange, RuntimeError, TaskRuntime};
use tokio::sync::Notify;
use tokio::task::AbortHandle;

use crate::files::{self, StatusRecord};
use crate::kept_output::KeptOutput;
use crate::{logs, recovery, watch};

/// Where and how the runtime works.
#[derive(Clone, Debug)]
pub struct Options {
    /// Its directory; made when absent. One runtime at a time.
    pub dir: PathBuf,
    /// Program that acts as shim: it calls [`crate::shim::run`] with the last argument.
    pub shim: PathBuf,
    /// Arguments before the container's directory.
    pub shim_args: Vec<String>,
    /// Host ports to hand out.
    pub ports: RangeInclusive<u16>,
    /// Number of forgotten containers whose output is kept.
    pub kept_logs: usize,
}

impl Options {
    /// The defaults: shim argument `task-shim`, ports 20000..=31999, logs of the newest 50 forgotten containers.
    pub fn new(dir: impl Into<PathBuf>, shim: impl Into<PathBuf>) -> Self {
        Self {
            dir: dir.into(),
            shim: shim.into(),
            shim_args: vec!["task-shim".to_string()],
            ports: 20_000..=31_999,
            kept_logs: 50,
        }
    }
}

/// Why a runtime could not be opened.
#[derive(Debug, thiserror::Error)]
#[error("the task runtime's directory {dir} cannot be used: {cause}")]
pub struct OpenError {
    dir: String,
    cause: io::Error,
}

/// Containers as processes of this host (see the crate's text). Dropping it stops watching and nothing else:
/// containers go on.
pub struct ProcessRuntime {
    inner: Arc<Inner>,
    watcher: AbortHandle,
}

pub(crate) struct Inner {
    options: Options,
    containers: Mutex<BTreeMap<ContainerKey, Container>>,
    ports: Mutex<PortAllocator>,
    changed: Notify,
}

struct Container {
    dir: PathBuf,
    spec: ContainerSpec,
    state: ContainerState,
    /// The shim while it is a child of this process and was not reaped yet.
    shim: Option<Child>,
}

impl ProcessRuntime {
    /// Opens the directory and takes over the containers in it: running ones are found again, ones whose shim
    /// died are ended, ones that were asked for and not started yet are started.
    ///
    /// # Errors
    /// The directory cannot be made, read or written.
    ///
    /// # Panics
    /// Outside a tokio runtime: a task that watches the containers is spawned.
    pub fn open(options: Options) -> Result<Self, OpenError> {
        let dir = options.dir.display().to_string();
        Self::open_inner(options).map_err(|cause| OpenError { dir, cause })
    }

    fn open_inner(mut options: Options) -> io::Result<Self> {
        files::create_private_dir(&options.dir)?;
        // Shims have another working directory.
        options.dir = fs::canonicalize(&options.dir)?;
        files::create_private_dir(&options.dir.join("containers"))?;
        files::create_private_dir(&options.dir.join("logs"))?;
        let socket = watch::bind(&options.dir);
        let inner = Arc::new(Inner {
            containers: Mutex::new(BTreeMap::new()),
            ports: Mutex::new(PortAllocator::new(options.ports.clone())),
            changed: Notify::new(),
            options,
        });
        inner.adopt()?;
        let watcher = tokio::spawn(watch::watch(Arc::downgrade(&inner), socket)).abort_handle();
        Ok(Self { inner, watcher })
    }

    /// Asks every container to stop and waits until all ended, at most `limit`. Answers how many still run.
    ///
    /// # Errors
    /// As [`TaskRuntime::stop`].
    pub async fn stop_all(&self, limit: Duration) -> Result<usize, RuntimeError> {
        let deadline = tokio::time::Instant::now() + limit;
        for (key, _) in self.list().await? {
            self.stop(&key).await?;
        }
        loop {
            let running = self.list().await?.into_iter().filter(|(_, state)| !is_stopped(state)).count();
            if running == 0 || tokio::time::Instant::now() >= deadline {
                return Ok(running);
            }
            let _ = tokio::time::timeout(Duration::from_millis(100), self.changed()).await;
        }
    }
}

impl Drop for ProcessRuntime {
    fn drop(&mut self) {
        self.watcher.abort();
    }
}

#[async_trait]
impl TaskRuntime for ProcessRuntime {
    async fn start(&self, spec: &ContainerSpec) -> Result<(), RuntimeError> {
        let spec = spec.clone();
        self.blocking(move |inner| inner.start(spec)).await
    }

    async fn stop(&self, key: &ContainerKey) -> Result<(), RuntimeError> {
        let key = key.clone();
        self.blocking(move |inner| inner.stop(&key)).await
    }

    async fn list(&self) -> Result<Vec<(ContainerKey, ContainerState)>, RuntimeError> {
        let containers = self.inner.containers();
        Ok(containers.iter().map(|(key, container)| (key.clone(), container.state.clone())).collect())
    }

    async fn forget(&self, key: &ContainerKey) -> Result<(), RuntimeError> {
        let key = key.clone();
        self.blocking(move |inner| inner.forget(&key)).await
    }

    async fn log_tail(&self, key: &ContainerKey, lines: usize) -> Result<Vec<String>, RuntimeError> {
        let key = key.clone();
        self.blocking(move |inner| inner.log_tail(&key, lines)).await
    }

    async fn read_log(&self, key: &ContainerKey, range: &LogRange) -> Result<LogPage, RuntimeError> {
        let (key, range) = (key.clone(), range.clone());
        self.blocking(move |inner| inner.output(&key)?.read(&range)).await
    }

    async fn log_extent(&self, key: &ContainerKey) -> Result<LogExtent, RuntimeError> {
        let key = key.clone();
        self.blocking(move |inner| Ok(inner.output(&key)?.extent())).await
    }

    async fn allocate_port(&self) -> Result<u16, RuntimeError> {
        self.blocking(|inner| inner.allocate_port()).await
    }

    async fn changed(&self) {
        self.inner.changed.notified().await;
    }
}

impl ProcessRuntime {
    /// Everything here touches the disk, so it runs where blocking is allowed.
    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Inner) -> io::Result<T> + Send + 'static,
    ) -> Result<T, RuntimeError> {
        let inner = Arc::clone(&self.inner);
        match tokio::task::spawn_blocking(move || work(&inner)).await {
            Ok(Ok(value)) => Ok(value),
            Ok(Err(error)) => Err(RuntimeError::Io(error.to_string())),
            Err(error) => Err(RuntimeError::Io(error.to_string())),
        }
    }
}

impl Inner {
    fn containers(&self) -> MutexGuard<'_, BTreeMap<ContainerKey, Container>> {
        self.containers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn containers_dir(&self) -> PathBuf {
        self.options.dir.join("containers")
    }

    fn logs_dir(&self) -> PathBuf {
        self.options.dir.join("logs")
    }

    fn adopt(&self) -> io::Result<()> {
        let mut containers = self.containers();
        for entry in fs::read_dir(self.containers_dir())? {
            let dir = entry?.path();
            let spec = match files::read_spec(&dir) {
                Ok(Some(spec)) => spec,
                // A crash in `start` before the specification was complete: nothing ran.
                Ok(None) => {
                    fs::remove_dir_all(&dir)?;
                    continue;
                }
                Err(error) => {
                    tracing::warn!(dir = %dir.display(), %error, "a container's specification cannot be read");
                    continue;
                }
            };
            let mut container = Container { dir, spec, state: ContainerState::Pending, shim: None };
            let never_started =
                StatusRecord::read(&container.dir)?.is_none() && !files::shim_holds_lock(&container.dir)?;
            if never_started {
                container.shim = Some(self.spawn_shim(&container.dir)?);
            }
            self.refresh(&mut container)?;
            containers.insert(container.spec.key.clone(), container);
        }
        Ok(())
    }

    fn start(&self, spec: ContainerSpec) -> io::Result<()> {
        let mut containers = self.containers();
        if containers.contains_key(&spec.key) {
            return Ok(());
        }
        let dir = self.containers_dir().join(files::directory_name(&spec.key));
        files::create_private_dir(&dir)?;
        files::write_spec(&dir, &spec)?;
        File::open(self.containers_dir())?.sync_all()?;
        let shim = match self.spawn_shim(&dir) {
            Ok(shim) => shim,
            Err(error) => {
                let _ = fs::remove_dir_all(&dir);
                return Err(error);
            }
        };
        for binding in &spec.ports {
            self.port_allocator().settle(binding.host_port);
        }
        let container = Container { dir, spec, state: ContainerState::Pending, shim: Some(shim) };
        containers.insert(container.spec.key.clone(), container);
        Ok(())
    }

    fn spawn_shim(&self, dir: &Path) -> io::Result<Child> {
        let log = files::private_file().create(true).append(true).open(dir.join("shim.log"))?;
        Command::new(&self.options.shim)
            .args(&self.options.shim_args)
            .arg(dir)
            .env_clear()
            .envs(crate::shim::inherited_environment())
            .current_dir(dir)
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .map_err(|error| {
                let shim = self.options.shim.display();
                io::Error::other(format!("cannot run {shim}, which watches containers: {error}"))
            })
    }

    /// The request is on disk before the shim is looked for; the shim writes its status before it looks for the
    /// request. One of the two always sees the other.
    fn stop(&self, key: &ContainerKey) -> io::Result<()> {
        let containers = self.containers();
        let Some(container) = containers.get(key) else { return Ok(()) };
        if is_stopped(&container.state) {
            return Ok(());
        }
        files::request_stop(&container.dir)?;
        let status = StatusRecord::read(&container.dir)?;
        if let Some(StatusRecord { shim: Some(shim), program: Some(_), end: None, .. }) = status
            && cfg!(target_os = "linux")
        {
            // Gone meanwhile is fine: the container ended, or the next look will end it.
            let _ = shim.signal(Signal::SIGTERM);
        }
        Ok(())
    }

    fn forget(&self, key: &ContainerKey) -> io::Result<()> {
        let mut containers = self.containers();
        let Some(container) = containers.get_mut(key) else { return Ok(()) };
        if !is_stopped(&container.state) {
            return Err(io::Error::other(format!("container {} of task {} still runs", key.container, key.task)));
        }
        // It has written its last word and is about to end.
        if let Some(mut shim) = container.shim.take() {
            shim.wait()?;
        }
        logs::keep(&self.logs_dir(), &container.dir, &files::directory_name(key), self.options.kept_logs)?;
        match fs::remove_dir_all(&container.dir) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        containers.remove(key);
        Ok(())
    }

    fn log_tail(&self, key: &ContainerKey, lines: usize) -> io::Result<Vec<String>> {
        self.read_output(
            key,
            |dir, _| logs::tail(dir, lines),
            || logs::tail_of_kept(&self.logs_dir(), &files::directory_name(key), lines),
        )
    }

    fn output(&self, key: &ContainerKey) -> io::Result<KeptOutput> {
        self.read_output(key, KeptOutput::of_container, || {
            KeptOutput::of_forgotten(&self.logs_dir(), &files::directory_name(key))
        })
    }

    /// Reads what a container wrote, in its directory (which is given with whether it has stopped) or among the logs
    /// kept. One that is forgotten meanwhile takes its files along, so it is then read there.
    fn read_output<T>(
        &self,
        key: &ContainerKey,
        known: impl FnOnce(&Path, bool) -> io::Result<T>,
        forgotten: impl FnOnce() -> io::Result<T>,
    ) -> io::Result<T> {
        let place = self.containers().get(key).map(|container| (container.dir.clone(), is_stopped(&container.state)));
        if let Some((dir, has_stopped)) = place {
            let found = known(&dir, has_stopped);
            // Files are moved under the lock: who is still known was not moved from under the reader.
            if self.containers().contains_key(key) {
                return found;
            }
        }
        forgotten()
    }

    fn allocate_port(&self) -> io::Result<u16> {
        let in_use: BTreeSet<u16> = self
            .containers()
            .values()
            .filter(|container| !is_stopped(&container.state))
            .flat_map(|container| container.spec.ports.iter().map(|binding| binding.host_port))
            .collect();
        let range = &self.options.ports;
        self.port_allocator().allocate(&in_use).ok_or_else(|| {
            io::Error::other(format!("every port from {} to {} is in use", range.start(), range.end()))
        })
    }

    fn port_allocator(&self) -> MutexGuard<'_, PortAllocator> {
        self.ports.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks at one container, named by its directory; `None` looks at all.
    pub(crate) fn look(&self, name: Option<&str>) {
        let mut any = false;
        for container in self.containers().values_mut() {
            if name.is_some_and(|name| container.dir.file_name().is_none_or(|found| found != name)) {
                continue;
            }
            match self.refresh(container) {
                Ok(changed) => any |= changed,
                Err(error) => {
                    tracing::warn!(dir = %container.dir.display(), %error, "a container cannot be looked at")
                }
            }
        }
        if any {
            // Wakes those who wait now, and leaves a permit for one who is about to.
            self.changed.notify_waiters();
            self.changed.notify_one();
        }
    }

    /// Brings the container's state up to date; true when it changed.
    fn refresh(&self, container: &mut Container) -> io::Result<bool> {
        if is_stopped(&container.state) {
            reap(container);
            return Ok(false);
        }
        // Asked before the status is read: a shim that is dead now can have written nothing after that.
        let shim_alive = reap(container) || files::shim_holds_lock(&container.dir)?;
        let mut status = StatusRecord::read(&container.dir)?;
        if !shim_alive && status.as_ref().is_none_or(|status| status.end.is_none()) {
            let log = fs::read_to_string(container.dir.join("shim.log")).unwrap_or_default();
            let unrecorded = format!(
                "CannotStartContainerError: the process that was to watch this container ended at once: {}",
                log.trim()
            );
            status = Some(recovery::finish(&container.dir, &unrecorded)?);
        }
        let state = status.map_or(ContainerState::Pending, |status| status.state());
        let changed = state != container.state;
        container.state = state;
        Ok(changed)
    }
}

/// Whether the shim is a living child of this process; an ended one is reaped.
fn reap(container: &mut Container) -> bool {
    let alive = container.shim.as_mut().is_some_and(|shim| matches!(shim.try_wait(), Ok(None)));
    if !alive {
        container.shim = None;
    }
    alive
}

fn is_stopped(state: &ContainerState) -> bool {
    matches!(state, ContainerState::Stopped { .. })
}
