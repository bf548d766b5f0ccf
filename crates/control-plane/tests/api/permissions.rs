//! Permissions on a deployment are permissions on its group.

use authorization::{DeploymentGroups, GroupName};
use control_plane::StoredDeployments;
use serde_json::json;

use crate::support::{Bench, update};

#[tokio::test]
async fn a_deployment_is_found_in_its_group_under_the_groups_present_name() {
    let bench = Bench::new().await;
    let known = StoredDeployments::new(bench.storage.clone(), bench.storage.clone());
    let id = bench.deploy_to_the_end().await;
    let shown = bench.deployment(&id).await;
    let of = |application: &str, group: &str| GroupName { application: application.into(), group: group.into() };
    let (application, group) =
        (shown["applicationName"].as_str().unwrap(), shown["deploymentGroupName"].as_str().unwrap());
    assert_eq!(known.group_of(id.as_str()), Some(of(application, group)));
    let config = shown["deploymentConfigName"].as_str().map(str::to_string);
    assert_eq!(known.deployment_config_of(&of(application, group)), config);

    bench.ok("UpdateDeploymentGroup", update(json!({ "newDeploymentGroupName": "renamed" }))).await;
    assert_eq!(known.group_of(id.as_str()), Some(of(application, "renamed")));
    assert_eq!(known.deployment_config_of(&of(application, group)), None);
    assert_eq!(known.group_of("d-UNKNOWN00"), None);
}
