//! Forms that make an application, a deployment group or a deployment.
//!
//! Promises: what was typed is never lost by a refusal, which is shown above the form in the service's own words; names of
//! what exists are offered where they may be read; an AppSpec is checked while it is typed, by the same rules as when it is
//! deployed. Leaves out: changing what is there.

mod application;
mod deployment;
mod field;
mod group;

use std::collections::HashMap;

use axum::Router;
use axum::body::Body;
use axum::extract::Query;
use axum::routing::{get, post};
use http::{Response, StatusCode};

use crate::answer;
use crate::page::Fragment;
use crate::routes::SignedIn;
use crate::session::Session;
use field::Form;

/// What was typed, by the names of the fields.
type Typed = HashMap<String, String>;

/// Routes of all forms.
pub(crate) fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route("/console/new/application", get(application::show).post(application::create))
        .route("/console/new/group", get(group::show).post(group::create))
        .route("/console/new/deployment", get(deployment::show).post(deployment::create))
        .route("/console/check-appspec", post(deployment::check))
}

/// The page with a form.
fn page(form: &Form<'_>, session: &Session) -> Response<Body> {
    let status = if form.refusal.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let fragments = [Fragment::of("form", form)];
    let mut layout = answer::frame(form.title, Some(session), &fragments);
    layout.section = form.section;
    layout.assets = &["forms.css", "forms.js"];
    answer::html(status, &layout)
}

/// A value that was typed; empty for none.
fn typed<'a>(values: &'a Typed, name: &str) -> &'a str {
    values.get(name).map_or("", |value| value.trim())
}

/// Shared by the handlers: who is signed in and what the address or the form says.
type Asked = (SignedIn, Query<Typed>);
