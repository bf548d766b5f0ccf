//! Whole deployments on the scripted platform: the plain course, stops, alarms, hooks, many at once.

#![allow(clippy::unwrap_used, reason = "a panic in a test is a failing test")]

mod support;

use std::time::Duration;

use deployment::*;
use ports::{Clock, CommandError, CreateError, DeploymentCommands, DeploymentStore, HookAnswers};
use support::*;
use types::*;

#[tokio::test(start_paused = true)]
async fn a_linear_deployment_runs_to_success_in_the_planned_time() {
    let mut bench = Bench::new().await;
    bench.orchestrator().create(plan(1)).await.unwrap();
    let state = bench.run_to_end(&deployment_id(1)).await;

    assert_eq!(state.status(), DeploymentStatus::Succeeded, "{:?}", state.error());
    let expected = [
        "revision",
        "describe",
        "invoke check-before",
        "production 0",
        "create",
        "test 100",
        "invoke check-test",
        "production 30",
        "production 60",
        "production 90",
        "production 100",
        "primary set-1",
        "delete original",
    ];
    let journal = bench.world.journal();
    assert_eq!(journal.len(), expected.len(), "{journal:?}");
    for (found, expected) in journal.iter().zip(expected) {
        assert!(found.starts_with(expected), "{found} instead of {expected}");
    }
    // Three intervals of a minute between four shares, then five minutes of termination wait.
    let took = state.completed_at().unwrap().since(Timestamp::from_millis(EPOCH));
    assert!((480..490).contains(&took.as_secs()), "{took:?}");
    assert!(bench.store.active().unwrap().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_stop_half_way_goes_back_by_a_rollback_of_its_own() {
    let mut bench = Bench::new().await;
    bench.orchestrator().create(plan(1)).await.unwrap();
    let half_way = |bench: &Bench| bench.world.service("1").weights["production"] == [40, 60];
    bench.run_until("60 per cent", half_way).await;
    bench.orchestrator().command(&deployment_id(1), Command::Stop { rollback: Some(true) }).await.unwrap();

    let state = bench.run_to_end(&deployment_id(1)).await;
    assert_eq!(state.status(), DeploymentStatus::Stopped);
    assert_eq!(state.error().unwrap().code, ErrorCode::ManualStop);
    assert_eq!(bench.run_to_end(&rollback_id(1)).await.status(), DeploymentStatus::Succeeded);
    assert_rolled_back(&bench.world.service("1"));

    let again = bench.orchestrator().command(&deployment_id(1), Command::Stop { rollback: None }).await;
    assert_eq!(again.unwrap(), state, "a repeated stop is granted and changes nothing");
    let go_on = Command::Continue { wait: WaitType::Ready };
    let go_on = bench.orchestrator().command(&deployment_id(1), go_on).await;
    assert!(matches!(go_on, Err(CommandError::Refused(Refusal::DeploymentAlreadyCompleted))), "{go_on:?}");
}

#[tokio::test(start_paused = true)]
async fn an_alarm_takes_traffic_back_within_a_second() {
    let mut bench = Bench::new().await;
    bench.orchestrator().create(plan(1)).await.unwrap();
    bench.run_until("traffic", |bench| bench.world.service("1").weights["production"] == [70, 30]).await;
    let raised = bench.clock.0.elapsed();
    bench.world.raise("errors");
    bench.run_until("the way back", |bench| bench.world.service("1").weights["production"] == [100, 0]).await;
    assert!(bench.clock.0.elapsed() - raised <= Duration::from_secs(1));

    let state = bench.run_to_end(&deployment_id(1)).await;
    assert_eq!((state.status(), state.error().unwrap().code), (DeploymentStatus::Stopped, ErrorCode::AlarmActive));
    bench.run_to_end(&rollback_id(1)).await;
    assert_rolled_back(&bench.world.service("1"));
}

/// A platform that does not say how the replacement is must not keep anybody from stopping.
#[tokio::test(start_paused = true)]
async fn a_stop_does_not_wait_for_a_look_that_is_not_answered() {
    let mut bench = Bench::new().await;
    bench.orchestrator().create(plan(1)).await.unwrap();
    bench.run_until("30 per cent", |bench| bench.world.service("1").weights["production"] == [70, 30]).await;
    tokio::time::sleep(Duration::from_secs(59)).await;
    bench.world.hang_looks(true);
    // By now the next step is due and the look before it under way.
    tokio::time::sleep(Duration::from_millis(1500)).await;
    let asked_at = bench.clock.now();
    bench.orchestrator().command(&deployment_id(1), Command::Stop { rollback: Some(true) }).await.unwrap();
    let waited = bench.clock.now().since(asked_at);
    assert!(waited < Duration::from_secs(3), "{waited:?}");
}

#[tokio::test(start_paused = true)]
async fn a_service_that_is_gone_ends_its_deployment_at_the_next_look() {
    let mut bench = Bench::new().await;
    bench.orchestrator().create(plan(1)).await.unwrap();
    bench.run_until("traffic", |bench| bench.world.service("1").weights["production"] == [70, 30]).await;
    let forgotten = bench.clock.0.elapsed();
    bench.world.forget_services();
    let state = bench.run_to_end(&deployment_id(1)).await;
    assert!(bench.clock.0.elapsed() - forgotten <= Duration::from_secs(1));
    assert_eq!((state.status(), state.error().unwrap().code), (DeploymentStatus::Failed, ErrorCode::EcsUpdateError));
}

#[tokio::test(start_paused = true)]
async fn a_hook_is_awaited_until_its_first_answer_and_only_then() {
    let bench = Bench::new().await;
    let (id, execution_id) = (deployment_id(1), HookExecutionId::new("1-BeforeInstall"));
    bench.orchestrator().create(plan(1)).await.unwrap();
    while bench.world.invoked().is_empty() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    tokio::time::sleep(Duration::from_secs(600)).await;
    assert_eq!(bench.state(&id).unwrap().current_event(), Some(LifecycleEventName::BeforeInstall));
    assert!(bench.orchestrator().awaited(&id, &execution_id));
    assert!(!bench.orchestrator().awaited(&id, &HookExecutionId::new("1-AfterInstall")));
    assert!(!bench.orchestrator().awaited(&deployment_id(2), &execution_id));

    let answer = Command::AnswerHook { execution_id: execution_id.clone(), succeeded: true };
    let state = bench.orchestrator().command(&id, answer.clone()).await.unwrap();
    assert_ne!(state.current_event(), Some(LifecycleEventName::BeforeInstall));
    assert!(!bench.orchestrator().awaited(&id, &execution_id));
    let second = bench.orchestrator().command(&id, answer).await;
    assert!(matches!(second, Err(CommandError::Refused(Refusal::LifecycleEventAlreadyCompleted))), "{second:?}");
}

#[tokio::test(start_paused = true)]
async fn a_hook_that_never_answers_fails_the_deployment_after_an_hour() {
    let bench = Bench::new().await;
    bench.orchestrator().create(plan(1)).await.unwrap();
    tokio::time::sleep(Duration::from_secs(3590)).await;
    assert!(!bench.state(&deployment_id(1)).unwrap().is_terminal());
    tokio::time::sleep(Duration::from_secs(20)).await;
    let state = bench.state(&deployment_id(1)).unwrap();
    assert_eq!(state.status(), DeploymentStatus::Failed);
    assert_eq!(state.error().unwrap().code, ErrorCode::HookExecutionFailure);
}

#[tokio::test(start_paused = true)]
async fn of_two_answers_at_once_exactly_one_counts() {
    let mut bench = Bench::new().await;
    bench.orchestrator().create(plan(1)).await.unwrap();
    while bench.world.invoked().is_empty() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    let answer = |succeeded| {
        let (orchestrator, id) = (bench.orchestrator().clone(), deployment_id(1));
        let execution_id = HookExecutionId::new("1-BeforeInstall");
        tokio::spawn(async move {
            orchestrator.command(&id, Command::AnswerHook { execution_id, succeeded }).await.is_ok()
        })
    };
    let answers: Vec<_> = (0..8).map(|number| answer(number % 2 == 0)).collect();
    let mut taken = 0;
    for answer in answers {
        taken += u32::from(answer.await.unwrap());
    }
    assert_eq!(taken, 1);
    bench.run_to_end(&deployment_id(1)).await;
}

#[tokio::test(start_paused = true)]
async fn of_many_creations_for_one_group_exactly_one_is_taken() {
    let bench = Bench::new().await;
    let create = |number: usize| {
        let orchestrator = bench.orchestrator().clone();
        let plan = Plan { group: DeploymentGroupName::new("one"), ..plan(number) };
        tokio::spawn(async move { orchestrator.create(plan).await })
    };
    let attempts: Vec<_> = (0..20).map(create).collect();
    let (mut taken, mut busy) = (0, 0);
    for attempt in attempts {
        match attempt.await.unwrap() {
            Ok(()) => taken += 1,
            Err(CreateError::GroupBusy(_)) => busy += 1,
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!((taken, busy), (1, 19));
}

#[tokio::test(start_paused = true)]
async fn a_hundred_deployments_run_beside_each_other() {
    let mut bench = Bench::new().await;
    for number in 0..100 {
        bench.orchestrator().create(plan(number)).await.unwrap();
    }
    bench.run_until("the end of all", |bench| bench.store.active().unwrap().is_empty()).await;
    for number in 0..100 {
        let state = bench.state(&deployment_id(number)).unwrap();
        assert_eq!(state.status(), DeploymentStatus::Succeeded, "{number}: {:?}", state.error());
        bench.store.verify(&deployment_id(number)).unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn an_unknown_deployment_is_named() {
    let bench = Bench::new().await;
    let answer = bench.orchestrator().command(&deployment_id(7), Command::Stop { rollback: None }).await;
    assert!(matches!(answer, Err(CommandError::Unknown(id)) if id == deployment_id(7)));
    assert_eq!(bench.orchestrator().deployment(&deployment_id(7)).await.unwrap(), None);
}

#[tokio::test(start_paused = true)]
async fn every_durable_step_is_told_once_and_in_order() {
    let mut bench = Bench::new().await;
    let mut steps = bench.orchestrator().subscribe();
    bench.orchestrator().create(plan(1)).await.unwrap();
    bench.run_to_end(&deployment_id(1)).await;
    let mut told = Vec::new();
    while let Ok(step) = steps.try_recv() {
        told.push(step.sequence);
    }
    let (_, last) = bench.store.load(&deployment_id(1)).unwrap().unwrap();
    assert_eq!(told, (0..=last).collect::<Vec<_>>());
}

#[tokio::test(start_paused = true)]
async fn after_a_shutdown_commands_are_refused_and_the_next_start_goes_on() {
    let mut bench = Bench::new().await;
    bench.orchestrator().create(plan(1)).await.unwrap();
    bench.run_until("traffic", |bench| bench.world.service("1").weights["production"] == [70, 30]).await;
    bench.orchestrator().shutdown().await;
    let before = bench.world.journal().len();
    tokio::time::sleep(Duration::from_secs(600)).await;
    assert_eq!(bench.world.journal().len(), before, "a stopped orchestrator works on");
    let stop = bench.orchestrator().command(&deployment_id(1), Command::Stop { rollback: None }).await;
    assert!(matches!(stop, Err(CommandError::Store(_))), "{stop:?}");

    bench.restart().await;
    assert_eq!(bench.run_to_end(&deployment_id(1)).await.status(), DeploymentStatus::Succeeded);
}

#[tokio::test(start_paused = true)]
async fn a_deployment_deleted_under_way_is_left_alone() {
    let bench = Bench::new().await;
    bench.orchestrator().create(plan(1)).await.unwrap();
    tokio::time::sleep(Duration::from_secs(1)).await;
    bench.store.delete_group(&ApplicationName::new("shop"), None).unwrap();
    tokio::time::sleep(Duration::from_secs(7200)).await;
    assert!(bench.store.summaries().unwrap().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_renamed_deployment_goes_on_under_its_new_name() {
    let mut bench = Bench::new().await;
    bench.orchestrator().create(plan(1)).await.unwrap();
    bench.run_until("traffic", |bench| bench.world.service("1").weights["production"] == [70, 30]).await;
    let (from, to) = (ApplicationName::new("shop"), ApplicationName::new("store"));
    bench.store.rename(&ports::Rename::Application { from, to: to.clone() }).unwrap();
    bench.orchestrator().command(&deployment_id(1), Command::Stop { rollback: Some(true) }).await.unwrap();
    bench.run_to_end(&deployment_id(1)).await;
    assert_eq!(bench.run_to_end(&rollback_id(1)).await.plan().application, to);
}

fn assert_rolled_back(service: &world::Service) {
    assert_eq!(service.weights["production"], [100, 0]);
    assert_eq!(service.weights["test"], [100, 0]);
    assert_eq!(service.sets[0].0.status, TaskSetStatus::Primary);
    assert!(service.sets[1..].iter().all(|(set, _)| set.status == TaskSetStatus::Draining), "{service:?}");
}
