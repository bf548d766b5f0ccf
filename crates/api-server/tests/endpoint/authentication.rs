//! No service sees a request before its signature and freshness passed (invariant H1).

use serde_json::json;

use crate::support::{Bench, Request};

fn list(bench: &Bench) -> Request {
    bench.call("ListApplications", json!({}))
}

async fn refused(bench: &Bench, request: &Request, code: &str) -> String {
    let answer = bench.send(request).await;
    assert_eq!(answer.error(), (400, code.to_string()), "{}", answer.text());
    assert_eq!(bench.service.calls(), 0, "the service saw a request that was refused");
    answer.json()["message"].as_str().unwrap().to_string()
}

#[tokio::test]
async fn a_signed_call_reaches_its_service_with_the_callers_identity() {
    let bench = Bench::start().await;
    let answer = bench.send(&bench.call("CreateApplication", json!({ "applicationName": "shop" }))).await;
    assert_eq!((answer.status, answer.json()), (200, json!({ "applicationId": "1" })));
    let (context, operation, input) = bench.service.last();
    assert_eq!((operation, input), ("CreateApplication", json!({ "applicationName": "shop" })));
    assert_eq!(context.principal, "arn:aws:iam::000000000000:user/development");
    assert_eq!((context.access_key_id.as_str(), context.source_ip.as_str()), ("test", "127.0.0.1"));
    assert_eq!(context.endpoint_url, format!("http://{}", bench.address));
    assert_eq!(Some(context.request_id.as_str()), answer.header("x-amzn-requestid"));
}

#[tokio::test]
async fn an_unsigned_request_is_refused() {
    let bench = Bench::start().await;
    let request = list(&bench);
    let mut bytes = String::from("POST / HTTP/1.1\r\ncontent-length: 2\r\n");
    for (name, value) in &request.headers {
        bytes += &format!("{name}: {value}\r\n");
    }
    let mut client = bench.client().await;
    client.write((bytes + "\r\n{}").as_bytes()).await;
    assert_eq!(client.answer().await.error(), (400, "MissingAuthenticationTokenException".into()));
    assert_eq!(bench.service.calls(), 0);
}

#[tokio::test]
async fn a_wrong_secret_and_an_unknown_key_are_refused() {
    let bench = Bench::start().await;
    refused(&bench, &list(&bench).with_secret("guess"), "InvalidSignatureException").await;
    refused(&bench, &list(&bench).with_key("nobody"), "UnrecognizedClientException").await;
    refused(&bench, &list(&bench).with_key("nobody").with_secret("guess"), "UnrecognizedClientException").await;
}

#[tokio::test]
async fn a_signature_that_is_too_old_or_too_new_is_refused_in_amazons_words() {
    let bench = Bench::start().await;
    let old = refused(&bench, &list(&bench).with_time_offset(-305), "InvalidSignatureException").await;
    assert!(old.starts_with("Signature expired: "), "{old}");
    let new = refused(&bench, &list(&bench).with_time_offset(305), "InvalidSignatureException").await;
    assert!(new.starts_with("Signature not yet current: "), "{new}");
    assert_eq!(bench.send(&list(&bench).with_time_offset(-290)).await.status, 200);
    assert_eq!(bench.send(&list(&bench).with_time_offset(290)).await.status, 200);
}

#[tokio::test]
async fn a_signature_for_another_region_or_service_is_refused() {
    let bench = Bench::start().await;
    let region = refused(&bench, &list(&bench).with_region("eu-west-1"), "InvalidSignatureException").await;
    assert!(region.contains("'us-east-1'") && region.contains("'eu-west-1'"), "{region}");
    let service = refused(&bench, &list(&bench).with_service("s3"), "InvalidSignatureException").await;
    assert!(service.contains("'codedeploy'"), "{service}");
}

#[tokio::test]
async fn a_request_changed_after_it_was_signed_is_refused() {
    let bench = Bench::start().await;
    let signed = String::from_utf8(list(&bench).bytes()).unwrap();
    let other_operation = signed.replace("ListApplications", "ListDeployments");
    let other_body = signed.replace("content-length: 2\r\n\r\n{}", "content-length: 3\r\n\r\n{ }");
    let other_path = signed.replace("POST / ", "POST /x ");
    let more_headers = signed.replace("\r\n\r\n", "\r\nx-amz-extra: 1\r\n\r\n");
    for changed in [other_operation, other_body, other_path] {
        let mut client = bench.client().await;
        client.write(changed.as_bytes()).await;
        assert_eq!(client.answer().await.error().1, "InvalidSignatureException");
    }
    let mut client = bench.client().await;
    client.write(more_headers.as_bytes()).await;
    assert_eq!(client.answer().await.error().1, "IncompleteSignatureException");
    assert_eq!(bench.service.calls(), 0);
}
