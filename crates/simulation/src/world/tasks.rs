//! Tasks: they start, become healthy, exit, drain.

use types::Timestamp;

use super::{Happening, World};
use crate::scenario::TaskBehaviour;

/// Longest pause between two starts of tasks that exit.
const LONGEST_BACKOFF_MS: u32 = 300_000;

impl World<'_> {
    /// The next thing the tasks of a set made by a deployment do.
    pub(super) fn task_step(&mut self, set: usize, step: u32) {
        let found = &self.platform.sets[set];
        if found.vanished || found.status == deployment::TaskSetStatus::Draining || found.troubled {
            return;
        }
        let desired = self.platform.desired;
        let healthy_ms = self.scenario.setup.healthy_ms;
        match (self.platform.behaviour, step) {
            (TaskBehaviour::NeverStart, _) => {}
            (TaskBehaviour::Good | TaskBehaviour::NeverHealthy, 0) => {
                self.platform.set_counts(set, desired, 0, self.now);
                self.push_in(healthy_ms, Happening::Tasks { set, step: 1 });
            }
            (TaskBehaviour::Good, _) => self.platform.set_counts(set, desired, desired, self.now),
            (TaskBehaviour::NeverHealthy, _) => {}
            (TaskBehaviour::CrashLoop, step) => {
                let running = if step.is_multiple_of(2) { desired } else { 0 };
                self.platform.set_counts(set, running, 0, self.now);
                let pause_ms = if running > 0 { 2000 } else { (10_000 << (step / 2).min(5)).min(LONGEST_BACKOFF_MS) };
                self.push_in(pause_ms, Happening::Tasks { set, step: step + 1 });
            }
        }
    }

    pub(super) fn vanish(&mut self, set: usize) {
        self.platform.set_counts(set, 0, 0, self.now);
        self.platform.sets[set].vanished = true;
    }

    /// Tasks of a set die; after a while all are there again.
    pub(super) fn tasks_die(&mut self, set: usize, tasks: u8) {
        let found = &self.platform.sets[set];
        let running = found.running.saturating_sub(u32::from(tasks));
        let healthy = found.healthy.saturating_sub(u32::from(tasks));
        self.platform.set_counts(set, running, healthy, self.now);
        self.platform.sets[set].troubled = true;
    }

    /// The set is whole again, as far as its tasks ever become healthy.
    pub(super) fn recover(&mut self, set: usize) {
        self.platform.sets[set].troubled = false;
        let found = &self.platform.sets[set];
        if found.vanished || found.status == deployment::TaskSetStatus::Draining {
            return;
        }
        if found.made_by.is_none() || self.platform.behaviour == TaskBehaviour::Good {
            let desired = self.platform.desired;
            self.platform.set_counts(set, desired, desired, self.now);
        } else {
            self.push_in(1000, Happening::Tasks { set, step: 0 });
        }
    }

    pub(super) fn flap(&mut self, set: usize, until: Timestamp, up: bool) {
        if self.now >= until || up && self.platform.sets[set].vanished {
            return;
        }
        let Some(period_ms) = self.noise.flap_period_ms else { return };
        let desired = self.platform.desired;
        let healthy = if up { desired } else { desired.saturating_sub(1) };
        if !self.platform.sets[set].vanished {
            self.platform.set_counts(set, desired, healthy, self.now);
        }
        self.push_in(period_ms, Happening::Flap { set, until, up: !up });
    }
}
