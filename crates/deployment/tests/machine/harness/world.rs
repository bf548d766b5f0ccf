//! One deployment, its clock and its log. Every event goes through [`World::apply`], which checks what must always
//! hold and notes which edge of the machine it was.

use std::time::Duration;

use deployment::*;
use types::*;

use super::given::{GREEN_SET, Given};
use super::write::{self, kind_of};

/// One event as it met the machine.
#[derive(Clone, Debug)]
pub struct Seen {
    pub before: Deployment,
    pub event: Event,
    pub at: Timestamp,
    pub after: Deployment,
    pub ignored: Option<&'static str>,
}

/// See the module.
pub struct World {
    pub given: Given,
    pub deployment: Deployment,
    pub now: Timestamp,
    pub spawned: Option<Plan>,
    pub seen: Vec<Seen>,
    pub transcript: String,
    log: Vec<(Event, Timestamp)>,
}

impl World {
    pub fn new(given: Given) -> Self {
        let deployment = Deployment::create(given.plan.clone());
        Self {
            given,
            deployment,
            now: Timestamp::from_millis(0),
            spawned: None,
            seen: Vec::new(),
            transcript: String::new(),
            log: Vec::new(),
        }
    }

    /// Goes on with the rollback deployment the present one has spawned.
    pub fn follow_rollback(&mut self) {
        let plan = self.spawned.take().expect("the deployment has spawned a rollback");
        self.deployment = Deployment::create(plan);
        self.log.clear();
    }

    pub fn pass(&mut self, time: Duration) {
        self.now = self.now.plus(time);
    }

    /// Steps the machine and checks what holds for every event whatever it is.
    pub fn apply(&mut self, event: Event) -> Seen {
        let before = self.deployment.clone();
        let transition = step(before.clone(), event.clone(), self.now);
        let after = transition.state.clone();
        if let Some(reason) = transition.ignored {
            assert_eq!(before, after, "an ignored event ({reason}) changed the state");
            assert!(transition.effects.is_empty() && transition.spawned.is_none());
        }
        let is_new = |number| before.outstanding().all(|(known, _)| known != number);
        let asked = after.outstanding().filter(|(number, _)| is_new(*number));
        let asked: Vec<_> = asked.map(|(number, effect)| (number, effect.clone())).collect();
        assert_eq!(transition.effects, asked, "what is asked for is what has become outstanding");
        let updated_at = if transition.ignored.is_some() { before.last_updated_at() } else { self.now };
        assert_eq!(after.last_updated_at(), updated_at);
        let json = serde_json::to_string(&after).unwrap();
        assert_eq!(serde_json::from_str::<Deployment>(&json).unwrap(), after, "the state survives storage");
        assert!(transition.spawned.is_none() || after.is_terminal(), "a rollback starts after the end");
        assert_eq!(after.completed_at().is_some(), after.is_terminal());
        assert_eq!(after.error().is_some(), after.is_terminal() && after.status() != DeploymentStatus::Succeeded);
        self.spawned = self.spawned.take().or(transition.spawned);
        self.deployment = after.clone();
        self.log.push((event.clone(), self.now));
        let seen = Seen { before, event, at: self.now, after, ignored: transition.ignored };
        self.seen.push(seen.clone());
        seen
    }

    /// Applies the event and writes down what came of it.
    pub fn happen(&mut self, event: Event) {
        let seen = self.apply(event);
        self.transcript.push_str(&write::event(&seen));
    }

    /// An API command: what `check` says and what `step` does must agree.
    pub fn command(&mut self, command: Command) {
        let verdict = self.deployment.check(&command);
        let seen = self.apply(command.into());
        self.transcript.push_str(&write::event(&seen));
        if let Err(refusal) = verdict {
            assert!(seen.ignored.is_some(), "a refused command ({refusal}) had an effect");
            self.transcript.push_str(&write::note(&format!("refused: {refusal:?}")));
        }
    }

    /// The log, folded again from the plan, gives the same state.
    pub fn assert_replay(&self) {
        let fresh = Deployment::create(self.deployment.plan().clone());
        let replayed = self.log.iter().fold(fresh, |state, (event, at)| step(state, event.clone(), *at).state);
        assert_eq!(replayed, self.deployment, "replay differs");
    }

    /// The result of a successful effect, as a well-behaved platform gives it.
    pub fn output(&self, effect: &Effect) -> EffectOutput {
        match effect {
            Effect::LoadRevision { .. } => EffectOutput::Revision(self.given.app_spec.clone()),
            Effect::InspectPlatform { .. } => EffectOutput::Platform(self.given.platform.clone()),
            Effect::CreateTaskSet { target_group, .. } => {
                let is_green = target_group.as_str() == super::given::GREEN_GROUP;
                EffectOutput::TaskSet(if is_green { GREEN_SET } else { "ecs-svc/blue-again" }.into())
            }
            Effect::ShiftTraffic { replacement_weight, .. } => EffectOutput::TrafficSet(*replacement_weight),
            Effect::InvokeHook { .. }
            | Effect::SetPrimaryTaskSet { .. }
            | Effect::DeleteTaskSet { .. }
            | Effect::DeleteTaskSetOf { .. } => EffectOutput::Done,
        }
    }

    pub fn oldest_outstanding(&self) -> Option<(EffectNumber, Effect)> {
        self.deployment.outstanding().next().map(|(number, effect)| (number, effect.clone()))
    }

    /// The next event of an ordinary run: results are good, the replacement is healthy, hooks answer, time passes.
    pub fn next_ordinary(&mut self) -> Option<Event> {
        if self.deployment.status() == DeploymentStatus::Created {
            return Some(Event::Started);
        }
        let outstanding = self.oldest_outstanding();
        let watches = self.deployment.watches();
        if !watches.alarms.is_empty() && self.deployment.observed_alarms().is_none() {
            return Some(Event::AlarmsObserved(AlarmReading::default()));
        }
        if let Some((number, effect)) = outstanding {
            return Some(Event::EffectEnded { number, result: Ok(self.output(&effect)) });
        }
        let healthy = health(3, 3);
        if watches.replacement.is_some() && self.deployment.observed_health() != Some(healthy) {
            return Some(Event::ReplacementObserved(healthy));
        }
        if self.deployment.phase_name() == "Hook" {
            let name = self.deployment.current_event().unwrap();
            let execution_id = HookExecutionId::new(format!("id-{name}"));
            return Some(Event::HookAnswered { execution_id, succeeded: true });
        }
        let deadline = self.deployment.next_deadline()?;
        self.now = self.now.max(deadline);
        Some(Event::DeadlineReached)
    }

    /// Runs on in the ordinary way until the state satisfies `goal`; answers the events it took.
    pub fn run_until(&mut self, goal: impl Fn(&Deployment) -> bool) -> Vec<String> {
        let mut kinds = Vec::new();
        for _ in 0..200 {
            if goal(&self.deployment) {
                return kinds;
            }
            let event = self.next_ordinary().expect("the deployment got stuck");
            kinds.push(kind_of(&event).to_string());
            self.apply(event);
        }
        panic!("the story never gets there; it is at {}", self.deployment.phase_name());
    }
}

/// A set of `desired` tasks of which `healthy` serve.
pub fn health(healthy: u32, desired: u32) -> TaskSetHealth {
    TaskSetHealth {
        steady: healthy == desired,
        desired_count: desired,
        pending_count: 0,
        running_count: desired,
        healthy_count: Some(healthy),
        gone: false,
    }
}
