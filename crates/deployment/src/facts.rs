//! What outlives phases: everything a deployment knows and has done, as opposed to where it is.
//!
//! Promises: facts change only through events; what an effect changed outside is taken over in one place
//! ([`Facts::absorb`]), whatever phase the deployment is in by then.

use alloc::vec::Vec;
use appspec::AppSpec;
use serde::{Deserialize, Serialize};
use types::{TaskDefinitionArn, TaskSetId, Timestamp, WeightPercent};

use crate::effect::{Effect, EffectOutput, Failure, RouteKind};
use crate::event::AlarmReading;
use crate::lifecycle::Lifecycle;
use crate::plan::{Plan, PlanKind, Undo};
use crate::texts;
use crate::view::RollbackInfo;
use crate::watch::Observation;

/// See the module.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Facts {
    pub(crate) started_at: Option<Timestamp>,
    pub(crate) completed_at: Option<Timestamp>,
    pub(crate) updated_at: Timestamp,
    pub(crate) lifecycle: Lifecycle,
    pub(crate) app_spec: Option<AppSpec>,
    /// Roles, routes and task sets, known from the inspection on; kept current, so that it is at any time exactly
    /// what a rollback would have to undo.
    pub(crate) undo: Option<Undo>,
    /// What only Install and the health gate need of the inspection.
    pub(crate) findings: Option<Findings>,
    /// The replacement's share on the test route as last read back.
    pub(crate) test_weight: Option<WeightPercent>,
    pub(crate) original_removed: bool,
    pub(crate) replacement_removed: bool,
    pub(crate) observed: Option<Observation>,
    pub(crate) alarms: Option<AlarmReading>,
    /// When production traffic must have begun to move; known once Install has succeeded.
    #[serde(default)]
    pub(crate) shift_by: Option<Timestamp>,
    pub(crate) termination_wait_started_at: Option<Timestamp>,
    /// When the original's deletion was asked for; states stored by versions that did not watch Finish lack it.
    #[serde(default)]
    pub(crate) finish_began_at: Option<Timestamp>,
    pub(crate) error: Option<Failure>,
    pub(crate) rollback_info: Option<RollbackInfo>,
}

/// Results of the inspection with one use.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Findings {
    /// Sets neither PRIMARY nor DRAINING: kept alive, or left by a failure without rollback.
    pub(crate) leftovers: Vec<TaskSetId>,
    pub(crate) desired_count: u32,
    pub(crate) task_definition: TaskDefinitionArn,
    /// A rule of the test listener sends traffic to the replacement's group already.
    pub(crate) test_route_is_on_replacement: bool,
}

impl Facts {
    pub(crate) fn of(plan: &Plan) -> Self {
        let (has_test_listener, undo, rollback_info) = match &plan.kind {
            PlanKind::Standard(standard) => (standard.test_listener.is_some(), None, None),
            PlanKind::Rollback(rollback) => (
                rollback.undo.test.is_some(),
                Some(rollback.undo.clone()),
                Some(RollbackInfo {
                    rollback_deployment_id: None,
                    rollback_triggering_deployment_id: Some(rollback.triggered_by.clone()),
                    rollback_message: texts::rollback_of(&plan.deployment_id, &rollback.triggered_by),
                }),
            ),
        };
        Self {
            started_at: None,
            completed_at: None,
            updated_at: plan.created_at,
            lifecycle: Lifecycle::new(has_test_listener),
            app_spec: None,
            undo,
            findings: None,
            test_weight: None,
            original_removed: false,
            replacement_removed: false,
            observed: None,
            alarms: None,
            shift_by: None,
            termination_wait_started_at: None,
            finish_began_at: None,
            error: None,
            rollback_info,
        }
    }

    /// Roles and routes, for the phases that come after the inspection.
    pub(crate) fn undo(&self) -> &Undo {
        self.undo.as_ref().expect("phases after Starting begin only once the inspection has been stored")
    }

    /// The replacement's share of production traffic as last read back.
    pub(crate) fn production_weight(&self) -> WeightPercent {
        self.undo.as_ref().map_or(WeightPercent::ZERO, |undo| undo.replacement_weight)
    }

    pub(crate) fn replacement(&self) -> Option<&TaskSetId> {
        self.undo.as_ref()?.replacement_task_set.as_ref()
    }

    /// Takes over what an effect has changed outside. Weights are taken as read back, also when they are not the
    /// ones wanted: the rollback must know the truth.
    pub(crate) fn absorb(&mut self, effect: &Effect, output: &EffectOutput) {
        match (effect, output) {
            (Effect::ShiftTraffic { kind: RouteKind::Test, .. }, EffectOutput::TrafficSet(read)) => {
                self.test_weight = Some(*read);
            }
            (Effect::ShiftTraffic { kind: RouteKind::Production, .. }, EffectOutput::TrafficSet(read)) => {
                self.change_undo(|undo| undo.replacement_weight = *read);
            }
            (Effect::CreateTaskSet { .. }, EffectOutput::TaskSet(id)) => {
                self.change_undo(|undo| undo.replacement_task_set = Some(id.clone()));
            }
            (Effect::SetPrimaryTaskSet { task_set, .. }, EffectOutput::Done) => {
                self.change_undo(|undo| undo.replacement_is_primary = *task_set != undo.original_task_set);
            }
            (Effect::DeleteTaskSet { task_set, .. }, EffectOutput::Done) => self.note_removal(task_set),
            // Readings are used by the phase that asked for them; a hook's invocation changes nothing here. Pairs
            // that do not belong together have been turned into failures before.
            (
                Effect::LoadRevision { .. }
                | Effect::InspectPlatform { .. }
                | Effect::InvokeHook { .. }
                | Effect::ShiftTraffic { .. }
                | Effect::CreateTaskSet { .. }
                | Effect::SetPrimaryTaskSet { .. }
                | Effect::DeleteTaskSet { .. }
                // No id is known, so there is nothing to note of the set.
                | Effect::DeleteTaskSetOf { .. },
                _,
            ) => {}
        }
    }

    /// Notes that something is about to be asked for whose answer may get lost.
    pub(crate) fn note_intent(&mut self, effect: &Effect) {
        if matches!(effect, Effect::CreateTaskSet { .. }) {
            self.change_undo(|undo| undo.replacement_was_asked_for = true);
        }
    }

    fn note_removal(&mut self, task_set: &TaskSetId) {
        let Some(undo) = &self.undo else { return };
        // Leftovers of earlier deployments are neither of the two.
        self.original_removed |= *task_set == undo.original_task_set;
        self.replacement_removed |= Some(task_set) == undo.replacement_task_set.as_ref();
    }

    fn change_undo(&mut self, change: impl FnOnce(&mut Undo)) {
        if let Some(undo) = &mut self.undo {
            change(undo);
        }
    }
}
