//! SQS: standard queues that are read by polling; the inbox in which a CLI finds what a topic or rule sent.
//!
//! Promises: a message is stored before its sending is answered, and stays until it is deleted or the queue overflows.
//! Visibility timeouts and long polls run on the wall clock and are forgotten by a restart, after which every message
//! is visible. Leaves out: retention by age, delays, FIFO, dead letters, message attributes.

mod attributes;
mod messages;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use async_trait::async_trait;
use aws_api::sqs::{self as api, MODEL};
use aws_protocol::{
    ApiError, AwsService, CallContext, OperationModel, ServiceModel, decode, encode, validate, violations_text,
};
use ports::DocumentWrite;
use serde_json::Value;

use crate::core::{Core, State};
use crate::records::{self, Queue, QueueRecord};
use crate::shared::{blocking, not_stored, page};
use crate::tags;

const MAX_NAME: usize = 80;
const MAX_QUEUES: usize = 10_000;
const MAX_PAGE: usize = 1000;

/// The SQS service.
pub(crate) struct Queues(pub(crate) Arc<Core>);

#[async_trait]
impl AwsService for Queues {
    fn model(&self) -> &'static ServiceModel {
        &MODEL
    }

    async fn call(
        &self,
        context: &CallContext,
        operation: &'static OperationModel,
        input: Value,
    ) -> Result<Value, ApiError> {
        if let Some(shape) = operation.input
            && let Err(violations) = validate(&MODEL, shape, &input)
        {
            return Err(refuse("InvalidParameterValue", violations_text(&violations)));
        }
        let call = Call { core: Arc::clone(&self.0), endpoint_url: context.endpoint_url.clone() };
        if operation.name == "ReceiveMessage" {
            return self.receive(call, decode(input)?).await;
        }
        blocking(move || call.answer(operation.name, input)).await
    }
}

impl Queues {
    /// Waits for a message as long as the caller or the queue says.
    async fn receive(&self, call: Call, input: api::ReceiveMessageRequest) -> Result<Value, ApiError> {
        let deadline = Instant::now() + call.wait_time(&input)?;
        loop {
            let changed = self.0.queue_changed.notified();
            tokio::pin!(changed);
            // Registered before looking, so that a message that comes in between is not missed.
            changed.as_mut().enable();
            let taken = call.take(&input)?;
            let now = Instant::now();
            let is_over = now >= deadline || self.0.closing.load(Ordering::SeqCst);
            if !taken.messages.is_empty() || is_over {
                let messages = (!taken.messages.is_empty()).then_some(taken.messages);
                return encode(&api::ReceiveMessageResult { messages });
            }
            let next_look = taken.next_visible.map_or(deadline, |visible| visible.min(deadline));
            let pause = next_look.saturating_duration_since(now).max(Duration::from_millis(1));
            let _ = tokio::time::timeout(pause, changed).await;
        }
    }
}

/// One call.
pub(crate) struct Call {
    core: Arc<Core>,
    endpoint_url: String,
}

impl Call {
    fn answer(&self, operation: &str, input: Value) -> Result<Value, ApiError> {
        let nothing = |()| Value::Null;
        match operation {
            "CreateQueue" => encode(&self.create_queue(decode(input)?)?),
            "DeleteQueue" => self.delete_queue(decode(input)?).map(nothing),
            "GetQueueUrl" => encode(&self.get_queue_url(decode(input)?)?),
            "ListQueues" => encode(&self.list_queues(decode(input)?)?),
            "GetQueueAttributes" => encode(&self.get_queue_attributes(decode(input)?)?),
            "SetQueueAttributes" => self.set_queue_attributes(decode(input)?).map(nothing),
            "SendMessage" => encode(&self.send_message(decode(input)?)?),
            "SendMessageBatch" => encode(&self.send_message_batch(decode(input)?)?),
            "DeleteMessage" => self.delete_message(decode(input)?).map(nothing),
            "DeleteMessageBatch" => encode(&self.delete_message_batch(decode(input)?)?),
            "ChangeMessageVisibility" => self.change_message_visibility(decode(input)?).map(nothing),
            "ChangeMessageVisibilityBatch" => encode(&self.change_message_visibility_batch(decode(input)?)?),
            "PurgeQueue" => self.purge_queue(decode(input)?).map(nothing),
            "TagQueue" => self.tag_queue(decode(input)?).map(nothing),
            "UntagQueue" => self.untag_queue(decode(input)?).map(nothing),
            "ListQueueTags" => encode(&self.list_queue_tags(decode(input)?)?),
            other => Err(refuse("UnsupportedOperation", format!("The action {other} is not available here."))),
        }
    }

    fn url(&self, name: &str) -> String {
        format!("{}/{}/{name}", self.endpoint_url, self.core.scope.account_id)
    }

    fn create_queue(&self, input: api::CreateQueueRequest) -> Result<api::CreateQueueResult, ApiError> {
        let name = input.queue_name.unwrap_or_default();
        let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if name.ends_with(".fifo") {
            return Err(refuse("InvalidParameterValue", "FIFO queues are not available here."));
        }
        if name.is_empty() || name.len() > MAX_NAME || !name.chars().all(fits) {
            let text = "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length";
            return Err(refuse("InvalidParameterValue", text));
        }
        let given = attributes::checked(input.attributes.unwrap_or_default())?;
        let tags = tags::merged(BTreeMap::new(), pairs(input.tags)).map_err(tag_error)?;
        let url = self.url(&name);
        let mut state = self.core.lock();
        if let Some(found) = state.queues.get(&name) {
            if let Some((attribute, _)) =
                given.iter().find(|(key, value)| found.attribute(key).as_ref() != Some(value))
            {
                let text = format!(
                    "A queue already exists with the same name and a different value for attribute {attribute}"
                );
                return Err(refuse("QueueNameExists", text));
            }
            return Ok(api::CreateQueueResult { queue_url: Some(url) });
        }
        if state.queues.len() >= MAX_QUEUES {
            return Err(refuse("OverLimit", format!("There are {MAX_QUEUES} queues already.")));
        }
        let now = self.core.clock.now();
        let record = QueueRecord { name: name.clone(), attributes: given, tags, created_at: now, modified_at: now };
        self.write(&record)?;
        state.queues.insert(name, Queue { record, messages: Default::default() });
        Ok(api::CreateQueueResult { queue_url: Some(url) })
    }

    fn delete_queue(&self, input: api::DeleteQueueRequest) -> Result<(), ApiError> {
        let mut state = self.core.lock();
        let name = queue(&state, input.queue_url.as_deref())?.record.name.clone();
        let mut batch = removals(&state.queues[&name]);
        batch.push(DocumentWrite::Delete { kind: records::QUEUE, key: name.clone() });
        self.core.documents.write(batch).map_err(not_stored)?;
        state.queues.remove(&name);
        Ok(())
    }

    fn purge_queue(&self, input: api::PurgeQueueRequest) -> Result<(), ApiError> {
        let mut state = self.core.lock();
        let found = queue_mut(&mut state, input.queue_url.as_deref())?;
        let batch = removals(found);
        if !batch.is_empty() {
            self.core.documents.write(batch).map_err(not_stored)?;
        }
        found.messages.clear();
        Ok(())
    }

    fn get_queue_url(&self, input: api::GetQueueUrlRequest) -> Result<api::GetQueueUrlResult, ApiError> {
        let name = input.queue_name.unwrap_or_default();
        let here = &self.core.scope.account_id;
        let elsewhere = input.queue_owner_aws_account_id.is_some_and(|account| account != *here);
        if elsewhere || !self.core.lock().queues.contains_key(&name) {
            return Err(no_such_queue());
        }
        Ok(api::GetQueueUrlResult { queue_url: Some(self.url(&name)) })
    }

    fn list_queues(&self, input: api::ListQueuesRequest) -> Result<api::ListQueuesResult, ApiError> {
        let prefix = input.queue_name_prefix.unwrap_or_default();
        let size = input.max_results.and_then(|size| usize::try_from(size).ok()).unwrap_or(MAX_PAGE);
        if !(1..=MAX_PAGE).contains(&size) {
            return Err(refuse("InvalidParameterValue", format!("MaxResults is 1 to {MAX_PAGE}.")));
        }
        let state = self.core.lock();
        let all = state.queues.keys().filter(|name| name.starts_with(&prefix));
        let all = all.map(|name| (name.clone(), self.url(name)));
        let query = format!("queues {prefix}");
        let refuse_token = |text| refuse("InvalidParameterValue", text);
        let (urls, next_token) = page(&self.core, &query, all, size, input.next_token.as_deref(), refuse_token)?;
        Ok(api::ListQueuesResult { queue_urls: (!urls.is_empty()).then_some(urls), next_token })
    }

    fn tag_queue(&self, input: api::TagQueueRequest) -> Result<(), ApiError> {
        self.change(input.queue_url.as_deref(), |record| {
            record.tags = tags::merged(std::mem::take(&mut record.tags), pairs(input.tags)).map_err(tag_error)?;
            Ok(())
        })
    }

    fn untag_queue(&self, input: api::UntagQueueRequest) -> Result<(), ApiError> {
        let gone = input.tag_keys.unwrap_or_default();
        self.change(input.queue_url.as_deref(), |record| {
            record.tags.retain(|key, _| !gone.contains(key));
            Ok(())
        })
    }

    fn list_queue_tags(&self, input: api::ListQueueTagsRequest) -> Result<api::ListQueueTagsResult, ApiError> {
        let state = self.core.lock();
        let tags = queue(&state, input.queue_url.as_deref())?.record.tags.clone();
        Ok(api::ListQueueTagsResult { tags: (!tags.is_empty()).then_some(tags) })
    }

    fn change(
        &self,
        url: Option<&str>,
        change: impl FnOnce(&mut QueueRecord) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        let mut state = self.core.lock();
        let found = queue_mut(&mut state, url)?;
        let mut record = found.record.clone();
        change(&mut record)?;
        self.write(&record)?;
        found.record = record;
        Ok(())
    }

    fn write(&self, record: &QueueRecord) -> Result<(), ApiError> {
        let write = records::put(records::QUEUE, record.name.clone(), record).map_err(not_stored)?;
        self.core.documents.write(vec![write]).map_err(not_stored)
    }
}

fn removals(queue: &Queue) -> Vec<DocumentWrite> {
    let key = |message: &records::Message| records::message_key(&message.stored);
    queue.messages.iter().map(|m| DocumentWrite::Delete { kind: records::MESSAGE, key: key(m) }).collect()
}

/// A queue by its URL, of which the last part is the name.
fn queue<'a>(state: &'a State, url: Option<&str>) -> Result<&'a Queue, ApiError> {
    state.queues.get(name_in(url)).ok_or_else(no_such_queue)
}

fn queue_mut<'a>(state: &'a mut State, url: Option<&str>) -> Result<&'a mut Queue, ApiError> {
    state.queues.get_mut(name_in(url)).ok_or_else(no_such_queue)
}

fn name_in(url: Option<&str>) -> &str {
    let url = url.unwrap_or_default();
    url.rsplit_once('/').map_or(url, |(_, name)| name)
}

fn no_such_queue() -> ApiError {
    refuse("QueueDoesNotExist", "The specified queue does not exist.")
}

fn pairs(tags: Option<BTreeMap<String, String>>) -> impl Iterator<Item = (Option<String>, Option<String>)> {
    tags.unwrap_or_default().into_iter().map(|(key, value)| (Some(key), Some(value)))
}

fn tag_error(text: String) -> ApiError {
    refuse("InvalidParameterValue", format!("Tags: {text}."))
}

fn refuse(code: &str, text: impl Into<String>) -> ApiError {
    ApiError::modelled(&MODEL, code, text)
}
