//! Everything that can happen to a deployment. The stored log is a list of these with their times.

use alloc::vec::Vec;
use serde::{Deserialize, Serialize};
use types::{AlarmName, HookExecutionId};

use crate::effect::{EffectNumber, EffectOutput, Failure};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The orchestrator took the deployment up: Created becomes InProgress.
    Started,
    /// StopDeployment; `rollback` as given by the caller (spec 5.1: absent = as configured).
    StopRequested {
        /// `autoRollbackEnabled`.
        rollback: Option<bool>,
    },
    /// ContinueDeployment.
    ContinueRequested {
        /// Which wait it ends.
        wait: WaitType,
    },
    /// PutLifecycleEventHookExecutionStatus with a valid status.
    HookAnswered {
        /// The execution answered for.
        execution_id: HookExecutionId,
        /// Succeeded or Failed.
        succeeded: bool,
    },
    /// An effect came back.
    EffectEnded {
        /// Which.
        number: EffectNumber,
        /// With what.
        result: Result<EffectOutput, Failure>,
    },
    /// The platform refused an effect, and no repeat would help. An `Err` in [`Event::EffectEnded`] says less: that
    /// trying was given up for now. Only a rollback tells the two apart.
    EffectRefused {
        /// Which.
        number: EffectNumber,
        /// Why.
        failure: Failure,
    },
    /// The replacement task set was looked at and differs from the last look.
    ReplacementObserved(TaskSetHealth),
    /// The alarms were looked at and differ from the last look.
    AlarmsObserved(AlarmReading),
    /// The clock reached a deadline (the machine compares `now` with its own deadlines).
    DeadlineReached,
}

/// `deploymentWaitType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WaitType {
    /// READY_WAIT
    Ready,
    /// TERMINATION_WAIT
    Termination,
}

/// A task set's counts and steadiness as the platform reports them (spec 9.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskSetHealth {
    /// `stabilityStatus` is STEADY_STATE.
    pub steady: bool,
    /// `computedDesiredCount`.
    pub desired_count: u32,
    /// `pendingCount`.
    pub pending_count: u32,
    /// `runningCount`.
    pub running_count: u32,
    /// Targets the load balancer calls healthy, when the platform can tell.
    pub healthy_count: Option<u32>,
    /// The set no longer exists or is DRAINING although nobody here deleted it.
    pub gone: bool,
}

/// What the alarms said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlarmReading {
    /// Alarms in state ALARM, in configured order.
    pub active: Vec<AlarmName>,
    /// The states could not be read, or an alarm does not exist.
    pub unreadable: bool,
}
