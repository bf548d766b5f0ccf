//! `logs` against a scripted CloudWatch Logs: what is asked for, in which order it comes, what may not be read.

use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};

use super::cutover;
use super::peer::{Call, Peer};
use crate::Exit;

const SPEC: &str = "version: 0.0
Resources: [{Web: {Type: 'AWS::ECS::Service', Properties: {TaskDefinition: 'web:1',
  LoadBalancerInfo: {ContainerName: web, ContainerPort: 80}}}}]
Hooks: [BeforeInstall: first, AfterInstall: 'arn:aws:lambda:us-east-1:000000000000:function:second:7']
";

fn refused(code: &str) -> (u16, String) {
    (400, json!({"__type": code, "message": "not in this story"}).to_string())
}

fn event(name: &str, at: i64) -> Value {
    json!({"lifecycleEventName": name, "status": "Succeeded", "startTime": at, "endTime": at + 1})
}

/// The deployment ends at its `last` look; `denied` is a log group that may not be read.
fn answer(call: &Call, look: &AtomicUsize, last: usize, denied: &str) -> (u16, String) {
    if !call.head.headers.contains_key("x-amz-target") {
        return refused("AccessDenied");
    }
    let input = call.json();
    let answer = match call.operation.as_str() {
        "GetDeployment" => {
            let now = look.fetch_add(1, Ordering::SeqCst) + 1;
            let status = if now >= last { "Succeeded" } else { "InProgress" };
            json!({"deploymentInfo": {"deploymentId": "d-1", "status": status, "applicationName": "shop",
                "deploymentGroupName": "web", "deploymentConfigName": "CodeDeployDefault.ECSAllAtOnce",
                "createTime": 1_700_000_000,
                "revision": {"revisionType": "AppSpecContent", "appSpecContent": {"sha256": "0"}}}})
        }
        "GetApplicationRevision" => {
            json!({"revision": {"revisionType": "AppSpecContent", "appSpecContent": {"content": SPEC}}})
        }
        "ListDeploymentTargets" => json!({"targetIds": ["main:web"]}),
        "BatchGetDeploymentTargets" => {
            let events = [event("BeforeInstall", 1_700_000_001), event("AfterInstall", 1_700_000_010)];
            json!({"deploymentTargets": [{"ecsTarget": {"lifecycleEvents": events, "taskSetsInfo": []}}]})
        }
        "FilterLogEvents" if input["logGroupName"] == denied => return refused("AccessDeniedException"),
        "FilterLogEvents" if input["logGroupName"] == "/aws/lambda/second" => {
            json!({"events": [{"timestamp": 1_700_000_010_500_i64, "eventId": "9", "message": "evil \u{1b}[2J\n"}]})
        }
        "FilterLogEvents" => {
            // One line more at each look, the newest two at the same millisecond; the last look has a second page.
            let lines: Vec<_> = (1..=look.load(Ordering::SeqCst).min(3))
                .map(|n| {
                    json!({"timestamp": 1_700_000_001_000_i64 + i64::from(n > 1), "eventId": n.to_string(),
                    "message": format!("line {n}")})
                })
                .filter(|line| line["timestamp"].as_i64() >= input["startTime"].as_i64())
                .collect();
            match input["nextToken"].as_str() {
                None => json!({"events": lines, "nextToken": "more"}),
                Some(_) => json!({"events": []}),
            }
        }
        _ => return refused("AccessDeniedException"),
    };
    (200, answer.to_string())
}

async fn peer(last: usize, denied: &'static str) -> Peer {
    let look = AtomicUsize::new(0);
    Peer::start(move |call| answer(call, &look, last, denied)).await
}

fn lines(out: &str) -> Vec<&str> {
    out.lines().map(|line| line.split_once("  ").map_or(line, |(_, rest)| rest)).collect()
}

#[tokio::test]
async fn lines_come_in_the_order_of_time_with_their_source_and_cannot_move_the_cursor() {
    let peer = peer(1, "").await;
    let said = cutover(&peer.url, &["logs", "d-1"]).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    assert_eq!(lines(&said.out)[0], "hook BeforeInstall  line 1");
    assert!(
        lines(&said.out)[1].starts_with("hook AfterInstall  evil ") && !said.out.contains('\u{1b}'),
        "{}",
        said.out
    );
    let said = cutover(&peer.url, &["logs", "d-1", "--hook", "afterinstall", "--json"]).await;
    let found = said.json()["lines"].clone();
    assert_eq!(found, json!([{"time": 1_700_000_010.5, "source": "hook AfterInstall", "text": "evil \u{1b}[2J"}]));
    let asked = peer.inputs("FilterLogEvents");
    let own = asked.iter().rfind(|input| input["logGroupName"] == "/aws/lambda/second").unwrap();
    assert_eq!(own["startTime"], 1_700_000_010_000_i64, "only what belongs to this run of the function");
}

#[tokio::test]
async fn following_shows_each_line_once_and_ends_with_the_deployment() {
    let peer = peer(4, "").await;
    let said = cutover(&peer.url, &["logs", "d-1", "--follow"]).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    for n in 1..=3 {
        assert_eq!(said.out.matches(&format!("line {n}")).count(), 1, "{}", said.out);
    }
    assert_eq!(said.out.matches("evil").count(), 1, "{}", said.out);
}

#[tokio::test]
async fn a_log_that_may_not_be_read_is_named_and_hides_no_other() {
    let said = cutover(&peer(1, "/aws/lambda/first").await.url, &["logs", "d-1"]).await;
    assert_eq!(said.exit, Exit::Succeeded);
    assert!(said.out.contains("evil") && said.err.contains("hook BeforeInstall cannot be read"), "{}", said.err);
    let said = cutover(&peer(1, "/aws/lambda/first").await.url, &["logs", "d-1", "--hook", "BeforeInstall"]).await;
    assert_eq!(said.exit, Exit::Refused, "there is no other");
    let said = cutover(&peer(1, "").await.url, &["logs", "d-1", "--task", "abc"]).await;
    assert_eq!(said.exit, Exit::Refused);
    assert!(said.err.contains("it has hook BeforeInstall, hook AfterInstall"), "{}", said.err);
}
