//! AppSpec to YAML text.

use alloc::{format, string::String};

use crate::{AppSpec, TargetService};

/// Writes the AppSpec as YAML; [`crate::parse`] of the text gives the same AppSpec. Texts are written in double quotes
/// with everything beyond printable ASCII escaped, so that no value can be taken for something else.
pub fn print_yaml(spec: &AppSpec) -> String {
    let mut text = String::from("version: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n");
    text.push_str("      Properties:\n");
    properties(&mut text, &spec.target);
    if !spec.hooks.is_empty() {
        text.push_str("Hooks:\n");
    }
    for (event, function) in &spec.hooks {
        line(&mut text, 2, &format!("- {event}: {}", quoted(function.as_str())));
    }
    text
}

fn properties(text: &mut String, target: &TargetService) {
    line(text, 8, &format!("TaskDefinition: {}", quoted(&target.task_definition)));
    line(text, 8, "LoadBalancerInfo:");
    line(text, 10, &format!("ContainerName: {}", quoted(target.container_name.as_str())));
    line(text, 10, &format!("ContainerPort: {}", target.container_port));
    if let Some(version) = &target.platform_version {
        line(text, 8, &format!("PlatformVersion: {}", quoted(version)));
    }
    if let Some(network) = &target.network {
        line(text, 8, "NetworkConfiguration:");
        line(text, 10, "AwsvpcConfiguration:");
        list(text, "Subnets", &network.subnets);
        list(text, "SecurityGroups", &network.security_groups);
        let public = if network.assign_public_ip { "ENABLED" } else { "DISABLED" };
        line(text, 12, &format!("AssignPublicIp: {public}"));
    }
    if !target.capacity_providers.is_empty() {
        line(text, 8, "CapacityProviderStrategy:");
    }
    for provider in &target.capacity_providers {
        line(text, 10, &format!("- CapacityProvider: {}", quoted(&provider.name)));
        line(text, 12, &format!("Base: {}", provider.base));
        line(text, 12, &format!("Weight: {}", provider.weight));
    }
}

fn list(text: &mut String, key: &str, items: &[String]) {
    line(text, 12, &format!("{key}:"));
    for item in items {
        line(text, 14, &format!("- {}", quoted(item)));
    }
}

fn line(text: &mut String, indent: usize, content: &str) {
    text.push_str(&format!("{:indent$}{content}\n", ""));
}

fn quoted(value: &str) -> String {
    let mut text = String::from("\"");
    for c in value.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            ' ' => text.push(' '),
            c if c.is_ascii_graphic() => text.push(c),
            c => text.push_str(&format!("\\U{:08X}", u32::from(c))),
        }
    }
    text.push('"');
    text
}
