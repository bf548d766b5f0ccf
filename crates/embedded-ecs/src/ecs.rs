//! The service itself: its records, its neighbours, its reconciler's life.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aws_protocol::PageTokens;
use ports::{Clock, DocumentWrite, Documents, Ids, Notices, StoreError, TargetRegistry, TaskRuntime};
use tokio::runtime::{Handle, RuntimeFlavor};
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;
use types::{Scope, Timestamp};

use crate::bus::{self, Bus};
use crate::error::EcsError;
use crate::names::{DefinitionRef, Names};
use crate::options::EcsOptions;
use crate::reconciler;
use crate::records::{Cluster, Status, TaskDefinition};
use crate::state::{Changes, Draft, State};

/// What embedded ECS stands on.
pub struct EcsDeps {
    /// Where its records are kept.
    pub documents: Arc<dyn Documents>,
    /// What runs its tasks' containers.
    pub runtime: Arc<dyn TaskRuntime>,
    /// Where its tasks register as targets.
    pub targets: Arc<dyn TargetRegistry>,
    /// Draws identifiers.
    pub ids: Arc<dyn Ids>,
    /// The engine's clock, for the times that users see.
    pub clock: Arc<dyn Clock>,
    /// Partition, region and account of its ARNs.
    pub scope: Scope,
    /// Periods and bounds.
    pub options: EcsOptions,
}

/// Embedded Amazon ECS: an [`aws_protocol::AwsService`], and the calls a deployment provider needs.
pub struct Ecs {
    pub(crate) documents: Arc<dyn Documents>,
    pub(crate) runtime: Arc<dyn TaskRuntime>,
    pub(crate) targets: Arc<dyn TargetRegistry>,
    pub(crate) ids: Arc<dyn Ids>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) names: Names,
    pub(crate) page_tokens: PageTokens,
    pub(crate) options: EcsOptions,
    /// This run of the control plane.
    pub(crate) run_id: String,
    /// Wakes the reconciler.
    pub(crate) wake: Notify,
    pub(crate) bus: Bus,
    state: Mutex<State>,
    stop: watch::Sender<bool>,
    reconciler: Mutex<Option<JoinHandle<()>>>,
}

impl Ecs {
    /// Loads all records. Nothing runs before [`Ecs::start`]. The cluster `default` is there from the beginning.
    ///
    /// # Errors
    /// The store cannot be read, or holds a record this program does not understand.
    pub fn open(deps: EcsDeps) -> Result<Arc<Self>, StoreError> {
        let state = State::load(&*deps.documents)?;
        let ecs = Self {
            run_id: deps.ids.uuid(),
            names: Names::new(deps.scope),
            page_tokens: page_tokens(&*deps.ids),
            documents: deps.documents,
            runtime: deps.runtime,
            targets: deps.targets,
            ids: deps.ids,
            clock: deps.clock,
            options: deps.options,
            wake: Notify::new(),
            bus: Bus::default(),
            state: Mutex::new(state),
            stop: watch::Sender::new(false),
            reconciler: Mutex::new(None),
        };
        let now = ecs.clock.now();
        ecs.commit(|draft| {
            if draft.get::<Cluster>(&"default".into()).is_none() {
                draft.put(new_cluster("default", now));
            }
        })?;
        Ok(Arc::new(ecs))
    }

    /// Sets whom changes of tasks and services are told to; only the first call counts. Until then nobody is told.
    pub fn set_notices(&self, notices: Arc<dyn Notices>) {
        self.bus.set_notices(notices);
    }

    /// Starts the reconciler; calling it again changes nothing. Needs a Tokio runtime.
    pub fn start(self: &Arc<Self>) {
        let mut reconciler = self.reconciler.lock().unwrap_or_else(PoisonError::into_inner);
        if reconciler.is_none() {
            *reconciler = Some(tokio::spawn(reconciler::run(Arc::clone(self), self.stop.subscribe())));
            tokio::spawn(bus::run(Arc::clone(self), self.stop.subscribe()));
        }
    }

    /// Ends the reconciler. With `stop_tasks` all tasks are stopped too, and have ended when it returns (at most
    /// their longest stop timeout and a few seconds later); without, they run on and the next run adopts them.
    pub async fn shutdown(&self, stop_tasks: bool) {
        self.stop.send_replace(true);
        let handle = self.reconciler.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(handle) = handle
            && let Err(error) = handle.await
        {
            tracing::error!(%error, "the ECS reconciler ended badly");
        }
        if stop_tasks {
            reconciler::stop_all(self).await;
        }
        self.bus.tell_all().await;
    }

    /// Looks at the records.
    pub(crate) fn read<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        look(&self.lock())
    }

    /// Changes the records: durable first, then visible, then the reconciler is woken. A refusal changes nothing.
    pub(crate) fn transact<T>(
        &self,
        change: impl FnOnce(&mut Draft<'_>) -> Result<T, EcsError>,
    ) -> Result<T, EcsError> {
        self.transact_and_show(change, |_, outcome| Ok(outcome))
    }

    /// As [`Ecs::transact`], and shows the records as the change left them: an answer tells what its own call did,
    /// however fast the reconciler goes on from there.
    pub(crate) fn transact_and_show<T, A>(
        &self,
        change: impl FnOnce(&mut Draft<'_>) -> Result<T, EcsError>,
        show: impl FnOnce(&State, T) -> Result<A, EcsError>,
    ) -> Result<A, EcsError> {
        let mut state = self.lock();
        let mut draft = Draft::new(&state);
        let outcome = change(&mut draft)?;
        let (changes, writes) = draft.finish()?;
        self.keep(&mut state, changes, writes)?;
        let answer = show(&state, outcome);
        drop(state);
        self.wake.notify_one();
        answer
    }

    /// The scheduler's own changes: like [`Ecs::transact`], but they refuse nothing and wake nobody.
    pub(crate) fn commit(&self, change: impl FnOnce(&mut Draft<'_>)) -> Result<(), StoreError> {
        let mut state = self.lock();
        let mut draft = Draft::new(&state);
        change(&mut draft);
        let (changes, writes) = draft.finish()?;
        self.keep(&mut state, changes, writes)
    }

    /// The task definition behind a reference; the newest ACTIVE revision when it names none.
    pub(crate) fn definition<'a>(&self, state: &'a State, reference: &str) -> Option<&'a TaskDefinition> {
        match self.names.read_task_definition(reference)? {
            DefinitionRef::Revision(key) => state.definitions.get(&key),
            DefinitionRef::Latest(family) => {
                let of_family = |definition: &&TaskDefinition| definition.key.family == family;
                let mut newest = state.definitions.values().rev().filter(of_family);
                newest.find(|definition| definition.status == Status::Active)
            }
        }
    }

    /// Durable, then visible, then on its way to the event bus.
    fn keep(&self, state: &mut State, changes: Changes, writes: Vec<DocumentWrite>) -> Result<(), StoreError> {
        if writes.is_empty() {
            return Ok(());
        }
        self.write(writes)?;
        let happened = self.bus.is_heard().then(|| bus::Happened::between(self, state, &changes));
        state.apply(changes);
        if let Some(happened) = happened {
            self.bus.queue(happened.events(self, state));
        }
        Ok(())
    }

    /// One durable commit; lets the other tasks of this thread move elsewhere meanwhile.
    fn write(&self, writes: Vec<DocumentWrite>) -> Result<(), StoreError> {
        match Handle::try_current() {
            Ok(handle) if handle.runtime_flavor() == RuntimeFlavor::MultiThread => {
                tokio::task::block_in_place(|| self.documents.write(writes))
            }
            _ => self.documents.write(writes),
        }
    }

    // A panic while the lock was held left the state as it was: changes are applied whole.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Page tokens under a key drawn at start: a token does not outlive the process that issued it.
fn page_tokens(ids: &dyn Ids) -> PageTokens {
    let mut key = [0; 32];
    for (slot, byte) in key.iter_mut().zip(ids.hex(32).into_bytes()) {
        *slot = byte;
    }
    PageTokens::new(key)
}

/// A new, empty cluster.
pub(crate) fn new_cluster(name: &str, now: Timestamp) -> Cluster {
    Cluster {
        name: name.into(),
        status: Status::Active,
        created_at: now,
        stored: serde_json::Map::new(),
        tags: Vec::new(),
    }
}
