//! `status` against scripted endpoints.

use serde_json::{Value, json};

use super::cutover;
use super::peer::{Call, Peer};
use crate::Exit;

fn info(id: &str, status: &str, created: i64) -> Value {
    json!({"deploymentId": id, "status": status, "applicationName": "AppECS-default-web",
        "deploymentGroupName": "DgpECS-default-web", "deploymentConfigName": "Own", "createTime": created,
        "completeTime": created + 61})
}

fn answer(call: &Call) -> (u16, String) {
    let input = call.json();
    let found = match call.operation.as_str() {
        "GetDeploymentGroup" => json!({"deploymentGroupInfo": {}}),
        "ListDeployments" if input["applicationName"] == "AppECS-empty-web" => json!({"deployments": []}),
        "ListDeployments" if input["includeOnlyStatuses"].is_array() => json!({"deployments": []}),
        "ListDeployments" => json!({"deployments": ["d-2", "d-1"]}),
        "BatchGetDeployments" => json!({"deploymentsInfo": [
            info("d-1", "Failed", 1_700_000_000), info("d-2", "Succeeded", 1_700_000_100)]}),
        "GetDeployment" if input["deploymentId"] == "d-9" => {
            return (400, r#"{"__type":"DeploymentDoesNotExistException","message":"no deployment d-9"}"#.into());
        }
        "GetDeployment" => {
            json!({"deploymentInfo": info(input["deploymentId"].as_str().unwrap(), "Succeeded", 1_700_000_100)})
        }
        "ListDeploymentTargets" => {
            return (400, r#"{"__type":"DeploymentNotStartedException","message":"wait"}"#.into());
        }
        "GetDeploymentConfig" => json!({"deploymentConfigInfo": {"trafficRoutingConfig": {"type": "AllAtOnce"}}}),
        _ => return (400, r#"{"__type":"AccessDeniedException","message":"not in this story"}"#.into()),
    };
    (200, found.to_string())
}

#[tokio::test]
async fn without_arguments_the_newest_deployment_of_all_is_shown_with_those_before_it() {
    let peer = Peer::start(answer).await;
    let said = cutover(&peer.url, &["status"]).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    insta::assert_snapshot!(said.out);
    let running = json!({"includeOnlyStatuses": ["Created", "Queued", "InProgress", "Ready"]});
    assert_eq!(peer.inputs("ListDeployments"), [running, json!({}), json!({})]);
}

#[tokio::test]
async fn a_service_stands_for_its_default_group() {
    let peer = Peer::start(answer).await;
    let said = cutover(&peer.url, &["status", "--service", "web", "--json"]).await;
    assert_eq!(
        (&said.json()["deployment"]["deployment_id"], said.json()["recent"].as_array().unwrap().len()),
        (&json!("d-2"), 2)
    );
    let asked = json!({"applicationName": "AppECS-default-web", "deploymentGroupName": "DgpECS-default-web"});
    assert_eq!(peer.inputs("ListDeployments").last(), Some(&asked));
    assert_eq!(peer.inputs("GetDeploymentGroup"), [asked]);
}

#[tokio::test]
async fn no_deployment_is_an_answer_and_an_unknown_one_an_error() {
    let peer = Peer::start(answer).await;
    let said = cutover(&peer.url, &["status", "--service", "web", "--cluster", "empty", "--json"]).await;
    assert_eq!((said.exit, said.json()), (Exit::Succeeded, json!({"deployment": null, "recent": []})));
    let said = cutover(&peer.url, &["status", "d-9"]).await;
    assert_eq!(said.exit, Exit::Refused);
    assert!(said.err.contains("no deployment d-9"), "{}", said.err);
}

#[tokio::test]
async fn watching_ends_with_the_deployment_and_its_exit_code() {
    let peer = Peer::start(answer).await;
    let said = cutover(&peer.url, &["status", "d-2", "--watch", "--json"]).await;
    assert_eq!((said.exit, &said.json()["outcome"]), (Exit::Succeeded, &json!("succeeded")));
}
