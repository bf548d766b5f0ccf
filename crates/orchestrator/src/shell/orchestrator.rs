//! The public face: starts, takes commands, stops.

use std::sync::Arc;

use async_trait::async_trait;
use deployment::{Command, Deployment, Plan};
use ports::{Clock, CommandError, CreateError, DeploymentCommands, DeploymentStore, HookAnswers, StoreError};
use tokio::sync::{broadcast, oneshot};
use types::{DeploymentId, HookExecutionId};

use super::shared::{Message, Shared, Step};
use super::{Options, Ports};

/// Attempts to hand a command to an actor; one that ends meanwhile has stored a terminal state or is stuck.
const COMMAND_ATTEMPTS: usize = 3;

/// Drives all deployments of a store. Create it inside a tokio runtime; dropping it is like a crash, and the next
/// one on the same store goes on.
pub struct Orchestrator {
    shared: Arc<Shared>,
}

impl Orchestrator {
    /// An orchestrator that drives nothing before [`Self::start`] or a command.
    pub fn new(store: Arc<dyn DeploymentStore>, ports: Ports, clock: Arc<dyn Clock>, options: Options) -> Arc<Self> {
        Arc::new(Self { shared: Shared::new(store, ports, clock, options) })
    }

    /// Takes up every deployment that is not terminal; answers how many.
    ///
    /// # Errors
    /// Those of the store; nothing is driven then.
    pub async fn start(&self) -> Result<usize, StoreError> {
        let store = Arc::clone(&self.shared.store);
        let active = self.shared.blocking(move || store.active()).await??;
        for id in &active {
            self.shared.mailbox(id);
        }
        Ok(active.len())
    }

    /// Ends driving: every step begun is finished and durable, effects under way are abandoned and will be
    /// executed again by the next start. Commands are refused from now on.
    pub async fn shutdown(&self) {
        self.shared.stop().await;
    }

    /// Durable steps from now on, in the order of each deployment.
    pub fn subscribe(&self) -> broadcast::Receiver<Step> {
        self.shared.steps.subscribe()
    }

    async fn load(&self, id: &DeploymentId) -> Result<Option<Deployment>, StoreError> {
        let (store, id) = (Arc::clone(&self.shared.store), id.clone());
        let loaded = self.shared.blocking(move || store.load(&id)).await??;
        Ok(loaded.map(|(state, _)| state))
    }

    /// Hands the command to the deployment's actor; nothing when the actor ended before it took it.
    async fn send(&self, id: &DeploymentId, command: Command) -> Option<Result<Deployment, CommandError>> {
        let mailbox = self.shared.mailbox(id)?;
        let (answer, result) = oneshot::channel();
        mailbox.send(Message { command, answer }).await.ok()?;
        result.await.ok()
    }
}

impl Drop for Orchestrator {
    fn drop(&mut self) {
        self.shared.abort();
    }
}

#[async_trait]
impl DeploymentCommands for Orchestrator {
    async fn create(&self, plan: Plan) -> Result<(), CreateError> {
        let id = plan.deployment_id.clone();
        let store = Arc::clone(&self.shared.store);
        let created = self.shared.blocking(move || store.create(&plan)).await.map_err(StoreError::from);
        let created = created.map_err(CreateError::from).and_then(|created| created);
        if matches!(created, Err(CreateError::GroupBusy(_) | CreateError::IdTaken)) {
            return created;
        }
        // A store that failed may have written all the same, and what is stored must not stand undriven in the way of
        // its group; where nothing was stored, the actor finds nothing and ends. No mailbox when the orchestrator stops:
        // the next start finds the deployment in the store.
        self.shared.tell(&id, 0);
        let _ = self.shared.mailbox(&id);
        created
    }

    async fn command(&self, id: &DeploymentId, command: Command) -> Result<Deployment, CommandError> {
        for _ in 0..COMMAND_ATTEMPTS {
            let state = self.load(id).await?.ok_or_else(|| CommandError::Unknown(id.clone()))?;
            state.check(&command).map_err(CommandError::Refused)?;
            if state.is_terminal() {
                // A stop of what is stopped already: granted, and nothing is left to do.
                return Ok(state);
            }
            if let Some(result) = self.send(id, command.clone()).await {
                return result;
            }
        }
        Err(StoreError::Unavailable(format!("deployment {id} is not being driven")).into())
    }

    async fn deployment(&self, id: &DeploymentId) -> Result<Option<Deployment>, StoreError> {
        self.load(id).await
    }
}

impl HookAnswers for Orchestrator {
    fn awaited(&self, deployment_id: &DeploymentId, execution_id: &HookExecutionId) -> bool {
        let answer = Command::AnswerHook { execution_id: execution_id.clone(), succeeded: true };
        match self.shared.store.load(deployment_id) {
            Ok(Some((state, _))) => state.check(&answer).is_ok(),
            Ok(None) => false,
            // Not known to be answered: a second delivery with the same id is allowed, a lost one is not (C2).
            Err(_) => true,
        }
    }
}
