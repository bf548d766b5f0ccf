//! Asynchronous invocations: a durable queue, delivery, retries.
//!
//! An event is a document from the moment it is accepted; its key is the caller's idempotency key and stays after
//! delivery (the newest ones), so that a repeat starts nothing. A function error is tried again after one and after
//! two minutes of the engine's clock, as Lambda does. What a dead control plane left unfinished is delivered again.
//! A hook is delivered only while its answer is awaited: that is asked before each delivery.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use deployment::{ErrorCode, Failure};
use ports::{DocumentWrite, Documents, PlatformError, StoreError};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::task::AbortHandle;
use types::{DeploymentId, FunctionName, HookExecutionId, Timestamp};

use crate::function::Function;
use crate::invocation::Invocation;
use crate::names::{self, Named};
use crate::service::{Inner, blocking};

/// Document kind of events; keys are idempotency keys.
const KIND: &str = "lambda-event";
const VERSION: u32 = 2;
/// Waits after the first and the second function error; a third one ends the event.
const RETRY_WAITS: [Duration; 2] = [Duration::from_secs(60), Duration::from_secs(120)];
/// An event older than this is dropped, as Lambda does by default.
const MAX_AGE: Duration = Duration::from_secs(6 * 3600);
/// Longest sleep between two looks at the engine's clock, which may be moved.
const CLOCK_LOOK: Duration = Duration::from_millis(200);
/// Wait after a failure of the store.
const STORE_WAIT: Duration = Duration::from_secs(1);

/// One event.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Event {
    version: u32,
    function: String,
    /// Version or alias; an alias is followed when the event is delivered.
    #[serde(default)]
    qualifier: Option<String>,
    request_id: String,
    /// JSON text; empty once it is done.
    payload: String,
    /// Present when it came from hook delivery.
    hook: Option<Hook>,
    created_at: Timestamp,
    /// Deliveries that ended in a function error.
    failures: u32,
    next_attempt_at: Timestamp,
    /// How it ended; none while it is to be delivered.
    done: Option<String>,
}

/// Whose answer a hook's event waits for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Hook {
    deployment_id: DeploymentId,
    execution_id: HookExecutionId,
}

/// The queue.
pub(crate) struct Events {
    state: Mutex<State>,
    /// Held while a key is looked up and written.
    enqueueing: tokio::sync::Mutex<()>,
    started: AtomicBool,
    stopped: AtomicBool,
}

struct State {
    /// Events to be delivered, with their deliverer once started.
    open: HashMap<String, Option<AbortHandle>>,
    /// Keys of delivered events, oldest first.
    done: VecDeque<String>,
}

/// Why an event was not accepted.
#[derive(Debug, thiserror::Error)]
pub(crate) enum EnqueueError {
    /// Too many are waiting.
    #[error("{0} events are waiting to be delivered")]
    Full(usize),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Events {
    /// Reads what is stored.
    pub(crate) fn load(documents: &dyn Documents) -> Result<Self, StoreError> {
        let mut open = HashMap::new();
        let mut done = Vec::new();
        for (key, value) in documents.list(KIND)? {
            let event = read(value)?;
            if event.done.is_some() {
                done.push((event.created_at, key));
            } else {
                open.insert(key, None);
            }
        }
        done.sort();
        let done = done.into_iter().map(|(_, key)| key).collect();
        Ok(Self {
            state: Mutex::new(State { open, done }),
            enqueueing: tokio::sync::Mutex::new(()),
            started: AtomicBool::new(false),
            stopped: AtomicBool::new(false),
        })
    }

    /// Starts delivering everything that is open.
    pub(crate) fn start(inner: &Arc<Inner>) {
        inner.events.started.store(true, Ordering::SeqCst);
        let keys: Vec<String> = inner.events.lock().open.keys().cloned().collect();
        for key in keys {
            spawn_delivery(inner, key);
        }
    }

    /// Stops delivering; what is open stays open. An invocation that runs goes on until its process is ended.
    pub(crate) fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        for deliverer in self.lock().open.values_mut().filter_map(Option::take) {
            deliverer.abort();
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes the end of an event; answers the keys to forget.
    fn finish(&self, key: &str, remembered: usize) -> Vec<String> {
        let mut state = self.lock();
        state.open.remove(key);
        state.done.push_back(key.to_string());
        let surplus = state.done.len().saturating_sub(remembered);
        state.done.drain(..surplus).collect()
    }
}

/// Accepts an event of the Invoke operation.
pub(crate) async fn enqueue(inner: &Arc<Inner>, function: &str, invocation: Invocation) -> Result<(), EnqueueError> {
    let payload = String::from_utf8_lossy(&invocation.payload).into_owned();
    let named = Named { name: function.to_string(), qualifier: invocation.qualifier };
    let event = new_event(inner, named, invocation.request_id.clone(), payload, None);
    accept(inner, &invocation.request_id, event).await
}

/// [`ports::FunctionInvoker::invoke_event`].
pub(crate) async fn invoke_hook(
    inner: &Arc<Inner>,
    function: &FunctionName,
    idempotency_key: &str,
    payload: String,
) -> Result<(), PlatformError> {
    let unknown = || {
        PlatformError::Permanent(Failure {
            code: ErrorCode::InvalidLambdaFunction,
            message: format!(
                "The Lambda function {function} does not exist. Create it, or correct its name in the AppSpec."
            ),
        })
    };
    let transient = |error: String| PlatformError::Transient(error);
    let named = names::parse(function.as_str()).ok_or_else(unknown)?;
    let found = inner.named(&named).await.map_err(|error| transient(error.to_string()))?;
    // An ARN of another region or account names another function.
    let named_here =
        |found: &Function| !function.as_str().starts_with("arn:") || function.as_str().starts_with(found.arn());
    if !found.as_ref().is_some_and(named_here) {
        return Err(unknown());
    }
    let hook = hook_of(&payload);
    let event = new_event(inner, named, inner.ids.uuid(), payload, hook);
    accept(inner, idempotency_key, event).await.map_err(|error| transient(error.to_string()))
}

fn new_event(inner: &Inner, named: Named, request_id: String, payload: String, hook: Option<Hook>) -> Event {
    let now = inner.clock.now();
    Event {
        version: VERSION,
        function: named.name,
        qualifier: named.qualifier,
        request_id,
        payload,
        hook,
        created_at: now,
        failures: 0,
        next_attempt_at: now,
        done: None,
    }
}

/// Reads a hook's payload (spec 4.4).
fn hook_of(payload: &str) -> Option<Hook> {
    let document: Value = serde_json::from_str(payload).ok()?;
    Some(Hook {
        deployment_id: document.get("DeploymentId")?.as_str()?.into(),
        execution_id: document.get("LifecycleEventHookExecutionId")?.as_str()?.into(),
    })
}

async fn accept(inner: &Arc<Inner>, key: &str, event: Event) -> Result<(), EnqueueError> {
    let _one_at_a_time = inner.events.enqueueing.lock().await;
    let documents = Arc::clone(&inner.documents);
    let looked_up = key.to_string();
    if blocking(move || documents.get(KIND, &looked_up)).await?.is_some() {
        return Ok(());
    }
    let waiting = inner.events.lock().open.len();
    if waiting >= inner.options.queued_events {
        return Err(EnqueueError::Full(waiting));
    }
    inner.write(vec![put(key, &event)?]).await?;
    tracing::debug!(key, "an event is accepted");
    inner.events.lock().open.insert(key.to_string(), None);
    if inner.events.started.load(Ordering::SeqCst) {
        spawn_delivery(inner, key.to_string());
    }
    Ok(())
}

fn spawn_delivery(inner: &Arc<Inner>, key: String) {
    // Under the lock: a delivery that ends at once must not be noted before it is known.
    let mut state = inner.events.lock();
    if inner.events.stopped.load(Ordering::SeqCst) {
        return;
    }
    if let Some(deliverer @ None) = state.open.get_mut(&key) {
        *deliverer = Some(tokio::spawn(deliver(Arc::clone(inner), key)).abort_handle());
    }
}

/// Drives one event to its end; a store that fails is asked again.
async fn deliver(inner: Arc<Inner>, key: String) {
    loop {
        match step(&inner, &key).await {
            Ok(true) => return,
            Ok(false) => {}
            Err(error) => {
                tracing::warn!(%key, %error, "an event cannot be delivered now");
                tokio::time::sleep(STORE_WAIT).await;
            }
        }
    }
}

/// One attempt with the wait before it; true when the event is done or to be left alone.
async fn step(inner: &Arc<Inner>, key: &str) -> Result<bool, StoreError> {
    let documents = Arc::clone(&inner.documents);
    let looked_up = key.to_string();
    let Some(value) = blocking(move || documents.get(KIND, &looked_up)).await? else { return Ok(true) };
    let event = read(value)?;
    if event.done.is_some() {
        return Ok(true);
    }
    wait_until(inner, event.next_attempt_at).await;
    let Some(slot) = inner.pools.slot(&event.function).await else { return Ok(true) };
    // Asked with the slot in hand: nothing lies between this answer and the start.
    if !awaited(inner, &event) {
        return end(inner, key, event, "not started: its answer is no longer awaited").await;
    }
    if inner.clock.now().since(event.created_at) > MAX_AGE {
        return end(inner, key, event, "dropped: it could not be delivered in six hours").await;
    }
    let named = Named { name: event.function.clone(), qualifier: event.qualifier.clone() };
    let Some(function) = inner.named(&named).await? else {
        return end(inner, key, event, "dropped: the function was deleted").await;
    };
    let invocation = Invocation {
        request_id: event.request_id.clone(),
        payload: Bytes::from(event.payload.clone()),
        client_context: None,
        qualifier: named.qualifier,
    };
    tracing::debug!(key, "an event is delivered");
    let outcome = inner.run(function, invocation, slot).await;
    tracing::debug!(key, "a delivery has ended");
    if inner.events.stopped.load(Ordering::SeqCst) {
        // Ended by the shutdown, not by itself: the next start delivers it again.
        return Ok(true);
    }
    if outcome.failed {
        let error = String::from_utf8_lossy(&outcome.payload).into_owned();
        return fail(inner, key, event, &error).await;
    }
    end(inner, key, event, "succeeded").await
}

fn awaited(inner: &Inner, event: &Event) -> bool {
    match (&event.hook, inner.hook_answers.get()) {
        (Some(hook), Some(answers)) => answers.awaited(&hook.deployment_id, &hook.execution_id),
        _ => true,
    }
}

async fn wait_until(inner: &Inner, deadline: Timestamp) {
    loop {
        let left = inner.clock.wall_time_until(deadline);
        if left.is_zero() {
            return;
        }
        tokio::time::sleep(left.min(CLOCK_LOOK)).await;
    }
}

/// A function error: another attempt later, or the end.
async fn fail(inner: &Inner, key: &str, mut event: Event, error: &str) -> Result<bool, StoreError> {
    let wait = usize::try_from(event.failures).ok().and_then(|failures| RETRY_WAITS.get(failures));
    event.failures += 1;
    let Some(wait) = wait else {
        let attempts = event.failures;
        // Enough to recognise it; the log has the whole.
        let error: String = error.chars().take(500).collect();
        return end(inner, key, event, &format!("failed {attempts} times: {error}")).await;
    };
    event.next_attempt_at = inner.clock.now().plus(*wait);
    inner.write(vec![put(key, &event)?]).await?;
    Ok(false)
}

async fn end(inner: &Inner, key: &str, mut event: Event, how: &str) -> Result<bool, StoreError> {
    event.done = Some(how.to_string());
    event.payload.clear();
    inner.write(vec![put(key, &event)?]).await?;
    let forgotten = inner.events.finish(key, inner.options.remembered_events);
    if !forgotten.is_empty() {
        inner.write(forgotten.into_iter().map(|key| DocumentWrite::Delete { kind: KIND, key }).collect()).await?;
    }
    Ok(true)
}

fn put(key: &str, event: &Event) -> Result<DocumentWrite, StoreError> {
    let value = serde_json::to_value(event).map_err(|error| StoreError::Damaged(error.to_string()))?;
    Ok(DocumentWrite::Put { kind: KIND, key: key.to_string(), value })
}

fn read(value: Value) -> Result<Event, StoreError> {
    let event: Event =
        serde_json::from_value(value).map_err(|error| StoreError::Damaged(format!("an event: {error}")))?;
    if event.version > VERSION {
        return Err(StoreError::Damaged("an event was written by a later version".to_string()));
    }
    Ok(event)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_documented_payload_is_a_hook() {
        let hook = hook_of(r#"{"DeploymentId":"d-ABCDEFGHI","LifecycleEventHookExecutionId":"x"}"#).unwrap();
        assert_eq!((hook.deployment_id.as_str(), hook.execution_id.as_str()), ("d-ABCDEFGHI", "x"));
        for other in
            ["", "null", "{}", r#"{"DeploymentId":"d"}"#, r#"{"DeploymentId":1,"LifecycleEventHookExecutionId":2}"#]
        {
            assert_eq!(hook_of(other), None, "{other}");
        }
    }
}
