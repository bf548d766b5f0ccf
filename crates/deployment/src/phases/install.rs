//! Phase `Install`: the replacement task set is created and becomes healthy.
//!
//! Promises: the replacement's target group is attached with weight 0 before any set in it is touched, so that no
//! user's request can reach a set that is deleted or not proven healthy (invariants A2, A3, A7), and so that
//! health checks run. We always gate on health, also for AllAtOnce (spec 4.6 leaves it open).
//! Not here: which sets are leftovers (`roles`), what healthy means (`watch`).

use alloc::string::ToString;
use serde::{Deserialize, Serialize};
use types::{LifecycleEventName, Timestamp, WeightPercent};

use super::{Cause, Milestone, Phase, ending, proceed};
use crate::context::{Context, Input};
use crate::effect::{Effect, RouteKind};
use crate::plan::Route;
use crate::{texts, watch};

/// How long the replacement may take to become healthy, from the start of Install (spec 4.2).
const HEALTHY_WITHIN_MINUTES: u32 = 60;

/// See the module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Install {
    stage: Stage,
    pub(crate) deadline: Timestamp,
}

/// What is outstanding, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Stage {
    /// The test route goes to the original set, if it is on the idle group (spec 10.1 accepts both).
    FreeingTestRoute,
    /// The production route names both groups, the replacement's with weight 0.
    AttachingTargetGroup,
    /// Sets left by earlier deployments go: they would count against the limit of five (spec 4.5).
    DeletingLeftovers,
    CreatingTaskSet,
    AwaitingHealth,
}

pub(crate) fn enter(context: &mut Context) -> Phase {
    context.facts.lifecycle.begin(LifecycleEventName::Install, context.now);
    let deadline = context.now.plus_minutes(HEALTHY_WITHIN_MINUTES);
    let test = context.facts.undo().test.clone();
    let must_free = context.facts.findings.as_ref().is_some_and(|findings| findings.test_route_is_on_replacement);
    let stage = match test.filter(|_| must_free) {
        Some(route) => {
            shift_away(context, RouteKind::Test, route);
            Stage::FreeingTestRoute
        }
        None => attach(context),
    };
    Install { stage, deadline }.into()
}

impl Install {
    pub(crate) fn step(self, context: &mut Context, input: Input) -> Phase {
        match input {
            Input::Started => context.ignore(self, "already started"),
            Input::StopRequested { rollback } => ending::begin(context, Cause::Request { rollback }),
            Input::ContinueRequested { .. } => context.ignore(self, "no wait is running"),
            Input::HookAnswered { .. } => context.ignore(self, "no hook is running"),
            Input::EffectDone { .. } => self.advance(context),
            Input::EffectFailed { refused: false, .. }
                if planted!(NewTokenWhenGivenUp) && self.stage == Stage::CreatingTaskSet =>
            {
                create_task_set(context);
                self.into()
            }
            Input::EffectFailed { failure, .. } => ending::begin(context, Cause::Failure(failure)),
            Input::ReplacementObserved(_) if self.stage != Stage::AwaitingHealth => {
                context.ignore(self, "there is no replacement yet")
            }
            Input::ReplacementObserved(health) => match watch::replacement(context, health) {
                Some(cause) => ending::begin(context, cause),
                None if watch::is_fit(&context.facts) => {
                    context.facts.lifecycle.succeed(LifecycleEventName::Install, context.now);
                    proceed(context, Milestone::Installed)
                }
                None => self.into(),
            },
            Input::AlarmsObserved(reading) => match watch::alarms(context, reading) {
                Some(cause) => ending::begin(context, cause),
                None => self.into(),
            },
            Input::DeadlineReached if context.now >= self.deadline => {
                ending::begin(context, Cause::Failure(texts::install_timed_out()))
            }
            Input::DeadlineReached => context.ignore(self, "no deadline has been reached"),
        }
    }

    fn advance(self, context: &mut Context) -> Phase {
        let stage = match self.stage {
            Stage::FreeingTestRoute => attach(context),
            Stage::AttachingTargetGroup => delete_leftovers(context),
            Stage::DeletingLeftovers if !context.outbox.is_empty() => Stage::DeletingLeftovers,
            Stage::DeletingLeftovers => create_task_set(context),
            Stage::CreatingTaskSet | Stage::AwaitingHealth => Stage::AwaitingHealth,
        };
        Self { stage, ..self }.into()
    }
}

fn attach(context: &mut Context) -> Stage {
    if planted!(GroupNotAttached) {
        return delete_leftovers(context);
    }
    let route = context.facts.undo().production.clone();
    shift_away(context, RouteKind::Production, route);
    Stage::AttachingTargetGroup
}

fn shift_away(context: &mut Context, kind: RouteKind, route: Route) {
    let groups = &context.facts.undo().target_groups;
    let is_early = planted!(TestRouteMovesEarly) && kind == RouteKind::Test;
    let effect = Effect::ShiftTraffic {
        kind,
        route,
        original: groups.original.clone(),
        replacement: groups.replacement.clone(),
        replacement_weight: if is_early { WeightPercent::FULL } else { WeightPercent::ZERO },
    };
    context.ask(effect);
}

fn delete_leftovers(context: &mut Context) -> Stage {
    let leftovers = context.facts.findings.as_ref().map(|findings| findings.leftovers.clone()).unwrap_or_default();
    if leftovers.is_empty() {
        return create_task_set(context);
    }
    let service = context.plan.service.clone();
    // They stand in the idle group. One that stands in the group that serves leaves the original beside it.
    let undo = context.facts.undo();
    let unrouted = undo.unrouted(&undo.target_groups.replacement);
    for (place, task_set) in leftovers.into_iter().enumerate() {
        let is_read = place == 0 || !planted!(RoutesReadOnce);
        let unrouted = is_read.then(|| unrouted.clone());
        context.ask(Effect::DeleteTaskSet { service: service.clone(), task_set, unrouted });
    }
    Stage::DeletingLeftovers
}

fn create_task_set(context: &mut Context) -> Stage {
    let (Some(app_spec), Some(findings)) = (&context.facts.app_spec, &context.facts.findings) else {
        unreachable!("Starting stores revision and findings before it ends");
    };
    let id = &context.plan.deployment_id;
    let effect = Effect::CreateTaskSet {
        service: context.plan.service.clone(),
        external_id: id.clone(),
        // Deployment ids are unique and 11 characters long, so the id itself is the token (invariant C6).
        client_token: if planted!(NewTokenWhenGivenUp) {
            alloc::format!("{id}-{}", context.now.millis())
        } else {
            id.to_string()
        },
        target: app_spec.target.clone(),
        task_definition: findings.task_definition.clone(),
        target_group: context.facts.undo().target_groups.replacement.clone(),
    };
    context.ask(effect);
    Stage::CreatingTaskSet
}
