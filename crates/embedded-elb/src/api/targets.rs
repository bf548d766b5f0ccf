//! Targets registered by hand, and the health of all: RegisterTargets, DeregisterTargets, DescribeTargetHealth.

use std::net::{IpAddr, SocketAddr};
use std::sync::PoisonError;

use aws_api::elbv2 as api;
use aws_protocol::ApiError;
use ports::{TargetHealth, TargetState};

use super::attributes::{gone, target_group};
use crate::elb::Elb;
use crate::errors::{invalid, refuse, required};
use crate::records::{Target, TargetGroup, USER};
use crate::registry::MAX_TARGETS;
use crate::state::State;

impl Elb {
    pub(crate) async fn register_targets(
        &self,
        input: api::RegisterTargetsInput,
    ) -> Result<api::RegisterTargetsOutput, ApiError> {
        let wanted = required(input.targets, "Targets")?;
        if wanted.is_empty() {
            return Err(invalid("Targets must hold a target."));
        }
        // Drawn here: a change is made of its arguments only.
        let draws: Vec<_> = wanted.iter().map(|_| format!("{USER}-{}", self.core.ids.hex(16))).collect();
        let registered = self.core.commit(move |state| {
            let arn = target_group(state, input.target_group_arn)?.arn.clone();
            let group = state.target_groups.get_mut(&arn).ok_or_else(|| gone("TargetGroupNotFound", arn.as_str()))?;
            for (target, registration) in wanted.into_iter().zip(draws) {
                let address = parse_address(group, &target)?;
                if group.targets.iter().any(|found| found.address == address) {
                    continue;
                }
                let owner = USER.to_string();
                let availability_zone = target.availability_zone;
                group.targets.push(Target { owner, registration, address, availability_zone });
            }
            group.targets.sort();
            if group.targets.len() > MAX_TARGETS {
                return Err(refuse("TooManyTargets", format!("{arn} cannot hold more than {MAX_TARGETS} targets.")));
            }
            Ok(api::RegisterTargetsOutput {})
        });
        registered.await
    }

    pub(crate) async fn deregister_targets(
        &self,
        input: api::DeregisterTargetsInput,
    ) -> Result<api::DeregisterTargetsOutput, ApiError> {
        let unwanted = required(input.targets, "Targets")?;
        let deregistered = self.core.commit(move |state| {
            let arn = target_group(state, input.target_group_arn)?.arn.clone();
            let group = state.target_groups.get_mut(&arn).ok_or_else(|| gone("TargetGroupNotFound", arn.as_str()))?;
            for target in unwanted {
                let id = parse_ip(&required(target.id, "Id")?)?;
                let port = target.port;
                // Without a port all of the address's registrations go. Targets that are not there are no error.
                group.targets.retain(|found| {
                    found.address.ip() != id || port.is_some_and(|port| i64::from(found.address.port()) != port)
                });
            }
            Ok(api::DeregisterTargetsOutput {})
        });
        deregistered.await
    }

    pub(crate) fn describe_target_health(
        &self,
        state: &State,
        input: api::DescribeTargetHealthInput,
    ) -> Result<api::DescribeTargetHealthOutput, ApiError> {
        let group = target_group(state, input.target_group_arn)?;
        let in_use = !state.load_balancers_using(&group.arn).is_empty();
        let health = self.core.health.read().unwrap_or_else(PoisonError::into_inner).of_group(group, in_use);
        let descriptions = match input.targets.filter(|targets| !targets.is_empty()) {
            None => health.iter().map(|look| print(group, look)).collect(),
            Some(targets) => {
                let asked = targets.iter().map(|target| describe_one(group, &health, target));
                asked.collect::<Result<Vec<_>, _>>()?
            }
        };
        Ok(api::DescribeTargetHealthOutput { target_health_descriptions: Some(descriptions) })
    }
}

fn parse_ip(text: &str) -> Result<IpAddr, ApiError> {
    text.parse().map_err(|_| {
        refuse(
            "InvalidTarget",
            format!("'{text}' is not an IP address; the embedded platform has no EC2 instances to register."),
        )
    })
}

fn parse_address(group: &TargetGroup, target: &api::TargetDescription) -> Result<SocketAddr, ApiError> {
    let ip = parse_ip(target.id.as_deref().ok_or_else(|| invalid("The request must contain the parameter Id."))?)?;
    let port = match target.port {
        None => group.port,
        Some(port) => u16::try_from(port)
            .ok()
            .filter(|port| *port > 0)
            .ok_or_else(|| invalid("Port must be between 1 and 65535."))?,
    };
    Ok(SocketAddr::new(ip, port))
}

/// A target that was asked for by name: its health, or `unused` when it is not registered.
fn describe_one(
    group: &TargetGroup,
    health: &[TargetHealth],
    target: &api::TargetDescription,
) -> Result<api::TargetHealthDescription, ApiError> {
    let address = parse_address(group, target)?;
    if let Some(look) = health.iter().find(|look| look.target.address == address) {
        return Ok(print(group, look));
    }
    let text = |text: &str| Some(text.to_string());
    let state = api::TargetHealth {
        state: text("unused"),
        reason: text("Target.NotRegistered"),
        description: text("Target is not registered to the target group"),
    };
    Ok(description(group, address, target.availability_zone.clone(), state))
}

fn print(group: &TargetGroup, look: &TargetHealth) -> api::TargetHealthDescription {
    let state = match look.state {
        TargetState::Initial => "initial",
        TargetState::Healthy => "healthy",
        TargetState::Unhealthy => "unhealthy",
        TargetState::Unused => "unused",
        TargetState::Draining => "draining",
        TargetState::Unavailable => "unavailable",
    };
    let zone = group.targets.iter().find(|target| target.address == look.target.address);
    let zone = zone.and_then(|target| target.availability_zone.clone());
    let text = |text: &str| Some(text.to_string());
    let (reason, told) = match look.state {
        // A network load balancer does not tell more (spec 10.3).
        TargetState::Unhealthy if group.protocol.is_network() => {
            (text("Target.FailedHealthChecks"), text("Health checks failed"))
        }
        _ => (look.reason.clone(), look.description.clone()),
    };
    let state = api::TargetHealth { state: text(state), reason, description: told };
    description(group, look.target.address, zone, state)
}

fn description(
    group: &TargetGroup,
    address: SocketAddr,
    availability_zone: Option<String>,
    state: api::TargetHealth,
) -> api::TargetHealthDescription {
    let check_port = group.health_check.port.unwrap_or(address.port());
    api::TargetHealthDescription {
        target: Some(api::TargetDescription {
            id: Some(address.ip().to_string()),
            port: Some(i64::from(address.port())),
            availability_zone,
            quic_server_id: None,
        }),
        health_check_port: Some(check_port.to_string()),
        target_health: Some(state),
        ..api::TargetHealthDescription::default()
    }
}
