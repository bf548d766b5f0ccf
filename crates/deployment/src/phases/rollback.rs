//! Phase `RollingBack`: a rollback deployment takes everything back to the original set (spec 5.4).
//!
//! Promises: users' traffic goes back first and in one change, with no wait, hook or alarm before it (invariant
//! F3); the replacement is deleted only after weight 0 was read back on both routes; whatever fails is tried
//! again, without limit and ever more slowly (invariant F4). It needs no new capacity.
//! Lifecycle events: the usual list, all Succeeded, no hooks; the whole work shows as AllowTraffic.

use core::time::Duration;
use serde::{Deserialize, Serialize};
use types::{LifecycleEventName, Timestamp, WeightPercent};

use super::{Phase, terminal};
use crate::context::{Context, Input};
use crate::effect::{Effect, Failure, RouteKind};
use crate::plan::Route;

/// Wait after the first failure; doubles with each further one.
const FIRST_RETRY: Duration = Duration::from_secs(1);
/// Longest wait between two tries.
const LONGEST_RETRY: Duration = Duration::from_secs(60);

/// See the module.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct RollingBack {
    stage: Stage,
    /// The present stage's failures so far.
    pub(crate) trouble: Option<Trouble>,
}

/// What is being undone, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Stage {
    ProductionRoute,
    TestRoute,
    Primary,
    Replacement,
}

/// A stage that has failed at least once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Trouble {
    pub(crate) failures: u32,
    pub(crate) last: Failure,
    /// When the next try is due; nothing while it runs.
    pub(crate) retry_at: Option<Timestamp>,
}

pub(crate) fn enter(context: &mut Context) -> Phase {
    pass_events(context, |name| name < LifecycleEventName::AllowTraffic);
    context.facts.lifecycle.begin(LifecycleEventName::AllowTraffic, context.now);
    RollingBack { stage: Stage::ProductionRoute, trouble: None }.ask_or_go_on(context)
}

impl RollingBack {
    pub(crate) fn step(self, context: &mut Context, input: Input) -> Phase {
        match input {
            Input::Started => context.ignore(self, "already started"),
            Input::StopRequested { .. } => context.ignore(self, "a rollback cannot be stopped"),
            Input::ContinueRequested { .. } => context.ignore(self, "no wait is running"),
            Input::HookAnswered { .. } => context.ignore(self, "a rollback runs no hooks"),
            Input::EffectDone { .. } => self.advance(context),
            Input::EffectFailed { failure } => self.retry_later(context, failure),
            Input::ReplacementObserved(_) => context.ignore(self, "the replacement set goes anyway"),
            Input::AlarmsObserved(_) => context.ignore(self, "a rollback ignores alarms"),
            Input::DeadlineReached => match self.deadline() {
                Some(retry_at) if context.now >= retry_at => self.ask_or_go_on(context),
                Some(_) | None => context.ignore(self, "no deadline has been reached"),
            },
        }
    }

    pub(crate) fn deadline(&self) -> Option<Timestamp> {
        self.trouble.as_ref()?.retry_at
    }

    fn advance(self, context: &mut Context) -> Phase {
        let stage = match self.stage {
            Stage::ProductionRoute => Stage::TestRoute,
            Stage::TestRoute => Stage::Primary,
            Stage::Primary => Stage::Replacement,
            Stage::Replacement => return succeed(context),
        };
        Self { stage, trouble: None }.ask_or_go_on(context)
    }

    /// Asks for the stage's effect; a stage with nothing to undo is passed.
    fn ask_or_go_on(self, context: &mut Context) -> Phase {
        let undo = context.facts.undo();
        let service = context.plan.service.clone();
        let effect = match self.stage {
            Stage::ProductionRoute => Some(shift_back(context, RouteKind::Production, &undo.production)),
            Stage::TestRoute => undo.test.as_ref().map(|route| shift_back(context, RouteKind::Test, route)),
            Stage::Primary => Some(Effect::SetPrimaryTaskSet { service, task_set: undo.original_task_set.clone() }),
            Stage::Replacement => {
                undo.replacement_task_set.clone().map(|task_set| Effect::DeleteTaskSet { service, task_set })
            }
        };
        match effect {
            Some(effect) => {
                context.ask(effect);
                let trouble = self.trouble.map(|trouble| Trouble { retry_at: None, ..trouble });
                Self { trouble, ..self }.into()
            }
            None => self.advance(context),
        }
    }

    fn retry_later(self, context: &mut Context, last: Failure) -> Phase {
        let failures = self.trouble.map_or(0, |trouble| trouble.failures).saturating_add(1);
        let retry_at = Some(context.now.plus(retry_delay(failures)));
        Self { stage: self.stage, trouble: Some(Trouble { failures, last, retry_at }) }.into()
    }
}

fn retry_delay(failures: u32) -> Duration {
    let doublings = failures.saturating_sub(1).min(6);
    FIRST_RETRY.saturating_mul(1 << doublings).min(LONGEST_RETRY)
}

fn shift_back(context: &Context, kind: RouteKind, route: &Route) -> Effect {
    let groups = &context.facts.undo().target_groups;
    Effect::ShiftTraffic {
        kind,
        route: route.clone(),
        original: groups.original.clone(),
        replacement: groups.replacement.clone(),
        replacement_weight: WeightPercent::ZERO,
    }
}

fn succeed(context: &mut Context) -> Phase {
    context.facts.lifecycle.succeed(LifecycleEventName::AllowTraffic, context.now);
    pass_events(context, |name| name > LifecycleEventName::AllowTraffic);
    terminal::succeed(context)
}

fn pass_events(context: &mut Context, which: impl Fn(LifecycleEventName) -> bool) {
    let now = context.now;
    let lifecycle = &mut context.facts.lifecycle;
    for name in LifecycleEventName::ALL.into_iter().filter(|name| which(*name)) {
        if lifecycle.status_of(name).is_some() {
            lifecycle.begin(name, now);
            lifecycle.succeed(name, now);
        }
    }
}
