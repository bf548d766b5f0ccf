//! What may not be read is missing and named.

use deployment_view::{ActionKind, RefusalKind, Viewer};
use insta::assert_snapshot;
use serde_json::json;

use super::transcript::transcript;
use super::world::{World, done, then};

#[test]
fn who_may_only_call_get_deployment_still_sees_a_picture() {
    let mut world = World::new();
    world.answers.retain(|operation, _| operation == "GetDeployment");
    assert_snapshot!(transcript(&world.look(160.0)));
}

#[test]
fn the_end_of_one_whose_events_may_not_be_read_is_told_without_guessing_where_it_was() {
    let mut world = World::new();
    world.answers.retain(|operation, _| operation == "GetDeployment");
    let error =
        |code: &str| json!({"status": "Failed", "errorInformation": {"code": code, "message": "The set is gone"}});
    world.info(error("ECS_UPDATE_ERROR"));
    assert_eq!(world.look(1.0).cause.unwrap().sentence, "It failed: The set is gone.");
    world.info(error("MANUAL_STOP"));
    assert_eq!(world.look(1.0).cause.unwrap().sentence, "Somebody stopped it with StopDeployment.");
}

#[test]
fn without_get_deployment_there_is_no_picture() {
    let mut world = World::new();
    world.answers.clear();
    let refusal = world.look_with(&mut Viewer::new(), 1.0).unwrap_err();
    assert_eq!((refusal.kind, refusal.operation.as_str()), (RefusalKind::Denied, "GetDeployment"));
}

#[test]
fn a_key_that_may_only_read_has_its_buttons_refused_with_the_reason() {
    let mut world = World::new();
    world.target(&then(done(6), "InProgress", 100.0, None), Some(10.0)).set(
        "SimulatePrincipalPolicy",
        json!({"EvaluationResults": [
            {"EvalActionName": "codedeploy:StopDeployment", "EvalDecision": "implicitDeny"},
            {"EvalActionName": "codedeploy:ContinueDeployment", "EvalDecision": "allowed"}]}),
    );
    let picture = world.look(160.0);
    let refusal = |kind| picture.actions.iter().find(|action| action.kind == kind).unwrap().refusal.clone();
    let reason = "The key you are signed in with may not call StopDeployment on this deployment group.";
    assert_eq!(refusal(ActionKind::Stop).as_deref(), Some(reason));
    assert_eq!(refusal(ActionKind::StopAndRollBack).as_deref(), Some(reason));
    let asked = world.calls.lock().unwrap();
    let (_, input) = asked.iter().find(|(operation, _)| operation == "SimulatePrincipalPolicy").unwrap();
    assert_eq!(input["ResourceArns"], json!(["arn:aws:codedeploy:us-east-1:000000000000:deploymentgroup:shop/web"]));
}

#[test]
fn a_simulation_that_is_refused_leaves_every_button_to_the_call_itself() {
    let mut world = World::new();
    world.answers.remove("SimulatePrincipalPolicy");
    world.target(&then(done(6), "InProgress", 100.0, None), Some(10.0));
    let picture = world.look(160.0);
    let stop = picture.actions.iter().find(|action| action.kind == ActionKind::Stop).unwrap();
    assert_eq!((stop.refusal.as_deref(), picture.missing.len()), (None, 0));
}
