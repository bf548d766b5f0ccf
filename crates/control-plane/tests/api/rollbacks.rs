//! When a deployment is rolled back by itself, and how the rollback shows (spec 5.3, 5.4).

use deployment::{AlarmReading, Event};
use serde_json::{Value, json};
use types::DeploymentId;

use crate::support::*;

const EVENTS: [&str; 3] = ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_STOP_ON_REQUEST"];

/// Ways to end badly.
#[derive(Clone, Copy, Debug, PartialEq)]
enum End {
    Failure,
    Alarm,
    UnreadableAlarm,
    StopRequest,
    ReadyWaitExpired,
}

impl End {
    const ALL: [Self; 5] =
        [Self::Failure, Self::Alarm, Self::UnreadableAlarm, Self::StopRequest, Self::ReadyWaitExpired];

    /// The event that has to be configured, the status and the code.
    fn expected(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Failure => (EVENTS[0], "Failed", "ECS_UPDATE_ERROR"),
            Self::Alarm | Self::UnreadableAlarm => (EVENTS[1], "Stopped", "ALARM_ACTIVE"),
            Self::StopRequest => (EVENTS[2], "Stopped", "MANUAL_STOP"),
            Self::ReadyWaitExpired => (EVENTS[2], "Stopped", "TIMEOUT"),
        }
    }

    async fn bring_about(self, bench: &Bench, id: &DeploymentId) {
        bench.engine.run_to(id, "ReadyWait");
        let alarms =
            |active: Vec<types::AlarmName>, unreadable| Event::AlarmsObserved(AlarmReading { active, unreadable });
        match self {
            Self::Failure => {
                bench.ok("ContinueDeployment", json!({ "deploymentId": id })).await;
                bench.engine.run_to(id, "Shift");
                bench.engine.fail(id, "no");
            }
            Self::Alarm => drop(bench.engine.apply(id, alarms(vec!["errors".into()], false)).unwrap()),
            Self::UnreadableAlarm => drop(bench.engine.apply(id, alarms(Vec::new(), true)).unwrap()),
            Self::StopRequest => drop(bench.ok("StopDeployment", json!({ "deploymentId": id })).await),
            Self::ReadyWaitExpired => {}
        }
        bench.engine.run_to_end(id);
    }
}

fn rollback(events: &[&str]) -> Value {
    json!({ "enabled": !events.is_empty(), "events": events })
}

async fn bench_with(events: &[&str]) -> Bench {
    let bench = Bench::new().await;
    let ready = json!({ "deploymentReadyOption": { "actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 5 } });
    let changes = json!({
        "blueGreenDeploymentConfiguration": ready,
        "autoRollbackConfiguration": rollback(events),
        "alarmConfiguration": { "enabled": true, "alarms": [{ "name": "errors" }] },
    });
    bench.ok("UpdateDeploymentGroup", update(changes)).await;
    bench
}

#[tokio::test]
async fn each_end_asks_its_own_event_of_the_group_or_of_the_deployment() {
    let only = |event: &'static str| EVENTS.into_iter().filter(|other| *other == event).collect::<Vec<_>>();
    let others = |event: &'static str| EVENTS.into_iter().filter(|other| *other != event).collect::<Vec<_>>();
    for end in End::ALL {
        let (event, status, code) = end.expected();
        for (of_group, of_deployment, expected) in [
            (only(event), None, true),
            (others(event), None, false),
            (vec![], None, false),
            (others(event), Some(only(event)), true),
            (vec![], Some(EVENTS.to_vec()), true),
            (EVENTS.to_vec(), Some(others(event)), false),
            (EVENTS.to_vec(), Some(vec![]), false),
        ] {
            let case = format!("{end:?}, group {of_group:?}, deployment {of_deployment:?}");
            let bench = bench_with(&of_group).await;
            let given = of_deployment.map_or(Value::Null, |events| rollback(&events));
            let id = bench.deploy_with(json!({ "autoRollbackConfiguration": given })).await;
            end.bring_about(&bench, &id).await;
            let shown = bench.deployment(&id).await;
            assert_eq!(
                (&shown["status"], &shown["errorInformation"]["code"]),
                (&json!(status), &json!(code)),
                "{case}"
            );
            assert_eq!(shown.get("rollbackInfo").is_some(), expected, "{case}");
            let listed = bench.ok("ListDeployments", group_ref("web")).await;
            assert_eq!(strings(&listed["deployments"]).len(), 1 + usize::from(expected), "{case}");
        }
    }
}

#[tokio::test]
async fn alarm_settings_of_the_deployment_decide_what_an_unreadable_alarm_does() {
    for (ignore, expected) in [(true, "Succeeded"), (false, "Stopped")] {
        let bench = Bench::new().await;
        let alarms = json!({ "enabled": true, "ignorePollAlarmFailure": !ignore, "alarms": [{ "name": "errors" }] });
        bench.ok("UpdateDeploymentGroup", update(json!({ "alarmConfiguration": alarms }))).await;
        let given = json!({ "enabled": true, "ignorePollAlarmFailure": ignore, "alarms": [{ "name": "other" }] });
        let id = bench.deploy_with(json!({ "overrideAlarmConfiguration": given })).await;
        bench.engine.run_to(&id, "Install");
        let unreadable = AlarmReading { active: Vec::new(), unreadable: true };
        bench.engine.apply(&id, Event::AlarmsObserved(unreadable)).unwrap();
        bench.engine.run_to_end(&id);
        let shown = bench.deployment(&id).await;
        assert_eq!(shown["status"], expected);
        assert_eq!(shown["overrideAlarmConfiguration"], given);
    }
}

#[tokio::test]
async fn a_rollback_shows_what_every_deployment_shows_and_no_settings_of_its_own() {
    let bench = bench_with(&EVENTS).await;
    let id = bench.deploy_with(json!({ "description": "the first of its group" })).await;
    bench.engine.run_to(&id, "ReadyWait");
    bench.ok("StopDeployment", json!({ "deploymentId": id })).await;
    let ended = bench.deployment(&id).await;
    let back: DeploymentId = ended["rollbackInfo"]["rollbackDeploymentId"].as_str().unwrap().into();
    let expected = json!({
        "applicationName": "shop",
        "deploymentGroupName": "web",
        "deploymentConfigName": "CodeDeployDefault.ECSAllAtOnce",
        "deploymentId": back,
        "status": "Created",
        "createTime": ended["completeTime"],
        "creator": "codeDeployRollback",
        "ignoreApplicationStopFailures": false,
        "updateOutdatedInstancesOnly": false,
        "autoRollbackConfiguration": { "enabled": false, "events": [] },
        "rollbackInfo": {
            "rollbackTriggeringDeploymentId": id,
            "rollbackMessage": format!("Deployment {back} is triggered to roll back deployment {id}."),
        },
        "deploymentStyle": ended["deploymentStyle"],
        "blueGreenDeploymentConfiguration": ended["blueGreenDeploymentConfiguration"],
        "loadBalancerInfo": ended["loadBalancerInfo"],
        "fileExistsBehavior": "DISALLOW",
        "deploymentStatusMessages": [],
        "computePlatform": "ECS",
        "instanceTerminationWaitTimeStarted": false,
    });
    // A group's first deployment has no earlier revision to go back to.
    assert_eq!(bench.deployment(&back).await, expected);
}

#[tokio::test]
async fn a_rollback_that_gave_up_shows_its_error_and_frees_the_group() {
    let bench = bench_with(&EVENTS).await;
    let id = bench.deploy().await;
    bench.engine.run_to(&id, "ReadyWait");
    bench.ok("StopDeployment", json!({ "deploymentId": id })).await;
    let back: DeploymentId =
        bench.deployment(&id).await["rollbackInfo"]["rollbackDeploymentId"].as_str().unwrap().into();
    bench.engine.refuse_to_the_end(&back, "The service web does not exist.");
    let shown = bench.deployment(&back).await;
    assert_eq!(
        (&shown["status"], &shown["errorInformation"]["code"]),
        (&json!("Failed"), &json!("INVALID_ECS_SERVICE"))
    );
    assert_eq!(
        shown["errorInformation"]["message"],
        "The service web does not exist. The rollback tried again for 10 minutes and was refused each time. Left as \
         found: production traffic, test traffic, the primary task set, the replacement task set."
    );
    assert_eq!(shown["deploymentOverview"]["Failed"], 1);
    assert_eq!(shown.get("rollbackInfo").unwrap()["rollbackTriggeringDeploymentId"], id.as_str());
    let target = bench.ok("GetDeploymentTarget", json!({ "deploymentId": back, "targetId": "main:web" })).await;
    let events = target["deploymentTarget"]["ecsTarget"]["lifecycleEvents"].as_array().unwrap().clone();
    let statuses: Vec<&str> = events.iter().map(|event| event["status"].as_str().unwrap()).collect();
    assert_eq!(statuses[5..], ["Succeeded", "Failed", "Skipped"]);
    bench.refused("StopDeployment", json!({ "deploymentId": back }), "DeploymentAlreadyCompletedException").await;
    bench.deploy().await;
}
