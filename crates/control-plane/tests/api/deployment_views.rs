//! GetDeployment (spec 7.1): computed from the engine's state at the moment of the call.

use serde_json::{Value, json};

use crate::support::*;

#[tokio::test]
async fn a_new_deployment_shows_everything_that_is_always_there() {
    let bench = Bench::new().await;
    let id = bench.deploy().await;
    let expected = json!({
        "applicationName": "shop",
        "deploymentGroupName": "web",
        "deploymentConfigName": "CodeDeployDefault.ECSAllAtOnce",
        "deploymentId": id,
        "revision": by_digest(&app_spec(7, "")),
        "status": "Created",
        "createTime": START_SECONDS,
        "creator": "user",
        "ignoreApplicationStopFailures": false,
        "updateOutdatedInstancesOnly": false,
        "autoRollbackConfiguration": { "enabled": false, "events": [] },
        "deploymentStyle": { "deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL" },
        "blueGreenDeploymentConfiguration": {
            "deploymentReadyOption": { "actionOnTimeout": "CONTINUE_DEPLOYMENT", "waitTimeInMinutes": 0 },
            "terminateBlueInstancesOnDeploymentSuccess": { "action": "TERMINATE", "terminationWaitTimeInMinutes": 0 },
        },
        "loadBalancerInfo": { "targetGroupPairInfoList": [pair()] },
        "fileExistsBehavior": "DISALLOW",
        "deploymentStatusMessages": [],
        "computePlatform": "ECS",
        "instanceTerminationWaitTimeStarted": false,
    });
    assert_eq!(bench.deployment(&id).await, expected);
}

#[tokio::test]
async fn a_finished_deployment_adds_its_times_and_counts_its_one_target() {
    let bench = Bench::new().await;
    let id = bench.deploy().await;
    bench.clock.advance_seconds(2);
    bench.engine.run_until(&id, |state| state.phase_name() == "Install");
    let running = bench.deployment(&id).await;
    assert_eq!((&running["status"], &running["startTime"]), (&json!("InProgress"), &json!(START_SECONDS + 2)));
    for absent in ["completeTime", "deploymentOverview", "errorInformation", "rollbackInfo"] {
        assert_eq!(running.get(absent), None, "{absent}");
    }
    bench.engine.run_to_end(&id);
    let done = bench.deployment(&id).await;
    assert_eq!(done["status"], "Succeeded");
    assert!(done["completeTime"].as_f64().unwrap() >= done["startTime"].as_f64().unwrap());
    let overview = json!({ "Pending": 0, "InProgress": 0, "Succeeded": 1, "Failed": 0, "Skipped": 0, "Ready": 0 });
    assert_eq!(done["deploymentOverview"], overview);
    assert_eq!(done["instanceTerminationWaitTimeStarted"], true);
    assert_eq!(done.get("lifecycleEvents"), None, "those belong to the target");
}

#[tokio::test]
async fn content_is_never_shown_by_a_deployment_or_a_group() {
    let bench = Bench::new().await;
    for content in
        [inline(&app_spec(7, "")), json!({ "revisionType": "String", "string": { "content": app_spec(8, "") } })]
    {
        let id = bench.deploy_with(json!({ "revision": content })).await;
        bench.engine.run_to_end(&id);
        let next = bench.deploy_with(json!({ "revision": content })).await;
        bench.engine.run_to_end(&next);
        for shown in [bench.deployment(&next).await, bench.group("web").await] {
            assert!(!shown.to_string().contains("TargetService"), "{shown:#}");
            assert!(shown.to_string().contains("sha256"));
        }
    }
}

#[tokio::test]
async fn the_termination_wait_is_in_progress_with_its_flag() {
    let bench = Bench::new().await;
    let wait = json!({ "terminateBlueInstancesOnDeploymentSuccess": { "action": "TERMINATE", "terminationWaitTimeInMinutes": 60 } });
    bench.ok("UpdateDeploymentGroup", update(json!({ "blueGreenDeploymentConfiguration": wait }))).await;
    let id = bench.deploy().await;
    bench.engine.run_to(&id, "Shift");
    assert_eq!(bench.deployment(&id).await["instanceTerminationWaitTimeStarted"], false);
    bench.engine.run_to(&id, "TerminationWait");
    let shown = bench.deployment(&id).await;
    assert_eq!(
        (&shown["status"], &shown["instanceTerminationWaitTimeStarted"]),
        (&json!("InProgress"), &json!(true))
    );
    let shown_wait = &shown["blueGreenDeploymentConfiguration"]["terminateBlueInstancesOnDeploymentSuccess"];
    assert_eq!(shown_wait["terminationWaitTimeInMinutes"], 60);
}

#[tokio::test]
async fn keep_alive_never_starts_the_termination_wait() {
    let bench = Bench::new().await;
    let keep = json!({ "terminateBlueInstancesOnDeploymentSuccess": { "action": "KEEP_ALIVE" } });
    bench.ok("UpdateDeploymentGroup", update(json!({ "blueGreenDeploymentConfiguration": keep }))).await;
    let id = bench.deploy_to_the_end().await;
    let shown = bench.deployment(&id).await;
    assert_eq!(shown["instanceTerminationWaitTimeStarted"], false);
    let keep = &shown["blueGreenDeploymentConfiguration"]["terminateBlueInstancesOnDeploymentSuccess"];
    assert_eq!(keep, &json!({ "action": "KEEP_ALIVE", "terminationWaitTimeInMinutes": 0 }));
}

#[tokio::test]
async fn a_failure_names_its_rollback_in_the_same_answer_as_the_status() {
    let bench = Bench::new().await;
    let rollback = json!({ "autoRollbackConfiguration": { "enabled": true, "events": ["DEPLOYMENT_FAILURE"] } });
    bench.ok("UpdateDeploymentGroup", update(rollback)).await;
    let good = bench.deploy_to_the_end().await;
    let id = bench.deploy_with(json!({ "revision": s3("bad.yaml"), "description": "bad" })).await;
    bench.engine.run_until(&id, |state| state.task_sets().len() == 2 && state.phase_name() == "Shift");
    bench.engine.fail(&id, "the listener is gone");
    let shown = bench.deployment(&id).await;
    assert_eq!(shown["status"], "Failed");
    assert_eq!(shown["errorInformation"], json!({ "code": "ECS_UPDATE_ERROR", "message": "the listener is gone" }));
    let overview = json!({ "Pending": 0, "InProgress": 0, "Succeeded": 0, "Failed": 1, "Skipped": 0, "Ready": 0 });
    assert_eq!(shown["deploymentOverview"], overview);
    let rollback = shown["rollbackInfo"]["rollbackDeploymentId"].as_str().unwrap().to_string();
    let message =
        format!("Deployment {id} terminated. Automatic rollback is triggered with a DeploymentId {rollback}.");
    assert_eq!(shown["rollbackInfo"], json!({ "rollbackDeploymentId": rollback, "rollbackMessage": message }));

    let rollback = rollback.as_str().into();
    bench.engine.run_to_end(&rollback);
    let back = bench.deployment(&rollback).await;
    assert_eq!((&back["status"], &back["creator"]), (&json!("Succeeded"), &json!("codeDeployRollback")));
    assert_eq!(back["deploymentConfigName"], "CodeDeployDefault.ECSAllAtOnce");
    let message = format!("Deployment {rollback} is triggered to roll back deployment {id}.");
    assert_eq!(back["rollbackInfo"], json!({ "rollbackTriggeringDeploymentId": id, "rollbackMessage": message }));
    assert_eq!(back["revision"], bench.deployment(&good).await["revision"]);
    for same in ["loadBalancerInfo", "blueGreenDeploymentConfiguration", "deploymentStyle", "computePlatform"] {
        assert_eq!(back[same], shown[same], "{same}");
    }
    assert_eq!(back["autoRollbackConfiguration"], json!({ "enabled": false, "events": [] }));
    let listed = bench.ok("ListDeployments", group_ref("web")).await;
    assert_eq!(strings(&listed["deployments"]), [rollback.as_str(), id.as_str(), good.as_str()]);
}

#[tokio::test]
async fn get_deployment_tells_missing_malformed_and_unknown_ids_apart() {
    let bench = Bench::new().await;
    bench.refused("GetDeployment", json!({}), "DeploymentIdRequiredException").await;
    for malformed in ["d-1", "d-abcdefghi", "D-ABCDEFGHI", "d-ABCDEFGHIJ", "x"] {
        bench.refused("GetDeployment", json!({ "deploymentId": malformed }), "InvalidDeploymentIdException").await;
    }
    let unknown = json!({ "deploymentId": "d-ABCDEFGHI" });
    let message = bench.refused("GetDeployment", unknown, "DeploymentDoesNotExistException").await;
    assert!(message.contains("d-ABCDEFGHI"), "{message}");
}

#[tokio::test]
async fn times_are_numbers_of_seconds_with_milliseconds() {
    let bench = Bench::new().await;
    bench.clock.advance_to(types::Timestamp::from_millis(START_SECONDS * 1000 + 226));
    let id = bench.deploy().await;
    assert_eq!(bench.deployment(&id).await["createTime"], json!(1_700_000_000.226));
    assert!(matches!(bench.deployment(&id).await["createTime"], Value::Number(_)));
}
