//! What people do by the services' own operations, and what they ask of deployments.

use std::sync::Arc;

use deployment::Command;
use ports::{CommandError, DeploymentCommands, DeploymentStore};
use serde_json::json;
use types::HookExecutionId;

use crate::process::{Process, call};
use crate::scenario::What;

/// A person's call, from its begin to its answer.
pub(crate) async fn act(process: Arc<Process>, what: What) {
    let world = Arc::clone(&process.world);
    {
        let mut outside = world.outside();
        outside.people.busy += 1;
        outside.people.touched_routes |= matches!(what, What::PersonSetsWeight { .. });
        outside.people.touched_sets |= !matches!(what, What::PersonSetsWeight { .. });
        outside.judge.note(world.time.now(), || format!("person: {what:?}"));
    }
    let answer = attempt(&process, what).await;
    let now = world.time.now();
    let mut outside = world.outside();
    outside.people.busy = outside.people.busy.saturating_sub(1);
    outside.people.last = now;
    outside.judge.note(now, || format!("person is answered: {}", if answer { "done" } else { "refused" }));
}

async fn attempt(process: &Process, what: What) -> bool {
    let world = &process.world;
    match what {
        What::PersonDeletesSet { primary } => {
            let sets = world.sets();
            let meant = |status: &str| if primary { status == "PRIMARY" } else { status == "ACTIVE" };
            let Some(set) = sets.into_iter().find(|set| meant(&set.status)) else { return false };
            let input = json!({"cluster": "default", "service": "web", "taskSet": set.id, "force": true});
            call(&*process.ecs, "DeleteTaskSet", input).await.is_ok()
        }
        What::PersonSetsWeight { test, percent } => {
            let (listener, groups) = {
                let outside = world.outside();
                let stage = &outside.stage;
                let listener = if test { stage.test.clone() } else { stage.production.clone() };
                (listener, stage.groups.clone())
            };
            let Some(listener) = listener else { return false };
            let tuples = json!([
                {"TargetGroupArn": groups[0], "Weight": 100 - percent},
                {"TargetGroupArn": groups[1], "Weight": percent},
            ]);
            let action = json!([{"Type": "forward", "ForwardConfig": {"TargetGroups": tuples}}]);
            let input = json!({"ListenerArn": listener, "DefaultActions": action});
            call(&*process.elb, "ModifyListener", input).await.is_ok()
        }
        What::PersonScales { count } => {
            let input = json!({"cluster": "default", "service": "web", "desiredCount": count});
            call(&*process.ecs, "UpdateService", input).await.is_ok()
        }
        What::PersonStopsTask { index } => {
            let tasks: Vec<_> = world.tasks().into_iter().filter(|task| task.wanted).collect();
            let Some(task) = tasks.get(index as usize % tasks.len().max(1)) else { return false };
            call(&*process.ecs, "StopTask", json!({"cluster": "default", "task": task.id})).await.is_ok()
        }
        _ => false,
    }
}

/// StopDeployment or ContinueDeployment on the deployment under way.
pub(crate) async fn order(process: Arc<Process>, what: What) {
    let world = Arc::clone(&process.world);
    let command = match what {
        What::Stop { rollback } => Command::Stop { rollback },
        What::Continue { wait } => Command::Continue { wait },
        _ => return,
    };
    let Some(id) = world.store.active().ok().and_then(|ids| ids.into_iter().next()) else { return };
    let answer = process.orchestrator.command(&id, command).await;
    let taken = answer.is_ok();
    world.outside().judge.note(world.time.now(), || format!("order {what:?}: taken {taken}"));
}

/// A function answers for its hook; again a second later when nobody could take the answer.
pub(crate) async fn answer(process: Arc<Process>, key: String, succeeded: bool) {
    let world = Arc::clone(&process.world);
    let Some(id) = world.outside().invocations.get(&key).map(|invocation| invocation.deployment.clone()) else {
        return;
    };
    let command = Command::AnswerHook { execution_id: HookExecutionId::new(key.clone()), succeeded };
    let result = process.orchestrator.command(&id, command).await;
    let now = world.time.now();
    let mut outside = world.outside();
    outside.judge.note(now, || format!("hook answer {succeeded}: {}", result.is_ok()));
    let Some(invocation) = outside.invocations.get_mut(&key) else { return };
    match result {
        Ok(_) => {
            let before = invocation.taken.replace(succeeded);
            if before.is_some() {
                outside.judge.broken(now, "C3 only the first answer counts", || format!("{id}: a second was taken"));
            }
        }
        Err(CommandError::Refused(_)) => {}
        Err(CommandError::Store(_) | CommandError::Unknown(_)) => invocation.answers.push((now + 1000, succeeded)),
    }
}
