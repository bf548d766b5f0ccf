//! `logs`: what a deployment's hooks and tasks wrote, read from CloudWatch Logs.
//!
//! Promises: lines are in the order of time, each with where it comes from; they are hostile text, so control characters
//! are made visible; what may not be read is named and does not hide the rest. Leaves out: logs that are kept elsewhere
//! than CloudWatch Logs.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{SystemTime, UNIX_EPOCH};

use aws_api::ecs::{self, DescribeTaskDefinitionRequest, DescribeTaskDefinitionResponse};
use aws_api::logs;
use deployment_view::{Label, LogPlace, Picture, Viewer, log_places};
use serde_json::{Value, json};
use types::Timestamp;

use crate::args::{LogsArgs, SideChoice};
use crate::client::ClientError;
use crate::exit::{Exit, Failure};
use crate::follow::exit_of;
use crate::io::Io;
use crate::render::{DeploymentView, Line, Style};
use crate::select;
use crate::session::{Session, items, text};
use crate::text::clock_text;

/// Pages of one log read at a look; each holds up to 10,000 lines.
const MAX_PAGES: usize = 20;
/// A function writes its last lines after it has answered.
const AFTER_ANSWER_MILLIS: i64 = 5_000;

/// Shows the output.
pub(crate) async fn run(args: &LogsArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let session = Session::open(&args.common, io)?;
    let id = select::one_deployment(&session, &args.deployment).await?;
    tokio::select! {
        exit = read(&session, &id, args, io) => exit,
        _ = tokio::signal::ctrl_c() => Ok(Exit::Interrupted),
    }
}

async fn read(session: &Session, id: &str, args: &LogsArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let json = args.common.json;
    let mut viewer = Viewer::new();
    let mut reader = Reader::default();
    let mut all = Vec::new();
    loop {
        let picture = viewer.look(&session.client, id, wall_clock()).await?;
        let has_ended = matches!(picture.deployment.status.as_str(), "Succeeded" | "Failed" | "Stopped");
        let sources = reader.sources(session, &picture, args).await?;
        if sources.is_empty() && !args.follow {
            return Err(Failure::Refused(format!("{id} has no such hook or task: {}", present(&picture))));
        }
        let news = reader.news(session, &sources).await?;
        for why in std::mem::take(&mut reader.refusals) {
            io.hint(&why)?;
        }
        for entry in &news {
            match (json, args.follow) {
                (false, _) => io.styled(&entry.line())?,
                (true, true) => io.json(&entry.to_json())?,
                (true, false) => {}
            }
        }
        if !args.follow {
            all = news;
        }
        if !args.follow || has_ended {
            let exit = if args.follow { exit_of(&DeploymentView::from(&picture), None) } else { Exit::Succeeded };
            if json {
                io.json(&json!({
                    "deployment_id": id, "status": picture.deployment.status, "exit_code": exit.code(),
                    "lines": all.iter().map(Entry::to_json).collect::<Vec<_>>(),
                }))?;
            }
            return Ok(exit);
        }
        tokio::time::sleep(io.poll_interval).await;
    }
}

/// Our time.
fn wall_clock() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// What could have been asked for.
fn present(picture: &Picture) -> String {
    let hooks =
        picture.events.iter().filter(|event| event.hook.is_some()).map(|event| format!("hook {}", event.name));
    let tasks = picture
        .sides
        .iter()
        .flat_map(|side| side.tasks.iter().map(|task| format!("task {} of the {}", task.id, label(side.label))));
    let found: Vec<_> = hooks.chain(tasks).collect();
    if found.is_empty() { "it has neither yet".into() } else { format!("it has {}", found.join(", ")) }
}

const fn label(label: Label) -> &'static str {
    match label {
        Label::Original => "original",
        Label::Replacement => "replacement",
    }
}

/// A log, or the part of it that belongs to the deployment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Source {
    /// For people, e.g. `hook AfterInstall` or `replacement 0f3c…/app`.
    name: String,
    group: String,
    stream: Option<String>,
    from: i64,
    until: Option<i64>,
}

/// A line of a log.
#[derive(Clone, Debug)]
struct Entry {
    at: i64,
    source: String,
    text: String,
}

impl Entry {
    fn line(&self) -> Line {
        let style = if self.source.starts_with("replacement") { Style::Green } else { Style::Blue };
        Line::new()
            .with(Style::Dim, format!("{}  ", clock_text(Timestamp::from_millis(self.at))))
            .with(style, format!("{}  ", self.source))
            .plain(&self.text)
    }

    fn to_json(&self) -> Value {
        json!({"time": Timestamp::from_millis(self.at).epoch_seconds(), "source": self.source, "text": self.text})
    }
}

/// Reads logs and keeps how far it came.
#[derive(Default)]
struct Reader {
    /// Containers' group and stream prefix by `FAMILY:REVISION`.
    places: BTreeMap<String, Vec<LogPlace>>,
    /// How far each source was read: the newest time and the lines of it.
    seen: BTreeMap<String, (i64, BTreeSet<String>)>,
    refusals: Vec<String>,
    refused: BTreeSet<String>,
}

impl Reader {
    /// What was asked for; without choice every hook and every task.
    async fn sources(
        &mut self,
        session: &Session,
        picture: &Picture,
        args: &LogsArgs,
    ) -> Result<Vec<Source>, Failure> {
        let begin = picture.deployment.created.map_or(0, Timestamp::millis);
        let wants_hooks = args.task.is_none() && args.side.is_none();
        let mut sources = Vec::new();
        for event in picture.events.iter().filter(|_| wants_hooks) {
            let (Some(function), Some(start)) = (&event.hook, event.start) else { continue };
            if args.hook.is_some_and(|wanted| wanted.as_str() != event.name) {
                continue;
            }
            sources.push(Source {
                name: format!("hook {}", event.name),
                group: deployment_view::function_log_group(function),
                stream: None,
                from: start.millis(),
                until: event.end.map(|end| end.millis() + AFTER_ANSWER_MILLIS),
            });
        }
        if args.hook.is_some() {
            return Ok(sources);
        }
        for side in &picture.sides {
            let is_wanted = match args.side {
                None => true,
                Some(SideChoice::Original) => side.label == Label::Original,
                Some(SideChoice::Replacement) => side.label == Label::Replacement,
            };
            let wanted = |task: &&deployment_view::Task| {
                args.task.as_deref().is_none_or(|id| task.id.starts_with(id.rsplit('/').next().unwrap_or(id)))
            };
            let tasks: Vec<_> = side.tasks.iter().filter(|_| is_wanted).filter(wanted).collect();
            if tasks.is_empty() || side.task_definition.is_empty() {
                continue;
            }
            let places = self.places_of(session, &side.task_definition).await?.to_vec();
            for task in tasks {
                for place in &places {
                    sources.push(Source {
                        name: format!("{} {}/{}", label(side.label), task.id, place.container),
                        group: place.group.clone(),
                        stream: Some(place.stream(&task.id)),
                        from: begin,
                        until: None,
                    });
                }
            }
        }
        Ok(sources)
    }

    /// Where the containers of a task definition write to.
    async fn places_of(&mut self, session: &Session, definition: &str) -> Result<&[LogPlace], Failure> {
        if !self.places.contains_key(definition) {
            let input =
                DescribeTaskDefinitionRequest { task_definition: Some(definition.to_string()), ..Default::default() };
            let answer: DescribeTaskDefinitionResponse =
                session.client.call(&ecs::MODEL, "DescribeTaskDefinition", &input).await?;
            let places = answer.task_definition.as_ref().map(log_places).unwrap_or_default();
            self.places.insert(definition.to_string(), places);
        }
        Ok(&self.places[definition])
    }

    /// Lines that were not there at the last look, in the order of time.
    async fn news(&mut self, session: &Session, sources: &[Source]) -> Result<Vec<Entry>, Failure> {
        let mut entries = Vec::new();
        let mut failure = None;
        let mut read = 0;
        for source in sources {
            match self.read(session, source, &mut entries).await {
                Ok(()) => read += 1,
                // A log that nobody has written to yet is not there.
                Err(error) if error.code() == Some("ResourceNotFoundException") => read += 1,
                Err(error @ ClientError::Api { .. }) if !error.is_passing() => {
                    if self.refused.insert(source.name.clone()) {
                        self.refusals.push(format!("{} cannot be read: {error}", source.name));
                    }
                    failure = Some(error);
                }
                Err(error) => return Err(error.into()),
            }
        }
        if let Some(error) = failure.filter(|_| read == 0) {
            return Err(error.into());
        }
        entries.sort_by_key(|entry| entry.at);
        Ok(entries)
    }

    async fn read(
        &mut self,
        session: &Session,
        source: &Source,
        entries: &mut Vec<Entry>,
    ) -> Result<(), ClientError> {
        let (from, known) = self.seen.get(&source.name).cloned().unwrap_or((source.from, BTreeSet::new()));
        let mut input = json!({"logGroupName": source.group, "startTime": from});
        if let Some(stream) = &source.stream {
            input["logStreamNames"] = json!([stream]);
        }
        if let Some(until) = source.until {
            input["endTime"] = json!(until);
        }
        let (mut newest, mut of_newest) = (from, known.clone());
        for _ in 0..MAX_PAGES {
            let page = session.client.call_document(&logs::MODEL, "FilterLogEvents", input.clone()).await?;
            for event in items(&page["events"]) {
                let at = event["timestamp"].as_i64().unwrap_or_default();
                let key = format!("{}{}", text(event, "/eventId"), text(event, "/message"));
                if known.contains(&key) && at == from {
                    continue;
                }
                if at > newest {
                    (newest, of_newest) = (at, BTreeSet::new());
                }
                if at == newest {
                    of_newest.insert(key);
                }
                let text = text(event, "/message").trim_end_matches(['\n', '\r']).to_string();
                entries.push(Entry { at, source: source.name.clone(), text });
            }
            match page["nextToken"].as_str().filter(|token| !token.is_empty()) {
                Some(token) => input["nextToken"] = json!(token),
                None => break,
            }
        }
        self.seen.insert(source.name.clone(), (newest, of_newest));
        Ok(())
    }
}
