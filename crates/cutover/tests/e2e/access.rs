//! Least privilege through the real endpoint: users, keys, policies, roles, and the record of it all.

use std::process::Command;

use anyhow::{Context, Result, ensure};
use aws_api::{iam, sts};
use cli::client::{Client, ClientError, Connection, Credentials};
use deployment_view::Api;
use serde_json::{Value, json};

use crate::support::{BINARY, Home, Server, ServerOptions, text};

const ACCOUNT: &str = "000000000000";

/// A client with a key that IAM or STS answered.
fn client_of(server: &Server, made: &Value, at: &str) -> Result<Client> {
    let credentials = Credentials {
        access_key_id: text(made, &format!("{at}/AccessKeyId"))?,
        secret_access_key: text(made, &format!("{at}/SecretAccessKey"))?,
        session_token: text(made, &format!("{at}/SessionToken")).ok(),
    };
    Ok(Client::new(Connection { credentials, ..Connection::development(server.url()) })?)
}

async fn codedeploy(client: &Client, operation: &str, input: Value) -> Result<Value, ClientError> {
    client.call_document(&aws_api::codedeploy::MODEL, operation, input).await
}

fn assert_refused(answer: Result<Value, ClientError>, code: &str) {
    match answer {
        Err(error) => assert_eq!(error.code(), Some(code), "{error}"),
        Ok(answer) => panic!("{code} was expected, not {answer}"),
    }
}

fn policy(effect: &str, actions: &[&str], resource: &str) -> Value {
    json!({ "Effect": effect, "Action": actions, "Resource": resource })
}

fn document(statements: &[Value]) -> String {
    json!({ "Version": "2012-10-17", "Statement": statements }).to_string()
}

fn named(application: &str) -> Value {
    json!({ "applicationName": application })
}

/// What `cutover audit verify` exits with and says.
fn verify(home: &Home) -> Result<(bool, String)> {
    let output = Command::new(BINARY).args(["audit", "verify", "--data-dir"]).arg(home.data_dir()).output()?;
    let said = [output.stdout, output.stderr].concat();
    Ok((output.status.success(), String::from_utf8_lossy(&said).into_owned()))
}

#[tokio::test]
async fn answers_tell_the_engines_clock_so_that_countdowns_are_right_at_once() -> Result<()> {
    let home = Home::new()?;
    let mut server = Server::start(&home, ServerOptions { clock_rate: 60, ..ServerOptions::default() }).await?;
    let client = Client::new(Connection::development(server.url()))?;
    ensure!(client.engine_clock().is_none(), "nothing was answered yet");
    codedeploy(&client, "CreateApplication", json!({ "applicationName": "web", "computePlatform": "ECS" })).await?;
    let reading = client.engine_clock().context("the answer told nothing")?;
    let made = codedeploy(&client, "GetApplication", named("web")).await?;
    let created = made.pointer("/application/createTime").and_then(Value::as_f64).context("a time")?;
    let later_seconds = std::time::Duration::from_millis(reading.now_millis.unsigned_abs()).as_secs_f64() - created;
    server.interrupt().await?;
    ensure!(reading.rate_milli == 60_000 && (0.0..60.0).contains(&later_seconds), "{reading:?} {later_seconds}");
    Ok(())
}

#[tokio::test]
async fn users_and_roles_may_do_what_their_policies_say_and_every_call_is_recorded() -> Result<()> {
    let home = Home::new()?;
    let mut server = Server::start(&home, ServerOptions::default()).await?;
    let admin = Client::new(Connection::development(server.url()))?;
    for application in ["shop", "bank"] {
        let make = json!({ "applicationName": application, "computePlatform": "ECS" });
        codedeploy(&admin, "CreateApplication", make).await?;
    }
    let iam = async |operation, input: Value| admin.call_document(&iam::MODEL, operation, input).await;
    let shop = format!("arn:aws:codedeploy:us-east-1:{ACCOUNT}:application:shop");
    let read = document(&[policy("Allow", &["codedeploy:Get*", "codedeploy:List*"], &shop)]);
    let put = |document: &str| json!({ "UserName": "ann", "PolicyName": "p", "PolicyDocument": document });
    iam("CreateUser", json!({ "UserName": "ann" })).await?;
    let key = iam("CreateAccessKey", json!({ "UserName": "ann" })).await?;
    let ann = client_of(&server, &key, "/AccessKey")?;
    assert_refused(codedeploy(&ann, "GetApplication", named("shop")).await, "AccessDeniedException");
    iam("PutUserPolicy", put(&read)).await?;
    codedeploy(&ann, "GetApplication", named("shop")).await?;
    assert_refused(codedeploy(&ann, "GetApplication", named("bank")).await, "AccessDeniedException");
    let deploy = json!({ "applicationName": "shop", "deploymentGroupName": "web" });
    assert_refused(codedeploy(&ann, "CreateDeployment", deploy).await, "AccessDeniedException");
    assert_refused(ann.call_document(&iam::MODEL, "ListUsers", json!({})).await, "AccessDenied");

    // A Deny wins over whatever allows.
    let all_but_one =
        document(&[policy("Allow", &["*"], "*"), policy("Deny", &["codedeploy:DeleteApplication"], &shop)]);
    iam("PutUserPolicy", put(&all_but_one)).await?;
    assert_refused(codedeploy(&ann, "DeleteApplication", named("shop")).await, "AccessDeniedException");
    codedeploy(&ann, "DeleteApplication", named("bank")).await?;

    // A role: its own permissions, not those of who assumed it.
    let trust = json!({ "Version": "2012-10-17", "Statement": [{
        "Effect": "Allow", "Principal": { "AWS": format!("arn:aws:iam::{ACCOUNT}:user/ann") }, "Action": "sts:AssumeRole",
    }] });
    let role = json!({ "RoleName": "reader", "AssumeRolePolicyDocument": trust.to_string() });
    iam("CreateRole", role).await?;
    let role_policy = json!({ "RoleName": "reader", "PolicyName": "p", "PolicyDocument": read });
    iam("PutRolePolicy", role_policy).await?;
    let assume = json!({ "RoleArn": format!("arn:aws:iam::{ACCOUNT}:role/reader"), "RoleSessionName": "ci" });
    assert_refused(admin.call_document(&sts::MODEL, "AssumeRole", assume.clone()).await, "AccessDenied");
    let session = ann.call_document(&sts::MODEL, "AssumeRole", assume).await?;
    let reader = client_of(&server, &session, "/Credentials")?;
    let who = reader.call_document(&sts::MODEL, "GetCallerIdentity", json!({})).await?;
    assert_eq!(text(&who, "/Arn")?, format!("arn:aws:sts::{ACCOUNT}:assumed-role/reader/ci"));
    codedeploy(&reader, "GetApplication", named("shop")).await?;
    assert_refused(codedeploy(&reader, "CreateApplication", named("more")).await, "AccessDeniedException");

    // All of it survives kill -9; a key that was made inactive is none.
    server.kill_9().await?;
    server.start_again(&home).await?;
    codedeploy(&reader, "GetApplication", named("shop")).await?;
    let inactive =
        json!({ "UserName": "ann", "AccessKeyId": text(&key, "/AccessKey/AccessKeyId")?, "Status": "Inactive" });
    iam("UpdateAccessKey", inactive).await?;
    assert_refused(codedeploy(&ann, "GetApplication", named("shop")).await, "UnrecognizedClientException");
    server.interrupt().await?;
    check_log(&home, &[(&key, "/AccessKey"), (&session, "/Credentials")])
}

/// The log holds, names no secret, and is refused once it was changed, also by `serve`.
fn check_log(home: &Home, made: &[(&Value, &str)]) -> Result<()> {
    let (holds, said) = verify(home)?;
    ensure!(holds, "{said}");
    let path = home.data_dir().join("audit.log");
    let log = std::fs::read_to_string(&path)?;
    for (made, at) in made {
        ensure!(log.contains(&text(made, &format!("{at}/AccessKeyId"))?), "the caller's key id is not in the log");
        for member in ["SecretAccessKey", "SessionToken"] {
            if let Ok(secret) = text(made, &format!("{at}/{member}")) {
                ensure!(!log.contains(&secret), "{member} is in the log");
            }
        }
    }
    let denied =
        log.lines().position(|line| line.contains("implicitly_denied")).context("no denied call in the log")?;
    std::fs::write(&path, log.replacen("implicitly_denied", "allowed", 1))?;
    let (holds, said) = verify(home)?;
    ensure!(!holds && said.contains(&format!("audit record {denied}: its content was changed")), "{said}");
    let serve = Command::new(BINARY)
        .args(["serve", "--listen", "127.0.0.1:0", "--data-dir"])
        .arg(home.data_dir())
        .output()?;
    let said = String::from_utf8_lossy(&serve.stderr).into_owned();
    ensure!(!serve.status.success() && said.contains(&format!("audit record {denied}")), "{said}");
    Ok(())
}
