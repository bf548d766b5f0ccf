//! Looks: reads what a deployment watches again and again and hands each reading to its actor.

use std::sync::Arc;
use std::time::Duration;

use deployment::{AlarmReading, ErrorCode, TaskSetHealth, Watches};
use ports::PlatformError;
use tokio::sync::mpsc;
use tokio::task::AbortHandle;
use types::{AlarmName, TaskSetId};

use super::shared::Shared;
use crate::core::{Look, Watched};

/// The running looks of one deployment. Dropping it ends them.
pub(super) struct Looks {
    shared: Arc<Shared>,
    sender: mpsc::Sender<Look>,
    replacement: Option<(Watched, AbortOnDrop)>,
    alarms: Option<(Vec<AlarmName>, AbortOnDrop)>,
}

struct AbortOnDrop(AbortHandle);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Looks {
    /// No looks yet, and where their readings will arrive. A reading waits until the one before was taken.
    pub(super) fn new(shared: Arc<Shared>) -> (Self, mpsc::Receiver<Look>) {
        let (sender, receiver) = mpsc::channel(1);
        (Self { shared, sender, replacement: None, alarms: None }, receiver)
    }

    /// Begins and ends looks so that exactly `watches` is looked at.
    pub(super) fn follow(&mut self, watches: Watches) {
        let watching = self.replacement.as_ref().map(|(target, _)| target);
        if watching != watches.replacement.as_ref() {
            self.replacement = watches.replacement.map(|target| {
                let task =
                    tokio::spawn(watch_replacement(Arc::clone(&self.shared), target.clone(), self.sender.clone()));
                (target, AbortOnDrop(task.abort_handle()))
            });
        }
        let watching = self.alarms.as_ref().map_or(&[][..], |(names, _)| names);
        if watching != watches.alarms {
            self.alarms = (!watches.alarms.is_empty()).then(|| {
                let task =
                    tokio::spawn(watch_alarms(Arc::clone(&self.shared), watches.alarms.clone(), self.sender.clone()));
                (watches.alarms, AbortOnDrop(task.abort_handle()))
            });
        }
    }

    /// A look at this replacement, made at once.
    pub(super) async fn now(&self, target: Watched) -> Look {
        let within = LOOK_BEFORE_DEADLINE.min(self.shared.options.call_timeout);
        look_at_replacement(&self.shared, target, within).await
    }
}

/// Longest wait for the look before a deadline, which keeps stops and alarms waiting; not answered is not seen.
const LOOK_BEFORE_DEADLINE: Duration = Duration::from_secs(2);

const GONE: TaskSetHealth = TaskSetHealth {
    steady: false,
    desired_count: 0,
    pending_count: 0,
    running_count: 0,
    healthy_count: None,
    gone: true,
};

async fn watch_replacement(shared: Arc<Shared>, target: Watched, sender: mpsc::Sender<Look>) {
    loop {
        let look = look_at_replacement(&shared, target.clone(), shared.options.call_timeout).await;
        if sender.send(look).await.is_err() {
            return;
        }
        tokio::time::sleep(shared.options.replacement_interval).await;
    }
}

async fn look_at_replacement(shared: &Shared, target: Watched, within: Duration) -> Look {
    let at = shared.clock.now();
    let look = shared.ports.task_sets.task_set_health(&target.0, &target.1);
    let health = match tokio::time::timeout(within, look).await {
        Ok(Ok(health)) => Some(health),
        Ok(Err(PlatformError::Transient(cause))) => unseen(&target.1, &cause),
        // Its service is gone, and a set does not outlive its service.
        Ok(Err(PlatformError::Permanent(failure))) if failure.code == ErrorCode::InvalidEcsService => Some(GONE),
        Ok(Err(PlatformError::Permanent(failure))) => unseen(&target.1, &failure.message),
        Err(_) => unseen(&target.1, "no answer in time"),
    };
    Look::Replacement { target, health, at }
}

fn unseen(task_set: &TaskSetId, cause: &str) -> Option<TaskSetHealth> {
    tracing::warn!(%task_set, cause, "the replacement task set cannot be looked at");
    None
}

async fn watch_alarms(shared: Arc<Shared>, names: Vec<AlarmName>, sender: mpsc::Sender<Look>) {
    loop {
        let look = shared.ports.alarms.read(&names);
        let reading = match tokio::time::timeout(shared.options.call_timeout, look).await {
            Ok(reading) => reading,
            Err(_) => AlarmReading { active: Vec::new(), unreadable: true },
        };
        if sender.send(Look::Alarms(reading)).await.is_err() {
            return;
        }
        tokio::time::sleep(shared.options.alarm_interval).await;
    }
}
