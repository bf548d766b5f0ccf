//! What a phase works with during one step: plan, facts, outbox and the time.
//!
//! Promises: an effect gets its number here and nowhere else; a result is matched to its effect, checked and its
//! consequences absorbed here, before the phase sees it. So a phase never handles a stale or a misfit result.

use alloc::{format, vec::Vec};
use serde::{Deserialize, Serialize};
use types::{HookExecutionId, Timestamp, WeightPercent};

use crate::effect::{Effect, EffectNumber, EffectOutput, Failure, RouteKind};
use crate::event::{AlarmReading, Event, TaskSetHealth, WaitType};
use crate::facts::Facts;
use crate::phases::Phase;
use crate::plan::{Plan, PlanKind, RollbackPlan, StandardPlan};
use crate::{texts, watch};

/// Effects asked for and not answered, in the order they were asked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Outbox {
    asked: u32,
    outstanding: Vec<(EffectNumber, Effect)>,
}

impl Outbox {
    pub(crate) fn outstanding(&self) -> impl Iterator<Item = (EffectNumber, &Effect)> {
        self.outstanding.iter().map(|(number, effect)| (*number, effect))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.outstanding.is_empty()
    }

    fn push(&mut self, effect: Effect) -> EffectNumber {
        self.asked += 1;
        let number = EffectNumber(self.asked);
        self.outstanding.push((number, effect));
        number
    }

    fn contains(&self, number: EffectNumber) -> bool {
        self.outstanding.iter().any(|(known, _)| *known == number)
    }

    fn remove(&mut self, number: EffectNumber) -> Option<Effect> {
        let position = self.outstanding.iter().position(|(known, _)| *known == number)?;
        Some(self.outstanding.remove(position).1)
    }
}

/// An event as phases see it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Input {
    Started,
    StopRequested {
        rollback: Option<bool>,
    },
    ContinueRequested {
        wait: WaitType,
    },
    HookAnswered {
        execution_id: HookExecutionId,
        succeeded: bool,
    },
    EffectDone {
        output: EffectOutput,
    },
    /// `refused`: by the platform for good, see [`Event::EffectRefused`].
    EffectFailed {
        failure: Failure,
        refused: bool,
    },
    ReplacementObserved(TaskSetHealth),
    AlarmsObserved(AlarmReading),
    DeadlineReached,
}

/// See the module.
pub(crate) struct Context {
    pub(crate) plan: Plan,
    pub(crate) facts: Facts,
    pub(crate) outbox: Outbox,
    pub(crate) now: Timestamp,
    /// Effects asked for in this step.
    pub(crate) asked: Vec<(EffectNumber, Effect)>,
    /// Rollback to be created with this step.
    pub(crate) spawned: Option<Plan>,
    /// Why the event changed nothing, if so.
    pub(crate) ignored: Option<&'static str>,
}

impl Context {
    /// Puts the effect into the outbox.
    pub(crate) fn ask(&mut self, effect: Effect) {
        self.assert_safe(&effect);
        self.facts.note_intent(&effect);
        let number = self.outbox.push(effect.clone());
        self.asked.push((number, effect));
    }

    /// The event changes nothing, on purpose and for this reason.
    pub(crate) fn ignore(&mut self, phase: impl Into<Phase>, reason: &'static str) -> Phase {
        self.ignored = Some(reason);
        phase.into()
    }

    /// Takes back what need not be done any more: readings and hook invocations. What changes the platform stays,
    /// because it may be under way and has to be heard of before anything else is decided.
    pub(crate) fn withdraw_harmless_effects(&mut self) {
        self.outbox.outstanding.retain(|(_, effect)| match effect {
            Effect::LoadRevision { .. } | Effect::InspectPlatform { .. } | Effect::InvokeHook { .. } => false,
            Effect::CreateTaskSet { .. }
            | Effect::ShiftTraffic { .. }
            | Effect::SetPrimaryTaskSet { .. }
            | Effect::DeleteTaskSet { .. }
            | Effect::DeleteTaskSetOf { .. } => true,
        });
    }

    /// The event as phases see it, or nothing for the result of an effect that is not outstanding.
    pub(crate) fn recognise(&mut self, event: Event) -> Option<Input> {
        Some(match event {
            Event::Started => Input::Started,
            Event::StopRequested { rollback } => Input::StopRequested { rollback },
            Event::ContinueRequested { wait } => Input::ContinueRequested { wait },
            Event::HookAnswered { execution_id, succeeded } => Input::HookAnswered { execution_id, succeeded },
            Event::ReplacementObserved(health) => Input::ReplacementObserved(health),
            Event::AlarmsObserved(reading) => Input::AlarmsObserved(reading),
            Event::DeadlineReached => Input::DeadlineReached,
            Event::EffectEnded { number, result } => self.recognise_result(number, result)?,
            Event::EffectRefused { number, failure } => {
                self.outbox.remove(number)?;
                Input::EffectFailed { failure, refused: true }
            }
        })
    }

    fn recognise_result(&mut self, number: EffectNumber, result: Result<EffectOutput, Failure>) -> Option<Input> {
        if !self.outbox.contains(number) {
            return None;
        }
        let effect = self.outbox.remove(number)?;
        if let Ok(output) = &result {
            self.facts.absorb(&effect, output);
        }
        Some(match result.and_then(|output| verify(&effect, output)) {
            Ok(output) => Input::EffectDone { output },
            Err(failure) => Input::EffectFailed { failure, refused: false },
        })
    }

    /// The settings of a full run.
    pub(crate) fn standard(&self) -> &StandardPlan {
        match &self.plan.kind {
            PlanKind::Standard(standard) => standard,
            PlanKind::Rollback(_) => unreachable!("a rollback enters only its own phases"),
        }
    }

    /// The settings of a rollback, if this is one.
    pub(crate) fn rollback(&self) -> Option<&RollbackPlan> {
        match &self.plan.kind {
            PlanKind::Standard(_) => None,
            PlanKind::Rollback(rollback) => Some(rollback),
        }
    }

    /// What must hold whenever something is asked for, seen from this side; the platform checks its own.
    fn assert_safe(&self, effect: &Effect) {
        if cfg!(not(debug_assertions)) {
            return;
        }
        let is_rollback = self.rollback().is_some();
        match effect {
            Effect::ShiftTraffic { kind: RouteKind::Production, replacement_weight, .. } if !is_rollback => {
                let read = self.facts.production_weight();
                assert!(*replacement_weight >= read, "A6: the weight goes back from {read} to {replacement_weight}");
                let raised = *replacement_weight > read;
                assert!(!raised || watch::is_fit(&self.facts), "A2: traffic would go to a set that is not healthy");
            }
            Effect::ShiftTraffic { kind: RouteKind::Production, replacement_weight, .. } => {
                assert_eq!(*replacement_weight, WeightPercent::ZERO, "F1: a rollback only takes traffic back");
            }
            Effect::DeleteTaskSet { task_set, .. } if *task_set == self.facts.undo().original_task_set => {
                let undo = self.facts.undo();
                assert!(!is_rollback, "F2: a rollback never deletes the original set");
                assert_eq!(undo.replacement_weight, WeightPercent::FULL, "A3: the original set serves traffic");
                assert!(undo.replacement_is_primary, "A3: the original set is still PRIMARY");
            }
            Effect::DeleteTaskSet { task_set, .. } if Some(task_set) == self.facts.replacement() => {
                assert!(is_rollback, "F6: without a rollback nothing is deleted");
                assert_eq!(self.facts.production_weight(), WeightPercent::ZERO, "A3: the set serves traffic");
            }
            Effect::DeleteTaskSetOf { .. } => {
                assert!(is_rollback, "F6: without a rollback nothing is deleted");
                assert_eq!(self.facts.production_weight(), WeightPercent::ZERO, "A3: the set serves traffic");
            }
            Effect::LoadRevision { .. }
            | Effect::InspectPlatform { .. }
            | Effect::CreateTaskSet { .. }
            | Effect::ShiftTraffic { .. }
            | Effect::InvokeHook { .. }
            | Effect::SetPrimaryTaskSet { .. }
            | Effect::DeleteTaskSet { .. } => {}
        }
    }
}

/// Whether the effect brought back what it was asked for. Traffic counts as shifted only when the weight read
/// back is the weight wanted.
fn verify(effect: &Effect, output: EffectOutput) -> Result<EffectOutput, Failure> {
    match (effect, output) {
        (Effect::LoadRevision { .. }, output @ EffectOutput::Revision(_))
        | (Effect::InspectPlatform { .. }, output @ EffectOutput::Platform(_))
        | (Effect::CreateTaskSet { .. }, output @ EffectOutput::TaskSet(_))
        | (
            Effect::InvokeHook { .. }
            | Effect::SetPrimaryTaskSet { .. }
            | Effect::DeleteTaskSet { .. }
            | Effect::DeleteTaskSetOf { .. },
            output @ EffectOutput::Done,
        ) => Ok(output),
        (Effect::ShiftTraffic { replacement_weight: wanted, route, .. }, EffectOutput::TrafficSet(read)) => {
            if read == *wanted || planted!(ReadBackNotCompared) {
                Ok(EffectOutput::TrafficSet(read))
            } else {
                let listener = &route.listener;
                Err(texts::elb_invalid(format!(
                    "listener {listener} reads back weight {read} for the replacement target group where {wanted} was \
                     set"
                )))
            }
        }
        (effect, output) => Err(texts::misfit(effect, &output)),
    }
}
