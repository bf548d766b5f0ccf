//! Attributes of load balancers, target groups and listeners: every key with its default.
//!
//! Promises: an unknown key is refused; a value that would need behaviour the balancer does not have is refused with
//! that reason; only differences from the defaults are stored.

use std::collections::BTreeMap;

use aws_api::elbv2 as api;
use aws_protocol::ApiError;
use types::{ListenerArn, LoadBalancerArn, TargetGroupArn};

use crate::elb::Elb;
use crate::errors::{invalid, refuse, required, unsupported};
use crate::records::{Listener, LoadBalancer, TargetGroup};
use crate::state::State;
use crate::table::DEREGISTRATION_DELAY;

/// Attribute that protects a load balancer from DeleteLoadBalancer.
pub(crate) const DELETION_PROTECTION: &str = "deletion_protection.enabled";

const LOAD_BALANCER: &[(&str, &str)] = &[
    ("access_logs.s3.enabled", "false"),
    ("access_logs.s3.bucket", ""),
    ("access_logs.s3.prefix", ""),
    ("connection_logs.s3.enabled", "false"),
    ("connection_logs.s3.bucket", ""),
    ("connection_logs.s3.prefix", ""),
    ("client_keep_alive.seconds", "3600"),
    (DELETION_PROTECTION, "false"),
    ("idle_timeout.timeout_seconds", "60"),
    ("ipv6.deny_all_igw_traffic", "false"),
    ("load_balancing.cross_zone.enabled", "true"),
    ("routing.http.desync_mitigation_mode", "defensive"),
    ("routing.http.drop_invalid_header_fields.enabled", "false"),
    ("routing.http.preserve_host_header.enabled", "false"),
    ("routing.http.x_amzn_tls_version_and_cipher_suite.enabled", "false"),
    ("routing.http.xff_client_port.enabled", "false"),
    ("routing.http.xff_header_processing.mode", "append"),
    ("routing.http2.enabled", "true"),
    ("waf.fail_open.enabled", "false"),
    ("zonal_shift.config.enabled", "false"),
];

const TARGET_GROUP: &[(&str, &str)] = &[
    (DEREGISTRATION_DELAY, "300"),
    ("stickiness.enabled", "false"),
    ("stickiness.type", "lb_cookie"),
    ("stickiness.lb_cookie.duration_seconds", "86400"),
    ("stickiness.app_cookie.cookie_name", ""),
    ("stickiness.app_cookie.duration_seconds", "86400"),
    ("slow_start.duration_seconds", "0"),
    ("load_balancing.algorithm.type", "round_robin"),
    ("load_balancing.algorithm.anomaly_mitigation", "off"),
    ("load_balancing.cross_zone.enabled", "use_load_balancer_configuration"),
    ("target_group_health.dns_failover.minimum_healthy_targets.count", "1"),
    ("target_group_health.dns_failover.minimum_healthy_targets.percentage", "off"),
    ("target_group_health.unhealthy_state_routing.minimum_healthy_targets.count", "1"),
    ("target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage", "off"),
];

/// Keys whose default is the only behaviour the balancer has.
const FIXED: &[(&str, &str)] = &[
    ("stickiness.enabled", "Stickiness"),
    ("slow_start.duration_seconds", "Slow start"),
    ("load_balancing.algorithm.type", "An algorithm other than round_robin"),
    ("load_balancing.algorithm.anomaly_mitigation", "Anomaly mitigation"),
];

const LISTENER: &[(&str, &str)] = &[
    ("routing.http.response.server.enabled", "true"),
    ("routing.http.response.strict_transport_security.header_value", ""),
    ("routing.http.response.access_control_allow_origin.header_value", ""),
    ("routing.http.response.access_control_allow_methods.header_value", ""),
    ("routing.http.response.access_control_allow_headers.header_value", ""),
    ("routing.http.response.access_control_allow_credentials.header_value", ""),
    ("routing.http.response.access_control_expose_headers.header_value", ""),
    ("routing.http.response.access_control_max_age.header_value", ""),
    ("routing.http.response.content_security_policy.header_value", ""),
    ("routing.http.response.x_content_type_options.header_value", ""),
    ("routing.http.response.x_frame_options.header_value", ""),
];

type Attributes = BTreeMap<String, String>;

/// DescribeLoadBalancerAttributes.
pub(crate) fn describe_load_balancer(
    state: &State,
    input: api::DescribeLoadBalancerAttributesInput,
) -> Result<api::DescribeLoadBalancerAttributesOutput, ApiError> {
    let found = load_balancer(state, input.load_balancer_arn)?;
    Ok(api::DescribeLoadBalancerAttributesOutput { attributes: Some(print_load_balancer(&found.attributes)) })
}

/// DescribeTargetGroupAttributes.
pub(crate) fn describe_target_group(
    state: &State,
    input: api::DescribeTargetGroupAttributesInput,
) -> Result<api::DescribeTargetGroupAttributesOutput, ApiError> {
    let found = target_group(state, input.target_group_arn)?;
    Ok(api::DescribeTargetGroupAttributesOutput { attributes: Some(print_target_group(&found.attributes)) })
}

/// DescribeListenerAttributes.
pub(crate) fn describe_listener(
    state: &State,
    input: api::DescribeListenerAttributesInput,
) -> Result<api::DescribeListenerAttributesOutput, ApiError> {
    listener(state, input.listener_arn)?;
    Ok(api::DescribeListenerAttributesOutput { attributes: Some(print_listener()) })
}

impl Elb {
    pub(crate) async fn modify_load_balancer_attributes(
        &self,
        input: api::ModifyLoadBalancerAttributesInput,
    ) -> Result<api::ModifyLoadBalancerAttributesOutput, ApiError> {
        let pairs = required(input.attributes, "Attributes")?.into_iter().map(|found| (found.key, found.value));
        let wishes = parse(pairs, LOAD_BALANCER)?;
        let modified = self.core.commit(move |state| {
            let arn = load_balancer(state, input.load_balancer_arn)?.arn.clone();
            let found =
                state.load_balancers.get_mut(&arn).ok_or_else(|| gone("LoadBalancerNotFound", arn.as_str()))?;
            merge(&mut found.attributes, wishes, LOAD_BALANCER);
            let attributes = Some(print_load_balancer(&found.attributes));
            Ok(api::ModifyLoadBalancerAttributesOutput { attributes })
        });
        modified.await
    }

    pub(crate) async fn modify_target_group_attributes(
        &self,
        input: api::ModifyTargetGroupAttributesInput,
    ) -> Result<api::ModifyTargetGroupAttributesOutput, ApiError> {
        let pairs = required(input.attributes, "Attributes")?.into_iter().map(|found| (found.key, found.value));
        let wishes = parse(pairs, TARGET_GROUP)?;
        check_delay(&wishes)?;
        let modified = self.core.commit(move |state| {
            let arn = target_group(state, input.target_group_arn)?.arn.clone();
            let found = state.target_groups.get_mut(&arn).ok_or_else(|| gone("TargetGroupNotFound", arn.as_str()))?;
            merge(&mut found.attributes, wishes, TARGET_GROUP);
            let attributes = Some(print_target_group(&found.attributes));
            Ok(api::ModifyTargetGroupAttributesOutput { attributes })
        });
        modified.await
    }

    /// Accepts the defaults only: the balancer does not change response headers.
    pub(crate) fn modify_listener_attributes(
        &self,
        input: api::ModifyListenerAttributesInput,
    ) -> Result<api::ModifyListenerAttributesOutput, ApiError> {
        listener(&self.core.state(), input.listener_arn)?;
        let pairs = required(input.attributes, "Attributes")?.into_iter().map(|found| (found.key, found.value));
        for (key, value) in parse(pairs, LISTENER)? {
            if !LISTENER.contains(&(key.as_str(), value.as_str())) {
                return Err(unsupported(&format!("The listener attribute {key}={value}")));
            }
        }
        Ok(api::ModifyListenerAttributesOutput { attributes: Some(print_listener()) })
    }
}

fn parse(
    pairs: impl Iterator<Item = (Option<String>, Option<String>)>,
    known: &[(&str, &str)],
) -> Result<Attributes, ApiError> {
    let mut wishes = Attributes::new();
    for (key, value) in pairs {
        let key = required(key, "Key")?;
        let value = value.unwrap_or_default();
        let Some((_, default)) = known.iter().find(|(found, _)| *found == key) else {
            return Err(refuse(
                "InvalidConfigurationRequest",
                format!("The attribute key '{key}' is not recognized."),
            ));
        };
        if matches!(*default, "true" | "false") && !matches!(value.as_str(), "true" | "false") {
            return Err(invalid(format!("The attribute {key} must be true or false.")));
        }
        if let Some((_, what)) = FIXED.iter().find(|(found, _)| *found == key).filter(|_| value != *default) {
            return Err(unsupported(what));
        }
        wishes.insert(key, value);
    }
    Ok(wishes)
}

fn check_delay(wishes: &Attributes) -> Result<(), ApiError> {
    match wishes.get(DEREGISTRATION_DELAY).map(|text| text.parse::<u32>()) {
        None | Some(Ok(0..=3600)) => Ok(()),
        Some(_) => Err(invalid(format!("{DEREGISTRATION_DELAY} must be between 0 and 3600."))),
    }
}

fn merge(attributes: &mut Attributes, wishes: Attributes, known: &[(&str, &str)]) {
    attributes.extend(wishes);
    attributes.retain(|key, value| !known.contains(&(key.as_str(), value.as_str())));
}

fn all<'a>(
    known: &'a [(&'a str, &'a str)],
    attributes: &'a Attributes,
) -> impl Iterator<Item = (String, String)> + 'a {
    known.iter().map(|(key, default)| {
        let value = attributes.get(*key).map_or(*default, String::as_str);
        ((*key).to_string(), value.to_string())
    })
}

fn print_load_balancer(attributes: &Attributes) -> Vec<api::LoadBalancerAttribute> {
    let print = |(key, value)| api::LoadBalancerAttribute { key: Some(key), value: Some(value) };
    all(LOAD_BALANCER, attributes).map(print).collect()
}

fn print_target_group(attributes: &Attributes) -> Vec<api::TargetGroupAttribute> {
    let print = |(key, value)| api::TargetGroupAttribute { key: Some(key), value: Some(value) };
    all(TARGET_GROUP, attributes).map(print).collect()
}

fn print_listener() -> Vec<api::ListenerAttribute> {
    let print = |(key, value)| api::ListenerAttribute { key: Some(key), value: Some(value) };
    all(LISTENER, &Attributes::new()).map(print).collect()
}

/// The load balancer of a request.
pub(crate) fn load_balancer(state: &State, arn: Option<String>) -> Result<&LoadBalancer, ApiError> {
    let arn = required(arn, "LoadBalancerArn")?;
    state.load_balancers.get(&LoadBalancerArn::new(&*arn)).ok_or_else(|| gone("LoadBalancerNotFound", &arn))
}

/// The target group of a request.
pub(crate) fn target_group(state: &State, arn: Option<String>) -> Result<&TargetGroup, ApiError> {
    let arn = required(arn, "TargetGroupArn")?;
    state.target_groups.get(&TargetGroupArn::new(&*arn)).ok_or_else(|| gone("TargetGroupNotFound", &arn))
}

/// The listener of a request.
pub(crate) fn listener(state: &State, arn: Option<String>) -> Result<&Listener, ApiError> {
    let arn = required(arn, "ListenerArn")?;
    state.listeners.get(&ListenerArn::new(&*arn)).ok_or_else(|| gone("ListenerNotFound", &arn))
}

/// ELB's refusal of something that does not exist.
pub(crate) fn gone(code: &str, arn: &str) -> ApiError {
    refuse(code, format!("{arn} does not exist."))
}
