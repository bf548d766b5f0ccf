//! Notices of deployments, joined: the engine's steps wake the projector, which tells topics and the event bus.

use std::sync::Arc;

use anyhow::{Context, Result};
use aws_protocol::AwsService;
use control_plane::StoredGroups;
use embedded_notify::{Notify, NotifyDeps, Options};
use notices::{Projector, ProjectorDeps, Subscribers};
use orchestrator::Orchestrator;
use ports::{Clock, DeploymentStore, Documents, Ids, Notices};
use tokio::sync::broadcast::error::RecvError;
use tokio::task::JoinHandle;
use types::Scope;

/// Topics, queues, the event bus, and what feeds them.
pub(crate) struct Notifications {
    notify: Arc<Notify>,
    projector: Arc<Projector>,
    follower: Option<JoinHandle<()>>,
}

impl Notifications {
    /// Reads what an earlier run left.
    pub fn open(
        documents: Arc<dyn Documents>,
        store: Arc<dyn DeploymentStore>,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn Ids>,
        scope: Scope,
        endpoint_url: &str,
    ) -> Result<Self> {
        let notify = Notify::open(NotifyDeps {
            documents: Arc::clone(&documents),
            clock,
            ids,
            scope: scope.clone(),
            options: Options { endpoint_url: endpoint_url.to_string(), ..Options::default() },
        });
        let notify = notify.context("read topics and queues")?;
        let groups = Arc::new(StoredGroups::new(Arc::clone(&documents)));
        let audience = Subscribers::new(notify.clone(), scope);
        let projector = Projector::new(ProjectorDeps { documents, store, groups, audience });
        Ok(Self { notify, projector, follower: None })
    }

    /// The services of topics, queues and the event bus.
    pub fn services(&self) -> [Arc<dyn AwsService>; 3] {
        self.notify.services()
    }

    /// Where notices go.
    pub fn notices(&self) -> Arc<dyn Notices> {
        self.notify.clone()
    }

    /// Begins to tell; to be called before the engine drives anything.
    pub async fn start(&mut self, engine: &Orchestrator) -> Result<()> {
        let mut steps = engine.subscribe();
        self.notify.start();
        self.projector.start().await.context("go on telling of deployments")?;
        let projector = Arc::clone(&self.projector);
        self.follower = Some(tokio::spawn(async move {
            loop {
                match steps.recv().await {
                    Ok(step) => projector.wake(&step.deployment_id),
                    Err(RecvError::Lagged(_)) => projector.wake_all(),
                    Err(RecvError::Closed) => return,
                }
            }
        }));
        Ok(())
    }

    /// Lets no caller wait for a message any more.
    pub fn end_polls(&self) {
        self.notify.end_polls();
    }

    /// Ends telling; what was not told is told by the next start.
    pub async fn shutdown(&self) {
        if let Some(follower) = &self.follower {
            follower.abort();
        }
        self.projector.shutdown().await;
        self.notify.shutdown().await;
    }
}
