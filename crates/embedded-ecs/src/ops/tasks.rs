//! RunTask, StopTask, ListTasks, DescribeTasks.

use aws_api::ecs::{DescribeTasksRequest, ListTasksRequest, RunTaskRequest, StopTaskRequest};
use serde_json::json;
use types::TaskId;

use super::create_service::{check_strategy, inherit_strategy};
use super::page::Page;
use super::tags::check_tags;
use super::{Answer, wants_tags};
use crate::Ecs;
use crate::error::EcsError;
use crate::records::{Placement, StopCode, Task};
use crate::state::Draft;
use crate::task_sets::check_placement;
use crate::tasks::NewTask;
use crate::wire::{self, Show};

/// Tasks one RunTask can start.
const RUN_MAX: i64 = 10;

/// Tasks one DescribeTasks can ask for.
const DESCRIBED_MAX: usize = 100;

/// RunTask: tasks that belong to no service; they are not restarted.
pub(super) fn run(ecs: &Ecs, request: RunTaskRequest) -> Answer {
    let count = request.count.unwrap_or(1);
    if !(1..=RUN_MAX).contains(&count) {
        return Err(EcsError::invalid(format!("count: use 1 to {RUN_MAX} tasks.")));
    }
    let tags = check_tags(request.tags.as_deref())?;
    let mut placement = placement(&request);
    check_strategy(placement.capacity_provider_strategy.as_ref())?;
    let overrides = request.overrides.as_ref().and_then(|overrides| serde_json::to_value(overrides).ok());
    let change = |draft: &mut Draft<'_>| {
        let state = draft.before();
        let cluster = ecs.find_cluster(state, request.cluster.as_deref())?;
        let definition = ecs.find_usable_definition(state, request.task_definition.as_deref().unwrap_or_default())?;
        inherit_strategy(state, &cluster, request.launch_type.as_deref(), &mut placement);
        check_placement(definition, &placement)?;
        let mut ids = Vec::new();
        for _ in 0..count {
            let new = NewTask {
                cluster: &cluster,
                definition,
                group: request.group.clone().unwrap_or_else(|| format!("family:{}", definition.key.family)),
                started_by: request.started_by.clone(),
                placement: placement.clone(),
                overrides: overrides.clone(),
                tags: tags.clone(),
            };
            let task = ecs.new_task(new, ecs.clock.now());
            ids.push(task.id.clone());
            draft.put(task);
        }
        Ok(ids)
    };
    ecs.transact_and_show(change, |state, ids: Vec<TaskId>| {
        let show = Show { ecs, state, with_tags: true };
        let tasks = ids.iter().filter_map(|id| state.tasks.get(id)).map(|task| wire::task(&show, task));
        Ok(json!({"tasks": tasks.collect::<Vec<_>>(), "failures": []}))
    })
}

fn placement(request: &RunTaskRequest) -> Placement {
    let by_provider = request.capacity_provider_strategy.is_some();
    let network = request.network_configuration.as_ref();
    let strategy = request.capacity_provider_strategy.as_ref();
    Placement {
        launch_type: request.launch_type.clone().or_else(|| (!by_provider).then(|| "EC2".to_owned())),
        capacity_provider_strategy: strategy.and_then(|strategy| serde_json::to_value(strategy).ok()),
        platform_version: request.platform_version.clone(),
        network_configuration: network.and_then(|network| serde_json::to_value(network).ok()),
        service_registries: None,
    }
}

/// StopTask: deregistered, drained, stopped; a service's task is replaced.
pub(super) fn stop(ecs: &Ecs, request: StopTaskRequest) -> Answer {
    let reason = request.reason.filter(|reason| !reason.is_empty());
    let change = |draft: &mut Draft<'_>| {
        let cluster = ecs.find_cluster(draft.before(), request.cluster.as_deref())?;
        let unknown = || EcsError::invalid("The referenced task was not found.");
        let id = ecs.names.read_task(&cluster, request.task.as_deref().unwrap_or_default()).ok_or_else(unknown)?;
        let now = ecs.clock.now();
        let task = draft.edit::<Task>(&id).filter(|task| task.cluster == cluster).ok_or_else(unknown)?;
        if task.wanted {
            task.wanted = false;
            task.stop_code = Some(StopCode::UserInitiated);
            task.stopped_reason = Some(reason.unwrap_or_else(|| "Task stopped by user".to_owned()));
            task.stopping_at = Some(now);
        }
        Ok(id)
    };
    ecs.transact_and_show(change, |state, id: TaskId| {
        let task = state.tasks.get(&id).ok_or_else(|| EcsError::invalid("The referenced task was not found."))?;
        Ok(json!({"task": wire::task(&Show { ecs, state, with_tags: true }, task)}))
    })
}

/// ListTasks by cluster, service, family, starter, launch type and desired status (RUNNING unless given).
pub(super) fn list(ecs: &Ecs, request: ListTasksRequest) -> Answer {
    let desired = request.desired_status.as_deref().unwrap_or("RUNNING");
    let (cluster, arns): (_, Vec<String>) = ecs.read(|state| {
        let cluster = ecs.find_cluster(state, request.cluster.as_deref())?;
        let service = match request.service_name.as_deref() {
            Some(name) => Some(ecs.find_service(state, Some(cluster.as_str()), Some(name))?.key.clone()),
            None => None,
        };
        let wanted = |task: &&Task| {
            let of_service =
                service.as_ref().is_none_or(|key| task.owner.as_ref().is_some_and(|owner| owner.service == *key));
            let family = request
                .family
                .as_deref()
                .is_none_or(|family| task.task_definition.as_str().contains(&format!("task-definition/{family}:")));
            let starter = request.started_by.is_none() || task.started_by == request.started_by;
            let launch = request.launch_type.is_none() || task.placement.launch_type == request.launch_type;
            // The embedded platform has no container instances, so none of their tasks exist.
            let instance = request.container_instance.is_none();
            task.cluster == cluster
                && (desired == "RUNNING") == task.wanted
                && desired != "PENDING"
                && of_service
                && family
                && starter
                && launch
                && instance
        };
        let arns = state.tasks.values().filter(wanted).map(|task| ecs.names.task(&task.cluster, &task.id)).collect();
        Ok::<_, EcsError>((cluster, arns))
    })?;
    let query = format!(
        "{cluster} {desired} {:?} {:?} {:?} {:?}",
        request.service_name, request.family, request.started_by, request.launch_type
    );
    let page = Page {
        operation: "ListTasks",
        query,
        max_results: request.max_results,
        next_token: request.next_token.as_deref(),
        member: "taskArns",
    };
    page.answer(ecs, &arns)
}

/// DescribeTasks; ended ones for about an hour, unknown ones are `failures`.
pub(super) fn describe(ecs: &Ecs, request: DescribeTasksRequest) -> Answer {
    let references = request.tasks.unwrap_or_default();
    if references.is_empty() || references.len() > DESCRIBED_MAX {
        return Err(EcsError::invalid(format!("tasks: name 1 to {DESCRIBED_MAX} tasks.")));
    }
    ecs.read(|state| {
        let cluster = ecs.find_cluster(state, request.cluster.as_deref())?;
        let show = Show { ecs, state, with_tags: wants_tags(request.include.as_ref()) };
        let (mut tasks, mut failures) = (Vec::new(), Vec::new());
        for reference in &references {
            let id = ecs.names.read_task(&cluster, reference);
            let task = id.as_ref().and_then(|id| state.tasks.get(id)).filter(|task| task.cluster == cluster);
            match task {
                Some(task) => tasks.push(wire::task(&show, task)),
                None => {
                    failures.push(wire::missing(&id.map_or(reference.clone(), |id| ecs.names.task(&cluster, &id))))
                }
            }
        }
        Ok(json!({"tasks": tasks, "failures": failures}))
    })
}
