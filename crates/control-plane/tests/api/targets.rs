//! The one target of an ECS deployment (spec 2.3, 4.1, 7.2).

use serde_json::{Value, json};
use std::sync::atomic::Ordering;
use types::DeploymentId;

use crate::support::*;

async fn target(bench: &Bench, id: &DeploymentId) -> Value {
    let answer = bench.ok("GetDeploymentTarget", json!({ "deploymentId": id, "targetId": "main:web" })).await;
    assert_eq!(answer["deploymentTarget"]["deploymentTargetType"], "ECSTarget");
    answer["deploymentTarget"]["ecsTarget"].clone()
}

/// `name status` of each event.
fn events(target: &Value) -> Vec<String> {
    let list = target["lifecycleEvents"].as_array().unwrap().iter();
    list.map(|event| {
        format!("{} {}", event["lifecycleEventName"].as_str().unwrap(), event["status"].as_str().unwrap())
    })
    .collect()
}

/// `label status weight` of each task set.
fn task_sets(target: &Value) -> Vec<String> {
    let list = target["taskSetsInfo"].as_array().unwrap().iter();
    let text = |set: &Value, member: &str| set[member].as_str().unwrap().to_string();
    list.map(|set| format!("{} {} {}", text(set, "taskSetLabel"), text(set, "status"), set["trafficWeight"]))
        .collect()
}

#[tokio::test]
async fn before_the_engine_has_begun_all_events_are_pending_and_no_task_set_is_known() {
    let bench = Bench::new().await;
    let id = bench.deploy().await;
    let target = target(&bench, &id).await;
    assert_eq!(target["status"], "Pending");
    assert_eq!(target["taskSetsInfo"], json!([]));
    assert_eq!(
        events(&target),
        [
            "BeforeInstall Pending",
            "Install Pending",
            "AfterInstall Pending",
            "AllowTestTraffic Pending",
            "AfterAllowTestTraffic Pending",
            "BeforeAllowTraffic Pending",
            "AllowTraffic Pending",
            "AfterAllowTraffic Pending",
        ]
    );
    for event in target["lifecycleEvents"].as_array().unwrap() {
        assert_eq!((event.get("startTime"), event.get("endTime"), event.get("diagnostics")), (None, None, None));
    }
}

#[tokio::test]
async fn without_a_test_listener_there_are_six_events() {
    let bench = Bench::new().await;
    let mut info = group("web")["loadBalancerInfo"].clone();
    info["targetGroupPairInfoList"][0]["testTrafficRoute"] = Value::Null;
    bench.ok("UpdateDeploymentGroup", update(json!({ "loadBalancerInfo": info }))).await;
    let id = bench.deploy_to_the_end().await;
    let names: Vec<_> = events(&target(&bench, &id).await);
    assert_eq!(names.len(), 6);
    assert!(names.iter().all(|name| name.ends_with("Succeeded") && !name.contains("TestTraffic")), "{names:?}");
}

#[tokio::test]
async fn task_sets_follow_the_deployment_phase_by_phase() {
    let bench = Bench::new().await;
    let wait = json!({ "terminateBlueInstancesOnDeploymentSuccess": { "action": "TERMINATE", "terminationWaitTimeInMinutes": 60 } });
    let linear = json!({
        "blueGreenDeploymentConfiguration": wait,
        "deploymentConfigName": "CodeDeployDefault.ECSLinear10PercentEvery1Minutes",
    });
    bench.ok("UpdateDeploymentGroup", update(linear)).await;
    let id = bench.deploy().await;
    bench.engine.run_to(&id, "Install");
    assert_eq!(task_sets(&target(&bench, &id).await), ["Blue PRIMARY 100.0"]);
    bench.engine.run_until(&id, |state| state.task_sets().len() == 2);
    assert_eq!(task_sets(&target(&bench, &id).await), ["Blue PRIMARY 100.0", "Green ACTIVE 0.0"]);
    bench.engine.run_until(&id, |state| state.weights().replacement.get() == 30);
    assert_eq!(task_sets(&target(&bench, &id).await), ["Blue PRIMARY 70.0", "Green ACTIVE 30.0"]);
    bench.engine.run_to(&id, "TerminationWait");
    let waiting = target(&bench, &id).await;
    assert_eq!(task_sets(&waiting), ["Blue ACTIVE 0.0", "Green PRIMARY 100.0"]);
    assert_eq!(waiting["status"], "InProgress");
    assert!(events(&waiting).iter().all(|event| event.ends_with("Succeeded")));
    bench.engine.run_to_end(&id);
    let done = target(&bench, &id).await;
    assert_eq!(task_sets(&done), ["Blue DRAINING 0.0", "Green PRIMARY 100.0"]);
    assert_eq!(done["status"], "Succeeded");
}

#[tokio::test]
async fn a_target_has_the_shape_clients_read() {
    let bench = Bench::new().await;
    bench.platform.set_health(BLUE_SET, 2, 2);
    bench.platform.set_health(GREEN_SET, 1, 3);
    let id = bench.deploy().await;
    bench.engine.run_to(&id, "Shift");
    let target = target(&bench, &id).await;
    assert_eq!(target["deploymentId"], id.as_str());
    assert_eq!(target["targetId"], "main:web");
    assert_eq!(target["targetArn"], "arn:aws:ecs:us-east-1:000000000000:service/main/web");
    assert!(target["lastUpdatedAt"].is_number());
    let expected = json!([
        {
            "identifer": BLUE_SET, "desiredCount": 2, "pendingCount": 0, "runningCount": 2, "status": "PRIMARY",
            "trafficWeight": 100.0, "targetGroup": { "name": "blue" }, "taskSetLabel": "Blue",
        },
        {
            "identifer": GREEN_SET, "desiredCount": 3, "pendingCount": 2, "runningCount": 1, "status": "ACTIVE",
            "trafficWeight": 0.0, "targetGroup": { "name": "green" }, "taskSetLabel": "Green",
        },
    ]);
    assert_eq!(target["taskSetsInfo"], expected);
    let batch = bench.ok("BatchGetDeploymentTargets", json!({ "deploymentId": id, "targetIds": ["main:web"] })).await;
    assert_eq!(batch["deploymentTargets"][0]["ecsTarget"], target);
}

#[tokio::test]
async fn counts_of_the_last_look_are_shown_when_the_platform_does_not_answer_or_the_set_is_gone() {
    let bench = Bench::new().await;
    let id = bench.deploy().await;
    bench.engine.run_to(&id, "Shift");
    let counts = async || target(&bench, &id).await["taskSetsInfo"][1]["runningCount"].take();
    assert_eq!(counts().await, 1, "gone");
    bench.platform.set_health(GREEN_SET, 5, 5);
    assert_eq!(counts().await, 5);
    bench.platform.is_down.store(true, Ordering::SeqCst);
    assert_eq!(counts().await, 1, "no answer");
    bench.platform.is_down.store(false, Ordering::SeqCst);
    bench.platform.forget_health(GREEN_SET);
    assert_eq!(target(&bench, &id).await["taskSetsInfo"][0]["runningCount"], 0, "never looked at and gone");
}

#[tokio::test]
async fn a_failure_marks_its_event_failed_and_all_later_ones_skipped() {
    let bench = Bench::new().await;
    let id = bench.deploy().await;
    bench.engine.run_to(&id, "Install");
    bench.engine.fail(&id, "no capacity");
    bench.engine.run_to_end(&id);
    let target = target(&bench, &id).await;
    assert_eq!(target["status"], "Failed");
    let events = events(&target);
    assert_eq!(events[..3], ["BeforeInstall Succeeded", "Install Failed", "AfterInstall Skipped"]);
    assert!(events[2..].iter().all(|event| event.ends_with("Skipped")), "{events:?}");
    assert!(target["lifecycleEvents"][1]["endTime"].is_number());
}

#[tokio::test]
async fn a_hook_that_reports_failure_leaves_diagnostics() {
    let bench = Bench::new().await;
    let id = bench.deploy_with(json!({ "revision": inline(&app_spec(7, "  - AfterInstall: check\n")) })).await;
    let execution_id = bench.engine.run_to_hook(&id, types::HookEvent::AfterInstall);
    let answer = json!({ "deploymentId": id, "lifecycleEventHookExecutionId": execution_id, "status": "Failed" });
    bench.ok("PutLifecycleEventHookExecutionStatus", answer).await;
    bench.engine.run_to_end(&id);
    let event = target(&bench, &id).await["lifecycleEvents"][2].take();
    assert_eq!(event["status"], "Failed");
    let diagnostics = &event["diagnostics"];
    assert!(diagnostics["errorCode"].is_string() && diagnostics["message"].is_string(), "{event}");
}

#[tokio::test]
async fn in_the_ready_wait_the_target_is_ready() {
    let bench = Bench::new().await;
    let ready = json!({ "deploymentReadyOption": { "actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 5 } });
    bench.ok("UpdateDeploymentGroup", update(json!({ "blueGreenDeploymentConfiguration": ready }))).await;
    let id = bench.deploy().await;
    bench.engine.run_to(&id, "ReadyWait");
    assert_eq!(target(&bench, &id).await["status"], "Ready");
}

#[tokio::test]
async fn a_service_named_by_its_arn_has_the_same_target_id() {
    let bench = Bench::new().await;
    let by_arn = json!({ "ecsServices": [{
        "clusterName": "arn:aws:ecs:us-east-1:000000000000:cluster/main",
        "serviceName": "arn:aws:ecs:us-east-1:000000000000:service/main/web",
    }] });
    bench.ok("UpdateDeploymentGroup", update(by_arn)).await;
    let id = bench.deploy().await;
    let listed = bench.ok("ListDeploymentTargets", json!({ "deploymentId": id })).await;
    assert_eq!(listed, json!({ "targetIds": ["main:web"] }));
    assert_eq!(target(&bench, &id).await["targetId"], "main:web");
}

#[tokio::test]
async fn targets_are_listed_by_their_status() {
    let bench = Bench::new().await;
    let id = bench.deploy().await;
    let list = async |filters: Value| {
        let answer = bench.ok("ListDeploymentTargets", json!({ "deploymentId": id, "targetFilters": filters })).await;
        strings(&answer["targetIds"]).len()
    };
    assert_eq!(list(json!({})).await, 1);
    assert_eq!(list(json!({ "TargetStatus": ["Pending"] })).await, 1);
    assert_eq!(list(json!({ "TargetStatus": ["InProgress", "Failed"] })).await, 0);
    let filtered = |filters: Value| json!({ "deploymentId": id, "targetFilters": filters });
    let unknown_status = filtered(json!({ "TargetStatus": ["Running"] }));
    bench.refused("ListDeploymentTargets", unknown_status, "InvalidInstanceStatusException").await;
    let label = filtered(json!({ "ServerInstanceLabel": ["Blue"] }));
    bench.refused("ListDeploymentTargets", label, "InvalidDeploymentInstanceTypeException").await;
    let unknown_label = filtered(json!({ "ServerInstanceLabel": ["Red"] }));
    bench.refused("ListDeploymentTargets", unknown_label, "InvalidInstanceTypeException").await;
    let unknown = filtered(json!({ "Colour": ["Blue"] }));
    bench.refused("ListDeploymentTargets", unknown, "InvalidTargetFilterNameException").await;
    let token = json!({ "deploymentId": id, "nextToken": "x" });
    bench.refused("ListDeploymentTargets", token, "InvalidNextTokenException").await;
}

#[tokio::test]
async fn a_target_id_is_missing_malformed_or_anothers() {
    let bench = Bench::new().await;
    let id = bench.deploy().await;
    for (target, code) in [
        (Value::Null, "DeploymentTargetIdRequiredException"),
        ("".into(), "DeploymentTargetIdRequiredException"),
        ("web".into(), "InvalidDeploymentTargetIdException"),
        ("main:web:1".into(), "InvalidDeploymentTargetIdException"),
        (":web".into(), "InvalidDeploymentTargetIdException"),
        ("main:api".into(), "DeploymentTargetDoesNotExistException"),
    ] {
        let get = patched(json!({ "deploymentId": id }), json!({ "targetId": target }));
        bench.refused("GetDeploymentTarget", get, code).await;
        let list: Vec<Value> = [target].into_iter().filter(|target| !target.is_null()).collect();
        let batch = json!({ "deploymentId": id, "targetIds": list });
        bench.refused("BatchGetDeploymentTargets", batch, code).await;
    }
    let two = json!({ "deploymentId": id, "targetIds": ["main:web", "main:api"] });
    bench.refused("BatchGetDeploymentTargets", two, "DeploymentTargetListSizeExceededException").await;
    for operation in ["GetDeploymentTarget", "BatchGetDeploymentTargets", "ListDeploymentTargets"] {
        let input = |id: &str| json!({ "deploymentId": id, "targetId": "main:web", "targetIds": ["main:web"] });
        bench.refused(operation, json!({}), "DeploymentIdRequiredException").await;
        bench.refused(operation, input("d-1"), "InvalidDeploymentIdException").await;
        bench.refused(operation, input("d-ABCDEFGHI"), "DeploymentDoesNotExistException").await;
    }
}
