//! How the control plane hands requests to the engine: each becomes a stored event, or is refused.

use async_trait::async_trait;
use deployment::{Deployment, Plan};
use types::DeploymentId;

use crate::{CreateError, StoreError};

/// Why a command was not taken.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// No such deployment.
    #[error("there is no deployment {0}")]
    Unknown(DeploymentId),
    /// The deployment does not accept it in its present state.
    #[error("refused: {0:?}")]
    Refused(deployment::Refusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The engine as the control plane sees it. A command that returned `Ok` is durable.
#[async_trait]
pub trait DeploymentCommands: Send + Sync {
    /// Stores a new deployment and starts driving it.
    async fn create(&self, plan: Plan) -> Result<(), CreateError>;

    /// Checks and applies one API command; answers the state after it.
    async fn command(&self, id: &DeploymentId, command: deployment::Command) -> Result<Deployment, CommandError>;

    /// The present state, or nothing when there is no such deployment.
    async fn deployment(&self, id: &DeploymentId) -> Result<Option<Deployment>, StoreError>;
}
