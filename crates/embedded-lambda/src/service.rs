//! [`Lambda`]: opening, wiring, shutting down, and what the operations and the event queue share.

use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use ports::{
    Clock, DocumentWrite, Documents, FunctionInvoker, HookAnswers, Ids, PlatformError, ServiceRoles, StoreError,
};
use time::OffsetDateTime;
use tokio::sync::OwnedSemaphorePermit;
use tokio::task::AbortHandle;
use types::FunctionName;

use crate::environment::{Host, LiveGroups, install_bootstraps};
use crate::events::Events;
use crate::function::{self, Function};
use crate::invocation::{Invocation, Outcome};
use crate::options::{ObjectReader, Options};
use crate::pool::{Pools, Surroundings, functions_dir};
use crate::{code, log_file, logs, names, orphans, versions};

/// Between two looks for idle environments.
const IDLE_SWEEP: Duration = Duration::from_secs(10);

/// Why Lambda could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The directory cannot be made, read or written.
    #[error("the functions' directory {dir} cannot be used: {cause}")]
    Directory {
        /// The directory.
        dir: String,
        /// What the system said.
        cause: io::Error,
    },
    /// The store failed, or holds what this version cannot read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The embedded Lambda: serves its API as [`aws_protocol::AwsService`], delivers hooks as [`FunctionInvoker`].
/// Clones are handles to the same one.
#[derive(Clone)]
pub struct Lambda {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) options: Options,
    pub(crate) documents: Arc<dyn Documents>,
    pub(crate) ids: Arc<dyn Ids>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) pools: Pools,
    pub(crate) events: Events,
    /// Held while a function is read, changed and written.
    pub(crate) changes: tokio::sync::Mutex<()>,
    pub(crate) hook_answers: OnceLock<Arc<dyn HookAnswers>>,
    pub(crate) object_reader: OnceLock<ObjectReader>,
    endpoint_url: RwLock<Option<String>>,
    sweeper: Mutex<Option<AbortHandle>>,
}

impl Lambda {
    /// Opens the directory and the functions and events in `documents`. Processes an earlier control plane left
    /// are ended. Nothing is delivered before [`Lambda::start`].
    ///
    /// # Errors
    /// See [`OpenError`].
    pub async fn open(
        options: Options,
        documents: Arc<dyn Documents>,
        ids: Arc<dyn Ids>,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, OpenError> {
        let mut options = options;
        let failed = |dir: &Path, cause| OpenError::Directory { dir: dir.display().to_string(), cause };
        let dir = options.dir.clone();
        let prepared = blocking(move || prepare(&dir)).await;
        options.dir = prepared.map_err(|cause| failed(&options.dir, cause))?;
        let stored = Arc::clone(&documents);
        let functions_dir = functions_dir(&options.dir);
        let (functions, events) = blocking(move || {
            let mut known = read_all(stored.as_ref(), function::KIND)?;
            known.extend(read_all(stored.as_ref(), versions::KIND)?);
            Ok::<_, StoreError>((known, Events::load(stored.as_ref())?))
        })
        .await?;
        let packages = blocking(move || remove_unused(&functions_dir, &functions)).await;
        packages.map_err(|cause| failed(&options.dir, cause))?;
        let host = Host { options: options.clone(), live: LiveGroups::default() };
        Ok(Self {
            inner: Arc::new(Inner {
                options,
                documents,
                ids,
                clock,
                pools: Pools::new(host),
                events,
                changes: tokio::sync::Mutex::new(()),
                hook_answers: OnceLock::new(),
                object_reader: OnceLock::new(),
                endpoint_url: RwLock::new(None),
                sweeper: Mutex::new(None),
            }),
        })
    }

    /// Sets `AWS_ENDPOINT_URL` of functions started from now on.
    pub fn set_endpoint_url(&self, url: impl Into<String>) {
        *self.inner.endpoint_url.write().unwrap_or_else(PoisonError::into_inner) = Some(url.into());
    }

    /// Sets who knows whether a hook is still awaited; only the first call counts. Until then every hook is.
    pub fn set_hook_answers(&self, answers: Arc<dyn HookAnswers>) {
        let _ = self.inner.hook_answers.set(answers);
    }

    /// Sets where packages named by bucket and key are read; only the first call counts. Until then they are refused.
    pub fn set_object_reader(&self, reader: ObjectReader) {
        let _ = self.inner.object_reader.set(reader);
    }

    /// Sets whose roles functions act as; only the first call counts. Until then all have the fixed key of
    /// [`Options`].
    pub fn set_roles(&self, roles: Arc<dyn ServiceRoles>) {
        self.inner.pools.keys.set_roles(roles);
    }

    /// Starts delivering events: those of an earlier control plane that were not finished, and new ones. To be
    /// called once, when the setters have been.
    pub fn start(&self) {
        let inner = Arc::downgrade(&self.inner);
        let sweeper = tokio::spawn(async move {
            loop {
                tokio::time::sleep(IDLE_SWEEP).await;
                let Some(inner) = inner.upgrade() else { return };
                inner.pools.end_idle();
            }
        });
        *self.inner.sweeper.lock().unwrap_or_else(PoisonError::into_inner) = Some(sweeper.abort_handle());
        Events::start(&self.inner);
    }

    /// Ends every function process. Events that were being delivered are delivered again by the next start.
    pub async fn shutdown(&self) {
        self.inner.events.stop();
        if let Some(sweeper) = self.inner.sweeper.lock().unwrap_or_else(PoisonError::into_inner).take() {
            sweeper.abort();
        }
        self.inner.pools.close().await;
    }

    /// Logs of a function (name or ARN), oldest first: request id and text of each invocation kept.
    pub fn logs(&self, function: &str) -> Vec<(String, String)> {
        match names::parse(function) {
            Some(named) => log_file::read_all(&self.inner.pools.logs_dir(&named.name)),
            None => Vec::new(),
        }
    }
}

#[async_trait]
impl FunctionInvoker for Lambda {
    async fn invoke_event(
        &self,
        function: &FunctionName,
        idempotency_key: &str,
        payload: String,
    ) -> Result<(), PlatformError> {
        crate::events::invoke_hook(&self.inner, function, idempotency_key, payload).await
    }
}

impl Inner {
    /// The function of this name.
    pub(crate) async fn function(&self, name: &str) -> Result<Option<Function>, StoreError> {
        let documents = Arc::clone(&self.documents);
        let name = name.to_string();
        blocking(move || documents.get(function::KIND, &name)?.map(read).transpose()).await
    }

    pub(crate) async fn functions(&self) -> Result<Vec<Function>, StoreError> {
        let documents = Arc::clone(&self.documents);
        blocking(move || read_all(documents.as_ref(), function::KIND)).await
    }

    pub(crate) async fn put_function(&self, function: &Function) -> Result<(), StoreError> {
        self.write(vec![put_latest(function)?]).await
    }

    pub(crate) async fn write(&self, batch: Vec<DocumentWrite>) -> Result<(), StoreError> {
        let documents = Arc::clone(&self.documents);
        blocking(move || documents.write(batch)).await
    }

    /// Runs an invocation in a task of its own: a caller that goes away does not end it.
    pub(crate) async fn run(
        self: &Arc<Self>,
        function: Function,
        invocation: Invocation,
        slot: OwnedSemaphorePermit,
    ) -> Outcome {
        let inner = Arc::clone(self);
        let now = log_file::millis_of(std::time::SystemTime::now());
        let surroundings = Surroundings {
            endpoint_url: self.endpoint_url.read().unwrap_or_else(PoisonError::into_inner).clone(),
            log_stream: logs::stream_name(now, function.version_name(), &invocation.request_id),
            keys: None,
        };
        let run = async move { inner.pools.run(&function, &invocation, surroundings, slot).await };
        tokio::spawn(run).await.unwrap_or_else(|error| Outcome {
            payload: Bytes::from(serde_json::json!({ "errorMessage": error.to_string() }).to_string()),
            failed: true,
            log_tail: Vec::new(),
        })
    }

    /// `LastModified` of a change now, e.g. `2026-01-02T03:04:05.678+0000`.
    pub(crate) fn last_modified(&self) -> String {
        let now = self.now();
        let (date, time) = (now.date(), now.time());
        let (hour, minute, second, milli) = time.as_hms_milli();
        format!("{date}T{hour:02}:{minute:02}:{second:02}.{milli:03}+0000")
    }

    fn now(&self) -> OffsetDateTime {
        let nanos = i128::from(self.clock.now().millis()) * 1_000_000;
        OffsetDateTime::from_unix_timestamp_nanos(nanos).unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }
}

/// Runs what may block (a commit, a disk) where that is allowed.
pub(crate) async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match tokio::task::spawn_blocking(work).await {
        Ok(value) => value,
        // Only when the work itself panicked, or the process is ending.
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}

/// The write that keeps the function itself.
pub(crate) fn put_latest(function: &Function) -> Result<DocumentWrite, StoreError> {
    let value = serde_json::to_value(function).map_err(|error| StoreError::Damaged(error.to_string()))?;
    Ok(DocumentWrite::Put { kind: function::KIND, key: function.name().to_string(), value })
}

/// All functions or versions, by the kind of their documents.
pub(crate) fn read_all(documents: &dyn Documents, kind: &'static str) -> Result<Vec<Function>, StoreError> {
    documents.list(kind)?.into_iter().map(|(_, value)| read(value)).collect()
}

pub(crate) fn read(value: serde_json::Value) -> Result<Function, StoreError> {
    let function: Function =
        serde_json::from_value(value).map_err(|error| StoreError::Damaged(format!("a function: {error}")))?;
    if function.version > function::VERSION {
        return Err(StoreError::Damaged(format!("function {} was written by a later version", function.name())));
    }
    Ok(function)
}

fn prepare(dir: &Path) -> io::Result<std::path::PathBuf> {
    // Code and logs are for this user alone.
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(dir)?;
    for part in ["functions", "logs", "processes"] {
        std::fs::create_dir_all(dir.join(part))?;
    }
    // Functions run in directories of their own.
    let dir = dir.canonicalize()?;
    orphans::end_all(&dir.join("processes"))?;
    install_bootstraps(&dir)?;
    code::remove_unpacked(&functions_dir(&dir))?;
    Ok(dir)
}

/// Removes packages no function refers to: of updates, deletions and uploads that were cut short.
fn remove_unused(functions_dir: &Path, functions: &[Function]) -> io::Result<()> {
    for entry in std::fs::read_dir(functions_dir)? {
        let path = entry?.path();
        let of_this = functions.iter().filter(|function| path.ends_with(function.name()));
        let kept: Vec<&str> = of_this.map(|function| function.code_sha256_hex.as_str()).collect();
        if kept.is_empty() { std::fs::remove_dir_all(&path)? } else { code::keep_only(&path, &kept)? }
    }
    Ok(())
}
