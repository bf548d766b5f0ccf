//! Every kind of notice, letter by letter, and that none is lost or out of order whatever happens in between.
#![allow(clippy::unwrap_used, reason = "a panic is a failing test")]

mod support;

use deployment::*;
use ports::DeploymentStore;
use support::{Lab, Received, TOPIC};
use types::DeploymentId;

const START: &str = concat!(
    r#"{"region":"us-east-1","accountId":"000000000000","eventTriggerName":"tell-us","applicationName":"shop","#,
    r#""deploymentId":"d-NEW000001","deploymentGroupName":"web","createTime":"Thu Oct 13 15:50:46 UTC 2022","#,
);
/// The rollback is created in the step that ends the other.
const ROLLBACK: &str = concat!(
    r#""rollbackInformation":"{\"RollbackMessage\":\"Deployment d-BACK00001 is triggered to roll back deployment "#,
    r#"d-NEW000001.\",\"RollbackTriggeringDeploymentId\":\"d-NEW000001\"}"}"#,
);
const FAILED_OVERVIEW: &str =
    r#""deploymentOverview":"{\"Succeeded\":0,\"Failed\":1,\"Skipped\":0,\"InProgress\":0,\"Pending\":0}","#;

fn messages(received: &[Received], id: &str) -> Vec<(String, String)> {
    let of = |item: &Received| match item {
        Received::Message(message) if message.subject.contains(id) => {
            assert_eq!(message.topic_arn, TOPIC);
            Some((message.subject.clone(), message.message.clone()))
        }
        _ => None,
    };
    received.iter().filter_map(of).collect()
}

fn states(received: &[Received], id: &str) -> Vec<String> {
    let of = |item: &Received| match item {
        Received::Event(event) if event.detail.contains(id) => {
            let detail: serde_json::Value = serde_json::from_str(&event.detail).unwrap();
            detail["state"].as_str().map(str::to_string)
        }
        _ => None,
    };
    received.iter().filter_map(of).collect()
}

fn subjects(received: &[Received], id: &str) -> Vec<String> {
    let status = |(subject, _): (String, String)| subject.split(':').next().unwrap().to_string();
    messages(received, id).into_iter().map(status).collect()
}

#[tokio::test]
async fn a_deployment_that_succeeds_says_created_ready_and_succeeded() {
    let lab = Lab::new();
    let projector = lab.start().await;
    let id = lab.create("d-NEW000001", |plan| plan.ready.wait_minutes = 30);
    lab.drive(&id);
    assert_eq!(lab.state(&id).status(), DeploymentStatus::Ready);
    lab.apply(&id, Event::ContinueRequested { wait: WaitType::Ready });
    lab.drive(&id);
    projector.wake(&id);
    let received = lab.received(6).await;
    let found = messages(&received, "d-NEW000001");
    assert_eq!(found[0].0, "CREATED: AWS CodeDeploy d-NEW000001 in us-east-1 to shop");
    assert_eq!(found[0].1, format!(r#"{START}"completeTime":null,"status":"CREATED"}}"#));
    assert_eq!(found[1].0, "READY: AWS CodeDeploy d-NEW000001 in us-east-1 to shop");
    assert_eq!(found[1].1, format!(r#"{START}"completeTime":null,"status":"READY"}}"#));
    assert_eq!(found[2].0, "SUCCEEDED: AWS CodeDeploy d-NEW000001 in us-east-1 to shop");
    let overview =
        r#""deploymentOverview":"{\"Succeeded\":1,\"Failed\":0,\"Skipped\":0,\"InProgress\":0,\"Pending\":0}","#;
    let ended = format!(r#"{START}"completeTime":"Thu Oct 13 15:50:56 UTC 2022",{overview}"status":"SUCCEEDED"}}"#);
    assert_eq!(found[2].1, ended);
    assert_eq!(states(&received, "d-NEW000001"), ["START", "READY", "SUCCESS"]);
}

#[tokio::test]
async fn the_event_is_written_as_documented() {
    let lab = Lab::new();
    let projector = lab.start().await;
    let id = lab.create("d-NEW000001", |_| {});
    projector.wake(&id);
    let received = lab.received(2).await;
    let Received::Event(event) = &received[1] else { panic!("{received:?}") };
    assert_eq!(event.source, "aws.codedeploy");
    assert_eq!(event.detail_type, "CodeDeploy Deployment State-change Notification");
    let arn = "arn:aws:codedeploy:us-east-1:000000000000";
    assert_eq!(event.resources, [format!("{arn}:deploymentgroup:shop/web"), format!("{arn}:application:shop")]);
    let detail = concat!(
        r#"{"region":"us-east-1","deploymentId":"d-NEW000001","#,
        r#""instanceGroupId":"8b4e0f1c-0000-4000-8000-000000000001","deploymentGroup":"web","state":"START","#,
        r#""application":"shop"}"#,
    );
    assert_eq!(event.detail, detail);
    assert_eq!(event.at.millis(), 1_665_676_246_000);
}

#[tokio::test]
async fn a_failure_carries_its_error_and_the_rollback_tells_its_own_story() {
    let lab = Lab::new();
    let projector = lab.start().await;
    let id = lab.create("d-NEW000001", |plan| plan.auto_rollback.on_failure = true);
    for _ in 0..20 {
        if lab.state(&id).outstanding().any(|(_, effect)| matches!(effect, Effect::CreateTaskSet { .. })) {
            break;
        }
        lab.drive_once(&id);
    }
    lab.fail(&id, ErrorCode::EcsUpdateError, "No \"room\".");
    let back = DeploymentId::new("d-BACK00001");
    lab.drive(&back);
    projector.wake_all();
    let received = lab.received(9).await;
    let found = messages(&received, "d-NEW000001");
    assert_eq!(found[1].0, "FAILED: AWS CodeDeploy d-NEW000001 in us-east-1 to shop");
    let expected =
        format!(r#"{START}"completeTime":"Thu Oct 13 15:50:51 UTC 2022",{FAILED_OVERVIEW}"status":"FAILED","#)
            + r#""errorInformation":"{\"ErrorCode\":\"ECS_UPDATE_ERROR\",\"ErrorMessage\":\"No \\\"room\\\".\"}","#
            + r#""rollbackInformation":"{}"}"#;
    assert_eq!(found[1].1, expected);
    assert_eq!(states(&received, "d-NEW000001"), ["START", "FAILURE"]);

    assert_eq!(subjects(&received, "d-BACK00001"), ["CREATED", "IN_PROGRESS", "SUCCEEDED"]);
    assert_eq!(states(&received, "d-BACK00001"), ["START", "SUCCESS"]);
    for (_, message) in messages(&received, "d-BACK00001") {
        assert!(message.ends_with(ROLLBACK), "{message}");
    }
    let (subject, message) = &messages(&received, "d-BACK00001")[1];
    assert_eq!(subject, "IN_PROGRESS: AWS CodeDeploy d-BACK00001 in us-east-1 to shop");
    let expected = START.replace("d-NEW000001", "d-BACK00001").replace("15:50:46", "15:50:51");
    assert_eq!(*message, format!(r#"{expected}"completeTime":null,"status":"IN_PROGRESS",{ROLLBACK}"#));
}

#[tokio::test]
async fn a_stop_is_aborted_in_messages_and_stop_in_events() {
    let lab = Lab::new();
    let projector = lab.start().await;
    let id = lab.create("d-NEW000001", |plan| plan.ready.wait_minutes = 30);
    lab.drive(&id);
    lab.apply(&id, Event::StopRequested { rollback: Some(false) });
    lab.drive(&id);
    projector.wake(&id);
    let received = lab.received(6).await;
    let found = messages(&received, "d-NEW000001");
    assert_eq!(found[2].0, "ABORTED: AWS CodeDeploy d-NEW000001 in us-east-1 to shop");
    assert!(found[2].1.contains(r#""status":"ABORTED","errorInformation":"{\"ErrorCode\":\"MANUAL_STOP\","#));
    assert_eq!(states(&received, "d-NEW000001"), ["START", "READY", "STOP"]);
}

#[tokio::test]
async fn a_crash_at_any_notice_repeats_it_with_the_same_id_and_loses_none() {
    let whole = {
        let lab = Lab::new();
        let projector = lab.start().await;
        let id = lab.create("d-NEW000001", |plan| plan.ready.wait_minutes = 30);
        lab.drive(&id);
        lab.apply(&id, Event::ContinueRequested { wait: WaitType::Ready });
        lab.drive(&id);
        projector.wake(&id);
        lab.ended(&id).await;
        lab.receiver.received()
    };
    assert_eq!(whole.len(), 6);
    for crash_at in 1..=whole.len() {
        let lab = Lab::new();
        let projector = lab.start().await;
        lab.receiver.hang_after(Some(crash_at));
        let id = lab.create("d-NEW000001", |plan| plan.ready.wait_minutes = 30);
        lab.drive(&id);
        lab.apply(&id, Event::ContinueRequested { wait: WaitType::Ready });
        lab.drive(&id);
        projector.wake(&id);
        lab.received(crash_at).await;
        drop(projector);
        lab.receiver.hang_after(None);
        let _again = lab.start().await;
        lab.ended(&id).await;
        let received = lab.receiver.received();
        assert!((1..=2).contains(&(received.len() - whole.len())), "crash at {crash_at}: {}", received.len());
        let mut first_times: Vec<Received> = Vec::new();
        for item in received {
            if !first_times.contains(&item) {
                first_times.push(item);
            }
        }
        assert_eq!(first_times, whole, "crash at {crash_at}");
    }
}

#[tokio::test]
async fn a_receiver_that_is_away_gets_everything_later_in_order() {
    let lab = Lab::new();
    let projector = lab.start().await;
    lab.receiver.be_unavailable(2);
    let id = lab.create("d-NEW000001", |_| {});
    lab.drive(&id);
    projector.wake(&id);
    lab.ended(&id).await;
    assert_eq!(subjects(&lab.receiver.received(), "d-NEW000001"), ["CREATED", "SUCCEEDED"]);
}

#[tokio::test]
async fn a_topic_that_does_not_exist_holds_nothing_up() {
    let lab = Lab::new();
    let projector = lab.start().await;
    lab.receiver.refuse_messages();
    let id = lab.create("d-NEW000001", |_| {});
    lab.drive(&id);
    projector.wake(&id);
    lab.ended(&id).await;
    assert_eq!(states(&lab.receiver.received(), "d-NEW000001"), ["START", "SUCCESS"]);
}

#[tokio::test]
async fn step_by_step_and_all_at_once_say_the_same() {
    let lab = Lab::new();
    let projector = lab.start().await;
    let id = lab.create("d-NEW000001", |_| {});
    let mut steps = 0;
    while !lab.state(&id).is_terminal() {
        projector.wake(&id);
        lab.received(2).await;
        lab.drive_once(&id);
        steps += 1;
        assert!(steps < 100);
    }
    projector.wake(&id);
    lab.ended(&id).await;
    let received = lab.receiver.received();
    assert_eq!(subjects(&received, "d-NEW000001"), ["CREATED", "SUCCEEDED"]);
    assert_eq!(received.len(), 4);
}

#[tokio::test]
async fn deployments_from_before_are_not_told_again_and_running_ones_go_on_from_there() {
    let lab = Lab::new();
    let old = lab.create("d-OLD000001", |_| {});
    lab.drive(&old);
    let running = lab.create("d-NEW000001", |plan| plan.ready.wait_minutes = 30);
    lab.drive(&running);
    let projector = lab.start().await;
    lab.apply(&running, Event::ContinueRequested { wait: WaitType::Ready });
    lab.drive(&running);
    projector.wake_all();
    lab.ended(&running).await;
    let received = lab.receiver.received();
    assert_eq!(subjects(&received, "d-OLD000001"), Vec::<String>::new());
    assert_eq!(subjects(&received, "d-NEW000001"), ["SUCCEEDED"]);
}

#[tokio::test]
async fn cursors_of_deleted_deployments_go() {
    let lab = Lab::new();
    let projector = lab.start().await;
    let id = lab.create("d-NEW000001", |_| {});
    lab.drive(&id);
    projector.wake(&id);
    lab.ended(&id).await;
    projector.shutdown().await;
    lab.store.delete_group(&"shop".into(), None).unwrap();
    let _again = lab.start().await;
    assert_eq!(lab.cursor(&id), None);
}

/// Everything received, in one line each: `d-… STATUS` of messages only.
fn sequence(received: &[Received]) -> Vec<String> {
    let of = |item: &Received| match item {
        Received::Message(message) => {
            let words: Vec<&str> = message.subject.split_whitespace().collect();
            Some(format!("{} {}", words[3], words[0].trim_end_matches(':')))
        }
        Received::Event(_) => None,
    };
    received.iter().filter_map(of).collect()
}

#[tokio::test]
async fn nobody_hears_of_a_rollback_before_the_end_it_answers() {
    // The rollback's id sorts before that of its deployment, and both are new to the projector.
    for unavailable in [0, 1, 3] {
        let lab = Lab::new();
        let projector = lab.start().await;
        let id = lab.create("d-NEW000001", |plan| plan.ready.wait_minutes = 30);
        lab.drive(&id);
        lab.apply(&id, Event::StopRequested { rollback: Some(true) });
        let back = DeploymentId::new("d-BACK00001");
        lab.drive(&back);
        lab.receiver.be_unavailable(unavailable);
        projector.wake_all();
        lab.ended(&back).await;
        let expected = [
            "d-NEW000001 CREATED",
            "d-NEW000001 READY",
            "d-NEW000001 ABORTED",
            "d-BACK00001 CREATED",
            "d-BACK00001 IN_PROGRESS",
            "d-BACK00001 SUCCEEDED",
        ];
        assert_eq!(sequence(&lab.receiver.received()), expected, "{unavailable} times unavailable");
    }
}

#[tokio::test]
async fn of_two_deployments_of_a_group_the_earlier_is_told_first() {
    let lab = Lab::new();
    let projector = lab.start().await;
    for id in ["d-ZZZ000001", "d-AAA000002"] {
        let id = lab.create(id, |_| {});
        lab.drive(&id);
    }
    projector.wake_all();
    lab.ended(&"d-AAA000002".into()).await;
    let told = sequence(&lab.receiver.received());
    assert_eq!(
        told,
        ["d-ZZZ000001 CREATED", "d-ZZZ000001 SUCCEEDED", "d-AAA000002 CREATED", "d-AAA000002 SUCCEEDED"]
    );
}

#[tokio::test]
async fn a_rollback_that_fails_says_so_and_what_it_was_to_roll_back() {
    let lab = Lab::new();
    let projector = lab.start().await;
    let id = lab.create("d-NEW000001", |plan| plan.ready.wait_minutes = 30);
    lab.drive(&id);
    lab.apply(&id, Event::StopRequested { rollback: Some(true) });
    let back = DeploymentId::new("d-BACK00001");
    lab.apply(&back, Event::Started);
    lab.refuse_until_it_ends(&back, ErrorCode::InvalidEcsService, "No service.");
    projector.wake_all();
    lab.ended(&back).await;
    let received = lab.receiver.received();
    assert_eq!(subjects(&received, "d-BACK00001"), ["CREATED", "IN_PROGRESS", "FAILED"]);
    assert_eq!(states(&received, "d-BACK00001"), ["START", "FAILURE"]);
    let (_, failed) = &messages(&received, "d-BACK00001")[2];
    assert!(
        failed.contains(r#""status":"FAILED","errorInformation":"{\"ErrorCode\":\"INVALID_ECS_SERVICE\","#),
        "{failed}"
    );
    assert!(failed.ends_with(ROLLBACK), "{failed}");
}

#[tokio::test]
async fn a_trigger_hears_only_of_the_events_it_names() {
    for (event, expected) in [
        ("DeploymentStart", ["d-NEW000001 CREATED", "d-BACK00001 CREATED"].as_slice()),
        ("DeploymentReady", &["d-NEW000001 READY"]),
        ("DeploymentStop", &["d-NEW000001 ABORTED"]),
        ("DeploymentRollback", &["d-BACK00001 IN_PROGRESS"]),
        ("DeploymentSuccess", &["d-BACK00001 SUCCEEDED"]),
        ("DeploymentFailure", &[]),
        ("InstanceStart", &[]),
    ] {
        let lab = Lab::with_events(&[event]);
        let projector = lab.start().await;
        let id = lab.create("d-NEW000001", |plan| plan.ready.wait_minutes = 30);
        lab.drive(&id);
        lab.apply(&id, Event::StopRequested { rollback: Some(true) });
        let back = DeploymentId::new("d-BACK00001");
        lab.drive(&back);
        projector.wake_all();
        lab.ended(&back).await;
        assert_eq!(sequence(&lab.receiver.received()), expected, "{event}");
    }
}
