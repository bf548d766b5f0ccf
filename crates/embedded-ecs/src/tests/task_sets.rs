//! Task sets as a deployment uses them.

use std::time::Duration;

use ports::NewTaskSet;
use serde_json::{Value, json};
use types::TaskSetId;

use crate::testing::{BLUE, GREEN, Stage};
use crate::{EcsErrorCode, TaskSetStatus};

const SECOND: Duration = Duration::from_secs(1);

/// What CodeDeploy asks for.
fn replacement(definition: &str, token: &str) -> NewTaskSet {
    let new = json!({
        "task_definition": definition, "container_name": "web", "container_port": 80,
        "platform_version": null, "network": null, "capacity_providers": [],
    });
    NewTaskSet {
        service: serde_json::from_value(json!({"cluster": "default", "service": "web"})).unwrap(),
        external_id: "d-123456789".into(),
        client_token: token.to_owned(),
        target: serde_json::from_value(new).unwrap(),
        task_definition: definition.into(),
        target_group: GREEN.into(),
    }
}

/// A steady blue service and a green set in the making.
async fn blue_and_green(stage: &mut Stage) -> (TaskSetId, TaskSetId) {
    stage.create_service("serve", 2).await;
    stage.settle().await;
    let blue = stage.ecs.describe_service("default", "web").unwrap().task_sets[0].id.clone();
    let definition = stage.register("app", "serve-green").await;
    let green = stage.ecs.create_task_set(&replacement(&definition, "token-1")).unwrap();
    stage.settle().await;
    (blue, green)
}

#[tokio::test]
async fn a_replacement_set_comes_up_beside_the_primary_one() {
    let mut stage = Stage::new();
    let (blue, green) = blue_and_green(&mut stage).await;
    let service = stage.service().await;
    assert_eq!((&service["runningCount"], &service["desiredCount"]), (&json!(4), &json!(2)), "sums over all sets");
    assert_eq!(service["deployments"], json!([]));
    let set = service["taskSets"].as_array().unwrap().iter().find(|set| set["id"] == green.as_str()).unwrap();
    assert_eq!(set["startedBy"], "CODE_DEPLOY");
    assert_eq!(set["externalId"], "d-123456789");
    assert_eq!(set["status"], "ACTIVE");
    assert_eq!(set["stabilityStatus"], "STEADY_STATE");
    assert_eq!(set["scale"], json!({"value": 100.0, "unit": "PERCENT"}));
    assert_eq!(set["launchType"], "EC2", "inherited from the PRIMARY set");
    assert_eq!(service["loadBalancers"][0]["targetGroupArn"], BLUE);

    let health = stage.ecs.task_set_health("default", "web", &green);
    assert_eq!((health.steady, health.running_count, health.healthy_count), (true, 2, None));
    stage.targets.group(GREEN, |group| group.in_use = true);
    let health = stage.ecs.task_set_health("default", "web", &green);
    assert_eq!((health.steady, health.healthy_count), (true, Some(2)));
    stage.targets.group(GREEN, |group| group.verdict = Some(ports::TargetState::Initial));
    let health = stage.ecs.task_set_health("default", "web", &green);
    assert_eq!((health.steady, health.healthy_count, health.gone), (false, Some(0), false));
    assert_ne!(blue, green);
}

#[tokio::test]
async fn the_same_client_token_is_the_same_set_even_after_it_has_vanished() {
    let mut stage = Stage::new();
    let (_, green) = blue_and_green(&mut stage).await;
    let definition = stage.register("app", "serve").await;
    assert_eq!(stage.ecs.create_task_set(&replacement(&definition, "token-1")).unwrap(), green);
    stage.ecs.delete_task_set("default", "web", &green).unwrap();
    assert_eq!(stage.ecs.create_task_set(&replacement(&definition, "token-1")).unwrap(), green);
    stage.pass_time(5 * SECOND).await;
    assert_eq!(stage.ecs.describe_service("default", "web").unwrap().task_sets.len(), 1);
    assert_eq!(stage.ecs.create_task_set(&replacement(&definition, "token-1")).unwrap(), green);
    assert!(stage.ecs.task_set_health("default", "web", &green).gone);
    assert_ne!(stage.ecs.create_task_set(&replacement(&definition, "token-2")).unwrap(), green);
}

#[tokio::test]
async fn making_a_set_primary_swaps_the_two_and_the_service_shows_its_parameters() {
    let mut stage = Stage::new();
    let (blue, green) = blue_and_green(&mut stage).await;
    for _ in 0..2 {
        stage.ecs.set_primary("default", "web", &green).unwrap();
        let view = stage.ecs.describe_service("default", "web").unwrap();
        let statuses: Vec<_> = view.task_sets.iter().map(|set| (set.id.clone(), set.status)).collect();
        assert_eq!(statuses, [(green.clone(), TaskSetStatus::Primary), (blue.clone(), TaskSetStatus::Active)]);
        let service = stage.service().await;
        assert_eq!(service["loadBalancers"][0]["targetGroupArn"], GREEN);
        assert_eq!(service["taskDefinition"], "arn:aws:ecs:us-east-1:000000000000:task-definition/app:2");
    }
    stage.settle().await;
    assert_eq!(stage.runtime.running().len(), 4, "no task is touched");
}

#[tokio::test]
async fn a_deleted_set_drains_stops_and_vanishes() {
    let mut stage = Stage::new();
    let (blue, green) = blue_and_green(&mut stage).await;
    stage.ecs.set_primary("default", "web", &green).unwrap();
    stage.targets.group(BLUE, |group| group.slow_drain = true);
    stage.journal();
    stage.ecs.delete_task_set("default", "web", &blue).unwrap();
    stage.ecs.delete_task_set("default", "web", &blue).unwrap();
    stage.pass_time(5 * SECOND).await;
    assert!(stage.targets.registered(BLUE).is_empty());
    assert_eq!(stage.runtime.running().len(), 4, "requests in flight are finished first");
    let service = stage.service().await;
    let set = &service["taskSets"][1];
    assert_eq!((&set["status"], &set["computedDesiredCount"]), (&json!("DRAINING"), &json!(0)));
    assert_eq!(set["scale"]["value"], 0.0);
    assert!(stage.ecs.task_set_health("default", "web", &blue).gone);

    stage.targets.group(BLUE, |group| group.draining.clear());
    stage.settle().await;
    let service = stage.service().await;
    assert_eq!(service["taskSets"].as_array().unwrap().len(), 1);
    assert_eq!(service["taskSets"][0]["status"], "PRIMARY");
    assert_eq!(service["runningCount"], 2);
    let words: Vec<String> =
        stage.journal().iter().filter_map(|line| line.split(' ').next().map(str::to_owned)).collect();
    assert_eq!(words, ["deregister", "deregister", "stop", "stop"]);
    stage.ecs.delete_task_set("default", "web", &blue).unwrap();
}

#[tokio::test]
async fn the_primary_set_is_not_deleted() {
    let mut stage = Stage::new();
    let (blue, _) = blue_and_green(&mut stage).await;
    let error = stage.ecs.delete_task_set("default", "web", &blue).unwrap_err();
    assert_eq!(error.code, EcsErrorCode::InvalidParameter);
    stage.pass_time(5 * SECOND).await;
    assert_eq!(stage.runtime.running().len(), 4);
}

#[tokio::test]
async fn the_sixth_set_is_refused_in_ecs_words_and_draining_ones_count() {
    let mut stage = Stage::new();
    let (_, green) = blue_and_green(&mut stage).await;
    stage.targets.group(GREEN, |group| group.slow_drain = true);
    for number in 2..=4 {
        stage.ecs.create_task_set(&replacement("app", &format!("token-{number}"))).unwrap();
    }
    stage.ecs.delete_task_set("default", "web", &green).unwrap();
    let error = stage.ecs.create_task_set(&replacement("app", "token-5")).unwrap_err();
    assert_eq!(
        (error.code, error.message.as_str()),
        (
            EcsErrorCode::InvalidParameter,
            "5 deployments exist on the service. Unable to create new TaskSet since this exceeds the maximum limit."
        )
    );
}

#[tokio::test]
async fn changing_the_desired_count_rescales_every_set() {
    let mut stage = Stage::new();
    let (_, green) = blue_and_green(&mut stage).await;
    stage.ok("UpdateTaskSet", json!({"service": "web", "cluster": "default", "taskSet": green, "scale": {"value": 50, "unit": "PERCENT"}})).await;
    stage.ok("UpdateService", json!({"service": "web", "desiredCount": 5})).await;
    stage.pass_time(5 * SECOND).await;
    let view = stage.ecs.describe_service("default", "web").unwrap();
    let counts: Vec<_> =
        view.task_sets.iter().map(|set| (set.health.desired_count, set.health.running_count)).collect();
    assert_eq!(counts, [(5, 5), (3, 3)]);
}

#[tokio::test]
async fn a_replacement_that_never_becomes_healthy_is_replaced_slowly_and_leaves_blue_alone() {
    let mut stage = Stage::new();
    stage.targets.group(GREEN, |group| {
        group.in_use = true;
        group.verdict = Some(ports::TargetState::Unhealthy);
    });
    let (blue, green) = blue_and_green(&mut stage).await;
    let before = stage.targets.registered(BLUE);
    stage.pass_time(60 * SECOND).await;
    let health = stage.ecs.task_set_health("default", "web", &green);
    assert!(!health.steady);
    assert_eq!(health.healthy_count, Some(0));
    assert_eq!(stage.targets.registered(BLUE), before);
    assert!(stage.ecs.task_set_health("default", "web", &blue).steady);
    let started = stage.journal().iter().filter(|line| line.starts_with("start ")).count();
    assert!(started < 12, "{started} starts in a minute");
}

#[tokio::test]
async fn a_replacement_inherits_the_network_unless_told_otherwise() {
    let stage = Stage::new();
    let container = json!({"name": "web", "image": "app", "portMappings": [{"containerPort": 80}]});
    let input = json!({"family": "vpc", "networkMode": "awsvpc", "containerDefinitions": [container]});
    stage.ok("RegisterTaskDefinition", input).await;
    let network = json!({"awsvpcConfiguration": {"subnets": ["subnet-1"], "assignPublicIp": "ENABLED"}});
    let mut service = crate::testing::code_deploy_service("vpc", 1);
    service["networkConfiguration"] = network.clone();
    stage.ok("CreateService", service).await;
    let set_of = |id: TaskSetId, service: Value| {
        service["taskSets"].as_array().unwrap().iter().find(|set| set["id"] == id.as_str()).cloned().unwrap()
    };
    let inherited = stage.ecs.create_task_set(&replacement("vpc", "a")).unwrap();
    assert_eq!(set_of(inherited, stage.service().await)["networkConfiguration"], network);

    let mut own = replacement("vpc", "b");
    let vpc = json!({"subnets": ["subnet-2"], "security_groups": ["sg-1"], "assign_public_ip": false});
    own.target.network = serde_json::from_value(vpc).unwrap();
    own.target.platform_version = Some("1.4.0".to_owned());
    let set = set_of(stage.ecs.create_task_set(&own).unwrap(), stage.service().await);
    let wanted = json!({"subnets": ["subnet-2"], "securityGroups": ["sg-1"], "assignPublicIp": "DISABLED"});
    assert_eq!(set["networkConfiguration"]["awsvpcConfiguration"], wanted);
    assert_eq!(set["platformVersion"], "1.4.0");
}

#[tokio::test]
async fn an_external_service_is_deployed_by_its_task_set_operations() {
    let mut stage = Stage::new();
    stage.register("app", "serve").await;
    let service = json!({"serviceName": "web", "desiredCount": 2, "deploymentController": {"type": "EXTERNAL"}});
    let created = stage.ok("CreateService", service).await;
    assert_eq!(created["service"]["taskSets"], json!([]));
    let new = |token: &str| {
        json!({"service": "web", "cluster": "default", "taskDefinition": "app", "clientToken": token,
               "externalId": "mine", "scale": {"value": 50, "unit": "PERCENT"}})
    };
    let set = stage.ok("CreateTaskSet", new("one")).await["taskSet"].clone();
    assert_eq!(stage.ok("CreateTaskSet", new("one")).await["taskSet"]["id"], set["id"]);
    stage.settle().await;
    let named = json!({"service": "web", "cluster": "default", "taskSets": [set["taskSetArn"], "ecs-svc/9"]});
    let described = stage.ok("DescribeTaskSets", named).await;
    assert_eq!(described["taskSets"][0]["runningCount"], 1);
    assert_eq!(described["failures"][0]["reason"], "MISSING");
    let primary = json!({"service": "web", "cluster": "default", "primaryTaskSet": set["id"]});
    assert_eq!(stage.ok("UpdateServicePrimaryTaskSet", primary).await["taskSet"]["status"], "PRIMARY");
    assert!(stage.service().await["taskDefinition"].as_str().unwrap().ends_with("task-definition/app:1"));

    let mut balanced = new("balanced");
    let target = |group: &str| json!({"targetGroupArn": group, "containerName": "web", "containerPort": 80});
    balanced["loadBalancers"] = json!([target(BLUE), target(GREEN)]);
    let refused = stage.refused("CreateTaskSet", balanced).await;
    assert!(refused.1.contains("at most one target group"), "{refused:?}");

    let other = stage.ok("CreateTaskSet", new("two")).await["taskSet"].clone();
    let delete =
        |force: bool| json!({"service": "web", "cluster": "default", "taskSet": other["id"], "force": force});
    let refused = stage.refused("DeleteTaskSet", delete(false)).await;
    assert!(refused.1.contains("scale it to 0 first"), "{refused:?}");
    assert_eq!(stage.ok("DeleteTaskSet", delete(true)).await["taskSet"]["status"], "DRAINING");
    stage.pass_time(3 * SECOND).await;
    assert_eq!(
        stage.ok("DescribeTaskSets", json!({"service": "web", "cluster": "default"})).await["taskSets"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn task_definitions_are_resolved_for_the_provider() {
    let stage = Stage::new();
    let arn = stage.register("app", "serve").await;
    for text in ["app", "app:1", arn.as_str()] {
        let view = stage.ecs.resolve_task_definition(text).unwrap();
        assert_eq!(view.arn.as_str(), arn);
        assert_eq!((view.containers[0].name.as_str(), view.containers[0].ports.as_slice()), ("web", [80].as_slice()));
    }
    for text in ["app:2", "other", "", "arn:aws:ecs:us-east-1:999999999999:task-definition/app:1"] {
        assert_eq!(stage.ecs.resolve_task_definition(text).unwrap_err().code, EcsErrorCode::Client, "{text}");
    }
    stage.ok("DeregisterTaskDefinition", json!({"taskDefinition": "app:1"})).await;
    assert_eq!(stage.ecs.resolve_task_definition("app:1").unwrap_err().message, "TaskDefinition is inactive");
}
