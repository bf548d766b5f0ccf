//! A function's record and the rules for what may stand in it.

use std::collections::BTreeMap;

use aws_api::lambda::{
    CreateFunctionRequest, Environment, EnvironmentResponse, EphemeralStorage, FunctionConfiguration,
    RuntimeVersionConfig, SnapStart, SnapStartResponse, TracingConfig, TracingConfigResponse,
    UpdateFunctionConfigurationRequest, VpcConfig, VpcConfigResponse,
};
use aws_protocol::ApiError;
use serde::{Deserialize, Serialize};

use crate::api::refuse;
use crate::code::StoredCode;
use crate::names::LATEST;

/// Document kind of functions; keys are function names.
pub(crate) const KIND: &str = "lambda-function";
/// Version of the record; a reader refuses a higher one.
pub(crate) const VERSION: u32 = 2;

/// Seconds, when the caller states none.
const DEFAULT_TIMEOUT_SECONDS: i64 = 3;
const TIMEOUT_SECONDS: std::ops::RangeInclusive<i64> = 1..=900;
const DEFAULT_MEMORY_MEGABYTES: i64 = 128;
const MEMORY_MEGABYTES: std::ops::RangeInclusive<i64> = 128..=10_240;
const VARIABLES_BYTES: usize = 4096;
const TAGS: usize = 50;

/// Variables Lambda sets itself; a function may not.
const RESERVED_VARIABLES: [&str; 16] = [
    "_HANDLER",
    "_X_AMZN_TRACE_ID",
    "AWS_DEFAULT_REGION",
    "AWS_REGION",
    "AWS_EXECUTION_ENV",
    "AWS_LAMBDA_FUNCTION_NAME",
    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
    "AWS_LAMBDA_FUNCTION_VERSION",
    "AWS_LAMBDA_INITIALIZATION_TYPE",
    "AWS_LAMBDA_LOG_GROUP_NAME",
    "AWS_LAMBDA_LOG_STREAM_NAME",
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_LAMBDA_RUNTIME_API",
    "LAMBDA_TASK_ROOT",
];

/// The stored function. It keeps the answer of GetFunctionConfiguration as it is given: what a caller reads back is
/// exactly what was stored.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Function {
    pub(crate) version: u32,
    pub(crate) configuration: FunctionConfiguration,
    pub(crate) tags: BTreeMap<String, String>,
    /// Names the package's files.
    pub(crate) code_sha256_hex: String,
    /// Of the function itself: the number of the version published last; numbers are not given twice.
    #[serde(default)]
    pub(crate) last_version: u64,
    /// Of a published version: what it was published from, without revision and time.
    #[serde(default)]
    pub(crate) published_from: Option<FunctionConfiguration>,
}

/// What a runtime identifier asks of the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RuntimeFamily {
    /// `bootstrap` of the package.
    Provided,
    /// The host's Python 3.
    Python,
    /// The host's Node.js.
    Node,
}

impl RuntimeFamily {
    pub(crate) fn of(runtime: &str) -> Option<Self> {
        match runtime {
            runtime if runtime.starts_with("provided") => Some(Self::Provided),
            runtime if runtime.starts_with("python3") => Some(Self::Python),
            runtime if runtime.starts_with("nodejs") => Some(Self::Node),
            _ => None,
        }
    }
}

impl Function {
    pub(crate) fn name(&self) -> &str {
        self.configuration.function_name.as_deref().unwrap_or_default()
    }

    /// Without a qualifier, also of a published version: roles trust this one.
    pub(crate) fn arn(&self) -> &str {
        let arn = self.configuration.function_arn.as_deref().unwrap_or_default();
        let qualifier = if self.is_latest() { None } else { arn.strip_suffix(self.version_name()) };
        qualifier.and_then(|arn| arn.strip_suffix(':')).unwrap_or(arn)
    }

    /// `$LATEST` or the number of a published version.
    pub(crate) fn version_name(&self) -> &str {
        self.configuration.version.as_deref().unwrap_or(LATEST)
    }

    pub(crate) fn is_latest(&self) -> bool {
        self.version_name() == LATEST
    }

    /// Changes with every update: environments of another revision are not reused.
    pub(crate) fn revision(&self) -> &str {
        self.configuration.revision_id.as_deref().unwrap_or_default()
    }

    pub(crate) fn runtime(&self) -> &str {
        self.configuration.runtime.as_deref().unwrap_or_default()
    }

    pub(crate) fn handler(&self) -> &str {
        self.configuration.handler.as_deref().unwrap_or_default()
    }

    /// ARN of the role it was given.
    pub(crate) fn role(&self) -> &str {
        self.configuration.role.as_deref().unwrap_or_default()
    }

    pub(crate) fn timeout_seconds(&self) -> u32 {
        u32::try_from(self.configuration.timeout.unwrap_or(DEFAULT_TIMEOUT_SECONDS)).unwrap_or(900)
    }

    pub(crate) fn memory_megabytes(&self) -> i64 {
        self.configuration.memory_size.unwrap_or(DEFAULT_MEMORY_MEGABYTES)
    }

    pub(crate) fn variables(&self) -> BTreeMap<String, String> {
        let environment = self.configuration.environment.clone().unwrap_or_default();
        environment.variables.unwrap_or_default()
    }

    /// A new function from a request that passed [`check_create`].
    pub(crate) fn create(request: &CreateFunctionRequest, name: &str, arn: String, code: &StoredCode) -> Self {
        let configuration = FunctionConfiguration {
            function_name: Some(name.to_string()),
            function_arn: Some(arn),
            role: request.role.clone(),
            description: Some(request.description.clone().unwrap_or_default()),
            runtime: request.runtime.clone(),
            handler: request.handler.clone(),
            timeout: Some(request.timeout.unwrap_or(DEFAULT_TIMEOUT_SECONDS)),
            memory_size: Some(request.memory_size.unwrap_or(DEFAULT_MEMORY_MEGABYTES)),
            environment: request.environment.clone().map(variables_answer),
            ephemeral_storage: Some(
                request.ephemeral_storage.clone().unwrap_or(EphemeralStorage { size: Some(512) }),
            ),
            architectures: Some(
                request.architectures.clone().unwrap_or_else(|| vec![host_architecture().to_string()]),
            ),
            package_type: Some("Zip".to_string()),
            tracing_config: Some(tracing_answer(request.tracing_config.clone())),
            snap_start: Some(snap_start_answer()),
            vpc_config: request.vpc_config.clone().map(vpc_answer),
            dead_letter_config: request.dead_letter_config.clone(),
            kms_key_arn: request.kms_key_arn.clone(),
            logging_config: request.logging_config.clone().or_else(|| Some(default_logging(name))),
            runtime_version_config: Some(RuntimeVersionConfig::default()),
            version: Some(LATEST.to_string()),
            state: Some("Active".to_string()),
            last_update_status: Some("Successful".to_string()),
            ..FunctionConfiguration::default()
        };
        let tags = request.tags.clone().unwrap_or_default();
        let mut function = Self {
            version: VERSION,
            configuration,
            tags,
            code_sha256_hex: String::new(),
            last_version: 0,
            published_from: None,
        };
        function.set_code(code);
        function
    }

    pub(crate) fn set_code(&mut self, code: &StoredCode) {
        self.code_sha256_hex.clone_from(&code.sha256_hex);
        self.configuration.code_sha256 = Some(code.sha256_base64.clone());
        self.configuration.code_size = i64::try_from(code.bytes).ok();
    }

    /// Every change gets a revision and a time of its own.
    pub(crate) fn stamp(&mut self, revision: String, last_modified: String) {
        self.version = VERSION;
        self.configuration.revision_id = Some(revision);
        self.configuration.last_modified = Some(last_modified);
    }

    /// Takes over what a checked UpdateFunctionConfiguration states; the rest stays.
    pub(crate) fn update(&mut self, request: UpdateFunctionConfigurationRequest) {
        let configuration = &mut self.configuration;
        let texts = [
            (&mut configuration.role, request.role),
            (&mut configuration.description, request.description),
            (&mut configuration.runtime, request.runtime),
            (&mut configuration.handler, request.handler),
            (&mut configuration.kms_key_arn, request.kms_key_arn),
        ];
        for (kept, given) in texts {
            if given.is_some() {
                *kept = given;
            }
        }
        configuration.timeout = request.timeout.or(configuration.timeout);
        configuration.memory_size = request.memory_size.or(configuration.memory_size);
        if let Some(environment) = request.environment {
            configuration.environment = Some(variables_answer(environment));
        }
        if let Some(tracing) = request.tracing_config {
            configuration.tracing_config = Some(tracing_answer(Some(tracing)));
        }
        if let Some(vpc) = request.vpc_config {
            configuration.vpc_config = Some(vpc_answer(vpc));
        }
        configuration.ephemeral_storage = request.ephemeral_storage.or(configuration.ephemeral_storage.take());
        configuration.dead_letter_config = request.dead_letter_config.or(configuration.dead_letter_config.take());
        configuration.logging_config = request.logging_config.or(configuration.logging_config.take());
    }
}

/// Refuses a request for a function that cannot be kept or run as asked.
pub(crate) fn check_create(request: &CreateFunctionRequest) -> Result<(), ApiError> {
    if request.package_type.as_deref().is_some_and(|kind| kind != "Zip") {
        return Err(not_offered("PackageType Image", "upload a zip package"));
    }
    if request.runtime.is_none() || request.handler.as_deref().is_none_or(str::is_empty) {
        return Err(refuse(
            "InvalidParameterValueException",
            "Runtime and Handler are mandatory parameters for functions created with deployment packages.",
        ));
    }
    let unknown = [
        (request.publish_to.is_some(), "PublishTo"),
        (request.image_config.is_some(), "ImageConfig"),
        (request.layers.as_ref().is_some_and(|layers| !layers.is_empty()), "Layers"),
        (request.file_system_configs.as_ref().is_some_and(|configs| !configs.is_empty()), "FileSystemConfigs"),
        (request.code_signing_config_arn.is_some(), "CodeSigningConfigArn"),
        (request.durable_config.is_some(), "DurableConfig"),
        (request.capacity_provider_config.is_some(), "CapacityProviderConfig"),
        (request.tenancy_config.is_some(), "TenancyConfig"),
    ];
    check_offered(&unknown, request.snap_start.as_ref())?;
    check_tags(request.tags.as_ref())?;
    check_settings(request.runtime.as_deref(), request.timeout, request.memory_size, request.environment.as_ref())
}

/// The same for a change.
pub(crate) fn check_update(request: &UpdateFunctionConfigurationRequest) -> Result<(), ApiError> {
    let unknown = [
        (request.image_config.is_some(), "ImageConfig"),
        (request.layers.as_ref().is_some_and(|layers| !layers.is_empty()), "Layers"),
        (request.file_system_configs.as_ref().is_some_and(|configs| !configs.is_empty()), "FileSystemConfigs"),
        (request.durable_config.is_some(), "DurableConfig"),
        (request.capacity_provider_config.is_some(), "CapacityProviderConfig"),
    ];
    check_offered(&unknown, request.snap_start.as_ref())?;
    check_settings(request.runtime.as_deref(), request.timeout, request.memory_size, request.environment.as_ref())
}

pub(crate) fn check_tags(tags: Option<&BTreeMap<String, String>>) -> Result<(), ApiError> {
    if tags.is_some_and(|tags| tags.len() > TAGS) {
        return Err(refuse("InvalidParameterValueException", &format!("a function may have at most {TAGS} tags")));
    }
    Ok(())
}

fn check_offered(unknown: &[(bool, &str)], snap_start: Option<&SnapStart>) -> Result<(), ApiError> {
    if let Some((_, member)) = unknown.iter().find(|(given, _)| *given) {
        return Err(not_offered(member, "leave it out"));
    }
    if snap_start.and_then(|snap_start| snap_start.apply_on.as_deref()).is_some_and(|apply_on| apply_on != "None") {
        return Err(not_offered("SnapStart", "leave it out"));
    }
    Ok(())
}

fn check_settings(
    runtime: Option<&str>,
    timeout: Option<i64>,
    memory: Option<i64>,
    environment: Option<&Environment>,
) -> Result<(), ApiError> {
    if let Some(runtime) = runtime
        && RuntimeFamily::of(runtime).is_none()
    {
        return Err(not_offered(
            &format!("Value {runtime} at 'runtime'"),
            "use python3.x, nodejsNN.x, or provided.al2023 with an executable named bootstrap in the package",
        ));
    }
    let ranges = [("timeout", timeout, TIMEOUT_SECONDS), ("memorySize", memory, MEMORY_MEGABYTES)];
    for (member, value, range) in ranges {
        if let Some(value) = value.filter(|value| !range.contains(value)) {
            let (low, high) = (range.start(), range.end());
            let text = format!("'{member}' value {value} failed to satisfy constraint: must be from {low} to {high}");
            return Err(refuse("InvalidParameterValueException", &text));
        }
    }
    check_variables(environment)
}

fn check_variables(environment: Option<&Environment>) -> Result<(), ApiError> {
    let Some(variables) = environment.and_then(|environment| environment.variables.as_ref()) else { return Ok(()) };
    let refused = |text: String| {
        let start = "Lambda was unable to configure your environment variables because";
        Err(refuse("InvalidParameterValueException", &format!("{start} {text}")))
    };
    let reserved: Vec<&str> =
        variables.keys().map(String::as_str).filter(|name| RESERVED_VARIABLES.contains(name)).collect();
    if !reserved.is_empty() {
        return refused(format!(
            "the environment variables you have provided contains reserved keys that are currently not supported for \
             modification. Reserved keys used in this request: {}",
            reserved.join(", ")
        ));
    }
    let is_name = |name: &str| {
        name.starts_with(|first: char| first.is_ascii_alphabetic())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    if let Some((name, _)) = variables.iter().find(|(name, value)| !is_name(name) || value.contains('\0')) {
        return refused(format!("{} is no variable name, or its value holds a NUL character", name.escape_debug()));
    }
    let bytes: usize = variables.iter().map(|(name, value)| name.len() + value.len()).sum();
    if bytes > VARIABLES_BYTES {
        return refused(format!(
            "the environment variables you have provided exceeded the 4KB limit ({bytes} bytes)"
        ));
    }
    Ok(())
}

pub(crate) fn not_offered(what: &str, remedy: &str) -> ApiError {
    refuse("InvalidParameterValueException", &format!("{what} is not offered by the embedded Lambda: {remedy}."))
}

fn variables_answer(environment: Environment) -> EnvironmentResponse {
    EnvironmentResponse { variables: environment.variables, error: None }
}

fn tracing_answer(tracing: Option<TracingConfig>) -> TracingConfigResponse {
    let mode = tracing.and_then(|tracing| tracing.mode);
    TracingConfigResponse { mode: Some(mode.unwrap_or_else(|| "PassThrough".to_string())) }
}

fn snap_start_answer() -> SnapStartResponse {
    SnapStartResponse { apply_on: Some("None".to_string()), optimization_status: Some("Off".to_string()) }
}

fn vpc_answer(vpc: VpcConfig) -> VpcConfigResponse {
    VpcConfigResponse {
        subnet_ids: vpc.subnet_ids,
        security_group_ids: vpc.security_group_ids,
        ipv6_allowed_for_dual_stack: vpc.ipv6_allowed_for_dual_stack,
        vpc_id: None,
    }
}

fn default_logging(name: &str) -> aws_api::lambda::LoggingConfig {
    aws_api::lambda::LoggingConfig {
        log_format: Some("Text".to_string()),
        log_group: Some(format!("/aws/lambda/{name}")),
        ..Default::default()
    }
}

fn host_architecture() -> &'static str {
    if cfg!(target_arch = "aarch64") { "arm64" } else { "x86_64" }
}
