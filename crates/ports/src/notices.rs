//! Notices about deployments: who wants them, and where they go.
//!
//! Two implementations of [`Notices`]: the embedded topics and event bus, and real SNS and EventBridge. A notice that
//! cannot be delivered never affects its deployment.

use async_trait::async_trait;
use types::{ApplicationName, DeploymentGroupName, Timestamp};

use crate::StoreError;

/// A trigger of a deployment group (spec 8.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trigger {
    /// `triggerName`
    pub name: String,
    /// `triggerTargetArn`: an SNS topic.
    pub topic_arn: String,
    /// `triggerEvents`, e.g. `DeploymentStart`.
    pub events: Vec<String>,
}

/// What a notice needs to know of a deployment group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeGroup {
    /// `deploymentGroupId`: a UUID that never changes.
    pub id: String,
    /// Its triggers as they are now.
    pub triggers: Vec<Trigger>,
}

/// Where the triggers of groups are kept.
pub trait NoticeGroups: Send + Sync {
    /// The group, or nothing when it does not exist (any more).
    ///
    /// # Errors
    /// The record cannot be read.
    fn notice_group(
        &self,
        application: &ApplicationName,
        group: &DeploymentGroupName,
    ) -> Result<Option<NoticeGroup>, StoreError>;
}

/// A message to a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicMessage {
    /// SNS `MessageId`, a UUID; the same on a repeat.
    pub message_id: String,
    /// The topic.
    pub topic_arn: String,
    /// At most 100 characters.
    pub subject: String,
    /// The text.
    pub message: String,
}

/// An event for the default event bus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BusEvent {
    /// `id`, a UUID; the same on a repeat.
    pub id: String,
    /// `source`, e.g. `aws.codedeploy`.
    pub source: String,
    /// `detail-type`
    pub detail_type: String,
    /// `time`
    pub at: Timestamp,
    /// ARNs.
    pub resources: Vec<String>,
    /// `detail`: the text of a JSON object.
    pub detail: String,
}

/// Why a notice was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoticeError {
    /// No repeat will help, e.g. there is no such topic.
    #[error("{0}")]
    Refused(String),
    /// Worth another try.
    #[error("{0}")]
    Unavailable(String),
}

/// Takes notices. One that was answered with `Ok` is durable and will be delivered at least once, in the order taken
/// for each receiver. A repeat with the same id is allowed.
#[async_trait]
pub trait Notices: Send + Sync {
    /// Sends to everybody who subscribed to the topic.
    async fn publish(&self, message: TopicMessage) -> Result<(), NoticeError>;

    /// Sends to every target of every rule whose pattern the event matches.
    async fn put_event(&self, event: BusEvent) -> Result<(), NoticeError>;
}
