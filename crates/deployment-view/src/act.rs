//! Doing what a button says, by one call of the public API.

use aws_api::codedeploy::{
    self, ContinueDeploymentInput, CreateDeploymentInput, CreateDeploymentOutput, StopDeploymentInput,
    StopDeploymentOutput,
};
use serde_json::Value;

use crate::gather::codedeploy::{content, deployment_info, revision, rollback_of};
use crate::{ActionKind, Api, Refusal};

/// Does it; answers the id of the new deployment of [`ActionKind::Redeploy`], and that of the rollback when it has begun
/// by the time of the answer.
///
/// # Errors
/// The service's own refusal.
pub async fn act(api: &dyn Api, deployment_id: &str, kind: ActionKind) -> Result<Option<String>, Refusal> {
    match kind {
        ActionKind::Continue => end_wait(api, deployment_id, "READY_WAIT").await,
        ActionKind::EndTerminationWait => end_wait(api, deployment_id, "TERMINATION_WAIT").await,
        ActionKind::Stop => stop(api, deployment_id, false).await,
        ActionKind::StopAndRollBack => stop(api, deployment_id, true).await,
        ActionKind::Redeploy => redeploy(api, deployment_id).await,
    }
}

async fn end_wait(api: &dyn Api, id: &str, wait: &str) -> Result<Option<String>, Refusal> {
    let input =
        ContinueDeploymentInput { deployment_id: Some(id.to_owned()), deployment_wait_type: Some(wait.to_owned()) };
    let _: Value = api.call(&codedeploy::MODEL, "ContinueDeployment", &input).await?;
    Ok(None)
}

async fn stop(api: &dyn Api, id: &str, rolls_back: bool) -> Result<Option<String>, Refusal> {
    let input = StopDeploymentInput { deployment_id: Some(id.to_owned()), auto_rollback_enabled: Some(rolls_back) };
    let _: StopDeploymentOutput = api.call(&codedeploy::MODEL, "StopDeployment", &input).await?;
    if !rolls_back {
        return Ok(None);
    }
    // It is stopped all the same when the rollback's id cannot be read yet.
    Ok(deployment_info(api, id).await.ok().and_then(|info| rollback_of(&info)))
}

async fn redeploy(api: &dyn Api, id: &str) -> Result<Option<String>, Refusal> {
    let info = deployment_info(api, id).await?;
    // GetDeployment names a text by its hash alone; CreateDeployment wants the text (spec 1.5).
    let mut location = info.revision.unwrap_or_default();
    let is_inline = location.app_spec_content.is_some() || location.string.is_some();
    if is_inline && content(&location).is_none() {
        location = revision(api, info.application_name.as_deref().unwrap_or_default(), &location).await?;
    }
    let input = CreateDeploymentInput {
        application_name: info.application_name,
        deployment_group_name: info.deployment_group_name,
        deployment_config_name: info.deployment_config_name,
        revision: Some(location),
        description: Some(format!("{id} again")),
        ..Default::default()
    };
    let output: CreateDeploymentOutput = api.call(&codedeploy::MODEL, "CreateDeployment", &input).await?;
    Ok(output.deployment_id)
}
