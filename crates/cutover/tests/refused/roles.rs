//! Roles handed to services: whom they must trust, and that a function may do what its own role may, and no more.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use aws_api::{codedeploy, iam, lambda, sts};
use cli::client::{Client, ClientError, Connection, Credentials};
use serde_json::{Value, json};

use crate::subject::allow;
use crate::support::{BINARY, Lab, Options, package_of, text};
use crate::world::ACCOUNT;

/// Leaves its environment behind, then does what the guide's hook does.
const BOOTSTRAP: &str = "#!/bin/sh\nenv > \"$KEYS_FILE\"\nexec \"$CUTOVER_EXE\" demo-hook\n";

async fn make_role(admin: &Client, name: &str, service: &str, condition: Value) -> Result<String> {
    let mut trust = json!({ "Effect": "Allow", "Principal": { "Service": service }, "Action": "sts:AssumeRole" });
    if !condition.is_null() {
        trust["Condition"] = condition;
    }
    let trust = json!({ "Version": "2012-10-17", "Statement": [trust] }).to_string();
    let create = json!({ "RoleName": name, "AssumeRolePolicyDocument": trust });
    text(&admin.call_document(&iam::MODEL, "CreateRole", create).await?, "/Role/Arn")
}

fn refused(answer: Result<Value, ClientError>, code: &str, speaks_of: &str) -> Result<()> {
    match answer {
        Err(ClientError::Api { code: found, message, .. }) => {
            ensure!(found == code && message.contains(speaks_of), "{code} was expected, not {found}: {message}");
            Ok(())
        }
        other => anyhow::bail!("{code} was expected, not {other:?}"),
    }
}

#[tokio::test]
async fn a_service_takes_only_roles_that_trust_it() -> Result<()> {
    let lab = Lab::new(Options::default()).await?;
    let admin = Client::new(Connection::development(lab.server.url()))?;
    let update = async |role: &str| {
        let input = json!({
            "applicationName": "lab-app", "currentDeploymentGroupName": "lab-group", "serviceRoleArn": role,
        });
        admin.call_document(&codedeploy::MODEL, "UpdateDeploymentGroup", input).await
    };
    let group = async || -> Result<Value> {
        let input = json!({ "applicationName": "lab-app", "deploymentGroupName": "lab-group" });
        Ok(admin.call_document(&codedeploy::MODEL, "GetDeploymentGroup", input).await?)
    };
    let source = |group: &str| {
        let arn = format!("arn:aws:codedeploy:us-east-1:{ACCOUNT}:deploymentgroup:lab-app/{group}");
        json!({ "ArnEquals": { "aws:SourceArn": arn } })
    };
    let codedeploy = "codedeploy.amazonaws.com";
    let for_lambda = make_role(&admin, "for-lambda", "lambda.amazonaws.com", Value::Null).await?;
    let for_other = make_role(&admin, "for-other", codedeploy, source("other-group")).await?;
    let for_group = make_role(&admin, "for-group", codedeploy, source("lab-group")).await?;
    let before = group().await?;
    for role in [&for_lambda, &for_other] {
        refused(update(role).await, "InvalidRoleException", "Cannot assume role provided")?;
        ensure!(group().await? == before, "the refused role changed the group");
    }
    update(&for_group).await?;
    ensure!(group().await?["deploymentGroupInfo"]["serviceRoleArn"] == json!(for_group));
    let mut second = lab.group_settings();
    second["deploymentGroupName"] = json!("second");
    second["serviceRoleArn"] = json!(for_lambda);
    let delete = json!({ "applicationName": "lab-app", "deploymentGroupName": "lab-group" });
    admin.call_document(&codedeploy::MODEL, "DeleteDeploymentGroup", delete).await?;
    let made = admin.call_document(&codedeploy::MODEL, "CreateDeploymentGroup", second.clone()).await;
    refused(made, "InvalidRoleException", "Cannot assume role provided")?;
    second["serviceRoleArn"] = json!(make_role(&admin, "anywhere", codedeploy, Value::Null).await?);
    admin.call_document(&codedeploy::MODEL, "CreateDeploymentGroup", second).await?;

    let function = |name: &str, role: &str| -> Result<Value> {
        Ok(json!({
            "FunctionName": name, "Role": role, "Runtime": "provided.al2023", "Handler": "bootstrap",
            "Code": { "ZipFile": package_of(BOOTSTRAP)? },
        }))
    };
    let made = admin.call_document(&lambda::MODEL, "CreateFunction", function("f", &for_group)?).await;
    refused(made, "InvalidParameterValueException", "cannot be assumed by Lambda")?;
    admin.call_document(&lambda::MODEL, "CreateFunction", function("f", &for_lambda)?).await?;
    let other = json!({ "FunctionName": "f", "Role": for_group });
    let changed = admin.call_document(&lambda::MODEL, "UpdateFunctionConfiguration", other).await;
    refused(changed, "InvalidParameterValueException", "cannot be assumed by Lambda")?;
    Ok(())
}

/// The keys a process was started with.
fn keys_in(file: &Path) -> Result<Credentials> {
    let text = std::fs::read_to_string(file)?;
    let find =
        |name: &str| text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('=')).map(str::to_string);
    Ok(Credentials {
        access_key_id: find("AWS_ACCESS_KEY_ID").context("no AWS_ACCESS_KEY_ID")?,
        secret_access_key: find("AWS_SECRET_ACCESS_KEY").context("no AWS_SECRET_ACCESS_KEY")?,
        session_token: find("AWS_SESSION_TOKEN"),
    })
}

#[tokio::test]
async fn a_hook_acts_as_its_own_role_and_may_do_no_more() -> Result<()> {
    let lab = Lab::new(Options::default()).await?;
    let admin = Client::new(Connection::development(lab.server.url()))?;
    let role = make_role(&admin, "hook", "lambda.amazonaws.com", Value::Null).await?;
    let answer_hooks = allow("codedeploy:PutLifecycleEventHookExecutionStatus", "*");
    let document = json!({ "Version": "2012-10-17", "Statement": [answer_hooks] }).to_string();
    let put = json!({ "RoleName": "hook", "PolicyName": "p", "PolicyDocument": document });
    admin.call_document(&iam::MODEL, "PutRolePolicy", put).await?;
    let file = lab.home.path().join("keys");
    let function = json!({
        "FunctionName": "validate", "Role": role, "Runtime": "provided.al2023", "Handler": "bootstrap",
        "Timeout": 30, "Code": { "ZipFile": package_of(BOOTSTRAP)? },
        "Environment": { "Variables": {
            "CUTOVER_EXE": BINARY, "KEYS_FILE": file, "HOOK_URL": format!("http://{}/", lab.test),
            "HOOK_EXPECTS": "v2", "CUTOVER_TEST_HOME": lab.home.path(),
        } },
    });
    admin.call_document(&lambda::MODEL, "CreateFunction", function).await?;
    let mut revision = lab.revision(&lab.register("v2", &[]).await?);
    let content = text(&revision, "/revision/appSpecContent/content")?;
    revision["revision"]["appSpecContent"]["content"] =
        json!(format!("{content}Hooks:\n  - AfterAllowTestTraffic: \"validate\"\n"));
    let created = lab.api.codedeploy("CreateDeployment", revision).await?;
    let ended = lab.wait_until_ended(&text(&created, "/deploymentId")?).await?;
    ensure!(ended.status == "Succeeded", "{ended:#?}\n{}", lab.server.log_tail());

    // The keys the hook had, tried out by hand.
    let credentials = keys_in(&file)?;
    ensure!(credentials.access_key_id.starts_with("ASIA"), "the hook signed with {}", credentials.access_key_id);
    let principal = format!("arn:aws:sts::{ACCOUNT}:assumed-role/hook/validate");
    let connection = Connection { credentials, ..Connection::development(lab.server.url()) };
    let hook = Client::new(connection)?;
    let identity = hook.call_document(&sts::MODEL, "GetCallerIdentity", json!({})).await?;
    ensure!(text(&identity, "/Arn")? == principal);
    let stop = json!({ "deploymentId": text(&created, "/deploymentId")? });
    for (operation, input) in [("ListApplications", json!({})), ("StopDeployment", stop)] {
        let denied = hook.call_document(&codedeploy::MODEL, operation, input).await;
        refused(denied, "AccessDeniedException", &principal)?;
    }
    let log = std::fs::read_to_string(lab.home.data_dir().join("audit.log"))?;
    let answered = log.lines().filter(|line| line.contains("PutLifecycleEventHookExecutionStatus"));
    let answered: Vec<&str> = answered.collect();
    ensure!(!answered.is_empty() && answered.iter().all(|line| line.contains(&principal)), "{answered:?}");

    // What the role loses its sessions lose at once.
    let delete = json!({ "RoleName": "hook", "PolicyName": "p" });
    admin.call_document(&iam::MODEL, "DeleteRolePolicy", delete).await?;
    let answer = json!({
        "deploymentId": text(&created, "/deploymentId")?, "lifecycleEventHookExecutionId": "x", "status": "Succeeded",
    });
    let denied = hook.call_document(&codedeploy::MODEL, "PutLifecycleEventHookExecutionStatus", answer).await;
    refused(denied, "AccessDeniedException", &principal)?;
    admin.call_document(&iam::MODEL, "DeleteRole", json!({ "RoleName": "hook" })).await?;
    let gone = hook.call_document(&sts::MODEL, "GetCallerIdentity", json!({})).await;
    refused(gone, "InvalidClientTokenId", "invalid")?;

    // One of the same name is another role: neither the old keys nor an environment that has them are used for it.
    make_role(&admin, "hook", "lambda.amazonaws.com", Value::Null).await?;
    admin.call_document(&lambda::MODEL, "Invoke", json!({ "FunctionName": "validate" })).await?;
    let connection = Connection { credentials: keys_in(&file)?, ..Connection::development(lab.server.url()) };
    let identity = Client::new(connection)?.call_document(&sts::MODEL, "GetCallerIdentity", json!({})).await?;
    ensure!(text(&identity, "/Arn")? == principal);
    Ok(())
}
