//! Bugs, hang-ups, load and the end of the server.

use std::time::Duration;

use serde_json::json;
use tokio::net::TcpStream;

use crate::support::{Bench, until};

#[tokio::test]
async fn a_panic_in_a_service_is_an_internal_failure_and_the_server_goes_on() {
    let bench = Bench::start().await;
    let mut client = bench.client().await;
    for operation in ["CreateApplication", "GetApplication"] {
        let answer = client.exchange(&bench.call(operation, json!({ "applicationName": "panic" }))).await;
        assert_eq!(answer.error(), (500, "InternalFailure".into()));
        assert!(!answer.text().contains("bug"), "nothing inside is told: {}", answer.text());
    }
    assert_eq!(client.exchange(&bench.call("ListApplications", json!({}))).await.status, 200);
}

#[tokio::test]
async fn a_call_goes_on_to_its_end_when_its_caller_hangs_up() {
    let bench = Bench::start().await;
    let mut client = bench.client().await;
    client.write(&bench.call("CreateApplication", json!({ "applicationName": "hold" })).bytes()).await;
    until("the call runs", || bench.service.calls() == 1).await;
    drop(client);
    // Another call shows that the server has had the time to notice.
    assert_eq!(bench.send(&bench.call("ListApplications", json!({}))).await.status, 200);
    bench.service.open_gate(1);
    until("both calls ended", || bench.service.ended() == 2).await;
}

#[tokio::test]
async fn two_hundred_calls_at_a_time_are_all_answered() {
    let bench = Bench::start().await;
    let mut calls = tokio::task::JoinSet::new();
    for number in 0..200 {
        let request = bench.call("CreateApplication", json!({ "applicationName": format!("hold-{number}") }));
        let mut client = bench.client().await;
        calls.spawn(async move { client.exchange(&request).await });
    }
    until("all calls run at the same time", || bench.service.calls() == 200).await;
    bench.service.open_gate(200);
    let answers = calls.join_all().await;
    assert!(answers.iter().all(|answer| answer.status == 200));
    let mut ids: Vec<String> = answers.iter().map(|answer| answer.json()["applicationId"].to_string()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 200);
}

#[tokio::test]
async fn a_stop_lets_the_running_call_finish_and_takes_no_more() {
    let bench = Bench::start().await;
    let mut idle = bench.client().await;
    assert_eq!(idle.exchange(&bench.call("ListApplications", json!({}))).await.status, 200);
    let mut busy = bench.client().await;
    busy.write(&bench.call("CreateApplication", json!({ "applicationName": "hold" })).bytes()).await;
    until("the call runs", || bench.service.calls() == 2).await;
    bench.ask_to_stop();
    assert!(idle.is_closed().await, "an idle connection is closed at once");
    let address = bench.address;
    until_refused(address).await;
    bench.service.open_gate(1);
    let answer = busy.answer().await;
    assert_eq!((answer.status, answer.json()), (200, json!({ "applicationId": "2" })));
    assert!(busy.is_closed().await);
    bench.ended().await;
}

#[tokio::test]
async fn a_stop_waits_for_calls_whose_caller_hung_up() {
    let bench = Bench::with(|options| options.limits.shutdown_grace = Duration::from_secs(20)).await;
    let mut client = bench.client().await;
    client.write(&bench.call("CreateApplication", json!({ "applicationName": "hold" })).bytes()).await;
    until("the call runs", || bench.service.calls() == 1).await;
    drop(client);
    bench.ask_to_stop();
    until_refused(bench.address).await;
    let service = bench.service.clone();
    assert_eq!(service.ended(), 0);
    service.open_gate(1);
    bench.ended().await;
    assert_eq!(service.ended(), 1);
}

#[tokio::test]
async fn a_stop_does_not_wait_for_ever() {
    let bench = Bench::with(|options| options.limits.shutdown_grace = Duration::from_millis(50)).await;
    let mut client = bench.client().await;
    client.write(&bench.call("CreateApplication", json!({ "applicationName": "hold" })).bytes()).await;
    until("the call runs", || bench.service.calls() == 1).await;
    bench.ask_to_stop();
    bench.ended().await;
}

async fn until_refused(address: std::net::SocketAddr) {
    for _ in 0..2000 {
        if TcpStream::connect(address).await.is_err() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    panic!("the server still accepts connections");
}
