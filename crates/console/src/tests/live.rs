//! Event streams: what has changed and nothing else, as long as somebody watches.

use std::time::Duration;

use axum::body::Body;
use http::StatusCode;
use http_body_util::BodyExt;
use serde_json::{Value, json};

use super::fake::{Browser, Fake, console, deployment};

const PAGE: &str = "/console/live?page=%2Fconsole%2Fdeployments";

/// The events of an open stream.
struct Events(Body);

impl Events {
    async fn open(browser: &Browser, path: &str) -> Self {
        let answer = browser.send(browser.request("GET", path, &[], "")).await;
        assert_eq!(answer.status(), StatusCode::OK);
        assert_eq!(answer.headers()["content-type"], "text/event-stream");
        Self(answer.into_body())
    }

    /// The next event with its data; none when nothing comes for a minute but signs of life, or the stream ends.
    async fn next(&mut self) -> Option<(String, Value)> {
        let minute = Duration::from_secs(60);
        tokio::time::timeout(minute, async {
            loop {
                let bytes = self.0.frame().await?.unwrap().into_data().unwrap();
                let text = String::from_utf8(bytes.to_vec()).unwrap();
                let field = |name: &str| text.lines().find_map(|line| line.strip_prefix(name));
                if let (Some(event), Some(data)) = (field("event: "), field("data: ")) {
                    return Some((event.to_owned(), serde_json::from_str(data).unwrap()));
                }
            }
        })
        .await
        .ok()
        .flatten()
    }
}

/// Where the stream of a page is that was just loaded.
async fn loaded(browser: &Browser) -> String {
    let page = browser.get("/console/deployments").await.text;
    let stream = page.split("data-live=\"").nth(1).unwrap().split('"').next().unwrap();
    stream.replace("&#38;", "&")
}

fn set(api: &Fake, status: &str) {
    api.set_deployments(vec![deployment("d-1", "web", status)]);
}

#[tokio::test(start_paused = true)]
async fn a_page_that_is_loaded_gets_only_what_changes_afterwards() {
    let (console, api) = console();
    set(&api, "Created");
    let browser = Browser::signed_in(&console).await;
    let stream = loaded(&browser).await;
    let mut events = Events::open(&browser, &stream).await;
    assert_eq!(events.next().await, None, "nothing has changed");
    set(&api, "InProgress");
    let (event, data) = events.next().await.unwrap();
    assert_eq!((event.as_str(), &data["id"]), ("fragment", &json!("deployments")));
    assert!(data["html"].as_str().unwrap().contains("In progress"), "{data}");
    assert_eq!(events.next().await, None, "the form has not changed");
}

#[tokio::test(start_paused = true)]
async fn a_window_that_has_nothing_gets_everything_once() {
    let (console, api) = console();
    set(&api, "Created");
    let browser = Browser::signed_in(&console).await;
    let mut events = Events::open(&browser, PAGE).await;
    let mut ids = Vec::new();
    while let Some((event, data)) = events.next().await {
        if event == "fragment" {
            ids.push(data["id"].as_str().unwrap().to_owned());
        }
    }
    assert_eq!(ids, ["filter", "deployments"]);
}

#[tokio::test(start_paused = true)]
async fn windows_of_a_session_share_one_look_and_of_two_sessions_never() {
    let (console, api) = console();
    set(&api, "InProgress");
    let browser = Browser::signed_in(&console).await;
    let mut windows = Vec::new();
    for _ in 0..20 {
        windows.push(Events::open(&browser, PAGE).await);
    }
    let watch = async |windows: &mut Vec<Events>| {
        let before = api.calls("ListDeployments");
        let all = windows.iter_mut().map(|window| async move { while window.next().await.is_some() {} });
        futures_util::future::join_all(all).await;
        api.calls("ListDeployments") - before
    };
    let alone = watch(&mut windows).await;
    assert!((15..=25).contains(&alone), "{alone} looks in a minute, every three seconds");
    windows.push(Events::open(&Browser::signed_in(&console).await, PAGE).await);
    let two = watch(&mut windows).await;
    assert!((30..=50).contains(&two), "{two} looks of two sessions");
}

#[tokio::test(start_paused = true)]
async fn nobody_looks_at_a_page_that_no_window_shows() {
    let (console, api) = console();
    set(&api, "InProgress");
    let browser = Browser::signed_in(&console).await;
    let events = Events::open(&browser, PAGE).await;
    tokio::time::sleep(Duration::from_secs(30)).await;
    assert_eq!(console.open_pages(), 1);
    drop(events);
    let before = api.calls("ListDeployments");
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert!(api.calls("ListDeployments") <= before + 1, "it is looked at no more");
    assert_eq!(console.open_pages(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_look_that_is_refused_is_told_and_the_page_comes_back() {
    let (console, api) = console();
    set(&api, "InProgress");
    let browser = Browser::signed_in(&console).await;
    let mut events = Events::open(&browser, &loaded(&browser).await).await;
    api.deny("ListDeployments");
    let (event, data) = events.next().await.unwrap();
    assert_eq!(event, "refused");
    assert!(data["text"].as_str().unwrap().contains("not authorized"), "{data}");
    assert_eq!(events.next().await, None, "it is told once");
}

#[tokio::test(start_paused = true)]
async fn the_streams_of_a_session_end_with_it() {
    let (console, api) = console();
    set(&api, "InProgress");
    let browser = Browser::signed_in(&console).await;
    let mut events = Events::open(&browser, &loaded(&browser).await).await;
    let form = format!("csrf={}", browser.token().await);
    browser.post("/console/sign-out", &form, &[]).await;
    assert_eq!(events.next().await.unwrap().0, "signed-out");
    assert!(events.0.frame().await.is_none(), "and the stream ends");
    let answer = browser.send(browser.request("GET", PAGE, &[], "")).await;
    assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test(start_paused = true)]
async fn a_page_loaded_after_an_action_shows_what_it_did() {
    let (console, api) = console();
    set(&api, "Created");
    let browser = Browser::signed_in(&console).await;
    let token = browser.token().await;
    set(&api, "InProgress");
    // Not even a moment later, and by any change.
    browser.post("/console/none", &format!("csrf={token}"), &[]).await;
    assert!(browser.get("/console/deployments").await.text.contains("In progress</span></td>"));
}

#[tokio::test(start_paused = true)]
async fn a_page_in_view_keeps_its_session() {
    let (console, api) = console();
    set(&api, "Succeeded");
    let browser = Browser::signed_in(&console).await;
    let mut events = Events::open(&browser, &loaded(&browser).await).await;
    for _ in 0..90 {
        assert_eq!(events.next().await, None);
    }
    assert_eq!(browser.get("/console/deployments").await.status, StatusCode::OK, "after an hour and a half");
}
