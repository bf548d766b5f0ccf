//! In which order deployments are told of: that of their creation, so that a group's story is told from its
//! beginning.

use ports::{DeploymentStore, StoreError};
use types::{ApplicationName, DeploymentGroupName, DeploymentId, Timestamp};

/// A deployment whose log has something new, perhaps. In the order of the fields.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Turn {
    created_at: Timestamp,
    pub(crate) id: DeploymentId,
    pub(crate) group: (ApplicationName, DeploymentGroupName),
}

impl Turn {
    /// Of a deployment beside which no other has to be considered.
    pub(crate) fn alone(id: DeploymentId) -> Self {
        let group = (ApplicationName::new(String::new()), DeploymentGroupName::new(String::new()));
        Self { created_at: Timestamp::from_millis(0), id, group }
    }

    /// Blocks. The turns of these deployments, the oldest first.
    pub(crate) fn in_order(
        store: &dyn DeploymentStore,
        ids: impl IntoIterator<Item = DeploymentId>,
    ) -> Result<Vec<Self>, StoreError> {
        let mut turns = ids.into_iter().map(|id| Self::of(store, id)).collect::<Result<Vec<_>, _>>()?;
        turns.sort();
        Ok(turns)
    }

    /// What is gone or damaged has its turn as well: its cursor has to go, its trouble to be told.
    fn of(store: &dyn DeploymentStore, id: DeploymentId) -> Result<Self, StoreError> {
        let state = match store.load(&id) {
            Ok(Some((state, _))) => state,
            Ok(None) | Err(StoreError::Damaged(_)) => return Ok(Self::alone(id)),
            Err(error) => return Err(error),
        };
        let plan = state.plan();
        let group = (plan.application.clone(), plan.group.clone());
        Ok(Self { created_at: plan.created_at, id, group })
    }
}
