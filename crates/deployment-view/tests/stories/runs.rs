//! Deployments under way.

use deployment_view::Viewer;
use insta::assert_snapshot;
use serde_json::json;

use super::transcript::transcript;
use super::world::{World, at, done, then};

#[test]
fn before_it_has_a_target_all_is_planned() {
    let mut world = World::new();
    world.info(json!({"status": "Created"})).set("ListDeploymentTargets", json!("DeploymentNotStartedException"));
    assert_snapshot!(transcript(&world.look(1.0)));
}

#[test]
fn in_install_nothing_after_it_has_a_time() {
    let mut world = World::new();
    world.target(&then(done(1), "InProgress", 1.0, None), Some(0.0));
    assert_snapshot!(transcript(&world.look(30.0)));
}

#[test]
fn a_hook_has_one_hour() {
    let mut world = World::new();
    world.target(&then(done(4), "InProgress", 61.0, None), Some(0.0));
    assert_snapshot!(transcript(&world.look(70.0)));
}

#[test]
fn a_canary_under_way_tells_its_next_step_and_its_expected_end() {
    let mut world = World::new();
    world.target(&then(done(6), "InProgress", 100.0, None), Some(10.0));
    assert_snapshot!(transcript(&world.look(160.0)));
}

#[test]
fn a_step_that_is_held_makes_all_after_it_late() {
    let mut world = World::new();
    world.target(&then(done(6), "InProgress", 100.0, None), Some(10.0));
    let picture = world.look(430.0);
    // Due at 400, not taken at 430.
    let end = picture.timeline.expected_end.unwrap();
    assert_eq!((end.millis() - super::world::START) / 1_000, 430 + 3_600);
    assert!(picture.wait.unwrap().for_what.ends_with("which is due"));
}

#[test]
fn a_ready_wait_that_stops_says_so_and_may_be_ended() {
    let mut world = World::new();
    world
        .info(json!({"status": "Ready", "blueGreenDeploymentConfiguration": {
            "deploymentReadyOption": {"actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 30},
            "terminateBlueInstancesOnDeploymentSuccess": {"action": "KEEP_ALIVE"}}}))
        .target(&done(5), Some(0.0));
    assert_snapshot!(transcript(&world.look(120.0)));
}

#[test]
fn a_ready_wait_that_goes_on_by_itself_has_an_end_to_plan_by() {
    let mut world = World::new();
    world
        .info(json!({"status": "Ready", "blueGreenDeploymentConfiguration": {
            "deploymentReadyOption": {"actionOnTimeout": "CONTINUE_DEPLOYMENT", "waitTimeInMinutes": 30},
            "terminateBlueInstancesOnDeploymentSuccess": {
                "action": "TERMINATE", "terminationWaitTimeInMinutes": 0}}}))
        .target(&done(5), Some(0.0));
    let picture = world.look(120.0);
    assert_eq!(picture.wait.unwrap().at_deadline, "Then it goes on by itself.");
    // 99 s, 30 minutes, 5 minutes of canary.
    assert_eq!((picture.timeline.expected_end.unwrap().millis() - super::world::START) / 1_000, 99 + 1_800 + 300);
}

#[test]
fn the_termination_wait_may_be_ended_or_gone_back_from() {
    let mut world = World::new();
    world.info(json!({"instanceTerminationWaitTimeStarted": true})).target(&done(8), Some(100.0));
    assert_snapshot!(transcript(&world.look(500.0)));
}

#[test]
fn a_rollback_tells_its_steps_and_cannot_be_stopped() {
    let mut world = World::new();
    world
        .info(json!({"creator": "codeDeployRollback", "deploymentConfigName": "CodeDeployDefault.ECSAllAtOnce",
            "rollbackInfo": {"rollbackTriggeringDeploymentId": "d-BEFORE001", "rollbackMessage": "m"}}))
        .target(&then(done(6), "InProgress", 100.0, None), Some(30.0));
    assert_snapshot!(transcript(&world.look(101.0)));
}

#[test]
fn later_looks_ask_only_for_what_changes() {
    let mut world = World::new();
    world.target(&then(done(6), "InProgress", 100.0, None), Some(10.0));
    let mut viewer = Viewer::new();
    world.look_with(&mut viewer, 160.0).unwrap();
    let first = world.called().len();
    world.look_with(&mut viewer, 161.0).unwrap();
    let mut later = world.called();
    later.sort();
    assert!(first > 20, "{first}");
    assert_eq!(
        later,
        [
            "BatchGetDeploymentTargets",
            "DescribeAlarms",
            "DescribeListeners",
            "DescribeServices",
            "DescribeTargetHealth",
            "DescribeTargetHealth",
            "DescribeTasks",
            "GetDeployment",
            "ListTasks",
            "ListTasks"
        ]
    );
}

#[test]
fn an_ended_deployment_is_asked_for_alone_for_a_while() {
    let mut world = World::new();
    world.info(json!({"status": "Succeeded", "completeTime": at(4_001.0)})).target(&done(8), Some(100.0));
    let mut viewer = Viewer::new();
    let first = world.look_with(&mut viewer, 5_000.0).unwrap();
    world.called();
    let second = world.look_with(&mut viewer, 5_001.0).unwrap();
    assert_eq!(world.called(), ["GetDeployment"]);
    assert_eq!((first.sides, first.cause), (second.sides, None));
    world.look_with(&mut viewer, 5_020.0).unwrap();
    assert!(world.called().len() > 5);
}
