//! Load balancers: CreateLoadBalancer, DescribeLoadBalancers, DeleteLoadBalancer, SetSubnets, SetSecurityGroups,
//! SetIpAddressType.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::PoisonError;

use aws_api::elbv2 as api;
use aws_protocol::{ApiError, EpochSeconds};
use types::{ListenerArn, LoadBalancerArn};

use super::attributes::load_balancers::{DELETION_PROTECTION, is_protected};
use super::attributes::{gone, load_balancer};
use super::{paging, tags};
use crate::elb::Elb;
use crate::errors::{invalid, refuse, required, unsupported};
use crate::options::AddressPolicy;
use crate::records::{LoadBalancer, LoadBalancerKind};
use crate::state::State;

/// ELB's quota per region, of each type.
pub(crate) const MAX_LOAD_BALANCERS: usize = 50;
/// Hosted zones of application and of network load balancers in us-east-1; clients only carry them around.
const HOSTED_ZONES: [&str; 2] = ["Z35SXDOTRQ7X7K", "Z26RNL4JYFTOTI"];

impl Elb {
    pub(crate) async fn create_load_balancer(
        &self,
        input: api::CreateLoadBalancerInput,
    ) -> Result<api::CreateLoadBalancerOutput, ApiError> {
        let mut wanted = self.parse_load_balancer(input)?;
        let (policy, draw) = (self.core.options.address_policy, self.core.ids.hex(4));
        let created = self.core.commit(move |state| {
            if let Some(existing) = state.load_balancer_named(&wanted.name) {
                return if is_same(existing, &wanted) {
                    Ok(existing.clone())
                } else {
                    let name = &wanted.name;
                    let text = format!("A load balancer named '{name}' exists, but with different settings.");
                    Err(refuse("DuplicateLoadBalancerName", text))
                };
            }
            let of_kind = state.load_balancers.values().filter(|found| found.kind == wanted.kind).count();
            if of_kind >= MAX_LOAD_BALANCERS {
                let kind = wanted.kind.name();
                let text = format!("There can be at most {MAX_LOAD_BALANCERS} {kind} load balancers.");
                return Err(refuse("TooManyLoadBalancers", text));
            }
            wanted.address = choose_address(state, policy, &draw)?;
            state.load_balancers.insert(wanted.arn.clone(), wanted.clone());
            Ok(wanted)
        });
        let created = created.await?;
        Ok(api::CreateLoadBalancerOutput { load_balancers: Some(vec![self.print_load_balancer(&created)]) })
    }

    /// Subnets, security groups and pools are taken on trust: addresses are loopback ones whatever they say.
    fn parse_load_balancer(&self, input: api::CreateLoadBalancerInput) -> Result<LoadBalancer, ApiError> {
        let name = required(input.name, "Name")?;
        check_name(&name, "Load balancer")?;
        if name.starts_with("internal-") {
            return Err(invalid("Load balancer name cannot begin with 'internal-'."));
        }
        let kind = match input.type_.as_deref() {
            None | Some("application") => LoadBalancerKind::Application,
            Some("network") => LoadBalancerKind::Network,
            Some("gateway") => return Err(unsupported("A load balancer of type gateway")),
            Some(other) => return Err(invalid(format!("The load balancer type '{other}' is not known."))),
        };
        let scheme = input.scheme.unwrap_or_else(|| "internet-facing".to_string());
        if !api::LOAD_BALANCER_SCHEME_ENUM.contains(&scheme.as_str()) {
            return Err(refuse("InvalidScheme", "Scheme must be internet-facing or internal."));
        }
        let ip_address_type = parse_ip_address_type(input.ip_address_type)?;
        let subnets = parse_subnets(input.subnets, input.subnet_mappings)?;
        let id = self.core.ids.hex(16);
        Ok(LoadBalancer {
            arn: LoadBalancerArn::new(self.arn(&format!("loadbalancer/{}/{name}/{id}", kind.path()))),
            kind,
            name,
            scheme,
            address: IpAddr::V4(Ipv4Addr::LOCALHOST),
            ip_address_type,
            vpc_id: self.core.options.default_vpc_id.clone(),
            subnets,
            security_groups: input.security_groups.unwrap_or_default(),
            created_at: self.core.clock.now(),
            attributes: BTreeMap::new(),
            tags: tags::parse(input.tags)?,
        })
    }

    pub(crate) fn describe_load_balancers(
        &self,
        state: &State,
        input: api::DescribeLoadBalancersInput,
    ) -> Result<api::DescribeLoadBalancersOutput, ApiError> {
        let mut items: Vec<&LoadBalancer> = state.load_balancers.values().collect();
        if let Some(arns) = input.load_balancer_arns.filter(|arns| !arns.is_empty()) {
            for arn in &arns {
                load_balancer(state, Some(arn.clone()))?;
            }
            items.retain(|found| arns.iter().any(|arn| arn == found.arn.as_str()));
        }
        if let Some(names) = input.names.filter(|names| !names.is_empty()) {
            if let Some(missing) = names.iter().find(|name| state.load_balancer_named(name).is_none()) {
                let text = format!("Load balancers '[{missing}]' not found");
                return Err(refuse("LoadBalancerNotFound", text));
            }
            items.retain(|found| names.contains(&found.name));
        }
        let (shown, next_marker) =
            paging::page(items, |found| found.arn.as_str(), input.marker.as_deref(), input.page_size)?;
        let load_balancers = shown.into_iter().map(|found| self.print_load_balancer(found)).collect();
        Ok(api::DescribeLoadBalancersOutput { load_balancers: Some(load_balancers), next_marker })
    }

    pub(crate) async fn delete_load_balancer(
        &self,
        input: api::DeleteLoadBalancerInput,
    ) -> Result<api::DeleteLoadBalancerOutput, ApiError> {
        let arn = required(input.load_balancer_arn, "LoadBalancerArn")?;
        if types::arn_resource(&arn, "elasticloadbalancing").is_none() {
            return Err(invalid(format!("'{arn}' is not a valid load balancer ARN.")));
        }
        let arn = LoadBalancerArn::new(arn);
        let deleted = self.core.commit(move |state| {
            // One that is gone is success, as in AWS: the call may be repeated.
            let found = state.load_balancers.get(&arn);
            if found.is_some_and(is_protected) {
                let text = format!("The load balancer {arn} is protected: set {DELETION_PROTECTION} to false first.");
                return Err(refuse("OperationNotPermitted", text));
            }
            state.load_balancers.remove(&arn);
            state.listeners.retain(|_, listener| listener.load_balancer != arn);
            Ok(api::DeleteLoadBalancerOutput {})
        });
        deleted.await
    }

    pub(crate) async fn set_subnets(&self, input: api::SetSubnetsInput) -> Result<api::SetSubnetsOutput, ApiError> {
        let subnets = parse_subnets(input.subnets, input.subnet_mappings)?;
        let ip_address_type = input.ip_address_type.map(|found| parse_ip_address_type(Some(found))).transpose()?;
        let set = self.core.commit(move |state| {
            let arn = load_balancer(state, input.load_balancer_arn)?.arn.clone();
            let found =
                state.load_balancers.get_mut(&arn).ok_or_else(|| gone("LoadBalancerNotFound", arn.as_str()))?;
            found.subnets = subnets;
            found.ip_address_type = ip_address_type.unwrap_or_else(|| found.ip_address_type.clone());
            Ok(found.clone())
        });
        let found = set.await?;
        Ok(api::SetSubnetsOutput {
            availability_zones: Some(self.print_zones(&found)),
            ip_address_type: Some(found.ip_address_type),
            enable_prefix_for_ipv6_source_nat: None,
        })
    }

    pub(crate) async fn set_security_groups(
        &self,
        input: api::SetSecurityGroupsInput,
    ) -> Result<api::SetSecurityGroupsOutput, ApiError> {
        let groups = required(input.security_groups, "SecurityGroups")?;
        let set = self.core.commit(move |state| {
            let arn = load_balancer(state, input.load_balancer_arn)?.arn.clone();
            let found =
                state.load_balancers.get_mut(&arn).ok_or_else(|| gone("LoadBalancerNotFound", arn.as_str()))?;
            found.security_groups = groups;
            Ok(found.security_groups.clone())
        });
        Ok(api::SetSecurityGroupsOutput { security_group_ids: Some(set.await?), ..Default::default() })
    }

    pub(crate) async fn set_ip_address_type(
        &self,
        input: api::SetIpAddressTypeInput,
    ) -> Result<api::SetIpAddressTypeOutput, ApiError> {
        let wanted = parse_ip_address_type(Some(required(input.ip_address_type, "IpAddressType")?))?;
        let set = self.core.commit(move |state| {
            let arn = load_balancer(state, input.load_balancer_arn)?.arn.clone();
            let found =
                state.load_balancers.get_mut(&arn).ok_or_else(|| gone("LoadBalancerNotFound", arn.as_str()))?;
            found.ip_address_type = wanted;
            Ok(found.ip_address_type.clone())
        });
        Ok(api::SetIpAddressTypeOutput { ip_address_type: Some(set.await?) })
    }

    fn print_load_balancer(&self, found: &LoadBalancer) -> api::LoadBalancer {
        api::LoadBalancer {
            load_balancer_arn: Some(found.arn.to_string()),
            load_balancer_name: Some(found.name.clone()),
            dns_name: Some(found.address.to_string()),
            canonical_hosted_zone_id: Some(
                HOSTED_ZONES[usize::from(found.kind == LoadBalancerKind::Network)].to_string(),
            ),
            created_time: Some(EpochSeconds::from_millis(found.created_at.millis())),
            scheme: Some(found.scheme.clone()),
            type_: Some(found.kind.name().to_string()),
            vpc_id: Some(found.vpc_id.clone()),
            availability_zones: Some(self.print_zones(found)),
            security_groups: Some(found.security_groups.clone()),
            ip_address_type: Some(found.ip_address_type.clone()),
            state: Some(self.print_state(found)),
            ..api::LoadBalancer::default()
        }
    }

    /// Active, or impaired with the cause when one of its listeners is closed.
    fn print_state(&self, found: &LoadBalancer) -> api::LoadBalancerState {
        let state = self.core.state();
        let impaired = self.core.impaired.read().unwrap_or_else(PoisonError::into_inner);
        let is_ours =
            |arn: &ListenerArn| state.listeners.get(arn).is_some_and(|listener| listener.load_balancer == found.arn);
        let cause = impaired.iter().find(|(arn, _)| is_ours(arn)).map(|(_, cause)| cause.clone());
        let code = if cause.is_some() { "active_impaired" } else { "active" };
        api::LoadBalancerState { code: Some(code.to_string()), reason: cause }
    }

    fn print_zones(&self, found: &LoadBalancer) -> Vec<api::AvailabilityZone> {
        let zones = found.subnets.iter().zip(('a'..='z').cycle());
        let zones = zones.map(|(subnet, letter)| api::AvailabilityZone {
            zone_name: Some(format!("{}{letter}", self.core.scope.region)),
            subnet_id: Some(subnet.clone()),
            load_balancer_addresses: Some(Vec::new()),
            ..api::AvailabilityZone::default()
        });
        zones.collect()
    }
}

/// Names of load balancers and target groups: 1 to 32 letters, digits and inner hyphens.
pub(crate) fn check_name(name: &str, what: &str) -> Result<(), ApiError> {
    let characters = name.chars().all(|found| found.is_ascii_alphanumeric() || found == '-');
    if name.is_empty() || name.len() > 32 || !characters || name.starts_with('-') || name.ends_with('-') {
        return Err(invalid(format!(
            "{what} name '{name}' must have 1 to 32 letters, digits and hyphens, and not begin or end with a hyphen."
        )));
    }
    Ok(())
}

fn is_same(existing: &LoadBalancer, wanted: &LoadBalancer) -> bool {
    let sets = |balancer: &LoadBalancer| {
        let set = |items: &[String]| items.iter().cloned().collect::<BTreeSet<_>>();
        (set(&balancer.subnets), set(&balancer.security_groups))
    };
    existing.kind == wanted.kind
        && existing.scheme == wanted.scheme
        && existing.ip_address_type == wanted.ip_address_type
        && sets(existing) == sets(wanted)
        && existing.tags == wanted.tags
}

fn parse_ip_address_type(text: Option<String>) -> Result<String, ApiError> {
    let text = text.unwrap_or_else(|| "ipv4".to_string());
    if api::IP_ADDRESS_TYPE.contains(&text.as_str()) {
        Ok(text)
    } else {
        Err(invalid(format!("IpAddressType '{text}' must be one of {}.", api::IP_ADDRESS_TYPE.join(", "))))
    }
}

fn parse_subnets(
    subnets: Option<Vec<String>>,
    mappings: Option<Vec<api::SubnetMapping>>,
) -> Result<Vec<String>, ApiError> {
    let subnets = subnets.unwrap_or_default();
    let mappings = mappings.unwrap_or_default();
    if !subnets.is_empty() && !mappings.is_empty() {
        return Err(refuse("InvalidConfigurationRequest", "Give either Subnets or SubnetMappings, not both."));
    }
    let mapped = mappings.into_iter().map(|mapping| required(mapping.subnet_id, "SubnetId"));
    let mapped = mapped.collect::<Result<Vec<_>, _>>()?;
    Ok(if subnets.is_empty() { mapped } else { subnets })
}

/// The next free address of the pool, which begins at a block drawn once, so that two installations on one machine
/// seldom meet.
fn choose_address(state: &mut State, policy: AddressPolicy, draw: &str) -> Result<IpAddr, ApiError> {
    if let AddressPolicy::Fixed(address) = policy {
        return Ok(address);
    }
    if state.head.address_block == 0 {
        // 127.0 holds the addresses that systems give to themselves.
        state.head.address_block = 0x0100 + u16::from_str_radix(draw, 16).unwrap_or(0) % 0x3e00;
    }
    let used: BTreeSet<_> = state.load_balancers.values().map(|found| found.address).collect();
    let blocks = (state.head.address_block..=u16::MAX).map(u16::to_be_bytes);
    let mut pool =
        blocks.flat_map(|[high, low]| (1..=254).map(move |host| IpAddr::V4(Ipv4Addr::new(127, high, low, host))));
    pool.find(|address| !used.contains(address))
        .ok_or_else(|| refuse("TooManyLoadBalancers", "No loopback address is left for another load balancer."))
}
