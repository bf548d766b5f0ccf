//! Every text a user can read in `errorInformation` and `rollbackInfo`. Those with a source are verbatim, because
//! scripts match on them (spec 4.4, 4.5, 5.3, 5.4, 7.3).

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt::Display;
use core::time::Duration;
use types::{AlarmName, DeploymentId};

use crate::effect::{Effect, EffectOutput, ErrorCode, Failure};

fn failure(code: ErrorCode, message: impl Into<String>) -> Failure {
    Failure { code, message: message.into() }
}

/// Spec 4.4, reported Failed.
pub(crate) fn hook_failed() -> Failure {
    failure(
        ErrorCode::HookExecutionFailure,
        "The deployment failed because one or more of the lifecycle event validation functions failed.",
    )
}

/// Spec 4.4, no answer within one hour.
pub(crate) fn hook_timed_out() -> Failure {
    failure(
        ErrorCode::HookExecutionFailure,
        "The deployment timed out while waiting for a status callback. CodeDeploy expects a status callback within \
         one hour after a deployment hook is invoked.",
    )
}

/// Spec 7.3. The code is unverified there; ECS_UPDATE_ERROR is the one the other failures of Install carry.
pub(crate) fn install_timed_out() -> Failure {
    failure(
        ErrorCode::EcsUpdateError,
        "The deployment timed out while waiting for the replacement task set to become healthy. This time out period \
         is 60 minutes.",
    )
}

/// Spec 4.6.
pub(crate) fn replacement_unhealthy() -> Failure {
    failure(ErrorCode::EcsUpdateError, "CodeDeploy detected that the replacement task set is unhealthy.")
}

pub(crate) fn replacement_gone() -> Failure {
    failure(
        ErrorCode::EcsUpdateError,
        "The replacement task set no longer exists or is being deleted, and this deployment did not delete it.",
    )
}

/// Spec 4.5.
pub(crate) fn ready_wait_expired(minutes: u32) -> Failure {
    failure(
        ErrorCode::Timeout,
        format!(
            "The deployment timed out while waiting for a notification to continue. This time out period is {minutes} \
             minutes."
        ),
    )
}

/// Spec 6, 120 hours from the revision's being deployed to the traffic shift; the text has no source.
pub(crate) fn shift_overdue() -> Failure {
    failure(
        ErrorCode::Timeout,
        "The deployment timed out: production traffic has to begin to move within 120 hours of the replacement task \
         set's becoming healthy.",
    )
}

/// Spec 5.1; the text has no source.
pub(crate) fn stopped_by_request() -> Failure {
    failure(ErrorCode::ManualStop, "The deployment was stopped by a StopDeployment request.")
}

/// Spec 5.3: names in angle brackets as observed.
pub(crate) fn alarms_active(names: &[AlarmName]) -> Failure {
    failure(
        ErrorCode::AlarmActive,
        format!(
            "One or more alarms have been activated according to the Amazon CloudWatch metrics you selected, and the \
             affected deployments have been stopped. Activated alarms: {}",
            bracketed(names)
        ),
    )
}

/// Spec 5.3, `ignorePollAlarmFailure` false; the text has no source.
pub(crate) fn alarms_unreadable(names: &[AlarmName]) -> Failure {
    failure(
        ErrorCode::AlarmActive,
        format!(
            "The deployment has been stopped because the state of its alarms could not be read: {}. Check that the \
             alarms exist, or set ignorePollAlarmFailure to go on without them.",
            bracketed(names)
        ),
    )
}

/// Spec 7.3, ELASTIC_LOAD_BALANCING_INVALID.
pub(crate) fn elb_invalid(cause: impl Display) -> Failure {
    failure(
        ErrorCode::ElasticLoadBalancingInvalid,
        format!("The ELB could not be updated due to the following error: {cause}"),
    )
}

/// Somebody changed a route while the deployment waited; the text has no source.
pub(crate) fn still_routed(listener: &impl Display, rule: &impl Display, target_group: &impl Display) -> Failure {
    failure(
        ErrorCode::ElasticLoadBalancingInvalid,
        format!(
            "The task set behind target group {target_group} was not deleted, because rule {rule} of listener {listener} \
             sends traffic to it, and this deployment did not set it so."
        ),
    )
}

pub(crate) fn invalid_service(cause: impl Into<String>) -> Failure {
    failure(ErrorCode::InvalidEcsService, cause)
}

pub(crate) fn revision_missing() -> Failure {
    failure(ErrorCode::RevisionMissing, "The deployment has no revision. Create it again with one.")
}

/// A contract between this crate and its caller was broken; the deployment fails, the server goes on.
pub(crate) fn internal(cause: impl Into<String>) -> Failure {
    failure(ErrorCode::InternalError, cause)
}

/// Names only: a revision's text has no place in an error message.
pub(crate) fn misfit(effect: &Effect, output: &EffectOutput) -> Failure {
    internal(format!("The effect {} was answered with {}.", effect.name(), output.name()))
}

/// A rollback that was refused until it gave up: the platform's code and words, then what a person finds.
pub(crate) fn rollback_refused(refusal: Failure, refused_for: Duration, left: &str) -> Failure {
    let minutes = refused_for.as_secs() / 60;
    let Failure { code, message } = refusal;
    let message = message.trim_end_matches('.');
    failure(
        code,
        format!(
            "{message}. The rollback tried again for {minutes} minutes and was refused each time. Left as found: {left}."
        ),
    )
}

/// Spec 5.4, on the deployment that ended.
pub(crate) fn rollback_triggered(ended: &DeploymentId, rollback: &DeploymentId) -> String {
    format!("Deployment {ended} terminated. Automatic rollback is triggered with a DeploymentId {rollback}.")
}

/// Spec 5.4, on the rollback.
pub(crate) fn rollback_of(rollback: &DeploymentId, ended: &DeploymentId) -> String {
    format!("Deployment {rollback} is triggered to roll back deployment {ended}.")
}

fn bracketed(names: &[AlarmName]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("<{name}>")).collect();
    if names.is_empty() { "<none>".to_string() } else { names.join(", ") }
}
