//! From records to the one routing table the balancer routes by.
//!
//! Pure: the same state gives the same table. Leaves out: handing it over (`crate::commit`).

use std::collections::BTreeSet;
use std::net::SocketAddr;

use ports::{HealthCheckKind, ListenerProtocol, RoutingTable};
use types::ListenerArn;

use crate::records::{Action, ActionKind, Condition, HealthCheck, Listener, Rule, TargetGroup};
use crate::state::State;

/// Attribute with the drain time of a target group, in seconds (spec 10.3).
pub(crate) const DEREGISTRATION_DELAY: &str = "deregistration_delay.timeout_seconds";
/// Its default.
pub(crate) const DEFAULT_DEREGISTRATION_DELAY: u32 = 300;

/// The table of a state. Listeners in `impaired` are left out: their address cannot be bound at present.
pub(crate) fn routing_table(state: &State, impaired: &BTreeSet<ListenerArn>) -> RoutingTable {
    let listeners = state.listeners.values().filter(|listener| !impaired.contains(&listener.arn));
    RoutingTable {
        generation: state.head.generation,
        listeners: listeners.filter_map(|listener| to_listener(state, listener)).collect(),
        target_groups: state.target_groups.values().map(to_target_group).collect(),
    }
}

/// Where a listener listens.
pub(crate) fn bind_address(state: &State, listener: &Listener) -> Option<SocketAddr> {
    let balancer = state.load_balancers.get(&listener.load_balancer)?;
    Some(SocketAddr::new(balancer.address, listener.port))
}

fn to_listener(state: &State, listener: &Listener) -> Option<ports::Listener> {
    Some(ports::Listener {
        arn: listener.arn.clone(),
        bind: bind_address(state, listener)?,
        protocol: ListenerProtocol::Http,
        rules: listener.rules.iter().filter_map(to_rule).collect(),
        default_action: to_action(&listener.default_actions)?,
        tls: None,
        attributes: ports::ListenerAttributes::default(),
    })
}

fn to_rule(rule: &Rule) -> Option<ports::Rule> {
    Some(ports::Rule {
        arn: rule.arn.clone(),
        priority: rule.priority,
        conditions: rule.conditions.iter().map(to_condition).collect(),
        action: to_action(&rule.actions)?,
    })
}

/// The action that answers: the last one; what may come before it (authentication) is not accepted at creation.
fn to_action(actions: &[Action]) -> Option<ports::Action> {
    Some(match &actions.last()?.kind {
        ActionKind::Forward { target_groups, .. } => {
            let weighted = target_groups.iter().map(|group| ports::WeightedTargetGroup {
                target_group: group.target_group.clone(),
                weight: group.weight,
            });
            ports::Action::Forward(weighted.collect::<Vec<_>>().into())
        }
        ActionKind::FixedResponse { status_code, content_type, message_body } => ports::Action::FixedResponse {
            status: *status_code,
            content_type: content_type.clone().unwrap_or_else(|| "text/plain".to_string()),
            body: message_body.clone().unwrap_or_default(),
        },
        ActionKind::Redirect { status_code, protocol, host, port, path, query } => ports::Action::Redirect {
            status: *status_code,
            // A URL's scheme is lower-case; `#{protocol}` stays as it is.
            protocol: if protocol.starts_with('#') { protocol.clone() } else { protocol.to_ascii_lowercase() },
            host: host.clone(),
            port: port.clone(),
            path: path.clone(),
            query: query.clone(),
        },
    })
}

fn to_condition(condition: &Condition) -> ports::Condition {
    match condition {
        Condition::Path(values) => ports::Condition::Path(values.clone()),
        Condition::Host(values) => ports::Condition::Host(values.clone()),
        Condition::Header { name, values } => ports::Condition::Header { name: name.clone(), values: values.clone() },
        Condition::Method(values) => ports::Condition::Method(values.clone()),
        Condition::Query(values) => ports::Condition::Query(values.clone()),
    }
}

fn to_target_group(group: &TargetGroup) -> ports::TargetGroup {
    let mut targets: Vec<_> = group
        .targets
        .iter()
        .map(|target| ports::Target { address: target.address, registration: target.registration.clone() })
        .collect();
    targets.sort();
    targets.dedup();
    let delay = group.attributes.get(DEREGISTRATION_DELAY).and_then(|text| text.parse().ok());
    ports::TargetGroup {
        arn: group.arn.clone(),
        targets,
        health_check: to_health_check(&group.health_check),
        deregistration_delay_seconds: delay.unwrap_or(DEFAULT_DEREGISTRATION_DELAY),
        protocol: ports::TargetProtocol::default(),
        attributes: ports::TargetGroupAttributes::default(),
    }
}

fn to_health_check(check: &HealthCheck) -> ports::HealthCheck {
    ports::HealthCheck {
        enabled: check.enabled,
        kind: HealthCheckKind::Http {
            path: check.path.clone(),
            is_tls: false,
            is_http2: false,
            matcher: parse_matcher(&check.matcher).unwrap_or_else(|| vec![(200, 200)]),
        },
        port: check.port,
        interval_millis: u64::from(check.interval_seconds) * 1000,
        timeout_millis: u64::from(check.timeout_seconds) * 1000,
        healthy_threshold: check.healthy_threshold,
        unhealthy_threshold: check.unhealthy_threshold,
    }
}

/// Reads `200`, `200,202` or `200-299`; every code within 200..=499 (spec 10.3).
pub(crate) fn parse_matcher(text: &str) -> Option<Vec<(u16, u16)>> {
    text.split(',').map(parse_range).collect()
}

fn parse_range(text: &str) -> Option<(u16, u16)> {
    let (low, high) = text.split_once('-').unwrap_or((text, text));
    let code = |text: &str| text.trim().parse::<u16>().ok().filter(|code| (200..=499).contains(code));
    let (low, high) = (code(low)?, code(high)?);
    (low <= high).then_some((low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matcher_is_a_list_of_codes_and_ranges_between_200_and_499() {
        assert_eq!(parse_matcher("200"), Some(vec![(200, 200)]));
        assert_eq!(parse_matcher("200,301-302"), Some(vec![(200, 200), (301, 302)]));
        for wrong in ["", "199", "500", "299-200", "200-", "abc", "200,,201"] {
            assert_eq!(parse_matcher(wrong), None, "{wrong}");
        }
    }
}
