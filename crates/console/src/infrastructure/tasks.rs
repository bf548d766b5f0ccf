//! One task: its containers and what they wrote last.

use async_trait::async_trait;
use deployment_view::{Api, LogLine, Refusal, RefusalKind};
use serde_json::{Value, json};

use super::board::{Cell, Part, Source};
use super::doc::{Doc, last};
use super::logs;
use super::overview::last_two;
use crate::page::Section;

/// The page.
pub(crate) struct Task {
    cluster: String,
    id: String,
}

impl Task {
    /// Of this task.
    pub fn new(cluster: &str, id: &str) -> Self {
        Self { cluster: cluster.to_owned(), id: id.to_owned() }
    }
}

#[async_trait]
impl Source for Task {
    fn title(&self) -> String {
        format!("Task {}", self.id)
    }

    fn section(&self) -> Section {
        Section::Infrastructure
    }

    async fn parts(&self, api: &dyn Api) -> Result<Vec<Part>, Refusal> {
        let model = &aws_api::ecs::MODEL;
        let input = json!({ "cluster": self.cluster, "tasks": [self.id] });
        let answer = api.call_document(model, "DescribeTasks", input).await?;
        let task = Doc(&answer).list("tasks").next().ok_or_else(|| Refusal {
            kind: RefusalKind::NotFound,
            operation: "DescribeTasks".into(),
            code: "MISSING".into(),
            message: format!(
                "There is no task {} in cluster {}; a stopped one is kept for a while.",
                self.id, self.cluster
            ),
        })?;
        let input = json!({ "taskDefinition": task.text("taskDefinitionArn") });
        let definition = api.call_document(model, "DescribeTaskDefinition", input).await;
        let written = match &definition {
            Ok(definition) => written(api, Doc(definition).get("taskDefinition"), &self.id).await,
            Err(refusal) => Err(refusal.clone()),
        };
        Ok(vec![
            about(&self.cluster, task),
            containers(task),
            match written {
                Ok(logs) => logs
                    .iter()
                    .fold(Part::new("output", "What it wrote last"), |part, (name, lines)| part.log(name, lines)),
                Err(refusal) => Part::refused("output", "What it wrote last", &refusal),
            },
        ])
    }
}

fn about(cluster: &str, task: Doc<'_>) -> Part {
    let service = task.text("group").strip_prefix("service:").unwrap_or_default();
    Part::new("about", "State").facts([
        ("Service", Cell::link(&["services", cluster, service], service)),
        ("Status", Cell::status(task.text("lastStatus"))),
        ("Wanted", Cell::text(task.text("desiredStatus"))),
        ("Health", Cell::status(task.text("healthStatus"))),
        ("Task definition", Cell::text(last_two(task.text("taskDefinitionArn")))),
        ("Task set", Cell::text(last(task.text("startedBy")))),
        ("Started", Cell::time(task.time("startedAt"))),
        ("Stopped", Cell::time(task.time("stoppedAt"))),
        ("Stopped because", Cell::text(task.text("stoppedReason"))),
        ("Kind of stop", Cell::text(task.text("stopCode"))),
    ])
}

fn containers(task: Doc<'_>) -> Part {
    let row = |container: Doc<'_>| {
        let binding =
            |binding: Doc<'_>| format!("{} → {}", binding.number("hostPort"), binding.number("containerPort"));
        let ports: Vec<String> = container.list("networkBindings").map(binding).collect();
        vec![
            Cell::text(container.text("name")),
            Cell::text(container.text("image")),
            Cell::status(container.text("lastStatus")),
            Cell::status(container.text("healthStatus")),
            Cell::text(container.number("exitCode")),
            Cell::text(container.text("reason")),
            Cell::text(ports.join(", ")),
        ]
    };
    let columns = ["Container", "Image", "Status", "Health", "Exit code", "Reason", "Ports"];
    Part::new("containers", "Containers").table(
        &columns,
        task.list("containers").map(row).collect(),
        "It has no containers.",
    )
}

/// What each container wrote, from where its log configuration sends it.
async fn written(api: &dyn Api, definition: Doc<'_>, task: &str) -> Result<Vec<(String, Vec<LogLine>)>, Refusal> {
    let mut found = Vec::new();
    let family = definition.text("family");
    for container in definition.list("containerDefinitions") {
        let name = container.text("name");
        let Some((group, stream)) = place(container.get("logConfiguration"), family, name, task) else { continue };
        found.push((format!("{name}: {group}"), logs::stream(api, &group, &stream).await?));
    }
    Ok(found)
}

/// Log group and stream of a container; none for other drivers than awslogs. Without a configuration it is where this
/// product keeps what containers write.
fn place(configuration: Doc<'_>, family: &str, container: &str, task: &str) -> Option<(String, String)> {
    if configuration.0 == &Value::Null {
        return Some((format!("/ecs/{family}"), format!("ecs/{container}/{task}")));
    }
    if configuration.text("logDriver") != "awslogs" {
        return None;
    }
    let options = configuration.get("options");
    let prefix = options.text("awslogs-stream-prefix");
    Some((options.text("awslogs-group").to_owned(), format!("{prefix}/{container}/{task}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_is_where_the_configuration_says_or_where_it_is_kept_without_one() {
        let configured =
            json!({ "logDriver": "awslogs", "options": { "awslogs-group": "g", "awslogs-stream-prefix": "p" } });
        assert_eq!(place(Doc(&configured), "web", "app", "1"), Some(("g".into(), "p/app/1".into())));
        assert_eq!(place(Doc(&Value::Null), "web", "app", "1"), Some(("/ecs/web".into(), "ecs/app/1".into())));
        assert_eq!(place(Doc(&json!({ "logDriver": "splunk" })), "web", "app", "1"), None);
    }
}
