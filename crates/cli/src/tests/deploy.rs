//! `deploy` against scripted endpoints: its calls, its output, its exit codes.

use std::collections::BTreeMap;
use std::fs;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use super::peer::{Call, Peer};
use super::{Said, cutover, cutover_on};
use crate::Exit;

const APPSPEC: &str = "version: 0.0
resources:
  - web:
      type: AWS::ECS::Service
      properties:
        taskDefinition: <TASK_DEFINITION>
        loadBalancerInfo: {containerName: web, containerPort: 80}
hooks:
  - afterInstall: check
";
const ARN: &str = "arn:aws:ecs:us-east-1:000000000000:task-definition/web:7";

/// Files for a deployment.
struct Files(TempDir);

impl Files {
    fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        fs::write(directory.path().join("appspec.yaml"), APPSPEC).unwrap();
        let definition = json!({"family": "web", "containerDefinitions": [{"name": "web", "image": "x"}]});
        fs::write(directory.path().join("taskdef.json"), definition.to_string()).unwrap();
        Self(directory)
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    async fn deploy(&self, url: &str, more: &[&str]) -> Said {
        let (appspec, definition) = (self.path("appspec.yaml"), self.path("taskdef.json"));
        let mut arguments = vec!["deploy", "--service", "web", "--appspec", &appspec];
        if !more.contains(&"--task-definition") {
            arguments.extend(["--task-definition", &definition]);
        }
        arguments.extend(more);
        cutover(url, &arguments).await
    }
}

/// Lines whose time is that of this machine: the story's own times are of 2023.
fn without_our_time(out: &str) -> String {
    let line = |line: &str| match line.split_once("Z  ") {
        Some((time, rest)) if time.starts_with("20") && !time.starts_with("2023") => format!("NOW  {rest}"),
        _ => line.to_string(),
    };
    out.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// The state of one deployment at one look.
fn look(status: &str, events: &[(&str, &str)], weights: [f64; 2], more: Value) -> Value {
    let events: Vec<_> =
        events.iter().map(|(name, status)| json!({"lifecycleEventName": name, "status": status})).collect();
    let set = |label: &str, weight: f64| {
        json!({"identifer": label, "taskSetLabel": label, "status": "ACTIVE", "trafficWeight": weight,
            "desiredCount": 1, "runningCount": 1, "pendingCount": 0, "targetGroup": {"name": "tg"}})
    };
    let mut info = json!({"status": status, "applicationName": "AppECS-default-web", "createTime": 1_700_000_000,
        "deploymentGroupName": "DgpECS-default-web", "deploymentConfigName": "CodeDeployDefault.ECSAllAtOnce"});
    for (key, value) in more.as_object().into_iter().flatten() {
        info[key] = value.clone();
    }
    json!({"info": info, "target": {"lifecycleEvents": events,
        "taskSetsInfo": [set("Blue", weights[0]), set("Green", weights[1])]}})
}

fn success() -> Vec<Value> {
    vec![
        look("Created", &[], [100.0, 0.0], json!({})),
        look("InProgress", &[("Install", "InProgress"), ("AllowTraffic", "Pending")], [100.0, 0.0], json!({})),
        look("InProgress", &[("Install", "Succeeded"), ("AllowTraffic", "InProgress")], [90.0, 10.0], json!({})),
        look(
            "Succeeded",
            &[("Install", "Succeeded"), ("AllowTraffic", "Succeeded")],
            [0.0, 100.0],
            json!({"completeTime": 1_700_000_061}),
        ),
    ]
}

fn failure(status: &str, code: &str) -> Vec<Value> {
    let more = json!({"errorInformation": {"code": code, "message": "why"}, "completeTime": 1_700_000_009,
        "rollbackInfo": {"rollbackDeploymentId": "d-BACK"}});
    vec![
        look("InProgress", &[("AfterInstall", "InProgress")], [100.0, 0.0], json!({})),
        look(status, &[("AfterInstall", "Failed"), ("AllowTraffic", "Skipped")], [100.0, 0.0], more),
    ]
}

fn rollback() -> Vec<Value> {
    let more = json!({"rollbackInfo": {"rollbackTriggeringDeploymentId": "d-NEW"}});
    vec![
        look("InProgress", &[], [100.0, 0.0], more.clone()),
        look("Succeeded", &[("AllowTraffic", "Succeeded")], [100.0, 0.0], more),
    ]
}

/// Answers the steps of a deployment; each GetDeployment shows the next look of that deployment.
struct Script {
    service: Value,
    platform: &'static str,
    recent: Vec<&'static str>,
    looks: BTreeMap<&'static str, Vec<Value>>,
    shown: Mutex<BTreeMap<String, usize>>,
}

impl Script {
    fn new(looks: impl IntoIterator<Item = (&'static str, Vec<Value>)>) -> Self {
        let service = json!({"serviceName": "web", "clusterArn": "arn:aws:ecs:us-east-1:0:cluster/default",
            "status": "ACTIVE", "deploymentController": {"type": "CODE_DEPLOY"}});
        Self { service, platform: "ECS", recent: vec![], looks: looks.into_iter().collect(), shown: Mutex::default() }
    }

    /// The answer to ListDeployments.
    fn with_recent(mut self, id: &'static str) -> Self {
        self.recent = vec![id];
        self
    }

    async fn start(self) -> Peer {
        Peer::start(move |call| self.reply(call)).await
    }

    /// What is not part of the story is denied: a picture without it is smaller, and nothing else.
    fn reply(&self, call: &Call) -> (u16, String) {
        const DENIED: &str = r#"{"__type":"AccessDeniedException","message":"not in this story"}"#;
        self.answer(call).map_or_else(|| (400, DENIED.into()), |answer| (200, answer.to_string()))
    }

    fn answer(&self, call: &Call) -> Option<Value> {
        if !call.head.headers.contains_key("x-amz-target") {
            return None;
        }
        let id = call.json()["deploymentId"].as_str().unwrap_or_default().to_string();
        let target = |id: &str| {
            let looks = &self.looks[id];
            let at = self.shown.lock().unwrap()[id] - 1;
            json!({"ecsTarget": looks[at.min(looks.len() - 1)]["target"]})
        };
        Some(match call.operation.as_str() {
            "DescribeServices" => json!({"services": [self.service], "failures": []}),
            "GetApplication" => json!({"application": {"computePlatform": self.platform}}),
            "GetDeploymentGroup" => json!({"deploymentGroupInfo": {"computePlatform": "ECS",
                "ecsServices": [{"serviceName": "web", "clusterName": "default"}]}}),
            "ListDeployments" => json!({"deployments": self.recent}),
            "BatchGetDeployments" => json!({"deploymentsInfo": []}),
            "RegisterTaskDefinition" => json!({"taskDefinition": {"taskDefinitionArn": ARN}}),
            "CreateDeployment" => json!({"deploymentId": "d-NEW"}),
            "GetDeployment" => {
                let looks = &self.looks[id.as_str()];
                let mut shown = self.shown.lock().unwrap();
                let at = shown.entry(id.clone()).or_default();
                let mut info = looks[(*at).min(looks.len() - 1)]["info"].clone();
                *at += 1;
                info["deploymentId"] = json!(id);
                json!({"deploymentInfo": info})
            }
            "ListDeploymentTargets" => json!({"targetIds": ["default:web"]}),
            "GetDeploymentTarget" => json!({"deploymentTarget": target(&id)}),
            "BatchGetDeploymentTargets" => json!({"deploymentTargets": [target(&id)]}),
            _ => return None,
        })
    }
}

#[tokio::test]
async fn a_deployment_takes_the_documented_steps_and_shows_each_change() {
    let peer = Script::new([("d-NEW", success())]).start().await;
    let said = Files::new().deploy(&peer.url, &[]).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    let steps =
        ["DescribeServices", "GetApplication", "GetDeploymentGroup", "RegisterTaskDefinition", "CreateDeployment"];
    assert_eq!(peer.operations()[..5], steps);
    insta::assert_snapshot!(without_our_time(&said.out));
}

#[tokio::test]
async fn the_appspec_sent_holds_the_new_task_definition_and_keeps_hooks_and_hash() {
    let peer = Script::new([("d-NEW", success())]).start().await;
    let said =
        Files::new().deploy(&peer.url, &["--config", "CodeDeployDefault.ECSAllAtOnce", "--description", "why"]).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    let input = &peer.inputs("CreateDeployment")[0];
    let revision = &input["revision"];
    let content = revision["appSpecContent"]["content"].as_str().unwrap();
    let spec = appspec::parse(content).unwrap();
    assert_eq!((spec.target.task_definition.as_str(), spec.hooks.len()), (ARN, 1));
    assert_eq!(revision["appSpecContent"]["sha256"], hex::encode(Sha256::digest(content)));
    assert_eq!(revision["revisionType"], "AppSpecContent");
    assert_eq!(
        [
            &input["applicationName"],
            &input["deploymentGroupName"],
            &input["deploymentConfigName"],
            &input["description"]
        ],
        ["AppECS-default-web", "DgpECS-default-web", "CodeDeployDefault.ECSAllAtOnce", "why"]
    );
}

#[tokio::test]
async fn a_named_task_definition_is_not_registered_and_without_one_the_text_goes_as_it_is() {
    let peer = Script::new([("d-NEW", success())]).start().await;
    let files = Files::new();
    let said = files.deploy(&peer.url, &["--task-definition", "web:7", "--no-wait"]).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    let text = APPSPEC.replace("<TASK_DEFINITION>", "web:8");
    fs::write(files.path("appspec.yaml"), &text).unwrap();
    let arguments = ["deploy", "--service", "web", "--appspec", &files.path("appspec.yaml"), "--no-wait"];
    assert_eq!(cutover(&peer.url, &arguments).await.exit, Exit::Succeeded);
    assert!(!peer.operations().contains(&"RegisterTaskDefinition".to_string()));
    let inputs = peer.inputs("CreateDeployment");
    let content = |index: usize| inputs[index]["revision"]["appSpecContent"]["content"].as_str().unwrap();
    assert_eq!(appspec::parse(content(0)).unwrap().target.task_definition, "web:7");
    assert_eq!(content(1), text);
    assert!(!peer.operations().contains(&"GetDeployment".to_string()));
}

#[tokio::test]
async fn a_failed_deployment_tells_why_and_its_rollback_is_followed_to_the_end() {
    let peer =
        Script::new([("d-NEW", failure("Failed", "HOOK_EXECUTION_FAILURE")), ("d-BACK", rollback())]).start().await;
    let said = Files::new().deploy(&peer.url, &[]).await;
    assert_eq!(said.exit, Exit::RolledBack, "{}", said.err);
    insta::assert_snapshot!(without_our_time(&said.out));
}

#[tokio::test]
async fn with_json_the_last_line_is_one_object_and_there_is_no_live_view() {
    let peer =
        Script::new([("d-NEW", failure("Failed", "HOOK_EXECUTION_FAILURE")), ("d-BACK", rollback())]).start().await;
    let said = Files::new().deploy(&peer.url, &["--json"]).await;
    assert_eq!(said.out.lines().count(), 1);
    let json = said.json();
    assert_eq!((&json["outcome"], &json["exit_code"]), (&json!("rolled_back"), &json!(6)));
    assert_eq!(json["error_information"]["code"], "HOOK_EXECUTION_FAILURE");
    assert_eq!(
        (&json["rollback"]["deployment_id"], &json["rollback"]["status"]),
        (&json!("d-BACK"), &json!("Succeeded"))
    );
    assert_eq!(json["lifecycle_events"][0]["status"], "Failed");
    assert_eq!(json["duration_seconds"], 9.0);
}

#[tokio::test]
async fn how_it_ended_and_whether_it_was_undone_have_exit_codes_of_their_own() {
    let ended = async |status: &str, code: &str, back: Option<&str>| {
        let mut last = failure(status, code);
        if back.is_none() {
            last[1]["info"].as_object_mut().unwrap().remove("rollbackInfo");
        }
        let mut rolled_back = rollback();
        rolled_back[1]["info"]["status"] = json!(back.unwrap_or_default());
        let peer = Script::new([("d-NEW", last), ("d-BACK", rolled_back)]).start().await;
        Files::new().deploy(&peer.url, &[]).await.exit
    };
    assert_eq!(ended("Stopped", "MANUAL_STOP", None).await, Exit::Stopped);
    assert_eq!(ended("Stopped", "ALARM_ACTIVE", None).await, Exit::Failed);
    assert_eq!(ended("Failed", "HOOK_EXECUTION_FAILURE", None).await, Exit::Failed);
    for (status, code) in [("Stopped", "MANUAL_STOP"), ("Stopped", "ALARM_ACTIVE"), ("Failed", "TIMEOUT")] {
        assert_eq!(ended(status, code, Some("Succeeded")).await, Exit::RolledBack, "{code}");
    }
    assert_eq!(ended("Failed", "TIMEOUT", Some("Failed")).await, Exit::Failed, "the rollback failed too");
}

#[tokio::test]
async fn input_that_is_not_sound_is_refused_before_any_call() {
    let peer = Script::new([]).start().await;
    let files = Files::new();
    let said = files.deploy(&peer.url, &["--task-definition", "nowhere.json"]).await;
    assert_eq!(said.exit, Exit::Invalid);
    assert!(said.err.contains("no such file"), "{}", said.err);

    fs::write(files.path("taskdef.json"), r#"{"containerDefinitions": [{"name": "app"}]}"#).unwrap();
    let said = files.deploy(&peer.url, &[]).await;
    assert_eq!(said.exit, Exit::Invalid);
    assert!(said.err.contains("\"web\" is not in it; it has: app"), "{}", said.err);

    fs::write(files.path("appspec.yaml"), APPSPEC.replace("80", "eighty").replace("check", "''")).unwrap();
    let said = files.deploy(&peer.url, &["--json"]).await;
    assert_eq!(said.exit, Exit::Invalid);
    assert!(
        said.err.contains("appspec.yaml:7:63: Resources[0].web.Properties.LoadBalancerInfo.ContainerPort"),
        "{}",
        said.err
    );
    assert_eq!(said.json()["problems"].as_array().unwrap().len(), 2);
    assert!(peer.calls().is_empty());
}

#[tokio::test]
async fn a_service_or_application_that_cannot_be_deployed_is_refused_before_anything_changes() {
    let refuse = async |change: fn(&mut Script), text: &str| {
        let mut script = Script::new([]);
        change(&mut script);
        let peer = script.start().await;
        let said = Files::new().deploy(&peer.url, &[]).await;
        assert_eq!(said.exit, Exit::Refused);
        assert!(said.err.contains(text), "{}", said.err);
        assert!(!peer.operations().contains(&"RegisterTaskDefinition".to_string()));
    };
    refuse(|script| script.service["status"] = json!("INACTIVE"), "must be ACTIVE").await;
    refuse(|script| script.service["deploymentController"]["type"] = json!("ECS"), "CODE_DEPLOY").await;
    refuse(|script| script.platform = "Lambda", "is for Lambda, not for ECS").await;
    refuse(|script| script.service["serviceName"] = json!("other"), "does not deploy service other").await;
}

#[tokio::test]
async fn a_refused_call_and_a_missing_endpoint_tell_the_cause() {
    let refusal = r#"{"__type":"DeploymentLimitExceededException","message":"d-1 is running"}"#;
    let script = Script::new([]);
    let peer = Peer::start(move |call| match call.operation.as_str() {
        "CreateDeployment" => (400, refusal.into()),
        _ => script.reply(call),
    })
    .await;
    let said = Files::new().deploy(&peer.url, &["--json"]).await;
    assert_eq!(said.exit, Exit::Refused);
    assert!(said.err.contains("d-1 is running"), "{}", said.err);
    let json = said.json();
    assert_eq!(
        (&json["error_code"], &json["outcome"]),
        (&json!("DeploymentLimitExceededException"), &json!("refused"))
    );

    let said = Files::new().deploy("http://127.0.0.1:1", &["--json"]).await;
    assert_eq!((said.exit, &said.json()["outcome"]), (Exit::Unreachable, &json!("unreachable")));
    assert!(said.err.contains("no answer"), "{}", said.err);
}

#[tokio::test]
async fn time_that_runs_out_ends_watching_and_says_how_to_go_on() {
    let peer = Script::new([("d-NEW", success())]).start().await;
    let client = crate::client::Client::new(crate::client::Connection::development(&peer.url)).unwrap();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut io = crate::Io::of_process(&mut out, &mut err);
    io.is_terminal = false;
    let mut watcher = crate::follow::Watcher::new(&client, Some(std::time::Duration::ZERO), true);
    let watched = Box::pin(watcher.watch("d-NEW", &mut io)).await.unwrap();
    let exit = crate::follow::conclude("d-NEW", &watched, true, &mut io).unwrap();
    drop(io);
    assert_eq!(exit, Exit::TimedOut);
    assert!(String::from_utf8(err).unwrap().contains("cutover stop d-NEW"));
    assert!(String::from_utf8(out).unwrap().contains(r#""outcome":"timed_out""#));
}

#[tokio::test]
async fn a_server_that_is_away_for_a_moment_does_not_end_watching() {
    let script = Script::new([("d-NEW", success())]);
    let asked = AtomicUsize::new(0);
    let peer = Peer::start(move |call| match call.operation.as_str() {
        // More failures in a row than one call has attempts.
        "GetDeployment" if (2..8).contains(&asked.fetch_add(1, Ordering::SeqCst)) => (503, "restarting".into()),
        _ => script.reply(call),
    })
    .await;
    let said = Files::new().deploy(&peer.url, &[]).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    assert_eq!(said.err.matches("trying again").count(), 1, "{}", said.err);
}

#[tokio::test]
async fn on_a_terminal_the_picture_is_redrawn_and_the_cursor_comes_back() {
    let peer = Script::new([("d-2", success())]).with_recent("d-2").start().await;
    let said = cutover_on(true, &peer.url, &["status", "d-2", "--watch"]).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    let count = |text: &str| said.out.matches(text).count();
    assert_eq!((count("\u{1b}[?25l"), count("\u{1b}[?25h")), (1, 1));
    assert!(count("\u{1b}[J") >= 4, "a picture for each look at least");
}
