//! A new deployment, with an editor that checks its AppSpec.

use askama::Template;
use axum::Form as Sent;
use axum::body::Body;
use http::{HeaderValue, Response, header};
use serde_json::{Value, json};
use tokio::join;

use super::field::{Field, Form, Kind, Offer};
use super::{Asked, Typed, page, typed};
use crate::answer;
use crate::infrastructure::doc::{Doc, all};
use crate::page::Section;
use crate::routes::SignedIn;
use crate::session::Session;

/// What a new one looks like.
const EXAMPLE: &str = "\
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: FAMILY:REVISION
        LoadBalancerInfo:
          ContainerName: CONTAINER
          ContainerPort: 80
";

/// The form; of a group that was deployed before, with the AppSpec of its newest deployment.
pub(super) async fn show((SignedIn(session), query): Asked) -> Response<Body> {
    let mut values = query.0;
    if !values.contains_key("appspec") {
        let last = last_app_spec(&session, &values).await.unwrap_or_else(|| EXAMPLE.to_owned());
        values.insert("appspec".into(), last);
    }
    let form = form(&session, &values, String::new()).await;
    page(&form, &session)
}

/// CreateDeployment.
pub(super) async fn create(SignedIn(session): SignedIn, Sent(values): Sent<Typed>) -> Response<Body> {
    let content = values.get("appspec").map_or("", String::as_str);
    if let Err(errors) = appspec::parse(content) {
        let form = form(&session, &values, format!("The AppSpec is not sound. {errors}")).await;
        return page(&form, &session);
    }
    let mut input = json!({
        "applicationName": typed(&values, "application"),
        "deploymentGroupName": typed(&values, "group"),
        "revision": { "revisionType": "AppSpecContent", "appSpecContent": { "content": content } },
    });
    for (name, member) in [("config", "deploymentConfigName"), ("description", "description")] {
        if !typed(&values, name).is_empty() {
            input[member] = Value::from(typed(&values, name));
        }
    }
    match session.api().call_document(&aws_api::codedeploy::MODEL, "CreateDeployment", input).await {
        Ok(answer) => {
            let id = Doc(&answer).text("deploymentId").to_owned();
            session.say(format!("Deployment {id} was created."));
            answer::see_other(&crate::address::path(&["deployments", &id]))
        }
        Err(refusal) => {
            let form = form(&session, &values, refusal.to_string()).await;
            page(&form, &session)
        }
    }
}

/// What is wrong with an AppSpec, for the editor.
#[derive(Template)]
#[template(path = "forms/problems.html")]
struct Problems {
    problems: Vec<appspec::Problem>,
}

/// A piece of page that says what is wrong with an AppSpec.
pub(super) async fn check(SignedIn(_): SignedIn, Sent(values): Sent<Typed>) -> Response<Body> {
    let content = values.get("appspec").map_or("", String::as_str);
    let problems = appspec::parse(content).err().map_or_else(Vec::new, |errors| errors.0);
    let html = Problems { problems }.render().unwrap_or_default();
    let mut answer = Response::new(Body::from(html));
    let kind = HeaderValue::from_static("text/html; charset=utf-8");
    answer.headers_mut().insert(header::CONTENT_TYPE, kind);
    answer
}

/// The inline AppSpec of the group's newest deployment.
async fn last_app_spec(session: &Session, values: &Typed) -> Option<String> {
    let (application, group) = (typed(values, "application"), typed(values, "group"));
    if application.is_empty() || group.is_empty() {
        return None;
    }
    let model = &aws_api::codedeploy::MODEL;
    let input = json!({ "applicationName": application, "deploymentGroupName": group });
    let answer = session.api().call_document(model, "ListDeployments", input).await.ok()?;
    let id = Doc(&answer).texts("deployments").first()?.to_string();
    let answer = session.api().call_document(model, "GetDeployment", json!({ "deploymentId": id })).await.ok()?;
    let revision = Doc(&answer).get("deploymentInfo").get("revision");
    let content = [revision.get("appSpecContent").text("content"), revision.get("string").text("content")].concat();
    (!content.is_empty()).then_some(content)
}

async fn form<'a>(session: &'a Session, values: &Typed, refusal: String) -> Form<'a> {
    let (model, next) = (&aws_api::codedeploy::MODEL, ("nextToken", "nextToken"));
    let application = typed(values, "application");
    let (applications, groups, configs) = join!(
        all(session.api(), model, "ListApplications", json!({}), "applications", next),
        async {
            if application.is_empty() {
                return Ok(Vec::new());
            }
            let input = json!({ "applicationName": application });
            all(session.api(), model, "ListDeploymentGroups", input, "deploymentGroups", next).await
        },
        all(session.api(), model, "ListDeploymentConfigs", json!({}), "deploymentConfigsList", next)
    );
    let offers = |values: Result<Vec<Value>, _>| -> Vec<Offer> {
        let values = values.unwrap_or_default();
        values.iter().filter_map(Value::as_str).map(|name| Offer::named(name, "")).collect()
    };
    let is_for_ecs = |offer: &Offer| !offer.value.starts_with("CodeDeployDefault.") || offer.value.contains(".ECS");
    let configs = std::iter::once(Offer::named("", "as the group has it"))
        .chain(offers(configs).into_iter().filter(is_for_ecs));
    let value = |name| typed(values, name);
    let fields = vec![
        Field::line("application", "Application", "", value("application")).offering(offers(applications)),
        Field::line("group", "Deployment group", "", value("group")).offering(offers(groups)),
        Field::line("config", "Deployment configuration", "How production traffic moves.", value("config"))
            .of(Kind::Choice)
            .optional()
            .offering(configs),
        Field::line("description", "Description", "Kept with the deployment.", value("description")).optional(),
        Field::line(
            "appspec",
            "AppSpec",
            "What to deploy, in YAML or JSON. It is checked while you type.",
            values.get("appspec").map_or("", String::as_str),
        )
        .of(Kind::AppSpec),
    ];
    Form {
        title: "New deployment",
        section: Section::Deployments,
        intro: "Brings up a replacement beside what runs, and moves traffic to it.",
        action: "/console/new/deployment",
        csrf: session.csrf(),
        button: "Start the deployment",
        fields,
        refusal,
    }
}
