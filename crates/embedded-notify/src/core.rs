//! What all three services share: the state, its storage, and sending.
//!
//! One lock guards the state; a change is written as one batch before it becomes visible, under the lock, so that memory
//! and documents never disagree and receivers see messages in the order they were taken.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use aws_protocol::{AwsService, PageTokens};
use ports::{BusEvent, Clock, DocumentWrite, Documents, Ids, NoticeError, Notices, StoreError, TopicMessage};
use sha2::{Digest, Sha256};
use types::{Scope, Timestamp, arn_resource};

use crate::delivery::{Deliverer, Network};
use crate::events::{EventBus, document::EventDocument};
use crate::queues::Queues;
use crate::records::{
    self, Delivery, DeliveryKind, Message, Protocol, Queue, QueueRecord, Rule, StoredMessage, Subscription, Topic,
};
use crate::shared::derived_id;
use crate::topics::{Topics, envelope::Notification};

/// What [`Notify::open`] needs.
#[derive(Clone)]
pub struct NotifyDeps {
    /// Where everything is kept; kinds `sns-topic`, `sns-subscription`, `sns-delivery`, `sqs-queue`, `sqs-message`,
    /// `events-rule`.
    pub documents: Arc<dyn Documents>,
    /// The engine's clock: timestamps in messages. Retries, visibility timeouts and long polls run on the wall clock,
    /// since they concern the programs around.
    pub clock: Arc<dyn Clock>,
    /// Message ids and tokens.
    pub ids: Arc<dyn Ids>,
    /// Region and account of all resources.
    pub scope: Scope,
    /// Settings.
    pub options: Options,
}

/// Settings.
#[derive(Clone, Debug)]
pub struct Options {
    /// Networks http subscriptions may be in. Every address a name resolves to must be in one of them.
    pub allowed_networks: Vec<Network>,
    /// Trying deliveries again.
    pub retry: RetryPolicy,
    /// Deliveries waiting for one subscription; further ones are dropped and logged.
    pub waiting_deliveries: usize,
    /// Messages in one queue; beyond it the oldest is dropped.
    pub queued_messages: usize,
    /// `http://ADDRESS` where subscribers find the links they are sent.
    pub endpoint_url: String,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            allowed_networks: Network::loopback().to_vec(),
            retry: RetryPolicy::default(),
            waiting_deliveries: 10_000,
            queued_messages: 10_000,
            endpoint_url: "http://127.0.0.1:4566".to_string(),
        }
    }
}

/// When a delivery is tried again, on the wall clock. The wait doubles with each failure.
#[derive(Clone, Copy, Debug)]
pub struct RetryPolicy {
    /// Tries in all; then the delivery is dropped and logged.
    pub attempts: u32,
    /// Wait after the first failure.
    pub first_wait: Duration,
    /// Longest wait.
    pub longest_wait: Duration,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self { attempts: 20, first_wait: Duration::from_secs(1), longest_wait: Duration::from_secs(60) }
    }
}

/// Topics, queues and the event bus.
pub struct Notify {
    core: Arc<Core>,
    deliverer: Deliverer,
}

pub(crate) struct Core {
    pub documents: Arc<dyn Documents>,
    pub clock: Arc<dyn Clock>,
    pub ids: Arc<dyn Ids>,
    pub scope: Scope,
    pub options: Options,
    pub page_tokens: PageTokens,
    /// Wakes when a message came into some queue.
    pub queue_changed: tokio::sync::Notify,
    /// Wakes when a delivery is to be made.
    pub delivery_waits: tokio::sync::Notify,
    /// Long polls end at once.
    pub closing: AtomicBool,
    state: Mutex<State>,
}

/// Everything, as last committed.
#[derive(Default)]
pub(crate) struct State {
    /// By name.
    pub topics: BTreeMap<String, Topic>,
    /// By ARN.
    pub subscriptions: BTreeMap<String, Subscription>,
    /// By name.
    pub queues: BTreeMap<String, Queue>,
    /// By name.
    pub rules: BTreeMap<String, Rule>,
    /// By subscription ARN, oldest first.
    pub outgoing: BTreeMap<String, VecDeque<Delivery>>,
    /// Subscriptions whose deliveries are being made.
    pub delivering: BTreeSet<String>,
    next_number: u64,
}

/// What is to be sent, collected before it is committed.
#[derive(Default)]
pub(crate) struct Outbound {
    messages: Vec<StoredMessage>,
    deliveries: Vec<Delivery>,
}

impl Notify {
    /// Reads what is stored. Blocks.
    ///
    /// # Errors
    ///
    /// The records cannot be read or understood.
    pub fn open(deps: NotifyDeps) -> Result<Arc<Self>, StoreError> {
        let state = State::read(deps.documents.as_ref())?;
        let key = [(); 4].map(|()| deps.ids.uuid()).concat();
        let core = Arc::new(Core {
            documents: deps.documents,
            clock: deps.clock,
            ids: deps.ids,
            scope: deps.scope,
            options: deps.options,
            page_tokens: page_tokens(&key),
            queue_changed: tokio::sync::Notify::new(),
            delivery_waits: tokio::sync::Notify::new(),
            closing: AtomicBool::new(false),
            state: Mutex::new(state),
        });
        let deliverer = Deliverer::new(Arc::clone(&core));
        Ok(Arc::new(Self { core, deliverer }))
    }

    /// The SNS, SQS and EventBridge services.
    pub fn services(&self) -> [Arc<dyn AwsService>; 3] {
        let core = || Arc::clone(&self.core);
        [Arc::new(Topics(core())), Arc::new(Queues(core())), Arc::new(EventBus(core()))]
    }

    /// Starts delivering to http subscriptions, beginning with what an earlier run left. A second call is ignored.
    pub fn start(&self) {
        self.deliverer.start();
    }

    /// Ends all long polls and lets no new one wait, so that an endpoint can be closed without waiting for them.
    pub fn end_polls(&self) {
        self.core.closing.store(true, Ordering::SeqCst);
        self.core.queue_changed.notify_waiters();
    }

    /// Stops delivering; what was not delivered is delivered after the next start.
    pub async fn shutdown(&self) {
        self.deliverer.shutdown().await;
    }
}

#[async_trait]
impl Notices for Notify {
    async fn publish(&self, message: TopicMessage) -> Result<(), NoticeError> {
        let core = Arc::clone(&self.core);
        let work = move || {
            let notification = Notification {
                message_id: message.message_id,
                subject: Some(message.subject),
                message: message.message.into(),
                attributes: BTreeMap::new(),
                at: core.clock.now(),
            };
            let topic = core.topic_name(&message.topic_arn);
            let mut state = core.lock();
            let known = topic.filter(|name| state.topics.contains_key(name));
            if known.is_none() {
                return Err(NoticeError::Refused(format!("there is no topic {}", message.topic_arn)));
            }
            let outbound = core.fan_out(&mut state, &message.topic_arn, &notification);
            core.send(&mut state, outbound).map_err(unavailable)
        };
        finished(tokio::task::spawn_blocking(work).await)
    }

    async fn put_event(&self, event: BusEvent) -> Result<(), NoticeError> {
        let core = Arc::clone(&self.core);
        let work = move || {
            let document = EventDocument::new(&core.scope, event).map_err(NoticeError::Refused)?;
            let mut state = core.lock();
            let outbound = core.route_event(&mut state, &document);
            core.send(&mut state, outbound).map_err(unavailable)
        };
        finished(tokio::task::spawn_blocking(work).await)
    }
}

fn unavailable(error: StoreError) -> NoticeError {
    NoticeError::Unavailable(error.to_string())
}

fn finished(done: Result<Result<(), NoticeError>, tokio::task::JoinError>) -> Result<(), NoticeError> {
    done.unwrap_or_else(|error| Err(NoticeError::Unavailable(error.to_string())))
}

impl Core {
    pub fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Name of a topic of this region and account, or nothing when the ARN is no such topic's.
    pub fn topic_name(&self, arn: &str) -> Option<String> {
        let name = arn_resource(arn, "sns").filter(|name| !name.contains(':'))?;
        (self.scope.arn("sns", name) == arn).then(|| name.to_string())
    }

    /// Name of a queue of this region and account, or nothing when the ARN is no such queue's.
    pub fn queue_name(&self, arn: &str) -> Option<String> {
        let name = arn_resource(arn, "sqs")?;
        (self.scope.arn("sqs", name) == arn).then(|| name.to_string())
    }

    /// What a notification becomes for the confirmed subscriptions of a topic.
    pub fn fan_out(&self, state: &mut State, topic_arn: &str, notification: &Notification) -> Outbound {
        let mut outbound = Outbound::default();
        let wanted = |subscription: &&Subscription| subscription.topic_arn == topic_arn && subscription.confirmed;
        let receivers: Vec<Subscription> = state.subscriptions.values().filter(wanted).cloned().collect();
        for subscription in receivers {
            let body = notification.body(topic_arn, &subscription, &self.options.endpoint_url);
            match subscription.protocol {
                Protocol::Sqs => {
                    let id = derived_id(&[&notification.message_id, &subscription.arn]);
                    match self.queue_name(&subscription.endpoint) {
                        Some(queue) => outbound.messages.extend(state.message(&queue, id, body, notification.at)),
                        None => tracing::warn!(subscription = subscription.arn, "its queue is not here"),
                    }
                }
                Protocol::Http => {
                    let kind =
                        if subscription.raw { DeliveryKind::RawNotification } else { DeliveryKind::Notification };
                    let id = notification.message_id.clone();
                    outbound.deliveries.extend(self.delivery(state, &subscription, kind, id, body));
                }
            }
        }
        outbound
    }

    /// A POST to a subscription's endpoint; none when too many wait already.
    pub fn delivery(
        &self,
        state: &mut State,
        subscription: &Subscription,
        kind: DeliveryKind,
        message_id: String,
        body: String,
    ) -> Option<Delivery> {
        let waiting = state.outgoing.get(&subscription.arn).map_or(0, VecDeque::len);
        if waiting >= self.options.waiting_deliveries {
            tracing::warn!(subscription = subscription.arn, waiting, "a message is dropped: too many wait");
            return None;
        }
        Some(Delivery {
            number: state.next_number(),
            subscription_arn: subscription.arn.clone(),
            topic_arn: subscription.topic_arn.clone(),
            kind,
            message_id,
            body,
        })
    }

    /// What an event becomes for the targets of matching rules.
    pub fn route_event(&self, state: &mut State, event: &EventDocument) -> Outbound {
        let mut outbound = Outbound::default();
        let document = event.value();
        let matching = state.rules.values().filter(|rule| crate::events::matches(rule, &document));
        let named = |rule: &Rule| rule.targets.iter().map(|t| (rule.name.clone(), t.clone())).collect::<Vec<_>>();
        let targets: Vec<_> = matching.flat_map(named).collect();
        for (rule, target) in targets {
            let body = target.input.unwrap_or_else(|| event.text());
            let id = derived_id(&[event.id(), &rule, &target.id]);
            if let Some(queue) = self.queue_name(&target.arn) {
                outbound.messages.extend(state.message(&queue, id, body, self.clock.now()));
            } else {
                let (message, at) = (body.into(), self.clock.now());
                let notification =
                    Notification { message_id: id, subject: None, message, attributes: BTreeMap::new(), at };
                outbound.extend(self.fan_out(state, &target.arn, &notification));
            }
        }
        outbound
    }

    /// Commits everything in one batch; then queues and deliverers see it.
    pub fn send(&self, state: &mut State, outbound: Outbound) -> Result<(), StoreError> {
        self.send_with(state, outbound, Vec::new())
    }

    /// [`Core::send`] together with other changes.
    pub fn send_with(
        &self,
        state: &mut State,
        outbound: Outbound,
        mut batch: Vec<DocumentWrite>,
    ) -> Result<(), StoreError> {
        for message in &outbound.messages {
            batch.push(records::put(records::MESSAGE, records::message_key(message), message)?);
        }
        for delivery in &outbound.deliveries {
            batch.push(records::put(records::DELIVERY, records::number_key(delivery.number), delivery)?);
        }
        let mut surplus = BTreeMap::<&str, usize>::new();
        for message in &outbound.messages {
            *surplus.entry(&message.queue).or_default() += 1;
        }
        for (queue, added) in &surplus {
            let Some(queue) = state.queues.get(*queue) else { continue };
            let too_many = (queue.messages.len() + added).saturating_sub(self.options.queued_messages);
            for message in queue.messages.iter().take(too_many) {
                batch.push(DocumentWrite::Delete {
                    kind: records::MESSAGE,
                    key: records::message_key(&message.stored),
                });
            }
        }
        if !batch.is_empty() {
            self.documents.write(batch)?;
        }
        state.accept(outbound, self.options.queued_messages);
        self.queue_changed.notify_waiters();
        self.delivery_waits.notify_one();
        Ok(())
    }
}

impl Outbound {
    pub fn of_message(message: StoredMessage) -> Self {
        Self { messages: vec![message], deliveries: Vec::new() }
    }

    pub fn of_delivery(delivery: Option<Delivery>) -> Self {
        Self { messages: Vec::new(), deliveries: delivery.into_iter().collect() }
    }

    pub fn extend(&mut self, other: Self) {
        self.messages.extend(other.messages);
        self.deliveries.extend(other.deliveries);
    }
}

impl State {
    fn read(documents: &dyn Documents) -> Result<Self, StoreError> {
        let mut state = Self::default();
        for (key, value) in documents.list(records::TOPIC)? {
            let topic = records::read(records::TOPIC, &key, value)?;
            state.topics.insert(key, topic);
        }
        for (key, value) in documents.list(records::SUBSCRIPTION)? {
            let subscription = records::read(records::SUBSCRIPTION, &key, value)?;
            state.subscriptions.insert(key, subscription);
        }
        for (key, value) in documents.list(records::QUEUE)? {
            let record: QueueRecord = records::read(records::QUEUE, &key, value)?;
            state.queues.insert(key, Queue { record, messages: VecDeque::new() });
        }
        for (key, value) in documents.list(records::RULE)? {
            let rule = records::read(records::RULE, &key, value)?;
            state.rules.insert(key, rule);
        }
        for (key, value) in documents.list(records::DELIVERY)? {
            let delivery: Delivery = records::read(records::DELIVERY, &key, value)?;
            state.next_number = state.next_number.max(delivery.number);
            state.outgoing.entry(delivery.subscription_arn.clone()).or_default().push_back(delivery);
        }
        for (key, value) in documents.list(records::MESSAGE)? {
            let message: StoredMessage = records::read(records::MESSAGE, &key, value)?;
            state.next_number = state.next_number.max(message.number);
            if let Some(queue) = state.queues.get_mut(&message.queue) {
                queue.messages.push_back(Message::new(message));
            }
        }
        Ok(state)
    }

    fn next_number(&mut self) -> u64 {
        self.next_number += 1;
        self.next_number
    }

    /// A message for a queue; none when the queue does not exist or holds a message with this id already.
    pub fn message(
        &mut self,
        queue: &str,
        message_id: String,
        body: String,
        sent_at: Timestamp,
    ) -> Option<StoredMessage> {
        let Some(found) = self.queues.get(queue) else {
            tracing::warn!(queue, "a message is dropped: there is no such queue");
            return None;
        };
        if found.messages.iter().any(|message| message.stored.message_id == message_id) {
            return None;
        }
        Some(StoredMessage { number: self.next_number(), queue: queue.to_string(), message_id, body, sent_at })
    }

    fn accept(&mut self, outbound: Outbound, queued_messages: usize) {
        for message in outbound.messages {
            if let Some(queue) = self.queues.get_mut(&message.queue) {
                queue.messages.push_back(Message::new(message));
                let too_many = queue.messages.len().saturating_sub(queued_messages);
                queue.messages.drain(..too_many);
            }
        }
        for delivery in outbound.deliveries {
            self.outgoing.entry(delivery.subscription_arn.clone()).or_default().push_back(delivery);
        }
    }
}

fn page_tokens(secret: &str) -> PageTokens {
    PageTokens::new(Sha256::digest(secret.as_bytes()).into())
}
