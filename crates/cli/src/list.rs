//! `list` and `history`: deployments below one another, newest first.

use std::collections::HashMap;
use std::time::Duration;

use aws_api::codedeploy::{self, BatchGetDeploymentsInput, BatchGetDeploymentsOutput, DeploymentInfo};
use serde_json::{Value, json};
use types::Timestamp;

use crate::args::{HistoryArgs, ListArgs};
use crate::client::ClientError;
use crate::exit::{Exit, Failure};
use crate::follow::exit_of;
use crate::io::Io;
use crate::render::{DeploymentView, Style, duration_text};
use crate::select::{self, GroupName, RUNNING};
use crate::session::Session;
use crate::table::{Fit, Table};
use crate::text::{count_text, date_text};

/// BatchGetDeployments takes so many ids (spec 2.3).
const BATCH: usize = 25;

/// Lists deployments.
pub(crate) async fn list(args: &ListArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let session = Session::open(&args.common, io)?;
    let group = select::group(&session, &args.group).await?;
    let mut statuses: Vec<_> = args.status.iter().map(|status| status.as_str()).collect();
    if args.running {
        statuses = RUNNING.to_vec();
    }
    let statuses = (!statuses.is_empty()).then_some(statuses.as_slice());
    let limit = usize::try_from(args.limit).unwrap_or(usize::MAX);
    let ids = select::newest(&session, group.as_ref(), statuses, limit).await?;
    let views = views(&session, &ids).await?;
    if args.common.json {
        io.json(&json!({"deployments": views.iter().map(entry).collect::<Vec<_>>()}))?;
        return Ok(Exit::Succeeded);
    }
    if views.is_empty() {
        io.line(if statuses.is_some() { "no such deployments" } else { NONE_YET })?;
        return Ok(Exit::Succeeded);
    }
    let mut table = Table::new(&[
        ("DEPLOYMENT", Fit::Whole),
        ("STATUS", Fit::Whole),
        ("CREATED", Fit::Whole),
        ("TOOK", Fit::Right),
        ("APPLICATION / GROUP", Fit::Cut),
        ("CONFIGURATION", Fit::Cut),
        ("", Fit::Cut),
    ]);
    for view in &views {
        table.row(vec![
            (Style::Strong, view.id.clone()),
            (style(&view.status), view.status.clone()),
            (Style::Dim, view.created.map(date_text).unwrap_or_default()),
            (Style::Plain, took(view).map(duration_text).unwrap_or_default()),
            (Style::Plain, format!("{} / {}", view.application, view.group)),
            (Style::Plain, view.config.clone()),
            (Style::Dim, links(view)),
        ]);
    }
    table.lines(io.width()).iter().try_for_each(|line| io.styled(line))?;
    Ok(Exit::Succeeded)
}

/// Said where there is nothing to show.
const NONE_YET: &str = "no deployments yet; start one with `cutover deploy`";

/// Shows how the deployments of one group ended.
pub(crate) async fn history(args: &HistoryArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let session = Session::open(&args.common, io)?;
    let named = select::group(&session, &args.group).await?;
    let group = match named {
        Some(group) => group,
        None => match group_of_newest(&session).await? {
            Some(group) => group,
            None if args.common.json => {
                io.json(&json!({"deployments": [], "summary": Summary::default().to_json()}))?;
                return Ok(Exit::Succeeded);
            }
            None => {
                io.line(NONE_YET)?;
                return Ok(Exit::Succeeded);
            }
        },
    };
    let limit = usize::try_from(args.limit).unwrap_or(usize::MAX);
    let ids = select::newest(&session, Some(&group), None, limit).await?;
    let infos = infos(&session, &ids).await?;
    let rollbacks = rollbacks(&session, &infos).await?;
    let entries: Vec<_> = infos.iter().map(|info| Past::new(info, &rollbacks)).collect();
    let summary = Summary::of(&entries);
    if args.common.json {
        io.json(&json!({
            "application": group.application, "deployment_group": group.group,
            "deployments": entries.iter().map(Past::to_json).collect::<Vec<_>>(),
            "summary": summary.to_json(),
        }))?;
        return Ok(Exit::Succeeded);
    }
    io.line(&format!("{} / {}", group.application, group.group))?;
    if entries.is_empty() {
        io.line(NONE_YET)?;
        return Ok(Exit::Succeeded);
    }
    let mut table = Table::new(&[
        ("DEPLOYMENT", Fit::Whole),
        ("OUTCOME", Fit::Whole),
        ("CREATED", Fit::Whole),
        ("TOOK", Fit::Right),
        ("BY", Fit::Cut),
        ("CONFIGURATION", Fit::Cut),
        ("WHY", Fit::Cut),
    ]);
    for Past { view, outcome, creator } in &entries {
        let why = view.error.as_ref().map(|(code, message)| format!("{code}: {message}"));
        table.row(vec![
            (Style::Strong, view.id.clone()),
            (style(outcome), outcome.to_string()),
            (Style::Dim, view.created.map(date_text).unwrap_or_default()),
            (Style::Plain, took(view).map(duration_text).unwrap_or_default()),
            (Style::Plain, creator.clone()),
            (Style::Plain, view.config.clone()),
            (Style::Plain, why.unwrap_or_else(|| links(view))),
        ]);
    }
    table.lines(io.width()).iter().try_for_each(|line| io.styled(line))?;
    io.line(&summary.to_string())?;
    Ok(Exit::Succeeded)
}

async fn group_of_newest(session: &Session) -> Result<Option<GroupName>, ClientError> {
    let ids = select::newest(session, None, None, 1).await?;
    let infos = infos(session, &ids).await?;
    Ok(infos.into_iter().next().and_then(|info| {
        info.application_name
            .zip(info.deployment_group_name)
            .map(|(application, group)| GroupName { application, group })
    }))
}

/// A deployment with how it ended.
struct Past {
    view: DeploymentView,
    outcome: &'static str,
    creator: String,
}

impl Past {
    fn new(info: &DeploymentInfo, rollbacks: &HashMap<String, DeploymentView>) -> Self {
        let view = DeploymentView::new(info, None);
        let rollback = view.rollback_id.as_ref().and_then(|id| rollbacks.get(id));
        let outcome = match (view.is_terminal(), exit_of(&view, rollback)) {
            (false, _) => "running",
            (true, Exit::Succeeded) => "succeeded",
            (true, Exit::RolledBack) => "rolled back",
            (true, Exit::Stopped) => "stopped",
            (true, _) => "failed",
        };
        Self { outcome, creator: info.creator.clone().unwrap_or_default(), view }
    }

    fn to_json(&self) -> Value {
        let mut object = entry(&self.view);
        object["outcome"] = json!(self.outcome.replace(' ', "_"));
        object["creator"] = json!(self.creator);
        object
    }
}

/// Counts of outcomes and the usual duration.
#[derive(Debug, Default)]
struct Summary {
    counts: Vec<(&'static str, usize)>,
    median: Option<Duration>,
}

impl Summary {
    fn of(entries: &[Past]) -> Self {
        let count = |name: &'static str| (name, entries.iter().filter(|past| past.outcome == name).count());
        let counts = ["succeeded", "failed", "rolled back", "stopped", "running"].map(count).to_vec();
        // Rollbacks take seconds and would make the usual deployment look short.
        let own = entries.iter().filter(|past| past.outcome == "succeeded" && past.view.rollback_of.is_none());
        let mut durations: Vec<_> = own.filter_map(|past| took(&past.view)).collect();
        durations.sort_unstable();
        Self { counts, median: durations.get(durations.len() / 2).copied() }
    }

    fn to_json(&self) -> Value {
        let mut object = json!({"median_duration_seconds": self.median.map(|median| median.as_secs_f64())});
        for name in ["succeeded", "failed", "rolled back", "stopped", "running"] {
            let count = self.counts.iter().find(|(counted, _)| *counted == name).map_or(0, |(_, count)| *count);
            object[name.replace(' ', "_")] = json!(count);
        }
        object
    }
}

impl std::fmt::Display for Summary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let total = self.counts.iter().map(|(_, count)| count).sum();
        let counts: Vec<_> = self
            .counts
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(name, count)| format!("{count} {name}"))
            .collect();
        write!(f, "{}: {}", count_text(total, "deployment"), counts.join(", "))?;
        self.median.map_or(Ok(()), |median| write!(f, "; a successful one usually took {}", duration_text(median)))
    }
}

/// Rollbacks of these deployments that are not among them.
async fn rollbacks(
    session: &Session,
    infos: &[DeploymentInfo],
) -> Result<HashMap<String, DeploymentView>, ClientError> {
    let views: Vec<_> = infos.iter().map(|info| DeploymentView::new(info, None)).collect();
    let missing: Vec<String> = views
        .iter()
        .filter_map(|view| view.rollback_id.clone())
        .filter(|id| !views.iter().any(|view| view.id == *id))
        .collect();
    let found = self::infos(session, &missing).await?;
    let found = found.iter().map(|info| DeploymentView::new(info, None));
    Ok(views.into_iter().chain(found).map(|view| (view.id.clone(), view)).collect())
}

/// What BatchGetDeployments says of these ids, newest first: it promises no order.
pub(crate) async fn infos(session: &Session, ids: &[String]) -> Result<Vec<DeploymentInfo>, ClientError> {
    let mut infos = Vec::new();
    for batch in ids.chunks(BATCH) {
        let input = BatchGetDeploymentsInput { deployment_ids: Some(batch.to_vec()) };
        let output: BatchGetDeploymentsOutput =
            session.client.call(&codedeploy::MODEL, "BatchGetDeployments", &input).await?;
        infos.extend(output.deployments_info.unwrap_or_default());
    }
    infos.sort_by_key(|info| std::cmp::Reverse(info.create_time.map(|time| time.to_millis())));
    Ok(infos)
}

async fn views(session: &Session, ids: &[String]) -> Result<Vec<DeploymentView>, ClientError> {
    Ok(infos(session, ids).await?.iter().map(|info| DeploymentView::new(info, None)).collect())
}

/// A deployment of a list as JSON.
pub(crate) fn entry(view: &DeploymentView) -> Value {
    json!({
        "deployment_id": view.id,
        "status": view.status,
        "application": view.application,
        "deployment_group": view.group,
        "deployment_config": view.config,
        "create_time": view.created.map(Timestamp::epoch_seconds),
        "complete_time": view.completed.map(Timestamp::epoch_seconds),
        "duration_seconds": took(view).map(|took| took.as_secs_f64()),
        "error_information": view.error.as_ref().map(|(code, message)| json!({"code": code, "message": message})),
        "rollback_deployment_id": view.rollback_id,
        "rollback_of_deployment_id": view.rollback_of,
    })
}

fn took(view: &DeploymentView) -> Option<Duration> {
    view.created.zip(view.completed).map(|(start, end)| end.since(start))
}

fn links(view: &DeploymentView) -> String {
    match (&view.rollback_of, &view.rollback_id) {
        (Some(id), _) => format!("rolls back {id}"),
        (None, Some(id)) => format!("rolled back by {id}"),
        (None, None) => String::new(),
    }
}

/// Meaning of a status or an outcome.
pub(crate) fn style(status: &str) -> Style {
    match status {
        "Succeeded" | "succeeded" => Style::Good,
        "Failed" | "Stopped" | "failed" | "stopped" | "rolled back" => Style::Bad,
        "Pending" | "Skipped" => Style::Dim,
        _ => Style::Busy,
    }
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::*;
    use crate::args::StatusChoice;

    #[test]
    fn the_choices_are_aws_own_words() {
        for choice in StatusChoice::value_variants() {
            assert!(codedeploy::DEPLOYMENT_STATUS.contains(&choice.as_str()));
            assert_eq!(choice.to_possible_value().unwrap().get_name(), choice.as_str());
        }
    }
}
