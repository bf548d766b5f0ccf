//! Tasks and targets of both sides, and what their revisions differ in.

use askama::Template;
use deployment_view::{Container, RevisionChange, Side, Target, Task};

use super::text::{Log, Mark, When, mark, shown, side_class, side_name, slug, some_text, status_word};

/// Tasks of a side that are listed.
const LISTED: usize = 50;

/// Tasks per side.
#[derive(Template)]
#[template(path = "deployment/tasks.html")]
pub(super) struct Tasks {
    sides: Vec<TasksOfSide>,
}

struct TasksOfSide {
    name: &'static str,
    class: &'static str,
    tasks: Vec<TaskItem>,
    left_out: usize,
}

struct TaskItem {
    id: String,
    status: String,
    status_mark: Mark,
    health: String,
    health_mark: Mark,
    started: Option<When>,
    stopped_reason: Option<String>,
    containers: Vec<ContainerItem>,
    log: Option<Log>,
}

struct ContainerItem {
    name: String,
    status: String,
    exit_code: Option<i64>,
    is_failed: bool,
    reason: Option<String>,
    restarts: Option<i64>,
}

impl Tasks {
    /// Of these sides.
    pub(super) fn new(sides: &[Side]) -> Self {
        let side = |side: &Side| TasksOfSide {
            name: side_name(side.label),
            class: side_class(side.label),
            tasks: side.tasks.iter().take(LISTED).map(|task| task_item(side, task)).collect(),
            left_out: side.tasks.len().saturating_sub(LISTED),
        };
        Self { sides: sides.iter().map(side).collect() }
    }
}

fn task_item(side: &Side, task: &Task) -> TaskItem {
    let containers: Vec<ContainerItem> = task.containers.iter().map(container_item).collect();
    let is_failed = containers.iter().any(|container| container.is_failed) || task.health == "UNHEALTHY";
    // Another element once it has failed: it is unfolded then.
    let outcome = if is_failed { "failed" } else { "log" };
    let id = format!("task-{}-{}-{outcome}", side_class(side.label), slug(&task.id));
    TaskItem {
        id: shown(&task.id),
        status: status_word(&task.status),
        status_mark: mark(&task.status),
        health: status_word(&task.health),
        health_mark: mark(&task.health),
        started: When::maybe(task.started),
        stopped_reason: some_text(&task.stopped_reason),
        containers,
        log: Log::new(id, "Last lines it wrote".into(), is_failed, &task.last_lines),
    }
}

fn container_item(it: &Container) -> ContainerItem {
    ContainerItem {
        name: shown(&it.name),
        status: status_word(&it.status),
        exit_code: it.exit_code,
        // 143 and 137: ended by the signals with which every task is asked, then made, to stop.
        is_failed: it.exit_code.is_some_and(|code| !matches!(code, 0 | 143 | 137)) || !it.reason.trim().is_empty(),
        reason: some_text(&it.reason),
        restarts: it.restarts,
    }
}

/// Health of targets per side.
#[derive(Template)]
#[template(path = "deployment/targets.html")]
pub(super) struct Targets {
    sides: Vec<TargetsOfSide>,
}

struct TargetsOfSide {
    name: &'static str,
    class: &'static str,
    target_group: Option<String>,
    targets: Vec<TargetItem>,
}

struct TargetItem {
    id: String,
    state: String,
    mark: Mark,
    reason: Option<String>,
    description: Option<String>,
}

impl Targets {
    /// Of these sides.
    pub(super) fn new(sides: &[Side]) -> Self {
        let item = |it: &Target| TargetItem {
            id: shown(&it.id),
            state: status_word(&it.state),
            mark: mark(&it.state),
            reason: some_text(&it.reason),
            description: some_text(&it.description),
        };
        let side = |side: &Side| TargetsOfSide {
            name: side_name(side.label),
            class: side_class(side.label),
            target_group: some_text(&side.target_group),
            targets: side.targets.iter().map(item).collect(),
        };
        Self { sides: sides.iter().map(side).collect() }
    }
}

/// What the two task definitions differ in.
#[derive(Template)]
#[template(path = "deployment/revision.html")]
pub(super) struct Revision {
    rows: Vec<Change>,
}

struct Change {
    container: String,
    field: String,
    before: Option<String>,
    after: Option<String>,
}

impl Revision {
    /// Of these changes.
    pub(super) fn new(changes: &[RevisionChange]) -> Self {
        let change = |it: &RevisionChange| Change {
            container: if it.container.is_empty() { "the task".into() } else { shown(&it.container) },
            field: shown(&it.field),
            before: it.before.as_deref().map(shown),
            after: it.after.as_deref().map(shown),
        };
        Self { rows: changes.iter().map(change).collect() }
    }
}
