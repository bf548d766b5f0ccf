//! Looking at a deployment again and again without drawing it: for lines, and for waiting.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::Instant;

use crate::client::ClientError;
use crate::exit::{Exit, Failure};
use crate::follow::{Reader, exit_of};
use crate::io::Io;
use crate::render::DeploymentView;
use crate::session::Session;
use crate::summary;

/// How long an endpoint that answered before may be away, e.g. while it is restarted.
const MAX_ABSENCE: Duration = Duration::from_secs(60);

/// How looking ended.
#[derive(Debug)]
pub(crate) enum Polled {
    /// What was looked for is there.
    Reached(Box<DeploymentView>),
    /// The deployment ended without, and so did its rollback if it had one.
    Ended(Box<DeploymentView>, Option<Box<DeploymentView>>),
    /// Time ran out.
    TimedOut(Box<DeploymentView>),
    /// Ctrl-C.
    Interrupted,
}

impl Polled {
    /// The exit code that says the same.
    pub(crate) fn exit(&self) -> Exit {
        match self {
            Self::Reached(_) => Exit::Succeeded,
            Self::Ended(view, rollback) => exit_of(view, rollback.as_deref()),
            Self::TimedOut(_) => Exit::TimedOut,
            Self::Interrupted => Exit::Interrupted,
        }
    }

    /// The deployment, how looking at it ended, and its rollback.
    pub(crate) fn to_json(&self, id: &str) -> Value {
        let mut object = match self {
            Self::Reached(view) | Self::Ended(view, _) | Self::TimedOut(view) => summary::deployment(view),
            Self::Interrupted => json!({"deployment_id": id}),
        };
        let exit = self.exit();
        object["outcome"] = json!(if matches!(self, Self::Reached(_)) { "reached" } else { exit.outcome() });
        object["exit_code"] = json!(exit.code());
        if let Self::Ended(_, Some(rollback)) = self {
            object["rollback"] = summary::deployment(rollback);
        }
        object
    }
}

/// Looks until `see` says that it is there, the deployment and its rollback have ended, or the time is over. `see` gets
/// the last look and the new one. Ctrl-C ends looking, not the deployment.
pub(crate) async fn until(
    session: &Session,
    id: &str,
    limit: Option<Duration>,
    io: &mut Io<'_>,
    see: impl FnMut(Option<&DeploymentView>, &DeploymentView, &mut Io<'_>) -> std::io::Result<bool>,
) -> Result<Polled, Failure> {
    let deadline = limit.and_then(|limit| Instant::now().checked_add(limit));
    tokio::select! {
        polled = both(session, id, deadline, io, see) => polled,
        _ = tokio::signal::ctrl_c() => Ok(Polled::Interrupted),
    }
}

async fn both(
    session: &Session,
    id: &str,
    deadline: Option<Instant>,
    io: &mut Io<'_>,
    mut see: impl FnMut(Option<&DeploymentView>, &DeploymentView, &mut Io<'_>) -> std::io::Result<bool>,
) -> Result<Polled, Failure> {
    let view = match one(session, id, deadline, io, &mut see).await? {
        Polled::Ended(view, _) => view,
        other => return Ok(other),
    };
    let Some(rollback) = view.rollback_id.clone() else { return Ok(Polled::Ended(view, None)) };
    // What is reached by the rollback is not what was waited for.
    let mut shown =
        |before: Option<&DeploymentView>, now: &DeploymentView, io: &mut Io<'_>| see(before, now, io).map(|_| false);
    Ok(match one(session, &rollback, deadline, io, &mut shown).await? {
        Polled::Ended(rollback, _) => Polled::Ended(view, Some(rollback)),
        other => other,
    })
}

async fn one(
    session: &Session,
    id: &str,
    deadline: Option<Instant>,
    io: &mut Io<'_>,
    see: &mut impl FnMut(Option<&DeploymentView>, &DeploymentView, &mut Io<'_>) -> std::io::Result<bool>,
) -> Result<Polled, Failure> {
    let mut reader = Reader::default();
    let mut last: Option<(Box<DeploymentView>, Instant)> = None;
    loop {
        match reader.view(&session.client, id).await {
            Ok(view) => {
                let reached = see(last.as_ref().map(|(view, _)| view.as_ref()), &view, io)?;
                let view = Box::new(view);
                match (reached, view.is_terminal()) {
                    (true, _) => return Ok(Polled::Reached(view)),
                    (false, true) => return Ok(Polled::Ended(view, None)),
                    (false, false) => last = Some((view, Instant::now())),
                }
            }
            Err(error) if may_return(&error) && last.as_ref().is_some_and(|(_, at)| at.elapsed() < MAX_ABSENCE) => {}
            Err(error) => return Err(error.into()),
        }
        if deadline.is_some_and(|deadline| Instant::now() >= deadline)
            && let Some((view, _)) = last
        {
            return Ok(Polled::TimedOut(view));
        }
        tokio::time::sleep(io.poll_interval).await;
    }
}

fn may_return(error: &ClientError) -> bool {
    error.is_unreachable() || error.is_passing()
}
