//! What happened, happens and is to come, on one axis of time (spec 4.2, 4.5, 4.6).
//!
//! A cursor goes along the steps: it is the time at which the next one begins, known until a step of unknown length
//! lies before. Promises: lengths are the true ones of the configuration; nothing is planned after the end.

mod back;
mod shift;

use types::Timestamp;

use super::{Material, Settings, Stage, Termination, words};
use crate::{Deployment, Event, Side, Step, StepState, Timeline};

/// How long a function may take to answer (spec 4.4).
pub(crate) const ANSWER_SECONDS: u64 = 3_600;
/// How long the replacement may take to become healthy (spec 4.2).
pub(crate) const INSTALL_SECONDS: u64 = 3_600;
/// Longest time from the end of Install to the first move of traffic, in minutes (spec 4.5).
pub(crate) const SHIFT_WITHIN_MINUTES: u32 = 120 * 60;

/// See the module. The caller writes the clock's members.
pub(crate) fn timeline(
    stage: &Stage,
    deployment: &Deployment,
    events: &[Event],
    sides: &[Side],
    settings: &Settings,
    material: &Material,
    now: Option<Timestamp>,
) -> Timeline {
    if super::deployment::is_rollback(&material.info) {
        return back::timeline(stage, deployment, events, sides);
    }
    if material.target_is_unseen() {
        return Timeline::default();
    }
    let expected = if events.is_empty() { expected_events(settings, material) } else { events.to_vec() };
    let green = sides.iter().filter(|side| side.label == crate::Label::Replacement);
    let mut line = Line {
        stage,
        deployment,
        settings,
        events: &expected,
        hooks_are_known: material.hooks.is_some(),
        reached_percent: green.map(|side| side.weight_percent).max().unwrap_or_default(),
        now,
        cursor: if *stage == Stage::Starting { now } else { None },
        steps: Vec::new(),
    };
    for (index, event) in expected.iter().enumerate() {
        if event.name == "BeforeAllowTraffic" {
            line.ready_wait(index);
        }
        line.event(index, event);
    }
    line.termination();
    let expected_end = line.cursor.filter(|_| *stage != Stage::Ended);
    Timeline { expected_end, steps: line.steps, ..Timeline::default() }
}

/// The events it will have, for as long as it has no target (spec 4.1).
fn expected_events(settings: &Settings, material: &Material) -> Vec<Event> {
    let ended = matches!(material.info.status.as_deref(), Some("Succeeded" | "Failed" | "Stopped"));
    let status = if ended { "Skipped" } else { "Pending" };
    let names = types::LifecycleEventName::ALL.into_iter();
    names
        .filter(|name| settings.has_test_listener || !name.needs_test_listener())
        .map(|name| Event {
            hook: material.hooks.as_ref().and_then(|hooks| hooks.get(name.as_str()).cloned()),
            name: name.as_str().to_owned(),
            status: status.to_owned(),
            ..Event::default()
        })
        .collect()
}

/// The steps so far.
struct Line<'a> {
    stage: &'a Stage,
    deployment: &'a Deployment,
    settings: &'a Settings,
    events: &'a [Event],
    hooks_are_known: bool,
    /// The replacement's share now.
    reached_percent: u8,
    now: Option<Timestamp>,
    cursor: Option<Timestamp>,
    steps: Vec<Step>,
}

impl Line<'_> {
    fn event(&mut self, index: usize, event: &Event) {
        if event.name == "AllowTraffic" {
            return self.shift(event);
        }
        let (what, length, at_most) = self.work_of(event);
        let state = match event.status.as_str() {
            "Succeeded" => StepState::Past,
            "Failed" => StepState::Failed,
            "InProgress" => StepState::Present,
            "Skipped" => StepState::Dropped,
            _ => StepState::Planned,
        };
        let (at, until) = match state {
            StepState::Past | StepState::Failed => (event.start, event.end),
            StepState::Present => (event.start, None),
            StepState::Planned => {
                (self.cursor, self.cursor.zip(length).map(|(at, seconds)| at.plus(seconds_of(seconds))))
            }
            StepState::Dropped => (None, None),
        };
        self.cursor = match state {
            StepState::Past | StepState::Failed => event.end,
            // Of the events that end in a moment one may be caught in the act.
            StepState::Present if length == Some(0) => self.now.max(event.start),
            StepState::Present | StepState::Dropped => None,
            StepState::Planned => until,
        };
        let step = Step {
            what,
            event: event.name.clone(),
            state,
            at,
            until,
            lasts_seconds: length,
            at_most_seconds: at_most,
        };
        self.steps.push(step);
        debug_assert!(index < self.events.len());
    }

    /// What an event does, how long it takes by plan and at most.
    fn work_of(&self, event: &Event) -> (String, Option<u64>, Option<u64>) {
        match (event.name.as_str(), &event.hook) {
            ("Install", _) => {
                ("the replacement task set starts and becomes healthy".to_owned(), None, Some(INSTALL_SECONDS))
            }
            ("AllowTestTraffic", _) => ("test traffic to the replacement".to_owned(), Some(0), None),
            (name, Some(function)) => (format!("{name} calls {function}"), None, Some(ANSWER_SECONDS)),
            (name, None) if self.hooks_are_known => (format!("{name} calls no function"), Some(0), None),
            (name, None) => (name.to_owned(), None, Some(ANSWER_SECONDS)),
        }
    }

    /// The wait between the event before `index` and the event there, if there is one (spec 4.5).
    fn ready_wait(&mut self, index: usize) {
        let Some(ready) = self.settings.ready else { return };
        let seconds = u64::from(ready.minutes) * 60;
        let what = format!("ready wait of {}", words::minutes(ready.minutes));
        let before = self.events[..index].last();
        let began = before.filter(|event| event.status == "Succeeded").and_then(|event| event.end);
        let next = &self.events[index];
        let planned_end = |from: Option<Timestamp>| from.map(|from| self.ready_deadline(from, ready.minutes));
        let (state, at, until, cursor) = match (self.stage, began) {
            (Stage::Ready { .. }, _) => {
                let until = planned_end(began);
                (
                    StepState::Present,
                    began,
                    until,
                    until.filter(|_| !ready.stops).max(self.now.filter(|_| !ready.stops)),
                )
            }
            (_, Some(_)) if next.start.is_some() => (StepState::Past, began, next.start, next.start),
            (Stage::Ended, Some(_)) => (StepState::Failed, began, self.deployment.completed, None),
            (Stage::Ended, None) => (StepState::Dropped, None, None, None),
            _ => {
                let from = self.cursor.or(began);
                let until = planned_end(from).filter(|_| !ready.stops);
                (StepState::Planned, from, until, until)
            }
        };
        self.cursor = cursor;
        let lasts_seconds = Some(seconds).filter(|_| !ready.stops);
        let step =
            Step { what, event: String::new(), state, at, until, lasts_seconds, at_most_seconds: Some(seconds) };
        self.steps.push(step);
    }

    /// No wait goes beyond 120 hours from the end of Install (spec 4.5).
    fn ready_deadline(&self, from: Timestamp, minutes: u32) -> Timestamp {
        let installed = self.events.iter().find(|event| event.name == "Install").and_then(|event| event.end);
        let latest = installed.map(|end| end.plus_minutes(SHIFT_WITHIN_MINUTES));
        let until = from.plus_minutes(minutes);
        latest.map_or(until, |latest| until.min(latest))
    }

    /// The wait for the original's end, and that end.
    fn termination(&mut self) {
        let last = self.events.last();
        let began = last.filter(|event| event.status == "Succeeded").and_then(|event| event.end);
        if let Termination::Terminate { minutes } = self.settings.termination
            && minutes > 0
        {
            self.termination_wait(minutes, began);
        }
        let what = match self.settings.termination {
            Termination::Terminate { .. } => "the original task set is deleted",
            Termination::KeepAlive => "the original task set stays",
            Termination::Unknown => "the end",
        };
        let (state, at) = match self.stage {
            Stage::Ended if self.deployment.status == "Succeeded" => (StepState::Past, self.deployment.completed),
            Stage::Ended => (StepState::Dropped, None),
            Stage::Finishing => (StepState::Present, began),
            _ => (StepState::Planned, self.cursor),
        };
        if *self.stage == Stage::Finishing {
            self.cursor = self.now.max(began);
        }
        let until = if state == StepState::Present { None } else { at };
        let lasts_seconds = Some(0);
        self.steps.push(Step { what: what.to_owned(), state, at, until, lasts_seconds, ..Step::default() });
    }

    fn termination_wait(&mut self, minutes: u32, began: Option<Timestamp>) {
        let until = |from: Timestamp| from.plus_minutes(minutes);
        let (state, at, until) = match (self.stage, began) {
            (Stage::TerminationWait { .. }, _) => (StepState::Present, began, began.map(until)),
            (Stage::Ended, Some(_)) if self.deployment.status == "Succeeded" => {
                (StepState::Past, began, began.map(until).min(self.deployment.completed))
            }
            (Stage::Ended, Some(_)) => (StepState::Failed, began, self.deployment.completed),
            (Stage::Ended, None) => (StepState::Dropped, None, None),
            (Stage::Finishing, _) => (StepState::Past, began, began.map(until).zip(self.now).map(|(a, b)| a.min(b))),
            _ => (StepState::Planned, self.cursor, self.cursor.map(until)),
        };
        self.cursor =
            until.map(
                |until| {
                    if state == StepState::Present { self.now.map_or(until, |now| now.max(until)) } else { until }
                },
            );
        self.steps.push(Step {
            what: format!("termination wait of {}", words::minutes(minutes)),
            state,
            at,
            until,
            lasts_seconds: Some(u64::from(minutes) * 60),
            at_most_seconds: Some(u64::from(minutes) * 60),
            ..Step::default()
        });
    }
}

fn seconds_of(seconds: u64) -> std::time::Duration {
    std::time::Duration::from_secs(seconds)
}
