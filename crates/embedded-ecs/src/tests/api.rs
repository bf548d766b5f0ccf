//! The rest of the interface: the tutorial, deletion, clusters, tags, pages.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde_json::{Value, json};

use super::definitions::tutorial_definition;
use crate::records::{Service, Status};
use crate::state::Draft;
use crate::testing::{BLUE, Stage};

/// The tutorial's service (spec 11.1 step 6).
fn tutorial_service() -> Value {
    json!({
        "cluster": "tutorial-bluegreen-cluster", "serviceName": "service-bluegreen",
        "taskDefinition": "tutorial-task-def",
        "loadBalancers": [{"targetGroupArn": BLUE, "containerName": "sample-app", "containerPort": 80}],
        "launchType": "FARGATE", "schedulingStrategy": "REPLICA", "platformVersion": "LATEST",
        "deploymentController": {"type": "CODE_DEPLOY"}, "desiredCount": 1,
        "networkConfiguration": {"awsvpcConfiguration": {
            "assignPublicIp": "ENABLED", "securityGroups": ["sg-abcd1234"], "subnets": ["subnet-1", "subnet-2"],
        }},
    })
}

#[tokio::test]
async fn the_tutorials_cluster_definition_and_service_are_accepted_and_read_back() {
    let mut stage = Stage::new();
    stage.ok("CreateCluster", json!({"clusterName": "tutorial-bluegreen-cluster"})).await;
    stage.ok("RegisterTaskDefinition", tutorial_definition()).await;
    stage.ok("CreateService", tutorial_service()).await;
    stage.settle().await;
    let asked = json!({"cluster": "tutorial-bluegreen-cluster", "services": ["service-bluegreen"]});
    let answer = stage.ok("DescribeServices", asked).await;
    assert_eq!(answer["failures"], json!([]));
    let service = &answer["services"][0];
    for name in ["serviceName", "launchType", "schedulingStrategy", "platformVersion", "desiredCount"] {
        assert_eq!(service[name], tutorial_service()[name], "{name}");
    }
    assert_eq!(service["networkConfiguration"], tutorial_service()["networkConfiguration"]);
    assert_eq!(service["loadBalancers"], tutorial_service()["loadBalancers"]);
    assert_eq!(service["deploymentController"], json!({"type": "CODE_DEPLOY"}));
    assert_eq!((&service["status"], &service["runningCount"]), (&json!("ACTIVE"), &json!(1)));
    assert_eq!(service["deployments"], json!([]));
    let set = &service["taskSets"][0];
    assert_eq!((&set["status"], &set["stabilityStatus"]), (&json!("PRIMARY"), &json!("STEADY_STATE")));
    assert!(set.get("externalId").is_none(), "the first set is nobody's deployment");
    assert_eq!(set["networkConfiguration"], tutorial_service()["networkConfiguration"]);
    assert!(service["createdAt"].is_number());
    let arn = "arn:aws:ecs:us-east-1:000000000000:service/tutorial-bluegreen-cluster/service-bluegreen";
    assert_eq!(service["serviceArn"], arn);
}

#[tokio::test]
async fn a_deleted_service_drains_becomes_inactive_and_its_name_is_free_again() {
    let mut stage = Stage::new();
    stage.create_service("serve", 2).await;
    stage.settle().await;
    let refused = stage.refused("DeleteService", json!({"service": "web"})).await;
    assert_eq!(refused.1, "The service cannot be stopped while it is scaled above 0.");
    stage.targets.group(BLUE, |group| group.slow_drain = true);
    let deleted = stage.ok("DeleteService", json!({"service": "web", "force": true})).await;
    assert_eq!(deleted["service"]["status"], "DRAINING");
    stage.pass_time(Duration::from_secs(3)).await;
    assert_eq!(stage.runtime.running().len(), 2, "requests in flight are finished first");
    let again = stage.refused("CreateService", crate::testing::code_deploy_service("app", 1)).await;
    assert_eq!(again.1, "Unable to Start a service that is still Draining.");

    stage.targets.group(BLUE, |group| group.draining.clear());
    stage.settle().await;
    assert!(stage.runtime.running().is_empty());
    let service = stage.service().await;
    assert_eq!((&service["status"], &service["taskSets"]), (&json!("INACTIVE"), &json!([])));
    assert_eq!(stage.ok("ListServices", json!({})).await["serviceArns"], json!([]));
    let update = stage.refused("UpdateService", json!({"service": "web", "desiredCount": 1})).await;
    assert_eq!(update, ("ServiceNotActiveException".to_owned(), "Service was not ACTIVE.".to_owned()));

    stage.ok("CreateService", crate::testing::code_deploy_service("app", 1)).await;
    stage.settle().await;
    assert_eq!(stage.service().await["runningCount"], 1);
}

#[tokio::test]
async fn a_deleted_service_is_forgotten_after_an_hour() {
    let mut stage = Stage::new();
    stage.create_service("serve", 0).await;
    stage.ok("DeleteService", json!({"service": "web"})).await;
    stage.settle().await;
    stage.clock.advance(Duration::from_secs(3600));
    stage.settle().await;
    let answer = stage.ok("DescribeServices", json!({"services": ["web"]})).await;
    assert_eq!(answer["failures"][0]["reason"], "MISSING");
}

#[tokio::test]
async fn a_cluster_is_deleted_once_its_services_are_on_their_way_out() {
    let mut stage = Stage::new();
    stage.ok("CreateCluster", json!({"clusterName": "tutorial-bluegreen-cluster"})).await;
    stage.ok("RegisterTaskDefinition", tutorial_definition()).await;
    stage.ok("CreateService", tutorial_service()).await;
    stage.settle().await;
    let cluster = json!({"cluster": "tutorial-bluegreen-cluster"});
    assert_eq!(stage.refused("DeleteCluster", cluster.clone()).await.0, "ClusterContainsServicesException");
    let service = json!({"cluster": "tutorial-bluegreen-cluster", "service": "service-bluegreen", "force": true});
    stage.ok("DeleteService", service).await;
    let deleted = stage.ok("DeleteCluster", cluster).await;
    assert_eq!(deleted["cluster"]["status"], "INACTIVE");
    stage.pass_time(Duration::from_secs(3)).await;
    assert!(stage.runtime.running().is_empty());

    stage.register("job", "serve").await;
    stage.ok("RunTask", json!({"taskDefinition": "job"})).await;
    let refused = stage.refused("DeleteCluster", json!({"cluster": "default"})).await;
    assert_eq!(refused.0, "ClusterContainsTasksException");
}

#[tokio::test]
async fn clusters_are_created_once_described_and_listed() {
    let stage = Stage::new();
    let settings = json!([{"name": "containerInsights", "value": "enabled"}]);
    let input = json!({"clusterName": "shop", "settings": settings, "tags": [{"key": "a", "value": "b"}]});
    let first = stage.ok("CreateCluster", input.clone()).await;
    assert_eq!(stage.ok("CreateCluster", input).await, first);
    let asked = json!({"clusters": ["shop", "none"], "include": ["SETTINGS", "TAGS"]});
    let described = stage.ok("DescribeClusters", asked).await;
    assert_eq!(described["clusters"][0]["settings"], settings);
    assert_eq!(described["clusters"][0]["tags"][0]["key"], "a");
    assert_eq!(described["failures"][0]["arn"], "arn:aws:ecs:us-east-1:000000000000:cluster/none");
    let default = stage.ok("DescribeClusters", json!({})).await;
    assert_eq!(default["clusters"][0]["clusterName"], "default");
    let page = stage.ok("ListClusters", json!({"maxResults": 1})).await;
    let rest = stage.ok("ListClusters", json!({"maxResults": 1, "nextToken": page["nextToken"]})).await;
    assert_eq!(rest["clusterArns"], json!(["arn:aws:ecs:us-east-1:000000000000:cluster/shop"]));
    let foreign = json!({"nextToken": page["nextToken"]});
    assert_eq!(stage.refused("ListTasks", foreign).await.0, "InvalidParameterException");
}

#[tokio::test]
async fn tags_are_added_replaced_and_removed_on_every_kind_of_resource() {
    let mut stage = Stage::new();
    let service = stage.create_service("serve", 1).await;
    stage.settle().await;
    let task = stage.tasks("RUNNING").await[0]["taskArn"].clone();
    for arn in [
        &service["serviceArn"],
        &service["clusterArn"],
        &service["taskDefinition"],
        &service["taskSets"][0]["taskSetArn"],
        &task,
    ] {
        let tag = |value: &str| json!({"resourceArn": arn, "tags": [{"key": "k", "value": value}]});
        stage.ok("TagResource", tag("one")).await;
        stage.ok("TagResource", tag("two")).await;
        let listed = stage.ok("ListTagsForResource", json!({"resourceArn": arn})).await;
        assert_eq!(listed["tags"], json!([{"key": "k", "value": "two"}]), "{arn}");
        stage.ok("UntagResource", json!({"resourceArn": arn, "tagKeys": ["k", "none"]})).await;
        assert_eq!(stage.ok("ListTagsForResource", json!({"resourceArn": arn})).await["tags"], json!([]));
    }
    let reserved = json!({"resourceArn": task, "tags": [{"key": "aws:x", "value": ""}]});
    assert_eq!(stage.refused("TagResource", reserved).await.0, "InvalidParameterException");
    let own = "arn:aws:ecs:us-east-1:000000000000:";
    for (arn, tagging, listing) in [
        (format!("{own}cluster/none"), "ClusterNotFoundException", "ClusterNotFoundException"),
        (format!("{own}service/default/none"), "ResourceNotFoundException", "InvalidParameterException"),
        (
            "arn:aws:ecs:us-east-1:111111111111:cluster/none".into(),
            "InvalidParameterException",
            "InvalidParameterException",
        ),
    ] {
        let tags = json!({"resourceArn": arn, "tags": [{"key": "k", "value": ""}]});
        assert_eq!(stage.refused("TagResource", tags).await.0, tagging, "{arn}");
        assert_eq!(stage.refused("ListTagsForResource", json!({"resourceArn": arn})).await.0, listing, "{arn}");
    }
}

#[tokio::test]
async fn long_lists_come_in_pages() {
    let stage = Stage::new();
    stage.register("job", "serve").await;
    stage.ok("RunTask", json!({"taskDefinition": "job", "count": 10})).await;
    let mut seen = std::collections::BTreeSet::new();
    let mut token = Value::Null;
    for _ in 0..4 {
        let page = stage.ok("ListTasks", json!({"maxResults": 3, "nextToken": token})).await;
        seen.extend(page["taskArns"].as_array().unwrap().iter().map(|arn| arn.as_str().unwrap().to_owned()));
        token = page["nextToken"].clone();
    }
    assert_eq!((seen.len(), token), (10, Value::Null));
}

#[tokio::test]
async fn a_service_whose_target_group_was_deleted_can_still_be_deleted() {
    let mut stage = Stage::new();
    stage.create_service("serve", 2).await;
    stage.settle().await;
    stage.targets.delete(BLUE);
    stage.ok("DeleteService", json!({"service": "web", "force": true})).await;
    stage.pass_time(Duration::from_secs(3)).await;
    assert!(stage.runtime.running().is_empty());
    assert_eq!(stage.service().await["status"], "INACTIVE");
}

#[tokio::test]
async fn every_operation_of_the_model_is_answered() {
    let stage = Stage::new();
    for operation in aws_api::ecs::MODEL.operations {
        if let Err(error) = stage.call(operation.name, json!({})).await {
            assert_ne!(error.code, "UnsupportedFeatureException", "{}", operation.name);
        }
    }
}

#[tokio::test]
async fn an_answer_shows_what_its_own_call_did_however_fast_the_reconciler_goes_on() {
    let stage = Stage::new();
    let definition = stage.register("app", "serve").await;
    let over = Arc::new(AtomicBool::new(false));
    let (ecs, until) = (stage.ecs.clone(), over.clone());
    let reconciler = std::thread::spawn(move || {
        while !until.load(Ordering::Relaxed) {
            let ended = |draft: &mut Draft<'_>| {
                let draining = |service: &&Service| service.status == Status::Draining;
                let keys: Vec<_> =
                    draft.before().services.values().filter(draining).map(|found| found.key.clone()).collect();
                for key in keys {
                    draft.edit::<Service>(&key).unwrap().status = Status::Inactive;
                }
            };
            ecs.commit(ended).unwrap();
        }
    });
    for _ in 0..300 {
        stage.ok("CreateService", crate::testing::code_deploy_service(&definition, 0)).await;
        let deleted = stage.ok("DeleteService", json!({"service": "web", "force": true})).await;
        assert_eq!(deleted["service"]["status"], "DRAINING");
        while stage.service().await["status"] != "INACTIVE" {
            tokio::task::yield_now().await;
        }
    }
    over.store(true, Ordering::Relaxed);
    reconciler.join().unwrap();
}
