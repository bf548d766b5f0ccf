//! A mutating request that arrives twice has one effect (reliability 2.1, rule 9).

use serde_json::json;

use crate::support::{Bench, Request, until};

/// The same bytes every time: signed once.
struct Recorded(Vec<u8>);

impl Recorded {
    fn of(request: &Request) -> Self {
        Self(request.bytes())
    }

    async fn send(&self, bench: &Bench) -> crate::support::Answer {
        let mut client = bench.client().await;
        client.write(&self.0).await;
        let mut answer = client.answer().await;
        // The server's own header, not the answer's.
        answer.headers.retain(|(name, _)| name != "date");
        answer
    }
}

fn create(bench: &Bench, name: &str) -> Recorded {
    Recorded::of(&bench.call("CreateApplication", json!({ "applicationName": name })))
}

#[tokio::test]
async fn a_repeated_call_gets_the_first_answer_and_has_no_second_effect() {
    let bench = Bench::start().await;
    let request = create(&bench, "shop");
    let first = request.send(&bench).await;
    assert_eq!(first.json(), json!({ "applicationId": "1" }));
    assert_eq!(request.send(&bench).await, first, "the request id too is the first one's");
    assert_eq!(request.send(&bench).await, first);
    assert_eq!(bench.service.calls(), 1);
    assert_eq!(create(&bench, "other").send(&bench).await.json(), json!({ "applicationId": "2" }));
}

#[tokio::test]
async fn equal_calls_of_an_sdk_within_one_second_are_two_calls_and_a_retry_of_one_is_not() {
    let bench = Bench::start().await;
    let signed = create(&bench, "shop").0;
    // Most SDKs add the header after signing.
    let of = |id: &str| {
        let text = String::from_utf8(signed.clone()).unwrap();
        Recorded(text.replacen("\r\n", &format!("\r\namz-sdk-invocation-id: {id}\r\n"), 1).into_bytes())
    };
    assert_eq!(of("one").send(&bench).await.json(), json!({ "applicationId": "1" }));
    assert_eq!(of("two").send(&bench).await.json(), json!({ "applicationId": "2" }));
    assert_eq!(of("one").send(&bench).await.json(), json!({ "applicationId": "1" }));
    assert_eq!(bench.service.calls(), 2);
}

#[tokio::test]
async fn an_object_that_is_put_again_within_a_second_is_put_again() {
    let bench = Bench::start().await;
    let put = Recorded::of(&Request::put_object(bench.address, b"content".to_vec()));
    for calls in 1..=3 {
        assert_eq!(put.send(&bench).await.status, 200);
        assert_eq!(bench.objects.calls(), calls);
    }
}

#[tokio::test]
async fn a_repeated_reading_call_is_answered_anew() {
    let bench = Bench::start().await;
    for (number, operation) in ["GetApplication", "ListApplications", "BatchGetApplications"].into_iter().enumerate()
    {
        let request = Recorded::of(&bench.call(operation, json!({})));
        let first = request.send(&bench).await;
        assert_ne!(request.send(&bench).await, first, "{operation}");
        assert_eq!(bench.service.calls(), 2 * (number + 1));
    }
}

#[tokio::test]
async fn repeats_that_come_while_the_first_runs_wait_for_its_answer() {
    let bench = Bench::start().await;
    let request = create(&bench, "hold");
    let mut clients = Vec::new();
    for _ in 0..8 {
        let mut client = bench.client().await;
        client.write(&request.0).await;
        clients.push(client);
    }
    until("the call runs", || bench.service.calls() == 1).await;
    bench.service.open_gate(8);
    for client in &mut clients {
        assert_eq!(client.answer().await.json(), json!({ "applicationId": "1" }));
    }
    assert_eq!(bench.service.calls(), 1);
}

#[tokio::test]
async fn a_refusal_is_given_again_too() {
    let bench = Bench::start().await;
    let request = create(&bench, "refuse");
    let first = request.send(&bench).await;
    assert_eq!(first.error(), (400, "ApplicationAlreadyExistsException".into()));
    assert_eq!(request.send(&bench).await, first);
    assert_eq!(bench.service.calls(), 1);
}

#[tokio::test]
async fn a_failure_of_the_server_and_throttling_leave_room_for_another_try() {
    let bench = Bench::start().await;
    for (name, status) in [("fail", 503), ("panic", 500), ("throttle", 400)] {
        let before = bench.service.calls();
        let request = create(&bench, name);
        for _ in 0..2 {
            assert_eq!(request.send(&bench).await.status, status);
        }
        assert_eq!(bench.service.calls(), before + 2, "{name}");
    }
}

#[tokio::test]
async fn a_call_whose_caller_hung_up_answers_the_repeat() {
    let bench = Bench::start().await;
    let request = create(&bench, "hold");
    let mut client = bench.client().await;
    client.write(&request.0).await;
    until("the call runs", || bench.service.calls() == 1).await;
    drop(client);
    let mut again = bench.client().await;
    again.write(&request.0).await;
    bench.service.open_gate(2);
    assert_eq!(again.answer().await.json(), json!({ "applicationId": "1" }));
    assert_eq!(bench.service.calls(), 1);
}

#[tokio::test]
async fn a_forged_repeat_gets_nothing() {
    let bench = Bench::start().await;
    let request = create(&bench, "shop");
    assert_eq!(request.send(&bench).await.status, 200);
    let text = String::from_utf8(request.0).unwrap();
    let forged = Recorded(text.replace("\"shop\"", "\"shoq\"").into_bytes());
    assert_eq!(forged.send(&bench).await.error().1, "InvalidSignatureException");
}

#[tokio::test]
async fn only_so_many_answers_are_kept() {
    let bench = Bench::with(|options| options.limits.kept_answers = 2).await;
    let requests = [create(&bench, "a"), create(&bench, "b"), create(&bench, "c")];
    for request in &requests {
        request.send(&bench).await;
    }
    assert_eq!(requests[2].send(&bench).await.json(), json!({ "applicationId": "3" }));
    assert_eq!(requests[0].send(&bench).await.json(), json!({ "applicationId": "4" }));
}
