//! The engine of a run: the real drivers, and what the shell does around them, as events.
//!
//! Holds one slot for each deployment taken up since the last start of the process. A crash drops all slots; a start
//! takes up what the store calls active.

use std::sync::Arc;

use deployment::{Command, Deployment, EffectNumber, TaskSetHealth};
use orchestrator::core::{Action, Driver, Input, Look, RetryPolicy, Watched};
use ports::{CommandError, DeploymentStore, StoreError};
use types::{DeploymentId, Timestamp};

use super::clock::EngineClock;
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
    /// The store is being written to until then; what comes in waits.
    busy_until: Option<Timestamp>,
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
    /// The process does nothing before then.
    pub frozen_until: Timestamp,
    pub(super) clock: EngineClock,
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
        self.reference.away(self.now);
        self.engine.frozen_until = self.now;
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
        self.checker.process_started(self.now);
        let latest = self.store.lock().latest_time();
        self.engine.clock.open(self.now, latest);
        for id in active {
            if self.engine.up {
                self.take_up(&id);
            }
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
            busy_until: None,
            executing: Vec::new(),
            stale: None,
        });
        let slot = self.engine.slots.len() - 1;
        self.give(slot, Input::Resume);
        slot
    }

    pub(super) fn give(&mut self, slot: usize, input: Input) {
        self.look_again(slot);
        let clock = self.clock();
        let Some(found) = self.engine.slots.get_mut(slot) else { return };
        let actions = found.driver.give(input, clock);
        self.follow(slot, actions);
    }

    /// As `Orchestrator::command`: checked against the store, then handed to the driver.
    pub(super) fn command(&mut self, id: &DeploymentId, command: Command) -> Result<Deployment, CommandError> {
        let Some((state, _)) = self.store.load(id)? else { return Err(CommandError::Unknown(id.clone())) };
        state.check(&command).map_err(CommandError::Refused)?;
        let slot = self.take_up(id);
        self.look_again(slot);
        self.reference.catch_up(&self.store.lock(), self.now);
        let clock = self.clock();
        let Some(found) = self.engine.slots.get_mut(slot) else {
            return Err(CommandError::Store(StoreError::Unavailable("the process died".to_owned())));
        };
        let result = found.driver.command(command, clock);
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
        let Some(slot) = self.engine.slots.get(index) else { return };
        if slot.look_scheduled[0] || slot.driver.is_paused() || !self.looks_are_true_and_prompt() {
            return;
        }
        let Some(target) = slot.watched.clone() else { return };
        let truth = self.platform.find(&target.1).map_or(GONE, |set| self.platform.health(set));
        self.reference.looked(&slot.id, Some(truth), self.now);
        let at = self.clock();
        let look = Look::Replacement { target, health: Some(truth), at };
        let actions = self.engine.slots[index].driver.see(look, at);
        if !actions.is_empty() {
            self.follow(index, actions);
        }
    }

    /// What the driver decided is done when the store has answered.
    fn follow(&mut self, slot: usize, actions: Vec<Action>) {
        let (is_dead, spent_ms) = {
            let mut store = self.store.lock();
            (store.dead, std::mem::take(&mut store.spent_ms))
        };
        if is_dead {
            // The process died in the middle; nothing of this was ever done.
            return;
        }
        if spent_ms == 0 {
            return self.follow_now(slot, actions);
        }
        let until = Timestamp::from_millis(self.now.millis() + i64::from(spent_ms));
        self.engine.slots[slot].busy_until = Some(until);
        let epoch = self.engine.epoch;
        self.push_in(spent_ms, Happening::Decided { epoch, slot, actions });
    }

    pub(super) fn decided(&mut self, epoch: u32, slot: usize, actions: Vec<Action>) {
        if self.is_current(epoch) {
            self.engine.slots[slot].busy_until = None;
            self.follow_now(slot, actions);
        }
    }

    /// What reaches a process that does nothing at present, or a deployment whose step is being written, waits. A look
    /// made meanwhile shows what was true when it was made.
    pub(super) fn unless_kept_waiting(&mut self, happening: Happening) -> Option<Happening> {
        let current = |epoch: u32, slot: usize| (self.engine.epoch == epoch).then_some(slot);
        let slot = match &happening {
            Happening::CallStart { epoch, slot, .. }
            | Happening::NotBegun { epoch, slot, .. }
            | Happening::Look { epoch, slot, .. }
            | Happening::Seen { epoch, slot, .. }
            | Happening::Deadline { epoch, slot, .. }
            | Happening::PauseOver { epoch, slot } => current(*epoch, *slot),
            Happening::CallReturn(call) => current(self.calls[*call].epoch, self.calls[*call].slot),
            Happening::Order(_) | Happening::Answer { .. } | Happening::StopByHook { .. } => {
                self.engine.slots.iter().position(|slot| slot.busy_until.is_some())
            }
            Happening::Decided { .. } | Happening::Redeploy => None,
            _ => return Some(happening),
        };
        let busy_until = slot.and_then(|slot| self.engine.slots.get(slot)?.busy_until);
        let frozen_until = Some(self.engine.frozen_until).filter(|until| *until > self.now);
        let Some(until) = busy_until.max(frozen_until) else { return Some(happening) };
        let is_frozen = frozen_until.is_some();
        let happening = match happening {
            Happening::Look { epoch, slot, alarms: false } if !is_frozen => {
                let Some(target) = self.engine.slots[slot].watched.clone() else {
                    self.engine.slots[slot].look_scheduled[0] = false;
                    return None;
                };
                let look = self.see(slot, target);
                Happening::Seen { epoch, slot, look }
            }
            other => other,
        };
        self.queue.push(until.max(self.now), happening);
        None
    }

    /// A look made a while ago arrives.
    pub(super) fn seen(&mut self, epoch: u32, slot: usize, look: Look) {
        if !self.is_current(epoch) {
            return;
        }
        self.engine.slots[slot].look_scheduled[0] = false;
        if self.engine.slots[slot].driver.is_paused() {
            return;
        }
        let clock = self.clock();
        let actions = self.engine.slots[slot].driver.see(look, clock);
        self.follow(slot, actions);
        self.schedule_look(slot, 0, LOOK_INTERVAL_MS);
    }

    /// Whether a step of some deployment is being written.
    pub(super) fn is_writing(&self) -> bool {
        self.engine.slots.iter().any(|slot| slot.busy_until.is_some())
    }

    /// What the engine's clock shows.
    pub(super) fn clock(&self) -> Timestamp {
        self.engine.clock.read(self.now)
    }

    fn looks_are_true_and_prompt(&self) -> bool {
        !self.noise.looks_differ_from_truth() && self.store.lock().commit_ms == 0
    }

    /// Does it, as the shell does.
    fn follow_now(&mut self, slot: usize, actions: Vec<Action>) {
        let epoch = self.engine.epoch;
        for action in actions {
            match action {
                Action::Execute { number, effect, after } => {
                    self.engine.slots[slot].executing.push(number);
                    let start = Happening::CallStart { epoch, slot, number, effect };
                    match u32::try_from(after.as_millis()).unwrap_or(u32::MAX) {
                        0 => self.queue.push_at_once(start),
                        after_ms => self.push_in(after_ms, start),
                    }
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
            let reached_at = self.engine.clock.reached_at(at);
            self.queue.push(reached_at.max(now), Happening::Deadline { epoch, slot: index, at });
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
        let clock = self.clock();
        let actions = self.engine.slots[slot].driver.deadline_reached(look, clock);
        self.engine.slots[slot].deadline = None;
        self.follow(slot, actions);
    }

    pub(super) fn pause_over(&mut self, epoch: u32, slot: usize) {
        if !self.is_current(epoch) {
            return;
        }
        self.engine.slots[slot].pause_scheduled = false;
        let clock = self.clock();
        let actions = self.engine.slots[slot].driver.pause_over(clock);
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
        let Some(slot) = self.engine.slots.get(index) else { return };
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
            let reading = self.alarm_reading();
            self.reference.alarms(&self.engine.slots[index].id, &reading, self.now);
            Look::Alarms(reading)
        } else {
            let Some(target) = slot.watched.clone() else { return };
            self.see(index, target)
        };
        let clock = self.clock();
        let actions = self.engine.slots[index].driver.see(look, clock);
        self.follow(index, actions);
        if !alarms && !self.looks_are_true_and_prompt() {
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
        self.reference.looked(&self.engine.slots[slot].id, health, self.now);
        Look::Replacement { target, health, at: self.clock() }
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
