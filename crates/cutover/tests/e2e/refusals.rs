//! Bad requests: each answers the modelled error with a text that helps, and changes nothing.

use anyhow::{Context, Result};
use cli::client::ClientError;
use serde_json::{Value, json};

use crate::support::{Lab, Options, SignedRequest, text};

/// Everything the API shows of what exists, without times and texts that pass by themselves.
async fn everything(lab: &Lab) -> Result<Value> {
    let api = &lab.api;
    let mut service = lab.service().await?;
    if let Some(service) = service.as_object_mut() {
        service.remove("events");
    }
    let group = json!({"applicationName": "lab-app", "deploymentGroupName": "lab-group"});
    let mut shown = json!({
        "service": service,
        "group": api.codedeploy("GetDeploymentGroup", group).await?,
        "groups": api.codedeploy("ListDeploymentGroups", json!({"applicationName": "lab-app"})).await?,
        "applications": api.codedeploy("ListApplications", json!({})).await?,
        "deployments": api.codedeploy("ListDeployments", json!({})).await?,
        "task definitions": api.ecs("ListTaskDefinitions", json!({})).await?,
        "tasks": api.ecs("ListTasks", json!({"cluster": "lab"})).await?,
        "balancers": api.elb("DescribeLoadBalancers", json!({})).await?,
        "target groups": api.elb("DescribeTargetGroups", json!({})).await?,
    });
    for listener in [&lab.production_listener, &lab.test_listener] {
        let found = api.elb("DescribeListeners", json!({"ListenerArns": [listener]})).await?;
        shown[listener] = found;
    }
    Ok(shown)
}

/// The error must have this code and speak of this, and nothing may have changed.
fn expect_refusal(answer: Result<Value, ClientError>, code: &str, speaks_of: &str) {
    match answer {
        Ok(answer) => panic!("{code} was expected, not {answer}"),
        Err(ClientError::Api { code: found, message, .. }) => {
            assert_eq!(found, code, "{message}");
            assert!(message.contains(speaks_of), "the text does not speak of {speaks_of:?}: {message}");
        }
        Err(other) => panic!("{code} was expected, not {other}"),
    }
}

const APP_SPEC: &str = "version: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n      \
     Properties:\n        TaskDefinition: web:1\n        LoadBalancerInfo:\n          ContainerName: app\n          \
     ContainerPort: 80\n";

#[tokio::test]
async fn requests_that_are_not_sound_are_refused_in_the_modelled_way_and_change_nothing() -> Result<()> {
    let lab = Lab::new(Options::default()).await?;
    let other = json!({"Name": "other", "Subnets": ["subnet-1", "subnet-2"]});
    let other = text(&lab.api.elb("CreateLoadBalancer", other).await?, "/LoadBalancers/0/LoadBalancerArn")?;
    let foreign = json!({
        "LoadBalancerArn": other, "Protocol": "HTTP", "Port": 65_000,
        "DefaultActions": [{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "404"}}],
    });
    let foreign = text(&lab.api.elb("CreateListener", foreign).await?, "/Listeners/0/ListenerArn")?;
    let before = everything(&lab).await?;

    let create = |app_spec: &str| lab.deployment_of(app_spec);
    let malformed = create("version: 0.0\nResources:\n  - TargetService: [unclosed\n");
    expect_refusal(lab.api.codedeploy("CreateDeployment", malformed).await, "InvalidRevisionException", "line");
    let wrong_port = create(&APP_SPEC.replace("ContainerPort: 80", "ContainerPort: eighty"));
    expect_refusal(
        lab.api.codedeploy("CreateDeployment", wrong_port).await,
        "InvalidRevisionException",
        "ContainerPort",
    );
    let wrong_list = create("version: 0.0\nResources: {}\n");
    expect_refusal(lab.api.codedeploy("CreateDeployment", wrong_list).await, "InvalidRevisionException", "Resources");
    let wrong_type = json!({"applicationName": 5, "deploymentGroupName": "lab-group"});
    expect_refusal(
        lab.api.codedeploy("CreateDeployment", wrong_type).await,
        "SerializationException",
        "applicationName",
    );
    let mut wrong_sum = create(APP_SPEC);
    wrong_sum["revision"]["appSpecContent"]["sha256"] = json!("0".repeat(64));
    expect_refusal(lab.api.codedeploy("CreateDeployment", wrong_sum).await, "InvalidRevisionException", "sha256");

    let pair = "/loadBalancerInfo/targetGroupPairInfoList/0";
    let update = |change: &dyn Fn(&mut Value)| -> Result<Value> {
        let mut settings = lab.group_settings();
        change(settings.pointer_mut(pair).context("the pair")?);
        Ok(json!({
            "applicationName": "lab-app", "currentDeploymentGroupName": "lab-group",
            "loadBalancerInfo": settings["loadBalancerInfo"],
        }))
    };
    let missing = update(&|pair| pair["targetGroups"][1]["name"] = json!("no-such-group"))?;
    expect_refusal(
        lab.api.codedeploy("UpdateDeploymentGroup", missing).await,
        "InvalidTargetGroupPairException",
        "no-such-group",
    );
    for route in ["prodTrafficRoute", "testTrafficRoute"] {
        let elsewhere = update(&|pair| pair[route]["listenerArns"][0] = json!(foreign))?;
        expect_refusal(
            lab.api.codedeploy("UpdateDeploymentGroup", elsewhere).await,
            "InvalidTargetGroupPairException",
            "load balancer",
        );
    }
    assert_eq!(everything(&lab).await?, before);
    Ok(())
}

#[tokio::test]
async fn requests_that_are_not_authentic_or_too_large_are_refused_unread() -> Result<()> {
    let lab = Lab::new(Options::default()).await?;
    let before = everything(&lab).await?;
    let body = json!({"applicationName": "intruder", "computePlatform": "ECS"}).to_string();
    let request = SignedRequest::codedeploy(lab.server.address(), "CreateApplication", body.into_bytes());

    let forged = request.clone().with_secret("guessed").send().await?;
    assert_eq!((forged.status, forged.error.as_str()), (400, "InvalidSignatureException"), "{}", forged.message);
    assert!(forged.message.contains("does not match"), "{}", forged.message);

    let unknown = request.clone().with_key("nobody").send().await?;
    assert_eq!((unknown.status, unknown.error.as_str()), (400, "UnrecognizedClientException"), "{}", unknown.message);

    for offset_seconds in [-3600, 3600] {
        let stale = request.clone().with_time_offset(offset_seconds).send().await?;
        assert_eq!((stale.status, stale.error.as_str()), (400, "InvalidSignatureException"), "{}", stale.message);
        assert!(!stale.message.contains("does not match"), "it speaks of the time: {}", stale.message);
    }

    let unsigned = request.clone().unsigned().send().await?;
    assert_eq!(unsigned.error, "MissingAuthenticationTokenException", "{}", unsigned.message);

    let altered = request.clone().with_body_sent(b"{\"applicationName\":\"other\"}".to_vec()).send().await?;
    assert_eq!(altered.error, "InvalidSignatureException", "{}", altered.message);

    let large = vec![b' '; 10 << 20];
    let large = SignedRequest::codedeploy(lab.server.address(), "CreateApplication", large).send().await?;
    assert_eq!((large.status, large.error.as_str()), (413, "RequestEntityTooLargeException"), "{}", large.message);
    assert!(large.message.contains("larger than"), "{}", large.message);

    assert_eq!(everything(&lab).await?, before);
    let known = request.send().await?;
    assert_eq!(known.status, 200, "the same request with the right key passes: {}", known.message);
    Ok(())
}

#[tokio::test]
async fn a_second_deployment_is_refused_and_does_not_disturb_the_first() -> Result<()> {
    let lab = Lab::new(Options::default()).await?;
    let first = lab.deploy("v2", &[]).await?;
    let second = lab.register("v3", &[]).await?;
    let expected = format!("The Deployment Group 'lab-group' already has an active Deployment '{first}'");
    let answer = lab.api.codedeploy("CreateDeployment", lab.revision(&second)).await;
    expect_refusal(answer, "DeploymentLimitExceededException", &expected);
    let ended = lab.wait_until_ended(&first).await?;
    assert_eq!(ended.status, "Succeeded", "{ended:#?}");
    let listed = lab.api.codedeploy("ListDeployments", json!({})).await?;
    assert_eq!(listed["deployments"], json!([first]), "the refused one left no record");
    Ok(())
}

/// Spec 3.5: faults that only the platform can tell end the deployment, and touch neither traffic nor task sets.
#[tokio::test]
async fn a_revision_that_names_nothing_real_fails_and_changes_neither_traffic_nor_task_sets() -> Result<()> {
    let lab = Lab::new(Options::default()).await?;
    let task_sets = async || Ok::<_, anyhow::Error>(lab.service().await?["taskSets"].clone());
    let before = (task_sets().await?, lab.production_weights().await?, lab.weights(&lab.test_listener).await?);
    let unknown_definition = APP_SPEC.replace("web:1", "arn:aws:ecs:us-east-1:000000000000:task-definition/gone:7");
    let unknown_container = APP_SPEC.replace("ContainerName: app", "ContainerName: sidecar");
    let unknown_port = APP_SPEC.replace("ContainerPort: 80", "ContainerPort: 81");
    for (app_spec, speaks_of) in
        [(unknown_definition, "gone:7"), (unknown_container, "sidecar"), (unknown_port, "81")]
    {
        let created = lab.api.codedeploy("CreateDeployment", lab.deployment_of(&app_spec)).await?;
        let ended = lab.wait_until_ended(&text(&created, "/deploymentId")?).await?;
        let (code, message) = ended.error.clone().context("no errorInformation")?;
        assert_eq!((ended.status.as_str(), code.as_str()), ("Failed", "INVALID_REVISION"), "{message}");
        assert!(message.contains(speaks_of), "the text does not speak of {speaks_of:?}: {message}");
        let after = (task_sets().await?, lab.production_weights().await?, lab.weights(&lab.test_listener).await?);
        assert_eq!(after, before);
    }
    Ok(())
}
