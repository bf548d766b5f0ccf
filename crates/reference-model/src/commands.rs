//! How the API has to answer what is asked of a deployment (spec 2.3, 4.4, 4.5, 5.1).

use crate::ends::Code;
use crate::history::{Event, Fact, Milliseconds, Status, Wait};
use crate::model::{Model, Place};

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// StopDeployment.
    Stop,
    /// ContinueDeployment.
    Continue(Wait),
    /// PutLifecycleEventHookExecutionStatus for an event's own execution id; nothing: an id of nobody's.
    AnswerHook(Option<Event>),
}

/// How it is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// 200.
    Taken,
    /// `DeploymentAlreadyCompletedException`
    AlreadyCompleted,
    /// `DeploymentIsNotInReadyStateException`
    NotReady,
    /// `InvalidDeploymentStatusException`
    InvalidStatus,
    /// `InvalidLifecycleEventHookExecutionIdException`
    UnknownExecution,
    /// `LifecycleEventAlreadyCompletedException`
    EventAlreadyCompleted,
    /// The third outcome of a stop: it cannot be stopped (spec 5.1, F4).
    CannotStop,
}

impl Model {
    /// The answers the model allows, as the deployment stands.
    pub fn verdicts(&self, command: Command, now: Milliseconds) -> &'static [Verdict] {
        match command {
            Command::Stop => self.stop(now),
            Command::Continue(_) if self.last_status.is_terminal() => &[Verdict::AlreadyCompleted],
            Command::Continue(Wait::Ready) if self.last_status == Status::Ready && !self.is_ending() => {
                &[Verdict::Taken]
            }
            Command::Continue(Wait::Ready) => &[Verdict::NotReady],
            Command::Continue(Wait::Termination) => self.end_of_wait(now),
            Command::AnswerHook(event) => self.hook_answer(event, now),
        }
    }

    /// Spec 5.1: taken while anything can be undone; repeated stops are answered as the first; a terminal deployment
    /// has completed, and so has one of which only the original's removal is left.
    fn stop(&self, now: Milliseconds) -> &'static [Verdict] {
        let is_by_stop = || self.bound.iter().flatten().all(|end| end.code == Code::ManualStop);
        if self.last_status == Status::Stopped && is_by_stop() {
            // "Pending: later calls return Succeeded", and a terminal deployment has completed.
            return &[Verdict::Taken, Verdict::AlreadyCompleted];
        }
        if self.last_status.is_terminal() {
            return &[Verdict::AlreadyCompleted];
        }
        if self.place == Place::After {
            let is_over =
                self.termination_over_at().is_none_or(|at| now >= at || self.has_continued(Wait::Termination));
            return match (self.asked_to_delete_original, is_over) {
                (true, _) => &[Verdict::AlreadyCompleted, Verdict::CannotStop],
                // A wait that has ended has its effect later (2.3); until then all can be taken back.
                (false, true) => &[Verdict::AlreadyCompleted, Verdict::CannotStop, Verdict::Taken],
                (false, false) => &[Verdict::Taken],
            };
        }
        &[Verdict::Taken]
    }

    fn end_of_wait(&self, now: Milliseconds) -> &'static [Verdict] {
        let Some(over_at) = self.termination_over_at() else { return &[Verdict::InvalidStatus] };
        let is_over = self.has_continued(Wait::Termination) || self.asked_to_delete_original;
        if self.place == Place::After && is_over {
            // The wait has ended: "invalid status (unverified which)", "not ready", or only the end is left (2.3).
            return &[Verdict::InvalidStatus, Verdict::NotReady, Verdict::AlreadyCompleted];
        }
        match (self.place == Place::After && !self.is_ending(), now >= over_at) {
            (false, _) => &[Verdict::InvalidStatus],
            (true, true) => &[Verdict::InvalidStatus, Verdict::NotReady, Verdict::AlreadyCompleted, Verdict::Taken],
            (true, false) => &[Verdict::Taken],
        }
    }

    /// Spec 4.4: the first answer of a hook that waits for one is taken.
    fn hook_answer(&self, event: Option<Event>, now: Milliseconds) -> &'static [Verdict] {
        let Some(event) = event.filter(|event| self.invoked[*event as usize]) else {
            // An id nobody was given is unknown; that of a hook that was never invoked is nobody's.
            return match event {
                Some(own) if self.terms.runs_function(own) && self.place.has_begun(own) => {
                    &[Verdict::Taken, Verdict::UnknownExecution, Verdict::EventAlreadyCompleted]
                }
                // Drawn and never given to anybody: nobody's, or an event's that has ended.
                Some(own) if self.place.has_begun(own) || self.is_ending() || self.last_status.is_terminal() => {
                    &[Verdict::UnknownExecution, Verdict::EventAlreadyCompleted]
                }
                _ => &[Verdict::UnknownExecution],
            };
        };
        let waits =
            self.place == Place::Running(event) && !self.is_ending() && self.answered[event as usize].is_none();
        let is_unsure = |known: &Fact| matches!(known, Fact::HookAnswered(of, _) if *of == event);
        if waits && self.unsure.iter().any(is_unsure) {
            return &[Verdict::Taken, Verdict::EventAlreadyCompleted];
        }
        let hour_is_over = now >= self.begun_at[event as usize] + 3_600_000;
        match (waits, hour_is_over) {
            (true, false) => &[Verdict::Taken],
            // The hour is over this moment.
            (true, true) => &[Verdict::Taken, Verdict::EventAlreadyCompleted],
            (false, _) => &[Verdict::EventAlreadyCompleted],
        }
    }
}
