//! Stored deliveries to http subscriptions: one after the other for each subscription, tried again with growing waits.
//!
//! A 2xx answer ends a delivery; so does any other answer that a repeat would not change (redirects, 4xx but 429), and
//! an address that is not allowed. A delivery is removed from storage after its answer, so a crash in between repeats it
//! with the same message id.

mod address;
mod post;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use ports::DocumentWrite;
use tokio::sync::{Semaphore, watch};
use tokio::task::{JoinHandle, JoinSet};

pub(crate) use address::HttpEndpoint;
pub use address::Network;

use self::post::{PostError, post};
use crate::core::{Core, RetryPolicy};
use crate::records::{self, Delivery, DeliveryKind};

/// Requests under way at once; further subscriptions wait in line.
const REQUESTS_AT_ONCE: usize = 32;

/// Makes the deliveries.
pub(crate) struct Deliverer {
    core: Arc<Core>,
    running: Mutex<Option<Running>>,
}

struct Running {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

/// How one try ended.
enum Outcome {
    Delivered,
    /// No repeat will help.
    Refused(String),
    TryAgain(String),
}

impl Deliverer {
    pub fn new(core: Arc<Core>) -> Self {
        Self { core, running: Mutex::default() }
    }

    pub fn start(&self) {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if running.is_none() {
            let (stop, stopped) = watch::channel(false);
            self.core.delivery_waits.notify_one();
            *running = Some(Running { stop, task: tokio::spawn(dispatch(Arc::clone(&self.core), stopped)) });
        }
    }

    pub async fn shutdown(&self) {
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(running) = running {
            running.stop.send_replace(true);
            if let Err(error) = running.task.await {
                tracing::error!(%error, "delivering ended in a defect");
            }
            self.core.lock().delivering.clear();
        }
    }
}

/// Starts a worker for every subscription that has something waiting and none yet.
async fn dispatch(core: Arc<Core>, mut stopped: watch::Receiver<bool>) {
    let permits = Arc::new(Semaphore::new(REQUESTS_AT_ONCE));
    let mut workers = JoinSet::new();
    loop {
        tokio::select! {
            () = core.delivery_waits.notified() => {}
            _ = stopped.changed() => break,
        }
        while workers.try_join_next().is_some() {}
        for subscription in newly_waiting(&core) {
            workers.spawn(work(Arc::clone(&core), subscription, Arc::clone(&permits)));
        }
    }
    // Requests under way are given up; their deliveries are still stored.
    workers.shutdown().await;
}

fn newly_waiting(core: &Core) -> Vec<String> {
    let mut state = core.lock();
    let waiting = state.outgoing.iter().filter(|(_, deliveries)| !deliveries.is_empty()).map(|(arn, _)| arn);
    let new: Vec<String> = waiting.filter(|arn| !state.delivering.contains(*arn)).cloned().collect();
    state.delivering.extend(new.iter().cloned());
    new
}

/// Delivers until nothing waits for the subscription.
async fn work(core: Arc<Core>, subscription: String, permits: Arc<Semaphore>) {
    let mut failures = 0;
    while let Some((delivery, url)) = next(&core, &subscription) {
        let outcome = {
            let Ok(_permit) = permits.acquire().await else { return };
            attempt(&core, &delivery, &url).await
        };
        match outcome {
            Outcome::Delivered => {
                tracing::debug!(subscription, message = delivery.message_id, "a message is delivered")
            }
            Outcome::TryAgain(cause) if failures + 1 < core.options.retry.attempts => {
                failures += 1;
                tracing::debug!(subscription, message = delivery.message_id, failures, cause, "not delivered yet");
                tokio::time::sleep(wait_after(core.options.retry, failures)).await;
                continue;
            }
            Outcome::Refused(cause) | Outcome::TryAgain(cause) => {
                tracing::warn!(subscription, message = delivery.message_id, cause, "a message is dropped");
            }
        }
        failures = 0;
        remove(&core, delivery).await;
    }
}

/// The oldest delivery with its URL. None ends the worker, which is noted under the same lock.
fn next(core: &Core, subscription: &str) -> Option<(Delivery, String)> {
    let mut state = core.lock();
    let url = state.subscriptions.get(subscription).map(|found| found.endpoint.clone());
    let delivery = state.outgoing.get(subscription).and_then(VecDeque::front).cloned();
    if let (Some(delivery), Some(url)) = (delivery, url) {
        return Some((delivery, url));
    }
    state.delivering.remove(subscription);
    state.outgoing.remove(subscription);
    None
}

async fn attempt(core: &Core, delivery: &Delivery, url: &str) -> Outcome {
    let endpoint = match HttpEndpoint::parse(url, &core.options.allowed_networks) {
        Ok(endpoint) => endpoint,
        Err(cause) => return Outcome::Refused(cause),
    };
    let kind = match delivery.kind {
        DeliveryKind::Confirmation => "SubscriptionConfirmation",
        DeliveryKind::Notification | DeliveryKind::RawNotification => "Notification",
    };
    let mut headers = vec![
        ("x-amz-sns-message-type", kind),
        ("x-amz-sns-message-id", &delivery.message_id),
        ("x-amz-sns-topic-arn", &delivery.topic_arn),
    ];
    if delivery.kind != DeliveryKind::Confirmation {
        headers.push(("x-amz-sns-subscription-arn", &delivery.subscription_arn));
    }
    if delivery.kind == DeliveryKind::RawNotification {
        headers.push(("x-amz-sns-rawdelivery", "true"));
    }
    match post(&endpoint, &core.options.allowed_networks, &headers, delivery.body.clone()).await {
        Ok(status) if status.is_success() => Outcome::Delivered,
        Ok(status) if status.is_server_error() || status == http::StatusCode::TOO_MANY_REQUESTS => {
            Outcome::TryAgain(format!("it answered {status}"))
        }
        Ok(status) => Outcome::Refused(format!("it answered {status}")),
        Err(PostError::NotAllowed(cause)) => Outcome::Refused(cause),
        Err(PostError::Failed(cause)) => Outcome::TryAgain(cause),
    }
}

async fn remove(core: &Arc<Core>, delivery: Delivery) {
    {
        let mut state = core.lock();
        if let Some(waiting) = state.outgoing.get_mut(&delivery.subscription_arn)
            && waiting.front().is_some_and(|front| front.number == delivery.number)
        {
            waiting.pop_front();
        }
    }
    let (documents, key) = (Arc::clone(&core.documents), records::number_key(delivery.number));
    let write = move || documents.write(vec![DocumentWrite::Delete { kind: records::DELIVERY, key }]);
    match tokio::task::spawn_blocking(write).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::error!(%error, "a delivered message stays stored and will be delivered again"),
        Err(error) => tracing::error!(%error, "removing a delivered message ended in a defect"),
    }
}

fn wait_after(retry: RetryPolicy, failures: u32) -> Duration {
    let doublings = failures.saturating_sub(1).min(16);
    retry.first_wait.saturating_mul(1 << doublings).min(retry.longest_wait)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_the_longest() {
        let retry = RetryPolicy::default();
        let waits: Vec<u64> = (1..=8).map(|failures| wait_after(retry, failures).as_secs()).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 60, 60]);
    }
}
