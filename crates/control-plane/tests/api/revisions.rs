//! Revisions (spec 1.5, 2.3): registered, found again, listed.

use serde_json::{Value, json};

use crate::support::*;

fn of_shop(changes: Value) -> Value {
    patched(json!({ "applicationName": "shop" }), changes)
}

fn named(revision: Value) -> Value {
    of_shop(json!({ "revision": revision }))
}

#[tokio::test]
async fn a_deployment_registers_its_revision_and_the_text_reads_back_by_its_digest() {
    let bench = Bench::new().await;
    let content = app_spec(7, "");
    bench.deploy().await;
    let read = bench.ok("GetApplicationRevision", named(by_digest(&content))).await;
    let revision = json!({
        "revisionType": "AppSpecContent", "appSpecContent": { "content": content, "sha256": sha256(&content) },
    });
    assert_eq!(read["revision"], revision);
    assert_eq!(read["applicationName"], "shop");
    let info = json!({
        "deploymentGroups": ["web"], "registerTime": START_SECONDS, "firstUsedTime": START_SECONDS,
        "lastUsedTime": START_SECONDS,
    });
    assert_eq!(read["revisionInfo"], info);
    let in_capitals = json!({
        "revisionType": "AppSpecContent", "appSpecContent": { "sha256": sha256(&content).to_uppercase() },
    });
    assert_eq!(bench.ok("GetApplicationRevision", named(in_capitals)).await, read);
}

#[tokio::test]
async fn a_revision_as_get_deployment_shows_it_is_found() {
    let bench = Bench::new().await;
    for revision in [inline(&app_spec(7, "")), s3("app.yaml")] {
        let id = bench.deploy_with(json!({ "revision": revision })).await;
        bench.engine.run_to_end(&id);
        let shown = bench.deployment(&id).await["revision"].take();
        bench.ok("GetApplicationRevision", named(shown)).await;
    }
}

#[tokio::test]
async fn registering_again_keeps_the_time_and_changes_the_description() {
    let bench = Bench::new().await;
    let register = |description: Value| patched(named(s3("app.yaml")), json!({ "description": description }));
    assert_eq!(bench.ok("RegisterApplicationRevision", register("first".into())).await, Value::Null);
    bench.clock.advance_seconds(10);
    bench.ok("RegisterApplicationRevision", register("second".into())).await;
    bench.ok("RegisterApplicationRevision", register(Value::Null)).await;
    let info = bench.ok("GetApplicationRevision", named(s3("app.yaml"))).await["revisionInfo"].take();
    let expected = json!({ "description": "second", "deploymentGroups": [], "registerTime": START_SECONDS });
    assert_eq!(info, expected);
    bench.deploy_with(json!({ "revision": s3("app.yaml") })).await;
    let info = bench.ok("GetApplicationRevision", named(s3("app.yaml"))).await["revisionInfo"].take();
    assert_eq!(info["firstUsedTime"], START_SECONDS + 10);
    assert_eq!((&info["description"], &info["deploymentGroups"]), (&json!("second"), &json!(["web"])));
}

#[tokio::test]
async fn first_and_last_use_are_kept_apart() {
    let bench = Bench::new().await;
    bench.deploy_to_the_end().await;
    bench.deploy_to_the_end().await;
    let info = bench.ok("GetApplicationRevision", named(by_digest(&app_spec(7, "")))).await["revisionInfo"].take();
    assert_eq!(info["firstUsedTime"], START_SECONDS);
    assert!(info["lastUsedTime"].as_f64().unwrap() >= info["firstUsedTime"].as_f64().unwrap() + 60.0);
}

#[tokio::test]
async fn objects_that_differ_in_version_or_etag_are_different_revisions() {
    let bench = Bench::new().await;
    let location = |key: &str, version: Value, e_tag: Value| {
        let mut revision = s3(key);
        revision["s3Location"]["version"] = version;
        revision["s3Location"]["eTag"] = e_tag;
        revision
    };
    let all = [
        location("x", Value::Null, Value::Null),
        location("x", "1".into(), Value::Null),
        location("x", Value::Null, "1".into()),
        location("x", "1".into(), "2?&".into()),
        location("x?1&2", Value::Null, Value::Null),
    ];
    for revision in &all {
        bench.ok("RegisterApplicationRevision", named(revision.clone())).await;
    }
    assert_eq!(bench.storage.documents_of("codedeploy-revision").len(), all.len());
    bench.ok("CreateApplication", application("other")).await;
    let elsewhere = patched(named(all[0].clone()), json!({ "applicationName": "other" }));
    bench.refused("GetApplicationRevision", elsewhere, "RevisionDoesNotExistException").await;
}

#[tokio::test]
async fn register_application_revision_refuses_in_this_order() {
    let bench = Bench::new().await;
    let mut input = json!({ "description": "x".repeat(513) });
    for (change, code) in [
        (json!({}), "ApplicationNameRequiredException"),
        (json!({ "applicationName": "!" }), "InvalidApplicationNameException"),
        (json!({ "applicationName": "gone" }), "DescriptionTooLongException"),
        (json!({ "description": "x" }), "RevisionRequiredException"),
        (json!({ "revision": { "revisionType": "S3" } }), "InvalidRevisionException"),
        (json!({ "revision": { "revisionType": "AppSpecContent" } }), "InvalidRevisionException"),
        (json!({ "revision": { "revisionType": "Floppy" } }), "InvalidRevisionException"),
        (json!({ "revision": s3("app.yaml") }), "ApplicationDoesNotExistException"),
    ] {
        input = patched(input, change);
        bench.refused("RegisterApplicationRevision", input.clone(), code).await;
    }
    bench.ok("RegisterApplicationRevision", patched(input, json!({ "applicationName": "shop" }))).await;
}

#[tokio::test]
async fn get_application_revision_refuses_in_this_order() {
    let bench = Bench::new().await;
    let mut input = json!({});
    for (change, code) in [
        (json!({}), "ApplicationNameRequiredException"),
        (json!({ "applicationName": "!" }), "InvalidApplicationNameException"),
        (json!({ "applicationName": "gone" }), "ApplicationDoesNotExistException"),
        (json!({ "applicationName": "shop" }), "RevisionRequiredException"),
        (json!({ "revision": { "revisionType": "GitHub" } }), "InvalidRevisionException"),
        (json!({ "revision": s3("gone.yaml") }), "RevisionDoesNotExistException"),
        (json!({ "revision": by_digest("gone") }), "RevisionDoesNotExistException"),
    ] {
        input = patched(input, change);
        bench.refused("GetApplicationRevision", input.clone(), code).await;
    }
}

#[tokio::test]
async fn a_batch_names_what_it_does_not_find_and_shows_no_text() {
    let bench = Bench::new().await;
    bench.deploy().await;
    let batch = |revisions: Vec<Value>| of_shop(json!({ "revisions": revisions }));
    let wanted = vec![by_digest(&app_spec(7, "")), s3("gone.yaml")];
    let answer = bench.ok("BatchGetApplicationRevisions", batch(wanted)).await;
    assert_eq!(answer["applicationName"], "shop");
    assert!(answer["errorMessage"].as_str().unwrap().contains("gone.yaml"));
    let revisions = answer["revisions"].as_array().unwrap();
    assert_eq!(revisions.len(), 1);
    assert_eq!(revisions[0]["revisionLocation"], by_digest(&app_spec(7, "")));
    assert_eq!(revisions[0]["genericRevisionInfo"]["deploymentGroups"], json!(["web"]));
    let operation = "BatchGetApplicationRevisions";
    bench.refused(operation, batch(vec![]), "RevisionRequiredException").await;
    bench.refused(operation, batch(vec![s3("x"); 26]), "BatchLimitExceededException").await;
    bench.refused(operation, batch(vec![json!({ "revisionType": "GitHub" })]), "InvalidRevisionException").await;
    bench.refused(operation, json!({ "revisions": [s3("x")] }), "ApplicationNameRequiredException").await;
    let unknown = json!({ "applicationName": "gone", "revisions": [s3("x")] });
    bench.refused(operation, unknown, "ApplicationDoesNotExistException").await;
    bench.ok(operation, batch(vec![s3("x"); 25])).await;
}

#[tokio::test]
async fn revisions_are_listed_sorted_and_filtered() {
    let bench = Bench::new().await;
    for key in ["b/2", "a/1", "a/3"] {
        bench.ok("RegisterApplicationRevision", named(s3(key))).await;
        bench.clock.advance_seconds(1);
    }
    bench.deploy_with(json!({ "revision": s3("a/1") })).await;
    let list = async |changes: Value| {
        let answer = bench.ok("ListApplicationRevisions", of_shop(changes)).await;
        let revisions = answer["revisions"].as_array().unwrap().clone();
        let key = |revision: &Value| revision["s3Location"]["key"].as_str().unwrap().to_string();
        revisions.iter().map(key).collect::<Vec<_>>()
    };
    assert_eq!(list(json!({})).await.len(), 3);
    assert_eq!(list(json!({ "sortBy": "registerTime" })).await, ["b/2", "a/1", "a/3"]);
    let descending = json!({ "sortBy": "registerTime", "sortOrder": "descending" });
    assert_eq!(list(descending).await, ["a/3", "a/1", "b/2"]);
    assert_eq!(list(json!({ "sortBy": "lastUsedTime", "sortOrder": "descending" })).await[0], "a/1");
    assert_eq!(list(json!({ "deployed": "include" })).await, ["a/1"]);
    assert_eq!(list(json!({ "deployed": "exclude", "sortBy": "registerTime" })).await, ["b/2", "a/3"]);
    assert_eq!(list(json!({ "deployed": "ignore" })).await.len(), 3);
    assert_eq!(list(json!({ "s3Bucket": "elsewhere" })).await.len(), 0);
    let prefix = json!({ "s3Bucket": "releases", "s3KeyPrefix": "a/", "sortBy": "registerTime" });
    assert_eq!(list(prefix).await, ["a/1", "a/3"]);
}

#[tokio::test]
async fn a_list_shows_no_text_and_comes_in_pages() {
    let bench = Bench::new().await;
    for number in 0..101 {
        bench.ok("RegisterApplicationRevision", named(inline(&format!("text {number}")))).await;
    }
    let first = bench.ok("ListApplicationRevisions", of_shop(json!({}))).await;
    assert_eq!(first["revisions"].as_array().unwrap().len(), 100);
    assert!(!first.to_string().contains("text"), "digests only");
    let rest = bench.ok("ListApplicationRevisions", of_shop(json!({ "nextToken": first["nextToken"] }))).await;
    assert_eq!(rest["revisions"].as_array().unwrap().len(), 1);
    assert_eq!(rest.get("nextToken"), None);
    let sorted = of_shop(json!({ "nextToken": first["nextToken"], "sortBy": "registerTime" }));
    bench.refused("ListApplicationRevisions", sorted, "InvalidNextTokenException").await;
}

#[tokio::test]
async fn list_application_revisions_refuses_in_this_order() {
    let bench = Bench::new().await;
    let mut input =
        json!({ "sortBy": "size", "sortOrder": "up", "deployed": "maybe", "s3KeyPrefix": "a/", "nextToken": "x" });
    for (change, code) in [
        (json!({}), "ApplicationNameRequiredException"),
        (json!({ "applicationName": "!" }), "InvalidApplicationNameException"),
        (json!({ "applicationName": "gone" }), "ApplicationDoesNotExistException"),
        (json!({ "applicationName": "shop" }), "InvalidSortByException"),
        (json!({ "sortBy": "firstUsedTime" }), "InvalidSortOrderException"),
        (json!({ "sortOrder": "ascending" }), "InvalidDeployedStateFilterException"),
        (json!({ "deployed": "ignore" }), "BucketNameFilterRequiredException"),
        (json!({ "s3Bucket": "releases" }), "InvalidNextTokenException"),
    ] {
        input = patched(input, change);
        bench.refused("ListApplicationRevisions", input.clone(), code).await;
    }
    bench.ok("ListApplicationRevisions", patched(input, json!({ "nextToken": null }))).await;
}

#[tokio::test]
async fn filters_that_can_match_no_object_are_refused() {
    let bench = Bench::new().await;
    for bucket in ["", "a b", "a/b", "ä", &"b".repeat(256)] {
        let input = of_shop(json!({ "s3Bucket": bucket }));
        bench.refused("ListApplicationRevisions", input, "InvalidBucketNameFilterException").await;
    }
    bench.ok("ListApplicationRevisions", of_shop(json!({ "s3Bucket": "Old_Bucket.1" }))).await;
    let with_prefix = |length: usize| of_shop(json!({ "s3Bucket": "releases", "s3KeyPrefix": "k".repeat(length) }));
    bench.ok("ListApplicationRevisions", with_prefix(1024)).await;
    bench.refused("ListApplicationRevisions", with_prefix(1025), "InvalidKeyPrefixFilterException").await;
}

/// What GetDeployment shows of a revision is enough to deploy it again.
#[tokio::test]
async fn a_digest_alone_deploys_the_registered_content() {
    let bench = Bench::new().await;
    let first = bench.deploy_to_the_end().await;
    let shown = bench.deployment(&first).await["revision"].take();
    assert_eq!(shown, by_digest(&app_spec(7, "")));
    let second = bench.deploy_with(json!({ "revision": shown })).await;
    let content = |id| bench.state(id).plan().revision.clone();
    assert_eq!(content(&second), content(&first));
    for revision in [by_digest("gone"), json!({ "revisionType": "String", "string": { "sha256": sha256("gone") } })] {
        let input = patched(deployment("web"), json!({ "revision": revision }));
        bench.refused("CreateDeployment", input, "RevisionDoesNotExistException").await;
    }
}
