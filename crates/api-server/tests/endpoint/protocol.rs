//! What is answered to requests of every kind, and that each is.

use serde_json::json;

use crate::support::{Bench, Request};

#[tokio::test]
async fn every_answer_carries_a_request_id_and_the_protocols_content_type() {
    let bench = Bench::start().await;
    let good = bench.send(&bench.call("ListApplications", json!({}))).await;
    let refused = bench.send(&bench.call("ListApplications", json!({})).with_secret("no")).await;
    let mut seen = Vec::new();
    for answer in [good, refused] {
        assert_eq!(answer.header("content-type"), Some("application/x-amz-json-1.1"));
        let id = answer.header("x-amzn-requestid").unwrap().to_string();
        let lengths: Vec<usize> = id.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12], "{id}");
        seen.push(id);
    }
    assert_ne!(seen[0], seen[1]);
}

#[tokio::test]
async fn an_unknown_operation_and_an_unknown_service_are_unknown_operations() {
    let bench = Bench::start().await;
    let answer = bench.send(&bench.call("LaunchRocket", json!({}))).await;
    assert_eq!(answer.error(), (400, "UnknownOperationException".into()));
    assert!(answer.text().contains("LaunchRocket"), "{}", answer.text());
    for target in ["Rocket_20300101.Launch", "CodeDeploy_20141006", "", "."] {
        let mut request = bench.call("ListApplications", json!({}));
        request.headers[2].1 = target.into();
        assert_eq!(bench.send(&request).await.error(), (400, "UnknownOperationException".into()), "{target}");
    }
    assert_eq!(bench.service.calls(), 0);
}

#[tokio::test]
async fn a_body_that_is_not_the_operations_document_is_a_serialization_exception() {
    let bench = Bench::start().await;
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    for body in ["{", "nonsense", "[]", "3", "\u{feff}{}", "{\"applicationName\":7}", "{\"tags\":{}}", deep.as_str()]
    {
        let request = Request::codedeploy(bench.address, "CreateApplication", body.as_bytes().to_vec());
        let answer = bench.send(&request).await;
        assert_eq!(answer.error(), (400, "SerializationException".into()), "{body:.30}: {}", answer.text());
    }
    let invalid_utf8 =
        Request::codedeploy(bench.address, "CreateApplication", b"{\"applicationName\":\"\xff\"}".to_vec());
    assert_eq!(bench.send(&invalid_utf8).await.error(), (400, "SerializationException".into()));
    assert_eq!(bench.service.calls(), 0);
}

#[tokio::test]
async fn an_empty_body_is_an_empty_document_and_unknown_members_are_ignored() {
    let bench = Bench::start().await;
    let empty = Request::codedeploy(bench.address, "ListApplications", Vec::new());
    assert_eq!(bench.send(&empty).await.status, 200);
    let more = bench.call("CreateApplication", json!({ "applicationName": "a", "colour": "blue", "tags": null }));
    assert_eq!(bench.send(&more).await.status, 200);
    assert_eq!(bench.service.last().2, json!({ "applicationName": "a" }));
}

#[tokio::test]
async fn an_operation_without_output_is_answered_without_a_body() {
    let bench = Bench::start().await;
    let answer = bench.send(&bench.call("DeleteApplication", json!({ "applicationName": "a" }))).await;
    assert_eq!((answer.status, answer.body), (200, Vec::new()));
}

#[tokio::test]
async fn health_is_a_page_of_its_own() {
    let bench = Bench::start().await;
    let mut client = bench.client().await;
    client.write(b"GET /health HTTP/1.1\r\nhost: x\r\n\r\n").await;
    let answer = client.answer().await;
    assert_eq!((answer.status, answer.text().as_str()), (200, "ok\n"));
    client.write(b"HEAD /health HTTP/1.1\r\nhost: x\r\n\r\n").await;
    assert_eq!(client.answer_to("HEAD").await.status, 200);
}

#[tokio::test]
async fn odd_methods_and_paths_are_refused_and_the_connection_lives_on() {
    let bench = Bench::start().await;
    let mut client = bench.client().await;
    for line in [
        "GET /",
        "HEAD /",
        "GET /healthy",
        "GET /consolez",
        "DELETE /a/b/c",
        "OPTIONS *",
        "BREW /pot",
        "GET http://elsewhere.example/x",
        "GET /%zz%00",
        "GET /2015-03-31/functions",
        "GET /?Action=ListEverything&Version=2010-01-01",
        "GET //../../etc/passwd",
    ] {
        client.write(format!("{line} HTTP/1.1\r\nhost: x\r\n\r\n").as_bytes()).await;
        let method = line.split(' ').next().unwrap();
        let status = client.answer_to(method).await.status;
        assert!((400..=501).contains(&status) && status != 500, "{line}: {status}");
    }
    assert_eq!(bench.service.calls() + bench.objects.calls(), 0);
}

#[tokio::test]
async fn bytes_that_are_not_http_are_answered_with_400_and_cut_off() {
    let bench = Bench::start().await;
    for garbage in [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".as_slice(),
        b"GET\r\n\r\n",
        b"POST / HTTP/1.1\r\nbad header\r\n\r\n",
        b"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: -5\r\n\r\n",
        b"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n",
        b"POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: rot13\r\n\r\n",
    ] {
        let mut client = bench.client().await;
        client.write(garbage).await;
        assert_eq!(client.answer().await.status, 400, "{}", String::from_utf8_lossy(garbage));
        assert!(client.is_closed().await);
    }
    assert_eq!(bench.send(&bench.call("ListApplications", json!({}))).await.status, 200);
}

#[tokio::test]
async fn many_calls_share_one_connection() {
    let bench = Bench::start().await;
    let mut client = bench.client().await;
    for number in 1..=20 {
        let request = bench.call("CreateApplication", json!({ "applicationName": format!("a{number}") }));
        let answer = client.exchange(&request).await;
        assert_eq!(answer.json(), json!({ "applicationId": number.to_string() }));
    }
}

#[tokio::test]
async fn calls_sent_ahead_are_answered_in_order() {
    let bench = Bench::start().await;
    let mut client = bench.client().await;
    let mut ahead = Vec::new();
    for number in 0..10 {
        let request = bench.call("CreateApplication", json!({ "applicationName": format!("a{number}") }));
        ahead.extend(request.bytes());
    }
    client.write(&ahead).await;
    for number in 1..=10 {
        assert_eq!(client.answer().await.json(), json!({ "applicationId": number.to_string() }));
    }
}

#[tokio::test]
async fn a_client_that_waits_for_100_continue_gets_it() {
    let bench = Bench::start().await;
    let request = bench.call("ListApplications", json!({}));
    let mut client = bench.client().await;
    client.write(&request.head_bytes(&[("content-length", "2"), ("expect", "100-continue")])).await;
    assert_eq!(client.answer().await.status, 100);
    client.write(b"{}").await;
    assert_eq!(client.answer().await.status, 200);
}
