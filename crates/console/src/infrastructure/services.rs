//! One service: its task sets, its tasks, what happened to it.

use async_trait::async_trait;
use deployment_view::{Api, Refusal, RefusalKind};
use serde_json::json;

use super::board::{Cell, Part, Source};
use super::doc::{Doc, all, elb_name, last};
use super::overview::family_revision;
use crate::page::Section;

/// DescribeTasks takes no more at once.
const TASKS_AT_ONCE: usize = 100;
/// Events that are shown.
const EVENTS: usize = 20;

/// The page.
pub(crate) struct Service {
    cluster: String,
    name: String,
}

impl Service {
    /// Of this service.
    pub fn new(cluster: &str, name: &str) -> Self {
        Self { cluster: cluster.to_owned(), name: name.to_owned() }
    }

    async fn tasks(&self, api: &dyn Api) -> Result<Part, Refusal> {
        let rows = self.task_rows(api).await?;
        let columns = ["Task", "Status", "Health", "Task definition", "Started by", "Started", "Stopped because"];
        Ok(Part::new("tasks", "Tasks").table(&columns, rows, "There are no tasks."))
    }

    async fn task_rows(&self, api: &dyn Api) -> Result<Vec<Vec<Cell>>, Refusal> {
        let model = &aws_api::ecs::MODEL;
        let mut rows = Vec::new();
        for status in ["RUNNING", "STOPPED"] {
            let input = json!({ "cluster": self.cluster, "serviceName": self.name, "desiredStatus": status });
            let arns = all(api, model, "ListTasks", input, "taskArns", ("nextToken", "nextToken")).await?;
            for some in arns.chunks(TASKS_AT_ONCE) {
                let input = json!({ "cluster": self.cluster, "tasks": some });
                let answer = api.call_document(model, "DescribeTasks", input).await?;
                rows.extend(Doc(&answer).list("tasks").map(|task| self.task_row(task)));
            }
        }
        Ok(rows)
    }

    fn task_row(&self, task: Doc<'_>) -> Vec<Cell> {
        let id = last(task.text("taskArn"));
        vec![
            Cell::link(&["tasks", &self.cluster, id], id),
            Cell::status(task.text("lastStatus")),
            Cell::status(task.text("healthStatus")),
            Cell::text(family_revision(task.text("taskDefinitionArn"))),
            Cell::text(last(task.text("startedBy"))),
            Cell::time(task.time("startedAt")),
            Cell::text(task.text("stoppedReason")),
        ]
    }
}

#[async_trait]
impl Source for Service {
    fn title(&self) -> String {
        format!("Service {}", self.name)
    }

    fn section(&self) -> Section {
        Section::Infrastructure
    }

    async fn parts(&self, api: &dyn Api) -> Result<Vec<Part>, Refusal> {
        let input = json!({ "cluster": self.cluster, "services": [self.name] });
        let answer = api.call_document(&aws_api::ecs::MODEL, "DescribeServices", input).await?;
        let service = Doc(&answer).list("services").next().ok_or_else(|| Refusal {
            kind: RefusalKind::NotFound,
            operation: "DescribeServices".into(),
            code: "ServiceNotFoundException".into(),
            message: format!("There is no service {} in cluster {}.", self.name, self.cluster),
        })?;
        let tasks = Part::or_refused("tasks", "Tasks", self.tasks(api).await);
        Ok(vec![about(&self.cluster, service), task_sets(service), tasks, events(service)])
    }
}

fn about(cluster: &str, service: Doc<'_>) -> Part {
    let controller = service.get("deploymentController").text("type");
    Part::new("about", "Settings").facts([
        ("Cluster", Cell::text(cluster)),
        ("Status", Cell::status(service.text("status"))),
        ("Deployment controller", Cell::text(controller)),
        ("Tasks wanted", Cell::text(service.number("desiredCount"))),
        ("Tasks running", Cell::text(service.number("runningCount"))),
        ("Created", Cell::time(service.time("createdAt"))),
    ])
}

fn task_sets(service: Doc<'_>) -> Part {
    let row = |set: Doc<'_>| {
        let group = set.list("loadBalancers").next().map_or("", |balancer| elb_name(balancer.text("targetGroupArn")));
        vec![
            Cell::text(set.text("id")),
            Cell::status(set.text("status")),
            Cell::text(family_revision(set.text("taskDefinition"))),
            Cell::text(format!(
                "{} of {} running, {} starting",
                set.number("runningCount"),
                set.number("computedDesiredCount"),
                set.number("pendingCount")
            )),
            Cell::text(set.text("stabilityStatus")),
            Cell::link(&["target-groups", group], group),
            Cell::time(set.time("createdAt")),
        ]
    };
    let rows = service.list("taskSets").map(row).collect();
    let columns = ["Task set", "Status", "Task definition", "Tasks", "Stability", "Target group", "Created"];
    Part::new("task-sets", "Task sets").table(&columns, rows, "There are no task sets.")
}

fn events(service: Doc<'_>) -> Part {
    let row = |event: Doc<'_>| vec![Cell::time(event.time("createdAt")), Cell::text(event.text("message"))];
    let rows: Vec<_> = service.list("events").take(EVENTS).map(row).collect();
    Part::new("events", "Events").table(&["When", "What"], rows, "Nothing has happened to it.")
}
