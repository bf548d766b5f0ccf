//! The console as a whole: a request in, an answer out.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use bytes::Bytes;
use http::{Method, Request, Response, StatusCode};
use tower::ServiceExt;

use crate::address::ROOT;
use crate::answer;
use crate::door::{Door, Endpoint};
use crate::feed::Feeds;
use crate::guard;
use crate::pace::Pace;
use crate::routes::{self, Peer, SessionId, SignedIn};
use crate::session::{Session, Sessions};

/// Where the console is and whom it asks.
#[derive(Clone, Debug)]
pub struct Settings {
    /// URL of the public API, e.g. `http://127.0.0.1:4566`.
    pub endpoint_url: String,
    /// The address that browsers reach it at.
    pub listen: SocketAddr,
    /// Region of all resources.
    pub region: String,
    /// Whether the well-known key test/test is good here, which the sign-in page then says.
    pub is_development: bool,
    /// Whether browsers come over HTTPS; cookies are then kept from plain HTTP.
    pub is_https: bool,
}

/// What all requests share.
pub(crate) struct Shared {
    pub(crate) settings: Settings,
    pub(crate) door: Arc<dyn Door>,
    pub(crate) sessions: Arc<Sessions>,
    pub(crate) pace: Pace,
    pub(crate) feeds: Arc<Feeds>,
}

/// The console. Cheap to clone.
#[derive(Clone)]
pub struct Console {
    shared: Arc<Shared>,
    router: Router,
}

impl Console {
    /// A console of the public API at [`Settings::endpoint_url`], where nobody is signed in.
    pub fn new(settings: Settings) -> Self {
        let door = Endpoint { url: settings.endpoint_url.clone(), region: settings.region.clone() };
        Self::with_door(settings, Arc::new(door))
    }

    pub(crate) fn with_door(settings: Settings, door: Arc<dyn Door>) -> Self {
        let (sessions, pace, feeds) = (Arc::default(), Pace::default(), Arc::default());
        let shared = Arc::new(Shared { settings, door, sessions, pace, feeds });
        Self { router: routes::all(Arc::clone(&shared)), shared }
    }

    /// Whether this is a request for the console: everything below `/console`, and `/` as a browser asks for it. A
    /// request that is signed, in its headers or its query, is one to a service whatever its path.
    pub fn takes(head: &http::request::Parts) -> bool {
        let is_presigned = head.uri.query().is_some_and(|query| query.contains("X-Amz-Signature="));
        if is_presigned || head.headers.contains_key(http::header::AUTHORIZATION) {
            return false;
        }
        let path = head.uri.path();
        let below = path.strip_prefix(ROOT).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let accepted = head.headers.get(http::header::ACCEPT).and_then(|value| value.to_str().ok());
        let is_browser = accepted.is_some_and(|accepted| accepted.contains("text/html"));
        below || (head.method == Method::GET && path == "/" && head.uri.query().is_none() && is_browser)
    }

    /// Answers a request of `peer`. Never fails: every outcome is an answer. The body of an event stream goes on until
    /// its page does not change any more, its session ends, or it is dropped.
    pub async fn answer(&self, request: Request<Bytes>, peer: SocketAddr) -> Response<Body> {
        let mut answer = self.guarded(request, peer).await;
        guard::protect(answer.headers_mut());
        answer
    }

    async fn guarded(&self, request: Request<Bytes>, peer: SocketAddr) -> Response<Body> {
        let (mut head, body) = request.into_parts();
        let id = guard::session_id(&head.headers).map(str::to_owned);
        let session = id.as_deref().and_then(|id| self.shared.sessions.find(id));
        if let Err(why) = guard::check(&head, &body, self.shared.settings.listen, session.as_deref()) {
            return answer::stopped(why, session.as_deref());
        }
        head.extensions.insert(Peer(peer));
        if let (Some(session), Some(id)) = (&session, id) {
            head.extensions.insert(SessionId(id));
            head.extensions.insert(SignedIn(Arc::clone(session)));
        }
        let acts = head.method == Method::POST;
        let answered = self.router.clone().oneshot(Request::from_parts(head, Body::from(body))).await;
        if let Some(session) = session.as_deref().filter(|_| acts) {
            session.note_action();
        }
        self.worded(answered.unwrap_or_else(|never| match never {}), session.as_deref())
    }

    /// Pages that are being looked at.
    #[cfg(test)]
    pub(crate) fn open_pages(&self) -> usize {
        self.shared.feeds.count()
    }

    /// What the router or an extractor refuses by itself, as a page.
    fn worded(&self, answer: Response<Body>, session: Option<&Session>) -> Response<Body> {
        let (title, text) = match answer.status() {
            StatusCode::METHOD_NOT_ALLOWED if is_bare(&answer) => {
                ("Nothing was done", "This cannot be asked for here.")
            }
            StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY | StatusCode::UNSUPPORTED_MEDIA_TYPE
                if is_bare(&answer) =>
            {
                ("Nothing was done", "The form could not be read. Go back, load the page again and repeat it.")
            }
            _ => return answer,
        };
        answer::message(answer.status(), title, text, "", session)
    }
}

/// Whether it is not a page of ours: those are HTML.
fn is_bare(answer: &Response<Body>) -> bool {
    let kind = answer.headers().get(http::header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    !kind.is_some_and(|kind| kind.starts_with("text/html") || kind.starts_with("application/json"))
}
