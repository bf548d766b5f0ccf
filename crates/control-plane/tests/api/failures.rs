//! A store that fails, and crashes between two writes: nothing is left half done.

use std::sync::atomic::Ordering;
use std::sync::{Arc, mpsc};

use ports::{CreateError, StoreError};
use serde_json::{Value, json};

use crate::support::*;

async fn unavailable(bench: &Bench, operation: &str, input: Value) {
    let error = bench.call(operation, input).await.unwrap_err();
    assert_eq!((error.code.as_str(), error.status, error.sender), ("ServiceUnavailable", 503, false), "{operation}");
}

/// Each call that writes, on a bench with a running deployment of `api` and a finished one of `web`.
fn writing_calls() -> Vec<(&'static str, Value)> {
    let arn = "arn:aws:codedeploy:us-east-1:000000000000:application:shop";
    let config = json!({ "deploymentConfigName": "c", "computePlatform": "ECS" });
    vec![
        ("CreateApplication", application("new")),
        ("UpdateApplication", json!({ "applicationName": "shop", "newApplicationName": "store" })),
        ("CreateDeploymentConfig", config.clone()),
        ("DeleteDeploymentConfig", config),
        ("CreateDeploymentGroup", group("old")),
        ("UpdateDeploymentGroup", update(json!({ "outdatedInstancesStrategy": "IGNORE" }))),
        ("UpdateDeploymentGroup", update(json!({ "newDeploymentGroupName": "front" }))),
        ("DeleteDeploymentGroup", group_ref("web")),
        ("RegisterApplicationRevision", json!({ "applicationName": "shop", "revision": s3("x") })),
        ("CreateDeployment", deployment("web")),
        ("TagResource", json!({ "ResourceArn": arn, "Tags": [{ "Key": "k" }] })),
        ("UntagResource", json!({ "ResourceArn": arn, "TagKeys": ["k"] })),
    ]
}

async fn busy_bench() -> Bench {
    let bench = Bench::new().await;
    bench.ok("CreateDeploymentGroup", group("api")).await;
    bench.deploy_to_the_end().await;
    bench.ok("CreateDeployment", deployment("api")).await;
    bench
}

#[tokio::test]
async fn a_write_that_fails_changes_nothing_and_may_be_tried_again() {
    for (operation, input) in writing_calls() {
        let bench = busy_bench().await;
        let before = bench.storage.everything();
        bench.storage.break_after(0);
        unavailable(&bench, operation, input.clone()).await;
        assert_eq!(bench.storage.everything(), before, "{operation} failed and changed something");
        bench.storage.repair();
        bench.ok(operation, input).await;
    }
    let bench = busy_bench().await;
    let id = bench.ok("ListDeployments", group_ref("api")).await["deployments"][0].take();
    bench.ok("StopDeployment", json!({ "deploymentId": id })).await;
    let before = bench.storage.everything();
    bench.storage.break_after(0);
    unavailable(&bench, "DeleteApplication", json!({ "applicationName": "shop" })).await;
    assert_eq!(bench.storage.everything(), before);
}

#[tokio::test]
async fn a_read_that_fails_is_the_servers_fault() {
    let bench = busy_bench().await;
    bench.storage.reads_fail.store(true, Ordering::SeqCst);
    for (operation, input) in [
        ("GetApplication", json!({ "applicationName": "shop" })),
        ("ListApplications", json!({})),
        ("GetDeploymentGroup", group_ref("web")),
        ("CreateDeployment", deployment("web")),
        (
            "ListTagsForResource",
            json!({ "ResourceArn": "arn:aws:codedeploy:us-east-1:000000000000:application:shop" }),
        ),
    ] {
        unavailable(&bench, operation, input).await;
    }
}

#[tokio::test]
async fn a_creation_the_store_refuses_is_undone() {
    let bench = busy_bench().await;
    let before = bench.storage.everything();
    for fault in [CreateError::Store(StoreError::Unavailable("disk full".into())), CreateError::IdTaken] {
        bench.engine.create_faults.lock().unwrap().push(fault);
        let input = patched(deployment("web"), json!({ "overrideAlarmConfiguration": { "enabled": false } }));
        let error = bench.call("CreateDeployment", input).await.unwrap_err();
        assert!(error.status >= 500, "{error}");
        assert_eq!(bench.storage.everything(), before);
    }
    bench.deploy().await;
}

#[tokio::test]
async fn a_creation_that_can_neither_be_done_nor_undone_leaves_only_a_registered_revision() {
    let bench = busy_bench().await;
    let deployments = bench.storage.everything().1;
    bench.storage.break_after(1);
    let fault = CreateError::Store(StoreError::Unavailable("disk full".into()));
    bench.engine.create_faults.lock().unwrap().push(fault);
    unavailable(&bench, "CreateDeployment", patched(deployment("web"), json!({ "revision": s3("x") }))).await;
    bench.storage.repair();
    assert_eq!(bench.storage.everything().1, deployments);
    assert_eq!(bench.group("web").await["targetRevision"], s3("x"));
    bench.deploy().await;
    assert_eq!(bench.group("web").await["targetRevision"], by_digest(&app_spec(7, "")), "the next one corrects it");
}

/// Renames and deletions of deployments fail after the documents were written; then somebody makes it good.
#[tokio::test]
async fn deployments_follow_a_rename_or_a_deletion_by_the_next_start_or_the_next_writer() {
    let rename_application =
        ("UpdateApplication", json!({ "applicationName": "shop", "newApplicationName": "store" }));
    let rename_group = ("UpdateDeploymentGroup", update(json!({ "newDeploymentGroupName": "front" })));
    let delete_group = ("DeleteDeploymentGroup", group_ref("web"));
    let delete_application = ("DeleteApplication", json!({ "applicationName": "shop" }));
    for (operation, input) in [rename_application, rename_group, delete_group, delete_application] {
        let expected = {
            let bench = Bench::new().await;
            bench.deploy_to_the_end().await;
            bench.ok(operation, input.clone()).await;
            bench.storage.everything()
        };
        for by_start in [true, false] {
            let mut bench = Bench::new().await;
            bench.deploy_to_the_end().await;
            bench.storage.deployments_fail.store(true, Ordering::SeqCst);
            bench.ok(operation, input.clone()).await;
            assert_ne!(bench.storage.everything(), expected, "{operation}: the deployments have not followed yet");
            unavailable(&bench, "CreateApplication", application("new")).await;
            bench.storage.repair();
            if by_start {
                bench.restart();
            } else {
                bench.ok("DeleteApplication", json!({ "applicationName": "nobody" })).await;
            }
            assert_eq!(bench.storage.everything(), expected, "{operation}");
        }
    }
}

/// The note of what is half done cannot be removed; doing it twice does no harm.
#[tokio::test]
async fn what_is_made_good_twice_is_the_same_as_once() {
    let bench = Bench::new().await;
    bench.deploy_to_the_end().await;
    bench.storage.break_after(1);
    bench.ok("UpdateDeploymentGroup", update(json!({ "newDeploymentGroupName": "front" }))).await;
    assert_eq!(bench.storage.documents_of("codedeploy-pending").len(), 1);
    bench.storage.repair();
    bench
        .ok(
            "CreateDeploymentGroup",
            patched(group("web"), json!({ "ecsServices": [{ "clusterName": "main", "serviceName": "api" }] })),
        )
        .await;
    assert!(bench.storage.documents_of("codedeploy-pending").is_empty());
    assert_eq!(bench.ok("ListDeployments", group_ref("front")).await["deployments"].as_array().unwrap().len(), 1);
    assert_eq!(bench.ok("ListDeployments", group_ref("web")).await["deployments"], json!([]));
}

/// A commit waits for the disk; other calls of the same thread must not wait with it.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn while_one_call_waits_for_the_disk_others_go_on() {
    let bench = Arc::new(Bench::empty());
    let (signal, signalled) = mpsc::channel();
    *bench.storage.write_waits_for.lock().unwrap() = Some(signalled);
    let writer = tokio::spawn({
        let bench = Arc::clone(&bench);
        async move { bench.call("CreateApplication", application("shop")).await }
    });
    let reader = tokio::spawn(async move {
        while bench.storage.write_waits_for.lock().unwrap().is_some() {
            tokio::task::yield_now().await;
        }
        bench.call("ListApplications", json!({})).await.unwrap();
        signal.send(()).unwrap();
    });
    writer.await.unwrap().unwrap();
    reader.await.unwrap();
}
