//! Stop, continue, skip (spec 2.3, 4.5, 5.1).

use serde_json::{Value, json};
use types::DeploymentId;

use crate::support::*;

fn of(id: &DeploymentId) -> Value {
    json!({ "deploymentId": id })
}

async fn with_waits(bench: &Bench) -> DeploymentId {
    let waits = json!({
        "deploymentReadyOption": { "actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 5 },
        "terminateBlueInstancesOnDeploymentSuccess": { "action": "TERMINATE", "terminationWaitTimeInMinutes": 60 },
    });
    bench.ok("UpdateDeploymentGroup", update(json!({ "blueGreenDeploymentConfiguration": waits }))).await;
    bench.deploy().await
}

#[tokio::test]
async fn a_stop_before_anything_happened_has_succeeded_at_once() {
    let bench = Bench::new().await;
    let id = bench.deploy().await;
    let answer = bench.ok("StopDeployment", of(&id)).await;
    let text = "No more commands will be scheduled for execution in the deployment instances";
    assert_eq!(answer, json!({ "status": "Succeeded", "statusMessage": text }));
    let shown = bench.deployment(&id).await;
    assert_eq!((&shown["status"], &shown["errorInformation"]["code"]), (&json!("Stopped"), &json!("MANUAL_STOP")));
    assert_eq!(shown.get("rollbackInfo"), None);
}

#[tokio::test]
async fn a_stop_while_a_step_is_in_flight_is_pending_and_may_be_repeated() {
    let bench = Bench::new().await;
    let id = bench.deploy().await;
    bench.engine.run_to(&id, "Install");
    for _ in 0..2 {
        assert_eq!(bench.ok("StopDeployment", of(&id)).await["status"], "Pending");
    }
    assert_eq!(bench.deployment(&id).await["status"], "InProgress");
    bench.engine.run_to_end(&id);
    assert_eq!(bench.deployment(&id).await["status"], "Stopped");
}

#[tokio::test]
async fn a_stop_rolls_back_if_it_says_so_or_says_nothing_and_the_group_does() {
    let rollback =
        |events: Value| update(json!({ "autoRollbackConfiguration": { "enabled": true, "events": events } }));
    for (configured, asked, expected) in [
        (false, Value::Null, false),
        (true, Value::Null, true),
        (false, true.into(), true),
        (true, false.into(), false),
    ] {
        let bench = Bench::new().await;
        let events = if configured { json!(["DEPLOYMENT_STOP_ON_REQUEST"]) } else { json!(["DEPLOYMENT_FAILURE"]) };
        bench.ok("UpdateDeploymentGroup", rollback(events)).await;
        let id = bench.deploy().await;
        bench.engine.run_to(&id, "Shift");
        bench.ok("StopDeployment", patched(of(&id), json!({ "autoRollbackEnabled": asked }))).await;
        bench.engine.run_to_end(&id);
        let shown = bench.deployment(&id).await;
        assert_eq!(shown["status"], "Stopped");
        assert_eq!(shown.get("rollbackInfo").is_some(), expected, "configured {configured}, asked {asked}");
    }
}

#[tokio::test]
async fn a_deployment_that_ended_cannot_be_stopped_or_continued() {
    let bench = Bench::new().await;
    let id = bench.deploy_to_the_end().await;
    for operation in ["StopDeployment", "ContinueDeployment", "SkipWaitTimeForInstanceTermination"] {
        let message = bench.refused(operation, of(&id), "DeploymentAlreadyCompletedException").await;
        assert!(message.contains(id.as_str()), "{message}");
    }
}

#[tokio::test]
async fn a_rollback_cannot_be_stopped() {
    let bench = Bench::new().await;
    let id = bench.deploy().await;
    bench.engine.run_to(&id, "Shift");
    bench.ok("StopDeployment", patched(of(&id), json!({ "autoRollbackEnabled": true }))).await;
    bench.engine.run_to_end(&id);
    let rollback = bench.deployment(&id).await["rollbackInfo"]["rollbackDeploymentId"].as_str().unwrap().into();
    bench.refused("StopDeployment", of(&rollback), "UnsupportedActionForDeploymentTypeException").await;
    let message = bench.refused("CreateDeployment", deployment("web"), "DeploymentLimitExceededException").await;
    assert!(message.contains(&format!("'{rollback}'")), "a rollback is active, too: {message}");
}

#[tokio::test]
async fn continue_ends_the_wait_it_names_and_only_that() {
    let bench = Bench::new().await;
    let id = with_waits(&bench).await;
    let named = |wait: &str| patched(of(&id), json!({ "deploymentWaitType": wait }));
    bench.engine.run_to(&id, "Install");
    bench.refused("ContinueDeployment", named("READY_WAIT"), "DeploymentIsNotInReadyStateException").await;
    bench.refused("ContinueDeployment", named("TERMINATION_WAIT"), "InvalidDeploymentStatusException").await;
    bench.engine.run_to(&id, "ReadyWait");
    bench.refused("ContinueDeployment", named("TERMINATION_WAIT"), "InvalidDeploymentStatusException").await;
    bench.refused("SkipWaitTimeForInstanceTermination", of(&id), "DeploymentNotStartedException").await;
    assert_eq!(bench.ok("ContinueDeployment", named("READY_WAIT")).await, Value::Null);
    assert_eq!(bench.deployment(&id).await["status"], "InProgress");
    bench.refused("ContinueDeployment", named("READY_WAIT"), "DeploymentIsNotInReadyStateException").await;
    bench.engine.run_to(&id, "TerminationWait");
    bench.refused("ContinueDeployment", of(&id), "DeploymentIsNotInReadyStateException").await;
    bench.ok("ContinueDeployment", named("TERMINATION_WAIT")).await;
    bench.engine.run_until(&id, |state| state.is_terminal());
    assert_eq!(bench.deployment(&id).await["status"], "Succeeded");
}

#[tokio::test]
async fn continue_without_a_wait_type_means_the_ready_wait() {
    let bench = Bench::new().await;
    let id = with_waits(&bench).await;
    bench.engine.run_to(&id, "ReadyWait");
    bench.ok("ContinueDeployment", of(&id)).await;
    assert_eq!(bench.deployment(&id).await["status"], "InProgress");
}

#[tokio::test]
async fn skip_ends_the_termination_wait() {
    let bench = Bench::new().await;
    let id = with_waits(&bench).await;
    bench.engine.run_to(&id, "ReadyWait");
    bench.ok("ContinueDeployment", of(&id)).await;
    bench.engine.run_to(&id, "TerminationWait");
    let before = bench.state(&id).last_updated_at();
    assert_eq!(bench.ok("SkipWaitTimeForInstanceTermination", of(&id)).await, Value::Null);
    bench.engine.run_to_end(&id);
    let waited = bench.state(&id).completed_at().unwrap().since(before);
    assert!(waited < std::time::Duration::from_secs(60), "the hour was not waited for: {waited:?}");
}

#[tokio::test]
async fn a_ready_wait_that_runs_out_stops_the_deployment_in_amazons_words() {
    let bench = Bench::new().await;
    let id = with_waits(&bench).await;
    bench.engine.run_to_end(&id);
    let shown = bench.deployment(&id).await;
    assert_eq!(shown["status"], "Stopped");
    assert_eq!(
        shown["errorInformation"]["message"],
        "The deployment timed out while waiting for a notification to continue. This time out period is 5 minutes."
    );
}

#[tokio::test]
async fn ids_and_wait_types_are_checked_in_this_order() {
    let bench = Bench::new().await;
    for operation in ["StopDeployment", "ContinueDeployment", "SkipWaitTimeForInstanceTermination"] {
        bench.refused(operation, json!({}), "DeploymentIdRequiredException").await;
        bench.refused(operation, json!({ "deploymentId": "d-1" }), "InvalidDeploymentIdException").await;
        let unknown = json!({ "deploymentId": "d-ABCDEFGHI" });
        bench.refused(operation, unknown, "DeploymentDoesNotExistException").await;
    }
    let id = bench.deploy().await;
    for junk in ["", "READY", "ready_wait"] {
        let input = patched(of(&id), json!({ "deploymentWaitType": junk }));
        bench.refused("ContinueDeployment", input, "InvalidDeploymentWaitTypeException").await;
    }
}
