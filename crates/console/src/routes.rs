//! Which handler answers which path. A page needs none: what no route takes is looked for in `pages.rs`.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{FromRequestParts, Query, State};
use axum::routing::{get, post};
use axum::{Extension, Router};
use http::request::Parts;
use http::{Method, Response, StatusCode, Uri};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use crate::address::Address;
use crate::console::Shared;
use crate::feed::{Feed, Seen};
use crate::layout::{Layout, Live, Reader};
use crate::live::{self, Place};
use crate::session::Session;
use crate::{answer, assets, deployment, guard, pages, sign_in};

/// Event streams of one session at a time.
const MOST_STREAMS: usize = 64;
/// A browser without script loads a live page again no sooner than this.
const LEAST_RELOAD_SECONDS: u64 = 10;

/// Who asks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer(pub(crate) SocketAddr);

/// The session's id as the cookie has it.
#[derive(Clone)]
pub(crate) struct SessionId(pub(crate) String);

/// A person who is signed in. As an argument of a handler it sends everybody else to the sign-in page; a change that it
/// sees has carried the session's token.
#[derive(Clone)]
pub(crate) struct SignedIn(pub(crate) Arc<Session>);

impl<S: Sync> FromRequestParts<S> for SignedIn {
    type Rejection = Response<Body>;

    async fn from_request_parts(head: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        head.extensions.get::<Self>().cloned().ok_or_else(|| to_sign_in(head))
    }
}

/// The sign-in page, which comes back here; or, for a link of another site, this page once more: only then does the
/// browser show its strict cookie.
fn to_sign_in(head: &Parts) -> Response<Body> {
    let here = head.uri.path_and_query().map_or("/console/", |it| it.as_str());
    let is_look = matches!(head.method, Method::GET | Method::HEAD);
    if is_look && guard::comes_from_elsewhere(&head.headers) {
        let mut again = answer::message(StatusCode::OK, "Opening the console", "One moment.", "", None);
        // The same address, asked for by a page of ours.
        again.headers_mut().insert("refresh", http::HeaderValue::from_static("0"));
        return again;
    }
    let to = if is_look { here } else { "/console/" };
    answer::see_other(&format!("{}?to={}", sign_in::PATH, utf8_percent_encode(to, NON_ALPHANUMERIC)))
}

/// All routes. Add those of a part of the console with `.merge(part::routes())`.
pub(crate) fn all(shared: Arc<Shared>) -> Router {
    Router::new()
        .route("/", get(begin))
        .route("/console", get(begin))
        .route("/console/", get(begin))
        .route(sign_in::PATH, get(sign_in::show).post(sign_in::submit))
        .route("/console/sign-out", post(sign_in::out))
        .route("/console/live", get(stream))
        .route("/console/assets/{digest}/{name}", get(asset))
        .merge(crate::forms::routes())
        .merge(deployment::routes())
        .fallback(page)
        .with_state(shared)
}

async fn begin() -> Response<Body> {
    answer::see_other("/console/applications")
}

async fn asset(uri: Uri) -> Response<Body> {
    assets::answer(uri.path()).unwrap_or_else(|| not_found(None))
}

fn not_found(session: Option<&Session>) -> Response<Body> {
    answer::message(
        StatusCode::NOT_FOUND,
        "There is no such page",
        "The address is wrong, or of another version.",
        "",
        session,
    )
}

fn too_many(session: &Session) -> Response<Body> {
    let text = "Too many pages of the console are open. Close some and load this one again.";
    answer::message(StatusCode::TOO_MANY_REQUESTS, "Too many pages", text, "", Some(session))
}

/// A page, as it is loaded.
async fn page(
    State(shared): State<Arc<Shared>>,
    method: Method,
    uri: Uri,
    SignedIn(session): SignedIn,
) -> Response<Body> {
    let address = uri.path_and_query().and_then(|it| Address::parse(it.as_str()));
    let found = address.and_then(|address| pages::find(&address).map(|page| (address, page)));
    let Some((address, page)) = found.filter(|_| method != Method::POST) else {
        return not_found(Some(&session));
    };
    let Some(mut feed) = shared.feeds.open(&session, &address, || page) else { return too_many(&session) };
    match feed.fresh(session.acted()).await {
        Some(seen) => first(&feed, &seen, &address, &session),
        None => to_sign_in_from(&address),
    }
}

/// Its session has ended while the page was looked at, or the look broke off.
fn to_sign_in_from(address: &Address) -> Response<Body> {
    answer::see_other(&format!("{}?to={}", sign_in::PATH, utf8_percent_encode(address.text(), NON_ALPHANUMERIC)))
}

fn first(feed: &Feed, seen: &Seen, address: &Address, session: &Session) -> Response<Body> {
    if let Some(refusal) = &seen.refusal {
        return answer::refused(refusal, session);
    }
    let live = seen.interval.map(|interval| Live {
        stream: format!(
            "/console/live?page={}&has={}",
            utf8_percent_encode(address.text(), NON_ALPHANUMERIC),
            Place::new(feed, seen).text()
        ),
        reload_seconds: interval.as_secs().max(LEAST_RELOAD_SECONDS),
    });
    let fragments: Vec<_> = seen.fragments.iter().map(|(fragment, _)| fragment.clone()).collect();
    let layout = Layout {
        title: &seen.title.0,
        section: seen.section,
        reader: Some(Reader::new(session)),
        said: session.take_said(),
        live,
        clock: seen.clock.map(|(clock, _)| clock),
        assets: seen.assets,
        fragments: &fragments,
    };
    answer::html(StatusCode::OK, &layout)
}

/// What a window asks its event stream with.
#[derive(Deserialize)]
struct Asked {
    page: String,
    #[serde(default)]
    has: String,
}

/// The changes of a page, as they happen.
async fn stream(
    State(shared): State<Arc<Shared>>,
    headers: http::HeaderMap,
    signed_in: Option<Extension<SignedIn>>,
    Query(asked): Query<Asked>,
) -> Response<Body> {
    // A redirection would be followed and its page not understood.
    let Some(Extension(SignedIn(session))) = signed_in else { return bare(StatusCode::UNAUTHORIZED) };
    let address = Address::parse(&asked.page);
    let Some((address, page)) = address.and_then(|address| pages::find(&address).map(|page| (address, page))) else {
        return bare(StatusCode::NOT_FOUND);
    };
    if session.streams() >= MOST_STREAMS {
        return bare(StatusCode::TOO_MANY_REQUESTS);
    }
    let Some(feed) = shared.feeds.open(&session, &address, || page) else {
        return bare(StatusCode::TOO_MANY_REQUESTS);
    };
    // What a browser that lost the stream has seen last is newer than what the page was loaded with.
    let last = headers.get("last-event-id").and_then(|value| Place::parse(value.to_str().ok()?));
    live::answer(feed, session, last.or_else(|| Place::parse(&asked.has)))
}

fn bare(status: StatusCode) -> Response<Body> {
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = status;
    answer
}
