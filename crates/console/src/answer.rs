//! Pages that tell of a refusal, and redirections.

use askama::Template;
use axum::body::Body;
use deployment_view::{Refusal, RefusalKind};
use http::{HeaderValue, Response, StatusCode, header};

use crate::guard::Stopped;
use crate::layout::{Layout, Reader};
use crate::page::{Fragment, Section};
use crate::session::Session;

/// What a page without a page's life says.
#[derive(Template)]
#[template(path = "message.html")]
struct Message<'a> {
    title: &'a str,
    text: &'a str,
    details: &'a str,
    link: Option<(&'a str, &'a str)>,
}

/// A plain page with a heading, a text and a way on.
pub(crate) fn message(
    status: StatusCode,
    title: &str,
    text: &str,
    details: &str,
    session: Option<&Session>,
) -> Response<Body> {
    let link =
        if session.is_some() { ("/console/", "Back to the applications") } else { ("/console/sign-in", "Sign in") };
    let fragments = [Fragment::of("message", &Message { title, text, details, link: Some(link) })];
    html(status, &frame(title, session, &fragments))
}

/// The frame around a page that does not change.
pub(crate) fn frame<'a>(title: &'a str, session: Option<&'a Session>, fragments: &'a [Fragment]) -> Layout<'a> {
    let (section, said, live, clock) = (Section::Nowhere, None, None, None);
    Layout { title, section, reader: session.map(Reader::new), said, live, clock, assets: &[], fragments }
}

/// A drawn page.
pub(crate) fn html(status: StatusCode, layout: &Layout<'_>) -> Response<Body> {
    let drawn = layout.render().unwrap_or_else(|error| {
        tracing::error!(%error, "a page could not be drawn");
        "This page could not be drawn.".to_owned()
    });
    let mut answer = Response::new(Body::from(drawn));
    *answer.status_mut() = status;
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    answer
}

/// Sends the browser elsewhere in the console, with GET.
pub(crate) fn see_other(address: &str) -> Response<Body> {
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = StatusCode::SEE_OTHER;
    // Addresses of ours are ASCII without line ends; anything else goes to the beginning.
    let location = HeaderValue::from_str(address).unwrap_or(HeaderValue::from_static("/console/"));
    answer.headers_mut().insert(header::LOCATION, location);
    answer
}

/// The page for a refusal by the public API.
pub(crate) fn refused(refusal: &Refusal, session: &Session) -> Response<Body> {
    let details = refusal.to_string();
    let (status, title, text) = match refusal.kind {
        RefusalKind::Denied => (StatusCode::FORBIDDEN, "You may not see or do this", denied(refusal)),
        RefusalKind::NotSignedIn => {
            (StatusCode::UNAUTHORIZED, "Your key is not good any more", "Sign out, and in again with another.".into())
        }
        RefusalKind::NotFound => {
            (StatusCode::NOT_FOUND, "There is no such thing", "It was deleted, or the address is wrong.".into())
        }
        RefusalKind::Refused => {
            (StatusCode::UNPROCESSABLE_ENTITY, "This was refused", "The service says why:".to_owned())
        }
        RefusalKind::Unreachable => {
            (StatusCode::BAD_GATEWAY, "No answer", "The service gave no answer. Try again in a moment.".into())
        }
    };
    message(status, title, &text, &details, Some(session))
}

/// Which permission is missing, as far as the refusal tells.
fn denied(refusal: &Refusal) -> String {
    let named = refusal.message.split_whitespace().find(|word| {
        let word = word.trim_end_matches(['.', ',']);
        word.split_once(':').is_some_and(|(service, action)| {
            !action.is_empty()
                && !service.is_empty()
                && [service, action].iter().all(|part| part.bytes().all(|b| b.is_ascii_alphanumeric()))
        })
    });
    let permission = named.map_or(refusal.operation.as_str(), |word| word.trim_end_matches(['.', ',']));
    format!("The access key you signed in with has no permission for {permission}. Ask whoever manages its policies.")
}

/// The page for a request that was stopped at the door.
pub(crate) fn stopped(why: Stopped, session: Option<&Session>) -> Response<Body> {
    let (status, title, text) = match why {
        Stopped::ForeignHost => (
            StatusCode::FORBIDDEN,
            "This name is not known here",
            "Open the console by the address that the server listens on, or by localhost.",
        ),
        Stopped::ForeignOrigin => (
            StatusCode::FORBIDDEN,
            "Nothing was done",
            "The request came from a page of another site. Do it from a page of this console.",
        ),
        Stopped::NoToken => (
            StatusCode::FORBIDDEN,
            "Nothing was done",
            "The form was not of your present session. Go back, load the page again and repeat it.",
        ),
        Stopped::Method => (StatusCode::METHOD_NOT_ALLOWED, "Nothing was done", "This cannot be asked for here."),
    };
    message(status, title, text, "", session)
}
