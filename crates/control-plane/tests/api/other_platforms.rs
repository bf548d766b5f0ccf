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
        assert_ne!(code, "OperationNotSupportedException", "{}", operation.name);
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
        let of = |id: &str| json!({ "deploymentId": id, "instanceId": "i-1", "instanceIds": ["i-1"] });
        bench.refused(operation, of("d-ABCDEFGHI"), "DeploymentDoesNotExistException").await;
        bench.refused(operation, of(id.as_str()), "InvalidComputePlatformException").await;
    }
}

#[tokio::test]
async fn there_are_no_on_premises_instances_and_no_tokens() {
    let bench = Bench::empty();
    let instance = json!({
        "instanceName": "i", "instanceNames": ["i"], "tags": [{ "Key": "k" }], "tokenName": "t",
        "iamUserArn": "arn:aws:iam::000000000000:user/u",
    });
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

#[tokio::test]
async fn what_is_asked_of_other_platforms_is_checked_before_it_is_found_missing() {
    let bench = Bench::new().await;
    let id = bench.deploy().await;
    let tagged = |names: Value, tags: Value| json!({ "instanceNames": names, "tags": tags });
    let registered = |more: Value| {
        let mut input = json!({ "instanceName": "i" });
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        input
    };
    let (user, session) = ("arn:aws:iam::000000000000:user/u", "arn:aws:sts::000000000000:assumed-role/r/s");
    for (operation, input, code) in [
        ("GetOnPremisesInstance", json!({}), "InstanceNameRequiredException"),
        ("GetOnPremisesInstance", json!({ "instanceName": "a b" }), "InvalidInstanceNameException"),
        ("DeregisterOnPremisesInstance", json!({}), "InstanceNameRequiredException"),
        ("DeregisterOnPremisesInstance", json!({ "instanceName": "a b" }), "InvalidInstanceNameException"),
        ("BatchGetOnPremisesInstances", json!({ "instanceNames": [] }), "InstanceNameRequiredException"),
        ("BatchGetOnPremisesInstances", json!({ "instanceNames": vec!["i"; 26] }), "BatchLimitExceededException"),
        ("ListOnPremisesInstances", json!({ "registrationStatus": "x" }), "InvalidRegistrationStatusException"),
        ("ListOnPremisesInstances", json!({ "tagFilters": [{ "Type": "x" }] }), "InvalidTagFilterException"),
        ("ListOnPremisesInstances", json!({ "nextToken": "x" }), "InvalidNextTokenException"),
        ("AddTagsToOnPremisesInstances", tagged(json!([]), json!([])), "InstanceNameRequiredException"),
        ("AddTagsToOnPremisesInstances", tagged(json!(["i"]), json!([])), "TagRequiredException"),
        ("AddTagsToOnPremisesInstances", tagged(json!(["i"]), json!([{ "Value": "v" }])), "InvalidTagException"),
        ("RegisterOnPremisesInstance", registered(json!({})), "IamArnRequiredException"),
        (
            "RegisterOnPremisesInstance",
            registered(json!({ "iamUserArn": user, "iamSessionArn": session })),
            "MultipleIamArnsProvidedException",
        ),
        ("RegisterOnPremisesInstance", registered(json!({ "iamUserArn": session })), "InvalidIamUserArnException"),
        ("RegisterOnPremisesInstance", registered(json!({ "iamSessionArn": user })), "InvalidIamSessionArnException"),
        ("ListGitHubAccountTokenNames", json!({ "nextToken": "x" }), "InvalidNextTokenException"),
        ("DeleteGitHubAccountToken", json!({}), "GitHubAccountTokenNameRequiredException"),
        ("DeleteGitHubAccountToken", json!({ "tokenName": "a b" }), "InvalidGitHubAccountTokenNameException"),
        ("GetDeploymentInstance", json!({ "deploymentId": id }), "InstanceIdRequiredException"),
        ("GetDeploymentInstance", json!({ "deploymentId": id, "instanceId": "a b" }), "InvalidInstanceNameException"),
        ("BatchGetDeploymentInstances", json!({ "deploymentId": id }), "InstanceIdRequiredException"),
        (
            "BatchGetDeploymentInstances",
            json!({ "deploymentId": id, "instanceIds": vec!["i"; 26] }),
            "BatchLimitExceededException",
        ),
        (
            "ListDeploymentInstances",
            json!({ "deploymentId": id, "instanceStatusFilter": ["x"] }),
            "InvalidInstanceStatusException",
        ),
        (
            "ListDeploymentInstances",
            json!({ "deploymentId": id, "instanceTypeFilter": ["x"] }),
            "InvalidInstanceTypeException",
        ),
        ("ListDeploymentInstances", json!({ "deploymentId": id, "nextToken": "x" }), "InvalidNextTokenException"),
    ] {
        bench.refused(operation, input, code).await;
    }
    let by_arn = json!({ "deploymentId": id, "instanceId": "arn:aws:ec2:us-east-1:000000000000:instance/i-1" });
    bench.refused("GetDeploymentInstance", by_arn, "InvalidComputePlatformException").await;
}
