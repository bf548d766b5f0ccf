//! What is looked at again and again while a deployment runs: the replacement set's health and the alarms.
//!
//! Promises: how long a state has lasted is reckoned from the first look that showed it, in absolute time, so a
//! restart neither shortens nor extends a tolerance. Leaves out when a phase cares (`phases`).

use core::time::Duration;
use serde::{Deserialize, Serialize};
use types::Timestamp;

use crate::context::Context;
use crate::event::{AlarmReading, TaskSetHealth};
use crate::facts::Facts;
use crate::phases::Cause;
use crate::texts;

/// How long a set may be out of its steady state while traffic moves (spec 4.6).
pub(crate) const UNFIT_TOLERANCE: Duration = Duration::from_secs(5 * 60);
/// How long a set that serves production may be without any healthy target. Short, because requests depend on it;
/// not zero, because one failed look at one target is not an outage.
pub(crate) const LOST_TOLERANCE: Duration = Duration::from_secs(10);

/// The last look at the replacement set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Observation {
    pub(crate) health: TaskSetHealth,
    pub(crate) at: Timestamp,
    /// Since when it has not been fit to take more traffic.
    pub(crate) unfit_since: Option<Timestamp>,
    /// Since when it has not had one healthy target.
    pub(crate) lost_since: Option<Timestamp>,
    /// It has had a healthy target since it last wanted none.
    #[serde(default = "served")]
    has_served: bool,
}

/// Looks stored without the member were of sets that had passed Install.
const fn served() -> bool {
    true
}

/// Stores a look at the replacement; a set that vanished is a cause to end, whatever the phase.
pub(crate) fn replacement(context: &mut Context, health: TaskSetHealth) -> Option<Cause> {
    let now = context.now;
    let last = context.facts.observed.as_ref();
    let since = |holds: bool, before: Option<Timestamp>| holds.then(|| before.unwrap_or(now));
    let unfit = !fit(&context.facts, &health);
    let observation = Observation {
        unfit_since: since(unfit, last.and_then(|last| last.unfit_since)),
        lost_since: since(lost(&health), last.and_then(|last| last.lost_since)),
        has_served: health.desired_count > 0 && (!lost(&health) || last.is_some_and(|last| last.has_served)),
        at: now,
        health,
    };
    context.facts.observed = Some(observation);
    health.gone.then(|| Cause::Failure(texts::replacement_gone()))
}

/// Stores a look at the alarms; an active one is a cause to stop, an unreadable one if so configured (spec 5.3).
pub(crate) fn alarms(context: &mut Context, reading: AlarmReading) -> Option<Cause> {
    let option = &context.standard().alarms;
    let is_planted = planted!(AlarmsIgnoredAtTheEnd) && context.facts.termination_wait_started_at.is_some();
    let cause = if option.names.is_empty() || is_planted {
        None
    } else if !reading.active.is_empty() {
        Some(Cause::Alarm(texts::alarms_active(&reading.active)))
    } else if reading.unreadable && !option.ignore_poll_failure {
        Some(Cause::Alarm(texts::alarms_unreadable(&option.names)))
    } else {
        None
    };
    context.facts.alarms = Some(reading);
    cause
}

/// Whether the last look found the replacement fit to take more traffic (invariant A2).
pub(crate) fn is_fit(facts: &Facts) -> bool {
    facts.observed.as_ref().is_some_and(|last| last.unfit_since.is_none() || planted!(RaiseOnUnfit))
}

/// Whether the last look found it without any healthy target.
pub(crate) fn is_lost(facts: &Facts) -> bool {
    facts.observed.as_ref().is_some_and(|last| last.lost_since.is_some())
}

/// Whether the last look found it there, with a healthy target if it wants any task.
pub(crate) fn is_serving(facts: &Facts) -> bool {
    facts.observed.as_ref().is_some_and(|last| last.lost_since.is_none() && !last.health.gone)
}

/// When a set that serves production has been without healthy targets for too long. A service that is scaled up from
/// nothing has lost nobody: it gets the five minutes of any scaling (spec 9.5).
pub(crate) fn lost_deadline(facts: &Facts) -> Option<Timestamp> {
    let last = facts.observed.as_ref()?;
    let tolerance = if last.has_served { LOST_TOLERANCE } else { UNFIT_TOLERANCE };
    Some(last.lost_since.filter(|_| !planted!(LossNotNoticed))?.plus(tolerance))
}

/// When a set has been out of its steady state for too long, reckoned from `from` at the earliest.
pub(crate) fn unfit_deadline(facts: &Facts, from: Timestamp) -> Option<Timestamp> {
    Some(facts.observed.as_ref()?.unfit_since?.max(from).plus(UNFIT_TOLERANCE))
}

/// Steady, and all desired targets healthy where the platform can tell. A set that wants no tasks is fit only if
/// the service wanted none when the deployment began; else its count has not been computed yet.
fn fit(facts: &Facts, health: &TaskSetHealth) -> bool {
    if planted!(RunningCountsAsHealthy) {
        return health.running_count >= health.desired_count && !health.gone;
    }
    let wants_tasks = facts.findings.as_ref().is_some_and(|findings| findings.desired_count > 0);
    health.steady
        && !health.gone
        && health.healthy_count.is_none_or(|healthy| healthy >= health.desired_count)
        && (health.desired_count > 0 || !wants_tasks)
}

/// Wants tasks and has none that serves. Where target health is unknown, running tasks stand for it.
fn lost(health: &TaskSetHealth) -> bool {
    health.desired_count > 0 && health.healthy_count.unwrap_or(health.running_count) == 0
}
