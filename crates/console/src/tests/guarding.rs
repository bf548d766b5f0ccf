//! What a request must be before anything looks at it, and what every answer carries.

use http::StatusCode;

use super::fake::{Browser, console};
use crate::console::Console;

#[tokio::test(start_paused = true)]
async fn every_answer_lets_a_browser_run_nothing_but_our_own_files() {
    let (console, _api) = console();
    let (stranger, known) = (Browser::new(&console), Browser::signed_in(&console).await);
    let style = crate::assets::href("console.css");
    assert!(style.starts_with("/console/assets/"), "{style}");
    let mut answers = Vec::new();
    for path in [
        "/",
        "/console/",
        "/console/sign-in",
        "/console/deployments",
        "/console/none",
        style,
        "/console/assets/0/console.css",
        "/console/sign-in?to=%ff",
    ] {
        answers.push(stranger.get(path).await);
        answers.push(known.get(path).await);
    }
    answers.push(stranger.get("/console/live?page=%2Fconsole%2Fdeployments").await);
    answers.push(stranger.get_with("/console/", &[("host", "evil.example")]).await);
    answers.push(known.post("/console/sign-out", "", &[]).await);
    answers.push(known.post("/console/none", &format!("csrf={}", known.token().await), &[]).await);
    answers.push(stranger.post("/console/sign-in", "", &[("content-type", "text/plain")]).await);
    for answer in answers {
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self';"), "{policy}");
        assert!(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"), "{policy}");
        assert!(policy.contains("form-action 'self'") && !policy.contains("unsafe"), "{policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "same-origin");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
        let kept = answer.header("cache-control");
        let is_style = answer.header("content-type").starts_with("text/css");
        assert_eq!(kept, if is_style { "public, max-age=31536000, immutable" } else { "no-store" });
        for inline in ["<script>", " style=", "<style", " onclick", "javascript:"] {
            assert!(!answer.text.contains(inline), "{inline} in {}", answer.text);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_change_without_the_sessions_token_is_refused_and_nothing_is_done() {
    let (console, _api) = console();
    let (browser, other) = (Browser::signed_in(&console).await, Browser::signed_in(&console).await);
    let (token, of_other) = (browser.token().await, other.token().await);
    let right = format!("csrf={token}");
    for (form, headers) in [
        ("", vec![]),
        ("csrf=", vec![]),
        ("csrf=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", vec![]),
        (format!("csrf={of_other}").as_str(), vec![]),
        (&right, vec![("sec-fetch-site", "cross-site")]),
        (&right, vec![("sec-fetch-site", "same-site")]),
        (&right, vec![("origin", "http://evil.example")]),
        (&right, vec![("origin", "null")]),
        (&right, vec![("origin", "http://127.0.0.1:4567")]),
        (&right, vec![("x-csrf-token", "wrong")]),
    ] {
        let answer = browser.post("/console/sign-out", form, &headers).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{form} {headers:?}");
        assert!(answer.text.contains("Nothing was done"), "{}", answer.text);
    }
    assert_eq!(browser.get("/console/deployments").await.status, StatusCode::OK, "still signed in");
    let ours = [("origin", "http://127.0.0.1:4566"), ("sec-fetch-site", "same-origin")];
    assert_eq!(browser.post("/console/sign-out", &right, &ours).await.status, StatusCode::SEE_OTHER);
    let header = [("x-csrf-token", of_other.as_str())];
    assert_eq!(other.post("/console/sign-out", "", &header).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test(start_paused = true)]
async fn another_sites_page_cannot_sign_anybody_in() {
    let (console, _api) = console();
    let form = "access_key_id=A&secret_access_key=right";
    let answer = Browser::new(&console).post("/console/sign-in", form, &[("sec-fetch-site", "cross-site")]).await;
    assert_eq!((answer.status, answer.header("set-cookie")), (StatusCode::FORBIDDEN, ""));
}

#[tokio::test(start_paused = true)]
async fn a_name_that_somebody_bound_to_our_address_is_refused_with_the_right_cookie_too() {
    let (console, _api) = console();
    let browser = Browser::signed_in(&console).await;
    let answer = browser.get_with("/console/deployments", &[("host", "evil.example:4566")]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let form = format!("csrf={}", browser.token().await);
    let post = browser.post("/console/sign-out", &form, &[("host", "evil.example:4566")]).await;
    assert_eq!(post.status, StatusCode::FORBIDDEN);
    assert_eq!(browser.get_with("/console/deployments", &[("host", "localhost:4566")]).await.status, StatusCode::OK);
}

#[test]
fn the_console_takes_no_request_that_is_for_a_service() {
    let takes = |method: &str, uri: &str, headers: &[(&str, &str)]| {
        let mut request = http::Request::builder().method(method).uri(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Console::takes(&request.body(()).unwrap().into_parts().0)
    };
    let browser = [("accept", "text/html,*/*;q=0.8")];
    assert!(takes("GET", "/", &browser) && takes("GET", "/console", &[]) && takes("POST", "/console/x?y", &[]));
    let signed = [("accept", "text/html"), ("authorization", "AWS4-HMAC-SHA256 x")];
    assert!(!takes("GET", "/", &signed) && !takes("GET", "/console/x", &signed));
    assert!(!takes("GET", "/", &[("accept", "*/*")]) && !takes("POST", "/", &browser));
    assert!(!takes("GET", "/?Action=ConfirmSubscription&Token=x", &browser));
    assert!(!takes("GET", "/consoles/key", &browser) && !takes("GET", "/bucket/console/", &browser));
    assert!(!takes("GET", "/console/key?X-Amz-Algorithm=a&X-Amz-Signature=b", &browser));
}
