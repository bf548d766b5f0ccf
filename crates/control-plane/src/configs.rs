//! Deployment configurations: built-in and custom (spec 2.3).

use aws_api::codedeploy as api;
use aws_protocol::{ApiError, CallContext};
use ports::DocumentWrite;
use types::{BUILT_IN_ECS_CONFIGS, TrafficRouting};

use crate::records::{self, ConfigRecord, GroupRecord};
use crate::refuse::{refuse, unavailable};
use crate::{CodeDeploy, names};

const RESERVED_PREFIX: &str = "CodeDeployDefault.";
const MAX_CUSTOM_CONFIGS: usize = 200;
const MAX_SHIFT_MINUTES: u32 = 2880;

/// Built-in configurations for Server, listed by name (spec 2.3).
const BUILT_IN_SERVER_CONFIGS: [&str; 3] =
    ["CodeDeployDefault.AllAtOnce", "CodeDeployDefault.HalfAtATime", ONE_AT_A_TIME];

/// Built-in configurations for Lambda (spec 2.3); their names say what they are.
const BUILT_IN_LAMBDA_CONFIGS: [(&str, TrafficRouting); 9] = [
    ("CodeDeployDefault.LambdaAllAtOnce", TrafficRouting::AllAtOnce),
    ("CodeDeployDefault.LambdaCanary10Percent5Minutes", canary_of_ten(5)),
    ("CodeDeployDefault.LambdaCanary10Percent10Minutes", canary_of_ten(10)),
    ("CodeDeployDefault.LambdaCanary10Percent15Minutes", canary_of_ten(15)),
    ("CodeDeployDefault.LambdaCanary10Percent30Minutes", canary_of_ten(30)),
    ("CodeDeployDefault.LambdaLinear10PercentEvery1Minute", linear_of_ten(1)),
    ("CodeDeployDefault.LambdaLinear10PercentEvery2Minutes", linear_of_ten(2)),
    ("CodeDeployDefault.LambdaLinear10PercentEvery3Minutes", linear_of_ten(3)),
    ("CodeDeployDefault.LambdaLinear10PercentEvery10Minutes", linear_of_ten(10)),
];

const fn canary_of_ten(interval_minutes: u32) -> TrafficRouting {
    TrafficRouting::Canary { percent: 10, interval_minutes }
}

const fn linear_of_ten(interval_minutes: u32) -> TrafficRouting {
    TrafficRouting::Linear { percent: 10, interval_minutes }
}

const ONE_AT_A_TIME: &str = "CodeDeployDefault.OneAtATime";

/// A type outside the model's enum, as AWS answers it (spec 2.3).
fn one_at_a_time() -> api::MinimumHealthyHosts {
    api::MinimumHealthyHosts { type_: Some("MOST_CONCURRENCY".into()), value: Some(1) }
}

impl CodeDeploy {
    pub(crate) async fn create_deployment_config(
        &self,
        input: api::CreateDeploymentConfigInput,
        _: &CallContext,
    ) -> Result<api::CreateDeploymentConfigOutput, ApiError> {
        let name = names::CONFIG.check(input.deployment_config_name)?;
        if name.starts_with(RESERVED_PREFIX) {
            return Err(refuse(
                "InvalidDeploymentConfigNameException",
                format!("Names that begin with {RESERVED_PREFIX} belong to the built-in configurations."),
            ));
        }
        let platform = input.compute_platform.unwrap_or_else(|| "Server".into());
        if platform != "ECS" {
            return Err(refuse(
                "InvalidComputePlatformException",
                format!(
                    "Configurations for the compute platform {platform} cannot be created here: set computePlatform to ECS."
                ),
            ));
        }
        if input.minimum_healthy_hosts.is_some() {
            return Err(refuse(
                "InvalidMinimumHealthyHostValueException",
                "minimumHealthyHosts does not belong to the ECS compute platform; leave it out.",
            ));
        }
        if input.zonal_config.is_some() {
            return Err(refuse(
                "InvalidZonalDeploymentConfigurationException",
                "zonalConfig does not belong to the ECS compute platform; leave it out.",
            ));
        }
        let routing = input.traffic_routing_config.unwrap_or_else(|| shape(TrafficRouting::AllAtOnce));
        routing_of(&routing)?;
        let _writer = self.writer().await?;
        if self.find::<ConfigRecord>(records::CONFIG, &name)?.is_some() {
            return Err(refuse(
                "DeploymentConfigAlreadyExistsException",
                format!("A deployment configuration named \"{name}\" already exists."),
            ));
        }
        if self.count(records::CONFIG)? >= MAX_CUSTOM_CONFIGS {
            return Err(refuse(
                "DeploymentConfigLimitExceededException",
                format!("This account already has {MAX_CUSTOM_CONFIGS} custom deployment configurations."),
            ));
        }
        let id = self.deps.ids.uuid();
        let info = api::DeploymentConfigInfo {
            deployment_config_id: Some(id.clone()),
            deployment_config_name: Some(name.clone()),
            compute_platform: Some(platform),
            traffic_routing_config: Some(routing),
            create_time: Some(self.now_seconds()),
            ..Default::default()
        };
        let record = ConfigRecord { version: 1, info, tags: std::collections::BTreeMap::new() };
        self.write(vec![records::put(records::CONFIG, name, &record)?])?;
        Ok(api::CreateDeploymentConfigOutput { deployment_config_id: Some(id) })
    }

    pub(crate) async fn get_deployment_config(
        &self,
        input: api::GetDeploymentConfigInput,
        _: &CallContext,
    ) -> Result<api::GetDeploymentConfigOutput, ApiError> {
        let name = names::CONFIG.check(input.deployment_config_name)?;
        Ok(api::GetDeploymentConfigOutput { deployment_config_info: Some(self.config_info(&name)?) })
    }

    pub(crate) async fn list_deployment_configs(
        &self,
        input: api::ListDeploymentConfigsInput,
        _: &CallContext,
    ) -> Result<api::ListDeploymentConfigsOutput, ApiError> {
        let mut names: Vec<String> = BUILT_IN_ECS_CONFIGS.iter().map(|(name, _)| (*name).to_string()).collect();
        names.extend(BUILT_IN_LAMBDA_CONFIGS.iter().map(|(name, _)| (*name).to_string()));
        names.extend(BUILT_IN_SERVER_CONFIGS.iter().map(|name| (*name).to_string()));
        let custom = self.all::<ConfigRecord>(records::CONFIG)?;
        names.extend(custom.into_iter().filter_map(|config| config.info.deployment_config_name));
        names.sort();
        let page = self.page_of_names("ListDeploymentConfigs", "", names, input.next_token.as_deref())?;
        Ok(api::ListDeploymentConfigsOutput {
            deployment_configs_list: Some(page.items),
            next_token: page.next_token,
        })
    }

    pub(crate) async fn delete_deployment_config(
        &self,
        input: api::DeleteDeploymentConfigInput,
        _: &CallContext,
    ) -> Result<(), ApiError> {
        let name = names::CONFIG.check(input.deployment_config_name)?;
        if name.starts_with(RESERVED_PREFIX) {
            return Err(refuse("InvalidOperationException", format!("{name} is built in and cannot be deleted.")));
        }
        let _writer = self.writer().await?;
        let in_use = |by: String| Err(refuse("DeploymentConfigInUseException", format!("{name} is used by {by}.")));
        let groups = self.all::<GroupRecord>(records::GROUP)?;
        if let Some(group) = groups.iter().find(|group| group.settings.config_name == name) {
            return in_use(format!("the deployment group {} of {}", group.name, group.application));
        }
        for id in self.deps.store.active().map_err(|e| unavailable(&e))? {
            let loaded = self.deps.store.load(&id).map_err(|e| unavailable(&e))?;
            if loaded.is_some_and(|(state, _)| state.plan().config.as_str() == name) {
                return in_use(format!("the running deployment {id}"));
            }
        }
        self.write(vec![DocumentWrite::Delete { kind: records::CONFIG, key: name }])
    }

    fn config_info(&self, name: &str) -> Result<api::DeploymentConfigInfo, ApiError> {
        if let Some((_, routing)) = BUILT_IN_ECS_CONFIGS.iter().find(|(built_in, _)| *built_in == name) {
            return Ok(built_in(name, "ECS", Some(shape(*routing))));
        }
        if let Some((_, routing)) = BUILT_IN_LAMBDA_CONFIGS.iter().find(|(built_in, _)| *built_in == name) {
            return Ok(built_in(name, "Lambda", Some(shape(*routing))));
        }
        if BUILT_IN_SERVER_CONFIGS.contains(&name) {
            return Ok(api::DeploymentConfigInfo {
                minimum_healthy_hosts: (*name == *ONE_AT_A_TIME).then(one_at_a_time),
                ..built_in(name, "Server", None)
            });
        }
        Ok(self.custom_config(name)?.info)
    }

    pub(crate) fn custom_config(&self, name: &str) -> Result<ConfigRecord, ApiError> {
        self.find::<ConfigRecord>(records::CONFIG, name)?.ok_or_else(|| {
            refuse(
                "DeploymentConfigDoesNotExistException",
                format!(
                    "No deployment configuration named \"{name}\" exists. ListDeploymentConfigs shows all names."
                ),
            )
        })
    }

    /// The routing of a configuration that an ECS deployment may use.
    pub(crate) fn ecs_routing(&self, name: &str) -> Result<TrafficRouting, ApiError> {
        let info = self.config_info(name)?;
        match (info.compute_platform.as_deref(), info.traffic_routing_config) {
            (Some("ECS"), Some(routing)) => routing_of(&routing),
            (platform, _) => Err(refuse(
                "InvalidDeploymentConfigNameException",
                format!(
                    "{name} is a configuration for {}; choose one for ECS.",
                    platform.unwrap_or("another platform")
                ),
            )),
        }
    }
}

fn built_in(
    name: &str,
    platform: &str,
    traffic_routing_config: Option<api::TrafficRoutingConfig>,
) -> api::DeploymentConfigInfo {
    api::DeploymentConfigInfo {
        deployment_config_name: Some(name.into()),
        compute_platform: Some(platform.into()),
        traffic_routing_config,
        ..Default::default()
    }
}

fn shape(routing: TrafficRouting) -> api::TrafficRoutingConfig {
    match routing {
        TrafficRouting::AllAtOnce => {
            api::TrafficRoutingConfig { type_: Some("AllAtOnce".into()), ..Default::default() }
        }
        TrafficRouting::Canary { percent, interval_minutes } => api::TrafficRoutingConfig {
            type_: Some("TimeBasedCanary".into()),
            time_based_canary: Some(api::TimeBasedCanary {
                canary_percentage: Some(percent.into()),
                canary_interval: Some(interval_minutes.into()),
            }),
            ..Default::default()
        },
        TrafficRouting::Linear { percent, interval_minutes } => api::TrafficRoutingConfig {
            type_: Some("TimeBasedLinear".into()),
            time_based_linear: Some(api::TimeBasedLinear {
                linear_percentage: Some(percent.into()),
                linear_interval: Some(interval_minutes.into()),
            }),
            ..Default::default()
        },
    }
}

/// Typed form of a routing configuration, or why it is not one (spec 2.3 CreateDeploymentConfig).
fn routing_of(config: &api::TrafficRoutingConfig) -> Result<TrafficRouting, ApiError> {
    let bad = |text: &str| refuse("InvalidTrafficRoutingConfigurationException", text);
    let canary = config.time_based_canary.as_ref();
    let linear = config.time_based_linear.as_ref();
    match (config.type_.as_deref(), canary, linear) {
        (Some("AllAtOnce"), None, None) => Ok(TrafficRouting::AllAtOnce),
        (Some("TimeBasedCanary"), Some(canary), None) => {
            let percent = percentage(canary.canary_percentage)?;
            let interval_minutes = minutes(canary.canary_interval)?;
            Ok(TrafficRouting::Canary { percent, interval_minutes })
        }
        (Some("TimeBasedLinear"), None, Some(linear)) => {
            let routing = TrafficRouting::Linear {
                percent: percentage(linear.linear_percentage)?,
                interval_minutes: minutes(linear.linear_interval)?,
            };
            match routing.steps().last() {
                Some(last) if last.offset_minutes > MAX_SHIFT_MINUTES => {
                    Err(bad("The shift would take longer than 2880 minutes from the first to the last step."))
                }
                _ => Ok(routing),
            }
        }
        (Some("AllAtOnce" | "TimeBasedCanary" | "TimeBasedLinear"), ..) => Err(bad(
            "The routing type and its settings do not match: TimeBasedCanary needs timeBasedCanary, TimeBasedLinear \
             needs timeBasedLinear, AllAtOnce neither.",
        )),
        _ => Err(bad("type must be TimeBasedCanary, TimeBasedLinear or AllAtOnce.")),
    }
}

fn percentage(value: Option<i64>) -> Result<u8, ApiError> {
    value.and_then(|v| u8::try_from(v).ok()).filter(|v| (1..=99).contains(v)).ok_or_else(|| {
        refuse("InvalidTrafficRoutingConfigurationException", "The percentage must be a whole number from 1 to 99.")
    })
}

fn minutes(value: Option<i64>) -> Result<u32, ApiError> {
    value.and_then(|v| u32::try_from(v).ok()).filter(|v| (1..=MAX_SHIFT_MINUTES).contains(v)).ok_or_else(|| {
        refuse(
            "InvalidTrafficRoutingConfigurationException",
            "The interval must be a whole number of minutes from 1 to 2880.",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_routing_reads_back_as_itself() {
        for (_, routing) in BUILT_IN_ECS_CONFIGS {
            assert_eq!(routing_of(&shape(routing)).unwrap(), routing);
        }
    }

    #[test]
    fn settings_that_do_not_match_the_type_are_refused() {
        let mut config = shape(TrafficRouting::Canary { percent: 10, interval_minutes: 5 });
        config.type_ = Some("TimeBasedLinear".into());
        assert_eq!(routing_of(&config).unwrap_err().code, "InvalidTrafficRoutingConfigurationException");
        let too_long = shape(TrafficRouting::Linear { percent: 1, interval_minutes: 30 });
        assert!(routing_of(&too_long).unwrap_err().message.contains("2880"));
        assert!(routing_of(&shape(TrafficRouting::Canary { percent: 100, interval_minutes: 5 })).is_err());
    }
}
