//! What the scheduler knows besides the records. Lost with the process, and rebuilt by looking again.

use std::collections::{BTreeMap, BTreeSet};

use ports::{ContainerKey, RegisteredTarget};
use types::{TargetGroupArn, TaskId, TaskSetId};

use super::Observation;
use super::backoff::Backoff;
use crate::state::State;

/// The scheduler's memory. Times are wall-clock milliseconds.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    /// Targets set last, by set and group. Nothing known after a start: each is then set once more.
    pub applied: BTreeMap<(TaskSetId, TargetGroupArn), BTreeSet<RegisteredTarget>>,
    /// Where setting targets failed last: what is registered there is whatever was tried, or what was before.
    pub unsure: BTreeSet<(TaskSetId, TargetGroupArn)>,
    /// Failed starts by set.
    pub backoff: BTreeMap<TaskSetId, Backoff>,
    /// When a task's target was taken out of its groups.
    pub deregistered_at: BTreeMap<TaskId, i64>,
    /// Tasks the balancer has called healthy at least once.
    pub ever_healthy: BTreeSet<TaskId>,
    /// Containers the runtime was asked to stop.
    pub stop_asked: BTreeSet<ContainerKey>,
    /// When unhealthy tasks of a set were stopped last.
    pub unhealthy_stop_at: BTreeMap<TaskSetId, i64>,
}

impl Memory {
    /// Forgets what belongs to records that are gone.
    pub fn prune(&mut self, state: &State, seen: &Observation) {
        let known = |task: &TaskId| state.tasks.get(task).is_some_and(|task| task.stopped_at.is_none());
        self.applied.retain(|(task_set, _), _| state.task_sets.contains_key(task_set));
        self.unsure.retain(|(task_set, _)| state.task_sets.contains_key(task_set));
        self.backoff.retain(|task_set, _| state.task_sets.contains_key(task_set));
        self.unhealthy_stop_at.retain(|task_set, _| state.task_sets.contains_key(task_set));
        self.deregistered_at.retain(|task, _| known(task));
        self.ever_healthy.retain(known);
        self.stop_asked.retain(|key| seen.containers.contains_key(key));
    }
}
