//! Phase `TestTraffic`: lifecycle event AllowTestTraffic; the test route goes to the replacement (spec 4.2).
//!
//! Exists only with a test listener. Production is not touched (invariant A7).

use serde::{Deserialize, Serialize};
use types::{LifecycleEventName, WeightPercent};

use super::{Cause, Milestone, Phase, ending, proceed};
use crate::context::{Context, Input};
use crate::effect::{Effect, RouteKind};
use crate::plan::Route;
use crate::watch;

/// See the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TestTraffic;

pub(crate) fn enter(context: &mut Context, route: Route) -> Phase {
    context.facts.lifecycle.begin(LifecycleEventName::AllowTestTraffic, context.now);
    let groups = &context.facts.undo().target_groups;
    let effect = Effect::ShiftTraffic {
        kind: RouteKind::Test,
        route,
        original: groups.original.clone(),
        replacement: groups.replacement.clone(),
        replacement_weight: WeightPercent::FULL,
    };
    context.ask(effect);
    TestTraffic.into()
}

impl TestTraffic {
    pub(crate) fn step(self, context: &mut Context, input: Input) -> Phase {
        match input {
            Input::Started => context.ignore(self, "already started"),
            Input::StopRequested { rollback } => ending::begin(context, Cause::Request { rollback }),
            Input::ContinueRequested { .. } => context.ignore(self, "no wait is running"),
            Input::HookAnswered { .. } => context.ignore(self, "no hook is running"),
            Input::EffectDone { .. } => {
                context.facts.lifecycle.succeed(LifecycleEventName::AllowTestTraffic, context.now);
                proceed(context, Milestone::TestTrafficAllowed)
            }
            Input::EffectFailed { failure, .. } => ending::begin(context, Cause::Failure(failure)),
            Input::ReplacementObserved(health) => match watch::replacement(context, health) {
                Some(cause) => ending::begin(context, cause),
                None => self.into(),
            },
            Input::AlarmsObserved(reading) => match watch::alarms(context, reading) {
                Some(cause) => ending::begin(context, cause),
                None => self.into(),
            },
            Input::DeadlineReached => context.ignore(self, "no deadline is set"),
        }
    }
}
