//! Watching a deployment until it ends, and showing what happens.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_api::codedeploy::{
    self, DeploymentInfo, ECSTarget, GetDeploymentConfigInput, GetDeploymentConfigOutput, GetDeploymentInput,
    GetDeploymentOutput, GetDeploymentTargetInput, GetDeploymentTargetOutput, ListDeploymentTargetsInput,
    ListDeploymentTargetsOutput,
};
use serde_json::{Value, json};
use tokio::time::Instant;
use types::{Timestamp, TrafficRouting};

use crate::client::{Client, ClientError};
use crate::clock::EngineClock;
use crate::exit::{Exit, Failure};
use crate::io::Io;
use crate::render::{DeploymentView, Frame, Line, Style, changes, frame, routing};
use crate::summary;
use crate::terminal::{self, Live};

/// How long an endpoint that answered before may be away, e.g. while it is restarted.
const MAX_ABSENCE: Duration = Duration::from_secs(60);

/// How watching ended.
#[derive(Debug)]
pub(crate) enum Watched {
    /// The deployment ended, and so did its rollback if it had one.
    Ended { view: Box<DeploymentView>, rollback: Option<Box<DeploymentView>> },
    /// Time ran out first.
    TimedOut(Box<DeploymentView>),
    /// Ctrl-C.
    Interrupted,
}

/// Watches deployments on one endpoint.
pub(crate) struct Watcher<'a> {
    client: &'a Client,
    /// End of watching.
    deadline: Option<Instant>,
    quiet: bool,
    reader: Reader,
}

impl<'a> Watcher<'a> {
    /// A watcher that gives up after `limit` and shows nothing when `quiet`.
    pub(crate) fn new(client: &'a Client, limit: Option<Duration>, quiet: bool) -> Self {
        let deadline = limit.and_then(|limit| Instant::now().checked_add(limit));
        Self { client, deadline, quiet, reader: Reader::default() }
    }

    /// Follows a deployment to its end, then its rollback. Ctrl-C ends watching, not the deployment.
    pub(crate) async fn watch(&mut self, id: &str, io: &mut Io<'_>) -> Result<Watched, Failure> {
        let mut screen = Screen::new(self.quiet, io.is_terminal);
        let watched = tokio::select! {
            watched = self.follow_both(id, io, &mut screen) => Some(watched),
            _ = tokio::signal::ctrl_c() => None,
        };
        screen.finish(io)?;
        watched.unwrap_or(Ok(Watched::Interrupted))
    }

    async fn follow_both(&mut self, id: &str, io: &mut Io<'_>, screen: &mut Screen) -> Result<Watched, Failure> {
        let view = self.follow(id, io, screen).await?;
        if !view.is_terminal() {
            return Ok(Watched::TimedOut(view));
        }
        let Some(rollback_id) = view.rollback_id.clone() else {
            return Ok(Watched::Ended { view, rollback: None });
        };
        screen.finish(io)?;
        if !self.quiet {
            io.line("")?;
        }
        let rollback = self.follow(&rollback_id, io, screen).await?;
        Ok(match rollback.is_terminal() {
            true => Watched::Ended { view, rollback: Some(rollback) },
            false => Watched::TimedOut(rollback),
        })
    }

    /// Follows one deployment until it ends or time runs out.
    async fn follow(
        &mut self,
        id: &str,
        io: &mut Io<'_>,
        screen: &mut Screen,
    ) -> Result<Box<DeploymentView>, Failure> {
        let mut clock = EngineClock::default();
        let mut last: Option<(Box<DeploymentView>, Instant)> = None;
        loop {
            match (self.reader.view(self.client, id).await, &last) {
                (Ok(view), _) => {
                    observe(&mut clock, &view);
                    screen.show(&view, clock.now(wall_clock()), io)?;
                    last = Some((Box::new(view), Instant::now()));
                }
                (Err(error), Some((_, seen))) if may_return(&error) && seen.elapsed() < MAX_ABSENCE => {
                    screen.note(&format!("{error}; trying again"), io)?;
                }
                (Err(error), _) => return Err(error.into()),
            }
            let out_of_time = self.deadline.is_some_and(|deadline| Instant::now() >= deadline);
            match last.take() {
                Some((view, _)) if view.is_terminal() || out_of_time => return Ok(view),
                seen => last = seen,
            }
            tokio::time::sleep(io.poll_interval).await;
        }
    }
}

fn may_return(error: &ClientError) -> bool {
    error.is_unreachable() || error.is_passing()
}

fn wall_clock() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

fn observe(clock: &mut EngineClock, view: &DeploymentView) {
    let times = view.events.iter().flat_map(|event| [event.start, event.end]).flatten();
    if let Some(latest) = times.chain(view.created).chain(view.completed).max() {
        clock.observe(latest, wall_clock());
    }
}

/// Reads deployments and keeps what does not change.
#[derive(Default)]
pub(crate) struct Reader {
    target: Option<(String, String)>,
    routing: Option<(String, Option<TrafficRouting>)>,
}

impl Reader {
    /// The deployment as it is now.
    pub(crate) async fn view(&mut self, client: &Client, id: &str) -> Result<DeploymentView, ClientError> {
        let info = deployment_info(client, id).await?;
        let target = self.target(client, id).await?;
        let mut view = DeploymentView::new(&info, target.as_ref());
        if view.routing.is_none() {
            view.routing = self.routing(client, &view.config).await;
        }
        Ok(view)
    }

    /// The one ECS target. In the first moments of a deployment there is none, which the API says with an error.
    async fn target(&mut self, client: &Client, id: &str) -> Result<Option<ECSTarget>, ClientError> {
        match self.try_target(client, id).await {
            Err(ClientError::Api { status, .. }) if status < 500 => Ok(None),
            other => other,
        }
    }

    async fn try_target(&mut self, client: &Client, id: &str) -> Result<Option<ECSTarget>, ClientError> {
        let deployment_id = Some(id.to_string());
        let known = self.target.as_ref().filter(|(deployment, _)| deployment == id).map(|(_, target)| target.clone());
        let target_id = match known {
            Some(target_id) => target_id,
            None => {
                let input = ListDeploymentTargetsInput { deployment_id: deployment_id.clone(), ..Default::default() };
                let list: ListDeploymentTargetsOutput =
                    client.call(&codedeploy::MODEL, "ListDeploymentTargets", &input).await?;
                let Some(target_id) = list.target_ids.unwrap_or_default().into_iter().next() else { return Ok(None) };
                self.target = Some((id.to_string(), target_id.clone()));
                target_id
            }
        };
        let input = GetDeploymentTargetInput { deployment_id, target_id: Some(target_id) };
        let output: GetDeploymentTargetOutput =
            client.call(&codedeploy::MODEL, "GetDeploymentTarget", &input).await?;
        Ok(output.deployment_target.and_then(|target| target.ecs_target))
    }

    /// Schedule of a configuration of the user's; without it only the countdown is missing, so errors are no matter.
    async fn routing(&mut self, client: &Client, config: &str) -> Option<TrafficRouting> {
        if let Some((known, routing)) = &self.routing
            && known == config
        {
            return *routing;
        }
        let input = GetDeploymentConfigInput { deployment_config_name: Some(config.to_string()) };
        let output: Result<GetDeploymentConfigOutput, _> =
            client.call(&codedeploy::MODEL, "GetDeploymentConfig", &input).await;
        let found = output.ok().and_then(|output| output.deployment_config_info?.traffic_routing_config);
        let found = found.as_ref().and_then(routing);
        self.routing = Some((config.to_string(), found));
        found
    }
}

async fn deployment_info(client: &Client, id: &str) -> Result<DeploymentInfo, ClientError> {
    let input = GetDeploymentInput { deployment_id: Some(id.to_string()) };
    let output: GetDeploymentOutput = client.call(&codedeploy::MODEL, "GetDeployment", &input).await?;
    output.deployment_info.ok_or_else(|| ClientError::BadAnswer {
        operation: "GetDeployment".into(),
        detail: "there is no deploymentInfo in it".into(),
    })
}

/// Where progress is shown.
enum Screen {
    Quiet,
    Lines { before: Option<Box<DeploymentView>>, noted: String },
    Live { live: Live, last: Vec<Line> },
}

impl Screen {
    fn new(quiet: bool, is_terminal: bool) -> Self {
        match (quiet, is_terminal) {
            (true, _) => Self::Quiet,
            (false, true) => Self::Live { live: Live::new(), last: Vec::new() },
            (false, false) => Self::Lines { before: None, noted: String::new() },
        }
    }

    fn show(&mut self, view: &DeploymentView, now: Option<Timestamp>, io: &mut Io<'_>) -> std::io::Result<()> {
        match self {
            Self::Quiet => Ok(()),
            Self::Lines { before, noted } => {
                noted.clear();
                changes(before.as_deref(), view).iter().try_for_each(|line| io.line(line))?;
                *before = Some(Box::new(view.clone()));
                Ok(())
            }
            Self::Live { live, last } => {
                let width = terminal::size().0.saturating_sub(1);
                *last = frame(view, &Frame { width, now, extra: &[] });
                live.draw(io.out, last)
            }
        }
    }

    /// Says something besides the deployment: once in lines, below the picture otherwise.
    fn note(&mut self, text: &str, io: &mut Io<'_>) -> std::io::Result<()> {
        match self {
            Self::Quiet => Ok(()),
            Self::Lines { noted, .. } if noted == text => Ok(()),
            Self::Lines { noted, .. } => {
                *noted = text.to_string();
                io.hint(text)
            }
            Self::Live { live, last } => {
                let mut lines = last.clone();
                lines.push(Line::new().with(Style::Bad, text));
                live.draw(io.out, &lines)
            }
        }
    }

    fn finish(&mut self, io: &mut Io<'_>) -> std::io::Result<()> {
        match self {
            Self::Live { live, .. } => live.finish(io.out),
            _ => Ok(()),
        }
    }
}

/// Tells how watching ended and gives the exit code that says the same.
pub(crate) fn conclude(id: &str, watched: &Watched, json: bool, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let exit = match watched {
        Watched::Ended { view, .. } => exit_of(view),
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
            "{hint}\n  look again:   cutover status {id} --watch\n  stop it:      aws deploy stop-deployment \
             --deployment-id {id}\n  and go back:  aws deploy stop-deployment --deployment-id {id} \
             --auto-rollback-enabled"
        ))?;
    }
    if json {
        io.json(&result_json(id, watched, exit))?;
    }
    Ok(exit)
}

/// `Stopped` by the user is not a failure; by an alarm it is (spec 5.1, 5.3).
fn exit_of(view: &DeploymentView) -> Exit {
    match view.status.as_str() {
        "Succeeded" => Exit::Succeeded,
        "Stopped" if view.error_code() != "ALARM_ACTIVE" => Exit::Stopped,
        _ => Exit::Failed,
    }
}

fn result_json(id: &str, watched: &Watched, exit: Exit) -> Value {
    let outcome = match (watched, exit) {
        (Watched::Ended { rollback: Some(back), .. }, Exit::Failed) if back.status == "Succeeded" => "rolled_back",
        (_, Exit::Succeeded) => "succeeded",
        (_, Exit::Stopped) => "stopped",
        (_, Exit::TimedOut) => "timed_out",
        (_, Exit::Interrupted) => "interrupted",
        _ => "failed",
    };
    let mut object = match watched {
        Watched::Ended { view, .. } | Watched::TimedOut(view) => summary::deployment(view),
        Watched::Interrupted => json!({"deployment_id": id}),
    };
    object["outcome"] = json!(outcome);
    object["exit_code"] = json!(exit.code());
    if let Watched::Ended { rollback: Some(back), .. } = watched {
        object["rollback"] = summary::deployment(back);
    }
    object
}
