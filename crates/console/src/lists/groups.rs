//! Reading deployment groups, all of an application with two calls.

use aws_api::codedeploy::{
    self, BatchGetDeploymentGroupsInput, BatchGetDeploymentGroupsOutput, DeploymentGroupInfo,
    ListDeploymentGroupsInput, ListDeploymentGroupsOutput,
};
use deployment_view::{Api, Refusal};
use types::Timestamp;

use super::read::has_ended;
use crate::markup::time;

/// Deployment groups of one BatchGetDeploymentGroups.
const BATCH: usize = 100;
/// Deployment groups of an application that are read.
const MOST: usize = 1_000;

/// The deployment that a group was given last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Last {
    pub(super) id: String,
    pub(super) status: String,
    pub(super) created: Option<Timestamp>,
    pub(super) ended: Option<Timestamp>,
}

impl Last {
    pub(super) fn of(group: &DeploymentGroupInfo) -> Option<Self> {
        let last = group.last_attempted_deployment.clone()?;
        let (created, ended) = (time(last.create_time), time(last.end_time));
        Some(Self { id: last.deployment_id?, status: last.status.unwrap_or_default(), created, ended })
    }

    pub(super) fn has_ended(&self) -> bool {
        has_ended(&self.status)
    }
}

/// The groups of an application, by name.
pub(super) async fn of_application(api: &dyn Api, application: &str) -> Result<Vec<DeploymentGroupInfo>, Refusal> {
    let mut names = Vec::new();
    let mut input =
        ListDeploymentGroupsInput { application_name: Some(application.to_owned()), ..Default::default() };
    loop {
        let output: ListDeploymentGroupsOutput = api.call(&codedeploy::MODEL, "ListDeploymentGroups", &input).await?;
        names.extend(output.deployment_groups.unwrap_or_default());
        input.next_token = output.next_token;
        if input.next_token.is_none() || names.len() >= MOST {
            break;
        }
    }
    let mut groups = Vec::new();
    for batch in names.chunks(BATCH) {
        let input = BatchGetDeploymentGroupsInput {
            application_name: Some(application.to_owned()),
            deployment_group_names: Some(batch.to_vec()),
        };
        let output: BatchGetDeploymentGroupsOutput =
            api.call(&codedeploy::MODEL, "BatchGetDeploymentGroups", &input).await?;
        groups.extend(output.deployment_groups_info.unwrap_or_default());
    }
    groups.sort_by(|a, b| a.deployment_group_name.cmp(&b.deployment_group_name));
    Ok(groups)
}
