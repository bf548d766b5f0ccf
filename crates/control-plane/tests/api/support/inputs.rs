//! Documents of ordinary requests, and ways to change them.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::listener;

pub const ROLE: &str = "arn:aws:iam::000000000000:role/codedeploy";

/// CreateApplication.
pub fn application(name: &str) -> Value {
    json!({ "applicationName": name, "computePlatform": "ECS" })
}

/// CreateDeploymentGroup in `shop` with no more than what is needed; the service has the group's name.
pub fn group(name: &str) -> Value {
    json!({
        "applicationName": "shop",
        "deploymentGroupName": name,
        "serviceRoleArn": ROLE,
        "ecsServices": [{ "clusterName": "main", "serviceName": name }],
        "loadBalancerInfo": { "targetGroupPairInfoList": [pair()] },
    })
}

/// A target group pair with production and test route.
pub fn pair() -> Value {
    json!({
        "targetGroups": [{ "name": "blue" }, { "name": "green" }],
        "prodTrafficRoute": { "listenerArns": [listener("production")] },
        "testTrafficRoute": { "listenerArns": [listener("test")] },
    })
}

/// Names a group of `shop`.
pub fn group_ref(name: &str) -> Value {
    json!({ "applicationName": "shop", "deploymentGroupName": name })
}

/// UpdateDeploymentGroup of `web`.
pub fn update(changes: Value) -> Value {
    patched(json!({ "applicationName": "shop", "currentDeploymentGroupName": "web" }), changes)
}

/// CreateDeployment in a group of `shop` with an inline AppSpec without hooks.
pub fn deployment(group: &str) -> Value {
    patched(group_ref(group), json!({ "revision": inline(&app_spec(7, "")) }))
}

/// An AppSpec of this revision of the task definition; `hooks` is YAML for below `Hooks:`.
pub fn app_spec(revision: u32, hooks: &str) -> String {
    let hooks = if hooks.is_empty() { String::new() } else { format!("Hooks:\n{hooks}") };
    format!(
        "version: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n      Properties:\n        \
         TaskDefinition: arn:aws:ecs:us-east-1:000000000000:task-definition/web:{revision}\n        \
         LoadBalancerInfo:\n          ContainerName: app\n          ContainerPort: 80\n{hooks}"
    )
}

/// An inline revision without digest.
pub fn inline(content: &str) -> Value {
    json!({ "revisionType": "AppSpecContent", "appSpecContent": { "content": content } })
}

/// How an inline revision is named afterwards.
pub fn by_digest(content: &str) -> Value {
    json!({ "revisionType": "AppSpecContent", "appSpecContent": { "sha256": sha256(content) } })
}

pub fn sha256(content: &str) -> String {
    hex::encode(Sha256::digest(content.as_bytes()))
}

/// A revision in S3.
pub fn s3(key: &str) -> Value {
    json!({ "revisionType": "S3", "s3Location": { "bucket": "releases", "key": key, "bundleType": "YAML" } })
}

/// Sets members at the top; `null` removes one.
pub fn patched(mut base: Value, changes: Value) -> Value {
    let object = base.as_object_mut().unwrap();
    for (name, value) in changes.as_object().unwrap() {
        match value {
            Value::Null => object.remove(name),
            value => object.insert(name.clone(), value.clone()),
        };
    }
    base
}

/// Replaces what a JSON pointer names.
pub fn with(mut base: Value, pointer: &str, value: Value) -> Value {
    *base.pointer_mut(pointer).unwrap_or_else(|| panic!("no {pointer}")) = value;
    base
}

/// A list of text.
pub fn strings(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|item| item.as_str().unwrap().to_string()).collect()
}
