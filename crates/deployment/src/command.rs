//! What the API can ask of a deployment, and when it is refused.
//!
//! Promises: a command that [`Deployment::check`] refuses is ignored by `step`, so a race between the two does no
//! harm. The refusals map one to one to modelled exceptions.

use serde::{Deserialize, Serialize};
use types::HookExecutionId;

use crate::deployment::Deployment;
use crate::effect::ErrorCode;
use crate::event::{Event, WaitType};
use crate::phases::Phase;
use crate::plan::PlanKind;
use crate::status::LifecycleEventStatus;

/// A request of the public API to a running deployment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// StopDeployment.
    Stop {
        /// `autoRollbackEnabled`; absent = as configured (spec 5.1).
        rollback: Option<bool>,
    },
    /// ContinueDeployment.
    Continue {
        /// Which wait to end.
        wait: WaitType,
    },
    /// PutLifecycleEventHookExecutionStatus with a valid status.
    AnswerHook {
        /// The execution answered for.
        execution_id: HookExecutionId,
        /// Succeeded or Failed.
        succeeded: bool,
    },
}

/// Why a command is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// `DeploymentAlreadyCompletedException`: terminal, or only the removal of the original task set is left.
    #[error("the deployment has already completed")]
    DeploymentAlreadyCompleted,
    /// `DeploymentIsNotInReadyStateException`: READY_WAIT outside the ready wait.
    #[error("the deployment is not in the Ready state")]
    NotInReadyState,
    /// `InvalidDeploymentStatusException`: TERMINATION_WAIT before the termination wait, or with none.
    #[error("the deployment is not waiting to terminate the original task set")]
    InvalidStatusForTerminationWait,
    /// `InvalidLifecycleEventHookExecutionIdException`: no hook of this deployment was invoked with this id.
    #[error("no lifecycle event hook of this deployment was invoked with this execution id")]
    HookExecutionIdUnknown,
    /// `LifecycleEventAlreadyCompletedException`: answered before, timed out, or the deployment ended.
    #[error("the lifecycle event has already completed")]
    LifecycleEventAlreadyCompleted,
    /// `UnsupportedActionForDeploymentTypeException`: a rollback runs to its end, since stopping it would leave
    /// traffic between two task sets (invariant F4).
    #[error("an automatic rollback cannot be stopped")]
    RollbackCannotBeStopped,
}

impl From<Command> for Event {
    fn from(command: Command) -> Self {
        match command {
            Command::Stop { rollback } => Self::StopRequested { rollback },
            Command::Continue { wait } => Self::ContinueRequested { wait },
            Command::AnswerHook { execution_id, succeeded } => Self::HookAnswered { execution_id, succeeded },
        }
    }
}

impl Deployment {
    /// Whether this command would be accepted now (spec 2.3, 4.4, 5.1).
    pub fn check(&self, command: &Command) -> Result<(), Refusal> {
        match command {
            Command::Stop { .. } => self.check_stop(),
            Command::Continue { wait } => self.check_continue(*wait),
            Command::AnswerHook { execution_id, .. } => self.check_answer(execution_id),
        }
    }

    fn check_stop(&self) -> Result<(), Refusal> {
        let is_stopped_by_hand = self.facts.error.as_ref().is_some_and(|error| error.code == ErrorCode::ManualStop);
        match (&self.phase, &self.plan.kind) {
            // A caller that repeats its stop, or asks again after Pending, hears that it has succeeded (spec 5.1).
            (Phase::Terminal(_), _) if is_stopped_by_hand => Ok(()),
            (Phase::Terminal(_) | Phase::Finish(_), _) => Err(Refusal::DeploymentAlreadyCompleted),
            // It failed past the point of return: it stops no more than it did a moment ago.
            (Phase::Ending(_), _) if self.facts.finish_began_at.is_some() => Err(Refusal::DeploymentAlreadyCompleted),
            (_, PlanKind::Rollback(_)) => Err(Refusal::RollbackCannotBeStopped),
            // While it is ending, a repeated stop is answered like the first and changes nothing.
            (_, PlanKind::Standard(_)) => Ok(()),
        }
    }

    fn check_continue(&self, wait: WaitType) -> Result<(), Refusal> {
        match (&self.phase, wait) {
            // The wait is over, as whoever ended it asked for.
            (Phase::Terminal(_), _) | (Phase::Finish(_), WaitType::Termination) => {
                Err(Refusal::DeploymentAlreadyCompleted)
            }
            (Phase::ReadyWait(_), WaitType::Ready) => Ok(()),
            (Phase::TerminationWait(wait), WaitType::Termination) if wait.can_be_ended_by_hand() => Ok(()),
            (Phase::TerminationWait(_), WaitType::Ready) if planted!(ContinueEndsAnyWait) => Ok(()),
            (_, WaitType::Ready) => Err(Refusal::NotInReadyState),
            (_, WaitType::Termination) => Err(Refusal::InvalidStatusForTerminationWait),
        }
    }

    fn check_answer(&self, id: &HookExecutionId) -> Result<(), Refusal> {
        let PlanKind::Standard(standard) = &self.plan.kind else {
            return Err(Refusal::HookExecutionIdUnknown);
        };
        let Some((event, _)) = standard.hook_execution_ids.iter().find(|(_, known)| *known == id) else {
            return Err(Refusal::HookExecutionIdUnknown);
        };
        if planted!(HookAnswerOfAnother) && matches!(self.phase, Phase::Hook(_)) {
            return Ok(());
        }
        match self.facts.lifecycle.status_of(event.lifecycle_event()) {
            Some(LifecycleEventStatus::InProgress) => Ok(()),
            Some(LifecycleEventStatus::Succeeded) if planted!(SecondAnswerTaken) => Ok(()),
            // An id that has not been handed to a function yet is nobody's to answer for.
            None | Some(LifecycleEventStatus::Pending) => Err(Refusal::HookExecutionIdUnknown),
            Some(
                LifecycleEventStatus::Succeeded
                | LifecycleEventStatus::Failed
                | LifecycleEventStatus::Skipped
                | LifecycleEventStatus::Unknown,
            ) => Err(Refusal::LifecycleEventAlreadyCompleted),
        }
    }
}
