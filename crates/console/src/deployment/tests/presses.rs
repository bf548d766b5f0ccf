//! Buttons, pressed once and twice.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use aws_protocol::ServiceModel;
use axum::body::Body;
use axum::response::Response;
use deployment_view::{Api, Refusal, RefusalKind};
use http::{Request, StatusCode};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::routes::SignedIn;
use crate::session::{Session, Sessions, Who};

/// CodeDeploy that notes what it is asked for.
#[derive(Default)]
struct Noting {
    calls: Mutex<Vec<(String, Value)>>,
    refusals_left: AtomicUsize,
}

#[async_trait::async_trait]
impl Api for Noting {
    async fn call_document(&self, _: &'static ServiceModel, operation: &str, input: Value) -> Result<Value, Refusal> {
        self.calls.lock().unwrap().push((operation.to_owned(), input));
        // Whoever presses again meanwhile has to wait.
        tokio::task::yield_now().await;
        let left = self.refusals_left.load(Ordering::SeqCst);
        if left > 0 {
            self.refusals_left.store(left - 1, Ordering::SeqCst);
            return Err(Refusal {
                kind: RefusalKind::Denied,
                operation: operation.to_owned(),
                code: "AccessDeniedException".into(),
                message: "not \u{202e}you".into(),
            });
        }
        Ok(match operation {
            "GetDeployment" => json!({"deploymentInfo": {"applicationName": "shop"}}),
            "CreateDeployment" => json!({"deploymentId": "d-NEW"}),
            _ => json!({}),
        })
    }
}

impl Noting {
    fn count(&self, operation: &str) -> usize {
        self.calls.lock().unwrap().iter().filter(|(called, _)| called == operation).count()
    }
}

fn session(api: &Arc<Noting>) -> Arc<Session> {
    let sessions = Arc::new(Sessions::default());
    let who = Who { access_key_id: "AKIDTEST".into(), arn: "arn:aws:iam::123456789012:user/t".into() };
    let id = sessions.begin(who, Arc::<Noting>::clone(api));
    sessions.find(&id).unwrap()
}

/// What the next page says, and that it says it as a refusal or not.
fn told(session: &Session, is_refusal: bool) -> String {
    let said = session.take_said().unwrap();
    assert_eq!(said.is_refusal, is_refusal, "{}", said.text);
    said.text
}

async fn press(router: &axum::Router, session: &Arc<Session>, action: &str) -> Response<Body> {
    let request = Request::post(format!("/console/deployments/d-1/actions/{action}"))
        .extension(SignedIn(Arc::clone(session)))
        .body(Body::empty())
        .unwrap();
    router.clone().oneshot(request).await.unwrap()
}

fn location(answer: &Response<Body>) -> &str {
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    answer.headers()["location"].to_str().unwrap()
}

#[tokio::test]
async fn a_button_does_its_call_and_its_page_says_so() {
    let api = Arc::default();
    let (router, session) = (crate::deployment::routes::<()>(), session(&api));
    let answer = press(&router, &session, "stop").await;
    assert_eq!(location(&answer), "/console/deployments/d-1");
    assert!(told(&session, false).starts_with("Asked to stop"));
    let calls = api.calls.lock().unwrap().clone();
    assert_eq!(calls, [("StopDeployment".into(), json!({"autoRollbackEnabled": false, "deploymentId": "d-1"}))]);
}

#[tokio::test]
async fn a_button_pressed_twice_acts_once_and_answers_twice() {
    let api = Arc::default();
    let (router, session) = (crate::deployment::routes::<()>(), session(&api));
    let (first, second) = tokio::join!(press(&router, &session, "redeploy"), press(&router, &session, "redeploy"));
    assert_eq!([location(&first), location(&second)], ["/console/deployments/d-NEW"; 2]);
    assert_eq!(api.count("CreateDeployment"), 1);
    assert!(told(&session, false).contains("d-NEW"));
}

#[tokio::test(start_paused = true)]
async fn the_same_press_later_and_one_of_another_button_are_their_own() {
    let api = Arc::default();
    let (router, session) = (crate::deployment::routes::<()>(), session(&api));
    press(&router, &session, "redeploy").await;
    press(&router, &session, "continue").await;
    assert_eq!(api.count("ContinueDeployment"), 1);
    tokio::time::advance(std::time::Duration::from_secs(6)).await;
    press(&router, &session, "redeploy").await;
    assert_eq!(api.count("CreateDeployment"), 2);
}

#[tokio::test]
async fn a_refusal_is_told_on_the_page_and_may_be_tried_again() {
    let api = Arc::<Noting>::default();
    api.refusals_left.store(1, Ordering::SeqCst);
    let (router, session) = (crate::deployment::routes::<()>(), session(&api));
    assert_eq!(location(&press(&router, &session, "continue").await), "/console/deployments/d-1");
    let said = told(&session, true);
    assert!(said.contains("“Continue” was refused") && said.contains("not ⟨U+202E⟩you"), "{said}");
    press(&router, &session, "continue").await;
    assert!(told(&session, false).starts_with("Continued"));
}

#[tokio::test]
async fn an_unknown_button_calls_nothing() {
    let api = Arc::default();
    let (router, session) = (crate::deployment::routes::<()>(), session(&api));
    assert_eq!(location(&press(&router, &session, "explode").await), "/console/deployments/d-1");
    assert!(told(&session, true).starts_with("Nothing was done"));
    assert!(api.calls.lock().unwrap().is_empty());
}

#[tokio::test]
async fn nobody_presses_without_signing_in() {
    let router = crate::deployment::routes::<()>();
    let request = Request::post("/console/deployments/d-1/actions/stop").body(Body::empty()).unwrap();
    let answer = router.oneshot(request).await.unwrap();
    assert!(location(&answer).starts_with("/console/sign-in"));
}
