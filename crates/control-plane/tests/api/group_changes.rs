//! Deployment groups that are changed, renamed, deployed to and deleted (spec 2.3).

use serde_json::{Value, json};

use crate::support::*;

#[tokio::test]
async fn members_left_out_stay_and_a_list_given_replaces_the_whole_list() {
    let bench = Bench::new().await;
    let alarms = |names: &[&str]| {
        let alarms: Vec<Value> = names.iter().map(|name| json!({ "name": name })).collect();
        json!({ "alarmConfiguration": { "enabled": true, "ignorePollAlarmFailure": false, "alarms": alarms } })
    };
    bench.ok("UpdateDeploymentGroup", update(alarms(&["a", "b"]))).await;
    let before = bench.group("web").await;
    let answer = bench.ok("UpdateDeploymentGroup", update(json!({}))).await;
    assert_eq!(answer, json!({ "hooksNotCleanedUp": [] }));
    assert_eq!(bench.group("web").await, before);
    bench.ok("UpdateDeploymentGroup", update(alarms(&["c"]))).await;
    assert_eq!(bench.group("web").await, patched(before, alarms(&["c"])));
}

#[tokio::test]
async fn each_wait_can_be_changed_without_the_other() {
    let bench = Bench::new().await;
    let ready = json!({ "actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 10 });
    let termination = json!({ "action": "TERMINATE", "terminationWaitTimeInMinutes": 60 });
    let change = |name: &str, value: &Value| update(json!({ "blueGreenDeploymentConfiguration": { name: value } }));
    bench.ok("UpdateDeploymentGroup", change("deploymentReadyOption", &ready)).await;
    let answer = change("terminateBlueInstancesOnDeploymentSuccess", &termination);
    bench.ok("UpdateDeploymentGroup", answer).await;
    let config = bench.group("web").await["blueGreenDeploymentConfiguration"].take();
    let both = json!({ "deploymentReadyOption": ready, "terminateBlueInstancesOnDeploymentSuccess": termination });
    assert_eq!(config, both);
    let keep = json!({ "action": "KEEP_ALIVE" });
    bench.ok("UpdateDeploymentGroup", change("terminateBlueInstancesOnDeploymentSuccess", &keep)).await;
    let termination =
        bench.group("web").await["blueGreenDeploymentConfiguration"]["terminateBlueInstancesOnDeploymentSuccess"]
            .take();
    assert_eq!(termination, json!({ "action": "KEEP_ALIVE", "terminationWaitTimeInMinutes": 0 }));
}

#[tokio::test]
async fn a_renamed_group_keeps_its_id_its_deployments_and_its_tags() {
    let mut bench = Bench::new().await;
    let before = bench.group("web").await;
    let ended = bench.deploy_to_the_end().await;
    let running = bench.deploy().await;
    bench.engine.run_to(&running, "Install");
    bench.ok("UpdateDeploymentGroup", update(json!({ "newDeploymentGroupName": "front" }))).await;
    for _ in 0..2 {
        bench.refused("GetDeploymentGroup", group_ref("web"), "DeploymentGroupDoesNotExistException").await;
        let after = bench.group("front").await;
        assert_eq!(after["deploymentGroupId"], before["deploymentGroupId"]);
        assert_eq!(after["lastSuccessfulDeployment"]["deploymentId"], ended.as_str());
        let listed = bench.ok("ListDeployments", group_ref("front")).await;
        assert_eq!(strings(&listed["deployments"]), [running.as_str(), ended.as_str()]);
        assert_eq!(bench.deployment(&ended).await["deploymentGroupName"], "front");
        bench.restart();
    }
    let second = deployment("front");
    bench.refused("CreateDeployment", second, "DeploymentLimitExceededException").await;
    bench.engine.run_to_end(&running);
    assert_eq!(bench.group("front").await["lastSuccessfulDeployment"]["deploymentId"], running.as_str());
}

#[tokio::test]
async fn update_deployment_group_refuses_in_this_order() {
    let bench = Bench::new().await;
    bench.ok("CreateDeploymentGroup", group("api")).await;
    let mut input = json!({ "newDeploymentGroupName": "a b", "serviceRoleArn": "" });
    for (change, code) in [
        (json!({}), "ApplicationNameRequiredException"),
        (json!({ "applicationName": "a b" }), "InvalidApplicationNameException"),
        (json!({ "applicationName": "gone" }), "DeploymentGroupNameRequiredException"),
        (json!({ "currentDeploymentGroupName": "a b" }), "InvalidDeploymentGroupNameException"),
        (json!({ "currentDeploymentGroupName": "gone" }), "InvalidDeploymentGroupNameException"),
        (json!({ "newDeploymentGroupName": "api" }), "ApplicationDoesNotExistException"),
        (json!({ "applicationName": "shop" }), "DeploymentGroupDoesNotExistException"),
        (json!({ "currentDeploymentGroupName": "web" }), "DeploymentGroupAlreadyExistsException"),
        (json!({ "newDeploymentGroupName": "web" }), "InvalidRoleException"),
        (json!({ "serviceRoleArn": null, "ec2TagFilters": [{ "Key": "k" }] }), "InvalidEC2TagException"),
        (json!({ "ec2TagFilters": null, "deploymentConfigName": "gone" }), "DeploymentConfigDoesNotExistException"),
        (
            json!({ "deploymentConfigName": null, "ecsServices": [{ "clusterName": "main", "serviceName": "api" }] }),
            "ECSServiceMappingLimitExceededException",
        ),
    ] {
        input = patched(input, change);
        bench.refused("UpdateDeploymentGroup", input.clone(), code).await;
    }
    bench.ok("UpdateDeploymentGroup", patched(input, json!({ "ecsServices": null }))).await;
}

#[tokio::test]
async fn a_running_deployment_keeps_the_settings_it_began_with() {
    let bench = Bench::new().await;
    let id = bench.deploy().await;
    let before = bench.deployment(&id).await;
    let changes = json!({
        "deploymentConfigName": "CodeDeployDefault.ECSCanary10Percent5Minutes",
        "autoRollbackConfiguration": { "enabled": true, "events": ["DEPLOYMENT_FAILURE"] },
        "blueGreenDeploymentConfiguration": {
            "terminateBlueInstancesOnDeploymentSuccess": { "action": "TERMINATE", "terminationWaitTimeInMinutes": 60 },
        },
    });
    bench.ok("UpdateDeploymentGroup", update(changes)).await;
    assert_eq!(bench.deployment(&id).await, before);
    bench.engine.run_to_end(&id);
    let next = bench.deploy().await;
    let after = bench.deployment(&next).await;
    assert_eq!(after["deploymentConfigName"], "CodeDeployDefault.ECSCanary10Percent5Minutes");
    assert_ne!(after["blueGreenDeploymentConfiguration"], before["blueGreenDeploymentConfiguration"]);
    assert_eq!(after["autoRollbackConfiguration"]["enabled"], true);
}

#[tokio::test]
async fn a_group_shows_its_last_deployments_and_its_target_revision() {
    let bench = Bench::new().await;
    let none = bench.group("web").await;
    for member in ["targetRevision", "lastAttemptedDeployment", "lastSuccessfulDeployment"] {
        assert_eq!(none.get(member), None);
    }
    let first = bench.deploy_to_the_end().await;
    let second = bench.deploy_with(json!({ "revision": s3("second.yaml") })).await;
    let info = bench.group("web").await;
    assert_eq!(info["targetRevision"], s3("second.yaml"));
    assert_eq!(info["lastSuccessfulDeployment"]["deploymentId"], first.as_str());
    assert!(info["lastSuccessfulDeployment"]["endTime"].is_number());
    let attempted = json!({
        "deploymentId": second, "status": "Created", "createTime": START_SECONDS + 60,
    });
    assert_eq!(info["lastAttemptedDeployment"], attempted);
}

#[tokio::test]
async fn deleting_a_group_takes_its_deployments_along_and_may_be_repeated() {
    let bench = Bench::new().await;
    bench.ok("CreateDeploymentGroup", group("api")).await;
    let alarms = json!({ "overrideAlarmConfiguration": { "enabled": false } });
    let id = bench.deploy_with(alarms).await;
    bench.engine.run_to_end(&id);
    let other = bench.ok("CreateDeployment", deployment("api")).await["deploymentId"].clone();
    for _ in 0..2 {
        let answer = bench.ok("DeleteDeploymentGroup", group_ref("web")).await;
        assert_eq!(answer, json!({ "hooksNotCleanedUp": [] }));
    }
    assert_eq!(bench.ok("ListDeployments", json!({})).await["deployments"], json!([other]));
    assert!(bench.storage.documents_of("codedeploy-deployment").is_empty());
    bench.ok("DeleteDeploymentGroup", json!({ "applicationName": "gone", "deploymentGroupName": "g" })).await;
    bench.ok("CreateDeploymentGroup", group("web")).await;
    assert_eq!(bench.group("web").await.get("lastAttemptedDeployment"), None);
}

#[tokio::test]
async fn a_group_is_not_deleted_while_it_deploys() {
    let bench = Bench::new().await;
    let id = bench.deploy().await;
    bench.engine.run_to(&id, "Install");
    let message = bench.refused("DeleteDeploymentGroup", group_ref("web"), "InvalidOperationException").await;
    assert!(message.contains(id.as_str()), "{message}");
    bench.refused("DeleteDeploymentGroup", json!({}), "ApplicationNameRequiredException").await;
    let only_application = json!({ "applicationName": "shop" });
    bench.refused("DeleteDeploymentGroup", only_application, "DeploymentGroupNameRequiredException").await;
}

/// Whichever way a group loses its service or its name, and whether or not a restart lies between.
#[tokio::test]
async fn a_service_belongs_to_the_group_that_has_it_now() {
    const TAKEN: &str = "ECSServiceMappingLimitExceededException";
    let mut bench = Bench::new().await;
    let service = |name: &str| json!({ "ecsServices": [{ "clusterName": "main", "serviceName": name }] });
    let with = |name: &str, of: &str| patched(group(name), service(of));
    assert!(bench.refused("CreateDeploymentGroup", with("second", "web"), TAKEN).await.contains("group web of shop"));
    bench.ok("UpdateDeploymentGroup", update(json!({ "newDeploymentGroupName": "front" }))).await;
    assert!(
        bench.refused("CreateDeploymentGroup", with("second", "web"), TAKEN).await.contains("group front of shop")
    );
    bench.ok("UpdateApplication", json!({ "applicationName": "shop", "newApplicationName": "store" })).await;
    bench.ok("CreateApplication", application("shop")).await;
    assert!(
        bench.refused("CreateDeploymentGroup", with("second", "web"), TAKEN).await.contains("group front of store")
    );
    let front =
        |changes| patched(json!({ "applicationName": "store", "currentDeploymentGroupName": "front" }), changes);
    // A write that fails changes nothing.
    bench.storage.break_after(0);
    bench.call("UpdateDeploymentGroup", front(service("api"))).await.unwrap_err();
    bench.storage.repair();
    bench.refused("CreateDeploymentGroup", with("second", "web"), TAKEN).await;
    bench.ok("UpdateDeploymentGroup", front(service("api"))).await;
    bench.refused("CreateDeploymentGroup", with("second", "api"), TAKEN).await;
    bench.ok("CreateDeploymentGroup", with("second", "web")).await;
    bench.refused("UpdateDeploymentGroup", front(service("web")), TAKEN).await;
    bench.restart();
    bench.refused("UpdateDeploymentGroup", front(service("web")), TAKEN).await;
    bench.ok("DeleteDeploymentGroup", group_ref("second")).await;
    bench.ok("UpdateDeploymentGroup", front(service("web"))).await;
    bench.ok("DeleteApplication", json!({ "applicationName": "store" })).await;
    bench.ok("CreateDeploymentGroup", with("second", "web")).await;
}
