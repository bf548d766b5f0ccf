//! Buttons make the calls they name; a plan needs no deployment.

use deployment_view::{ActionKind, RefusalKind, act, plan};
use insta::assert_snapshot;
use serde_json::json;

use super::transcript::timeline;
use super::world::{APPSPEC, ID, World, block_on};

fn calls_of(world: &World, kind: ActionKind) -> Vec<String> {
    block_on(act(world, ID, kind)).unwrap();
    let calls = std::mem::take(&mut *world.calls.lock().unwrap());
    calls.into_iter().map(|(operation, input)| format!("{operation} {input}")).collect()
}

#[test]
fn each_button_makes_the_call_it_names() {
    let mut world = World::new();
    world.set("ContinueDeployment", json!(null)).set("StopDeployment", json!({"status": "Pending"}));
    let stop = |rolls_back: bool| {
        format!("StopDeployment {{\"autoRollbackEnabled\":{rolls_back},\"deploymentId\":\"{ID}\"}}")
    };
    let wait =
        |wait: &str| format!("ContinueDeployment {{\"deploymentId\":\"{ID}\",\"deploymentWaitType\":\"{wait}\"}}");
    assert_eq!(calls_of(&world, ActionKind::Continue), [wait("READY_WAIT")]);
    assert_eq!(calls_of(&world, ActionKind::EndTerminationWait), [wait("TERMINATION_WAIT")]);
    assert_eq!(calls_of(&world, ActionKind::Stop), [stop(false)]);
    assert_eq!(calls_of(&world, ActionKind::StopAndRollBack)[0], stop(true));
}

#[test]
fn a_stop_with_rollback_names_the_rollback_once_it_has_begun() {
    let mut world = World::new();
    world.set("StopDeployment", json!({})).info(json!({"rollbackInfo": {"rollbackDeploymentId": "d-BACK00001"}}));
    let answer = block_on(act(&world, ID, ActionKind::StopAndRollBack)).unwrap();
    assert_eq!(answer.as_deref(), Some("d-BACK00001"));
}

#[test]
fn a_text_is_fetched_before_it_is_deployed_again() {
    let mut world = World::new();
    world.set("CreateDeployment", json!({"deploymentId": "d-AGAIN0001"}));
    let answer = block_on(act(&world, ID, ActionKind::Redeploy)).unwrap();
    assert_eq!(answer.as_deref(), Some("d-AGAIN0001"));
    let calls = world.calls.lock().unwrap();
    let (operation, input) = calls.last().unwrap();
    assert_eq!(operation, "CreateDeployment");
    assert_eq!(input["revision"]["appSpecContent"]["content"], APPSPEC);
    assert_eq!(input["deploymentGroupName"], "web");
}

#[test]
fn a_plan_has_the_true_lengths_and_no_times() {
    let mut world = World::new();
    world.set(
        "GetDeploymentGroup",
        json!({"deploymentGroupInfo": {"deploymentConfigName": "CodeDeployDefault.ECSLinear10PercentEvery3Minutes",
            "blueGreenDeploymentConfiguration": {
                "deploymentReadyOption": {"actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 120},
                "terminateBlueInstancesOnDeploymentSuccess": {
                    "action": "TERMINATE", "terminationWaitTimeInMinutes": 5}}}}),
    );
    let planned = block_on(plan(&world, "shop", "web", Some(APPSPEC), None)).unwrap();
    assert_snapshot!(timeline(&planned));
    let canary = "CodeDeployDefault.ECSCanary10Percent15Minutes";
    let other = block_on(plan(&world, "shop", "web", None, Some(canary))).unwrap();
    let shifts = other.steps.iter().filter(|step| step.event == "AllowTraffic");
    assert_eq!(shifts.map(|step| step.lasts_seconds).collect::<Vec<_>>(), [Some(900), Some(0)]);
}

#[test]
fn a_plan_of_an_unsound_appspec_names_every_fault() {
    let world = World::new();
    let refusal = block_on(plan(&world, "shop", "web", Some("version: 1.0\n"), None)).unwrap_err();
    assert_eq!(refusal.kind, RefusalKind::Refused);
    assert!(refusal.message.contains("line 1"), "{}", refusal.message);
    assert!(world.called().is_empty());
}
