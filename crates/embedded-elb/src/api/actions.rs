//! Actions of listeners and rules: forward, fixed-response, redirect.
//!
//! Promises: what is stored can be routed by; a forward action reads back in AWS's two forms (one group: shortcut and
//! ForwardConfig with weight 1; several: ForwardConfig only, spec 10.1). Authentication is refused.

use std::collections::BTreeSet;

use aws_api::elbv2 as api;
use aws_protocol::ApiError;
use types::{LoadBalancerArn, TargetGroupArn};

use crate::errors::{invalid, refuse, required, unsupported};
use crate::records::{Action, ActionKind, WeightedGroup};
use crate::state::State;

/// Target groups one forward action can name (spec 10.2).
pub(crate) const MAX_GROUPS: usize = 5;
const MAX_WEIGHT: i64 = 999;
const MAX_BODY: usize = 1024;
const CONTENT_TYPES: [&str; 5] =
    ["text/plain", "text/css", "text/html", "application/javascript", "application/json"];

/// Reads a rule's actions: exactly one that answers.
pub(crate) fn parse(actions: Option<Vec<api::Action>>, member: &str) -> Result<Vec<Action>, ApiError> {
    let actions = required(actions, member)?;
    match actions.len() {
        0 => Err(invalid(format!("{member} must hold an action."))),
        1 => actions.into_iter().map(parse_action).collect(),
        _ if actions.iter().any(|action| is_authentication(action.type_.as_deref())) => {
            Err(unsupported("An authentication action"))
        }
        _ => Err(refuse(
            "InvalidLoadBalancerAction",
            format!("{member} must hold exactly one action of type forward, redirect or fixed-response."),
        )),
    }
}

fn is_authentication(kind: Option<&str>) -> bool {
    matches!(kind, Some("authenticate-oidc" | "authenticate-cognito" | "jwt-validation"))
}

fn parse_action(action: api::Action) -> Result<Action, ApiError> {
    let order = match action.order {
        None => None,
        Some(order) => {
            let order = u32::try_from(order).ok().filter(|order| (1..=50_000).contains(order));
            Some(order.ok_or_else(|| invalid("Order must be between 1 and 50000."))?)
        }
    };
    let kind = match action.type_.as_deref() {
        Some("forward") => parse_forward(action.target_group_arn, action.forward_config)?,
        Some("fixed-response") => {
            parse_fixed_response(required(action.fixed_response_config, "FixedResponseConfig")?)?
        }
        Some("redirect") => parse_redirect(required(action.redirect_config, "RedirectConfig")?)?,
        kind if is_authentication(kind) => return Err(unsupported("An authentication action")),
        Some(other) => return Err(invalid(format!("The action type {other} is not known."))),
        None => return Err(invalid("The request must contain the parameter Type.")),
    };
    Ok(Action { order, kind })
}

fn parse_forward(shortcut: Option<String>, config: Option<api::ForwardActionConfig>) -> Result<ActionKind, ApiError> {
    let config = config.unwrap_or_default();
    let stickiness = config.target_group_stickiness_config.unwrap_or_default();
    let is_sticky = stickiness.enabled == Some(true);
    let stickiness_seconds = match stickiness.duration_seconds {
        None => None,
        Some(seconds) => {
            let seconds = u32::try_from(seconds).ok().filter(|seconds| (1..=604_800).contains(seconds));
            Some(seconds.ok_or_else(|| invalid("DurationSeconds must be between 1 and 604800."))?)
        }
    };
    if is_sticky && stickiness_seconds.is_none() {
        return Err(invalid("DurationSeconds must be given when target group stickiness is enabled."));
    }
    let tuples = config.target_groups.unwrap_or_default();
    let mut target_groups = tuples.into_iter().map(parse_tuple).collect::<Result<Vec<_>, _>>()?;
    match shortcut {
        Some(arn) if target_groups.is_empty() => {
            target_groups.push(WeightedGroup { target_group: arn.into(), weight: 1 });
        }
        Some(arn) if target_groups.len() != 1 || target_groups[0].target_group.as_str() != arn => {
            return Err(refuse(
                "InvalidLoadBalancerAction",
                "TargetGroupArn and ForwardConfig must name the same single target group when both are given.",
            ));
        }
        _ => {}
    }
    check_groups(&target_groups)?;
    if let [only] = target_groups.as_mut_slice() {
        only.weight = 1;
    }
    Ok(ActionKind::Forward { target_groups, is_sticky, stickiness_seconds })
}

fn check_groups(groups: &[WeightedGroup]) -> Result<(), ApiError> {
    if groups.is_empty() {
        return Err(invalid("A forward action must name a target group."));
    }
    if groups.len() > MAX_GROUPS {
        return Err(refuse(
            "TooManyTargetGroups",
            format!("A forward action can name at most {MAX_GROUPS} target groups."),
        ));
    }
    let distinct: BTreeSet<_> = groups.iter().map(|group| &group.target_group).collect();
    if distinct.len() != groups.len() {
        return Err(refuse("InvalidLoadBalancerAction", "A forward action names a target group twice."));
    }
    Ok(())
}

fn parse_tuple(tuple: api::TargetGroupTuple) -> Result<WeightedGroup, ApiError> {
    let target_group = TargetGroupArn::new(required(tuple.target_group_arn, "TargetGroupArn")?);
    let weight = u16::try_from(tuple.weight.unwrap_or(1)).ok().filter(|weight| i64::from(*weight) <= MAX_WEIGHT);
    let weight = weight.ok_or_else(|| invalid(format!("Weight must be between 0 and {MAX_WEIGHT}.")))?;
    Ok(WeightedGroup { target_group, weight })
}

fn parse_fixed_response(config: api::FixedResponseActionConfig) -> Result<ActionKind, ApiError> {
    let status = required(config.status_code, "StatusCode")?;
    let status_code = status.parse::<u16>().ok().filter(|code| matches!(code / 100, 2 | 4 | 5));
    let status_code =
        status_code.ok_or_else(|| invalid(format!("StatusCode {status} is not of the form 2XX, 4XX or 5XX.")))?;
    if let Some(content_type) = config.content_type.as_deref().filter(|found| !CONTENT_TYPES.contains(found)) {
        return Err(invalid(format!("ContentType {content_type} is not one of {}.", CONTENT_TYPES.join(", "))));
    }
    if config.message_body.as_ref().is_some_and(|body| body.len() > MAX_BODY) {
        return Err(invalid(format!("MessageBody is longer than {MAX_BODY} bytes.")));
    }
    Ok(ActionKind::FixedResponse {
        status_code,
        content_type: config.content_type,
        message_body: config.message_body,
    })
}

fn parse_redirect(config: api::RedirectActionConfig) -> Result<ActionKind, ApiError> {
    let status_code = match config.status_code.as_deref() {
        Some("HTTP_301") => 301,
        Some("HTTP_302") => 302,
        _ => return Err(invalid("StatusCode must be HTTP_301 or HTTP_302.")),
    };
    let part = |value: Option<String>, default: &str| value.unwrap_or_else(|| default.to_string());
    let protocol = part(config.protocol, "#{protocol}");
    let host = part(config.host, "#{host}");
    let port = part(config.port, "#{port}");
    let path = part(config.path, "/#{path}");
    let query = part(config.query, "#{query}");
    if !matches!(protocol.as_str(), "HTTP" | "HTTPS" | "#{protocol}") {
        return Err(invalid("Protocol must be HTTP, HTTPS or #{protocol}."));
    }
    if port != "#{port}" && !port.parse::<u16>().is_ok_and(|port| port > 0) {
        return Err(invalid("Port must be between 1 and 65535, or #{port}."));
    }
    if !path.starts_with('/') || [&host, &path, &query].iter().any(|text| text.len() > 128) || host.is_empty() {
        return Err(invalid("Path must start with a slash; Host, Path and Query have at most 128 characters."));
    }
    let unchanged = (protocol.as_str(), host.as_str(), port.as_str(), path.as_str())
        == ("#{protocol}", "#{host}", "#{port}", "/#{path}");
    if unchanged {
        return Err(refuse(
            "InvalidLoadBalancerAction",
            "The redirect would loop: change at least one of Protocol, Host, Port and Path.",
        ));
    }
    Ok(ActionKind::Redirect { status_code, protocol, host, port, path, query })
}

/// Checks that the groups exist and that no other load balancer uses them (spec 10.3).
pub(crate) fn check_targets<'a>(
    state: &State,
    balancer: &LoadBalancerArn,
    groups: impl IntoIterator<Item = &'a TargetGroupArn>,
) -> Result<(), ApiError> {
    for group in groups {
        if !state.target_groups.contains_key(group) {
            return Err(refuse("TargetGroupNotFound", format!("The target group {group} does not exist.")));
        }
        if let Some(other) = state.load_balancers_using(group).into_iter().find(|found| *found != balancer) {
            return Err(refuse(
                "TargetGroupAssociationLimit",
                format!("The target group {group} is already used by the load balancer {other}."),
            ));
        }
    }
    Ok(())
}

/// [`check_targets`] for all groups of some actions.
pub(crate) fn check_action_targets(
    state: &State,
    balancer: &LoadBalancerArn,
    actions: &[Action],
) -> Result<(), ApiError> {
    let groups = actions.iter().flat_map(Action::target_groups).map(|group| &group.target_group);
    check_targets(state, balancer, groups)
}

/// Actions as AWS writes them.
pub(crate) fn print(actions: &[Action]) -> Vec<api::Action> {
    actions.iter().map(print_action).collect()
}

fn print_action(action: &Action) -> api::Action {
    let printed = api::Action { order: action.order.map(i64::from), ..api::Action::default() };
    let text = |value: &String| Some(value.clone());
    match &action.kind {
        ActionKind::Forward { target_groups, is_sticky, stickiness_seconds } => {
            let tuples = target_groups.iter().map(|group| api::TargetGroupTuple {
                target_group_arn: Some(group.target_group.to_string()),
                weight: Some(i64::from(group.weight)),
            });
            let shortcut = match target_groups.as_slice() {
                [only] => Some(only.target_group.to_string()),
                _ => None,
            };
            let stickiness = api::TargetGroupStickinessConfig {
                enabled: Some(*is_sticky),
                duration_seconds: stickiness_seconds.map(i64::from),
            };
            api::Action {
                type_: Some("forward".to_string()),
                target_group_arn: shortcut,
                forward_config: Some(api::ForwardActionConfig {
                    target_groups: Some(tuples.collect()),
                    target_group_stickiness_config: Some(stickiness),
                }),
                ..printed
            }
        }
        ActionKind::FixedResponse { status_code, content_type, message_body } => api::Action {
            type_: Some("fixed-response".to_string()),
            fixed_response_config: Some(api::FixedResponseActionConfig {
                status_code: Some(status_code.to_string()),
                content_type: content_type.clone(),
                message_body: message_body.clone(),
            }),
            ..printed
        },
        ActionKind::Redirect { status_code, protocol, host, port, path, query } => api::Action {
            type_: Some("redirect".to_string()),
            redirect_config: Some(api::RedirectActionConfig {
                status_code: Some(format!("HTTP_{status_code}")),
                protocol: text(protocol),
                host: text(host),
                port: text(port),
                path: text(path),
                query: text(query),
            }),
            ..printed
        },
    }
}
