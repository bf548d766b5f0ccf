//! What requests refer to without naming it: permissions on a deployment are permissions on its group.

use std::sync::Arc;

use authorization::{DeploymentGroups, GroupName};
use ports::{DeploymentStore, Documents};
use types::DeploymentId;

use crate::records::{self, GroupRecord, group_key};

/// The stored deployments and groups, as they are at each look. What cannot be read is answered as unknown, for which
/// only permissions on everything suffice.
pub struct StoredDeployments {
    documents: Arc<dyn Documents>,
    store: Arc<dyn DeploymentStore>,
}

impl StoredDeployments {
    /// Those in these stores.
    pub fn new(documents: Arc<dyn Documents>, store: Arc<dyn DeploymentStore>) -> Self {
        Self { documents, store }
    }
}

impl DeploymentGroups for StoredDeployments {
    fn group_of(&self, deployment_id: &str) -> Option<GroupName> {
        let id = DeploymentId::new(deployment_id);
        let deployment = match self.store.at_hand(&id) {
            Some(deployment) => deployment,
            None => Arc::new(self.store.load(&id).ok()??.0),
        };
        let plan = deployment.plan();
        Some(GroupName { application: plan.application.to_string(), group: plan.group.to_string() })
    }

    fn deployment_config_of(&self, group: &GroupName) -> Option<String> {
        let value = self.documents.get(records::GROUP, &group_key(&group.application, &group.group)).ok()??;
        let record: GroupRecord = serde_json::from_value(value).ok()?;
        Some(record.settings.config_name)
    }
}
