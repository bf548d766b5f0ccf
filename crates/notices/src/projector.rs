//! Walks the logs of deployments and hands out their notices.
//!
//! ```text
//!  wake(id) ─┐
//!  wake_all ─┴▶ set of ids ─▶ load ─▶ occurrences after the cursor ─▶ Audience ─▶ cursor
//! ```
//!
//! Promises: one deployment after the other, each in the order of its log; of a group the older deployment first, so
//! that nobody hears of a rollback before the failure it answers; the cursor is written after the notices
//! were taken and before the next ones, so that a crash repeats at most those of one step. What cannot be taken now is
//! tried again until it can; what is refused (no such topic) is logged and left out. A step that says nothing writes
//! nothing. On the first start over an older store the deployments of the past are passed over in silence.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use deployment::{Deployment, DeploymentStatus};
use ports::{DeploymentStore, DocumentWrite, Documents, NoticeError, NoticeGroup, NoticeGroups, StoreError};
use serde::{Deserialize, Serialize};
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;
use types::DeploymentId;

use crate::audience::Audience;
use crate::happening::{Happening, Occurrence};
use crate::turn::Turn;

const VERSION: u32 = 1;
/// Key that says that notices have been handed out on this store before. No deployment id begins like it.
const BEGUN: &str = "begun";
/// Wall time before the store is asked again when it failed.
const STORE_RETRY_PAUSE: Duration = Duration::from_millis(500);

/// What a [`Projector`] needs.
#[derive(Clone)]
pub struct ProjectorDeps {
    /// Cursors; their kind is the audience's, their keys are deployment ids.
    pub documents: Arc<dyn Documents>,
    /// The logs.
    pub store: Arc<dyn DeploymentStore>,
    /// Triggers of groups.
    pub groups: Arc<dyn NoticeGroups>,
    /// Who is told.
    pub audience: Arc<dyn Audience>,
}

/// Hands out the notices of all deployments of a store.
pub struct Projector {
    shared: Arc<Shared>,
    worker: Mutex<Option<Worker>>,
}

struct Worker {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

#[derive(Default)]
struct Woken {
    ids: BTreeSet<DeploymentId>,
    all: bool,
}

struct Shared {
    deps: ProjectorDeps,
    woken: Mutex<Woken>,
    wake: Notify,
}

/// A stored cursor: notices up to `sequence` were taken.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Cursor {
    version: u32,
    sequence: u64,
    /// The deployment is terminal: nothing comes any more.
    ended: bool,
}

/// How far a running deployment has been walked.
#[derive(Clone, Copy)]
struct Progress {
    sequence: u64,
    status: DeploymentStatus,
}

/// What the worker remembers.
#[derive(Default)]
struct Walk {
    /// Last sequence whose notices were taken, from the stored cursors.
    taken: HashMap<DeploymentId, u64>,
    running: HashMap<DeploymentId, Progress>,
    ended: HashSet<DeploymentId>,
}

impl Projector {
    /// A projector that hands out nothing before [`Self::start`].
    pub fn new(deps: ProjectorDeps) -> Arc<Self> {
        let shared = Shared { deps, woken: Mutex::default(), wake: Notify::new() };
        Arc::new(Self { shared: Arc::new(shared), worker: Mutex::default() })
    }

    /// Reads the cursors and starts handing out, beginning with what an earlier run left. Call it before deployments
    /// are driven, inside a tokio runtime; a second call is ignored.
    ///
    /// # Errors
    /// The store cannot be read or written, or a cursor cannot be understood.
    pub async fn start(&self) -> Result<(), StoreError> {
        let shared = Arc::clone(&self.shared);
        let walk = blocking(move || shared.read_cursors()).await?;
        self.wake_all();
        let mut worker = self.worker.lock().unwrap_or_else(PoisonError::into_inner);
        if worker.is_none() {
            let (stop, stopped) = watch::channel(false);
            *worker = Some(Worker { stop, task: tokio::spawn(work(Arc::clone(&self.shared), walk, stopped)) });
        }
        Ok(())
    }

    /// Says that a deployment was created or made a step. Returns at once.
    pub fn wake(&self, id: &DeploymentId) {
        self.shared.lock().ids.insert(id.clone());
        self.shared.wake.notify_one();
    }

    /// Says that any deployment may have made a step.
    pub fn wake_all(&self) {
        self.shared.lock().all = true;
        self.shared.wake.notify_one();
    }

    /// Ends handing out after the notice at hand; the next start goes on.
    pub async fn shutdown(&self) {
        let worker = self.worker.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(worker) = worker {
            worker.stop.send_replace(true);
            if let Err(error) = worker.task.await {
                tracing::error!(%error, "handing out notices ended in a defect");
            }
        }
    }
}

impl Drop for Projector {
    /// Like a crash: the next projector on the same store goes on.
    fn drop(&mut self) {
        if let Some(worker) = self.worker.get_mut().unwrap_or_else(PoisonError::into_inner).take() {
            worker.task.abort();
        }
    }
}

async fn work(shared: Arc<Shared>, mut walk: Walk, mut stopped: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            () = shared.wake.notified() => {}
            _ = stopped.changed() => return,
        }
        let turns = match shared.turns(&walk).await {
            Ok(turns) => turns,
            Err(error) => {
                shared.try_again_later(None, &error.to_string(), STORE_RETRY_PAUSE).await;
                continue;
            }
        };
        let mut waiting = HashSet::new();
        for Turn { id, group, .. } in turns {
            if *stopped.borrow() {
                return;
            }
            if waiting.contains(&group) {
                // Woken again with the one it waits for.
                shared.lock().ids.insert(id);
            } else if let Err(error) = shared.advance(&mut walk, &id).await {
                waiting.insert(group);
                let pause = shared.deps.audience.retry_pause();
                tokio::select! {
                    () = shared.try_again_later(Some(id), &error, pause) => {}
                    _ = stopped.changed() => return,
                }
            }
        }
    }
}

impl Shared {
    fn lock(&self) -> std::sync::MutexGuard<'_, Woken> {
        self.woken.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Document kind of the cursors.
    fn kind(&self) -> &'static str {
        self.deps.audience.cursor_kind()
    }

    /// Blocks. Cursors of deployments that are gone are removed.
    fn read_cursors(&self) -> Result<Walk, StoreError> {
        let kind = self.kind();
        let documents = self.deps.documents.list(kind)?;
        let present = self.deps.store.summaries()?;
        if !documents.iter().any(|(key, _)| key == BEGUN) {
            return self.pass_over(present.into_iter().map(|summary| summary.deployment_id).collect());
        }
        let present: HashSet<_> = present.into_iter().map(|summary| summary.deployment_id).collect();
        let (mut walk, mut gone) = (Walk::default(), Vec::new());
        for (key, value) in documents.into_iter().filter(|(key, _)| key != BEGUN) {
            let id = DeploymentId::new(key.clone());
            if !present.contains(&id) {
                gone.push(DocumentWrite::Delete { kind, key });
                continue;
            }
            let cursor: Cursor = serde_json::from_value(value)
                .map_err(|error| StoreError::Damaged(format!("{kind} {key}: {error}")))?;
            if cursor.version > VERSION {
                return Err(StoreError::Damaged(format!("{kind} {key} was written by a later version")));
            }
            walk.note(&id, cursor);
        }
        if !gone.is_empty() {
            self.deps.documents.write(gone)?;
        }
        Ok(walk)
    }

    /// The first start on this store: what is there is taken as told.
    fn pass_over(&self, present: Vec<DeploymentId>) -> Result<Walk, StoreError> {
        let mut walk = Walk::default();
        let begun = Cursor { version: VERSION, sequence: 0, ended: false };
        let mut batch = vec![put(self.kind(), BEGUN.to_string(), begun)?];
        for id in present {
            if let Some((state, sequence)) = self.deps.store.load(&id)? {
                let cursor = Cursor { version: VERSION, sequence, ended: state.is_terminal() };
                batch.push(put(self.kind(), id.to_string(), cursor)?);
                walk.note(&id, cursor);
            }
        }
        self.deps.documents.write(batch)?;
        Ok(walk)
    }

    /// Whose turn it is, the oldest first. What was woken is not lost by an error.
    async fn turns(&self, walk: &Walk) -> Result<Vec<Turn>, StoreError> {
        let woken = std::mem::take(&mut *self.lock());
        let turns = self.turns_of(walk, &woken).await;
        if turns.is_err() {
            let mut back = self.lock();
            back.all |= woken.all;
            back.ids.extend(woken.ids);
        }
        turns
    }

    async fn turns_of(&self, walk: &Walk, woken: &Woken) -> Result<Vec<Turn>, StoreError> {
        let mut ids = woken.ids.clone();
        if woken.all {
            let store = Arc::clone(&self.deps.store);
            ids.extend(blocking(move || store.summaries()).await?.into_iter().map(|summary| summary.deployment_id));
        }
        ids.retain(|id| !walk.ended.contains(id));
        if ids.len() <= 1 {
            return Ok(ids.into_iter().map(Turn::alone).collect());
        }
        let store = Arc::clone(&self.deps.store);
        blocking(move || Turn::in_order(&*store, ids)).await
    }

    async fn try_again_later(&self, id: Option<DeploymentId>, cause: &str, pause: Duration) {
        let audience = self.kind();
        tracing::warn!(deployment = id.as_ref().map(DeploymentId::as_str), audience, cause, "notices wait");
        tokio::time::sleep(pause).await;
        self.lock().ids.extend(id);
        self.wake.notify_one();
    }

    /// Hands out what is new of one deployment.
    async fn advance(&self, walk: &mut Walk, id: &DeploymentId) -> Result<(), String> {
        let text = |error: StoreError| error.to_string();
        let (store, wanted) = (Arc::clone(&self.deps.store), id.clone());
        let loaded = blocking(move || store.load(&wanted)).await.map_err(text)?;
        let Some((state, sequence)) = loaded else { return self.forget(walk, id).await.map_err(text) };
        let (state, sequence) = match walk.running.get(id) {
            Some(progress) if progress.sequence == sequence => return Ok(()),
            Some(progress) if progress.sequence + 1 == sequence => {
                let happening = Happening::between(progress.status, &state);
                if let Some(happening) = happening {
                    self.hand_out(walk, &Occurrence { happening, state: &state, sequence }).await?;
                }
                (state, sequence)
            }
            _ => match self.catch_up(walk, id).await? {
                Some(reached) => reached,
                None => return Ok(()),
            },
        };
        if state.is_terminal() {
            self.write_cursor(walk, id, Cursor { version: VERSION, sequence, ended: true }).await.map_err(text)
        } else {
            walk.running.insert(id.clone(), Progress { sequence, status: state.status() });
            Ok(())
        }
    }

    /// Replays the whole log and hands out what comes after the cursor; answers how far the log went.
    async fn catch_up(&self, walk: &mut Walk, id: &DeploymentId) -> Result<Option<(Deployment, u64)>, String> {
        let (store, wanted) = (Arc::clone(&self.deps.store), id.clone());
        let history = blocking(move || store.history(&wanted)).await.map_err(|error| error.to_string())?;
        let Some((plan, events)) = history else { return Ok(None) };
        let taken = walk.taken.get(id).copied();
        let (mut state, mut sequence) = (Deployment::create(plan), 0);
        if taken.is_none() {
            self.hand_out(walk, &Occurrence { happening: Happening::Started, state: &state, sequence: 0 }).await?;
        }
        for logged in events {
            let before = state.status();
            state = deployment::step(state, logged.event, logged.at).state;
            sequence = logged.sequence;
            let is_new = taken.is_none_or(|taken| sequence > taken);
            let happening = Happening::between(before, &state);
            if let Some(happening) = happening.filter(|_| is_new) {
                self.hand_out(walk, &Occurrence { happening, state: &state, sequence }).await?;
            }
        }
        Ok(Some((state, sequence)))
    }

    /// Hands out the notices of one occurrence, then moves the cursor past it.
    async fn hand_out(&self, walk: &mut Walk, occurrence: &Occurrence<'_>) -> Result<(), String> {
        let id = occurrence.state.id();
        let group = self.group_of(occurrence.state).await.map_err(|error| error.to_string())?;
        match self.deps.audience.tell(group.as_ref(), occurrence).await {
            Ok(()) => {}
            Err(NoticeError::Refused(cause)) => {
                tracing::warn!(deployment = %id, audience = self.kind(), cause, "a notice was refused and is left out");
            }
            Err(NoticeError::Unavailable(cause)) => return Err(cause),
        }
        let ended = occurrence.state.is_terminal();
        let cursor = Cursor { version: VERSION, sequence: occurrence.sequence, ended };
        self.write_cursor(walk, id, cursor).await.map_err(|error| error.to_string())
    }

    /// The deployment's group. A deployment read just before its group was renamed is read again later.
    async fn group_of(&self, state: &Deployment) -> Result<Option<NoticeGroup>, StoreError> {
        let (groups, store) = (Arc::clone(&self.deps.groups), Arc::clone(&self.deps.store));
        let plan = state.plan();
        let (id, application, group) = (plan.deployment_id.clone(), plan.application.clone(), plan.group.clone());
        blocking(move || {
            if let Some(found) = groups.notice_group(&application, &group)? {
                return Ok(Some(found));
            }
            match store.load(&id)? {
                Some((now, _)) if (&now.plan().application, &now.plan().group) != (&application, &group) => {
                    Err(StoreError::Unavailable(format!("{application}/{group} was renamed")))
                }
                _ => Ok(None),
            }
        })
        .await
    }

    async fn write_cursor(&self, walk: &mut Walk, id: &DeploymentId, cursor: Cursor) -> Result<(), StoreError> {
        if walk.ended.contains(id) {
            return Ok(());
        }
        let documents = Arc::clone(&self.deps.documents);
        let write = put(self.kind(), id.to_string(), cursor)?;
        blocking(move || documents.write(vec![write])).await?;
        walk.note(id, cursor);
        Ok(())
    }

    async fn forget(&self, walk: &mut Walk, id: &DeploymentId) -> Result<(), StoreError> {
        let (documents, kind, key) = (Arc::clone(&self.deps.documents), self.kind(), id.to_string());
        blocking(move || documents.write(vec![DocumentWrite::Delete { kind, key }])).await?;
        walk.taken.remove(id);
        walk.running.remove(id);
        Ok(())
    }
}

impl Walk {
    fn note(&mut self, id: &DeploymentId, cursor: Cursor) {
        if cursor.ended {
            self.taken.remove(id);
            self.running.remove(id);
            self.ended.insert(id.clone());
        } else {
            self.taken.insert(id.clone(), cursor.sequence);
        }
    }
}

fn put(kind: &'static str, key: String, cursor: Cursor) -> Result<DocumentWrite, StoreError> {
    let value = serde_json::to_value(cursor).map_err(|error| StoreError::Damaged(error.to_string()))?;
    Ok(DocumentWrite::Put { kind, key, value })
}

async fn blocking<T: Send + 'static>(
    call: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    let done = tokio::task::spawn_blocking(call).await;
    done.unwrap_or_else(|error| Err(StoreError::Unavailable(error.to_string())))
}
