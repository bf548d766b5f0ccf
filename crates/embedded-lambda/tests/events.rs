//! Asynchronous invocations and hooks: accepted once, delivered, tried again, never started in vain.
#![allow(clippy::unwrap_used, reason = "a panic in a test is a failing test")]

mod support;

use std::sync::Arc;

use embedded_lambda::Lambda;
use ports::{Documents, FunctionInvoker, PlatformError};
use serde_json::{Value, json};
use support::{Answers, Fixture, alive, call, create_python, until};

/// Notes each start, then does as told by files beside it: `fail` makes it raise, `wait` makes it stay.
fn code(fixture: &Fixture) -> String {
    format!(
        "import json, os, time\nD = {:?}\ndef handler(event, context):\n    with open(os.path.join(D, 'starts'), 'a') as file:\n        file.write(json.dumps([event, context.aws_request_id, os.getpid()]) + '\\n')\n    while os.path.exists(os.path.join(D, 'wait')):\n        time.sleep(0.01)\n    if os.path.exists(os.path.join(D, 'fail')):\n        raise RuntimeError('as told')\n",
        fixture.dir.path().display().to_string(),
    )
}

fn starts(fixture: &Fixture) -> Vec<Value> {
    fixture.lines("starts").iter().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn hook_payload(execution: &str) -> String {
    json!({ "DeploymentId": "d-ABCDEFGHI", "LifecycleEventHookExecutionId": execution }).to_string()
}

/// State of an event as stored.
fn stored(fixture: &Fixture, key: &str) -> Value {
    fixture.documents.get("lambda-event", key).unwrap().expect("the event is stored")
}

async fn is_done(fixture: &Fixture, key: &str) -> String {
    until("the event is done", || !stored(fixture, key)["done"].is_null()).await;
    stored(fixture, key)["done"].as_str().unwrap().to_string()
}

async fn hook(lambda: &Lambda, execution: &str) -> Result<(), PlatformError> {
    lambda.invoke_event(&"hook".into(), execution, hook_payload(execution)).await
}

#[tokio::test]
async fn an_event_is_accepted_before_it_is_delivered_and_delivered_once() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    lambda.start();
    create_python(&lambda, "hook", &code(&fixture)).await;
    let input = json!({ "FunctionName": "hook", "InvocationType": "Event", "Payload": "eyJhIjoxfQ==" });
    let output = call(&lambda, "Invoke", input).await.unwrap();
    assert_eq!(output, json!({ "StatusCode": 202 }));
    until("it ran", || starts(&fixture).len() == 1).await;
    let start = starts(&fixture).remove(0);
    assert_eq!(start[0], json!({ "a": 1 }));
    assert_eq!(is_done(&fixture, start[1].as_str().unwrap()).await, "succeeded");
    assert_eq!(lambda.logs("hook").len(), 1);
}

#[tokio::test]
async fn a_repeat_of_a_key_starts_nothing_neither_during_nor_after_delivery() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    lambda.start();
    create_python(&lambda, "hook", &code(&fixture)).await;
    std::fs::write(fixture.file("wait"), "").unwrap();
    hook(&lambda, "e-1").await.unwrap();
    hook(&lambda, "e-1").await.unwrap();
    until("it runs", || starts(&fixture).len() == 1).await;
    hook(&lambda, "e-1").await.unwrap();
    std::fs::remove_file(fixture.file("wait")).unwrap();
    is_done(&fixture, "e-1").await;
    hook(&lambda, "e-1").await.unwrap();
    // A later event that was delivered shows that the repeats were not merely late.
    hook(&lambda, "e-2").await.unwrap();
    is_done(&fixture, "e-2").await;
    assert_eq!(starts(&fixture).len(), 2);
}

#[tokio::test]
async fn a_hook_of_an_unknown_function_is_refused_for_good() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    create_python(&lambda, "hook", &code(&fixture)).await;
    for name in ["absent", "hook:7", "not a name", "arn:aws:lambda:eu-west-1:000000000000:function:hook"] {
        match lambda.invoke_event(&name.into(), "e-1", hook_payload("e-1")).await {
            Err(PlatformError::Permanent(failure)) => assert_eq!(failure.code.as_str(), "INVALID_LAMBDA_FUNCTION"),
            other => panic!("{name}: {other:?}"),
        }
    }
    let arn = "arn:aws:lambda:us-east-1:000000000000:function:hook:$LATEST";
    lambda.invoke_event(&arn.into(), "e-1", hook_payload("e-1")).await.unwrap();
}

#[tokio::test]
async fn a_function_error_is_tried_again_after_one_and_two_minutes_of_the_engines_clock() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    lambda.start();
    create_python(&lambda, "hook", &code(&fixture)).await;
    std::fs::write(fixture.file("fail"), "").unwrap();
    hook(&lambda, "e-1").await.unwrap();
    for (failures, wait) in [(1, 60), (2, 120)] {
        until("it failed", || stored(&fixture, "e-1")["failures"] == failures).await;
        fixture.clock.advance(wait - 1);
        // Not due yet: a delivery of another event passes, this one stays.
        let other = format!("other-{failures}");
        hook(&lambda, &other).await.unwrap();
        until("the other ran", || stored(&fixture, &other)["failures"] == 1).await;
        assert_eq!(stored(&fixture, "e-1")["failures"], failures);
        fixture.clock.advance(1);
    }
    let how = is_done(&fixture, "e-1").await;
    assert!(how.starts_with("failed 3 times: ") && how.contains("as told"), "{how}");
    let ids: Vec<Value> = starts(&fixture)
        .into_iter()
        .filter(|start| start[0]["LifecycleEventHookExecutionId"] == "e-1")
        .map(|start| start[1].clone())
        .collect();
    assert_eq!(ids.len(), 3);
    assert!(ids.iter().all(|id| *id == ids[0]), "retries bear the first try's request id");
}

#[tokio::test]
async fn an_event_accepted_before_a_crash_is_delivered_by_the_next_control_plane() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    create_python(&lambda, "hook", &code(&fixture)).await;
    // Accepted, and the control plane is gone before it delivered anything.
    hook(&lambda, "e-1").await.unwrap();
    drop(lambda);
    assert!(starts(&fixture).is_empty());
    let lambda = fixture.open().await;
    lambda.set_hook_answers(Answers::new(true));
    lambda.start();
    assert_eq!(is_done(&fixture, "e-1").await, "succeeded");
    assert_eq!(starts(&fixture).len(), 1);
}

#[tokio::test]
async fn a_hook_whose_answer_came_is_not_delivered_again_after_a_restart() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    lambda.start();
    create_python(&lambda, "hook", &code(&fixture)).await;
    std::fs::write(fixture.file("wait"), "").unwrap();
    hook(&lambda, "e-1").await.unwrap();
    until("it runs", || starts(&fixture).len() == 1).await;
    let pid = starts(&fixture)[0][2].as_i64().unwrap();
    lambda.shutdown().await;
    until("its process is gone", || !alive(pid)).await;
    assert!(stored(&fixture, "e-1")["done"].is_null(), "an event cut off by the shutdown counts as delivered");

    let lambda = fixture.open().await;
    let answers = Answers::new(false);
    lambda.set_hook_answers(answers.clone());
    lambda.start();
    assert_eq!(is_done(&fixture, "e-1").await, "not started: its answer is no longer awaited");
    assert_eq!(starts(&fixture).len(), 1);
    assert_eq!(*answers.asked.lock().unwrap(), [("d-ABCDEFGHI".to_string(), "e-1".to_string())]);
}

#[tokio::test]
async fn a_hook_cut_off_by_a_shutdown_and_still_awaited_is_delivered_again() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    lambda.start();
    create_python(&lambda, "hook", &code(&fixture)).await;
    std::fs::write(fixture.file("wait"), "").unwrap();
    hook(&lambda, "e-1").await.unwrap();
    until("it runs", || starts(&fixture).len() == 1).await;
    lambda.shutdown().await;
    std::fs::remove_file(fixture.file("wait")).unwrap();
    let lambda = fixture.open().await;
    lambda.set_hook_answers(Answers::new(true));
    lambda.start();
    assert_eq!(is_done(&fixture, "e-1").await, "succeeded");
    let starts = starts(&fixture);
    assert_eq!(starts.len(), 2);
    assert_eq!(starts[0][1], starts[1][1]);
}

#[tokio::test]
async fn a_retry_is_dropped_when_the_answer_came_meanwhile() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    let answers = Answers::new(true);
    lambda.set_hook_answers(answers.clone());
    lambda.start();
    create_python(&lambda, "hook", &code(&fixture)).await;
    std::fs::write(fixture.file("fail"), "").unwrap();
    hook(&lambda, "e-1").await.unwrap();
    until("it failed", || stored(&fixture, "e-1")["failures"] == 1).await;
    *answers.awaited.lock().unwrap() = false;
    fixture.clock.advance(60);
    assert_eq!(is_done(&fixture, "e-1").await, "not started: its answer is no longer awaited");
    assert_eq!(starts(&fixture).len(), 1);
}

#[tokio::test]
async fn an_event_with_a_hooks_payload_invoked_by_a_user_is_not_held_back() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    lambda.set_hook_answers(Answers::new(false));
    lambda.start();
    create_python(&lambda, "hook", &code(&fixture)).await;
    let payload = aws_protocol::Blob(hook_payload("e-1").into_bytes()).to_base64();
    let input = json!({ "FunctionName": "hook", "InvocationType": "Event", "Payload": payload });
    call(&lambda, "Invoke", input).await.unwrap();
    until("it ran", || starts(&fixture).len() == 1).await;
}

#[tokio::test]
async fn events_wait_for_a_free_environment_and_too_many_are_refused() {
    let fixture = Fixture::new();
    let mut options = fixture.options();
    options.environments_per_function = 1;
    options.queued_events = 2;
    let lambda = fixture.open_with(options).await;
    lambda.start();
    create_python(&lambda, "hook", &code(&fixture)).await;
    std::fs::write(fixture.file("wait"), "").unwrap();
    hook(&lambda, "e-1").await.unwrap();
    until("it runs", || starts(&fixture).len() == 1).await;
    hook(&lambda, "e-2").await.unwrap();
    assert!(matches!(hook(&lambda, "e-3").await, Err(PlatformError::Transient(_))));
    std::fs::remove_file(fixture.file("wait")).unwrap();
    is_done(&fixture, "e-2").await;
    hook(&lambda, "e-3").await.unwrap();
    is_done(&fixture, "e-3").await;
}

#[tokio::test]
async fn only_the_newest_delivered_events_are_remembered() {
    let fixture = Fixture::new();
    let mut options = fixture.options();
    options.remembered_events = 2;
    let lambda = fixture.open_with(options).await;
    lambda.start();
    create_python(&lambda, "hook", &code(&fixture)).await;
    for number in 0..4 {
        let key = format!("e-{number}");
        hook(&lambda, &key).await.unwrap();
        is_done(&fixture, &key).await;
    }
    let documents = Arc::clone(&fixture.documents);
    until("two are left", || documents.list("lambda-event").unwrap().len() == 2).await;
    let left: Vec<String> = documents.list("lambda-event").unwrap().into_iter().map(|(key, _)| key).collect();
    assert_eq!(left, ["e-2", "e-3"]);
}

#[tokio::test]
async fn an_event_of_a_deleted_function_is_dropped() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    create_python(&lambda, "hook", &code(&fixture)).await;
    hook(&lambda, "e-1").await.unwrap();
    call(&lambda, "DeleteFunction", json!({ "FunctionName": "hook" })).await.unwrap();
    lambda.start();
    assert_eq!(is_done(&fixture, "e-1").await, "dropped: the function was deleted");
    assert!(starts(&fixture).is_empty());
}
