//! Who is blue and who is green: read from the platform at the start of every deployment (spec 5.6, 10.1).
//!
//! Promises: decides only; nothing has been changed when it refuses. Rules that mention neither group of the pair
//! are never part of a route.

use alloc::{format, vec::Vec};
use types::{RuleArn, TargetGroupArn, WeightPercent};

use crate::effect::{Failure, ListenerSnapshot, PlatformSnapshot, RuleSnapshot, TaskSetSnapshot, TaskSetStatus};
use crate::facts::Findings;
use crate::plan::{Route, StandardPlan, TargetGroupRoles, Undo};
use crate::texts;

/// Roles and routes for this deployment, or why it cannot run.
pub(crate) fn decide(standard: &StandardPlan, platform: &PlatformSnapshot) -> Result<(Undo, Findings), Failure> {
    let primary = primary(platform)?;
    let target_groups = target_groups(standard, platform, primary)?;
    let production = production_route(&platform.production, &target_groups)?;
    let test =
        platform.test.as_ref().map(|listener| test_route(listener, &target_groups, &production)).transpose()?;
    let test_route_is_on_replacement = platform.test.as_ref().is_some_and(|listener| {
        listener.rules.iter().any(|rule| share(rule, &target_groups.replacement).is_some_and(|weight| weight > 0))
    });
    let findings = Findings {
        leftovers: leftovers(platform),
        desired_count: platform.desired_count,
        task_definition: platform.task_definition.clone(),
        test_route_is_on_replacement,
    };
    let undo = Undo {
        target_groups,
        production,
        test,
        original_task_set: primary.id.clone(),
        replacement_task_set: None,
        replacement_was_asked_for: false,
        replacement_weight: WeightPercent::ZERO,
        replacement_is_primary: false,
        service_arn: platform.service_arn.clone(),
    };
    Ok((undo, findings))
}

fn primary(platform: &PlatformSnapshot) -> Result<&TaskSetSnapshot, Failure> {
    platform.task_sets.iter().find(|set| set.status == TaskSetStatus::Primary).ok_or_else(|| {
        texts::invalid_service(format!(
            "The ECS service {} has no primary task set. Check that it uses the CODE_DEPLOY deployment controller.",
            platform.service_arn
        ))
    })
}

/// The primary's group is the original, the other of the pair the replacement.
fn target_groups(
    standard: &StandardPlan,
    platform: &PlatformSnapshot,
    primary: &TaskSetSnapshot,
) -> Result<TargetGroupRoles, Failure> {
    if platform.target_groups[0] == platform.target_groups[1] {
        return Err(texts::elb_invalid(format!("Both target groups of the pair are {}", platform.target_groups[0])));
    }
    let position = platform.target_groups.iter().position(|group| Some(group) == primary.target_group.as_ref());
    let Some(original) = position else {
        let [first, second] = &standard.target_groups;
        return Err(texts::invalid_service(format!(
            "The target group of the primary task set {} is not one of the deployment group's target groups {first} \
             and {second}.",
            primary.id
        )));
    };
    let replacement = 1 - original;
    Ok(TargetGroupRoles {
        original: platform.target_groups[original].clone(),
        replacement: platform.target_groups[replacement].clone(),
        original_name: standard.target_groups[original].clone(),
        replacement_name: standard.target_groups[replacement].clone(),
    })
}

/// Every rule that mentions the pair moves, and every one of them must send traffic to the primary's group now:
/// a rule that does not would get users onto a set nobody has proven healthy.
fn production_route(listener: &ListenerSnapshot, groups: &TargetGroupRoles) -> Result<Route, Failure> {
    let route = route(listener, groups);
    let is_behind = |rule: &RuleSnapshot| share(rule, &groups.original).is_some_and(|weight| weight > 0);
    let behind = mentioning(listener, groups).filter(|rule| is_behind(rule)).count();
    if behind == 0 {
        return Err(not_behind(&listener.listener));
    }
    match mentioning(listener, groups).find(|rule| !is_behind(rule)) {
        Some(rule) => Err(not_behind(&rule.rule)),
        None => Ok(route),
    }
}

/// The test listener may start on either group of the pair (spec 10.1), but not share a rule with production: a
/// change of the test route must never move users.
fn test_route(listener: &ListenerSnapshot, groups: &TargetGroupRoles, production: &Route) -> Result<Route, Failure> {
    let route = route(listener, groups);
    if route.rules.is_empty() {
        let (original, replacement) = (&groups.original_name, &groups.replacement_name);
        return Err(texts::elb_invalid(format!(
            "Test listener {} must forward to target group {original} or {replacement}",
            listener.listener
        )));
    }
    match route.rules.iter().find(|rule| production.rules.contains(rule)) {
        Some(rule) => {
            Err(texts::elb_invalid(format!("Rule {rule} belongs to both the production and the test route")))
        }
        None => Ok(route),
    }
}

fn not_behind(arn: &impl core::fmt::Display) -> Failure {
    texts::elb_invalid(format!("Primary taskset target group must be behind listener {arn}"))
}

fn route(listener: &ListenerSnapshot, groups: &TargetGroupRoles) -> Route {
    let rules: Vec<RuleArn> = mentioning(listener, groups).map(|rule| rule.rule.clone()).collect();
    Route { listener: listener.listener.clone(), rules }
}

fn mentioning<'a>(
    listener: &'a ListenerSnapshot,
    groups: &'a TargetGroupRoles,
) -> impl Iterator<Item = &'a RuleSnapshot> {
    listener
        .rules
        .iter()
        .filter(|rule| share(rule, &groups.original).is_some() || share(rule, &groups.replacement).is_some())
}

fn share(rule: &RuleSnapshot, group: &TargetGroupArn) -> Option<u16> {
    rule.forward.iter().find(|(member, _)| member == group).map(|(_, weight)| *weight)
}

fn leftovers(platform: &PlatformSnapshot) -> Vec<types::TaskSetId> {
    let left = |set: &&TaskSetSnapshot| set.status == TaskSetStatus::Active;
    platform.task_sets.iter().filter(left).map(|set| set.id.clone()).collect()
}
