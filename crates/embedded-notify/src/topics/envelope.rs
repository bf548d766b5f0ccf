//! The documents subscribers get: SNS's envelope, or the message alone when the subscription is raw. Pure.
//!
//! Leaves out: `SignatureVersion`, `Signature` and `SigningCertURL`. The stock validators take a certificate only over
//! TLS from a host below amazonaws.com, which this endpoint is not, so that no signature of ours could pass them; one
//! that looks right and proves nothing would be worse than none.

use std::collections::BTreeMap;

use serde::Serialize;
use time::OffsetDateTime;
use time::macros::format_description;
use types::Timestamp;

use crate::records::{Protocol, Subscription};

/// A message on its way to all subscribers of a topic.
pub(crate) struct Notification {
    pub message_id: String,
    pub subject: Option<String>,
    pub message: Text,
    pub attributes: BTreeMap<String, Attribute>,
    pub at: Timestamp,
}

/// The text of a message; `MessageStructure` json gives each protocol its own.
pub(crate) struct Text {
    pub default: String,
    pub http: Option<String>,
    pub sqs: Option<String>,
}

impl From<String> for Text {
    fn from(default: String) -> Self {
        Self { default, http: None, sqs: None }
    }
}

/// A message attribute as the envelope shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Attribute {
    pub r#type: String,
    pub value: String,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct NotificationEnvelope<'a> {
    r#type: &'a str,
    message_id: &'a str,
    topic_arn: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<&'a str>,
    message: &'a str,
    timestamp: String,
    #[serde(rename = "UnsubscribeURL")]
    unsubscribe_url: String,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    message_attributes: &'a BTreeMap<String, Attribute>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct ConfirmationEnvelope<'a> {
    r#type: &'a str,
    message_id: &'a str,
    token: &'a str,
    topic_arn: &'a str,
    message: String,
    #[serde(rename = "SubscribeURL")]
    subscribe_url: String,
    timestamp: String,
}

impl Notification {
    /// What this subscriber gets. `endpoint_url` is where the links lead.
    pub fn body(&self, topic_arn: &str, subscription: &Subscription, endpoint_url: &str) -> String {
        let own = match subscription.protocol {
            Protocol::Http => &self.message.http,
            Protocol::Sqs => &self.message.sqs,
        };
        let message = own.as_ref().unwrap_or(&self.message.default);
        if subscription.raw {
            return message.clone();
        }
        json(&NotificationEnvelope {
            r#type: "Notification",
            message_id: &self.message_id,
            topic_arn,
            subject: self.subject.as_deref(),
            message,
            timestamp: iso_millis(self.at),
            unsubscribe_url: format!(
                "{endpoint_url}/?Action=Unsubscribe&Version=2010-03-31&SubscriptionArn={}",
                subscription.arn
            ),
            message_attributes: &self.attributes,
        })
    }
}

/// What an endpoint gets before it gets anything else.
pub(super) fn confirmation(
    message_id: &str,
    subscription: &Subscription,
    endpoint_url: &str,
    at: Timestamp,
) -> String {
    let (topic_arn, token) = (&subscription.topic_arn, &subscription.token);
    json(&ConfirmationEnvelope {
        r#type: "SubscriptionConfirmation",
        message_id,
        token,
        topic_arn,
        message: format!(
            "You have chosen to subscribe to the topic {topic_arn}.\nTo confirm the subscription, visit the \
             SubscribeURL included in this message."
        ),
        // ARNs and tokens are made of characters a query may hold as they are.
        subscribe_url: format!(
            "{endpoint_url}/?Action=ConfirmSubscription&Version=2010-03-31&TopicArn={topic_arn}&Token={token}"
        ),
        timestamp: iso_millis(at),
    })
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("texts can be written")
}

/// `2022-10-13T15:50:45.123Z`.
pub(crate) fn iso_millis(at: Timestamp) -> String {
    let format = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");
    let date = OffsetDateTime::from_unix_timestamp_nanos(i128::from(at.millis()) * 1_000_000);
    let date = date.unwrap_or(OffsetDateTime::UNIX_EPOCH);
    date.format(&format).expect("every component is part of a date")
}
