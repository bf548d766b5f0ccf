//! Answers as XML and REST, the way stock clients read them.
#![allow(clippy::unwrap_used, reason = "a panic is a failing test")]

mod common;

use std::sync::Arc;

use aws_protocol::{AwsService, Blob, Route, Wire, encode_response};
use common::{CountingIds, SetClock, call};
use embedded_support::{Networks, NetworksDeps, Objects, ObjectsDeps, Roles, RolesDeps};
use serde_json::{Value, json};
use store::MemoryStore;
use types::Scope;

/// Status, one header and the body of an answer.
async fn answer(
    service: &dyn AwsService,
    wire: Wire,
    name: &str,
    input: Value,
    header: &str,
) -> (u16, String, String) {
    let found = call(service, name, input).await;
    let operation = service.model().operation(name).unwrap();
    let response = encode_response(&Route { service: service.model(), operation, wire }, "request", &found).unwrap();
    let value = response.headers().get(header).map(|value| value.to_str().unwrap().to_string());
    let status = response.status().as_u16();
    (status, value.unwrap_or_default(), String::from_utf8(response.into_body().to_vec()).unwrap())
}

#[tokio::test]
async fn objects_travel_in_headers_and_bodies() {
    let directory = tempfile::tempdir().unwrap();
    let objects = Objects::open(ObjectsDeps {
        documents: Arc::new(MemoryStore::new()),
        directory: directory.path().to_path_buf(),
        clock: Arc::new(SetClock::default()),
        ids: Arc::new(CountingIds::default()),
    })
    .unwrap();
    let rest = Wire::RestXml;
    let (status, location, _) = answer(&*objects, rest, "CreateBucket", json!({"Bucket": "specs"}), "location").await;
    assert_eq!((status, location.as_str()), (200, "/specs"));
    let body = Blob(b"hello".to_vec()).to_base64();
    let put = json!({"Bucket": "specs", "Key": "k", "Body": body, "Metadata": {"a": "b"}});
    let (_, e_tag, _) = answer(&*objects, rest, "PutObject", put, "etag").await;
    assert_eq!(e_tag, "\"5d41402abc4b2a76b9719d911017c592\"");
    let key = json!({"Bucket": "specs", "Key": "k"});
    let got = answer(&*objects, rest, "GetObject", key.clone(), "x-amz-meta-a").await;
    assert_eq!(got, (200, "b".to_string(), "hello".to_string()));
    let (_, modified, body) = answer(&*objects, rest, "HeadObject", key, "last-modified").await;
    assert_eq!((modified.as_str(), body.as_str()), ("Thu, 01 Jan 1970 00:00:00 GMT", ""));
    let range = json!({"Bucket": "specs", "Key": "k", "Range": "bytes=0-1"});
    let got = answer(&*objects, rest, "GetObject", range, "content-range").await;
    assert_eq!(got, (206, "bytes 0-1/5".to_string(), "he".to_string()));
    let (_, _, list) = answer(&*objects, rest, "ListObjectsV2", json!({"Bucket": "specs"}), "date").await;
    assert!(list.contains("<ListBucketResult") && list.contains("<Key>k</Key>"), "{list}");
    assert!(!list.contains("<member>"), "contents are a flat list: {list}");
}

#[tokio::test]
async fn roles_and_networks_are_written_in_their_dialects() {
    let roles = Roles::open(RolesDeps {
        documents: Arc::new(MemoryStore::new()),
        clock: Arc::new(SetClock::default()),
        ids: Arc::new(CountingIds::default()),
        scope: Scope::development("us-east-1"),
        wall_clock: Arc::new(|| types::Timestamp::from_millis(0)),
        development: false,
        key_file: None,
    })
    .unwrap();
    let input = json!({"RoleName": "r", "AssumeRolePolicyDocument": "{}"});
    let (_, _, text) = answer(&*roles, Wire::Query, "CreateRole", input, "date").await;
    assert!(text.contains("<CreateRoleResult><Role>"), "{text}");
    assert!(text.contains("<AssumeRolePolicyDocument>%7B%7D</AssumeRolePolicyDocument>"), "{text}");

    let scope = Scope::development("us-east-1");
    let ids = Arc::new(CountingIds::default());
    let ec2 = Networks::open(NetworksDeps { documents: Arc::new(MemoryStore::new()), ids, scope }).unwrap();
    let (_, _, text) = answer(&*ec2, Wire::Ec2, "DescribeSubnets", json!({}), "date").await;
    assert!(text.contains("<subnetSet><item>") && text.contains("<defaultForAz>true</defaultForAz>"), "{text}");
}
