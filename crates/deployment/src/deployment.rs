//! The state of one deployment, and what its driver has to do for it.

use alloc::vec::Vec;
use serde::{Deserialize, Serialize};
use types::{AlarmName, DeploymentId, TaskSetId, Timestamp};

use crate::context::Outbox;
use crate::effect::{Effect, EffectNumber, RouteKind};
use crate::event::{AlarmReading, TaskSetHealth};
use crate::facts::Facts;
use crate::phases::Phase;
use crate::phases::created::Created;
use crate::plan::{Plan, PlanKind, ServiceRef};
use crate::watch;

/// One deployment: its plan, where it is, what it knows, what it has asked for. Comes only from folding
/// [`step`](crate::step) over its events.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Deployment {
    pub(crate) plan: Plan,
    pub(crate) phase: Phase,
    pub(crate) facts: Facts,
    pub(crate) outbox: Outbox,
}

/// What has to be looked at every few seconds, now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Watches {
    /// The replacement task set; looks become [`Event::ReplacementObserved`](crate::Event::ReplacementObserved).
    pub replacement: Option<(ServiceRef, TaskSetId)>,
    /// The alarms; looks become [`Event::AlarmsObserved`](crate::Event::AlarmsObserved).
    pub alarms: Vec<AlarmName>,
}

impl Deployment {
    /// A new deployment in status Created. It does nothing until [`Event::Started`](crate::Event::Started).
    pub fn create(plan: Plan) -> Self {
        let facts = Facts::of(&plan);
        Self { plan, phase: Phase::Created(Created), facts, outbox: Outbox::default() }
    }

    /// Its plan.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Its id.
    pub fn id(&self) -> &DeploymentId {
        &self.plan.deployment_id
    }

    /// Effects asked for and not answered, in order of asking. After a restart all of them are carried out again.
    pub fn outstanding(&self) -> impl Iterator<Item = (EffectNumber, &Effect)> {
        self.outbox.outstanding()
    }

    /// When to send the next [`Event::DeadlineReached`](crate::Event::DeadlineReached): an absolute time, derived
    /// from the state alone, possibly in the past after a restart.
    pub fn next_deadline(&self) -> Option<Timestamp> {
        self.phase.deadline(&self.facts)
    }

    /// What has to be looked at now.
    pub fn watches(&self) -> Watches {
        if !self.phase.is_watched() && !self.is_finishing() {
            return Watches::default();
        }
        let alarms = match &self.plan.kind {
            PlanKind::Standard(standard) if self.phase.is_watched() => standard.alarms.names.clone(),
            PlanKind::Standard(_) | PlanKind::Rollback(_) => Vec::new(),
        };
        let replacement = self.facts.replacement().map(|id| (self.plan.service.clone(), id.clone()));
        Watches { replacement, alarms }
    }

    /// Whether the effect, asked for by this deployment, leaves more users to the replacement: it raises the weight last
    /// read back, or deletes the original set.
    pub fn relies_on_replacement(&self, effect: &Effect) -> bool {
        self.raises_traffic(effect) || self.deletes_original(effect)
    }

    /// Whether such an effect may be carried out now, the first time and again: the deployment is not ending, and the
    /// last look found the replacement fit for more traffic (invariant A2), or serving, for the original to go (B6).
    pub fn may_rely_on_replacement(&self, effect: &Effect) -> bool {
        if self.deletes_original(effect) {
            self.is_finishing() && watch::is_serving(&self.facts)
        } else {
            self.phase.is_watched() && watch::is_fit(&self.facts)
        }
    }

    /// The last look at the replacement; a look that equals it need not be sent.
    pub fn observed_health(&self) -> Option<TaskSetHealth> {
        self.facts.observed.as_ref().map(|last| last.health)
    }

    /// The last look at the alarms; a look that equals it need not be sent.
    pub fn observed_alarms(&self) -> Option<&AlarmReading> {
        self.facts.alarms.as_ref()
    }

    fn raises_traffic(&self, effect: &Effect) -> bool {
        let Effect::ShiftTraffic { kind: RouteKind::Production, replacement_weight, .. } = effect else {
            return false;
        };
        *replacement_weight > self.facts.production_weight() && !planted!(RouteFlaps)
    }

    fn deletes_original(&self, effect: &Effect) -> bool {
        // These two faults come with the loss of the guard that would stop them.
        if planted!(OriginalGoesBeforeTraffic) || planted!(AbortDeletesStable) {
            return false;
        }
        let Effect::DeleteTaskSet { task_set, .. } = effect else { return false };
        self.facts.undo.as_ref().is_some_and(|undo| undo.original_task_set == *task_set)
    }

    fn is_finishing(&self) -> bool {
        matches!(self.phase, Phase::Finish(_))
    }
}
