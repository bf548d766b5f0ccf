// Made by `cargo xtask codegen` from models/lambda.json; edits here are lost.

use std::collections::BTreeMap;

use aws_protocol::{
    Blob, EpochSeconds, ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId,
    ShapeModel, TimestampFormat,
};
use serde::{Deserialize, Serialize};

/// Structure `AliasConfiguration` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AliasConfiguration {
    /// `AliasArn`
    #[serde(rename = "AliasArn", skip_serializing_if = "Option::is_none")]
    pub alias_arn: Option<String>,
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `FunctionVersion`
    #[serde(rename = "FunctionVersion", skip_serializing_if = "Option::is_none")]
    pub function_version: Option<String>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `RevisionId`
    #[serde(rename = "RevisionId", skip_serializing_if = "Option::is_none")]
    pub revision_id: Option<String>,
    /// `RoutingConfig`
    #[serde(rename = "RoutingConfig", skip_serializing_if = "Option::is_none")]
    pub routing_config: Option<AliasRoutingConfiguration>,
}

/// Structure `AliasRoutingConfiguration` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AliasRoutingConfiguration {
    /// `AdditionalVersionWeights`
    #[serde(rename = "AdditionalVersionWeights", skip_serializing_if = "Option::is_none")]
    pub additional_version_weights: Option<BTreeMap<String, f64>>,
}

/// Values of enum `ApplicationLogLevel`.
pub const APPLICATION_LOG_LEVEL: &[&str] = &["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"];

/// Values of enum `Architecture`.
pub const ARCHITECTURE: &[&str] = &["x86_64", "arm64"];

/// Structure `CapacityProviderConfig` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CapacityProviderConfig {
    /// `LambdaManagedInstancesCapacityProviderConfig`
    #[serde(rename = "LambdaManagedInstancesCapacityProviderConfig", skip_serializing_if = "Option::is_none")]
    pub lambda_managed_instances_capacity_provider_config: Option<LambdaManagedInstancesCapacityProviderConfig>,
}

/// Structure `Concurrency` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Concurrency {
    /// `ReservedConcurrentExecutions`
    #[serde(rename = "ReservedConcurrentExecutions", skip_serializing_if = "Option::is_none")]
    pub reserved_concurrent_executions: Option<i64>,
}

/// Structure `CreateAliasRequest` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateAliasRequest {
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `FunctionName`
    #[serde(rename = "FunctionName", skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// `FunctionVersion`
    #[serde(rename = "FunctionVersion", skip_serializing_if = "Option::is_none")]
    pub function_version: Option<String>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `RoutingConfig`
    #[serde(rename = "RoutingConfig", skip_serializing_if = "Option::is_none")]
    pub routing_config: Option<AliasRoutingConfiguration>,
}

/// Structure `CreateFunctionRequest` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateFunctionRequest {
    /// `Architectures`
    #[serde(rename = "Architectures", skip_serializing_if = "Option::is_none")]
    pub architectures: Option<Vec<String>>,
    /// `CapacityProviderConfig`
    #[serde(rename = "CapacityProviderConfig", skip_serializing_if = "Option::is_none")]
    pub capacity_provider_config: Option<CapacityProviderConfig>,
    /// `Code`
    #[serde(rename = "Code", skip_serializing_if = "Option::is_none")]
    pub code: Option<FunctionCode>,
    /// `CodeSigningConfigArn`
    #[serde(rename = "CodeSigningConfigArn", skip_serializing_if = "Option::is_none")]
    pub code_signing_config_arn: Option<String>,
    /// `DeadLetterConfig`
    #[serde(rename = "DeadLetterConfig", skip_serializing_if = "Option::is_none")]
    pub dead_letter_config: Option<DeadLetterConfig>,
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `DurableConfig`
    #[serde(rename = "DurableConfig", skip_serializing_if = "Option::is_none")]
    pub durable_config: Option<DurableConfig>,
    /// `Environment`
    #[serde(rename = "Environment", skip_serializing_if = "Option::is_none")]
    pub environment: Option<Environment>,
    /// `EphemeralStorage`
    #[serde(rename = "EphemeralStorage", skip_serializing_if = "Option::is_none")]
    pub ephemeral_storage: Option<EphemeralStorage>,
    /// `FileSystemConfigs`
    #[serde(rename = "FileSystemConfigs", skip_serializing_if = "Option::is_none")]
    pub file_system_configs: Option<Vec<FileSystemConfig>>,
    /// `FunctionName`
    #[serde(rename = "FunctionName", skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// `Handler`
    #[serde(rename = "Handler", skip_serializing_if = "Option::is_none")]
    pub handler: Option<String>,
    /// `ImageConfig`
    #[serde(rename = "ImageConfig", skip_serializing_if = "Option::is_none")]
    pub image_config: Option<ImageConfig>,
    /// `KMSKeyArn`
    #[serde(rename = "KMSKeyArn", skip_serializing_if = "Option::is_none")]
    pub kms_key_arn: Option<String>,
    /// `Layers`
    #[serde(rename = "Layers", skip_serializing_if = "Option::is_none")]
    pub layers: Option<Vec<String>>,
    /// `LoggingConfig`
    #[serde(rename = "LoggingConfig", skip_serializing_if = "Option::is_none")]
    pub logging_config: Option<LoggingConfig>,
    /// `MemorySize`
    #[serde(rename = "MemorySize", skip_serializing_if = "Option::is_none")]
    pub memory_size: Option<i64>,
    /// `PackageType`
    #[serde(rename = "PackageType", skip_serializing_if = "Option::is_none")]
    pub package_type: Option<String>,
    /// `Publish`
    #[serde(rename = "Publish", skip_serializing_if = "Option::is_none")]
    pub publish: Option<bool>,
    /// `PublishTo`
    #[serde(rename = "PublishTo", skip_serializing_if = "Option::is_none")]
    pub publish_to: Option<String>,
    /// `Role`
    #[serde(rename = "Role", skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// `Runtime`
    #[serde(rename = "Runtime", skip_serializing_if = "Option::is_none")]
    pub runtime: Option<String>,
    /// `SnapStart`
    #[serde(rename = "SnapStart", skip_serializing_if = "Option::is_none")]
    pub snap_start: Option<SnapStart>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<BTreeMap<String, String>>,
    /// `TenancyConfig`
    #[serde(rename = "TenancyConfig", skip_serializing_if = "Option::is_none")]
    pub tenancy_config: Option<TenancyConfig>,
    /// `Timeout`
    #[serde(rename = "Timeout", skip_serializing_if = "Option::is_none")]
    pub timeout: Option<i64>,
    /// `TracingConfig`
    #[serde(rename = "TracingConfig", skip_serializing_if = "Option::is_none")]
    pub tracing_config: Option<TracingConfig>,
    /// `VpcConfig`
    #[serde(rename = "VpcConfig", skip_serializing_if = "Option::is_none")]
    pub vpc_config: Option<VpcConfig>,
}

/// Structure `DeadLetterConfig` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeadLetterConfig {
    /// `TargetArn`
    #[serde(rename = "TargetArn", skip_serializing_if = "Option::is_none")]
    pub target_arn: Option<String>,
}

/// Structure `DeleteAliasRequest` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteAliasRequest {
    /// `FunctionName`
    #[serde(rename = "FunctionName", skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Structure `DeleteFunctionRequest` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteFunctionRequest {
    /// `FunctionName`
    #[serde(rename = "FunctionName", skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// `Qualifier`
    #[serde(rename = "Qualifier", skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<String>,
}

/// Structure `DeleteFunctionResponse` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteFunctionResponse {
    /// `StatusCode`
    #[serde(rename = "StatusCode", skip_serializing_if = "Option::is_none")]
    pub status_code: Option<i64>,
}

/// Structure `DurableConfig` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DurableConfig {
    /// `ExecutionTimeout`
    #[serde(rename = "ExecutionTimeout", skip_serializing_if = "Option::is_none")]
    pub execution_timeout: Option<i64>,
    /// `RetentionPeriodInDays`
    #[serde(rename = "RetentionPeriodInDays", skip_serializing_if = "Option::is_none")]
    pub retention_period_in_days: Option<i64>,
}

/// Structure `Environment` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Environment {
    /// `Variables`
    #[serde(rename = "Variables", skip_serializing_if = "Option::is_none")]
    pub variables: Option<BTreeMap<String, String>>,
}

/// Structure `EnvironmentError` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EnvironmentError {
    /// `ErrorCode`
    #[serde(rename = "ErrorCode", skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// `Message`
    #[serde(rename = "Message", skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// Structure `EnvironmentResponse` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EnvironmentResponse {
    /// `Error`
    #[serde(rename = "Error", skip_serializing_if = "Option::is_none")]
    pub error: Option<EnvironmentError>,
    /// `Variables`
    #[serde(rename = "Variables", skip_serializing_if = "Option::is_none")]
    pub variables: Option<BTreeMap<String, String>>,
}

/// Structure `EphemeralStorage` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EphemeralStorage {
    /// `Size`
    #[serde(rename = "Size", skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
}

/// Structure `FileSystemConfig` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FileSystemConfig {
    /// `Arn`
    #[serde(rename = "Arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `LocalMountPath`
    #[serde(rename = "LocalMountPath", skip_serializing_if = "Option::is_none")]
    pub local_mount_path: Option<String>,
}

/// Structure `FunctionCode` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FunctionCode {
    /// `ImageUri`
    #[serde(rename = "ImageUri", skip_serializing_if = "Option::is_none")]
    pub image_uri: Option<String>,
    /// `S3Bucket`
    #[serde(rename = "S3Bucket", skip_serializing_if = "Option::is_none")]
    pub s3_bucket: Option<String>,
    /// `S3Key`
    #[serde(rename = "S3Key", skip_serializing_if = "Option::is_none")]
    pub s3_key: Option<String>,
    /// `S3ObjectVersion`
    #[serde(rename = "S3ObjectVersion", skip_serializing_if = "Option::is_none")]
    pub s3_object_version: Option<String>,
    /// `SourceKMSKeyArn`
    #[serde(rename = "SourceKMSKeyArn", skip_serializing_if = "Option::is_none")]
    pub source_kms_key_arn: Option<String>,
    /// `ZipFile`
    #[serde(rename = "ZipFile", skip_serializing_if = "Option::is_none")]
    pub zip_file: Option<Blob>,
}

/// Structure `FunctionCodeLocation` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FunctionCodeLocation {
    /// `ImageUri`
    #[serde(rename = "ImageUri", skip_serializing_if = "Option::is_none")]
    pub image_uri: Option<String>,
    /// `Location`
    #[serde(rename = "Location", skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// `RepositoryType`
    #[serde(rename = "RepositoryType", skip_serializing_if = "Option::is_none")]
    pub repository_type: Option<String>,
    /// `ResolvedImageUri`
    #[serde(rename = "ResolvedImageUri", skip_serializing_if = "Option::is_none")]
    pub resolved_image_uri: Option<String>,
    /// `SourceKMSKeyArn`
    #[serde(rename = "SourceKMSKeyArn", skip_serializing_if = "Option::is_none")]
    pub source_kms_key_arn: Option<String>,
}

/// Structure `FunctionConfiguration` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FunctionConfiguration {
    /// `Architectures`
    #[serde(rename = "Architectures", skip_serializing_if = "Option::is_none")]
    pub architectures: Option<Vec<String>>,
    /// `CapacityProviderConfig`
    #[serde(rename = "CapacityProviderConfig", skip_serializing_if = "Option::is_none")]
    pub capacity_provider_config: Option<CapacityProviderConfig>,
    /// `CodeSha256`
    #[serde(rename = "CodeSha256", skip_serializing_if = "Option::is_none")]
    pub code_sha256: Option<String>,
    /// `CodeSize`
    #[serde(rename = "CodeSize", skip_serializing_if = "Option::is_none")]
    pub code_size: Option<i64>,
    /// `ConfigSha256`
    #[serde(rename = "ConfigSha256", skip_serializing_if = "Option::is_none")]
    pub config_sha256: Option<String>,
    /// `DeadLetterConfig`
    #[serde(rename = "DeadLetterConfig", skip_serializing_if = "Option::is_none")]
    pub dead_letter_config: Option<DeadLetterConfig>,
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `DurableConfig`
    #[serde(rename = "DurableConfig", skip_serializing_if = "Option::is_none")]
    pub durable_config: Option<DurableConfig>,
    /// `Environment`
    #[serde(rename = "Environment", skip_serializing_if = "Option::is_none")]
    pub environment: Option<EnvironmentResponse>,
    /// `EphemeralStorage`
    #[serde(rename = "EphemeralStorage", skip_serializing_if = "Option::is_none")]
    pub ephemeral_storage: Option<EphemeralStorage>,
    /// `FileSystemConfigs`
    #[serde(rename = "FileSystemConfigs", skip_serializing_if = "Option::is_none")]
    pub file_system_configs: Option<Vec<FileSystemConfig>>,
    /// `FunctionArn`
    #[serde(rename = "FunctionArn", skip_serializing_if = "Option::is_none")]
    pub function_arn: Option<String>,
    /// `FunctionName`
    #[serde(rename = "FunctionName", skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// `Handler`
    #[serde(rename = "Handler", skip_serializing_if = "Option::is_none")]
    pub handler: Option<String>,
    /// `ImageConfigResponse`
    #[serde(rename = "ImageConfigResponse", skip_serializing_if = "Option::is_none")]
    pub image_config_response: Option<ImageConfigResponse>,
    /// `KMSKeyArn`
    #[serde(rename = "KMSKeyArn", skip_serializing_if = "Option::is_none")]
    pub kms_key_arn: Option<String>,
    /// `LastModified`
    #[serde(rename = "LastModified", skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<String>,
    /// `LastUpdateStatus`
    #[serde(rename = "LastUpdateStatus", skip_serializing_if = "Option::is_none")]
    pub last_update_status: Option<String>,
    /// `LastUpdateStatusReason`
    #[serde(rename = "LastUpdateStatusReason", skip_serializing_if = "Option::is_none")]
    pub last_update_status_reason: Option<String>,
    /// `LastUpdateStatusReasonCode`
    #[serde(rename = "LastUpdateStatusReasonCode", skip_serializing_if = "Option::is_none")]
    pub last_update_status_reason_code: Option<String>,
    /// `Layers`
    #[serde(rename = "Layers", skip_serializing_if = "Option::is_none")]
    pub layers: Option<Vec<Layer>>,
    /// `LoggingConfig`
    #[serde(rename = "LoggingConfig", skip_serializing_if = "Option::is_none")]
    pub logging_config: Option<LoggingConfig>,
    /// `MasterArn`
    #[serde(rename = "MasterArn", skip_serializing_if = "Option::is_none")]
    pub master_arn: Option<String>,
    /// `MemorySize`
    #[serde(rename = "MemorySize", skip_serializing_if = "Option::is_none")]
    pub memory_size: Option<i64>,
    /// `PackageType`
    #[serde(rename = "PackageType", skip_serializing_if = "Option::is_none")]
    pub package_type: Option<String>,
    /// `RevisionId`
    #[serde(rename = "RevisionId", skip_serializing_if = "Option::is_none")]
    pub revision_id: Option<String>,
    /// `Role`
    #[serde(rename = "Role", skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// `Runtime`
    #[serde(rename = "Runtime", skip_serializing_if = "Option::is_none")]
    pub runtime: Option<String>,
    /// `RuntimeVersionConfig`
    #[serde(rename = "RuntimeVersionConfig", skip_serializing_if = "Option::is_none")]
    pub runtime_version_config: Option<RuntimeVersionConfig>,
    /// `SigningJobArn`
    #[serde(rename = "SigningJobArn", skip_serializing_if = "Option::is_none")]
    pub signing_job_arn: Option<String>,
    /// `SigningProfileVersionArn`
    #[serde(rename = "SigningProfileVersionArn", skip_serializing_if = "Option::is_none")]
    pub signing_profile_version_arn: Option<String>,
    /// `SnapStart`
    #[serde(rename = "SnapStart", skip_serializing_if = "Option::is_none")]
    pub snap_start: Option<SnapStartResponse>,
    /// `State`
    #[serde(rename = "State", skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// `StateReason`
    #[serde(rename = "StateReason", skip_serializing_if = "Option::is_none")]
    pub state_reason: Option<String>,
    /// `StateReasonCode`
    #[serde(rename = "StateReasonCode", skip_serializing_if = "Option::is_none")]
    pub state_reason_code: Option<String>,
    /// `TenancyConfig`
    #[serde(rename = "TenancyConfig", skip_serializing_if = "Option::is_none")]
    pub tenancy_config: Option<TenancyConfig>,
    /// `Timeout`
    #[serde(rename = "Timeout", skip_serializing_if = "Option::is_none")]
    pub timeout: Option<i64>,
    /// `TracingConfig`
    #[serde(rename = "TracingConfig", skip_serializing_if = "Option::is_none")]
    pub tracing_config: Option<TracingConfigResponse>,
    /// `Version`
    #[serde(rename = "Version", skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// `VpcConfig`
    #[serde(rename = "VpcConfig", skip_serializing_if = "Option::is_none")]
    pub vpc_config: Option<VpcConfigResponse>,
}

/// Values of enum `FunctionVersion`.
pub const FUNCTION_VERSION: &[&str] = &["ALL"];

/// Values of enum `FunctionVersionLatestPublished`.
pub const FUNCTION_VERSION_LATEST_PUBLISHED: &[&str] = &["LATEST_PUBLISHED"];

/// Structure `GetAliasRequest` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetAliasRequest {
    /// `FunctionName`
    #[serde(rename = "FunctionName", skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Structure `GetFunctionCodeSigningConfigRequest` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetFunctionCodeSigningConfigRequest {
    /// `FunctionName`
    #[serde(rename = "FunctionName", skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
}

/// Structure `GetFunctionCodeSigningConfigResponse` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetFunctionCodeSigningConfigResponse {
    /// `CodeSigningConfigArn`
    #[serde(rename = "CodeSigningConfigArn", skip_serializing_if = "Option::is_none")]
    pub code_signing_config_arn: Option<String>,
    /// `FunctionName`
    #[serde(rename = "FunctionName", skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
}

/// Structure `GetFunctionConfigurationRequest` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetFunctionConfigurationRequest {
    /// `FunctionName`
    #[serde(rename = "FunctionName", skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// `Qualifier`
    #[serde(rename = "Qualifier", skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<String>,
}

/// Structure `GetFunctionRequest` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetFunctionRequest {
    /// `FunctionName`
    #[serde(rename = "FunctionName", skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// `Qualifier`
    #[serde(rename = "Qualifier", skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<String>,
}

/// Structure `GetFunctionResponse` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetFunctionResponse {
    /// `Code`
    #[serde(rename = "Code", skip_serializing_if = "Option::is_none")]
    pub code: Option<FunctionCodeLocation>,
    /// `Concurrency`
    #[serde(rename = "Concurrency", skip_serializing_if = "Option::is_none")]
    pub concurrency: Option<Concurrency>,
    /// `Configuration`
    #[serde(rename = "Configuration", skip_serializing_if = "Option::is_none")]
    pub configuration: Option<FunctionConfiguration>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<BTreeMap<String, String>>,
    /// `TagsError`
    #[serde(rename = "TagsError", skip_serializing_if = "Option::is_none")]
    pub tags_error: Option<TagsError>,
}

/// Structure `ImageConfig` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ImageConfig {
    /// `Command`
    #[serde(rename = "Command", skip_serializing_if = "Option::is_none")]
    pub command: Option<Vec<String>>,
    /// `EntryPoint`
    #[serde(rename = "EntryPoint", skip_serializing_if = "Option::is_none")]
    pub entry_point: Option<Vec<String>>,
    /// `WorkingDirectory`
    #[serde(rename = "WorkingDirectory", skip_serializing_if = "Option::is_none")]
    pub working_directory: Option<String>,
}

/// Structure `ImageConfigError` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ImageConfigError {
    /// `ErrorCode`
    #[serde(rename = "ErrorCode", skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// `Message`
    #[serde(rename = "Message", skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// Structure `ImageConfigResponse` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ImageConfigResponse {
    /// `Error`
    #[serde(rename = "Error", skip_serializing_if = "Option::is_none")]
    pub error: Option<ImageConfigError>,
    /// `ImageConfig`
    #[serde(rename = "ImageConfig", skip_serializing_if = "Option::is_none")]
    pub image_config: Option<ImageConfig>,
}

/// Structure `InvocationRequest` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct InvocationRequest {
    /// `ClientContext`
    #[serde(rename = "ClientContext", skip_serializing_if = "Option::is_none")]
    pub client_context: Option<String>,
    /// `DurableExecutionName`
    #[serde(rename = "DurableExecutionName", skip_serializing_if = "Option::is_none")]
    pub durable_execution_name: Option<String>,
    /// `FunctionName`
    #[serde(rename = "FunctionName", skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// `InvocationType`
    #[serde(rename = "InvocationType", skip_serializing_if = "Option::is_none")]
    pub invocation_type: Option<String>,
    /// `LogType`
    #[serde(rename = "LogType", skip_serializing_if = "Option::is_none")]
    pub log_type: Option<String>,
    /// `Payload`
    #[serde(rename = "Payload", skip_serializing_if = "Option::is_none")]
    pub payload: Option<Blob>,
    /// `Qualifier`
    #[serde(rename = "Qualifier", skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<String>,
    /// `TenantId`
    #[serde(rename = "TenantId", skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
}

/// Structure `InvocationResponse` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct InvocationResponse {
    /// `DurableExecutionArn`
    #[serde(rename = "DurableExecutionArn", skip_serializing_if = "Option::is_none")]
    pub durable_execution_arn: Option<String>,
    /// `ExecutedVersion`
    #[serde(rename = "ExecutedVersion", skip_serializing_if = "Option::is_none")]
    pub executed_version: Option<String>,
    /// `FunctionError`
    #[serde(rename = "FunctionError", skip_serializing_if = "Option::is_none")]
    pub function_error: Option<String>,
    /// `LogResult`
    #[serde(rename = "LogResult", skip_serializing_if = "Option::is_none")]
    pub log_result: Option<String>,
    /// `Payload`
    #[serde(rename = "Payload", skip_serializing_if = "Option::is_none")]
    pub payload: Option<Blob>,
    /// `StatusCode`
    #[serde(rename = "StatusCode", skip_serializing_if = "Option::is_none")]
    pub status_code: Option<i64>,
}

/// Values of enum `InvocationType`.
pub const INVOCATION_TYPE: &[&str] = &["Event", "RequestResponse", "DryRun"];

/// Structure `LambdaManagedInstancesCapacityProviderConfig` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LambdaManagedInstancesCapacityProviderConfig {
    /// `CapacityProviderArn`
    #[serde(rename = "CapacityProviderArn", skip_serializing_if = "Option::is_none")]
    pub capacity_provider_arn: Option<String>,
    /// `ExecutionEnvironmentMemoryGiBPerVCpu`
    #[serde(rename = "ExecutionEnvironmentMemoryGiBPerVCpu", skip_serializing_if = "Option::is_none")]
    pub execution_environment_memory_gi_b_per_v_cpu: Option<f64>,
    /// `PerExecutionEnvironmentMaxConcurrency`
    #[serde(rename = "PerExecutionEnvironmentMaxConcurrency", skip_serializing_if = "Option::is_none")]
    pub per_execution_environment_max_concurrency: Option<i64>,
}

/// Values of enum `LastUpdateStatus`.
pub const LAST_UPDATE_STATUS: &[&str] = &["Successful", "Failed", "InProgress"];

/// Values of enum `LastUpdateStatusReasonCode`.
pub const LAST_UPDATE_STATUS_REASON_CODE: &[&str] = &["EniLimitExceeded", "InsufficientRolePermissions", "InvalidConfiguration", "InternalError", "SubnetOutOfIPAddresses", "InvalidSubnet", "InvalidSecurityGroup", "ImageDeleted", "ImageAccessDenied", "InvalidImage", "KMSKeyAccessDenied", "KMSKeyNotFound", "InvalidStateKMSKey", "DisabledKMSKey", "EFSIOError", "EFSMountConnectivityError", "EFSMountFailure", "EFSMountTimeout", "InvalidRuntime", "InvalidZipFileException", "FunctionError", "VcpuLimitExceeded", "CapacityProviderScalingLimitExceeded", "InsufficientCapacity", "EC2RequestLimitExceeded", "FunctionError.InitTimeout", "FunctionError.RuntimeInitError", "FunctionError.ExtensionInitError", "FunctionError.InvalidEntryPoint", "FunctionError.InvalidWorkingDirectory", "FunctionError.PermissionDenied", "FunctionError.TooManyExtensions", "FunctionError.InitResourceExhausted", "DisallowedByVpcEncryptionControl"];

/// Structure `Layer` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Layer {
    /// `Arn`
    #[serde(rename = "Arn", skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// `CodeSize`
    #[serde(rename = "CodeSize", skip_serializing_if = "Option::is_none")]
    pub code_size: Option<i64>,
    /// `SigningJobArn`
    #[serde(rename = "SigningJobArn", skip_serializing_if = "Option::is_none")]
    pub signing_job_arn: Option<String>,
    /// `SigningProfileVersionArn`
    #[serde(rename = "SigningProfileVersionArn", skip_serializing_if = "Option::is_none")]
    pub signing_profile_version_arn: Option<String>,
}

/// Structure `ListAliasesRequest` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListAliasesRequest {
    /// `FunctionName`
    #[serde(rename = "FunctionName", skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// `FunctionVersion`
    #[serde(rename = "FunctionVersion", skip_serializing_if = "Option::is_none")]
    pub function_version: Option<String>,
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `MaxItems`
    #[serde(rename = "MaxItems", skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i64>,
}

/// Structure `ListAliasesResponse` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListAliasesResponse {
    /// `Aliases`
    #[serde(rename = "Aliases", skip_serializing_if = "Option::is_none")]
    pub aliases: Option<Vec<AliasConfiguration>>,
    /// `NextMarker`
    #[serde(rename = "NextMarker", skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
}

/// Structure `ListFunctionsRequest` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListFunctionsRequest {
    /// `FunctionVersion`
    #[serde(rename = "FunctionVersion", skip_serializing_if = "Option::is_none")]
    pub function_version: Option<String>,
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `MasterRegion`
    #[serde(rename = "MasterRegion", skip_serializing_if = "Option::is_none")]
    pub master_region: Option<String>,
    /// `MaxItems`
    #[serde(rename = "MaxItems", skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i64>,
}

/// Structure `ListFunctionsResponse` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListFunctionsResponse {
    /// `Functions`
    #[serde(rename = "Functions", skip_serializing_if = "Option::is_none")]
    pub functions: Option<Vec<FunctionConfiguration>>,
    /// `NextMarker`
    #[serde(rename = "NextMarker", skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
}

/// Structure `ListTagsRequest` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTagsRequest {
    /// `Resource`
    #[serde(rename = "Resource", skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
}

/// Structure `ListTagsResponse` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTagsResponse {
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<BTreeMap<String, String>>,
}

/// Structure `ListVersionsByFunctionRequest` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListVersionsByFunctionRequest {
    /// `FunctionName`
    #[serde(rename = "FunctionName", skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `MaxItems`
    #[serde(rename = "MaxItems", skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i64>,
}

/// Structure `ListVersionsByFunctionResponse` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListVersionsByFunctionResponse {
    /// `NextMarker`
    #[serde(rename = "NextMarker", skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
    /// `Versions`
    #[serde(rename = "Versions", skip_serializing_if = "Option::is_none")]
    pub versions: Option<Vec<FunctionConfiguration>>,
}

/// Values of enum `LogFormat`.
pub const LOG_FORMAT: &[&str] = &["JSON", "Text"];

/// Values of enum `LogType`.
pub const LOG_TYPE: &[&str] = &["None", "Tail"];

/// Structure `LoggingConfig` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LoggingConfig {
    /// `ApplicationLogLevel`
    #[serde(rename = "ApplicationLogLevel", skip_serializing_if = "Option::is_none")]
    pub application_log_level: Option<String>,
    /// `LogFormat`
    #[serde(rename = "LogFormat", skip_serializing_if = "Option::is_none")]
    pub log_format: Option<String>,
    /// `LogGroup`
    #[serde(rename = "LogGroup", skip_serializing_if = "Option::is_none")]
    pub log_group: Option<String>,
    /// `SystemLogLevel`
    #[serde(rename = "SystemLogLevel", skip_serializing_if = "Option::is_none")]
    pub system_log_level: Option<String>,
}

/// Values of enum `PackageType`.
pub const PACKAGE_TYPE: &[&str] = &["Zip", "Image"];

/// Structure `PublishVersionRequest` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PublishVersionRequest {
    /// `CodeSha256`
    #[serde(rename = "CodeSha256", skip_serializing_if = "Option::is_none")]
    pub code_sha256: Option<String>,
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `FunctionName`
    #[serde(rename = "FunctionName", skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// `PublishTo`
    #[serde(rename = "PublishTo", skip_serializing_if = "Option::is_none")]
    pub publish_to: Option<String>,
    /// `RevisionId`
    #[serde(rename = "RevisionId", skip_serializing_if = "Option::is_none")]
    pub revision_id: Option<String>,
}

/// Values of enum `Runtime`.
pub const RUNTIME: &[&str] = &["nodejs", "nodejs4.3", "nodejs6.10", "nodejs8.10", "nodejs10.x", "nodejs12.x", "nodejs14.x", "nodejs16.x", "java8", "java8.al2", "java11", "python2.7", "python3.6", "python3.7", "python3.8", "python3.9", "dotnetcore1.0", "dotnetcore2.0", "dotnetcore2.1", "dotnetcore3.1", "dotnet6", "dotnet8", "nodejs4.3-edge", "go1.x", "ruby2.5", "ruby2.7", "provided", "provided.al2", "nodejs18.x", "python3.10", "java17", "ruby3.2", "ruby3.3", "ruby3.4", "python3.11", "nodejs20.x", "provided.al2023", "python3.12", "java21", "python3.13", "nodejs22.x", "nodejs24.x", "python3.14", "java25", "dotnet10", "ruby4.0"];

/// Structure `RuntimeVersionConfig` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RuntimeVersionConfig {
    /// `Error`
    #[serde(rename = "Error", skip_serializing_if = "Option::is_none")]
    pub error: Option<RuntimeVersionError>,
    /// `RuntimeVersionArn`
    #[serde(rename = "RuntimeVersionArn", skip_serializing_if = "Option::is_none")]
    pub runtime_version_arn: Option<String>,
}

/// Structure `RuntimeVersionError` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RuntimeVersionError {
    /// `ErrorCode`
    #[serde(rename = "ErrorCode", skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// `Message`
    #[serde(rename = "Message", skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// Structure `SnapStart` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SnapStart {
    /// `ApplyOn`
    #[serde(rename = "ApplyOn", skip_serializing_if = "Option::is_none")]
    pub apply_on: Option<String>,
}

/// Values of enum `SnapStartApplyOn`.
pub const SNAP_START_APPLY_ON: &[&str] = &["PublishedVersions", "None"];

/// Values of enum `SnapStartOptimizationStatus`.
pub const SNAP_START_OPTIMIZATION_STATUS: &[&str] = &["On", "Off"];

/// Structure `SnapStartResponse` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SnapStartResponse {
    /// `ApplyOn`
    #[serde(rename = "ApplyOn", skip_serializing_if = "Option::is_none")]
    pub apply_on: Option<String>,
    /// `OptimizationStatus`
    #[serde(rename = "OptimizationStatus", skip_serializing_if = "Option::is_none")]
    pub optimization_status: Option<String>,
}

/// Values of enum `State`.
pub const STATE: &[&str] = &["Pending", "Active", "Inactive", "Failed", "Deactivating", "Deactivated", "ActiveNonInvocable", "Deleting"];

/// Values of enum `StateReasonCode`.
pub const STATE_REASON_CODE: &[&str] = &["Idle", "Creating", "Restoring", "EniLimitExceeded", "InsufficientRolePermissions", "InvalidConfiguration", "InternalError", "SubnetOutOfIPAddresses", "InvalidSubnet", "InvalidSecurityGroup", "ImageDeleted", "ImageAccessDenied", "InvalidImage", "KMSKeyAccessDenied", "KMSKeyNotFound", "InvalidStateKMSKey", "DisabledKMSKey", "EFSIOError", "EFSMountConnectivityError", "EFSMountFailure", "EFSMountTimeout", "InvalidRuntime", "InvalidZipFileException", "FunctionError", "DrainingDurableExecutions", "VcpuLimitExceeded", "CapacityProviderScalingLimitExceeded", "InsufficientCapacity", "EC2RequestLimitExceeded", "FunctionError.InitTimeout", "FunctionError.RuntimeInitError", "FunctionError.ExtensionInitError", "FunctionError.InvalidEntryPoint", "FunctionError.InvalidWorkingDirectory", "FunctionError.PermissionDenied", "FunctionError.TooManyExtensions", "FunctionError.InitResourceExhausted", "DisallowedByVpcEncryptionControl"];

/// Values of enum `SystemLogLevel`.
pub const SYSTEM_LOG_LEVEL: &[&str] = &["DEBUG", "INFO", "WARN"];

/// Structure `TagResourceRequest` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TagResourceRequest {
    /// `Resource`
    #[serde(rename = "Resource", skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<BTreeMap<String, String>>,
}

/// Structure `TagsError` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TagsError {
    /// `ErrorCode`
    #[serde(rename = "ErrorCode", skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// `Message`
    #[serde(rename = "Message", skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// Structure `TenancyConfig` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TenancyConfig {
    /// `TenantIsolationMode`
    #[serde(rename = "TenantIsolationMode", skip_serializing_if = "Option::is_none")]
    pub tenant_isolation_mode: Option<String>,
}

/// Values of enum `TenantIsolationMode`.
pub const TENANT_ISOLATION_MODE: &[&str] = &["PER_TENANT"];

/// Values of enum `ThrottleReason`.
pub const THROTTLE_REASON: &[&str] = &["ConcurrentInvocationLimitExceeded", "FunctionInvocationRateLimitExceeded", "ReservedFunctionConcurrentInvocationLimitExceeded", "ReservedFunctionInvocationRateLimitExceeded", "CallerRateLimitExceeded", "ConcurrentSnapshotCreateLimitExceeded"];

/// Structure `TracingConfig` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TracingConfig {
    /// `Mode`
    #[serde(rename = "Mode", skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
}

/// Structure `TracingConfigResponse` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TracingConfigResponse {
    /// `Mode`
    #[serde(rename = "Mode", skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
}

/// Values of enum `TracingMode`.
pub const TRACING_MODE: &[&str] = &["Active", "PassThrough"];

/// Structure `UntagResourceRequest` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UntagResourceRequest {
    /// `Resource`
    #[serde(rename = "Resource", skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    /// `TagKeys`
    #[serde(rename = "TagKeys", skip_serializing_if = "Option::is_none")]
    pub tag_keys: Option<Vec<String>>,
}

/// Structure `UpdateAliasRequest` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpdateAliasRequest {
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `FunctionName`
    #[serde(rename = "FunctionName", skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// `FunctionVersion`
    #[serde(rename = "FunctionVersion", skip_serializing_if = "Option::is_none")]
    pub function_version: Option<String>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `RevisionId`
    #[serde(rename = "RevisionId", skip_serializing_if = "Option::is_none")]
    pub revision_id: Option<String>,
    /// `RoutingConfig`
    #[serde(rename = "RoutingConfig", skip_serializing_if = "Option::is_none")]
    pub routing_config: Option<AliasRoutingConfiguration>,
}

/// Structure `UpdateFunctionCodeRequest` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpdateFunctionCodeRequest {
    /// `Architectures`
    #[serde(rename = "Architectures", skip_serializing_if = "Option::is_none")]
    pub architectures: Option<Vec<String>>,
    /// `DryRun`
    #[serde(rename = "DryRun", skip_serializing_if = "Option::is_none")]
    pub dry_run: Option<bool>,
    /// `FunctionName`
    #[serde(rename = "FunctionName", skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// `ImageUri`
    #[serde(rename = "ImageUri", skip_serializing_if = "Option::is_none")]
    pub image_uri: Option<String>,
    /// `Publish`
    #[serde(rename = "Publish", skip_serializing_if = "Option::is_none")]
    pub publish: Option<bool>,
    /// `PublishTo`
    #[serde(rename = "PublishTo", skip_serializing_if = "Option::is_none")]
    pub publish_to: Option<String>,
    /// `RevisionId`
    #[serde(rename = "RevisionId", skip_serializing_if = "Option::is_none")]
    pub revision_id: Option<String>,
    /// `S3Bucket`
    #[serde(rename = "S3Bucket", skip_serializing_if = "Option::is_none")]
    pub s3_bucket: Option<String>,
    /// `S3Key`
    #[serde(rename = "S3Key", skip_serializing_if = "Option::is_none")]
    pub s3_key: Option<String>,
    /// `S3ObjectVersion`
    #[serde(rename = "S3ObjectVersion", skip_serializing_if = "Option::is_none")]
    pub s3_object_version: Option<String>,
    /// `SourceKMSKeyArn`
    #[serde(rename = "SourceKMSKeyArn", skip_serializing_if = "Option::is_none")]
    pub source_kms_key_arn: Option<String>,
    /// `ZipFile`
    #[serde(rename = "ZipFile", skip_serializing_if = "Option::is_none")]
    pub zip_file: Option<Blob>,
}

/// Structure `UpdateFunctionConfigurationRequest` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpdateFunctionConfigurationRequest {
    /// `CapacityProviderConfig`
    #[serde(rename = "CapacityProviderConfig", skip_serializing_if = "Option::is_none")]
    pub capacity_provider_config: Option<CapacityProviderConfig>,
    /// `DeadLetterConfig`
    #[serde(rename = "DeadLetterConfig", skip_serializing_if = "Option::is_none")]
    pub dead_letter_config: Option<DeadLetterConfig>,
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `DurableConfig`
    #[serde(rename = "DurableConfig", skip_serializing_if = "Option::is_none")]
    pub durable_config: Option<DurableConfig>,
    /// `Environment`
    #[serde(rename = "Environment", skip_serializing_if = "Option::is_none")]
    pub environment: Option<Environment>,
    /// `EphemeralStorage`
    #[serde(rename = "EphemeralStorage", skip_serializing_if = "Option::is_none")]
    pub ephemeral_storage: Option<EphemeralStorage>,
    /// `FileSystemConfigs`
    #[serde(rename = "FileSystemConfigs", skip_serializing_if = "Option::is_none")]
    pub file_system_configs: Option<Vec<FileSystemConfig>>,
    /// `FunctionName`
    #[serde(rename = "FunctionName", skip_serializing_if = "Option::is_none")]
    pub function_name: Option<String>,
    /// `Handler`
    #[serde(rename = "Handler", skip_serializing_if = "Option::is_none")]
    pub handler: Option<String>,
    /// `ImageConfig`
    #[serde(rename = "ImageConfig", skip_serializing_if = "Option::is_none")]
    pub image_config: Option<ImageConfig>,
    /// `KMSKeyArn`
    #[serde(rename = "KMSKeyArn", skip_serializing_if = "Option::is_none")]
    pub kms_key_arn: Option<String>,
    /// `Layers`
    #[serde(rename = "Layers", skip_serializing_if = "Option::is_none")]
    pub layers: Option<Vec<String>>,
    /// `LoggingConfig`
    #[serde(rename = "LoggingConfig", skip_serializing_if = "Option::is_none")]
    pub logging_config: Option<LoggingConfig>,
    /// `MemorySize`
    #[serde(rename = "MemorySize", skip_serializing_if = "Option::is_none")]
    pub memory_size: Option<i64>,
    /// `RevisionId`
    #[serde(rename = "RevisionId", skip_serializing_if = "Option::is_none")]
    pub revision_id: Option<String>,
    /// `Role`
    #[serde(rename = "Role", skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// `Runtime`
    #[serde(rename = "Runtime", skip_serializing_if = "Option::is_none")]
    pub runtime: Option<String>,
    /// `SnapStart`
    #[serde(rename = "SnapStart", skip_serializing_if = "Option::is_none")]
    pub snap_start: Option<SnapStart>,
    /// `Timeout`
    #[serde(rename = "Timeout", skip_serializing_if = "Option::is_none")]
    pub timeout: Option<i64>,
    /// `TracingConfig`
    #[serde(rename = "TracingConfig", skip_serializing_if = "Option::is_none")]
    pub tracing_config: Option<TracingConfig>,
    /// `VpcConfig`
    #[serde(rename = "VpcConfig", skip_serializing_if = "Option::is_none")]
    pub vpc_config: Option<VpcConfig>,
}

/// Structure `VpcConfig` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct VpcConfig {
    /// `Ipv6AllowedForDualStack`
    #[serde(rename = "Ipv6AllowedForDualStack", skip_serializing_if = "Option::is_none")]
    pub ipv6_allowed_for_dual_stack: Option<bool>,
    /// `SecurityGroupIds`
    #[serde(rename = "SecurityGroupIds", skip_serializing_if = "Option::is_none")]
    pub security_group_ids: Option<Vec<String>>,
    /// `SubnetIds`
    #[serde(rename = "SubnetIds", skip_serializing_if = "Option::is_none")]
    pub subnet_ids: Option<Vec<String>>,
}

/// Structure `VpcConfigResponse` of Lambda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct VpcConfigResponse {
    /// `Ipv6AllowedForDualStack`
    #[serde(rename = "Ipv6AllowedForDualStack", skip_serializing_if = "Option::is_none")]
    pub ipv6_allowed_for_dual_stack: Option<bool>,
    /// `SecurityGroupIds`
    #[serde(rename = "SecurityGroupIds", skip_serializing_if = "Option::is_none")]
    pub security_group_ids: Option<Vec<String>>,
    /// `SubnetIds`
    #[serde(rename = "SubnetIds", skip_serializing_if = "Option::is_none")]
    pub subnet_ids: Option<Vec<String>>,
    /// `VpcId`
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
}

/// Tables of Lambda 2015-03-31.
pub static MODEL: ServiceModel = ServiceModel {
    name: "lambda",
    service_id: "Lambda",
    api_version: "2015-03-31",
    signing_name: "lambda",
    target_prefix: None,
    json_version: None,
    xml_namespace: None,
    protocols: &[Protocol::RestJson],
    query_compatible: false,
    operations: OPERATIONS,
    shapes: SHAPES,
};

static OPERATIONS: &[OperationModel] = &[
    OperationModel { name: "CreateAlias", method: "POST", request_uri: "/2015-03-31/functions/{FunctionName}/aliases", response_code: 201, input: Some(ShapeId(19)), input_root: None, output: Some(ShapeId(3)), result_wrapper: None, errors: &[ShapeId(72), ShapeId(124), ShapeId(143), ShapeId(175), ShapeId(125)] },
    OperationModel { name: "CreateFunction", method: "POST", request_uri: "/2015-03-31/functions", response_code: 201, input: Some(ShapeId(20)), input_root: None, output: Some(ShapeId(54)), result_wrapper: None, errors: &[ShapeId(72), ShapeId(124), ShapeId(143), ShapeId(175), ShapeId(71), ShapeId(125), ShapeId(17), ShapeId(15), ShapeId(16), ShapeId(59)] },
    OperationModel { name: "DeleteAlias", method: "DELETE", request_uri: "/2015-03-31/functions/{FunctionName}/aliases/{Name}", response_code: 204, input: Some(ShapeId(22)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(72), ShapeId(124), ShapeId(143), ShapeId(175)] },
    OperationModel { name: "DeleteFunction", method: "DELETE", request_uri: "/2015-03-31/functions/{FunctionName}", response_code: 200, input: Some(ShapeId(23)), input_root: None, output: Some(ShapeId(24)), result_wrapper: None, errors: &[ShapeId(72), ShapeId(124), ShapeId(143), ShapeId(175), ShapeId(125)] },
    OperationModel { name: "GetAlias", method: "GET", request_uri: "/2015-03-31/functions/{FunctionName}/aliases/{Name}", response_code: 200, input: Some(ShapeId(60)), input_root: None, output: Some(ShapeId(3)), result_wrapper: None, errors: &[ShapeId(72), ShapeId(143), ShapeId(175), ShapeId(125)] },
    OperationModel { name: "GetFunction", method: "GET", request_uri: "/2015-03-31/functions/{FunctionName}", response_code: 200, input: Some(ShapeId(64)), input_root: None, output: Some(ShapeId(65)), result_wrapper: None, errors: &[ShapeId(72), ShapeId(143), ShapeId(175), ShapeId(125)] },
    OperationModel { name: "GetFunctionCodeSigningConfig", method: "GET", request_uri: "/2020-06-30/functions/{FunctionName}/code-signing-config", response_code: 200, input: Some(ShapeId(61)), input_root: None, output: Some(ShapeId(62)), result_wrapper: None, errors: &[ShapeId(72), ShapeId(143), ShapeId(175), ShapeId(125)] },
    OperationModel { name: "GetFunctionConfiguration", method: "GET", request_uri: "/2015-03-31/functions/{FunctionName}/configuration", response_code: 200, input: Some(ShapeId(63)), input_root: None, output: Some(ShapeId(54)), result_wrapper: None, errors: &[ShapeId(72), ShapeId(143), ShapeId(175), ShapeId(125)] },
    OperationModel { name: "Invoke", method: "POST", request_uri: "/2015-03-31/functions/{FunctionName}/invocations", response_code: 200, input: Some(ShapeId(78)), input_root: None, output: Some(ShapeId(79)), result_wrapper: None, errors: &[ShapeId(126), ShapeId(75), ShapeId(150), ShapeId(175), ShapeId(31), ShapeId(34), ShapeId(156), ShapeId(81), ShapeId(121), ShapeId(82), ShapeId(179), ShapeId(134), ShapeId(142), ShapeId(74), ShapeId(113), ShapeId(32), ShapeId(76), ShapeId(85), ShapeId(72), ShapeId(30), ShapeId(33), ShapeId(83), ShapeId(124), ShapeId(37), ShapeId(147), ShapeId(143), ShapeId(146), ShapeId(120), ShapeId(135), ShapeId(36), ShapeId(136), ShapeId(125), ShapeId(73), ShapeId(27), ShapeId(77), ShapeId(35)] },
    OperationModel { name: "ListAliases", method: "GET", request_uri: "/2015-03-31/functions/{FunctionName}/aliases", response_code: 200, input: Some(ShapeId(94)), input_root: None, output: Some(ShapeId(95)), result_wrapper: None, errors: &[ShapeId(72), ShapeId(143), ShapeId(175), ShapeId(125)] },
    OperationModel { name: "ListFunctions", method: "GET", request_uri: "/2015-03-31/functions", response_code: 200, input: Some(ShapeId(96)), input_root: None, output: Some(ShapeId(97)), result_wrapper: None, errors: &[ShapeId(72), ShapeId(143), ShapeId(175)] },
    OperationModel { name: "ListTags", method: "GET", request_uri: "/2017-03-31/tags/{Resource}", response_code: 200, input: Some(ShapeId(98)), input_root: None, output: Some(ShapeId(99)), result_wrapper: None, errors: &[ShapeId(72), ShapeId(143), ShapeId(175), ShapeId(125)] },
    OperationModel { name: "ListVersionsByFunction", method: "GET", request_uri: "/2015-03-31/functions/{FunctionName}/versions", response_code: 200, input: Some(ShapeId(100)), input_root: None, output: Some(ShapeId(101)), result_wrapper: None, errors: &[ShapeId(72), ShapeId(143), ShapeId(175), ShapeId(125)] },
    OperationModel { name: "PublishVersion", method: "POST", request_uri: "/2015-03-31/functions/{FunctionName}/versions", response_code: 201, input: Some(ShapeId(119)), input_root: None, output: Some(ShapeId(54)), result_wrapper: None, errors: &[ShapeId(72), ShapeId(124), ShapeId(143), ShapeId(175), ShapeId(125), ShapeId(16), ShapeId(118), ShapeId(59)] },
    OperationModel { name: "TagResource", method: "POST", request_uri: "/2017-03-31/tags/{Resource}", response_code: 204, input: Some(ShapeId(162)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(72), ShapeId(124), ShapeId(143), ShapeId(175), ShapeId(125)] },
    OperationModel { name: "UntagResource", method: "DELETE", request_uri: "/2017-03-31/tags/{Resource}", response_code: 204, input: Some(ShapeId(180)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(72), ShapeId(124), ShapeId(143), ShapeId(175), ShapeId(125)] },
    OperationModel { name: "UpdateAlias", method: "PUT", request_uri: "/2015-03-31/functions/{FunctionName}/aliases/{Name}", response_code: 200, input: Some(ShapeId(181)), input_root: None, output: Some(ShapeId(3)), result_wrapper: None, errors: &[ShapeId(72), ShapeId(124), ShapeId(143), ShapeId(175), ShapeId(125), ShapeId(118)] },
    OperationModel { name: "UpdateFunctionCode", method: "PUT", request_uri: "/2015-03-31/functions/{FunctionName}/code", response_code: 200, input: Some(ShapeId(182)), input_root: None, output: Some(ShapeId(54)), result_wrapper: None, errors: &[ShapeId(72), ShapeId(124), ShapeId(143), ShapeId(175), ShapeId(71), ShapeId(125), ShapeId(17), ShapeId(15), ShapeId(16), ShapeId(118)] },
    OperationModel { name: "UpdateFunctionConfiguration", method: "PUT", request_uri: "/2015-03-31/functions/{FunctionName}/configuration", response_code: 200, input: Some(ShapeId(183)), input_root: None, output: Some(ShapeId(54)), result_wrapper: None, errors: &[ShapeId(72), ShapeId(124), ShapeId(143), ShapeId(175), ShapeId(71), ShapeId(125), ShapeId(17), ShapeId(15), ShapeId(118)] },
];

static SHAPES: &[ShapeModel] = &[
    ShapeModel { name: "AdditionalVersion", kind: Kind::String, min: Some(1), max: Some(1024), pattern: Some("[0-9]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "AdditionalVersionWeights", kind: Kind::Map, members: &[
        MemberModel::new("key", 0),
        MemberModel::new("value", 189),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Alias", kind: Kind::String, min: Some(1), max: Some(128), pattern: Some("(?!^[0-9]+$)([a-zA-Z0-9-_]+)"), ..ShapeModel::PLAIN },
    ShapeModel { name: "AliasConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("AliasArn", 51),
        MemberModel::new("Description", 25),
        MemberModel::new("FunctionVersion", 184),
        MemberModel::new("Name", 2),
        MemberModel::new("RevisionId", 154),
        MemberModel::new("RoutingConfig", 5),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AliasList", kind: Kind::List, members: &[
        MemberModel::new("member", 3),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AliasRoutingConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("AdditionalVersionWeights", 1),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ApplicationLogLevel", kind: Kind::String, enum_values: APPLICATION_LOG_LEVEL, ..ShapeModel::PLAIN },
    ShapeModel { name: "Architecture", kind: Kind::String, enum_values: ARCHITECTURE, ..ShapeModel::PLAIN },
    ShapeModel { name: "ArchitecturesList", kind: Kind::List, min: Some(1), max: Some(1), members: &[
        MemberModel::new("member", 7),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Arn", kind: Kind::String, pattern: Some("arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:([a-z]{2}(-gov)?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)"), ..ShapeModel::PLAIN },
    ShapeModel { name: "Blob", kind: Kind::Blob, sensitive: true, ..ShapeModel::PLAIN },
    ShapeModel { name: "Boolean", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProviderArn", kind: Kind::String, min: Some(1), max: Some(140), pattern: Some("arn:aws[a-zA-Z-]*:lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:capacity-provider:[a-zA-Z0-9-_]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityProviderConfig", kind: Kind::Structure, members: &[
        MemberModel::new("LambdaManagedInstancesCapacityProviderConfig", 86).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CodeSigningConfigArn", kind: Kind::String, min: Some(0), max: Some(200), pattern: Some("arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\\d{1}:\\d{12}:code-signing-config:csc-[a-z0-9]{17}"), ..ShapeModel::PLAIN },
    ShapeModel { name: "CodeSigningConfigNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "CodeSigningConfigNotFoundException", status: 404, sender: true }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CodeStorageExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "CodeStorageExceededException", status: 400, sender: true }), members: &[
        MemberModel::new("Type", 154),
        MemberModel::new("message", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CodeVerificationFailedException", kind: Kind::Structure, error: Some(ErrorModel { code: "CodeVerificationFailedException", status: 400, sender: true }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Concurrency", kind: Kind::Structure, members: &[
        MemberModel::new("ReservedConcurrentExecutions", 122),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateAliasRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Description", 25),
        MemberModel::new("FunctionName", 56).required().at(Location::Uri).named("FunctionName"),
        MemberModel::new("FunctionVersion", 185).required(),
        MemberModel::new("Name", 2).required(),
        MemberModel::new("RoutingConfig", 5),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateFunctionRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Architectures", 8),
        MemberModel::new("CapacityProviderConfig", 13),
        MemberModel::new("Code", 52).required(),
        MemberModel::new("CodeSigningConfigArn", 14),
        MemberModel::new("DeadLetterConfig", 21),
        MemberModel::new("Description", 25),
        MemberModel::new("DurableConfig", 26),
        MemberModel::new("Environment", 38),
        MemberModel::new("EphemeralStorage", 44),
        MemberModel::new("FileSystemConfigs", 50),
        MemberModel::new("FunctionName", 56).required(),
        MemberModel::new("Handler", 66),
        MemberModel::new("ImageConfig", 67),
        MemberModel::new("KMSKeyArn", 84),
        MemberModel::new("Layers", 91),
        MemberModel::new("LoggingConfig", 106),
        MemberModel::new("MemorySize", 110),
        MemberModel::new("PackageType", 116),
        MemberModel::new("Publish", 11),
        MemberModel::new("PublishTo", 58),
        MemberModel::new("Role", 128).required(),
        MemberModel::new("Runtime", 129),
        MemberModel::new("SnapStart", 144),
        MemberModel::new("Tags", 165),
        MemberModel::new("TenancyConfig", 169),
        MemberModel::new("Timeout", 173),
        MemberModel::new("TracingConfig", 176),
        MemberModel::new("VpcConfig", 186),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeadLetterConfig", kind: Kind::Structure, members: &[
        MemberModel::new("TargetArn", 123),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteAliasRequest", kind: Kind::Structure, members: &[
        MemberModel::new("FunctionName", 56).required().at(Location::Uri).named("FunctionName"),
        MemberModel::new("Name", 2).required().at(Location::Uri).named("Name"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteFunctionRequest", kind: Kind::Structure, members: &[
        MemberModel::new("FunctionName", 112).required().at(Location::Uri).named("FunctionName"),
        MemberModel::new("Qualifier", 115).at(Location::QueryString).named("Qualifier"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteFunctionResponse", kind: Kind::Structure, members: &[
        MemberModel::new("StatusCode", 70).at(Location::StatusCode),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Description", kind: Kind::String, min: Some(0), max: Some(256), ..ShapeModel::PLAIN },
    ShapeModel { name: "DurableConfig", kind: Kind::Structure, members: &[
        MemberModel::new("ExecutionTimeout", 47),
        MemberModel::new("RetentionPeriodInDays", 127),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DurableExecutionAlreadyStartedException", kind: Kind::Structure, error: Some(ErrorModel { code: "DurableExecutionAlreadyStartedException", status: 409, sender: true }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DurableExecutionArn", kind: Kind::String, min: Some(1), max: Some(1024), pattern: Some("arn:([a-zA-Z0-9-]+):lambda:([a-zA-Z0-9-]+):(\\d{12}):function:([a-zA-Z0-9_-]+):(\\$LATEST(?:\\.PUBLISHED)?|[0-9]+)/durable-execution/([a-zA-Z0-9_-]+)/([a-zA-Z0-9_-]+)"), ..ShapeModel::PLAIN },
    ShapeModel { name: "DurableExecutionName", kind: Kind::String, min: Some(1), max: Some(64), pattern: Some("[a-zA-Z0-9-_]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "EC2AccessDeniedException", kind: Kind::Structure, error: Some(ErrorModel { code: "EC2AccessDeniedException", status: 502, sender: false }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EC2ThrottledException", kind: Kind::Structure, error: Some(ErrorModel { code: "EC2ThrottledException", status: 502, sender: false }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EC2UnexpectedException", kind: Kind::Structure, error: Some(ErrorModel { code: "EC2UnexpectedException", status: 502, sender: false }), members: &[
        MemberModel::new("EC2ErrorCode", 154),
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EFSIOException", kind: Kind::Structure, error: Some(ErrorModel { code: "EFSIOException", status: 410, sender: true }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EFSMountConnectivityException", kind: Kind::Structure, error: Some(ErrorModel { code: "EFSMountConnectivityException", status: 408, sender: true }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EFSMountFailureException", kind: Kind::Structure, error: Some(ErrorModel { code: "EFSMountFailureException", status: 403, sender: true }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EFSMountTimeoutException", kind: Kind::Structure, error: Some(ErrorModel { code: "EFSMountTimeoutException", status: 408, sender: true }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ENILimitReachedException", kind: Kind::Structure, error: Some(ErrorModel { code: "ENILimitReachedException", status: 502, sender: false }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Environment", kind: Kind::Structure, members: &[
        MemberModel::new("Variables", 43),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EnvironmentError", kind: Kind::Structure, members: &[
        MemberModel::new("ErrorCode", 154),
        MemberModel::new("Message", 141),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EnvironmentResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Error", 39),
        MemberModel::new("Variables", 43),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EnvironmentVariableName", kind: Kind::String, pattern: Some("[a-zA-Z]([a-zA-Z0-9_])+"), sensitive: true, ..ShapeModel::PLAIN },
    ShapeModel { name: "EnvironmentVariableValue", kind: Kind::String, sensitive: true, ..ShapeModel::PLAIN },
    ShapeModel { name: "EnvironmentVariables", kind: Kind::Map, sensitive: true, members: &[
        MemberModel::new("key", 41),
        MemberModel::new("value", 42),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EphemeralStorage", kind: Kind::Structure, members: &[
        MemberModel::new("Size", 45).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "EphemeralStorageSize", kind: Kind::Integer, min: Some(512), max: Some(10240), ..ShapeModel::PLAIN },
    ShapeModel { name: "ExecutionEnvironmentMemoryGiBPerVCpu", kind: Kind::Double, min: Some(2), max: Some(8), ..ShapeModel::PLAIN },
    ShapeModel { name: "ExecutionTimeout", kind: Kind::Integer, min: Some(1), max: Some(31622400), ..ShapeModel::PLAIN },
    ShapeModel { name: "FileSystemArn", kind: Kind::String, min: Some(0), max: Some(256), pattern: Some("arn:aws[a-zA-Z-]*:elasticfilesystem:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\\d{1}:\\d{12}:access-point/fsap-[a-f0-9]{17}$|^arn:aws[-a-z]*:s3files:[0-9a-z-:]+:file-system/fs-[0-9a-f]{17,40}/access-point/fsap-[0-9a-f]{17,40}"), ..ShapeModel::PLAIN },
    ShapeModel { name: "FileSystemConfig", kind: Kind::Structure, members: &[
        MemberModel::new("Arn", 48).required(),
        MemberModel::new("LocalMountPath", 102).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FileSystemConfigList", kind: Kind::List, min: Some(0), max: Some(1), members: &[
        MemberModel::new("member", 49),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FunctionArn", kind: Kind::String, min: Some(0), max: Some(10000), pattern: Some("arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:function:[a-zA-Z0-9-_]+(:(\\$LATEST|[a-zA-Z0-9-_]+))?"), ..ShapeModel::PLAIN },
    ShapeModel { name: "FunctionCode", kind: Kind::Structure, members: &[
        MemberModel::new("ImageUri", 154),
        MemberModel::new("S3Bucket", 133),
        MemberModel::new("S3Key", 137),
        MemberModel::new("S3ObjectVersion", 138),
        MemberModel::new("SourceKMSKeyArn", 84),
        MemberModel::new("ZipFile", 10),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FunctionCodeLocation", kind: Kind::Structure, members: &[
        MemberModel::new("ImageUri", 154),
        MemberModel::new("Location", 154),
        MemberModel::new("RepositoryType", 154),
        MemberModel::new("ResolvedImageUri", 154),
        MemberModel::new("SourceKMSKeyArn", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FunctionConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("Architectures", 8),
        MemberModel::new("CapacityProviderConfig", 13),
        MemberModel::new("CodeSha256", 154),
        MemberModel::new("CodeSize", 107),
        MemberModel::new("ConfigSha256", 154),
        MemberModel::new("DeadLetterConfig", 21),
        MemberModel::new("Description", 25),
        MemberModel::new("DurableConfig", 26),
        MemberModel::new("Environment", 40),
        MemberModel::new("EphemeralStorage", 44),
        MemberModel::new("FileSystemConfigs", 50),
        MemberModel::new("FunctionArn", 111),
        MemberModel::new("FunctionName", 112),
        MemberModel::new("Handler", 66),
        MemberModel::new("ImageConfigResponse", 69),
        MemberModel::new("KMSKeyArn", 84),
        MemberModel::new("LastModified", 174),
        MemberModel::new("LastUpdateStatus", 87),
        MemberModel::new("LastUpdateStatusReason", 88),
        MemberModel::new("LastUpdateStatusReasonCode", 89),
        MemberModel::new("Layers", 93),
        MemberModel::new("LoggingConfig", 106),
        MemberModel::new("MasterArn", 51),
        MemberModel::new("MemorySize", 110),
        MemberModel::new("PackageType", 116),
        MemberModel::new("RevisionId", 154),
        MemberModel::new("Role", 128),
        MemberModel::new("Runtime", 129),
        MemberModel::new("RuntimeVersionConfig", 131),
        MemberModel::new("SigningJobArn", 9),
        MemberModel::new("SigningProfileVersionArn", 9),
        MemberModel::new("SnapStart", 149),
        MemberModel::new("State", 151),
        MemberModel::new("StateReason", 152),
        MemberModel::new("StateReasonCode", 153),
        MemberModel::new("TenancyConfig", 169),
        MemberModel::new("Timeout", 173),
        MemberModel::new("TracingConfig", 177),
        MemberModel::new("Version", 184),
        MemberModel::new("VpcConfig", 187),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FunctionList", kind: Kind::List, members: &[
        MemberModel::new("member", 54),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FunctionName", kind: Kind::String, min: Some(1), max: Some(140), pattern: Some("(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?"), ..ShapeModel::PLAIN },
    ShapeModel { name: "FunctionVersion", kind: Kind::String, enum_values: FUNCTION_VERSION, ..ShapeModel::PLAIN },
    ShapeModel { name: "FunctionVersionLatestPublished", kind: Kind::String, enum_values: FUNCTION_VERSION_LATEST_PUBLISHED, ..ShapeModel::PLAIN },
    ShapeModel { name: "FunctionVersionsPerCapacityProviderLimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "FunctionVersionsPerCapacityProviderLimitExceededException", status: 400, sender: true }), members: &[
        MemberModel::new("Type", 154),
        MemberModel::new("message", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetAliasRequest", kind: Kind::Structure, members: &[
        MemberModel::new("FunctionName", 56).required().at(Location::Uri).named("FunctionName"),
        MemberModel::new("Name", 2).required().at(Location::Uri).named("Name"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetFunctionCodeSigningConfigRequest", kind: Kind::Structure, members: &[
        MemberModel::new("FunctionName", 112).required().at(Location::Uri).named("FunctionName"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetFunctionCodeSigningConfigResponse", kind: Kind::Structure, members: &[
        MemberModel::new("CodeSigningConfigArn", 14).required(),
        MemberModel::new("FunctionName", 56).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetFunctionConfigurationRequest", kind: Kind::Structure, members: &[
        MemberModel::new("FunctionName", 112).required().at(Location::Uri).named("FunctionName"),
        MemberModel::new("Qualifier", 115).at(Location::QueryString).named("Qualifier"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetFunctionRequest", kind: Kind::Structure, members: &[
        MemberModel::new("FunctionName", 112).required().at(Location::Uri).named("FunctionName"),
        MemberModel::new("Qualifier", 115).at(Location::QueryString).named("Qualifier"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetFunctionResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Code", 53),
        MemberModel::new("Concurrency", 18),
        MemberModel::new("Configuration", 54),
        MemberModel::new("Tags", 165),
        MemberModel::new("TagsError", 166),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Handler", kind: Kind::String, min: Some(0), max: Some(128), pattern: Some("[^\\s]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "ImageConfig", kind: Kind::Structure, members: &[
        MemberModel::new("Command", 155),
        MemberModel::new("EntryPoint", 155),
        MemberModel::new("WorkingDirectory", 190),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ImageConfigError", kind: Kind::Structure, members: &[
        MemberModel::new("ErrorCode", 154),
        MemberModel::new("Message", 141),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ImageConfigResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Error", 68),
        MemberModel::new("ImageConfig", 67),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Integer", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidCodeSignatureException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidCodeSignatureException", status: 400, sender: true }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidParameterValueException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidParameterValueException", status: 400, sender: true }), members: &[
        MemberModel::new("Type", 154),
        MemberModel::new("message", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidRequestContentException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidRequestContentException", status: 400, sender: true }), members: &[
        MemberModel::new("Type", 154),
        MemberModel::new("message", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidRuntimeException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidRuntimeException", status: 502, sender: false }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidSecurityGroupIDException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidSecurityGroupIDException", status: 502, sender: false }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidSubnetIDException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidSubnetIDException", status: 502, sender: false }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidZipFileException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidZipFileException", status: 502, sender: false }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvocationRequest", kind: Kind::Structure, payload: Some("Payload"), members: &[
        MemberModel::new("ClientContext", 154).at(Location::Header).named("X-Amz-Client-Context"),
        MemberModel::new("DurableExecutionName", 29).at(Location::Header).named("X-Amz-Durable-Execution-Name"),
        MemberModel::new("FunctionName", 112).required().at(Location::Uri).named("FunctionName"),
        MemberModel::new("InvocationType", 80).at(Location::Header).named("X-Amz-Invocation-Type"),
        MemberModel::new("LogType", 105).at(Location::Header).named("X-Amz-Log-Type"),
        MemberModel::new("Payload", 10),
        MemberModel::new("Qualifier", 115).at(Location::QueryString).named("Qualifier"),
        MemberModel::new("TenantId", 170).at(Location::Header).named("X-Amz-Tenant-Id"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvocationResponse", kind: Kind::Structure, payload: Some("Payload"), members: &[
        MemberModel::new("DurableExecutionArn", 28).at(Location::Header).named("X-Amz-Durable-Execution-Arn"),
        MemberModel::new("ExecutedVersion", 184).at(Location::Header).named("X-Amz-Executed-Version"),
        MemberModel::new("FunctionError", 154).at(Location::Header).named("X-Amz-Function-Error"),
        MemberModel::new("LogResult", 154).at(Location::Header).named("X-Amz-Log-Result"),
        MemberModel::new("Payload", 10),
        MemberModel::new("StatusCode", 70).at(Location::StatusCode),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvocationType", kind: Kind::String, enum_values: INVOCATION_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "KMSAccessDeniedException", kind: Kind::Structure, error: Some(ErrorModel { code: "KMSAccessDeniedException", status: 502, sender: false }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KMSDisabledException", kind: Kind::Structure, error: Some(ErrorModel { code: "KMSDisabledException", status: 502, sender: false }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KMSInvalidStateException", kind: Kind::Structure, error: Some(ErrorModel { code: "KMSInvalidStateException", status: 502, sender: false }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KMSKeyArn", kind: Kind::String, pattern: Some("(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()"), ..ShapeModel::PLAIN },
    ShapeModel { name: "KMSNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "KMSNotFoundException", status: 502, sender: false }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LambdaManagedInstancesCapacityProviderConfig", kind: Kind::Structure, members: &[
        MemberModel::new("CapacityProviderArn", 12).required(),
        MemberModel::new("ExecutionEnvironmentMemoryGiBPerVCpu", 46),
        MemberModel::new("PerExecutionEnvironmentMaxConcurrency", 117),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LastUpdateStatus", kind: Kind::String, enum_values: LAST_UPDATE_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "LastUpdateStatusReason", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "LastUpdateStatusReasonCode", kind: Kind::String, enum_values: LAST_UPDATE_STATUS_REASON_CODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "Layer", kind: Kind::Structure, members: &[
        MemberModel::new("Arn", 92),
        MemberModel::new("CodeSize", 107),
        MemberModel::new("SigningJobArn", 9),
        MemberModel::new("SigningProfileVersionArn", 9),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LayerList", kind: Kind::List, members: &[
        MemberModel::new("member", 92),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LayerVersionArn", kind: Kind::String, min: Some(1), max: Some(140), pattern: Some("arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "LayersReferenceList", kind: Kind::List, members: &[
        MemberModel::new("member", 90),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListAliasesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("FunctionName", 56).required().at(Location::Uri).named("FunctionName"),
        MemberModel::new("FunctionVersion", 185).at(Location::QueryString).named("FunctionVersion"),
        MemberModel::new("Marker", 154).at(Location::QueryString).named("Marker"),
        MemberModel::new("MaxItems", 109).at(Location::QueryString).named("MaxItems"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListAliasesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Aliases", 4),
        MemberModel::new("NextMarker", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListFunctionsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("FunctionVersion", 57).at(Location::QueryString).named("FunctionVersion"),
        MemberModel::new("Marker", 154).at(Location::QueryString).named("Marker"),
        MemberModel::new("MasterRegion", 108).at(Location::QueryString).named("MasterRegion"),
        MemberModel::new("MaxItems", 109).at(Location::QueryString).named("MaxItems"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListFunctionsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Functions", 55),
        MemberModel::new("NextMarker", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTagsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Resource", 164).required().at(Location::Uri).named("Resource"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTagsResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Tags", 165),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListVersionsByFunctionRequest", kind: Kind::Structure, members: &[
        MemberModel::new("FunctionName", 112).required().at(Location::Uri).named("FunctionName"),
        MemberModel::new("Marker", 154).at(Location::QueryString).named("Marker"),
        MemberModel::new("MaxItems", 109).at(Location::QueryString).named("MaxItems"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListVersionsByFunctionResponse", kind: Kind::Structure, members: &[
        MemberModel::new("NextMarker", 154),
        MemberModel::new("Versions", 55),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LocalMountPath", kind: Kind::String, min: Some(0), max: Some(160), pattern: Some("/mnt/[a-zA-Z0-9-_.]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "LogFormat", kind: Kind::String, enum_values: LOG_FORMAT, ..ShapeModel::PLAIN },
    ShapeModel { name: "LogGroup", kind: Kind::String, min: Some(1), max: Some(512), pattern: Some("[\\.\\-_/#A-Za-z0-9]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "LogType", kind: Kind::String, enum_values: LOG_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "LoggingConfig", kind: Kind::Structure, members: &[
        MemberModel::new("ApplicationLogLevel", 6),
        MemberModel::new("LogFormat", 103),
        MemberModel::new("LogGroup", 104),
        MemberModel::new("SystemLogLevel", 159),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Long", kind: Kind::Long, ..ShapeModel::PLAIN },
    ShapeModel { name: "MasterRegion", kind: Kind::String, pattern: Some("ALL|[a-z]{2}(-gov)?-[a-z]+-\\d{1}"), ..ShapeModel::PLAIN },
    ShapeModel { name: "MaxListItems", kind: Kind::Integer, min: Some(1), max: Some(10000), ..ShapeModel::PLAIN },
    ShapeModel { name: "MemorySize", kind: Kind::Integer, min: Some(128), max: Some(32768), ..ShapeModel::PLAIN },
    ShapeModel { name: "NameSpacedFunctionArn", kind: Kind::String, min: Some(0), max: Some(10000), pattern: Some("arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:function:[a-zA-Z0-9-_\\.]+(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?"), ..ShapeModel::PLAIN },
    ShapeModel { name: "NamespacedFunctionName", kind: Kind::String, min: Some(1), max: Some(256), pattern: Some("(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_\\.]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?"), ..ShapeModel::PLAIN },
    ShapeModel { name: "NoPublishedVersionException", kind: Kind::Structure, error: Some(ErrorModel { code: "NoPublishedVersionException", status: 400, sender: true }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NullableBoolean", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "NumericLatestPublishedOrAliasQualifier", kind: Kind::String, min: Some(1), max: Some(128), pattern: Some("\\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9-_$]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "PackageType", kind: Kind::String, enum_values: PACKAGE_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "PerExecutionEnvironmentMaxConcurrency", kind: Kind::Integer, min: Some(1), max: Some(1600), ..ShapeModel::PLAIN },
    ShapeModel { name: "PreconditionFailedException", kind: Kind::Structure, error: Some(ErrorModel { code: "PreconditionFailedException", status: 412, sender: true }), members: &[
        MemberModel::new("Type", 154),
        MemberModel::new("message", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PublishVersionRequest", kind: Kind::Structure, members: &[
        MemberModel::new("CodeSha256", 154),
        MemberModel::new("Description", 25),
        MemberModel::new("FunctionName", 56).required().at(Location::Uri).named("FunctionName"),
        MemberModel::new("PublishTo", 58),
        MemberModel::new("RevisionId", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RecursiveInvocationException", kind: Kind::Structure, error: Some(ErrorModel { code: "RecursiveInvocationException", status: 400, sender: true }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RequestTooLargeException", kind: Kind::Structure, error: Some(ErrorModel { code: "RequestTooLargeException", status: 413, sender: true }), members: &[
        MemberModel::new("Type", 154),
        MemberModel::new("message", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ReservedConcurrentExecutions", kind: Kind::Integer, min: Some(0), ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceArn", kind: Kind::String, pattern: Some("(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()"), ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceConflictException", kind: Kind::Structure, error: Some(ErrorModel { code: "ResourceConflictException", status: 409, sender: true }), members: &[
        MemberModel::new("Type", 154),
        MemberModel::new("message", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "ResourceNotFoundException", status: 404, sender: true }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceNotReadyException", kind: Kind::Structure, error: Some(ErrorModel { code: "ResourceNotReadyException", status: 502, sender: false }), members: &[
        MemberModel::new("Type", 154),
        MemberModel::new("message", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RetentionPeriodInDays", kind: Kind::Integer, min: Some(1), max: Some(90), ..ShapeModel::PLAIN },
    ShapeModel { name: "RoleArn", kind: Kind::String, pattern: Some("arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "Runtime", kind: Kind::String, enum_values: RUNTIME, ..ShapeModel::PLAIN },
    ShapeModel { name: "RuntimeVersionArn", kind: Kind::String, min: Some(26), max: Some(2048), pattern: Some("arn:(aws[a-zA-Z-]*):lambda:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\\d{1}::runtime:.+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "RuntimeVersionConfig", kind: Kind::Structure, members: &[
        MemberModel::new("Error", 132),
        MemberModel::new("RuntimeVersionArn", 130),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RuntimeVersionError", kind: Kind::Structure, members: &[
        MemberModel::new("ErrorCode", 154),
        MemberModel::new("Message", 141),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "S3Bucket", kind: Kind::String, min: Some(3), max: Some(63), pattern: Some("[0-9A-Za-z\\.\\-_]*(?<!\\.)"), ..ShapeModel::PLAIN },
    ShapeModel { name: "S3FilesMountConnectivityException", kind: Kind::Structure, error: Some(ErrorModel { code: "S3FilesMountConnectivityException", status: 408, sender: true }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "S3FilesMountFailureException", kind: Kind::Structure, error: Some(ErrorModel { code: "S3FilesMountFailureException", status: 403, sender: true }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "S3FilesMountTimeoutException", kind: Kind::Structure, error: Some(ErrorModel { code: "S3FilesMountTimeoutException", status: 408, sender: true }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "S3Key", kind: Kind::String, min: Some(1), max: Some(1024), ..ShapeModel::PLAIN },
    ShapeModel { name: "S3ObjectVersion", kind: Kind::String, min: Some(1), max: Some(1024), ..ShapeModel::PLAIN },
    ShapeModel { name: "SecurityGroupId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "SecurityGroupIds", kind: Kind::List, min: Some(0), max: Some(5), members: &[
        MemberModel::new("member", 139),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SensitiveString", kind: Kind::String, sensitive: true, ..ShapeModel::PLAIN },
    ShapeModel { name: "SerializedRequestEntityTooLargeException", kind: Kind::Structure, error: Some(ErrorModel { code: "SerializedRequestEntityTooLargeException", status: 413, sender: true }), members: &[
        MemberModel::new("Type", 154),
        MemberModel::new("message", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceException", kind: Kind::Structure, error: Some(ErrorModel { code: "ServiceException", status: 500, sender: false }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SnapStart", kind: Kind::Structure, members: &[
        MemberModel::new("ApplyOn", 145),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SnapStartApplyOn", kind: Kind::String, enum_values: SNAP_START_APPLY_ON, ..ShapeModel::PLAIN },
    ShapeModel { name: "SnapStartException", kind: Kind::Structure, error: Some(ErrorModel { code: "SnapStartException", status: 400, sender: true }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SnapStartNotReadyException", kind: Kind::Structure, error: Some(ErrorModel { code: "SnapStartNotReadyException", status: 409, sender: true }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SnapStartOptimizationStatus", kind: Kind::String, enum_values: SNAP_START_OPTIMIZATION_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "SnapStartResponse", kind: Kind::Structure, members: &[
        MemberModel::new("ApplyOn", 145),
        MemberModel::new("OptimizationStatus", 148),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SnapStartTimeoutException", kind: Kind::Structure, error: Some(ErrorModel { code: "SnapStartTimeoutException", status: 408, sender: true }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "State", kind: Kind::String, enum_values: STATE, ..ShapeModel::PLAIN },
    ShapeModel { name: "StateReason", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "StateReasonCode", kind: Kind::String, enum_values: STATE_REASON_CODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "String", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "StringList", kind: Kind::List, min: Some(0), max: Some(1500), members: &[
        MemberModel::new("member", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SubnetIPAddressLimitReachedException", kind: Kind::Structure, error: Some(ErrorModel { code: "SubnetIPAddressLimitReachedException", status: 502, sender: false }), members: &[
        MemberModel::new("Message", 154),
        MemberModel::new("Type", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SubnetId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "SubnetIds", kind: Kind::List, min: Some(0), max: Some(16), members: &[
        MemberModel::new("member", 157),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SystemLogLevel", kind: Kind::String, enum_values: SYSTEM_LOG_LEVEL, ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKey", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKeyList", kind: Kind::List, members: &[
        MemberModel::new("member", 160),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagResourceRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Resource", 164).required().at(Location::Uri).named("Resource"),
        MemberModel::new("Tags", 165).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagValue", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "TaggableResource", kind: Kind::String, min: Some(1), max: Some(256), pattern: Some("arn:(aws[a-zA-Z-]*):lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:(function:[a-zA-Z0-9-_]+(:(\\$LATEST|[a-zA-Z0-9-_]+))?|code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|capacity-provider:[a-zA-Z0-9-_]+)"), ..ShapeModel::PLAIN },
    ShapeModel { name: "Tags", kind: Kind::Map, members: &[
        MemberModel::new("key", 160),
        MemberModel::new("value", 163),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagsError", kind: Kind::Structure, members: &[
        MemberModel::new("ErrorCode", 167).required(),
        MemberModel::new("Message", 168).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagsErrorCode", kind: Kind::String, min: Some(10), max: Some(21), pattern: Some("[A-Za-z]+Exception"), ..ShapeModel::PLAIN },
    ShapeModel { name: "TagsErrorMessage", kind: Kind::String, min: Some(84), max: Some(1000), pattern: Some(".*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "TenancyConfig", kind: Kind::Structure, members: &[
        MemberModel::new("TenantIsolationMode", 171).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TenantId", kind: Kind::String, min: Some(1), max: Some(256), pattern: Some("[a-zA-Z0-9\\._:\\/=+\\-@ ]+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "TenantIsolationMode", kind: Kind::String, enum_values: TENANT_ISOLATION_MODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "ThrottleReason", kind: Kind::String, enum_values: THROTTLE_REASON, ..ShapeModel::PLAIN },
    ShapeModel { name: "Timeout", kind: Kind::Integer, min: Some(1), ..ShapeModel::PLAIN },
    ShapeModel { name: "Timestamp", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "TooManyRequestsException", kind: Kind::Structure, error: Some(ErrorModel { code: "TooManyRequestsException", status: 429, sender: true }), members: &[
        MemberModel::new("Reason", 172),
        MemberModel::new("Type", 154),
        MemberModel::new("message", 154),
        MemberModel::new("retryAfterSeconds", 154).at(Location::Header).named("Retry-After"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TracingConfig", kind: Kind::Structure, members: &[
        MemberModel::new("Mode", 178),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TracingConfigResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Mode", 178),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TracingMode", kind: Kind::String, enum_values: TRACING_MODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "UnsupportedMediaTypeException", kind: Kind::Structure, error: Some(ErrorModel { code: "UnsupportedMediaTypeException", status: 415, sender: true }), members: &[
        MemberModel::new("Type", 154),
        MemberModel::new("message", 154),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UntagResourceRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Resource", 164).required().at(Location::Uri).named("Resource"),
        MemberModel::new("TagKeys", 161).required().at(Location::QueryString).named("tagKeys"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateAliasRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Description", 25),
        MemberModel::new("FunctionName", 56).required().at(Location::Uri).named("FunctionName"),
        MemberModel::new("FunctionVersion", 185),
        MemberModel::new("Name", 2).required().at(Location::Uri).named("Name"),
        MemberModel::new("RevisionId", 154),
        MemberModel::new("RoutingConfig", 5),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateFunctionCodeRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Architectures", 8),
        MemberModel::new("DryRun", 11),
        MemberModel::new("FunctionName", 56).required().at(Location::Uri).named("FunctionName"),
        MemberModel::new("ImageUri", 154),
        MemberModel::new("Publish", 11),
        MemberModel::new("PublishTo", 58),
        MemberModel::new("RevisionId", 154),
        MemberModel::new("S3Bucket", 133),
        MemberModel::new("S3Key", 137),
        MemberModel::new("S3ObjectVersion", 138),
        MemberModel::new("SourceKMSKeyArn", 84),
        MemberModel::new("ZipFile", 10),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UpdateFunctionConfigurationRequest", kind: Kind::Structure, members: &[
        MemberModel::new("CapacityProviderConfig", 13),
        MemberModel::new("DeadLetterConfig", 21),
        MemberModel::new("Description", 25),
        MemberModel::new("DurableConfig", 26),
        MemberModel::new("Environment", 38),
        MemberModel::new("EphemeralStorage", 44),
        MemberModel::new("FileSystemConfigs", 50),
        MemberModel::new("FunctionName", 56).required().at(Location::Uri).named("FunctionName"),
        MemberModel::new("Handler", 66),
        MemberModel::new("ImageConfig", 67),
        MemberModel::new("KMSKeyArn", 84),
        MemberModel::new("Layers", 91),
        MemberModel::new("LoggingConfig", 106),
        MemberModel::new("MemorySize", 110),
        MemberModel::new("RevisionId", 154),
        MemberModel::new("Role", 128),
        MemberModel::new("Runtime", 129),
        MemberModel::new("SnapStart", 144),
        MemberModel::new("Timeout", 173),
        MemberModel::new("TracingConfig", 176),
        MemberModel::new("VpcConfig", 186),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Version", kind: Kind::String, min: Some(1), max: Some(1024), pattern: Some("(\\$LATEST|[0-9]+)"), ..ShapeModel::PLAIN },
    ShapeModel { name: "VersionWithLatestPublished", kind: Kind::String, min: Some(1), max: Some(1024), pattern: Some("(\\$LATEST(\\.PUBLISHED)?|[0-9]+)"), ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcConfig", kind: Kind::Structure, members: &[
        MemberModel::new("Ipv6AllowedForDualStack", 114),
        MemberModel::new("SecurityGroupIds", 140),
        MemberModel::new("SubnetIds", 158),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcConfigResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Ipv6AllowedForDualStack", 114),
        MemberModel::new("SecurityGroupIds", 140),
        MemberModel::new("SubnetIds", 158),
        MemberModel::new("VpcId", 188),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "Weight", kind: Kind::Double, min: Some(0), max: Some(1), ..ShapeModel::PLAIN },
    ShapeModel { name: "WorkingDirectory", kind: Kind::String, min: Some(0), max: Some(1000), ..ShapeModel::PLAIN },
];
