//! Services keep their tasks running and never lose a request over it.

use std::time::Duration;

use ports::TargetState;
use serde_json::{Value, json};

use crate::testing::{BLUE, GREEN, Stage, id_of};

const SECOND: Duration = Duration::from_secs(1);

#[tokio::test]
async fn a_new_service_reaches_its_steady_state() {
    let mut stage = Stage::new();
    let created = stage.create_service("serve", 3).await;
    assert_eq!(created["taskSets"][0]["stabilityStatus"], "STABILIZING");
    stage.settle().await;
    let service = stage.service().await;
    assert_eq!((&service["runningCount"], &service["pendingCount"]), (&json!(3), &json!(0)));
    let set = &service["taskSets"][0];
    assert_eq!(set["status"], "PRIMARY");
    assert_eq!(set["stabilityStatus"], "STEADY_STATE");
    assert_eq!(set["computedDesiredCount"], 3);
    assert_eq!(stage.targets.registered(BLUE).len(), 3);
    let events = stage.events().await;
    assert!(events[0].ends_with("has reached a steady state."), "{events:?}");
    assert!(events.iter().any(|text| text.contains("registered 3 targets in (target-group arn:")), "{events:?}");
    assert!(events.iter().any(|text| text.contains("has started 3 tasks: (task ")), "{events:?}");
}

#[tokio::test]
async fn a_task_runs_what_its_definition_says_on_a_port_of_its_own() {
    let mut stage = Stage::new();
    stage.create_service("serve", 2).await;
    stage.settle().await;
    let tasks = stage.tasks("RUNNING").await;
    let ports: Vec<&Value> =
        tasks.iter().map(|task| &task["containers"][0]["networkBindings"][0]["hostPort"]).collect();
    assert_ne!(ports[0], ports[1]);
    let spec = stage.runtime.spec(&id_of(&tasks[0]));
    assert_eq!(spec.command, ["serve"]);
    assert_eq!(spec.environment["COLOR"], "blue");
    assert_eq!(spec.stop_timeout_seconds, 30);
    assert_eq!(json!(spec.ports[0].host_port), *ports[0]);
    assert_eq!(spec.ports[0].container_port, 80);
    assert_eq!(tasks[0]["attachments"][0]["details"][0]["value"], "127.0.0.1");
    let service = stage.service().await;
    assert_eq!(tasks[0]["startedBy"], service["taskSets"][0]["id"]);
}

#[tokio::test]
async fn a_task_is_registered_only_once_it_runs() {
    let mut stage = Stage::new();
    stage.create_service("serve", 1).await;
    stage.settle().await;
    let journal = stage.journal();
    assert_eq!(journal.len(), 2, "{journal:?}");
    assert!(journal[0].starts_with("start ") && journal[1].starts_with("register "), "{journal:?}");
}

#[tokio::test]
async fn a_crash_loop_backs_off_and_says_so() {
    let mut stage = Stage::new();
    stage.create_service("crash", 2).await;
    stage.settle().await;
    let starts = |stage: &Stage| stage.journal().iter().filter(|line| line.starts_with("start ")).count();
    assert_eq!(starts(&stage), 2, "no second try before the pause is over");
    let mut tries = Vec::new();
    for _ in 0..15 {
        stage.pass_time(SECOND).await;
        tries.push(starts(&stage) / 2);
    }
    assert_eq!(tries, [1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1], "after 1, 2, 4 and 8 seconds");
    let ended = stage.tasks("STOPPED").await;
    assert_eq!(ended[0]["lastStatus"], "STOPPED");
    assert_eq!(ended[0]["stopCode"], "EssentialContainerExited");
    assert_eq!(ended[0]["stoppedReason"], "Essential container in task exited");
    assert_eq!(ended[0]["containers"][0]["exitCode"], 1);
    let events = stage.events().await;
    let told =
        events.iter().filter(|text| text.contains("is unable to consistently start tasks successfully.")).count();
    assert_eq!(told, 1, "{events:?}");
    assert_eq!(stage.targets.registered(BLUE).len(), 0, "a task that never ran is no target");
}

#[tokio::test]
async fn a_program_that_cannot_be_started_is_named_in_the_stopped_reason() {
    let mut stage = Stage::new();
    stage.create_service("missing", 1).await;
    stage.settle().await;
    let ended = stage.tasks("STOPPED").await;
    assert_eq!(ended[0]["stopCode"], "TaskFailedToStart");
    assert_eq!(ended[0]["stoppedReason"], "CannotStartContainerError: no such program: missing");
    assert_eq!(ended[0]["containers"][0]["reason"], "no such program: missing");
}

#[tokio::test]
async fn a_task_that_dies_is_deregistered_at_once_and_replaced() {
    let mut stage = Stage::new();
    stage.create_service("serve", 2).await;
    stage.settle().await;
    stage.pass_time(61 * SECOND).await;
    let victim = id_of(&stage.tasks("RUNNING").await[0]);
    stage.journal();
    stage.runtime.end(&victim, 137);
    stage.settle().await;
    let journal = stage.journal();
    assert!(journal.contains(&format!("deregister {victim}")), "{journal:?}");
    assert!(!stage.targets.registered(BLUE).contains(&victim));
    assert_eq!(stage.service().await["runningCount"], 2);
    assert_eq!(stage.tasks("STOPPED").await[0]["containers"][0]["exitCode"], 137);
}

#[tokio::test]
async fn an_unhealthy_task_is_replaced_start_first() {
    let mut stage = Stage::new();
    stage.create_service("serve", 2).await;
    stage.settle().await;
    let victim = id_of(&stage.tasks("RUNNING").await[0]);
    stage.journal();
    stage.targets.group(BLUE, |group| group.verdicts.insert(victim.clone(), TargetState::Unhealthy));
    stage.pass_time(10 * SECOND).await;
    let journal = stage.journal();
    let position = |what: &str| journal.iter().position(|line| line.starts_with(what)).unwrap();
    assert!(position("register ") < position(&format!("deregister {victim}")), "{journal:?}");
    assert!(position(&format!("deregister {victim}")) < position(&format!("stop {victim}")), "{journal:?}");
    let service = stage.service().await;
    assert_eq!((&service["runningCount"], &service["pendingCount"]), (&json!(2), &json!(0)));
    assert_eq!(service["taskSets"][0]["stabilityStatus"], "STEADY_STATE");
    let ended = stage.tasks("STOPPED").await;
    assert_eq!(ended[0]["stoppedReason"], format!("Task failed ELB health checks in (target-group {BLUE})"));
    assert_eq!(ended[0]["stopCode"], "ServiceSchedulerInitiated");
    let events = stage.events().await;
    assert!(events.iter().any(|text| text.contains("is unhealthy in (target-group arn:")), "{events:?}");
}

#[tokio::test]
async fn a_flapping_balancer_does_not_empty_the_service() {
    let mut stage = Stage::new();
    stage.create_service("serve", 4).await;
    stage.settle().await;
    stage.targets.group(BLUE, |group| group.verdict = Some(TargetState::Unhealthy));
    for _ in 0..40 {
        stage.pass_time(SECOND).await;
        let running = stage.runtime.running().len();
        assert!((4..=6).contains(&running), "{running} tasks run");
    }
}

#[tokio::test]
async fn scaling_in_deregisters_drains_and_only_then_stops() {
    let mut stage = Stage::new();
    stage.create_service("serve", 3).await;
    stage.settle().await;
    stage.targets.group(BLUE, |group| group.slow_drain = true);
    stage.journal();
    stage.ok("UpdateService", json!({"service": "web", "desiredCount": 1})).await;
    stage.pass_time(30 * SECOND).await;
    assert_eq!(stage.targets.registered(BLUE).len(), 1);
    assert_eq!(stage.runtime.running().len(), 3, "requests in flight are finished first");
    let draining = stage.tasks("STOPPED").await;
    assert_eq!(draining[0]["lastStatus"], "DEACTIVATING");
    assert_eq!(stage.service().await["runningCount"], 1);

    stage.targets.group(BLUE, |group| group.draining.clear());
    stage.settle().await;
    assert_eq!(stage.runtime.running().len(), 1);
    let journal = stage.journal();
    let words: Vec<&str> = journal.iter().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(words, ["deregister", "deregister", "stop", "stop"]);
    let events = stage.events().await;
    for wanted in
        ["has stopped 2 running tasks: ", "has begun draining connections on 2 tasks.", "deregistered 2 targets"]
    {
        assert!(events.iter().any(|text| text.contains(wanted)), "{wanted}: {events:?}");
    }
}

#[tokio::test]
async fn scaling_out_and_to_zero_and_back_works() {
    let mut stage = Stage::new();
    stage.create_service("serve", 1).await;
    for count in [4, 0, 2] {
        stage.ok("UpdateService", json!({"service": "web", "desiredCount": count})).await;
        stage.pass_time(3 * SECOND).await;
        let service = stage.service().await;
        assert_eq!(service["runningCount"], count);
        assert_eq!(service["taskSets"][0]["stabilityStatus"], "STEADY_STATE");
        assert_eq!(stage.runtime.running().len(), usize::try_from(count).unwrap());
    }
}

#[tokio::test]
async fn a_balancer_that_refuses_targets_holds_the_task_back_and_is_asked_again() {
    let mut stage = Stage::new();
    stage.targets.broken.store(true, std::sync::atomic::Ordering::Relaxed);
    stage.create_service("serve", 1).await;
    stage.settle().await;
    let service = stage.service().await;
    assert_eq!((&service["runningCount"], &service["pendingCount"]), (&json!(0), &json!(1)));
    assert!(stage.events().await[0].contains("was unable to change its targets"));
    stage.targets.broken.store(false, std::sync::atomic::Ordering::Relaxed);
    stage.settle().await;
    assert_eq!(stage.service().await["runningCount"], 1);
}

#[tokio::test]
async fn standalone_tasks_run_once_and_stop_when_told() {
    let mut stage = Stage::new();
    let definition = stage.register("job", "serve").await;
    let overrides =
        json!({"containerOverrides": [{"name": "web", "environment": [{"name": "COLOR", "value": "red"}]}]});
    let run = stage
        .ok("RunTask", json!({"taskDefinition": definition, "count": 2, "startedBy": "me", "overrides": overrides}))
        .await;
    assert_eq!(run["tasks"][0]["lastStatus"], "PROVISIONING");
    stage.settle().await;
    let id = id_of(&run["tasks"][0]);
    assert_eq!(stage.runtime.spec(&id).environment["COLOR"], "red");
    let stopped = stage.ok("StopTask", json!({"task": id, "reason": "enough"})).await;
    assert_eq!(stopped["task"]["desiredStatus"], "STOPPED");
    stage.settle().await;
    let ended = stage.tasks("STOPPED").await;
    assert_eq!((&ended[0]["lastStatus"], &ended[0]["stopCode"]), (&json!("STOPPED"), &json!("UserInitiated")));
    assert_eq!(ended[0]["stoppedReason"], "enough");
    assert_eq!(stage.tasks("RUNNING").await.len(), 1, "the other one runs on, none is replaced");
    let listed = stage.ok("ListTasks", json!({"startedBy": "me", "family": "job"})).await;
    assert_eq!(listed["taskArns"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_service_task_stopped_by_hand_is_replaced() {
    let mut stage = Stage::new();
    stage.create_service("serve", 1).await;
    stage.settle().await;
    let id = id_of(&stage.tasks("RUNNING").await[0]);
    stage.ok("StopTask", json!({"task": id})).await;
    stage.pass_time(3 * SECOND).await;
    let running = stage.tasks("RUNNING").await;
    assert_eq!(running.len(), 1);
    assert_ne!(id_of(&running[0]), id);
}

#[tokio::test]
async fn a_target_whose_registration_was_not_answered_is_taken_out_before_its_set_goes() {
    let mut stage = Stage::new();
    stage.create_service("serve", 1).await;
    stage.settle().await;
    stage.targets.loses_answers.store(true, std::sync::atomic::Ordering::Relaxed);
    let green = json!([{"targetGroupArn": GREEN, "containerName": "web", "containerPort": 80}]);
    let definition = stage.register("app", "serve").await;
    let input = json!({"cluster": "default", "service": "web", "taskDefinition": definition, "loadBalancers": green});
    let made = stage.ok("CreateTaskSet", input).await["taskSet"]["id"].clone();
    stage.settle().await;
    assert_eq!(stage.targets.registered(GREEN).len(), 1, "it was registered, though nobody heard of it");
    stage.ok("DeleteTaskSet", json!({"cluster": "default", "service": "web", "taskSet": made, "force": true})).await;
    stage.pass_time(10 * SECOND).await;
    assert_eq!(stage.service().await["taskSets"].as_array().unwrap().len(), 2, "it cannot go yet");
    stage.targets.loses_answers.store(false, std::sync::atomic::Ordering::Relaxed);
    stage.pass_time(10 * SECOND).await;
    assert!(stage.targets.registered(GREEN).is_empty());
    assert_eq!(stage.service().await["taskSets"].as_array().unwrap().len(), 1);
}
