//! One run: lives of the control plane one after the other, a noisy phase, then quiet, in which everything must end.

use std::collections::BTreeMap;
use std::sync::Arc;

use ports::{CreateError, DeploymentCommands, DeploymentStore};
use types::TrafficRouting;

use crate::judge::Violation;
use crate::people;
use crate::process::{self, Process};
use crate::rules;
use crate::scenario::{HookBehaviour, Line, Scenario, Version, What};
use crate::world::World;

/// Longest noisy phase, in milliseconds of wall time.
const NOISE_MILLIS: i64 = 600_000;
/// Between two looks at what must hold at every moment.
const LOOK_MILLIS: i64 = 500;
/// From the end of every deployment until all must have settled; failed starts are paused for minutes.
const SETTLE_MILLIS: i64 = 20 * 60_000;

/// What came of a run.
#[derive(Clone, Debug)]
pub struct Report {
    /// The first rule broken.
    pub violation: Option<Violation>,
    /// Hash of everything that happened.
    pub hash: u64,
    /// What happened, when asked for.
    pub trace: Vec<String>,
    /// Deployments, rollbacks included.
    pub deployments: usize,
    /// Durable steps of deployments.
    pub steps: u32,
    /// Lives of the control plane.
    pub lives: u64,
    /// Calls of the control plane to what is outside.
    pub calls: u64,
    /// Simulated time in milliseconds.
    pub millis: i64,
}

/// Runs a scenario.
///
/// # Panics
/// When no runtime can be built.
pub fn run(scenario: &Scenario, keep_trace: bool) -> Report {
    let world = Arc::new(World::new(scenario, keep_trace));
    let mut agenda = Agenda::new(scenario);
    loop {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build();
        let runtime = runtime.expect("a runtime can be built");
        let ended = runtime.block_on(async {
            world.time.run();
            let ended = live(&world, scenario.seed, &mut agenda).await;
            world.time.stop();
            ended
        });
        drop(runtime);
        if ended || world.outside().judge.violation.is_some() {
            break;
        }
        agenda.away(&world);
    }
    let deployments = world.store.summaries().map_or(0, |rows| rows.len());
    let millis = world.time.now();
    let mut outside = world.outside();
    Report {
        violation: outside.judge.violation.clone(),
        hash: outside.judge.hash(),
        trace: outside.judge.take_lines(),
        deployments,
        steps: outside.steps,
        lives: outside.life + 1,
        calls: outside.all_calls,
        millis,
    }
}

/// What is still to happen.
struct Agenda {
    /// Waiting for their durable step.
    waiting: Vec<Line>,
    /// By time.
    due: BTreeMap<(i64, usize), What>,
    placed: usize,
    is_set_up: bool,
    /// Deployments made.
    made: usize,
    versions: usize,
    noise_until: Option<i64>,
    quiet_since: Option<i64>,
    all_ended_at: Option<i64>,
    bound: i64,
}

impl Agenda {
    fn new(scenario: &Scenario) -> Self {
        Self {
            waiting: scenario.lines.clone(),
            due: BTreeMap::new(),
            placed: 0,
            is_set_up: false,
            made: 0,
            versions: scenario.setup.versions.len(),
            noise_until: None,
            quiet_since: None,
            all_ended_at: None,
            bound: bound(scenario),
        }
    }

    /// Lines whose step has been taken get their time.
    fn place(&mut self, steps: u32, now: i64) {
        let (placed, waiting) = self.waiting.drain(..).partition(|line: &Line| line.at.step <= steps);
        self.waiting = waiting;
        for line in placed {
            self.placed += 1;
            self.due.insert((now + i64::from(line.at.delay_ms), self.placed), line.what);
        }
    }

    fn take(&mut self, now: i64) -> Option<What> {
        let entry = self.due.first_entry().filter(|entry| entry.key().0 <= now)?;
        Some(entry.remove())
    }

    /// The control plane is away: the world goes on without it, then time has passed.
    fn away(&mut self, world: &World) {
        let back = world.time.now() + world.outside().down_ms;
        while let Some(((at, place), what)) = self.due.pop_first() {
            if at > back {
                self.due.insert((at, place), what);
                break;
            }
            if is_outside(what) {
                strike(world, what, at);
            } else if !matches!(what, What::Crash { .. } | What::CrashAtWrite { .. }) {
                // Who calls finds nobody, and tries again when somebody is there.
                self.due.insert((back + 1, place), what);
                if at == back + 1 {
                    break;
                }
            }
        }
        world.time.advance(back - world.time.now());
    }
}

/// Wall time within which everything must have ended once all is quiet (invariant B4): the waits, an hour a hook, the
/// tolerances, and the patience with platforms that stay away.
fn bound(scenario: &Scenario) -> i64 {
    let setup = &scenario.setup;
    let shift = match setup.routing {
        TrafficRouting::AllAtOnce => 0,
        TrafficRouting::Canary { interval_minutes, .. } => interval_minutes,
        TrafficRouting::Linear { percent, interval_minutes } => (100 / u32::from(percent) + 1) * interval_minutes,
    };
    let termination = match setup.termination {
        deployment::TerminationOption::Terminate { wait_minutes } => wait_minutes,
        deployment::TerminationOption::KeepAlive => 0,
    };
    let silent = setup.hooks.iter().filter(|(_, behaviour)| *behaviour == HookBehaviour::Never).count();
    let silent = u32::try_from(silent).unwrap_or(0) * 60;
    let bad = if setup.versions.iter().all(|version| *version == Version::Good) { 0 } else { 60 };
    let minutes = setup.ready.wait_minutes + shift + termination + silent + bad + 25;
    i64::from(minutes) * 60_000 / i64::from(setup.clock_rate) + 6 * 60_000
}

/// One life; true when the run is over.
async fn live(world: &Arc<World>, seed: u64, agenda: &mut Agenda) -> bool {
    // A notice of the death before.
    while tokio::time::timeout(std::time::Duration::ZERO, world.died.notified()).await.is_ok() {}
    let process = match process::start(world, seed).await {
        Ok(process) => Arc::new(process),
        Err(error) => {
            // `serve` ends, and is started again a second later.
            let mut outside = world.outside();
            world.die(&mut outside, 1000);
            outside.judge.note(world.time.now(), || format!("it does not start: {error}"));
            return false;
        }
    };
    if !agenda.is_set_up {
        if let Err(error) = process.set_up().await {
            world.outside().judge.broken(0, "the set-up works", || error.to_string());
            return true;
        }
        while rules::settled(world).is_err() {
            process::breathe().await;
        }
        agenda.is_set_up = true;
        agenda.noise_until = Some(world.time.now() + NOISE_MILLIS);
    }
    tokio::select! {
        biased;
        () = world.died.notified() => false,
        over = drive(world, &process, agenda) => over,
    }
}

async fn drive(world: &Arc<World>, process: &Arc<Process>, agenda: &mut Agenda) -> bool {
    loop {
        let now = world.time.now();
        let steps = world.outside().steps;
        agenda.place(steps, now);
        while let Some(what) = agenda.take(now) {
            happen(world, process, what, now);
        }
        answer_hooks(world, process, now);
        deploy(world, process, agenda).await;
        if world.outside().judge.violation.is_some() || end(world, agenda, now) {
            return true;
        }
        look(world, now);
        let answer = world.outside().invocations.values().flat_map(|one| &one.answers).map(|(at, _)| *at).min();
        let line = agenda.due.first_key_value().map(|((at, _), _)| *at);
        let next = [Some(now + LOOK_MILLIS), answer, line].into_iter().flatten().min().unwrap_or(now);
        tokio::select! {
            biased;
            () = world.stepped.notified() => {}
            () = tokio::time::sleep_until(world.time.instant(next.max(now + 1))) => {}
        }
    }
}

fn look(world: &World, now: i64) {
    let mut outside = world.outside();
    outside.plane_until(now);
}

/// The next deployment, when the one before has ended.
async fn deploy(world: &Arc<World>, process: &Process, agenda: &mut Agenda) {
    let is_first = agenda.made == 0;
    let may = agenda.made < agenda.versions && (is_first || agenda.quiet_since.is_none());
    if !may || !world.store.active().is_ok_and(|active| active.is_empty()) {
        return;
    }
    let Some(plan) = process.plan(agenda.made + 1) else { return };
    let id = plan.deployment_id.clone();
    match process.orchestrator.create(plan).await {
        Ok(()) | Err(CreateError::GroupBusy(_) | CreateError::IdTaken) => {
            agenda.made += 1;
            let mut outside = world.outside();
            outside.newest_version = agenda.made;
            let made = agenda.made;
            outside.judge.note(world.time.now(), || format!("deployment {id} of version {made}"));
        }
        // Asked again.
        Err(CreateError::Store(_)) => {}
    }
}

/// Whether the run is over: all is quiet, ended and settled, or does not get there.
fn end(world: &World, agenda: &mut Agenda, now: i64) -> bool {
    let active = world.store.active().unwrap_or_default();
    let is_idle = active.is_empty() && agenda.made == agenda.versions;
    let nothing_left = agenda.due.is_empty() && is_idle;
    if agenda.quiet_since.is_none() && (nothing_left || agenda.noise_until.is_some_and(|until| until <= now)) {
        agenda.quiet_since = Some(now);
        agenda.waiting.clear();
        agenda.due.clear();
        calm(world, now);
    }
    let Some(quiet_since) = agenda.quiet_since else { return false };
    if !active.is_empty() {
        agenda.all_ended_at = None;
        // A set that was scaled to nothing before it was up waits for the end of Install.
        let hour =
            if world.outside().people.touched_sets { 3_600_000 / i64::from(world.setup.clock_rate) } else { 0 };
        if now - quiet_since > agenda.bound + hour {
            let phase = |id| world.store.load(id).ok().flatten().map(|(state, _)| state.phase_name());
            let stuck: Vec<_> = active.iter().map(|id| (id.clone(), phase(id))).collect();
            world.outside().judge.broken(now, "B4 every deployment ends", || format!("{stuck:?}"));
        }
        return false;
    }
    let ended_at = *agenda.all_ended_at.get_or_insert(now);
    match rules::settled(world) {
        // Unsettled again a moment later would be a loop.
        Ok(()) if now - ended_at > 3_000 => {
            rules::at_end(world);
            true
        }
        Err(why) if now - ended_at > SETTLE_MILLIS => {
            world.outside().judge.broken(now, "B7 all settles", || why);
            true
        }
        Ok(()) | Err(_) => false,
    }
}

/// All troubles end.
fn calm(world: &World, now: i64) {
    let mut outside = world.outside();
    outside.troubles = crate::world::Troubles::default();
    outside.plane.down_until = outside.plane.down_until.min(now);
    outside.heal(now);
    outside.judge.note(now, || "quiet".to_owned());
}

fn answer_hooks(world: &Arc<World>, process: &Arc<Process>, now: i64) {
    let mut due = Vec::new();
    for (key, invocation) in &mut world.outside().invocations {
        let ready: Vec<_> = invocation.answers.iter().filter(|(at, _)| *at <= now).copied().collect();
        invocation.answers.retain(|(at, _)| *at > now);
        due.extend(ready.into_iter().map(|(at, succeeded)| (at, key.clone(), succeeded)));
    }
    due.sort();
    for (_, key, succeeded) in due {
        tokio::spawn(people::answer(Arc::clone(process), key, succeeded));
    }
}

fn is_outside(what: What) -> bool {
    let is_order = matches!(what, What::Stop { .. } | What::Continue { .. });
    !what.is_person() && !is_order && !matches!(what, What::Crash { .. } | What::CrashAtWrite { .. })
}

fn happen(world: &Arc<World>, process: &Arc<Process>, what: What, now: i64) {
    match what {
        What::Crash { down_ms } => {
            let mut outside = world.outside();
            world.die(&mut outside, down_ms);
        }
        What::CrashAtWrite { nth, before, down_ms } => {
            world.outside().troubles.crash_at_write = Some((nth, before, down_ms));
        }
        What::Stop { .. } | What::Continue { .. } => {
            tokio::spawn(people::order(Arc::clone(process), what));
        }
        _ if what.is_person() => {
            tokio::spawn(people::act(Arc::clone(process), what));
        }
        _ => strike(world, what, now),
    }
}

/// Something outside goes wrong.
fn strike(world: &World, what: What, now: i64) {
    let until = |for_ms: u32| now + i64::from(for_ms);
    let mut outside = world.outside();
    outside.judge.note(now, || format!("{what:?}"));
    let troubles = &mut outside.troubles;
    match what {
        What::StoreFails { for_ms, reads } => {
            troubles.store = until(for_ms);
            troubles.store_reads = if reads { until(for_ms) } else { troubles.store_reads };
        }
        What::DocumentsFail { for_ms } => troubles.documents = until(for_ms),
        What::RuntimeFails { for_ms, obeys } => {
            (troubles.runtime, troubles.runtime_obeys) = (until(for_ms), obeys);
        }
        What::PlaneUnreachable { for_ms } => troubles.plane_unreachable = until(for_ms),
        What::PlaneLosesAnswers { for_ms } => troubles.plane_loses_answers = until(for_ms),
        What::PlaneRestarts { down_ms } => {
            outside.plane_until(now);
            outside.plane_restarts(now, down_ms);
        }
        What::TasksDie { side, count } => outside.tasks_die(side, count, now),
        What::TasksSick { side, for_ms } => outside.tasks_fall_sick(side, now, until(for_ms)),
        What::LoseEverything => outside.containers.clear(),
        What::Alarm { for_ms } => troubles.alarm = until(for_ms),
        What::AlarmUnreadable { for_ms } => troubles.alarm_unreadable = until(for_ms),
        What::HooksFail { for_ms } => troubles.hooks = until(for_ms),
        _ => {}
    }
    world.containers_changed.notify_one();
}
