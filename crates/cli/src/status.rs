//! `status`: one deployment, and the ones before it.

use aws_api::codedeploy::{
    self, BatchGetDeploymentsInput, BatchGetDeploymentsOutput, ListDeploymentsInput, ListDeploymentsOutput,
};
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::macros::format_description;
use types::Timestamp;

use crate::args::StatusArgs;
use crate::client::{Client, ClientError, Connection};
use crate::deploy::default_names;
use crate::exit::{Exit, Failure};
use crate::follow::{Reader, Watcher, conclude};
use crate::io::Io;
use crate::render::{DeploymentView, Frame, Line, Style, duration_text, frame};
use crate::{summary, terminal};

/// Deployments listed; BatchGetDeployments takes up to 25.
const RECENT: usize = 10;
/// Columns when the output is no terminal.
const PIPE_WIDTH: usize = 120;

/// Shows a deployment, or follows it.
pub(crate) async fn run(args: &StatusArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let connection = &args.connection;
    let connection =
        Connection::resolve(connection.endpoint_url.as_deref(), connection.region.as_deref(), &io.variable)?;
    let client = Client::new(connection)?;
    let shown = match &args.deployment_id {
        Some(id) => Some(Reader::default().view(&client, id).await?),
        None => None,
    };
    let recent = recent(&client, scope(args, shown.as_ref())).await?;
    let id = shown.as_ref().or(recent.first()).map(|view| view.id.clone());
    let Some(id) = id else {
        return nothing(args.json, io);
    };
    if args.watch {
        let watched = Watcher::new(&client, None, args.json).watch(&id, io).await?;
        return conclude(&id, &watched, args.json, io);
    }
    let view = match shown {
        Some(view) => view,
        None => Reader::default().view(&client, &id).await?,
    };
    if args.json {
        io.json(&to_json(&view, &recent))?;
    } else {
        for line in lines(&view, &recent, io.is_terminal) {
            let text = if io.is_terminal { terminal::coloured(&line) } else { line.to_string() };
            io.line(&text)?;
        }
    }
    Ok(Exit::Succeeded)
}

fn nothing(json: bool, io: &mut Io<'_>) -> Result<Exit, Failure> {
    if json {
        io.json(&json!({"deployment": null, "recent": []}))?;
    } else {
        io.line("no deployments yet; start one with `cutover deploy`")?;
    }
    Ok(Exit::Succeeded)
}

/// Application and group to list: as asked, else those of the deployment shown, else all.
fn scope(args: &StatusArgs, shown: Option<&DeploymentView>) -> Option<(String, String)> {
    if let Some(service) = &args.service {
        return Some(default_names(&args.cluster, service));
    }
    args.application
        .clone()
        .zip(args.deployment_group.clone())
        .or_else(|| shown.map(|view| (view.application.clone(), view.group.clone())))
}

/// The newest deployments, newest first. ListDeployments has that order, BatchGetDeployments promises none.
async fn recent(client: &Client, scope: Option<(String, String)>) -> Result<Vec<DeploymentView>, ClientError> {
    let (application_name, deployment_group_name) = scope.unzip();
    let input = ListDeploymentsInput { application_name, deployment_group_name, ..Default::default() };
    let list: ListDeploymentsOutput = client.call(&codedeploy::MODEL, "ListDeployments", &input).await?;
    let ids: Vec<_> = list.deployments.unwrap_or_default().into_iter().take(RECENT).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let input = BatchGetDeploymentsInput { deployment_ids: Some(ids) };
    let output: BatchGetDeploymentsOutput = client.call(&codedeploy::MODEL, "BatchGetDeployments", &input).await?;
    let infos = output.deployments_info.unwrap_or_default();
    let mut views: Vec<_> = infos.iter().map(|info| DeploymentView::new(info, None)).collect();
    views.sort_by_key(|view| std::cmp::Reverse(view.created));
    Ok(views)
}

fn to_json(view: &DeploymentView, recent: &[DeploymentView]) -> Value {
    let entry = |view: &DeploymentView| {
        json!({
            "deployment_id": view.id, "status": view.status, "application": view.application,
            "deployment_group": view.group, "create_time": view.created.map(Timestamp::epoch_seconds),
            "complete_time": view.completed.map(Timestamp::epoch_seconds), "rollback_of_deployment_id": view.rollback_of,
        })
    };
    json!({"deployment": summary::deployment(view), "recent": recent.iter().map(entry).collect::<Vec<_>>()})
}

fn lines(view: &DeploymentView, recent: &[DeploymentView], is_terminal: bool) -> Vec<Line> {
    let width = if is_terminal { terminal::size().0.saturating_sub(1) } else { PIPE_WIDTH };
    let mut lines = frame(view, &Frame { width, now: None, extra: &[] });
    lines.push(Line::new());
    lines.push(Line::new().with(Style::Strong, "recent"));
    lines.extend(recent.iter().map(|view| recent_line(view).cut(width)));
    lines
}

fn recent_line(view: &DeploymentView) -> Line {
    let style = match view.status.as_str() {
        "Succeeded" => Style::Good,
        "Failed" | "Stopped" => Style::Bad,
        _ => Style::Busy,
    };
    let took = view.created.zip(view.completed).map(|(start, end)| duration_text(end.since(start)));
    let back = view.rollback_of.as_ref().map(|id| format!("  rolls back {id}")).unwrap_or_default();
    Line::new()
        .plain(format!("  {:<12}", view.id))
        .with(style, format!("{:<11}", view.status))
        .with(Style::Dim, format!("{}  ", view.created.map(date_text).unwrap_or_default()))
        .plain(format!("{:>8}  {} / {}{back}", took.unwrap_or_default(), view.application, view.group))
}

fn date_text(time: Timestamp) -> String {
    let format = format_description!("[year]-[month]-[day] [hour]:[minute]:[second]Z");
    let date = OffsetDateTime::from_unix_timestamp(time.millis().div_euclid(1000)).ok();
    date.and_then(|date| date.format(format).ok()).unwrap_or_default()
}
