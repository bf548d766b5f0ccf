//! Attributes of topics: those that were set, and those that are computed.

use std::collections::BTreeMap;

use aws_api::sns as api;
use aws_protocol::ApiError;
use serde_json::json;

use super::{Call, invalid};

/// Attributes that may be set. `DeliveryPolicy` is kept and shown; deliveries follow the server's own policy.
const SETTABLE: [&str; 3] = ["DeliveryPolicy", "DisplayName", "Policy"];

/// Refuses an attribute that would have no effect here.
pub(super) fn checked(given: BTreeMap<String, String>) -> Result<BTreeMap<String, String>, ApiError> {
    for (name, value) in &given {
        if !SETTABLE.contains(&name.as_str()) {
            return Err(invalid(format!("AttributeName Reason: {name} is not available here")));
        }
        let is_document = name != "DisplayName";
        if is_document && !value.is_empty() && serde_json::from_str::<serde_json::Value>(value).is_err() {
            return Err(invalid(format!("{name} Reason: it is not JSON")));
        }
    }
    Ok(given)
}

impl Call {
    pub(super) fn get_topic_attributes(
        &self,
        input: api::GetTopicAttributesInput,
    ) -> Result<api::GetTopicAttributesResponse, ApiError> {
        let arn = input.topic_arn.unwrap_or_default();
        let state = self.core.lock();
        let topic = self.topic(&state, Some(&arn))?;
        let mine = || state.subscriptions.values().filter(|subscription| subscription.topic_arn == arn);
        let confirmed = mine().filter(|subscription| subscription.confirmed).count();
        let owner = &self.core.scope.account_id;
        let mut attributes = topic.attributes.clone();
        attributes.entry("DisplayName".into()).or_default();
        attributes.entry("Policy".into()).or_insert_with(|| default_policy(&arn, owner));
        let counts = [
            ("SubscriptionsConfirmed", confirmed.to_string()),
            ("SubscriptionsPending", (mine().count() - confirmed).to_string()),
            ("SubscriptionsDeleted", topic.deleted_subscriptions.to_string()),
        ];
        attributes.extend(counts.map(|(name, count)| (name.to_string(), count)));
        attributes.insert("Owner".into(), owner.clone());
        attributes.insert("TopicArn".into(), arn.clone());
        attributes.insert("EffectiveDeliveryPolicy".into(), self.effective_policy());
        Ok(api::GetTopicAttributesResponse { attributes: Some(attributes) })
    }

    pub(super) fn set_topic_attributes(&self, input: api::SetTopicAttributesInput) -> Result<(), ApiError> {
        let name = input.attribute_name.unwrap_or_default();
        let value = input.attribute_value.unwrap_or_default();
        let given = checked(BTreeMap::from([(name, value)]))?;
        self.change_topic(input.topic_arn, |topic| {
            topic.attributes.extend(given);
            Ok(())
        })
    }

    fn effective_policy(&self) -> String {
        let retry = self.core.options.retry;
        let policy = json!({"http": {"defaultHealthyRetryPolicy": {
            "minDelayTarget": retry.first_wait.as_secs(), "maxDelayTarget": retry.longest_wait.as_secs(),
            "numRetries": retry.attempts.saturating_sub(1), "backoffFunction": "exponential",
        }}});
        policy.to_string()
    }
}

/// What SNS shows of a topic whose policy was never set: its own account may do everything.
fn default_policy(arn: &str, owner: &str) -> String {
    let policy = json!({"Version": "2008-10-17", "Id": "__default_policy_ID", "Statement": [{
        "Sid": "__default_statement_ID", "Effect": "Allow", "Principal": {"AWS": "*"},
        "Action": ["SNS:GetTopicAttributes", "SNS:SetTopicAttributes", "SNS:AddPermission", "SNS:RemovePermission",
            "SNS:DeleteTopic", "SNS:Subscribe", "SNS:ListSubscriptionsByTopic", "SNS:Publish"],
        "Resource": arn, "Condition": {"StringEquals": {"AWS:SourceOwner": owner}},
    }]});
    policy.to_string()
}
