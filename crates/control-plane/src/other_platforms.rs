//! Operations of the Server and Lambda platforms and of CloudFormation (spec 2.4): none of their objects exists here.
//! What is asked is checked all the same, so that a malformed request is told from one about something absent.

use aws_api::codedeploy as api;
use aws_protocol::{ApiError, CallContext};
use types::DeploymentId;

use crate::refuse::{not_available, refuse};
use crate::{CodeDeploy, names};

/// The API text's limit of BatchGetDeploymentInstances and BatchGetOnPremisesInstances.
const MAX_BATCH: usize = 25;
const INSTANCE_STATUSES: [&str; 7] = ["Pending", "InProgress", "Succeeded", "Failed", "Skipped", "Unknown", "Ready"];
const MAX_TAG_KEY: usize = 128;
const MAX_TAG_VALUE: usize = 256;

fn not_registered() -> ApiError {
    refuse(
        "InstanceNotRegisteredException",
        "No on-premises instance is registered here: this server deploys Amazon ECS services.",
    )
}

/// These lists have one page, so nobody has a token of theirs.
fn no_token(token: Option<&str>) -> Result<(), ApiError> {
    match token {
        None => Ok(()),
        Some(_) => Err(refuse("InvalidNextTokenException", aws_protocol::InvalidPageToken.to_string())),
    }
}

fn check_batch(names: usize) -> Result<(), ApiError> {
    if names > MAX_BATCH {
        return Err(refuse("BatchLimitExceededException", format!("At most {MAX_BATCH} instances in one call.")));
    }
    Ok(())
}

/// Names that are to be looked up: at least one, all well formed.
fn check_instance_names(names: Option<Vec<String>>) -> Result<usize, ApiError> {
    let names = names.unwrap_or_default();
    if names.is_empty() {
        names::INSTANCE.check(None)?;
    }
    let count = names.len();
    names.into_iter().try_for_each(|name| names::INSTANCE.check(Some(name)).map(drop))?;
    Ok(count)
}

/// Every value is one of `known`.
fn check_words(values: &[String], known: &[&str], code: &str) -> Result<(), ApiError> {
    match values.iter().find(|value| !known.contains(&value.as_str())) {
        None => Ok(()),
        Some(unknown) => Err(refuse(code, format!("\"{unknown}\" is not one of {}.", known.join(", ")))),
    }
}

/// Tags of on-premises instances: at least one, each with a key.
fn check_tags(tags: Option<Vec<api::Tag>>) -> Result<(), ApiError> {
    let tags = tags.unwrap_or_default();
    if tags.is_empty() {
        return Err(refuse("TagRequiredException", "At least one tag is needed."));
    }
    for tag in tags {
        let (key, value) = (tag.key.unwrap_or_default(), tag.value.unwrap_or_default());
        if key.is_empty() || key.chars().count() > MAX_TAG_KEY || value.chars().count() > MAX_TAG_VALUE {
            return Err(refuse(
                "InvalidTagException",
                format!("A tag key has 1 to {MAX_TAG_KEY} characters, a value at most {MAX_TAG_VALUE}."),
            ));
        }
    }
    Ok(())
}

/// Exactly one ARN, of the kind it is said to be.
fn check_iam_arns(session: Option<&str>, user: Option<&str>) -> Result<(), ApiError> {
    let is = |arn: &str, service: &str, prefix: &str| {
        types::arn_resource(arn, service).is_some_and(|resource| resource.starts_with(prefix))
    };
    match (session, user) {
        (None, None) => Err(refuse("IamArnRequiredException", "Either iamSessionArn or iamUserArn is needed.")),
        (Some(_), Some(_)) => {
            Err(refuse("MultipleIamArnsProvidedException", "Give either iamSessionArn or iamUserArn, not both."))
        }
        (Some(arn), None) if !is(arn, "sts", "assumed-role/") => Err(refuse(
            "InvalidIamSessionArnException",
            format!("\"{arn}\" is not the ARN of a session of an assumed role."),
        )),
        (None, Some(arn)) if !is(arn, "iam", "user/") => {
            Err(refuse("InvalidIamUserArnException", format!("\"{arn}\" is not the ARN of an IAM user.")))
        }
        _ => Ok(()),
    }
}

impl CodeDeploy {
    /// An ECS deployment has a target instead of instances; the caller's words were checked before.
    async fn no_instances<T>(&self, id: &DeploymentId) -> Result<T, ApiError> {
        self.state(id).await?;
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
        let id = names::deployment_id(input.deployment_id)?;
        let statuses = input.instance_status_filter.unwrap_or_default();
        check_words(&statuses, &INSTANCE_STATUSES, "InvalidInstanceStatusException")?;
        let types = input.instance_type_filter.unwrap_or_default();
        check_words(&types, &["Blue", "Green"], "InvalidInstanceTypeException")?;
        no_token(input.next_token.as_deref())?;
        self.no_instances(&id).await
    }

    pub(crate) async fn get_deployment_instance(
        &self,
        input: api::GetDeploymentInstanceInput,
        _: &CallContext,
    ) -> Result<api::GetDeploymentInstanceOutput, ApiError> {
        let id = names::deployment_id(input.deployment_id)?;
        names::instance_id(input.instance_id.as_deref())?;
        self.no_instances(&id).await
    }

    pub(crate) async fn batch_get_deployment_instances(
        &self,
        input: api::BatchGetDeploymentInstancesInput,
        _: &CallContext,
    ) -> Result<api::BatchGetDeploymentInstancesOutput, ApiError> {
        let id = names::deployment_id(input.deployment_id)?;
        let instances = input.instance_ids.unwrap_or_default();
        if instances.is_empty() {
            names::instance_id(None)?;
        }
        check_batch(instances.len())?;
        instances.iter().try_for_each(|instance| names::instance_id(Some(instance)))?;
        self.no_instances(&id).await
    }

    pub(crate) async fn list_on_premises_instances(
        &self,
        input: api::ListOnPremisesInstancesInput,
        _: &CallContext,
    ) -> Result<api::ListOnPremisesInstancesOutput, ApiError> {
        let status: Vec<_> = input.registration_status.into_iter().collect();
        check_words(&status, &["Registered", "Deregistered"], "InvalidRegistrationStatusException")?;
        let kinds: Vec<_> = input.tag_filters.into_iter().flatten().filter_map(|filter| filter.type_).collect();
        check_words(&kinds, &["KEY_ONLY", "VALUE_ONLY", "KEY_AND_VALUE"], "InvalidTagFilterException")?;
        no_token(input.next_token.as_deref())?;
        Ok(api::ListOnPremisesInstancesOutput { instance_names: Some(Vec::new()), ..Default::default() })
    }

    pub(crate) async fn get_on_premises_instance(
        &self,
        input: api::GetOnPremisesInstanceInput,
        _: &CallContext,
    ) -> Result<api::GetOnPremisesInstanceOutput, ApiError> {
        names::INSTANCE.check(input.instance_name)?;
        Err(not_registered())
    }

    pub(crate) async fn batch_get_on_premises_instances(
        &self,
        input: api::BatchGetOnPremisesInstancesInput,
        _: &CallContext,
    ) -> Result<api::BatchGetOnPremisesInstancesOutput, ApiError> {
        check_batch(check_instance_names(input.instance_names)?)?;
        Ok(api::BatchGetOnPremisesInstancesOutput { instance_infos: Some(Vec::new()) })
    }

    pub(crate) async fn register_on_premises_instance(
        &self,
        input: api::RegisterOnPremisesInstanceInput,
        _: &CallContext,
    ) -> Result<(), ApiError> {
        names::INSTANCE.check(input.instance_name)?;
        check_iam_arns(input.iam_session_arn.as_deref(), input.iam_user_arn.as_deref())?;
        Err(not_available("RegisterOnPremisesInstance"))
    }

    /// Idempotent in the model: what is not registered is deregistered.
    pub(crate) async fn deregister_on_premises_instance(
        &self,
        input: api::DeregisterOnPremisesInstanceInput,
        _: &CallContext,
    ) -> Result<(), ApiError> {
        names::INSTANCE.check(input.instance_name).map(drop)
    }

    pub(crate) async fn add_tags_to_on_premises_instances(
        &self,
        input: api::AddTagsToOnPremisesInstancesInput,
        _: &CallContext,
    ) -> Result<(), ApiError> {
        check_instance_names(input.instance_names)?;
        check_tags(input.tags)?;
        Err(not_registered())
    }

    pub(crate) async fn remove_tags_from_on_premises_instances(
        &self,
        input: api::RemoveTagsFromOnPremisesInstancesInput,
        _: &CallContext,
    ) -> Result<(), ApiError> {
        check_instance_names(input.instance_names)?;
        check_tags(input.tags)?;
        Err(not_registered())
    }

    pub(crate) async fn list_git_hub_account_token_names(
        &self,
        input: api::ListGitHubAccountTokenNamesInput,
        _: &CallContext,
    ) -> Result<api::ListGitHubAccountTokenNamesOutput, ApiError> {
        no_token(input.next_token.as_deref())?;
        Ok(api::ListGitHubAccountTokenNamesOutput { token_name_list: Some(Vec::new()), ..Default::default() })
    }

    pub(crate) async fn delete_git_hub_account_token(
        &self,
        input: api::DeleteGitHubAccountTokenInput,
        _: &CallContext,
    ) -> Result<api::DeleteGitHubAccountTokenOutput, ApiError> {
        let name = names::GITHUB_TOKEN.check(input.token_name)?;
        Err(refuse(
            "GitHubAccountTokenDoesNotExistException",
            format!("No GitHub account token named \"{name}\" is stored here."),
        ))
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
