//! Short ways to write routing tables.

use std::net::SocketAddr;

use ports::{
    Action, HealthCheck, HealthCheckKind, Listener, ListenerProtocol, RoutingTable, Target, TargetGroup,
    WeightedTargetGroup,
};

/// An HTTP check of `/health` every 50 ms, thresholds 2 and 2.
pub fn quick_check() -> HealthCheck {
    HealthCheck {
        enabled: true,
        kind: HealthCheckKind::Http {
            path: "/health".into(),
            matcher: vec![(200, 299)],
            is_tls: false,
            is_http2: false,
        },
        port: None,
        interval_millis: 50,
        timeout_millis: 2_000,
        healthy_threshold: 2,
        unhealthy_threshold: 2,
    }
}

/// A check that finds new targets at once, but will not notice a death during a test.
pub fn slow_check() -> HealthCheck {
    HealthCheck { interval_millis: 300_000, ..quick_check() }
}

pub fn target(address: SocketAddr) -> Target {
    Target { address, registration: format!("task-{}", address.port()) }
}

pub fn group(name: &str, targets: &[SocketAddr]) -> TargetGroup {
    TargetGroup {
        arn: name.into(),
        targets: targets.iter().copied().map(target).collect(),
        health_check: quick_check(),
        deregistration_delay_seconds: 300,
        protocol: Default::default(),
        attributes: Default::default(),
    }
}

pub fn forward(weights: &[(&str, u16)]) -> Action {
    let weighted =
        |(name, weight): &(&str, u16)| WeightedTargetGroup { target_group: (*name).into(), weight: *weight };
    Action::Forward(weights.iter().map(weighted).collect::<Vec<_>>().into())
}

pub fn listener(bind: SocketAddr, default_action: Action) -> Listener {
    let arn = format!("listener-{}", bind.port());
    Listener {
        arn: arn.as_str().into(),
        bind,
        protocol: ListenerProtocol::Http,
        rules: Vec::new(),
        default_action,
        tls: None,
        attributes: Default::default(),
    }
}

pub fn fixed(status: u16, body: &str) -> Action {
    Action::FixedResponse { status, content_type: "text/plain".into(), body: body.into() }
}

pub fn table(generation: u64, listeners: Vec<Listener>, target_groups: Vec<TargetGroup>) -> RoutingTable {
    RoutingTable { generation, listeners, target_groups }
}

/// One listener that forwards to one group.
pub fn simple(bind: SocketAddr, targets: &[SocketAddr]) -> RoutingTable {
    table(1, vec![listener(bind, forward(&[("blue", 1)]))], vec![group("blue", targets)])
}
