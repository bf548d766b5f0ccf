//! Reads of Elastic Load Balancing.

use aws_api::elbv2::{
    self, DescribeListenersInput, DescribeListenersOutput, DescribeLoadBalancersInput, DescribeLoadBalancersOutput,
    DescribeRulesInput, DescribeRulesOutput, DescribeTargetGroupsInput, DescribeTargetGroupsOutput,
    DescribeTargetHealthInput, DescribeTargetHealthOutput, Listener, LoadBalancer, Rule, TargetGroup,
    TargetHealthDescription,
};

use crate::{Api, Refusal};

pub(crate) async fn listeners(api: &dyn Api, arns: Vec<String>) -> Result<Vec<Listener>, Refusal> {
    let input = DescribeListenersInput { listener_arns: Some(arns), ..Default::default() };
    let output: DescribeListenersOutput = api.call(&elbv2::MODEL, "DescribeListeners", &input).await?;
    Ok(output.listeners.unwrap_or_default())
}

pub(crate) async fn rules(api: &dyn Api, listener: &str) -> Result<Vec<Rule>, Refusal> {
    let input = DescribeRulesInput { listener_arn: Some(listener.to_owned()), ..Default::default() };
    let output: DescribeRulesOutput = api.call(&elbv2::MODEL, "DescribeRules", &input).await?;
    Ok(output.rules.unwrap_or_default())
}

pub(crate) async fn load_balancers(api: &dyn Api, arns: Vec<String>) -> Result<Vec<LoadBalancer>, Refusal> {
    let input = DescribeLoadBalancersInput { load_balancer_arns: Some(arns), ..Default::default() };
    let output: DescribeLoadBalancersOutput = api.call(&elbv2::MODEL, "DescribeLoadBalancers", &input).await?;
    Ok(output.load_balancers.unwrap_or_default())
}

pub(crate) async fn target_groups(api: &dyn Api, names: Vec<String>) -> Result<Vec<TargetGroup>, Refusal> {
    let input = DescribeTargetGroupsInput { names: Some(names), ..Default::default() };
    let output: DescribeTargetGroupsOutput = api.call(&elbv2::MODEL, "DescribeTargetGroups", &input).await?;
    Ok(output.target_groups.unwrap_or_default())
}

pub(crate) async fn health(api: &dyn Api, group: &str) -> Result<Vec<TargetHealthDescription>, Refusal> {
    let input = DescribeTargetHealthInput { target_group_arn: Some(group.to_owned()), ..Default::default() };
    let output: DescribeTargetHealthOutput = api.call(&elbv2::MODEL, "DescribeTargetHealth", &input).await?;
    Ok(output.target_health_descriptions.unwrap_or_default())
}
