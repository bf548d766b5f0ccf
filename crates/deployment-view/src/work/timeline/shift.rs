//! The steps of AllowTraffic: one for each weight (spec 4.6).

use types::{Timestamp, TrafficStep};

use super::Line;
use crate::work::words;
use crate::{Event, Step, StepState};

impl Line<'_> {
    /// Each weight's step lasts until the next one is due; the last one is a moment.
    pub(super) fn shift(&mut self, event: &Event) {
        let Some(routing) = self.settings.routing else { return self.unknown_shift(event) };
        let steps: Vec<TrafficStep> = routing.steps().collect();
        let begin = event.start.or_else(|| self.cursor.filter(|_| event.status == "Pending"));
        let mut late = 0;
        for (index, step) in steps.iter().enumerate() {
            let next = steps.get(index + 1);
            let minutes = next.map_or(0, |next| next.offset_minutes - step.offset_minutes);
            let due = begin.map(|begin| begin.plus_minutes(step.offset_minutes));
            let state = self.state(event, step, next, due);
            if state == StepState::Planned {
                // A step that is held makes all after it late.
                late = late.max(self.now.zip(due).map_or(0, |(now, due)| now.millis() - due.millis()));
            }
            let at = due.filter(|_| state != StepState::Dropped);
            let at = at
                .map(|at| if state == StepState::Planned { Timestamp::from_millis(at.millis() + late) } else { at });
            let end = at.map(|at| at.plus_minutes(minutes));
            let until = match (state, event.end) {
                (StepState::Past | StepState::Failed, Some(ended)) if next.is_none() => Some(ended),
                (StepState::Past | StepState::Failed, Some(ended)) => end.map(|end| end.min(ended)),
                (StepState::Present, _) if next.is_none() => None,
                _ => end,
            };
            self.steps.push(Step {
                what: words::step(*step),
                event: event.name.clone(),
                state,
                at: at.map(|at| event.end.map_or(at, |ended| at.min(ended))),
                until,
                lasts_seconds: Some(u64::from(minutes) * 60),
                at_most_seconds: None,
            });
            self.cursor = match state {
                StepState::Planned => end,
                StepState::Present => self.now.max(at),
                StepState::Past | StepState::Failed => event.end.or(end),
                StepState::Dropped => None,
            };
        }
    }

    fn state(
        &self,
        event: &Event,
        step: &TrafficStep,
        next: Option<&TrafficStep>,
        due: Option<Timestamp>,
    ) -> StepState {
        match event.status.as_str() {
            "Succeeded" => StepState::Past,
            "Skipped" => StepState::Dropped,
            "InProgress" => {
                let reached = |step: &TrafficStep| step.weight.get() <= self.reached_percent;
                match (reached(step), next.is_none_or(reached)) {
                    (true, true) if next.is_some() => StepState::Past,
                    (true, _) => StepState::Present,
                    (false, _) => StepState::Planned,
                }
            }
            "Failed" => {
                // After a rollback the weights say nothing any more; the times do.
                let interval_ends =
                    due.zip(next).map(|(due, next)| due.plus_minutes(next.offset_minutes - step.offset_minutes));
                match (due.zip(event.end), interval_ends.zip(event.end)) {
                    (Some((due, end)), _) if due > end => StepState::Dropped,
                    (_, Some((interval_ends, end))) if interval_ends <= end => StepState::Past,
                    _ => StepState::Failed,
                }
            }
            _ => StepState::Planned,
        }
    }

    /// Of a configuration that may not be read only the whole event is told.
    fn unknown_shift(&mut self, event: &Event) {
        let (state, at, until) = match event.status.as_str() {
            "Succeeded" => (StepState::Past, event.start, event.end),
            "Failed" => (StepState::Failed, event.start, event.end),
            "InProgress" => (StepState::Present, event.start, None),
            "Skipped" => (StepState::Dropped, None, None),
            _ => (StepState::Planned, self.cursor, None),
        };
        self.cursor = until;
        let what = "production traffic to the replacement".to_owned();
        self.steps.push(Step { what, event: event.name.clone(), state, at, until, ..Step::default() });
    }
}
