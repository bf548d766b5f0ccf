//! CodeDeploy.

use anyhow::Result;
use aws_api::codedeploy::MODEL;
use serde_json::{Value, json};

use super::{arn, iam_arn};
use crate::subject::{Dependent, Family, Subject, allow, pass_role};
use crate::wire::Plain;
use crate::world::World;

fn call(operation: &str, input: &Value) -> Plain {
    Plain::json("codedeploy", "1.1", &format!("CodeDeploy_20141006.{operation}"), input)
}

fn application(name: &str) -> String {
    arn("codedeploy", &format!("application:{name}"))
}

fn group(name: &str) -> String {
    arn("codedeploy", &format!("deploymentgroup:lab-app/{name}"))
}

pub async fn codedeploy(world: &World) -> Result<Subject> {
    let named = json!({ "applicationName": "lab-app" });
    for name in ["old-one", "old-two"] {
        let create = json!({ "applicationName": name, "computePlatform": "ECS" });
        world.admin(&MODEL, "CreateApplication", create).await?;
    }
    let mut dependents = create_deployment(world).await?;
    dependents.extend(renames());
    dependents.extend(service_roles(world));
    let group = |name: &str| json!({ "applicationName": "lab-app", "deploymentGroupNames": [name] });
    Ok(Subject {
        model: &MODEL,
        family: Family::Json,
        action: "codedeploy:CreateApplication",
        request: Box::new(|number| {
            let name = format!("case-{number}");
            call("CreateApplication", &json!({ "applicationName": name, "computePlatform": "ECS" }))
        }),
        resource: Box::new(|number| application(&format!("case-{number}"))),
        reads: vec![
            ("ListApplications", json!({})),
            ("BatchGetApplications", json!({ "applicationNames": ["lab-app", "old-one", "new-one"] })),
            ("ListDeploymentGroups", named.clone()),
            ("BatchGetDeploymentGroups", group("lab-group")),
            ("BatchGetDeploymentGroups", group("renamed")),
            ("BatchGetDeploymentGroups", group("second")),
            ("ListApplicationRevisions", named),
            ("ListDeployments", json!({})),
            ("ListDeploymentConfigs", json!({})),
        ],
        dependents,
    })
}

/// Footnote 1 of the permissions reference.
async fn create_deployment(world: &World) -> Result<Vec<Dependent>> {
    let create = || allow("codedeploy:CreateDeployment", &group("lab-group"));
    let config = || {
        let name = "deploymentconfig:CodeDeployDefault.ECSAllAtOnce";
        allow("codedeploy:GetDeploymentConfig", &arn("codedeploy", name))
    };
    let revision = |verb: &str| allow(&format!("codedeploy:{verb}ApplicationRevision"), &application("lab-app"));
    let request =
        async |version: &str| -> Result<Value> { Ok(world.lab.revision(&world.lab.register(version, &[]).await?)) };
    let (two, three, four, mut five) =
        (request("v2").await?, request("v3").await?, request("v4").await?, request("v5").await?);
    five["overrideAlarmConfiguration"] = json!({ "enabled": false });
    let of = |name, request: &Value, enough, missing| {
        Dependent::new(name, call("CreateDeployment", request), enough, vec![missing]).deploying()
    };
    Ok(vec![
        of("CreateDeployment without GetDeploymentConfig", &two, vec![create(), revision("Get")], config()),
        of(
            "CreateDeployment without a revision's (Register)",
            &three,
            vec![create(), config()],
            revision("Register"),
        ),
        of("CreateDeployment without a revision's (Get)", &four, vec![create(), config()], revision("Get")),
        of(
            "CreateDeployment with alarms overridden without UpdateDeploymentGroup",
            &five,
            vec![create(), config(), revision("Register")],
            allow("codedeploy:UpdateDeploymentGroup", &group("lab-group")),
        ),
    ])
}

/// A rename needs the permission on both names.
fn renames() -> Vec<Dependent> {
    let application = |name: &str| allow("codedeploy:UpdateApplication", &application(name));
    let group = |name: &str| allow("codedeploy:UpdateDeploymentGroup", &group(name));
    let rename = |from: &str, to: &str| {
        call("UpdateApplication", &json!({ "applicationName": from, "newApplicationName": to }))
    };
    let rename_group = |from: &str, to: &str| {
        let names = json!({
            "applicationName": "lab-app", "currentDeploymentGroupName": from, "newDeploymentGroupName": to,
        });
        call("UpdateDeploymentGroup", &names)
    };
    let one = |name, request, enough, missing| Dependent::new(name, request, vec![enough], vec![missing]);
    vec![
        one(
            "application renamed without the new name",
            rename("old-one", "new-one"),
            application("old-one"),
            application("new-one"),
        ),
        one(
            "application renamed without the old name",
            rename("old-two", "new-two"),
            application("new-two"),
            application("old-two"),
        ),
        one(
            "group renamed without the new name",
            rename_group("lab-group", "renamed"),
            group("lab-group"),
            group("renamed"),
        ),
        one(
            "group renamed without the old name",
            rename_group("renamed", "lab-group"),
            group("lab-group"),
            group("renamed"),
        ),
    ]
}

/// Whoever hands a role to CodeDeploy must be allowed to.
fn service_roles(world: &World) -> Vec<Dependent> {
    let update = |role: &str| {
        let role = json!({
            "applicationName": "lab-app", "currentDeploymentGroupName": "lab-group", "serviceRoleArn": role,
        });
        call("UpdateDeploymentGroup", &role)
    };
    let mut settings = world.lab.group_settings();
    settings["applicationName"] = json!("lab-app");
    settings["deploymentGroupName"] = json!("second");
    let may_update = || allow("codedeploy:UpdateDeploymentGroup", &group("lab-group"));
    let (one, two) = (iam_arn("role/one"), iam_arn("role/two"));
    let codedeploy = "codedeploy.amazonaws.com";
    vec![
        Dependent::new(
            "UpdateDeploymentGroup without iam:PassRole",
            update(&one),
            vec![may_update()],
            vec![allow("iam:PassRole", &one)],
        ),
        Dependent::new(
            "UpdateDeploymentGroup with iam:PassRole to another service",
            update(&two),
            vec![may_update(), pass_role(&two, "ecs-tasks.amazonaws.com")],
            vec![pass_role(&two, codedeploy)],
        ),
        // A service belongs to one group at a time.
        Dependent::new(
            "DeleteDeploymentGroup of another application's group of the same name",
            call("DeleteDeploymentGroup", &json!({"applicationName": "lab-app", "deploymentGroupName": "lab-group"})),
            vec![allow("codedeploy:DeleteDeploymentGroup", &arn("codedeploy", "deploymentgroup:other/lab-group"))],
            vec![allow("codedeploy:DeleteDeploymentGroup", &group("lab-group"))],
        ),
        Dependent::new(
            "CreateDeploymentGroup without iam:PassRole",
            call("CreateDeploymentGroup", &settings),
            vec![allow("codedeploy:CreateDeploymentGroup", &group("second"))],
            vec![pass_role(&iam_arn("role/codedeploy"), codedeploy)],
        ),
    ]
}
