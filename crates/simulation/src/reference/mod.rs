//! The reference model beside every run: tells it what happened outside the engine, shows it what a client would be
//! shown after every durable step, and keeps the first difference.
//!
//! Promises: it only listens; the run is the same without it. Leaves out the judgement itself (`reference-model`).

#[cfg(test)]
mod distort;
mod translate;

use deployment::{AlarmReading, Command, Deployment, Effect, EffectOutput, PlanKind, TaskSetHealth};
use ports::{CommandError, PlatformError};
use reference_model::{Call, Fact, Milliseconds, Model, Undo};
use types::{DeploymentId, HookEvent, TaskSetId, Timestamp};

use crate::platform::Platform;
use crate::scenario::Setup;
use crate::store::Inner;

/// Name of the rule.
pub(crate) const RULE: &str = "REF the engine shows what the reference model allows";

/// Whether a rule is checked. With planted faults, `SIMULATION_RULES=reference` leaves only this one and
/// `SIMULATION_RULES=others` all but this one, to tell what each finds alone.
#[cfg(feature = "planted")]
pub(crate) fn is_checked(rule: &str) -> bool {
    static CHOICE: std::sync::OnceLock<Option<bool>> = std::sync::OnceLock::new();
    let choose = || match std::env::var("SIMULATION_RULES").as_deref() {
        Ok("reference") => Some(true),
        Ok("others") => Some(false),
        _ => None,
    };
    CHOICE.get_or_init(choose).is_none_or(|only_this| only_this == (rule == RULE))
}

/// Whether a rule is checked: every one is.
#[cfg(not(feature = "planted"))]
pub(crate) fn is_checked(_: &str) -> bool {
    true
}

/// One deployment as the model knows it.
struct Known {
    id: DeploymentId,
    mind: Mind,
    /// PRIMARY when it was inspected.
    original: Option<TaskSetId>,
    stored_something: bool,
    deleted: bool,
}

enum Mind {
    Whole(Box<Model>),
    Undo(Undo),
}

/// See the module.
pub(crate) struct Reference {
    /// Events that have a function.
    functions: Vec<HookEvent>,
    known: Vec<Known>,
    /// Commits of this event that were shown already.
    shown: usize,
    difference: Option<String>,
}

impl Reference {
    pub(crate) fn new(setup: &Setup) -> Self {
        let functions = setup.hooks.iter().map(|(event, _)| *event).collect();
        Self { functions, known: Vec::new(), shown: 0, difference: None }
    }

    fn note(&mut self, index: usize, result: Result<(), String>) {
        if let (None, Err(what)) = (&self.difference, result) {
            self.difference = Some(format!("{}: {what}", self.known[index].id));
        }
    }

    fn find(&self, id: &DeploymentId) -> Option<usize> {
        self.known.iter().rposition(|known| !known.deleted && known.id == *id)
    }

    fn hear(&mut self, id: &DeploymentId, fact: Fact, now: Timestamp) {
        let Some(index) = self.find(id) else { return };
        let result = match &mut self.known[index].mind {
            Mind::Whole(model) => model.hear(fact, now.millis()),
            Mind::Undo(undo) => undo.hear(fact),
        };
        self.note(index, result);
    }

    fn call(&self, id: &DeploymentId, effect: &Effect, platform: &Platform) -> Option<Call> {
        let known = &self.known[self.find(id)?];
        translate::call(effect, known.original.as_ref(), id, platform)
    }

    /// A call leaves the engine.
    pub(crate) fn asked(&mut self, id: &DeploymentId, effect: &Effect, platform: &Platform, now: Timestamp) {
        if let Some(call) = self.call(id, effect, platform) {
            self.hear(id, Fact::Asked(call), now);
        }
    }

    /// An answer reaches the engine.
    pub(crate) fn answered(
        &mut self,
        id: &DeploymentId,
        (effect, result): (&Effect, &Result<EffectOutput, PlatformError>),
        platform: &Platform,
        now: Timestamp,
    ) {
        let Some(call) = self.call(id, effect, platform) else { return };
        if let (Ok(EffectOutput::Platform(snapshot)), Some(index)) = (result, self.find(id)) {
            let (found, original) = translate::found(snapshot);
            self.known[index].original = original;
            self.hear(id, Fact::Found(found), now);
        }
        self.hear(id, Fact::Answered(call, translate::answer(call, result)), now);
    }

    /// The engine is shown the replacement.
    pub(crate) fn looked(&mut self, id: &DeploymentId, health: Option<TaskSetHealth>, now: Timestamp) {
        self.hear(id, Fact::Looked(health.map(translate::health)), now);
    }

    /// The engine is shown the alarms.
    pub(crate) fn alarms(&mut self, id: &DeploymentId, reading: &AlarmReading, now: Timestamp) {
        let fact = Fact::Alarms { active: !reading.active.is_empty(), unreadable: reading.unreadable };
        self.hear(id, fact, now);
    }

    /// A command was answered.
    pub(crate) fn commanded(
        &mut self,
        index: usize,
        command: &Command,
        result: &Result<Deployment, CommandError>,
        now: Timestamp,
    ) {
        let Some(known) = self.known.get_mut(index).filter(|known| !known.deleted) else { return };
        let asked = translate::command(command, &known.id);
        let Some(verdict) = translate::verdict(result) else {
            if let (Mind::Whole(model), Some(fact)) = (&mut known.mind, translate::taken(command, asked))
                // What would have been refused has not been taken either.
                && model.verdicts(asked, now.millis()).contains(&reference_model::Verdict::Taken)
            {
                model.hear_perhaps(fact);
            }
            return;
        };
        #[cfg(test)]
        let verdict = distort::verdict(verdict);
        let allowed = match &known.mind {
            Mind::Whole(model) => model.verdicts(asked, now.millis()),
            Mind::Undo(undo) => undo.verdicts(asked),
        };
        if !allowed.contains(&verdict) {
            let what = format!("{asked:?} is answered {verdict:?}; the model allows {allowed:?}");
            return self.note(index, Err(what));
        }
        let id = known.id.clone();
        if let Some(fact) = translate::taken(command, asked).filter(|_| verdict == reference_model::Verdict::Taken) {
            self.hear(&id, fact, now);
        }
    }

    /// The control plane has died.
    pub(crate) fn away(&mut self, now: Timestamp) {
        for index in 0..self.known.len() {
            if let Mind::Whole(model) = &mut self.known[index].mind {
                let result = model.hear(Fact::Away, now.millis());
                self.note(index, result);
            }
        }
    }

    /// Shows what has become durable since the last call in this event.
    pub(crate) fn catch_up(&mut self, store: &Inner, now: Timestamp) {
        for position in self.shown..store.commits.len() {
            let commit = &store.commits[position];
            self.learn_of(store, commit.index);
            let later = store.commits[position + 1..].iter().find(|later| later.index == commit.index);
            let after = later.map_or(&store.entries[commit.index].state, |later| &later.before);
            self.show(commit.index, after, store, now.millis());
        }
        self.shown = store.commits.len();
    }

    /// After an event: all that was stored is shown, and what binds has to have shown.
    pub(crate) fn after_event(&mut self, store: &Inner, now: Timestamp) -> Option<String> {
        self.catch_up(store, now);
        self.learn_of(store, store.entries.len().saturating_sub(1));
        for index in 0..self.known.len() {
            let known = &mut self.known[index];
            known.deleted = store.entries[index].deleted;
            let stored_something = std::mem::take(&mut known.stored_something);
            let result = match &mut known.mind {
                Mind::Whole(model) if !known.deleted => model.settled(stored_something),
                Mind::Whole(_) | Mind::Undo(_) => Ok(()),
            };
            self.note(index, result);
        }
        self.shown = 0;
        self.difference.take()
    }

    /// Meets deployments up to this one for the first time.
    fn learn_of(&mut self, store: &Inner, last: usize) {
        while self.known.len() <= last && self.known.len() < store.entries.len() {
            let plan = &store.entries[self.known.len()].plan;
            let (mind, original) = match &plan.kind {
                PlanKind::Standard(standard) => {
                    (Mind::Whole(Box::new(Model::new(translate::terms(standard, &self.functions)))), None)
                }
                PlanKind::Rollback(rollback) => {
                    let of = self.find(&rollback.triggered_by).map(|index| &self.known[index]);
                    let undo = match of.map(|known| &known.mind) {
                        Some(Mind::Whole(model)) => model.undo(),
                        _ => Undo::new(false, false, false),
                    };
                    (Mind::Undo(undo), of.and_then(|known| known.original.clone()))
                }
            };
            let id = plan.deployment_id.clone();
            self.known.push(Known { id, mind, original, stored_something: false, deleted: false });
        }
    }

    fn show(&mut self, index: usize, state: &Deployment, store: &Inner, now: Milliseconds) {
        let link = translate::link(state, store);
        let shown = translate::events(state).and_then(|events| {
            let known = &mut self.known[index];
            known.stored_something = true;
            let view = translate::view(state, events, link);
            #[cfg(test)]
            let view = distort::view(view);
            match &mut known.mind {
                Mind::Whole(model) => model.show(&view, now),
                Mind::Undo(undo) => undo.show(&view),
            }
        });
        self.note(index, shown);
    }
}

#[cfg(test)]
mod tests {
    use deployment::{Event, step};

    use super::*;
    use crate::plan;
    use crate::store::Commit;

    /// The real engine up to Install, with a model that is told what happens outside, or that is told nothing.
    fn run(tells: bool) -> Option<String> {
        let mut setup = crate::draw::scenario(0).setup;
        (setup.hooks, setup.test_listener) = (Vec::new(), None);
        let (mut platform, spec, now) = (plan::platform(&setup), plan::app_spec(&setup), crate::world::START);
        let mut reference = Reference::new(&setup);
        let mut store = Inner::default();
        store.insert(&plan::plan(&setup, 1, now));
        let id = store.entries[0].plan.deployment_id.clone();
        let mut events = vec![Event::Started];
        while let Some(event) = events.pop() {
            let before = store.entries[0].state.clone();
            let after = step(before.clone(), event.clone(), now).state;
            store.entries[0].state = after.clone();
            store.commits.push(Commit { index: 0, event, before, spawned: None });
            let difference = reference.after_event(&store, now);
            store.commits.clear();
            if difference.is_some() || after.current_event() == Some(types::LifecycleEventName::Install) {
                return difference;
            }
            for (number, effect) in after.outstanding() {
                let result = platform.apply(effect, &spec, now, 0, false);
                let result = result.map(|(output, _)| output).map_err(crate::platform::Denied::into_error);
                if tells {
                    reference.asked(&id, effect, &platform, now);
                    reference.answered(&id, (effect, &result), &platform, now);
                }
                events.extend(result.ok().map(|output| Event::EffectEnded { number, result: Ok(output) }));
            }
        }
        Some("it did not get to Install".to_owned())
    }

    #[test]
    fn an_engine_that_goes_on_without_a_reason_differs_from_the_model() {
        assert_eq!(run(true), None);
        let difference = run(false).unwrap_or_default();
        assert!(difference.contains("BeforeInstall has begun"), "{difference}");
    }
}
