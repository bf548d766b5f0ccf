//! At every effect in turn: repeat it, lose its answer, fail it, crash before and after it. And a crash after every
//! single durable step. The end is always the plain run's, or a proper rollback.

#![allow(clippy::unwrap_used, reason = "a panic in a test is a failing test")]

mod support;

use std::time::Duration;

use deployment::*;
use ports::{Clock as _, DeploymentCommands, DeploymentStore};
use support::*;
use types::*;

/// Effect calls of one plain run: see the journal in `driving.rs`.
const CALLS: usize = 13;

async fn run_with(fault: Option<(Moment, Fault)>) -> (Bench, Deployment) {
    let mut bench = Bench::new().await;
    if let Some((moment, fault)) = fault {
        bench.world.fail_at(moment, fault);
    }
    bench.orchestrator().create(plan(1)).await.unwrap();
    let state = bench.run_to_end(&deployment_id(1)).await;
    if bench.state(&rollback_id(1)).is_some() {
        bench.run_to_end(&rollback_id(1)).await;
    }
    (bench, state)
}

/// What must hold after every successful run, however bumpy.
fn assert_like_plain(bench: &Bench, state: &Deployment, case: &str) {
    assert_eq!(state.status(), DeploymentStatus::Succeeded, "{case}: {:?}", state.error());
    let service = bench.world.service("1");
    assert_eq!(service.weights["production"], [0, 100], "{case}");
    assert_eq!(service.sets.len(), 2, "{case}: a second replacement set");
    assert_eq!(service.sets[0].0.status, TaskSetStatus::Draining, "{case}");
    assert_eq!(service.sets[1].0.status, TaskSetStatus::Primary, "{case}");
    assert_shares_grow(bench, case);
}

/// The sequence of shares is the plan's; a repeat of the same share is no new step (A6).
fn assert_shares_grow(bench: &Bench, case: &str) {
    let mut shares: Vec<_> =
        bench.world.journal().into_iter().filter(|call| call.starts_with("production")).collect();
    shares.dedup();
    // 0 first: the idle group joins the rule, so that its targets are checked during Install (spec 4.6).
    assert_eq!(
        shares,
        ["production 0", "production 30", "production 60", "production 90", "production 100"],
        "{case}"
    );
}

#[tokio::test(start_paused = true)]
async fn the_plain_run_makes_as_many_calls_as_the_cases_below_cover() {
    let (bench, state) = run_with(None).await;
    assert_like_plain(&bench, &state, "plain");
    assert_eq!(bench.world.calls(), CALLS);
}

#[tokio::test(start_paused = true)]
async fn a_crash_before_or_after_any_effect_changes_nothing_in_the_end() {
    for moment in 0..CALLS {
        for fault in [Fault::CrashBefore, Fault::CrashAfter] {
            let case = format!("{fault:?} at {moment}");
            let (bench, state) = run_with(Some((moment, fault))).await;
            assert_like_plain(&bench, &state, &case);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_repeated_lost_or_broken_call_changes_nothing_in_the_end() {
    for moment in 0..CALLS {
        for fault in [Fault::Twice, Fault::Transient, Fault::AnswerLost, Fault::Panic] {
            let case = format!("{fault:?} at {moment}");
            let (bench, state) = run_with(Some((moment, fault))).await;
            assert_like_plain(&bench, &state, &case);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_call_refused_for_good_ends_failed_and_goes_back() {
    for moment in 0..CALLS {
        let case = format!("refused at {moment}");
        let (bench, state) = run_with(Some((moment, Fault::Permanent))).await;
        assert_eq!(state.status(), DeploymentStatus::Failed, "{case}");
        assert_eq!(state.error().unwrap().message, "refused by the script", "{case}");
        let service = bench.world.service("1");
        let past_return = moment == CALLS - 1;
        let expected = if past_return { [0, 100] } else { [100, 0] };
        assert_eq!(service.weights["production"], expected, "{case}");
        let primaries = service.sets.iter().filter(|(set, _)| set.status == TaskSetStatus::Primary).count();
        assert_eq!(primaries, 1, "{case}");
        let rolled_back = bench.state(&rollback_id(1)).is_some();
        assert_eq!(rolled_back, moment >= 3 && !past_return, "{case}: before Install there is nothing to undo");
    }
}

#[tokio::test(start_paused = true)]
async fn a_crash_after_any_durable_step_changes_nothing_in_the_end() {
    let (bench, _) = run_with(None).await;
    let (_, steps) = bench.store.load(&deployment_id(1)).unwrap().unwrap();
    for step in 0..steps {
        let mut bench = Bench::new().await;
        let mut told = bench.orchestrator().subscribe();
        bench.orchestrator().create(plan(1)).await.unwrap();
        // The course up to the step, with hooks answered as soon as they are invoked.
        loop {
            match tokio::time::timeout(Duration::from_millis(20), told.recv()).await {
                Ok(Ok(seen)) if seen.sequence >= step => break,
                Ok(_) => {}
                Err(_) => bench.answer_hooks(true).await,
            }
        }
        bench.restart().await;
        let state = bench.run_to_end(&deployment_id(1)).await;
        assert_like_plain(&bench, &state, &format!("crash after step {step}"));
    }
}

#[tokio::test(start_paused = true)]
async fn a_hook_is_not_invoked_again_after_its_answer() {
    let mut bench = Bench::new().await;
    // The answer to the invocation is lost, so it is due again; the hook answers before that.
    bench.world.fail_at(2, Fault::AnswerLost);
    bench.orchestrator().create(plan(1)).await.unwrap();
    while bench.world.invoked().is_empty() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    bench.answer_hooks(true).await;
    bench.run_to_end(&deployment_id(1)).await;
    let first = HookExecutionId::new("1-BeforeInstall");
    let invocations = bench.world.invoked().into_iter().filter(|(_, id)| *id == first).count();
    assert_eq!(invocations, 1);
}

#[tokio::test(start_paused = true)]
async fn a_platform_that_stays_away_fails_the_deployment_after_two_minutes() {
    let bench = Bench::new().await;
    bench.world.set_unavailable(true);
    bench.orchestrator().create(plan(1)).await.unwrap();
    tokio::time::sleep(Duration::from_secs(110)).await;
    assert!(!bench.state(&deployment_id(1)).unwrap().is_terminal());
    tokio::time::sleep(Duration::from_secs(20)).await;
    let state = bench.state(&deployment_id(1)).unwrap();
    assert_eq!(state.status(), DeploymentStatus::Failed);
    let error = state.error().unwrap();
    assert_eq!(error.code, ErrorCode::RevisionMissing);
    assert!(error.message.contains("throttled"), "{}", error.message);
}

#[tokio::test(start_paused = true)]
async fn a_rollback_never_gives_up_and_shows_its_trouble() {
    let mut bench = Bench::new().await;
    bench.orchestrator().create(plan(1)).await.unwrap();
    bench.run_until("traffic", |bench| bench.world.service("1").weights["production"] == [70, 30]).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    bench.world.set_unavailable(true);
    bench.orchestrator().command(&deployment_id(1), Command::Stop { rollback: Some(true) }).await.unwrap();
    bench.run_until("the rollback", |bench| bench.state(&rollback_id(1)).is_some()).await;
    tokio::time::sleep(Duration::from_secs(3600)).await;
    let stuck = bench.state(&rollback_id(1)).unwrap();
    assert!(!stuck.is_terminal());
    assert!(stuck.rollback_trouble().is_some_and(|trouble| trouble.failures > 3), "{:?}", stuck.rollback_trouble());
    bench.restart().await;
    tokio::time::sleep(Duration::from_secs(600)).await;
    bench.world.set_unavailable(false);
    assert_eq!(bench.run_to_end(&rollback_id(1)).await.status(), DeploymentStatus::Succeeded);
    assert_eq!(bench.world.service("1").weights["production"], [100, 0]);
}

/// A deployment with 30 per cent on the replacement, whose stop has just been asked for.
async fn stopped_half_way(prepare: impl Fn(&World)) -> Bench {
    let mut bench = Bench::new().await;
    bench.orchestrator().create(plan(1)).await.unwrap();
    bench.run_until("traffic", |bench| bench.world.service("1").weights["production"] == [70, 30]).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    prepare(&bench.world);
    bench.orchestrator().command(&deployment_id(1), Command::Stop { rollback: Some(true) }).await.unwrap();
    bench.run_until("the rollback", |bench| bench.state(&rollback_id(1)).is_some()).await;
    bench
}

#[tokio::test(start_paused = true)]
async fn a_rollback_whose_service_is_gone_takes_traffic_home_and_frees_its_group_after_ten_minutes() {
    let mut bench = stopped_half_way(|world| world.refuse_task_sets(Some(ErrorCode::InvalidEcsService))).await;
    let began = bench.clock.now();
    tokio::time::sleep(Duration::from_secs(300)).await;
    assert!(!bench.state(&rollback_id(1)).unwrap().is_terminal());
    assert_eq!(bench.world.service("1").weights["production"], [100, 0]);
    bench.restart().await;
    let state = bench.run_to_end(&rollback_id(1)).await;
    assert_eq!(state.status(), DeploymentStatus::Failed);
    assert_eq!(state.error().unwrap().code, ErrorCode::InvalidEcsService);
    let took = bench.clock.now().since(began);
    assert!((600..720).contains(&took.as_secs()), "a restart neither shortens nor extends the ten minutes: {took:?}");
    assert!(bench.orchestrator().create(plan_of_the_same_group()).await.is_ok(), "the group is free again");
}

#[tokio::test(start_paused = true)]
async fn a_rollback_that_is_refused_for_a_while_succeeds_all_the_same() {
    let mut bench = stopped_half_way(|world| world.refuse_task_sets(Some(ErrorCode::EcsUpdateError))).await;
    tokio::time::sleep(Duration::from_secs(500)).await;
    bench.world.refuse_task_sets(None);
    assert_eq!(bench.run_to_end(&rollback_id(1)).await.status(), DeploymentStatus::Succeeded);
    assert_eq!(bench.world.service("1").sets[1].0.status, TaskSetStatus::Draining);
}

#[tokio::test(start_paused = true)]
async fn a_task_set_whose_creation_was_never_answered_is_found_and_deleted_by_the_rollback() {
    let mut bench = Bench::new().await;
    bench.world.lose_answers_of_creations();
    bench.orchestrator().create(plan(1)).await.unwrap();
    let state = bench.run_to_end(&deployment_id(1)).await;
    assert_eq!((state.status(), state.error().unwrap().code), (DeploymentStatus::Failed, ErrorCode::EcsUpdateError));
    assert_eq!(bench.world.service("1").sets.len(), 2, "it was created, once");
    assert_eq!(bench.run_to_end(&rollback_id(1)).await.status(), DeploymentStatus::Succeeded);
    let service = bench.world.service("1");
    assert_eq!(service.sets[1].0.status, TaskSetStatus::Draining);
    assert_eq!((service.sets[0].0.status, service.weights["production"]), (TaskSetStatus::Primary, [100, 0]));
}

fn plan_of_the_same_group() -> Plan {
    Plan { deployment_id: deployment_id(2), ..plan(1) }
}

#[tokio::test(start_paused = true)]
async fn a_wait_goes_on_through_a_restart_neither_shorter_nor_longer() {
    let mut bench = Bench::new().await;
    bench.orchestrator().create(plan(1)).await.unwrap();
    let shares = |bench: &Bench| bench.world.service("1").weights["production"];
    bench.run_until("30 per cent", |bench| shares(bench) == [70, 30]).await;
    let since = bench.clock.0.elapsed();
    tokio::time::sleep(Duration::from_secs(30)).await;
    bench.orchestrator = None;
    tokio::time::sleep(Duration::from_secs(10)).await;
    bench.restart().await;
    bench.run_until("60 per cent", |bench| shares(bench) == [40, 60]).await;
    let waited = (bench.clock.0.elapsed() - since).as_secs_f64();
    assert!((59.9..60.2).contains(&waited), "{waited}");
}

#[tokio::test(start_paused = true)]
async fn what_happened_during_an_outage_is_looked_at_before_overdue_deadlines() {
    let mut bench = Bench::new().await;
    bench.orchestrator().create(plan(1)).await.unwrap();
    bench.run_until("30 per cent", |bench| bench.world.service("1").weights["production"] == [70, 30]).await;
    bench.orchestrator = None;
    bench.world.raise("errors");
    bench.world.set_sick(true);
    tokio::time::sleep(Duration::from_secs(600)).await;
    bench.restart().await;
    let state = bench.run_to_end(&deployment_id(1)).await;
    assert!(state.error().is_some());
    let shares: Vec<_> = bench.world.journal().into_iter().filter(|call| call.starts_with("production")).collect();
    assert!(!shares.contains(&"production 60".to_owned()), "traffic moved on blindly: {shares:?}");
    bench.run_to_end(&rollback_id(1)).await;
}

/// On a fast clock the pause between two looks is longer than the machine's tolerance of ten seconds: here a minute.
#[tokio::test(start_paused = true)]
async fn one_bad_look_ends_nothing_when_a_fresh_one_is_good() {
    let mut bench = Bench::new().await;
    bench.options.replacement_interval = Duration::from_secs(60);
    bench.restart().await;
    bench.orchestrator().create(plan(1)).await.unwrap();
    let observed = |bench: &Bench| bench.state(&deployment_id(1)).and_then(|state| state.observed_health());
    bench.run_until("30 per cent", |bench| bench.world.service("1").weights["production"] == [70, 30]).await;
    bench.world.set_sick(true);
    bench.run_until("a bad look", |bench| observed(bench).is_some_and(|health| !health.steady)).await;
    bench.world.set_sick(false);
    let state = bench.run_to_end(&deployment_id(1)).await;
    assert_eq!(state.status(), DeploymentStatus::Succeeded, "{:?}", state.error());
}

/// Invariant A2: what was seen last counts for seconds, not for as long as nothing else is seen.
#[tokio::test(start_paused = true)]
async fn traffic_waits_while_the_replacement_cannot_be_seen() {
    let mut bench = Bench::new().await;
    bench.orchestrator().create(plan(1)).await.unwrap();
    bench.run_until("30 per cent", |bench| bench.world.service("1").weights["production"] == [70, 30]).await;
    bench.world.set_unseen(true);
    tokio::time::sleep(Duration::from_secs(200)).await;
    assert_eq!(bench.world.service("1").weights["production"], [70, 30], "traffic moved on blindly");
    bench.world.set_unseen(false);
    let state = bench.run_to_end(&deployment_id(1)).await;
    assert_eq!(state.status(), DeploymentStatus::Succeeded, "{:?}", state.error());
}

/// Invariant A2: a look that is not answered says as little as one that fails.
#[tokio::test(start_paused = true)]
async fn traffic_waits_while_looks_are_not_answered() {
    let mut bench = Bench::new().await;
    bench.orchestrator().create(plan(1)).await.unwrap();
    let waits_for_its_last_hook = |bench: &Bench| bench.world.invoked().len() == 2;
    bench.run_until("the last hook", waits_for_its_last_hook).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    bench.world.hang_looks(true);
    tokio::time::sleep(Duration::from_secs(10)).await;
    bench.answer_hooks(true).await;
    tokio::time::sleep(Duration::from_secs(10)).await;
    assert_eq!(bench.world.service("1").weights["production"], [100, 0], "traffic moved on an old look");
    bench.world.hang_looks(false);
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(bench.world.service("1").weights["production"], [70, 30]);
}

/// A weight change that did not get through is not tried again once the set is known to be bad.
#[tokio::test(start_paused = true)]
async fn a_raise_is_not_tried_again_for_a_sick_replacement() {
    let mut bench = Bench::new().await;
    bench.orchestrator().create(plan(1)).await.unwrap();
    bench.run_until("30 per cent", |bench| bench.world.service("1").weights["production"] == [70, 30]).await;
    bench.world.set_unavailable(true);
    let wants_60 =
        |bench: &Bench| bench.state(&deployment_id(1)).is_some_and(|state| state.outstanding().next().is_some());
    bench.run_until("60 per cent is wanted", wants_60).await;
    bench.world.set_sick(true);
    tokio::time::sleep(Duration::from_secs(5)).await;
    bench.world.set_unavailable(false);
    bench.run_to_end(&deployment_id(1)).await;
    bench.run_to_end(&rollback_id(1)).await;
    let journal = bench.world.journal();
    assert!(!journal.contains(&"production 60".to_owned()), "traffic went to a sick set: {journal:?}");
}

/// Invariant A3: the termination wait may last days, and people have hands.
#[tokio::test(start_paused = true)]
async fn the_original_stays_while_somebody_sends_traffic_to_it() {
    let mut bench = Bench::new().await;
    bench.orchestrator().create(plan(1)).await.unwrap();
    let waits =
        |bench: &Bench| bench.state(&deployment_id(1)).is_some_and(|state| state.phase_name() == "TerminationWait");
    bench.run_until("the termination wait", waits).await;
    bench.world.route_by_hand("1", "production", [100, 0]);
    let state = bench.run_to_end(&deployment_id(1)).await;
    assert_eq!(state.status(), DeploymentStatus::Failed);
    let error = state.error().unwrap();
    assert_eq!(error.code, ErrorCode::ElasticLoadBalancingInvalid);
    assert!(error.message.contains("sends traffic to it"), "{}", error.message);
    assert!(bench.world.service("1").sets.iter().any(|(set, _)| set.id.as_str() == "original"));
}

/// Invariant B6: the deletion was asked for, the control plane died, and the whole replacement with it.
#[tokio::test(start_paused = true)]
async fn the_original_stays_when_the_replacement_died_before_its_deletion_went_out() {
    for comes_back in [false, true] {
        let mut bench = Bench::new().await;
        bench.world.fail_at(CALLS - 1, Fault::CrashBefore);
        bench.orchestrator().create(plan(1)).await.unwrap();
        bench.run_until("the deletion", |bench| bench.world.has_crashed()).await;
        bench.world.set_sick(true);
        bench.restart().await;
        tokio::time::sleep(Duration::from_secs(5)).await;
        bench.world.set_sick(!comes_back);
        let state = bench.run_to_end(&deployment_id(1)).await;
        if comes_back {
            assert_like_plain(&bench, &state, "the tasks came back in time");
        } else {
            assert_eq!(state.status(), DeploymentStatus::Failed);
            assert_eq!(bench.world.service("1").sets[0].0.status, TaskSetStatus::Active, "the original was deleted");
        }
    }
}
