//! What a run consists of: the set-up, the faults and the commands, each a line of its own.
//!
//! A scenario is plain data: a seed draws one (`draw`), the shrinker takes lines away, a regression file keeps what
//! is left. Chance inside a run (latencies, jitter) comes from `seed` alone, so a line less changes only what that
//! line did.

use deployment::{AutoRollback, ReadyOption, TerminationOption, WaitType};
use serde::{Deserialize, Serialize};
use types::{HookEvent, TrafficRouting};

/// See the module.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// Seed of all chance inside the run.
    pub seed: u64,
    /// What is deployed, where and how.
    pub setup: Setup,
    /// What goes wrong.
    pub faults: Vec<Fault>,
    /// What people ask for.
    pub commands: Vec<Order>,
}

/// The deployment group, its service, its hooks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Setup {
    /// How production traffic moves.
    pub routing: TrafficRouting,
    /// The group has a test listener; `Some(true)`: it starts on the idle target group.
    pub test_listener: Option<bool>,
    /// The wait before production traffic moves.
    pub ready: ReadyOption,
    /// What becomes of the original set.
    pub termination: TerminationOption,
    /// When a rollback follows.
    pub auto_rollback: AutoRollback,
    /// Alarms watched: how many, and whether unreadable ones are ignored.
    pub alarms: Option<(u8, bool)>,
    /// Hook functions.
    pub hooks: Vec<(HookEvent, HookBehaviour)>,
    /// Tasks of the service.
    pub desired_count: u32,
    /// Task sets left by earlier deployments.
    pub leftovers: u8,
    /// From creation of a set to its tasks running.
    pub start_ms: u32,
    /// From running to healthy.
    pub healthy_ms: u32,
    /// How replacement tasks behave for good.
    pub tasks: TaskBehaviour,
    /// Further deployments made one after the other, each when the one before has ended.
    pub redeploys: u8,
}

/// How the tasks of replacement sets behave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TaskBehaviour {
    /// They start and become healthy.
    Good,
    /// They run and never become healthy.
    NeverHealthy,
    /// They start and exit again and again.
    CrashLoop,
    /// They never start.
    NeverStart,
}

/// What a hook function does with its invocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HookBehaviour {
    /// Answers once.
    Answers {
        /// After the invocation was accepted.
        after_ms: u32,
        /// Succeeded or Failed.
        succeeded: bool,
    },
    /// Answers before the invocation call has returned.
    AnswersEarly {
        /// Succeeded or Failed.
        succeeded: bool,
    },
    /// Answers, and later once more with the opposite.
    AnswersTwice {
        /// First answer.
        after_ms: u32,
        /// From the first to the second.
        again_ms: u32,
        /// The first answer.
        succeeded: bool,
    },
    /// Does not answer.
    Never,
    /// Stops its own deployment instead of answering.
    Stops {
        /// After the invocation was accepted.
        after_ms: u32,
    },
}

/// When a line takes effect: so long after the run's nth durable step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// Number of the durable step, 0 = the start.
    pub commit: u32,
    /// Time after it.
    pub delay_ms: u32,
}

/// One thing that goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// From when on.
    pub at: At,
    /// What.
    pub kind: FaultKind,
}

/// Which calls a fault strikes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// Every one.
    All,
    /// Task sets and the service.
    Ecs,
    /// Listeners and target groups.
    Elb,
    /// Invocations of hooks.
    Hooks,
    /// Revisions.
    Revisions,
}

/// How a call goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CallFault {
    /// Refused for now, nothing applied.
    Throttled,
    /// No answer; nothing was applied.
    TimeoutBefore,
    /// No answer; it was applied.
    TimeoutAfter,
    /// A server error; it was applied.
    LostAnswer,
    /// Refused for good, nothing applied.
    Refused,
    /// A weight change accepted and never applied: the old weight reads back. Other calls are not struck.
    NeverApplied,
    /// Delivered twice.
    Repeated,
    /// No answer; it is applied all the same while the engine is at another attempt.
    AppliedLater,
    /// No answer; it is applied all the same when the engine has long gone on.
    AppliedMuchLater,
}

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FaultKind {
    /// The control plane dies and comes back.
    Crash {
        /// Until it is started again.
        down_ms: u32,
    },
    /// The control plane dies as the step begins to be written; it is lost.
    CrashBeforeCommit {
        /// Until it is started again.
        down_ms: u32,
    },
    /// The control plane dies when the step is durable and nothing has followed from it.
    CrashAfterCommit {
        /// Until it is started again.
        down_ms: u32,
    },
    /// Calls to the platform go wrong, so many in a thousand.
    Calls {
        /// Which.
        part: Part,
        /// How.
        how: CallFault,
        /// How often.
        permille: u16,
        /// How long.
        for_ms: u32,
    },
    /// The nth call of the run (from 1) goes wrong; `at` does not matter.
    NthCall {
        /// Which.
        nth: u32,
        /// How.
        how: CallFault,
    },
    /// The control plane dies while the nth call of the run is under way; `at` does not matter.
    CrashDuringCall {
        /// Which.
        nth: u32,
        /// Until it is started again.
        down_ms: u32,
    },
    /// Looks at task sets fail.
    Blind {
        /// How long.
        for_ms: u32,
    },
    /// Looks at task sets show what was true a while ago.
    StaleLooks {
        /// How old.
        age_ms: u32,
        /// How long.
        for_ms: u32,
    },
    /// A new weight is routed by only after a while.
    SlowRoutes {
        /// The delay.
        delay_ms: u32,
        /// How long.
        for_ms: u32,
    },
    /// An alarm is in state ALARM.
    Alarm {
        /// How long.
        for_ms: u32,
    },
    /// Alarms cannot be read.
    AlarmsUnreadable {
        /// How long.
        for_ms: u32,
    },
    /// The tasks of the newest replacement, or of the original, die and are replaced.
    TasksDie {
        /// The replacement's.
        replacement: bool,
        /// How many; more than there are: all.
        tasks: u8,
        /// Until all are healthy again.
        for_ms: u32,
    },
    /// The health of the newest replacement comes and goes.
    Flap {
        /// Length of one state.
        period_ms: u32,
        /// How long.
        for_ms: u32,
    },
    /// Somebody sets the weight of the idle group by hand.
    PersonSetsWeight {
        /// On the test route.
        test: bool,
        /// Weight of the second target group.
        percent: u8,
    },
    /// Somebody deletes a task set.
    PersonDeletesSet {
        /// The newest replacement, or the PRIMARY set.
        replacement: bool,
    },
    /// Somebody deletes the service.
    PersonDeletesService,
    /// Somebody changes the desired count.
    PersonScales {
        /// To this many.
        count: u8,
    },
    /// The tasks of both sides die and are replaced.
    BothSidesDie {
        /// Until all are healthy again.
        for_ms: u32,
    },
    /// The store fails; nothing is read or written.
    StoreFails {
        /// How long.
        for_ms: u32,
    },
    /// The store is full: nothing is written, reads work.
    StoreFull {
        /// How long.
        for_ms: u32,
    },
    /// Every write takes long.
    StoreSlow {
        /// Each.
        commit_ms: u32,
        /// How long.
        for_ms: u32,
    },
    /// The store writes and reports a failure.
    StoreLosesAnswer {
        /// How many writes.
        count: u8,
    },
    /// The control plane does nothing for a while, and then goes on: a process that is stopped and continued.
    Frozen {
        /// How long.
        for_ms: u32,
    },
    /// The engine's clock goes ahead, as it may across a restart.
    ClockAhead {
        /// By how much.
        ms: u32,
    },
    /// The wall clock goes back while the control plane is dead: the engine's clock stands still, and may go back to
    /// the newest time that is stored.
    ClockBack {
        /// By how much.
        ms: u32,
        /// Until the control plane is started again.
        down_ms: u32,
    },
}

/// One thing a person asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// When.
    pub at: At,
    /// What.
    pub kind: OrderKind,
}

/// What people ask for. It concerns the deployment that is active then, or else the latest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OrderKind {
    /// StopDeployment.
    Stop {
        /// `autoRollbackEnabled`.
        rollback: Option<bool>,
    },
    /// ContinueDeployment.
    Continue {
        /// Which wait.
        wait: WaitType,
    },
    /// CreateDeployment in the same group.
    Create,
    /// DeleteDeploymentGroup.
    DeleteGroup,
    /// An answer with an id nobody was given, or was given for another deployment.
    AnswerWrongly {
        /// Use an id of the first deployment instead of a made-up one.
        old_id: bool,
        /// Succeeded or Failed.
        succeeded: bool,
    },
}
