//! From a container's specification to the engine's words.
//!
//! Holds: labels, names, image references, the body of a create request. Leaves out: talking to the engine.

use std::collections::{BTreeMap, HashMap};

use bollard::models::{
    ContainerCreateBody, HealthConfig, HostConfig, HostConfigLogConfig, PortBinding as HostBinding,
};
use ports::{ContainerCheck, ContainerKey, ContainerSpec, PortBinding};
use types::TaskId;

use crate::pause;

/// Whose container it is.
pub(crate) const OWNER_LABEL: &str = "cutover.data-dir-id";
/// Its task.
pub(crate) const TASK_LABEL: &str = "cutover.task";
/// Its name in the task definition.
pub(crate) const CONTAINER_LABEL: &str = "cutover.container";

/// On the container that holds a task's network, in place of the two above.
pub(crate) const NETWORK_LABEL: &str = "cutover.network-of";

/// Output kept for each container: two files of this size.
const LOG_FILE_SIZE: &str = "10m";

const NANOS_PER_SECOND: i64 = 1_000_000_000;
const BYTES_PER_MIB: i64 = 1024 * 1024;

/// The labels a container is found again by.
pub(crate) fn labels(identity: &str, key: &ContainerKey) -> HashMap<String, String> {
    HashMap::from([
        (OWNER_LABEL.to_owned(), identity.to_owned()),
        (TASK_LABEL.to_owned(), key.task.to_string()),
        (CONTAINER_LABEL.to_owned(), key.container.to_string()),
    ])
}

/// The key a container's labels state, if they state one.
pub(crate) fn key_of(labels: &HashMap<String, String>) -> Option<ContainerKey> {
    let (task, container) = (labels.get(TASK_LABEL)?, labels.get(CONTAINER_LABEL)?);
    Some(ContainerKey { task: task.as_str().into(), container: container.as_str().into() })
}

/// List filter for all containers of an owner, or for those of one key.
pub(crate) fn filters(identity: &str, key: Option<&ContainerKey>) -> HashMap<String, Vec<String>> {
    let mut wanted = vec![format!("{OWNER_LABEL}={identity}")];
    if let Some(key) = key {
        wanted.push(format!("{TASK_LABEL}={}", key.task));
        wanted.push(format!("{CONTAINER_LABEL}={}", key.container));
    }
    HashMap::from([("label".to_owned(), wanted)])
}

/// A name for people; the engine refuses a second container of the same name, which keeps two starts of one key
/// from making two containers.
pub(crate) fn name(identity: &str, key: &ContainerKey) -> String {
    let short: String = identity.chars().take(8).collect();
    let text = format!("cutover-{short}-{}-{}", key.task, key.container);
    text.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '_' }).collect()
}

/// Name and tag (or digest) to pull. Without either the engine would pull every tag there is.
pub(crate) fn pull_reference(image: &str) -> (String, String) {
    let last_part = image.rfind('/').map_or(0, |slash| slash + 1);
    if image.contains('@') {
        return (image.to_owned(), String::new());
    }
    match image[last_part..].rfind(':') {
        Some(colon) => (image[..last_part + colon].to_owned(), image[last_part + colon + 1..].to_owned()),
        None => (image.to_owned(), "latest".to_owned()),
    }
}

/// The task whose network a container holds, if it does.
pub(crate) fn network_task_of(labels: &HashMap<String, String>) -> Option<TaskId> {
    labels.get(NETWORK_LABEL).map(|task| task.as_str().into())
}

/// List filter for the container that holds a task's network.
pub(crate) fn network_filters(identity: &str, task: &TaskId) -> HashMap<String, Vec<String>> {
    let wanted = vec![format!("{OWNER_LABEL}={identity}"), format!("{NETWORK_LABEL}={task}")];
    HashMap::from([("label".to_owned(), wanted)])
}

/// List filter for the containers of a task.
pub(crate) fn task_filters(identity: &str, task: &TaskId) -> HashMap<String, Vec<String>> {
    let wanted = vec![format!("{OWNER_LABEL}={identity}"), format!("{TASK_LABEL}={task}")];
    HashMap::from([("label".to_owned(), wanted)])
}

/// A name for people. No container of a task definition can have this one: it has a dot.
pub(crate) fn network_name(identity: &str, task: &TaskId) -> String {
    name(identity, &ContainerKey { task: task.clone(), container: ".network".into() })
}

/// The create request for the container that holds a task's network and publishes its ports.
pub(crate) fn network_body(identity: &str, task: &TaskId, ports: &[PortBinding]) -> ContainerCreateBody {
    let labels = [(OWNER_LABEL.to_owned(), identity.to_owned()), (NETWORK_LABEL.to_owned(), task.to_string())];
    ContainerCreateBody {
        image: Some(pause::IMAGE.to_owned()),
        entrypoint: Some(vec![pause::PROGRAM.to_owned()]),
        exposed_ports: Some(ports.iter().map(|port| port_name(port.container_port)).collect()),
        labels: Some(labels.into()),
        host_config: Some(HostConfig {
            port_bindings: Some(port_bindings(ports)),
            log_config: Some(HostConfigLogConfig { typ: Some("none".to_owned()), config: None }),
            ..HostConfig::default()
        }),
        ..ContainerCreateBody::default()
    }
}

/// The create request for a container; `network` is the id of the container whose network it joins.
pub(crate) fn create_body(identity: &str, spec: &ContainerSpec, network: Option<&str>) -> ContainerCreateBody {
    // The holder of the network publishes the ports; the engine refuses to do it twice.
    let exposed = network.is_none().then(|| spec.ports.iter().map(|port| port_name(port.container_port)).collect());
    let given = |words: &Vec<String>| (!words.is_empty()).then(|| words.clone());
    ContainerCreateBody {
        image: Some(spec.image.clone()),
        entrypoint: given(&spec.entry_point),
        cmd: given(&spec.command),
        env: Some(environment(spec).into_iter().map(|(name, value)| format!("{name}={value}")).collect()),
        working_dir: spec.working_directory.clone(),
        exposed_ports: exposed,
        labels: Some(labels(identity, &spec.key)),
        stop_timeout: Some(i64::from(spec.stop_timeout_seconds)),
        healthcheck: Some(health_check(spec.health_check.as_ref())),
        host_config: Some(host_config(spec, network)),
        ..ContainerCreateBody::default()
    }
}

/// The task definition's environment, and where to listen: inside a container that is the container port. What the
/// definition says itself stands.
fn environment(spec: &ContainerSpec) -> BTreeMap<String, String> {
    let mut environment = BTreeMap::new();
    if let Some(first) = spec.ports.first() {
        environment.insert("PORT".to_owned(), first.container_port.to_string());
    }
    for port in &spec.ports {
        environment.insert(format!("PORT_{}", port.container_port), port.container_port.to_string());
    }
    environment.extend(spec.environment.clone());
    environment
}

/// ECS looks only at checks of the task definition; a check built into the image is switched off.
fn health_check(check: Option<&ContainerCheck>) -> HealthConfig {
    let Some(check) = check else {
        return HealthConfig { test: Some(vec!["NONE".to_owned()]), ..HealthConfig::default() };
    };
    let nanos = |seconds: u32| Some(i64::from(seconds) * NANOS_PER_SECOND);
    HealthConfig {
        test: Some(check.command.clone()),
        interval: nanos(check.interval_seconds),
        timeout: nanos(check.timeout_seconds),
        retries: Some(i64::from(check.retries)),
        start_period: nanos(check.start_period_seconds),
        start_interval: None,
    }
}

/// Published on loopback only. Two containers of a task may name the same port of their common network.
fn port_bindings(ports: &[PortBinding]) -> HashMap<String, Option<Vec<HostBinding>>> {
    let mut bindings: HashMap<String, Option<Vec<HostBinding>>> = HashMap::new();
    for port in ports {
        let host = HostBinding { host_ip: Some("127.0.0.1".to_owned()), host_port: Some(port.host_port.to_string()) };
        bindings.entry(port_name(port.container_port)).or_default().get_or_insert_default().push(host);
    }
    bindings
}

fn host_config(spec: &ContainerSpec, network: Option<&str>) -> HostConfig {
    let log_options = [("max-size", LOG_FILE_SIZE), ("max-file", "2")];
    HostConfig {
        port_bindings: network.is_none().then(|| port_bindings(&spec.ports)),
        network_mode: network.map(|id| format!("container:{id}")),
        memory: spec.memory_limit_mib.map(|mib| i64::from(mib) * BYTES_PER_MIB),
        log_config: Some(HostConfigLogConfig {
            typ: Some("json-file".to_owned()),
            config: Some(log_options.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()),
        }),
        ..HostConfig::default()
    }
}

fn port_name(port: u16) -> String {
    format!("{port}/tcp")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec() -> ContainerSpec {
        ContainerSpec {
            key: ContainerKey { task: "0123".into(), container: "web".into() },
            image: "app:2".to_owned(),
            entry_point: Vec::new(),
            command: Vec::new(),
            environment: BTreeMap::new(),
            working_directory: None,
            ports: vec![
                ports::PortBinding { container_port: 80, host_port: 20_001 },
                ports::PortBinding { container_port: 81, host_port: 20_002 },
            ],
            shared_network: None,
            stop_timeout_seconds: 7,
            memory_limit_mib: None,
            health_check: None,
        }
    }

    #[test]
    fn the_image_keeps_its_own_entry_point_and_command_unless_others_are_given() {
        let body = create_body("id", &spec(), None);
        assert_eq!((body.entrypoint, body.cmd, body.working_dir), (None, None, None));
        let words = ["a".to_owned()].to_vec();
        let body =
            create_body("id", &ContainerSpec { entry_point: words.clone(), command: words.clone(), ..spec() }, None);
        assert_eq!((body.entrypoint, body.cmd), (Some(words.clone()), Some(words)));
    }

    #[test]
    fn a_program_listens_on_its_container_port_and_is_reached_on_loopback_only() {
        let body = create_body("id", &spec(), None);
        let env = body.env.unwrap();
        assert_eq!(env, ["PORT=80", "PORT_80=80", "PORT_81=81"]);
        let bindings = body.host_config.unwrap().port_bindings.unwrap();
        let host = &bindings["80/tcp"].as_ref().unwrap()[0];
        assert_eq!((host.host_ip.as_deref(), host.host_port.as_deref()), (Some("127.0.0.1"), Some("20001")));
        assert_eq!(bindings.len(), 2);
    }

    #[test]
    fn the_ports_of_a_shared_network_are_published_once_by_its_holder() {
        let ports = [
            PortBinding { container_port: 80, host_port: 20001 },
            PortBinding { container_port: 81, host_port: 20002 },
            PortBinding { container_port: 80, host_port: 20003 },
        ];
        let holder = network_body("id", &"0123".into(), &ports);
        let bindings = holder.host_config.unwrap().port_bindings.unwrap();
        assert_eq!(bindings["80/tcp"].as_ref().unwrap().len(), 2);
        assert_eq!(bindings["81/tcp"].as_ref().unwrap()[0].host_ip.as_deref(), Some("127.0.0.1"));
        let labels = holder.labels.unwrap();
        assert_eq!((key_of(&labels), network_task_of(&labels)), (None, Some("0123".into())));

        let member = create_body("id", &spec(), Some("holder"));
        assert_eq!(member.exposed_ports, None);
        let host = member.host_config.unwrap();
        assert_eq!((host.port_bindings, host.network_mode.as_deref()), (None, Some("container:holder")));
        assert!(member.env.unwrap().contains(&"PORT=80".to_owned()));
    }

    #[test]
    fn the_definitions_own_environment_stands() {
        let environment = BTreeMap::from([("PORT".to_owned(), "8080".to_owned())]);
        let env = create_body("id", &ContainerSpec { environment, ..spec() }, None).env.unwrap();
        assert!(env.contains(&"PORT=8080".to_owned()) && !env.contains(&"PORT=80".to_owned()), "{env:?}");
    }

    #[test]
    fn limits_and_the_health_check_are_handed_over_in_the_engines_units() {
        let check = ContainerCheck {
            command: vec!["CMD".to_owned(), "true".to_owned()],
            interval_seconds: 30,
            timeout_seconds: 5,
            retries: 3,
            start_period_seconds: 0,
        };
        let body = create_body(
            "id",
            &ContainerSpec { health_check: Some(check), memory_limit_mib: Some(64), ..spec() },
            None,
        );
        let health = body.healthcheck.unwrap();
        assert_eq!((health.interval, health.timeout), (Some(30_000_000_000), Some(5_000_000_000)));
        assert_eq!((health.retries, health.start_period), (Some(3), Some(0)));
        assert_eq!((body.host_config.unwrap().memory, body.stop_timeout), (Some(64 * 1024 * 1024), Some(7)));
        let built_in = create_body("id", &spec(), None).healthcheck.unwrap();
        assert_eq!(built_in.test, Some(vec!["NONE".to_owned()]));
    }

    #[test]
    fn a_container_is_found_by_labels_that_state_owner_task_and_container() {
        let key = spec().key;
        let labels = labels("id", &key);
        assert_eq!(key_of(&labels), Some(key.clone()));
        assert_eq!(key_of(&HashMap::new()), None);
        for filter in &filters("id", Some(&key))["label"] {
            let (name, value) = filter.split_once('=').unwrap();
            assert_eq!(labels[name], value);
        }
        assert_eq!(filters("id", None)["label"], ["cutover.data-dir-id=id"]);
    }

    #[test]
    fn a_name_holds_only_what_the_engine_takes() {
        let key = ContainerKey { task: "a/b".into(), container: "wéb".into() };
        assert_eq!(name("0123456789abcdef", &key), "cutover-01234567-a_b-w_b");
    }

    #[test]
    fn an_image_without_a_tag_is_pulled_as_latest_and_a_registrys_port_is_no_tag() {
        for (image, name, tag) in [
            ("httpd", "httpd", "latest"),
            ("httpd:2.4", "httpd", "2.4"),
            ("localhost:5000/app", "localhost:5000/app", "latest"),
            ("localhost:5000/team/app:1", "localhost:5000/team/app", "1"),
            ("app@sha256:00ff", "app@sha256:00ff", ""),
        ] {
            assert_eq!(pull_reference(image), (name.to_owned(), tag.to_owned()), "{image}");
        }
    }
}
