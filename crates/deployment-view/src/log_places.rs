//! Where in CloudWatch Logs to find what functions and containers wrote.

use aws_api::ecs::{ContainerDefinition, TaskDefinition};

/// Where a container of a task definition writes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogPlace {
    /// The container's name.
    pub container: String,
    /// Log group.
    pub group: String,
    /// Its streams' names up to the task's id.
    before_task: String,
}

impl LogPlace {
    /// The stream of a task.
    pub fn stream(&self, task: &str) -> String {
        format!("{}{task}", self.before_task)
    }
}

/// The place of each container: as its awslogs settings say, else where the embedded platform keeps what containers write.
pub fn log_places(definition: &TaskDefinition) -> Vec<LogPlace> {
    let family = definition.family.as_deref().unwrap_or_default();
    definition.container_definitions.iter().flatten().filter_map(|container| place(container, family)).collect()
}

fn place(container: &ContainerDefinition, family: &str) -> Option<LogPlace> {
    let name = container.name.as_deref()?;
    let log = container.log_configuration.as_ref().filter(|log| log.log_driver.as_deref() == Some("awslogs"));
    let option = |key: &str| log.and_then(|log| log.options.as_ref()?.get(key).filter(|value| !value.is_empty()));
    let (group, before_task) = match (option("awslogs-group"), option("awslogs-stream-prefix")) {
        (Some(group), Some(prefix)) => (group.clone(), format!("{prefix}/{name}/")),
        (Some(group), None) => (group.clone(), format!("{name}/")),
        (None, _) => (format!("/ecs/{family}"), format!("ecs/{name}/")),
    };
    Some(LogPlace { container: name.to_owned(), group, before_task })
}

/// The log group of a function, named by its ARN or its name, qualified or not.
pub fn function_log_group(function: &str) -> String {
    let name = match types::arn_resource(function, "lambda") {
        Some(resource) => resource.split(':').nth(1).unwrap_or(resource),
        None => function.split(':').next().unwrap_or(function),
    };
    format!("/aws/lambda/{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_s_group_has_its_name_however_it_is_written() {
        for written in ["check", "check:live", "arn:aws:lambda:us-east-1:000000000000:function:check:7"] {
            assert_eq!(function_log_group(written), "/aws/lambda/check", "{written}");
        }
    }

    #[test]
    fn a_container_s_stream_is_where_its_awslogs_settings_say_else_where_the_embedded_platform_keeps_it() {
        let definition: TaskDefinition = serde_json::from_value(serde_json::json!({
            "family": "web",
            "containerDefinitions": [
                {"name": "app", "logConfiguration": {"logDriver": "awslogs", "options": {
                    "awslogs-group": "/shop", "awslogs-stream-prefix": "web"}}},
                {"name": "bare", "logConfiguration": {"logDriver": "awslogs", "options": {"awslogs-group": "/shop"}}},
                {"name": "elsewhere", "logConfiguration": {"logDriver": "splunk"}},
                {"name": "side"}]}))
        .unwrap();
        let found: Vec<_> =
            log_places(&definition).into_iter().map(|place| (place.stream("1a2b"), place.group)).collect();
        let expected = [
            ("web/app/1a2b", "/shop"),
            ("bare/1a2b", "/shop"),
            ("ecs/elsewhere/1a2b", "/ecs/web"),
            ("ecs/side/1a2b", "/ecs/web"),
        ];
        assert_eq!(found, expected.map(|(stream, group)| (stream.to_owned(), group.to_owned())));
    }
}
