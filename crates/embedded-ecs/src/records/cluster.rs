//! A cluster: a name that services and tasks live under.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use types::{ClusterName, Timestamp};

use super::{Status, Tags};

/// A cluster.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Cluster {
    /// Its name.
    pub name: ClusterName,
    /// ACTIVE, or INACTIVE once deleted.
    pub status: Status,
    /// When it was created, on the engine's clock.
    pub created_at: Timestamp,
    /// Members that are stored and read back: `settings`, `configuration`, `capacityProviders`,
    /// `defaultCapacityProviderStrategy`, `serviceConnectDefaults`.
    pub stored: serde_json::Map<String, Value>,
    /// Its tags.
    pub tags: Tags,
}
