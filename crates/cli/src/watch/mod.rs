//! `watch`: a deployment as a live tree, with keys to act; the same for whoever follows a deployment to its end.
//!
//! Holds: following a deployment and its rollback ([`Watcher`]), the whole-screen view, and how watching ends. Promises:
//! watching changes nothing; an endpoint that is away for a minute does not end it; Ctrl-C ends watching and never the
//! deployment; the terminal is left as it was found. Leaves out: how a picture is put together (`deployment-view`) and
//! how it looks (`crate::render`).

pub(crate) mod args;
mod console;
mod output;
mod screen;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use deployment_view::{Picture, Refusal, RefusalKind, Viewer};
use serde_json::{Value, json};
use tokio::time::Instant;
use types::Timestamp;

use crate::client::Client;
use crate::exit::{Exit, Failure};
use crate::follow::exit_of;
use crate::io::Io;
use crate::render::DeploymentView;
use crate::session::Session;
use crate::{select, summary};
use output::Output;

/// How long an endpoint that answered before may be away, e.g. while it is restarted.
const MAX_ABSENCE: Duration = Duration::from_secs(60);

/// Watches a deployment.
pub(crate) async fn run(args: &args::WatchArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let session = Session::open(&args.common, io)?;
    let id = select::one_deployment(&session, &args.deployment).await?;
    let manner = match args.common.json {
        true => Manner::Objects,
        false => Manner::People { ascii: args.ascii, keys: !args.no_keys },
    };
    let watched = Box::pin(Watcher::in_manner(&session.client, None, manner).watch(&id, io)).await?;
    conclude(&id, &watched, args.common.json, io)
}

/// How it is told what happens.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Manner {
    /// Not at all.
    Quiet,
    /// A JSON object a change.
    Objects,
    /// For people, as their output allows.
    People { ascii: bool, keys: bool },
}

/// How watching ended.
#[derive(Debug)]
pub(crate) enum Watched {
    /// The deployment ended, and so did its rollback if it had one.
    Ended { view: Box<DeploymentView>, rollback: Option<Box<DeploymentView>> },
    /// Time ran out first.
    TimedOut(Box<DeploymentView>),
    /// Ctrl-C, or a key.
    Interrupted,
}

/// Watches deployments on one endpoint.
pub(crate) struct Watcher<'a> {
    client: &'a Client,
    /// End of watching.
    deadline: Option<Instant>,
    manner: Manner,
}

/// What became of following one deployment.
enum Followed {
    Ended(Box<Picture>),
    TimedOut(Box<Picture>),
    Left,
}

impl<'a> Watcher<'a> {
    /// A watcher that gives up after `limit` and shows nothing when `quiet`.
    pub(crate) fn new(client: &'a Client, limit: Option<Duration>, quiet: bool) -> Self {
        let manner = if quiet { Manner::Quiet } else { Manner::People { ascii: false, keys: true } };
        Self::in_manner(client, limit, manner)
    }

    fn in_manner(client: &'a Client, limit: Option<Duration>, manner: Manner) -> Self {
        let deadline = limit.and_then(|limit| Instant::now().checked_add(limit));
        Self { client, deadline, manner }
    }

    /// Follows a deployment to its end, then its rollback. Ctrl-C ends watching, not the deployment.
    pub(crate) async fn watch(&mut self, id: &str, io: &mut Io<'_>) -> Result<Watched, Failure> {
        let mut output = Output::open(self.manner, io)?;
        let watched = Box::pin(self.follow_both(id, io, &mut output)).await;
        // Also after a failure: the terminal first, then the words.
        output.close(io)?;
        watched
    }

    async fn follow_both(&mut self, id: &str, io: &mut Io<'_>, output: &mut Output) -> Result<Watched, Failure> {
        let picture = match Box::pin(self.follow(id, io, output)).await? {
            Followed::Ended(picture) => picture,
            Followed::TimedOut(picture) => return Ok(Watched::TimedOut(view_of(&picture))),
            Followed::Left => return Ok(Watched::Interrupted),
        };
        let view = view_of(&picture);
        let Some(rollback_id) = view.rollback_id.clone() else {
            return Ok(Watched::Ended { view, rollback: None });
        };
        output.next(io)?;
        Ok(match Box::pin(self.follow(&rollback_id, io, output)).await? {
            Followed::Ended(rollback) => Watched::Ended { view, rollback: Some(view_of(&rollback)) },
            Followed::TimedOut(rollback) => Watched::TimedOut(view_of(&rollback)),
            Followed::Left => Watched::Interrupted,
        })
    }

    /// Follows one deployment until it ends or time runs out.
    async fn follow(&mut self, id: &str, io: &mut Io<'_>, output: &mut Output) -> Result<Followed, Failure> {
        let mut viewer = Viewer::new();
        let mut last: Option<(Box<Picture>, Instant)> = None;
        loop {
            let look = viewer.look(self.client, id, wall_clock());
            let Some(looked) = Box::pin(output.during(look, (self.client, id), io)).await? else {
                return Ok(Followed::Left);
            };
            match (looked, &last) {
                (Ok(picture), _) => {
                    output.show(&picture, io)?;
                    last = Some((Box::new(picture), Instant::now()));
                }
                (Err(refusal), Some((_, seen))) if may_return(&refusal) && seen.elapsed() < MAX_ABSENCE => {
                    output.trouble(&refusal.to_string(), io)?;
                }
                (Err(refusal), _) => return Err(refusal.into()),
            }
            let is_late = self.deadline.is_some_and(|deadline| Instant::now() >= deadline);
            match last.take() {
                Some((picture, _)) if has_ended(&picture) => return Ok(Followed::Ended(picture)),
                Some((picture, _)) if is_late => return Ok(Followed::TimedOut(picture)),
                seen => last = seen,
            }
            let pause = tokio::time::sleep(io.poll_interval);
            if output.during(pause, (self.client, id), io).await?.is_none() {
                return Ok(Followed::Left);
            }
        }
    }
}

/// Whether it has ended (spec 4.3).
fn has_ended(picture: &Picture) -> bool {
    matches!(picture.deployment.status.as_str(), "Succeeded" | "Failed" | "Stopped")
}

/// What may be over in a moment: no answer, throttling, a fault of the service.
fn may_return(refusal: &Refusal) -> bool {
    let is_passing = |code: &str| {
        code.starts_with("Throttling")
            || code.starts_with("Internal")
            || ["TooManyRequestsException", "ServiceUnavailable", "ServiceUnavailableException"].contains(&code)
    };
    match refusal.kind {
        RefusalKind::Unreachable => true,
        RefusalKind::Refused => is_passing(&refusal.code),
        RefusalKind::Denied | RefusalKind::NotSignedIn | RefusalKind::NotFound => false,
    }
}

/// Our time.
fn wall_clock() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

fn view_of(picture: &Picture) -> Box<DeploymentView> {
    Box::new(DeploymentView::from(picture))
}

/// Tells how watching ended and gives the exit code that says the same.
pub(crate) fn conclude(id: &str, watched: &Watched, json: bool, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let exit = match watched {
        Watched::Ended { view, rollback } => exit_of(view, rollback.as_deref()),
        Watched::TimedOut(_) => Exit::TimedOut,
        Watched::Interrupted => Exit::Interrupted,
    };
    let hint = match watched {
        Watched::Ended { .. } => None,
        Watched::TimedOut(view) => Some(format!("{} has not ended in time and goes on.", view.id)),
        Watched::Interrupted => Some(format!("{id} goes on.")),
    };
    if let Some(hint) = hint {
        io.hint(&format!(
            "{hint}\n  look again:   cutover watch {id}\n  stop it:      cutover stop {id} --no-rollback\n  and go back:  \
             cutover rollback {id}"
        ))?;
    }
    if json {
        io.json(&result_json(id, watched, exit))?;
    }
    Ok(exit)
}

fn result_json(id: &str, watched: &Watched, exit: Exit) -> Value {
    let mut object = match watched {
        Watched::Ended { view, .. } | Watched::TimedOut(view) => summary::deployment(view),
        Watched::Interrupted => json!({"deployment_id": id}),
    };
    object["outcome"] = json!(exit.outcome());
    object["exit_code"] = json!(exit.code());
    if let Watched::Ended { rollback: Some(back), .. } = watched {
        object["rollback"] = summary::deployment(back);
    }
    object
}
