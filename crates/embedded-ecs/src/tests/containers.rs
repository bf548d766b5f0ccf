//! Several containers in a task: their order, their own health checks, and what both mean for the task.

use std::time::Duration;

use ports::ContainerHealth::{Healthy, Unhealthy, Unknown};
use serde_json::{Value, json};

use crate::testing::{BLUE, Stage, code_deploy_service, id_of};

const CHECK: &str = "curl -f http://localhost/ || exit 1";

/// A definition: `web`, which waits for `db` to be HEALTHY and for `setup` to have succeeded.
fn trio() -> Value {
    json!({"family": "trio", "containerDefinitions": [
        {
            "name": "web", "image": "app", "command": ["serve"], "portMappings": [{"containerPort": 80}],
            "dependsOn": [
                {"containerName": "db", "condition": "HEALTHY"},
                {"containerName": "setup", "condition": "SUCCESS"},
            ],
        },
        {"name": "db", "image": "db", "command": ["serve"], "healthCheck": {"command": ["CMD-SHELL", CHECK]}},
        {"name": "setup", "image": "setup", "command": ["work"], "essential": false},
    ]})
}

async fn run_trio(stage: &mut Stage) -> String {
    stage.ok("RegisterTaskDefinition", trio()).await;
    let ran = stage.ok("RunTask", json!({"taskDefinition": "trio"})).await;
    stage.settle().await;
    id_of(&ran["tasks"][0])
}

async fn described(stage: &Stage, task: &str) -> Value {
    stage.ok("DescribeTasks", json!({"tasks": [task]})).await["tasks"][0].clone()
}

/// Creates the service `web` of one checked container; answers its tasks.
async fn checked_service(stage: &mut Stage, desired_count: u32) -> Vec<String> {
    let container = json!({
        "name": "web", "image": "app", "command": ["serve"], "portMappings": [{"containerPort": 80}],
        "healthCheck": {"command": ["CMD-SHELL", CHECK]},
    });
    let input = json!({"family": "checked", "containerDefinitions": [container]});
    let definition = stage.ok("RegisterTaskDefinition", input).await["taskDefinition"]["taskDefinitionArn"].clone();
    stage.ok("CreateService", code_deploy_service(definition.as_str().unwrap(), desired_count)).await;
    stage.settle().await;
    stage.tasks("RUNNING").await.iter().map(id_of).collect()
}

#[tokio::test]
async fn containers_start_in_the_order_of_their_dependencies_and_stop_in_reverse() {
    let mut stage = Stage::new();
    stage.runtime.run_checks();
    let task = run_trio(&mut stage).await;
    assert_eq!(stage.journal(), [format!("start {task}/db"), format!("start {task}/setup")]);
    stage.runtime.check(&task, "db", Healthy);
    stage.settle().await;
    assert_eq!(stage.journal(), [] as [&str; 0], "setup has not ended");
    stage.runtime.end_one(&task, "setup", 0);
    stage.settle().await;
    assert_eq!(stage.journal(), [format!("start {task}/web")]);
    assert_eq!(described(&stage, &task).await["lastStatus"], "RUNNING");

    stage.ok("StopTask", json!({"task": task})).await;
    stage.settle().await;
    assert_eq!(stage.journal(), [format!("stop {task}"), format!("stop {task}/db")]);
    assert_eq!(described(&stage, &task).await["lastStatus"], "STOPPED");
}

#[tokio::test]
async fn a_dependency_that_fails_its_condition_ends_the_task() {
    let mut stage = Stage::new();
    stage.runtime.run_checks();
    let task = run_trio(&mut stage).await;
    stage.runtime.end_one(&task, "setup", 2);
    stage.settle().await;
    let stopped = described(&stage, &task).await;
    assert_eq!((&stopped["lastStatus"], &stopped["stopCode"]), (&json!("STOPPED"), &json!("TaskFailedToStart")));
    assert_eq!(stopped["stoppedReason"], "Container web depends on setup, which failed");
    assert!(!stage.journal().contains(&format!("start {task}/web")));
}

#[tokio::test]
async fn where_no_health_checks_are_run_healthy_means_started() {
    let mut stage = Stage::new();
    let task = run_trio(&mut stage).await;
    stage.runtime.end_one(&task, "setup", 0);
    stage.settle().await;
    let running = described(&stage, &task).await;
    assert_eq!((&running["lastStatus"], &running["healthStatus"]), (&json!("RUNNING"), &json!("UNKNOWN")));
}

#[tokio::test]
async fn the_runtime_gets_the_check_with_ecs_defaults_and_the_memory_limit() {
    let mut stage = Stage::new();
    let container = json!({
        "name": "web", "image": "app", "command": ["serve"], "memory": 64, "healthCheck": {"command": ["CMD", "true"]},
    });
    stage.ok("RegisterTaskDefinition", json!({"family": "app", "containerDefinitions": [container]})).await;
    let ran = stage.ok("RunTask", json!({"taskDefinition": "app"})).await;
    stage.settle().await;
    let spec = stage.runtime.spec(&id_of(&ran["tasks"][0]));
    let check = spec.health_check.unwrap();
    assert_eq!(check.command, ["CMD", "true"]);
    assert_eq!((check.interval_seconds, check.timeout_seconds), (30, 5));
    assert_eq!((check.retries, check.start_period_seconds), (3, 0));
    assert_eq!(spec.memory_limit_mib, Some(64));
}

#[tokio::test]
async fn a_task_is_as_healthy_as_its_essential_containers_and_keeps_its_service_from_being_steady_until_then() {
    let mut stage = Stage::new();
    stage.runtime.run_checks();
    let tasks = checked_service(&mut stage, 2).await;
    let stability = |service: Value| service["taskSets"][0]["stabilityStatus"].clone();
    assert_eq!(described(&stage, &tasks[0]).await["healthStatus"], "UNKNOWN");
    assert_eq!(stability(stage.service().await), "STABILIZING");
    stage.runtime.check(&tasks[0], "web", Healthy);
    stage.settle().await;
    assert_eq!(stability(stage.service().await), "STABILIZING", "one of two");
    stage.runtime.check(&tasks[1], "web", Healthy);
    stage.settle().await;
    assert_eq!(stability(stage.service().await), "STEADY_STATE");
    let task = described(&stage, &tasks[0]).await;
    assert_eq!(
        (&task["healthStatus"], &task["containers"][0]["healthStatus"]),
        (&json!("HEALTHY"), &json!("HEALTHY"))
    );
}

#[tokio::test]
async fn an_unhealthy_task_of_a_service_is_replaced_and_its_end_says_why() {
    let mut stage = Stage::new();
    stage.runtime.run_checks();
    let tasks = checked_service(&mut stage, 1).await;
    stage.runtime.check(&tasks[0], "web", Healthy);
    stage.settle().await;
    stage.runtime.check(&tasks[0], "web", Unhealthy);
    stage.settle().await;
    let all: Vec<String> = stage.tasks("RUNNING").await.iter().map(id_of).collect();
    assert_eq!(all.len(), 2, "its replacement comes first");
    let replacement = all.into_iter().find(|task| *task != tasks[0]).unwrap();
    stage.runtime.check(&replacement, "web", Healthy);
    stage.pass_time(Duration::from_secs(5)).await;
    assert_eq!(
        stage.tasks("RUNNING").await.iter().map(id_of).collect::<Vec<_>>(),
        std::slice::from_ref(&replacement)
    );
    assert_eq!(stage.targets.registered(BLUE), [replacement].into());
    let stopped = described(&stage, &tasks[0]).await;
    assert_eq!(stopped["stoppedReason"], "Task failed container health checks");
    assert_eq!(stopped["stopCode"], "ServiceSchedulerInitiated");
    assert_eq!(stopped["healthStatus"], "UNHEALTHY");
    let told = format!("(task {}) failed container health checks.", tasks[0]);
    assert!(stage.events().await.iter().any(|text| text.ends_with(&told)));
}

#[tokio::test]
async fn a_task_that_waits_for_an_unhealthy_container_does_not_wait_for_ever() {
    let mut stage = Stage::new();
    stage.runtime.run_checks();
    stage.ok("RegisterTaskDefinition", trio()).await;
    stage.ok("CreateService", code_deploy_service("trio", 1)).await;
    stage.settle().await;
    let task = id_of(&stage.tasks("RUNNING").await[0]);
    stage.runtime.check(&task, "db", Unhealthy);
    stage.settle().await;
    let stopped = described(&stage, &task).await;
    assert_eq!(stopped["stoppedReason"], "Task failed container health checks");
    assert_eq!(stopped["lastStatus"], "STOPPED");
}

#[tokio::test]
async fn an_unhealthy_task_of_nobody_goes_on() {
    let mut stage = Stage::new();
    stage.runtime.run_checks();
    let task = run_trio(&mut stage).await;
    stage.runtime.check(&task, "db", Healthy);
    stage.runtime.end_one(&task, "setup", 0);
    stage.settle().await;
    stage.runtime.check(&task, "db", Unhealthy);
    stage.settle().await;
    let running = described(&stage, &task).await;
    assert_eq!((&running["lastStatus"], &running["healthStatus"]), (&json!("RUNNING"), &json!("UNHEALTHY")));
    stage.runtime.check(&task, "db", Unknown);
    stage.settle().await;
    assert_eq!(described(&stage, &task).await["healthStatus"], "UNKNOWN");
}

#[tokio::test]
async fn an_image_that_cannot_be_pulled_is_named_as_the_reason() {
    let mut stage = Stage::new();
    stage.register("job", "unpullable").await;
    let ran = stage.ok("RunTask", json!({"taskDefinition": "job"})).await;
    stage.settle().await;
    let stopped = described(&stage, &id_of(&ran["tasks"][0])).await;
    assert_eq!(stopped["stoppedReason"], "CannotPullContainerError: no such image");
    assert_eq!(stopped["containers"][0]["reason"], "CannotPullContainerError: no such image");
    assert_eq!(stopped["stopCode"], "TaskFailedToStart");
}

#[tokio::test]
async fn checks_out_of_bounds_and_waits_that_cannot_end_are_refused() {
    let stage = Stage::new();
    let with_check = |check: Value| json!({"family": "app", "containerDefinitions": [{"name": "web", "image": "app", "healthCheck": check}]});
    let mut unchecked = trio();
    unchecked["containerDefinitions"][1].as_object_mut().unwrap().remove("healthCheck");
    for (input, wanted) in [
        (with_check(json!({"command": []})), "healthCheck.command should not be null or empty."),
        (
            with_check(json!({"command": ["CMD", "a"], "interval": 4})),
            "healthCheck.interval: 4 is not between 5 and 300.",
        ),
        (
            with_check(json!({"command": ["CMD", "a"], "timeout": 1})),
            "healthCheck.timeout: 1 is not between 2 and 120.",
        ),
        (
            with_check(json!({"command": ["CMD", "a"], "retries": 11})),
            "healthCheck.retries: 11 is not between 1 and 10.",
        ),
        (
            with_check(json!({"command": ["CMD", "a"], "startPeriod": 301})),
            "healthCheck.startPeriod: 301 is not between 0 and 300.",
        ),
        (unchecked, "dependsOn: container web waits for db to be HEALTHY, which has no healthCheck."),
    ] {
        let (code, text) = stage.refused("RegisterTaskDefinition", input).await;
        assert_eq!((code.as_str(), text.as_str()), ("ClientException", wanted));
    }
}
