//! No service sees a request that its caller's policies do not allow.

use std::time::{SystemTime, UNIX_EPOCH};

use api_server::Keys;
use authorization::{AccessKeyRecord, CredentialStore, Directory, RoleRecord, SecretText, SessionRecord, UserRecord};
use serde_json::json;
use types::{Scope, Timestamp};

use crate::support::{Answer, Bench, PATIENCE, Request};

pub const READ_SHOP: &str = r#"{"Version":"2012-10-17","Statement":[
    {"Effect":"Allow","Action":["codedeploy:Get*","codedeploy:List*"],
     "Resource":"arn:aws:codedeploy:us-east-1:000000000000:application:shop"}]}"#;
const ALL_BUT_DELETE: &str = r#"{"Version":"2012-10-17","Statement":[
    {"Effect":"Allow","Action":"*","Resource":"*"},
    {"Effect":"Deny","Action":"codedeploy:DeleteApplication","Resource":"*"}]}"#;

fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap())
}

fn user(name: &str, policy: &str) -> UserRecord {
    UserRecord {
        name: name.into(),
        path: "/".into(),
        id: format!("AIDA{name}"),
        inline: [("p".to_string(), policy.to_string())].into(),
        ..UserRecord::default()
    }
}

fn key(user: &str) -> AccessKeyRecord {
    AccessKeyRecord {
        access_key_id: format!("AKIA{user}"),
        secret_access_key: SecretText::new(format!("{user}-secret-canary")),
        user: Some(user.into()),
        active: true,
        created_at: Timestamp::from_millis(0),
    }
}

/// `reader` may read one application, `almost` may do all but delete one, `role` reads and has a session that ends
/// at `expires_at`.
pub fn keys(expires_at: Timestamp) -> Keys {
    let role = RoleRecord {
        name: "role".into(),
        path: "/".into(),
        id: "AROAROLE".into(),
        inline: [("p".to_string(), READ_SHOP.to_string())].into(),
        max_session_seconds: 3600,
        ..RoleRecord::default()
    };
    let session = SessionRecord {
        access_key_id: "ASIASESSION".into(),
        secret_access_key: SecretText::new("session-secret-canary"),
        session_token: SecretText::new("session-token-canary"),
        role: "role".into(),
        role_id: "AROAROLE".into(),
        session_name: "ci".into(),
        policy: None,
        policy_arns: Vec::new(),
        issued_at: Timestamp::from_millis(0),
        expires_at,
    };
    let store = CredentialStore {
        users: vec![user("reader", READ_SHOP), user("almost", ALL_BUT_DELETE)],
        roles: vec![role],
        access_keys: vec![key("reader"), key("almost")],
        sessions: vec![session],
        managed_policies: Vec::new(),
    };
    let directory = Directory::build(Scope::development("us-east-1"), store);
    assert!(directory.faults().is_empty());
    Keys::fixed(directory)
}

async fn bench() -> Bench {
    let in_an_hour = now().plus_minutes(60);
    Bench::with(|options| options.keys = keys(in_an_hour)).await
}

pub fn as_reader(request: Request) -> Request {
    request.with_key("AKIAreader").with_secret("reader-secret-canary")
}

pub fn as_almost(request: Request) -> Request {
    request.with_key("AKIAalmost").with_secret("almost-secret-canary")
}

fn as_session(request: Request) -> Request {
    request.with_key("ASIASESSION").with_secret("session-secret-canary").with_token("session-token-canary")
}

fn get(bench: &Bench, application: &str) -> Request {
    bench.call("GetApplication", json!({ "applicationName": application }))
}

fn assert_denied(answer: &Answer, action: &str) {
    assert_eq!(answer.error(), (400, "AccessDeniedException".into()), "{}", answer.text());
    assert!(
        answer.text().contains(&format!("not authorized to perform: {action} on resource: ")),
        "{}",
        answer.text()
    );
}

#[tokio::test]
async fn only_keys_of_known_principals_are_good_and_services_are_told_whose() {
    let bench = bench().await;
    let unknown = bench.send(&get(&bench, "shop")).await;
    assert_eq!(unknown.error(), (400, "UnrecognizedClientException".into()));
    assert_eq!(bench.send(&as_reader(get(&bench, "shop"))).await.status, 200);
    assert_eq!(bench.service.last().0.principal, "arn:aws:iam::000000000000:user/reader");
}

#[tokio::test]
async fn a_policy_for_reading_one_application_allows_no_more() {
    let bench = bench().await;
    assert_eq!(bench.send(&as_reader(get(&bench, "shop"))).await.status, 200);
    let other = bench.send(&as_reader(get(&bench, "bank"))).await;
    assert_denied(&other, "codedeploy:GetApplication");
    let deployment = json!({ "applicationName": "shop", "deploymentGroupName": "web" });
    let create = bench.send(&as_reader(bench.call("CreateDeployment", deployment))).await;
    assert_denied(&create, "codedeploy:CreateDeployment");
    assert_eq!(bench.service.calls(), 1, "a service saw a request that was denied");
}

#[tokio::test]
async fn a_deny_wins_over_an_allow() {
    let bench = bench().await;
    let named = json!({ "applicationName": "shop" });
    let create = bench.call("CreateApplication", named.clone());
    assert_eq!(bench.send(&as_almost(create)).await.status, 200);
    let denied = bench.send(&as_almost(bench.call("DeleteApplication", named))).await;
    assert_denied(&denied, "codedeploy:DeleteApplication");
    assert!(denied.text().contains("explicit deny in an identity-based policy"), "{}", denied.text());
    assert_eq!(bench.service.calls(), 1);
}

#[tokio::test]
async fn a_sessions_keys_need_their_token_and_end_with_the_session() {
    let bench = bench().await;
    assert_eq!(bench.send(&as_session(get(&bench, "shop"))).await.status, 200);
    assert_eq!(bench.service.last().0.principal, "arn:aws:sts::000000000000:assumed-role/role/ci");
    assert_denied(&bench.send(&as_session(get(&bench, "bank"))).await, "codedeploy:GetApplication");
    let without = get(&bench, "shop").with_key("ASIASESSION").with_secret("session-secret-canary");
    assert_eq!(bench.send(&without).await.error(), (400, "UnrecognizedClientException".into()));
    let wrong = as_session(get(&bench, "shop")).with_token("another");
    assert_eq!(bench.send(&wrong).await.error(), (400, "UnrecognizedClientException".into()));

    let soon = now().plus(std::time::Duration::from_millis(1_500));
    let bench = Bench::with(|options| options.keys = keys(soon)).await;
    let deadline = std::time::Instant::now() + PATIENCE;
    let mut worked = 0;
    let last = loop {
        let asked_at = now();
        let answer = bench.send(&as_session(get(&bench, "shop"))).await;
        if answer.status != 200 {
            break answer;
        }
        assert!(asked_at < soon, "the key works beyond its session");
        assert!(std::time::Instant::now() < deadline, "the session does not end");
        worked += 1;
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    };
    assert!(now() >= soon && worked > 0, "the session ended early");
    assert_eq!(last.error(), (400, "ExpiredTokenException".into()), "{}", last.text());
    let guess = as_session(get(&bench, "shop")).with_secret("guess");
    assert_eq!(bench.send(&guess).await.error().1, "InvalidSignatureException", "who cannot sign learns nothing");
}

#[tokio::test]
async fn each_protocol_has_its_own_words_for_a_denied_call() {
    let bench = bench().await;
    let host = ("host".to_string(), bench.address.to_string());
    let base = bench.call("GetApplication", json!({}));
    let form = ("content-type".to_string(), "application/x-www-form-urlencoded".to_string());
    let to = |service, method, target: &str, headers: Vec<(String, String)>, body: &str| {
        let mut request = as_reader(base.clone()).with_service(service);
        (request.method, request.target, request.headers) = (method, target.into(), headers);
        request.body = body.into();
        request
    };
    let with_form = || vec![host.clone(), form.clone()];
    let s3 = to("s3", "PUT", "/bucket/key", vec![host.clone()], "x");
    let lambda = to("lambda", "GET", "/2015-03-31/functions/hook", vec![host.clone()], "");
    let iam = to("iam", "POST", "/", with_form(), "Action=ListUsers&Version=2010-05-08");
    let ec2 = to("ec2", "POST", "/", with_form(), "Action=DescribeVpcs&Version=2016-11-15");
    for (request, code) in [
        (s3, "<Code>AccessDenied</Code>"),
        (lambda, "AccessDeniedException"),
        (iam, "<Code>AccessDenied</Code>"),
        (ec2, "<Code>UnauthorizedOperation</Code>"),
    ] {
        let answer = bench.send(&request).await;
        let kind = answer.header("x-amzn-errortype").unwrap_or_default().to_string();
        assert_eq!(answer.status, 403, "{}", answer.text());
        assert!(answer.text().contains(code) || kind.contains(code), "{code}: {kind} {}", answer.text());
    }
    assert_eq!(bench.objects.calls(), 0);
}
