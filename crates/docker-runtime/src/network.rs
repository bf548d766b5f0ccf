//! The network that the containers of a task share: a container of its own that holds it (`crate::pause`) and publishes
//! the ports of all of them.
//!
//! Promises: at most one a task, found again by label like the containers themselves; it is there before the first
//! container of the task is started, and goes some time after the last one has ended, never while one is on its way.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use bollard::errors::Error;
use bollard::models::{ContainerCreateBody, ContainerSummary};
use ports::PortBinding;
use types::TaskId;

use crate::engine::{is_away, is_status, words};
use crate::runtime::Inner;
use crate::{mapping, pause};

/// How long a task without a running container keeps its network: between two containers that wait for each other
/// there can be none.
const IDLE: Duration = Duration::from_secs(3);

/// Locks that keep making and removing of one task's network apart.
pub(crate) type Locks = HashMap<TaskId, Arc<tokio::sync::Mutex<()>>>;

impl Inner {
    /// The id of the container that holds the task's network; makes and starts it when there is none.
    ///
    /// # Errors
    /// The engine is away, or refuses: a port is taken, its processor is not known.
    pub(crate) async fn ensure_network(&self, task: &TaskId, ports: &[PortBinding]) -> Result<String, Error> {
        let lock = self.network_lock(task);
        let _held = lock.lock().await;
        let id = match self.engine.network_of(task).await?.and_then(|found| found.id) {
            Some(id) => id,
            None => self.make_network(task, ports).await?,
        };
        match self.engine.start(&id).await {
            Ok(()) => Ok(id),
            Err(error) => {
                // What cannot be started would keep its name and its ports from the next try.
                if !is_away(&error) {
                    let _ = self.engine.remove_by_force(&id).await;
                }
                Err(error)
            }
        }
    }

    async fn make_network(&self, task: &TaskId, ports: &[PortBinding]) -> Result<String, Error> {
        let body = mapping::network_body(self.engine.identity(), task, ports);
        let name = mapping::network_name(self.engine.identity(), task);
        match self.make_named(&name, body.clone()).await {
            // The image was never imported here, or has been removed since.
            Err(error) if is_status(&error, 404) => {
                self.engine.import_pause().await?;
                self.make_named(&name, body).await
            }
            made => made,
        }
    }

    async fn make_named(&self, name: &str, body: ContainerCreateBody) -> Result<String, Error> {
        match self.engine.create_container(Some(name), body.clone()).await {
            // The name is a stranger's: names are for people, labels decide.
            Err(error) if is_status(&error, 409) => self.engine.create_container(None, body).await,
            made => made,
        }
    }

    /// Removes the network of a task that has had no running container for a while, if that is still so.
    pub(crate) async fn retire_network(&self, task: &TaskId) {
        tokio::time::sleep(IDLE).await;
        self.remove_network(task).await;
    }

    /// Removes a task's network unless one of its containers runs or is on its way.
    pub(crate) async fn remove_network(&self, task: &TaskId) {
        let lock = self.network_lock(task);
        let held = lock.lock().await;
        if !self.is_flying(task)
            && let Err(error) = self.remove_if_idle(task).await
        {
            tracing::warn!(%task, error = %words(&error), "a task's network cannot be removed");
        }
        drop(held);
        self.forget_network_lock(task);
    }

    async fn remove_if_idle(&self, task: &TaskId) -> Result<(), Error> {
        let alive = |one: &ContainerSummary| one.state.is_some_and(crate::engine::is_alive);
        if self.engine.containers_of(task).await?.iter().any(alive) {
            return Ok(());
        }
        match self.engine.network_of(task).await?.and_then(|found| found.id) {
            Some(id) => self.engine.remove_by_force(&id).await,
            None => Ok(()),
        }
    }
}

/// Imports the image of the program that holds networks; the engine's own processor decides which.
impl crate::engine::Engine {
    async fn import_pause(&self) -> Result<(), Error> {
        let architecture = self.architecture().await?;
        let Some(archive) = pause::archive(&architecture) else {
            let message = format!("containers of a task cannot share a network on the processor {architecture}");
            return Err(Error::DockerStreamError { error: message });
        };
        tracing::info!(image = pause::IMAGE, "importing the image that holds the networks of tasks");
        self.import(pause::IMAGE, archive).await
    }
}
