//! What services refuse, in ECS's words; nothing is changed by it.

use serde_json::{Value, json};

use crate::testing::{BLUE, Stage, code_deploy_service};

/// A CODE_DEPLOY service request with one member changed.
fn changed(name: &str, value: Value) -> Value {
    let mut service = code_deploy_service("app", 1);
    service[name] = value;
    service
}

#[tokio::test]
async fn a_code_deploy_service_changes_only_what_it_may() {
    let stage = Stage::new();
    stage.create_service("serve", 2).await;
    let before = stage.service().await;
    let tail =
        "on services with a CODE_DEPLOY deployment controller. Use AWS CodeDeploy to trigger a new deployment.";
    for (member, value, what) in [
        ("taskDefinition", json!("app"), "Unable to update task definition"),
        ("networkConfiguration", json!({}), "Unable to update network parameters"),
        ("forceNewDeployment", json!(true), "Cannot force a new deployment"),
    ] {
        let (code, text) = stage.refused("UpdateService", json!({"service": "web", member: value})).await;
        assert_eq!(code, "InvalidParameterException");
        assert_eq!(text, format!("{what} {tail}"));
    }
    let (code, _) = stage.refused("UpdateService", json!({"service": "web", "desiredCount": -1})).await;
    assert_eq!(code, "InvalidParameterException");
    assert_eq!(stage.service().await, before);

    let allowed = json!({
        "service": "web", "desiredCount": 1, "healthCheckGracePeriodSeconds": 9, "propagateTags": "SERVICE",
        "enableECSManagedTags": true, "deploymentConfiguration": {"maximumPercent": 150},
    });
    let service = stage.ok("UpdateService", allowed).await["service"].clone();
    assert_eq!((&service["desiredCount"], &service["healthCheckGracePeriodSeconds"]), (&json!(1), &json!(9)));
    assert_eq!(service["deploymentConfiguration"]["maximumPercent"], 150);
    assert_eq!(service["propagateTags"], "SERVICE");
}

#[tokio::test]
async fn creation_is_refused_with_a_reason() {
    let stage = Stage::new();
    stage.register("app", "serve").await;
    let balancer = |container: &str, port: u16, group: &str| json!([{"targetGroupArn": group, "containerName": container, "containerPort": port}]);
    let external = |name: &str, value: Value| json!({"serviceName": "web", "deploymentController": {"type": "EXTERNAL"}, name: value});
    for (input, code, wanted) in [
        (changed("serviceName", json!("a/b")), "InvalidParameter", "serviceName: use 1 to 255"),
        (changed("taskDefinition", json!("none")), "Client", "TaskDefinition not found."),
        (changed("taskDefinition", Value::Null), "InvalidParameter", "taskDefinition: family"),
        (changed("desiredCount", Value::Null), "InvalidParameter", "desiredCount: a REPLICA service"),
        (changed("loadBalancers", json!([])), "InvalidParameter", "needs exactly one"),
        (
            changed("loadBalancers", balancer("x", 80, BLUE)),
            "InvalidParameter",
            "The container x does not exist in the task definition.",
        ),
        (
            changed("loadBalancers", balancer("web", 81, BLUE)),
            "InvalidParameter",
            "The container web did not have a container port 81 defined.",
        ),
        (
            changed("loadBalancers", balancer("web", 80, "arn:none")),
            "InvalidParameter",
            "the target group arn:none does not exist",
        ),
        (changed("schedulingStrategy", json!("DAEMON")), "InvalidParameter", "support only REPLICA"),
        (
            changed("launchType", json!("FARGATE")),
            "InvalidParameter",
            "Task definition does not support launch_type FARGATE.",
        ),
        (changed("platformVersion", json!("9.9")), "PlatformUnknown", "platformVersion: 9.9"),
        (
            changed("networkConfiguration", json!({"awsvpcConfiguration": {"subnets": ["s"]}})),
            "InvalidParameter",
            "Network Configuration is not valid for the given networkMode of this task definition.",
        ),
        (changed("cluster", json!("nowhere")), "ClusterNotFound", "Cluster not found."),
        (changed("deploymentController", json!({"type": "SOMEBODY"})), "InvalidParameter", "enum value set"),
        (changed("healthCheckGracePeriodSeconds", json!(-1)), "InvalidParameter", "healthCheckGracePeriodSeconds"),
        (external("taskDefinition", json!("app")), "InvalidParameter", "taskDefinition: a service with an EXTERNAL"),
        (external("launchType", json!("EC2")), "InvalidParameter", "launchType: a service with an EXTERNAL"),
    ] {
        let (found, text) = stage.refused("CreateService", input.clone()).await;
        assert_eq!(found, format!("{code}Exception"), "{input}: {text}");
        assert!(text.contains(wanted), "{text}");
    }
    assert_eq!(stage.ok("ListServices", json!({})).await["serviceArns"], json!([]));
}

#[tokio::test]
async fn creating_the_same_service_twice_is_one_and_a_different_one_is_refused() {
    let stage = Stage::new();
    let first = stage.create_service("serve", 1).await;
    let again = stage.ok("CreateService", code_deploy_service(first["taskDefinition"].as_str().unwrap(), 1)).await;
    assert_eq!(again["service"]["taskSets"], first["taskSets"]);
    let (code, text) = stage.refused("CreateService", code_deploy_service("app", 2)).await;
    assert_eq!(
        (code.as_str(), text.as_str()),
        ("InvalidParameterException", "Creation of service was not idempotent.")
    );
}

#[tokio::test]
async fn what_does_not_exist_is_named_by_ecs_exceptions() {
    let stage = Stage::new();
    stage.create_service("serve", 1).await;
    let refused = |operation, input| stage.refused(operation, input);
    assert_eq!(refused("UpdateService", json!({"service": "x"})).await.0, "ServiceNotFoundException");
    let elsewhere = json!({"cluster": "x", "services": ["web"]});
    assert_eq!(refused("DescribeServices", elsewhere).await.0, "ClusterNotFoundException");
    let set = json!({"cluster": "default", "service": "web", "primaryTaskSet": "ecs-svc/0"});
    assert_eq!(refused("UpdateServicePrimaryTaskSet", set).await.0, "TaskSetNotFoundException");
    assert_eq!(refused("StopTask", json!({"task": "x"})).await.0, "InvalidParameterException");
    assert_eq!(refused("DescribeServices", json!({"services": []})).await.0, "InvalidParameterException");
    assert_eq!(refused("DescribeServices", json!({})).await.0, "InvalidParameterException");
    let missing = stage.ok("DescribeServices", json!({"services": ["web", "x"]})).await;
    assert_eq!(missing["failures"][0]["reason"], "MISSING");
    assert_eq!(missing["failures"][0]["arn"], "arn:aws:ecs:us-east-1:000000000000:service/default/x");
    assert_eq!(missing["services"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn an_ecs_controlled_service_runs_as_one_deployment_and_rolls_nothing() {
    let mut stage = Stage::new();
    stage.register("app", "serve").await;
    let service = json!({"serviceName": "web", "taskDefinition": "app", "desiredCount": 2});
    stage.ok("CreateService", service).await;
    stage.settle().await;
    let service = stage.service().await;
    assert!(service.get("taskSets").is_none());
    let deployment = &service["deployments"][0];
    assert_eq!((&deployment["status"], &deployment["runningCount"]), (&json!("PRIMARY"), &json!(2)));
    assert_eq!(deployment["rolloutState"], "COMPLETED");
    stage.ok("UpdateService", json!({"service": "web", "taskDefinition": "app:1", "desiredCount": 1})).await;
    stage.register("app", "other").await;
    let (code, text) = stage.refused("UpdateService", json!({"service": "web", "taskDefinition": "app:2"})).await;
    assert_eq!(code, "UnsupportedFeatureException");
    assert!(text.starts_with("taskDefinition: rolling updates"), "{text}");
    let set = json!({"cluster": "default", "service": "web", "taskDefinition": "app"});
    assert_eq!(stage.refused("CreateTaskSet", set).await.0, "InvalidParameterException");
}
