//! One task: its containers and what they wrote last.

use async_trait::async_trait;
use aws_api::ecs::TaskDefinition;
use deployment_view::{Api, LogLine, Refusal, RefusalKind, log_places};
use serde_json::{Value, json};

use super::board::{Cell, Part, Source};
use super::doc::{Doc, last};
use super::logs;
use super::overview::family_revision;
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
            Ok(definition) => written(api, Doc(definition).get("taskDefinition").0, &self.id).await,
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
        ("Task definition", Cell::text(family_revision(task.text("taskDefinitionArn")))),
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

/// What each container wrote.
async fn written(api: &dyn Api, definition: &Value, task: &str) -> Result<Vec<(String, Vec<LogLine>)>, Refusal> {
    let definition: TaskDefinition = serde_json::from_value(definition.clone()).unwrap_or_default();
    let mut found = Vec::new();
    for place in log_places(&definition) {
        let lines = logs::stream(api, &place.group, &place.stream(task)).await?;
        found.push((format!("{}: {}", place.container, place.group), lines));
    }
    Ok(found)
}
