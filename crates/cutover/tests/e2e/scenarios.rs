//! What users feel while deployments go well and badly: nothing. Every way to end, with steady requests running.

use anyhow::{Context, Result};
use cutover::demo::traffic::Counts;
use serde_json::json;

use crate::support::{DeploymentFacts, EVENTS, Hook, Lab, Options, ServerOptions};

const LINEAR: &str = "CodeDeployDefault.ECSLinear10PercentEvery1Minutes";
const CANARY: &str = "CodeDeployDefault.ECSCanary10Percent5Minutes";

/// A minute takes 100 ms: the limits of an hour pass in six seconds.
const HOUR_IN_SIX_SECONDS: u32 = 600;

fn expect_no_failure(counts: &Counts) {
    assert_eq!(counts.failed, 0, "failed requests: {:?}; answered: {:?}", counts.failures, counts.requests);
    assert!(counts.total() > 100, "hardly any request was made: {counts:?}");
}

/// The statuses when everything before `event` went well, `event` failed and the rest never ran (spec 4.1).
fn failed_at(event: &str) -> Vec<&'static str> {
    let place = EVENTS.iter().position(|name| *name == event).expect("an event of the list");
    let status = |index: usize| match index.cmp(&place) {
        std::cmp::Ordering::Less => "Succeeded",
        std::cmp::Ordering::Equal => "Failed",
        std::cmp::Ordering::Greater => "Skipped",
    };
    (0..EVENTS.len()).map(status).collect()
}

/// Spec 5.4 and clients 1.7: the end names its rollback at once, the rollback succeeds, names its cause and leaves
/// everything as it was before the deployment.
async fn expect_rolled_back(lab: &Lab, id: &str, ended: &DeploymentFacts) -> Result<()> {
    let rollback_id = ended.rollback_id.clone().context("the first terminal answer names no rollback")?;
    let rollback = lab.wait_until_ended(&rollback_id).await?;
    assert_eq!((rollback.status.as_str(), rollback.error.as_ref()), ("Succeeded", None));
    assert_eq!(rollback.rollback_of.as_deref(), Some(id));
    assert_eq!(rollback.creator, "codeDeployRollback");
    assert_eq!(rollback.config, "CodeDeployDefault.ECSAllAtOnce");
    assert_eq!(lab.production_weights().await?, [100, 0], "production is back on the original group");
    let test = lab.weights(&lab.test_listener).await?;
    assert!(test[0] > 0 && test[1] == 0, "the test listener is back on the original group, not {test:?}");
    lab.expect_one_primary(None).await?;
    let again = lab.facts(id).await?;
    assert_eq!((&again.status, &again.error), (&ended.status, &ended.error), "an ended deployment never changes");
    Ok(())
}

fn error_code(facts: &DeploymentFacts) -> &str {
    facts.error.as_ref().map_or("", |(code, _)| code)
}

fn error_text(facts: &DeploymentFacts) -> &str {
    facts.error.as_ref().map_or("", |(_, message)| message)
}

#[tokio::test]
async fn a_canary_succeeds_and_no_request_fails() -> Result<()> {
    let hook = Some(Hook::Expects("v2"));
    let lab = Lab::new(Options { config: CANARY, hook, termination_minutes: 1, ..Options::default() }).await?;
    let traffic = lab.traffic();
    let id = lab.deploy("v2", &[]).await?;
    let mut split = false;
    lab.wait_for(&id, "10 % canary", |facts| facts.green_weight() == 10.0).await?;
    let ended = lab
        .wait_for(&id, "the deployment ends", |facts| {
            split |= facts.green_weight() == 10.0 && facts.event("AllowTraffic") == "InProgress";
            assert!([0.0, 10.0, 100.0].contains(&facts.green_weight()), "no other weight in a canary: {facts:#?}");
            facts.is_terminal()
        })
        .await?;
    assert!(split, "the canary's share was held for a while");
    assert_eq!((ended.status.as_str(), ended.error.as_ref()), ("Succeeded", None));
    assert_eq!(ended.statuses_in_order()?, vec!["Succeeded"; 8]);
    assert_eq!((ended.rollback_id, ended.creator.as_str()), (None, "user"));
    assert_eq!(lab.production_weights().await?, [0, 100]);
    lab.expect_one_primary(Some(&id)).await?;
    let counts = traffic.stop().await;
    expect_no_failure(&counts);
    assert!(counts.requests.contains_key("v1") && counts.requests.contains_key("v2"), "{:?}", counts.requests);
    Ok(())
}

#[tokio::test]
async fn a_linear_deployment_stopped_half_way_goes_back_and_no_request_fails() -> Result<()> {
    let lab = Lab::new(Options { config: LINEAR, ..Options::default() }).await?;
    let traffic = lab.traffic();
    let id = lab.deploy("v2", &[]).await?;
    lab.wait_for(&id, "half of the traffic", |facts| facts.green_weight() >= 50.0).await?;
    lab.api.codedeploy("StopDeployment", json!({"deploymentId": id, "autoRollbackEnabled": true})).await?;
    let ended = lab.wait_until_ended(&id).await?;
    assert_eq!((ended.status.as_str(), error_code(&ended)), ("Stopped", "MANUAL_STOP"));
    assert_eq!(ended.statuses_in_order()?, failed_at("AllowTraffic"));
    expect_rolled_back(&lab, &id, &ended).await?;
    let counts = traffic.stop().await;
    expect_no_failure(&counts);
    assert!(counts.requests.contains_key("v2"), "the new version served a while: {:?}", counts.requests);
    Ok(())
}

#[tokio::test]
async fn a_hook_that_fails_ends_the_deployment_before_any_user_meets_the_new_version() -> Result<()> {
    let lab = Lab::new(Options { hook: Some(Hook::Expects("v3")), ..Options::default() }).await?;
    let traffic = lab.traffic();
    let id = lab.deploy("v2", &[]).await?;
    let ended = lab.wait_until_ended(&id).await?;
    assert_eq!((ended.status.as_str(), error_code(&ended)), ("Failed", "HOOK_EXECUTION_FAILURE"));
    assert_eq!(
        error_text(&ended),
        "The deployment failed because one or more of the lifecycle event validation functions failed."
    );
    assert_eq!(ended.statuses_in_order()?, failed_at("AfterAllowTestTraffic"));
    expect_rolled_back(&lab, &id, &ended).await?;
    let counts = traffic.stop().await;
    expect_no_failure(&counts);
    assert_eq!(counts.requests.keys().collect::<Vec<_>>(), ["v1"]);
    Ok(())
}

#[tokio::test]
async fn a_hook_that_never_answers_ends_the_deployment_after_one_hour_of_the_engines_clock() -> Result<()> {
    let server = ServerOptions { clock_rate: HOUR_IN_SIX_SECONDS, ..ServerOptions::default() };
    let lab = Lab::new(Options { server, hook: Some(Hook::Silent), ..Options::default() }).await?;
    let traffic = lab.traffic();
    let id = lab.deploy("v2", &[]).await?;
    let ended = lab.wait_until_ended(&id).await?;
    assert_eq!((ended.status.as_str(), error_code(&ended)), ("Failed", "HOOK_EXECUTION_FAILURE"));
    assert_eq!(
        error_text(&ended),
        "The deployment timed out while waiting for a status callback. CodeDeploy expects a status callback within \
         one hour after a deployment hook is invoked."
    );
    assert_eq!(ended.statuses_in_order()?, failed_at("AfterAllowTestTraffic"));
    let event = ended.events.iter().find(|event| event.status == "Failed").context("a failed event")?;
    let lasted = event.end.zip(event.start).map(|(end, start)| end - start).context("times of the event")?;
    assert!((3600.0..4200.0).contains(&lasted), "the wait lasted {lasted} s of the engine's clock");
    expect_rolled_back(&lab, &id, &ended).await?;
    let counts = traffic.stop().await;
    expect_no_failure(&counts);
    assert_eq!(counts.requests.keys().collect::<Vec<_>>(), ["v1"]);
    Ok(())
}

#[tokio::test]
async fn a_green_version_that_never_becomes_healthy_times_out_in_install() -> Result<()> {
    let server = ServerOptions { clock_rate: HOUR_IN_SIX_SECONDS, ..ServerOptions::default() };
    let lab = Lab::new(Options { server, ..Options::default() }).await?;
    let traffic = lab.traffic();
    let id = lab.deploy("v2", &[("APP_HEALTH", "fail")]).await?;
    let ended = lab.wait_until_ended(&id).await?;
    assert_eq!((ended.status.as_str(), error_code(&ended)), ("Failed", "ECS_UPDATE_ERROR"));
    assert_eq!(
        error_text(&ended),
        "The deployment timed out while waiting for the replacement task set to become healthy. This time out period \
         is 60 minutes."
    );
    assert_eq!(ended.statuses_in_order()?, failed_at("Install"));
    expect_rolled_back(&lab, &id, &ended).await?;
    let counts = traffic.stop().await;
    expect_no_failure(&counts);
    assert_eq!(counts.requests.keys().collect::<Vec<_>>(), ["v1"]);
    Ok(())
}

#[tokio::test]
async fn a_green_version_that_dies_during_the_shift_is_rolled_back_and_no_request_fails() -> Result<()> {
    let lab = Lab::new(Options { config: LINEAR, ..Options::default() }).await?;
    let traffic = lab.traffic();
    let id = lab.deploy("v2", &[("APP_CRASH_AFTER_REQUESTS", "25")]).await?;
    let ended = lab.wait_until_ended(&id).await?;
    assert_eq!((ended.status.as_str(), error_code(&ended)), ("Failed", "ECS_UPDATE_ERROR"));
    assert_eq!(error_text(&ended), "CodeDeploy detected that the replacement task set is unhealthy.");
    assert_eq!(ended.statuses_in_order()?, failed_at("AllowTraffic"));
    expect_rolled_back(&lab, &id, &ended).await?;
    let counts = traffic.stop().await;
    expect_no_failure(&counts);
    assert!(counts.requests.contains_key("v2"), "the new version served before it died: {:?}", counts.requests);
    Ok(())
}
