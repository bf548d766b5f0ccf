//! CreateDeployment, ListDeployments, BatchGetDeployments (spec 2.3, 6).

use deployment::{PlanKind, StandardPlan};
use ports::CreateError;
use serde_json::{Value, json};
use types::{DeploymentId, TrafficRouting};

use crate::support::*;

fn settings(bench: &Bench, id: &DeploymentId) -> StandardPlan {
    match &bench.state(id).plan().kind {
        PlanKind::Standard(standard) => standard.clone(),
        PlanKind::Rollback(_) => panic!("{id} is a rollback"),
    }
}

/// Everything is wrong at first; each step mends what was refused.
#[tokio::test]
async fn create_deployment_refuses_in_this_order() {
    let bench = Bench::new().await;
    let mut input = json!({
        "deploymentConfigName": "a b",
        "description": "x".repeat(513),
        "ignoreApplicationStopFailures": true,
        "updateOutdatedInstancesOnly": true,
        "targetInstances": {},
        "fileExistsBehavior": "MAYBE",
        "autoRollbackConfiguration": { "enabled": true, "events": ["SOMETIMES"] },
        "overrideAlarmConfiguration": { "enabled": true, "alarms": [] },
    });
    let busy = bench.deploy().await;
    for (change, code) in [
        (json!({}), "ApplicationNameRequiredException"),
        (json!({ "applicationName": "a b" }), "InvalidApplicationNameException"),
        (json!({ "applicationName": "gone" }), "ApplicationDoesNotExistException"),
        (json!({ "applicationName": "shop" }), "DeploymentGroupNameRequiredException"),
        (json!({ "deploymentGroupName": "a b" }), "InvalidDeploymentGroupNameException"),
        (json!({ "deploymentGroupName": "gone" }), "DeploymentGroupDoesNotExistException"),
        (json!({ "deploymentGroupName": "web" }), "RevisionRequiredException"),
        (json!({ "revision": {} }), "RevisionRequiredException"),
        (json!({ "revision": { "revisionType": "GitHub" } }), "InvalidRevisionException"),
        (json!({ "revision": s3("app.yaml") }), "InvalidDeploymentConfigNameException"),
        (json!({ "deploymentConfigName": "gone" }), "DeploymentConfigDoesNotExistException"),
        (
            json!({ "deploymentConfigName": "CodeDeployDefault.LambdaAllAtOnce" }),
            "InvalidDeploymentConfigNameException",
        ),
        (json!({ "deploymentConfigName": null }), "DescriptionTooLongException"),
        (json!({ "description": "x".repeat(512) }), "InvalidIgnoreApplicationStopFailuresValueException"),
        (json!({ "ignoreApplicationStopFailures": false }), "InvalidUpdateOutdatedInstancesOnlyValueException"),
        (json!({ "updateOutdatedInstancesOnly": false }), "InvalidTargetInstancesException"),
        (json!({ "targetInstances": null }), "InvalidFileExistsBehaviorException"),
        (json!({ "fileExistsBehavior": "RETAIN" }), "InvalidAutoRollbackConfigException"),
        (json!({ "autoRollbackConfiguration": { "enabled": false } }), "InvalidAlarmConfigException"),
        (json!({ "overrideAlarmConfiguration": { "enabled": false } }), "DeploymentLimitExceededException"),
    ] {
        input = patched(input, change);
        bench.refused("CreateDeployment", input.clone(), code).await;
    }
    bench.engine.run_to_end(&busy);
    bench.ok("CreateDeployment", input).await;
}

#[tokio::test]
async fn a_new_deployment_is_created_and_driven_by_nobody_yet() {
    let bench = Bench::new().await;
    let answer = bench.ok("CreateDeployment", deployment("web")).await;
    let id = answer["deploymentId"].as_str().unwrap().to_string();
    assert_eq!(answer, json!({ "deploymentId": id }));
    assert!(id.starts_with("d-") && id.len() == 11, "{id}");
    assert_eq!(bench.deployment(&DeploymentId::new(id)).await["status"], "Created");
}

#[tokio::test]
async fn each_call_makes_a_deployment_of_its_own() {
    let bench = Bench::new().await;
    let first = bench.deploy_to_the_end().await;
    let second = bench.deploy_to_the_end().await;
    assert_ne!(first, second, "the same revision may be deployed again");
}

#[tokio::test]
async fn a_second_deployment_is_refused_with_the_text_and_the_quoted_id_that_scripts_parse() {
    let bench = Bench::new().await;
    bench.ok("CreateDeploymentGroup", group("api")).await;
    let id = bench.deploy().await;
    for phase in ["Install", "Shift", "TerminationWait"] {
        let message = bench.refused("CreateDeployment", deployment("web"), "DeploymentLimitExceededException").await;
        assert_eq!(message, format!("The Deployment Group 'web' already has an active Deployment '{id}'"));
        let waits = json!({ "deploymentId": id });
        assert!(
            ["Created", "InProgress"].contains(&bench.deployment(&id).await["status"].as_str().unwrap()),
            "{waits}"
        );
        if phase != "TerminationWait" {
            bench.engine.run_to(&id, phase);
        }
    }
    bench.ok("CreateDeployment", deployment("api")).await;
    bench.engine.run_to_end(&id);
    bench.deploy().await;
}

#[tokio::test]
async fn a_deployment_in_the_ready_wait_still_counts_as_active() {
    let bench = Bench::new().await;
    let ready = json!({ "deploymentReadyOption": { "actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 5 } });
    bench.ok("UpdateDeploymentGroup", update(json!({ "blueGreenDeploymentConfiguration": ready }))).await;
    let id = bench.deploy().await;
    bench.engine.run_to(&id, "ReadyWait");
    assert_eq!(bench.deployment(&id).await["status"], "Ready");
    bench.refused("CreateDeployment", deployment("web"), "DeploymentLimitExceededException").await;
}

#[tokio::test]
async fn the_engines_own_refusal_has_the_same_text_and_leaves_nothing_behind() {
    let bench = Bench::new().await;
    bench.engine.create_faults.lock().unwrap().push(CreateError::GroupBusy("d-ROLLBACK1".into()));
    let input = patched(deployment("web"), json!({ "overrideAlarmConfiguration": { "enabled": false } }));
    let message = bench.refused("CreateDeployment", input, "DeploymentLimitExceededException").await;
    assert_eq!(message, "The Deployment Group 'web' already has an active Deployment 'd-ROLLBACK1'");
}

#[tokio::test]
async fn a_refused_deployment_leaves_an_earlier_registration_as_it_was() {
    let bench = Bench::new().await;
    bench.deploy_to_the_end().await;
    bench.engine.create_faults.lock().unwrap().push(CreateError::GroupBusy("d-ROLLBACK1".into()));
    bench.refused("CreateDeployment", deployment("web"), "DeploymentLimitExceededException").await;
}

#[tokio::test]
async fn faults_of_an_inline_app_spec_are_told_at_once_with_line_and_column() {
    let bench = Bench::new().await;
    let good = app_spec(7, "");
    for (content, told) in [
        (String::new(), "empty"),
        ("version: [".to_string(), "line"),
        (good.replace("ContainerName: app", "Name: app"), "ContainerName"),
        (good.replace("ContainerPort: 80", "ContainerPort: http"), "ContainerPort"),
        (good.replace("version: 0.0", "version: 2"), "version"),
        (app_spec(7, "  - BeforeLunch: f\n"), "BeforeLunch"),
    ] {
        let input = patched(deployment("web"), json!({ "revision": inline(&content) }));
        let message = bench.refused("CreateDeployment", input, "InvalidRevisionException").await;
        assert!(message.contains(told), "{message}");
    }
}

#[tokio::test]
async fn a_digest_must_be_that_of_the_content_and_may_be_left_out() {
    let bench = Bench::new().await;
    let content = app_spec(7, "");
    let with_digest = |digest: &str| {
        let mut revision = inline(&content);
        revision["appSpecContent"]["sha256"] = digest.into();
        patched(deployment("web"), json!({ "revision": revision }))
    };
    let wrong = sha256("something else");
    let message = bench.refused("CreateDeployment", with_digest(&wrong), "InvalidRevisionException").await;
    assert!(message.contains(&wrong) && message.contains(&sha256(&content)), "{message}");
    bench.ok("CreateDeployment", with_digest(&sha256(&content))).await;
}

#[tokio::test]
async fn an_app_spec_is_taken_in_every_form_clients_send() {
    let json_text = r#"{"version": 0.0, "resources": [{"targetService": {"type": "AWS::ECS::Service", "properties": {"taskDefinition": "arn:aws:ecs:us-east-1:000000000000:task-definition/web:7", "loadBalancerInfo": {"containerName": "app", "containerPort": 80}}}}]}"#;
    for content in
        [app_spec(7, ""), json_text.to_string(), json_text.replace("0.0", "0"), json_text.replace("0.0", "\"0.0\"")]
    {
        let bench = Bench::new().await;
        bench.deploy_with(json!({ "revision": inline(&content) })).await;
    }
    let bench = Bench::new().await;
    let string = json!({ "revisionType": "String", "string": { "content": app_spec(7, "") } });
    let id = bench.deploy_with(json!({ "revision": string })).await;
    let shown = json!({ "revisionType": "String", "string": { "sha256": sha256(&app_spec(7, "")) } });
    assert_eq!(bench.deployment(&id).await["revision"], shown);
}

#[tokio::test]
async fn bundles_are_refused_with_the_text_of_aws() {
    let bench = Bench::new().await;
    for bundle_type in ["zip", "tar", "tgz", "yaml"] {
        let revision = with(s3("app.zip"), "/s3Location/bundleType", bundle_type.into());
        let input = patched(deployment("web"), json!({ "revision": revision }));
        let message = bench.refused("CreateDeployment", input, "InvalidRevisionException").await;
        assert_eq!(message, "BundleType must be either YAML or JSON");
    }
    for missing in ["bucket", "key", "bundleType"] {
        let revision = with(s3("app.yaml"), &format!("/s3Location/{missing}"), Value::Null);
        let input = patched(deployment("web"), json!({ "revision": revision }));
        let message = bench.refused("CreateDeployment", input, "InvalidRevisionException").await;
        assert!(message.contains(missing), "{message}");
    }
}

#[tokio::test]
async fn the_groups_settings_are_what_a_deployment_runs_by() {
    let bench = Bench::new().await;
    let changes = json!({
        "deploymentConfigName": "CodeDeployDefault.ECSLinear10PercentEvery3Minutes",
        "autoRollbackConfiguration": { "enabled": true, "events": ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"] },
        "alarmConfiguration": { "enabled": true, "ignorePollAlarmFailure": true, "alarms": [{ "name": "errors" }] },
    });
    bench.ok("UpdateDeploymentGroup", update(changes)).await;
    let plan = settings(&bench, &bench.deploy().await);
    assert_eq!(plan.routing, TrafficRouting::Linear { percent: 10, interval_minutes: 3 });
    assert!(plan.auto_rollback.on_failure && plan.auto_rollback.on_stop_on_alarm);
    assert!(!plan.auto_rollback.on_stop_on_request);
    assert_eq!(plan.alarms.names, ["errors".into()]);
    assert!(plan.alarms.ignore_poll_failure);
    assert_eq!(plan.service_role_arn, ROLE);
}

#[tokio::test]
async fn what_is_given_for_one_deployment_replaces_the_groups_settings() {
    let bench = Bench::new().await;
    let events = json!(["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"]);
    let changes = json!({
        "autoRollbackConfiguration": { "enabled": true, "events": events },
        "alarmConfiguration": { "enabled": true, "alarms": [{ "name": "errors" }, { "name": "latency" }] },
    });
    bench.ok("UpdateDeploymentGroup", update(changes)).await;
    let alarms = json!({ "enabled": true, "alarms": [{ "name": "disk" }] });
    let id = bench
        .deploy_with(json!({
            "deploymentConfigName": "CodeDeployDefault.ECSCanary10Percent5Minutes",
            "autoRollbackConfiguration": { "enabled": true, "events": ["DEPLOYMENT_STOP_ON_REQUEST"] },
            "overrideAlarmConfiguration": alarms,
            "description": "a fix",
        }))
        .await;
    let plan = settings(&bench, &id);
    assert_eq!(plan.routing, TrafficRouting::Canary { percent: 10, interval_minutes: 5 });
    assert!(plan.auto_rollback.on_stop_on_request && !plan.auto_rollback.on_failure);
    assert_eq!(plan.alarms.names, ["disk".into()]);
    let shown = bench.deployment(&id).await;
    assert_eq!(shown["overrideAlarmConfiguration"], alarms);
    assert_eq!(shown["description"], "a fix");
    let effective = json!({ "enabled": true, "events": ["DEPLOYMENT_STOP_ON_REQUEST"] });
    assert_eq!(shown["autoRollbackConfiguration"], effective);
    assert_eq!(bench.group("web").await["autoRollbackConfiguration"]["events"], events, "the group is as it was");
    bench.engine.run_to_end(&id);
    assert_eq!(settings(&bench, &bench.deploy().await).alarms.names.len(), 2, "and so is the next deployment");
}

#[tokio::test]
async fn an_override_that_is_disabled_switches_alarms_and_rollback_off() {
    let bench = Bench::new().await;
    let changes = json!({
        "autoRollbackConfiguration": { "enabled": true, "events": ["DEPLOYMENT_FAILURE"] },
        "alarmConfiguration": { "enabled": true, "alarms": [{ "name": "errors" }] },
    });
    bench.ok("UpdateDeploymentGroup", update(changes)).await;
    let off = json!({
        "autoRollbackConfiguration": { "enabled": false, "events": ["DEPLOYMENT_FAILURE"] },
        "overrideAlarmConfiguration": { "enabled": false, "alarms": [{ "name": "errors" }] },
    });
    let plan = settings(&bench, &bench.deploy_with(off).await);
    assert!(!plan.auto_rollback.on_failure && plan.alarms.names.is_empty());
}

#[tokio::test]
async fn gradual_routing_is_refused_on_a_network_load_balancer() {
    let bench = Bench::new().await;
    let mut info = group("web")["loadBalancerInfo"].clone();
    info["targetGroupPairInfoList"][0]["prodTrafficRoute"]["listenerArns"][0] = listener("network").into();
    info["targetGroupPairInfoList"][0]["testTrafficRoute"] = Value::Null;
    bench.ok("UpdateDeploymentGroup", update(json!({ "loadBalancerInfo": info }))).await;
    let canary = json!({ "deploymentConfigName": "CodeDeployDefault.ECSCanary10Percent5Minutes" });
    let input = patched(deployment("web"), canary);
    bench.refused("CreateDeployment", input, "InvalidTrafficRoutingConfigurationException").await;
    bench.deploy().await;
}

#[tokio::test]
async fn the_previous_revision_is_that_of_the_last_success() {
    let bench = Bench::new().await;
    let first = bench.deploy().await;
    assert_eq!(bench.deployment(&first).await.get("previousRevision"), None);
    bench.engine.run_to_end(&first);
    let failed = bench.deploy_with(json!({ "revision": s3("failed.yaml") })).await;
    bench.engine.run_to(&failed, "Install");
    bench.engine.fail(&failed, "no capacity");
    bench.engine.run_to_end(&failed);
    let third = bench.deploy_with(json!({ "revision": s3("third.yaml") })).await;
    assert_eq!(bench.deployment(&third).await["previousRevision"], by_digest(&app_spec(7, "")));
    bench.engine.run_to_end(&third);
    let fourth = bench.deploy().await;
    assert_eq!(bench.deployment(&fourth).await["previousRevision"], s3("third.yaml"));
}

#[tokio::test]
async fn deployments_are_listed_newest_first() {
    let bench = Bench::new().await;
    let mut ids = Vec::new();
    for _ in 0..105 {
        ids.insert(0, bench.deploy_to_the_end().await.to_string());
    }
    let page = bench.ok("ListDeployments", json!({})).await;
    assert_eq!(strings(&page["deployments"]), ids[..100]);
    ids.insert(0, bench.deploy().await.to_string());
    let rest = bench.ok("ListDeployments", json!({ "nextToken": page["nextToken"] })).await;
    assert_eq!(strings(&rest["deployments"]), ids[101..], "a deployment created meanwhile repeats nothing");
    assert_eq!(bench.all_pages("ListDeployments", group_ref("web"), "deployments").await, ids);
    let other_query = patched(group_ref("web"), json!({ "nextToken": page["nextToken"] }));
    bench.refused("ListDeployments", other_query, "InvalidNextTokenException").await;
}

#[tokio::test]
async fn deployments_are_filtered_by_group_status_and_time() {
    let bench = Bench::new().await;
    bench.ok("CreateDeploymentGroup", group("api")).await;
    let succeeded = bench.deploy_to_the_end().await;
    let stopped = bench.deploy().await;
    bench.ok("StopDeployment", json!({ "deploymentId": stopped })).await;
    bench.clock.advance_seconds(40);
    let created = bench.deploy().await;
    let other = bench.ok("CreateDeployment", deployment("api")).await["deploymentId"].clone();
    let list = async |input: Value| strings(&bench.ok("ListDeployments", input).await["deployments"]);
    let ids = |ids: &[&DeploymentId]| ids.iter().map(|id| id.to_string()).collect::<Vec<_>>();
    let web = |changes: Value| patched(group_ref("web"), changes);
    assert_eq!(list(group_ref("web")).await, ids(&[&created, &stopped, &succeeded]));
    assert_eq!(list(group_ref("api")).await, [other.as_str().unwrap()]);
    assert_eq!(list(web(json!({ "includeOnlyStatuses": ["Succeeded"] }))).await, ids(&[&succeeded]));
    let two = web(json!({ "includeOnlyStatuses": ["Stopped", "Created", "Queued"] }));
    assert_eq!(list(two).await, ids(&[&created, &stopped]));
    let start = START_SECONDS;
    for (range, expected) in [
        (json!({ "start": start }), ids(&[&created, &stopped, &succeeded])),
        (json!({ "start": start + 1 }), ids(&[&created, &stopped])),
        (json!({ "end": start + 60 }), ids(&[&stopped, &succeeded])),
        (json!({ "start": start + 60, "end": start + 60 }), ids(&[&stopped])),
        (json!({ "start": f64::from(60) + 0.5 + 1_700_000_000.0 }), ids(&[&created])),
        (json!({}), ids(&[&created, &stopped, &succeeded])),
    ] {
        assert_eq!(list(web(json!({ "createTimeRange": range }))).await, expected, "{range}");
    }
    assert_eq!(list(json!({ "externalId": "stack" })).await, [""; 0], "nothing here was made by CloudFormation");
}

#[tokio::test]
async fn list_deployments_wants_application_and_group_both_or_neither() {
    let bench = Bench::new().await;
    let bad_status = json!({ "includeOnlyStatuses": ["Succeeded", "Running"] });
    let bad_range = json!({ "createTimeRange": { "start": 2, "end": 1 } });
    for (input, code) in [
        (json!({ "applicationName": "shop" }), "DeploymentGroupNameRequiredException"),
        (json!({ "deploymentGroupName": "web" }), "ApplicationNameRequiredException"),
        (json!({ "applicationName": "!", "deploymentGroupName": "web" }), "InvalidApplicationNameException"),
        (json!({ "applicationName": "shop", "deploymentGroupName": "!" }), "InvalidDeploymentGroupNameException"),
        (json!({ "applicationName": "gone", "deploymentGroupName": "web" }), "ApplicationDoesNotExistException"),
        (group_ref("gone"), "DeploymentGroupDoesNotExistException"),
        (bad_status, "InvalidDeploymentStatusException"),
        (bad_range, "InvalidTimeRangeException"),
        (json!({ "externalId": "" }), "InvalidExternalIdException"),
        (json!({ "nextToken": "x" }), "InvalidNextTokenException"),
    ] {
        bench.refused("ListDeployments", input, code).await;
    }
}

#[tokio::test]
async fn a_batch_skips_unknown_deployments_and_takes_a_hundred() {
    let bench = Bench::new().await;
    let id = bench.deploy().await;
    let batch = |ids: Vec<&str>| json!({ "deploymentIds": ids });
    let found = bench.ok("BatchGetDeployments", batch(vec![id.as_str(), "d-UNKNOWN01"])).await;
    assert_eq!(found, json!({ "deploymentsInfo": [bench.deployment(&id).await] }));
    let hundred = bench.ok("BatchGetDeployments", batch(vec![id.as_str(); 100])).await;
    assert_eq!(hundred["deploymentsInfo"].as_array().unwrap().len(), 100);
    bench.refused("BatchGetDeployments", batch(vec![id.as_str(); 101]), "BatchLimitExceededException").await;
    bench.refused("BatchGetDeployments", batch(vec![]), "DeploymentIdRequiredException").await;
    bench.refused("BatchGetDeployments", batch(vec![id.as_str(), "d-1"]), "InvalidDeploymentIdException").await;
}

#[tokio::test]
async fn of_many_calls_at_a_time_one_makes_the_deployment() {
    let bench = Bench::new().await;
    let call = || bench.call("CreateDeployment", deployment("web"));
    let (a, b, c, d) = tokio::join!(call(), call(), call(), call());
    let (made, refused): (Vec<_>, Vec<_>) = [a, b, c, d].into_iter().partition(Result::is_ok);
    assert_eq!((made.len(), refused.len()), (1, 3));
    let id = made[0].as_ref().unwrap()["deploymentId"].as_str().unwrap();
    for refusal in refused {
        let error = refusal.unwrap_err();
        assert_eq!(error.code, "DeploymentLimitExceededException");
        assert!(error.message.ends_with(&format!("'{id}'")), "{error}");
    }
}
