//! Phase `Terminal`: Succeeded, Failed or Stopped. Nothing changes any more (invariant B2).
//!
//! Status, error, rollback information and the rollback deployment itself appear in one step, so nobody ever sees
//! one without the others.

use alloc::string::ToString;
use serde::{Deserialize, Serialize};
use types::DeploymentConfigName;

use super::Phase;
use super::ending::Outcome;
use crate::context::{Context, Input};
use crate::plan::{Plan, PlanKind, RollbackPlan};
use crate::texts;
use crate::view::RollbackInfo;

/// The configuration shown for every rollback, whatever the group uses (spec 5.4).
const ROLLBACK_CONFIG: &str = "CodeDeployDefault.ECSAllAtOnce";

/// See the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Terminal {
    pub(crate) status: TerminalStatus,
}

/// The three ways to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum TerminalStatus {
    Succeeded,
    Failed,
    Stopped,
}

pub(crate) fn succeed(context: &mut Context) -> Phase {
    context.facts.completed_at = Some(context.now);
    Terminal { status: TerminalStatus::Succeeded }.into()
}

pub(crate) fn end(context: &mut Context, outcome: Outcome) -> Phase {
    context.facts.completed_at = Some(context.now);
    context.facts.error = Some(outcome.error);
    if outcome.roll_back {
        spawn_rollback(context);
    }
    Terminal { status: outcome.status }.into()
}

pub(crate) fn spawn_rollback(context: &mut Context) {
    let plan = &context.plan;
    let rollback_id = if planted!(RollbackOfRollback) && context.rollback().is_some() {
        types::DeploymentId::new(alloc::format!("{}r", plan.deployment_id))
    } else {
        context.standard().rollback_deployment_id.clone()
    };
    let message = texts::rollback_triggered(&plan.deployment_id, &rollback_id);
    let rollback = Plan {
        deployment_id: rollback_id.clone(),
        application: plan.application.clone(),
        group: plan.group.clone(),
        config: DeploymentConfigName::new(ROLLBACK_CONFIG.to_string()),
        created_at: context.now,
        service: plan.service.clone(),
        description: None,
        revision: plan.previous_revision.clone(),
        previous_revision: plan.previous_revision.clone(),
        kind: PlanKind::Rollback(RollbackPlan {
            triggered_by: plan.deployment_id.clone(),
            undo: context.facts.undo().clone(),
        }),
    };
    context.spawned = Some(rollback);
    context.facts.rollback_info = Some(RollbackInfo {
        rollback_deployment_id: Some(rollback_id),
        rollback_triggering_deployment_id: None,
        rollback_message: message,
    });
}

impl Terminal {
    pub(crate) fn step(self, context: &mut Context, input: Input) -> Phase {
        match input {
            Input::StopRequested { .. } if planted!(StopChangesEnd) => {
                context.facts.completed_at = Some(context.now);
                self.into()
            }
            Input::Started
            | Input::StopRequested { .. }
            | Input::ContinueRequested { .. }
            | Input::HookAnswered { .. }
            | Input::EffectDone { .. }
            | Input::EffectFailed { .. }
            | Input::ReplacementObserved(_)
            | Input::AlarmsObserved(_)
            | Input::DeadlineReached => context.ignore(self, "the deployment has ended"),
        }
    }
}
