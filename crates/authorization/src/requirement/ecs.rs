//! ECS. Names are read as the embedded ECS reads them: a cluster governs what is inside it, ARNs give their last part.

use super::{Asked, Permission, Requirement, arns};

pub(super) fn row(asked: &Asked<'_>) -> Option<Requirement> {
    Some(match asked.operation {
        "CreateCluster" => asked.on(cluster_arn(asked, asked.maybe("clusterName").unwrap_or("default"))),
        "DeleteCluster" | "UpdateCluster" | "UpdateClusterSettings" | "PutClusterCapacityProviders" => {
            asked.on(cluster_arn(asked, cluster(asked)))
        }
        "DescribeClusters" => match asked.texts("clusters") {
            Some(names) => {
                asked.on_each(Some(names.iter().map(|name| cluster_arn(asked, arns::short_name(name))).collect()))
            }
            // No list means the default cluster; a list too long to look at means everything.
            None if asked.input.get("clusters").and_then(|list| list.as_array()).is_none_or(Vec::is_empty) => {
                asked.on(cluster_arn(asked, "default"))
            }
            None => asked.on_all(),
        },
        "ListClusters" | "ListTaskDefinitions" | "ListTaskDefinitionFamilies" => asked.on_all(),
        "ListAccountSettings" | "PutAccountSetting" | "PutAccountSettingDefault" | "DeleteAccountSetting" => {
            asked.on_all()
        }
        "ListServices" | "ListTasks" => in_cluster(asked, "*".to_owned()),
        "ListContainerInstances" | "ListAttributes" => asked.on(cluster_arn(asked, cluster(asked))),
        "DescribeContainerInstances" => named_in_cluster(asked, "containerInstances", |id| {
            asked.scope.arn("ecs", &format!("container-instance/{}/{}", cluster(asked), arns::short_name(id)))
        }),
        "DescribeCapacityProviders" => asked.on_each(asked.texts("capacityProviders").map(|names| {
            let arn = |name: &&str| asked.scope.arn("ecs", &format!("capacity-provider/{}", arns::short_name(name)));
            names.iter().map(arn).collect()
        })),
        "ListServiceDeployments" => in_cluster(asked, service_arn(asked, asked.text("service"))),
        "DescribeServiceDeployments" => own_each(asked, "serviceDeploymentArns"),
        "DescribeServiceRevisions" => own_each(asked, "serviceRevisionArns"),
        "StopServiceDeployment" => asked.on(arns::own(asked.scope, "ecs", asked.text("serviceDeploymentArn"))),
        "CreateService" | "UpdateService" | "DeleteService" | "UpdateServicePrimaryTaskSet" => {
            let name = asked.maybe("service").or_else(|| asked.maybe("serviceName")).unwrap_or_default();
            let service = in_cluster(asked, service_arn(asked, name));
            with_roles(asked, service, &[("role", "ecs.amazonaws.com")])
        }
        "DescribeServices" => named_in_cluster(asked, "services", |name| service_arn(asked, name)),
        "CreateTaskSet" => in_cluster(asked, task_set_arn(asked, "*")),
        "UpdateTaskSet" | "DeleteTaskSet" => in_cluster(asked, task_set_arn(asked, asked.text("taskSet"))),
        "DescribeTaskSets" => match asked.texts("taskSets") {
            Some(_) => named_in_cluster(asked, "taskSets", |id| task_set_arn(asked, id)),
            None => in_cluster(asked, task_set_arn(asked, "*")),
        },
        "RegisterTaskDefinition" => {
            let definition = asked.on(definition_arn(asked, asked.text("family")));
            with_roles(asked, definition, &TASK_ROLES)
        }
        "DeregisterTaskDefinition" | "DescribeTaskDefinition" => {
            asked.on(definition_arn(asked, asked.text("taskDefinition")))
        }
        "DeleteTaskDefinitions" => asked.on_each(
            asked
                .texts("taskDefinitions")
                .map(|names| names.iter().map(|name| definition_arn(asked, name)).collect()),
        ),
        "RunTask" | "StartTask" => run_task(asked),
        "DescribeTasks" => named_in_cluster(asked, "tasks", |id| task_arn(asked, id)),
        "StopTask" | "ExecuteCommand" => in_cluster(asked, task_arn(asked, asked.text("task"))),
        "TagResource" | "UntagResource" | "ListTagsForResource" => {
            asked.on(arns::own(asked.scope, "ecs", asked.text("resourceArn")))
        }
        _ => return None,
    })
}

/// Roles handed to tasks.
const TASK_ROLES: [(&str, &str); 2] =
    [("taskRoleArn", "ecs-tasks.amazonaws.com"), ("executionRoleArn", "ecs-tasks.amazonaws.com")];

fn cluster<'a>(asked: &Asked<'a>) -> &'a str {
    asked.maybe("cluster").map_or("default", arns::short_name)
}

fn cluster_arn(asked: &Asked<'_>, name: &str) -> String {
    asked.scope.arn("ecs", &format!("cluster/{name}"))
}

fn service_arn(asked: &Asked<'_>, name: &str) -> String {
    asked.scope.arn("ecs", &format!("service/{}/{}", cluster(asked), arns::short_name(name)))
}

/// Ids contain a slash (`ecs-svc/…`); an ARN of another service's set is refused by the service.
fn task_set_arn(asked: &Asked<'_>, id: &str) -> String {
    let service = arns::short_name(asked.text("service"));
    let own = types::arn_resource(id, "ecs").and_then(|resource| resource.splitn(4, '/').nth(3));
    asked.scope.arn("ecs", &format!("task-set/{}/{service}/{}", cluster(asked), own.unwrap_or(id)))
}

fn task_arn(asked: &Asked<'_>, id: &str) -> String {
    asked.scope.arn("ecs", &format!("task/{}/{}", cluster(asked), arns::short_name(id)))
}

/// `family:revision`; a family alone stands for any revision.
fn definition_arn(asked: &Asked<'_>, text: &str) -> String {
    let name = arns::short_name(text);
    let any = if name.contains(':') { "" } else { ":*" };
    asked.scope.arn("ecs", &format!("task-definition/{name}{any}"))
}

fn own_each(asked: &Asked<'_>, member: &str) -> Requirement {
    let own = |arn: &&str| arns::own(asked.scope, "ecs", arn);
    asked.on_each(asked.texts(member).map(|arns| arns.iter().map(own).collect()))
}

/// The action on a resource, with the `ecs:cluster` condition key.
fn in_cluster(asked: &Asked<'_>, resource: String) -> Requirement {
    let cluster = cluster_arn(asked, cluster(asked));
    Requirement::One(Permission::new(asked.action, resource).with("ecs:cluster", cluster))
}

fn named_in_cluster(asked: &Asked<'_>, member: &str, arn: impl Fn(&str) -> String) -> Requirement {
    match asked.texts(member) {
        Some(names) => Requirement::All(names.iter().map(|name| in_cluster(asked, arn(name))).collect()),
        None => in_cluster(asked, "*".to_owned()),
    }
}

fn with_roles(asked: &Asked<'_>, first: Requirement, roles: &[(&str, &str)]) -> Requirement {
    let passed = roles.iter().filter_map(|(member, service)| asked.pass_role(asked.maybe(member), service));
    Requirement::All(std::iter::once(first).chain(passed).collect())
}

/// The task definition, and the roles that overrides put in place of its own.
fn run_task(asked: &Asked<'_>) -> Requirement {
    let overrides = asked.input.get("overrides");
    let passed = TASK_ROLES.iter().filter_map(|(member, service)| {
        let role = overrides.and_then(|overrides| overrides.get(member)).and_then(serde_json::Value::as_str);
        asked.pass_role(role.filter(|role| !role.is_empty()), service)
    });
    let run = in_cluster(asked, definition_arn(asked, asked.text("taskDefinition")));
    Requirement::All(std::iter::once(run).chain(passed).collect())
}
