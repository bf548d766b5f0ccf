//! ECS's operations on the wire, one file per family.
//!
//! Each takes a decoded request, checks it, changes the records in one transaction and answers what the records then
//! say. Leaves out: what follows from the records (the reconciler).

mod clusters;
mod create_service;
mod fargate;
mod page;
mod platform;
mod register;
mod service_deployments;
mod services;
mod settings;
mod tags;
mod task_definitions;
mod task_sets;
mod tasks;
mod unsupported;
mod update_service;

use async_trait::async_trait;
use aws_protocol::{
    ApiError, AwsService, CallContext, OperationModel, ServiceModel, decode, validate, violations_text,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::Ecs;
use crate::error::{EcsError, EcsErrorCode};

/// The answer of an operation.
type Answer = Result<Value, EcsError>;

#[async_trait]
impl AwsService for Ecs {
    fn model(&self) -> &'static ServiceModel {
        &aws_api::ecs::MODEL
    }

    async fn call(
        &self,
        context: &CallContext,
        operation: &'static OperationModel,
        input: Value,
    ) -> Result<Value, ApiError> {
        let input = without_nulls(input);
        check(operation, &input)?;
        Ok(match operation.name {
            "CreateCluster" => clusters::create(self, read(input)?)?,
            "DescribeClusters" => clusters::describe(self, read(input)?)?,
            "ListClusters" => clusters::list(self, read(input)?)?,
            "UpdateCluster" => clusters::update(self, read(input)?)?,
            "UpdateClusterSettings" => clusters::update_settings(self, read(input)?)?,
            "PutClusterCapacityProviders" => clusters::put_capacity_providers(self, read(input)?)?,
            "DeleteCluster" => clusters::delete(self, read(input)?)?,
            "RegisterTaskDefinition" => task_definitions::register(self, context, input)?,
            "DeregisterTaskDefinition" => task_definitions::deregister(self, read(input)?)?,
            "DeleteTaskDefinitions" => task_definitions::delete(self, read(input)?)?,
            "DescribeTaskDefinition" => task_definitions::describe(self, read(input)?)?,
            "ListTaskDefinitions" => task_definitions::list(self, read(input)?)?,
            "ListTaskDefinitionFamilies" => task_definitions::list_families(self, read(input)?)?,
            "CreateService" => create_service::create(self, context, input)?,
            "UpdateService" => update_service::update(self, input)?,
            "DeleteService" => services::delete(self, read(input)?)?,
            "DescribeServices" => services::describe(self, read(input)?)?,
            "ListServices" => services::list(self, read(input)?)?,
            "CreateTaskSet" => task_sets::create(self, read(input)?)?,
            "UpdateTaskSet" => task_sets::update(self, read(input)?)?,
            "DeleteTaskSet" => task_sets::delete(self, read(input)?)?,
            "DescribeTaskSets" => task_sets::describe(self, read(input)?)?,
            "UpdateServicePrimaryTaskSet" => task_sets::update_primary(self, read(input)?)?,
            "ListTasks" => tasks::list(self, read(input)?)?,
            "DescribeTasks" => tasks::describe(self, read(input)?)?,
            "RunTask" => tasks::run(self, read(input)?)?,
            "StopTask" => tasks::stop(self, read(input)?)?,
            "StartTask" => platform::start_task(self, read(input)?)?,
            "ExecuteCommand" => platform::execute_command(self, read(input)?)?,
            "DescribeCapacityProviders" => platform::describe_capacity_providers(self, read(input)?)?,
            "ListContainerInstances" => platform::list_container_instances(self, read(input)?)?,
            "DescribeContainerInstances" => platform::describe_container_instances(self, read(input)?)?,
            "ListAttributes" => platform::list_attributes(self, read(input)?)?,
            "ListAccountSettings" => settings::list(self, context, read(input)?)?,
            "PutAccountSetting" => settings::put(self, context, read(input)?)?,
            "PutAccountSettingDefault" => settings::put_default(self, context, read(input)?)?,
            "DeleteAccountSetting" => settings::delete(self, context, read(input)?)?,
            "ListServiceDeployments" => service_deployments::list(self, read(input)?)?,
            "DescribeServiceDeployments" => service_deployments::describe(read(input)?)?,
            "DescribeServiceRevisions" => service_deployments::describe_revisions(read(input)?)?,
            "StopServiceDeployment" => service_deployments::stop(read(input)?)?,
            "TagResource" => tags::tag(self, read(input)?)?,
            "UntagResource" => tags::untag(self, read(input)?)?,
            "ListTagsForResource" => tags::list(self, read(input)?)?,
            other => {
                let text = format!("{other} is not part of embedded ECS.");
                return Err(EcsError::new(EcsErrorCode::UnsupportedFeature, text).into());
            }
        })
    }
}

/// Required members, enums, lengths and ranges of the published model.
fn check(operation: &OperationModel, input: &Value) -> Result<(), EcsError> {
    let Some(shape) = operation.input else { return Ok(()) };
    validate(&aws_api::ecs::MODEL, shape, input).map_err(|violations| {
        let text = violations_text(&violations);
        // Task definition operations answer ClientException, all others InvalidParameterException.
        if operation.name.contains("TaskDefinition") { EcsError::client(text) } else { EcsError::invalid(text) }
    })
}

fn read<T: DeserializeOwned>(input: Value) -> Result<T, ApiError> {
    decode(input)
}

/// Clients in some languages write members they do not set as null.
fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let kept = members.into_iter().filter(|(_, member)| !member.is_null());
            Value::Object(kept.map(|(name, member)| (name, without_nulls(member))).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(without_nulls).collect()),
        other => other,
    }
}

/// `include` of a describe operation asks for tags.
fn wants_tags(include: Option<&Vec<String>>) -> bool {
    include.is_some_and(|include| include.iter().any(|word| word == "TAGS"))
}
