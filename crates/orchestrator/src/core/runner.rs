//! Drives one deployment: turns inputs into durable steps and says what is to be done next.
//!
//! Promises: every step is durable before anything follows from it; what raises traffic or deletes the original goes out
//! only on a fresh look (`looks`); what is outstanding is under way (`calls`).

use std::sync::Arc;
use std::time::Duration;

use deployment::{
    AlarmReading, Command, Deployment, DeploymentStatus, Effect, EffectNumber, EffectOutput, ErrorCode, Event,
    Failure, TaskSetHealth, Watches,
};
use ports::{CommandError, DeploymentStore, PlatformError, StoreError};
use types::{DeploymentId, Timestamp};

use super::calls::{Calls, outstanding};
use super::looks::Looks;
use super::retry::{RetryPolicy, Verdict};
use super::step::{Applied, commit_step};

/// Something that reached a deployment from outside, commands apart.
#[derive(Clone, Debug)]
pub enum Input {
    /// This process takes the deployment up: new, or found after a restart.
    Resume,
    /// An execution of an effect came back.
    EffectReturned {
        /// Which effect.
        number: EffectNumber,
        /// With what.
        result: Result<EffectOutput, PlatformError>,
    },
    /// The replacement was looked at; nothing when it could not be seen.
    ReplacementSeen(Option<TaskSetHealth>),
    /// The alarms were looked at.
    AlarmsSeen(AlarmReading),
    /// The deadline of the last outcome may have come.
    Tick,
}

/// Something to be done outside, after the commit.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Execute the effect after this much wall time and bring back [`Input::EffectReturned`].
    Execute {
        /// Its number.
        number: EffectNumber,
        /// What to do.
        effect: Box<Effect>,
        /// Wall time to wait first.
        after: Duration,
    },
    /// The machine took the effect back: stop its execution, or its wait for another attempt.
    Cancel(EffectNumber),
    /// This step is durable; views may show it.
    Stepped(u64),
    /// A rollback was stored with the deployment's end; drive it.
    Spawned(DeploymentId),
}

/// What follows from an input.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// To be done now, in this order.
    pub actions: Vec<Action>,
    /// When to send [`Input::Tick`], if at all.
    pub deadline: Option<Timestamp>,
    /// What to look at, until the next outcome says otherwise.
    pub watches: Watches,
    /// The deployment has ended, or does not exist any more: nothing will follow.
    pub ended: bool,
}

/// See the module.
pub struct Runner {
    store: Arc<dyn DeploymentStore>,
    id: DeploymentId,
    calls: Calls,
    looks: Looks,
    /// A deadline the machine left standing though it was told; it is not told again.
    dead_deadline: Option<Timestamp>,
    /// Actions of durable steps not yet given out. They survive a store error in a later step of the same input.
    pending: Vec<Action>,
}

/// What is kept of the state between two steps of one input.
struct Loaded {
    state: Deployment,
    sequence: u64,
}

impl Runner {
    /// A runner for a stored deployment; begin with [`Input::Resume`].
    pub fn new(store: Arc<dyn DeploymentStore>, id: DeploymentId, policy: RetryPolicy) -> Self {
        Self { store, id, calls: Calls::none(policy), looks: Looks::none(), dead_deadline: None, pending: Vec::new() }
    }

    /// Handles one input.
    ///
    /// # Errors
    /// Those of the store. The input was not lost by half: give the same one again later.
    pub fn handle(&mut self, input: Input, now: Timestamp) -> Result<Outcome, StoreError> {
        let Some(loaded) = self.load()? else { return Ok(ended(std::mem::take(&mut self.pending))) };
        let loaded = match input {
            Input::Resume => self.resume(loaded, now)?,
            Input::EffectReturned { number, result } => self.effect_returned(loaded, number, result, now)?,
            Input::ReplacementSeen(health) => self.replacement_seen(loaded, health, now)?,
            Input::AlarmsSeen(reading) => self.alarms_seen(loaded, reading, now)?,
            Input::Tick => loaded,
        };
        let loaded = self.meet_deadline(loaded, now)?;
        let loaded = self.drop_held(loaded, now)?;
        Ok(self.outcome(&loaded.state, now))
    }

    /// How much faster than the wall clock the engine's clock runs; 1 unless said.
    pub fn set_clock_rate(&mut self, rate: f64) {
        self.looks.set_clock_rate(rate);
    }

    /// A look begun at `at` has shown the replacement. Said when it arrives, since it may have to wait for the store
    /// and is no younger then.
    pub fn note_seen(&mut self, at: Timestamp) {
        self.looks.note_seen(at);
    }

    /// The store is being waited for, which may take long: as after a restart, what is watched must be looked at
    /// before a deadline is acted upon.
    pub fn forget_looks(&mut self) {
        self.looks.forget();
    }

    /// Whether an input can change anything. Most looks at a replacement or at alarms show what the last one showed;
    /// this says so without asking the store.
    pub fn is_news(&self, input: &Input, now: Timestamp) -> bool {
        match input {
            Input::ReplacementSeen(health) => self.looks.is_news(*health, self.calls.held().is_some(), now),
            Input::AlarmsSeen(reading) => self.looks.is_news_of_alarms(reading),
            Input::Resume | Input::EffectReturned { .. } | Input::Tick => true,
        }
    }

    /// Checks a command and applies it; answers the state after it.
    ///
    /// # Errors
    /// [`CommandError`]; nothing was changed then.
    pub fn command(&mut self, command: Command, now: Timestamp) -> Result<(Deployment, Outcome), CommandError> {
        let Some(loaded) = self.load()? else { return Err(CommandError::Unknown(self.id.clone())) };
        loaded.state.check(&command).map_err(CommandError::Refused)?;
        let loaded = self.step(loaded, command.into(), now)?;
        let loaded = self.drop_held(loaded, now)?;
        let outcome = self.outcome(&loaded.state, now);
        Ok((loaded.state, outcome))
    }

    fn load(&self) -> Result<Option<Loaded>, StoreError> {
        Ok(self.store.load(&self.id)?.map(|(state, sequence)| Loaded { state, sequence }))
    }

    /// Starts a deployment that was only stored; what is outstanding is taken up with every outcome.
    fn resume(&mut self, loaded: Loaded, now: Timestamp) -> Result<Loaded, StoreError> {
        if loaded.state.status() == DeploymentStatus::Created {
            return self.step(loaded, Event::Started, now);
        }
        if planted!(RestartBeginsAnew) || planted!(WaitBeginsAnewAtRestart) {
            return self.step(loaded, Event::Started, now);
        }
        if planted!(TimerLostAtRestart) {
            self.dead_deadline = loaded.state.next_deadline();
        }
        if let Some(deadline) = loaded.state.next_deadline().filter(|_| planted!(WaitOverAtRestart)) {
            return self.step(loaded, Event::DeadlineReached, deadline.max(now));
        }
        Ok(loaded)
    }

    fn effect_returned(
        &mut self,
        loaded: Loaded,
        number: EffectNumber,
        result: Result<EffectOutput, PlatformError>,
        now: Timestamp,
    ) -> Result<Loaded, StoreError> {
        let Some(effect) = outstanding(&loaded.state, number) else {
            // Taken back by the machine while it was under way.
            self.calls.put_down(number);
            return Ok(loaded);
        };
        let event = match result {
            Ok(output) => Event::EffectEnded { number, result: Ok(output) },
            Err(PlatformError::Permanent(failure)) => Event::EffectRefused { number, failure },
            Err(PlatformError::Transient(cause)) => {
                match self.calls.judge((&self.id, number), &effect, &loaded.state, now, &cause) {
                    // It waits for better looks, not for time.
                    Verdict::Again(_) if self.looks.hold_back(&loaded.state, &effect, now) => {
                        self.calls.put_down(number);
                        return Ok(loaded);
                    }
                    Verdict::GiveUp(failure) => Event::EffectEnded { number, result: Err(failure) },
                    Verdict::Again(after) => {
                        self.pending.push(Action::Execute { number, effect: Box::new(effect), after });
                        return Ok(loaded);
                    }
                }
            }
        };
        self.calls.put_down(number);
        self.step(loaded, event, now)
    }

    fn replacement_seen(
        &mut self,
        loaded: Loaded,
        health: Option<TaskSetHealth>,
        now: Timestamp,
    ) -> Result<Loaded, StoreError> {
        if loaded.state.watches().replacement.is_none() {
            return Ok(loaded);
        }
        let loaded = match self.looks.reading(health, &loaded.state, now) {
            Some(health) if loaded.state.observed_health() != Some(health) => {
                self.step(loaded, Event::ReplacementObserved(health), now)?
            }
            Some(_) | None => loaded,
        };
        self.looks.replacement_done();
        Ok(loaded)
    }

    /// A deployment that is ending does not wait for what it would not let go out any more.
    fn drop_held(&mut self, loaded: Loaded, now: Timestamp) -> Result<Loaded, StoreError> {
        let state = &loaded.state;
        let is_held = |number, effect| !self.calls.is_under_way(number) && self.looks.hold_back(state, effect, now);
        let held = state.outstanding().find(|(number, effect)| is_held(*number, effect));
        let Some((number, effect)) = held.filter(|_| state.watches().replacement.is_none()) else {
            return Ok(loaded);
        };
        let failure = Failure {
            code: ErrorCode::EcsUpdateError,
            message: format!("{} was held until the replacement task set would be healthy", effect.name()),
        };
        self.step(loaded, Event::EffectEnded { number, result: Err(failure) }, now)
    }

    /// Whether an execution may begin now. Between the step that asked for it and its beginning lie the store's answer
    /// and, for a repeat, a pause: a look that counted before may be too old by then.
    pub fn may_begin(&self, number: EffectNumber, now: Timestamp) -> bool {
        let rests_on_an_old_look = self.calls.is_relying(number) && !self.looks.are_fresh(now);
        self.calls.held() != Some(number) && (planted!(NotHeld) || !rests_on_an_old_look)
    }

    fn alarms_seen(&mut self, loaded: Loaded, reading: AlarmReading, now: Timestamp) -> Result<Loaded, StoreError> {
        if loaded.state.watches().alarms.is_empty() {
            return Ok(loaded);
        }
        let loaded = if loaded.state.observed_alarms() == Some(&reading) {
            loaded
        } else {
            self.step(loaded, Event::AlarmsObserved(reading), now)?
        };
        self.looks.alarms_done();
        Ok(loaded)
    }

    /// Tells the machine of a deadline that has come; once for each deadline.
    fn meet_deadline(&mut self, loaded: Loaded, now: Timestamp) -> Result<Loaded, StoreError> {
        let Some(deadline) = self.armed_deadline(&loaded.state).filter(|deadline| *deadline <= now) else {
            return Ok(loaded);
        };
        let loaded = self.step(loaded, Event::DeadlineReached, now)?;
        if loaded.state.next_deadline() == Some(deadline) {
            tracing::error!(deployment = %self.id, ?deadline, "the deadline stands though it was met");
            self.dead_deadline = Some(deadline);
        }
        Ok(loaded)
    }

    /// The deadline that may be acted upon: none while something watched has not been seen.
    fn armed_deadline(&self, state: &Deployment) -> Option<Timestamp> {
        let may_be_met = self.looks.permit_deadlines(state);
        state.next_deadline().filter(|deadline| may_be_met && self.dead_deadline != Some(*deadline))
    }

    /// One durable step, and the actions that follow from it.
    fn step(&mut self, loaded: Loaded, event: Event, now: Timestamp) -> Result<Loaded, StoreError> {
        let Loaded { state, sequence } = loaded;
        let Applied { sequence, transition } = commit_step(&*self.store, &self.id, state, sequence, event, now)?;
        if transition.ignored.is_some() {
            return Ok(Loaded { state: transition.state, sequence });
        }
        self.pending.push(Action::Stepped(sequence));
        Ok(Loaded { state: transition.state, sequence })
    }

    fn outcome(&mut self, state: &Deployment, now: Timestamp) -> Outcome {
        let looks = &self.looks;
        self.pending.extend(self.calls.reconcile(state, |effect| looks.hold_back(state, effect, now), now));
        self.looks.remember(state);
        if state.is_terminal() {
            // From the state and not from the step, for the same reason as the effects.
            let rollback = state.rollback_info().and_then(|info| info.rollback_deployment_id.clone());
            self.pending.extend(rollback.filter(|_| !planted!(RollbackNotDriven)).map(Action::Spawned));
            return ended(std::mem::take(&mut self.pending));
        }
        let actions = std::mem::take(&mut self.pending);
        Outcome { actions, deadline: self.armed_deadline(state), watches: state.watches(), ended: false }
    }
}

fn ended(actions: Vec<Action>) -> Outcome {
    Outcome { actions, deadline: None, watches: Watches::default(), ended: true }
}
