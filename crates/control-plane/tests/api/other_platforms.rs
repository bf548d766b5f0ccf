//! Operations of other platforms (spec 2.4), and that every operation of the model is answered.

use aws_api::codedeploy::MODEL;
use serde_json::{Value, json};

use crate::support::*;

#[tokio::test]
async fn every_operation_of_the_model_is_answered_without_input() {
    let bench = Bench::new().await;
    assert_eq!(MODEL.operations.len(), 47);
    for operation in MODEL.operations {
        let answer = bench.call(operation.name, json!({})).await;
        let code = answer.map_or_else(|error| error.code, |_| String::new());
        let is_the_one = operation.name == "RegisterOnPremisesInstance";
        assert_eq!(code == "OperationNotSupportedException", is_the_one, "{}: {code}", operation.name);
        assert_ne!(code, "InternalFailure", "{}", operation.name);
    }
}

#[tokio::test]
async fn a_deployment_of_a_service_has_no_instances() {
    let bench = Bench::new().await;
    let id = bench.deploy().await;
    for operation in ["ListDeploymentInstances", "GetDeploymentInstance", "BatchGetDeploymentInstances"] {
        bench.refused(operation, json!({}), "DeploymentIdRequiredException").await;
        bench.refused(operation, json!({ "deploymentId": "x" }), "InvalidDeploymentIdException").await;
        let unknown = json!({ "deploymentId": "d-ABCDEFGHI" });
        bench.refused(operation, unknown, "DeploymentDoesNotExistException").await;
        let known = json!({ "deploymentId": id, "instanceId": "i-1", "instanceIds": ["i-1"] });
        bench.refused(operation, known, "InvalidComputePlatformException").await;
    }
}

#[tokio::test]
async fn there_are_no_on_premises_instances_and_no_tokens() {
    let bench = Bench::empty();
    let instance = json!({ "instanceName": "i", "instanceNames": ["i"], "tags": [{ "Key": "k" }] });
    for (operation, answer) in [
        ("ListOnPremisesInstances", json!({ "instanceNames": [] })),
        ("BatchGetOnPremisesInstances", json!({ "instanceInfos": [] })),
        ("DeregisterOnPremisesInstance", Value::Null),
        ("ListGitHubAccountTokenNames", json!({ "tokenNameList": [] })),
        ("DeleteResourcesByExternalId", json!({})),
    ] {
        assert_eq!(bench.ok(operation, instance.clone()).await, answer, "{operation}");
    }
    for (operation, code) in [
        ("GetOnPremisesInstance", "InstanceNotRegisteredException"),
        ("AddTagsToOnPremisesInstances", "InstanceNotRegisteredException"),
        ("RemoveTagsFromOnPremisesInstances", "InstanceNotRegisteredException"),
        ("RegisterOnPremisesInstance", "OperationNotSupportedException"),
        ("DeleteGitHubAccountToken", "GitHubAccountTokenDoesNotExistException"),
    ] {
        bench.refused(operation, instance.clone(), code).await;
    }
}
