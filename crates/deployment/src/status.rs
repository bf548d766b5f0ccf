//! The status words users see (spec 4.1, 4.3). None of them is stored: each is computed from the state.

/// Status of a deployment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeploymentStatus {
    /// Stored, not taken up yet.
    Created,
    /// In AWS's list; never shown for ECS (spec 4.3).
    Queued,
    /// Running, the termination wait included.
    InProgress,
    /// In AWS's list; never shown for ECS (spec 4.3).
    Baking,
    /// Done.
    Succeeded,
    /// Ended by a failure.
    Failed,
    /// Ended by a request, an alarm or a ready wait that ran out.
    Stopped,
    /// In the ready wait.
    Ready,
}

impl DeploymentStatus {
    /// Every value, in AWS's order.
    pub const ALL: [Self; 8] = [
        Self::Created,
        Self::Queued,
        Self::InProgress,
        Self::Baking,
        Self::Succeeded,
        Self::Failed,
        Self::Stopped,
        Self::Ready,
    ];

    /// The wire value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Created => "Created",
            Self::Queued => "Queued",
            Self::InProgress => "InProgress",
            Self::Baking => "Baking",
            Self::Succeeded => "Succeeded",
            Self::Failed => "Failed",
            Self::Stopped => "Stopped",
            Self::Ready => "Ready",
        }
    }

    /// Whether nothing changes any more (spec 4.3).
    pub const fn is_terminal(self) -> bool {
        matches!(self, Self::Succeeded | Self::Failed | Self::Stopped)
    }
}

/// Status of a lifecycle event (spec 4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum LifecycleEventStatus {
    /// Not begun.
    Pending,
    /// Running.
    InProgress,
    /// Done.
    Succeeded,
    /// Ended by a failure or a stop.
    Failed,
    /// Never begun, because the deployment ended before.
    Skipped,
    /// In AWS's list; never shown.
    Unknown,
}

impl LifecycleEventStatus {
    /// The wire value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "Pending",
            Self::InProgress => "InProgress",
            Self::Succeeded => "Succeeded",
            Self::Failed => "Failed",
            Self::Skipped => "Skipped",
            Self::Unknown => "Unknown",
        }
    }
}

/// `ecsTarget.status` (spec 4.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetStatus {
    /// The deployment has not been taken up.
    Pending,
    /// It runs.
    InProgress,
    /// It succeeded.
    Succeeded,
    /// It failed or was stopped.
    Failed,
    /// In AWS's list; never shown.
    Skipped,
    /// In AWS's list; never shown.
    Unknown,
    /// It waits in the ready wait.
    Ready,
}

impl TargetStatus {
    /// The wire value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "Pending",
            Self::InProgress => "InProgress",
            Self::Succeeded => "Succeeded",
            Self::Failed => "Failed",
            Self::Skipped => "Skipped",
            Self::Unknown => "Unknown",
            Self::Ready => "Ready",
        }
    }
}
