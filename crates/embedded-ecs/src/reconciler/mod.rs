//! Brings what runs to what is wanted: look, plan, do, note; again when anything changes.
//!
//! Promises: one pass at a time; nothing is decided while the runtime cannot be asked; what an effect brought about is
//! noted in one commit per pass, and an effect whose note was lost is planned again (every effect may be repeated).
//! Leaves out: the decisions (`crate::scheduler`).

mod execute;
mod note;
mod observe;
mod stop_all;

pub(crate) use observe::look_at_group;
pub(crate) use stop_all::stop_all;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

use crate::Ecs;
use crate::records::TaskStatus;
use crate::scheduler::{Memory, World, plan};

/// Passes in a row without a pause; more than any task needs from start to end.
const PASSES_IN_A_ROW: u32 = 32;

/// Shortest pause between rounds, so that a source of wake-ups without reason costs little.
const SHORTEST_PAUSE: Duration = Duration::from_millis(5);

/// What a pass came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    /// Something changed: look again at once.
    More,
    /// Nothing to do until the world changes.
    Idle,
}

/// Runs until told to stop.
pub(crate) async fn run(ecs: Arc<Ecs>, mut stop: watch::Receiver<bool>) {
    let mut memory = Memory::default();
    while !*stop.borrow_and_update() {
        settle_until(&ecs, &mut memory, || *stop.borrow()).await;
        tokio::select! {
            biased;
            _ = stop.changed() => {}
            () = pause(&ecs) => {}
        }
    }
}

/// Passes until nothing is left to do at this moment.
async fn settle_until(ecs: &Ecs, memory: &mut Memory, stopped: impl Fn() -> bool) {
    for _ in 0..PASSES_IN_A_ROW {
        if pass(ecs, memory).await == Progress::Idle || stopped() {
            break;
        }
    }
}

/// The reconciler by hand, for tests.
#[cfg(test)]
pub(crate) async fn settle(ecs: &Ecs, memory: &mut Memory) {
    settle_until(ecs, memory, || false).await;
}

/// Waits for a reason to look again.
async fn pause(ecs: &Ecs) {
    tokio::time::sleep(SHORTEST_PAUSE).await;
    let tick = if is_settled(ecs) { ecs.options.tick.saturating_mul(4) } else { ecs.options.tick };
    tokio::select! {
        biased;
        () = ecs.wake.notified() => {}
        () = ecs.runtime.changed() => {}
        () = ecs.targets.changed() => {}
        () = tokio::time::sleep(tick) => {}
    }
}

/// Whether nothing is under way that time alone could move on.
fn is_settled(ecs: &Ecs) -> bool {
    ecs.read(|state| {
        let sets_steady = state.task_sets.values().all(|set| set.steady);
        let tasks_steady =
            state.tasks.values().all(|task| task.is_running() || task.last_status == TaskStatus::Stopped);
        sets_steady && tasks_steady
    })
}

/// One look, one plan, its execution, one commit.
async fn pass(ecs: &Ecs, memory: &mut Memory) -> Progress {
    let seen = match observe::look(ecs).await {
        Ok(seen) => seen,
        Err(error) => {
            tracing::warn!(%error, "the task runtime cannot be asked; nothing is decided until it answers");
            return Progress::Idle;
        }
    };
    let actions = ecs.read(|state| {
        memory.prune(state, &seen);
        let now_millis = (ecs.options.wall_clock)();
        plan(&World { state, seen: &seen, memory, options: &ecs.options, run_id: &ecs.run_id, now_millis })
    });
    if actions.is_empty() {
        return Progress::Idle;
    }
    let mut results = Vec::with_capacity(actions.len());
    for action in actions {
        let result = execute::execute(ecs, &action).await;
        results.push((action, result));
    }
    tracing::debug!(actions = results.len(), "what was done to tasks is noted next");
    note::note(ecs, memory, results)
}
