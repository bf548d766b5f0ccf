//! Reads of CodeDeploy.

use aws_api::codedeploy::{
    self, BatchGetDeploymentTargetsInput, BatchGetDeploymentTargetsOutput, DeploymentGroupInfo, DeploymentInfo,
    ECSTarget, GetApplicationRevisionInput, GetApplicationRevisionOutput, GetDeploymentConfigInput,
    GetDeploymentConfigOutput, GetDeploymentGroupInput, GetDeploymentGroupOutput, GetDeploymentInput,
    GetDeploymentOutput, ListDeploymentTargetsInput, ListDeploymentTargetsOutput, RevisionLocation,
};
use types::TrafficRouting;

use crate::work::routing;
use crate::{Api, Refusal, RefusalKind};

pub(crate) async fn deployment_info(api: &dyn Api, id: &str) -> Result<DeploymentInfo, Refusal> {
    let input = GetDeploymentInput { deployment_id: Some(id.to_owned()) };
    let output: GetDeploymentOutput = api.call(&codedeploy::MODEL, "GetDeployment", &input).await?;
    output.deployment_info.ok_or_else(|| without("GetDeployment", "deploymentInfo"))
}

/// The id of the deployment that rolls it back.
pub(crate) fn rollback_of(info: &DeploymentInfo) -> Option<String> {
    info.rollback_info.as_ref()?.rollback_deployment_id.clone().filter(|id| !id.is_empty())
}

/// Ids of its targets, one for ECS; none in the first moments of a deployment, which AWS says with an error.
pub(crate) async fn target_id(api: &dyn Api, id: &str) -> Result<Option<String>, Refusal> {
    let input = ListDeploymentTargetsInput { deployment_id: Some(id.to_owned()), ..Default::default() };
    let output: Result<ListDeploymentTargetsOutput, _> =
        api.call(&codedeploy::MODEL, "ListDeploymentTargets", &input).await;
    match output {
        Ok(output) => Ok(output.target_ids.unwrap_or_default().into_iter().next()),
        Err(refusal) if has_no_target_yet(&refusal) => Ok(None),
        Err(refusal) => Err(refusal),
    }
}

pub(crate) async fn target(api: &dyn Api, id: &str, target_id: &str) -> Result<Option<ECSTarget>, Refusal> {
    let input = BatchGetDeploymentTargetsInput {
        deployment_id: Some(id.to_owned()),
        target_ids: Some(vec![target_id.to_owned()]),
    };
    let output: Result<BatchGetDeploymentTargetsOutput, _> =
        api.call(&codedeploy::MODEL, "BatchGetDeploymentTargets", &input).await;
    match output {
        Ok(output) => {
            Ok(output.deployment_targets.unwrap_or_default().into_iter().find_map(|target| target.ecs_target))
        }
        Err(refusal) if has_no_target_yet(&refusal) => Ok(None),
        Err(refusal) => Err(refusal),
    }
}

fn has_no_target_yet(refusal: &Refusal) -> bool {
    matches!(refusal.code.as_str(), "DeploymentNotStartedException" | "DeploymentTargetDoesNotExistException")
}

pub(crate) async fn group(api: &dyn Api, application: &str, group: &str) -> Result<DeploymentGroupInfo, Refusal> {
    let input = GetDeploymentGroupInput {
        application_name: Some(application.to_owned()),
        deployment_group_name: Some(group.to_owned()),
    };
    let output: GetDeploymentGroupOutput = api.call(&codedeploy::MODEL, "GetDeploymentGroup", &input).await?;
    output.deployment_group_info.ok_or_else(|| without("GetDeploymentGroup", "deploymentGroupInfo"))
}

/// The schedule of a configuration; none when it is not one of ECS.
pub(crate) async fn config(api: &dyn Api, name: &str) -> Result<Option<TrafficRouting>, Refusal> {
    let input = GetDeploymentConfigInput { deployment_config_name: Some(name.to_owned()) };
    let output: GetDeploymentConfigOutput = api.call(&codedeploy::MODEL, "GetDeploymentConfig", &input).await?;
    let config = output.deployment_config_info.and_then(|info| info.traffic_routing_config);
    Ok(config.as_ref().and_then(routing))
}

/// A revision with its text, where CodeDeploy keeps the text (spec 1.5).
pub(crate) async fn revision(
    api: &dyn Api,
    application: &str,
    revision: &RevisionLocation,
) -> Result<RevisionLocation, Refusal> {
    let input = GetApplicationRevisionInput {
        application_name: Some(application.to_owned()),
        revision: Some(revision.clone()),
    };
    let output: GetApplicationRevisionOutput = api.call(&codedeploy::MODEL, "GetApplicationRevision", &input).await?;
    output.revision.ok_or_else(|| without("GetApplicationRevision", "revision"))
}

/// The text of an AppSpec that came with the call.
pub(crate) fn content(revision: &RevisionLocation) -> Option<&str> {
    let inline = revision.app_spec_content.as_ref().and_then(|content| content.content.as_deref());
    inline.or(revision.string.as_ref().and_then(|text| text.content.as_deref()))
}

pub(crate) fn without(operation: &str, member: &str) -> Refusal {
    Refusal {
        kind: RefusalKind::Unreachable,
        operation: operation.to_owned(),
        code: String::new(),
        message: format!("there is no {member} in the answer"),
    }
}
