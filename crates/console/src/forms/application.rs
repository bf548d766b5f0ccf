//! A new application.

use axum::Form as Sent;
use axum::body::Body;
use http::Response;
use serde_json::json;

use super::field::{Field, Form};
use super::{Asked, Typed, page, typed};
use crate::answer;
use crate::page::Section;
use crate::routes::SignedIn;
use crate::session::Session;

/// The empty form.
pub(super) async fn show((SignedIn(session), query): Asked) -> Response<Body> {
    page(&form(&session, &query, String::new()), &session)
}

/// CreateApplication.
pub(super) async fn create(SignedIn(session): SignedIn, Sent(values): Sent<Typed>) -> Response<Body> {
    let name = typed(&values, "application");
    let input = json!({ "applicationName": name, "computePlatform": "ECS" });
    match session.api().call_document(&aws_api::codedeploy::MODEL, "CreateApplication", input).await {
        Ok(_) => {
            session.say(format!("Application {name} was created. Next it needs a deployment group."));
            answer::see_other(&crate::address::path(&["applications", name]))
        }
        Err(refusal) => page(&form(&session, &values, refusal.to_string()), &session),
    }
}

fn form<'a>(session: &'a Session, values: &Typed, refusal: String) -> Form<'a> {
    let name = Field::line(
        "application",
        "Application name",
        "Up to 100 characters; deployment groups and deployments belong to it.",
        typed(values, "application"),
    );
    Form {
        title: "New application",
        section: Section::Applications,
        intro: "An application of Amazon ECS: the name under which deployment groups are kept.",
        action: "/console/new/application",
        csrf: session.csrf(),
        button: "Create the application",
        fields: vec![name],
        refusal,
    }
}
