// Made by `cargo xtask codegen` from models/ecs.json; edits here are lost.

use std::collections::BTreeMap;

use aws_protocol::{
    Blob, EpochSeconds, ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId,
    ShapeModel, TimestampFormat,
};
use serde::{Deserialize, Serialize};

/// Structure `AdvancedConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AdvancedConfiguration {
    /// `alternateTargetGroupArn`
    #[serde(rename = "alternateTargetGroupArn", skip_serializing_if = "Option::is_none")]
    pub alternate_target_group_arn: Option<String>,
    /// `productionListenerRule`
    #[serde(rename = "productionListenerRule", skip_serializing_if = "Option::is_none")]
    pub production_listener_rule: Option<String>,
    /// `roleArn`
    #[serde(rename = "roleArn", skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// `testListenerRule`
    #[serde(rename = "testListenerRule", skip_serializing_if = "Option::is_none")]
    pub test_listener_rule: Option<String>,
}

/// Values of enum `ApplicationProtocol`.
pub const APPLICATION_PROTOCOL: &[&str] = &["http", "http2", "grpc"];

/// Values of enum `AssignPublicIp`.
pub const ASSIGN_PUBLIC_IP: &[&str] = &["ENABLED", "DISABLED"];

/// Structure `Attachment` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Attachment {
    /// `details`
    #[serde(rename = "details", skip_serializing_if = "Option::is_none")]
    pub details: Option<Vec<KeyValuePair>>,
    /// `id`
    #[serde(rename = "id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `type`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
}

/// Structure `Attribute` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Attribute {
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `targetId`
    #[serde(rename = "targetId", skip_serializing_if = "Option::is_none")]
    pub target_id: Option<String>,
    /// `targetType`
    #[serde(rename = "targetType", skip_serializing_if = "Option::is_none")]
    pub target_type: Option<String>,
    /// `value`
    #[serde(rename = "value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Values of enum `AvailabilityZoneRebalancing`.
pub const AVAILABILITY_ZONE_REBALANCING: &[&str] = &["ENABLED", "DISABLED"];

/// Structure `AwsVpcConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AwsVpcConfiguration {
    /// `assignPublicIp`
    #[serde(rename = "assignPublicIp", skip_serializing_if = "Option::is_none")]
    pub assign_public_ip: Option<String>,
    /// `securityGroups`
    #[serde(rename = "securityGroups", skip_serializing_if = "Option::is_none")]
    pub security_groups: Option<Vec<String>>,
    /// `subnets`
    #[serde(rename = "subnets", skip_serializing_if = "Option::is_none")]
    pub subnets: Option<Vec<String>>,
}

/// Values of enum `CPUArchitecture`.
pub const CPU_ARCHITECTURE: &[&str] = &["X86_64", "ARM64"];

/// Structure `CanaryConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CanaryConfiguration {
    /// `canaryBakeTimeInMinutes`
    #[serde(rename = "canaryBakeTimeInMinutes", skip_serializing_if = "Option::is_none")]
    pub canary_bake_time_in_minutes: Option<i64>,
    /// `canaryPercent`
    #[serde(rename = "canaryPercent", skip_serializing_if = "Option::is_none")]
    pub canary_percent: Option<f64>,
}

/// Structure `CapacityProviderStrategyItem` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CapacityProviderStrategyItem {
    /// `base`
    #[serde(rename = "base", skip_serializing_if = "Option::is_none")]
    pub base: Option<i64>,
    /// `capacityProvider`
    #[serde(rename = "capacityProvider", skip_serializing_if = "Option::is_none")]
    pub capacity_provider: Option<String>,
    /// `weight`
    #[serde(rename = "weight", skip_serializing_if = "Option::is_none")]
    pub weight: Option<i64>,
}

/// Structure `Cluster` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Cluster {
    /// `activeServicesCount`
    #[serde(rename = "activeServicesCount", skip_serializing_if = "Option::is_none")]
    pub active_services_count: Option<i64>,
    /// `attachments`
    #[serde(rename = "attachments", skip_serializing_if = "Option::is_none")]
    pub attachments: Option<Vec<Attachment>>,
    /// `attachmentsStatus`
    #[serde(rename = "attachmentsStatus", skip_serializing_if = "Option::is_none")]
    pub attachments_status: Option<String>,
    /// `capacityProviders`
    #[serde(rename = "capacityProviders", skip_serializing_if = "Option::is_none")]
    pub capacity_providers: Option<Vec<String>>,
    /// `clusterArn`
    #[serde(rename = "clusterArn", skip_serializing_if = "Option::is_none")]
    pub cluster_arn: Option<String>,
    /// `clusterName`
    #[serde(rename = "clusterName", skip_serializing_if = "Option::is_none")]
    pub cluster_name: Option<String>,
    /// `configuration`
    #[serde(rename = "configuration", skip_serializing_if = "Option::is_none")]
    pub configuration: Option<ClusterConfiguration>,
    /// `defaultCapacityProviderStrategy`
    #[serde(rename = "defaultCapacityProviderStrategy", skip_serializing_if = "Option::is_none")]
    pub default_capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>>,
    /// `pendingTasksCount`
    #[serde(rename = "pendingTasksCount", skip_serializing_if = "Option::is_none")]
    pub pending_tasks_count: Option<i64>,
    /// `registeredContainerInstancesCount`
    #[serde(rename = "registeredContainerInstancesCount", skip_serializing_if = "Option::is_none")]
    pub registered_container_instances_count: Option<i64>,
    /// `runningTasksCount`
    #[serde(rename = "runningTasksCount", skip_serializing_if = "Option::is_none")]
    pub running_tasks_count: Option<i64>,
    /// `serviceConnectDefaults`
    #[serde(rename = "serviceConnectDefaults", skip_serializing_if = "Option::is_none")]
    pub service_connect_defaults: Option<ClusterServiceConnectDefaults>,
    /// `settings`
    #[serde(rename = "settings", skip_serializing_if = "Option::is_none")]
    pub settings: Option<Vec<ClusterSetting>>,
    /// `statistics`
    #[serde(rename = "statistics", skip_serializing_if = "Option::is_none")]
    pub statistics: Option<Vec<KeyValuePair>>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `ClusterConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ClusterConfiguration {
    /// `executeCommandConfiguration`
    #[serde(rename = "executeCommandConfiguration", skip_serializing_if = "Option::is_none")]
    pub execute_command_configuration: Option<ExecuteCommandConfiguration>,
    /// `managedStorageConfiguration`
    #[serde(rename = "managedStorageConfiguration", skip_serializing_if = "Option::is_none")]
    pub managed_storage_configuration: Option<ManagedStorageConfiguration>,
}

/// Values of enum `ClusterField`.
pub const CLUSTER_FIELD: &[&str] = &["ATTACHMENTS", "CONFIGURATIONS", "SETTINGS", "STATISTICS", "TAGS"];

/// Structure `ClusterServiceConnectDefaults` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ClusterServiceConnectDefaults {
    /// `namespace`
    #[serde(rename = "namespace", skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
}

/// Structure `ClusterServiceConnectDefaultsRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ClusterServiceConnectDefaultsRequest {
    /// `namespace`
    #[serde(rename = "namespace", skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
}

/// Structure `ClusterSetting` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ClusterSetting {
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `value`
    #[serde(rename = "value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Values of enum `ClusterSettingName`.
pub const CLUSTER_SETTING_NAME: &[&str] = &["containerInsights"];

/// Values of enum `Compatibility`.
pub const COMPATIBILITY: &[&str] = &["EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"];

/// Values of enum `Connectivity`.
pub const CONNECTIVITY: &[&str] = &["CONNECTED", "DISCONNECTED"];

/// Structure `Container` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Container {
    /// `containerArn`
    #[serde(rename = "containerArn", skip_serializing_if = "Option::is_none")]
    pub container_arn: Option<String>,
    /// `cpu`
    #[serde(rename = "cpu", skip_serializing_if = "Option::is_none")]
    pub cpu: Option<String>,
    /// `exitCode`
    #[serde(rename = "exitCode", skip_serializing_if = "Option::is_none")]
    pub exit_code: Option<i64>,
    /// `gpuIds`
    #[serde(rename = "gpuIds", skip_serializing_if = "Option::is_none")]
    pub gpu_ids: Option<Vec<String>>,
    /// `healthStatus`
    #[serde(rename = "healthStatus", skip_serializing_if = "Option::is_none")]
    pub health_status: Option<String>,
    /// `image`
    #[serde(rename = "image", skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// `imageDigest`
    #[serde(rename = "imageDigest", skip_serializing_if = "Option::is_none")]
    pub image_digest: Option<String>,
    /// `lastStatus`
    #[serde(rename = "lastStatus", skip_serializing_if = "Option::is_none")]
    pub last_status: Option<String>,
    /// `managedAgents`
    #[serde(rename = "managedAgents", skip_serializing_if = "Option::is_none")]
    pub managed_agents: Option<Vec<ManagedAgent>>,
    /// `memory`
    #[serde(rename = "memory", skip_serializing_if = "Option::is_none")]
    pub memory: Option<String>,
    /// `memoryReservation`
    #[serde(rename = "memoryReservation", skip_serializing_if = "Option::is_none")]
    pub memory_reservation: Option<String>,
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `networkBindings`
    #[serde(rename = "networkBindings", skip_serializing_if = "Option::is_none")]
    pub network_bindings: Option<Vec<NetworkBinding>>,
    /// `networkInterfaces`
    #[serde(rename = "networkInterfaces", skip_serializing_if = "Option::is_none")]
    pub network_interfaces: Option<Vec<NetworkInterface>>,
    /// `reason`
    #[serde(rename = "reason", skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// `runtimeId`
    #[serde(rename = "runtimeId", skip_serializing_if = "Option::is_none")]
    pub runtime_id: Option<String>,
    /// `taskArn`
    #[serde(rename = "taskArn", skip_serializing_if = "Option::is_none")]
    pub task_arn: Option<String>,
}

/// Values of enum `ContainerCondition`.
pub const CONTAINER_CONDITION: &[&str] = &["START", "COMPLETE", "SUCCESS", "HEALTHY"];

/// Structure `ContainerDefinition` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContainerDefinition {
    /// `command`
    #[serde(rename = "command", skip_serializing_if = "Option::is_none")]
    pub command: Option<Vec<String>>,
    /// `cpu`
    #[serde(rename = "cpu", skip_serializing_if = "Option::is_none")]
    pub cpu: Option<i64>,
    /// `credentialSpecs`
    #[serde(rename = "credentialSpecs", skip_serializing_if = "Option::is_none")]
    pub credential_specs: Option<Vec<String>>,
    /// `dependsOn`
    #[serde(rename = "dependsOn", skip_serializing_if = "Option::is_none")]
    pub depends_on: Option<Vec<ContainerDependency>>,
    /// `disableNetworking`
    #[serde(rename = "disableNetworking", skip_serializing_if = "Option::is_none")]
    pub disable_networking: Option<bool>,
    /// `dnsSearchDomains`
    #[serde(rename = "dnsSearchDomains", skip_serializing_if = "Option::is_none")]
    pub dns_search_domains: Option<Vec<String>>,
    /// `dnsServers`
    #[serde(rename = "dnsServers", skip_serializing_if = "Option::is_none")]
    pub dns_servers: Option<Vec<String>>,
    /// `dockerLabels`
    #[serde(rename = "dockerLabels", skip_serializing_if = "Option::is_none")]
    pub docker_labels: Option<BTreeMap<String, String>>,
    /// `dockerSecurityOptions`
    #[serde(rename = "dockerSecurityOptions", skip_serializing_if = "Option::is_none")]
    pub docker_security_options: Option<Vec<String>>,
    /// `entryPoint`
    #[serde(rename = "entryPoint", skip_serializing_if = "Option::is_none")]
    pub entry_point: Option<Vec<String>>,
    /// `environment`
    #[serde(rename = "environment", skip_serializing_if = "Option::is_none")]
    pub environment: Option<Vec<KeyValuePair>>,
    /// `environmentFiles`
    #[serde(rename = "environmentFiles", skip_serializing_if = "Option::is_none")]
    pub environment_files: Option<Vec<EnvironmentFile>>,
    /// `essential`
    #[serde(rename = "essential", skip_serializing_if = "Option::is_none")]
    pub essential: Option<bool>,
    /// `extraHosts`
    #[serde(rename = "extraHosts", skip_serializing_if = "Option::is_none")]
    pub extra_hosts: Option<Vec<HostEntry>>,
    /// `firelensConfiguration`
    #[serde(rename = "firelensConfiguration", skip_serializing_if = "Option::is_none")]
    pub firelens_configuration: Option<FirelensConfiguration>,
    /// `healthCheck`
    #[serde(rename = "healthCheck", skip_serializing_if = "Option::is_none")]
    pub health_check: Option<HealthCheck>,
    /// `hostname`
    #[serde(rename = "hostname", skip_serializing_if = "Option::is_none")]
    pub hostname: Option<String>,
    /// `image`
    #[serde(rename = "image", skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// `interactive`
    #[serde(rename = "interactive", skip_serializing_if = "Option::is_none")]
    pub interactive: Option<bool>,
    /// `links`
    #[serde(rename = "links", skip_serializing_if = "Option::is_none")]
    pub links: Option<Vec<String>>,
    /// `linuxParameters`
    #[serde(rename = "linuxParameters", skip_serializing_if = "Option::is_none")]
    pub linux_parameters: Option<LinuxParameters>,
    /// `logConfiguration`
    #[serde(rename = "logConfiguration", skip_serializing_if = "Option::is_none")]
    pub log_configuration: Option<LogConfiguration>,
    /// `memory`
    #[serde(rename = "memory", skip_serializing_if = "Option::is_none")]
    pub memory: Option<i64>,
    /// `memoryReservation`
    #[serde(rename = "memoryReservation", skip_serializing_if = "Option::is_none")]
    pub memory_reservation: Option<i64>,
    /// `mountPoints`
    #[serde(rename = "mountPoints", skip_serializing_if = "Option::is_none")]
    pub mount_points: Option<Vec<MountPoint>>,
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `portMappings`
    #[serde(rename = "portMappings", skip_serializing_if = "Option::is_none")]
    pub port_mappings: Option<Vec<PortMapping>>,
    /// `privileged`
    #[serde(rename = "privileged", skip_serializing_if = "Option::is_none")]
    pub privileged: Option<bool>,
    /// `pseudoTerminal`
    #[serde(rename = "pseudoTerminal", skip_serializing_if = "Option::is_none")]
    pub pseudo_terminal: Option<bool>,
    /// `readonlyRootFilesystem`
    #[serde(rename = "readonlyRootFilesystem", skip_serializing_if = "Option::is_none")]
    pub readonly_root_filesystem: Option<bool>,
    /// `repositoryCredentials`
    #[serde(rename = "repositoryCredentials", skip_serializing_if = "Option::is_none")]
    pub repository_credentials: Option<RepositoryCredentials>,
    /// `resourceRequirements`
    #[serde(rename = "resourceRequirements", skip_serializing_if = "Option::is_none")]
    pub resource_requirements: Option<Vec<ResourceRequirement>>,
    /// `restartPolicy`
    #[serde(rename = "restartPolicy", skip_serializing_if = "Option::is_none")]
    pub restart_policy: Option<ContainerRestartPolicy>,
    /// `secrets`
    #[serde(rename = "secrets", skip_serializing_if = "Option::is_none")]
    pub secrets: Option<Vec<Secret>>,
    /// `startTimeout`
    #[serde(rename = "startTimeout", skip_serializing_if = "Option::is_none")]
    pub start_timeout: Option<i64>,
    /// `stopTimeout`
    #[serde(rename = "stopTimeout", skip_serializing_if = "Option::is_none")]
    pub stop_timeout: Option<i64>,
    /// `systemControls`
    #[serde(rename = "systemControls", skip_serializing_if = "Option::is_none")]
    pub system_controls: Option<Vec<SystemControl>>,
    /// `ulimits`
    #[serde(rename = "ulimits", skip_serializing_if = "Option::is_none")]
    pub ulimits: Option<Vec<Ulimit>>,
    /// `user`
    #[serde(rename = "user", skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// `versionConsistency`
    #[serde(rename = "versionConsistency", skip_serializing_if = "Option::is_none")]
    pub version_consistency: Option<String>,
    /// `volumesFrom`
    #[serde(rename = "volumesFrom", skip_serializing_if = "Option::is_none")]
    pub volumes_from: Option<Vec<VolumeFrom>>,
    /// `workingDirectory`
    #[serde(rename = "workingDirectory", skip_serializing_if = "Option::is_none")]
    pub working_directory: Option<String>,
}

/// Structure `ContainerDependency` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContainerDependency {
    /// `condition`
    #[serde(rename = "condition", skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    /// `containerName`
    #[serde(rename = "containerName", skip_serializing_if = "Option::is_none")]
    pub container_name: Option<String>,
}

/// Structure `ContainerOverride` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContainerOverride {
    /// `command`
    #[serde(rename = "command", skip_serializing_if = "Option::is_none")]
    pub command: Option<Vec<String>>,
    /// `cpu`
    #[serde(rename = "cpu", skip_serializing_if = "Option::is_none")]
    pub cpu: Option<i64>,
    /// `environment`
    #[serde(rename = "environment", skip_serializing_if = "Option::is_none")]
    pub environment: Option<Vec<KeyValuePair>>,
    /// `environmentFiles`
    #[serde(rename = "environmentFiles", skip_serializing_if = "Option::is_none")]
    pub environment_files: Option<Vec<EnvironmentFile>>,
    /// `memory`
    #[serde(rename = "memory", skip_serializing_if = "Option::is_none")]
    pub memory: Option<i64>,
    /// `memoryReservation`
    #[serde(rename = "memoryReservation", skip_serializing_if = "Option::is_none")]
    pub memory_reservation: Option<i64>,
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `resourceRequirements`
    #[serde(rename = "resourceRequirements", skip_serializing_if = "Option::is_none")]
    pub resource_requirements: Option<Vec<ResourceRequirement>>,
}

/// Structure `ContainerRestartPolicy` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContainerRestartPolicy {
    /// `enabled`
    #[serde(rename = "enabled", skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// `ignoredExitCodes`
    #[serde(rename = "ignoredExitCodes", skip_serializing_if = "Option::is_none")]
    pub ignored_exit_codes: Option<Vec<i64>>,
    /// `restartAttemptPeriod`
    #[serde(rename = "restartAttemptPeriod", skip_serializing_if = "Option::is_none")]
    pub restart_attempt_period: Option<i64>,
}

/// Structure `CreateClusterRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateClusterRequest {
    /// `capacityProviders`
    #[serde(rename = "capacityProviders", skip_serializing_if = "Option::is_none")]
    pub capacity_providers: Option<Vec<String>>,
    /// `clusterName`
    #[serde(rename = "clusterName", skip_serializing_if = "Option::is_none")]
    pub cluster_name: Option<String>,
    /// `configuration`
    #[serde(rename = "configuration", skip_serializing_if = "Option::is_none")]
    pub configuration: Option<ClusterConfiguration>,
    /// `defaultCapacityProviderStrategy`
    #[serde(rename = "defaultCapacityProviderStrategy", skip_serializing_if = "Option::is_none")]
    pub default_capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>>,
    /// `serviceConnectDefaults`
    #[serde(rename = "serviceConnectDefaults", skip_serializing_if = "Option::is_none")]
    pub service_connect_defaults: Option<ClusterServiceConnectDefaultsRequest>,
    /// `settings`
    #[serde(rename = "settings", skip_serializing_if = "Option::is_none")]
    pub settings: Option<Vec<ClusterSetting>>,
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `CreateClusterResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateClusterResponse {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<Cluster>,
}

/// Structure `CreateServiceRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateServiceRequest {
    /// `availabilityZoneRebalancing`
    #[serde(rename = "availabilityZoneRebalancing", skip_serializing_if = "Option::is_none")]
    pub availability_zone_rebalancing: Option<String>,
    /// `capacityProviderStrategy`
    #[serde(rename = "capacityProviderStrategy", skip_serializing_if = "Option::is_none")]
    pub capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>>,
    /// `clientToken`
    #[serde(rename = "clientToken", skip_serializing_if = "Option::is_none")]
    pub client_token: Option<String>,
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `deploymentConfiguration`
    #[serde(rename = "deploymentConfiguration", skip_serializing_if = "Option::is_none")]
    pub deployment_configuration: Option<DeploymentConfiguration>,
    /// `deploymentController`
    #[serde(rename = "deploymentController", skip_serializing_if = "Option::is_none")]
    pub deployment_controller: Option<DeploymentController>,
    /// `desiredCount`
    #[serde(rename = "desiredCount", skip_serializing_if = "Option::is_none")]
    pub desired_count: Option<i64>,
    /// `enableECSManagedTags`
    #[serde(rename = "enableECSManagedTags", skip_serializing_if = "Option::is_none")]
    pub enable_ecs_managed_tags: Option<bool>,
    /// `enableExecuteCommand`
    #[serde(rename = "enableExecuteCommand", skip_serializing_if = "Option::is_none")]
    pub enable_execute_command: Option<bool>,
    /// `healthCheckGracePeriodSeconds`
    #[serde(rename = "healthCheckGracePeriodSeconds", skip_serializing_if = "Option::is_none")]
    pub health_check_grace_period_seconds: Option<i64>,
    /// `launchType`
    #[serde(rename = "launchType", skip_serializing_if = "Option::is_none")]
    pub launch_type: Option<String>,
    /// `loadBalancers`
    #[serde(rename = "loadBalancers", skip_serializing_if = "Option::is_none")]
    pub load_balancers: Option<Vec<LoadBalancer>>,
    /// `networkConfiguration`
    #[serde(rename = "networkConfiguration", skip_serializing_if = "Option::is_none")]
    pub network_configuration: Option<NetworkConfiguration>,
    /// `placementConstraints`
    #[serde(rename = "placementConstraints", skip_serializing_if = "Option::is_none")]
    pub placement_constraints: Option<Vec<PlacementConstraint>>,
    /// `placementStrategy`
    #[serde(rename = "placementStrategy", skip_serializing_if = "Option::is_none")]
    pub placement_strategy: Option<Vec<PlacementStrategy>>,
    /// `platformVersion`
    #[serde(rename = "platformVersion", skip_serializing_if = "Option::is_none")]
    pub platform_version: Option<String>,
    /// `propagateTags`
    #[serde(rename = "propagateTags", skip_serializing_if = "Option::is_none")]
    pub propagate_tags: Option<String>,
    /// `role`
    #[serde(rename = "role", skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// `schedulingStrategy`
    #[serde(rename = "schedulingStrategy", skip_serializing_if = "Option::is_none")]
    pub scheduling_strategy: Option<String>,
    /// `serviceConnectConfiguration`
    #[serde(rename = "serviceConnectConfiguration", skip_serializing_if = "Option::is_none")]
    pub service_connect_configuration: Option<ServiceConnectConfiguration>,
    /// `serviceName`
    #[serde(rename = "serviceName", skip_serializing_if = "Option::is_none")]
    pub service_name: Option<String>,
    /// `serviceRegistries`
    #[serde(rename = "serviceRegistries", skip_serializing_if = "Option::is_none")]
    pub service_registries: Option<Vec<ServiceRegistry>>,
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `taskDefinition`
    #[serde(rename = "taskDefinition", skip_serializing_if = "Option::is_none")]
    pub task_definition: Option<String>,
    /// `volumeConfigurations`
    #[serde(rename = "volumeConfigurations", skip_serializing_if = "Option::is_none")]
    pub volume_configurations: Option<Vec<ServiceVolumeConfiguration>>,
    /// `vpcLatticeConfigurations`
    #[serde(rename = "vpcLatticeConfigurations", skip_serializing_if = "Option::is_none")]
    pub vpc_lattice_configurations: Option<Vec<VpcLatticeConfiguration>>,
}

/// Structure `CreateServiceResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateServiceResponse {
    /// `service`
    #[serde(rename = "service", skip_serializing_if = "Option::is_none")]
    pub service: Option<Service>,
}

/// Structure `CreateTaskSetRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateTaskSetRequest {
    /// `capacityProviderStrategy`
    #[serde(rename = "capacityProviderStrategy", skip_serializing_if = "Option::is_none")]
    pub capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>>,
    /// `clientToken`
    #[serde(rename = "clientToken", skip_serializing_if = "Option::is_none")]
    pub client_token: Option<String>,
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `externalId`
    #[serde(rename = "externalId", skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    /// `launchType`
    #[serde(rename = "launchType", skip_serializing_if = "Option::is_none")]
    pub launch_type: Option<String>,
    /// `loadBalancers`
    #[serde(rename = "loadBalancers", skip_serializing_if = "Option::is_none")]
    pub load_balancers: Option<Vec<LoadBalancer>>,
    /// `networkConfiguration`
    #[serde(rename = "networkConfiguration", skip_serializing_if = "Option::is_none")]
    pub network_configuration: Option<NetworkConfiguration>,
    /// `platformVersion`
    #[serde(rename = "platformVersion", skip_serializing_if = "Option::is_none")]
    pub platform_version: Option<String>,
    /// `scale`
    #[serde(rename = "scale", skip_serializing_if = "Option::is_none")]
    pub scale: Option<Scale>,
    /// `service`
    #[serde(rename = "service", skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// `serviceRegistries`
    #[serde(rename = "serviceRegistries", skip_serializing_if = "Option::is_none")]
    pub service_registries: Option<Vec<ServiceRegistry>>,
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `taskDefinition`
    #[serde(rename = "taskDefinition", skip_serializing_if = "Option::is_none")]
    pub task_definition: Option<String>,
}

/// Structure `CreateTaskSetResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateTaskSetResponse {
    /// `taskSet`
    #[serde(rename = "taskSet", skip_serializing_if = "Option::is_none")]
    pub task_set: Option<TaskSet>,
}

/// Structure `DeleteClusterRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteClusterRequest {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
}

/// Structure `DeleteClusterResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteClusterResponse {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<Cluster>,
}

/// Structure `DeleteServiceRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteServiceRequest {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `force`
    #[serde(rename = "force", skip_serializing_if = "Option::is_none")]
    pub force: Option<bool>,
    /// `service`
    #[serde(rename = "service", skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
}

/// Structure `DeleteServiceResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteServiceResponse {
    /// `service`
    #[serde(rename = "service", skip_serializing_if = "Option::is_none")]
    pub service: Option<Service>,
}

/// Structure `DeleteTaskSetRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteTaskSetRequest {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `force`
    #[serde(rename = "force", skip_serializing_if = "Option::is_none")]
    pub force: Option<bool>,
    /// `service`
    #[serde(rename = "service", skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// `taskSet`
    #[serde(rename = "taskSet", skip_serializing_if = "Option::is_none")]
    pub task_set: Option<String>,
}

/// Structure `DeleteTaskSetResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteTaskSetResponse {
    /// `taskSet`
    #[serde(rename = "taskSet", skip_serializing_if = "Option::is_none")]
    pub task_set: Option<TaskSet>,
}

/// Structure `Deployment` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Deployment {
    /// `capacityProviderStrategy`
    #[serde(rename = "capacityProviderStrategy", skip_serializing_if = "Option::is_none")]
    pub capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>>,
    /// `createdAt`
    #[serde(rename = "createdAt", skip_serializing_if = "Option::is_none")]
    pub created_at: Option<EpochSeconds>,
    /// `desiredCount`
    #[serde(rename = "desiredCount", skip_serializing_if = "Option::is_none")]
    pub desired_count: Option<i64>,
    /// `failedTasks`
    #[serde(rename = "failedTasks", skip_serializing_if = "Option::is_none")]
    pub failed_tasks: Option<i64>,
    /// `fargateEphemeralStorage`
    #[serde(rename = "fargateEphemeralStorage", skip_serializing_if = "Option::is_none")]
    pub fargate_ephemeral_storage: Option<DeploymentEphemeralStorage>,
    /// `id`
    #[serde(rename = "id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `launchType`
    #[serde(rename = "launchType", skip_serializing_if = "Option::is_none")]
    pub launch_type: Option<String>,
    /// `networkConfiguration`
    #[serde(rename = "networkConfiguration", skip_serializing_if = "Option::is_none")]
    pub network_configuration: Option<NetworkConfiguration>,
    /// `pendingCount`
    #[serde(rename = "pendingCount", skip_serializing_if = "Option::is_none")]
    pub pending_count: Option<i64>,
    /// `platformFamily`
    #[serde(rename = "platformFamily", skip_serializing_if = "Option::is_none")]
    pub platform_family: Option<String>,
    /// `platformVersion`
    #[serde(rename = "platformVersion", skip_serializing_if = "Option::is_none")]
    pub platform_version: Option<String>,
    /// `rolloutState`
    #[serde(rename = "rolloutState", skip_serializing_if = "Option::is_none")]
    pub rollout_state: Option<String>,
    /// `rolloutStateReason`
    #[serde(rename = "rolloutStateReason", skip_serializing_if = "Option::is_none")]
    pub rollout_state_reason: Option<String>,
    /// `runningCount`
    #[serde(rename = "runningCount", skip_serializing_if = "Option::is_none")]
    pub running_count: Option<i64>,
    /// `serviceConnectConfiguration`
    #[serde(rename = "serviceConnectConfiguration", skip_serializing_if = "Option::is_none")]
    pub service_connect_configuration: Option<ServiceConnectConfiguration>,
    /// `serviceConnectResources`
    #[serde(rename = "serviceConnectResources", skip_serializing_if = "Option::is_none")]
    pub service_connect_resources: Option<Vec<ServiceConnectServiceResource>>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `taskDefinition`
    #[serde(rename = "taskDefinition", skip_serializing_if = "Option::is_none")]
    pub task_definition: Option<String>,
    /// `updatedAt`
    #[serde(rename = "updatedAt", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<EpochSeconds>,
    /// `volumeConfigurations`
    #[serde(rename = "volumeConfigurations", skip_serializing_if = "Option::is_none")]
    pub volume_configurations: Option<Vec<ServiceVolumeConfiguration>>,
    /// `vpcLatticeConfigurations`
    #[serde(rename = "vpcLatticeConfigurations", skip_serializing_if = "Option::is_none")]
    pub vpc_lattice_configurations: Option<Vec<VpcLatticeConfiguration>>,
}

/// Structure `DeploymentAlarms` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeploymentAlarms {
    /// `alarmNames`
    #[serde(rename = "alarmNames", skip_serializing_if = "Option::is_none")]
    pub alarm_names: Option<Vec<String>>,
    /// `enable`
    #[serde(rename = "enable", skip_serializing_if = "Option::is_none")]
    pub enable: Option<bool>,
    /// `rollback`
    #[serde(rename = "rollback", skip_serializing_if = "Option::is_none")]
    pub rollback: Option<bool>,
}

/// Structure `DeploymentCircuitBreaker` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeploymentCircuitBreaker {
    /// `enable`
    #[serde(rename = "enable", skip_serializing_if = "Option::is_none")]
    pub enable: Option<bool>,
    /// `rollback`
    #[serde(rename = "rollback", skip_serializing_if = "Option::is_none")]
    pub rollback: Option<bool>,
}

/// Structure `DeploymentConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeploymentConfiguration {
    /// `alarms`
    #[serde(rename = "alarms", skip_serializing_if = "Option::is_none")]
    pub alarms: Option<DeploymentAlarms>,
    /// `bakeTimeInMinutes`
    #[serde(rename = "bakeTimeInMinutes", skip_serializing_if = "Option::is_none")]
    pub bake_time_in_minutes: Option<i64>,
    /// `canaryConfiguration`
    #[serde(rename = "canaryConfiguration", skip_serializing_if = "Option::is_none")]
    pub canary_configuration: Option<CanaryConfiguration>,
    /// `deploymentCircuitBreaker`
    #[serde(rename = "deploymentCircuitBreaker", skip_serializing_if = "Option::is_none")]
    pub deployment_circuit_breaker: Option<DeploymentCircuitBreaker>,
    /// `lifecycleHooks`
    #[serde(rename = "lifecycleHooks", skip_serializing_if = "Option::is_none")]
    pub lifecycle_hooks: Option<Vec<DeploymentLifecycleHook>>,
    /// `linearConfiguration`
    #[serde(rename = "linearConfiguration", skip_serializing_if = "Option::is_none")]
    pub linear_configuration: Option<LinearConfiguration>,
    /// `maximumPercent`
    #[serde(rename = "maximumPercent", skip_serializing_if = "Option::is_none")]
    pub maximum_percent: Option<i64>,
    /// `minimumHealthyPercent`
    #[serde(rename = "minimumHealthyPercent", skip_serializing_if = "Option::is_none")]
    pub minimum_healthy_percent: Option<i64>,
    /// `strategy`
    #[serde(rename = "strategy", skip_serializing_if = "Option::is_none")]
    pub strategy: Option<String>,
}

/// Structure `DeploymentController` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeploymentController {
    /// `type`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
}

/// Values of enum `DeploymentControllerType`.
pub const DEPLOYMENT_CONTROLLER_TYPE: &[&str] = &["ECS", "CODE_DEPLOY", "EXTERNAL"];

/// Structure `DeploymentEphemeralStorage` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeploymentEphemeralStorage {
    /// `kmsKeyId`
    #[serde(rename = "kmsKeyId", skip_serializing_if = "Option::is_none")]
    pub kms_key_id: Option<String>,
}

/// Structure `DeploymentLifecycleHook` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeploymentLifecycleHook {
    /// `hookDetails`
    #[serde(rename = "hookDetails", skip_serializing_if = "Option::is_none")]
    pub hook_details: Option<serde_json::Value>,
    /// `hookTargetArn`
    #[serde(rename = "hookTargetArn", skip_serializing_if = "Option::is_none")]
    pub hook_target_arn: Option<String>,
    /// `lifecycleStages`
    #[serde(rename = "lifecycleStages", skip_serializing_if = "Option::is_none")]
    pub lifecycle_stages: Option<Vec<String>>,
    /// `roleArn`
    #[serde(rename = "roleArn", skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// `targetType`
    #[serde(rename = "targetType", skip_serializing_if = "Option::is_none")]
    pub target_type: Option<String>,
    /// `timeoutConfiguration`
    #[serde(rename = "timeoutConfiguration", skip_serializing_if = "Option::is_none")]
    pub timeout_configuration: Option<DeploymentLifecycleHookTimeoutConfiguration>,
}

/// Values of enum `DeploymentLifecycleHookAction`.
pub const DEPLOYMENT_LIFECYCLE_HOOK_ACTION: &[&str] = &["ROLLBACK", "CONTINUE"];

/// Values of enum `DeploymentLifecycleHookStage`.
pub const DEPLOYMENT_LIFECYCLE_HOOK_STAGE: &[&str] = &["RECONCILE_SERVICE", "PRE_SCALE_UP", "POST_SCALE_UP", "TEST_TRAFFIC_SHIFT", "POST_TEST_TRAFFIC_SHIFT", "PRE_PRODUCTION_TRAFFIC_SHIFT", "PRODUCTION_TRAFFIC_SHIFT", "POST_PRODUCTION_TRAFFIC_SHIFT"];

/// Values of enum `DeploymentLifecycleHookTargetType`.
pub const DEPLOYMENT_LIFECYCLE_HOOK_TARGET_TYPE: &[&str] = &["AWS_LAMBDA", "PAUSE"];

/// Structure `DeploymentLifecycleHookTimeoutConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeploymentLifecycleHookTimeoutConfiguration {
    /// `action`
    #[serde(rename = "action", skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// `timeoutInMinutes`
    #[serde(rename = "timeoutInMinutes", skip_serializing_if = "Option::is_none")]
    pub timeout_in_minutes: Option<i64>,
}

/// Values of enum `DeploymentRolloutState`.
pub const DEPLOYMENT_ROLLOUT_STATE: &[&str] = &["COMPLETED", "FAILED", "IN_PROGRESS"];

/// Values of enum `DeploymentStrategy`.
pub const DEPLOYMENT_STRATEGY: &[&str] = &["ROLLING", "BLUE_GREEN", "LINEAR", "CANARY"];

/// Structure `DeregisterTaskDefinitionRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeregisterTaskDefinitionRequest {
    /// `taskDefinition`
    #[serde(rename = "taskDefinition", skip_serializing_if = "Option::is_none")]
    pub task_definition: Option<String>,
}

/// Structure `DeregisterTaskDefinitionResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeregisterTaskDefinitionResponse {
    /// `taskDefinition`
    #[serde(rename = "taskDefinition", skip_serializing_if = "Option::is_none")]
    pub task_definition: Option<TaskDefinition>,
}

/// Structure `DescribeClustersRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeClustersRequest {
    /// `clusters`
    #[serde(rename = "clusters", skip_serializing_if = "Option::is_none")]
    pub clusters: Option<Vec<String>>,
    /// `include`
    #[serde(rename = "include", skip_serializing_if = "Option::is_none")]
    pub include: Option<Vec<String>>,
}

/// Structure `DescribeClustersResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeClustersResponse {
    /// `clusters`
    #[serde(rename = "clusters", skip_serializing_if = "Option::is_none")]
    pub clusters: Option<Vec<Cluster>>,
    /// `failures`
    #[serde(rename = "failures", skip_serializing_if = "Option::is_none")]
    pub failures: Option<Vec<Failure>>,
}

/// Structure `DescribeServicesRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeServicesRequest {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `include`
    #[serde(rename = "include", skip_serializing_if = "Option::is_none")]
    pub include: Option<Vec<String>>,
    /// `services`
    #[serde(rename = "services", skip_serializing_if = "Option::is_none")]
    pub services: Option<Vec<String>>,
}

/// Structure `DescribeServicesResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeServicesResponse {
    /// `failures`
    #[serde(rename = "failures", skip_serializing_if = "Option::is_none")]
    pub failures: Option<Vec<Failure>>,
    /// `services`
    #[serde(rename = "services", skip_serializing_if = "Option::is_none")]
    pub services: Option<Vec<Service>>,
}

/// Structure `DescribeTaskDefinitionRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeTaskDefinitionRequest {
    /// `include`
    #[serde(rename = "include", skip_serializing_if = "Option::is_none")]
    pub include: Option<Vec<String>>,
    /// `taskDefinition`
    #[serde(rename = "taskDefinition", skip_serializing_if = "Option::is_none")]
    pub task_definition: Option<String>,
}

/// Structure `DescribeTaskDefinitionResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeTaskDefinitionResponse {
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `taskDefinition`
    #[serde(rename = "taskDefinition", skip_serializing_if = "Option::is_none")]
    pub task_definition: Option<TaskDefinition>,
}

/// Structure `DescribeTaskSetsRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeTaskSetsRequest {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `include`
    #[serde(rename = "include", skip_serializing_if = "Option::is_none")]
    pub include: Option<Vec<String>>,
    /// `service`
    #[serde(rename = "service", skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// `taskSets`
    #[serde(rename = "taskSets", skip_serializing_if = "Option::is_none")]
    pub task_sets: Option<Vec<String>>,
}

/// Structure `DescribeTaskSetsResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeTaskSetsResponse {
    /// `failures`
    #[serde(rename = "failures", skip_serializing_if = "Option::is_none")]
    pub failures: Option<Vec<Failure>>,
    /// `taskSets`
    #[serde(rename = "taskSets", skip_serializing_if = "Option::is_none")]
    pub task_sets: Option<Vec<TaskSet>>,
}

/// Structure `DescribeTasksRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeTasksRequest {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `include`
    #[serde(rename = "include", skip_serializing_if = "Option::is_none")]
    pub include: Option<Vec<String>>,
    /// `tasks`
    #[serde(rename = "tasks", skip_serializing_if = "Option::is_none")]
    pub tasks: Option<Vec<String>>,
}

/// Structure `DescribeTasksResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeTasksResponse {
    /// `failures`
    #[serde(rename = "failures", skip_serializing_if = "Option::is_none")]
    pub failures: Option<Vec<Failure>>,
    /// `tasks`
    #[serde(rename = "tasks", skip_serializing_if = "Option::is_none")]
    pub tasks: Option<Vec<Task>>,
}

/// Values of enum `DesiredStatus`.
pub const DESIRED_STATUS: &[&str] = &["RUNNING", "PENDING", "STOPPED"];

/// Structure `Device` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Device {
    /// `containerPath`
    #[serde(rename = "containerPath", skip_serializing_if = "Option::is_none")]
    pub container_path: Option<String>,
    /// `hostPath`
    #[serde(rename = "hostPath", skip_serializing_if = "Option::is_none")]
    pub host_path: Option<String>,
    /// `permissions`
    #[serde(rename = "permissions", skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Vec<String>>,
}

/// Values of enum `DeviceCgroupPermission`.
pub const DEVICE_CGROUP_PERMISSION: &[&str] = &["read", "write", "mknod"];

/// Structure `DockerVolumeConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DockerVolumeConfiguration {
    /// `autoprovision`
    #[serde(rename = "autoprovision", skip_serializing_if = "Option::is_none")]
    pub autoprovision: Option<bool>,
    /// `driver`
    #[serde(rename = "driver", skip_serializing_if = "Option::is_none")]
    pub driver: Option<String>,
    /// `driverOpts`
    #[serde(rename = "driverOpts", skip_serializing_if = "Option::is_none")]
    pub driver_opts: Option<BTreeMap<String, String>>,
    /// `labels`
    #[serde(rename = "labels", skip_serializing_if = "Option::is_none")]
    pub labels: Option<BTreeMap<String, String>>,
    /// `scope`
    #[serde(rename = "scope", skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
}

/// Values of enum `EBSResourceType`.
pub const EBS_RESOURCE_TYPE: &[&str] = &["volume"];

/// Structure `EBSTagSpecification` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EBSTagSpecification {
    /// `propagateTags`
    #[serde(rename = "propagateTags", skip_serializing_if = "Option::is_none")]
    pub propagate_tags: Option<String>,
    /// `resourceType`
    #[serde(rename = "resourceType", skip_serializing_if = "Option::is_none")]
    pub resource_type: Option<String>,
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `EFSAuthorizationConfig` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EFSAuthorizationConfig {
    /// `accessPointId`
    #[serde(rename = "accessPointId", skip_serializing_if = "Option::is_none")]
    pub access_point_id: Option<String>,
    /// `iam`
    #[serde(rename = "iam", skip_serializing_if = "Option::is_none")]
    pub iam: Option<String>,
}

/// Values of enum `EFSAuthorizationConfigIAM`.
pub const EFS_AUTHORIZATION_CONFIG_IAM: &[&str] = &["ENABLED", "DISABLED"];

/// Values of enum `EFSTransitEncryption`.
pub const EFS_TRANSIT_ENCRYPTION: &[&str] = &["ENABLED", "DISABLED"];

/// Structure `EFSVolumeConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EFSVolumeConfiguration {
    /// `authorizationConfig`
    #[serde(rename = "authorizationConfig", skip_serializing_if = "Option::is_none")]
    pub authorization_config: Option<EFSAuthorizationConfig>,
    /// `fileSystemId`
    #[serde(rename = "fileSystemId", skip_serializing_if = "Option::is_none")]
    pub file_system_id: Option<String>,
    /// `rootDirectory`
    #[serde(rename = "rootDirectory", skip_serializing_if = "Option::is_none")]
    pub root_directory: Option<String>,
    /// `transitEncryption`
    #[serde(rename = "transitEncryption", skip_serializing_if = "Option::is_none")]
    pub transit_encryption: Option<String>,
    /// `transitEncryptionPort`
    #[serde(rename = "transitEncryptionPort", skip_serializing_if = "Option::is_none")]
    pub transit_encryption_port: Option<i64>,
}

/// Structure `EnvironmentFile` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EnvironmentFile {
    /// `type`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// `value`
    #[serde(rename = "value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Values of enum `EnvironmentFileType`.
pub const ENVIRONMENT_FILE_TYPE: &[&str] = &["s3"];

/// Structure `EphemeralStorage` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EphemeralStorage {
    /// `sizeInGiB`
    #[serde(rename = "sizeInGiB", skip_serializing_if = "Option::is_none")]
    pub size_in_gi_b: Option<i64>,
}

/// Structure `ExecuteCommandConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExecuteCommandConfiguration {
    /// `kmsKeyId`
    #[serde(rename = "kmsKeyId", skip_serializing_if = "Option::is_none")]
    pub kms_key_id: Option<String>,
    /// `logConfiguration`
    #[serde(rename = "logConfiguration", skip_serializing_if = "Option::is_none")]
    pub log_configuration: Option<ExecuteCommandLogConfiguration>,
    /// `logging`
    #[serde(rename = "logging", skip_serializing_if = "Option::is_none")]
    pub logging: Option<String>,
}

/// Structure `ExecuteCommandLogConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExecuteCommandLogConfiguration {
    /// `cloudWatchEncryptionEnabled`
    #[serde(rename = "cloudWatchEncryptionEnabled", skip_serializing_if = "Option::is_none")]
    pub cloud_watch_encryption_enabled: Option<bool>,
    /// `cloudWatchLogGroupName`
    #[serde(rename = "cloudWatchLogGroupName", skip_serializing_if = "Option::is_none")]
    pub cloud_watch_log_group_name: Option<String>,
    /// `s3BucketName`
    #[serde(rename = "s3BucketName", skip_serializing_if = "Option::is_none")]
    pub s3_bucket_name: Option<String>,
    /// `s3EncryptionEnabled`
    #[serde(rename = "s3EncryptionEnabled", skip_serializing_if = "Option::is_none")]
    pub s3_encryption_enabled: Option<bool>,
    /// `s3KeyPrefix`
    #[serde(rename = "s3KeyPrefix", skip_serializing_if = "Option::is_none")]
    pub s3_key_prefix: Option<String>,
}

/// Values of enum `ExecuteCommandLogging`.
pub const EXECUTE_COMMAND_LOGGING: &[&str] = &["NONE", "DEFAULT", "OVERRIDE"];

/// Structure `FSxWindowsFileServerAuthorizationConfig` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FSxWindowsFileServerAuthorizationConfig {
    /// `credentialsParameter`
    #[serde(rename = "credentialsParameter", skip_serializing_if = "Option::is_none")]
    pub credentials_parameter: Option<String>,
    /// `domain`
    #[serde(rename = "domain", skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
}

/// Structure `FSxWindowsFileServerVolumeConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FSxWindowsFileServerVolumeConfiguration {
    /// `authorizationConfig`
    #[serde(rename = "authorizationConfig", skip_serializing_if = "Option::is_none")]
    pub authorization_config: Option<FSxWindowsFileServerAuthorizationConfig>,
    /// `fileSystemId`
    #[serde(rename = "fileSystemId", skip_serializing_if = "Option::is_none")]
    pub file_system_id: Option<String>,
    /// `rootDirectory`
    #[serde(rename = "rootDirectory", skip_serializing_if = "Option::is_none")]
    pub root_directory: Option<String>,
}

/// Structure `Failure` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Failure {
    /// `arn`
    #[serde(rename = "arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `detail`
    #[serde(rename = "detail", skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// `reason`
    #[serde(rename = "reason", skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Structure `FirelensConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FirelensConfiguration {
    /// `options`
    #[serde(rename = "options", skip_serializing_if = "Option::is_none")]
    pub options: Option<BTreeMap<String, String>>,
    /// `type`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
}

/// Values of enum `FirelensConfigurationType`.
pub const FIRELENS_CONFIGURATION_TYPE: &[&str] = &["fluentd", "fluentbit"];

/// Structure `HealthCheck` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct HealthCheck {
    /// `command`
    #[serde(rename = "command", skip_serializing_if = "Option::is_none")]
    pub command: Option<Vec<String>>,
    /// `interval`
    #[serde(rename = "interval", skip_serializing_if = "Option::is_none")]
    pub interval: Option<i64>,
    /// `retries`
    #[serde(rename = "retries", skip_serializing_if = "Option::is_none")]
    pub retries: Option<i64>,
    /// `startPeriod`
    #[serde(rename = "startPeriod", skip_serializing_if = "Option::is_none")]
    pub start_period: Option<i64>,
    /// `timeout`
    #[serde(rename = "timeout", skip_serializing_if = "Option::is_none")]
    pub timeout: Option<i64>,
}

/// Values of enum `HealthStatus`.
pub const HEALTH_STATUS: &[&str] = &["HEALTHY", "UNHEALTHY", "UNKNOWN"];

/// Structure `HostEntry` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct HostEntry {
    /// `hostname`
    #[serde(rename = "hostname", skip_serializing_if = "Option::is_none")]
    pub hostname: Option<String>,
    /// `ipAddress`
    #[serde(rename = "ipAddress", skip_serializing_if = "Option::is_none")]
    pub ip_address: Option<String>,
}

/// Structure `HostVolumeProperties` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct HostVolumeProperties {
    /// `sourcePath`
    #[serde(rename = "sourcePath", skip_serializing_if = "Option::is_none")]
    pub source_path: Option<String>,
}

/// Structure `InferenceAccelerator` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct InferenceAccelerator {
    /// `deviceName`
    #[serde(rename = "deviceName", skip_serializing_if = "Option::is_none")]
    pub device_name: Option<String>,
    /// `deviceType`
    #[serde(rename = "deviceType", skip_serializing_if = "Option::is_none")]
    pub device_type: Option<String>,
}

/// Structure `InferenceAcceleratorOverride` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct InferenceAcceleratorOverride {
    /// `deviceName`
    #[serde(rename = "deviceName", skip_serializing_if = "Option::is_none")]
    pub device_name: Option<String>,
    /// `deviceType`
    #[serde(rename = "deviceType", skip_serializing_if = "Option::is_none")]
    pub device_type: Option<String>,
}

/// Values of enum `IpcMode`.
pub const IPC_MODE: &[&str] = &["host", "task", "none"];

/// Structure `KernelCapabilities` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct KernelCapabilities {
    /// `add`
    #[serde(rename = "add", skip_serializing_if = "Option::is_none")]
    pub add: Option<Vec<String>>,
    /// `drop`
    #[serde(rename = "drop", skip_serializing_if = "Option::is_none")]
    pub drop: Option<Vec<String>>,
}

/// Structure `KeyValuePair` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeyValuePair {
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `value`
    #[serde(rename = "value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Values of enum `LaunchType`.
pub const LAUNCH_TYPE: &[&str] = &["EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"];

/// Structure `LinearConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LinearConfiguration {
    /// `stepBakeTimeInMinutes`
    #[serde(rename = "stepBakeTimeInMinutes", skip_serializing_if = "Option::is_none")]
    pub step_bake_time_in_minutes: Option<i64>,
    /// `stepPercent`
    #[serde(rename = "stepPercent", skip_serializing_if = "Option::is_none")]
    pub step_percent: Option<f64>,
}

/// Structure `LinuxParameters` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LinuxParameters {
    /// `capabilities`
    #[serde(rename = "capabilities", skip_serializing_if = "Option::is_none")]
    pub capabilities: Option<KernelCapabilities>,
    /// `devices`
    #[serde(rename = "devices", skip_serializing_if = "Option::is_none")]
    pub devices: Option<Vec<Device>>,
    /// `initProcessEnabled`
    #[serde(rename = "initProcessEnabled", skip_serializing_if = "Option::is_none")]
    pub init_process_enabled: Option<bool>,
    /// `maxSwap`
    #[serde(rename = "maxSwap", skip_serializing_if = "Option::is_none")]
    pub max_swap: Option<i64>,
    /// `sharedMemorySize`
    #[serde(rename = "sharedMemorySize", skip_serializing_if = "Option::is_none")]
    pub shared_memory_size: Option<i64>,
    /// `swappiness`
    #[serde(rename = "swappiness", skip_serializing_if = "Option::is_none")]
    pub swappiness: Option<i64>,
    /// `tmpfs`
    #[serde(rename = "tmpfs", skip_serializing_if = "Option::is_none")]
    pub tmpfs: Option<Vec<Tmpfs>>,
}

/// Structure `ListClustersRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListClustersRequest {
    /// `maxResults`
    #[serde(rename = "maxResults", skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i64>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `ListClustersResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListClustersResponse {
    /// `clusterArns`
    #[serde(rename = "clusterArns", skip_serializing_if = "Option::is_none")]
    pub cluster_arns: Option<Vec<String>>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `ListServicesRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListServicesRequest {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `launchType`
    #[serde(rename = "launchType", skip_serializing_if = "Option::is_none")]
    pub launch_type: Option<String>,
    /// `maxResults`
    #[serde(rename = "maxResults", skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i64>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `resourceManagementType`
    #[serde(rename = "resourceManagementType", skip_serializing_if = "Option::is_none")]
    pub resource_management_type: Option<String>,
    /// `schedulingStrategy`
    #[serde(rename = "schedulingStrategy", skip_serializing_if = "Option::is_none")]
    pub scheduling_strategy: Option<String>,
}

/// Structure `ListServicesResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListServicesResponse {
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `serviceArns`
    #[serde(rename = "serviceArns", skip_serializing_if = "Option::is_none")]
    pub service_arns: Option<Vec<String>>,
}

/// Structure `ListTagsForResourceRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTagsForResourceRequest {
    /// `resourceArn`
    #[serde(rename = "resourceArn", skip_serializing_if = "Option::is_none")]
    pub resource_arn: Option<String>,
}

/// Structure `ListTagsForResourceResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTagsForResourceResponse {
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `ListTaskDefinitionFamiliesRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTaskDefinitionFamiliesRequest {
    /// `familyPrefix`
    #[serde(rename = "familyPrefix", skip_serializing_if = "Option::is_none")]
    pub family_prefix: Option<String>,
    /// `maxResults`
    #[serde(rename = "maxResults", skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i64>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

/// Structure `ListTaskDefinitionFamiliesResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTaskDefinitionFamiliesResponse {
    /// `families`
    #[serde(rename = "families", skip_serializing_if = "Option::is_none")]
    pub families: Option<Vec<String>>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `ListTaskDefinitionsRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTaskDefinitionsRequest {
    /// `familyPrefix`
    #[serde(rename = "familyPrefix", skip_serializing_if = "Option::is_none")]
    pub family_prefix: Option<String>,
    /// `maxResults`
    #[serde(rename = "maxResults", skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i64>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `sort`
    #[serde(rename = "sort", skip_serializing_if = "Option::is_none")]
    pub sort: Option<String>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

/// Structure `ListTaskDefinitionsResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTaskDefinitionsResponse {
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `taskDefinitionArns`
    #[serde(rename = "taskDefinitionArns", skip_serializing_if = "Option::is_none")]
    pub task_definition_arns: Option<Vec<String>>,
}

/// Structure `ListTasksRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTasksRequest {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `containerInstance`
    #[serde(rename = "containerInstance", skip_serializing_if = "Option::is_none")]
    pub container_instance: Option<String>,
    /// `daemonName`
    #[serde(rename = "daemonName", skip_serializing_if = "Option::is_none")]
    pub daemon_name: Option<String>,
    /// `desiredStatus`
    #[serde(rename = "desiredStatus", skip_serializing_if = "Option::is_none")]
    pub desired_status: Option<String>,
    /// `family`
    #[serde(rename = "family", skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// `launchType`
    #[serde(rename = "launchType", skip_serializing_if = "Option::is_none")]
    pub launch_type: Option<String>,
    /// `maxResults`
    #[serde(rename = "maxResults", skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i64>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `serviceName`
    #[serde(rename = "serviceName", skip_serializing_if = "Option::is_none")]
    pub service_name: Option<String>,
    /// `startedBy`
    #[serde(rename = "startedBy", skip_serializing_if = "Option::is_none")]
    pub started_by: Option<String>,
}

/// Structure `ListTasksResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTasksResponse {
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `taskArns`
    #[serde(rename = "taskArns", skip_serializing_if = "Option::is_none")]
    pub task_arns: Option<Vec<String>>,
}

/// Structure `LoadBalancer` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LoadBalancer {
    /// `advancedConfiguration`
    #[serde(rename = "advancedConfiguration", skip_serializing_if = "Option::is_none")]
    pub advanced_configuration: Option<AdvancedConfiguration>,
    /// `containerName`
    #[serde(rename = "containerName", skip_serializing_if = "Option::is_none")]
    pub container_name: Option<String>,
    /// `containerPort`
    #[serde(rename = "containerPort", skip_serializing_if = "Option::is_none")]
    pub container_port: Option<i64>,
    /// `loadBalancerName`
    #[serde(rename = "loadBalancerName", skip_serializing_if = "Option::is_none")]
    pub load_balancer_name: Option<String>,
    /// `targetGroupArn`
    #[serde(rename = "targetGroupArn", skip_serializing_if = "Option::is_none")]
    pub target_group_arn: Option<String>,
}

/// Structure `LogConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LogConfiguration {
    /// `logDriver`
    #[serde(rename = "logDriver", skip_serializing_if = "Option::is_none")]
    pub log_driver: Option<String>,
    /// `options`
    #[serde(rename = "options", skip_serializing_if = "Option::is_none")]
    pub options: Option<BTreeMap<String, String>>,
    /// `secretOptions`
    #[serde(rename = "secretOptions", skip_serializing_if = "Option::is_none")]
    pub secret_options: Option<Vec<Secret>>,
}

/// Values of enum `LogDriver`.
pub const LOG_DRIVER: &[&str] = &["json-file", "syslog", "journald", "gelf", "fluentd", "awslogs", "splunk", "awsfirelens"];

/// Structure `ManagedAgent` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ManagedAgent {
    /// `lastStartedAt`
    #[serde(rename = "lastStartedAt", skip_serializing_if = "Option::is_none")]
    pub last_started_at: Option<EpochSeconds>,
    /// `lastStatus`
    #[serde(rename = "lastStatus", skip_serializing_if = "Option::is_none")]
    pub last_status: Option<String>,
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `reason`
    #[serde(rename = "reason", skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Values of enum `ManagedAgentName`.
pub const MANAGED_AGENT_NAME: &[&str] = &["ExecuteCommandAgent"];

/// Structure `ManagedStorageConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ManagedStorageConfiguration {
    /// `fargateEphemeralStorageKmsKeyId`
    #[serde(rename = "fargateEphemeralStorageKmsKeyId", skip_serializing_if = "Option::is_none")]
    pub fargate_ephemeral_storage_kms_key_id: Option<String>,
    /// `kmsKeyId`
    #[serde(rename = "kmsKeyId", skip_serializing_if = "Option::is_none")]
    pub kms_key_id: Option<String>,
}

/// Structure `MountPoint` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MountPoint {
    /// `containerPath`
    #[serde(rename = "containerPath", skip_serializing_if = "Option::is_none")]
    pub container_path: Option<String>,
    /// `readOnly`
    #[serde(rename = "readOnly", skip_serializing_if = "Option::is_none")]
    pub read_only: Option<bool>,
    /// `sourceVolume`
    #[serde(rename = "sourceVolume", skip_serializing_if = "Option::is_none")]
    pub source_volume: Option<String>,
}

/// Structure `NetworkBinding` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct NetworkBinding {
    /// `bindIP`
    #[serde(rename = "bindIP", skip_serializing_if = "Option::is_none")]
    pub bind_ip: Option<String>,
    /// `containerPort`
    #[serde(rename = "containerPort", skip_serializing_if = "Option::is_none")]
    pub container_port: Option<i64>,
    /// `containerPortRange`
    #[serde(rename = "containerPortRange", skip_serializing_if = "Option::is_none")]
    pub container_port_range: Option<String>,
    /// `hostPort`
    #[serde(rename = "hostPort", skip_serializing_if = "Option::is_none")]
    pub host_port: Option<i64>,
    /// `hostPortRange`
    #[serde(rename = "hostPortRange", skip_serializing_if = "Option::is_none")]
    pub host_port_range: Option<String>,
    /// `protocol`
    #[serde(rename = "protocol", skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
}

/// Structure `NetworkConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct NetworkConfiguration {
    /// `awsvpcConfiguration`
    #[serde(rename = "awsvpcConfiguration", skip_serializing_if = "Option::is_none")]
    pub awsvpc_configuration: Option<AwsVpcConfiguration>,
}

/// Structure `NetworkInterface` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct NetworkInterface {
    /// `attachmentId`
    #[serde(rename = "attachmentId", skip_serializing_if = "Option::is_none")]
    pub attachment_id: Option<String>,
    /// `ipv6Address`
    #[serde(rename = "ipv6Address", skip_serializing_if = "Option::is_none")]
    pub ipv6_address: Option<String>,
    /// `privateIpv4Address`
    #[serde(rename = "privateIpv4Address", skip_serializing_if = "Option::is_none")]
    pub private_ipv4_address: Option<String>,
}

/// Values of enum `NetworkMode`.
pub const NETWORK_MODE: &[&str] = &["bridge", "host", "awsvpc", "none"];

/// Values of enum `OSFamily`.
pub const OS_FAMILY: &[&str] = &["WINDOWS_SERVER_2019_FULL", "WINDOWS_SERVER_2019_CORE", "WINDOWS_SERVER_2016_FULL", "WINDOWS_SERVER_2004_CORE", "WINDOWS_SERVER_2022_CORE", "WINDOWS_SERVER_2022_FULL", "WINDOWS_SERVER_2025_CORE", "WINDOWS_SERVER_2025_FULL", "WINDOWS_SERVER_20H2_CORE", "LINUX"];

/// Values of enum `PidMode`.
pub const PID_MODE: &[&str] = &["host", "task"];

/// Structure `PlacementConstraint` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlacementConstraint {
    /// `expression`
    #[serde(rename = "expression", skip_serializing_if = "Option::is_none")]
    pub expression: Option<String>,
    /// `type`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
}

/// Values of enum `PlacementConstraintType`.
pub const PLACEMENT_CONSTRAINT_TYPE: &[&str] = &["distinctInstance", "memberOf"];

/// Structure `PlacementStrategy` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlacementStrategy {
    /// `field`
    #[serde(rename = "field", skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// `type`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
}

/// Values of enum `PlacementStrategyType`.
pub const PLACEMENT_STRATEGY_TYPE: &[&str] = &["random", "spread", "binpack"];

/// Structure `PortMapping` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PortMapping {
    /// `appProtocol`
    #[serde(rename = "appProtocol", skip_serializing_if = "Option::is_none")]
    pub app_protocol: Option<String>,
    /// `containerPort`
    #[serde(rename = "containerPort", skip_serializing_if = "Option::is_none")]
    pub container_port: Option<i64>,
    /// `containerPortRange`
    #[serde(rename = "containerPortRange", skip_serializing_if = "Option::is_none")]
    pub container_port_range: Option<String>,
    /// `hostPort`
    #[serde(rename = "hostPort", skip_serializing_if = "Option::is_none")]
    pub host_port: Option<i64>,
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `protocol`
    #[serde(rename = "protocol", skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
}

/// Values of enum `PropagateTags`.
pub const PROPAGATE_TAGS: &[&str] = &["TASK_DEFINITION", "SERVICE", "NONE"];

/// Structure `ProxyConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProxyConfiguration {
    /// `containerName`
    #[serde(rename = "containerName", skip_serializing_if = "Option::is_none")]
    pub container_name: Option<String>,
    /// `properties`
    #[serde(rename = "properties", skip_serializing_if = "Option::is_none")]
    pub properties: Option<Vec<KeyValuePair>>,
    /// `type`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
}

/// Values of enum `ProxyConfigurationType`.
pub const PROXY_CONFIGURATION_TYPE: &[&str] = &["APPMESH"];

/// Structure `RegisterTaskDefinitionRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RegisterTaskDefinitionRequest {
    /// `containerDefinitions`
    #[serde(rename = "containerDefinitions", skip_serializing_if = "Option::is_none")]
    pub container_definitions: Option<Vec<ContainerDefinition>>,
    /// `cpu`
    #[serde(rename = "cpu", skip_serializing_if = "Option::is_none")]
    pub cpu: Option<String>,
    /// `enableFaultInjection`
    #[serde(rename = "enableFaultInjection", skip_serializing_if = "Option::is_none")]
    pub enable_fault_injection: Option<bool>,
    /// `ephemeralStorage`
    #[serde(rename = "ephemeralStorage", skip_serializing_if = "Option::is_none")]
    pub ephemeral_storage: Option<EphemeralStorage>,
    /// `executionRoleArn`
    #[serde(rename = "executionRoleArn", skip_serializing_if = "Option::is_none")]
    pub execution_role_arn: Option<String>,
    /// `family`
    #[serde(rename = "family", skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// `inferenceAccelerators`
    #[serde(rename = "inferenceAccelerators", skip_serializing_if = "Option::is_none")]
    pub inference_accelerators: Option<Vec<InferenceAccelerator>>,
    /// `ipcMode`
    #[serde(rename = "ipcMode", skip_serializing_if = "Option::is_none")]
    pub ipc_mode: Option<String>,
    /// `memory`
    #[serde(rename = "memory", skip_serializing_if = "Option::is_none")]
    pub memory: Option<String>,
    /// `networkMode`
    #[serde(rename = "networkMode", skip_serializing_if = "Option::is_none")]
    pub network_mode: Option<String>,
    /// `pidMode`
    #[serde(rename = "pidMode", skip_serializing_if = "Option::is_none")]
    pub pid_mode: Option<String>,
    /// `placementConstraints`
    #[serde(rename = "placementConstraints", skip_serializing_if = "Option::is_none")]
    pub placement_constraints: Option<Vec<TaskDefinitionPlacementConstraint>>,
    /// `proxyConfiguration`
    #[serde(rename = "proxyConfiguration", skip_serializing_if = "Option::is_none")]
    pub proxy_configuration: Option<ProxyConfiguration>,
    /// `requiresCompatibilities`
    #[serde(rename = "requiresCompatibilities", skip_serializing_if = "Option::is_none")]
    pub requires_compatibilities: Option<Vec<String>>,
    /// `runtimePlatform`
    #[serde(rename = "runtimePlatform", skip_serializing_if = "Option::is_none")]
    pub runtime_platform: Option<RuntimePlatform>,
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `taskRoleArn`
    #[serde(rename = "taskRoleArn", skip_serializing_if = "Option::is_none")]
    pub task_role_arn: Option<String>,
    /// `volumes`
    #[serde(rename = "volumes", skip_serializing_if = "Option::is_none")]
    pub volumes: Option<Vec<Volume>>,
}

/// Structure `RegisterTaskDefinitionResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RegisterTaskDefinitionResponse {
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `taskDefinition`
    #[serde(rename = "taskDefinition", skip_serializing_if = "Option::is_none")]
    pub task_definition: Option<TaskDefinition>,
}

/// Structure `RepositoryCredentials` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RepositoryCredentials {
    /// `credentialsParameter`
    #[serde(rename = "credentialsParameter", skip_serializing_if = "Option::is_none")]
    pub credentials_parameter: Option<String>,
}

/// Values of enum `ResourceManagementType`.
pub const RESOURCE_MANAGEMENT_TYPE: &[&str] = &["CUSTOMER", "ECS"];

/// Structure `ResourceRequirement` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ResourceRequirement {
    /// `type`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// `value`
    #[serde(rename = "value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Values of enum `ResourceType`.
pub const RESOURCE_TYPE: &[&str] = &["GPU", "InferenceAccelerator"];

/// Structure `RunTaskRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RunTaskRequest {
    /// `capacityProviderStrategy`
    #[serde(rename = "capacityProviderStrategy", skip_serializing_if = "Option::is_none")]
    pub capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>>,
    /// `clientToken`
    #[serde(rename = "clientToken", skip_serializing_if = "Option::is_none")]
    pub client_token: Option<String>,
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `count`
    #[serde(rename = "count", skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
    /// `enableECSManagedTags`
    #[serde(rename = "enableECSManagedTags", skip_serializing_if = "Option::is_none")]
    pub enable_ecs_managed_tags: Option<bool>,
    /// `enableExecuteCommand`
    #[serde(rename = "enableExecuteCommand", skip_serializing_if = "Option::is_none")]
    pub enable_execute_command: Option<bool>,
    /// `group`
    #[serde(rename = "group", skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// `launchType`
    #[serde(rename = "launchType", skip_serializing_if = "Option::is_none")]
    pub launch_type: Option<String>,
    /// `networkConfiguration`
    #[serde(rename = "networkConfiguration", skip_serializing_if = "Option::is_none")]
    pub network_configuration: Option<NetworkConfiguration>,
    /// `overrides`
    #[serde(rename = "overrides", skip_serializing_if = "Option::is_none")]
    pub overrides: Option<TaskOverride>,
    /// `placementConstraints`
    #[serde(rename = "placementConstraints", skip_serializing_if = "Option::is_none")]
    pub placement_constraints: Option<Vec<PlacementConstraint>>,
    /// `placementStrategy`
    #[serde(rename = "placementStrategy", skip_serializing_if = "Option::is_none")]
    pub placement_strategy: Option<Vec<PlacementStrategy>>,
    /// `platformVersion`
    #[serde(rename = "platformVersion", skip_serializing_if = "Option::is_none")]
    pub platform_version: Option<String>,
    /// `propagateTags`
    #[serde(rename = "propagateTags", skip_serializing_if = "Option::is_none")]
    pub propagate_tags: Option<String>,
    /// `referenceId`
    #[serde(rename = "referenceId", skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    /// `startedBy`
    #[serde(rename = "startedBy", skip_serializing_if = "Option::is_none")]
    pub started_by: Option<String>,
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `taskDefinition`
    #[serde(rename = "taskDefinition", skip_serializing_if = "Option::is_none")]
    pub task_definition: Option<String>,
    /// `volumeConfigurations`
    #[serde(rename = "volumeConfigurations", skip_serializing_if = "Option::is_none")]
    pub volume_configurations: Option<Vec<TaskVolumeConfiguration>>,
}

/// Structure `RunTaskResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RunTaskResponse {
    /// `failures`
    #[serde(rename = "failures", skip_serializing_if = "Option::is_none")]
    pub failures: Option<Vec<Failure>>,
    /// `tasks`
    #[serde(rename = "tasks", skip_serializing_if = "Option::is_none")]
    pub tasks: Option<Vec<Task>>,
}

/// Structure `RuntimePlatform` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RuntimePlatform {
    /// `cpuArchitecture`
    #[serde(rename = "cpuArchitecture", skip_serializing_if = "Option::is_none")]
    pub cpu_architecture: Option<String>,
    /// `operatingSystemFamily`
    #[serde(rename = "operatingSystemFamily", skip_serializing_if = "Option::is_none")]
    pub operating_system_family: Option<String>,
}

/// Structure `S3FilesVolumeConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct S3FilesVolumeConfiguration {
    /// `accessPointArn`
    #[serde(rename = "accessPointArn", skip_serializing_if = "Option::is_none")]
    pub access_point_arn: Option<String>,
    /// `fileSystemArn`
    #[serde(rename = "fileSystemArn", skip_serializing_if = "Option::is_none")]
    pub file_system_arn: Option<String>,
    /// `rootDirectory`
    #[serde(rename = "rootDirectory", skip_serializing_if = "Option::is_none")]
    pub root_directory: Option<String>,
    /// `transitEncryptionPort`
    #[serde(rename = "transitEncryptionPort", skip_serializing_if = "Option::is_none")]
    pub transit_encryption_port: Option<i64>,
}

/// Structure `Scale` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Scale {
    /// `unit`
    #[serde(rename = "unit", skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// `value`
    #[serde(rename = "value", skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
}

/// Values of enum `ScaleUnit`.
pub const SCALE_UNIT: &[&str] = &["PERCENT"];

/// Values of enum `SchedulingStrategy`.
pub const SCHEDULING_STRATEGY: &[&str] = &["REPLICA", "DAEMON"];

/// Values of enum `Scope`.
pub const SCOPE: &[&str] = &["task", "shared"];

/// Structure `Secret` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Secret {
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `valueFrom`
    #[serde(rename = "valueFrom", skip_serializing_if = "Option::is_none")]
    pub value_from: Option<String>,
}

/// Structure `Service` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Service {
    /// `availabilityZoneRebalancing`
    #[serde(rename = "availabilityZoneRebalancing", skip_serializing_if = "Option::is_none")]
    pub availability_zone_rebalancing: Option<String>,
    /// `capacityProviderStrategy`
    #[serde(rename = "capacityProviderStrategy", skip_serializing_if = "Option::is_none")]
    pub capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>>,
    /// `clusterArn`
    #[serde(rename = "clusterArn", skip_serializing_if = "Option::is_none")]
    pub cluster_arn: Option<String>,
    /// `createdAt`
    #[serde(rename = "createdAt", skip_serializing_if = "Option::is_none")]
    pub created_at: Option<EpochSeconds>,
    /// `createdBy`
    #[serde(rename = "createdBy", skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// `currentServiceDeployment`
    #[serde(rename = "currentServiceDeployment", skip_serializing_if = "Option::is_none")]
    pub current_service_deployment: Option<String>,
    /// `currentServiceRevisions`
    #[serde(rename = "currentServiceRevisions", skip_serializing_if = "Option::is_none")]
    pub current_service_revisions: Option<Vec<ServiceCurrentRevisionSummary>>,
    /// `deploymentConfiguration`
    #[serde(rename = "deploymentConfiguration", skip_serializing_if = "Option::is_none")]
    pub deployment_configuration: Option<DeploymentConfiguration>,
    /// `deploymentController`
    #[serde(rename = "deploymentController", skip_serializing_if = "Option::is_none")]
    pub deployment_controller: Option<DeploymentController>,
    /// `deployments`
    #[serde(rename = "deployments", skip_serializing_if = "Option::is_none")]
    pub deployments: Option<Vec<Deployment>>,
    /// `desiredCount`
    #[serde(rename = "desiredCount", skip_serializing_if = "Option::is_none")]
    pub desired_count: Option<i64>,
    /// `enableECSManagedTags`
    #[serde(rename = "enableECSManagedTags", skip_serializing_if = "Option::is_none")]
    pub enable_ecs_managed_tags: Option<bool>,
    /// `enableExecuteCommand`
    #[serde(rename = "enableExecuteCommand", skip_serializing_if = "Option::is_none")]
    pub enable_execute_command: Option<bool>,
    /// `events`
    #[serde(rename = "events", skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<ServiceEvent>>,
    /// `healthCheckGracePeriodSeconds`
    #[serde(rename = "healthCheckGracePeriodSeconds", skip_serializing_if = "Option::is_none")]
    pub health_check_grace_period_seconds: Option<i64>,
    /// `launchType`
    #[serde(rename = "launchType", skip_serializing_if = "Option::is_none")]
    pub launch_type: Option<String>,
    /// `loadBalancers`
    #[serde(rename = "loadBalancers", skip_serializing_if = "Option::is_none")]
    pub load_balancers: Option<Vec<LoadBalancer>>,
    /// `networkConfiguration`
    #[serde(rename = "networkConfiguration", skip_serializing_if = "Option::is_none")]
    pub network_configuration: Option<NetworkConfiguration>,
    /// `pendingCount`
    #[serde(rename = "pendingCount", skip_serializing_if = "Option::is_none")]
    pub pending_count: Option<i64>,
    /// `placementConstraints`
    #[serde(rename = "placementConstraints", skip_serializing_if = "Option::is_none")]
    pub placement_constraints: Option<Vec<PlacementConstraint>>,
    /// `placementStrategy`
    #[serde(rename = "placementStrategy", skip_serializing_if = "Option::is_none")]
    pub placement_strategy: Option<Vec<PlacementStrategy>>,
    /// `platformFamily`
    #[serde(rename = "platformFamily", skip_serializing_if = "Option::is_none")]
    pub platform_family: Option<String>,
    /// `platformVersion`
    #[serde(rename = "platformVersion", skip_serializing_if = "Option::is_none")]
    pub platform_version: Option<String>,
    /// `propagateTags`
    #[serde(rename = "propagateTags", skip_serializing_if = "Option::is_none")]
    pub propagate_tags: Option<String>,
    /// `resourceManagementType`
    #[serde(rename = "resourceManagementType", skip_serializing_if = "Option::is_none")]
    pub resource_management_type: Option<String>,
    /// `roleArn`
    #[serde(rename = "roleArn", skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// `runningCount`
    #[serde(rename = "runningCount", skip_serializing_if = "Option::is_none")]
    pub running_count: Option<i64>,
    /// `schedulingStrategy`
    #[serde(rename = "schedulingStrategy", skip_serializing_if = "Option::is_none")]
    pub scheduling_strategy: Option<String>,
    /// `serviceArn`
    #[serde(rename = "serviceArn", skip_serializing_if = "Option::is_none")]
    pub service_arn: Option<String>,
    /// `serviceName`
    #[serde(rename = "serviceName", skip_serializing_if = "Option::is_none")]
    pub service_name: Option<String>,
    /// `serviceRegistries`
    #[serde(rename = "serviceRegistries", skip_serializing_if = "Option::is_none")]
    pub service_registries: Option<Vec<ServiceRegistry>>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `taskDefinition`
    #[serde(rename = "taskDefinition", skip_serializing_if = "Option::is_none")]
    pub task_definition: Option<String>,
    /// `taskSets`
    #[serde(rename = "taskSets", skip_serializing_if = "Option::is_none")]
    pub task_sets: Option<Vec<TaskSet>>,
}

/// Structure `ServiceConnectAccessLogConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceConnectAccessLogConfiguration {
    /// `format`
    #[serde(rename = "format", skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// `includeQueryParameters`
    #[serde(rename = "includeQueryParameters", skip_serializing_if = "Option::is_none")]
    pub include_query_parameters: Option<String>,
}

/// Values of enum `ServiceConnectAccessLoggingFormat`.
pub const SERVICE_CONNECT_ACCESS_LOGGING_FORMAT: &[&str] = &["TEXT", "JSON"];

/// Structure `ServiceConnectClientAlias` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceConnectClientAlias {
    /// `dnsName`
    #[serde(rename = "dnsName", skip_serializing_if = "Option::is_none")]
    pub dns_name: Option<String>,
    /// `port`
    #[serde(rename = "port", skip_serializing_if = "Option::is_none")]
    pub port: Option<i64>,
    /// `testTrafficRules`
    #[serde(rename = "testTrafficRules", skip_serializing_if = "Option::is_none")]
    pub test_traffic_rules: Option<ServiceConnectTestTrafficRules>,
}

/// Structure `ServiceConnectConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceConnectConfiguration {
    /// `accessLogConfiguration`
    #[serde(rename = "accessLogConfiguration", skip_serializing_if = "Option::is_none")]
    pub access_log_configuration: Option<ServiceConnectAccessLogConfiguration>,
    /// `enabled`
    #[serde(rename = "enabled", skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// `logConfiguration`
    #[serde(rename = "logConfiguration", skip_serializing_if = "Option::is_none")]
    pub log_configuration: Option<LogConfiguration>,
    /// `namespace`
    #[serde(rename = "namespace", skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
    /// `services`
    #[serde(rename = "services", skip_serializing_if = "Option::is_none")]
    pub services: Option<Vec<ServiceConnectService>>,
}

/// Values of enum `ServiceConnectIncludeQueryParameters`.
pub const SERVICE_CONNECT_INCLUDE_QUERY_PARAMETERS: &[&str] = &["DISABLED", "ENABLED"];

/// Structure `ServiceConnectService` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceConnectService {
    /// `clientAliases`
    #[serde(rename = "clientAliases", skip_serializing_if = "Option::is_none")]
    pub client_aliases: Option<Vec<ServiceConnectClientAlias>>,
    /// `discoveryName`
    #[serde(rename = "discoveryName", skip_serializing_if = "Option::is_none")]
    pub discovery_name: Option<String>,
    /// `ingressPortOverride`
    #[serde(rename = "ingressPortOverride", skip_serializing_if = "Option::is_none")]
    pub ingress_port_override: Option<i64>,
    /// `portName`
    #[serde(rename = "portName", skip_serializing_if = "Option::is_none")]
    pub port_name: Option<String>,
    /// `timeout`
    #[serde(rename = "timeout", skip_serializing_if = "Option::is_none")]
    pub timeout: Option<TimeoutConfiguration>,
    /// `tls`
    #[serde(rename = "tls", skip_serializing_if = "Option::is_none")]
    pub tls: Option<ServiceConnectTlsConfiguration>,
}

/// Structure `ServiceConnectServiceResource` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceConnectServiceResource {
    /// `discoveryArn`
    #[serde(rename = "discoveryArn", skip_serializing_if = "Option::is_none")]
    pub discovery_arn: Option<String>,
    /// `discoveryName`
    #[serde(rename = "discoveryName", skip_serializing_if = "Option::is_none")]
    pub discovery_name: Option<String>,
}

/// Structure `ServiceConnectTestTrafficHeaderMatchRules` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceConnectTestTrafficHeaderMatchRules {
    /// `exact`
    #[serde(rename = "exact", skip_serializing_if = "Option::is_none")]
    pub exact: Option<String>,
}

/// Structure `ServiceConnectTestTrafficHeaderRules` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceConnectTestTrafficHeaderRules {
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `value`
    #[serde(rename = "value", skip_serializing_if = "Option::is_none")]
    pub value: Option<ServiceConnectTestTrafficHeaderMatchRules>,
}

/// Structure `ServiceConnectTestTrafficRules` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceConnectTestTrafficRules {
    /// `header`
    #[serde(rename = "header", skip_serializing_if = "Option::is_none")]
    pub header: Option<ServiceConnectTestTrafficHeaderRules>,
}

/// Structure `ServiceConnectTlsCertificateAuthority` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceConnectTlsCertificateAuthority {
    /// `awsPcaAuthorityArn`
    #[serde(rename = "awsPcaAuthorityArn", skip_serializing_if = "Option::is_none")]
    pub aws_pca_authority_arn: Option<String>,
}

/// Structure `ServiceConnectTlsConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceConnectTlsConfiguration {
    /// `issuerCertificateAuthority`
    #[serde(rename = "issuerCertificateAuthority", skip_serializing_if = "Option::is_none")]
    pub issuer_certificate_authority: Option<ServiceConnectTlsCertificateAuthority>,
    /// `kmsKey`
    #[serde(rename = "kmsKey", skip_serializing_if = "Option::is_none")]
    pub kms_key: Option<String>,
    /// `roleArn`
    #[serde(rename = "roleArn", skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
}

/// Structure `ServiceCurrentRevisionSummary` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceCurrentRevisionSummary {
    /// `arn`
    #[serde(rename = "arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `pendingTaskCount`
    #[serde(rename = "pendingTaskCount", skip_serializing_if = "Option::is_none")]
    pub pending_task_count: Option<i64>,
    /// `requestedTaskCount`
    #[serde(rename = "requestedTaskCount", skip_serializing_if = "Option::is_none")]
    pub requested_task_count: Option<i64>,
    /// `runningTaskCount`
    #[serde(rename = "runningTaskCount", skip_serializing_if = "Option::is_none")]
    pub running_task_count: Option<i64>,
}

/// Structure `ServiceEvent` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceEvent {
    /// `createdAt`
    #[serde(rename = "createdAt", skip_serializing_if = "Option::is_none")]
    pub created_at: Option<EpochSeconds>,
    /// `id`
    #[serde(rename = "id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `message`
    #[serde(rename = "message", skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// Values of enum `ServiceField`.
pub const SERVICE_FIELD: &[&str] = &["TAGS"];

/// Structure `ServiceManagedEBSVolumeConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceManagedEBSVolumeConfiguration {
    /// `encrypted`
    #[serde(rename = "encrypted", skip_serializing_if = "Option::is_none")]
    pub encrypted: Option<bool>,
    /// `filesystemType`
    #[serde(rename = "filesystemType", skip_serializing_if = "Option::is_none")]
    pub filesystem_type: Option<String>,
    /// `iops`
    #[serde(rename = "iops", skip_serializing_if = "Option::is_none")]
    pub iops: Option<i64>,
    /// `kmsKeyId`
    #[serde(rename = "kmsKeyId", skip_serializing_if = "Option::is_none")]
    pub kms_key_id: Option<String>,
    /// `roleArn`
    #[serde(rename = "roleArn", skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// `sizeInGiB`
    #[serde(rename = "sizeInGiB", skip_serializing_if = "Option::is_none")]
    pub size_in_gi_b: Option<i64>,
    /// `snapshotId`
    #[serde(rename = "snapshotId", skip_serializing_if = "Option::is_none")]
    pub snapshot_id: Option<String>,
    /// `tagSpecifications`
    #[serde(rename = "tagSpecifications", skip_serializing_if = "Option::is_none")]
    pub tag_specifications: Option<Vec<EBSTagSpecification>>,
    /// `throughput`
    #[serde(rename = "throughput", skip_serializing_if = "Option::is_none")]
    pub throughput: Option<i64>,
    /// `volumeInitializationRate`
    #[serde(rename = "volumeInitializationRate", skip_serializing_if = "Option::is_none")]
    pub volume_initialization_rate: Option<i64>,
    /// `volumeType`
    #[serde(rename = "volumeType", skip_serializing_if = "Option::is_none")]
    pub volume_type: Option<String>,
}

/// Structure `ServiceRegistry` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceRegistry {
    /// `containerName`
    #[serde(rename = "containerName", skip_serializing_if = "Option::is_none")]
    pub container_name: Option<String>,
    /// `containerPort`
    #[serde(rename = "containerPort", skip_serializing_if = "Option::is_none")]
    pub container_port: Option<i64>,
    /// `port`
    #[serde(rename = "port", skip_serializing_if = "Option::is_none")]
    pub port: Option<i64>,
    /// `registryArn`
    #[serde(rename = "registryArn", skip_serializing_if = "Option::is_none")]
    pub registry_arn: Option<String>,
}

/// Structure `ServiceVolumeConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceVolumeConfiguration {
    /// `managedEBSVolume`
    #[serde(rename = "managedEBSVolume", skip_serializing_if = "Option::is_none")]
    pub managed_ebs_volume: Option<ServiceManagedEBSVolumeConfiguration>,
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Values of enum `SortOrder`.
pub const SORT_ORDER: &[&str] = &["ASC", "DESC"];

/// Values of enum `StabilityStatus`.
pub const STABILITY_STATUS: &[&str] = &["STEADY_STATE", "STABILIZING"];

/// Structure `StopTaskRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StopTaskRequest {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `reason`
    #[serde(rename = "reason", skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// `task`
    #[serde(rename = "task", skip_serializing_if = "Option::is_none")]
    pub task: Option<String>,
}

/// Structure `StopTaskResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StopTaskResponse {
    /// `task`
    #[serde(rename = "task", skip_serializing_if = "Option::is_none")]
    pub task: Option<Task>,
}

/// Structure `SystemControl` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SystemControl {
    /// `namespace`
    #[serde(rename = "namespace", skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
    /// `value`
    #[serde(rename = "value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Structure `Tag` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tag {
    /// `key`
    #[serde(rename = "key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `value`
    #[serde(rename = "value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Structure `TagResourceRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TagResourceRequest {
    /// `resourceArn`
    #[serde(rename = "resourceArn", skip_serializing_if = "Option::is_none")]
    pub resource_arn: Option<String>,
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `TagResourceResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TagResourceResponse {}

/// Values of enum `TargetType`.
pub const TARGET_TYPE: &[&str] = &["container-instance"];

/// Structure `Task` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Task {
    /// `attachments`
    #[serde(rename = "attachments", skip_serializing_if = "Option::is_none")]
    pub attachments: Option<Vec<Attachment>>,
    /// `attributes`
    #[serde(rename = "attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Vec<Attribute>>,
    /// `availabilityZone`
    #[serde(rename = "availabilityZone", skip_serializing_if = "Option::is_none")]
    pub availability_zone: Option<String>,
    /// `capacityProviderName`
    #[serde(rename = "capacityProviderName", skip_serializing_if = "Option::is_none")]
    pub capacity_provider_name: Option<String>,
    /// `clusterArn`
    #[serde(rename = "clusterArn", skip_serializing_if = "Option::is_none")]
    pub cluster_arn: Option<String>,
    /// `connectivity`
    #[serde(rename = "connectivity", skip_serializing_if = "Option::is_none")]
    pub connectivity: Option<String>,
    /// `connectivityAt`
    #[serde(rename = "connectivityAt", skip_serializing_if = "Option::is_none")]
    pub connectivity_at: Option<EpochSeconds>,
    /// `containerInstanceArn`
    #[serde(rename = "containerInstanceArn", skip_serializing_if = "Option::is_none")]
    pub container_instance_arn: Option<String>,
    /// `containers`
    #[serde(rename = "containers", skip_serializing_if = "Option::is_none")]
    pub containers: Option<Vec<Container>>,
    /// `cpu`
    #[serde(rename = "cpu", skip_serializing_if = "Option::is_none")]
    pub cpu: Option<String>,
    /// `createdAt`
    #[serde(rename = "createdAt", skip_serializing_if = "Option::is_none")]
    pub created_at: Option<EpochSeconds>,
    /// `desiredStatus`
    #[serde(rename = "desiredStatus", skip_serializing_if = "Option::is_none")]
    pub desired_status: Option<String>,
    /// `enableExecuteCommand`
    #[serde(rename = "enableExecuteCommand", skip_serializing_if = "Option::is_none")]
    pub enable_execute_command: Option<bool>,
    /// `ephemeralStorage`
    #[serde(rename = "ephemeralStorage", skip_serializing_if = "Option::is_none")]
    pub ephemeral_storage: Option<EphemeralStorage>,
    /// `executionStoppedAt`
    #[serde(rename = "executionStoppedAt", skip_serializing_if = "Option::is_none")]
    pub execution_stopped_at: Option<EpochSeconds>,
    /// `fargateEphemeralStorage`
    #[serde(rename = "fargateEphemeralStorage", skip_serializing_if = "Option::is_none")]
    pub fargate_ephemeral_storage: Option<TaskEphemeralStorage>,
    /// `group`
    #[serde(rename = "group", skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// `healthStatus`
    #[serde(rename = "healthStatus", skip_serializing_if = "Option::is_none")]
    pub health_status: Option<String>,
    /// `inferenceAccelerators`
    #[serde(rename = "inferenceAccelerators", skip_serializing_if = "Option::is_none")]
    pub inference_accelerators: Option<Vec<InferenceAccelerator>>,
    /// `lastStatus`
    #[serde(rename = "lastStatus", skip_serializing_if = "Option::is_none")]
    pub last_status: Option<String>,
    /// `launchType`
    #[serde(rename = "launchType", skip_serializing_if = "Option::is_none")]
    pub launch_type: Option<String>,
    /// `memory`
    #[serde(rename = "memory", skip_serializing_if = "Option::is_none")]
    pub memory: Option<String>,
    /// `overrides`
    #[serde(rename = "overrides", skip_serializing_if = "Option::is_none")]
    pub overrides: Option<TaskOverride>,
    /// `platformFamily`
    #[serde(rename = "platformFamily", skip_serializing_if = "Option::is_none")]
    pub platform_family: Option<String>,
    /// `platformVersion`
    #[serde(rename = "platformVersion", skip_serializing_if = "Option::is_none")]
    pub platform_version: Option<String>,
    /// `pullStartedAt`
    #[serde(rename = "pullStartedAt", skip_serializing_if = "Option::is_none")]
    pub pull_started_at: Option<EpochSeconds>,
    /// `pullStoppedAt`
    #[serde(rename = "pullStoppedAt", skip_serializing_if = "Option::is_none")]
    pub pull_stopped_at: Option<EpochSeconds>,
    /// `startedAt`
    #[serde(rename = "startedAt", skip_serializing_if = "Option::is_none")]
    pub started_at: Option<EpochSeconds>,
    /// `startedBy`
    #[serde(rename = "startedBy", skip_serializing_if = "Option::is_none")]
    pub started_by: Option<String>,
    /// `stopCode`
    #[serde(rename = "stopCode", skip_serializing_if = "Option::is_none")]
    pub stop_code: Option<String>,
    /// `stoppedAt`
    #[serde(rename = "stoppedAt", skip_serializing_if = "Option::is_none")]
    pub stopped_at: Option<EpochSeconds>,
    /// `stoppedReason`
    #[serde(rename = "stoppedReason", skip_serializing_if = "Option::is_none")]
    pub stopped_reason: Option<String>,
    /// `stoppingAt`
    #[serde(rename = "stoppingAt", skip_serializing_if = "Option::is_none")]
    pub stopping_at: Option<EpochSeconds>,
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `taskArn`
    #[serde(rename = "taskArn", skip_serializing_if = "Option::is_none")]
    pub task_arn: Option<String>,
    /// `taskDefinitionArn`
    #[serde(rename = "taskDefinitionArn", skip_serializing_if = "Option::is_none")]
    pub task_definition_arn: Option<String>,
    /// `version`
    #[serde(rename = "version", skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
}

/// Structure `TaskDefinition` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskDefinition {
    /// `compatibilities`
    #[serde(rename = "compatibilities", skip_serializing_if = "Option::is_none")]
    pub compatibilities: Option<Vec<String>>,
    /// `containerDefinitions`
    #[serde(rename = "containerDefinitions", skip_serializing_if = "Option::is_none")]
    pub container_definitions: Option<Vec<ContainerDefinition>>,
    /// `cpu`
    #[serde(rename = "cpu", skip_serializing_if = "Option::is_none")]
    pub cpu: Option<String>,
    /// `deleteRequestedAt`
    #[serde(rename = "deleteRequestedAt", skip_serializing_if = "Option::is_none")]
    pub delete_requested_at: Option<EpochSeconds>,
    /// `deregisteredAt`
    #[serde(rename = "deregisteredAt", skip_serializing_if = "Option::is_none")]
    pub deregistered_at: Option<EpochSeconds>,
    /// `enableFaultInjection`
    #[serde(rename = "enableFaultInjection", skip_serializing_if = "Option::is_none")]
    pub enable_fault_injection: Option<bool>,
    /// `ephemeralStorage`
    #[serde(rename = "ephemeralStorage", skip_serializing_if = "Option::is_none")]
    pub ephemeral_storage: Option<EphemeralStorage>,
    /// `executionRoleArn`
    #[serde(rename = "executionRoleArn", skip_serializing_if = "Option::is_none")]
    pub execution_role_arn: Option<String>,
    /// `family`
    #[serde(rename = "family", skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// `inferenceAccelerators`
    #[serde(rename = "inferenceAccelerators", skip_serializing_if = "Option::is_none")]
    pub inference_accelerators: Option<Vec<InferenceAccelerator>>,
    /// `ipcMode`
    #[serde(rename = "ipcMode", skip_serializing_if = "Option::is_none")]
    pub ipc_mode: Option<String>,
    /// `memory`
    #[serde(rename = "memory", skip_serializing_if = "Option::is_none")]
    pub memory: Option<String>,
    /// `networkMode`
    #[serde(rename = "networkMode", skip_serializing_if = "Option::is_none")]
    pub network_mode: Option<String>,
    /// `pidMode`
    #[serde(rename = "pidMode", skip_serializing_if = "Option::is_none")]
    pub pid_mode: Option<String>,
    /// `placementConstraints`
    #[serde(rename = "placementConstraints", skip_serializing_if = "Option::is_none")]
    pub placement_constraints: Option<Vec<TaskDefinitionPlacementConstraint>>,
    /// `proxyConfiguration`
    #[serde(rename = "proxyConfiguration", skip_serializing_if = "Option::is_none")]
    pub proxy_configuration: Option<ProxyConfiguration>,
    /// `registeredAt`
    #[serde(rename = "registeredAt", skip_serializing_if = "Option::is_none")]
    pub registered_at: Option<EpochSeconds>,
    /// `registeredBy`
    #[serde(rename = "registeredBy", skip_serializing_if = "Option::is_none")]
    pub registered_by: Option<String>,
    /// `requiresAttributes`
    #[serde(rename = "requiresAttributes", skip_serializing_if = "Option::is_none")]
    pub requires_attributes: Option<Vec<Attribute>>,
    /// `requiresCompatibilities`
    #[serde(rename = "requiresCompatibilities", skip_serializing_if = "Option::is_none")]
    pub requires_compatibilities: Option<Vec<String>>,
    /// `revision`
    #[serde(rename = "revision", skip_serializing_if = "Option::is_none")]
    pub revision: Option<i64>,
    /// `runtimePlatform`
    #[serde(rename = "runtimePlatform", skip_serializing_if = "Option::is_none")]
    pub runtime_platform: Option<RuntimePlatform>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `taskDefinitionArn`
    #[serde(rename = "taskDefinitionArn", skip_serializing_if = "Option::is_none")]
    pub task_definition_arn: Option<String>,
    /// `taskRoleArn`
    #[serde(rename = "taskRoleArn", skip_serializing_if = "Option::is_none")]
    pub task_role_arn: Option<String>,
    /// `volumes`
    #[serde(rename = "volumes", skip_serializing_if = "Option::is_none")]
    pub volumes: Option<Vec<Volume>>,
}

/// Values of enum `TaskDefinitionFamilyStatus`.
pub const TASK_DEFINITION_FAMILY_STATUS: &[&str] = &["ACTIVE", "INACTIVE", "ALL"];

/// Values of enum `TaskDefinitionField`.
pub const TASK_DEFINITION_FIELD: &[&str] = &["TAGS"];

/// Structure `TaskDefinitionPlacementConstraint` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskDefinitionPlacementConstraint {
    /// `expression`
    #[serde(rename = "expression", skip_serializing_if = "Option::is_none")]
    pub expression: Option<String>,
    /// `type`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
}

/// Values of enum `TaskDefinitionPlacementConstraintType`.
pub const TASK_DEFINITION_PLACEMENT_CONSTRAINT_TYPE: &[&str] = &["memberOf"];

/// Values of enum `TaskDefinitionStatus`.
pub const TASK_DEFINITION_STATUS: &[&str] = &["ACTIVE", "INACTIVE", "DELETE_IN_PROGRESS"];

/// Structure `TaskEphemeralStorage` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskEphemeralStorage {
    /// `kmsKeyId`
    #[serde(rename = "kmsKeyId", skip_serializing_if = "Option::is_none")]
    pub kms_key_id: Option<String>,
    /// `sizeInGiB`
    #[serde(rename = "sizeInGiB", skip_serializing_if = "Option::is_none")]
    pub size_in_gi_b: Option<i64>,
}

/// Values of enum `TaskField`.
pub const TASK_FIELD: &[&str] = &["TAGS"];

/// Values of enum `TaskFilesystemType`.
pub const TASK_FILESYSTEM_TYPE: &[&str] = &["ext3", "ext4", "xfs", "ntfs"];

/// Structure `TaskManagedEBSVolumeConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskManagedEBSVolumeConfiguration {
    /// `encrypted`
    #[serde(rename = "encrypted", skip_serializing_if = "Option::is_none")]
    pub encrypted: Option<bool>,
    /// `filesystemType`
    #[serde(rename = "filesystemType", skip_serializing_if = "Option::is_none")]
    pub filesystem_type: Option<String>,
    /// `iops`
    #[serde(rename = "iops", skip_serializing_if = "Option::is_none")]
    pub iops: Option<i64>,
    /// `kmsKeyId`
    #[serde(rename = "kmsKeyId", skip_serializing_if = "Option::is_none")]
    pub kms_key_id: Option<String>,
    /// `roleArn`
    #[serde(rename = "roleArn", skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// `sizeInGiB`
    #[serde(rename = "sizeInGiB", skip_serializing_if = "Option::is_none")]
    pub size_in_gi_b: Option<i64>,
    /// `snapshotId`
    #[serde(rename = "snapshotId", skip_serializing_if = "Option::is_none")]
    pub snapshot_id: Option<String>,
    /// `tagSpecifications`
    #[serde(rename = "tagSpecifications", skip_serializing_if = "Option::is_none")]
    pub tag_specifications: Option<Vec<EBSTagSpecification>>,
    /// `terminationPolicy`
    #[serde(rename = "terminationPolicy", skip_serializing_if = "Option::is_none")]
    pub termination_policy: Option<TaskManagedEBSVolumeTerminationPolicy>,
    /// `throughput`
    #[serde(rename = "throughput", skip_serializing_if = "Option::is_none")]
    pub throughput: Option<i64>,
    /// `volumeInitializationRate`
    #[serde(rename = "volumeInitializationRate", skip_serializing_if = "Option::is_none")]
    pub volume_initialization_rate: Option<i64>,
    /// `volumeType`
    #[serde(rename = "volumeType", skip_serializing_if = "Option::is_none")]
    pub volume_type: Option<String>,
}

/// Structure `TaskManagedEBSVolumeTerminationPolicy` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskManagedEBSVolumeTerminationPolicy {
    /// `deleteOnTermination`
    #[serde(rename = "deleteOnTermination", skip_serializing_if = "Option::is_none")]
    pub delete_on_termination: Option<bool>,
}

/// Structure `TaskOverride` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskOverride {
    /// `containerOverrides`
    #[serde(rename = "containerOverrides", skip_serializing_if = "Option::is_none")]
    pub container_overrides: Option<Vec<ContainerOverride>>,
    /// `cpu`
    #[serde(rename = "cpu", skip_serializing_if = "Option::is_none")]
    pub cpu: Option<String>,
    /// `ephemeralStorage`
    #[serde(rename = "ephemeralStorage", skip_serializing_if = "Option::is_none")]
    pub ephemeral_storage: Option<EphemeralStorage>,
    /// `executionRoleArn`
    #[serde(rename = "executionRoleArn", skip_serializing_if = "Option::is_none")]
    pub execution_role_arn: Option<String>,
    /// `inferenceAcceleratorOverrides`
    #[serde(rename = "inferenceAcceleratorOverrides", skip_serializing_if = "Option::is_none")]
    pub inference_accelerator_overrides: Option<Vec<InferenceAcceleratorOverride>>,
    /// `memory`
    #[serde(rename = "memory", skip_serializing_if = "Option::is_none")]
    pub memory: Option<String>,
    /// `taskRoleArn`
    #[serde(rename = "taskRoleArn", skip_serializing_if = "Option::is_none")]
    pub task_role_arn: Option<String>,
}

/// Structure `TaskSet` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskSet {
    /// `capacityProviderStrategy`
    #[serde(rename = "capacityProviderStrategy", skip_serializing_if = "Option::is_none")]
    pub capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>>,
    /// `clusterArn`
    #[serde(rename = "clusterArn", skip_serializing_if = "Option::is_none")]
    pub cluster_arn: Option<String>,
    /// `computedDesiredCount`
    #[serde(rename = "computedDesiredCount", skip_serializing_if = "Option::is_none")]
    pub computed_desired_count: Option<i64>,
    /// `createdAt`
    #[serde(rename = "createdAt", skip_serializing_if = "Option::is_none")]
    pub created_at: Option<EpochSeconds>,
    /// `externalId`
    #[serde(rename = "externalId", skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    /// `fargateEphemeralStorage`
    #[serde(rename = "fargateEphemeralStorage", skip_serializing_if = "Option::is_none")]
    pub fargate_ephemeral_storage: Option<DeploymentEphemeralStorage>,
    /// `id`
    #[serde(rename = "id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `launchType`
    #[serde(rename = "launchType", skip_serializing_if = "Option::is_none")]
    pub launch_type: Option<String>,
    /// `loadBalancers`
    #[serde(rename = "loadBalancers", skip_serializing_if = "Option::is_none")]
    pub load_balancers: Option<Vec<LoadBalancer>>,
    /// `networkConfiguration`
    #[serde(rename = "networkConfiguration", skip_serializing_if = "Option::is_none")]
    pub network_configuration: Option<NetworkConfiguration>,
    /// `pendingCount`
    #[serde(rename = "pendingCount", skip_serializing_if = "Option::is_none")]
    pub pending_count: Option<i64>,
    /// `platformFamily`
    #[serde(rename = "platformFamily", skip_serializing_if = "Option::is_none")]
    pub platform_family: Option<String>,
    /// `platformVersion`
    #[serde(rename = "platformVersion", skip_serializing_if = "Option::is_none")]
    pub platform_version: Option<String>,
    /// `runningCount`
    #[serde(rename = "runningCount", skip_serializing_if = "Option::is_none")]
    pub running_count: Option<i64>,
    /// `scale`
    #[serde(rename = "scale", skip_serializing_if = "Option::is_none")]
    pub scale: Option<Scale>,
    /// `serviceArn`
    #[serde(rename = "serviceArn", skip_serializing_if = "Option::is_none")]
    pub service_arn: Option<String>,
    /// `serviceRegistries`
    #[serde(rename = "serviceRegistries", skip_serializing_if = "Option::is_none")]
    pub service_registries: Option<Vec<ServiceRegistry>>,
    /// `stabilityStatus`
    #[serde(rename = "stabilityStatus", skip_serializing_if = "Option::is_none")]
    pub stability_status: Option<String>,
    /// `stabilityStatusAt`
    #[serde(rename = "stabilityStatusAt", skip_serializing_if = "Option::is_none")]
    pub stability_status_at: Option<EpochSeconds>,
    /// `startedBy`
    #[serde(rename = "startedBy", skip_serializing_if = "Option::is_none")]
    pub started_by: Option<String>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `taskDefinition`
    #[serde(rename = "taskDefinition", skip_serializing_if = "Option::is_none")]
    pub task_definition: Option<String>,
    /// `taskSetArn`
    #[serde(rename = "taskSetArn", skip_serializing_if = "Option::is_none")]
    pub task_set_arn: Option<String>,
    /// `updatedAt`
    #[serde(rename = "updatedAt", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<EpochSeconds>,
}

/// Values of enum `TaskSetField`.
pub const TASK_SET_FIELD: &[&str] = &["TAGS"];

/// Values of enum `TaskStopCode`.
pub const TASK_STOP_CODE: &[&str] = &["TaskFailedToStart", "EssentialContainerExited", "UserInitiated", "ServiceSchedulerInitiated", "SpotInterruption", "TerminationNotice"];

/// Structure `TaskVolumeConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskVolumeConfiguration {
    /// `managedEBSVolume`
    #[serde(rename = "managedEBSVolume", skip_serializing_if = "Option::is_none")]
    pub managed_ebs_volume: Option<TaskManagedEBSVolumeConfiguration>,
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Structure `TimeoutConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TimeoutConfiguration {
    /// `idleTimeoutSeconds`
    #[serde(rename = "idleTimeoutSeconds", skip_serializing_if = "Option::is_none")]
    pub idle_timeout_seconds: Option<i64>,
    /// `perRequestTimeoutSeconds`
    #[serde(rename = "perRequestTimeoutSeconds", skip_serializing_if = "Option::is_none")]
    pub per_request_timeout_seconds: Option<i64>,
}

/// Structure `Tmpfs` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tmpfs {
    /// `containerPath`
    #[serde(rename = "containerPath", skip_serializing_if = "Option::is_none")]
    pub container_path: Option<String>,
    /// `mountOptions`
    #[serde(rename = "mountOptions", skip_serializing_if = "Option::is_none")]
    pub mount_options: Option<Vec<String>>,
    /// `size`
    #[serde(rename = "size", skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
}

/// Values of enum `TransportProtocol`.
pub const TRANSPORT_PROTOCOL: &[&str] = &["tcp", "udp"];

/// Structure `Ulimit` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Ulimit {
    /// `hardLimit`
    #[serde(rename = "hardLimit", skip_serializing_if = "Option::is_none")]
    pub hard_limit: Option<i64>,
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `softLimit`
    #[serde(rename = "softLimit", skip_serializing_if = "Option::is_none")]
    pub soft_limit: Option<i64>,
}

/// Values of enum `UlimitName`.
pub const ULIMIT_NAME: &[&str] = &["core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile", "nproc", "rss", "rtprio", "rttime", "sigpending", "stack"];

/// Structure `UntagResourceRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UntagResourceRequest {
    /// `resourceArn`
    #[serde(rename = "resourceArn", skip_serializing_if = "Option::is_none")]
    pub resource_arn: Option<String>,
    /// `tagKeys`
    #[serde(rename = "tagKeys", skip_serializing_if = "Option::is_none")]
    pub tag_keys: Option<Vec<String>>,
}

/// Structure `UntagResourceResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UntagResourceResponse {}

/// Structure `UpdateClusterRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpdateClusterRequest {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `configuration`
    #[serde(rename = "configuration", skip_serializing_if = "Option::is_none")]
    pub configuration: Option<ClusterConfiguration>,
    /// `serviceConnectDefaults`
    #[serde(rename = "serviceConnectDefaults", skip_serializing_if = "Option::is_none")]
    pub service_connect_defaults: Option<ClusterServiceConnectDefaultsRequest>,
    /// `settings`
    #[serde(rename = "settings", skip_serializing_if = "Option::is_none")]
    pub settings: Option<Vec<ClusterSetting>>,
}

/// Structure `UpdateClusterResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpdateClusterResponse {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<Cluster>,
}

/// Structure `UpdateServicePrimaryTaskSetRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpdateServicePrimaryTaskSetRequest {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `primaryTaskSet`
    #[serde(rename = "primaryTaskSet", skip_serializing_if = "Option::is_none")]
    pub primary_task_set: Option<String>,
    /// `service`
    #[serde(rename = "service", skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
}

/// Structure `UpdateServicePrimaryTaskSetResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpdateServicePrimaryTaskSetResponse {
    /// `taskSet`
    #[serde(rename = "taskSet", skip_serializing_if = "Option::is_none")]
    pub task_set: Option<TaskSet>,
}

/// Structure `UpdateServiceRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpdateServiceRequest {
    /// `availabilityZoneRebalancing`
    #[serde(rename = "availabilityZoneRebalancing", skip_serializing_if = "Option::is_none")]
    pub availability_zone_rebalancing: Option<String>,
    /// `capacityProviderStrategy`
    #[serde(rename = "capacityProviderStrategy", skip_serializing_if = "Option::is_none")]
    pub capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>>,
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `deploymentConfiguration`
    #[serde(rename = "deploymentConfiguration", skip_serializing_if = "Option::is_none")]
    pub deployment_configuration: Option<DeploymentConfiguration>,
    /// `deploymentController`
    #[serde(rename = "deploymentController", skip_serializing_if = "Option::is_none")]
    pub deployment_controller: Option<DeploymentController>,
    /// `desiredCount`
    #[serde(rename = "desiredCount", skip_serializing_if = "Option::is_none")]
    pub desired_count: Option<i64>,
    /// `enableECSManagedTags`
    #[serde(rename = "enableECSManagedTags", skip_serializing_if = "Option::is_none")]
    pub enable_ecs_managed_tags: Option<bool>,
    /// `enableExecuteCommand`
    #[serde(rename = "enableExecuteCommand", skip_serializing_if = "Option::is_none")]
    pub enable_execute_command: Option<bool>,
    /// `forceNewDeployment`
    #[serde(rename = "forceNewDeployment", skip_serializing_if = "Option::is_none")]
    pub force_new_deployment: Option<bool>,
    /// `healthCheckGracePeriodSeconds`
    #[serde(rename = "healthCheckGracePeriodSeconds", skip_serializing_if = "Option::is_none")]
    pub health_check_grace_period_seconds: Option<i64>,
    /// `loadBalancers`
    #[serde(rename = "loadBalancers", skip_serializing_if = "Option::is_none")]
    pub load_balancers: Option<Vec<LoadBalancer>>,
    /// `networkConfiguration`
    #[serde(rename = "networkConfiguration", skip_serializing_if = "Option::is_none")]
    pub network_configuration: Option<NetworkConfiguration>,
    /// `placementConstraints`
    #[serde(rename = "placementConstraints", skip_serializing_if = "Option::is_none")]
    pub placement_constraints: Option<Vec<PlacementConstraint>>,
    /// `placementStrategy`
    #[serde(rename = "placementStrategy", skip_serializing_if = "Option::is_none")]
    pub placement_strategy: Option<Vec<PlacementStrategy>>,
    /// `platformVersion`
    #[serde(rename = "platformVersion", skip_serializing_if = "Option::is_none")]
    pub platform_version: Option<String>,
    /// `propagateTags`
    #[serde(rename = "propagateTags", skip_serializing_if = "Option::is_none")]
    pub propagate_tags: Option<String>,
    /// `service`
    #[serde(rename = "service", skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// `serviceConnectConfiguration`
    #[serde(rename = "serviceConnectConfiguration", skip_serializing_if = "Option::is_none")]
    pub service_connect_configuration: Option<ServiceConnectConfiguration>,
    /// `serviceRegistries`
    #[serde(rename = "serviceRegistries", skip_serializing_if = "Option::is_none")]
    pub service_registries: Option<Vec<ServiceRegistry>>,
    /// `taskDefinition`
    #[serde(rename = "taskDefinition", skip_serializing_if = "Option::is_none")]
    pub task_definition: Option<String>,
    /// `volumeConfigurations`
    #[serde(rename = "volumeConfigurations", skip_serializing_if = "Option::is_none")]
    pub volume_configurations: Option<Vec<ServiceVolumeConfiguration>>,
    /// `vpcLatticeConfigurations`
    #[serde(rename = "vpcLatticeConfigurations", skip_serializing_if = "Option::is_none")]
    pub vpc_lattice_configurations: Option<Vec<VpcLatticeConfiguration>>,
}

/// Structure `UpdateServiceResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpdateServiceResponse {
    /// `service`
    #[serde(rename = "service", skip_serializing_if = "Option::is_none")]
    pub service: Option<Service>,
}

/// Structure `UpdateTaskSetRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpdateTaskSetRequest {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `scale`
    #[serde(rename = "scale", skip_serializing_if = "Option::is_none")]
    pub scale: Option<Scale>,
    /// `service`
    #[serde(rename = "service", skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// `taskSet`
    #[serde(rename = "taskSet", skip_serializing_if = "Option::is_none")]
    pub task_set: Option<String>,
}

/// Structure `UpdateTaskSetResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpdateTaskSetResponse {
    /// `taskSet`
    #[serde(rename = "taskSet", skip_serializing_if = "Option::is_none")]
    pub task_set: Option<TaskSet>,
}

/// Values of enum `VersionConsistency`.
pub const VERSION_CONSISTENCY: &[&str] = &["enabled", "disabled"];

/// Structure `Volume` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Volume {
    /// `configuredAtLaunch`
    #[serde(rename = "configuredAtLaunch", skip_serializing_if = "Option::is_none")]
    pub configured_at_launch: Option<bool>,
    /// `dockerVolumeConfiguration`
    #[serde(rename = "dockerVolumeConfiguration", skip_serializing_if = "Option::is_none")]
    pub docker_volume_configuration: Option<DockerVolumeConfiguration>,
    /// `efsVolumeConfiguration`
    #[serde(rename = "efsVolumeConfiguration", skip_serializing_if = "Option::is_none")]
    pub efs_volume_configuration: Option<EFSVolumeConfiguration>,
    /// `fsxWindowsFileServerVolumeConfiguration`
    #[serde(rename = "fsxWindowsFileServerVolumeConfiguration", skip_serializing_if = "Option::is_none")]
    pub fsx_windows_file_server_volume_configuration: Option<FSxWindowsFileServerVolumeConfiguration>,
    /// `host`
    #[serde(rename = "host", skip_serializing_if = "Option::is_none")]
    pub host: Option<HostVolumeProperties>,
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `s3filesVolumeConfiguration`
    #[serde(rename = "s3filesVolumeConfiguration", skip_serializing_if = "Option::is_none")]
    pub s3files_volume_configuration: Option<S3FilesVolumeConfiguration>,
}

/// Structure `VolumeFrom` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct VolumeFrom {
    /// `readOnly`
    #[serde(rename = "readOnly", skip_serializing_if = "Option::is_none")]
    pub read_only: Option<bool>,
    /// `sourceContainer`
    #[serde(rename = "sourceContainer", skip_serializing_if = "Option::is_none")]
    pub source_container: Option<String>,
}

/// Structure `VpcLatticeConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct VpcLatticeConfiguration {
    /// `portName`
    #[serde(rename = "portName", skip_serializing_if = "Option::is_none")]
    pub port_name: Option<String>,
    /// `roleArn`
    #[serde(rename = "roleArn", skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// `targetGroupArn`
    #[serde(rename = "targetGroupArn", skip_serializing_if = "Option::is_none")]
    pub target_group_arn: Option<String>,
}

/// Tables of ECS 2014-11-13.
pub static MODEL: ServiceModel = ServiceModel {
    name: "ecs",
    service_id: "ECS",
    api_version: "2014-11-13",
    signing_name: "ecs",
    target_prefix: Some("AmazonEC2ContainerServiceV20141113"),
    json_version: Some("1.1"),
    xml_namespace: None,
    protocols: &[Protocol::Json],
    query_compatible: false,
    operations: OPERATIONS,
    shapes: SHAPES,
};

static OPERATIONS: &[OperationModel] = &[
    OperationModel { name: "CreateCluster", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(51)), input_root: None, output: Some(ShapeId(52)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(174), ShapeId(218), ShapeId(142), ShapeId(21)] },
    OperationModel { name: "CreateService", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(53)), input_root: None, output: Some(ShapeId(54)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(190), ShapeId(174), ShapeId(218), ShapeId(142), ShapeId(21), ShapeId(30), ShapeId(189), ShapeId(300)] },
    OperationModel { name: "CreateTaskSet", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(55)), input_root: None, output: Some(ShapeId(56)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(147), ShapeId(190), ShapeId(174), ShapeId(242), ShapeId(218), ShapeId(142), ShapeId(21), ShapeId(243), ShapeId(30), ShapeId(189), ShapeId(300)] },
    OperationModel { name: "DeleteCluster", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(57)), input_root: None, output: Some(ShapeId(58)), result_wrapper: None, errors: &[ShapeId(25), ShapeId(0), ShapeId(26), ShapeId(24), ShapeId(27), ShapeId(218), ShapeId(305), ShapeId(142), ShapeId(21), ShapeId(30)] },
    OperationModel { name: "DeleteService", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(59)), input_root: None, output: Some(ShapeId(60)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(218), ShapeId(142), ShapeId(21), ShapeId(243), ShapeId(30)] },
    OperationModel { name: "DeleteTaskSet", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(61)), input_root: None, output: Some(ShapeId(62)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(147), ShapeId(242), ShapeId(218), ShapeId(142), ShapeId(286), ShapeId(21), ShapeId(243), ShapeId(30), ShapeId(300)] },
    OperationModel { name: "DeregisterTaskDefinition", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(81)), input_root: None, output: Some(ShapeId(82)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(218), ShapeId(142), ShapeId(21)] },
    OperationModel { name: "DescribeClusters", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(83)), input_root: None, output: Some(ShapeId(84)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(218), ShapeId(142), ShapeId(21)] },
    OperationModel { name: "DescribeServices", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(85)), input_root: None, output: Some(ShapeId(86)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(218), ShapeId(142), ShapeId(21), ShapeId(30)] },
    OperationModel { name: "DescribeTaskDefinition", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(87)), input_root: None, output: Some(ShapeId(88)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(218), ShapeId(142), ShapeId(21)] },
    OperationModel { name: "DescribeTaskSets", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(89)), input_root: None, output: Some(ShapeId(90)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(242), ShapeId(218), ShapeId(142), ShapeId(21), ShapeId(243), ShapeId(30), ShapeId(300)] },
    OperationModel { name: "DescribeTasks", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(91)), input_root: None, output: Some(ShapeId(92)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(218), ShapeId(142), ShapeId(21), ShapeId(30)] },
    OperationModel { name: "ListClusters", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(150)), input_root: None, output: Some(ShapeId(151)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(218), ShapeId(142), ShapeId(21)] },
    OperationModel { name: "ListServices", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(152)), input_root: None, output: Some(ShapeId(153)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(218), ShapeId(142), ShapeId(21), ShapeId(30)] },
    OperationModel { name: "ListTagsForResource", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(154)), input_root: None, output: Some(ShapeId(155)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(218), ShapeId(142), ShapeId(21), ShapeId(30)] },
    OperationModel { name: "ListTaskDefinitionFamilies", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(156)), input_root: None, output: Some(ShapeId(157)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(218), ShapeId(142), ShapeId(21)] },
    OperationModel { name: "ListTaskDefinitions", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(158)), input_root: None, output: Some(ShapeId(159)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(218), ShapeId(142), ShapeId(21)] },
    OperationModel { name: "ListTasks", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(160)), input_root: None, output: Some(ShapeId(161)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(218), ShapeId(142), ShapeId(21), ShapeId(243), ShapeId(30)] },
    OperationModel { name: "RegisterTaskDefinition", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(198)), input_root: None, output: Some(ShapeId(199)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(147), ShapeId(218), ShapeId(142), ShapeId(21)] },
    OperationModel { name: "RunTask", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(208)), input_root: None, output: Some(ShapeId(209)), result_wrapper: None, errors: &[ShapeId(39), ShapeId(0), ShapeId(190), ShapeId(218), ShapeId(142), ShapeId(11), ShapeId(21), ShapeId(30), ShapeId(189), ShapeId(300)] },
    OperationModel { name: "StopTask", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(252)), input_root: None, output: Some(ShapeId(253)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(218), ShapeId(142), ShapeId(21), ShapeId(30)] },
    OperationModel { name: "TagResource", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(262)), input_root: None, output: Some(ShapeId(263)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(147), ShapeId(204), ShapeId(218), ShapeId(142), ShapeId(21), ShapeId(30)] },
    OperationModel { name: "UntagResource", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(301)), input_root: None, output: Some(ShapeId(302)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(204), ShapeId(218), ShapeId(142), ShapeId(21), ShapeId(30)] },
    OperationModel { name: "UpdateCluster", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(303)), input_root: None, output: Some(ShapeId(304)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(174), ShapeId(218), ShapeId(142), ShapeId(21), ShapeId(30)] },
    OperationModel { name: "UpdateService", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(308)), input_root: None, output: Some(ShapeId(309)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(190), ShapeId(174), ShapeId(242), ShapeId(218), ShapeId(142), ShapeId(21), ShapeId(243), ShapeId(30), ShapeId(189), ShapeId(300)] },
    OperationModel { name: "UpdateServicePrimaryTaskSet", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(306)), input_root: None, output: Some(ShapeId(307)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(242), ShapeId(218), ShapeId(142), ShapeId(286), ShapeId(21), ShapeId(243), ShapeId(30), ShapeId(300)] },
    OperationModel { name: "UpdateTaskSet", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(310)), input_root: None, output: Some(ShapeId(311)), result_wrapper: None, errors: &[ShapeId(0), ShapeId(147), ShapeId(242), ShapeId(218), ShapeId(142), ShapeId(286), ShapeId(21), ShapeId(243), ShapeId(30), ShapeId(300)] },
];

static SHAPES: &[ShapeModel] = &[
    ShapeModel { name: "AccessDeniedException", kind: Kind::Structure, error: Some(ErrorModel { code: "AccessDeniedException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AdvancedConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("alternateTargetGroupArn", 254),
        MemberModel::new("productionListenerRule", 254),
        MemberModel::new("roleArn", 254),
        MemberModel::new("testListenerRule", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ApplicationProtocol", kind: Kind::String, enum_values: APPLICATION_PROTOCOL, ..ShapeModel::PLAIN },
    ShapeModel { name: "AssignPublicIp", kind: Kind::String, enum_values: ASSIGN_PUBLIC_IP, ..ShapeModel::PLAIN },
    ShapeModel { name: "Attachment", kind: Kind::Structure, members: &[
        MemberModel::new("details", 5),
        MemberModel::new("id", 254),
        MemberModel::new("status", 254),
        MemberModel::new("type", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AttachmentDetails", kind: Kind::List, members: &[
        MemberModel::new("member", 145),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Attachments", kind: Kind::List, members: &[
        MemberModel::new("member", 4),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Attribute", kind: Kind::Structure, members: &[
        MemberModel::new("name", 254).required(),
        MemberModel::new("targetId", 254),
        MemberModel::new("targetType", 266),
        MemberModel::new("value", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Attributes", kind: Kind::List, members: &[
        MemberModel::new("member", 7),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AvailabilityZoneRebalancing", kind: Kind::String, enum_values: AVAILABILITY_ZONE_REBALANCING, ..ShapeModel::PLAIN },
    ShapeModel { name: "AwsVpcConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("assignPublicIp", 3),
        MemberModel::new("securityGroups", 255),
        MemberModel::new("subnets", 255).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BlockedException", kind: Kind::Structure, error: Some(ErrorModel { code: "BlockedException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Boolean", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "BoxedBoolean", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "BoxedInteger", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "CPUArchitecture", kind: Kind::String, enum_values: CPU_ARCHITECTURE, ..ShapeModel::PLAIN },
    ShapeModel { name: "CanaryConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("canaryBakeTimeInMinutes", 140),
        MemberModel::new("canaryPercent", 100),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProviderStrategy", kind: Kind::List, members: &[
        MemberModel::new("member", 18),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProviderStrategyItem", kind: Kind::Structure, members: &[
        MemberModel::new("base", 19),
        MemberModel::new("capacityProvider", 254).required(),
        MemberModel::new("weight", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProviderStrategyItemBase", kind: Kind::Integer, min: Some(0), max: Some(100000), ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProviderStrategyItemWeight", kind: Kind::Integer, min: Some(0), max: Some(1000), ..ShapeModel::PLAIN },
    ShapeModel { name: "ClientException", kind: Kind::Structure, error: Some(ErrorModel { code: "ClientException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Cluster", kind: Kind::Structure, members: &[
        MemberModel::new("activeServicesCount", 140),
        MemberModel::new("attachments", 6),
        MemberModel::new("attachmentsStatus", 254),
        MemberModel::new("capacityProviders", 255),
        MemberModel::new("clusterArn", 254),
        MemberModel::new("clusterName", 254),
        MemberModel::new("configuration", 23),
        MemberModel::new("defaultCapacityProviderStrategy", 17),
        MemberModel::new("pendingTasksCount", 140),
        MemberModel::new("registeredContainerInstancesCount", 140),
        MemberModel::new("runningTasksCount", 140),
        MemberModel::new("serviceConnectDefaults", 31),
        MemberModel::new("settings", 35),
        MemberModel::new("statistics", 251),
        MemberModel::new("status", 254),
        MemberModel::new("tags", 265),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("executeCommandConfiguration", 118),
        MemberModel::new("managedStorageConfiguration", 171),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterContainsCapacityProviderException", kind: Kind::Structure, error: Some(ErrorModel { code: "ClusterContainsCapacityProviderException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterContainsContainerInstancesException", kind: Kind::Structure, error: Some(ErrorModel { code: "ClusterContainsContainerInstancesException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterContainsServicesException", kind: Kind::Structure, error: Some(ErrorModel { code: "ClusterContainsServicesException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterContainsTasksException", kind: Kind::Structure, error: Some(ErrorModel { code: "ClusterContainsTasksException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterField", kind: Kind::String, enum_values: CLUSTER_FIELD, ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterFieldList", kind: Kind::List, members: &[
        MemberModel::new("member", 28),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "ClusterNotFoundException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterServiceConnectDefaults", kind: Kind::Structure, members: &[
        MemberModel::new("namespace", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterServiceConnectDefaultsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("namespace", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterSetting", kind: Kind::Structure, members: &[
        MemberModel::new("name", 34),
        MemberModel::new("value", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterSettingName", kind: Kind::String, enum_values: CLUSTER_SETTING_NAME, ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterSettings", kind: Kind::List, members: &[
        MemberModel::new("member", 33),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Clusters", kind: Kind::List, members: &[
        MemberModel::new("member", 22),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Compatibility", kind: Kind::String, enum_values: COMPATIBILITY, ..ShapeModel::PLAIN },
    ShapeModel { name: "CompatibilityList", kind: Kind::List, members: &[
        MemberModel::new("member", 37),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ConflictException", kind: Kind::Structure, error: Some(ErrorModel { code: "ConflictException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 254),
        MemberModel::new("resourceIds", 202),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Connectivity", kind: Kind::String, enum_values: CONNECTIVITY, ..ShapeModel::PLAIN },
    ShapeModel { name: "Container", kind: Kind::Structure, members: &[
        MemberModel::new("containerArn", 254),
        MemberModel::new("cpu", 254),
        MemberModel::new("exitCode", 14),
        MemberModel::new("gpuIds", 128),
        MemberModel::new("healthStatus", 130),
        MemberModel::new("image", 254),
        MemberModel::new("imageDigest", 254),
        MemberModel::new("lastStatus", 254),
        MemberModel::new("managedAgents", 170),
        MemberModel::new("memory", 254),
        MemberModel::new("memoryReservation", 254),
        MemberModel::new("name", 254),
        MemberModel::new("networkBindings", 176),
        MemberModel::new("networkInterfaces", 179),
        MemberModel::new("reason", 254),
        MemberModel::new("runtimeId", 254),
        MemberModel::new("taskArn", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerCondition", kind: Kind::String, enum_values: CONTAINER_CONDITION, ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerDefinition", kind: Kind::Structure, members: &[
        MemberModel::new("command", 255),
        MemberModel::new("cpu", 140),
        MemberModel::new("credentialSpecs", 255),
        MemberModel::new("dependsOn", 45),
        MemberModel::new("disableNetworking", 13),
        MemberModel::new("dnsSearchDomains", 255),
        MemberModel::new("dnsServers", 255),
        MemberModel::new("dockerLabels", 98),
        MemberModel::new("dockerSecurityOptions", 255),
        MemberModel::new("entryPoint", 255),
        MemberModel::new("environment", 116),
        MemberModel::new("environmentFiles", 115),
        MemberModel::new("essential", 13),
        MemberModel::new("extraHosts", 133),
        MemberModel::new("firelensConfiguration", 125),
        MemberModel::new("healthCheck", 129),
        MemberModel::new("hostname", 254),
        MemberModel::new("image", 254),
        MemberModel::new("interactive", 13),
        MemberModel::new("links", 255),
        MemberModel::new("linuxParameters", 149),
        MemberModel::new("logConfiguration", 164),
        MemberModel::new("memory", 14),
        MemberModel::new("memoryReservation", 14),
        MemberModel::new("mountPoints", 173),
        MemberModel::new("name", 254),
        MemberModel::new("portMappings", 192),
        MemberModel::new("privileged", 13),
        MemberModel::new("pseudoTerminal", 13),
        MemberModel::new("readonlyRootFilesystem", 13),
        MemberModel::new("repositoryCredentials", 200),
        MemberModel::new("resourceRequirements", 206),
        MemberModel::new("restartPolicy", 49),
        MemberModel::new("secrets", 217),
        MemberModel::new("startTimeout", 14),
        MemberModel::new("stopTimeout", 14),
        MemberModel::new("systemControls", 258),
        MemberModel::new("ulimits", 298),
        MemberModel::new("user", 254),
        MemberModel::new("versionConsistency", 312),
        MemberModel::new("volumesFrom", 315),
        MemberModel::new("workingDirectory", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerDefinitions", kind: Kind::List, members: &[
        MemberModel::new("member", 43),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerDependencies", kind: Kind::List, members: &[
        MemberModel::new("member", 46),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerDependency", kind: Kind::Structure, members: &[
        MemberModel::new("condition", 42).required(),
        MemberModel::new("containerName", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerOverride", kind: Kind::Structure, members: &[
        MemberModel::new("command", 255),
        MemberModel::new("cpu", 14),
        MemberModel::new("environment", 116),
        MemberModel::new("environmentFiles", 115),
        MemberModel::new("memory", 14),
        MemberModel::new("memoryReservation", 14),
        MemberModel::new("name", 254),
        MemberModel::new("resourceRequirements", 206),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerOverrides", kind: Kind::List, members: &[
        MemberModel::new("member", 47),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerRestartPolicy", kind: Kind::Structure, members: &[
        MemberModel::new("enabled", 13).required(),
        MemberModel::new("ignoredExitCodes", 141),
        MemberModel::new("restartAttemptPeriod", 14),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Containers", kind: Kind::List, members: &[
        MemberModel::new("member", 41),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateClusterRequest", kind: Kind::Structure, members: &[
        MemberModel::new("capacityProviders", 255),
        MemberModel::new("clusterName", 254),
        MemberModel::new("configuration", 23),
        MemberModel::new("defaultCapacityProviderStrategy", 17),
        MemberModel::new("serviceConnectDefaults", 32),
        MemberModel::new("settings", 35),
        MemberModel::new("tags", 265),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateClusterResponse", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 22),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateServiceRequest", kind: Kind::Structure, members: &[
        MemberModel::new("availabilityZoneRebalancing", 9),
        MemberModel::new("capacityProviderStrategy", 17),
        MemberModel::new("clientToken", 254),
        MemberModel::new("cluster", 254),
        MemberModel::new("deploymentConfiguration", 66),
        MemberModel::new("deploymentController", 67),
        MemberModel::new("desiredCount", 14),
        MemberModel::new("enableECSManagedTags", 12),
        MemberModel::new("enableExecuteCommand", 12),
        MemberModel::new("healthCheckGracePeriodSeconds", 14),
        MemberModel::new("launchType", 146),
        MemberModel::new("loadBalancers", 163),
        MemberModel::new("networkConfiguration", 177),
        MemberModel::new("placementConstraints", 185),
        MemberModel::new("placementStrategy", 186),
        MemberModel::new("platformVersion", 254),
        MemberModel::new("propagateTags", 194),
        MemberModel::new("role", 254),
        MemberModel::new("schedulingStrategy", 214),
        MemberModel::new("serviceConnectConfiguration", 224),
        MemberModel::new("serviceName", 254).required(),
        MemberModel::new("serviceRegistries", 244),
        MemberModel::new("tags", 265),
        MemberModel::new("taskDefinition", 254),
        MemberModel::new("volumeConfigurations", 247),
        MemberModel::new("vpcLatticeConfigurations", 318),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateServiceResponse", kind: Kind::Structure, members: &[
        MemberModel::new("service", 219),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateTaskSetRequest", kind: Kind::Structure, members: &[
        MemberModel::new("capacityProviderStrategy", 17),
        MemberModel::new("clientToken", 254),
        MemberModel::new("cluster", 254).required(),
        MemberModel::new("externalId", 254),
        MemberModel::new("launchType", 146),
        MemberModel::new("loadBalancers", 163),
        MemberModel::new("networkConfiguration", 177),
        MemberModel::new("platformVersion", 254),
        MemberModel::new("scale", 212),
        MemberModel::new("service", 254).required(),
        MemberModel::new("serviceRegistries", 244),
        MemberModel::new("tags", 265),
        MemberModel::new("taskDefinition", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateTaskSetResponse", kind: Kind::Structure, members: &[
        MemberModel::new("taskSet", 283),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteClusterRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteClusterResponse", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 22),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteServiceRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 254),
        MemberModel::new("force", 13),
        MemberModel::new("service", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteServiceResponse", kind: Kind::Structure, members: &[
        MemberModel::new("service", 219),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteTaskSetRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 254).required(),
        MemberModel::new("force", 13),
        MemberModel::new("service", 254).required(),
        MemberModel::new("taskSet", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteTaskSetResponse", kind: Kind::Structure, members: &[
        MemberModel::new("taskSet", 283),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Deployment", kind: Kind::Structure, members: &[
        MemberModel::new("capacityProviderStrategy", 17),
        MemberModel::new("createdAt", 293),
        MemberModel::new("desiredCount", 140),
        MemberModel::new("failedTasks", 140),
        MemberModel::new("fargateEphemeralStorage", 69),
        MemberModel::new("id", 254),
        MemberModel::new("launchType", 146),
        MemberModel::new("networkConfiguration", 177),
        MemberModel::new("pendingCount", 140),
        MemberModel::new("platformFamily", 254),
        MemberModel::new("platformVersion", 254),
        MemberModel::new("rolloutState", 78),
        MemberModel::new("rolloutStateReason", 254),
        MemberModel::new("runningCount", 140),
        MemberModel::new("serviceConnectConfiguration", 224),
        MemberModel::new("serviceConnectResources", 229),
        MemberModel::new("status", 254),
        MemberModel::new("taskDefinition", 254),
        MemberModel::new("updatedAt", 293),
        MemberModel::new("volumeConfigurations", 247),
        MemberModel::new("vpcLatticeConfigurations", 318),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentAlarms", kind: Kind::Structure, members: &[
        MemberModel::new("alarmNames", 255).required(),
        MemberModel::new("enable", 12).required(),
        MemberModel::new("rollback", 12).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentCircuitBreaker", kind: Kind::Structure, members: &[
        MemberModel::new("enable", 12).required(),
        MemberModel::new("rollback", 12).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("alarms", 64),
        MemberModel::new("bakeTimeInMinutes", 14),
        MemberModel::new("canaryConfiguration", 16),
        MemberModel::new("deploymentCircuitBreaker", 65),
        MemberModel::new("lifecycleHooks", 73),
        MemberModel::new("linearConfiguration", 148),
        MemberModel::new("maximumPercent", 14),
        MemberModel::new("minimumHealthyPercent", 14),
        MemberModel::new("strategy", 79),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentController", kind: Kind::Structure, members: &[
        MemberModel::new("type", 68).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentControllerType", kind: Kind::String, enum_values: DEPLOYMENT_CONTROLLER_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentEphemeralStorage", kind: Kind::Structure, members: &[
        MemberModel::new("kmsKeyId", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentLifecycleHook", kind: Kind::Structure, members: &[
        MemberModel::new("hookDetails", 131),
        MemberModel::new("hookTargetArn", 254),
        MemberModel::new("lifecycleStages", 75),
        MemberModel::new("roleArn", 135),
        MemberModel::new("targetType", 76),
        MemberModel::new("timeoutConfiguration", 77),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentLifecycleHookAction", kind: Kind::String, enum_values: DEPLOYMENT_LIFECYCLE_HOOK_ACTION, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentLifecycleHookDuration", kind: Kind::Integer, min: Some(1), max: Some(20160), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentLifecycleHookList", kind: Kind::List, members: &[
        MemberModel::new("member", 70),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentLifecycleHookStage", kind: Kind::String, enum_values: DEPLOYMENT_LIFECYCLE_HOOK_STAGE, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentLifecycleHookStageList", kind: Kind::List, members: &[
        MemberModel::new("member", 74),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentLifecycleHookTargetType", kind: Kind::String, enum_values: DEPLOYMENT_LIFECYCLE_HOOK_TARGET_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentLifecycleHookTimeoutConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("action", 71),
        MemberModel::new("timeoutInMinutes", 72),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentRolloutState", kind: Kind::String, enum_values: DEPLOYMENT_ROLLOUT_STATE, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentStrategy", kind: Kind::String, enum_values: DEPLOYMENT_STRATEGY, ..ShapeModel::PLAIN },
    ShapeModel { name: "Deployments", kind: Kind::List, members: &[
        MemberModel::new("member", 63),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeregisterTaskDefinitionRequest", kind: Kind::Structure, members: &[
        MemberModel::new("taskDefinition", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeregisterTaskDefinitionResponse", kind: Kind::Structure, members: &[
        MemberModel::new("taskDefinition", 268),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeClustersRequest", kind: Kind::Structure, members: &[
        MemberModel::new("clusters", 255),
        MemberModel::new("include", 29),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeClustersResponse", kind: Kind::Structure, members: &[
        MemberModel::new("clusters", 36),
        MemberModel::new("failures", 124),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeServicesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 254),
        MemberModel::new("include", 240),
        MemberModel::new("services", 255).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeServicesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("failures", 124),
        MemberModel::new("services", 248),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTaskDefinitionRequest", kind: Kind::Structure, members: &[
        MemberModel::new("include", 271),
        MemberModel::new("taskDefinition", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTaskDefinitionResponse", kind: Kind::Structure, members: &[
        MemberModel::new("tags", 265),
        MemberModel::new("taskDefinition", 268),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTaskSetsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 254).required(),
        MemberModel::new("include", 285),
        MemberModel::new("service", 254).required(),
        MemberModel::new("taskSets", 255),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTaskSetsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("failures", 124),
        MemberModel::new("taskSets", 287),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTasksRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 254),
        MemberModel::new("include", 278),
        MemberModel::new("tasks", 255).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTasksResponse", kind: Kind::Structure, members: &[
        MemberModel::new("failures", 124),
        MemberModel::new("tasks", 291),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DesiredStatus", kind: Kind::String, enum_values: DESIRED_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "Device", kind: Kind::Structure, members: &[
        MemberModel::new("containerPath", 254),
        MemberModel::new("hostPath", 254).required(),
        MemberModel::new("permissions", 96),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeviceCgroupPermission", kind: Kind::String, enum_values: DEVICE_CGROUP_PERMISSION, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeviceCgroupPermissions", kind: Kind::List, members: &[
        MemberModel::new("member", 95),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DevicesList", kind: Kind::List, members: &[
        MemberModel::new("member", 94),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DockerLabelsMap", kind: Kind::Map, members: &[
        MemberModel::new("key", 254),
        MemberModel::new("value", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DockerVolumeConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("autoprovision", 13),
        MemberModel::new("driver", 254),
        MemberModel::new("driverOpts", 256),
        MemberModel::new("labels", 256),
        MemberModel::new("scope", 215),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Double", kind: Kind::Double, ..ShapeModel::PLAIN },
    ShapeModel { name: "Duration", kind: Kind::Integer, min: Some(0), max: Some(2147483647), ..ShapeModel::PLAIN },
    ShapeModel { name: "EBSKMSKeyId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "EBSResourceType", kind: Kind::String, enum_values: EBS_RESOURCE_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "EBSSnapshotId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "EBSTagSpecification", kind: Kind::Structure, members: &[
        MemberModel::new("propagateTags", 194),
        MemberModel::new("resourceType", 103).required(),
        MemberModel::new("tags", 265),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EBSTagSpecifications", kind: Kind::List, members: &[
        MemberModel::new("member", 105),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EBSVolumeType", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ECSVolumeName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "EFSAuthorizationConfig", kind: Kind::Structure, members: &[
        MemberModel::new("accessPointId", 254),
        MemberModel::new("iam", 110),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EFSAuthorizationConfigIAM", kind: Kind::String, enum_values: EFS_AUTHORIZATION_CONFIG_IAM, ..ShapeModel::PLAIN },
    ShapeModel { name: "EFSTransitEncryption", kind: Kind::String, enum_values: EFS_TRANSIT_ENCRYPTION, ..ShapeModel::PLAIN },
    ShapeModel { name: "EFSVolumeConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("authorizationConfig", 109),
        MemberModel::new("fileSystemId", 254).required(),
        MemberModel::new("rootDirectory", 254),
        MemberModel::new("transitEncryption", 111),
        MemberModel::new("transitEncryptionPort", 14),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EnvironmentFile", kind: Kind::Structure, members: &[
        MemberModel::new("type", 114).required(),
        MemberModel::new("value", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EnvironmentFileType", kind: Kind::String, enum_values: ENVIRONMENT_FILE_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "EnvironmentFiles", kind: Kind::List, members: &[
        MemberModel::new("member", 113),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EnvironmentVariables", kind: Kind::List, sensitive: true, members: &[
        MemberModel::new("member", 145),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EphemeralStorage", kind: Kind::Structure, members: &[
        MemberModel::new("sizeInGiB", 140).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ExecuteCommandConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("kmsKeyId", 254),
        MemberModel::new("logConfiguration", 119),
        MemberModel::new("logging", 120),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ExecuteCommandLogConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("cloudWatchEncryptionEnabled", 12),
        MemberModel::new("cloudWatchLogGroupName", 254),
        MemberModel::new("s3BucketName", 254),
        MemberModel::new("s3EncryptionEnabled", 12),
        MemberModel::new("s3KeyPrefix", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ExecuteCommandLogging", kind: Kind::String, enum_values: EXECUTE_COMMAND_LOGGING, ..ShapeModel::PLAIN },
    ShapeModel { name: "FSxWindowsFileServerAuthorizationConfig", kind: Kind::Structure, members: &[
        MemberModel::new("credentialsParameter", 254).required(),
        MemberModel::new("domain", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FSxWindowsFileServerVolumeConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("authorizationConfig", 121).required(),
        MemberModel::new("fileSystemId", 254).required(),
        MemberModel::new("rootDirectory", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Failure", kind: Kind::Structure, members: &[
        MemberModel::new("arn", 254),
        MemberModel::new("detail", 254),
        MemberModel::new("reason", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Failures", kind: Kind::List, members: &[
        MemberModel::new("member", 123),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FirelensConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("options", 126),
        MemberModel::new("type", 127).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FirelensConfigurationOptionsMap", kind: Kind::Map, members: &[
        MemberModel::new("key", 254),
        MemberModel::new("value", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FirelensConfigurationType", kind: Kind::String, enum_values: FIRELENS_CONFIGURATION_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "GpuIds", kind: Kind::List, members: &[
        MemberModel::new("member", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HealthCheck", kind: Kind::Structure, members: &[
        MemberModel::new("command", 255).required(),
        MemberModel::new("interval", 14),
        MemberModel::new("retries", 14),
        MemberModel::new("startPeriod", 14),
        MemberModel::new("timeout", 14),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HealthStatus", kind: Kind::String, enum_values: HEALTH_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "HookDetails", kind: Kind::Document, ..ShapeModel::PLAIN },
    ShapeModel { name: "HostEntry", kind: Kind::Structure, members: &[
        MemberModel::new("hostname", 254).required(),
        MemberModel::new("ipAddress", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HostEntryList", kind: Kind::List, members: &[
        MemberModel::new("member", 132),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HostVolumeProperties", kind: Kind::Structure, members: &[
        MemberModel::new("sourcePath", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "IAMRoleArn", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "InferenceAccelerator", kind: Kind::Structure, members: &[
        MemberModel::new("deviceName", 254).required(),
        MemberModel::new("deviceType", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InferenceAcceleratorOverride", kind: Kind::Structure, members: &[
        MemberModel::new("deviceName", 254),
        MemberModel::new("deviceType", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InferenceAcceleratorOverrides", kind: Kind::List, members: &[
        MemberModel::new("member", 137),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InferenceAccelerators", kind: Kind::List, members: &[
        MemberModel::new("member", 136),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Integer", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "IntegerList", kind: Kind::List, members: &[
        MemberModel::new("member", 14),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidParameterException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidParameterException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "IpcMode", kind: Kind::String, enum_values: IPC_MODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "KernelCapabilities", kind: Kind::Structure, members: &[
        MemberModel::new("add", 255),
        MemberModel::new("drop", 255),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KeyValuePair", kind: Kind::Structure, members: &[
        MemberModel::new("name", 254),
        MemberModel::new("value", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LaunchType", kind: Kind::String, enum_values: LAUNCH_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "LimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "LimitExceededException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LinearConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("stepBakeTimeInMinutes", 140),
        MemberModel::new("stepPercent", 100),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LinuxParameters", kind: Kind::Structure, members: &[
        MemberModel::new("capabilities", 144),
        MemberModel::new("devices", 97),
        MemberModel::new("initProcessEnabled", 13),
        MemberModel::new("maxSwap", 14),
        MemberModel::new("sharedMemorySize", 14),
        MemberModel::new("swappiness", 14),
        MemberModel::new("tmpfs", 295),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListClustersRequest", kind: Kind::Structure, members: &[
        MemberModel::new("maxResults", 14),
        MemberModel::new("nextToken", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListClustersResponse", kind: Kind::Structure, members: &[
        MemberModel::new("clusterArns", 255),
        MemberModel::new("nextToken", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListServicesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 254),
        MemberModel::new("launchType", 146),
        MemberModel::new("maxResults", 14),
        MemberModel::new("nextToken", 254),
        MemberModel::new("resourceManagementType", 203),
        MemberModel::new("schedulingStrategy", 214),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListServicesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("nextToken", 254),
        MemberModel::new("serviceArns", 255),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTagsForResourceRequest", kind: Kind::Structure, members: &[
        MemberModel::new("resourceArn", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTagsForResourceResponse", kind: Kind::Structure, members: &[
        MemberModel::new("tags", 265),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTaskDefinitionFamiliesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("familyPrefix", 254),
        MemberModel::new("maxResults", 14),
        MemberModel::new("nextToken", 254),
        MemberModel::new("status", 269),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTaskDefinitionFamiliesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("families", 255),
        MemberModel::new("nextToken", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTaskDefinitionsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("familyPrefix", 254),
        MemberModel::new("maxResults", 14),
        MemberModel::new("nextToken", 254),
        MemberModel::new("sort", 249),
        MemberModel::new("status", 275),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTaskDefinitionsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("nextToken", 254),
        MemberModel::new("taskDefinitionArns", 255),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTasksRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 254),
        MemberModel::new("containerInstance", 254),
        MemberModel::new("daemonName", 254),
        MemberModel::new("desiredStatus", 93),
        MemberModel::new("family", 254),
        MemberModel::new("launchType", 146),
        MemberModel::new("maxResults", 14),
        MemberModel::new("nextToken", 254),
        MemberModel::new("serviceName", 254),
        MemberModel::new("startedBy", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTasksResponse", kind: Kind::Structure, members: &[
        MemberModel::new("nextToken", 254),
        MemberModel::new("taskArns", 255),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancer", kind: Kind::Structure, members: &[
        MemberModel::new("advancedConfiguration", 1),
        MemberModel::new("containerName", 254),
        MemberModel::new("containerPort", 14),
        MemberModel::new("loadBalancerName", 254),
        MemberModel::new("targetGroupArn", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancers", kind: Kind::List, members: &[
        MemberModel::new("member", 162),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LogConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("logDriver", 166).required(),
        MemberModel::new("options", 165),
        MemberModel::new("secretOptions", 217),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LogConfigurationOptionsMap", kind: Kind::Map, members: &[
        MemberModel::new("key", 254),
        MemberModel::new("value", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LogDriver", kind: Kind::String, enum_values: LOG_DRIVER, ..ShapeModel::PLAIN },
    ShapeModel { name: "Long", kind: Kind::Long, ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedAgent", kind: Kind::Structure, members: &[
        MemberModel::new("lastStartedAt", 293),
        MemberModel::new("lastStatus", 254),
        MemberModel::new("name", 169),
        MemberModel::new("reason", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedAgentName", kind: Kind::String, enum_values: MANAGED_AGENT_NAME, ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedAgents", kind: Kind::List, members: &[
        MemberModel::new("member", 168),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedStorageConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("fargateEphemeralStorageKmsKeyId", 254),
        MemberModel::new("kmsKeyId", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MountPoint", kind: Kind::Structure, members: &[
        MemberModel::new("containerPath", 254),
        MemberModel::new("readOnly", 13),
        MemberModel::new("sourceVolume", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MountPointList", kind: Kind::List, members: &[
        MemberModel::new("member", 172),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NamespaceNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "NamespaceNotFoundException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NetworkBinding", kind: Kind::Structure, members: &[
        MemberModel::new("bindIP", 254),
        MemberModel::new("containerPort", 14),
        MemberModel::new("containerPortRange", 254),
        MemberModel::new("hostPort", 14),
        MemberModel::new("hostPortRange", 254),
        MemberModel::new("protocol", 296),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NetworkBindings", kind: Kind::List, members: &[
        MemberModel::new("member", 175),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NetworkConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("awsvpcConfiguration", 10),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NetworkInterface", kind: Kind::Structure, members: &[
        MemberModel::new("attachmentId", 254),
        MemberModel::new("ipv6Address", 254),
        MemberModel::new("privateIpv4Address", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NetworkInterfaces", kind: Kind::List, members: &[
        MemberModel::new("member", 178),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NetworkMode", kind: Kind::String, enum_values: NETWORK_MODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "OSFamily", kind: Kind::String, enum_values: OS_FAMILY, ..ShapeModel::PLAIN },
    ShapeModel { name: "PidMode", kind: Kind::String, enum_values: PID_MODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "PlacementConstraint", kind: Kind::Structure, members: &[
        MemberModel::new("expression", 254),
        MemberModel::new("type", 184),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PlacementConstraintType", kind: Kind::String, enum_values: PLACEMENT_CONSTRAINT_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "PlacementConstraints", kind: Kind::List, members: &[
        MemberModel::new("member", 183),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PlacementStrategies", kind: Kind::List, members: &[
        MemberModel::new("member", 187),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PlacementStrategy", kind: Kind::Structure, members: &[
        MemberModel::new("field", 254),
        MemberModel::new("type", 188),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PlacementStrategyType", kind: Kind::String, enum_values: PLACEMENT_STRATEGY_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "PlatformTaskDefinitionIncompatibilityException", kind: Kind::Structure, error: Some(ErrorModel { code: "PlatformTaskDefinitionIncompatibilityException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PlatformUnknownException", kind: Kind::Structure, error: Some(ErrorModel { code: "PlatformUnknownException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PortMapping", kind: Kind::Structure, members: &[
        MemberModel::new("appProtocol", 2),
        MemberModel::new("containerPort", 14),
        MemberModel::new("containerPortRange", 254),
        MemberModel::new("hostPort", 14),
        MemberModel::new("name", 254),
        MemberModel::new("protocol", 296),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PortMappingList", kind: Kind::List, members: &[
        MemberModel::new("member", 191),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PortNumber", kind: Kind::Integer, min: Some(0), max: Some(65535), ..ShapeModel::PLAIN },
    ShapeModel { name: "PropagateTags", kind: Kind::String, enum_values: PROPAGATE_TAGS, ..ShapeModel::PLAIN },
    ShapeModel { name: "ProxyConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("containerName", 254).required(),
        MemberModel::new("properties", 196),
        MemberModel::new("type", 197),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ProxyConfigurationProperties", kind: Kind::List, members: &[
        MemberModel::new("member", 145),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ProxyConfigurationType", kind: Kind::String, enum_values: PROXY_CONFIGURATION_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "RegisterTaskDefinitionRequest", kind: Kind::Structure, members: &[
        MemberModel::new("containerDefinitions", 44).required(),
        MemberModel::new("cpu", 254),
        MemberModel::new("enableFaultInjection", 13),
        MemberModel::new("ephemeralStorage", 117),
        MemberModel::new("executionRoleArn", 254),
        MemberModel::new("family", 254).required(),
        MemberModel::new("inferenceAccelerators", 139),
        MemberModel::new("ipcMode", 143),
        MemberModel::new("memory", 254),
        MemberModel::new("networkMode", 180),
        MemberModel::new("pidMode", 182),
        MemberModel::new("placementConstraints", 274),
        MemberModel::new("proxyConfiguration", 195),
        MemberModel::new("requiresCompatibilities", 38),
        MemberModel::new("runtimePlatform", 210),
        MemberModel::new("tags", 265),
        MemberModel::new("taskRoleArn", 254),
        MemberModel::new("volumes", 316),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RegisterTaskDefinitionResponse", kind: Kind::Structure, members: &[
        MemberModel::new("tags", 265),
        MemberModel::new("taskDefinition", 268),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RepositoryCredentials", kind: Kind::Structure, sensitive: true, members: &[
        MemberModel::new("credentialsParameter", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RequiresAttributes", kind: Kind::List, members: &[
        MemberModel::new("member", 7),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceIds", kind: Kind::List, members: &[
        MemberModel::new("member", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceManagementType", kind: Kind::String, enum_values: RESOURCE_MANAGEMENT_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "ResourceNotFoundException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceRequirement", kind: Kind::Structure, members: &[
        MemberModel::new("type", 207).required(),
        MemberModel::new("value", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceRequirements", kind: Kind::List, members: &[
        MemberModel::new("member", 205),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceType", kind: Kind::String, enum_values: RESOURCE_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "RunTaskRequest", kind: Kind::Structure, members: &[
        MemberModel::new("capacityProviderStrategy", 17),
        MemberModel::new("clientToken", 254),
        MemberModel::new("cluster", 254),
        MemberModel::new("count", 14),
        MemberModel::new("enableECSManagedTags", 12),
        MemberModel::new("enableExecuteCommand", 12),
        MemberModel::new("group", 254),
        MemberModel::new("launchType", 146),
        MemberModel::new("networkConfiguration", 177),
        MemberModel::new("overrides", 282),
        MemberModel::new("placementConstraints", 185),
        MemberModel::new("placementStrategy", 186),
        MemberModel::new("platformVersion", 254),
        MemberModel::new("propagateTags", 194),
        MemberModel::new("referenceId", 254),
        MemberModel::new("startedBy", 254),
        MemberModel::new("tags", 265),
        MemberModel::new("taskDefinition", 254).required(),
        MemberModel::new("volumeConfigurations", 290),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RunTaskResponse", kind: Kind::Structure, members: &[
        MemberModel::new("failures", 124),
        MemberModel::new("tasks", 291),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RuntimePlatform", kind: Kind::Structure, members: &[
        MemberModel::new("cpuArchitecture", 15),
        MemberModel::new("operatingSystemFamily", 181),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "S3FilesVolumeConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("accessPointArn", 254),
        MemberModel::new("fileSystemArn", 254).required(),
        MemberModel::new("rootDirectory", 254),
        MemberModel::new("transitEncryptionPort", 14),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Scale", kind: Kind::Structure, members: &[
        MemberModel::new("unit", 213),
        MemberModel::new("value", 100),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ScaleUnit", kind: Kind::String, enum_values: SCALE_UNIT, ..ShapeModel::PLAIN },
    ShapeModel { name: "SchedulingStrategy", kind: Kind::String, enum_values: SCHEDULING_STRATEGY, ..ShapeModel::PLAIN },
    ShapeModel { name: "Scope", kind: Kind::String, enum_values: SCOPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "Secret", kind: Kind::Structure, members: &[
        MemberModel::new("name", 254).required(),
        MemberModel::new("valueFrom", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SecretList", kind: Kind::List, members: &[
        MemberModel::new("member", 216),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServerException", kind: Kind::Structure, error: Some(ErrorModel { code: "ServerException", status: 500, sender: false }), members: &[
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Service", kind: Kind::Structure, members: &[
        MemberModel::new("availabilityZoneRebalancing", 9),
        MemberModel::new("capacityProviderStrategy", 17),
        MemberModel::new("clusterArn", 254),
        MemberModel::new("createdAt", 293),
        MemberModel::new("createdBy", 254),
        MemberModel::new("currentServiceDeployment", 254),
        MemberModel::new("currentServiceRevisions", 236),
        MemberModel::new("deploymentConfiguration", 66),
        MemberModel::new("deploymentController", 67),
        MemberModel::new("deployments", 80),
        MemberModel::new("desiredCount", 140),
        MemberModel::new("enableECSManagedTags", 12),
        MemberModel::new("enableExecuteCommand", 12),
        MemberModel::new("events", 238),
        MemberModel::new("healthCheckGracePeriodSeconds", 14),
        MemberModel::new("launchType", 146),
        MemberModel::new("loadBalancers", 163),
        MemberModel::new("networkConfiguration", 177),
        MemberModel::new("pendingCount", 140),
        MemberModel::new("placementConstraints", 185),
        MemberModel::new("placementStrategy", 186),
        MemberModel::new("platformFamily", 254),
        MemberModel::new("platformVersion", 254),
        MemberModel::new("propagateTags", 194),
        MemberModel::new("resourceManagementType", 203),
        MemberModel::new("roleArn", 254),
        MemberModel::new("runningCount", 140),
        MemberModel::new("schedulingStrategy", 214),
        MemberModel::new("serviceArn", 254),
        MemberModel::new("serviceName", 254),
        MemberModel::new("serviceRegistries", 244),
        MemberModel::new("status", 254),
        MemberModel::new("tags", 265),
        MemberModel::new("taskDefinition", 254),
        MemberModel::new("taskSets", 287),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectAccessLogConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("format", 221).required(),
        MemberModel::new("includeQueryParameters", 225),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectAccessLoggingFormat", kind: Kind::String, enum_values: SERVICE_CONNECT_ACCESS_LOGGING_FORMAT, ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectClientAlias", kind: Kind::Structure, members: &[
        MemberModel::new("dnsName", 254),
        MemberModel::new("port", 193).required(),
        MemberModel::new("testTrafficRules", 232),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectClientAliasList", kind: Kind::List, members: &[
        MemberModel::new("member", 222),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("accessLogConfiguration", 220),
        MemberModel::new("enabled", 12).required(),
        MemberModel::new("logConfiguration", 164),
        MemberModel::new("namespace", 254),
        MemberModel::new("services", 227),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectIncludeQueryParameters", kind: Kind::String, enum_values: SERVICE_CONNECT_INCLUDE_QUERY_PARAMETERS, ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectService", kind: Kind::Structure, members: &[
        MemberModel::new("clientAliases", 223),
        MemberModel::new("discoveryName", 254),
        MemberModel::new("ingressPortOverride", 193),
        MemberModel::new("portName", 254).required(),
        MemberModel::new("timeout", 292),
        MemberModel::new("tls", 234),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectServiceList", kind: Kind::List, members: &[
        MemberModel::new("member", 226),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectServiceResource", kind: Kind::Structure, members: &[
        MemberModel::new("discoveryArn", 254),
        MemberModel::new("discoveryName", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectServiceResourceList", kind: Kind::List, members: &[
        MemberModel::new("member", 228),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectTestTrafficHeaderMatchRules", kind: Kind::Structure, members: &[
        MemberModel::new("exact", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectTestTrafficHeaderRules", kind: Kind::Structure, members: &[
        MemberModel::new("name", 254).required(),
        MemberModel::new("value", 230),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectTestTrafficRules", kind: Kind::Structure, members: &[
        MemberModel::new("header", 231).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectTlsCertificateAuthority", kind: Kind::Structure, members: &[
        MemberModel::new("awsPcaAuthorityArn", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectTlsConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("issuerCertificateAuthority", 233).required(),
        MemberModel::new("kmsKey", 254),
        MemberModel::new("roleArn", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceCurrentRevisionSummary", kind: Kind::Structure, members: &[
        MemberModel::new("arn", 254),
        MemberModel::new("pendingTaskCount", 140),
        MemberModel::new("requestedTaskCount", 140),
        MemberModel::new("runningTaskCount", 140),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceCurrentRevisionSummaryList", kind: Kind::List, members: &[
        MemberModel::new("member", 235),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceEvent", kind: Kind::Structure, members: &[
        MemberModel::new("createdAt", 293),
        MemberModel::new("id", 254),
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceEvents", kind: Kind::List, members: &[
        MemberModel::new("member", 237),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceField", kind: Kind::String, enum_values: SERVICE_FIELD, ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceFieldList", kind: Kind::List, members: &[
        MemberModel::new("member", 239),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceManagedEBSVolumeConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("encrypted", 13),
        MemberModel::new("filesystemType", 279),
        MemberModel::new("iops", 14),
        MemberModel::new("kmsKeyId", 102),
        MemberModel::new("roleArn", 135).required(),
        MemberModel::new("sizeInGiB", 14),
        MemberModel::new("snapshotId", 104),
        MemberModel::new("tagSpecifications", 106),
        MemberModel::new("throughput", 14),
        MemberModel::new("volumeInitializationRate", 14),
        MemberModel::new("volumeType", 107),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceNotActiveException", kind: Kind::Structure, error: Some(ErrorModel { code: "ServiceNotActiveException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "ServiceNotFoundException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceRegistries", kind: Kind::List, members: &[
        MemberModel::new("member", 245),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceRegistry", kind: Kind::Structure, members: &[
        MemberModel::new("containerName", 254),
        MemberModel::new("containerPort", 14),
        MemberModel::new("port", 14),
        MemberModel::new("registryArn", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceVolumeConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("managedEBSVolume", 241),
        MemberModel::new("name", 108).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceVolumeConfigurations", kind: Kind::List, members: &[
        MemberModel::new("member", 246),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Services", kind: Kind::List, members: &[
        MemberModel::new("member", 219),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SortOrder", kind: Kind::String, enum_values: SORT_ORDER, ..ShapeModel::PLAIN },
    ShapeModel { name: "StabilityStatus", kind: Kind::String, enum_values: STABILITY_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "Statistics", kind: Kind::List, members: &[
        MemberModel::new("member", 145),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "StopTaskRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 254),
        MemberModel::new("reason", 254),
        MemberModel::new("task", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "StopTaskResponse", kind: Kind::Structure, members: &[
        MemberModel::new("task", 267),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "String", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "StringList", kind: Kind::List, members: &[
        MemberModel::new("member", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "StringMap", kind: Kind::Map, members: &[
        MemberModel::new("key", 254),
        MemberModel::new("value", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SystemControl", kind: Kind::Structure, members: &[
        MemberModel::new("namespace", 254),
        MemberModel::new("value", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SystemControls", kind: Kind::List, members: &[
        MemberModel::new("member", 257),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Tag", kind: Kind::Structure, members: &[
        MemberModel::new("key", 260),
        MemberModel::new("value", 264),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKey", kind: Kind::String, min: Some(1), max: Some(128), pattern: Some("([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)"), ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKeys", kind: Kind::List, members: &[
        MemberModel::new("member", 260),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagResourceRequest", kind: Kind::Structure, members: &[
        MemberModel::new("resourceArn", 254).required(),
        MemberModel::new("tags", 265).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagResourceResponse", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "TagValue", kind: Kind::String, min: Some(0), max: Some(256), pattern: Some("([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)"), ..ShapeModel::PLAIN },
    ShapeModel { name: "Tags", kind: Kind::List, min: Some(0), max: Some(50), members: &[
        MemberModel::new("member", 259),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetType", kind: Kind::String, enum_values: TARGET_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "Task", kind: Kind::Structure, members: &[
        MemberModel::new("attachments", 6),
        MemberModel::new("attributes", 8),
        MemberModel::new("availabilityZone", 254),
        MemberModel::new("capacityProviderName", 254),
        MemberModel::new("clusterArn", 254),
        MemberModel::new("connectivity", 40),
        MemberModel::new("connectivityAt", 293),
        MemberModel::new("containerInstanceArn", 254),
        MemberModel::new("containers", 50),
        MemberModel::new("cpu", 254),
        MemberModel::new("createdAt", 293),
        MemberModel::new("desiredStatus", 254),
        MemberModel::new("enableExecuteCommand", 12),
        MemberModel::new("ephemeralStorage", 117),
        MemberModel::new("executionStoppedAt", 293),
        MemberModel::new("fargateEphemeralStorage", 276),
        MemberModel::new("group", 254),
        MemberModel::new("healthStatus", 130),
        MemberModel::new("inferenceAccelerators", 139),
        MemberModel::new("lastStatus", 254),
        MemberModel::new("launchType", 146),
        MemberModel::new("memory", 254),
        MemberModel::new("overrides", 282),
        MemberModel::new("platformFamily", 254),
        MemberModel::new("platformVersion", 254),
        MemberModel::new("pullStartedAt", 293),
        MemberModel::new("pullStoppedAt", 293),
        MemberModel::new("startedAt", 293),
        MemberModel::new("startedBy", 254),
        MemberModel::new("stopCode", 288),
        MemberModel::new("stoppedAt", 293),
        MemberModel::new("stoppedReason", 254),
        MemberModel::new("stoppingAt", 293),
        MemberModel::new("tags", 265),
        MemberModel::new("taskArn", 254),
        MemberModel::new("taskDefinitionArn", 254),
        MemberModel::new("version", 167),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskDefinition", kind: Kind::Structure, members: &[
        MemberModel::new("compatibilities", 38),
        MemberModel::new("containerDefinitions", 44),
        MemberModel::new("cpu", 254),
        MemberModel::new("deleteRequestedAt", 293),
        MemberModel::new("deregisteredAt", 293),
        MemberModel::new("enableFaultInjection", 13),
        MemberModel::new("ephemeralStorage", 117),
        MemberModel::new("executionRoleArn", 254),
        MemberModel::new("family", 254),
        MemberModel::new("inferenceAccelerators", 139),
        MemberModel::new("ipcMode", 143),
        MemberModel::new("memory", 254),
        MemberModel::new("networkMode", 180),
        MemberModel::new("pidMode", 182),
        MemberModel::new("placementConstraints", 274),
        MemberModel::new("proxyConfiguration", 195),
        MemberModel::new("registeredAt", 293),
        MemberModel::new("registeredBy", 254),
        MemberModel::new("requiresAttributes", 201),
        MemberModel::new("requiresCompatibilities", 38),
        MemberModel::new("revision", 140),
        MemberModel::new("runtimePlatform", 210),
        MemberModel::new("status", 275),
        MemberModel::new("taskDefinitionArn", 254),
        MemberModel::new("taskRoleArn", 254),
        MemberModel::new("volumes", 316),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskDefinitionFamilyStatus", kind: Kind::String, enum_values: TASK_DEFINITION_FAMILY_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskDefinitionField", kind: Kind::String, enum_values: TASK_DEFINITION_FIELD, ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskDefinitionFieldList", kind: Kind::List, members: &[
        MemberModel::new("member", 270),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskDefinitionPlacementConstraint", kind: Kind::Structure, members: &[
        MemberModel::new("expression", 254),
        MemberModel::new("type", 273),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskDefinitionPlacementConstraintType", kind: Kind::String, enum_values: TASK_DEFINITION_PLACEMENT_CONSTRAINT_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskDefinitionPlacementConstraints", kind: Kind::List, members: &[
        MemberModel::new("member", 272),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskDefinitionStatus", kind: Kind::String, enum_values: TASK_DEFINITION_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskEphemeralStorage", kind: Kind::Structure, members: &[
        MemberModel::new("kmsKeyId", 254),
        MemberModel::new("sizeInGiB", 140),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskField", kind: Kind::String, enum_values: TASK_FIELD, ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskFieldList", kind: Kind::List, members: &[
        MemberModel::new("member", 277),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskFilesystemType", kind: Kind::String, enum_values: TASK_FILESYSTEM_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskManagedEBSVolumeConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("encrypted", 13),
        MemberModel::new("filesystemType", 279),
        MemberModel::new("iops", 14),
        MemberModel::new("kmsKeyId", 102),
        MemberModel::new("roleArn", 135).required(),
        MemberModel::new("sizeInGiB", 14),
        MemberModel::new("snapshotId", 104),
        MemberModel::new("tagSpecifications", 106),
        MemberModel::new("terminationPolicy", 281),
        MemberModel::new("throughput", 14),
        MemberModel::new("volumeInitializationRate", 14),
        MemberModel::new("volumeType", 107),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskManagedEBSVolumeTerminationPolicy", kind: Kind::Structure, members: &[
        MemberModel::new("deleteOnTermination", 13).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskOverride", kind: Kind::Structure, members: &[
        MemberModel::new("containerOverrides", 48),
        MemberModel::new("cpu", 254),
        MemberModel::new("ephemeralStorage", 117),
        MemberModel::new("executionRoleArn", 254),
        MemberModel::new("inferenceAcceleratorOverrides", 138),
        MemberModel::new("memory", 254),
        MemberModel::new("taskRoleArn", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskSet", kind: Kind::Structure, members: &[
        MemberModel::new("capacityProviderStrategy", 17),
        MemberModel::new("clusterArn", 254),
        MemberModel::new("computedDesiredCount", 140),
        MemberModel::new("createdAt", 293),
        MemberModel::new("externalId", 254),
        MemberModel::new("fargateEphemeralStorage", 69),
        MemberModel::new("id", 254),
        MemberModel::new("launchType", 146),
        MemberModel::new("loadBalancers", 163),
        MemberModel::new("networkConfiguration", 177),
        MemberModel::new("pendingCount", 140),
        MemberModel::new("platformFamily", 254),
        MemberModel::new("platformVersion", 254),
        MemberModel::new("runningCount", 140),
        MemberModel::new("scale", 212),
        MemberModel::new("serviceArn", 254),
        MemberModel::new("serviceRegistries", 244),
        MemberModel::new("stabilityStatus", 250),
        MemberModel::new("stabilityStatusAt", 293),
        MemberModel::new("startedBy", 254),
        MemberModel::new("status", 254),
        MemberModel::new("tags", 265),
        MemberModel::new("taskDefinition", 254),
        MemberModel::new("taskSetArn", 254),
        MemberModel::new("updatedAt", 293),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskSetField", kind: Kind::String, enum_values: TASK_SET_FIELD, ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskSetFieldList", kind: Kind::List, members: &[
        MemberModel::new("member", 284),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskSetNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "TaskSetNotFoundException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskSets", kind: Kind::List, members: &[
        MemberModel::new("member", 283),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskStopCode", kind: Kind::String, enum_values: TASK_STOP_CODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskVolumeConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("managedEBSVolume", 280),
        MemberModel::new("name", 108).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskVolumeConfigurations", kind: Kind::List, members: &[
        MemberModel::new("member", 289),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Tasks", kind: Kind::List, members: &[
        MemberModel::new("member", 267),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TimeoutConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("idleTimeoutSeconds", 101),
        MemberModel::new("perRequestTimeoutSeconds", 101),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Timestamp", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "Tmpfs", kind: Kind::Structure, members: &[
        MemberModel::new("containerPath", 254).required(),
        MemberModel::new("mountOptions", 255),
        MemberModel::new("size", 140).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TmpfsList", kind: Kind::List, members: &[
        MemberModel::new("member", 294),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TransportProtocol", kind: Kind::String, enum_values: TRANSPORT_PROTOCOL, ..ShapeModel::PLAIN },
    ShapeModel { name: "Ulimit", kind: Kind::Structure, members: &[
        MemberModel::new("hardLimit", 140).required(),
        MemberModel::new("name", 299).required(),
        MemberModel::new("softLimit", 140).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UlimitList", kind: Kind::List, members: &[
        MemberModel::new("member", 297),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UlimitName", kind: Kind::String, enum_values: ULIMIT_NAME, ..ShapeModel::PLAIN },
    ShapeModel { name: "UnsupportedFeatureException", kind: Kind::Structure, error: Some(ErrorModel { code: "UnsupportedFeatureException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UntagResourceRequest", kind: Kind::Structure, members: &[
        MemberModel::new("resourceArn", 254).required(),
        MemberModel::new("tagKeys", 261).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UntagResourceResponse", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateClusterRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 254).required(),
        MemberModel::new("configuration", 23),
        MemberModel::new("serviceConnectDefaults", 32),
        MemberModel::new("settings", 35),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateClusterResponse", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 22),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateInProgressException", kind: Kind::Structure, error: Some(ErrorModel { code: "UpdateInProgressException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateServicePrimaryTaskSetRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 254).required(),
        MemberModel::new("primaryTaskSet", 254).required(),
        MemberModel::new("service", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateServicePrimaryTaskSetResponse", kind: Kind::Structure, members: &[
        MemberModel::new("taskSet", 283),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateServiceRequest", kind: Kind::Structure, members: &[
        MemberModel::new("availabilityZoneRebalancing", 9),
        MemberModel::new("capacityProviderStrategy", 17),
        MemberModel::new("cluster", 254),
        MemberModel::new("deploymentConfiguration", 66),
        MemberModel::new("deploymentController", 67),
        MemberModel::new("desiredCount", 14),
        MemberModel::new("enableECSManagedTags", 13),
        MemberModel::new("enableExecuteCommand", 13),
        MemberModel::new("forceNewDeployment", 12),
        MemberModel::new("healthCheckGracePeriodSeconds", 14),
        MemberModel::new("loadBalancers", 163),
        MemberModel::new("networkConfiguration", 177),
        MemberModel::new("placementConstraints", 185),
        MemberModel::new("placementStrategy", 186),
        MemberModel::new("platformVersion", 254),
        MemberModel::new("propagateTags", 194),
        MemberModel::new("service", 254).required(),
        MemberModel::new("serviceConnectConfiguration", 224),
        MemberModel::new("serviceRegistries", 244),
        MemberModel::new("taskDefinition", 254),
        MemberModel::new("volumeConfigurations", 247),
        MemberModel::new("vpcLatticeConfigurations", 318),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateServiceResponse", kind: Kind::Structure, members: &[
        MemberModel::new("service", 219),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateTaskSetRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 254).required(),
        MemberModel::new("scale", 212).required(),
        MemberModel::new("service", 254).required(),
        MemberModel::new("taskSet", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateTaskSetResponse", kind: Kind::Structure, members: &[
        MemberModel::new("taskSet", 283),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VersionConsistency", kind: Kind::String, enum_values: VERSION_CONSISTENCY, ..ShapeModel::PLAIN },
    ShapeModel { name: "Volume", kind: Kind::Structure, members: &[
        MemberModel::new("configuredAtLaunch", 13),
        MemberModel::new("dockerVolumeConfiguration", 99),
        MemberModel::new("efsVolumeConfiguration", 112),
        MemberModel::new("fsxWindowsFileServerVolumeConfiguration", 122),
        MemberModel::new("host", 134),
        MemberModel::new("name", 254),
        MemberModel::new("s3filesVolumeConfiguration", 211),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VolumeFrom", kind: Kind::Structure, members: &[
        MemberModel::new("readOnly", 13),
        MemberModel::new("sourceContainer", 254),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VolumeFromList", kind: Kind::List, members: &[
        MemberModel::new("member", 314),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VolumeList", kind: Kind::List, members: &[
        MemberModel::new("member", 313),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcLatticeConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("portName", 254).required(),
        MemberModel::new("roleArn", 135).required(),
        MemberModel::new("targetGroupArn", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcLatticeConfigurations", kind: Kind::List, members: &[
        MemberModel::new("member", 317),
    ], ..ShapeModel::PLAIN },
];
