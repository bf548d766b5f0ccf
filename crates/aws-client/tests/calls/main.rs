//! The client against a peer on loopback: signatures, retries, errors.

#![allow(clippy::unwrap_used, reason = "a panic is a failing test")]

mod https;
#[allow(dead_code, reason = "the commands' tests use all of it")]
mod peer;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_api::{ecs, elbv2, s3};
use aws_client::{Client, ClientError, Connection, Credentials};
use aws_protocol::sigv4::{Credentials as Keys, Expectation, Secret, verify};
use deployment_view::{Api, RefusalKind};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use peer::{Call, Peer};

struct Known<'a>(&'a Credentials);

impl Keys for Known<'_> {
    fn secret(&self, access_key_id: &str) -> Option<Secret> {
        let key = self.0.clone();
        let secret = Secret { secret_access_key: key.secret_access_key, session_token: key.session_token };
        (access_key_id == key.access_key_id).then_some(secret)
    }
}

fn client(url: &str) -> Client {
    Client::new(Connection::development(url)).unwrap()
}

/// A peer that answers the first calls with `first` and all later ones with an empty object.
async fn peer_with_first(first: usize, status: u16, body: &'static str) -> Peer {
    let asked = AtomicUsize::new(0);
    Peer::start(move |_| match asked.fetch_add(1, Ordering::SeqCst) < first {
        true => (status, body.into()),
        false => (200, "{}".into()),
    })
    .await
}

fn assert_signed(call: &Call, service: &str) {
    assert_signed_by(call, service, &Credentials::development());
}

fn assert_signed_by(call: &Call, service: &str, key: &Credentials) {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let expected = Expectation {
        region: "us-east-1",
        service,
        now_epoch_seconds: i64::try_from(now).unwrap(),
        window_seconds: 300,
        allow_unsigned_payload: false,
    };
    let verified = verify(&call.head, &call.body, &expected, &Known(key));
    assert!(verified.is_ok(), "{verified:?}");
}

#[tokio::test]
async fn requests_of_each_protocol_carry_a_signature_that_verifies() {
    let peer = Peer::start(|_| (200, String::new())).await;
    let client = client(&peer.url);
    let _: Value = client.call(&ecs::MODEL, "CreateCluster", &json!({"clusterName": "é"})).await.unwrap();
    let _: Value = client.call(&elbv2::MODEL, "DescribeLoadBalancers", &json!({"Names": ["a b"]})).await.unwrap();
    let object = json!({"Bucket": "b", "Key": "a b/é+c", "Body": "aGk="});
    let _: Value = client.call(&s3::MODEL, "PutObject", &object).await.unwrap();
    let function = json!({"FunctionName": "arn:aws:lambda:us-east-1:1:function:f", "Qualifier": "1"});
    let _: Value = client.call(&aws_api::lambda::MODEL, "GetFunction", &function).await.unwrap();
    let services = ["ecs", "elasticloadbalancing", "s3", "lambda"];
    let calls = peer.calls();
    assert_eq!(calls.len(), services.len());
    for (call, service) in calls.iter().zip(services) {
        assert_signed(call, service);
    }
}

#[tokio::test]
async fn failures_of_the_service_and_throttling_are_tried_again() {
    let throttled = r#"{"__type":"ThrottlingException","message":"Rate exceeded"}"#;
    for (status, body) in [(500, "{}"), (503, "no"), (400, throttled)] {
        let peer = peer_with_first(2, status, body).await;
        let _: Value = client(&peer.url).call(&ecs::MODEL, "CreateCluster", &json!({})).await.unwrap();
        assert_eq!(peer.calls().len(), 3);
    }
}

#[tokio::test]
async fn a_service_that_keeps_failing_is_left_after_four_attempts() {
    let peer = peer_with_first(usize::MAX, 500, r#"{"__type":"InternalFailure","message":"x"}"#).await;
    let error = client(&peer.url).call::<_, Value>(&ecs::MODEL, "CreateCluster", &json!({})).await.unwrap_err();
    assert_eq!((error.code(), peer.calls().len()), (Some("InternalFailure"), 4));
}

#[tokio::test]
async fn a_refusal_is_not_tried_again() {
    let peer = peer_with_first(usize::MAX, 400, r#"{"__type":"ClusterNotFoundException","message":"x"}"#).await;
    let error = client(&peer.url).call::<_, Value>(&ecs::MODEL, "DescribeTasks", &json!({})).await.unwrap_err();
    assert_eq!((error.code(), peer.calls().len()), (Some("ClusterNotFoundException"), 1));
}

#[tokio::test]
async fn a_port_without_listener_is_unreachable_by_name() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let error = client(&url).call::<_, Value>(&ecs::MODEL, "ListClusters", &json!({})).await.unwrap_err();
    assert!(error.is_unreachable() && error.to_string().contains(&url), "{error}");
}

#[tokio::test]
async fn a_connection_that_breaks_half_way_repeats_reads_but_never_changes() {
    for (operation, attempts) in [("ListClusters", 4), ("CreateCluster", 1)] {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let accepted = Arc::new(AtomicUsize::new(0));
        let counter = accepted.clone();
        let server = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                counter.fetch_add(1, Ordering::SeqCst);
                // Reads the request, then closes without an answer.
                stream.readable().await.unwrap();
                let _ = stream.try_read(&mut [0; 4096]);
            }
        });
        let error = client(&url).call::<_, Value>(&ecs::MODEL, operation, &json!({})).await.unwrap_err();
        server.abort();
        assert!(error.is_unreachable(), "{error}");
        assert_eq!(accepted.load(Ordering::SeqCst), attempts, "{operation}");
    }
}

#[tokio::test]
async fn an_answer_that_never_comes_ends_at_the_time_limit() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut connection = Connection::development(format!("http://{}", listener.local_addr().unwrap()));
    connection.timeout = Duration::from_millis(50);
    let client = Client::new(connection).unwrap();
    let error = client.call::<_, Value>(&ecs::MODEL, "ListClusters", &json!({})).await.unwrap_err();
    assert!(matches!(&error, ClientError::Unreachable { detail, .. } if detail.contains("within")), "{error}");
}

#[tokio::test]
async fn a_prefix_of_the_endpoint_stays_in_the_path() {
    let peer = Peer::start(|_| (200, String::new())).await;
    let client = client(&format!("{}/aws/", peer.url));
    let _: Value = client.call(&s3::MODEL, "CreateBucket", &json!({"Bucket": "b"})).await.unwrap();
    assert_eq!(peer.calls()[0].head.uri.path(), "/aws/b");
}

#[tokio::test]
async fn generated_structures_go_in_and_come_out() {
    let peer = Peer::start(|_| (200, r#"{"cluster":{"clusterName":"main","status":"ACTIVE"}}"#.into())).await;
    let input = ecs::CreateClusterRequest { cluster_name: Some("main".into()), ..Default::default() };
    let output: ecs::CreateClusterResponse =
        client(&peer.url).call(&ecs::MODEL, "CreateCluster", &input).await.unwrap();
    assert_eq!(output.cluster.unwrap().status.as_deref(), Some("ACTIVE"));
    assert_eq!(peer.inputs("CreateCluster"), [json!({"clusterName": "main"})]);
}

#[tokio::test]
async fn whoever_looks_at_deployments_learns_why_a_call_was_refused() {
    let denied = r#"{"__type":"AccessDeniedException","message":"User may not"}"#;
    let peer = Peer::start(move |_| (400, denied.into())).await;
    let client = client(&peer.url);
    let api: &dyn Api = &client;
    let refused = api.call::<_, Value>(&ecs::MODEL, "ListClusters", &json!({})).await.unwrap_err();
    assert_eq!(refused.kind, RefusalKind::Denied);
    assert_eq!(refused.to_string(), "ListClusters: AccessDeniedException: User may not");
}
