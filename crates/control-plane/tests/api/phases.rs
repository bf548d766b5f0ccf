//! What GetDeployment, GetDeploymentTarget and ListDeploymentTargets show in each phase of a deployment, of a stop and
//! of a rollback (spec 4.1, 4.3, 7.1, 7.2).

use deployment::Deployment;
use serde_json::{Value, json};
use types::{DeploymentId, HookEvent};

use crate::support::*;

const TARGET_STATUSES: [&str; 7] = ["Pending", "InProgress", "Succeeded", "Failed", "Skipped", "Unknown", "Ready"];

/// Whether a deployment is where it is to be looked at.
type Reached<'a> = &'a dyn Fn(&Deployment) -> bool;

/// Canary 10 per cent, a hook after Install, a ready wait and a termination wait.
async fn eventful() -> (Bench, DeploymentId) {
    let bench = Bench::new().await;
    let waits = json!({
        "deploymentReadyOption": { "actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 5 },
        "terminateBlueInstancesOnDeploymentSuccess": { "action": "TERMINATE", "terminationWaitTimeInMinutes": 60 },
    });
    let changes = json!({
        "blueGreenDeploymentConfiguration": waits,
        "deploymentConfigName": "CodeDeployDefault.ECSCanary10Percent5Minutes",
    });
    bench.ok("UpdateDeploymentGroup", update(changes)).await;
    let id = bench.deploy_with(json!({ "revision": inline(&app_spec(7, "  - AfterInstall: check\n")) })).await;
    (bench, id)
}

async fn target(bench: &Bench, id: &DeploymentId) -> Value {
    let answer = bench.ok("GetDeploymentTarget", json!({ "deploymentId": id, "targetId": "main:web" })).await;
    let batch = bench.ok("BatchGetDeploymentTargets", json!({ "deploymentId": id, "targetIds": ["main:web"] })).await;
    assert_eq!(batch["deploymentTargets"], json!([answer["deploymentTarget"]]), "both operations show the same");
    answer["deploymentTarget"]["ecsTarget"].clone()
}

/// All that is shown in one text: status of the deployment and of the target, a letter for each lifecycle event
/// (Pending, InProgress, Succeeded, Failed, sKipped) and the task sets. Checks on the way what holds in every phase.
async fn shown(bench: &Bench, id: &DeploymentId) -> String {
    let (info, target) = (bench.deployment(id).await, target(bench, id).await);
    let status = info["status"].as_str().unwrap();
    let is_over = ["Succeeded", "Failed", "Stopped"].contains(&status);
    assert_eq!(info.get("completeTime").is_some(), is_over, "{status}");
    assert_eq!(info.get("deploymentOverview").is_some(), is_over, "{status}");
    assert_eq!(info.get("startTime").is_some(), status != "Created" && bench.state(id).started_at().is_some());
    assert_eq!(info.get("errorInformation").is_some(), ["Failed", "Stopped"].contains(&status));
    assert_eq!(info.get("lifecycleEvents"), None, "those belong to the target");
    assert_eq!(target.get("targetArn").is_some(), !target["taskSetsInfo"].as_array().unwrap().is_empty());
    let target_status = target["status"].as_str().unwrap();
    for filter in TARGET_STATUSES {
        let input = json!({ "deploymentId": id, "targetFilters": { "TargetStatus": [filter] } });
        let listed = bench.ok("ListDeploymentTargets", input).await;
        let expected = if filter == target_status { json!(["main:web"]) } else { json!([]) };
        assert_eq!(listed["targetIds"], expected, "{target_status} filtered by {filter}");
    }
    let events: String = target["lifecycleEvents"].as_array().unwrap().iter().map(letter).collect();
    let sets: Vec<String> = target["taskSetsInfo"].as_array().unwrap().iter().map(task_set).collect();
    let total: f64 =
        target["taskSetsInfo"].as_array().unwrap().iter().map(|set| set["trafficWeight"].as_f64().unwrap()).sum();
    assert!(sets.is_empty() || (total - 100.0).abs() < f64::EPSILON, "{sets:?}");
    format!("{status} {target_status} {events} {}", sets.join(", "))
}

/// One letter; the times must fit the status.
fn letter(event: &Value) -> char {
    let times = (event.get("startTime").is_some(), event.get("endTime").is_some());
    let (letter, expected) = match event["status"].as_str().unwrap() {
        "Pending" => ('P', (false, false)),
        "InProgress" => ('I', (true, false)),
        "Succeeded" => ('S', (true, true)),
        "Failed" => ('F', (true, true)),
        "Skipped" => ('K', (false, false)),
        other => panic!("{other}"),
    };
    assert_eq!(times, expected, "{event}");
    letter
}

fn task_set(set: &Value) -> String {
    format!("{} {} {}", set["taskSetLabel"].as_str().unwrap(), set["status"].as_str().unwrap(), set["trafficWeight"])
}

#[tokio::test]
async fn everything_shown_of_a_deployment_follows_its_phases() {
    let (bench, id) = eventful().await;
    let waiting = |state: &Deployment| state.phase_name() == "Shift" && state.outstanding().next().is_none();
    let phases: [(&str, Reached<'_>, &str); 12] = [
        ("Created", &|_| true, "Created Pending PPPPPPPP "),
        ("Starting", &|state| state.phase_name() == "Starting", "InProgress InProgress PPPPPPPP "),
        ("Install", &|state| state.phase_name() == "Install", "InProgress InProgress SIPPPPPP Blue PRIMARY 100.0"),
        (
            "the set is created",
            &|state| state.task_sets().len() == 2,
            "InProgress InProgress SIPPPPPP Blue PRIMARY 100.0, Green ACTIVE 0.0",
        ),
        (
            "a hook",
            &|state| state.phase_name() == "Hook",
            "InProgress InProgress SSIPPPPP Blue PRIMARY 100.0, Green ACTIVE 0.0",
        ),
        (
            "test traffic",
            &|state| state.phase_name() == "TestTraffic",
            "InProgress InProgress SSSIPPPP Blue PRIMARY 100.0, Green ACTIVE 0.0",
        ),
        (
            "the ready wait",
            &|state| state.phase_name() == "ReadyWait",
            "Ready Ready SSSSSPPP Blue PRIMARY 100.0, Green ACTIVE 0.0",
        ),
        (
            "the canary",
            &|state| waiting(state) && state.weights().replacement.get() == 10,
            "InProgress InProgress SSSSSSIP Blue PRIMARY 90.0, Green ACTIVE 10.0",
        ),
        (
            "all traffic moved, before PRIMARY follows",
            &|state| state.weights().replacement.get() == 100,
            "InProgress InProgress SSSSSSIP Blue PRIMARY 0.0, Green ACTIVE 100.0",
        ),
        (
            "the termination wait",
            &|state| state.phase_name() == "TerminationWait",
            "InProgress InProgress SSSSSSSS Blue ACTIVE 0.0, Green PRIMARY 100.0",
        ),
        (
            "the original goes",
            &|state| state.phase_name() == "Finish",
            "InProgress InProgress SSSSSSSS Blue ACTIVE 0.0, Green PRIMARY 100.0",
        ),
        ("the end", &Deployment::is_terminal, "Succeeded Succeeded SSSSSSSS Blue DRAINING 0.0, Green PRIMARY 100.0"),
    ];
    for (phase, reached, expected) in phases {
        if bench.state(&id).phase_name() == "ReadyWait" {
            bench.ok("ContinueDeployment", json!({ "deploymentId": id })).await;
        }
        bench.engine.run_until(&id, reached);
        assert_eq!(shown(&bench, &id).await, expected, "{phase}");
    }
}

#[tokio::test]
async fn after_a_stop_the_sets_are_shown_as_the_rollback_has_them() {
    let (bench, id) = eventful().await;
    bench.engine.run_to(&id, "ReadyWait");
    bench.ok("ContinueDeployment", json!({ "deploymentId": id })).await;
    bench.engine.run_until(&id, |state| state.weights().replacement.get() == 10 && state.outstanding().count() == 0);
    bench.ok("StopDeployment", json!({ "deploymentId": id, "autoRollbackEnabled": true })).await;
    let split = "Blue PRIMARY 90.0, Green ACTIVE 10.0";
    let home = "Blue PRIMARY 100.0, Green DRAINING 0.0";
    assert_eq!(shown(&bench, &id).await, format!("Stopped Failed SSSSSSFK {split}"));
    let back: DeploymentId =
        bench.deployment(&id).await["rollbackInfo"]["rollbackDeploymentId"].as_str().unwrap().into();
    assert_eq!(shown(&bench, &back).await, format!("Created Pending PPPPPPPP {split}"));
    bench.engine.run_until(&back, |state| state.started_at().is_some());
    assert_eq!(shown(&bench, &back).await, format!("InProgress InProgress SSSSSSIP {split}"));
    bench.engine.run_until(&back, |state| state.weights().replacement.get() == 0);
    assert_eq!(shown(&bench, &id).await, "Stopped Failed SSSSSSFK Blue PRIMARY 100.0, Green ACTIVE 0.0");
    bench.engine.run_to_end(&back);
    assert_eq!(shown(&bench, &back).await, format!("Succeeded Succeeded SSSSSSSS {home}"));
    assert_eq!(shown(&bench, &id).await, format!("Stopped Failed SSSSSSFK {home}"));
    let overview = json!({ "Pending": 0, "InProgress": 0, "Succeeded": 0, "Failed": 1, "Skipped": 0, "Ready": 0 });
    assert_eq!(bench.deployment(&id).await["deploymentOverview"], overview);
}

#[tokio::test]
async fn a_stop_without_rollback_leaves_weights_and_sets_as_they_are() {
    let (bench, id) = eventful().await;
    bench.engine.run_to(&id, "ReadyWait");
    bench.ok("ContinueDeployment", json!({ "deploymentId": id })).await;
    bench.engine.run_until(&id, |state| state.weights().replacement.get() == 10 && state.outstanding().count() == 0);
    bench.ok("StopDeployment", json!({ "deploymentId": id })).await;
    assert_eq!(shown(&bench, &id).await, "Stopped Failed SSSSSSFK Blue PRIMARY 90.0, Green ACTIVE 10.0");
    assert_eq!(bench.deployment(&id).await.get("rollbackInfo"), None);
}

#[tokio::test]
async fn a_failed_hook_is_diagnosed_by_its_function_and_cause() {
    let (bench, id) = eventful().await;
    let execution_id = bench.engine.run_to_hook(&id, HookEvent::AfterInstall);
    let answer = json!({ "deploymentId": id, "lifecycleEventHookExecutionId": execution_id, "status": "Failed" });
    bench.ok("PutLifecycleEventHookExecutionStatus", answer).await;
    let cause = "The deployment failed because one or more of the lifecycle event validation functions failed.";
    let event = target(&bench, &id).await["lifecycleEvents"][2].take();
    let diagnostics = json!({ "errorCode": "UnknownError", "scriptName": "check", "message": cause, "logTail": "" });
    assert_eq!(event["diagnostics"], diagnostics);
    let error = bench.deployment(&id).await["errorInformation"].take();
    assert_eq!(error, json!({ "code": "HOOK_EXECUTION_FAILURE", "message": cause }));
}

#[tokio::test]
async fn only_the_failed_event_is_diagnosed() {
    let (bench, id) = eventful().await;
    bench.engine.run_to(&id, "Install");
    bench.engine.fail(&id, "no capacity");
    bench.engine.run_to_end(&id);
    for event in target(&bench, &id).await["lifecycleEvents"].as_array().unwrap() {
        assert_eq!(event.get("diagnostics").is_some(), event["status"] == "Failed", "{event}");
    }
}

#[tokio::test]
async fn times_of_events_are_those_of_the_engine() {
    let (bench, id) = eventful().await;
    bench.engine.run_to_hook(&id, HookEvent::AfterInstall);
    bench.clock.advance_seconds(90);
    let execution_id = execution_id(&bench.state(&id), HookEvent::AfterInstall);
    let answer = json!({ "deploymentId": id, "lifecycleEventHookExecutionId": execution_id, "status": "Succeeded" });
    bench.ok("PutLifecycleEventHookExecutionStatus", answer).await;
    let target = target(&bench, &id).await;
    let event = &target["lifecycleEvents"][2];
    assert_eq!((&event["startTime"], &event["endTime"]), (&json!(START_SECONDS), &json!(START_SECONDS + 90)));
    assert_eq!(target["lastUpdatedAt"], json!(START_SECONDS + 90));
}

#[tokio::test]
async fn a_deployment_shows_its_settings_in_the_words_they_were_given_in() {
    let bench = Bench::new().await;
    let rollback = json!({ "enabled": false, "events": ["DEPLOYMENT_STOP_ON_REQUEST", "DEPLOYMENT_FAILURE"] });
    let waits = json!({
        "deploymentReadyOption": { "actionOnTimeout": "CONTINUE_DEPLOYMENT", "waitTimeInMinutes": 0 },
        "terminateBlueInstancesOnDeploymentSuccess": { "action": "KEEP_ALIVE", "terminationWaitTimeInMinutes": 7 },
    });
    let changes = json!({ "autoRollbackConfiguration": rollback, "blueGreenDeploymentConfiguration": waits });
    bench.ok("UpdateDeploymentGroup", update(changes)).await;
    let id = bench.deploy().await;
    // Later changes of the group do not reach it.
    let later = json!({ "autoRollbackConfiguration": { "enabled": true, "events": ["DEPLOYMENT_FAILURE"] } });
    bench.ok("UpdateDeploymentGroup", update(later)).await;
    let shown = bench.deployment(&id).await;
    assert_eq!(shown["autoRollbackConfiguration"], rollback);
    assert_eq!(shown["blueGreenDeploymentConfiguration"], waits);
    bench.ok("StopDeployment", json!({ "deploymentId": id })).await;
    let given = json!({ "enabled": true, "events": ["DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_FAILURE"] });
    let id = bench.deploy_with(json!({ "autoRollbackConfiguration": given })).await;
    assert_eq!(bench.deployment(&id).await["autoRollbackConfiguration"], given);
}
