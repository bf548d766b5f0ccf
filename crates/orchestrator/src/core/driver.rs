//! What the actor of a deployment decides between its inputs: what waits for the store, which looks count, and what
//! comes before a deadline is acted upon.
//!
//! Promises: an input is never lost to a store that fails, nor overtaken by a later one; a deadline is acted upon
//! only after a look at what is watched. Leaves out: sleeping, looking and calling (the shell, or the simulator).

use std::collections::VecDeque;
use std::sync::Arc;

use deployment::{AlarmReading, Command, Deployment, EffectNumber, ServiceRef, TaskSetHealth, Watches};
use ports::{CommandError, DeploymentStore, StoreError};
use types::{DeploymentId, TaskSetId, Timestamp};

use super::retry::RetryPolicy;
use super::runner::{Action, Input, Outcome, Runner};

/// A replacement task set that is looked at.
pub type Watched = (ServiceRef, TaskSetId);

/// One reading of something watched.
#[derive(Clone, Debug)]
pub enum Look {
    /// Of a replacement.
    Replacement {
        /// Which.
        target: Watched,
        /// Nothing when it could not be seen.
        health: Option<TaskSetHealth>,
        /// When the look began.
        at: Timestamp,
    },
    /// Of the alarms.
    Alarms(AlarmReading),
}

/// See the module.
pub struct Driver {
    runner: Runner,
    id: DeploymentId,
    /// Inputs that must not get lost, waiting for the store to work again.
    backlog: VecDeque<Input>,
    /// Nothing is asked of the store before [`Self::pause_over`], except by commands.
    paused: bool,
    deadline: Option<Timestamp>,
    watches: Watches,
    ended: bool,
}

impl Driver {
    /// A driver for a stored deployment; begin with [`Input::Resume`].
    pub fn new(store: Arc<dyn DeploymentStore>, id: DeploymentId, policy: RetryPolicy) -> Self {
        Self {
            runner: Runner::new(store, id.clone(), policy),
            id,
            backlog: VecDeque::new(),
            paused: false,
            deadline: None,
            watches: Watches::default(),
            ended: false,
        }
    }

    /// How much faster than the wall clock the engine's clock runs; 1 unless said.
    pub fn set_clock_rate(&mut self, rate: f64) {
        self.runner.set_clock_rate(rate);
    }

    /// Takes an input; behind others when the store is being waited for. Answers what is to be done now, in order.
    pub fn give(&mut self, input: Input, now: Timestamp) -> Vec<Action> {
        // Taking the deployment up once is enough, however many commands failed.
        let is_repeated = matches!(input, Input::Resume) && matches!(self.backlog.back(), Some(Input::Resume));
        if !is_repeated {
            self.backlog.push_back(input);
        }
        if self.paused { Vec::new() } else { self.work_off_backlog(now) }
    }

    /// The pause after a failure of the store is over.
    pub fn pause_over(&mut self, now: Timestamp) -> Vec<Action> {
        self.paused = false;
        self.work_off_backlog(now)
    }

    /// Takes a reading, unless it is of something watched before or shows nothing new.
    pub fn see(&mut self, look: Look, now: Timestamp) -> Vec<Action> {
        let input = match look {
            Look::Replacement { target, health, at } if self.watches.replacement.as_ref() == Some(&target) => {
                if health.is_some() {
                    self.runner.note_seen(at);
                }
                Input::ReplacementSeen(health)
            }
            Look::Replacement { .. } => return Vec::new(),
            Look::Alarms(reading) => Input::AlarmsSeen(reading),
        };
        if self.runner.is_news(&input, now) { self.give(input, now) } else { Vec::new() }
    }

    /// The deadline has come, and this is what a look made just now showed ([`Self::look_first`]). The look may move
    /// the deadline, or end the deployment.
    pub fn deadline_reached(&mut self, look: Option<Look>, now: Timestamp) -> Vec<Action> {
        let mut actions = look.map(|look| self.see(look, now)).unwrap_or_default();
        if !self.ended && self.deadline().is_some_and(|deadline| deadline <= now) {
            actions.extend(self.give(Input::Tick, now));
        }
        actions
    }

    /// Checks a command and applies it; answers the state after it, and what is to be done now.
    ///
    /// # Errors
    /// [`CommandError`]. After an error of the store the caller gives [`Input::Resume`], since whether the command
    /// is durable after all, only the store can say.
    pub fn command(&mut self, command: Command, now: Timestamp) -> Result<(Deployment, Vec<Action>), CommandError> {
        if self.paused {
            // What came before waits for the store, an alarm perhaps, and must not be overtaken.
            let text = "an earlier step of the deployment waits for the store";
            return Err(StoreError::Unavailable(text.to_owned()).into());
        }
        let (state, outcome) = self.runner.command(command, now)?;
        Ok((state, self.follow(outcome)))
    }

    /// Whether an execution may begin now, asked right before it does. When not, it comes back as a transient error and
    /// is begun again when it may. While the store is being waited for nothing begins: the last step may be durable
    /// although it was reported as failed, and have taken the effect back.
    pub fn may_begin(&self, number: EffectNumber, now: Timestamp) -> bool {
        !self.paused && self.runner.may_begin(number, now)
    }

    /// What must be looked at before the deadline is acted upon. A deadline may rest on an older look, and on a
    /// fast clock the pause between two looks is longer than a tolerance.
    pub fn look_first(&self) -> Option<&Watched> {
        self.watches.replacement.as_ref()
    }

    /// When [`Self::deadline_reached`] is due; not while the store is being waited for.
    pub fn deadline(&self) -> Option<Timestamp> {
        self.deadline.filter(|_| !self.paused)
    }

    /// What is to be looked at again and again.
    pub fn watches(&self) -> &Watches {
        &self.watches
    }

    /// The store failed; [`Self::pause_over`] is due after a pause, and no looks are wanted before it.
    pub fn is_paused(&self) -> bool {
        self.paused
    }

    /// Nothing will follow: the deployment has ended, or cannot be driven on.
    pub fn has_ended(&self) -> bool {
        self.ended
    }

    /// This deployment cannot be driven on; it stands where it is, and the others go on.
    pub fn isolate(&mut self, cause: &str) {
        tracing::error!(deployment = %self.id, cause, "the deployment is stuck");
        self.ended = true;
    }

    fn work_off_backlog(&mut self, now: Timestamp) -> Vec<Action> {
        let mut actions = Vec::new();
        while let Some(input) = self.backlog.pop_front() {
            match self.runner.handle(input.clone(), now) {
                Ok(outcome) => actions.extend(self.follow(outcome)),
                Err(StoreError::Damaged(cause)) => self.isolate(&cause),
                Err(error) => {
                    tracing::warn!(deployment = %self.id, %error, "a step is waiting for the store");
                    if !planted!(InputLost) {
                        self.backlog.push_front(input);
                    }
                    self.paused = true;
                    self.runner.forget_looks();
                    break;
                }
            }
        }
        actions
    }

    fn follow(&mut self, outcome: Outcome) -> Vec<Action> {
        self.deadline = outcome.deadline;
        self.watches = outcome.watches;
        self.ended |= outcome.ended;
        outcome.actions
    }
}
