//! Messages of a queue: send, receive, delete.

use std::collections::{BTreeMap, HashSet};
use std::time::{Duration, Instant};

use aws_api::sqs as api;
use aws_protocol::ApiError;
use md5::{Digest, Md5};
use ports::DocumentWrite;

use super::{Call, queue, queue_mut, refuse};
use crate::core::{Outbound, State};
use crate::records::{self, Message};
use crate::shared::not_stored;

const MAX_RECEIVED: i64 = 10;
const MAX_WAIT_SECONDS: i64 = 20;
const MAX_BATCH: usize = 10;
/// Bodies of one SendMessageBatch together (API reference).
const MAX_BATCH_BYTES: usize = 1024 * 1024;
const MAX_VISIBILITY_SECONDS: i64 = 43_200;

/// What a look into a queue gave.
pub(super) struct Taken {
    pub messages: Vec<api::Message>,
    /// When a hidden message can be seen again, if one can.
    pub next_visible: Option<Instant>,
}

impl Call {
    pub(super) fn send_message(&self, input: api::SendMessageRequest) -> Result<api::SendMessageResult, ApiError> {
        if input.message_attributes.is_some_and(|given| !given.is_empty())
            || input.message_system_attributes.is_some_and(|given| !given.is_empty())
        {
            return Err(refuse("UnsupportedOperation", "Message attributes are not available here."));
        }
        if input.delay_seconds.is_some_and(|delay| delay != 0) {
            return Err(refuse("UnsupportedOperation", "Delays are not available here."));
        }
        if input.message_group_id.is_some() || input.message_deduplication_id.is_some() {
            return Err(refuse("UnsupportedOperation", "FIFO queues are not available here."));
        }
        let body = input.message_body.unwrap_or_default();
        let mut state = self.core.lock();
        let found = queue(&state, input.queue_url.as_deref())?;
        let (name, most) = (found.record.name.clone(), found.number("MaximumMessageSize"));
        if body.is_empty() {
            return Err(refuse("MissingParameter", "The request must contain the parameter MessageBody."));
        }
        if u64::try_from(body.len()).unwrap_or(u64::MAX) > most {
            let text =
                format!("One or more parameters are invalid. Reason: Message must be shorter than {most} bytes.");
            return Err(refuse("InvalidParameterValue", text));
        }
        let (id, digest) = (self.core.ids.uuid(), md5_hex(&body));
        let message = state.message(&name, id.clone(), body, self.core.clock.now());
        let message = message.ok_or_else(|| ApiError::internal("The message could not be queued."))?;
        self.core.send(&mut state, Outbound::of_message(message)).map_err(not_stored)?;
        Ok(api::SendMessageResult {
            md5_of_message_body: Some(digest),
            message_id: Some(id),
            ..api::SendMessageResult::default()
        })
    }

    /// How long a ReceiveMessage may wait.
    pub(super) fn wait_time(&self, input: &api::ReceiveMessageRequest) -> Result<Duration, ApiError> {
        let state = self.core.lock();
        let own = queue(&state, input.queue_url.as_deref())?.number("ReceiveMessageWaitTimeSeconds");
        match input.wait_time_seconds {
            None => Ok(Duration::from_secs(own)),
            Some(wait) => match u64::try_from(wait) {
                Ok(seconds) if wait <= MAX_WAIT_SECONDS => Ok(Duration::from_secs(seconds)),
                _ => Err(refuse("InvalidParameterValue", format!("WaitTimeSeconds is 0 to {MAX_WAIT_SECONDS}."))),
            },
        }
    }

    /// Takes the oldest visible messages and hides them.
    pub(super) fn take(&self, input: &api::ReceiveMessageRequest) -> Result<Taken, ApiError> {
        let most = input.max_number_of_messages.unwrap_or(1);
        let Some(most) = usize::try_from(most).ok().filter(|_| (1..=MAX_RECEIVED).contains(&most)) else {
            let text = format!("MaxNumberOfMessages is 1 to {MAX_RECEIVED}.");
            return Err(refuse("InvalidParameterValue", text));
        };
        let hidden_for = input.visibility_timeout.map(visibility).transpose()?;
        let both = [&input.attribute_names, &input.message_system_attribute_names];
        let wanted: HashSet<&str> = both.into_iter().flatten().flatten().map(String::as_str).collect();
        let (now, engine_now) = (Instant::now(), self.core.clock.now());
        let mut state = self.core.lock();
        let queue = queue_mut(&mut state, input.queue_url.as_deref())?;
        let hidden_for = hidden_for.unwrap_or_else(|| queue.visibility_timeout());
        let mut messages = Vec::new();
        for message in &mut queue.messages {
            if messages.len() == most {
                break;
            }
            if message.hidden_until.is_none_or(|until| until <= now) {
                message.hidden_until = Some(now + hidden_for);
                message.receive_count += 1;
                message.first_received_at.get_or_insert(engine_now);
                messages.push(shown(message, &wanted, &self.core.scope.account_id));
            }
        }
        let next_visible = queue.messages.iter().filter_map(|message| message.hidden_until).min();
        Ok(Taken { messages, next_visible })
    }

    pub(super) fn delete_message(&self, input: api::DeleteMessageRequest) -> Result<(), ApiError> {
        let mut state = self.core.lock();
        self.delete(&mut state, input.queue_url.as_deref(), &input.receipt_handle.unwrap_or_default())
    }

    pub(super) fn delete_message_batch(
        &self,
        input: api::DeleteMessageBatchRequest,
    ) -> Result<api::DeleteMessageBatchResult, ApiError> {
        let entries = input.entries.unwrap_or_default();
        check_batch(entries.iter().map(|entry| entry.id.as_deref()))?;
        let mut state = self.core.lock();
        queue(&state, input.queue_url.as_deref())?;
        let (mut successful, mut failed) = (Vec::new(), Vec::new());
        for entry in entries {
            let handle = entry.receipt_handle.unwrap_or_default();
            match self.delete(&mut state, input.queue_url.as_deref(), &handle) {
                Ok(()) => successful.push(api::DeleteMessageBatchResultEntry { id: entry.id }),
                Err(error) => failed.push(failed_entry(entry.id, error)),
            }
        }
        Ok(api::DeleteMessageBatchResult { failed: Some(failed), successful: Some(successful) })
    }

    /// Each entry is sent by itself: one that is refused leaves the others alone.
    pub(super) fn send_message_batch(
        &self,
        input: api::SendMessageBatchRequest,
    ) -> Result<api::SendMessageBatchResult, ApiError> {
        let entries = input.entries.unwrap_or_default();
        check_batch(entries.iter().map(|entry| entry.id.as_deref()))?;
        queue(&self.core.lock(), input.queue_url.as_deref())?;
        let bytes: usize = entries.iter().filter_map(|entry| entry.message_body.as_ref()).map(String::len).sum();
        if bytes > MAX_BATCH_BYTES {
            let text = format!("Batch requests cannot be longer than {MAX_BATCH_BYTES} bytes.");
            return Err(refuse("BatchRequestTooLong", text));
        }
        let (mut successful, mut failed) = (Vec::new(), Vec::new());
        for entry in entries {
            let sent = self.send_message(api::SendMessageRequest {
                queue_url: input.queue_url.clone(),
                message_body: entry.message_body,
                delay_seconds: entry.delay_seconds,
                message_attributes: entry.message_attributes,
                message_system_attributes: entry.message_system_attributes,
                message_deduplication_id: entry.message_deduplication_id,
                message_group_id: entry.message_group_id,
            });
            match sent {
                Ok(sent) => successful.push(api::SendMessageBatchResultEntry {
                    id: entry.id,
                    message_id: sent.message_id,
                    md5_of_message_body: sent.md5_of_message_body,
                    ..api::SendMessageBatchResultEntry::default()
                }),
                Err(error) => failed.push(failed_entry(entry.id, error)),
            }
        }
        Ok(api::SendMessageBatchResult { failed: Some(failed), successful: Some(successful) })
    }

    pub(super) fn change_message_visibility_batch(
        &self,
        input: api::ChangeMessageVisibilityBatchRequest,
    ) -> Result<api::ChangeMessageVisibilityBatchResult, ApiError> {
        let entries = input.entries.unwrap_or_default();
        check_batch(entries.iter().map(|entry| entry.id.as_deref()))?;
        queue(&self.core.lock(), input.queue_url.as_deref())?;
        let (mut successful, mut failed) = (Vec::new(), Vec::new());
        for entry in entries {
            let changed = self.change_message_visibility(api::ChangeMessageVisibilityRequest {
                queue_url: input.queue_url.clone(),
                receipt_handle: entry.receipt_handle,
                visibility_timeout: entry.visibility_timeout,
            });
            match changed {
                Ok(()) => successful.push(api::ChangeMessageVisibilityBatchResultEntry { id: entry.id }),
                Err(error) => failed.push(failed_entry(entry.id, error)),
            }
        }
        Ok(api::ChangeMessageVisibilityBatchResult { failed: Some(failed), successful: Some(successful) })
    }

    pub(super) fn change_message_visibility(
        &self,
        input: api::ChangeMessageVisibilityRequest,
    ) -> Result<(), ApiError> {
        let hidden_for = visibility(input.visibility_timeout.unwrap_or_default())?;
        let now = Instant::now();
        let mut state = self.core.lock();
        let queue = queue_mut(&mut state, input.queue_url.as_deref())?;
        let number = number_in(&input.receipt_handle.unwrap_or_default())?;
        let message = queue.messages.iter_mut().find(|message| message.stored.number == number);
        match message.filter(|message| message.hidden_until.is_some_and(|until| until > now)) {
            Some(message) => message.hidden_until = Some(now + hidden_for),
            None => return Err(refuse("MessageNotInflight", "The message is not being worked on.")),
        }
        self.core.queue_changed.notify_waiters();
        Ok(())
    }

    /// A message that is gone counts as deleted.
    fn delete(&self, state: &mut State, url: Option<&str>, handle: &str) -> Result<(), ApiError> {
        let queue = queue_mut(state, url)?;
        let number = number_in(handle)?;
        let Some(at) = queue.messages.iter().position(|message| message.stored.number == number) else {
            return Ok(());
        };
        if receipt_handle(&queue.messages[at]) != handle {
            return Err(invalid_handle());
        }
        let key = records::message_key(&queue.messages[at].stored);
        self.core.documents.write(vec![DocumentWrite::Delete { kind: records::MESSAGE, key }]).map_err(not_stored)?;
        queue.messages.remove(at);
        Ok(())
    }
}

/// One to ten entries, each with an id of its own.
fn check_batch<'a>(ids: impl ExactSizeIterator<Item = Option<&'a str>>) -> Result<(), ApiError> {
    let count = ids.len();
    if count == 0 {
        return Err(refuse("EmptyBatchRequest", "There should be at least one entry in the request."));
    }
    if count > MAX_BATCH {
        return Err(refuse("TooManyEntriesInBatchRequest", format!("At most {MAX_BATCH} entries.")));
    }
    let distinct: HashSet<&str> = ids.flatten().collect();
    if distinct.len() != count {
        return Err(refuse("BatchEntryIdsNotDistinct", "Every entry needs an id of its own."));
    }
    Ok(())
}

fn failed_entry(id: Option<String>, error: ApiError) -> api::BatchResultErrorEntry {
    api::BatchResultErrorEntry {
        code: Some(error.code),
        id,
        message: Some(error.message),
        sender_fault: Some(error.sender),
    }
}

/// Stays the same over receives and restarts: a late deletion removes the message, which loses nothing.
fn receipt_handle(message: &Message) -> String {
    format!("{}.{}", message.stored.number, message.stored.message_id)
}

fn number_in(handle: &str) -> Result<u64, ApiError> {
    let number = handle.split_once('.').and_then(|(number, _)| number.parse().ok());
    number.ok_or_else(invalid_handle)
}

fn invalid_handle() -> ApiError {
    refuse("ReceiptHandleIsInvalid", "The input receipt handle is invalid.")
}

fn visibility(seconds: i64) -> Result<Duration, ApiError> {
    match u64::try_from(seconds) {
        Ok(wait) if seconds <= MAX_VISIBILITY_SECONDS => Ok(Duration::from_secs(wait)),
        _ => Err(refuse("InvalidParameterValue", format!("VisibilityTimeout is 0 to {MAX_VISIBILITY_SECONDS}."))),
    }
}

fn shown(message: &Message, wanted: &HashSet<&str>, account_id: &str) -> api::Message {
    let millis = |at: types::Timestamp| at.millis().to_string();
    let all = [
        ("SenderId", Some(account_id.to_string())),
        ("SentTimestamp", Some(millis(message.stored.sent_at))),
        ("ApproximateReceiveCount", Some(message.receive_count.to_string())),
        ("ApproximateFirstReceiveTimestamp", message.first_received_at.map(millis)),
    ];
    let attributes: BTreeMap<String, String> = all
        .into_iter()
        .filter(|(name, _)| wanted.contains("All") || wanted.contains(name))
        .filter_map(|(name, value)| Some((name.to_string(), value?)))
        .collect();
    api::Message {
        attributes: (!attributes.is_empty()).then_some(attributes),
        body: Some(message.stored.body.clone()),
        md5_of_body: Some(md5_hex(&message.stored.body)),
        message_id: Some(message.stored.message_id.clone()),
        receipt_handle: Some(receipt_handle(message)),
        ..api::Message::default()
    }
}

fn md5_hex(body: &str) -> String {
    hex::encode(Md5::digest(body.as_bytes()))
}
