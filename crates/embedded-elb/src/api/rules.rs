//! Rules: CreateRule, DescribeRules, ModifyRule, DeleteRule, SetRulePriorities.
//!
//! The default rule has an ARN and is described like the others; it is changed through ModifyListener only (spec
//! 10.2).

use aws_api::elbv2 as api;
use aws_protocol::ApiError;
use types::RuleArn;

use super::attributes::{gone, listener};
use super::listeners::rule_arn;
use super::{actions, conditions, paging, protocols, tags};
use crate::elb::Elb;
use crate::errors::{invalid, refuse, required, unsupported};
use crate::records::{Listener, Rule};
use crate::state::State;

/// ELB's quota per load balancer, default rules not counted.
pub(crate) const MAX_RULES: usize = 100;
const MAX_PRIORITY: u32 = 50_000;

impl Elb {
    pub(crate) async fn create_rule(&self, input: api::CreateRuleInput) -> Result<api::CreateRuleOutput, ApiError> {
        check_transforms(input.transforms.as_ref())?;
        let priority = parse_priority(required(input.priority, "Priority")?)?;
        let (parsed_conditions, parsed_actions) =
            (conditions::parse(input.conditions)?, actions::parse(input.actions, "Actions")?);
        let (tags, draw) = (tags::parse(input.tags)?, self.core.ids.hex(16));
        let created = self.core.commit(move |state| {
            let found = listener(state, input.listener_arn)?;
            let rule = Rule {
                arn: RuleArn::new(rule_arn(&found.arn, &draw)),
                priority,
                conditions: parsed_conditions,
                actions: parsed_actions,
                tags,
            };
            create(state, found.clone(), rule)
        });
        Ok(api::CreateRuleOutput { rules: Some(vec![print(&created.await?)]) })
    }

    pub(crate) async fn modify_rule(&self, input: api::ModifyRuleInput) -> Result<api::ModifyRuleOutput, ApiError> {
        check_transforms(input.transforms.as_ref())?;
        let arn = RuleArn::new(required(input.rule_arn, "RuleArn")?);
        let new_conditions = match input.conditions {
            None => None,
            Some(found) => Some(conditions::parse(Some(found))?),
        };
        let new_actions = match input.actions {
            None => None,
            Some(found) => Some(actions::parse(Some(found), "Actions")?),
        };
        let modified = self.core.commit(move |state| {
            let (balancer, protocol) = {
                let found = changeable(state, &arn)?;
                (found.load_balancer.clone(), found.protocol)
            };
            if let Some(new_actions) = &new_actions {
                actions::check_action_targets(state, &balancer, new_actions)?;
                protocols::check_actions(state, protocol, new_actions)?;
            }
            let rule = state.rule_mut(&arn).ok_or_else(|| gone("RuleNotFound", arn.as_str()))?;
            rule.conditions = new_conditions.unwrap_or_else(|| rule.conditions.clone());
            rule.actions = new_actions.unwrap_or_else(|| rule.actions.clone());
            Ok(print(rule))
        });
        Ok(api::ModifyRuleOutput { rules: Some(vec![modified.await?]) })
    }

    pub(crate) async fn delete_rule(&self, input: api::DeleteRuleInput) -> Result<api::DeleteRuleOutput, ApiError> {
        let arn = RuleArn::new(required(input.rule_arn, "RuleArn")?);
        let deleted = self.core.commit(move |state| {
            changeable(state, &arn)?;
            for listener in state.listeners.values_mut() {
                listener.rules.retain(|rule| rule.arn != arn);
            }
            Ok(api::DeleteRuleOutput {})
        });
        deleted.await
    }

    /// Moves any number of rules at once; two rules may change places.
    pub(crate) async fn set_rule_priorities(
        &self,
        input: api::SetRulePrioritiesInput,
    ) -> Result<api::SetRulePrioritiesOutput, ApiError> {
        let pairs = required(input.rule_priorities, "RulePriorities")?.into_iter().map(|pair| {
            let arn = RuleArn::new(required(pair.rule_arn, "RuleArn")?);
            Ok((arn, parse_priority(required(pair.priority, "Priority")?)?))
        });
        let pairs = pairs.collect::<Result<Vec<_>, ApiError>>()?;
        let set = self.core.commit(move |state| {
            for (arn, priority) in &pairs {
                changeable(state, arn)?;
                state.rule_mut(arn).ok_or_else(|| gone("RuleNotFound", arn.as_str()))?.priority = *priority;
            }
            for listener in state.listeners.values_mut() {
                listener.rules.sort_by_key(|rule| rule.priority);
                let twice = listener.rules.windows(2).find(|pair| pair[0].priority == pair[1].priority);
                if let Some(pair) = twice {
                    return Err(in_use(pair[0].priority));
                }
            }
            let moved = state.listeners.values().flat_map(|listener| &listener.rules);
            let moved = moved.filter(|rule| pairs.iter().any(|(arn, _)| *arn == rule.arn));
            Ok(moved.map(print).collect())
        });
        Ok(api::SetRulePrioritiesOutput { rules: Some(set.await?) })
    }
}

fn in_use(priority: u32) -> ApiError {
    refuse("PriorityInUse", format!("Priority '{priority}' is currently in use."))
}

fn create(state: &mut State, mut listener: Listener, rule: Rule) -> Result<Rule, ApiError> {
    if listener.protocol.is_network() {
        let text = "Rules cannot be created for a listener of a network load balancer.";
        return Err(refuse("InvalidConfigurationRequest", text));
    }
    // Unlike listeners and groups, the same rule again is refused (as in AWS).
    if listener.rules.iter().any(|found| found.priority == rule.priority) {
        return Err(in_use(rule.priority));
    }
    let rules: usize = state.listeners_of(&listener.load_balancer).iter().map(|found| found.rules.len()).sum();
    if rules >= MAX_RULES {
        return Err(refuse("TooManyRules", format!("A load balancer can have at most {MAX_RULES} rules.")));
    }
    actions::check_action_targets(state, &listener.load_balancer, &rule.actions)?;
    protocols::check_actions(state, listener.protocol, &rule.actions)?;
    listener.rules.push(rule.clone());
    listener.rules.sort_by_key(|found| found.priority);
    state.listeners.insert(listener.arn.clone(), listener);
    Ok(rule)
}

/// The listener of a rule that may be changed: it exists and is not the default one.
fn changeable<'a>(state: &'a State, arn: &RuleArn) -> Result<&'a Listener, ApiError> {
    let listener = state.listener_of_rule(arn).ok_or_else(|| gone("RuleNotFound", arn.as_str()))?;
    if listener.default_rule == *arn {
        let text = format!("Default rule '{arn}' cannot be modified, moved or deleted; use ModifyListener.");
        return Err(refuse("OperationNotPermitted", text));
    }
    Ok(listener)
}

fn parse_priority(priority: i64) -> Result<u32, ApiError> {
    let priority = u32::try_from(priority).ok().filter(|priority| (1..=MAX_PRIORITY).contains(priority));
    priority.ok_or_else(|| invalid(format!("Priority must be between 1 and {MAX_PRIORITY}.")))
}

fn check_transforms(transforms: Option<&Vec<api::RuleTransform>>) -> Result<(), ApiError> {
    match transforms {
        Some(transforms) if !transforms.is_empty() => Err(unsupported("A rule transform")),
        _ => Ok(()),
    }
}

/// DescribeRules: by priority, the default rule last.
pub(crate) fn describe(state: &State, input: api::DescribeRulesInput) -> Result<api::DescribeRulesOutput, ApiError> {
    let items = match (input.listener_arn, input.rule_arns.filter(|arns| !arns.is_empty())) {
        (Some(_), Some(_)) => return Err(invalid("Give either a listener ARN or rule ARNs, not both.")),
        (Some(arn), None) => print_all(listener(state, Some(arn))?),
        (None, Some(arns)) => {
            let found = arns.iter().map(|arn| {
                let rules = state.listener_of_rule(&RuleArn::new(&**arn)).map(print_all).unwrap_or_default();
                let rule = rules.into_iter().find(|rule| rule.rule_arn.as_ref() == Some(arn));
                rule.ok_or_else(|| gone("RuleNotFound", arn))
            });
            found.collect::<Result<Vec<_>, _>>()?
        }
        (None, None) => return Err(invalid("You must specify either rule ARNs or a listener ARN.")),
    };
    let arn = |rule: &api::Rule| rule.rule_arn.clone().unwrap_or_default();
    let keyed: Vec<_> = items.into_iter().map(|rule| (arn(&rule), rule)).collect();
    let (shown, next_marker) =
        paging::page(keyed.iter().collect(), |(arn, _)| arn.as_str(), input.marker.as_deref(), input.page_size)?;
    let rules = shown.into_iter().map(|(_, rule)| rule.clone()).collect();
    Ok(api::DescribeRulesOutput { rules: Some(rules), next_marker })
}

fn print_all(listener: &Listener) -> Vec<api::Rule> {
    let default = api::Rule {
        rule_arn: Some(listener.default_rule.to_string()),
        priority: Some("default".to_string()),
        conditions: Some(Vec::new()),
        actions: Some(actions::print(&listener.default_actions)),
        is_default: Some(true),
        transforms: None,
    };
    listener.rules.iter().map(print).chain([default]).collect()
}

fn print(rule: &Rule) -> api::Rule {
    api::Rule {
        rule_arn: Some(rule.arn.to_string()),
        priority: Some(rule.priority.to_string()),
        conditions: Some(rule.conditions.iter().map(conditions::print).collect()),
        actions: Some(actions::print(&rule.actions)),
        is_default: Some(false),
        transforms: None,
    }
}
