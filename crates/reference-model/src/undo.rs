//! The rollback deployment (spec 5.4): what it may do, and what it has done when it is shown as Succeeded.

use crate::commands::{Command, Verdict};
use crate::history::{Answer, Call, Fact, Link, Mark, Set, Status, View};

/// Configuration a rollback shows, whatever its group uses.
pub const ROLLBACK_CONFIGURATION: &str = "CodeDeployDefault.ECSAllAtOnce";

/// `rollbackMessage` of the deployment that was rolled back.
pub fn message_of_original(original: &str, rollback: &str) -> String {
    format!("Deployment {original} terminated. Automatic rollback is triggered with a DeploymentId {rollback}.")
}

/// `rollbackMessage` of the rollback.
pub fn message_of_rollback(original: &str, rollback: &str) -> String {
    format!("Deployment {rollback} is triggered to roll back deployment {original}.")
}

/// The model of one rollback deployment.
#[derive(Clone, Debug)]
pub struct Undo {
    test_listener: bool,
    had_asked_to_create: bool,
    had_asked_to_make_primary: bool,
    status: Status,
    done: Vec<Call>,
    was_refused: bool,
}

impl Undo {
    /// The rollback of a deployment with a test listener or none, that had got so far.
    pub fn new(test_listener: bool, had_asked_to_create: bool, had_asked_to_make_primary: bool) -> Self {
        let (status, done) = (Status::Created, Vec::new());
        Self { test_listener, had_asked_to_create, had_asked_to_make_primary, status, done, was_refused: false }
    }

    /// Takes a fact: no new capacity, no hook, production first (F2, F3).
    ///
    /// # Errors
    /// A call that does not belong to a rollback.
    pub fn hear(&mut self, fact: Fact) -> Result<(), String> {
        match fact {
            Fact::Asked(call) => {
                let is_back = self.done.contains(&Call::Production(0)) || self.was_refused;
                let belongs = match call {
                    Call::Production(0) => true,
                    Call::Test(0) => self.test_listener && is_back,
                    Call::MakePrimary(Set::Original) | Call::Delete(Set::Replacement) => is_back,
                    _ => false,
                };
                if belongs { Ok(()) } else { Err(format!("a rollback does not do {call:?} after {:?}", self.done)) }
            }
            Fact::Answered(call, Answer::Done) => {
                self.done.push(call);
                Ok(())
            }
            Fact::Answered(_, Answer::Never(_)) => {
                self.was_refused = true;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Compares what a client is shown. It ends Succeeded when all is back; it gives up only what was refused for
    /// good (F4), and is never rolled back itself.
    ///
    /// # Errors
    /// What is shown, and what the model allows.
    pub fn show(&mut self, view: &View<'_>) -> Result<(), String> {
        let fits = match view.status {
            Status::Created => self.status == Status::Created,
            Status::InProgress => !self.status.is_terminal(),
            Status::Failed => self.was_refused && view.error.is_some(),
            Status::Succeeded => {
                let all_succeeded = |mark: &Mark| matches!(mark, Mark::Absent | Mark::Succeeded);
                self.what_is_missing().is_none() && view.events.iter().all(all_succeeded) && view.error.is_none()
            }
            Status::Ready | Status::Stopped => false,
        };
        let times = view.has_complete_time == view.status.is_terminal();
        if !fits || !times || view.target_status != view.status.of_target() || view.link == Link::Broken {
            let missing = self.what_is_missing();
            return Err(format!("a rollback is {view:?}; done {:?}, missing {missing:?}", self.done));
        }
        self.status = view.status;
        Ok(())
    }

    fn what_is_missing(&self) -> Option<Call> {
        let wanted = [
            (Call::Production(0), true),
            (Call::Test(0), self.test_listener),
            (Call::MakePrimary(Set::Original), self.had_asked_to_make_primary),
            (Call::Delete(Set::Replacement), self.had_asked_to_create),
        ];
        let is_missing = |(call, wanted): &(Call, bool)| *wanted && !self.done.contains(call);
        wanted.into_iter().find(|one| is_missing(one) && !self.was_refused).map(|(call, _)| call)
    }

    /// A rollback runs to its end: nobody stops it, and there is nothing to continue or to answer (F3, F4).
    pub fn verdicts(&self, command: Command) -> &'static [Verdict] {
        match command {
            _ if self.status.is_terminal() => {
                &[Verdict::AlreadyCompleted, Verdict::UnknownExecution, Verdict::EventAlreadyCompleted]
            }
            Command::Stop => &[Verdict::CannotStop],
            Command::Continue(_) => &[Verdict::NotReady, Verdict::InvalidStatus],
            Command::AnswerHook(_) => &[Verdict::UnknownExecution, Verdict::EventAlreadyCompleted],
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;
    use crate::ends::Code;

    fn done(undo: &mut Undo, call: Call) -> Result<(), String> {
        undo.hear(Fact::Asked(call))?;
        undo.hear(Fact::Answered(call, Answer::Done))
    }

    fn shows(undo: &mut Undo, status: Status) -> Result<(), String> {
        undo.show(&View {
            status,
            target_status: status.of_target(),
            events: [Mark::Succeeded; 8],
            error: (status == Status::Failed).then_some((Code::EcsUpdateError, "")),
            link: Link::Named,
            termination_wait_started: false,
            weight: 0,
            has_complete_time: status.is_terminal(),
        })
    }

    #[test]
    fn a_rollback_moves_production_first_and_makes_nothing_new() {
        let mut undo = Undo::new(true, true, true);
        assert!(undo.hear(Fact::Asked(Call::MakePrimary(Set::Original))).is_err());
        for call in [Call::Create, Call::Production(10), Call::Delete(Set::Original)] {
            assert!(undo.hear(Fact::Asked(call)).is_err(), "{call:?}");
        }
        assert!(done(&mut undo, Call::Production(0)).is_ok());
        assert!(undo.hear(Fact::Asked(Call::MakePrimary(Set::Original))).is_ok());
    }

    #[test]
    fn a_rollback_succeeds_when_everything_is_back_and_fails_only_when_refused() {
        let calls =
            [Call::Production(0), Call::Test(0), Call::MakePrimary(Set::Original), Call::Delete(Set::Replacement)];
        for missing in 0..4 {
            let mut undo = Undo::new(true, true, true);
            for (_, call) in calls.iter().enumerate().filter(|(index, _)| *index != missing) {
                let _ = done(&mut undo, *call);
            }
            assert!(shows(&mut undo, Status::Succeeded).is_err(), "{:?} is missing", calls[missing]);
            assert!(shows(&mut undo, Status::Failed).is_err(), "nothing was refused");
            calls[missing..].iter().for_each(|call| done(&mut undo, *call).unwrap());
            assert!(shows(&mut undo, Status::Succeeded).is_ok());
            assert!(shows(&mut undo, Status::InProgress).is_err(), "it has ended");
        }
    }

    #[test]
    fn nobody_stops_a_rollback() {
        let mut undo = Undo::new(false, true, false);
        assert_eq!(undo.verdicts(Command::Stop), [Verdict::CannotStop]);
        assert!(shows(&mut undo, Status::Stopped).is_err());
    }

    #[test]
    fn both_sides_name_each_other_in_the_documented_words() {
        let text = "Deployment d-1 terminated. Automatic rollback is triggered with a DeploymentId d-2.";
        assert_eq!(message_of_original("d-1", "d-2"), text);
        assert_eq!(message_of_rollback("d-1", "d-2"), "Deployment d-2 is triggered to roll back deployment d-1.");
    }
}
