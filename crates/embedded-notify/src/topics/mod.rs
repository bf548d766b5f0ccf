//! SNS: topics, subscriptions, publishing.

mod attributes;
pub(crate) mod envelope;
mod publish;
mod subscriptions;

use std::collections::BTreeMap;
use std::sync::Arc;

use async_trait::async_trait;
use aws_api::sns::{self as api, MODEL};
use aws_protocol::{
    ApiError, AwsService, CallContext, OperationModel, ServiceModel, decode, encode, validate, violations_text,
};
use ports::DocumentWrite;
use serde_json::Value;

use crate::core::{Core, State};
use crate::records::{self, Topic};
use crate::shared::{blocking, not_stored, page};
use crate::tags;

/// Items in one answer (API reference of the List operations).
const PAGE_SIZE: usize = 100;
const MAX_TOPICS: usize = 10_000;
const MAX_NAME: usize = 256;

/// The SNS service.
pub(crate) struct Topics(pub(crate) Arc<Core>);

#[async_trait]
impl AwsService for Topics {
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
            return Err(ApiError::new("ValidationError", violations_text(&violations)));
        }
        let call = Call {
            core: Arc::clone(&self.0),
            endpoint_url: context.endpoint_url.clone(),
            is_signed: !context.access_key_id.is_empty(),
        };
        blocking(move || call.answer(operation.name, input)).await
    }
}

/// One call.
pub(crate) struct Call {
    core: Arc<Core>,
    endpoint_url: String,
    /// Whether the caller is known; a link that a subscriber was sent is visited by anybody.
    is_signed: bool,
}

impl Call {
    fn answer(&self, operation: &str, input: Value) -> Result<Value, ApiError> {
        let nothing = |()| Value::Null;
        match operation {
            "CreateTopic" => encode(&self.create_topic(decode(input)?)?),
            "DeleteTopic" => self.delete_topic(decode(input)?).map(nothing),
            "ListTopics" => encode(&self.list_topics(decode(input)?)?),
            "GetTopicAttributes" => encode(&self.get_topic_attributes(decode(input)?)?),
            "SetTopicAttributes" => self.set_topic_attributes(decode(input)?).map(nothing),
            "Subscribe" => encode(&self.subscribe(decode(input)?)?),
            "ConfirmSubscription" => encode(&self.confirm_subscription(decode(input)?)?),
            "Unsubscribe" => self.unsubscribe(decode(input)?).map(nothing),
            "ListSubscriptions" => encode(&self.list_subscriptions(decode(input)?)?),
            "ListSubscriptionsByTopic" => encode(&self.list_subscriptions_by_topic(decode(input)?)?),
            "GetSubscriptionAttributes" => encode(&self.get_subscription_attributes(decode(input)?)?),
            "SetSubscriptionAttributes" => self.set_subscription_attributes(decode(input)?).map(nothing),
            "Publish" => encode(&self.publish(decode(input)?)?),
            "TagResource" => self.tag_resource(decode(input)?).map(nothing),
            "UntagResource" => self.untag_resource(decode(input)?).map(nothing),
            "ListTagsForResource" => encode(&self.list_tags_for_resource(decode(input)?)?),
            other => Err(ApiError::new("InvalidAction", format!("The action {other} is not available here."))),
        }
    }

    fn create_topic(&self, input: api::CreateTopicInput) -> Result<api::CreateTopicResponse, ApiError> {
        let name = input.name.unwrap_or_default();
        let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if name.ends_with(".fifo") {
            return Err(invalid("FIFO topics are not available here"));
        }
        if name.is_empty() || name.len() > MAX_NAME || !name.chars().all(fits) {
            return Err(invalid("Topic Name"));
        }
        if input.data_protection_policy.is_some() {
            return Err(invalid("DataProtectionPolicy is not available here"));
        }
        let given = attributes::checked(input.attributes.unwrap_or_default())?;
        let tags = input.tags.unwrap_or_default().into_iter().map(|tag| (tag.key, tag.value));
        let tags = tags::merged(BTreeMap::new(), tags).map_err(invalid)?;
        let arn = self.core.scope.arn("sns", &name);
        let mut state = self.core.lock();
        if let Some(found) = state.topics.get(&name) {
            if !tags.is_empty() && tags != found.tags {
                return Err(invalid("Tags Reason: Topic already exists with different tags"));
            }
            if given.iter().any(|(key, value)| found.attributes.get(key) != Some(value)) {
                return Err(invalid("Attributes Reason: Topic already exists with different attributes"));
            }
            return Ok(api::CreateTopicResponse { topic_arn: Some(arn) });
        }
        if state.topics.len() >= MAX_TOPICS {
            return Err(refuse("TopicLimitExceeded", format!("There are {MAX_TOPICS} topics already.")));
        }
        let topic = Topic { name, attributes: given, tags, deleted_subscriptions: 0 };
        self.put_topic(&mut state, topic)?;
        Ok(api::CreateTopicResponse { topic_arn: Some(arn) })
    }

    /// Subscriptions go with the topic, and so does what was not delivered yet.
    fn delete_topic(&self, input: api::DeleteTopicInput) -> Result<(), ApiError> {
        let arn = input.topic_arn.unwrap_or_default();
        let name = self.core.topic_name(&arn).ok_or_else(|| invalid("TopicArn"))?;
        let mut state = self.core.lock();
        // Deleting what is not there is success (API reference of DeleteTopic).
        if !state.topics.contains_key(&name) {
            return Ok(());
        }
        let mine = |subscription: &&records::Subscription| subscription.topic_arn == arn;
        let gone: Vec<String> = state.subscriptions.values().filter(mine).map(|s| s.arn.clone()).collect();
        let mut batch = vec![DocumentWrite::Delete { kind: records::TOPIC, key: name.clone() }];
        for subscription in &gone {
            batch.extend(removal(&state, subscription));
        }
        self.core.documents.write(batch).map_err(not_stored)?;
        state.topics.remove(&name);
        for subscription in gone {
            state.subscriptions.remove(&subscription);
            state.outgoing.remove(&subscription);
        }
        Ok(())
    }

    fn list_topics(&self, input: api::ListTopicsInput) -> Result<api::ListTopicsResponse, ApiError> {
        let state = self.core.lock();
        let arn = |name: &String| api::Topic { topic_arn: Some(self.core.scope.arn("sns", name)) };
        let all = state.topics.keys().map(|name| (name.clone(), arn(name)));
        let (topics, next_token) = page(&self.core, "topics", all, PAGE_SIZE, input.next_token.as_deref(), invalid)?;
        Ok(api::ListTopicsResponse { topics: Some(topics), next_token })
    }

    fn tag_resource(&self, input: api::TagResourceRequest) -> Result<(), ApiError> {
        self.change_topic(input.resource_arn, |topic| {
            let given = input.tags.unwrap_or_default().into_iter().map(|tag| (tag.key, tag.value));
            topic.tags = tags::merged(std::mem::take(&mut topic.tags), given).map_err(invalid)?;
            Ok(())
        })
    }

    fn untag_resource(&self, input: api::UntagResourceRequest) -> Result<(), ApiError> {
        self.change_topic(input.resource_arn, |topic| {
            let gone = input.tag_keys.unwrap_or_default();
            topic.tags.retain(|key, _| !gone.contains(key));
            Ok(())
        })
    }

    fn list_tags_for_resource(
        &self,
        input: api::ListTagsForResourceRequest,
    ) -> Result<api::ListTagsForResourceResponse, ApiError> {
        let state = self.core.lock();
        let topic = self.topic(&state, input.resource_arn.as_deref())?;
        let tag = |(key, value): (&String, &String)| api::Tag { key: Some(key.clone()), value: Some(value.clone()) };
        Ok(api::ListTagsForResourceResponse { tags: Some(topic.tags.iter().map(tag).collect()) })
    }

    fn topic<'a>(&self, state: &'a State, arn: Option<&str>) -> Result<&'a Topic, ApiError> {
        let name = self.core.topic_name(arn.unwrap_or_default()).ok_or_else(|| invalid("TopicArn"))?;
        state.topics.get(&name).ok_or_else(|| refuse("NotFound", "Topic does not exist"))
    }

    fn change_topic(
        &self,
        arn: Option<String>,
        change: impl FnOnce(&mut Topic) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        let mut state = self.core.lock();
        let mut topic = self.topic(&state, arn.as_deref())?.clone();
        change(&mut topic)?;
        self.put_topic(&mut state, topic)
    }

    fn put_topic(&self, state: &mut State, topic: Topic) -> Result<(), ApiError> {
        let write = records::put(records::TOPIC, topic.name.clone(), &topic).map_err(not_stored)?;
        self.core.documents.write(vec![write]).map_err(not_stored)?;
        state.topics.insert(topic.name.clone(), topic);
        Ok(())
    }
}

/// Removes a subscription with its waiting deliveries from storage.
fn removal(state: &State, subscription: &str) -> Vec<DocumentWrite> {
    let waiting = state.outgoing.get(subscription).into_iter().flatten();
    let mut batch: Vec<_> = waiting
        .map(|delivery| DocumentWrite::Delete { kind: records::DELIVERY, key: records::number_key(delivery.number) })
        .collect();
    batch.push(DocumentWrite::Delete { kind: records::SUBSCRIPTION, key: subscription.to_string() });
    batch
}

fn refuse(code: &str, text: impl Into<String>) -> ApiError {
    ApiError::modelled(&MODEL, code, text)
}

/// `InvalidParameter`, worded as SNS does.
fn invalid(what: impl std::fmt::Display) -> ApiError {
    refuse("InvalidParameter", format!("Invalid parameter: {what}"))
}
