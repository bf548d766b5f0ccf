//! The properties of the one resource: what to run, where traffic enters, and optional overrides (spec 3.1).

use alloc::{format, string::String, vec::Vec};
use types::{ContainerName, arn_resource};

use crate::check::{Checker, Map, TaskDefinitionRule};
use crate::error::quote;
use crate::node::{Node, Value};
use crate::{AwsvpcConfiguration, CapacityProvider, TargetService};

/// Longest family name of a task definition.
const MAX_FAMILY: usize = 255;
/// Highest `Base`.
const MAX_BASE: u32 = 100_000;
/// Highest `Weight`.
const MAX_WEIGHT: u32 = 1_000;

/// Checks `Properties`.
pub(crate) fn target_service(
    checker: &mut Checker,
    map: &Map<'_>,
    rule: TaskDefinitionRule,
) -> Option<TargetService> {
    let task_definition = match rule {
        TaskDefinitionRule::Required => task_definition(checker, map),
        TaskDefinitionRule::FilledInLater => Some(String::new()),
    };
    let container = load_balancer_info(checker, map);
    let platform_version =
        map.optional("PlatformVersion").and_then(|node| checker.text(node, &map.field("PlatformVersion")));
    let network = network(checker, map);
    let capacity_providers = capacity_providers(checker, map);
    let (container_name, container_port) = container?;
    Some(TargetService {
        task_definition: task_definition?,
        container_name,
        container_port,
        platform_version,
        network,
        capacity_providers,
    })
}

fn task_definition(checker: &mut Checker, map: &Map<'_>) -> Option<String> {
    let remedy = "give the full ARN, arn:aws:ecs:REGION:ACCOUNT:task-definition/FAMILY:REVISION, or FAMILY:REVISION";
    let node = checker.required(map, "TaskDefinition", remedy)?;
    let field = map.field("TaskDefinition");
    let text = checker.text(node, &field)?;
    if !names_task_definition(&text) {
        checker.report(node.place, &field, format!("{} names no task definition", quote(&text)), remedy);
        return None;
    }
    Some(text)
}

/// An ARN of ECS or a bare name, each with or without a revision.
fn names_task_definition(text: &str) -> bool {
    let name = if text.starts_with("arn:") {
        arn_resource(text, "ecs").and_then(|resource| resource.strip_prefix("task-definition/"))
    } else {
        Some(text)
    };
    let Some(name) = name else { return false };
    let (family, revision) = name.split_once(':').map_or((name, None), |(family, revision)| (family, Some(revision)));
    let family_ok = (1..=MAX_FAMILY).contains(&family.len())
        && family.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    let revision_ok = revision
        .is_none_or(|text| text.bytes().all(|b| b.is_ascii_digit()) && text.parse::<u32>().is_ok_and(|n| n > 0));
    family_ok && revision_ok
}

fn load_balancer_info(checker: &mut Checker, map: &Map<'_>) -> Option<(ContainerName, u16)> {
    let remedy = "give `ContainerName` and `ContainerPort` in it";
    let node = checker.required(map, "LoadBalancerInfo", remedy)?;
    let info = checker.map(node, &map.field("LoadBalancerInfo"))?;
    let name = checker
        .required(&info, "ContainerName", "name the container of the task definition that receives traffic")
        .and_then(|node| checker.text(node, &info.field("ContainerName")));
    let port = checker
        .required(&info, "ContainerPort", "give the port that container listens on")
        .and_then(|node| checker.whole_number(node, &info.field("ContainerPort"), 1..=u32::from(u16::MAX)));
    Some((ContainerName::new(name?), u16::try_from(port?).ok()?))
}

/// `NetworkConfiguration.AwsvpcConfiguration`: all three members or none.
fn network(checker: &mut Checker, map: &Map<'_>) -> Option<AwsvpcConfiguration> {
    let outer = checker.map(map.optional("NetworkConfiguration")?, &map.field("NetworkConfiguration"))?;
    let node = outer.optional("AwsvpcConfiguration")?;
    let inner = checker.map(node, &outer.field("AwsvpcConfiguration"))?;
    let names = ["Subnets", "SecurityGroups", "AssignPublicIp"];
    if names.iter().all(|name| inner.optional(name).is_none()) {
        return None;
    }
    let remedy = "give Subnets, SecurityGroups and AssignPublicIp together, or leave AwsvpcConfiguration out";
    let [subnets, groups, public] = names.map(|name| checker.required(&inner, name, remedy));
    let subnets = subnets.and_then(|node| ids(checker, node, &inner.field("Subnets"), "subnet"));
    let groups = groups.and_then(|node| ids(checker, node, &inner.field("SecurityGroups"), "security group"));
    let public = public.and_then(|node| assign_public_ip(checker, node, &inner.field("AssignPublicIp")));
    Some(AwsvpcConfiguration { subnets: subnets?, security_groups: groups?, assign_public_ip: public? })
}

fn ids(checker: &mut Checker, node: &Node, field: &str, noun: &str) -> Option<Vec<String>> {
    let remedy = format!("give a list of {noun} ids");
    let items = checker.list(node, field, &remedy)?;
    if items.is_empty() {
        checker.report(node.place, field, "the list is empty", &remedy);
        return None;
    }
    let texts: Vec<_> =
        items.iter().enumerate().map(|(index, item)| checker.text(item, &format!("{field}[{index}]"))).collect();
    texts.into_iter().collect()
}

fn assign_public_ip(checker: &mut Checker, node: &Node, field: &str) -> Option<bool> {
    let remedy = "write ENABLED or DISABLED";
    match &node.value {
        Value::Scalar(scalar) if &*scalar.text == "ENABLED" => Some(true),
        Value::Scalar(scalar) if &*scalar.text == "DISABLED" => Some(false),
        Value::Scalar(scalar) => {
            checker.report(node.place, field, format!("{} is not known here", quote(&scalar.text)), remedy);
            None
        }
        _ => {
            checker.wrong_type(node, field, "ENABLED or DISABLED", remedy);
            None
        }
    }
}

/// `CapacityProviderStrategy`: at most one `Base`, at least one `Weight` above 0.
fn capacity_providers(checker: &mut Checker, map: &Map<'_>) -> Vec<CapacityProvider> {
    let mut providers = Vec::new();
    let Some(node) = map.optional("CapacityProviderStrategy") else { return providers };
    let field = map.field("CapacityProviderStrategy");
    let remedy = "give a list of items with CapacityProvider, Base and Weight";
    let Some(items) = checker.list(node, &field, remedy) else { return providers };
    let mut sound = true;
    for (index, item) in items.iter().enumerate() {
        match capacity_provider(checker, item, &format!("{field}[{index}]")) {
            Some(provider) => providers.push(provider),
            None => sound = false,
        }
    }
    if providers.iter().filter(|provider| provider.base > 0).count() > 1 {
        checker.report(node.place, &field, "more than one item has a Base", "give Base to one item only");
    }
    if sound && !items.is_empty() && providers.iter().all(|provider| provider.weight == 0) {
        let remedy = "give at least one item a Weight above 0";
        checker.report(node.place, &field, "no item has a Weight above 0", remedy);
    }
    providers
}

fn capacity_provider(checker: &mut Checker, item: &Node, path: &str) -> Option<CapacityProvider> {
    let map = checker.map(item, path)?;
    let name = checker
        .required(&map, "CapacityProvider", "name the capacity provider")
        .and_then(|node| checker.text(node, &map.field("CapacityProvider")));
    let mut number = |name: &str, max| match map.optional(name) {
        Some(node) => checker.whole_number(node, &map.field(name), 0..=max),
        None => Some(0),
    };
    let (base, weight) = (number("Base", MAX_BASE), number("Weight", MAX_WEIGHT));
    Some(CapacityProvider { name: name?, base: base?, weight: weight? })
}
