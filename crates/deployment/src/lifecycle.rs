//! The record of lifecycle events: which exist, and when each began and ended.
//!
//! Promises: events begin in order, each once, and end once (invariant B5). Leaves out which phase an event
//! belongs to (`phases`).

use alloc::{string::String, vec::Vec};
use serde::{Deserialize, Serialize};
use types::{LifecycleEventName, Timestamp};

use crate::status::LifecycleEventStatus;

/// One lifecycle event as shown to users (spec 7.2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LifecycleEventView {
    /// Its name.
    pub name: LifecycleEventName,
    /// Its status.
    pub status: LifecycleEventStatus,
    /// When it began.
    pub start: Option<Timestamp>,
    /// When it ended.
    pub end: Option<Timestamp>,
    /// Why it failed.
    pub diagnostics: Option<Diagnostics>,
}

/// `diagnostics` of a failed event (spec 7.4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostics {
    /// What kind of trouble it was.
    pub error_code: DiagnosticsCode,
    /// The hook function; nothing for events without one.
    pub script_name: Option<String>,
    /// The cause, for people.
    pub message: String,
    /// Last lines of the hook's log; empty, because CodeDeploy never sees a function's log.
    pub log_tail: String,
}

/// `diagnostics.errorCode`; of AWS's list only the value ECS deployments show (spec 7.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DiagnosticsCode {
    /// The cause is in the message.
    UnknownError,
}

impl DiagnosticsCode {
    /// The wire value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UnknownError => "UnknownError",
        }
    }
}

/// All events of one deployment in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Lifecycle(Vec<LifecycleEventView>);

impl Lifecycle {
    /// Six events, or eight with a test listener (spec 4.1), all Pending.
    pub(crate) fn new(has_test_listener: bool) -> Self {
        let pending = |name| LifecycleEventView {
            name,
            status: LifecycleEventStatus::Pending,
            start: None,
            end: None,
            diagnostics: None,
        };
        let exists = |name: &LifecycleEventName| has_test_listener || !name.needs_test_listener();
        Self(LifecycleEventName::ALL.into_iter().filter(exists).map(pending).collect())
    }

    pub(crate) fn events(&self) -> &[LifecycleEventView] {
        &self.0
    }

    pub(crate) fn status_of(&self, name: LifecycleEventName) -> Option<LifecycleEventStatus> {
        self.0.iter().find(|event| event.name == name).map(|event| event.status)
    }

    /// Whether the event has begun, whatever became of it.
    pub(crate) fn has_begun(&self, name: LifecycleEventName) -> bool {
        self.0.iter().any(|event| event.name == name && event.start.is_some())
    }

    pub(crate) fn begin(&mut self, name: LifecycleEventName, now: Timestamp) {
        debug_assert!(
            self.0.iter().all(|event| (event.name < name) == (event.status == LifecycleEventStatus::Succeeded)),
            "{name} begins out of order"
        );
        if let Some(event) = self.event_mut(name) {
            event.status = LifecycleEventStatus::InProgress;
            event.start = Some(now);
        }
    }

    pub(crate) fn succeed(&mut self, name: LifecycleEventName, now: Timestamp) {
        if let Some(event) = self.event_mut(name) {
            debug_assert_eq!(event.status, LifecycleEventStatus::InProgress, "{name} ends without having begun");
            event.status = LifecycleEventStatus::Succeeded;
            event.end = Some(now);
        }
    }

    /// The event in progress fails, every later one is skipped (spec 4.1). Between two events only the skipping
    /// is left to do.
    pub(crate) fn fail_and_skip_rest(&mut self, now: Timestamp, diagnostics: Diagnostics) {
        let mut diagnostics = Some(diagnostics);
        for event in &mut self.0 {
            match event.status {
                LifecycleEventStatus::InProgress => {
                    event.status = LifecycleEventStatus::Failed;
                    event.end = Some(now);
                    event.diagnostics = diagnostics.take();
                }
                LifecycleEventStatus::Pending => event.status = LifecycleEventStatus::Skipped,
                LifecycleEventStatus::Succeeded
                | LifecycleEventStatus::Failed
                | LifecycleEventStatus::Skipped
                | LifecycleEventStatus::Unknown => {}
            }
        }
    }

    fn event_mut(&mut self, name: LifecycleEventName) -> Option<&mut LifecycleEventView> {
        self.0.iter_mut().find(|event| event.name == name)
    }
}
