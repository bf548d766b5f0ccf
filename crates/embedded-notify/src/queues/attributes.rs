//! Attributes of queues: settings with their limits, and counts.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use aws_api::sqs as api;
use aws_protocol::ApiError;

use super::{Call, queue, refuse};
use crate::records::Queue;

/// Settings that are numbers: name, least, most, default (API reference of SetQueueAttributes). Delays are refused;
/// `MessageRetentionPeriod` is kept and shown, and messages stay until they are deleted.
const NUMBERS: [(&str, u64, u64, u64); 5] = [
    ("DelaySeconds", 0, 0, 0),
    ("MaximumMessageSize", 1024, 1_048_576, 1_048_576),
    ("MessageRetentionPeriod", 60, 1_209_600, 345_600),
    ("ReceiveMessageWaitTimeSeconds", 0, 20, 0),
    ("VisibilityTimeout", 0, 43_200, 30),
];
/// A setting that is kept and shown.
const POLICY: &str = "Policy";

/// Refuses settings that are out of range or would have no effect here.
pub(super) fn checked(given: BTreeMap<String, String>) -> Result<BTreeMap<String, String>, ApiError> {
    for (name, value) in &given {
        let number = NUMBERS.iter().find(|(number, ..)| number == name);
        let Some((_, least, most, _)) = number else {
            if name == POLICY {
                continue;
            }
            return Err(refuse("InvalidAttributeName", format!("The attribute {name} is not available here.")));
        };
        if !value.parse::<u64>().is_ok_and(|value| (*least..=*most).contains(&value)) {
            let text = format!("Invalid value for the parameter {name}: it is {least} to {most} here.");
            return Err(refuse("InvalidAttributeValue", text));
        }
    }
    Ok(given)
}

impl Queue {
    /// A setting, its default when it was not set.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let default = || NUMBERS.iter().find(|(number, ..)| *number == name).map(|number| number.3.to_string());
        self.record.attributes.get(name).cloned().or_else(default)
    }

    pub(super) fn number(&self, name: &str) -> u64 {
        self.attribute(name).and_then(|value| value.parse().ok()).unwrap_or_default()
    }

    pub(super) fn visibility_timeout(&self) -> Duration {
        Duration::from_secs(self.number("VisibilityTimeout"))
    }
}

impl Call {
    pub(super) fn get_queue_attributes(
        &self,
        input: api::GetQueueAttributesRequest,
    ) -> Result<api::GetQueueAttributesResult, ApiError> {
        let wanted = input.attribute_names.unwrap_or_default();
        if let Some(unknown) = wanted.iter().find(|name| !api::QUEUE_ATTRIBUTE_NAME.contains(&name.as_str())) {
            return Err(refuse("InvalidAttributeName", format!("Unknown Attribute {unknown}.")));
        }
        let state = self.core.lock();
        let queue = queue(&state, input.queue_url.as_deref())?;
        let now = Instant::now();
        let hidden = queue.messages.iter().filter(|m| m.hidden_until.is_some_and(|until| until > now)).count();
        let seconds = |at: types::Timestamp| at.millis().div_euclid(1000).to_string();
        let record = &queue.record;
        let mut all = BTreeMap::from([
            ("QueueArn", self.core.scope.arn("sqs", &record.name)),
            ("ApproximateNumberOfMessages", (queue.messages.len() - hidden).to_string()),
            ("ApproximateNumberOfMessagesNotVisible", hidden.to_string()),
            ("ApproximateNumberOfMessagesDelayed", "0".to_string()),
            ("CreatedTimestamp", seconds(record.created_at)),
            ("LastModifiedTimestamp", seconds(record.modified_at)),
        ]);
        let settings = NUMBERS.iter().map(|(name, ..)| *name).chain([POLICY]);
        all.extend(settings.filter_map(|name| Some((name, queue.attribute(name)?))));
        let every = wanted.iter().any(|name| name == "All");
        let shown = all.into_iter().filter(|(name, _)| every || wanted.iter().any(|wanted| wanted == name));
        let shown: BTreeMap<_, _> = shown.map(|(name, value)| (name.to_string(), value)).collect();
        Ok(api::GetQueueAttributesResult { attributes: (!shown.is_empty()).then_some(shown) })
    }

    pub(super) fn set_queue_attributes(&self, input: api::SetQueueAttributesRequest) -> Result<(), ApiError> {
        let given = checked(input.attributes.unwrap_or_default())?;
        let now = self.core.clock.now();
        self.change(input.queue_url.as_deref(), |record| {
            record.attributes.extend(given);
            record.modified_at = now;
            Ok(())
        })
    }
}
