//! What an application or a group has deployed: looks into the store's index of deployments.

use std::sync::Arc;

use aws_protocol::ApiError;
use deployment::DeploymentStatus;
use ports::{DeploymentFilter, DeploymentSummary};
use types::{ApplicationName, DeploymentGroupName};

use crate::CodeDeploy;
use crate::refuse::unavailable;

impl CodeDeploy {
    /// Deployments that a filter admits, newest first.
    pub(crate) fn deployments(&self, filter: &DeploymentFilter<'_>) -> Result<Vec<Arc<DeploymentSummary>>, ApiError> {
        self.deps.store.find(filter).map_err(|error| unavailable(&error))
    }

    /// Deployments of an application or of one of its groups, newest first.
    pub(crate) fn deployments_of(
        &self,
        application: &str,
        group: Option<&str>,
    ) -> Result<Vec<Arc<DeploymentSummary>>, ApiError> {
        self.look(application, group, &[], None)
    }

    /// A deployment of an application or of one of its groups that has not ended.
    pub(crate) fn running(
        &self,
        application: &str,
        group: Option<&str>,
    ) -> Result<Option<Arc<DeploymentSummary>>, ApiError> {
        let running: Vec<&str> = DeploymentStatus::ALL
            .iter()
            .filter(|status| !status.is_terminal())
            .map(|status| status.as_str())
            .collect();
        Ok(self.look(application, group, &running, Some(1))?.pop())
    }

    /// The newest deployment of a group, of those in `status` if one is given.
    pub(crate) fn newest(
        &self,
        application: &str,
        group: &str,
        status: Option<DeploymentStatus>,
    ) -> Result<Option<Arc<DeploymentSummary>>, ApiError> {
        let statuses: Vec<&str> = status.iter().map(|status| status.as_str()).collect();
        Ok(self.look(application, Some(group), &statuses, Some(1))?.pop())
    }

    fn look(
        &self,
        application: &str,
        group: Option<&str>,
        statuses: &[&str],
        limit: Option<usize>,
    ) -> Result<Vec<Arc<DeploymentSummary>>, ApiError> {
        let (application, group) = (ApplicationName::new(application), group.map(DeploymentGroupName::new));
        self.deployments(&DeploymentFilter {
            application: Some(&application),
            group: group.as_ref(),
            statuses,
            limit,
            ..DeploymentFilter::default()
        })
    }
}
