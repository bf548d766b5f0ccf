//! Subscriptions: asking for messages, proving that they are wanted, and listing.
//!
//! An http endpoint gets a token first and nothing else until somebody brings it back (ConfirmSubscription), so nobody
//! can point a topic at a server of others. A queue of the same account needs no proof.

use std::collections::BTreeMap;

use aws_api::sns as api;
use aws_protocol::ApiError;
use subtle::ConstantTimeEq;

use super::envelope::confirmation;
use super::{Call, PAGE_SIZE, invalid, refuse, removal};
use crate::core::{Outbound, State};
use crate::delivery::HttpEndpoint;
use crate::records::{self, DeliveryKind, Protocol, Subscription};
use crate::shared::{not_stored, page};

const MAX_SUBSCRIPTIONS: usize = 10_000;
/// Shown in place of the ARN of a subscription nobody confirmed yet.
const PENDING: &str = "pending confirmation";
const PENDING_IN_LISTS: &str = "PendingConfirmation";

impl Call {
    pub(super) fn subscribe(&self, input: api::SubscribeInput) -> Result<api::SubscribeResponse, ApiError> {
        let topic_arn = input.topic_arn.unwrap_or_default();
        let endpoint = input.endpoint.unwrap_or_default();
        let protocol = self.protocol(&input.protocol.unwrap_or_default(), &endpoint)?;
        let raw = raw_of(&input.attributes.unwrap_or_default())?;
        let mut state = self.core.lock();
        self.topic(&state, Some(&topic_arn))?;
        if let Some(queue) = (protocol == Protocol::Sqs).then(|| self.core.queue_name(&endpoint)).flatten()
            && !state.queues.contains_key(&queue)
        {
            return Err(invalid("SQS endpoint ARN Reason: there is no such queue"));
        }
        let same = |found: &&Subscription| {
            found.topic_arn == topic_arn && found.protocol == protocol && found.endpoint == endpoint
        };
        let found = state.subscriptions.values().find(same).cloned();
        if found.as_ref().is_some_and(|found| found.raw != raw) {
            return Err(invalid("Attributes Reason: Subscription already exists with different attributes"));
        }
        if found.is_none() && state.subscriptions.len() >= MAX_SUBSCRIPTIONS {
            let text = format!("There are {MAX_SUBSCRIPTIONS} subscriptions already.");
            return Err(refuse("SubscriptionLimitExceeded", text));
        }
        let subscription = found.unwrap_or_else(|| Subscription {
            arn: format!("{topic_arn}:{}", self.core.ids.uuid()),
            topic_arn,
            protocol,
            endpoint,
            raw,
            confirmed: protocol == Protocol::Sqs,
            ends_signed_only: false,
            token: self.core.ids.hex(64),
            created_at: self.core.clock.now(),
        });
        self.put(&mut state, subscription.clone())?;
        let shown = if subscription.confirmed || input.return_subscription_arn == Some(true) {
            subscription.arn
        } else {
            PENDING.to_string()
        };
        Ok(api::SubscribeResponse { subscription_arn: Some(shown) })
    }

    fn protocol(&self, protocol: &str, endpoint: &str) -> Result<Protocol, ApiError> {
        match protocol {
            "http" => match HttpEndpoint::parse(endpoint, &self.core.options.allowed_networks) {
                Ok(_) => Ok(Protocol::Http),
                Err(cause) => Err(invalid(format!("Endpoint Reason: {cause}"))),
            },
            "sqs" if self.core.queue_name(endpoint).is_some() => Ok(Protocol::Sqs),
            "sqs" => Err(invalid("SQS endpoint ARN")),
            "https" | "email" | "email-json" | "sms" | "application" | "lambda" | "firehose" => {
                let text =
                    format!("Protocol Reason: {protocol} subscriptions are not available here; use http or sqs");
                Err(invalid(text))
            }
            _ => Err(invalid("Protocol")),
        }
    }

    /// Stores a subscription; one that is not confirmed is sent its token (again).
    fn put(&self, state: &mut State, subscription: Subscription) -> Result<(), ApiError> {
        let mut outbound = Outbound::default();
        if !subscription.confirmed {
            let id = self.core.ids.uuid();
            let body = confirmation(&id, &subscription, &self.endpoint_url, self.core.clock.now());
            let delivery = self.core.delivery(state, &subscription, DeliveryKind::Confirmation, id, body);
            outbound = Outbound::of_delivery(delivery);
        }
        let write =
            records::put(records::SUBSCRIPTION, subscription.arn.clone(), &subscription).map_err(not_stored)?;
        self.core.send_with(state, outbound, vec![write]).map_err(not_stored)?;
        state.subscriptions.insert(subscription.arn.clone(), subscription);
        Ok(())
    }

    pub(super) fn confirm_subscription(
        &self,
        input: api::ConfirmSubscriptionInput,
    ) -> Result<api::ConfirmSubscriptionResponse, ApiError> {
        let topic_arn = input.topic_arn.unwrap_or_default();
        let token = input.token.unwrap_or_default();
        let mut state = self.core.lock();
        self.topic(&state, Some(&topic_arn))?;
        let meant = |found: &&Subscription| {
            found.topic_arn == topic_arn && bool::from(found.token.as_bytes().ct_eq(token.as_bytes()))
        };
        let found = state.subscriptions.values().find(meant).cloned().ok_or_else(|| invalid("Token"))?;
        let arn = found.arn.clone();
        if !found.confirmed {
            let wish = input.authenticate_on_unsubscribe.is_some_and(|wish| wish.eq_ignore_ascii_case("true"));
            let ends_signed_only = wish && self.is_signed;
            self.put(&mut state, Subscription { confirmed: true, ends_signed_only, ..found })?;
        }
        Ok(api::ConfirmSubscriptionResponse { subscription_arn: Some(arn) })
    }

    pub(super) fn unsubscribe(&self, input: api::UnsubscribeInput) -> Result<(), ApiError> {
        let arn = input.subscription_arn.unwrap_or_default();
        if !arn.starts_with("arn:") {
            return Err(invalid("SubscriptionArn Reason: it is not the ARN of a subscription"));
        }
        let mut state = self.core.lock();
        // What is not there is unsubscribed.
        let Some(found) = state.subscriptions.get(&arn) else { return Ok(()) };
        if !self.is_signed && (found.protocol != Protocol::Http || found.ends_signed_only) {
            let text = "Its link does not end this subscription: sign the request.";
            return Err(refuse("AuthorizationError", text));
        }
        let mut topic = self.topic(&state, Some(&found.topic_arn))?.clone();
        topic.deleted_subscriptions += 1;
        let mut batch = removal(&state, &arn);
        batch.push(records::put(records::TOPIC, topic.name.clone(), &topic).map_err(not_stored)?);
        self.core.documents.write(batch).map_err(not_stored)?;
        state.topics.insert(topic.name.clone(), topic);
        state.subscriptions.remove(&arn);
        state.outgoing.remove(&arn);
        Ok(())
    }

    pub(super) fn list_subscriptions(
        &self,
        input: api::ListSubscriptionsInput,
    ) -> Result<api::ListSubscriptionsResponse, ApiError> {
        let (subscriptions, next_token) = self.listed("subscriptions", None, input.next_token.as_deref())?;
        Ok(api::ListSubscriptionsResponse { subscriptions: Some(subscriptions), next_token })
    }

    pub(super) fn list_subscriptions_by_topic(
        &self,
        input: api::ListSubscriptionsByTopicInput,
    ) -> Result<api::ListSubscriptionsByTopicResponse, ApiError> {
        let arn = input.topic_arn.unwrap_or_default();
        self.topic(&self.core.lock(), Some(&arn))?;
        let (subscriptions, next_token) = self.listed(&arn, Some(&arn), input.next_token.as_deref())?;
        Ok(api::ListSubscriptionsByTopicResponse { subscriptions: Some(subscriptions), next_token })
    }

    fn listed(
        &self,
        query: &str,
        topic_arn: Option<&str>,
        token: Option<&str>,
    ) -> Result<(Vec<api::Subscription>, Option<String>), ApiError> {
        let state = self.core.lock();
        let owner = &self.core.scope.account_id;
        let shown = |found: &Subscription| api::Subscription {
            subscription_arn: Some(if found.confirmed { found.arn.clone() } else { PENDING_IN_LISTS.into() }),
            owner: Some(owner.clone()),
            protocol: Some(found.protocol.as_str().into()),
            endpoint: Some(found.endpoint.clone()),
            topic_arn: Some(found.topic_arn.clone()),
        };
        let all = state.subscriptions.values();
        let all = all.filter(|found| topic_arn.is_none_or(|arn| found.topic_arn == arn));
        let all = all.map(|found| (found.arn.clone(), shown(found)));
        page(&self.core, query, all, PAGE_SIZE, token, invalid)
    }

    pub(super) fn get_subscription_attributes(
        &self,
        input: api::GetSubscriptionAttributesInput,
    ) -> Result<api::GetSubscriptionAttributesResponse, ApiError> {
        let state = self.core.lock();
        let found = subscription(&state, input.subscription_arn.as_deref())?;
        let attributes = [
            ("SubscriptionArn", found.arn.clone()),
            ("TopicArn", found.topic_arn.clone()),
            ("Owner", self.core.scope.account_id.clone()),
            ("Protocol", found.protocol.as_str().to_string()),
            ("Endpoint", found.endpoint.clone()),
            ("RawMessageDelivery", found.raw.to_string()),
            ("PendingConfirmation", (!found.confirmed).to_string()),
            ("ConfirmationWasAuthenticated", (found.protocol == Protocol::Sqs || found.ends_signed_only).to_string()),
        ];
        let attributes = attributes.map(|(name, value)| (name.to_string(), value));
        Ok(api::GetSubscriptionAttributesResponse { attributes: Some(attributes.into()) })
    }

    pub(super) fn set_subscription_attributes(
        &self,
        input: api::SetSubscriptionAttributesInput,
    ) -> Result<(), ApiError> {
        let name = input.attribute_name.unwrap_or_default();
        let raw = raw_of(&BTreeMap::from([(name, input.attribute_value.unwrap_or_default())]))?;
        let mut state = self.core.lock();
        let changed = Subscription { raw, ..subscription(&state, input.subscription_arn.as_deref())?.clone() };
        self.put(&mut state, changed)
    }
}

fn subscription<'a>(state: &'a State, arn: Option<&str>) -> Result<&'a Subscription, ApiError> {
    let found = state.subscriptions.get(arn.unwrap_or_default());
    found.ok_or_else(|| refuse("NotFound", "Subscription does not exist"))
}

/// The one attribute that may be set.
fn raw_of(attributes: &BTreeMap<String, String>) -> Result<bool, ApiError> {
    let mut raw = false;
    for (name, value) in attributes {
        if name != "RawMessageDelivery" {
            return Err(invalid(format!("AttributeName Reason: {name} is not available here")));
        }
        raw = match value.to_ascii_lowercase().as_str() {
            "true" => true,
            "false" => false,
            _ => return Err(invalid("RawMessageDelivery: it is true or false")),
        };
    }
    Ok(raw)
}
