//! Faults: when they begin and end, and what they do to calls, looks, tasks, alarms and the store.

use deployment::Effect;
use types::Timestamp;

use super::calls::part;
use super::{Happening, World};
use crate::platform::{PRODUCTION, TEST};
use crate::rng::Rng;
use crate::scenario::{CallFault, FaultKind, Part, Scenario};
use crate::store::Mood;

/// What is wrong at present.
pub(crate) struct Noise {
    faults_begun: Vec<bool>,
    orders_begun: Vec<bool>,
    pub alarm: bool,
    pub alarms_unreadable: bool,
    pub alarm_version: u32,
    pub blind: bool,
    pub stale_age_ms: Option<u32>,
    pub route_delay_ms: u32,
    pub flap_period_ms: Option<u32>,
    /// Faults on calls: index of the fault, and until when.
    windows: Vec<(usize, Timestamp)>,
    /// Sets whose tasks died, by fault.
    struck: Vec<(usize, usize)>,
    /// All noise so far is over by then.
    pub quiet_from: Timestamp,
    ecs_out: u32,
    slow_until: Timestamp,
    /// A fault has refused a call for good.
    pub refusals: bool,
    /// The engine's clock has been put ahead, by this much in all.
    pub clock_ahead_ms: u32,
    /// A fault has kept the engine waiting for the store, or from doing anything.
    pub slowed: bool,
    /// The wall clock has been put back, by this much in all.
    pub clock_back_ms: u32,
}

impl Noise {
    pub(super) fn new(scenario: &Scenario) -> Self {
        Self {
            faults_begun: vec![false; scenario.faults.len()],
            orders_begun: vec![false; scenario.commands.len()],
            alarm: false,
            alarms_unreadable: false,
            alarm_version: 0,
            blind: false,
            stale_age_ms: None,
            route_delay_ms: 0,
            flap_period_ms: None,
            windows: Vec::new(),
            struck: Vec::new(),
            quiet_from: super::START,
            ecs_out: 0,
            slow_until: super::START,
            refusals: false,
            clock_ahead_ms: 0,
            clock_back_ms: 0,
            slowed: false,
        }
    }

    /// Writes at which the process dies: number, and whether before it is durable.
    pub(super) fn deaths(&self, scenario: &Scenario) -> Vec<(u32, bool)> {
        let death = |kind: &FaultKind, commit: u32| match kind {
            FaultKind::CrashBeforeCommit { .. } => Some((commit.max(1), true)),
            FaultKind::CrashAfterCommit { .. } => Some((commit.max(1), false)),
            _ => None,
        };
        scenario.faults.iter().filter_map(|fault| death(&fault.kind, fault.at.commit)).collect()
    }

    /// How long the process stays down that died at this write.
    pub(super) fn down_ms(&self, scenario: &Scenario, commit: u32) -> u32 {
        let found = scenario.faults.iter().find_map(|fault| match fault.kind {
            FaultKind::CrashBeforeCommit { down_ms } | FaultKind::CrashAfterCommit { down_ms }
                if fault.at.commit.max(1) == commit =>
            {
                Some(down_ms)
            }
            _ => None,
        });
        found.unwrap_or(100)
    }

    /// The noise lasts at least so long from now.
    pub(super) fn extend(&mut self, now: Timestamp, for_ms: u32) {
        self.quiet_from = self.quiet_from.max(Timestamp::from_millis(now.millis() + i64::from(for_ms)));
    }

    /// What goes wrong with the nth call.
    pub(super) fn call_fault(&mut self, scenario: &Scenario, nth: u32, effect: &Effect) -> Option<CallFault> {
        let fault = self.draw_call_fault(scenario, nth, effect);
        self.refusals |= fault == Some(CallFault::Refused);
        fault.filter(|fault| *fault != CallFault::NeverApplied || matches!(effect, Effect::ShiftTraffic { .. }))
    }

    fn draw_call_fault(&self, scenario: &Scenario, nth: u32, effect: &Effect) -> Option<CallFault> {
        for fault in &scenario.faults {
            if let FaultKind::NthCall { nth: struck, how } = fault.kind
                && struck == nth
            {
                return Some(how);
            }
        }
        let effect_part = part(effect);
        for (index, _) in &self.windows {
            if let FaultKind::Calls { part, how, permille, .. } = scenario.faults[*index].kind
                && (part == Part::All || part == effect_part)
                && Rng::new(scenario.seed ^ u64::from(nth), 0xCA11 + u64::from(permille)).chance(u32::from(permille))
            {
                return Some(how);
            }
        }
        None
    }

    /// Whether the process dies while the nth call is under way, and for how long.
    pub(super) fn crash_during(&self, scenario: &Scenario, nth: u32) -> Option<u32> {
        scenario.faults.iter().find_map(|fault| match fault.kind {
            FaultKind::CrashDuringCall { nth: struck, down_ms } if struck == nth => Some(down_ms),
            _ => None,
        })
    }

    /// Whether ECS answers nothing at all.
    pub(super) fn ecs_is_out(&self) -> bool {
        self.ecs_out > 0
    }

    /// Whether looks are true and alarms readable.
    pub(super) fn engine_can_act(&self) -> bool {
        !self.looks_differ_from_truth() && !self.alarms_unreadable
    }

    /// Whether a look may show something else next time although nothing changes.
    pub(super) fn looks_differ_from_truth(&self) -> bool {
        self.blind || self.ecs_is_out() || self.stale_age_ms.is_some()
    }
}

/// A total outage of calls to ECS reaches looks, too.
fn is_ecs_outage(kind: &FaultKind) -> bool {
    let FaultKind::Calls { part, how, permille, .. } = kind else { return false };
    let fails = matches!(how, CallFault::Throttled | CallFault::TimeoutBefore);
    matches!(part, Part::All | Part::Ecs) && fails && *permille >= 1000
}

impl World<'_> {
    /// Faults and commands whose step has been reached are put into the queue.
    pub(super) fn trigger_noise(&mut self) {
        let reached = self.store.lock().commit_count;
        for index in 0..self.scenario.faults.len() {
            let fault = &self.scenario.faults[index];
            if !self.noise.faults_begun[index] && fault.at.commit <= reached {
                self.noise.faults_begun[index] = true;
                self.push_in(fault.at.delay_ms, Happening::Begin(index));
            }
        }
        for index in 0..self.scenario.commands.len() {
            let order = &self.scenario.commands[index];
            if !self.noise.orders_begun[index] && order.at.commit <= reached {
                self.noise.orders_begun[index] = true;
                self.push_in(order.at.delay_ms, Happening::Order(index));
            }
        }
    }

    pub(super) fn begin_fault(&mut self, index: usize) {
        let kind = self.scenario.faults[index].kind;
        self.trace.note(self.now, 'F', index as u64, 0, || format!("fault {kind:?}"));
        let lasts = |world: &mut Self, for_ms: u32| {
            world.noise.extend(world.now, for_ms);
            world.push_in(for_ms, Happening::End(index));
        };
        self.noise.slowed |= matches!(
            kind,
            FaultKind::StoreSlow { .. }
                | FaultKind::StoreFull { .. }
                | FaultKind::Frozen { .. }
                | FaultKind::ClockBack { .. }
        );
        match kind {
            FaultKind::Crash { down_ms } => self.crash(down_ms),
            FaultKind::CrashBeforeCommit { .. }
            | FaultKind::CrashAfterCommit { .. }
            | FaultKind::NthCall { .. }
            | FaultKind::CrashDuringCall { .. } => {}
            FaultKind::Calls { for_ms, .. } => {
                let until = Timestamp::from_millis(self.now.millis() + i64::from(for_ms));
                self.noise.windows.push((index, until));
                self.noise.ecs_out += u32::from(is_ecs_outage(&kind));
                lasts(self, for_ms);
            }
            FaultKind::Blind { for_ms } => {
                self.noise.blind = true;
                lasts(self, for_ms);
            }
            FaultKind::StaleLooks { age_ms, for_ms } => {
                self.noise.stale_age_ms = Some(age_ms);
                lasts(self, for_ms);
            }
            FaultKind::SlowRoutes { delay_ms, for_ms } => {
                self.noise.route_delay_ms = delay_ms;
                lasts(self, for_ms.saturating_add(delay_ms));
            }
            FaultKind::Alarm { for_ms } => {
                self.noise.alarm = true;
                self.noise.alarm_version += 1;
                lasts(self, for_ms);
            }
            FaultKind::AlarmsUnreadable { for_ms } => {
                self.noise.alarms_unreadable = true;
                self.noise.alarm_version += 1;
                lasts(self, for_ms);
            }
            FaultKind::TasksDie { replacement, tasks, for_ms } => {
                let set = if replacement { self.platform.newest_replacement() } else { self.platform.primary() };
                if let Some(set) = set {
                    self.tasks_die(set, tasks);
                    self.noise.struck.push((index, set));
                    lasts(self, for_ms);
                }
            }
            FaultKind::Flap { period_ms, for_ms } => {
                if let Some(set) = self.platform.newest_replacement().filter(|set| self.platform.is_fit(*set)) {
                    self.noise.flap_period_ms = Some(period_ms.max(50));
                    self.noise.struck.push((index, set));
                    lasts(self, for_ms);
                    let until = Timestamp::from_millis(self.now.millis() + i64::from(for_ms));
                    self.flap(set, until, false);
                }
            }
            FaultKind::BothSidesDie { for_ms } => {
                let sets = [self.platform.newest_replacement(), self.platform.primary()];
                for set in sets.into_iter().flatten() {
                    self.tasks_die(set, u8::MAX);
                    self.noise.struck.push((index, set));
                }
                lasts(self, for_ms);
            }
            FaultKind::StoreFails { for_ms } => {
                self.store.lock().mood = Mood::Failing;
                lasts(self, for_ms);
            }
            FaultKind::StoreFull { for_ms } => {
                self.store.lock().mood = Mood::Full;
                lasts(self, for_ms);
            }
            FaultKind::StoreSlow { commit_ms, for_ms } => {
                self.store.lock().commit_ms = commit_ms;
                let until = Timestamp::from_millis(self.now.millis() + i64::from(for_ms));
                self.noise.slow_until = self.noise.slow_until.max(until);
                lasts(self, for_ms);
                self.noise.extend(self.now, for_ms.saturating_add(commit_ms.saturating_mul(8)));
            }
            FaultKind::Frozen { for_ms } => {
                let until = Timestamp::from_millis(self.now.millis() + i64::from(for_ms));
                self.engine.frozen_until = self.engine.frozen_until.max(until);
                lasts(self, for_ms);
            }
            FaultKind::ClockBack { ms, down_ms } => {
                self.engine.clock.put_back(ms);
                self.crash(down_ms);
                self.noise.clock_back_ms += ms;
            }
            FaultKind::StoreLosesAnswer { count } => {
                self.store.lock().lose_answers += u32::from(count);
                self.noise.extend(self.now, 1000);
            }
            FaultKind::ClockAhead { ms } => {
                self.noise.clock_ahead_ms += ms;
                self.now = Timestamp::from_millis(self.now.millis() + i64::from(ms));
                self.noise.extend(self.now, 0);
                self.checker.clock_jumped(self.now);
            }
            FaultKind::PersonSetsWeight { test, percent } => {
                self.platform.person_sets_weight(if test { TEST } else { PRODUCTION }, percent.min(100), self.now);
            }
            FaultKind::PersonDeletesSet { replacement } => self.person_deletes_set(replacement),
            FaultKind::PersonDeletesService => self.person_deletes_service(),
            FaultKind::PersonScales { count } => self.person_scales(u32::from(count)),
        }
    }

    pub(super) fn end_fault(&mut self, index: usize) {
        let kind = self.scenario.faults[index].kind;
        self.trace.note(self.now, 'E', index as u64, 0, || format!("over: {kind:?}"));
        match kind {
            FaultKind::Calls { .. } => {
                self.noise.windows.retain(|(known, _)| *known != index);
                self.noise.ecs_out -= u32::from(is_ecs_outage(&kind));
                self.platform.version += 1;
            }
            FaultKind::Blind { .. } => {
                self.noise.blind = false;
                self.platform.version += 1;
            }
            FaultKind::StaleLooks { .. } => {
                self.noise.stale_age_ms = None;
                self.platform.version += 1;
            }
            FaultKind::SlowRoutes { .. } => self.noise.route_delay_ms = 0,
            FaultKind::Alarm { .. } => {
                self.noise.alarm = false;
                self.noise.alarm_version += 1;
            }
            FaultKind::AlarmsUnreadable { .. } => {
                self.noise.alarms_unreadable = false;
                self.noise.alarm_version += 1;
            }
            FaultKind::TasksDie { .. } | FaultKind::BothSidesDie { .. } | FaultKind::Flap { .. } => {
                if matches!(kind, FaultKind::Flap { .. }) {
                    self.noise.flap_period_ms = None;
                }
                for place in 0..self.noise.struck.len() {
                    let (fault, set) = self.noise.struck[place];
                    if fault == index {
                        self.recover(set);
                    }
                }
            }
            FaultKind::StoreFails { .. } | FaultKind::StoreFull { .. } => self.store.lock().mood = Mood::Well,
            FaultKind::StoreSlow { .. } if self.now < self.noise.slow_until => {}
            FaultKind::StoreSlow { .. } => {
                self.store.lock().commit_ms = 0;
                self.platform.version += 1;
            }
            FaultKind::Frozen { .. } => self.platform.version += 1,
            FaultKind::Crash { .. }
            | FaultKind::CrashBeforeCommit { .. }
            | FaultKind::CrashAfterCommit { .. }
            | FaultKind::NthCall { .. }
            | FaultKind::CrashDuringCall { .. }
            | FaultKind::StoreLosesAnswer { .. }
            | FaultKind::ClockAhead { .. }
            | FaultKind::ClockBack { .. }
            | FaultKind::PersonSetsWeight { .. }
            | FaultKind::PersonDeletesSet { .. }
            | FaultKind::PersonDeletesService
            | FaultKind::PersonScales { .. } => {}
        }
    }
}
