//! Signing in and out, and how long it lasts.

use std::time::Duration;

use http::StatusCode;

use super::fake::{Browser, console};
use crate::pace::{MOST_FAILURES, WINDOW};
use crate::session::{LONGEST, LONGEST_IDLE};

#[tokio::test(start_paused = true)]
async fn a_right_key_signs_in_and_its_cookie_is_kept_from_scripts_and_other_sites() {
    let (console, _api) = console();
    let browser = Browser::new(&console);
    let form = "access_key_id=AKIA&secret_access_key=right&to=%2Fconsole%2Fdeployments%3Fstatus%3DFailed";
    let answer = browser.post("/console/sign-in", form, &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), "/console/deployments?status=Failed");
    let cookie = answer.header("set-cookie");
    let (pair, rest) = cookie.split_once("; ").unwrap();
    assert_eq!(rest, "Path=/console; Max-Age=43200; HttpOnly; SameSite=Strict");
    // 256 bits in base64 without padding.
    assert_eq!(pair.strip_prefix("cutover-session=").unwrap().len(), 43);
    let signed_in = Browser { cookie: pair.into(), ..browser };
    let page = signed_in.get("/console/deployments").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("AKIA") && !page.text.contains("right"), "{}", page.text);
}

#[tokio::test(start_paused = true)]
async fn a_wrong_key_begins_no_session_and_its_secret_is_not_written_back() {
    let (console, _api) = console();
    let browser = Browser::new(&console);
    let answer = browser.post("/console/sign-in", "access_key_id=AK%22%3E&secret_access_key=wr0ng", &[]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(answer.header("set-cookie"), "");
    assert!(answer.text.contains("This key was refused") && !answer.text.contains("wr0ng"), "{}", answer.text);
    assert!(answer.text.contains(r#"value="AK&#34;&#62;""#), "{}", answer.text);
}

#[tokio::test(start_paused = true)]
async fn wrong_keys_are_paced_and_right_ones_wait_with_them() {
    let (console, _api) = console();
    let browser = Browser::new(&console);
    let (wrong, right) = ("access_key_id=A&secret_access_key=x", "access_key_id=A&secret_access_key=right");
    for _ in 0..MOST_FAILURES {
        assert_eq!(browser.post("/console/sign-in", wrong, &[]).await.status, StatusCode::FORBIDDEN);
    }
    let answer = browser.post("/console/sign-in", right, &[]).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(!answer.header("retry-after").is_empty());
    assert!(answer.text.contains("Too many attempts"), "{}", answer.text);
    tokio::time::advance(WINDOW).await;
    assert_eq!(browser.post("/console/sign-in", right, &[]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test(start_paused = true)]
async fn a_session_that_is_not_used_ends_and_frees_its_key() {
    let (console, api) = console();
    let browser = Browser::signed_in(&console).await;
    tokio::time::sleep(LONGEST_IDLE - Duration::from_secs(10)).await;
    assert_eq!(browser.get("/console/deployments").await.status, StatusCode::OK);
    // The page it looked at is given up, then the session: nobody asks for either.
    tokio::time::sleep(LONGEST_IDLE + Duration::from_secs(10)).await;
    assert_eq!(std::sync::Arc::strong_count(&api), 2, "the door's and the test's: the session's is gone");
    let answer = browser.get("/console/deployments").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(answer.header("location").starts_with("/console/sign-in?to="));
}

#[tokio::test(start_paused = true)]
async fn a_session_that_is_used_all_the_time_ends_too() {
    let (console, _api) = console();
    let browser = Browser::signed_in(&console).await;
    let step = LONGEST_IDLE / 2;
    let steps = LONGEST.as_secs() / step.as_secs();
    for _ in 1..steps {
        tokio::time::sleep(step).await;
        assert_eq!(browser.get("/console/deployments").await.status, StatusCode::OK);
    }
    tokio::time::sleep(step).await;
    assert_eq!(browser.get("/console/deployments").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test(start_paused = true)]
async fn signing_out_ends_the_session_and_no_other() {
    let (console, _api) = console();
    let (one, other) = (Browser::signed_in(&console).await, Browser::signed_in(&console).await);
    assert_ne!(one.cookie, other.cookie);
    let form = format!("csrf={}", one.token().await);
    let answer = one.post("/console/sign-out", &form, &[]).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/console/sign-in"));
    assert!(answer.header("set-cookie").contains("Max-Age=0"));
    assert_eq!(one.get("/console/deployments").await.status, StatusCode::SEE_OTHER);
    assert_eq!(other.get("/console/deployments").await.status, StatusCode::OK);
}

#[tokio::test(start_paused = true)]
async fn whoever_is_not_signed_in_is_led_to_sign_in_and_back_but_never_elsewhere() {
    let (console, _api) = console();
    let browser = Browser::new(&console);
    let answer = browser.get("/console/deployments?status=Failed").await;
    let to = "/console/sign-in?to=%2Fconsole%2Fdeployments%3Fstatus%3DFailed";
    assert_eq!(answer.header("location"), to);
    let sign_in = browser.get(to).await.text;
    assert!(sign_in.contains(r#"name="to" value="/console/deployments?status=Failed""#), "{sign_in}");
    for elsewhere in ["https%3A%2F%2Fevil.example%2Fconsole%2F", "%2F%2Fevil.example", "%2Fconsole%2F%5Cevil", ""] {
        let form = format!("access_key_id=A&secret_access_key=right&to={elsewhere}");
        assert_eq!(browser.post("/console/sign-in", &form, &[]).await.header("location"), "/console/");
    }
}

#[tokio::test(start_paused = true)]
async fn a_link_of_another_site_is_opened_once_more_so_that_the_strict_cookie_is_sent() {
    let (console, _api) = console();
    let browser = Browser::new(&console);
    let answer = browser.get_with("/console/deployments/d-1", &[("sec-fetch-site", "cross-site")]).await;
    assert_eq!((answer.status, answer.header("refresh")), (StatusCode::OK, "0"));
    let again = browser.get_with("/console/deployments/d-1", &[("sec-fetch-site", "same-origin")]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "no second time");
}
