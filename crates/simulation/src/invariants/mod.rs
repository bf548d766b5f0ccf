//! What must hold whatever happens. Each rule is a function with the rule in its comment; the checker calls it where
//! something it speaks of may have changed, so that after every event every rule has been checked.
//!
//! Names begin with the rule's number in the project's list of invariants: A traffic, B states, C hooks and other
//! effects, F undoing, G time.

mod answers;
mod following;
mod memory;
mod states;
mod timely;
mod traffic;
mod tries;
mod undoing;

use deployment::{Command, Deployment, Effect, EffectNumber};
use ports::{CommandError, CreateError};
use types::{DeploymentId, Timestamp};

use crate::platform::{Applied, Platform};
use crate::scenario::Scenario;
use crate::store::{Commit, Inner, SimStore};
use crate::trace::Trace;
use crate::world::NoiseView;

use memory::Memory;

/// A rule that was broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Name of the rule.
    pub invariant: &'static str,
    /// When, on the engine's clock.
    pub at: Timestamp,
    /// What was found.
    pub what: String,
}

/// What a rule answers: what was found when it is broken.
pub(crate) type Verdict = Result<(), String>;

/// One durable step.
pub(crate) struct Step<'a> {
    pub index: usize,
    pub before: &'a Deployment,
    pub after: &'a Deployment,
    pub commit: &'a Commit,
    pub store: &'a Inner,
    pub platform: &'a Platform,
}

/// One call as it leaves the engine.
pub(crate) struct Leaving<'a> {
    pub index: usize,
    pub state: &'a Deployment,
    pub number: EffectNumber,
    pub effect: &'a Effect,
    pub platform: &'a Platform,
    pub now: Timestamp,
}

/// See the module.
pub(crate) struct Checker {
    scenario: Scenario,
    memory: Memory,
    tries: tries::Tries,
    accepted: answers::Accepted,
    following: following::Following,
    able_since: Option<Timestamp>,
    alarm_since: Option<Timestamp>,
    pub violation: Option<Violation>,
}

impl Checker {
    pub(crate) fn new(scenario: &Scenario) -> Self {
        Self {
            scenario: scenario.clone(),
            memory: Memory::default(),
            tries: tries::Tries::default(),
            accepted: answers::Accepted::default(),
            following: following::Following::default(),
            able_since: None,
            alarm_since: None,
            violation: None,
        }
    }

    /// Keeps the first rule broken.
    pub(crate) fn hold(&mut self, at: Timestamp, invariant: &'static str, verdict: Verdict) {
        if let (None, Err(what), true) = (&self.violation, verdict, crate::reference::is_checked(invariant)) {
            self.violation = Some(Violation { invariant, at, what });
        }
    }

    /// Before every event, as things have stood since the last one. `can_act`: the engine is up, its store works and
    /// its looks are true.
    pub(crate) fn before_event(
        &mut self,
        now: Timestamp,
        (can_act, alarm): (bool, bool),
        store: &Inner,
        platform: &Platform,
    ) {
        if !can_act {
            self.able_since = None;
        }
        let able_since = self.able_since;
        if can_act && able_since.is_none() {
            self.able_since = Some(now);
        }
        self.alarm_since = if alarm { self.alarm_since.or(Some(now)) } else { None };
        let Some(able_since) = able_since else { return };
        if let Some(alarm_since) = self.alarm_since {
            let from = able_since.max(alarm_since);
            let verdict = timely::alarm_is_answered(&self.memory, store, from, now);
            self.hold(now, "F5 an alarm stops a deployment that can go back", verdict);
        }
        let verdict = timely::loss_is_answered(&self.memory, store, platform, able_since, now);
        self.hold(now, "A5 a replacement that serves nobody ends the deployment", verdict);
    }

    /// Time has jumped; what has lasted is reckoned from now.
    pub(crate) fn clock_jumped(&mut self, now: Timestamp) {
        self.able_since = None;
        self.tries.clock_jumped(now);
    }

    /// The process starts.
    pub(crate) fn process_started(&mut self, now: Timestamp) {
        self.tries.begin_anew(now);
    }

    /// The answer of a call has arrived.
    pub(crate) fn on_answer(&mut self, now: Timestamp, store: &Inner, (id, number): (&DeploymentId, EffectNumber)) {
        if let Some(index) = store.find(id) {
            self.tries.answered(index, number, now);
        }
    }

    /// After every event: new commits, and what must hold at every moment.
    pub(crate) fn after_event(
        &mut self,
        now: Timestamp,
        store: &SimStore,
        platform: &Platform,
        noise: &dyn NoiseView,
        trace: &mut Trace,
    ) {
        let mut store = store.lock();
        let commits = std::mem::take(&mut store.commits);
        for (position, commit) in commits.iter().enumerate() {
            let later = commits[position + 1..].iter().find(|later| later.index == commit.index);
            let after = later.map_or(&store.entries[commit.index].state, |later| &later.before);
            trace.note(now, 'S', commit.index as u64, u64::from(after.is_terminal()), || {
                let id = &commit.before.id();
                format!(
                    "{id} {} -> {} {}: {:?}",
                    commit.before.phase_name(),
                    after.phase_name(),
                    after.status().as_str(),
                    commit.event
                )
            });
            let index = commit.index;
            let step = Step { index, before: &commit.before, after, commit, store: &store, platform };
            self.on_step(now, &step, noise);
        }
        if !commits.is_empty() || self.memory.is_new(&store) {
            self.memory.remember_births(store.entries.len(), now);
            self.hold(now, "B3 one active deployment a group", states::one_active_deployment(&store));
        }
        if let Some(id) = &store.changed_after_end {
            let what = Err(format!("{id} would have changed after its end"));
            self.hold(now, "B2 a terminal deployment never changes", what);
        }
        self.hold(now, "A1 weights sum to 100", traffic::weights_sum_to_100(platform));
        self.hold(now, "A3 traffic goes to a set that is there", traffic::traffic_goes_to_a_set(platform));
        self.hold(
            now,
            "B4 every deployment ends",
            timely::ends(&self.scenario.setup, &self.memory, &store, noise, now),
        );
        if let Some(violation) = &self.violation {
            trace.note(now, '!', 0, 0, || format!("VIOLATED {}: {}", violation.invariant, violation.what));
        }
    }

    fn on_step(&mut self, now: Timestamp, step: &Step<'_>, noise: &dyn NoiseView) {
        self.hold(now, "B1 status follows the graph", states::status_follows_the_graph(step));
        self.hold(now, "B2 a terminal deployment never changes", states::terminal_never_changes(step));
        self.hold(now, "B5 lifecycle events run in order, each once", states::events_run_in_order(step));
        self.hold(now, "F8 a stop that is taken ends the deployment", states::stop_ends(step));
        self.hold(now, "F7 one rollback, and none of a rollback", undoing::one_rollback(step));
        self.hold(now, "F1 a finished rollback has taken all back", undoing::rollback_is_complete(step));
        self.hold(now, "B6 success means the replacement serves", undoing::success_is_true(step));
        let verdict = answers::answer_is_of_the_running_hook(step);
        self.hold(now, "C3 an answer counts for its own hook", verdict);
        let verdict = answers::events_are_earned(&self.scenario.setup, step);
        self.hold(now, "B5 an event succeeds by what it is for", verdict);
        self.accepted.remember(step);
        // Of a store that keeps the engine waiting, or a process that does nothing, tries are not told apart by time.
        let verdict = if noise.engine_is_slowed() { Ok(()) } else { self.tries.patient(step, now) };
        self.hold(now, "F4 what is only away is not given up at once", verdict);
        let outside = noise.refuses() || step.platform.person_interfered;
        let verdict = self.tries.rollback_gives_up_only_when_refused(step, outside, now);
        self.hold(now, "F4 a rollback gives up only when it is refused", verdict);
        let verdict = self.following.rollback_follows(step);
        self.hold(now, "F1 a rollback follows where it is wanted", verdict);
        let verdict = following::ready_wait_ends_as_configured(step);
        self.hold(now, "G1 a ready wait ends as configured", verdict);
        let setup = &self.scenario.setup;
        self.hold(
            now,
            "G1 waits are neither shortened nor extended",
            timely::waits_are_kept(setup, &self.memory, step, noise, now),
        );
        self.memory.remember_step(step, now);
    }

    /// A call leaves the engine.
    pub(crate) fn on_call(
        &mut self,
        now: Timestamp,
        store: &Inner,
        platform: &Platform,
        noise: &dyn NoiseView,
        (id, number, effect): (&DeploymentId, EffectNumber, &Effect),
    ) {
        let Some(index) = store.find(id) else { return };
        let call = Leaving { index, state: &store.entries[index].state, number, effect, platform, now };
        self.hold(now, "C5 only what is durable is called", states::call_is_durable(&call));
        self.hold(now, "A2 traffic is raised only on a healthy set", traffic::raised_on_a_healthy_set(&call, noise));
        let setup = &self.scenario.setup;
        self.hold(
            now,
            "A6 weights follow the schedule",
            traffic::weights_follow_the_schedule(setup, &self.memory, &call),
        );
        self.hold(now, "A7 the test route moves in its own event", traffic::test_route_moves_in_its_event(&call));
        let is_first = self.memory.of(index).is_none_or(|known| known.last_call != Some(number));
        let verdict = traffic::original_goes_while_replacement_serves(&call, is_first, noise);
        self.hold(now, "B6 the original goes only while the replacement serves", verdict);
        self.hold(now, "F2 a rollback needs no capacity", undoing::rollback_needs_no_capacity(&call));
        self.hold(
            now,
            "F3 a rollback moves production first",
            undoing::production_goes_back_first(&self.memory, &call),
        );
        self.hold(now, "F6 without a rollback nothing is deleted", undoing::only_a_rollback_deletes(&call));
        self.hold(now, "F3 a rollback only takes traffic back", following::rollback_only_takes_back(&call));
        self.hold(now, "C1 a hook is invoked as it was stored", self.accepted.invoked_as_stored(&call));
        let verdict = self.tries.pauses_and_ends(&call);
        let verdict = if noise.engine_is_slowed() { Ok(()) } else { verdict };
        self.hold(now, "F4 tries have pauses and an end", verdict);
        self.following.remember_call(&call);
        self.memory.remember_call(&call);
    }

    /// The platform has changed something for a call.
    pub(crate) fn on_applied(&mut self, now: Timestamp, platform: &Platform, applied: Applied) {
        let verdict = traffic::deleted_set_has_no_traffic(platform, applied, now);
        self.hold(now, "A3 a set with traffic is never deleted", verdict);
    }

    /// A call was carried out.
    pub(crate) fn after_apply(&mut self, now: Timestamp, platform: &Platform, effect: &Effect) {
        self.hold(now, "C6 one replacement a deployment", undoing::one_set_a_deployment(platform, effect));
        self.memory.remember_applied(platform, effect, now);
    }

    /// CreateDeployment was answered; `was_busy`: another deployment of the group had not ended.
    pub(crate) fn on_create(&mut self, now: Timestamp, was_busy: bool, result: &Result<(), CreateError>) {
        let verdict = states::one_creation_wins(was_busy, result);
        self.hold(now, "E3 of concurrent creations one is taken", verdict);
    }

    /// A command was answered; `sequence` is the log's length before and after.
    pub(crate) fn on_command(
        &mut self,
        now: Timestamp,
        index: usize,
        command: &Command,
        result: &Result<Deployment, CommandError>,
        sequence: (u64, u64),
    ) {
        self.hold(now, "C3 only the first answer counts", states::first_answer_counts(&self.memory, command, result));
        self.hold(
            now,
            "C3 a refused command changes nothing, a taken one is durable",
            states::refused_changes_nothing(command, result, sequence),
        );
        self.memory.remember_command(index, command, result);
    }

    /// Too many events.
    pub(crate) fn spinning(&mut self, now: Timestamp) {
        self.hold(now, "B4 no spinning", Err("the run does not come to an end".to_owned()));
    }

    /// All is quiet.
    pub(crate) fn at_end(&mut self, now: Timestamp, store: &Inner, platform: &Platform) {
        self.hold(now, "B4 every deployment ends", timely::none_is_stuck(store));
        self.hold(now, "B7 nothing is left without an owner", undoing::nothing_is_left(store, platform));
        self.hold(now, "B8 the log replays to the state", states::log_replays(store));
    }
}
