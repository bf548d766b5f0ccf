//! Stored records and what is kept of them in memory. Every document carries a version.

use std::collections::{BTreeMap, VecDeque};
use std::time::Instant;

use ports::{DocumentWrite, StoreError};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use types::Timestamp;

/// Kinds of documents owned by this crate.
pub(crate) const TOPIC: &str = "sns-topic";
pub(crate) const SUBSCRIPTION: &str = "sns-subscription";
pub(crate) const DELIVERY: &str = "sns-delivery";
pub(crate) const QUEUE: &str = "sqs-queue";
pub(crate) const MESSAGE: &str = "sqs-message";
pub(crate) const RULE: &str = "events-rule";

const VERSION: u64 = 1;

/// A topic; key is its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Topic {
    pub name: String,
    /// Attributes that were set: `DisplayName`, `Policy`, `DeliveryPolicy`.
    pub attributes: BTreeMap<String, String>,
    pub tags: BTreeMap<String, String>,
    /// Subscriptions removed so far.
    pub deleted_subscriptions: u64,
}

/// How a subscription is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Protocol {
    Http,
    Sqs,
}

impl Protocol {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Sqs => "sqs",
        }
    }
}

/// A subscription; key is its ARN.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Subscription {
    pub arn: String,
    pub topic_arn: String,
    pub protocol: Protocol,
    /// URL, or ARN of a queue.
    pub endpoint: String,
    pub raw: bool,
    pub confirmed: bool,
    /// Whether its link does not end it: a known caller confirmed it and said so (`AuthenticateOnUnsubscribe`).
    #[serde(default)]
    pub ends_signed_only: bool,
    /// Proof that the receiver wants the messages: 256 random bits that only it was sent.
    pub token: String,
    /// Settles which came first.
    pub created_at: Timestamp,
}

/// What kind of POST a delivery is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum DeliveryKind {
    Confirmation,
    Notification,
    RawNotification,
}

/// A POST to be made; key is its number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Delivery {
    pub number: u64,
    pub subscription_arn: String,
    pub topic_arn: String,
    pub kind: DeliveryKind,
    pub message_id: String,
    pub body: String,
}

/// A queue's settings; key is its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct QueueRecord {
    pub name: String,
    /// Attributes that were set.
    pub attributes: BTreeMap<String, String>,
    pub tags: BTreeMap<String, String>,
    pub created_at: Timestamp,
    pub modified_at: Timestamp,
}

/// A stored message of a queue; key is queue and number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct StoredMessage {
    pub number: u64,
    pub queue: String,
    pub message_id: String,
    pub body: String,
    pub sent_at: Timestamp,
}

/// A queue in memory.
#[derive(Debug)]
pub(crate) struct Queue {
    pub record: QueueRecord,
    /// Oldest first.
    pub messages: VecDeque<Message>,
}

/// A message in memory. What is here beside the record is forgotten by a restart: the message is visible again.
#[derive(Debug)]
pub(crate) struct Message {
    pub stored: StoredMessage,
    /// Hidden until then, on the wall clock.
    pub hidden_until: Option<Instant>,
    pub receive_count: u64,
    pub first_received_at: Option<Timestamp>,
}

impl Message {
    pub fn new(stored: StoredMessage) -> Self {
        Self { stored, hidden_until: None, receive_count: 0, first_received_at: None }
    }
}

/// A rule; key is its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Rule {
    pub name: String,
    pub description: Option<String>,
    /// Text of the pattern, as given.
    pub pattern: String,
    pub enabled: bool,
    pub role_arn: Option<String>,
    pub targets: Vec<Target>,
    pub tags: BTreeMap<String, String>,
}

/// Where a rule's events go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Target {
    pub id: String,
    pub arn: String,
    /// Constant text sent in place of the event.
    pub input: Option<String>,
    pub role_arn: Option<String>,
}

/// Key of a numbered document: sorted by age.
pub(crate) fn number_key(number: u64) -> String {
    format!("{number:020}")
}

/// Key of a message: names of queues hold no slash.
pub(crate) fn message_key(message: &StoredMessage) -> String {
    format!("{}/{}", message.queue, number_key(message.number))
}

pub(crate) fn put<T: Serialize>(kind: &'static str, key: String, record: &T) -> Result<DocumentWrite, StoreError> {
    let record =
        serde_json::to_value(record).map_err(|error| StoreError::Damaged(format!("{kind} {key}: {error}")))?;
    Ok(DocumentWrite::Put { kind, key, value: json!({ "version": VERSION, "record": record }) })
}

pub(crate) fn read<T: DeserializeOwned>(kind: &str, key: &str, mut value: Value) -> Result<T, StoreError> {
    let version = value.get("version").and_then(Value::as_u64);
    if version != Some(VERSION) {
        return Err(StoreError::Damaged(format!("{kind} {key}: version {version:?} is not {VERSION}")));
    }
    serde_json::from_value(value["record"].take())
        .map_err(|error| StoreError::Damaged(format!("{kind} {key}: {error}")))
}
