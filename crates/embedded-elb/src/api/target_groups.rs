//! Target groups: CreateTargetGroup, DescribeTargetGroups, ModifyTargetGroup, DeleteTargetGroup.

use std::collections::BTreeMap;

use aws_api::elbv2 as api;
use aws_protocol::ApiError;
use types::TargetGroupArn;

use super::attributes::{gone, load_balancer, target_group};
use super::health_checks::{GroupKind, HealthCheckWish, print_matcher, print_port};
use super::load_balancers::check_name;
use super::{paging, protocols, tags};
use crate::elb::Elb;
use crate::errors::{invalid, refuse, required, unsupported};
use crate::records::{Protocol, TargetGroup};
use crate::state::State;

/// ELB's quota per region.
pub(crate) const MAX_TARGET_GROUPS: usize = 3000;

impl Elb {
    pub(crate) async fn create_target_group(
        &self,
        input: api::CreateTargetGroupInput,
    ) -> Result<api::CreateTargetGroupOutput, ApiError> {
        let wanted = self.parse_target_group(input)?;
        let created = self.core.commit(move |state| {
            if let Some(existing) = state.target_group_named(&wanted.name) {
                if is_same(existing, &wanted) {
                    return Ok(print(state, existing));
                }
                let text = format!("A target group named '{}' exists, but with different settings.", wanted.name);
                return Err(refuse("DuplicateTargetGroupName", text));
            }
            if state.target_groups.len() >= MAX_TARGET_GROUPS {
                let text = format!("There can be at most {MAX_TARGET_GROUPS} target groups.");
                return Err(refuse("TooManyTargetGroups", text));
            }
            let printed = print(state, &wanted);
            state.target_groups.insert(wanted.arn.clone(), wanted);
            Ok(printed)
        });
        Ok(api::CreateTargetGroupOutput { target_groups: Some(vec![created.await?]) })
    }

    fn parse_target_group(&self, input: api::CreateTargetGroupInput) -> Result<TargetGroup, ApiError> {
        let name = required(input.name, "Name")?;
        check_name(&name, "Target group")?;
        let target_type = input.target_type.unwrap_or_else(|| "instance".to_string());
        match target_type.as_str() {
            "instance" | "ip" => {}
            "lambda" | "alb" => return Err(unsupported(&format!("The target type {target_type}"))),
            other => return Err(invalid(format!("The target type '{other}' is not known."))),
        }
        let protocol = protocols::of_group(&required(input.protocol, "Protocol")?)?;
        let protocol_version = protocols::version_of_group(protocol, input.protocol_version.as_deref())?;
        match input.ip_address_type.as_deref() {
            None | Some("ipv4") => {}
            Some(other) => return Err(unsupported(&format!("A target group of IP address type {other}"))),
        }
        let port = required(input.port, "Port")?;
        let port = u16::try_from(port).ok().filter(|port| *port > 0);
        let wish = HealthCheckWish {
            enabled: input.health_check_enabled,
            protocol: input.health_check_protocol,
            port: input.health_check_port,
            path: input.health_check_path,
            interval_seconds: input.health_check_interval_seconds,
            timeout_seconds: input.health_check_timeout_seconds,
            healthy_threshold: input.healthy_threshold_count,
            unhealthy_threshold: input.unhealthy_threshold_count,
            matcher: input.matcher,
        };
        let id = self.core.ids.hex(16);
        Ok(TargetGroup {
            arn: TargetGroupArn::new(self.arn(&format!("targetgroup/{name}/{id}"))),
            name,
            protocol,
            protocol_version,
            port: port.ok_or_else(|| invalid("Port must be between 1 and 65535."))?,
            vpc_id: input.vpc_id.unwrap_or_else(|| self.core.options.default_vpc_id.clone()),
            target_type,
            health_check: wish.create(GroupKind { protocol, version: protocol_version })?,
            attributes: BTreeMap::new(),
            tags: tags::parse(input.tags)?,
            targets: Vec::new(),
        })
    }

    pub(crate) async fn modify_target_group(
        &self,
        input: api::ModifyTargetGroupInput,
    ) -> Result<api::ModifyTargetGroupOutput, ApiError> {
        let wish = HealthCheckWish {
            enabled: input.health_check_enabled,
            protocol: input.health_check_protocol,
            port: input.health_check_port,
            path: input.health_check_path,
            interval_seconds: input.health_check_interval_seconds,
            timeout_seconds: input.health_check_timeout_seconds,
            healthy_threshold: input.healthy_threshold_count,
            unhealthy_threshold: input.unhealthy_threshold_count,
            matcher: input.matcher,
        };
        let modified = self.core.commit(move |state| {
            let arn = target_group(state, input.target_group_arn)?.arn.clone();
            let found = state.target_groups.get_mut(&arn).ok_or_else(|| gone("TargetGroupNotFound", arn.as_str()))?;
            found.health_check = wish.apply(kind_of(found), found.health_check.clone())?;
            let found = found.clone();
            Ok(print(state, &found))
        });
        Ok(api::ModifyTargetGroupOutput { target_groups: Some(vec![modified.await?]) })
    }

    pub(crate) async fn delete_target_group(
        &self,
        input: api::DeleteTargetGroupInput,
    ) -> Result<api::DeleteTargetGroupOutput, ApiError> {
        let arn = TargetGroupArn::new(required(input.target_group_arn, "TargetGroupArn")?);
        let deleted = self.core.commit(move |state| {
            if let Some(listener) = state.listeners.values().find(|listener| listener.uses(&arn)) {
                let text =
                    format!("Target group '{arn}' is currently in use by a listener or a rule ({}).", listener.arn);
                return Err(refuse("ResourceInUse", text));
            }
            // One that is gone is success: the model knows no other refusal here.
            state.target_groups.remove(&arn);
            Ok(api::DeleteTargetGroupOutput {})
        });
        deleted.await
    }
}

/// DescribeTargetGroups.
pub(crate) fn describe(
    state: &State,
    input: api::DescribeTargetGroupsInput,
) -> Result<api::DescribeTargetGroupsOutput, ApiError> {
    let mut items: Vec<&TargetGroup> = state.target_groups.values().collect();
    if input.load_balancer_arn.is_some() {
        let balancer = &load_balancer(state, input.load_balancer_arn)?.arn;
        items.retain(|group| state.load_balancers_using(&group.arn).contains(balancer));
    }
    if let Some(arns) = input.target_group_arns.filter(|arns| !arns.is_empty()) {
        for arn in &arns {
            target_group(state, Some(arn.clone()))?;
        }
        items.retain(|group| arns.iter().any(|arn| arn == group.arn.as_str()));
    }
    if let Some(names) = input.names.filter(|names| !names.is_empty()) {
        if let Some(missing) = names.iter().find(|name| state.target_group_named(name).is_none()) {
            let text = format!("One or more target groups not found: {missing}");
            return Err(refuse("TargetGroupNotFound", text));
        }
        items.retain(|group| names.contains(&group.name));
    }
    let (shown, next_marker) =
        paging::page(items, |group| group.arn.as_str(), input.marker.as_deref(), input.page_size)?;
    let target_groups = shown.into_iter().map(|group| print(state, group)).collect();
    Ok(api::DescribeTargetGroupsOutput { target_groups: Some(target_groups), next_marker })
}

fn kind_of(group: &TargetGroup) -> GroupKind {
    GroupKind { protocol: group.protocol, version: group.protocol_version }
}

fn is_same(existing: &TargetGroup, wanted: &TargetGroup) -> bool {
    existing.protocol == wanted.protocol
        && existing.protocol_version == wanted.protocol_version
        && existing.port == wanted.port
        && existing.vpc_id == wanted.vpc_id
        && existing.target_type == wanted.target_type
        && existing.health_check == wanted.health_check
        && existing.tags == wanted.tags
}

fn print(state: &State, group: &TargetGroup) -> api::TargetGroup {
    let check = &group.health_check;
    let has_path = check.protocol != Protocol::Tcp;
    let balancers = state.load_balancers_using(&group.arn);
    api::TargetGroup {
        target_group_arn: Some(group.arn.to_string()),
        target_group_name: Some(group.name.clone()),
        protocol: Some(group.protocol.name().to_string()),
        protocol_version: (!group.protocol.is_network()).then(|| group.protocol_version.name().to_string()),
        port: Some(i64::from(group.port)),
        vpc_id: Some(group.vpc_id.clone()),
        health_check_protocol: Some(check.protocol.name().to_string()),
        health_check_port: Some(print_port(check)),
        health_check_enabled: Some(check.enabled),
        health_check_interval_seconds: Some(i64::from(check.interval_seconds)),
        health_check_timeout_seconds: Some(i64::from(check.timeout_seconds)),
        healthy_threshold_count: Some(i64::from(check.healthy_threshold)),
        unhealthy_threshold_count: Some(i64::from(check.unhealthy_threshold)),
        health_check_path: has_path.then(|| check.path.clone()),
        matcher: print_matcher(check, kind_of(group)),
        load_balancer_arns: Some(balancers.into_iter().map(ToString::to_string).collect()),
        target_type: Some(group.target_type.clone()),
        ip_address_type: Some("ipv4".to_string()),
        target_control_port: None,
    }
}
