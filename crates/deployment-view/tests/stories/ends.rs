//! Deployments that have ended.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::transcript::transcript;
use super::world::{START, World, at, done, task, then};

fn ended(status: &str, code: &str, message: &str, seconds: f64) -> Value {
    json!({"status": status, "completeTime": at(seconds), "errorInformation": {"code": code, "message": message}})
}

fn log(lines: &[(i64, &str)]) -> Value {
    let event = |(second, text): &(i64, &str)| json!({"timestamp": START + second * 1_000, "message": text});
    json!({"events": lines.iter().map(event).collect::<Vec<_>>()})
}

#[test]
fn a_failed_hook_shows_what_its_function_wrote() {
    let mut world = World::new();
    world
        .info(ended(
            "Failed",
            "HOOK_EXECUTION_FAILURE",
            "The deployment failed because one or more of the lifecycle event validation functions failed.",
            80.0,
        ))
        .info(json!({"rollbackInfo": {"rollbackDeploymentId": "d-BACK00001"}}))
        .target(&then(done(4), "Failed", 61.0, Some(80.0)), Some(0.0))
        .set(
            "FilterLogEvents /aws/lambda/check",
            log(&[(70, "GET / answered 500"), (79, "<script>alert(1)</script>")]),
        );
    assert_snapshot!(transcript(&world.look(90.0)));
}

#[test]
fn a_failed_hook_of_an_appspec_in_s3_shows_its_function_s_words_too() {
    let mut world = World::new();
    let text = "The deployment failed because one or more of the lifecycle event validation functions failed.";
    world
        .info(ended("Failed", "HOOK_EXECUTION_FAILURE", text, 80.0))
        .info(json!({"revision": {"revisionType": "S3", "s3Location": {"bucket": "b", "key": "appspec.yaml"}}}))
        .target(&then(done(4), "Failed", 61.0, Some(80.0)), Some(0.0))
        .set("FilterLogEvents /aws/lambda/check", log(&[(70, "GET / answered 500")]));
    let target = world.answers.get_mut("BatchGetDeploymentTargets").unwrap();
    target["deploymentTargets"][0]["ecsTarget"]["lifecycleEvents"][4]["diagnostics"] =
        json!({"errorCode": "UnknownError", "scriptName": "check", "message": text});
    let cause = world.look(90.0).cause.unwrap();
    assert_eq!(cause.sentence, "AfterAllowTestTraffic failed: the function check answered Failed.");
    assert_eq!(cause.evidence[0].lines[0].text, "GET / answered 500");
    assert!(!world.called().contains(&"GetApplicationRevision".to_owned()));
}

#[test]
fn a_hook_without_an_answer_is_told_apart() {
    let mut world = World::new();
    let text = "The deployment timed out while waiting for a status callback. CodeDeploy expects a status callback \
                within one hour after a deployment hook is invoked.";
    world
        .info(ended("Failed", "HOOK_EXECUTION_FAILURE", text, 3_661.0))
        .target(&then(done(4), "Failed", 61.0, Some(3_661.0)), Some(0.0));
    let cause = world.look(4_000.0).cause.unwrap();
    assert_eq!(cause.sentence, "AfterAllowTestTraffic failed: the function check gave no answer within one hour.");
}

#[test]
fn failed_tasks_are_the_cause_and_not_those_stopped_by_the_rollback() {
    let broken = |id: &str, code: i64, stopped: f64| {
        let mut task = task(id, 2, "STOPPED");
        task["stoppedAt"] = json!(at(stopped));
        task["stopCode"] = json!("EssentialContainerExited");
        task["stoppedReason"] = json!("Essential container in task exited");
        task["containers"][0]["exitCode"] = json!(code);
        task
    };
    let mut scaled_in = broken("green9", 143, 20.0);
    scaled_in["stopCode"] = json!("ServiceSchedulerInitiated");
    let mut world = World::new();
    let text = "The deployment timed out while waiting for the replacement task set to become healthy. This time out \
                period is 60 minutes.";
    world
        .info(ended("Failed", "ECS_UPDATE_ERROR", text, 3_601.0))
        .target(&then(done(1), "Failed", 1.0, Some(3_601.0)), Some(0.0))
        .set("ListTasks STOPPED", json!({"taskArns": ["a", "b", "c", "d"]}))
        .set(
            "DescribeTasks",
            json!({"tasks": [scaled_in, broken("second", 1, 300.0), broken("first", 3, 200.0),
                broken("after", 137, 3_700.0)]}),
        )
        .set("GetLogEvents", log(&[(199, "cannot connect to the database")]));
    assert_snapshot!(transcript(&world.look(3_800.0)));
}

#[test]
fn targets_that_fail_their_checks_are_the_cause_when_no_task_broke() {
    let mut world = World::new();
    let green = "arn:aws:elasticloadbalancing:us-east-1:000000000000:targetgroup/green/1";
    world
        .info(ended(
            "Failed",
            "ECS_UPDATE_ERROR",
            "CodeDeploy detected that the replacement task set is unhealthy.",
            250.0,
        ))
        .target(&then(done(6), "Failed", 100.0, Some(250.0)), Some(10.0))
        .set(
            &format!("DescribeTargetHealth {green}"),
            json!({"TargetHealthDescriptions": [
            {"Target": {"Id": "10.0.0.7", "Port": 80}, "TargetHealth": {"State": "unhealthy",
                "Reason": "Target.ResponseCodeMismatch",
                "Description": "Health checks failed with these codes: [500]"}}]}),
        );
    let cause = world.look(260.0).cause.unwrap();
    assert_eq!(
        cause.sentence,
        "The replacement task set became unhealthy during AllowTraffic: target 10.0.0.7:80 is unhealthy: \
         Target.ResponseCodeMismatch: Health checks failed with these codes: [500]."
    );
}

#[test]
fn an_alarm_is_shown_with_its_limit_and_its_curve() {
    let text = "One or more alarms have been activated according to the Amazon CloudWatch metrics you selected, and \
                the affected deployments have been stopped. Activated alarms: <errors>";
    let mut world = World::new();
    world
        .info(ended("Stopped", "ALARM_ACTIVE", text, 200.0))
        .target(&then(done(6), "Failed", 100.0, Some(200.0)), Some(0.0))
        .set(
            "GetMetricData",
            json!({"MetricDataResults": [
            {"Id": "q0", "Timestamps": [at(120.0), at(180.0)], "Values": [0.0, 17.0]}]}),
        )
        .set("FilterLogEvents /cutover/load-balancer/shop", log(&[(190, "GET /cart 503")]));
    assert_snapshot!(transcript(&world.look(210.0)));
}

#[test]
fn a_stop_says_that_somebody_did_it_and_where_it_was() {
    let mut world = World::new();
    world
        .info(ended("Stopped", "MANUAL_STOP", "The deployment was stopped by a StopDeployment request.", 150.0))
        .target(&then(done(6), "Failed", 100.0, Some(150.0)), Some(10.0));
    assert_snapshot!(transcript(&world.look(210.0)));
}

#[test]
fn a_ready_wait_that_ran_out_is_nobody_s_stop() {
    let mut world = World::new();
    let text = "The deployment timed out while waiting for a notification to continue. This time out period is 30 \
                minutes.";
    world
        .info(ended("Stopped", "TIMEOUT", text, 1_899.0))
        .info(json!({"blueGreenDeploymentConfiguration": {
            "deploymentReadyOption": {"actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 30}}}))
        .target(&[done(5), vec![("Skipped", None, None)]].concat(), Some(0.0));
    let picture = world.look(2_000.0);
    assert_eq!(picture.cause.unwrap().sentence, "Nobody let it continue during the ready wait of 30 minutes.");
    let wait = picture.timeline.steps.iter().find(|step| step.what.starts_with("ready wait")).unwrap();
    assert_eq!(wait.state, deployment_view::StepState::Failed);
}

#[test]
fn a_rollback_that_failed_names_what_it_was_to_roll_back() {
    let mut world = World::new();
    world
        .info(ended("Failed", "ELASTIC_LOAD_BALANCING_INVALID", "The listener is gone", 200.0))
        .info(json!({"creator": "codeDeployRollback",
            "rollbackInfo": {"rollbackTriggeringDeploymentId": "d-BEFORE001"}}))
        .target(&then(done(6), "Failed", 100.0, Some(200.0)), Some(30.0));
    let cause = world.look(210.0).cause.unwrap();
    assert_eq!(cause.sentence, "The rollback of d-BEFORE001 could not be finished: The listener is gone.");
}

#[test]
fn what_never_began_says_why() {
    let mut world = World::new();
    world
        .info(ended("Failed", "INVALID_ECS_SERVICE", "The service web was not found.", 2.0))
        .target(&[("Skipped", None, None)], None);
    assert_eq!(world.look(3.0).cause.unwrap().sentence, "It could not begin: The service web was not found.");
}
