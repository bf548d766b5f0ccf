//! Bounds of time and memory (invariant H6).

use std::io::Write;
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::json;

use crate::support::{Bench, Request, until};

const MIB: usize = 1 << 20;

fn large(bench: &Bench, bytes: usize) -> Request {
    Request::codedeploy(bench.address, "ListApplications", vec![b' '; bytes])
}

#[tokio::test]
async fn a_body_declared_too_large_is_refused_before_it_is_sent() {
    let bench = Bench::start().await;
    let mut client = bench.client().await;
    client.write(&large(&bench, 0).head_bytes(&[("content-length", "10485760"), ("expect", "100-continue")])).await;
    let answer = client.answer().await;
    assert_eq!(answer.error(), (413, "RequestEntityTooLargeException".into()));
    assert!(answer.text().contains("1048576"), "{}", answer.text());
    assert_eq!(answer.header("connection"), Some("close"));
    assert!(client.is_closed().await, "nobody is asked to send the rest");
}

#[tokio::test]
async fn a_sender_of_ten_mebibytes_gets_to_read_the_refusal() {
    let bench = Bench::start().await;
    for bytes in [large(&bench, 10 * MIB).bytes(), large(&bench, 10 * MIB).chunked_bytes()] {
        let mut client = bench.client().await;
        client.write(&bytes).await;
        let answer = client.answer().await;
        assert_eq!(answer.error(), (413, "RequestEntityTooLargeException".into()));
        assert!(client.is_closed().await);
    }
    assert_eq!(bench.service.calls(), 0);
}

#[tokio::test]
async fn a_refused_body_is_not_read_away_for_ever() {
    let bench = Bench::with(|options| options.limits.discarded_bytes = 4 * MIB).await;
    let mut client = bench.client().await;
    let endless = large(&bench, 0).head_bytes(&[("content-length", "99999999999")]);
    client.write(&endless).await;
    assert_eq!(client.answer().await.status, 413);
    assert!(!client.write_until_cut(64 * MIB).await, "the server read 64 MiB of a refused body");
}

#[tokio::test]
async fn a_body_of_the_largest_size_is_taken_declared_or_chunked() {
    let bench = Bench::start().await;
    for bytes in [large(&bench, MIB).bytes(), large(&bench, MIB).chunked_bytes()] {
        let mut client = bench.client().await;
        client.write(&bytes).await;
        assert_eq!(client.answer().await.status, 200);
    }
    let mut client = bench.client().await;
    client.write(&large(&bench, MIB + 1).chunked_bytes()).await;
    assert_eq!(client.answer().await.status, 413);
}

#[tokio::test]
async fn only_a_known_key_may_send_a_large_object() {
    let bench = Bench::start().await;
    let object = Request::put_object(bench.address, vec![7; 3 * MIB]);
    assert_eq!(bench.send(&object).await.status, 200);
    assert_eq!(bench.objects.calls(), 1);
    let refused = bench.send(&object.clone().with_key("nobody")).await;
    assert_eq!(refused.status, 413);
    let forged = bench.send(&object.with_secret("guess")).await;
    assert_eq!(forged.status, 403, "{}", forged.text());
    assert_eq!(bench.objects.calls(), 1);
}

#[tokio::test]
async fn all_bodies_share_one_budget_and_wait_for_it() {
    let bench = Bench::with(|options| {
        options.limits.all_bodies_bytes = MIB;
        options.limits.body_timeout = Duration::from_millis(300);
    })
    .await;
    let padded = |name: &str| {
        let text = format!("{}{}", json!({ "applicationName": name }), " ".repeat(700 << 10));
        Request::codedeploy(bench.address, "CreateApplication", text.into_bytes())
    };
    let mut first = bench.client().await;
    first.write(&padded("hold").bytes()).await;
    until("the first call runs", || bench.service.calls() == 1).await;
    let second = bench.send(&padded("b")).await;
    assert_eq!(second.error(), (408, "RequestTimeout".into()), "there was no room for it");
    assert_eq!(bench.send(&bench.call("ListApplications", json!({}))).await.status, 200, "small ones still fit");
    bench.service.open_gate(1);
    assert_eq!(first.answer().await.status, 200);
    assert_eq!(bench.send(&padded("c")).await.status, 200);
}

fn compressed(bench: &Bench, plain: &[u8]) -> Request {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(plain).unwrap();
    let body = encoder.finish().unwrap();
    Request::codedeploy(bench.address, "ListApplications", body).with_header("content-encoding", "gzip")
}

#[tokio::test]
async fn a_compressed_body_waits_for_its_share_before_it_is_expanded_and_not_for_ever() {
    let bench = Bench::with(|options| {
        options.limits.all_bodies_bytes = MIB;
        options.limits.api_body_bytes = 800 << 10;
        options.limits.body_timeout = Duration::from_millis(300);
    })
    .await;
    let text = format!("{}{}", json!({ "applicationName": "hold" }), " ".repeat(700 << 10));
    let holder = Request::codedeploy(bench.address, "CreateApplication", text.into_bytes());
    let mut first = bench.client().await;
    first.write(&holder.bytes()).await;
    until("the first call runs", || bench.service.calls() == 1).await;
    // No gzip at all: whether it expands is not even tried without room for what may come.
    for large in [compressed(&bench, &[b' '; 500 << 10]), {
        let bytes = vec![b'x'; 1000];
        Request::codedeploy(bench.address, "ListApplications", bytes).with_header("content-encoding", "gzip")
    }] {
        assert_eq!(bench.send(&large).await.error(), (408, "RequestTimeout".into()));
    }
    bench.service.open_gate(1);
    assert_eq!(first.answer().await.status, 200);
    for _ in 0..5 {
        assert_eq!(bench.send(&compressed(&bench, &[b' '; 500 << 10])).await.status, 200, "shares are given back");
    }
}

#[tokio::test]
async fn whoever_names_a_known_key_of_lambda_or_s3_expands_no_more_than_a_call() {
    let bench = Bench::start().await;
    for service in ["codedeploy", "lambda", "s3"] {
        let bomb = compressed(&bench, &vec![b' '; 3 * MIB]).with_service(service);
        assert_eq!(bench.send(&bomb).await.status, 413, "{service}");
    }
}

#[tokio::test]
async fn sixty_five_headers_are_too_many() {
    let bench = Bench::start().await;
    let with_headers = |count: usize| {
        let mut request = bench.call("ListApplications", json!({}));
        // Besides these: x-amz-date, authorization and content-length.
        for number in request.headers.len() + 3..count {
            request = request.with_header(&format!("h{number}"), "x");
        }
        request
    };
    assert_eq!(bench.send(&with_headers(64)).await.status, 200);
    let mut client = bench.client().await;
    client.write(&with_headers(65).bytes()).await;
    assert_eq!(client.answer().await.status, 431);
    assert!(client.is_closed().await);
}

#[tokio::test]
async fn more_than_sixteen_kibibytes_of_headers_are_too_many() {
    let bench = Bench::start().await;
    let with_header = |bytes: usize| bench.call("ListApplications", json!({})).with_header("h", &"x".repeat(bytes));
    assert_eq!(bench.send(&with_header(15 << 10)).await.status, 200);
    let mut client = bench.client().await;
    client.write(&with_header(17 << 10).bytes()).await;
    assert_eq!(client.answer().await.status, 431);
    let mut client = bench.client().await;
    let mut long_path = bench.call("ListApplications", json!({}));
    long_path.target = format!("/{}", "x".repeat(17 << 10));
    client.write(&long_path.bytes()).await;
    assert!([414, 431].contains(&client.answer().await.status));
}

#[tokio::test]
async fn headers_that_do_not_come_in_time_end_the_connection() {
    let bench = Bench::with(|options| options.limits.header_timeout = Duration::from_millis(100)).await;
    let mut silent = bench.client().await;
    let mut slow = bench.client().await;
    slow.write(b"POST / HTTP/1.1\r\nhost:").await;
    let mut idle = bench.client().await;
    assert_eq!(idle.exchange(&bench.call("ListApplications", json!({}))).await.status, 200);
    for client in [&mut silent, &mut slow, &mut idle] {
        assert!(client.is_closed().await);
    }
}

#[tokio::test]
async fn a_body_that_does_not_come_in_time_is_answered_with_408() {
    let bench = Bench::with(|options| options.limits.body_timeout = Duration::from_millis(100)).await;
    for more in [[("content-length", "10")], [("transfer-encoding", "chunked")]] {
        let mut client = bench.client().await;
        client.write(&bench.call("ListApplications", json!({})).head_bytes(&more)).await;
        client.write(b"1").await;
        let answer = client.answer().await;
        assert_eq!(answer.error(), (408, "RequestTimeout".into()));
        assert_eq!(answer.header("connection"), Some("close"));
        assert!(client.is_closed().await);
    }
    assert_eq!(bench.service.calls(), 0);
}

#[tokio::test]
async fn connections_beyond_the_limit_wait_until_one_ends() {
    let bench = Bench::with(|options| options.limits.connections = 2).await;
    let (mut first, mut second) = (bench.client().await, bench.client().await);
    for client in [&mut first, &mut second] {
        assert_eq!(client.exchange(&bench.call("ListApplications", json!({}))).await.status, 200);
    }
    let mut third = bench.client().await;
    third.write(&bench.call("ListDeployments", json!({})).bytes()).await;
    assert_eq!(first.exchange(&bench.call("ListApplications", json!({}))).await.status, 200);
    assert_eq!(bench.service.calls(), 3, "the third connection was not accepted yet");
    drop(first);
    assert_eq!(third.answer().await.status, 200);
}
