// Made by `cargo xtask codegen` from models/codedeploy.json; edits here are lost.

use std::collections::BTreeMap;

use aws_protocol::{
    Blob, EpochSeconds, ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId,
    ShapeModel, TimestampFormat,
};
use serde::{Deserialize, Serialize};

/// Structure `AddTagsToOnPremisesInstancesInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AddTagsToOnPremisesInstancesInput {
    /// `instanceNames`
    #[serde(rename = "instanceNames", skip_serializing_if = "Option::is_none")]
    pub instance_names: Option<Vec<String>>,
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `Alarm` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Alarm {
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Structure `AlarmConfiguration` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AlarmConfiguration {
    /// `alarms`
    #[serde(rename = "alarms", skip_serializing_if = "Option::is_none")]
    pub alarms: Option<Vec<Alarm>>,
    /// `enabled`
    #[serde(rename = "enabled", skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// `ignorePollAlarmFailure`
    #[serde(rename = "ignorePollAlarmFailure", skip_serializing_if = "Option::is_none")]
    pub ignore_poll_alarm_failure: Option<bool>,
}

/// Structure `AppSpecContent` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AppSpecContent {
    /// `content`
    #[serde(rename = "content", skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// `sha256`
    #[serde(rename = "sha256", skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}

/// Structure `ApplicationInfo` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ApplicationInfo {
    /// `applicationId`
    #[serde(rename = "applicationId", skip_serializing_if = "Option::is_none")]
    pub application_id: Option<String>,
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
    /// `computePlatform`
    #[serde(rename = "computePlatform", skip_serializing_if = "Option::is_none")]
    pub compute_platform: Option<String>,
    /// `createTime`
    #[serde(rename = "createTime", skip_serializing_if = "Option::is_none")]
    pub create_time: Option<EpochSeconds>,
    /// `gitHubAccountName`
    #[serde(rename = "gitHubAccountName", skip_serializing_if = "Option::is_none")]
    pub git_hub_account_name: Option<String>,
    /// `linkedToGitHub`
    #[serde(rename = "linkedToGitHub", skip_serializing_if = "Option::is_none")]
    pub linked_to_git_hub: Option<bool>,
}

/// Values of enum `ApplicationRevisionSortBy`.
pub const APPLICATION_REVISION_SORT_BY: &[&str] = &["registerTime", "firstUsedTime", "lastUsedTime"];

/// Structure `AutoRollbackConfiguration` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AutoRollbackConfiguration {
    /// `enabled`
    #[serde(rename = "enabled", skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// `events`
    #[serde(rename = "events", skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<String>>,
}

/// Values of enum `AutoRollbackEvent`.
pub const AUTO_ROLLBACK_EVENT: &[&str] = &["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_STOP_ON_REQUEST"];

/// Structure `AutoScalingGroup` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AutoScalingGroup {
    /// `hook`
    #[serde(rename = "hook", skip_serializing_if = "Option::is_none")]
    pub hook: Option<String>,
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `terminationHook`
    #[serde(rename = "terminationHook", skip_serializing_if = "Option::is_none")]
    pub termination_hook: Option<String>,
}

/// Structure `BatchGetApplicationRevisionsInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BatchGetApplicationRevisionsInput {
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
    /// `revisions`
    #[serde(rename = "revisions", skip_serializing_if = "Option::is_none")]
    pub revisions: Option<Vec<RevisionLocation>>,
}

/// Structure `BatchGetApplicationRevisionsOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BatchGetApplicationRevisionsOutput {
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
    /// `errorMessage`
    #[serde(rename = "errorMessage", skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
    /// `revisions`
    #[serde(rename = "revisions", skip_serializing_if = "Option::is_none")]
    pub revisions: Option<Vec<RevisionInfo>>,
}

/// Structure `BatchGetApplicationsInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BatchGetApplicationsInput {
    /// `applicationNames`
    #[serde(rename = "applicationNames", skip_serializing_if = "Option::is_none")]
    pub application_names: Option<Vec<String>>,
}

/// Structure `BatchGetApplicationsOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BatchGetApplicationsOutput {
    /// `applicationsInfo`
    #[serde(rename = "applicationsInfo", skip_serializing_if = "Option::is_none")]
    pub applications_info: Option<Vec<ApplicationInfo>>,
}

/// Structure `BatchGetDeploymentGroupsInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BatchGetDeploymentGroupsInput {
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
    /// `deploymentGroupNames`
    #[serde(rename = "deploymentGroupNames", skip_serializing_if = "Option::is_none")]
    pub deployment_group_names: Option<Vec<String>>,
}

/// Structure `BatchGetDeploymentGroupsOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BatchGetDeploymentGroupsOutput {
    /// `deploymentGroupsInfo`
    #[serde(rename = "deploymentGroupsInfo", skip_serializing_if = "Option::is_none")]
    pub deployment_groups_info: Option<Vec<DeploymentGroupInfo>>,
    /// `errorMessage`
    #[serde(rename = "errorMessage", skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
}

/// Structure `BatchGetDeploymentInstancesInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BatchGetDeploymentInstancesInput {
    /// `deploymentId`
    #[serde(rename = "deploymentId", skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<String>,
    /// `instanceIds`
    #[serde(rename = "instanceIds", skip_serializing_if = "Option::is_none")]
    pub instance_ids: Option<Vec<String>>,
}

/// Structure `BatchGetDeploymentInstancesOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BatchGetDeploymentInstancesOutput {
    /// `errorMessage`
    #[serde(rename = "errorMessage", skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
    /// `instancesSummary`
    #[serde(rename = "instancesSummary", skip_serializing_if = "Option::is_none")]
    pub instances_summary: Option<Vec<InstanceSummary>>,
}

/// Structure `BatchGetDeploymentTargetsInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BatchGetDeploymentTargetsInput {
    /// `deploymentId`
    #[serde(rename = "deploymentId", skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<String>,
    /// `targetIds`
    #[serde(rename = "targetIds", skip_serializing_if = "Option::is_none")]
    pub target_ids: Option<Vec<String>>,
}

/// Structure `BatchGetDeploymentTargetsOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BatchGetDeploymentTargetsOutput {
    /// `deploymentTargets`
    #[serde(rename = "deploymentTargets", skip_serializing_if = "Option::is_none")]
    pub deployment_targets: Option<Vec<DeploymentTarget>>,
}

/// Structure `BatchGetDeploymentsInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BatchGetDeploymentsInput {
    /// `deploymentIds`
    #[serde(rename = "deploymentIds", skip_serializing_if = "Option::is_none")]
    pub deployment_ids: Option<Vec<String>>,
}

/// Structure `BatchGetDeploymentsOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BatchGetDeploymentsOutput {
    /// `deploymentsInfo`
    #[serde(rename = "deploymentsInfo", skip_serializing_if = "Option::is_none")]
    pub deployments_info: Option<Vec<DeploymentInfo>>,
}

/// Structure `BatchGetOnPremisesInstancesInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BatchGetOnPremisesInstancesInput {
    /// `instanceNames`
    #[serde(rename = "instanceNames", skip_serializing_if = "Option::is_none")]
    pub instance_names: Option<Vec<String>>,
}

/// Structure `BatchGetOnPremisesInstancesOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BatchGetOnPremisesInstancesOutput {
    /// `instanceInfos`
    #[serde(rename = "instanceInfos", skip_serializing_if = "Option::is_none")]
    pub instance_infos: Option<Vec<InstanceInfo>>,
}

/// Structure `BlueGreenDeploymentConfiguration` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BlueGreenDeploymentConfiguration {
    /// `deploymentReadyOption`
    #[serde(rename = "deploymentReadyOption", skip_serializing_if = "Option::is_none")]
    pub deployment_ready_option: Option<DeploymentReadyOption>,
    /// `greenFleetProvisioningOption`
    #[serde(rename = "greenFleetProvisioningOption", skip_serializing_if = "Option::is_none")]
    pub green_fleet_provisioning_option: Option<GreenFleetProvisioningOption>,
    /// `terminateBlueInstancesOnDeploymentSuccess`
    #[serde(rename = "terminateBlueInstancesOnDeploymentSuccess", skip_serializing_if = "Option::is_none")]
    pub terminate_blue_instances_on_deployment_success: Option<BlueInstanceTerminationOption>,
}

/// Structure `BlueInstanceTerminationOption` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BlueInstanceTerminationOption {
    /// `action`
    #[serde(rename = "action", skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// `terminationWaitTimeInMinutes`
    #[serde(rename = "terminationWaitTimeInMinutes", skip_serializing_if = "Option::is_none")]
    pub termination_wait_time_in_minutes: Option<i64>,
}

/// Values of enum `BundleType`.
pub const BUNDLE_TYPE: &[&str] = &["tar", "tgz", "zip", "YAML", "JSON"];

/// Structure `CloudFormationTarget` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CloudFormationTarget {
    /// `deploymentId`
    #[serde(rename = "deploymentId", skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<String>,
    /// `lastUpdatedAt`
    #[serde(rename = "lastUpdatedAt", skip_serializing_if = "Option::is_none")]
    pub last_updated_at: Option<EpochSeconds>,
    /// `lifecycleEvents`
    #[serde(rename = "lifecycleEvents", skip_serializing_if = "Option::is_none")]
    pub lifecycle_events: Option<Vec<LifecycleEvent>>,
    /// `resourceType`
    #[serde(rename = "resourceType", skip_serializing_if = "Option::is_none")]
    pub resource_type: Option<String>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `targetId`
    #[serde(rename = "targetId", skip_serializing_if = "Option::is_none")]
    pub target_id: Option<String>,
    /// `targetVersionWeight`
    #[serde(rename = "targetVersionWeight", skip_serializing_if = "Option::is_none")]
    pub target_version_weight: Option<f64>,
}

/// Values of enum `ComputePlatform`.
pub const COMPUTE_PLATFORM: &[&str] = &["Server", "Lambda", "ECS"];

/// Structure `ContinueDeploymentInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContinueDeploymentInput {
    /// `deploymentId`
    #[serde(rename = "deploymentId", skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<String>,
    /// `deploymentWaitType`
    #[serde(rename = "deploymentWaitType", skip_serializing_if = "Option::is_none")]
    pub deployment_wait_type: Option<String>,
}

/// Structure `CreateApplicationInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateApplicationInput {
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
    /// `computePlatform`
    #[serde(rename = "computePlatform", skip_serializing_if = "Option::is_none")]
    pub compute_platform: Option<String>,
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `CreateApplicationOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateApplicationOutput {
    /// `applicationId`
    #[serde(rename = "applicationId", skip_serializing_if = "Option::is_none")]
    pub application_id: Option<String>,
}

/// Structure `CreateDeploymentConfigInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateDeploymentConfigInput {
    /// `computePlatform`
    #[serde(rename = "computePlatform", skip_serializing_if = "Option::is_none")]
    pub compute_platform: Option<String>,
    /// `deploymentConfigName`
    #[serde(rename = "deploymentConfigName", skip_serializing_if = "Option::is_none")]
    pub deployment_config_name: Option<String>,
    /// `minimumHealthyHosts`
    #[serde(rename = "minimumHealthyHosts", skip_serializing_if = "Option::is_none")]
    pub minimum_healthy_hosts: Option<MinimumHealthyHosts>,
    /// `trafficRoutingConfig`
    #[serde(rename = "trafficRoutingConfig", skip_serializing_if = "Option::is_none")]
    pub traffic_routing_config: Option<TrafficRoutingConfig>,
    /// `zonalConfig`
    #[serde(rename = "zonalConfig", skip_serializing_if = "Option::is_none")]
    pub zonal_config: Option<ZonalConfig>,
}

/// Structure `CreateDeploymentConfigOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateDeploymentConfigOutput {
    /// `deploymentConfigId`
    #[serde(rename = "deploymentConfigId", skip_serializing_if = "Option::is_none")]
    pub deployment_config_id: Option<String>,
}

/// Structure `CreateDeploymentGroupInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateDeploymentGroupInput {
    /// `alarmConfiguration`
    #[serde(rename = "alarmConfiguration", skip_serializing_if = "Option::is_none")]
    pub alarm_configuration: Option<AlarmConfiguration>,
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
    /// `autoRollbackConfiguration`
    #[serde(rename = "autoRollbackConfiguration", skip_serializing_if = "Option::is_none")]
    pub auto_rollback_configuration: Option<AutoRollbackConfiguration>,
    /// `autoScalingGroups`
    #[serde(rename = "autoScalingGroups", skip_serializing_if = "Option::is_none")]
    pub auto_scaling_groups: Option<Vec<String>>,
    /// `blueGreenDeploymentConfiguration`
    #[serde(rename = "blueGreenDeploymentConfiguration", skip_serializing_if = "Option::is_none")]
    pub blue_green_deployment_configuration: Option<BlueGreenDeploymentConfiguration>,
    /// `deploymentConfigName`
    #[serde(rename = "deploymentConfigName", skip_serializing_if = "Option::is_none")]
    pub deployment_config_name: Option<String>,
    /// `deploymentGroupName`
    #[serde(rename = "deploymentGroupName", skip_serializing_if = "Option::is_none")]
    pub deployment_group_name: Option<String>,
    /// `deploymentStyle`
    #[serde(rename = "deploymentStyle", skip_serializing_if = "Option::is_none")]
    pub deployment_style: Option<DeploymentStyle>,
    /// `ec2TagFilters`
    #[serde(rename = "ec2TagFilters", skip_serializing_if = "Option::is_none")]
    pub ec2_tag_filters: Option<Vec<EC2TagFilter>>,
    /// `ec2TagSet`
    #[serde(rename = "ec2TagSet", skip_serializing_if = "Option::is_none")]
    pub ec2_tag_set: Option<EC2TagSet>,
    /// `ecsServices`
    #[serde(rename = "ecsServices", skip_serializing_if = "Option::is_none")]
    pub ecs_services: Option<Vec<ECSService>>,
    /// `loadBalancerInfo`
    #[serde(rename = "loadBalancerInfo", skip_serializing_if = "Option::is_none")]
    pub load_balancer_info: Option<LoadBalancerInfo>,
    /// `onPremisesInstanceTagFilters`
    #[serde(rename = "onPremisesInstanceTagFilters", skip_serializing_if = "Option::is_none")]
    pub on_premises_instance_tag_filters: Option<Vec<TagFilter>>,
    /// `onPremisesTagSet`
    #[serde(rename = "onPremisesTagSet", skip_serializing_if = "Option::is_none")]
    pub on_premises_tag_set: Option<OnPremisesTagSet>,
    /// `outdatedInstancesStrategy`
    #[serde(rename = "outdatedInstancesStrategy", skip_serializing_if = "Option::is_none")]
    pub outdated_instances_strategy: Option<String>,
    /// `serviceRoleArn`
    #[serde(rename = "serviceRoleArn", skip_serializing_if = "Option::is_none")]
    pub service_role_arn: Option<String>,
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `terminationHookEnabled`
    #[serde(rename = "terminationHookEnabled", skip_serializing_if = "Option::is_none")]
    pub termination_hook_enabled: Option<bool>,
    /// `triggerConfigurations`
    #[serde(rename = "triggerConfigurations", skip_serializing_if = "Option::is_none")]
    pub trigger_configurations: Option<Vec<TriggerConfig>>,
}

/// Structure `CreateDeploymentGroupOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateDeploymentGroupOutput {
    /// `deploymentGroupId`
    #[serde(rename = "deploymentGroupId", skip_serializing_if = "Option::is_none")]
    pub deployment_group_id: Option<String>,
}

/// Structure `CreateDeploymentInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateDeploymentInput {
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
    /// `autoRollbackConfiguration`
    #[serde(rename = "autoRollbackConfiguration", skip_serializing_if = "Option::is_none")]
    pub auto_rollback_configuration: Option<AutoRollbackConfiguration>,
    /// `deploymentConfigName`
    #[serde(rename = "deploymentConfigName", skip_serializing_if = "Option::is_none")]
    pub deployment_config_name: Option<String>,
    /// `deploymentGroupName`
    #[serde(rename = "deploymentGroupName", skip_serializing_if = "Option::is_none")]
    pub deployment_group_name: Option<String>,
    /// `description`
    #[serde(rename = "description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `fileExistsBehavior`
    #[serde(rename = "fileExistsBehavior", skip_serializing_if = "Option::is_none")]
    pub file_exists_behavior: Option<String>,
    /// `ignoreApplicationStopFailures`
    #[serde(rename = "ignoreApplicationStopFailures", skip_serializing_if = "Option::is_none")]
    pub ignore_application_stop_failures: Option<bool>,
    /// `overrideAlarmConfiguration`
    #[serde(rename = "overrideAlarmConfiguration", skip_serializing_if = "Option::is_none")]
    pub override_alarm_configuration: Option<AlarmConfiguration>,
    /// `revision`
    #[serde(rename = "revision", skip_serializing_if = "Option::is_none")]
    pub revision: Option<RevisionLocation>,
    /// `targetInstances`
    #[serde(rename = "targetInstances", skip_serializing_if = "Option::is_none")]
    pub target_instances: Option<TargetInstances>,
    /// `updateOutdatedInstancesOnly`
    #[serde(rename = "updateOutdatedInstancesOnly", skip_serializing_if = "Option::is_none")]
    pub update_outdated_instances_only: Option<bool>,
}

/// Structure `CreateDeploymentOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateDeploymentOutput {
    /// `deploymentId`
    #[serde(rename = "deploymentId", skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<String>,
}

/// Structure `DeleteApplicationInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteApplicationInput {
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
}

/// Structure `DeleteDeploymentConfigInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteDeploymentConfigInput {
    /// `deploymentConfigName`
    #[serde(rename = "deploymentConfigName", skip_serializing_if = "Option::is_none")]
    pub deployment_config_name: Option<String>,
}

/// Structure `DeleteDeploymentGroupInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteDeploymentGroupInput {
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
    /// `deploymentGroupName`
    #[serde(rename = "deploymentGroupName", skip_serializing_if = "Option::is_none")]
    pub deployment_group_name: Option<String>,
}

/// Structure `DeleteDeploymentGroupOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteDeploymentGroupOutput {
    /// `hooksNotCleanedUp`
    #[serde(rename = "hooksNotCleanedUp", skip_serializing_if = "Option::is_none")]
    pub hooks_not_cleaned_up: Option<Vec<AutoScalingGroup>>,
}

/// Structure `DeleteGitHubAccountTokenInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteGitHubAccountTokenInput {
    /// `tokenName`
    #[serde(rename = "tokenName", skip_serializing_if = "Option::is_none")]
    pub token_name: Option<String>,
}

/// Structure `DeleteGitHubAccountTokenOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteGitHubAccountTokenOutput {
    /// `tokenName`
    #[serde(rename = "tokenName", skip_serializing_if = "Option::is_none")]
    pub token_name: Option<String>,
}

/// Structure `DeleteResourcesByExternalIdInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteResourcesByExternalIdInput {
    /// `externalId`
    #[serde(rename = "externalId", skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
}

/// Structure `DeleteResourcesByExternalIdOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteResourcesByExternalIdOutput {}

/// Structure `DeploymentConfigInfo` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeploymentConfigInfo {
    /// `computePlatform`
    #[serde(rename = "computePlatform", skip_serializing_if = "Option::is_none")]
    pub compute_platform: Option<String>,
    /// `createTime`
    #[serde(rename = "createTime", skip_serializing_if = "Option::is_none")]
    pub create_time: Option<EpochSeconds>,
    /// `deploymentConfigId`
    #[serde(rename = "deploymentConfigId", skip_serializing_if = "Option::is_none")]
    pub deployment_config_id: Option<String>,
    /// `deploymentConfigName`
    #[serde(rename = "deploymentConfigName", skip_serializing_if = "Option::is_none")]
    pub deployment_config_name: Option<String>,
    /// `minimumHealthyHosts`
    #[serde(rename = "minimumHealthyHosts", skip_serializing_if = "Option::is_none")]
    pub minimum_healthy_hosts: Option<MinimumHealthyHosts>,
    /// `trafficRoutingConfig`
    #[serde(rename = "trafficRoutingConfig", skip_serializing_if = "Option::is_none")]
    pub traffic_routing_config: Option<TrafficRoutingConfig>,
    /// `zonalConfig`
    #[serde(rename = "zonalConfig", skip_serializing_if = "Option::is_none")]
    pub zonal_config: Option<ZonalConfig>,
}

/// Values of enum `DeploymentCreator`.
pub const DEPLOYMENT_CREATOR: &[&str] = &["user", "autoscaling", "codeDeployRollback", "CodeDeploy", "CodeDeployAutoUpdate", "CloudFormation", "CloudFormationRollback", "autoscalingTermination"];

/// Structure `DeploymentGroupInfo` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeploymentGroupInfo {
    /// `alarmConfiguration`
    #[serde(rename = "alarmConfiguration", skip_serializing_if = "Option::is_none")]
    pub alarm_configuration: Option<AlarmConfiguration>,
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
    /// `autoRollbackConfiguration`
    #[serde(rename = "autoRollbackConfiguration", skip_serializing_if = "Option::is_none")]
    pub auto_rollback_configuration: Option<AutoRollbackConfiguration>,
    /// `autoScalingGroups`
    #[serde(rename = "autoScalingGroups", skip_serializing_if = "Option::is_none")]
    pub auto_scaling_groups: Option<Vec<AutoScalingGroup>>,
    /// `blueGreenDeploymentConfiguration`
    #[serde(rename = "blueGreenDeploymentConfiguration", skip_serializing_if = "Option::is_none")]
    pub blue_green_deployment_configuration: Option<BlueGreenDeploymentConfiguration>,
    /// `computePlatform`
    #[serde(rename = "computePlatform", skip_serializing_if = "Option::is_none")]
    pub compute_platform: Option<String>,
    /// `deploymentConfigName`
    #[serde(rename = "deploymentConfigName", skip_serializing_if = "Option::is_none")]
    pub deployment_config_name: Option<String>,
    /// `deploymentGroupId`
    #[serde(rename = "deploymentGroupId", skip_serializing_if = "Option::is_none")]
    pub deployment_group_id: Option<String>,
    /// `deploymentGroupName`
    #[serde(rename = "deploymentGroupName", skip_serializing_if = "Option::is_none")]
    pub deployment_group_name: Option<String>,
    /// `deploymentStyle`
    #[serde(rename = "deploymentStyle", skip_serializing_if = "Option::is_none")]
    pub deployment_style: Option<DeploymentStyle>,
    /// `ec2TagFilters`
    #[serde(rename = "ec2TagFilters", skip_serializing_if = "Option::is_none")]
    pub ec2_tag_filters: Option<Vec<EC2TagFilter>>,
    /// `ec2TagSet`
    #[serde(rename = "ec2TagSet", skip_serializing_if = "Option::is_none")]
    pub ec2_tag_set: Option<EC2TagSet>,
    /// `ecsServices`
    #[serde(rename = "ecsServices", skip_serializing_if = "Option::is_none")]
    pub ecs_services: Option<Vec<ECSService>>,
    /// `lastAttemptedDeployment`
    #[serde(rename = "lastAttemptedDeployment", skip_serializing_if = "Option::is_none")]
    pub last_attempted_deployment: Option<LastDeploymentInfo>,
    /// `lastSuccessfulDeployment`
    #[serde(rename = "lastSuccessfulDeployment", skip_serializing_if = "Option::is_none")]
    pub last_successful_deployment: Option<LastDeploymentInfo>,
    /// `loadBalancerInfo`
    #[serde(rename = "loadBalancerInfo", skip_serializing_if = "Option::is_none")]
    pub load_balancer_info: Option<LoadBalancerInfo>,
    /// `onPremisesInstanceTagFilters`
    #[serde(rename = "onPremisesInstanceTagFilters", skip_serializing_if = "Option::is_none")]
    pub on_premises_instance_tag_filters: Option<Vec<TagFilter>>,
    /// `onPremisesTagSet`
    #[serde(rename = "onPremisesTagSet", skip_serializing_if = "Option::is_none")]
    pub on_premises_tag_set: Option<OnPremisesTagSet>,
    /// `outdatedInstancesStrategy`
    #[serde(rename = "outdatedInstancesStrategy", skip_serializing_if = "Option::is_none")]
    pub outdated_instances_strategy: Option<String>,
    /// `serviceRoleArn`
    #[serde(rename = "serviceRoleArn", skip_serializing_if = "Option::is_none")]
    pub service_role_arn: Option<String>,
    /// `targetRevision`
    #[serde(rename = "targetRevision", skip_serializing_if = "Option::is_none")]
    pub target_revision: Option<RevisionLocation>,
    /// `terminationHookEnabled`
    #[serde(rename = "terminationHookEnabled", skip_serializing_if = "Option::is_none")]
    pub termination_hook_enabled: Option<bool>,
    /// `triggerConfigurations`
    #[serde(rename = "triggerConfigurations", skip_serializing_if = "Option::is_none")]
    pub trigger_configurations: Option<Vec<TriggerConfig>>,
}

/// Structure `DeploymentInfo` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeploymentInfo {
    /// `additionalDeploymentStatusInfo`
    #[serde(rename = "additionalDeploymentStatusInfo", skip_serializing_if = "Option::is_none")]
    pub additional_deployment_status_info: Option<String>,
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
    /// `autoRollbackConfiguration`
    #[serde(rename = "autoRollbackConfiguration", skip_serializing_if = "Option::is_none")]
    pub auto_rollback_configuration: Option<AutoRollbackConfiguration>,
    /// `blueGreenDeploymentConfiguration`
    #[serde(rename = "blueGreenDeploymentConfiguration", skip_serializing_if = "Option::is_none")]
    pub blue_green_deployment_configuration: Option<BlueGreenDeploymentConfiguration>,
    /// `completeTime`
    #[serde(rename = "completeTime", skip_serializing_if = "Option::is_none")]
    pub complete_time: Option<EpochSeconds>,
    /// `computePlatform`
    #[serde(rename = "computePlatform", skip_serializing_if = "Option::is_none")]
    pub compute_platform: Option<String>,
    /// `createTime`
    #[serde(rename = "createTime", skip_serializing_if = "Option::is_none")]
    pub create_time: Option<EpochSeconds>,
    /// `creator`
    #[serde(rename = "creator", skip_serializing_if = "Option::is_none")]
    pub creator: Option<String>,
    /// `deploymentConfigName`
    #[serde(rename = "deploymentConfigName", skip_serializing_if = "Option::is_none")]
    pub deployment_config_name: Option<String>,
    /// `deploymentGroupName`
    #[serde(rename = "deploymentGroupName", skip_serializing_if = "Option::is_none")]
    pub deployment_group_name: Option<String>,
    /// `deploymentId`
    #[serde(rename = "deploymentId", skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<String>,
    /// `deploymentOverview`
    #[serde(rename = "deploymentOverview", skip_serializing_if = "Option::is_none")]
    pub deployment_overview: Option<DeploymentOverview>,
    /// `deploymentStatusMessages`
    #[serde(rename = "deploymentStatusMessages", skip_serializing_if = "Option::is_none")]
    pub deployment_status_messages: Option<Vec<String>>,
    /// `deploymentStyle`
    #[serde(rename = "deploymentStyle", skip_serializing_if = "Option::is_none")]
    pub deployment_style: Option<DeploymentStyle>,
    /// `description`
    #[serde(rename = "description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `errorInformation`
    #[serde(rename = "errorInformation", skip_serializing_if = "Option::is_none")]
    pub error_information: Option<ErrorInformation>,
    /// `externalId`
    #[serde(rename = "externalId", skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    /// `fileExistsBehavior`
    #[serde(rename = "fileExistsBehavior", skip_serializing_if = "Option::is_none")]
    pub file_exists_behavior: Option<String>,
    /// `ignoreApplicationStopFailures`
    #[serde(rename = "ignoreApplicationStopFailures", skip_serializing_if = "Option::is_none")]
    pub ignore_application_stop_failures: Option<bool>,
    /// `instanceTerminationWaitTimeStarted`
    #[serde(rename = "instanceTerminationWaitTimeStarted", skip_serializing_if = "Option::is_none")]
    pub instance_termination_wait_time_started: Option<bool>,
    /// `loadBalancerInfo`
    #[serde(rename = "loadBalancerInfo", skip_serializing_if = "Option::is_none")]
    pub load_balancer_info: Option<LoadBalancerInfo>,
    /// `overrideAlarmConfiguration`
    #[serde(rename = "overrideAlarmConfiguration", skip_serializing_if = "Option::is_none")]
    pub override_alarm_configuration: Option<AlarmConfiguration>,
    /// `previousRevision`
    #[serde(rename = "previousRevision", skip_serializing_if = "Option::is_none")]
    pub previous_revision: Option<RevisionLocation>,
    /// `relatedDeployments`
    #[serde(rename = "relatedDeployments", skip_serializing_if = "Option::is_none")]
    pub related_deployments: Option<RelatedDeployments>,
    /// `revision`
    #[serde(rename = "revision", skip_serializing_if = "Option::is_none")]
    pub revision: Option<RevisionLocation>,
    /// `rollbackInfo`
    #[serde(rename = "rollbackInfo", skip_serializing_if = "Option::is_none")]
    pub rollback_info: Option<RollbackInfo>,
    /// `startTime`
    #[serde(rename = "startTime", skip_serializing_if = "Option::is_none")]
    pub start_time: Option<EpochSeconds>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `targetInstances`
    #[serde(rename = "targetInstances", skip_serializing_if = "Option::is_none")]
    pub target_instances: Option<TargetInstances>,
    /// `updateOutdatedInstancesOnly`
    #[serde(rename = "updateOutdatedInstancesOnly", skip_serializing_if = "Option::is_none")]
    pub update_outdated_instances_only: Option<bool>,
}

/// Values of enum `DeploymentOption`.
pub const DEPLOYMENT_OPTION: &[&str] = &["WITH_TRAFFIC_CONTROL", "WITHOUT_TRAFFIC_CONTROL"];

/// Structure `DeploymentOverview` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeploymentOverview {
    /// `Failed`
    #[serde(rename = "Failed", skip_serializing_if = "Option::is_none")]
    pub failed: Option<i64>,
    /// `InProgress`
    #[serde(rename = "InProgress", skip_serializing_if = "Option::is_none")]
    pub in_progress: Option<i64>,
    /// `Pending`
    #[serde(rename = "Pending", skip_serializing_if = "Option::is_none")]
    pub pending: Option<i64>,
    /// `Ready`
    #[serde(rename = "Ready", skip_serializing_if = "Option::is_none")]
    pub ready: Option<i64>,
    /// `Skipped`
    #[serde(rename = "Skipped", skip_serializing_if = "Option::is_none")]
    pub skipped: Option<i64>,
    /// `Succeeded`
    #[serde(rename = "Succeeded", skip_serializing_if = "Option::is_none")]
    pub succeeded: Option<i64>,
}

/// Values of enum `DeploymentReadyAction`.
pub const DEPLOYMENT_READY_ACTION: &[&str] = &["CONTINUE_DEPLOYMENT", "STOP_DEPLOYMENT"];

/// Structure `DeploymentReadyOption` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeploymentReadyOption {
    /// `actionOnTimeout`
    #[serde(rename = "actionOnTimeout", skip_serializing_if = "Option::is_none")]
    pub action_on_timeout: Option<String>,
    /// `waitTimeInMinutes`
    #[serde(rename = "waitTimeInMinutes", skip_serializing_if = "Option::is_none")]
    pub wait_time_in_minutes: Option<i64>,
}

/// Values of enum `DeploymentStatus`.
pub const DEPLOYMENT_STATUS: &[&str] = &["Created", "Queued", "InProgress", "Baking", "Succeeded", "Failed", "Stopped", "Ready"];

/// Structure `DeploymentStyle` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeploymentStyle {
    /// `deploymentOption`
    #[serde(rename = "deploymentOption", skip_serializing_if = "Option::is_none")]
    pub deployment_option: Option<String>,
    /// `deploymentType`
    #[serde(rename = "deploymentType", skip_serializing_if = "Option::is_none")]
    pub deployment_type: Option<String>,
}

/// Structure `DeploymentTarget` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeploymentTarget {
    /// `cloudFormationTarget`
    #[serde(rename = "cloudFormationTarget", skip_serializing_if = "Option::is_none")]
    pub cloud_formation_target: Option<CloudFormationTarget>,
    /// `deploymentTargetType`
    #[serde(rename = "deploymentTargetType", skip_serializing_if = "Option::is_none")]
    pub deployment_target_type: Option<String>,
    /// `ecsTarget`
    #[serde(rename = "ecsTarget", skip_serializing_if = "Option::is_none")]
    pub ecs_target: Option<ECSTarget>,
    /// `instanceTarget`
    #[serde(rename = "instanceTarget", skip_serializing_if = "Option::is_none")]
    pub instance_target: Option<InstanceTarget>,
    /// `lambdaTarget`
    #[serde(rename = "lambdaTarget", skip_serializing_if = "Option::is_none")]
    pub lambda_target: Option<LambdaTarget>,
}

/// Values of enum `DeploymentTargetType`.
pub const DEPLOYMENT_TARGET_TYPE: &[&str] = &["InstanceTarget", "LambdaTarget", "ECSTarget", "CloudFormationTarget"];

/// Values of enum `DeploymentType`.
pub const DEPLOYMENT_TYPE: &[&str] = &["IN_PLACE", "BLUE_GREEN"];

/// Values of enum `DeploymentWaitType`.
pub const DEPLOYMENT_WAIT_TYPE: &[&str] = &["READY_WAIT", "TERMINATION_WAIT"];

/// Structure `DeregisterOnPremisesInstanceInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeregisterOnPremisesInstanceInput {
    /// `instanceName`
    #[serde(rename = "instanceName", skip_serializing_if = "Option::is_none")]
    pub instance_name: Option<String>,
}

/// Structure `Diagnostics` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Diagnostics {
    /// `errorCode`
    #[serde(rename = "errorCode", skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// `logTail`
    #[serde(rename = "logTail", skip_serializing_if = "Option::is_none")]
    pub log_tail: Option<String>,
    /// `message`
    #[serde(rename = "message", skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// `scriptName`
    #[serde(rename = "scriptName", skip_serializing_if = "Option::is_none")]
    pub script_name: Option<String>,
}

/// Structure `EC2TagFilter` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EC2TagFilter {
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `Type`
    #[serde(rename = "Type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// `Value`
    #[serde(rename = "Value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Values of enum `EC2TagFilterType`.
pub const EC2_TAG_FILTER_TYPE: &[&str] = &["KEY_ONLY", "VALUE_ONLY", "KEY_AND_VALUE"];

/// Structure `EC2TagSet` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EC2TagSet {
    /// `ec2TagSetList`
    #[serde(rename = "ec2TagSetList", skip_serializing_if = "Option::is_none")]
    pub ec2_tag_set_list: Option<Vec<Vec<EC2TagFilter>>>,
}

/// Structure `ECSService` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ECSService {
    /// `clusterName`
    #[serde(rename = "clusterName", skip_serializing_if = "Option::is_none")]
    pub cluster_name: Option<String>,
    /// `serviceName`
    #[serde(rename = "serviceName", skip_serializing_if = "Option::is_none")]
    pub service_name: Option<String>,
}

/// Structure `ECSTarget` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ECSTarget {
    /// `deploymentId`
    #[serde(rename = "deploymentId", skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<String>,
    /// `lastUpdatedAt`
    #[serde(rename = "lastUpdatedAt", skip_serializing_if = "Option::is_none")]
    pub last_updated_at: Option<EpochSeconds>,
    /// `lifecycleEvents`
    #[serde(rename = "lifecycleEvents", skip_serializing_if = "Option::is_none")]
    pub lifecycle_events: Option<Vec<LifecycleEvent>>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `targetArn`
    #[serde(rename = "targetArn", skip_serializing_if = "Option::is_none")]
    pub target_arn: Option<String>,
    /// `targetId`
    #[serde(rename = "targetId", skip_serializing_if = "Option::is_none")]
    pub target_id: Option<String>,
    /// `taskSetsInfo`
    #[serde(rename = "taskSetsInfo", skip_serializing_if = "Option::is_none")]
    pub task_sets_info: Option<Vec<ECSTaskSet>>,
}

/// Structure `ECSTaskSet` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ECSTaskSet {
    /// `desiredCount`
    #[serde(rename = "desiredCount", skip_serializing_if = "Option::is_none")]
    pub desired_count: Option<i64>,
    /// `identifer`
    #[serde(rename = "identifer", skip_serializing_if = "Option::is_none")]
    pub identifer: Option<String>,
    /// `pendingCount`
    #[serde(rename = "pendingCount", skip_serializing_if = "Option::is_none")]
    pub pending_count: Option<i64>,
    /// `runningCount`
    #[serde(rename = "runningCount", skip_serializing_if = "Option::is_none")]
    pub running_count: Option<i64>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `targetGroup`
    #[serde(rename = "targetGroup", skip_serializing_if = "Option::is_none")]
    pub target_group: Option<TargetGroupInfo>,
    /// `taskSetLabel`
    #[serde(rename = "taskSetLabel", skip_serializing_if = "Option::is_none")]
    pub task_set_label: Option<String>,
    /// `trafficWeight`
    #[serde(rename = "trafficWeight", skip_serializing_if = "Option::is_none")]
    pub traffic_weight: Option<f64>,
}

/// Structure `ELBInfo` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ELBInfo {
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Values of enum `ErrorCode`.
pub const ERROR_CODE: &[&str] = &["AGENT_ISSUE", "ALARM_ACTIVE", "APPLICATION_MISSING", "AUTOSCALING_VALIDATION_ERROR", "AUTO_SCALING_CONFIGURATION", "AUTO_SCALING_IAM_ROLE_PERMISSIONS", "CODEDEPLOY_RESOURCE_CANNOT_BE_FOUND", "CUSTOMER_APPLICATION_UNHEALTHY", "DEPLOYMENT_GROUP_MISSING", "ECS_UPDATE_ERROR", "ELASTIC_LOAD_BALANCING_INVALID", "ELB_INVALID_INSTANCE", "HEALTH_CONSTRAINTS", "HEALTH_CONSTRAINTS_INVALID", "HOOK_EXECUTION_FAILURE", "IAM_ROLE_MISSING", "IAM_ROLE_PERMISSIONS", "INTERNAL_ERROR", "INVALID_ECS_SERVICE", "INVALID_LAMBDA_CONFIGURATION", "INVALID_LAMBDA_FUNCTION", "INVALID_REVISION", "MANUAL_STOP", "MISSING_BLUE_GREEN_DEPLOYMENT_CONFIGURATION", "MISSING_ELB_INFORMATION", "MISSING_GITHUB_TOKEN", "NO_EC2_SUBSCRIPTION", "NO_INSTANCES", "OVER_MAX_INSTANCES", "RESOURCE_LIMIT_EXCEEDED", "REVISION_MISSING", "THROTTLED", "TIMEOUT", "CLOUDFORMATION_STACK_FAILURE"];

/// Structure `ErrorInformation` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ErrorInformation {
    /// `code`
    #[serde(rename = "code", skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// `message`
    #[serde(rename = "message", skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// Values of enum `FileExistsBehavior`.
pub const FILE_EXISTS_BEHAVIOR: &[&str] = &["DISALLOW", "OVERWRITE", "RETAIN"];

/// Structure `GenericRevisionInfo` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GenericRevisionInfo {
    /// `deploymentGroups`
    #[serde(rename = "deploymentGroups", skip_serializing_if = "Option::is_none")]
    pub deployment_groups: Option<Vec<String>>,
    /// `description`
    #[serde(rename = "description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `firstUsedTime`
    #[serde(rename = "firstUsedTime", skip_serializing_if = "Option::is_none")]
    pub first_used_time: Option<EpochSeconds>,
    /// `lastUsedTime`
    #[serde(rename = "lastUsedTime", skip_serializing_if = "Option::is_none")]
    pub last_used_time: Option<EpochSeconds>,
    /// `registerTime`
    #[serde(rename = "registerTime", skip_serializing_if = "Option::is_none")]
    pub register_time: Option<EpochSeconds>,
}

/// Structure `GetApplicationInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetApplicationInput {
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
}

/// Structure `GetApplicationOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetApplicationOutput {
    /// `application`
    #[serde(rename = "application", skip_serializing_if = "Option::is_none")]
    pub application: Option<ApplicationInfo>,
}

/// Structure `GetApplicationRevisionInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetApplicationRevisionInput {
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
    /// `revision`
    #[serde(rename = "revision", skip_serializing_if = "Option::is_none")]
    pub revision: Option<RevisionLocation>,
}

/// Structure `GetApplicationRevisionOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetApplicationRevisionOutput {
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
    /// `revision`
    #[serde(rename = "revision", skip_serializing_if = "Option::is_none")]
    pub revision: Option<RevisionLocation>,
    /// `revisionInfo`
    #[serde(rename = "revisionInfo", skip_serializing_if = "Option::is_none")]
    pub revision_info: Option<GenericRevisionInfo>,
}

/// Structure `GetDeploymentConfigInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetDeploymentConfigInput {
    /// `deploymentConfigName`
    #[serde(rename = "deploymentConfigName", skip_serializing_if = "Option::is_none")]
    pub deployment_config_name: Option<String>,
}

/// Structure `GetDeploymentConfigOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetDeploymentConfigOutput {
    /// `deploymentConfigInfo`
    #[serde(rename = "deploymentConfigInfo", skip_serializing_if = "Option::is_none")]
    pub deployment_config_info: Option<DeploymentConfigInfo>,
}

/// Structure `GetDeploymentGroupInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetDeploymentGroupInput {
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
    /// `deploymentGroupName`
    #[serde(rename = "deploymentGroupName", skip_serializing_if = "Option::is_none")]
    pub deployment_group_name: Option<String>,
}

/// Structure `GetDeploymentGroupOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetDeploymentGroupOutput {
    /// `deploymentGroupInfo`
    #[serde(rename = "deploymentGroupInfo", skip_serializing_if = "Option::is_none")]
    pub deployment_group_info: Option<DeploymentGroupInfo>,
}

/// Structure `GetDeploymentInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetDeploymentInput {
    /// `deploymentId`
    #[serde(rename = "deploymentId", skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<String>,
}

/// Structure `GetDeploymentInstanceInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetDeploymentInstanceInput {
    /// `deploymentId`
    #[serde(rename = "deploymentId", skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<String>,
    /// `instanceId`
    #[serde(rename = "instanceId", skip_serializing_if = "Option::is_none")]
    pub instance_id: Option<String>,
}

/// Structure `GetDeploymentInstanceOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetDeploymentInstanceOutput {
    /// `instanceSummary`
    #[serde(rename = "instanceSummary", skip_serializing_if = "Option::is_none")]
    pub instance_summary: Option<InstanceSummary>,
}

/// Structure `GetDeploymentOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetDeploymentOutput {
    /// `deploymentInfo`
    #[serde(rename = "deploymentInfo", skip_serializing_if = "Option::is_none")]
    pub deployment_info: Option<DeploymentInfo>,
}

/// Structure `GetDeploymentTargetInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetDeploymentTargetInput {
    /// `deploymentId`
    #[serde(rename = "deploymentId", skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<String>,
    /// `targetId`
    #[serde(rename = "targetId", skip_serializing_if = "Option::is_none")]
    pub target_id: Option<String>,
}

/// Structure `GetDeploymentTargetOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetDeploymentTargetOutput {
    /// `deploymentTarget`
    #[serde(rename = "deploymentTarget", skip_serializing_if = "Option::is_none")]
    pub deployment_target: Option<DeploymentTarget>,
}

/// Structure `GetOnPremisesInstanceInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetOnPremisesInstanceInput {
    /// `instanceName`
    #[serde(rename = "instanceName", skip_serializing_if = "Option::is_none")]
    pub instance_name: Option<String>,
}

/// Structure `GetOnPremisesInstanceOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetOnPremisesInstanceOutput {
    /// `instanceInfo`
    #[serde(rename = "instanceInfo", skip_serializing_if = "Option::is_none")]
    pub instance_info: Option<InstanceInfo>,
}

/// Structure `GitHubLocation` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GitHubLocation {
    /// `commitId`
    #[serde(rename = "commitId", skip_serializing_if = "Option::is_none")]
    pub commit_id: Option<String>,
    /// `repository`
    #[serde(rename = "repository", skip_serializing_if = "Option::is_none")]
    pub repository: Option<String>,
}

/// Values of enum `GreenFleetProvisioningAction`.
pub const GREEN_FLEET_PROVISIONING_ACTION: &[&str] = &["DISCOVER_EXISTING", "COPY_AUTO_SCALING_GROUP"];

/// Structure `GreenFleetProvisioningOption` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GreenFleetProvisioningOption {
    /// `action`
    #[serde(rename = "action", skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
}

/// Values of enum `InstanceAction`.
pub const INSTANCE_ACTION: &[&str] = &["TERMINATE", "KEEP_ALIVE"];

/// Structure `InstanceInfo` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct InstanceInfo {
    /// `deregisterTime`
    #[serde(rename = "deregisterTime", skip_serializing_if = "Option::is_none")]
    pub deregister_time: Option<EpochSeconds>,
    /// `iamSessionArn`
    #[serde(rename = "iamSessionArn", skip_serializing_if = "Option::is_none")]
    pub iam_session_arn: Option<String>,
    /// `iamUserArn`
    #[serde(rename = "iamUserArn", skip_serializing_if = "Option::is_none")]
    pub iam_user_arn: Option<String>,
    /// `instanceArn`
    #[serde(rename = "instanceArn", skip_serializing_if = "Option::is_none")]
    pub instance_arn: Option<String>,
    /// `instanceName`
    #[serde(rename = "instanceName", skip_serializing_if = "Option::is_none")]
    pub instance_name: Option<String>,
    /// `registerTime`
    #[serde(rename = "registerTime", skip_serializing_if = "Option::is_none")]
    pub register_time: Option<EpochSeconds>,
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Values of enum `InstanceStatus`.
pub const INSTANCE_STATUS: &[&str] = &["Pending", "InProgress", "Succeeded", "Failed", "Skipped", "Unknown", "Ready"];

/// Structure `InstanceSummary` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct InstanceSummary {
    /// `deploymentId`
    #[serde(rename = "deploymentId", skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<String>,
    /// `instanceId`
    #[serde(rename = "instanceId", skip_serializing_if = "Option::is_none")]
    pub instance_id: Option<String>,
    /// `instanceType`
    #[serde(rename = "instanceType", skip_serializing_if = "Option::is_none")]
    pub instance_type: Option<String>,
    /// `lastUpdatedAt`
    #[serde(rename = "lastUpdatedAt", skip_serializing_if = "Option::is_none")]
    pub last_updated_at: Option<EpochSeconds>,
    /// `lifecycleEvents`
    #[serde(rename = "lifecycleEvents", skip_serializing_if = "Option::is_none")]
    pub lifecycle_events: Option<Vec<LifecycleEvent>>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

/// Structure `InstanceTarget` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct InstanceTarget {
    /// `deploymentId`
    #[serde(rename = "deploymentId", skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<String>,
    /// `instanceLabel`
    #[serde(rename = "instanceLabel", skip_serializing_if = "Option::is_none")]
    pub instance_label: Option<String>,
    /// `lastUpdatedAt`
    #[serde(rename = "lastUpdatedAt", skip_serializing_if = "Option::is_none")]
    pub last_updated_at: Option<EpochSeconds>,
    /// `lifecycleEvents`
    #[serde(rename = "lifecycleEvents", skip_serializing_if = "Option::is_none")]
    pub lifecycle_events: Option<Vec<LifecycleEvent>>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `targetArn`
    #[serde(rename = "targetArn", skip_serializing_if = "Option::is_none")]
    pub target_arn: Option<String>,
    /// `targetId`
    #[serde(rename = "targetId", skip_serializing_if = "Option::is_none")]
    pub target_id: Option<String>,
}

/// Values of enum `InstanceType`.
pub const INSTANCE_TYPE: &[&str] = &["Blue", "Green"];

/// Structure `LambdaFunctionInfo` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LambdaFunctionInfo {
    /// `currentVersion`
    #[serde(rename = "currentVersion", skip_serializing_if = "Option::is_none")]
    pub current_version: Option<String>,
    /// `functionAlias`
    #[serde(rename = "functionAlias", skip_serializing_if = "Option::is_none")]
    pub function_alias: Option<String>,
    /// `functionName`
    #[serde(rename = "functionName", skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// `targetVersion`
    #[serde(rename = "targetVersion", skip_serializing_if = "Option::is_none")]
    pub target_version: Option<String>,
    /// `targetVersionWeight`
    #[serde(rename = "targetVersionWeight", skip_serializing_if = "Option::is_none")]
    pub target_version_weight: Option<f64>,
}

/// Structure `LambdaTarget` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LambdaTarget {
    /// `deploymentId`
    #[serde(rename = "deploymentId", skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<String>,
    /// `lambdaFunctionInfo`
    #[serde(rename = "lambdaFunctionInfo", skip_serializing_if = "Option::is_none")]
    pub lambda_function_info: Option<LambdaFunctionInfo>,
    /// `lastUpdatedAt`
    #[serde(rename = "lastUpdatedAt", skip_serializing_if = "Option::is_none")]
    pub last_updated_at: Option<EpochSeconds>,
    /// `lifecycleEvents`
    #[serde(rename = "lifecycleEvents", skip_serializing_if = "Option::is_none")]
    pub lifecycle_events: Option<Vec<LifecycleEvent>>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `targetArn`
    #[serde(rename = "targetArn", skip_serializing_if = "Option::is_none")]
    pub target_arn: Option<String>,
    /// `targetId`
    #[serde(rename = "targetId", skip_serializing_if = "Option::is_none")]
    pub target_id: Option<String>,
}

/// Structure `LastDeploymentInfo` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LastDeploymentInfo {
    /// `createTime`
    #[serde(rename = "createTime", skip_serializing_if = "Option::is_none")]
    pub create_time: Option<EpochSeconds>,
    /// `deploymentId`
    #[serde(rename = "deploymentId", skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<String>,
    /// `endTime`
    #[serde(rename = "endTime", skip_serializing_if = "Option::is_none")]
    pub end_time: Option<EpochSeconds>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

/// Values of enum `LifecycleErrorCode`.
pub const LIFECYCLE_ERROR_CODE: &[&str] = &["Success", "ScriptMissing", "ScriptNotExecutable", "ScriptTimedOut", "ScriptFailed", "UnknownError"];

/// Structure `LifecycleEvent` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LifecycleEvent {
    /// `diagnostics`
    #[serde(rename = "diagnostics", skip_serializing_if = "Option::is_none")]
    pub diagnostics: Option<Diagnostics>,
    /// `endTime`
    #[serde(rename = "endTime", skip_serializing_if = "Option::is_none")]
    pub end_time: Option<EpochSeconds>,
    /// `lifecycleEventName`
    #[serde(rename = "lifecycleEventName", skip_serializing_if = "Option::is_none")]
    pub lifecycle_event_name: Option<String>,
    /// `startTime`
    #[serde(rename = "startTime", skip_serializing_if = "Option::is_none")]
    pub start_time: Option<EpochSeconds>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

/// Values of enum `LifecycleEventStatus`.
pub const LIFECYCLE_EVENT_STATUS: &[&str] = &["Pending", "InProgress", "Succeeded", "Failed", "Skipped", "Unknown"];

/// Structure `ListApplicationRevisionsInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListApplicationRevisionsInput {
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
    /// `deployed`
    #[serde(rename = "deployed", skip_serializing_if = "Option::is_none")]
    pub deployed: Option<String>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `s3Bucket`
    #[serde(rename = "s3Bucket", skip_serializing_if = "Option::is_none")]
    pub s3_bucket: Option<String>,
    /// `s3KeyPrefix`
    #[serde(rename = "s3KeyPrefix", skip_serializing_if = "Option::is_none")]
    pub s3_key_prefix: Option<String>,
    /// `sortBy`
    #[serde(rename = "sortBy", skip_serializing_if = "Option::is_none")]
    pub sort_by: Option<String>,
    /// `sortOrder`
    #[serde(rename = "sortOrder", skip_serializing_if = "Option::is_none")]
    pub sort_order: Option<String>,
}

/// Structure `ListApplicationRevisionsOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListApplicationRevisionsOutput {
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `revisions`
    #[serde(rename = "revisions", skip_serializing_if = "Option::is_none")]
    pub revisions: Option<Vec<RevisionLocation>>,
}

/// Structure `ListApplicationsInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListApplicationsInput {
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `ListApplicationsOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListApplicationsOutput {
    /// `applications`
    #[serde(rename = "applications", skip_serializing_if = "Option::is_none")]
    pub applications: Option<Vec<String>>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `ListDeploymentConfigsInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListDeploymentConfigsInput {
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `ListDeploymentConfigsOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListDeploymentConfigsOutput {
    /// `deploymentConfigsList`
    #[serde(rename = "deploymentConfigsList", skip_serializing_if = "Option::is_none")]
    pub deployment_configs_list: Option<Vec<String>>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `ListDeploymentGroupsInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListDeploymentGroupsInput {
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `ListDeploymentGroupsOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListDeploymentGroupsOutput {
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
    /// `deploymentGroups`
    #[serde(rename = "deploymentGroups", skip_serializing_if = "Option::is_none")]
    pub deployment_groups: Option<Vec<String>>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `ListDeploymentInstancesInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListDeploymentInstancesInput {
    /// `deploymentId`
    #[serde(rename = "deploymentId", skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<String>,
    /// `instanceStatusFilter`
    #[serde(rename = "instanceStatusFilter", skip_serializing_if = "Option::is_none")]
    pub instance_status_filter: Option<Vec<String>>,
    /// `instanceTypeFilter`
    #[serde(rename = "instanceTypeFilter", skip_serializing_if = "Option::is_none")]
    pub instance_type_filter: Option<Vec<String>>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `ListDeploymentInstancesOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListDeploymentInstancesOutput {
    /// `instancesList`
    #[serde(rename = "instancesList", skip_serializing_if = "Option::is_none")]
    pub instances_list: Option<Vec<String>>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `ListDeploymentTargetsInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListDeploymentTargetsInput {
    /// `deploymentId`
    #[serde(rename = "deploymentId", skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<String>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `targetFilters`
    #[serde(rename = "targetFilters", skip_serializing_if = "Option::is_none")]
    pub target_filters: Option<BTreeMap<String, Vec<String>>>,
}

/// Structure `ListDeploymentTargetsOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListDeploymentTargetsOutput {
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `targetIds`
    #[serde(rename = "targetIds", skip_serializing_if = "Option::is_none")]
    pub target_ids: Option<Vec<String>>,
}

/// Structure `ListDeploymentsInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListDeploymentsInput {
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
    /// `createTimeRange`
    #[serde(rename = "createTimeRange", skip_serializing_if = "Option::is_none")]
    pub create_time_range: Option<TimeRange>,
    /// `deploymentGroupName`
    #[serde(rename = "deploymentGroupName", skip_serializing_if = "Option::is_none")]
    pub deployment_group_name: Option<String>,
    /// `externalId`
    #[serde(rename = "externalId", skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    /// `includeOnlyStatuses`
    #[serde(rename = "includeOnlyStatuses", skip_serializing_if = "Option::is_none")]
    pub include_only_statuses: Option<Vec<String>>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `ListDeploymentsOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListDeploymentsOutput {
    /// `deployments`
    #[serde(rename = "deployments", skip_serializing_if = "Option::is_none")]
    pub deployments: Option<Vec<String>>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `ListGitHubAccountTokenNamesInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListGitHubAccountTokenNamesInput {
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `ListGitHubAccountTokenNamesOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListGitHubAccountTokenNamesOutput {
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `tokenNameList`
    #[serde(rename = "tokenNameList", skip_serializing_if = "Option::is_none")]
    pub token_name_list: Option<Vec<String>>,
}

/// Structure `ListOnPremisesInstancesInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListOnPremisesInstancesInput {
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `registrationStatus`
    #[serde(rename = "registrationStatus", skip_serializing_if = "Option::is_none")]
    pub registration_status: Option<String>,
    /// `tagFilters`
    #[serde(rename = "tagFilters", skip_serializing_if = "Option::is_none")]
    pub tag_filters: Option<Vec<TagFilter>>,
}

/// Structure `ListOnPremisesInstancesOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListOnPremisesInstancesOutput {
    /// `instanceNames`
    #[serde(rename = "instanceNames", skip_serializing_if = "Option::is_none")]
    pub instance_names: Option<Vec<String>>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Values of enum `ListStateFilterAction`.
pub const LIST_STATE_FILTER_ACTION: &[&str] = &["include", "exclude", "ignore"];

/// Structure `ListTagsForResourceInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTagsForResourceInput {
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `ResourceArn`
    #[serde(rename = "ResourceArn", skip_serializing_if = "Option::is_none")]
    pub resource_arn: Option<String>,
}

/// Structure `ListTagsForResourceOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTagsForResourceOutput {
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `LoadBalancerInfo` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LoadBalancerInfo {
    /// `elbInfoList`
    #[serde(rename = "elbInfoList", skip_serializing_if = "Option::is_none")]
    pub elb_info_list: Option<Vec<ELBInfo>>,
    /// `targetGroupInfoList`
    #[serde(rename = "targetGroupInfoList", skip_serializing_if = "Option::is_none")]
    pub target_group_info_list: Option<Vec<TargetGroupInfo>>,
    /// `targetGroupPairInfoList`
    #[serde(rename = "targetGroupPairInfoList", skip_serializing_if = "Option::is_none")]
    pub target_group_pair_info_list: Option<Vec<TargetGroupPairInfo>>,
}

/// Structure `MinimumHealthyHosts` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MinimumHealthyHosts {
    /// `type`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// `value`
    #[serde(rename = "value", skip_serializing_if = "Option::is_none")]
    pub value: Option<i64>,
}

/// Structure `MinimumHealthyHostsPerZone` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MinimumHealthyHostsPerZone {
    /// `type`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// `value`
    #[serde(rename = "value", skip_serializing_if = "Option::is_none")]
    pub value: Option<i64>,
}

/// Values of enum `MinimumHealthyHostsPerZoneType`.
pub const MINIMUM_HEALTHY_HOSTS_PER_ZONE_TYPE: &[&str] = &["HOST_COUNT", "FLEET_PERCENT"];

/// Values of enum `MinimumHealthyHostsType`.
pub const MINIMUM_HEALTHY_HOSTS_TYPE: &[&str] = &["HOST_COUNT", "FLEET_PERCENT"];

/// Structure `OnPremisesTagSet` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OnPremisesTagSet {
    /// `onPremisesTagSetList`
    #[serde(rename = "onPremisesTagSetList", skip_serializing_if = "Option::is_none")]
    pub on_premises_tag_set_list: Option<Vec<Vec<TagFilter>>>,
}

/// Values of enum `OutdatedInstancesStrategy`.
pub const OUTDATED_INSTANCES_STRATEGY: &[&str] = &["UPDATE", "IGNORE"];

/// Structure `PutLifecycleEventHookExecutionStatusInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutLifecycleEventHookExecutionStatusInput {
    /// `deploymentId`
    #[serde(rename = "deploymentId", skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<String>,
    /// `lifecycleEventHookExecutionId`
    #[serde(rename = "lifecycleEventHookExecutionId", skip_serializing_if = "Option::is_none")]
    pub lifecycle_event_hook_execution_id: Option<String>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

/// Structure `PutLifecycleEventHookExecutionStatusOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutLifecycleEventHookExecutionStatusOutput {
    /// `lifecycleEventHookExecutionId`
    #[serde(rename = "lifecycleEventHookExecutionId", skip_serializing_if = "Option::is_none")]
    pub lifecycle_event_hook_execution_id: Option<String>,
}

/// Structure `RawString` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RawString {
    /// `content`
    #[serde(rename = "content", skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// `sha256`
    #[serde(rename = "sha256", skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}

/// Structure `RegisterApplicationRevisionInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RegisterApplicationRevisionInput {
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
    /// `description`
    #[serde(rename = "description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `revision`
    #[serde(rename = "revision", skip_serializing_if = "Option::is_none")]
    pub revision: Option<RevisionLocation>,
}

/// Structure `RegisterOnPremisesInstanceInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RegisterOnPremisesInstanceInput {
    /// `iamSessionArn`
    #[serde(rename = "iamSessionArn", skip_serializing_if = "Option::is_none")]
    pub iam_session_arn: Option<String>,
    /// `iamUserArn`
    #[serde(rename = "iamUserArn", skip_serializing_if = "Option::is_none")]
    pub iam_user_arn: Option<String>,
    /// `instanceName`
    #[serde(rename = "instanceName", skip_serializing_if = "Option::is_none")]
    pub instance_name: Option<String>,
}

/// Values of enum `RegistrationStatus`.
pub const REGISTRATION_STATUS: &[&str] = &["Registered", "Deregistered"];

/// Structure `RelatedDeployments` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RelatedDeployments {
    /// `autoUpdateOutdatedInstancesDeploymentIds`
    #[serde(rename = "autoUpdateOutdatedInstancesDeploymentIds", skip_serializing_if = "Option::is_none")]
    pub auto_update_outdated_instances_deployment_ids: Option<Vec<String>>,
    /// `autoUpdateOutdatedInstancesRootDeploymentId`
    #[serde(rename = "autoUpdateOutdatedInstancesRootDeploymentId", skip_serializing_if = "Option::is_none")]
    pub auto_update_outdated_instances_root_deployment_id: Option<String>,
}

/// Structure `RemoveTagsFromOnPremisesInstancesInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RemoveTagsFromOnPremisesInstancesInput {
    /// `instanceNames`
    #[serde(rename = "instanceNames", skip_serializing_if = "Option::is_none")]
    pub instance_names: Option<Vec<String>>,
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `RevisionInfo` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RevisionInfo {
    /// `genericRevisionInfo`
    #[serde(rename = "genericRevisionInfo", skip_serializing_if = "Option::is_none")]
    pub generic_revision_info: Option<GenericRevisionInfo>,
    /// `revisionLocation`
    #[serde(rename = "revisionLocation", skip_serializing_if = "Option::is_none")]
    pub revision_location: Option<RevisionLocation>,
}

/// Structure `RevisionLocation` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RevisionLocation {
    /// `appSpecContent`
    #[serde(rename = "appSpecContent", skip_serializing_if = "Option::is_none")]
    pub app_spec_content: Option<AppSpecContent>,
    /// `gitHubLocation`
    #[serde(rename = "gitHubLocation", skip_serializing_if = "Option::is_none")]
    pub git_hub_location: Option<GitHubLocation>,
    /// `revisionType`
    #[serde(rename = "revisionType", skip_serializing_if = "Option::is_none")]
    pub revision_type: Option<String>,
    /// `s3Location`
    #[serde(rename = "s3Location", skip_serializing_if = "Option::is_none")]
    pub s3_location: Option<S3Location>,
    /// `string`
    #[serde(rename = "string", skip_serializing_if = "Option::is_none")]
    pub string: Option<RawString>,
}

/// Values of enum `RevisionLocationType`.
pub const REVISION_LOCATION_TYPE: &[&str] = &["S3", "GitHub", "String", "AppSpecContent"];

/// Structure `RollbackInfo` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RollbackInfo {
    /// `rollbackDeploymentId`
    #[serde(rename = "rollbackDeploymentId", skip_serializing_if = "Option::is_none")]
    pub rollback_deployment_id: Option<String>,
    /// `rollbackMessage`
    #[serde(rename = "rollbackMessage", skip_serializing_if = "Option::is_none")]
    pub rollback_message: Option<String>,
    /// `rollbackTriggeringDeploymentId`
    #[serde(rename = "rollbackTriggeringDeploymentId", skip_serializing_if = "Option::is_none")]
    pub rollback_triggering_deployment_id: Option<String>,
}

/// Structure `S3Location` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct S3Location {
    /// `bucket`
    #[serde(rename = "bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `bundleType`
    #[serde(rename = "bundleType", skip_serializing_if = "Option::is_none")]
    pub bundle_type: Option<String>,
    /// `eTag`
    #[serde(rename = "eTag", skip_serializing_if = "Option::is_none")]
    pub e_tag: Option<String>,
    /// `key`
    #[serde(rename = "key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `version`
    #[serde(rename = "version", skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}

/// Structure `SkipWaitTimeForInstanceTerminationInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SkipWaitTimeForInstanceTerminationInput {
    /// `deploymentId`
    #[serde(rename = "deploymentId", skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<String>,
}

/// Values of enum `SortOrder`.
pub const SORT_ORDER: &[&str] = &["ascending", "descending"];

/// Structure `StopDeploymentInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StopDeploymentInput {
    /// `autoRollbackEnabled`
    #[serde(rename = "autoRollbackEnabled", skip_serializing_if = "Option::is_none")]
    pub auto_rollback_enabled: Option<bool>,
    /// `deploymentId`
    #[serde(rename = "deploymentId", skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<String>,
}

/// Structure `StopDeploymentOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StopDeploymentOutput {
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `statusMessage`
    #[serde(rename = "statusMessage", skip_serializing_if = "Option::is_none")]
    pub status_message: Option<String>,
}

/// Values of enum `StopStatus`.
pub const STOP_STATUS: &[&str] = &["Pending", "Succeeded"];

/// Structure `Tag` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tag {
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `Value`
    #[serde(rename = "Value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Structure `TagFilter` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TagFilter {
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `Type`
    #[serde(rename = "Type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// `Value`
    #[serde(rename = "Value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Values of enum `TagFilterType`.
pub const TAG_FILTER_TYPE: &[&str] = &["KEY_ONLY", "VALUE_ONLY", "KEY_AND_VALUE"];

/// Structure `TagResourceInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TagResourceInput {
    /// `ResourceArn`
    #[serde(rename = "ResourceArn", skip_serializing_if = "Option::is_none")]
    pub resource_arn: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `TagResourceOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TagResourceOutput {}

/// Values of enum `TargetFilterName`.
pub const TARGET_FILTER_NAME: &[&str] = &["TargetStatus", "ServerInstanceLabel"];

/// Structure `TargetGroupInfo` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TargetGroupInfo {
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Structure `TargetGroupPairInfo` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TargetGroupPairInfo {
    /// `prodTrafficRoute`
    #[serde(rename = "prodTrafficRoute", skip_serializing_if = "Option::is_none")]
    pub prod_traffic_route: Option<TrafficRoute>,
    /// `targetGroups`
    #[serde(rename = "targetGroups", skip_serializing_if = "Option::is_none")]
    pub target_groups: Option<Vec<TargetGroupInfo>>,
    /// `testTrafficRoute`
    #[serde(rename = "testTrafficRoute", skip_serializing_if = "Option::is_none")]
    pub test_traffic_route: Option<TrafficRoute>,
}

/// Structure `TargetInstances` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TargetInstances {
    /// `autoScalingGroups`
    #[serde(rename = "autoScalingGroups", skip_serializing_if = "Option::is_none")]
    pub auto_scaling_groups: Option<Vec<String>>,
    /// `ec2TagSet`
    #[serde(rename = "ec2TagSet", skip_serializing_if = "Option::is_none")]
    pub ec2_tag_set: Option<EC2TagSet>,
    /// `tagFilters`
    #[serde(rename = "tagFilters", skip_serializing_if = "Option::is_none")]
    pub tag_filters: Option<Vec<EC2TagFilter>>,
}

/// Values of enum `TargetLabel`.
pub const TARGET_LABEL: &[&str] = &["Blue", "Green"];

/// Values of enum `TargetStatus`.
pub const TARGET_STATUS: &[&str] = &["Pending", "InProgress", "Succeeded", "Failed", "Skipped", "Unknown", "Ready"];

/// Structure `TimeBasedCanary` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TimeBasedCanary {
    /// `canaryInterval`
    #[serde(rename = "canaryInterval", skip_serializing_if = "Option::is_none")]
    pub canary_interval: Option<i64>,
    /// `canaryPercentage`
    #[serde(rename = "canaryPercentage", skip_serializing_if = "Option::is_none")]
    pub canary_percentage: Option<i64>,
}

/// Structure `TimeBasedLinear` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TimeBasedLinear {
    /// `linearInterval`
    #[serde(rename = "linearInterval", skip_serializing_if = "Option::is_none")]
    pub linear_interval: Option<i64>,
    /// `linearPercentage`
    #[serde(rename = "linearPercentage", skip_serializing_if = "Option::is_none")]
    pub linear_percentage: Option<i64>,
}

/// Structure `TimeRange` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TimeRange {
    /// `end`
    #[serde(rename = "end", skip_serializing_if = "Option::is_none")]
    pub end: Option<EpochSeconds>,
    /// `start`
    #[serde(rename = "start", skip_serializing_if = "Option::is_none")]
    pub start: Option<EpochSeconds>,
}

/// Structure `TrafficRoute` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TrafficRoute {
    /// `listenerArns`
    #[serde(rename = "listenerArns", skip_serializing_if = "Option::is_none")]
    pub listener_arns: Option<Vec<String>>,
}

/// Structure `TrafficRoutingConfig` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TrafficRoutingConfig {
    /// `timeBasedCanary`
    #[serde(rename = "timeBasedCanary", skip_serializing_if = "Option::is_none")]
    pub time_based_canary: Option<TimeBasedCanary>,
    /// `timeBasedLinear`
    #[serde(rename = "timeBasedLinear", skip_serializing_if = "Option::is_none")]
    pub time_based_linear: Option<TimeBasedLinear>,
    /// `type`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
}

/// Values of enum `TrafficRoutingType`.
pub const TRAFFIC_ROUTING_TYPE: &[&str] = &["TimeBasedCanary", "TimeBasedLinear", "AllAtOnce"];

/// Structure `TriggerConfig` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TriggerConfig {
    /// `triggerEvents`
    #[serde(rename = "triggerEvents", skip_serializing_if = "Option::is_none")]
    pub trigger_events: Option<Vec<String>>,
    /// `triggerName`
    #[serde(rename = "triggerName", skip_serializing_if = "Option::is_none")]
    pub trigger_name: Option<String>,
    /// `triggerTargetArn`
    #[serde(rename = "triggerTargetArn", skip_serializing_if = "Option::is_none")]
    pub trigger_target_arn: Option<String>,
}

/// Values of enum `TriggerEventType`.
pub const TRIGGER_EVENT_TYPE: &[&str] = &["DeploymentStart", "DeploymentSuccess", "DeploymentFailure", "DeploymentStop", "DeploymentRollback", "DeploymentReady", "InstanceStart", "InstanceSuccess", "InstanceFailure", "InstanceReady"];

/// Structure `UntagResourceInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UntagResourceInput {
    /// `ResourceArn`
    #[serde(rename = "ResourceArn", skip_serializing_if = "Option::is_none")]
    pub resource_arn: Option<String>,
    /// `TagKeys`
    #[serde(rename = "TagKeys", skip_serializing_if = "Option::is_none")]
    pub tag_keys: Option<Vec<String>>,
}

/// Structure `UntagResourceOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UntagResourceOutput {}

/// Structure `UpdateApplicationInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpdateApplicationInput {
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
    /// `newApplicationName`
    #[serde(rename = "newApplicationName", skip_serializing_if = "Option::is_none")]
    pub new_application_name: Option<String>,
}

/// Structure `UpdateDeploymentGroupInput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpdateDeploymentGroupInput {
    /// `alarmConfiguration`
    #[serde(rename = "alarmConfiguration", skip_serializing_if = "Option::is_none")]
    pub alarm_configuration: Option<AlarmConfiguration>,
    /// `applicationName`
    #[serde(rename = "applicationName", skip_serializing_if = "Option::is_none")]
    pub application_name: Option<String>,
    /// `autoRollbackConfiguration`
    #[serde(rename = "autoRollbackConfiguration", skip_serializing_if = "Option::is_none")]
    pub auto_rollback_configuration: Option<AutoRollbackConfiguration>,
    /// `autoScalingGroups`
    #[serde(rename = "autoScalingGroups", skip_serializing_if = "Option::is_none")]
    pub auto_scaling_groups: Option<Vec<String>>,
    /// `blueGreenDeploymentConfiguration`
    #[serde(rename = "blueGreenDeploymentConfiguration", skip_serializing_if = "Option::is_none")]
    pub blue_green_deployment_configuration: Option<BlueGreenDeploymentConfiguration>,
    /// `currentDeploymentGroupName`
    #[serde(rename = "currentDeploymentGroupName", skip_serializing_if = "Option::is_none")]
    pub current_deployment_group_name: Option<String>,
    /// `deploymentConfigName`
    #[serde(rename = "deploymentConfigName", skip_serializing_if = "Option::is_none")]
    pub deployment_config_name: Option<String>,
    /// `deploymentStyle`
    #[serde(rename = "deploymentStyle", skip_serializing_if = "Option::is_none")]
    pub deployment_style: Option<DeploymentStyle>,
    /// `ec2TagFilters`
    #[serde(rename = "ec2TagFilters", skip_serializing_if = "Option::is_none")]
    pub ec2_tag_filters: Option<Vec<EC2TagFilter>>,
    /// `ec2TagSet`
    #[serde(rename = "ec2TagSet", skip_serializing_if = "Option::is_none")]
    pub ec2_tag_set: Option<EC2TagSet>,
    /// `ecsServices`
    #[serde(rename = "ecsServices", skip_serializing_if = "Option::is_none")]
    pub ecs_services: Option<Vec<ECSService>>,
    /// `loadBalancerInfo`
    #[serde(rename = "loadBalancerInfo", skip_serializing_if = "Option::is_none")]
    pub load_balancer_info: Option<LoadBalancerInfo>,
    /// `newDeploymentGroupName`
    #[serde(rename = "newDeploymentGroupName", skip_serializing_if = "Option::is_none")]
    pub new_deployment_group_name: Option<String>,
    /// `onPremisesInstanceTagFilters`
    #[serde(rename = "onPremisesInstanceTagFilters", skip_serializing_if = "Option::is_none")]
    pub on_premises_instance_tag_filters: Option<Vec<TagFilter>>,
    /// `onPremisesTagSet`
    #[serde(rename = "onPremisesTagSet", skip_serializing_if = "Option::is_none")]
    pub on_premises_tag_set: Option<OnPremisesTagSet>,
    /// `outdatedInstancesStrategy`
    #[serde(rename = "outdatedInstancesStrategy", skip_serializing_if = "Option::is_none")]
    pub outdated_instances_strategy: Option<String>,
    /// `serviceRoleArn`
    #[serde(rename = "serviceRoleArn", skip_serializing_if = "Option::is_none")]
    pub service_role_arn: Option<String>,
    /// `terminationHookEnabled`
    #[serde(rename = "terminationHookEnabled", skip_serializing_if = "Option::is_none")]
    pub termination_hook_enabled: Option<bool>,
    /// `triggerConfigurations`
    #[serde(rename = "triggerConfigurations", skip_serializing_if = "Option::is_none")]
    pub trigger_configurations: Option<Vec<TriggerConfig>>,
}

/// Structure `UpdateDeploymentGroupOutput` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpdateDeploymentGroupOutput {
    /// `hooksNotCleanedUp`
    #[serde(rename = "hooksNotCleanedUp", skip_serializing_if = "Option::is_none")]
    pub hooks_not_cleaned_up: Option<Vec<AutoScalingGroup>>,
}

/// Structure `ZonalConfig` of CodeDeploy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ZonalConfig {
    /// `firstZoneMonitorDurationInSeconds`
    #[serde(rename = "firstZoneMonitorDurationInSeconds", skip_serializing_if = "Option::is_none")]
    pub first_zone_monitor_duration_in_seconds: Option<i64>,
    /// `minimumHealthyHostsPerZone`
    #[serde(rename = "minimumHealthyHostsPerZone", skip_serializing_if = "Option::is_none")]
    pub minimum_healthy_hosts_per_zone: Option<MinimumHealthyHostsPerZone>,
    /// `monitorDurationInSeconds`
    #[serde(rename = "monitorDurationInSeconds", skip_serializing_if = "Option::is_none")]
    pub monitor_duration_in_seconds: Option<i64>,
}

/// Tables of CodeDeploy 2014-10-06.
pub static MODEL: ServiceModel = ServiceModel {
    name: "codedeploy",
    service_id: "CodeDeploy",
    api_version: "2014-10-06",
    signing_name: "codedeploy",
    target_prefix: Some("CodeDeploy_20141006"),
    json_version: Some("1.1"),
    xml_namespace: None,
    protocols: &[Protocol::Json],
    query_compatible: false,
    operations: OPERATIONS,
    shapes: SHAPES,
};

static OPERATIONS: &[OperationModel] = &[
    OperationModel { name: "AddTagsToOnPremisesInstances", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(0)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(188), ShapeId(226), ShapeId(347), ShapeId(242), ShapeId(345), ShapeId(184), ShapeId(189)] },
    OperationModel { name: "BatchGetApplicationRevisions", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(28)), input_root: None, output: Some(ShapeId(29)), result_wrapper: None, errors: &[ShapeId(9), ShapeId(14), ShapeId(199), ShapeId(327), ShapeId(238), ShapeId(42)] },
    OperationModel { name: "BatchGetApplications", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(30)), input_root: None, output: Some(ShapeId(31)), result_wrapper: None, errors: &[ShapeId(14), ShapeId(199), ShapeId(9), ShapeId(42)] },
    OperationModel { name: "BatchGetDeploymentGroups", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(32)), input_root: None, output: Some(ShapeId(33)), result_wrapper: None, errors: &[ShapeId(14), ShapeId(199), ShapeId(9), ShapeId(88), ShapeId(208), ShapeId(42), ShapeId(71)] },
    OperationModel { name: "BatchGetDeploymentInstances", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(34)), input_root: None, output: Some(ShapeId(35)), result_wrapper: None, errors: &[ShapeId(91), ShapeId(80), ShapeId(181), ShapeId(209), ShapeId(226), ShapeId(42), ShapeId(205)] },
    OperationModel { name: "BatchGetDeploymentTargets", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(36)), input_root: None, output: Some(ShapeId(37)), result_wrapper: None, errors: &[ShapeId(209), ShapeId(91), ShapeId(80), ShapeId(95), ShapeId(106), ShapeId(213), ShapeId(105), ShapeId(108), ShapeId(179)] },
    OperationModel { name: "BatchGetDeployments", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(38)), input_root: None, output: Some(ShapeId(39)), result_wrapper: None, errors: &[ShapeId(91), ShapeId(209), ShapeId(42)] },
    OperationModel { name: "BatchGetOnPremisesInstances", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(40)), input_root: None, output: Some(ShapeId(41)), result_wrapper: None, errors: &[ShapeId(188), ShapeId(226), ShapeId(42)] },
    OperationModel { name: "ContinueDeployment", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(52)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(91), ShapeId(80), ShapeId(69), ShapeId(209), ShapeId(93), ShapeId(381), ShapeId(214), ShapeId(211)] },
    OperationModel { name: "CreateApplication", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(53)), input_root: None, output: Some(ShapeId(54)), result_wrapper: None, errors: &[ShapeId(14), ShapeId(199), ShapeId(8), ShapeId(12), ShapeId(205), ShapeId(244)] },
    OperationModel { name: "CreateDeployment", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(59)), input_root: None, output: Some(ShapeId(60)), result_wrapper: None, errors: &[ShapeId(14), ShapeId(199), ShapeId(9), ShapeId(88), ShapeId(208), ShapeId(82), ShapeId(327), ShapeId(321), ShapeId(238), ShapeId(207), ShapeId(71), ShapeId(116), ShapeId(94), ShapeId(247), ShapeId(198), ShapeId(6), ShapeId(201), ShapeId(232), ShapeId(219), ShapeId(239), ShapeId(202), ShapeId(364), ShapeId(251), ShapeId(224), ShapeId(220), ShapeId(249)] },
    OperationModel { name: "CreateDeploymentConfig", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(55)), input_root: None, output: Some(ShapeId(56)), result_wrapper: None, errors: &[ShapeId(207), ShapeId(77), ShapeId(70), ShapeId(233), ShapeId(75), ShapeId(205), ShapeId(249), ShapeId(252)] },
    OperationModel { name: "CreateDeploymentGroup", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(57)), input_root: None, output: Some(ShapeId(58)), result_wrapper: None, errors: &[ShapeId(14), ShapeId(199), ShapeId(9), ShapeId(88), ShapeId(208), ShapeId(81), ShapeId(216), ShapeId(242), ShapeId(202), ShapeId(207), ShapeId(71), ShapeId(329), ShapeId(239), ShapeId(86), ShapeId(266), ShapeId(250), ShapeId(380), ShapeId(198), ShapeId(6), ShapeId(201), ShapeId(232), ShapeId(212), ShapeId(203), ShapeId(215), ShapeId(235), ShapeId(350), ShapeId(225), ShapeId(364), ShapeId(217), ShapeId(246), ShapeId(127), ShapeId(244), ShapeId(249)] },
    OperationModel { name: "DeleteApplication", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(61)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(14), ShapeId(199), ShapeId(239)] },
    OperationModel { name: "DeleteDeploymentConfig", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(62)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(207), ShapeId(77), ShapeId(73), ShapeId(236)] },
    OperationModel { name: "DeleteDeploymentGroup", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(63)), input_root: None, output: Some(ShapeId(64)), result_wrapper: None, errors: &[ShapeId(14), ShapeId(199), ShapeId(88), ShapeId(208), ShapeId(239)] },
    OperationModel { name: "DeleteGitHubAccountToken", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(65)), input_root: None, output: Some(ShapeId(66)), result_wrapper: None, errors: &[ShapeId(166), ShapeId(163), ShapeId(221), ShapeId(320), ShapeId(305)] },
    OperationModel { name: "DeleteResourcesByExternalId", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(67)), input_root: None, output: Some(ShapeId(68)), result_wrapper: None, errors: &[] },
    OperationModel { name: "DeregisterOnPremisesInstance", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(114)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(188), ShapeId(226)] },
    OperationModel { name: "GetApplication", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(147)), input_root: None, output: Some(ShapeId(148)), result_wrapper: None, errors: &[ShapeId(14), ShapeId(199), ShapeId(9)] },
    OperationModel { name: "GetApplicationRevision", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(149)), input_root: None, output: Some(ShapeId(150)), result_wrapper: None, errors: &[ShapeId(9), ShapeId(14), ShapeId(199), ShapeId(321), ShapeId(327), ShapeId(238)] },
    OperationModel { name: "GetDeployment", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(155)), input_root: None, output: Some(ShapeId(158)), result_wrapper: None, errors: &[ShapeId(91), ShapeId(209), ShapeId(80)] },
    OperationModel { name: "GetDeploymentConfig", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(151)), input_root: None, output: Some(ShapeId(152)), result_wrapper: None, errors: &[ShapeId(207), ShapeId(77), ShapeId(71), ShapeId(205)] },
    OperationModel { name: "GetDeploymentGroup", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(153)), input_root: None, output: Some(ShapeId(154)), result_wrapper: None, errors: &[ShapeId(14), ShapeId(199), ShapeId(9), ShapeId(88), ShapeId(208), ShapeId(82), ShapeId(71)] },
    OperationModel { name: "GetDeploymentInstance", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(156)), input_root: None, output: Some(ShapeId(157)), result_wrapper: None, errors: &[ShapeId(91), ShapeId(80), ShapeId(181), ShapeId(209), ShapeId(179), ShapeId(226), ShapeId(205)] },
    OperationModel { name: "GetDeploymentTarget", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(159)), input_root: None, output: Some(ShapeId(160)), result_wrapper: None, errors: &[ShapeId(209), ShapeId(91), ShapeId(80), ShapeId(95), ShapeId(106), ShapeId(213), ShapeId(105), ShapeId(226)] },
    OperationModel { name: "GetOnPremisesInstance", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(161)), input_root: None, output: Some(ShapeId(162)), result_wrapper: None, errors: &[ShapeId(188), ShapeId(189), ShapeId(226)] },
    OperationModel { name: "ListApplicationRevisions", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(268)), input_root: None, output: Some(ShapeId(269)), result_wrapper: None, errors: &[ShapeId(9), ShapeId(14), ShapeId(199), ShapeId(240), ShapeId(241), ShapeId(204), ShapeId(229), ShapeId(46), ShapeId(206), ShapeId(234)] },
    OperationModel { name: "ListApplications", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(270)), input_root: None, output: Some(ShapeId(271)), result_wrapper: None, errors: &[ShapeId(234)] },
    OperationModel { name: "ListDeploymentConfigs", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(272)), input_root: None, output: Some(ShapeId(273)), result_wrapper: None, errors: &[ShapeId(234)] },
    OperationModel { name: "ListDeploymentGroups", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(274)), input_root: None, output: Some(ShapeId(275)), result_wrapper: None, errors: &[ShapeId(14), ShapeId(199), ShapeId(9), ShapeId(234)] },
    OperationModel { name: "ListDeploymentInstances", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(276)), input_root: None, output: Some(ShapeId(277)), result_wrapper: None, errors: &[ShapeId(91), ShapeId(80), ShapeId(95), ShapeId(234), ShapeId(209), ShapeId(227), ShapeId(228), ShapeId(210), ShapeId(245), ShapeId(205)] },
    OperationModel { name: "ListDeploymentTargets", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(278)), input_root: None, output: Some(ShapeId(279)), result_wrapper: None, errors: &[ShapeId(91), ShapeId(80), ShapeId(95), ShapeId(234), ShapeId(209), ShapeId(227), ShapeId(228), ShapeId(210), ShapeId(245)] },
    OperationModel { name: "ListDeployments", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(280)), input_root: None, output: Some(ShapeId(281)), result_wrapper: None, errors: &[ShapeId(14), ShapeId(199), ShapeId(9), ShapeId(208), ShapeId(82), ShapeId(88), ShapeId(248), ShapeId(211), ShapeId(234), ShapeId(218), ShapeId(225)] },
    OperationModel { name: "ListGitHubAccountTokenNames", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(282)), input_root: None, output: Some(ShapeId(283)), result_wrapper: None, errors: &[ShapeId(234), ShapeId(320), ShapeId(305)] },
    OperationModel { name: "ListOnPremisesInstances", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(284)), input_root: None, output: Some(ShapeId(285)), result_wrapper: None, errors: &[ShapeId(237), ShapeId(243), ShapeId(234)] },
    OperationModel { name: "ListTagsForResource", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(287)), input_root: None, output: Some(ShapeId(288)), result_wrapper: None, errors: &[ShapeId(19), ShapeId(200), ShapeId(319)] },
    OperationModel { name: "PutLifecycleEventHookExecutionStatus", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(308)), input_root: None, output: Some(ShapeId(309)), result_wrapper: None, errors: &[ShapeId(231), ShapeId(230), ShapeId(261), ShapeId(91), ShapeId(80), ShapeId(209), ShapeId(381)] },
    OperationModel { name: "RegisterApplicationRevision", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(313)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(9), ShapeId(14), ShapeId(199), ShapeId(116), ShapeId(327), ShapeId(238)] },
    OperationModel { name: "RegisterOnPremisesInstance", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(314)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(186), ShapeId(170), ShapeId(172), ShapeId(174), ShapeId(188), ShapeId(175), ShapeId(226), ShapeId(222), ShapeId(223), ShapeId(300)] },
    OperationModel { name: "RemoveTagsFromOnPremisesInstances", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(317)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(188), ShapeId(226), ShapeId(347), ShapeId(242), ShapeId(345), ShapeId(184), ShapeId(189)] },
    OperationModel { name: "SkipWaitTimeForInstanceTermination", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(335)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(91), ShapeId(80), ShapeId(69), ShapeId(209), ShapeId(95), ShapeId(381)] },
    OperationModel { name: "StopDeployment", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(337)), input_root: None, output: Some(ShapeId(338)), result_wrapper: None, errors: &[ShapeId(91), ShapeId(80), ShapeId(82), ShapeId(69), ShapeId(209), ShapeId(381)] },
    OperationModel { name: "TagResource", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(348)), input_root: None, output: Some(ShapeId(349)), result_wrapper: None, errors: &[ShapeId(319), ShapeId(9), ShapeId(82), ShapeId(71), ShapeId(347), ShapeId(244), ShapeId(19), ShapeId(200)] },
    OperationModel { name: "UntagResource", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(382)), input_root: None, output: Some(ShapeId(383)), result_wrapper: None, errors: &[ShapeId(319), ShapeId(9), ShapeId(82), ShapeId(71), ShapeId(347), ShapeId(244), ShapeId(19), ShapeId(200)] },
    OperationModel { name: "UpdateApplication", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(384)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(14), ShapeId(199), ShapeId(8), ShapeId(9)] },
    OperationModel { name: "UpdateDeploymentGroup", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(385)), input_root: None, output: Some(ShapeId(386)), result_wrapper: None, errors: &[ShapeId(14), ShapeId(199), ShapeId(9), ShapeId(208), ShapeId(81), ShapeId(88), ShapeId(82), ShapeId(216), ShapeId(242), ShapeId(202), ShapeId(207), ShapeId(71), ShapeId(239), ShapeId(266), ShapeId(250), ShapeId(380), ShapeId(198), ShapeId(6), ShapeId(201), ShapeId(232), ShapeId(212), ShapeId(203), ShapeId(215), ShapeId(235), ShapeId(350), ShapeId(225), ShapeId(364), ShapeId(217), ShapeId(246), ShapeId(127), ShapeId(249)] },
];

static SHAPES: &[ShapeModel] = &[
    ShapeModel { name: "AddTagsToOnPremisesInstancesInput", kind: Kind::Structure, members: &[
        MemberModel::new("instanceNames", 187).required(),
        MemberModel::new("tags", 346).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AdditionalDeploymentStatusInfo", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "Alarm", kind: Kind::Structure, members: &[
        MemberModel::new("name", 5),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("alarms", 4),
        MemberModel::new("enabled", 45),
        MemberModel::new("ignorePollAlarmFailure", 45),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmList", kind: Kind::List, members: &[
        MemberModel::new("member", 2),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AlarmsLimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "AlarmsLimitExceededException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "AppSpecContent", kind: Kind::Structure, members: &[
        MemberModel::new("content", 311),
        MemberModel::new("sha256", 312),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ApplicationAlreadyExistsException", kind: Kind::Structure, error: Some(ErrorModel { code: "ApplicationAlreadyExistsException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "ApplicationDoesNotExistException", kind: Kind::Structure, error: Some(ErrorModel { code: "ApplicationDoesNotExistException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "ApplicationId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ApplicationInfo", kind: Kind::Structure, members: &[
        MemberModel::new("applicationId", 10),
        MemberModel::new("applicationName", 13),
        MemberModel::new("computePlatform", 51),
        MemberModel::new("createTime", 369),
        MemberModel::new("gitHubAccountName", 164),
        MemberModel::new("linkedToGitHub", 45),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ApplicationLimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "ApplicationLimitExceededException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "ApplicationName", kind: Kind::String, min: Some(1), max: Some(100), ..ShapeModel::PLAIN },
    ShapeModel { name: "ApplicationNameRequiredException", kind: Kind::Structure, error: Some(ErrorModel { code: "ApplicationNameRequiredException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "ApplicationRevisionSortBy", kind: Kind::String, enum_values: APPLICATION_REVISION_SORT_BY, ..ShapeModel::PLAIN },
    ShapeModel { name: "ApplicationsInfoList", kind: Kind::List, members: &[
        MemberModel::new("member", 11),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ApplicationsList", kind: Kind::List, members: &[
        MemberModel::new("member", 13),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Arn", kind: Kind::String, min: Some(1), max: Some(1011), ..ShapeModel::PLAIN },
    ShapeModel { name: "ArnNotSupportedException", kind: Kind::Structure, error: Some(ErrorModel { code: "ArnNotSupportedException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "AutoRollbackConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("enabled", 45),
        MemberModel::new("events", 22),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AutoRollbackEvent", kind: Kind::String, enum_values: AUTO_ROLLBACK_EVENT, ..ShapeModel::PLAIN },
    ShapeModel { name: "AutoRollbackEventsList", kind: Kind::List, members: &[
        MemberModel::new("member", 21),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AutoScalingGroup", kind: Kind::Structure, members: &[
        MemberModel::new("hook", 24),
        MemberModel::new("name", 26),
        MemberModel::new("terminationHook", 24),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AutoScalingGroupHook", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AutoScalingGroupList", kind: Kind::List, members: &[
        MemberModel::new("member", 23),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AutoScalingGroupName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AutoScalingGroupNameList", kind: Kind::List, members: &[
        MemberModel::new("member", 26),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchGetApplicationRevisionsInput", kind: Kind::Structure, members: &[
        MemberModel::new("applicationName", 13).required(),
        MemberModel::new("revisions", 325).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchGetApplicationRevisionsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("applicationName", 13),
        MemberModel::new("errorMessage", 141),
        MemberModel::new("revisions", 323),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchGetApplicationsInput", kind: Kind::Structure, members: &[
        MemberModel::new("applicationNames", 17).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchGetApplicationsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("applicationsInfo", 16),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchGetDeploymentGroupsInput", kind: Kind::Structure, members: &[
        MemberModel::new("applicationName", 13).required(),
        MemberModel::new("deploymentGroupNames", 89).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchGetDeploymentGroupsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentGroupsInfo", 85),
        MemberModel::new("errorMessage", 141),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchGetDeploymentInstancesInput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentId", 90).required(),
        MemberModel::new("instanceIds", 197).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchGetDeploymentInstancesOutput", kind: Kind::Structure, members: &[
        MemberModel::new("errorMessage", 141),
        MemberModel::new("instancesSummary", 193),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchGetDeploymentTargetsInput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentId", 90).required(),
        MemberModel::new("targetIds", 360).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchGetDeploymentTargetsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentTargets", 107),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchGetDeploymentsInput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentIds", 113).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchGetDeploymentsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentsInfo", 112),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchGetOnPremisesInstancesInput", kind: Kind::Structure, members: &[
        MemberModel::new("instanceNames", 187).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchGetOnPremisesInstancesOutput", kind: Kind::Structure, members: &[
        MemberModel::new("instanceInfos", 183),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BatchLimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "BatchLimitExceededException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "BlueGreenDeploymentConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentReadyOption", 99),
        MemberModel::new("greenFleetProvisioningOption", 169),
        MemberModel::new("terminateBlueInstancesOnDeploymentSuccess", 44),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BlueInstanceTerminationOption", kind: Kind::Structure, members: &[
        MemberModel::new("action", 176),
        MemberModel::new("terminationWaitTimeInMinutes", 118),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Boolean", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketNameFilterRequiredException", kind: Kind::Structure, error: Some(ErrorModel { code: "BucketNameFilterRequiredException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "BundleType", kind: Kind::String, enum_values: BUNDLE_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "CloudFormationResourceType", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "CloudFormationTarget", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentId", 90),
        MemberModel::new("lastUpdatedAt", 365),
        MemberModel::new("lifecycleEvents", 263),
        MemberModel::new("resourceType", 48),
        MemberModel::new("status", 363),
        MemberModel::new("targetId", 359),
        MemberModel::new("targetVersionWeight", 373),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CommitId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ComputePlatform", kind: Kind::String, enum_values: COMPUTE_PLATFORM, ..ShapeModel::PLAIN },
    ShapeModel { name: "ContinueDeploymentInput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentId", 90),
        MemberModel::new("deploymentWaitType", 111),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateApplicationInput", kind: Kind::Structure, members: &[
        MemberModel::new("applicationName", 13).required(),
        MemberModel::new("computePlatform", 51),
        MemberModel::new("tags", 346),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateApplicationOutput", kind: Kind::Structure, members: &[
        MemberModel::new("applicationId", 10),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateDeploymentConfigInput", kind: Kind::Structure, members: &[
        MemberModel::new("computePlatform", 51),
        MemberModel::new("deploymentConfigName", 76).required(),
        MemberModel::new("minimumHealthyHosts", 294),
        MemberModel::new("trafficRoutingConfig", 371),
        MemberModel::new("zonalConfig", 392),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateDeploymentConfigOutput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentConfigId", 72),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateDeploymentGroupInput", kind: Kind::Structure, members: &[
        MemberModel::new("alarmConfiguration", 3),
        MemberModel::new("applicationName", 13).required(),
        MemberModel::new("autoRollbackConfiguration", 20),
        MemberModel::new("autoScalingGroups", 27),
        MemberModel::new("blueGreenDeploymentConfiguration", 43),
        MemberModel::new("deploymentConfigName", 76),
        MemberModel::new("deploymentGroupName", 87).required(),
        MemberModel::new("deploymentStyle", 103),
        MemberModel::new("ec2TagFilters", 120),
        MemberModel::new("ec2TagSet", 122),
        MemberModel::new("ecsServices", 126),
        MemberModel::new("loadBalancerInfo", 291),
        MemberModel::new("onPremisesInstanceTagFilters", 342),
        MemberModel::new("onPremisesTagSet", 303),
        MemberModel::new("outdatedInstancesStrategy", 306),
        MemberModel::new("serviceRoleArn", 328).required(),
        MemberModel::new("tags", 346),
        MemberModel::new("terminationHookEnabled", 302),
        MemberModel::new("triggerConfigurations", 375),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateDeploymentGroupOutput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentGroupId", 83),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateDeploymentInput", kind: Kind::Structure, members: &[
        MemberModel::new("applicationName", 13).required(),
        MemberModel::new("autoRollbackConfiguration", 20),
        MemberModel::new("deploymentConfigName", 76),
        MemberModel::new("deploymentGroupName", 87),
        MemberModel::new("description", 115),
        MemberModel::new("fileExistsBehavior", 143),
        MemberModel::new("ignoreApplicationStopFailures", 45),
        MemberModel::new("overrideAlarmConfiguration", 3),
        MemberModel::new("revision", 324),
        MemberModel::new("targetInstances", 361),
        MemberModel::new("updateOutdatedInstancesOnly", 45),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateDeploymentOutput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentId", 90),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteApplicationInput", kind: Kind::Structure, members: &[
        MemberModel::new("applicationName", 13).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteDeploymentConfigInput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentConfigName", 76).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteDeploymentGroupInput", kind: Kind::Structure, members: &[
        MemberModel::new("applicationName", 13).required(),
        MemberModel::new("deploymentGroupName", 87).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteDeploymentGroupOutput", kind: Kind::Structure, members: &[
        MemberModel::new("hooksNotCleanedUp", 25),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteGitHubAccountTokenInput", kind: Kind::Structure, members: &[
        MemberModel::new("tokenName", 164),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteGitHubAccountTokenOutput", kind: Kind::Structure, members: &[
        MemberModel::new("tokenName", 164),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteResourcesByExternalIdInput", kind: Kind::Structure, members: &[
        MemberModel::new("externalId", 142),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteResourcesByExternalIdOutput", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentAlreadyCompletedException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeploymentAlreadyCompletedException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentConfigAlreadyExistsException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeploymentConfigAlreadyExistsException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentConfigDoesNotExistException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeploymentConfigDoesNotExistException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentConfigId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentConfigInUseException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeploymentConfigInUseException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentConfigInfo", kind: Kind::Structure, members: &[
        MemberModel::new("computePlatform", 51),
        MemberModel::new("createTime", 369),
        MemberModel::new("deploymentConfigId", 72),
        MemberModel::new("deploymentConfigName", 76),
        MemberModel::new("minimumHealthyHosts", 294),
        MemberModel::new("trafficRoutingConfig", 371),
        MemberModel::new("zonalConfig", 392),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentConfigLimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeploymentConfigLimitExceededException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentConfigName", kind: Kind::String, min: Some(1), max: Some(100), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentConfigNameRequiredException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeploymentConfigNameRequiredException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentConfigsList", kind: Kind::List, members: &[
        MemberModel::new("member", 76),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentCreator", kind: Kind::String, enum_values: DEPLOYMENT_CREATOR, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentDoesNotExistException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeploymentDoesNotExistException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentGroupAlreadyExistsException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeploymentGroupAlreadyExistsException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentGroupDoesNotExistException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeploymentGroupDoesNotExistException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentGroupId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentGroupInfo", kind: Kind::Structure, members: &[
        MemberModel::new("alarmConfiguration", 3),
        MemberModel::new("applicationName", 13),
        MemberModel::new("autoRollbackConfiguration", 20),
        MemberModel::new("autoScalingGroups", 25),
        MemberModel::new("blueGreenDeploymentConfiguration", 43),
        MemberModel::new("computePlatform", 51),
        MemberModel::new("deploymentConfigName", 76),
        MemberModel::new("deploymentGroupId", 83),
        MemberModel::new("deploymentGroupName", 87),
        MemberModel::new("deploymentStyle", 103),
        MemberModel::new("ec2TagFilters", 120),
        MemberModel::new("ec2TagSet", 122),
        MemberModel::new("ecsServices", 126),
        MemberModel::new("lastAttemptedDeployment", 258),
        MemberModel::new("lastSuccessfulDeployment", 258),
        MemberModel::new("loadBalancerInfo", 291),
        MemberModel::new("onPremisesInstanceTagFilters", 342),
        MemberModel::new("onPremisesTagSet", 303),
        MemberModel::new("outdatedInstancesStrategy", 306),
        MemberModel::new("serviceRoleArn", 328),
        MemberModel::new("targetRevision", 324),
        MemberModel::new("terminationHookEnabled", 45),
        MemberModel::new("triggerConfigurations", 375),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentGroupInfoList", kind: Kind::List, members: &[
        MemberModel::new("member", 84),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentGroupLimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeploymentGroupLimitExceededException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentGroupName", kind: Kind::String, min: Some(1), max: Some(100), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentGroupNameRequiredException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeploymentGroupNameRequiredException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentGroupsList", kind: Kind::List, members: &[
        MemberModel::new("member", 87),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentIdRequiredException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeploymentIdRequiredException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentInfo", kind: Kind::Structure, members: &[
        MemberModel::new("additionalDeploymentStatusInfo", 1),
        MemberModel::new("applicationName", 13),
        MemberModel::new("autoRollbackConfiguration", 20),
        MemberModel::new("blueGreenDeploymentConfiguration", 43),
        MemberModel::new("completeTime", 369),
        MemberModel::new("computePlatform", 51),
        MemberModel::new("createTime", 369),
        MemberModel::new("creator", 79),
        MemberModel::new("deploymentConfigName", 76),
        MemberModel::new("deploymentGroupName", 87),
        MemberModel::new("deploymentId", 90),
        MemberModel::new("deploymentOverview", 97),
        MemberModel::new("deploymentStatusMessages", 102),
        MemberModel::new("deploymentStyle", 103),
        MemberModel::new("description", 115),
        MemberModel::new("errorInformation", 140),
        MemberModel::new("externalId", 142),
        MemberModel::new("fileExistsBehavior", 143),
        MemberModel::new("ignoreApplicationStopFailures", 45),
        MemberModel::new("instanceTerminationWaitTimeStarted", 45),
        MemberModel::new("loadBalancerInfo", 291),
        MemberModel::new("overrideAlarmConfiguration", 3),
        MemberModel::new("previousRevision", 324),
        MemberModel::new("relatedDeployments", 316),
        MemberModel::new("revision", 324),
        MemberModel::new("rollbackInfo", 330),
        MemberModel::new("startTime", 369),
        MemberModel::new("status", 100),
        MemberModel::new("targetInstances", 361),
        MemberModel::new("updateOutdatedInstancesOnly", 45),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentIsNotInReadyStateException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeploymentIsNotInReadyStateException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentLimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeploymentLimitExceededException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentNotStartedException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeploymentNotStartedException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentOption", kind: Kind::String, enum_values: DEPLOYMENT_OPTION, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentOverview", kind: Kind::Structure, members: &[
        MemberModel::new("Failed", 178),
        MemberModel::new("InProgress", 178),
        MemberModel::new("Pending", 178),
        MemberModel::new("Ready", 178),
        MemberModel::new("Skipped", 178),
        MemberModel::new("Succeeded", 178),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentReadyAction", kind: Kind::String, enum_values: DEPLOYMENT_READY_ACTION, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentReadyOption", kind: Kind::Structure, members: &[
        MemberModel::new("actionOnTimeout", 98),
        MemberModel::new("waitTimeInMinutes", 118),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentStatus", kind: Kind::String, enum_values: DEPLOYMENT_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentStatusList", kind: Kind::List, members: &[
        MemberModel::new("member", 100),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentStatusMessageList", kind: Kind::List, members: &[
        MemberModel::new("member", 141),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentStyle", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentOption", 96),
        MemberModel::new("deploymentType", 110),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentTarget", kind: Kind::Structure, members: &[
        MemberModel::new("cloudFormationTarget", 49),
        MemberModel::new("deploymentTargetType", 109),
        MemberModel::new("ecsTarget", 129),
        MemberModel::new("instanceTarget", 194),
        MemberModel::new("lambdaTarget", 257),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentTargetDoesNotExistException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeploymentTargetDoesNotExistException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentTargetIdRequiredException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeploymentTargetIdRequiredException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentTargetList", kind: Kind::List, members: &[
        MemberModel::new("member", 104),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentTargetListSizeExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "DeploymentTargetListSizeExceededException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentTargetType", kind: Kind::String, enum_values: DEPLOYMENT_TARGET_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentType", kind: Kind::String, enum_values: DEPLOYMENT_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentWaitType", kind: Kind::String, enum_values: DEPLOYMENT_WAIT_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentsInfoList", kind: Kind::List, members: &[
        MemberModel::new("member", 92),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentsList", kind: Kind::List, members: &[
        MemberModel::new("member", 90),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeregisterOnPremisesInstanceInput", kind: Kind::Structure, members: &[
        MemberModel::new("instanceName", 185).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Description", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "DescriptionTooLongException", kind: Kind::Structure, error: Some(ErrorModel { code: "DescriptionTooLongException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "Diagnostics", kind: Kind::Structure, members: &[
        MemberModel::new("errorCode", 259),
        MemberModel::new("logTail", 292),
        MemberModel::new("message", 267),
        MemberModel::new("scriptName", 334),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Duration", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "EC2TagFilter", kind: Kind::Structure, members: &[
        MemberModel::new("Key", 253),
        MemberModel::new("Type", 121),
        MemberModel::new("Value", 387),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EC2TagFilterList", kind: Kind::List, members: &[
        MemberModel::new("member", 119),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EC2TagFilterType", kind: Kind::String, enum_values: EC2_TAG_FILTER_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "EC2TagSet", kind: Kind::Structure, members: &[
        MemberModel::new("ec2TagSetList", 123),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EC2TagSetList", kind: Kind::List, members: &[
        MemberModel::new("member", 120),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ECSClusterName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ECSService", kind: Kind::Structure, members: &[
        MemberModel::new("clusterName", 124),
        MemberModel::new("serviceName", 128),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ECSServiceList", kind: Kind::List, members: &[
        MemberModel::new("member", 125),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ECSServiceMappingLimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "ECSServiceMappingLimitExceededException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "ECSServiceName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ECSTarget", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentId", 90),
        MemberModel::new("lastUpdatedAt", 365),
        MemberModel::new("lifecycleEvents", 263),
        MemberModel::new("status", 363),
        MemberModel::new("targetArn", 351),
        MemberModel::new("targetId", 359),
        MemberModel::new("taskSetsInfo", 133),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ECSTaskSet", kind: Kind::Structure, members: &[
        MemberModel::new("desiredCount", 131),
        MemberModel::new("identifer", 132),
        MemberModel::new("pendingCount", 131),
        MemberModel::new("runningCount", 131),
        MemberModel::new("status", 134),
        MemberModel::new("targetGroup", 354),
        MemberModel::new("taskSetLabel", 362),
        MemberModel::new("trafficWeight", 373),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ECSTaskSetCount", kind: Kind::Long, ..ShapeModel::PLAIN },
    ShapeModel { name: "ECSTaskSetIdentifier", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ECSTaskSetList", kind: Kind::List, members: &[
        MemberModel::new("member", 130),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ECSTaskSetStatus", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ELBInfo", kind: Kind::Structure, members: &[
        MemberModel::new("name", 137),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ELBInfoList", kind: Kind::List, members: &[
        MemberModel::new("member", 135),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ELBName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ETag", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ErrorCode", kind: Kind::String, enum_values: ERROR_CODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "ErrorInformation", kind: Kind::Structure, members: &[
        MemberModel::new("code", 139),
        MemberModel::new("message", 141),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ErrorMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ExternalId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "FileExistsBehavior", kind: Kind::String, enum_values: FILE_EXISTS_BEHAVIOR, ..ShapeModel::PLAIN },
    ShapeModel { name: "FilterValue", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "FilterValueList", kind: Kind::List, members: &[
        MemberModel::new("member", 144),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GenericRevisionInfo", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentGroups", 89),
        MemberModel::new("description", 115),
        MemberModel::new("firstUsedTime", 369),
        MemberModel::new("lastUsedTime", 369),
        MemberModel::new("registerTime", 369),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetApplicationInput", kind: Kind::Structure, members: &[
        MemberModel::new("applicationName", 13).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetApplicationOutput", kind: Kind::Structure, members: &[
        MemberModel::new("application", 11),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetApplicationRevisionInput", kind: Kind::Structure, members: &[
        MemberModel::new("applicationName", 13).required(),
        MemberModel::new("revision", 324).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetApplicationRevisionOutput", kind: Kind::Structure, members: &[
        MemberModel::new("applicationName", 13),
        MemberModel::new("revision", 324),
        MemberModel::new("revisionInfo", 146),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetDeploymentConfigInput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentConfigName", 76).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetDeploymentConfigOutput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentConfigInfo", 74),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetDeploymentGroupInput", kind: Kind::Structure, members: &[
        MemberModel::new("applicationName", 13).required(),
        MemberModel::new("deploymentGroupName", 87).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetDeploymentGroupOutput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentGroupInfo", 84),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetDeploymentInput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentId", 90).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetDeploymentInstanceInput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentId", 90).required(),
        MemberModel::new("instanceId", 180).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetDeploymentInstanceOutput", kind: Kind::Structure, members: &[
        MemberModel::new("instanceSummary", 192),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetDeploymentOutput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentInfo", 92),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetDeploymentTargetInput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentId", 90).required(),
        MemberModel::new("targetId", 359).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetDeploymentTargetOutput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentTarget", 104),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetOnPremisesInstanceInput", kind: Kind::Structure, members: &[
        MemberModel::new("instanceName", 185).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetOnPremisesInstanceOutput", kind: Kind::Structure, members: &[
        MemberModel::new("instanceInfo", 182),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GitHubAccountTokenDoesNotExistException", kind: Kind::Structure, error: Some(ErrorModel { code: "GitHubAccountTokenDoesNotExistException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "GitHubAccountTokenName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "GitHubAccountTokenNameList", kind: Kind::List, members: &[
        MemberModel::new("member", 164),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GitHubAccountTokenNameRequiredException", kind: Kind::Structure, error: Some(ErrorModel { code: "GitHubAccountTokenNameRequiredException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "GitHubLocation", kind: Kind::Structure, members: &[
        MemberModel::new("commitId", 50),
        MemberModel::new("repository", 318),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GreenFleetProvisioningAction", kind: Kind::String, enum_values: GREEN_FLEET_PROVISIONING_ACTION, ..ShapeModel::PLAIN },
    ShapeModel { name: "GreenFleetProvisioningOption", kind: Kind::Structure, members: &[
        MemberModel::new("action", 168),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "IamArnRequiredException", kind: Kind::Structure, error: Some(ErrorModel { code: "IamArnRequiredException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "IamSessionArn", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "IamSessionArnAlreadyRegisteredException", kind: Kind::Structure, error: Some(ErrorModel { code: "IamSessionArnAlreadyRegisteredException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "IamUserArn", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "IamUserArnAlreadyRegisteredException", kind: Kind::Structure, error: Some(ErrorModel { code: "IamUserArnAlreadyRegisteredException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "IamUserArnRequiredException", kind: Kind::Structure, error: Some(ErrorModel { code: "IamUserArnRequiredException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceAction", kind: Kind::String, enum_values: INSTANCE_ACTION, ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceArn", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceCount", kind: Kind::Long, ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceDoesNotExistException", kind: Kind::Structure, error: Some(ErrorModel { code: "InstanceDoesNotExistException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceIdRequiredException", kind: Kind::Structure, error: Some(ErrorModel { code: "InstanceIdRequiredException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceInfo", kind: Kind::Structure, members: &[
        MemberModel::new("deregisterTime", 369),
        MemberModel::new("iamSessionArn", 171),
        MemberModel::new("iamUserArn", 173),
        MemberModel::new("instanceArn", 177),
        MemberModel::new("instanceName", 185),
        MemberModel::new("registerTime", 369),
        MemberModel::new("tags", 346),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceInfoList", kind: Kind::List, members: &[
        MemberModel::new("member", 182),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceLimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "InstanceLimitExceededException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceNameAlreadyRegisteredException", kind: Kind::Structure, error: Some(ErrorModel { code: "InstanceNameAlreadyRegisteredException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceNameList", kind: Kind::List, members: &[
        MemberModel::new("member", 185),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceNameRequiredException", kind: Kind::Structure, error: Some(ErrorModel { code: "InstanceNameRequiredException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceNotRegisteredException", kind: Kind::Structure, error: Some(ErrorModel { code: "InstanceNotRegisteredException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceStatus", kind: Kind::String, enum_values: INSTANCE_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceStatusList", kind: Kind::List, members: &[
        MemberModel::new("member", 190),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceSummary", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentId", 90),
        MemberModel::new("instanceId", 180),
        MemberModel::new("instanceType", 195),
        MemberModel::new("lastUpdatedAt", 369),
        MemberModel::new("lifecycleEvents", 263),
        MemberModel::new("status", 190),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceSummaryList", kind: Kind::List, members: &[
        MemberModel::new("member", 192),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceTarget", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentId", 90),
        MemberModel::new("instanceLabel", 362),
        MemberModel::new("lastUpdatedAt", 365),
        MemberModel::new("lifecycleEvents", 263),
        MemberModel::new("status", 363),
        MemberModel::new("targetArn", 351),
        MemberModel::new("targetId", 359),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceType", kind: Kind::String, enum_values: INSTANCE_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceTypeList", kind: Kind::List, members: &[
        MemberModel::new("member", 195),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InstancesList", kind: Kind::List, members: &[
        MemberModel::new("member", 180),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidAlarmConfigException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidAlarmConfigException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidApplicationNameException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidApplicationNameException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidArnException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidArnException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidAutoRollbackConfigException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidAutoRollbackConfigException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidAutoScalingGroupException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidAutoScalingGroupException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidBlueGreenDeploymentConfigurationException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidBlueGreenDeploymentConfigurationException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidBucketNameFilterException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidBucketNameFilterException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidComputePlatformException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidComputePlatformException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidDeployedStateFilterException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidDeployedStateFilterException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidDeploymentConfigNameException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidDeploymentConfigNameException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidDeploymentGroupNameException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidDeploymentGroupNameException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidDeploymentIdException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidDeploymentIdException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidDeploymentInstanceTypeException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidDeploymentInstanceTypeException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidDeploymentStatusException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidDeploymentStatusException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidDeploymentStyleException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidDeploymentStyleException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidDeploymentTargetIdException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidDeploymentTargetIdException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidDeploymentWaitTypeException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidDeploymentWaitTypeException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidEC2TagCombinationException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidEC2TagCombinationException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidEC2TagException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidEC2TagException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidECSServiceException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidECSServiceException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidExternalIdException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidExternalIdException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidFileExistsBehaviorException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidFileExistsBehaviorException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidGitHubAccountTokenException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidGitHubAccountTokenException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidGitHubAccountTokenNameException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidGitHubAccountTokenNameException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidIamSessionArnException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidIamSessionArnException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidIamUserArnException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidIamUserArnException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidIgnoreApplicationStopFailuresValueException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidIgnoreApplicationStopFailuresValueException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidInputException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidInputException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidInstanceNameException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidInstanceNameException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidInstanceStatusException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidInstanceStatusException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidInstanceTypeException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidInstanceTypeException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidKeyPrefixFilterException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidKeyPrefixFilterException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidLifecycleEventHookExecutionIdException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidLifecycleEventHookExecutionIdException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidLifecycleEventHookExecutionStatusException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidLifecycleEventHookExecutionStatusException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidLoadBalancerInfoException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidLoadBalancerInfoException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidMinimumHealthyHostValueException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidMinimumHealthyHostValueException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidNextTokenException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidNextTokenException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidOnPremisesTagCombinationException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidOnPremisesTagCombinationException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidOperationException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidOperationException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidRegistrationStatusException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidRegistrationStatusException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidRevisionException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidRevisionException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidRoleException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidRoleException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidSortByException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidSortByException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidSortOrderException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidSortOrderException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidTagException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidTagException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidTagFilterException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidTagFilterException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidTagsToAddException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidTagsToAddException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidTargetFilterNameException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidTargetFilterNameException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidTargetGroupPairException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidTargetGroupPairException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidTargetInstancesException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidTargetInstancesException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidTimeRangeException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidTimeRangeException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidTrafficRoutingConfigurationException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidTrafficRoutingConfigurationException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidTriggerConfigException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidTriggerConfigException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidUpdateOutdatedInstancesOnlyValueException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidUpdateOutdatedInstancesOnlyValueException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidZonalDeploymentConfigurationException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidZonalDeploymentConfigurationException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "Key", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "LambdaFunctionAlias", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "LambdaFunctionInfo", kind: Kind::Structure, members: &[
        MemberModel::new("currentVersion", 388),
        MemberModel::new("functionAlias", 254),
        MemberModel::new("functionName", 256),
        MemberModel::new("targetVersion", 388),
        MemberModel::new("targetVersionWeight", 373),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LambdaFunctionName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "LambdaTarget", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentId", 90),
        MemberModel::new("lambdaFunctionInfo", 255),
        MemberModel::new("lastUpdatedAt", 365),
        MemberModel::new("lifecycleEvents", 263),
        MemberModel::new("status", 363),
        MemberModel::new("targetArn", 351),
        MemberModel::new("targetId", 359),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LastDeploymentInfo", kind: Kind::Structure, members: &[
        MemberModel::new("createTime", 369),
        MemberModel::new("deploymentId", 90),
        MemberModel::new("endTime", 369),
        MemberModel::new("status", 100),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LifecycleErrorCode", kind: Kind::String, enum_values: LIFECYCLE_ERROR_CODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "LifecycleEvent", kind: Kind::Structure, members: &[
        MemberModel::new("diagnostics", 117),
        MemberModel::new("endTime", 369),
        MemberModel::new("lifecycleEventName", 264),
        MemberModel::new("startTime", 369),
        MemberModel::new("status", 265),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LifecycleEventAlreadyCompletedException", kind: Kind::Structure, error: Some(ErrorModel { code: "LifecycleEventAlreadyCompletedException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "LifecycleEventHookExecutionId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "LifecycleEventList", kind: Kind::List, members: &[
        MemberModel::new("member", 260),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LifecycleEventName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "LifecycleEventStatus", kind: Kind::String, enum_values: LIFECYCLE_EVENT_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "LifecycleHookLimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "LifecycleHookLimitExceededException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "LifecycleMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ListApplicationRevisionsInput", kind: Kind::Structure, members: &[
        MemberModel::new("applicationName", 13).required(),
        MemberModel::new("deployed", 286),
        MemberModel::new("nextToken", 301),
        MemberModel::new("s3Bucket", 331),
        MemberModel::new("s3KeyPrefix", 332),
        MemberModel::new("sortBy", 15),
        MemberModel::new("sortOrder", 336),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListApplicationRevisionsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("nextToken", 301),
        MemberModel::new("revisions", 325),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListApplicationsInput", kind: Kind::Structure, members: &[
        MemberModel::new("nextToken", 301),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListApplicationsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("applications", 17),
        MemberModel::new("nextToken", 301),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListDeploymentConfigsInput", kind: Kind::Structure, members: &[
        MemberModel::new("nextToken", 301),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListDeploymentConfigsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentConfigsList", 78),
        MemberModel::new("nextToken", 301),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListDeploymentGroupsInput", kind: Kind::Structure, members: &[
        MemberModel::new("applicationName", 13).required(),
        MemberModel::new("nextToken", 301),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListDeploymentGroupsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("applicationName", 13),
        MemberModel::new("deploymentGroups", 89),
        MemberModel::new("nextToken", 301),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListDeploymentInstancesInput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentId", 90).required(),
        MemberModel::new("instanceStatusFilter", 191),
        MemberModel::new("instanceTypeFilter", 196),
        MemberModel::new("nextToken", 301),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListDeploymentInstancesOutput", kind: Kind::Structure, members: &[
        MemberModel::new("instancesList", 197),
        MemberModel::new("nextToken", 301),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListDeploymentTargetsInput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentId", 90).required(),
        MemberModel::new("nextToken", 301),
        MemberModel::new("targetFilters", 353),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListDeploymentTargetsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("nextToken", 301),
        MemberModel::new("targetIds", 360),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListDeploymentsInput", kind: Kind::Structure, members: &[
        MemberModel::new("applicationName", 13),
        MemberModel::new("createTimeRange", 368),
        MemberModel::new("deploymentGroupName", 87),
        MemberModel::new("externalId", 142),
        MemberModel::new("includeOnlyStatuses", 101),
        MemberModel::new("nextToken", 301),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListDeploymentsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("deployments", 113),
        MemberModel::new("nextToken", 301),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListGitHubAccountTokenNamesInput", kind: Kind::Structure, members: &[
        MemberModel::new("nextToken", 301),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListGitHubAccountTokenNamesOutput", kind: Kind::Structure, members: &[
        MemberModel::new("nextToken", 301),
        MemberModel::new("tokenNameList", 165),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListOnPremisesInstancesInput", kind: Kind::Structure, members: &[
        MemberModel::new("nextToken", 301),
        MemberModel::new("registrationStatus", 315),
        MemberModel::new("tagFilters", 342),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListOnPremisesInstancesOutput", kind: Kind::Structure, members: &[
        MemberModel::new("instanceNames", 187),
        MemberModel::new("nextToken", 301),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListStateFilterAction", kind: Kind::String, enum_values: LIST_STATE_FILTER_ACTION, ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTagsForResourceInput", kind: Kind::Structure, members: &[
        MemberModel::new("NextToken", 301),
        MemberModel::new("ResourceArn", 18).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTagsForResourceOutput", kind: Kind::Structure, members: &[
        MemberModel::new("NextToken", 301),
        MemberModel::new("Tags", 346),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListenerArn", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ListenerArnList", kind: Kind::List, members: &[
        MemberModel::new("member", 289),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancerInfo", kind: Kind::Structure, members: &[
        MemberModel::new("elbInfoList", 136),
        MemberModel::new("targetGroupInfoList", 355),
        MemberModel::new("targetGroupPairInfoList", 358),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LogTail", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "Message", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "MinimumHealthyHosts", kind: Kind::Structure, members: &[
        MemberModel::new("type", 298),
        MemberModel::new("value", 299),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MinimumHealthyHostsPerZone", kind: Kind::Structure, members: &[
        MemberModel::new("type", 296),
        MemberModel::new("value", 297),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MinimumHealthyHostsPerZoneType", kind: Kind::String, enum_values: MINIMUM_HEALTHY_HOSTS_PER_ZONE_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "MinimumHealthyHostsPerZoneValue", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "MinimumHealthyHostsType", kind: Kind::String, enum_values: MINIMUM_HEALTHY_HOSTS_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "MinimumHealthyHostsValue", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "MultipleIamArnsProvidedException", kind: Kind::Structure, error: Some(ErrorModel { code: "MultipleIamArnsProvidedException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "NextToken", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "NullableBoolean", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "OnPremisesTagSet", kind: Kind::Structure, members: &[
        MemberModel::new("onPremisesTagSetList", 304),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "OnPremisesTagSetList", kind: Kind::List, members: &[
        MemberModel::new("member", 342),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "OperationNotSupportedException", kind: Kind::Structure, error: Some(ErrorModel { code: "OperationNotSupportedException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "OutdatedInstancesStrategy", kind: Kind::String, enum_values: OUTDATED_INSTANCES_STRATEGY, ..ShapeModel::PLAIN },
    ShapeModel { name: "Percentage", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "PutLifecycleEventHookExecutionStatusInput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentId", 90),
        MemberModel::new("lifecycleEventHookExecutionId", 262),
        MemberModel::new("status", 265),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutLifecycleEventHookExecutionStatusOutput", kind: Kind::Structure, members: &[
        MemberModel::new("lifecycleEventHookExecutionId", 262),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RawString", kind: Kind::Structure, members: &[
        MemberModel::new("content", 311),
        MemberModel::new("sha256", 312),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RawStringContent", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "RawStringSha256", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "RegisterApplicationRevisionInput", kind: Kind::Structure, members: &[
        MemberModel::new("applicationName", 13).required(),
        MemberModel::new("description", 115),
        MemberModel::new("revision", 324).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RegisterOnPremisesInstanceInput", kind: Kind::Structure, members: &[
        MemberModel::new("iamSessionArn", 171),
        MemberModel::new("iamUserArn", 173),
        MemberModel::new("instanceName", 185).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RegistrationStatus", kind: Kind::String, enum_values: REGISTRATION_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "RelatedDeployments", kind: Kind::Structure, members: &[
        MemberModel::new("autoUpdateOutdatedInstancesDeploymentIds", 113),
        MemberModel::new("autoUpdateOutdatedInstancesRootDeploymentId", 90),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RemoveTagsFromOnPremisesInstancesInput", kind: Kind::Structure, members: &[
        MemberModel::new("instanceNames", 187).required(),
        MemberModel::new("tags", 346).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Repository", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceArnRequiredException", kind: Kind::Structure, error: Some(ErrorModel { code: "ResourceArnRequiredException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceValidationException", kind: Kind::Structure, error: Some(ErrorModel { code: "ResourceValidationException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "RevisionDoesNotExistException", kind: Kind::Structure, error: Some(ErrorModel { code: "RevisionDoesNotExistException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "RevisionInfo", kind: Kind::Structure, members: &[
        MemberModel::new("genericRevisionInfo", 146),
        MemberModel::new("revisionLocation", 324),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RevisionInfoList", kind: Kind::List, members: &[
        MemberModel::new("member", 322),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RevisionLocation", kind: Kind::Structure, members: &[
        MemberModel::new("appSpecContent", 7),
        MemberModel::new("gitHubLocation", 167),
        MemberModel::new("revisionType", 326),
        MemberModel::new("s3Location", 333),
        MemberModel::new("string", 310),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RevisionLocationList", kind: Kind::List, members: &[
        MemberModel::new("member", 324),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RevisionLocationType", kind: Kind::String, enum_values: REVISION_LOCATION_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "RevisionRequiredException", kind: Kind::Structure, error: Some(ErrorModel { code: "RevisionRequiredException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "Role", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "RoleRequiredException", kind: Kind::Structure, error: Some(ErrorModel { code: "RoleRequiredException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "RollbackInfo", kind: Kind::Structure, members: &[
        MemberModel::new("rollbackDeploymentId", 90),
        MemberModel::new("rollbackMessage", 115),
        MemberModel::new("rollbackTriggeringDeploymentId", 90),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "S3Bucket", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "S3Key", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "S3Location", kind: Kind::Structure, members: &[
        MemberModel::new("bucket", 331),
        MemberModel::new("bundleType", 47),
        MemberModel::new("eTag", 138),
        MemberModel::new("key", 332),
        MemberModel::new("version", 389),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ScriptName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "SkipWaitTimeForInstanceTerminationInput", kind: Kind::Structure, members: &[
        MemberModel::new("deploymentId", 90),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SortOrder", kind: Kind::String, enum_values: SORT_ORDER, ..ShapeModel::PLAIN },
    ShapeModel { name: "StopDeploymentInput", kind: Kind::Structure, members: &[
        MemberModel::new("autoRollbackEnabled", 302),
        MemberModel::new("deploymentId", 90).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "StopDeploymentOutput", kind: Kind::Structure, members: &[
        MemberModel::new("status", 339),
        MemberModel::new("statusMessage", 293),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "StopStatus", kind: Kind::String, enum_values: STOP_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "Tag", kind: Kind::Structure, members: &[
        MemberModel::new("Key", 253),
        MemberModel::new("Value", 387),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagFilter", kind: Kind::Structure, members: &[
        MemberModel::new("Key", 253),
        MemberModel::new("Type", 343),
        MemberModel::new("Value", 387),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagFilterList", kind: Kind::List, members: &[
        MemberModel::new("member", 341),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagFilterType", kind: Kind::String, enum_values: TAG_FILTER_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKeyList", kind: Kind::List, members: &[
        MemberModel::new("member", 253),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagLimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "TagLimitExceededException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "TagList", kind: Kind::List, members: &[
        MemberModel::new("member", 340),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagRequiredException", kind: Kind::Structure, error: Some(ErrorModel { code: "TagRequiredException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "TagResourceInput", kind: Kind::Structure, members: &[
        MemberModel::new("ResourceArn", 18).required(),
        MemberModel::new("Tags", 346).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagResourceOutput", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "TagSetListLimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "TagSetListLimitExceededException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetArn", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetFilterName", kind: Kind::String, enum_values: TARGET_FILTER_NAME, ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetFilters", kind: Kind::Map, members: &[
        MemberModel::new("key", 352),
        MemberModel::new("value", 145),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupInfo", kind: Kind::Structure, members: &[
        MemberModel::new("name", 356),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupInfoList", kind: Kind::List, members: &[
        MemberModel::new("member", 354),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupPairInfo", kind: Kind::Structure, members: &[
        MemberModel::new("prodTrafficRoute", 370),
        MemberModel::new("targetGroups", 355),
        MemberModel::new("testTrafficRoute", 370),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupPairInfoList", kind: Kind::List, members: &[
        MemberModel::new("member", 357),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetIdList", kind: Kind::List, members: &[
        MemberModel::new("member", 359),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetInstances", kind: Kind::Structure, members: &[
        MemberModel::new("autoScalingGroups", 27),
        MemberModel::new("ec2TagSet", 122),
        MemberModel::new("tagFilters", 120),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetLabel", kind: Kind::String, enum_values: TARGET_LABEL, ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetStatus", kind: Kind::String, enum_values: TARGET_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "ThrottlingException", kind: Kind::Structure, error: Some(ErrorModel { code: "ThrottlingException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "Time", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "TimeBasedCanary", kind: Kind::Structure, members: &[
        MemberModel::new("canaryInterval", 390),
        MemberModel::new("canaryPercentage", 307),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TimeBasedLinear", kind: Kind::Structure, members: &[
        MemberModel::new("linearInterval", 390),
        MemberModel::new("linearPercentage", 307),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TimeRange", kind: Kind::Structure, members: &[
        MemberModel::new("end", 369),
        MemberModel::new("start", 369),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Timestamp", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "TrafficRoute", kind: Kind::Structure, members: &[
        MemberModel::new("listenerArns", 290),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TrafficRoutingConfig", kind: Kind::Structure, members: &[
        MemberModel::new("timeBasedCanary", 366),
        MemberModel::new("timeBasedLinear", 367),
        MemberModel::new("type", 372),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TrafficRoutingType", kind: Kind::String, enum_values: TRAFFIC_ROUTING_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "TrafficWeight", kind: Kind::Double, ..ShapeModel::PLAIN },
    ShapeModel { name: "TriggerConfig", kind: Kind::Structure, members: &[
        MemberModel::new("triggerEvents", 377),
        MemberModel::new("triggerName", 378),
        MemberModel::new("triggerTargetArn", 379),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TriggerConfigList", kind: Kind::List, members: &[
        MemberModel::new("member", 374),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TriggerEventType", kind: Kind::String, enum_values: TRIGGER_EVENT_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "TriggerEventTypeList", kind: Kind::List, members: &[
        MemberModel::new("member", 376),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TriggerName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "TriggerTargetArn", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "TriggerTargetsLimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "TriggerTargetsLimitExceededException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "UnsupportedActionForDeploymentTypeException", kind: Kind::Structure, error: Some(ErrorModel { code: "UnsupportedActionForDeploymentTypeException", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "UntagResourceInput", kind: Kind::Structure, members: &[
        MemberModel::new("ResourceArn", 18).required(),
        MemberModel::new("TagKeys", 344).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UntagResourceOutput", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateApplicationInput", kind: Kind::Structure, members: &[
        MemberModel::new("applicationName", 13),
        MemberModel::new("newApplicationName", 13),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateDeploymentGroupInput", kind: Kind::Structure, members: &[
        MemberModel::new("alarmConfiguration", 3),
        MemberModel::new("applicationName", 13).required(),
        MemberModel::new("autoRollbackConfiguration", 20),
        MemberModel::new("autoScalingGroups", 27),
        MemberModel::new("blueGreenDeploymentConfiguration", 43),
        MemberModel::new("currentDeploymentGroupName", 87).required(),
        MemberModel::new("deploymentConfigName", 76),
        MemberModel::new("deploymentStyle", 103),
        MemberModel::new("ec2TagFilters", 120),
        MemberModel::new("ec2TagSet", 122),
        MemberModel::new("ecsServices", 126),
        MemberModel::new("loadBalancerInfo", 291),
        MemberModel::new("newDeploymentGroupName", 87),
        MemberModel::new("onPremisesInstanceTagFilters", 342),
        MemberModel::new("onPremisesTagSet", 303),
        MemberModel::new("outdatedInstancesStrategy", 306),
        MemberModel::new("serviceRoleArn", 328),
        MemberModel::new("terminationHookEnabled", 302),
        MemberModel::new("triggerConfigurations", 375),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateDeploymentGroupOutput", kind: Kind::Structure, members: &[
        MemberModel::new("hooksNotCleanedUp", 25),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Value", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "Version", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "VersionId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "WaitTimeInMins", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "WaitTimeInSeconds", kind: Kind::Long, ..ShapeModel::PLAIN },
    ShapeModel { name: "ZonalConfig", kind: Kind::Structure, members: &[
        MemberModel::new("firstZoneMonitorDurationInSeconds", 391),
        MemberModel::new("minimumHealthyHostsPerZone", 295),
        MemberModel::new("monitorDurationInSeconds", 391),
    ], ..ShapeModel::PLAIN },
];
