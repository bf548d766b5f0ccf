//! Users, keys, policies and sessions: as IAM and STS answer them, and as the endpoint asks them.
#![allow(clippy::unwrap_used, reason = "a panic is a failing test")]

mod common;

use std::sync::Arc;

use authorization::{CredentialFault, Identity};
use common::{CountingIds, SetClock, assert_all_operations_known, call, refused};
use embedded_support::{Roles, RolesDeps, Tokens};
use serde_json::{Value, json};
use store::MemoryStore;
use types::{Scope, Timestamp};

/// Wall-clock time of these tests, in milliseconds.
const NOW: i64 = 1_000_000;
const ALL: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#;
const TRUST_ACCOUNT: &str = r#"{"Version":"2012-10-17","Statement":[
    {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::000000000000:root"},"Action":"sts:AssumeRole"}]}"#;

fn open(documents: &Arc<MemoryStore>, development: bool) -> Arc<Roles> {
    let deps = RolesDeps {
        documents: documents.clone(),
        clock: Arc::new(SetClock::default()),
        ids: Arc::new(CountingIds::default()),
        scope: Scope::development("us-east-1"),
        wall_clock: Arc::new(|| Timestamp::from_millis(NOW)),
        development,
        key_file: None,
    };
    Roles::open(deps).unwrap()
}

fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("no {pointer} in {value}"))
}

fn ann() -> Value {
    json!({"UserName": "ann"})
}

#[tokio::test]
async fn an_access_key_works_from_its_creation_until_it_is_made_inactive_and_after_a_restart() {
    let documents = Arc::new(MemoryStore::new());
    let iam = open(&documents, true);
    call(&*iam, "CreateUser", json!({"UserName": "ann", "Path": "/ci/"})).await;
    let made = call(&*iam, "CreateAccessKey", ann()).await;
    let (id, secret) = (text(&made, "/AccessKey/AccessKeyId"), text(&made, "/AccessKey/SecretAccessKey"));
    assert!(id.starts_with("AKIA") && id.len() == 20 && secret.len() == 40, "{id}");
    for iam in [&iam, &open(&documents, true)] {
        let directory = iam.directory();
        assert_eq!(directory.secret(id).unwrap().0.expose(), secret);
        let caller = directory.caller(id, Timestamp::from_millis(NOW)).unwrap();
        assert_eq!(caller.arn, "arn:aws:iam::000000000000:user/ci/ann");
    }
    let listed = call(&*iam, "ListAccessKeys", ann()).await;
    assert!(!listed.to_string().contains(secret), "a secret is told once");
    assert_eq!(text(&listed, "/AccessKeyMetadata/0/Status"), "Active");
    call(&*iam, "UpdateAccessKey", json!({"UserName": "ann", "AccessKeyId": id, "Status": "Inactive"})).await;
    assert!(iam.directory().secret(id).is_none());
    call(&*iam, "UpdateAccessKey", json!({"UserName": "ann", "AccessKeyId": id, "Status": "Active"})).await;
    assert!(iam.directory().secret(id).is_some());
    call(&*iam, "DeleteAccessKey", json!({"UserName": "ann", "AccessKeyId": id})).await;
    assert!(iam.directory().secret(id).is_none());
}

#[tokio::test]
async fn a_user_has_at_most_two_keys_and_is_not_deleted_with_keys_or_policies() {
    let iam = open(&Arc::new(MemoryStore::new()), true);
    call(&*iam, "CreateUser", ann()).await;
    for taken in ["Ann", "development"] {
        let again = refused(&*iam, "CreateUser", json!({"UserName": taken})).await;
        assert_eq!((again.code.as_str(), again.status), ("EntityAlreadyExists", 409), "{taken}");
    }
    let first = call(&*iam, "CreateAccessKey", ann()).await;
    let second = call(&*iam, "CreateAccessKey", ann()).await;
    assert_eq!(refused(&*iam, "CreateAccessKey", ann()).await.code, "LimitExceeded");
    assert_eq!(refused(&*iam, "DeleteUser", ann()).await.code, "DeleteConflict");
    for made in [first, second] {
        let id = text(&made, "/AccessKey/AccessKeyId");
        let of_another = json!({"UserName": "bob", "AccessKeyId": id});
        assert_eq!(refused(&*iam, "DeleteAccessKey", of_another).await.code, "NoSuchEntity");
        call(&*iam, "DeleteAccessKey", json!({"UserName": "ann", "AccessKeyId": id})).await;
    }
    call(&*iam, "PutUserPolicy", json!({"UserName": "ann", "PolicyName": "p", "PolicyDocument": ALL})).await;
    assert_eq!(refused(&*iam, "DeleteUser", ann()).await.code, "DeleteConflict");
    call(&*iam, "DeleteUserPolicy", json!({"UserName": "ann", "PolicyName": "p"})).await;
    call(&*iam, "DeleteUser", ann()).await;
    assert_eq!(refused(&*iam, "GetUser", ann()).await.code, "NoSuchEntity");
    assert_all_operations_known(&*iam).await;
}

#[tokio::test]
async fn policies_that_cannot_be_applied_are_refused_when_they_are_put() {
    let iam = open(&Arc::new(MemoryStore::new()), true);
    call(&*iam, "CreateUser", ann()).await;
    for document in ["{}", "not json", r#"{"Version":"2012-10-17","Statement":[{"Effect":"Maybe"}]}"#] {
        let put = json!({"UserName": "ann", "PolicyName": "p", "PolicyDocument": document});
        assert_eq!(refused(&*iam, "PutUserPolicy", put).await.code, "MalformedPolicyDocument", "{document}");
        let create = json!({"PolicyName": "p", "PolicyDocument": document});
        assert_eq!(refused(&*iam, "CreatePolicy", create).await.code, "MalformedPolicyDocument", "{document}");
    }
    let missing = json!({"UserName": "ann", "PolicyArn": "arn:aws:iam::000000000000:policy/missing"});
    assert_eq!(refused(&*iam, "AttachUserPolicy", missing).await.code, "NoSuchEntity");
}

#[tokio::test]
async fn a_managed_policy_reads_back_and_stays_while_it_is_attached() {
    let iam = open(&Arc::new(MemoryStore::new()), true);
    call(&*iam, "CreateUser", ann()).await;
    let made = call(&*iam, "CreatePolicy", json!({"PolicyName": "all", "PolicyDocument": ALL})).await;
    let arn = text(&made, "/Policy/Arn");
    assert_eq!(arn, "arn:aws:iam::000000000000:policy/all");
    let attachment = json!({"UserName": "ann", "PolicyArn": arn});
    call(&*iam, "AttachUserPolicy", attachment.clone()).await;
    let listed = call(&*iam, "ListAttachedUserPolicies", ann()).await;
    assert_eq!(listed["AttachedPolicies"], json!([{"PolicyName": "all", "PolicyArn": arn}]));
    let found = call(&*iam, "GetPolicy", json!({"PolicyArn": arn})).await;
    assert_eq!(
        (&found["Policy"]["AttachmentCount"], &found["Policy"]["DefaultVersionId"]),
        (&json!(1), &json!("v1"))
    );
    let version = call(&*iam, "GetPolicyVersion", json!({"PolicyArn": arn, "VersionId": "v1"})).await;
    assert!(text(&version, "/PolicyVersion/Document").starts_with("%7B%22Version%22"), "{version}");
    assert_eq!(refused(&*iam, "DeletePolicy", json!({"PolicyArn": arn})).await.code, "DeleteConflict");
    call(&*iam, "DetachUserPolicy", attachment).await;
    call(&*iam, "DeletePolicy", json!({"PolicyArn": arn})).await;
    assert_eq!(refused(&*iam, "GetPolicy", json!({"PolicyArn": arn})).await.code, "NoSuchEntity");
}

#[tokio::test]
async fn an_assumed_role_has_keys_that_end_with_their_session_and_survive_a_restart() {
    let documents = Arc::new(MemoryStore::new());
    let iam = open(&documents, true);
    let sts = Tokens::new(&iam);
    call(&*iam, "CreateRole", json!({"RoleName": "deploy", "AssumeRolePolicyDocument": TRUST_ACCOUNT})).await;
    let input = |seconds: i64| {
        json!({
            "RoleArn": "arn:aws:iam::000000000000:role/deploy", "RoleSessionName": "ci", "DurationSeconds": seconds,
        })
    };
    let made = call(&sts, "AssumeRole", input(900)).await;
    let id = text(&made, "/Credentials/AccessKeyId");
    assert!(id.starts_with("ASIA"), "{id}");
    let seconds = made["Credentials"]["Expiration"].clone();
    assert_eq!(seconds.as_f64(), Some(1_900.0), "{seconds}");
    for iam in [&iam, &open(&documents, true)] {
        let directory = iam.directory();
        let (secret, token) = directory.secret(id).unwrap();
        assert_eq!(secret.expose(), text(&made, "/Credentials/SecretAccessKey"));
        assert_eq!(token.unwrap().expose(), text(&made, "/Credentials/SessionToken"));
        let caller = directory.caller(id, Timestamp::from_millis(NOW + 899_999)).unwrap();
        assert!(matches!(caller.identity, Identity::Session { .. }));
        assert_eq!(caller.arn, "arn:aws:sts::000000000000:assumed-role/deploy/ci");
        let ended = directory.caller(id, Timestamp::from_millis(NOW + 900_000)).unwrap_err();
        assert_eq!(ended, CredentialFault::Expired);
    }
    assert_eq!(refused(&sts, "AssumeRole", input(7_200)).await.code, "ValidationError");
    let other = json!({"RoleArn": "arn:aws:iam::000000000000:role/other", "RoleSessionName": "ci"});
    let other = refused(&sts, "AssumeRole", other).await;
    assert_eq!((other.code.as_str(), other.status), ("AccessDenied", 403));
    call(&*iam, "DeleteRole", json!({"RoleName": "deploy"})).await;
    assert!(iam.directory().caller(id, Timestamp::from_millis(NOW)).is_err(), "the role is gone");
}

#[tokio::test]
async fn the_well_known_key_is_there_for_development_alone() {
    let documents = Arc::new(MemoryStore::new());
    assert!(open(&documents, true).directory().secret("test").is_some());
    assert!(open(&documents, false).directory().secret("test").is_none());
}

/// Decisions of a simulation by action.
fn decisions(answer: &Value) -> Vec<(&str, &str, &str)> {
    let results = answer["EvaluationResults"].as_array().unwrap();
    let read =
        |result| (text(result, "/EvalActionName"), text(result, "/EvalResourceName"), text(result, "/EvalDecision"));
    results.iter().map(read).collect()
}

#[tokio::test]
async fn a_simulation_says_what_a_user_or_role_may_do_on_each_resource() {
    let iam = open(&Arc::new(MemoryStore::new()), true);
    let policy = r#"{"Version":"2012-10-17","Statement":[
        {"Effect":"Allow","Action":"codedeploy:*","Resource":"arn:aws:codedeploy:us-east-1:000000000000:*:a*"},
        {"Effect":"Allow","Action":"ecs:List*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}},
        {"Effect":"Deny","Action":"codedeploy:StopDeployment","Resource":"*"}]}"#;
    let role = call(&*iam, "CreateRole", json!({"RoleName": "r", "AssumeRolePolicyDocument": TRUST_ACCOUNT})).await;
    call(&*iam, "PutRolePolicy", json!({"RoleName": "r", "PolicyName": "p", "PolicyDocument": policy})).await;
    let user = call(&*iam, "CreateUser", ann()).await;
    call(&*iam, "PutUserPolicy", json!({"UserName": "ann", "PolicyName": "p", "PolicyDocument": policy})).await;
    let arn = |name: &str| format!("arn:aws:codedeploy:us-east-1:000000000000:deploymentgroup:{name}");
    for source in [text(&role, "/Role/Arn"), text(&user, "/User/Arn")] {
        let asked = json!({
            "PolicySourceArn": source, "ResourceArns": [arn("a/g"), arn("b/g")],
            "ActionNames": ["codedeploy:ContinueDeployment", "codedeploy:StopDeployment"],
        });
        let answer = call(&*iam, "SimulatePrincipalPolicy", asked).await;
        let expected = [
            ("codedeploy:ContinueDeployment", &*arn("a/g"), "allowed"),
            ("codedeploy:ContinueDeployment", &*arn("b/g"), "implicitDeny"),
            ("codedeploy:StopDeployment", &*arn("a/g"), "explicitDeny"),
            ("codedeploy:StopDeployment", &*arn("b/g"), "explicitDeny"),
        ];
        assert_eq!(decisions(&answer), expected, "{source}");
        // Another principal's address is not the caller's.
        let mut asked = json!({"PolicySourceArn": source, "ActionNames": ["ecs:ListTasks"]});
        let answer = call(&*iam, "SimulatePrincipalPolicy", asked.clone()).await;
        assert_eq!(decisions(&answer), [("ecs:ListTasks", "*", "implicitDeny")]);
        let key = json!({"ContextKeyName": "aws:SourceIp", "ContextKeyValues": ["10.1.2.3"], "ContextKeyType": "ip"});
        asked["ContextEntries"] = json!([key]);
        let answer = call(&*iam, "SimulatePrincipalPolicy", asked).await;
        assert_eq!(decisions(&answer), [("ecs:ListTasks", "*", "allowed")]);
    }
}

#[tokio::test]
async fn a_simulation_that_would_be_wrong_is_refused() {
    let iam = open(&Arc::new(MemoryStore::new()), true);
    let user = call(&*iam, "CreateUser", ann()).await;
    let source = text(&user, "/User/Arn");
    let gone = json!({"PolicySourceArn": format!("{source}e"), "ActionNames": ["ecs:ListTasks"]});
    assert_eq!(refused(&*iam, "SimulatePrincipalPolicy", gone).await.code, "NoSuchEntity");
    for action in ["ListTasks", "ecs:*", ":ListTasks", "ecs:"] {
        let asked = json!({"PolicySourceArn": source, "ActionNames": [action]});
        assert_eq!(refused(&*iam, "SimulatePrincipalPolicy", asked).await.code, "InvalidInput", "{action}");
    }
    let mut asked = json!({"PolicySourceArn": source, "ActionNames": ["ecs:ListTasks"], "PolicyInputList": [ALL]});
    assert_eq!(refused(&*iam, "SimulatePrincipalPolicy", asked.clone()).await.code, "InvalidInput");
    asked = json!({"PolicySourceArn": source, "ActionNames": ["ecs:ListTasks"]});
    asked["ResourceArns"] = json!(vec!["*"; 1_001]);
    assert_eq!(refused(&*iam, "SimulatePrincipalPolicy", asked).await.code, "InvalidInput");
}
