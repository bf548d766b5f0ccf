//! Reads of ECS.

use aws_api::ecs::{
    self, DescribeServicesRequest, DescribeServicesResponse, DescribeTaskDefinitionRequest,
    DescribeTaskDefinitionResponse, DescribeTasksRequest, DescribeTasksResponse, ListTasksRequest, ListTasksResponse,
    Service, Task, TaskDefinition,
};

use super::codedeploy::without;
use crate::{Api, Refusal, ServiceName};

/// Tasks that one DescribeTasks takes.
const TASKS: usize = 100;
/// Of them at most so many are running ones, so that stopped ones, which tell why, have room.
const RUNNING: usize = 70;

/// The service; none when there is none of this name any more.
pub(crate) async fn service(api: &dyn Api, name: &ServiceName) -> Result<Option<Service>, Refusal> {
    let input = DescribeServicesRequest {
        cluster: Some(name.cluster.clone()),
        services: Some(vec![name.service.clone()]),
        ..Default::default()
    };
    let output: DescribeServicesResponse = api.call(&ecs::MODEL, "DescribeServices", &input).await?;
    Ok(output.services.unwrap_or_default().into_iter().next())
}

/// Tasks of the service, running and lately stopped.
pub(crate) async fn tasks(api: &dyn Api, name: &ServiceName) -> Result<Vec<Task>, Refusal> {
    let list = |status: &str| {
        let input = ListTasksRequest {
            cluster: Some(name.cluster.clone()),
            service_name: Some(name.service.clone()),
            desired_status: Some(status.to_owned()),
            ..Default::default()
        };
        async move {
            let output: ListTasksResponse = api.call(&ecs::MODEL, "ListTasks", &input).await?;
            Ok::<_, Refusal>(output.task_arns.unwrap_or_default())
        }
    };
    let (running, stopped) = futures_util::future::try_join(list("RUNNING"), list("STOPPED")).await?;
    let mut arns: Vec<String> = running.into_iter().take(RUNNING).collect();
    arns.extend(stopped.into_iter().take(TASKS - arns.len()));
    if arns.is_empty() {
        return Ok(Vec::new());
    }
    let input = DescribeTasksRequest { cluster: Some(name.cluster.clone()), tasks: Some(arns), ..Default::default() };
    let output: DescribeTasksResponse = api.call(&ecs::MODEL, "DescribeTasks", &input).await?;
    Ok(output.tasks.unwrap_or_default())
}

pub(crate) async fn definition(api: &dyn Api, arn: &str) -> Result<TaskDefinition, Refusal> {
    let input = DescribeTaskDefinitionRequest { task_definition: Some(arn.to_owned()), ..Default::default() };
    let output: DescribeTaskDefinitionResponse = api.call(&ecs::MODEL, "DescribeTaskDefinition", &input).await?;
    output.task_definition.ok_or_else(|| without("DescribeTaskDefinition", "taskDefinition"))
}
