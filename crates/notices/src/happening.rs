//! What a step of a deployment means to those who want to be told. Pure.

use deployment::{Deployment, DeploymentStatus, PlanKind};

/// Something users are told of. At most one happens in a step, since each is a change of status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening {
    /// The deployment was created.
    Started,
    /// A rollback deployment began its work; ordinary deployments tell nobody (spec 8.1).
    RollbackBegan,
    /// The ready wait began.
    Ready,
    /// It succeeded.
    Succeeded,
    /// It failed.
    Failed,
    /// It was stopped by a request, an alarm or a ready wait that ran out.
    Stopped,
}

impl Happening {
    /// What happened when a deployment went from a status to its present one; nothing when that is the same.
    pub fn between(before: DeploymentStatus, after: &Deployment) -> Option<Self> {
        if before == after.status() {
            return None;
        }
        match after.status() {
            DeploymentStatus::InProgress if before == DeploymentStatus::Created => {
                matches!(after.plan().kind, PlanKind::Rollback(_)).then_some(Self::RollbackBegan)
            }
            DeploymentStatus::Ready => Some(Self::Ready),
            DeploymentStatus::Succeeded => Some(Self::Succeeded),
            DeploymentStatus::Failed => Some(Self::Failed),
            DeploymentStatus::Stopped => Some(Self::Stopped),
            DeploymentStatus::Created
            | DeploymentStatus::Queued
            | DeploymentStatus::InProgress
            | DeploymentStatus::Baking => None,
        }
    }

    /// The trigger event that asks for it.
    pub const fn trigger_event(self) -> &'static str {
        match self {
            Self::Started => "DeploymentStart",
            Self::RollbackBegan => "DeploymentRollback",
            Self::Ready => "DeploymentReady",
            Self::Succeeded => "DeploymentSuccess",
            Self::Failed => "DeploymentFailure",
            Self::Stopped => "DeploymentStop",
        }
    }

    /// `status` of the SNS message, and the beginning of its subject.
    pub const fn message_status(self) -> &'static str {
        match self {
            Self::Started => "CREATED",
            Self::RollbackBegan => "IN_PROGRESS",
            Self::Ready => "READY",
            Self::Succeeded => "SUCCEEDED",
            Self::Failed => "FAILED",
            Self::Stopped => "ABORTED",
        }
    }

    /// `state` of the EventBridge event, if one is sent.
    pub const fn event_state(self) -> Option<&'static str> {
        match self {
            Self::Started => Some("START"),
            Self::RollbackBegan => None,
            Self::Ready => Some("READY"),
            Self::Succeeded => Some("SUCCESS"),
            Self::Failed => Some("FAILURE"),
            Self::Stopped => Some("STOP"),
        }
    }

    /// Whether the deployment has ended.
    pub const fn is_end(self) -> bool {
        matches!(self, Self::Succeeded | Self::Failed | Self::Stopped)
    }
}

/// A happening with its place in the log, which makes its identity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Occurrence<'a> {
    /// What happened.
    pub happening: Happening,
    /// The deployment right after it.
    pub state: &'a Deployment,
    /// Position in the deployment's log; 0 is the creation.
    pub sequence: u64,
}
