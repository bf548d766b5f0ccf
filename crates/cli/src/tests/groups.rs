//! `apps`, `groups` and `appspec init` against a scripted platform: what is found out, what must be said.

use std::sync::Arc;

use serde_json::{Value, json};

use super::peer::{Call, Peer};
use super::{Said, cutover};
use crate::Exit;

const SERVICE: &str = "arn:aws:ecs:eu-west-1:123456789012:service/main/web";

/// A service behind `blue`; listeners with the target group each leads to; the names of free groups.
#[derive(Clone)]
struct Platform {
    controller: &'static str,
    listeners: Vec<(u16, &'static str)>,
    groups: Vec<&'static str>,
    known: Vec<Value>,
    has_application: bool,
    refuses_group: bool,
}

impl Platform {
    fn new() -> Self {
        Self {
            controller: "CODE_DEPLOY",
            listeners: vec![(80, "blue"), (8080, "green")],
            groups: vec!["blue", "green"],
            known: Vec::new(),
            has_application: false,
            refuses_group: false,
        }
    }

    async fn start(self) -> Peer {
        let platform = Arc::new(self);
        Peer::start(move |call| platform.answer(call)).await
    }

    fn answer(&self, call: &Call) -> (u16, String) {
        let body = String::from_utf8_lossy(&call.body).into_owned();
        if body.contains("Action=DescribeTargetGroups") {
            return (200, self.target_groups());
        }
        if body.contains("Action=DescribeListeners") {
            return (200, self.listeners());
        }
        let refuse = |code: &str, message: &str| (400, json!({"__type": code, "message": message}).to_string());
        let input = call.json();
        let answer = match call.operation.as_str() {
            "DescribeServices" => json!({"services": [{
                "serviceName": "web", "serviceArn": SERVICE, "status": "ACTIVE",
                "clusterArn": "arn:aws:ecs:eu-west-1:123456789012:cluster/main",
                "deploymentController": {"type": self.controller},
                "taskSets": [{"status": "PRIMARY", "loadBalancers": [
                    {"targetGroupArn": "arn:blue", "containerName": "app", "containerPort": 8080}]}],
            }]}),
            "GetApplication" if !self.has_application => return refuse("ApplicationDoesNotExistException", "none"),
            "GetApplication" => json!({"application": {"applicationName": "shop", "computePlatform": "ECS"}}),
            "CreateApplication" => json!({"applicationId": "1"}),
            "CreateDeploymentGroup" if self.refuses_group => return refuse("InvalidRoleException", "no such role"),
            "CreateDeploymentGroup" => json!({"deploymentGroupId": "1"}),
            "UpdateDeploymentGroup" | "DeleteDeploymentGroup" | "DeleteApplication" => json!({}),
            "ListApplications" => json!({"applications": ["shop"]}),
            "ListDeploymentGroups" => {
                json!({"deploymentGroups": self.known.iter().map(|group| &group["deploymentGroupName"]).collect::<Vec<_>>()})
            }
            "BatchGetDeploymentGroups" => json!({"deploymentGroupsInfo": self.known}),
            "BatchGetApplications" => {
                json!({"applicationsInfo": [{"applicationName": "shop", "computePlatform": "ECS"}]})
            }
            "GetDeploymentGroup" => {
                let name = &input["deploymentGroupName"];
                let found = self.known.iter().find(|group| group["deploymentGroupName"] == *name);
                match found {
                    Some(group) => json!({"deploymentGroupInfo": group}),
                    None if self.known.is_empty() && call.head.uri.path() == "/" && !self.has_application => {
                        json!({"deploymentGroupInfo": {"applicationName": input["applicationName"], "deploymentGroupName": name}})
                    }
                    None => return refuse("DeploymentGroupDoesNotExistException", "none"),
                }
            }
            other => panic!("unexpected {other}"),
        };
        (200, answer.to_string())
    }

    fn target_groups(&self) -> String {
        let member = |name: &&str| {
            let leads = self.listeners.iter().any(|(_, group)| group == name);
            let balancers = if leads { "<member>arn:lb</member>" } else { "" };
            format!(
                "<member><TargetGroupArn>arn:{name}</TargetGroupArn><TargetGroupName>{name}</TargetGroupName>\
                 <Protocol>HTTP</Protocol><TargetType>ip</TargetType><VpcId>vpc-1</VpcId>\
                 <LoadBalancerArns>{balancers}</LoadBalancerArns></member>"
            )
        };
        let members: String = self.groups.iter().map(member).collect();
        format!(
            "<R><DescribeTargetGroupsResult><TargetGroups>{members}</TargetGroups></DescribeTargetGroupsResult></R>"
        )
    }

    fn listeners(&self) -> String {
        let member = |(port, group): &(u16, &str)| {
            format!(
                "<member><ListenerArn>arn:listener/{port}</ListenerArn><LoadBalancerArn>arn:lb</LoadBalancerArn>\
                 <Port>{port}</Port><DefaultActions><member><Type>forward</Type>\
                 <TargetGroupArn>arn:{group}</TargetGroupArn></member></DefaultActions></member>"
            )
        };
        let members: String = self.listeners.iter().map(member).collect();
        format!("<R><DescribeListenersResult><Listeners>{members}</Listeners></DescribeListenersResult></R>")
    }
}

const CREATE: [&str; 4] = ["groups", "create", "--service", "web"];

async fn create(platform: Platform, more: &[&str]) -> (Peer, Said) {
    let peer = platform.start().await;
    let said = cutover(&peer.url, &[&CREATE[..], &["--cluster", "main"], more].concat()).await;
    (peer, said)
}

#[tokio::test]
async fn a_group_needs_no_more_than_the_service() {
    let (peer, said) = create(Platform::new(), &[]).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    assert!(said.out.contains("cutover appspec init --service web --cluster main"), "{}", said.out);
    assert_eq!(peer.inputs("CreateApplication")[0]["applicationName"], "AppECS-main-web");
    let expected = json!({
        "applicationName": "AppECS-main-web", "deploymentGroupName": "DgpECS-main-web",
        "deploymentConfigName": "CodeDeployDefault.ECSAllAtOnce",
        "serviceRoleArn": "arn:aws:iam::123456789012:role/ecsCodeDeployRole",
        "deploymentStyle": {"deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL"},
        "ecsServices": [{"clusterName": "main", "serviceName": "web"}],
        "loadBalancerInfo": {"targetGroupPairInfoList": [{
            "targetGroups": [{"name": "blue"}, {"name": "green"}],
            "prodTrafficRoute": {"listenerArns": ["arn:listener/80"]},
            "testTrafficRoute": {"listenerArns": ["arn:listener/8080"]},
        }]},
        "blueGreenDeploymentConfiguration": {
            "deploymentReadyOption": {"actionOnTimeout": "CONTINUE_DEPLOYMENT", "waitTimeInMinutes": 0},
            "terminateBlueInstancesOnDeploymentSuccess": {"action": "TERMINATE", "terminationWaitTimeInMinutes": 5},
        },
        "autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"]},
    });
    assert_eq!(peer.inputs("CreateDeploymentGroup"), [expected]);
}

#[tokio::test]
async fn every_setting_reaches_the_group() {
    let flags = [
        "--application",
        "shop",
        "--deployment-group",
        "web",
        "--listener",
        "8080",
        "--test-listener",
        "none",
        "--config",
        "Own",
        "--ready-wait",
        "60",
        "--termination-wait",
        "0",
        "--alarm",
        "a",
        "--alarm",
        "b",
        "--rollback-on",
        "stop",
        "--role",
        "arn:aws:iam::1:role/r",
    ];
    let (peer, said) =
        create(Platform { has_application: true, known: vec![shop_group()], ..Platform::new() }, &flags).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    assert!(peer.inputs("CreateApplication").is_empty());
    let input = &peer.inputs("CreateDeploymentGroup")[0];
    let pair = &input["loadBalancerInfo"]["targetGroupPairInfoList"][0];
    assert_eq!(pair["prodTrafficRoute"]["listenerArns"], json!(["arn:listener/8080"]));
    assert!(pair.get("testTrafficRoute").is_none());
    let waits = &input["blueGreenDeploymentConfiguration"];
    assert_eq!(
        waits["deploymentReadyOption"],
        json!({"actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 60})
    );
    assert_eq!(waits["terminateBlueInstancesOnDeploymentSuccess"]["terminationWaitTimeInMinutes"], 0);
    assert_eq!(input["alarmConfiguration"], json!({"enabled": true, "alarms": [{"name": "a"}, {"name": "b"}]}));
    assert_eq!(
        input["autoRollbackConfiguration"],
        json!({"enabled": true, "events": ["DEPLOYMENT_STOP_ON_REQUEST"]})
    );
    assert_eq!(
        (&input["deploymentConfigName"], &input["serviceRoleArn"]),
        (&json!("Own"), &json!("arn:aws:iam::1:role/r"))
    );
}

#[tokio::test]
async fn what_does_not_follow_in_one_way_only_is_refused_with_the_choices_and_the_flag() {
    let refuse = async |platform: Platform, more: &[&str], texts: &[&str]| {
        let (peer, said) = create(platform, more).await;
        assert_eq!(said.exit, Exit::Refused, "{}", said.out);
        assert!(texts.iter().all(|text| said.err.contains(text)), "{}", said.err);
        assert!(peer.inputs("CreateDeploymentGroup").is_empty() && peer.inputs("CreateApplication").is_empty());
    };
    let with = |change: fn(&mut Platform)| {
        let mut platform = Platform::new();
        change(&mut platform);
        platform
    };
    refuse(with(|p| p.controller = "ECS"), &[], &["CODE_DEPLOY"]).await;
    refuse(with(|p| p.listeners = vec![(80, "blue"), (81, "blue")]), &[], &["port 80", "port 81", "--listener"])
        .await;
    refuse(with(|p| p.listeners = vec![]), &[], &["no listener leads to target group blue"]).await;
    refuse(with(|p| p.groups = vec!["blue"]), &[], &["no second target group"]).await;
    refuse(with(|p| p.groups = vec!["blue", "green", "new"]), &[], &["green, new", "--target-group"]).await;
    let three = with(|p| p.listeners = vec![(80, "blue"), (81, "green"), (82, "green")]);
    refuse(three, &[], &["port 81", "port 82", "--test-listener"]).await;
    refuse(Platform::new(), &["--listener", "443"], &["no listener 443", "port 80"]).await;
    refuse(Platform::new(), &["--target-group", "blue"], &["the service's own"]).await;
    refuse(Platform::new(), &["--target-group", "red"], &["no target group red"]).await;
}

#[tokio::test]
async fn an_application_made_for_a_group_that_is_refused_goes_again() {
    let (peer, said) = create(Platform { refuses_group: true, ..Platform::new() }, &[]).await;
    assert_eq!(said.exit, Exit::Refused);
    assert!(said.err.contains("no such role"), "{}", said.err);
    assert_eq!(peer.inputs("DeleteApplication"), [json!({"applicationName": "AppECS-main-web"})]);
}

fn shop_group() -> Value {
    json!({
        "applicationName": "shop", "deploymentGroupName": "web", "computePlatform": "ECS",
        "ecsServices": [{"clusterName": "main", "serviceName": "web"}],
        "loadBalancerInfo": {"targetGroupPairInfoList": [{"targetGroups": [{"name": "blue"}, {"name": "green"}],
            "prodTrafficRoute": {"listenerArns": ["arn:listener/80"]}}]},
        "blueGreenDeploymentConfiguration": {
            "deploymentReadyOption": {"actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 30},
            "terminateBlueInstancesOnDeploymentSuccess": {"action": "TERMINATE", "terminationWaitTimeInMinutes": 7}},
    })
}

fn with_shop() -> Platform {
    Platform { has_application: true, known: vec![shop_group()], ..Platform::new() }
}

#[tokio::test]
async fn an_update_changes_what_is_named_and_keeps_the_rest_of_each_structure() {
    let update = async |more: &[&str]| {
        let peer = with_shop().start().await;
        let arguments = [&["groups", "update", "--service", "web", "--cluster", "main"], more].concat();
        let said = cutover(&peer.url, &arguments).await;
        (said, peer.inputs("UpdateDeploymentGroup"))
    };
    let (said, inputs) = update(&["--termination-wait", "0"]).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    let waits = json!({
        "deploymentReadyOption": {"actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 30},
        "terminateBlueInstancesOnDeploymentSuccess": {"action": "TERMINATE", "terminationWaitTimeInMinutes": 0},
    });
    let named = json!({"applicationName": "shop", "currentDeploymentGroupName": "web",
        "blueGreenDeploymentConfiguration": waits});
    assert_eq!(inputs, [named]);
    let (_, inputs) = update(&["--test-listener", "8080"]).await;
    let pair = &inputs[0]["loadBalancerInfo"]["targetGroupPairInfoList"][0];
    assert_eq!(pair["prodTrafficRoute"]["listenerArns"], json!(["arn:listener/80"]));
    assert_eq!(pair["testTrafficRoute"]["listenerArns"], json!(["arn:listener/8080"]));
    assert_eq!(pair["targetGroups"], json!([{"name": "blue"}, {"name": "green"}]));
    let (_, inputs) = update(&["--alarm", "none", "--rollback-on", "none"]).await;
    assert_eq!(inputs[0]["alarmConfiguration"]["enabled"], false);
    assert_eq!(inputs[0]["autoRollbackConfiguration"], json!({"enabled": false}));
    let (said, inputs) = update(&[]).await;
    assert_eq!((said.exit, inputs.len()), (Exit::Invalid, 0));
}

#[tokio::test]
async fn groups_and_applications_are_listed_shown_and_deleted_by_name() {
    let run = async |arguments: &[&str]| {
        let peer = with_shop().start().await;
        let said = cutover(&peer.url, arguments).await;
        (said, peer)
    };
    let (said, _) = run(&["groups", "list"]).await;
    assert!(said.out.contains("main/web"), "{}", said.out);
    let (said, _) = run(&["groups", "show", "--service", "web", "--cluster", "main", "--json"]).await;
    assert_eq!(said.json()["deployment_group"]["ready_wait_minutes"], 30);
    let (said, _) = run(&["groups", "show", "--service", "other", "--cluster", "main"]).await;
    assert_eq!(said.exit, Exit::Refused);
    assert!(said.err.contains("cutover groups create --service other --cluster main"), "{}", said.err);
    let (said, _) = run(&["groups", "show"]).await;
    assert_eq!(said.exit, Exit::Invalid);
    let (said, peer) = run(&["groups", "delete", "--service", "web", "--cluster", "main"]).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    let named = json!({"applicationName": "shop", "deploymentGroupName": "web"});
    assert_eq!(peer.inputs("DeleteDeploymentGroup"), [named]);

    let (said, _) = run(&["apps", "show", "shop", "--json"]).await;
    assert_eq!(said.json()["application"]["deployment_groups"], json!(["web"]));
    let (said, peer) = run(&["apps", "delete", "shop"]).await;
    assert_eq!((said.exit, peer.inputs("DeleteApplication").len()), (Exit::Refused, 0));
    let (said, peer) = run(&["apps", "delete", "shop", "--with-groups"]).await;
    assert_eq!((said.exit, peer.inputs("DeleteApplication").len()), (Exit::Succeeded, 1));
    let (said, _) = run(&["apps", "create", "shop"]).await;
    assert!(said.out.contains("cutover groups create"), "{}", said.out);
}

#[tokio::test]
async fn an_appspec_is_written_from_the_service_or_the_flags_and_never_over_a_file() {
    let directory = tempfile::tempdir().unwrap();
    let path = |name: &str| directory.path().join(name).display().to_string();
    let peer = Platform::new().start().await;
    let asked = ["appspec", "init", &path("a.yaml"), "--service", "web", "--cluster", "main"];
    let said = cutover(&peer.url, &asked).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    let text = std::fs::read_to_string(path("a.yaml")).unwrap();
    let spec = appspec::parse_template(&text).unwrap();
    assert_eq!((spec.target.container_name.as_str(), spec.target.container_port), ("app", 8080));
    assert!(text.contains("# Hooks:") && text.contains("AfterAllowTestTraffic"), "{text}");
    // The hooks that are shown are sound once they are no comment any more.
    let with_hooks = text.replace("# Hooks:", "Hooks:").replace("#   - ", "  - ");
    assert_eq!(appspec::parse_template(&with_hooks).unwrap().hooks.len(), 5);

    std::fs::write(path("a.yaml"), "mine").unwrap();
    let said = cutover(&peer.url, &asked).await;
    assert_eq!(said.exit, Exit::Invalid);
    assert_eq!(std::fs::read_to_string(path("a.yaml")).unwrap(), "mine");

    let away = "http://127.0.0.1:1";
    let given =
        ["appspec", "init", &path("b.yaml"), "--container", "web", "--port", "80", "--task-definition", "web:7"];
    assert_eq!(cutover(away, &given).await.exit, Exit::Succeeded);
    assert!(appspec::parse(&std::fs::read_to_string(path("b.yaml")).unwrap()).is_ok());
    let said = cutover(away, &["appspec", "init", &path("c.yaml"), "--service", "web"]).await;
    assert_eq!(said.exit, Exit::Unreachable);
    assert!(said.err.contains("--container and --port"), "{}", said.err);
}
