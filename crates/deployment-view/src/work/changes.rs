//! What two task definitions differ in. Values that may be secret are told as changed and not shown.

use std::collections::{BTreeMap, BTreeSet};

use aws_api::ecs::{ContainerDefinition, TaskDefinition};
use serde::Serialize;

use crate::RevisionChange;

/// Parts of names whose values are not shown.
const SECRET_WORDS: [&str; 8] = ["SECRET", "PASSW", "TOKEN", "KEY", "CREDENTIAL", "PRIVATE", "AUTH", "DSN"];
const ENVIRONMENT: &str = "environment ";
const LOG_OPTION: &str = "logging option ";
const HIDDEN: &str = "(not shown)";
const HIDDEN_AND_CHANGED: &str = "(not shown, changed)";

/// Field and value, e.g. `port 8080/tcp`.
type Fields = BTreeMap<String, String>;

/// See the module: the task's own settings first, then container by container.
pub(super) fn changes(before: &TaskDefinition, after: &TaskDefinition) -> Vec<RevisionChange> {
    let mut changes = differences("", &of_task(before), &of_task(after));
    let containers = |definition: &TaskDefinition| -> BTreeMap<String, Fields> {
        let all = definition.container_definitions.iter().flatten();
        all.map(|one| (one.name.clone().unwrap_or_default(), of_container(one))).collect()
    };
    let (before, after) = (containers(before), containers(after));
    let none = Fields::new();
    for name in before.keys().chain(after.keys()).collect::<BTreeSet<_>>() {
        let (before, after) = (before.get(name).unwrap_or(&none), after.get(name).unwrap_or(&none));
        changes.extend(differences(name, before, after));
    }
    changes
}

fn differences(container: &str, before: &Fields, after: &Fields) -> Vec<RevisionChange> {
    let fields: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    let changed = fields.into_iter().filter(|field| before.get(*field) != after.get(*field));
    let mut changes: Vec<_> = changed
        .map(|field| {
            let (before, after) = (before.get(field).cloned(), after.get(field).cloned());
            let name = [ENVIRONMENT, LOG_OPTION].iter().find_map(|prefix| field.strip_prefix(prefix));
            let is_secret = name.is_some_and(looks_secret);
            let (before, after) = match (before, after) {
                (Some(_), Some(_)) if is_secret => (Some(HIDDEN.to_owned()), Some(HIDDEN_AND_CHANGED.to_owned())),
                (before, after) if is_secret => (before.map(|_| HIDDEN.to_owned()), after.map(|_| HIDDEN.to_owned())),
                shown => shown,
            };
            RevisionChange { container: container.to_owned(), field: field.clone(), before, after }
        })
        .collect();
    // The image is what people look for first.
    changes.sort_by_key(|change| change.field != "image");
    changes
}

fn looks_secret(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    SECRET_WORDS.iter().any(|word| name.contains(word))
}

fn of_task(definition: &TaskDefinition) -> Fields {
    let mut fields = Fields::new();
    put(&mut fields, "cpu", definition.cpu.clone());
    put(&mut fields, "memory", definition.memory.clone());
    put(&mut fields, "network mode", definition.network_mode.clone());
    put(&mut fields, "task role", definition.task_role_arn.clone());
    put(&mut fields, "execution role", definition.execution_role_arn.clone());
    for volume in definition.volumes.iter().flatten() {
        put(&mut fields, &format!("volume {}", volume.name.clone().unwrap_or_default()), json(volume));
    }
    fields
}

fn of_container(container: &ContainerDefinition) -> Fields {
    let mut fields = Fields::new();
    let list =
        |words: &Option<Vec<String>>| words.as_ref().filter(|words| !words.is_empty()).map(|words| words.join(" "));
    put(&mut fields, "image", container.image.clone());
    put(&mut fields, "command", list(&container.command));
    put(&mut fields, "entry point", list(&container.entry_point));
    put(&mut fields, "working directory", container.working_directory.clone());
    put(&mut fields, "user", container.user.clone());
    put(&mut fields, "cpu", container.cpu.filter(|cpu| *cpu != 0).map(|cpu| cpu.to_string()));
    put(&mut fields, "memory", container.memory.map(|mebibytes| format!("{mebibytes} MiB")));
    put(&mut fields, "memory reservation", container.memory_reservation.map(|mebibytes| format!("{mebibytes} MiB")));
    put(&mut fields, "essential", container.essential.filter(|essential| !essential).map(|_| "no".to_owned()));
    put(&mut fields, "stop timeout", container.stop_timeout.map(|seconds| format!("{seconds} s")));
    put(&mut fields, "health check", container.health_check.as_ref().and_then(json));
    put(&mut fields, "restart policy", container.restart_policy.as_ref().and_then(json));
    if let Some(log) = &container.log_configuration {
        put(&mut fields, "logging", log.log_driver.clone());
        for (name, value) in log.options.iter().flatten() {
            put(&mut fields, &format!("{LOG_OPTION}{name}"), Some(value.clone()));
        }
    }
    for pair in container.environment.iter().flatten() {
        let name = format!("{ENVIRONMENT}{}", pair.name.clone().unwrap_or_default());
        put(&mut fields, &name, Some(pair.value.clone().unwrap_or_default()));
    }
    for secret in container.secrets.iter().flatten() {
        // Where a secret lies is no secret.
        put(&mut fields, &format!("secret {}", secret.name.clone().unwrap_or_default()), secret.value_from.clone());
    }
    for port in container.port_mappings.iter().flatten() {
        let protocol = port.protocol.as_deref().unwrap_or("tcp");
        let number = port.container_port.map(|port| port.to_string()).or(port.container_port_range.clone());
        let host = match port.host_port {
            Some(host) if host != 0 => format!("on host port {host}"),
            _ => "open".to_owned(),
        };
        put(&mut fields, &format!("port {}/{protocol}", number.unwrap_or_default()), Some(host));
    }
    for mount in container.mount_points.iter().flatten() {
        put(&mut fields, &format!("mount {}", mount.container_path.clone().unwrap_or_default()), json(mount));
    }
    fields
}

fn put(fields: &mut Fields, name: &str, value: Option<String>) {
    if let Some(value) = value {
        fields.insert(name.to_owned(), value);
    }
}

fn json(value: &impl Serialize) -> Option<String> {
    serde_json::to_string(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn definition(value: serde_json::Value) -> TaskDefinition {
        serde_json::from_value(value).unwrap()
    }

    fn lines(before: serde_json::Value, after: serde_json::Value) -> Vec<String> {
        let changes = changes(&definition(before), &definition(after));
        let show = |value: Option<String>| value.unwrap_or_else(|| "-".to_owned());
        let line = |change: RevisionChange| {
            format!("{}: {}: {} => {}", change.container, change.field, show(change.before), show(change.after))
        };
        changes.into_iter().map(line).collect()
    }

    #[test]
    fn the_image_comes_first_and_what_is_the_same_is_left_out() {
        let lines = lines(
            json!({"cpu": "256", "containerDefinitions": [{"name": "app", "image": "shop:1", "command": ["serve"],
                "portMappings": [{"containerPort": 80}], "environment": [{"name": "LEVEL", "value": "info"}]}]}),
            json!({"cpu": "512", "containerDefinitions": [{"name": "app", "image": "shop:2", "command": ["serve"],
                "portMappings": [{"containerPort": 8080}], "environment": [{"name": "LEVEL", "value": "debug"}]}]}),
        );
        assert_eq!(
            lines,
            [
                ": cpu: 256 => 512",
                "app: image: shop:1 => shop:2",
                "app: environment LEVEL: info => debug",
                "app: port 80/tcp: open => -",
                "app: port 8080/tcp: - => open"
            ]
        );
    }

    #[test]
    fn a_value_that_may_be_secret_is_told_as_changed_and_never_shown() {
        let with = |value: &str| json!({"containerDefinitions": [{"name": "app", "environment": [{"name": "db_password", "value": value}]}]});
        let changed = lines(with("hunter2"), with("hunter3"));
        assert_eq!(changed, ["app: environment db_password: (not shown) => (not shown, changed)"]);
        let gone = lines(with("hunter2"), json!({"containerDefinitions": [{"name": "app"}]}));
        assert_eq!(gone, ["app: environment db_password: (not shown) => -"]);
        assert!(lines(with("hunter2"), with("hunter2")).is_empty());
    }

    #[test]
    fn a_container_that_is_new_is_told_field_by_field() {
        let lines = lines(
            json!({}),
            json!({"containerDefinitions": [{"name": "proxy", "image": "envoy:1",
            "secrets": [{"name": "CERT", "valueFrom": "arn:aws:ssm:x"}]}]}),
        );
        assert_eq!(lines, ["proxy: image: - => envoy:1", "proxy: secret CERT: - => arn:aws:ssm:x"]);
    }
}
