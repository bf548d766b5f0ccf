//! From records to the one routing table the balancer routes by.
//!
//! Pure: the same state gives the same table. Leaves out: handing it over (`crate::commit`).

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::ops::RangeInclusive;

use ports::{HealthCheckKind, ListenerProtocol, RoutingTable, TargetProtocol, TlsSettings};
use types::ListenerArn;

use crate::api::attributes::{load_balancers, target_groups};
use crate::api::health_checks::GroupKind;
use crate::api::tls_policies;
use crate::records::{
    Action, ActionKind, Condition, Listener, ListenerTls, Protocol, ProtocolVersion, Rule, TargetGroup,
};
use crate::state::State;

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
        protocol: match listener.protocol {
            Protocol::Http => ListenerProtocol::Http,
            Protocol::Https => ListenerProtocol::Https,
            Protocol::Tcp => ListenerProtocol::Tcp,
            Protocol::Tls => ListenerProtocol::Tls,
        },
        rules: listener.rules.iter().filter_map(to_rule).collect(),
        default_action: to_action(&listener.default_actions)?,
        tls: match &listener.tls {
            Some(tls) => Some(to_tls(state, tls)?),
            None => None,
        },
        attributes: load_balancers::for_listener(state.load_balancers.get(&listener.load_balancer)?, listener),
    })
}

/// None when a certificate is gone: better closed than answered with another's.
fn to_tls(state: &State, tls: &ListenerTls) -> Option<TlsSettings> {
    let certificates = tls.all_certificates().into_iter().map(|arn| state.certificates.get(arn));
    let alpn = tls.alpn_policy.as_deref().and_then(tls_policies::alpn_protocols);
    Some(TlsSettings {
        certificates: certificates.map(|found| found.map(|found| found.as_ref().clone())).collect::<Option<_>>()?,
        minimum_version: tls_policies::minimum_version(&tls.ssl_policy)?,
        alpn_protocols: alpn.unwrap_or_default(),
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
        ActionKind::Forward { target_groups, is_sticky, stickiness_seconds } => {
            let weighted = target_groups.iter().map(|group| ports::WeightedTargetGroup {
                target_group: group.target_group.clone(),
                weight: group.weight,
            });
            let stickiness_seconds = stickiness_seconds.filter(|_| *is_sticky);
            ports::Action::Forward(ports::Forward { groups: weighted.collect(), stickiness_seconds })
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
        Condition::SourceIp(values) => ports::Condition::SourceIp(values.clone()),
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
    ports::TargetGroup {
        arn: group.arn.clone(),
        targets,
        health_check: to_health_check(group),
        deregistration_delay_seconds: target_groups::deregistration_delay_seconds(group),
        protocol: to_target_protocol(group),
        attributes: target_groups::for_group(group),
    }
}

fn to_target_protocol(group: &TargetGroup) -> TargetProtocol {
    match (group.protocol, group.protocol_version) {
        (Protocol::Http, ProtocolVersion::Http1) => TargetProtocol::Http1,
        (Protocol::Http, ProtocolVersion::Http2) => TargetProtocol::Http2,
        (Protocol::Http, ProtocolVersion::Grpc) => TargetProtocol::Grpc,
        (Protocol::Https, ProtocolVersion::Http1) => TargetProtocol::Http1Tls,
        (Protocol::Https, ProtocolVersion::Http2) => TargetProtocol::Http2Tls,
        (Protocol::Https, ProtocolVersion::Grpc) => TargetProtocol::GrpcTls,
        (Protocol::Tcp, _) => TargetProtocol::Tcp,
        (Protocol::Tls, _) => TargetProtocol::Tls,
    }
}

fn to_health_check(group: &TargetGroup) -> ports::HealthCheck {
    let check = &group.health_check;
    let (path, is_tls) = (check.path.clone(), check.protocol.is_tls());
    let matcher = || {
        let codes = GroupKind { protocol: group.protocol, version: group.protocol_version }.codes();
        parse_matcher(&check.matcher, &codes)
    };
    let kind = match (check.protocol, group.protocol.is_network(), group.protocol_version) {
        (Protocol::Tcp | Protocol::Tls, ..) => HealthCheckKind::Tcp,
        (_, false, ProtocolVersion::Grpc) => {
            HealthCheckKind::Grpc { path, matcher: matcher().unwrap_or_else(|| vec![(12, 12)]), is_tls }
        }
        (_, is_network, version) => HealthCheckKind::Http {
            path,
            matcher: matcher().unwrap_or_else(|| vec![(200, 200)]),
            is_tls,
            is_http2: !is_network && version == ProtocolVersion::Http2,
        },
    };
    ports::HealthCheck {
        enabled: check.enabled,
        kind,
        port: check.port,
        interval_millis: u64::from(check.interval_seconds) * 1000,
        timeout_millis: u64::from(check.timeout_seconds) * 1000,
        healthy_threshold: check.healthy_threshold,
        unhealthy_threshold: check.unhealthy_threshold,
    }
}

/// Reads `200`, `200,202` or `200-299`; every code within `codes` (spec 10.3).
pub(crate) fn parse_matcher(text: &str, codes: &RangeInclusive<u16>) -> Option<Vec<(u16, u16)>> {
    text.split(',').map(|range| parse_range(range, codes)).collect()
}

fn parse_range(text: &str, codes: &RangeInclusive<u16>) -> Option<(u16, u16)> {
    let (low, high) = text.split_once('-').unwrap_or((text, text));
    let code = |text: &str| text.trim().parse::<u16>().ok().filter(|code| codes.contains(code));
    let (low, high) = (code(low)?, code(high)?);
    (low <= high).then_some((low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matcher_is_a_list_of_codes_and_ranges_between_200_and_499() {
        let parse_matcher = |text: &str| parse_matcher(text, &(200..=499));
        assert_eq!(parse_matcher("200"), Some(vec![(200, 200)]));
        assert_eq!(parse_matcher("200,301-302"), Some(vec![(200, 200), (301, 302)]));
        for wrong in ["", "199", "500", "299-200", "200-", "abc", "200,,201"] {
            assert_eq!(parse_matcher(wrong), None, "{wrong}");
        }
    }
}
