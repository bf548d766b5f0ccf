//! Where a deployment is: one phase at a time, one file each.
//!
//! ```text
//! created ─▶ starting ─▶ hook(BeforeInstall) ─▶ install ─▶ hook(AfterInstall)
//!   ─▶ test_traffic ─▶ hook(AfterAllowTestTraffic)          only with a test listener
//!   ─▶ ready_wait ─▶ hook(BeforeAllowTraffic) ─▶ shift ─▶ hook(AfterAllowTraffic)
//!   ─▶ termination_wait ─▶ finish ─▶ terminal
//! any of them ─▶ ending ─▶ terminal                         on failure, stop or alarm
//! created ─▶ rollback ─▶ terminal                           a rollback deployment
//! ```
//!
//! A phase holds only what exists in it; what outlives it is a fact. Each phase lists every input, the ones it
//! ignores included.

pub(crate) mod created;
pub(crate) mod ending;
pub(crate) mod finish;
pub(crate) mod hook;
pub(crate) mod install;
pub(crate) mod ready_wait;
pub(crate) mod rollback;
pub(crate) mod shift;
pub(crate) mod starting;
pub(crate) mod terminal;
pub(crate) mod termination_wait;
pub(crate) mod test_traffic;

use serde::{Deserialize, Serialize};
use types::{HookEvent, LifecycleEventName, Timestamp};

use crate::context::{Context, Input};
use crate::facts::Facts;

pub(crate) use ending::Cause;

/// See the module.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Phase {
    Created(created::Created),
    Starting(starting::Starting),
    Hook(hook::Hook),
    Install(install::Install),
    TestTraffic(test_traffic::TestTraffic),
    ReadyWait(ready_wait::ReadyWait),
    Shift(shift::Shift),
    TerminationWait(termination_wait::TerminationWait),
    Finish(finish::Finish),
    Ending(ending::Ending),
    RollingBack(rollback::RollingBack),
    Terminal(terminal::Terminal),
}

impl Phase {
    /// Hands the input to the phase and answers the phase after it.
    pub(crate) fn step(self, context: &mut Context, input: Input) -> Self {
        match self {
            Self::Created(phase) => phase.step(context, input),
            Self::Starting(phase) => phase.step(context, input),
            Self::Hook(phase) => phase.step(context, input),
            Self::Install(phase) => phase.step(context, input),
            Self::TestTraffic(phase) => phase.step(context, input),
            Self::ReadyWait(phase) => phase.step(context, input),
            Self::Shift(phase) => phase.step(context, input),
            Self::TerminationWait(phase) => phase.step(context, input),
            Self::Finish(phase) => phase.step(context, input),
            Self::Ending(phase) => phase.step(context, input),
            Self::RollingBack(phase) => phase.step(context, input),
            Self::Terminal(phase) => phase.step(context, input),
        }
    }

    /// The next absolute time at which the phase wants to be stepped (invariant G1).
    pub(crate) fn deadline(&self, facts: &Facts) -> Option<Timestamp> {
        match self {
            Self::Starting(phase) => phase.deadline(),
            Self::Hook(phase) => phase.deadline(facts),
            Self::Install(phase) => Some(phase.deadline),
            Self::ReadyWait(phase) => Some(phase.until),
            Self::Shift(phase) => phase.deadline(facts),
            Self::TerminationWait(phase) => phase.deadline(facts),
            Self::Finish(phase) => phase.deadline(facts),
            Self::RollingBack(phase) => phase.deadline(),
            Self::Created(_) | Self::TestTraffic(_) | Self::Ending(_) | Self::Terminal(_) => None,
        }
    }

    /// Whether the deployment can still go back, so that alarms and the replacement set matter (invariant F5).
    pub(crate) fn is_watched(&self) -> bool {
        match self {
            Self::Starting(_)
            | Self::Hook(_)
            | Self::Install(_)
            | Self::TestTraffic(_)
            | Self::ReadyWait(_)
            | Self::Shift(_)
            | Self::TerminationWait(_) => true,
            Self::Created(_) | Self::Finish(_) | Self::Ending(_) | Self::RollingBack(_) | Self::Terminal(_) => false,
        }
    }

    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Created(_) => "Created",
            Self::Starting(_) => "Starting",
            Self::Hook(_) => "Hook",
            Self::Install(_) => "Install",
            Self::TestTraffic(_) => "TestTraffic",
            Self::ReadyWait(_) => "ReadyWait",
            Self::Shift(_) => "Shift",
            Self::TerminationWait(_) => "TerminationWait",
            Self::Finish(_) => "Finish",
            Self::Ending(_) => "Ending",
            Self::RollingBack(_) => "RollingBack",
            Self::Terminal(_) => "Terminal",
        }
    }
}

/// Longest time from the replacement's being installed to the first move of production traffic (spec 6).
const SHIFT_WITHIN_MINUTES: u32 = 120 * 60;

/// What has just been completed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Milestone {
    Started,
    HookDone(HookEvent),
    Installed,
    TestTrafficAllowed,
    ReadyWaitOver,
    TrafficShifted,
    OriginalMayGo,
}

/// Begins what comes after `done`: the order of spec 4.2 in one place. The ready wait stands after the test
/// traffic and before the last hook, as the console shows it.
pub(crate) fn proceed(context: &mut Context, done: Milestone) -> Phase {
    match done {
        Milestone::Started => hook::enter(context, HookEvent::BeforeInstall),
        Milestone::HookDone(HookEvent::BeforeInstall) => install::enter(context),
        Milestone::Installed => {
            context.facts.shift_by = Some(context.now.plus_minutes(SHIFT_WITHIN_MINUTES));
            hook::enter(context, HookEvent::AfterInstall)
        }
        Milestone::HookDone(HookEvent::AfterInstall) => match context.facts.undo().test.clone() {
            Some(route) => test_traffic::enter(context, route),
            None => ready_wait::enter(context),
        },
        Milestone::TestTrafficAllowed => hook::enter(context, HookEvent::AfterAllowTestTraffic),
        Milestone::HookDone(HookEvent::AfterAllowTestTraffic) => ready_wait::enter(context),
        Milestone::ReadyWaitOver => hook::enter(context, HookEvent::BeforeAllowTraffic),
        Milestone::HookDone(HookEvent::BeforeAllowTraffic) => shift::enter(context),
        Milestone::TrafficShifted if planted!(EventLeftOut) => termination_wait::enter(context),
        Milestone::TrafficShifted => hook::enter(context, HookEvent::AfterAllowTraffic),
        Milestone::HookDone(HookEvent::AfterAllowTraffic) => termination_wait::enter(context),
        Milestone::OriginalMayGo => finish::enter(context),
    }
}

/// The end of a hook or wait that begins now and would last until `until`: before production traffic moves, nothing
/// lasts longer than the time allowed for it.
fn at_most_until(context: &Context, until: Timestamp, event: Option<HookEvent>) -> Timestamp {
    let is_before_shift = event.is_none_or(|event| event.lifecycle_event() < LifecycleEventName::AllowTraffic);
    context.facts.shift_by.filter(|_| is_before_shift).map_or(until, |shift_by| until.min(shift_by))
}

macro_rules! phase_from {
    ($($variant:ident($phase:ty)),+ $(,)?) => {$(
        impl From<$phase> for Phase {
            fn from(phase: $phase) -> Self { Self::$variant(phase) }
        }
    )+};
}

phase_from! {
    Created(created::Created),
    Starting(starting::Starting),
    Hook(hook::Hook),
    Install(install::Install),
    TestTraffic(test_traffic::TestTraffic),
    ReadyWait(ready_wait::ReadyWait),
    Shift(shift::Shift),
    TerminationWait(termination_wait::TerminationWait),
    Finish(finish::Finish),
    Ending(ending::Ending),
    RollingBack(rollback::RollingBack),
    Terminal(terminal::Terminal),
}
