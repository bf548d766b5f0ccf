//! What clients ask about the account, the cluster's capacity and what may have been deleted.

use serde_json::{Value, json};

use crate::testing::{Stage, code_deploy_service};

#[tokio::test]
async fn a_deleted_definition_serves_its_users_goes_with_them_and_its_number_never_comes_back() {
    let mut stage = Stage::new();
    for _ in 0..2 {
        stage.register("app", "serve").await;
    }
    let named = json!({"taskDefinitions": ["app:1", "app:9"]});
    let answer = stage.ok("DeleteTaskDefinitions", named.clone()).await;
    assert_eq!(answer["taskDefinitions"], json!([]));
    let reason = |index: usize| answer["failures"][index]["reason"].as_str().unwrap().to_owned();
    assert!(reason(0).contains("still in ACTIVE status") && reason(1).contains("does not exist"), "{answer}");

    let task = stage.ok("RunTask", json!({"taskDefinition": "app:1"})).await["tasks"][0]["taskArn"].clone();
    stage.settle().await;
    for revision in ["app:1", "app:2"] {
        stage.ok("DeregisterTaskDefinition", json!({"taskDefinition": revision})).await;
    }
    let answer = stage.ok("DeleteTaskDefinitions", json!({"taskDefinitions": ["app:1", "app:2"]})).await;
    assert_eq!(answer["taskDefinitions"][0]["status"], "DELETE_IN_PROGRESS");
    stage.settle().await;
    let running = stage.ok("DescribeTasks", json!({"tasks": [task]})).await["tasks"][0]["lastStatus"].clone();
    assert_eq!(running, "RUNNING", "a deleted definition's tasks run on");
    let listed = stage.ok("ListTaskDefinitions", json!({"status": "DELETE_IN_PROGRESS"})).await;
    assert_eq!(listed["taskDefinitionArns"].as_array().unwrap().len(), 2);
    assert_eq!(stage.refused("RunTask", json!({"taskDefinition": "app:1"})).await.1, "TaskDefinition is inactive");

    stage.ok("StopTask", json!({"task": task})).await;
    stage.pass_time(std::time::Duration::from_secs(2 * 60 * 60)).await;
    assert_eq!(
        stage.refused("DescribeTaskDefinition", json!({"taskDefinition": "app:1"})).await.1,
        "Unable to describe task definition."
    );
    assert!(stage.register("app", "serve").await.ends_with("app:3"), "numbers are not used again");
    for wrong in [json!([]), json!(["app"]), json!(vec!["app:1"; 11])] {
        let refused = stage.refused("DeleteTaskDefinitions", json!({"taskDefinitions": wrong})).await;
        assert_eq!(refused.0, "InvalidParameterException");
    }
}

#[tokio::test]
async fn account_settings_have_defaults_are_set_inherited_and_deleted() {
    let stage = Stage::new();
    let all = stage.ok("ListAccountSettings", json!({"effectiveSettings": true, "maxResults": 100})).await;
    assert_eq!(all["settings"].as_array().unwrap().len(), 11);
    assert_eq!(stage.ok("ListAccountSettings", json!({})).await["settings"], json!([]));

    let insights = |value: &str| json!({"name": "containerInsights", "value": value});
    stage.ok("PutAccountSettingDefault", insights("enhanced")).await;
    let effective = json!({"effectiveSettings": true, "name": "containerInsights"});
    let value = |answer: Value| answer["settings"][0]["value"].clone();
    assert_eq!(value(stage.ok("ListAccountSettings", effective.clone()).await), "enhanced");
    let own = stage.ok("PutAccountSetting", insights("enabled")).await["setting"].clone();
    assert_eq!(own["principalArn"], "arn:aws:iam::000000000000:root");
    assert_eq!(value(stage.ok("ListAccountSettings", effective.clone()).await), "enabled");
    let stage = stage.reopen();
    assert_eq!(value(stage.ok("ListAccountSettings", json!({})).await), "enabled");
    stage.ok("DeleteAccountSetting", json!({"name": "containerInsights"})).await;
    assert_eq!(value(stage.ok("ListAccountSettings", effective).await), "enhanced");

    for (name, value) in [("taskLongArnFormat", "disabled"), ("containerInsights", "maybe")] {
        let refused = stage.refused("PutAccountSetting", json!({"name": name, "value": value})).await;
        assert_eq!(refused.0, "InvalidParameterException", "{refused:?}");
    }
    let first = stage.ok("ListAccountSettings", json!({"effectiveSettings": true})).await;
    let next = json!({"effectiveSettings": true, "nextToken": first["nextToken"]});
    assert_eq!(stage.ok("ListAccountSettings", next).await["settings"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_cluster_has_fargates_capacity_providers_and_no_container_instances() {
    let stage = Stage::new();
    stage.register("app", "serve").await;
    let providers = stage.ok("DescribeCapacityProviders", json!({})).await;
    assert_eq!(providers["capacityProviders"][0]["name"], "FARGATE");
    assert_eq!(providers["capacityProviders"].as_array().unwrap().len(), 2);
    let one = json!({"capacityProviders": [providers["capacityProviders"][1]["capacityProviderArn"], "mine"]});
    let one = stage.ok("DescribeCapacityProviders", one).await;
    assert_eq!(one["capacityProviders"][0]["name"], "FARGATE_SPOT");
    assert_eq!(one["failures"], json!([{"arn": "mine", "reason": "MISSING"}]));

    assert_eq!(stage.ok("ListContainerInstances", json!({})).await["containerInstanceArns"], json!([]));
    let missing = stage.ok("DescribeContainerInstances", json!({"containerInstances": ["abc"]})).await;
    let arn = "arn:aws:ecs:us-east-1:000000000000:container-instance/default/abc";
    assert_eq!(missing["failures"], json!([{"arn": arn, "reason": "MISSING"}]));
    let start = json!({"taskDefinition": "app", "containerInstances": ["abc"]});
    let started = stage.ok("StartTask", start).await;
    assert_eq!((&started["tasks"], &started["failures"]), (&json!([]), &missing["failures"]));
    assert_eq!(
        stage.ok("ListAttributes", json!({"targetType": "container-instance"})).await["attributes"],
        json!([])
    );
    for operation in ["ListContainerInstances", "DescribeCapacityProviders"] {
        let refused = stage.refused(operation, json!({"cluster": "none"})).await;
        assert_eq!(refused.0, "ClusterNotFoundException", "{operation}");
    }
}

#[tokio::test]
async fn a_clusters_default_strategy_holds_where_nothing_else_is_said() {
    let stage = Stage::new();
    stage.register("app", "serve").await;
    let strategy = json!([{"capacityProvider": "FARGATE_SPOT", "weight": 1, "base": 0}]);
    let put = |providers: Value| json!({"cluster": "default", "capacityProviders": providers, "defaultCapacityProviderStrategy": strategy});
    for wrong in [json!(["mine"]), json!(["FARGATE"])] {
        let refused = stage.refused("PutClusterCapacityProviders", put(wrong)).await;
        assert_eq!(refused.0, "InvalidParameterException");
    }
    let cluster = stage.ok("PutClusterCapacityProviders", put(json!(["FARGATE", "FARGATE_SPOT"]))).await;
    assert_eq!(cluster["cluster"]["defaultCapacityProviderStrategy"], strategy);
    let settings = json!([{"name": "containerInsights", "value": "enabled"}]);
    let cluster = stage.ok("UpdateClusterSettings", json!({"cluster": "default", "settings": settings})).await;
    assert_eq!(cluster["cluster"]["settings"], settings);

    let task = stage.ok("RunTask", json!({"taskDefinition": "app"})).await["tasks"][0].clone();
    assert_eq!(task["capacityProviderName"], "FARGATE_SPOT");
    assert_eq!(task["launchType"], "FARGATE");
    let service = stage.ok("CreateService", code_deploy_service("app", 1)).await["service"].clone();
    assert_eq!(service["capacityProviderStrategy"], strategy);
    assert_eq!(service["taskSets"][0]["capacityProviderStrategy"], strategy);
    assert!(service.get("launchType").is_none());
    let own = json!({"taskDefinition": "app", "launchType": "EC2"});
    let task = stage.ok("RunTask", own).await["tasks"][0].clone();
    assert_eq!((&task["launchType"], task.get("capacityProviderName")), (&json!("EC2"), None));
}

#[tokio::test]
async fn what_the_platform_cannot_do_is_refused_by_name_and_not_stored() {
    let stage = Stage::new();
    stage.register("app", "serve").await;
    let cases = [
        (
            json!({"serviceConnectConfiguration": {"enabled": true}}),
            "UnsupportedFeature",
            "serviceConnectConfiguration",
        ),
        (json!({"deploymentConfiguration": {"strategy": "BLUE_GREEN"}}), "UnsupportedFeature", "strategy"),
        (
            json!({"deploymentConfiguration": {"deploymentCircuitBreaker": {"enable": true, "rollback": true}}}),
            "InvalidParameter",
            "deploymentCircuitBreaker",
        ),
        (
            json!({"deploymentConfiguration": {"alarms": {"alarmNames": ["a"], "enable": true, "rollback": true}}}),
            "InvalidParameter",
            "alarms",
        ),
        (
            json!({"deploymentConfiguration": {"minimumHealthyPercent": 101}}),
            "InvalidParameter",
            "minimumHealthyPercent",
        ),
        (json!({"capacityProviderStrategy": [{"capacityProvider": "mine"}]}), "InvalidParameter", "mine"),
    ];
    for (more, code, wanted) in cases {
        let mut input = code_deploy_service("app", 1);
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let refused = stage.refused("CreateService", input).await;
        assert!(refused.0.starts_with(code) && refused.1.contains(wanted), "{refused:?}");
    }
    assert_eq!(stage.ok("ListServices", json!({})).await["serviceArns"], json!([]));
}

#[tokio::test]
async fn a_code_deploy_service_has_no_service_deployments_and_no_way_into_its_containers() {
    let mut stage = Stage::new();
    stage.create_service("serve", 1).await;
    stage.settle().await;
    let listed = stage.ok("ListServiceDeployments", json!({"service": "web"})).await;
    assert_eq!(listed["serviceDeployments"], json!([]));
    let refused = stage.refused("ListServiceDeployments", json!({"service": "none"})).await;
    assert_eq!(refused.0, "ServiceNotFoundException");
    let arn = "arn:aws:ecs:us-east-1:000000000000:service-deployment/default/web/abc";
    let missing = json!([{"arn": arn, "reason": "MISSING"}]);
    let answer = stage.ok("DescribeServiceDeployments", json!({"serviceDeploymentArns": [arn]})).await;
    assert_eq!(answer["failures"], missing);
    let answer = stage.ok("DescribeServiceRevisions", json!({"serviceRevisionArns": [arn]})).await;
    assert_eq!(answer["failures"], missing);
    let refused = stage.refused("StopServiceDeployment", json!({"serviceDeploymentArn": arn})).await;
    assert_eq!(refused.0, "ServiceDeploymentNotFoundException");

    let task = stage.tasks("RUNNING").await[0]["taskArn"].clone();
    let run = json!({"task": task, "command": "sh", "interactive": true});
    let refused = stage.refused("ExecuteCommand", run).await;
    assert!(refused.1.contains("execute command was not enabled"), "{refused:?}");
}
