//! CodeDeploy: all 47 operations.
//!
//! Source: the permissions reference of CodeDeploy's user guide with its footnotes. Operations on a deployment are
//! about its group; of a deployment nobody knows only a permission on every group tells that it does not exist.

use std::collections::BTreeSet;

use super::{Asked, GroupName, Permission, Requirement, arns};

/// What a group without a configuration of its own deploys with.
const DEFAULT_CONFIG: &str = "CodeDeployDefault.ECSAllAtOnce";

pub(super) fn row(asked: &Asked<'_>) -> Option<Requirement> {
    Some(match asked.operation {
        "CreateApplication"
        | "DeleteApplication"
        | "GetApplication"
        | "GetApplicationRevision"
        | "RegisterApplicationRevision"
        | "BatchGetApplicationRevisions"
        | "ListApplicationRevisions"
        | "ListDeploymentGroups" => asked.on(application(asked, asked.text("applicationName"))),
        "BatchGetApplications" => {
            let names = asked.texts("applicationNames");
            asked.on_each(names.map(|names| names.iter().map(|name| application(asked, name)).collect()))
        }
        "ListApplications" => asked.on(application(asked, "*")),
        "UpdateApplication" => {
            let names = [Some(asked.text("applicationName")), asked.maybe("newApplicationName")];
            Requirement::each(asked.action, names.into_iter().flatten().map(|name| application(asked, name)))
        }
        "CreateDeploymentConfig" | "DeleteDeploymentConfig" | "GetDeploymentConfig" => {
            asked.on(config(asked, asked.text("deploymentConfigName")))
        }
        "ListDeploymentConfigs" => asked.on(config(asked, "*")),
        "GetDeploymentGroup" | "DeleteDeploymentGroup" => asked.on(group(asked, "deploymentGroupName")),
        "BatchGetDeploymentGroups" => {
            let application = asked.text("applicationName");
            let names = asked.texts("deploymentGroupNames");
            asked.on_each(names.map(|names| names.iter().map(|name| group_arn(asked, application, name)).collect()))
        }
        "CreateDeploymentGroup" | "UpdateDeploymentGroup" => change_group(asked),
        "CreateDeployment" => create_deployment(asked),
        "GetDeployment"
        | "GetDeploymentInstance"
        | "GetDeploymentTarget"
        | "BatchGetDeploymentInstances"
        | "BatchGetDeploymentTargets"
        | "ListDeploymentInstances"
        | "ListDeploymentTargets"
        | "ContinueDeployment"
        | "StopDeployment"
        | "SkipWaitTimeForInstanceTermination"
        | "PutLifecycleEventHookExecutionStatus" => asked.on(group_of(asked, asked.text("deploymentId"))),
        "BatchGetDeployments" => {
            let ids = asked.texts("deploymentIds");
            let groups: Option<BTreeSet<String>> = ids.map(|ids| ids.iter().map(|id| group_of(asked, id)).collect());
            asked.on_each(groups.map(|groups| groups.into_iter().collect()))
        }
        "ListDeployments" => list_deployments(asked),
        "AddTagsToOnPremisesInstances" | "RemoveTagsFromOnPremisesInstances" | "BatchGetOnPremisesInstances" => {
            let names = asked.texts("instanceNames");
            asked.on_each(names.map(|names| names.iter().map(|name| instance(asked, name)).collect()))
        }
        "RegisterOnPremisesInstance" | "DeregisterOnPremisesInstance" | "GetOnPremisesInstance" => {
            asked.on(instance(asked, asked.text("instanceName")))
        }
        "ListOnPremisesInstances" | "ListGitHubAccountTokenNames" => asked.on(asked.scope.arn("codedeploy", "*")),
        "DeleteGitHubAccountToken" | "DeleteResourcesByExternalId" => asked.on_all(),
        "TagResource" | "UntagResource" | "ListTagsForResource" => {
            asked.on(arns::own(asked.scope, "codedeploy", asked.text("ResourceArn")))
        }
        _ => return None,
    })
}

fn application(asked: &Asked<'_>, name: &str) -> String {
    asked.scope.arn("codedeploy", &format!("application:{name}"))
}

fn config(asked: &Asked<'_>, name: &str) -> String {
    asked.scope.arn("codedeploy", &format!("deploymentconfig:{name}"))
}

fn instance(asked: &Asked<'_>, name: &str) -> String {
    asked.scope.arn("codedeploy", &format!("instance:{name}"))
}

fn group_arn(asked: &Asked<'_>, application: &str, group: &str) -> String {
    asked.scope.arn("codedeploy", &format!("deploymentgroup:{application}/{group}"))
}

/// The group the request names.
fn group(asked: &Asked<'_>, name_member: &str) -> String {
    group_arn(asked, asked.text("applicationName"), asked.text(name_member))
}

/// The group of a deployment; every group when nobody knows the deployment.
fn group_of(asked: &Asked<'_>, deployment_id: &str) -> String {
    match asked.known.group_of(deployment_id) {
        Some(name) => group_arn(asked, &name.application, &name.group),
        None => group_arn(asked, "*", "*"),
    }
}

/// Groups hand their service role to CodeDeploy, and a rename needs the permission on both names.
fn change_group(asked: &Asked<'_>) -> Requirement {
    let creates = asked.operation == "CreateDeploymentGroup";
    let now = group(asked, if creates { "deploymentGroupName" } else { "currentDeploymentGroupName" });
    let mut parts = vec![asked.on(now.clone())];
    if asked.maybe("newDeploymentGroupName").is_some() {
        parts.push(asked.on(group(asked, "newDeploymentGroupName")));
    }
    if let Some(role) = asked.maybe("serviceRoleArn") {
        let permission = Permission::new("iam:PassRole", role)
            .with("iam:PassedToService", "codedeploy.amazonaws.com")
            .with("iam:AssociatedResourceArn", now);
        parts.push(Requirement::One(permission));
    }
    Requirement::All(parts)
}

/// Footnote 1 of the reference, and the model's word on overridden alarms (spec 2.3 CreateDeployment, rule 6).
fn create_deployment(asked: &Asked<'_>) -> Requirement {
    let name = GroupName {
        application: asked.text("applicationName").to_owned(),
        group: asked.text("deploymentGroupName").to_owned(),
    };
    let config_name = match asked.maybe("deploymentConfigName") {
        Some(named) => named.to_owned(),
        None => asked.known.deployment_config_of(&name).unwrap_or_else(|| DEFAULT_CONFIG.to_owned()),
    };
    let (group, application) =
        (group_arn(asked, &name.application, &name.group), application(asked, &name.application));
    let mut parts = vec![
        asked.on(group.clone()),
        Requirement::one("codedeploy:GetDeploymentConfig", config(asked, &config_name)),
        Requirement::Any(vec![
            Requirement::one("codedeploy:GetApplicationRevision", application.clone()),
            Requirement::one("codedeploy:RegisterApplicationRevision", application),
        ]),
    ];
    if asked.has("overrideAlarmConfiguration") {
        parts.push(Requirement::one("codedeploy:UpdateDeploymentGroup", group));
    }
    Requirement::All(parts)
}

/// Footnote 2: a list over all applications is about everything.
fn list_deployments(asked: &Asked<'_>) -> Requirement {
    match (asked.maybe("applicationName"), asked.maybe("deploymentGroupName")) {
        (Some(application), Some(group)) => asked.on(group_arn(asked, application, group)),
        (Some(application), None) => asked.on(group_arn(asked, application, "*")),
        (None, _) => asked.on_all(),
    }
}
