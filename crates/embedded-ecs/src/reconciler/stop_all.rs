//! The end of everything: stops all tasks at shutdown and waits until they have ended.

use std::time::Duration;

use ports::{ContainerKey, ContainerState};

use crate::Ecs;
use crate::records::{StopCode, Task, TaskStatus};
use crate::spec::definition_of;

/// Beyond the longest stop timeout, for the runtime to notice.
const SLACK: Duration = Duration::from_secs(5);

/// Longest pause between two looks.
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// Stops all tasks. Services keep their desired counts: the next start brings them up again.
pub(crate) async fn stop_all(ecs: &Ecs) {
    mark_unwanted(ecs);
    deregister_all(ecs).await;
    let deadline = tokio::time::Instant::now() + longest_stop_timeout(ecs) + SLACK;
    let mut asked = Vec::new();
    loop {
        let alive = match alive(ecs).await {
            Ok(alive) => alive,
            Err(error) => {
                tracing::warn!(%error, "the task runtime cannot be asked whether tasks have ended");
                return;
            }
        };
        if alive.is_empty() {
            break;
        }
        if tokio::time::Instant::now() >= deadline {
            tracing::warn!(count = alive.len(), "containers still run after their stop timeout");
            break;
        }
        for key in alive.into_iter().filter(|key| !asked.contains(key)).collect::<Vec<_>>() {
            if let Err(error) = ecs.runtime.stop(&key).await {
                tracing::warn!(%error, task = %key.task, "a container cannot be stopped");
            }
            asked.push(key);
        }
        tokio::select! {
            () = ecs.runtime.changed() => tokio::time::sleep(Duration::from_millis(1)).await,
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
    ecs.runtime.tidy().await;
    mark_stopped(ecs);
}

async fn alive(ecs: &Ecs) -> Result<Vec<ContainerKey>, ports::RuntimeError> {
    let all = ecs.runtime.list().await?;
    let ended = |state: &ContainerState| matches!(state, ContainerState::Stopped { .. });
    Ok(all.into_iter().filter(|(_, state)| !ended(state)).map(|(key, _)| key).collect())
}

/// Nobody is told to send requests to what is about to end. Failing is no reason to stay up.
async fn deregister_all(ecs: &Ecs) {
    let registered: Vec<_> = ecs.read(|state| {
        let sets = state.task_sets.values();
        sets.flat_map(|set| set.load_balancers.iter().map(|lb| (set.id.clone(), lb.target_group.clone()))).collect()
    });
    for (task_set, group) in registered.into_iter().filter(|(_, group)| ecs.targets.exists(group)) {
        if let Err(error) = ecs.targets.set_targets(&group, task_set.as_str(), &[]).await {
            tracing::debug!(?error, %group, "targets stay registered");
        }
    }
}

fn longest_stop_timeout(ecs: &Ecs) -> Duration {
    ecs.read(|state| {
        let live = state.tasks.values().filter(|task| task.last_status != TaskStatus::Stopped);
        let containers = live.filter_map(|task| definition_of(state, &ecs.names, task)).flat_map(|d| &d.containers);
        let longest = containers.map(|container| container.stop_timeout_seconds).max().unwrap_or(0);
        Duration::from_secs(u64::from(longest))
    })
}

fn mark_unwanted(ecs: &Ecs) {
    let now = ecs.clock.now();
    change_live_tasks(ecs, |task| {
        if task.wanted {
            task.wanted = false;
            task.stopping_at = Some(now);
            task.stop_code = Some(StopCode::ServiceSchedulerInitiated);
            task.stopped_reason = Some("The embedded platform was shut down".to_owned());
        }
        task.last_status = TaskStatus::Stopping;
    });
}

fn mark_stopped(ecs: &Ecs) {
    let (now, wall_millis) = (ecs.clock.now(), (ecs.options.wall_clock)());
    change_live_tasks(ecs, |task| {
        task.last_status = TaskStatus::Stopped;
        task.stopped_at = Some(now);
        task.stopped_wall_millis = Some(wall_millis);
        for container in &mut task.containers {
            container.phase = crate::records::ContainerPhase::Stopped;
        }
    });
}

fn change_live_tasks(ecs: &Ecs, change: impl Fn(&mut Task)) {
    let stored = ecs.commit(|draft| {
        let live = draft.before().tasks.values().filter(|task| task.last_status != TaskStatus::Stopped);
        for id in live.map(|task| task.id.clone()).collect::<Vec<_>>() {
            if let Some(task) = draft.edit::<Task>(&id) {
                change(task);
            }
        }
    });
    if let Err(error) = stored {
        tracing::warn!(%error, "the end of the tasks cannot be stored; the next start finds out by itself");
    }
}
