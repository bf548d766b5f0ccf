//! What clients ask about the account and about features a load balancer may have: DescribeAccountLimits,
//! DescribeCapacityReservation, DescribeTrustStores.
//!
//! Promises: a limit shown is a limit held. There is no mutual TLS here, so there are no trust stores; asking for one
//! by name is refused as in AWS.

use aws_api::elbv2 as api;
use aws_protocol::ApiError;

use super::actions::MAX_GROUPS;
use super::attributes::load_balancer;
use super::certificates::MAX_CERTIFICATES;
use super::conditions::MAX_VALUES;
use super::listeners::MAX_LISTENERS;
use super::load_balancers::MAX_LOAD_BALANCERS;
use super::rules::MAX_RULES;
use super::target_groups::MAX_TARGET_GROUPS;
use crate::errors::{invalid, refuse};
use crate::registry::MAX_TARGETS;
use crate::state::State;

/// DescribeAccountLimits, in ELB's names.
pub(crate) fn describe_limits(
    input: api::DescribeAccountLimitsInput,
) -> Result<api::DescribeAccountLimitsOutput, ApiError> {
    let limits = [
        ("application-load-balancers", MAX_LOAD_BALANCERS),
        ("certificates-per-application-load-balancer", MAX_CERTIFICATES),
        ("certificates-per-network-load-balancer", MAX_CERTIFICATES),
        ("condition-values-per-alb-rule", MAX_VALUES),
        ("listeners-per-application-load-balancer", MAX_LISTENERS),
        ("listeners-per-network-load-balancer", MAX_LISTENERS),
        ("network-load-balancers", MAX_LOAD_BALANCERS),
        ("rules-per-application-load-balancer", MAX_RULES),
        ("target-groups", MAX_TARGET_GROUPS),
        ("target-groups-per-action-on-application-load-balancer", MAX_GROUPS),
        ("targets-per-application-load-balancer", MAX_TARGETS),
        ("targets-per-network-load-balancer", MAX_TARGETS),
    ];
    let limits: Vec<api::Limit> = limits
        .into_iter()
        .map(|(name, max)| api::Limit { name: Some(name.to_string()), max: Some(max.to_string()) })
        .collect();
    let name = |limit: &api::Limit| limit.name.clone().unwrap_or_default();
    let names: Vec<String> = limits.iter().map(name).collect();
    let (shown, next_marker) =
        super::paging::page(names.iter().collect(), |name| name, input.marker.as_deref(), input.page_size)?;
    let shown: Vec<api::Limit> = limits.iter().filter(|limit| shown.contains(&&name(limit))).cloned().collect();
    Ok(api::DescribeAccountLimitsOutput { limits: Some(shown), next_marker })
}

/// DescribeCapacityReservation: none was made.
pub(crate) fn describe_capacity(
    state: &State,
    input: api::DescribeCapacityReservationInput,
) -> Result<api::DescribeCapacityReservationOutput, ApiError> {
    load_balancer(state, input.load_balancer_arn)?;
    Ok(api::DescribeCapacityReservationOutput {
        capacity_reservation_state: Some(Vec::new()),
        ..api::DescribeCapacityReservationOutput::default()
    })
}

/// DescribeTrustStores: there are none.
pub(crate) fn describe_trust_stores(
    input: api::DescribeTrustStoresInput,
) -> Result<api::DescribeTrustStoresOutput, ApiError> {
    let (arns, names) = (input.trust_store_arns.unwrap_or_default(), input.names.unwrap_or_default());
    if !arns.is_empty() && !names.is_empty() {
        return Err(invalid("Give either trust store ARNs or names, not both."));
    }
    match arns.first().or(names.first()) {
        Some(asked) => Err(refuse("TrustStoreNotFound", format!("The trust store {asked} does not exist."))),
        None => Ok(api::DescribeTrustStoresOutput { trust_stores: Some(Vec::new()), next_marker: None }),
    }
}
