//! Who is told of deployments: SNS topics and EventBridge here, others elsewhere.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use ports::{NoticeError, NoticeGroup, Notices};
use types::{DeploymentId, Scope};

use crate::happening::Occurrence;
use crate::print::{bus_event, topic_messages};

/// Somebody who is told everything that happens, each at a pace of its own: one that cannot be reached holds up no other.
#[async_trait]
pub trait Audience: Send + Sync {
    /// Document kind under which it is kept how far it was told.
    fn cursor_kind(&self) -> &'static str;

    /// Tells it; the group is none when it is not there any more. What was told may be told again after a crash.
    ///
    /// # Errors
    /// [`NoticeError::Refused`] is left out; [`NoticeError::Unavailable`] is tried again.
    async fn tell(&self, group: Option<&NoticeGroup>, occurrence: &Occurrence<'_>) -> Result<(), NoticeError>;

    /// Wall time before it is tried again.
    fn retry_pause(&self) -> Duration {
        Duration::from_millis(500)
    }
}

/// The topics of a group's triggers and the default event bus.
pub struct Subscribers {
    notices: Arc<dyn Notices>,
    scope: Scope,
}

impl Subscribers {
    /// Messages and events name this region and account.
    pub fn new(notices: Arc<dyn Notices>, scope: Scope) -> Arc<Self> {
        Arc::new(Self { notices, scope })
    }
}

#[async_trait]
impl Audience for Subscribers {
    fn cursor_kind(&self) -> &'static str {
        "notify-cursor"
    }

    async fn tell(&self, group: Option<&NoticeGroup>, occurrence: &Occurrence<'_>) -> Result<(), NoticeError> {
        let Some(group) = group else { return Ok(()) };
        let id = occurrence.state.id();
        for message in topic_messages(&self.scope, group, occurrence) {
            let topic = message.topic_arn.clone();
            left_out(id, &topic, self.notices.publish(message).await)?;
        }
        if let Some(event) = bus_event(&self.scope, group, occurrence) {
            left_out(id, "the event bus", self.notices.put_event(event).await)?;
        }
        Ok(())
    }
}

/// A refusal of one of several receivers is logged and passed; anything else waits.
fn left_out(id: &DeploymentId, receiver: &str, taken: Result<(), NoticeError>) -> Result<(), NoticeError> {
    match taken {
        Err(NoticeError::Refused(cause)) => {
            tracing::warn!(deployment = %id, receiver, cause, "a notice was refused and is left out");
            Ok(())
        }
        other => other,
    }
}
