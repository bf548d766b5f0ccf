//! The neutral history: what happened outside, and what was shown. No type of the engine.

use crate::ends::Code;

/// A point or a length of time on the engine's clock.
pub type Milliseconds = i64;

/// The lifecycle events in their order (spec 4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are CodeDeploy's and spec 4.2 explains them")]
pub enum Event {
    BeforeInstall,
    Install,
    AfterInstall,
    AllowTestTraffic,
    AfterAllowTestTraffic,
    BeforeAllowTraffic,
    AllowTraffic,
    AfterAllowTraffic,
}

impl Event {
    /// All of them, in order.
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
}

/// A task set by its part in the deployment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// PRIMARY when the deployment began.
    Original,
    /// The one this deployment makes.
    Replacement,
    /// Left by another deployment.
    Leftover,
}

/// A call of the deployment to the platform. Weights are the replacement's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// Read the AppSpec.
    LoadRevision,
    /// Read service, listeners and groups.
    Inspect,
    /// CreateTaskSet.
    Create,
    /// The test route.
    Test(u8),
    /// The production route.
    Production(u8),
    /// UpdateServicePrimaryTaskSet.
    MakePrimary(Set),
    /// DeleteTaskSet.
    Delete(Set),
    /// Invoke the function of an event.
    Invoke(Event),
}

/// How a call was answered to the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Done; for routes the weight asked for was read back.
    Done,
    /// Accepted, and another weight was read back: traffic has not moved (fault 16 of the catalogue).
    ReadsOtherwise,
    /// Not now: throttled, or no answer.
    Later,
    /// Refused for good.
    Never(Code),
}

/// What an inspection has found (spec 4.2 step 0, 10.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// There is a PRIMARY set with a group of the pair.
    pub primary: bool,
    /// Every production rule that names the pair forwards to the primary's group.
    pub production_leads_to_primary: bool,
    /// The test listener, if any, forwards to a group of the pair.
    pub test_leads_to_pair: bool,
    /// `desiredCount` of the service is 0.
    pub wants_no_task: bool,
}

/// One look at the replacement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Health {
    /// STEADY_STATE, health checks included where the platform can tell.
    pub steady: bool,
    /// It wants tasks and none of them serves.
    pub lost: bool,
    /// None serves, wanted or not: "all desired targets healthy, never 0" (A2).
    pub empty: bool,
    /// DRAINING or no more.
    pub gone: bool,
}

/// `deploymentWaitType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// READY_WAIT
    Ready,
    /// TERMINATION_WAIT
    Termination,
}

/// One thing that happened outside the engine, or reached it from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A call left the engine.
    Asked(Call),
    /// An answer reached the engine.
    Answered(Call, Answer),
    /// An inspection that was answered had found this.
    Found(Found),
    /// The engine was shown the replacement; nothing: the look failed.
    Looked(Option<Health>),
    /// The engine was shown the alarms.
    Alarms {
        /// One is in state ALARM.
        active: bool,
        /// They could not be read.
        unreadable: bool,
    },
    /// StopDeployment was answered with 200.
    Stop {
        /// `autoRollbackEnabled`.
        rollback: Option<bool>,
    },
    /// ContinueDeployment was answered with 200.
    Continue(Wait),
    /// A hook's answer was taken.
    HookAnswered(Event, bool),
    /// The control plane died; what it had not stored is forgotten.
    Away,
}

/// `status` of a deployment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "wire values, spec 4.3")]
pub enum Status {
    Created,
    InProgress,
    Ready,
    Succeeded,
    Failed,
    Stopped,
}

impl Status {
    /// Succeeded, Failed, Stopped.
    pub fn is_terminal(self) -> bool {
        matches!(self, Self::Succeeded | Self::Failed | Self::Stopped)
    }

    /// What the target shows meanwhile (spec 4.3).
    pub fn of_target(self) -> &'static str {
        match self {
            Self::Created => "Pending",
            Self::InProgress => "InProgress",
            Self::Ready => "Ready",
            Self::Succeeded => "Succeeded",
            Self::Failed | Self::Stopped => "Failed",
        }
    }
}

/// Status of a lifecycle event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "wire values, spec 4.1")]
pub enum Mark {
    /// Not in the list.
    Absent,
    Pending,
    InProgress,
    Succeeded,
    Failed,
    Skipped,
}

impl Mark {
    /// Whether the shown times fit the status: what never began has none, what ended has both (spec 4.1).
    pub fn fits(self, has_start: bool, has_end: bool) -> bool {
        (has_start, has_end)
            == match self {
                Self::Absent | Self::Pending | Self::Skipped => (false, false),
                Self::InProgress => (true, false),
                Self::Succeeded | Self::Failed => (true, true),
            }
    }
}

/// `rollbackInfo` of the original, and the deployment it names (spec 5.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// There is none, and no rollback deployment either.
    None,
    /// It names a rollback deployment that exists, in the documented words.
    Named,
    /// One of the two without the other, or other words.
    Broken,
}

/// What a client is shown of a deployment after a durable step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View<'a> {
    /// `status`.
    pub status: Status,
    /// `ecsTarget.status`, the wire value.
    pub target_status: &'a str,
    /// `lifecycleEvents`, by [`Event::ALL`].
    pub events: [Mark; 8],
    /// `errorInformation`.
    pub error: Option<(Code, &'a str)>,
    /// `rollbackInfo`.
    pub link: Link,
    /// `instanceTerminationWaitTimeStarted`.
    pub termination_wait_started: bool,
    /// The replacement's `trafficWeight`.
    pub weight: u8,
    /// `completeTime` is shown.
    pub has_complete_time: bool,
}
