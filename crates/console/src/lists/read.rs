//! Reading deployments by the hundred, each that has ended once.

use std::collections::HashMap;
use std::sync::Arc;

use aws_api::codedeploy::{
    self, BatchGetDeploymentsInput, BatchGetDeploymentsOutput, DeploymentInfo, ListDeploymentsInput,
    ListDeploymentsOutput,
};
use deployment_view::{Api, Refusal};
use types::Timestamp;

use crate::markup::time;

/// Deployments of one BatchGetDeployments.
const BATCH: usize = 100;
/// Ended deployments that are remembered for one page.
const MOST_KNOWN: usize = 4_000;

/// A deployment as lists show it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) application: String,
    pub(crate) group: String,
    pub(crate) status: String,
    pub(crate) description: String,
    pub(crate) created: Option<Timestamp>,
    pub(crate) completed: Option<Timestamp>,
    /// The deployment that rolls this one back.
    pub(crate) rolled_back_by: Option<String>,
    /// The deployment that this one rolls back.
    pub(crate) rolls_back: Option<String>,
    /// Whether CodeDeploy made it, to roll another back.
    pub(crate) is_rollback: bool,
}

impl Row {
    fn new(info: DeploymentInfo) -> Self {
        let rollback = info.rollback_info.unwrap_or_default();
        let some = |id: Option<String>| id.filter(|id| !id.is_empty());
        Self {
            id: info.deployment_id.unwrap_or_default(),
            application: info.application_name.unwrap_or_default(),
            group: info.deployment_group_name.unwrap_or_default(),
            status: info.status.unwrap_or_default(),
            description: info.description.unwrap_or_default(),
            created: time(info.create_time),
            completed: time(info.complete_time),
            rolled_back_by: some(rollback.rollback_deployment_id),
            rolls_back: some(rollback.rollback_triggering_deployment_id),
            is_rollback: info.creator.as_deref() == Some("codeDeployRollback"),
        }
    }

    /// Whether it has ended, after which it never changes (invariant B2).
    pub(crate) fn has_ended(&self) -> bool {
        has_ended(&self.status)
    }

    /// Whether any of its texts holds `text`, which is in lower case.
    pub(crate) fn holds(&self, text: &str) -> bool {
        let texts = [&self.id, &self.application, &self.group, &self.status, &self.description];
        texts.iter().any(|it| it.to_lowercase().contains(text))
    }
}

/// Whether a status is one that no deployment leaves (spec 4.3).
pub(crate) fn has_ended(status: &str) -> bool {
    matches!(status, "Succeeded" | "Failed" | "Stopped")
}

/// Deployments that have ended, by id.
#[derive(Default)]
pub(crate) struct Known(HashMap<String, Arc<Row>>);

impl Known {
    /// The rows of these deployments in their order; what is not there any more is left out.
    pub(crate) async fn rows(&mut self, api: &dyn Api, ids: &[String]) -> Result<Vec<Arc<Row>>, Refusal> {
        let asked: Vec<String> = ids.iter().filter(|id| !self.0.contains_key(*id)).cloned().collect();
        let mut read = HashMap::new();
        for batch in asked.chunks(BATCH) {
            let input = BatchGetDeploymentsInput { deployment_ids: Some(batch.to_vec()) };
            let output: BatchGetDeploymentsOutput =
                api.call(&codedeploy::MODEL, "BatchGetDeployments", &input).await?;
            for row in output.deployments_info.unwrap_or_default().into_iter().map(Row::new) {
                read.insert(row.id.clone(), Arc::new(row));
            }
        }
        let rows = ids.iter().filter_map(|id| self.0.get(id).or_else(|| read.get(id)).cloned()).collect();
        if self.0.len() + read.len() > MOST_KNOWN {
            self.0.clear();
        }
        self.0.extend(read.into_iter().filter(|(_, row)| row.has_ended()));
        Ok(rows)
    }
}

/// Ids of deployments, newest first, a call at a time.
pub(crate) struct Ids {
    input: ListDeploymentsInput,
    is_over: bool,
}

impl Ids {
    /// Of a group or all, of a status or all.
    pub(crate) fn new(group: Option<(&str, &str)>, status: &str) -> Self {
        let input = ListDeploymentsInput {
            application_name: group.map(|(application, _)| application.to_owned()),
            deployment_group_name: group.map(|(_, group)| group.to_owned()),
            include_only_statuses: (!status.is_empty()).then(|| vec![status.to_owned()]),
            ..ListDeploymentsInput::default()
        };
        Self { input, is_over: false }
    }

    /// The next ones; none at the end.
    pub(crate) async fn next(&mut self, api: &dyn Api) -> Result<Option<Vec<String>>, Refusal> {
        if self.is_over {
            return Ok(None);
        }
        let output: ListDeploymentsOutput = api.call(&codedeploy::MODEL, "ListDeployments", &self.input).await?;
        self.is_over = output.next_token.is_none();
        self.input.next_token = output.next_token;
        Ok(Some(output.deployments.unwrap_or_default()))
    }
}
