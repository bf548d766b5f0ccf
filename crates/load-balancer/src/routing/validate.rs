//! Rules that a table must keep before anything is done with it. Source: spec 10.2, 10.3.

use std::collections::BTreeSet;
use std::fmt::Display;

use ports::{Action, HealthCheck, HealthCheckKind, Listener, RoutingTable, TargetGroup};
use types::TargetGroupArn;

const MAX_WEIGHT: u16 = 999;
const MAX_GROUPS_PER_ACTION: usize = 5;
const MAX_DEREGISTRATION_DELAY_SECONDS: u32 = 3_600;

/// Checks a table; the error names the place and the rule.
pub(crate) fn validate(table: &RoutingTable) -> Result<(), String> {
    unique("listener", table.listeners.iter().map(|listener| &listener.arn))?;
    unique("listener address", table.listeners.iter().map(|listener| listener.bind))?;
    unique("target group", table.target_groups.iter().map(|group| &group.arn))?;
    for group in &table.target_groups {
        check_group(group).map_err(|error| format!("target group {}: {error}", group.arn))?;
    }
    let groups: BTreeSet<&TargetGroupArn> = table.target_groups.iter().map(|group| &group.arn).collect();
    for listener in &table.listeners {
        check_listener(listener, &groups).map_err(|error| format!("listener {}: {error}", listener.arn))?;
    }
    Ok(())
}

fn unique<T: Ord + Display>(what: &str, values: impl Iterator<Item = T>) -> Result<(), String> {
    let mut seen = BTreeSet::new();
    for value in values {
        if seen.contains(&value) {
            return Err(format!("{what} {value} is there twice"));
        }
        seen.insert(value);
    }
    Ok(())
}

fn check_listener(listener: &Listener, groups: &BTreeSet<&TargetGroupArn>) -> Result<(), String> {
    if listener.bind.port() == 0 {
        return Err("port 0 is not an address that clients could know".into());
    }
    unique("priority", listener.rules.iter().map(|rule| rule.priority))?;
    for rule in &listener.rules {
        check_action(&rule.action, groups).map_err(|error| format!("rule {}: {error}", rule.arn))?;
    }
    check_action(&listener.default_action, groups).map_err(|error| format!("default action: {error}"))
}

fn check_action(action: &Action, groups: &BTreeSet<&TargetGroupArn>) -> Result<(), String> {
    match action {
        Action::Forward(ports::Forward { groups: weighted, .. }) => {
            if weighted.is_empty() || weighted.len() > MAX_GROUPS_PER_ACTION {
                return Err(format!("a forward action has 1 to {MAX_GROUPS_PER_ACTION} target groups"));
            }
            unique("target group", weighted.iter().map(|group| &group.target_group))?;
            for group in weighted {
                if group.weight > MAX_WEIGHT {
                    return Err(format!("weight {} is above {MAX_WEIGHT}", group.weight));
                }
                if !groups.contains(&group.target_group) {
                    return Err(format!("target group {} is not in the table", group.target_group));
                }
            }
            Ok(())
        }
        Action::FixedResponse { status, .. } if !(200..=599).contains(status) => {
            Err(format!("a fixed response cannot have status {status}"))
        }
        Action::Redirect { status, .. } if !matches!(status, 301 | 302) => {
            Err(format!("a redirect has status 301 or 302, not {status}"))
        }
        Action::Redirect { path, .. } if !path.starts_with('/') => {
            Err(format!("redirect path {path:?} does not begin with /"))
        }
        Action::FixedResponse { .. } | Action::Redirect { .. } => Ok(()),
    }
}

fn check_group(group: &TargetGroup) -> Result<(), String> {
    let mut addresses = BTreeSet::new();
    for target in &group.targets {
        if !addresses.insert(target.address) {
            return Err(format!("target {} is registered twice", target.address));
        }
    }
    if group.deregistration_delay_seconds > MAX_DEREGISTRATION_DELAY_SECONDS {
        return Err(format!("the deregistration delay is at most {MAX_DEREGISTRATION_DELAY_SECONDS} seconds"));
    }
    check_health_check(&group.health_check)
}

fn check_health_check(check: &HealthCheck) -> Result<(), String> {
    if check.interval_millis == 0 || check.timeout_millis == 0 {
        return Err("the health check's interval and timeout are at least 1 ms".into());
    }
    if check.healthy_threshold == 0 || check.unhealthy_threshold == 0 {
        return Err("the health check's thresholds are at least 1".into());
    }
    if let HealthCheckKind::Http { path, matcher, .. } = &check.kind {
        if !path.starts_with('/') || path.parse::<http::uri::PathAndQuery>().is_err() {
            return Err(format!("health check path {path:?} is not a path"));
        }
        if matcher.is_empty() || matcher.iter().any(|(low, high)| low > high) {
            return Err("the health check's matcher has no status in it".into());
        }
    }
    Ok(())
}
