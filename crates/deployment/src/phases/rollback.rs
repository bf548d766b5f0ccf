//! Phase `RollingBack`: a rollback deployment takes everything back to the original set (spec 5.4).
//!
//! Promises: users' traffic goes back first and in one change, with no wait, hook or alarm before it (invariant
//! F3); the replacement is deleted only after weight 0 was read back on both routes. It needs no new capacity.
//! When a route leads to the replacement again by then, both are taken back once more.
//! What fails is tried again ever more slowly: without limit while the platform is away, and for ten minutes while
//! it refuses (invariant F4). After that the rollback fails and says what it leaves, since a service or a listener
//! that somebody deleted does not come back, and the group must not stay busy for ever.
//! Lifecycle events: the usual list, all Succeeded, no hooks; the whole work shows as AllowTraffic.

use core::time::Duration;
use serde::{Deserialize, Serialize};
use types::{LifecycleEventName, Timestamp, WeightPercent};

use super::Phase;
use super::ending::Outcome;
use super::terminal::{self, TerminalStatus};
use crate::context::{Context, Input};
use crate::effect::{Effect, ErrorCode, Failure, RouteKind};
use crate::lifecycle::{Diagnostics, DiagnosticsCode};
use crate::plan::{Route, Undo};
use crate::texts;

/// Wait after the first failure; doubles with each further one.
const FIRST_RETRY: Duration = Duration::from_secs(1);
/// Longest wait between two tries.
const LONGEST_RETRY: Duration = Duration::from_secs(60);

/// How long refusals that follow each other are met with another try. Long enough for a person to repair what a
/// rollback trips over, such as a permission.
const REFUSED_FOR: Duration = Duration::from_secs(10 * 60);

/// See the module.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct RollingBack {
    stage: Stage,
    /// The present stage's failures so far.
    pub(crate) trouble: Option<Trouble>,
    /// Why the test route had to be left as it is. The rest is undone all the same, but the replacement stays.
    #[serde(default)]
    test_route_left: Option<Failure>,
    /// Routes were taken back a second time, because one led to the replacement again when it was to be deleted.
    #[serde(default)]
    taken_back_twice: bool,
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
    /// Since when every answer was a refusal.
    #[serde(default)]
    refused_since: Option<Timestamp>,
}

pub(crate) fn enter(context: &mut Context) -> Phase {
    pass_events(context, |name| name < LifecycleEventName::AllowTraffic);
    context.facts.lifecycle.begin(LifecycleEventName::AllowTraffic, context.now);
    let begun =
        RollingBack { stage: Stage::ProductionRoute, trouble: None, test_route_left: None, taken_back_twice: false };
    begun.ask_or_go_on(context)
}

impl RollingBack {
    pub(crate) fn step(self, context: &mut Context, input: Input) -> Phase {
        match input {
            Input::Started => context.ignore(self, "already started"),
            Input::StopRequested { .. } => context.ignore(self, "a rollback cannot be stopped"),
            Input::ContinueRequested { .. } => context.ignore(self, "no wait is running"),
            Input::HookAnswered { .. } => context.ignore(self, "a rollback runs no hooks"),
            Input::EffectDone { .. } => self.advance(context),
            Input::EffectFailed { failure, refused } => self.retry_or_leave(context, failure, refused),
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
        let stage = match (self.stage, &self.test_route_left) {
            (Stage::ProductionRoute, _) => Stage::TestRoute,
            (Stage::TestRoute, _) => Stage::Primary,
            (Stage::Primary, None) => Stage::Replacement,
            // Test traffic may still go to the replacement, so it is not deleted.
            (Stage::Primary, Some(failure)) => return fail(context, Stage::TestRoute, failure.clone()),
            (Stage::Replacement, _) => return succeed(context),
        };
        Self { stage, trouble: None, ..self }.ask_or_go_on(context)
    }

    /// Asks for the stage's effect; a stage with nothing to undo is passed.
    fn ask_or_go_on(self, context: &mut Context) -> Phase {
        let undo = context.facts.undo();
        let service = context.plan.service.clone();
        let effect = match self.stage {
            Stage::ProductionRoute if planted!(RollbackPrimaryFirst) => {
                Some(Effect::SetPrimaryTaskSet { service, task_set: undo.original_task_set.clone() })
            }
            Stage::ProductionRoute
                if planted!(CanaryWeightLeft) && (1..51).contains(&undo.replacement_weight.get()) =>
            {
                None
            }
            Stage::ProductionRoute => Some(shift_back(context, RouteKind::Production, &undo.production)),
            Stage::TestRoute if planted!(RollbackKeepsTestRoute) => None,
            Stage::TestRoute => undo.test.as_ref().map(|route| shift_back(context, RouteKind::Test, route)),
            Stage::Primary => Some(Effect::SetPrimaryTaskSet { service, task_set: undo.original_task_set.clone() }),
            Stage::Replacement => delete_replacement(context, undo),
        };
        match effect {
            Some(effect) => {
                let both = planted!(RollbackDeletesWhileRouted) && self.stage == Stage::ProductionRoute;
                let deletion = undo.replacement_task_set.clone().filter(|_| both);
                context.ask(effect);
                if let Some(task_set) = deletion {
                    let service = context.plan.service.clone();
                    context.ask(Effect::DeleteTaskSet { service, task_set, unrouted: None });
                }
                let trouble = self.trouble.map(|trouble| Trouble { retry_at: None, ..trouble });
                Self { trouble, ..self }.into()
            }
            None => self.advance(context),
        }
    }

    /// A refusal counts from the first of an unbroken row: in between, the platform may only have been away.
    fn retry_or_leave(self, context: &mut Context, last: Failure, refused: bool) -> Phase {
        if planted!(RouteFlaps) && self.stage != Stage::ProductionRoute {
            let route = context.facts.undo().production.clone();
            context.ask(shift(context, RouteKind::Production, &route, WeightPercent::FULL));
            return self.into();
        }
        let refused = refused || planted!(RollbackGivesUp);
        if refused && self.is_routed_again(&last) {
            let begun = Self { stage: Stage::ProductionRoute, trouble: None, taken_back_twice: true, ..self };
            return begun.ask_or_go_on(context);
        }
        let now = context.now;
        let before = self.trouble.as_ref();
        let failures = before.map_or(0, |trouble| trouble.failures).saturating_add(1);
        let refused_since = refused.then(|| before.and_then(|trouble| trouble.refused_since).unwrap_or(now));
        if refused_since.is_some_and(|since| now.since(since) >= REFUSED_FOR) {
            return self.leave(context, last);
        }
        let retry_at = Some(now.plus(retry_delay(failures)));
        Self { trouble: Some(Trouble { failures, last, retry_at, refused_since }), ..self }.into()
    }

    /// A route leads to the replacement although it was taken back: a change of before a crash may have arrived late. So
    /// routes are taken back once more, and once only: who routes there after that is a person, and is not fought.
    fn is_routed_again(&self, refusal: &Failure) -> bool {
        let is_route = refusal.code == ErrorCode::ElasticLoadBalancingInvalid;
        self.stage == Stage::Replacement && is_route && !self.taken_back_twice
    }

    fn leave(self, context: &mut Context, last: Failure) -> Phase {
        match self.stage {
            Stage::TestRoute => Self { test_route_left: Some(last), ..self }.advance(context),
            Stage::ProductionRoute | Stage::Primary | Stage::Replacement => fail(context, self.stage, last),
        }
    }
}

/// The replacement by its id or, when its creation was never answered, by the deployment that asked for it.
fn delete_replacement(context: &Context, undo: &Undo) -> Option<Effect> {
    let service = context.plan.service.clone();
    let unrouted = Some(undo.unrouted(&undo.target_groups.replacement));
    match (&undo.replacement_task_set, context.rollback()) {
        (Some(task_set), _) => Some(Effect::DeleteTaskSet { service, task_set: task_set.clone(), unrouted }),
        (None, _) if planted!(AbortDeletesStable) => {
            Some(Effect::DeleteTaskSet { service, task_set: undo.original_task_set.clone(), unrouted: None })
        }
        (None, Some(rollback)) if undo.replacement_was_asked_for && !planted!(UnansweredSetLeft) => {
            Some(Effect::DeleteTaskSetOf { service, external_id: rollback.triggered_by.clone(), unrouted })
        }
        (None, _) => None,
    }
}

fn retry_delay(failures: u32) -> Duration {
    let doublings = failures.saturating_sub(1).min(6);
    FIRST_RETRY.saturating_mul(1 << doublings).min(LONGEST_RETRY)
}

fn shift_back(context: &Context, kind: RouteKind, route: &Route) -> Effect {
    shift(context, kind, route, WeightPercent::ZERO)
}

fn shift(context: &Context, kind: RouteKind, route: &Route, replacement_weight: WeightPercent) -> Effect {
    let groups = &context.facts.undo().target_groups;
    Effect::ShiftTraffic {
        kind,
        route: route.clone(),
        original: groups.original.clone(),
        replacement: groups.replacement.clone(),
        replacement_weight,
    }
}

fn succeed(context: &mut Context) -> Phase {
    context.facts.lifecycle.succeed(LifecycleEventName::AllowTraffic, context.now);
    pass_events(context, |name| name > LifecycleEventName::AllowTraffic);
    terminal::succeed(context)
}

/// Ends Failed; what the stage and those after it should have undone stays as it is.
fn fail(context: &mut Context, stage: Stage, refusal: Failure) -> Phase {
    let left = match stage {
        Stage::ProductionRoute => "production traffic, test traffic, the primary task set, the replacement task set",
        Stage::TestRoute => "test traffic, the replacement task set",
        Stage::Primary => "the primary task set, the replacement task set",
        Stage::Replacement => "the replacement task set",
    };
    let error = texts::rollback_refused(refusal, REFUSED_FOR, left);
    let diagnostics = Diagnostics {
        error_code: DiagnosticsCode::UnknownError,
        script_name: None,
        message: error.message.clone(),
        log_tail: Default::default(),
    };
    context.facts.lifecycle.fail_and_skip_rest(context.now, diagnostics);
    let roll_back = planted!(RollbackOfRollback);
    terminal::end(context, Outcome { status: TerminalStatus::Failed, error, roll_back })
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
