//! Pictures of deployments in every state, as snapshots.

use serde_json::json;

use super::*;

const START: i64 = 1_700_000_000_000;

fn at(seconds: f64) -> serde_json::Value {
    json!(1_700_000_000.0 + seconds)
}

fn now(seconds: i64) -> Option<Timestamp> {
    Some(Timestamp::from_millis(START + seconds * 1000))
}

fn event(name: &str, status: &str, start: Option<f64>, end: Option<f64>) -> serde_json::Value {
    json!({"lifecycleEventName": name, "status": status, "startTime": start.map(at), "endTime": end.map(at)})
}

fn set(label: &str, status: &str, counts: [i64; 3], weight: f64) -> serde_json::Value {
    json!({
        "identifer": format!("ecs-svc/{label}"), "desiredCount": counts[0], "runningCount": counts[1],
        "pendingCount": counts[2], "status": status, "trafficWeight": weight,
        "targetGroup": {"name": format!("tg-{label}")}, "taskSetLabel": label,
    })
}

fn view(status: &str, events: Vec<serde_json::Value>, sets: Vec<serde_json::Value>) -> DeploymentView {
    let info = json!({
        "deploymentId": "d-ABCDEFGHI", "applicationName": "AppECS-default-web",
        "deploymentGroupName": "DgpECS-default-web", "status": status, "createTime": at(0.0),
        "deploymentConfigName": "CodeDeployDefault.ECSCanary10Percent5Minutes",
        "blueGreenDeploymentConfiguration": {"terminateBlueInstancesOnDeploymentSuccess":
            {"action": "TERMINATE", "terminationWaitTimeInMinutes": 5}},
    });
    let target = json!({"lifecycleEvents": events, "taskSetsInfo": sets});
    DeploymentView::new(&serde_json::from_value(info).unwrap(), Some(&serde_json::from_value(target).unwrap()))
}

fn installing() -> DeploymentView {
    let events = vec![
        event("BeforeInstall", "Succeeded", Some(1.0), Some(1.3)),
        event("Install", "InProgress", Some(1.4), None),
        event("AfterInstall", "Pending", None, None),
        event("BeforeAllowTraffic", "Pending", None, None),
        event("AllowTraffic", "Pending", None, None),
        event("AfterAllowTraffic", "Pending", None, None),
    ];
    view("InProgress", events, vec![set("Blue", "PRIMARY", [3, 3, 0], 100.0), set("Green", "ACTIVE", [3, 1, 2], 0.0)])
}

fn shifting() -> DeploymentView {
    let events = vec![
        event("BeforeInstall", "Succeeded", Some(1.0), Some(1.3)),
        event("Install", "Succeeded", Some(1.4), Some(98.0)),
        event("AfterInstall", "Succeeded", Some(98.1), Some(98.2)),
        event("BeforeAllowTraffic", "Succeeded", Some(98.3), Some(98.4)),
        event("AllowTraffic", "InProgress", Some(99.0), None),
        event("AfterAllowTraffic", "Pending", None, None),
    ];
    view("InProgress", events, vec![set("Blue", "PRIMARY", [3, 3, 0], 90.0), set("Green", "ACTIVE", [3, 3, 0], 10.0)])
}

fn failed() -> DeploymentView {
    let events = vec![
        event("BeforeInstall", "Succeeded", Some(1.0), Some(1.3)),
        event("Install", "Succeeded", Some(1.4), Some(98.0)),
        json!({"lifecycleEventName": "AfterInstall", "status": "Failed", "startTime": at(98.1), "endTime": at(100.0),
            "diagnostics": {"errorCode": "UnknownError", "scriptName": "check", "message": "it reported Failed",
                "logTail": "ERROR\u{1b}[31m not found\n"}}),
        event("BeforeAllowTraffic", "Skipped", None, None),
        event("AllowTraffic", "Skipped", None, None),
        event("AfterAllowTraffic", "Skipped", None, None),
    ];
    let mut view = view(
        "Failed",
        events,
        vec![set("Blue", "PRIMARY", [3, 3, 0], 100.0), set("Green", "DRAINING", [0, 3, 0], 0.0)],
    );
    view.completed = now(101);
    view.error =
        Some(("HOOK_EXECUTION_FAILURE".into(), "The deployment failed because a lifecycle hook failed. ".repeat(3)));
    view.rollback_id = Some("d-ROLLBACK1".into());
    view
}

fn terminating() -> DeploymentView {
    let mut view = shifting();
    for event in &mut view.events {
        event.status = "Succeeded".into();
        event.end = event.end.or(now(400));
    }
    view.termination_wait_started = true;
    view.task_sets[0].weight = 0;
    view.task_sets[0].status = "ACTIVE".into();
    view.task_sets[1].weight = 100;
    view.task_sets[1].status = "PRIMARY".into();
    view
}

fn draw(view: &DeploymentView, width: usize, now: Option<Timestamp>) -> String {
    let lines = frame(view, &Frame { width, now, extra: &[] });
    assert!(lines.iter().all(|line| line.to_string().chars().count() <= width));
    lines.iter().map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_deployment_that_installs_shows_tasks_still_to_come() {
    insta::assert_snapshot!(draw(&installing(), 90, now(20)));
}

#[test]
fn a_deployment_that_shifts_counts_down_to_the_next_step() {
    insta::assert_snapshot!(draw(&shifting(), 90, now(120)));
}

#[test]
fn a_failed_deployment_shows_cause_diagnostics_and_rollback() {
    insta::assert_snapshot!(draw(&failed(), 90, None));
}

#[test]
fn the_termination_wait_counts_down() {
    insta::assert_snapshot!(draw(&terminating(), 90, now(430)));
}

#[test]
fn a_narrow_terminal_cuts_lines_and_keeps_the_bar() {
    insta::assert_snapshot!(draw(&failed(), 44, now(430)));
}

#[test]
fn a_deployment_without_target_yet_shows_what_is_known() {
    insta::assert_snapshot!(draw(&view("Created", vec![], vec![]), 80, None));
}

#[test]
fn extra_lines_stand_between_task_sets_and_the_wait() {
    let extra = [Line::new().with(Style::Strong, "requests  ").with(Style::Blue, "v1 41/s")];
    let lines = frame(&shifting(), &Frame { width: 80, now: None, extra: &extra });
    let texts: Vec<_> = lines.iter().map(Line::to_string).collect();
    let at = |start: &str| texts.iter().position(|text| text.starts_with(start)).unwrap();
    assert!(at("tasks") < at("requests") && at("requests") < at("waiting"));
}

#[test]
fn each_change_is_told_once() {
    let story = [view("Created", vec![], vec![]), installing(), shifting(), terminating(), failed()];
    let mut told = Vec::new();
    let mut before = None;
    for view in &story {
        told.extend(changes(before, view));
        told.extend(changes(Some(view), view).into_iter().map(|line| format!("TWICE {line}")));
        told.push("--".into());
        before = Some(view);
    }
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn a_ready_deployment_says_how_to_continue() {
    let text = waiting_for(&view("Ready", vec![], vec![]), None).unwrap();
    assert!(text.contains("continue-deployment") && text.contains("d-ABCDEFGHI"), "{text}");
    assert_eq!(waiting_for(&failed(), None), None);
}

#[test]
fn the_next_step_of_a_shift_follows_its_schedule() {
    let mut view = shifting();
    assert_eq!(next_step(&view).unwrap().1, Timestamp::from_millis(START + 99_000 + 300_000));
    view.task_sets[1].weight = 100;
    assert_eq!(next_step(&view), None);
    view.routing = None;
    assert_eq!(next_step(&view), None);
}

#[test]
fn durations_are_short_and_rounded_once() {
    let text = |millis| duration_text(Duration::from_millis(millis));
    assert_eq!([text(0), text(349), text(59_940), text(59_960)], ["0.0 s", "0.3 s", "59.9 s", "1m 00s"]);
    assert_eq!([text(3_599_000), text(3_660_000)], ["59m 59s", "1h 01m"]);
}

#[test]
fn texts_from_outside_cannot_steer_the_terminal() {
    let line = Line::new().plain("a\u{1b}[2Jb\nc");
    assert_eq!(line.to_string(), "a^[[2Jb^Jc");
}
