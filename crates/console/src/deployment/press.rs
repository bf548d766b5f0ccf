//! What a pressed button does: one call with the reader's key, and the answer on the page it came from.
//!
//! Promises: a button that is pressed twice does its action once; the second press waits for the first and gets its
//! answer. The form's token has been checked before (`guard`).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::post;
use deployment_view::{ActionKind, Refusal, act};
use tokio::time::Instant;

use super::actions;
use super::text::shown;
use crate::address::path;
use crate::answer;
use crate::routes::SignedIn;

/// So long after an action the same press is the same one: nobody means a second one within it.
const SAME_PRESS: Duration = Duration::from_secs(5);
/// Presses that are remembered at a time.
const MOST: usize = 1_000;

/// Session, deployment and action.
type Key = (u64, String, &'static str);
/// What came of it: the id of a new deployment, if any, and when.
type Slot = Arc<tokio::sync::Mutex<Option<(Instant, Option<String>)>>>;

/// What was pressed lately.
#[derive(Clone, Default)]
struct Presses(Arc<Mutex<HashMap<Key, Slot>>>);

impl Presses {
    fn slot(&self, key: Key) -> Slot {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST {
            // One that is under way is locked, and stays.
            let is_recent = |slot: &Slot| match slot.try_lock() {
                Ok(done) => done.as_ref().is_some_and(|(at, _)| at.elapsed() < SAME_PRESS),
                Err(_) => true,
            };
            all.retain(|_, slot| is_recent(slot));
        }
        Arc::clone(all.entry(key).or_default())
    }
}

/// Routes of the buttons.
pub(crate) fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let presses = Presses::default();
    let press = move |at, who| press(presses.clone(), at, who);
    Router::new().route("/console/deployments/{id}/actions/{action}", post(press))
}

async fn press(
    presses: Presses,
    Path((id, action)): Path<(String, String)>,
    SignedIn(session): SignedIn,
) -> Response<Body> {
    let here = path(&["deployments", &id]);
    let Some(kind) = actions::kind(&action) else {
        session.object("Nothing was done: there is no such action.".into());
        return answer::see_other(&here);
    };
    let slot = presses.slot((session.number, id.clone(), actions::word(kind)));
    let mut done = slot.lock().await;
    let before = done.as_ref().filter(|(at, _)| at.elapsed() < SAME_PRESS).map(|(_, new)| new.clone());
    let outcome = match before {
        Some(new) => Ok(new),
        None => act(session.api(), &id, kind).await,
    };
    match outcome {
        Ok(new) => {
            done.get_or_insert_with(|| (Instant::now(), new.clone()));
            session.say(actions::done(kind, new.as_deref()));
            answer::see_other(&next_page(kind, new.as_deref(), here))
        }
        Err(refusal) => {
            session.object(refused(kind, &refusal));
            answer::see_other(&here)
        }
    }
}

/// What was started anew is what one wants to see; a rollback is linked from where one is.
fn next_page(kind: ActionKind, new: Option<&str>, here: String) -> String {
    match new {
        Some(id) if kind == ActionKind::Redeploy => path(&["deployments", id]),
        _ => here,
    }
}

fn refused(kind: ActionKind, refusal: &Refusal) -> String {
    format!("“{}” was refused, nothing was done. {}", actions::label(kind), shown(&refusal.to_string()))
}
