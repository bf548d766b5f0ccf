//! The settings a deployment runs with: its own copies, else its group's (spec 2.3, 7.1).

use aws_api::codedeploy::{
    AlarmConfiguration, BlueGreenDeploymentConfiguration, DeploymentGroupInfo, DeploymentInfo, LoadBalancerInfo,
    TargetGroupPairInfo, TrafficRoutingConfig,
};
use types::{BUILT_IN_ECS_CONFIGS, TrafficRouting};

/// See the module.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Settings {
    pub routing: Option<TrafficRouting>,
    /// None when the deployment does not wait.
    pub ready: Option<Ready>,
    pub termination: Termination,
    pub has_test_listener: bool,
    /// ARNs; empty when not known.
    pub production_listener: String,
    pub test_listener: String,
    /// Names of the pair.
    pub target_groups: Vec<String>,
    pub rolls_back_on_failure: bool,
    pub rolls_back_on_alarm: bool,
    pub rolls_back_on_stop: bool,
    /// Alarms of the group or the deployment's own, and whether they are heeded.
    pub alarms: Vec<String>,
    pub alarms_are_heeded: bool,
    pub ignores_unreadable_alarms: bool,
}

/// The ready wait (spec 4.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ready {
    pub minutes: u32,
    /// STOP_DEPLOYMENT; else it goes on by itself.
    pub stops: bool,
}

/// What becomes of the original set (spec 4.5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Termination {
    Terminate {
        minutes: u32,
    },
    KeepAlive,
    /// It may not be read.
    #[default]
    Unknown,
}

impl Settings {
    pub fn of(info: &DeploymentInfo, group: Option<&DeploymentGroupInfo>, routing: Option<TrafficRouting>) -> Self {
        let own = info.blue_green_deployment_configuration.as_ref();
        let blue_green = own.or(group.and_then(|group| group.blue_green_deployment_configuration.as_ref()));
        let balancer = info.load_balancer_info.as_ref().or(group.and_then(|group| group.load_balancer_info.as_ref()));
        let rollback = info.auto_rollback_configuration.as_ref();
        let rollback = rollback.or(group.and_then(|group| group.auto_rollback_configuration.as_ref()));
        let rolls_back_on = |event: &str| {
            rollback.is_some_and(|rollback| {
                rollback.enabled == Some(true) && rollback.events.iter().flatten().any(|known| known == event)
            })
        };
        let alarms = info.override_alarm_configuration.as_ref();
        let alarms = alarms.or(group.and_then(|group| group.alarm_configuration.as_ref()));
        let pair = balancer.and_then(pair);
        let listener = |route: Option<&aws_api::codedeploy::TrafficRoute>| {
            route.and_then(|route| route.listener_arns.as_ref()?.first().cloned()).unwrap_or_default()
        };
        let test_listener = listener(pair.and_then(|pair| pair.test_traffic_route.as_ref()));
        let config = info.deployment_config_name.as_deref().unwrap_or_default();
        Self {
            routing: built_in_routing(config).or(routing),
            ready: blue_green.and_then(ready),
            termination: blue_green.map(termination).unwrap_or_default(),
            has_test_listener: !test_listener.is_empty(),
            production_listener: listener(pair.and_then(|pair| pair.prod_traffic_route.as_ref())),
            test_listener,
            target_groups: pair.map(target_groups).unwrap_or_default(),
            rolls_back_on_failure: rolls_back_on("DEPLOYMENT_FAILURE"),
            rolls_back_on_alarm: rolls_back_on("DEPLOYMENT_STOP_ON_ALARM"),
            rolls_back_on_stop: rolls_back_on("DEPLOYMENT_STOP_ON_REQUEST"),
            alarms: alarms.map(alarm_names).unwrap_or_default(),
            alarms_are_heeded: alarms.is_some_and(|alarms| alarms.enabled == Some(true)),
            ignores_unreadable_alarms: alarms.is_some_and(|alarms| alarms.ignore_poll_alarm_failure == Some(true)),
        }
    }
}

fn pair(balancer: &LoadBalancerInfo) -> Option<&TargetGroupPairInfo> {
    balancer.target_group_pair_info_list.as_ref()?.first()
}

fn target_groups(pair: &TargetGroupPairInfo) -> Vec<String> {
    pair.target_groups.iter().flatten().filter_map(|group| group.name.clone()).collect()
}

fn alarm_names(alarms: &AlarmConfiguration) -> Vec<String> {
    alarms.alarms.iter().flatten().filter_map(|alarm| alarm.name.clone()).collect()
}

/// CONTINUE_DEPLOYMENT with 0 minutes is no wait (spec 4.5).
fn ready(config: &BlueGreenDeploymentConfiguration) -> Option<Ready> {
    let option = config.deployment_ready_option.as_ref()?;
    let minutes = minutes(option.wait_time_in_minutes);
    let stops = option.action_on_timeout.as_deref() == Some("STOP_DEPLOYMENT");
    (stops || minutes > 0).then_some(Ready { minutes, stops })
}

fn termination(config: &BlueGreenDeploymentConfiguration) -> Termination {
    let Some(option) = config.terminate_blue_instances_on_deployment_success.as_ref() else {
        return Termination::Unknown;
    };
    match option.action.as_deref() {
        Some("KEEP_ALIVE") => Termination::KeepAlive,
        _ => Termination::Terminate { minutes: minutes(option.termination_wait_time_in_minutes) },
    }
}

fn minutes(number: Option<i64>) -> u32 {
    u32::try_from(number.unwrap_or_default()).unwrap_or_default()
}

/// Schedule of a built-in configuration (spec 2.3), or nothing.
pub fn built_in_routing(config: &str) -> Option<TrafficRouting> {
    BUILT_IN_ECS_CONFIGS.iter().find(|(name, _)| *name == config).map(|(_, routing)| *routing)
}

/// Schedule from GetDeploymentConfig, or nothing when it is not one that ECS knows.
pub fn routing(config: &TrafficRoutingConfig) -> Option<TrafficRouting> {
    let numbers = |percent: Option<i64>, interval: Option<i64>| {
        Some((u8::try_from(percent?).ok()?, u32::try_from(interval?).ok()?))
    };
    match config.type_.as_deref()? {
        "AllAtOnce" => Some(TrafficRouting::AllAtOnce),
        "TimeBasedCanary" => {
            let canary = config.time_based_canary.as_ref()?;
            let (percent, interval_minutes) = numbers(canary.canary_percentage, canary.canary_interval)?;
            Some(TrafficRouting::Canary { percent, interval_minutes })
        }
        "TimeBasedLinear" => {
            let linear = config.time_based_linear.as_ref()?;
            let (percent, interval_minutes) = numbers(linear.linear_percentage, linear.linear_interval)?;
            Some(TrafficRouting::Linear { percent, interval_minutes })
        }
        _ => None,
    }
}
