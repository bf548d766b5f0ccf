//! Phase `Shift`: lifecycle event AllowTraffic; production traffic moves to the replacement (spec 4.6).
//!
//! Promises: weights only grow; every shift is read back before the next is planned; a step is taken only while
//! the last look found the replacement fit, else it is held. The next step is due one interval after the previous
//! one was read back, so a late step never shortens the wait that follows (invariant A6). PRIMARY flips right
//! after 100 was read back.
//! Not here: how a listener is programmed (`ports::Traffic`), what happens on failure (`ending`).

use serde::{Deserialize, Serialize};
use types::{LifecycleEventName, Timestamp, TrafficStep, WeightPercent};

use super::{Cause, Milestone, Phase, ending, proceed};
use crate::context::{Context, Input};
use crate::effect::{Effect, RouteKind};
use crate::facts::Facts;
use crate::{texts, watch};

/// See the module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Shift {
    started_at: Timestamp,
    /// The step being waited for or made; 0 is the first.
    pub(crate) step: u32,
    pub(crate) stage: Stage,
}

/// What the phase waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Stage {
    /// The step's time, and a fit replacement.
    Due { at: Timestamp },
    /// The weight to be read back.
    Shifting,
    /// The replacement to become PRIMARY.
    SettingPrimary,
}

pub(crate) fn enter(context: &mut Context) -> Phase {
    let now = context.now;
    context.facts.lifecycle.begin(LifecycleEventName::AllowTraffic, now);
    if planted!(OriginalGoesBeforeTraffic) {
        let (service, task_set) = (context.plan.service.clone(), context.facts.undo().original_task_set.clone());
        context.ask(Effect::DeleteTaskSet { service, task_set, unrouted: None });
    }
    Shift { started_at: now, step: 0, stage: Stage::Due { at: now } }.take_due_step(context)
}

impl Shift {
    pub(crate) fn step(self, context: &mut Context, input: Input) -> Phase {
        match input {
            Input::Started => context.ignore(self, "already started"),
            Input::StopRequested { rollback } => ending::begin(context, Cause::Request { rollback }),
            Input::ContinueRequested { .. } => context.ignore(self, "no wait is running"),
            Input::HookAnswered { .. } => context.ignore(self, "no hook is running"),
            Input::EffectDone { .. } => self.advance(context),
            Input::EffectFailed { refused: true, .. } if planted!(RefusalTakenForDone) => self.advance(context),
            Input::EffectFailed { failure, .. } => ending::begin(context, Cause::Failure(failure)),
            Input::ReplacementObserved(health) => match watch::replacement(context, health) {
                Some(cause) => ending::begin(context, cause),
                // The step may have been held for just this.
                None => self.take_due_step(context),
            },
            Input::AlarmsObserved(reading) => match watch::alarms(context, reading) {
                Some(_) if planted!(AlarmsOnlyWithAWeight) && matches!(self.stage, Stage::Due { .. }) => self.into(),
                Some(cause) => ending::begin(context, cause),
                None => self.into(),
            },
            Input::DeadlineReached => self.check_deadlines(context),
        }
    }

    /// The end of a tolerance, or the next step unless it is held: a held step waits for a better look at the
    /// replacement, not for the clock.
    pub(crate) fn deadline(&self, facts: &Facts) -> Option<Timestamp> {
        let next_step = match self.stage {
            Stage::Due { at } if watch::is_fit(facts) => Some(at),
            Stage::Due { .. } | Stage::Shifting | Stage::SettingPrimary => None,
        };
        [next_step, self.unhealthy_deadline(facts)].into_iter().flatten().min()
    }

    /// Five minutes out of steady state; ten seconds without any healthy target once traffic may be on it.
    fn unhealthy_deadline(&self, facts: &Facts) -> Option<Timestamp> {
        let may_serve = self.step > 0 || !matches!(self.stage, Stage::Due { .. });
        let lost = watch::lost_deadline(facts).filter(|_| may_serve);
        [watch::unfit_deadline(facts, self.started_at), lost].into_iter().flatten().min()
    }

    fn check_deadlines(self, context: &mut Context) -> Phase {
        if self.unhealthy_deadline(&context.facts).is_some_and(|deadline| context.now >= deadline) {
            return ending::begin(context, Cause::Failure(texts::replacement_unhealthy()));
        }
        match self.stage {
            Stage::Due { at } if context.now >= at && watch::is_fit(&context.facts) => self.take_due_step(context),
            Stage::Due { .. } | Stage::Shifting | Stage::SettingPrimary => {
                context.ignore(self, "no deadline has been reached")
            }
        }
    }

    fn take_due_step(self, context: &mut Context) -> Phase {
        match self.stage {
            Stage::Due { at } if context.now >= at && watch::is_fit(&context.facts) => {
                let Some(step) = self.planned(context, self.step) else {
                    unreachable!("a step is due only if the schedule has it");
                };
                shift(context, step.weight);
                Self { stage: Stage::Shifting, ..self }.into()
            }
            Stage::Due { .. } | Stage::Shifting | Stage::SettingPrimary => self.into(),
        }
    }

    fn advance(self, context: &mut Context) -> Phase {
        match self.stage {
            Stage::Due { .. } | Stage::Shifting => self.plan_next_step(context),
            Stage::SettingPrimary => {
                context.facts.lifecycle.succeed(LifecycleEventName::AllowTraffic, context.now);
                proceed(context, Milestone::TrafficShifted)
            }
        }
    }

    fn plan_next_step(self, context: &mut Context) -> Phase {
        let interval = |next: TrafficStep, this: TrafficStep| next.offset_minutes.saturating_sub(this.offset_minutes);
        match (self.planned(context, self.step), self.planned(context, self.step + 1)) {
            (Some(this), Some(next)) => {
                let minutes = if planted!(NoWaitBetweenWeights) { 0 } else { interval(next, this) };
                let at = context.now.plus_minutes(minutes);
                let skips = planted!(WeightLeftOut) && self.planned(context, self.step + 2).is_some();
                Self { step: self.step + if skips { 2 } else { 1 }, stage: Stage::Due { at }, ..self }.into()
            }
            (_, None) | (None, Some(_)) if planted!(PrimaryNotSet) => {
                context.facts.lifecycle.succeed(LifecycleEventName::AllowTraffic, context.now);
                proceed(context, Milestone::TrafficShifted)
            }
            (_, None) | (None, Some(_)) => {
                set_primary(context);
                Self { stage: Stage::SettingPrimary, ..self }.into()
            }
        }
    }

    fn planned(&self, context: &Context, step: u32) -> Option<TrafficStep> {
        context.standard().routing.step(step)
    }
}

fn shift(context: &mut Context, replacement_weight: WeightPercent) {
    let undo = context.facts.undo();
    let effect = Effect::ShiftTraffic {
        kind: RouteKind::Production,
        route: undo.production.clone(),
        original: if planted!(GroupNamedTwice) {
            undo.target_groups.replacement.clone()
        } else {
            undo.target_groups.original.clone()
        },
        replacement: undo.target_groups.replacement.clone(),
        replacement_weight,
    };
    context.ask(effect);
}

fn set_primary(context: &mut Context) {
    let Some(task_set) = context.facts.replacement().cloned() else {
        unreachable!("traffic moves only after Install has created the replacement");
    };
    context.ask(Effect::SetPrimaryTaskSet { service: context.plan.service.clone(), task_set });
}
