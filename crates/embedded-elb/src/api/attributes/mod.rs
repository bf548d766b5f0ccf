//! Attributes of load balancers, target groups and listeners: every key with its default.

pub(crate) mod keys;
pub(crate) mod listeners;
pub(crate) mod load_balancers;
pub(crate) mod target_groups;

use aws_api::elbv2 as api;
use aws_protocol::ApiError;
use types::{ListenerArn, LoadBalancerArn, TargetGroupArn};

use self::keys::{Attributes, Key, all, merge, parse};
use crate::elb::Elb;
use crate::errors::{refuse, required};
use crate::records::{Listener, LoadBalancer, TargetGroup};
use crate::state::State;

/// DescribeLoadBalancerAttributes.
pub(crate) fn describe_load_balancer(
    state: &State,
    input: api::DescribeLoadBalancerAttributesInput,
) -> Result<api::DescribeLoadBalancerAttributesOutput, ApiError> {
    let found = load_balancer(state, input.load_balancer_arn)?;
    let attributes = print_load_balancer(load_balancers::known(found.kind), &found.attributes);
    Ok(api::DescribeLoadBalancerAttributesOutput { attributes: Some(attributes) })
}

/// DescribeTargetGroupAttributes.
pub(crate) fn describe_target_group(
    state: &State,
    input: api::DescribeTargetGroupAttributesInput,
) -> Result<api::DescribeTargetGroupAttributesOutput, ApiError> {
    let found = target_group(state, input.target_group_arn)?;
    let attributes = print_target_group(target_groups::known(found.protocol), &found.attributes);
    Ok(api::DescribeTargetGroupAttributesOutput { attributes: Some(attributes) })
}

/// DescribeListenerAttributes.
pub(crate) fn describe_listener(
    state: &State,
    input: api::DescribeListenerAttributesInput,
) -> Result<api::DescribeListenerAttributesOutput, ApiError> {
    let found = listener(state, input.listener_arn)?;
    let attributes = print_listener(listeners::known(found.protocol), &found.attributes);
    Ok(api::DescribeListenerAttributesOutput { attributes: Some(attributes) })
}

impl Elb {
    pub(crate) async fn modify_load_balancer_attributes(
        &self,
        input: api::ModifyLoadBalancerAttributesInput,
    ) -> Result<api::ModifyLoadBalancerAttributesOutput, ApiError> {
        let wanted = required(input.attributes, "Attributes")?;
        let modified = self.core.commit(move |state| {
            let (arn, kind) = {
                let found = load_balancer(state, input.load_balancer_arn)?;
                (found.arn.clone(), found.kind)
            };
            let known = load_balancers::known(kind);
            let wishes = parse(wanted.into_iter().map(|found| (found.key, found.value)), known)?;
            let found =
                state.load_balancers.get_mut(&arn).ok_or_else(|| gone("LoadBalancerNotFound", arn.as_str()))?;
            merge(&mut found.attributes, wishes, known);
            load_balancers::check(kind, &found.attributes)?;
            let attributes = Some(print_load_balancer(known, &found.attributes));
            Ok(api::ModifyLoadBalancerAttributesOutput { attributes })
        });
        modified.await
    }

    pub(crate) async fn modify_target_group_attributes(
        &self,
        input: api::ModifyTargetGroupAttributesInput,
    ) -> Result<api::ModifyTargetGroupAttributesOutput, ApiError> {
        let wanted = required(input.attributes, "Attributes")?;
        let modified = self.core.commit(move |state| {
            let (arn, protocol) = {
                let found = target_group(state, input.target_group_arn)?;
                (found.arn.clone(), found.protocol)
            };
            let known = target_groups::known(protocol);
            let wishes = parse(wanted.into_iter().map(|found| (found.key, found.value)), known)?;
            let found = state.target_groups.get_mut(&arn).ok_or_else(|| gone("TargetGroupNotFound", arn.as_str()))?;
            merge(&mut found.attributes, wishes, known);
            target_groups::check(protocol, &found.attributes)?;
            let attributes = Some(print_target_group(known, &found.attributes));
            Ok(api::ModifyTargetGroupAttributesOutput { attributes })
        });
        modified.await
    }

    pub(crate) async fn modify_listener_attributes(
        &self,
        input: api::ModifyListenerAttributesInput,
    ) -> Result<api::ModifyListenerAttributesOutput, ApiError> {
        let wanted = required(input.attributes, "Attributes")?;
        let modified = self.core.commit(move |state| {
            let (arn, protocol) = {
                let found = listener(state, input.listener_arn)?;
                (found.arn.clone(), found.protocol)
            };
            let known = listeners::known(protocol);
            let wishes = parse(wanted.into_iter().map(|found| (found.key, found.value)), known)?;
            let found = state.listeners.get_mut(&arn).ok_or_else(|| gone("ListenerNotFound", arn.as_str()))?;
            merge(&mut found.attributes, wishes, known);
            let attributes = Some(print_listener(known, &found.attributes));
            Ok(api::ModifyListenerAttributesOutput { attributes })
        });
        modified.await
    }
}

fn print_load_balancer(known: &[Key], attributes: &Attributes) -> Vec<api::LoadBalancerAttribute> {
    let print = |(key, value)| api::LoadBalancerAttribute { key: Some(key), value: Some(value) };
    all(known, attributes).map(print).collect()
}

fn print_target_group(known: &[Key], attributes: &Attributes) -> Vec<api::TargetGroupAttribute> {
    let print = |(key, value)| api::TargetGroupAttribute { key: Some(key), value: Some(value) };
    all(known, attributes).map(print).collect()
}

fn print_listener(known: &[Key], attributes: &Attributes) -> Vec<api::ListenerAttribute> {
    let print = |(key, value)| api::ListenerAttribute { key: Some(key), value: Some(value) };
    all(known, attributes).map(print).collect()
}

/// The load balancer of a request.
pub(crate) fn load_balancer(state: &State, arn: Option<String>) -> Result<&LoadBalancer, ApiError> {
    let arn = required(arn, "LoadBalancerArn")?;
    state.load_balancers.get(&LoadBalancerArn::new(&*arn)).ok_or_else(|| gone("LoadBalancerNotFound", &arn))
}

/// The target group of a request.
pub(crate) fn target_group(state: &State, arn: Option<String>) -> Result<&TargetGroup, ApiError> {
    let arn = required(arn, "TargetGroupArn")?;
    state.target_groups.get(&TargetGroupArn::new(&*arn)).ok_or_else(|| gone("TargetGroupNotFound", &arn))
}

/// The listener of a request.
pub(crate) fn listener(state: &State, arn: Option<String>) -> Result<&Listener, ApiError> {
    let arn = required(arn, "ListenerArn")?;
    state.listeners.get(&ListenerArn::new(&*arn)).ok_or_else(|| gone("ListenerNotFound", &arn))
}

/// ELB's refusal of something that does not exist.
pub(crate) fn gone(code: &str, arn: &str) -> ApiError {
    refuse(code, format!("{arn} does not exist."))
}
