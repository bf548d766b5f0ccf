//! What users are shown of a deployment. Every answer is computed from the state when it is asked for, so no shown
//! value can lag behind what the machine decides by.

use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};
use types::{DeploymentId, LifecycleEventName, TargetGroupName, TaskSetId, Timestamp, WeightPercent};

use crate::deployment::Deployment;
use crate::effect::{Failure, TaskSetStatus};
use crate::event::TaskSetHealth;
use crate::lifecycle::LifecycleEventView;
use crate::phases::Phase;
use crate::phases::shift::Stage;
use crate::phases::terminal::TerminalStatus;
use crate::plan::{PlanKind, StandardPlan, TargetGroupRoles, Undo};
use crate::status::{DeploymentStatus, LifecycleEventStatus, TargetStatus};

/// `rollbackInfo` (spec 5.4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RollbackInfo {
    /// On a deployment that was rolled back: the rollback.
    pub rollback_deployment_id: Option<DeploymentId>,
    /// On a rollback: the deployment it undoes.
    pub rollback_triggering_deployment_id: Option<DeploymentId>,
    /// The sentence that links the two.
    pub rollback_message: String,
}

/// Shares of production traffic as last read back; both sum to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrafficWeights {
    /// The original task set's share.
    pub original: WeightPercent,
    /// The replacement task set's share.
    pub replacement: WeightPercent,
}

/// One entry of `taskSetsInfo` (spec 7.2), as far as the deployment knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskSetView {
    /// `identifer`
    pub id: TaskSetId,
    /// `taskSetLabel`
    pub label: TaskSetLabel,
    /// `status`; DRAINING once its deletion was accepted.
    pub status: TaskSetStatus,
    /// `trafficWeight`
    pub traffic_weight: WeightPercent,
    /// `targetGroup.name`
    pub target_group: TargetGroupName,
    /// Counts of the last look; only the replacement is looked at.
    pub health: Option<TaskSetHealth>,
}

/// `taskSetLabel`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskSetLabel {
    /// The original set.
    Blue,
    /// The replacement set.
    Green,
}

impl TaskSetLabel {
    /// The wire value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Blue => "Blue",
            Self::Green => "Green",
        }
    }
}

/// A time users wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Countdown {
    /// What happens then.
    pub to: CountdownTo,
    /// When.
    pub at: Timestamp,
}

/// What a countdown runs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountdownTo {
    /// The hook's answer is overdue.
    HookTimeout,
    /// The replacement had to be healthy.
    InstallTimeout,
    /// The ready wait is over.
    EndOfReadyWait,
    /// Production traffic moves on to this weight.
    NextShift(WeightPercent),
    /// The original task set is deleted.
    EndOfTerminationWait,
    /// A rollback tries again.
    RollbackRetry,
}

/// A rollback that does not get on (invariant F4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollbackTrouble {
    /// Failures of the present step so far.
    pub failures: u32,
    /// The last one.
    pub last: Failure,
    /// When the next try is due; nothing while it runs.
    pub retry_at: Option<Timestamp>,
}

impl Deployment {
    /// Status of the deployment (spec 4.3).
    pub fn status(&self) -> DeploymentStatus {
        match &self.phase {
            Phase::Created(_) => DeploymentStatus::Created,
            Phase::Starting(_)
            | Phase::Hook(_)
            | Phase::Install(_)
            | Phase::TestTraffic(_)
            | Phase::Shift(_)
            | Phase::TerminationWait(_)
            | Phase::Finish(_)
            | Phase::Ending(_)
            | Phase::RollingBack(_) => DeploymentStatus::InProgress,
            Phase::ReadyWait(_) => DeploymentStatus::Ready,
            Phase::Terminal(terminal) => match terminal.status {
                TerminalStatus::Succeeded => DeploymentStatus::Succeeded,
                TerminalStatus::Failed => DeploymentStatus::Failed,
                TerminalStatus::Stopped => DeploymentStatus::Stopped,
            },
        }
    }

    /// The AppSpec, once it was read; a rollback has none.
    pub fn app_spec(&self) -> Option<&appspec::AppSpec> {
        self.facts.app_spec.as_ref()
    }

    /// Whether nothing changes any more.
    pub fn is_terminal(&self) -> bool {
        self.status().is_terminal()
    }

    /// Status of the one target (spec 4.3): mirrors the deployment, Failed for a stopped one.
    pub fn target_status(&self) -> TargetStatus {
        match self.status() {
            DeploymentStatus::Created | DeploymentStatus::Queued => TargetStatus::Pending,
            DeploymentStatus::InProgress | DeploymentStatus::Baking => TargetStatus::InProgress,
            DeploymentStatus::Succeeded => TargetStatus::Succeeded,
            DeploymentStatus::Failed | DeploymentStatus::Stopped => TargetStatus::Failed,
            DeploymentStatus::Ready => TargetStatus::Ready,
        }
    }

    /// Name of the phase, for logs and live views.
    pub fn phase_name(&self) -> &'static str {
        self.phase.name()
    }

    /// `errorInformation`; set together with the terminal status.
    pub fn error(&self) -> Option<&Failure> {
        self.facts.error.as_ref()
    }

    /// `rollbackInfo`.
    pub fn rollback_info(&self) -> Option<&RollbackInfo> {
        self.facts.rollback_info.as_ref()
    }

    /// `lifecycleEvents` in order; six, or eight with a test listener (spec 4.1).
    pub fn lifecycle_events(&self) -> Vec<LifecycleEventView> {
        self.facts.lifecycle.events().to_vec()
    }

    /// The lifecycle event in progress.
    pub fn current_event(&self) -> Option<LifecycleEventName> {
        let events = self.facts.lifecycle.events().iter();
        events.filter(|event| event.status == LifecycleEventStatus::InProgress).map(|event| event.name).next()
    }

    /// `startTime`.
    pub fn started_at(&self) -> Option<Timestamp> {
        self.facts.started_at
    }

    /// `completeTime`; set together with the terminal status.
    pub fn completed_at(&self) -> Option<Timestamp> {
        self.facts.completed_at
    }

    /// `lastUpdatedAt`.
    pub fn last_updated_at(&self) -> Timestamp {
        self.facts.updated_at
    }

    /// `instanceTerminationWaitTimeStarted`.
    pub fn termination_wait_started(&self) -> bool {
        self.facts.termination_wait_started_at.is_some()
    }

    /// Shares of production traffic as last read back.
    pub fn weights(&self) -> TrafficWeights {
        let replacement = self.facts.production_weight();
        TrafficWeights { original: replacement.complement(), replacement }
    }

    /// The replacement's share of test traffic as last read back; nothing before the deployment has touched the
    /// test route.
    pub fn test_weight(&self) -> Option<WeightPercent> {
        self.facts.test_weight
    }

    /// Which target group is original and which replacement; nothing before the inspection.
    pub fn target_group_roles(&self) -> Option<&TargetGroupRoles> {
        self.facts.undo.as_ref().map(|undo| &undo.target_groups)
    }

    /// `targetArn`: full ARN of the service; nothing before the inspection.
    pub fn service_arn(&self) -> Option<&str> {
        self.facts.undo.as_ref().map(|undo| undo.service_arn.as_str())
    }

    /// `taskSetsInfo`, blue first (spec 7.2); empty before the inspection.
    pub fn task_sets(&self) -> Vec<TaskSetView> {
        let Some(undo) = &self.facts.undo else { return Vec::new() };
        let green = undo.replacement_task_set.as_ref().map(|id| self.green(undo, id));
        [Some(self.blue(undo)), green].into_iter().flatten().collect()
    }

    /// What users wait for in the present phase.
    pub fn countdown(&self) -> Option<Countdown> {
        let (to, at) = match &self.phase {
            Phase::Hook(hook) => (CountdownTo::HookTimeout, hook.until),
            Phase::Install(install) => (CountdownTo::InstallTimeout, install.deadline),
            Phase::ReadyWait(wait) => (CountdownTo::EndOfReadyWait, wait.until),
            Phase::Shift(shift) => match shift.stage {
                Stage::Due { at } => (CountdownTo::NextShift(self.standard()?.routing.step(shift.step)?.weight), at),
                Stage::Shifting | Stage::SettingPrimary => return None,
            },
            Phase::TerminationWait(wait) => (CountdownTo::EndOfTerminationWait, wait.until),
            Phase::RollingBack(rollback) => (CountdownTo::RollbackRetry, rollback.deadline()?),
            Phase::Created(_)
            | Phase::Starting(_)
            | Phase::TestTraffic(_)
            | Phase::Finish(_)
            | Phase::Ending(_)
            | Phase::Terminal(_) => return None,
        };
        Some(Countdown { to, at })
    }

    /// Why a rollback does not get on, if it does not.
    pub fn rollback_trouble(&self) -> Option<RollbackTrouble> {
        let Phase::RollingBack(rollback) = &self.phase else { return None };
        let trouble = rollback.trouble.as_ref()?;
        Some(RollbackTrouble { failures: trouble.failures, last: trouble.last.clone(), retry_at: trouble.retry_at })
    }

    fn blue(&self, undo: &Undo) -> TaskSetView {
        TaskSetView {
            id: undo.original_task_set.clone(),
            label: TaskSetLabel::Blue,
            status: task_set_status(self.facts.original_removed, !undo.replacement_is_primary),
            traffic_weight: undo.replacement_weight.complement(),
            target_group: undo.target_groups.original_name.clone(),
            health: None,
        }
    }

    fn green(&self, undo: &Undo, id: &TaskSetId) -> TaskSetView {
        TaskSetView {
            id: id.clone(),
            label: TaskSetLabel::Green,
            status: task_set_status(self.facts.replacement_removed, undo.replacement_is_primary),
            traffic_weight: undo.replacement_weight,
            target_group: undo.target_groups.replacement_name.clone(),
            health: self.observed_health(),
        }
    }

    fn standard(&self) -> Option<&StandardPlan> {
        match &self.plan.kind {
            PlanKind::Standard(standard) => Some(standard),
            PlanKind::Rollback(_) => None,
        }
    }
}

fn task_set_status(is_removed: bool, is_primary: bool) -> TaskSetStatus {
    match (is_removed, is_primary) {
        (true, _) => TaskSetStatus::Draining,
        (false, true) => TaskSetStatus::Primary,
        (false, false) => TaskSetStatus::Active,
    }
}
