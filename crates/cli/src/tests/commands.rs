//! `list`, `history`, `events`, `wait`, `continue`, `stop`, `rollback` and `redeploy` against scripted endpoints.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};

use super::peer::{Call, Peer};
use super::{Said, cutover, cutover_on};
use crate::Exit;

/// A look at a deployment: its status, events with theirs, and the replacement's share of traffic.
type Step = (&'static str, &'static [(&'static str, &'static str)], f64);

const REFUSED: &str = r#"{"__type":"AccessDeniedException","message":"not allowed to"}"#;

fn info(id: &str, status: &str, created: i64, more: Value) -> Value {
    let mut info = json!({"deploymentId": id, "status": status, "applicationName": "shop", "creator": "user",
        "deploymentGroupName": "web", "deploymentConfigName": "CodeDeployDefault.ECSAllAtOnce", "createTime": created,
        "revision": {"revisionType": "AppSpecContent", "appSpecContent": {"sha256": format!("of-{id}")}}});
    if ["Succeeded", "Failed", "Stopped"].contains(&status) {
        info["completeTime"] = json!(created + 60);
    }
    for (key, value) in more.as_object().into_iter().flatten() {
        info[key] = value.clone();
    }
    info
}

/// Deployments of one group, newest first.
fn group_of_five() -> Vec<Value> {
    vec![
        info("d-5", "InProgress", 1_700_000_500, json!({})),
        info(
            "d-4",
            "Succeeded",
            1_700_000_400,
            json!({"creator": "codeDeployRollback",
            "rollbackInfo": {"rollbackTriggeringDeploymentId": "d-3"}}),
        ),
        info(
            "d-3",
            "Failed",
            1_700_000_300,
            json!({"errorInformation": {"code": "HEALTH_CONSTRAINTS", "message": "a\u{1b}[2Jb"},
            "rollbackInfo": {"rollbackDeploymentId": "d-4"}}),
        ),
        info(
            "d-2",
            "Stopped",
            1_700_000_200,
            json!({"errorInformation": {"code": "MANUAL_STOP", "message": "stopped"}}),
        ),
        info("d-1", "Succeeded", 1_700_000_100, json!({})),
    ]
}

/// Answers from these deployments; those ids that are asked for more often than once move to the next status given.
struct World {
    infos: Vec<Value>,
    /// Statuses that d-5 takes one after the other.
    course: Vec<Value>,
    looks: AtomicUsize,
    refused: &'static str,
}

impl World {
    fn new(infos: Vec<Value>) -> Self {
        Self { infos, course: Vec::new(), looks: AtomicUsize::new(0), refused: "" }
    }

    /// `d-5` at each look: status, events with their statuses, share of the replacement.
    fn with_course(mut self, course: &[Step]) -> Self {
        self.course = course
            .iter()
            .map(|(status, events, weight)| {
                let events = events.iter().map(|(name, status)| {
                    let mut event = json!({"lifecycleEventName": name, "status": status});
                    if *status != "Pending" {
                        event["startTime"] = json!(1_700_000_501);
                    }
                    if ["Succeeded", "Failed"].contains(status) {
                        event["endTime"] = json!(1_700_000_503.5);
                    }
                    event
                });
                json!({"status": status, "events": events.collect::<Vec<_>>(), "weight": weight})
            })
            .collect();
        self
    }

    /// Every call of this operation is denied.
    fn denying(mut self, operation: &'static str) -> Self {
        self.refused = operation;
        self
    }

    async fn start(self) -> Peer {
        let world = Arc::new(self);
        Peer::start(move |call| world.answer(call)).await
    }

    fn answer(&self, call: &Call) -> (u16, String) {
        if call.operation == self.refused || !call.head.headers.contains_key("x-amz-target") {
            return (400, REFUSED.into());
        }
        let input = call.json();
        let id = input["deploymentId"].as_str().unwrap_or_default();
        let found = |id: &str| self.infos.iter().find(|info| info["deploymentId"] == id).cloned();
        let step = || {
            let at = self.looks.load(Ordering::SeqCst).saturating_sub(1);
            self.course.get(at.min(self.course.len().saturating_sub(1))).cloned().unwrap_or_default()
        };
        let target = || {
            let step = step();
            let set = |label: &str, weight: f64| {
                json!({"identifer": label, "taskSetLabel": label, "trafficWeight": weight,
                "desiredCount": 1, "runningCount": 1, "pendingCount": 0, "status": "ACTIVE"})
            };
            let green = step["weight"].as_f64().unwrap_or_default();
            json!({"ecsTarget": {"lifecycleEvents": step["events"],
                "taskSetsInfo": [set("Blue", 100.0 - green), set("Green", green)]}})
        };
        let answer = match call.operation.as_str() {
            "ListDeployments" => {
                let wanted: Option<Vec<Value>> = input["includeOnlyStatuses"].as_array().cloned();
                let is_wanted =
                    |info: &&Value| wanted.as_ref().is_none_or(|statuses| statuses.contains(&info["status"]));
                let ids: Vec<_> =
                    self.infos.iter().filter(is_wanted).map(|info| info["deploymentId"].clone()).collect();
                json!({"deployments": ids})
            }
            "BatchGetDeployments" => {
                let ids = input["deploymentIds"].as_array().cloned().unwrap_or_default();
                assert!(ids.len() <= 25, "AWS takes 25");
                let mut infos: Vec<_> = ids.iter().filter_map(|id| found(id.as_str()?)).collect();
                infos.reverse();
                json!({"deploymentsInfo": infos})
            }
            "GetDeployment" => match found(id) {
                None => return (400, r#"{"__type":"DeploymentDoesNotExistException","message":"no such"}"#.into()),
                Some(mut info) => {
                    if id == "d-5" && !self.course.is_empty() {
                        self.looks.fetch_add(1, Ordering::SeqCst);
                        info["status"] = step()["status"].clone();
                    }
                    json!({"deploymentInfo": info})
                }
            },
            "ListDeploymentTargets" => json!({"targetIds": ["main:web"]}),
            "GetDeploymentTarget" => json!({"deploymentTarget": target()}),
            "BatchGetDeploymentTargets" => json!({"deploymentTargets": [target()]}),
            "GetApplicationRevision" => {
                json!({"revision": {"revisionType": "AppSpecContent", "appSpecContent": {"content":
                    format!("text {}", input["revision"]["appSpecContent"]["sha256"].as_str().unwrap())}}})
            }
            "CreateDeployment" => json!({"deploymentId": "d-6"}),
            "StopDeployment" => json!({"status": "Pending"}),
            "ContinueDeployment" => json!({}),
            _ => return (400, REFUSED.into()),
        };
        (200, answer.to_string())
    }
}

async fn on_five(arguments: &[&str]) -> (Peer, Said) {
    let peer = World::new(group_of_five()).start().await;
    let said = cutover(&peer.url, arguments).await;
    (peer, said)
}

#[tokio::test]
async fn list_shows_the_newest_first_and_only_what_is_wanted() {
    let (_, said) = on_five(&["list"]).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    insta::assert_snapshot!(said.out);
    let ids = |said: Said| -> Vec<String> {
        let deployments = said.json()["deployments"].as_array().unwrap().clone();
        deployments.iter().map(|entry| entry["deployment_id"].as_str().unwrap().to_string()).collect()
    };
    assert_eq!(ids(on_five(&["list", "--running", "--json"]).await.1), ["d-5"]);
    assert_eq!(
        ids(on_five(&["list", "--status", "Failed", "--status", "Stopped", "--json"]).await.1),
        ["d-3", "d-2"]
    );
    assert_eq!(ids(on_five(&["list", "--limit", "2", "--json"]).await.1), ["d-5", "d-4"]);
    let (peer, _) = on_five(&["list", "--application", "shop", "--deployment-group", "web"]).await;
    assert_eq!(peer.inputs("ListDeployments"), [json!({"applicationName": "shop", "deploymentGroupName": "web"})]);
}

#[tokio::test]
async fn a_list_longer_than_a_batch_is_read_in_batches() {
    let infos = (0..60).map(|n| info(&format!("d-{n:02}"), "Succeeded", 1_700_000_000 - n, json!({}))).collect();
    let peer = World::new(infos).start().await;
    let said = cutover(&peer.url, &["list", "--limit", "60", "--json"]).await;
    let json = said.json();
    assert_eq!(json["deployments"].as_array().unwrap().len(), 60);
    assert_eq!(
        (&json["deployments"][0]["deployment_id"], peer.inputs("BatchGetDeployments").len()),
        (&json!("d-00"), 3)
    );
}

#[tokio::test]
async fn on_a_terminal_lines_fit_and_colours_come_only_where_they_are_wanted() {
    let peer = World::new(group_of_five()).start().await;
    let columns = crate::terminal::size().0;
    let said = cutover_on(true, &peer.url, &["list", "--color", "never"]).await;
    assert!(said.out.lines().all(|line| line.chars().count() < columns), "{}", said.out);
    assert!(!said.out.contains('\u{1b}'), "{:?}", said.out);
    assert!(cutover_on(true, &peer.url, &["list"]).await.out.contains("\u{1b}[32mSucceeded"));
    assert!(cutover(&peer.url, &["list", "--color", "always"]).await.out.contains("\u{1b}[32mSucceeded"));
    assert!(!cutover(&peer.url, &["list"]).await.out.contains('\u{1b}'));
}

#[tokio::test]
async fn history_says_how_each_ended_and_what_is_usual() {
    let (_, said) = on_five(&["history"]).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    insta::assert_snapshot!(said.out);
    let json = on_five(&["history", "--json"]).await.1.json();
    let counted = json!({"succeeded": 2, "failed": 0, "rolled_back": 1, "stopped": 1, "running": 1,
        "median_duration_seconds": 60.0});
    assert_eq!(json["summary"], counted);
    assert_eq!(json["deployments"][2]["outcome"], "rolled_back");
}

const COURSE: &[Step] = &[
    ("Created", &[], 0.0),
    ("InProgress", &[("Install", "InProgress"), ("AllowTraffic", "Pending")], 0.0),
    ("Ready", &[("Install", "Succeeded"), ("AllowTraffic", "Pending")], 0.0),
    ("InProgress", &[("Install", "Succeeded"), ("AllowTraffic", "InProgress")], 10.0),
    ("InProgress", &[("Install", "Succeeded"), ("AllowTraffic", "InProgress")], 60.0),
    ("Succeeded", &[("Install", "Succeeded"), ("AllowTraffic", "Succeeded")], 100.0),
];

async fn on_course(course: &[Step], arguments: &[&str]) -> Said {
    let peer = World::new(group_of_five()).with_course(course).start().await;
    cutover(&peer.url, arguments).await
}

#[tokio::test]
async fn events_are_a_table_or_a_line_a_change() {
    let said = on_course(&COURSE[3..4], &["events"]).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    insta::assert_snapshot!(said.out);
    let said = on_course(COURSE, &["events", "--follow"]).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    insta::assert_snapshot!(said.out);
}

#[tokio::test]
async fn wait_ends_at_the_point_and_else_says_how_the_deployment_ended() {
    let status = async |until: &str| {
        let said = on_course(COURSE, &["wait", "--until", until, "--json"]).await;
        assert_eq!(
            (said.exit, &said.json()["outcome"]),
            (Exit::Succeeded, &json!("reached")),
            "{until}: {}",
            said.err
        );
        said.json()["task_sets"][1]["traffic_weight"].clone()
    };
    assert_eq!(status("install").await, 0);
    assert_eq!(status("ready").await, 0);
    assert_eq!(status("traffic:10").await, 10);
    assert_eq!(status("traffic:11").await, 60);
    assert_eq!(status("AllowTraffic").await, 100);
    let said = on_course(COURSE, &["wait", "--json"]).await;
    assert_eq!((said.exit, &said.json()["outcome"]), (Exit::Succeeded, &json!("succeeded")));

    let stopped: &[Step] = &[COURSE[1], ("Stopped", &[("Install", "Failed")], 0.0)];
    let said = on_course(stopped, &["wait", "--until", "traffic:50"]).await;
    assert_eq!(said.exit, Exit::Stopped);
    assert!(said.err.contains("ended as Stopped before"), "{}", said.err);
}

#[tokio::test]
async fn wait_gives_up_in_time_and_past_ready_counts_as_ready() {
    let said = on_course(&COURSE[1..2], &["wait", "--until", "ended", "--timeout", "0s"]).await;
    assert_eq!(said.exit, Exit::TimedOut);
    assert!(said.err.contains("d-5 goes on"), "{}", said.err);
    assert_eq!(on_course(&COURSE[3..4], &["wait", "--until", "ready"]).await.exit, Exit::Succeeded);
}

#[tokio::test]
async fn continue_and_stop_say_what_happens_next_and_what_watches_it() {
    let (peer, said) = on_five(&["continue"]).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    assert!(said.out.contains("traffic shifts") && said.out.contains("cutover watch d-5"), "{}", said.out);
    assert_eq!(
        peer.inputs("ContinueDeployment"),
        [json!({"deploymentId": "d-5", "deploymentWaitType": "READY_WAIT"})]
    );
    let (peer, said) = on_five(&["continue", "d-4", "--termination-wait", "--json"]).await;
    assert_eq!((&said.json()["outcome"], &said.json()["deployment_id"]), (&json!("continued"), &json!("d-4")));
    assert_eq!(peer.inputs("ContinueDeployment")[0]["deploymentWaitType"], "TERMINATION_WAIT");

    for (flags, sent) in [(&[][..], None), (&["--rollback"], Some(true)), (&["--no-rollback"], Some(false))] {
        let (peer, said) = on_five(&[&["stop"], flags].concat()).await;
        assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
        assert!(said.out.contains("cutover watch d-5"), "{}", said.out);
        let input = &peer.inputs("StopDeployment")[0];
        assert_eq!(input.get("autoRollbackEnabled").and_then(Value::as_bool), sent);
    }
}

#[tokio::test]
async fn a_stop_that_is_followed_ends_well_when_it_ended_as_asked() {
    let stopped: &[Step] = &[COURSE[1], ("Stopped", &[("Install", "Failed")], 0.0)];
    assert_eq!(on_course(stopped, &["stop", "--no-rollback", "--watch"]).await.exit, Exit::Succeeded);
    let said = on_course(stopped, &["stop", "--rollback", "--watch"]).await;
    assert_eq!(said.exit, Exit::Failed, "it was not rolled back: {}", said.out);
    let quicker = &[COURSE[4], COURSE[5]];
    assert_eq!(on_course(quicker, &["stop", "--watch"]).await.exit, Exit::Succeeded, "it ended by itself first");
}

/// StopDeployment answers well for a deployment that was stopped before, rollback or not, and does nothing.
#[tokio::test]
async fn what_has_ended_is_not_stopped_again() {
    for id in ["d-1", "d-2", "d-3"] {
        let (peer, said) = on_five(&["stop", id, "--rollback"]).await;
        assert_eq!((said.exit, peer.inputs("StopDeployment").len()), (Exit::Refused, 0));
        assert!(said.err.contains(&format!("cutover rollback {id}")), "{}", said.err);
    }
    let peer = World::new(group_of_five()).denying("GetDeployment").start().await;
    assert_eq!(
        cutover(&peer.url, &["stop", "d-5"]).await.exit,
        Exit::Succeeded,
        "who may stop need not be able to look"
    );
}

#[tokio::test]
async fn a_rollback_stops_what_runs_and_deploys_the_last_good_revision_over_what_has_ended() {
    let (peer, said) = on_five(&["rollback"]).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    assert_eq!(peer.inputs("StopDeployment"), [json!({"deploymentId": "d-5", "autoRollbackEnabled": true})]);

    let (peer, said) = on_five(&["rollback", "d-4"]).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    assert!(said.out.contains("the revision of d-1") && said.out.contains("cutover watch d-6"), "{}", said.out);
    let input = &peer.inputs("CreateDeployment")[0];
    assert_eq!(input["revision"]["appSpecContent"]["content"], "text of-d-1");
    assert_eq!((&input["applicationName"], &input["deploymentGroupName"]), (&json!("shop"), &json!("web")));
    assert_eq!(input["description"], "Rolls back d-4 to the revision of d-1");

    let (peer, said) = on_five(&["rollback", "d-4", "--dry-run", "--json"]).await;
    assert_eq!(said.json()["revision_of_deployment_id"], "d-1");
    assert!(peer.inputs("CreateDeployment").is_empty());

    let (_, said) = on_five(&["rollback", "d-3"]).await;
    assert_eq!(said.exit, Exit::Refused);
    assert!(said.err.contains("rolled back already, by d-4"), "{}", said.err);
    let (_, said) = on_five(&["rollback", "d-1"]).await;
    assert_eq!(said.exit, Exit::Refused);
    assert!(said.err.contains("no revision to go back to"), "{}", said.err);
}

#[tokio::test]
async fn a_redeployment_repeats_revision_and_configuration() {
    let (peer, said) = on_five(&["redeploy", "d-2", "--description", "once more", "--json"]).await;
    assert_eq!((said.exit, &said.json()["deployment_id"]), (Exit::Succeeded, &json!("d-6")), "{}", said.err);
    let input = &peer.inputs("CreateDeployment")[0];
    assert_eq!(input["revision"]["appSpecContent"]["content"], "text of-d-2");
    assert_eq!(input["deploymentConfigName"], "CodeDeployDefault.ECSAllAtOnce");
    assert_eq!(input["description"], "once more");
    let (peer, _) = on_five(&["redeploy", "d-4"]).await;
    assert!(peer.inputs("CreateDeployment")[0].get("deploymentConfigName").is_none(), "not that of a rollback");
}

#[tokio::test]
async fn what_is_denied_not_there_or_away_has_a_code_of_its_own() {
    // Each attempt at an endpoint that is away waits: all of them together.
    let away = tokio::task::LocalSet::new();
    for (operation, arguments) in [
        ("ListDeployments", &["list"][..]),
        ("BatchGetDeployments", &["history"]),
        ("GetDeployment", &["events"]),
        ("GetDeployment", &["wait"]),
        ("GetDeployment", &["logs"]),
        ("ContinueDeployment", &["continue"]),
        ("StopDeployment", &["stop"]),
        ("StopDeployment", &["rollback"]),
        ("CreateDeployment", &["redeploy"]),
        ("ListApplications", &["apps", "list"]),
        ("GetDeploymentGroup", &["groups", "show", "--service", "web"]),
        ("DescribeServices", &["groups", "create", "--service", "web"]),
        ("DescribeServices", &["appspec", "init", "/nowhere/appspec.yaml", "--service", "web"]),
    ] {
        let peer = World::new(group_of_five()).denying(operation).start().await;
        let said = cutover(&peer.url, &[arguments, &["--json"]].concat()).await;
        assert_eq!(said.exit, Exit::Refused, "{arguments:?}: {}", said.err);
        assert!(said.err.contains("not allowed to"), "{arguments:?}: {}", said.err);
        assert_eq!((&said.json()["outcome"], &said.json()["exit_code"]), (&json!("refused"), &json!(7)));
        away.spawn_local(async move {
            let said = cutover("http://127.0.0.1:1", &[arguments, &["--json"]].concat()).await;
            assert_eq!(
                (said.exit, &said.json()["outcome"]),
                (Exit::Unreachable, &json!("unreachable")),
                "{arguments:?}"
            );
        });
    }
    away.await;
    assert_eq!(on_five(&["events", "d-9"]).await.1.exit, Exit::Refused);
    let said = cutover(&World::new(vec![]).start().await.url, &["continue"]).await;
    assert_eq!(said.exit, Exit::Refused);
    assert!(said.err.contains("no deployments yet"), "{}", said.err);
}
