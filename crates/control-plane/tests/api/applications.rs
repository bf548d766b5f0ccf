//! Applications (spec 1.3, 1.6, 2.3).

use serde_json::{Value, json};

use crate::support::*;

fn named(name: &str) -> Value {
    json!({ "applicationName": name })
}

#[tokio::test]
async fn a_created_application_reads_back_as_it_was_made() {
    let bench = Bench::empty();
    let id = bench.ok("CreateApplication", application("shop")).await["applicationId"].clone();
    assert_eq!(id.as_str().unwrap().len(), 36);
    let read = bench.ok("GetApplication", named("shop")).await;
    let expected = json!({
        "applicationId": id, "applicationName": "shop", "computePlatform": "ECS", "createTime": START_SECONDS,
        "linkedToGitHub": false,
    });
    assert_eq!(read, json!({ "application": expected }));
    let batch = bench.ok("BatchGetApplications", json!({ "applicationNames": ["shop"] })).await;
    assert_eq!(batch, json!({ "applicationsInfo": [expected] }));
}

#[tokio::test]
async fn an_application_created_without_a_platform_is_for_servers() {
    let bench = Bench::empty();
    bench.ok("CreateApplication", named("shop")).await;
    assert_eq!(bench.ok("GetApplication", named("shop")).await["application"]["computePlatform"], "Server");
}

#[tokio::test]
async fn create_application_refuses_in_this_order() {
    let bench = Bench::empty();
    bench.ok("CreateApplication", application("shop")).await;
    let bad_tags = json!([{ "Key": "", "Value": "x" }]);
    let mut input = json!({ "computePlatform": "Kubernetes", "tags": bad_tags });
    for (change, code) in [
        (json!({}), "ApplicationNameRequiredException"),
        (named(""), "ApplicationNameRequiredException"),
        (named("no spaces"), "InvalidApplicationNameException"),
        (named(&"x".repeat(101)), "InvalidApplicationNameException"),
        (named("shop"), "InvalidComputePlatformException"),
        (json!({ "computePlatform": "ECS" }), "InvalidTagsToAddException"),
        (json!({ "tags": [] }), "ApplicationAlreadyExistsException"),
    ] {
        input = patched(input, change);
        bench.refused("CreateApplication", input.clone(), code).await;
    }
    bench.ok("CreateApplication", patched(input, named(&"x".repeat(100)))).await;
}

#[tokio::test]
async fn a_name_is_taken_whatever_its_platform() {
    let bench = Bench::empty();
    bench.ok("CreateApplication", application("shop")).await;
    let message = bench.refused("CreateApplication", named("shop"), "ApplicationAlreadyExistsException").await;
    assert!(message.contains("\"shop\""), "{message}");
}

#[tokio::test]
async fn the_thousand_and_first_application_is_refused() {
    let bench = Bench::empty();
    bench.ok("CreateApplication", application("shop")).await;
    bench.storage.multiply("codedeploy-application", "copy-{n}", 1000);
    bench.refused("CreateApplication", application("more"), "ApplicationLimitExceededException").await;
}

#[tokio::test]
async fn applications_are_listed_by_name_in_pages_of_a_hundred() {
    let bench = Bench::empty();
    for number in (0..205).rev() {
        bench.ok("CreateApplication", application(&format!("app-{number:03}"))).await;
    }
    let first = bench.ok("ListApplications", json!({})).await;
    assert_eq!(first["applications"].as_array().unwrap().len(), 100);
    let all = bench.all_pages("ListApplications", json!({}), "applications").await;
    let expected: Vec<String> = (0..205).map(|number| format!("app-{number:03}")).collect();
    assert_eq!(all, expected);
}

#[tokio::test]
async fn what_changes_between_two_pages_neither_repeats_nor_hides_anything() {
    let bench = Bench::empty();
    for number in 0..150 {
        bench.ok("CreateApplication", application(&format!("app-{number:03}"))).await;
    }
    let first = bench.ok("ListApplications", json!({})).await;
    bench.ok("CreateApplication", application("aaa")).await;
    bench.ok("DeleteApplication", named("app-099")).await;
    let second = bench.ok("ListApplications", json!({ "nextToken": first["nextToken"] })).await;
    let expected: Vec<String> = (100..150).map(|number| format!("app-{number:03}")).collect();
    assert_eq!(strings(&second["applications"]), expected);
    assert_eq!(second.get("nextToken"), None);
}

#[tokio::test]
async fn a_token_of_another_list_or_of_nobody_is_refused() {
    let bench = Bench::empty();
    for number in 0..101 {
        bench.ok("CreateApplication", application(&format!("app-{number:03}"))).await;
    }
    let token = bench.ok("ListApplications", json!({})).await["nextToken"].clone();
    assert!(token.is_string());
    bench.refused("ListDeploymentConfigs", json!({ "nextToken": token }), "InvalidNextTokenException").await;
    for junk in ["", "x", "MTAw"] {
        bench.refused("ListApplications", json!({ "nextToken": junk }), "InvalidNextTokenException").await;
    }
}

#[tokio::test]
async fn a_batch_names_one_to_a_hundred_known_applications() {
    let bench = Bench::new().await;
    let batch = |names: Vec<String>| json!({ "applicationNames": names });
    bench.refused("BatchGetApplications", json!({}), "ApplicationNameRequiredException").await;
    bench.refused("BatchGetApplications", batch(vec![]), "ApplicationNameRequiredException").await;
    bench.refused("BatchGetApplications", batch(vec!["a/b".into()]), "InvalidApplicationNameException").await;
    let unknown = batch(vec!["shop".into(), "gone".into()]);
    let message = bench.refused("BatchGetApplications", unknown, "ApplicationDoesNotExistException").await;
    assert!(message.contains("\"gone\""), "{message}");
    bench.refused("BatchGetApplications", batch(vec!["shop".into(); 101]), "BatchLimitExceededException").await;
    let hundred = bench.ok("BatchGetApplications", batch(vec!["shop".into(); 100])).await;
    assert_eq!(hundred["applicationsInfo"].as_array().unwrap().len(), 100);
}

#[tokio::test]
async fn get_application_tells_missing_malformed_and_unknown_names_apart() {
    let bench = Bench::empty();
    bench.refused("GetApplication", json!({}), "ApplicationNameRequiredException").await;
    bench.refused("GetApplication", named("a:b"), "InvalidApplicationNameException").await;
    bench.refused("GetApplication", named("shop"), "ApplicationDoesNotExistException").await;
}

#[tokio::test]
async fn a_renamed_application_keeps_its_id_groups_revisions_and_deployments() {
    let mut bench = Bench::new().await;
    let before = bench.ok("GetApplication", named("shop")).await;
    let ended = bench.deploy_to_the_end().await;
    let running = bench.deploy_with(json!({ "revision": s3("second.yaml") })).await;
    bench.engine.run_to(&running, "Install");
    let rename = json!({ "applicationName": "shop", "newApplicationName": "store" });
    assert_eq!(bench.ok("UpdateApplication", rename).await, Value::Null);
    for _ in 0..2 {
        bench.refused("GetApplication", named("shop"), "ApplicationDoesNotExistException").await;
        let after = bench.ok("GetApplication", named("store")).await;
        assert_eq!(after["application"]["applicationId"], before["application"]["applicationId"]);
        let group = bench
            .ok("GetDeploymentGroup", json!({ "applicationName": "store", "deploymentGroupName": "web" }))
            .await["deploymentGroupInfo"]
            .take();
        assert_eq!(group["applicationName"], "store");
        assert_eq!(group["lastSuccessfulDeployment"]["deploymentId"], ended.as_str());
        assert_eq!(group["lastAttemptedDeployment"]["deploymentId"], running.as_str());
        let listed =
            bench.ok("ListDeployments", json!({ "applicationName": "store", "deploymentGroupName": "web" })).await;
        assert_eq!(strings(&listed["deployments"]), [running.as_str(), ended.as_str()]);
        assert_eq!(bench.deployment(&running).await["applicationName"], "store");
        let revision = json!({ "applicationName": "store", "revision": s3("second.yaml") });
        assert_eq!(bench.ok("GetApplicationRevision", revision).await["applicationName"], "store");
        bench.restart();
    }
    bench.engine.run_to_end(&running);
    assert_eq!(bench.deployment(&running).await["status"], "Succeeded");
    bench.ok("CreateApplication", application("shop")).await;
    let none = bench.ok("ListDeploymentGroups", named("shop")).await;
    assert_eq!(strings(&none["deploymentGroups"]), [""; 0], "the old name begins anew");
}

#[tokio::test]
async fn update_application_refuses_in_this_order() {
    let bench = Bench::new().await;
    bench.ok("CreateApplication", application("taken")).await;
    let mut input = json!({});
    for (change, code) in [
        (json!({}), "ApplicationNameRequiredException"),
        (named("a b"), "InvalidApplicationNameException"),
        (named("gone"), "ApplicationNameRequiredException"),
        (json!({ "newApplicationName": "a b" }), "InvalidApplicationNameException"),
        (json!({ "newApplicationName": "taken" }), "ApplicationDoesNotExistException"),
        (named("shop"), "ApplicationAlreadyExistsException"),
    ] {
        input = patched(input, change);
        bench.refused("UpdateApplication", input.clone(), code).await;
    }
}

#[tokio::test]
async fn deleting_an_application_takes_groups_revisions_and_deployments_along_and_may_be_repeated() {
    let bench = Bench::new().await;
    let id = bench.deploy_with(json!({ "overrideAlarmConfiguration": { "enabled": false } })).await;
    bench.engine.run_to_end(&id);
    for _ in 0..2 {
        assert_eq!(bench.ok("DeleteApplication", named("shop")).await, Value::Null);
        let (documents, deployments) = bench.storage.everything();
        assert!(documents.is_empty() && deployments.is_empty(), "{documents:?}");
    }
    bench.refused("GetDeployment", json!({ "deploymentId": id }), "DeploymentDoesNotExistException").await;
    bench.refused("DeleteApplication", json!({}), "ApplicationNameRequiredException").await;
    bench.refused("DeleteApplication", named("*"), "InvalidApplicationNameException").await;
}

#[tokio::test]
async fn an_application_is_not_deleted_while_it_deploys() {
    let bench = Bench::new().await;
    let id = bench.deploy().await;
    bench.ok("CreateApplication", application("other")).await;
    bench.ok("DeleteApplication", named("other")).await;
    let message = bench.refused("DeleteApplication", named("shop"), "InvalidOperationException").await;
    assert!(message.contains(id.as_str()), "{message}");
    bench.engine.run_to_end(&id);
    bench.ok("DeleteApplication", named("shop")).await;
}
