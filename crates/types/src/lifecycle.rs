//! The lifecycle events of an ECS deployment, in their order (spec 4.1).

use core::fmt;
use serde::{Deserialize, Serialize};

/// A lifecycle event. The order of the variants is the order of execution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LifecycleEventName {
    /// Hook before anything exists.
    BeforeInstall,
    /// The replacement task set is created and becomes steady.
    Install,
    /// Hook with the replacement running.
    AfterInstall,
    /// The test listener is pointed at the replacement.
    AllowTestTraffic,
    /// Hook with test traffic on the replacement.
    AfterAllowTestTraffic,
    /// Hook, last point before production traffic moves.
    BeforeAllowTraffic,
    /// Production traffic moves.
    AllowTraffic,
    /// Hook with all production traffic on the replacement.
    AfterAllowTraffic,
}

/// A lifecycle event that may run a user's hook (spec 3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum HookEvent {
    /// Before anything exists.
    BeforeInstall,
    /// With the replacement running.
    AfterInstall,
    /// With test traffic on the replacement.
    AfterAllowTestTraffic,
    /// Last point before production traffic moves.
    BeforeAllowTraffic,
    /// With all production traffic on the replacement.
    AfterAllowTraffic,
}

/// The text names no lifecycle event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLifecycleEvent;

impl LifecycleEventName {
    /// All events in order.
    pub const ALL: [Self; 8] = [
        Self::BeforeInstall,
        Self::Install,
        Self::AfterInstall,
        Self::AllowTestTraffic,
        Self::AfterAllowTestTraffic,
        Self::BeforeAllowTraffic,
        Self::AllowTraffic,
        Self::AfterAllowTraffic,
    ];

    /// The name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::BeforeInstall => "BeforeInstall",
            Self::Install => "Install",
            Self::AfterInstall => "AfterInstall",
            Self::AllowTestTraffic => "AllowTestTraffic",
            Self::AfterAllowTestTraffic => "AfterAllowTestTraffic",
            Self::BeforeAllowTraffic => "BeforeAllowTraffic",
            Self::AllowTraffic => "AllowTraffic",
            Self::AfterAllowTraffic => "AfterAllowTraffic",
        }
    }

    /// Whether the event exists only when the group has a test listener (spec 4.1).
    pub const fn needs_test_listener(self) -> bool {
        matches!(self, Self::AllowTestTraffic | Self::AfterAllowTestTraffic)
    }
}

impl HookEvent {
    /// All hook events in order.
    pub const ALL: [Self; 5] = [
        Self::BeforeInstall,
        Self::AfterInstall,
        Self::AfterAllowTestTraffic,
        Self::BeforeAllowTraffic,
        Self::AfterAllowTraffic,
    ];

    /// The lifecycle event it is.
    pub const fn lifecycle_event(self) -> LifecycleEventName {
        match self {
            Self::BeforeInstall => LifecycleEventName::BeforeInstall,
            Self::AfterInstall => LifecycleEventName::AfterInstall,
            Self::AfterAllowTestTraffic => LifecycleEventName::AfterAllowTestTraffic,
            Self::BeforeAllowTraffic => LifecycleEventName::BeforeAllowTraffic,
            Self::AfterAllowTraffic => LifecycleEventName::AfterAllowTraffic,
        }
    }

    /// The name on the wire.
    pub const fn as_str(self) -> &'static str {
        self.lifecycle_event().as_str()
    }
}

impl core::str::FromStr for HookEvent {
    type Err = UnknownLifecycleEvent;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|event| event.as_str() == text).ok_or(UnknownLifecycleEvent)
    }
}

impl fmt::Display for LifecycleEventName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for HookEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
