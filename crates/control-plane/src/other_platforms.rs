//! Operations of the Server and Lambda platforms and of CloudFormation (spec 2.4): none of their objects exists here.

use aws_api::codedeploy as api;
use aws_protocol::{ApiError, CallContext};

use crate::refuse::{not_available, refuse};
use crate::{CodeDeploy, names};

fn not_registered() -> ApiError {
    refuse(
        "InstanceNotRegisteredException",
        "No on-premises instance is registered here: this server deploys Amazon ECS services.",
    )
}

impl CodeDeploy {
    /// Checks the id; an ECS deployment has a target instead of instances.
    async fn no_instances<T>(&self, deployment_id: Option<String>) -> Result<T, ApiError> {
        let id = names::deployment_id(deployment_id)?;
        self.state(&id).await?;
        Err(refuse(
            "InvalidComputePlatformException",
            format!("{id} is a deployment of an Amazon ECS service: it has no instances; ask for its targets."),
        ))
    }

    pub(crate) async fn list_deployment_instances(
        &self,
        input: api::ListDeploymentInstancesInput,
        _: &CallContext,
    ) -> Result<api::ListDeploymentInstancesOutput, ApiError> {
        self.no_instances(input.deployment_id).await
    }

    pub(crate) async fn get_deployment_instance(
        &self,
        input: api::GetDeploymentInstanceInput,
        _: &CallContext,
    ) -> Result<api::GetDeploymentInstanceOutput, ApiError> {
        self.no_instances(input.deployment_id).await
    }

    pub(crate) async fn batch_get_deployment_instances(
        &self,
        input: api::BatchGetDeploymentInstancesInput,
        _: &CallContext,
    ) -> Result<api::BatchGetDeploymentInstancesOutput, ApiError> {
        self.no_instances(input.deployment_id).await
    }

    pub(crate) async fn list_on_premises_instances(
        &self,
        _: api::ListOnPremisesInstancesInput,
        _: &CallContext,
    ) -> Result<api::ListOnPremisesInstancesOutput, ApiError> {
        Ok(api::ListOnPremisesInstancesOutput { instance_names: Some(Vec::new()), ..Default::default() })
    }

    pub(crate) async fn get_on_premises_instance(
        &self,
        _: api::GetOnPremisesInstanceInput,
        _: &CallContext,
    ) -> Result<api::GetOnPremisesInstanceOutput, ApiError> {
        Err(not_registered())
    }

    pub(crate) async fn batch_get_on_premises_instances(
        &self,
        _: api::BatchGetOnPremisesInstancesInput,
        _: &CallContext,
    ) -> Result<api::BatchGetOnPremisesInstancesOutput, ApiError> {
        Ok(api::BatchGetOnPremisesInstancesOutput { instance_infos: Some(Vec::new()) })
    }

    pub(crate) async fn register_on_premises_instance(
        &self,
        _: api::RegisterOnPremisesInstanceInput,
        _: &CallContext,
    ) -> Result<(), ApiError> {
        Err(not_available("RegisterOnPremisesInstance"))
    }

    /// Idempotent in the model: what is not registered is deregistered.
    pub(crate) async fn deregister_on_premises_instance(
        &self,
        _: api::DeregisterOnPremisesInstanceInput,
        _: &CallContext,
    ) -> Result<(), ApiError> {
        Ok(())
    }

    pub(crate) async fn add_tags_to_on_premises_instances(
        &self,
        _: api::AddTagsToOnPremisesInstancesInput,
        _: &CallContext,
    ) -> Result<(), ApiError> {
        Err(not_registered())
    }

    pub(crate) async fn remove_tags_from_on_premises_instances(
        &self,
        _: api::RemoveTagsFromOnPremisesInstancesInput,
        _: &CallContext,
    ) -> Result<(), ApiError> {
        Err(not_registered())
    }

    pub(crate) async fn list_git_hub_account_token_names(
        &self,
        _: api::ListGitHubAccountTokenNamesInput,
        _: &CallContext,
    ) -> Result<api::ListGitHubAccountTokenNamesOutput, ApiError> {
        Ok(api::ListGitHubAccountTokenNamesOutput { token_name_list: Some(Vec::new()), ..Default::default() })
    }

    pub(crate) async fn delete_git_hub_account_token(
        &self,
        _: api::DeleteGitHubAccountTokenInput,
        _: &CallContext,
    ) -> Result<api::DeleteGitHubAccountTokenOutput, ApiError> {
        Err(refuse("GitHubAccountTokenDoesNotExistException", "No GitHub account token is stored here."))
    }

    /// CloudFormation's clean-up hook: nothing here was made by it.
    pub(crate) async fn delete_resources_by_external_id(
        &self,
        _: api::DeleteResourcesByExternalIdInput,
        _: &CallContext,
    ) -> Result<api::DeleteResourcesByExternalIdOutput, ApiError> {
        Ok(api::DeleteResourcesByExternalIdOutput::default())
    }
}
