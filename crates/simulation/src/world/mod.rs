//! One run: an event queue, the engine, the platform and the noise, in one thread and in virtual time.
//!
//! Promises: the same scenario gives the same trace, event by event; time jumps to the next event; the invariants
//! are checked after every event. All chance is drawn from (seed, purpose, counter), so that taking a fault away
//! changes nothing else.

mod calls;
mod clock;
mod engine;
mod noise;
mod people;
mod queue;
mod tasks;

use std::sync::Arc;

use appspec::AppSpec;
use deployment::AlarmReading;
use types::{AlarmName, Timestamp};

use crate::invariants::{Checker, Violation};
use crate::plan;
use crate::platform::Platform;
use crate::reference::Reference;
use crate::rng::Rng;
use crate::scenario::Scenario;
use crate::store::{Mood, SimStore};
use crate::trace::Trace;

pub(crate) use calls::Call;
pub(crate) use queue::{Happening, Queue};

/// When a run begins.
pub const START: Timestamp = Timestamp::from_millis(1_000_000);
/// Events after which a run counts as spinning.
const MAX_EVENTS: u32 = 100_000;

/// Purposes of chance.
#[derive(Clone, Copy)]
pub(crate) enum Draw {
    Latency = 1,
    Look = 2,
}

/// What came of a run.
#[derive(Clone, Debug)]
pub struct Report {
    /// The first rule broken.
    pub violation: Option<Violation>,
    /// Hash of all that happened.
    pub hash: u64,
    /// Events processed.
    pub events: u32,
    /// Durable steps.
    pub commits: u32,
    /// Calls to the platform.
    pub calls: u32,
    /// Deployments, rollbacks included.
    pub deployments: usize,
    /// Lines of the trace, when asked for.
    pub trace: Vec<String>,
}

/// See the module.
pub(crate) struct World<'s> {
    pub scenario: &'s Scenario,
    pub now: Timestamp,
    pub queue: Queue,
    pub platform: Platform,
    pub store: Arc<SimStore>,
    pub engine: engine::Engine,
    pub noise: noise::Noise,
    pub checker: Checker,
    pub reference: Reference,
    pub trace: Trace,
    pub spec: AppSpec,
    pub calls: Vec<Call>,
    pub alarm_names: Vec<AlarmName>,
    draws: u64,
    redeploys_left: u8,
    created: u32,
}

/// Runs a scenario to its end. `keep`: trace lines are kept; `thorough`: the log is kept and replayed at the end.
pub fn run(scenario: &Scenario, keep: bool, thorough: bool) -> Report {
    let mut world = World::new(scenario, keep, thorough);
    let events = world.run();
    let (commits, deployments) = {
        let store = world.store.lock();
        (store.commit_count, store.entries.len())
    };
    Report {
        violation: world.checker.violation.take(),
        hash: world.trace.hash(),
        events,
        commits,
        calls: u32::try_from(world.calls.len()).unwrap_or(u32::MAX),
        deployments,
        trace: world.trace.into_lines(),
    }
}

impl<'s> World<'s> {
    fn new(scenario: &'s Scenario, keep: bool, thorough: bool) -> Self {
        let store = Arc::new(SimStore::default());
        store.lock().keep_log = thorough;
        let mut world = Self {
            scenario,
            now: START,
            queue: Queue::default(),
            platform: plan::platform(&scenario.setup),
            store,
            engine: engine::Engine::default(),
            noise: noise::Noise::new(scenario),
            checker: Checker::new(scenario),
            reference: Reference::new(&scenario.setup),
            trace: Trace::new(keep),
            spec: plan::app_spec(&scenario.setup),
            calls: Vec::new(),
            alarm_names: plan::alarm_names(&scenario.setup),
            draws: 0,
            redeploys_left: scenario.setup.redeploys,
            created: 0,
        };
        world.platform.keep_times(START);
        world.store.lock().die_at = world.noise.deaths(scenario);
        world
    }

    fn run(&mut self) -> u32 {
        self.restart();
        self.create();
        self.after_event();
        let mut events = 0;
        while self.checker.violation.is_none() {
            let Some((at, happening)) = self.queue.pop() else { break };
            self.now = self.now.max(at);
            events += 1;
            let can_act = self.engine_can_act();
            self.checker.before_event(self.now, (can_act, self.noise.alarm), &self.store.lock(), &self.platform);
            self.happen(happening);
            self.after_event();
            if events >= MAX_EVENTS {
                self.checker.spinning(self.now);
            }
            if self.is_over() {
                break;
            }
        }
        if self.checker.violation.is_none() {
            self.checker.at_end(self.now, &self.store.lock(), &self.platform);
        }
        events
    }

    /// The engine lives, its store works as it should, and its looks are true.
    fn engine_can_act(&self) -> bool {
        let store = self.store.lock();
        let works = store.mood == Mood::Well && store.commit_ms == 0 && !self.is_writing();
        works && self.engine.up && self.engine.frozen_until <= self.now && self.noise.engine_can_act()
    }

    /// Nothing is active, and nothing is under way that could concern a deployment.
    fn is_over(&self) -> bool {
        self.queue.waiting_for_engine == 0 && !self.store.lock().entries.iter().any(crate::store::Entry::is_active)
    }

    fn happen(&mut self, happening: Happening) {
        self.platform.settle(self.now);
        let Some(happening) = self.unless_kept_waiting(happening) else { return };
        match happening {
            Happening::Begin(fault) => self.begin_fault(fault),
            Happening::End(fault) => self.end_fault(fault),
            Happening::Flap { set, until, up } => self.flap(set, until, up),
            Happening::Order(order) => self.order(order),
            Happening::Restart => self.restart(),
            Happening::CallStart { epoch, slot, number, effect } => self.start_call(epoch, slot, number, effect),
            Happening::NotBegun { epoch, slot, number } => self.not_begun(epoch, slot, number),
            Happening::CallApply(call) => self.apply_call(call),
            Happening::CallReturn(call) => self.return_call(call),
            Happening::Look { epoch, slot, alarms } => self.look(epoch, slot, alarms),
            Happening::Seen { epoch, slot, look } => self.seen(epoch, slot, look),
            Happening::Decided { epoch, slot, actions } => self.decided(epoch, slot, actions),
            Happening::Deadline { epoch, slot, at } => self.deadline(epoch, slot, at),
            Happening::PauseOver { epoch, slot } => self.pause_over(epoch, slot),
            Happening::Tasks { set, step } => self.task_step(set, step),
            Happening::Vanish(set) => self.vanish(set),
            Happening::Settle => self.platform.version += 1,
            Happening::Answer { deployment, id, succeeded, tries } => self.answer(deployment, id, succeeded, tries),
            Happening::StopByHook { deployment } => self.stop_by_hook(deployment),
            Happening::Redeploy => self.create(),
        }
    }

    /// What follows from every event alike: checks, faults whose time has come, looks at what has changed.
    fn after_event(&mut self) {
        if let Some(difference) = self.reference.after_event(&self.store.lock(), self.now) {
            self.checker.hold(self.now, crate::reference::RULE, Err(difference));
        }
        self.checker.after_event(self.now, &self.store, &self.platform, &self.noise, &mut self.trace);
        self.crash_if_dead();
        self.trigger_noise();
        self.wake_looks();
        self.redeploy_if_idle();
    }

    fn redeploy_if_idle(&mut self) {
        if self.redeploys_left == 0 || self.store.lock().entries.iter().any(crate::store::Entry::is_active) {
            return;
        }
        self.redeploys_left -= 1;
        self.push_in(1000, Happening::Redeploy);
    }

    /// An independent source of chance for one purpose; `counter` tells its uses apart.
    pub(crate) fn draw(&mut self, purpose: Draw) -> Rng {
        self.draws += 1;
        Rng::new(self.scenario.seed, (self.draws << 4) | purpose as u64)
    }

    pub(crate) fn push_in(&mut self, after_ms: u32, happening: Happening) {
        let at = Timestamp::from_millis(self.now.millis() + i64::from(after_ms));
        self.queue.push(at, happening);
    }

    /// The alarms as they are now.
    pub(crate) fn alarm_reading(&self) -> AlarmReading {
        AlarmReading {
            active: if self.noise.alarm {
                self.alarm_names.first().cloned().into_iter().collect()
            } else {
                Vec::new()
            },
            unreadable: self.noise.alarms_unreadable,
        }
    }
}

/// What the invariants have to know of the noise.
pub(crate) trait NoiseView {
    /// All noise so far is over by then.
    fn quiet_from(&self) -> Timestamp;
    /// How much older than usual what looks show may be.
    fn age_of_looks(&self) -> std::time::Duration;
    /// A fault has refused a call for good.
    fn refuses(&self) -> bool;
    /// The store has kept the engine waiting, or the process has done nothing for a while.
    fn engine_is_slowed(&self) -> bool;
    /// How much longer than configured waits may last in all.
    fn clock_back(&self) -> std::time::Duration;
}

impl NoiseView for noise::Noise {
    fn quiet_from(&self) -> Timestamp {
        self.quiet_from
    }

    fn age_of_looks(&self) -> std::time::Duration {
        std::time::Duration::from_millis(u64::from(self.stale_age_ms.unwrap_or(0) + self.clock_ahead_ms))
    }

    fn refuses(&self) -> bool {
        self.refusals
    }

    fn engine_is_slowed(&self) -> bool {
        self.slowed
    }

    fn clock_back(&self) -> std::time::Duration {
        std::time::Duration::from_millis(u64::from(self.clock_back_ms))
    }
}
