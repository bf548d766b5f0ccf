//! Stop, continue and skip in every phase: the answer, and what becomes of the deployment (spec 2.3, 4.5, 5.1).

use deployment::Deployment;
use serde_json::{Value, json};
use types::{DeploymentId, HookEvent};

use crate::support::*;

const STOPPED: &str = "No more commands will be scheduled for execution in the deployment instances";

/// Where a deployment is met.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Place {
    Created,
    ReadingTheRevision,
    Hook(HookEvent),
    AttachingTheGroup,
    CreatingTheSet,
    AwaitingHealth,
    MovingTestTraffic,
    ReadyWait,
    ShiftingTraffic,
    BetweenShifts,
    SettingPrimary,
    TerminationWait,
    DeletingTheOriginal,
    Succeeded,
}

const PLACES: [Place; 18] = [
    Place::Created,
    Place::ReadingTheRevision,
    Place::Hook(HookEvent::BeforeInstall),
    Place::AttachingTheGroup,
    Place::CreatingTheSet,
    Place::AwaitingHealth,
    Place::Hook(HookEvent::AfterInstall),
    Place::MovingTestTraffic,
    Place::Hook(HookEvent::AfterAllowTestTraffic),
    Place::ReadyWait,
    Place::Hook(HookEvent::BeforeAllowTraffic),
    Place::ShiftingTraffic,
    Place::BetweenShifts,
    Place::SettingPrimary,
    Place::Hook(HookEvent::AfterAllowTraffic),
    Place::TerminationWait,
    Place::DeletingTheOriginal,
    Place::Succeeded,
];

impl Place {
    fn is_here(self, state: &Deployment) -> bool {
        let phase = state.phase_name();
        let asked = state.outstanding().next().map(|(_, effect)| effect.name());
        match self {
            Self::Created => phase == "Created",
            Self::ReadingTheRevision => asked == Some("LoadRevision"),
            Self::Hook(event) => {
                phase == "Hook" && asked.is_none() && state.current_event() == Some(event.lifecycle_event())
            }
            Self::AttachingTheGroup => phase == "Install" && asked == Some("ShiftTraffic"),
            Self::CreatingTheSet => asked == Some("CreateTaskSet"),
            Self::AwaitingHealth => phase == "Install" && asked.is_none(),
            Self::MovingTestTraffic => phase == "TestTraffic",
            Self::ReadyWait => phase == "ReadyWait",
            Self::ShiftingTraffic => phase == "Shift" && asked == Some("ShiftTraffic"),
            Self::BetweenShifts => phase == "Shift" && asked.is_none(),
            Self::SettingPrimary => asked == Some("SetPrimaryTaskSet"),
            Self::TerminationWait => phase == "TerminationWait",
            Self::DeletingTheOriginal => phase == "Finish",
            Self::Succeeded => state.is_terminal(),
        }
    }

    /// A change of the platform is under way, which has to be heard of before the deployment has stopped.
    fn is_in_flight(self) -> bool {
        matches!(
            self,
            Self::AttachingTheGroup
                | Self::CreatingTheSet
                | Self::MovingTestTraffic
                | Self::ShiftingTraffic
                | Self::SettingPrimary
        )
    }

    fn is_too_late(self) -> bool {
        matches!(self, Self::DeletingTheOriginal | Self::Succeeded)
    }

    fn has_something_to_undo(self) -> bool {
        !matches!(self, Self::Created | Self::ReadingTheRevision | Self::Hook(HookEvent::BeforeInstall))
    }

    /// A deployment with all hooks, a test listener, a canary and both waits, run to here.
    async fn reach(self) -> (Bench, DeploymentId) {
        let bench = Bench::new().await;
        let waits = json!({
            "deploymentReadyOption": { "actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 5 },
            "terminateBlueInstancesOnDeploymentSuccess": { "action": "TERMINATE", "terminationWaitTimeInMinutes": 60 },
        });
        let changes = json!({
            "blueGreenDeploymentConfiguration": waits,
            "deploymentConfigName": "CodeDeployDefault.ECSCanary10Percent5Minutes",
        });
        bench.ok("UpdateDeploymentGroup", update(changes)).await;
        let hooks: String = HookEvent::ALL.iter().map(|event| format!("  - {event}: check\n")).collect();
        let id = bench.deploy_with(json!({ "revision": inline(&app_spec(7, &hooks)) })).await;
        if !matches!(self, Self::Created) {
            bench.engine.run_until(&id, |state| self.is_here(state) || state.phase_name() == "ReadyWait");
        }
        if !self.is_here(&bench.state(&id)) {
            bench.ok("ContinueDeployment", of(&id)).await;
            bench.engine.run_until(&id, |state| self.is_here(state));
        }
        (bench, id)
    }
}

fn of(id: &DeploymentId) -> Value {
    json!({ "deploymentId": id })
}

#[tokio::test]
async fn a_stop_answers_pending_while_something_is_in_flight_and_succeeded_once_it_is_done() {
    for place in PLACES {
        for rollback in [true, false] {
            let (bench, id) = place.reach().await;
            let stop = patched(of(&id), json!({ "autoRollbackEnabled": rollback }));
            if place.is_too_late() {
                bench.refused("StopDeployment", stop, "DeploymentAlreadyCompletedException").await;
                bench.engine.run_to_end(&id);
                assert_eq!(bench.deployment(&id).await["status"], "Succeeded", "{place:?}");
                continue;
            }
            let answer = bench.ok("StopDeployment", stop.clone()).await;
            let status = if place.is_in_flight() { "Pending" } else { "Succeeded" };
            assert_eq!(answer["status"], status, "{place:?}");
            assert_eq!(answer["statusMessage"] == STOPPED, !place.is_in_flight(), "{answer}");
            assert_eq!(bench.ok("StopDeployment", stop.clone()).await, answer, "{place:?}: asked again at once");
            bench.engine.run_to_end(&id);
            let shown = bench.deployment(&id).await;
            assert_eq!(
                (&shown["status"], &shown["errorInformation"]["code"]),
                (&json!("Stopped"), &json!("MANUAL_STOP"))
            );
            let rolls_back = rollback && place.has_something_to_undo();
            assert_eq!(shown.get("rollbackInfo").is_some(), rolls_back, "{place:?}, rollback {rollback}");
            // The other wish comes too late: what was decided first counts.
            let other = patched(of(&id), json!({ "autoRollbackEnabled": !rollback }));
            let again = bench.ok("StopDeployment", other).await;
            assert_eq!(again, json!({ "status": "Succeeded", "statusMessage": STOPPED }), "{place:?}: after the end");
            assert_eq!(bench.deployment(&id).await, shown, "{place:?}: a repeated stop changes nothing");
        }
    }
}

#[tokio::test]
async fn only_a_stop_on_request_may_be_repeated_after_the_end() {
    let bench = Bench::new().await;
    let ready = json!({ "deploymentReadyOption": { "actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 5 } });
    bench.ok("UpdateDeploymentGroup", update(json!({ "blueGreenDeploymentConfiguration": ready }))).await;
    let id = bench.deploy_to_the_end().await;
    assert_eq!(bench.deployment(&id).await["status"], "Stopped");
    bench.refused("StopDeployment", of(&id), "DeploymentAlreadyCompletedException").await;
    let id = bench.deploy().await;
    bench.engine.run_to(&id, "Install");
    bench.engine.fail(&id, "no");
    bench.refused("StopDeployment", of(&id), "DeploymentAlreadyCompletedException").await;
}

#[tokio::test]
async fn each_wait_is_ended_by_its_own_name_and_in_no_other_phase() {
    let refused_by = async |bench: &Bench, operation: &str, input: Value, code: Option<&str>| match code {
        Some(code) => drop(bench.refused(operation, input, code).await),
        None => assert_eq!(bench.ok(operation, input).await, Value::Null),
    };
    for place in PLACES {
        let ended = (place == Place::Succeeded).then_some("DeploymentAlreadyCompletedException");
        let ready = match place {
            Place::ReadyWait => None,
            _ => ended.or(Some("DeploymentIsNotInReadyStateException")),
        };
        let over = place.is_too_late().then_some("DeploymentAlreadyCompletedException");
        let termination = match place {
            Place::TerminationWait => None,
            _ => over.or(Some("InvalidDeploymentStatusException")),
        };
        let skip = match place {
            Place::TerminationWait => None,
            _ => over.or(Some("DeploymentNotStartedException")),
        };
        for (operation, wait, code) in [
            ("ContinueDeployment", json!("READY_WAIT"), ready),
            ("ContinueDeployment", Value::Null, ready),
            ("ContinueDeployment", json!("TERMINATION_WAIT"), termination),
            ("SkipWaitTimeForInstanceTermination", Value::Null, skip),
        ] {
            let (bench, id) = place.reach().await;
            let input = patched(of(&id), json!({ "deploymentWaitType": wait }));
            refused_by(&bench, operation, input.clone(), code).await;
            if code.is_none() {
                let again = bench.call(operation, input).await.unwrap_err();
                assert!(again.code.starts_with("Deployment") || again.code.starts_with("Invalid"), "{again}");
            }
        }
    }
}

#[tokio::test]
async fn without_waits_there_is_nothing_to_continue() {
    let bench = Bench::new().await;
    let id = bench.deploy().await;
    for _ in 0..100 {
        let state = bench.state(&id);
        if state.is_terminal() {
            return;
        }
        assert_ne!(state.status().as_str(), "Ready");
        bench.refused("ContinueDeployment", of(&id), "DeploymentIsNotInReadyStateException").await;
        bench.engine.run_until(&id, |now| *now != state);
    }
    panic!("it never ends");
}

#[tokio::test]
async fn a_rollback_and_a_stopping_deployment_have_no_wait_to_end() {
    let (bench, id) = Place::ShiftingTraffic.reach().await;
    bench.ok("StopDeployment", patched(of(&id), json!({ "autoRollbackEnabled": true }))).await;
    bench.refused("ContinueDeployment", of(&id), "DeploymentIsNotInReadyStateException").await;
    bench.engine.run_to_end(&id);
    let back: DeploymentId =
        bench.deployment(&id).await["rollbackInfo"]["rollbackDeploymentId"].as_str().unwrap().into();
    let named = |wait: &str| patched(of(&back), json!({ "deploymentWaitType": wait }));
    for begun in [false, true] {
        bench.engine.run_until(&back, |state| state.started_at().is_some() == begun);
        bench.refused("ContinueDeployment", named("READY_WAIT"), "DeploymentIsNotInReadyStateException").await;
        bench.refused("ContinueDeployment", named("TERMINATION_WAIT"), "InvalidDeploymentStatusException").await;
        bench.refused("StopDeployment", of(&back), "UnsupportedActionForDeploymentTypeException").await;
    }
}

#[tokio::test]
async fn no_more_deployments_than_the_quota_run_at_a_time() {
    use ports::DeploymentStore;
    let bench = Bench::new().await;
    let pattern = bench.deploy().await;
    let plan = bench.state(&pattern).plan().clone();
    bench.ok("StopDeployment", of(&pattern)).await;
    for number in 0..1300 {
        let id = DeploymentId::new(format!("d-X{number:08}"));
        let group = types::DeploymentGroupName::new(format!("other-{number}"));
        bench.storage.create(&deployment::Plan { deployment_id: id, group, ..plan.clone() }).unwrap();
    }
    let message = bench.refused("CreateDeployment", deployment("web"), "DeploymentLimitExceededException").await;
    assert!(message.contains("1300"), "{message}");
    bench.ok("StopDeployment", json!({ "deploymentId": "d-X00000007" })).await;
    bench.deploy().await;
}
