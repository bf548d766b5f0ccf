//! What the API must say before a deployment is worth starting (spec 3.6, steps 1 to 3).

use aws_api::codedeploy::{
    self, DeploymentGroupInfo, ECSService, GetApplicationInput, GetApplicationOutput, GetDeploymentGroupInput,
    GetDeploymentGroupOutput,
};
use aws_api::ecs::{self, DescribeServicesRequest, DescribeServicesResponse, Service};

use crate::args::DeployArgs;
use crate::client::Client;
use crate::exit::Failure;

/// How much of a cluster's and a service's name goes into the default names.
const NAME_PART: usize = 46;
/// Shortest and longest default time of watching, minutes.
const MIN_TIMEOUT: i64 = 30;
const MAX_TIMEOUT: i64 = 360;

/// Names found, and how long to watch.
#[derive(Debug)]
pub(super) struct Plan {
    pub application: String,
    pub group: String,
    pub timeout_minutes: u32,
}

/// Looks the service, application and group up.
pub(super) async fn plan(client: &Client, args: &DeployArgs) -> Result<Plan, Failure> {
    let service = service(client, args).await?;
    let cluster = service.cluster_arn.as_deref().map_or(args.cluster.as_str(), short_name);
    let name = service.service_name.as_deref().unwrap_or_else(|| short_name(&args.service));
    let (application, group) = default_names(cluster, name);
    let application = args.application.clone().unwrap_or(application);
    let group = args.deployment_group.clone().unwrap_or(group);
    check_application(client, &application).await?;
    let info = group_info(client, &application, &group).await?;
    let serves = |entry: &ECSService| {
        let names = |text: &Option<String>, name: &str| text.as_deref().is_some_and(|text| short_name(text) == name);
        names(&entry.service_name, name) && names(&entry.cluster_name, cluster)
    };
    if !info.ecs_services.iter().flatten().any(serves) {
        return Err(Failure::Refused(format!(
            "deployment group {group} of {application} does not deploy service {name} in cluster {cluster}"
        )));
    }
    Ok(Plan { timeout_minutes: timeout_minutes(&info), application, group })
}

/// Application and group names as the AWS CLI makes them.
pub(crate) fn default_names(cluster: &str, service: &str) -> (String, String) {
    let cut = |name: &str| short_name(name).chars().take(NAME_PART).collect::<String>();
    let names = format!("{}-{}", cut(cluster), cut(service));
    (format!("AppECS-{names}"), format!("DgpECS-{names}"))
}

/// The last part of an ARN, or the name itself.
pub(crate) fn short_name(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

async fn service(client: &Client, args: &DeployArgs) -> Result<Service, Failure> {
    let input = DescribeServicesRequest {
        cluster: Some(args.cluster.clone()),
        services: Some(vec![args.service.clone()]),
        ..Default::default()
    };
    let output: DescribeServicesResponse = client.call(&ecs::MODEL, "DescribeServices", &input).await?;
    let place = format!("service {} in cluster {}", args.service, args.cluster);
    let service = output.services.unwrap_or_default().into_iter().next();
    let service = service.ok_or_else(|| Failure::Refused(format!("{place} was not found")))?;
    let status = service.status.as_deref().unwrap_or_default();
    if status != "ACTIVE" {
        return Err(Failure::Refused(format!("{place} is {status}, it must be ACTIVE")));
    }
    let controller = service.deployment_controller.as_ref().and_then(|controller| controller.type_.as_deref());
    match controller {
        Some("CODE_DEPLOY") => Ok(service),
        other => Err(Failure::Refused(format!(
            "{place} has deployment controller {}; CodeDeploy deploys services with CODE_DEPLOY",
            other.unwrap_or("ECS")
        ))),
    }
}

async fn check_application(client: &Client, name: &str) -> Result<(), Failure> {
    let input = GetApplicationInput { application_name: Some(name.to_string()) };
    let output: GetApplicationOutput = client.call(&codedeploy::MODEL, "GetApplication", &input).await?;
    let platform = output.application.and_then(|application| application.compute_platform);
    expect_ecs(platform.as_deref(), &format!("application {name}"))
}

async fn group_info(client: &Client, application: &str, group: &str) -> Result<DeploymentGroupInfo, Failure> {
    let input = GetDeploymentGroupInput {
        application_name: Some(application.to_string()),
        deployment_group_name: Some(group.to_string()),
    };
    let output: GetDeploymentGroupOutput = client.call(&codedeploy::MODEL, "GetDeploymentGroup", &input).await?;
    let info = output.deployment_group_info.unwrap_or_default();
    expect_ecs(info.compute_platform.as_deref(), &format!("deployment group {group}"))?;
    Ok(info)
}

fn expect_ecs(platform: Option<&str>, noun: &str) -> Result<(), Failure> {
    match platform {
        Some("ECS") => Ok(()),
        other => Err(Failure::Refused(format!("{noun} is for {}, not for ECS", other.unwrap_or("Server")))),
    }
}

/// As long as the AWS CLI waits.
fn timeout_minutes(info: &DeploymentGroupInfo) -> u32 {
    let config = info.blue_green_deployment_configuration.clone().unwrap_or_default();
    let ready = config.deployment_ready_option.and_then(|option| option.wait_time_in_minutes);
    let termination = config.terminate_blue_instances_on_deployment_success;
    let termination = termination.and_then(|option| option.termination_wait_time_in_minutes);
    let waits = ready.unwrap_or_default().saturating_add(termination.unwrap_or_default()).saturating_add(10);
    u32::try_from(waits.clamp(MIN_TIMEOUT, MAX_TIMEOUT)).unwrap_or(30)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn default_names_are_those_of_the_aws_cli_with_long_parts_cut() {
        let (application, group) = default_names("default", "web");
        assert_eq!((application.as_str(), group.as_str()), ("AppECS-default-web", "DgpECS-default-web"));
        let (application, _) = default_names(&"c".repeat(60), &"s".repeat(60));
        assert_eq!(application, format!("AppECS-{}-{}", "c".repeat(46), "s".repeat(46)));
        let (application, _) = default_names("arn:aws:ecs:r:1:cluster/main", "arn:aws:ecs:r:1:service/main/web");
        assert_eq!(application, "AppECS-main-web");
    }

    #[test]
    fn watching_covers_both_waits_within_bounds() {
        let minutes = |ready: i64, termination: i64| {
            let info = json!({"blueGreenDeploymentConfiguration": {
                "deploymentReadyOption": {"waitTimeInMinutes": ready},
                "terminateBlueInstancesOnDeploymentSuccess": {"terminationWaitTimeInMinutes": termination}}});
            timeout_minutes(&serde_json::from_value(info).unwrap())
        };
        assert_eq!([minutes(0, 5), minutes(20, 30), minutes(2000, 2000)], [30, 60, 360]);
        assert_eq!(timeout_minutes(&DeploymentGroupInfo::default()), 30);
    }
}
