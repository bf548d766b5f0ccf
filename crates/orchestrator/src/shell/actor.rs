//! One task for each active deployment: its steps happen here, one after the other.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use deployment::{EffectNumber, EffectOutput};
use ports::{Clock, CommandError, PlatformError, StoreError};
use tokio::sync::mpsc;
use tokio::task::{AbortHandle, Id, JoinError, JoinSet};
use tokio::time::Instant;
use types::{DeploymentId, Timestamp};

use super::effects::execute;
use super::shared::{Message, Shared};
use super::watch::Looks;
use crate::core::{Action, Driver, Input, Look};

type Returned = Result<EffectOutput, PlatformError>;

pub(super) struct Actor {
    shared: Arc<Shared>,
    id: DeploymentId,
    driver: Arc<Mutex<Driver>>,
    mailbox: mpsc::Receiver<Message>,
    executions: Executions,
    looks: Looks,
    readings: mpsc::Receiver<Look>,
    /// When the store may be asked again after it failed.
    pause_until: Option<Instant>,
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
        let mut driver = Driver::new(Arc::clone(&shared.store), id.clone(), shared.options.retry);
        driver.set_clock_rate(clock_rate(&*shared.clock));
        let (looks, readings) = Looks::new(Arc::clone(&shared));
        Self {
            driver: Arc::new(Mutex::new(driver)),
            executions: Executions::default(),
            looks,
            readings,
            pause_until: None,
            shared,
            id,
            mailbox,
        }
    }

    /// Runs until the deployment has ended or the orchestrator stops.
    pub(super) async fn run(mut self) {
        let mut stopping = self.shared.stopping();
        self.give(Input::Resume).await;
        while !lock(&self.driver).has_ended() {
            let wake = tokio::select! {
                biased;
                _ = stopping.wait_for(|stopping| *stopping) => Wake::Stop,
                wake = self.wake() => wake,
            };
            match wake {
                Wake::Stop => break,
                Wake::Command(message) => self.command(message).await,
                Wake::Returned(number, result) => self.give(Input::EffectReturned { number, result }).await,
                Wake::Reading(look) => self.drive(move |driver, now| driver.see(look, now)).await,
                Wake::Deadline => self.deadline_reached().await,
                Wake::PauseOver => self.drive(Driver::pause_over).await,
            }
        }
        // Commands still in the mailbox are dropped with it; their callers see the deployment's end in the store.
        self.mailbox.close();
        self.shared.forget(&self.id);
    }

    async fn wake(&mut self) -> Wake {
        let paused = self.pause_until;
        let deadline = lock(&self.driver).deadline();
        // In an order that a run can repeat; each of them is rare next to what it takes to work it off.
        tokio::select! {
            biased;
            Some(message) = self.mailbox.recv() => Wake::Command(message),
            Some((number, result)) = self.executions.next() => Wake::Returned(number, result),
            Some(look) = self.readings.recv(), if paused.is_none() => Wake::Reading(look),
            () = reach(&self.shared, deadline), if deadline.is_some() => Wake::Deadline,
            () = tokio::time::sleep_until(paused.unwrap_or_else(Instant::now)), if paused.is_some() => Wake::PauseOver,
        }
    }

    async fn deadline_reached(&mut self) {
        let target = lock(&self.driver).look_first().cloned();
        let look = match target {
            Some(target) => Some(self.looks.now(target).await),
            None => None,
        };
        self.drive(move |driver, now| driver.deadline_reached(look, now)).await;
    }

    async fn command(&mut self, message: Message) {
        let (driver, clock) = (Arc::clone(&self.driver), Arc::clone(&self.shared.clock));
        let command = message.command;
        let result = self.shared.blocking(move || lock(&driver).command(command, clock.now())).await;
        let answer = match result {
            Ok(Ok((state, actions))) => {
                self.follow(actions);
                Ok(state)
            }
            Ok(Err(error)) => Err(error),
            Err(lost) => Err(StoreError::from(lost).into()),
        };
        let look_again = matches!(answer, Err(CommandError::Store(_)));
        // The caller may have gone; the command counts all the same.
        let _ = message.answer.send(answer);
        if look_again {
            self.give(Input::Resume).await;
        }
    }

    async fn give(&mut self, input: Input) {
        self.drive(move |driver, now| driver.give(input, now)).await;
    }

    /// Lets the driver work where it may block for the store, and does what it decided.
    async fn drive(&mut self, work: impl FnOnce(&mut Driver, Timestamp) -> Vec<Action> + Send + 'static) {
        let (driver, clock) = (Arc::clone(&self.driver), Arc::clone(&self.shared.clock));
        let result = self.shared.blocking(move || work(&mut lock(&driver), clock.now())).await;
        match result {
            Ok(actions) => self.follow(actions),
            Err(lost) => lock(&self.driver).isolate(&lost.to_string()),
        }
    }

    /// Does what the driver decided.
    fn follow(&mut self, actions: Vec<Action>) {
        for action in actions {
            match action {
                Action::Execute { number, effect, after } => {
                    let (shared, id, driver) = (Arc::clone(&self.shared), self.id.clone(), Arc::clone(&self.driver));
                    self.executions.start(number, async move {
                        if !after.is_zero() {
                            tokio::time::sleep(after).await;
                        }
                        let clock = Arc::clone(&shared.clock);
                        let may_begin = shared.blocking(move || lock(&driver).may_begin(number, clock.now())).await;
                        if !matches!(may_begin, Ok(true)) {
                            return Err(PlatformError::Transient("it must not begin at present".to_owned()));
                        }
                        tracing::debug!(deployment = %id, effect = effect.name(), "an effect begins");
                        let result = match tokio::time::timeout(
                            shared.options.call_timeout,
                            execute(&shared.ports, &id, &effect),
                        )
                        .await
                        {
                            Ok(result) => result,
                            Err(_) => Err(PlatformError::Transient("the platform gave no answer in time".to_owned())),
                        };
                        tracing::debug!(deployment = %id, effect = effect.name(), "an effect came back");
                        result
                    });
                }
                Action::Cancel(number) => self.executions.cancel(number),
                Action::Stepped(sequence) => {
                    tracing::debug!(deployment = %self.id, sequence, "a step is stored");
                    self.shared.tell(&self.id, sequence);
                }
                Action::Spawned(rollback) => {
                    self.shared.tell(&rollback, 0);
                    // Nothing when the orchestrator stops; the next start finds it in the store.
                    let _ = self.shared.mailbox(&rollback);
                }
            }
        }
        let (watches, paused) = {
            let driver = lock(&self.driver);
            (driver.watches().clone(), driver.is_paused())
        };
        if paused {
            // Readings made before or during the pause would say nothing about the time after it.
            (self.looks, self.readings) = Looks::new(Arc::clone(&self.shared));
        } else {
            self.looks.follow(watches);
        }
        // The pause runs from the failure; a command in between does not extend it.
        self.pause_until = paused.then(|| {
            self.pause_until
                .filter(|until| *until > Instant::now())
                .unwrap_or_else(|| Instant::now() + self.shared.options.store_pause)
        });
    }
}

/// How much faster than the wall clock the engine's clock runs.
fn clock_rate(clock: &dyn Clock) -> f64 {
    const HOUR: Duration = Duration::from_secs(3600);
    let on_the_wall = clock.wall_time_until(clock.now().plus(HOUR));
    HOUR.as_secs_f64() / on_the_wall.as_secs_f64().max(f64::MIN_POSITIVE)
}

/// Sleeps until the engine's clock has reached the deadline.
async fn reach(shared: &Shared, deadline: Option<Timestamp>) {
    if let Some(deadline) = deadline {
        while shared.clock.now() < deadline {
            // A fast clock may round the rest down to nothing.
            let rest = shared.clock.wall_time_until(deadline).max(Duration::from_millis(1));
            tokio::time::sleep(rest).await;
        }
    }
}

fn lock(driver: &Mutex<Driver>) -> MutexGuard<'_, Driver> {
    // After a panic the actor gives its driver up.
    driver.lock().unwrap_or_else(PoisonError::into_inner)
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
