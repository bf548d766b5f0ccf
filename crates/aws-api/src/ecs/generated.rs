// Made by `cargo xtask codegen` from models/ecs.json; edits here are lost.

use std::collections::BTreeMap;

use aws_protocol::{
    Blob, EpochSeconds, ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId,
    ShapeModel, TimestampFormat,
};
use serde::{Deserialize, Serialize};

/// Structure `AcceleratorCountRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AcceleratorCountRequest {
    /// `max`
    #[serde(rename = "max", skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// `min`
    #[serde(rename = "min", skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
}

/// Values of enum `AcceleratorManufacturer`.
pub const ACCELERATOR_MANUFACTURER: &[&str] = &["amazon-web-services", "amd", "nvidia", "xilinx", "habana"];

/// Values of enum `AcceleratorName`.
pub const ACCELERATOR_NAME: &[&str] = &["a100", "inferentia", "k520", "k80", "m60", "radeon-pro-v520", "t4", "vu9p", "v100", "a10g", "h100", "t4g"];

/// Structure `AcceleratorTotalMemoryMiBRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AcceleratorTotalMemoryMiBRequest {
    /// `max`
    #[serde(rename = "max", skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// `min`
    #[serde(rename = "min", skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
}

/// Values of enum `AcceleratorType`.
pub const ACCELERATOR_TYPE: &[&str] = &["gpu", "fpga", "inference"];

/// Values of enum `AccessType`.
pub const ACCESS_TYPE: &[&str] = &["PUBLIC", "PRIVATE"];

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

/// Values of enum `AgentUpdateStatus`.
pub const AGENT_UPDATE_STATUS: &[&str] = &["PENDING", "STAGING", "STAGED", "UPDATING", "UPDATED", "FAILED"];

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

/// Values of enum `AutoRepairActionsStatus`.
pub const AUTO_REPAIR_ACTIONS_STATUS: &[&str] = &["ENABLED", "DISABLED"];

/// Structure `AutoRepairConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AutoRepairConfiguration {
    /// `actionsStatus`
    #[serde(rename = "actionsStatus", skip_serializing_if = "Option::is_none")]
    pub actions_status: Option<String>,
}

/// Structure `AutoScalingGroupProvider` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AutoScalingGroupProvider {
    /// `autoScalingGroupArn`
    #[serde(rename = "autoScalingGroupArn", skip_serializing_if = "Option::is_none")]
    pub auto_scaling_group_arn: Option<String>,
    /// `managedDraining`
    #[serde(rename = "managedDraining", skip_serializing_if = "Option::is_none")]
    pub managed_draining: Option<String>,
    /// `managedScaling`
    #[serde(rename = "managedScaling", skip_serializing_if = "Option::is_none")]
    pub managed_scaling: Option<ManagedScaling>,
    /// `managedTerminationProtection`
    #[serde(rename = "managedTerminationProtection", skip_serializing_if = "Option::is_none")]
    pub managed_termination_protection: Option<String>,
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

/// Values of enum `BareMetal`.
pub const BARE_METAL: &[&str] = &["included", "required", "excluded"];

/// Structure `BaselineEbsBandwidthMbpsRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BaselineEbsBandwidthMbpsRequest {
    /// `max`
    #[serde(rename = "max", skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// `min`
    #[serde(rename = "min", skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
}

/// Values of enum `BurstablePerformance`.
pub const BURSTABLE_PERFORMANCE: &[&str] = &["included", "required", "excluded"];

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

/// Values of enum `CapacityOptionType`.
pub const CAPACITY_OPTION_TYPE: &[&str] = &["ON_DEMAND", "SPOT", "RESERVED"];

/// Structure `CapacityProvider` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CapacityProvider {
    /// `autoScalingGroupProvider`
    #[serde(rename = "autoScalingGroupProvider", skip_serializing_if = "Option::is_none")]
    pub auto_scaling_group_provider: Option<AutoScalingGroupProvider>,
    /// `capacityProviderArn`
    #[serde(rename = "capacityProviderArn", skip_serializing_if = "Option::is_none")]
    pub capacity_provider_arn: Option<String>,
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `managedInstancesProvider`
    #[serde(rename = "managedInstancesProvider", skip_serializing_if = "Option::is_none")]
    pub managed_instances_provider: Option<ManagedInstancesProvider>,
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `type`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// `updateStatus`
    #[serde(rename = "updateStatus", skip_serializing_if = "Option::is_none")]
    pub update_status: Option<String>,
    /// `updateStatusReason`
    #[serde(rename = "updateStatusReason", skip_serializing_if = "Option::is_none")]
    pub update_status_reason: Option<String>,
}

/// Values of enum `CapacityProviderField`.
pub const CAPACITY_PROVIDER_FIELD: &[&str] = &["TAGS"];

/// Values of enum `CapacityProviderStatus`.
pub const CAPACITY_PROVIDER_STATUS: &[&str] = &["PROVISIONING", "ACTIVE", "DEPROVISIONING", "INACTIVE"];

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

/// Values of enum `CapacityProviderType`.
pub const CAPACITY_PROVIDER_TYPE: &[&str] = &["EC2_AUTOSCALING", "MANAGED_INSTANCES", "FARGATE", "FARGATE_SPOT"];

/// Values of enum `CapacityProviderUpdateStatus`.
pub const CAPACITY_PROVIDER_UPDATE_STATUS: &[&str] = &["CREATE_IN_PROGRESS", "CREATE_COMPLETE", "CREATE_FAILED", "DELETE_IN_PROGRESS", "DELETE_COMPLETE", "DELETE_FAILED", "UPDATE_IN_PROGRESS", "UPDATE_COMPLETE", "UPDATE_FAILED"];

/// Values of enum `CapacityReservationPreference`.
pub const CAPACITY_RESERVATION_PREFERENCE: &[&str] = &["RESERVATIONS_ONLY", "RESERVATIONS_FIRST", "RESERVATIONS_EXCLUDED"];

/// Structure `CapacityReservationRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CapacityReservationRequest {
    /// `reservationGroupArn`
    #[serde(rename = "reservationGroupArn", skip_serializing_if = "Option::is_none")]
    pub reservation_group_arn: Option<String>,
    /// `reservationPreference`
    #[serde(rename = "reservationPreference", skip_serializing_if = "Option::is_none")]
    pub reservation_preference: Option<String>,
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

/// Structure `ContainerImage` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContainerImage {
    /// `containerName`
    #[serde(rename = "containerName", skip_serializing_if = "Option::is_none")]
    pub container_name: Option<String>,
    /// `image`
    #[serde(rename = "image", skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// `imageDigest`
    #[serde(rename = "imageDigest", skip_serializing_if = "Option::is_none")]
    pub image_digest: Option<String>,
}

/// Structure `ContainerInstance` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContainerInstance {
    /// `agentConnected`
    #[serde(rename = "agentConnected", skip_serializing_if = "Option::is_none")]
    pub agent_connected: Option<bool>,
    /// `agentUpdateStatus`
    #[serde(rename = "agentUpdateStatus", skip_serializing_if = "Option::is_none")]
    pub agent_update_status: Option<String>,
    /// `attachments`
    #[serde(rename = "attachments", skip_serializing_if = "Option::is_none")]
    pub attachments: Option<Vec<Attachment>>,
    /// `attributes`
    #[serde(rename = "attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Vec<Attribute>>,
    /// `capacityProviderName`
    #[serde(rename = "capacityProviderName", skip_serializing_if = "Option::is_none")]
    pub capacity_provider_name: Option<String>,
    /// `containerInstanceArn`
    #[serde(rename = "containerInstanceArn", skip_serializing_if = "Option::is_none")]
    pub container_instance_arn: Option<String>,
    /// `ec2InstanceId`
    #[serde(rename = "ec2InstanceId", skip_serializing_if = "Option::is_none")]
    pub ec2_instance_id: Option<String>,
    /// `healthStatus`
    #[serde(rename = "healthStatus", skip_serializing_if = "Option::is_none")]
    pub health_status: Option<ContainerInstanceHealthStatus>,
    /// `pendingTasksCount`
    #[serde(rename = "pendingTasksCount", skip_serializing_if = "Option::is_none")]
    pub pending_tasks_count: Option<i64>,
    /// `registeredAt`
    #[serde(rename = "registeredAt", skip_serializing_if = "Option::is_none")]
    pub registered_at: Option<EpochSeconds>,
    /// `registeredResources`
    #[serde(rename = "registeredResources", skip_serializing_if = "Option::is_none")]
    pub registered_resources: Option<Vec<Resource>>,
    /// `remainingResources`
    #[serde(rename = "remainingResources", skip_serializing_if = "Option::is_none")]
    pub remaining_resources: Option<Vec<Resource>>,
    /// `runningTasksCount`
    #[serde(rename = "runningTasksCount", skip_serializing_if = "Option::is_none")]
    pub running_tasks_count: Option<i64>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `statusReason`
    #[serde(rename = "statusReason", skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
    /// `tags`
    #[serde(rename = "tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `version`
    #[serde(rename = "version", skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
    /// `versionInfo`
    #[serde(rename = "versionInfo", skip_serializing_if = "Option::is_none")]
    pub version_info: Option<VersionInfo>,
}

/// Values of enum `ContainerInstanceField`.
pub const CONTAINER_INSTANCE_FIELD: &[&str] = &["TAGS", "CONTAINER_INSTANCE_HEALTH"];

/// Structure `ContainerInstanceHealthStatus` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContainerInstanceHealthStatus {
    /// `details`
    #[serde(rename = "details", skip_serializing_if = "Option::is_none")]
    pub details: Option<Vec<InstanceHealthCheckResult>>,
    /// `overallStatus`
    #[serde(rename = "overallStatus", skip_serializing_if = "Option::is_none")]
    pub overall_status: Option<String>,
}

/// Values of enum `ContainerInstanceStatus`.
pub const CONTAINER_INSTANCE_STATUS: &[&str] = &["ACTIVE", "DRAINING", "REGISTERING", "DEREGISTERING", "REGISTRATION_FAILED"];

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

/// Values of enum `CpuManufacturer`.
pub const CPU_MANUFACTURER: &[&str] = &["intel", "amd", "amazon-web-services"];

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

/// Structure `CreatedAt` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreatedAt {
    /// `after`
    #[serde(rename = "after", skip_serializing_if = "Option::is_none")]
    pub after: Option<EpochSeconds>,
    /// `before`
    #[serde(rename = "before", skip_serializing_if = "Option::is_none")]
    pub before: Option<EpochSeconds>,
}

/// Structure `DeleteAccountSettingRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteAccountSettingRequest {
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `principalArn`
    #[serde(rename = "principalArn", skip_serializing_if = "Option::is_none")]
    pub principal_arn: Option<String>,
}

/// Structure `DeleteAccountSettingResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteAccountSettingResponse {
    /// `setting`
    #[serde(rename = "setting", skip_serializing_if = "Option::is_none")]
    pub setting: Option<Setting>,
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

/// Structure `DeleteTaskDefinitionsRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteTaskDefinitionsRequest {
    /// `taskDefinitions`
    #[serde(rename = "taskDefinitions", skip_serializing_if = "Option::is_none")]
    pub task_definitions: Option<Vec<String>>,
}

/// Structure `DeleteTaskDefinitionsResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteTaskDefinitionsResponse {
    /// `failures`
    #[serde(rename = "failures", skip_serializing_if = "Option::is_none")]
    pub failures: Option<Vec<Failure>>,
    /// `taskDefinitions`
    #[serde(rename = "taskDefinitions", skip_serializing_if = "Option::is_none")]
    pub task_definitions: Option<Vec<TaskDefinition>>,
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

/// Structure `DeploymentLifecycleHookDetail` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeploymentLifecycleHookDetail {
    /// `expiresAt`
    #[serde(rename = "expiresAt", skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<EpochSeconds>,
    /// `hookId`
    #[serde(rename = "hookId", skip_serializing_if = "Option::is_none")]
    pub hook_id: Option<String>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `targetArn`
    #[serde(rename = "targetArn", skip_serializing_if = "Option::is_none")]
    pub target_arn: Option<String>,
    /// `targetType`
    #[serde(rename = "targetType", skip_serializing_if = "Option::is_none")]
    pub target_type: Option<String>,
    /// `timeoutAction`
    #[serde(rename = "timeoutAction", skip_serializing_if = "Option::is_none")]
    pub timeout_action: Option<String>,
}

/// Values of enum `DeploymentLifecycleHookStage`.
pub const DEPLOYMENT_LIFECYCLE_HOOK_STAGE: &[&str] = &["RECONCILE_SERVICE", "PRE_SCALE_UP", "POST_SCALE_UP", "TEST_TRAFFIC_SHIFT", "POST_TEST_TRAFFIC_SHIFT", "PRE_PRODUCTION_TRAFFIC_SHIFT", "PRODUCTION_TRAFFIC_SHIFT", "POST_PRODUCTION_TRAFFIC_SHIFT"];

/// Values of enum `DeploymentLifecycleHookStatus`.
pub const DEPLOYMENT_LIFECYCLE_HOOK_STATUS: &[&str] = &["AWAITING_ACTION", "IN_PROGRESS", "SUCCEEDED", "FAILED", "TIMED_OUT"];

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

/// Structure `DescribeCapacityProvidersRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeCapacityProvidersRequest {
    /// `capacityProviders`
    #[serde(rename = "capacityProviders", skip_serializing_if = "Option::is_none")]
    pub capacity_providers: Option<Vec<String>>,
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `include`
    #[serde(rename = "include", skip_serializing_if = "Option::is_none")]
    pub include: Option<Vec<String>>,
    /// `maxResults`
    #[serde(rename = "maxResults", skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i64>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `DescribeCapacityProvidersResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeCapacityProvidersResponse {
    /// `capacityProviders`
    #[serde(rename = "capacityProviders", skip_serializing_if = "Option::is_none")]
    pub capacity_providers: Option<Vec<CapacityProvider>>,
    /// `failures`
    #[serde(rename = "failures", skip_serializing_if = "Option::is_none")]
    pub failures: Option<Vec<Failure>>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
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

/// Structure `DescribeContainerInstancesRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeContainerInstancesRequest {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `containerInstances`
    #[serde(rename = "containerInstances", skip_serializing_if = "Option::is_none")]
    pub container_instances: Option<Vec<String>>,
    /// `include`
    #[serde(rename = "include", skip_serializing_if = "Option::is_none")]
    pub include: Option<Vec<String>>,
}

/// Structure `DescribeContainerInstancesResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeContainerInstancesResponse {
    /// `containerInstances`
    #[serde(rename = "containerInstances", skip_serializing_if = "Option::is_none")]
    pub container_instances: Option<Vec<ContainerInstance>>,
    /// `failures`
    #[serde(rename = "failures", skip_serializing_if = "Option::is_none")]
    pub failures: Option<Vec<Failure>>,
}

/// Structure `DescribeServiceDeploymentsRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeServiceDeploymentsRequest {
    /// `serviceDeploymentArns`
    #[serde(rename = "serviceDeploymentArns", skip_serializing_if = "Option::is_none")]
    pub service_deployment_arns: Option<Vec<String>>,
}

/// Structure `DescribeServiceDeploymentsResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeServiceDeploymentsResponse {
    /// `failures`
    #[serde(rename = "failures", skip_serializing_if = "Option::is_none")]
    pub failures: Option<Vec<Failure>>,
    /// `serviceDeployments`
    #[serde(rename = "serviceDeployments", skip_serializing_if = "Option::is_none")]
    pub service_deployments: Option<Vec<ServiceDeployment>>,
}

/// Structure `DescribeServiceRevisionsRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeServiceRevisionsRequest {
    /// `serviceRevisionArns`
    #[serde(rename = "serviceRevisionArns", skip_serializing_if = "Option::is_none")]
    pub service_revision_arns: Option<Vec<String>>,
}

/// Structure `DescribeServiceRevisionsResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeServiceRevisionsResponse {
    /// `failures`
    #[serde(rename = "failures", skip_serializing_if = "Option::is_none")]
    pub failures: Option<Vec<Failure>>,
    /// `serviceRevisions`
    #[serde(rename = "serviceRevisions", skip_serializing_if = "Option::is_none")]
    pub service_revisions: Option<Vec<ServiceRevision>>,
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

/// Structure `ECSManagedResources` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ECSManagedResources {
    /// `autoScaling`
    #[serde(rename = "autoScaling", skip_serializing_if = "Option::is_none")]
    pub auto_scaling: Option<ManagedAutoScaling>,
    /// `ingressPaths`
    #[serde(rename = "ingressPaths", skip_serializing_if = "Option::is_none")]
    pub ingress_paths: Option<Vec<ManagedIngressPath>>,
    /// `logGroups`
    #[serde(rename = "logGroups", skip_serializing_if = "Option::is_none")]
    pub log_groups: Option<Vec<ManagedLogGroup>>,
    /// `metricAlarms`
    #[serde(rename = "metricAlarms", skip_serializing_if = "Option::is_none")]
    pub metric_alarms: Option<Vec<ManagedMetricAlarm>>,
    /// `serviceSecurityGroups`
    #[serde(rename = "serviceSecurityGroups", skip_serializing_if = "Option::is_none")]
    pub service_security_groups: Option<Vec<ManagedSecurityGroup>>,
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

/// Structure `ExecuteCommandRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExecuteCommandRequest {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `command`
    #[serde(rename = "command", skip_serializing_if = "Option::is_none")]
    pub command: Option<String>,
    /// `container`
    #[serde(rename = "container", skip_serializing_if = "Option::is_none")]
    pub container: Option<String>,
    /// `interactive`
    #[serde(rename = "interactive", skip_serializing_if = "Option::is_none")]
    pub interactive: Option<bool>,
    /// `task`
    #[serde(rename = "task", skip_serializing_if = "Option::is_none")]
    pub task: Option<String>,
}

/// Structure `ExecuteCommandResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExecuteCommandResponse {
    /// `clusterArn`
    #[serde(rename = "clusterArn", skip_serializing_if = "Option::is_none")]
    pub cluster_arn: Option<String>,
    /// `containerArn`
    #[serde(rename = "containerArn", skip_serializing_if = "Option::is_none")]
    pub container_arn: Option<String>,
    /// `containerName`
    #[serde(rename = "containerName", skip_serializing_if = "Option::is_none")]
    pub container_name: Option<String>,
    /// `interactive`
    #[serde(rename = "interactive", skip_serializing_if = "Option::is_none")]
    pub interactive: Option<bool>,
    /// `session`
    #[serde(rename = "session", skip_serializing_if = "Option::is_none")]
    pub session: Option<Session>,
    /// `taskArn`
    #[serde(rename = "taskArn", skip_serializing_if = "Option::is_none")]
    pub task_arn: Option<String>,
}

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

/// Structure `InfrastructureOptimization` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct InfrastructureOptimization {
    /// `scaleInAfter`
    #[serde(rename = "scaleInAfter", skip_serializing_if = "Option::is_none")]
    pub scale_in_after: Option<i64>,
}

/// Values of enum `InstanceGeneration`.
pub const INSTANCE_GENERATION: &[&str] = &["current", "previous"];

/// Structure `InstanceHealthCheckResult` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct InstanceHealthCheckResult {
    /// `lastStatusChange`
    #[serde(rename = "lastStatusChange", skip_serializing_if = "Option::is_none")]
    pub last_status_change: Option<EpochSeconds>,
    /// `lastUpdated`
    #[serde(rename = "lastUpdated", skip_serializing_if = "Option::is_none")]
    pub last_updated: Option<EpochSeconds>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `statusReason`
    #[serde(rename = "statusReason", skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
    /// `type`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
}

/// Values of enum `InstanceHealthCheckState`.
pub const INSTANCE_HEALTH_CHECK_STATE: &[&str] = &["OK", "IMPAIRED", "INSUFFICIENT_DATA", "INITIALIZING"];

/// Values of enum `InstanceHealthCheckType`.
pub const INSTANCE_HEALTH_CHECK_TYPE: &[&str] = &["CONTAINER_RUNTIME", "ACCELERATED_COMPUTE", "DAEMON"];

/// Structure `InstanceLaunchTemplate` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct InstanceLaunchTemplate {
    /// `capacityOptionType`
    #[serde(rename = "capacityOptionType", skip_serializing_if = "Option::is_none")]
    pub capacity_option_type: Option<String>,
    /// `capacityReservations`
    #[serde(rename = "capacityReservations", skip_serializing_if = "Option::is_none")]
    pub capacity_reservations: Option<CapacityReservationRequest>,
    /// `ec2InstanceProfileArn`
    #[serde(rename = "ec2InstanceProfileArn", skip_serializing_if = "Option::is_none")]
    pub ec2_instance_profile_arn: Option<String>,
    /// `fipsEnabled`
    #[serde(rename = "fipsEnabled", skip_serializing_if = "Option::is_none")]
    pub fips_enabled: Option<bool>,
    /// `instanceMetadataTagsPropagation`
    #[serde(rename = "instanceMetadataTagsPropagation", skip_serializing_if = "Option::is_none")]
    pub instance_metadata_tags_propagation: Option<bool>,
    /// `instanceRequirements`
    #[serde(rename = "instanceRequirements", skip_serializing_if = "Option::is_none")]
    pub instance_requirements: Option<InstanceRequirementsRequest>,
    /// `localStorageConfiguration`
    #[serde(rename = "localStorageConfiguration", skip_serializing_if = "Option::is_none")]
    pub local_storage_configuration: Option<ManagedInstancesLocalStorageConfiguration>,
    /// `monitoring`
    #[serde(rename = "monitoring", skip_serializing_if = "Option::is_none")]
    pub monitoring: Option<String>,
    /// `networkConfiguration`
    #[serde(rename = "networkConfiguration", skip_serializing_if = "Option::is_none")]
    pub network_configuration: Option<ManagedInstancesNetworkConfiguration>,
    /// `storageConfiguration`
    #[serde(rename = "storageConfiguration", skip_serializing_if = "Option::is_none")]
    pub storage_configuration: Option<ManagedInstancesStorageConfiguration>,
}

/// Structure `InstanceRequirementsRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct InstanceRequirementsRequest {
    /// `acceleratorCount`
    #[serde(rename = "acceleratorCount", skip_serializing_if = "Option::is_none")]
    pub accelerator_count: Option<AcceleratorCountRequest>,
    /// `acceleratorManufacturers`
    #[serde(rename = "acceleratorManufacturers", skip_serializing_if = "Option::is_none")]
    pub accelerator_manufacturers: Option<Vec<String>>,
    /// `acceleratorNames`
    #[serde(rename = "acceleratorNames", skip_serializing_if = "Option::is_none")]
    pub accelerator_names: Option<Vec<String>>,
    /// `acceleratorTotalMemoryMiB`
    #[serde(rename = "acceleratorTotalMemoryMiB", skip_serializing_if = "Option::is_none")]
    pub accelerator_total_memory_mi_b: Option<AcceleratorTotalMemoryMiBRequest>,
    /// `acceleratorTypes`
    #[serde(rename = "acceleratorTypes", skip_serializing_if = "Option::is_none")]
    pub accelerator_types: Option<Vec<String>>,
    /// `allowedInstanceTypes`
    #[serde(rename = "allowedInstanceTypes", skip_serializing_if = "Option::is_none")]
    pub allowed_instance_types: Option<Vec<String>>,
    /// `bareMetal`
    #[serde(rename = "bareMetal", skip_serializing_if = "Option::is_none")]
    pub bare_metal: Option<String>,
    /// `baselineEbsBandwidthMbps`
    #[serde(rename = "baselineEbsBandwidthMbps", skip_serializing_if = "Option::is_none")]
    pub baseline_ebs_bandwidth_mbps: Option<BaselineEbsBandwidthMbpsRequest>,
    /// `burstablePerformance`
    #[serde(rename = "burstablePerformance", skip_serializing_if = "Option::is_none")]
    pub burstable_performance: Option<String>,
    /// `cpuManufacturers`
    #[serde(rename = "cpuManufacturers", skip_serializing_if = "Option::is_none")]
    pub cpu_manufacturers: Option<Vec<String>>,
    /// `excludedInstanceTypes`
    #[serde(rename = "excludedInstanceTypes", skip_serializing_if = "Option::is_none")]
    pub excluded_instance_types: Option<Vec<String>>,
    /// `instanceGenerations`
    #[serde(rename = "instanceGenerations", skip_serializing_if = "Option::is_none")]
    pub instance_generations: Option<Vec<String>>,
    /// `localStorage`
    #[serde(rename = "localStorage", skip_serializing_if = "Option::is_none")]
    pub local_storage: Option<String>,
    /// `localStorageTypes`
    #[serde(rename = "localStorageTypes", skip_serializing_if = "Option::is_none")]
    pub local_storage_types: Option<Vec<String>>,
    /// `maxSpotPriceAsPercentageOfOptimalOnDemandPrice`
    #[serde(rename = "maxSpotPriceAsPercentageOfOptimalOnDemandPrice", skip_serializing_if = "Option::is_none")]
    pub max_spot_price_as_percentage_of_optimal_on_demand_price: Option<i64>,
    /// `memoryGiBPerVCpu`
    #[serde(rename = "memoryGiBPerVCpu", skip_serializing_if = "Option::is_none")]
    pub memory_gi_b_per_v_cpu: Option<MemoryGiBPerVCpuRequest>,
    /// `memoryMiB`
    #[serde(rename = "memoryMiB", skip_serializing_if = "Option::is_none")]
    pub memory_mi_b: Option<MemoryMiBRequest>,
    /// `networkBandwidthGbps`
    #[serde(rename = "networkBandwidthGbps", skip_serializing_if = "Option::is_none")]
    pub network_bandwidth_gbps: Option<NetworkBandwidthGbpsRequest>,
    /// `networkInterfaceCount`
    #[serde(rename = "networkInterfaceCount", skip_serializing_if = "Option::is_none")]
    pub network_interface_count: Option<NetworkInterfaceCountRequest>,
    /// `onDemandMaxPricePercentageOverLowestPrice`
    #[serde(rename = "onDemandMaxPricePercentageOverLowestPrice", skip_serializing_if = "Option::is_none")]
    pub on_demand_max_price_percentage_over_lowest_price: Option<i64>,
    /// `requireHibernateSupport`
    #[serde(rename = "requireHibernateSupport", skip_serializing_if = "Option::is_none")]
    pub require_hibernate_support: Option<bool>,
    /// `spotMaxPricePercentageOverLowestPrice`
    #[serde(rename = "spotMaxPricePercentageOverLowestPrice", skip_serializing_if = "Option::is_none")]
    pub spot_max_price_percentage_over_lowest_price: Option<i64>,
    /// `totalLocalStorageGB`
    #[serde(rename = "totalLocalStorageGB", skip_serializing_if = "Option::is_none")]
    pub total_local_storage_gb: Option<TotalLocalStorageGBRequest>,
    /// `vCpuCount`
    #[serde(rename = "vCpuCount", skip_serializing_if = "Option::is_none")]
    pub v_cpu_count: Option<VCpuCountRangeRequest>,
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

/// Structure `ListAccountSettingsRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListAccountSettingsRequest {
    /// `effectiveSettings`
    #[serde(rename = "effectiveSettings", skip_serializing_if = "Option::is_none")]
    pub effective_settings: Option<bool>,
    /// `maxResults`
    #[serde(rename = "maxResults", skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i64>,
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `principalArn`
    #[serde(rename = "principalArn", skip_serializing_if = "Option::is_none")]
    pub principal_arn: Option<String>,
    /// `value`
    #[serde(rename = "value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Structure `ListAccountSettingsResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListAccountSettingsResponse {
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `settings`
    #[serde(rename = "settings", skip_serializing_if = "Option::is_none")]
    pub settings: Option<Vec<Setting>>,
}

/// Structure `ListAttributesRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListAttributesRequest {
    /// `attributeName`
    #[serde(rename = "attributeName", skip_serializing_if = "Option::is_none")]
    pub attribute_name: Option<String>,
    /// `attributeValue`
    #[serde(rename = "attributeValue", skip_serializing_if = "Option::is_none")]
    pub attribute_value: Option<String>,
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `maxResults`
    #[serde(rename = "maxResults", skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i64>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `targetType`
    #[serde(rename = "targetType", skip_serializing_if = "Option::is_none")]
    pub target_type: Option<String>,
}

/// Structure `ListAttributesResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListAttributesResponse {
    /// `attributes`
    #[serde(rename = "attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Vec<Attribute>>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
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

/// Structure `ListContainerInstancesRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListContainerInstancesRequest {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `filter`
    #[serde(rename = "filter", skip_serializing_if = "Option::is_none")]
    pub filter: Option<String>,
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

/// Structure `ListContainerInstancesResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListContainerInstancesResponse {
    /// `containerInstanceArns`
    #[serde(rename = "containerInstanceArns", skip_serializing_if = "Option::is_none")]
    pub container_instance_arns: Option<Vec<String>>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `ListServiceDeploymentsRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListServiceDeploymentsRequest {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `createdAt`
    #[serde(rename = "createdAt", skip_serializing_if = "Option::is_none")]
    pub created_at: Option<CreatedAt>,
    /// `maxResults`
    #[serde(rename = "maxResults", skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i64>,
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `service`
    #[serde(rename = "service", skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<Vec<String>>,
}

/// Structure `ListServiceDeploymentsResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListServiceDeploymentsResponse {
    /// `nextToken`
    #[serde(rename = "nextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `serviceDeployments`
    #[serde(rename = "serviceDeployments", skip_serializing_if = "Option::is_none")]
    pub service_deployments: Option<Vec<ServiceDeploymentBrief>>,
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

/// Values of enum `LocalStorage`.
pub const LOCAL_STORAGE: &[&str] = &["included", "required", "excluded"];

/// Values of enum `LocalStorageType`.
pub const LOCAL_STORAGE_TYPE: &[&str] = &["hdd", "ssd"];

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

/// Structure `ManagedApplicationAutoScalingPolicy` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ManagedApplicationAutoScalingPolicy {
    /// `arn`
    #[serde(rename = "arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `metric`
    #[serde(rename = "metric", skip_serializing_if = "Option::is_none")]
    pub metric: Option<String>,
    /// `policyType`
    #[serde(rename = "policyType", skip_serializing_if = "Option::is_none")]
    pub policy_type: Option<String>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `statusReason`
    #[serde(rename = "statusReason", skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
    /// `targetValue`
    #[serde(rename = "targetValue", skip_serializing_if = "Option::is_none")]
    pub target_value: Option<f64>,
    /// `updatedAt`
    #[serde(rename = "updatedAt", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<EpochSeconds>,
}

/// Structure `ManagedAutoScaling` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ManagedAutoScaling {
    /// `applicationAutoScalingPolicies`
    #[serde(rename = "applicationAutoScalingPolicies", skip_serializing_if = "Option::is_none")]
    pub application_auto_scaling_policies: Option<Vec<ManagedApplicationAutoScalingPolicy>>,
    /// `scalableTarget`
    #[serde(rename = "scalableTarget", skip_serializing_if = "Option::is_none")]
    pub scalable_target: Option<ManagedScalableTarget>,
}

/// Structure `ManagedCertificate` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ManagedCertificate {
    /// `arn`
    #[serde(rename = "arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `domainName`
    #[serde(rename = "domainName", skip_serializing_if = "Option::is_none")]
    pub domain_name: Option<String>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `statusReason`
    #[serde(rename = "statusReason", skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
    /// `updatedAt`
    #[serde(rename = "updatedAt", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<EpochSeconds>,
}

/// Values of enum `ManagedDraining`.
pub const MANAGED_DRAINING: &[&str] = &["ENABLED", "DISABLED"];

/// Structure `ManagedIngressPath` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ManagedIngressPath {
    /// `accessType`
    #[serde(rename = "accessType", skip_serializing_if = "Option::is_none")]
    pub access_type: Option<String>,
    /// `certificate`
    #[serde(rename = "certificate", skip_serializing_if = "Option::is_none")]
    pub certificate: Option<ManagedCertificate>,
    /// `endpoint`
    #[serde(rename = "endpoint", skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<String>,
    /// `listener`
    #[serde(rename = "listener", skip_serializing_if = "Option::is_none")]
    pub listener: Option<ManagedListener>,
    /// `loadBalancer`
    #[serde(rename = "loadBalancer", skip_serializing_if = "Option::is_none")]
    pub load_balancer: Option<ManagedLoadBalancer>,
    /// `loadBalancerSecurityGroups`
    #[serde(rename = "loadBalancerSecurityGroups", skip_serializing_if = "Option::is_none")]
    pub load_balancer_security_groups: Option<Vec<ManagedSecurityGroup>>,
    /// `rule`
    #[serde(rename = "rule", skip_serializing_if = "Option::is_none")]
    pub rule: Option<ManagedListenerRule>,
    /// `targetGroups`
    #[serde(rename = "targetGroups", skip_serializing_if = "Option::is_none")]
    pub target_groups: Option<Vec<ManagedTargetGroup>>,
}

/// Structure `ManagedInstancesLocalStorageConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ManagedInstancesLocalStorageConfiguration {
    /// `useLocalStorage`
    #[serde(rename = "useLocalStorage", skip_serializing_if = "Option::is_none")]
    pub use_local_storage: Option<bool>,
}

/// Values of enum `ManagedInstancesMonitoringOptions`.
pub const MANAGED_INSTANCES_MONITORING_OPTIONS: &[&str] = &["BASIC", "DETAILED"];

/// Structure `ManagedInstancesNetworkConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ManagedInstancesNetworkConfiguration {
    /// `securityGroups`
    #[serde(rename = "securityGroups", skip_serializing_if = "Option::is_none")]
    pub security_groups: Option<Vec<String>>,
    /// `subnets`
    #[serde(rename = "subnets", skip_serializing_if = "Option::is_none")]
    pub subnets: Option<Vec<String>>,
}

/// Structure `ManagedInstancesProvider` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ManagedInstancesProvider {
    /// `autoRepairConfiguration`
    #[serde(rename = "autoRepairConfiguration", skip_serializing_if = "Option::is_none")]
    pub auto_repair_configuration: Option<AutoRepairConfiguration>,
    /// `infrastructureOptimization`
    #[serde(rename = "infrastructureOptimization", skip_serializing_if = "Option::is_none")]
    pub infrastructure_optimization: Option<InfrastructureOptimization>,
    /// `infrastructureRoleArn`
    #[serde(rename = "infrastructureRoleArn", skip_serializing_if = "Option::is_none")]
    pub infrastructure_role_arn: Option<String>,
    /// `instanceLaunchTemplate`
    #[serde(rename = "instanceLaunchTemplate", skip_serializing_if = "Option::is_none")]
    pub instance_launch_template: Option<InstanceLaunchTemplate>,
    /// `propagateTags`
    #[serde(rename = "propagateTags", skip_serializing_if = "Option::is_none")]
    pub propagate_tags: Option<String>,
}

/// Structure `ManagedInstancesStorageConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ManagedInstancesStorageConfiguration {
    /// `storageSizeGiB`
    #[serde(rename = "storageSizeGiB", skip_serializing_if = "Option::is_none")]
    pub storage_size_gi_b: Option<i64>,
}

/// Structure `ManagedListener` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ManagedListener {
    /// `arn`
    #[serde(rename = "arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `statusReason`
    #[serde(rename = "statusReason", skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
    /// `updatedAt`
    #[serde(rename = "updatedAt", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<EpochSeconds>,
}

/// Structure `ManagedListenerRule` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ManagedListenerRule {
    /// `arn`
    #[serde(rename = "arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `statusReason`
    #[serde(rename = "statusReason", skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
    /// `updatedAt`
    #[serde(rename = "updatedAt", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<EpochSeconds>,
}

/// Structure `ManagedLoadBalancer` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ManagedLoadBalancer {
    /// `arn`
    #[serde(rename = "arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `scheme`
    #[serde(rename = "scheme", skip_serializing_if = "Option::is_none")]
    pub scheme: Option<String>,
    /// `securityGroupIds`
    #[serde(rename = "securityGroupIds", skip_serializing_if = "Option::is_none")]
    pub security_group_ids: Option<Vec<String>>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `statusReason`
    #[serde(rename = "statusReason", skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
    /// `subnetIds`
    #[serde(rename = "subnetIds", skip_serializing_if = "Option::is_none")]
    pub subnet_ids: Option<Vec<String>>,
    /// `updatedAt`
    #[serde(rename = "updatedAt", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<EpochSeconds>,
}

/// Structure `ManagedLogGroup` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ManagedLogGroup {
    /// `arn`
    #[serde(rename = "arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `logGroupName`
    #[serde(rename = "logGroupName", skip_serializing_if = "Option::is_none")]
    pub log_group_name: Option<String>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `statusReason`
    #[serde(rename = "statusReason", skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
    /// `updatedAt`
    #[serde(rename = "updatedAt", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<EpochSeconds>,
}

/// Structure `ManagedMetricAlarm` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ManagedMetricAlarm {
    /// `arn`
    #[serde(rename = "arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `statusReason`
    #[serde(rename = "statusReason", skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
    /// `updatedAt`
    #[serde(rename = "updatedAt", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<EpochSeconds>,
}

/// Values of enum `ManagedResourceStatus`.
pub const MANAGED_RESOURCE_STATUS: &[&str] = &["PROVISIONING", "ACTIVE", "DEPROVISIONING", "DELETED", "FAILED"];

/// Structure `ManagedScalableTarget` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ManagedScalableTarget {
    /// `arn`
    #[serde(rename = "arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `maxCapacity`
    #[serde(rename = "maxCapacity", skip_serializing_if = "Option::is_none")]
    pub max_capacity: Option<i64>,
    /// `minCapacity`
    #[serde(rename = "minCapacity", skip_serializing_if = "Option::is_none")]
    pub min_capacity: Option<i64>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `statusReason`
    #[serde(rename = "statusReason", skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
    /// `updatedAt`
    #[serde(rename = "updatedAt", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<EpochSeconds>,
}

/// Structure `ManagedScaling` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ManagedScaling {
    /// `instanceWarmupPeriod`
    #[serde(rename = "instanceWarmupPeriod", skip_serializing_if = "Option::is_none")]
    pub instance_warmup_period: Option<i64>,
    /// `maximumScalingStepSize`
    #[serde(rename = "maximumScalingStepSize", skip_serializing_if = "Option::is_none")]
    pub maximum_scaling_step_size: Option<i64>,
    /// `minimumScalingStepSize`
    #[serde(rename = "minimumScalingStepSize", skip_serializing_if = "Option::is_none")]
    pub minimum_scaling_step_size: Option<i64>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `targetCapacity`
    #[serde(rename = "targetCapacity", skip_serializing_if = "Option::is_none")]
    pub target_capacity: Option<i64>,
}

/// Values of enum `ManagedScalingStatus`.
pub const MANAGED_SCALING_STATUS: &[&str] = &["ENABLED", "DISABLED"];

/// Structure `ManagedSecurityGroup` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ManagedSecurityGroup {
    /// `arn`
    #[serde(rename = "arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `statusReason`
    #[serde(rename = "statusReason", skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
    /// `updatedAt`
    #[serde(rename = "updatedAt", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<EpochSeconds>,
}

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

/// Structure `ManagedTargetGroup` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ManagedTargetGroup {
    /// `arn`
    #[serde(rename = "arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `healthCheckPath`
    #[serde(rename = "healthCheckPath", skip_serializing_if = "Option::is_none")]
    pub health_check_path: Option<String>,
    /// `healthCheckPort`
    #[serde(rename = "healthCheckPort", skip_serializing_if = "Option::is_none")]
    pub health_check_port: Option<i64>,
    /// `port`
    #[serde(rename = "port", skip_serializing_if = "Option::is_none")]
    pub port: Option<i64>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `statusReason`
    #[serde(rename = "statusReason", skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
    /// `updatedAt`
    #[serde(rename = "updatedAt", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<EpochSeconds>,
}

/// Values of enum `ManagedTerminationProtection`.
pub const MANAGED_TERMINATION_PROTECTION: &[&str] = &["ENABLED", "DISABLED"];

/// Structure `MemoryGiBPerVCpuRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MemoryGiBPerVCpuRequest {
    /// `max`
    #[serde(rename = "max", skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// `min`
    #[serde(rename = "min", skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
}

/// Structure `MemoryMiBRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MemoryMiBRequest {
    /// `max`
    #[serde(rename = "max", skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// `min`
    #[serde(rename = "min", skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
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

/// Structure `NetworkBandwidthGbpsRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct NetworkBandwidthGbpsRequest {
    /// `max`
    #[serde(rename = "max", skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// `min`
    #[serde(rename = "min", skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
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

/// Structure `NetworkInterfaceCountRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct NetworkInterfaceCountRequest {
    /// `max`
    #[serde(rename = "max", skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// `min`
    #[serde(rename = "min", skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
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

/// Values of enum `PropagateMITags`.
pub const PROPAGATE_MI_TAGS: &[&str] = &["CAPACITY_PROVIDER", "NONE"];

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

/// Structure `PutAccountSettingDefaultRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutAccountSettingDefaultRequest {
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `value`
    #[serde(rename = "value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Structure `PutAccountSettingDefaultResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutAccountSettingDefaultResponse {
    /// `setting`
    #[serde(rename = "setting", skip_serializing_if = "Option::is_none")]
    pub setting: Option<Setting>,
}

/// Structure `PutAccountSettingRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutAccountSettingRequest {
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `principalArn`
    #[serde(rename = "principalArn", skip_serializing_if = "Option::is_none")]
    pub principal_arn: Option<String>,
    /// `value`
    #[serde(rename = "value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Structure `PutAccountSettingResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutAccountSettingResponse {
    /// `setting`
    #[serde(rename = "setting", skip_serializing_if = "Option::is_none")]
    pub setting: Option<Setting>,
}

/// Structure `PutClusterCapacityProvidersRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutClusterCapacityProvidersRequest {
    /// `capacityProviders`
    #[serde(rename = "capacityProviders", skip_serializing_if = "Option::is_none")]
    pub capacity_providers: Option<Vec<String>>,
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `defaultCapacityProviderStrategy`
    #[serde(rename = "defaultCapacityProviderStrategy", skip_serializing_if = "Option::is_none")]
    pub default_capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>>,
}

/// Structure `PutClusterCapacityProvidersResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutClusterCapacityProvidersResponse {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<Cluster>,
}

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

/// Structure `ResolvedConfiguration` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ResolvedConfiguration {
    /// `loadBalancers`
    #[serde(rename = "loadBalancers", skip_serializing_if = "Option::is_none")]
    pub load_balancers: Option<Vec<ServiceRevisionLoadBalancer>>,
}

/// Structure `Resource` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Resource {
    /// `doubleValue`
    #[serde(rename = "doubleValue", skip_serializing_if = "Option::is_none")]
    pub double_value: Option<f64>,
    /// `integerValue`
    #[serde(rename = "integerValue", skip_serializing_if = "Option::is_none")]
    pub integer_value: Option<i64>,
    /// `longValue`
    #[serde(rename = "longValue", skip_serializing_if = "Option::is_none")]
    pub long_value: Option<i64>,
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `stringSetValue`
    #[serde(rename = "stringSetValue", skip_serializing_if = "Option::is_none")]
    pub string_set_value: Option<Vec<String>>,
    /// `type`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
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

/// Structure `Rollback` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rollback {
    /// `reason`
    #[serde(rename = "reason", skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// `serviceRevisionArn`
    #[serde(rename = "serviceRevisionArn", skip_serializing_if = "Option::is_none")]
    pub service_revision_arn: Option<String>,
    /// `startedAt`
    #[serde(rename = "startedAt", skip_serializing_if = "Option::is_none")]
    pub started_at: Option<EpochSeconds>,
}

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

/// Structure `ServiceDeployment` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceDeployment {
    /// `alarms`
    #[serde(rename = "alarms", skip_serializing_if = "Option::is_none")]
    pub alarms: Option<ServiceDeploymentAlarms>,
    /// `clusterArn`
    #[serde(rename = "clusterArn", skip_serializing_if = "Option::is_none")]
    pub cluster_arn: Option<String>,
    /// `createdAt`
    #[serde(rename = "createdAt", skip_serializing_if = "Option::is_none")]
    pub created_at: Option<EpochSeconds>,
    /// `deploymentCircuitBreaker`
    #[serde(rename = "deploymentCircuitBreaker", skip_serializing_if = "Option::is_none")]
    pub deployment_circuit_breaker: Option<ServiceDeploymentCircuitBreaker>,
    /// `deploymentConfiguration`
    #[serde(rename = "deploymentConfiguration", skip_serializing_if = "Option::is_none")]
    pub deployment_configuration: Option<DeploymentConfiguration>,
    /// `finishedAt`
    #[serde(rename = "finishedAt", skip_serializing_if = "Option::is_none")]
    pub finished_at: Option<EpochSeconds>,
    /// `lifecycleHookDetails`
    #[serde(rename = "lifecycleHookDetails", skip_serializing_if = "Option::is_none")]
    pub lifecycle_hook_details: Option<Vec<DeploymentLifecycleHookDetail>>,
    /// `lifecycleStage`
    #[serde(rename = "lifecycleStage", skip_serializing_if = "Option::is_none")]
    pub lifecycle_stage: Option<String>,
    /// `rollback`
    #[serde(rename = "rollback", skip_serializing_if = "Option::is_none")]
    pub rollback: Option<Rollback>,
    /// `serviceArn`
    #[serde(rename = "serviceArn", skip_serializing_if = "Option::is_none")]
    pub service_arn: Option<String>,
    /// `serviceDeploymentArn`
    #[serde(rename = "serviceDeploymentArn", skip_serializing_if = "Option::is_none")]
    pub service_deployment_arn: Option<String>,
    /// `sourceServiceRevisions`
    #[serde(rename = "sourceServiceRevisions", skip_serializing_if = "Option::is_none")]
    pub source_service_revisions: Option<Vec<ServiceRevisionSummary>>,
    /// `startedAt`
    #[serde(rename = "startedAt", skip_serializing_if = "Option::is_none")]
    pub started_at: Option<EpochSeconds>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `statusReason`
    #[serde(rename = "statusReason", skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
    /// `stoppedAt`
    #[serde(rename = "stoppedAt", skip_serializing_if = "Option::is_none")]
    pub stopped_at: Option<EpochSeconds>,
    /// `targetServiceRevision`
    #[serde(rename = "targetServiceRevision", skip_serializing_if = "Option::is_none")]
    pub target_service_revision: Option<ServiceRevisionSummary>,
    /// `updatedAt`
    #[serde(rename = "updatedAt", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<EpochSeconds>,
}

/// Structure `ServiceDeploymentAlarms` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceDeploymentAlarms {
    /// `alarmNames`
    #[serde(rename = "alarmNames", skip_serializing_if = "Option::is_none")]
    pub alarm_names: Option<Vec<String>>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `triggeredAlarmNames`
    #[serde(rename = "triggeredAlarmNames", skip_serializing_if = "Option::is_none")]
    pub triggered_alarm_names: Option<Vec<String>>,
}

/// Structure `ServiceDeploymentBrief` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceDeploymentBrief {
    /// `clusterArn`
    #[serde(rename = "clusterArn", skip_serializing_if = "Option::is_none")]
    pub cluster_arn: Option<String>,
    /// `createdAt`
    #[serde(rename = "createdAt", skip_serializing_if = "Option::is_none")]
    pub created_at: Option<EpochSeconds>,
    /// `finishedAt`
    #[serde(rename = "finishedAt", skip_serializing_if = "Option::is_none")]
    pub finished_at: Option<EpochSeconds>,
    /// `serviceArn`
    #[serde(rename = "serviceArn", skip_serializing_if = "Option::is_none")]
    pub service_arn: Option<String>,
    /// `serviceDeploymentArn`
    #[serde(rename = "serviceDeploymentArn", skip_serializing_if = "Option::is_none")]
    pub service_deployment_arn: Option<String>,
    /// `startedAt`
    #[serde(rename = "startedAt", skip_serializing_if = "Option::is_none")]
    pub started_at: Option<EpochSeconds>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `statusReason`
    #[serde(rename = "statusReason", skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
    /// `targetServiceRevisionArn`
    #[serde(rename = "targetServiceRevisionArn", skip_serializing_if = "Option::is_none")]
    pub target_service_revision_arn: Option<String>,
}

/// Structure `ServiceDeploymentCircuitBreaker` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceDeploymentCircuitBreaker {
    /// `failureCount`
    #[serde(rename = "failureCount", skip_serializing_if = "Option::is_none")]
    pub failure_count: Option<i64>,
    /// `status`
    #[serde(rename = "status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `threshold`
    #[serde(rename = "threshold", skip_serializing_if = "Option::is_none")]
    pub threshold: Option<i64>,
}

/// Values of enum `ServiceDeploymentLifecycleStage`.
pub const SERVICE_DEPLOYMENT_LIFECYCLE_STAGE: &[&str] = &["RECONCILE_SERVICE", "PRE_SCALE_UP", "SCALE_UP", "POST_SCALE_UP", "TEST_TRAFFIC_SHIFT", "POST_TEST_TRAFFIC_SHIFT", "PRODUCTION_TRAFFIC_SHIFT", "POST_PRODUCTION_TRAFFIC_SHIFT", "BAKE_TIME", "CLEAN_UP"];

/// Values of enum `ServiceDeploymentRollbackMonitorsStatus`.
pub const SERVICE_DEPLOYMENT_ROLLBACK_MONITORS_STATUS: &[&str] = &["TRIGGERED", "MONITORING", "MONITORING_COMPLETE", "DISABLED"];

/// Values of enum `ServiceDeploymentStatus`.
pub const SERVICE_DEPLOYMENT_STATUS: &[&str] = &["PENDING", "SUCCESSFUL", "STOPPED", "STOP_REQUESTED", "IN_PROGRESS", "ROLLBACK_REQUESTED", "ROLLBACK_IN_PROGRESS", "ROLLBACK_SUCCESSFUL", "ROLLBACK_FAILED"];

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

/// Structure `ServiceRevision` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceRevision {
    /// `capacityProviderStrategy`
    #[serde(rename = "capacityProviderStrategy", skip_serializing_if = "Option::is_none")]
    pub capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>>,
    /// `clusterArn`
    #[serde(rename = "clusterArn", skip_serializing_if = "Option::is_none")]
    pub cluster_arn: Option<String>,
    /// `containerImages`
    #[serde(rename = "containerImages", skip_serializing_if = "Option::is_none")]
    pub container_images: Option<Vec<ContainerImage>>,
    /// `createdAt`
    #[serde(rename = "createdAt", skip_serializing_if = "Option::is_none")]
    pub created_at: Option<EpochSeconds>,
    /// `ecsManagedResources`
    #[serde(rename = "ecsManagedResources", skip_serializing_if = "Option::is_none")]
    pub ecs_managed_resources: Option<ECSManagedResources>,
    /// `fargateEphemeralStorage`
    #[serde(rename = "fargateEphemeralStorage", skip_serializing_if = "Option::is_none")]
    pub fargate_ephemeral_storage: Option<DeploymentEphemeralStorage>,
    /// `guardDutyEnabled`
    #[serde(rename = "guardDutyEnabled", skip_serializing_if = "Option::is_none")]
    pub guard_duty_enabled: Option<bool>,
    /// `launchType`
    #[serde(rename = "launchType", skip_serializing_if = "Option::is_none")]
    pub launch_type: Option<String>,
    /// `loadBalancers`
    #[serde(rename = "loadBalancers", skip_serializing_if = "Option::is_none")]
    pub load_balancers: Option<Vec<LoadBalancer>>,
    /// `networkConfiguration`
    #[serde(rename = "networkConfiguration", skip_serializing_if = "Option::is_none")]
    pub network_configuration: Option<NetworkConfiguration>,
    /// `platformFamily`
    #[serde(rename = "platformFamily", skip_serializing_if = "Option::is_none")]
    pub platform_family: Option<String>,
    /// `platformVersion`
    #[serde(rename = "platformVersion", skip_serializing_if = "Option::is_none")]
    pub platform_version: Option<String>,
    /// `resolvedConfiguration`
    #[serde(rename = "resolvedConfiguration", skip_serializing_if = "Option::is_none")]
    pub resolved_configuration: Option<ResolvedConfiguration>,
    /// `serviceArn`
    #[serde(rename = "serviceArn", skip_serializing_if = "Option::is_none")]
    pub service_arn: Option<String>,
    /// `serviceConnectConfiguration`
    #[serde(rename = "serviceConnectConfiguration", skip_serializing_if = "Option::is_none")]
    pub service_connect_configuration: Option<ServiceConnectConfiguration>,
    /// `serviceRegistries`
    #[serde(rename = "serviceRegistries", skip_serializing_if = "Option::is_none")]
    pub service_registries: Option<Vec<ServiceRegistry>>,
    /// `serviceRevisionArn`
    #[serde(rename = "serviceRevisionArn", skip_serializing_if = "Option::is_none")]
    pub service_revision_arn: Option<String>,
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

/// Structure `ServiceRevisionLoadBalancer` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceRevisionLoadBalancer {
    /// `productionListenerRule`
    #[serde(rename = "productionListenerRule", skip_serializing_if = "Option::is_none")]
    pub production_listener_rule: Option<String>,
    /// `targetGroupArn`
    #[serde(rename = "targetGroupArn", skip_serializing_if = "Option::is_none")]
    pub target_group_arn: Option<String>,
}

/// Structure `ServiceRevisionSummary` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceRevisionSummary {
    /// `arn`
    #[serde(rename = "arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `pendingTaskCount`
    #[serde(rename = "pendingTaskCount", skip_serializing_if = "Option::is_none")]
    pub pending_task_count: Option<i64>,
    /// `requestedProductionTrafficWeight`
    #[serde(rename = "requestedProductionTrafficWeight", skip_serializing_if = "Option::is_none")]
    pub requested_production_traffic_weight: Option<f64>,
    /// `requestedTaskCount`
    #[serde(rename = "requestedTaskCount", skip_serializing_if = "Option::is_none")]
    pub requested_task_count: Option<i64>,
    /// `requestedTestTrafficWeight`
    #[serde(rename = "requestedTestTrafficWeight", skip_serializing_if = "Option::is_none")]
    pub requested_test_traffic_weight: Option<f64>,
    /// `runningTaskCount`
    #[serde(rename = "runningTaskCount", skip_serializing_if = "Option::is_none")]
    pub running_task_count: Option<i64>,
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

/// Structure `Session` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// `sessionId`
    #[serde(rename = "sessionId", skip_serializing_if = "Option::is_none")]
    pub session_id: Option<String>,
    /// `streamUrl`
    #[serde(rename = "streamUrl", skip_serializing_if = "Option::is_none")]
    pub stream_url: Option<String>,
    /// `tokenValue`
    #[serde(rename = "tokenValue", skip_serializing_if = "Option::is_none")]
    pub token_value: Option<String>,
}

/// Structure `Setting` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Setting {
    /// `name`
    #[serde(rename = "name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `principalArn`
    #[serde(rename = "principalArn", skip_serializing_if = "Option::is_none")]
    pub principal_arn: Option<String>,
    /// `type`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// `value`
    #[serde(rename = "value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Values of enum `SettingName`.
pub const SETTING_NAME: &[&str] = &["serviceLongArnFormat", "taskLongArnFormat", "containerInstanceLongArnFormat", "awsvpcTrunking", "containerInsights", "fargateFIPSMode", "tagResourceAuthorization", "fargateTaskRetirementWaitPeriod", "guardDutyActivate", "defaultLogDriverMode", "fargateEventWindows"];

/// Values of enum `SettingType`.
pub const SETTING_TYPE: &[&str] = &["user", "aws_managed"];

/// Values of enum `SortOrder`.
pub const SORT_ORDER: &[&str] = &["ASC", "DESC"];

/// Values of enum `StabilityStatus`.
pub const STABILITY_STATUS: &[&str] = &["STEADY_STATE", "STABILIZING"];

/// Structure `StartTaskRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StartTaskRequest {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `containerInstances`
    #[serde(rename = "containerInstances", skip_serializing_if = "Option::is_none")]
    pub container_instances: Option<Vec<String>>,
    /// `enableECSManagedTags`
    #[serde(rename = "enableECSManagedTags", skip_serializing_if = "Option::is_none")]
    pub enable_ecs_managed_tags: Option<bool>,
    /// `enableExecuteCommand`
    #[serde(rename = "enableExecuteCommand", skip_serializing_if = "Option::is_none")]
    pub enable_execute_command: Option<bool>,
    /// `group`
    #[serde(rename = "group", skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// `networkConfiguration`
    #[serde(rename = "networkConfiguration", skip_serializing_if = "Option::is_none")]
    pub network_configuration: Option<NetworkConfiguration>,
    /// `overrides`
    #[serde(rename = "overrides", skip_serializing_if = "Option::is_none")]
    pub overrides: Option<TaskOverride>,
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

/// Structure `StartTaskResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StartTaskResponse {
    /// `failures`
    #[serde(rename = "failures", skip_serializing_if = "Option::is_none")]
    pub failures: Option<Vec<Failure>>,
    /// `tasks`
    #[serde(rename = "tasks", skip_serializing_if = "Option::is_none")]
    pub tasks: Option<Vec<Task>>,
}

/// Structure `StopServiceDeploymentRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StopServiceDeploymentRequest {
    /// `serviceDeploymentArn`
    #[serde(rename = "serviceDeploymentArn", skip_serializing_if = "Option::is_none")]
    pub service_deployment_arn: Option<String>,
    /// `stopType`
    #[serde(rename = "stopType", skip_serializing_if = "Option::is_none")]
    pub stop_type: Option<String>,
}

/// Structure `StopServiceDeploymentResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StopServiceDeploymentResponse {
    /// `serviceDeploymentArn`
    #[serde(rename = "serviceDeploymentArn", skip_serializing_if = "Option::is_none")]
    pub service_deployment_arn: Option<String>,
}

/// Values of enum `StopServiceDeploymentStopType`.
pub const STOP_SERVICE_DEPLOYMENT_STOP_TYPE: &[&str] = &["ABORT", "ROLLBACK"];

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

/// Structure `TotalLocalStorageGBRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TotalLocalStorageGBRequest {
    /// `max`
    #[serde(rename = "max", skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// `min`
    #[serde(rename = "min", skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
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

/// Structure `UpdateClusterSettingsRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpdateClusterSettingsRequest {
    /// `cluster`
    #[serde(rename = "cluster", skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// `settings`
    #[serde(rename = "settings", skip_serializing_if = "Option::is_none")]
    pub settings: Option<Vec<ClusterSetting>>,
}

/// Structure `UpdateClusterSettingsResponse` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpdateClusterSettingsResponse {
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

/// Structure `VCpuCountRangeRequest` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct VCpuCountRangeRequest {
    /// `max`
    #[serde(rename = "max", skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// `min`
    #[serde(rename = "min", skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
}

/// Values of enum `VersionConsistency`.
pub const VERSION_CONSISTENCY: &[&str] = &["enabled", "disabled"];

/// Structure `VersionInfo` of ECS.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct VersionInfo {
    /// `agentHash`
    #[serde(rename = "agentHash", skip_serializing_if = "Option::is_none")]
    pub agent_hash: Option<String>,
    /// `agentVersion`
    #[serde(rename = "agentVersion", skip_serializing_if = "Option::is_none")]
    pub agent_version: Option<String>,
    /// `dockerVersion`
    #[serde(rename = "dockerVersion", skip_serializing_if = "Option::is_none")]
    pub docker_version: Option<String>,
}

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
    OperationModel { name: "CreateCluster", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(90)), input_root: None, output: Some(ShapeId(91)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(287), ShapeId(346), ShapeId(211), ShapeId(50)] },
    OperationModel { name: "CreateService", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(92)), input_root: None, output: Some(ShapeId(93)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(305), ShapeId(287), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(59), ShapeId(304), ShapeId(459)] },
    OperationModel { name: "CreateTaskSet", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(94)), input_root: None, output: Some(ShapeId(95)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(216), ShapeId(305), ShapeId(287), ShapeId(381), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(382), ShapeId(59), ShapeId(304), ShapeId(459)] },
    OperationModel { name: "DeleteAccountSetting", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(97)), input_root: None, output: Some(ShapeId(98)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50)] },
    OperationModel { name: "DeleteCluster", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(99)), input_root: None, output: Some(ShapeId(100)), result_wrapper: None, errors: &[ShapeId(54), ShapeId(8), ShapeId(55), ShapeId(53), ShapeId(56), ShapeId(346), ShapeId(466), ShapeId(211), ShapeId(50), ShapeId(59)] },
    OperationModel { name: "DeleteService", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(101)), input_root: None, output: Some(ShapeId(102)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(382), ShapeId(59)] },
    OperationModel { name: "DeleteTaskDefinitions", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(103)), input_root: None, output: Some(ShapeId(104)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50)] },
    OperationModel { name: "DeleteTaskSet", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(105)), input_root: None, output: Some(ShapeId(106)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(216), ShapeId(381), ShapeId(346), ShapeId(211), ShapeId(443), ShapeId(50), ShapeId(382), ShapeId(59), ShapeId(459)] },
    OperationModel { name: "DeregisterTaskDefinition", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(128)), input_root: None, output: Some(ShapeId(129)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50)] },
    OperationModel { name: "DescribeCapacityProviders", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(130)), input_root: None, output: Some(ShapeId(131)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(59), ShapeId(459)] },
    OperationModel { name: "DescribeClusters", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(132)), input_root: None, output: Some(ShapeId(133)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50)] },
    OperationModel { name: "DescribeContainerInstances", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(134)), input_root: None, output: Some(ShapeId(135)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(59)] },
    OperationModel { name: "DescribeServiceDeployments", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(136)), input_root: None, output: Some(ShapeId(137)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(382), ShapeId(59), ShapeId(459)] },
    OperationModel { name: "DescribeServiceRevisions", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(138)), input_root: None, output: Some(ShapeId(139)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(382), ShapeId(59), ShapeId(459)] },
    OperationModel { name: "DescribeServices", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(140)), input_root: None, output: Some(ShapeId(141)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(59)] },
    OperationModel { name: "DescribeTaskDefinition", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(142)), input_root: None, output: Some(ShapeId(143)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50)] },
    OperationModel { name: "DescribeTaskSets", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(144)), input_root: None, output: Some(ShapeId(145)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(381), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(382), ShapeId(59), ShapeId(459)] },
    OperationModel { name: "DescribeTasks", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(146)), input_root: None, output: Some(ShapeId(147)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(59)] },
    OperationModel { name: "ExecuteCommand", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(179)), input_root: None, output: Some(ShapeId(180)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(421), ShapeId(59)] },
    OperationModel { name: "ListAccountSettings", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(219)), input_root: None, output: Some(ShapeId(220)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50)] },
    OperationModel { name: "ListAttributes", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(221)), input_root: None, output: Some(ShapeId(222)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(59)] },
    OperationModel { name: "ListClusters", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(223)), input_root: None, output: Some(ShapeId(224)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50)] },
    OperationModel { name: "ListContainerInstances", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(225)), input_root: None, output: Some(ShapeId(226)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(59)] },
    OperationModel { name: "ListServiceDeployments", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(227)), input_root: None, output: Some(ShapeId(228)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(382), ShapeId(59), ShapeId(459)] },
    OperationModel { name: "ListServices", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(229)), input_root: None, output: Some(ShapeId(230)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(59)] },
    OperationModel { name: "ListTagsForResource", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(231)), input_root: None, output: Some(ShapeId(232)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(59)] },
    OperationModel { name: "ListTaskDefinitionFamilies", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(233)), input_root: None, output: Some(ShapeId(234)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50)] },
    OperationModel { name: "ListTaskDefinitions", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(235)), input_root: None, output: Some(ShapeId(236)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50)] },
    OperationModel { name: "ListTasks", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(237)), input_root: None, output: Some(ShapeId(238)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(382), ShapeId(59)] },
    OperationModel { name: "PutAccountSetting", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(316)), input_root: None, output: Some(ShapeId(317)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50)] },
    OperationModel { name: "PutAccountSettingDefault", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(314)), input_root: None, output: Some(ShapeId(315)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50)] },
    OperationModel { name: "PutClusterCapacityProviders", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(318)), input_root: None, output: Some(ShapeId(319)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(466), ShapeId(211), ShapeId(327), ShapeId(50), ShapeId(59)] },
    OperationModel { name: "RegisterTaskDefinition", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(320)), input_root: None, output: Some(ShapeId(321)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(216), ShapeId(346), ShapeId(211), ShapeId(50)] },
    OperationModel { name: "RunTask", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(335)), input_root: None, output: Some(ShapeId(336)), result_wrapper: None, errors: &[ShapeId(68), ShapeId(8), ShapeId(305), ShapeId(346), ShapeId(211), ShapeId(28), ShapeId(50), ShapeId(59), ShapeId(304), ShapeId(459)] },
    OperationModel { name: "StartTask", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(401)), input_root: None, output: Some(ShapeId(402)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(287), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(59), ShapeId(459)] },
    OperationModel { name: "StopServiceDeployment", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(404)), input_root: None, output: Some(ShapeId(405)), result_wrapper: None, errors: &[ShapeId(68), ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(370), ShapeId(459)] },
    OperationModel { name: "StopTask", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(407)), input_root: None, output: Some(ShapeId(408)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(59)] },
    OperationModel { name: "TagResource", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(417)), input_root: None, output: Some(ShapeId(418)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(216), ShapeId(329), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(59)] },
    OperationModel { name: "UntagResource", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(460)), input_root: None, output: Some(ShapeId(461)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(329), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(59)] },
    OperationModel { name: "UpdateCluster", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(462)), input_root: None, output: Some(ShapeId(463)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(287), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(59)] },
    OperationModel { name: "UpdateClusterSettings", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(464)), input_root: None, output: Some(ShapeId(465)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(346), ShapeId(466), ShapeId(211), ShapeId(50), ShapeId(59)] },
    OperationModel { name: "UpdateService", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(469)), input_root: None, output: Some(ShapeId(470)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(305), ShapeId(287), ShapeId(381), ShapeId(346), ShapeId(211), ShapeId(50), ShapeId(382), ShapeId(59), ShapeId(304), ShapeId(459)] },
    OperationModel { name: "UpdateServicePrimaryTaskSet", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(467)), input_root: None, output: Some(ShapeId(468)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(381), ShapeId(346), ShapeId(211), ShapeId(443), ShapeId(50), ShapeId(382), ShapeId(59), ShapeId(459)] },
    OperationModel { name: "UpdateTaskSet", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(471)), input_root: None, output: Some(ShapeId(472)), result_wrapper: None, errors: &[ShapeId(8), ShapeId(216), ShapeId(381), ShapeId(346), ShapeId(211), ShapeId(443), ShapeId(50), ShapeId(382), ShapeId(59), ShapeId(459)] },
];

static SHAPES: &[ShapeModel] = &[
    ShapeModel { name: "AcceleratorCountRequest", kind: Kind::Structure, members: &[
        MemberModel::new("max", 32),
        MemberModel::new("min", 32),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AcceleratorManufacturer", kind: Kind::String, enum_values: ACCELERATOR_MANUFACTURER, ..ShapeModel::PLAIN },
    ShapeModel { name: "AcceleratorManufacturerSet", kind: Kind::List, members: &[
        MemberModel::new("member", 1),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AcceleratorName", kind: Kind::String, enum_values: ACCELERATOR_NAME, ..ShapeModel::PLAIN },
    ShapeModel { name: "AcceleratorNameSet", kind: Kind::List, members: &[
        MemberModel::new("member", 3),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AcceleratorTotalMemoryMiBRequest", kind: Kind::Structure, members: &[
        MemberModel::new("max", 32),
        MemberModel::new("min", 32),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AcceleratorType", kind: Kind::String, enum_values: ACCELERATOR_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "AcceleratorTypeSet", kind: Kind::List, members: &[
        MemberModel::new("member", 6),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AccessDeniedException", kind: Kind::Structure, error: Some(ErrorModel { code: "AccessDeniedException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AccessType", kind: Kind::String, enum_values: ACCESS_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "AdvancedConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("alternateTargetGroupArn", 409),
        MemberModel::new("productionListenerRule", 409),
        MemberModel::new("roleArn", 409),
        MemberModel::new("testListenerRule", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AgentUpdateStatus", kind: Kind::String, enum_values: AGENT_UPDATE_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "AllowedInstanceType", kind: Kind::String, min: Some(1), max: Some(30), pattern: Some("[a-zA-Z0-9\\.\\*\\-]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "AllowedInstanceTypeSet", kind: Kind::List, min: Some(0), max: Some(400), members: &[
        MemberModel::new("member", 12),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ApplicationProtocol", kind: Kind::String, enum_values: APPLICATION_PROTOCOL, ..ShapeModel::PLAIN },
    ShapeModel { name: "AssignPublicIp", kind: Kind::String, enum_values: ASSIGN_PUBLIC_IP, ..ShapeModel::PLAIN },
    ShapeModel { name: "Attachment", kind: Kind::Structure, members: &[
        MemberModel::new("details", 17),
        MemberModel::new("id", 409),
        MemberModel::new("status", 409),
        MemberModel::new("type", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AttachmentDetails", kind: Kind::List, members: &[
        MemberModel::new("member", 214),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Attachments", kind: Kind::List, members: &[
        MemberModel::new("member", 16),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Attribute", kind: Kind::Structure, members: &[
        MemberModel::new("name", 409).required(),
        MemberModel::new("targetId", 409),
        MemberModel::new("targetType", 422),
        MemberModel::new("value", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Attributes", kind: Kind::List, members: &[
        MemberModel::new("member", 19),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AutoRepairActionsStatus", kind: Kind::String, enum_values: AUTO_REPAIR_ACTIONS_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "AutoRepairConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("actionsStatus", 21),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AutoScalingGroupProvider", kind: Kind::Structure, members: &[
        MemberModel::new("autoScalingGroupArn", 409).required(),
        MemberModel::new("managedDraining", 255),
        MemberModel::new("managedScaling", 272),
        MemberModel::new("managedTerminationProtection", 282),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AvailabilityZoneRebalancing", kind: Kind::String, enum_values: AVAILABILITY_ZONE_REBALANCING, ..ShapeModel::PLAIN },
    ShapeModel { name: "AwsVpcConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("assignPublicIp", 15),
        MemberModel::new("securityGroups", 410),
        MemberModel::new("subnets", 410).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BareMetal", kind: Kind::String, enum_values: BARE_METAL, ..ShapeModel::PLAIN },
    ShapeModel { name: "BaselineEbsBandwidthMbpsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("max", 32),
        MemberModel::new("min", 32),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BlockedException", kind: Kind::Structure, error: Some(ErrorModel { code: "BlockedException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Boolean", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "BoxedBoolean", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "BoxedDouble", kind: Kind::Double, ..ShapeModel::PLAIN },
    ShapeModel { name: "BoxedInteger", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "BurstablePerformance", kind: Kind::String, enum_values: BURSTABLE_PERFORMANCE, ..ShapeModel::PLAIN },
    ShapeModel { name: "CPUArchitecture", kind: Kind::String, enum_values: CPU_ARCHITECTURE, ..ShapeModel::PLAIN },
    ShapeModel { name: "CanaryConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("canaryBakeTimeInMinutes", 209),
        MemberModel::new("canaryPercent", 155),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityOptionType", kind: Kind::String, enum_values: CAPACITY_OPTION_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProvider", kind: Kind::Structure, members: &[
        MemberModel::new("autoScalingGroupProvider", 23),
        MemberModel::new("capacityProviderArn", 409),
        MemberModel::new("cluster", 409),
        MemberModel::new("managedInstancesProvider", 261),
        MemberModel::new("name", 409),
        MemberModel::new("status", 40),
        MemberModel::new("tags", 420),
        MemberModel::new("type", 45),
        MemberModel::new("updateStatus", 46),
        MemberModel::new("updateStatusReason", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProviderField", kind: Kind::String, enum_values: CAPACITY_PROVIDER_FIELD, ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProviderFieldList", kind: Kind::List, members: &[
        MemberModel::new("member", 38),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProviderStatus", kind: Kind::String, enum_values: CAPACITY_PROVIDER_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProviderStrategy", kind: Kind::List, members: &[
        MemberModel::new("member", 42),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProviderStrategyItem", kind: Kind::Structure, members: &[
        MemberModel::new("base", 43),
        MemberModel::new("capacityProvider", 409).required(),
        MemberModel::new("weight", 44),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProviderStrategyItemBase", kind: Kind::Integer, min: Some(0), max: Some(100000), ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProviderStrategyItemWeight", kind: Kind::Integer, min: Some(0), max: Some(1000), ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProviderType", kind: Kind::String, enum_values: CAPACITY_PROVIDER_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProviderUpdateStatus", kind: Kind::String, enum_values: CAPACITY_PROVIDER_UPDATE_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProviders", kind: Kind::List, members: &[
        MemberModel::new("member", 37),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityReservationPreference", kind: Kind::String, enum_values: CAPACITY_RESERVATION_PREFERENCE, ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityReservationRequest", kind: Kind::Structure, members: &[
        MemberModel::new("reservationGroupArn", 409),
        MemberModel::new("reservationPreference", 48),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClientException", kind: Kind::Structure, error: Some(ErrorModel { code: "ClientException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Cluster", kind: Kind::Structure, members: &[
        MemberModel::new("activeServicesCount", 209),
        MemberModel::new("attachments", 18),
        MemberModel::new("attachmentsStatus", 409),
        MemberModel::new("capacityProviders", 410),
        MemberModel::new("clusterArn", 409),
        MemberModel::new("clusterName", 409),
        MemberModel::new("configuration", 52),
        MemberModel::new("defaultCapacityProviderStrategy", 41),
        MemberModel::new("pendingTasksCount", 209),
        MemberModel::new("registeredContainerInstancesCount", 209),
        MemberModel::new("runningTasksCount", 209),
        MemberModel::new("serviceConnectDefaults", 60),
        MemberModel::new("settings", 64),
        MemberModel::new("statistics", 403),
        MemberModel::new("status", 409),
        MemberModel::new("tags", 420),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("executeCommandConfiguration", 176),
        MemberModel::new("managedStorageConfiguration", 279),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterContainsCapacityProviderException", kind: Kind::Structure, error: Some(ErrorModel { code: "ClusterContainsCapacityProviderException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterContainsContainerInstancesException", kind: Kind::Structure, error: Some(ErrorModel { code: "ClusterContainsContainerInstancesException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterContainsServicesException", kind: Kind::Structure, error: Some(ErrorModel { code: "ClusterContainsServicesException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterContainsTasksException", kind: Kind::Structure, error: Some(ErrorModel { code: "ClusterContainsTasksException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterField", kind: Kind::String, enum_values: CLUSTER_FIELD, ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterFieldList", kind: Kind::List, members: &[
        MemberModel::new("member", 57),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "ClusterNotFoundException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterServiceConnectDefaults", kind: Kind::Structure, members: &[
        MemberModel::new("namespace", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterServiceConnectDefaultsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("namespace", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterSetting", kind: Kind::Structure, members: &[
        MemberModel::new("name", 63),
        MemberModel::new("value", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterSettingName", kind: Kind::String, enum_values: CLUSTER_SETTING_NAME, ..ShapeModel::PLAIN },
    ShapeModel { name: "ClusterSettings", kind: Kind::List, members: &[
        MemberModel::new("member", 62),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Clusters", kind: Kind::List, members: &[
        MemberModel::new("member", 51),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Compatibility", kind: Kind::String, enum_values: COMPATIBILITY, ..ShapeModel::PLAIN },
    ShapeModel { name: "CompatibilityList", kind: Kind::List, members: &[
        MemberModel::new("member", 66),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ConflictException", kind: Kind::Structure, error: Some(ErrorModel { code: "ConflictException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
        MemberModel::new("resourceIds", 326),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Connectivity", kind: Kind::String, enum_values: CONNECTIVITY, ..ShapeModel::PLAIN },
    ShapeModel { name: "Container", kind: Kind::Structure, members: &[
        MemberModel::new("containerArn", 409),
        MemberModel::new("cpu", 409),
        MemberModel::new("exitCode", 32),
        MemberModel::new("gpuIds", 188),
        MemberModel::new("healthStatus", 190),
        MemberModel::new("image", 409),
        MemberModel::new("imageDigest", 409),
        MemberModel::new("lastStatus", 409),
        MemberModel::new("managedAgents", 250),
        MemberModel::new("memory", 409),
        MemberModel::new("memoryReservation", 409),
        MemberModel::new("name", 409),
        MemberModel::new("networkBindings", 290),
        MemberModel::new("networkInterfaces", 294),
        MemberModel::new("reason", 409),
        MemberModel::new("runtimeId", 409),
        MemberModel::new("taskArn", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerCondition", kind: Kind::String, enum_values: CONTAINER_CONDITION, ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerDefinition", kind: Kind::Structure, members: &[
        MemberModel::new("command", 410),
        MemberModel::new("cpu", 209),
        MemberModel::new("credentialSpecs", 410),
        MemberModel::new("dependsOn", 74),
        MemberModel::new("disableNetworking", 30),
        MemberModel::new("dnsSearchDomains", 410),
        MemberModel::new("dnsServers", 410),
        MemberModel::new("dockerLabels", 153),
        MemberModel::new("dockerSecurityOptions", 410),
        MemberModel::new("entryPoint", 410),
        MemberModel::new("environment", 172),
        MemberModel::new("environmentFiles", 171),
        MemberModel::new("essential", 30),
        MemberModel::new("extraHosts", 193),
        MemberModel::new("firelensConfiguration", 185),
        MemberModel::new("healthCheck", 189),
        MemberModel::new("hostname", 409),
        MemberModel::new("image", 409),
        MemberModel::new("interactive", 30),
        MemberModel::new("links", 410),
        MemberModel::new("linuxParameters", 218),
        MemberModel::new("logConfiguration", 244),
        MemberModel::new("memory", 32),
        MemberModel::new("memoryReservation", 32),
        MemberModel::new("mountPoints", 286),
        MemberModel::new("name", 409),
        MemberModel::new("portMappings", 307),
        MemberModel::new("privileged", 30),
        MemberModel::new("pseudoTerminal", 30),
        MemberModel::new("readonlyRootFilesystem", 30),
        MemberModel::new("repositoryCredentials", 322),
        MemberModel::new("resourceRequirements", 331),
        MemberModel::new("restartPolicy", 86),
        MemberModel::new("secrets", 344),
        MemberModel::new("startTimeout", 32),
        MemberModel::new("stopTimeout", 32),
        MemberModel::new("systemControls", 413),
        MemberModel::new("ulimits", 457),
        MemberModel::new("user", 409),
        MemberModel::new("versionConsistency", 474),
        MemberModel::new("volumesFrom", 478),
        MemberModel::new("workingDirectory", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerDefinitions", kind: Kind::List, members: &[
        MemberModel::new("member", 72),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerDependencies", kind: Kind::List, members: &[
        MemberModel::new("member", 75),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerDependency", kind: Kind::Structure, members: &[
        MemberModel::new("condition", 71).required(),
        MemberModel::new("containerName", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerImage", kind: Kind::Structure, members: &[
        MemberModel::new("containerName", 409),
        MemberModel::new("image", 409),
        MemberModel::new("imageDigest", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerImages", kind: Kind::List, members: &[
        MemberModel::new("member", 76),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerInstance", kind: Kind::Structure, members: &[
        MemberModel::new("agentConnected", 29),
        MemberModel::new("agentUpdateStatus", 11),
        MemberModel::new("attachments", 18),
        MemberModel::new("attributes", 20),
        MemberModel::new("capacityProviderName", 409),
        MemberModel::new("containerInstanceArn", 409),
        MemberModel::new("ec2InstanceId", 409),
        MemberModel::new("healthStatus", 81),
        MemberModel::new("pendingTasksCount", 209),
        MemberModel::new("registeredAt", 451),
        MemberModel::new("registeredResources", 333),
        MemberModel::new("remainingResources", 333),
        MemberModel::new("runningTasksCount", 209),
        MemberModel::new("status", 409),
        MemberModel::new("statusReason", 409),
        MemberModel::new("tags", 420),
        MemberModel::new("version", 247),
        MemberModel::new("versionInfo", 475),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerInstanceField", kind: Kind::String, enum_values: CONTAINER_INSTANCE_FIELD, ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerInstanceFieldList", kind: Kind::List, members: &[
        MemberModel::new("member", 79),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerInstanceHealthStatus", kind: Kind::Structure, members: &[
        MemberModel::new("details", 204),
        MemberModel::new("overallStatus", 205),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerInstanceStatus", kind: Kind::String, enum_values: CONTAINER_INSTANCE_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerInstances", kind: Kind::List, members: &[
        MemberModel::new("member", 78),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerOverride", kind: Kind::Structure, members: &[
        MemberModel::new("command", 410),
        MemberModel::new("cpu", 32),
        MemberModel::new("environment", 172),
        MemberModel::new("environmentFiles", 171),
        MemberModel::new("memory", 32),
        MemberModel::new("memoryReservation", 32),
        MemberModel::new("name", 409),
        MemberModel::new("resourceRequirements", 331),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerOverrides", kind: Kind::List, members: &[
        MemberModel::new("member", 84),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContainerRestartPolicy", kind: Kind::Structure, members: &[
        MemberModel::new("enabled", 30).required(),
        MemberModel::new("ignoredExitCodes", 210),
        MemberModel::new("restartAttemptPeriod", 32),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Containers", kind: Kind::List, members: &[
        MemberModel::new("member", 70),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CpuManufacturer", kind: Kind::String, enum_values: CPU_MANUFACTURER, ..ShapeModel::PLAIN },
    ShapeModel { name: "CpuManufacturerSet", kind: Kind::List, members: &[
        MemberModel::new("member", 88),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateClusterRequest", kind: Kind::Structure, members: &[
        MemberModel::new("capacityProviders", 410),
        MemberModel::new("clusterName", 409),
        MemberModel::new("configuration", 52),
        MemberModel::new("defaultCapacityProviderStrategy", 41),
        MemberModel::new("serviceConnectDefaults", 61),
        MemberModel::new("settings", 64),
        MemberModel::new("tags", 420),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateClusterResponse", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 51),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateServiceRequest", kind: Kind::Structure, members: &[
        MemberModel::new("availabilityZoneRebalancing", 24),
        MemberModel::new("capacityProviderStrategy", 41),
        MemberModel::new("clientToken", 409),
        MemberModel::new("cluster", 409),
        MemberModel::new("deploymentConfiguration", 110),
        MemberModel::new("deploymentController", 111),
        MemberModel::new("desiredCount", 32),
        MemberModel::new("enableECSManagedTags", 29),
        MemberModel::new("enableExecuteCommand", 29),
        MemberModel::new("healthCheckGracePeriodSeconds", 32),
        MemberModel::new("launchType", 215),
        MemberModel::new("loadBalancers", 240),
        MemberModel::new("networkConfiguration", 291),
        MemberModel::new("placementConstraints", 300),
        MemberModel::new("placementStrategy", 301),
        MemberModel::new("platformVersion", 409),
        MemberModel::new("propagateTags", 310),
        MemberModel::new("role", 409),
        MemberModel::new("schedulingStrategy", 341),
        MemberModel::new("serviceConnectConfiguration", 352),
        MemberModel::new("serviceName", 409).required(),
        MemberModel::new("serviceRegistries", 383),
        MemberModel::new("tags", 420),
        MemberModel::new("taskDefinition", 409),
        MemberModel::new("volumeConfigurations", 392),
        MemberModel::new("vpcLatticeConfigurations", 481),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateServiceResponse", kind: Kind::Structure, members: &[
        MemberModel::new("service", 347),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateTaskSetRequest", kind: Kind::Structure, members: &[
        MemberModel::new("capacityProviderStrategy", 41),
        MemberModel::new("clientToken", 409),
        MemberModel::new("cluster", 409).required(),
        MemberModel::new("externalId", 409),
        MemberModel::new("launchType", 215),
        MemberModel::new("loadBalancers", 240),
        MemberModel::new("networkConfiguration", 291),
        MemberModel::new("platformVersion", 409),
        MemberModel::new("scale", 339),
        MemberModel::new("service", 409).required(),
        MemberModel::new("serviceRegistries", 383),
        MemberModel::new("tags", 420),
        MemberModel::new("taskDefinition", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateTaskSetResponse", kind: Kind::Structure, members: &[
        MemberModel::new("taskSet", 440),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreatedAt", kind: Kind::Structure, members: &[
        MemberModel::new("after", 451),
        MemberModel::new("before", 451),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteAccountSettingRequest", kind: Kind::Structure, members: &[
        MemberModel::new("name", 396).required(),
        MemberModel::new("principalArn", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteAccountSettingResponse", kind: Kind::Structure, members: &[
        MemberModel::new("setting", 395),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteClusterRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteClusterResponse", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 51),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteServiceRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 409),
        MemberModel::new("force", 30),
        MemberModel::new("service", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteServiceResponse", kind: Kind::Structure, members: &[
        MemberModel::new("service", 347),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteTaskDefinitionsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("taskDefinitions", 410).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteTaskDefinitionsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("failures", 184),
        MemberModel::new("taskDefinitions", 428),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteTaskSetRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 409).required(),
        MemberModel::new("force", 30),
        MemberModel::new("service", 409).required(),
        MemberModel::new("taskSet", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteTaskSetResponse", kind: Kind::Structure, members: &[
        MemberModel::new("taskSet", 440),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Deployment", kind: Kind::Structure, members: &[
        MemberModel::new("capacityProviderStrategy", 41),
        MemberModel::new("createdAt", 451),
        MemberModel::new("desiredCount", 209),
        MemberModel::new("failedTasks", 209),
        MemberModel::new("fargateEphemeralStorage", 113),
        MemberModel::new("id", 409),
        MemberModel::new("launchType", 215),
        MemberModel::new("networkConfiguration", 291),
        MemberModel::new("pendingCount", 209),
        MemberModel::new("platformFamily", 409),
        MemberModel::new("platformVersion", 409),
        MemberModel::new("rolloutState", 125),
        MemberModel::new("rolloutStateReason", 409),
        MemberModel::new("runningCount", 209),
        MemberModel::new("serviceConnectConfiguration", 352),
        MemberModel::new("serviceConnectResources", 357),
        MemberModel::new("status", 409),
        MemberModel::new("taskDefinition", 409),
        MemberModel::new("updatedAt", 451),
        MemberModel::new("volumeConfigurations", 392),
        MemberModel::new("vpcLatticeConfigurations", 481),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentAlarms", kind: Kind::Structure, members: &[
        MemberModel::new("alarmNames", 410).required(),
        MemberModel::new("enable", 29).required(),
        MemberModel::new("rollback", 29).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentCircuitBreaker", kind: Kind::Structure, members: &[
        MemberModel::new("enable", 29).required(),
        MemberModel::new("rollback", 29).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("alarms", 108),
        MemberModel::new("bakeTimeInMinutes", 32),
        MemberModel::new("canaryConfiguration", 35),
        MemberModel::new("deploymentCircuitBreaker", 109),
        MemberModel::new("lifecycleHooks", 119),
        MemberModel::new("linearConfiguration", 217),
        MemberModel::new("maximumPercent", 32),
        MemberModel::new("minimumHealthyPercent", 32),
        MemberModel::new("strategy", 126),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentController", kind: Kind::Structure, members: &[
        MemberModel::new("type", 112).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentControllerType", kind: Kind::String, enum_values: DEPLOYMENT_CONTROLLER_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentEphemeralStorage", kind: Kind::Structure, members: &[
        MemberModel::new("kmsKeyId", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentLifecycleHook", kind: Kind::Structure, members: &[
        MemberModel::new("hookDetails", 191),
        MemberModel::new("hookTargetArn", 409),
        MemberModel::new("lifecycleStages", 121),
        MemberModel::new("roleArn", 195),
        MemberModel::new("targetType", 123),
        MemberModel::new("timeoutConfiguration", 124),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentLifecycleHookAction", kind: Kind::String, enum_values: DEPLOYMENT_LIFECYCLE_HOOK_ACTION, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentLifecycleHookDetail", kind: Kind::Structure, members: &[
        MemberModel::new("expiresAt", 451),
        MemberModel::new("hookId", 409),
        MemberModel::new("status", 122),
        MemberModel::new("targetArn", 409),
        MemberModel::new("targetType", 123),
        MemberModel::new("timeoutAction", 115),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentLifecycleHookDetailList", kind: Kind::List, members: &[
        MemberModel::new("member", 116),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentLifecycleHookDuration", kind: Kind::Integer, min: Some(1), max: Some(20160), ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentLifecycleHookList", kind: Kind::List, members: &[
        MemberModel::new("member", 114),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentLifecycleHookStage", kind: Kind::String, enum_values: DEPLOYMENT_LIFECYCLE_HOOK_STAGE, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentLifecycleHookStageList", kind: Kind::List, members: &[
        MemberModel::new("member", 120),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentLifecycleHookStatus", kind: Kind::String, enum_values: DEPLOYMENT_LIFECYCLE_HOOK_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentLifecycleHookTargetType", kind: Kind::String, enum_values: DEPLOYMENT_LIFECYCLE_HOOK_TARGET_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentLifecycleHookTimeoutConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("action", 115),
        MemberModel::new("timeoutInMinutes", 118),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentRolloutState", kind: Kind::String, enum_values: DEPLOYMENT_ROLLOUT_STATE, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeploymentStrategy", kind: Kind::String, enum_values: DEPLOYMENT_STRATEGY, ..ShapeModel::PLAIN },
    ShapeModel { name: "Deployments", kind: Kind::List, members: &[
        MemberModel::new("member", 107),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeregisterTaskDefinitionRequest", kind: Kind::Structure, members: &[
        MemberModel::new("taskDefinition", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeregisterTaskDefinitionResponse", kind: Kind::Structure, members: &[
        MemberModel::new("taskDefinition", 424),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeCapacityProvidersRequest", kind: Kind::Structure, members: &[
        MemberModel::new("capacityProviders", 410),
        MemberModel::new("cluster", 409),
        MemberModel::new("include", 39),
        MemberModel::new("maxResults", 32),
        MemberModel::new("nextToken", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeCapacityProvidersResponse", kind: Kind::Structure, members: &[
        MemberModel::new("capacityProviders", 47),
        MemberModel::new("failures", 184),
        MemberModel::new("nextToken", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeClustersRequest", kind: Kind::Structure, members: &[
        MemberModel::new("clusters", 410),
        MemberModel::new("include", 58),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeClustersResponse", kind: Kind::Structure, members: &[
        MemberModel::new("clusters", 65),
        MemberModel::new("failures", 184),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeContainerInstancesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 409),
        MemberModel::new("containerInstances", 410).required(),
        MemberModel::new("include", 80),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeContainerInstancesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("containerInstances", 83),
        MemberModel::new("failures", 184),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeServiceDeploymentsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("serviceDeploymentArns", 410).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeServiceDeploymentsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("failures", 184),
        MemberModel::new("serviceDeployments", 374),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeServiceRevisionsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("serviceRevisionArns", 410).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeServiceRevisionsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("failures", 184),
        MemberModel::new("serviceRevisions", 389),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeServicesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 409),
        MemberModel::new("include", 379),
        MemberModel::new("services", 410).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeServicesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("failures", 184),
        MemberModel::new("services", 393),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTaskDefinitionRequest", kind: Kind::Structure, members: &[
        MemberModel::new("include", 427),
        MemberModel::new("taskDefinition", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTaskDefinitionResponse", kind: Kind::Structure, members: &[
        MemberModel::new("tags", 420),
        MemberModel::new("taskDefinition", 424),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTaskSetsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 409).required(),
        MemberModel::new("include", 442),
        MemberModel::new("service", 409).required(),
        MemberModel::new("taskSets", 410),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTaskSetsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("failures", 184),
        MemberModel::new("taskSets", 444),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTasksRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 409),
        MemberModel::new("include", 435),
        MemberModel::new("tasks", 410).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTasksResponse", kind: Kind::Structure, members: &[
        MemberModel::new("failures", 184),
        MemberModel::new("tasks", 449),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DesiredStatus", kind: Kind::String, enum_values: DESIRED_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "Device", kind: Kind::Structure, members: &[
        MemberModel::new("containerPath", 409),
        MemberModel::new("hostPath", 409).required(),
        MemberModel::new("permissions", 151),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeviceCgroupPermission", kind: Kind::String, enum_values: DEVICE_CGROUP_PERMISSION, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeviceCgroupPermissions", kind: Kind::List, members: &[
        MemberModel::new("member", 150),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DevicesList", kind: Kind::List, members: &[
        MemberModel::new("member", 149),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DockerLabelsMap", kind: Kind::Map, members: &[
        MemberModel::new("key", 409),
        MemberModel::new("value", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DockerVolumeConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("autoprovision", 30),
        MemberModel::new("driver", 409),
        MemberModel::new("driverOpts", 411),
        MemberModel::new("labels", 411),
        MemberModel::new("scope", 342),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Double", kind: Kind::Double, ..ShapeModel::PLAIN },
    ShapeModel { name: "Duration", kind: Kind::Integer, min: Some(0), max: Some(2147483647), ..ShapeModel::PLAIN },
    ShapeModel { name: "EBSKMSKeyId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "EBSResourceType", kind: Kind::String, enum_values: EBS_RESOURCE_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "EBSSnapshotId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "EBSTagSpecification", kind: Kind::Structure, members: &[
        MemberModel::new("propagateTags", 310),
        MemberModel::new("resourceType", 158).required(),
        MemberModel::new("tags", 420),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EBSTagSpecifications", kind: Kind::List, members: &[
        MemberModel::new("member", 160),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EBSVolumeType", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ECSManagedResources", kind: Kind::Structure, members: &[
        MemberModel::new("autoScaling", 253),
        MemberModel::new("ingressPaths", 257),
        MemberModel::new("logGroups", 267),
        MemberModel::new("metricAlarms", 269),
        MemberModel::new("serviceSecurityGroups", 278),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ECSVolumeName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "EFSAuthorizationConfig", kind: Kind::Structure, members: &[
        MemberModel::new("accessPointId", 409),
        MemberModel::new("iam", 166),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EFSAuthorizationConfigIAM", kind: Kind::String, enum_values: EFS_AUTHORIZATION_CONFIG_IAM, ..ShapeModel::PLAIN },
    ShapeModel { name: "EFSTransitEncryption", kind: Kind::String, enum_values: EFS_TRANSIT_ENCRYPTION, ..ShapeModel::PLAIN },
    ShapeModel { name: "EFSVolumeConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("authorizationConfig", 165),
        MemberModel::new("fileSystemId", 409).required(),
        MemberModel::new("rootDirectory", 409),
        MemberModel::new("transitEncryption", 167),
        MemberModel::new("transitEncryptionPort", 32),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EnvironmentFile", kind: Kind::Structure, members: &[
        MemberModel::new("type", 170).required(),
        MemberModel::new("value", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EnvironmentFileType", kind: Kind::String, enum_values: ENVIRONMENT_FILE_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "EnvironmentFiles", kind: Kind::List, members: &[
        MemberModel::new("member", 169),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EnvironmentVariables", kind: Kind::List, sensitive: true, members: &[
        MemberModel::new("member", 214),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EphemeralStorage", kind: Kind::Structure, members: &[
        MemberModel::new("sizeInGiB", 209).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ExcludedInstanceType", kind: Kind::String, min: Some(1), max: Some(30), pattern: Some("[a-zA-Z0-9\\.\\*\\-]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "ExcludedInstanceTypeSet", kind: Kind::List, min: Some(0), max: Some(400), members: &[
        MemberModel::new("member", 174),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ExecuteCommandConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("kmsKeyId", 409),
        MemberModel::new("logConfiguration", 177),
        MemberModel::new("logging", 178),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ExecuteCommandLogConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("cloudWatchEncryptionEnabled", 29),
        MemberModel::new("cloudWatchLogGroupName", 409),
        MemberModel::new("s3BucketName", 409),
        MemberModel::new("s3EncryptionEnabled", 29),
        MemberModel::new("s3KeyPrefix", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ExecuteCommandLogging", kind: Kind::String, enum_values: EXECUTE_COMMAND_LOGGING, ..ShapeModel::PLAIN },
    ShapeModel { name: "ExecuteCommandRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 409),
        MemberModel::new("command", 409).required(),
        MemberModel::new("container", 409),
        MemberModel::new("interactive", 29).required(),
        MemberModel::new("task", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ExecuteCommandResponse", kind: Kind::Structure, members: &[
        MemberModel::new("clusterArn", 409),
        MemberModel::new("containerArn", 409),
        MemberModel::new("containerName", 409),
        MemberModel::new("interactive", 29),
        MemberModel::new("session", 394),
        MemberModel::new("taskArn", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FSxWindowsFileServerAuthorizationConfig", kind: Kind::Structure, members: &[
        MemberModel::new("credentialsParameter", 409).required(),
        MemberModel::new("domain", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FSxWindowsFileServerVolumeConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("authorizationConfig", 181).required(),
        MemberModel::new("fileSystemId", 409).required(),
        MemberModel::new("rootDirectory", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Failure", kind: Kind::Structure, members: &[
        MemberModel::new("arn", 409),
        MemberModel::new("detail", 409),
        MemberModel::new("reason", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Failures", kind: Kind::List, members: &[
        MemberModel::new("member", 183),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FirelensConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("options", 186),
        MemberModel::new("type", 187).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FirelensConfigurationOptionsMap", kind: Kind::Map, members: &[
        MemberModel::new("key", 409),
        MemberModel::new("value", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FirelensConfigurationType", kind: Kind::String, enum_values: FIRELENS_CONFIGURATION_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "GpuIds", kind: Kind::List, members: &[
        MemberModel::new("member", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HealthCheck", kind: Kind::Structure, members: &[
        MemberModel::new("command", 410).required(),
        MemberModel::new("interval", 32),
        MemberModel::new("retries", 32),
        MemberModel::new("startPeriod", 32),
        MemberModel::new("timeout", 32),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HealthStatus", kind: Kind::String, enum_values: HEALTH_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "HookDetails", kind: Kind::Document, ..ShapeModel::PLAIN },
    ShapeModel { name: "HostEntry", kind: Kind::Structure, members: &[
        MemberModel::new("hostname", 409).required(),
        MemberModel::new("ipAddress", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HostEntryList", kind: Kind::List, members: &[
        MemberModel::new("member", 192),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HostVolumeProperties", kind: Kind::Structure, members: &[
        MemberModel::new("sourcePath", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "IAMRoleArn", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "InferenceAccelerator", kind: Kind::Structure, members: &[
        MemberModel::new("deviceName", 409).required(),
        MemberModel::new("deviceType", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InferenceAcceleratorOverride", kind: Kind::Structure, members: &[
        MemberModel::new("deviceName", 409),
        MemberModel::new("deviceType", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InferenceAcceleratorOverrides", kind: Kind::List, members: &[
        MemberModel::new("member", 197),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InferenceAccelerators", kind: Kind::List, members: &[
        MemberModel::new("member", 196),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InfrastructureOptimization", kind: Kind::Structure, members: &[
        MemberModel::new("scaleInAfter", 32),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceGeneration", kind: Kind::String, enum_values: INSTANCE_GENERATION, ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceGenerationSet", kind: Kind::List, members: &[
        MemberModel::new("member", 201),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceHealthCheckResult", kind: Kind::Structure, members: &[
        MemberModel::new("lastStatusChange", 451),
        MemberModel::new("lastUpdated", 451),
        MemberModel::new("status", 205),
        MemberModel::new("statusReason", 409),
        MemberModel::new("type", 206),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceHealthCheckResultList", kind: Kind::List, members: &[
        MemberModel::new("member", 203),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceHealthCheckState", kind: Kind::String, enum_values: INSTANCE_HEALTH_CHECK_STATE, ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceHealthCheckType", kind: Kind::String, enum_values: INSTANCE_HEALTH_CHECK_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceLaunchTemplate", kind: Kind::Structure, members: &[
        MemberModel::new("capacityOptionType", 36),
        MemberModel::new("capacityReservations", 49),
        MemberModel::new("ec2InstanceProfileArn", 409).required(),
        MemberModel::new("fipsEnabled", 30),
        MemberModel::new("instanceMetadataTagsPropagation", 30),
        MemberModel::new("instanceRequirements", 208),
        MemberModel::new("localStorageConfiguration", 258),
        MemberModel::new("monitoring", 259),
        MemberModel::new("networkConfiguration", 260).required(),
        MemberModel::new("storageConfiguration", 262),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InstanceRequirementsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("acceleratorCount", 0),
        MemberModel::new("acceleratorManufacturers", 2),
        MemberModel::new("acceleratorNames", 4),
        MemberModel::new("acceleratorTotalMemoryMiB", 5),
        MemberModel::new("acceleratorTypes", 7),
        MemberModel::new("allowedInstanceTypes", 13),
        MemberModel::new("bareMetal", 26),
        MemberModel::new("baselineEbsBandwidthMbps", 27),
        MemberModel::new("burstablePerformance", 33),
        MemberModel::new("cpuManufacturers", 89),
        MemberModel::new("excludedInstanceTypes", 175),
        MemberModel::new("instanceGenerations", 202),
        MemberModel::new("localStorage", 241),
        MemberModel::new("localStorageTypes", 243),
        MemberModel::new("maxSpotPriceAsPercentageOfOptimalOnDemandPrice", 32),
        MemberModel::new("memoryGiBPerVCpu", 283),
        MemberModel::new("memoryMiB", 284).required(),
        MemberModel::new("networkBandwidthGbps", 288),
        MemberModel::new("networkInterfaceCount", 293),
        MemberModel::new("onDemandMaxPricePercentageOverLowestPrice", 32),
        MemberModel::new("requireHibernateSupport", 30),
        MemberModel::new("spotMaxPricePercentageOverLowestPrice", 32),
        MemberModel::new("totalLocalStorageGB", 454),
        MemberModel::new("vCpuCount", 473).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Integer", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "IntegerList", kind: Kind::List, members: &[
        MemberModel::new("member", 32),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidParameterException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidParameterException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "IpcMode", kind: Kind::String, enum_values: IPC_MODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "KernelCapabilities", kind: Kind::Structure, members: &[
        MemberModel::new("add", 410),
        MemberModel::new("drop", 410),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KeyValuePair", kind: Kind::Structure, members: &[
        MemberModel::new("name", 409),
        MemberModel::new("value", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LaunchType", kind: Kind::String, enum_values: LAUNCH_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "LimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "LimitExceededException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LinearConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("stepBakeTimeInMinutes", 209),
        MemberModel::new("stepPercent", 155),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LinuxParameters", kind: Kind::Structure, members: &[
        MemberModel::new("capabilities", 213),
        MemberModel::new("devices", 152),
        MemberModel::new("initProcessEnabled", 30),
        MemberModel::new("maxSwap", 32),
        MemberModel::new("sharedMemorySize", 32),
        MemberModel::new("swappiness", 32),
        MemberModel::new("tmpfs", 453),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListAccountSettingsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("effectiveSettings", 29),
        MemberModel::new("maxResults", 209),
        MemberModel::new("name", 396),
        MemberModel::new("nextToken", 409),
        MemberModel::new("principalArn", 409),
        MemberModel::new("value", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListAccountSettingsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("nextToken", 409),
        MemberModel::new("settings", 398),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListAttributesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("attributeName", 409),
        MemberModel::new("attributeValue", 409),
        MemberModel::new("cluster", 409),
        MemberModel::new("maxResults", 32),
        MemberModel::new("nextToken", 409),
        MemberModel::new("targetType", 422).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListAttributesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("attributes", 20),
        MemberModel::new("nextToken", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListClustersRequest", kind: Kind::Structure, members: &[
        MemberModel::new("maxResults", 32),
        MemberModel::new("nextToken", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListClustersResponse", kind: Kind::Structure, members: &[
        MemberModel::new("clusterArns", 410),
        MemberModel::new("nextToken", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListContainerInstancesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 409),
        MemberModel::new("filter", 409),
        MemberModel::new("maxResults", 32),
        MemberModel::new("nextToken", 409),
        MemberModel::new("status", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListContainerInstancesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("containerInstanceArns", 410),
        MemberModel::new("nextToken", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListServiceDeploymentsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 409),
        MemberModel::new("createdAt", 96),
        MemberModel::new("maxResults", 32),
        MemberModel::new("nextToken", 409),
        MemberModel::new("service", 409).required(),
        MemberModel::new("status", 373),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListServiceDeploymentsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("nextToken", 409),
        MemberModel::new("serviceDeployments", 375),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListServicesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 409),
        MemberModel::new("launchType", 215),
        MemberModel::new("maxResults", 32),
        MemberModel::new("nextToken", 409),
        MemberModel::new("resourceManagementType", 328),
        MemberModel::new("schedulingStrategy", 341),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListServicesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("nextToken", 409),
        MemberModel::new("serviceArns", 410),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTagsForResourceRequest", kind: Kind::Structure, members: &[
        MemberModel::new("resourceArn", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTagsForResourceResponse", kind: Kind::Structure, members: &[
        MemberModel::new("tags", 420),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTaskDefinitionFamiliesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("familyPrefix", 409),
        MemberModel::new("maxResults", 32),
        MemberModel::new("nextToken", 409),
        MemberModel::new("status", 425),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTaskDefinitionFamiliesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("families", 410),
        MemberModel::new("nextToken", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTaskDefinitionsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("familyPrefix", 409),
        MemberModel::new("maxResults", 32),
        MemberModel::new("nextToken", 409),
        MemberModel::new("sort", 399),
        MemberModel::new("status", 432),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTaskDefinitionsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("nextToken", 409),
        MemberModel::new("taskDefinitionArns", 410),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTasksRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 409),
        MemberModel::new("containerInstance", 409),
        MemberModel::new("daemonName", 409),
        MemberModel::new("desiredStatus", 148),
        MemberModel::new("family", 409),
        MemberModel::new("launchType", 215),
        MemberModel::new("maxResults", 32),
        MemberModel::new("nextToken", 409),
        MemberModel::new("serviceName", 409),
        MemberModel::new("startedBy", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTasksResponse", kind: Kind::Structure, members: &[
        MemberModel::new("nextToken", 409),
        MemberModel::new("taskArns", 410),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancer", kind: Kind::Structure, members: &[
        MemberModel::new("advancedConfiguration", 10),
        MemberModel::new("containerName", 409),
        MemberModel::new("containerPort", 32),
        MemberModel::new("loadBalancerName", 409),
        MemberModel::new("targetGroupArn", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancers", kind: Kind::List, members: &[
        MemberModel::new("member", 239),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LocalStorage", kind: Kind::String, enum_values: LOCAL_STORAGE, ..ShapeModel::PLAIN },
    ShapeModel { name: "LocalStorageType", kind: Kind::String, enum_values: LOCAL_STORAGE_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "LocalStorageTypeSet", kind: Kind::List, members: &[
        MemberModel::new("member", 242),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LogConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("logDriver", 246).required(),
        MemberModel::new("options", 245),
        MemberModel::new("secretOptions", 344),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LogConfigurationOptionsMap", kind: Kind::Map, members: &[
        MemberModel::new("key", 409),
        MemberModel::new("value", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LogDriver", kind: Kind::String, enum_values: LOG_DRIVER, ..ShapeModel::PLAIN },
    ShapeModel { name: "Long", kind: Kind::Long, ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedAgent", kind: Kind::Structure, members: &[
        MemberModel::new("lastStartedAt", 451),
        MemberModel::new("lastStatus", 409),
        MemberModel::new("name", 249),
        MemberModel::new("reason", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedAgentName", kind: Kind::String, enum_values: MANAGED_AGENT_NAME, ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedAgents", kind: Kind::List, members: &[
        MemberModel::new("member", 248),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedApplicationAutoScalingPolicies", kind: Kind::List, members: &[
        MemberModel::new("member", 252),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedApplicationAutoScalingPolicy", kind: Kind::Structure, members: &[
        MemberModel::new("arn", 409),
        MemberModel::new("metric", 409).required(),
        MemberModel::new("policyType", 409).required(),
        MemberModel::new("status", 270).required(),
        MemberModel::new("statusReason", 409),
        MemberModel::new("targetValue", 155).required(),
        MemberModel::new("updatedAt", 451).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedAutoScaling", kind: Kind::Structure, members: &[
        MemberModel::new("applicationAutoScalingPolicies", 251),
        MemberModel::new("scalableTarget", 271),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedCertificate", kind: Kind::Structure, members: &[
        MemberModel::new("arn", 409),
        MemberModel::new("domainName", 409).required(),
        MemberModel::new("status", 270).required(),
        MemberModel::new("statusReason", 409),
        MemberModel::new("updatedAt", 451).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedDraining", kind: Kind::String, enum_values: MANAGED_DRAINING, ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedIngressPath", kind: Kind::Structure, members: &[
        MemberModel::new("accessType", 9).required(),
        MemberModel::new("certificate", 254),
        MemberModel::new("endpoint", 409).required(),
        MemberModel::new("listener", 263),
        MemberModel::new("loadBalancer", 265),
        MemberModel::new("loadBalancerSecurityGroups", 278),
        MemberModel::new("rule", 264),
        MemberModel::new("targetGroups", 281),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedIngressPaths", kind: Kind::List, members: &[
        MemberModel::new("member", 256),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedInstancesLocalStorageConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("useLocalStorage", 29),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedInstancesMonitoringOptions", kind: Kind::String, enum_values: MANAGED_INSTANCES_MONITORING_OPTIONS, ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedInstancesNetworkConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("securityGroups", 410),
        MemberModel::new("subnets", 410),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedInstancesProvider", kind: Kind::Structure, members: &[
        MemberModel::new("autoRepairConfiguration", 22),
        MemberModel::new("infrastructureOptimization", 200),
        MemberModel::new("infrastructureRoleArn", 409),
        MemberModel::new("instanceLaunchTemplate", 207),
        MemberModel::new("propagateTags", 309),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedInstancesStorageConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("storageSizeGiB", 448),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedListener", kind: Kind::Structure, members: &[
        MemberModel::new("arn", 409),
        MemberModel::new("status", 270).required(),
        MemberModel::new("statusReason", 409),
        MemberModel::new("updatedAt", 451).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedListenerRule", kind: Kind::Structure, members: &[
        MemberModel::new("arn", 409),
        MemberModel::new("status", 270).required(),
        MemberModel::new("statusReason", 409),
        MemberModel::new("updatedAt", 451).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedLoadBalancer", kind: Kind::Structure, members: &[
        MemberModel::new("arn", 409),
        MemberModel::new("scheme", 409).required(),
        MemberModel::new("securityGroupIds", 410),
        MemberModel::new("status", 270).required(),
        MemberModel::new("statusReason", 409),
        MemberModel::new("subnetIds", 410),
        MemberModel::new("updatedAt", 451).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedLogGroup", kind: Kind::Structure, members: &[
        MemberModel::new("arn", 409),
        MemberModel::new("logGroupName", 409).required(),
        MemberModel::new("status", 270).required(),
        MemberModel::new("statusReason", 409),
        MemberModel::new("updatedAt", 451).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedLogGroups", kind: Kind::List, members: &[
        MemberModel::new("member", 266),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedMetricAlarm", kind: Kind::Structure, members: &[
        MemberModel::new("arn", 409),
        MemberModel::new("status", 270).required(),
        MemberModel::new("statusReason", 409),
        MemberModel::new("updatedAt", 451).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedMetricAlarms", kind: Kind::List, members: &[
        MemberModel::new("member", 268),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedResourceStatus", kind: Kind::String, enum_values: MANAGED_RESOURCE_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedScalableTarget", kind: Kind::Structure, members: &[
        MemberModel::new("arn", 409),
        MemberModel::new("maxCapacity", 209).required(),
        MemberModel::new("minCapacity", 209).required(),
        MemberModel::new("status", 270).required(),
        MemberModel::new("statusReason", 409),
        MemberModel::new("updatedAt", 451).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedScaling", kind: Kind::Structure, members: &[
        MemberModel::new("instanceWarmupPeriod", 273),
        MemberModel::new("maximumScalingStepSize", 275),
        MemberModel::new("minimumScalingStepSize", 275),
        MemberModel::new("status", 274),
        MemberModel::new("targetCapacity", 276),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedScalingInstanceWarmupPeriod", kind: Kind::Integer, min: Some(0), max: Some(10000), ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedScalingStatus", kind: Kind::String, enum_values: MANAGED_SCALING_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedScalingStepSize", kind: Kind::Integer, min: Some(1), max: Some(10000), ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedScalingTargetCapacity", kind: Kind::Integer, min: Some(1), max: Some(100), ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedSecurityGroup", kind: Kind::Structure, members: &[
        MemberModel::new("arn", 409),
        MemberModel::new("status", 270).required(),
        MemberModel::new("statusReason", 409),
        MemberModel::new("updatedAt", 451).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedSecurityGroups", kind: Kind::List, members: &[
        MemberModel::new("member", 277),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedStorageConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("fargateEphemeralStorageKmsKeyId", 409),
        MemberModel::new("kmsKeyId", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedTargetGroup", kind: Kind::Structure, members: &[
        MemberModel::new("arn", 409),
        MemberModel::new("healthCheckPath", 409).required(),
        MemberModel::new("healthCheckPort", 209).required(),
        MemberModel::new("port", 209).required(),
        MemberModel::new("status", 270).required(),
        MemberModel::new("statusReason", 409),
        MemberModel::new("updatedAt", 451).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedTargetGroups", kind: Kind::List, members: &[
        MemberModel::new("member", 280),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ManagedTerminationProtection", kind: Kind::String, enum_values: MANAGED_TERMINATION_PROTECTION, ..ShapeModel::PLAIN },
    ShapeModel { name: "MemoryGiBPerVCpuRequest", kind: Kind::Structure, members: &[
        MemberModel::new("max", 31),
        MemberModel::new("min", 31),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MemoryMiBRequest", kind: Kind::Structure, members: &[
        MemberModel::new("max", 32),
        MemberModel::new("min", 32).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MountPoint", kind: Kind::Structure, members: &[
        MemberModel::new("containerPath", 409),
        MemberModel::new("readOnly", 30),
        MemberModel::new("sourceVolume", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MountPointList", kind: Kind::List, members: &[
        MemberModel::new("member", 285),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NamespaceNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "NamespaceNotFoundException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NetworkBandwidthGbpsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("max", 31),
        MemberModel::new("min", 31),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NetworkBinding", kind: Kind::Structure, members: &[
        MemberModel::new("bindIP", 409),
        MemberModel::new("containerPort", 32),
        MemberModel::new("containerPortRange", 409),
        MemberModel::new("hostPort", 32),
        MemberModel::new("hostPortRange", 409),
        MemberModel::new("protocol", 455),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NetworkBindings", kind: Kind::List, members: &[
        MemberModel::new("member", 289),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NetworkConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("awsvpcConfiguration", 25),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NetworkInterface", kind: Kind::Structure, members: &[
        MemberModel::new("attachmentId", 409),
        MemberModel::new("ipv6Address", 409),
        MemberModel::new("privateIpv4Address", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NetworkInterfaceCountRequest", kind: Kind::Structure, members: &[
        MemberModel::new("max", 32),
        MemberModel::new("min", 32),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NetworkInterfaces", kind: Kind::List, members: &[
        MemberModel::new("member", 292),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NetworkMode", kind: Kind::String, enum_values: NETWORK_MODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "OSFamily", kind: Kind::String, enum_values: OS_FAMILY, ..ShapeModel::PLAIN },
    ShapeModel { name: "PidMode", kind: Kind::String, enum_values: PID_MODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "PlacementConstraint", kind: Kind::Structure, members: &[
        MemberModel::new("expression", 409),
        MemberModel::new("type", 299),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PlacementConstraintType", kind: Kind::String, enum_values: PLACEMENT_CONSTRAINT_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "PlacementConstraints", kind: Kind::List, members: &[
        MemberModel::new("member", 298),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PlacementStrategies", kind: Kind::List, members: &[
        MemberModel::new("member", 302),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PlacementStrategy", kind: Kind::Structure, members: &[
        MemberModel::new("field", 409),
        MemberModel::new("type", 303),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PlacementStrategyType", kind: Kind::String, enum_values: PLACEMENT_STRATEGY_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "PlatformTaskDefinitionIncompatibilityException", kind: Kind::Structure, error: Some(ErrorModel { code: "PlatformTaskDefinitionIncompatibilityException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PlatformUnknownException", kind: Kind::Structure, error: Some(ErrorModel { code: "PlatformUnknownException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PortMapping", kind: Kind::Structure, members: &[
        MemberModel::new("appProtocol", 14),
        MemberModel::new("containerPort", 32),
        MemberModel::new("containerPortRange", 409),
        MemberModel::new("hostPort", 32),
        MemberModel::new("name", 409),
        MemberModel::new("protocol", 455),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PortMappingList", kind: Kind::List, members: &[
        MemberModel::new("member", 306),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PortNumber", kind: Kind::Integer, min: Some(0), max: Some(65535), ..ShapeModel::PLAIN },
    ShapeModel { name: "PropagateMITags", kind: Kind::String, enum_values: PROPAGATE_MI_TAGS, ..ShapeModel::PLAIN },
    ShapeModel { name: "PropagateTags", kind: Kind::String, enum_values: PROPAGATE_TAGS, ..ShapeModel::PLAIN },
    ShapeModel { name: "ProxyConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("containerName", 409).required(),
        MemberModel::new("properties", 312),
        MemberModel::new("type", 313),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ProxyConfigurationProperties", kind: Kind::List, members: &[
        MemberModel::new("member", 214),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ProxyConfigurationType", kind: Kind::String, enum_values: PROXY_CONFIGURATION_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "PutAccountSettingDefaultRequest", kind: Kind::Structure, members: &[
        MemberModel::new("name", 396).required(),
        MemberModel::new("value", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutAccountSettingDefaultResponse", kind: Kind::Structure, members: &[
        MemberModel::new("setting", 395),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutAccountSettingRequest", kind: Kind::Structure, members: &[
        MemberModel::new("name", 396).required(),
        MemberModel::new("principalArn", 409),
        MemberModel::new("value", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutAccountSettingResponse", kind: Kind::Structure, members: &[
        MemberModel::new("setting", 395),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutClusterCapacityProvidersRequest", kind: Kind::Structure, members: &[
        MemberModel::new("capacityProviders", 410).required(),
        MemberModel::new("cluster", 409).required(),
        MemberModel::new("defaultCapacityProviderStrategy", 41).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutClusterCapacityProvidersResponse", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 51),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RegisterTaskDefinitionRequest", kind: Kind::Structure, members: &[
        MemberModel::new("containerDefinitions", 73).required(),
        MemberModel::new("cpu", 409),
        MemberModel::new("enableFaultInjection", 30),
        MemberModel::new("ephemeralStorage", 173),
        MemberModel::new("executionRoleArn", 409),
        MemberModel::new("family", 409).required(),
        MemberModel::new("inferenceAccelerators", 199),
        MemberModel::new("ipcMode", 212),
        MemberModel::new("memory", 409),
        MemberModel::new("networkMode", 295),
        MemberModel::new("pidMode", 297),
        MemberModel::new("placementConstraints", 431),
        MemberModel::new("proxyConfiguration", 311),
        MemberModel::new("requiresCompatibilities", 67),
        MemberModel::new("runtimePlatform", 337),
        MemberModel::new("tags", 420),
        MemberModel::new("taskRoleArn", 409),
        MemberModel::new("volumes", 479),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RegisterTaskDefinitionResponse", kind: Kind::Structure, members: &[
        MemberModel::new("tags", 420),
        MemberModel::new("taskDefinition", 424),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RepositoryCredentials", kind: Kind::Structure, sensitive: true, members: &[
        MemberModel::new("credentialsParameter", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RequiresAttributes", kind: Kind::List, members: &[
        MemberModel::new("member", 19),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResolvedConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("loadBalancers", 387),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Resource", kind: Kind::Structure, members: &[
        MemberModel::new("doubleValue", 155),
        MemberModel::new("integerValue", 209),
        MemberModel::new("longValue", 247),
        MemberModel::new("name", 409),
        MemberModel::new("stringSetValue", 410),
        MemberModel::new("type", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceIds", kind: Kind::List, members: &[
        MemberModel::new("member", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceInUseException", kind: Kind::Structure, error: Some(ErrorModel { code: "ResourceInUseException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceManagementType", kind: Kind::String, enum_values: RESOURCE_MANAGEMENT_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "ResourceNotFoundException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceRequirement", kind: Kind::Structure, members: &[
        MemberModel::new("type", 332).required(),
        MemberModel::new("value", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceRequirements", kind: Kind::List, members: &[
        MemberModel::new("member", 330),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceType", kind: Kind::String, enum_values: RESOURCE_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "Resources", kind: Kind::List, members: &[
        MemberModel::new("member", 325),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Rollback", kind: Kind::Structure, members: &[
        MemberModel::new("reason", 409),
        MemberModel::new("serviceRevisionArn", 409),
        MemberModel::new("startedAt", 451),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RunTaskRequest", kind: Kind::Structure, members: &[
        MemberModel::new("capacityProviderStrategy", 41),
        MemberModel::new("clientToken", 409),
        MemberModel::new("cluster", 409),
        MemberModel::new("count", 32),
        MemberModel::new("enableECSManagedTags", 29),
        MemberModel::new("enableExecuteCommand", 29),
        MemberModel::new("group", 409),
        MemberModel::new("launchType", 215),
        MemberModel::new("networkConfiguration", 291),
        MemberModel::new("overrides", 439),
        MemberModel::new("placementConstraints", 300),
        MemberModel::new("placementStrategy", 301),
        MemberModel::new("platformVersion", 409),
        MemberModel::new("propagateTags", 310),
        MemberModel::new("referenceId", 409),
        MemberModel::new("startedBy", 409),
        MemberModel::new("tags", 420),
        MemberModel::new("taskDefinition", 409).required(),
        MemberModel::new("volumeConfigurations", 447),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RunTaskResponse", kind: Kind::Structure, members: &[
        MemberModel::new("failures", 184),
        MemberModel::new("tasks", 449),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RuntimePlatform", kind: Kind::Structure, members: &[
        MemberModel::new("cpuArchitecture", 34),
        MemberModel::new("operatingSystemFamily", 296),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "S3FilesVolumeConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("accessPointArn", 409),
        MemberModel::new("fileSystemArn", 409).required(),
        MemberModel::new("rootDirectory", 409),
        MemberModel::new("transitEncryptionPort", 32),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Scale", kind: Kind::Structure, members: &[
        MemberModel::new("unit", 340),
        MemberModel::new("value", 155),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ScaleUnit", kind: Kind::String, enum_values: SCALE_UNIT, ..ShapeModel::PLAIN },
    ShapeModel { name: "SchedulingStrategy", kind: Kind::String, enum_values: SCHEDULING_STRATEGY, ..ShapeModel::PLAIN },
    ShapeModel { name: "Scope", kind: Kind::String, enum_values: SCOPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "Secret", kind: Kind::Structure, members: &[
        MemberModel::new("name", 409).required(),
        MemberModel::new("valueFrom", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SecretList", kind: Kind::List, members: &[
        MemberModel::new("member", 343),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SensitiveString", kind: Kind::String, sensitive: true, ..ShapeModel::PLAIN },
    ShapeModel { name: "ServerException", kind: Kind::Structure, error: Some(ErrorModel { code: "ServerException", status: 500, sender: false }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Service", kind: Kind::Structure, members: &[
        MemberModel::new("availabilityZoneRebalancing", 24),
        MemberModel::new("capacityProviderStrategy", 41),
        MemberModel::new("clusterArn", 409),
        MemberModel::new("createdAt", 451),
        MemberModel::new("createdBy", 409),
        MemberModel::new("currentServiceDeployment", 409),
        MemberModel::new("currentServiceRevisions", 364),
        MemberModel::new("deploymentConfiguration", 110),
        MemberModel::new("deploymentController", 111),
        MemberModel::new("deployments", 127),
        MemberModel::new("desiredCount", 209),
        MemberModel::new("enableECSManagedTags", 29),
        MemberModel::new("enableExecuteCommand", 29),
        MemberModel::new("events", 377),
        MemberModel::new("healthCheckGracePeriodSeconds", 32),
        MemberModel::new("launchType", 215),
        MemberModel::new("loadBalancers", 240),
        MemberModel::new("networkConfiguration", 291),
        MemberModel::new("pendingCount", 209),
        MemberModel::new("placementConstraints", 300),
        MemberModel::new("placementStrategy", 301),
        MemberModel::new("platformFamily", 409),
        MemberModel::new("platformVersion", 409),
        MemberModel::new("propagateTags", 310),
        MemberModel::new("resourceManagementType", 328),
        MemberModel::new("roleArn", 409),
        MemberModel::new("runningCount", 209),
        MemberModel::new("schedulingStrategy", 341),
        MemberModel::new("serviceArn", 409),
        MemberModel::new("serviceName", 409),
        MemberModel::new("serviceRegistries", 383),
        MemberModel::new("status", 409),
        MemberModel::new("tags", 420),
        MemberModel::new("taskDefinition", 409),
        MemberModel::new("taskSets", 444),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectAccessLogConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("format", 349).required(),
        MemberModel::new("includeQueryParameters", 353),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectAccessLoggingFormat", kind: Kind::String, enum_values: SERVICE_CONNECT_ACCESS_LOGGING_FORMAT, ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectClientAlias", kind: Kind::Structure, members: &[
        MemberModel::new("dnsName", 409),
        MemberModel::new("port", 308).required(),
        MemberModel::new("testTrafficRules", 360),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectClientAliasList", kind: Kind::List, members: &[
        MemberModel::new("member", 350),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("accessLogConfiguration", 348),
        MemberModel::new("enabled", 29).required(),
        MemberModel::new("logConfiguration", 244),
        MemberModel::new("namespace", 409),
        MemberModel::new("services", 355),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectIncludeQueryParameters", kind: Kind::String, enum_values: SERVICE_CONNECT_INCLUDE_QUERY_PARAMETERS, ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectService", kind: Kind::Structure, members: &[
        MemberModel::new("clientAliases", 351),
        MemberModel::new("discoveryName", 409),
        MemberModel::new("ingressPortOverride", 308),
        MemberModel::new("portName", 409).required(),
        MemberModel::new("timeout", 450),
        MemberModel::new("tls", 362),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectServiceList", kind: Kind::List, members: &[
        MemberModel::new("member", 354),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectServiceResource", kind: Kind::Structure, members: &[
        MemberModel::new("discoveryArn", 409),
        MemberModel::new("discoveryName", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectServiceResourceList", kind: Kind::List, members: &[
        MemberModel::new("member", 356),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectTestTrafficHeaderMatchRules", kind: Kind::Structure, members: &[
        MemberModel::new("exact", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectTestTrafficHeaderRules", kind: Kind::Structure, members: &[
        MemberModel::new("name", 409).required(),
        MemberModel::new("value", 358),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectTestTrafficRules", kind: Kind::Structure, members: &[
        MemberModel::new("header", 359).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectTlsCertificateAuthority", kind: Kind::Structure, members: &[
        MemberModel::new("awsPcaAuthorityArn", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceConnectTlsConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("issuerCertificateAuthority", 361).required(),
        MemberModel::new("kmsKey", 409),
        MemberModel::new("roleArn", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceCurrentRevisionSummary", kind: Kind::Structure, members: &[
        MemberModel::new("arn", 409),
        MemberModel::new("pendingTaskCount", 209),
        MemberModel::new("requestedTaskCount", 209),
        MemberModel::new("runningTaskCount", 209),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceCurrentRevisionSummaryList", kind: Kind::List, members: &[
        MemberModel::new("member", 363),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceDeployment", kind: Kind::Structure, members: &[
        MemberModel::new("alarms", 366),
        MemberModel::new("clusterArn", 409),
        MemberModel::new("createdAt", 451),
        MemberModel::new("deploymentCircuitBreaker", 368),
        MemberModel::new("deploymentConfiguration", 110),
        MemberModel::new("finishedAt", 451),
        MemberModel::new("lifecycleHookDetails", 117),
        MemberModel::new("lifecycleStage", 369),
        MemberModel::new("rollback", 334),
        MemberModel::new("serviceArn", 409),
        MemberModel::new("serviceDeploymentArn", 409),
        MemberModel::new("sourceServiceRevisions", 390),
        MemberModel::new("startedAt", 451),
        MemberModel::new("status", 372),
        MemberModel::new("statusReason", 409),
        MemberModel::new("stoppedAt", 451),
        MemberModel::new("targetServiceRevision", 388),
        MemberModel::new("updatedAt", 451),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceDeploymentAlarms", kind: Kind::Structure, members: &[
        MemberModel::new("alarmNames", 410),
        MemberModel::new("status", 371),
        MemberModel::new("triggeredAlarmNames", 410),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceDeploymentBrief", kind: Kind::Structure, members: &[
        MemberModel::new("clusterArn", 409),
        MemberModel::new("createdAt", 451),
        MemberModel::new("finishedAt", 451),
        MemberModel::new("serviceArn", 409),
        MemberModel::new("serviceDeploymentArn", 409),
        MemberModel::new("startedAt", 451),
        MemberModel::new("status", 372),
        MemberModel::new("statusReason", 409),
        MemberModel::new("targetServiceRevisionArn", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceDeploymentCircuitBreaker", kind: Kind::Structure, members: &[
        MemberModel::new("failureCount", 209),
        MemberModel::new("status", 371),
        MemberModel::new("threshold", 209),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceDeploymentLifecycleStage", kind: Kind::String, enum_values: SERVICE_DEPLOYMENT_LIFECYCLE_STAGE, ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceDeploymentNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "ServiceDeploymentNotFoundException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceDeploymentRollbackMonitorsStatus", kind: Kind::String, enum_values: SERVICE_DEPLOYMENT_ROLLBACK_MONITORS_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceDeploymentStatus", kind: Kind::String, enum_values: SERVICE_DEPLOYMENT_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceDeploymentStatusList", kind: Kind::List, members: &[
        MemberModel::new("member", 372),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceDeployments", kind: Kind::List, members: &[
        MemberModel::new("member", 365),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceDeploymentsBrief", kind: Kind::List, members: &[
        MemberModel::new("member", 367),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceEvent", kind: Kind::Structure, members: &[
        MemberModel::new("createdAt", 451),
        MemberModel::new("id", 409),
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceEvents", kind: Kind::List, members: &[
        MemberModel::new("member", 376),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceField", kind: Kind::String, enum_values: SERVICE_FIELD, ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceFieldList", kind: Kind::List, members: &[
        MemberModel::new("member", 378),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceManagedEBSVolumeConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("encrypted", 30),
        MemberModel::new("filesystemType", 436),
        MemberModel::new("iops", 32),
        MemberModel::new("kmsKeyId", 157),
        MemberModel::new("roleArn", 195).required(),
        MemberModel::new("sizeInGiB", 32),
        MemberModel::new("snapshotId", 159),
        MemberModel::new("tagSpecifications", 161),
        MemberModel::new("throughput", 32),
        MemberModel::new("volumeInitializationRate", 32),
        MemberModel::new("volumeType", 162),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceNotActiveException", kind: Kind::Structure, error: Some(ErrorModel { code: "ServiceNotActiveException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "ServiceNotFoundException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceRegistries", kind: Kind::List, members: &[
        MemberModel::new("member", 384),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceRegistry", kind: Kind::Structure, members: &[
        MemberModel::new("containerName", 409),
        MemberModel::new("containerPort", 32),
        MemberModel::new("port", 32),
        MemberModel::new("registryArn", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceRevision", kind: Kind::Structure, members: &[
        MemberModel::new("capacityProviderStrategy", 41),
        MemberModel::new("clusterArn", 409),
        MemberModel::new("containerImages", 77),
        MemberModel::new("createdAt", 451),
        MemberModel::new("ecsManagedResources", 163),
        MemberModel::new("fargateEphemeralStorage", 113),
        MemberModel::new("guardDutyEnabled", 29),
        MemberModel::new("launchType", 215),
        MemberModel::new("loadBalancers", 240),
        MemberModel::new("networkConfiguration", 291),
        MemberModel::new("platformFamily", 409),
        MemberModel::new("platformVersion", 409),
        MemberModel::new("resolvedConfiguration", 324),
        MemberModel::new("serviceArn", 409),
        MemberModel::new("serviceConnectConfiguration", 352),
        MemberModel::new("serviceRegistries", 383),
        MemberModel::new("serviceRevisionArn", 409),
        MemberModel::new("taskDefinition", 409),
        MemberModel::new("volumeConfigurations", 392),
        MemberModel::new("vpcLatticeConfigurations", 481),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceRevisionLoadBalancer", kind: Kind::Structure, members: &[
        MemberModel::new("productionListenerRule", 409),
        MemberModel::new("targetGroupArn", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceRevisionLoadBalancers", kind: Kind::List, members: &[
        MemberModel::new("member", 386),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceRevisionSummary", kind: Kind::Structure, members: &[
        MemberModel::new("arn", 409),
        MemberModel::new("pendingTaskCount", 209),
        MemberModel::new("requestedProductionTrafficWeight", 155),
        MemberModel::new("requestedTaskCount", 209),
        MemberModel::new("requestedTestTrafficWeight", 155),
        MemberModel::new("runningTaskCount", 209),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceRevisions", kind: Kind::List, members: &[
        MemberModel::new("member", 385),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceRevisionsSummaryList", kind: Kind::List, members: &[
        MemberModel::new("member", 388),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceVolumeConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("managedEBSVolume", 380),
        MemberModel::new("name", 164).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceVolumeConfigurations", kind: Kind::List, members: &[
        MemberModel::new("member", 391),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Services", kind: Kind::List, members: &[
        MemberModel::new("member", 347),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Session", kind: Kind::Structure, members: &[
        MemberModel::new("sessionId", 409),
        MemberModel::new("streamUrl", 409),
        MemberModel::new("tokenValue", 345),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Setting", kind: Kind::Structure, members: &[
        MemberModel::new("name", 396),
        MemberModel::new("principalArn", 409),
        MemberModel::new("type", 397),
        MemberModel::new("value", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SettingName", kind: Kind::String, enum_values: SETTING_NAME, ..ShapeModel::PLAIN },
    ShapeModel { name: "SettingType", kind: Kind::String, enum_values: SETTING_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "Settings", kind: Kind::List, members: &[
        MemberModel::new("member", 395),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SortOrder", kind: Kind::String, enum_values: SORT_ORDER, ..ShapeModel::PLAIN },
    ShapeModel { name: "StabilityStatus", kind: Kind::String, enum_values: STABILITY_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "StartTaskRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 409),
        MemberModel::new("containerInstances", 410).required(),
        MemberModel::new("enableECSManagedTags", 29),
        MemberModel::new("enableExecuteCommand", 29),
        MemberModel::new("group", 409),
        MemberModel::new("networkConfiguration", 291),
        MemberModel::new("overrides", 439),
        MemberModel::new("propagateTags", 310),
        MemberModel::new("referenceId", 409),
        MemberModel::new("startedBy", 409),
        MemberModel::new("tags", 420),
        MemberModel::new("taskDefinition", 409).required(),
        MemberModel::new("volumeConfigurations", 447),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "StartTaskResponse", kind: Kind::Structure, members: &[
        MemberModel::new("failures", 184),
        MemberModel::new("tasks", 449),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Statistics", kind: Kind::List, members: &[
        MemberModel::new("member", 214),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "StopServiceDeploymentRequest", kind: Kind::Structure, members: &[
        MemberModel::new("serviceDeploymentArn", 409).required(),
        MemberModel::new("stopType", 406),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "StopServiceDeploymentResponse", kind: Kind::Structure, members: &[
        MemberModel::new("serviceDeploymentArn", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "StopServiceDeploymentStopType", kind: Kind::String, enum_values: STOP_SERVICE_DEPLOYMENT_STOP_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "StopTaskRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 409),
        MemberModel::new("reason", 409),
        MemberModel::new("task", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "StopTaskResponse", kind: Kind::Structure, members: &[
        MemberModel::new("task", 423),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "String", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "StringList", kind: Kind::List, members: &[
        MemberModel::new("member", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "StringMap", kind: Kind::Map, members: &[
        MemberModel::new("key", 409),
        MemberModel::new("value", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SystemControl", kind: Kind::Structure, members: &[
        MemberModel::new("namespace", 409),
        MemberModel::new("value", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SystemControls", kind: Kind::List, members: &[
        MemberModel::new("member", 412),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Tag", kind: Kind::Structure, members: &[
        MemberModel::new("key", 415),
        MemberModel::new("value", 419),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKey", kind: Kind::String, min: Some(1), max: Some(128), pattern: Some("([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)"), ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKeys", kind: Kind::List, members: &[
        MemberModel::new("member", 415),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagResourceRequest", kind: Kind::Structure, members: &[
        MemberModel::new("resourceArn", 409).required(),
        MemberModel::new("tags", 420).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagResourceResponse", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "TagValue", kind: Kind::String, min: Some(0), max: Some(256), pattern: Some("([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)"), ..ShapeModel::PLAIN },
    ShapeModel { name: "Tags", kind: Kind::List, min: Some(0), max: Some(50), members: &[
        MemberModel::new("member", 414),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetNotConnectedException", kind: Kind::Structure, error: Some(ErrorModel { code: "TargetNotConnectedException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetType", kind: Kind::String, enum_values: TARGET_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "Task", kind: Kind::Structure, members: &[
        MemberModel::new("attachments", 18),
        MemberModel::new("attributes", 20),
        MemberModel::new("availabilityZone", 409),
        MemberModel::new("capacityProviderName", 409),
        MemberModel::new("clusterArn", 409),
        MemberModel::new("connectivity", 69),
        MemberModel::new("connectivityAt", 451),
        MemberModel::new("containerInstanceArn", 409),
        MemberModel::new("containers", 87),
        MemberModel::new("cpu", 409),
        MemberModel::new("createdAt", 451),
        MemberModel::new("desiredStatus", 409),
        MemberModel::new("enableExecuteCommand", 29),
        MemberModel::new("ephemeralStorage", 173),
        MemberModel::new("executionStoppedAt", 451),
        MemberModel::new("fargateEphemeralStorage", 433),
        MemberModel::new("group", 409),
        MemberModel::new("healthStatus", 190),
        MemberModel::new("inferenceAccelerators", 199),
        MemberModel::new("lastStatus", 409),
        MemberModel::new("launchType", 215),
        MemberModel::new("memory", 409),
        MemberModel::new("overrides", 439),
        MemberModel::new("platformFamily", 409),
        MemberModel::new("platformVersion", 409),
        MemberModel::new("pullStartedAt", 451),
        MemberModel::new("pullStoppedAt", 451),
        MemberModel::new("startedAt", 451),
        MemberModel::new("startedBy", 409),
        MemberModel::new("stopCode", 445),
        MemberModel::new("stoppedAt", 451),
        MemberModel::new("stoppedReason", 409),
        MemberModel::new("stoppingAt", 451),
        MemberModel::new("tags", 420),
        MemberModel::new("taskArn", 409),
        MemberModel::new("taskDefinitionArn", 409),
        MemberModel::new("version", 247),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskDefinition", kind: Kind::Structure, members: &[
        MemberModel::new("compatibilities", 67),
        MemberModel::new("containerDefinitions", 73),
        MemberModel::new("cpu", 409),
        MemberModel::new("deleteRequestedAt", 451),
        MemberModel::new("deregisteredAt", 451),
        MemberModel::new("enableFaultInjection", 30),
        MemberModel::new("ephemeralStorage", 173),
        MemberModel::new("executionRoleArn", 409),
        MemberModel::new("family", 409),
        MemberModel::new("inferenceAccelerators", 199),
        MemberModel::new("ipcMode", 212),
        MemberModel::new("memory", 409),
        MemberModel::new("networkMode", 295),
        MemberModel::new("pidMode", 297),
        MemberModel::new("placementConstraints", 431),
        MemberModel::new("proxyConfiguration", 311),
        MemberModel::new("registeredAt", 451),
        MemberModel::new("registeredBy", 409),
        MemberModel::new("requiresAttributes", 323),
        MemberModel::new("requiresCompatibilities", 67),
        MemberModel::new("revision", 209),
        MemberModel::new("runtimePlatform", 337),
        MemberModel::new("status", 432),
        MemberModel::new("taskDefinitionArn", 409),
        MemberModel::new("taskRoleArn", 409),
        MemberModel::new("volumes", 479),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskDefinitionFamilyStatus", kind: Kind::String, enum_values: TASK_DEFINITION_FAMILY_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskDefinitionField", kind: Kind::String, enum_values: TASK_DEFINITION_FIELD, ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskDefinitionFieldList", kind: Kind::List, members: &[
        MemberModel::new("member", 426),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskDefinitionList", kind: Kind::List, members: &[
        MemberModel::new("member", 424),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskDefinitionPlacementConstraint", kind: Kind::Structure, members: &[
        MemberModel::new("expression", 409),
        MemberModel::new("type", 430),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskDefinitionPlacementConstraintType", kind: Kind::String, enum_values: TASK_DEFINITION_PLACEMENT_CONSTRAINT_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskDefinitionPlacementConstraints", kind: Kind::List, members: &[
        MemberModel::new("member", 429),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskDefinitionStatus", kind: Kind::String, enum_values: TASK_DEFINITION_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskEphemeralStorage", kind: Kind::Structure, members: &[
        MemberModel::new("kmsKeyId", 409),
        MemberModel::new("sizeInGiB", 209),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskField", kind: Kind::String, enum_values: TASK_FIELD, ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskFieldList", kind: Kind::List, members: &[
        MemberModel::new("member", 434),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskFilesystemType", kind: Kind::String, enum_values: TASK_FILESYSTEM_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskManagedEBSVolumeConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("encrypted", 30),
        MemberModel::new("filesystemType", 436),
        MemberModel::new("iops", 32),
        MemberModel::new("kmsKeyId", 157),
        MemberModel::new("roleArn", 195).required(),
        MemberModel::new("sizeInGiB", 32),
        MemberModel::new("snapshotId", 159),
        MemberModel::new("tagSpecifications", 161),
        MemberModel::new("terminationPolicy", 438),
        MemberModel::new("throughput", 32),
        MemberModel::new("volumeInitializationRate", 32),
        MemberModel::new("volumeType", 162),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskManagedEBSVolumeTerminationPolicy", kind: Kind::Structure, members: &[
        MemberModel::new("deleteOnTermination", 30).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskOverride", kind: Kind::Structure, members: &[
        MemberModel::new("containerOverrides", 85),
        MemberModel::new("cpu", 409),
        MemberModel::new("ephemeralStorage", 173),
        MemberModel::new("executionRoleArn", 409),
        MemberModel::new("inferenceAcceleratorOverrides", 198),
        MemberModel::new("memory", 409),
        MemberModel::new("taskRoleArn", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskSet", kind: Kind::Structure, members: &[
        MemberModel::new("capacityProviderStrategy", 41),
        MemberModel::new("clusterArn", 409),
        MemberModel::new("computedDesiredCount", 209),
        MemberModel::new("createdAt", 451),
        MemberModel::new("externalId", 409),
        MemberModel::new("fargateEphemeralStorage", 113),
        MemberModel::new("id", 409),
        MemberModel::new("launchType", 215),
        MemberModel::new("loadBalancers", 240),
        MemberModel::new("networkConfiguration", 291),
        MemberModel::new("pendingCount", 209),
        MemberModel::new("platformFamily", 409),
        MemberModel::new("platformVersion", 409),
        MemberModel::new("runningCount", 209),
        MemberModel::new("scale", 339),
        MemberModel::new("serviceArn", 409),
        MemberModel::new("serviceRegistries", 383),
        MemberModel::new("stabilityStatus", 400),
        MemberModel::new("stabilityStatusAt", 451),
        MemberModel::new("startedBy", 409),
        MemberModel::new("status", 409),
        MemberModel::new("tags", 420),
        MemberModel::new("taskDefinition", 409),
        MemberModel::new("taskSetArn", 409),
        MemberModel::new("updatedAt", 451),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskSetField", kind: Kind::String, enum_values: TASK_SET_FIELD, ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskSetFieldList", kind: Kind::List, members: &[
        MemberModel::new("member", 441),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskSetNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "TaskSetNotFoundException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskSets", kind: Kind::List, members: &[
        MemberModel::new("member", 440),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskStopCode", kind: Kind::String, enum_values: TASK_STOP_CODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskVolumeConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("managedEBSVolume", 437),
        MemberModel::new("name", 164).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskVolumeConfigurations", kind: Kind::List, members: &[
        MemberModel::new("member", 446),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaskVolumeStorageGiB", kind: Kind::Integer, min: Some(1), ..ShapeModel::PLAIN },
    ShapeModel { name: "Tasks", kind: Kind::List, members: &[
        MemberModel::new("member", 423),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TimeoutConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("idleTimeoutSeconds", 156),
        MemberModel::new("perRequestTimeoutSeconds", 156),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Timestamp", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "Tmpfs", kind: Kind::Structure, members: &[
        MemberModel::new("containerPath", 409).required(),
        MemberModel::new("mountOptions", 410),
        MemberModel::new("size", 209).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TmpfsList", kind: Kind::List, members: &[
        MemberModel::new("member", 452),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TotalLocalStorageGBRequest", kind: Kind::Structure, members: &[
        MemberModel::new("max", 31),
        MemberModel::new("min", 31),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TransportProtocol", kind: Kind::String, enum_values: TRANSPORT_PROTOCOL, ..ShapeModel::PLAIN },
    ShapeModel { name: "Ulimit", kind: Kind::Structure, members: &[
        MemberModel::new("hardLimit", 209).required(),
        MemberModel::new("name", 458).required(),
        MemberModel::new("softLimit", 209).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UlimitList", kind: Kind::List, members: &[
        MemberModel::new("member", 456),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UlimitName", kind: Kind::String, enum_values: ULIMIT_NAME, ..ShapeModel::PLAIN },
    ShapeModel { name: "UnsupportedFeatureException", kind: Kind::Structure, error: Some(ErrorModel { code: "UnsupportedFeatureException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UntagResourceRequest", kind: Kind::Structure, members: &[
        MemberModel::new("resourceArn", 409).required(),
        MemberModel::new("tagKeys", 416).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UntagResourceResponse", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateClusterRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 409).required(),
        MemberModel::new("configuration", 52),
        MemberModel::new("serviceConnectDefaults", 61),
        MemberModel::new("settings", 64),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateClusterResponse", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 51),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateClusterSettingsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 409).required(),
        MemberModel::new("settings", 64).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateClusterSettingsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 51),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateInProgressException", kind: Kind::Structure, error: Some(ErrorModel { code: "UpdateInProgressException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateServicePrimaryTaskSetRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 409).required(),
        MemberModel::new("primaryTaskSet", 409).required(),
        MemberModel::new("service", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateServicePrimaryTaskSetResponse", kind: Kind::Structure, members: &[
        MemberModel::new("taskSet", 440),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateServiceRequest", kind: Kind::Structure, members: &[
        MemberModel::new("availabilityZoneRebalancing", 24),
        MemberModel::new("capacityProviderStrategy", 41),
        MemberModel::new("cluster", 409),
        MemberModel::new("deploymentConfiguration", 110),
        MemberModel::new("deploymentController", 111),
        MemberModel::new("desiredCount", 32),
        MemberModel::new("enableECSManagedTags", 30),
        MemberModel::new("enableExecuteCommand", 30),
        MemberModel::new("forceNewDeployment", 29),
        MemberModel::new("healthCheckGracePeriodSeconds", 32),
        MemberModel::new("loadBalancers", 240),
        MemberModel::new("networkConfiguration", 291),
        MemberModel::new("placementConstraints", 300),
        MemberModel::new("placementStrategy", 301),
        MemberModel::new("platformVersion", 409),
        MemberModel::new("propagateTags", 310),
        MemberModel::new("service", 409).required(),
        MemberModel::new("serviceConnectConfiguration", 352),
        MemberModel::new("serviceRegistries", 383),
        MemberModel::new("taskDefinition", 409),
        MemberModel::new("volumeConfigurations", 392),
        MemberModel::new("vpcLatticeConfigurations", 481),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateServiceResponse", kind: Kind::Structure, members: &[
        MemberModel::new("service", 347),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateTaskSetRequest", kind: Kind::Structure, members: &[
        MemberModel::new("cluster", 409).required(),
        MemberModel::new("scale", 339).required(),
        MemberModel::new("service", 409).required(),
        MemberModel::new("taskSet", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateTaskSetResponse", kind: Kind::Structure, members: &[
        MemberModel::new("taskSet", 440),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VCpuCountRangeRequest", kind: Kind::Structure, members: &[
        MemberModel::new("max", 32),
        MemberModel::new("min", 32).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VersionConsistency", kind: Kind::String, enum_values: VERSION_CONSISTENCY, ..ShapeModel::PLAIN },
    ShapeModel { name: "VersionInfo", kind: Kind::Structure, members: &[
        MemberModel::new("agentHash", 409),
        MemberModel::new("agentVersion", 409),
        MemberModel::new("dockerVersion", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Volume", kind: Kind::Structure, members: &[
        MemberModel::new("configuredAtLaunch", 30),
        MemberModel::new("dockerVolumeConfiguration", 154),
        MemberModel::new("efsVolumeConfiguration", 168),
        MemberModel::new("fsxWindowsFileServerVolumeConfiguration", 182),
        MemberModel::new("host", 194),
        MemberModel::new("name", 409),
        MemberModel::new("s3filesVolumeConfiguration", 338),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VolumeFrom", kind: Kind::Structure, members: &[
        MemberModel::new("readOnly", 30),
        MemberModel::new("sourceContainer", 409),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VolumeFromList", kind: Kind::List, members: &[
        MemberModel::new("member", 477),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VolumeList", kind: Kind::List, members: &[
        MemberModel::new("member", 476),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcLatticeConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("portName", 409).required(),
        MemberModel::new("roleArn", 195).required(),
        MemberModel::new("targetGroupArn", 409).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcLatticeConfigurations", kind: Kind::List, members: &[
        MemberModel::new("member", 480),
    ], ..ShapeModel::PLAIN },
];
