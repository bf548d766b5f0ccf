//! The engine of a run: the real drivers, and what the shell does around them, as events.
//!
//! Holds one slot for each deployment taken up since the last start of the process. A crash drops all slots; a start
//! takes up what the store calls active.

use std::sync::Arc;

use deployment::{Command, Deployment, EffectNumber, TaskSetHealth};
use orchestrator::core::{Action, Driver, Input, Look, RetryPolicy, Watched};
use ports::{CommandError, DeploymentStore};
use types::{DeploymentId, Timestamp};

use super::{Draw, Happening, World};

/// Pause before the store is asked again.
const STORE_PAUSE_MS: u32 = 500;
/// Between two looks, when looking again can show something new.
pub(super) const LOOK_INTERVAL_MS: u32 = 2000;

/// A deployment being driven.
pub(super) struct Slot {
    pub id: DeploymentId,
    pub driver: Driver,
    watched: Option<Watched>,
    watches_alarms: bool,
    look_scheduled: [bool; 2],
    deadline: Option<Timestamp>,
    pause_scheduled: bool,
    /// Executions that have not come back, by call or by queue.
    pub executing: Vec<EffectNumber>,
    /// The reading looks show while they are stale, and since when another one is true.
    stale: Option<(TaskSetHealth, Option<Timestamp>)>,
}

/// See the module.
#[derive(Default)]
pub(crate) struct Engine {
    /// Grows with each crash; what belongs to an earlier process never arrives.
    pub epoch: u32,
    pub up: bool,
    pub(super) slots: Vec<Slot>,
    seen_version: u32,
    seen_alarms: u32,
}

impl World<'_> {
    /// The process dies; calls under way may still be carried out.
    pub(super) fn crash(&mut self, down_ms: u32) {
        if !self.engine.up {
            return;
        }
        self.trace.note(self.now, 'X', u64::from(down_ms), 0, || format!("crash, down for {down_ms} ms"));
        self.engine.up = false;
        self.engine.epoch += 1;
        self.engine.slots.clear();
        self.noise.extend(self.now, down_ms);
        self.push_in(down_ms, Happening::Restart);
    }

    /// The process has died in the middle of a commit.
    pub(super) fn crash_if_dead(&mut self) {
        let died = {
            let mut store = self.store.lock();
            std::mem::take(&mut store.dead).then_some(store.commit_count)
        };
        if let Some(count) = died {
            let down_ms = self.noise.down_ms(self.scenario, count);
            self.crash(down_ms);
        }
    }

    /// The process starts and takes up what is active.
    pub(super) fn restart(&mut self) {
        if self.engine.up {
            return;
        }
        let Ok(active) = self.store.active() else {
            self.push_in(STORE_PAUSE_MS, Happening::Restart);
            return;
        };
        self.trace.note(self.now, 'R', active.len() as u64, 0, || format!("start, {} active", active.len()));
        self.engine.up = true;
        for id in active {
            self.take_up(&id);
        }
    }

    /// The slot of a deployment; drives it from now on if nothing did.
    pub(super) fn take_up(&mut self, id: &DeploymentId) -> usize {
        let found = self.engine.slots.iter().position(|slot| slot.id == *id && !slot.driver.has_ended());
        if let Some(slot) = found {
            return slot;
        }
        let store: Arc<dyn DeploymentStore> = self.store.clone();
        self.engine.slots.push(Slot {
            id: id.clone(),
            driver: Driver::new(store, id.clone(), RetryPolicy::default()),
            watched: None,
            watches_alarms: false,
            look_scheduled: [false; 2],
            deadline: None,
            pause_scheduled: false,
            executing: Vec::new(),
            stale: None,
        });
        let slot = self.engine.slots.len() - 1;
        self.give(slot, Input::Resume);
        slot
    }

    pub(super) fn give(&mut self, slot: usize, input: Input) {
        self.look_again(slot);
        let actions = self.engine.slots[slot].driver.give(input, self.now);
        self.follow(slot, actions);
    }

    /// As `Orchestrator::command`: checked against the store, then handed to the driver.
    pub(super) fn command(&mut self, id: &DeploymentId, command: Command) -> Result<Deployment, CommandError> {
        let Some((state, _)) = self.store.load(id)? else { return Err(CommandError::Unknown(id.clone())) };
        state.check(&command).map_err(CommandError::Refused)?;
        let slot = self.take_up(id);
        self.look_again(slot);
        let result = self.engine.slots[slot].driver.command(command, self.now);
        match result {
            Ok((state, actions)) => {
                self.follow(slot, actions);
                Ok(state)
            }
            Err(error) => {
                if matches!(error, CommandError::Store(_)) {
                    self.give(slot, Input::Resume);
                }
                Err(error)
            }
        }
    }

    /// Looks that show nothing new are left out of the queue; this is the last of them before an input.
    fn look_again(&mut self, index: usize) {
        let slot = &self.engine.slots[index];
        if slot.look_scheduled[0] || slot.driver.is_paused() || self.noise.looks_differ_from_truth() {
            return;
        }
        let Some(target) = slot.watched.clone() else { return };
        let truth = self.platform.find(&target.1).map_or(GONE, |set| self.platform.health(set));
        let actions = self.engine.slots[index]
            .driver
            .see(Look::Replacement { target, health: Some(truth), at: self.now }, self.now);
        if !actions.is_empty() {
            self.follow(index, actions);
        }
    }

    /// Does what the driver decided, as the shell does.
    fn follow(&mut self, slot: usize, actions: Vec<Action>) {
        if self.store.lock().dead {
            // The process died in the middle; nothing of this was ever done.
            return;
        }
        for action in actions {
            match action {
                Action::Execute { number, effect, after } => {
                    self.engine.slots[slot].executing.push(number);
                    let epoch = self.engine.epoch;
                    let after_ms = u32::try_from(after.as_millis()).unwrap_or(u32::MAX);
                    self.push_in(after_ms, Happening::CallStart { epoch, slot, number, effect });
                }
                Action::Cancel(number) => self.engine.slots[slot].executing.retain(|known| *known != number),
                Action::Stepped(_) => {}
                Action::Spawned(rollback) => {
                    self.take_up(&rollback);
                }
            }
        }
        self.plan_ahead(slot);
    }

    /// Arms what the driver waits for.
    fn plan_ahead(&mut self, index: usize) {
        let (epoch, now) = (self.engine.epoch, self.now);
        let slot = &mut self.engine.slots[index];
        if slot.driver.has_ended() {
            slot.watched = None;
            slot.watches_alarms = false;
            return;
        }
        let mut look = [false; 2];
        let watches = slot.driver.watches();
        if slot.watched.as_ref() != watches.replacement.as_ref() {
            slot.watched = watches.replacement.clone();
            slot.stale = None;
            look[0] = slot.watched.is_some();
        }
        if slot.watches_alarms == watches.alarms.is_empty() {
            slot.watches_alarms = !slot.watches_alarms;
            look[1] = slot.watches_alarms;
        }
        let deadline = slot.driver.deadline();
        let arm = deadline.filter(|_| deadline != slot.deadline);
        slot.deadline = deadline;
        let pause = slot.driver.is_paused() && !slot.pause_scheduled;
        slot.pause_scheduled |= pause;
        if let Some(at) = arm {
            self.queue.push(at.max(now), Happening::Deadline { epoch, slot: index, at });
        }
        if pause {
            self.push_in(STORE_PAUSE_MS, Happening::PauseOver { epoch, slot: index });
        }
        for (which, wanted) in look.into_iter().enumerate() {
            if wanted {
                self.schedule_look(index, which, 0);
            }
        }
    }

    fn is_current(&self, epoch: u32) -> bool {
        self.engine.up && self.engine.epoch == epoch
    }

    pub(super) fn deadline(&mut self, epoch: u32, slot: usize, at: Timestamp) {
        if !self.is_current(epoch) || self.engine.slots[slot].driver.deadline() != Some(at) {
            return;
        }
        self.trace.note(self.now, 'T', slot as u64, 0, || format!("deadline of {}", self.engine.slots[slot].id));
        let look = self.engine.slots[slot].driver.look_first().cloned().map(|target| self.see(slot, target));
        let actions = self.engine.slots[slot].driver.deadline_reached(look, self.now);
        self.engine.slots[slot].deadline = None;
        self.follow(slot, actions);
    }

    pub(super) fn pause_over(&mut self, epoch: u32, slot: usize) {
        if !self.is_current(epoch) {
            return;
        }
        self.engine.slots[slot].pause_scheduled = false;
        let actions = self.engine.slots[slot].driver.pause_over(self.now);
        self.follow(slot, actions);
        for which in 0..2 {
            self.schedule_look(slot, which, 0);
        }
    }

    /// What has changed will be looked at within the interval; nothing new need not be looked at.
    pub(super) fn wake_looks(&mut self) {
        let changed =
            [self.engine.seen_version != self.platform.version, self.engine.seen_alarms != self.noise.alarm_version];
        if changed == [false, false] {
            return;
        }
        self.engine.seen_version = self.platform.version;
        self.engine.seen_alarms = self.noise.alarm_version;
        for slot in 0..self.engine.slots.len() {
            for (which, changed) in changed.into_iter().enumerate() {
                if changed {
                    self.schedule_look(slot, which, LOOK_INTERVAL_MS);
                }
            }
        }
    }

    fn schedule_look(&mut self, index: usize, which: usize, within_ms: u32) {
        let slot = &self.engine.slots[index];
        let watching = [slot.watched.is_some(), slot.watches_alarms][which];
        if !watching || slot.look_scheduled[which] || slot.driver.has_ended() {
            return;
        }
        self.engine.slots[index].look_scheduled[which] = true;
        let after_ms = self.draw(Draw::Look).between(5, 50 + within_ms);
        let epoch = self.engine.epoch;
        self.push_in(after_ms, Happening::Look { epoch, slot: index, alarms: which == 1 });
    }

    pub(super) fn look(&mut self, epoch: u32, index: usize, alarms: bool) {
        if !self.is_current(epoch) {
            return;
        }
        let which = usize::from(alarms);
        self.engine.slots[index].look_scheduled[which] = false;
        let slot = &self.engine.slots[index];
        if slot.driver.is_paused() {
            return;
        }
        let look = if alarms {
            if !slot.watches_alarms {
                return;
            }
            self.look_again(index);
            Look::Alarms(self.alarm_reading())
        } else {
            let Some(target) = slot.watched.clone() else { return };
            self.see(index, target)
        };
        let actions = self.engine.slots[index].driver.see(look, self.now);
        self.follow(index, actions);
        if !alarms && self.noise.looks_differ_from_truth() {
            self.schedule_look(index, which, LOOK_INTERVAL_MS);
        }
    }

    /// One look at a replacement, with the faults of looks.
    fn see(&mut self, slot: usize, target: Watched) -> Look {
        let truth = self.platform.find(&target.1).map_or(GONE, |set| self.platform.health(set));
        let shown = self.stale(slot, truth);
        let health = (!self.noise.blind && !self.noise.ecs_is_out()).then_some(shown);
        self.trace.note(
            self.now,
            'L',
            health.map_or(99, |health| u64::from(health.running_count)),
            slot as u64,
            || format!("look at {}: {health:?}", target.1),
        );
        Look::Replacement { target, health, at: self.now }
    }

    fn stale(&mut self, slot: usize, truth: TaskSetHealth) -> TaskSetHealth {
        let Some(age_ms) = self.noise.stale_age_ms else {
            self.engine.slots[slot].stale = None;
            return truth;
        };
        let now = self.now;
        let (shown, since) = self.engine.slots[slot].stale.get_or_insert((truth, None));
        if *shown == truth {
            *since = None;
        } else if let Some(begin) = *since {
            if now.since(begin).as_millis() >= u128::from(age_ms) {
                (*shown, *since) = (truth, None);
            }
        } else {
            *since = Some(now);
        }
        *shown
    }
}

/// A set that is no more.
const GONE: TaskSetHealth = TaskSetHealth {
    steady: false,
    desired_count: 0,
    pending_count: 0,
    running_count: 0,
    healthy_count: None,
    gone: true,
};
