//! Reading a deployment by GetDeployment and GetDeploymentTarget alone: all that lists and lifecycle events need.

use aws_api::codedeploy::{
    self, DeploymentInfo, ECSTarget, GetDeploymentConfigInput, GetDeploymentConfigOutput, GetDeploymentInput,
    GetDeploymentOutput, GetDeploymentTargetInput, GetDeploymentTargetOutput, ListDeploymentTargetsInput,
    ListDeploymentTargetsOutput,
};
use types::TrafficRouting;

use crate::client::{Client, ClientError};
use crate::exit::Exit;
use deployment_view::routing;

use crate::render::DeploymentView;

pub(crate) use crate::watch::{Watched, Watcher, conclude};

/// Reads deployments and keeps what does not change.
#[derive(Default)]
pub(crate) struct Reader {
    target: Option<(String, String)>,
    routing: Option<(String, Option<TrafficRouting>)>,
}

impl Reader {
    /// The deployment as it is now.
    pub(crate) async fn view(&mut self, client: &Client, id: &str) -> Result<DeploymentView, ClientError> {
        let info = deployment_info(client, id).await?;
        let target = self.target(client, id).await?;
        let mut view = DeploymentView::new(&info, target.as_ref());
        if view.routing.is_none() {
            view.routing = self.routing(client, &view.config).await;
        }
        Ok(view)
    }

    /// The one ECS target. In the first moments of a deployment there is none, which the API says with an error.
    async fn target(&mut self, client: &Client, id: &str) -> Result<Option<ECSTarget>, ClientError> {
        match self.try_target(client, id).await {
            Err(ClientError::Api { status, .. }) if status < 500 => Ok(None),
            other => other,
        }
    }

    async fn try_target(&mut self, client: &Client, id: &str) -> Result<Option<ECSTarget>, ClientError> {
        let deployment_id = Some(id.to_string());
        let known = self.target.as_ref().filter(|(deployment, _)| deployment == id).map(|(_, target)| target.clone());
        let target_id = match known {
            Some(target_id) => target_id,
            None => {
                let input = ListDeploymentTargetsInput { deployment_id: deployment_id.clone(), ..Default::default() };
                let list: ListDeploymentTargetsOutput =
                    client.call(&codedeploy::MODEL, "ListDeploymentTargets", &input).await?;
                let Some(target_id) = list.target_ids.unwrap_or_default().into_iter().next() else { return Ok(None) };
                self.target = Some((id.to_string(), target_id.clone()));
                target_id
            }
        };
        let input = GetDeploymentTargetInput { deployment_id, target_id: Some(target_id) };
        let output: GetDeploymentTargetOutput =
            client.call(&codedeploy::MODEL, "GetDeploymentTarget", &input).await?;
        Ok(output.deployment_target.and_then(|target| target.ecs_target))
    }

    /// Schedule of a configuration of the user's; without it only the countdown is missing, so errors are no matter.
    async fn routing(&mut self, client: &Client, config: &str) -> Option<TrafficRouting> {
        if let Some((known, routing)) = &self.routing
            && known == config
        {
            return *routing;
        }
        let input = GetDeploymentConfigInput { deployment_config_name: Some(config.to_string()) };
        let output: Result<GetDeploymentConfigOutput, _> =
            client.call(&codedeploy::MODEL, "GetDeploymentConfig", &input).await;
        let found = output.ok().and_then(|output| output.deployment_config_info?.traffic_routing_config);
        let found = found.as_ref().and_then(routing);
        self.routing = Some((config.to_string(), found));
        found
    }
}

async fn deployment_info(client: &Client, id: &str) -> Result<DeploymentInfo, ClientError> {
    let input = GetDeploymentInput { deployment_id: Some(id.to_string()) };
    let output: GetDeploymentOutput = client.call(&codedeploy::MODEL, "GetDeployment", &input).await?;
    output.deployment_info.ok_or_else(|| ClientError::BadAnswer {
        operation: "GetDeployment".into(),
        detail: "there is no deploymentInfo in it".into(),
    })
}

/// `Stopped` by the user is not a failure; by an alarm it is (spec 5.1, 5.3). What a rollback has undone is neither.
pub(crate) fn exit_of(view: &DeploymentView, rollback: Option<&DeploymentView>) -> Exit {
    match view.status.as_str() {
        "Succeeded" => Exit::Succeeded,
        _ if rollback.is_some_and(|back| back.status == "Succeeded") => Exit::RolledBack,
        "Stopped" if view.error_code() != "ALARM_ACTIVE" => Exit::Stopped,
        _ => Exit::Failed,
    }
}
