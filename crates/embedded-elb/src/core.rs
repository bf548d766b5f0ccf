//! The one way to change ELB: intent on disk, table applied, then visible.
//!
//! ```text
//! change ─▶ copy of the state ─▶ disk (generation + 1) ─▶ balancer.apply ─▶ visible, answered
//!                                                            │ refused
//!                                                            ▼
//!                                  old content on disk as generation + 2, balancer told, cause answered
//! ```
//!
//! A change that moves traffic away from a replacement, or names a task set's targets, is not taken back when the
//! balancer does not answer ([`Unanswered::Kept`]): taking it back would send traffic where its caller does not want it.
//!
//! Promises: changes are serialised; a change that was answered is on disk and the balancer routes by it; a change
//! that was refused left nothing; a crash between disk and balancer is mended at the next start, when the table on
//! disk is applied again; each generation has one content for ever; a caller that goes away does not stop a change
//! half way. Leaves out: what the changes are (`crate::api`, `crate::registry`, `crate::traffic`).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use aws_protocol::ApiError;
use ports::{Balancer, BalancerError, CertificateSource, Clock, Documents, Ids, StoreError};
use tokio::sync::watch;
use tokio::time::Instant;
use types::{ListenerArn, Scope};

use crate::errors::{failure, unavailable};
use crate::health::HealthView;
use crate::metrics::Traffic;
use crate::options::ElbOptions;
use crate::state::State;
use crate::table::routing_table;

/// How often a refused table is tried again with a newer generation than the balancer's own.
const STALE_RETRIES: u32 = 3;

/// How long a look at the targets' health counts as one of now.
const LOOK_COUNTS_FOR: Duration = Duration::from_secs(3);

/// What becomes of a change when the balancer did not answer: it may have the new table, or still the old one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unanswered {
    /// The old content comes back; the caller hears that nothing was changed.
    TakenBack,
    /// It stays, and is offered until the balancer has it: for what its caller asks for until it is so, and which is
    /// safe whenever it comes true. The caller hears that it is not so yet.
    Kept,
}

/// Everything the parts of this crate share.
pub(crate) struct Core {
    pub documents: Arc<dyn Documents>,
    pub balancer: Arc<dyn Balancer>,
    pub certificates: Arc<dyn CertificateSource>,
    pub ids: Arc<dyn Ids>,
    pub clock: Arc<dyn Clock>,
    pub scope: Scope,
    pub options: ElbOptions,
    /// What readers see: on disk and applied.
    visible: RwLock<Arc<State>>,
    /// Held for the length of a change.
    link: tokio::sync::Mutex<Link>,
    /// Listeners that cannot be bound at present, with the cause.
    pub impaired: RwLock<BTreeMap<ListenerArn, String>>,
    pub health: RwLock<HealthView>,
    /// When the balancer told its targets' health last; never since this process began, at first.
    looked_at: Mutex<Option<Instant>>,
    pub traffic: Mutex<Traffic>,
    /// Grows when health may have changed.
    pub changes: watch::Sender<u64>,
}

/// What is known of disk and balancer.
pub(crate) struct Link {
    /// Content of the disk.
    persisted: Arc<State>,
    /// The balancer may not have our table.
    pub suspect: bool,
}

/// What [`Core::new`] is made of.
pub(crate) struct CoreParts {
    pub documents: Arc<dyn Documents>,
    pub balancer: Arc<dyn Balancer>,
    pub certificates: Arc<dyn CertificateSource>,
    pub ids: Arc<dyn Ids>,
    pub clock: Arc<dyn Clock>,
    pub scope: Scope,
    pub options: ElbOptions,
}

impl Core {
    /// Reads the records.
    pub fn new(parts: CoreParts) -> Result<Self, StoreError> {
        let state = Arc::new(State::load(parts.documents.as_ref(), parts.certificates.as_ref())?);
        Ok(Self {
            documents: parts.documents,
            balancer: parts.balancer,
            certificates: parts.certificates,
            ids: parts.ids,
            clock: parts.clock,
            scope: parts.scope,
            options: parts.options,
            visible: RwLock::new(state.clone()),
            link: tokio::sync::Mutex::new(Link { persisted: state, suspect: true }),
            impaired: RwLock::default(),
            health: RwLock::default(),
            looked_at: Mutex::default(),
            traffic: Mutex::default(),
            changes: watch::Sender::new(0),
        })
    }

    /// The state as last committed.
    pub fn state(&self) -> Arc<State> {
        self.visible.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Wakes everybody who waits for a change of health.
    pub fn wake(&self) {
        self.changes.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// Marks the balancer as possibly without our table; the poller looks after it.
    pub async fn suspect(&self) {
        self.link.lock().await.suspect = true;
    }

    /// Whether the balancer may be without our table.
    pub async fn is_suspect(&self) -> bool {
        self.link.lock().await.suspect
    }

    /// Returns when the change that is under way, if any, has ended.
    pub async fn settled(&self) {
        drop(self.link.lock().await);
    }

    /// The balancer has just told its targets' health.
    pub fn note_look(&self) {
        *self.looked_at.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    /// Whether the balancer has told its targets' health since this process began.
    pub fn has_looked(&self) -> bool {
        self.looked_at.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// Whether what is known of targets' health is of the last seconds.
    pub fn is_current(&self) -> bool {
        let looked_at = *self.looked_at.lock().unwrap_or_else(PoisonError::into_inner);
        looked_at.is_some_and(|at| at.elapsed() < LOOK_COUNTS_FOR)
    }

    /// Makes one change that is taken back when the balancer does not answer. `change` works on a copy; its error
    /// refuses the change.
    pub async fn commit<T, F>(self: &Arc<Self>, change: F) -> Result<T, ApiError>
    where
        T: Send + 'static,
        F: FnOnce(&mut State) -> Result<T, ApiError> + Send + 'static,
    {
        self.commit_or(Unanswered::TakenBack, change).await
    }

    /// Makes one change. One that is kept when unanswered is `Ok` only once the balancer routes by it, also when it
    /// was on disk before.
    pub async fn commit_or<T, F>(self: &Arc<Self>, unanswered: Unanswered, change: F) -> Result<T, ApiError>
    where
        T: Send + 'static,
        F: FnOnce(&mut State) -> Result<T, ApiError> + Send + 'static,
    {
        let core = self.clone();
        // A task of its own: the caller's connection may close in the middle.
        let done = tokio::spawn(async move { core.commit_alone(unanswered, change).await }).await;
        done.unwrap_or_else(|_| Err(ApiError::internal("the change ended in a defect of the server")))
    }

    async fn commit_alone<T>(
        &self,
        unanswered: Unanswered,
        change: impl FnOnce(&mut State) -> Result<T, ApiError>,
    ) -> Result<T, ApiError> {
        let mut link = self.link.lock().await;
        let old = self.state();
        let mut new = State::clone(&old);
        let answer = change(&mut new)?;
        new.forget_unused_certificates();
        // Its caller must hear whether the balancer has what is on disk since before.
        let must_be_applied = link.suspect && unanswered == Unanswered::Kept;
        if new == *old && !must_be_applied {
            return Ok(answer);
        }
        let impaired = self.impaired_set();
        // The disk's generation counts: it may be ahead of what is visible after a failure in the middle.
        new.head.generation = link.persisted.head.generation;
        if routing_table(&new, &impaired) == routing_table(&link.persisted, &impaired) {
            self.persist(&mut link, new).await.map_err(store_failure)?;
            self.publish(&link);
            if must_be_applied && let Err(cause) = self.apply(&mut link, &impaired).await {
                return Err(failure(&cause, &link.persisted));
            }
            return Ok(answer);
        }
        new.head.generation += 1;
        self.persist(&mut link, new).await.map_err(store_failure)?;
        let generation = link.persisted.head.generation;
        tracing::debug!(generation, "a routing table is stored");
        match self.apply(&mut link, &impaired).await {
            Ok(()) => {
                tracing::debug!(generation, "a routing table is in force");
                self.publish(&link);
                Ok(answer)
            }
            Err(cause @ BalancerError::Unreachable(_)) if unanswered == Unanswered::Kept => {
                link.suspect = true;
                self.publish(&link);
                Err(failure(&cause, &link.persisted))
            }
            Err(cause) => {
                self.roll_back(&mut link, &old, &impaired).await;
                Err(failure(&cause, &link.persisted))
            }
        }
    }

    /// Hands over the table on disk. When the balancer has a newer generation (its file is younger than our
    /// records), ours moves past it.
    async fn apply(&self, link: &mut Link, impaired: &BTreeSet<ListenerArn>) -> Result<(), BalancerError> {
        for _ in 0..STALE_RETRIES {
            match self.balancer.apply(&routing_table(&link.persisted, impaired)).await {
                Ok(()) => {
                    link.suspect = false;
                    return Ok(());
                }
                Err(BalancerError::Stale(theirs)) => self.renumber(link, theirs + 1).await?,
                Err(error) => return Err(error),
            }
        }
        Err(BalancerError::Invalid("another program changes the balancer's table at the same time".to_string()))
    }

    /// Gives the content on disk a new generation.
    async fn renumber(&self, link: &mut Link, generation: u64) -> Result<(), BalancerError> {
        let mut next = State::clone(&link.persisted);
        next.head.generation = generation.max(next.head.generation + 1);
        let stored = self.persist(link, next).await;
        stored.map_err(|error| BalancerError::Invalid(format!("its generation cannot be stored: {error}")))
    }

    /// The old content comes back under a new generation, on disk and, now or by the poller, in the balancer: a
    /// change that timed out may have been applied.
    async fn roll_back(&self, link: &mut Link, old: &State, impaired: &BTreeSet<ListenerArn>) {
        let mut restored = old.clone();
        restored.head.generation = link.persisted.head.generation + 1;
        link.suspect = true;
        if let Err(error) = self.persist(link, restored).await {
            // The next successful change writes the difference to what is on disk, which undoes this one too.
            tracing::error!(%error, "a refused load balancer change could not be taken back on disk");
            return;
        }
        self.publish(link);
        if let Err(error) = self.apply(link, impaired).await {
            tracing::warn!(%error, "the balancer does not take the previous table yet; it will be offered again");
        }
    }

    /// Brings a balancer that restarted, or never got our table, to it. A listener that cannot be bound is left out
    /// and tried again at the next call, so that one taken port does not keep all others closed.
    pub async fn reconcile(&self) -> Result<(), BalancerError> {
        let mut link = self.link.lock().await;
        let theirs = self.balancer.table().await?;
        let ours = routing_table(&link.persisted, &self.impaired_set());
        if theirs == ours && self.impaired_set().is_empty() {
            link.suspect = false;
            return Ok(());
        }
        if theirs.generation >= ours.generation && theirs != ours || !self.impaired_set().is_empty() {
            self.renumber(&mut link, theirs.generation + 1).await?;
        }
        let outcome = self.apply_what_binds(&mut link).await;
        self.publish(&link);
        self.wake();
        outcome
    }

    async fn apply_what_binds(&self, link: &mut Link) -> Result<(), BalancerError> {
        let mut impaired = BTreeMap::new();
        let outcome = loop {
            let left_out = impaired.keys().cloned().collect();
            match self.apply(link, &left_out).await {
                Err(BalancerError::Bind { listener, address, cause })
                    if !impaired.contains_key(&ListenerArn::new(&*listener)) =>
                {
                    tracing::warn!(%listener, %address, %cause, "a listener is closed until its address is free");
                    impaired.insert(ListenerArn::new(listener), format!("cannot listen on {address}: {cause}"));
                    // Another content needs another generation.
                    self.renumber(link, 0).await?;
                }
                other => break other,
            }
        };
        *self.impaired.write().unwrap_or_else(PoisonError::into_inner) = impaired;
        outcome
    }

    fn impaired_set(&self) -> BTreeSet<ListenerArn> {
        self.impaired.read().unwrap_or_else(PoisonError::into_inner).keys().cloned().collect()
    }

    async fn persist(&self, link: &mut Link, next: State) -> Result<(), StoreError> {
        let batch = link.persisted.changes(&next)?;
        if self.options.writes_in_place && !batch.is_empty() {
            self.documents.write(batch)?;
        } else if !batch.is_empty() {
            let documents = self.documents.clone();
            let written = tokio::task::spawn_blocking(move || documents.write(batch)).await;
            written.map_err(|error| StoreError::Unavailable(error.to_string()))??;
        }
        link.persisted = Arc::new(next);
        Ok(())
    }

    fn publish(&self, link: &Link) {
        *self.visible.write().unwrap_or_else(PoisonError::into_inner) = link.persisted.clone();
        self.wake();
    }
}

fn store_failure(error: StoreError) -> ApiError {
    tracing::error!(%error, "a load balancer change could not be stored");
    unavailable("the change could not be stored; nothing was changed. Try again.")
}
