//! PutLifecycleEventHookExecutionStatus: the table of spec 4.4.

use serde_json::{Value, json};
use types::{DeploymentId, HookEvent, HookExecutionId};

use crate::support::*;

const OPERATION: &str = "PutLifecycleEventHookExecutionStatus";

fn answer(id: &DeploymentId, execution_id: &HookExecutionId, status: &str) -> Value {
    json!({ "deploymentId": id, "lifecycleEventHookExecutionId": execution_id, "status": status })
}

async fn hooked(bench: &Bench) -> DeploymentId {
    let hooks = "  - BeforeInstall: check\n  - AfterInstall: check\n";
    bench.deploy_with(json!({ "revision": inline(&app_spec(7, hooks)) })).await
}

#[tokio::test]
async fn a_pending_hook_is_answered_with_its_own_id() {
    let bench = Bench::new().await;
    let id = hooked(&bench).await;
    let execution_id = bench.engine.run_to_hook(&id, HookEvent::BeforeInstall);
    let answered = bench.ok(OPERATION, answer(&id, &execution_id, "Succeeded")).await;
    assert_eq!(answered, json!({ "lifecycleEventHookExecutionId": execution_id }));
    assert_eq!(bench.state(&id).current_event(), Some(types::LifecycleEventName::Install));
}

#[tokio::test]
async fn a_reported_failure_fails_the_deployment_in_amazons_words() {
    let bench = Bench::new().await;
    let id = hooked(&bench).await;
    let execution_id = bench.engine.run_to_hook(&id, HookEvent::BeforeInstall);
    bench.ok(OPERATION, answer(&id, &execution_id, "Failed")).await;
    let shown = bench.deployment(&id).await;
    assert_eq!(shown["status"], "Failed");
    let error = json!({
        "code": "HOOK_EXECUTION_FAILURE",
        "message": "The deployment failed because one or more of the lifecycle event validation functions failed.",
    });
    assert_eq!(shown["errorInformation"], error);
}

#[tokio::test]
async fn an_answer_may_come_before_the_invocation_was_reported_back() {
    let bench = Bench::new().await;
    let id = hooked(&bench).await;
    bench.engine.run_until(&id, |state| state.phase_name() == "Hook" && state.outstanding().next().is_some());
    let execution_id = execution_id(&bench.state(&id), HookEvent::BeforeInstall);
    bench.ok(OPERATION, answer(&id, &execution_id, "Succeeded")).await;
    bench.engine.run_to_end(&id);
    assert_eq!(bench.deployment(&id).await["status"], "Succeeded");
}

#[tokio::test]
async fn every_other_status_is_refused() {
    let bench = Bench::new().await;
    let id = hooked(&bench).await;
    let execution_id = bench.engine.run_to_hook(&id, HookEvent::BeforeInstall);
    for junk in ["Pending", "InProgress", "Skipped", "Unknown", "succeeded", "", "junk"] {
        let input = answer(&id, &execution_id, junk);
        bench.refused(OPERATION, input, "InvalidLifecycleEventHookExecutionStatusException").await;
    }
    let absent = patched(answer(&id, &execution_id, ""), json!({ "status": null }));
    bench.refused(OPERATION, absent, "InvalidLifecycleEventHookExecutionStatusException").await;
    bench.ok(OPERATION, answer(&id, &execution_id, "Succeeded")).await;
}

#[tokio::test]
async fn an_execution_id_that_is_absent_unknown_anothers_or_not_yet_invoked_is_refused() {
    let bench = Bench::new().await;
    bench.ok("CreateDeploymentGroup", group("api")).await;
    let id = hooked(&bench).await;
    bench.engine.run_to_hook(&id, HookEvent::BeforeInstall);
    let input = patched(deployment("api"), json!({ "revision": inline(&app_spec(7, "  - BeforeInstall: check\n")) }));
    let other = bench.ok("CreateDeployment", input).await["deploymentId"].as_str().unwrap().into();
    let others = bench.engine.run_to_hook(&other, HookEvent::BeforeInstall);
    let not_yet = execution_id(&bench.state(&id), HookEvent::AfterInstall);
    for bad in ["".into(), "hook-0".into(), others, not_yet] {
        let input = answer(&id, &bad, "Succeeded");
        bench.refused(OPERATION, input, "InvalidLifecycleEventHookExecutionIdException").await;
    }
    let absent = json!({ "deploymentId": id, "status": "Succeeded" });
    bench.refused(OPERATION, absent, "InvalidLifecycleEventHookExecutionIdException").await;
}

#[tokio::test]
async fn a_second_answer_is_refused_whatever_it_says() {
    let bench = Bench::new().await;
    let id = hooked(&bench).await;
    let execution_id = bench.engine.run_to_hook(&id, HookEvent::BeforeInstall);
    bench.ok(OPERATION, answer(&id, &execution_id, "Succeeded")).await;
    for status in ["Succeeded", "Failed"] {
        let input = answer(&id, &execution_id, status);
        bench.refused(OPERATION, input, "LifecycleEventAlreadyCompletedException").await;
    }
}

#[tokio::test]
async fn an_answer_after_a_stop_or_a_timeout_comes_too_late() {
    for stop in [true, false] {
        let bench = Bench::new().await;
        let id = hooked(&bench).await;
        let execution_id = bench.engine.run_to_hook(&id, HookEvent::AfterInstall);
        if stop {
            bench.ok("StopDeployment", json!({ "deploymentId": id })).await;
        } else {
            bench.clock.advance_seconds(3600);
            bench.engine.apply(&id, deployment::Event::DeadlineReached).unwrap();
        }
        let expected = if stop { "Stopped" } else { "Failed" };
        assert_eq!(bench.deployment(&id).await["status"], expected);
        let input = answer(&id, &execution_id, "Succeeded");
        bench.refused(OPERATION, input, "LifecycleEventAlreadyCompletedException").await;
    }
}

#[tokio::test]
async fn the_deployment_id_is_checked_first() {
    let bench = Bench::new().await;
    bench.refused(OPERATION, json!({}), "DeploymentIdRequiredException").await;
    bench.refused(OPERATION, json!({ "deploymentId": "d-1" }), "InvalidDeploymentIdException").await;
    let unknown = json!({ "deploymentId": "d-ABCDEFGHI", "status": "Succeeded" });
    bench.refused(OPERATION, unknown, "DeploymentDoesNotExistException").await;
}
