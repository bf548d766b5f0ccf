//! What all actors share, and the table of actors.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use deployment::{Command, Deployment};
use ports::{Clock, CommandError, DeploymentStore, StoreError};
use tokio::sync::{Semaphore, broadcast, mpsc, oneshot, watch};
use tokio::task::JoinSet;
use types::DeploymentId;

use super::actor::Actor;
use super::{Options, Ports};

/// Commits are serialised by the store anyway; more threads would only wait for its lock.
const BLOCKING_CALLS: usize = 8;
/// Commands waiting for one deployment; more callers wait in line.
const MAILBOX: usize = 64;
/// Steps a slow view may lag behind before it is told that it missed some.
const STEPS_KEPT: usize = 4096;

/// A durable step of a deployment, for live views. Sequence 0 is its creation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// Position in its log.
    pub sequence: u64,
}

/// A command on its way to an actor.
pub(super) struct Message {
    pub(super) command: Command,
    pub(super) answer: oneshot::Sender<Result<Deployment, CommandError>>,
}

pub(super) struct Shared {
    pub(super) store: Arc<dyn DeploymentStore>,
    pub(super) ports: Ports,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) options: Options,
    pub(super) steps: broadcast::Sender<Step>,
    stopping: watch::Sender<bool>,
    permits: Semaphore,
    actors: Mutex<Actors>,
}

#[derive(Default)]
struct Actors {
    mailboxes: HashMap<DeploymentId, mpsc::Sender<Message>>,
    tasks: JoinSet<()>,
}

impl Shared {
    pub(super) fn new(
        store: Arc<dyn DeploymentStore>,
        ports: Ports,
        clock: Arc<dyn Clock>,
        options: Options,
    ) -> Arc<Self> {
        Arc::new(Self {
            store,
            ports,
            clock,
            options,
            steps: broadcast::channel(STEPS_KEPT).0,
            stopping: watch::channel(false).0,
            permits: Semaphore::new(BLOCKING_CALLS),
            actors: Mutex::default(),
        })
    }

    /// The deployment's mailbox; an actor is started when there is none. Nothing once the orchestrator stops.
    pub(super) fn mailbox(self: &Arc<Self>, id: &DeploymentId) -> Option<mpsc::Sender<Message>> {
        let mut actors = self.lock();
        if *self.stopping.borrow() {
            return None;
        }
        while actors.tasks.try_join_next().is_some() {}
        if let Some(mailbox) = actors.mailboxes.get(id).filter(|mailbox| !mailbox.is_closed()) {
            return Some(mailbox.clone());
        }
        let (sender, receiver) = mpsc::channel(MAILBOX);
        actors.mailboxes.insert(id.clone(), sender.clone());
        actors.tasks.spawn(Actor::new(Arc::clone(self), id.clone(), receiver).run());
        Some(sender)
    }

    /// Called by an actor that has closed its mailbox.
    pub(super) fn forget(&self, id: &DeploymentId) {
        let mut actors = self.lock();
        if actors.mailboxes.get(id).is_some_and(mpsc::Sender::is_closed) {
            actors.mailboxes.remove(id);
        }
    }

    /// Runs a call that blocks for the disk where it may block.
    pub(super) async fn blocking<T: Send + 'static>(
        &self,
        call: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, CallLost> {
        if self.options.store_in_place {
            return Ok(call());
        }
        let _permit = self.permits.acquire().await.map_err(|_| CallLost::RuntimeStopped)?;
        tokio::task::spawn_blocking(call).await.map_err(|error| match error.try_into_panic() {
            Ok(_) => CallLost::Panicked,
            Err(_) => CallLost::RuntimeStopped,
        })
    }

    pub(super) fn tell(&self, deployment_id: &DeploymentId, sequence: u64) {
        // Nobody may be listening.
        let _ = self.steps.send(Step { deployment_id: deployment_id.clone(), sequence });
    }

    pub(super) fn stopping(&self) -> watch::Receiver<bool> {
        self.stopping.subscribe()
    }

    /// Lets every actor finish the step it is at, and waits for all.
    pub(super) async fn stop(&self) {
        let mut tasks = {
            let mut actors = self.lock();
            self.stopping.send_replace(true);
            actors.mailboxes.clear();
            std::mem::take(&mut actors.tasks)
        };
        while tasks.join_next().await.is_some() {}
    }

    /// Drops every actor where it stands.
    pub(super) fn abort(&self) {
        let mut actors = self.lock();
        self.stopping.send_replace(true);
        actors.mailboxes.clear();
        actors.tasks.abort_all();
    }

    fn lock(&self) -> MutexGuard<'_, Actors> {
        self.actors.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A blocking call did not come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum CallLost {
    /// A bug; the deployment concerned is left alone, the others go on.
    #[error("an internal error happened; see the log")]
    Panicked,
    /// The process is ending.
    #[error("the server is stopping")]
    RuntimeStopped,
}

impl From<CallLost> for StoreError {
    fn from(lost: CallLost) -> Self {
        Self::Unavailable(lost.to_string())
    }
}
