//! One task for each active deployment: its steps happen here, one after the other.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use deployment::{EffectNumber, EffectOutput};
use ports::{CommandError, PlatformError, StoreError};
use tokio::sync::mpsc;
use tokio::task::{AbortHandle, Id, JoinError, JoinSet};
use tokio::time::Instant;
use types::{DeploymentId, Timestamp};

use super::effects::execute;
use super::shared::{CallLost, Message, Shared};
use super::watch::{Look, Looks};
use crate::core::{Action, Input, Outcome, Runner};

type Returned = Result<EffectOutput, PlatformError>;

pub(super) struct Actor {
    shared: Arc<Shared>,
    id: DeploymentId,
    runner: Arc<Mutex<Runner>>,
    mailbox: mpsc::Receiver<Message>,
    executions: Executions,
    looks: Looks,
    readings: mpsc::Receiver<Look>,
    deadline: Option<Timestamp>,
    /// Inputs that must not get lost, waiting for the store to work again.
    backlog: VecDeque<Input>,
    /// Nothing is asked of the store before this moment, except by commands.
    pause_until: Option<Instant>,
    ended: bool,
}

/// What the actor woke up for.
enum Wake {
    Stop,
    Command(Message),
    Returned(EffectNumber, Returned),
    Reading(Look),
    Deadline,
    PauseOver,
}

impl Actor {
    pub(super) fn new(shared: Arc<Shared>, id: DeploymentId, mailbox: mpsc::Receiver<Message>) -> Self {
        let runner = Runner::new(Arc::clone(&shared.store), id.clone(), shared.options.retry);
        let (looks, readings) = Looks::new(Arc::clone(&shared));
        Self {
            runner: Arc::new(Mutex::new(runner)),
            executions: Executions::default(),
            looks,
            readings,
            deadline: None,
            backlog: VecDeque::new(),
            pause_until: None,
            ended: false,
            shared,
            id,
            mailbox,
        }
    }

    /// Runs until the deployment has ended or the orchestrator stops.
    pub(super) async fn run(mut self) {
        let mut stopping = self.shared.stopping();
        self.give(Input::Resume).await;
        while !self.ended {
            let wake = tokio::select! {
                biased;
                _ = stopping.wait_for(|stopping| *stopping) => Wake::Stop,
                wake = self.wake() => wake,
            };
            match wake {
                Wake::Stop => break,
                Wake::Command(message) => self.command(message).await,
                Wake::Returned(number, result) => self.give(Input::EffectReturned { number, result }).await,
                Wake::Reading(look) => self.reading(look).await,
                Wake::Deadline => self.deadline_reached().await,
                Wake::PauseOver => self.work_off_backlog().await,
            }
        }
        // Commands still in the mailbox are dropped with it; their callers see the deployment's end in the store.
        self.mailbox.close();
        self.shared.forget(&self.id);
    }

    async fn wake(&mut self) -> Wake {
        let paused = self.pause_until;
        let deadline = self.deadline.filter(|_| paused.is_none());
        tokio::select! {
            Some(message) = self.mailbox.recv() => Wake::Command(message),
            Some((number, result)) = self.executions.next() => Wake::Returned(number, result),
            Some(look) = self.readings.recv(), if paused.is_none() => Wake::Reading(look),
            () = reach(&self.shared, deadline), if deadline.is_some() => Wake::Deadline,
            () = tokio::time::sleep_until(paused.unwrap_or_else(Instant::now)), if paused.is_some() => Wake::PauseOver,
        }
    }

    /// What is watched is looked at before a deadline is acted upon, so that no decision rests on an old look.
    async fn deadline_reached(&mut self) {
        if let Some(look) = self.looks.now().await {
            self.reading(look).await;
        }
        // The look may have moved the deadline, or ended the deployment.
        if !self.ended && self.deadline.is_some_and(|deadline| deadline <= self.shared.clock.now()) {
            self.give(Input::Tick).await;
        }
    }

    async fn reading(&mut self, look: Look) {
        let input = match look {
            Look::Replacement(target, health) if self.looks.is_current(&target) => Input::ReplacementSeen(health),
            Look::Replacement(..) => return,
            Look::Alarms(reading) => Input::AlarmsSeen(reading),
        };
        let is_news = lock(&self.runner).is_news(&input);
        if is_news {
            self.give(input).await;
        }
    }

    async fn command(&mut self, message: Message) {
        let (runner, clock) = (Arc::clone(&self.runner), Arc::clone(&self.shared.clock));
        let command = message.command;
        let result = self.shared.blocking(move || lock(&runner).command(command, clock.now())).await;
        let answer = match result {
            Ok(Ok((state, outcome))) => {
                self.follow(outcome);
                Ok(state)
            }
            Ok(Err(error)) => Err(error),
            Err(lost) => Err(StoreError::from(lost).into()),
        };
        let look_again = matches!(answer, Err(CommandError::Store(_)));
        // The caller may have gone; the command counts all the same.
        let _ = message.answer.send(answer);
        if look_again {
            // Whether the command is durable after all, the store will say.
            self.give(Input::Resume).await;
        }
    }

    /// Hands an input to the runner; behind others when the store is being waited for.
    async fn give(&mut self, input: Input) {
        self.backlog.push_back(input);
        if self.pause_until.is_none() {
            self.work_off_backlog().await;
        }
    }

    async fn work_off_backlog(&mut self) {
        self.pause_until = None;
        while let Some(input) = self.backlog.pop_front() {
            let (runner, clock) = (Arc::clone(&self.runner), Arc::clone(&self.shared.clock));
            let again = input.clone();
            let result = self.shared.blocking(move || lock(&runner).handle(input, clock.now())).await;
            match result {
                Ok(Ok(outcome)) => self.follow(outcome),
                Ok(Err(StoreError::Damaged(cause))) => self.isolate(&cause),
                Ok(Err(error)) => {
                    tracing::warn!(deployment = %self.id, %error, "a step is waiting for the store");
                    self.backlog.push_front(again);
                    self.pause_until = Some(Instant::now() + self.shared.options.store_pause);
                    return;
                }
                Err(lost @ CallLost::Panicked) => self.isolate(&lost.to_string()),
                Err(CallLost::RuntimeStopped) => self.ended = true,
            }
        }
    }

    /// This deployment cannot be driven on; it stands where it is, and the others go on.
    fn isolate(&mut self, cause: &str) {
        tracing::error!(deployment = %self.id, cause, "the deployment is stuck");
        self.ended = true;
    }

    /// Does what the runner decided.
    fn follow(&mut self, outcome: Outcome) {
        for action in outcome.actions {
            match action {
                Action::Execute { number, effect, after } => {
                    let (shared, id) = (Arc::clone(&self.shared), self.id.clone());
                    self.executions.start(number, async move {
                        tokio::time::sleep(after).await;
                        match tokio::time::timeout(shared.options.call_timeout, execute(&shared.ports, &id, &effect))
                            .await
                        {
                            Ok(result) => result,
                            Err(_) => Err(PlatformError::Transient("the platform gave no answer in time".to_owned())),
                        }
                    });
                }
                Action::Cancel(number) => self.executions.cancel(number),
                Action::Stepped(sequence) => self.shared.tell(&self.id, sequence),
                Action::Spawned(rollback) => {
                    self.shared.tell(&rollback, 0);
                    // Nothing when the orchestrator stops; the next start finds it in the store.
                    let _ = self.shared.mailbox(&rollback);
                }
            }
        }
        self.looks.follow(outcome.watches);
        self.deadline = outcome.deadline;
        self.ended |= outcome.ended;
    }
}

/// Sleeps until the engine's clock has reached the deadline.
async fn reach(shared: &Shared, deadline: Option<Timestamp>) {
    if let Some(deadline) = deadline {
        while shared.clock.now() < deadline {
            // A fast clock may round the rest down to nothing.
            let rest = shared.clock.wall_time_until(deadline).max(std::time::Duration::from_millis(1));
            tokio::time::sleep(rest).await;
        }
    }
}

fn lock(runner: &Mutex<Runner>) -> MutexGuard<'_, Runner> {
    // After a panic the actor gives its runner up.
    runner.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Effects under way.
#[derive(Default)]
struct Executions {
    tasks: JoinSet<Returned>,
    numbers: HashMap<Id, (EffectNumber, AbortHandle)>,
}

impl Executions {
    fn start(&mut self, number: EffectNumber, work: impl Future<Output = Returned> + Send + 'static) {
        let handle = self.tasks.spawn(work);
        self.numbers.insert(handle.id(), (number, handle));
    }

    fn cancel(&mut self, number: EffectNumber) {
        self.numbers.retain(|_, (known, handle)| {
            if *known == number {
                handle.abort();
            }
            *known != number
        });
    }

    /// The next execution that came back, cancelled ones left out; nothing when none is under way.
    async fn next(&mut self) -> Option<(EffectNumber, Returned)> {
        loop {
            let (task, result) = match self.tasks.join_next_with_id().await? {
                Ok((task, result)) => (task, result),
                Err(error) => (error.id(), Err(broken(error))),
            };
            if let Some((number, _)) = self.numbers.remove(&task) {
                return Some((number, result));
            }
        }
    }
}

/// A panic in an adapter is a bug there; another attempt may go round it.
fn broken(error: JoinError) -> PlatformError {
    tracing::error!(%error, "an execution of an effect broke");
    PlatformError::Transient("an internal error happened; see the log".to_owned())
}
