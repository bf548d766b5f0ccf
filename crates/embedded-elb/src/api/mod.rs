//! ELB's API: one file a family of operations, and the table that leads to them.
//!
//! Every file turns requests into records and records into answers; changes go through `Core::commit`.

mod account;
pub(crate) mod actions;
pub(crate) mod attributes;
mod certificates;
pub(crate) mod conditions;
pub(crate) mod health_checks;
mod listeners;
mod load_balancers;
mod paging;
pub(crate) mod protocols;
mod rules;
mod tags;
mod target_groups;
mod targets;
pub(crate) mod tls_policies;

use async_trait::async_trait;
use aws_api::elbv2::MODEL;
use aws_protocol::{
    ApiError, AwsService, CallContext, OperationModel, ServiceModel, decode, encode, validate, violations_text,
};
use serde_json::Value;

use crate::elb::Elb;
use crate::errors::invalid;

#[async_trait]
impl AwsService for Elb {
    fn model(&self) -> &'static ServiceModel {
        &MODEL
    }

    async fn call(
        &self,
        _context: &CallContext,
        operation: &'static OperationModel,
        input: Value,
    ) -> Result<Value, ApiError> {
        if let Some(shape) = operation.input
            && let Err(violations) = validate(&MODEL, shape, &input)
        {
            return Err(invalid(violations_text(&violations)));
        }
        match self.read(operation.name, &input) {
            Some(answer) => answer,
            None => self.change(operation.name, input).await,
        }
    }
}

impl Elb {
    /// Operations that only read.
    fn read(&self, operation: &str, input: &Value) -> Option<Result<Value, ApiError>> {
        let state = self.core.state();
        let input = input.clone();
        Some(match operation {
            "DescribeLoadBalancers" => answer(input, |input| self.describe_load_balancers(&state, input)),
            "DescribeTargetGroups" => answer(input, |input| target_groups::describe(&state, input)),
            "DescribeListeners" => answer(input, |input| listeners::describe(&state, input)),
            "DescribeRules" => answer(input, |input| rules::describe(&state, input)),
            "DescribeTargetHealth" => answer(input, |input| self.describe_target_health(&state, input)),
            "DescribeAccountLimits" => answer(input, account::describe_limits),
            "DescribeSSLPolicies" => answer(input, tls_policies::describe),
            "DescribeTrustStores" => answer(input, account::describe_trust_stores),
            "DescribeListenerCertificates" => answer(input, |input| certificates::describe(&state, input)),
            "DescribeCapacityReservation" => answer(input, |input| account::describe_capacity(&state, input)),
            "DescribeTags" => answer(input, |input| tags::describe(&state, input)),
            "DescribeLoadBalancerAttributes" => {
                answer(input, |input| attributes::describe_load_balancer(&state, input))
            }
            "DescribeTargetGroupAttributes" => {
                answer(input, |input| attributes::describe_target_group(&state, input))
            }
            "DescribeListenerAttributes" => answer(input, |input| attributes::describe_listener(&state, input)),
            _ => return None,
        })
    }

    /// Operations that change something.
    async fn change(&self, operation: &str, input: Value) -> Result<Value, ApiError> {
        match operation {
            "CreateLoadBalancer" => encode(&self.create_load_balancer(decode(input)?).await?),
            "DeleteLoadBalancer" => encode(&self.delete_load_balancer(decode(input)?).await?),
            "SetSubnets" => encode(&self.set_subnets(decode(input)?).await?),
            "SetIpAddressType" => encode(&self.set_ip_address_type(decode(input)?).await?),
            "SetSecurityGroups" => encode(&self.set_security_groups(decode(input)?).await?),
            "ModifyLoadBalancerAttributes" => encode(&self.modify_load_balancer_attributes(decode(input)?).await?),
            "CreateTargetGroup" => encode(&self.create_target_group(decode(input)?).await?),
            "ModifyTargetGroup" => encode(&self.modify_target_group(decode(input)?).await?),
            "DeleteTargetGroup" => encode(&self.delete_target_group(decode(input)?).await?),
            "ModifyTargetGroupAttributes" => encode(&self.modify_target_group_attributes(decode(input)?).await?),
            "RegisterTargets" => encode(&self.register_targets(decode(input)?).await?),
            "DeregisterTargets" => encode(&self.deregister_targets(decode(input)?).await?),
            "CreateListener" => encode(&self.create_listener(decode(input)?).await?),
            "ModifyListener" => encode(&self.modify_listener(decode(input)?).await?),
            "DeleteListener" => encode(&self.delete_listener(decode(input)?).await?),
            "ModifyListenerAttributes" => encode(&self.modify_listener_attributes(decode(input)?).await?),
            "AddListenerCertificates" => encode(&self.add_listener_certificates(decode(input)?).await?),
            "RemoveListenerCertificates" => encode(&self.remove_listener_certificates(decode(input)?).await?),
            "CreateRule" => encode(&self.create_rule(decode(input)?).await?),
            "ModifyRule" => encode(&self.modify_rule(decode(input)?).await?),
            "DeleteRule" => encode(&self.delete_rule(decode(input)?).await?),
            "SetRulePriorities" => encode(&self.set_rule_priorities(decode(input)?).await?),
            "AddTags" => encode(&self.add_tags(decode(input)?).await?),
            "RemoveTags" => encode(&self.remove_tags(decode(input)?).await?),
            other => Err(ApiError::new("InvalidAction", format!("The action {other} is not available here."))),
        }
    }

    /// An ARN of this service.
    pub(crate) fn arn(&self, resource: &str) -> String {
        self.core.scope.arn("elasticloadbalancing", resource)
    }
}

fn answer<I, O>(input: Value, read: impl FnOnce(I) -> Result<O, ApiError>) -> Result<Value, ApiError>
where
    I: serde::de::DeserializeOwned,
    O: serde::Serialize,
{
    encode(&read(decode(input)?)?)
}
