//! Which protocols go together: load balancer, listener, target group.

use aws_api::elbv2 as api;
use aws_protocol::ApiError;

use crate::errors::{invalid, refuse, unsupported};
use crate::records::{Action, Listener, LoadBalancerKind, Protocol, ProtocolVersion, TargetGroup};
use crate::state::State;

/// The protocol of a listener of such a load balancer.
pub(crate) fn of_listener(name: &str, kind: LoadBalancerKind) -> Result<Protocol, ApiError> {
    let article = match kind {
        LoadBalancerKind::Application => "An application",
        LoadBalancerKind::Network => "A network",
    };
    match Protocol::named(name) {
        Some(protocol) if protocol.kind() == kind => Ok(protocol),
        // Network load balancers have listeners of these in AWS.
        None if kind == LoadBalancerKind::Network && is_datagrams(name) => {
            Err(unsupported(&format!("A listener with protocol {name}")))
        }
        None if !api::PROTOCOL_ENUM.contains(&name) => Err(invalid(format!("The protocol '{name}' is not known."))),
        _ => {
            let text = format!("{article} load balancer has no listeners with protocol {name}.");
            Err(refuse("UnsupportedProtocol", text))
        }
    }
}

/// The protocol of a target group.
pub(crate) fn of_group(name: &str) -> Result<Protocol, ApiError> {
    match Protocol::named(name) {
        Some(protocol) => Ok(protocol),
        None if api::PROTOCOL_ENUM.contains(&name) => {
            Err(unsupported(&format!("A target group with protocol {name}")))
        }
        None => Err(invalid(format!("The protocol '{name}' is not known."))),
    }
}

/// The protocol version of a target group.
pub(crate) fn version_of_group(protocol: Protocol, version: Option<&str>) -> Result<ProtocolVersion, ApiError> {
    match version {
        None => Ok(ProtocolVersion::Http1),
        Some(_) if protocol.kind() == LoadBalancerKind::Network => Err(invalid(format!(
            "Protocol version cannot be specified for target groups with the {} protocol.",
            protocol.name()
        ))),
        Some(name) => ProtocolVersion::named(name)
            .ok_or_else(|| invalid(format!("The protocol version '{name}' must be one of HTTP1, HTTP2, GRPC."))),
    }
}

fn is_datagrams(name: &str) -> bool {
    matches!(name, "UDP" | "TCP_UDP" | "QUIC" | "TCP_QUIC")
}

/// Whether all rules of a listener can be followed with its protocol.
pub(crate) fn check_listener(state: &State, listener: &Listener) -> Result<(), ApiError> {
    let rules = listener.rules.iter().map(|rule| rule.actions.as_slice());
    let mut all = std::iter::once(listener.default_actions.as_slice()).chain(rules);
    all.try_for_each(|actions| check_actions(state, listener.protocol, actions))
}

/// Whether a listener of this protocol can do what these actions say.
pub(crate) fn check_actions(state: &State, protocol: Protocol, actions: &[Action]) -> Result<(), ApiError> {
    for action in actions {
        let groups = action.target_groups();
        if groups.is_empty() && protocol.kind() == LoadBalancerKind::Network {
            let text = format!("A listener with protocol {} takes actions of type forward only.", protocol.name());
            return Err(refuse("InvalidLoadBalancerAction", text));
        }
        if protocol.kind() == LoadBalancerKind::Network && action.is_sticky() {
            let text = "Target group stickiness is not supported for a network load balancer.";
            return Err(refuse("InvalidConfigurationRequest", text));
        }
        for group in groups.iter().filter_map(|entry| state.target_groups.get(&entry.target_group)) {
            check_group(protocol, group)?;
        }
    }
    Ok(())
}

fn check_group(protocol: Protocol, group: &TargetGroup) -> Result<(), ApiError> {
    let fits = match protocol {
        Protocol::Http | Protocol::Https => group.protocol.kind() == LoadBalancerKind::Application,
        Protocol::Tcp => group.protocol == Protocol::Tcp,
        Protocol::Tls => group.protocol.kind() == LoadBalancerKind::Network,
    };
    if !fits {
        let text = format!(
            "Listener protocol '{}' is not supported with a target group with the protocol '{}' ({}).",
            protocol.name(),
            group.protocol.name(),
            group.arn
        );
        return Err(refuse("IncompatibleProtocols", text));
    }
    if protocol == Protocol::Http && group.protocol_version == ProtocolVersion::Grpc {
        let text = "Listener protocol 'HTTP' is not supported with a target group with the protocol-version 'GRPC'";
        return Err(refuse("InvalidConfigurationRequest", text));
    }
    Ok(())
}
