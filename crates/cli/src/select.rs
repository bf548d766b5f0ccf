//! Which deployment, and which group: the same for every command.

use serde_json::{Value, json};

use crate::args::{DeploymentArgs, GroupArgs};
use crate::client::ClientError;
use crate::deploy::{default_names, short_name};
use crate::exit::Failure;
use crate::session::{Session, items, strings, text};

/// Statuses of deployments that have not ended (spec 4.3).
pub(crate) const RUNNING: [&str; 4] = ["Created", "Queued", "InProgress", "Ready"];
/// BatchGetApplications and BatchGetDeploymentGroups take so many names.
const BATCH: usize = 100;
/// More applications or groups are not looked through.
const MAX_NAMES: usize = 1000;

/// Application and deployment group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GroupName {
    pub application: String,
    pub group: String,
}

/// The deployment that is meant: by id, else the newest one running, else the newest; none when there is none yet.
pub(crate) async fn deployment(session: &Session, args: &DeploymentArgs) -> Result<Option<String>, Failure> {
    if let Some(id) = &args.deployment_id {
        return Ok(Some(id.clone()));
    }
    let group = group(session, &args.group).await?;
    let running = newest(session, group.as_ref(), Some(&RUNNING), 1).await?;
    if !running.is_empty() {
        return Ok(running.into_iter().next());
    }
    Ok(newest(session, group.as_ref(), None, 1).await?.into_iter().next())
}

/// The same where a command is of no use without one.
pub(crate) async fn one_deployment(session: &Session, args: &DeploymentArgs) -> Result<String, Failure> {
    let found = deployment(session, args).await?;
    found.ok_or_else(|| Failure::Refused("no deployments yet; start one with `cutover deploy`".into()))
}

/// Ids of the newest deployments, newest first (spec 1.6: ListDeployments has that order).
pub(crate) async fn newest(
    session: &Session,
    group: Option<&GroupName>,
    statuses: Option<&[&str]>,
    limit: usize,
) -> Result<Vec<String>, ClientError> {
    let mut input = json!({});
    if let Some(GroupName { application, group }) = group {
        input = json!({"applicationName": application, "deploymentGroupName": group});
    }
    if let Some(statuses) = statuses {
        input["includeOnlyStatuses"] = json!(statuses);
    }
    session.names("ListDeployments", input, "deployments", limit).await
}

/// The group that is named; none when none is.
pub(crate) async fn group(session: &Session, args: &GroupArgs) -> Result<Option<GroupName>, Failure> {
    if let Some(service) = &args.service {
        return of_service(session, &args.cluster, service).await.map(Some);
    }
    Ok(args
        .application
        .clone()
        .zip(args.deployment_group.clone())
        .map(|(application, group)| GroupName { application, group }))
}

/// The group where one must be named.
pub(crate) async fn one_group(session: &Session, args: &GroupArgs) -> Result<GroupName, Failure> {
    group(session, args).await?.ok_or_else(|| {
        Failure::Invalid("name the group: --service NAME, or --application NAME --deployment-group NAME".into())
    })
}

/// The group that deploys a service: the one with the AWS CLI's names when it is there, else the one that names the
/// service.
async fn of_service(session: &Session, cluster: &str, service: &str) -> Result<GroupName, Failure> {
    let (application, group) = default_names(cluster, service);
    let named = json!({"applicationName": application, "deploymentGroupName": group});
    match session.codedeploy("GetDeploymentGroup", named).await {
        Ok(_) => return Ok(GroupName { application, group }),
        Err(error) if is_absent(&error) => {}
        Err(error) => return Err(error.into()),
    }
    let mut found = Vec::new();
    for info in all_groups(session, None).await? {
        let deploys = |entry: &Value| {
            short_name(text(entry, "/serviceName")) == short_name(service)
                && short_name(text(entry, "/clusterName")) == short_name(cluster)
        };
        if items(&info["ecsServices"]).any(deploys) {
            found.push(GroupName {
                application: text(&info, "/applicationName").into(),
                group: text(&info, "/deploymentGroupName").into(),
            });
        }
    }
    match found.len() {
        1 => Ok(found.remove(0)),
        0 => Err(Failure::Refused(format!(
            "no deployment group deploys service {service} of cluster {cluster}; create one with: cutover groups create \
             --service {service} --cluster {cluster}"
        ))),
        _ => {
            let names: Vec<_> = found.iter().map(|name| format!("{} / {}", name.application, name.group)).collect();
            Err(Failure::Refused(format!(
                "several deployment groups deploy service {service} of cluster {cluster}: {}; name one with \
                 --application and --deployment-group",
                names.join(", ")
            )))
        }
    }
}

/// Every group of one application or of all, as BatchGetDeploymentGroups says.
pub(crate) async fn all_groups(session: &Session, application: Option<&str>) -> Result<Vec<Value>, ClientError> {
    let applications = match application {
        Some(name) => vec![name.to_string()],
        None => session.names("ListApplications", json!({}), "applications", MAX_NAMES).await?,
    };
    let mut infos = Vec::new();
    for application in applications {
        let input = json!({"applicationName": application});
        let names = session.names("ListDeploymentGroups", input, "deploymentGroups", MAX_NAMES).await?;
        for batch in names.chunks(BATCH) {
            let input = json!({"applicationName": application, "deploymentGroupNames": batch});
            let answer = session.codedeploy("BatchGetDeploymentGroups", input).await?;
            infos.extend(items(&answer["deploymentGroupsInfo"]).cloned());
        }
    }
    Ok(infos)
}

/// Every application, as BatchGetApplications says, sorted by name.
pub(crate) async fn all_applications(session: &Session) -> Result<Vec<Value>, ClientError> {
    let names = session.names("ListApplications", json!({}), "applications", MAX_NAMES).await?;
    let mut infos = Vec::new();
    for batch in names.chunks(BATCH) {
        let answer = session.codedeploy("BatchGetApplications", json!({"applicationNames": batch})).await?;
        infos.extend(items(&answer["applicationsInfo"]).cloned());
    }
    infos.sort_by(|a, b| text(a, "/applicationName").cmp(text(b, "/applicationName")));
    Ok(infos)
}

/// Whether the application or group is not there.
pub(crate) fn is_absent(error: &ClientError) -> bool {
    matches!(error.code(), Some("ApplicationDoesNotExistException" | "DeploymentGroupDoesNotExistException"))
}

/// Names in an answer, joined for people.
pub(crate) fn joined(array: &Value) -> String {
    strings(array).collect::<Vec<_>>().join(", ")
}
