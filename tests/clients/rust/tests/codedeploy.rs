//! Each test runs in both protocols that the SDK has for CodeDeploy.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use aws_sdk_codedeploy::client::Waiters;
use aws_sdk_codedeploy::operation::RequestId;
use aws_sdk_codedeploy::types::{
    ComputePlatform, DeploymentCreator, DeploymentStatus, DeploymentWaitType, ErrorCode, LifecycleEventStatus,
    TargetLabel,
};
use rust_client::{Lab, Wire, client, served};

const LINEAR: &str = "CodeDeployDefault.ECSLinear10PercentEvery3Minutes";

/// One test a protocol, so that they run side by side and fail by name.
macro_rules! in_both_protocols {
    ($($name:ident),* $(,)?) => {
        mod json {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
            async fn $name() { super::$name(super::Wire::Json).await; })*
        }
        mod cbor {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
            async fn $name() { super::$name(super::Wire::Cbor).await; })*
        }
    };
}

in_both_protocols![
    a_deployment_succeeds_and_the_waiter_ends,
    a_stopped_deployment_rolls_back,
    a_ready_deployment_waits_for_its_continue,
    a_list_of_two_pages_is_complete,
    errors_are_of_their_types,
];

/// Asks an address again and again until told to end; answers everything it was answered.
fn keep_asking(url: &str, end: &Arc<AtomicBool>) -> thread::JoinHandle<BTreeSet<String>> {
    let (url, end) = (url.to_owned(), Arc::clone(end));
    thread::spawn(move || {
        let mut seen = BTreeSet::new();
        while !end.load(Ordering::Relaxed) {
            seen.insert(served(&url).unwrap_or_else(|error| format!("error: {error}")));
            thread::sleep(Duration::from_millis(5));
        }
        seen
    })
}

async fn a_deployment_succeeds_and_the_waiter_ends(wire: Wire) {
    let lab = Lab::build(wire, "rs-full", &["v2"]).await;
    assert_eq!(lab.production(), "v1");
    let end = Arc::new(AtomicBool::new(false));
    let user = keep_asking(lab.get("production"), &end);
    let made = lab.deployment_of("v2").description("by Rust").send().await.expect("CreateDeployment");
    let deployment = made.deployment_id().expect("an id").to_owned();
    let waiter = lab.codedeploy.wait_until_deployment_successful().deployment_id(&deployment);
    let last =
        waiter.wait(Duration::from_secs(120)).await.expect("the waiter ends").into_result().expect("an answer");
    end.store(true, Ordering::Relaxed);
    assert_eq!(user.join().expect("the user"), BTreeSet::from(["v1".to_owned(), "v2".to_owned()]));
    assert_eq!(lab.production(), "v2");
    assert_eq!(served(lab.get("test")).expect("the test listener serves"), "v2");

    let info = last.deployment_info().expect("deploymentInfo");
    assert_eq!(info.status(), Some(&DeploymentStatus::Succeeded));
    assert_eq!(info.creator(), Some(&DeploymentCreator::User));
    assert_eq!(info.compute_platform(), Some(&ComputePlatform::Ecs));
    assert_eq!(info.description(), Some("by Rust"));
    assert!(info.error_information().is_none() && info.rollback_info().is_none());
    let times =
        [info.create_time(), info.start_time(), info.complete_time()].map(|time| time.expect("a time").as_secs_f64());
    assert!(times.is_sorted() && times[0] > 1_600_000_000.0, "{times:?}");
    let overview = info.deployment_overview().expect("deploymentOverview");
    assert_eq!((overview.succeeded(), overview.failed(), overview.in_progress()), (1, 0, 0));

    let target = lab.target(&deployment).await;
    assert_eq!(target.lifecycle_events().len(), 8);
    assert!(target.lifecycle_events().iter().all(|event| event.status() == Some(&LifecycleEventStatus::Succeeded)
        && event.start_time().is_some()
        && event.end_time().is_some()));
    let green = target.task_sets_info().iter().find(|set| set.task_set_label() == Some(&TargetLabel::Green));
    assert_eq!(green.expect("the replacement").traffic_weight(), 100.0);

    // What is over can neither go on nor be stopped.
    let continued = lab.codedeploy.continue_deployment().deployment_id(&deployment).send().await;
    let refused = continued.expect_err("it has ended").into_service_error();
    assert!(refused.is_deployment_already_completed_exception(), "{refused:?}");
    let stopped = lab.codedeploy.stop_deployment().deployment_id(&deployment).send().await;
    let refused = stopped.expect_err("it has ended").into_service_error();
    assert!(refused.is_deployment_already_completed_exception(), "{refused:?}");
}

async fn a_stopped_deployment_rolls_back(wire: Wire) {
    let lab = Lab::build(wire, "rs-stop", &["v2"]).await;
    let made = lab.deployment_of("v2").deployment_config_name(LINEAR).send().await.expect("CreateDeployment");
    let deployment = made.deployment_id().expect("an id").to_owned();
    rust_client::eventually("traffic is split", async || {
        let target = lab.target(&deployment).await;
        target.task_sets_info().iter().any(|set| (1.0..100.0).contains(&set.traffic_weight())).then_some(())
    })
    .await;
    let second = lab.deployment_of("v2").send().await.expect_err("one is active").into_service_error();
    assert!(second.is_deployment_limit_exceeded_exception(), "{second:?}");
    assert!(second.meta().message().is_some_and(|text| text.contains(&deployment)), "{second:?}");

    let stop = lab.codedeploy.stop_deployment().deployment_id(&deployment).auto_rollback_enabled(true);
    let answer = stop.send().await.expect("StopDeployment");
    assert!(answer.status().is_some() && answer.status_message().is_some(), "{answer:?}");
    let stopped = lab.ended(&deployment).await;
    assert_eq!(stopped.status(), Some(&DeploymentStatus::Stopped));
    assert_eq!(stopped.error_information().and_then(|error| error.code()), Some(&ErrorCode::ManualStop));
    let rollback =
        stopped.rollback_info().and_then(|info| info.rollback_deployment_id()).expect("a rollback").to_owned();
    let info = lab.ended(&rollback).await;
    assert_eq!(info.status(), Some(&DeploymentStatus::Succeeded));
    assert_eq!(info.creator(), Some(&DeploymentCreator::CodeDeployRollback));
    let back = info.rollback_info().expect("what it rolls back");
    assert_eq!(back.rollback_triggering_deployment_id(), Some(deployment.as_str()));
    assert_eq!(lab.production(), "v1");
    assert_eq!(served(lab.get("test")).expect("the test listener serves"), "v1");

    let waiter = lab.codedeploy.wait_until_deployment_successful().deployment_id(&deployment);
    assert!(waiter.wait(Duration::from_secs(5)).await.is_err(), "a stopped deployment is no success");
}

async fn a_ready_deployment_waits_for_its_continue(wire: Wire) {
    let lab = Lab::build(wire, "rs-ready", &["v2"]).await;
    lab.wait_when_ready().await;
    let made = lab.deployment_of("v2").send().await.expect("CreateDeployment");
    let deployment = made.deployment_id().expect("an id");
    let go_on = || {
        let call = lab.codedeploy.continue_deployment().deployment_id(deployment);
        call.deployment_wait_type(DeploymentWaitType::ReadyWait).send()
    };
    let early = go_on().await.expect_err("not ready yet").into_service_error();
    assert!(early.is_deployment_is_not_in_ready_state_exception(), "{early:?}");
    lab.reached(deployment, &[DeploymentStatus::Ready]).await;
    assert_eq!(served(lab.get("test")).expect("the test listener serves"), "v2");
    assert_eq!(lab.production(), "v1");
    go_on().await.expect("ContinueDeployment");
    assert_eq!(lab.ended(deployment).await.status(), Some(&DeploymentStatus::Succeeded));
    assert_eq!(lab.production(), "v2");
}

async fn a_list_of_two_pages_is_complete(wire: Wire) {
    let codedeploy = client(wire).await;
    let prefix = format!("rs-page-{wire:?}-");
    let mine: BTreeSet<String> = (0..105).map(|number| format!("{prefix}{number:03}")).collect();
    for name in &mine {
        let call = codedeploy.create_application().application_name(name).compute_platform(ComputePlatform::Ecs);
        assert!(call.send().await.expect("CreateApplication").application_id().is_some());
    }
    let (mut requests, mut found) = (0, Vec::new());
    // One page is one request.
    let mut pages = codedeploy.list_applications().into_paginator().send();
    while let Some(page) = pages.next().await {
        found.extend(page.expect("ListApplications").applications.unwrap_or_default());
        requests += 1;
    }
    assert!(requests >= 2, "{requests} requests");
    let mut own: Vec<String> = found.into_iter().filter(|name| name.starts_with(&prefix)).collect();
    own.sort();
    assert_eq!(own, mine.iter().cloned().collect::<Vec<_>>());
    let items = codedeploy.list_applications().into_paginator().items().send();
    let items: Vec<String> = items.collect::<Result<_, _>>().await.expect("ListApplications");
    assert_eq!(items.iter().filter(|name| name.starts_with(&prefix)).count(), mine.len());
    for name in &mine {
        codedeploy.delete_application().application_name(name).send().await.expect("DeleteApplication");
    }
}

async fn errors_are_of_their_types(wire: Wire) {
    let codedeploy = client(wire).await;
    let unknown =
        codedeploy.get_deployment().deployment_id("d-ABCDEFGHI").send().await.expect_err("it does not exist");
    let answer = unknown.raw_response().expect("an answer");
    let spoken = match wire {
        Wire::Json => "application/x-amz-json-1.1",
        Wire::Cbor => "application/cbor",
    };
    assert_eq!((answer.status().as_u16(), answer.headers().get("content-type")), (400, Some(spoken)));
    let error = unknown.into_service_error();
    assert!(error.is_deployment_does_not_exist_exception(), "{error:?}");
    assert_eq!(error.meta().code(), Some("DeploymentDoesNotExistException"));
    assert!(error.meta().message().is_some_and(|text| text.contains("d-ABCDEFGHI")), "{error:?}");
    assert!(error.meta().request_id().is_some(), "{error:?}");

    let error = codedeploy.get_deployment().send().await.expect_err("no id").into_service_error();
    assert!(error.is_deployment_id_required_exception(), "{error:?}");
    let error = codedeploy.get_deployment().deployment_id("x").send().await.expect_err("no id").into_service_error();
    assert!(error.is_invalid_deployment_id_exception(), "{error:?}");
    let error = codedeploy.get_application().application_name("absent").send().await;
    assert!(error.expect_err("absent").into_service_error().is_application_does_not_exist_exception());
    let error = codedeploy.list_deployments().next_token("forged").send().await;
    assert!(error.expect_err("forged").into_service_error().is_invalid_next_token_exception());
    let error = codedeploy.create_deployment_config().deployment_config_name("CodeDeployDefault.Mine").send().await;
    let error = error.expect_err("a reserved name").into_service_error();
    assert!(error.is_invalid_deployment_config_name_exception(), "{error:?}");
    let error = codedeploy.create_application().application_name("a b").send().await;
    assert!(error.expect_err("a space").into_service_error().is_invalid_application_name_exception());
}
