//! Deployment configurations (spec 2.3).

use serde_json::{Value, json};

use crate::support::*;

fn config(name: &str, routing: Value) -> Value {
    json!({ "deploymentConfigName": name, "computePlatform": "ECS", "trafficRoutingConfig": routing })
}

fn canary(percentage: impl Into<Value>, interval: impl Into<Value>) -> Value {
    let canary = json!({ "canaryPercentage": percentage.into(), "canaryInterval": interval.into() });
    json!({ "type": "TimeBasedCanary", "timeBasedCanary": canary })
}

fn linear(percentage: impl Into<Value>, interval: impl Into<Value>) -> Value {
    let linear = json!({ "linearPercentage": percentage.into(), "linearInterval": interval.into() });
    json!({ "type": "TimeBasedLinear", "timeBasedLinear": linear })
}

async fn info(bench: &Bench, name: &str) -> Value {
    bench.ok("GetDeploymentConfig", json!({ "deploymentConfigName": name })).await["deploymentConfigInfo"].take()
}

#[tokio::test]
async fn the_seventeen_built_in_configurations_are_always_listed() {
    let bench = Bench::empty();
    let names = bench.all_pages("ListDeploymentConfigs", json!({}), "deploymentConfigsList").await;
    assert_eq!(names.len(), 17);
    assert!(names.is_sorted() && names.iter().all(|name| name.starts_with("CodeDeployDefault.")));
    for name in ["AllAtOnce", "LambdaLinear10PercentEvery1Minute", "ECSLinear10PercentEvery1Minutes"] {
        assert!(names.contains(&format!("CodeDeployDefault.{name}")), "{name}");
    }
    bench.ok("CreateDeploymentConfig", config("slow", canary(20, 7))).await;
    let names = bench.all_pages("ListDeploymentConfigs", json!({}), "deploymentConfigsList").await;
    assert_eq!(names.last().map(String::as_str), Some("slow"));
}

#[tokio::test]
async fn the_built_in_ecs_configurations_say_how_they_shift() {
    let bench = Bench::empty();
    for (name, routing) in [
        ("ECSAllAtOnce", json!({ "type": "AllAtOnce" })),
        ("ECSCanary10Percent5Minutes", canary(10, 5)),
        ("ECSCanary10Percent15Minutes", canary(10, 15)),
        ("ECSLinear10PercentEvery1Minutes", linear(10, 1)),
        ("ECSLinear10PercentEvery3Minutes", linear(10, 3)),
    ] {
        let name = format!("CodeDeployDefault.{name}");
        let expected =
            json!({ "deploymentConfigName": name, "computePlatform": "ECS", "trafficRoutingConfig": routing });
        assert_eq!(info(&bench, &name).await, expected);
    }
}

#[tokio::test]
async fn the_built_in_lambda_configurations_say_how_they_shift() {
    let bench = Bench::empty();
    for (name, routing) in [
        ("LambdaAllAtOnce", json!({ "type": "AllAtOnce" })),
        ("LambdaCanary10Percent30Minutes", canary(10, 30)),
        ("LambdaLinear10PercentEvery1Minute", linear(10, 1)),
    ] {
        let info = info(&bench, &format!("CodeDeployDefault.{name}")).await;
        assert_eq!((&info["computePlatform"], &info["trafficRoutingConfig"]), (&json!("Lambda"), &routing), "{name}");
    }
}

#[tokio::test]
async fn one_at_a_time_has_a_type_outside_the_enum_as_on_aws() {
    let info = info(&Bench::empty(), "CodeDeployDefault.OneAtATime").await;
    assert_eq!(info["minimumHealthyHosts"], json!({ "type": "MOST_CONCURRENCY", "value": 1 }));
    assert_eq!(info["computePlatform"], "Server");
}

#[tokio::test]
async fn a_custom_configuration_reads_back_as_it_was_made() {
    let bench = Bench::empty();
    for (name, routing) in [
        ("a", canary(20, 7)),
        ("b", linear(34, 1440)),
        ("c", json!({ "type": "AllAtOnce" })),
        ("d", linear(99, 2880)),
    ] {
        let created = bench.ok("CreateDeploymentConfig", config(name, routing.clone())).await;
        let expected = json!({
            "deploymentConfigId": created["deploymentConfigId"], "deploymentConfigName": name,
            "computePlatform": "ECS", "trafficRoutingConfig": routing, "createTime": START_SECONDS,
        });
        assert_eq!(info(&bench, name).await, expected);
    }
}

#[tokio::test]
async fn create_deployment_config_refuses_in_this_order() {
    let bench = Bench::empty();
    bench.ok("CreateDeploymentConfig", config("taken", canary(20, 7))).await;
    let mut input = json!({
        "minimumHealthyHosts": { "type": "HOST_COUNT", "value": 1 }, "zonalConfig": {},
        "trafficRoutingConfig": { "type": "Sideways" },
    });
    for (change, code) in [
        (json!({}), "DeploymentConfigNameRequiredException"),
        (json!({ "deploymentConfigName": "a b" }), "InvalidDeploymentConfigNameException"),
        (json!({ "deploymentConfigName": "CodeDeployDefault.Mine" }), "InvalidDeploymentConfigNameException"),
        (json!({ "deploymentConfigName": "taken" }), "InvalidComputePlatformException"),
        (json!({ "computePlatform": "Server" }), "InvalidComputePlatformException"),
        (json!({ "computePlatform": "ECS" }), "InvalidMinimumHealthyHostValueException"),
        (json!({ "minimumHealthyHosts": null }), "InvalidZonalDeploymentConfigurationException"),
        (json!({ "zonalConfig": null }), "InvalidTrafficRoutingConfigurationException"),
        (json!({ "trafficRoutingConfig": canary(10, 5) }), "DeploymentConfigAlreadyExistsException"),
    ] {
        input = patched(input, change);
        bench.refused("CreateDeploymentConfig", input.clone(), code).await;
    }
}

#[tokio::test]
async fn percentages_and_intervals_have_bounds() {
    let bench = Bench::empty();
    let mut two = canary(10, 5);
    two["timeBasedLinear"] = linear(10, 5)["timeBasedLinear"].clone();
    for bad in [
        canary(0, 5),
        canary(100, 5),
        canary(10, 0),
        canary(10, 2881),
        canary(-1, 5),
        linear(10, 321),
        linear(1, 30),
        linear(100, 1),
        two,
        json!({ "type": "TimeBasedCanary" }),
        json!({ "type": "TimeBasedCanary", "timeBasedCanary": {} }),
        json!({ "type": "AllAtOnce", "timeBasedCanary": canary(10, 5)["timeBasedCanary"] }),
        json!({}),
    ] {
        bench
            .refused("CreateDeploymentConfig", config("c", bad), "InvalidTrafficRoutingConfigurationException")
            .await;
    }
    bench.ok("CreateDeploymentConfig", config("c", linear(10, 320))).await;
}

#[tokio::test]
async fn the_two_hundred_and_first_configuration_is_refused() {
    let bench = Bench::empty();
    bench.ok("CreateDeploymentConfig", config("a", canary(20, 7))).await;
    bench.storage.multiply("codedeploy-config", "copy-{n}", 200);
    let input = config("b", canary(20, 7));
    bench.refused("CreateDeploymentConfig", input, "DeploymentConfigLimitExceededException").await;
}

#[tokio::test]
async fn get_deployment_config_tells_missing_malformed_and_unknown_names_apart() {
    let bench = Bench::empty();
    let get = |name: &str| json!({ "deploymentConfigName": name });
    bench.refused("GetDeploymentConfig", json!({}), "DeploymentConfigNameRequiredException").await;
    bench.refused("GetDeploymentConfig", get("a b"), "InvalidDeploymentConfigNameException").await;
    bench.refused("GetDeploymentConfig", get("gone"), "DeploymentConfigDoesNotExistException").await;
    bench.refused("GetDeploymentConfig", get("CodeDeployDefault.X"), "DeploymentConfigDoesNotExistException").await;
}

#[tokio::test]
async fn a_configuration_is_deleted_unless_it_is_built_in_or_in_use() {
    let bench = Bench::new().await;
    let delete = |name: &str| json!({ "deploymentConfigName": name });
    bench.ok("CreateDeploymentConfig", config("mine", canary(20, 7))).await;
    bench.ok("UpdateDeploymentGroup", update(json!({ "deploymentConfigName": "mine" }))).await;
    let by_group = bench.refused("DeleteDeploymentConfig", delete("mine"), "DeploymentConfigInUseException").await;
    assert!(by_group.contains("web of shop"), "{by_group}");
    let id = bench.deploy().await;
    bench
        .ok("UpdateDeploymentGroup", update(json!({ "deploymentConfigName": "CodeDeployDefault.ECSAllAtOnce" })))
        .await;
    let by_deployment =
        bench.refused("DeleteDeploymentConfig", delete("mine"), "DeploymentConfigInUseException").await;
    assert!(by_deployment.contains(id.as_str()), "{by_deployment}");
    bench.engine.run_to_end(&id);
    for _ in 0..2 {
        assert_eq!(bench.ok("DeleteDeploymentConfig", delete("mine")).await, Value::Null);
    }
    bench.refused("GetDeploymentConfig", delete("mine"), "DeploymentConfigDoesNotExistException").await;
    let built_in = delete("CodeDeployDefault.ECSAllAtOnce");
    bench.refused("DeleteDeploymentConfig", built_in, "InvalidOperationException").await;
    bench.refused("DeleteDeploymentConfig", json!({}), "DeploymentConfigNameRequiredException").await;
    bench.refused("DeleteDeploymentConfig", delete("/"), "InvalidDeploymentConfigNameException").await;
}
