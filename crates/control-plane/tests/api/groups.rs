//! Deployment groups (spec 1.4, 2.3): creation, its refusals and what is read back.

use serde_json::{Value, json};
use std::sync::atomic::Ordering;

use crate::support::*;

/// A group under one name for the service of another.
fn group_for(name: &str, service: &str) -> Value {
    patched(group(service), json!({ "deploymentGroupName": name }))
}

fn waits(info: &Value) -> (&Value, &Value) {
    let config = &info["blueGreenDeploymentConfiguration"];
    (
        &config["deploymentReadyOption"]["waitTimeInMinutes"],
        &config["terminateBlueInstancesOnDeploymentSuccess"]["terminationWaitTimeInMinutes"],
    )
}

#[tokio::test]
async fn a_group_with_no_more_than_what_is_needed_reads_back_with_every_default() {
    let bench = Bench::empty();
    bench.ok("CreateApplication", application("shop")).await;
    let id = bench.ok("CreateDeploymentGroup", group("web")).await["deploymentGroupId"].take();
    let expected = json!({
        "applicationName": "shop",
        "deploymentGroupId": id,
        "deploymentGroupName": "web",
        "deploymentConfigName": "CodeDeployDefault.ECSAllAtOnce",
        "serviceRoleArn": ROLE,
        "computePlatform": "ECS",
        "ecsServices": [{ "clusterName": "main", "serviceName": "web" }],
        "loadBalancerInfo": { "targetGroupPairInfoList": [pair()] },
        "deploymentStyle": { "deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL" },
        "blueGreenDeploymentConfiguration": {
            "deploymentReadyOption": { "actionOnTimeout": "CONTINUE_DEPLOYMENT", "waitTimeInMinutes": 0 },
            "terminateBlueInstancesOnDeploymentSuccess": { "action": "TERMINATE", "terminationWaitTimeInMinutes": 0 },
        },
        "alarmConfiguration": { "enabled": false, "ignorePollAlarmFailure": false, "alarms": [] },
        "autoRollbackConfiguration": { "enabled": false, "events": [] },
        "triggerConfigurations": [],
        "outdatedInstancesStrategy": "UPDATE",
        "terminationHookEnabled": false,
        "ec2TagFilters": [], "onPremisesInstanceTagFilters": [], "autoScalingGroups": [],
    });
    assert_eq!(bench.group("web").await, expected);
}

#[tokio::test]
async fn both_waits_are_numbers_whatever_was_sent() {
    for (sent, ready, termination) in [
        (Value::Null, 0, 0),
        (json!({}), 0, 0),
        (json!({ "deploymentReadyOption": {} }), 0, 0),
        (
            json!({ "deploymentReadyOption": { "actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 7200 } }),
            7200,
            0,
        ),
        (json!({ "terminateBlueInstancesOnDeploymentSuccess": { "action": "KEEP_ALIVE" } }), 0, 0),
        (json!({ "terminateBlueInstancesOnDeploymentSuccess": { "terminationWaitTimeInMinutes": 2880 } }), 0, 2880),
    ] {
        let bench = Bench::empty();
        bench.ok("CreateApplication", application("shop")).await;
        let input = patched(group("web"), json!({ "blueGreenDeploymentConfiguration": sent }));
        bench.ok("CreateDeploymentGroup", input).await;
        assert_eq!(waits(&bench.group("web").await), (&json!(ready), &json!(termination)), "{sent}");
    }
}

#[tokio::test]
async fn settings_read_back_as_they_were_sent() {
    let bench = Bench::empty();
    bench.ok("CreateApplication", application("shop")).await;
    let settings = json!({
        "deploymentConfigName": "CodeDeployDefault.ECSCanary10Percent5Minutes",
        "ecsServices": [{
            "clusterName": "arn:aws:ecs:us-east-1:000000000000:cluster/main",
            "serviceName": "arn:aws:ecs:us-east-1:000000000000:service/main/web",
        }],
        "alarmConfiguration": { "enabled": true, "ignorePollAlarmFailure": true, "alarms": [{ "name": "errors" }] },
        "autoRollbackConfiguration": { "enabled": true, "events": ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"] },
        "triggerConfigurations": [{
            "triggerName": "t", "triggerTargetArn": "arn:aws:sns:us-east-1:000000000000:topic",
            "triggerEvents": ["DeploymentStart"],
        }],
        "terminationHookEnabled": true,
        "outdatedInstancesStrategy": "IGNORE",
    });
    bench.ok("CreateDeploymentGroup", patched(group("web"), settings.clone())).await;
    let info = bench.group("web").await;
    for (name, value) in settings.as_object().unwrap() {
        assert_eq!(&info[name], value, "{name}");
    }
}

/// Everything is wrong at first; each step mends what was refused.
#[tokio::test]
async fn create_deployment_group_refuses_in_this_order() {
    let bench = Bench::new().await;
    bench.ok("CreateApplication", json!({ "applicationName": "servers" })).await;
    let mut input = json!({
        "deploymentStyle": { "deploymentType": "IN_PLACE" },
        "ec2TagFilters": [{ "Key": "k" }],
        "ec2TagSet": { "ec2TagSetList": [[{ "Key": "k" }]] },
        "onPremisesInstanceTagFilters": [{ "Key": "k" }],
        "onPremisesTagSet": { "onPremisesTagSetList": vec![json!([{ "Key": "k" }]); 4] },
        "autoScalingGroups": ["asg"],
        "loadBalancerInfo": { "elbInfoList": [{ "name": "classic" }], "targetGroupInfoList": [{ "name": "blue" }] },
        "deploymentConfigName": "a b",
        "blueGreenDeploymentConfiguration": { "deploymentReadyOption": { "actionOnTimeout": "WAIT" } },
        "autoRollbackConfiguration": { "enabled": true, "events": [] },
        "alarmConfiguration": { "enabled": true },
        "triggerConfigurations": [{ "triggerName": "t" }],
        "outdatedInstancesStrategy": "MAYBE",
        "tags": [{ "Key": "" }],
    });
    for (change, code) in [
        (json!({}), "ApplicationNameRequiredException"),
        (json!({ "applicationName": "a b" }), "InvalidApplicationNameException"),
        (json!({ "applicationName": "gone" }), "DeploymentGroupNameRequiredException"),
        (json!({ "deploymentGroupName": "a/b" }), "InvalidDeploymentGroupNameException"),
        (json!({ "deploymentGroupName": "web" }), "ApplicationDoesNotExistException"),
        (json!({ "applicationName": "shop" }), "DeploymentGroupAlreadyExistsException"),
        (json!({ "deploymentGroupName": "api", "applicationName": "servers" }), "InvalidLoadBalancerInfoException"),
        (json!({ "applicationName": "shop" }), "RoleRequiredException"),
        (json!({ "serviceRoleArn": "admin" }), "InvalidRoleException"),
        (json!({ "serviceRoleArn": "arn:aws:iam::000000000000:user/x" }), "InvalidRoleException"),
        (json!({ "serviceRoleArn": ROLE }), "InvalidDeploymentStyleException"),
        (json!({ "deploymentStyle": null }), "InvalidECSServiceException"),
        (
            json!({ "ecsServices": [{ "clusterName": "main", "serviceName": "web" }] }),
            "ECSServiceMappingLimitExceededException",
        ),
        (
            json!({ "ecsServices": [{ "clusterName": "main", "serviceName": "api" }] }),
            "InvalidEC2TagCombinationException",
        ),
        (json!({ "ec2TagSet": null }), "InvalidOnPremisesTagCombinationException"),
        (json!({ "onPremisesInstanceTagFilters": [] }), "TagSetListLimitExceededException"),
        (
            json!({ "onPremisesTagSet": { "onPremisesTagSetList": vec![json!([{ "Key": "k" }]); 3] } }),
            "InvalidEC2TagException",
        ),
        (json!({ "ec2TagFilters": [] }), "InvalidTagException"),
        (json!({ "onPremisesTagSet": null }), "InvalidAutoScalingGroupException"),
        (json!({ "autoScalingGroups": [] }), "InvalidLoadBalancerInfoException"),
        (
            json!({ "loadBalancerInfo": { "targetGroupInfoList": [{ "name": "blue" }] } }),
            "InvalidLoadBalancerInfoException",
        ),
        (json!({ "loadBalancerInfo": {} }), "InvalidTargetGroupPairException"),
        (
            json!({ "loadBalancerInfo": { "targetGroupPairInfoList": [pair()] } }),
            "InvalidDeploymentConfigNameException",
        ),
        (json!({ "deploymentConfigName": "gone" }), "DeploymentConfigDoesNotExistException"),
        (json!({ "deploymentConfigName": "CodeDeployDefault.OneAtATime" }), "InvalidDeploymentConfigNameException"),
        (json!({ "deploymentConfigName": null }), "InvalidBlueGreenDeploymentConfigurationException"),
        (json!({ "blueGreenDeploymentConfiguration": null }), "InvalidAutoRollbackConfigException"),
        (json!({ "autoRollbackConfiguration": null }), "InvalidAlarmConfigException"),
        (json!({ "alarmConfiguration": null }), "InvalidTriggerConfigException"),
        (json!({ "triggerConfigurations": null }), "InvalidInputException"),
        (json!({ "outdatedInstancesStrategy": null }), "InvalidTagsToAddException"),
    ] {
        input = patched(input, change);
        bench.refused("CreateDeploymentGroup", input.clone(), code).await;
    }
    bench.ok("CreateDeploymentGroup", patched(input, json!({ "tags": null }))).await;
}

#[tokio::test]
async fn texts_that_scripts_match_on_are_amazons() {
    let bench = Bench::new().await;
    let create = |changes: Value| patched(group("api"), changes);
    let rolling = json!({ "ecsServices": [{ "clusterName": "main", "serviceName": "rolling" }] });
    let message = bench.refused("CreateDeploymentGroup", create(rolling), "InvalidECSServiceException").await;
    assert_eq!(message, "Deployment group's ECS service must be configured for a CODE_DEPLOY deployment controller.");
    let elb = json!({ "loadBalancerInfo": { "elbInfoList": [{ "name": "classic" }] } });
    let message = bench.refused("CreateDeploymentGroup", create(elb), "InvalidLoadBalancerInfoException").await;
    assert_eq!(message, "For ECS deployment group, loadBalancerInfo must not contain elbInfo list");
    let mut info = group("api")["loadBalancerInfo"].clone();
    info["targetGroupPairInfoList"][0]["prodTrafficRoute"]["listenerArns"][0] = listener("network").into();
    info["targetGroupPairInfoList"][0]["testTrafficRoute"]["listenerArns"][0] = listener("network-test").into();
    let network = json!({
        "loadBalancerInfo": info, "deploymentConfigName": "CodeDeployDefault.ECSLinear10PercentEvery1Minutes",
    });
    let code = "InvalidTrafficRoutingConfigurationException";
    let message = bench.refused("CreateDeploymentGroup", create(network.clone()), code).await;
    assert_eq!(
        message,
        "Only ALB supports gradual traffic routing, use AllAtOnce Traffic routing instead when you create/update \
         Deployment group."
    );
    bench.ok("CreateDeploymentGroup", patched(create(network), json!({ "deploymentConfigName": null }))).await;
}

#[tokio::test]
async fn exactly_one_service_with_both_names_that_exists_and_is_free() {
    let bench = Bench::new().await;
    let service = |cluster: Value, service: Value| json!({ "clusterName": cluster, "serviceName": service });
    let api = service("main".into(), "api".into());
    for bad in [
        json!([]),
        json!([api, api]),
        json!([service("main".into(), Value::Null)]),
        json!([service("".into(), "api".into())]),
        json!([service("main".into(), "gone".into())]),
        json!([service("elsewhere".into(), "api".into())]),
    ] {
        let input = patched(group("api"), json!({ "ecsServices": bad }));
        bench.refused("CreateDeploymentGroup", input, "InvalidECSServiceException").await;
    }
    let by_arn = service("main".into(), "arn:aws:ecs:us-east-1:000000000000:service/main/web".into());
    let input = patched(group("api"), json!({ "ecsServices": [by_arn] }));
    let message = bench.refused("CreateDeploymentGroup", input, "ECSServiceMappingLimitExceededException").await;
    assert!(message.contains("web of shop"), "{message}");
    bench.ok("CreateDeploymentGroup", group("api")).await;
}

#[tokio::test]
async fn a_pair_of_two_groups_and_listeners_of_one_load_balancer() {
    let bench = Bench::new().await;
    let list = "/loadBalancerInfo/targetGroupPairInfoList";
    let at = |place: &str| format!("{list}/0/{place}");
    for (place, value) in [
        (list.to_string(), json!([])),
        (list.to_string(), json!([pair(), pair()])),
        (at("targetGroups"), json!([{ "name": "blue" }])),
        (at("targetGroups"), json!([{ "name": "blue" }, { "name": "blue" }])),
        (at("targetGroups"), json!([{ "name": "blue" }, { "name": "green" }, { "name": "third" }])),
        (at("targetGroups"), json!([{ "name": "blue" }, { "name": "gone" }])),
        (at("targetGroups"), json!([{ "name": "blue" }, { "name": "foreign" }])),
        (at("prodTrafficRoute"), Value::Null),
        (at("prodTrafficRoute/listenerArns"), json!([])),
        (at("prodTrafficRoute/listenerArns"), json!([listener("production"), listener("test")])),
        (at("prodTrafficRoute/listenerArns"), json!([listener("gone")])),
        (at("testTrafficRoute/listenerArns"), json!([listener("production")])),
        (at("testTrafficRoute/listenerArns"), json!([listener("elsewhere")])),
        (at("testTrafficRoute/listenerArns"), json!([listener("gone")])),
    ] {
        let input = with(group("api"), &place, value);
        bench.refused("CreateDeploymentGroup", input, "InvalidTargetGroupPairException").await;
    }
    let without_test = with(group("api"), &at("testTrafficRoute"), Value::Null);
    bench.ok("CreateDeploymentGroup", without_test).await;
}

#[tokio::test]
async fn waits_rollbacks_alarms_and_triggers_have_rules() {
    let bench = Bench::new().await;
    let ready = |action: &str, minutes: i64| {
        json!({ "blueGreenDeploymentConfiguration": {
            "deploymentReadyOption": { "actionOnTimeout": action, "waitTimeInMinutes": minutes } } })
    };
    let termination = |action: &str, minutes: i64| {
        json!({ "blueGreenDeploymentConfiguration": { "terminateBlueInstancesOnDeploymentSuccess": {
            "action": action, "terminationWaitTimeInMinutes": minutes } } })
    };
    let alarms = |names: Vec<Value>| {
        let alarms: Vec<Value> = names.into_iter().map(|name| json!({ "name": name })).collect();
        json!({ "alarmConfiguration": { "enabled": true, "alarms": alarms } })
    };
    let rollback = |events: Value| json!({ "autoRollbackConfiguration": { "enabled": true, "events": events } });
    let trigger = json!({
        "triggerName": "t", "triggerTargetArn": "arn:aws:sns:us-east-1:000000000000:t", "triggerEvents": ["DeploymentStart"],
    });
    let triggers = |list: Vec<Value>| json!({ "triggerConfigurations": list });
    let green = json!({ "blueGreenDeploymentConfiguration": { "greenFleetProvisioningOption": { "action": "DISCOVER_EXISTING" } } });
    let numbers = |count: usize| (0..count).map(|number| json!(number.to_string())).collect::<Vec<_>>();
    for (change, code) in [
        (ready("STOP_DEPLOYMENT", 7201), "InvalidBlueGreenDeploymentConfigurationException"),
        (ready("STOP_DEPLOYMENT", -1), "InvalidBlueGreenDeploymentConfigurationException"),
        (ready("", 1), "InvalidBlueGreenDeploymentConfigurationException"),
        (termination("TERMINATE", 2881), "InvalidBlueGreenDeploymentConfigurationException"),
        (termination("DELETE", 1), "InvalidBlueGreenDeploymentConfigurationException"),
        (green.clone(), "InvalidBlueGreenDeploymentConfigurationException"),
        (rollback(Value::Null), "InvalidAutoRollbackConfigException"),
        (rollback(json!(["DEPLOYMENT_SUCCESS"])), "InvalidAutoRollbackConfigException"),
        (alarms(vec![]), "InvalidAlarmConfigException"),
        (alarms(vec![Value::Null]), "InvalidAlarmConfigException"),
        (alarms(vec!["".into()]), "InvalidAlarmConfigException"),
        (alarms(vec!["x".repeat(256).into()]), "InvalidAlarmConfigException"),
        (alarms(vec!["a".into(), "a".into()]), "InvalidAlarmConfigException"),
        (alarms(numbers(11)), "AlarmsLimitExceededException"),
        (triggers(vec![trigger.clone(); 11]), "TriggerTargetsLimitExceededException"),
        (triggers(vec![patched(trigger.clone(), json!({ "triggerName": null }))]), "InvalidTriggerConfigException"),
        (
            triggers(vec![patched(trigger.clone(), json!({ "triggerEvents": ["x"] }))]),
            "InvalidTriggerConfigException",
        ),
        (
            triggers(vec![patched(trigger.clone(), json!({ "triggerTargetArn": "x" }))]),
            "InvalidTriggerConfigException",
        ),
    ] {
        bench.refused("CreateDeploymentGroup", patched(group("api"), change.clone()), code).await;
        bench.refused("UpdateDeploymentGroup", update(change), code).await;
    }
    for change in [
        ready("STOP_DEPLOYMENT", 7200),
        ready("CONTINUE_DEPLOYMENT", 5),
        termination("TERMINATE", 2880),
        termination("KEEP_ALIVE", 0),
        alarms(numbers(10)),
        alarms(vec!["x".repeat(255).into()]),
        triggers(vec![trigger; 10]),
        rollback(json!(["DEPLOYMENT_STOP_ON_REQUEST"])),
    ] {
        bench.ok("UpdateDeploymentGroup", update(change)).await;
    }
}

#[tokio::test]
async fn the_thousand_and_first_group_of_an_application_is_refused() {
    let mut bench = Bench::new().await;
    bench.storage.multiply("codedeploy-group", "shop/copy-{n}", 1000);
    bench.restart();
    bench.refused("CreateDeploymentGroup", group("api"), "DeploymentGroupLimitExceededException").await;
}

/// Reading the others for each new one makes a thousand groups cost a million readings.
#[tokio::test]
async fn a_new_group_does_not_read_the_others() {
    let mut bench = Bench::new().await;
    bench.storage.multiply("codedeploy-group", "other/copy-{n}", 500);
    bench.restart();
    let name_of = |n: usize| ["api", "front"][n % 2];
    let lists = || bench.storage.lists.load(Ordering::SeqCst);
    bench
        .refused("CreateDeploymentGroup", group_for("first", "web"), "ECSServiceMappingLimitExceededException")
        .await;
    let before = lists();
    for n in 0..4 {
        let input = json!({ "applicationName": "shop", "deploymentGroupName": name_of(n) });
        bench.call("CreateDeploymentGroup", group_for(name_of(n), "api")).await.unwrap();
        bench.call("ListDeploymentGroups", json!({ "applicationName": "shop" })).await.unwrap();
        bench.call("DeleteDeploymentGroup", input).await.unwrap();
    }
    assert_eq!(lists(), before);
}

#[tokio::test]
async fn a_platform_that_does_not_answer_is_no_fault_of_the_callers() {
    let bench = Bench::new().await;
    bench.platform.is_down.store(true, Ordering::SeqCst);
    let error = bench.call("CreateDeploymentGroup", group("api")).await.unwrap_err();
    assert_eq!((error.code.as_str(), error.status), ("ServiceUnavailable", 503));
    bench.platform.is_down.store(false, Ordering::SeqCst);
    bench.ok("CreateDeploymentGroup", group("api")).await;
}

#[tokio::test]
async fn groups_are_listed_by_name_within_their_application() {
    let bench = Bench::new().await;
    bench.ok("CreateDeploymentGroup", group("api")).await;
    bench.ok("CreateApplication", application("shop-2")).await;
    let listed = bench.ok("ListDeploymentGroups", json!({ "applicationName": "shop" })).await;
    assert_eq!(listed, json!({ "applicationName": "shop", "deploymentGroups": ["api", "web"] }));
    let empty = bench.ok("ListDeploymentGroups", json!({ "applicationName": "shop-2" })).await;
    assert_eq!(empty["deploymentGroups"], json!([]));
    bench.refused("ListDeploymentGroups", json!({}), "ApplicationNameRequiredException").await;
    bench.refused("ListDeploymentGroups", json!({ "applicationName": "?" }), "InvalidApplicationNameException").await;
    bench
        .refused("ListDeploymentGroups", json!({ "applicationName": "x" }), "ApplicationDoesNotExistException")
        .await;
    let token = json!({ "applicationName": "shop", "nextToken": "x" });
    bench.refused("ListDeploymentGroups", token, "InvalidNextTokenException").await;
}

#[tokio::test]
async fn a_batch_leaves_unknown_groups_out_and_names_them() {
    let bench = Bench::new().await;
    let batch = |names: Value| json!({ "applicationName": "shop", "deploymentGroupNames": names });
    let both = bench.ok("BatchGetDeploymentGroups", batch(json!(["web", "gone"]))).await;
    assert_eq!(both["deploymentGroupsInfo"], json!([bench.group("web").await]));
    assert!(both["errorMessage"].as_str().unwrap().contains("gone"));
    let known = bench.ok("BatchGetDeploymentGroups", batch(json!(["web"]))).await;
    assert_eq!(known.get("errorMessage"), None);
    let many = json!(vec!["web"; 101]);
    bench.refused("BatchGetDeploymentGroups", batch(json!([])), "DeploymentGroupNameRequiredException").await;
    bench.refused("BatchGetDeploymentGroups", batch(many), "BatchLimitExceededException").await;
    bench.refused("BatchGetDeploymentGroups", batch(json!(["/"])), "InvalidDeploymentGroupNameException").await;
    bench.refused("BatchGetDeploymentGroups", json!({}), "ApplicationNameRequiredException").await;
    let unknown = patched(batch(json!(["web"])), json!({ "applicationName": "gone" }));
    bench.refused("BatchGetDeploymentGroups", unknown, "ApplicationDoesNotExistException").await;
}

#[tokio::test]
async fn get_deployment_group_refuses_in_this_order() {
    let bench = Bench::new().await;
    let mut input = json!({});
    for (change, code) in [
        (json!({}), "ApplicationNameRequiredException"),
        (json!({ "applicationName": "!" }), "InvalidApplicationNameException"),
        (json!({ "applicationName": "gone" }), "DeploymentGroupNameRequiredException"),
        (json!({ "deploymentGroupName": "!" }), "InvalidDeploymentGroupNameException"),
        (json!({ "deploymentGroupName": "gone" }), "ApplicationDoesNotExistException"),
        (json!({ "applicationName": "shop" }), "DeploymentGroupDoesNotExistException"),
    ] {
        input = patched(input, change);
        bench.refused("GetDeploymentGroup", input.clone(), code).await;
    }
}
