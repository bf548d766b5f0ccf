//! What a deployment asks of ELB: reading a listener's rules and moving their weights (spec 10.1).
//!
//! Promises: all rules of a route move in one table change; actions of other kinds stay; the answer is what the
//! balancer's own table says afterwards, not what was asked for.

use async_trait::async_trait;
use deployment::{ListenerSnapshot, Route, RuleSnapshot};
use ports::{LoadBalancerInfo, PlatformError, RoutingTable, Traffic};
use types::{ListenerArn, LoadBalancerArn, RuleArn, TargetGroupArn, TargetGroupName, WeightPercent};

use crate::api::actions::check_targets;
use crate::api::protocols;
use crate::core::Unanswered;
use crate::elb::Elb;
use crate::errors::{permanent, refuse, to_platform};
use crate::records::{Action, ActionKind, Listener, WeightedGroup};
use crate::state::State;

#[async_trait]
impl Traffic for Elb {
    async fn target_groups(&self, names: &[TargetGroupName; 2]) -> Result<[TargetGroupArn; 2], PlatformError> {
        let state = self.core.state();
        let find = |name: &TargetGroupName| {
            let found = state.target_group_named(name.as_str()).map(|group| group.arn.clone());
            found.ok_or_else(|| permanent(format!("The target group {name} does not exist.")))
        };
        Ok([find(&names[0])?, find(&names[1])?])
    }

    async fn load_balancer_of_listener(&self, listener: &ListenerArn) -> Result<LoadBalancerInfo, PlatformError> {
        let state = self.core.state();
        let found = state.listeners.get(listener).ok_or_else(|| no_listener(listener))?;
        Ok(LoadBalancerInfo { arn: found.load_balancer.clone(), application: !found.protocol.is_network() })
    }

    async fn load_balancers_of_target_group(
        &self,
        target_group: &TargetGroupArn,
    ) -> Result<Vec<LoadBalancerArn>, PlatformError> {
        Ok(self.core.state().load_balancers_using(target_group).into_iter().cloned().collect())
    }

    async fn describe_listener(&self, listener: &ListenerArn) -> Result<ListenerSnapshot, PlatformError> {
        // Sets are deleted on the strength of this answer, so it must be what the balancer routes by.
        if self.core.is_suspect().await
            && let Err(cause) = self.core.reconcile().await
        {
            let text = format!("The load balancer has not confirmed its routing table: {cause}");
            return Err(PlatformError::Transient(text));
        }
        let state = self.core.state();
        let found = state.listeners.get(listener).ok_or_else(|| no_listener(listener))?;
        let default = snapshot(&found.default_rule, &found.default_actions);
        let others = found.rules.iter().filter_map(|rule| snapshot(&rule.arn, &rule.actions));
        Ok(ListenerSnapshot { listener: listener.clone(), rules: default.into_iter().chain(others).collect() })
    }

    async fn set_weights(
        &self,
        route: &Route,
        original: &TargetGroupArn,
        replacement: &TargetGroupArn,
        replacement_weight: WeightPercent,
    ) -> Result<WeightPercent, PlatformError> {
        let weights = Weights { original: original.clone(), replacement: replacement.clone(), replacement_weight };
        let (wanted, target) = (route.clone(), weights.clone());
        let unanswered =
            if raises(&self.core.state(), route, &weights) { Unanswered::TakenBack } else { Unanswered::Kept };
        let change = move |state: &mut State| rewrite(state, &wanted, &target);
        self.core.commit_or(unanswered, change).await.map_err(to_platform)?;
        let table = self.core.balancer.table().await;
        let table = table.map_err(|error| PlatformError::Transient(error.to_string()))?;
        read_back(&self.core.state(), &table, route, &weights)
    }
}

/// The pair of groups of a deployment and the replacement's share.
#[derive(Clone)]
struct Weights {
    original: TargetGroupArn,
    replacement: TargetGroupArn,
    replacement_weight: WeightPercent,
}

impl Weights {
    fn entries(&self) -> [WeightedGroup; 2] {
        let entry = |group: &TargetGroupArn, weight: WeightPercent| WeightedGroup {
            target_group: group.clone(),
            weight: u16::from(weight.get()),
        };
        [
            entry(&self.original, self.replacement_weight.complement()),
            entry(&self.replacement, self.replacement_weight),
        ]
    }
}

fn snapshot(rule: &RuleArn, actions: &[Action]) -> Option<RuleSnapshot> {
    let groups = actions.iter().map(Action::target_groups).find(|groups| !groups.is_empty())?;
    let forward = groups.iter().map(|group| (group.target_group.clone(), group.weight)).collect();
    Some(RuleSnapshot { rule: rule.clone(), forward })
}

/// Whether some rule would send the replacement more than it does now.
fn raises(state: &State, route: &Route, weights: &Weights) -> bool {
    let Some(listener) = state.listeners.get(&route.listener) else { return false };
    let share = |actions: &[Action]| {
        let groups = actions.iter().flat_map(Action::target_groups);
        let sum: u32 = groups.clone().map(|group| u32::from(group.weight)).sum();
        let of_it = groups.filter(|group| group.target_group == weights.replacement);
        of_it.map(|group| u32::from(group.weight)).sum::<u32>() * 100 / sum.max(1)
    };
    let wanted = u32::from(weights.replacement_weight.get());
    route.rules.iter().any(|rule| {
        let own = listener.rules.iter().find(|found| found.arn == *rule).map(|found| &found.actions);
        let actions = own.unwrap_or(&listener.default_actions);
        share(actions) < wanted
    })
}

fn rewrite(state: &mut State, route: &Route, weights: &Weights) -> Result<(), aws_protocol::ApiError> {
    let balancer = match state.listeners.get(&route.listener) {
        Some(listener) => listener.load_balancer.clone(),
        None => {
            return Err(refuse("ListenerNotFound", format!("The listener {} does not exist.", route.listener)));
        }
    };
    check_targets(state, &balancer, [&weights.original, &weights.replacement])?;
    let listener = state.listeners.get_mut(&route.listener).filter(|_| !route.rules.is_empty());
    let listener = listener
        .ok_or_else(|| refuse("RuleNotFound", format!("The route of listener {} names no rule.", route.listener)))?;
    for rule in &route.rules {
        let actions = actions_mut(listener, rule).ok_or_else(|| {
            refuse("RuleNotFound", format!("The rule {rule} of listener {} no longer exists.", route.listener))
        })?;
        let forward = actions.iter_mut().find(|action| !action.target_groups().is_empty()).ok_or_else(|| {
            refuse("InvalidLoadBalancerAction", format!("The rule {rule} no longer forwards to a target group."))
        })?;
        // Without stickiness: it would keep clients where they are (spec 10.1).
        let target_groups = weights.entries().to_vec();
        forward.kind = ActionKind::Forward { target_groups, is_sticky: false, stickiness_seconds: None };
    }
    let changed = listener.clone();
    protocols::check_listener(state, &changed)
}

fn actions_mut<'a>(listener: &'a mut Listener, rule: &RuleArn) -> Option<&'a mut Vec<Action>> {
    if listener.default_rule == *rule {
        return Some(&mut listener.default_actions);
    }
    listener.rules.iter_mut().find(|found| found.arn == *rule).map(|found| &mut found.actions)
}

/// What the balancer itself routes by must be what was asked for, rule by rule.
fn read_back(
    state: &State,
    table: &RoutingTable,
    route: &Route,
    weights: &Weights,
) -> Result<WeightPercent, PlatformError> {
    let listener = table.listeners.iter().find(|found| found.arn == route.listener).ok_or_else(|| {
        PlatformError::Transient(format!(
            "The load balancer does not serve the listener {} at present.",
            route.listener
        ))
    })?;
    let default_rule = state.listeners.get(&route.listener).map(|found| &found.default_rule);
    let expected: Vec<_> = weights.entries().into_iter().map(|entry| (entry.target_group, entry.weight)).collect();
    for rule in &route.rules {
        let action = if Some(rule) == default_rule {
            Some(&listener.default_action)
        } else {
            listener.rules.iter().find(|found| found.arn == *rule).map(|found| &found.action)
        };
        let found: Vec<_> = match action {
            Some(ports::Action::Forward(ports::Forward { groups, .. })) => {
                groups.iter().map(|group| (group.target_group.clone(), group.weight)).collect()
            }
            _ => Vec::new(),
        };
        if found != expected {
            return Err(PlatformError::Transient(format!(
                "The load balancer does not route rule {rule} by the new weights yet."
            )));
        }
    }
    Ok(weights.replacement_weight)
}

fn no_listener(listener: &ListenerArn) -> PlatformError {
    permanent(format!("The listener {listener} does not exist."))
}
