//! What is new since the last look, one line a fact: for logs and pipes.

use deployment_view::{Event, Listener, Picture, Route, Side, StepState, Task};
use types::Timestamp;

use super::text::visible;
use super::{duration_text, sides};

/// Most lines of a log or of a piece of evidence.
const MAX_LOG_LINES: usize = 20;

/// A fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// When it happened, on the engine's clock; when it was seen, where that is not told.
    pub at: Option<Timestamp>,
    /// One line, without anything that steers a terminal.
    pub text: String,
}

/// Facts of a picture that the one before did not have, in the order they happen.
pub fn news(before: Option<&Picture>, picture: &Picture) -> Vec<News> {
    let before = before.filter(|before| before.deployment.id == picture.deployment.id);
    let mut told = Told { now: picture.timeline.now.or(picture.deployment.created), lines: Vec::new() };
    status(before, picture, &mut told);
    for event in &picture.events {
        let known = before.and_then(|before| before.events.iter().find(|known| known.name == event.name));
        if known.map(|known| known.status.as_str()) != Some(&event.status) && event.status != "Pending" {
            of_event(event, &mut told);
        }
    }
    steps(before, picture, &mut told);
    for side in &picture.sides {
        let known = before.and_then(|before| before.sides.iter().find(|known| known.task_set == side.task_set));
        of_side(known, side, &mut told);
    }
    for listener in &picture.listeners {
        let known = before.and_then(|before| before.listeners.iter().find(|known| known.arn == listener.arn));
        if known.map(|known| &known.weights) != Some(&listener.weights) {
            told.say(None, weights(picture, listener));
        }
    }
    if picture.listeners.is_empty() {
        shares(before, picture, &mut told);
    }
    alarms(before, picture, &mut told);
    waits(before, picture, &mut told);
    for missing in &picture.missing {
        if !before.is_some_and(|before| before.missing.iter().any(|known| known.what == missing.what)) {
            told.say(None, format!("{} cannot be read: {}", missing.what, missing.why));
        }
    }
    ending(before, picture, &mut told);
    told.lines
}

struct Told {
    now: Option<Timestamp>,
    lines: Vec<News>,
}

impl Told {
    fn say(&mut self, at: Option<Timestamp>, text: impl AsRef<str>) {
        let text = text.as_ref().split_whitespace().collect::<Vec<_>>().join(" ");
        self.lines.push(News { at: at.or(self.now), text: visible(&text) });
    }

    /// A line of a program, as it is but for what would steer a terminal.
    fn quote(&mut self, at: Option<Timestamp>, text: &str) {
        self.lines.push(News { at: at.or(self.now), text: format!("    | {}", visible(text)) });
    }
}

fn has_ended(picture: &Picture) -> bool {
    matches!(picture.deployment.status.as_str(), "Succeeded" | "Failed" | "Stopped")
}

fn status(before: Option<&Picture>, picture: &Picture, told: &mut Told) {
    let deployment = &picture.deployment;
    if before.is_none() {
        told.say(
            deployment.created,
            format!("{}: {} / {}, {}", deployment.id, deployment.application, deployment.group, deployment.config),
        );
        if let Some(of) = &deployment.rollback_of {
            told.say(deployment.created, format!("{}: rolls back {of}", deployment.id));
        }
    }
    if before.is_none_or(|before| before.deployment.status != deployment.status) && !has_ended(picture) {
        told.say(None, format!("{}: {}", deployment.id, deployment.status));
    }
}

fn of_event(event: &Event, told: &mut Told) {
    let took = event.start.zip(event.end).map(|(start, end)| format!(" after {}", duration_text(end.since(start))));
    let hook = event.hook.as_ref().map(|hook| format!(", function {hook}")).unwrap_or_default();
    let at = event.end.or(event.start);
    told.say(at, format!("{}: {}{}{hook}", event.name, event.status, took.unwrap_or_default()));
    if !event.diagnostics.is_empty() {
        told.say(at, format!("{}: {}", event.name, event.diagnostics));
    }
    if event.status != "InProgress" {
        let first = event.log.len().saturating_sub(MAX_LOG_LINES);
        event.log[first..].iter().for_each(|line| told.quote(line.at, &line.text));
    }
}

/// Steps within an event that were reached; the events themselves are told already.
fn steps(before: Option<&Picture>, picture: &Picture, told: &mut Told) {
    for step in &picture.timeline.steps {
        let known = before.and_then(|before| {
            before.timeline.steps.iter().find(|known| known.what == step.what && known.event == step.event)
        });
        let is_news = matches!(step.state, StepState::Present | StepState::Past | StepState::Failed)
            && known.is_some_and(|known| known.state == StepState::Planned);
        if is_news && step.event == "AllowTraffic" {
            told.say(step.at, format!("step: {}", step.what));
        }
    }
}

fn of_side(known: Option<&Side>, side: &Side, told: &mut Told) {
    let (name, _) = sides::name(side.label);
    let counts = |side: &Side| (side.status.clone(), side.desired, side.running, side.pending);
    if known.map(counts) != Some(counts(side)) {
        let Side { status, desired, running, pending, .. } = side;
        told.say(None, format!("{name}: {status}, {running} of {desired} running, {pending} pending"));
    }
    for task in &side.tasks {
        let was = known.and_then(|known| known.tasks.iter().find(|was| was.id == task.id));
        let changed = was.map(|was| (&was.status, &was.health)) != Some((&task.status, &task.health));
        let is_bad = task.health == "UNHEALTHY" || task.status == "STOPPED";
        if changed && (was.is_some() || is_bad) {
            told.say(None, format!("{name}: {}", of_task(task)));
        }
    }
    for target in &side.targets {
        let was = known.and_then(|known| known.targets.iter().find(|was| was.id == target.id));
        let changed = was.map(|was| (&was.state, &was.reason)) != Some((&target.state, &target.reason));
        if changed && (was.is_some() || target.state == "unhealthy") {
            let why = [&target.reason, &target.description].map(String::as_str).join(" ");
            told.say(None, format!("{name}: target {} {} {why}", target.id, target.state));
        }
    }
}

fn of_task(task: &Task) -> String {
    let id: String = task.id.chars().take(8).collect();
    let mut text = format!("task {id} {}", task.status);
    if !task.health.is_empty() && task.health != "UNKNOWN" {
        text.push_str(&format!(" {}", task.health));
    }
    for container in &task.containers {
        if let Some(code) = container.exit_code {
            text.push_str(&format!(", {} exit code {code} {}", container.name, container.reason));
        }
    }
    if !task.stopped_reason.is_empty() {
        text.push_str(&format!(", {}", task.stopped_reason));
    }
    text
}

fn weights(picture: &Picture, listener: &Listener) -> String {
    let route = match listener.route {
        Route::Production => "production traffic",
        Route::Test => "test traffic",
    };
    let parts: Vec<_> = listener
        .weights
        .iter()
        .map(|weight| {
            let side = picture.sides.iter().find(|side| side.target_group == weight.target_group);
            let name = side.map_or(weight.target_group.as_str(), |side| sides::name(side.label).0);
            format!("{name} {}%", weight.percent)
        })
        .collect();
    format!("{route}: {}", parts.join(", "))
}

/// The weights of production, from the deployment itself where the listeners may not be read.
fn shares(before: Option<&Picture>, picture: &Picture, told: &mut Told) {
    let share = |side: &Side| format!("{} {}%", sides::name(side.label).0, side.weight_percent);
    let shares = |picture: &Picture| picture.sides.iter().map(share).collect::<Vec<_>>().join(", ");
    if !picture.sides.is_empty() && before.map(shares) != Some(shares(picture)) {
        told.say(None, format!("production traffic: {}", shares(picture)));
    }
}

fn alarms(before: Option<&Picture>, picture: &Picture, told: &mut Told) {
    for alarm in &picture.alarms {
        let known = before.and_then(|before| before.alarms.iter().find(|known| known.name == alarm.name));
        let is_news = known.map_or(alarm.state == "ALARM", |known| known.state != alarm.state);
        if is_news {
            told.say(None, format!("alarm {}: {} {}", alarm.name, alarm.state, alarm.reason));
        }
    }
}

fn waits(before: Option<&Picture>, picture: &Picture, told: &mut Told) {
    let Some(wait) = &picture.wait else { return };
    // Only waits that somebody may end, or that end by themselves, are news; the others are the events' own.
    if wait.deadline.is_none()
        || before.and_then(|before| before.wait.as_ref()).is_some_and(|was| was.deadline == wait.deadline)
    {
        return;
    }
    let until = wait.deadline.map(|at| format!(" until {}", super::events::clock_text(at))).unwrap_or_default();
    told.say(None, format!("waits for {}{until}. {} {}", wait.for_what, wait.who_may_end_it, wait.at_deadline));
}

fn ending(before: Option<&Picture>, picture: &Picture, told: &mut Told) {
    let deployment = &picture.deployment;
    if has_ended(picture) && before.is_none_or(|before| before.deployment.status != deployment.status) {
        let took = deployment.created.zip(deployment.completed);
        let took = took.map(|(start, end)| format!(" after {}", duration_text(end.since(start))));
        told.say(
            deployment.completed,
            format!("{}: {}{}", deployment.id, deployment.status, took.unwrap_or_default()),
        );
    }
    if let Some(error) =
        deployment.error.as_ref().filter(|_| before.is_none_or(|before| before.deployment.error.is_none()))
    {
        told.say(deployment.completed, format!("error: {}: {}", error.code, error.message));
    }
    if let Some(cause) = picture.cause.as_ref().filter(|_| before.is_none_or(|before| before.cause.is_none())) {
        told.say(deployment.completed, format!("cause: {}", cause.sentence));
        for evidence in &cause.evidence {
            told.say(deployment.completed, format!("evidence: {}", evidence.title));
            let first = evidence.lines.len().saturating_sub(MAX_LOG_LINES);
            evidence.lines[first..].iter().for_each(|line| told.quote(line.at, &line.text));
        }
    }
    let is_new = before.is_none_or(|before| before.deployment.rollback_id.is_none());
    if let Some(id) = deployment.rollback_id.as_ref().filter(|_| is_new) {
        told.say(deployment.completed, format!("rollback: {id}"));
    }
}

#[cfg(test)]
#[path = "news_tests.rs"]
mod tests;
