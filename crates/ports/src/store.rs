//! The durable log of deployments: events, snapshots, outstanding effects and deadlines in one commit.

use std::sync::Arc;

use deployment::{Deployment, Event, Plan};
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
    pub state: Deployment,
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
    /// Its number in the order of creation in this store.
    pub ordinal: u64,
}

impl DeploymentSummary {
    /// Its place in the index.
    pub fn position(&self) -> IndexPosition {
        IndexPosition { created_at: self.created_at, ordinal: self.ordinal }
    }
}

/// Place of a row in the index. It never changes, so that a list can go on behind it, whatever was created or
/// deleted meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct IndexPosition {
    /// Creation time.
    pub created_at: Timestamp,
    /// Tells deployments of one moment apart.
    pub ordinal: u64,
}

/// Which rows of the index are asked for; all by default.
#[derive(Clone, Copy, Debug, Default)]
pub struct DeploymentFilter<'a> {
    /// Of this application.
    pub application: Option<&'a ApplicationName>,
    /// Of this group of the application; means nothing without one.
    pub group: Option<&'a DeploymentGroupName>,
    /// With one of these wire values; any when empty.
    pub statuses: &'a [&'a str],
    /// Created then or later.
    pub created_from: Option<Timestamp>,
    /// Created then or earlier.
    pub created_until: Option<Timestamp>,
    /// Behind this place: older than it.
    pub after: Option<IndexPosition>,
    /// At most so many.
    pub limit: Option<usize>,
}

impl DeploymentFilter<'_> {
    /// Whether a row is asked for; [`DeploymentFilter::limit`] is not looked at.
    pub fn admits(&self, row: &DeploymentSummary) -> bool {
        self.application.is_none_or(|application| {
            row.application == *application && self.group.is_none_or(|group| row.group == *group)
        }) && (self.statuses.is_empty() || self.statuses.contains(&row.status))
            && self.created_from.is_none_or(|from| row.created_at >= from)
            && self.created_until.is_none_or(|until| row.created_at <= until)
            && self.after.is_none_or(|after| row.position() < after)
    }
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
    fn load(&self, id: &DeploymentId) -> Result<Option<(Deployment, u64)>, StoreError>;

    /// The whole log, plan first.
    fn history(&self, id: &DeploymentId) -> Result<Option<(Plan, Vec<LoggedEvent>)>, StoreError>;

    /// Ids of all deployments that are not terminal.
    fn active(&self) -> Result<Vec<DeploymentId>, StoreError>;

    /// All summaries, newest first by creation time (ties: later created first).
    fn summaries(&self) -> Result<Vec<DeploymentSummary>, StoreError>;

    /// The rows that a filter admits, newest first as in [`DeploymentStore::summaries`].
    fn find(&self, filter: &DeploymentFilter<'_>) -> Result<Vec<Arc<DeploymentSummary>>, StoreError> {
        let rows = self.summaries()?.into_iter().filter(|row| filter.admits(row));
        Ok(rows.take(filter.limit.unwrap_or(usize::MAX)).map(Arc::new).collect())
    }

    /// The state after the last commit, if it is in memory: never blocks, and is never older than what the last
    /// call that returned has written. Nothing says nothing; ask [`DeploymentStore::load`] then.
    fn at_hand(&self, id: &DeploymentId) -> Option<Arc<Deployment>> {
        let _ = id;
        None
    }

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
