//! What deployments run on, and the forms.

use http::StatusCode;
use serde_json::json;

use super::fake::{Browser, console};

#[tokio::test(start_paused = true)]
async fn what_may_not_be_read_is_said_and_the_rest_is_shown() {
    let (console, api) = console();
    api.deny("ListClusters");
    api.set(
        "DescribeLoadBalancers",
        json!({ "LoadBalancers": [{ "LoadBalancerName": "web<b>", "Type": "application" }] }),
    );
    let browser = Browser::signed_in(&console).await;
    let page = browser.get("/console/infrastructure").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("It could not be read. ListClusters:"), "{}", page.text);
    assert!(page.text.contains(r#"<a href="/console/load-balancers/web%3Cb%3E">web"#), "{}", page.text);
    assert!(!page.text.contains("web<b>"), "a name became an element");
}

#[tokio::test(start_paused = true)]
async fn a_function_shows_the_names_of_its_environment_and_never_the_values() {
    let (console, api) = console();
    let variables = json!({ "Variables": { "TOKEN": "hunter2" } });
    api.set("GetFunctionConfiguration", json!({ "FunctionName": "check", "Environment": variables }));
    api.set("DescribeLogStreams", json!({ "logStreams": [{ "logStreamName": "one" }] }));
    api.set("GetLogEvents", json!({ "events": [{ "timestamp": 1_000, "message": "<i>said\n" }] }));
    let page = Browser::signed_in(&console).await.get("/console/functions/check").await.text;
    assert!(page.contains("TOKEN") && !page.contains("hunter2"), "{page}");
    assert!(page.contains("said") && !page.contains("<i>said"), "{page}");
}

#[tokio::test(start_paused = true)]
async fn a_form_that_is_refused_keeps_what_was_typed() {
    let (console, api) = console();
    api.deny("CreateDeploymentGroup");
    let browser = Browser::signed_in(&console).await;
    let sent = [("application", "shop"), ("group", "\"><b>"), ("cluster", "main"), ("back-on-failure", "on")];
    let page = submit(&browser, "/console/new/group", &sent).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text.contains("Nothing was created."), "{}", page.text);
    assert!(page.text.contains(r#"value="shop""#) && page.text.contains(r#"value="main""#), "{}", page.text);
    assert!(page.text.contains(r#"name="back-on-failure" id="field-back-on-failure" checked"#), "{}", page.text);
    assert!(!page.text.contains("\"><b>"), "a value became an element");
}

#[tokio::test(start_paused = true)]
async fn an_appspec_that_is_not_sound_starts_nothing_and_is_told_line_by_line() {
    let (console, api) = console();
    let browser = Browser::signed_in(&console).await;
    let told = submit(&browser, "/console/check-appspec", &[("appspec", "version: 0.0\nResources: [1]\n")]).await;
    assert!(told.text.contains("Line 2, column"), "{}", told.text);
    let sent = [("application", "shop"), ("group", "web"), ("appspec", "version: 7")];
    let page = submit(&browser, "/console/new/deployment", &sent).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text.contains("The AppSpec is not sound.") && page.text.contains("version: 7"), "{}", page.text);
    assert_eq!(api.calls("CreateDeployment"), 0);
}

/// Sends a form with the session's token.
async fn submit(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> super::fake::Answer {
    let token = browser.token().await;
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.append_pair("csrf", &token).extend_pairs(fields);
    browser.post(path, &form.finish(), &[]).await
}
