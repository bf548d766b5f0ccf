//! The durable log of deployments: events, snapshots, outstanding effects and deadlines in one commit.

use deployment::{Event, Plan};
use types::{ApplicationName, DeploymentGroupName, DeploymentId, Timestamp};

/// Why the store could not do it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The commit would have broken a rule the store keeps (a sequence gap, a second active deployment).
    #[error("the store refused the commit: {0}")]
    Conflict(String),
    /// Input or output failed; nothing was changed.
    #[error("the store cannot be read or written: {0}")]
    Unavailable(String),
    /// What is on disk is not what was written.
    #[error("a stored record is damaged: {0}")]
    Damaged(String),
}

/// One record of a deployment's log. Sequence 0 is the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct LoggedEvent {
    /// Position in the deployment's log, from 1, without gaps.
    pub sequence: u64,
    /// When it was applied, on the engine's clock.
    pub at: Timestamp,
    /// What happened.
    pub event: Event,
}

/// What one step adds to the store; all of it or none.
#[derive(Clone, Debug)]
pub struct StepCommit {
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The event with the next sequence number; a different next number is a [`StoreError::Conflict`].
    pub event: LoggedEvent,
    /// State after the event; kept as a snapshot now and then, never trusted over the log.
    pub state: deployment::Deployment,
    /// A rollback deployment created by this step.
    pub spawned: Option<Plan>,
}

/// A row of the index that lists are answered from, derived from the state in the same commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeploymentSummary {
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// Its application.
    pub application: ApplicationName,
    /// Its group.
    pub group: DeploymentGroupName,
    /// Creation time.
    pub created_at: Timestamp,
    /// Completion time when terminal.
    pub completed_at: Option<Timestamp>,
    /// Wire value of the status.
    pub status: &'static str,
}

/// Deployments on disk. Calls block for one local commit; what was answered with `Ok` survives kill -9 and power
/// loss (invariant D1).
pub trait DeploymentStore: Send + Sync {
    /// Stores a new deployment. Refused with [`StoreError::Conflict`] naming the other deployment's id when the
    /// group already has a deployment that is not terminal (invariant B3), checked in the same commit.
    fn create(&self, plan: &Plan) -> Result<(), CreateError>;

    /// Appends one event with everything derived from it.
    fn commit(&self, step: &StepCommit) -> Result<(), StoreError>;

    /// State and last sequence number, by replay from the last snapshot.
    fn load(&self, id: &DeploymentId) -> Result<Option<(deployment::Deployment, u64)>, StoreError>;

    /// The whole log, plan first.
    fn history(&self, id: &DeploymentId) -> Result<Option<(Plan, Vec<LoggedEvent>)>, StoreError>;

    /// Ids of all deployments that are not terminal.
    fn active(&self) -> Result<Vec<DeploymentId>, StoreError>;

    /// All summaries, newest first by creation time (ties: later created first).
    fn summaries(&self) -> Result<Vec<DeploymentSummary>, StoreError>;

    /// Removes all deployments of a group (`None`: of the whole application) with their logs.
    fn delete_group(
        &self,
        application: &ApplicationName,
        group: Option<&DeploymentGroupName>,
    ) -> Result<(), StoreError>;

    /// Renames an application or a group in plans and index.
    fn rename(&self, rename: &Rename) -> Result<(), StoreError>;
}

/// A new name for an application or a deployment group; deployments follow (spec 2.3 UpdateApplication).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rename {
    /// An application.
    Application {
        /// Old name.
        from: ApplicationName,
        /// New name.
        to: ApplicationName,
    },
    /// A deployment group.
    Group {
        /// Its application.
        application: ApplicationName,
        /// Old name.
        from: DeploymentGroupName,
        /// New name.
        to: DeploymentGroupName,
    },
}

/// Why a deployment could not be created.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// The group already has this active deployment.
    #[error("the group already has the active deployment {0}")]
    GroupBusy(DeploymentId),
    /// The id is taken.
    #[error("the deployment id is taken")]
    IdTaken,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
