//! A hook named by alias: a deployment runs the version the alias points to, whatever the function has become.

use anyhow::{Context, Result};
use serde_json::json;

use crate::support::{CONTAINER, Hook, Lab, Options};

/// A deployment of `version` whose hook is `function`; answers its status in the end.
async fn deploy(lab: &Lab, version: &str, function: &str) -> Result<String> {
    let task_definition = lab.register(version, &[]).await?;
    let app_spec = json!({
        "version": 0.0,
        "Resources": [{"TargetService": {"Type": "AWS::ECS::Service", "Properties": {
            "TaskDefinition": task_definition,
            "LoadBalancerInfo": {"ContainerName": CONTAINER, "ContainerPort": 80},
        }}}],
        "Hooks": [{"AfterAllowTestTraffic": function}],
    });
    let created = lab.api.codedeploy("CreateDeployment", lab.deployment_of(&app_spec.to_string())).await?;
    let id = created["deploymentId"].as_str().context("an id")?;
    Ok(lab.wait_until_ended(id).await?.status)
}

/// Makes the function accept another version of the service from now on; what was published stays.
async fn expect(lab: &Lab, version: &str) -> Result<()> {
    let found = lab.api.lambda("GetFunctionConfiguration", json!({"FunctionName": "validate"})).await?;
    let mut environment = found["Environment"].clone();
    environment["Variables"]["HOOK_EXPECTS"] = json!(version);
    let update = json!({"FunctionName": "validate", "Environment": environment});
    lab.api.lambda("UpdateFunctionConfiguration", update).await?;
    Ok(())
}

#[tokio::test]
async fn a_hook_named_by_alias_runs_the_version_the_alias_points_to_when_it_runs() -> Result<()> {
    let lab = Lab::new(Options { hook: Some(Hook::Expects("v2")), ..Options::default() }).await?;
    let publish = json!({"FunctionName": "validate"});
    let first = lab.api.lambda("PublishVersion", publish.clone()).await?;
    assert_eq!(first["Version"], "1");
    let mut alias = json!({"FunctionName": "validate", "Name": "live", "FunctionVersion": "1"});
    let made = lab.api.lambda("CreateAlias", alias.clone()).await?;
    let live = made["AliasArn"].as_str().context("an ARN")?;
    expect(&lab, "v3").await?;
    assert_eq!(deploy(&lab, "v2", live).await?, "Succeeded", "version 1 accepts v2, the function now does not");

    alias["FunctionVersion"] = lab.api.lambda("PublishVersion", publish).await?["Version"].clone();
    lab.api.lambda("UpdateAlias", alias).await?;
    expect(&lab, "none").await?;
    assert_eq!(deploy(&lab, "v3", live).await?, "Succeeded", "version 2 accepts v3");
    assert_eq!(deploy(&lab, "v4", "validate:1").await?, "Failed", "version 1 accepts v2 alone");
    Ok(())
}
