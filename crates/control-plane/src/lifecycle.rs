//! Requests to a running deployment: stop, continue, and the answers of hooks (spec 2.3, 4.4, 5.1).

use aws_api::codedeploy as api;
use aws_protocol::{ApiError, CallContext};
use deployment::{Command, Deployment, Refusal, WaitType};
use ports::CommandError;
use types::{DeploymentId, HookExecutionId};

use crate::refuse::{refuse, unavailable};
use crate::{CodeDeploy, names};

impl CodeDeploy {
    async fn command(&self, id: &DeploymentId, command: Command) -> Result<Deployment, ApiError> {
        self.deps.engine.command(id, command).await.map_err(|error| match error {
            CommandError::Unknown(id) => unknown(&id),
            CommandError::Refused(refusal) => refused(id, refusal),
            CommandError::Store(error) => unavailable(&error),
        })
    }

    pub(crate) async fn stop_deployment(
        &self,
        input: api::StopDeploymentInput,
        _: &CallContext,
    ) -> Result<api::StopDeploymentOutput, ApiError> {
        let id = names::deployment_id(input.deployment_id)?;
        let state = self.command(&id, Command::Stop { rollback: input.auto_rollback_enabled }).await?;
        // Terminal at once when nothing was in flight; otherwise what is in flight is awaited (spec 5.1).
        let (status, message) = if state.status().is_terminal() {
            ("Succeeded", "No more commands will be scheduled for execution in the deployment instances")
        } else {
            ("Pending", "The deployment is being stopped; a step that is in flight is awaited first")
        };
        Ok(api::StopDeploymentOutput { status: Some(status.into()), status_message: Some(message.into()) })
    }

    pub(crate) async fn continue_deployment(
        &self,
        input: api::ContinueDeploymentInput,
        _: &CallContext,
    ) -> Result<(), ApiError> {
        let id = names::deployment_id(input.deployment_id)?;
        let wait = match input.deployment_wait_type.as_deref() {
            None | Some("READY_WAIT") => WaitType::Ready,
            Some("TERMINATION_WAIT") => WaitType::Termination,
            Some(other) => {
                return Err(refuse(
                    "InvalidDeploymentWaitTypeException",
                    format!("The wait type \"{other}\" is not valid: use READY_WAIT or TERMINATION_WAIT."),
                ));
            }
        };
        self.command(&id, Command::Continue { wait }).await.map(drop)
    }

    pub(crate) async fn skip_wait_time(
        &self,
        input: api::SkipWaitTimeForInstanceTerminationInput,
        _: &CallContext,
    ) -> Result<(), ApiError> {
        let id = names::deployment_id(input.deployment_id)?;
        let answer = self.command(&id, Command::Continue { wait: WaitType::Termination }).await;
        answer.map(drop).map_err(|mut error| {
            // The one exception of the model that says "too early" for this older operation.
            if error.code == "InvalidDeploymentStatusException" {
                error.code = "DeploymentNotStartedException".into();
            }
            error
        })
    }

    pub(crate) async fn put_hook_status(
        &self,
        input: api::PutLifecycleEventHookExecutionStatusInput,
        _: &CallContext,
    ) -> Result<api::PutLifecycleEventHookExecutionStatusOutput, ApiError> {
        let id = names::deployment_id(input.deployment_id)?;
        let succeeded = match input.status.as_deref() {
            Some("Succeeded") => true,
            Some("Failed") => false,
            other => {
                return Err(refuse(
                    "InvalidLifecycleEventHookExecutionStatusException",
                    format!("The status \"{}\" is not valid: report Succeeded or Failed.", other.unwrap_or_default()),
                ));
            }
        };
        let execution_id = HookExecutionId::new(input.lifecycle_event_hook_execution_id.unwrap_or_default());
        self.command(&id, Command::AnswerHook { execution_id: execution_id.clone(), succeeded }).await?;
        Ok(api::PutLifecycleEventHookExecutionStatusOutput {
            lifecycle_event_hook_execution_id: Some(execution_id.to_string()),
        })
    }
}

pub(crate) fn unknown(id: &DeploymentId) -> ApiError {
    refuse("DeploymentDoesNotExistException", format!("The deployment {id} does not exist."))
}

fn refused(id: &DeploymentId, refusal: Refusal) -> ApiError {
    let code = match refusal {
        Refusal::DeploymentAlreadyCompleted => "DeploymentAlreadyCompletedException",
        Refusal::NotInReadyState => "DeploymentIsNotInReadyStateException",
        Refusal::InvalidStatusForTerminationWait => "InvalidDeploymentStatusException",
        Refusal::HookExecutionIdUnknown => "InvalidLifecycleEventHookExecutionIdException",
        Refusal::LifecycleEventAlreadyCompleted => "LifecycleEventAlreadyCompletedException",
        Refusal::RollbackCannotBeStopped => "UnsupportedActionForDeploymentTypeException",
    };
    refuse(code, format!("Deployment {id}: {refusal}."))
}
