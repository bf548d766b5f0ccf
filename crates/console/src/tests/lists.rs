//! What lists show, and with how few calls.

use aws_protocol::EngineReading;
use http::StatusCode;
use serde_json::{Value, json};

use super::fake::{Browser, console, deployment};

fn thousand() -> Vec<Value> {
    let status = |n: usize| {
        if n < 3 {
            "InProgress"
        } else if n.is_multiple_of(10) {
            "Failed"
        } else {
            "Succeeded"
        }
    };
    (0..1_000).map(|n| deployment(&format!("d-{n:04}"), &format!("app-{}", n % 7), status(n))).collect()
}

fn ids(page: &str) -> Vec<&str> {
    page.split("data-key=\"").skip(1).map(|part| part.split('"').next().unwrap()).collect()
}

#[tokio::test(start_paused = true)]
async fn deployments_are_listed_newest_first_a_page_at_a_time() {
    let (console, api) = console();
    api.set_deployments(thousand());
    let browser = Browser::signed_in(&console).await;
    let first = browser.get("/console/deployments").await.text;
    assert_eq!((ids(&first).len(), ids(&first)[0]), (25, "d-0000"));
    assert!(first.contains(r#"rel="next" href="/console/deployments?page=2""#) && !first.contains("rel=\"prev\""));
    let fifth = browser.get("/console/deployments?page=5").await.text;
    assert_eq!((ids(&fifth)[0], ids(&fifth)[24]), ("d-0100", "d-0124"));
    let last = browser.get("/console/deployments?page=40").await.text;
    assert_eq!(ids(&last).last(), Some(&"d-0999"));
    assert!(!last.contains("rel=\"next\"") && last.contains("page=39"));
    assert_eq!(api.ids_read(), 75, "nothing but what is shown is read");
}

#[tokio::test(start_paused = true)]
async fn times_tick_by_the_engines_clock_where_answers_tell_it() {
    let (console, api) = console();
    api.set_deployments(thousand());
    let browser = Browser::signed_in(&console).await;
    assert!(!browser.get("/console/deployments").await.text.contains("data-rate-milli"));
    api.tell_clock(EngineReading { now_millis: 1_795_000_000_000, rate_milli: 60_000 });
    let page = browser.get("/console/deployments?page=2").await.text;
    assert!(page.contains(r#"data-now="1795000000000" data-rate-milli="60000""#), "{page}");
}

#[tokio::test(start_paused = true)]
async fn a_filter_finds_what_lies_far_back() {
    let (console, api) = console();
    let mut all = thousand();
    all[900]["description"] = json!("Fix the <Login>");
    api.set_deployments(all);
    let browser = Browser::signed_in(&console).await;
    let found = browser.get("/console/deployments?q=the+%3CLOGIN%3E").await.text;
    assert_eq!(ids(&found), ["d-0900"]);
    let failed = browser.get("/console/deployments?status=Failed&application=app-3").await.text;
    assert!(ids(&failed).iter().all(|id| id.ends_with('0')) && !ids(&failed).is_empty());
    assert_eq!(ids(&browser.get("/console/deployments?q=d-0123").await.text), ["d-0123"]);
    assert!(browser.get("/console/deployments?q=nothing").await.text.contains("No deployment is like that."));
}

#[tokio::test(start_paused = true)]
async fn what_has_ended_is_read_once() {
    let (console, api) = console();
    api.set_deployments(thousand());
    let browser = Browser::signed_in(&console).await;
    browser.get("/console/deployments").await;
    let (ids, lists) = (api.ids_read(), api.calls("ListDeployments"));
    tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
    browser.get("/console/deployments").await;
    assert_eq!((api.ids_read() - ids, api.calls("ListDeployments") - lists), (3, 1), "the three that run");
}

#[tokio::test(start_paused = true)]
async fn rollbacks_are_marked_and_linked_both_ways() {
    let (console, api) = console();
    let mut back = deployment("d-BACK", "web", "Succeeded");
    back["creator"] = json!("codeDeployRollback");
    back["rollbackInfo"] = json!({ "rollbackTriggeringDeploymentId": "d-FAILED" });
    let mut failed = deployment("d-FAILED", "web", "Failed");
    failed["rollbackInfo"] = json!({ "rollbackDeploymentId": "d-BACK" });
    api.set_deployments(vec![back, failed]);
    let page = Browser::signed_in(&console).await.get("/console/deployments").await.text;
    assert!(page.contains("automatic rollback"), "{page}");
    assert!(page.contains(r#"rolls back <a href="/console/deployments/d-FAILED">d-FAILED</a>"#), "{page}");
    assert!(page.contains(r#"rolled back by <a href="/console/deployments/d-BACK">d-BACK</a>"#), "{page}");
}

#[tokio::test(start_paused = true)]
async fn whatever_users_wrote_is_text_wherever_it_stands() {
    let (console, api) = console();
    let evil = r#"<script>alert(1)</script>"'><img src=x onerror=alert(2)>"#;
    let mut all = vec![deployment("d-1", evil, "InProgress"), deployment("d-2", "web", evil)];
    all[0]["description"] = json!(evil);
    all[0]["deploymentGroupName"] = json!(evil);
    all[1]["rollbackInfo"] = json!({ "rollbackDeploymentId": evil });
    api.set_deployments(all);
    api.set("ListApplications", json!({ "applications": [evil] }));
    api.set("ListDeploymentGroups", json!({ "deploymentGroups": [evil] }));
    let group = json!({
        "deploymentGroupName": evil, "deploymentConfigName": evil, "serviceRoleArn": evil,
        "ecsServices": [{ "clusterName": evil, "serviceName": evil }],
        "alarmConfiguration": { "enabled": true, "alarms": [{ "name": evil }] },
        "lastAttemptedDeployment": { "deploymentId": evil, "status": evil },
    });
    api.set("BatchGetDeploymentGroups", json!({ "deploymentGroupsInfo": [group] }));
    api.set("GetDeploymentGroup", json!({ "deploymentGroupInfo": group }));
    let browser = Browser::signed_in(&console).await;
    let name = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%22'%3E";
    for path in [
        "/console/deployments".to_owned(),
        format!("/console/deployments?q={name}&application={name}&group={name}"),
        "/console/applications".into(),
        format!("/console/applications?q={name}"),
        format!("/console/applications/{name}"),
        format!("/console/applications/{name}/groups/{name}"),
    ] {
        let page = browser.get(&path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(page.text.contains("&#60;script&#62;"), "{path}: {}", page.text);
        assert!(!page.text.contains("<script>") && !page.text.contains("<img src=x"), "{path}: {}", page.text);
        assert!(!page.text.contains("\"'>"), "{path}: {}", page.text);
    }
}

#[tokio::test(start_paused = true)]
async fn a_refusal_names_the_permission_that_is_missing() {
    let (console, api) = console();
    api.deny("ListDeployments");
    let browser = Browser::signed_in(&console).await;
    let page = browser.get("/console/deployments").await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert!(page.text.contains("no permission for codedeploy:ListDeployments."), "{}", page.text);
    assert!(page.text.contains("is not authorized to perform"), "{}", page.text);
}

#[tokio::test(start_paused = true)]
async fn applications_are_shown_to_who_may_not_list_deployments() {
    let (console, api) = console();
    api.deny("ListDeployments");
    api.set("ListApplications", json!({ "applications": ["web"] }));
    let page = Browser::signed_in(&console).await.get("/console/applications").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains(r#"<a href="/console/applications/web">web</a>"#), "{}", page.text);
}

#[tokio::test(start_paused = true)]
async fn an_application_shows_its_last_deployment_also_when_it_is_long_ago() {
    let (console, api) = console();
    api.set("ListApplications", json!({ "applications": ["app-1", "quiet"] }));
    api.set("ListDeploymentGroups", json!({ "deploymentGroups": ["main"] }));
    let last = json!({ "deploymentId": "d-OLD", "status": "Stopped", "createTime": 5.0 });
    let group = json!({ "deploymentGroupName": "main", "lastAttemptedDeployment": last });
    api.set("BatchGetDeploymentGroups", json!({ "deploymentGroupsInfo": [group] }));
    api.set_deployments(thousand());
    let page = Browser::signed_in(&console).await.get("/console/applications").await.text;
    let (of_app, of_quiet) = page.split_once("data-key=\"quiet\"").unwrap();
    assert!(of_app.contains("d-0001") && of_quiet.contains("d-OLD") && of_quiet.contains("Stopped"), "{page}");
}
