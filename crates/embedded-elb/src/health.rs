//! Targets' health: the balancer's last look, laid over what is registered now.
//!
//! The look is a fraction of a second old, the registrations are not. So a target the balancer has not reported yet
//! is `initial`, one that is reported but no longer registered is `draining`, and a group no listener names is
//! `unused`, whatever the last look said (spec 10.3).

use std::collections::HashMap;

use ports::{TargetGroupHealth, TargetHealth, TargetState};
use types::TargetGroupArn;

use crate::records::{Target, TargetGroup};

/// The last look.
#[derive(Debug, Default)]
pub(crate) struct HealthView {
    groups: HashMap<TargetGroupArn, Vec<TargetHealth>>,
}

impl HealthView {
    /// Takes a new look; true when a target's state or reason differs from the last one.
    pub fn replace(&mut self, looks: Vec<TargetGroupHealth>) -> bool {
        let groups: HashMap<_, _> = looks.into_iter().map(|look| (look.target_group, look.targets)).collect();
        let changed = groups.len() != self.groups.len()
            || groups.iter().any(|(arn, new)| self.groups.get(arn).is_none_or(|old| !same_states(old, new)));
        self.groups = groups;
        changed
    }

    /// Health of a group's registered targets in registration order, then of its draining ones.
    pub fn of_group(&self, group: &TargetGroup, in_use: bool) -> Vec<TargetHealth> {
        let empty = Vec::new();
        let seen = self.groups.get(&group.arn).unwrap_or(&empty);
        let registered = group.targets.iter().map(|target| registered_health(target, seen, in_use));
        let draining = seen.iter().filter(|look| !group.targets.iter().any(|target| is_same(target, look)));
        let draining = draining.filter(|look| look.state != TargetState::Unused).map(draining_health);
        registered.chain(draining).collect()
    }

    /// How many registered targets of a group are healthy and how many are not (unhealthy or draining ones aside).
    pub fn host_counts(&self, group: &TargetGroup) -> (u32, u32) {
        let mut counts = (0, 0);
        for look in self.of_group(group, true) {
            match look.state {
                TargetState::Healthy => counts.0 += 1,
                TargetState::Unhealthy => counts.1 += 1,
                _ => {}
            }
        }
        counts
    }
}

fn is_same(target: &Target, look: &TargetHealth) -> bool {
    look.target.address == target.address && look.target.registration == target.registration
}

fn registered_health(target: &Target, seen: &[TargetHealth], in_use: bool) -> TargetHealth {
    let identity = ports::Target { address: target.address, registration: target.registration.clone() };
    let look = seen.iter().find(|look| is_same(target, look));
    let in_flight = look.map_or(0, |look| look.in_flight);
    if !in_use {
        let (reason, text) =
            ("Target.NotInUse", "Target group is not configured to receive traffic from the load balancer");
        return with_reason(identity, TargetState::Unused, reason, text, in_flight);
    }
    match look {
        // Unused and draining are older than the registration or the attachment.
        Some(look) if !matches!(look.state, TargetState::Unused | TargetState::Draining) => look.clone(),
        _ => with_reason(
            identity,
            TargetState::Initial,
            "Elb.RegistrationInProgress",
            "Target registration is in progress",
            in_flight,
        ),
    }
}

fn draining_health(look: &TargetHealth) -> TargetHealth {
    with_reason(
        look.target.clone(),
        TargetState::Draining,
        "Target.DeregistrationInProgress",
        "Target deregistration is in progress",
        look.in_flight,
    )
}

fn with_reason(target: ports::Target, state: TargetState, reason: &str, text: &str, in_flight: u64) -> TargetHealth {
    TargetHealth { target, state, reason: Some(reason.to_string()), description: Some(text.to_string()), in_flight }
}

fn same_states(old: &[TargetHealth], new: &[TargetHealth]) -> bool {
    old.len() == new.len()
        && old.iter().zip(new).all(|(old, new)| {
            old.target == new.target
                && old.state == new.state
                && old.reason == new.reason
                // The end of a drain matters, the number in between does not.
                && (old.in_flight == 0) == (new.in_flight == 0)
        })
}
