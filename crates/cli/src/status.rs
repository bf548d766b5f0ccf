//! `status`: one deployment, and the ones before it.

use serde_json::{Value, json};
use types::Timestamp;

use crate::args::{DeploymentArgs, StatusArgs};
use crate::client::ClientError;
use crate::exit::{Exit, Failure};
use crate::follow::{Reader, Watcher, conclude};
use crate::io::Io;
use crate::render::{DeploymentView, Frame, Line, Style, duration_text, frame};
use crate::select::{self, GroupName};
use crate::session::Session;
use crate::text::date_text;
use crate::{list, summary};

/// Deployments listed; BatchGetDeployments takes up to 25.
const RECENT: usize = 10;
/// Columns when the output is no terminal.
const PIPE_WIDTH: usize = 120;

/// Shows a deployment, or follows it.
pub(crate) async fn run(args: &StatusArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let session = Session::open(&args.common, io)?;
    let json = args.common.json;
    let Some(id) = select::deployment(&session, &args.deployment).await? else {
        return nothing(json, io);
    };
    if args.watch {
        let watched = Box::pin(Watcher::new(&session.client, None, json).watch(&id, io)).await?;
        return conclude(&id, &watched, json, io);
    }
    let view = Reader::default().view(&session.client, &id).await?;
    let recent = recent(&session, scope(args, &view)).await?;
    if json {
        io.json(&to_json(&view, &recent))?;
    } else {
        lines(&view, &recent, io.width().unwrap_or(PIPE_WIDTH)).iter().try_for_each(|line| io.styled(line))?;
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

/// The group whose deployments are listed: that of the deployment, unless the newest of all was asked for.
fn scope(args: &StatusArgs, view: &DeploymentView) -> Option<GroupName> {
    let DeploymentArgs { deployment_id, group } = &args.deployment;
    let is_of_all = deployment_id.is_none() && group.service.is_none() && group.application.is_none();
    (!is_of_all).then(|| GroupName { application: view.application.clone(), group: view.group.clone() })
}

async fn recent(session: &Session, scope: Option<GroupName>) -> Result<Vec<DeploymentView>, ClientError> {
    let ids = select::newest(session, scope.as_ref(), None, RECENT).await?;
    let infos = list::infos(session, &ids).await?;
    Ok(infos.iter().map(|info| DeploymentView::new(info, None)).collect())
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

fn lines(view: &DeploymentView, recent: &[DeploymentView], width: usize) -> Vec<Line> {
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
