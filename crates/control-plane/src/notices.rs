//! Triggers of groups, as whoever sends notices needs them, and the test message of a new trigger (spec 2.3).

use std::sync::Arc;

use aws_api::codedeploy as api;
use ports::{Documents, NoticeGroup, NoticeGroups, StoreError, TopicMessage, Trigger};
use types::{ApplicationName, DeploymentGroupName};

use crate::CodeDeploy;
use crate::pending;
use crate::records::{self, GroupRecord, group_key};

/// The stored groups.
pub struct StoredGroups(Arc<dyn Documents>);

impl StoredGroups {
    /// Those in these documents, as they are at each look.
    pub fn new(documents: Arc<dyn Documents>) -> Self {
        Self(documents)
    }
}

impl NoticeGroups for StoredGroups {
    fn notice_group(
        &self,
        application: &ApplicationName,
        group: &DeploymentGroupName,
    ) -> Result<Option<NoticeGroup>, StoreError> {
        let key = group_key(application.as_str(), group.as_str());
        let Some(value) = self.0.get(records::GROUP, &key)? else {
            // A group that was just renamed still has deployments under its old name.
            return match self.0.get(pending::KIND, pending::KEY)? {
                Some(_) => Err(StoreError::Unavailable(format!("deployments of {key} may be being renamed"))),
                None => Ok(None),
            };
        };
        let record: GroupRecord =
            serde_json::from_value(value).map_err(|error| StoreError::Damaged(format!("group {key}: {error}")))?;
        let triggers = record.settings.triggers.into_iter().map(trigger).collect();
        Ok(Some(NoticeGroup { id: record.id, triggers }))
    }
}

fn trigger(config: api::TriggerConfig) -> Trigger {
    Trigger {
        name: config.trigger_name.unwrap_or_default(),
        topic_arn: config.trigger_target_arn.unwrap_or_default(),
        events: config.trigger_events.unwrap_or_default(),
    }
}

impl CodeDeploy {
    /// Tells the topics of triggers that were not there before. A message that cannot be sent changes nothing.
    pub(crate) async fn test_new_triggers(&self, before: &[api::TriggerConfig], record: &GroupRecord) {
        let Some(notices) = &self.notices else { return };
        let known = |new: &&api::TriggerConfig| {
            before.iter().any(|old| {
                (&old.trigger_name, &old.trigger_target_arn) == (&new.trigger_name, &new.trigger_target_arn)
            })
        };
        for new in record.settings.triggers.iter().filter(|new| !known(new)) {
            let message = test_message(self.deps.ids.uuid(), record, trigger(new.clone()));
            let topic = message.topic_arn.clone();
            if let Err(error) = notices.publish(message).await {
                tracing::warn!(topic, %error, "the test message of a new trigger was not sent");
            }
        }
    }
}

/// The text has no source.
fn test_message(message_id: String, record: &GroupRecord, trigger: Trigger) -> TopicMessage {
    let message = format!(
        "This is a test message: the trigger \"{}\" of the deployment group \"{}\" of the application \"{}\" sends its \
         notifications to this topic.",
        trigger.name, record.name, record.application
    );
    TopicMessage { message_id, topic_arn: trigger.topic_arn, subject: "AWS CodeDeploy: test message".into(), message }
}
