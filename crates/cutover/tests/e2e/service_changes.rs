//! What people do to a service and its listeners while a deployment runs: scale, delete (spec 5.4, 9.5).

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::support::{DeploymentFacts, Lab, Options, ServerOptions, eventually, soon};

const CANARY: &str = "CodeDeployDefault.ECSCanary10Percent5Minutes";

/// The canary takes five seconds, and a rollback that is refused gives up after ten.
fn a_minute_a_second() -> Options {
    let server = ServerOptions { clock_rate: 60, ..ServerOptions::default() };
    Options { server, config: CANARY, ..Options::default() }
}

fn error_code(facts: &DeploymentFacts) -> &str {
    facts.error.as_ref().map_or("", |(code, _)| code)
}

async fn scale(lab: &Lab, count: u64) -> Result<()> {
    lab.api.ecs("UpdateService", json!({"cluster": "lab", "service": "web", "desiredCount": count})).await?;
    Ok(())
}

/// `desiredCount` and `runningCount` of the task sets of a deployment, blue first.
async fn counts(lab: &Lab, id: &str) -> Result<Vec<(u64, u64)>> {
    let input = json!({"deploymentId": id, "targetId": "lab:web"});
    let target = lab.api.codedeploy("GetDeploymentTarget", input).await?;
    let sets = target.pointer("/deploymentTarget/ecsTarget/taskSetsInfo").and_then(Value::as_array).cloned();
    let count = |set: &Value, member: &str| set[member].as_u64().unwrap_or_default();
    Ok(sets
        .context("taskSetsInfo")?
        .iter()
        .map(|set| (count(set, "desiredCount"), count(set, "runningCount")))
        .collect())
}

#[tokio::test]
async fn a_service_scaled_up_during_a_canary_is_scaled_in_both_sets_and_no_request_fails() -> Result<()> {
    let lab = Lab::new(a_minute_a_second()).await?;
    let traffic = lab.traffic();
    let id = lab.deploy("v2", &[]).await?;
    lab.wait_for(&id, "10 % canary", |facts| facts.green_weight() == 10.0).await?;
    assert_eq!(counts(&lab, &id).await?, [(2, 2), (2, 2)]);
    scale(&lab, 4).await?;
    let both = async || Ok((counts(&lab, &id).await? == [(4, 4), (4, 4)]).then_some(()));
    eventually("both sets have four tasks", soon(), both).await?;
    let ended = lab.wait_until_ended(&id).await?;
    assert_eq!((ended.status.as_str(), ended.error.as_ref()), ("Succeeded", None));
    lab.expect_one_primary(Some(&id)).await?;
    assert_eq!(lab.service().await?["runningCount"], 4);
    let counts = traffic.stop().await;
    assert_eq!(counts.failed, 0, "failed requests: {:?}", counts.failures);
    Ok(())
}

#[tokio::test]
async fn a_service_scaled_down_during_a_canary_goes_on_and_no_request_fails() -> Result<()> {
    let lab = Lab::new(a_minute_a_second()).await?;
    let traffic = lab.traffic();
    let id = lab.deploy("v2", &[]).await?;
    lab.wait_for(&id, "10 % canary", |facts| facts.green_weight() == 10.0).await?;
    scale(&lab, 1).await?;
    let ended = lab.wait_until_ended(&id).await?;
    assert_eq!((ended.status.as_str(), ended.error.as_ref()), ("Succeeded", None));
    lab.expect_one_primary(Some(&id)).await?;
    assert_eq!(lab.service().await?["runningCount"], 1);
    let counts = traffic.stop().await;
    assert_eq!(counts.failed, 0, "failed requests: {:?}", counts.failures);
    Ok(())
}

#[tokio::test]
async fn a_service_deleted_under_a_deployment_ends_it_and_its_rollback_and_frees_the_group() -> Result<()> {
    let lab = Lab::new(a_minute_a_second()).await?;
    let id = lab.deploy("v2", &[]).await?;
    lab.wait_for(&id, "10 % canary", |facts| facts.green_weight() == 10.0).await?;
    lab.api.ecs("DeleteService", json!({"cluster": "lab", "service": "web", "force": true})).await?;
    let ended = lab.wait_until_ended(&id).await?;
    assert_eq!((ended.status.as_str(), error_code(&ended)), ("Failed", "ECS_UPDATE_ERROR"));
    let rollback = ended.rollback_id.clone().context("a rollback")?;
    let rollback = lab.wait_until_ended(&rollback).await?;
    assert_eq!((rollback.status.as_str(), error_code(&rollback)), ("Failed", "INVALID_ECS_SERVICE"));
    let text = rollback.error.as_ref().map_or("", |(_, text)| text);
    assert!(text.contains("refused each time. Left as found: the primary task set"), "{text}");
    assert_eq!(lab.production_weights().await?, [100, 0], "traffic went home first");
    let next = lab.deploy("v3", &[]).await.context("the group is free again")?;
    assert_eq!(error_code(&lab.wait_until_ended(&next).await?), "INVALID_ECS_SERVICE");
    Ok(())
}

#[tokio::test]
async fn a_test_listener_deleted_under_a_deployment_keeps_no_user_from_going_home() -> Result<()> {
    let lab = Lab::new(a_minute_a_second()).await?;
    let traffic = lab.traffic();
    let id = lab.deploy("v2", &[]).await?;
    lab.wait_for(&id, "10 % canary", |facts| facts.green_weight() == 10.0).await?;
    lab.api.elb("DeleteListener", json!({"ListenerArn": lab.test_listener})).await?;
    lab.api.codedeploy("StopDeployment", json!({"deploymentId": id, "autoRollbackEnabled": true})).await?;
    let ended = lab.wait_until_ended(&id).await?;
    let rollback = lab.wait_until_ended(&ended.rollback_id.clone().context("a rollback")?).await?;
    assert_eq!((rollback.status.as_str(), error_code(&rollback)), ("Failed", "ELASTIC_LOAD_BALANCING_INVALID"));
    assert_eq!(lab.production_weights().await?, [100, 0]);
    let service = lab.service().await?;
    let sets = service["taskSets"].as_array().context("task sets")?;
    let original = sets.iter().find(|set| set["status"] == "PRIMARY").context("a primary")?;
    assert_eq!(original.get("externalId"), None, "the original is PRIMARY");
    assert_eq!(sets.len(), 2, "the replacement may still get test traffic and stays");
    let counts = traffic.stop().await;
    assert_eq!(counts.failed, 0, "failed requests: {:?}", counts.failures);
    Ok(())
}
