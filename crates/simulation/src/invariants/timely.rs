//! Rules of time: everything ends, and no wait is shortened or extended.

use std::time::Duration;

use deployment::{DeploymentStatus, Event, PlanKind, TerminationOption, WaitType};
use types::Timestamp;

use super::memory::{Memory, set_of};
use super::{Step, Verdict};
use crate::platform::{PRODUCTION, Platform};
use crate::scenario::Setup;
use crate::store::Inner;
use crate::world::NoiseView;

/// Time beyond all configured waits in which a deployment ends once the noise is over: ten minutes for its calls
/// and tolerances.
const SLACK: Duration = Duration::from_secs(600);
/// A hook's time to answer, and the replacement's to become healthy.
const HOUR: Duration = Duration::from_secs(3600);
/// Trouble that is looked for is answered within this time, its tolerance included.
const ANSWERED_WITHIN: Duration = Duration::from_secs(30);
/// How long a set that is scaled up from nothing may take to serve.
const SCALING: Duration = Duration::from_secs(300);
/// A deadline is acted upon within this time.
const PROMPT: Duration = Duration::from_secs(15);

fn minutes(count: u32) -> Duration {
    Duration::from_secs(u64::from(count) * 60)
}

/// After the last fault is over, every deployment ends within its configured waits, an hour for each hook and for
/// Install, and ten minutes.
pub(crate) fn ends(setup: &Setup, memory: &Memory, store: &Inner, noise: &dyn NoiseView, now: Timestamp) -> Verdict {
    for (index, entry) in store.entries.iter().enumerate().filter(|(_, entry)| entry.is_active()) {
        let from = noise.quiet_from().max(memory.born_at(index).unwrap_or(now));
        let bound = match &entry.plan.kind {
            PlanKind::Rollback(_) => SLACK * 3,
            PlanKind::Standard(_) => longest(setup),
        };
        if now.since(from) > bound + noise.clock_back() {
            return Err(format!("{} is still in {}", entry.plan.deployment_id, entry.state.phase_name()));
        }
    }
    Ok(())
}

fn longest(setup: &Setup) -> Duration {
    let shift = setup.routing.steps().last().map_or(0, |step| step.offset_minutes);
    let termination = match setup.termination {
        TerminationOption::Terminate { wait_minutes } => wait_minutes,
        TerminationOption::KeepAlive => 0,
    };
    let hooks = u32::try_from(setup.hooks.len()).unwrap_or(5);
    minutes(shift + setup.ready.wait_minutes + termination) + HOUR * (hooks + 1) + SLACK
}

/// When nothing will happen any more, nothing is active.
pub(crate) fn none_is_stuck(store: &Inner) -> Verdict {
    match store.entries.iter().find(|entry| entry.is_active()) {
        Some(entry) => Err(format!("{} is stuck in {}", entry.plan.deployment_id, entry.state.phase_name())),
        None => Ok(()),
    }
}

/// A wait that runs out does so when it was said, restarts or not: the ready wait, a hook's time to answer and the
/// termination wait. Noise may delay the moment, never bring it forward.
pub(crate) fn waits_are_kept(
    setup: &Setup,
    memory: &Memory,
    step: &Step<'_>,
    noise: &dyn NoiseView,
    now: Timestamp,
) -> Verdict {
    let platform = step.platform;
    let Some(since) = memory.of(step.index).and_then(|known| known.phase_since) else { return Ok(()) };
    let (before, after) = (step.before.phase_name(), step.after.phase_name());
    let terminates_at_once = matches!(setup.termination, TerminationOption::Terminate { wait_minutes: 0 });
    let wait = match before {
        "ReadyWait" if after != before => minutes(setup.ready.wait_minutes),
        "Hook" if step.before.status() == DeploymentStatus::InProgress && after != before => HOUR,
        "Finish" => return Ok(()),
        _ if after == "Finish" && before != "TerminationWait" && !terminates_at_once => {
            return Err("the original goes without its wait".to_owned());
        }
        "TerminationWait" if after == "Finish" => match setup.termination {
            TerminationOption::Terminate { wait_minutes } => minutes(wait_minutes),
            TerminationOption::KeepAlive => return Ok(()),
        },
        _ => return Ok(()),
    };
    let early = now.since(since) < wait;
    let continued = memory.of(step.index).is_some_and(|known| known.continued)
        || matches!(step.commit.event, Event::ContinueRequested { wait: WaitType::Termination });
    if before == "TerminationWait" && early && !continued {
        return Err(format!("the termination wait ended after {} s", now.since(since).as_secs()));
    }
    let by_time = matches!(step.commit.event, Event::DeadlineReached);
    let lost = step.before.observed_health().is_some_and(|health| health.healthy_count == Some(0));
    if by_time && now.since(since) < wait && !lost {
        return Err(format!("{before} ended by time after {} s", now.since(since).as_secs()));
    }
    // A service that is scaled up from nothing gets five minutes, in which the wait's end is held.
    let scaling = if platform.scaled { SCALING } else { Duration::ZERO };
    let latest = since.plus(wait).max(noise.quiet_from()).plus(PROMPT + scaling + noise.clock_back());
    if now > latest {
        return Err(format!("{before} lasted {} s", now.since(since).as_secs()));
    }
    Ok(())
}

/// An alarm in state ALARM ends every deployment that watches it and can still go back, within half a minute.
pub(crate) fn alarm_is_answered(memory: &Memory, store: &Inner, from: Timestamp, now: Timestamp) -> Verdict {
    if now.since(from) <= ANSWERED_WITHIN {
        return Ok(());
    }
    for (index, entry) in store.entries.iter().enumerate().filter(|(_, entry)| entry.is_active()) {
        let since = memory.of(index).and_then(|known| known.phase_since).unwrap_or(now);
        if now.since(since.max(from)) > ANSWERED_WITHIN && !entry.state.watches().alarms.is_empty() {
            let id = &entry.plan.deployment_id;
            return Err(format!("{id} goes on in {} for {} s", entry.state.phase_name(), now.since(from).as_secs()));
        }
    }
    Ok(())
}

/// A replacement that has production traffic, and has had no healthy task for the tolerated ten seconds, ends its
/// deployment.
pub(crate) fn loss_is_answered(
    memory: &Memory,
    store: &Inner,
    platform: &Platform,
    able_since: Timestamp,
    now: Timestamp,
) -> Verdict {
    if now.since(able_since) <= ANSWERED_WITHIN || platform.scaled || platform.person_interfered {
        return Ok(());
    }
    for (index, entry) in store.entries.iter().enumerate().filter(|(_, entry)| entry.is_active()) {
        let Some(set) = set_of(platform, &entry.plan.deployment_id) else { continue };
        let (set, since) = (&platform.sets[set], memory.of(index).and_then(|known| known.phase_since).unwrap_or(now));
        let Some(alive_at) = set.last_alive_at.filter(|_| set.healthy == 0) else { continue };
        let lasts = now.since(alive_at.max(able_since).max(since));
        let serves = platform.weight(PRODUCTION, set.group) > 0 && platform.desired > 0;
        if serves && lasts > ANSWERED_WITHIN && entry.state.watches().replacement.is_some() {
            let id = &entry.plan.deployment_id;
            return Err(format!(
                "{id} goes on in {} with a dead replacement for {lasts:?}",
                entry.state.phase_name()
            ));
        }
    }
    Ok(())
}
