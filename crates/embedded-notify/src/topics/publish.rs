//! Publish.

use std::collections::BTreeMap;

use aws_api::sns as api;
use aws_protocol::ApiError;
use serde_json::Value;

use super::envelope::{Attribute, Notification, Text};
use super::{Call, invalid};
use crate::shared::not_stored;

/// Bytes of a message with its attributes (API reference of Publish).
const MAX_MESSAGE: usize = 256 * 1024;
const MAX_SUBJECT: usize = 100;

impl Call {
    pub(super) fn publish(&self, input: api::PublishInput) -> Result<api::PublishResponse, ApiError> {
        if input.phone_number.is_some() {
            return Err(invalid("PhoneNumber Reason: text messages are not available here"));
        }
        if input.message_group_id.is_some() || input.message_deduplication_id.is_some() {
            return Err(invalid("MessageGroupId and MessageDeduplicationId belong to FIFO topics"));
        }
        let arn = input.topic_arn.or(input.target_arn).ok_or_else(|| invalid("TopicArn or TargetArn"))?;
        let message = input.message.unwrap_or_default();
        let attributes = attributes_of(input.message_attributes.unwrap_or_default())?;
        let attribute_bytes: usize = attributes.iter().map(|(n, a)| n.len() + a.r#type.len() + a.value.len()).sum();
        if message.is_empty() {
            return Err(invalid("Empty message"));
        }
        if message.len() + attribute_bytes > MAX_MESSAGE {
            return Err(invalid("Message too long"));
        }
        let message = match input.message_structure.as_deref() {
            None => message.into(),
            Some("json") => text_by_protocol(&message)?,
            Some(_) => return Err(invalid("MessageStructure")),
        };
        if input.subject.as_deref().is_some_and(|subject| !is_subject(subject)) {
            return Err(invalid("Subject"));
        }
        let mut state = self.core.lock();
        self.topic(&state, Some(&arn))?;
        let message_id = self.core.ids.uuid();
        let at = self.core.clock.now();
        let notification =
            Notification { message_id: message_id.clone(), subject: input.subject, message, attributes, at };
        let outbound = self.core.fan_out(&mut state, &arn, &notification);
        self.core.send(&mut state, outbound).map_err(not_stored)?;
        Ok(api::PublishResponse { message_id: Some(message_id), sequence_number: None })
    }
}

/// One line of text that begins with a letter, digit or mark.
fn is_subject(subject: &str) -> bool {
    let count = subject.chars().count();
    (1..=MAX_SUBJECT).contains(&count) && !subject.starts_with(' ') && !subject.chars().any(char::is_control)
}

fn text_by_protocol(message: &str) -> Result<Text, ApiError> {
    let texts: BTreeMap<String, Value> = serde_json::from_str(message)
        .map_err(|_| invalid("Message Structure - JSON message body failed to parse"))?;
    let text = |protocol: &str| texts.get(protocol).and_then(Value::as_str).map(str::to_string);
    let default =
        text("default").ok_or_else(|| invalid("Message Structure - No default entry in JSON message body"))?;
    Ok(Text { default, http: text("http"), sqs: text("sqs") })
}

fn attributes_of(
    given: BTreeMap<String, api::MessageAttributeValue>,
) -> Result<BTreeMap<String, Attribute>, ApiError> {
    let attribute = |(name, value): (String, api::MessageAttributeValue)| {
        let r#type = value.data_type.unwrap_or_default();
        let value = value.string_value.or_else(|| value.binary_value.map(|bytes| bytes.to_base64()));
        match value.filter(|value| !value.is_empty() && !r#type.is_empty() && !name.is_empty()) {
            Some(value) => Ok((name, Attribute { r#type, value })),
            None => Err(invalid(format!("The message attribute '{name}' must have a type and a value"))),
        }
    };
    given.into_iter().map(attribute).collect()
}
